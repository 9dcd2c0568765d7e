# %% [markdown]
# # Lab: find the bug
#
# A backward pass with a mistake in it neither stops nor warns. It returns numbers, and they look like any others. In this
# lab you get engines, each with one fault planted in it, and find the fault by small experiments.
#
# **After this lab you can** choose a graph that decides between two suspects, avoid numbers that hide a fault, and say why
# a falling loss proves nothing. It takes about 30 minutes, and the [six engines](../exercises/07c_find_the_bug.ipynb) of
# the sheet about 30 more.

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **engine** | a program that takes a graph and returns the gradient of every node |
# | **suspect** | a mistake that people make in backward passes; you have met them all |
# | **experiment** | a small graph whose right gradients you know, given to the engine |
# | **decide** | an experiment decides between two suspects if they give different answers |

# %% [markdown]
# ## The suspects
#
# There are nine. Each makes its mistake *everywhere* in the graph, not in one place only.

# %%
from backprop_helpers import SUSPECTS

for name, does in SUSPECTS.items():
    print(f"{name}\n    {does}")

# %% [markdown]
# Engine number 0 is correct. It gives the same numbers as the picture:

# %%
from backprop_helpers import draw, faulty_engine, parse

graph = parse("y = 2x; z = x + 3; T = y * z", x=4)
print(faulty_engine(0)(graph))
draw(graph, local_gradients=True)

# %% [markdown]
# ## An experiment
#
# Engine 1 is faulty. A small helper puts its answer beside the right one:

# %%
def ask(engine, formula, **inputs):
    graph = parse(formula, **inputs)
    for name, found in engine(graph).items():
        verdict = "right" if abs(found - graph.gradients[name]) < 1e-9 else f"wrong, {graph.gradients[name]:.4g} is right"
        print(f"  {name}: {found:.4g}  {verdict}")

# %% [markdown]
# **Predict.** Engine 1 gets the graph from above. It has a branch at x, a multiply gate and two paths. If all gradients are
# right, which suspects are out?

# %%
engine = faulty_engine(1)
ask(engine, "y = 2x; z = x + 3; T = y * z", x=4)

# %% [markdown]
# **Explain.** They are right. So a fault at a multiply gate, at a branch, or with the upstream gradient is ruled out:
# `unswitched_multiply`, `overwritten_branch`, `multiplied_paths` and `missing_upstream` are out. The others have not been
# tested. This graph has no sigmoid, no power, no gate that takes a node twice and no branch in the middle, and the engine
# was asked only once.

# %% [markdown]
# **Predict.** An experiment says nothing about what does not occur in it. Five suspects are left. Which of them does each
# of these test: x² at 3, x · x at 3, p = 3x; q = p + 1; p · q at 2, and σ(x) at 0?

# %%
for formula, x in (("x^2", 3), ("x * x", 3), ("p = 3x; q = p + 1; p * q", 2), ("sigmoid(x)", 0)):
    print(f"{formula} at x = {x}")
    ask(engine, formula, x=x)

# %% [markdown]
# **Explain.** Only the sigmoid is wrong. 0.5 is its value at 0; its slope there is 0.25. And `not_reset`? It needs no graph
# of its own. The engine was asked several times, and x was right until the sigmoid. An engine that does not reset would
# already have answered 22 + 6 for x².

# %% [markdown]
# That gives engine 1 away, and the check agrees. (You will write the name in quotation marks; here it is kept out of sight.)

# %%
from backprop_helpers import check_fault

check_fault("engine 1", engine, list(SUSPECTS)[7])

# %% [markdown]
# ## A line-up
#
# You can ask for a suspect by name. So before you try an experiment, you can see how every suspect would answer. The next
# cell prepares that: each number is the gradient of x, and `*` marks a wrong one. A suspect with no wrong number gets no row.

# %%
def line_up(*experiments):
    heads = {f"   {formula} at {x}": parse(formula, x=x) for formula, x in experiments}
    print(" " * 22 + "".join(heads))
    for suspect in ("right", *SUSPECTS):
        name, row = 0 if suspect == "right" else suspect, f"{suspect:<22}"
        for head, graph in heads.items():
            found = faulty_engine(name)(graph)["x"]
            row += f"{found:>{len(head) - 1}.4g}{' ' if found == graph.gradient['x'] else '*'}"
        if "*" in row or name == 0:
            print(row)

# %% [markdown]
# **Predict.** `2x + 5x` at x = 3 has the gradient 7. What does `multiplied_paths` get? What does `overwritten_branch`? And
# which suspects will none of these four experiments betray?

# %%
line_up(("x * x", 3), ("2x + 5x", 3), ("(3x)^2", 1), ("p = 3x; p * (p + 1)", 2))

# %% [markdown]
# **Explain.** The product is 2 · 5 = 10. Overwriting keeps one flow; which one depends on the order in which the gates are
# visited. Here the last one on the way back is `2x`. Two suspects have no row: `not_reset`, which shows only when it is asked
# twice, and `sigmoid_value_as_slope`, since there is no sigmoid.

# %% [markdown]
# Read a *column* from top to bottom: an experiment tells two suspects apart only if their numbers in its column differ.

# %% [markdown]
# ## Numbers that hide a fault
#
# The graph alone does not make a good experiment; the numbers matter too.
#
# **Predict.** Which suspect does `2x + 5x` betray, but not `2x + 2x`?

# %%
line_up(("2x + 5x", 3), ("2x + 2x", 3))

# %% [markdown]
# **Explain.** Now the two flows are 2 and 2, and 2 · 2 is the same as 2 + 2, so `multiplied_paths` gets away.

# %% [markdown]
# In the next picture, two flows meet at a node: `wrong` is their product, `right` their sum, and `gap` is what an
# experiment would see.
#
# **Predict**, then look with the sliders: if flow1 is 3, which flow2 hides the fault? Which one if it is 1? And 0.5?

# %%
from backprop_helpers import explore, trace


def gap(flow1, flow2):
    wrong = flow1 * flow2
    right = flow1 + flow2
    return wrong - right


explore(trace(gap, flow1=2, flow2=2), flow1=(-4, 4, 0.1), flow2=(-4, 4, 0.1))

# %% [markdown]
# **Explain.** For 3 it is 1.5, for 0.5 it is −1, and for 1 there is none: 1 · flow2 is never 1 + flow2.

# %% [markdown]
# **Predict.** Small whole numbers are convenient and treacherous. The suspect `unswitched_multiply` gives a factor its own
# value, where the other one belongs. Which of the places 3, 5 and −1.7 hides that, if the experiment is `5(x + 2)`?

# %%
line_up(("5(x + 2)", 3), ("5(x + 2)", 5), ("5(x + 2)", -1.7))

# %% [markdown]
# **Explain.** At x = 3 both factors are 5, so nobody can see which of them was taken.

# %% [markdown]
# So take unusual numbers such as −1.7, and ask at two places.

# %% [markdown]
# ## Your turn, with help
#
# Here is engine 2. The first experiment is a chain of two gates and nothing else.
#
# **Predict.** What would a correct engine say of b, a and x?

# %%
engine = faulty_engine(2)
ask(engine, "a = 3x; b = a^2", x=1)

# %% [markdown]
# **Explain.** 1, 6 and 18. Here b and a are right, and x is wrong: 3 instead of 18.

# %% [markdown]
# **Predict.** Three suspects come to mind. Perhaps x got its own value at `3·`, not the 3; perhaps the exponent is missing;
# perhaps the upstream gradient is. Which of the three do these numbers rule out? Look at a before you decide.

# %%
line_up(("a = 3x; b = a^2", 1))

# %% [markdown]
# **Explain.** A missing exponent would make a wrong as well, and give 9 for x. Its own value would give x the local
# gradient 1, and 1 · 6 = 6. Only `missing_upstream` says 3. One experiment was enough, because its numbers are different
# for all three.

# %% [markdown]
# If you accuse the wrong suspect, the check names an experiment that proves its innocence:

# %%
check_fault("engine 2", engine, "power_coefficient")

# %% [markdown]
# ## The surprise: training with wrong gradients
#
# Surely training with wrong gradients goes wrong? Here is gradient descent on L = (p − 3)² + 1, with the correct engine and
# with the one that forgets the exponent.
#
# **Predict.** Where does the faulty one end?

# %%
loss = parse("L = (p - 3)^2 + 1", p=0)
for name in (0, "power_coefficient"):
    engine, here = faulty_engine(name), loss
    for _ in range(60):
        here = here.at(p=here.inputs["p"] - 0.1 * engine(here)["p"])
    print(f"engine {name}: p = {here.inputs['p']:.4f}, loss {here.value:.4f}")

# %% [markdown]
# **Explain.** At the right place. Its gradients are half as large as they should be, but they have the right sign, so it
# walks downhill, only more slowly. Nobody who watches the loss fall will ever notice.

# %% [markdown]
# That is why a new backward pass is compared with nudges before anybody trains with it:

# %%
from backprop_helpers import numeric_gradient

nudges = numeric_gradient(lambda p: (p - 3) ** 2 + 1, p=0.7)["p"]
for name in (0, "power_coefficient"):
    print(f"engine {name}: {faulty_engine(name)(loss.at(p=0.7))['p']:.4f}, nudges: {nudges:.4f}")

# %% [markdown]
# ## In three lines
#
# - An experiment says nothing about gates that do not occur in it, nor about a fault that its numbers hide.
# - Choose the graph and the numbers so that the suspects answer differently; then one look decides.
# - A falling loss proves nothing. Compare with nudges.
#
# **Now you:** [six engines](../exercises/07c_find_the_bug.ipynb), each with a different fault.
# **Next:** [deep networks](08_vanishing_gradients.ipynb).
