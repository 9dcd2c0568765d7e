"""Checks take answers that are arrays: how they are read, what is said of their shape, and which entries are marked."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from backprop_helpers import check_backward, check_formula, check_function, check_gradients, check_value, tanh, trace
from backprop_helpers.checks.answers import MOST_ENTRIES
from backprop_helpers.checks.array_formulas import array_formula
from backprop_helpers.checks.marks import Marks
from backprop_helpers.core.arithmetic import numpy_pattern
from backprop_helpers.core.errors import ExpressionError

POINTS = np.array([[1.0, 2], [-1, 0.5], [0.3, -2]])
WEIGHTS, BIAS = [[0.5, -1, 2, 0.25], [1, 0.75, -0.5, 2]], [0.1, -0.2, 0.3, 0.4]


def loss(W, b, s):
    z = POINTS @ W + b
    h = tanh(z)
    return (h * s).sum()


GRAPH = trace(loss, W=WEIGHTS, b=BIAS, s=2)


def _with_data(W, b, s):
    z = POINTS @ W + b
    h = tanh(z)
    return (h * s).sum()


DATA = trace(_with_data, W=WEIGHTS, b=BIAS, s=2)


def right():
    """Return the gradients, worked out in NumPy."""
    h = np.tanh(POINTS @ np.array(WEIGHTS) + BIAS)
    dz = 2 * (1 - h * h)
    return {"W": POINTS.T @ dz, "b": dz.sum(axis=0), "s": h.sum()}


def of_gradients(**changes):
    return check_gradients("9.1", GRAPH, {**right(), **changes})


@pytest.mark.parametrize("form", [np.asarray, np.ndarray.tolist, lambda it: tuple(map(tuple, it.tolist())), list])
def test_an_array_is_answered_as_lists_or_as_an_array(form):
    assert of_gradients(W=form(right()["W"])).passed


def test_rounded_entries_are_right_and_an_entry_rounded_too_far_is_not():
    rounded = np.vectorize(lambda entry: float(f"{entry:.4g}"))(right()["W"])
    assert of_gradients(W=rounded).passed
    far = rounded.copy()
    far[0, 1] = float(f"{far[0, 1]:.2g}")
    verdict = of_gradients(W=far)
    assert verdict.message.endswith("Close, but rounded too far: give four significant figures.")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ([[1, 2], [3]], "W: this takes rows of one length; its rows have 2, 1."),
        ([[1, 2], 3], "W: this takes rows of one length; its rows have 2, one number."),
        ([[1, "2"], [3, 4]], "W: this takes an array of plain numbers; '2' in it is text."),
        ([[1, 2j], [3, 4]], "W: this takes an array of plain numbers; 2j in it is a complex number."),
        ([[1, True], [3, 4]], "W: this takes an array of plain numbers; True in it is a bool."),
        (np.full((2, 4), np.nan), "W: this takes finite numbers; one in the array is nan or infinite."),
        ([], "W: this takes at least one number; its array of shape (0,) is empty."),
        ([[[1, 2]]], "W: this takes arrays with one or two axes; these lists are nested three deep or more."),
        (np.zeros((100, 100)), f"W: this array has more than {MOST_ENTRIES:,} entries; a right one has fewer."),
        ([[0] * 5001], f"W: this array has more than {MOST_ENTRIES:,} entries; a right one has fewer."),
        (
            SimpleNamespace(shape=(10**6, 10**6), tolist=lambda: pytest.fail("made lists of it")),
            f"W: this array has more than {MOST_ENTRIES:,} entries; a right one has fewer.",
        ),
        ([0] * 10**6, f"W: this array has more than {MOST_ENTRIES:,} entries; a right one has fewer."),
        ("[[1, 2]]", "W: write the number without quotation marks."),
        ({1: 2}, "W: this takes one plain number; it is a dict."),
        (GRAPH["z"], "W: write the array as nested lists, or as one of NumPy's; this is a node."),
        (
            SimpleNamespace(shape=(2, 4)),
            "W: write the array as nested lists, or as one of NumPy's; this is a SimpleNamespace.",
        ),
    ],
)
def test_what_is_no_array_of_numbers_gets_one_sentence(answer, says):
    verdict = of_gradients(W=answer)
    assert (verdict.status, verdict.message) == ("invalid", says)


@pytest.mark.parametrize("form", [np.asarray, np.ndarray.tolist])
def test_an_array_may_have_five_thousand_entries(form):
    assert MOST_ENTRIES == 5000
    assert of_gradients(W=form(np.zeros((50, 100)))).status == "wrong"


def test_the_text_of_an_error_over_an_array_stays_short():
    class Raising(list):
        def __iter__(self):
            raise ValueError("X" * 1000)

    assert of_gradients(W=Raising([1])).message == f"W: x{'X' * 299}"


def test_a_function_that_returns_rows_of_several_lengths_is_told():
    told = "returns something else: this takes rows of one length; its rows have 1, 2."
    assert check_function("9.3", GRAPH, lambda W, b, s: [[1], [1, 2]]).message.endswith(told)


def test_an_array_that_is_not_filled_in_is_not_answered_yet():
    verdict = of_gradients(W=[[1, ...], [2, 3]])
    assert (verdict.status, verdict.message) == ("unanswered", "W: an entry is still empty.")
    assert of_gradients(W=...).message == "Still missing: W."
    assert check_gradients("9.1", GRAPH, ..., nodes=["W"]).status == "unanswered"


def test_one_array_alone_needs_no_dictionary():
    assert check_gradients("9.1", GRAPH, right()["b"].tolist(), nodes=["b"]).passed
    assert check_gradients("9.1", GRAPH, [1, "2"], nodes=["b"]).message.startswith("This takes an array")
    assert check_value("9.1", GRAPH, GRAPH.values["z"].tolist(), node="z").passed


@pytest.mark.parametrize(
    ("name", "answer", "says"),
    [
        ("b", [[0, 0, 0, 0]], "The gradient of b has the shape of b, (4,); this answer has shape (1, 4)."),
        ("W", 3, "The gradient of W has the shape of W, (2, 4); this answer is one number."),
        ("s", [1, 2], "The gradient of s is one number, as s is; this answer has shape (2,)."),
    ],
)
def test_the_shape_is_told_before_the_numbers(name, answer, says):
    verdict = of_gradients(**{name: answer})
    assert verdict.message.startswith(says)
    assert "wrong_shape" in [diagnosis.code for diagnosis in verdict.diagnoses if diagnosis.node == name]
    assert not [marks for marks in verdict.marks if marks.name.endswith(name)]


def test_entries_that_are_off_are_marked_and_no_number_is_given():
    off = right()["W"]
    off[1, 2] += 1
    off[0, 0] *= -1
    verdict = of_gradients(W=off)
    assert str(verdict).splitlines()[-2:] == ["    ∂loss/∂W  ✗ ✓ ✓ ✓", "              ✓ ✓ ✗ ✓"]
    page = verdict._repr_html_()
    assert page.count("<td") == 8
    assert page.count('aria-label="off"') == 2
    assert "∂loss/∂W: 2 of 8 entries are off" in page
    assert not any(f"{entry:.3g}" in str(verdict) + page for entry in right()["W"].ravel())


def test_large_arrays_get_a_sentence_in_the_place_of_marks():
    marks = Marks("∂L/∂W", tuple(tuple((row, column) != (3, 1) for column in range(40)) for row in range(30)))
    assert marks.lines == ("∂L/∂W: 1 of 1,200 entries is off; the first is [3,1].",)
    assert marks.lines[0] in marks.to_html()
    assert Marks("w", ((True,) * 20 + (False,),), is_row=True).lines[0].endswith("the first is [20].")


def test_a_table_has_up_to_sixteen_rows_and_columns():
    for shape in ((16, 16), (17, 1), (1, 17)):
        marks = Marks("W", ((False,) * shape[1],) * shape[0])
        assert ("table" in marks.to_html()) == (len(marks.lines) == 16) == (shape == (16, 16))


def test_marks_differ_by_sign_by_frame_and_by_weight():
    _, right, off = Marks("w", ((True, False),), is_row=True).to_html().split("<td")
    for sign, frame, weight, cell in (("✓", "transparent", "opacity", right), ("✗", "#d55e00", "font-weight", off)):
        assert (sign in cell) + (frame in cell) + (weight in cell) == 3


def test_values_are_checked_with_their_shape_and_with_marks():
    z = GRAPH.values["z"]
    verdict = check_value("9.2", GRAPH, z.T, node="z")
    assert verdict.message.startswith("z has shape (3, 4); this answer has shape (4, 3).")
    off = z + np.eye(3, 4)
    told = str(check_value("9.2", GRAPH, {"z": off, "loss": GRAPH.value}, nodes=["z"]))
    assert "    z  ✗ ✓ ✓ ✓\n       ✓ ✗ ✓ ✓" in told
    swapped = {"z": GRAPH.values["h"], "h": z}
    assert [d.code for d in check_value("9.2", GRAPH, swapped, nodes=["z", "h"]).diagnoses] == ["swapped_answers"]


def test_functions_get_arrays_of_their_own_and_are_asked_at_several_points():
    seen = []

    def forward(W, b, s):
        seen.append(W.copy())
        W += 0
        return (np.tanh(POINTS @ W + b) * s).sum()

    assert check_function("9.3", GRAPH, forward).passed
    assert len(seen) == 6
    assert not np.allclose(seen[0], seen[1])
    assert check_function("9.3", GRAPH, lambda W, b, s: GRAPH.value).message.startswith("This is right at W = an array")
    named = check_function("9.3", GRAPH, lambda W, b, s: (z := POINTS @ W, (np.tanh(z) * s).sum())[1], nodes=["z"])
    assert "the first wrong value is that of z" in named.message


def backward(W, b, s):
    h = np.tanh(POINTS @ W + b)
    dz = s * (1 - h * h)
    return {"W": POINTS.T @ dz, "b": dz.sum(axis=0), "s": h.sum()}


def test_a_backward_pass_returns_arrays():
    assert check_backward("9.4", GRAPH, backward).passed
    assert check_backward("9.4", GRAPH, lambda W, b, s: tuple(backward(W, b, s).values())).passed
    verdict = check_backward("9.4", GRAPH, lambda W, b, s: {**backward(W, b, s), "b": backward(W, b, s)["b"] / 3})
    assert next((d.code, d.explains) for d in verdict.diagnoses) == ("mean_for_sum", "b")
    assert verdict.marks == ()  # where all entries are wrong, marks would say nothing
    alone = trace(lambda x: (x * x).sum(), x=[1, 2])
    for answer in (lambda x: 2 * x, lambda x: [2 * x[0], 2 * x[1]], lambda x: (2 * x,), lambda x: {"x": 2 * x}):
        assert check_backward("9.4", alone, answer).passed
    assert "returns something else: x: this takes rows" in check_backward("9.4", alone, lambda x: [[1], [1, 2]]).message


def test_answers_at_a_kink_are_right_and_told():
    from backprop_helpers import relu

    graph = trace(lambda x: relu(x).sum(), x=[1, 0, -1])
    for middle in (0, 1):
        verdict = check_gradients("9.5", graph, {"x": [1, middle, 0]})
        assert verdict.passed
    assert verdict.message.startswith("At a = relu(x) the graph has a kink here: each slope from 0 to 1 is right.")
    assert not check_gradients("9.5", graph, {"x": [1, 1, 1]}).passed


def test_authors_foresee_arrays():
    known = [("half", [[1, 2], [3, 4]], "Where does the 2 come from?")]
    graph = trace(lambda X: (X * X).sum(), X=[[1, 2], [3, 4]])
    verdict = check_gradients("9.6", graph, {"X": [[1, 2], [3, 4]]}, known=known)
    assert verdict.lines[0] == "Where does the 2 come from?"


def test_what_is_not_asked_of_arrays_is_told():
    layer = trace(lambda x: x * x, x=[1, 2])
    assert check_value("9.7", layer, [1, 4]).passed
    assert check_function("9.7", layer, lambda x: x**2).passed
    verdict = check_gradients("9.7", layer, {"x": [2, 4]})
    assert (verdict.status, "A gradient is of one number" in verdict.message) == ("invalid", True)


def test_without_numpy_answers_are_judged_the_same(monkeypatch):
    answers = {"W": right()["W"].tolist(), "b": (right()["b"] / 3).tolist(), "s": float(right()["s"])}
    answers["W"][1][2] += 1
    with_numpy = check_gradients("9.8", GRAPH, answers)
    points = POINTS.tolist()
    monkeypatch.setitem(sys.modules, "numpy", None)
    plain = trace(lambda W, b, s: (tanh(points @ W + b) * s).sum(), W=WEIGHTS, b=BIAS, s=2)
    verdict = check_gradients("9.8", plain, answers)
    assert [d.code for d in verdict.diagnoses] == [d.code for d in with_numpy.diagnoses]
    assert verdict.marks[0].rows == with_numpy.marks[0].rows
    assert check_gradients("9.8", plain, right()).passed


def test_without_numpy_a_wrong_shape_leads_no_further(monkeypatch):
    def codes():
        graph = trace(lambda u, M: ((u @ M) * [2, 1]) @ [1, 3], u=[1, -1], M=[[1, 2], [3, 4]])
        return {found.code for found in check_gradients("9.8", graph, answers).diagnoses}

    wide = np.outer([1, 3], [2, 1])
    answers = {"u": (np.array([[1, 2], [3, 4]]) @ wide).tolist(), "M": np.outer([1, -1], wide).tolist()}
    assert codes() == {"outer_for_dot", "wrong_shape"}
    numpy_pattern.cache_clear()
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert codes() == {"wrong_shape"}


LEFT, SQUARE = np.array([[1.0, 2], [3, -1]]), np.array([[0.5, -2], [1, 4]])


def values(A, B):
    p = A @ B
    q = p * B
    r = q.sum(axis=0)
    return r.mean()


FORWARD = trace(values, A=LEFT, B=SQUARE)
Q = (LEFT @ SQUARE) * SQUARE


@pytest.mark.parametrize(
    ("node", "answer", "code", "says"),
    [
        ("p", LEFT * SQUARE, "elementwise_for_matrix", "p = A @ B is a matrix product (@)"),
        ("p", LEFT @ SQUARE.T, "transposed_factor", "A factor of p = A @ B is transposed"),
        ("p", LEFT.T @ SQUARE, "transposed_factor", "A factor of p = A @ B is transposed"),
        ("p", LEFT.T @ SQUARE.T, "transposed_factor", "A factor of p = A @ B is transposed"),
        ("p", SQUARE @ LEFT, "factor_order", "The factors of p = A @ B are in the wrong order"),
        ("p", (LEFT @ SQUARE).T, "row_column_layout", "Rows and columns of p = A @ B are mixed up"),
        ("q", LEFT @ SQUARE @ SQUARE, "matrix_for_elementwise", "works entry by entry (*)"),
        ("r", Q.mean(axis=0), "mean_for_sum", "a mean was taken where a sum belongs"),
        ("r", Q.sum(axis=1), "wrong_axis", "In r = q.sum(axis=0) the sum was taken along the wrong axis"),
        ("values", Q.sum(), "sum_for_mean", "the division is missing"),
    ],
)
def test_a_wrong_value_of_an_array_is_explained(node, answer, code, says):
    verdict = check_value("9.9", FORWARD, answer, node=node)
    assert [it.code for it in verdict.diagnoses] == [code]
    assert says in verdict.lines[0]
    assert all(diagnosis.node == node for diagnosis in verdict.diagnoses)


def mixed(A, v, c):
    p = A @ v
    q = A * v
    s = v.sum()
    t = A * c
    return (p * q).sum() * s + t.sum()


MIXED = trace(mixed, A=LEFT, v=[2, 5], c=3)


@pytest.mark.parametrize(
    ("node", "answer", "codes"),
    [
        ("p", LEFT * [2, 5], ["elementwise_for_matrix"]),
        ("q", LEFT @ [2, 5], ["matrix_for_elementwise"]),
        ("s", [2, 5], []),
        ("t", LEFT, []),
    ],
)
def test_a_wrong_value_of_arrays_of_several_shapes_is_explained(node, answer, codes):
    verdict = check_value("9.9", MIXED, answer, node=node)
    assert (verdict.status, [it.code for it in verdict.diagnoses]) == ("wrong", codes)


def test_a_wrong_value_that_follows_from_another_one_is_taken_as_it_is():
    verdict = check_value("9.9", FORWARD, {"p": LEFT * SQUARE, "q": LEFT * SQUARE * SQUARE}, nodes=["p", "q"])
    assert [(it.code, it.node) for it in verdict.diagnoses] == [("elementwise_for_matrix", "p")]


def test_a_function_whose_result_has_another_shape_is_told_the_shape():
    graph = trace(lambda X, W: (X @ W).sum(), X=[[1.0, 2.0]], W=[[1.0], [3.0]])
    verdict = check_function("1.1", graph, lambda X, W: X @ W)
    assert verdict.message.startswith("b is one number; this answer has shape (1, 1).")


def test_the_marks_of_a_large_row_count_along_it():
    graph = trace(lambda x: (x * x).sum(), x=[float(number) for number in range(1, 21)])
    answer = [2.0 * number + (number == 4) for number in range(1, 21)]
    (marks,) = check_gradients("1.1", graph, answer).marks
    assert marks.lines == ("∂b/∂x: 1 of 20 entries is off; the first is [3].",)


def test_the_first_six_arrays_that_are_off_are_marked():
    names = "tuvwxyz"

    def product(t, u, v, w, x, y, z):
        return (t * u * v * w * x * y * z).sum()

    graph = trace(product, **{name: [2.0, 3.0] for name in names})
    wrong = {name: [64.0, 730.0] for name in names}
    marked = [marks.name.partition("/∂")[2] for marks in check_gradients("1.1", graph, wrong).marks]
    assert marked == [*names[:6]]


@pytest.mark.parametrize(
    ("of", "formula"),
    [
        ("W", "POINTS.T @ dz"),
        ("W", "dW = s * POINTS.T @ (1 - h**2)"),
        ("W", "np.matmul(np.transpose(POINTS), da)"),
        ("b", "dz.sum(axis=0)"),
        ("b", "db = np.sum(dz, axis=0)"),
        ("b", "s * (1 - np.tanh(z) ** 2).sum(0)"),
        ("b", "dz[0] + dz[1, :] + dz[2]"),
        ("b", "z.shape[0] * dz.mean(axis=-2)"),
        ("s", "h.sum()"),
        ("s", "np.tanh(POINTS @ W + b).reshape(-1).sum()"),
        ("h", "np.broadcast_to(s, (3, 4))"),
        ("h", "np.full((3, 4), s)"),
        ("z", "dh * (1 - h * h)"),
        ("z", "-dh * -(h > -1) * (1 - h * h)"),
        ("z", "np.where(h < 2, dh * (1 - h**2), 0)"),
        ("z", "np.where(h > 0, dh, np.abs(dh)) * (1 - h**2)"),
    ],
)
def test_a_formula_over_arrays_is_a_line_of_numpy(of, formula):
    assert check_formula("9.9", DATA, formula, of=of).passed
    doubled = f"2 * ({formula.partition(' = ')[2] or formula})"
    assert check_formula("9.9", DATA, doubled, of=of).status == "wrong"


@pytest.mark.parametrize(
    ("of", "formula", "says"),
    [
        ("W", "POINTS @ dz", "POINTS @ dz multiplies rows by columns, but POINTS has shape (3, 2) and dz has shape"),
        ("W", "x.T @ dz", "x is not a node of this graph"),
        ("W", "POINTS.T @ dW", "dW is not known where this gradient is computed"),
        ("z", "dW", "dW is not known where this gradient is computed"),
        ("z", "dz", "dz is not known where this gradient is computed"),
        ("z", "da", "da is not known where this gradient is computed"),
        ("s", "np.broadcast_to(W, (3, 5)).sum()", "W has shape (2, 4); it cannot be repeated to (3, 5)."),
        ("W", "POINTS.T @ dz ^ 2", "Write ** for a power"),
        ("W", "POINTS.T @ dz; dz", "This cannot be read"),
        ("W", "POINTS.T @", "This cannot be read"),
        ("W", "__import__('os').getcwd()", "This function is not known"),
        ("W", "W.__class__", "This has no meaning"),
        ("W", "[dz for dz in z]", "This has no meaning"),
        ("W", "(lambda: 1)()", "This function is not known"),
        ("s", "h.sum().sum()", "This works on arrays, but here it follows a single number."),
        ("s", "h.sum(axis=7)", "h has shape (3, 4); its axes are 0"),
        ("s", "h[5].sum()", "There is no entry 5"),
        ("s", "9.0 ** 9 ** 9", "not finite"),
        ("s", "1 / 0", "not finite"),
        ("s", "np.broadcast_to(s, (1000000000, 1000000000)).sum()", "A product in this formula is too large"),
        ("s", "np.log(-h * h).sum()", "The formula has no value at some inputs."),
        ("s", "(" * 300 + "1" + ")" * 300, "This cannot be read"),
        ("s", "+".join(["1"] * 4000), "This cannot be read"),
    ],
)
def test_what_is_no_formula_over_arrays_is_told(of, formula, says):
    verdict = check_formula("9.9", DATA, formula, of=of)
    assert verdict.status == "invalid"
    assert says in verdict.message
    assert "Did you mean POINTS" not in verdict.message


@pytest.mark.parametrize(
    ("formula", "place"),
    [("POINTS.T @ )", 11), ("POINTS.T; dz", 0), ("1 / 0", 0), ("h.sum(axis=7)", 0), ("2 * unknown", 4)],
)
def test_where_a_formula_over_arrays_cannot_be_read_is_told(formula, place):
    with pytest.raises(ExpressionError) as told:
        array_formula(formula, DATA.values)
    assert told.value.position == place


def test_a_number_is_a_formula_too():
    assert array_formula("-2", DATA.values) == -2
    with pytest.raises(ExpressionError, match="plain number"):
        array_formula("W.shape", DATA.values)


@pytest.mark.parametrize(
    ("of", "formula", "code"),
    [
        ("b", "dz", "repeat_not_summed"),
        ("b", "dz.mean(axis=0)", "mean_for_sum"),
        ("W", "POINTS.T @ dh", "missing_local"),
        ("W", "POINTS.T @ (1 - h**2)", "missing_upstream"),
        ("W", "-POINTS.T @ dz", "sign_flipped"),
        ("s", "h", "wrong_shape"),
        ("z", "dh * 1 - h**2", "missing_brackets"),
    ],
)
def test_a_wrong_formula_over_arrays_is_explained(of, formula, code):
    verdict = check_formula("9.9", DATA, formula, of=of)
    assert verdict.status == "wrong"
    assert code in [diagnosis.code for diagnosis in verdict.diagnoses]


def test_authors_foresee_formulas_over_arrays():
    known = [("own_words", "POINTS.T @ h", "Where is the way back?")]
    verdict = check_formula("9.9", DATA, "POINTS.T @ np.tanh(z)", of="W", known=known)
    assert verdict.lines[0] == "Where is the way back?"
    assert check_formula("9.9", DATA, "0", of="W", known=[("x", "dW", "")]).status == "invalid"
    ends_in_an_array = trace(lambda x: x * x, x=[1, 2])
    assert check_value("9.9", ends_in_an_array, [1, 2], known=[("x", "x", "That is x.")]).lines == ("That is x.",)
    goes_on = trace(lambda x: x * x + x, x=[1, 2])
    known = [("x", {"a": "x"}, "That is x.")]
    assert check_value("9.9", goes_on, [1, 2], node="a", known=known).lines == ("That is x.",)


def test_a_formula_asks_for_one_number_at_the_end():
    verdict = check_formula("9.9", trace(lambda x: x * x, x=[1, 2]), "2 * x")
    assert (verdict.status, "A gradient is of one number" in verdict.message) == ("invalid", True)


def test_after_a_shape_nobody_is_sent_back_through_the_gates():
    told = (
        "The gradient of b has the shape of b, (4,); this answer has shape (1, 4). Fix the shape first, then "
        "the numbers."
    )
    assert check_gradients("9.9", GRAPH, [[0, 0, 0, 0]], nodes=["b"]).message == told
    assert of_gradients(b=[[0, 0, 0, 0]]).message == f"{told} Only ∂loss/∂b is wrong."
    both = of_gradients(b=[[0, 0, 0, 0]], s=7.5)
    assert "again" in both.message  # for s, which has its shape


@pytest.mark.parametrize(
    ("axis", "keepdims", "usual", "others", "wrong"),
    [
        (
            1,
            False,
            [[0.5, 0, 0.5], [0, 2, 0]],
            [[[1, 0, 0], [0, 2, 0]], [[0, 0, 1], [0, 2, 0]]],
            [[1, 0, 1], [0, 2, 0]],
        ),
        (1, True, [[0.5, 0, 0.5], [0, 2, 0]], [[[1, 0, 0], [0, 2, 0]]], [[0, 1, 0], [0, 2, 0]]),
        (
            None,
            False,
            [[1 / 3, 0, 1 / 3], [0, 1 / 3, 0]],
            [[[1, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 1, 0]]],
            [[0] * 3] * 2,
        ),
    ],
)
def test_of_entries_that_tie_for_the_largest_one_may_get_all(axis, keepdims, usual, others, wrong):
    weights = {1: [1, 2], None: 1}[axis]
    graph = trace(
        lambda x: (
            (x.max(axis=axis, keepdims=keepdims) * (np.reshape(weights, (-1, 1)) if keepdims else weights)).sum()
            if axis is not None
            else x.max() * 1.0
        ),
        x=[[3, 1, 3], [0, 3, 2]],
    )
    assert np.allclose(graph.gradient["x"], usual)
    verdict = check_gradients("9.9", graph, {"x": np.round(usual, 6)})
    assert (verdict.passed, verdict.message) == (True, "")
    for other in others:
        verdict = check_gradients("9.9", graph, {"x": other})
        assert verdict.passed
        assert "any shares that add up to 1 are right" in verdict.message
    assert check_gradients("9.9", graph, {"x": wrong}).status == "wrong"


@pytest.mark.parametrize(
    ("name", "laid", "says"),
    [
        ("b", lambda b: [b.tolist()], "The numbers for b are right. Write one list, […, …]."),
        ("b", lambda b: b.reshape(4, 1), "The numbers for b are right. Write one list, […, …]."),
        ("W", lambda W: W.ravel(), "The numbers for W are right. Write a list of 2 rows of 4."),
        ("s", lambda s: [s], "The number for s is right without its brackets."),
    ],
)
def test_right_numbers_in_another_shape_are_told_from_wrong_ones(name, laid, says):
    verdict = of_gradients(**{name: laid(right()[name])})
    assert verdict.status == "wrong"
    assert verdict.lines == (says,)
    assert [it.code for it in verdict.diagnoses] == ["wrong_shape"]


def test_numbers_in_another_shape_have_to_be_right_all_of_them_and_everywhere():
    one_off = right()["b"] + [1, 0, 0, 0]
    assert of_gradients(b=[one_off.tolist()]).lines == ()
    squares = trace(lambda x: (x * x).sum(), x=[1, 2])
    assert check_backward("9.9", squares, lambda x: {"x": [2 * x] if x[0] == 1 else [0 * x]}).lines == ()
    row = trace(lambda x: (x * x).sum(), x=[[1, 2, 3]])
    (said,) = check_gradients("9.9", row, {"x": [2, 4, 6]}).lines
    assert said == "The numbers for x are right. Write a list of 1 row of 3."


def test_an_array_that_is_right_for_another_node_is_told_without_advice_for_code():
    of_h = {"h": GRAPH.gradients["z"], "z": GRAPH.gradients["z"]}
    assert of_gradients(**of_h).lines == ("This is the gradient of z, not of h.",)

    def passed_on(W, b, s):
        h = np.tanh(POINTS @ W + b)
        return {**backward(W, b, s), "h": s * (1 - h * h)}

    (said,) = check_backward("9.9", GRAPH, passed_on).lines
    assert (said.partition(", not")[2], said[:25]) == (" of h.", "This is the gradient of a")

    def once(W, b, s):
        return {**passed_on(W, b, s), **({} if s == 2 else {"h": np.zeros((3, 4))})}

    assert check_backward("9.9", GRAPH, once).lines == ()


def test_one_number_is_not_told_to_be_the_gradient_of_another_node():
    assert "gradient_of_another" not in [it.code for it in of_gradients(s=1).diagnoses]  # that of the loss is 1


def test_an_array_that_is_right_for_another_node_is_told():
    def backward(W, b, s):
        h = np.tanh(POINTS @ W + b)
        dh = s * np.ones((3, 4))
        dz = dh
        dz *= 1 - h * h
        return {"W": POINTS.T @ dz, "b": dz.sum(axis=0), "s": h.sum(), "h": dh, "z": dz}

    verdict = check_backward("9.9", GRAPH, backward)
    assert verdict.message == "Only ∂loss/∂h is wrong."
    said = "This is the gradient of z, not of h. (After dz = dh both names stand for one array: *= and += change both.)"
    assert verdict.lines == (said,)


def test_what_an_author_foresaw_is_not_told_again_as_the_gradient_of_another():
    known = [("foreseen", {"h": GRAPH.gradients["z"].tolist()}, "The author's.")]
    verdict = check_gradients("9.9", GRAPH, {**right(), "h": GRAPH.gradients["z"]}, known=known)
    assert verdict.lines == ("The author's.",)


def test_an_entry_is_marked_right_only_where_it_is_right_at_every_point():
    squares = trace(lambda x: (x * x).sum(), x=[1, 2])
    (marks,) = check_backward("9.9", squares, lambda x: [2 * x[0], 4]).marks
    assert marks.rows == ((True, False),)
    verdict = check_backward("9.9", squares, lambda x: 2 * x if x[0] == 1 else x[0])
    assert verdict.status == "wrong"
    assert verdict.marks == ()  # there it has no entries


def test_a_wrong_table_that_comes_from_nowhere_is_not_called_a_number():
    table = trace(lambda table: table, table=[[1, 2], [3, 5]])
    assert check_value("9.6", table, [[1, 2], [3, 4]]).message.startswith("Not every entry is right.")
