# %% [markdown]
# # Exercises: six engines
#
# Six engines for backward passes, each with a fault. Find out which: give the engine small graphs whose gradients you
# know, and see where its answers differ. The [lab](../notebooks/07c_find_the_bug.ipynb) shows how, and it
# has the list of suspects with what each of them does.
#
# Letters in an answer that do not occur in the formula, such as a, b, c, stand for gates without a name. The first line is
# always the output, and its gradient is 1.
#
# No two of these engines have the same fault, and none has either of the two that the lab solves. A wrong answer costs
# nothing: the check names an experiment that proves your suspect's innocence.
#
# You could try all nine names, but then you would know a name and have learned nothing. To play the game, write down your
# experiment before you answer.

# %%
from backprop_helpers import SUSPECTS, check_fault, faulty_engine, parse, progress, variant

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: your engines then have
# different faults from your neighbours'. Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# The helper of the lab, and the suspects:

# %%
def ask(engine, formula, **inputs):
    graph = parse(formula, **inputs)
    for name, found in engine(graph).items():
        verdict = "right" if abs(found - graph.gradients[name]) < 1e-9 else f"wrong, {graph.gradients[name]:.4g} is right"
        print(f"  {name}: {found:.4g}  {verdict}")


for name, does in SUSPECTS.items():
    print(f"{name}\n    {does}")

# %% [markdown]
# ## 7.1c Engine 3: one gate
#
# The first experiment is done for you. If all is right in it, ask of each suspect whether it would show up in it. Then
# add other experiments to the cell.

# %%
engine_3 = vary("7.1c", faulty_engine(3))
ask(engine_3, "x * y", x=2, y=5)

# %% exercise="7.1c"
### BEGIN SOLUTION
### STUDENT: fault_3 = ...
from backprop_helpers.mistakes.engines import experiment
fault_3 = next(suspect for suspect in SUSPECTS if not experiment(engine_3, suspect))
# no experiment decides between the two; as printed: unswitched_multiply
### END SOLUTION

# %% check="7.1c" points=2
check_fault("7.1c", engine_3, fault_3)

# %% wrong="7.1c"
### WRONG: wrong
fault_3 = "multiplied_paths"
### WRONG: wrong
fault_3 = "power_coefficient"
### WRONG: wrong
fault_3 = "sigmoid_value_as_slope"
### WRONG: invalid
fault_3 = "a typo"

# %% [markdown]
# <details><summary>Hint 1</summary>Which gate occurs in this experiment, and what should its local gradients be?</details>
# <details><summary>Hint 2</summary>x should get 5 and y should get 2. If both are right, every suspect that goes wrong at
# a multiply gate of two different nodes is out. If they are not, where else do you see the two numbers?</details>

# %% [markdown]
# ## 7.2c Engine 4: a branch
#
# Three suspects would make x wrong here, each in its own way. Which number does each of them leave at x? Write the three down
# before you look.

# %%
engine_4 = vary("7.2c", faulty_engine(4))
ask(engine_4, "a = 2x; b = 5x; a + b", x=3)

# %% exercise="7.2c"
### BEGIN SOLUTION
### STUDENT: fault_4 = ...
from backprop_helpers.mistakes.engines import experiment
fault_4 = next(suspect for suspect in SUSPECTS if not experiment(engine_4, suspect))
# no experiment decides between the two; as printed: overwritten_branch
### END SOLUTION

# %% check="7.2c" points=2
check_fault("7.2c", engine_4, fault_4)

# %% wrong="7.2c"
### WRONG: wrong
fault_4 = "multiplied_paths"
### WRONG: wrong
fault_4 = "partial_gradient"
### WRONG: wrong
fault_4 = "same_operand_once"
### WRONG: invalid
fault_4 = "a typo"

# %% [markdown]
# <details><summary>Hint 1</summary>Two flows meet at x. Which are they, and what should be done with them?</details>
# <details><summary>Hint 2</summary>The flows are 2 and 5. A product would be 10. If each gate gave x its own value, it would
# be 3 + 3. One flow alone is 2 or 5. If x has the 7 that it should have, three suspects are out: take a graph without a
# branch next.</details>

# %% [markdown]
# ## 7.3c Engine 5: much at once
#
# This graph has a product, and a branch in the middle. If anything is wrong in it, several suspects could have done it: look
# for smaller graphs that decide between them. If nothing is wrong, what have you not tried yet?

# %%
engine_5 = vary("7.3c", faulty_engine(5))
ask(engine_5, "p = 3x; q = p + 1; p * q", x=2)

# %% exercise="7.3c"
### BEGIN SOLUTION
### STUDENT: fault_5 = ...
from backprop_helpers.mistakes.engines import experiment
fault_5 = next(suspect for suspect in SUSPECTS if not experiment(engine_5, suspect))
# no experiment decides between the two; as printed: not_reset
### END SOLUTION

# %% check="7.3c" points=2
check_fault("7.3c", engine_5, fault_5)

# %% wrong="7.3c"
### WRONG: wrong
fault_5 = "overwritten_branch"
### WRONG: wrong
fault_5 = "sigmoid_value_as_slope"
### WRONG: wrong
fault_5 = "power_coefficient"
### WRONG: invalid
fault_5 = "a typo"

# %% [markdown]
# <details><summary>Hint 1</summary>If the experiment is wrong, take it apart: a product of two inputs, a chain without a
# branch, a branch at x. Which is the smallest graph that is wrong?</details>
# <details><summary>Hint 2</summary>If it is right, remember that an experiment need not be another graph: put the
# <code>ask</code> line into the cell a second time, below the first, and run the cell. (Running the whole cell again makes a
# new engine, which has not been asked anything yet.)</details>
# <details><summary>Hint 3</summary>If x is right the first time and wrong from then on, subtract what x got before: what is
# left? If it is right both times, which gates and branches does this graph not have?</details>

# %% [markdown]
# ## 7.4c Engine 6: asked twice
#
# A branch at the input, a power, a product, and everything is asked twice. Which suspects would show up here? And what does not
# occur in this graph?

# %%
engine_6 = vary("7.4c", faulty_engine(6))
ask(engine_6, "y = x^2; z = x + 3; y * z", x=4)
ask(engine_6, "y = x^2; z = x + 3; y * z", x=4)

# %% exercise="7.4c"
### BEGIN SOLUTION
### STUDENT: fault_6 = ...
from backprop_helpers.mistakes.engines import experiment
fault_6 = next(suspect for suspect in SUSPECTS if not experiment(engine_6, suspect))
# no experiment decides between the two; as printed: same_operand_once
### END SOLUTION

# %% check="7.4c" points=2
check_fault("7.4c", engine_6, fault_6)

# %% wrong="7.4c"
### WRONG: wrong
fault_6 = "overwritten_branch"
### WRONG: wrong
fault_6 = "not_reset"
### WRONG: wrong
fault_6 = "sigmoid_value_as_slope"
### WRONG: invalid
fault_6 = "a typo"

# %% [markdown]
# <details><summary>Hint 1</summary>Go down the list of suspects and ask of each: does its mistake have a place in this
# graph?</details>
# <details><summary>Hint 2</summary>If all is right, three suspects are left. One needs a σ, one needs a branch in the middle, one
# needs a gate that takes the same node twice. The lab has used up one of the three. So two experiments are left.</details>

# %% [markdown]
# ## 7.5c Engine 7: a small graph
#
# The experiment in the cell is small: if all is right in it, it rules out little. The lab has better ones to choose from; begin
# with a graph that has as much in it as you can still do by hand.

# %%
engine_7 = vary("7.5c", faulty_engine(7))
ask(engine_7, "x^2", x=3)

# %% exercise="7.5c"
### BEGIN SOLUTION
### STUDENT: fault_7 = ...
from backprop_helpers.mistakes.engines import experiment
fault_7 = next(suspect for suspect in SUSPECTS if not experiment(engine_7, suspect))
# no experiment decides between the two; as printed: partial_gradient
### END SOLUTION

# %% check="7.5c" points=2
check_fault("7.5c", engine_7, fault_7)

# %% wrong="7.5c"
### WRONG: wrong
fault_7 = "overwritten_branch"
### WRONG: wrong
fault_7 = "multiplied_paths"
### WRONG: wrong
fault_7 = "missing_upstream"
### WRONG: invalid
fault_7 = "a typo"

# %% [markdown]
# <details><summary>Hint 1</summary>If the experiment is wrong, what must be forgotten to get its number? If it is right, what
# does not occur in it? The input, for example, is not the only node that can feed two gates.</details>
# <details><summary>Hint 2</summary>If it is right, try p = 3x; q = p + 1; p * q, and look at p first. If p is right and x is
# not, what happened to p's gradient on the way to x? If both are right, try a gate that this graph does not have.</details>

# %% [markdown]
# ## 7.6c Engine 8: a product with itself
#
# If x is right here, ask which faults these numbers could hide. If it is wrong, ask which of them would give this number.

# %%
engine_8 = vary("7.6c", faulty_engine(8))
ask(engine_8, "x * x", x=2)

# %% exercise="7.6c"
### BEGIN SOLUTION
### STUDENT: fault_8 = ...
from backprop_helpers.mistakes.engines import experiment
fault_8 = next(suspect for suspect in SUSPECTS if not experiment(engine_8, suspect))
# no experiment decides between the two; as printed: multiplied_paths
### END SOLUTION

# %% check="7.6c" points=2
check_fault("7.6c", engine_8, fault_8)

# %% wrong="7.6c"
### WRONG: wrong
fault_8 = "same_operand_once"
### WRONG: wrong
fault_8 = "overwritten_branch"
### WRONG: wrong
fault_8 = "not_reset"
### WRONG: invalid
fault_8 = "a typo"

# %% [markdown]
# <details><summary>Hint 1</summary>Which numbers hide a fault? Ask the same graph at another x.</details>
# <details><summary>Hint 2</summary>At x = 3 the two flows are 3 and 3. What can one do with them to get the number that you see?
# If it is 6, the fault does not show here: perhaps only because both factors are the same number. Take a graph in which they
# differ, then one without a product.</details>

# %% [markdown]
# ## Your progress

# %%
progress("7.1c", "7.2c", "7.3c", "7.4c", "7.5c", "7.6c")
