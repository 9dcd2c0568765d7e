# %% [markdown]
# # Exercises: vectors
#
# A box holds many numbers, and its gradient has as many. Run the check below each answer; it tells you which step went
# wrong and leaves the numbers to you. When a check says *perhaps*, more than one mistake gives your numbers. The
# [lesson](../notebooks/09_vectors.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_gradients, check_value
from backprop_helpers import draw, jacobian, progress, sigmoid, trace, variant

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: most exercises then use
# numbers made for you. Where the numbers in a picture differ from those in the code, use the picture. Without a code
# name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 9.1 Forward
#
# The graph multiplies two vectors and adds up the products. Fill in the values of `products` and `dot`.

# %% [markdown] tags=["screen"]
# A vector is written in brackets, as in `[7, -9, 0]`. Each entry may be a calculation.

# %%
def dot(w, x):
    products = w * x
    return products.sum()


graph_1 = vary("9.1", trace(dot, w=[3, -2, 5, 4], x=[2, 6, -1, 7]))
draw(graph_1, step=0)

# %% exercise="9.1"
### BEGIN SOLUTION
### STUDENT: values = {"products": ..., "dot": ...}
w, x = graph_1.values["w"], graph_1.values["x"]
values = {"products": w * x, "dot": w @ x}  # as printed: [6, -12, -5, 28] and 17
### END SOLUTION

# %% check="9.1" points=1
check_value(
    "9.1",
    graph_1,
    values,
    nodes=["products", "dot"],
    known=[
        ("added_factors", {"products": "w + x"}, "The gate × multiplies; these entries were added."),
        ("largest_for_sum", {"dot": "products.max()"}, "Σ adds up all products, not only the largest."),
    ],
)

# %% wrong="9.1"
### WRONG: added_factors
values = {"products": [5, 4, 4, 11], "dot": 24}
### WRONG: mean_for_sum
values = {"products": [6, -12, -5, 28], "dot": 4.25}
### WRONG: matrix_for_elementwise
values = {"products": 17, "dot": 17}
### WRONG: largest_for_sum
values = {"products": [6, -12, -5, 28], "dot": 28}

# %% [markdown]
# <details><summary>Hint 1</summary>The multiply gate works entry by entry: the first entry of w times the first entry of x, and
# so on.</details>
# <details><summary>Hint 2</summary>Σ adds up the four products, with their signs.</details>

# %% [markdown]
# ## 9.2 Entry by entry
#
# Each entry of x is squared, each square is multiplied by a number of its own, and everything is added up. Fill in the
# gradients of `squares` and of x.

# %%
def L(x):
    squares = x**2
    weighted = squares * factors
    return weighted.sum()


factors = [3, -1, 4]
graph_2 = vary("9.2", trace(L, x=[5, 7, -2]))
draw(graph_2, step=3)

# %% exercise="9.2"
### BEGIN SOLUTION
### STUDENT: gradients = {"squares": ..., "x": ...}
gradients = {"squares": factors, "x": 2 * graph_2.values["x"] * factors}  # as printed: x has [30, -14, -16]
### END SOLUTION

# %% check="9.2" points=1
check_gradients("9.2", graph_2, gradients, nodes=["squares", "x"])

# %% wrong="9.2"
### WRONG: power_coefficient
gradients = {"squares": [3, -1, 4], "x": [15, -7, -8]}
### WRONG: missing_local
gradients = {"squares": [1, 1, 1], "x": [10, 14, -4]}
### WRONG: missing_upstream
gradients = {"squares": [3, -1, 4], "x": [10, 14, -4]}
### WRONG: wrong_shape matrix_for_elementwise collapsed_to_number
gradients = {"squares": [3, -1, 4], "x": 0}
### WRONG: wrong_shape collapsed_to_number
gradients = {"squares": 6, "x": [60, 84, -24]}

# %% [markdown]
# <details><summary>Hint 1</summary>Σ hands 1 to each of its three entries. What does the gate before Σ multiply each square
# by?</details>
# <details><summary>Hint 2</summary>The slope of a square is twice its input, a different number at each entry.</details>

# %% [markdown]
# ## 9.3 A neuron
#
# A neuron with three inputs and a bias, and then a square. Fill in the gradients of `dot`, w, x and b.

# %%
def L(w, x, b):
    dot = w @ x
    z = dot + b
    return z**2


graph_3 = vary("9.3", trace(L, w=[2, -1, 3], x=[4, 6, -5], b=10))
draw(graph_3, step=3)

# %% exercise="9.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"dot": ..., "w": ..., "x": ..., "b": ...}
up = 2 * graph_3.values["z"]
gradients = {"dot": up, "w": up * graph_3.values["x"], "x": up * graph_3.values["w"], "b": up}
# as printed: -6, [-24, -36, 30], [-12, 6, -18], -6
### END SOLUTION

# %% check="9.3" points=2
check_gradients("9.3", graph_3, gradients, nodes=["dot", "w", "x", "b"])

# %% wrong="9.3"
### WRONG: swapped_answers
gradients = {"dot": -6, "w": [-12, 6, -18], "x": [-24, -36, 30], "b": -6}
### WRONG: missing_upstream
gradients = {"dot": -6, "w": [4, 6, -5], "x": [2, -1, 3], "b": -6}
### WRONG: power_coefficient shared_gradient
gradients = {"dot": -3, "w": [-12, -18, 15], "x": [-6, 3, -9], "b": -3}
### WRONG: wrong_shape collapsed_to_number
gradients = {"dot": -6, "w": -30, "x": -24, "b": -6}
### WRONG: wrong_shape
gradients = {"dot": [-6, -6, -6], "w": [-24, -36, 30], "x": [-12, 6, -18], "b": -6}

# %% [markdown]
# <details><summary>Hint 1</summary>`dot` is one number, and so is its gradient. Of which two numbers is it the
# product?</details>
# <details><summary>Hint 2</summary>At the dot gate, each entry of w gets the gradient of `dot` times its partner in
# x.</details>

# %% [markdown]
# ## 9.4 A line through four points
#
# Four points at once: x says where they are, and t how high. The line k · x + b has one slope k and one height b for all of
# them, and the loss adds up the squared errors. Fill in the gradients of `error`, k and b.

# %%
def L(k, b, x, t):
    line = k * x + b
    error = line - t
    return (error**2).sum()


graph_4 = vary("9.4", trace(L, k=2, b=1, x=[1, 2, 4, 6], t=[6, 4, 3, 2]))
draw(graph_4, step=7)

# %% exercise="9.4"
### BEGIN SOLUTION
### STUDENT: gradients = {"error": ..., "k": ..., "b": ...}
flows = 2 * graph_4.values["error"]
gradients = {"error": flows, "k": flows @ graph_4.values["x"], "b": flows.sum()}  # as printed: [-6, 2, 12, 22], 178, 30
### END SOLUTION

# %% check="9.4" points=2
check_gradients(
    "9.4",
    graph_4,
    gradients,
    nodes=["error", "k", "b"],
    known=[
        ("sums_multiplied", {"k": "x.sum() * derror.sum()"}, "Multiply each flow by the x of its own point first, then add."),
        ("missing_upstream", {"b": 1}, "1 is the slope at each point. What arrives there is missing, and there are four points."),
    ],
)

# %% wrong="9.4"
### WRONG: wrong_shape repeat_not_summed
gradients = {"error": [-6, 2, 12, 22], "k": [-6, 4, 48, 132], "b": [-6, 2, 12, 22]}
### WRONG: mean_for_sum
gradients = {"error": [-6, 2, 12, 22], "k": 44.5, "b": 7.5}
### WRONG: power_coefficient value_for_gradient
gradients = {"error": [-3, 1, 6, 11], "k": 89, "b": 15}
### WRONG: missing_local
gradients = {"error": [-6, 2, 12, 22], "k": 30, "b": 30}
### WRONG: sums_multiplied
gradients = {"error": [-6, 2, 12, 22], "k": 390, "b": 30}
### WRONG: sign_flipped
gradients = {"error": [6, -2, -12, -22], "k": -178, "b": -30}

# %% [markdown]
# <details><summary>Hint 1</summary>k and b are one number each, so their gradients are one number each. Look for *repeat* in
# the picture.</details>
# <details><summary>Hint 2</summary>Four flows meet at b, one from each point. At k, each is first multiplied by the x of
# its point.</details>

# %% [markdown]
# ## 9.5 The mean
#
# The loss is now a mean. Fill in the gradients of `tripled` and of x.

# %%
def L(x):
    moved = x + 2
    tripled = 3 * moved**2
    return tripled.mean()


graph_5 = vary("9.5", trace(L, x=[1, -4, 5, 3]))
draw(graph_5, step=5)

# %% exercise="9.5"
### BEGIN SOLUTION
### STUDENT: gradients = {"tripled": ..., "x": ...}
each = 1 / 4
gradients = {"tripled": [each] * 4, "x": each * 6 * graph_5.values["moved"]}  # as printed: x has [4.5, -3, 10.5, 7.5]
### END SOLUTION

# %% check="9.5" points=2
check_gradients("9.5", graph_5, gradients, nodes=["tripled", "x"])

# %% wrong="9.5"
### WRONG: sum_for_mean missing_upstream
gradients = {"tripled": [1, 1, 1, 1], "x": [18, -12, 42, 30]}
### WRONG: missing_upstream sum_for_mean
gradients = {"tripled": [0.25, 0.25, 0.25, 0.25], "x": [18, -12, 42, 30]}
### WRONG: missing_local
gradients = {"tripled": [0.25, 0.25, 0.25, 0.25], "x": [1.5, -1, 3.5, 2.5]}
### WRONG: wrong_shape collapsed_to_number
gradients = {"tripled": 0.25, "x": [4.5, -3, 10.5, 7.5]}
### WRONG: power_coefficient
gradients = {"tripled": [0.25, 0.25, 0.25, 0.25], "x": [2.25, -1.5, 5.25, 3.75]}
### WRONG: wrong_point
gradients = {"tripled": [0.25, 0.25, 0.25, 0.25], "x": [1.5, -6, 7.5, 4.5]}

# %% [markdown]
# <details><summary>Hint 1</summary>A mean is a sum divided by the number of entries.</details>
# <details><summary>Hint 2</summary>The slope of a square is taken at what goes into it: at `moved`.</details>

# %% [markdown]
# ## 9.6 A Jacobian
#
# Neighbours in x are multiplied: the first entry of y is x[0] · x[1], the second is x[1] · x[2]. (In Python, `x[:2]` means the
# first two entries, and `x[1:]` all but the first.) Fill in the Jacobian of y by x, with one row for each entry of y.

# %% [markdown] tags=["screen"]
# A table is a list of rows, as in `[[7, 9], [0, -8]]`. The folded cell below the picture calls the
# entries x0, x1 and x2; you may use these names.

# %%
def L(x):
    y = x[:2] * x[1:]
    return (y * factors).sum()


factors = [3, -2]
graph_6 = vary("9.6", trace(L, x=[4, 5, -6]))
draw(graph_6, step=3)

# %% tags=["screen", "folded"]
x0, x1, x2 = graph_6.inputs["x"].tolist()

# %% exercise="9.6"
### BEGIN SOLUTION
### STUDENT: table = ...
table = [[x1, x0, 0], [0, x2, x1]]  # as printed: [[5, 4, 0], [0, -6, 5]]
### END SOLUTION

# %% check="9.6" points=2
check_value(
    "9.6",
    trace(lambda table: table, table=jacobian(graph_6, of="y", by="x").tolist()),
    table,
    known=[
        *(
            ("unswitched_multiply", rows, "The slope of a product by one factor is the other factor.")
            for rows in (
                [[x0, x1, 0], [0, x1, x2]],
                [[x0, x1, 0], [0, x2, x1]],
                [[x1, x0, 0], [0, x1, x2]],
            )
        ),
        *(
            ("diagonal_only", [[own, 0, 0], [0, other, 0]], "Each entry of y has two factors, so each row has two slopes.")
            for own, other in ((x1, x1), (x1, x2), (x0, x1))
        ),
        (
            "value_for_gradient",
            [[x0 * x1, x0 * x1, 0], [0, x1 * x2, x1 * x2]],
            "These are the values of y. How far do they move if one factor is nudged?",
        ),
        (
            "wrong_columns",
            [[x1, x0, 0], [x2, x1, 0]],
            "The second entry of y does not depend on x[0]: in which columns are its slopes?",
        ),
        ("with_upstream", [[3 * x1, 3 * x0, 0], [0, -2 * x2, -2 * x1]], "What comes after y is not in its Jacobian."),
    ],
)

# %% wrong="9.6"
### WRONG: unswitched_multiply
table = [[4, 5, 0], [0, 5, -6]]
### WRONG: diagonal_only
table = [[5, 0, 0], [0, -6, 0]]
### WRONG: with_upstream
table = [[15, 12, 0], [0, 12, -10]]
### WRONG: row_column_layout
table = [[5, 0], [4, -6], [0, 5]]
### WRONG: wrong_columns
table = [[5, 4, 0], [-6, 5, 0]]
### WRONG: wrong
table = [[5, 4, 0], [0, 6, 5]]

# %% [markdown]
# <details><summary>Hint 1</summary>y has two entries and x three, so the table has two rows and three columns.</details>
# <details><summary>Hint 2</summary>First row: nudge x[0], then x[1], then x[2]. How far does the first entry of y go?</details>

# %% [markdown]
# ## 9.7 The same, without the table
#
# Now fill in the gradients of y and x in the same graph. Which entry of x is used twice?

# %% exercise="9.7"
### BEGIN SOLUTION
### STUDENT: gradients = {"y": ..., "x": ...}
flows = [3 * x1, 3 * x0 - 2 * x2, -2 * x1]  # as printed: [15, 24, -10]
gradients = {"y": factors, "x": flows}
### END SOLUTION

# %% check="9.7" points=2
check_gradients("9.7", graph_6, gradients, nodes=["y", "x"])

# %% wrong="9.7"
### WRONG: overwritten_index
gradients = {"y": [3, -2], "x": [15, 12, -10]}
### WRONG: missing_upstream
gradients = {"y": [3, -2], "x": [5, -2, 5]}
### WRONG: missing_local
gradients = {"y": [1, 1], "x": [5, -2, 5]}
### WRONG: unswitched_multiply
gradients = {"y": [3, -2], "x": [12, 5, 12]}

# %% [markdown]
# <details><summary>Hint 1</summary>Write y out: two products, and three numbers that go into them. Draw the arrows.</details>
# <details><summary>Hint 2</summary>Or use the table of 9.6: multiply each row by the gradient of its entry of y, and add up
# each column.</details>

# %% [markdown]
# ## 9.8 Find the bug
#
# A student subtracts the mean of x and multiplies the result by t, entry by entry. This is the student's backward pass:
#
# ```python
# dL = 1.0
# dc = dL * t
# dx = dc
# ```
#
# The entries of dx should add up to 0, but they do not. Which path is missing? Write the lines for dm, where m is the mean,
# and for dx. The number of entries is `len(x)`, and the sum of dc is `dc.sum()`.

# %%
def L(x, t):
    m = x.mean()
    c = x - m
    return (c * t).sum()


graph_8 = trace(L, x=[2, 9, 1, 4], t=[3, -1, 5, 2])
draw(graph_8, step=0)

# %% exercise="9.8"
def backward(x, t):
    # forward pass
    m = x.mean()
    c = x - m
    # backward pass
    dL = 1.0
    dc = dL * t
    dt = dL * c
    ### BEGIN SOLUTION
    ### STUDENT: dm = ...
    ### STUDENT: dx = ...
    dm = -dc.sum()
    dx = dc + dm / len(x)
    ### END SOLUTION
    return {"c": dc, "t": dt, "m": dm, "x": dx}

# %% check="9.8" points=2
check_backward(
    "9.8",
    graph_8,
    backward,
    nodes=["m", "x"],
    known=[
        ("shared_too_early", {"m": "-dc.sum() / len(x)"}, "This is the share of one entry of x. m itself gets the whole sum."),
    ],
)

# %% wrong="9.8"
### WRONG: dropped_path
dm = -dc.sum()
dx = dc
### WRONG: sign_flipped
dm = dc.sum()
dx = dc + dm / len(x)
### WRONG: sum_for_mean missing_local
dm = -dc.sum()
dx = dc + dm
### WRONG: shared_too_early
dm = -dc.mean()
dx = dc + dm
### WRONG: wrong_shape repeat_not_summed
dm = -dc
dx = dc + dm / len(x)

# %% [markdown]
# <details><summary>Hint 1</summary>x is used twice. Through which node does the second path lead?</details>
# <details><summary>Hint 2</summary>m is one number that is repeated, so its gradient is one number: a sum. Mind the minus
# sign.</details>
# <details><summary>Hint 3</summary>The mean gives each entry of x the same share of dm.</details>

# %% [markdown]
# ## 9.9 Write the backward pass
#
# A neuron with one weight looks at four points at once, and the loss is the mean of the squared errors. Go through the
# forward pass from the last line to the first; `dz` stands for ∂L/∂z, and so on.

# %% [markdown] tags=["screen"]
# All names but w, b and L stand for arrays of four entries. `z * x` works entry by entry, `dz.sum()` adds up, and `len(x)` is
# the number of entries. The function also returns dh and dz, so that the check can tell where an error begins.

# %%
def L(w, b, x, t):
    z = w * x + b
    h = sigmoid(z)
    error = h - t
    return (error**2).mean()


graph_9 = trace(L, w=2, b=-1, x=[1, -0.5, 2, 0.3], t=[1, 0, 1, 0])

# %% tags=["screen"]
draw(graph_9, step=0)

# %% exercise="9.9"
def backward(w, b, x, t):
    # forward pass
    z = w * x + b
    h = sigmoid(z)
    error = h - t
    # backward pass
    ### BEGIN SOLUTION
    ### STUDENT: derror = ...
    ### STUDENT: dh = ...
    ### STUDENT: dt = ...
    ### STUDENT: dz = ...
    ### STUDENT: dw = ...
    ### STUDENT: db = ...
    ### STUDENT: dx = ...
    derror = 2 * error / len(x)
    dh = derror
    dt = -derror
    dz = h * (1 - h) * dh
    dw = (x * dz).sum()
    db = dz.sum()
    dx = w * dz
    ### END SOLUTION
    return {"w": dw, "b": db, "x": dx, "t": dt, "h": dh, "z": dz}

# %% check="9.9" points=4
check_backward(
    "9.9",
    graph_9,
    backward,
    known=[
        ("sums_multiplied", {"w": "x.sum() * dz.sum()"}, "Multiply each dz by the x of its own point first, then add."),
        ("missing_upstream", {"b": 1}, "1 is the slope at each point. What arrives there is missing, and there are four points."),
    ],
)

# %% wrong="9.9"
### WRONG: wrong_shape repeat_not_summed
derror = 2 * error / len(x)
dh = derror
dt = -derror
dz = h * (1 - h) * dh
dw = x * dz
db = dz
dx = w * dz
### WRONG: sum_for_mean missing_upstream
derror = 2 * error
dh = derror
dt = -derror
dz = h * (1 - h) * dh
dw = (x * dz).sum()
db = dz.sum()
dx = w * dz
### WRONG: mean_for_sum
derror = 2 * error / len(x)
dh = derror
dt = -derror
dz = h * (1 - h) * dh
dw = (x * dz).mean()
db = dz.mean()
dx = w * dz
### WRONG: sigmoid_value_as_slope
derror = 2 * error / len(x)
dh = derror
dt = -derror
dz = h * dh
dw = (x * dz).sum()
db = dz.sum()
dx = w * dz
### WRONG: sign_flipped
derror = 2 * error / len(x)
dh = derror
dt = derror
dz = h * (1 - h) * dh
dw = (x * dz).sum()
db = dz.sum()
dx = w * dz

# %% [markdown]
# <details><summary>Hint 1</summary>The mean of four squares: each error gets twice itself, divided by four.</details>
# <details><summary>Hint 2</summary>From z to the inputs there are three lines. What has the shape of x stays an array; what is
# one number for all points is a sum.</details>
# <details><summary>Hint 3</summary>The slope of σ is h · (1 − h), entry by entry.</details>

# %% [markdown]
# ## Your progress

# %%
progress("9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7", "9.8", "9.9")
