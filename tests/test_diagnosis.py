"""Every known wrong answer gets the name of its misconception, every right one passes."""

from math import cos, exp, log, sin
from math import sqrt as root
from math import tanh as tangens

import pytest

from backprop_helpers import check_gradients, leaky_relu, parse, relu, sigmoid, sqrt, tanh, trace
from backprop_helpers import cos as cosine
from backprop_helpers.core.arrays import Array
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS, mistakes_in
from backprop_helpers.mistakes.places import LAST_RESORT, nowhere
from backprop_helpers.mistakes.rounding import close, rounded_too_far, rounding, same
from backprop_helpers.mistakes.wording import _clause, gates_of, message
from backprop_helpers.mistakes.wrong_pass import RIGHT, ValueOf, WayBack
from backprop_helpers.notation.typeset import formula_text


def s(number):
    """The sigmoid, written down once more, so that the expected numbers do not come from the engine."""
    return 1 / (1 + exp(-number))


def two_ways(x):
    y = 5 * x
    z = x + 4
    return y * z


def three_ways(x):
    a = 2 * x
    b = x + 1
    c = x**2
    return a * b + c


def ladder(x):
    m = 3 * x
    n = m**2
    u = 4 * m
    return n + u


def fraction(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    sigx = sigmoid(x)
    xpy = x + y
    den = sigx + xpy**2
    return num / den


def mean_square(w):
    e1 = 2 * w - 5
    e2 = 4 * w - 3
    e3 = w + 7
    return (e1**2 + e2**2 + e3**2) / 3


CHAIN = parse("a = 3x; b = a - 5; c = b^2", x=4)  # 12, 7, 49; gradients 14, 14, 42
SIGMOID = parse("t = 2x - 3; s = sigmoid(t)", x=2)
NEURON = parse("t = w x + b; y = sigmoid(t)", w=0.7, x=-1.3, b=0.4)
t = 0.7 * -1.3 + 0.4
TANH = trace(lambda x: tanh(x * 3), x=0.3)
th = (exp(0.9) - exp(-0.9)) / (exp(0.9) + exp(-0.9))
EXP = parse("p = x^2; q = -p; h = exp(q)", x=0.8)
TWO = trace(two_ways, x=3)  # 15 and 7; gradients 7, 15, 50
THREE = trace(three_ways, x=3)  # a=6, b=4, c=9; flows 8, 6, 6
TWICE = parse("s = x * x; t = 7x; u = s + t", x=4)
PRODUCT_RULE = parse("s = x^2; g = sin(x); v = s * g", x=1.5)
SUM_OF_PRODUCT = parse("s = x^2; g = sin(x); v = s * g; r = 4v + 9x", x=1.5)
LADDER = trace(ladder, x=2)  # m=6: flows 12 and 4, gradient 16, at x 48
BOTH = parse("p = x + y; q = x * y; r = p * q", x=2, y=5)
PRODUCT = parse("x * y", x=2, y=5)
FACTOR = trace(lambda w, x: 5 * (tanh(2 * x) * w) * 2, w=1, x=0.3)
RELU = trace(lambda x, w: relu(x) * w, x=-2, w=3)
RELU_ON = trace(lambda x, w: relu(x) * w, x=4, w=9)
LEAKY = trace(lambda x, w: leaky_relu(x, 0.1) * w, x=-2, w=3)
ROOT = trace(lambda x: sqrt(5 * x + 1), x=1.6)  # √9
CUBE = parse("(2x + 1)^3", x=1)  # 27, gradient 54
SINE = parse("u = x^3; w = sin(u)", x=0.9)
u = 0.9**3
MEAN = trace(mean_square, w=1.5)  # errors -2, 3, 8.5
DIFFERENCE = parse("d = a - b; l = d^2", a=3, b=8)
QUOTIENT = parse("n / d", n=3, d=4)
ROUTER = parse("p = 3x; q = y^2; m = max(p, q); r = 4m", x=2, y=5)
SUM = parse("t = x + y + 2z; r = 6t", x=3, y=-5, z=4)
FRACTION = trace(fraction, x=3, y=-4)
num, den = 3 + s(-4), s(3) + 1
dden = -num / den**2

WRONG = [
    # chains
    (CHAIN, {"x": 21}, "power_coefficient"),
    (CHAIN, {"b": 7, "a": 7, "x": 21}, "power_coefficient"),
    (CHAIN, {"x": 24}, "wrong_point"),
    (CHAIN, {"b": 8, "a": 8, "x": 24}, "wrong_point"),
    (CHAIN, {"b": 24, "a": 24, "x": 72}, "wrong_point"),
    (CHAIN, {"x": 14}, "missing_inner_factor"),
    (CHAIN, {"x": 3}, "missing_upstream"),
    (CHAIN, {"b": 14, "a": 14, "x": 3}, "missing_upstream"),
    (CHAIN, {"b": 14, "a": 1, "x": 3}, "missing_upstream"),
    (CHAIN, {"b": 14, "a": 14, "x": 14}, "missing_local"),
    (CHAIN, {"x": 294}, "power_exponent"),
    (CHAIN, {"x": -42}, "sign_flipped"),
    (CHAIN, {"b": 14, "a": -14, "x": -42}, "sign_flipped"),
    (CHAIN, {"x": 126}, "local_applied_twice"),
    (CHAIN, {"x": 84}, "not_reset"),
    (CHAIN, {"b": 14, "a": 14, "x": 84}, "not_reset"),
    (BOTH, {"x": 24, "y": 45}, "unswitched_multiply"),
    (CUBE, {"x": 18}, "power_coefficient"),
    (CUBE, {"x": 27}, "missing_inner_factor"),
    (CUBE, {"x": 6}, "wrong_point"),
    (CUBE, {"x": 162}, "power_exponent"),
    (SINE, {"x": cos(0.9) * 3 * 0.81}, "wrong_point"),
    (SINE, {"x": cos(u)}, "missing_inner_factor"),
    (SINE, {"x": -cos(u) * 3 * 0.81}, "sign_flipped"),
    (SINE, {"x": cos(u) * 0.81}, "power_coefficient"),
    (SINE, {"x": cos(u) * 3 * 0.729}, "power_exponent"),
    (SINE, {"x": 3 * 0.81}, "missing_upstream"),
    (SINE, {"u": cos(sin(u)), "x": cos(sin(u)) * 3 * 0.81}, "wrong_point"),
    (EXP, {"x": -1.6}, "missing_upstream"),
    (EXP, {"x": 1.6 * exp(-0.64)}, "sign_flipped"),
    (EXP, {"x": exp(-0.64)}, "missing_inner_factor"),
    (EXP, {"h": 1, "q": -0.64, "p": 0.64, "x": 1.024}, "input_for_output"),
    (ROOT, {"x": 5 / 3}, "power_coefficient"),
    (ROOT, {"x": 1 / 6}, "missing_inner_factor"),
    # activations
    (SIGMOID, {"t": s(1), "x": 2 * s(1)}, "sigmoid_value_as_slope"),
    (SIGMOID, {"x": 2 * s(1)}, "sigmoid_value_as_slope"),
    (SIGMOID, {"x": 2 * s(2) * (1 - s(2))}, "wrong_point"),
    (SIGMOID, {"x": 2 * s(s(1)) * (1 - s(s(1)))}, "wrong_point"),
    (SIGMOID, {"x": s(1) * (1 - s(1))}, "missing_inner_factor"),
    (SIGMOID, {"t": (s(1) * (1 - s(1))) ** 2, "x": 2 * (s(1) * (1 - s(1))) ** 2}, "local_applied_twice"),
    (NEURON, {"w": -1.3 * s(t), "x": 0.7 * s(t), "b": s(t)}, "sigmoid_value_as_slope"),
    (NEURON, {"w": -1.3 * t * (1 - t), "x": 0.7 * t * (1 - t), "b": t * (1 - t)}, "input_for_output"),
    (
        NEURON,
        {"w": 0.7 * s(t) * (1 - s(t)), "x": -1.3 * s(t) * (1 - s(t)), "b": s(t) * (1 - s(t))},
        "unswitched_multiply",
    ),
    (TANH, {"x": 3 * (1 - 0.9**2)}, "input_for_output"),
    (TANH, {"x": 1 - th**2}, "missing_inner_factor"),
    (TANH, {"x": 3 * (1 - th**2) ** 2}, "local_applied_twice"),
    (RELU, {"x": 3, "w": 0}, "relu_slope_everywhere"),
    (LEAKY, {"x": 3, "w": -0.2}, "relu_slope_everywhere"),
    # gates that hand a gradient on: max(3x, y²) · 4 and (x + y + 2z) · 6
    (ROUTER, {"x": 12, "y": 40}, "misrouted_maximum"),
    (ROUTER, {"x": 12, "y": 0}, "misrouted_maximum"),
    (ROUTER, {"p": 4, "q": 4}, "misrouted_maximum"),
    (SUM, {"x": 2, "y": 2, "z": 4}, "shared_gradient"),
    (SUM, {"z": 4}, "shared_gradient"),
    # branches
    (TWO, {"x": 35}, "overwritten_branch"),
    (TWO, {"y": 7, "z": 15, "x": 35}, "overwritten_branch"),
    (TWO, {"x": 15}, "dropped_path"),
    (TWO, {"x": 525}, "multiplied_paths"),
    (TWO, {"y": 15, "z": 7, "x": 82}, "unswitched_multiply"),
    (TWO, {"y": 7, "z": 15, "x": 6}, "missing_upstream"),
    (THREE, {"x": 14}, "dropped_path"),
    (THREE, {"x": 12}, "dropped_path"),
    (THREE, {"x": 8}, "overwritten_branch"),
    (TWICE, {"x": 8 * 7}, "multiplied_paths"),
    (TWICE, {"x": 4 * 4 + 7}, "multiplied_paths"),
    (TWICE, {"x": 4 * 4 * 7}, "multiplied_paths"),
    (PRODUCT_RULE, {"x": 3 * cos(1.5)}, "multiplied_paths"),
    (PRODUCT_RULE, {"s": sin(1.5), "g": 2.25, "x": 3 * cos(1.5)}, "multiplied_paths"),
    (SUM_OF_PRODUCT, {"x": 4 * 3 * cos(1.5) + 9}, "multiplied_paths"),
    (TWICE, {"x": 11}, "same_operand_once"),
    (TWICE, {"s": 1, "t": 1, "x": 11}, "same_operand_once"),
    (TWICE, {"x": 7}, "dropped_path"),
    (TWICE, {"x": 8}, "overwritten_branch"),
    (LADDER, {"m": 16, "x": 12}, "partial_gradient"),
    (LADDER, {"m": 16, "x": 36}, "partial_gradient"),
    (LADDER, {"m": 12, "x": 36}, "overwritten_branch"),
    (LADDER, {"m": 4, "x": 12}, "dropped_path"),
    (LADDER, {"m": 48, "x": 144}, "multiplied_paths"),
    (LADDER, {"m": 10, "x": 30}, "power_coefficient"),
    (BOTH, {"p": 7, "q": 10, "x": 57, "y": 27}, "unswitched_multiply"),
    (BOTH, {"p": 10, "q": 7, "x": 24, "y": 45}, "unswitched_multiply"),
    (BOTH, {"p": 10, "q": 7, "x": 10, "y": 10}, "dropped_path"),
    (BOTH, {"p": 10, "q": 7, "x": 6, "y": 3}, "missing_upstream"),
    (PRODUCT, {"x": 2, "y": 5}, "unswitched_multiply"),
    (PRODUCT, {"x": 1, "y": 1}, "missing_local"),
    (PRODUCT, {"x": -5, "y": -2}, "sign_flipped"),
    # losses and quotients
    (MEAN, {"w": (2 * 2 * -2 + 2 * 4 * 3 + 2 * 8.5)}, "mean_factor"),
    (MEAN, {"w": (2 * 2 * -2 + 2 * 4 * 3 + 2 * 8.5) / 9}, "mean_factor"),
    (MEAN, {"w": (2 * -2 + 4 * 3 + 8.5) / 3}, "power_coefficient"),
    (MEAN, {"w": 2 * (2 * 2 * -2 + 2 * 4 * 3 + 2 * 8.5) / 3}, "not_reset"),
    (DIFFERENCE, {"a": -10, "b": -10}, "sign_flipped"),
    (DIFFERENCE, {"a": 10, "b": -10}, "sign_flipped"),
    (QUOTIENT, {"n": 0.25, "d": 3 / 16}, "sign_flipped"),
    (FRACTION, {"den": -dden, "num": 1 / den}, "sign_flipped"),
    (FRACTION, {"x": 1 / den, "y": 1.5922327514838093}, "overwritten_branch"),
    (QUOTIENT, {"n": 0.25, "d": -3 / 4}, "divide_without_square"),
    (parse("3^x * y", x=2, y=0.5), {"x": 0.5 * 9, "y": 9}, "missing_base_logarithm"),
    (parse("3^x * y", x=2, y=0.5), {"x": 0.5 * 2 * 3, "y": 9}, "exp_as_power"),
    (EXP, {"h": 1, "q": -0.64 * exp(-1.64), "p": 0.64 * exp(-1.64)}, "exp_as_power"),
    (THREE, {"x": 26}, "flow_counted_twice"),
    (CHAIN, {"b": 2, "a": 2, "x": 6}, "power_base"),
    (CHAIN, {"x": 147}, "value_as_slope"),
    (TANH, {"x": 3 * th}, "value_as_slope"),
    (ROUTER, {"y": 4 * 25 * 10}, "value_as_slope"),
    (RELU_ON, {"x": 36, "w": 4}, "value_as_slope"),
    (SIGMOID, {"t": 1 - s(1), "x": 2 - 2 * s(1)}, "incomplete_slope"),
    (TANH, {"x": 3 * th**2}, "incomplete_slope"),
    (TANH, {"x": 3 * (1 - th)}, "incomplete_slope"),
    (TANH, {"x": -3 * th**2}, "incomplete_slope"),
    (SIGMOID, {"x": 0.5}, "wrong_point"),  # the slope at 0
    (QUOTIENT, {"n": 0.25, "d": -1 / 16}, "incomplete_slope"),  # that of 1/d
    (SIGMOID, {"x": 2 * (1 - s(1) ** 2)}, "other_function"),
    (TANH, {"x": 3 * th * (1 - th)}, "other_function"),
    (RELU_ON, {"x": 0, "w": 4}, "relu_slope_nowhere"),
    (LEAKY, {"x": 0, "w": -0.2}, "relu_slope_nowhere"),  # that of a relu
    (QUOTIENT, {"n": 4, "d": -3 / 16}, "upside_down"),
    (parse("l = ln(x); r = l^2", x=5), {"l": 2 * log(5), "x": 10 * log(5)}, "upside_down"),
    (parse("q = sqrt(x); r = 5q", x=9), {"q": 5, "x": 5 * 6}, "upside_down"),
    (CUBE, {"x": 6 * 3}, "power_exponent"),  # 3 · b
    (parse("q = 2x; r = q^(-2)", x=2), {"x": -1}, "power_exponent"),  # −2 · q^(−1)
    (ROOT, {"x": 5 * 3 / 2}, "power_exponent"),  # half the root
    (CHAIN, {"b": 14 * 49, "a": 14 * 49, "x": 42 * 49}, "value_for_gradient"),  # starts with 49
    (CHAIN, {"c": 49, "x": 42 * 49}, "value_for_gradient"),
    (CHAIN, {"b": 14, "a": 15, "x": 45}, "added_factors"),
    (CHAIN, {"b": 14, "a": 14, "x": 17}, "added_factors"),
    (CHAIN, {"x": 14 * 12}, "value_as_slope"),  # that of 3x
    (NEURON, {"w": 0.7 * -1.3 * s(t) * (1 - s(t))}, "value_as_slope"),  # both factors
    (MEAN, {"e1": -4 / 3, "w": (2 * 2 * -2 + 2 * 4 * 3 + 2 * 8.5)}, "mean_factor"),  # lost at w alone
    (SUM_OF_PRODUCT, {"v": 4, "s": 6}, "wrong_point"),  # x in the place of sin(x)
    (FACTOR, {"w": 6, "x": 10 * (1 - tanh(0.6) ** 2)}, "wrong_point"),
    (CHAIN, {"b": 14, "a": 0, "x": 0}, "zero_at_constant"),
    (CHAIN, {"b": 14, "a": -70, "x": -210}, "term_as_factor"),
    (CHAIN, {"x": 210}, "term_as_factor"),
    (NEURON, {"b": 0.4 * s(t) * (1 - s(t))}, "term_as_factor"),
    (ROUTER, {"x": 12, "y": 40}, "misrouted_maximum"),  # both get everything
    (ROUTER, {"x": 6, "y": 20}, "misrouted_maximum"),  # both get half
    # something else written down
    (TWO, {"y": 15, "z": 7, "x": 50}, "value_for_gradient"),
    (TWO, {"y": 5, "z": 1}, "wrong_output"),
    (TWO, {"y": 15, "z": 7, "x": 50}, "swapped_answers"),
    (FRACTION, {"x": s(3) * dden + -2 * dden + 1 / den, "y": -2 * dden + s(-4) / den}, "sigmoid_value_as_slope"),
]


@pytest.mark.parametrize(("graph", "answers", "code"), WRONG)
def test_a_wrong_answer_gets_its_misconception(graph, answers, code):
    verdict = check_gradients("9.9", graph, answers, nodes=list(answers))
    assert verdict.status == "wrong"
    assert code in [diagnosis.code for diagnosis in verdict.diagnoses], verdict


@pytest.mark.parametrize(
    ("graph", "answers"),
    [(CHAIN, {"b": 14, "a": 28, "x": 42}), (DIFFERENCE, {"a": -20, "b": 10}), (BOTH, {"x": 90, "y": 24})],
)
def test_what_is_not_doubled_everywhere_is_no_earlier_pass(graph, answers):
    verdict = check_gradients("9.9", graph, answers, nodes=list(answers))
    assert "not_reset" not in [diagnosis.code for diagnosis in verdict.diagnoses]


def test_what_explains_one_of_two_errors_says_so():
    verdict = check_gradients("9.9", BOTH, {"p": 10, "q": 7, "x": 10, "y": 123})
    assert {diagnosis.explains for diagnosis in verdict.diagnoses} == {"x"}
    assert verdict.message.endswith("The next lines explain some of the errors, not all.")


@pytest.mark.parametrize(
    ("graph", "answers", "gate"),
    [
        (EXP, {"x": 1.6 * exp(-0.64)}, "q"),  # q = -p
        (DIFFERENCE, {"b": -10}, "d"),  # d = a - b, its second operand
        (FRACTION, {"y": dden * 2 + s(-4) * (1 - s(-4)) / den}, "fraction"),  # the denominator of num / den
        (trace(lambda x: sqrt(cosine(x) + 2), x=-0.5), {"x": sin(0.5) / -2 / root(cos(-0.5) + 2)}, "a"),  # -sin(x)
        (trace(lambda w, x: tanh(w * x), w=0.2, x=-3), {"w": 3 * (1 - tangens(-0.6) ** 2)}, "a"),  # x is negative
    ],
)
def test_a_lost_sign_is_looked_for_where_signs_get_lost(graph, answers, gate):
    verdict = check_gradients("9.9", graph, answers, nodes=list(answers))
    assert [diagnosis.node for diagnosis in verdict.diagnoses if diagnosis.code == "sign_flipped"] == [gate]


@pytest.mark.parametrize(
    ("graph", "answers", "says"),
    [
        (EXP, {"x": -1.6}, "This is ∂q/∂x, with q = −p; what arrives at q from h is missing as a factor."),
        (EXP, {"p": -1}, "This is ∂q/∂p, with q = −p; what arrives at q from h is missing as a factor."),
        (
            CHAIN,
            {"b": 14, "a": 14, "x": 3},
            "This is ∂a/∂x, with a = 3 · x; what arrives at a from b is missing as a factor.",
        ),
        (
            LADDER,
            {"m": 16, "x": 3},
            "This is ∂m/∂x, with m = 3 · x; what arrives at m from n and u is missing as a factor.",
        ),
        # of several paths only one lost its factor
        (
            FRACTION,
            {"x": 1 / den - 2 * dden + s(3) * (1 - s(3))},
            "through sigx = σ(x) this takes only the local gradient; what arrives at sigx from den",
        ),
        # on several paths
        (
            BOTH,
            {"p": 10, "q": 7, "x": 6},
            "These are ∂p/∂x and ∂q/∂x alone, with p = x + y and q = x · y; what arrives at p and at q is missing as",
        ),
    ],
)
def test_a_missing_upstream_gradient_says_what_the_number_is_instead(graph, answers, says):
    verdict = check_gradients("9.9", graph, answers, nodes=list(answers))
    assert says in " ".join(d.message for d in verdict.diagnoses if d.code == "missing_upstream")


def messages(graph):
    """Every message that the graph leaves room for."""
    way = WayBack(graph)
    told = ((mistake, message(way, mistake, [gates_of(way, mistake.place)])) for mistake in mistakes_in(way))
    return [text for mistake, text in told if text != mistake.misconception.always]  # which is about no place


@pytest.mark.parametrize("graph", [CHAIN, CUBE, BOTH, TWICE, SINE, FRACTION])
def test_a_gate_is_named_with_what_it_computes(graph):
    """Its name may be a letter that is in no formula of the student."""
    formulas = {f"{node.name} = {formula_text(node)}" for node in graph.nodes if node.gate}
    for told in messages(graph):
        of_no_gate = (
            "The backward pass started",
            "The flows that meet at",
            "Every sign is",
            "Only the sign",
            "The answers for",
            "This is",
        )
        of_all = "twice as large as it should be" in told
        assert told.startswith(of_no_gate) or of_all or any(formula in told for formula in formulas), told


def test_the_table_is_long_and_knows_every_misconception():
    codes = {code for _, _, code in WRONG}
    assert len(WRONG) >= 60
    of_no_pass = {
        code for code, row in MISCONCEPTIONS.items() if row.find is nowhere
    }  # in what was typed, or of nudges
    assert {"change_for_slope", "new_value_for_change", "missing_brackets"} < of_no_pass
    assert codes == MISCONCEPTIONS.keys() - of_no_pass


GRAPHS = [
    CHAIN,
    SIGMOID,
    NEURON,
    TANH,
    EXP,
    TWO,
    THREE,
    TWICE,
    PRODUCT_RULE,
    SUM_OF_PRODUCT,
    LADDER,
    BOTH,
    PRODUCT,
    ROOT,
    CUBE,
    SINE,
    MEAN,
    FRACTION,
]


@pytest.mark.parametrize("graph", GRAPHS)
def test_a_right_pass_has_the_engines_gradients(graph):
    assert WayBack(graph).gradients(RIGHT) == pytest.approx(graph.gradients, rel=1e-12)


@pytest.mark.parametrize("graph", GRAPHS)
def test_a_mistake_at_any_place_is_named_when_all_nodes_are_answered(graph):
    """Plant every mistake in turn: whoever answers all nodes gets its name, unless the numbers hide it."""
    way = WayBack(graph)
    for mistake in (each for each in mistakes_in(way) if each.place.unlikely < LAST_RESORT):
        found = explain([graph], [way.gradients(mistake.place.wrong)])
        copied = [way.given(what) for number, what in mistake.place.wrong.given.items() if what != ValueOf(number)]
        if found is not None and copied not in ([-1], [0], [1]):  # else it changes nothing here, or nobody does it
            assert mistake.code in [each.code for each in found.mistakes], mistake


@pytest.mark.parametrize("graph", GRAPHS)
def test_no_message_gives_the_right_number_away(graph):
    right = {f"{value:.{digits}g}" for value in graph.gradient.values() for digits in (3, 4, 17) if abs(value) > 9.5}
    words = {word.strip(".,;()") for told in messages(graph) for word in told.split()}
    assert not right & words


EVERY_DAY = """
unswitched_multiply sigmoid_value_as_slope relu_slope_everywhere misrouted_maximum power_coefficient mean_factor
sign_flipped missing_local same_operand_once overwritten_branch dropped_path flow_counted_twice missing_upstream
missing_inner_factor label_not_subtracted diagonal_softmax overwritten_index repeat_not_summed sum_for_mean mean_for_sum
wrong_axis transposed_factor factor_order elementwise_for_matrix matrix_for_elementwise outer_for_dot
collapsed_to_number row_column_layout
"""


def test_how_common_each_misconception_is():
    ranks = {code: row.rank for code, row in MISCONCEPTIONS.items()}
    assert {code for code, rank in ranks.items() if rank == 0} == set(EVERY_DAY.split())
    assert {code: rank for code, rank in ranks.items() if rank > 1} == {
        "local_applied_twice": 2,
        "swapped_answers": 2,
        "not_reset": 4,
    }


@pytest.mark.parametrize(("x", "slope"), [(0.5, 1), (1.5, 1), (0, 0), (-0.5, 0), (-1.5, 0)])
def test_a_leaky_relu_taken_for_a_relu_has_the_slope_of_a_relu(x, slope):
    way = WayBack(trace(leaky_relu, a=x))
    (wrong,) = (mistake.place.wrong for mistake in mistakes_in(way) if mistake.code == "relu_slope_nowhere")
    assert way.run(wrong)[-1] == slope


def test_the_first_error_is_named_and_the_rest_follows():
    verdict = check_gradients("9.9", CHAIN, {"b": 9, "a": 9, "x": 27})
    assert "Start with ∂c/∂b" in verdict.message
    assert "follows" in verdict.message
    assert not verdict.diagnoses


def test_two_independent_errors_are_both_diagnosed():
    verdict = check_gradients("9.9", LADDER, {"m": 12, "x": 12})
    assert "follows" not in verdict.message
    assert {"overwritten_branch", "missing_local"} <= {diagnosis.code for diagnosis in verdict.diagnoses}


@pytest.mark.parametrize(
    ("graph", "answers", "says"),
    [
        # q and p are beside each other: neither error follows from the other
        (BOTH, {"p": 7, "q": 10}, "Both gradients are wrong."),
        (
            BOTH,
            {"p": 7, "q": 10, "x": 57, "y": 27},
            "Start with ∂r/∂q and ∂r/∂p; what comes after follows from them.",
        ),
        (BOTH, {"p": 10, "q": 7, "x": 24, "y": 45}, "∂r/∂y and ∂r/∂x are wrong."),
        (BOTH, {"p": 10, "q": 9, "x": 55, "y": 28}, "Start with ∂r/∂q; what comes after follows from it."),
        # the same slip again is one more error, even if one cause explains both
        (CHAIN, {"b": 196, "a": 196, "x": 1764}, "Start with ∂c/∂b."),
        (CHAIN, {"b": 14, "a": 14, "x": 9}, "Only ∂c/∂x is wrong."),
    ],
)
def test_only_what_lies_below_an_error_follows_from_it(graph, answers, says):
    message = check_gradients("9.9", graph, answers, nodes=list(answers)).message
    assert message == says or message.startswith(f"{says} Look at")


def test_a_factor_is_mixed_up_with_data_and_seldom_with_a_coefficient():
    for formula in ("s = w * 3; r = s^2", "s = 3w; r = s^2"):
        verdict = check_gradients("9.9", parse(formula, w=7), 2 * 21 * 7)
        assert {diagnosis.code for diagnosis in verdict.diagnoses} == {"unswitched_multiply"}
    verdict = check_gradients("9.9", parse("u = 4*x; T = u^2", x=2), 32)
    assert {diagnosis.code for diagnosis in verdict.diagnoses} == {"power_coefficient", "unswitched_multiply"}
    assert [diagnosis.code for diagnosis in verdict.diagnoses if diagnosis.told] == ["power_coefficient"]
    assert verdict.lines[0].startswith("At T = u^2 the exponent is missing")


def test_both_factors_that_were_not_switched_are_named():
    verdict = check_gradients("9.9", BOTH, {"p": 7, "q": 10})
    assert "At r = p · q" in verdict.diagnoses[0].message


@pytest.mark.parametrize(
    ("graph", "answers", "advice"),
    [
        (
            CHAIN,
            {"a": 14, "x": 1234.5},
            "Look at a = 3 · x again: multiply the gradient of a by the local gradient, ∂a/∂x.",
        ),
        (CHAIN, {"x": 1234.5}, "Look at c = b^2, b = a − 5 and a = 3 · x again, one after the other: multiply"),
        (
            TWO,
            {"y": 7, "z": 15, "x": 1234.5},
            "Look at y = 5 · x and z = x + 4 again: multiply upstream by local along",
        ),
        (
            TWICE,
            {"t": 1, "s": 1, "x": 3.21},
            "Look at s = x · x and t = 7 · x again: multiply upstream by local along each edge",
        ),
        (
            parse("s = x * x; t = 7s", x=4),
            {"s": 7, "x": 3.21},
            "Look at s = x · x again: multiply upstream by local along each edge",
        ),  # one gate, two edges
        (CHAIN, {"c": 5, "x": 42}, "Here the backward pass starts: how far does c move if c itself is nudged?"),
        (parse("2x", x=3, y=4), {"y": 5}, "y feeds no gate: how far does a move if y is nudged?"),
        (CHAIN, {"a": 1234.5, "x": 42}, "Look at b = a − 5 again: multiply the gradient of b by"),  # x is right
        (TWICE, {"s": 5, "x": 15}, "Look at u = s + t again: multiply the gradient of u by the local"),
    ],
)
def test_advice_speaks_of_a_sum_only_where_there_is_one(graph, answers, advice):
    verdict = check_gradients("9.9", graph, answers, nodes=list(answers))
    assert not verdict.diagnoses
    assert advice in verdict.message


@pytest.mark.parametrize(
    ("answers", "rounded"),
    [
        ({"t": 0.197}, True),
        ({"t": 0.20}, True),
        ({"t": 0.197, "x": 0.393}, True),
        ({"t": 0.197, "x": 0.394}, True),  # carried on
        ({"t": 0.1966, "x": 0.39}, True),
        ({"t": 0.196}, False),  # cut off, not rounded
        ({"t": 0.2002}, False),
        ({"t": 0.3}, False),
        ({"t": -0.197}, False),
        ({"t": 0.7311}, False),  # a misconception
        ({"t": 0.197, "x": 0.197}, False),  # one of each
    ],
)
def test_rounding_too_far_is_told_as_such(answers, rounded):
    verdict = check_gradients("9.9", SIGMOID, answers, nodes=list(answers))
    assert verdict.status == "wrong"
    assert (verdict.message == "Close, but rounded too far: give four significant figures.") == rounded
    assert not (rounded and verdict.diagnoses)


EARLY = "Close. Were numbers rounded before the end? Keep all figures, and round only the last number, to four."
OFFSET = parse("t = p*w + b; s = sigmoid(t)", p=-2, w=3, b=5)


@pytest.mark.parametrize(
    ("graph", "answers", "told"),
    [
        (EXP, {"x": -1.6 * 0.527}, True),
        (EXP, {"x": -0.843}, True),
        (EXP, {"x": -0.84}, False),  # -0.8437 itself, rounded
        (EXP, {"x": -0.82}, False),
        (EXP, {"x": 0.843}, False),
        (SIGMOID, {"t": 0.196}, True),  # cut off
        (SIGMOID, {"t": 0.1965, "x": 0.393}, True),
        (SIGMOID, {"t": 0.1965, "x": 1.96}, False),
        (OFFSET, {"p": 3 * 0.197}, True),
        (OFFSET, {"p": 3 * 0.2}, True),
        (OFFSET, {"p": 0.591, "w": -0.394, "b": 0.197}, True),
        (CHAIN, {"x": 42.3}, False),  # nothing needs to be rounded on the way to 42
        (CHAIN, {"x": 43}, False),
        (parse("s = x^2; t = 6.5s", x=0.3), {"x": 3.91}, False),  # nor on the way to 3.9
    ],
)
def test_rounding_too_early_is_asked_for(graph, answers, told):
    verdict = check_gradients("9.9", graph, answers, nodes=list(answers))
    assert verdict.status == "wrong"
    assert (verdict.message == EARLY) == told
    assert not (told and verdict.diagnoses)


def test_a_misconception_that_explains_the_number_goes_before_rounding_early():
    graph = parse("b * x", b=1.01234, x=1.0)  # not switched: 1, which is nearly 1.012
    verdict = check_gradients("9.9", graph, {"x": 1.0})
    assert "rounded" not in verdict.message
    assert verdict.diagnoses


def test_the_first_error_is_not_one_of_rounding():
    verdict = check_gradients("9.9", SIGMOID, {"t": 0.197, "x": 0.197})
    assert verdict.message == "Start with ∂s/∂x."
    assert "missing_local" in [diagnosis.code for diagnosis in verdict.diagnoses]


def test_a_misconception_that_explains_the_number_goes_before_rounding():
    graph = parse("b * x", b=1.004, x=1.0)  # not switched: 1, which is also 1.004 rounded
    verdict = check_gradients("9.9", graph, {"x": 1.0})
    assert "rounded" not in verdict.message
    assert verdict.diagnoses


@pytest.mark.parametrize(
    ("graph", "answers"),
    [(parse("x * y", x=3, y=5), {"x": 3}), (parse("w * x + b", w=7, x=4, b=1), {"x": 4, "w": 4})],
)
def test_several_causes_of_one_number_are_one_sentence(graph, answers):
    verdict = check_gradients("9.9", graph, answers)
    first, second = verdict.diagnoses
    assert first.code != second.code
    assert (first.explains, second.explains) == ("x", "x")
    line = str(verdict).splitlines()[-1]
    assert line.startswith("  Perhaps at ")
    assert " Or this is the value of x" in line  # each with what to do there
    assert str(verdict).count("Perhaps") == verdict._repr_html_().count("Perhaps") == 1


def test_causes_of_different_numbers_have_a_line_each():
    verdict = check_gradients("9.9", BOTH, {"p": 10, "q": 7, "x": 10, "y": 23.5})
    assert {diagnosis.explains for diagnosis in verdict.diagnoses} == {"x"}
    verdict = check_gradients("9.9", BOTH, {"p": 10, "q": 7, "x": 35, "y": 350 / 25})
    assert {diagnosis.explains for diagnosis in verdict.diagnoses} == {"x", "y"}
    assert "Perhaps" not in str(verdict)


@pytest.mark.parametrize("graph", GRAPHS)
def test_every_message_can_stand_after_perhaps(graph):
    """A message starts with a node's name or with a word that may lose its capital."""
    for told in messages(graph):
        assert told.endswith(".")
        clause = _clause(WayBack(graph), told)
        assert told.split()[0].strip(",") in graph.values or clause[0].islower(), (
            f"This begins with no node and no word that may lose its capital, see wording.py: {told}"
        )


def test_a_number_that_nothing_explains_gets_no_diagnosis():
    verdict = check_gradients("9.9", CHAIN, 1234.5)
    assert verdict.status == "wrong"
    assert not verdict.diagnoses
    assert "multiply upstream by local" in verdict.message


@pytest.mark.parametrize("factor", [1, 1 + 4.9e-4, 1 - 4.9e-4])
def test_close_takes_four_significant_figures(factor):
    assert close(0.19661193324148185 * factor, 0.19661193324148185)


@pytest.mark.parametrize("factor", [1 + 6e-4, 1 - 6e-4, -1, 2])
def test_close_refuses_what_is_off(factor):
    assert not close(0.19661193324148185 * factor, 0.19661193324148185)


def test_how_far_rounding_goes():
    assert (close(10_001, 10_000), close(9_998, 9_999)) == (True, False)  # four figures are not rounded to four
    assert (close(0.99e-14, 0.0), close(1.01e-14, 0.0)) == (True, False)  # what is left where numbers cancel
    assert (close(9.9e-10, 0.0, 1e3), close(1.1e-9, 0.0, 1e3)) == (True, False)
    assert rounded_too_far(0.197 * (1 + 0.9e-6), 0.19661)
    assert not rounded_too_far(0.197 * (1 + 1.1e-6), 0.19661)
    near, far = (0.193, 0.19661), (0.3, 0.19661)
    assert rounding([near]).startswith("Close.")
    assert (rounding([near, far]), rounding([far])) == ("", "")


def test_an_array_is_the_same_where_every_entry_is():
    right = Array((2,), (1.5, 2.5))
    assert same(Array((2,), (1.5, 2.5)), right)
    assert not same(Array((2,), (1.5, 9.0)), right)
    assert not same(Array((2,), (9.0, 2.5)), right)


@pytest.mark.parametrize(
    ("answer", "number", "right"),
    [
        (6560, 6561, False),
        (2001, 2000, False),
        (6561.4, 6561, True),
        (19680, 19683, True),
        (-54, -54, True),
        (0, 0, True),
    ],
)
def test_a_whole_number_of_four_figures_is_not_rounded(answer, number, right):
    assert close(answer, number) is right


@pytest.mark.parametrize(
    ("graph", "answers"),
    [
        (parse("t = 2x - 3; s = sigmoid(t)", x=4), {"t": 0.006645, "x": 0.013288}),
        (SIGMOID, {"t": 0.1967, "x": 0.3935}),
        (CHAIN, {"b": 14.006, "a": 14.012, "x": 42.05}),
    ],
)
def test_what_is_right_for_the_rounded_numbers_before_it_is_right(graph, answers):
    assert check_gradients("9.9", graph, answers, nodes=list(answers)).passed


def test_a_slip_is_told_where_it_was_made_and_not_behind_right_answers():
    graph = parse("d = a - b; q = d^2; s = a + b; r = q / s", a=5, b=3)
    answers = {name: graph.gradients[name] for name in ("q", "s", "d", "a")} | {"b": -graph.gradients["b"]}
    [diagnosis] = check_gradients("9.9", graph, answers, nodes=list(answers)).diagnoses
    assert diagnosis.message.startswith("At d = a − b and s = a + b the sign is wrong.")
