# %% [markdown]
# # Exercises: matrices and batches
#
# Shapes first, then numbers. Run the check below each answer; it tells you which step went wrong, marks the entries that are
# off, and leaves the numbers to you. When a check says *perhaps*, more than one mistake gives your numbers. The
# [lesson](../notebooks/10_matrices_and_batches.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_gradients, check_value
from backprop_helpers import draw, parse, progress, relu, tanh, trace, variant

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: most exercises then use
# numbers made for you. Where the numbers in a picture or a printed line differ from those in the code, use the picture or
# the line. Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 10.1 How many numbers?
#
# A batch X goes through a layer `Y = X @ W + b`; the sizes are printed below. How many numbers are in Y, in dW (the gradient of
# W) and in db (the gradient of b)? And how many would be in J, the Jacobian of Y by W?

# %%
sizes = parse("Y = points * neurons; db = 1 * neurons; dW = inputs * db; J = Y * dW", points=5, inputs=4, neurons=3)
graph_1 = vary("10.1", sizes)
print("{points:g} points, {inputs:g} inputs, {neurons:g} neurons".format(**graph_1.inputs))

# %% exercise="10.1"
### BEGIN SOLUTION
### STUDENT: counts = {"Y": ..., "dW": ..., "db": ..., "J": ...}
points, inputs, neurons = (graph_1.inputs[name] for name in ("points", "inputs", "neurons"))
Y, dW = points * neurons, inputs * neurons
counts = {"Y": Y, "dW": dW, "db": neurons, "J": Y * dW}  # as printed: 15, 12, 3, 180
### END SOLUTION

# %% check="10.1" points=1
check_value(
    "10.1",
    graph_1,
    counts,
    nodes=["Y", "dW", "db", "J"],
    known=[
        ("wrong_shape", {"Y": "points*inputs"}, "This is how many X has. Y has a column for each neuron."),
        ("repeat_not_summed", {"db": "points*neurons"}, "A gradient has as many numbers as its node: how many does b have?"),
        ("repeat_not_summed", {"db": "points"}, "b has a number for each neuron, not for each point."),
        ("collapsed_to_number", {"db": 1}, "Each neuron has a bias of its own."),
        ("wrong_shape", {"dW": "points*inputs*neurons"}, "All points share one W, so their flows are added up."),
        ("wrong_shape", {"dW": "points*inputs"}, "This is how many X has. A gradient has as many numbers as its node."),
        ("added_sizes", {"J": "Y + dW"}, "A table with that many rows and columns has more cells than this."),
        ("", {"Y": ...}, "Y has a row for each point and a column for each neuron."),
        ("", {"dW": ...}, "A gradient has as many numbers as its node. How many does W have?"),
        ("", {"db": ...}, "A gradient has as many numbers as its node. How many does b have?"),
        ("", {"J": ...}, "J has a row for each number of Y and a column for each number of W."),
    ],
)

# %% wrong="10.1"
### WRONG: repeat_not_summed
counts = {"Y": 15, "dW": 12, "db": 15, "J": 180}
### WRONG: repeat_not_summed
counts = {"Y": 15, "dW": 12, "db": 5, "J": 180}
### WRONG: collapsed_to_number
counts = {"Y": 15, "dW": 12, "db": 1, "J": 180}
### WRONG: wrong_shape
counts = {"Y": 15, "dW": 60, "db": 3, "J": 180}
### WRONG: wrong_shape
counts = {"Y": 15, "dW": 20, "db": 3, "J": 180}
### WRONG: added_sizes
counts = {"Y": 15, "dW": 12, "db": 3, "J": 27}

# %% [markdown]
# <details><summary>Hint 1</summary>Y has a row for each point and a column for each neuron; W has a row for each input.</details>
# <details><summary>Hint 2</summary>A gradient has the shape of its node. The Jacobian has a row for each number of Y and a
# column for each of W.</details>

# %% [markdown]
# ## 10.2 A matrix product
#
# Two points with three inputs each, and two neurons. Fill in Y.

# %% [markdown] tags=["screen"]
# A matrix is a list of rows, as in `[[7, -9], [0, 8], [6, 5]]`.

# %%
def Y(X, W):
    return X @ W


graph_2 = vary("10.2", trace(Y, X=[[2, -1, 3], [4, 1, 5]], W=[[1, 6], [2, -3], [-4, 7]]))
draw(graph_2, step=0)

# %% exercise="10.2"
### BEGIN SOLUTION
### STUDENT: product = ...
product = graph_2.values["X"] @ graph_2.values["W"]  # as printed: [[-12, 36], [-14, 56]]
### END SOLUTION

# %% check="10.2" points=1
check_value(
    "10.2",
    graph_2,
    product,
    known=[("diagonal_only", "(X * W.T).sum(axis=1)", "Each row of X meets each column of W: that makes four dot products.")],
)

# %% wrong="10.2"
### WRONG: row_column_layout
product = [[-12, -14], [36, 56]]
### WRONG: factor_order
product = [[26, 5, 33], [-8, -5, -9], [20, 11, 23]]
### WRONG: diagonal_only
product = [-12, 56]

# %% [markdown]
# <details><summary>Hint 1</summary>Each entry of Y is a dot product: a row of X with a column of W.</details>
# <details><summary>Hint 2</summary>Y has a row for each point. Its second row comes from the second row of X.</details>

# %% [markdown]
# ## 10.3 One point, three neurons
#
# A point goes through a layer, and each output is multiplied by a number of its own. Fill in the gradients of y, x and W.

# %%
def L(x, W):
    y = x @ W
    return (y * factors).sum()


factors = [4, -2, 3]
graph_3 = vary("10.3", trace(L, x=[5, -6], W=[[1, 7, -2], [9, -1, 8]]))
draw(graph_3, step=3)

# %% exercise="10.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"y": ..., "x": ..., "W": ...}
W, column = graph_3.values["W"], graph_3.values["x"].reshape(2, 1)
gradients = {"y": factors, "x": W @ factors, "W": column * factors}
# as printed: [4, -2, 3], [-16, 62], [[20, -10, 15], [-24, 12, -18]]
### END SOLUTION

# %% check="10.3" points=2
check_gradients(
    "10.3",
    graph_3,
    gradients,
    nodes=["y", "x", "W"],
    known=[("unswitched_multiply", {"W": "W * factors"}, "x is missing from the gradient of W: what is W[i,j] multiplied by?")],
)

# %% wrong="10.3"
### WRONG: wrong_shape factor_order row_column_layout
gradients = {"y": [4, -2, 3], "x": [-16, 62], "W": [[20, -24], [-10, 12], [15, -18]]}
### WRONG: unswitched_multiply
gradients = {"y": [4, -2, 3], "x": [-16, 62], "W": [[4, -14, -6], [36, 2, 24]]}
### WRONG: missing_upstream
gradients = {"y": [4, -2, 3], "x": [6, 16], "W": [[5, 5, 5], [-6, -6, -6]]}
### WRONG: wrong_shape elementwise_for_matrix
gradients = {"y": [4, -2, 3], "x": [[4, -14, -6], [36, 2, 24]], "W": [[20, -10, 15], [-24, 12, -18]]}
### WRONG: missing_local
gradients = {"y": [1, 1, 1], "x": [6, 16], "W": [[5, 5, 5], [-6, -6, -6]]}

# %% [markdown]
# <details><summary>Hint 1</summary>W[i,j] meets x[i] and leads to y[j]. So its gradient is x[i] times the gradient of
# y[j].</details>
# <details><summary>Hint 2</summary>x[0] leads to three neurons. Three flows come back, each times the weight on its
# way.</details>

# %% [markdown]
# ## 10.4 A batch
#
# Four points go through a layer with a bias. Each output is multiplied by its number in U, so U is what arrives at Y. Fill in
# the gradients of W and b.

# %%
def L(X, W, b, U):
    Y = X @ W + b
    return (Y * U).sum()


layer = {"W": [[1, -3, 2], [5, 1, -1]], "b": [7, 1, -2]}
points = [[2, 1], [-1, 4], [3, -1], [1, -2]]
graph_4 = vary("10.4", trace(L, X=points, **layer, U=[[3, -2, 1], [1, 5, -1], [-4, 2, 6], [2, -3, -1]]))
draw(graph_4, step=5)

# %% exercise="10.4"
### BEGIN SOLUTION
### STUDENT: gradients = {"W": ..., "b": ...}
X, U = graph_4.values["X"], graph_4.values["U"]
gradients = {"W": X.T @ U, "b": U.sum(axis=0)}  # as printed: [[-5, -6, 20], [7, 22, -7]], [2, 2, 5]
### END SOLUTION

# %% check="10.4" points=3
check_gradients(
    "10.4",
    graph_4,
    gradients,
    nodes=["W", "b"],
    known=[("missing_upstream", {"b": [1, 1, 1]}, "1 is the slope at each point. What arrives there is missing.")],
)

# %% wrong="10.4"
### WRONG: wrong_shape repeat_not_summed
gradients = {"W": [[-5, -6, 20], [7, 22, -7]], "b": [[3, -2, 1], [1, 5, -1], [-4, 2, 6], [2, -3, -1]]}
### WRONG: wrong_shape wrong_axis
gradients = {"W": [[-5, -6, 20], [7, 22, -7]], "b": [2, 5, 4, -2]}
### WRONG: wrong_shape collapsed_to_number
gradients = {"W": [[-5, -6, 20], [7, 22, -7]], "b": 9}
### WRONG: wrong_shape factor_order row_column_layout
gradients = {"W": [[-5, 7], [-6, 22], [20, -7]], "b": [2, 2, 5]}
### WRONG: mean_for_sum
gradients = {"W": [[-5, -6, 20], [7, 22, -7]], "b": [0.5, 0.5, 1.25]}
### WRONG: missing_local missing_upstream
gradients = {"W": [[5, 5, 5], [2, 2, 2]], "b": [4, 4, 4]}

# %% [markdown]
# <details><summary>Hint 1</summary>dW has the shape of W. Which product of X (4×2) and U (4×3) has it, and what must be
# transposed?</details>
# <details><summary>Hint 2</summary>W[0,1] is used by each point: it meets column 0 of X, and leads to column 1 of Y.</details>
# <details><summary>Hint 3</summary>b[1] is added in each row of column 1. Four flows meet there.</details>

# %% [markdown]
# ## 10.5 The mean of the squares
#
# Four points, one linear neuron, and the mean of the squared errors; t is a column, like yhat. Fill in the gradients of
# `error`, w and b.

# %%
def L(w, b):
    yhat = X4 @ w + b
    error = yhat - t
    return (error**2).mean()


X4, t = [[1, 2], [3, -1], [-2, 4], [2, 2]], [[5], [6], [3], [12]]
graph_5 = vary("10.5", trace(L, w=[[2], [3]], b=1))
draw(graph_5, step=7)

# %% exercise="10.5"
### BEGIN SOLUTION
### STUDENT: gradients = {"error": ..., "w": ..., "b": ...}
flows = 2 * graph_5.values["error"] / 4
dw = [[sum(row[i] * flow for row, (flow,) in zip(X4, flows))] for i in (0, 1)]
gradients = {"error": flows, "w": dw, "b": flows.sum()}  # as printed: [[2], [-1], [3], [-0.5]], [[-8], [16]], 3.5
### END SOLUTION

# %% check="10.5" points=3
check_gradients("10.5", graph_5, gradients, nodes=["error", "w", "b"])

# %% wrong="10.5"
### WRONG: sum_for_mean missing_upstream
gradients = {"error": [[8], [-4], [12], [-2]], "w": [[-32], [64]], "b": 14}
### WRONG: mean_for_sum
gradients = {"error": [[2], [-1], [3], [-0.5]], "w": [[-2], [4]], "b": 0.875}
### WRONG: power_coefficient
gradients = {"error": [[1], [-0.5], [1.5], [-0.25]], "w": [[-4], [8]], "b": 1.75}
### WRONG: wrong_shape
gradients = {"error": [2, -1, 3, -0.5], "w": [-8, 16], "b": 3.5}
### WRONG: sign_flipped
gradients = {"error": [[-2], [1], [-3], [0.5]], "w": [[8], [-16]], "b": -3.5}

# %% [markdown]
# <details><summary>Hint 1</summary>A mean of four has the factor ¼. It comes in once, at the end of the
# network.</details>
# <details><summary>Hint 2</summary>dw has the shape of w, 2×1. Each of its entries is the dot product of a column of X with
# the gradient of yhat.</details>

# %% [markdown]
# ## 10.6 A network on two points
#
# Two points, two hidden neurons with relu, one output, and the sum of the squared errors, divided by 4 to keep the numbers
# small. Fill in the gradients of `yhat`, W2, `h` and W1.

# %%
def L(W1, W2):
    z = X6 @ W1
    h = relu(z)
    yhat = h @ W2
    error = yhat - targets
    return (error**2).sum() / 4


X6, targets = [[1, 2], [-1, 2]], [[3.5], [3.5]]
graph_6 = trace(L, W1=[[1, -1], [1, 0.25]], W2=[[0.5], [4]])
draw(graph_6, step=7)

# %% exercise="10.6"
### BEGIN SOLUTION
### STUDENT: gradients = {"yhat": ..., "W2": ..., "h": ..., "W1": ...}
dyhat, dh = [[-1], [1.5]], [[-0.5, -4], [0.75, 6]]
dW2, dW1 = [[-1.5], [2.25]], [[-1.25, -6], [0.5, 12]]
gradients = {"yhat": dyhat, "W2": dW2, "h": dh, "W1": dW1}
### END SOLUTION

# %% check="10.6" points=3
check_gradients(
    "10.6",
    graph_6,
    gradients,
    nodes=["yhat", "W2", "h", "W1"],
    known=[
        ("mask_too_early", {"h": "dyhat @ W2.T * (z > 0)"}, "This is the gradient of z. relu lies between z and h."),
        ("mask_of_gradient", {"W1": "X6.T @ (dh * (dh > 0))"}, "A relu looks at the sign of its input, not at its gradient's."),
    ],
)

# %% wrong="10.6"
### WRONG: relu_slope_everywhere
gradients = {"yhat": [[-1], [1.5]], "W2": [[-1.5], [2.25]], "h": [[-0.5, -4], [0.75, 6]], "W1": [[-1.25, -10], [0.5, 4]]}
### WRONG: mask_too_early
gradients = {"yhat": [[-1], [1.5]], "W2": [[-1.5], [2.25]], "h": [[-0.5, 0], [0.75, 6]], "W1": [[-1.25, -6], [0.5, 12]]}
### WRONG: sum_for_mean missing_upstream
gradients = {"yhat": [[-4], [6]], "W2": [[-6], [9]], "h": [[-2, -16], [3, 24]], "W1": [[-5, -24], [2, 48]]}
### WRONG: transposed_factor row_column_layout
gradients = {"yhat": [[-1], [1.5]], "W2": [[-1.5], [2.25]], "h": [[-0.5, -4], [0.75, 6]], "W1": [[1, 12], [2, 12]]}
### WRONG: power_coefficient
gradients = {
    "yhat": [[-0.5], [0.75]],
    "W2": [[-0.75], [1.125]],
    "h": [[-0.25, -2], [0.375, 3]],
    "W1": [[-0.625, -3], [0.25, 6]],
}
### WRONG: wrong_shape
gradients = {"yhat": [-1, 1.5], "W2": [-1.5, 2.25], "h": [[-0.5, -4], [0.75, 6]], "W1": [[-1.25, -6], [0.5, 12]]}

# %% [markdown]
# <details><summary>Hint 1</summary>Each output gets twice its error, divided by 4.</details>
# <details><summary>Hint 2</summary>Row 0 of the gradient of h is that of the first output, times each of the two weights in
# W2.</details>
# <details><summary>Hint 3</summary>relu lets a gradient through only where z is positive. Then comes the product with the
# transposed data.</details>

# %% [markdown]
# ## 10.7 Find the bugs
#
# A student wrote the backward pass of a layer and tried it with two points, two inputs and two neurons. It ran without an
# error. With four neurons it crashes.
#
# ```python
# dW = dY.T @ X
# db = dY
# dX = dY @ W
# ```
#
# All three lines are wrong, though only one of them crashes. Write them correctly.

# %%
def L(X, W, b, U):
    Y = X @ W + b
    return (Y * U).sum()


corner = {"X": [[1, 2], [0, -1], [3, 1]], "U": [[1, 0, -1, 2], [2, 1, 0, 3], [-2, 1, 4, 1]]}
graph_7 = trace(L, **corner, W=[[1, 0, 2, -1], [3, 1, -2, 0]], b=[1, 2, 0, -1])

# %% exercise="10.7"
def backward(X, W, b, U):
    # forward pass
    Y = X @ W + b
    # backward pass
    dY = U
    dU = Y
    ### BEGIN SOLUTION
    ### STUDENT: dW = ...
    ### STUDENT: db = ...
    ### STUDENT: dX = ...
    dW = X.T @ dY
    db = dY.sum(axis=0)
    dX = dY @ W.T
    ### END SOLUTION
    return {"X": dX, "W": dW, "b": db, "U": dU}

# %% check="10.7" points=2
check_backward(
    "10.7",
    graph_7,
    backward,
    known=[
        (
            "mean_for_sum",
            {"W": "X.T @ U / 3", "b": "U.sum(axis=0) / 3", "X": "U @ W.T / 3"},
            "Nothing is divided here: L is a sum over the points.",
        ),
    ],
)

# %% wrong="10.7"
### WRONG: wrong_shape repeat_not_summed
dW = X.T @ dY
db = dY
dX = dY @ W.T
### WRONG: wrong_shape collapsed_to_number
dW = X.T @ dY
db = dY.sum()
dX = dY @ W.T
### WRONG: wrong_shape wrong_axis
dW = X.T @ dY
db = dY.sum(axis=1)
dX = dY @ W.T
### WRONG: wrong_shape factor_order row_column_layout
dW = dY.T @ X
db = dY.sum(axis=0)
dX = dY @ W.T
### WRONG: mean_for_sum
dW = X.T @ dY
db = dY.mean(axis=0)
dX = dY @ W.T
### WRONG: invalid
dW = X @ dY
db = dY.sum(axis=0)
dX = dY @ W.T
### WRONG: wrong_shape factor_order row_column_layout
dW = X.T @ dY
db = dY.sum(axis=0)
dX = W @ dY.T

# %% [markdown]
# <details><summary>Hint 1</summary>Write the shapes beside the names: X is 3×2, W is 2×4, Y is 3×4. Which shape must dX
# have?</details>
# <details><summary>Hint 2</summary>b is used by every point. Axis 0 runs down the rows.</details>

# %% [markdown]
# ## 10.8 A network of two layers
#
# The whole backward pass by hand: four points, two inputs, three hidden neurons with tanh, two outputs, and the mean of the
# squared errors. Go through the forward pass from the last line to the first. The slope of h = tanh(z) is 1 − h².

# %% [markdown] tags=["screen"]
# `dyhat.size` is the number of its entries. The function returns every gradient, so that the check can tell where an error
# begins.

# %%
def L(W1, b1, W2, b2, X, T):
    z = X @ W1 + b1
    h = tanh(z)
    yhat = h @ W2 + b2
    error = yhat - T
    return (error**2).mean()


data = {"X": [[1, 0.5], [-1, 2], [0.5, -1], [2, 1]], "T": [[1, 0], [-1, 2], [0, 1], [2, -1]]}
layer_1 = {"W1": [[0.5, -1, 0.3], [0.2, 0.4, -0.7]], "b1": [0.1, -0.2, 0.3]}
layer_2 = {"W2": [[1, -0.5], [0.3, 0.8], [-0.6, 0.4]], "b2": [0.2, -0.1]}
graph_8 = trace(L, **layer_1, **layer_2, **data)

# %% exercise="10.8"
def backward(W1, b1, W2, b2, X, T):
    # forward pass
    z = X @ W1 + b1
    h = tanh(z)
    yhat = h @ W2 + b2
    error = yhat - T
    # backward pass
    ### BEGIN SOLUTION
    ### STUDENT: dyhat = ...
    ### STUDENT: dT = ...
    ### STUDENT: dW2 = ...
    ### STUDENT: db2 = ...
    ### STUDENT: dh = ...
    ### STUDENT: dz = ...
    ### STUDENT: dW1 = ...
    ### STUDENT: db1 = ...
    ### STUDENT: dX = ...
    dyhat = 2 * error / error.size
    dT = -dyhat
    dW2 = h.T @ dyhat
    db2 = dyhat.sum(axis=0)
    dh = dyhat @ W2.T
    dz = (1 - h**2) * dh
    dW1 = X.T @ dz
    db1 = dz.sum(axis=0)
    dX = dz @ W1.T
    ### END SOLUTION
    return {"yhat": dyhat, "T": dT, "W2": dW2, "b2": db2, "h": dh, "z": dz, "W1": dW1, "b1": db1, "X": dX}

# %% check="10.8" points=5
check_backward(
    "10.8",
    graph_8,
    backward,
    known=[
        (
            "missing_local",
            {"z": "(1 - h**2) * dh", "W1": "X.T @ dh", "b1": "dh.sum(axis=0)"},
            "dh was used here. The layer below tanh gets dz.",
        ),
        ("sigmoid_slope", {"z": "dh * h * (1 - h)"}, "This is the slope of σ. That of tanh is 1 − h²."),
        (
            "value_for_gradient",
            {"yhat": "error"},
            "These are the errors. The 2 of the square is missing, and the division by their number.",
        ),
    ],
)

# %% wrong="10.8"
### WRONG: mean_factor not_reset
dyhat = 2 * error / len(error)
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2.T
dz = (1 - h**2) * dh
dW1 = X.T @ dz
db1 = dz.sum(axis=0)
dX = dz @ W1.T
### WRONG: sum_for_mean missing_upstream
dyhat = 2 * error
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2.T
dz = (1 - h**2) * dh
dW1 = X.T @ dz
db1 = dz.sum(axis=0)
dX = dz @ W1.T
### WRONG: missing_local
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2.T
dz = dh
dW1 = X.T @ dz
db1 = dz.sum(axis=0)
dX = dz @ W1.T
### WRONG: missing_local
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2.T
dz = (1 - h**2) * dh
dW1 = X.T @ dh
db1 = dh.sum(axis=0)
dX = dz @ W1.T
### WRONG: sigmoid_slope
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2.T
dz = h * (1 - h) * dh
dW1 = X.T @ dz
db1 = dz.sum(axis=0)
dX = dz @ W1.T
### WRONG: invalid
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2
dz = (1 - h**2) * dh
dW1 = X.T @ dz
db1 = dz.sum(axis=0)
dX = dz @ W1.T
### WRONG: mean_for_sum
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat.mean(axis=0)
dh = dyhat @ W2.T
dz = (1 - h**2) * dh
dW1 = X.T @ dz
db1 = dz.mean(axis=0)
dX = dz @ W1.T
### WRONG: wrong_shape factor_order row_column_layout
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = dyhat.T @ h
db2 = dyhat.sum(axis=0)
dh = dyhat @ W2.T
dz = (1 - h**2) * dh
dW1 = dz.T @ X
db1 = dz.sum(axis=0)
dX = dz @ W1.T
### WRONG: wrong_shape repeat_not_summed
dyhat = 2 * error / error.size
dT = -dyhat
dW2 = h.T @ dyhat
db2 = dyhat
dh = dyhat @ W2.T
dz = (1 - h**2) * dh
dW1 = X.T @ dz
db1 = dz
dX = dz @ W1.T

# %% [markdown]
# <details><summary>Hint 1</summary>The mean is over all entries of `error`, and there are more of them than points.</details>
# <details><summary>Hint 2</summary>A layer has three lines: Xᵀ · dY for its weights, a sum for its bias, dY · Wᵀ for what
# goes into it. For the second layer, what goes into it is h.</details>
# <details><summary>Hint 3</summary>Between the layers there is tanh: multiply by its slope entry by entry, with `*`.</details>

# %% [markdown]
# ## Your progress

# %%
progress("10.1", "10.2", "10.3", "10.4", "10.5", "10.6", "10.7", "10.8")
