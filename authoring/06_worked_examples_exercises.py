# %% [markdown]
# # Exercises: whole functions
#
# Each exercise is a whole function, as you will meet them outside. Work with pencil, paper and a calculator; four
# significant figures are enough. *Perhaps* in an answer of a check means that more than one slip gives your number. The
# [lesson](../notebooks/06_worked_examples.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_function, check_gradients, check_value
from backprop_helpers import draw, parse, progress, sigmoid, sqrt, trace

# %% [markdown]
# ## 6.1 Into stages
#
# The function r = (a − b)² / (a + b) at a = 5, b = 3, in stages. Fill in the values.

# %%
graph_1 = parse("d = a - b; dsqr = d^2; s = a + b; r = dsqr / s", a=5, b=3)
draw(graph_1, step=0)

# %% exercise="6.1"
### BEGIN SOLUTION
### STUDENT: values = {"d": ..., "dsqr": ..., "s": ..., "r": ...}
values = {"d": 2, "dsqr": 4, "s": 8, "r": 0.5}
### END SOLUTION

# %% check="6.1" points=1
check_value("6.1", graph_1, values, nodes=["d", "dsqr", "s", "r"])

# %% wrong="6.1"
### WRONG: wrong
values = {"d": 2, "dsqr": 4, "s": 8, "r": 2}
### WRONG: wrong
values = {"d": -2, "dsqr": 4, "s": 8, "r": 0.5}
### WRONG: wrong
values = {"d": 2, "dsqr": 16, "s": 8, "r": 2}

# %% [markdown]
# <details><summary>Hint 1</summary>Each stage needs only those before it.</details>
# <details><summary>Hint 2</summary>r is dsqr divided by s, not the other way round.</details>

# %% [markdown]
# ## 6.2 Back through the stages
#
# The gradients of the same graph, from the last stage to the inputs. For u / v the local gradient of u is 1 / v, and that
# of v is −u / v².

# %% exercise="6.2"
### BEGIN SOLUTION
### STUDENT: gradients = {"dsqr": ..., "s": ..., "d": ..., "a": ..., "b": ...}
gradients = {"dsqr": 0.125, "s": -0.0625, "d": 0.5, "a": 0.4375, "b": -0.5625}
### END SOLUTION

# %% check="6.2" points=3
check_gradients("6.2", graph_1, gradients, nodes=["dsqr", "s", "d", "a", "b"])

# %% wrong="6.2"
### WRONG: sign_flipped
gradients = {"dsqr": 0.125, "s": 0.0625, "d": 0.5, "a": 0.5625, "b": -0.4375}
### WRONG: power_coefficient
gradients = {"dsqr": 0.125, "s": -0.0625, "d": 0.25, "a": 0.1875, "b": -0.3125}
### WRONG: sign_flipped missing_inner_factor
gradients = {"dsqr": 0.125, "s": -0.0625, "d": 0.5, "a": 0.4375, "b": 0.4375}

# %% [markdown]
# <details><summary>Hint 1</summary>Two flows meet at a, and two at b: one comes through d, one through s.</details>
# <details><summary>Hint 2</summary>Of a − b the local gradient of b is −1.</details>
# <details><summary>Hint 3</summary>The flow to s is −4 / 8².</details>

# %% [markdown]
# ## 6.3 A cube of a sum
#
# What are the gradients of x and y in z = (2x − y)³ at x = 1, y = 4?

# %%
graph_3 = parse("s = 2x - y; z = s^3", x=1, y=4)
draw(graph_3, step=2)

# %% exercise="6.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"x": ..., "y": ...}
gradients = {"x": 24, "y": -12}
### END SOLUTION

# %% check="6.3" points=2
check_gradients("6.3", graph_3, gradients)

# %% wrong="6.3"
### WRONG: power_coefficient
gradients = {"x": 8, "y": -4}
### WRONG: sign_flipped
gradients = {"x": 24, "y": 12}
### WRONG: power_exponent
gradients = {"x": -48, "y": 24}

# %% [markdown]
# <details><summary>Hint 1</summary>First the gradient of s: the power rule, at the number that s has.</details>
# <details><summary>Hint 2</summary>s is −2. The square of a negative number is positive.</details>

# %% [markdown]
# ## 6.4 A formula for the distance
#
# r is the distance of (x, y) from the origin, r = √(x² + y²). Write ∂r/∂x as a formula that is right everywhere. You may
# use x, y and r. A formula is typed with a star for each product and ^ for a power; √t is `sqrt(t)`.

# %%
graph_4 = parse("q = x^2 + y^2; r = sqrt(q)", x=2, y=1.5)
draw(graph_4, step=0)

# %% exercise="6.4"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "x / r"
### END SOLUTION

# %% check="6.4" points=2
check_formula("6.4", graph_4, formula)

# %% wrong="6.4"
### WRONG: wrong
formula = "r / x"
### WRONG: missing_local missing_inner_factor
formula = "1 / (2 * r)"
### WRONG: missing_upstream
formula = "2 * x"

# %% [markdown]
# <details><summary>Hint 1</summary>Two gates: first the root, whose slope is 1 / (2r), then the square of x.</details>
# <details><summary>Hint 2</summary>2x times 1 / (2r) can be made shorter.</details>

# %% [markdown]
# ## 6.5 Write the forward pass
#
# A backward pass needs the stages of the forward pass. Write the function g(x, y) = x · σ(x + y) − y² in stages, one gate
# per line, and return its value. It is tried at several x and y. `sigmoid` is at hand.

# %%
def g_at_once(x, y):
    return x * sigmoid(x + y) - y**2


graph_5 = trace(g_at_once, x=1.5, y=-0.5)

# %% exercise="6.5"
def g(x, y):
    ### BEGIN SOLUTION
    ### STUDENT: result = ...
    total = x + y
    s = sigmoid(total)
    product = x * s
    square = y**2
    result = product - square
    ### END SOLUTION
    return result

# %% check="6.5" points=1
check_function("6.5", graph_5, g)

# %% wrong="6.5"
### WRONG: wrong
result = x * sigmoid(x) + y - y**2
### WRONG: wrong
result = x * sigmoid(x + y) + y**2
### WRONG: wrong
result = sigmoid(x + y) - y**2

# %% [markdown]
# <details><summary>Hint 1</summary>Five lines: a sum, a σ, a product, a square, a difference.</details>
# <details><summary>Hint 2</summary>Give each line a name, and use the names in the lines below.</details>

# %% [markdown]
# ## 6.6 Write its backward pass
#
# Now the backward pass of the same g. The forward pass is given. Mind where `=` becomes `+=`.

# %% exercise="6.6"
def backward(x, y):
    inner = x + y
    s = sigmoid(inner)
    dg = 1.0
    dproduct = dg
    ### BEGIN SOLUTION
    ### STUDENT: dsquare = ...
    ### STUDENT: ds = ...
    ### STUDENT: dinner = ...
    ### STUDENT: dx = ...
    ### STUDENT: dy = ...
    dsquare = -dg
    ds = x * dproduct
    dinner = s * (1 - s) * ds
    dx = s * dproduct
    dx += dinner
    dy = 2 * y * dsquare
    dy += dinner
    ### END SOLUTION
    return {"x": dx, "y": dy}

# %% check="6.6" points=4
check_backward("6.6", graph_5, backward)

# %% wrong="6.6"
### WRONG: overwritten_branch dropped_path
dsquare = -dg
ds = x * dproduct
dinner = s * (1 - s) * ds
dx = s * dproduct
dx = dinner
dy = 2 * y * dsquare + dinner
### WRONG: sign_flipped missing_upstream
dsquare = dg
ds = x * dproduct
dinner = s * (1 - s) * ds
dx = s * dproduct + dinner
dy = 2 * y * dsquare + dinner
### WRONG: sigmoid_value_as_slope
dsquare = -dg
ds = x * dproduct
dinner = s * ds
dx = s * dproduct + dinner
dy = 2 * y * dsquare + dinner
### WRONG: power_coefficient
dsquare = -dg
ds = x * dproduct
dinner = s * (1 - s) * ds
dx = s * dproduct + dinner
dy = y * dsquare + dinner

# %% [markdown]
# <details><summary>Hint 1</summary>x is used twice in the forward pass, and so is y.</details>
# <details><summary>Hint 2</summary>The last gate is a subtraction: its second input gets −1 times the gradient.</details>
# <details><summary>Hint 3</summary>ds is x times dproduct; dx begins with s times dproduct.</details>

# %% [markdown]
# ## 6.7 Nudge by hand
#
# Find the slope of x³ at x = 2 with a central difference and h = 0.1: (2.1³ − 1.9³) / 0.2. By how much is it too large?
# Give the difference to the true slope.

# %% exercise="6.7"
### BEGIN SOLUTION
### STUDENT: too_large = ...
too_large = 0.01
### END SOLUTION

# %% check="6.7" points=1
check_value("6.7", parse("error = ((x + h)^3 - (x - h)^3) / (2h) - 3x^2", x=2, h=0.1), too_large)

# %% wrong="6.7"
### WRONG: wrong
too_large = 12.01
### WRONG: wrong
too_large = 0.61
### WRONG: wrong
too_large = 0.1

# %% [markdown]
# <details><summary>Hint 1</summary>2.1³ is 9.261 and 1.9³ is 6.859.</details>
# <details><summary>Hint 2</summary>The true slope is 3x², at x = 2.</details>

# %% [markdown]
# ## How far are you?

# %%
progress("6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7")
