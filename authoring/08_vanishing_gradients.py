# %% [markdown]
# # Deep networks: vanishing and exploding gradients
#
# **After this lesson you can** follow a gradient back through a network of two layers, say why a deep network multiplies
# one factor for each layer, predict when the product vanishes or explodes, and name three things that help. It takes about
# 60 minutes; a good place for a break is before *What helps, 1*. You need
# [the sigmoid neuron](05_sigmoid_neuron.ipynb), and from [gradient descent](07_gradient_descent.ipynb) the update rule.

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **neuron** | a sum of its inputs, each times a **weight**; often an activation comes after it |
# | **activation** | a gate that bends the sum, such as σ or relu; a neuron without one is called **linear** |
# | **layer** | several neurons that get the same inputs; its outputs are the inputs of the next layer |
# | **depth** | how many layers lie one behind the other |
# | **loss** | one number that says how far the output ŷ is from the wanted y; here (y − ŷ)² |
# | **vanishing**, **exploding** | what a gradient does that becomes tiny, or huge, on its way back |

# %% [markdown]
# ## Two layers, three neurons
#
# A small network: two inputs, a first layer with the neurons h₁ and h₂, and a second layer with one neuron, ŷ. All three
# are linear. The weights of the first layer are called w, with two numbers: w₁₂ is the one *to* h₁ *from* x₂. The weights
# of the second layer are v₁ and v₂. The wanted output is y.

# %%
w11, w12 = 2, 4
w21, w22 = -1, 3
v1, v2 = 2, -3
y = 8

# %% [markdown]
# The function computes the loss, L = (y − ŷ)².

# %%
from backprop_helpers import draw, trace


def L(x1, x2):
    h1 = w11 * x1 + w12 * x2
    h2 = w21 * x1 + w22 * x2
    yhat = v1 * h1 + v2 * h2
    error = y - yhat
    return error**2

# %% [markdown]
# At x₁ = 1 and x₂ = 2 the forward pass gives these values:

# %%
graph = trace(L, x1=1, x2=2)
draw(graph, step=11)

# %% [markdown]
# A gate such as `4·` multiplies by a weight. The letters a, b, c, … are names for nodes that have none in the code.
#
# **Predict.** In how many ways can a nudge of x₂ arrive at the loss? Which weights does it meet on each? And is the flow
# that comes back through h₁ positive or negative?

# %%
draw(graph)

# %% [markdown]
# **Explain.** Two ways, so two flows meet at x₂. Start at the right: the error y − ŷ is 3, and the local gradient of the
# square is 2 times the error, so 6. The minus sign makes it −6 at ŷ. Now the ways part. Through h₁ it is multiplied by
# v₁ = 2 and then by w₁₂ = 4, which gives −48. Through h₂ it is multiplied by v₂ = −3 and by w₂₂ = 3, which gives 54. Here is
# the sum at x₂. (In it b and d are the boxes `4·` and `3·`: b leads to h₁, d to h₂.)

# %%
from backprop_helpers import derive

derive(graph, "x2")

# %% [markdown]
# Two large flows, and of their sum only 6 is left. With letters in the place of the numbers it reads
#
# $$\frac{\partial L}{\partial x_2} = \underbrace{-2\,v_1\,w_{12}\,(y - \hat y)}_{\text{through } h_1}
# \;\underbrace{-\;2\,v_2\,w_{22}\,(y - \hat y)}_{\text{through } h_2}$$
#
# The −2 (y − ŷ) is the gradient of ŷ. Is the formula right for all weights, and not only for ours? To try it, make the
# weights inputs too. The check then puts in many different numbers.

# %%
from backprop_helpers import check_formula


def with_weights(x1, x2, y, w11, w12, w21, w22, v1, v2):
    h1 = w11 * x1 + w12 * x2
    h2 = w21 * x1 + w22 * x2
    yhat = v1 * h1 + v2 * h2
    return (y - yhat) ** 2


every = trace(with_weights, x1=1, x2=2, y=8, w11=2, w12=4, w21=-1, w22=3, v1=2, v2=-3)
check_formula("8.0", every, "-2*v1*w12*(y - yhat) - 2*v2*w22*(y - yhat)", of="x2")

# %% [markdown]
# **Explain.** Look at one flow: −2 · v₁ · w₁₂ · (y − ŷ). There is **one weight for each layer** in it, and they are
# *multiplied*. With ten layers each flow is a product of ten weights. The rest of this lesson is about such products.
#
# To write out each neuron takes long. The package has functions for it: `neuron(weights, inputs)` is one such sum, and
# `layer` makes several of them from a table with one row of weights for each neuron. It is the same network:

# %%
from backprop_helpers import layer, neuron


def in_short(x1, x2):
    h = layer([[w11, w12], [w21, w22]], [x1, x2])
    yhat = neuron([v1, v2], h)
    return (y - yhat) ** 2


trace(in_short, x1=1, x2=2).gradient == graph.gradient

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
half = trace(chain(10, 0.5), x=1)
large = trace(chain(10, 1.5), x=1)
print(f"weight 0.5: {half.gradient['x']:.4g}    weight 1.5: {large.gradient['x']:.4g}")

# %% [markdown]
# **Explain.** 0.5¹⁰ is less than a thousandth: the gradient has *vanished*. 1.5¹⁰ is about 58: it *explodes*. Neither
# weight looks dangerous by itself.
#
# The next picture shows the gradient after each layer. Read it from right to left, as the backward pass goes: at the
# output it is 1. Each line up means ten times as much.

# %%
from backprop_helpers import gradient_sizes, plot_waterfall

plot_waterfall({"weight 0.5": gradient_sizes(half), "weight 1.5": gradient_sizes(large)})

# %% [markdown]
# **Explain.** On this scale a product of equal factors is a straight line, because each layer makes one step of the same
# height. Only the weight 1 would stay level.

# %% [markdown]
# ## A sigmoid makes each factor smaller
#
# Useful neurons have an activation, so that each layer brings *two* factors: its weight and the slope of the activation. Where
# the output of σ is s, its slope is s · (1 − s).
#
# **Predict.** What is the largest slope that σ can have, and where?

# %%
for s in (0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99):
    print(f"s = {s:<5} slope {s * (1 - s):.4f}    1/4 - (s - 1/2)^2 = {1 / 4 - (s - 1 / 2) ** 2:.4f}")

# %% [markdown]
# **Explain.** s · (1 − s) is the same as ¼ − (s − ½)², as you see when you multiply it out. A square is never negative, so
# the slope is never more than ¼. It is ¼ only in the middle, where s = ½. At both ends, where s is near 0 or 1, the neuron is
# *saturated*: its slope is almost 0.
#
# **Predict.** A chain of ten sigmoid neurons with the weight 1. Will the gradient at the input be about a thousandth,
# about a hundred thousandth, or less than a millionth?

# %%
from backprop_helpers import sigmoid

deep = trace(chain(10, 1, sigmoid), x=1)
print(f"{deep.gradient['x']:.3g}, with ten slopes of 1/4: {0.25**10:.3g}")

# %% [markdown]
# Beside the linear chain with the weight 0.5 it looks like this:

# %%
plot_waterfall({"linear, weight 0.5": gradient_sizes(half), "sigmoid, weight 1": gradient_sizes(deep)})

# %% [markdown]
# **Explain.** The weight 1 leaves everything as it is, and yet less than a millionth arrives. Ten slopes are enough.
#
# What does this mean for learning? In gradient descent each weight moves by a small number, the learning rate, times its own
# gradient. So give each of the ten neurons a weight of its own, and compare the first with the last.

# %%
def ten(**weights):
    h = 1
    for weight in weights.values():
        h = sigmoid(weight * h)
    return h


of = trace(ten, **{f"w{place}": 1 for place in range(1, 11)}).gradient
print(f"w1: {of['w1']:.2g}    w10: {of['w10']:.2g}    ratio: {of['w10'] / of['w1']:,.0f}")

# %% [markdown]
# **Explain.** The last weight moves about half a million times as far as the first. While the end of the network learns, its
# beginning stands still.

# %% [markdown]
# ## Move it: four sigmoid neurons
#
# Here are four neurons that share one weight w, so that you can see all the boxes. w is used four times: four flows meet
# there.
#
# **Predict.** Which neuron sends the largest flow to w, the first or the last? And will the gradient of x become larger and
# larger if you make w larger and larger? Try w = 1, 2, 4 and 8.

# %%
def four(x, w):
    z1 = w * x
    h1 = sigmoid(z1)
    z2 = w * h1
    h2 = sigmoid(z2)
    z3 = w * h2
    h3 = sigmoid(z3)
    z4 = w * h3
    return sigmoid(z4)


draw(trace(four, x=1, w=1), step=8)

# %% [markdown]
# So much for the forward pass. Now with the backward pass, and with sliders:

# %%
from backprop_helpers import explore

explore(trace(four, x=1, w=1), x=(-2, 2), w=(0, 8))

# %% [markdown]
# **Explain.** Click the box of w. Its four flows stand in the table from the last neuron (z4) to the first (z1). The one from
# z4 is by far the largest, because it has come back through one slope only; the one from z1 has come through four.
#
# And a larger w does not save the gradient of x. From 1 to 2 it grows, but at 4 the neurons are saturated, and their slopes
# fall faster than w grows. (Mind the scale beside the curve: at w = 8 it spans less than a thousandth.) At w = 0 nothing
# arrives at all: there the output does not depend on x. Here are the numbers:

# %%
for weight in (0, 1, 2, 4, 8):
    print(f"w = {weight}   gradient of x {trace(four, x=1, w=weight).gradient['x']:.2g}")

# %% [markdown]
# ## Move it: depth, weight, activation
#
# Now the waterfall itself with sliders. The scale of this picture stays, so that you can compare. It reaches very far: each
# line up means ten *thousand* times as much here. What is too small or too large for it stands at the edge, as a triangle.
#
# **Predict**, then try: with the activation *none*, which weight keeps the line level? With *sigmoid*, is there such a
# weight, at depth 20? And with *tanh*, whose largest slope is 1?

# %%
from backprop_helpers import explore_depth

explore_depth(depth=10, weight=0.5, activation="none")

# %% [markdown]
# **Explain.** Without activation it is the weight 1, and a little more or less of it makes a great difference. With the
# sigmoid there is none here: the line always falls. A weight of 4 could make up for the ¼, but only where each sum is 0, and
# larger weights push the sums away from 0. (A bias can bring them back; see the exercises.) With tanh the best weight is
# near 1. The line still falls, but much more gently, because the slope of tanh is near 1 where its input is near 0.

# %% [markdown]
# ## Exploding gradients
#
# A huge gradient does harm, too: the step becomes huge. Here is a linear chain of ten neurons that share the weight w = 1.5;
# its output, 57.67, should become 50. The learning rate is 0.01.
#
# **Predict.** A little less than 1.5 would be right. Where will w be after one step?

# %%
def loss(w):
    h = 1
    for _ in range(10):
        h = w * h
    return (h - 50) ** 2


before = trace(loss, w=1.5)
w = 1.5 - 0.01 * before.gradient["w"]
print(f"gradient {before.gradient['w']:.0f}, new w {w:.1f}, loss {before.value:.1f} -> {before.at(w=w).value:.1e}")

# %% [markdown]
# **Explain.** The right w is about 1.479. The step went the right way, but almost three thousand times too far, and the loss is now a
# number with 36 digits. A much smaller learning rate would help here, but then a network learns almost nothing wherever
# its gradients are small. It is better to mend the factors.

# %% [markdown]
# ## What helps, 1: relu in the place of the sigmoid
#
# relu(z) is z where z is positive, and 0 elsewhere. So its slope is 1 or 0.
#
# **Predict.** Ten neurons with the weight 1 and relu, at x = 1: what arrives at the input? And at x = −1? And at
# x = 1 with the weight 0.5?

# %%
from backprop_helpers import relu

positive = trace(chain(10, 1, relu), x=1)
negative = positive.at(x=-1)
small = trace(chain(10, 0.5, relu), x=1)
print(f"x = 1: {positive.gradient['x']:g}    x = -1: {negative.gradient['x']:g}")
print(f"x = 1, weight 0.5: {small.gradient['x']:.7f}, and 0.5 to the power 10: {0.5**10:.7f}")

# %% [markdown]
# At x = 1 and with the weight 1 the line is level:

# %%
plot_waterfall({"sigmoid, weight 1": gradient_sizes(deep), "relu, weight 1": gradient_sizes(positive)})

# %% [markdown]
# **Explain.** Where relu lets a gradient through, it lets all of it through: ten factors of 1. Where its input is negative,
# it lets nothing through. In a wide network some ways are open and others are shut, and the open ones carry the gradient.
# What relu does not do is help against bad weights: with the weight 0.5 the product is 0.5¹⁰ again, as in
# the linear chain.

# %% [markdown]
# ## What helps, 2: weights of the right size at the start
#
# Take layers that are all equally wide: each neuron has n inputs, and its output feeds the n neurons of the next layer.
# Training starts with random weights, some positive and some negative. How large should they be? Their mean is about 0.
# Their size is told by the **spread** r: the root of the mean of their squares, which is their standard deviation.
#
# On the way back, n flows meet at each node, one from each neuron that it feeds, and each is multiplied by a weight. Because
# the signs are mixed, the flows partly cancel, as the −48 and 54 above. How large is such a sum? Toss a coin for the sign of
# each of n ones, and add them up. **Predict.** With n = 64, is the sum usually about 64, about 32, or about 8 in size? The
# size is the root of the mean of its square, over 400 tries.

# %%
import random

for n in (16, 64, 256):
    sums = [sum(random.Random(n * 1000 + turn).choices((-1, 1), k=n)) for turn in range(400)]
    print(f"n = {n:<4} size of the sum {(sum(s * s for s in sums) / 400) ** 0.5:5.1f}   root of n {n**0.5:g}")

# %% [markdown]
# **Explain.** It grows like √n, not like n. So each layer multiplies the size of the gradient by about r · √n.
#
# Now try it with 20 linear layers of 16 neurons each. The size of the gradient in a layer is the root of the mean of the
# 16 squared gradients.

# %%
from backprop_helpers import network, random_weights

inputs = {f"x{place}": 1 if place % 2 else -1 for place in range(1, 17)}


def sizes(spread, activation=None, seed=0):
    weights = random_weights(width=16, depth=20, spread=spread, seed=seed)
    return gradient_sizes(trace(network(weights, activation), **inputs), width=16)

# %% [markdown]
# **Predict.** Which spread keeps the line level: 1/16, 1/4, or 1? Use r · √n. (Look at the numbers at the edge: here, too,
# each line up means ten thousand times as much.)

# %%
plot_waterfall({"spread 1": sizes(1), "spread 1/4": sizes(1 / 4), "spread 1/16": sizes(1 / 16)})

# %% [markdown]
# **Explain.** With n = 16, r · √n is 4 for the spread 1, and 4²⁰ is about 10¹²: it explodes. For 1/16 it is ¼: it vanishes.
# For 1/4 it is 1. In general the right spread is **1/√n**.
#
# The number of a neuron's inputs is called its *fan-in*; the number of neurons that it feeds is its *fan-out*. In our layers
# both are n. Where they differ, the gradient asks for the fan-out, and the values on the way forward ask for the fan-in.
#
# With relu about half of the ways are shut. Then only half of the n flows arrive, and the factor is r · √(n/2).
#
# **Predict.** Which spread is right for relu, then? And what will the spread 1/4 do?

# %%
he = (2 / 16) ** 0.5
plot_waterfall({f"relu, spread {he:.3f}": sizes(he, relu), "relu, spread 1/4": sizes(1 / 4, relu)})

# %% [markdown]
# **Explain.** The factor is 1 for r = √(2/n), which is 0.354 here. This is called *He initialization*, after the first author
# of the paper that proposed it in 2015. With 1/4 each layer loses a factor of √2, and 20 of them make about a thousandth. The
# picture shows 0.0025 and, for the other line, 2.6: these are random weights, and both are 2.6 times too large by chance.
#
# Were these weights a lucky draw? Here are five others. Compare the size at the input:

# %%
print("spread:     1/16      1/4    0.354        1")
for seed in range(1, 6):
    row = [sizes(spread, relu, seed)[0] for spread in (1 / 16, 1 / 4, he, 1)]
    print(f"draw {seed}: ", *(f"{size:8.0e}" for size in row))

# %% [markdown]
# **Explain.** Chance moves each number up or down by a factor of ten or so. The spread moves it by a thousand from 1/4 to
# 0.354, and by about 10²⁴ from 1/16 to 1.

# %% [markdown]
# ## What helps, 3: skip connections
#
# Change what a layer computes: not f(x), but **x + f(x)**. The input skips the layer and is added behind it.
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
#
# **Predict.** Ten such layers in a row: how much arrives at the input? Without the skip connections it was 0.0000003.

# %%
skipping = trace(chain(10, 1, sigmoid, skip=True), x=1)
print(f"gradient at the input: {skipping.gradient['x']:.4f}")
plot_waterfall({"sigmoid": gradient_sizes(deep), "sigmoid with skip connections": gradient_sizes(skipping)})

# %% [markdown]
# **Explain.** It does not vanish: one and a half arrives. You may have said 1.2¹⁰, about 6. But x + f(x) is larger than x, so the numbers grow from
# layer to layer, σ is more and more saturated, and the later factors are almost 1. Here are the ten, from the first layer to
# the last:

# %%
after = gradient_sizes(skipping)
print(*(f"{left / right:.3f}" for left, right in zip(after, after[1:])))

# %% [markdown]
# You can see it by paths as well: each layer can be passed through f or around it, so there
# are 2¹⁰ paths, and one of them goes around all ten. Its product is 1, however small the others are.
#
# Skip connections add 1 to each factor. That helps against vanishing, not against exploding: with linear neurons of weight
# 1.5 each factor is 2.5. You can tick the box *skip connections* in the waterfall above.

# %% [markdown]
# ## The surprise: double all weights
#
# **Predict.** Take a chain of ten linear neurons and double its weights. By what factor does the gradient change: 2, 20, or
# more? And in a chain of ten sigmoid neurons?

# %%
for weight in (0.5, 1, 2, 4):
    linear, bent = (
        trace(chain(10, 2 * weight, activation), x=1).gradient["x"]
        / trace(chain(10, weight, activation), x=1).gradient["x"]
        for activation in (None, sigmoid)
    )
    print(f"from {weight:<3} to {2 * weight:g}    linear: times {linear:g}    sigmoid: times {bent:.3g}")

# %% [markdown]
# **Explain.** In the linear chain each of the ten factors doubles, so the gradient is multiplied by 2¹⁰ = 1024, wherever you
# start.
#
# The sigmoid chain has two answers. The ten weights still bring their 1024. But larger weights also drive the neurons
# further into saturation, and their slopes shrink. From 0.5 to 1 the weights win. From 1 to 2 there is hardly anything
# left of the 1024. From 2 on *larger* weights make a *smaller* gradient, and doubling from 4 to 8 makes it smaller by a
# factor of more than a hundred million million.

# %% [markdown]
# ## Where to go next
#
# Everything in this course was one number at a time. In a library such as PyTorch or JAX a node holds a whole list of
# numbers, a *vector*, or a table of them, and one gate is a whole layer. What is a local gradient then? A table too: one row
# for each output of the gate, one column for each input. It is called the **Jacobian**. For a linear layer it is simply the
# table of its weights.
#
# The table of the first layer's weights has the row 2, 4 for h₁ and the row −1, 3 for h₂. At the beginning, the gradients of
# h₁ and h₂ were −12 and 18. **Predict.** Go down each column, multiply each weight by the gradient of its row, and add up.
# Which two numbers do you get?

# %%
jacobian = [[w11, w12], [w21, w22]]
upstream = [graph.gradients["h1"], graph.gradients["h2"]]
columns = zip(*jacobian)
[sum(local * up for local, up in zip(column, upstream)) for column in columns], graph.gradient

# %% [markdown]
# **Explain.** The gradients of x₁ and x₂. *Upstream × local, and add where paths meet*, is now a product of a vector and
# a table. That is what the libraries do: the same table of gates with their local gradients, the same order of visits, the
# same sums, for many thousands of numbers in each step.

# %% [markdown]
# ## In three lines
#
# - A flow through a deep network is a product with one weight and one slope for each layer.
# - Factors below 1 make it vanish, factors above 1 make it explode; σ brings at most ¼ each time.
# - relu, weights with the spread 1/√n or √(2/n), and skip connections keep the factors near 1.
#
# ## The course in three lines
#
# - A gate knows its local gradients and nothing else.
# - Multiply along a path, add where paths meet.
# - Go backward once, in the right order, and every gradient is there.
#
# **Now you:** [exercises on deep networks](../exercises/08_vanishing_gradients.ipynb).
