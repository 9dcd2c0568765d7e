# %% [markdown]
# # Exercises: whole functions
#
# Each exercise is a whole function, of the kind you will meet outside this course. Work with pencil, paper and a calculator: keep all
# figures in the calculator, and round only the last number, to four significant figures. When a check says
# *perhaps*, more than one mistake gives your number. The [lesson](../notebooks/06_worked_examples.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_formula, check_function, check_gradients, check_value
from backprop_helpers import draw, numeric_gradient, parse, plot_difference_error, progress, sigmoid, trace, variant, when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 6.1 Into stages
#
# The function share = (x − y)² / (x + y) in stages; x and y are in the picture. Fill in the values.

# %%
graph_1 = vary("6.1", parse("diff = x - y; square = diff^2; total = x + y; share = square / total", x=7, y=3))
draw(graph_1, step=0)

# %% exercise="6.1"
### BEGIN SOLUTION
### STUDENT: values = {"diff": ..., "square": ..., "total": ..., "share": ...}
x, y = graph_1.inputs["x"], graph_1.inputs["y"]
# as printed: 4, 16, 10, 1.6
values = {"diff": x - y, "square": (x - y) ** 2, "total": x + y, "share": (x - y) ** 2 / (x + y)}
### END SOLUTION

# %% check="6.1" points=1
check_value(
    "6.1",
    graph_1,
    values,
    nodes=["diff", "square", "total", "share"],
    known=[
        ("upside_down", {"share": "total/square"}, "The fraction is upside down: square is divided by total."),
        ("difference_of_squares", {"square": "x^2 - y^2"}, "First subtract, then square: here each was squared by itself."),
        ("doubled", {"square": "2*diff"}, "A square is diff · diff, not 2 · diff."),
        ("order", {"diff": "y - x"}, "This is y − x. Which of the two is subtracted?"),
    ],
)

# %% wrong="6.1"
### WRONG: upside_down
values = {"diff": 4, "square": 16, "total": 10, "share": 0.625}
### WRONG: order
values = {"diff": -4, "square": 16, "total": 10, "share": 1.6}
### WRONG: difference_of_squares
values = {"diff": 4, "square": 40, "total": 10, "share": 4}
### WRONG: doubled
values = {"diff": 4, "square": 8, "total": 10, "share": 0.8}

# %% [markdown]
# <details><summary>Hint 1</summary>Each stage needs only those before it.</details>
# <details><summary>Hint 2</summary>share is square divided by total, not the other way round.</details>

# %% [markdown]
# ## 6.2 Back through the stages
#
# The gradients of the same graph, from the last stage to the inputs. In a quotient top / bottom
# the local gradient of top is 1 / bottom, and that of bottom is −top / bottom².

# %% exercise="6.2"
### BEGIN SOLUTION
### STUDENT: gradients = {"square": ..., "total": ..., "diff": ..., "x": ..., "y": ...}
diff, square, total = (graph_1.values[name] for name in ("diff", "square", "total"))
to_square, to_total = 1 / total, -square / total**2
to_diff = 2 * diff * to_square
# as printed: 0.1, -0.16, 0.8, 0.64, -0.96
gradients = {"square": to_square, "total": to_total, "diff": to_diff, "x": to_diff + to_total, "y": -to_diff + to_total}
### END SOLUTION

# %% check="6.2" points=3
check_gradients("6.2", graph_1, gradients, nodes=["square", "total", "diff", "x", "y"])

# %% wrong="6.2"
### WRONG: sign_flipped
gradients = {"square": 0.1, "total": 0.16, "diff": 0.8, "x": 0.96, "y": -0.64}
### WRONG: power_coefficient
gradients = {"square": 0.1, "total": -0.16, "diff": 0.4, "x": 0.24, "y": -0.56}
### WRONG: sign_flipped missing_inner_factor
gradients = {"square": 0.1, "total": -0.16, "diff": 0.8, "x": 0.64, "y": 0.64}

# %% [markdown]
# <details><summary>Hint 1</summary>Two flows meet at x, and two at y: one comes through diff, one through total.</details>
# <details><summary>Hint 2</summary>In x − y, the local gradient of y is −1.</details>
# <details><summary>Hint 3</summary>The flow to total is −square / total².</details>

# %% [markdown]
# ## 6.3 A cube of a sum
#
# What are the gradients of x and y in z = (2x − y)³, at the x and y in the picture?

# %%
graph_3 = vary("6.3", parse("v = 2x - y; z = v^3", x=4, y=13))
draw(graph_3, step=2)

# %% exercise="6.3"
### BEGIN SOLUTION
### STUDENT: gradients = {"x": ..., "y": ...}
slope = 3 * graph_3.values["v"] ** 2
gradients = {"x": slope * 2, "y": slope * -1}  # as printed: 150, -75
### END SOLUTION

# %% check="6.3" points=2
check_gradients(
    "6.3",
    graph_3,
    gradients,
    known=[
        (
            "sign_flipped",
            {"x": "-6*v^2", "y": "3*v^2"},
            "Only the signs are wrong. v^2 is positive, also where v is negative.",
        ),
        ("wrong_place", {"x": "6*x^2", "y": "-3*y^2"}, "The slope of v^3 is taken at v, not at x or at y."),
        ("value_as_factor", {"y": "-3*v^2*y"}, "The value of y is no factor here. How far does v move when y moves by 1?"),
    ],
)

# %% wrong="6.3"
### WRONG: power_coefficient
gradients = {"x": 50, "y": -25}
### WRONG: sign_flipped
gradients = {"x": 150, "y": 75}
### WRONG: sign_flipped
gradients = {"x": -150, "y": 75}
### WRONG: wrong_place
gradients = {"x": 96, "y": -507}
### WRONG: power_exponent
gradients = {"x": -750, "y": 375}
### WRONG: value_as_factor
gradients = {"x": 150, "y": -975}
### WRONG: missing_local
gradients = {"x": 75, "y": -75}

# %% [markdown]
# <details><summary>Hint 1</summary>First the gradient of v: the power rule, at the number that v has.</details>
# <details><summary>Hint 2</summary>v is negative. The square of a negative number is positive.</details>
# <details><summary>Hint 3</summary>How far does v move when x moves by 1, and how far when y does?</details>

# %% [markdown]
# ## 6.4 A formula for the distance
#
# r is the distance of (x, y) from the origin, r = √(x² + y²). Write ∂r/∂x as a formula that is right everywhere except
# at the origin. You may use x, y and r.

# %% [markdown] tags=["screen"]
# Type a star for each product and ^ for a power; √x is `sqrt(x)`. Put brackets around a denominator of more than one factor:
# `3 / (5*y)`. Without them, only the 5 is below the bar.

# %%
graph_4 = parse("xsqr = x^2; ysqr = y^2; sqrs = xsqr + ysqr; r = sqrt(sqrs)", x=-0.5, y=1.2)
draw(graph_4, step=0)

# %% exercise="6.4"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "x / r"
### END SOLUTION

# %% check="6.4" points=2
check_formula(
    "6.4",
    graph_4,
    formula,
    known=[
        ("power_coefficient", "2*x/r", "The slope of a root is 1 / (2r). The 2 in the denominator is missing."),
    ],
)

# %% wrong="6.4"
### WRONG: upside_down
formula = "r / x"
### WRONG: power_coefficient
formula = "2*x/r"
### WRONG: missing_brackets
formula = "2*x/2*r"
### WRONG: wrong
formula = "abs(x) / r"
### WRONG: wrong
formula = "sqrt(1 - y^2 / r^2)"
### WRONG: sign_flipped
formula = "-x / r"
### WRONG: missing_local missing_inner_factor
formula = "1 / (2 * r)"
### WRONG: missing_upstream
formula = "2 * x"

# %% [markdown]
# <details><summary>Hint 1</summary>Two gates: first the root, whose slope is 1 / (2r), then the square of x.</details>
# <details><summary>Hint 2</summary>2x · 1 / (2r) can be simplified.</details>
# <details><summary>Hint 3</summary>To the left of the origin a step to the right makes the distance smaller. Does your formula
# have the right sign there?</details>

# %% [markdown]
# ## 6.5 Write the forward pass
#
# $$p(x, y) = \frac{(x - y)^2}{1 + \sigma(x - y)}$$
#
# The difference x − y occurs twice here; as a stage it is computed only once. Write p in stages, one gate per line if you
# like, each with a name of its own, and return its value. You may use `sigmoid`.

# %% exercise="6.5"
def p(x, y):
    ### BEGIN SOLUTION
    ### STUDENT: # your stages
    ### STUDENT: result = ...
    difference = x - y
    top = difference**2
    bent = sigmoid(difference)
    bottom = 1 + bent
    result = top / bottom
    ### END SOLUTION
    return result

# %% check="6.5" points=1
check_function(
    "6.5",
    parse("(x - y)^2 / (1 + sigmoid(x - y))", x=1.5, y=2),
    p,
    known=[
        ("upside_down", "(1 + sigmoid(x - y))/(x - y)^2", "The fraction is upside down."),
        ("missing_brackets", "(x - y)^2 + sigmoid(x - y)", "Brackets are missing: 1 + σ(x − y) as a whole is below the bar."),
        ("plus_for_minus", "(x + y)^2/(1 + sigmoid(x + y))", "This is right for x + y. Where does the minus go?"),
        ("order", "(y - x)^2/(1 + sigmoid(y - x))", "This is right for y − x. Which of the two is subtracted?"),
        ("missing_square", "(x - y)/(1 + sigmoid(x - y))", "The square above the bar is missing."),
        ("difference_of_squares", "(x^2 - y^2)/(1 + sigmoid(x - y))", "First subtract, then square: (x − y)² is not x² − y²."),
        ("wrong_argument", "(x - y)^2/(1 + sigmoid(x))", "σ takes the difference x − y, not x."),
        ("wrong_argument", "(x - y)^2/sigmoid(1 + x - y)", "The 1 is added to σ(x − y), not to what goes into σ."),
    ],
)

# %% wrong="6.5"
### WRONG: missing_brackets
result = (x - y) ** 2 / 1 + sigmoid(x - y)
### WRONG: upside_down
result = (1 + sigmoid(x - y)) / (x - y) ** 2
### WRONG: plus_for_minus
result = (x + y) ** 2 / (1 + sigmoid(x + y))
### WRONG: order
result = (y - x) ** 2 / (1 + sigmoid(y - x))
### WRONG: missing_square
result = (x - y) / (1 + sigmoid(x - y))
### WRONG: wrong_argument
result = (x - y) ** 2 / (1 + sigmoid(x))
### WRONG: wrong_argument
result = (x - y) ** 2 / sigmoid(1 + x - y)
### WRONG: difference_of_squares
result = (x**2 - y**2) / (1 + sigmoid(x - y))

# %% [markdown]
# <details><summary>Hint 1</summary>Five lines: a difference, a square, a σ, a sum, a quotient.</details>
# <details><summary>Hint 2</summary>Give each line a name, and use the names in the lines below. The line of the difference
# is used by two others.</details>

# %% [markdown]
# ## 6.6 Write a backward pass
#
# The stages of g are in the picture. Write its backward pass. x and y each get two flows: add the second with `+=`, or write
# both in one line.

# %% [markdown] tags=["screen"]
# The function also returns dsquare and dinner, so that the check can tell where an error begins.

# %%
def g(x, y):
    inner = x + y
    s = sigmoid(inner)
    product = x * s
    square = y**2
    return product - square


graph_6 = trace(g, x=1.5, y=-0.5)
draw(graph_6, step=5)

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
    ### STUDENT: # the second flows to x and y: your lines with +=
    dsquare = -dg
    ds = x * dproduct
    dinner = s * (1 - s) * ds
    dx = s * dproduct
    dx += dinner
    dy = 2 * y * dsquare
    dy += dinner
    ### END SOLUTION
    return {"x": dx, "y": dy, "square": dsquare, "inner": dinner}

# %% check="6.6" points=4
check_backward("6.6", graph_6, backward)

# %% wrong="6.6"
### WRONG: overwritten_branch dropped_path
dsquare = -dg
ds = x * dproduct
dinner = s * (1 - s) * ds
dx = s * dproduct
dx = dinner
dy = 2 * y * dsquare + dinner
### WRONG: sign_flipped
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
# Find the slope of x³ with a central difference, ((x + h)³ − (x − h)³) / 2h. By how much does it exceed the true slope? x
# and h are printed below. Here four figures are not enough: write down the cubes in full.

# %% tags=["folded"]
numbers_7 = vary("6.7", parse("x + h", x=5, h=0.2)).inputs
print(f"x = {numbers_7['x']:g}, h = {numbers_7['h']:g}")
slopes = "nudged_slope = ((x + h)^3 - (x - h)^3) / (2h); true_slope = 3x^2"
graph_7 = parse(f"{slopes}; too_large = nudged_slope - true_slope", **numbers_7)

# %% exercise="6.7"
### BEGIN SOLUTION
### STUDENT: too_large = ...
x, step = numbers_7["x"], numbers_7["h"]
too_large = ((x + step) ** 3 - (x - step) ** 3) / (2 * step) - 3 * x**2  # as printed: 0.04
### END SOLUTION

# %% check="6.7" points=1
check_value(
    "6.7",
    graph_7,
    too_large,
    known=[
        (
            "not_subtracted",
            "nudged_slope",
            "Two questions: is the difference of the cubes divided by 2h, not by h? And is the true slope subtracted?",
        ),
        ("divided_by_h", "2*nudged_slope", "From x − h to x + h it is 2h. And the true slope is still to be subtracted."),
        ("sign_flipped", "true_slope - nudged_slope", "The other way round: the true slope is subtracted from what the nudges find."),
        ("one_sided", "3*x*h + h^2", "This is the error of a nudge to one side. Here x is nudged to both."),
        ("nudge", "h", "This is the size of the nudge. By how much is the slope too large?"),
        ("rounded_away", 0, "Rounded too early: write down the cubes in full."),
    ],
)

# %% wrong="6.7"
### WRONG: not_subtracted
too_large = 75.04
### WRONG: not_subtracted
too_large = 75.08
### WRONG: divided_by_h
too_large = 150.08
### WRONG: one_sided
too_large = 3.04
### WRONG: sign_flipped
too_large = -0.04
### WRONG: nudge
too_large = 0.2
### WRONG: rounded_away
too_large = 0

# %% [markdown]
# <details><summary>Hint 1</summary>Take x + h and x − h to the third power first. Do not round: little is left
# when the true slope is subtracted from what the nudges find.</details>
# <details><summary>Hint 2</summary>The true slope is 3x². Subtract it from what the nudges find.</details>
# <details><summary>Hint 3</summary>Did you divide by h? From x − h to x + h it is twice as far.</details>

# %% [markdown]
# ## 6.8 Predict a picture
#
# A picture like the one in the lesson, with both scales logarithmic, shows the error of a slope that was found by nudging
# z = exp(2x) at x = 0.5, once nudging one way and once both ways. By what *factor* does each error shrink when h becomes 5 times
# smaller, from 0.01 to 0.002? And how many times smaller must h become so that the one-sided error shrinks as much as the
# central one does (`as_far`)? Round to whole numbers.

# %% [markdown] tags=["screen"]
# Skip the next cell; it belongs to the check.

# %% tags=["screen", "folded"]
graph_8 = parse("z = exp(2x)", x=0.5)


def error(h, to_the_left):
    right, left = graph_8.at(x=0.5 + h), graph_8.at(x=0.5 - to_the_left)
    return (right.value - left.value) / (h + to_the_left) - graph_8.gradient["x"]


def fall(both, times=5):
    return round(error(0.01, 0.01 * both) / error(0.01 / times, 0.01 / times * both))

# %% exercise="6.8"
### BEGIN SOLUTION
### STUDENT: shrinks = {"one_sided": ..., "central": ..., "as_far": ...}
shrinks = {"one_sided": 5, "central": 5**2, "as_far": 5**2}
### END SOLUTION

# %% check="6.8" points=2
check_value(
    "6.8",
    parse(
        "one_sided + central + as_far",
        one_sided=fall(0),
        central=fall(1),
        as_far=next(times for times in range(1, 100) if fall(0, times) == fall(1)),
    ),
    shrinks,
    nodes=["one_sided", "central", "as_far"],
    known=[
        ("not_rounded", {"one_sided": 5.027}, "This is more exact than asked for: round it to a whole number."),
        ("upside_down", {"one_sided": "1/one_sided"}, "This is the new error divided by the old one: it is upside down."),
        ("upside_down", {"central": "1/central"}, "This is the new error divided by the old one: it is upside down."),
        (
            "doubled",
            {"central": "2*one_sided", "as_far": "2*one_sided"},
            "The central error goes like a power of h, so its factor is not twice the other one.",
        ),
        (
            "doubled",
            {"central": "2*one_sided"},
            "The central error goes like a power of h, so its factor is not twice the other one.",
        ),
        (
            "as_one_sided",
            {"central": "one_sided", "as_far": "one_sided"},
            "Nudging in both directions cancels the bend, so the central error shrinks faster.",
        ),
        (
            "as_one_sided",
            {"central": "one_sided"},
            "Nudging in both directions cancels the bend, so the central error shrinks faster.",
        ),
        (
            "as_one_sided",
            {"as_far": "one_sided"},
            "With such an h, the one-sided error shrinks by its own factor, not yet by that of the central one.",
        ),
    ],
)

# %% wrong="6.8"
### WRONG: as_one_sided
shrinks = {"one_sided": 5, "central": 5, "as_far": 5}
### WRONG: doubled
shrinks = {"one_sided": 5, "central": 10, "as_far": 10}
### WRONG: doubled
shrinks = {"one_sided": 5, "central": 10, "as_far": 25}
### WRONG: as_one_sided
shrinks = {"one_sided": 5, "central": 25, "as_far": 5}
### WRONG: upside_down
shrinks = {"one_sided": 1 / 5, "central": 1 / 25, "as_far": 25}
### WRONG: not_rounded
shrinks = {"one_sided": 5.03, "central": 25, "as_far": 25}
### WRONG: swapped_answers
shrinks = {"one_sided": 25, "central": 5, "as_far": 25}

# %% [markdown]
# <details><summary>Hint 1</summary>The error of the one-sided difference is about as large as h times a number. That of the
# central one is much smaller: which power of h is it like? In 6.7 you can see it: compare too_large with h.</details>
# <details><summary>Hint 2</summary>On a logarithmic scale equal distances are equal factors. The line of the central
# difference falls twice as steeply. Is its factor 2 · 5 then, or 5 · 5?</details>

# %% [markdown] tags=["screen"]
# Only now draw it. Do the two lines fall as you said, just to the right of 0.01?

# %% tags=["nbval-ignore-output"]
when_right("6.8", lambda: plot_difference_error(graph_8))

# %% [markdown]
# ## 6.9 A friend's backward pass
#
# $$q = \frac{x\,y}{x^2 + y}$$
#
# A friend has written the backward pass of this function, stage by stage, but the nudges disagree. There is one mistake
# in it. Compare the lines with the picture.

# %%
def friend(x, y):
    num = x * y
    den = x**2 + y
    dnum = 1 / den
    dden = -1 / den**2
    dx = y * dnum
    dx += 2 * x * dden
    dy = x * dnum
    dy += dden
    return {"x": dx, "y": dy}


graph_9 = parse("num = x * y; xsqr = x^2; den = xsqr + y; q = num / den", x=1, y=3)
nudges = numeric_gradient(lambda x, y: x * y / (x**2 + y), x=1, y=3)
for name, slope in friend(1, 3).items():
    print(f"∂q/∂{name}: friend {slope:.4f}, nudges {nudges[name]:.4f}")
draw(graph_9, step=4)

# %% [markdown]
# Write the function without the mistake. You may copy the lines that are right.

# %% exercise="6.9"
def fixed(x, y):
    ### BEGIN SOLUTION
    ### STUDENT: # your lines
    ### STUDENT: return ...
    u, v = x * y, x**2 + y
    du, dv = 1 / v, -u / v**2
    return {"x": y * du + 2 * x * dv, "y": x * du + dv}
    ### END SOLUTION

# %% check="6.9" points=3
check_backward(
    "6.9",
    graph_9,
    fixed,
    known=[
        (
            "old_value",
            {"x": "y/den - 2*x/den^2", "y": "x/den - 1/den^2"},
            "This is still what the friend's lines give. Compare each of them with the picture.",
        ),
    ],
)

# %% wrong="6.9"
### WRONG: old_value
as_before = friend(x, y)
return as_before
### WRONG: sign_flipped
u, v = x * y, x**2 + y
du, dv = 1 / v, u / v**2
return {"x": y * du + 2 * x * dv, "y": x * du + dv}
### WRONG: dropped_path
u, v = x * y, x**2 + y
du, dv = 1 / v, -u / v**2
return {"x": 2 * x * dv, "y": dv}
### WRONG: power_coefficient
u, v = x * y, x**2 + y
du, dv = 1 / v, -u / v**2
return {"x": y * du + x * dv, "y": x * du + dv}

# %% [markdown]
# <details><summary>Hint 1</summary>Go through the backward lines one by one: which gate does each belong to, and which
# local gradient must be in it?</details>
# <details><summary>Hint 2</summary>In 6.2 you find the local gradients of top / bottom.</details>
# <details><summary>Hint 3</summary>One of the friend's lines would be right for 1 / bottom.</details>

# %% [markdown]
# ## Your progress

# %%
progress("6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8", "6.9")
