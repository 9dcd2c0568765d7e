# %% [markdown]
# # Matrices and batches
#
# **After this lesson you can** say which product gives the gradient of a layer's weights and where its transpose
# comes from, read the transposes off the shapes, explain why the gradient of a bias is a sum over the batch, and
# choose between sum and mean. It takes about 45 minutes. You need [vectors](09_vectors.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **matrix** | an array with rows and columns; one of shape 2×3 has two rows and three columns |
# | **W[i,j]** | the entry in row i and column j, both counted from 0 |
# | **matrix product** `X @ W` | each row of X times each column of W; 4×2 times 2×3 makes 4×3 (inner sizes agree) |
# | **transpose** Wᵀ | the matrix with rows and columns exchanged; in code `W.T` |
# | **layer** | neurons that get the same inputs; here it is `x @ W + b` |
# | **batch** | points that go through the network together, one in each row |

# %% [markdown]
# ## A layer is many neurons
#
# Three neurons without an activation look at the same two inputs. Each has two weights, a column of W. So **W[i,j]
# leads from input i to neuron j**, and entry j of y is x times column j. (Lesson 08 had the indices the other way
# round: w₁₂ led to h₁ from x₂. You will meet both.)
#
# Then the outputs are multiplied by u = (5, −1, 2), so that their gradients differ.
#
# **Predict.** Which three numbers are in y?

# %%
from backprop_helpers import draw, trace

u = [5, -1, 2]


def L(x, W):
    y = x @ W
    return (y * u).sum()


layer = trace(L, x=[3, 1], W=[[1, 2, 0], [-1, 4, 3]])
draw(layer, step=len(layer.forward_pass))

# %% [markdown]
# **Explain.** Column 0 gives 3 · 1 + 1 · (−1) = 2, column 1 gives 3 · 2 + 1 · 4 = 10, and column 2 gives 3.

# %% [markdown]
# The gradients of y are 5, −1 and 2. Now zoom in: the same layer, with a box for each number.
#
# **Predict.** W[1,2] is multiplied by one entry of x and leads to one entry of y. Which ones? So what is its
# gradient? And how many arrows leave x[0], and what is its gradient?

# %%
draw(layer.unfold())

# %% [markdown]
# **Explain.** W[1,2] meets x[1] = 1 and leads to y[2], whose gradient is 2: together 1 · 2 = 2. x[0] is a branch. Three
# arrows leave it, one to each neuron, and three flows come back: 1 · 5 + 2 · (−1) + 0 · 2 = 3.

# %% [markdown]
# In letters, with $\sum_i$ for "add up over all i", the layer is
#
# $$y_j = \sum_i x_i\,W_{ij}$$
#
# On the way back, a weight gets the other factor times what arrives, and an input adds up what comes from all neurons:
#
# $$\frac{\partial L}{\partial W_{ij}} = x_i\,\frac{\partial L}{\partial y_j}
# \qquad\qquad
# \frac{\partial L}{\partial x_i} = \sum_j \frac{\partial L}{\partial y_j}\,W_{ij}$$
#
# It is *switch the factors* and *add where paths meet*. **Keep the letters of the gradient you want; sum over any
# other.** No derivative of a matrix product is needed anywhere.
#
# **Predict.** So the gradient of W is a table. Write it down, with x = (3, 1) and 5, −1, 2 coming in from y.

# %%
draw(layer, local_gradients=True)

# %% [markdown]
# **Explain.** Row i is x[i] times (5, −1, 2): first 15, −3, 6, then 5, −1, 2. The arrow says `np.outer(x, dy)`, the
# *outer product*: each entry of x times each entry of dy, and nothing is summed.

# %% [markdown]
# ## A batch is rows
#
# Now four points at once, one in each row of X. The rows go through the same layer and know nothing of each other, so
# Y has four rows, too. Each output is multiplied by its number in U, so U is what arrives at Y on the way back.
#
# **Predict.** X is 4×2 and W is 2×3. What is the shape of Y? How often is W[1,2] used now? And what is its gradient?

# %%
X = [[3, 1], [1, 0], [0, -2], [2, 2]]
W = [[1, 2, 0], [-1, 4, 3]]
U = [[5, -1, 2], [1, 0, -1], [0, 2, 1], [-2, 1, 3]]


def L(X, W):
    Y = X @ W
    return (Y * U).sum()


batch = trace(L, X=X, W=W)
draw(batch)

# %% [markdown]
# **Explain.** Y is 4×3. In its last row, for example, the 12 is row 3 of X times column 1 of W: 2 · 2 + 2 · 4. Each
# point uses W[1,2] once, so it is a branch with four arrows, and the four flows are added: 1 · 2 + 0 · (−1) + (−2) ·
# 1 + 2 · 3 = 6.

# %% [markdown]
# With n for the point, the same rule gives
#
# $$Y_{nj} = \sum_i X_{ni}\,W_{ij}$$
#
# $$\frac{\partial L}{\partial W_{ij}} = \sum_n X_{ni}\,\frac{\partial L}{\partial Y_{nj}}
# \qquad
# \frac{\partial L}{\partial X_{ni}} = \sum_j \frac{\partial L}{\partial Y_{nj}}\,W_{ij}$$
#
# ## Where the transposes come from
#
# Look at the 6 again: it is *column* 1 of X times *column* 2 of dY, the gradient of Y. But a matrix product takes
# *rows* times columns. So the columns of X must be laid down as rows. That is all a transpose does; it computes
# nothing. And an entry of the gradient of X is a row of dY times a *row* of W, so W is turned, too:
#
# $$dW = X^{T}\,dY \qquad\qquad dX = dY\,W^{T}$$
#
# The letters say the same. A product sums over the letter **inside**, the last of the first factor and the first of
# the second: in $X_{ni} W_{ij}$ that is i. For dW, n must be inside: with Xᵀ the letters read $i\,n$, then $n\,j$,
# and i and j are left in the order of W. For dX, j must be: $n\,j$, then $j\,i$. (For one point the arrow above said
# `W @ dy`, each row of W times dy. `dy @ W.T` gives the same numbers.)
#
# **Predict.** Do the shapes agree? X is 4×2, dY is 4×3, and dW must be 2×3, like W. What happens if you forget the
# transpose?

# %% tags=["raises-exception"]
trace(lambda X, dY: X @ dY, X=X, dY=U)

# %% [markdown]
# **Explain.** Rows of two numbers do not fit columns of four. The only product of the two that is 2×3 is `X.T @ dY`.

# %% [markdown]
# So if you forget the rule: **a gradient has the shape of its node. Write down the product whose shapes fit**, if the
# sizes differ.

# %% [markdown]
# ## Move it
#
# Point at an entry of the gradient of W. The numbers that it is summed from light up: a column of X, and a column of
# the gradient of Y. Then point at an entry of the gradient of X.
#
# **Predict**, then try: set the last row of X to 0. Which of the gradients of W change, and what becomes of the 6?

# %%
from backprop_helpers import explore

explore(batch)

# %% [markdown]
# **Explain.** All of them, since each is summed over the points, and that point now adds 0 to each: the 6 becomes 6 −
# 2 · 3 = 0.

# %% [markdown]
# ## A bias for every row
#
# Now each neuron has a bias: the three numbers b are added to each of the four rows.
#
# **Predict.** dY, which is U, has twelve numbers. How many does the gradient of b have, and what is the first?

# %%
def L(X, W, b):
    Y = X @ W + b
    return (Y * U).sum()


biased = trace(L, X=X, W=W, b=[1, 0, -2])
draw(biased)

# %% [markdown]
# **Explain.** Three, as many as b. The first is 5 + 1 + 0 − 2 = 4. *repeat* makes four rows of one: **every point
# uses the same b, so b is a branch, and a branch adds its flows.** In code that is `dY.sum(axis=0)`; axis 0 runs from
# row to row. X is no factor in these flows: a point whose x are all 0 adds nothing to the gradient of W, but its full
# share to that of b.

# %% [markdown]
# NumPy and the libraries repeat without asking. This is *broadcasting*: a row, or a plain list, is repeated
# downwards, a column to the right, until the shapes agree. The *repeat* gate is in the graph all the same, so in a
# backward pass by hand you must sum.
#
# **Predict.** Two points, b = (0, 0), and L is the sum of everything. What is the gradient of b? And in the second
# graph, with the points (1, 2, 3) and (4, 5, 6), what is the gradient of W?

# %%
shifted = trace(lambda X, b: (X + b).sum(), X=[[1, 2], [3, 4]], b=[0, 0])
counted = trace(lambda X, W: (X @ W.T).sum(), X=[[1, 2, 3], [4, 5, 6]], W=[[1, 0, 2], [0, 1, 0]])
shifted.gradient["b"].tolist(), counted.gradient["W"].tolist()

# %% [markdown]
# **Explain.** (2, 2): each point sends a 1. In the second graph W is transposed on the way forward, so each row is a
# neuron. Each weight gets the sum of its input over the points, 5, 7 or 9, in both rows. (PyTorch's `Linear` stores
# its weights like this, so there the gradient is dYᵀ · X.)

# %% [markdown]
# ## Sum or mean
#
# A loss adds up over the points or takes the mean.
#
# **Predict.** Take each of the four points ten times: that makes forty. (For a Python list, `X * 10` is ten copies of
# its rows.) By which factor does the gradient of b grow if the loss is a sum? And if it is a mean?

# %%
def total(X, b):
    return ((X + b) ** 2).sum()


def average(X, b):
    return ((X + b) ** 2).mean()


for loss in (total, average):
    few, many = (trace(loss, X=X * times, b=[1, 1]).gradient["b"].tolist() for times in (1, 10))
    print(f"{loss.__name__:8} 4 points {few}, 40 points {many}")

# %% [markdown]
# **Explain.** By ten, and not at all: a mean also divides on the way back. Like PyTorch's
# `mse_loss`, it divides by the number of *entries*, here by 8 and by 80, not by the number of points.

# %% [markdown]
# So with a sum, a larger batch makes larger steps, and needs a smaller learning rate; with a mean, the size of a step
# stays about the same. That is why most losses are means. The gradient of a bias, however, is *always* a sum over the
# batch: if the loss is a mean, dY is already divided.
#
# **Predict.** L is the mean of 3(X + 2)², and X is 2×2, all ones. What are L and the gradient of X?

# %%
mean = trace(lambda X: (3 * (X + 2) ** 2).mean(), X=[[1, 1], [1, 1]])
mean.value, mean.gradient["X"].tolist()

# %% [markdown]
# **Explain.** 27, and 4.5 everywhere: the slope of 3(X + 2)² is 6(X + 2) = 18, and there are four entries.

# %% [markdown]
# ## Square matrices hide the transpose
#
# With square matrices every product fits, so the shapes tell you nothing. Take an example in mathematicians' order: W
# is on the left, and its rows are the neurons. L is the sum of the squares of q = W · x.
#
# **Predict.** In letters, $q_i = \sum_j W_{ij}\,x_j$. Is the gradient of x `W @ dq` or `W.T @ dq`?

# %%
def L(W, x):
    q = W @ x
    return q @ q


square = trace(L, W=[[0.1, 0.5], [-0.3, 0.8]], x=[0.2, 0.4])
draw(square, local_gradients=True)

# %% [markdown]
# **Explain.** `W.T @ dq`. x has the letter j, so i is summed, and i is the first letter of W.

# %% [markdown]
# **Predict.** dq is (0.44, 0.52). If you write `W @ dq`, no error appears. Do the wrong numbers at least have the
# right signs?

# %%
from backprop_helpers import numeric_gradient

w, dq = square.inputs["W"].tolist(), square.gradients["q"].tolist()
forgotten = [w[i][0] * dq[0] + w[i][1] * dq[1] for i in range(2)]
nudged = numeric_gradient(lambda x0, x1: square.at(x=[x0, x1]).value, x0=0.2, x1=0.4)

print("L        ", round(square.value, 6))
print("W.T @ dq ", [round(slope, 6) for slope in square.gradient["x"].tolist()])
print("W @ dq   ", [round(slope, 6) for slope in forgotten])
print("nudges   ", [round(slope, 6) for slope in nudged.values()])

# %% [markdown]
# **Explain.** No: 0.1 · 0.44 + 0.5 · 0.52 = 0.304, in place of −0.112. So try a layer of your own on matrices that
# are *not* square, or compare it with nudges.

# %% [markdown]
# ## A whole network in three lines
#
# Two layers of two sigmoid neurons, one point, and half the squared error: many people learned backpropagation from a
# page about this network (Matt Mazur, *A Step by Step Backpropagation Example*, 2015). Each layer has *one* bias for
# both neurons.

# %%
from backprop_helpers import sigmoid


x, t = [0.05, 0.10], [0.01, 0.99]


def loss(W1, b1, W2, b2):
    h = sigmoid(x @ W1 + b1)
    yhat = sigmoid(h @ W2 + b2)
    return 0.5 * ((yhat - t) ** 2).sum()

# %% [markdown]
# **Predict.** How many numbers can be trained? And will the biases' gradients be sums?

# %%
weights = {"W1": [[0.15, 0.25], [0.20, 0.30]], "W2": [[0.40, 0.50], [0.45, 0.55]]}
network = trace(loss, **weights, b1=0.35, b2=0.60)
draw(network)

# %% [markdown]
# **Explain.** Ten: eight weights and two biases. Each bias is repeated for two neurons, so its gradient is a sum.

# %% [markdown]
# The page prints the loss, 0.298371109, two gradients, 0.000438568 for w₁ and 0.082167041 for w₅, and all weights
# after a step with the rate 0.5, such as 0.19956143 for w₂ and 0.511301270 for w₇. There, w₁ and w₂ lead to the first
# neuron.
#
# **Predict.** In which row and which column of W1 will you find w₂?

# %%
print(f"loss {network.value:.9f}")
for name, rows in weights.items():
    for row, slopes in zip(rows, network.gradient[name].tolist()):
        moved = [weight - 0.5 * slope for weight, slope in zip(row, slopes)]
        print(name, *(f"{slope:13.9f}" for slope in slopes), "  after the step", *(f"{weight:.9f}" for weight in moved))

# %% [markdown]
# **Explain.** In row 1, column 0: a neuron is a column. All digits agree. (The page leaves the biases as they are.
# Ours have gradients, too, as the picture shows.)

# %% [markdown]
# ## How many numbers flow
#
# A real layer: 784 inputs (a small picture), 100 neurons, 64 points in a batch, and four bytes for each number.
#
# **Predict.** How many numbers are in the gradient of W? And in the Jacobian of Y by W: how many millions, roughly?

# %%
points, inputs, neurons = 64, 784, 100
sizes = {
    "X": points * inputs,
    "W, and its gradient": inputs * neurons,
    "Y, and its gradient": points * neurons,
    "Jacobian of Y by W": (points * neurons) * (inputs * neurons),
}
for what, count in sizes.items():
    print(f"{what:20} {count:>12,}   {count * 4 / 1e6:>9,.2f} MB")

# %% [markdown]
# **Explain.** Half a billion: two gigabytes, for one layer and one step. At least 99 of 100 would be 0, since a
# weight leads to one neuron of the hundred. `X.T @ dY` goes straight to the result.

# %% [markdown]
# ## The surprise: a list and a column
#
# Four points, each with a target, and one linear neuron. Its weights have the shape 2×1, so its output has the shape
# 4×1. The targets t are a plain list of four. No error message appears.
#
# **Predict.** How many entries does `error` have?

# %%
P, t = [[1, 0], [0, 1], [2, 2], [3, -1]], [4, 1, 4, 9]


def L(w, b):
    yhat = P @ w + b
    error = yhat - t
    return (error**2).mean()


wrong = trace(L, w=[[1], [1]], b=1)
draw(wrong)

# %% [markdown]
# **Explain.** Sixteen. The column is repeated to the right and the row downwards (without a gate, since t is
# constant). So each output is compared with the targets of **all** points. PyTorch's `mse_loss` warns of this; a loss
# that you write out yourself does not.

# %% [markdown]
# Its loss even falls: here are 300 steps downhill with t as a row, and 300 with a column, as it should be.
#
# **Predict.** What will the network with sixteen errors answer for its four points, whose targets are 4, 1, 4, 9?

# %%
def after_training(t):
    graph = trace(lambda w, b: ((P @ w + b - t) ** 2).mean(), w=[[1], [1]], b=1)
    for _ in range(300):
        slope, (one, other) = graph.gradient, graph.inputs["w"].tolist()
        down = [[one[0] - 0.1 * slope["w"][0, 0]], [other[0] - 0.1 * slope["w"][1, 0]]]
        graph = graph.at(w=down, b=graph.inputs["b"] - 0.1 * slope["b"])
    (one,), (other,) = graph.inputs["w"].tolist()
    return [f"{one * p[0] + other * p[1] + graph.inputs['b']:.2f}" for p in P]


print("t a row   ", after_training(t))
print("t a column", after_training([[target] for target in t]))

# %% [markdown]
# **Explain.** 4.50 for each point, the mean of the targets, since all four pull at each output. Nothing crashed, and
# the loss went down. Only the shape in the picture, 4×4, gave it away: **look at the shapes first.**

# %% [markdown]
# ## In three lines
#
# - Keep the letters of the gradient you want; sum over any other: dW = Xᵀ · dY and dX = dY · Wᵀ.
# - A batch is rows. Every point uses the same weights and biases, so their gradients are sums over the batch.
# - A gradient has the shape of its node. Shapes show where the transposes go, and square matrices hide it.
#
# **Now you:** [exercises on matrices and batches](../exercises/10_matrices_and_batches.ipynb).
# **Next:** [softmax and cross-entropy](11_softmax_and_cross_entropy.ipynb).
