# %% [markdown]
# # What each gate does to a gradient
#
# **After this lesson you can** look at a graph and say where a gradient is copied, switched, passed to one side only or
# added up, without computing a number; and say what happens at the kink of a ReLU. It takes about 30 minutes. You need
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
# Here are an add gate and a max gate side by side, and a multiply gate that takes both. First the forward pass:

# %%
from backprop_helpers import draw, maximum, trace


def three(x, y, z, w):
    total = x + y
    larger = maximum(z, w)
    return total * larger


gates = trace(three, x=3, y=-1, z=2, w=5)
draw(gates, step=3)

# %% [markdown]
# **Predict** the gradients from right to left, in words only: which node gets a copy, which a product, which nothing?

# %%
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
# A slider goes past the place itself quickly. **Predict.** Which gradients have z and w exactly where z equals w? Here are
# three values of z, with w = 5:

# %%
for z in (4.9, 5, 5.1):
    there = gates.at(z=z).gradient
    print(f"z = {z:<4}", "   ".join(f"∂{name} = {slope:g}" for name, slope in there.items()))

# %% [markdown]
# **Explain.** Nothing happens to the gradients of x and y at that moment: `larger` is almost the same number on both sides.
# Only afterwards, when z moves `larger`, do they grow with it. And exactly where z equals w the gradient is split into
# halves. There is no right slope there; this is a convention, and two large libraries for training networks, PyTorch and
# JAX, have it, too.

# %% [markdown]
# ## The table of gates
#
# A gate needs to know only two things: its value, and its local gradient for each input. Both stand in a table, and
# everything in these lessons is computed from it. Here are some of its rows. (a and b are the inputs, y is the value; log is
# ln, the logarithm to the base e; `float(a > b)` is 1 where a is above b, and else 0.)

# %%
from backprop_helpers import GATES

for name in ("add", "subtract", "multiply", "divide", "power", "exp", "log", "sigmoid", "relu", "maximum"):
    gate = GATES[name]
    print(f"{name:<9} {gate.value:<12} {'   '.join(gate.local_gradients)}")

# %% [markdown]
# The last row says in a formula what you have seen: where a is larger the slopes are 1 and 0, and where a equals b the sign
# is 0 and both are ½.
#
# You can add a row of your own. **Predict:** what has to be written for a gate that cubes its input?

# %%
from backprop_helpers import Gate, register

cube = register(Gate("cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
draw(trace(lambda x: cube(x) + 2 * x, x=2), local_gradients=True)

# %% [markdown]
# **Explain.** Its value and its one local gradient, no more. Picture, passes and printed code follow. The gate does not
# know what stands to the left or to the right of it, and it need not.

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
# **Explain.** It is a thousand times as large, although the length is the same. What does that do to training? (Training
# moves each weight a little, by a step in proportion to its gradient; lesson 07.) The weight itself is another one in
# metres: it has to be a thousand times *smaller*, if w · x is to stay what it was.
#
# **Predict.** Compare the gradient with the weight. By what factor does gradient ÷ weight grow from kilometres to metres?

# %%
for weight, length in ((0.5, 0.8), (0.0005, 800)):
    there = score.at(w=weight, x=length)
    slope = there.gradient["w"]
    print(f"w = {weight:<6}  x = {length:<4} score {there.value:g}   gradient of w {slope:g},  ÷ w {slope / weight:,.1f}")

# %% [markdown]
# **Explain.** By a million. The step is a thousand times larger, and the weight that it moves a thousand times smaller:
# measured by the weight, the step is a million times as large. This is why data are brought to a common scale before
# training.

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
# **Predict.** What is the gradient of the weight in relu(w · x + b) with w = 2, x = 1 and b = −3?

# %%
dead = trace(lambda w, x, b: relu(w * x + b), w=2, x=1, b=-3)
draw(dead, local_gradients=True)

# %% [markdown]
# **Explain.** The sum is −1, the ReLU is off, and everything to the left of it gets 0: not a small gradient but none at all.
#
# Is that so bad? Let us train this neuron, with three inputs x and the output that is wanted at each. The inputs are 1, 0.5
# and −1, so that the sums are −1, −2 and −5. They take turns, 100 times. The loss is the square of the error, and each step
# goes half a gradient downhill.

# %%
from backprop_helpers import sigmoid


def trained(activation):
    loss = trace(lambda w, b, x, wanted: (activation(w * x + b) - wanted) ** 2, w=2, b=-3, x=1, wanted=1)
    for _ in range(100):
        for x, wanted in ((1, 0.8), (0.5, 0.6), (-1, 0.2)):
            slope = loss.at(x=x, wanted=wanted).gradient
            loss = loss.at(w=loss.inputs["w"] - 0.5 * slope["w"], b=loss.inputs["b"] - 0.5 * slope["b"])
    return f"w = {loss.inputs['w']:.12g}, b = {loss.inputs['b']:.12g}"

# %% [markdown]
# **Predict.** These are 300 steps, and they begin at w = 2 and b = −3. Do the two move at all, with the ReLU, and with a sigmoid
# in its place?

# %%
print("relu:   ", trained(relu))
print("sigmoid:", trained(sigmoid))

# %% [markdown]
# **Explain.** With the ReLU, 300 steps have changed nothing, in none of the decimals. The sigmoid has a small slope at
# these sums, but it has one, and the weights have moved. A neuron whose sum is negative for all data is called *dead*: no
# step of training can change its weights.
#
# **Predict**: what must change to bring the neuron back to life? Then try it with the sliders.

# %%
explore(dead, w=(-5, 5), x=(-2, 4), b=(-5, 5))

# %% [markdown]
# **Explain.** Wherever w · x + b is above 0. There the slope of the ReLU is 1 at once, even if the sum is only just above 0: a
# ReLU is on or off. The gradient of b is then 1, that of w is x, and that of x is w.

# %% [markdown]
# ## In three lines
#
# - Add copies the gradient, multiply switches the factors, max sends it to one side; at a branch the flows are added.
# - Large data make large gradients of the weights: bring data to a common scale.
# - A ReLU has slope 1 or 0, and at its kink a program must choose.
#
# **Now you:** [exercises on gates](../exercises/04_gates.ipynb). **Next:** [the sigmoid neuron](05_sigmoid_neuron.ipynb).
