# %% [markdown]
# # Exercises: computation graphs
#
# Work with pencil and paper, fill in your answers, and run the check below each, as often as you like. Only values are
# asked for here, no gradients. Four significant figures are enough.
#
# A check never shows you the right number. It names the first value that is wrong, or inputs at which your function is
# wrong; try those by hand. Each exercise has hints, the gentlest first, and the
# [lesson](../notebooks/01_computation_graphs.ipynb) is one click away.

# %%
from backprop_helpers import check_function, check_value
from backprop_helpers import draw, parse, progress, sigmoid, trace, variant

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 1.1 Forward
#
# Fill in the value of each gate. The inputs x and y are in the picture.

# %%
graph_1 = vary("1.1", parse("a = 4x; b = y + 2; c = a * b; d = c - x", x=3, y=5))
draw(graph_1, step=0)

# %% exercise="1.1"
### BEGIN SOLUTION
### STUDENT: values = {"a": ..., "b": ..., "c": ..., "d": ...}
a = 4 * graph_1.values["x"]
b = graph_1.values["y"] + 2
values = {"a": a, "b": b, "c": a * b, "d": a * b - graph_1.values["x"]}  # as printed: 12, 7, 84, 81
### END SOLUTION

# %% check="1.1" points=1
check_value("1.1", graph_1, values, nodes=["a", "b", "c", "d"])

# %% wrong="1.1"
### WRONG: wrong
values = {"a": 7, "b": 7, "c": 49, "d": 46}
### WRONG: wrong
values = {"a": 12, "b": 7, "c": 19, "d": 16}
### WRONG: wrong
values = {"a": 12, "b": 7, "c": 84, "d": -81}
### WRONG: wrong
values = {"a": 12, "b": 7, "c": 84, "d": 79}

# %% [markdown]
# <details><summary>Hint 1</summary>Go from left to right. A gate needs only the numbers on its incoming arrows.</details>
# <details><summary>Hint 2</summary>Two arrows leave x: it goes into a and, later, into d as well.</details>

# %% [markdown]
# ## 1.2 Two orders
#
# f(x) = 3x − 2 and g(x) = x² + 1. The picture shows one of the two orders, g(f(x)). Draw the other one, f(g(x)), on paper,
# with the same x. Then fill in f(x), g(f(x)), g(x) and f(g(x)).

# %%
graph_2 = vary("1.2", parse("a = 3x; f = a - 2; b = f^2; g_of_f = b + 1", x=4))
other = graph_2.at(x=graph_2.at(x=(graph_2.inputs["x"] + 2) / 3).value)  # for the check
draw(graph_2, step=0)

# %% exercise="1.2"
### BEGIN SOLUTION
### STUDENT: values = {"f": ..., "g_of_f": ..., "g": ..., "f_of_g": ...}
x = graph_2.values["x"]
f, g = 3 * x - 2, x**2 + 1
values = {"f": f, "g_of_f": f**2 + 1, "g": g, "f_of_g": 3 * g - 2}  # as printed: 10, 101, 17, 49
### END SOLUTION

# %% check="1.2" points=2
check_value(
    "1.2",
    parse("f; g_of_f; g; f_of_g", f=graph_2.values["f"], g_of_f=graph_2.value, g=other.inputs["x"], f_of_g=other.values["f"]),
    values,
    nodes=["f", "g_of_f", "g", "f_of_g"],
    known=[
        ("multiplied", {"g_of_f": "f*g"}, "This is f(x) · g(x). Nothing is multiplied here: what f makes goes into g."),
        ("multiplied", {"f_of_g": "f*g"}, "This is f(x) · g(x). Nothing is multiplied here: what g makes goes into f."),
        ("wrong_inside", {"g_of_f": "g"}, "This is g(x). Here g gets what f made, not x itself."),
        ("wrong_inside", {"f_of_g": "f"}, "This is f(x). Here f gets what g made, not x itself."),
        ("cut_short", {"g_of_f": "g_of_f - 1"}, "The + 1 of g is missing."),
        ("cut_short", {"f_of_g": "f_of_g - 3"}, "What g makes goes into f whole; its + 1 was lost on the way."),
        ("cut_short", {"f_of_g": "f_of_g + 2"}, "The − 2 of f is missing."),
        ("doubled", {"g_of_f": "2*f + 1"}, "A square is f(x) · f(x), not 2 · f(x)."),
    ],
)

# %% wrong="1.2"
### WRONG: swapped_answers
values = {"f": 10, "g_of_f": 49, "g": 17, "f_of_g": 101}
### WRONG: multiplied
values = {"f": 10, "g_of_f": 170, "g": 17, "f_of_g": 170}
### WRONG: cut_short
values = {"f": 10, "g_of_f": 101, "g": 17, "f_of_g": 46}
### WRONG: cut_short
values = {"f": 10, "g_of_f": 100, "g": 17, "f_of_g": 49}
### WRONG: wrong_inside
values = {"f": 10, "g_of_f": 17, "g": 17, "f_of_g": 10}
### WRONG: doubled cut_short
values = {"f": 10, "g_of_f": 21, "g": 17, "f_of_g": 51}

# %% [markdown]
# <details><summary>Hint 1</summary>Read from the inside: in g(f(x)) the x goes into f, in f(g(x)) it goes into g.</details>
# <details><summary>Hint 2</summary>Only the number that f has made goes on, and it goes on whole: all of it is
# squared.</details>
# <details><summary>Hint 3</summary>In a composition the second function never sees x, only what the first one made of
# it.</details>

# %% [markdown]
# ## 1.3 Which gate comes first?
#
# Four formulas; x and y are printed below. Find the order of the operations first, then the values.
#
# $p = -x^2$, $\quad q = 5 + 3x^2$, $\quad r = 30 - y - 7$, $\quad u = 24 \div y \cdot 3$

# %%
graph_3 = vary("1.3", parse("p = -x^2; q = 5 + 3x^2; r = 30 - y - 7; u = 24 / y * 3; all = p + q + r + u", x=3, y=4))
print(f"x = {graph_3.inputs['x']:g}, y = {graph_3.inputs['y']:g}")

# %% exercise="1.3"
### BEGIN SOLUTION
### STUDENT: values = {"p": ..., "q": ..., "r": ..., "u": ...}
x, y = graph_3.values["x"], graph_3.values["y"]
values = {"p": -(x**2), "q": 5 + 3 * x**2, "r": 23 - y, "u": 72 / y}  # as printed: -9, 32, 19, 18
### END SOLUTION

# %% check="1.3" points=2
check_value(
    "1.3",
    parse("p; q; r; u", **{name: graph_3.values[name] for name in "pqru"}),
    values,
    nodes=["p", "q", "r", "u"],
    known=[
        ("order_of_operations", {"p": "-p"}, "In −x² the power comes first; the minus sign is not squared."),
        ("order_of_operations", {"q": "5 + 3*(q - 5)"}, "In 3x² the power comes first; the 3 is not squared."),
        ("order_of_operations", {"q": "8*(q - 5)/3"}, "In 5 + 3x² the product comes before the sum."),
        ("order_of_operations", {"r": "r + 14"}, "Of two minus signs the left one comes first."),
        ("order_of_operations", {"u": "u / 9"}, "Of ÷ and · the left one comes first."),
    ],
)

# %% wrong="1.3"
### WRONG: order_of_operations
values = {"p": 9, "q": 32, "r": 19, "u": 18}
### WRONG: order_of_operations
values = {"p": -9, "q": 86, "r": 19, "u": 18}
### WRONG: order_of_operations
values = {"p": -9, "q": 72, "r": 19, "u": 18}
### WRONG: order_of_operations
values = {"p": -9, "q": 32, "r": 33, "u": 18}
### WRONG: order_of_operations
values = {"p": -9, "q": 32, "r": 19, "u": 2}
### WRONG: swapped_answers
values = {"p": 32, "q": -9, "r": 19, "u": 18}

# %% [markdown]
# <details><summary>Hint 1</summary>A power comes before everything else that is not in brackets, even before a sign.</details>
# <details><summary>Hint 2</summary>Of two minus signs the left one comes first; the same goes for ÷ and ·.</details>
# <details><summary>Hint 3</summary>Write the brackets: −(x²), 5 + (3 · (x²)), (30 − y) − 7, (24 ÷ y) · 3.</details>

# %% [markdown]
# ## 1.4 Leaves and gates
#
# Without a picture: how many leaves and how many gates does the graph of $\dfrac{\sqrt{x^2 + 9}}{x - 1}$ have? Count
# each constant every time it appears, exponents included, and count x once, as our pictures do.

# %%
graph_4 = parse("sqrt(x^2 + 9) / (x - 1)", x=4)

# %% exercise="1.4"
### BEGIN SOLUTION
### STUDENT: counts = {"leaves": ..., "gates": ...}
counts = {"leaves": 4, "gates": 5}
### END SOLUTION

# %% check="1.4" points=2
check_value(
    "1.4",
    parse(
        "leaves + gates",
        leaves=sum(node.gate is None for node in graph_4.nodes),
        gates=sum(node.gate is not None for node in graph_4.nodes),
    ),
    counts,
    nodes=["leaves", "gates"],
    known=[
        ("miscounted", {"leaves": "leaves + 1"}, "Is x counted once, although it is written twice?"),
        ("miscounted", {"leaves": "leaves - 1"}, "Is one leaf missing, such as the exponent?"),
        ("miscounted", {"gates": "gates - 1"}, "Is one gate missing, such as the root or the fraction bar?"),
        ("miscounted", {"gates": "gates + leaves"}, "These are all boxes. Leaves are not gates."),
    ],
)

# %% wrong="1.4"
### WRONG: miscounted
counts = {"leaves": 5, "gates": 5}
### WRONG: miscounted
counts = {"leaves": 3, "gates": 5}
### WRONG: miscounted
counts = {"leaves": 4, "gates": 4}
### WRONG: miscounted
counts = {"leaves": 4, "gates": 9}
### WRONG: swapped_answers
counts = {"leaves": 5, "gates": 4}

# %% [markdown]
# <details><summary>Hint 1</summary>The gates are the operations. The fraction bar is one of them, and so is the root.</details>
# <details><summary>Hint 2</summary>A power is a gate with two inputs, the base and the exponent. So the exponent is a leaf.
# </details>
# <details><summary>Hint 3</summary>When you have answered, look: run draw(graph_4, constants="nodes") in a new cell.</details>

# %% [markdown]
# ## 1.5 One gate in each line
#
# Here is a formula with two inputs:
#
# $$h(x, y) = \frac{(x + y) \cdot \sigma(x) - 3}{1 + y^2}$$
#
# Write its forward pass as a function, preferably one gate per line, so that you can follow every number. σ is called
# `sigmoid`.

# %% [markdown] tags=["screen"]
# The check tries your function at several inputs and looks only at what it returns.

# %% exercise="1.5"
def forward(x, y):
    ### BEGIN SOLUTION
    ### STUDENT: total = ...
    ### STUDENT: s = ...
    ### STUDENT: y_squared = ...
    ### STUDENT: # your further lines
    ### STUDENT: h = ...
    total = x + y
    s = sigmoid(x)
    y_squared = y**2
    product = total * s
    top = product - 3
    bottom = 1 + y_squared
    h = top / bottom
    ### END SOLUTION
    return h

# %% check="1.5" points=3
check_function(
    "1.5",
    parse(
        "total=x+y; s=sigmoid(x); y_squared=y^2; product=total*s; top=product-3; bottom=1+y_squared; h=top/bottom",
        x=1,
        y=2,
    ),
    forward,
    nodes=["total", "s", "y_squared"],
    known=[
        ("missing_brackets", "(x + y*s - 3)/bottom", "The whole sum x + y is multiplied by σ(x)."),
        ("missing_brackets", "product - 3/bottom", "The whole numerator is divided, not only the 3: put brackets around it."),
        ("missing_brackets", "top/1 + y_squared", "The whole denominator divides: put brackets around it."),
        ("missing_brackets", "product - 3/1 + y_squared", "Put brackets around the numerator and around the denominator."),
        ("order_of_operations", "top/(1 + y)^2", "Only y is squared, not 1 + y."),
        ("order_of_operations", "total*(s - 3)/bottom", "The product comes first; the 3 is subtracted from all of it."),
    ],
)

# %% wrong="1.5"
### WRONG: missing_brackets
h = (x + y * sigmoid(x) - 3) / (1 + y**2)
### WRONG: missing_brackets
h = (x + y) * sigmoid(x) - 3 / (1 + y**2)
### WRONG: missing_brackets
h = ((x + y) * sigmoid(x) - 3) / 1 + y**2
### WRONG: missing_brackets
h = (x + y) * sigmoid(x) - 3 / 1 + y**2
### WRONG: order_of_operations
h = ((x + y) * sigmoid(x) - 3) / (1 + y) ** 2
### WRONG: order_of_operations
h = (x + y) * (sigmoid(x) - 3) / (1 + y**2)
### WRONG: wrong
total = x + y
s = sigmoid(total)
h = (total * s - 3) / (1 + y**2)
### WRONG: invalid
total = x + z
h = total

# %% [markdown]
# <details><summary>Hint 1</summary>Start inside: which gates need nothing but x, y and constants? There are three.</details>
# <details><summary>Hint 2</summary>The division comes last. Name the numerator and the denominator.
# </details>
# <details><summary>Hint 3</summary>In Python a power is **, not ^, and each multiplication needs its *.</details>

# %% [markdown]
# ## 1.6 Predict: how many gates?
#
# Five times, x is replaced by x · x + 1. Each round has two gates. How many gates does the graph have? And how many would
# there be if the result were written out as one formula, without names?

# %%
def rounds(x):
    for _ in range(5):
        x = x * x + 1
    return x


graph_6 = trace(rounds, x=0.5)

# %% exercise="1.6"
### BEGIN SOLUTION
### STUDENT: counts = {"graph": ..., "written_out": ...}
counts = {"graph": 10, "written_out": 62}
### END SOLUTION

# %% check="1.6" points=2
check_value(
    "1.6",
    parse(
        "graph + written_out",
        graph=len(graph_6.forward_pass),
        written_out=sum(graph_6.path_counts[step.node.name] for step in graph_6.forward_pass),
    ),
    counts,
    nodes=["graph", "written_out"],
    known=[
        ("miscounted", {"graph": "graph/2"}, "These are the rounds. Each round has two gates."),
        ("miscounted", {"written_out": "graph"}, "In the formula x · x repeats everything that x stands for."),
        ("miscounted", {"written_out": "written_out/2"}, "Each round adds two gates of its own, a · and a +."),
        ("miscounted", {"written_out": "written_out/2 + 1"}, "Each round doubles the gates and adds a · and a +."),
        ("miscounted", {"written_out": "written_out + 2"}, "Begin with one round: it has two gates. Go on from there."),
    ],
)

# %% wrong="1.6"
### WRONG: miscounted
counts = {"graph": 5, "written_out": 62}
### WRONG: miscounted
counts = {"graph": 10, "written_out": 10}
### WRONG: miscounted
counts = {"graph": 10, "written_out": 32}
### WRONG: miscounted
counts = {"graph": 10, "written_out": 64}
### WRONG: miscounted
counts = {"graph": 10, "written_out": 31}

# %% [markdown]
# <details><summary>Hint 1</summary>Two rounds written out are (x · x + 1) · (x · x + 1) + 1. Count the · and the +.</details>
# <details><summary>Hint 2</summary>One round has 2 gates, two rounds written out have 6. How do you get from 2 to 6?</details>
# <details><summary>Hint 3</summary>Each further round writes the formula before it twice, and adds a · and a +.</details>

# %% [markdown]
# ## 1.7 Find the bug
#
# The loss of a small neuron is L = (σ(w · x + b) − t)². This is its graph:

# %%
graph_7 = parse("p=w*x; z=p+b; s=sigmoid(z); d=s-t; L=d^2", w=2, x=3, b=-5, t=1)
draw(graph_7, step=5)

# %% [markdown]
# A friend has written the forward pass in code. It runs, but L is wrong; it is even negative, which no square can be:

# %%
def friend(w, x, b, t):
    p = x + b
    z = w * p
    s = sigmoid(z)
    d = s**2
    L = d - t**2
    return L


print(f"friend: {friend(2, 3, -5, 1):.4f}    graph: {graph_7.value:.4f}")

# %% [markdown]
# The line with the sigmoid is right. Which operations are in the wrong order? Write the function without the mistakes.

# %% exercise="1.7"
def mended(w, x, b, t):
    ### BEGIN SOLUTION
    ### STUDENT: p = ...
    ### STUDENT: z = ...
    ### STUDENT: s = sigmoid(z)
    ### STUDENT: d = ...
    ### STUDENT: L = ...
    p = w * x
    z = p + b
    s = sigmoid(z)
    d = s - t
    L = d**2
    ### END SOLUTION
    return L

# %% check="1.7" points=3
check_function("1.7", graph_7, mended, nodes=["p", "z", "s", "d"])

# %% wrong="1.7"
### WRONG: wrong
p = x + b
z = w * p
s = sigmoid(z)
q = s**2
L = q - t**2
### WRONG: wrong
p = x + b
z = w * p
s = sigmoid(z)
d = s - t
L = d**2
### WRONG: wrong
p = w * x
z = p + b
s = sigmoid(z)
q = s**2
L = q - t**2
### WRONG: wrong
p = w * x
s = sigmoid(p)
z = s + b
d = z - t
L = d**2
### WRONG: wrong
p = w * x
z = p + b
s = sigmoid(z)
L = s - t**2

# %% [markdown]
# <details><summary>Hint 1</summary>Compare gate by gate with the picture: which gate gets x there, and which one here?</details>
# <details><summary>Hint 2</summary>There are two mistakes, one before the sigmoid and one after it. Each swaps two
# operations.</details>
# <details><summary>Hint 3</summary>w · (x + b) is not w · x + b, and s² − t² is not (s − t)².</details>

# %% [markdown]
# ## 1.8 Undo it
#
# The function y = (3x + 5) ÷ 4 does three things to x. Which function turns y back into x? What must be undone first:
# what was done first, or what was done last?

# %%
graph_8 = parse("a = 3x; b = a + 5; y = b / 4", x=1)
draw(graph_8, step=3)

# %% [markdown] tags=["screen"]
# Finish the line with `return`. Your function is tried at several y.

# %% exercise="1.8"
def undo(y):
    ### BEGIN SOLUTION
    ### STUDENT: return ...
    return (4 * y - 5) / 3
    ### END SOLUTION

# %% check="1.8" points=2
check_function(
    "1.8",
    trace(lambda y: graph_8.inputs["x"] + (y - graph_8.value) / graph_8.gradient["x"], y=8),
    undo,
    known=[
        ("wrong_order", "(y - 5)/3*4", "This takes back + 5 before ÷ 4. The ÷ 4 was done last, so it is undone first."),
        ("wrong_order", "4*(y/3 - 5)", "This takes back · 3 before + 5. What was done last is undone first."),
        ("missing_brackets", "4*y - 5/3", "All of 4y − 5 is divided by 3: put brackets around it."),
        ("sign_flipped", "(4*y + 5)/3", "To undo + 5, subtract it."),
        ("upside_down", "4/(3*y + 5)", "This is 1 ÷ y with y for x. To undo is something else: go back step by step."),
    ],
)

# %% wrong="1.8"
### WRONG: wrong_order
return 4 * (y / 3 - 5)
### WRONG: wrong_order
return (y - 5) / 3 * 4
### WRONG: missing_brackets
return 4 * y - 5 / 3
### WRONG: sign_flipped
return (4 * y + 5) / 3
### WRONG: upside_down
return 4 / (3 * y + 5)

# %% [markdown]
# <details><summary>Hint 1</summary>Socks and shoes: what is put on last comes off first.</details>
# <details><summary>Hint 2</summary>The steps are · 3, + 5, ÷ 4. Backward: first undo ÷ 4, then + 5, then · 3.</details>
# <details><summary>Hint 3</summary>Try it: your function must turn the y in the picture back into its x. Another
# pair is x = 5 and y = 5.</details>

# %% [markdown]
# ## Your progress

# %%
progress("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8")
