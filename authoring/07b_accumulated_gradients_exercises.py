# %% [markdown]
# # Exercises: accumulated gradients
#
# What is in the sum, and what does it do to the next update? Run the check below each answer; it tells you which step went
# wrong and leaves the number to you. When a check says *perhaps*, more than one mistake gives your number. The
# [lab](../notebooks/07b_accumulated_gradients.ipynb) is one click away.

# %%
from backprop_helpers import check_backward, check_function, check_gradients, check_value
from backprop_helpers import draw, parse, progress, variant

# %% [markdown]
# If your teacher gave you a code name, write it between the quotation marks before you begin: many exercises then use
# numbers made for you. If a picture or a printed line shows other numbers than the code, go by the picture or the line.
# Without a code name, leave the cell as it is.

# %% tags=["yours"]
vary = variant("")

# %% [markdown]
# ## 7.1b Three calls
#
# A library keeps the gradient of p in `p.grad`. It is reset; then `backward` is called three times, and p stays where it is
# in the picture. What is in `p.grad` after the first call, and after the third?

# %%
graph_1 = vary("7.1b", parse("v = p - 7; L = 5v^2", p=4))
draw(graph_1, step=0)

# %% exercise="7.1b"
### BEGIN SOLUTION
### STUDENT: sums = {"first": ..., "third": ...}
slope = graph_1.gradients["p"]
sums = {"first": slope, "third": 3 * slope}  # as printed: -30, -90
### END SOLUTION

# %% check="7.1b" points=1
check_value(
    "7.1b",
    parse("third = 3*first", first=graph_1.gradients["p"]),
    sums,
    nodes=["first", "third"],
    known=[
        ("was_reset", {"third": "first"}, "Nothing was reset between the calls. What does each of them do to the sum?"),
        ("one_too_few", {"third": "2*first"}, "This is in the sum after two calls. There are three."),
        ("sign_flipped", {"first": "-first"}, "Is p to the left or to the right of the lowest point? What is the sign of the slope?"),
        ("power_coefficient", {"first": "first/2"}, "The slope of v^2 is 2v. The 2 of the exponent is missing."),
        ("missing_coefficient", {"first": "first/5"}, "The square is multiplied by 5. Where is this factor?"),
    ],
)

# %% wrong="7.1b"
### WRONG: was_reset
sums = {"first": -30, "third": -30}
### WRONG: sign_flipped
sums = {"first": 30, "third": 90}
### WRONG: power_coefficient
sums = {"first": -15, "third": -45}
### WRONG: missing_coefficient
sums = {"first": -6, "third": -18}
### WRONG: one_too_few
sums = {"first": -30, "third": -60}

# %% [markdown]
# <details><summary>Hint 1</summary>The first call finds 0 in the sum, and adds the gradient of p.</details>
# <details><summary>Hint 2</summary>p does not move, so each call adds the same number.</details>

# %% [markdown]
# ## 7.2b The second update, without a reset
#
# The loss is L = (p − 5)². Where p begins and the learning rate are printed below. The first update was right. Before the
# second one, somebody forgot to reset. What is in `p.grad` at the second update (`sum2`), and where does it lead (`p2`)?

# %%
graph_2 = vary("7.2b", parse("p0 - rate*2*(p0 - 5)", p0=1, rate=0.1))
print(", ".join(f"{name} = {number:g}" for name, number in graph_2.inputs.items()))

# %% exercise="7.2b"
### BEGIN SOLUTION
### STUDENT: values = {"sum2": ..., "p2": ...}
p0, rate = graph_2.inputs["p0"], graph_2.inputs["rate"]
sum1 = 2 * (p0 - 5)
p1 = p0 - rate * sum1
sum2 = sum1 + 2 * (p1 - 5)
values = {"sum2": sum2, "p2": p1 - rate * sum2}  # as printed: -14.4, 3.24
### END SOLUTION

# %% check="7.2b" points=2
check_value(
    "7.2b",
    parse(
        "sum1 = 2*(p0 - 5); p1 = p0 - rate*sum1; slope = 2*(p1 - 5); sum2 = sum1 + slope; p2 = p1 - rate*sum2",
        **graph_2.inputs,
    ),
    values,
    nodes=["sum2", "p2"],
    known=[
        ("was_reset", {"sum2": "slope"}, "This is the slope at p1 alone, as after a reset. What is still in the sum?"),
        (
            "sign_flipped",
            {"sum2": "-sum2", "p2": "p1 + rate*sum2"},
            "Every slope has the wrong sign. Is 2 · (p − 5) positive or negative at p0?",
        ),
        ("sign_flipped", {"sum2": "-sum2"}, "The sign is wrong. Is 2 · (p − 5) positive or negative at p0?"),
        ("power_coefficient", {"sum2": "sum2/2"}, "The slope of (p − 5)^2 is 2 · (p − 5). The 2 of the exponent is missing."),
        (
            "power_coefficient",
            {"sum2": "(2 - rate)*(p0 - 5)"},
            "The slope of (p − 5)^2 is 2 · (p − 5). The 2 of the exponent is missing.",
        ),
        ("not_moved", {"sum2": "2*sum1"}, "By the second update p has moved to p1, where the slope is different."),
        ("sign_flipped", {"p2": "p1 + rate*sum2"}, "This goes uphill: the update is subtracted."),
        ("change", {"p2": "-rate*sum2"}, "This is how far p moves. Where does it move from?"),
    ],
)

# %% wrong="7.2b"
### WRONG: was_reset
values = {"sum2": -6.4, "p2": 2.44}
### WRONG: not_moved
values = {"sum2": -16, "p2": 3.4}
### WRONG: sign_flipped
values = {"sum2": -14.4, "p2": 0.36}
### WRONG: sign_flipped
values = {"sum2": 14.4, "p2": 0.36}
### WRONG: power_coefficient
values = {"sum2": -7.2, "p2": 2.52}
### WRONG: power_coefficient
values = {"sum2": -7.6, "p2": 2.16}
### WRONG: change
values = {"sum2": -14.4, "p2": 1.44}

# %% [markdown]
# <details><summary>Hint 1</summary>First the update that was right: the slope at p0, and p1.</details>
# <details><summary>Hint 2</summary>sum2 is the slope at p0 plus the slope at p1.</details>

# %% [markdown]
# ## 7.3b Would it help to keep more?
#
# Two updates with momentum, on the same loss: the first sum, times `keep`, goes into the second one. L is the loss
# afterwards. Fill in the gradients of p2, sum2 and keep. Would L fall if more were kept?

# %%
first = "sum1 = 2*(p0 - 5); p1 = p0 - rate*sum1; slope = 2*(p1 - 5)"
second = "old = keep*sum1; sum2 = old + slope; move = rate*sum2; p2 = p1 - move; d = p2 - 5; L = d^2"
both = vary("7.3b", parse(f"{first}; {second}", p0=1, keep=0.5, rate=0.1))
graph_3 = parse(second, **{name: both.values[name] for name in ("keep", "sum1", "slope", "rate", "p1")})
draw(graph_3, step=6)

# %% exercise="7.3b"
### BEGIN SOLUTION
### STUDENT: gradients = {"p2": ..., "sum2": ..., "keep": ...}
to_p2 = 2 * graph_3.values["d"]
to_sum2 = -graph_3.inputs["rate"] * to_p2
gradients = {"p2": to_p2, "sum2": to_sum2, "keep": graph_3.inputs["sum1"] * to_sum2}  # as printed: -4.32, 0.432, -3.456
### END SOLUTION

# %% check="7.3b" points=2
check_gradients("7.3b", graph_3, gradients, nodes=["p2", "sum2", "keep"])

# %% wrong="7.3b"
### WRONG: sign_flipped
gradients = {"p2": -4.32, "sum2": -0.432, "keep": 3.456}
### WRONG: power_coefficient
gradients = {"p2": -2.16, "sum2": 0.216, "keep": -1.728}
### WRONG: unswitched_multiply
gradients = {"p2": -4.32, "sum2": 0.432, "keep": 0.216}
### WRONG: missing_upstream
gradients = {"p2": -4.32, "sum2": 0.432, "keep": -8}

# %% [markdown]
# <details><summary>Hint 1</summary>Go from L to the left: d, p2, move, sum2, old, keep.</details>
# <details><summary>Hint 2</summary>move is subtracted, so its local gradient at p2 is −1.</details>
# <details><summary>Hint 3</summary>keep is multiplied by sum1. Which of the two does keep get as its local gradient?</details>

# %% [markdown]
# ## 7.4b Means of means
#
# Five points are taken in two mini-batches, the first three and the last two. The gradients of the loss at the five points are
# printed below. What is the mean over all five (`all_five`)? And the mean of the two means (`of_means`)?

# %%
graph_4 = vary("7.4b", parse("g1 + g2 + g3 + g4 + g5", g1=4, g2=-2, g3=7, g4=8, g5=10))
print(", ".join(f"{number:g}" for number in graph_4.inputs.values()))

# %% exercise="7.4b"
### BEGIN SOLUTION
### STUDENT: values = {"all_five": ..., "of_means": ...}
slopes = list(graph_4.inputs.values())
of_means = (sum(slopes[:3]) / 3 + sum(slopes[3:]) / 2) / 2
values = {"all_five": sum(slopes) / 5, "of_means": of_means}  # as printed: 5.4, 6
### END SOLUTION

# %% check="7.4b" points=2
check_value(
    "7.4b",
    parse(
        "first_three = g1 + g2 + g3; last_two = g4 + g5; total = first_three + last_two; all_five = total/5; "
        "first_mean = first_three/3; last_mean = last_two/2; sum_of_means = first_mean + last_mean; "
        "of_means = sum_of_means/2; all_five + of_means",
        **graph_4.inputs,
    ),
    values,
    nodes=["all_five", "of_means"],
    known=[
        ("mean_factor", {"all_five": "total"}, "This is the sum. The mean of five numbers is a fifth of it."),
        ("mean_factor", {"of_means": "sum_of_means"}, "This is the sum of the two means. Their mean is half of it."),
        ("mean_factor", {"of_means": "sum_of_means/5"}, "Two means are added here, so their sum is divided by 2."),
        ("mean_factor", {"of_means": "total/2"}, "These are the sums of the two mini-batches. Take the mean of each first."),
        ("as_before", {"of_means": "all_five"}, "With mini-batches of different sizes, the two means are not the same number."),
    ],
)

# %% wrong="7.4b"
### WRONG: mean_factor
values = {"all_five": 27, "of_means": 6}
### WRONG: mean_factor
values = {"all_five": 5.4, "of_means": 12}
### WRONG: as_before
values = {"all_five": 5.4, "of_means": 5.4}
### WRONG: swapped_answers
values = {"all_five": 6, "of_means": 5.4}

# %% [markdown]
# <details><summary>Hint 1</summary>For the first answer forget the mini-batches.</details>
# <details><summary>Hint 2</summary>For the second one, the mean of three numbers and the mean of two; then the mean of these two
# results.</details>

# %% [markdown]
# ## 7.5b Write the update
#
# Write one update with momentum. The function gets the place p, the old sum, the slope at p, the part to keep, and the
# rate, and it returns the new place.

# %% exercise="7.5b"
def updated(p, old_sum, slope, keep, rate):
    ### BEGIN SOLUTION
    ### STUDENT: new_sum = ...
    ### STUDENT: new_p = ...
    new_sum = keep * old_sum + slope
    new_p = p - rate * new_sum
    ### END SOLUTION
    return new_p

# %% check="7.5b" points=2
wrong_sums = [
    ("everything_kept", "old_sum + slope", "Only a part of the old sum is kept: keep · old_sum."),
    ("slope_reduced", "keep*(old_sum + slope)", "The slope goes in whole; only the old sum is multiplied by keep."),
    ("slope_reduced", "keep*old_sum + (1 - keep)*slope", "The slope goes in whole here, without the factor 1 − keep."),
    ("sign_flipped", "keep*old_sum - slope", "The slope is added to the sum. The minus comes with the rate."),
    ("slope_forgotten", "keep*old_sum", "The slope at p is missing in the sum."),
    ("was_reset", "slope", "This is the update after a reset. Which part of the old sum goes in?"),
]
check_function(
    "7.5b",
    parse("new_sum = keep*old_sum + slope; new_p = p - rate*new_sum", p=2, old_sum=-8, slope=-6, keep=0.5, rate=0.1),
    updated,
    nodes=["new_sum"],
    known=[
        *((code, {"new_sum": total, "new_p": f"p - rate*({total})"}, said) for code, total, said in wrong_sums),
        *((code, {"new_p": f"p - rate*({total})"}, said) for code, total, said in wrong_sums),
        ("sign_flipped", {"new_p": "p + rate*new_sum"}, "This goes uphill: the update is subtracted."),
        ("change", {"new_p": "-rate*new_sum"}, "This is how far p moves. Where does it move from?"),
        ("change", {"new_p": "rate*new_sum"}, "This is how far p moves. Where does it move from?"),
        ("missing_rate", {"new_p": "p - new_sum"}, "The learning rate is missing."),
    ],
)

# %% wrong="7.5b"
### WRONG: everything_kept
new_sum = old_sum + slope
new_p = p - rate * new_sum
### WRONG: everything_kept
new_p = p - rate * (old_sum + slope)
### WRONG: slope_reduced
new_sum = keep * (old_sum + slope)
new_p = p - rate * new_sum
### WRONG: slope_reduced
new_sum = keep * old_sum + (1 - keep) * slope
new_p = p - rate * new_sum
### WRONG: slope_forgotten
new_sum = keep * old_sum
new_p = p - rate * new_sum
### WRONG: was_reset
new_sum = slope
new_p = p - rate * new_sum
### WRONG: missing_rate
new_sum = keep * old_sum + slope
new_p = p - new_sum
### WRONG: change
new_sum = keep * old_sum + slope
new_p = -rate * new_sum
### WRONG: sign_flipped
new_sum = keep * old_sum + slope
new_p = p + rate * new_sum

# %% [markdown]
# <details><summary>Hint 1</summary>Which part of the old sum goes into the new one? The slope goes in whole.</details>
# <details><summary>Hint 2</summary>With keep = 0 the update must be the ordinary one: p − rate · slope.</details>

# %% [markdown]
# ## 7.6b Find the bug
#
# This function takes three points in two mini-batches and should return the gradient of the *mean* squared error of a line
# w · x over all three. The nudges give other numbers.

# %%
graph_6 = parse("e1 = w - 3; e2 = 2w - 4; e3 = 4w - 9; L = (e1^2 + e2^2 + e3^2) / 3", w=2)
batches = [[(1, 3), (2, 4)], [(4, 9)]]


def faulty(w):
    total = 0.0
    for batch in batches:
        for x, t in batch:
            total += 2 * (w * x - t) * x / len(batch)
    return {"w": total}

# %% [markdown]
# Write the function without the bug.

# %% exercise="7.6b"
def repaired(w):
    ### BEGIN SOLUTION
    ### STUDENT: # your lines
    ### STUDENT: return ...
    slopes = [2 * (w * x - t) * x for batch in batches for x, t in batch]
    return {"w": sum(slopes) / len(slopes)}
    ### END SOLUTION

# %% check="7.6b" points=2
check_backward(
    "7.6b",
    graph_6,
    repaired,
    known=[
        ("old_value", {"w": "5*w - 11 + 32*w - 72"}, "This is still what the faulty function gives: two means, added."),
        ("of_means", {"w": "(5*w - 11 + 32*w - 72)/2"}, "This is the mean of two means. Does each point count as much as the others?"),
        ("number_of_batches", {"w": "21*w - 47"}, "Here the sum is divided by the number of mini-batches, not by that of the points."),
        ("missing_x", {"w": "(14*w - 32)/3"}, "The factor x is missing: when w moves, w · x moves x times as far."),
        ("mean_factor", {"w": "42*w - 94"}, "This is the sum over the three points. The loss is their mean."),
        ("sign_flipped", {"w": "(94 - 42*w)/3"}, "Every sign is flipped. Is your error w · x − t, and not t − w · x?"),
    ],
)

# %% wrong="7.6b"
### WRONG: old_value
as_before = faulty(w)
return as_before
### WRONG: of_means
half = faulty(w)["w"] / 2
return {"w": half}
### WRONG: mean_factor
slopes = [2 * (w * x - t) * x for batch in batches for x, t in batch]
return {"w": sum(slopes)}
### WRONG: number_of_batches
slopes = [2 * (w * x - t) * x for batch in batches for x, t in batch]
return {"w": sum(slopes) / len(batches)}
### WRONG: missing_x
slopes = [2 * (w * x - t) for batch in batches for x, t in batch]
return {"w": sum(slopes) / len(slopes)}
### WRONG: sign_flipped
slopes = [2 * (t - w * x) * x for batch in batches for x, t in batch]
return {"w": sum(slopes) / len(slopes)}
### WRONG: dropped_path
for batch in batches:
    grad = sum(2 * (w * x - t) * x / 3 for x, t in batch)
return {"w": grad}

# %% [markdown]
# <details><summary>Hint 1</summary>By which number is the gradient of each point divided? Is it the same for all three?</details>
# <details><summary>Hint 2</summary>Add sums, and divide once, by the number of all points.</details>

# %% [markdown]
# ## Your progress

# %%
progress("7.1b", "7.2b", "7.3b", "7.4b", "7.5b", "7.6b")
