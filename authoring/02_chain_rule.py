# %% [markdown]
# # The chain rule: one gate after another
#
# **After this lesson you can** say what a derivative promises and what it does not, find the gradient of any chain of
# gates by hand, and explain why going backward is cheaper than starting afresh for each number. It takes about 35 minutes.

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **nudge** ε | a small change of an input |
# | **local gradient** | how a gate's own output answers a nudge of one of its own inputs; it knows nothing of the rest |
# | **upstream** gradient | ∂output/∂(this gate's output): what arrives at the gate in the backward pass |
# | **downstream** gradient, or **flow** | upstream × local: what flows back along one edge, from the gate to one of its inputs |
# | **chain rule** | along a chain, the local gradients multiply |

# %% [markdown]
# ## A derivative is an answer to a nudge
#
# Start with the simplest curve, f(x) = x², at x = 3. School says that the derivative is 2x, so 6 here.
#
# **Predict.** If x moves from 3 to 4, will f move by exactly 6, by a little more, or by a little less?

# %%
from backprop_helpers import parse, plot_nudge

square = parse("f = x^2", x=3)
plot_nudge(square, nudge=1)

# %% [markdown]
# **Explain.** The dashed line is the promise: 6 for a nudge of 1. The curve bends away from it, so the truth is 7. The
# derivative is the slope of the line, and the line is right only close to the point. In symbols: where the function has
# the value f(x) and the gradient k, a nudge ε takes it to about
#
# $$f(x + \varepsilon) \approx f(x) + k\,\varepsilon$$
#
# The sign is ≈, not =. How wrong is it? Make the nudge ten times smaller, again and again, and watch what is left over.

# %%
for nudge in (1, 0.1, 0.01, 0.001):
    rise = square.at(x=3 + nudge).value - square.value
    promise = square.gradient["x"] * nudge
    print(f"nudge {nudge:<6} promise {promise:<8.4g} truth {rise:<10.7g} left over {rise - promise:.1g}")

# %% [markdown]
# With each line of this print the promise gets ten times smaller, and what is left over a *hundred* times. That is what
# a derivative is: the number k whose promise is so good that the rest no longer matters when the nudge gets small.
#
# It also gives us a way to check every gradient in this course without any calculus: nudge to both sides and divide.
# It is slow and not exact, but it cannot share our mistakes.

# %%
from backprop_helpers import numeric_gradient

numeric_gradient(lambda x: x**2, x=3)

# %% [markdown]
# ## Each gate knows its own derivative
#
# These rules are nearly all the calculus that you need; the one for the sigmoid σ follows in the exercises. Every gate of
# this course is one line of such a table, and the last line, the chain rule, is what this lesson is about.
#
# | rule | function of x | derivative |
# |---|---|---|
# | constant | $c$ | $0$ |
# | constant factor | $c\,x$ | $c$ |
# | power | $x^n$ | $n\,x^{n-1}$ |
# | exponential | $a^x$, and so $e^x$ | $a^x \ln a$, and so $e^x$ |
# | logarithm | $\log_a x$ | $\dfrac{1}{x \ln a}$ |
# | sine, cosine | $\sin x$, $\cos x$ | $\cos x$, $-\sin x$ |
# | sum | $f + g$ | $f' + g'$ |
# | product | $f\,g$ | $f\,g' + g\,f'$ |
# | quotient | $f / g$ | $\dfrac{f'\,g - f\,g'}{g^2}$ |
# | chain | $f(g(x))$ | $f'(g(x)) \cdot g'(x)$ |
#
# Do not take our word for it. The next cell tries each rule at x = 2. Its four columns are the function, its derivative
# by the rule, the number that the rule gives, and the number that a nudge gives. The last two should agree.

# %%
rules = {"5": "0", "7x": "7", "x^3": "3x^2", "3^x": "3^x * ln(3)", "e^x": "e^x", "log(x, 10)": "1/(x ln(10))",
         "sin(x)": "cos(x)", "cos(x)": "-sin(x)", "x^2 + sin(x)": "2x + cos(x)", "sin(x^2)": "cos(x^2) 2x",
         "x^2 sin(x)": "x^2 cos(x) + sin(x) 2x", "sin(x) / x": "(cos(x) x - sin(x)) / x^2"}
print("function       rule                       rule      nudge")
for function, rule in rules.items():
    graph = parse(function, x=2)
    nudged = numeric_gradient(lambda x: graph.at(x=x).value, x=2)["x"]
    print(f"{function:<14} {rule:<24} {parse(rule, x=2).value:9.5f} {nudged:9.5f}")

# %% [markdown]
# ## Two gates in a row
#
# Now put two gates one behind the other: $y = 2x + 4$ doubles x and then adds 4.
#
# **Predict.** What is the gradient of x? Does the 4 matter?

# %%
parse("y = 2x + 4", x=3)

# %% [markdown]
# **Explain.** Read the gradients from right to left. The output starts with 1. The gate `+4` moves its output exactly as
# far as its input moves, so its local gradient is 1, and the 1 passes through unchanged. The gate `2·` doubles every
# nudge: 1 × 2 = 2. The 4 shifts the result and does not change how it answers a nudge.

# %% [markdown]
# ## The chain rule
#
# In general, let $y = g(x)$ and $T = f(y)$. A nudge ε of x becomes a nudge of about $g'(x)\,\varepsilon$ at y. That
# is an ordinary nudge of y, so T moves by $f'(y)$ times as much:
#
# $$\frac{\partial T}{\partial x} = \frac{\partial T}{\partial y} \cdot \frac{\partial y}{\partial x}$$
#
# It looks as if ∂y cancels. That is a good way to remember the rule and no proof of it, since these are not fractions.
# What makes it true is the sentence above: the nudge of the first gate is handed to the second one.
#
# Note *where* each derivative is taken: g′ at x, but f′ at y, the number that goes into f. The forward pass has left it
# in the picture.

# %% [markdown]
# ## Worked example: (4x + 1)² at x = 1
#
# Forward first. On paper, write the value of each node for x = 1. Then run the cell; it stops after the forward pass.
# (A formula may be written in several steps with semicolons between them; each step gives its node a name.)

# %%
from backprop_helpers import draw

graph = parse("a = 4x; b = a + 1; T = b^2", x=1)
draw(graph, step=3)

# %% [markdown]
# Now backward. **Predict** the three gradients in the order in which they are found: first at b, then at a, then at x.
# At each gate ask one question only: *if my input moves a little, how much does my output move?* Then multiply by what
# arrives from the right.

# %%
draw(graph, local_gradients=True)

# %% [markdown]
# **Explain.** The square has the local gradient 2b, and b is 5: 1 × 10 = 10. The gate `+1` changes nothing: 10 × 1 = 10.
# The gate `4·` has the local gradient 4: 10 × 4 = 40. Written out, from the output to the input:

# %%
from backprop_helpers import derive

derive(graph)

# %% [markdown]
# ## Now move it
#
# The same graph with a slider. **Predict** before you drag: at which x is the gradient of x zero? On which side of it is
# the gradient negative? And which of the three local gradients change when x moves, and which never do?

# %%
from backprop_helpers import explore

explore(graph, x=(-2, 2), local_gradients=True)

# %% [markdown]
# **Explain.** Only the local gradient of the square, 2b, depends on x. It is zero where b is, at x = −¼, and negative to
# the left of it. The gates `4·` and `+1` treat every nudge alike, wherever x stands. In the curve below the picture you
# see the same as the slope of the dashed line.
#
# ## What goes wrong, and how you notice
#
# Three people were asked for the gradient of x at x = 1. The first found 8, the second found 10, and the third wrote 5 for
# b, 5 for a and 20 for x. **Predict:** which step did each of them get wrong? Then let the check tell you.

# %%
from backprop_helpers import check_gradients

check_gradients("2.0", graph, {"x": 8})

# %% [markdown]
# The 8 comes from taking the derivative of the square at x = 1, not at b = 5. Here is another one, who had the outer
# derivative right:

# %%
check_gradients("2.0", graph, {"x": 10})

# %% [markdown]
# The 10 is ∂T/∂a; the factor 4 of the gate `4·` is still missing. Two descriptions fit this number, so the check offers
# both and begins with *Perhaps*. The third person made one slip early and did the rest well, and is told that too:

# %%
check_gradients("2.0", graph, {"b": 5, "a": 5, "x": 20})

# %% [markdown]
# ## The surprise: backward is cheap
#
# Take a chain of n gates. Call the input $v_0$, the output of the first gate $v_1$, and so on up to $v_n = T$; and let
# $k_1, \dots, k_n$ be the local gradients of the gates. Then the gradient of each node is a product of all local
# gradients that lie between it and the output:
#
# $$\frac{\partial T}{\partial v_{n-1}} = k_n \qquad \frac{\partial T}{\partial v_{n-2}} = k_n\,k_{n-1} \qquad \dots
# \qquad \frac{\partial T}{\partial v_0} = k_n\,k_{n-1} \cdots k_1$$
#
# **Predict.** For 100 gates, how many multiplications do you need if you start each product afresh? And how many if you
# go from the output to the input, and keep what you have?

# %%
def afresh(gates):
    return sum(factors - 1 for factors in range(1, gates + 1))


def reused(gates):
    return gates - 1


print(f"afresh: {afresh(100):,}    reused: {reused(100):,}")

# %% [markdown]
# **Explain.** Each product contains the one before it, so one more multiplication is enough for each further gate.
# Keeping results that will be needed again is called *dynamic programming*. Backpropagation is the chain rule, done in
# the order in which nothing is computed twice. The two ways drift apart: with 1000 gates it is 499,500 multiplications
# against 999. (In the plot each horizontal line stands for ten times as many as the one below it.)

# %%
from backprop_helpers import plot_growth

sizes = [2, 10, 50, 100, 500, 1000]
plot_growth(sizes, {"afresh": [afresh(n) for n in sizes], "reused": [reused(n) for n in sizes]}, "number of gates")

# %% [markdown]
# Long chains also do something to the numbers themselves. The sigmoid, which you will meet in the exercises, is nowhere
# steeper than 0.25. If each local gradient of a chain is 0.25, then the product of ten of them is:

# %%
0.25**10

# %% [markdown]
# Of a nudge at the start of the chain about one millionth arrives at its end. Keep that number in mind: it is one of the
# reasons why networks with many layers were hard to train for a long time.

# %% [markdown]
# ## In three lines
#
# - A gradient k promises f(x + ε) ≈ f(x) + kε, to first order.
# - Along a chain the local gradients multiply, each taken at the number that goes into its gate.
# - Going backward reuses every product: one multiplication for each gate.
#
# **Now you:** [exercises on the chain rule](../exercises/02_chain_rule.ipynb).
# **Next:** what if a number is used twice? [Branch summation](03_branch_summation.ipynb).
