# %% [markdown]
# # Exercises: gates
#
# Many of these can be answered by looking, before you compute. Four significant figures are enough. *Perhaps* in the answer
# of a check means that more than one slip gives your number. The [lesson](../notebooks/04_gates.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, parse, progress, relu, trace

# %% [markdown]
# ## 4.1 The distributor
#
# Three numbers are added and the sum is multiplied by 6. Which gradient has each of the three?

# %%
graph_1 = parse("s = a + b; t = s + c; r = 6t", a=2, b=7, c=-4)
draw(graph_1, step=3)

# %% exercise="4.1"
### BEGIN SOLUTION
### STUDENT: gradients = {"a": ..., "b": ..., "c": ...}
gradients = {"a": 6, "b": 6, "c": 6}
### END SOLUTION

# %% check="4.1" points=1
check_gradients("4.1", graph_1, gradients)

# %% wrong="4.1"
### WRONG: shared_gradient
gradients = {"a": 2, "b": 2, "c": 2}
### WRONG: not_reset
gradients = {"a": 12, "b": 12, "c": 12}
### WRONG: wrong
gradients = {"a": 6, "b": 6, "c": 3}

# %% [markdown]
# <details><summary>Hint 1</summary>An add gate does not share the gradient out.</details>
# <details><summary>Hint 2</summary>How far does the sum move if a moves by 1?</details>

# %% [markdown]
# ## 4.2 The switcher
#
# Two multiplications in a row. Fill in the gradients of m, of both its factors, and of z.

# %%
graph_2 = parse("m = x * y; r = m * z", x=3, y=-2, z=5)
draw(graph_2, step=2)

# %% exercise="4.2"
### BEGIN SOLUTION
### STUDENT: gradients = {"m": ..., "z": ..., "x": ..., "y": ...}
gradients = {"m": 5, "z": -6, "x": -10, "y": 15}
### END SOLUTION

# %% check="4.2" points=2
check_gradients("4.2", graph_2, gradients, nodes=["m", "z", "x", "y"])

# %% wrong="4.2"
### WRONG: unswitched_multiply
gradients = {"m": -6, "z": 5, "x": 12, "y": -18}
### WRONG: unswitched_multiply
gradients = {"m": 5, "z": -6, "x": 15, "y": -10}
### WRONG: missing_upstream
gradients = {"m": 5, "z": -6, "x": -2, "y": 3}

# %% [markdown]
# <details><summary>Hint 1</summary>Each factor gets the upstream gradient times the value of the other one.</details>
# <details><summary>Hint 2</summary>The upstream gradient of the first multiplication is the gradient of m.</details>

# %% [markdown]
# ## 4.3 The router
#
# r is the larger of 2x and y², at x = 4 and y = 3. Which gradients do x and y have?

# %%
graph_3 = parse("p = 2x; q = y^2; r = max(p, q)", x=4, y=3)
draw(graph_3, step=3)

# %% exercise="4.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"x": ..., "y": ...}
gradients = {"x": 0, "y": 6}
### END SOLUTION

# %% check="4.3" points=1
check_gradients("4.3", graph_3, gradients)

# %% wrong="4.3"
### WRONG: misrouted_maximum
gradients = {"x": 2, "y": 6}
### WRONG: missing_local missing_inner_factor
gradients = {"x": 0, "y": 1}
### WRONG: power_coefficient
gradients = {"x": 0, "y": 3}

# %% [markdown]
# <details><summary>Hint 1</summary>Which of the two is larger, 8 or 9?</details>
# <details><summary>Hint 2</summary>The larger one gets the whole gradient, the smaller one nothing.</details>

# %% [markdown]
# ## 4.4 On or off
#
# Two ReLUs; the first counts four times. Fill in the gradients of x and y; decide first which ReLU is on.

# %%
graph_4 = parse("u = 3x - 5; v = 2y + 1; r = 4*relu(u) + relu(v)", x=1, y=2)
draw(graph_4, step=0)

# %% exercise="4.4"
### BEGIN SOLUTION
### STUDENT: gradients = {"x": ..., "y": ...}
gradients = {"x": 0, "y": 2}
### END SOLUTION

# %% check="4.4" points=2
check_gradients("4.4", graph_4, gradients)

# %% wrong="4.4"
### WRONG: relu_slope_everywhere
gradients = {"x": 12, "y": 2}
### WRONG: missing_upstream
gradients = {"x": 3, "y": 2}
### WRONG: missing_local missing_inner_factor
gradients = {"x": 0, "y": 1}

# %% [markdown]
# <details><summary>Hint 1</summary>A ReLU is on where its input is above 0. Compute u and v.</details>
# <details><summary>Hint 2</summary>u is −2, so nothing comes back to x.</details>

# %% [markdown]
# ## 4.5 A formula
#
# Write the gradient of w in r = (w · x + b)² as a formula. You may use w, x, b and t = w · x + b. Products are typed with a
# star, such as `3*x*b`. It shows at a glance what happens if all x are a thousand times as large.

# %%
graph_5 = parse("t = w*x + b; r = t^2", w=1.5, x=2, b=-1)
draw(graph_5, step=0)

# %% exercise="4.5"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "2*t*x"
### END SOLUTION

# %% check="4.5" points=2
check_formula("4.5", graph_5, formula, of="w")

# %% wrong="4.5"
### WRONG: unswitched_multiply
formula = "2*t*w"
### WRONG: power_coefficient
formula = "t*x"
### WRONG: missing_upstream
formula = "x"

# %% [markdown]
# <details><summary>Hint 1</summary>The gradient of t first: the power rule.</details>
# <details><summary>Hint 2</summary>The sum hands it on; the product switches: w gets it times x.</details>

# %% [markdown]
# ## 4.6 Write the backward pass
#
# r = relu(a · b − c) · a. Note that a is used twice. `step(t)` gives 1 where t is above 0, and else 0. Finish the function.

# %%
def whole(a, b, c):
    t = a * b - c
    return relu(t) * a


def step(t):
    return 1.0 if t > 0 else 0.0


graph_6 = trace(whole, a=2, b=3, c=1)

# %% exercise="4.6"
def backward(a, b, c):
    t = a * b - c
    u = relu(t)
    dr = 1.0
    ### BEGIN SOLUTION
    ### STUDENT: du = ...
    ### STUDENT: dt = ...
    ### STUDENT: da = ...
    ### STUDENT: db = ...
    ### STUDENT: dc = ...
    du = a * dr
    da = u * dr
    dt = step(t) * du
    da += b * dt
    db = a * dt
    dc = -dt
    ### END SOLUTION
    return {"a": da, "b": db, "c": dc}

# %% check="4.6" points=4
check_backward("4.6", graph_6, backward)

# %% wrong="4.6"
### WRONG: sign_flipped
du = a * dr
da = u * dr
dt = step(t) * du
da += b * dt
db = a * dt
dc = dt
### WRONG: unswitched_multiply
du = a * dr
da = u * dr
dt = step(t) * du
da += a * dt
db = b * dt
dc = -dt
### WRONG: overwritten_branch dropped_path
du = a * dr
da = u * dr
dt = step(t) * du
da = b * dt
db = a * dt
dc = -dt

# %% [markdown]
# <details><summary>Hint 1</summary>The last gate is a multiplication: du is a, and the first flow to a is u.</details>
# <details><summary>Hint 2</summary>The ReLU passes du on only where t is above 0.</details>
# <details><summary>Hint 3</summary>a gets a second flow through a · b: add it with +=.</details>

# %% [markdown]
# ## 4.7 Metres and kilometres
#
# A weight has the gradient 0.04 when the data are given in kilometres. Nothing else depends on the data. Which gradient does
# it have when the same data are given in metres?

# %% exercise="4.7"
### BEGIN SOLUTION
### STUDENT: slope = ...
slope = 40
### END SOLUTION

# %% check="4.7" points=1
check_value("4.7", parse("slope = 0.04 * scale", scale=1000), slope)

# %% wrong="4.7"
### WRONG: wrong
slope = 0.04
### WRONG: wrong
slope = 0.00004
### WRONG: wrong
slope = 1000

# %% [markdown]
# <details><summary>Hint 1</summary>The weight's gradient is the upstream gradient times the data.</details>
# <details><summary>Hint 2</summary>The same length is a number 1000 times as large in metres.</details>

# %% [markdown]
# ## How far are you?

# %%
progress("4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7")
