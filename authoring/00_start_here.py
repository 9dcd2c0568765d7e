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
# To run a cell, click into it and press Shift + Enter.

# %% [markdown]
# ## Words you will meet
#
# | word | what it means |
# |---|---|
# | **node** | one number on the way from the inputs to the result: an input, a constant, or what a gate computes |
# | **gate** | one small calculation: add, multiply, square, σ, … |
# | **edge** | the arrow from a node to a gate that uses it |
# | **forward pass** | computing all values, from the inputs to the output |
# | **gradient** of a node | how many times a tiny nudge of this node is felt at the output; written ∂output/∂node |
# | **backward pass** | computing all gradients, from the output to the inputs |
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
# It starts at the output with the gradient 1, because a nudge of the output is felt at the output exactly once.

# %% [markdown]
# **Predict.** The gradient of `width` is 5. So if the width grows from 3 to 3.1, by how much does the area grow? Say
# a number before you run the next cell.

# %%
graph.at(width=3.1).value - graph.value

# %% [markdown]
# **Explain.** A nudge of 0.1, felt 5 times, moves the result by 0.5. This is all a gradient says, and it is all that
# training a network needs.
#
# `graph.at(...)` gave you the same graph at another input. Every number in these pictures is computed from the graph;
# none is typed by hand.

# %% [markdown]
# ## One step at a time
#
# `draw` can stop at any step. Here is the picture after three steps: the forward pass took two, one for each gate,
# and the backward pass has just made its first. What is still empty has not been computed yet.

# %%
from backprop_helpers import draw

draw(graph, step=3)

# %% [markdown]
# The last gate knows its gradient, 1, and has just told its two inputs theirs. `longer` is multiplied by 5, so it got
# 5; `height` is multiplied by 4, so it got 4. The same steps as a table, in the order in which they are done:

# %%
from backprop_helpers import steps

steps(graph)

# %% [markdown]
# ## Getting checked
#
# The exercise sheets have cells in which you write an answer, each followed by a check. A check has three things to
# say. As long as you have written nothing, it waits:

# %%
from backprop_helpers import check_gradients

answers = {"width": ..., "height": ...}
check_gradients("0.1", graph, answers)

# %% [markdown]
# When something is wrong, it does not tell you the right number. It tells you *which step* went wrong, if your number
# gives that away. Suppose someone multiplies by the wrong factor:

# %%
check_gradients("0.1", graph, {"width": 4, "height": 5})

# %% [markdown]
# And when the numbers are right, it says so. Four significant figures are enough.

# %%
check_gradients("0.1", graph, {"width": 5, "height": 4})

# %% [markdown]
# ## What if I type something odd?
#
# You cannot break anything. A wrong turn gives a sentence that says what to write instead. Here a text is turned into
# a graph, and the text has a slip in it:

# %% tags=["raises-exception"]
from backprop_helpers import parse

parse("(4x + 1))^2", x=1)

# %% [markdown]
# Without the stray bracket it works; `^` means power, and `4x` means 4 times x:

# %%
parse("(4x + 1)^2", x=1)

# %% [markdown]
# ## The surprise
#
# In the last picture the number 40 stands in the box of `x`. It was not found by a formula for the derivative of
# (4x + 1)². No gate in the picture knows that formula: one knows how to multiply by 4, one how to add 1, one how to
# square. Each looked only at its own numbers, and 40 came out. How that works is the next lesson.

# %% [markdown]
# ## In three lines
#
# - A graph shows a calculation gate by gate; each node has a value and a gradient.
# - The gradient says how many times a tiny nudge of this node is felt at the output.
# - The checks name the step that went wrong and leave the number to you.
#
# **Next:** [The chain rule](02_chain_rule.ipynb), then its [exercises](../exercises/02_chain_rule.ipynb).
