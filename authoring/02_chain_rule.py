# %% [markdown]
# # The chain rule: one gate after another
#
# **After this lesson you can** say what a derivative promises and what it does not, find the gradient of any chain of
# gates by hand, and explain why going backward is cheaper than starting afresh for each number. It takes about 45 minutes.

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **nudge** ε | a small change of a number; ε is the Greek letter epsilon |
# | **local gradient** | nudge one input of a gate a little: the gate's output moves this many times as far |
# | **upstream** gradient | ∂output/∂(this gate's output): what arrives at the gate in the backward pass |
# | **downstream** gradient | upstream × local: what the gate passes back along the edge to an input, also called the **flow** |
# | **chain rule** | along a chain, the local gradients multiply |

# %% [markdown]
# ## A derivative is an answer to a nudge
#
# Start with a simple curve, f(x) = x², at x = 3. School says that the derivative is 2x, so 6 here.
#
# **Predict.** If x moves from 3 to 4, will f move by exactly 6, by a little more, or by a little less?

# %%
from backprop_helpers import parse, plot_nudge

square = parse("f = x^2", x=3)
plot_nudge(square, nudge=1)

# %% [markdown]
# **Explain.** By more. The dashed line is the tangent. Its slope is the derivative, so it promises a rise of 6 for a nudge
# of 1. The curve bends away from it and really rises by 7. The promise is good only close to the point.

# %% [markdown]
# In symbols:
#
# $$f(x + \varepsilon) \approx f(x) + k\,\varepsilon$$
#
# Here x is the point where we stand, 3; ε is the nudge; f(x) is the value before the nudge and f(x + ε) the value after
# it; and k is the gradient, 6.
#
# **Predict.** The sign is ≈, not =. With ε ten times smaller, the promise k · ε is ten times smaller. How many times
# smaller is what is left over, the real change minus the promise? Tick *nudge*, click x, set ε to 0.1, 0.01 and 0.001,
# and read the last column.

# %%
from backprop_helpers import explore

explore(square, x=(-5, 5))

# %% [markdown]
# **Explain.** It is a *hundred* times smaller: 0.01, 0.0001, 0.000001 (the table writes it as 1e-06). That is what
# makes k the derivative: the smaller the nudge, the less the rest counts beside the promise.

# %% [markdown]
# Nudges also let us check every gradient of this course without any calculus: nudge x both ways, see how far the
# result moves, and divide by how far x moved. This is slow and rarely quite exact (a square happens to be), but it cannot
# repeat a mistake that we made in the calculus.

# %%
from backprop_helpers import numeric_gradient

numeric_gradient(lambda x: x**2, x=3)

# %% [markdown]
# ## Two gates in a row
#
# Now put two gates in a row: $y = 2x + 4$ doubles x and then adds 4.
#
# **Predict.** What is the gradient of x? Does the 4 matter?

# %%
parse("y = 2x + 4", x=3)

# %% [markdown]
# **Explain.** Read the gradients from right to left. The output y starts with 1. The output of the gate `+4` moves
# exactly as far as its input, so the local gradient is 1, and the 1 passes through unchanged. The gate `2·` doubles
# every nudge, so its local gradient is 2, and x gets 1 · 2 = 2. The 4 does not matter: it shifts the result, and a
# shifted result moves just as far.

# %% [markdown]
# ## The chain rule
#
# Now for any two functions in a row. The first turns x into $y = f(x)$, the second turns y into the result $T = g(y)$.
# A nudge ε of x moves y by about $f'(x)\,\varepsilon$. For the second function this is a nudge like any other, so T
# moves by about $g'(y)$ times as much:
#
# $$\frac{\partial T}{\partial x} = \frac{\partial T}{\partial y} \cdot \frac{\partial y}{\partial x}$$
#
# It looks as if ∂y cancels. That is a good way to remember the rule, but it proves nothing, since these are not
# fractions. The rule is true because the movement of y is the nudge of the second function.
#
# Note *where* each derivative is taken: f′ at x, but g′ at y, the number that goes into g. The forward pass has left
# that number in the picture.

# %% [markdown]
# ## Worked example: (4x + 1)² at x = 1
#
# This is the function from [Start here](00_start_here.ipynb), where 40 came out. Now you find the 40 yourself. Each step
# has a name.
#
# **Predict.** Forward first: write down the values of v1, v2 and T for x = 1. The cell stops after the forward pass.

# %%
from backprop_helpers import draw

graph = parse("v1 = 4x; v2 = v1 + 1; T = v2^2", x=1)
draw(graph, step=3)

# %% [markdown]
# **Predict.** Now backward: write the three gradients in the order in which they are found, first at v2, then at v1, then
# at x. At each gate ask one question only: *if my input moves a little, by what factor does my output move?* That is the
# local gradient. Multiply it by the upstream gradient, which arrives from the right.
#
# In the next picture each edge carries two numbers. Read them from right to left, against the arrow: above the edge,
# after a ×, is the local gradient; below it, after a =, the downstream gradient, which the gate passes back along
# this edge.

# %%
draw(graph, local_gradients=True)

# %% [markdown]
# **Explain.** The gate `^2` has the local gradient 2 · v2, and v2 is 5: 1 · 10 = 10. The gate `+1` has the local gradient
# 1: 10 · 1 = 10. The gate `4·` has the local gradient 4: 10 · 4 = 40.

# %% [markdown]
# **Predict.** Here is the same graph with a slider. At which x is the gradient of x zero? On which side of it is it
# negative? And which of the three local gradients change when x moves?

# %%
explore(graph, x=(-2, 2), local_gradients=True)

# %% [markdown]
# **Explain.** Only the local gradient of the square, 2 · v2, depends on x. It is zero where v2 is, at x = −0.25, and
# negative to the left of it. The gates `4·` and `+1` treat every nudge alike, whatever x is. In the curve the gradient
# is the slope of the dashed tangent.

# %% [markdown]
# Written out, from the output to the input, at x = 1:

# %%
from backprop_helpers import derive

derive(graph)

# %% [markdown]
# ## What goes wrong, and how you notice
#
# The checks know the common mistakes. Here are three wrong answers to this example.
#
# **Predict.** The first person says that the gradient of x is 8. Find a calculation that gives 8. What did they do?

# %%
from backprop_helpers import check_gradients

check_gradients("2.0", graph, {"x": 8})

# %% [markdown]
# **Explain.** They took the derivative of the square at x = 1, where it is 2, and not at v2 = 5: 2 · 1 · 4 = 8.

# %% [markdown]
# **Predict.** The second person says 10. What did they forget?

# %%
check_gradients("2.0", graph, {"x": 10})

# %% [markdown]
# **Explain.** They mistook ∂T/∂v1 = 10 for the answer; the factor 4 of the gate `4·` is missing.

# %% [markdown]
# *Perhaps* means that more than one mistake gives this number, and that the check cannot know which of them was
# made. Read it as a question: *did I do this, or that?*
#
# **Predict.** The third person answers 5 for v2, 5 for v1 and 20 for x. All three numbers are wrong. How many mistakes did
# they make?

# %%
check_gradients("2.0", graph, {"v2": 5, "v1": 5, "x": 20})

# %% [markdown]
# **Explain.** One. The derivative of v2² was taken as v2, without the 2. All that follows is calculated correctly, from a
# wrong number. So fix the first error; the rest often follows.

# %% [markdown]
# ## Each gate knows its own derivative
#
# A chain needs the local gradient of each of its gates. This table is nearly all the calculus you need. The letters c,
# n and a are constants, e is 2.718…, and ln is the logarithm with the base e; f and g are functions of x, and f′ is the
# derivative of f. The power rule covers 1/x, which is x⁻¹, and √x, which is x to the power ½.
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
# | chain | $g(f(x))$ | $g'(f(x)) \cdot f'(x)$ |
#
# Do not take our word for it.
#
# **Predict.** What is the derivative of 3ˣ at x = 2, by the table? (ln 3 is about 1.0986.) Set x to 2. Compare your
# number with the gradient, and the gradient with what a tiny nudge really does. Then type a function of your own.

# %%
explore("y = 3^x", editable=True, x=(-2, 3))

# %% [markdown]
# **Explain.** 3² · ln 3 ≈ 9.888. A nudge of 0.001 moves 3ˣ by 0.009893, which is 9.893 times as far.

# %% [markdown]
# ## The end of the neuron is a chain
#
# After the sum z, the neuron from [Start here](00_start_here.ipynb) is a chain of three gates: the sigmoid turns z into
# s, the target t is subtracted, the error d is squared. The local gradient of σ can be written in terms of its output,
# s · (1 − s); a later lesson says why.
#
# **Predict.** At this point s is 0.18 and t is 0. What are the three local gradients from L back to z, roughly, and
# what is ∂L/∂z? (The fourth one belongs to t, which is given and stays.)

# %%
draw(parse("s = sigmoid(z); d = s - t; L = d^2", z=-1.5, t=0), local_gradients=True)

# %% [markdown]
# **Explain.** 2d ≈ 0.36, then 1, then 0.18 · 0.82 ≈ 0.15: together about 0.054. The loss falls if z becomes smaller, but
# slowly.

# %% [markdown]
# **Predict.** The slope of σ is never more than 0.25. Suppose that each local gradient of a chain is 0.25. After ten such
# gates, how much of a nudge is left: a tenth, a thousandth, or less?

# %%
0.25**10

# %% [markdown]
# **Explain.** About one millionth. The gradient has almost vanished before it comes back to the start of the chain, and
# a network with such chains learns very slowly there. Keep this number in mind for networks with many layers.

# %% [markdown]
# ## The surprise: backward is cheap
#
# Call the local gradients of the worked example, from left to right, $k_1 = 4$, $k_2 = 1$ and $k_3 = 10$. The gradient of
# each node is the product of the local gradients between it and the result:
#
# $$\frac{\partial T}{\partial x} = k_3\,k_2\,k_1 \qquad
# \frac{\partial T}{\partial v_1} = k_3\,k_2 \qquad
# \frac{\partial T}{\partial v_2} = k_3$$
#
# Computed one by one, these take 2 + 1 + 0 multiplications. But each is its neighbour on the right times one more
# factor; computed that way, all three take 2.
#
# **Predict.** A chain has 100 gates. How many multiplications does it take to compute the gradients of all nodes before T
# one by one? And how many if each is used for the next?

# %%
sum(range(100))

# %% [markdown]
# **Explain.** One by one: 99 + 98 + … + 1 + 0 = 4950, which the cell adds up. If each is used for the next: one more for
# each further gate, 99. With 1000 gates it is 499,500 against 999.

# %% [markdown]
# Keeping a result because it will be needed again is called *dynamic programming*. Backpropagation is the chain rule, done
# in the order in which nothing is computed twice.

# %% [markdown]
# Practise as long as you like; the graphs get harder as you get better:

# %%
from backprop_helpers import practice

practice(about="chain", seed=6)

# %% [markdown]
# ## In three lines
#
# - A gradient k promises f(x + ε) ≈ f(x) + kε, and the smaller the nudge ε, the better the promise.
# - Along a chain the local gradients multiply, each taken at the number that goes into its gate.
# - Going backward reuses every product: one more multiplication for each further gate.
#
# **Now you:** [exercises on the chain rule](../exercises/02_chain_rule.ipynb).
# **Next:** what if a number is used twice? [Branch summation](03_branch_summation.ipynb).
