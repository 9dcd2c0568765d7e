# %% [markdown]
# # Start here
#
# Below is a *neuron*, the smallest part of a neural network. It looks at a point and says how sure it is that the point
# is an orange triangle. It does so with three numbers, its *weights*, and at the start they are bad: it gets only three
# of the eight points right; a coin would do better. One number, the *loss*, says how bad. (In its formula, s is what
# the neuron says and t what it should say.) Run the cell: click into it and press Shift + Enter. Then press *Train*.

# %%
from backprop_helpers import trainer

trainer()

# %% [markdown]
# Nobody told the neuron where the line belongs. At each step it asked one question of every weight: *if I nudge this
# number a little, how far does the loss move?* Backpropagation answers it for all weights at once, for three or for a
# billion. In this course you do it by hand, step by step; by the end, the button runs on your own code.
#
# **After this page you can** read the pictures of this course, nudge them, step through them, and use the checks. It
# takes about 20 minutes. You need school calculus, even if it is rusty, and a little Python.
#
# Where you read *Predict*, decide before you go on. The output below stays hidden until you run the cell or open it,
# and *Explain* until you open it.

# %% [markdown]
# ## Words you will meet
#
# | word | what it means |
# |---|---|
# | **gate** | one small calculation: add, multiply, square, … |
# | **node** | one number in a calculation: an input, a constant, or what a gate computes |
# | **edge** | the arrow from a node to a gate that uses it |
# | **forward pass** | computing all values, from the inputs to the output |
# | **nudge** | a small change of a number |
# | **gradient** of a node | nudge the node a little: the output moves this many times as far |
# | **backward pass** | computing all gradients, from the output to the inputs |
#
# A gradient of 5 says: the output moves five times as far. A gradient of −2 says: twice as far, the other way. You need
# not learn these words by heart.

# %% [markdown]
# ## A function becomes a picture
#
# The neuron's loss is a calculation of a few steps. Begin with a smaller one. You write it as ordinary Python, `trace`
# runs it once, and what it computed becomes a *computation graph*: inputs on the left, the output on the right.

# %%
from backprop_helpers import trace


def area(width, height):
    longer = width + 1
    return longer * height


graph = trace(area, width=3, height=5)
graph

# %% [markdown]
# Read a box from top to bottom: its **name**, taken from your code, and its gate; then its **value**; then its
# **gradient**, marked with ∂. It is the d you know from school, written with a curl. Where school writes dy/dx, we write
# ∂area/∂width: the derivative of the area as the width changes and `height` stays as it is.
#
# The forward pass runs along the arrows: 3 + 1 makes 4, and 4 · 5 makes 20. The backward pass runs against them, from the
# output's gradient, which is 1: nudging the output by 0.1 changes it by 0.1.

# %% [markdown]
# ## Nudge it
#
# Here is the same graph, alive. Drag a slider, and every number follows. The play button walks through the steps; ◀ and
# ▶ beside it take one at a time. A click on a box shows how its gradient came about, in words that lesson 02 explains.
# The arrow keys go on to the next box.
#
# **Predict.** The gradient of `width` is 5. If the width grows by 0.1, by how much does the area grow? What if it grows
# by 100? Write both numbers down. Then tick *nudge*, click the box of `width`, and type 0.1 and 100 for ε, which is the
# nudge. Below each box you see how far it really moves.
#
# Then two questions about the sliders. Which height makes the area ignore a nudge of `width`? And at which heights does
# the area *shrink* when the width grows?

# %%
from backprop_helpers import explore

explore(graph, width=(0, 10), height=(-5, 10, 1))

# %% [markdown]
# **Explain.** A nudge of 0.1 moves the area five times as far, by 0.5, and a nudge of 100 moves it by 500. The gradient
# of `width` is the value of `height`. At height 0 the area stays 0 whatever the width does. Below 0 the gradient is
# negative: a larger width makes the area smaller. Choose *along* width, and the curve says the same: its slope is the
# gradient.
#
# That the gradient is exact even for a nudge of 100 is unusual: with a fixed height, the area grows along a straight line.

# %% [markdown]
# Most functions are curved, and their gradients hold for tiny nudges only. [The chain rule](02_chain_rule.ipynb) looks
# at that closely.

# %% [markdown]
# ## One step at a time
#
# `draw` stops at any step. Here the forward pass has taken its two steps, one for each gate, and the backward pass its
# first. Empty fields have not been computed yet.

# %%
from backprop_helpers import draw

draw(graph, step=3)

# %% [markdown]
# The last gate multiplies, so it has told each of its inputs the value of the other one: `longer` is multiplied by 5, so
# its gradient is 5; `height` is multiplied by 4, so its gradient is 4.

# %% [markdown]
# ## Getting checked
#
# The exercise sheets have cells in which you write an answer, each followed by a check. A check has four things to say.
#
# **○ Not answered yet.** As long as three dots hold the place of your answer, the check waits:

# %%
from backprop_helpers import check_gradients

answers = {"width": ..., "height": ...}
check_gradients("area", graph, answers)

# %% [markdown]
# **✗ Not yet right.** The check never tells you the right number. If your number shows how you went wrong, the check
# names the step. Suppose someone gives each factor its own value, 4 to `longer`, and so to `width`, and 5 to `height`:

# %%
check_gradients("area", graph, {"width": 4, "height": 5})

# %% [markdown]
# **! Cannot be read.** Nothing is wrong with the calculation, only with the way in which the answer is written:

# %%
check_gradients("area", graph, {"width": "5", "height": 4})

# %% [markdown]
# **✓ Correct.** Four significant figures are enough.

# %%
check_gradients("area", graph, {"width": 5, "height": 4})

# %% [markdown]
# ## What if I type something odd?
#
# You cannot break anything. `parse` turns a text into a graph; here the text has one bracket too many:

# %% tags=["raises-exception"]
from backprop_helpers import parse

parse("(4x + 1))^2", x=1)

# %% [markdown]
# Without that bracket it works. `^` means power, and `4x` means 4 times x. Gates without a name of their own are called
# a, b, c, d, f, …; the letter e is kept for the number 2.718….

# %%
parse("(4x + 1)^2", x=1)

# %% [markdown]
# ## The surprise
#
# The box of `x` says 40. No formula for the derivative of (4x + 1)² was used. One gate knows how to multiply by 4, one
# how to add 1, one how to square; each looked at its own numbers only, and 40 came out. Lesson 02 shows how. The
# weights of the neuron above got their gradients in the same way.

# %% [markdown]
# ## In three lines
#
# - A graph shows a calculation gate by gate; each node has a value and a gradient.
# - The gradient of a node says how many times as far the output moves when the node is nudged a tiny bit.
# - Training asks for the gradient of every weight.
#
# **Next:** [Computation graphs](01_computation_graphs.ipynb), then its
# [exercises](../exercises/01_computation_graphs.ipynb).
