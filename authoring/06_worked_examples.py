# %% [markdown]
# # Worked examples
#
# **After this lesson you can** take any formula apart into stages, write its backward pass line by line with `=` and `+=`,
# and check it from outside with nudges of the right size. It takes about 30 minutes. You need
# [branches](03_branch_summation.ipynb) and [the sigmoid neuron](05_sigmoid_neuron.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **stage** | one line of the forward pass; its result has a name and is kept for the backward pass |
# | **central difference** | (f(x + h) − f(x − h)) / (2h): a slope found by nudging both ways; h, as in most books, is the nudge ε |
# | **rounding** | a computer keeps about 16 digits of a number and forgets the rest |

# %% [markdown]
# ## First example: a function that is no fun to differentiate by hand
#
# $$f(x, y) = \frac{x + \sigma(y)}{\sigma(x) + (x + y)^2}$$
#
# You know this function from [branches](03_branch_summation.ipynb). Written out in one go, its derivative is a long fraction
# in which a sign is easily lost. In stages the function is eight easy lines.

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
# Each stage keeps its value, because the backward pass will need it:

# %%
first = trace(f, x=3, y=-4)
first.values

# %% [markdown]
# **Predict.** Now write the backward pass yourself, on paper: from the last stage to the first, a line for each flow. Which
# stages hand their gradient on unchanged, and which need a value from the forward pass?

# %%
draw(first)

# %% [markdown]
# **Explain.** The sums `num`, `den` and `xpy` hand it on. The others need a value: the product, the square and `1/` need
# what went in, the two σ what came out.

# %% [markdown]
# As code, both passes with plain numbers. First forward:

# %%
x, y = 3, -4
sigy = sigmoid(y)
num = x + sigy
sigx = sigmoid(x)
xpy = x + y
xpysqr = xpy**2
den = sigx + xpysqr
invden = 1 / den

# %% [markdown]
# Then back, with the stage that each line belongs to:

# %%
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
# The graph prints the same pass by itself. Compare it line by line; independent lines may come in a different order.

# %%
print(first.to_python())

# %% [markdown]
# And the check from outside, which knows nothing of stages:

# %%
from backprop_helpers import numeric_gradient

first.gradient, numeric_gradient(f, x=3, y=-4)

# %% [markdown]
# ## How small should a nudge be?
#
# `numeric_gradient` chooses the size of its nudges itself. In exact arithmetic you could make a nudge as small as you
# like. The next picture shows the error of the slope along x for a range of sizes h, nudged one way and both ways.
#
# **Predict.** On a computer that keeps 16 digits, which one gives the better slope, h = 0.00001 or h = 0.000000000001?

# %% tags=["nbval-ignore-output"]
from backprop_helpers import plot_difference_error

plot_difference_error(first, "x")

# %% [markdown]
# **Explain.** Read it from left to right, from large nudges to small ones. At first both errors fall: from dot to dot the
# one-sided error is divided by ten and the two-sided one by a hundred, since nudging in both directions cancels the bend of
# the curve. Then rounding takes over. f(x + h) and f(x − h) agree in so many digits that their difference has
# few left, and dividing by a tiny h magnifies the error in those few. For both sides the best nudge is near 0.00001; with
# 0.000000000001 only about four digits are right.

# %% [markdown]
# ## Second example: a power of a sum
#
# $$z = (3x + 4y)^3$$
#
# **Predict.** At x = 1 and y = −2, what is the sum inside, and what is its gradient? What are then the gradients of x and
# y?

# %%
from backprop_helpers import derive, parse

second = parse("v = 3x + 4y; z = v^3", x=1, y=-2)
draw(second, local_gradients=True)

# %% [markdown]
# **Explain.** The sum is 3 − 8 = −5, and the local gradient of the cube is 3 · (−5)² = 75. It is positive although the sum
# is negative: a cube never falls. So x gets 75 · 3 = 225 and y gets 75 · 4 = 300.

# %% [markdown]
# Written out for x:

# %%
derive(second, "x")

# %% [markdown]
# **Predict**, then try: are there places other than x = y = 0 where both gradients are zero?

# %%
from backprop_helpers import explore

explore(second, x=(-4, 4), y=(-4, 4))

# %% [markdown]
# **Explain.** Yes, wherever 3x + 4y is 0, for example at x = 4 and y = −3: there the cube is flat.

# %% [markdown]
# ## Third example: the distance from a point
#
# $$r = \sqrt{x^2 + y^2}$$
#
# is how far the point (x, y) is from the origin.
#
# **Predict.** At (3, 4), what fraction of a nudge of x reaches r? And at a point far out to the right, such as (30, 4)?

# %%
third = parse("r = sqrt(x^2 + y^2)", x=3, y=4)
draw(third, local_gradients=True)

# %% [markdown]
# **Explain.** 3/5. The gradient (3/5, 4/5) points straight away from the origin, and its length is 1, because
# a step of 1 outward makes the distance 1 longer. Far out to the right, the direction is nearly that of the x axis, and r
# moves 0.9912 times as far as x.

# %% [markdown]
# At the origin itself there is no such direction. The distance has a tip there, like a funnel.
#
# **Predict.** What is its slope along x just to the left of the origin, and what just to the right?

# %%
third.at(x=-0.001, y=0).gradient["x"], third.at(x=0.001, y=0).gradient["x"]

# %% [markdown]
# **Explain.** −1 on one side and 1 on the other, so there is no slope at the tip.

# %% [markdown]
# At relu's kink a program could choose one of two slopes. At this tip the backward pass stops at √: the curve of √ is
# vertical at 0, so there is no finite slope to choose.

# %% tags=["raises-exception"]
third.at(x=0, y=0).gradient

# %% [markdown]
# ## Fourth example: the loss of a neuron
#
# When a neuron should answer 1, a common loss is L = −ln s, where s is its answer. L is close to 0 if s is close to 1, and
# large if s is close to 0. At dot = −6 the neuron is sure of itself and wrong.
#
# **Predict.** The chain has a σ, a logarithm and a minus. How large is the gradient of `dot` there: almost 0, near 1, or
# huge?

# %%
fourth = parse("s = sigmoid(dot); L = -ln(s)", dot=-6)
draw(fourth, local_gradients=True)

# %% [markdown]
# **Explain.** The slope of σ is tiny here, 0.0025, and the slope of the logarithm is huge, about 404. Their product is
# 0.9975, and the minus makes it −0.9975. Together they do not saturate: a neuron that is very wrong gets a strong signal.

# %% [markdown]
# As a formula, all three gates together have the slope −(1 / s) · s(1 − s) = s − 1. Is it right everywhere?

# %%
from backprop_helpers import check_formula

check_formula("6.0", fourth, "s - 1")

# %% [markdown]
# ## Four errors in one picture
#
# Here is one line for each example, nudged in both directions.
#
# **Predict.** The slope of the second example, the cube, is about a hundred times as large as that of the first. Where is
# its line? And at dot = −6 the loss of the fourth is nearly straight. What does this mean for its large nudges, on the left of the
# picture?

# %% tags=["nbval-ignore-output"]
from backprop_helpers import plot_difference_errors

plot_difference_errors({"1: fraction": first, "2: cube": second, "3: distance": third, "4: loss": fourth})

# %% [markdown]
# **Explain.** On the left, the errors of the second are about a hundred times those of the first: its slope is about a
# hundred times as large and changes that much faster. The errors of the fourth are small from the start: at h = 0.1 less
# than a five-hundredth of those of the first. A nudge goes wrong because the curve bends; on a straight line even a large
# one would be right. The best nudge is tiny everywhere, but never the smallest: it lies between 0.0001 and 0.0000001.

# %% [markdown]
# ## The surprise: one backward pass, however many inputs
#
# A function of n inputs has n gradients. Nudging takes two forward passes for each.
#
# **Predict.** For the sum of the squares of 100 inputs, how many gates does a forward pass have? How many gates does
# nudging compute, and how many flows does one backward pass have?

# %%
inputs = {f"x{number}": 0.5 for number in range(100)}
squares = parse(" + ".join(f"{name}^2" for name in inputs), **inputs)
gates = len(squares.forward_pass)
flows = sum(len(step.flows) for step in squares.backward_pass)
print(f"forward pass {gates} gates, backward pass {flows} flows; nudging {2 * len(inputs) * gates:,} gates")

# %% [markdown]
# **Explain.** A forward pass has 100 squares and 99 additions. The backward pass visits each edge once, however many inputs
# there are: 298 flows. Both together are about 500 small steps, where nudging takes 39,800.

# %% [markdown]
# In a network the weights are inputs in this sense, and there are millions of them. This is why networks are trained with
# backpropagation, and why nudging is for checking.

# %% [markdown]
# ## In three lines
#
# - Any formula becomes easy in stages: one gate per line forward, its flows backward.
# - Check from outside: nudge in both directions by about 0.00001 for numbers near 1, and by proportionally more for larger ones.
# - All gradients together cost about as much as a few forward passes, however many inputs there are.
#
# **Now you:** [exercises with whole functions](../exercises/06_worked_examples.ipynb).
# **Next:** what is a gradient good for? [Gradient descent](07_gradient_descent.ipynb).
