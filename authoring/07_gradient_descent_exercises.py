# %% [markdown]
# # Exercises: gradient descent
#
# p ← p − rate · ∂L/∂p, again and again. Run the check below each answer; it tells you which step went wrong and leaves
# the number to you. *Perhaps* means that more than one slip gives your number: ask yourself of each whether you did this.
# The [lesson](../notebooks/07_gradient_descent.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, parse, progress, sigmoid, trace

# %% [markdown]
# ## 7.1 The slope of a loss
#
# Fill in the gradients of b and of p. Then say for yourself: should p become larger or smaller?

# %%
graph_1 = parse("b = 2p - 10; L = b^2", p=2)
draw(graph_1, step=3)

# %% exercise="7.1"
### BEGIN SOLUTION
### STUDENT: gradients = {"b": ..., "p": ...}
gradients = {"b": -12, "p": -24}
### END SOLUTION

# %% check="7.1" points=1
check_gradients("7.1", graph_1, gradients, nodes=["b", "p"])

# %% wrong="7.1"
### WRONG: power_coefficient
gradients = {"b": -6, "p": -12}
### WRONG: missing_local missing_inner_factor
gradients = {"b": -12, "p": -12}
### WRONG: sign_flipped
gradients = {"b": 12, "p": 24}
### WRONG: power_exponent
gradients = {"b": 72, "p": 144}

# %% [markdown]
# <details><summary>Hint 1</summary>The gate ^2 has the local gradient 2b, at the number that goes into it.</details>
# <details><summary>Hint 2</summary>b is −6 here. A nudge of p arrives at b twice as large.</details>

# %% [markdown]
# ## 7.2 One update
#
# A loss has the gradient 8 at p = 5. Where is p after one update with the learning rate 0.05?

# %% exercise="7.2"
### BEGIN SOLUTION
### STUDENT: p = ...
p = 4.6
### END SOLUTION

# %% check="7.2" points=1
check_value("7.2", parse("p - rate * slope", p=5, rate=0.05, slope=8), p)

# %% wrong="7.2"
### WRONG: wrong
p = 5.4
### WRONG: wrong
p = 0.4
### WRONG: wrong
p = -3
### WRONG: wrong
p = 4.95

# %% [markdown]
# <details><summary>Hint 1</summary>The gradient is positive, so uphill is to the right. Which way goes the update?</details>
# <details><summary>Hint 2</summary>The update is as long as rate times gradient. It starts at 5.</details>
# <details><summary>Hint 3</summary>If you have 5.4, you went uphill. If you have 0.4, this is how far p moves, not where it
# is then. If you have −3 or 4.95, either the rate or the gradient was left out.</details>

# %% [markdown]
# ## 7.3 Three points share the parameters
#
# A straight line w · x + b shall pass as near as it can by the points (1, 4.5), (2, 3.5) and (3, 4). Its errors there are e1,
# e2 and e3, and the loss is the mean of their squares. Fill in the gradients: the errors first, then w and b, where the
# flows of all points meet.

# %%
graph_3 = parse("e1 = w + b - 4.5; e2 = 2w + b - 3.5; e3 = 3w + b - 4; L = (e1^2 + e2^2 + e3^2) / 3", w=2, b=1)
draw(graph_3, step=14)

# %% exercise="7.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"e1": ..., "e2": ..., "e3": ..., "w": ..., "b": ...}
gradients = {"e1": -1, "e2": 1, "e3": 2, "w": 7, "b": 2}
### END SOLUTION

# %% check="7.3" points=3
check_gradients("7.3", graph_3, gradients, nodes=["e1", "e2", "e3", "w", "b"])

# %% wrong="7.3"
### WRONG: mean_factor missing_upstream
gradients = {"e1": -3, "e2": 3, "e3": 6, "w": 21, "b": 6}
### WRONG: dropped_path
gradients = {"e1": -1, "e2": 1, "e3": 2, "w": 1, "b": 2}
### WRONG: overwritten_branch
gradients = {"e1": -1, "e2": 1, "e3": 2, "w": -1, "b": 2}
### WRONG: missing_local dropped_path
gradients = {"e1": -1, "e2": 1, "e3": 2, "w": 2, "b": 2}
### WRONG: not_reset
gradients = {"e1": -1, "e2": 1, "e3": 2, "w": 14, "b": 4}
### WRONG: power_coefficient
gradients = {"e1": -0.5, "e2": 0.5, "e3": 1, "w": 3.5, "b": 1}

# %% [markdown]
# <details><summary>Hint 1</summary>The gate /3 passes back one third to each square. The local gradient of the square of
# e1 is 2 · e1.</details>
# <details><summary>Hint 2</summary>A nudge of w arrives at e1 as it is, at e2 twice and at e3 three times as large. Three
# flows meet at w, and three at b.</details>

# %% [markdown]
# ## 7.4 One step, or never
#
# The loss is L = 4 (p + 1)² + 2. There is one learning rate with which the first update leads to the lowest place, from
# wherever you start. With another rate, p jumps to and fro for ever and comes no closer. Which rates are these? A
# calculation such as `3 / 5` is an answer too.
#
# The next cell is for the check: it knows no formula, but tries out many rates.

# %%
graph_4 = parse("L = 4(p + 1)^2 + 2", p=6)


def walk(rate, updates, p=6):
    for _ in range(updates):
        p = p - rate * graph_4.at(p=p).gradient["p"]
    return p


def closest(updates, goal):
    return min((number / 1000 for number in range(50, 400)), key=lambda rate: abs(walk(rate, updates) - goal))

# %% exercise="7.4"
### BEGIN SOLUTION
### STUDENT: rates = {"once": ..., "never": ...}
rates = {"once": 1 / 8, "never": 1 / 4}
### END SOLUTION

# %% check="7.4" points=2
check_value("7.4", parse("once + never", once=closest(1, -1), never=closest(2, 6)), rates, nodes=["once", "never"])

# %% wrong="7.4"
### WRONG: wrong
rates = {"once": 1 / 2, "never": 1}
### WRONG: wrong
rates = {"once": 1 / 4, "never": 1 / 2}
### WRONG: wrong
rates = {"once": 1 / 8, "never": 1 / 8}
### WRONG: unanswered
rates = {"once": 1 / 8, "never": ...}

# %% [markdown]
# <details><summary>Hint 1</summary>The slope is 8 (p + 1). Write down p + 1 after one update, and take (p + 1) out as a
# factor.</details>
# <details><summary>Hint 2</summary>Each update multiplies the distance p + 1 by 1 − 8 · rate. When is this factor 0, and
# when does it only change the sign?</details>
# <details><summary>Hint 3</summary>If you have 1/2 and 1, these are the rates of the lesson. This valley is steeper.</details>

# %% [markdown]
# ## 7.5 The backward pass of a neuron's loss
#
# One point, x = 3 with the target 1, and the neuron σ(w · x + b). Its loss is the squared error. Write the backward pass, one
# line for each edge: `ds` stands for ∂loss/∂s, and so on.

# %%
def loss(w, b):
    z = w * 3 + b
    s = sigmoid(z)
    e = s - 1
    return e**2


graph_5 = trace(loss, w=0.5, b=-2)
draw(graph_5, step=5)

# %% exercise="7.5"
def backward(w, b):
    # forward pass
    z = w * 3 + b
    s = sigmoid(z)
    e = s - 1
    # backward pass
    ### BEGIN SOLUTION
    ### STUDENT: de = ...
    ### STUDENT: ds = ...
    ### STUDENT: dz = ...
    ### STUDENT: dw = ...
    ### STUDENT: db = ...
    de = 2 * e
    ds = de
    dz = s * (1 - s) * ds
    dw = 3 * dz
    db = dz
    ### END SOLUTION
    return {"w": dw, "b": db}

# %% check="7.5" points=3
check_backward("7.5", graph_5, backward)

# %% wrong="7.5"
### WRONG: sigmoid_value_as_slope
ds = 2 * e
dz = s * ds
dw = 3 * dz
db = dz
### WRONG: power_coefficient
ds = e
dz = s * (1 - s) * ds
dw = 3 * dz
db = dz
### WRONG: missing_local missing_inner_factor
ds = 2 * e
dz = s * (1 - s) * ds
dw = dz
db = dz
### WRONG: sign_flipped
ds = -2 * e
dz = s * (1 - s) * ds
dw = 3 * dz
db = dz
### WRONG: missing_upstream
ds = 2 * e
dz = s * (1 - s)
dw = 3 * dz
db = dz

# %% [markdown]
# <details><summary>Hint 1</summary>Go from the last line of the forward pass to the first. Each line is upstream times
# local gradient.</details>
# <details><summary>Hint 2</summary>The local gradient of σ is s · (1 − s).</details>
# <details><summary>Hint 3</summary>A nudge of w arrives at z three times as large, a nudge of b as it is.</details>

# %% [markdown]
# ## 7.6 Find the bug
#
# This function shall give the gradient of the loss of 7.3, for any w and b. Run the cell: the same question is asked
# twice, and the answers differ.

# %%
points = [(1, 4.5), (2, 3.5), (3, 4)]
total = {"w": 0.0, "b": 0.0}


def faulty(w, b):
    for place, target in points:
        e = w * place + b - target
        total["w"] += 2 * e * place / 3
        total["b"] += 2 * e / 3
    return dict(total)


print(faulty(2, 1))
print(faulty(2, 1))

# %% [markdown]
# Write the function as it should be.

# %% exercise="7.6"
def repaired(w, b):
    ### BEGIN SOLUTION
    ### STUDENT: # your lines
    ### STUDENT: return ...
    dw = db = 0.0
    for x, t in points:
        error = w * x + b - t
        dw += 2 * error * x / 3
        db += 2 * error / 3
    return {"w": dw, "b": db}
    ### END SOLUTION

# %% check="7.6" points=2
check_backward("7.6", graph_3, repaired)

# %% wrong="7.6"
### WRONG: not_reset
kept = repaired.__dict__.setdefault("kept", {"w": 0.0, "b": 0.0})
for x, t in points:
    error = w * x + b - t
    kept["w"] += 2 * error * x / 3
    kept["b"] += 2 * error / 3
return dict(kept)
### WRONG: dropped_path
for x, t in points:
    error = w * x + b - t
    fresh = {"w": 2 * error * x / 3, "b": 2 * error / 3}
return fresh
### WRONG: mean_factor missing_upstream
fresh = {"w": 0.0, "b": 0.0}
for x, t in points:
    error = w * x + b - t
    fresh["w"] += 2 * error * x
    fresh["b"] += 2 * error
return fresh
### WRONG: wrong
fresh = {"w": 0.0, "b": 0.0}
for x, t in points:
    error = w * x + b - t
    fresh["w"] += 2 * error / 3
    fresh["b"] += 2 * error / 3
return fresh

# %% [markdown]
# <details><summary>Hint 1</summary>What is in <code>total</code> when the function is called for the second time?</details>
# <details><summary>Hint 2</summary>Each call needs sums of its own that begin at 0. Where must the line
# <code>total = …</code> stand?</details>

# %% [markdown]
# ## 7.7 Which way should the learning rate go?
#
# An update is a calculation too: p1 = p0 − rate · g, where g is the gradient at p0, a plain number here. The loss afterwards
# is L1 = (p1 − 3)². Write ∂L1/∂rate as a formula that is right for every p0, rate and g. You may use all names of the
# picture.
#
# Type the formula in quotation marks, a power as `x^3`, and each multiplication with its `*`.

# %%
graph_7 = parse("m = rate * g; p1 = p0 - m; d = p1 - 3; L1 = d^2", rate=0.2, p0=1, g=-4)
draw(graph_7, step=4)

# %% exercise="7.7"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "-2 * d * g"
### END SOLUTION

# %% check="7.7" points=2
check_formula("7.7", graph_7, formula, of="rate")

# %% wrong="7.7"
### WRONG: sign_flipped
formula = "2 * d * g"
### WRONG: power_coefficient
formula = "-d * g"
### WRONG: missing_local
formula = "-2 * d"
### WRONG: unswitched_multiply
formula = "-2 * d * rate"
### WRONG: missing_upstream
formula = "-g"

# %% [markdown]
# <details><summary>Hint 1</summary>It is a chain: L1, d, p1, m, rate. Multiply the local gradients along it.</details>
# <details><summary>Hint 2</summary>The local gradients are 2d, 1, −1, and then the one of a multiply gate.</details>
#
# (Where this formula is 0, the rate is best. That is so where d is 0: where p1 is 3.)

# %% [markdown]
# ## How far are you?

# %%
progress("7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7")
