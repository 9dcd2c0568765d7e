# %% [markdown]
# # Exercises: the chain rule
#
# Work with pencil and paper, fill in your answers, and run the check below each, as often as you like. It never shows you the
# right number; it tells you which step went wrong. When a check says *perhaps*, more than one mistake gives your number:
# read each as a question, *did I do this?* Four significant figures are enough.
#
# Each exercise has hints, the gentlest first, and the [lesson](../notebooks/02_chain_rule.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, parse, plot_slopes, progress, sin, trace, variant, when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 2.1 Forward
#
# A chain of three gates; x is in the picture. Fill in the value of each node.

# %%
graph_1 = vary("2.1", parse("v1 = 3x; v2 = v1 - 5; T = v2^2", x=4))
draw(graph_1, step=0)

# %% exercise="2.1"
### BEGIN SOLUTION
### STUDENT: values = {"v1": ..., "v2": ..., "T": ...}
v1 = 3 * graph_1.values["x"]
values = {"v1": v1, "v2": v1 - 5, "T": (v1 - 5) ** 2}  # as printed: 12, 7, 49
### END SOLUTION

# %% check="2.1" points=1
check_value("2.1", graph_1, values, nodes=["v1", "v2", "T"])

# %% wrong="2.1"
### WRONG: wrong
values = {"v1": 12, "v2": 7, "T": 14}
### WRONG: wrong
values = {"v1": 7, "v2": 2, "T": 4}
### WRONG: wrong
values = {"v1": 12, "v2": -7, "T": 49}

# %% [markdown]
# <details><summary>Hint 1</summary>Go from left to right; each gate needs only the box before it.</details>
# <details><summary>Hint 2</summary>3x is a multiplication: 3 times the number in the box of x.</details>

# %% [markdown]
# ## 2.2 Nudge
#
# The picture shows the function g(x) = x² − 2x with its value and its gradient at one x.
#
# Now x grows by 0.02. By how much does the gradient *promise* that g will rise? (This is the rise of the tangent, not of the curve.)

# %%
graph_2 = vary("2.2", parse("g = x^2 - 2x", x=5))
ahead, behind = (graph_2.at(x=graph_2.inputs["x"] + step) for step in (0.01, -0.01))  # for the check
draw(graph_2)

# %% exercise="2.2"
### BEGIN SOLUTION
### STUDENT: promise = ...
promise = 0.02 * graph_2.gradients["x"]  # as printed: 0.16
### END SOLUTION

# %% check="2.2" points=1
check_value(
    "2.2",
    parse(
        "promise; rise; gradient; g",
        promise=ahead.value - behind.value,
        rise=graph_2.at(x=graph_2.inputs["x"] + 0.02).value - graph_2.value,
        gradient=graph_2.gradient["x"],
        g=graph_2.value,
    ),
    promise,
    node="promise",
    known=[
        ("change_for_slope", "rise", "This is how far g really rises. The promise is the rise of the tangent."),
        ("change_for_slope", "gradient", "This is the gradient alone. How much does g rise if x grows by 0.02?"),
        ("new_value_for_change", "g + rise", "This is a new value of g. The question asks for the rise alone."),
        ("value_for_gradient", "0.02*g", "This is 0.02 times the value of g. How steep is g there?"),
    ],
)

# %% wrong="2.2"
### WRONG: new_value_for_change
promise = 15.16
### WRONG: change_for_slope
promise = 0.1604
### WRONG: change_for_slope
promise = 8
### WRONG: value_for_gradient
promise = 0.3

# %% [markdown]
# <details><summary>Hint 1</summary>The question asks for the promise, k · ε, and not for what g really does.</details>
# <details><summary>Hint 2</summary>x grows by 0.02; that is ε. The gradient in the box of x is k.</details>
# <details><summary>Hint 3</summary>The difference of g at both places is the real rise of the curve. The question asks for
# the rise of the tangent.</details>

# %% [markdown]
# ## 2.3 Backward through the same chain
#
# Now the gradients of the graph of 2.1, from right to left: at v2, at v1, at x.

# %% tags=["screen"]
when_right("2.1", lambda: draw(graph_1, step=3))

# %% exercise="2.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"v2": ..., "v1": ..., "x": ...}
v2 = graph_1.values["v2"]
gradients = {"v2": 2 * v2, "v1": 2 * v2, "x": 2 * v2 * 3}  # as printed: 14, 14, 42
### END SOLUTION

# %% check="2.3" points=2
check_gradients(
    "2.3",
    graph_1,
    gradients,
    nodes=["v2", "v1", "x"],
    known=[
        ("constant_as_factor", {"v1": "2*v2*(v2 - v1)"}, "The constant is no factor. How far does v2 move when v1 moves by 1?"),
        ("constant_as_factor", {"v1": "0"}, "Only the constant has the slope 0. How far does v2 move when v1 moves by 1?"),
        ("added_factors", {"v1": "2*v2 + 1"}, "Here the local gradient was added. It is multiplied by what arrives."),
        ("added_factors", {"x": "2*v2 + v1/x"}, "Here the local gradient was added. It is multiplied by what arrives."),
        ("value_as_factor", {"x": "2*v2*x"}, "The value of x is no factor here. How far does v1 move when x moves by 1?"),
    ],
)

# %% wrong="2.3"
### WRONG: power_coefficient value_for_gradient
gradients = {"v2": 7, "v1": 7, "x": 21}
### WRONG: wrong_point
gradients = {"v2": 8, "v1": 8, "x": 24}
### WRONG: missing_upstream
gradients = {"v2": 14, "v1": 14, "x": 3}
### WRONG: missing_local missing_inner_factor
gradients = {"v2": 14, "v1": 14, "x": 14}
### WRONG: power_exponent
gradients = {"v2": 98, "v1": 98, "x": 294}
### WRONG: constant_as_factor
gradients = {"v2": 14, "v1": -70, "x": -210}
### WRONG: constant_as_factor
gradients = {"v2": 14, "v1": 0, "x": 0}
### WRONG: added_factors
gradients = {"v2": 14, "v1": 15, "x": 45}
### WRONG: value_as_factor
gradients = {"v2": 14, "v1": 14, "x": 56}
### WRONG: sign_flipped
gradients = {"v2": 14, "v1": -14, "x": -42}

# %% [markdown]
# <details><summary>Hint 1</summary>Start at the output with 1. At each gate: upstream × local.</details>
# <details><summary>Hint 2</summary>The local gradient of v2² is 2 · v2. Which number is v2?</details>
# <details><summary>Hint 3</summary>How far does v2 = v1 − 5 move when v1 moves by 1?</details>

# %% [markdown]
# ## 2.4 A formula
#
# Write ∂T/∂x of the same chain as a formula that is right for *every* x. You may use x, v1 and v2.

# %% [markdown] tags=["screen"]
# A formula is typed in quotation marks. Write each multiplication with a `*` and a power with a `^`, for example
# `"2*x^2 + 7*v1"`.

# %% exercise="2.4"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "6 * (3*x - 5)"
### END SOLUTION

# %% check="2.4" points=2
check_formula("2.4", graph_1, formula)

# %% wrong="2.4"
### WRONG: missing_inner_factor missing_local
formula = "2 * (3*x - 5)"
### WRONG: power_coefficient
formula = "3 * (3*x - 5)"
### WRONG: wrong_point
formula = "6 * x"
### WRONG: power_exponent
formula = "6 * (3*x - 5)^2"
### WRONG: invalid
formula = "6 * (3*x - 5"

# %% [markdown]
# <details><summary>Hint 1</summary>Do what you did in 2.3, with letters for numbers.</details>
# <details><summary>Hint 2</summary>The derivative of the outside, at the inside, times the derivative of the inside.</details>

# %% [markdown]
# ## 2.5 A sigmoid
#
# The sigmoid $\sigma(z) = \dfrac{1}{1 + e^{-z}}$ turns every number into one between 0 and 1. Its local gradient can be
# written in terms of its output: if s = σ(z), then ∂s/∂z = s · (1 − s). The value of s is in the picture. Find the gradients
# of z and x.

# %%
graph_5 = vary("2.5", parse("z = 2x - 3; s = sigmoid(z)", x=2))
draw(graph_5, step=3)

# %% exercise="2.5"
### BEGIN SOLUTION
### STUDENT: gradients = {"z": ..., "x": ...}
s = graph_5.values["s"]
slope = s * (1 - s)
gradients = {"z": slope, "x": slope * 2}  # as printed: 0.1966, 0.3932
### END SOLUTION

# %% check="2.5" points=2
check_gradients(
    "2.5",
    graph_5,
    gradients,
    nodes=["z", "x"],
    known=[
        ("missing_factor", {"z": "1 - s"}, "One factor is missing: the slope is s · (1 − s)."),
        ("input_for_output", {"z": "z*(1 - z)"}, "The slope of σ is written with its output s, not with z."),
    ],
)

# %% wrong="2.5"
### WRONG: sigmoid_value_as_slope
gradients = {"z": 0.7311, "x": 1.462}
### WRONG: missing_upstream value_for_gradient
gradients = {"z": 0.1966, "x": 2}
### WRONG: wrong_point
gradients = {"z": 0.1050, "x": 0.2100}
### WRONG: missing_factor
gradients = {"z": 0.2689, "x": 0.5379}
### WRONG: input_for_output
gradients = {"z": 0, "x": 0}
### WRONG: missing_local missing_inner_factor
gradients = {"z": 0.1966, "x": 0.1966}

# %% [markdown]
# <details><summary>Hint 1</summary>s · (1 − s), with the number in the box of s.</details>
# <details><summary>Hint 2</summary>For x there is one more gate to pass, the one that doubles.</details>

# %% [markdown]
# ## 2.6 Write the backward pass
#
# Here is the forward pass of w = sin(u) with u = x³. Finish the function, which returns the gradients of u and x.

# %% [markdown] tags=["screen"]
# The check tries it at several x, so let the computer do the arithmetic.

# %%
def chain(x):
    u = x**3
    w = sin(u)
    return w


graph_6 = trace(chain, x=0.9)

# %% exercise="2.6"
import math


def backward(x):
    u = x**3
    w = math.sin(u)
    dw = 1.0
    ### BEGIN SOLUTION
    ### STUDENT: du = ...
    ### STUDENT: dx = ...
    du = math.cos(u) * dw
    dx = 3 * x**2 * du
    ### END SOLUTION
    return {"x": dx, "u": du}

# %% check="2.6" points=3
check_backward("2.6", graph_6, backward)

# %% wrong="2.6"
### WRONG: wrong_point
du = math.cos(x) * dw
dx = 3 * x**2 * du
### WRONG: power_coefficient
du = math.cos(u) * dw
dx = x**2 * du
### WRONG: missing_upstream
du = math.cos(u) * dw
dx = 3 * x**2
### WRONG: missing_inner_factor missing_local
du = math.cos(u) * dw
dx = du
### WRONG: sign_flipped
du = -math.cos(u) * dw
dx = 3 * x**2 * du
### WRONG: power_exponent
du = math.cos(u) * dw
dx = 3 * x**3 * du

# %% [markdown]
# <details><summary>Hint 1</summary>One line for each gate, in reverse order: first sin, then the power.</details>
# <details><summary>Hint 2</summary>Each line is local × upstream. The derivative of sin is cos, at the number that goes
# into sin. In this cell it is <code>math.cos</code>.</details>

# %% [markdown]
# ## 2.7 Find the mistake
#
# Someone thinks that the gradient ∂h/∂x of h = exp(−x²) is −2x. One step of the backward pass is missing. Find it, and fill in
# the right gradient at the x in the picture.

# %%
graph_7 = vary("2.7", parse("p = x^2; q = -p; h = exp(q)", x=0.8))
draw(graph_7, step=3)

# %% exercise="2.7"
### BEGIN SOLUTION
### STUDENT: gradient = ...
gradient = graph_7.values["h"] * -1 * 2 * graph_7.values["x"]  # as printed: -0.8437
### END SOLUTION

# %% check="2.7" points=2
check_gradients("2.7", graph_7, gradient)

# %% wrong="2.7"
### WRONG: missing_upstream
gradient = -1.6
### WRONG: sign_flipped
gradient = 0.8437
### WRONG: missing_inner_factor
gradient = 0.5273
### WRONG: local_applied_twice
gradient = -0.4449

# %% [markdown]
# <details><summary>Hint 1</summary>The −2x is the gradient of −x². Which gate comes after that?</details>
# <details><summary>Hint 2</summary>The derivative of exp(q) is exp(q) itself, the value in the box of h.</details>

# %% [markdown]
# ## 2.8 Predict the curve
#
# The function is y = (x − c)², and its c is printed below. Imagine y plotted against x. At which x is its tangent level
# (`level`)? And what is the slope of the curve at x = 0 (`slope_at_0`)?

# %% tags=["folded"]
graph_8 = vary("2.8", parse("d = x - c; y = d^2", x=7, c=4))
lowest = graph_8.inputs["x"] - graph_8.gradients["x"] / 2  # for the check
print(f"c = {graph_8.inputs['c']:g}")

# %% exercise="2.8"
### BEGIN SOLUTION
### STUDENT: curve = {"level": ..., "slope_at_0": ...}
c = graph_8.inputs["c"]
curve = {"level": c, "slope_at_0": 2 * (0 - c)}  # as printed: 4, -8
### END SOLUTION

# %% check="2.8" points=2
check_value(
    "2.8",
    parse("level; slope_at_0", level=lowest, slope_at_0=graph_8.at(x=0).gradients["x"]),
    curve,
    nodes=["level", "slope_at_0"],
    known=[
        ("sign_flipped", {"level": "-level"}, "At which x is the inside, x − c, equal to 0?"),
        ("wrong_point", {"level": "0"}, "Here the curve is not level. At which x is the inside, x − c, equal to 0?"),
        ("sign_flipped", {"slope_at_0": "-slope_at_0"}, "Does the curve rise or fall at x = 0? Its lowest point is elsewhere."),
        ("power_coefficient", {"slope_at_0": "slope_at_0/2"}, "The 2 of the exponent is missing as a factor."),
        ("value_for_gradient", {"slope_at_0": "slope_at_0^2/4"}, "This is how high the curve is at x = 0. How steep is it there?"),
        ("wrong_point", {"slope_at_0": "0"}, "The curve is level elsewhere. What is the inside, x − c, at x = 0?"),
    ],
)

# %% wrong="2.8"
### WRONG: wrong_point
curve = {"level": 0, "slope_at_0": -8}
### WRONG: sign_flipped
curve = {"level": -4, "slope_at_0": 8}
### WRONG: wrong_point
curve = {"level": 4, "slope_at_0": 0}
### WRONG: power_coefficient
curve = {"level": 4, "slope_at_0": -4}
### WRONG: value_for_gradient
curve = {"level": 4, "slope_at_0": 16}

# %% [markdown]
# <details><summary>Hint 1</summary>A level tangent has the slope 0. So write the slope as a formula in x and c first.</details>
# <details><summary>Hint 2</summary>The slope is the derivative of the square, at the inside, times the derivative of the
# inside. For which x is that 0?</details>
# <details><summary>Hint 3</summary>At x = 0 the curve still falls towards its lowest point, if c is positive.</details>

# %% [markdown] tags=["screen"]
# When you have answered, look: the curve, and a line with your slope through its point at x = 0.

# %%
when_right("2.8", lambda: plot_slopes(graph_8.at(x=0), [curve["slope_at_0"]], reach=2 * graph_8.inputs["c"]))

# %% [markdown]
# ## Your progress

# %%
progress("2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8")
