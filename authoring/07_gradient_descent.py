# %% [markdown]
# # Gradient descent: walking downhill
#
# A backward pass tells how the result answers a nudge of each number. This lesson puts the answer to use: it moves the
# numbers, a little at a time, until the result is what we want. This is what people mean by *training*.
#
# **After this lesson you can** write the update rule and say why there is a minus in it, see from a few numbers whether a
# learning rate is too small or too large, and train a neuron with a loop of a few lines. It takes about 55 minutes.
# You need [branches](03_branch_summation.ipynb) and, from *Two clouds of points* on,
# [the sigmoid neuron](05_sigmoid_neuron.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **loss** L | one number that says how bad the result is; smaller is better |
# | **parameter** p | a number that we may change to make the loss smaller; the weights of a neuron are parameters |
# | **learning rate** | how far we go for each unit of slope; we choose it |
# | **update** | one change of the parameters |
# | **gradient descent** | updates, one after the other, each against the gradient |
# | **target** t | what the neuron should say at a point |

# %% [markdown]
# ## A loss and its slope
#
# To begin with, one parameter only. This loss has its lowest place at p = 3, where it is 1. We pretend not to know that:
# all we can do is stand somewhere, at p = 0 for example, and ask for the loss and its gradient there.

# %%
from backprop_helpers import parse

loss = parse("L = (p - 3)^2 + 1", p=0)
loss

# %% [markdown]
# **Predict.** The gradient of p is −6. Should p become larger or smaller, if the loss is to fall? Decide from the −6 alone.
# Then move the slider: on which side of the lowest place is the gradient negative, on which is it positive, and what is
# it at the lowest place itself?

# %%
from backprop_helpers import explore

explore(loss, p=(-2, 8))

# %% [markdown]
# **Explain.** A gradient of −6 says that a nudge to the right arrives six times as large and the other way round: the
# loss falls. So p should grow. To the left of p = 3 every gradient is negative, and the way down leads to the right. To
# the right of it every gradient is positive, and the way down leads to the left. At the lowest place the gradient is 0.

# %% [markdown]
# ## The update rule, and why there is a minus
#
# The sign of the gradient points *uphill*: it is the direction in which the loss grows. We want to go down, so we go the
# other way. And where the slope is steep we go further than where it is gentle:
#
# $$p \;\leftarrow\; p \;-\; \text{rate} \cdot \frac{\partial L}{\partial p}$$
#
# The arrow says that p gets the new value. The *learning rate* is a number that we choose; here it is 0.1.
#
# **Predict.** From p = 0, where does one update lead? And where would it lead with a plus in place of the minus?

# %%
rate = 0.1
slope = loss.gradient["p"]
for sign, p in (("minus", 0 - rate * slope), ("plus", 0 + rate * slope)):
    print(f"with a {sign}: p = {p:.1f}, loss {loss.at(p=p).value:.2f}   (before: {loss.value:.2f})")

# %% [markdown]
# **Explain.** 0 − 0.1 · (−6) = 0.6: two minus signs, so p grows, and the loss falls from 10 to 6.76. With a plus the loss
# grows. The rule does not need to know on which side of the valley it stands; the sign of the gradient tells.

# %% [markdown]
# ## A walk
#
# One update is a step. Now several, each from where the last one ended. In every line: where p stands, the loss, the
# slope, and how far the update will move p.
#
# **Predict.** The learning rate stays 0.1 all the time. Do the steps stay equally long?

# %%
here = loss
for step in range(6):
    slope = here.gradient["p"]
    p = here.inputs["p"]
    print(f"step {step}: p {p:.4f}   loss {here.value:.4f}   slope {slope:.4f}   moves by {-rate * slope:.4f}")
    here = here.at(p=p - rate * slope)

# %% [markdown]
# **Explain.** The steps become shorter by themselves, because the slope becomes smaller toward the bottom of the valley.
# Nobody has to slow the walk down.

# %% [markdown]
# ## Too small, right, too large
#
# The slope tells the direction. How far to go it does not tell: that is the learning rate, and it is our choice.
#
# **Predict.** Below are three rates, each with ten steps from p = 0. Which one comes closest to p = 3? What will the
# other two do?

# %%
def walk(graph, rate, steps):
    places = [graph.inputs["p"]]
    for _ in range(steps):
        slope = graph.at(p=places[-1]).gradient["p"]
        places.append(places[-1] - rate * slope)
    return places


for rate in (0.02, 0.2, 1.05):
    places = walk(loss, rate, steps=10)
    print(f"rate {rate}: p = " + ", ".join(f"{p:.2f}" for p in places[:5]) + f", …, {places[-1]:.2f}")

# %% [markdown]
# Here are the same three walks on the curve of the loss. Each starts at the square; where a walk ends inside the picture,
# its end is a diamond.

# %%
from backprop_helpers import plot_descent

plot_descent(loss, "p", rates=[0.02, 0.2, 1.05], steps=10, window=(-1.5, 7.5))

# %% [markdown]
# **Explain.**
#
# - **Too small** (0.02): every step goes the right way, and after ten of them p has gone only a third of the way.
#   Nothing is wrong; it only takes very long.
# - **Right** (0.2): ten steps, and p is at 3 up to 0.02.
# - **Too large** (1.05): each step goes the right way and *too far*. It lands on the other side, higher up than before.
#   There the slope is steeper, so the next step is longer still. The walk *diverges*: it leaves the valley.
#
# A loss that grows from step to step is the mark of a learning rate that is too large.
#
# An update is a calculation like any other, so it has a graph too. In the next one two updates lead from p0 to
# p1 and p2, L2 is the loss at p2, and the learning rate is an input. First as a still picture, for p0 = 0 and the rate 0.2:

# %%
from backprop_helpers import trace


def L2(p0, rate):
    p1 = p0 - rate * 2 * (p0 - 3)
    p2 = p1 - rate * 2 * (p1 - 3)
    return (p2 - 3) ** 2 + 1


updates = trace(L2, p0=0, rate=0.2)
updates

# %% [markdown]
# **Predict**, then move the slider of the rate and watch p1, p2 and the loss L2 on the far right. From
# which rate on does p1 land beyond 3? Which rate gives the smallest loss? From which rate on is the loss larger than
# the 10 at the start?

# %%
explore(updates, p0=(-2, 8), rate=(0, 1.2, 0.05))

# %% [markdown]
# **Explain.** With p0 = 0: beyond 0.5 the first update jumps over the 3. At 0.5 exactly the loss is 1, its smallest value. Beyond 1 it
# is larger than at the start. Both numbers, 0.5 and 1, will come back in the surprise below. Note also the gradient of
# `rate`: it is negative below 0.5 and positive from there to 1.2. Backpropagation can tell for a learning rate, too,
# whether more of it would be better.

# %% [markdown]
# ## Two clouds of points
#
# Now something to learn. Here are ten points in the plane, each with a target: 0 for one cloud, 1 for the other. The
# neuron σ(w1 · x1 + w2 · x2 + b) gets the two numbers of a point and gives back a number between 0 and 1. It should say
# nearly 0 in one cloud and nearly 1 in the other.
#
# Somewhere in the plane there is a line on which it says exactly 0.5. The picture shows it for the weights at which we begin.

# %%
import numpy as np

from backprop_helpers import plot_points

x1 = np.array([0.5, 1, 2, 1.5, 2.5, 3, 4, 3.5, 4.5, 3.5])
x2 = np.array([2, 1, 1.5, 3, 0.5, 3.5, 2.5, 4.5, 4, 2])
t = np.array([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
start = {"w1": 1.0, "w2": -1.0, "b": 0.0}
plot_points(x1, x2, t, {"before": start})

# %% [markdown]
# The line runs right through both clouds. How bad is that? For one point the loss is the *squared error*: the distance
# between what the neuron says and what it should say, squared. This is its graph at the first point, (0.5, 2), whose
# target is 0.

# %%
from backprop_helpers import sigmoid


def point_loss(w1, w2, b, x1, x2, t):
    s = sigmoid(w1 * x1 + w2 * x2 + b)
    return (s - t) ** 2


graph = trace(point_loss, **start, x1=0.5, x2=2, t=0)
graph

# %% [markdown]
# Read the gradients of `w1`, `w2` and `b`: all three are positive, so this point wants all three weights smaller. (The
# graph has gradients for `x1`, `x2` and `t` as well. We do not use them: points and targets are given, and must stay.)
#
# Now take one point alone, (3, 3.5) with the target 1, and move the weights. **Predict:** at which weights is the neuron
# most wrong, with a loss of nearly 1? Pull the sliders there and look at the gradients. Are they large?

# %%
def one_point(w1, w2, b):
    s = sigmoid(w1 * 3 + w2 * 3.5 + b)
    return (s - 1) ** 2


explore(trace(one_point, **start), w1=(-3, 3), w2=(-3, 3), b=(-3, 3))

# %% [markdown]
# **Explain.** With negative weights the neuron says 0 instead of 1; the loss is nearly 1, and the gradients are nearly
# **0**. The local gradient of σ is s · (1 − s), and where s is almost 0 or almost 1, hardly anything comes through. The
# neuron is sure of itself and wrong, and that is where it learns most slowly. Remember this for a moment below.

# %% [markdown]
# ## Training in nine lines
#
# The loss of all ten points is the *mean* of their losses, and the gradient of a mean is the mean of the gradients. The
# graph is compiled once, and then works on whole arrays: one call gives the losses of the ten points and their
# gradients, `slopes`.
#
# **Predict.** Look at the loop: in which line is the update rule, and in which the mean?

# %%
neuron = graph.compile()


def train(rate, steps):
    weights, losses = dict(start), []
    for _ in range(steps):
        each, slopes = neuron(**weights, x1=x1, x2=x2, t=t)
        losses.append(each.mean())
        for name in weights:
            weights[name] -= rate * slopes[name].mean()
    return weights, losses

# %% [markdown]
# **Explain.** The last line of the inner loop is the update rule, and the mean of the gradients is in the same line. (The
# other mean is the loss; it is only noted.)
#
# That is all: forward pass, backward pass, update, again and again. Two hundred and one steps with the rate 1, so that we
# see the loss after two hundred:

# %%
weights, losses = train(rate=1, steps=201)
for step in (0, 1, 10, 50, 100, 200):
    print(f"step {step:3}: loss {losses[step]:.4f}")

# %% [markdown]
# What did the neuron learn? The line where it says 0.5 has turned, and it now runs between the clouds. Nobody told it
# where the clouds are; it had the ten points, ten targets and the gradient.

# %%
plot_points(x1, x2, t, {"before": start, "after": weights})

# %% [markdown]
# That the gradient really is the gradient of the mean is a claim, so here are the nudges, which know nothing of graphs.
# First the mean loss as an ordinary function, then both answers at the starting weights:

# %%
from backprop_helpers import numeric_gradient


def mean_loss(w1, w2, b):
    s = 1 / (1 + np.exp(-(w1 * x1 + w2 * x2 + b)))
    return np.mean((s - t) ** 2)


nudges = numeric_gradient(mean_loss, **start)
each, slopes = neuron(**start, x1=x1, x2=x2, t=t)
for name in start:
    print(f"{name}: mean of the gradients {slopes[name].mean():.6f}, nudges {nudges[name]:.6f}")

# %% [markdown]
# **Predict.** The same training with four rates: 0.1, 1, 5 and 20. One of them falls too slowly, one falls evenly, one
# jumps about before it falls, one gets stuck. Which is which?

# %%
from backprop_helpers import plot_losses

plot_losses({f"rate {rate}": train(rate, 201)[1] for rate in (0.1, 1, 5, 20)})

# %% [markdown]
# **Explain.** With 0.1 the loss falls slowly. With 1 it falls evenly. With 5 it first jumps up and down, because the steps
# go over the valley; after 50 steps it settles, and it ends lower than the others. On another loss the same jumping may
# end badly. With 20 the first step goes so far
# that the neuron says almost the same at all ten points. So five points are wrong with a loss of almost 1, the mean is 0.5,
# and the gradients are almost 0: sure of itself and wrong, as at the slider. For 150 steps nearly nothing happens. Here a
# rate that is too large shows itself not by a loss that grows without end, but by one that stands still, high up.

# %% [markdown]
# ## What goes wrong
#
# Two mistakes are made so often that the checks know them. A mean of three squared errors is enough to show them.

# %%
mean = parse("e1 = w - 1; e2 = 2w - 4; e3 = 3w - 6; L = (e1^2 + e2^2 + e3^2) / 3", w=3)
mean

# %% [markdown]
# **Predict.** Someone answers 30 for the gradient of w. What did they forget? Compare with the number in the picture.

# %%
from backprop_helpers import check_gradients

check_gradients("7.0", mean, {"w": 30})

# %% [markdown]
# **Explain.** They added the three gradients and did not divide by 3. In a training loop this mistake is the same as a
# larger learning rate: with n points it is n times as large. Had each of our ten points been listed twice and the mean been
# forgotten, the good rate 1 would have acted like the rate 20 in the picture above. With the mean, a rate keeps its
# meaning however many points there are.
#
# **Predict.** Another one answers 20. The program was right when it was run for the first time. What happened?

# %%
check_gradients("7.0", mean, {"w": 20})

# %% [markdown]
# **Explain.** The program adds with `+=`, as it must at a branch, but it went on adding to the sum of an earlier pass. In
# our graphs this cannot happen, since each pass has gradients of its own. In the libraries that you will meet later it
# happens to everybody once, and the [lab on accumulated gradients](07b_accumulated_gradients.ipynb) is about it.

# %% [markdown]
# ## The surprise: a rate that needs one step, and one that never rests
#
# **Predict.** Think of the picture of two updates, the one with a slider for the learning rate. With the rate 0.5, where is
# p1, wherever p0 is? With the rate 1, where are p1 and p2? Write it down.
#
# Then go back to that slider. Put the rate on 0.5 and move p0; then put it on 1 and move p0 again. Here are three starts
# as numbers:

# %%
for p0 in (0, 2, 7.5):
    start_here = loss.at(p=p0)
    print(f"from p0 = {p0}: rate 0.5 gives {walk(start_here, 0.5, 3)}, rate 1 gives {walk(start_here, 1, 3)}")

# %% [markdown]
# With the rate 0.5 *every* start arrives at the bottom in a single step and stays. With twice that rate every start jumps
# to the other side, just as far from 3, and back, for ever. It neither comes closer nor leaves.

# %%
plot_descent(loss.at(p=0.5), "p", rates=[0.5, 1], steps=6, window=(-1.5, 7.5))

# %% [markdown]
# **Explain.** Two lines are enough. Look at the distance to the bottom, p − 3, before and after one update:
#
# $$p_1 - 3 \;=\; p_0 - \text{rate} \cdot 2\,(p_0 - 3) - 3 \;=\; (1 - 2\,\text{rate})\,(p_0 - 3)$$
#
# So each update multiplies the distance by $1 - 2\,\text{rate}$. At the rate 0.5 this factor is 0, at the rate 1 it is −1.
#
# All the rest follows from the same factor. Between the two it lies between 0 and −1, so the walk hops from side to side
# and still arrives; below 0.5 it arrives from one side; beyond 1 the factor is larger than 1 in size, and the walk
# diverges.
#
# **Predict.** A steeper valley: L = 5 (p − 3)² + 1, with the slope 10 (p − 3). Which rate needs one step now, and which
# never rests?

# %%
steep = parse("L = 5(p - 3)^2 + 1", p=0)
for rate in (0.1, 0.2, 0.21):
    print(f"rate {rate}: " + ", ".join(f"{p:.3g}" for p in walk(steep, rate, 5)))

# %% [markdown]
# **Explain.** The factor is now $1 - 10\,\text{rate}$: 0 at the rate 0.1, and −1 at 0.2. The steeper the valley, the smaller
# the rate must be. That is why no learning rate is right for every loss, and why people try several.

# %% [markdown]
# ## In three lines
#
# - The gradient points uphill, so p ← p − rate · ∂L/∂p goes down; the steps become shorter as the slope does.
# - Too small a rate takes for ever; too large a rate jumps over the valley and out of it.
# - Training: forward pass, backward pass, update with the *mean* gradient, again; and each pass begins with fresh sums.
#
# **Now you:** [exercises on gradient descent](../exercises/07_gradient_descent.ipynb).
# **Then** two labs, [accumulated gradients](07b_accumulated_gradients.ipynb) and
# [find the bug](07c_find_the_bug.ipynb). **Next:** [deep networks](08_vanishing_gradients.ipynb).
