"""Every misconception about arrays is named, with its place, from answers as somebody computes them who has it."""

import numpy as np
import pytest

from backprop_helpers import (
    check_gradients,
    cross_entropy,
    leaky_relu,
    parse,
    relu,
    sigmoid,
    softmax,
    sqrt,
    tanh,
    trace,
)
from backprop_helpers.core.array_nodes import elementwise
from backprop_helpers.mistakes.array_pass import ArrayWayBack, way_back
from backprop_helpers.mistakes.case import case_of
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS, mistakes_in
from backprop_helpers.mistakes.places import LAST_RESORT, nowhere
from backprop_helpers.mistakes.wording import gates_of, message
from backprop_helpers.mistakes.wrong_pass import RIGHT, ValueOf, WrongPass
from tests.array_ties import AT_KINKS, PAIR, TIED
from tests.two_kinks import CLAMP

# ---- a layer with cross-entropy on four points, whose shapes are all different ---------------------------------------

X = np.array([[1.0, 2, -0.5], [-1, 0.5, 1.5], [0.3, -2, 1], [0.7, 0.1, -1.2]])
W, b = np.array([[0.5, -1, 2, 0.25, 1], [1, 0.75, -0.5, 2, -1], [0.2, -0.4, 1, 0.6, 0.3]]), np.arange(5) / 5
V = np.array([[1.0, -0.5], [0.25, 1], [-1, 0.5], [0.75, 0.2], [0.4, -0.3]])
LABELS = [0, 1, 1, 0]
T = np.eye(2)[LABELS]


def loss(W, b, V):
    z = X @ W + b
    h = tanh(z)
    scores = h @ V
    return cross_entropy(scores, LABELS)


NET = trace(loss, W=W, b=b, V=V)
h = np.tanh(X @ W + b)
p = np.exp(h @ V) / np.exp(h @ V).sum(axis=1, keepdims=True)
dscores = (p - T) / 4
dz = dscores @ V.T * (1 - h * h)


def from_scores(dscores):
    dz = dscores @ V.T * (1 - h * h)
    return {"V": h.T @ dscores, "b": dz.sum(axis=0), "W": X.T @ dz}


def net(**wrong):
    return NET, {**from_scores(dscores), **wrong}


def from_z(dz):
    return NET, {"V": h.T @ dscores, "b": dz.sum(axis=0), "W": X.T @ dz}


# ---- small graphs, some square so that a wrong product can be computed -----------------------------------------------

A, B, C = np.array([[1.0, 2], [3, -1]]), np.array([[0.5, -2], [1, 4]]), np.array([[1.0, 3], [-2, 0.5]])


def product(A, B):
    z = A @ B
    return (z * C).sum()


SQUARE = trace(product, A=A, B=B)
u, w, t = np.array([1.0, 2, -1]), np.array([0.5, -2, 3]), np.array([2.0, 1, 4])
ENTRIES = trace(lambda u, w: ((u * w) * t).sum(), u=u, w=w)
SCALED = trace(lambda s, u: ((s * u) * t).sum(), s=2, u=u)
SUMMED = trace(lambda u, w: ((u + w) * t).sum(), u=u, w=w)
TURNED = trace(lambda X: ((2 * X).T @ [1, 2, 0, 3]).sum() ** 2, X=X)
DOT = trace(lambda u, w: (u @ w) ** 2, u=u, w=w)
ROWS = trace(lambda x: (x.sum(axis=1) ** 2).sum(), x=[[1, 3], [5, 9]])
ERRORS = trace(lambda Y: ((Y - [[1, 2, 0]] * 2) ** 2).mean(), Y=[[0.5, 1, 2], [3, -1, 4]])
Y = np.array([[0.5, 1, 2], [3, -1, 4]])
TURNED_ERRORS = trace(lambda Y: (([[1, 2, 0]] * 2 - Y) ** 2).mean(), Y=Y)
BY_ITSELF = trace(lambda Y: (lambda e: (e * e).mean())(Y - [[1, 2, 0]] * 2), Y=Y)
QUARTERS = [trace(lambda Y: Y.sum() * 0.25, Y=Y), trace(lambda Y: 0.25 * Y.sum(), Y=Y)]
D = Y - [[1, 2, 0]] * 2
TABLE = trace(lambda table: ((table[[1, 0, 1]]) * C[:1].repeat(3, axis=0)).sum(), table=[[1, 2], [3, 4], [5, 6]])
PICKED = trace(lambda table: ((table[[1, 1, 2]]) * C[:1].repeat(3, axis=0)).sum(), table=[[1, 2], [3, 4], [5, 6]])
SLICED = trace(lambda x: x[:2] @ x[1:3], x=[2, 3, 5, 7])
SHARES = trace(lambda z: softmax(z) @ t, z=u)
q = np.exp(u) / np.exp(u).sum()
M = np.array([[1.0, 2, -1], [0, 1, 3], [2, -2, 1]])
FLAT = trace(lambda u, M: (u @ M) @ t, u=u, M=M)
WIDE = trace(lambda u, M: ((u @ M) * t) @ w, u=u, M=M)
WIDER = np.outer(w, t)
BRANCH = trace(lambda z: softmax(z) @ t + z @ w, z=u)
EVEN = trace(lambda A: ((A * C) ** 2).sum(), A=A)
KEPT = trace(lambda A: (A.sum(axis=0, keepdims=True) ** 2).sum(), A=A)
TIMES = trace(lambda A, b: ((A * b) * C).sum(), A=A, b=u[:2])
OUTPUT = trace(lambda u, w: tanh(u) @ w, u=u, w=w)
SLICES = trace(lambda x: x[:2] @ x[1:], x=[2, 3, 5])
GATES = trace(lambda x: (sigmoid(x * 2) * [1, 3]).sum() + relu(x - 1).sum(), x=[0.5, 2])
g = 1 / (1 + np.exp(-np.array([1.0, 4])))

WRONG = [
    # shapes and layouts
    (*net(W=(X.T @ dz).ravel()), "wrong_shape", "W", "The numbers for W are right. Write a list of 3 rows of 5."),
    (*net(W=dz.T @ X), "factor_order", "a", "On the way back through a = X @ W the factors are in the wrong order"),
    (*net(W=dz.T @ X), "row_column_layout", "W", "Rows and columns of the gradient of W are mixed up"),
    (*net(W=(X.T @ dz).T.reshape(3, 5)), "row_column_layout", "W", "Rows and columns of the gradient of W"),
    (*net(W=X.reshape(3, 4) @ dz), "row_column_layout", "a", "an array was reshaped where it belongs transposed"),
    (*net(b=dz.sum()), "collapsed_to_number", "b", "was collapsed to one number. It has shape (5,), like b"),
    (
        *net(b=dz.sum(axis=0).mean()),
        "collapsed_to_number",
        "b",
        "was collapsed to one number. It has shape (5,), like b",
    ),
    (*net(b=dz), "repeat_not_summed", "c", "b is repeated to (4, 5), so it is a branch"),
    # products
    (SQUARE, {"A": C @ B, "B": A.T @ C}, "transposed_factor", "z", "the factor B is transposed but should not be"),
    (SQUARE, {"A": C @ B.T, "B": A @ C}, "transposed_factor", "z", "the factor A is transposed"),
    (SQUARE, {"A": B.T @ C, "B": A.T @ C}, "factor_order", "z", "A @ B and B @ A are different"),
    (SQUARE, {"A": C * B, "B": C * A}, "elementwise_for_matrix", "z", "multiplied entry by entry (*)"),
    (FLAT, {"u": t * M, "M": np.outer(u, t)}, "elementwise_for_matrix", "a", "multiplied entry by entry (*)"),
    (ENTRIES, {"u": t @ w, "w": t * u}, "matrix_for_elementwise", "a", "This gate works entry by entry"),
    (EVEN, {"A": 2 * A * C @ C}, "matrix_for_elementwise", "a", "This gate works entry by entry"),
    (EVEN, {"A": np.ones((2, 2)) @ (2 * A * C) * C}, "matrix_for_elementwise", "b", "This gate works entry by entry"),
    (TIMES, {"A": C @ u[:2], "b": (C * A).sum(axis=0)}, "matrix_for_elementwise", "c", "This gate works entry by"),
    (OUTPUT, {"u": w @ (1 - np.tanh(u) ** 2), "w": np.tanh(u)}, "matrix_for_elementwise", "a", "multiply the upstream"),
    (ENTRIES, {"u": np.outer(t, w), "w": t * u}, "outer_for_dot", "a", "the outer product was used"),
    (FLAT, {"u": t @ M, "M": np.outer(u, t)}, "factor_order", "a", "A @ B and B @ A are different"),
    (SQUARE, {"A": C.T @ B, "B": A.T @ C}, "transposed_factor", "z", "and B is transposed but should not be"),
    (WIDE, {"u": M @ WIDER, "M": np.outer(u, WIDER)}, "outer_for_dot", "b", "the outer product was used"),
    (FLAT, {"u": M @ t, "M": u @ t}, "outer_for_dot", "a", "the dot product was used where the outer product belongs"),
    (SCALED, {"s": np.outer(t, u), "u": 2 * t}, "outer_for_dot", "b", "where the dot product belongs"),
    # sums and means
    (*net(b=dz.mean(axis=0)), "mean_for_sum", "c", "too small by the factor 4"),
    (*net(W=X.T @ dz / 4), "mean_for_sum", "a", "a mean was taken where a sum belongs"),
    (NET, from_scores(p - T), "sum_for_mean", "loss", "the factor 1/4 is missing on the way back"),
    (NET, from_scores((p - T) / 16), "mean_factor", "loss", "the factor 1/4 is there twice"),
    *((graph, {"Y": [[1 / 16] * 3] * 2}, "mean_factor", "b", "the factor 1/4 is there twice") for graph in QUARTERS),
    (ERRORS, {"Y": 2 * D / 2}, "mean_factor", "d", "divided by 2. Divide by 6, as"),
    (
        NET,
        from_scores((p - T) / p.size),
        "mean_factor",
        "loss",
        f"this was divided by {p.size}. Divide by 4, as the forward pass does",
    ),
    (ROWS, {"x": [[4, 4], [14, 14]]}, "mean_for_sum", "a", "a mean was taken where a sum belongs"),
    (KEPT, {"A": [[8, 8], [2, 2]]}, "row_column_layout", "A", "Rows and columns of the gradient of A are mixed up"),
    (*net(b=dz.sum(axis=1)), "wrong_axis", "c", "axis=0 runs down the rows"),
    # scores and labels
    (NET, from_scores(p / 4), "label_not_subtracted", "d", "scores · labels the label was not subtracted"),
    (ERRORS, {"Y": 2 * Y / 6}, "label_not_subtracted", "a", "The error is what was predicted minus the label"),
    (NET, from_scores(-T * (1 - p) / 4), "diagonal_softmax", "f", "only the diagonal of the softmax's Jacobian"),
    (TURNED_ERRORS, {"Y": 2 * Y / 6}, "label_not_subtracted", "a", "The error is what was predicted minus the label"),
    (BY_ITSELF, {"Y": 2 * Y / 6}, "label_not_subtracted", "b", "The error is what was predicted minus the label"),
    (SHARES, {"z": t * q * (1 - q)}, "diagonal_softmax", "d", "Each score moves all probabilities of its row"),
    # entries that are picked
    (TABLE, {"table": [[1, 3], [1, 3], [0, 0]]}, "overwritten_index", "table", "has only its last flow"),
    (PICKED, {"table": [[0, 0], [1, 3], [1, 3]]}, "overwritten_index", "table", "has only its last flow"),
    (SLICED, {"x": [3, 5, 3, 0]}, "overwritten_index", "x", "Add all its flows at its place"),
    (SLICES, {"x": [3, 5, 3]}, "overwritten_index", "x", "Add all its flows at its place"),
    (SLICES, {"x": [3, 2, 3]}, "overwritten_index", "x", "Add all its flows at its place"),
    # as with single numbers
    (*from_z(dscores @ V.T), "missing_local", "h", "the local gradient is missing as a factor"),
    (*net(W=X.T), "missing_upstream", "a", "what arrives at a from z is missing as a factor"),
    (*net(W=X), "missing_upstream", "a", "what arrives at a from z is missing as a factor"),
    (*net(b=np.ones(5)), "missing_upstream", "c", "b got the gradient 1. b is repeated to (4, 5), so"),
    (TURNED, {"X": 2 * np.ones((4, 3))}, "missing_upstream", "b", "what arrives at b from c is missing"),
    (*net(W=-X.T @ dz), "sign_flipped", "a", "the sign is wrong"),
    (*net(V=(X @ W + b).T @ dscores), "wrong_point", "scores", "z was used where h belongs"),
    (*net(b=b), "value_for_gradient", "b", "This is the value of b from the forward pass"),
    (GATES, {"x": 2 * g * [1, 3] + [0, 1]}, "sigmoid_value_as_slope", "b", "The slope is σ·(1 − σ)"),
    (GATES, {"x": 2 * g * (1 - g) * [1, 3] + 1}, "relu_slope_everywhere", "g", "only where its input is positive"),
    (
        BRANCH,
        {"z": 2 * q * (t - q @ t) + w},
        "flow_counted_twice",
        "z",
        "the flow through a = log_sum_exp(z, axis=0) and c",
    ),
    (GATES, {"x": 2 * g * (1 - g) * [1, 3]}, "dropped_path", "x", "each of them sends a flow back"),
    (SUMMED, {"u": t / 2, "w": t / 2}, "shared_gradient", "a", "An add gate does not share"),
    (DOT, {"u": (u @ w) * w, "w": (u @ w) * u}, "power_coefficient", "b", "the exponent is missing as a factor"),
]
OF_ARRAYS = {
    *("wrong_shape", "transposed_factor", "factor_order", "elementwise_for_matrix", "matrix_for_elementwise"),
    *("repeat_not_summed", "mean_for_sum", "sum_for_mean", "mean_factor", "wrong_axis", "diagonal_softmax"),
    *("label_not_subtracted", "outer_for_dot", "collapsed_to_number", "overwritten_index", "row_column_layout"),
}


@pytest.mark.parametrize(
    ("graph", "answers", "code", "node", "says"), WRONG, ids=lambda it: it if type(it) is str else ""
)
def test_a_wrong_answer_gets_its_code_its_place_and_its_sentence(graph, answers, code, node, says):
    verdict = check_gradients("9.1", graph, answers)
    assert verdict.status == "wrong"
    found = [it for it in verdict.diagnoses if it.code == code]
    assert node in [it.node for it in found], verdict.diagnoses
    assert any(says in it.message for it in found), [it.message for it in found]


@pytest.mark.parametrize(("graph", "answers", "code"), [row[:3] for row in WRONG])
def test_the_text_is_short_and_names_no_number_of_the_solution(graph, answers, code):
    verdict = check_gradients("9.1", graph, answers)
    told = [line for line in (verdict.message, *verdict.lines) if line]
    assert told
    assert all(len(line.split()) < 90 for line in told), told


def test_every_misconception_about_arrays_has_a_wrong_answer():
    of_arrays = {code for code, row in MISCONCEPTIONS.items() if row.find is nowhere and row.in_arrays}
    assert of_arrays <= OF_ARRAYS <= MISCONCEPTIONS.keys()
    assert {row[2] for row in WRONG} >= OF_ARRAYS


@pytest.mark.parametrize("graph", {id(row[0]): row[0] for row in WRONG}.values())
def test_a_pass_without_mistakes_finds_the_gradients(graph):
    way = ArrayWayBack(graph)
    for name, slope in way.gradients(RIGHT).items():
        assert np.allclose(slope, graph.gradients[name], rtol=1e-12)
    for mistake in mistakes_in(way):
        said = message(way, mistake, [gates_of(way, mistake.place)])
        assert "{" not in said
        assert not list(mistake.place.wrong.places) or all(edge < len(way.edges) for edge in mistake.place.wrong.places)


def test_right_answers_and_what_follows_from_wrong_ones():
    assert check_gradients("9.1", *net()).passed
    wrong = dscores * [[2, 1]] * 4
    graph = trace(loss, W=W, b=b, V=V)
    verdict = check_gradients("9.1", graph, {"scores": wrong, **from_scores(wrong)})
    assert verdict.message.startswith("Start with ∂loss/∂scores; what comes after follows from it.")


LINE = trace(lambda k, b: ((k * u + b - t) ** 2).sum(), k=2, b=2)
ERROR = 2 * (2 * u + 2 - t)
COLUMN = trace(lambda w, b: ((X @ w + b - [[1], [2], [3], [4]]) ** 2).mean(), w=[[1], [2], [0.5]], b=1)
DYHAT = COLUMN.gradients["f"]


@pytest.mark.parametrize(
    ("graph", "answers", "nodes"),
    [
        (LINE, {"g": ERROR, "k": (ERROR @ u) / 3, "b": ERROR.mean()}, {"a", "d"}),
        (COLUMN, {"f": DYHAT, "w": X.T @ DYHAT / 4, "b": DYHAT.mean()}, {"a", "c"}),
        (NET, {"scores": dscores, "z": dz, "b": dz.mean(axis=0), "W": X.T @ dz / 4}, {"a", "c"}),
    ],
)
def test_a_mean_is_told_where_it_was_taken_and_not_at_a_loss_that_is_right(graph, answers, nodes):
    verdict = check_gradients("9.1", graph, answers, nodes=list(answers))
    assert {(it.code, it.node) for it in verdict.diagnoses} == {("mean_for_sum", node) for node in nodes}
    assert graph.output.name + " = " not in "".join(verdict.lines)


THREE = parse("e1 = 2w - 1; e2 = 3w - 2; e3 = w - 4; L = (e1^2 + e2^2 + e3^2) / 3", w=3)


@pytest.mark.parametrize(("graph", "count", "gate"), [(COLUMN, 4, "i = h / 4"), (THREE, 3, "L = h / 3")])
def test_the_factor_of_a_mean_that_is_lost_later_is_told_where_it_is_lost(graph, count, gate):
    right = {name: slope for name, slope in graph.gradients.items() if name != graph.output.name}
    verdict = check_gradients("9.1", graph, {**right, "w": right["w"] * count}, nodes=list(right))
    assert verdict.lines[0].startswith(f"The factor of the mean at {gate} got lost on the way to ")


CLAMPED = trace(lambda x: (2 * elementwise(CLAMP, x)).sum(), x=[-1, 0, 1])
UNTIED = trace(lambda x, w: x.max() + relu(w).sum(), x=[3, 1], w=[0, 1])


@pytest.mark.parametrize(("slopes", "is_right"), [([2, 2, 1], True), ([0, 2, 3], False)])
def test_at_each_of_several_kinks_each_slope_within_is_right(slopes, is_right):
    verdict = check_gradients("9.1", CLAMPED, {"x": slopes})
    assert verdict.passed == ("each slope from 0 to 1 is right" in verdict.message) == is_right


def test_no_tie_is_told_where_one_entry_is_the_largest():
    verdict = check_gradients("9.1", UNTIED, {"x": [1, 0], "w": [1, 1]})
    assert verdict.passed
    assert verdict.message == (
        "At b = relu(w) the graph has a kink here: each slope from 0 to 1 is right. This course takes 0."
    )


def test_a_kink_is_told_by_the_first_entry_where_there_is_a_choice():
    graph = trace(lambda x, s: leaky_relu(x, s).sum(), x=[0, 0], s=[1, 0.5])
    message = check_gradients("9.1", graph, {"x": [1, 0.75], "s": [0, 0]}).message
    assert "each slope from 0.5 to 1 is right" in message


@pytest.mark.parametrize(("factor", "is_negative"), [([-1, -2], True), ([-1, 0], False), ([-1, 0.5], False)])
def test_a_local_gradient_is_negative_where_each_of_its_entries_is(factor, is_negative):
    way = way_back(trace(lambda x: (x * factor).sum(), x=[1, 2]))
    (edge,) = way.feeds[way.number[way.graph["x"]]]
    assert way.is_negative(edge) == is_negative


def test_a_pass_over_larger_arrays_counts_for_more():
    assert way_back(trace(lambda x: x.sum(), x=[1.0] * 398)).weight == 10 + 399 // 21


@pytest.mark.parametrize(("graph", "answers", "is_right"), AT_KINKS)
def test_at_a_kink_every_choice_is_right_and_nothing_else(graph, answers, is_right):
    assert (explain([graph], [answers]) is None) == is_right


def test_a_choice_follows_from_a_wrong_gradient_before_it():
    found = explain([TIED], [{"a": np.array([2.0, 4]), "x": np.array([[2.0, 0], [0, 1], [0, 3]])}])
    names = [node.name for node in found.way.nodes]
    assert [names[number] for number in found.errors] == ["a"]
    assert [names[number] for number in found.wrong] == ["a", "x"]


def test_of_two_that_tie_the_one_that_has_chosen_stays_right_beside_a_wrong_one():
    found = explain([PAIR], [{"x": np.array([5, 1.5, 0]), "y": np.array([0.7, 0.5, 3])}])
    assert [found.way.nodes[number].name for number in found.wrong] == ["x"]


def test_a_choice_of_shares_is_told_as_one():
    graph, answers, _ = AT_KINKS[3]
    verdict = check_gradients("9.1", graph, answers)
    assert verdict.passed
    assert verdict.message == (
        "At a = x.max(axis=0) entries tie for the largest: any shares that add up to 1 are right. "
        "This course takes equal ones."
    )


def room_for(code, graph):
    """Return the gates and parts at which a misconception can be at work, with how likely it is there."""
    way = way_back(graph)
    places = [mistake.place for mistake in mistakes_in(way) if mistake.code == code]
    edges = [(way.edges[edge], place.unlikely) for place in places for edge in place.wrong.places[:1]]
    return {(node.name, part.name): unlikely for (part, node, _), unlikely in edges}


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (EVEN, {("a", "A"): 0, ("b", "a"): LAST_RESORT}),
        (trace(lambda A: ((A * C).sum(axis=1) ** 2).sum(), A=A), {("a", "A"): 0}),
        (
            trace(lambda A, s: ((A * s) * 3 / 2 * C).sum(), A=A, s=2),
            {("b", "a"): 0, ("f", "d"): LAST_RESORT},  # A and what is made of it are scaled by one number
        ),
        (trace(lambda A: A + 1 - A * 2, A=A), {}),
        (trace(lambda u: tanh(u).sum() + 2, u=u), {}),
    ],
)
def test_a_matrix_product_is_thought_of_where_two_arrays_are_multiplied(graph, expected):
    assert room_for("matrix_for_elementwise", graph) == expected


@pytest.mark.parametrize(
    ("code", "graph", "expected"),
    [
        ("transposed_factor", SQUARE, {("z", "A"): 0, ("z", "B"): 0}),
        ("repeat_not_summed", NET, {("c", "b"): 0}),
        ("wrong_axis", NET, {("g", "d"): 0, ("f", "scores"): 0, ("c", "b"): 0}),
        ("wrong_axis", KEPT, {}),  # a row goes to all rows by itself
        ("label_not_subtracted", EVEN, {}),
        ("label_not_subtracted", trace(lambda Y, Z: ((Y - Z) ** 2).sum() + ((Y - 2) ** 2).sum(), Y=Y, Z=2 * Y), {}),
        ("label_not_subtracted", trace(lambda Y: ((Y - [[1, 2, 0]] * 2) * Y).sum(), Y=Y), {}),
        ("sum_for_mean", ERRORS, {("d", "c"): 0, ("a", "Y"): 0.1}),  # or on the way to the input
        (
            "mean_for_sum",
            NET,
            {("g", "d"): 0, ("c", "b"): 0, ("a", "W"): 0, ("scores", "V"): 0, ("scores", "h"): 0.3},
        ),
    ],
)
def test_where_there_is_room_for_a_misconception(code, graph, expected):
    assert room_for(code, graph) == expected


@pytest.mark.parametrize("wrong", [{"A": C * B.T}, {"A": C.T * B}, {"B": A.T * C}, {"B": A * C.T}])
def test_a_factor_may_be_transposed_as_well_where_it_is_multiplied_entry_by_entry(wrong):
    verdict = check_gradients("9.1", SQUARE, {"A": C @ B.T, "B": A.T @ C, **wrong})
    assert [(it.code, it.node) for it in verdict.diagnoses] == [("elementwise_for_matrix", "z")]


def nine_steps(x, w):
    h = [x]
    for _ in range(9):
        h.append(tanh(h[-1]))
    return (h[5] * w + h[9]).sum()


@pytest.mark.parametrize(
    ("graph", "part", "expected"),
    [
        (NET, "V", {"z": 0, "a": 0.6}),
        (trace(nine_steps, x=u, w=w), "w", {"h4": 0, **dict.fromkeys(["h6", "b", "h9", "h8", "h7"], 0.6)}),
        (EVEN, "A", {}),  # the other factor is data
        (trace(lambda s, r: s * r * u.sum(), s=2, r=3), "s", {}),
    ],
)
def test_a_factor_is_sooner_taken_from_the_step_before_than_from_elsewhere(graph, part, expected):
    way = way_back(graph)
    taken = {
        way.nodes[factor.node].name: mistake.place.unlikely
        for mistake in mistakes_in(way)
        for edge, factor in mistake.place.wrong.local.items()
        if isinstance(factor, ValueOf) and mistake.code == "wrong_point" and way.edges[edge].input.name == part
    }
    assert taken == expected


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (SQUARE, {("product", "4"), ("product", "2"), ("z", "2")}),
        (trace(lambda Y: (Y.sum(axis=0) ** 2).sum(), Y=Y), {("c", "3"), ("a", "2")}),
        (trace(lambda Y: Y.sum(), Y=Y[:1]), {("a", "3")}),
    ],
)
def test_by_which_counts_a_sum_may_have_been_divided(graph, expected):
    way = way_back(graph)
    places = [mistake.place for mistake in mistakes_in(way) if mistake.code == "mean_for_sum"]
    assert {(way.nodes[place.node].name, place.words["count"]) for place in places} == expected


def test_a_label_that_is_left_out_takes_its_minus_along():
    verdict = check_gradients("9.1", TURNED_ERRORS, {"Y": 2 * Y / 6})
    assert [(it.code, it.node) for it in verdict.diagnoses] == [("label_not_subtracted", "a")]


@pytest.mark.parametrize(
    ("mean", "counts"),
    [
        (lambda Y: Y.sum() / 4, {"4"}),
        (lambda Y: Y.sum() * 0.25, {"4"}),
        (lambda Y: 0.25 * Y.sum(), {"4"}),
        (lambda Y: Y.sum() / 2, {"2"}),
        *((lambda Y, number=number: Y.sum() / number, set()) for number in (1, 2.5, 0.5)),
        (lambda Y: Y.sum() * 4, set()),
        (lambda Y: 4 / Y.sum(), set()),
    ],
)
def test_what_is_a_mean(mean, counts):
    places = [mistake.place for mistake in mistakes_in(way_back(trace(mean, Y=Y))) if mistake.code == "sum_for_mean"]
    assert {place.words["count"] for place in places if not place.special} == counts


def test_a_gradient_that_is_twice_as_large_as_a_whole_is_none_with_one_flow_twice():
    verdict = check_gradients("9.1", SHARES, {"z": 2 * q * (t - q @ t)})
    assert [(it.code, it.message.partition(".")[0]) for it in verdict.diagnoses] == [
        ("not_reset", "The gradient of z is twice as large as it should be")
    ]


def test_two_mistakes_at_once_are_both_named():
    verdict = check_gradients("9.1", *net(b=dz.mean(axis=0), V=-h.T @ dscores))
    assert {"mean_for_sum", "sign_flipped"} <= {it.code for it in verdict.diagnoses}


def test_a_transposed_answer_is_no_dead_end_for_those_behind_it():
    graph, answers = net(h=(dscores @ V.T).T)
    verdict = check_gradients("9.1", graph, {**answers, "z": dz})
    assert [(it.code, it.node) for it in verdict.diagnoses if it.told][:2] == [
        ("wrong_shape", "h"),
        ("row_column_layout", "h"),
    ]
    assert "Only ∂loss/∂h is wrong." in verdict.message


@pytest.mark.parametrize("name", [name for name in NET.gradients if name not in (*NET.inputs, "loss")])
def test_nobody_is_told_that_a_node_that_feeds_one_feeds_no_gate(name):
    right = NET.gradients[name]
    for answer in (right * 1.7 + 0.3, np.ones((7, 2))):
        verdict = check_gradients("9.1", NET, {**net()[1], name: answer}, nodes=["W", "b", "V", name])
        assert "feeds no gate" not in str(verdict)
        assert ("Look at" in verdict.message) == (np.shape(answer) == np.shape(right) and not verdict.lines)


def test_shapes_that_do_not_fit_lead_to_no_numbers():
    way = way_back(NET)
    edge = next(n for n, (part, _, _) in enumerate(way.edges) if part.name == "W")
    transposed = next(m for m in mistakes_in(way) if m.code == "transposed_factor" and m.place.wrong.places == (edge,))
    assert way.run(transposed.place.wrong)[way.number[NET["W"]]] is None
    edge_to_h = next(n for n, (part, node, _) in enumerate(way.edges) if part.name == "h" and node.name == "scores")
    to_h = next(m for m in mistakes_in(way) if m.code == "transposed_factor" and m.place.wrong.places == (edge_to_h,))
    h, z = way.number[NET["h"]], way.number[NET["z"]]
    assert [way.run(to_h.place.wrong)[number] for number in (h, z)] == [None, None]
    found = way.run(to_h.place.wrong, {h: dscores @ V.T})
    assert found[h] is None
    assert np.allclose(found[z], dz)
    assert way.run(WrongPass(times={edge: 0}))[way.number[NET["W"]]].tolist() == np.zeros((3, 5)).tolist()


@pytest.mark.parametrize(("entry", "is_nearby"), [(0.005, True), (-0.005, True), (0.007, False)])
def test_where_entries_cancel_the_rounding_of_those_before_them_is_left(entry, is_nearby):
    number = way_back(ENTRIES).number[ENTRIES["u"]]
    found = np.array([0.0, -2, 12])  # of flows up to 4 · 3, four figures
    assert case_of(ENTRIES, {"u": np.array([entry, -2.0, 12])}).is_nearby(number, found) == is_nearby
    assert not case_of(ENTRIES, {"u": np.array([entry, -2.1, 12])}).is_nearby(number, found)


@pytest.mark.parametrize(
    ("graph", "scales"),
    [
        (FLAT, {"b": 1, "a": 4, "M": 4 * 2, "u": 4 * 3 * 3}),
        (SLICES, {"c": 1, "a": 5, "b": 3, "x": 5 + 3}),
        (trace(lambda x: sqrt(x).sum(), x=[0, 0]), {"b": 1, "a": 1, "x": 0}),  # nowhere a number
    ],
)
def test_how_large_what_is_added_up_can_be(graph, scales):
    way = way_back(graph)
    assert dict(zip([node.name for node in way.nodes], way.scales(way.run(RIGHT)), strict=True)) == scales


def test_an_array_that_leads_nowhere_has_zeros_for_its_gradient():
    graph = trace(lambda x, w: x.sum(), x=[1, 2], w=[3, 4])
    assert check_gradients("9.1", graph, {"x": [1, 1], "w": [0, 0]}).passed


@pytest.mark.parametrize("row", [0, 1])
def test_gradients_of_an_earlier_pass_are_in_the_sum_where_all_entries_are_on_top(row):
    graphs = [trace(lambda A: ((A * C) ** 2).sum(), A=each) for each in (A, B)]
    first, second = (graph.gradients["A"] for graph in graphs)
    kept = explain(graphs, [{"A": first}, {"A": first + second}]).mistakes
    assert [mistake.place.special.partition(".")[0] for mistake in kept] == [
        "Gradients of an earlier backward pass are still in the sum"
    ]
    half = second.copy()
    half[row] += first[row]
    assert "not_reset" not in [mistake.code for mistake in explain(graphs, [{"A": first}, {"A": half}]).mistakes]


def test_only_gates_without_which_the_answer_would_be_another_one_are_told():
    graph = trace(lambda x, y: (sigmoid(x) * [1, 3]).sum() + sigmoid(y).sum(), x=[0.5, 2], y=[1, 2])
    right = 1 / (1 + np.exp(-np.array([0.5, 2])))
    verdict = check_gradients("9.1", graph, {"x": right * [1, 3]}, nodes=["x"])
    assert [(it.code, it.message.partition(" the ")[0]) for it in verdict.diagnoses] == [
        ("sigmoid_value_as_slope", "At a = σ(x)")
    ]


def test_entries_that_are_still_open_count_for_nothing():
    without_slope = X.T @ (dscores @ V.T)
    without_slope[0] = np.nan
    assert "missing_local" in [mistake.code for mistake in explain([NET], [{"W": without_slope}]).mistakes]
    half, right = dz.copy(), X.T @ dz
    half[2] = np.nan
    assert explain([NET], [{"z": half, "W": right}]) is None
    half[0, 0] += 1
    follows = X.T @ np.where(np.isnan(half), dz, half)
    found = explain([NET], [{"z": half, "W": follows}])
    assert [found.way.nodes[number].name for number in found.errors] == ["z"]
    assert [found.way.nodes[number].name for number in found.wrong] == ["z", "W"]
