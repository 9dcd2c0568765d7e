# %% [markdown]
# # Lab: find the bug
#
# A backward pass with a mistake in it does not stop and does not warn. It gives numbers, and they look like any others.
# In this lab you get engines, each with one fault planted in it, and find out by small experiments which one it is.
#
# **After this lab you can** choose a graph that decides between two suspects, avoid numbers that hide a fault, and say why a
# falling loss proves nothing. It takes about 20 minutes, and the [six engines](../exercises/07c_find_the_bug.ipynb) that wait
# for you about 30 more.

# %% [markdown]
# ## Words
#
# | word | what it means |
# |---|---|
# | **engine** | a program that takes a graph and gives back the gradient of every node |
# | **suspect** | a mistake that people make in backward passes; you have met them all |
# | **experiment** | a small graph whose right gradients you know, given to the engine |
# | **decide** | an experiment decides between two suspects if they answer it differently |

# %% [markdown]
# ## The suspects
#
# There are nine of them. Each is done *everywhere* in the graph, not at one place only.

# %%
from backprop_helpers import SUSPECTS

for name, does in SUSPECTS.items():
    print(f"{name}\n    {does}")

# %% [markdown]
# Engine number 0 is sound. It gives the same numbers as the picture:

# %%
from backprop_helpers import draw, faulty_engine, parse

graph = parse("y = 2x; z = x + 3; T = y * z", x=4)
print(faulty_engine(0)(graph))
draw(graph, local_gradients=True)

# %% [markdown]
# ## An experiment
#
# Engine 1 is not sound. A small helper puts its answer beside the right one:

# %%
def ask(engine, formula, **inputs):
    graph = parse(formula, **inputs)
    for name, found in engine(graph).items():
        verdict = "right" if abs(found - graph.gradients[name]) < 1e-9 else f"wrong, {graph.gradients[name]:.4g} is right"
        print(f"  {name}: {found:.4g}  {verdict}")

# %% [markdown]
# **Predict.** Here is the graph from above, given to engine 1. It has a branch at x, a multiply gate and two paths. If all
# its gradients are right, which suspects are out?

# %%
engine = faulty_engine(1)
ask(engine, "y = 2x; z = x + 3; T = y * z", x=4)

# %% [markdown]
# **Explain.** All right. So nobody who does something wrong at a multiply gate, at a branch, or with what arrives from behind can
# be it: `unswitched_multiply`, `overwritten_branch`, `multiplied_paths` and `missing_upstream` are out. The others have not been
# asked yet. There is no sigmoid in this graph, no power, no gate that takes a node twice, no branch that lies in the
# middle, and it was asked only once. An experiment says nothing about what does not occur in it.
#
# **Predict.** Five suspects are left. Which is the smallest graph for each of them?

# %%
for formula, x in (("x^2", 3), ("x * x", 3), ("p = 3x; q = p + 1; p * q", 2), ("sigmoid(x)", 0)):
    print(f"{formula} at x = {x}")
    ask(engine, formula, x=x)

# %% [markdown]
# **Explain.** Only the sigmoid is wrong. 0.5 is its value at 0, and its slope there is 0.25. And `not_reset`? It needs no graph
# of its own. The engine was asked several times, and x was right each time before the sigmoid. An engine that does not
# reset would have said 22 + 6 for x² already. So engine 1 is `sigmoid_value_as_slope`, and the check says so too:

# %%
from backprop_helpers import check_fault

check_fault("7.0", engine, "sigmoid_value_as_slope")

# %% [markdown]
# ## A line-up
#
# You can ask for a suspect by name. So before you use an experiment, you can see what every suspect would answer to it. The next
# cell does that for four experiments; each number is the gradient of x, and `*` marks a wrong one.

# %%
experiments = {"x * x": 3, "2x + 5x": 3, "(3x)^2": 1, "p = 3x; q = p + 1; p * q": 2}


def line_up(experiments):
    for suspect in SUSPECTS:
        row = ""
        for formula, x in experiments.items():
            graph = parse(formula, x=x)
            found = faulty_engine(suspect)(graph)["x"]
            row += f"{found:>8.4g}{' ' if found == graph.gradient['x'] else '*'}"
        print(f"{suspect:<24}{row}")

# %% [markdown]
# **Predict.** `2x + 5x` at x = 3 has the gradient 7. What does the one who multiplies flows get? What is left for the one
# who overwrites? Then read the rows: which suspects does no column betray?

# %%
print(f"{'right':<24}" + "".join(f"{parse(f, x=x).gradient['x']:>8.4g} " for f, x in experiments.items()))
line_up(experiments)

# %% [markdown]
# **Explain.** The one who multiplies gets 2 · 5 = 10. The one who overwrites keeps one flow; which one, depends on the
# order in which the gates are visited, here the last one backward is `2x`. Two rows have no star: `not_reset`, which shows
# only when it is asked twice, and `sigmoid_value_as_slope`, since no sigmoid occurs.
#
# Read a *column* from top to bottom: two suspects with different numbers are decided by this experiment, two with the same
# number are not.

# %% [markdown]
# ## Numbers that hide a fault
#
# The graph alone does not make a good experiment; the numbers matter too. **Predict.** Which suspects does `x * x` betray
# at x = 3, and which at x = 2?

# %%
for x in (3, 2):
    print(f"x * x at x = {x}; right: {2 * x}")
    line_up({"x * x": x})

# %% [markdown]
# **Explain.** At x = 2 the two flows are 2 and 2, and 2 · 2 is the same as 2 + 2. Whoever multiplies flows goes free.
#
# In the next picture, f and g are two flows into the same node: `wrong` is their product, `right` their sum, and `gap` is
# what an experiment would see. **Predict**, then look with the sliders: for f = 3, which g hides the fault? Is there a
# hiding place for f = 1? And for f = 0.5?

# %%
from backprop_helpers import explore, trace


def gap(f, g):
    wrong = f * g
    right = f + g
    return wrong - right


explore(trace(gap, f=2, g=2), f=(-4, 4, 0.1), g=(-4, 4, 0.1))

# %% [markdown]
# **Explain.** For f = 3 it is g = 1.5, for f = 0.5 it is g = −1, and for f = 1 there is none: 1 · g is never 1 + g. Small whole
# numbers are comfortable and treacherous: here 0 and 2 hide a fault. So does a number that stands in the formula.
#
# **Predict.** The suspect `unswitched_multiply` gives a factor its own value, where the other one belongs. Which of the
# places 2, 5 and −1.7 hides that, if the experiment is `(5x)^2`?

# %%
for x in (2, 5, -1.7):
    print(f"(5x)^2 at x = {x}; right: {parse('(5x)^2', x=x).gradient['x']:.4g}")
    print(f"  unswitched_multiply: {faulty_engine('unswitched_multiply')(parse('(5x)^2', x=x))['x']:.4g}")

# %% [markdown]
# **Explain.** At x = 5 both factors of 5x are 5, and nobody sees whether they were switched. Take numbers that do not stand in
# the formula, such as 7 or −1.7, and ask at two places.

# %% [markdown]
# ## Your turn, with company
#
# Engine 2. **Predict** before each line what a sound engine would say. The first experiment has a chain of two gates, and nothing
# else:

# %%
engine = faulty_engine(2)
ask(engine, "a = 3x; b = a^2", x=1)

# %% [markdown]
# b and a are right, x is wrong: 3 in place of 18. Three suspects come to mind. Perhaps the gate `3·` kept its own
# value; perhaps the exponent is missing; perhaps what arrives from behind is.
#
# **Predict.** Which of the three can be ruled out with the numbers above alone? Look at a before you decide.

# %%
line_up({"a = 3x; b = a^2": 1})

# %% [markdown]
# **Explain.** A missing exponent would make a itself wrong, and gives 9 for x. Unswitched factors would give x the wrong local
# gradient 1, and 1 · 6 = 6. Only the one who leaves out what arrives from behind says 3. One experiment was enough, because
# its numbers are different for all three. Wrong suspects are told, by the way, which experiment they do not survive:

# %%
check_fault("7.0", engine, "power_coefficient")

# %% [markdown]
# ## The surprise: a faulty engine that learns
#
# Surely a training with wrong gradients goes wrong? Here is gradient descent on L = (p − 3)² + 1, with the sound engine, and with the
# one who forgets the exponent.
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
# walks downhill, only more slowly. Nobody who looks at the falling loss will ever notice. That is why a new backward pass is
# compared with nudges before anybody trains with it:

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
# **Now you:** [six engines](../exercises/07c_find_the_bug.ipynb), each with another fault.
# **Next:** [deep networks](08_vanishing_gradients.ipynb).
