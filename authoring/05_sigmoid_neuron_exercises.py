# %% [markdown]
# # Exercises: the sigmoid neuron
#
# Work with pencil, paper and a calculator; four significant figures are enough. Run the check below each answer. *Perhaps*
# means that more than one slip gives your number. The [lesson](../notebooks/05_sigmoid_neuron.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, parse, progress, sigmoid, trace

# %% [markdown]
# ## 5.1 Forward
#
# A neuron with two inputs. Fill in the two products, their sum with the bias, and the output. (A calculator has eˣ, so
# σ(t) is 1 / (1 + e⁻ᵗ).)

# %%
graph_1 = parse("p = u*x; q = v*y; t = p + q + b; s = sigmoid(t)", u=3, x=2, v=-1, y=4, b=-1)
draw(graph_1, step=0)

# %% exercise="5.1"
### BEGIN SOLUTION
### STUDENT: values = {"p": ..., "q": ..., "t": ..., "s": ...}
values = {"p": 6, "q": -4, "t": 1, "s": 0.7311}
### END SOLUTION

# %% check="5.1" points=1
check_value("5.1", graph_1, values, nodes=["p", "q", "t", "s"])

# %% wrong="5.1"
### WRONG: wrong
values = {"p": 6, "q": 4, "t": 9, "s": 0.9999}
### WRONG: wrong
values = {"p": 6, "q": -4, "t": 2, "s": 0.8808}
### WRONG: wrong
values = {"p": 6, "q": -4, "t": 1, "s": 0.2689}

# %% [markdown]
# <details><summary>Hint 1</summary>Do not forget the bias: t is p + q + b.</details>
# <details><summary>Hint 2</summary>For s you need e to the power of <em>minus</em> t.</details>

# %% [markdown]
# ## 5.2 One gate back
#
# What is the gradient of t in 5.1? Everything you need is the value of s.

# %% exercise="5.2"
### BEGIN SOLUTION
### STUDENT: slope = ...
slope = 0.1966
### END SOLUTION

# %% check="5.2" points=1
check_gradients("5.2", graph_1, slope, nodes=["t"])

# %% wrong="5.2"
### WRONG: sigmoid_value_as_slope
slope = 0.7311
### WRONG: sign_flipped
slope = -0.1966
### WRONG: wrong
slope = 1

# %% [markdown]
# <details><summary>Hint 1</summary>The slope of σ can be computed from its output alone.</details>
# <details><summary>Hint 2</summary>s · (1 − s). Round at the end only.</details>

# %% [markdown]
# ## 5.3 All the way back
#
# Now the gradients of both inputs and of all weights of 5.1.

# %% exercise="5.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"u": ..., "x": ..., "v": ..., "y": ..., "b": ...}
gradients = {"u": 0.3932, "x": 0.5898, "v": 0.7864, "y": -0.1966, "b": 0.1966}
### END SOLUTION

# %% check="5.3" points=3
check_gradients("5.3", graph_1, gradients, nodes=["u", "x", "v", "y", "b"])

# %% wrong="5.3"
### WRONG: unswitched_multiply
gradients = {"u": 0.5898, "x": 0.3932, "v": 0.7864, "y": -0.1966, "b": 0.1966}
### WRONG: unswitched_multiply
gradients = {"u": 0.3932, "x": 0.5898, "v": -0.1966, "y": 0.7864, "b": 0.1966}
### WRONG: sigmoid_value_as_slope
gradients = {"u": 1.462, "x": 2.193, "v": 2.924, "y": -0.7311, "b": 0.7311}
### WRONG: missing_upstream
gradients = {"u": 2, "x": 0.5898, "v": 0.7864, "y": -0.1966, "b": 0.1966}

# %% [markdown]
# <details><summary>Hint 1</summary>An add gate hands its gradient on as it is. So p, q and b get what t has.</details>
# <details><summary>Hint 2</summary>At a multiplication each factor gets the gradient times the other factor.</details>

# %% [markdown]
# ## 5.4 The slope as a formula
#
# The function tanh is a relative of σ. Where its output is y, its slope is 1 − y². Write the gradient of x in
# y = tanh(2x − 1) as a formula in x, t and y. A formula is typed with a star for each product and ^ for a power.

# %%
graph_4 = parse("t = 2*x - 1; y = tanh(t)", x=0.8)
draw(graph_4, step=3)

# %% exercise="5.4"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "2 * (1 - y^2)"
### END SOLUTION

# %% check="5.4" points=2
check_formula("5.4", graph_4, formula)

# %% wrong="5.4"
### WRONG: missing_inner_factor missing_local
formula = "1 - y^2"
### WRONG: input_for_output
formula = "2 * (1 - t^2)"
### WRONG: missing_upstream
formula = "2"

# %% [markdown]
# <details><summary>Hint 1</summary>Two gates stand between x and y that change a nudge. Which factor has each?</details>
# <details><summary>Hint 2</summary>The slope of tanh at t, times 2. The slope is written with the output y.</details>

# %% [markdown]
# ## 5.5 Write both passes
#
# A neuron with one input, whose output is squared: s = σ(w·x + b), out = s². Finish the function; it returns the
# gradients of w, x and b.

# %%
def squared(w, x, b):
    s = sigmoid(w * x + b)
    return s**2


graph_5 = trace(squared, w=1.5, x=-2, b=2)

# %% exercise="5.5"
def backward(w, x, b):
    t = w * x + b
    s = sigmoid(t)
    dout = 1.0
    ### BEGIN SOLUTION
    ### STUDENT: ds = ...
    ### STUDENT: dt = ...
    ### STUDENT: dw = ...
    ### STUDENT: dx = ...
    ### STUDENT: db = ...
    ds = 2 * s * dout
    dt = s * (1 - s) * ds
    dw = x * dt
    dx = w * dt
    db = dt
    ### END SOLUTION
    return {"w": dw, "x": dx, "b": db}

# %% check="5.5" points=3
check_backward("5.5", graph_5, backward)

# %% wrong="5.5"
### WRONG: sigmoid_value_as_slope
ds = 2 * s * dout
dt = s * ds
dw = x * dt
dx = w * dt
db = dt
### WRONG: power_coefficient
ds = s * dout
dt = s * (1 - s) * ds
dw = x * dt
dx = w * dt
db = dt
### WRONG: unswitched_multiply
ds = 2 * s * dout
dt = s * (1 - s) * ds
dw = w * dt
dx = x * dt
db = dt
### WRONG: missing_upstream
ds = 2 * s * dout
dt = s * (1 - s)
dw = x * dt
dx = w * dt
db = dt

# %% [markdown]
# <details><summary>Hint 1</summary>From the last line of the forward pass to the first: the square, then σ, then the
# product and the sum.</details>
# <details><summary>Hint 2</summary>Each line is local × upstream; the upstream of dt is ds.</details>

# %% [markdown]
# ## 5.6 It cannot be
#
# Someone says that the gradient of t in 5.1 is 0.9857. You can see without any calculation that this is wrong: no σ is
# that steep. What is the largest gradient that t can have in s = σ(t), wherever t stands?

# %% exercise="5.6"
### BEGIN SOLUTION
### STUDENT: largest = ...
largest = 0.25
### END SOLUTION

# %% check="5.6" points=1
check_value("5.6", parse("largest = s * (1 - s)", s=0.5), largest)

# %% wrong="5.6"
### WRONG: wrong
largest = 0.5
### WRONG: wrong
largest = 1
### WRONG: wrong
largest = 0.1966

# %% [markdown]
# <details><summary>Hint 1</summary>Look at s(1 − s). For which s between 0 and 1 is it largest?</details>
# <details><summary>Hint 2</summary>Two numbers that add up to 1 have the largest product when they are equal.</details>

# %% [markdown]
# ## 5.7 Back to life
#
# The neuron σ(w·x + b) with w = 2, x = 3 and b = 1 is saturated: its sum is 7, and the gradient of w is only 0.0027. A
# bias of −6 brings it back to life. What is the gradient of w then?

# %%
graph_7 = parse("p = w*x; t = p + b; s = sigmoid(t)", w=2, x=3, b=-6)
draw(graph_7, step=0)

# %% exercise="5.7"
### BEGIN SOLUTION
### STUDENT: slope = ...
slope = 0.75
### END SOLUTION

# %% check="5.7" points=2
check_gradients("5.7", graph_7, slope, nodes=["w"])

# %% wrong="5.7"
### WRONG: sigmoid_value_as_slope not_reset
slope = 1.5
### WRONG: unswitched_multiply
slope = 0.5
### WRONG: missing_upstream
slope = 3
### WRONG: missing_local missing_inner_factor
slope = 0.25

# %% [markdown]
# <details><summary>Hint 1</summary>First the sum t. With b = −6 it is a very convenient number.</details>
# <details><summary>Hint 2</summary>s(1 − s), times the other factor of the product, x.</details>

# %% [markdown]
# ## How far are you?

# %%
progress("5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7")
