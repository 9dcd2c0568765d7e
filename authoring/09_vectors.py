# %% [markdown]
# # Vectors: one box for many numbers
#
# **After this lesson you can** read a graph whose boxes hold many numbers, send gradients back through elementwise
# gates, sum, repeat and dot, and say why a backward pass never builds the Jacobian. It takes about 40 minutes. You
# need [branches](03_branch_summation.ipynb) and [the sigmoid neuron](05_sigmoid_neuron.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **vector** | a list of numbers in a fixed order; each of them is an **entry** |
# | **array** | a vector or a table of numbers; it fills one box of the graph |
# | **shape** | how many entries an array has: 3 for a vector of three, in Python `(3,)`; for a single number it is empty, `()` |
# | **elementwise** | said of a gate that treats each entry on its own; in pictures and checks w · x |
# | **dot product** | multiply two vectors entry by entry and add up the products; in code `w @ x` |
# | **repeat** | a gate that makes several copies of one number; libraries call it *broadcasting* |
# | **Jacobian** | a table: the slope of each entry of one node by each entry of another |

# %% [markdown]
# ## A neuron with fewer boxes
#
# Take the neuron of [lesson 05](05_sigmoid_neuron.ipynb). Treat its bias as one more weight, whose input is always 1: then
# it has three weights w and three inputs x. With one number in each box, that makes twelve boxes. In the next cell w and x
# are lists, so one box holds three numbers.
#
# **Predict.** How many boxes will the picture have? Which number will be in `dot`?

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
# to 1. The small 3 beside a name is the shape; the 3 at an arrow says how many numbers flow along it.

# %% [markdown]
# **Predict.** Now the backward pass. Which three gradients does w get? You know them from lesson 05.

# %%
draw(neuron)

# %% [markdown]
# **Explain.** The same as in lesson 05: −0.1966, −0.3932 and 0.1966. (The small cells round to two figures.) The slope of σ
# is 0.1966. Σ hands it to all three products, and each product passes it on, times the *other* factor.

# %% [markdown]
# **A box holds a bundle of single numbers, and its gradient has one number for each of them.** So a gradient always has
# the shape of its node. Nothing else is new: `unfold` gives each entry a box of its own.
#
# **Predict.** Python counts from 0, so w[0] is the first entry of w. What becomes of Σ?

# %%
draw(neuron.unfold())

# %% [markdown]
# **Explain.** Σ becomes two add gates, one after the other. An add gate passes its gradient on unchanged, and so does a
# chain of them.

# %% [markdown]
# Here both pictures are one. Drag an entry, or choose it and use the arrow keys. Point at an entry, and those that it comes
# from and leads to light up. *Zoom* shows the single numbers behind the chosen entry.
#
# **Predict**, then try: drag x[1] to 0. Which entry of the gradient of w becomes 0? Does any entry of the gradient of x?

# %%
from backprop_helpers import explore

explore(neuron)

# %% [markdown]
# **Explain.** The gradient of w[1] becomes 0, because x[1] is its factor. None of x's does: the gradient of x[1] is w[1]
# times what arrives.

# %% [markdown]
# ## Entry by entry
#
# A multiply gate, a square or a σ of arrays is many small gates side by side that know nothing of each other. The table of
# gates holds for each of them. So the gradient of a vector is
#
# *downstream = upstream · local*, **entry by entry**.
#
# **Predict.** x is (0, 1, 2, 3), and L is the sum of its squares. What is the gradient of x? And if L is `2 * (x @ x)`, twice
# the dot product of x with itself?

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
# **Explain.** The slope of a square is 2x, different at each entry: 0, 2, 4, 6. In `x @ x` each entry is multiplied by itself
# and the products are added up: the sum of squares again. The 2 in front doubles everything, to 28 and 0, 4, 8, 12.

# %% [markdown]
# ## Sum and repeat
#
# What if one number b is added to a vector of three? Each entry gets the same b.
#
# **Predict.** The entries of `moved` are 2, −1 and 5, and L is the sum of their squares. What flows back to each entry of
# `moved`? And what is the gradient of b?

# %%
def L(x, b):
    moved = x + b
    squared = moved**2
    return squared.sum()


shifted = trace(L, x=[1, -2, 4], b=1)
draw(shifted)

# %% [markdown]
# **Explain.** 4, −2 and 10, twice each entry. The picture has a gate that the code does not show: *repeat* makes three
# copies of b. So b is used three times. It is a **branch**, and the three flows that come back to it are added: 12.

# %% [markdown]
# **Predict.** In the unfolded graph, what becomes of the repeat gate?

# %%
draw(shifted.unfold())

# %% [markdown]
# **Explain.** It is gone. Three arrows leave b, and three flows meet there: 4 − 2 + 10 = 12. It is
# [lesson 03](03_branch_summation.ipynb) again, drawn in one box.

# %% [markdown]
# So the two gates are a pair: the way back through each is the other.
#
# | gate | forward | backward |
# |---|---|---|
# | Σ, sum | many numbers are **added** | one gradient is **repeated**, once for each of them |
# | repeat | one number is **repeated** | many gradients are **added** |

# %% [markdown]
# ## Dot in one gate
#
# Multiplying and summing go together so often that they have a gate of their own. With `w @ x` the neuron needs one box
# fewer.
#
# **Predict.** The upstream gradient at the dot gate is *one* number, 0.1966. What does the gate send to w: one number, or
# three?

# %%
def s(w, x):
    dot = w @ x
    return sigmoid(dot)


draw(trace(s, w=[2, -3, -3], x=[-1, -2, 1]), local_gradients=True)

# %% [markdown]
# **Explain.** Three: `ddot`, the gradient of `dot`, times each entry of x. It is the multiply gate again, the *switcher*:
# each side gets the upstream gradient times the other side.

# %% [markdown]
# ## The Jacobian: all slopes of a gate
#
# A gate with one number in and one out has one local gradient. A gate with three in and three out has nine: how does each
# output move when each input is nudged? The table of the nine is the **Jacobian**. It has a row for each output and a
# column for each input.
#
# **Predict.** In the graph with b, `moved` is (2, −1, 5), and the next gate squares it. Which of the nine numbers are 0?

# %%
from backprop_helpers import plot_jacobian

plot_jacobian(shifted, of="squared", by="moved")

# %% [markdown]
# **Explain.** All but those on the diagonal. A nudge of the first entry moves the first square and no other. That is
# what *elementwise* means.

# %% [markdown]
# The Jacobian of Σ is a row of ones, and that of *repeat* is a column of ones.
#
# **Predict.** What is the Jacobian of the whole way from b to `squared`? It is a column of three numbers.

# %%
from backprop_helpers import jacobian

jacobian(shifted, of="L", by="squared").tolist(), jacobian(shifted, of="squared", by="b").tolist()

# %% [markdown]
# **Explain.** 2 · 2, 2 · (−1) and 2 · 5: b moves each entry, and each square has its own slope. The row of ones times this
# column is 1 · 4 + 1 · (−2) + 1 · 10 = 12, the gradient of b.

# %% [markdown]
# That is the chain rule with Jacobians: the upstream gradient, a row, times the table. Each column is multiplied by that row
# and added up.
#
# **Predict.** Below, σ is applied to twelve numbers. How many numbers are in its Jacobian, and how many of them are not 0?

# %%
z = [-3, -2.5, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 2.5, 3]
upstream = [4, 1, -2, 5, 3, -1, 2, 6, -3, 1, 2, -5]


def L(z):
    h = sigmoid(z)
    return (h * upstream).sum()


wide = trace(L, z=z)
plot_jacobian(wide, of="h", by="z")

# %% [markdown]
# **Explain.** 144, and all but twelve are 0. (A stronger colour is a larger slope.)

# %% [markdown]
# Now the same gradient in two ways: with the table and without it.
#
# **Predict.** How often does the first way multiply by a 0? Will the results differ?

# %%
table = jacobian(wide, of="h", by="z").tolist()
slopes = [sigmoid(entry) * (1 - sigmoid(entry)) for entry in z]

with_table = [sum(upstream[i] * table[i][j] for i in range(12)) for j in range(12)]
without_table = [upstream[i] * slopes[i] for i in range(12)]
print("largest difference:", max(abs(one - other) for one, other in zip(with_table, without_table)))

# %% [markdown]
# **Explain.** In 132 of its 144 products. The other way has only the remaining 12, for the same numbers (up to rounding).
# With a thousand entries it is a million against a thousand.

# %% [markdown]
# So we throw the Jacobian away. A gate only computes the upstream gradient *times* its Jacobian (libraries say
# *vector-Jacobian product*, VJP). For an elementwise gate that is one product for each entry; for Σ it is a
# repeat, and for repeat a sum. (Libraries build a Jacobian if you ask: `torch.func.jacrev`, `jax.jacobian`.)

# %% [markdown]
# ## Staged code
#
# In [lesson 05](05_sigmoid_neuron.ipynb) the backward pass had a line for each weight and each input.
#
# **Predict.** How many lines does it have if w and x are vectors and b is a bias?

# %%
def s(w, x, b):
    dot = w @ x
    return sigmoid(dot + b)


code = trace(s, w=[2, -3], x=[-1, -2], b=-3).to_python()
print(code[code.index("# forward pass") :])

# %% [markdown]
# **Explain.** Six: `ds = 1.0`, and one for each edge, as before. But there are fewer edges now, because one edge carries a
# whole vector. With a hundred inputs the code would be the same.

# %% [markdown]
# ## The surprise: the mean fights back
#
# Before data go into a network, their mean is often subtracted. Batch norm and layer norm do so *inside* the network, where
# the backward pass must go through it.
#
# **Predict.** c is x minus the mean of x, and L is the sum of c. Is the gradient of x a vector of ones?

# %%
def L(x):
    c = x - x.mean()
    return c.sum()


centred = trace(L, x=[1, 2, 6])
draw(centred)

# %% [markdown]
# **Explain.** No: it is 0 everywhere. x is used twice. From c itself each entry gets 1. The mean is used by all three entries
# of c, so it gets −1 three times, −3 in all, and passes ⅓ of that, −1, to each entry of x. Together that is 0, and it must
# be: what lies above the mean and what lies below it always cancel.

# %% [markdown]
# **Predict.** Now L is c[2] alone. Which three gradients does x get? (They add up to 0.)

# %%
trace(lambda x: (x - x.mean())[2], x=[1, 2, 6]).gradient["x"].tolist()

# %% [markdown]
# **Explain.** −⅓, −⅓ and 1 − ⅓. A nudge of *any* entry moves the mean, and the mean moves every entry of c. If you forget
# that path, you get 0, 0, 1. The three add up to 0 because raising all entries by the same amount changes nothing.

# %% [markdown]
# ## In three lines
#
# - A box may hold many numbers. Its gradient has the same shape, and elementwise gates work entry by entry.
# - A sum repeats its gradient, and a repeat sums its gradients: the add gate and the branch once more.
# - A backward pass never builds the Jacobian. The table is huge, and upstream times local gives the same gradient
#   with far fewer multiplications.
#
# **Now you:** [exercises on vectors](../exercises/09_vectors.ipynb).
# **Next:** [matrices and batches](10_matrices_and_batches.ipynb).
