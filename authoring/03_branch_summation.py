# %% [markdown]
# # Branch summation: when a number is used twice
#
# **After this lesson you can** find gradients in graphs whose paths part and meet again, say why the code of a backward
# pass is full of `+=`, and explain how a few additions stand for more paths than anyone could follow. It takes about 35
# minutes.
# You need [the chain rule](02_chain_rule.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **branch** | a node that feeds more than one gate, or one gate more than once |
# | **flow** | the gradient that comes back along one edge: upstream × local |
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
# **Predict.** Nudge x from 2 to 2.01. By how much does y move? By how much does z? A nudge of y arrives z = 7 times as
# large at T, a nudge of z y = 6 times as large. So by how much does T move?

# %%
for name in ("y", "z", "T"):
    moved = graph.at(x=2.01).values[name] - graph.values[name]
    print(f"{name} moves by {moved:.4f}")

# %% [markdown]
# **Explain.** y moves by 0.03, which is worth 7 × 0.03 = 0.21 at the output. z moves by 0.01, which is worth
# 6 × 0.01 = 0.06. Both happen at once, so T moves by about 0.27. The nudge was 0.01: the gradient of x is 27. What the
# two ways bring is **added**.
#
# Now the same in the picture. On each edge stands what flows back along it.

# %%
draw(graph, local_gradients=True)

# %% [markdown]
# Two flows meet at x: 7 × 3 = 21 comes back through y, and 6 × 1 = 6 comes back through z. Written out:

# %%
from backprop_helpers import derive

derive(graph, "x")

# %% [markdown]
# Now move x. **Predict:** there is a place where the two flows cancel, so that T does not answer a nudge of x at all. Is it
# at a positive or at a negative x? Find it with the slider, then on paper.

# %%
from backprop_helpers import explore

explore(graph, x=(-5, 5), local_gradients=True)

# %% [markdown]
# **Explain.** The flow through y is 3z = 3(x + 5), the flow through z is y = 3x. Their sum is 6x + 15, which is zero at
# x = −2.5. Click the box of x to see the sum below the picture.
#
# ## The rule in general
#
# If n edges leave x, and lead to $v_1, v_2, \dots, v_n$, then its gradient is a sum with one term, one flow, for each edge:
#
# $$\frac{\partial T}{\partial x} = \frac{\partial T}{\partial v_1}\frac{\partial v_1}{\partial x}
# + \frac{\partial T}{\partial v_2}\frac{\partial v_2}{\partial x} + \dots
# + \frac{\partial T}{\partial v_n}\frac{\partial v_n}{\partial x}$$
#
# Why a sum, and not a product or an average? Because nudges are small. When y and z both move a little, the result moves
# by the one effect plus the other. What they do *together*, 0.03 × 0.01, is so much smaller that it no longer counts. (It
# is *for each edge*, not for each gate: a gate that uses x twice sends back two flows, as you will see below.)
#
# **Multiply along a path, add where paths meet.**

# %% [markdown]
# ## Why the code says `+=`
#
# Any graph can print itself as the program that a person would write. Look for the line in which x gets its second flow.

# %%
print(graph.to_python())

# %% [markdown]
# The first flow that reaches x sets `dx`, the second one is added with `+=`. With `=` in its place the earlier flow would
# be lost, and nobody would warn you: the program runs, and the number looks like any other. Here is that mistake, and
# what the check says to it:

# %%
from backprop_helpers import check_gradients

check_gradients("3.0", graph, {"y": 7, "z": 6, "x": 21})

# %% [markdown]
# ## The same input twice in one gate
#
# **Predict.** What is the gradient of x in x · x at x = 3? How many edges does the picture have?

# %%
draw(trace(lambda x: x * x, x=3), local_gradients=True)

# %% [markdown]
# **Explain.** There are two edges, and each carries a flow of its own: 3 from the first factor, 3 from the second. The
# sum is 6, which is what the rule for x² says. You know this sum by another name: "the first times the derivative of the
# second, plus the second times the derivative of the first" is the product rule.
#
# Two more functions that use x twice: x − x and x / x. **Predict** both gradients at x = 3 before you run the cell. Think
# of the function first, and of the gates only then.

# %%
difference = trace(lambda x: x - x, x=3)
quotient = trace(lambda x: x / x, x=3)
difference.gradient, quotient.gradient

# %% [markdown]
# **Explain.** x − x is 0 whatever x is, and x / x is 1. A result that never moves has the gradient 0. The gates do not
# know that. Each sends back what it always does, and the two flows cancel in the sum:

# %%
draw(quotient, local_gradients=True)

# %% [markdown]
# And one that few people guess. **Predict:** is the gradient of xˣ at x = 3 given by the power rule, 3 · 3², or by the
# exponential rule, 3³ · ln 3?

# %%
draw(trace(lambda x: x**x, x=3), local_gradients=True)

# %% [markdown]
# xˣ has x as base *and* as exponent. One flow obeys the power rule, the other the exponential rule; neither alone is the
# derivative, and their sum is.

# %% [markdown]
# ## First finish the sum, then go on
#
# A branch may also lie in the middle. Here a, which is computed from x, feeds two gates.

# %%
from backprop_helpers import parse

middle = parse("a = x^2; b = a + 1; c = a * b", x=3)
draw(middle, step=4, local_gradients=True)

# %% [markdown]
# This is the picture after the first backward step. The gate c has sent a flow of 10 straight to a, and so far 10 stands in
# the box of a: a sum that is not yet finished. May a now pass 10 on to x? **Predict** what would come out at x.

# %%
draw(middle, local_gradients=True)

# %% [markdown]
# **Explain.** No: a has to wait. A second flow, 9, is still on its way through b. The sum at a is 19, and 19 × 6 = 114
# arrives at x. Had a passed on its first flow at once, x would have got 60. That is why the backward pass walks the
# graph in reverse topological order: when it comes to a node, everything that the node feeds has been done, and its sum
# is complete.

# %%
check_gradients("3.0", middle, {"a": 19, "x": 60})

# %% [markdown]
# Your turn, at an x that you choose: move the slider, find the gradients of b, a and x on paper, write them into the
# fields and check them. When you are done, press *Reveal* and walk through the steps.

# %%
explore(middle, x=(-4, 4, 1), predict=True)

# %% [markdown]
# ## The surprise: a few additions for very many paths
#
# The sum over flows has another reading. Follow every path from x to the output, multiply the local gradients along it,
# and add up all paths: the result is the same. But how many paths are there? Each of these stages uses its input twice.

# %%
def ladder(x):
    for _ in range(3):
        x = x + 0.5 * x
    return x


draw(trace(ladder, x=1))

# %% [markdown]
# **Predict.** With 3 stages there are 2 · 2 · 2 = 8 paths and 9 flows, three for each stage. How many of each are there with
# 20 stages?

# %%
def stages(count):
    def many(x):
        for _ in range(count):
            x = x + 0.5 * x
        return x

    graph = trace(many, x=1)
    return graph.path_counts["x"], sum(len(step.flows) for step in graph.backward_pass)


print("paths and flows with 20 stages:", stages(20))

# %% [markdown]
# **Explain.** The paths double with each stage, and the flows grow by three. The backward pass never follows a path. It
# visits each edge once, adds at the branches, and has thereby summed over all paths.

# %%
from backprop_helpers import plot_growth

sizes = [1, 5, 10, 15, 20]
paths, flows = zip(*(stages(size) for size in sizes))
plot_growth(sizes, {"paths": paths, "flows": flows}, "number of stages")

# %% [markdown]
# And with 300 stages? Compare with the number of atoms in the universe that we can see, about 10⁸⁰:

# %%
paths, flows = stages(300)
print(f"{paths:.1e} paths, {flows} flows")

# %% [markdown]
# ## All of it in one function
#
# Here is a function with two inputs. x is used three times in it, y twice. Find the two branches in the picture, and read
# the flows that come back to them.

# %%
from backprop_helpers import sigmoid


def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    den = sigmoid(x) + (x + y) ** 2
    return num / den


both = trace(f, x=3, y=-4)
draw(both, local_gradients=True)

# %% [markdown]
# x feeds three gates, so its gradient is a sum of three flows:

# %%
derive(both, "x")

# %% [markdown]
# And a last look from outside. The nudge knows nothing of graphs, gates or flows, and it finds the same two numbers, up to
# the last digits, in which nudging is never exact:

# %%
from backprop_helpers import numeric_gradient

print("backward pass:", both.gradient)
print("nudges:       ", numeric_gradient(f, x=3, y=-4))

# %% [markdown]
# With sliders this graph is a playground. **Predict**, then try: for which y does x hardly matter any more? Where is the
# curve along x steepest, and what is the gradient there? Walk through the steps at a place that you like.

# %%
explore(both, x=(-5, 5), y=(-5, 5))

# %% [markdown]
# ## In three lines
#
# - Multiply along a path, add where paths meet: one flow for each edge.
# - In code the first flow sets the gradient, the others are added: `=` once, then `+=`.
# - Finish a node's sum before going on; then one visit to each edge stands for all paths.
#
# **Now you:** [exercises on branches](../exercises/03_branch_summation.ipynb).
