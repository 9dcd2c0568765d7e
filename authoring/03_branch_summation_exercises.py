# %% [markdown]
# # Exercises: branches
#
# Multiply along a path, add where paths meet. The check below each answer tells you which step went wrong and leaves the
# number to you. When a check says *perhaps*, more than one mistake gives your number: ask of each, *did I do this?* The
# [lesson](../notebooks/03_branch_summation.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, parse, plot_growth, progress, sigmoid, trace, variant, when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 3.1 Two ways
#
# x feeds v1 and v2. Fill in the gradients: v1 and v2 first, then the sum at x.

# %%
def T(x):
    v1 = 5 * x
    v2 = x + 3
    return v1 * v2


graph_1 = vary("3.1", trace(T, x=4))
draw(graph_1, step=3)

# %% exercise="3.1"
### BEGIN SOLUTION
### STUDENT: gradients = {"v1": ..., "v2": ..., "x": ...}
v1, v2 = graph_1.values["v1"], graph_1.values["v2"]
gradients = {"v1": v2, "v2": v1, "x": v2 * 5 + v1 * 1}  # as printed: 7, 20, 55
### END SOLUTION

# %% check="3.1" points=2
check_gradients("3.1", graph_1, gradients, nodes=["v1", "v2", "x"])

# %% wrong="3.1"
### WRONG: overwritten_branch dropped_path zero_at_constant
gradients = {"v1": 7, "v2": 20, "x": 35}
### WRONG: dropped_path
gradients = {"v1": 7, "v2": 20, "x": 20}
### WRONG: unswitched_multiply value_for_gradient
gradients = {"v1": 20, "v2": 7, "x": 107}
### WRONG: multiplied_paths
gradients = {"v1": 7, "v2": 20, "x": 700}
### WRONG: missing_upstream
gradients = {"v1": 7, "v2": 20, "x": 6}
### WRONG: missing_local
gradients = {"v1": 7, "v2": 20, "x": 27}

# %% [markdown]
# <details><summary>Hint 1</summary>At the multiply gate each input gets the value of the <em>other</em> one.</details>
# <details><summary>Hint 2</summary>Two edges leave x, so two flows come back. Add them.</details>

# %% [markdown]
# ## 3.2 Twice in one gate
#
# What is the gradient of x in x · x + 7x, at the x in the picture?

# %%
graph_2 = vary("3.2", parse("p = x * x; q = 7x; r = p + q", x=4))
draw(graph_2, step=3)

# %% exercise="3.2"
### BEGIN SOLUTION
### STUDENT: gradient = ...
x = graph_2.values["x"]
gradient = x + x + 7  # as printed: 15
### END SOLUTION

# %% check="3.2" points=1
check_gradients(
    "3.2",
    graph_2,
    gradient,
    known=[
        ("value_for_gradient", "r", "This is the value of r. The question asks how far r moves when x is nudged."),
    ],
)

# %% wrong="3.2"
### WRONG: same_operand_once
gradient = 11
### WRONG: overwritten_branch dropped_path wrong_output
gradient = 8
### WRONG: dropped_path wrong_output
gradient = 7
### WRONG: not_reset
gradient = 30
### WRONG: multiplied_paths
gradient = 56
### WRONG: multiplied_paths flow_counted_twice
gradient = 23
### WRONG: value_for_gradient
gradient = 44

# %% [markdown]
# <details><summary>Hint 1</summary>Count the edges that leave x. There are three.</details>
# <details><summary>Hint 2</summary>The gate x · x sends back two flows, each as large as x.</details>

# %% [markdown]
# ## 3.3 A branch in the middle
#
# Here p is computed from x and feeds two gates. A friend went back from r to x and found the gradients that are printed
# below. One step went wrong. Find it, and fill in the right gradients.

# %%
graph_3 = vary("3.3", parse("p = 3x; q = p^2; u = 4p; r = q + u", x=3))
friend = 2 * graph_3.values["p"]
print(f"The friend's gradients: q = 1, u = 1, p = {friend:g}, x = {3 * friend:g}")
draw(graph_3, step=4)

# %% exercise="3.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"q": ..., "u": ..., "p": ..., "x": ...}
dp = 1 * 2 * graph_3.values["p"] + 1 * 4
gradients = {"q": 1, "u": 1, "p": dp, "x": dp * 3}  # as printed: 1, 1, 22, 66
### END SOLUTION

# %% check="3.3" points=2
check_gradients("3.3", graph_3, gradients, nodes=["q", "u", "p", "x"])

# %% wrong="3.3"
### WRONG: partial_gradient
gradients = {"q": 1, "u": 1, "p": 22, "x": 54}
### WRONG: partial_gradient
gradients = {"q": 1, "u": 1, "p": 22, "x": 12}
### WRONG: overwritten_branch dropped_path
gradients = {"q": 1, "u": 1, "p": 18, "x": 54}
### WRONG: power_coefficient
gradients = {"q": 1, "u": 1, "p": 13, "x": 39}
### WRONG: missing_local
gradients = {"q": 1, "u": 1, "p": 22, "x": 22}
### WRONG: multiplied_paths
gradients = {"q": 1, "u": 1, "p": 72, "x": 216}

# %% [markdown]
# <details><summary>Hint 1</summary>Do the backward pass yourself and compare: first the sum at p, with one flow through q and
# one through u.</details>
# <details><summary>Hint 2</summary>p may pass its gradient on only when both flows are in. Was the sum complete when the
# friend went on to x?</details>

# %% [markdown]
# ## 3.4 Two inputs, both used twice
#
# p is the sum of x and y, q is their product, and the result r is p · q. Fill in the gradients from right to left.

# %%
graph_4 = vary("3.4", parse("p = x + y; q = x * y; r = p * q", x=2, y=5))
draw(graph_4, step=3)

# %% exercise="3.4"
### BEGIN SOLUTION
### STUDENT: gradients = {"p": ..., "q": ..., "x": ..., "y": ...}
x, y, p, q = (graph_4.values[name] for name in ("x", "y", "p", "q"))
gradients = {"p": q, "q": p, "x": q + p * y, "y": q + p * x}  # as printed: 10, 7, 45, 24
### END SOLUTION

# %% check="3.4" points=3
check_gradients("3.4", graph_4, gradients, nodes=["p", "q", "x", "y"])

# %% wrong="3.4"
### WRONG: unswitched_multiply value_for_gradient
gradients = {"p": 7, "q": 10, "x": 57, "y": 27}
### WRONG: unswitched_multiply swapped_answers
gradients = {"p": 10, "q": 7, "x": 24, "y": 45}
### WRONG: dropped_path overwritten_branch
gradients = {"p": 10, "q": 7, "x": 10, "y": 24}
### WRONG: dropped_path
gradients = {"p": 10, "q": 7, "x": 45, "y": 14}
### WRONG: missing_upstream
gradients = {"p": 10, "q": 7, "x": 6, "y": 3}
### WRONG: multiplied_paths
gradients = {"p": 10, "q": 7, "x": 350, "y": 24}

# %% [markdown]
# <details><summary>Hint 1</summary>x gets one flow from p and one from q; so does y.</details>
# <details><summary>Hint 2</summary>The flow from q to x is the gradient of q, times the value of y.</details>

# %% [markdown]
# ## 3.5 A formula with two flows
#
# The function is r = x² · σ(x). Write ∂r/∂x as a formula that is right for every x. You may use x and the names p = x²
# and s = σ(x). The local gradient of σ is s · (1 − s).

# %% [markdown] tags=["screen"]
# Type the formula in quotation marks, a power as `x^3`, and each multiplication with its `*`: `5*p*x`, not 5px.

# %%
graph_5 = parse("p = x^2; s = sigmoid(x); r = p * s", x=1.5)
draw(graph_5, step=3)

# %% exercise="3.5"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "2*x*s + p*s*(1 - s)"
### END SOLUTION

# %% check="3.5" points=2
check_formula("3.5", graph_5, formula)

# %% wrong="3.5"
### WRONG: dropped_path overwritten_branch
formula = "s * 2x"
### WRONG: sigmoid_value_as_slope
formula = "s * 2x + p * s"
### WRONG: multiplied_paths
formula = "(s * 2x) * (p * s * (1 - s))"
### WRONG: multiplied_paths
formula = "2*x*s*(1 - s)"
### WRONG: missing_upstream
formula = "2x + s * (1 - s)"
### WRONG: unswitched_multiply
formula = "p * 2x + s * s * (1 - s)"
### WRONG: power_coefficient
formula = "s * x + p * s * (1 - s)"

# %% [markdown]
# <details><summary>Hint 1</summary>One flow comes through p, one through s. Write each as upstream × local, then add.</details>
# <details><summary>Hint 2</summary>The upstream gradient of p is s, and that of s is p.</details>

# %% [markdown]
# ## 3.6 How many paths?
#
# Here is another ladder. It has 8 stages; look closely at how often a stage uses its input. How many paths lead from x to the
# output? Give the exact number, or a calculation.

# %% [markdown] tags=["screen"]
# Type a calculation without quotation marks, such as `5 * 7` or `5**7`. It is Python, where a power is `**`.

# %%
def ladder(x, stages=8):
    for _ in range(stages):
        x = x + 0.5 * x - 0.2 * x
    return x


graph_6 = trace(ladder, x=1)

# %% exercise="3.6"
### BEGIN SOLUTION
### STUDENT: paths = ...
paths = 3**8
### END SOLUTION

# %% check="3.6" points=1
check_value(
    "3.6",
    parse("paths", paths=graph_6.path_counts["x"]),
    paths,
    known=[
        ("added_factors", 24, "The stages were added. Each path through one stage goes on along every path through the next."),
        ("miscounted", 256, "That is right for two ways through a stage, as in the lesson. How many are there here?"),
        ("miscounted", 2187, "That is right for one stage fewer."),
        ("swapped_answers", 512, "Which of the two numbers is the exponent?"),
    ],
)

# %% wrong="3.6"
### WRONG: added_factors
paths = 3 * 8
### WRONG: miscounted
paths = 2**8
### WRONG: swapped_answers
paths = 8**3
### WRONG: miscounted
paths = 3**7
### WRONG: caret_for_power
paths = 3 ^ 8

# %% [markdown]
# <details><summary>Hint 1</summary>How many paths are there through one stage? Count the x on the right of the = sign.</details>
# <details><summary>Hint 2</summary>The stages multiply: each path through the first stage goes on along every path
# through the second.</details>
# <details><summary>Hint 3</summary>In the lesson each stage used its input twice. Here x is used one more time.</details>

# %% [markdown] tags=["screen"]
# When you have answered, look at ladders of 1 to 8 stages. Each gridline stands for ten times as many paths as the one below.

# %% tags=["folded"]
when_right(
    "3.6",
    lambda: plot_growth(
        range(1, 9),
        {"paths": [trace(lambda x, n=n: ladder(x, n), x=1).path_counts["x"] for n in range(1, 9)]},
        label="number of stages",
    ),
)

# %% [markdown]
# ## 3.7 Write the backward pass
#
# The function of the lesson, f(x, y) = (x + σ(y)) / (σ(x) + (x + y)²), is written here with one gate in each line. Write
# its backward pass: go through the forward pass from the last line to the first, and write one line for each edge.
#
# `dden` stands for ∂f/∂den, `dsigx` for ∂f/∂sigx, and so on. The names are there, in an order that works. Below `dx` and `dy`,
# add a line with `+=` for each further flow.

# %% [markdown] tags=["screen"]
# Replace the dots. The function returns dden and dxpy, too, so that the check can tell where an error begins.

# %%
def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    sigx = sigmoid(x)
    xpy = x + y
    xpysqr = xpy**2
    den = sigx + xpysqr
    return num / den


graph_7 = trace(f, x=3, y=-4)

# %% exercise="3.7"
def backward(x, y):
    # forward pass
    sigy = sigmoid(y)
    num = x + sigy
    sigx = sigmoid(x)
    xpy = x + y
    xpysqr = xpy**2
    den = sigx + xpysqr
    # backward pass
    df = 1.0
    dnum = df / den
    ### BEGIN SOLUTION
    ### STUDENT: dden = ...
    ### STUDENT: dsigx = ...
    ### STUDENT: dxpysqr = ...
    ### STUDENT: dxpy = ...
    ### STUDENT: dsigy = ...
    ### STUDENT: dx = ...
    ### STUDENT: dy = ...
    ### STUDENT: # further flows to x and y: your lines with +=
    dden = -num / den**2 * df
    dsigx = dden
    dxpysqr = dden
    dxpy = 2 * xpy * dxpysqr
    dsigy = dnum
    dx = dxpy
    dy = dxpy
    dx += sigx * (1 - sigx) * dsigx
    dx += dnum
    dy += sigy * (1 - sigy) * dsigy
    ### END SOLUTION
    return {"x": dx, "y": dy, "den": dden, "xpy": dxpy}

# %% check="3.7" points=4
check_backward("3.7", graph_7, backward)

# %% wrong="3.7"
### WRONG: overwritten_branch dropped_path
dden = -num / den**2 * df
dxpy = 2 * xpy * dden
dx = dxpy
dy = dxpy
dx = sigx * (1 - sigx) * dden
dx = dnum
dy += sigy * (1 - sigy) * dnum
### WRONG: dropped_path
dden = -num / den**2 * df
dxpy = 2 * xpy * dden
dx = dxpy + dnum
dy = dxpy + sigy * (1 - sigy) * dnum
### WRONG: sign_flipped
dden = num / den**2 * df
dxpy = 2 * xpy * dden
dx = dxpy + sigx * (1 - sigx) * dden + dnum
dy = dxpy + sigy * (1 - sigy) * dnum
### WRONG: power_coefficient
dden = -num / den**2 * df
dxpy = xpy * dden
dx = dxpy + sigx * (1 - sigx) * dden + dnum
dy = dxpy + sigy * (1 - sigy) * dnum
### WRONG: sigmoid_value_as_slope
dden = -num / den**2 * df
dxpy = 2 * xpy * dden
dx = dxpy + sigx * dden + dnum
dy = dxpy + sigy * dnum
### WRONG: missing_upstream
dden = -num / den**2 * df
dxpy = 2 * xpy * dden
dx = dxpy + sigx * (1 - sigx) + dnum
dy = dxpy + sigy * (1 - sigy) * dnum

# %% [markdown]
# <details><summary>Hint 1</summary>x is used in three lines of the forward pass. So dx is set once and added to twice.</details>
# <details><summary>Hint 2</summary>For a / b the local gradient of b is −a / b².</details>
# <details><summary>Hint 3</summary>An add gate gives each input the whole of its gradient, not a share.</details>

# %% [markdown]
# ## Your progress

# %%
progress("3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7")
