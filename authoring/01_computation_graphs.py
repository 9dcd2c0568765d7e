# %% [markdown]
# # Computation graphs: a function made of functions
#
# A formula looks like one thing, but it is computed in steps, and the steps have an order. A computation graph is a
# picture of that order. Everything that comes later, the gradients too, is read off this picture.
#
# **After this lesson you can** take a formula apart into gates, draw its graph, do the forward pass by hand in the right
# order, and say what a graph can do that a tree cannot. It takes about 35 minutes. You need
# [Start here](00_start_here.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **composition** g(f(x)) | the output of one function is the input of the next: first f, then g |
# | **leaf** | a node that no gate computes: an input or a constant |
# | **tree** | a graph in which every node but the output is used exactly once |
# | **forward pass** | computing all values, from the leaves to the output |
#
# In this lesson only values count. The fields for gradients stay empty.

# %% [markdown]
# ## A function of a function
#
# Here are two functions. The first multiplies a number by 7 and adds 3; the second squares a number.

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
# **Explain.** With f first, 2 becomes 17, and 17² is 289. With g first, 2 becomes 4, and 7 · 4 + 3 is 31. The functions are
# the same two, and so is the 2; a different order makes a different function.

# %% [markdown]
# `parse` turns a formula into a graph. You can name the steps: write them one after the other, with semicolons between
# them. This is g(f(x)):

# %%
from backprop_helpers import draw, parse

draw(parse("f = 7x + 3; g = f^2", x=2), step=3)

# %% [markdown]
# And this is f(g(x)). It has the same three gates, in another order:

# %%
draw(parse("g = x^2; f = 7g + 3", x=2), step=3)

# %% [markdown]
# ## The forward pass
#
# A gate can work as soon as the numbers on all its incoming arrows are known. So the order is not a matter of taste.
# (Where two gates are ready at once, either may go first.)
#
# **Predict.** This is (x + 2y) · x². Which gates can go first? Which must wait, and for what? Then press play and
# watch.

# %%
from backprop_helpers import explore

product = parse("p = 2y; q = x + p; r = x^2; T = q * r", x=2, y=3)
explore(product, x=(-3, 3, 1), y=(-3, 3, 1), gradients=False)

# %% [markdown]
# **Explain.** `2·` and `^2` need an input only, so either may go first. The sum waits for 2y. The product waits for
# both sides, so it is last. No gate looks further back than the numbers that go into it.

# %% [markdown]
# ## A formula is a tree
#
# In which order is 2 + 3x² computed? School has rules for it: brackets first, then powers, then · and ÷, then + and −. In
# a graph nobody needs the rules, because the arrows show the order.
#
# The next picture gives each constant a box of its own. A node without an incoming arrow is a *leaf*: an input or a
# constant.
#
# **Predict.** Which operation is done last, and so appears furthest to the right?

# %%
draw(parse("2 + 3x^2", x=4), step=3, constants="nodes")

# %% [markdown]
# **Explain.** The sum is last. The power is first: it binds more tightly than the product.

# %% [markdown]
# **Predict.** Now with brackets: how does the picture change for (2 + 3x)², and what is its value at x = 4?

# %%
draw(parse("(2 + 3x)^2", x=4), step=3, constants="nodes")

# %% [markdown]
# **Explain.** The same leaves and the same three gates, joined in another order: the sum is 14, its square 196. The
# brackets have moved the sum to the left, before the power. The picture needs no brackets; they are a way to write a tree
# in one line.

# %% [markdown]
# **Predict.** Three things are often guessed wrong: a sign before a power, two minus signs in a row, and ÷ mixed with
# ·. At x = 3, what are −x², 20 − x − 4 and 12 ÷ x · 2?

# %%
[parse(formula, x=3).value for formula in ("-x^2", "20 - x - 4", "12 / x * 2")]

# %% [markdown]
# **Explain.** The power comes before the sign, so −x² is −9. Of two minus signs, or of ÷ and ·, the left one comes first:
# 17 − 4 = 13, and 4 · 2 = 8. Where a reader could doubt it, write brackets.

# %% [markdown]
# ## Now type your own
#
# The next picture has a slider for x, and a box in which you can type any formula and press Enter. It reads `7x + 3`,
# x², `sin x` and much more. But letters side by side are one name: for x times y type `x*y`. (In Python code every
# product needs its `*`, and a power is `x**2`. `3^2` is 1 there, not 9: in Python, `^` means something else.)
#
# **Predict.** The formula in the box is the difference of (7x + 3)² and 7x² + 3. How large is it at x = 1? Then find
# out:
#
# 1. At which two values of x do the two agree? Look for the zeros of the difference: watch the curve.
# 2. Type `2 + 3x^2`, and set x back to 1. How many different values can you make by putting brackets in?

# %%
explore("(7x + 3)^2 - (7x^2 + 3)", editable=True, x=(-1, 1), gradients=False)

# %% [markdown]
# **Explain.** The difference is 100 − 10 = 90 at x = 1, and 0 near x = −0.83 and x = −0.17. Agreement at a *single*
# point proves nothing. Brackets make three values, 5, 11 and 25, in five ways: 2 + 3x² and (2 + 3) · x² give 5, 2 +
# (3x)² gives 11, (2 + 3x)² and ((2 + 3) · x)² give 25. (A sum of plain numbers, such as 2 + 3, needs no gate: the
# picture shows `5·`.)

# %% [markdown]
# ## The sigmoid as a tree
#
# A function that you will meet again and again is the *sigmoid*. It takes any number and gives one between 0 and 1:
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# **Predict.** Taken apart into gates, how many leaves does its tree have, and which are they? And how many gates?

# %%
tree = parse("1 / (1 + e^(-x))", x=2)
draw(tree, step=0, constants="nodes")

# %% [markdown]
# **Explain.** The four leaves are x, the number e = 2.71828…, and the 1 twice: once in the sum and once above the
# fraction bar. These are two leaves with the same value, not one leaf that is used twice. The four gates are −, power, +
# and ÷, and each has a letter: a, b, c and d.

# %% [markdown]
# **Predict.** Do the forward pass by hand at x = 0. No calculator is needed.

# %%
draw(tree.at(x=0), step=4, constants="nodes")

# %% [markdown]
# **Explain.** −0 is 0, e⁰ is 1, 1 + 1 is 2, and 1 ÷ 2 is 0.5, half-way between 0 and 1.

# %% [markdown]
# ## The same sigmoid as one gate
#
# Who decides what a gate is? We do. A gate is whatever we choose to treat as one step. The course has a gate `sigmoid`,
# written σ, that does the four steps at once.
#
# **Predict.** Four small gates, one large gate: is the value at x = 2 the same, to the last digit?

# %%
gate = parse("sigmoid(x)", x=2)
tree.value, gate.value

# %% [markdown]
# **Explain.** It is. A picture can be coarse or fine, as we need it; the output stays the same.

# %% [markdown]
# With this gate the neuron from [Start here](00_start_here.ipynb) fits into one picture. It multiplies each coordinate
# of a point by its own weight, adds a third weight, the *bias* b, and lets σ turn the sum z into a number s between 0
# and 1. What s should be is the *target* t, 0 or 1. The difference d = s − t is its error, and the error squared is its
# loss L.

# %%
from backprop_helpers import sigmoid, trace


def loss(w1, w2, b, x1, x2, t):
    z = w1 * x1 + w2 * x2 + b
    s = sigmoid(z)
    d = s - t
    L = d**2
    return L


draw(trace(loss, w1=1, w2=-1, b=0, x1=0.5, x2=2, t=0), step=7)

# %% [markdown]
# Read it from the left: a function of a function of a function. A network goes on like this; the outputs of many such
# neurons, a *layer*, go into the next layer. What the *Train* button needs to know can be found from this picture: how far
# L moves when w1, w2 or b is nudged. The next lessons find it.

# %% [markdown]
# ## The surprise: write it once, or a million times
#
# So far almost every result was used once. Now take (x + y)². You can write it as (x + y) · (x + y), or you can compute
# the sum once, give it a name, and use it twice.
#
# **Predict.** How many gates does the first way have?

# %%
draw(parse("(x + y) * (x + y)", x=2, y=5), step=0)

# %% [markdown]
# **Predict.** And the second way?

# %%
draw(parse("total = x + y; total * total", x=2, y=5), step=0)

# %% [markdown]
# **Explain.** Three gates, and two. Where two arrows leave a node, the graph is no longer a *tree*. A tree
# has no way to say "this number again"; it has to repeat the whole calculation. (The first picture is not quite a tree
# either: in our pictures each input is drawn once, however often it is used.)

# %% [markdown]
# One gate saved is not much. But now do it again and again: add a number to itself, and the result to itself, 20 times.

# %%
def doubled(x):
    for _ in range(20):
        x = x + x
    return x


graph = trace(doubled, x=1)

# %% [markdown]
# **Predict.** The graph has 20 gates. Written out as one formula without names, how many times does it contain the
# letter x: 40, 400, or more?

# %%
graph.path_counts["x"]

# %% [markdown]
# **Explain.** Each x in the written-out formula is one path from x to the output, and the cell counts the paths. The
# first sum, x + x, contains x twice; (x + x) + (x + x) four times; each step doubles it. After 20 steps it is over a
# million. The graph adds one gate at each step, since it may use a number twice.

# %% [markdown]
# Using a number twice costs nothing in the forward pass. What it means for gradients is the subject of the lesson on
# branches.

# %% [markdown]
# ## In three lines
#
# - A formula is a composition of gates; the order matters, and g(f(x)) is not f(g(x)).
# - The leaves are inputs and constants; a gate works as soon as all its inputs are known.
# - We choose what counts as a gate; and a number with a name can be used twice, which no tree allows.
#
# **Now you:** [exercises on computation graphs](../exercises/01_computation_graphs.ipynb).
# **Next:** what belongs in the lower field of each box? [The chain rule](02_chain_rule.ipynb).
