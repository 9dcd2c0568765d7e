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
# | **nudge** ε | a small change of a number; ε is the Greek letter epsilon |
# | **local gradient** | the factor from a nudge of one of a gate's inputs to the gate's own output; it knows nothing of the rest |
# | **upstream** gradient | ∂output/∂(this gate's output): what arrives at the gate in the backward pass |
# | **downstream** gradient | upstream × local: what the gate passes back along the edge to an input, also called the **flow** |
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
# **Explain.** The dashed line is the tangent. Its slope is the derivative, so it promises a rise of 6 for a nudge of 1.
# The curve bends away from it and really rises by 7. The promise is good only close to the point. In symbols:
#
# $$f(x + \varepsilon) \approx f(x) + k\,\varepsilon$$
#
# Here x is the point where we stand, 3; ε is the nudge; f(x) is the value before the nudge and f(x + ε) the value after
# it; and k is the gradient, 6.
#
# The sign is ≈, not =. How wrong is it? Make the nudge ten times smaller, again and again, and watch what is left over.

# %%
for nudge in (1, 0.1, 0.01, 0.001):
    rise = square.at(x=3 + nudge).value - square.value
    promise = square.gradient["x"] * nudge
    print(f"nudge {nudge:<6} promise {promise:<8.4g} truth {rise:<10.7g} left over {rise - promise:.1g}")

# %% [markdown]
# In each line the promise is a tenth of the one above, and what is left over is only a *hundredth*. That is what makes k
# the derivative: the smaller the nudge, the less the left-over counts beside the promise.
#
# Nudges also let us check every gradient of this course without any calculus: nudge x to both sides, see how far the
# result moves, and divide by how far x moved. This is slow and not quite exact, but it cannot repeat a mistake that we
# made in the calculus.

# %%
from backprop_helpers import numeric_gradient

numeric_gradient(lambda x: x**2, x=3)

# %% [markdown]
# ## Each gate knows its own derivative
#
# This table is nearly all the calculus you need; one more function, σ, follows in the exercises. The letters c, n and a
# are constants, e is 2.718…, and ln is the logarithm with the base e; f and g are functions of x, and f′ is the
# derivative of f. Every gate has a rule of this kind. The last line, the chain rule, is what this lesson is about.
#
# | rule | function of x | derivative |
# |---|---|---|
# | constant | $c$ | $0$ |
# | constant factor | $c\,x$ | $c$ |
# | power | $x^n$ | $n\,x^{n-1}$ |
# | exponential | $a^x$ | $a^x \ln a$ |
# | exponential, base e | $e^x$ | $e^x$ |
# | logarithm | $\log_a x$ | $\dfrac{1}{x \ln a}$ |
# | sine | $\sin x$ | $\cos x$ |
# | cosine | $\cos x$ | $-\sin x$ |
# | sum | $f + g$ | $f' + g'$ |
# | product | $f\,g$ | $f'\,g + f\,g'$ |
# | quotient | $\dfrac{f}{g}$ | $\dfrac{f'\,g - f\,g'}{g^2}$ |
# | chain | $f(g(x))$ | $f'(g(x)) \cdot g'(x)$ |
#
# Do not take our word for it: we can compare each rule with nudges. First a small helper, which takes a function as text
# and returns its gradient at x = 2, found by nudges alone:

# %%
def by_nudges(text):
    def function(x):
        return parse(text, x=x).value

    return numeric_gradient(function, x=2.0)["x"]

# %% [markdown]
# The next cell prints a line for each rule, in the order of the table. The four columns are an example of the function,
# its derivative by the rule, what that derivative is at x = 2, and what the nudges say. (`log(x, 10)` is the logarithm of
# x with the base 10.)

# %%
rules = {
    "5": "0", "7x": "7", "x^3": "3x^2", "3^x": "3^x * ln(3)", "e^x": "e^x", "log(x, 10)": "1 / (x * ln(10))",
    "sin(x)": "cos(x)", "cos(x)": "-sin(x)", "x^2 + sin(x)": "2x + cos(x)",
    "x^2 * sin(x)": "2x * sin(x) + x^2 * cos(x)", "sin(x) / x^2": "(cos(x) * x^2 - sin(x) * 2x) / x^4",
    "sin(x^2)": "cos(x^2) * 2x",
}
print(f"{'function':<14} {'derivative by the rule':<34} {'at x = 2':>9} {'nudges':>9}")
for function, rule in rules.items():
    print(f"{function:<14} {rule:<34} {parse(rule, x=2).value:9.5f} {by_nudges(function):9.5f}")

# %% [markdown]
# The last two columns agree in every line.

# %% [markdown]
# ## Two gates in a row
#
# Now put two gates one behind the other: $y = 2x + 4$ doubles x and then adds 4.
#
# **Predict.** What is the gradient of x? Does the 4 matter?

# %%
line = parse("y = 2x + 4", x=3)
line

# %% [markdown]
# **Explain.** Read the gradients from right to left. The output y starts with 1. The output of the gate `+4` moves exactly
# as far as its input, so the local gradient is 1, and the 1 passes through unchanged. The gate `2·` doubles every nudge,
# so its local gradient is 2, and x gets 1 × 2 = 2. The 4 does not matter: it shifts the result, and a shifted result
# moves just as far.

# %% [markdown]
# ## The chain rule
#
# Now for any two functions in a row. The first makes $y = g(x)$ out of x, the second makes the result $T = f(y)$ out of
# y. A nudge ε of x moves y by about $g'(x)\,\varepsilon$. For the second function this is a nudge like any other, so T
# moves by about $f'(y)$ times as much:
#
# $$\frac{\partial T}{\partial x} = \frac{\partial T}{\partial y} \cdot \frac{\partial y}{\partial x}$$
#
# It looks as if ∂y cancels. That is a good way to remember the rule, but it proves nothing, since these are not
# fractions. What makes the rule true is that the movement of y is handed on to the second function as its nudge.
#
# Note *where* each derivative is taken: g′ at x, but f′ at y, the number that goes into f. The forward pass has left that
# number in the picture.

# %% [markdown]
# ## Worked example: (4x + 1)² at x = 1
#
# This is the function from [Start here](00_start_here.ipynb), where 40 came out. Now you find the 40 yourself. The
# formula is written in three steps with semicolons between them, and each step gives its node a name.
#
# **Predict.** Forward first: on paper, write the values of a, b and T for x = 1. Then run the cell; it stops after the
# forward pass.

# %%
from backprop_helpers import draw

graph = parse("a = 4x; b = a + 1; T = b^2", x=1)
draw(graph, step=3)

# %% [markdown]
# **Predict.** Now backward: write the three gradients in the order in which they are found, first at b, then at a, then
# at x. At each gate ask one question only: *if my input moves a little, by what factor does my output move?* That is the
# local gradient. Multiply it by the upstream gradient, which arrives from the right.
#
# In the next picture each edge carries two numbers. Above it, after a ×, stands the local gradient; below it, after a =,
# stands the downstream gradient, which the gate passes back along this edge.

# %%
draw(graph, local_gradients=True)

# %% [markdown]
# **Explain.** The gate `^2` has the local gradient 2b, and b is 5: 1 × 10 = 10. The gate `+1` has the local gradient 1:
# 10 × 1 = 10. The gate `4·` has the local gradient 4: 10 × 4 = 40. Written out, from the output to the input:

# %%
from backprop_helpers import derive

derive(graph)

# %% [markdown]
# ## Now move it
#
# The same graph with a slider. **Predict** before you drag: at which x is the gradient of x zero? On which side of it is
# the gradient negative? And which of the three local gradients change when x moves?

# %%
from backprop_helpers import explore

explore(graph, x=(-2, 2), local_gradients=True)

# %% [markdown]
# **Explain.** Only the local gradient of the square, 2b, depends on x. It is zero where b is, near x = −0.25, and negative
# to the left of it. The gates `4·` and `+1` treat every nudge alike, wherever x stands. In the curve below the picture
# you see the gradient as the slope of the dashed line, the tangent.

# %% [markdown]
# ## What goes wrong, and how you notice
#
# The checks know the common mistakes. Here are three answers to the last example that are wrong.
#
# **Predict.** The first person says that the gradient of x is 8. What did they do? Find a calculation that gives 8, then
# run the cell.

# %%
from backprop_helpers import check_gradients

check_gradients("2.0", graph, {"x": 8})

# %% [markdown]
# **Explain.** They took the derivative of the square at x = 1, where it is 2, and not at b = 5: 2 × 1 × 4 = 8.
#
# **Predict.** The second person says 10. What did they forget?

# %%
check_gradients("2.0", graph, {"x": 10})

# %% [markdown]
# **Explain.** They took ∂T/∂a = 10 for the answer; the factor 4 of the gate `4·` is missing.
#
# The answer of the check begins with *Perhaps*. This means that more than one mistake gives the number 10, and that the check
# cannot know which of them was yours. Read it as a question: *did I do this, or that?* Here the two are the same mistake,
# told once from the gate `4·` and once from the square.
#
# **Predict.** The third person answers 5 for b, 5 for a and 20 for x. All three numbers are wrong. How many mistakes did
# they make?

# %%
check_gradients("2.0", graph, {"b": 5, "a": 5, "x": 20})

# %% [markdown]
# **Explain.** One. The derivative of b² was taken as b, without the 2. From there on the calculation is right, but it
# goes on with a wrong number. So mend the first error first; often the rest then mends itself.

# %% [markdown]
# ## The surprise: backward is cheap
#
# Take a chain of n gates. Call the input $v_0$, the output of the first gate $v_1$, of the second $v_2$, and so on up to
# the result $v_n = T$. Call the local gradients of the gates $k_1, k_2, \dots, k_n$: the gate that makes $v_1$ has $k_1$.
# By the chain rule, the gradient of each node is the product of the local gradients between it and the result:
#
# $$\frac{\partial T}{\partial v_0} = k_n \cdots k_3\,k_2\,k_1 \qquad
# \frac{\partial T}{\partial v_1} = k_n \cdots k_3\,k_2 \qquad
# \frac{\partial T}{\partial v_2} = k_n \cdots k_3 \qquad \dots \qquad
# \frac{\partial T}{\partial v_{n-1}} = k_n$$
#
# In the example above, n is 3 and the local gradients are $k_1 = 4$, $k_2 = 1$ and $k_3 = 10$.
#
# **Predict.** You want the gradients of all the nodes before T in a chain of 100 gates. How many multiplications is that
# if you compute each product afresh? And how many if you start at the right and use each product for the next one?
# (For the 3 gates of the example the first way takes 2 + 1 + 0 multiplications, and the second way 2.)

# %%
def afresh(gates):
    return sum(factors - 1 for factors in range(1, gates + 1))


def reused(gates):
    return gates - 1


print(f"afresh: {afresh(100):,}    reused: {reused(100):,}")

# %% [markdown]
# **Explain.** Each product is its neighbour on the right times one more factor. So the second way takes one more
# multiplication for each further gate, and no more. To keep a result because it will be needed again is called *dynamic
# programming*. Backpropagation is the chain rule, done in the order in which nothing is computed twice.
#
# The longer the chain, the more this saves. At 1000 gates it is 499,500 multiplications against 999. (Mind the scales of
# the next picture: each line up, and each line to the right, means ten times as many.)

# %%
from backprop_helpers import plot_growth

sizes = [2, 10, 50, 100, 500, 1000]
plot_growth(sizes, {"afresh": [afresh(n) for n in sizes], "reused": [reused(n) for n in sizes]}, "number of gates")

# %% [markdown]
# Long chains also do something to the numbers themselves. You will meet the function σ in the exercises; its slope is
# never more than 0.25. Suppose that each local gradient of a chain is 0.25.
#
# **Predict.** After ten such gates, how much of a nudge is left: a tenth, a thousandth, or less?

# %%
print(f"{0.25**10:.7f}")

# %% [markdown]
# **Explain.** About one millionth. The gradient has almost vanished before it comes back to the start of the chain, and
# a network with such chains learns very slowly there. Keep this number in mind for networks with many layers.

# %% [markdown]
# ## In three lines
#
# - A gradient k promises f(x + ε) ≈ f(x) + kε, and the smaller the nudge ε, the better the promise.
# - Along a chain the local gradients multiply, each taken at the number that goes into its gate.
# - Going backward reuses every product: one more multiplication for each further gate.
#
# **Now you:** [exercises on the chain rule](../exercises/02_chain_rule.ipynb).
# **Next:** what if a number is used twice? [Branch summation](03_branch_summation.ipynb).
