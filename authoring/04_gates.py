# %% [markdown]
# # What each gate does to a gradient
#
# **After this lesson you can** look at a graph and say where a gradient is copied, switched, passed to one side only or
# added up, without computing a number; and say what happens at the kink of a ReLU. It takes about 40 minutes. You need
# [branches](03_branch_summation.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **distributor** | an add gate: each input gets the whole upstream gradient |
# | **switcher** | a multiply gate: each input gets the upstream gradient times the *other* input |
# | **router** | a max gate: the larger input gets everything, the smaller one nothing |
# | **ReLU** | relu(x) is the larger of x and 0: passes positive numbers on, turns negative ones into 0 |
# | **kink** | a place where a function turns a corner, so that it has a value but no slope |

# %% [markdown]
# ## Three gates, three habits
#
# Here are an add gate and a max gate side by side, both feeding a multiply gate. First the forward pass:

# %%
from backprop_helpers import draw, explore, parse

gates = parse("total = p + q; larger = max(u, v); r = total * larger", p=3, q=-1, u=2, v=5)
draw(gates, step=3)

# %% [markdown]
# **Predict** the gradients from right to left: which numbers arrive at `total` and `larger`, which at p, q, u and v?

# %%
draw(gates, local_gradients=True)

# %% [markdown]
# **Explain.** The multiplication *switches*: `total` gets the value of `larger`, 5, and `larger` gets the value of `total`,
# 2. The sum *distributes*: p and q both get the 5, the whole of it, not 2.5 each: a nudge of p moves the sum by the whole
# nudge, and so does a nudge of q. The maximum *routes*: v is the larger one and gets everything, u gets 0, because a small
# nudge of u changes nothing.

# %% [markdown]
# **Predict.** Drag u past v, and the gradient jumps from one to the other. What happens to the gradients of p and q at that
# moment? And which gradients do u and v have exactly where they are equal?

# %%
explore(gates, p=(-5, 5), q=(-5, 5), u=(0, 8, 1), v=(0, 8, 1))

# %% [markdown]
# **Explain.** Nothing happens to the gradients of p and q at that moment: `larger` is almost the same number on both
# sides. They grow only when u goes on and moves `larger`. Exactly where u equals v the gradient is split: each gets
# half of the 2, so 1. There is no single correct slope there; halving is a convention, and PyTorch and JAX, two large
# libraries, follow it too.

# %% [markdown]
# ## The table of gates
#
# A gate needs to know only two things: its value, and its local gradient for each input. Both are listed in a table,
# and everything in these lessons is computed from it. Here are some of its rows. (a and b are the inputs, y is the
# value; log is ln; `float(a > b)` is 1 where a is above b, and 0 elsewhere.)

# %%
from backprop_helpers import GATES

print("gate      value        local gradients, of a and of b")
for name in ("add", "multiply", "divide", "power", "exp", "log", "sigmoid", "relu", "maximum"):
    print(f"{name:<9} {GATES[name].value:<12} {'   '.join(GATES[name].local_gradients)}")

# %% [markdown]
# The last row says in a formula what you have seen: where a is larger, the slopes are 1 and 0; where a equals b, only
# `float(a == b) / 2` is left, and both are ½.
#
# You can add a row of your own, here a gate that cubes its input.
#
# **Predict.** What is the gradient of x in x³ + 2x at x = 2?

# %%
from backprop_helpers import Gate, register, trace

cube = register(Gate("cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
draw(trace(lambda x: cube(x) + 2 * x, x=2), local_gradients=True)

# %% [markdown]
# **Explain.** The cube sends back 3 · 2² = 12, the product 2; the sum is 14.

# %% [markdown]
# Only the value and the local gradient had to be written; picture, passes and printed code follow. The gate need not
# know what is to the left or right of it.

# %% [markdown]
# ## What large input values do to a gradient
#
# In a neuron a multiply gate has a weight and the data as its factors, and passes to each the value of the other.
#
# **Predict.** The input x is a length, 0.8 kilometres. Someone writes it in metres instead, 800. What happens to the
# gradient of the weight w?

# %%
score = parse("score = w * x + 1", w=0.5, x=0.8)
score.gradient["w"], score.at(x=800).gradient["w"]

# %% [markdown]
# **Explain.** It is a thousand times as large, although the length is the same.

# %% [markdown]
# In training each weight takes a step in proportion to its gradient. What matters is how large the step is compared
# with the weight. In metres the weight has to be a thousand times *smaller*, so that w · x stays what it was.
#
# **Predict.** By what factor does gradient ÷ weight grow from kilometres to metres?

# %%
score.gradient["w"] / 0.5, score.at(w=0.0005, x=800).gradient["w"] / 0.0005

# %% [markdown]
# **Explain.** By a million, from 1.6 to 1,600,000: the step is a thousand times larger, and the weight that it moves a
# thousand times smaller. This is why inputs are brought to a common scale before training.

# %% [markdown]
# ## The kink of a ReLU
#
# For positive numbers a ReLU is a line with slope 1, for negative ones it is 0 with slope 0.
#
# **Predict.** What is its slope at 0? Tick *nudge*, click x, and try ε = 0.1 and ε = −0.1.

# %%
corner = parse("relu(x)", x=0)
explore(corner, x=(-2, 2))

# %% [markdown]
# **Explain.** The nudge to the right arrives whole, the one to the left not at all. The two sides do not agree, so
# there is no slope at 0. Instead there are many lines that touch the curve at its corner.

# %% [markdown]
# **Predict.** Draw lines through the corner with the slopes −0.5, 0, 0.5, 1 and 1.5. Which of them touch the curve
# without ever rising above it, and which cross it?

# %%
from backprop_helpers import plot_slopes

plot_slopes(corner, [-0.5, 0, 0.5, 1, 1.5])

# %% [markdown]
# **Explain.** Every slope from 0 to 1 touches; such a slope is called a *subgradient*.

# %% [markdown]
# A program has to choose one of them. This course takes 0, as the common libraries do. (The gate max(x, 0) takes ½:
# another convention.) Two programs that choose differently are both right there, and it hardly matters, because an
# input is almost never exactly 0.

# %% [markdown]
# ## The surprise: the other side of the ReLU
#
# A ReLU is kinder to a gradient than a sigmoid: its slope is 1, however large its input is. But only where the input is
# positive.
#
# **Predict.** What is the gradient of the weight in relu(w · x + b) with w = 2, x = 1 and b = −3?

# %%
dead = parse("relu(w*x + b)", w=2, x=1, b=-3)
draw(dead, local_gradients=True)

# %% [markdown]
# **Explain.** The sum is −1, the ReLU is off, and everything to the left of it gets 0: not a small gradient but none at
# all.

# %% [markdown]
# Here are the eight points from [Start here](00_start_here.ipynb), and a neuron with a ReLU in place of its sigmoid,
# and with weights for which its sum is negative at every point.
#
# **Predict.** Press *Train*. What will the weights do? And what will they do with a sigmoid, from the same start?

# %%
from backprop_helpers import relu, trainer


def says(x1, x2, w1, w2, b):
    return relu(w1 * x1 + w2 * x2 + b)


trainer(says, w1=-0.5, w2=-0.5, b=0)

# %% [markdown]
# **Explain.** With the ReLU they stay where they are, to the last decimal. A neuron whose sum is negative for all data is
# called *dead*: no step of training can change its weights.

# %% [markdown]
# And this is the sigmoid:

# %%
trainer(w1=-0.5, w2=-0.5, b=0)

# %% [markdown]
# **Explain.** It learns all eight points: the slope of the sigmoid is small here, but not zero.
#
# **Predict.** What must change to bring the first ReLU back to life? Then try it with the sliders.

# %%
explore(dead, w=(-5, 5), x=(-2, 4), b=(-5, 5))

# %% [markdown]
# **Explain.** Its sum, w · x + b, must be above 0. There the slope of the ReLU is 1 at once, even if the sum is only just
# above 0: a ReLU is on or off. The gradient of b is then 1, that of w is x, and that of x is w.

# %% [markdown]
# Practise as long as you like; the graphs get harder as you get better:

# %%
from backprop_helpers import practice

practice(level=4, about="relu", seed=8)

# %% [markdown]
# ## In three lines
#
# - Add copies the gradient, multiply switches the factors, max sends it to one side; at a branch the flows are added.
# - Large inputs make large gradients of the weights: bring inputs to a common scale.
# - A ReLU has slope 1 or 0, and at its kink a program must choose.
#
# **Now you:** [exercises on gates](../exercises/04_gates.ipynb). **Next:** [the sigmoid neuron](05_sigmoid_neuron.ipynb).
