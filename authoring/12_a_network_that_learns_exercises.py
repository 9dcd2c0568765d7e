# %% [markdown]
# # Exercises: a network that learns
#
# From shapes to both passes of a network of two layers, with every number on the way. Run the check below each answer:
# it tells you which step went wrong and leaves the number to you. When a check says *perhaps*, more than one mistake
# gives your number. The [lesson](../notebooks/12_a_network_that_learns.ipynb) is one click away.

# %%
from backprop_helpers import array, check_backward, check_gradients, check_value, cross_entropy, draw, log, parse
from backprop_helpers import progress, relu, softmax, tanh, trace, variant

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. Where the numbers in a picture or a printed line differ from those in the code, use the picture
# or the line. Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 12.1 Count
#
# The numbers of inputs, hidden neurons and classes of a network are printed below, and the rows of a minibatch. Both
# layers have biases. How many numbers does training have to find (`all`)? And how many entries does the gradient of the
# hidden layer h have (`dh`)?

# %% tags=["folded"]
counting = "W1 = inputs*hidden; W2 = hidden*classes; products = W1 + W2; biases = hidden + classes"
steps_1 = f"{counting}; all = products + biases; dh = rows*hidden; all + dh"
graph_1 = vary("12.1", parse(steps_1, inputs=9, hidden=7, classes=4, rows=20))
print(", ".join(f"{number:g} {name}" for name, number in graph_1.inputs.items()))

# %% exercise="12.1"
### BEGIN SOLUTION
### STUDENT: counts = {"all": ..., "dh": ...}
inputs, hidden, classes, rows = graph_1.inputs.values()
counts = {"all": inputs * hidden + hidden + hidden * classes + classes, "dh": rows * hidden}  # as printed: 102, 140
### END SOLUTION

# %% check="12.1" points=1
check_value(
    "12.1",
    graph_1,
    counts,
    nodes=["all", "dh"],
    known=[
        ("no_biases", {"all": "products"}, "These are the two arrays of weights. Each layer has biases, too."),
        ("a_layer_missing", {"all": "W1 + hidden"}, "This is the first layer alone."),
        ("collapsed_to_number", {"all": "products + 2"}, "Each neuron has a bias of its own, not each layer."),
        ("no_biases", {"all": "products + hidden"}, "The second layer has biases, too."),
        ("no_biases", {"all": "products + classes"}, "The first layer has biases, too."),
        ("biases_for_rows", {"all": "products + rows*(hidden + classes)"}, "A bias is the same number for all rows."),
        ("wrong_shape", {"dh": "inputs*hidden"}, "This is the shape of W1. h has a row for each point."),
        ("wrong_shape", {"dh": "hidden"}, "This is one row of h. It has a row for each point."),
        ("wrong_shape", {"dh": "rows*inputs"}, "This is the shape of X. h has a column for each hidden neuron."),
        (
            "wrong_shape",
            {"dh": "rows*classes"},
            "This is the shape of the scores. h has a column for each hidden neuron.",
        ),
        ("", {"all": ...}, "Count the numbers of W1, b1, W2 and b2, one after the other."),
        ("", {"dh": ...}, "The gradient of h has the shape of h. How many rows and columns does h have?"),
    ],
)

# %% wrong="12.1"
### WRONG: no_biases
counts = {"all": 91, "dh": 140}
### WRONG: a_layer_missing
counts = {"all": 70, "dh": 140}
### WRONG: biases_for_rows
counts = {"all": 311, "dh": 140}
### WRONG: wrong_shape
counts = {"all": 102, "dh": 63}
### WRONG: wrong_shape
counts = {"all": 102, "dh": 80}

# %% [markdown]
# <details><summary>Hint 1</summary>W1 has a row for each input and a column for each hidden neuron; b1 has one number
# for each hidden neuron.</details>
# <details><summary>Hint 2</summary>A gradient has the shape of its array. Which shape does X @ W1 have?</details>

# %% [markdown]
# ## 12.2 Forward, every number
#
# A network has three inputs, two hidden neurons with relu and one output. The two rows of X are the points, y holds the
# targets, and the loss is ¼ of the sum of the squared errors. Fill in every step: z = X @ W1, h = relu(z), out = h @
# W2, and the loss.

# %% [markdown] tags=["screen"]
# A table is a list of rows, as in `[[7, 9], [0, -8]]`, and a list with one number for each row is `[7, -8]`.

# %%
X = array([[1, 2, -1], [3, -1, 2]])
y = array([4, 1.5])


def loss(W1, W2):
    z = X @ W1
    h = relu(z)
    out = h @ W2
    error = out - y
    return (error**2).sum() / 4


graph_2 = trace(loss, W1=[[1, 0.5], [0.5, -1.5], [-1, 1]], W2=[2, -0.5])
draw(graph_2, step=0)

# %% exercise="12.2"
### BEGIN SOLUTION
### STUDENT: values = {"z": ..., "h": ..., "out": ..., "loss": ...}
z = X @ graph_2.inputs["W1"]
h = z * (z > 0)
out = h @ graph_2.inputs["W2"]
quarter = ((out - y) ** 2).sum() / 4
values = {"z": z, "h": h, "out": out, "loss": quarter}
# [[3, -3.5], [0.5, 5]], [[3, 0], [0.5, 5]], [6, -1.5], 3.25
### END SOLUTION

# %% check="12.2" points=1
check_value(
    "12.2",
    graph_2,
    values,
    nodes=["z", "h", "out", "loss"],
    known=[
        ("relu_forgotten", {"h": "z"}, "This is z. relu turns negative numbers into 0."),
        ("absolute_for_relu", {"h": "abs(z)"}, "relu does not flip the sign of a negative number: it makes it 0."),
        ("mean_factor", {"loss": "2*loss"}, "The factor is a quarter, not a half."),
        ("mean_factor", {"loss": "4*loss"}, "The factor of a quarter is missing."),
    ],
)

# %% wrong="12.2"
### WRONG: relu_forgotten
values = {"z": [[3, -3.5], [0.5, 5]], "h": [[3, -3.5], [0.5, 5]], "out": [7.75, -1.5], "loss": 5.7656}
### WRONG: absolute_for_relu
values = {"z": [[3, -3.5], [0.5, 5]], "h": [[3, 3.5], [0.5, 5]], "out": [4.25, -1.5], "loss": 2.2656}
### WRONG: mean_factor
values = {"z": [[3, -3.5], [0.5, 5]], "h": [[3, 0], [0.5, 5]], "out": [6, -1.5], "loss": 6.5}
### WRONG: row_column_layout
values = {"z": [[3, 0.5], [-3.5, 5]], "h": [[3, 0.5], [0, 5]], "out": [5.75, -2.5], "loss": 4.7656}

# %% [markdown]
# <details><summary>Hint 1</summary>Multiply the first row of X by the first column of W1, entry by entry, and add up.
# Then go on with the second column.</details>
# <details><summary>Hint 2</summary>out has one number for each point: its row of h times W2, added up.</details>

# %% [markdown]
# ## 12.3 Backward, every number
#
# The same network. Fill in the gradients from right to left, each with the shape of its array: out, W2, h, z, W1.

# %% exercise="12.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"out": ..., "W2": ..., "h": ..., "z": ..., "W1": ...}
dout = (graph_2.values["out"] - y) / 2
dW2 = graph_2.values["h"].T @ dout
dh = dout.reshape(2, 1) * graph_2.inputs["W2"]
dz = dh * (graph_2.values["z"] > 0)
dW1 = X.T @ dz
gradients = {"out": dout, "W2": dW2, "h": dh, "z": dz, "W1": dW1}
# [1, -1.5], [2.25, -7.5], [[2, -0.5], [-3, 0.75]], [[2, 0], [-3, 0.75]], [[-7, 2.25], [7, -0.75], [-8, 1.5]]
### END SOLUTION

# %% check="12.3" points=3
check_gradients(
    "12.3",
    graph_2,
    gradients,
    nodes=["out", "W2", "h", "z", "W1"],
    known=[
        ("mean_factor", {"out": "out - y"}, "These are the errors. Each output gets twice its error, divided by 4."),
        ("mask_too_early", {"h": "np.outer(dout, W2) * (z > 0)"}, "This is the gradient of z. relu lies between z and h."),
        ("missing_local", {"z": "dh * (z > 0)", "W1": "X.T @ dh"}, "dh was used here. The layer below relu gets dz."),
        ("mask_of_gradient", {"z": "dh * (dh > 0)"}, "A relu looks at the sign of its input, not at that of its gradient."),
    ],
)

# %% wrong="12.3"
### WRONG: relu_slope_everywhere
gradients = {
    "out": [1, -1.5], "W2": [2.25, -7.5], "h": [[2, -0.5], [-3, 0.75]], "z": [[2, -0.5], [-3, 0.75]],
    "W1": [[-7, 1.75], [7, -1.75], [-8, 2]],
}
### WRONG: row_column_layout factor_order wrong_shape
gradients = {
    "out": [1, -1.5], "W2": [2.25, -7.5], "h": [[2, -0.5], [-3, 0.75]], "z": [[2, 0], [-3, 0.75]],
    "W1": [[-7, 7, -8], [2.25, -0.75, 1.5]],
}
### WRONG: mask_too_early
gradients = {
    "out": [1, -1.5], "W2": [2.25, -7.5], "h": [[2, 0], [-3, 0.75]], "z": [[2, 0], [-3, 0.75]],
    "W1": [[-7, 2.25], [7, -0.75], [-8, 1.5]],
}
### WRONG: mean_factor
gradients = {
    "out": [2, -3], "W2": [4.5, -15], "h": [[4, -1], [-6, 1.5]], "z": [[4, 0], [-6, 1.5]],
    "W1": [[-14, 4.5], [14, -1.5], [-16, 3]],
}
### WRONG: sign_flipped
gradients = {
    "out": [-1, 1.5], "W2": [-2.25, 7.5], "h": [[-2, 0.5], [3, -0.75]], "z": [[-2, 0], [3, -0.75]],
    "W1": [[7, -2.25], [-7, 0.75], [8, -1.5]],
}
### WRONG: power_coefficient
gradients = {
    "out": [0.5, -0.75], "W2": [1.125, -3.75], "h": [[1, -0.25], [-1.5, 0.375]], "z": [[1, 0], [-1.5, 0.375]],
    "W1": [[-3.5, 1.125], [3.5, -0.375], [-4, 0.75]],
}

# %% [markdown]
# <details><summary>Hint 1</summary>The slope of a square is twice its input, here the error. Then comes the
# ¼.</details>
# <details><summary>Hint 2</summary>For each hidden neuron, the gradient of W2 is a sum over the points: h times the
# gradient of out. For each point, the gradient of h is the gradient of out times W2.</details>
# <details><summary>Hint 3</summary>relu lets the gradient through where z is positive. The gradient of W1 has the shape
# of W1, and that tells you which factor is transposed: an entry for each input and hidden neuron, summed over the
# points.</details>

# %% [markdown]
# ## 12.4 Before you train
#
# The numbers of classes, digits, rows of a minibatch and epochs are printed below. How large is the loss of a network
# that gives each class the same probability (`first`)? And how many updates are made in all (`updates`)?

# %% [markdown] tags=["screen"]
# A calculation such as `log(7)` is an answer, too; `log` is the natural logarithm.

# %% tags=["folded"]
steps_4 = "first = ln(classes); digits = batches*rows; per_epoch = digits/rows; updates = per_epoch*epochs"
whole_4 = "classes*classes + batches*batches + rows*rows + epochs*epochs"  # keeps other numbers whole as well
graph_4 = vary("12.4", parse(f"{steps_4}; first + updates + {whole_4}", classes=5, batches=24, rows=20, epochs=30))
print(", ".join(f"{graph_4.values[name]:g} {name}" for name in ("classes", "digits", "rows", "epochs")))

# %% exercise="12.4"
### BEGIN SOLUTION
### STUDENT: values = {"first": ..., "updates": ...}
classes, number_of_digits, rows, epochs = (graph_4.values[name] for name in ("classes", "digits", "rows", "epochs"))
values = {"first": log(classes), "updates": number_of_digits / rows * epochs}  # as printed: 1.609, 720
### END SOLUTION

# %% check="12.4" points=1
check_value(
    "12.4",
    graph_4,
    values,
    nodes=["first", "updates"],
    known=[
        ("probability_for_loss", {"first": "1/classes"}, "This is the probability. The loss is −ln of it."),
        (
            "sign_flipped",
            {"first": "-first"},
            "The logarithm of a number below 1 is negative, and the minus before it makes it positive.",
        ),
        ("base_ten", {"first": "first/ln(10)"}, "This is the logarithm to the base 10. The natural one, ln, is meant."),
        ("epochs", {"updates": "per_epoch"}, "This is one epoch."),
        ("epochs", {"updates": "epochs"}, "That would be one update for each epoch. There is one for each minibatch."),
        (
            "epochs",
            {"updates": "digits*epochs"},
            "That would be one update for each digit. There is one for each minibatch.",
        ),
        ("", {"first": ...}, "Which probability does the right class get? The loss is −ln of it."),
        ("", {"updates": ...}, "There is one update for each minibatch. How many are in an epoch?"),
    ],
)

# %% wrong="12.4"
### WRONG: probability_for_loss
values = {"first": 0.2, "updates": 720}
### WRONG: sign_flipped
values = {"first": -1.609, "updates": 720}
### WRONG: base_ten
values = {"first": 0.699, "updates": 720}
### WRONG: epochs
values = {"first": 1.609, "updates": 24}
### WRONG: epochs
values = {"first": 1.609, "updates": 14400}

# %% [markdown]
# <details><summary>Hint 1</summary>The probability of the right class is 1 divided by the number of classes, whichever
# is right.</details>
# <details><summary>Hint 2</summary>First the number of minibatches in an epoch.</details>

# %% [markdown]
# ## 12.5 A dead neuron
#
# In a network with relu, one hidden neuron has a negative z at all points of the minibatch. The sizes are printed
# below. How many entries of each gradient are 0 because of that? (Assume that no other entry is 0.)

# %% tags=["folded"]
steps_5 = "hidden = inputs*classes; W1 = 1*inputs; b1 = inputs/inputs; W2 = 1*classes; b2 = 0*classes; W1 + b1 + W2 + b2 + rows*hidden"
graph_5 = vary("12.5", parse(steps_5, inputs=8, classes=3, rows=16))
print(", ".join(f"{graph_5.values[name]:g} {name}" for name in ("inputs", "hidden", "classes", "rows")))

# %% exercise="12.5"
### BEGIN SOLUTION
### STUDENT: zeros = {"W1": ..., "b1": ..., "W2": ..., "b2": ...}
zeros = {"W1": graph_5.inputs["inputs"], "b1": 1, "W2": graph_5.inputs["classes"], "b2": 0}  # as printed: 8, 1, 3, 0
### END SOLUTION

# %% check="12.5" points=1
check_value(
    "12.5",
    graph_5,
    zeros,
    nodes=["W1", "b1", "W2", "b2"],
    known=[
        (
            "row_column_layout",
            {"W1": "hidden"},
            "One neuron is a column of W1, with an entry for each input. This is a row.",
        ),
        ("all_of_it", {"W1": "inputs*hidden"}, "Only one neuron is dead. Which weights lead to it?"),
        (
            "backward_only",
            {"W2": 0},
            "The gradient of W2 is h.T @ dscores. What is in the column of h that belongs to this neuron?",
        ),
        (
            "row_column_layout",
            {"W2": "hidden"},
            "One neuron is a row of W2, with an entry for each class. This is a column.",
        ),
        ("bias_forgotten", {"b1": 0}, "Its bias gets the sum of dz over the points. What is in that column of dz?"),
        ("all_of_it", {"b2": "classes"}, "The scores still depend on the other neurons and on b2. Is dscores 0?"),
        ("", {"W1": ...}, "Which weights lead to the dead neuron?"),
        ("", {"b1": ...}, "How many biases does one neuron have?"),
        ("", {"W2": ...}, "Which weights lead away from the dead neuron?"),
        ("", {"b2": ...}, "b2 is added after the dead neuron. Does its gradient pass it?"),
    ],
)

# %% wrong="12.5"
### WRONG: row_column_layout
zeros = {"W1": 24, "b1": 1, "W2": 3, "b2": 0}
### WRONG: backward_only
zeros = {"W1": 8, "b1": 1, "W2": 0, "b2": 0}
### WRONG: bias_forgotten
zeros = {"W1": 8, "b1": 0, "W2": 3, "b2": 0}
### WRONG: all_of_it
zeros = {"W1": 8, "b1": 1, "W2": 3, "b2": 3}
### WRONG: all_of_it
zeros = {"W1": 192, "b1": 1, "W2": 3, "b2": 0}

# %% [markdown]
# <details><summary>Hint 1</summary>Its column of h is 0, and so is its column of dz.</details>
# <details><summary>Hint 2</summary>W1 gets `X.T @ dz`, W2 gets `h.T @ dscores`, b1 gets the sum of dz over the
# rows.</details>

# %% [markdown]
# ## 12.6 The first move of Adam
#
# The slope of a weight and the learning rate of Adam are printed below. Adam's mean of the slopes and its mean of their
# squares start at 0. The first step adds 0.1 of the slope to the one and 0.001 of its square to the other. Then it
# divides them by 0.1 and 0.001, because they started at 0, and moves by rate · mean / √square. (These are the usual
# numbers; the lesson's valley had larger ones. Libraries also add a tiny ε to the root; leave it out.) How far is that
# with this slope (`move`), and with a slope 100 times as large (`steep`)?

# %% tags=["folded"]
steps_6 = "square = slope^2; root = sqrt(square); move = rate*slope/root; steep = rate*100slope/(100root)"
graph_6 = vary("12.6", parse(f"{steps_6}; move + steep", slope=0.7, rate=0.02))
print(", ".join(f"{name} = {number:g}" for name, number in graph_6.inputs.items()))

# %% exercise="12.6"
### BEGIN SOLUTION
### STUDENT: moves = {"move": ..., "steep": ...}
moves = {"move": graph_6.inputs["rate"], "steep": graph_6.inputs["rate"]}  # as printed: 0.02, 0.02
### END SOLUTION

# %% check="12.6" points=1
check_value(
    "12.6",
    graph_6,
    moves,
    nodes=["move", "steep"],
    known=[
        (
            "plain_update",
            {"move": "rate*slope", "steep": "100*rate*slope"},
            "This is the plain update. Adam divides by the root of the square.",
        ),
        ("root_forgotten", {"move": "rate*slope/square"}, "The mean is divided by the square itself; take its root."),
        (
            "not_divided_by_missing",
            {"move": "rate*0.1*slope/sqrt(0.001*slope^2)"},
            "Both means are divided first, by 0.1 and by 0.001.",
        ),
        ("missing_rate", {"move": 1}, "The learning rate is missing as a factor."),
        ("shrinks_with_slope", {"steep": "rate/100"}, "Slope and root both grow 100 times."),
        (
            "grows_with_slope",
            {"move": "rate", "steep": "100*rate"},
            "If the slope is 100 times as large, so is the root of its square.",
        ),
        ("", {"move": ...}, "What is the slope, divided by the root of its square? Then comes the rate."),
        ("", {"steep": ...}, "Mean and root are both 100 times as large."),
    ],
)

# %% wrong="12.6"
### WRONG: plain_update
moves = {"move": 0.014, "steep": 1.4}
### WRONG: grows_with_slope
moves = {"move": 0.02, "steep": 2}
### WRONG: missing_rate
moves = {"move": 1, "steep": 0.02}
### WRONG: shrinks_with_slope
moves = {"move": 0.02, "steep": 0.0002}
### WRONG: root_forgotten
moves = {"move": 0.02857, "steep": 0.02}
### WRONG: not_divided_by_missing
moves = {"move": 0.06325, "steep": 0.02}

# %% [markdown]
# <details><summary>Hint 1</summary>After the division the mean is the slope, and the square is its square.</details>
# <details><summary>Hint 2</summary>What is a positive number divided by the root of its square?</details>

# %% [markdown]
# ## 12.7 Find the bug
#
# A student wrote this backward pass for a network with relu and cross-entropy. The network learns, but its first
# layer does not follow the gradient.
#
# ```python
# ds = (p - y) / n
# dV = h.T @ ds
# dh = ds @ V.T
# dz = dh * (dh > 0)
# dU = x.T @ dz
# ```
#
# The weights are called U and V here, the scores s, and there are n points. One line is wrong. Write the gradients
# without the bug.

# %%
points = array([[1, 0.5, -1], [-0.7, 2, 0.3], [0.4, -1.5, 1.2], [2, 0.6, 0.8]])
targets = array([[1, 0], [0, 1], [1, 0], [0, 1]])


def relu_loss(W1, W2):
    z = points @ W1
    h = relu(z)
    scores = h @ W2
    return cross_entropy(scores, targets)


graph_7 = trace(
    relu_loss,
    W1=[[0.5, -1, 0.8, 0.3, -0.6], [1, 0.4, -0.7, 0.9, 0.2], [-0.3, 0.6, 0.5, -0.8, 1]],
    W2=[[0.7, -0.4], [-0.5, 0.9], [0.3, 0.6], [-0.8, 0.2], [0.4, -1]],
)

# %% exercise="12.7"
def repaired(W1, W2):
    z = points @ W1
    h = relu(z)
    scores = h @ W2
    p = softmax(scores)
    ### BEGIN SOLUTION
    ### STUDENT: dscores = ...
    ### STUDENT: dW2 = ...
    ### STUDENT: dh = ...
    ### STUDENT: dz = ...
    ### STUDENT: dW1 = ...
    dscores = (p - targets) / len(points)
    dW2 = h.T @ dscores
    dh = dscores @ W2.T
    dz = dh * (z > 0)
    dW1 = points.T @ dz
    ### END SOLUTION
    return {"W1": dW1, "W2": dW2, "z": dz, "h": dh, "scores": dscores}

# %% check="12.7" points=2
check_backward(
    "12.7",
    graph_7,
    repaired,
    known=[
        (
            "mask_of_gradient",
            {"z": "dh * (dh > 0)"},
            "A relu looks at the sign of its input, not at that of its gradient.",
        ),
        (
            "value_as_slope",
            {"z": "dh * z"},
            "z is the input of relu. The slope of relu there is 1 or 0.",
        ),
        (
            "missing_local",
            {"z": "dh * (z > 0)", "W1": "points.T @ dh"},
            "dh was used here. The layer below relu gets dz.",
        ),
        (
            "all_entries",
            {"scores": "(softmax(scores) - targets) / 8"},
            "The loss is a mean over the points, not over all entries: divide by their number.",
        ),
        (
            "target_minus_p",
            {"scores": "(targets - softmax(scores)) / 4"},
            "This is y − p, the way downhill. The gradient points uphill.",
        ),
    ],
)

# %% wrong="12.7"
### WRONG: mask_of_gradient
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = dh * (dh > 0)
dW1 = points.T @ dz
### WRONG: target_minus_p
dscores = (targets - p) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = dh * (z > 0)
dW1 = points.T @ dz
### WRONG: relu_slope_everywhere
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = dh
dW1 = points.T @ dz
### WRONG: value_as_slope
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = dh * z
dW1 = points.T @ dz
### WRONG: missing_upstream
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = 1.0 * (z > 0)
dW1 = points.T @ dz
### WRONG: missing_local
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = dh * (z > 0)
dW1 = points.T @ dh
### WRONG: gradient_of_another
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
dh = dscores @ W2.T
dz = dh
dz *= z > 0
dW1 = points.T @ dz

# %% [markdown]
# <details><summary>Hint 1</summary>Which number decides whether a relu lets a gradient through: one of the forward
# pass, or one of the backward pass?</details>
# <details><summary>Hint 2</summary>A gradient may well be negative. Look at the line with dz.</details>

# %% [markdown]
# ## 12.8 The whole backward pass
#
# Both layers have biases, and the hidden neurons have tanh, whose slope is 1 − h². Write every line, from the scores
# back to W1. There are four points, three inputs, five hidden neurons and two classes. All these numbers differ, so
# shapes help.

# %% [markdown] tags=["screen"]
# The function also returns the gradients in between, so that the check can tell where an error begins.

# %%
def tanh_loss(W1, b1, W2, b2):
    z = points @ W1 + b1
    h = tanh(z)
    scores = h @ W2 + b2
    return cross_entropy(scores, targets)


graph_8 = trace(
    tanh_loss, W1=graph_7.inputs["W1"], b1=[0.1, -0.3, 0.2, 0.4, -0.2], W2=graph_7.inputs["W2"], b2=[0.2, -0.1]
)

# %% exercise="12.8"
def backward(W1, b1, W2, b2):
    # forward pass
    z = points @ W1 + b1
    h = tanh(z)
    scores = h @ W2 + b2
    p = softmax(scores)
    # backward pass
    ### BEGIN SOLUTION
    ### STUDENT: dscores = ...
    ### STUDENT: dW2 = ...
    ### STUDENT: db2 = ...
    ### STUDENT: dh = ...
    ### STUDENT: dz = ...
    ### STUDENT: dW1 = ...
    ### STUDENT: db1 = ...
    dscores = (p - targets) / len(points)
    dW2 = h.T @ dscores
    db2 = dscores.sum(axis=0)
    dh = dscores @ W2.T
    dz = dh * (1 - h**2)
    dW1 = points.T @ dz
    db1 = dz.sum(axis=0)
    ### END SOLUTION
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2, "z": dz, "h": dh, "scores": dscores}

# %% check="12.8" points=5
check_backward(
    "12.8",
    graph_8,
    backward,
    known=[
        (
            "wrong_point",
            {"W2": "z.T @ dscores"},
            "In the forward pass, W2 is multiplied by h, not by z.",
        ),
        (
            "target_minus_p",
            {"scores": "(targets - softmax(scores)) / 4"},
            "This is y − p, the way downhill. The gradient points uphill.",
        ),
        (
            "missing_local",
            {"z": "dh * (1 - h**2)", "W1": "points.T @ dh", "b1": "dh.sum(axis=0)"},
            "dh was used here. The layer below tanh gets dz.",
        ),
        ("sigmoid_slope", {"z": "dh * h * (1 - h)"}, "This is the slope of σ. That of tanh is 1 − h²."),
        ("relu_slope", {"z": "dh * (z > 0)"}, "This is the slope of relu. That of tanh is 1 − h²."),
        (
            "extra_two",
            {"scores": "2 * (softmax(scores) - targets) / 4"},
            "This is twice as much as it should be. There is no square with a 2 here, and the mean is over all points.",
        ),
        (
            "scores_for_probabilities",
            {"scores": "(scores - targets) / 4"},
            "These are the scores minus the targets. It is p − y.",
        ),
        (
            "slope_of_softmax_again",
            {"scores": "(softmax(scores) - targets) * softmax(scores) * (1 - softmax(scores)) / 4"},
            "p − y has the slope of softmax in it already. Nothing is multiplied in once more.",
        ),
        (
            "all_entries",
            {"scores": "(softmax(scores) - targets) / 8"},
            "The loss is a mean over the points, not over all entries: divide by their number.",
        ),
    ],
)

# %% wrong="12.8"
### WRONG: sum_for_mean missing_upstream
dscores = p - targets
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: missing_local
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: mean_for_sum
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
db2 = dscores.mean(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.mean(axis=0)
### WRONG: relu_slope
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (z > 0)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: slope_of_softmax_again
dscores = (p - targets) * p * (1 - p) / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: input_for_output
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - z**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: label_not_subtracted dropped_path
dscores = p / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: all_entries
dscores = (p - targets) / p.size
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: invalid
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: sigmoid_slope
dscores = (p - targets) / len(points)
dW2 = h.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * h * (1 - h)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)
### WRONG: wrong_point
dscores = (p - targets) / len(points)
dW2 = z.T @ dscores
db2 = dscores.sum(axis=0)
dh = dscores @ W2.T
dz = dh * (1 - h**2)
dW1 = points.T @ dz
db1 = dz.sum(axis=0)

# %% [markdown]
# <details><summary>Hint 1</summary>p − y with the factor of the mean; `targets` is y.</details>
# <details><summary>Hint 2</summary>Each product sends two gradients back: to its weights with the transpose of its
# input, to its input with the transpose of its weights. Write down the shapes: 4 by 2, 5 by 2, 4 by 5, 3 by
# 5.</details>
# <details><summary>Hint 3</summary>A bias is used by all rows, so its gradient is the sum over the rows, not their
# mean: the 1/n is already in dscores.</details>

# %% [markdown]
# ## Your progress

# %%
progress("12.1", "12.2", "12.3", "12.4", "12.5", "12.6", "12.7", "12.8")
