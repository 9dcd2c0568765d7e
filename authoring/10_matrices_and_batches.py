# %% [markdown]
# # Matrices and batches
#
# **After this lesson you can** say which product gives the gradient of a layer's weights and where its transpose comes from,
# let the shapes tell it, explain why the gradient of a bias is a sum over the batch, and choose between sum and mean. It
# takes about 50 minutes. You need [vectors](09_vectors.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **matrix** | an array with rows and columns; one of shape 2×3 has two rows and three columns |
# | **W[i,j]** | the entry in row i and column j, both counted from 0 |
# | **matrix product** `x @ W` | a row of dot products: x with each column of W |
# | **transpose** Wᵀ | the matrix laid on its side: its rows are the columns of W; in code `W.T` |
# | **layer** | neurons that get the same inputs; here one is `x @ W + b` |
# | **batch** | points that go through the network together, one in each row |

# %% [markdown]
# ## A layer is many neurons
#
# Three neurons without an activation look at the same two inputs. Each has two weights, and these are a column of W. So
# **W[i,j] leads from input i to neuron j**, and entry j of y is x times column j. (In lesson 08 the indices were the other
# way round, w₁₂ led to h₁ from x₂: its table is the transpose. Both are in use; `x @ W` is what libraries write.)
#
# At the end each output is multiplied by a number, 5, −1 and 2, so that each has another gradient.
#
# **Predict.** Which three numbers come out, in y?

# %%
from backprop_helpers import draw, trace


def L(x, W):
    y = x @ W
    return (y * [5, -1, 2]).sum()


layer = trace(L, x=[3, 1], W=[[1, 2, 0], [-1, 4, 3]])
draw(layer, step=len(layer.forward_pass))

# %% [markdown]
# **Explain.** 3 · 1 + 1 · (−1) = 2 with the first column, 3 · 2 + 1 · 4 = 10 with the second, and 3 with the third.

# %% [markdown]
# The gradients of y are 5, −1 and 2. Now zoom in: the same layer, with a box for each number.
#
# **Predict.** W[1,2] is multiplied by one entry of x, and leads to one entry of y. By which, and to which? So what is its
# gradient? And x[0]: how many arrows leave it, and what is its gradient?

# %%
draw(layer.unfold())

# %% [markdown]
# **Explain.** W[1,2] meets x[1] = 1 and leads to y[2], which has the gradient 2: together 1 · 2 = 2. x[0] is a branch. Three
# arrows leave it, one to each neuron, and three flows come back: 1 · 5 + 2 · (−1) + 0 · 2 = 3.

# %% [markdown]
# In letters, the layer is
#
# $$y_j = \sum_i x_i\,W_{ij}$$
#
# Each product has a W with both letters. On the way back, W gets the other factor times what arrives, and x adds up what
# comes from all neurons:
#
# $$\frac{\partial L}{\partial W_{ij}} = x_i\,\frac{\partial L}{\partial y_j}
# \qquad\qquad
# \frac{\partial L}{\partial x_i} = \sum_j \frac{\partial L}{\partial y_j}\,W_{ij}$$
#
# It is *switch the factors*, and *add where paths meet*. **What must come out keeps its letters; the letter that is left is
# summed.** No derivative of a matrix product is needed anywhere.
#
# **Predict.** So the gradient of W is a table. Write it down, with x = (3, 1) and 5, −1, 2 coming in from y.

# %%
draw(layer, local_gradients=True)

# %% [markdown]
# **Explain.** Row i is x[i] times (5, −1, 2): first 15, −3, 6, then 5, −1, 2. At the arrow stands `np.outer(x, dy)`. That is
# the *outer product*, each entry of x with each of dy, and nothing is summed.

# %% [markdown]
# ## A batch is rows
#
# Now four points at once. Each is a row of X, and each row goes through the same layer, without knowing of the others. So Y
# has four rows, too. The numbers in U are what each output is multiplied by, so U is what arrives at Y on the way back.
#
# **Predict.** X is 4×2, W is 2×3. What shape has Y? How often is W[1,2] used now? And what is its gradient? (Column 1 of X
# is 1, 0, −2, 2, and column 2 of U is 2, −1, 1, 3.)

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
# **Explain.** Y is 4×3. Each point uses W[1,2] once, so it is a branch with four arrows, and the four flows are added:
# 1 · 2 + 0 · (−1) + (−2) · 1 + 2 · 3 = 6.

# %% [markdown]
# With n for the point, the same letters tell it:
#
# $$Y_{nj} = \sum_i X_{ni}\,W_{ij}
# \qquad
# \frac{\partial L}{\partial W_{ij}} = \sum_n X_{ni}\,\frac{\partial L}{\partial Y_{nj}}
# \qquad
# \frac{\partial L}{\partial X_{ni}} = \sum_j \frac{\partial L}{\partial Y_{nj}}\,W_{ij}$$
#
# ## Where the transposes come from
#
# A matrix product sums over the letter **inside**, the last one of the first factor and the first one of the second: in
# $X_{ni} W_{ij}$ that is i. The gradient of W must sum over n, and n is the *first* letter of both factors. So X is laid
# on its side: with Xᵀ the letters read $i\,n$, then $n\,j$, and n is inside. In the same way the gradient of X sums over j, the
# last letter of both, so W is laid on its side. With dY for the gradient of Y:
#
# $$dW = X^{T}\,dY \qquad\qquad dX = dY\,W^{T}$$
#
# A transpose changes no number and computes nothing. It puts the letter that is summed inside.
#
# **Predict.** Can the shapes tell it, too? X is 4×2, dY is 4×3, and dW must be 2×3 like W. What happens if somebody forgets
# the transpose?

# %% tags=["raises-exception"]
trace(lambda X, dY: X @ dY, X=X, dY=U)

# %% [markdown]
# **Explain.** Rows of two numbers do not fit columns of four. The only product of the two that makes a 2×3 is `X.T @ dY`.

# %% [markdown]
# That is the rule for the forgetful: **a gradient has the shape of its node, so write down the product whose shapes fit.**

# %% [markdown]
# ## Square matrices hide it
#
# It does not help with square matrices, where everything fits. In this example, known from many courses, mathematicians'
# order is used: W stands on the left, and its rows are the neurons. L is the squared length of q = W · x.
#
# **Predict.** By letters: $q_i = \sum_j W_{ij}\,x_j$. Is the gradient of x `W @ dq`, or `W.T @ dq`?

# %%
def L(W, x):
    q = W @ x
    return q @ q


square = trace(L, W=[[0.1, 0.5], [-0.3, 0.8]], x=[0.2, 0.4])
draw(square, local_gradients=True)

# %% [markdown]
# **Explain.** `W.T @ dq`. x has the letter j, so i is summed, and i is the first letter of W.

# %% [markdown]
# **Predict.** Somebody writes `W @ dq`, and no error appears. Which of the two agrees with nudges?

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
# **Explain.** `W.T @ dq`. The other has the right shape and two wrong numbers. So try a layer of your own on matrices that
# are *not* square, or compare with nudges.

# %% [markdown]
# ## The bias is a branch
#
# Each neuron has a bias: three numbers b are added to each of the four rows.
#
# **Predict.** dY has twelve numbers. How many has the gradient of b, and what is its first one? (Column 0 of U is 5, 1, 0,
# −2.)

# %%
def L(X, W, b):
    Y = X @ W + b
    return (Y * U).sum()


biased = trace(L, X=X, W=W, b=[1, 0, -2])
draw(biased)

# %% [markdown]
# **Explain.** Three, as many as b. Its first one is 5 + 1 + 0 − 2 = 4. *repeat* makes four rows of one: **every point uses
# the same b, so b is a branch, and a branch adds its flows.** In code that is `dY.sum(axis=0)`, where axis 0 runs down the
# rows.

# %% [markdown]
# NumPy and the libraries repeat without a word; they call it *broadcasting*. The gate is in the graph all the same, and who
# writes a backward pass by hand must sum.
#
# **Predict.** Two points, b = (0, 0), and L is the sum of everything. What is the gradient of b? And what is that of W in the
# second layer, with the points (1, 2, 3) and (4, 5, 6)?

# %%
shifted = trace(lambda X, b: (X + b).sum(), X=[[1, 2], [3, 4]], b=[0, 0])
counted = trace(lambda X, W: (X @ W.T).sum(), X=[[1, 2, 3], [4, 5, 6]], W=[[1, 0, 2], [0, 1, 0]])
shifted.gradient["b"].tolist(), counted.gradient["W"].tolist()

# %% [markdown]
# **Explain.** (2, 2): each point sends a 1. In the second layer W is transposed on the way forward, so each row is a neuron.
# (PyTorch's `Linear` keeps its weights like that.) Each weight gets the sum of its inputs over the points, 5, 7 and 9, in both
# rows.

# %% [markdown]
# ## Sum or mean
#
# A loss adds up over the points, or takes the mean. What difference does it make?
#
# **Predict.** The four points are repeated ten times, so that there are forty. By which factor does the gradient of b grow if
# the loss is the sum? And if it is the mean?

# %%
def total(X, b):
    return ((X + b) ** 2).sum()


def average(X, b):
    return ((X + b) ** 2).mean()


for loss in (total, average):
    few, many = (trace(loss, X=X * times, b=[1, 1]).gradient["b"].tolist() for times in (1, 10))
    print(f"{loss.__name__:8} 4 points {few}, 40 points {many}")

# %% [markdown]
# **Explain.** Ten times, and not at all. A mean divides by the number of entries, forward and backward, which makes up for the
# larger sum.

# %% [markdown]
# So with the sum a good learning rate depends on the size of the batch, and with the mean it does not. That is why most
# losses are means. The gradient of a bias, on the other hand, is *always* a sum over the batch: where the loss is a mean, the
# division is in dY already.
#
# **Predict.** L is the mean of 3(X + 2)², and X is 2×2, all ones. What are L and the gradient of X?

# %%
mean = trace(lambda X: (3 * (X + 2) ** 2).mean(), X=[[1, 1], [1, 1]])
mean.value, mean.gradient["X"].tolist()

# %% [markdown]
# **Explain.** 27, and 4.5 everywhere: 6 · 3, divided by four entries.

# %% [markdown]
# ## A whole network in three lines
#
# Two layers of two sigmoid neurons, a point, and half the squared error. This network is worked out number by number in a
# page that very many people learned from (Matt Mazur, *A step by step backpropagation example*, 2015). Each layer has *one*
# bias for both neurons.
#
# **Predict.** How many numbers can be trained? And will the biases' gradients be sums?

# %%
from backprop_helpers import sigmoid


def loss(W1, b1, W2, b2):
    h = sigmoid([0.05, 0.10] @ W1 + b1)
    out = sigmoid(h @ W2 + b2)
    return 0.5 * ((out - [0.01, 0.99]) ** 2).sum()


weights = {"W1": [[0.15, 0.25], [0.20, 0.30]], "W2": [[0.40, 0.50], [0.45, 0.55]]}
network = trace(loss, **weights, b1=0.35, b2=0.60)
draw(network)

# %% [markdown]
# **Explain.** Ten: eight weights and two biases. Each bias is repeated, to two neurons, so its gradient is a sum.

# %% [markdown]
# The published loss is 0.298371109, and the published gradients of w₁ to w₈ are 0.000438568, 0.000877135, 0.000497713,
# 0.000995425, 0.082167041, 0.082667628, −0.022602540 and −0.022740242. There, w₁ and w₂ lead to the first neuron: down the
# first column of W1.
#
# **Predict.** Will our three lines give the same nine digits?

# %%
print(f"loss {network.value:.9f}")
for name in weights:
    for row in network.gradient[name].tolist():
        print(name, [f"{slope:.9f}" for slope in row])

# %% [markdown]
# **Explain.** They do. (The page leaves the biases as they are. Ours have gradients, too, 0.01873 and 0.1004 in the picture.)

# %% [markdown]
# **Predict.** Here is the backward pass in code. Which line do you expect for `dW2`, which for `db2`, and which for `dh`?

# %%
print(network.to_python().partition("# backward pass\n")[2])

# %% [markdown]
# **Explain.** `dd` is what arrives at the second product. `dW2` is the outer product of h and `dd`, `db2` a sum, and `dh` is
# W2 times `dd`. Then comes the slope of σ, and the first layer goes the same way.

# %% [markdown]
# ## How many numbers flow
#
# A real layer: 784 inputs (a small picture), 100 neurons, 64 points in a batch.
#
# **Predict.** How many numbers has the gradient of W? And how many would the Jacobian of Y by W have: ten thousand, ten
# million, or more than a hundred million?

# %%
points, inputs, neurons = 64, 784, 100
sizes = {
    "X": points * inputs,
    "W, and its gradient": inputs * neurons,
    "Y, and its gradient": points * neurons,
    "Jacobian of Y by W": (points * neurons) * (inputs * neurons),
}
for what, count in sizes.items():
    print(f"{what:20} {count:>12,}   {count * 8 / 1e6:>8,.1f} MB")

# %% [markdown]
# **Explain.** Half a billion: it would fill four gigabytes for one layer and one step.

# %% [markdown]
# And nearly all of it is zeros, as the Jacobian of our small layer shows.
#
# **Predict.** It has a row for each of the twelve entries of Y and a column for each of the six of W. How many entries of Y
# move when W[1,2] is nudged?

# %%
from backprop_helpers import plot_jacobian

plot_jacobian(batch, of="Y", by="W")

# %% [markdown]
# **Explain.** At most four, one in each row of Y, and what moves it is X. (Three here: where X is 0, nothing moves.) The
# table holds nothing but the numbers of X, again and again. `X.T @ dY` goes straight to what is asked for.

# %% [markdown]
# ## Move it
#
# Point at an entry of the gradient of W: the entries that it is summed from light up, a column of X and a column of dY. Then
# point at one of the gradient of b.
#
# **Predict**, then try: set a whole row of X to 0. Which gradients no longer hear of that point: those of W, or that of b?

# %%
from backprop_helpers import explore

explore(biased)

# %% [markdown]
# **Explain.** Those of W: their flows have X as a factor. b has none, and still gets the whole of what arrives.

# %% [markdown]
# ## The surprise: sixteen errors for four points
#
# Four points with a wanted output each, and one linear neuron. Its weights are a matrix of shape 2×1, so the output has
# shape 4×1. The wanted outputs t are a plain list of four. There is no error message anywhere.
#
# **Predict.** How many entries has `error`?

# %%
P, t = [[1, 0], [0, 1], [2, 2], [3, -1]], [4, 1, 4, 9]


def L(w, b):
    yhat = P @ w + b
    error = yhat - t
    return (error**2).mean()


wrong = trace(L, w=[[1], [1]], b=1)
draw(wrong)

# %% [markdown]
# **Explain.** Sixteen. A column of four minus a row of four makes a table: *repeat* makes four columns of yhat, and t, a
# constant, is repeated without a gate. So each output is compared with the wanted outputs of **all** points.

# %% [markdown]
# It even learns, after a fashion: here are 300 steps downhill with the table, and 300 with t as a column, as it should be.
#
# **Predict.** What will the network with the sixteen errors say for its four points, whose wanted outputs are 4, 1, 4, 9?

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
print("t a column", after_training([[wanted] for wanted in t]))

# %% [markdown]
# **Explain.** 4.50 for each point, the mean of all wanted outputs. Each output is pulled towards all four of them, and these
# pulls cancel at the mean. Nothing crashed, and the loss went down. Only the shape in the picture, 4×4, gave it away:
# **look at the shapes first.**

# %% [markdown]
# ## In three lines
#
# - What must come out keeps its letters, and the letter that is left is summed: dW = Xᵀ · dY and dX = dY · Wᵀ.
# - A batch is rows; weights and biases are branches that every point uses, so their gradients are sums over the batch.
# - A gradient has the shape of its node: shapes show the transposes, and square matrices hide them.
#
# **Now you:** [exercises on matrices and batches](../exercises/10_matrices_and_batches.ipynb).
# **Next:** [softmax and cross-entropy](11_softmax_and_cross_entropy.ipynb).
