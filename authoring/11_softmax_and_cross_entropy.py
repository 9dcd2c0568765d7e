# %% [markdown]
# # Softmax and cross-entropy: from scores to probabilities
#
# So far a neuron had to choose between two answers, and σ made a number from 0 to 1 of its sum. What about three
# answers, or ten? Then there is a sum for each, a *score*, and a gate that makes probabilities of all of them together.
#
# **After this lesson you can** follow three scores through softmax and the loss that belongs to it, say what comes back
# to each score without a calculation, and say why a library computes both in one gate. It takes about 35 minutes. You
# need [gradient descent](07_gradient_descent.ipynb), with its loss −ln s, and from *All three at once* on
# [vectors](09_vectors.ipynb) and [batches](10_matrices_and_batches.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **class** | one of the possible answers; they are counted from 0, as Python counts |
# | **score** z | a number for each class, of any size and sign; the largest one wins (libraries call it a *logit*) |
# | **softmax** | what makes probabilities p of scores: eᶻ, divided by the sum of all eᶻ |
# | **label** | the number of the right class at a point |
# | **target** y | the label as a list: 1 for the right class, 0 for the others (*one-hot*) |
# | **cross-entropy** | the loss −ln p of the right class |
# | **overflow** | a number gets too large for the computer; what becomes too small and turns into 0 is an *underflow* |

# %% [markdown]
# ## Three scores, gate by gate
#
# The scores are 1, 2 and −1, and class 0 is right. Probabilities must be positive and have the sum 1. So make the
# scores positive with eᶻ, and divide by the sum. The loss is −ln p, as in lesson 07, now of the right class: 0 if the
# network is sure of it, and larger the less it believes in it.

# %%
from backprop_helpers import draw, exp, log, trace


def loss(z0, z1, z2):
    u0, u1, u2 = exp(z0), exp(z1), exp(z2)
    total = u0 + u1 + u2
    p0 = u0 / total
    return -log(p0)


graph = trace(loss, z0=1, z1=2, z2=-1)
draw(graph, step=len(graph.forward_pass))

# %% [markdown]
# p0 is 0.2595, so the network gives the right class about a quarter.
#
# **Predict.** Which of the three scores should grow, and which should shrink, if the loss is to fall? Which of the
# three gradients is negative? (p1 and p2 are not in the picture. They are 0.7054 and 0.0351.)

# %%
draw(graph)

# %% [markdown]
# **Explain.** z0 should grow, so its gradient is negative. The other two should shrink, since what they get is taken
# from p0. Their numbers, 0.7054 and 0.03512, are p1 and p2 themselves. And −0.7405 is p0 − 1.

# %% [markdown]
# ## What comes back is p − y
#
# This is no accident. The logarithm of a fraction is a difference, and ln u0 is z0:
#
# $$L = -\ln\frac{u_0}{\text{total}} = \ln(\text{total}) - z_0$$
#
# So a score reaches the loss in two ways. Each one goes through `total`: it is multiplied by eᶻ at the exp gate, and by
# 1/total at the logarithm. That makes eᶻ/total, which is p. The right one goes the direct way as well, with a flow of
# −1. The sum is p − 1 for the right class, and p for the others. With the target, which is 1 or 0, one line says it
# all:
#
# $$\frac{\partial L}{\partial z_k} = p_k - y_k$$
#
# No exp, no division and no logarithm is left in it. The check tries it at many scores:

# %%
from backprop_helpers import check_formula

check_formula("11.0", graph, "p0 - 1", of="z0")

# %% [markdown]
# In the next picture the bars on the left are the scores, and those on the right are the probabilities. The dashed
# frame is the target. At each score an arrow shows y − p: the way that one update with the rate 1 would take.
#
# **Predict.** Add up the three arrows, with their signs. What is the sum? And how long will the arrows be once the
# network is nearly sure of class 0?

# %%
from backprop_helpers import plot_softmax

plot_softmax([1, 2, -1], label=0)

# %% [markdown]
# **Explain.** Each arrow is as long as the gap between a bar and its target on the right. Up 0.7405, down 0.7054 and
# down 0.0351: the sum is 0, as both the p and the y have the sum 1. When the bars fill their frames, the gaps and the
# arrows are gone.

# %% [markdown]
# ## Move the scores
#
# **Predict**, then move the sliders. If only z1 grows, which of the three gradients change? How large can the gradient
# of z0 become in size? And can you make the loss fall by making *all three* scores larger by the same amount?

# %%
from backprop_helpers import explore

explore(graph, z0=(-4, 4), z1=(-4, 4), z2=(-4, 4))

# %% [markdown]
# **Explain.** All three change: each score is in `total`, so it moves all probabilities. The gradient of z0 lies
# between −1 and 0. It is near −1 where the network is sure of a wrong class, so there it learns fastest. And a shift of
# all scores does nothing: each eᶻ is multiplied by the same number, which cancels. That is why the gradients have the
# sum 0.

# %% [markdown]
# ## All three at once
#
# With vectors the same calculation has one box for the three scores. `total` is a sum, and to divide by it, it is
# *repeated* for the three entries: a branch.

# %%
def by_gates(z):
    u = exp(z)
    total = u.sum()
    p = u / total
    return -log(p[0])


vector = trace(by_gates, z=[1, 2, -1])
draw(vector)

# %% [markdown]
# **Predict.** How does p change if z changes? That is a table with nine numbers, the *Jacobian* of softmax: a row for
# each p, a column for each z. In lesson 09, the table of an elementwise gate had zeros everywhere but on its diagonal.
# Is it so here?

# %%
from backprop_helpers import jacobian

jacobian(vector, of="p", by="z").round(4)

# %% [markdown]
# **Explain.** No zeros: each score moves each probability. On the diagonal is p · (1 − p), the slope that you know from
# σ. Beside it are the products −pᵢ · pⱼ: what one class gains the others lose, so each column has the sum 0.
#
# Who takes the diagonal alone forgets these flows. It is a common mistake, and the checks know it.

# %% [markdown]
# A table of nine numbers, a vector with −1/p0 and two zeros, and all that comes out is p − y. So nobody builds this table.
# The libraries have one function for softmax and the loss, which takes scores and a label. Here it is `cross_entropy`.
#
# **Predict.** What are its value and the gradient of z?

# %%
from backprop_helpers import cross_entropy

one_gate = trace(lambda z: cross_entropy(z, 0), z=[1, 2, -1])
one_gate.value, one_gate.gradients["z"].round(4)

# %% [markdown]
# **Explain.** The same as before, 1.349 and p − y.

# %% [markdown]
# ## A batch
#
# In a batch there is a row of scores for each point, and a label for each row. The loss is the mean over the rows.
#
# **Predict.** Two points, with the labels 0 and 2. The first one is the point from above. What is the first row of the
# gradient now?

# %%
batch = trace(lambda z: cross_entropy(z, [0, 2]), z=[[1, 2, -1], [0, 1, 1]])
batch.gradients["z"].round(4)

# %% [markdown]
# **Explain.** Half of what it was: the mean has a factor ½. In general the gradient is (p − y) / n, with the number n
# of rows. This is the first line of nearly every backward pass that you will write from now on:

# %%
import numpy as np

from backprop_helpers import softmax

z = np.array([[1.0, 2, -1], [0, 1, 1]])
y = np.array([[1.0, 0, 0], [0, 0, 1]])
dz = (softmax(z) - y) / len(z)
np.allclose(dz, batch.gradients["z"])

# %% [markdown]
# ## You have seen this before
#
# In lesson 07 the neuron with the loss −ln s sent back s − t. It was the same rule. Take two classes with the scores
# 0 and z:
#
# $$p_1 = \frac{e^{z}}{e^{0} + e^{z}} = \frac{1}{1 + e^{-z}} = \sigma(z)$$
#
# So σ is the softmax of two scores of which one is always 0, and s − t is p − y.
#
# There, too, the squared error got stuck at the learning rate 20: sure of itself and wrong. Here are the same eight
# points, with two scores in place of one sum. Both scores learn, so the difference between them moves twice as fast,
# and the rate 10 does what 20 did.
#
# **Predict.** One of the losses is the squared error of the probabilities, Σ (p − y)², the other one is the
# cross-entropy. Which one gets stuck? What does the other one do in the first ten steps?

# %%
from backprop_helpers import clouds, plot_losses

x1, x2, t = map(np.array, zip(*clouds()))
X, targets = np.column_stack([x1, x2]), np.column_stack([1 - t, t])
losses = {
    "squared": lambda W, b: ((softmax(X @ W + b) - targets) ** 2).sum() / len(X),
    "cross-entropy": lambda W, b: cross_entropy(X @ W + b, targets),
}

# %% [markdown]
# The loop is that of lesson 07:

# %%
def walk(loss, rate, steps=50):
    weights, seen = {"W": np.array([[0.0, 1], [0, -1]]), "b": np.zeros(2)}, []
    run = trace(loss, **weights).compile()
    for _ in range(steps):
        value, slopes = run(**weights)
        weights = {name: weights[name] - rate * slopes[name] for name in weights}
        seen.append(value)
    return seen


plot_losses({name: walk(loss, rate=10) for name, loss in losses.items()})

# %% [markdown]
# **Explain.** The squared error is stuck at 1 after its first step: four of eight points are wrong, with 2 each, and a
# flat hill around them, for its way back leads through the slopes p · (1 − p). The cross-entropy jumps up, because the
# rate is far too large, but p − y is near 1 where the network is sure and wrong. So it comes back and learns all
# points.

# %% [markdown]
# ## The surprise: exp(1000)
#
# Scores may have any size. Softmax of the scores 1000 and 0 should be 1 and 0, to many decimals.
#
# **Predict.** What does Python make of e¹⁰⁰⁰ / (e¹⁰⁰⁰ + e⁰)?

# %% tags=["raises-exception"]
vector.at(z=[1000, 0, 0])

# %% [markdown]
# **Explain.** e¹⁰⁰⁰ has 435 digits, and a floating-point number ends at about 1.8 · 10³⁰⁸. Our `exp` refuses. NumPy
# goes on with the number *inf*, and inf / inf is *nan*, not a number. One nan in one weight, and soon all are nan.

# %% [markdown]
# **Predict.** A shift of all scores changes nothing; you saw it at the sliders. Which shift makes sure that no eᶻ can
# be too large?

# %%
def stable(z):
    u = np.exp(z - z.max())
    return u / u.sum()


stable(np.array([1000.0, 0, 0])), stable(np.array([1.0, 2, -1])).round(4)

# %% [markdown]
# **Explain.** Subtract the largest score. Then the largest exponent is 0, and e⁰ = 1. All others are smaller; what is
# far too small becomes 0, which does no harm in a sum.

# %% [markdown]
# **Predict.** Is that enough? The right class has the score −1000. Its probability is about 10⁻⁴³⁵, which is 0 for the
# computer. What is −ln 0? And what should the loss be: use L = ln(total) − z.

# %% tags=["raises-exception"]
trace(lambda z: -log(softmax(z)[0]), z=[-1000, 0, 0])

# %% [markdown]
# **Explain.** −ln 0 does not exist. But the loss does: ln(0 + 1 + 1) + 1000, about 1000.69. Nothing in it is too large
# or too small, if nobody computes p on the way.

# %% [markdown]
# So there is a third gate, `log_sum_exp`: ln(total), with the largest score taken out first. `softmax` and
# `cross_entropy` use it.
#
# **Predict.** Which gradients will the scores −1000, 0 and 0 get?

# %%
far = trace(lambda z: cross_entropy(z, 0), z=[-1000, 0, 0])
draw(far)

# %% [markdown]
# **Explain.** p − y again: −1, ½ and ½. As far from right as can be, and the gradient is as good as ever. That is why
# the libraries want *scores* for this loss, and not probabilities. Who gives them probabilities applies softmax twice:
# no error, no warning, and a loss that never gets near 0. (lab 12b has one.)

# %% [markdown]
# ## In three lines
#
# - Softmax: eᶻ, divided by the sum. Cross-entropy: −ln p of the right class.
# - What comes back to the scores is p − y; in a batch, with a mean, (p − y) / n.
# - Take the largest score out before exp, and go from scores to the loss without computing p.
#
# **Now you:** [exercises on softmax and cross-entropy](../exercises/11_softmax_and_cross_entropy.ipynb).
# **Next:** [a network that learns](12_a_network_that_learns.ipynb).
