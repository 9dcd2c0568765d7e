# %% [markdown]
# # Branch summation: when a number is used twice
#
# **After this lesson you can** find gradients in graphs whose paths part and meet again, say why the code of a backward
# pass is full of `+=`, and explain how a few dozen flows stand for more than a million paths. It takes about 35 minutes.
# You need [the chain rule](02_chain_rule.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **branch** | a node that feeds more than one gate, or one gate more than once |
# | **flow** | the downstream gradient that comes back along one edge: upstream × local |
# | **path** | one way from a node to the output, edge by edge |
# | **topological order** | an order in which every node comes after its inputs; backward it is walked in reverse |

# %% [markdown]
# ## One input, two ways to the output
#
# Here x is used twice: once for y, once for z. In symbols, $T = f(y, z)$ with $y = g(x)$ and $z = h(x)$.

# %%
from backprop_helpers import draw, trace


def T(x):
    y = 3 * x
    z = x + 5
    return y * z


graph = trace(T, x=2)
draw(graph, step=3)

# %% [markdown]
# **Predict.** Nudge x from 2 to 2.01. By how much does y move? By how much does z? At the gate `×` a nudge of y arrives
# 7 times as large, because z is 7; a nudge of z arrives 6 times as large, because y is 6. So by how much does T move?

# %%
for name in ("y", "z", "T"):
    moved = graph.at(x=2.01).values[name] - graph.values[name]
    print(f"{name} moves by {moved:.4f}")

# %% [markdown]
# **Explain.** y moves by 0.03, which arrives at T as 7 × 0.03 = 0.21. z moves by 0.01, which arrives as 6 × 0.01 = 0.06.
# Both happen at once, so T moves by about 0.27. The nudge was 0.01, so the gradient of x is 27. What comes by the two
# ways is **added**.
#
# Now the same in the picture. As before, each edge shows its local gradient, × 3 for example, and below it the
# downstream gradient that comes back along the edge. This is its *flow*.

# %%
draw(graph, local_gradients=True)

# %% [markdown]
# Two flows meet at x: 7 × 3 = 21 comes back through y, and 6 × 1 = 6 comes back through z. Written out:

# %%
from backprop_helpers import derive

derive(graph, "x")

# %% [markdown]
# Now move x. **Predict:** there is a place where the two flows cancel, so that T does not answer a nudge of x at all. Is
# it at a positive or at a negative x? Find it with the slider, then on paper.

# %%
from backprop_helpers import explore

explore(graph, x=(-5, 5), local_gradients=True)

# %% [markdown]
# **Explain.** The flow through y is 3z = 3(x + 5), and the flow through z is y = 3x. Their sum is 6x + 15, which is zero at
# x = −2.5. Below the picture stands the sum at x, flow by flow; click another box to see the sum there.

# %% [markdown]
# ## The rule in general
#
# The sum has one term, one flow, for each **edge** that leaves x. Say that n edges leave x, that they lead to the gates
# $v_1, v_2, \dots, v_n$, and that the local gradients along them are $k_1, k_2, \dots, k_n$. Then
#
# $$\frac{\partial T}{\partial x} = \frac{\partial T}{\partial v_1}\,k_1
# + \frac{\partial T}{\partial v_2}\,k_2 + \dots + \frac{\partial T}{\partial v_n}\,k_n$$
#
# In the example there are two edges, to y and to z, with the local gradients 3 and 1. A gate that uses x twice is reached
# by two edges, so it stands in the sum twice; you will see one below.
#
# Why a sum, and not a product or an average? Because nudges are small. When y and z both move a little, the result moves
# by the one effect plus the other. What they do *together*, 0.03 × 0.01 = 0.0003, is the small rest in the 0.2703 above;
# for a tiny nudge it no longer counts. **Multiply along a path, add where paths meet.**

# %% [markdown]
# ## Why the code says `+=`
#
# Any graph can print itself as a program, with both passes. In it, `dx` stands for ∂T/∂x. Look for the line in which x
# gets its second flow.

# %%
print(graph.to_python())

# %% [markdown]
# The first flow that reaches x sets `dx`, the second one is added with `+=`. With `=` in its place the earlier flow would
# be lost, and nobody would warn you: the program runs, and the number looks like any other.
#
# **Predict.** Which number would come out for x if the last line were `dx = 3 * dy`? The next cell makes this mistake
# and asks the check about it.

# %%
from backprop_helpers import check_gradients

dy, dz = 7, 6
dx = dz
dx = 3 * dy
check_gradients("3.0", graph, {"y": dy, "z": dz, "x": dx})

# %% [markdown]
# **Explain.** Only 21 is left, the flow through y. Either `=` was written in the place of `+=`, or the path through z was
# forgotten from the start; the number is the same.

# %% [markdown]
# ## The same input twice in one gate
#
# **Predict.** What is the gradient of x in x · x at x = 3? How many edges does the picture have?

# %%
draw(trace(lambda x: x * x, x=3), local_gradients=True)

# %% [markdown]
# **Explain.** There are two edges, and each carries a flow of its own: 3 from the first factor, 3 from the second. The
# sum is 6, which is what the power rule says, 2x.
#
# The product rule is such a sum too. The derivative of f · g is f′ · g + f · g′: the first term is the flow that comes
# back through f, the second is the flow that comes back through g.
#
# **Predict.** Two more functions that use x twice: x − x and x / x. What are their gradients at x = 3? Think of the
# results first: what do they do when x moves?

# %%
difference = trace(lambda x: x - x, x=3)
quotient = trace(lambda x: x / x, x=3)
difference.gradient, quotient.gradient

# %% [markdown]
# **Explain.** x − x is always 0, and x / x is always 1. A result that never moves has the gradient 0.
#
# **Predict.** The gate does not know that the result never moves. Which two flows does it send back for x / x? (For u / v
# the local gradient of u is 1 / v, and the local gradient of v is −u / v². Here u and v are both x.)

# %%
draw(quotient, local_gradients=True)

# %% [markdown]
# **Explain.** With 3 for both, the flows are ⅓ and −3 / 9 = −⅓. They cancel in the sum.
#
# One more, which few people guess.
#
# **Predict.** xˣ has x as its base *and* as its exponent. Which rule gives its derivative at x = 3, the power rule, the
# exponential rule, or neither?

# %%
draw(trace(lambda x: x**x, x=3), local_gradients=True)

# %% [markdown]
# **Explain.** Neither alone. The flow of the base obeys the power rule, 3 · 3² = 27. The flow of the exponent obeys the
# exponential rule, 3³ · ln 3 ≈ 29.66. The derivative is their sum.

# %% [markdown]
# ## First finish the sum, then go on
#
# A branch may also lie in the middle. Here p, which is computed from x, feeds two gates, q and r. The next picture stops
# after the first backward step: the gate r has just sent its flows back, 10 to p and 9 to q.

# %%
from backprop_helpers import parse

middle = parse("p = x^2; q = p + 1; r = p * q", x=3)
draw(middle, step=4, local_gradients=True)

# %% [markdown]
# Mind the 10 in the box of p: it is a sum that is not yet finished. Only one of the two flows to p has arrived.
#
# **Predict.** What would x get if p passed its 10 on at once? And what does x get if p waits for the second flow? (The
# local gradient on the way from p to x is 2x, so 6.)

# %%
draw(middle, local_gradients=True)

# %% [markdown]
# **Explain.** At once, x would get 10 × 6 = 60, and that is wrong: a second flow, 9, is still on its way through q. If p
# waits, its sum is 10 + 9 = 19, and x gets 19 × 6 = 114. That is why the backward pass walks the graph in reverse
# topological order: when it comes to a node, every gate that the node feeds has been done, so the sum is complete.
#
# The check knows this mistake as well. Here is the answer of someone who passed the 10 on too early:

# %%
check_gradients("3.0", middle, {"p": 19, "x": 60})

# %% [markdown]
# Your turn, at an x that you choose: move the slider, find the gradients of q, p and x on paper, write them into the
# fields and check them. When you are done, press *Reveal* and walk through the steps.

# %%
explore(middle, x=(-4, 4, 1), predict=True)

# %% [markdown]
# ## The surprise: a few flows for very many paths
#
# There is another way to the same gradient: follow each path from x to the output, multiply the local gradients along
# it, and add up the products of all paths. In the first example these were 3 × 7 and 1 × 6, together 27.
#
# But how many paths are there? The next function has three stages, and each stage uses its input twice.

# %%
def ladder(x):
    for _ in range(3):
        x = x + 0.5 * x
    return x


draw(trace(ladder, x=1))

# %% [markdown]
# Each stage offers two ways: along the upper one a nudge is multiplied by 1, along the lower one by 0.5. Whichever you
# take, the next stage offers two again. So there are 2 · 2 · 2 = 8 paths from x to the output. Here they are, counted and
# added up:

# %%
ways = (1, 0.5)
products = [first * second * third for first in ways for second in ways for third in ways]
print(f"{len(products)} paths, together {sum(products)}")

# %% [markdown]
# The sum over the paths is 3.375, the number in the box of x.
#
# **Predict.** How many paths are there with 20 stages? And how many flows? (One flow comes back along each arrow of the
# picture, so count the arrows of one stage.)

# %%
def stages(count):
    def many(x):
        for _ in range(count):
            x = x + 0.5 * x
        return x

    graph = trace(many, x=1)
    return graph.path_counts["x"], sum(len(step.flows) for step in graph.backward_pass)


paths, flows = stages(20)
print(f"20 stages: {paths:,} paths, {flows} flows")

# %% [markdown]
# **Explain.** Each further stage doubles the paths, and adds only three flows. The backward pass never follows a path. It
# visits each edge once and adds at the branches, and so it has summed over all the paths. The next picture has the scale
# that you know: each line up means ten times as many.

# %%
from backprop_helpers import plot_growth

sizes = [1, 5, 10, 15, 20]
paths, flows = zip(*(stages(size) for size in sizes))
plot_growth(sizes, {"paths": paths, "flows": flows}, "number of stages")

# %% [markdown]
# The backward pass has no trouble with 300 stages. **Predict**: how many flows are there then? And how many paths, very
# roughly?

# %%
paths, flows = stages(300)
print(f"300 stages: about {paths:.0e} paths, {flows} flows")

# %% [markdown]
# **Explain.** 300 stages have 3 · 300 = 900 flows, but about 10⁹⁰ paths (2e+90 means 2 · 10⁹⁰); the universe has about
# 10⁸⁰ atoms. No computer could follow these paths one by one. The 900 flows have added them up.

# %% [markdown]
# ## All of it in one function
#
# Here is a function of two inputs, with all that you have seen in these lessons. `sigmoid` is the function σ of exercise
# 2.5; where its output is s, its local gradient is s · (1 − s).

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
# y is used twice, in `sigy` and in `xpy`, so two flows meet at y. Find the five flows in the picture. Here is the sum at
# x, written out:

# %%
derive(both, "x")

# %% [markdown]
# And the sum at y:

# %%
derive(both, "y")

# %% [markdown]
# A last look from outside: the nudges know nothing of graphs, gates or flows, and they find the same two numbers, to all
# eight decimals that are printed here.

# %%
from backprop_helpers import numeric_gradient

nudges = numeric_gradient(f, x=3, y=-4)
for name in ("x", "y"):
    print(f"{name}: backward pass {both.gradient[name]:.8f}, nudges {nudges[name]:.8f}")

# %% [markdown]
# With sliders this graph is a playground. **Predict**, then try: make y very large. Why does the gradient of x become so
# small? Then bring y back to −4 and find the steepest place of the curve along x. What is the gradient there?

# %%
explore(both, x=(-5, 5), y=(-5, 5))

# %% [markdown]
# ## In three lines
#
# - Multiply along a path, add where paths meet: one flow for each edge.
# - In code the first flow sets the gradient, the others are added: `=` once, then `+=`.
# - Finish the sum of a node before going on; then one visit to each edge stands for all paths.
#
# **Now you:** [exercises on branches](../exercises/03_branch_summation.ipynb).
# **Next:** [what each gate does](04_gates.ipynb).
