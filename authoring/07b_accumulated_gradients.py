# %% [markdown]
# # Lab: accumulated gradients
#
# In our graphs a gradient belongs to a pass: ask again, and it is computed afresh. The libraries that you will meet next
# keep a gradient *with each parameter*, and every backward pass **adds** to it. That is a good idea, with a trap in it
# into which nearly everybody steps once. Here you step into it on purpose.
#
# **After this lab you can** say what `.grad`, `backward` and `zero_grad` do, recognise a training loop in which the reset
# was forgotten, and use the adding where it is wanted. It takes about 25 minutes. You need
# [gradient descent](07_gradient_descent.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **accumulate** | add to what is there already |
# | **`.grad`** | the place beside a parameter in which such libraries keep its gradient |
# | **`zero_grad`** | sets these places back to 0 |
# | **batch** | the points that one forward and backward pass goes through together |
# | **mini-batch** | a batch of a few points only, when there are too many for one pass |

# %% [markdown]
# ## Ours: a gradient belongs to a pass
#
# **Predict.** The same graph is asked for its gradient twice. What is the second answer?

# %%
from backprop_helpers import parse

loss = parse("L = (p - 3)^2 + 1", p=0)
loss.gradient, loss.gradient

# %% [markdown]
# **Explain.** −6 both times. A graph never changes, so there is nothing that could be left over.

# %% [markdown]
# ## Theirs: a gradient is kept with the parameter
#
# PyTorch is the best known of these libraries. You need not have it: the few lines below behave as it does, in the one
# respect that matters here. A parameter has a number and a `grad`; `backward` does both passes and **adds** what it found.

# %%
class Parameter:
    def __init__(self, number):
        self.number, self.grad = number, 0.0

    def zero_grad(self):
        self.grad = 0.0


def backward(graph, p):
    here = graph.at(p=p.number)
    p.grad += here.gradient["p"]
    return here.value

# %% [markdown]
# **Predict.** Twice `backward` at the same place. What is in `p.grad` after the first call, and after the second?

# %%
p = Parameter(0.0)
for call in ("first", "second"):
    backward(loss, p)
    print(f"after the {call} call: p.grad = {p.grad}")
p.zero_grad()
print(f"after zero_grad: p.grad = {p.grad}")

# %% [markdown]
# **Explain.** −6, then −12, although p has not moved and its gradient is still −6. Only `zero_grad` takes the old sum away.

# %% [markdown]
# ## The forgotten reset
#
# This is the training loop of those libraries, line by line: reset, backward, update, and a note of where p is. The
# argument says whether the reset is done at all.

# %%
def walk(reset, steps, rate=0.1, loss=loss):
    p, places = Parameter(0.0), [0.0]
    for _ in range(steps):
        if reset:
            p.zero_grad()
        backward(loss, p)
        p.number -= rate * p.grad
        places.append(p.number)
    return places

# %% [markdown]
# **Predict.** The first update is the same with and without the reset: p goes from 0 to 0.6. There the slope is −4.8. Where
# does the second update lead without the reset? (The rate is 0.1.)

# %%
for reset in (True, False):
    print(f"reset {reset!s:5}: " + ", ".join(f"{p:.2f}" for p in walk(reset, steps=8)))

# %% [markdown]
# **Explain.** The right second update moves p by 0.48, to 1.08. Without the reset −6 − 4.8 = −10.8 is in `p.grad`, so p moves
# by 1.08, to 1.68. No error is raised, and for some steps it even looks like an improvement: it is faster! But when p
# arrives at 3, where the slope is 0, all the slopes of the way are still in the sum. p runs through the lowest
# place and up the other side, until enough slopes of the other sign have been added.

# %% [markdown]
# **Predict.** Does the walk without the reset come to rest at last, if we only wait?

# %%
from backprop_helpers import plot_losses


def losses(reset):
    return [loss.at(p=p).value for p in walk(reset, steps=60)]


plot_losses({"with reset": losses(True), "without": losses(False)})

# %% [markdown]
# **Explain.** It does not. It swings through the valley for ever, like a pendulum without friction. In a single valley like
# this one, even waves are the mark of a forgotten reset.
#
# **Predict.** Now another loss: a neuron σ(p) should say 1, and its loss falls the further p goes to the right. What does
# the forgotten reset do there?

# %%
neuron = parse("L = (sigmoid(p) - 1)^2", p=0)
plot_losses({
    name: [neuron.at(p=p).value for p in walk(reset, steps=60, loss=neuron)]
    for name, reset in (("with reset", True), ("without", False))
})

# %% [markdown]
# **Explain.** It falls nicely, and much faster than with the reset: there is no other side to which p could swing. Nobody
# would look for a mistake here. So do not trust the curve. Look into the loop: where is the reset?

# %% [markdown]
# ## Between the two
#
# What if the old sum is neither kept nor thrown away, but kept in part? Let *keep* be the part: 0 is the reset, 1 is the
# forgotten reset. As a graph, two updates from p0 = 0 look like this, with keep = 1. L2 is the loss after them.

# %%
from backprop_helpers import draw, trace


def L2(keep, rate):
    sum1 = -6
    p1 = -rate * sum1
    sum2 = keep * sum1 + 2 * (p1 - 3)
    p2 = p1 - rate * sum2
    return (p2 - 3) ** 2 + 1


draw(trace(L2, keep=1, rate=0.1), step=11)

# %% [markdown]
# Find the 1.68 from above in the box of p2. **Predict**, then move `keep` down to 0: which p2 will you see there? And which
# sign has the gradient of `keep`, that is: would keeping *more* of the old sum lower the loss after these two
# updates? Then put the rate on 0.3 and move `keep` slowly from 0 to 1. Where does the sign change?

# %%
from backprop_helpers import explore

explore(trace(L2, keep=1, rate=0.1), keep=(0, 1, 0.01), rate=(0, 0.5, 0.05))

# %% [markdown]
# **Explain.** With keep = 0, p2 is 1.08. At the rate 0.1 the gradient of `keep` is negative all the way: p is still far from 3,
# and going faster helps. At the rate 0.3 it is negative only up to about 0.27. There p2 reaches 3; whoever keeps more runs
# past it. So keeping a *part* can be better than all or nothing.

# %% [markdown]
# ## The surprise: the mistake on a leash is a method
#
# So keeping a part may help. Here is a valley that is long and flat in one direction and steep in the other. The rate must be
# small because of the steep one, and then the flat one takes for ever.
#
# **Predict.** 100 updates each, with keep = 0, 0.8 and 1. Which one ends lowest?

# %%
valley = parse("L = 0.1(p - 3)^2 + 8q^2", p=0, q=1)


def descend(keep, steps=100, rate=0.1):
    places, sums = [valley], {"p": 0.0, "q": 0.0}
    for _ in range(steps):
        here = places[-1]
        sums = {name: keep * sums[name] + slope for name, slope in here.gradient.items()}
        places.append(here.at(**{name: here.inputs[name] - rate * sums[name] for name in sums}))
    return places

# %% [markdown]
# The three walks, as numbers first:

# %%
walks = {f"keep {keep}": descend(keep) for keep in (0, 0.8, 1)}
for name, places in walks.items():
    print(f"{name}: loss {places[0].value:.3f} at the start, {places[-1].value:.6f} after 100 updates")

# %% [markdown]
# And as curves:

# %%
plot_losses({name: [here.value for here in places] for name, places in walks.items()})

# %% [markdown]
# **Predict.** p runs along the flat direction, from 0 to 3, and q along the steep one, from 1 to 0. In which of the two is
# 0.8 better than 0?

# %%
for name in ("keep 0", "keep 0.8"):
    p = walks[name][20].inputs["p"]
    swing = max(abs(here.inputs["q"]) for here in walks[name][10:])
    print(f"{name}: after 20 updates p is {p:.2f}; from update 10 on q swings as far as {swing:.3f}")
    print(f"   after 100 updates: p {walks[name][100].inputs['p']:.2f}, q {abs(walks[name][100].inputs['q']):.3f} from 0")

# %% [markdown]
# **Explain.** With 0 the flat direction is still on its way. With 1 nothing comes to rest. With 0.8 the sum gathers speed in
# the flat direction: after 20 updates p is at 2.83, without keeping only at 1.00. There is a price. In the steep direction q
# swings longer than before; these are the spikes at the beginning of the curve. But it comes to rest too, and the flat
# direction is what everybody waits for. This is a method
# with a name, *momentum*, and most networks are trained with it. The difference between the mistake and the method is the
# factor in front of the old sum, and that it was chosen.

# %% [markdown]
# ## When adding is wanted: more points than fit
#
# Why do the libraries add at all? You know one reason: where a number is used twice, its flows are added, `+=`
# ([branch summation](03_branch_summation.ipynb)). For the `+=` it makes no difference whether the second use is in the same
# graph or in the next one.
#
# The second reason is memory. A forward pass keeps every value for the backward pass. If all points do not fit at
# once, they are taken in mini-batches, and their gradients are added up *before* one update. Here are six points near
# a straight line w · x, and their loss.

# %%
import numpy as np

x = np.array([1.0, 2, 3, 4, 5, 6])
t = np.array([3.0, 3, 7, 7, 11, 12])
squared = parse("(w * x - t)^2", w=1, x=1, t=3).compile()


def grad(part):
    return squared(w=1, x=x[part], t=t[part])[1]["w"]

# %% [markdown]
# **Predict.** All six at once; then the same six as three mini-batches of two, added up. Are the two sums equal? And their
# means: is the mean of all six equal to the mean of the three means?

# %%
whole = slice(0, 6)
pairs = [slice(0, 2), slice(2, 4), slice(4, 6)]
print("sums: ", grad(whole).sum(), "and", sum(grad(part).sum() for part in pairs))
print("means:", grad(whole).mean(), "and", np.mean([grad(part).mean() for part in pairs]))

# %% [markdown]
# **Explain.** The sums are equal: a sum does not mind in which portions it is added. The means are equal because the three
# portions are equally large. So three calls of `backward` that add *sums*, without a reset between them, and then one
# update, are one step with all six points.
#
# **Predict.** Now a first mini-batch of four points and a second one of two. Is it still true for the sums? For the
# means?

# %%
uneven = [slice(0, 4), slice(4, 6)]
print("sums: ", grad(whole).sum(), "and", sum(grad(part).sum() for part in uneven))
print("means:", grad(whole).mean(), "and", np.mean([grad(part).mean() for part in uneven]))

# %% [markdown]
# **Explain.** The sums are equal, the means are not: in the mean of the two means each of the last two points counts twice as
# much as each of the first four. When you accumulate, add *sums*, and divide once, by the number of all points.

# %% [markdown]
# ## In the real library
#
# In PyTorch the loop reads like this. You now know what each line does, and what happens if the first one is missing.
#
# ```python
# for x, t in batches:
#     optimizer.zero_grad()        # .grad of every parameter: back to nothing
#     loss = ((w * x - t) ** 2).mean()
#     loss.backward()              # adds to .grad
#     optimizer.step()             # w <- w - rate * w.grad
# ```
#
# To accumulate on purpose, call `zero_grad` and `step` only once in three mini-batches, and `backward` in each. Mind the
# `.mean()`: the three calls add up three means. So divide each loss by 3, if the mini-batches are equally large.
#
# One thing is different from our stand-in: a second `loss.backward()` for the *same* forward pass is usually refused there,
# since the values that the forward pass kept have been thrown away by then. The sum grows when a new forward pass is followed
# by a new `backward`, as in our loop.

# %% [markdown]
# ## In three lines
#
# - Libraries keep a `grad` with each parameter, and every backward pass adds to it.
# - Without a reset before each pass the old slopes stay in the sum: in our valley p swings for ever. No error is raised.
# - Adding is right where one update is to count several mini-batches: add sums, divide once.
#
# **Next lab:** [find the bug](07c_find_the_bug.ipynb).
