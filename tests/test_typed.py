"""A formula that is right but for how it was typed is told so, and where."""

import pytest

from backprop_helpers import check_formula, parse, trace

CHAIN = parse("a = 3x; b = a - 5; c = b^2", x=4)
TYPED = {"missing_brackets", "number_e", "product_for_power", "upside_down"}
ROOT = parse("xsqr = x^2; ysqr = y^2; q = xsqr + ysqr; r = sqrt(q)", x=-0.5, y=1.2)
SKIP = parse("z = w * x; s = sigmoid(z); out = x + s", x=1, w=-2)
SQUARE = parse("p = x + 1; q = x - 1; r = p * q; t = r^2", x=3)


def network(x, y, w):
    yhat = w * x
    error = y - yhat
    return error**2


NETWORK = trace(network, x=2, y=14, w=3)


@pytest.mark.parametrize(
    ("graph", "formula", "inner"),
    [
        (ROOT, "2*x/2*r", "2*r"),
        (ROOT, "1/2*r*2*x", "2*r"),
        (ROOT, "2x ÷ 2 · r", "2 · r"),
        (CHAIN, "6*3*x-5", "3*x-5"),
        (CHAIN, "2*3*x-5*3", "3*x-5"),
        (CHAIN, "a - 5 * 6", "a - 5"),
        (SKIP, "1 + w*s*1 - s", "1 - s"),
        (SQUARE, "4*x+1*x-1*x", "x+1 and x-1"),
        (parse("y = (x + 1) / (x - 1); v = 1 * y; u = v + 0 * x", x=3), "-2/x-1^2", "x-1"),
        (parse("y = exp(2x - 2)", x=1), "2*e^2*x-2", "2*x-2"),
    ],
)
def test_missing_brackets_are_told_with_their_place(graph, formula, inner):
    (diagnosis,) = check_formula("1.1", graph, formula).diagnoses
    assert diagnosis.code == "missing_brackets"
    assert diagnosis.message.startswith(f"Brackets are missing around {inner}.")


def test_the_sentence_stands_alone():
    assert str(check_formula("6.4", ROOT, "2*x/2*r")) == (
        "✗ 6.4: not yet right\n  Brackets are missing around 2*r. "
        "Without them powers come first, then * and / from left to right, then + and −."
    )


@pytest.mark.parametrize(
    ("graph", "formula", "code", "says"),
    [
        (
            NETWORK,
            "-2*e*w",
            "number_e",
            "In a formula, e is the number 2.718…, not a node. If the node is meant, write error.",
        ),
        (NETWORK, "-2e*w", "number_e", "write error."),
        (NETWORK, "-2*e*x", "number_e", "write error."),
        (ROOT, "r/x", "upside_down", "upside down"),
        (ROOT, "r", None, ""),
        (ROOT, "0", None, ""),  # upside down it has no value
        (parse("x^3", x=2), "3*x*2", "product_for_power", "Perhaps x*2 was meant as a power. A power is typed with ^."),
        (parse("x^3", x=2), "3 * x * 2", "product_for_power", "Perhaps x * 2 was meant as a power."),
    ],
)
def test_other_slips_of_typing_are_told(graph, formula, code, says):
    verdict = check_formula("1.1", graph, formula)
    assert verdict.status == "wrong"
    if code:
        assert [diagnosis.code for diagnosis in verdict.diagnoses] == [code]
        assert says in verdict.diagnoses[0].message
    else:
        assert not TYPED & {it.code for it in verdict.diagnoses}


@pytest.mark.parametrize("formula", ["-5*x^4", "5*-x^4", " -5 * x^4", "5 * -x^4"])
def test_a_minus_too_many_is_no_matter_of_brackets(formula):
    codes = {it.code for it in check_formula("1.1", parse("y = x^5", x=2), formula).diagnoses}
    assert "sign_flipped" in codes
    assert not codes & TYPED


@pytest.mark.parametrize("formula", ["exp(q)", "2e-3*w", "e^w", "e**w", "2*x"])
def test_an_e_that_is_meant_is_left_alone(formula):
    graph = parse("error = y - w*x; q = error^2", x=2, y=14, w=3)
    assert "number_e" not in {it.code for it in check_formula("1.1", graph, formula).diagnoses}
    assert "number_e" not in {it.code for it in check_formula("1.1", parse("e = x + 1; e^2", x=2), "e*3").diagnoses}


@pytest.mark.parametrize(
    "formula", ["dc/dx = 6*b", "∂c/∂x = 6*b", "d c / d x=6b", "c = 6*b", "answer =6*b", "x = c = 6*b", "6*b ="]
)
def test_what_stands_in_front_of_a_formula_is_left_out(formula):
    assert check_formula("2.4", CHAIN, formula).passed


def test_a_name_with_nothing_behind_it_is_no_formula():
    assert check_formula("2.4", CHAIN, "b =").message.startswith("b is an input already")


@pytest.mark.parametrize(
    ("formula", "says"),
    [
        ("6*(3*X - 5)", "X is not an input; did you mean x?"),
        ("6*x2", "x2 is not an input; did you mean x^2 or x*2?"),
        ("2*b*dc", "dc is not a node of this graph;"),
        ("b == 6", "A formula cannot compare"),
    ],
)
def test_a_name_that_is_none_is_told_what_it_may_be(formula, says):
    verdict = check_formula("2.4", CHAIN, formula)
    assert verdict.status == "invalid"
    assert verdict.message.startswith(says)


def test_a_misspelled_node_is_told_which_one_is_near():
    assert check_formula("8.3", NETWORK, "-2*err*w").message.startswith(
        "err is not a node of this graph; did you mean error?"
    )


def test_a_long_formula_does_not_take_long():
    formula = " + ".join(f"{number}*x/{number + 1}*y" for number in range(1, 200))
    assert check_formula("1.1", ROOT, formula).status == "wrong"
