"""Checks take every reasonable form of a right answer, and turn everything else into a sentence."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy

from backprop_helpers import (
    check_backward,
    check_formula,
    check_function,
    check_gradients,
    check_value,
    parse,
    progress,
    sigmoid,
    trace,
)
from backprop_helpers.checks import POINTS, points

GRAPH = parse("b = 4x + 1; g = b^2", x=1)
EXACT = parse("sigmoid(2x - 3)", x=2)  # gradient 0.39322386648296374


@pytest.mark.parametrize(
    "answer",
    [
        40,
        40.0,
        np.float64(40),
        np.float32(40),
        np.int64(40),
        np.array(40),
        Fraction(40),
        Decimal(40),
        sympy.Integer(40),
    ],
)
def test_a_right_number_of_any_kind_is_accepted(answer):
    assert check_gradients("1.1", GRAPH, answer).passed
    assert check_gradients("1.1", GRAPH, {"x": answer}).passed


@pytest.mark.parametrize("answer", [0.3932, 0.39322, 0.39322386648296374, 2 * 0.1966])
def test_four_significant_figures_are_enough(answer):
    assert check_gradients("1.1", EXACT, answer).passed


@pytest.mark.parametrize("answer", [0.39, 0.393, 0.4, 0.3937])
def test_fewer_are_not(answer):
    assert check_gradients("1.1", EXACT, answer).status == "wrong"


def test_rounding_that_is_carried_on_is_accepted():
    graph = parse("s = sigmoid(x); t = 3s; u = 7t; v = u^2", x=1)
    u = 4.6 * 3.34  # deliberately off; then everything below it is consistent but wrong
    assert not check_gradients("1.1", graph, {"u": u, "x": 1}).passed
    rounded = {name: float(f"{value:.4g}") for name, value in graph.gradients.items()}
    assert check_gradients("1.1", graph, rounded).passed


@pytest.mark.parametrize("blank", [..., None, {"x": ...}, {"x": None}, {}])
def test_a_blank_is_not_answered_yet(blank):
    verdict = check_gradients("1.1", GRAPH, blank)
    assert (verdict.status, verdict.passed, verdict.diagnoses) == ("unanswered", False, ())


def test_what_is_still_missing_is_told():
    verdict = check_gradients("1.1", GRAPH, {"b": 10, "x": ...})
    assert verdict.status == "unanswered"
    assert verdict.message == "Still missing: x."


def test_a_wrong_part_counts_before_a_missing_one():
    assert check_gradients("1.1", GRAPH, {"b": 5, "x": ...}).status == "wrong"


class Liar:
    """Claims to equal everything, to be every number, and to be small."""

    def __eq__(self, other):
        return True

    __hash__ = object.__hash__

    def __float__(self):
        return 40.5

    def __abs__(self):
        return 0


class Bomb:
    def __getattribute__(self, name):
        raise RuntimeError("no")


class Sly(dict):
    def __getitem__(self, key):
        raise KeyError(key)

    def items(self):
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("40", "without quotation marks"),
        (math.nan, "nan is not a finite number"),
        (math.inf, "inf is not a finite number"),
        (10**400, "OverflowError"),
        ([40], "a list"),
        (np.array([40.0]), "ndarray"),
        (True, "a bool"),
        (3 + 4j, "a complex"),
        (GRAPH, "a Graph"),
        (GRAPH["x"], "a Input"),
        (lambda x: 40, "a function"),
        ({"y": 40}, "no node 'y'"),
        ({1: 40}, "no node 1"),
        ({"x": "forty"}, "without quotation marks"),
        ({"x": {}}, "a dict"),
    ],
)
def test_anything_else_is_one_clear_sentence(answer, says):
    verdict = check_gradients("1.1", GRAPH, answer)
    assert verdict.status == "invalid"
    assert says in verdict.message
    assert "40.0" not in verdict.message


@pytest.mark.parametrize("kind", ["bomb", "sly"])
def test_objects_that_raise_when_they_are_looked_at_are_one_clear_sentence_too(kind):
    verdict = check_gradients("1.1", GRAPH, Bomb() if kind == "bomb" else Sly(x=1))
    assert verdict.status == "invalid"
    assert "could not be read" in verdict.message


def test_an_object_that_claims_to_be_equal_is_judged_by_its_number():
    assert check_gradients("1.1", GRAPH, Liar()).status == "wrong"


@pytest.mark.parametrize("graph", [None, 3, "graph", ...])
def test_a_graph_that_was_replaced_is_told(graph):
    assert "replaced" in check_gradients("1.1", graph, 40, nodes=["x"]).message
    for check in (check_gradients, check_value, check_function, check_backward, check_formula):
        assert check("1.1", graph, 40).status == "invalid"


def test_values():
    assert check_value("1.1", GRAPH, 25).passed
    assert check_value("1.1", GRAPH, 5, node="b").passed
    assert check_value("1.1", GRAPH, {"b": 5, "g": 25}).passed
    wrong = check_value("1.1", GRAPH, {"b": 6, "g": 36})
    assert "first wrong value is that of b" in wrong.message
    assert check_value("1.1", GRAPH, ...).status == "unanswered"


def right(x):
    return {"x": 8 * (4 * x + 1)}


@pytest.mark.parametrize(
    "function",
    [
        right,
        lambda x: 8 * (4 * x + 1),
        lambda t: 8 * (4 * t + 1),
        lambda x, extra=0: (8 * (4 * x + 1),),
        lambda x: [8 * (4 * x + 1)],
        lambda x: np.array([8 * (4 * x + 1)]),
        lambda **inputs: right(**inputs),
        lambda *inputs: right(*inputs),
    ],
)
def test_a_right_backward_function_of_any_kind_is_accepted(function):
    assert check_backward("1.1", GRAPH, function).passed


def accumulating():
    total = {"x": 0}

    def backward(x):
        total["x"] += right(x)["x"]
        return dict(total)

    return backward


@pytest.mark.parametrize(
    ("function", "code"),
    [
        (lambda x: 2 * (4 * x + 1), "missing_inner_factor"),
        (lambda x: 8 * x, "wrong_point"),
        (lambda x: 4 * (4 * x + 1), "power_coefficient"),
        (lambda x: -8 * (4 * x + 1), "sign_flipped"),
        (lambda x: 2 * right(x)["x"], "not_reset"),
        (accumulating(), "not_reset"),
        (lambda x: 4, "missing_upstream"),
        (lambda x: 32 * (4 * x + 1), "local_applied_twice"),
    ],
)
def test_a_wrong_backward_function_is_diagnosed_from_its_numbers(function, code):
    verdict = check_backward("1.1", GRAPH, function)
    assert code in [diagnosis.code for diagnosis in verdict.diagnoses], verdict


def endless(x):
    return endless(x)


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (3, "Answer with a function"),
        ("right", "Answer with a function"),
        (lambda x: 1 / 0, "ZeroDivisionError"),
        (endless, "RecursionError"),
        (lambda: 3, "TypeError"),
        (lambda x: "40", "without quotation marks"),
        (lambda x: [1, 2], "returns 2 numbers"),
        (lambda x: {"z": 3}, "no node 'z'"),
        (lambda x: math.nan, "not a finite number"),
        (lambda x: {"x": 1} if x > 1 else {"b": 1}, "other names"),
    ],
)
def test_an_odd_function_is_one_clear_sentence(function, says):
    verdict = check_backward("1.1", GRAPH, function)
    assert verdict.status == "invalid"
    assert says in verdict.message


@pytest.mark.parametrize("function", [..., None, lambda x: ..., lambda x: None, lambda x: {"x": ...}])
def test_a_function_without_an_answer_is_not_answered_yet(function):
    assert check_backward("1.1", GRAPH, function).status == "unanswered"


def test_functions():
    assert check_function("1.1", GRAPH, lambda x: (4 * x + 1) ** 2).passed
    wrong = check_function("1.1", GRAPH, lambda x: 4 * x + 1)
    assert wrong.status == "wrong"
    assert "for example at x = " in wrong.message
    assert check_function("1.1", GRAPH, ...).status == "unanswered"


@pytest.mark.parametrize("formula", ["8(4x+1)", "32x + 8", "8 * b", "2*b*4", " 8*(4*x + 1) ", "8b"])
def test_a_right_formula_in_any_form_is_accepted(formula):
    assert check_formula("1.1", GRAPH, formula).passed


@pytest.mark.parametrize(
    ("formula", "status"),
    [
        ("...", "unanswered"),
        ("", "unanswered"),
        (..., "unanswered"),
        ("8(4x+", "invalid"),
        ("8z", "invalid"),
        ([], "invalid"),
        ("1/(x-x)", "invalid"),
        (40, "wrong"),
        ("__import__", "invalid"),
    ],
)
def test_other_formulas(formula, status):
    assert check_formula("1.1", GRAPH, formula).status == status


def test_points_lie_in_the_domain_and_repeat():
    graph = parse("log(x) / y", x=0.5, y=0.25)
    there = points(graph)
    assert len(there) == POINTS
    assert [point.inputs for point in there] == [point.inputs for point in points(graph)]
    assert all(point.inputs["x"] > 0 for point in there)


def test_verdicts_are_shown_as_text_and_as_html_and_escape_what_they_show():
    verdict = check_gradients("<b>1.1</b>", GRAPH, {"x": 10})
    page = verdict._repr_html_()
    assert "<b>1.1</b>" not in page
    assert "&lt;b&gt;1.1&lt;/b&gt;" in page
    assert 'role="status"' in page
    assert str(verdict).startswith("✗ <b>1.1</b>: not yet right")


def test_progress_counts_what_is_solved():
    check_gradients("7.1", GRAPH, 40)
    check_gradients("7.2", GRAPH, 41)
    check_gradients("7.2", GRAPH, ...)
    shown = progress("7.1", "7.2", "7.3")
    assert str(shown).splitlines() == [
        "1 of 3 exercises done",
        "✓ 7.1: correct",
        "○ 7.2: not answered yet",
        "○ 7.3: not answered yet",
    ]
    assert "1 of 3" in shown._repr_html_()


def test_a_students_functions_may_use_our_own():
    graph = trace(lambda x: sigmoid(x) ** 2, x=0.3)
    assert check_function("1.1", graph, lambda x: sigmoid(x) ** 2).passed
