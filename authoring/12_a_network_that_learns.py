# %% [markdown]
# # A network that learns: handwritten digits
#
# You have all the parts now: boxes for whole layers, batches, softmax with its loss, and the update rule. A network
# of two layers learns to read digits; both of its passes fit into one short function.
#
# **After this lesson you can** write both passes of a network of two layers, train it with minibatches, look inside it
# and at its mistakes, and say what a library does for you. It takes about 45 minutes; a good place for a break is
# before *Look inside*. You need [softmax and cross-entropy](11_softmax_and_cross_entropy.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **pixel** | one of the 64 numbers of a picture, from 0 (paper) to 1 (ink) |
# | **hidden layer** h | the neurons between the input and the scores |
# | **mask** | an array that lets some numbers through and stops the others; `z > 0` is one: *true* counts as 1 |
# | **minibatch** | a few rows of the data, here 32; each update uses one minibatch |
# | **epoch** | all the data once, minibatch by minibatch |
# | **held out** | kept away from training, to see what was learned and not just remembered |
# | **momentum** | each move keeps a part of the last one |

# %% [markdown]
# ## The data
#
# 1,797 digits were written by 13 people, scanned, and reduced to 8 by 8 pixels. The last 357 of the file are held
# out. (All 1,797 are the test set of *Optical Recognition of Handwritten Digits* by E. Alpaydin and C. Kaynak, 1998,
# from the [UCI Machine Learning Repository](https://doi.org/10.24432/C50P49), licence [CC BY
# 4.0](https://creativecommons.org/licenses/by/4.0/).)

# %%
import numpy as np

from backprop_helpers import digits, plot_pictures

data = digits()
print(data.pixels.shape, data.held_out_pixels.shape)
plot_pictures(data.pixels[:24], titles=data.labels[:24])

# %% [markdown]
# ## The network
#
# 64 pixels feed 24 hidden neurons with relu, and these feed 10 scores, one for each digit. A minibatch X has 32 rows.
# The targets Y have as many, each with a single 1. X and Y are inputs of the graph, so the next minibatch can take
# their place. The loss is that of lesson 11, ln(total) minus the score of the right class, as a mean over the rows.
# (`sum(axis=1)` adds up along each row and gives a number for each point; `axis=0` adds up down the columns.)

# %%
from backprop_helpers import draw, log_sum_exp, relu, trace


def loss(X, Y, W1, b1, W2, b2):
    h = relu(X @ W1 + b1)
    scores = h @ W2 + b2
    right = (scores * Y).sum(axis=1)
    return (log_sum_exp(scores) - right).mean()

# %% [markdown]
# The weights start at random, with the spread √(2/n) of lesson 08, and the biases at 0. Row 3 of `np.eye(10)` has its
# single 1 in column 3, so `np.eye(10)[labels]` is a target for each label.
#
# **Predict.** How many numbers does training have to find? And how large is the loss before any training, if the
# network knows nothing and gives each digit the probability 1/10?

# %%
random = np.random.default_rng(1)
start = {
    "W1": random.normal(0, np.sqrt(2 / 64), (64, 24)),
    "b1": np.zeros(24),
    "W2": random.normal(0, np.sqrt(2 / 24), (24, 10)),
    "b2": np.zeros(10),
}
Y = np.eye(10)[data.labels]
graph = trace(loss, X=data.pixels[:32], Y=Y[:32], **start)
print(sum(weights.size for weights in start.values()), "numbers; loss", graph.value)

# %% [markdown]
# **Explain.** 64 · 24 + 24 + 24 · 10 + 10 = 1810. At 1/10 each, the loss is ln 10, about 2.30. Ours is 2.59, a little
# worse than knowing nothing: random scores are not equal, so the network is sometimes sure of itself, and wrong. A
# first loss far above ln 10 is a sign that the weights are too large.

# %% [markdown]
# Here is the graph, each box a whole array. The labels run 0, 1, 2, … 9, 0, 1, …: find the stripes in Y.
#
# **Predict.** Where will such stripes show in the gradient of `scores`, and in which colour?

# %%
draw(graph)

# %% [markdown]
# **Explain.** In the same places, and blue: p − y is negative where Y has a 1, and slightly positive elsewhere.

# %% [markdown]
# ## Your own backward pass
#
# Go from the last line to the first. You have seen each step: p − y with 1/n (lesson 11); `h.T @ …` for the weights,
# `… @ W2.T` for their input, a sum for a bias (lesson 10); and for relu a mask, which lets the gradient through where
# z is positive (lesson 04).
#
# **Predict.** What shape does each line give, if X has 32 rows?

# %%
from backprop_helpers import softmax


def backward(X, Y, W1, b1, W2, b2):
    z = X @ W1 + b1
    h = np.maximum(z, 0)
    scores = h @ W2 + b2
    dscores = (softmax(scores) - Y) / len(X)
    dh = dscores @ W2.T
    dz = dh * (z > 0)
    return {"W1": X.T @ dz, "b1": dz.sum(axis=0), "W2": h.T @ dscores, "b2": dscores.sum(axis=0)}

# %% [markdown]
# **Explain.** dscores has the shape of scores, 32 by 10; dh and dz have that of h, 32 by 24. What is returned has the
# shapes of the weights. Nothing is square, so a forgotten transpose does not fit.

# %% [markdown]
# First the check, with a smaller network, of 4 rows, 3 inputs, 5 hidden neurons and 2 classes:

# %%
from backprop_helpers import check_backward

sizes = {"W1": (3, 5), "b1": 5, "W2": (5, 2), "b2": 2}
small = {name: random.normal(0, 1, shape) for name, shape in sizes.items()}
tiny = trace(loss, X=random.normal(0, 1, (4, 3)), Y=np.eye(2)[[0, 1, 1, 0]], **small)
check_backward("12.0", tiny, backward, nodes=["W1", "b1", "W2", "b2"])

# %% [markdown]
# At full size, compare every entry with the graph's. `apart` is the largest difference:

# %%
mine = backward(data.pixels[:32], Y[:32], **start)
for name, slopes in mine.items():
    apart = np.abs(slopes - graph.gradients[name]).max()
    print(f"{name}: shape {slopes.shape}, apart by less than 1e-12: {apart < 1e-12}")

# %% [markdown]
# The next network is so small that you can do it by hand: two points, two hidden neurons, one output, and a quarter of
# the sum of the squared errors as the loss.
#
# **Predict.** What is `out` at the two points, and what is the gradient of W2?

# %%
def loss(W1, W2):
    out = relu([[1, 2], [-1, 2]] @ W1) @ W2
    return ((out - [2, 1]) ** 2).sum() / 4


by_hand = trace(loss, W1=[[1, -1], [0.5, 0]], W2=[0.5, 1])
print("loss", by_hand.value, "out", by_hand.values["out"].tolist())
for name in ("out", "W2", "W1"):
    print("gradient of", name, by_hand.gradients[name].tolist())

# %% [markdown]
# **Explain.** Both outputs are 1, and the targets are 2 and 1: the loss is ¼. The gradient of `out` is (−½, 0), so that
# of W2 is −½ times the first row of h, (2, 0). Only this point sends anything back to W1, and only through the first
# neuron: the mask stops the second.

# %% [markdown]
# ## Move it
#
# Here is a network with two inputs, two hidden neurons and two classes.
#
# **Predict**, then click on an entry and drag it. Change X so that one hidden neuron is shut (its z is negative in both
# rows). Which gradients become 0?

# %%
from backprop_helpers import cross_entropy, explore


def loss(X, W1, W2):
    z = X @ W1 + 0.1
    h = relu(z)
    return cross_entropy(h @ W2, [0, 1])


explore(loss, X=[[1, 2], [-1, 1]], W1=[[1, -0.5], [0.5, 1]], W2=[[1, -1], [-0.5, 0.5]])

# %% [markdown]
# **Explain.** Those of its column of W1 and of its row of W2: nothing passes this neuron, forward or backward.

# %% [markdown]
# ## Training, minibatch by minibatch
#
# The loop of lesson 07, but each update takes the mean over 32 digits, then over the next 32, in an order that is
# shuffled before each epoch. The gradient of a minibatch is not that of all digits, but it points roughly the same
# way, and 45 rough steps get further than one exact step.
#
# In NumPy, `order.reshape(-1, 32)` cuts the shuffled order into rows of 32, `X[rows]` takes these rows of X, and
# `argmax(axis=1)` says in each row where the largest score is.

# %%
def epoch(weights, X, Y, order, rate):
    for rows in order.reshape(-1, 32):
        slopes = backward(X[rows], Y[rows], **weights)
        weights = {name: weights[name] - rate * slopes[name] for name in weights}
    return weights


def scores_of(X, W1, b1, W2, b2):
    return np.maximum(X @ W1 + b1, 0) @ W2 + b2

# %% [markdown]
# **Predict.** After how many epochs will nine of ten held-out digits be right for the first time: 1, 3 or 9? Will the
# loss fall in every epoch? The plot's second line is the share of the held-out digits that are wrong.

# %% tags=["nbval-ignore-output"]
from backprop_helpers import live_losses

seen, weights = live_losses("epoch"), start
for _ in range(20):
    weights = epoch(weights, data.pixels, Y, random.permutation(1440), rate=0.5)
    fit = cross_entropy(scores_of(data.pixels, **weights), data.labels)
    said = scores_of(data.held_out_pixels, **weights).argmax(axis=1)
    seen.add(loss=fit, held_out_and_wrong=(said != data.held_out_labels).mean())
seen

# %% [markdown]
# **Explain.** After 9 (the plot counts from 0), and for good after 11. The loss goes on falling,
# with a few jumps, because each step looks at 32 digits only. The share of wrong held-out digits soon stops falling:
# what is learned from then on helps with the digits that were seen, and hardly with others.

# %% [markdown]
# In numbers, after 20 epochs:

# %%
right = (said == data.held_out_labels).mean()
print(f"loss {fit:.3f}; {right:.1%} of the held-out digits are right; at least nine of ten: {right >= 0.9}")

# %% [markdown]
# ## Look inside
#
# **Predict.** Which digits will be mistaken for each other? Then look at some that went wrong: could you have read
# them?

# %%
wrong = np.flatnonzero(said != data.held_out_labels)[:16]
titles = [f"{data.held_out_labels[n]}, said {said[n]}" for n in wrong]
plot_pictures(data.held_out_pixels[wrong], titles=titles, columns=6)

# %% [markdown]
# **Explain.** Some are hard for us as well. But look at the ones: they are clear, all alike, and taken for a 9 or a 3.
# Somebody writes them with a long flag, as hardly anybody in the training data does.

# %% [markdown]
# Each hidden neuron has a weight for each pixel, a column of W1, so it is a picture, too. Orange weights raise the
# sum where there is ink, blue ones lower it.
#
# **Predict.** What do you expect to see: digits, strokes, or noise?

# %%
plot_pictures(weights["W1"].T)

# %% [markdown]
# **Explain.** No digits. Some neurons look for ink in one place and none beside it; the others are still mostly noise.

# %% [markdown]
# **Predict.** Some weights of W1 never moved. Which pixels do they belong to, and why?

# %%
unmoved = (weights["W1"] == start["W1"]).all(axis=1)
print(np.flatnonzero(unmoved), data.pixels[:, unmoved].max())

# %% [markdown]
# **Explain.** To pixels at the edge that have no ink in any digit. A weight's gradient is its input times the gradient
# of z, added over the rows. Where the input is always 0, so is the sum.

# %% [markdown]
# ## Momentum, and a word on Adam
#
# Few people train with the bare update rule. Here is a valley, steep along q and gentle along p. A rate that suits q
# is too small for p.

# %%
from backprop_helpers import parse, plot_contours

valley = parse("L = p^2 + 20q^2", p=-8, q=2)

# %% [markdown]
# A rule gets the slopes of p and q and what it kept; it returns the move, and what it keeps.

# %%
def walk(rule, steps=25):
    places, mean, square = [valley], 0, 0
    for step in range(1, steps + 1):
        slope = np.array(list(places[-1].gradient.values()))
        move, mean, square = rule(slope, mean, square, step)
        p, q = np.array(list(places[-1].inputs.values())) - move
        places.append(valley.at(p=p, q=q))
    return places

# %% [markdown]
# Three rules. *Momentum* adds 0.7 of its last move to each move, so moves that point the same way grow, and those
# that change their sign shrink. [Adam](https://arxiv.org/abs/1412.6980) keeps a mean of the slopes and one of their
# squares, and divides the first by the root of the second. (Means that start at 0 are too small at first; the other
# two divisions correct that.)

# %%
def plain(slope, mean, square, step):
    return 0.045 * slope, 0, 0


def momentum(slope, kept, square, step):
    kept = 0.7 * kept + slope
    return 0.03 * kept, kept, 0


def adam(slope, mean, square, step):
    mean, square = 0.8 * mean + 0.2 * slope, 0.9 * square + 0.1 * slope**2
    return 0.6 * mean / (1 - 0.8**step) / np.sqrt(square / (1 - 0.9**step)), mean, square

# %% [markdown]
# **Predict.** Which of the three crosses the valley most often in 25 steps, and which least often? Which one gets
# lowest?

# %%
rules = {"plain": plain, "momentum": momentum, "Adam": adam}
plot_contours(valley, {name: walk(rule) for name, rule in rules.items()}, {"p": (-9, 4), "q": (-3, 3)})

# %% [markdown]
# **Explain.** The bare rule crosses the valley at every step and creeps along p. Momentum crosses it 10 times, gains
# speed along p and gets lowest. Adam crosses it 4 times, since it begins with equal steps along both. Its steps would
# be the same if the loss were a thousand times as steep, so one rate works for many losses. (Libraries use 0.9 and
# 0.999 in place of 0.8 and 0.9, and add a tiny ε to the root.) All three use the same gradient: only the update is
# different.

# %% [markdown]
# ## What a library would do
#
# The same network in PyTorch and in JAX, line by line, in the order of the code. In PyTorch, `labels` are the numbers
# of the classes, the weights are made with `requires_grad=True`, `F` is `torch.nn.functional`, and `optimizer` is
# `torch.optim.SGD([W1, b1, W2, b2], lr=rate)`. In JAX, all weights are one dictionary `w`, an input of the function
# `loss(w, X, Y)`.
#
# | what | here | PyTorch | JAX |
# |---|---|---|---|
# | hidden layer | `h = relu(X @ W1 + b1)` | `h = torch.relu(X @ W1 + b1)` | `h = jax.nn.relu(X @ w["W1"] + w["b1"])` |
# | scores | `scores = h @ W2 + b2` | `scores = h @ W2 + b2` | `scores = h @ w["W2"] + w["b2"]` |
# | loss | `(log_sum_exp(scores) - right).mean()` | `L = F.cross_entropy(scores, labels)` | `-(jax.nn.log_softmax(scores) * Y).sum(axis=1).mean()` |
# | the graph | `trace` runs the function once | each forward pass records it anew | `jax.grad` traces the function |
# | reset | not needed | `optimizer.zero_grad()` | not needed |
# | backward pass | `graph.gradients`, or yours | `L.backward()` | `g = jax.grad(loss)(w, X, Y)` |
# | where gradients go | a new dictionary | `W1.grad`, *added* to what is there | a new dictionary like `w` |
# | update | `weights[name] - rate * slopes[name]` | `optimizer.step()` | `w = jax.tree.map(lambda w, g: w - rate * g, w, g)` |

# %% [markdown]
# Both were run with our starting weights when this lesson was written: PyTorch 2.13.0 and JAX 0.10.2, in double
# precision (`dtype=torch.float64` and `jax_enable_x64`). On the first minibatch, both found the loss 2.585261511 and
# a gradient of W1 whose length (the root of the sum of its squares) is 1.363159310; after one epoch in the order of
# the file, at the rate 0.5, a loss of 0.542348233 over all digits.
#
# **Predict.** To how many decimals will ours agree?

# %%
run, here = graph.compile(), start
for rows in np.arange(1440).reshape(-1, 32):
    _, slopes = run(X=data.pixels[rows], Y=Y[rows], **here)
    here = {name: here[name] - 0.5 * slopes[name] for name in here}
after = cross_entropy(scores_of(data.pixels, **here), data.labels)
print(f"{graph.value:.9f}, {np.linalg.norm(graph.gradients['W1']):.9f}, {after:.9f}")

# %% [markdown]
# **Explain.** To all of them. The library does nothing different here: the same gates, the same two passes. What it
# adds is speed on large arrays, GPUs, and many more gates.

# %% [markdown]
# ## Every fifth digit
#
# The last 357 digits of the file are held out. One could also hold out every fifth digit. (In NumPy, `~fifth` is all
# the others.)
#
# **Predict.** Does it make a difference?

# %%
pixels = np.concatenate([data.pixels, data.held_out_pixels])
labels = np.concatenate([data.labels, data.held_out_labels])
fifth = np.arange(1797) % 5 == 0


def trained(X, labels, epochs, rate):
    weights, random = start, np.random.default_rng(2)
    for _ in range(epochs):
        order = random.permutation(len(X))[: len(X) // 32 * 32]
        weights = epoch(weights, X, np.eye(10)[labels], order, rate)
    return weights

# %% [markdown]
# 1,437 digits are 44 minibatches; each epoch leaves out a different 29.

# %%
other = trained(pixels[~fifth], labels[~fifth], epochs=20, rate=0.5)
every_fifth = (scores_of(pixels[fifth], **other).argmax(axis=1) == labels[fifth]).mean()
print(f"the last fifth: {right:.1%} right; every fifth: {every_fifth:.1%} right")

# %% [markdown]
# **Explain.** The file seems to go from writer to writer. If every fifth digit is held out, the network has seen
# other digits by the same hand; at the end of the file it meets new people. If you want to know how the network will
# do with *your* digits, the lower one is nearer the truth.

# %% [markdown]
# ## The surprise: random labels
#
# Take 256 digits and give them *random* labels. There is nothing to learn.
#
# **Predict.** What will the loss do? How many of the 256 will it get right, and how many held-out ones?

# %%
nonsense = np.random.default_rng(3).integers(0, 10, 256)
learned = trained(data.pixels[:256], nonsense, epochs=500, rate=0.3)
for name, X, wanted in (
    ("seen", data.pixels[:256], nonsense),
    ("held out", data.held_out_pixels, data.held_out_labels),
):
    scores = scores_of(X, **learned)
    print(f"{name}: loss {cross_entropy(scores, wanted):.2f}, {(scores.argmax(axis=1) == wanted).mean():.0%} right")

# %% [markdown]
# **Explain.** It learns them by heart: 1810 numbers are enough to remember 256 labels. On held-out digits it is no
# better than a guess, and far too sure: its loss is much larger than ln 10. A falling loss says only that the updates
# go roughly downhill; the gradients can still be wrong, as the next lab shows. Whether anything was *understood*,
# only held-out data can tell.

# %% [markdown]
# ## In three lines
#
# - Both passes of a network of two layers fit into one short function; the way back is p − y, three products with a
#   transpose, two sums and a mask.
# - A minibatch gives a rough gradient quickly; many rough steps get further than a few exact ones.
# - The loss tells how well a network fits what it has seen; held-out data tell what it has learned.
#
# ## The course in three lines
#
# - A gate knows its local gradients and nothing else; a box of many numbers is many gates.
# - Multiply along a path, add where paths meet, and go backward once, in the right order.
# - The rest is choice: the loss, the update, and the data that you trust.
#
# **Now you:** [exercises on a network that learns](../exercises/12_a_network_that_learns.ipynb).
# **Next:** a lab, [six broken training loops](12b_six_broken_loops.ipynb).
