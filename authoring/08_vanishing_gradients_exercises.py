# %% [markdown]
# # Exercises: deep networks
#
# One weight and one slope for each layer, and all of them multiplied. Run the check below each answer; it tells you which
# step went wrong and leaves the number to you. When a check says *perhaps*, more than one mistake gives your number. The
# [lesson](../notebooks/08_vanishing_gradients.ipynb) is one click away.

# %%
from functools import partial

from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import chain, draw, gradient_sizes, parse, plot_waterfall, progress
from backprop_helpers import relu, sigmoid, sqrt, trace, variant, when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 8.1 Three factors
#
# A chain of three linear neurons, each with a weight of its own. Fill in the gradients from right to left.

# %%
def links(x, w1, w2, w3):
    h1 = w1 * x
    h2 = w2 * h1
    return w3 * h2


graph_1 = vary("8.1", trace(links, x=5, w1=3, w2=0.5, w3=-4))
draw(graph_1, step=3)

# %% exercise="8.1"
### BEGIN SOLUTION
### STUDENT: gradients = {"h2": ..., "h1": ..., "x": ...}
w1, w2, w3 = (graph_1.values[name] for name in ("w1", "w2", "w3"))
gradients = {"h2": w3, "h1": w3 * w2, "x": w3 * w2 * w1}  # as printed: -4, -2, -6
### END SOLUTION

# %% check="8.1" points=1
check_gradients(
    "8.1",
    graph_1,
    gradients,
    nodes=["h2", "h1", "x"],
    known=[
        (
            "other_end",
            {"h2": "w1", "h1": "w1*w2"},
            "The backward pass begins at the output: h2 has the weight of the neuron that it feeds, w3.",
        ),
        ("other_end", {"h2": "w1"}, "The factor of h2 is the weight of the neuron that it feeds, w3."),
        ("added_factors", {"h1": "w3 + w2"}, "The weights along a path are multiplied; here they were added."),
        ("value_as_factor", {"x": "w3*w2*w1*x"}, "The value of x is no factor of its own gradient: stop at w1."),
    ],
)

# %% wrong="8.1"
### WRONG: missing_local
gradients = {"h2": -4, "h1": -2, "x": -2}
### WRONG: sign_flipped
gradients = {"h2": 4, "h1": 2, "x": 6}
### WRONG: missing_upstream
gradients = {"h2": -4, "h1": 0.5, "x": 1.5}
### WRONG: unswitched_multiply
gradients = {"h2": -4, "h1": -2, "x": -10}
### WRONG: added_factors
gradients = {"h2": -4, "h1": -3.5, "x": -0.5}
### WRONG: value_as_factor
gradients = {"h2": -4, "h1": -2, "x": -30}
### WRONG: other_end
gradients = {"h2": 3, "h1": 1.5, "x": -6}
### WRONG: other_end
gradients = {"h2": 3, "h1": -2, "x": -6}

# %% [markdown]
# <details><summary>Hint 1</summary>The factor on the way back from a neuron to its input is the neuron's weight.</details>
# <details><summary>Hint 2</summary>The gradient of h1 is the gradient of h2, times w2. The x itself is in none of the three
# gradients.</details>

# %% [markdown]
# ## 8.2 Two layers
#
# Here is the network of the lesson with other weights. Fill in the gradients of ŷ, of the two hidden neurons, and of both
# inputs.

# %%
def L(x1, x2, t):
    h1 = 3 * x1 - 2 * x2
    h2 = 2 * x1 + 7 * x2
    yhat = 4 * h1 - h2
    error = yhat - t
    return error**2


graph_2 = vary("8.2", trace(L, x1=5, x2=1, t=44))
draw(graph_2, step=10)

# %% exercise="8.2"
### BEGIN SOLUTION
### STUDENT: gradients = {"yhat": ..., "h1": ..., "h2": ..., "x1": ..., "x2": ...}
up = 2 * graph_2.values["error"]
gradients = {"yhat": up, "h1": 4 * up, "h2": -up, "x1": 3 * 4 * up - 2 * up, "x2": -2 * 4 * up - 7 * up}
# as printed: -18, -72, 18, -180, 270
### END SOLUTION

# %% check="8.2" points=3
check_gradients("8.2", graph_2, gradients, nodes=["yhat", "h1", "h2", "x1", "x2"])

# %% wrong="8.2"
### WRONG: sign_flipped
gradients = {"yhat": 18, "h1": 72, "h2": -18, "x1": 180, "x2": -270}
### WRONG: power_coefficient
gradients = {"yhat": -9, "h1": -36, "h2": 9, "x1": -90, "x2": 135}
### WRONG: overwritten_branch dropped_path
gradients = {"yhat": -18, "h1": -72, "h2": 18, "x1": -216, "x2": 144}
### WRONG: dropped_path
gradients = {"yhat": -18, "h1": -72, "h2": 18, "x1": 36, "x2": 126}
### WRONG: multiplied_paths
gradients = {"yhat": -18, "h1": -72, "h2": 18, "x1": -7776, "x2": 18144}

# %% [markdown]
# <details><summary>Hint 1</summary>The square has the local gradient 2 · error. The subtraction of t passes it on to ŷ
# unchanged.</details>
# <details><summary>Hint 2</summary>h2 is subtracted, so its local gradient at ŷ is −1.</details>
# <details><summary>Hint 3</summary>Two flows meet at x2: the gradient of h1 times −2, and the gradient of h2 times 7.</details>

# %% [markdown]
# ## 8.3 The same with letters
#
# All weights are inputs now. Write ∂L/∂x1 as a formula that is right for all weights. You may use every name of the
# function.

# %% [markdown] tags=["screen"]
# Write each multiplication with its `*`, as in `5*w11*t`; ŷ is typed `yhat`. (`e` alone is the number 2.718…; the error is
# called `error`.) The picture has the numbers of 8.2 for the weights: in its box m21, for example, w21 is 2.

# %%
def loss(x1, x2, t, w11, w12, w21, w22, v1, v2):
    m11, m12 = w11 * x1, w12 * x2
    h1 = m11 + m12
    m21, m22 = w21 * x1, w22 * x2
    h2 = m21 + m22
    u1, u2 = v1 * h1, v2 * h2
    yhat = u1 + u2
    error = yhat - t
    L = error**2
    return L


weights = {"w11": 3, "w12": -2, "w21": 2, "w22": 7, "v1": 4, "v2": -1}
graph_3 = trace(loss, x1=5, x2=1, t=44, **weights)
draw(trace(partial(loss, t=44, **weights), x1=5, x2=1), step=11)

# %% exercise="8.3"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "2*error*v1*w11 + 2*error*v2*w21"
### END SOLUTION

# %% check="8.3" points=2
check_formula(
    "8.3",
    graph_3,
    formula,
    of="x1",
    known=[
        ("wrong_weight", "2*error*(v1*w11 + v2*w12)", "Which weight leads from x1 to h2? It is not w12."),
        ("wrong_weight", "2*error*(v1*w11 + v2*w22)", "Which weight leads from x1 to h2? It is not w22."),
        ("other_input", "2*error*(v1*w12 + v2*w22)", "This is the gradient of x2. Which weights lead from x1?"),
        (
            "multiplied_paths",
            "2*error*v1*w11*v2*w21",
            "Here the weights of both paths are multiplied. Each path has a term of its own, and the terms are added.",
        ),
        ("value_as_factor", "2*error*(v1*w11 + v2*w21)*x1", "The value of x1 is no factor of its own gradient."),
        ("missing_error", "2*(v1*w11 + v2*w21)", "The slope of error^2 has the error in it. Here only its 2 is left."),
    ],
)

# %% wrong="8.3"
### WRONG: dropped_path overwritten_branch
formula = "2*error*v1*w11"
### WRONG: dropped_path
formula = "2*error*v2*w21"
### WRONG: sign_flipped
formula = "-2*error*v1*w11 - 2*error*v2*w21"
### WRONG: power_coefficient shared_gradient
formula = "error*v1*w11 + error*v2*w21"
### WRONG: multiplied_paths
formula = "(2*error*v1*w11) * (2*error*v2*w21)"
### WRONG: multiplied_paths
formula = "2*error*v1*w11*v2*w21"
### WRONG: wrong_weight
formula = "2*error*v1*w11 + 2*error*v2*w12"
### WRONG: wrong_weight
formula = "2*error*v1*w11 + 2*error*v2*w22"
### WRONG: other_input
formula = "2*error*(v1*w12 + v2*w22)"
### WRONG: value_as_factor
formula = "2*error*(v1*w11 + v2*w21)*x1"
### WRONG: missing_error
formula = "2*(v1*w11 + v2*w21)"
### WRONG: number_e
formula = "2*e*(v1*w11 + v2*w21)"

# %% [markdown]
# <details><summary>Hint 1</summary>x1 feeds two products, one with w11 and one with w21. So there are two terms.</details>
# <details><summary>Hint 2</summary>Each term has one weight of the second layer and one of the first in it. The gradient of
# ŷ, 2 · error, is in both.</details>

# %% [markdown]
# ## 8.4 Predict the waterfall
#
# In a chain of sigmoid neurons, each neuron has the weight 2. In the best case each slope is as large as the slope of σ can
# be. Picture the waterfall of such a chain before it is drawn: the size of the gradient, from the output back. After how
# many neurons is it below the line 10⁻³ for the first time?

# %% tags=["folded"]
best = gradient_sizes(trace(chain(15, 2, sigmoid, bias=-1), x=0.5))  # a chain in which each neuron has its best case

# %% exercise="8.4"
### BEGIN SOLUTION
### STUDENT: neurons = ...
neurons = 10
### END SOLUTION

# %% check="8.4" points=1
check_value(
    "8.4",
    parse("neurons", neurons=sum(size >= 0.001 for size in best)),
    neurons,
    known=[
        ("missing_weight", 5, "The weight is missing: a neuron's factor is its weight times its slope."),
        ("added_factors", 500, "This divides once. Each neuron multiplies what arrives at it by its own factor."),
        ("one_too_few", "neurons - 1", "After so many neurons it is still above the line."),
        ("one_too_many", "neurons + 1", "There it is below the line, but not for the first time."),
        ("not_whole", 9.966, "Neurons are counted in whole numbers. Which is the first that is below the line?"),
    ],
)

# %% wrong="8.4"
### WRONG: missing_weight
neurons = 5
### WRONG: one_too_few
neurons = 9
### WRONG: one_too_many
neurons = 11
### WRONG: not_whole
neurons = 9.97
### WRONG: added_factors
neurons = 500
### WRONG: wrong
neurons = 2000

# %% [markdown]
# <details><summary>Hint 1</summary>The factor of one neuron is its weight times its slope, and the slope is at most
# ¼.</details>
# <details><summary>Hint 2</summary>How often must you halve 1 until it is less than a thousandth?</details>

# %% [markdown] tags=["screen"]
# Now look, from right to left. What shape is the line, and where does it fall below 10⁻³?

# %%
when_right("8.4", lambda: plot_waterfall({"sigmoid, weight 2, each slope at its best": best}))

# %% [markdown]
# ## 8.5 Larger weights
#
# In a chain of linear neurons every weight is made larger. The number of neurons and the factor are printed below. By what
# factor does the gradient at the input change? Give a calculation, or a number with four significant figures.

# %% [markdown] tags=["screen"]
# Type a calculation as in `7 * 2` or `7**2`.

# %% tags=["folded"]
graph_5 = vary("8.5", parse("(times - 1) * neurons", times=3, neurons=30))
times, depth = graph_5.inputs["times"], int(graph_5.inputs["neurons"])
before, after = (trace(chain(depth, weight), x=1).gradient["x"] for weight in (0.7, 0.7 * times))  # for the check
print(f"{depth} neurons; every weight becomes {times:g} times as large")

# %% exercise="8.5"
### BEGIN SOLUTION
### STUDENT: factor = ...
factor = times**depth  # as printed: 3**30
### END SOLUTION

# %% check="8.5" points=1
check_value(
    "8.5",
    parse("times; neurons; factor", times=times, neurons=depth, factor=after / before),
    factor,
    node="factor",
    known=[
        ("missing_factors", "times", "This is the change of one weight. How many weights are in the gradient?"),
        ("added_factors", "times*neurons", "Along a chain the factors are multiplied; here they were added."),
        ("added_factors", "times + neurons", "Along a chain the factors are multiplied; here they were added."),
        ("upside_down", "neurons^times", "Base and exponent have changed places: which factor occurs how often?"),
        ("upside_down", "1/factor", "This is the old gradient divided by the new one."),
    ],
)

# %% wrong="8.5"
### WRONG: missing_factors
factor = 3
### WRONG: added_factors
factor = 3 * 30
### WRONG: added_factors
factor = 33
### WRONG: upside_down
factor = 30**3
### WRONG: upside_down
factor = 1 / 3**30
### WRONG: wrong
factor = 2**30
### WRONG: caret_for_power
factor = 3 ^ 30

# %% [markdown]
# <details><summary>Hint 1</summary>The gradient is the product of the weights. How often is the larger number in it?</details>
# <details><summary>Hint 2</summary>It is a power of one of the two numbers. Which of them is the exponent?</details>

# %% [markdown]
# ## 8.6 Weights for a wide layer
#
# Every layer of a deep relu network has n neurons; each has n inputs and feeds n neurons. n is printed
# below. Which spread should the random weights have at the start, so that the gradient neither vanishes nor explodes? Give
# a number with four significant figures, or a calculation.

# %% [markdown] tags=["screen"]
# A root is typed `sqrt(3 / 7)`.

# %%
graph_6 = vary("8.6", parse("n = 2k^2", k=5))
print(f"n = {graph_6.value:g}")

# %% exercise="8.6"
### BEGIN SOLUTION
### STUDENT: spread = ...
spread = sqrt(2 / graph_6.value)  # as printed: 0.2
### END SOLUTION

# %% check="8.6" points=1
check_value(
    "8.6",
    parse("n; spread", n=graph_6.value, spread=parse("sqrt(8n)", n=graph_6.value).gradients["n"]),
    spread,
    node="spread",
    known=[
        ("relu_forgotten", "1/sqrt(n)", "This would be right without relu, which shuts about half of the paths."),
        ("too_small", "1/sqrt(3*n)", "This is the spread of the libraries' weights, too small here. Which r makes the factor of a layer 1?"),
        ("missing_root", "spread^2", "The root is missing: this is r², not r."),
        ("missing_root", "1/n", "A root is missing, and relu, which shuts about half of the paths."),
        ("upside_down", "1/spread", "This is upside down. The more neurons there are, the smaller the weights must be."),
    ],
)

# %% wrong="8.6"
### WRONG: relu_forgotten
spread = sqrt(1 / 50)
### WRONG: too_small
spread = sqrt(1 / 150)
### WRONG: missing_root
spread = 2 / 50
### WRONG: missing_root
spread = 1 / 50
### WRONG: upside_down
spread = sqrt(50 / 2)
### WRONG: wrong
spread = 1

# %% [markdown]
# <details><summary>Hint 1</summary>Each layer multiplies the size of the gradient by about r · √(n/2), where r is the
# spread. This factor should be 1.</details>
# <details><summary>Hint 2</summary>Solve r · √(n/2) = 1 for r.</details>

# %% [markdown]
# ## 8.7 A skip connection
#
# In this layer the input x is added to the neuron's output. Write ∂out/∂x as a formula that is right for every x and every w.
# You may use x, w and s = σ(w · x).

# %%
def out(x, w):
    z = w * x
    s = sigmoid(z)
    return x + s


graph_7 = trace(out, x=1, w=-2)
draw(graph_7, step=3)

# %% exercise="8.7"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "1 + w*s*(1 - s)"
### END SOLUTION

# %% check="8.7" points=2
check_formula("8.7", graph_7, formula, of="x")

# %% wrong="8.7"
### WRONG: overwritten_branch dropped_path multiplied_paths wrong_output
formula = "w*s*(1 - s)"
### WRONG: dropped_path
formula = "1"
### WRONG: sigmoid_value_as_slope
formula = "1 + w*s"
### WRONG: missing_local missing_inner_factor
formula = "1 + s*(1 - s)"
### WRONG: unswitched_multiply
formula = "1 + x*s*(1 - s)"

# %% [markdown]
# <details><summary>Hint 1</summary>Two edges leave x: one leads straight to the add gate, one to z.</details>
# <details><summary>Hint 2</summary>The flow through z has two factors: the slope of σ, and the weight.</details>

# %% [markdown]
# ## 8.8 Find the bug
#
# A student wrote this backward pass of two neurons; a skip connection leads around the second one. The gradient of x comes
# out too small.
#
# ```python
# dskipping = 1.0
# dh = dskipping
# da = dskipping
# dz = da * (1 if z > 0 else 0)
# dw = h * dz
# dh = w * dz
# dx = 3 * dh
# ```
#
# One line is wrong. The answer below begins like the student's. Write the gradients of w, h and x without the bug; you may
# use more than one line for h.

# %%
def skipping(x, w):
    h = 3 * x
    z = w * h
    a = relu(z)
    return h + a


graph_8 = trace(skipping, x=2, w=0.5)
draw(graph_8, step=4)

# %% exercise="8.8"
def backward(x, w):
    # forward pass
    h = 3 * x
    z = w * h
    # backward pass
    dskipping = 1.0
    dh = dskipping
    da = dskipping
    dz = da * (1 if z > 0 else 0)
    ### BEGIN SOLUTION
    ### STUDENT: dw = ...
    ### STUDENT: dh = ...
    ### STUDENT: dx = ...
    dw = dz * h
    dh += dz * w
    dx = dh * 3
    ### END SOLUTION
    return {"h": dh, "x": dx, "w": dw}

# %% check="8.8" points=2
check_backward(
    "8.8",
    graph_8,
    backward,
    known=[
        ("wrong_factor", {"w": "x*relu(z)/z"}, "Which number is multiplied by w in the forward pass? It is not x."),
    ],
)

# %% wrong="8.8"
### WRONG: overwritten_branch dropped_path multiplied_paths wrong_output
dw = h * dz
dh = w * dz
dx = 3 * dh
### WRONG: partial_gradient missing_upstream
dw = h * dz
dx = 3 * dskipping
dh = dskipping + w * dz
### WRONG: wrong_factor
dw = x * dz
dh = dskipping + w * dz
dx = 3 * dh
### WRONG: unswitched_multiply
dw = w * dz
dh = dskipping + h * dz
dx = 3 * dh

# %% [markdown]
# <details><summary>Hint 1</summary>h feeds two gates. How many flows must reach dh?</details>
# <details><summary>Hint 2</summary>Which line throws away what was in dh before?</details>

# %% [markdown]
# ## 8.9 Write the backward pass
#
# Two sigmoid neurons that share the weight w, and a loss. Go through the forward pass from the last line to the first; `dz1`
# stands for ∂L/∂z1, and so on. w is used twice.

# %% [markdown] tags=["screen"]
# The function also returns dz2 and dz1, so that the check can tell where an error begins.

# %%
def L(x, w):
    z1 = w * x
    h1 = sigmoid(z1)
    z2 = w * h1
    h2 = sigmoid(z2)
    error = 2 - h2
    return error**2


graph_9 = trace(L, x=1.5, w=2)

# %% exercise="8.9"
def backward(x, w):
    # forward pass
    z1 = w * x
    h1 = sigmoid(z1)
    z2 = w * h1
    h2 = sigmoid(z2)
    error = 2 - h2
    # backward pass
    dL = 1.0
    ### BEGIN SOLUTION
    ### STUDENT: derror = ...
    ### STUDENT: dh2 = ...
    ### STUDENT: dz2 = ...
    ### STUDENT: dh1 = ...
    ### STUDENT: dw = ...
    ### STUDENT: dz1 = ...
    ### STUDENT: dx = ...
    ### STUDENT: # the second flow to w: your line with +=
    derror = 2 * error * dL
    dh2 = -derror
    dz2 = h2 * (1 - h2) * dh2
    dh1 = w * dz2
    dw = h1 * dz2
    dz1 = h1 * (1 - h1) * dh1
    dx = w * dz1
    dw += x * dz1
    ### END SOLUTION
    return {"x": dx, "w": dw, "z2": dz2, "z1": dz1}

# %% check="8.9" points=4
check_backward("8.9", graph_9, backward)

# %% wrong="8.9"
### WRONG: dropped_path
dh2 = -2 * error * dL
dz2 = h2 * (1 - h2) * dh2
dh1 = w * dz2
dw = h1 * dz2
dz1 = h1 * (1 - h1) * dh1
dx = w * dz1
### WRONG: overwritten_branch dropped_path
dh2 = -2 * error * dL
dz2 = h2 * (1 - h2) * dh2
dh1 = w * dz2
dz1 = h1 * (1 - h1) * dh1
dx = w * dz1
dw = x * dz1
### WRONG: sigmoid_value_as_slope
dh2 = -2 * error * dL
dz2 = h2 * dh2
dh1 = w * dz2
dw = h1 * dz2
dz1 = h1 * dh1
dx = w * dz1
dw += x * dz1
### WRONG: sign_flipped
dh2 = 2 * error * dL
dz2 = h2 * (1 - h2) * dh2
dh1 = w * dz2
dw = h1 * dz2
dz1 = h1 * (1 - h1) * dh1
dx = w * dz1
dw += x * dz1
### WRONG: power_coefficient
dh2 = -error * dL
dz2 = h2 * (1 - h2) * dh2
dh1 = w * dz2
dw = h1 * dz2
dz1 = h1 * (1 - h1) * dh1
dx = w * dz1
dw += x * dz1

# %% [markdown]
# <details><summary>Hint 1</summary>Each line is upstream × local: the gradient of the gate's output, times the gate's local
# gradient.</details>
# <details><summary>Hint 2</summary>The slope of a sigmoid is written with its output: h1 · (1 − h1) for the first.</details>
# <details><summary>Hint 3</summary>At the product z1 = w · x the flow to x is w · dz1, and the flow to w is x · dz1.</details>

# %% [markdown]
# ## Your progress

# %%
progress("8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "8.7", "8.8", "8.9")
