# %% [markdown]
# # Vectors: one box for many numbers
#
# **After this lesson you can** read a graph whose boxes hold many numbers, send gradients back through gates that work
# entry by entry and through sum, repeat and dot, and say why nobody builds the Jacobian. It takes about 40 minutes. You
# need [branches](03_branch_summation.ipynb) and [the sigmoid neuron](05_sigmoid_neuron.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **vector** | a list of numbers in a fixed order; each of them is an **entry** |
# | **array** | a vector, or a table of numbers; a node that holds one is one box |
# | **shape** | how many entries an array has: 3 for a vector of three. One number alone has no shape |
# | **elementwise** | said of a gate that works entry by entry, each entry on its own |
# | **dot product** | multiply two vectors entry by entry and add everything up; in code `w @ x` |
# | **repeat** | a gate that hands out one number several times; libraries call it *broadcasting* |
# | **Jacobian** | the table of the slopes of all entries of one node by all entries of another |

# %% [markdown]
# ## A neuron with fewer boxes
#
# Take the neuron of [lesson 05](05_sigmoid_neuron.ipynb). Its bias was a weight without an input; give it the input 1, and
# the neuron has three weights w and three inputs x. Until now that made twelve boxes. In the next cell w and x are
# lists, so a box holds three numbers.
#
# **Predict.** How many boxes will the picture have? Which number stands in `dot`?

# %%
from backprop_helpers import draw, sigmoid, trace


def s(w, x):
    products = w * x
    dot = products.sum()
    return sigmoid(dot)


neuron = trace(s, w=[2, -3, -3], x=[-1, -2, 1])
draw(neuron, step=len(neuron.forward_pass))

# %% [markdown]
# **Explain.** Five: w, x, and one for each gate. The multiply gate makes three products, −2, 6 and −3, and Σ adds them up
# to 1. The small 3 beside a name is the shape, and the 3 at an arrow says how many numbers flow along it.

# %% [markdown]
# **Predict.** Now backward. Which three gradients does w get? You know them from lesson 05.

# %%
draw(neuron)

# %% [markdown]
# **Explain.** Those of lesson 05: −0.1966, −0.3932 and 0.1966. (The small cells round to two figures.) The slope of σ is
# 0.1966. Σ hands it to all three products, and each product hands it on times the *other* factor.

# %% [markdown]
# **A box holds a bundle of single numbers, and its gradient has one number for each of them.** So a gradient always has
# the shape of its node. Nothing else is new, as you can see for yourself: `unfold` makes a box of every entry.
#
# **Predict.** w[0] is the first entry of w, since Python counts from 0. Which gradient stands in the box of w[1]? And what
# becomes of Σ?

# %%
draw(neuron.unfold())

# %% [markdown]
# **Explain.** −0.3932, as before. Σ becomes two add gates, one after the other. An add gate passes its gradient on as it
# is, and so does a row of them.

# %% [markdown]
# Here both pictures are one. Choose an entry and pull it, or move it by the arrow keys. *Zoom* swaps a box for its single
# numbers, and back. Point at an entry: what it comes from, and where it goes, lights up.
#
# **Predict**, then try: pull x[1] to 0. Which entry of the gradients of w becomes 0, and which of x?

# %%
from backprop_helpers import explore

explore(neuron)

# %% [markdown]
# **Explain.** The gradient of w[1] becomes 0, because x[1] is its factor. In x nothing becomes 0; the gradient of x[1] is
# w[1] times what arrives. (All others change, too, since `dot` has moved and σ has another slope.)

# %% [markdown]
# ## Entry by entry
#
# A multiply gate, a σ or a square of arrays is many small gates side by side that know nothing of each other. The table of
# gates holds for each of them. So the gradient of a vector is
#
# *downstream = upstream · local*, **entry by entry**.
#
# **Predict.** x is (0, 1, 2, 3), and L is the sum of its squares. What is the gradient of x? And if L is 2 · (x · x), with
# the dot product `x @ x`?

# %%
def L(x):
    squares = x**2
    return squares.sum()


squares = trace(L, x=[0, 1, 2, 3])
squares.value, squares.gradient["x"].tolist()

# %% [markdown]
# The second one:

# %%
twice = trace(lambda x: 2 * (x @ x), x=[0, 1, 2, 3])
twice.value, twice.gradient["x"].tolist()

# %% [markdown]
# **Explain.** The slope of a square is 2x, at each entry its own: 0, 2, 4, 6. In `x @ x` each entry is multiplied by itself
# and added up, which is the sum of squares again; the 2 in front makes it 28, and 0, 4, 8, 12.

# %% [markdown]
# ## Sum and repeat
#
# The neuron has a bias again, one number b. It is added to a vector, so each of the three entries gets the same b.
#
# **Predict.** The entries of `moved` are 2, −1 and 5, and L is the sum of their squares. What flows back to the entries of
# `moved`? And which gradient does b get?

# %%
def L(x, b):
    moved = x + b
    return (moved**2).sum()


shifted = trace(L, x=[1, -2, 4], b=1)
draw(shifted)

# %% [markdown]
# **Explain.** 4, −2 and 10 flow back, twice each entry. The picture has a gate that the code does not show: *repeat* makes
# three of one b. So b is used three times; it is a **branch**, and what flows back along its three arrows is added: 12.

# %% [markdown]
# **Predict.** In the unfolded graph, how many arrows leave b?

# %%
draw(shifted.unfold())

# %% [markdown]
# **Explain.** Three, and at b three flows meet: 4 − 2 + 10 = 12. It is [lesson 03](03_branch_summation.ipynb), drawn in one
# box.

# %% [markdown]
# So there is a pair of gates, and each is the other's way back:
#
# | gate | forward | backward |
# |---|---|---|
# | Σ, sum | many numbers are **added** | one gradient is **repeated**, to each of them |
# | repeat | one number is **repeated** | many gradients are **added** |
#
# The first row is the add gate, the second the branch.

# %% [markdown]
# ## Dot in one gate
#
# Multiplying and summing come together so often that they are one gate. With `w @ x` the neuron has one box less.
#
# **Predict.** The upstream gradient at the dot gate is *one* number, 0.1966. What does the gate send to w: one number, or
# three?

# %%
def s(w, x):
    dot = w @ x
    return sigmoid(dot)


draw(trace(s, w=[2, -3, -3], x=[-1, -2, 1]), local_gradients=True)

# %% [markdown]
# **Explain.** Three: `ddot` times each entry of x. It is the multiply gate, a *switcher*: each side gets the upstream
# gradient times the other side.

# %% [markdown]
# ## The Jacobian, once
#
# A gate with one input and one output has one local gradient. A gate from three numbers to three has nine: how does each
# output move if each input is nudged? The table of the nine is the **Jacobian**. It has one row for each output and one
# column for each input.
#
# **Predict.** `moved` is (1, −2, 4), and the gate behind it squares entry by entry. Which of the nine numbers are 0?

# %%
from backprop_helpers import plot_jacobian


def L(x, b):
    moved = x + b
    squared = moved**2
    return squared.sum()


parts = trace(L, x=[0, -3, 3], b=1)
plot_jacobian(parts, of="squared", by="moved")

# %% [markdown]
# **Explain.** All but those on the diagonal. A nudge of the first entry moves the first square and no other. That is
# what *elementwise* means.

# %% [markdown]
# The Jacobian of Σ is a row of ones, as the next table shows. That of *repeat* is the same row, stood on end.
#
# **Predict.** And the Jacobian of the whole way from b to `squared`? It is a column. Which three numbers stand in it?

# %%
from backprop_helpers import jacobian

jacobian(parts, of="L", by="squared").tolist(), jacobian(parts, of="squared", by="b").tolist()

# %% [markdown]
# **Explain.** 2 · 1, 2 · (−2) and 2 · 4: b moves each entry, and each square has its own slope.

# %% [markdown]
# With the Jacobian the chain rule reads: the gradient going back is the upstream gradient, a row, times the table. Each
# column is multiplied by the upstream entries and added up.
#
# **Predict.** Below, σ is applied to twelve numbers. How many numbers has the Jacobian, and how many of them are not 0?

# %%
z = [-3, -2.5, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 2.5, 3]
upstream = [4, 1, -2, 5, 3, -1, 2, 6, -3, 1, 2, -5]


def L(z):
    h = sigmoid(z)
    return (h * upstream).sum()


wide = trace(L, z=z)
plot_jacobian(wide, of="h", by="z")

# %% [markdown]
# **Explain.** 144, and all but twelve are 0. (A stronger colour is a larger slope, and the largest possible
# is ¼.)

# %% [markdown]
# Now the same gradient in two ways: with the table, and without it.
#
# **Predict.** How many products does each of the two need? Will they differ?

# %%
table = jacobian(wide, of="h", by="z").tolist()
slopes = [sigmoid(entry) * (1 - sigmoid(entry)) for entry in z]

with_table = [sum(upstream[i] * table[i][j] for i in range(12)) for j in range(12)]
without_table = [upstream[i] * slopes[i] for i in range(12)]
max(abs(one - other) for one, other in zip(with_table, without_table))

# %% [markdown]
# **Explain.** 144 products against 12, for the same numbers; the difference is that of rounding, if there is any. With a
# thousand entries it is a million against a thousand.

# %% [markdown]
# So we throw the Jacobian away. A gate never builds it: it needs *upstream · local*, and that is one product for each entry,
# or a sum, or a repeat. The Jacobian stays what it is good for, a way to speak about a gate.

# %% [markdown]
# ## Staged code
#
# In [lesson 05](05_sigmoid_neuron.ipynb) the backward pass had a line for each weight and each input.
#
# **Predict.** How many lines has the backward pass of the folded neuron with a bias b?

# %%
def s(w, x, b):
    dot = w @ x
    return sigmoid(dot + b)


print(trace(s, w=[2, -3], x=[-1, -2], b=-3).to_python())

# %% [markdown]
# **Explain.** One for each edge, as before: six with `ds = 1.0`. But there are fewer edges now, because one edge carries a
# vector. With a hundred inputs the code would be the same.

# %% [markdown]
# ## The surprise: the mean fights back
#
# Before data go into a network, their mean is often subtracted.
#
# **Predict.** c is x minus the mean of x, and L is the sum of c. If x[2] grows by 1, so does the last entry of c. What is the
# gradient of x?

# %%
def L(x):
    c = x - x.mean()
    return c.sum()


centred = trace(L, x=[1, 2, 6])
draw(centred)

# %% [markdown]
# **Explain.** 0 everywhere. x is used twice. Straight to c flows 1. The other way leads through the mean, which is used by
# all three: it gets −1 three times, −3 in all, and ⅓ of that goes back to each entry, −1. Together 0. And so it must be:
# what lies above the mean and what lies below it always add up to 0, wherever x stands.

# %% [markdown]
# **Predict.** Now L is c[2] alone. Which three gradients does x get? (They add up to 0.)

# %%
trace(lambda x: (x - x.mean())[2], x=[1, 2, 6]).gradient["x"].tolist()

# %% [markdown]
# **Explain.** −⅓, −⅓ and 1 − ⅓. A nudge of *any* entry moves the mean, and the mean moves all. Who forgets that path
# answers 0, 0, 1. And they add up to 0, because a nudge of all three alike moves nothing.

# %% [markdown]
# ## In three lines
#
# - A box may hold many numbers; its gradient has the same shape, and elementwise gates work entry by entry.
# - A sum repeats its gradient, and a repeat sums its gradients: the add gate and the branch once more.
# - The Jacobian is mostly zeros, so nobody builds it: upstream · local does the same with far fewer numbers.
#
# **Now you:** [exercises on vectors](../exercises/09_vectors.ipynb).
# **Next:** [matrices and batches](10_matrices_and_batches.ipynb).
