# %% [markdown]
# # Deep networks: vanishing and exploding gradients
#
# **After this lesson you can** follow a gradient back through a network of two layers, say why a deep network multiplies
# one factor for each layer, predict when the product vanishes or explodes, and train a deep network with the three things
# that help. It takes about 60 minutes; a good place for a break is before *What helps, 1*. You need
# [the sigmoid neuron](05_sigmoid_neuron.ipynb), and from [gradient descent](07_gradient_descent.ipynb) the update rule.

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **neuron** | a sum of its inputs, each times a **weight**; often an activation comes after it |
# | **activation** | a gate that bends the sum, such as σ or relu; a neuron without one is called **linear** |
# | **layer** | several neurons that get the same inputs; its outputs are the inputs of the next layer |
# | **depth** | the number of layers in a row |
# | **loss** L | how far the output ŷ is from the target t; in the first example (ŷ − t)² |
# | **vanishing**, **exploding** | said of a gradient that becomes tiny, or huge, on its way back |

# %% [markdown]
# ## Two layers, three neurons
#
# A small network: two inputs, a first layer with the neurons h₁ and h₂, and a second layer with one neuron, ŷ. All three
# are linear. The weights of the first layer are called w, with two indices: w₁₂ leads *to* h₁ *from* x₂. The weights
# of the second layer are v₁ and v₂. The target is t.

# %%
from backprop_helpers import draw, trace

w11, w12, w21, w22 = 2, 4, -1, 3
v1, v2, t = 2, -3, 8


def L(x1, x2):
    h1 = w11 * x1 + w12 * x2
    h2 = w21 * x1 + w22 * x2
    yhat = v1 * h1 + v2 * h2
    error = yhat - t
    return error**2

# %% [markdown]
# At x₁ = 1 and x₂ = 2 the forward pass gives these values.

# %%
graph = trace(L, x1=1, x2=2)
draw(graph, step=len(graph.forward_pass))

# %% [markdown]
# **Predict.** By how many paths can a nudge of x₂ reach the loss? Which numbers multiply it on each? And is the flow that
# comes back through h₁ positive or negative?

# %%
draw(graph)

# %% [markdown]
# **Explain.** By two, so two flows meet at x₂. Start at the right: the error ŷ − t is −3, and the local gradient of the
# square is twice the error, −6. It arrives unchanged at ŷ, where the paths split. Through h₁ it is multiplied by v₁ = 2
# and then by w₁₂ = 4, which makes −48. Through h₂ it is multiplied by v₂ = −3 and by w₂₂ = 3, which makes 54. Two large
# flows, yet their sum is only 6.

# %% [markdown]
# In symbols:
#
# $$\frac{\partial L}{\partial x_2} = \underbrace{2\,v_1\,w_{12}\,(\hat y - t)}_{\text{through } h_1}
# + \underbrace{2\,v_2\,w_{22}\,(\hat y - t)}_{\text{through } h_2}$$
#
# The 2 (ŷ − t) is the gradient of ŷ. Is the formula right for all weights, and not only for ours? Make the weights inputs
# too, and the check tries many different numbers.

# %%
from backprop_helpers import check_formula


def L(x1, x2, t, w11, w12, w21, w22, v1, v2):
    h1 = w11 * x1 + w12 * x2
    h2 = w21 * x1 + w22 * x2
    yhat = v1 * h1 + v2 * h2
    return (yhat - t) ** 2


every = trace(L, x1=1, x2=2, t=8, w11=2, w12=4, w21=-1, w22=3, v1=2, v2=-3)
check_formula("8.0", every, "2*v1*w12*(yhat - t) + 2*v2*w22*(yhat - t)", of="x2")

# %% [markdown]
# Look at one flow: 2 · v₁ · w₁₂ · (ŷ − t). It has **one weight for each layer**, and they are *multiplied*. With ten
# layers each flow is a product of ten weights. The rest of this lesson is about such products.

# %% [markdown]
# ## Ten factors
#
# To see the product alone, take networks with a single neuron in each layer: a chain. `chain(4, 0.5)` is a chain of four
# linear neurons, all with the weight 0.5.

# %%
from backprop_helpers import chain

draw(trace(chain(4, 0.5), x=16), local_gradients=True)

# %% [markdown]
# **Predict.** 0.5 · 0.5 · 0.5 · 0.5 is 0.0625. What is left with ten neurons? And what comes out for ten neurons with the
# weight 1.5: about 5, about 15, or more than 50?

# %%
half, large = trace(chain(10, 0.5), x=1), trace(chain(10, 1.5), x=1)
half.gradient, large.gradient

# %% [markdown]
# **Explain.** 0.5¹⁰ is less than a thousandth: the gradient has *vanished*. 1.5¹⁰ is about 58: it *explodes*.

# %% [markdown]
# The next picture shows the gradient after each layer. Read it from right to left, as the backward pass goes: at the
# output it is 1. Each gridline up is a factor of ten.

# %%
from backprop_helpers import gradient_sizes, plot_waterfall

plot_waterfall({"weight 0.5": gradient_sizes(half), "weight 1.5": gradient_sizes(large)})

# %% [markdown]
# On this scale a product of equal factors is a straight line, because each layer makes one step of the same height. Only
# the weights 1 and −1 would keep the line level.

# %% [markdown]
# ## A sigmoid makes each factor smaller
#
# Useful neurons have an activation, so each layer brings *two* factors: its weight and the slope of the activation. The
# slope of σ is never more than ¼, and almost 0 where the neuron is saturated ([lesson 05](05_sigmoid_neuron.ipynb)).
#
# **Predict.** For a chain of ten sigmoid neurons with the weight 1, the gradient at the input is at most 0.25¹⁰, about a
# millionth. At x = 1, is it near this bound, or thousands of times smaller?

# %%
from backprop_helpers import sigmoid

deep = trace(chain(10, 1, sigmoid), x=1)
plot_waterfall({"linear, weight 0.5": gradient_sizes(half), "sigmoid, weight 1": gradient_sizes(deep)})

# %% [markdown]
# **Explain.** Near it: 0.0000003. All ten sums lie between 0.5 and 1, where the slope is about 0.2. So σ makes the gradient
# vanish even where it is steep, and the weight 1 cannot make up for that.

# %% [markdown]
# What does this mean for learning? Here is a real network: ten layers of 16 sigmoid neurons, and one neuron at the end that
# says how sure it is. Its loss is −ln s or −ln(1 − s), as in lesson 07. The points are two rings, which no line separates.
# The lower picture is the waterfall that counts in training: for each layer, the root of the mean of its weights' squared
# gradients.
#
# **Predict.** Which layers will move when you press *Train*, and what will the network learn? (It takes a few seconds.)

# %%
from backprop_helpers import classifier, rings, trainer

trainer(classifier(sigmoid), points=rings(), rate=0.3, steps=500)

# %% [markdown]
# **Explain.** Only the last layers move, and it learns nothing. The loss goes to 0.693 = ln 2 and stays there: the network
# says ½ everywhere. The thin line shows why: before the first step, the gradients of the first layer are more than a billion
# times smaller than those of the last. While the end of the network moves, its beginning stands still. (The thick line is
# almost level because at ½ the last layer is stuck, too: half of the points pull its weights up, half down.)

# %% [markdown]
# ## Move it: three sigmoid neurons
#
# Here are three neurons that share one weight w, so w is used three times, and three flows meet there.
#
# **Predict.** Which neuron sends the largest flow to w, the first or the last? And will the gradient of x become larger and
# larger if you make w larger and larger? Try w = 1, 2, 4 and 8.

# %%
from backprop_helpers import explore


def three(x, w):
    h = x
    for _ in range(3):
        h = sigmoid(w * h)
    return h


explore(trace(three, x=1, w=1), x=(-2, 2), w=(0, 8))

# %% [markdown]
# **Explain.** Click the box of w: a table lists its three flows. The one from the last neuron is by far the largest, because
# it has come back through one slope only; the one from the first has come through three. And a larger w does not save the
# gradient of x. From 1 to 2 it grows, but at 4 the neurons are saturated, and their slopes fall faster than w grows.

# %% [markdown]
# ## Move it: depth, weight, activation
#
# Now the waterfall itself with sliders. Its scale follows the line, so read the powers of ten: a gridline up is a factor of
# 10, 100 or 10 000. A triangle at the edge marks what lies below 10⁻¹⁶.
#
# **Predict**, then try: with the activation *none*, which weight keeps the line level? With *sigmoid*, is there such a
# weight, at depth 20? And with *tanh*, an S-shaped curve like σ that runs from −1 to 1 and has the slope 1 at 0?

# %%
from backprop_helpers import explore_depth

explore_depth(depth=10, weight=0.5, activation="none")

# %% [markdown]
# **Explain.** Without activation it is the weight 1, and a little more or less makes a great difference. With the sigmoid
# there is none here: the line always falls. A weight of 4 could make up for the ¼, but only where each sum is 0, and larger
# weights push the sums away from 0. (A bias can bring them back; see the exercises.) With tanh the best weight for this
# input, x = 1, is near 1. The line still falls, but much more gently, because the slope of tanh is near 1 where its input
# is near 0.

# %% [markdown]
# ## Exploding gradients
#
# A huge gradient does harm, too: the step becomes huge. Here is a linear chain of ten neurons that share the weight w =
# 1.5; its output, 57.67, should become 50. The learning rate is 0.01.
#
# **Predict.** A little less than 1.5 would be right. Where will w be after one step?

# %%
from backprop_helpers import parse

before = parse("yhat = w^10; L = (yhat - 50)^2", w=1.5)
w = 1.5 - 0.01 * before.gradient["w"]
print(f"gradient {before.gradient['w']:.0f}, new w {w:.1f}, loss {before.value:.1f} -> {before.at(w=w).value:.1e}")

# %% [markdown]
# **Explain.** The right w is about 1.479. The step went the right way, but almost three thousand times too far, and the
# loss is now a number with 36 digits.

# %% [markdown]
# A common remedy is *clipping*: if the gradient is longer than a limit, it is shortened to the limit before the update and
# keeps its direction. It tames the step, but it cannot help a gradient that has vanished. A small learning rate is no
# way out either, since then nothing is learned where gradients are small.

# %% [markdown]
# ## What helps, 1: relu instead of the sigmoid
#
# relu(z) is z where z is positive, and 0 elsewhere. So its slope is 1 or 0.
#
# **Predict.** Ten neurons with the weight 1 and relu, at x = 1: what arrives at the input? And at x = −1? And at
# x = 1 with the weight 0.5?

# %%
from backprop_helpers import relu

positive, small = trace(chain(10, 1, relu), x=1), trace(chain(10, 0.5, relu), x=1)
positive.gradient, positive.at(x=-1).gradient, small.gradient

# %% [markdown]
# **Explain.** 1, 0, and 0.5¹⁰ again. Where relu lets a gradient through, it lets all of it through; where its input is
# negative, nothing. In a wide network some paths are open and others shut, and the open ones carry the gradient. But relu
# does nothing against bad weights.

# %% [markdown]
# **Predict.** The same rings and layers with relu, and the weights with which common libraries start. Will it learn now?

# %%
trainer(classifier(relu), points=rings(), rate=0.3, steps=500)

# %% [markdown]
# **Explain.** Not in 500 steps: it still says about ½ everywhere. But look at the thin line, before the first step. It falls
# far less than with the sigmoid, by a factor of about 1400, and this fall comes from the weights alone.

# %% [markdown]
# ## What helps, 2: weights of the right size at the start
#
# Take layers that are all equally wide: each neuron has n inputs, and its output feeds the n neurons of the next layer.
# Training starts with random weights around 0, some positive and some negative. How large should they be? Their size is
# measured by the **spread** r, their standard deviation: the root of the mean of their squares.
#
# On the way back, n flows meet at each node, one from each neuron that it feeds, and each is multiplied by a weight.
# Because the signs are mixed, the flows partly cancel, as −48 and 54 did. How large is such a sum? Toss a coin for the sign
# of each of n ones, and add them up.
#
# **Predict.** With n = 64, is the sum usually about 64, about 32, or about 8 in size? The size is the root of the mean of
# its square, over 400 tries.

# %%
import random

random.seed(1)
for n in (16, 64, 256):
    squares = [sum(random.choices((-1, 1), k=n)) ** 2 for _ in range(400)]
    print(f"n = {n:<4} size of the sum {(sum(squares) / 400) ** 0.5:.1f}")

# %% [markdown]
# **Explain.** About 8, the root of 64: it grows like √n, not like n.

# %% [markdown]
# So each layer multiplies the size of the gradient by about r · √n. Now try it with 20 linear layers of 16 neurons each.
# The size of the gradient in a layer is the root of the mean of the 16 squared gradients.

# %%
from backprop_helpers import network, random_weights

inputs = {f"x{place}": 1 if place % 2 else -1 for place in range(1, 17)}


def sizes(spread, activation=None, seed=0):
    weights = random_weights(width=16, depth=20, spread=spread, seed=seed)
    return gradient_sizes(trace(network(weights, activation), **inputs), width=16)

# %% [markdown]
# **Predict.** Which spread keeps the line level: 1/16, 1/4, or 1? (Here each gridline up is a factor of ten thousand.)

# %%
plot_waterfall({"spread 1": sizes(1), "spread 1/4": sizes(1 / 4), "spread 1/16": sizes(1 / 16)})

# %% [markdown]
# **Explain.** With n = 16, r · √n is 4 for the spread 1, and 4²⁰ is about 10¹²: it explodes. For 1/16 it is ¼: it vanishes.
# For 1/4 it is 1. In general the right spread is **1/√n**.

# %% [markdown]
# The number of a neuron's inputs is called its *fan-in*; the number of neurons that it feeds is its *fan-out*. In our
# layers both are n. Where they differ, the backward pass asks for the fan-out, and the forward pass for the fan-in.
#
# With relu about half of the paths are shut, so only half of the n flows arrive.
#
# **Predict.** What happens to the factor r · √n? Which of the spreads 0.25, 0.354 and 0.5 is right for relu, then? What will
# the others do in 20 layers?

# %%
plot_waterfall({f"spread {spread}": sizes(spread, relu) for spread in (0.25, 0.354, 0.5)})

# %% [markdown]
# **Explain.** It is r · √(n/2), which is 1 for r = √(2/n), here 0.354. With 0.25 each layer loses a factor of √2, and 20 of
# them make about a thousandth; with 0.5 each gains one. (The picture shows 0.0025, 2.7 and 2700: the weights are random,
# and by chance all three are about 2.6 times too large.) This is *He initialization*, after Kaiming He, the first author of
# a 2015 paper, *Delving Deep into Rectifiers*.

# %% [markdown]
# **Predict.** The libraries' weights that we used above have the spread 1/√(3n), here 0.144. Will the network learn the rings
# with a spread of 0.354?

# %%
from backprop_helpers import sqrt

trainer(classifier(relu, spread=sqrt(2 / 16)), points=rings(), rate=0.3, steps=500)

# %% [markdown]
# **Explain.** Yes, all points, and the loss is below 0.001. One number made the difference: it had been 2.4 times too
# small, once for each layer. (The peaks on the way are steps that went too far.)

# %% [markdown]
# ## What helps, 3: skip connections
#
# Change what a layer computes: not f(x), but **x + f(x)**. The input skips the layer and is added to its output.
#
# **Predict.** x now feeds two gates. Which flow comes back along the new edge, whatever f is?

# %%
def block(x):
    f = sigmoid(x)
    return x + f


draw(trace(block, x=1), local_gradients=True)

# %% [markdown]
# **Explain.** An add gate passes its gradient on as it is. So along the new edge the *whole* upstream gradient arrives, and
# what comes through f is added to it: the factor of this layer is 1 + 0.1966, where it was 0.1966 before. It cannot be
# near 0 unless f has a slope near −1.

# %% [markdown]
# **Predict.** Ten such layers in a row: about how much arrives at the input? Without the skip connections it was 0.0000003.

# %%
skipping = trace(chain(10, 1, sigmoid, skip=True), x=1)
plot_waterfall({"sigmoid": gradient_sizes(deep), "sigmoid with skip connections": gradient_sizes(skipping)})

# %% [markdown]
# **Explain.** It does not vanish: one and a half arrives. You may have said 1.2¹⁰, about 6. But x + f(x) is larger than x,
# so the numbers grow from layer to layer, σ is more and more saturated, and the later factors are almost 1.

# %% [markdown]
# Paths show it as well: each layer can be passed through f or around it, so there are 2¹⁰ paths. One of them goes around
# all ten, and its product is 1, however small the others are.
#
# **Predict.** The rings once more, with sigmoids, skip connections and the larger rate 1. Will they learn? And will the loss
# fall from the first step on?

# %%
trainer(classifier(sigmoid, spread=1 / 2, skip=True), points=rings(), rate=1, steps=500)

# %% [markdown]
# **Explain.** They do, all points, although the activation is the one that failed at first. The first step goes much too far,
# and the loss jumps to 53; but no gradient vanishes, so it comes down again. (The spread is larger here, too. Without the
# skip connections, the larger spread and rate alone do not help: the loss stays at 0.693.)

# %% [markdown]
# Skip connections add 1 to each factor. That helps against vanishing, not against exploding: with linear neurons of weight
# 1.5 each factor is 2.5. So deep networks combine the three, and most have a fourth, *normalization*: after each layer the
# numbers are shifted and scaled to mean 0 and spread 1, so that no sum drifts to where σ is flat, and no flow explodes.

# %% [markdown]
# ## The surprise: double all weights
#
# **Predict.** Double the weights of a chain of ten linear neurons. By what factor does the gradient change: 2, 20, or more?
# And in a chain of ten sigmoid neurons?

# %%
for weight in (0.5, 1, 2, 4):
    linear, bent = (
        trace(chain(10, 2 * weight, activation), x=1).gradient["x"]
        / trace(chain(10, weight, activation), x=1).gradient["x"]
        for activation in (None, sigmoid)
    )
    print(f"from {weight:<3} to {2 * weight:g}    linear: times {linear:g}    sigmoid: times {bent:.3g}")

# %% [markdown]
# **Explain.** In the linear chain each of the ten factors doubles, so the gradient is multiplied by 2¹⁰ = 1024. In the
# sigmoid chain the ten weights still bring their 1024, but they also drive the neurons further into saturation, and the
# slopes shrink. From 0.5 to 1 the weights win. From 1 to 2 hardly anything is left of the 1024. From 2 on *larger* weights
# make a *smaller* gradient, and doubling from 4 to 8 divides it by more than 10¹⁴.

# %% [markdown]
# ## Where to go next
#
# So far each node held one number. In the next lessons, as in PyTorch and JAX, it holds a list of numbers, a *vector*, or
# a table, and one gate is a whole layer. What is a local gradient then? A table too, the **Jacobian**. But *upstream × local,
# and add where paths meet* stays as it is.

# %% [markdown]
# ## In three lines
#
# - A flow through a deep network is a product with one weight and one slope for each layer.
# - Factors below 1 make it vanish, factors above 1 make it explode; σ brings at most ¼ each time.
# - relu, weights with the spread 1/√n or √(2/n), and skip connections keep the factors near 1.
#
# ## The course so far in three lines
#
# - A gate knows its local gradients and nothing else.
# - Multiply along a path, add where paths meet.
# - Go backward once, in the right order, and every gradient is there.
#
# **Now you:** [exercises on deep networks](../exercises/08_vanishing_gradients.ipynb).
# **Next:** [vectors](09_vectors.ipynb).
