# %% [markdown]
# # Gradient descent: walking downhill
#
# A backward pass tells how the result responds to a nudge of each number. This lesson puts that to use: it moves the
# numbers, a little at a time, until the result is what we want. This is what people mean by *training*, and what the
# *Train* button has done since [the first page](00_start_here.ipynb). Now you write what drives it.
#
# **After this lesson you can** write the update rule and say why there is a minus in it, see from a few numbers whether a
# learning rate is too small or too large, and train a neuron with a backward pass of your own. It takes about 50 minutes.
# You need [branches](03_branch_summation.ipynb) and, from *Points to learn from* on,
# [the sigmoid neuron](05_sigmoid_neuron.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **loss** L | one number that says how bad the result is; smaller is better |
# | **parameter** p | a number that we may change to make the loss smaller; the weights of a neuron are parameters |
# | **learning rate** | how far we move per unit of slope; we choose it |
# | **update** | one change of the parameters |
# | **gradient descent** | updates, one after the other, each against the gradient |
# | **target** t | what the neuron should say at a point |

# %% [markdown]
# ## A loss and its slope
#
# To begin with, one parameter only. This loss has its lowest point at p = 3, where it is 1. We pretend not to know that:
# all we can do is stand somewhere, at p = 0 for example, and ask for the loss and its gradient there.

# %%
from backprop_helpers import parse

loss = parse("L = (p - 3)^2 + 1", p=0)
loss

# %% [markdown]
# **Predict.** The gradient of p is −6. Should p become larger or smaller, if the loss is to fall? Decide from the −6 alone.
# Then move the slider: on which side of the lowest point is the gradient negative, on which is it positive, and what is
# it at the lowest point itself?

# %%
from backprop_helpers import explore

explore(loss, p=(-2, 8))

# %% [markdown]
# **Explain.** A gradient of −6 says that a nudge to the right moves the loss six times as far, downward. So p should grow.
# To the left of p = 3 every gradient is negative, and the way down leads to the right. To the right of it every gradient is
# positive, and the way down leads to the left. At the lowest point the gradient is 0.

# %% [markdown]
# ## The update rule
#
# The gradient points *uphill*, in the direction in which the loss grows. We want to go down, so we go the other way. And
# where the slope is steep we go further than where it is gentle:
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
# grows. The rule need not know on which side of the valley it stands; the sign of the gradient tells.

# %% [markdown]
# ## Three learning rates
#
# The slope gives the direction, but not the distance: that is the learning rate, and we choose it. Here are three rates,
# each with ten steps from p = 0. A walk starts at the square and ends at the diamond, unless it leaves the picture.
#
# **Predict.** The rates are 0.02, 0.2 and 1.05. Which walk comes closest to p = 3, and what will the others do? The
# rate never changes: do the steps all have the same length?

# %%
from backprop_helpers import plot_descent

plot_descent(loss, "p", rates=[0.02, 0.2, 1.05], steps=10, window=(-2.5, 7.5))

# %% [markdown]
# **Explain.**
#
# - **Too small** (0.02): every step goes the right way, and after ten of them p has gone only a third of the way.
#   Nothing is wrong; it only takes very long.
# - **Right** (0.2): ten steps, and p is within 0.02 of 3. The steps become shorter by themselves, because the slope does.
# - **Too large** (1.05): each step goes the right way and *too far*. It lands on the other side, higher up than before.
#   There the slope is steeper, so the next step is longer still. The walk *diverges*: it leaves the valley.

# %% [markdown]
# An update is a calculation like any other, so it has a graph too. In this one an update leads from p0 to p1. L is the loss
# at p1, without the 1 that is always added, and the learning rate is an input.
#
# **Predict**, then move the slider of the rate and watch p1 and L. Above which rate does p1 overshoot 3? Which rate gives
# the smallest loss? Above which rate is L larger than the 9 at the start?

# %%
from backprop_helpers import trace


def L(p0, rate):
    slope = 2 * (p0 - 3)
    p1 = p0 - rate * slope
    return (p1 - 3) ** 2


explore(trace(L, p0=0, rate=0.2), p0=(-2, 8), rate=(0, 1.2, 0.05))

# %% [markdown]
# **Explain.** With p0 = 0, an update with a rate above 0.5 jumps over the 3. At 0.5 exactly L is 0, its smallest value.
# Above 1 it is larger than at the start. Note also the gradient of `rate`: it is negative below 0.5 and positive above.
# Backpropagation can even tell whether a larger learning rate would be better.

# %% [markdown]
# ## Points to learn from
#
# Now the neuron of the first page. Each of its eight points has a target: 0 for one cloud, 1 for the other. The neuron
# σ(w1 · x1 + w2 · x2 + b) should say nearly 0 in one cloud and nearly 1 in the other. At one point, its loss is the
# *squared error*: the distance between what it says and what it should say, squared. This is the graph at the first
# point, with the weights at which training began.

# %%
from backprop_helpers import sigmoid
start = {"w1": 1, "w2": -1, "b": 0}


def L(w1, w2, b, x1, x2, t):
    z = w1 * x1 + w2 * x2 + b
    s = sigmoid(z)
    return (s - t) ** 2


graph = trace(L, **start, x1=0.5, x2=2, t=0)
graph

# %% [markdown]
# The gradients of `w1`, `w2` and `b` are all positive, so this point wants all three smaller. (The graph has gradients for
# `x1`, `x2` and `t` as well. We do not use them: points and targets are given.)
#
# **Predict.** Here is another point, (3, 3.5) with the target 1. At which weights is the neuron most wrong, with a loss of
# nearly 1? Drag the sliders there and look at the gradients. Are they large?

# %%
explore(graph.at(x1=3, x2=3.5, t=1), w1=(-3, 3), w2=(-3, 3), b=(-3, 3), x1=(0, 5), x2=(0, 5), t=(0, 1, 1))

# %% [markdown]
# **Explain.** With negative weights the neuron says 0 instead of 1; the loss is nearly 1, and the gradients are nearly
# **0**. The local gradient of σ is s · (1 − s), and where s is almost 0 or almost 1, hardly anything gets through. The
# neuron is sure of itself and wrong, and that is where it learns most slowly.

# %% [markdown]
# ## Your backward pass drives the button
#
# The loss of all eight points is the *mean* of their losses, and the gradient of a mean is the mean of the gradients. So
# all that training needs is the backward pass at one point; the panel takes the mean and does the updates.
#
# Here is a first attempt, in which one line is incomplete.
#
# **Predict.** Find the line. Will the neuron learn with it, only more slowly? Then press *Train*.

# %%
from backprop_helpers import trainer


def attempt(w1, w2, b, x1, x2, t):
    z = w1 * x1 + w2 * x2 + b
    s = sigmoid(z)
    ds = 2 * (s - t)
    dz = s * (1 - s) * ds
    return {"w1": dz, "w2": dz, "b": dz}


trainer(backward=attempt)

# %% [markdown]
# **Explain.** In the last line two factors are missing, x1 and x2. The neuron learns almost nothing: the loss falls from
# 0.318 to 0.312 and stays there, with five of eight points wrong. Equal gradients move all three weights up or down
# together, but the clouds need w1 and w2 above 0 and b below.

# %% [markdown]
# **Predict.** The gradient of b is right all the same. What will a check say about those of w1 and w2?

# %%
from backprop_helpers import check_backward

check_backward("attempt", graph, attempt, nodes=["w1", "w2", "b"])

# %% [markdown]
# With the two factors, the button runs on correct code. Press *Train*: the line turns until it runs between the clouds. In
# the sheet you write such a function yourself.

# %%
def backward(w1, w2, b, x1, x2, t):
    z = w1 * x1 + w2 * x2 + b
    s = sigmoid(z)
    ds = 2 * (s - t)
    dz = s * (1 - s) * ds
    return {"w1": dz * x1, "w2": dz * x2, "b": dz}


trainer(backward=backward)

# %% [markdown]
# Behind the button is a short loop: your backward pass at each point, an update with the mean of its gradients, again.
# (The last line is the loss at the end. With many points `graph.compile()` is faster: it takes them all at once.)

# %%
from backprop_helpers import clouds

points, weights, rate = clouds(), dict(start), 1
for step in range(200):
    gradients = [backward(**weights, x1=x1, x2=x2, t=t) for x1, x2, t in points]
    for name in weights:
        weights[name] -= rate * sum(each[name] for each in gradients) / len(points)
weights, sum(L(**weights, x1=x1, x2=x2, t=t) for x1, x2, t in points) / len(points)

# %% [markdown]
# **Predict.** The same training with four rates: 0.1, 1, 5 and 20. One gets stuck, one falls steadily, one falls too
# slowly, one jumps about before it falls. Which is which?

# %%
from backprop_helpers import plot_losses, train

plot_losses({f"rate {rate}": train(**start, rate=rate, steps=200).losses for rate in (0.1, 1, 5, 20)})

# %% [markdown]
# **Explain.** With 0.1 the loss falls slowly. With 1 it falls steadily. With 5 it first jumps up and down, because the
# steps overshoot the valley; before step 50 it settles, and it ends lowest. With 20 the first step goes so far that the neuron says
# almost 1 at all eight points. Four of them are wrong, each with a loss of almost 1, so the mean is 0.5, and the gradients
# are almost 0: sure of itself and wrong, as at the slider. It never recovers.

# %% [markdown]
# ## Sure of itself and wrong: another loss
#
# [Lesson 06](06_worked_examples.ipynb) had another loss: −ln s where the target is 1, and likewise −ln(1 − s) where it is
# 0.
#
# **Predict.** What is its gradient at the sum z that goes into σ, where s is almost 0 and the target is 1? So what will
# this loss do with the same clouds, the same start, and the rate at which the squared error got stuck, 20?

# %%
plot_losses({kind: train(**start, rate=20, steps=50, loss=kind).losses for kind in ("squared", "log")})

# %% [markdown]
# **Explain.** Its gradient at z is s − t: no factor s · (1 − s) is left. The loss jumps as well, up to 45, since the rate
# is far too large. (The scale of the picture is logarithmic.) But wherever the neuron is sure and wrong, s − t is near 1 or −1 and brings it back. By step 20 all
# eight points are learned.

# %% [markdown]
# In the backward pass two lines become one, and the rest stays as it is:

# %%
def backward_log(w1, w2, b, x1, x2, t):
    z = w1 * x1 + w2 * x2 + b
    s = sigmoid(z)
    dz = s - t
    return {"w1": dz * x1, "w2": dz * x2, "b": dz}


trainer(backward=backward_log, loss="log", rate=20)

# %% [markdown]
# ## What goes wrong
#
# Two mistakes are made so often that the checks know them. A mean of three squared errors is enough to show them.

# %%
mean_loss = parse("e1 = w - 1; e2 = 2w - 4; e3 = 3w - 6; L = (e1^2 + e2^2 + e3^2) / 3", w=3)
mean_loss

# %% [markdown]
# **Predict.** Someone answers 30 for the gradient of w. What did they forget? Compare with the number in the picture.

# %%
from backprop_helpers import check_gradients

check_gradients("answer 30", mean_loss, {"w": 30})

# %% [markdown]
# **Explain.** They added the three gradients and did not divide by 3. In training this acts like a larger learning rate:
# with n points it is n times as large. With the mean, a rate keeps its meaning however many points there are.

# %% [markdown]
# **Predict.** Someone else runs a correct program for the second time, and it answers 20. What happened?

# %%
check_gradients("answer 20", mean_loss, {"w": 20})

# %% [markdown]
# **Explain.** The program adds with `+=`, as it must at a branch, but it went on adding to the sum of an earlier pass. Here
# this cannot happen, since each pass has gradients of its own. In the libraries that you will meet later everyone does it
# once, and the [lab on accumulated gradients](07b_accumulated_gradients.ipynb) is about it.

# %% [markdown]
# ## The surprise: two special rates
#
# **Predict.** With the rate 0.5, where is p1, wherever p0 is? With the rate 1, where are p1 and, after one more update, p2?
# Write it down. Then go back to the slider of the rate, and move p0 at each of the two. Here is a walk for each.

# %%
plot_descent(loss.at(p=0.5), "p", rates=[0.5, 1], steps=5, window=(-1.5, 7.5))

# %% [markdown]
# **Explain.** With the rate 0.5 *every* start arrives at the bottom in a single step and stays. With twice that rate every
# start jumps to the other side, just as far from 3, and back, forever.

# %% [markdown]
# One line shows why. Look at the distance to the bottom, p − 3, before and after one update:
#
# $$p_1 - 3 \;=\; p_0 - \text{rate} \cdot 2\,(p_0 - 3) - 3 \;=\; (1 - 2\,\text{rate})\,(p_0 - 3)$$
#
# Each update multiplies the distance by $1 - 2\,\text{rate}$. At the rate 0.5 this factor is 0, at the rate 1 it is −1.
# Between the two it lies between 0 and −1, so the walk hops from side to side and still arrives; below 0.5 it arrives from
# one side; beyond 1 the factor is larger than 1 in size, and the walk diverges.
#
# **Predict.** A steeper valley: L = 5 (p − 3)² + 1, with the slope 10 (p − 3). Which of the rates 0.05, 0.1 and 0.2
# needs one step now, and which never settles?

# %%
plot_descent(parse("L = 5(p - 3)^2 + 1", p=0.5), "p", rates=[0.05, 0.1, 0.2], steps=5, window=(-1.5, 7.5))

# %% [markdown]
# **Explain.** The factor is now $1 - 10\,\text{rate}$: 0 at the rate 0.1, and −1 at 0.2. The steeper the valley, the
# smaller the rate must be. That is why no learning rate is right for every loss, and why people try several.

# %% [markdown]
# ## In three lines
#
# - The gradient points uphill, so p ← p − rate · ∂L/∂p goes down; the steps become shorter as the slope does.
# - Too small a rate takes forever; too large a rate jumps over the valley and out of it, or onto a plateau.
# - Training: forward pass, backward pass, update with the *mean* gradient, again; and each pass begins with fresh sums.
#
# **Now you:** [exercises on gradient descent](../exercises/07_gradient_descent.ipynb).
# **Then** two labs, [accumulated gradients](07b_accumulated_gradients.ipynb) and
# [find the bug](07c_find_the_bug.ipynb). **Next:** [deep networks](08_vanishing_gradients.ipynb).
