# %% [markdown]
# # Exercises: softmax and cross-entropy
#
# Scores, probabilities, and their gradients: p − y. Keep all figures in the calculator, and round only the last number,
# to four significant figures. Run the check below each answer. When a check says *perhaps*, more than one mistake gives
# your number. The [lesson](../notebooks/11_softmax_and_cross_entropy.ipynb) is one click away.

# %%
from backprop_helpers import array, check_backward, check_formula, check_function, check_gradients, check_value
from backprop_helpers import cross_entropy, draw, exp, log, parse, plot_softmax, progress, softmax, trace, variant
from backprop_helpers import when_right

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. Where the numbers in a picture or a printed line differ from those in the code, use the picture
# or the line. Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 11.1 Forward
#
# Three scores. Class 1 is right. Fill in the sum of the three eᶻ, the probability of class 1, and the loss.

# %% [markdown] tags=["screen"]
# A calculation such as `exp(3) + exp(-2)` is an answer, too; `log` is the natural logarithm.

# %%
steps_1 = "u0 = exp(z0); u1 = exp(z1); u2 = exp(z2); total = u0 + u1 + u2"
graph_1 = vary("11.1", parse(f"{steps_1}; p1 = u1 / total; L = -ln(p1)", z0=1.5, z1=0.4, z2=-1.2))
draw(graph_1, step=0)

# %% exercise="11.1"
### BEGIN SOLUTION
### STUDENT: values = {"total": ..., "p1": ..., "L": ...}
z0, z1, z2 = (graph_1.values[name] for name in ("z0", "z1", "z2"))
total = exp(z0) + exp(z1) + exp(z2)
values = {"total": total, "p1": exp(z1) / total, "L": -log(exp(z1) / total)}  # as printed: 6.275, 0.2377, 1.437
### END SOLUTION

# %% check="11.1" points=1
check_value(
    "11.1",
    graph_1,
    values,
    nodes=["total", "p1", "L"],
    known=[
        ("without_exp", {"total": "z0 + z1 + z2"}, "These are the scores, added. Each goes through exp first."),
        ("not_divided", {"p1": "u1"}, "This is the exponential. A probability is its share of the total."),
        (
            "other_class",
            {"p1": "u0 / total"},
            "This is the probability of class 0. Classes count from 0, and class 1 is right.",
        ),
        (
            "other_class",
            {"p1": "u2 / total"},
            "This is the probability of class 2. Classes count from 0, and class 1 is right.",
        ),
        ("other_class", {"L": "-ln(u0/total)"}, "This is the loss if class 0 is right. Class 1 is."),
        ("probability_for_loss", {"L": "1 - p1"}, "The loss is −ln of the probability, not what is missing to 1."),
        ("sign_flipped", {"L": "ln(p1)"}, "A loss is not negative here: there is a minus before the logarithm."),
        ("base_ten", {"L": "-ln(p1) / ln(10)"}, "This is the logarithm to the base 10. The natural one, ln, is meant."),
    ],
)

# %% wrong="11.1"
### WRONG: without_exp
values = {"total": 0.7, "p1": 0.571, "L": 0.56}
### WRONG: not_divided
values = {"total": 6.275, "p1": 1.492, "L": -0.4}
### WRONG: other_class
values = {"total": 6.275, "p1": 0.7142, "L": 0.3366}
### WRONG: sign_flipped
values = {"total": 6.275, "p1": 0.2377, "L": -1.437}
### WRONG: base_ten
values = {"total": 6.275, "p1": 0.2377, "L": 0.624}

# %% [markdown]
# <details><summary>Hint 1</summary>First the three exponentials, then their sum.</details>
# <details><summary>Hint 2</summary>p1 is the exponential of z1, divided by the sum. The loss is −ln p1.</details>

# %% [markdown]
# ## 11.2 Backward, without a derivative
#
# What are the gradients of the three scores in 11.1? All you need is the probabilities and the target.

# %% exercise="11.2"
### BEGIN SOLUTION
### STUDENT: gradients = {"z0": ..., "z1": ..., "z2": ...}
p0, p1, p2 = (graph_1.values[name] / graph_1.values["total"] for name in ("u0", "u1", "u2"))
gradients = {"z0": p0, "z1": p1 - 1, "z2": p2}  # as printed: 0.7142, -0.7623, 0.0480
### END SOLUTION

# %% check="11.2" points=2
check_gradients(
    "11.2",
    graph_1,
    gradients,
    nodes=["z0", "z1", "z2"],
    known=[
        (
            "other_class",
            {"z0": "u0/total - 1", "z1": "p1"},
            "The 1 was subtracted at z0. Classes count from 0, and class 1 is right.",
        ),
        (
            "other_class",
            {"z1": "p1", "z2": "u2/total - 1"},
            "The 1 was subtracted at z2. Classes count from 0, and class 1 is right.",
        ),
        ("dropped_path", {"z0": 0, "z2": 0}, "z0 and z2 are in the total, too. If one of them grows, does p1 stay the same?"),
        ("label_not_subtracted", {"z1": "p1"}, "The answer for z1 is p1. What is the target of the right class?"),
        (
            "divided_by_classes",
            {"z0": "u0/total/3", "z1": "(p1 - 1)/3", "z2": "u2/total/3"},
            "There is one point here, so nothing is divided.",
        ),
        (
            "label_everywhere",
            {"z0": "u0/total - 1", "z2": "u2/total - 1"},
            "The 1 was subtracted from every class. Only the right one has the target 1.",
        ),
        (
            "target_minus_p",
            {"z0": "-u0/total", "z1": "1 - p1", "z2": "-u2/total"},
            "This is y − p, the way downhill. The gradient points uphill.",
        ),
        (
            "diagonal_softmax",
            {"z0": "u0/total * (1 - u0/total)", "z1": "p1*(1 - p1)", "z2": "u2/total * (1 - u2/total)"},
            "p · (1 − p) is how a probability changes with its own score. The exercise asks how the loss changes.",
        ),
        (
            "diagonal_softmax",
            {"z1": "p1*(1 - p1)"},
            "p · (1 − p) is how a probability changes with its own score. The exercise asks how the loss changes.",
        ),
        (
            "label_everywhere",
            {"z0": "1 - u0/total", "z1": "1 - p1", "z2": "1 - u2/total"},
            "This is 1 − p for every class. It is p − y, and only the right class has the target 1.",
        ),
        (
            "not_divided",
            {"z0": "u0", "z1": "u1 - 1", "z2": "u2"},
            "These are the exponentials minus the targets. A probability is a share of the total.",
        ),
        (
            "scores_for_probabilities",
            {"z0": "z0", "z1": "z1 - 1", "z2": "z2"},
            "These are the scores minus the targets. It is p − y.",
        ),
        (
            "extra_two",
            {"z0": "2*u0/total", "z1": "2*(p1 - 1)", "z2": "2*u2/total"},
            "This is twice as much as it should be. A 2 belongs to a square, and there is none here.",
        ),
        ("gradient_of_p", {"z1": "-1/p1"}, "This is the gradient of p1. The way back from p1 to z1 is missing."),
    ],
)

# %% wrong="11.2"
### WRONG: label_not_subtracted
gradients = {"z0": 0.7142, "z1": 0.2377, "z2": 0.048}
### WRONG: dropped_path
gradients = {"z0": 0, "z1": -0.7623, "z2": 0}
### WRONG: other_class
gradients = {"z0": -0.2858, "z1": 0.2377, "z2": 0.048}
### WRONG: divided_by_classes
gradients = {"z0": 0.2381, "z1": -0.2541, "z2": 0.016}
### WRONG: label_everywhere
gradients = {"z0": -0.2858, "z1": -0.7623, "z2": -0.952}
### WRONG: target_minus_p
gradients = {"z0": -0.7142, "z1": 0.7623, "z2": -0.048}
### WRONG: diagonal_softmax
gradients = {"z0": 0.2041, "z1": 0.1812, "z2": 0.0457}
### WRONG: diagonal_softmax
gradients = {"z0": 0.7142, "z1": 0.1812, "z2": 0.048}
### WRONG: label_everywhere
gradients = {"z0": 0.2858, "z1": 0.7623, "z2": 0.952}
### WRONG: not_divided
gradients = {"z0": 4.482, "z1": 0.4918, "z2": 0.3012}
### WRONG: scores_for_probabilities
gradients = {"z0": 1.5, "z1": -0.6, "z2": -1.2}
### WRONG: extra_two
gradients = {"z0": 1.4284, "z1": -1.5246, "z2": 0.096}
### WRONG: gradient_of_p dropped_path
gradients = {"z0": 0, "z1": -4.206, "z2": 0}

# %% [markdown]
# <details><summary>Hint 1</summary>p − y: the probability minus the target. Which class has the target 1?</details>
# <details><summary>Hint 2</summary>The three gradients have the sum 0. Do yours?</details>

# %% [markdown] tags=["screen"]
# Now look: the arrows on the left point against your gradients.

# %%
when_right("11.2", lambda: plot_softmax([graph_1.inputs[name] for name in ("z0", "z1", "z2")], label=1))

# %% [markdown]
# ## 11.3 One update
#
# Suppose the scores themselves could be moved. Two scores, their probabilities and a learning rate are printed
# below; class 0 is right. Where are the two scores after one update?

# %% tags=["folded"]
softmax_3 = "u0 = exp(z0); u1 = exp(z1); total = u0 + u1; p0 = u0/total; p1 = 1 - p0"
update_3 = "move1 = rate*p1; move0 = -move1; new0 = z0 - move0; new1 = z1 - move1; new0 + 3new1"
graph_3 = vary("11.3", parse(f"{softmax_3}; {update_3}", z0=0.7, z1=1.6, rate=0.4))
print(", ".join(f"{name} = {graph_3.values[name]:.4g}" for name in ("z0", "z1", "p0", "p1", "rate")))

# %% exercise="11.3"
### BEGIN SOLUTION
### STUDENT: values = {"new0": ..., "new1": ...}
z0, z1, p0, p1, rate = (graph_3.values[name] for name in ("z0", "z1", "p0", "p1", "rate"))
values = {"new0": z0 - rate * (p0 - 1), "new1": z1 - rate * p1}  # as printed: 0.9844, 1.316
### END SOLUTION

# %% check="11.3" points=1
check_value(
    "11.3",
    graph_3,
    values,
    nodes=["new0", "new1"],
    known=[
        ("sign_flipped", {"new0": "z0 + move0", "new1": "z1 + move1"}, "This goes uphill: the update is subtracted."),
        (
            "other_class",
            {"new0": "z0 - rate*p0", "new1": "z1 - rate*(p1 - 1)"},
            "The 1 was subtracted at class 1. Class 0 is right.",
        ),
        ("label_not_subtracted", {"new0": "z0 - rate*p0"}, "Class 0 is right, so its gradient is p0 − 1, not p0."),
        ("dropped_path", {"new1": "z1"}, "The other score moves, too: its gradient is p1."),
        ("missing_rate", {"new0": "z0 - (p0 - 1)", "new1": "z1 - p1"}, "The learning rate is missing as a factor."),
        ("change", {"new0": "-move0", "new1": "-move1"}, "This is how far the scores move. Where do they start?"),
        ("", {"new0": ...}, "The gradient of z0 is p − y. The update is score − rate · gradient."),
        ("", {"new1": ...}, "The gradient of z1 is p − y, and y is 0 here. The update is score − rate · gradient."),
    ],
)

# %% wrong="11.3"
### WRONG: sign_flipped
values = {"new0": 0.4156, "new1": 1.884}
### WRONG: label_not_subtracted
values = {"new0": 0.5844, "new1": 1.316}
### WRONG: dropped_path
values = {"new0": 0.9844, "new1": 1.6}
### WRONG: missing_rate
values = {"new0": 1.411, "new1": 0.8891}
### WRONG: change
values = {"new0": 0.2844, "new1": -0.2844}

# %% [markdown]
# <details><summary>Hint 1</summary>The gradients are p0 − 1 and p1.</details>
# <details><summary>Hint 2</summary>The update is score − rate · gradient. The right score grows.</details>

# %% [markdown]
# ## 11.4 A batch
#
# There are two points and three classes; the labels are 2 and 0. The loss is the mean over the two points. The
# probabilities that softmax gives are printed below. Fill in the gradient of the scores, row by row.

# %% [markdown] tags=["screen"]
# A table is a list of rows, as in `[[7, 9, 5], [0, -8, 3]]`.

# %%
labels_4 = [2, 0]
graph_4 = vary("11.4", trace(lambda z: cross_entropy(z, labels_4), z=[[0.5, 1.6, -0.3], [1.2, -0.4, 0.7]]))
p = softmax(graph_4.inputs["z"])
for row in p.tolist():
    print("  ".join(f"{share:.6f}" for share in row))

# %% exercise="11.4"
### BEGIN SOLUTION
### STUDENT: gradients = {"z": ...}
targets = [[0, 0, 1], [1, 0, 0]]
gradients = {"z": (p - targets) / 2}  # as printed: 0.1123, 0.3373, -0.4496; -0.2235, 0.0558, 0.1677
### END SOLUTION

# %% check="11.4" points=2
check_gradients(
    "11.4",
    graph_4,
    gradients,
    known=[
        *(
            ("all_entries", {"z": f"(softmax(z) - labels) / {count}"}, "The loss is a mean over the 2 points: divide by 2.")
            for count in (3, 6)
        ),
        *(
            ("other_class", {"z": (p - wrong) / 2}, "In at least one row the 1 is at the wrong class. Labels count from 0.")
            for wrong in ([[0, 1, 0], [1, 0, 0]], [[0, 1, 0], [0, 0, 1]], [[1, 0, 0], [0, 0, 1]])
        ),
        ("label_not_subtracted", {"z": "softmax(z)"}, "These are the probabilities. Subtract the targets, and divide."),
        ("target_minus_p", {"z": "(labels - softmax(z)) / 2"}, "This is y − p, the way downhill. The gradient points uphill."),
        (
            "diagonal_softmax",
            {"z": "softmax(z) * (1 - softmax(z)) / 2"},
            "p · (1 − p) is how a probability changes with its own score. The exercise asks how the loss changes.",
        ),
        ("scores_for_probabilities", {"z": "(z - labels) / 2"}, "These are the scores minus the targets. It is p − y."),
        (
            "label_everywhere",
            {"z": "(softmax(z) - 1) / 2"},
            "The 1 was subtracted from every class. Only the right one has the target 1.",
        ),
        (
            "gradient_of_p",
            {"z": "-labels / softmax(z) / 2"},
            "This is the gradient of the probabilities. The way back through softmax is missing.",
        ),
    ],
)

# %% wrong="11.4"
### WRONG: sum_for_mean missing_upstream not_reset
gradients = {"z": p - [[0, 0, 1], [1, 0, 0]]}
### WRONG: label_not_subtracted dropped_path
gradients = {"z": p / 2}
### WRONG: target_minus_p
gradients = {"z": ([[0, 0, 1], [1, 0, 0]] - p) / 2}
### WRONG: all_entries
gradients = {"z": (p - [[0, 0, 1], [1, 0, 0]]) / 6}
### WRONG: other_class
gradients = {"z": (p - [[0, 1, 0], [1, 0, 0]]) / 2}
### WRONG: diagonal_softmax
gradients = {"z": p * (1 - p) / 2}
### WRONG: label_everywhere
gradients = {"z": (p - 1) / 2}

# %% [markdown]
# <details><summary>Hint 1</summary>Write the two targets under each other, each with a single 1. The labels count from
# 0.</details>
# <details><summary>Hint 2</summary>Each entry is p − y. And what does a mean over two points do to each
# gradient?</details>

# %% [markdown]
# ## 11.5 Through softmax alone
#
# With a different loss, you go back through softmax alone. Then you need to know how each probability changes with each
# score. Two of three probabilities are printed below. Fill in how p1 changes with its own score z1 (`own`), and how p0
# changes with z1 (`other`).

# %% tags=["folded"]
shares_5 = "total = u0 + u1 + u2; p0 = u0/total; p1 = u1/total; left = 1 - p1"
graph_5 = vary("11.5", parse(f"{shares_5}; own = p1*left; m = p0*p1; other = -m; own + 3other", u0=2, u1=6, u2=3))
print(", ".join(f"{name} = {graph_5.values[name]:.4g}" for name in ("p0", "p1")))

# %% exercise="11.5"
### BEGIN SOLUTION
### STUDENT: slopes = {"own": ..., "other": ...}
p0, p1 = graph_5.values["p0"], graph_5.values["p1"]
slopes = {"own": p1 * (1 - p1), "other": -p0 * p1}  # as printed: 0.2479, -0.09917
### END SOLUTION

# %% check="11.5" points=1
check_value(
    "11.5",
    graph_5,
    slopes,
    nodes=["own", "other"],
    known=[
        (
            "diagonal_softmax",
            {"other": 0},
            "p0 changes too: if z1 grows, the total grows, and p0 gets a smaller share.",
        ),
        ("sign_flipped", {"other": "m"}, "If z1 grows, does p0 grow or shrink?"),
        ("value_for_gradient", {"own": "p1"}, "This is p1 itself. The exercise asks for its slope, as with σ."),
        ("missing_factor", {"own": "1 - p1"}, "One factor is missing. The slope is that of σ."),
        ("value_squared", {"own": "p1^2"}, "The second factor is not p1 again. The slope is that of σ."),
        (
            "off_diagonal_squared",
            {"own": "-p1^2"},
            "This is −p · p, the flow through the total. A score also raises its own exponential: where is that flow?",
        ),
        ("other_slope", {"other": "p0*(1 - p0)"}, "This is how p0 changes with z0, its own score, and not with z1."),
        ("missing_factor", {"other": "-p0"}, "How fast the total grows with z1 is missing."),
        ("missing_factor", {"other": "-p1"}, "p0 is missing as a factor."),
        ("", {"own": ...}, "A probability changes with its own score as σ does."),
        ("", {"other": ...}, "If z1 grows, only the total of p0 changes. By how much, and which way does p0 go?"),
    ],
)

# %% wrong="11.5"
### WRONG: diagonal_softmax
slopes = {"own": 0.2479, "other": 0}
### WRONG: sign_flipped
slopes = {"own": 0.2479, "other": 0.09917}
### WRONG: value_for_gradient
slopes = {"own": 0.5455, "other": -0.09917}
### WRONG: off_diagonal_squared
slopes = {"own": -0.2975, "other": -0.09917}
### WRONG: other_slope
slopes = {"own": 0.2479, "other": 0.1488}

# %% [markdown]
# <details><summary>Hint 1</summary>A probability changes with its own score as σ does.</details>
# <details><summary>Hint 2</summary>p0 = e^z0 / total. With another score, only the total changes. What is the slope of
# 1/total?</details>

# %% [markdown]
# ## 11.6 The squared error, once more
#
# There are two scores, class 0 is right, and the loss is (p0 − 1)². Write the gradient of z0 as a formula that is right
# for all scores. You may use every name of the function.

# %% [markdown] tags=["screen"]
# Type a formula with a star for each product and ^ for a power.

# %%
def squared(z0, z1):
    u0, u1 = exp(z0), exp(z1)
    total = u0 + u1
    p0 = u0 / total
    error = p0 - 1
    return error**2


graph_6 = trace(squared, z0=0.8, z1=1.7)
draw(graph_6, step=6)

# %% exercise="11.6"
### BEGIN SOLUTION
### STUDENT: formula = "..."
formula = "2*error * p0*(1 - p0)"
### END SOLUTION

# %% check="11.6" points=2
check_formula(
    "11.6",
    graph_6,
    formula,
    of="z0",
    known=[
        ("cross_entropy_rule", "p0 - 1", "p − y belongs to the cross-entropy. This loss is the squared error."),
        (
            "cross_entropy_rule",
            "2*error*(p0 - 1)",
            "p − y is the gradient of a cross-entropy. The slope of softmax is p0·(1 − p0).",
        ),
        (
            "missing_local",
            "2*error",
            "This is the gradient of p0. One more factor leads from p0 to z0: the slope of softmax.",
        ),
        ("value_as_slope", "2*error*p0", "This has p0 where its slope belongs. The slope is p0·(1 − p0), as for σ."),
        ("value_squared", "2*error*p0^2", "The last factor is not p0 again. The slope of softmax is p0·(1 − p0)."),
        ("power_coefficient", "error*p0*(1 - p0)", "The 2 of the square is missing."),
    ],
)

# %% wrong="11.6"
### WRONG: cross_entropy_rule
formula = "error"
### WRONG: cross_entropy_rule
formula = "2*error*error"
### WRONG: missing_local
formula = "2*error"
### WRONG: value_as_slope
formula = "2*error*p0"
### WRONG: power_coefficient
formula = "error*p0*(1 - p0)"
### WRONG: value_squared
formula = "2*error*p0*p0"
### WRONG: sign_flipped
formula = "-2*error * p0*(1 - p0)"

# %% [markdown]
# <details><summary>Hint 1</summary>Two factors: from the loss back to p0, and from p0 back to z0.</details>
# <details><summary>Hint 2</summary>p0 changes with z0 as σ does. If p0 is nearly 0, the network is sure of the wrong
# class. How large is your formula there, and how large is p0 − 1?</details>

# %% [markdown]
# ## 11.7 Scores of any size
#
# Write the cross-entropy of three scores so that no number on the way gets too large, whatever the scores are. Class 0
# is right.

# %% [markdown] tags=["screen"]
# `exp` and `log` take one number, `max(z)` is the largest of the scores, and z[0] is the right one.

# %%
graph_7 = trace(lambda z: cross_entropy(z, 0), z=[2000, 2001, 1999])

# %% exercise="11.7"
def stable(z):
    ### BEGIN SOLUTION
    ### STUDENT: loss = ...
    largest = max(z)
    total = exp(z[0] - largest) + exp(z[1] - largest) + exp(z[2] - largest)
    loss = largest + log(total) - z[0]
    ### END SOLUTION
    return loss

# %% check="11.7" points=2
check_function(
    "11.7",
    graph_7,
    stable,
    known=[
        (
            "not_put_back",
            "log_sum_exp(z) - z.max() - z[0]",
            "Compare this with ln(total) − z[0]: what was taken out of the total must be put back.",
        ),
        (
            "not_put_back",
            "log_sum_exp(z) - 2*z.max() - z[0]",
            "The largest score was taken out of the total, and then subtracted once more. It must be put back.",
        ),
        ("log_missing", "z.max() - z[0]", "This is only how far the largest score is ahead. ln(total) is missing."),
        ("log_missing", "z.max() + exp(z - z.max()).sum() - z[0]", "The total is there, but not its logarithm."),
        ("sign_flipped", "2*z.max() - log_sum_exp(z) - z[0]", "The logarithm of the total is added, not subtracted."),
        ("sign_flipped", "log_sum_exp(z) + z[0]", "The right score is subtracted, not added."),
        ("sign_flipped", "z[0] - log_sum_exp(z)", "This is ln p, with the wrong sign. The loss is −ln p."),
    ],
)

# %% wrong="11.7"
### WRONG: invalid
loss = log(exp(z[0]) + exp(z[1]) + exp(z[2])) - z[0]
### WRONG: invalid
largest = 1000
loss = largest + log(exp(z[0] - largest) + exp(z[1] - largest) + exp(z[2] - largest)) - z[0]
### WRONG: not_put_back
largest = max(z)
loss = log(exp(z[0] - largest) + exp(z[1] - largest) + exp(z[2] - largest)) - z[0]
### WRONG: log_missing
loss = max(z) - z[0]
### WRONG: log_missing
largest = max(z)
loss = largest + exp(z[0] - largest) + exp(z[1] - largest) + exp(z[2] - largest) - z[0]
### WRONG: sign_flipped
largest = max(z)
loss = largest - log(exp(z[0] - largest) + exp(z[1] - largest) + exp(z[2] - largest)) - z[0]
### WRONG: sign_flipped
largest = max(z)
loss = largest + log(exp(z[0] - largest) + exp(z[1] - largest) + exp(z[2] - largest)) + z[0]
### WRONG: invalid
largest = max(z)
u0, u1, u2 = exp(z[0] - largest), exp(z[1] - largest), exp(z[2] - largest)
loss = -log(u0 / (u0 + u1 + u2))

# %% [markdown]
# <details><summary>Hint 1</summary>The loss is ln(total) − z[0]. Which part of it is too large for the
# computer?</details>
# <details><summary>Hint 2</summary>Take e to the largest score out of the total as a factor. What does a logarithm make
# of a product?</details>
# <details><summary>Hint 3</summary>If a logarithm complains about 0, you have computed a probability on the way. Do
# without it.</details>

# %% [markdown]
# ## 11.8 Write the backward pass
#
# A layer turns two inputs into three scores. There are four points, and the loss is the mean of their cross-entropies.
# `y` holds the targets, a row for each point. Go back: `dscores` stands for ∂L/∂scores, and so on.

# %% [markdown] tags=["screen"]
# W is an array with 2 rows and 3 columns, b has 3 entries. Arrays have `.T` and `.sum(axis=0)`; `softmax` takes a whole
# batch. The function also returns dscores, so that the check can tell where an error begins.

# %%
X = array([[1, 2], [0.5, -1], [-2, 0.3], [1.5, 0.7]])
y = array([[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0]])


def L(W, b):
    scores = X @ W + b
    return cross_entropy(scores, y)


graph_8 = trace(L, W=[[0.4, -0.3, 0.8], [-0.6, 0.5, 0.1]], b=[0.2, -0.1, 0.3])

# %% exercise="11.8"
def backward(W, b):
    # forward pass
    scores = X @ W + b
    p = softmax(scores)
    # backward pass
    ### BEGIN SOLUTION
    ### STUDENT: dscores = ...
    ### STUDENT: dW = ...
    ### STUDENT: db = ...
    dscores = (p - y) / len(X)
    dW = X.T @ dscores
    db = dscores.sum(axis=0)
    ### END SOLUTION
    return {"W": dW, "b": db, "scores": dscores}

# %% check="11.8" points=4
check_backward(
    "11.8",
    graph_8,
    backward,
    known=[
        *(
            (
                "all_entries",
                {"scores": f"(softmax(scores) - y) / {count}"},
                "The loss is a mean over the points, not over all entries: divide p − y by the number of rows.",
            )
            for count in (3, 12)
        ),
        ("target_minus_p", {"scores": "(y - softmax(scores)) / 4"}, "This is y − p, the way downhill. The gradient points uphill."),
        (
            "extra_two",
            {"scores": "2 * (softmax(scores) - y) / 4"},
            "This is twice as much as it should be. There is no square with a 2 here, and the mean is over all points.",
        ),
        (
            "label_everywhere",
            {"scores": "(softmax(scores) - 1) / 4"},
            "The 1 was subtracted from every class. Only the right one has the target 1.",
        ),
        (
            "gradient_of_p",
            {"scores": "-y / softmax(scores) / 4"},
            "This is the gradient of the probabilities. The way back through softmax is missing.",
        ),
        ("scores_for_probabilities", {"scores": "(scores - y) / 4"}, "These are the scores minus the targets. It is p − y."),
        (
            "diagonal_softmax",
            {"scores": "softmax(scores) * (1 - softmax(scores)) / 4"},
            "p · (1 − p) is how a probability changes with its own score, not how the loss changes.",
        ),
        (
            "slope_of_softmax_again",
            {"scores": "(softmax(scores) - y) * softmax(scores) * (1 - softmax(scores)) / 4"},
            "p − y has the slope of softmax in it already. Nothing is multiplied in once more.",
        ),
    ],
)

# %% wrong="11.8"
### WRONG: sum_for_mean missing_upstream
dscores = p - y
dW = X.T @ dscores
db = dscores.sum(axis=0)
### WRONG: label_not_subtracted dropped_path
dscores = p / len(X)
dW = X.T @ dscores
db = dscores.sum(axis=0)
### WRONG: all_entries
dscores = (p - y) / p.size
dW = X.T @ dscores
db = dscores.sum(axis=0)
### WRONG: slope_of_softmax_again
dscores = (p - y) * p * (1 - p) / len(X)
dW = X.T @ dscores
db = dscores.sum(axis=0)
### WRONG: invalid
dscores = (p - y) / len(X)
dW = X @ dscores
db = dscores.sum(axis=0)
### WRONG: mean_for_sum
dscores = (p - y) / len(X)
dW = X.T @ dscores
db = dscores.mean(axis=0)
### WRONG: row_column_layout factor_order wrong_shape
dscores = (p - y) / len(X)
dW = dscores.T @ X
db = dscores.sum(axis=0)
### WRONG: repeat_not_summed wrong_shape
dscores = (p - y) / len(X)
dW = X.T @ dscores
db = dscores
### WRONG: label_everywhere
dscores = (p - 1) / len(X)
dW = X.T @ dscores
db = dscores.sum(axis=0)
### WRONG: gradient_of_p
dscores = -y / p / len(X)
dW = X.T @ dscores
db = dscores.sum(axis=0)
### WRONG: target_minus_p
dscores = (y - p) / len(X)
dW = X.T @ dscores
db = dscores.sum(axis=0)

# %% [markdown]
# <details><summary>Hint 1</summary>dscores has the shape of the scores: 4 rows, 3 columns. It is p − y, with the factor
# of the mean.</details>
# <details><summary>Hint 2</summary>dW has the shape of W: 2 rows, 3 columns. Which of `X @ dscores`, `X.T @ dscores`,
# `dscores.T @ X` has it?</details>
# <details><summary>Hint 3</summary>b is used by all four points, so it is a branch: add the flows of the four
# rows.</details>

# %% [markdown]
# ## Your progress

# %%
progress("11.1", "11.2", "11.3", "11.4", "11.5", "11.6", "11.7", "11.8")
