# %% [markdown]
# # Lab: six broken training loops
#
# The backward pass is right, and the network still does not learn, or learns badly. Then the mistake is in the *loop*
# around it, and nothing stops and nothing warns. This lab has six loops with one mistake each. You find them by
# experiment.
#
# **After this lab you can** read a loss curve as a symptom, choose an experiment that decides between two suspects, and
# say what a new training loop should show before you trust it. It takes about 25 minutes. You need
# [a network that learns](12_a_network_that_learns.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **symptom** | what you see from outside, such as a loss that stays at 2.30 |
# | **suspect** | a mistake that people make in loops |
# | **decide** | an experiment decides between two suspects if they give different results |

# %% [markdown]
# ## The suspects
#
# Six mistakes that people make:

# %%
from backprop_helpers import LOOP_SUSPECTS, broken_loop

for name, does in LOOP_SUSPECTS.items():
    print(f"{name}\n    {does}")

# %% [markdown]
# Each loop trains a network with 64 pixels, 16 neurons with tanh and 10 scores. You can do two things with it:
# `loop.step(X, Y, rate)` makes one update and returns the loss before it, and `loop.weights` shows its weights. Loop 0
# is healthy.

# %%
import numpy as np

from backprop_helpers import digits

data = digits()
Y = np.eye(10)[data.labels]
broken_loop(0).step(data.pixels[:32], Y[:32], rate=0.3)

# %% [markdown]
# ## Symptoms
#
# `curve` trains a loop for six epochs at the rate 0.3. Each point is the mean loss of a block of fifteen steps, cut at
# 5: what is larger is shown as 5.

# %%
from backprop_helpers import plot_losses


def curve(loop, rate=0.3):
    random, losses = np.random.default_rng(1), []
    for _ in range(6):
        for rows in random.permutation(1440).reshape(-1, 32):
            losses.append(loop.step(data.pixels[rows], Y[rows], rate))
    return np.minimum(np.reshape(losses, (-1, 15)).mean(axis=1), 5)

# %% [markdown]
# **Predict.** Which suspect would keep the loss at ln 10 = 2.30? Which would let it fall first and rise later? Which
# might not show at all?

# %%
plot_losses({f"loop {number}": curve(broken_loop(number)) for number in (0, 1, 2, 3)}, label="block")

# %% [markdown]
# The other three beside the healthy one:

# %%
plot_losses({f"loop {number}": curve(broken_loop(number)) for number in (0, 4, 5, 6)}, label="block")

# %% [markdown]
# **Explain.** Loop 2 stays at 2.30, loop 1 is slow, loop 3 falls and then rises without end, loop 4 looks healthy, loop
# 5 is slow, and loop 6 is above 5 from the start. A curve gives you ideas, but it proves nothing: two of them are just
# slow.

# %% [markdown]
# ## Experiment 1: before the first step
#
# **Predict.** Two suspects show before anything has moved. Which? And what spread of W1 is right, with 64 pixels
# (lesson 08)?

# %%
for number in range(7):
    weights = broken_loop(number).weights
    h = np.tanh(data.pixels @ weights["W1"] + weights["b1"])
    spread, flat = weights["W1"].std(), (abs(h) > 0.99).mean()
    print(f"loop {number}: spread of W1 {spread:.3f}, saturated {flat:.0%}")

# %% [markdown]
# **Explain.** Loop 2 starts with all weights at 0. Loop 5 starts with weights of the spread 4, where 1/√64 = 0.125 is
# right, so most of its neurons are beyond 0.99 in size: 1 − h² is nearly 0, and hardly any gradient gets through to W1.

# %% [markdown]
# Why does loop 2 never learn? Since W2 is 0, no gradient reaches h, and W1 stays at 0; since h = tanh(0) is 0, the
# gradient of W2 is 0. Only b2 moves. Here is a published example of the same kind: two sigmoid layers with two neurons
# each, one linear output, half the squared error, the point (5, 2) with the target 1, and all weights 0.

# %% [markdown]
# **Predict.** Which gradients are 0? (The outputs of the sigmoids are ½, not 0.) Then move the first entry of W3 away
# from 0, and after it the first one of W2: which gradients wake up?

# %%
from backprop_helpers import explore, sigmoid

point = [5, 2]


def loss(W1, W2, W3):
    h = sigmoid(sigmoid(point @ W1) @ W2)
    error = h @ W3 - 1
    return error**2 / 2


explore(loss, W1=[[0, 0], [0, 0]], W2=[[0, 0], [0, 0]], W3=[0, 0])

# %% [markdown]
# **Explain.** W3 gets (−0.5, −0.5): the error −1 times ½. W1 and W2 get 0, because the way back leads through W3 = 0.
# Move W3[0], and the first column of W2 wakes up; move W2[0, 0], and so does the first column of W1. Training would
# move both entries of W3 alike, so the two neurons behind them would get equal gradients forever: one neuron in two
# copies. Random weights make neurons different.

# %% [markdown]
# ## Experiment 2: one step
#
# One update should be −rate · gradient. We have a backward pass that is right (lesson 12, with tanh). So divide the
# loop's move by what it should be: if b moved by 0.02 and should move by 0.01, the ratio is 2.

# %%
from backprop_helpers import softmax


def right_slopes(X, Y, W1, b1, W2, b2):
    h = np.tanh(X @ W1 + b1)
    dscores = (softmax(h @ W2 + b2) - Y) / len(X)
    dz = dscores @ W2.T * (1 - h * h)
    return {"W1": X.T @ dz, "b1": dz.sum(axis=0), "W2": h.T @ dscores, "b2": dscores.sum(axis=0)}

# %% [markdown]
# The ratio is taken at the ten biases b2, whose gradients are not 0 in any loop. If every ratio is 1, the update is
# right.

# %%
def moves(loop, rows, rate=0.01):
    before, slopes = loop.weights, right_slopes(data.pixels[rows], Y[rows], **loop.weights)
    loop.step(data.pixels[rows], Y[rows], rate)
    return (loop.weights["b2"] - before["b2"]) / (-rate * slopes["b2"])

# %% [markdown]
# **Predict.** What will `sum_for_mean` show? And `update_before_backward`?

# %%
rows = np.arange(32)
for number in range(7):
    ratios = moves(broken_loop(number), rows)
    print(f"loop {number}: from {ratios.min():.2f} to {ratios.max():.2f}")

# %% [markdown]
# **Explain.** Loop 6 goes 32 times too far: it adds where it should take the mean, at a rate that was meant for the
# mean. Loop 4 does not move: it updates with the gradients of the step before, and there was none. Loop 1 moves by a
# different ratio for each score, sometimes the wrong way: its gradient is that of a different loss. Loops 2, 3 and 5
# pass, like the healthy one.

# %% [markdown]
# ## Experiment 3: the same step again
#
# **Predict.** What does a missing reset look like if the same minibatch comes a second time, and a third?

# %%
for number in range(7):
    loop = broken_loop(number)
    print(f"loop {number}:", ", ".join(f"{np.median(moves(loop, rows)):.2f}" for _ in range(4)))

# %% [markdown]
# **Explain.** Loop 3 moves once, twice, three times as far as it should: the earlier gradients are still in the sum. It
# acts like a rate that grows, so its loss fell fast at first, and then rose. Loop 4 is one step late, and otherwise
# healthy.

# %% [markdown]
# ## Experiment 4: the smallest loss
#
# One loop is left, and one suspect: its loss takes scores and applies softmax itself, but is given probabilities.
#
# **Predict.** How small can such a loss become? Take the best case, the probability 1 for the right class and 0 for the
# nine others. And what will loops 0 and 1 reach in 500 steps on the same 32 digits?

# %%
from backprop_helpers import cross_entropy

best, worst = np.eye(10)[0], np.eye(10)[1]
print(f"between {cross_entropy(best, 0):.3f} and {cross_entropy(worst, 0):.3f}")
for number in (0, 1):
    loop = broken_loop(number)
    losses = [loop.step(data.pixels[rows], Y[rows], rate=0.3) for _ in range(500)]
    print(f"loop {number}: from {losses[0]:.3f} to {losses[-1]:.3f}")

# %% [markdown]
# **Explain.** Such a loss is never below ln(e + 9) − 1 = 1.461 and never above 2.461, however wrong it is. Loop 0
# nearly reaches 0, loop 1 stays above 1.461. Its gradient passes one softmax too many: where that is sure of itself,
# its slopes are nearly 0, as with the squared error in lesson 11.

# %% [markdown]
# That makes six.
#
# **Predict**, in writing: which loop has which mistake? Then ask the loops.

# %%
for number in range(1, 7):
    loop = broken_loop(number)
    print(f"loop {number}:", *(suspect for suspect in LOOP_SUSPECTS if loop.has(suspect)))

# %% [markdown]
# In PyTorch, *missing_reset* is a loop without `optimizer.zero_grad()`, *update_before_backward* calls
# `optimizer.step()` before `backward()`, *softmax_twice* has a softmax before `F.cross_entropy`, and *sum_for_mean*
# says `reduction="sum"`. The other two are in the weights at the start.

# %% [markdown]
# ## The surprise: the one that learns
#
# Loop 4 uses each gradient one step too late, and its loss falls like that of the healthy loop. So is it harmless?
#
# **Predict.** What will the two do at larger rates?

# %%
for rate in (0.3, 1, 2):
    healthy, late = (curve(broken_loop(number), rate)[-1] for number in (0, 4))
    print(f"rate {rate:<4} last loss of loop 0: {healthy:.2f}, of loop 4: {late:.2f}")

# %% [markdown]
# **Explain.** With small steps, the gradient of the step before is nearly the current one. The larger the rate, the
# more it is out of date: at the rate 2, loop 4 has run away (5.00 is where `curve` cuts). If you only watch the loss,
# you blame the rate.

# %% [markdown]
# ## In three lines
#
# - Before the first step: the weights are not all 0, and few neurons are saturated.
# - One step moves the weights by −rate · gradient. The same minibatch again moves them about as far, not twice.
# - A curve that falls proves nothing, and one that is slow does not say why. An experiment decides.
