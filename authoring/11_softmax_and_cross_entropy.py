# %% [markdown]
# # Softmax and cross-entropy: from scores to probabilities
#
# So far a neuron chose between two answers, and σ turned its sum into a number between 0 and 1. With three answers, or
# ten, there is a sum for each, a *score*, and one gate turns all the scores into probabilities together.
#
# **After this lesson you can** follow three scores through softmax and its loss, write down the gradient of each score
# without taking a derivative, and say why a library computes both in one gate. It takes about 35 minutes. You need
# [gradient descent](07_gradient_descent.ipynb) with its loss −ln s and, from *All three at once* on,
# [vectors](09_vectors.ipynb) and [batches](10_matrices_and_batches.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **class** | one of the possible answers; they are counted from 0, as Python counts |
# | **score** z | a number for each class, of any size and sign; the largest wins (libraries call it a *logit*) |
# | **softmax** | turns scores into probabilities p: eᶻ, divided by the sum of all eᶻ |
# | **label** | the number of the right class for a point |
# | **target** y | the label as a list: 1 for the right class, 0 for the others (*one-hot*) |
# | **cross-entropy** | the loss −ln p of the right class |
# | **overflow** | a number becomes too large for the computer; *underflow*: so small that it becomes 0 |

# %% [markdown]
# ## Three scores, gate by gate
#
# The scores are 1, 2 and −1, and class 0 is right. Probabilities are positive and add up to 1. So make the scores
# positive with eᶻ, and divide by their sum. The loss is −ln p, as in lesson 07, with the p of the right class: 0 if the
# network is sure of this class, and larger the less sure it is.

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
# p0 is 0.2595: the network gives the right class a probability of about a quarter.
#
# **Predict.** Which of the three scores should grow, and which should shrink, to make the loss fall? Which gradients
# are negative? (p1 and p2 are not in the picture. They are 0.7054 and 0.0351.)

# %%
draw(graph)

# %% [markdown]
# **Explain.** z0 should grow, so its gradient is negative. The other two should shrink, since what they gain is taken
# from p0. Their gradients, 0.7054 and 0.03512, are p1 and p2 themselves. And −0.7405 is p0 − 1.

# %% [markdown]
# ## The rule behind these numbers
#
# The logarithm of a fraction is a difference, and ln u0 is z0:
#
# $$L = -\ln\frac{u_0}{\text{total}} = \ln(\text{total}) - z_0$$
#
# Every score reaches the loss through `total`. On this path, the logarithm contributes the slope 1/total and the exp
# gate eᶻ. Their product is eᶻ/total, which is p. The score of the right class also has a direct path, with a flow of
# −1, so its gradient is p − 1. With the target, which is 1 or 0, one line covers both:
#
# $$\frac{\partial L}{\partial z_k} = p_k - y_k$$
#
# The check tries this at many scores:

# %%
from backprop_helpers import check_formula

check_formula("11.0", graph, "p0 - 1", of="z0")

# %% [markdown]
# In the next picture, the bars on the left are the scores and those on the right the probabilities. The dashed frame is
# the target. At each score an arrow shows y − p, the move of one update at the rate 1.
#
# **Predict.** Add up the three arrows, with their signs. What is the sum? And how long are the arrows once the network
# is nearly sure of class 0?

# %%
from backprop_helpers import plot_softmax

plot_softmax([1, 2, -1], label=0)

# %% [markdown]
# **Explain.** Each arrow is as long as the gap between a bar and its target on the right. Up 0.7405, down 0.7054 and
# down 0.0351 (hardly more than its head): the sum is 0, because p and y both add up to 1. When the bars fill their
# frames, the gaps and the arrows are gone.

# %% [markdown]
# ## Move the scores
#
# **Predict**, then move the sliders. If only z1 grows, which of the three gradients change? How far from 0 can the
# gradient of z0 get? And can you make the loss fall by raising *all three* scores by the same amount?

# %%
from backprop_helpers import explore

explore(graph, z0=(-4, 4), z1=(-4, 4), z2=(-4, 4))

# %% [markdown]
# **Explain.** All three change: each score is in `total`, so it moves all probabilities. The gradient of z0 lies
# between −1 and 0. It is near −1 where the network is sure of a wrong class, so it learns fastest there. And shifting
# all scores does nothing: each eᶻ is multiplied by the same number, which cancels. That is why the gradients add up
# to 0.

# %% [markdown]
# ## All three at once
#
# With vectors, the same calculation has one box for the three scores. `total` is a sum, and it is *repeated* so that
# each entry can be divided by it: a branch.

# %%
def loss(z):
    u = exp(z)
    total = u.sum()
    p = u / total
    return -log(p[0])


vector = trace(loss, z=[1, 2, -1])
draw(vector)

# %% [markdown]
# How does p change if z changes? The answer is a table of nine numbers, the *Jacobian* of softmax: a row for each p, a
# column for each z.
#
# **Predict.** In lesson 09, the table of an elementwise gate had zeros everywhere but on its diagonal. And here?

# %%
from backprop_helpers import jacobian

jacobian(vector, of="p", by="z").round(4).tolist()

# %% [markdown]
# **Explain.** No zeros: each score moves each probability. On the diagonal is p · (1 − p), the slope that you know from
# σ. Off the diagonal are the products −pᵢ · pⱼ: what one class gains the others lose, so each column adds up to 0.
# Using the diagonal alone is a common mistake: it drops these flows.

# %% [markdown]
# The gradient of p is −1/p0 and two zeros, so only the first row of the table counts: p0 · (1 − p0), −p0 · p1 and
# −p0 · p2. Times −1/p0 that is p0 − 1, p1 and p2: p − y again. The p0 cancels, and with it the table. So libraries
# have one function that goes from the scores and a label to the loss. Here it is `cross_entropy`, with the same loss
# and the same gradients as above:

# %%
from backprop_helpers import cross_entropy


def loss(z):
    return cross_entropy(z, 0)


one_gate = trace(loss, z=[1, 2, -1])
one_gate.value, one_gate.gradients["z"].round(4).tolist()

# %% [markdown]
# ## A batch
#
# In a batch there is a row of scores for each point, and a label for each row. The loss is the mean over the rows.
#
# **Predict.** Two points, with the labels 0 and 2. The first is the point from above. What is the first row of the
# gradient now?

# %%
batch = trace(lambda z: cross_entropy(z, [0, 2]), z=[[1, 2, -1], [0, 1, 1]])
batch.gradients["z"].round(4).tolist()

# %% [markdown]
# **Explain.** Half of what it was: the mean has a factor ½.

# %% [markdown]
# With n rows the gradient is (p − y) / n. This is the first line of nearly every backward pass that you will write from
# now on:

# %%
from backprop_helpers import softmax

z, y = batch.inputs["z"], [[1, 0, 0], [0, 0, 1]]
dz = (softmax(z) - y) / len(z)
dz.round(4).tolist()

# %% [markdown]
# ## You have seen this before
#
# In lesson 07, the neuron with the loss −ln s sent back s − t. That was the same rule. Take two classes with the scores
# 0 and z:
#
# $$p_1 = \frac{e^{z}}{e^{0} + e^{z}} = \frac{1}{1 + e^{-z}} = \sigma(z)$$
#
# (Divide above and below by eᶻ.) So σ is the softmax of two scores, one of which is always 0, and s − t is p − y.
#
# In lesson 07 the squared error got stuck at the learning rate 20, sure of itself and wrong. Here are the same eight
# points, with two scores in place of one sum. Both scores move at each update, so the rate 10 does what 20 did.

# %%
from backprop_helpers import clouds, plot_losses

X = [[x1, x2] for x1, x2, t in clouds()]
targets = [[1 - t, t] for x1, x2, t in clouds()]


def squared(W, b):
    return ((softmax(X @ W + b) - targets) ** 2).mean()


def crossed(W, b):
    return cross_entropy(X @ W + b, targets)

# %% [markdown]
# The loop is that of lesson 07.
#
# **Predict.** At which loss does the squared error get stuck? Will the cross-entropy get stuck as well?

# %%
def walk(loss, rate, steps=50):
    weights, seen = {"W": [[0, 1], [0, -1]], "b": [0, 0]}, []
    run = trace(loss, **weights).compile()
    for _ in range(steps):
        value, slopes = run(**weights)
        weights = {name: weights[name] - rate * slopes[name] for name in weights}
        seen.append(value)
    return seen


plot_losses({"squared": walk(squared, rate=10), "cross-entropy": walk(crossed, rate=10)})

# %% [markdown]
# **Explain.** After its first step, the squared error is stuck at ½: four of the eight points are wrong, by 1 in both
# probabilities. Nothing pulls them back, because each flow passes a slope p · (1 − p), which is nearly 0. The
# cross-entropy jumps, up to 45, because the rate is far too large (the scale is logarithmic). But p − y is near 1 or
# −1 where the network is sure and wrong, so it comes back and learns all points.

# %% [markdown]
# ## The surprise: exp(1000)
#
# Scores may have any size. Softmax of the scores 1000, 0 and 0 should be 1, 0 and 0, to more than 400 decimals.
#
# **Predict.** What does the computer make of e¹⁰⁰⁰ / (e¹⁰⁰⁰ + e⁰ + e⁰)?

# %%
from backprop_helpers import DomainError

try:
    vector.at(z=[1000, 0, 0])
except DomainError as error:
    print(error)

# %% [markdown]
# **Explain.** e¹⁰⁰⁰ has 435 digits, and the numbers here, in double precision, end at about 1.8 · 10³⁰⁸. (Libraries
# use single precision by default, in which e⁸⁹ is too large already.) Our `exp` refuses. NumPy and PyTorch go on with
# *inf*, infinity, and inf / inf is *nan*, not a number. Once one weight is nan, soon all of them are.

# %% [markdown]
# Shifting all scores changes nothing, as you saw with the sliders. So `stable` subtracts the largest score first.
#
# **Predict.** How large can eᶻ get now? And what happens to the other two, which were e⁰?

# %%
from backprop_helpers import array


def stable(z):
    u = exp(z - z.max())
    return u / u.sum()


stable(array([1000, 0, 0])).tolist(), stable(array([1, 2, -1])).round(4).tolist()

# %% [markdown]
# **Explain.** The largest exponent is 0, and e⁰ = 1: no eᶻ is larger. The other two are e⁻¹⁰⁰⁰, which underflows. In a
# sum with a 1, that does no harm.

# %% [markdown]
# **Predict.** Is that enough? The right class has the score −1000, the others 0. Its probability is about 10⁻⁴³⁵, which
# is 0 for the computer. What is −ln 0? And what should the loss be? Use L = ln(total) − z0.

# %%
try:
    trace(lambda z: -log(softmax(z)[0]), z=[-1000, 0, 0])
except DomainError as error:
    print(error)

# %% [markdown]
# **Explain.** −ln 0 does not exist. But the loss does: ln(0 + 1 + 1) + 1000, about 1000.69. Nothing in it is too large
# or too small, as long as nobody computes p on the way.

# %% [markdown]
# So there is a gate for ln(total), `log_sum_exp`, which takes the largest score out first. `softmax` and
# `cross_entropy` use it.
#
# **Predict.** Which gradients do the scores −1000, 0 and 0 get?

# %%
far = one_gate.at(z=[-1000, 0, 0])
draw(far)

# %% [markdown]
# **Explain.** p − y again: −1, ½ and ½. The network could hardly be more wrong, and its gradient is as good as ever.

# %% [markdown]
# That is why PyTorch's `cross_entropy` takes *scores*, not probabilities. (Keras's takes probabilities, unless you
# say `from_logits=True`.) If you give it probabilities in place of the scores, softmax is applied twice: no error, no
# warning, and a loss that never gets near 0.

# %% [markdown]
# ## In three lines
#
# - Softmax: eᶻ, divided by the sum. Cross-entropy: −ln p of the right class.
# - The gradient of the scores is p − y; for a mean over n rows, (p − y) / n.
# - Subtract the largest score before exp, and go from the scores to the loss without computing p.
#
# **Now you:** [exercises on softmax and cross-entropy](../exercises/11_softmax_and_cross_entropy.ipynb).
# **Next:** [a network that learns](12_a_network_that_learns.ipynb).
