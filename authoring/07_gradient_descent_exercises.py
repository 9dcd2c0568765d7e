# %% [markdown]
# # Exercises: gradient descent
#
# p ← p − rate · ∂L/∂p, again and again. Run the check below each answer; it tells you which step went wrong and leaves
# the number to you. When a check says *perhaps*, more than one mistake gives your number: ask of each, *did I do this?*
# The [lesson](../notebooks/07_gradient_descent.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_gradients, check_value
from backprop_helpers import draw, parse, plot_descent, progress, sigmoid, trace, trainer, variant, when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 7.1 The slope of a loss
#
# Fill in the gradients of v and of p. Then say for yourself: should p become larger or smaller?

# %%
graph_1 = vary("7.1", parse("v = 3p - 12; L = v^2", p=2.5))
draw(graph_1, step=3)

# %% exercise="7.1"
### BEGIN SOLUTION
### STUDENT: gradients = {"v": ..., "p": ...}
v = graph_1.values["v"]
gradients = {"v": 2 * v, "p": 2 * v * 3}  # as printed: -9, -27
### END SOLUTION

# %% check="7.1" points=1
check_gradients("7.1", graph_1, gradients, nodes=["v", "p"])

# %% wrong="7.1"
### WRONG: power_coefficient value_for_gradient
gradients = {"v": -4.5, "p": -13.5}
### WRONG: missing_local missing_inner_factor
gradients = {"v": -9, "p": -9}
### WRONG: sign_flipped
gradients = {"v": 9, "p": 27}
### WRONG: power_exponent
gradients = {"v": 40.5, "p": 121.5}

# %% [markdown]
# <details><summary>Hint 1</summary>The gate ^2 has the local gradient 2v, at the number that goes into it.</details>
# <details><summary>Hint 2</summary>v is negative here, and so is its gradient.</details>
# <details><summary>Hint 3</summary>How many times as far as p does v move?</details>

# %% [markdown]
# ## 7.2 One update
#
# p, the gradient of the loss there (`slope`) and the learning rate (`rate`) are printed below. Fill in
# `move` = rate · slope, and where p is after the update (`new_p` = p − `move`).

# %%
graph_2 = vary("7.2", parse("move = rate * slope; new_p = p - move", p=5, rate=0.05, slope=8))
print(", ".join(f"{name} = {number:g}" for name, number in graph_2.inputs.items()))

# %% exercise="7.2"
### BEGIN SOLUTION
### STUDENT: values = {"move": ..., "new_p": ...}
move = graph_2.inputs["rate"] * graph_2.inputs["slope"]
values = {"move": move, "new_p": graph_2.inputs["p"] - move}  # as printed: 0.4, 4.6
### END SOLUTION

# %% check="7.2" points=1
check_value(
    "7.2",
    graph_2,
    values,
    nodes=["move", "new_p"],
    known=[
        (
            "minus_in_move",
            {"move": "-move", "new_p": "p + move"},
            "The move is rate · slope, without a minus: the minus is in p − move.",
        ),
        ("minus_in_move", {"move": "-move"}, "The move is rate · slope, without a minus: the minus is in p − move."),
        ("change_for_slope", {"move": "slope"}, "This is the gradient alone. The move is rate · slope."),
        ("missing_slope", {"move": "rate"}, "This is the rate alone. The move is rate · slope."),
        ("new_value_for_change", {"new_p": "move"}, "This is the move itself. Where is p after it?"),
        ("sign_flipped", {"new_p": "p + move"}, "This goes uphill: the move is subtracted."),
    ],
)

# %% wrong="7.2"
### WRONG: sign_flipped
values = {"move": 0.4, "new_p": 5.4}
### WRONG: minus_in_move
values = {"move": -0.4, "new_p": 5.4}
### WRONG: minus_in_move
values = {"move": -0.4, "new_p": 4.6}
### WRONG: new_value_for_change
values = {"move": 0.4, "new_p": 0.4}
### WRONG: change_for_slope
values = {"move": 8, "new_p": -3}
### WRONG: missing_slope
values = {"move": 0.05, "new_p": 4.95}

# %% [markdown]
# <details><summary>Hint 1</summary>The gradient is positive, so uphill is to the right. Which way does the update go?</details>
# <details><summary>Hint 2</summary>The update starts at p, and it subtracts rate · slope.</details>

# %% [markdown]
# ## 7.3 Three points share the parameters
#
# A straight line w · x + b should pass as close as possible to the points (1, 11.5), (5, 7) and (6, 14.5). Its values
# there are out1, out2 and out3, its errors e1, e2 and e3, and the loss is the mean of the squared errors. Fill in the gradients:
# the errors first, then w and b, where the flows of all points meet.

# %%
lines = "out1 = w + b; out2 = 5w + b; out3 = 6w + b; e1 = out1 - 11.5; e2 = out2 - 7; e3 = out3 - 14.5"
squares = "square1 = e1^2; square2 = e2^2; square3 = e3^2; L = (square1 + square2 + square3) / 3"
graph_3 = parse(f"{lines}; {squares}", w=3, b=4)
draw(graph_3, step=14)

# %% exercise="7.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"e1": ..., "e2": ..., "e3": ..., "w": ..., "b": ...}
d1, d2, d3 = (2 * graph_3.values[name] / 3 for name in ("e1", "e2", "e3"))
# -3, 8, 5, 67, 10
gradients = {"e1": d1, "e2": d2, "e3": d3, "w": d1 + 5 * d2 + 6 * d3, "b": d1 + d2 + d3}
### END SOLUTION

# %% check="7.3" points=3
flipped = {"e1": "-2/3*e1", "e2": "-2/3*e2", "e3": "-2/3*e3"}
flipped |= {"w": "-2/3*(e1 + 5*e2 + 6*e3)", "b": "-2/3*(e1 + e2 + e3)"}
check_gradients(
    "7.3",
    graph_3,
    gradients,
    nodes=["e1", "e2", "e3", "w", "b"],
    known=[("sign_flipped", flipped, "Every sign is flipped. Is your error out − t, and not t − out?")],
)

# %% wrong="7.3"
### WRONG: mean_factor missing_upstream
gradients = {"e1": -9, "e2": 24, "e3": 15, "w": 201, "b": 30}
### WRONG: sign_flipped
gradients = {"e1": 3, "e2": -8, "e3": -5, "w": -67, "b": -10}
### WRONG: dropped_path
gradients = {"e1": -3, "e2": 8, "e3": 5, "w": 37, "b": 10}
### WRONG: overwritten_branch dropped_path
gradients = {"e1": -3, "e2": 8, "e3": 5, "w": -3, "b": 10}
### WRONG: missing_local missing_inner_factor
gradients = {"e1": -3, "e2": 8, "e3": 5, "w": 35, "b": 10}
### WRONG: not_reset
gradients = {"e1": -3, "e2": 8, "e3": 5, "w": 134, "b": 20}
### WRONG: power_coefficient shared_gradient
gradients = {"e1": -1.5, "e2": 4, "e3": 2.5, "w": 33.5, "b": 5}
### WRONG: value_for_gradient
gradients = {"e1": -4.5, "e2": 12, "e3": 7.5, "w": 100.5, "b": 15}

# %% [markdown]
# <details><summary>Hint 1</summary>The gate /3 sends one third back to each square. The local gradient of the square of
# e1 is 2 · e1.</details>
# <details><summary>Hint 2</summary>Three flows meet at w, and three at b.</details>
# <details><summary>Hint 3</summary>When w moves, out1 moves just as far, out2 five times and out3 six times as far. When b
# moves, all three move just as far.</details>

# %% [markdown]
# ## 7.4 One step, or never
#
# The loss is L = 4 (p + 1)² + 2. There is one learning rate (`once`) with which the first update leads to the lowest
# point, from wherever you start. With another rate (`never`), p jumps back and forth forever and comes no closer. Which rates are these? A
# calculation such as 3 / 5 is an answer too.

# %% [markdown] tags=["screen"]
# Skip the next cell; it belongs to the check.

# %% tags=["screen", "folded"]
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
check_value(
    "7.4",
    parse("once + never", once=closest(1, -1), never=closest(2, 6)),
    rates,
    nodes=["once", "never"],
    known=[
        ("old_value", {"once": 1 / 2, "never": 1}, "These are the rates of the lesson. The valley here is steeper."),
        ("power_coefficient", {"once": 1 / 4, "never": 1 / 2}, "The slope is not 4 (p + 1): the 2 of the square is missing."),
        ("old_value", {"once": 1 / 2}, "This is a rate of the lesson. The valley here is steeper."),
        ("old_value", {"never": 1}, "This is a rate of the lesson. The valley here is steeper."),
        ("upside_down", {"once": "1/once"}, "Upside down: the steeper the valley, the smaller the rate."),
        ("upside_down", {"never": "1/never"}, "Upside down: the steeper the valley, the smaller the rate."),
        ("same_rate", {"never": "once"}, "With this rate p arrives. Which one carries it just as far beyond the bottom?"),
        ("too_far", {"never": "4*once"}, "With this rate each update leads further away than the one before."),
    ],
)

# %% wrong="7.4"
### WRONG: old_value
rates = {"once": 1 / 2, "never": 1}
### WRONG: power_coefficient
rates = {"once": 1 / 4, "never": 1 / 2}
### WRONG: swapped_answers
rates = {"once": 1 / 4, "never": 1 / 8}
### WRONG: same_rate
rates = {"once": 1 / 8, "never": 1 / 8}
### WRONG: too_far
rates = {"once": 1 / 8, "never": 1 / 2}
### WRONG: upside_down
rates = {"once": 8, "never": 4}
### WRONG: old_value
rates = {"once": 1 / 2, "never": 1 / 4}
### WRONG: unanswered
rates = {"once": 1 / 8, "never": ...}

# %% [markdown]
# <details><summary>Hint 1</summary>The slope is 8 (p + 1). Write down p + 1 after one update, and take (p + 1) out as a
# factor.</details>
# <details><summary>Hint 2</summary>Each update multiplies the distance p + 1 by 1 − 8 · rate. When is this factor 0, and
# when does it only change the sign?</details>

# %% [markdown]
# ## 7.5 Your backward pass drives the button
#
# A neuron that looks at the sum of x1 and x2 has only two weights, w and b. Its loss at a point with the target t is the
# squared error. Write the backward pass: `ds` stands for ∂L/∂s, and so on.

# %% [markdown] tags=["screen"]
# The function also returns ds and dz, so that the check can tell where an error begins.

# %%
def L(w, b, x1, x2, t):
    u = x1 + x2
    z = w * u + b
    s = sigmoid(z)
    e = s - t
    return e**2


graph_5 = trace(L, w=-0.5, b=2, x1=3, x2=3.5, t=1)
draw(graph_5, step=6)

# %% exercise="7.5"
def backward(w, b, x1, x2, t):
    # forward pass
    u = x1 + x2
    z = w * u + b
    s = sigmoid(z)
    e = s - t
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
    dw = u * dz
    db = dz
    ### END SOLUTION
    return {"w": dw, "b": db, "s": ds, "z": dz}

# %% check="7.5" points=3
check_backward(
    "7.5",
    graph_5,
    backward,
    nodes=["w", "b"],
    known=[
        ("wrong_factor", {"w": "2*e*s*(1 - s)*x1"}, "Which number is w multiplied by in the forward pass? It is not x1 alone."),
        ("wrong_factor", {"w": "2*e*s*(1 - s)*x2"}, "Which number is w multiplied by in the forward pass? It is not x2 alone."),
        ("value_as_factor", {"b": "2*e*s*(1 - s)*b"}, "b is added, so its local gradient is 1: b itself is no factor."),
        ("wrong_factor", {"b": "2*e*s*(1 - s)*u"}, "b is added, so its local gradient is 1: the factor u is that of w."),
        ("wrong_factor", {"b": "u"}, "b is added, so it gets the gradient of z as it is. The factor u is that of w."),
    ],
)

# %% wrong="7.5"
### WRONG: sigmoid_value_as_slope
ds = 2 * e
dz = s * ds
dw = u * dz
db = dz
### WRONG: power_coefficient
ds = e
dz = s * (1 - s) * ds
dw = u * dz
db = dz
### WRONG: missing_local missing_inner_factor
ds = 2 * e
dz = s * (1 - s) * ds
dw = dz
db = dz
### WRONG: sign_flipped
ds = -2 * e
dz = s * (1 - s) * ds
dw = u * dz
db = dz
### WRONG: missing_upstream
ds = 2 * e
dz = s * (1 - s)
dw = u * dz
db = dz
### WRONG: unswitched_multiply
ds = 2 * e
dz = s * (1 - s) * ds
dw = w * dz
db = dz
### WRONG: wrong_factor
ds = 2 * e
dz = s * (1 - s) * ds
dw = x1 * dz
db = dz
### WRONG: value_as_factor
ds = 2 * e
dz = s * (1 - s) * ds
dw = u * dz
db = b * dz
### WRONG: wrong_factor
ds = 2 * e
dz = s * (1 - s) * ds
dw = u * dz
db = u

# %% [markdown]
# <details><summary>Hint 1</summary>Go from the last line of the forward pass to the first. Each line is upstream times
# local gradient.</details>
# <details><summary>Hint 2</summary>The local gradient of σ is s · (1 − s).</details>
# <details><summary>Hint 3</summary>When w moves, z moves u times as far; when b moves, z moves just as far.</details>

# %% [markdown] tags=["screen"]
# Now let it train the neuron, right or wrong. Here are the eight points of the lesson; press *Train*.

# %% tags=["screen"]
def says(x1, x2, w, b):
    return sigmoid(w * (x1 + x2) + b)


trainer(says, w=-0.5, b=2, rate=0.5, backward=backward)

# %% [markdown]
# ## 7.6 Find the bug
#
# This function should return the gradient of the loss of 7.3, for any w and b. The points are written (x, t), with t for the
# target. Asked the same question twice, it gives two different answers.

# %%
points = [(1, 11.5), (5, 7), (6, 14.5)]
total = {"w": 0.0, "b": 0.0}


def faulty(w, b):
    for x, t in points:
        e = w * x + b - t
        total["w"] += 2 * e * x / 3
        total["b"] += 2 * e / 3
    return dict(total)


print(faulty(3, 4))
print(faulty(3, 4))
total.update(w=0.0, b=0.0)  # as it was before the first call

# %% [markdown]
# Write the function without the bug.

# %% exercise="7.6"
def repaired(w, b):
    ### BEGIN SOLUTION
    ### STUDENT: # your lines
    ### STUDENT: return ...
    dw = db = 0.0
    for x, target in points:
        error = w * x + b - target
        dw += 2 * error * x / 3
        db += 2 * error / 3
    return {"w": dw, "b": db}
    ### END SOLUTION

# %% check="7.6" points=2
check_backward("7.6", graph_3, repaired)

# %% wrong="7.6"
### WRONG: not_reset
once_more = faulty(w, b)
return once_more
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
### WRONG: missing_local
fresh = {"w": 0.0, "b": 0.0}
for x, t in points:
    error = w * x + b - t
    fresh["w"] += 2 * error / 3
    fresh["b"] += 2 * error / 3
return fresh

# %% [markdown]
# <details><summary>Hint 1</summary>What is in <code>total</code> when the function is called for the second time?</details>
# <details><summary>Hint 2</summary>Each call needs sums of its own that begin at 0. Where must the line
# <code>total = …</code> go?</details>
# <details><summary>Hint 3</summary>Does your function still use <code>total</code> from the cell above? Then every run of
# the check adds to it once more.</details>

# %% [markdown]
# ## 7.7 Which way should the learning rate go?
#
# An update is a calculation too: p1 = p0 − rate · slope, where slope is the gradient at p0, a plain number here. The loss
# afterwards is L = (p1 − 3)². Write ∂L/∂rate as a formula that is right for every p0, rate and slope. You may use all
# names of the picture.

# %% [markdown] tags=["screen"]
# Type the formula in quotation marks, a power as `x^3`, and each multiplication with its `*`.

# %%
graph_7 = parse("move = rate * slope; p1 = p0 - move; d = p1 - 3; L = d^2", rate=0.2, p0=1, slope=-4)
draw(graph_7, step=4)

# %% exercise="7.7"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "-2 * d * slope"
### END SOLUTION

# %% check="7.7" points=2
check_formula(
    "7.7",
    graph_7,
    formula,
    of="rate",
    known=[
        ("missing_inner_value", "-2*slope", "The slope of d^2 has d in it. Here only its 2 is left."),
        ("value_as_factor", "-2*d*slope*rate", "The rate is no factor of its own gradient: the local gradient of move is slope."),
    ],
)

# %% wrong="7.7"
### WRONG: sign_flipped
formula = "2 * d * slope"
### WRONG: power_coefficient
formula = "-d * slope"
### WRONG: missing_local
formula = "-2 * d"
### WRONG: unswitched_multiply
formula = "-2 * d * rate"
### WRONG: missing_upstream
formula = "-slope"
### WRONG: missing_inner_value
formula = "-2 * slope"
### WRONG: value_as_factor
formula = "-2 * d * slope * rate"

# %% [markdown]
# <details><summary>Hint 1</summary>It is a chain: L, d, p1, move, rate. Multiply the local gradients along it.</details>
# <details><summary>Hint 2</summary>The local gradients are 2d, 1, −1, and then the one of a multiply gate.</details>
# <details><summary>When the check says right</summary>Where d is 0, p1 is 3, and the rate is best. The formula is 0 also where
# slope is 0: there p does not move, whatever the rate.</details>

# %% [markdown]
# ## 7.8 Predict a picture
#
# The loss is L = 3 (p − 2)² + 1. You will draw two walks on it, with the rates 0.25 and 0.4. Both begin at the p that is
# printed below, and the picture reaches from −23 to 27. Say what you will see, *before* you draw it:
#
# - `after_3`: where is p after three updates with the rate 0.25?
# - `outside`: with the rate 0.4 the walk leaves the picture. After how many updates is it outside for the first time?

# %%
graph_8 = vary("7.8", parse("L = 3(p - 2)^2 + 1", p=6))
window = (-23, 27)
print(f"p = {graph_8.inputs['p']:g}")

# %% [markdown] tags=["screen"]
# Skip the next cell; it belongs to the check.

# %% tags=["screen", "folded"]
def place(rate, updates):
    here = graph_8
    for _ in range(updates):
        here = here.at(p=here.inputs["p"] - rate * here.gradient["p"])
    return here.inputs["p"]


def leaves(rate):
    return next(step for step in range(50) if not window[0] <= place(rate, step) <= window[1])

# %% exercise="7.8"
### BEGIN SOLUTION
### STUDENT: seen = {"after_3": ..., "outside": ...}
distance = graph_8.inputs["p"] - 2  # each update multiplies it by 1 - 6 * rate: by -0.5, or by -1.4
outside = next(step for step in range(50) if abs(distance * (-1.4) ** step) > 25)
seen = {"after_3": 2 + distance * (-0.5) ** 3, "outside": outside}  # as printed: 1.5, 6
### END SOLUTION

# %% check="7.8" points=3
check_value(
    "7.8",
    parse("after_2; after_3; outside", after_2=place(0.25, 2), after_3=place(0.25, 3), outside=leaves(0.4)),
    seen,
    nodes=["after_3", "outside"],
    known=[
        ("distance", {"after_3": "after_3 - 2"}, "This is how far p is from the lowest point. Where is p?"),
        ("sign_flipped", {"after_3": "4 - after_3"}, "The distance is right, the side is not. Mind the sign of the factor."),
        ("one_too_few", {"after_3": "after_2"}, "Here p is one update earlier."),
        ("power_coefficient", {"after_3": "2.25 - after_3/8"}, "The slope is not 3 (p − 2): the 2 of the square is missing."),
        ("one_too_few", {"outside": "outside - 1"}, "After so many updates p is still inside."),
        ("one_too_many", {"outside": "outside + 1"}, "p is outside one update earlier already."),
    ],
)

# %% wrong="7.8"
### WRONG: sign_flipped
seen = {"after_3": 2.5, "outside": 6}
### WRONG: distance
seen = {"after_3": -0.5, "outside": 6}
### WRONG: one_too_few
seen = {"after_3": 3, "outside": 6}
### WRONG: power_coefficient
seen = {"after_3": 2.0625, "outside": 6}
### WRONG: one_too_few
seen = {"after_3": 1.5, "outside": 5}
### WRONG: one_too_many
seen = {"after_3": 1.5, "outside": 7}

# %% [markdown]
# <details><summary>Hint 1</summary>The slope is 6 (p − 2). What does one update do to the distance p − 2?</details>
# <details><summary>Hint 2</summary>Each update multiplies the distance by 1 − 6 · rate, and the lowest point stays where it
# is. Mind the sign of this factor: on which side is p after one update, and after three?</details>
# <details><summary>Hint 3</summary>How far is it from the lowest point to the edge of the picture? How often must you
# multiply by the factor of the larger rate to get beyond that?</details>

# %% [markdown] tags=["screen"]
# Only now draw it. Is everything as you said?

# %%
when_right("7.8", lambda: plot_descent(graph_8, "p", rates=[0.25, 0.4], steps=8, window=window))

# %% [markdown]
# ## Your progress

# %%
progress("7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8")
