"""Checks take every reasonable form of a right answer, and turn everything else into a sentence."""

import math
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy

from backprop_helpers import (
    check_backward,
    check_fault,
    check_formula,
    check_function,
    check_gradients,
    check_value,
    faulty_engine,
    parse,
    progress,
    sigmoid,
    trace,
    when_right,
)
from backprop_helpers.checks.answers import Answer, Question
from backprop_helpers.checks.feedback import Progress
from backprop_helpers.checks.partial import right_before_the_first_error
from backprop_helpers.checks.points import POINTS, points
from backprop_helpers.core.errors import NotYetRight

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
    assert (verdict.status, verdict.message, verdict.diagnoses) == ("unanswered", "", ())


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
        (math.nan, "This is nan, not a finite number"),
        (math.inf, "This is inf, not a finite number"),
        (10**400, "OverflowError"),
        ([40], "a list"),
        (np.array([40.0]), "an ndarray"),
        (True, "a bool"),
        (3 + 4j, "a complex"),
        (GRAPH, "a Graph"),
        (GRAPH["x"], "a node"),
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


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("40", "Write the number without quotation marks."),
        ((0, 25), "These are two numbers; write one, with a point and not a comma if it is a decimal number."),
        ([40], "This takes one plain number; it is a list."),
        ({"x": "40"}, "x: write the number without quotation marks."),
    ],
)
def test_a_name_is_told_only_to_those_who_wrote_it(answer, says):
    assert check_gradients("1.1", GRAPH, answer).message == says
    assert check_value("1.1", GRAPH, answer, node="x").message == says


@pytest.mark.parametrize("kind", ["bomb", "sly"])
def test_objects_that_raise_when_they_are_looked_at_are_one_clear_sentence_too(kind):
    verdict = check_gradients("1.1", GRAPH, Bomb() if kind == "bomb" else Sly(x=1))
    assert str(verdict).startswith("! 1.1: this cannot be checked yet\n  The answer could not be read: ")


def test_an_object_that_claims_to_be_equal_is_judged_by_its_number():
    assert check_gradients("1.1", GRAPH, Liar()).status == "wrong"


@pytest.mark.parametrize("graph", [None, 3, "graph", ...])
def test_a_graph_that_was_replaced_is_told(graph):
    assert "replaced" in check_gradients("1.1", graph, 40, nodes=["x"]).message
    for check in (check_gradients, check_value, check_function, check_backward, check_formula):
        assert check("1.1", graph, 40).status == "invalid"


def test_the_sentence_says_what_was_replaced():
    again = "of this exercise was replaced; rerun the cell above that makes it."
    for check in (check_gradients, check_value, check_function, check_backward, check_formula):
        assert check("1.1", faulty_engine(1), 40).message == f"The graph {again}"
    for engine in (None, GRAPH):
        assert check_fault("1.1", engine, "not_reset").message == f"The engine {again}"


def test_one_number_for_several_names_is_told_the_form():
    told = 'Answer with a dictionary, {"x": …, "y": …}; this is a float.'
    assert check_gradients("1.1", parse("x * y", x=2, y=3), 3.0).message == told


def test_what_an_author_foresaw_is_told_on_the_page_about_a_class():
    verdict = check_value("1.1", GRAPH, 26, known=[("off_by_one", "g + 1", "This is one more.")])
    assert [(diagnosis.code, diagnosis.told) for diagnosis in verdict.diagnoses] == [("off_by_one", True)]


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
        lambda x: np.float64(8 * (4 * x + 1)),
        lambda **inputs: right(**inputs),
        lambda *inputs: right(*inputs),
    ],
)
def test_a_right_backward_function_of_any_kind_is_accepted(function):
    assert check_backward("1.1", GRAPH, function).passed


def accumulating(start=0):
    total = {"x": start}

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
        (accumulating(3.5), "not_reset"),  # it was called before
        (lambda x: 4, "missing_upstream"),
        (lambda x: 32 * (4 * x + 1), "local_applied_twice"),
    ],
)
def test_a_wrong_backward_function_is_diagnosed_from_its_numbers(function, code):
    verdict = check_backward("1.1", GRAPH, function)
    assert code in [diagnosis.code for diagnosis in verdict.diagnoses], verdict


@pytest.mark.parametrize("function", [accumulating(), lambda x: 2 * right(x)["x"]])
def test_sums_that_are_not_reset_are_asked_for_once(function):
    (diagnosis,) = check_backward("1.1", GRAPH, function).diagnoses
    assert diagnosis.message.count("before each pass") == 1


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
        (lambda x: math.nan, "x: this is nan, not a finite number"),
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


def test_of_a_backward_pass_only_the_weights_may_be_asked_for():
    graph = parse("v = w * x; L = v^2", w=2, x=5)
    only_w = {"nodes": ["w"]}
    assert check_backward("1.1", graph, lambda w, x: {"w": 2 * w * x * x}, **only_w).passed
    assert check_backward("1.1", graph, lambda w, x: {"x": 2 * w * x * w}, **only_w).status == "unanswered"
    assert check_backward("1.1", graph, lambda w, x: {"w": 2 * w * x}, **only_w).status == "wrong"


def test_functions():
    assert check_function("1.1", GRAPH, lambda x: (4 * x + 1) ** 2).passed
    wrong = check_function("1.1", GRAPH, lambda x: 4 * x + 1)
    assert wrong.status == "wrong"
    assert "At x = 1 the function returns 5, which is not right." in wrong.message
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


def test_a_picture_that_shows_the_answer_waits_for_it():
    graph = parse("y = 3x", x=2)
    for answer, status in ((..., "unanswered"), (4, "wrong"), ("6", "invalid")):
        check_gradients("96.1", graph, answer)
        shown = when_right("96.1", lambda: pytest.fail("shown too early"))
        assert shown.status == status
        assert "Solve 96.1" in shown.message
    check_gradients("96.1", graph, 3)
    assert when_right("96.1", lambda: "a picture") == "a picture"


def test_progress_counts_what_is_solved():
    check_gradients("97.1", GRAPH, 40)
    check_gradients("97.2", GRAPH, 41)
    check_gradients("97.2", GRAPH, ...)
    shown = progress("97.1", "97.2", "97.3")
    assert str(shown).splitlines() == [
        "1 of 3 exercises done",
        "✓ 97.1: correct",
        "○ 97.2: not answered yet",
        "○ 97.3: not answered yet",
    ]
    assert "1 of 3" in shown._repr_html_()
    assert str(Progress({})) == "No exercise has been checked yet; run the check cells."


def test_where_nbgrader_runs_a_check_an_answer_that_is_not_right_is_an_error(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert check_gradients("1.1", GRAPH, 40).passed
    with pytest.raises(NotYetRight, match="not yet right"):
        check_gradients("1.1", GRAPH, 41)


def test_a_students_functions_may_use_our_own():
    graph = trace(lambda x: sigmoid(x) ** 2, x=0.3)
    assert check_function("1.1", graph, lambda x: sigmoid(x) ** 2).passed


CHAIN = parse("a = 3x; b = a - 5; c = b^2", x=4)  # 12, 7, 49; gradients 14, 14, 42
BIASED = parse("p = u*x; q = v*y; t = p + q + b; s = sigmoid(t)", u=0.5, x=6, v=-1.5, y=4, b=2)
FRACTION = parse("num = x + y; den = x - y; f = num / den", x=3, y=1)


@pytest.mark.parametrize(
    ("verdict", "says"),
    [
        (lambda: check_formula("1.1", CHAIN, "42"), "This is right at x = 4 but not for every x."),
        (lambda: check_formula("1.1", CHAIN, "10x + 2"), "This is right at x = 4 but not for every x."),
        (
            lambda: check_formula("1.1", FRACTION, "0 - y / 2", of="x"),
            "right at x = 3, y = 1 but not for every x and y.",
        ),
        (lambda: check_function("1.1", CHAIN, lambda x: 49), "This is right at x = 4 but not for every x."),
        (
            lambda: check_function("1.1", CHAIN, lambda x: 49 if x == 4 else 0),
            "This is right at x = 4 but not for every x.",
        ),
        (lambda: check_backward("1.1", CHAIN, lambda x: {"x": 42}), "This is right at x = 4 but not for every x."),
    ],
)
def test_an_answer_that_is_right_at_one_point_only_is_told_so(verdict, says):
    assert verdict().status == "wrong"
    assert says in verdict().message


@pytest.mark.parametrize(
    "verdict",
    [
        lambda: check_formula("1.1", CHAIN, "41"),
        lambda: check_function("1.1", CHAIN, lambda x: 48),
        lambda: check_backward("1.1", GRAPH, accumulating()),  # right when it is called first, wherever that is
        lambda: check_gradients("1.1", CHAIN, 41),
    ],
)
def test_other_wrong_answers_are_not(verdict):
    assert verdict().status == "wrong"
    assert "for every" not in verdict().message


def test_where_a_path_is_lost_in_code_a_later_assignment_may_have_replaced_it():
    graph = parse("s = x * x; t = 7x; u = sin(x) + s + t", x=4)

    def backward(x):
        return {"x": 7 + math.cos(x)}

    code = check_backward("1.1", graph, backward)
    number = check_gradients("1.1", graph, 7 + math.cos(4))
    assert [diagnosis.code for diagnosis in code.diagnoses] == ["dropped_path"]
    assert [diagnosis.code for diagnosis in number.diagnoses] == ["dropped_path"]
    assert code.diagnoses[0].message == (
        "At x the flow through s = x · x is missing. Was a flow left out or replaced by a later = in place of +=, or "
        "did the function return too early?"
    )
    assert "replaced" not in number.diagnoses[0].message


def unset(x):
    dx += 2 * x  # noqa: F821
    return {"x": dx}


def half_written(x):
    db = ...
    return {"x": 4 * db}


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (unset, "dx"),
        (lambda x: {"x": upstream * 4}, "upstream"),  # noqa: F821
    ],
)
@pytest.mark.parametrize("check", [check_backward, check_function])
def test_a_name_without_a_value_is_told(check, function, name):
    verdict = check("1.1", GRAPH, function)
    assert verdict.status == "invalid"
    assert f"`{name}` is used before it has a value" in verdict.message
    assert "Error" not in verdict.message


@pytest.mark.parametrize(
    "function",
    [
        half_written,
        lambda x: {"x": math.cos(...)},
        lambda x: {"x": sigmoid(...)},
        lambda x: {"x": np.cos(...)},
        lambda x: -...,
        lambda x: abs(...),
    ],
)
@pytest.mark.parametrize("check", [check_backward, check_function])
def test_a_function_that_stumbles_over_its_dots_is_not_answered_yet(check, function):
    verdict = check("1.1", GRAPH, function)
    assert verdict.status == "unanswered"
    assert verdict.message == "There is still a ... in the function."


@pytest.mark.parametrize(
    ("graph", "answer", "says"),
    [
        (FRACTION, 3, "f is num / den: look at the values of num and den first."),
        (FRACTION, {"num": 4, "den": 2, "f": 8}, "f is num / den, and num and den are right: recompute f."),
        (FRACTION, {"num": 4, "f": 8}, "f is num / den: look at the value of den first."),
        (BIASED, {"p": 3, "q": -6, "t": -3}, "t is a + b, with a = p + q, and p and q are right: recompute t."),
        (BIASED, {"p": 3, "t": -3}, "t is a + b, with a = p + q: look at the value of q first."),
        (BIASED, {"t": -3}, "t is a + b: look at the value of a first."),
        (parse("s = x * x; t = sin(s)", x=2), 8, "t is sin(s): look at the value of s first."),
        (parse("s = 3x; t = s * s", x=2), 8, "t is s · s: look at the value of s first."),
        (CHAIN, 14, "c comes out of a power gate: look at the value of b first."),  # c is b^2, and 2 is a number
        (parse("paths", paths=4096), 24, "This is not the right number. The hints lead to it."),
        (parse("p; q", p=3, q=4), {"p": 5, "q": 6}, "p and q are not right yet. The hints lead to them."),
    ],
)
def test_a_wrong_value_leads_to_the_gate_that_it_comes_from(graph, answer, says):
    verdict = check_value("1.1", graph, answer)
    assert verdict.status == "wrong"
    assert says in verdict.message
    assert not any(character.isdigit() for character in verdict.message)


def test_a_value_that_is_rounded_too_far_is_told_as_such():
    graph = parse("s = sin(x); t = 2s", x=-1)  # -0.8415, -1.683
    told = "Close, but rounded too far: give four significant figures."
    assert check_value("1.1", graph, -0.84, node="s").message == told
    cut_off = check_value("1.1", graph, {"s": -0.842, "t": -1.683})
    assert cut_off.message.startswith("Close. Were numbers rounded before the end?")
    assert check_value("1.1", graph, {"s": -0.842, "t": 1.5}).message != told


def test_a_key_that_was_deleted_is_still_missing():
    for check, right in ((check_gradients, CHAIN.gradients), (check_value, CHAIN.values)):
        asked = ("a", "b", "x") if check is check_gradients else ("a", "b", "c")
        answers = {name: right[name] for name in asked}
        assert check("1.1", CHAIN, answers, nodes=asked).passed
        for name in asked:
            rest = {other: number for other, number in answers.items() if other != name}
            verdict = check("1.1", CHAIN, rest, nodes=asked)
            assert (verdict.status, verdict.message) == ("unanswered", f"Still missing: {name}.")


def test_without_nodes_the_inputs_are_asked_for_or_the_output():
    assert check_gradients("1.1", CHAIN, {"b": 14, "a": 14}).message == "Still missing: x."
    assert check_value("1.1", CHAIN, {"a": 12, "b": 7}).message == "Still missing: c."
    assert check_backward("1.1", CHAIN, lambda x: {"c": 1.0}).message == "Still missing: x."


def test_one_name_is_not_taken_for_its_letters():
    assert check_gradients("1.1", FRACTION, 0.5, nodes="num").passed
    assert check_value("1.1", FRACTION, 4, nodes="num").passed


def test_the_four_kinds_of_verdict_differ_without_colour():
    verdicts = [check_gradients("1.1", GRAPH, answer) for answer in (40, 41, ..., "40")]
    assert [verdict.status for verdict in verdicts] == ["correct", "wrong", "unanswered", "invalid"]
    assert [str(verdict)[0] for verdict in verdicts] == ["✓", "✗", "○", "!"]
    assert len({str(verdict).splitlines()[0] for verdict in verdicts}) == 4
    for verdict, mark in zip(verdicts, "✓✗○!", strict=True):
        assert f"<b>{mark} 1.1: " in verdict._repr_html_()
    for number, answer in enumerate((40, 41, ..., "40")):
        check_gradients(f"8.{number}", GRAPH, answer)
    listed = progress("8.0", "8.1", "8.2", "8.3")._repr_html_()
    assert [listed.index(f"{mark} 8.{number}") for number, mark in enumerate("✓✗○!")]
    # and the edge of what cannot be read is broken, so that nobody takes it for a wrong answer
    assert ["dashed" in verdict._repr_html_() for verdict in verdicts] == [False, False, False, True]
    assert listed.count("dashed") == 1


@pytest.mark.parametrize(
    ("formula", "says"),
    [
        ("2bx", "bx is not an input; did you mean b*x?"),
        ("bx(x - 1)", "bx is not an input; did you mean b*x?"),
        ("8z", "z is not a node of this graph; its nodes are x, a, b and g."),
        ("8 * zeta", "zeta is not a node of this graph; its nodes are x, a, b and g."),
    ],
)
def test_a_formula_over_an_unknown_name_is_told_the_names_there_are(formula, says):
    verdict = check_formula("1.1", GRAPH, formula)
    assert verdict.status == "invalid"
    assert verdict.message.startswith(f"{says}\n")
    assert verdict.message.endswith("^")
    assert "parse(" not in verdict.message


def test_a_caret_stands_under_its_place_in_text_and_in_html():
    verdict = check_formula("1.1", GRAPH, "8zeta * b")
    assert verdict.message.splitlines()[1:] == ["    8zeta * b", "     ^"]
    assert str(verdict).endswith("\n    8zeta * b\n     ^")
    assert ">    8zeta * b\n     ^</pre>" in verdict._repr_html_()


@pytest.mark.parametrize(
    "check",
    [
        lambda: check_formula("1.1", GRAPH, "17", of="zz"),
        lambda: check_value("1.1", GRAPH, 5, node="zz"),
        lambda: check_gradients("1.1", GRAPH, {"x": 40}, nodes=["x", "zz"]),
    ],
)
def test_a_check_that_asks_for_what_is_not_there_says_so(check):
    verdict = check()
    assert verdict.status == "invalid"
    assert verdict.message.startswith("This check asks for zz; the graph's nodes are x")


def test_node_and_nodes_are_both_asked_for():
    assert check_value("1.1", GRAPH, {"b": 5, "a": 4}, node="b", nodes=["a"]).passed
    assert check_value("1.1", GRAPH, {"a": 4}, node="b", nodes=["a"]).status == "unanswered"


def test_one_wrong_value_is_not_the_first():
    graph = parse("a = 3x; b = a^2", x=2)
    assert check_value("1.1", graph, {"b": 5}).message.startswith("b comes out of a power gate")
    assert check_value("1.1", graph, {"a": 5, "b": 5}, nodes=["a", "b"]).message.startswith("The first wrong value is")


def test_a_formula_without_a_value_is_told_without_letters_that_nobody_has_seen():
    verdict = check_formula("6.4", parse("r = sqrt(x^2 + y^2)", x=-0.5, y=0.2), "x / sqrt(x + y)")
    assert verdict.message == (
        "The formula has no value at some inputs. The gate sqrt got −0.3: a square root needs a number that is not "
        "negative."
    )


@pytest.mark.parametrize(
    ("kind", "rows", "expected"),
    [
        ("gradients", ({"b": 1.0, "a": 12.0, "x": 24.0},), (3, 3)),
        ("gradients", ({"b": 1.0, "a": 7.0, "x": 24.0},), (1, 3)),  # what comes after the first error does not count
        ("gradients", ({"b": 1.0, "a": 12.0, "x": 7.0},), (2, 3)),
        ("gradients", ({"b": 1.0, "x": 24.0},), (1, 3)),  # nor does what comes after one that is left out
        ("value", ({"x": 3.0, "a": 6.0, "b": 35.0},), (2, 3)),
        ("function", ({"x": 3.0, "a": 6.0, "b": 36.0}, {"x": 1.0, "a": 2.0, "b": 5.0}), (2, 3)),  # at every point
        ("function", ({"x": 3.0, "a": 6.0, "b": 36.0}, {"x": 1.0, "a": 2.0, "b": 4.0}), (3, 3)),
        ("gradients", (), (0, 0)),
        ("formula", ({"x": 24.0},), (0, 0)),
    ],
)
def test_what_is_right_before_the_first_error_is_counted_in_the_order_of_the_pass(kind, rows, expected):
    graph = parse("a = 2x; b = a^2", x=3)
    points_of = [graph, graph.at(x=1)][: max(1, len(rows))]
    asked = Question("1.1", kind, ("x", "a", "b"), ("x", "a", "b"), (), "b")
    assert right_before_the_first_error(asked, points_of, Answer(rows)) == expected
    alone = replace(asked, wanted=("b",))
    assert right_before_the_first_error(alone, points_of, Answer(rows)) == (0, 0)  # one number has no part
