# %% [markdown]
# # The sigmoid neuron
#
# **After this lesson you can** take the gradients of a neuron gate by gate and in one step, show in two ways that the slope
# of σ is σ(1 − σ), write the staged code of both passes, and tell when a neuron has stopped learning. It takes about 25
# minutes. You need [branches](03_branch_summation.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **weight** w | a number that a neuron multiplies an input by; training changes it |
# | **bias** b | a weight that is added on its own, without an input |
# | **sigmoid** σ | σ(z) = 1 / (1 + e⁻ᶻ): squeezes any number z into the range from 0 to 1 |
# | **saturated** | said of a neuron whose output is so close to 0 or 1 that a nudge hardly gets through |
# | **staged code** | code that computes one stage per line, a gate or a few, so that the backward pass can go back line by line |

# %% [markdown]
# ## A neuron, gate by gate
#
# A neuron with two inputs multiplies each by a weight, adds a bias, and sends the sum, `dot`, through σ:
#
# $$s = \sigma(w_0 x_0 + w_1 x_1 + b)$$
#
# First we write σ out, so that every small calculation is a gate of its own. The weights are 2 and −3, the inputs −1
# and −2, and the bias is −3.
#
# **Predict.** On paper, compute `dot`. Is the output s above or below ½?

# %%
from backprop_helpers import draw, exp, trace


def s(w0, x0, w1, x1, b):
    dot = w0 * x0 + w1 * x1 + b
    return 1 / (1 + exp(-dot))


numbers = {"w0": 2, "x0": -1, "w1": -3, "x1": -2, "b": -3}
gates = trace(s, **numbers)
draw(gates, step=len(gates.forward_pass))

# %% [markdown]
# **Explain.** `dot` is −2 + 6 − 3 = 1. It is positive, so s is above ½; to three digits it is 0.731.

# %% [markdown]
# **Predict.** Now go backward from the right. The last gate is `1/`; its local gradient is −1 / g², where g is the number
# that goes in, 1.368. Before it come `1+`, exp and the minus. Which gradient arrives at `dot`?

# %%
draw(gates)

# %% [markdown]
# **Explain.** From right to left: 1 · (−1 / 1.368²) = −0.5344; the `1+` leaves it as it is; exp multiplies it by its own
# value, 0.3679, which makes −0.1966; and the minus flips the sign. So 0.1966 arrives at `dot`. The add gates hand it on
# unchanged, to both products and to b. Each product hands it on times the *other* factor.

# %% [markdown]
# The output and all gradients to full precision:

# %%
gates.value, gates.gradient

# %% [markdown]
# ## The same neuron with one gate
#
# Four of these gates belong together: minus, exp, `1+` and `1/` are the function σ. It can just as well be a single gate,
# provided we know its local gradient.
#
# **Predict.** What is this local gradient here? And which gradients to the left of it change?

# %%
from backprop_helpers import sigmoid


def s(w0, x0, w1, x1, b):
    dot = w0 * x0 + w1 * x1 + b
    return sigmoid(dot)


neuron = trace(s, **numbers)
draw(neuron, local_gradients=True)

# %% [markdown]
# **Explain.** It is 0.1966, the product of the four local gradients that it replaces. So everything to the left of σ stays as
# it was. Only the three nodes inside σ are gone.

# %% [markdown]
# ## Why the slope of σ is σ(1 − σ)
#
# The picture used a formula for the local gradient of σ: where its output is s, the slope is s(1 − s). The long way to see
# this goes through the four gates. With g = 1 + e⁻ᶻ, which is 1/s, their local gradients from right to left are −1/g², 1,
# e⁻ᶻ and −1. Along a chain they multiply, and e⁻ᶻ is g − 1:
#
# $$\frac{\partial s}{\partial z} = \left(-\frac{1}{g^2}\right) \cdot 1 \cdot e^{-z} \cdot (-1)
# = \frac{g - 1}{g^2} = \frac{1}{g} \left(1 - \frac{1}{g}\right) = s\,(1 - s)$$
#
# There is a shorter way. Turn the definition s = 1 / (1 + e⁻ᶻ) upside down:
#
# $$\frac{1}{s} = 1 + e^{-z}$$
#
# Now nudge z. By the power rule and the chain rule, the left side has the slope −1/s² times the slope of s. The right side
# has the slope −e⁻ᶻ, and e⁻ᶻ is 1/s − 1:
#
# $$-\frac{1}{s^2} \cdot \frac{\partial s}{\partial z} = -\left(\frac{1}{s} - 1\right)
# \qquad\text{so}\qquad
# \frac{\partial s}{\partial z} = s^2 \left(\frac{1}{s} - 1\right) = s\,(1 - s)$$
#
# **Predict.** At which z is σ steepest, and what does the formula say about its slope there? Then drag z and watch the
# tangent; its slope is the gradient in the box of z. Where is only half of the steepest slope left?

# %%
from backprop_helpers import explore, parse

explore(parse("s = sigmoid(z)", z=1), z=(-8, 8))

# %% [markdown]
# **Explain.** At z = 0, where s is ½ and the slope ½ · ½ = ¼. Nowhere is σ steeper than that, because s(1 − s) is the same
# as ¼ − (s − ½)², and a square is never below 0. Half of it is left near z = −1.8 and 1.8. Farther out the curve flattens,
# and a nudge of z hardly reaches s.

# %% [markdown]
# ## Staged code
#
# This is how a person writes both passes by hand, in stages: one line for `dot`, one for the output.

# %%
import math

w, x, b = [2, -3], [-1, -2], -3

dot = w[0] * x[0] + w[1] * x[1] + b
out = 1 / (1 + math.exp(-dot))

ddot = out * (1 - out)
dx = [w[0] * ddot, w[1] * ddot]
dw = [x[0] * ddot, x[1] * ddot]
db = 1 * ddot
dx, dw, db

# %% [markdown]
# These are the numbers from above, apart from rounding in the last digits. The graph can print its own code.
#
# **Predict.** How many lines does its backward pass have, one for each gate or one for each edge?

# %%
print(neuron.to_python())

# %% [markdown]
# **Explain.** One for each edge: each line is one flow. `ds` is 1; the lines below it hand it on, and nothing is added,
# because no node of this graph feeds more than one gate. (The `min` in `sigmoid` keeps exp from a number too large for the
# machine; here it changes nothing.)

# %% [markdown]
# ## The surprise: one wrong sign
#
# This neuron is drawn in many courses. In one of them the figure has x₁ = −2, while the code below it has x₁ = 2: one sign
# went wrong.
#
# **Predict.** What happens to `dot` and to the gradients?

# %%
draw(neuron.at(x1=2))

# %% [markdown]
# **Explain.** `dot` is now −11. There σ is so flat that its slope is 0.0000167, and every gradient to the left of it
# shrinks by that factor. (The picture has 1.67e-05, which means 1.67 · 10⁻⁵.)

# %% [markdown]
# A weight moves in proportion to its gradient, so these weights hardly move any more: the neuron is *saturated*. Nothing is
# broken, no error appears, and still it does not learn.
#
# **Predict.** Here are the weights and the bias with x₁ = 2. Which of the three brings the neuron back to life soonest, and
# in which direction? Try it with the sliders. (Above the curve you choose which of them it runs along.)

# %%
def stuck(w0, w1, b):
    dot = -1 * w0 + 2 * w1 + b
    return sigmoid(dot)


explore(trace(stuck, w0=2, w1=-3, b=-3), w0=(-10, 10), w1=(-10, 10), b=(-10, 10))

# %% [markdown]
# **Explain.** Anything that brings `dot` near 0 helps. w₁ does so soonest, because it is multiplied by 2: from −3 up to 2.5,
# where `dot` is 0. The others have further to go: w₀ down to −9, or b up to 8.

# %% [markdown]
# This is one reason why weights must not be too large when training starts. Too small is no good either:
# [lesson 08](08_vanishing_gradients.ipynb) finds the size in between.

# %% [markdown]
# ## In three lines
#
# - A gate can be as large as you like, if you know its local gradient: four gates or one σ give the same gradients.
# - The slope of σ is s(1 − s), computed from its own output; it is never more than ¼.
# - Far from 0 the neuron is saturated: the slope is nearly 0, and so are all gradients to the left of it.
#
# **Now you:** [exercises on the sigmoid neuron](../exercises/05_sigmoid_neuron.ipynb).
# **Next:** [worked examples](06_worked_examples.ipynb).
