# %% [markdown]
# # The sigmoid neuron
#
# **After this lesson you can** take the gradients of a neuron gate by gate and in one step, say in two ways why the slope of
# σ is σ(1 − σ), write the staged code of both passes, and tell when a neuron has stopped learning. It takes about 30
# minutes. You need [branches](03_branch_summation.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **weight** w | a number that a neuron multiplies an input by; training changes it |
# | **bias** | a weight that stands alone, without an input; here it is w₂ |
# | **sigmoid** σ | σ(t) = 1 / (1 + e⁻ᵗ): squeezes any number into the range from 0 to 1 |
# | **saturated** | said of a neuron whose σ is so close to 0 or 1 that a nudge hardly arrives |
# | **staged code** | code that computes one stage per line, a gate or a few, so that the backward pass can go back line by line |

# %% [markdown]
# ## A neuron, gate by gate
#
# A neuron with two inputs multiplies each by a weight, adds a bias, and sends the sum through σ:
#
# $$f = \sigma(w_0 x_0 + w_1 x_1 + w_2)$$
#
# First we write σ out, so that every small calculation is a gate of its own. The weights are 2, −3 and −3, the inputs −1
# and −2. **Predict.** On paper, compute the sum inside σ. Is f above or below ½?

# %%
from backprop_helpers import draw, exp, trace


def f(w0, x0, w1, x1, w2):
    dot = w0 * x0 + w1 * x1 + w2
    return 1 / (1 + exp(-dot))


numbers = {"w0": 2, "x0": -1, "w1": -3, "x1": -2, "w2": -3}
gates = trace(f, **numbers)
draw(gates, step=len(gates.forward_pass))

# %% [markdown]
# **Explain.** The sum, `dot`, is −2 + 6 − 3 = 1. It is positive, so f is above ½; to three digits it is 0.731.
#
# **Predict.** Now go backward from the right. The last gate is `1/`, and its local gradient is −1 / h², where h is the
# number that comes in, 1.368. The next ones are `1+`, exp and the minus. Which gradient arrives at `dot`?

# %%
draw(gates)

# %% [markdown]
# **Explain.** From right to left: 1 × (−1 / 1.368²) = −0.5344; the `1+` leaves it; exp multiplies by its own value,
# 0.3679, which gives −0.1966; and the minus turns the sign. So 0.1966 arrives at `dot`. The add gates hand it on as it
# is, to both products and to w₂. Each multiplication hands it on times the *other* factor.
#
# Here are all gradients with more of their digits:

# %%
for name, slope in gates.gradient.items():
    print(f"∂f/∂{name} = {slope:.12f}")

# %% [markdown]
# ## The same neuron with one gate
#
# Four of these gates belong together: minus, exp, `1+` and `1/` are the function σ. It may as well be one gate, if we know
# its local gradient. **Predict.** Which numbers of the picture stay, and which disappear?

# %%
from backprop_helpers import sigmoid


def neuron(w0, x0, w1, x1, w2):
    dot = w0 * x0 + w1 * x1 + w2
    return sigmoid(dot)


one = trace(neuron, **numbers)
draw(one, local_gradients=True)

# %% [markdown]
# **Explain.** Everything to the left of σ stays as it was. Only the three nodes inside σ are gone. Its local gradient is
# 0.1966, the product of the four local gradients that it stands for.

# %%
print(len(gates.forward_pass), "gates or", len(one.forward_pass))
difference = max(abs(gates.gradient[name] - one.gradient[name]) for name in numbers)
print("largest difference below 1e-15:", difference < 1e-15)

# %% [markdown]
# ## Why the slope of σ is σ(1 − σ)
#
# The picture used a formula for the local gradient of σ: where its output is s, the slope is s(1 − s). There is a short
# way to see this. Turn the definition s = 1 / (1 + e⁻ᵗ) upside down:
#
# $$\frac{1}{s} = 1 + e^{-t}$$
#
# Now nudge t and see how both sides answer. The left side is 1/s, so by the power rule and the chain rule it answers with
# −1/s² times the slope of s. The right side answers with −e⁻ᵗ, and e⁻ᵗ is 1/s − 1:
#
# $$-\frac{1}{s^2} \cdot \frac{\partial s}{\partial t} = -\left(\frac{1}{s} - 1\right)
# \qquad\text{so}\qquad
# \frac{\partial s}{\partial t} = s^2 \left(\frac{1}{s} - 1\right) = s\,(1 - s)$$
#
# The long way goes through the four gates of the first picture. Their local gradients multiply, and the product is the
# same number. The next cell computes both, and the answer of a nudge beside them.

# %%
from backprop_helpers import numeric_gradient

print("t      four gates    s(1 - s)      nudge")
for t in (-3, -1, 1, 2, 4):
    u = 1 + exp(-t)
    s = 1 / u
    four = (-1 / u**2) * 1 * exp(-t) * -1
    print(f"{t:<6} {four:<13.8f} {s * (1 - s):<13.8f} {numeric_gradient(lambda t: sigmoid(t), t=t)['t']:.8f}")

# %% [markdown]
# Here is a piece of the curve of σ, with its tangent at t = 1. **Predict.** At which t is σ steepest, and how steep is it
# there? A product s(1 − s) of two numbers that add up to 1 is largest when both are …

# %%
from backprop_helpers import parse, plot_nudge

curve = parse("s = sigmoid(t)", t=1)
plot_nudge(curve, nudge=2)

# %% [markdown]
# Now move t and look at the tangent. The slope is the gradient in the box of t.

# %%
from backprop_helpers import explore

explore(curve, t=(-8, 8))

# %% [markdown]
# **Explain.** At t = 0, where s is ½ and the slope ½ · ½ = ¼. Nowhere is σ steeper than that. Why not? s(1 − s) is the
# same as ¼ − (s − ½)², and a square is never below 0. To both sides the curve gets flat: there a nudge of t hardly arrives
# at s.

# %% [markdown]
# ## Staged code
#
# This is how a person writes both passes by hand, in stages: one line for `dot`, one for s. The four gates of the sum
# stand in one line, and so do the four of σ.

# %%
import math

w, x = [2, -3, -3], [-1, -2]

dot = w[0] * x[0] + w[1] * x[1] + w[2]
s = 1 / (1 + math.exp(-dot))

ddot = s * (1 - s)
dx = [w[0] * ddot, w[1] * ddot]
dw = [x[0] * ddot, x[1] * ddot, 1 * ddot]
print("dx =", dx)
print("dw =", dw)

# %% [markdown]
# And this is what the graph itself prints. **Predict** first: how many lines has its backward pass, one for each gate or
# one for each edge?

# %%
print(one.to_python())

# %% [markdown]
# **Explain.** One for each edge: each line is one flow. `dneuron` is 1; the lines below it hand it on, and nothing is
# added, because no node of this graph feeds more than one gate. (The `min` in `sigmoid` keeps exp from a number too large
# for the machine; here it changes nothing.) The numbers are the same:

# %%
[one.gradient["x0"], one.gradient["x1"]] == dx, [one.gradient[name] for name in ("w0", "w1", "w2")] == dw

# %% [markdown]
# ## The surprise: one sign, and the neuron stops learning
#
# This neuron is drawn in many courses. In one of them the figure has x₁ = −2, while the code below it has x₁ = 2. It is a
# slip of one sign. **Predict.** What becomes of `dot`, and what of the gradients?

# %%
slip = one.at(x1=2)
draw(slip)

# %% [markdown]
# **Explain.** `dot` is now −11. There σ is so flat that its slope is 0.0000167, and every gradient to the left of it
# shrinks by that factor. (The picture has 1.67e-05 for it, which means 1.67 · 10⁻⁵.) A weight that moves in proportion to
# its gradient would hardly move any more: the neuron is *saturated*. Nothing is broken, no error is shown, and still it
# does not learn.

# %%
for graph, name in ((one, "x1 = -2"), (slip, "x1 =  2")):
    s = graph.value
    print(f"{name}   dot {graph.values['dot']:>5g}   slope of σ {s * (1 - s):.3g}   dw0 {graph.gradient['w0']:.3g}")

# %% [markdown]
# Look for the edge of the plateau yourself. **Predict:** with x₁ = 2, which weight must you change, and in which
# direction, to bring the neuron back to life?

# %%
explore(slip, w0=(-5, 5), x0=(-5, 5), w1=(-5, 5), x1=(-5, 5), w2=(-5, 5))

# %% [markdown]
# **Explain.** Anything that brings `dot` near 0 helps. Of the weights the quickest is w₁, because it is multiplied by 2:
# from −3 up to 2.5, where `dot` is 0. (Choose *along* w1 above the curve to see it.) The sliders of w₀ and w₂ end before
# `dot` gets there: w₀ would have to be −9, and w₂ would have to be 8.
#
# This is also why the weights of a network start small. Here is `dot`, and the gradient of w₁, at each of these places:

# %%
for change in ({"w1": -3}, {"w1": 1}, {"w1": 2.5}, {"w0": -9}, {"w2": 8}):
    there = slip.at(**change)
    print(f"{change}   dot {there.values['dot']:g}   dw1 {there.gradient['w1']:.3g}")

# %% [markdown]
# ## In three lines
#
# - A gate can be as large as you like, if you know its local gradient: four gates or one σ give the same gradients.
# - The slope of σ is s(1 − s), read off its own output; it is never more than ¼.
# - Far from 0 the neuron is saturated: the slope is nearly 0, and so are all gradients to the left of it.
#
# **Now you:** [exercises on the sigmoid neuron](../exercises/05_sigmoid_neuron.ipynb).
# **Next:** [worked examples](06_worked_examples.ipynb).
