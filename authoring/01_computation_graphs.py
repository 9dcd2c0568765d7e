# %% [markdown]
# # Computation graphs: a function made of functions
#
# A formula looks like one thing, but it is computed in steps, and the steps have an order. A computation graph is a
# picture of that order. Everything that comes later, the gradients too, is read off this picture.
#
# **After this lesson you can** take a formula apart into gates, draw its graph, do the forward pass by hand in the right
# order, and say what a graph can do that a tree cannot. It takes about 40 minutes. You need
# [Start here](00_start_here.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **composition** g(f(x)) | the output of one function is the input of the next: first f, then g |
# | **leaf** | a node that no gate computes: an input or a constant |
# | **tree** | a graph in which every node is used exactly once, but for the output, which is not used at all |
# | **forward pass** | computing all values, from the leaves to the output |
#
# In this lesson only values count. Most pictures stop after the forward pass, so the places of the gradients are empty.

# %% [markdown]
# ## A function of a function
#
# Here are two functions. The first takes a number times 7 and adds 3, the second squares.

# %%
def f(x):
    return 7 * x + 3


def g(x):
    return x**2


f(1), g(5)

# %% [markdown]
# The output of a function is a number, and a number can go into the next function. This is called *composition*, and it is
# read from the inside: g(f(x)) means first f, then g.
#
# **Predict.** What is g(f(2))? And what is f(g(2))? Write down both numbers before you run the cell.

# %%
g(f(2)), f(g(2))

# %% [markdown]
# **Explain.** With f first, 2 becomes 17, and 17² is 289. With g first, 2 becomes 4, and 7 · 4 + 3 is 31. The same two
# functions, the same 2, and another order: another function.
#
# `parse` turns a formula into a graph. Here the steps have names and stand between semicolons, in the order in which they
# are done. This is g(f(x)):

# %%
from backprop_helpers import draw, parse

first_f = parse("f = 7x + 3; g = f^2", x=2)
draw(first_f, step=3)

# %% [markdown]
# And this is f(g(x)). It has the same three gates, in another order:

# %%
first_g = parse("g = x^2; f = 7g + 3", x=2)
draw(first_g, step=3)

# %% [markdown]
# ## A trap: paper and Python
#
# On paper one writes 7x and x². In Python the `*` must be there, and a power is `**`. `parse` takes `7x` and `7*x`,
# and a power as `x²`, `x^2` or `x**2`. It reads `sin x`, `|x|`, `√x` and LaTeX, too. What can mean two things, such as
# `1/2x`, it refuses, and says both.
#
# **Predict.** What does Python make of each of these four texts, at x = 3? One of them is refused, and one gives a number
# that nobody wants.

# %%
for text in ("7*x + 3", "7x + 3", "x**2", "x^2"):
    try:
        python = eval(text, {"x": 3})
    except SyntaxError:
        python = "not Python"
    print(f"{text:<8} Python: {python:<11} parse: {parse(text, x=3).value:g}")

# %% [markdown]
# **Explain.** `7x` is no Python, and Python says so. The trap is the last line: Python does have a `^`, but it is not a
# power (it compares two whole numbers bit by bit), so `x^2` runs for whole numbers and gives 1.
#
# `parse` has a trap of its own. **Predict.** On paper xy means x times y. What does `parse` say to it? And what does Python
# say to `x^2` if x is not 3 but 3.0?

# %%
from backprop_helpers import ExpressionError

try:
    parse("xy", x=3, y=2)
except ExpressionError as error:
    print(error)
try:
    print(3.0^2)
except TypeError as error:
    print("Python:", error)

# %% [markdown]
# **Explain.** Letters side by side are one name: `xy` is a name as `total` is one. So between two letters write the star,
# `x*y`. And at 3.0 Python stops with an error that names `^`. In code write `x**2`; in a formula for `parse` either will do.

# %% [markdown]
# ## The forward pass
#
# Back to g(f(x)). A gate can work as soon as the numbers on all its incoming arrows are known. So the order is not a
# matter of taste. (Where two gates are ready at once, either may go first.) In the next picture only the first gate has
# worked.
#
# **Predict.** Which gate is the next one? Could the square have gone first?

# %%
draw(first_f, step=1)

# %% [markdown]
# **Explain.** Next is `+3`, since it waits for the 14 only. The square waits for f, so it comes last. Here is the whole
# forward pass, gate by gate: what went in, and what came out.

# %%
for node, numbers, value in first_f.forward_pass:
    print(f"{node.name}: {node.gate.name:<9} {numbers} -> {value:g}")

# %% [markdown]
# The three lines are the whole calculation. Nothing else has to be kept in mind, and no line looks further back than the
# numbers that go into its gate.

# %% [markdown]
# ## A formula is a tree
#
# In which order is 2 + 3x² computed? School has rules for it: brackets first, then powers, then × and ÷, then + and −. In
# the graph the rules are no longer needed, because the arrows say the order.
#
# The next picture gives each constant a box of its own. What has no incoming arrow is a *leaf*: an input or a constant.
#
# **Predict.** Which operation stands furthest to the right, the one that is done last?

# %%
plain = parse("2 + 3x^2", x=4)
draw(plain, step=3, constants="nodes")

# %% [markdown]
# **Explain.** The sum is last, so it stands at the right. The power is first: it binds more strongly than the ×.
#
# Now with brackets. **Predict**: how does the picture change for (2 + 3x)², and what is its value at x = 4?

# %%
draw(parse("(2 + 3x)^2", x=4), step=3, constants="nodes")

# %% [markdown]
# **Explain.** The same leaves and the same three gates, joined in another order. The brackets have pulled the sum to the
# left, before the power. The picture itself has no brackets: they are a way to write the tree in one line.
#
# Two orders are often guessed wrongly, a sign before a power and several minus signs in a row.
#
# **Predict.** At x = 3, what are −x², 20 − x − 4 and 12 ÷ x × 2?

# %%
for text in ("-x^2", "(-x)^2", "20 - x - 4", "20 - (x - 4)", "12 / x * 2", "12 / (x * 2)"):
    print(f"{text:<13} = {parse(text, x=3).value:g}")

# %% [markdown]
# **Explain.** The power comes before the sign, so −x² is −9. And of − and −, or of ÷ and ×, the left one comes first. Where
# a reader could doubt it, write the brackets.

# %% [markdown]
# ## Now type your own
#
# The next picture shows the difference of (7x + 3)² and 7x² + 3 at x = 1. How far apart are the two orders there?

# %%
draw(parse("(7x + 3)^2 - (7x^2 + 3)", x=1), step=7)

# %% [markdown]
# **Explain.** They are 90 apart. The same picture now comes with a slider for x, and with a box above it in which you can
# type any formula and press Enter. The play button, or an arrow key after a click into the picture, goes through the steps
# one by one. (The lower number in each box, the one with ∂, is the gradient. It waits for the next lesson.)
#
# 1. At which two values of x do (7x + 3)² and 7x² + 3 agree? The formula in the box is their difference, so look for its
#    zeros: watch the curve below the picture.
# 2. Type `2 + 3x^2`, then put brackets in, and find all the different values that brackets can make at x = 1.

# %%
from backprop_helpers import explore

explore("(7x + 3)^2 - (7x^2 + 3)", editable=True, x=(-1, 1))

# %% [markdown]
# **Explain.** The order does not matter at about x = −0.83 and x = −0.17, and it does matter everywhere else. That two
# orders agree at *some* place proves nothing. Here are both places, from the formula for the zeros of 42x² + 42x + 6:

# %%
for x in ((-42 - 756**0.5) / 84, (-42 + 756**0.5) / 84):
    print(f"x = {x:.4f}    g(f(x)) = {g(f(x)):.4f}    f(g(x)) = {f(g(x)):.4f}")

# %% [markdown]
# And at x = 1 the brackets make three different values. There are five ways to put them, one for each tree that has these
# three gates with these leaves in this order:

# %%
[parse(text, x=1).value for text in ("2 + 3x^2", "(2 + 3) * x^2", "2 + (3x)^2", "(2 + 3x)^2", "((2 + 3) * x)^2")]

# %% [markdown]
# ## The sigmoid as a tree
#
# A function that you will meet again and again is the *sigmoid*. It takes any number and gives one between 0 and 1:
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# **Predict.** Taken apart into gates, how many leaves does its tree have, and which are they? And how many gates?

# %%
tree = parse("a = -x; b = e^a; c = 1 + b; s = 1 / c", x=2)
draw(tree, step=4, constants="nodes")

# %% [markdown]
# The next cell asks the graph itself. A leaf is a node without a gate.

# %%
leaves = [node for node in tree.nodes if node.gate is None]
for leaf in leaves:
    print(f"{type(leaf).__name__:<9} {tree.value_of(leaf):g}")
print(len(leaves), "leaves,", len(tree.forward_pass), "gates")

# %% [markdown]
# **Explain.** The four leaves are x, the number e = 2.71828…, and the 1 twice: once in the sum and once above the
# fraction bar. These are two leaves with the same value, not one leaf that is used twice. The gates are −, power, + and ÷, and each
# has a letter, a, b, c and s, by which we can speak of it.
#
# **Predict.** Do the forward pass by hand at x = 0. No calculator is needed.

# %%
draw(tree.at(x=0), step=4, constants="nodes")

# %% [markdown]
# **Explain.** −0 is 0, e⁰ is 1, 1 + 1 is 2, and 1 ÷ 2 is 0.5. Half of the way between 0 and 1: that is the sigmoid of 0.

# %% [markdown]
# ## The same sigmoid as one gate
#
# Who decides what a gate is? We do. A gate is whatever we choose to treat as one step. The course has a gate `sigmoid`,
# written σ, that does the four steps at once.

# %%
from backprop_helpers import sigmoid, trace


def s(x):
    return sigmoid(x)


gate = trace(s, x=2)
draw(gate, step=1)

# %% [markdown]
# **Predict.** Four small gates, one large gate: are the values the same to the last digits?

# %%
for x in (-10, -1, 0, 2, 10):
    print(f"x = {x:<4} tree {tree.at(x=x).value:.12f}    gate {gate.at(x=x).value:.12f}")

# %% [markdown]
# **Explain.** They agree in all twelve decimals. So a picture can be coarse or fine, as we need it, and the output stays
# the same. In the same way a whole layer of a network may be drawn as one box. A network is a long composition: the output
# of each layer goes into the next.

# %%
def layer(weight, x):
    return sigmoid(weight * x)


def network(u, v, w, x):
    return layer(w, layer(v, layer(u, x)))


draw(trace(network, u=3, v=-2, w=4, x=0.5), step=6)

# %% [markdown]
# **Explain.** Read the code from the inside and the picture from the left: first the layer with u, then the one with v,
# then the one with w.

# %% [markdown]
# ## The surprise: write it once, or a million times
#
# So far each result was used once. Now take (x + y)². You can write it as (x + y) · (x + y), or you can compute the sum
# once, keep it under a name, and use it twice: s = x + y, then s · s.
#
# **Predict.** How many gates does each way have?

# %%
twice = parse("(x + y) * (x + y)", x=2, y=5)
once = parse("s = x + y; s * s", x=2, y=5)
print("sum written twice:", len(twice.forward_pass), "gates, value", twice.value)
print("sum kept as s:    ", len(once.forward_pass), "gates, value", once.value)

# %% [markdown]
# The first way does the same addition two times:

# %%
draw(twice, step=3)

# %% [markdown]
# The second way does it once, and two arrows leave s:

# %%
draw(once, step=2)

# %% [markdown]
# **Explain.** Where two arrows leave a node, the picture is no longer a tree. It is a *graph*. A tree has no way to say
# "this number again"; it has to repeat the whole calculation. (The first picture is no tree either: in our pictures each
# input stands once, however often it is used.)
#
# One gate saved is not much. But now do it again and again: add a number to itself, and the result to itself, 20 times.
#
# **Predict.** The graph has 20 gates. If the same thing is written out as one formula without names, how many + signs
# does it have: 40, 400, or more?

# %%
def doubled(x):
    for _ in range(20):
        x = x + x
    return x


graph = trace(doubled, x=1)
written_out = {}  # for each node: the gates in its formula if nothing may be named
for node in graph.nodes:
    written_out[node] = sum(written_out[part] for part in node.inputs) + (node.gate is not None)
print(f"graph: {len(graph.forward_pass)} gates    written out: {written_out[graph.output]:,} gates")

# %% [markdown]
# **Explain.** x + x has one +. The next step, (x + x) + (x + x), has three, then seven: each time twice as many and one
# more. After 20 steps there are over a million. The graph adds one gate at each step, since it may use a number twice.
#
# To use a number twice costs nothing forward. What it means backward, when the gradients come, is the subject of a
# lesson of its own, the one on branches.

# %% [markdown]
# ## In three lines
#
# - A formula is a composition of gates; the order matters, and g(f(x)) is not f(g(x)).
# - The leaves are inputs and constants; a gate works as soon as all its inputs are known.
# - What a gate is, we choose; and a number with a name can be used twice, which makes a graph out of a tree.
#
# **Now you:** [exercises on computation graphs](../exercises/01_computation_graphs.ipynb).
# **Next:** what is the lower number in each box? [The chain rule](02_chain_rule.ipynb).
