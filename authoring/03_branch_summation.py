# %% [markdown]
# # Branch summation: when a number is used twice
#
# **After this lesson you can** find gradients in graphs whose paths split and rejoin, say why the code of a backward pass
# is full of `+=`, and explain how a few dozen flows stand for more than a million paths. It takes about 50 minutes. You
# need [the chain rule](02_chain_rule.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **branch** | a node that feeds more than one gate, or one gate more than once |
# | **flow** | the downstream gradient that comes back along one edge: upstream × local |
# | **path** | one way from a node to the output, edge by edge |
# | **topological order** | an order in which every node comes after its inputs; the backward pass takes it in reverse |

# %% [markdown]
# ## One input, two ways to the output
#
# Here x is used twice: once for v1, once for v2.

# %%
from backprop_helpers import draw, trace


def T(x):
    v1 = 3 * x
    v2 = x + 5
    return v1 * v2


graph = trace(T, x=2)
draw(graph, step=3)

# %% [markdown]
# **Predict.** Nudge x from 2 to 2.01. By how much does v1 move? By how much does v2? At the gate `×` a nudge of v1 arrives
# 7 times as large, because v2 is 7; a nudge of v2 arrives 6 times as large, because v1 is 6. So by how much does T move?
#
# Write the three numbers down. Then tick *nudge*, click x, and set ε to 0.01.

# %%
from backprop_helpers import explore

explore(graph, x=(-5, 5), local_gradients=True)

# %% [markdown]
# **Explain.** v1 moves by 0.03, which arrives at T as 7 · 0.03 = 0.21. v2 moves by 0.01, which arrives as 6 · 0.01 = 0.06.
# Both happen at once, so T moves by about 0.27, and the gradient of x is 27. What arrives along the two ways is **added**.

# %% [markdown]
# As before, each edge shows its local gradient, × 3 for example, and below it the downstream gradient that comes back
# along the edge. This is its *flow*. Two flows meet at x. Tick *flows as bands*: the width of a band is the size of its
# flow, + or − its sign. Written out:

# %%
from backprop_helpers import derive

derive(graph, "x")

# %% [markdown]
# **Predict.** Somewhere the two flows cancel, so that T does not respond to a nudge of x at all. Is x positive or negative
# there? Find the place on paper, then with the slider.

# %%
explore(graph, x=(-5, 5, 0.5))

# %% [markdown]
# **Explain.** The flow through v1 is 3 · v2 = 3(x + 5), and the flow through v2 is v1 = 3x. Their sum is 6x + 15, which is
# zero at x = −2.5.

# %% [markdown]
# ## The rule in general
#
# The sum has one term, one flow, for each **edge** that leaves x. If n edges leave x and lead to the gates
# $v_1, v_2, \dots, v_n$, with the local gradients $k_1, k_2, \dots, k_n$ along them, then
#
# $$\frac{\partial T}{\partial x} = \frac{\partial T}{\partial v_1}\,k_1
# + \frac{\partial T}{\partial v_2}\,k_2 + \dots + \frac{\partial T}{\partial v_n}\,k_n$$
#
# In the example there are two edges, to v1 and to v2, with the local gradients 3 and 1.
#
# Why a sum, and not a product or an average? Because nudges are small. When v1 and v2 both move a little, the result
# moves by the one effect plus the other. What they do *together*, 0.03 · 0.01 = 0.0003, is exactly what was left over
# in the table of the nudge; for a tiny nudge it no longer counts. **Multiply along a path, add where paths meet.**

# %% [markdown]
# ## Why the code says `+=`
#
# Any graph can print itself as a program, with both passes. In it, `dx` stands for ∂T/∂x. In which line does x get its
# second flow?

# %%
print(graph.to_python())

# %% [markdown]
# The first flow that reaches x sets `dx`, the second one is added with `+=`. With `=` instead, the earlier flow would be
# lost, and nobody would warn you: the program runs, and the number looks like any other.
#
# **Predict.** Which number would x get if the last line were `dx = 3 * dv1`? The next cell makes this mistake and asks the
# check about it.

# %%
from backprop_helpers import check_gradients

dv1, dv2 = 7, 6
dx = dv2
dx = 3 * dv1
check_gradients("3.0", graph, {"v1": dv1, "v2": dv2, "x": dx})

# %% [markdown]
# **Explain.** Only 21 is left, the flow through v1. Forgetting the path through v2 altogether gives the same number.

# %% [markdown]
# ## The same input twice in one gate
#
# **Predict.** What is the gradient of x in x · x at x = 3? How many edges does the picture have?

# %%
from backprop_helpers import parse

draw(parse("x * x", x=3), local_gradients=True)

# %% [markdown]
# **Explain.** There are two edges, and each carries a flow of its own: 3 from the first factor, 3 from the second. The
# sum is 6, which is what the power rule says, 2x. (The product rule f′ · g + f · g′ is such a sum, too: one flow comes back
# through f, one through g.)

# %% [markdown]
# **Predict.** Two more functions that use x twice: x − x and x / x. What are their gradients at x = 3? Think of the
# results first: what do they do when x moves?

# %%
parse("x - x", x=3).gradient, parse("x / x", x=3).gradient

# %% [markdown]
# **Explain.** x − x is always 0, and x / x is always 1. A result that never moves has the gradient 0.

# %% [markdown]
# **Predict.** The gate does not know that the result never moves. Which two flows does it send back for x / x? (The
# local gradients of a / b are 1 / b for a, and −a / b² for b.)

# %%
draw(parse("x / x", x=3), local_gradients=True)

# %% [markdown]
# **Explain.** With 3 for both, the flows are ⅓ and −3 / 9 = −⅓. They cancel in the sum.

# %% [markdown]
# **Predict.** xˣ has x as its base *and* as its exponent. Which rule gives its derivative at x = 3: the power rule, the
# exponential rule, or neither?

# %%
draw(parse("x^x", x=3), local_gradients=True)

# %% [markdown]
# **Explain.** Neither alone. The flow of the base obeys the power rule, 3 · 3² = 27. The flow of the exponent obeys the
# exponential rule, 3³ · ln 3 ≈ 29.66. The derivative is their sum.

# %% [markdown]
# ## First finish the sum, then go on
#
# A branch may also be in the middle. Here p, which is computed from x, feeds two gates, q and r. The next picture stops
# after the first backward step: the gate r has just sent its flows back, 10 to p and 9 to q.

# %%
middle = parse("p = x^2; q = p + 1; r = p * q", x=3)
draw(middle, step=4, local_gradients=True)

# %% [markdown]
# The 10 in the box of p is not the whole sum: only one of the two flows to p has arrived.
#
# **Predict.** What would x get if p passed its 10 on at once? And what does x get if p waits for the second flow? (The
# local gradient on the way from p to x is 2x, so 6.)

# %%
draw(middle, local_gradients=True)

# %% [markdown]
# **Explain.** At once, x would get 10 · 6 = 60, and that is wrong: a second flow, 9, is still on its way through q. If p
# waits, its sum is 10 + 9 = 19, and x gets 19 · 6 = 114. That is why the backward pass walks the graph in reverse
# topological order: when it comes to a node, every gate that the node feeds has been done, so the sum is complete.

# %% [markdown]
# Your turn: find the gradients of q, p and x on paper and write them into the boxes. *New numbers* asks again.

# %%
explore(middle.at(x=-2), x=(-4, 4, 1), predict=True)

# %% [markdown]
# ## One weight, many points
#
# The neuron from [Start here](00_start_here.ipynb) uses the same weights for all its points, so each weight is a
# branch, with an edge for every point. Here is a small one, σ(w · x + b), with two points: x = 1 with the target 0, and
# x = 3 with the target 1. (They are filled in: w · 1 is w, and s1 − 0 is s1.) Its loss is the sum of the two squared
# errors.
#
# **Predict.** One point wants σ to be smaller, the other wants it larger. Which signs do the two flows to b have? Click
# the box of b.

# %%
neuron = parse("s1 = sigmoid(w + b); s2 = sigmoid(3w + b); L = s1^2 + (s2 - 1)^2", w=1, b=-2)
explore(neuron, w=(-3, 3), b=(-4, 4))

# %% [markdown]
# **Explain.** Plus and minus: 0.106 from the first point and −0.106 from the second. At b they happen to cancel. At w the
# second is multiplied by 3, so the sum is −0.21: a larger w makes the loss smaller. The backward pass adds up what all
# points want. *Train* needs no more than these sums, divided by the number of points.

# %% [markdown]
# ## The surprise: a few flows for very many paths
#
# There is another way to the same gradient: follow each path from x to the output, multiply the local gradients along
# it, and add up the products of all paths. In the first example these were 3 · 7 and 1 · 6, together 27.
#
# But how many paths are there? The next function has three stages, and each stage uses its input twice.

# %%
def ladder(x, stages):
    for _ in range(stages):
        x = x + 0.5 * x
    return x


draw(trace(lambda x: ladder(x, 3), x=1))

# %% [markdown]
# Each stage offers two ways: along the upper one a nudge is multiplied by 1, along the lower one by 0.5. So there are
# 2 · 2 · 2 = 8 paths from x to the output, and their products add up to 3.375, the gradient in the box of x.
#
# **Predict.** With 20 stages there are over a million paths, as in lesson 01. But how many flows? (One flow comes back
# along each arrow of the picture, so count the arrows of one stage.)

# %%
long = trace(lambda x: ladder(x, 20), x=1)
long.path_counts["x"], sum(len(step.flows) for step in long.backward_pass)

# %% [markdown]
# **Explain.** Each stage doubles the paths and adds only three flows: 60 flows for over a million paths. The backward
# pass never follows a path. It visits each edge once and adds at the branches, and so it has summed over all the paths.
# (With 300 stages, 900 flows sum over more paths than the universe has atoms.)

# %% [markdown]
# ## All of it in one function
#
# Here is a function of two inputs, with everything you have seen so far. (If σ gives s, its local gradient is
# s · (1 − s).)

# %%
from backprop_helpers import sigmoid


def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    sigx = sigmoid(x)
    xpy = x + y
    den = sigx + xpy**2
    return num / den

# %% [markdown]
# **Predict.** How many flows will meet at x, and how many at y? Read the code only.

# %%
both = trace(f, x=3, y=-4)
draw(both, local_gradients=True)

# %% [markdown]
# **Explain.** x is used three times, in `num`, in `sigx` and in `xpy`. So three edges leave x, and three flows meet there.
# y is used twice, in `sigy` and in `xpy`, so two flows meet at y.

# %% [markdown]
# The quotient sends 1 / den = 0.5121 to `num` and −num / den² = −0.7916 to `den`. The sum at x, written out:

# %%
derive(both, "x")

# %% [markdown]
# The sum at y:

# %%
derive(both, "y")

# %% [markdown]
# Nudges know nothing of graphs, gates or flows. They find the same two numbers:

# %% tags=["nbval-ignore-output"]
from backprop_helpers import numeric_gradient

numeric_gradient(f, x=3, y=-4)

# %% [markdown]
# **Predict.** Choose *along* x, and make y as large as it goes: what happens to the gradient of x, and why? Then bring
# y back to −4 and find the place where the curve rises most steeply. What is the gradient there?

# %%
explore(both, x=(-5, 5), y=(-5, 5))

# %% [markdown]
# **Explain.** At y = 5 it is 0.0002: (x + y)² below the bar is large, so all flows are small, and they nearly cancel.
# At y = −4 the curve is steepest near x = 3.5, with a gradient of about 3.12.

# %% [markdown]
# Practise as long as you like; the graphs get harder as you get better:

# %%
from backprop_helpers import practice

practice(level=2, about="branches", seed=3)

# %% [markdown]
# ## In three lines
#
# - Multiply along a path, add where paths meet: one flow for each edge.
# - In code the first flow sets the gradient, the others are added: `=` once, then `+=`.
# - Finish the sum of a node before going on; then one visit to each edge stands for all paths.
#
# **Now you:** [exercises on branches](../exercises/03_branch_summation.ipynb).
# **Next:** [what each gate does](04_gates.ipynb).
