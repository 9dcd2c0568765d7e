# %% [markdown]
# # Worked examples
#
# **After this lesson you can** take any formula apart into stages, write its backward pass line by line with `=` and `+=`,
# and check it from outside with nudges of the right size. It takes about 35 minutes. You need
# [branches](03_branch_summation.ipynb) and [the sigmoid neuron](05_sigmoid_neuron.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **stage** | one line of the forward pass; its result has a name and is kept for the backward pass |
# | **central difference** | (f(x + h) − f(x − h)) / 2h: a slope found by nudging to both sides |
# | **rounding** | a computer keeps about 16 digits of a number and forgets the rest |

# %% [markdown]
# ## First example: a function that is no fun to differentiate by hand
#
# $$f(x, y) = \frac{x + \sigma(y)}{\sigma(x) + (x + y)^2}$$
#
# You know this function from [branches](03_branch_summation.ipynb): three flows meet at x and two at y. Written out at
# once, its derivative is a long fraction in which one sign is soon lost. In stages it is eight easy lines.
#
# **Predict.** The code in that lesson had no lines `xpysqr` and `invden`. Do these two new stages change the number of
# flows at x or at y?

# %%
from backprop_helpers import draw, sigmoid, trace


def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    sigx = sigmoid(x)
    xpy = x + y
    xpysqr = xpy**2
    den = sigx + xpysqr
    invden = 1 / den
    return num * invden

# %% [markdown]
# The picture at x = 3 and y = −4. Each box keeps its value, because the backward pass will need it.

# %%
first = trace(f, x=3, y=-4)
draw(first)

# %% [markdown]
# **Explain.** They do not. `xpysqr` uses `xpy` alone, and `invden` uses `den` alone; neither uses x or y. So x is still used
# by `num`, `sigx` and `xpy`, which makes three flows, and y by `sigy` and `xpy`, which makes two. Here are the values of
# all stages:

# %%
for name, value in first.values.items():
    print(f"{name:<7} {value: .15f}")

# %% [markdown]
# Now the backward pass, written by hand: the stages from the last to the first, stage by stage. Where a stage has two
# inputs, it sends back two flows. **Predict** before you read on: in which lines must there be a `+=`?

# %%
x, y = 3, -4
sigy, num, sigx, xpy, xpysqr, den, invden = (first.values[name] for name in
    ("sigy", "num", "sigx", "xpy", "xpysqr", "den", "invden"))
dnum, dinvden = invden, num                 # f = num * invden
dden = -1 / den**2 * dinvden                # invden = 1 / den
dsigx, dxpysqr = dden, dden                 # den = sigx + xpysqr
dxpy = 2 * xpy * dxpysqr                    # xpysqr = xpy ** 2
dx, dy = dxpy, dxpy                         # xpy = x + y
dx += sigx * (1 - sigx) * dsigx             # sigx = sigmoid(x)
dx += dnum                                  # num = x + sigy
dy += sigy * (1 - sigy) * dnum              # sigy = sigmoid(y), and dsigy = dnum
print(f"dx = {dx:.12f}, dy = {dy:.12f}")

# %% [markdown]
# **Explain.** There are three lines with `+=`. The first line that reaches x sets `dx`, and two more add to it. At y one
# line sets `dy` and one adds. The graph prints the same pass by itself. Compare it line by line; the order of
# independent lines may differ.

# %%
print(first.to_python())

# %% [markdown]
# And the check from outside, which knows nothing of stages:

# %%
from backprop_helpers import numeric_gradient

nudges = numeric_gradient(f, x=3, y=-4)
for name in ("x", "y"):
    print(f"∂f/∂{name}: backward pass {first.gradient[name]:.8f}, nudges {nudges[name]:.8f}")

# %% [markdown]
# ## How small should a nudge be?
#
# `numeric_gradient` chooses the size of its nudges by itself. In exact arithmetic you could make a nudge as small as you
# like. **Predict.** On a computer that keeps 16 digits, which one gives the better slope, h = 0.00001 or
# h = 0.000000000001? The picture shows the error of the slope along x for every h, nudged to one side and to both sides.

# %% tags=["nbval-ignore-output"]
from backprop_helpers import plot_difference_error

plot_difference_error(first, "x")

# %% [markdown]
# **Explain.** Read it from left to right, from large nudges to small ones. At first both errors fall. One side falls by ten
# for each step to the right, both sides by a hundred: nudging to both sides cancels the bend of the curve. Then rounding
# takes over. f(x + h) and f(x − h) agree in so many digits that few are left of their difference, and dividing by a tiny
# h makes what is wrong with those few large. The best nudge for both sides is near 0.00001; with 0.000000000001 only
# about four digits are right.

# %% [markdown]
# ## Second example: a power of a sum
#
# $$z = (3x + 4y)^3$$
#
# **Predict.** At x = 1 and y = −2, what is the sum inside? What is the gradient of the sum, and what does that make of the
# gradients of x and y?

# %%
from backprop_helpers import derive, parse

second = parse("s = 3x + 4y; z = s^3", x=1, y=-2)
draw(second, local_gradients=True)

# %% [markdown]
# **Explain.** The sum is 3 − 8 = −5, and the local gradient of the cube is 3 · (−5)² = 75. It is positive although the sum
# is negative: a cube grows everywhere. So x gets 75 · 3 = 225 and y gets 75 · 4 = 300. Written out for x:

# %%
derive(second, "x")

# %% [markdown]
# **Predict**, then try: is there a place where both gradients are zero, other than x = y = 0?

# %%
from backprop_helpers import explore

explore(second, x=(-4, 4), y=(-4, 4))

# %% [markdown]
# **Explain.** Wherever 3x + 4y is 0, for example at x = 4 and y = −3: there the cube is flat, whatever x and y are.

# %% [markdown]
# From outside, once more with nudges:

# %%
nudges = numeric_gradient(lambda x, y: (3 * x + 4 * y) ** 3, x=1, y=-2)
print({name: round(slope, 6) for name, slope in nudges.items()})

# %% [markdown]
# ## Third example: the distance from a point
#
# $$r = \sqrt{x^2 + y^2}$$
#
# is how far the point (x, y) is from the origin. **Predict.** At (3, 4), by how much does the distance grow if x grows a
# little? And at a point far out to the right, such as (30, 4)?

# %%
third = parse("r = sqrt(x^2 + y^2)", x=3, y=4)
draw(third, local_gradients=True)

# %% [markdown]
# **Explain.** The gradient is (3/5, 4/5): the direction that leads straight away from the origin. Its length is 1, because
# a step of 1 outward makes the distance 1 longer. Far out to the right nearly all of it is in x:

# %%
{name: round(slope, 4) for name, slope in third.at(x=30).gradient.items()}

# %% [markdown]
# At the origin itself there is no such direction. The distance has a tip there, like a funnel. **Predict.** What is its
# slope along x just to the left of the origin, and what just to the right?

# %%
for x in (-0.001, 0.001):
    print(f"x = {x}, y = 0: slope along x {third.at(x=x, y=0).gradient['x']:g}")

# %% [markdown]
# **Explain.** −1 on one side and 1 on the other, so there is no slope at the tip. The backward pass stops earlier, at
# the gate √. Its curve is vertical at 0, and so it has no finite slope to multiply with:

# %% tags=["raises-exception"]
third.at(x=0, y=0).gradient

# %% [markdown]
# Away from the tip, nudges agree:

# %%
nudges = numeric_gradient(lambda x, y: (x**2 + y**2) ** 0.5, x=3, y=4)
print({name: round(slope, 8) for name, slope in nudges.items()})

# %% [markdown]
# ## Fourth example: the loss of a neuron
#
# When a neuron should answer 1, its loss is −ln σ(t): zero if it is sure, and large if it is wrong. **Predict.** The chain
# has a σ, a logarithm and a minus. How does its gradient at t look for a neuron that is very wrong, at t = −6?

# %%
fourth = parse("s = sigmoid(t); loss = -ln(s)", t=-6)
draw(fourth, local_gradients=True)

# %% [markdown]
# **Explain.** The slope of σ is tiny here, 0.0025, and the slope of the logarithm is huge, about 404. Their product is close
# to 1, and the minus makes it −1. So together they do not saturate: a neuron that is very wrong gets a strong signal. As a
# formula, all three together are σ(t) − 1; the next cell compares.

# %%
for t in (-6, -1, 0, 3):
    print(f"t = {t:>2}: graph {fourth.at(t=t).gradient['t']:.8f}, formula {sigmoid(t) - 1:.8f}")

# %% [markdown]
# ## Four errors in one picture
#
# Nudged to both sides, each example has a line of its own. **Predict.** The slope of the second example is about a hundred
# times as large as that of the first. Where is its line? And at t = −6 the loss of the fourth is nearly a straight line.
# What does this mean for the errors of its large nudges, on the left of the picture?

# %% tags=["nbval-ignore-output"]
from backprop_helpers import plot_difference_errors

plot_difference_errors({"first": first, "second": second, "third": third, "fourth": fourth})

# %% [markdown]
# **Explain.** The line of the second lies about a hundred times higher than that of the first, since an error is measured in
# the units of the slope. The errors of the fourth are small from the beginning: at h = 0.1 about a thousandth of those in
# the first example. A nudge goes wrong because the curve bends; on a straight line even a large one would be right. The best
# nudge is tiny everywhere, but never the smallest: it lies between 0.0001 and 0.0000001.

# %% [markdown]
# ## The surprise: one backward pass, however many inputs
#
# A function of n inputs has n gradients. Nudging finds them one after the other: two forward passes for each. **Predict.**
# For the sum of squares of 100 inputs, how many gates does one forward pass have? How many does nudging compute, and how
# many flows does one backward pass have?

# %%
def squares(count):
    text = " + ".join(f"x{number}^2" for number in range(count))
    return parse(text, **{f"x{number}": 0.5 for number in range(count)})


for count in (1, 10, 100):
    graph = squares(count)
    gates = len(graph.forward_pass)
    flows = sum(len(step.flows) for step in graph.backward_pass)
    print(f"{count:>3} inputs: forward pass {gates:>3} gates, backward pass {flows:>3} flows;", end=" ")
    print(f"nudging {2 * count * gates:>6,} gates")

# %% [markdown]
# **Explain.** The backward pass visits each edge once, however many inputs there are. With 100 inputs a forward pass has 199
# gates and the backward pass 298 flows: about 500 small steps, where nudging takes 39,800. A network has millions of
# inputs in this sense: its weights. This is why networks are trained with backpropagation, and why nudging is for
# checking.

# %% [markdown]
# ## In three lines
#
# - Any formula becomes easy in stages: one gate per line forward, its flows backward.
# - Check from outside: nudge to both sides by about 0.00001, for numbers around 1; for larger numbers by as much more.
# - All gradients together cost about as much as a few forward passes, however many inputs there are.
#
# **Now you:** [exercises with whole functions](../exercises/06_worked_examples.ipynb).
# **Next:** what is a gradient good for? [Gradient descent](07_gradient_descent.ipynb).
