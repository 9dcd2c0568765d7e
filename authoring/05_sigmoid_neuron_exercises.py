# %% [markdown]
# # Exercises: the sigmoid neuron
#
# Work with pencil, paper and a calculator: keep all figures in the calculator, and round only the last number, to four
# significant figures. Run the check below each answer. When a check says *perhaps*, more than one mistake gives your number.
# The [lesson](../notebooks/05_sigmoid_neuron.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, exp, parse, plot_nudge, progress, sigmoid, trace, variant, when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 5.1 Forward
#
# A neuron with two inputs, x0 and x1; w0 and w1 are their weights, and b is the bias. Fill in the two products, their sum
# with the bias, and the output. (On a calculator, σ(z) is 1 / (1 + e⁻ᶻ).)

# %%
stages = "p = w0*x0; q = w1*x1; both = p + q; z = both + b; s = sigmoid(z)"
graph_1 = vary("5.1", parse(stages, w0=0.5, x0=6, w1=-1.5, x1=4, b=2.5))
draw(graph_1, step=0)

# %% exercise="5.1"
### BEGIN SOLUTION
### STUDENT: values = {"p": ..., "q": ..., "z": ..., "s": ...}
w0, x0, w1, x1, b = graph_1.inputs.values()
total = w0 * x0 + w1 * x1 + b
values = {"p": w0 * x0, "q": w1 * x1, "z": total, "s": sigmoid(total)}  # as printed: 3, -6, -0.5, 0.3775
### END SOLUTION

# %% check="5.1" points=1
check_value(
    "5.1",
    graph_1,
    values,
    nodes=["p", "q", "z", "s"],
    known=[
        ("bias_forgotten", {"z": "both"}, "This is p + q. The bias is missing."),
        ("sign_flipped", {"s": "1 - s"}, "This is σ(−z). The exponent is minus z."),
    ],
)

# %% wrong="5.1"
### WRONG: wrong
values = {"p": 3, "q": 6, "z": 11.5, "s": 1}
### WRONG: bias_forgotten
values = {"p": 3, "q": -6, "z": -3, "s": 0.0474}
### WRONG: sign_flipped
values = {"p": 3, "q": -6, "z": -0.5, "s": 0.6225}

# %% [markdown]
# <details><summary>Hint 1</summary>Do not forget the bias: z is p + q + b.</details>
# <details><summary>Hint 2</summary>For s you need e to the power of <em>minus</em> z.</details>

# %% [markdown]
# ## 5.2 One gate back
#
# What is the gradient of z in 5.1? All you need is the value of s.

# %% exercise="5.2"
### BEGIN SOLUTION
### STUDENT: slope = ...
slope = graph_1.values["s"] * (1 - graph_1.values["s"])  # as printed: 0.2350
### END SOLUTION

# %% check="5.2" points=1
check_gradients(
    "5.2",
    graph_1,
    slope,
    nodes=["z"],
    known=[
        ("steepest", {"z": 1 / 4}, "This is the slope of σ at z = 0. Here z is another number."),
        ("missing_factor", {"z": "1 - s"}, "This is 1 − s. The factor s is missing."),
        ("missing_factor", {"z": "s^2"}, "This is s · s. One of the two factors is 1 − s."),
    ],
)

# %% wrong="5.2"
### WRONG: sigmoid_value_as_slope
slope = 0.3775
### WRONG: sign_flipped
slope = -0.235
### WRONG: input_for_output
slope = -0.75
### WRONG: missing_local
slope = 1
### WRONG: steepest
slope = 0.25
### WRONG: missing_factor
slope = 0.6225

# %% [markdown]
# <details><summary>Hint 1</summary>The slope of σ can be computed from its output alone.</details>
# <details><summary>Hint 2</summary>s · (1 − s). Round at the end only.</details>

# %% [markdown]
# ## 5.3 All the way back
#
# Now the gradients of both inputs, both weights and the bias in 5.1.

# %% exercise="5.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"w0": ..., "x0": ..., "w1": ..., "x1": ..., "b": ...}
w0, x0, w1, x1, s = (graph_1.values[name] for name in ("w0", "x0", "w1", "x1", "s"))
dz = s * (1 - s)
gradients = {"w0": dz * x0, "x0": dz * w0, "w1": dz * x1, "x1": dz * w1, "b": dz}
# as printed: 1.410, 0.1175, 0.9400, -0.3525, 0.2350
### END SOLUTION

# %% check="5.3" points=3
without_slope = {"w0": "x0", "x0": "w0", "w1": "x1", "x1": "w1", "b": 1}
check_gradients(
    "5.3",
    graph_1,
    gradients,
    nodes=["w0", "x0", "w1", "x1", "b"],
    known=[
        ("missing_upstream", without_slope, "The gradient of z, your answer to 5.2, is missing as a factor everywhere."),
        ("value_as_factor", {"b": "b*s*(1 - s)"}, "b is added, so its local gradient is 1: b itself is no factor."),
    ],
)

# %% wrong="5.3"
### WRONG: unswitched_multiply swapped_answers
gradients = {"w0": 0.1175, "x0": 1.41, "w1": 0.94, "x1": -0.3525, "b": 0.235}
### WRONG: unswitched_multiply swapped_answers
gradients = {"w0": 1.41, "x0": 0.1175, "w1": -0.3525, "x1": 0.94, "b": 0.235}
### WRONG: sigmoid_value_as_slope
gradients = {"w0": 2.265, "x0": 0.1888, "w1": 1.51, "x1": -0.5663, "b": 0.3775}
### WRONG: missing_upstream
gradients = {"w0": 6, "x0": 0.5, "w1": 0.94, "x1": -0.3525, "b": 0.235}
### WRONG: missing_upstream
gradients = {"w0": 6, "x0": 0.5, "w1": 4, "x1": -1.5, "b": 1}
### WRONG: value_as_factor
gradients = {"w0": 1.41, "x0": 0.1175, "w1": 0.94, "x1": -0.3525, "b": 0.5875}
### WRONG: sign_flipped
gradients = {"w0": 1.41, "x0": 0.1175, "w1": 0.94, "x1": 0.3525, "b": 0.235}

# %% [markdown]
# <details><summary>Hint 1</summary>An add gate hands its gradient on as it is. So p, q and b get what z has.</details>
# <details><summary>Hint 2</summary>At a multiplication each factor gets the gradient times the other factor.</details>

# %% [markdown]
# ## 5.4 The slope as a formula
#
# The function tanh is a relative of σ. Its slope is 1 − out², where out is its output. Write the gradient of x in
# out = tanh(2x − 1) as a formula. You may use x, out and z = 2x − 1.

# %% [markdown] tags=["screen"]
# Type a formula with a star for each product and ^ for a power.

# %%
graph_4 = parse("z = 2*x - 1; out = tanh(z)", x=0.8)
draw(graph_4, step=3)

# %% exercise="5.4"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "2 * (1 - out^2)"
### END SOLUTION

# %% check="5.4" points=2
check_formula("5.4", graph_4, formula)

# %% wrong="5.4"
### WRONG: missing_inner_factor missing_local
formula = "1 - out^2"
### WRONG: input_for_output
formula = "2 * (1 - z^2)"
### WRONG: missing_upstream
formula = "2"

# %% [markdown]
# <details><summary>Hint 1</summary>On the way from x to out, two gates change a nudge. By which factor each?</details>
# <details><summary>Hint 2</summary>One factor is the slope of tanh at z. With which number is it written, z or out?</details>

# %% [markdown]
# ## 5.5 Write both passes
#
# A neuron with one input, whose output is squared: z = w · x + b, s = σ(z), out = s². Finish the function.

# %% [markdown] tags=["screen"]
# It returns the gradients of w, x and b, and also those of s and z, so that the check can tell where an error begins.

# %%
def squared(w, x, b):
    z = w * x + b
    s = sigmoid(z)
    out = s**2
    return out


graph_5 = trace(squared, w=1.5, x=-2, b=2)
draw(graph_5, step=0)

# %% exercise="5.5"
def backward(w, x, b):
    z = w * x + b
    s = sigmoid(z)
    dout = 1.0
    ### BEGIN SOLUTION
    ### STUDENT: ds = ...
    ### STUDENT: dz = ...
    ### STUDENT: dw = ...
    ### STUDENT: dx = ...
    ### STUDENT: db = ...
    ds = 2 * s * dout
    dz = s * (1 - s) * ds
    dw = x * dz
    dx = w * dz
    db = dz
    ### END SOLUTION
    return {"w": dw, "x": dx, "b": db, "s": ds, "z": dz}

# %% check="5.5" points=3
check_backward(
    "5.5",
    graph_5,
    backward,
    known=[
        ("value_as_factor", {"b": "b*2*s*s*(1 - s)"}, "b is added, so its local gradient is 1: b itself is no factor."),
    ],
)

# %% wrong="5.5"
### WRONG: sigmoid_value_as_slope
ds = 2 * s * dout
dz = s * ds
dw = x * dz
dx = w * dz
db = dz
### WRONG: power_coefficient value_for_gradient
ds = s * dout
dz = s * (1 - s) * ds
dw = x * dz
dx = w * dz
db = dz
### WRONG: unswitched_multiply swapped_answers
ds = 2 * s * dout
dz = s * (1 - s) * ds
dw = w * dz
dx = x * dz
db = dz
### WRONG: missing_upstream
ds = 2 * s * dout
dz = s * (1 - s)
dw = x * dz
dx = w * dz
db = dz
### WRONG: value_as_factor
ds = 2 * s * dout
dz = s * (1 - s) * ds
dw = x * dz
dx = w * dz
db = b * dz

# %% [markdown]
# <details><summary>Hint 1</summary>From the last line of the forward pass to the first: the square, then σ, then the
# product and the sum.</details>
# <details><summary>Hint 2</summary>Each line is local × upstream; the upstream of dz is ds.</details>

# %% [markdown]
# ## 5.6 That cannot be
#
# Someone says that the gradient of z in s = σ(z) is 0.9857. That cannot be: σ is never that steep. Someone else says 0.16.
# That can be, at two places. Which two values does s have there?

# %% exercise="5.6"
### BEGIN SOLUTION
### STUDENT: outputs = {"low": ..., "high": ...}
outputs = {"low": 0.2, "high": 0.8}
### END SOLUTION

# %% check="5.6" points=1
check_value(
    "5.6",
    parse("slope; low; high", slope=0.16, low=(1 - 0.36**0.5) / 2, high=(1 + 0.36**0.5) / 2),
    outputs,
    nodes=["low", "high"],
    known=[
        ("value_for_gradient", {"low": "slope", "high": "1 - slope"}, "This takes the slope for s itself. Which s has this slope?"),
        (
            "z_for_s",
            {"low": "ln(low/(1 - low))", "high": "ln(high/(1 - high))"},
            "These are the two z. The question asks for s = σ(z) there.",
        ),
        ("missing_factor", {"low": "sqrt(slope)"}, "The slope is not s · s: its second factor is 1 − s."),
        ("missing_factor", {"high": "sqrt(slope)"}, "The slope is not s · s: its second factor is 1 − s."),
    ],
)

# %% wrong="5.6"
### WRONG: value_for_gradient
outputs = {"low": 0.16, "high": 0.84}
### WRONG: missing_factor
outputs = {"low": 0.4, "high": 0.6}
### WRONG: z_for_s
outputs = {"low": -1.386, "high": 1.386}
### WRONG: swapped_answers
outputs = {"low": 0.8, "high": 0.2}
### WRONG: wrong
outputs = {"low": 0.25, "high": 0.75}

# %% [markdown]
# <details><summary>Hint 1</summary>The slope is s(1 − s). Which two numbers add up to 1 and have this product?</details>
# <details><summary>Hint 2</summary>Try s = 0.1, 0.2, 0.3, …; what is right for s is right for 1 − s, too.</details>

# %% [markdown]
# ## 5.7 Back to life
#
# In the neuron σ(w · x + b), the product w · x by itself lies far from 0, in the region where σ is flat. The bias in the
# picture brings the sum nearer to 0, where σ is steeper. What is the gradient of w?

# %%
graph_7 = vary("5.7", parse("p = w*x; z = p + b; s = sigmoid(z)", w=-2, x=3, b=7.5))
draw(graph_7, step=0)

# %% exercise="5.7"
### BEGIN SOLUTION
### STUDENT: slope = ...
s = sigmoid(graph_7.values["z"])
slope = s * (1 - s) * graph_7.values["x"]  # as printed: 0.4474
### END SOLUTION

# %% check="5.7" points=2
check_gradients(
    "5.7",
    graph_7,
    slope,
    nodes=["w"],
    known=[
        ("bias_forgotten", "sigmoid(p)*(1 - sigmoid(p))*x", "The bias is missing: the slope of σ is taken at p, not at z."),
    ],
)

# %% wrong="5.7"
### WRONG: sigmoid_value_as_slope
slope = 2.453
### WRONG: unswitched_multiply
slope = -0.2983
### WRONG: missing_upstream
slope = 3
### WRONG: missing_local missing_inner_factor
slope = 0.1491
### WRONG: bias_forgotten
slope = 0.0074

# %% [markdown]
# <details><summary>Hint 1</summary>First the sum z, then s. Is z nearer to 0 than p?</details>
# <details><summary>Hint 2</summary>s(1 − s), times the other factor of the product, x.</details>

# %% [markdown]
# ## 5.8 Predict the curve
#
# The numbers k and c of s = σ(k · x − c) are printed below; x is free to move. Picture the curve of s over x before anything
# is drawn. At which x is it steepest (`place`), how high is it there (`height`), and how steep (`steepness`)?

# %% tags=["folded"]
graph_8 = vary("5.8", parse("z = k*x - c; s = sigmoid(z)", k=3, c=6, x=4))
middle = graph_8.inputs["x"] + graph_8.values["z"] * graph_8.gradients["c"] / graph_8.gradients["x"]  # for the check
steepest = graph_8.at(x=middle)
print(f"k = {graph_8.inputs['k']:g}, c = {graph_8.inputs['c']:g}")

# %% exercise="5.8"
### BEGIN SOLUTION
### STUDENT: shape = {"place": ..., "height": ..., "steepness": ...}
k, c = graph_8.inputs["k"], graph_8.inputs["c"]
shape = {"place": c / k, "height": 0.5, "steepness": k / 4}  # as printed: 2, 0.5, 0.75
### END SOLUTION

# %% check="5.8" points=2
check_value(
    "5.8",
    parse(
        "k; c; place; height; steepness",
        k=graph_8.inputs["k"],
        c=graph_8.inputs["c"],
        place=middle,
        height=steepest.value,
        steepness=steepest.gradients["x"],
    ),
    shape,
    nodes=["place", "height", "steepness"],
    known=[
        ("z_for_x", {"place": 0}, "This is where z should be, not x."),
        ("z_for_x", {"place": "c"}, "At x = c the sum is k · c − c. Where is it 0?"),
        ("sign_flipped", {"place": "-place"}, "Check the sign: where is k · x as large as c?"),
        ("upside_down", {"place": "1/place"}, "Upside down: solve k · x − c = 0 for x."),
        ("end_for_middle", {"height": 1}, "σ comes near this height far out. How high is it where it is steepest?"),
        ("end_for_middle", {"height": 0}, "σ comes near this height far out. How high is it where it is steepest?"),
        ("slope_for_height", {"height": "height/2"}, "This is the slope of σ there, not its height."),
        ("missing_inner_factor", {"steepness": "steepness/k"}, "This is the slope of σ alone; z moves k times as far as x."),
        ("missing_upstream", {"steepness": "k"}, "This is how far z moves. The slope of σ is missing as a factor."),
    ],
)

# %% wrong="5.8"
### WRONG: z_for_x
shape = {"place": 6, "height": 0.5, "steepness": 0.75}
### WRONG: z_for_x
shape = {"place": 0, "height": 0.5, "steepness": 0.75}
### WRONG: sign_flipped
shape = {"place": -2, "height": 0.5, "steepness": 0.75}
### WRONG: slope_for_height
shape = {"place": 2, "height": 0.25, "steepness": 0.75}
### WRONG: end_for_middle
shape = {"place": 2, "height": 1, "steepness": 0.75}
### WRONG: missing_inner_factor
shape = {"place": 2, "height": 0.5, "steepness": 0.25}
### WRONG: missing_upstream
shape = {"place": 2, "height": 0.5, "steepness": 3}

# %% [markdown]
# <details><summary>Hint 1</summary>Where is σ(z) itself steepest? Look for the x at which z is that number.</details>
# <details><summary>Hint 2</summary>The height is a value of σ, the steepness a gradient. From s to x there are two gates
# that change it: σ, and the product with k.</details>

# %% [markdown] tags=["screen"]
# Now look at the curve, with its tangent at the place where it is steepest:

# %%
when_right("5.8", lambda: plot_nudge(steepest, "x", nudge=1))

# %% [markdown]
# ## 5.9 Find the bug
#
# A friend wrote the backward pass of a neuron with two inputs, whose output is called s:
#
# ```python
# ddot = (1 - dot) * dot
# dw0 = x0 * ddot
# dx0 = w0 * ddot
# dw1 = x1 * ddot
# dx1 = w1 * ddot
# db = ddot
# ```
#
# One line is wrong, and it spoils every gradient. Write the six lines without the bug. (You may copy them; only the wrong
# one has to change.)

# %%
def s(w0, x0, w1, x1, b):
    dot = w0 * x0 + w1 * x1 + b
    return sigmoid(dot)


graph_9 = trace(s, w0=3, x0=-1, w1=-2, x1=-2, b=-3.5)
draw(graph_9, step=0)

# %% exercise="5.9"
def backward(w0, x0, w1, x1, b):
    # forward pass
    dot = w0 * x0 + w1 * x1 + b
    s = sigmoid(dot)
    # backward pass
    ### BEGIN SOLUTION
    ### STUDENT: ddot = ...
    ### STUDENT: dw0 = ...
    ### STUDENT: dx0 = ...
    ### STUDENT: dw1 = ...
    ### STUDENT: dx1 = ...
    ### STUDENT: db = ...
    ddot = s * (1 - s)
    dw0 = ddot * x0
    dx0 = ddot * w0
    dw1 = ddot * x1
    dx1 = ddot * w1
    db = ddot * 1
    ### END SOLUTION
    return {"w0": dw0, "x0": dx0, "w1": dw1, "x1": dx1, "b": db}

# %% check="5.9" points=2
check_backward(
    "5.9",
    graph_9,
    backward,
    known=[
        ("value_as_factor", {"b": "b*s*(1 - s)"}, "b is added, so its local gradient is 1: b itself is no factor."),
    ],
)

# %% wrong="5.9"
### WRONG: input_for_output
ddot = (1 - dot) * dot
dw0 = x0 * ddot
dx0 = w0 * ddot
dw1 = x1 * ddot
dx1 = w1 * ddot
db = ddot
### WRONG: sigmoid_value_as_slope
ddot = s
dw0 = x0 * ddot
dx0 = w0 * ddot
dw1 = x1 * ddot
dx1 = w1 * ddot
db = ddot
### WRONG: missing_upstream
ddot = 1
dw0 = x0 * ddot
dx0 = w0 * ddot
dw1 = x1 * ddot
dx1 = w1 * ddot
db = ddot
### WRONG: value_as_factor
ddot = s * (1 - s)
dw0 = x0 * ddot
dx0 = w0 * ddot
dw1 = x1 * ddot
dx1 = w1 * ddot
db = b * ddot
### WRONG: unswitched_multiply swapped_answers
ddot = s * (1 - s)
dw0 = w0 * ddot
dx0 = x0 * ddot
dw1 = w1 * ddot
dx1 = x1 * ddot
db = ddot

# %% [markdown]
# <details><summary>Hint 1</summary>Below the first line each line is one flow. Does each factor of a product get the
# other one? And does the bias get the whole of it?</details>
# <details><summary>Hint 2</summary>So it is the first line: the slope of σ. With which number of the forward pass is it
# written, the one that goes in or the one that comes out?</details>

# %% [markdown]
# ## Your progress

# %%
progress("5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9")
