# %% [markdown]
# # What each gate does to a gradient
#
# **After this lesson you can** look at a graph and say where a gradient is copied, switched, passed to one side only or
# added up, without computing a number; and say what happens at the kink of a ReLU. It takes about 35 minutes. You need
# [branches](03_branch_summation.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **distributor** | an add gate: each input gets the whole upstream gradient |
# | **switcher** | a multiply gate: each input gets the upstream gradient times the *other* input |
# | **router** | a max gate: the larger input gets everything, the smaller one nothing |
# | **ReLU** | relu(x) = max(x, 0): passes positive numbers on, turns negative ones into 0 |
# | **kink** | a place where a function turns a corner, so that it has a value but no slope |

# %% [markdown]
# ## Three gates, three habits
#
# Here are an add gate, a multiply gate and a max gate, one behind the other. **Predict** the gradients from right to left,
# in words only: which node gets a copy, which a product, which nothing?

# %%
from backprop_helpers import draw, maximum, trace


def three(x, y, z, w):
    total = x + y
    larger = maximum(z, w)
    return total * larger


gates = trace(three, x=3, y=-1, z=2, w=5)
draw(gates, local_gradients=True)

# %% [markdown]
# **Explain.** The multiplication *switches*: `total` gets the value of `larger`, 5, and `larger` gets the value of `total`,
# 2. The sum *distributes*: x and y both get the 5, the whole of it. It is not shared out, 2.5 for each: a nudge of x moves
# the sum by the whole nudge, and so does a nudge of y. The maximum *routes*: w is the larger one and gets all, and z gets
# 0, because a small nudge of z changes nothing.
#
# Drag z past w and watch the gradient jump from one to the other. **Predict** first: what happens to the gradients of x and
# y at that moment?

# %%
from backprop_helpers import explore

explore(gates, x=(-5, 5), y=(-5, 5), z=(0, 8), w=(0, 8))

# %% [markdown]
# **Explain.** Nothing happens to them at that moment: `larger` is the same number on both sides. Only afterwards, when z
# moves `larger`, do they grow with it. And exactly where z equals w the gradient is split into halves, a convention that
# PyTorch and JAX have, too.

# %% [markdown]
# ## The table of all gates
#
# A gate needs to know only two things: its value, and its local gradient for each input. Both stand in a table, and
# everything in these lessons is computed from it. (a and b are the inputs, y is the value.)

# %%
from backprop_helpers import GATES

for name in ("add", "subtract", "multiply", "divide", "power", "exp", "log", "sigmoid", "relu"):
    gate = GATES[name]
    print(f"{name:<9} {gate.value:<12} {'   '.join(gate.local_gradients)}")

# %% [markdown]
# You can add a row of your own. **Predict:** what has to be written for a gate that cubes its input?

# %%
from backprop_helpers import Gate, register

cube = register(Gate("cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
draw(trace(lambda x: cube(x) + 2 * x, x=2), local_gradients=True)

# %% [markdown]
# **Explain.** Its value and its one local gradient, no more. Picture, passes and printed code follow. The gate does not
# know what stands before or behind it, and it need not.

# %% [markdown]
# ## What large data does to a gradient
#
# A multiply gate hands each factor the other one. In a neuron one factor is a weight and the other is data. **Predict.** A
# length is measured in kilometres, 0.8. Someone writes it in metres instead, 800. What becomes of the gradient of the
# weight?

# %%
score = trace(lambda w, x: w * x + 1, w=0.5, x=0.8)
for length in (0.8, 800):
    there = score.at(x=length)
    print(f"x = {length:>5}: gradient of w {there.gradient['w']:g}, gradient of x {there.gradient['x']:g}")

# %% [markdown]
# **Explain.** It is a thousand times as large, although nothing about the world has changed. A step of training in
# proportion to the gradient would now be a thousand times too large. This is why data are brought to a common scale
# before training.

# %% [markdown]
# ## The kink of a ReLU
#
# For positive numbers a ReLU is the line y = x with slope 1, for negative ones it is 0 with slope 0. **Predict.** What is the
# slope at 0? Nudge to the right only, and to the left only:

# %%
from backprop_helpers import relu

h = 0.001
right = (relu(0 + h) - relu(0)) / h
left = (relu(0) - relu(0 - h)) / h
print(f"to the right {right:g}, to the left {left:g}")

# %% [markdown]
# **Explain.** The two sides do not agree, so there is no slope at 0. Instead there are many lines that touch the curve in its
# corner. **Predict.** Which of the slopes −0.5, 0, 0.5, 1 and 1.5 belong to a line that touches, and which to one that
# crosses the curve?

# %%
from backprop_helpers import plot_slopes

corner = trace(lambda x: relu(x), x=0)
plot_slopes(corner, [-0.5, 0, 0.5, 1, 1.5])

# %% [markdown]
# **Explain.** Every slope from 0 to 1 touches; such a slope is called a *subgradient*. A program has to choose one of them.
# The table says which one the course takes, and from which interval:

# %%
[chosen], [(low, high)] = GATES["relu"].kink.convention, GATES["relu"].kink.interval
print(f"at the kink every slope from {low} to {high} would do; the course takes {chosen}")
corner.gradient

# %% [markdown]
# The common libraries choose 0 as well. It hardly matters, because an input hits 0 exactly almost never; but two programs
# that choose differently are both right there.

# %% [markdown]
# ## The surprise: a dead ReLU
#
# A ReLU is kinder to a gradient than a sigmoid: its slope is 1, however large its input is. But look at the other side.
# **Predict.** What is the gradient of the weight in relu(w · x + b) with w = 2, x = 1 and b = −3? And what must change to
# bring it back?

# %%
dead = trace(lambda w, x, b: relu(w * x + b), w=2, x=1, b=-3)
draw(dead, local_gradients=True)

# %% [markdown]
# **Explain.** The sum is −1, the ReLU is off, and everything behind it gets 0: not a small gradient but none at all. As
# long as the sum is negative for all data, no step of training can change these weights. Such a neuron is called *dead*.
# Find with the sliders where it comes back to life.

# %%
explore(dead, w=(-5, 5), x=(-2, 4), b=(-5, 5))

# %% [markdown]
# **Explain.** Wherever w · x + b is above 0. There the gradient is at once as large as it can be: a ReLU is on or off.

# %% [markdown]
# ## In three lines
#
# - Add copies the gradient, multiply switches the factors, max sends it to one side; at a branch the flows are added.
# - Large data make large gradients of the weights: bring data to a common scale.
# - A ReLU has slope 1 or 0, and at its kink a program must choose.
#
# **Now you:** [exercises on gates](../exercises/04_gates.ipynb). **Next:** [the sigmoid neuron](05_sigmoid_neuron.ipynb).
