# %% [markdown]
# # Start here
#
# A neural network learns by asking one question over and over: *if I nudge this number a little, how much does the
# result move?* Backpropagation answers that question for every number in the network at once. In these lessons you
# do it by hand, look at each step, and check yourself at once.
#
# **After this page you can** read the pictures of this course, step through them, and use the checks.
# It takes about 15 minutes. You need school calculus, even if it is rusty, and a little Python.
#
# To run a cell, click into it and press Shift + Enter. The results are stored in the page, so that you can also just
# read it. To predict a result before you see it, first choose *Edit → Clear Outputs of All Cells*.

# %% [markdown]
# ## Words you will meet
#
# | word | what it means |
# |---|---|
# | **node** | one number on the way from the inputs to the result: an input, a constant, or what a gate computes |
# | **gate** | one small calculation: add, multiply, square, … |
# | **edge** | the arrow from a node to a gate that uses it |
# | **forward pass** | computing all values, from the inputs to the output |
# | **nudge** | a small change of a number |
# | **gradient** of a node | the factor by which a tiny nudge of this node arrives at the output; written ∂output/∂node |
# | **backward pass** | computing all gradients, from the output to the inputs |
#
# A gradient of 5 says: the nudge arrives five times as large. A gradient of −2 says: twice as large, and the other way.
#
# More words will come, each where it is first used. You need not learn these by heart.

# %% [markdown]
# ## A function becomes a picture
#
# Take a small function. You write it as ordinary Python, `trace` runs it once, and what it computed becomes a
# *computation graph*. The inputs are on the left, the result is on the right.

# %%
from backprop_helpers import trace


def area(width, height):
    longer = width + 1
    return longer * height


graph = trace(area, width=3, height=5)
graph

# %% [markdown]
# Read one box from top to bottom: its **name** (the one from your code) and its gate, then its **value**, then its
# **gradient**, marked with ∂.
#
# The forward pass runs along the arrows: 3 + 1 makes 4, and 4 × 5 makes 20. The backward pass runs against them.
# It starts at the output with the gradient 1: a nudge of the output is already at the output, as large as it is.

# %% [markdown]
# **Predict.** The gradient of `width` is 5. So if the width grows from 3 to 3.1, by how much does the area grow? Say
# a number before you run the next cell.

# %%
graph.at(width=3.1).value - graph.value

# %% [markdown]
# **Explain.** The nudge of 0.1 arrives five times as large, as 0.5. That is all a gradient says, and training a network
# is built on it.
#
# `graph.at(...)` gave you the same graph at another input. Every number in these pictures is computed from the graph;
# none is typed by hand.
#
# That the 0.5 is exact is special. While `height` stays 5, the area grows along a straight line as the width grows, and
# on a straight line the gradient is right for a nudge of any size. Even a nudge of 100 arrives exactly five times as
# large:

# %%
graph.at(width=103).value - graph.value

# %% [markdown]
# Most functions are curved. For them the gradient is a promise for tiny nudges only; the next lesson looks at that
# closely.

# %% [markdown]
# ## One step at a time
#
# `draw` can stop at any step. Here is the picture after three steps: the forward pass took two, one for each gate,
# and the backward pass has just made its first. What is still empty has not been computed yet.

# %%
from backprop_helpers import draw

draw(graph, step=3)

# %% [markdown]
# The last gate has the gradient 1 and has just told its two inputs theirs. `longer` is multiplied by 5, so its gradient
# is 5; `height` is multiplied by 4, so its gradient is 4.
#
# The next cell writes the same steps as tables, in the order in which they are done. The headings *local* gradient,
# *upstream* and *downstream* are words of the next lesson. Until then, look at the last column only and compare it with
# the picture.

# %%
from backprop_helpers import steps

steps(graph)

# %% [markdown]
# ## Move it yourself
#
# A still picture shows one moment. `explore` makes one that moves: drag a slider, and every number follows at once. The
# play button walks through the steps, and so do the arrow keys once you have clicked into the picture. Click a box to
# see how its gradient came about.
#
# **Predict.** Where must `height` stand so that a nudge of `width` does not arrive at all? And can you make a nudge of
# `width` arrive the other way round?

# %%
from backprop_helpers import explore

explore(graph, width=(0, 10), height=(-5, 10))

# %% [markdown]
# **Explain.** The gradient of `width` is the value of `height`. At 0 the area stays 0 whatever the width does, and below 0
# a larger width makes the result smaller: the gradient is negative. The curve below the picture says the same. Its slope
# at the point is the gradient.

# %% [markdown]
# ## Getting checked
#
# The exercise sheets have cells in which you write an answer, each followed by a check. A check has four things to say:
# not answered yet, wrong, cannot be read, and right. Here they are, one after the other.
#
# **○ Not answered yet.** Three dots stand where your answer will be. As long as they are there, the check waits:

# %%
from backprop_helpers import check_gradients

answers = {"width": ..., "height": ...}
check_gradients("0.1", graph, answers)

# %% [markdown]
# **✗ Wrong.** The check does not tell you the right number. It tells you *which step* went wrong, if your number gives
# that away. Suppose someone mixes up the two factors:

# %%
check_gradients("0.1", graph, {"width": 4, "height": 5})

# %% [markdown]
# **! Cannot be read.** This is not a mistake in the calculation. Only the way in which the answer is written does not
# fit, and the check says what to change:

# %%
check_gradients("0.1", graph, {"width": "5", "height": 4})

# %% [markdown]
# **✓ Right.** Four significant figures are enough.

# %%
check_gradients("0.1", graph, {"width": 5, "height": 4})

# %% [markdown]
# ## What if I type something odd?
#
# You cannot break anything. A slip of the keyboard gives a sentence that says what to write instead. Here `parse` should
# turn a text into a graph, and there is one bracket too many in the text:

# %% tags=["raises-exception"]
from backprop_helpers import parse

parse("(4x + 1))^2", x=1)

# %% [markdown]
# Without that bracket it works. `^` means power, and `4x` means 4 times x. Gates without a name of their own are called
# a, b, c, … :

# %%
parse("(4x + 1)^2", x=1)

# %% [markdown]
# ## The surprise
#
# In the last picture the number 40 stands in the box of `x`. It was not found by a formula for the derivative of
# (4x + 1)². No gate in the picture knows that formula: one knows how to multiply by 4, one how to add 1, one how to
# square. Each looked only at its own numbers, and 40 came out. The next lesson shows how.

# %% [markdown]
# ## In three lines
#
# - A graph shows a calculation gate by gate; each node has a value and a gradient.
# - The gradient of a node is the factor by which a tiny nudge of it arrives at the output.
# - The checks name the step that went wrong and leave the number to you.
#
# **Next:** [Computation graphs](01_computation_graphs.ipynb), then its [exercises](../exercises/01_computation_graphs.ipynb).
