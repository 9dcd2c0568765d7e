# %% [markdown]
# # Lab: accumulated gradients
#
# In our graphs a gradient belongs to a pass: ask again, and it is computed afresh. The libraries that you will meet next
# keep a gradient *with each parameter*, and every backward pass **adds** to it. That is a good idea with a trap in it, and
# nearly everybody falls into it once. Here you do so on purpose.
#
# **After this lab you can** say what `.grad`, `backward` and `zero_grad` do, recognise a training loop without a reset,
# and put the accumulation to use. It takes about 30 minutes. You need
# [gradient descent](07_gradient_descent.ipynb).

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **accumulate** | add to what is there already |
# | **`.grad`** | where such a library keeps the gradient of a parameter |
# | **`zero_grad`** | resets it, so that the next pass begins afresh |
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
# **Explain.** −6 both times. A graph never changes, so nothing can be left over.

# %% [markdown]
# ## Theirs: a gradient is kept with the parameter
#
# PyTorch is the best known of these libraries. You need not have it: the few lines below behave as it does in the one
# respect that matters here. A parameter has a number and a `grad`; `backward` does both passes and **adds** what it finds.

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
# **Predict.** `backward` is called twice at the same place. What is in `p.grad` after the first call, and after the second?

# %%
p = Parameter(0.0)
for call in ("first", "second"):
    backward(loss, p)
    print(f"after the {call} call: p.grad = {p.grad}")
p.zero_grad()
print(f"after zero_grad: p.grad = {p.grad}")

# %% [markdown]
# **Explain.** −6, then −12, although p has not moved and its gradient is still −6. Only `zero_grad` removes the old sum.

# %% [markdown]
# ## The forgotten reset
#
# This is the training loop of those libraries: reset, backward, update, and a note of where p is. The argument `reset` says
# whether the reset is done at all.

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
    print(f"reset {reset}: " + ", ".join(f"{place:.2f}" for place in walk(reset, steps=8)))

# %% [markdown]
# **Explain.** The right second update moves p by 0.48, to 1.08. Without the reset −6 − 4.8 = −10.8 is in `p.grad`, so p
# moves by 1.08, to 1.68. No error is raised, and for some steps it even looks like an improvement. But when p arrives at 3,
# where the slope is 0, the sum still holds all the slopes on the way. p runs through the lowest point and up the other
# side, until enough slopes of the other sign have been added.

# %% [markdown]
# **Predict.** Does the walk without the reset come to rest if we wait long enough?

# %%
from backprop_helpers import plot_losses

names = {"with reset": True, "without": False}
plot_losses({name: [loss.at(p=place).value for place in walk(reset, 60)] for name, reset in names.items()})

# %% [markdown]
# **Explain.** It does not. It swings through the valley forever, like a pendulum without friction. In a simple valley like
# this one, regular waves are the sign of a forgotten reset.

# %% [markdown]
# **Predict.** Now another loss: a neuron σ(p) should say 1, and its loss falls the further p goes to the right. What does
# the forgotten reset do there?

# %%
neuron = parse("L = (sigmoid(p) - 1)^2", p=0)
walks = {name: walk(reset, 60, loss=neuron) for name, reset in names.items()}
plot_losses({name: [neuron.at(p=place).value for place in places] for name, places in walks.items()})

# %% [markdown]
# **Explain.** It falls nicely, and much faster than with the reset: there is no other side to swing to. Nobody would look
# for a mistake here.

# %% [markdown]
# So do not trust the curve. Look at the loop: where is the reset?

# %% [markdown]
# ## Between the two
#
# What if a part of the old sum is kept? Let *keep* be that part: 0 is the reset, 1 is the forgotten reset. This graph has
# two updates from p0 = 0.
#
# **Predict**, then move `keep` from 1 down to 0: which p2 will you see at each end? Does keeping *more* of the old sum bring
# p2 nearer to 3? Then set the rate to 0.3 and move `keep` slowly from 0 to 1. Where does p2 reach 3?

# %%
from backprop_helpers import explore, trace


def p2(keep, rate):
    sum1 = -6  # the slope at p0 = 0
    p1 = -rate * sum1
    sum2 = keep * sum1 + 2 * (p1 - 3)
    return p1 - rate * sum2


explore(trace(p2, keep=1, rate=0.1), keep=(0, 1, 0.01), rate=(0, 0.5, 0.05))

# %% [markdown]
# **Explain.** With keep = 1, p2 is the 1.68 from above, with keep = 0 it is 1.08. The gradient of `keep` is positive:
# more of the old sum takes p further. At the rate 0.1 that brings it nearer to 3 all the way. At the rate 0.3 p2 reaches 3
# at about 0.27; with more, p runs past it. So keeping a *part* can be better than all or nothing.

# %% [markdown]
# ## The surprise: a long, flat valley
#
# Here is a valley that is long and flat in one direction, p, and steep in the other, q. The rate must be small because of
# the steep one, and then the flat one takes forever.

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
# **Predict.** p has to go from 0 to 3, and q from 1 to 0. After 100 updates with keep = 0, 0.8 and 1, which walk ends
# lowest? In which direction is 0.8 better than 0, and in which worse?

# %%
from backprop_helpers import plot_contours

walks = {f"keep {keep}": descend(keep) for keep in (0, 0.8, 1)}
plot_contours(valley, walks, {"p": (-1, 7), "q": (-1.4, 1.4)})

# %% [markdown]
# **Explain.** The lines are places with the same loss. With 0, q is soon at rest and p creeps: after 100 updates it is only
# at 2.6. With 1 nothing comes to rest. With 0.8 the sum gathers speed in the flat direction. In the steep direction q
# swings longer than before; that is the price. But it comes to rest too.

# %% [markdown]
# As curves, on a logarithmic scale (of keep 1 only the beginning):

# %%
curves = {name: [here.value for here in places] for name, places in walks.items()}
plot_losses({**curves, "keep 1": curves["keep 1"][:30]})

# %% [markdown]
# So the mistake, tamed, is a method: *momentum*. Most networks are trained with it or with a relative of it. The method
# differs from the mistake in the factor of the old sum, chosen on purpose (libraries call it momentum, or β).

# %% [markdown]
# ## When adding is wanted: more points than fit
#
# Why do the libraries add at all? You know one reason: where a number is used twice, its flows are added, `+=`
# ([branch summation](03_branch_summation.ipynb)). To `+=` it makes no difference whether the second use is in the same
# graph or in the next one.
#
# The second reason is memory. A forward pass keeps every value for the backward pass. If the points do not all fit at
# once, they are taken in mini-batches, and their gradients are added up *before* one update. Here are six points near
# a straight line w · x, and the gradient of w at each of them.

# %%
points = [(1, 3), (2, 3), (3, 7), (4, 7), (5, 11), (6, 12)]
squared = parse("(w * x - t)^2", w=1, x=1, t=3)
slopes = [squared.at(x=x, t=t).gradient["w"] for x, t in points]
slopes

# %% [markdown]
# **Predict.** All six at once; then the same six as three mini-batches of two, added up. Are the two sums equal? And their
# means: is the mean of all six equal to the mean of the three means?

# %%
from statistics import mean


def compare(*batches):
    print("sums: ", sum(slopes), "and", sum(sum(batch) for batch in batches))
    print("means:", mean(slopes), "and", mean(mean(batch) for batch in batches))


compare(slopes[0:2], slopes[2:4], slopes[4:6])

# %% [markdown]
# **Explain.** The sums are equal, in whatever portions they are added. The means are equal because the three portions have
# the same size. So three calls of `backward` that add *sums*, without a reset between them, and then one update, are one
# step with all six points.

# %% [markdown]
# **Predict.** Now a first mini-batch of four points and a second one of two. Are the sums still equal? The
# means?

# %%
compare(slopes[0:4], slopes[4:6])

# %% [markdown]
# **Explain.** The sums are, the means are not: in the mean of the two means each of the last two points counts twice as
# much as each of the first four. So when you accumulate, add *sums*, and divide once, by the number of all points.

# %% [markdown]
# ## In the real library
#
# In PyTorch the loop looks like this. You now know what each line does, and what happens if the first one is missing.
#
# ```python
# for x, t in batches:
#     optimizer.zero_grad()        # .grad of every parameter: None
#     loss = ((w * x - t) ** 2).mean()
#     loss.backward()              # adds to .grad; where it is None, it begins a new one
#     optimizer.step()             # plain SGD: w <- w - rate * w.grad
# ```
#
# `step` follows that rule for plain `SGD`, *stochastic gradient descent*; with momentum, or with others such as `Adam`, it
# does more with the gradients.
#
# To accumulate on purpose, call `zero_grad` and `step` only once in three mini-batches, and `backward` in each. Mind the
# `.mean()`: the three calls add up three means. So divide each loss by 3, if the mini-batches have the same size.
#
# Unlike our stand-in, PyTorch usually refuses a second `loss.backward()` for the *same* forward pass, because it has thrown
# away the values that the pass kept. The sum grows when a new forward pass is followed by a new `backward`, as in our loop.

# %% [markdown]
# ## In three lines
#
# - Libraries keep a `grad` with each parameter, and every backward pass adds to it.
# - Without a reset before each pass the old slopes stay in the sum: in our valley p swings forever. No error is raised.
# - Adding is right where one update is to count several mini-batches: add sums, divide once.
#
# **Now you:** [exercises on accumulated gradients](../exercises/07b_accumulated_gradients.ipynb). **Next lab:** [find the bug](07c_find_the_bug.ipynb).
