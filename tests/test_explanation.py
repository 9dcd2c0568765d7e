"""An answer is explained whole: what explains it leads to every number of it, the right ones too."""

from math import cos, exp, log, sin

import pytest

from backprop_helpers import check_backward, check_formula, check_gradients, parse, trace
from backprop_helpers.core.nodes import apply
from backprop_helpers.mistakes.case import case_of
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.flows import upstream_from_above
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS, mistakes_in
from backprop_helpers.mistakes.mistake import Mistake
from backprop_helpers.mistakes.places import FAR_FETCHED, Place
from backprop_helpers.mistakes.slopes import (
    by_formula,
    early_factors,
    means_of_inputs,
    only,
    shared_sums,
    unswitched,
    wrong_points,
    zeros_for_ones,
)
from backprop_helpers.mistakes.wording import beside, message
from backprop_helpers.mistakes.written import other_outputs, values
from backprop_helpers.mistakes.wrong_pass import RIGHT, At, SlopeOf, WayBack, WrongPass
from tests.two_kinks import CLAMP

PRODUCT_OF_BRANCHES = parse("u = x*x; v = 3*x; T = u*v", x=2)  # flows at x: 12, 12 and 12
SUM_OF_BRANCHES = parse("u = x*x; v = 2*x; T = u + v", x=2)
RELAY = parse("m = max(x, y); T = m + x", x=3, y=1)
NESTED_SUM = parse("s = a + b; t = s + c; r = 6*t", a=1, b=2, c=3)
TWO = parse("y = 5*x; z = x + 4; T = y*z", x=3)
SQUARES = parse(
    "y1 = w + b; a = 5w; y2 = a + b; c = 6w; y3 = c + b; e1 = y1 - 11.5; e2 = y2 - 7; e3 = y3 - 14.5; "
    "L = (e1^2 + e2^2 + e3^2) / 3",
    w=3,
    b=4,
)
CHAIN = parse("a = 3x; b = a - 5; c = b^2", x=4)


def checked(graph, answers):
    return check_gradients("9.9", graph, answers, nodes=list(answers) if isinstance(answers, dict) else None)


def found(verdict):
    return {(diagnosis.code, diagnosis.node) for diagnosis in verdict.diagnoses}


def codes(verdict):
    return {code for code, _ in found(verdict)}


@pytest.mark.parametrize(
    ("graph", "answers", "expected"),
    [
        # a flow is missing, or a gate's second flow: all that fits is listed, and more than three codes are not silence
        (
            PRODUCT_OF_BRANCHES,
            {"u": 6, "v": 4, "x": 24},
            {"dropped_path", "overwritten_branch", "same_operand_once", "missing_local"},
        ),
        (
            SUM_OF_BRANCHES,
            {"x": 4},
            {"dropped_path", "overwritten_branch", "same_operand_once", "missing_local", "wrong_output"},
        ),
        (parse("6 / x", x=2), -3, {"divide_without_square", "not_reset"}),
        (
            parse("u = 4*x; T = u^2", x=2),
            32,
            {"power_coefficient", "unswitched_multiply"},
        ),  # x for the 4 is far-fetched
        (
            parse("u = s + t; v = r*u", r=2, s=1, t=2),
            {"u": 1, "s": 1, "t": 1, "r": 3},
            {"missing_local"},  # and no copy of ∂u/∂s: nobody copies a 1
        ),
        (parse("exp(x)", x=2), 2 * exp(1), {"exp_as_power"}),
        (parse("a^x", a=3, x=4), {"x": 4 * 27}, {"exp_as_power"}),
        (parse("2^x", x=3), 8, {"missing_base_logarithm"}),
        (parse("log(x, 10)", x=4), 0.25, {"missing_base_logarithm"}),
        (parse("u = x*x; T = u + 7x", x=1.5), 1.5 + 1.5 + 7 + 7, {"flow_counted_twice"}),
        (SQUARES, {"e1": -3, "e2": 8, "e3": 5, "w": 201, "b": 30}, {"mean_factor"}),
        # something else written down
        (SQUARES, {"e1": -4.5, "e2": 12, "e3": 7.5, "w": 100.5, "b": 15}, {"value_for_gradient"}),
        (parse("h = 3x; T = sigmoid(h)", x=0.4), {"h": 1.2}, {"value_for_gradient"}),
        (TWO, {"y": 5, "z": 1}, {"wrong_output"}),
        (parse("p = a + b; q = p*c; r = q^2", a=2, b=1, c=4), {"a": 72, "b": 96, "c": 96}, {"swapped_answers"}),
        (parse("p = a*b; r = p + 7c", a=2, b=5, c=4), {"a": 7, "b": 2, "c": 5}, {"swapped_answers"}),
    ],
)
def test_every_misconception_that_fits_is_listed(graph, answers, expected):
    verdict = checked(graph, answers)
    assert verdict.status == "wrong"
    assert codes(verdict) == expected, verdict


@pytest.mark.parametrize(
    ("graph", "answers", "acquitted"),
    [
        (RELAY, {"x": 1, "y": 0}, "misrouted_maximum"),  # y is right, so the max routed rightly
        (NESTED_SUM, {"a": 3, "b": 3, "c": 6}, ("shared_gradient", "t")),  # c has the whole of it
        (
            parse("s = sigmoid(u*x + v*y)", u=1, x=2, v=3, y=-1),
            {"u": 0.0983, "x": 0.1966, "v": -0.1966},
            "shared_gradient",
        ),
        (parse("p = x*y; q = p + x; r = q^2", x=2, y=3), {"q": 16, "p": 16, "y": 32, "x": 48}, "power_coefficient"),
    ],
)
def test_what_a_right_answer_proves_right_is_not_blamed(graph, answers, acquitted):
    verdict = checked(graph, answers)
    assert verdict.status == "wrong"
    assert acquitted not in (found(verdict) if isinstance(acquitted, tuple) else codes(verdict))


@pytest.mark.parametrize(
    ("graph", "answers", "advice"),
    [
        (
            parse("c = w0*x0 + w1*x1; dot = c + w2; f = sigmoid(dot)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3),
            {"w0": -0.1966, "x0": 0.3932, "w1": -0.3932, "x1": -0.5898, "w2": -0.77},
            "Look at dot = c + w2 again: multiply the gradient of dot by the local gradient, ∂dot/∂w2.",
        ),
        (
            parse("a = 2x; s = a - y; z = s^3", x=3, y=3),
            {"x": 54, "y": -189},
            "Look at s = a − y again: multiply the gradient of s by the local gradient, ∂s/∂y.",
        ),
        (CHAIN, {"x": 1234.5}, "Look at c = b^2, b = a − 5 and a = 3 · x again, one after the other: multiply"),
    ],
)
def test_advice_leads_only_where_no_right_answer_vouches(graph, answers, advice):
    verdict = checked(graph, answers)
    assert not verdict.diagnoses
    assert advice in verdict.message
    assert "added" not in verdict.message  # nothing branches on the way


def test_who_answers_the_node_before_the_output_alone_has_passed_1_on():
    assert "missing_local" in codes(checked(CHAIN, {"b": 1}))
    assert "missing_local" not in codes(checked(CHAIN, {"x": 3}))  # the next gate may have forgotten what arrives


def test_rivals_are_told_as_rivals_and_a_certain_cause_as_certain():
    rivals = checked(CHAIN, {"x": -CHAIN.gradient["x"]})
    assert rivals.lines[0].startswith(
        "Perhaps at one of c = b^2, b = a − 5 and a = 3 · x the sign is wrong. Check the sign of the local gradient "
        "there. Or every sign is flipped."
    )
    certain = checked(CHAIN, {"b": 14, "a": 14, "x": 56})
    assert not any(line.startswith("Perhaps") for line in certain.lines)
    assert checked(NESTED_SUM, {"a": 3, "b": 3, "c": 6}).lines == (
        "At s = a + b the gradient was shared out among the terms. An add gate does not share: each input gets the "
        "whole of it.",
    )


def test_one_misconception_at_several_places_is_told_once():
    verdict = checked(SQUARES, {"e1": -4.5, "e2": 12, "e3": 7.5, "w": 100.5, "b": 15})
    assert len(verdict.lines) == 1
    assert verdict.lines[0].startswith("This is the value of e3 from the forward pass.")
    assert verdict.lines[0].endswith("The same goes for ∂L/∂e2 and ∂L/∂e1.")


def test_many_causes_have_in_common_what_is_told():
    verdict = checked(parse("p*p + relu(p)", p=-1), -1)
    assert len(found(verdict)) > 3
    assert verdict.lines == (
        "Several mistakes lead to this number for p, all on the way back through a = p · p, b = relu(p) and c = a + b. "
        "Compute upstream × local along each edge there again, and add the flows that meet.",
    )


@pytest.mark.parametrize(
    ("graph", "answers"),
    [
        (SQUARES, {"e1": -9, "e2": 24, "e3": 15, "w": 201, "b": 30}),  # left out from its gate on
        (SQUARES, {"e1": -1, "e2": 8 / 3, "e3": 5 / 3, "w": 67 / 3, "b": 10 / 3}),  # there twice
        (SQUARES, {"e1": -3, "e2": 8, "e3": 5, "w": 67 / 3, "b": 10 / 3}),  # twice, at inputs alone
        (parse("T = x^2 + y^2 + z^2", x=3, y=6, z=1.5), {"x": 2, "y": 4, "z": 1}),  # a sum that was taken for a mean
    ],
)
def test_the_factor_of_a_mean_is_looked_for_where_it_may_be(graph, answers):
    assert "mean_factor" in codes(checked(graph, answers))


@pytest.mark.parametrize("answer", [2 * 3 + 5, 2 * 5 + 3, 3 * 5 + 2, 2 * 3 * 5])
def test_of_three_flows_any_two_or_all_may_have_been_multiplied(answer):
    assert "multiplied_paths" in codes(checked(parse("a = 2x; b = 3x; c = 5x; T = a + b + c", x=7), answer))


def test_of_two_causes_that_do_the_same_the_first_is_told():
    verdict = checked(parse("x^3*(x/2)/4", x=-2), -3)
    assert {"overwritten_branch", "dropped_path"} <= codes(verdict)
    assert verdict.lines == (
        "At x only the flow through a = x^3 is left; the flow through b = x / 2 is missing. Add all flows that meet "
        "at a node.",
    )


def test_all_signs_the_wrong_way_round_are_one_mistake():
    verdict = checked(CHAIN, {"c": -1, "b": -14, "a": -14, "x": -42})
    assert verdict.lines == ("Every sign is flipped. The backward pass starts with ∂c/∂c = 1, not −1.",)


def test_all_signs_the_wrong_way_round_are_as_usual_as_a_lost_sign():
    way = WayBack(CHAIN)
    assert [mistake.is_usual_step for mistake in mistakes_in(way) if mistake.place.wrong.start == -1] == [True]


def test_a_slope_of_minus_1_is_not_multiplied_in_twice_but_a_lost_sign():
    told = codes(checked(parse("d = a - b; l = d^2", a=3, b=8), {"a": -10, "b": -10}))
    assert "sign_flipped" in told
    assert "local_applied_twice" not in told


def test_what_explains_one_error_of_three_explains_nothing():
    graph = parse("p = a*b; q = c*d; r = p + q", a=2, b=3, c=5, d=7)
    one_of_three = checked(graph, {"a": 123, "b": -77, "c": 5})  # c = 5: its own value, as anybody may guess
    assert not one_of_three.diagnoses
    one_of_two = checked(graph, {"a": 123, "c": 5})
    assert codes(one_of_two) == {"unswitched_multiply", "value_for_gradient"}
    assert one_of_two.message.endswith("The next lines explain some of the errors, not all.")


def test_two_mistakes_on_one_path_come_together():
    graph = parse("a = 3x + 2; s = sin(a); r = s^2", x=0.7)
    a = 3 * 0.7 + 2
    verdict = checked(graph, sin(a) * -cos(a) * 3)  # the exponent is missing, and the sign is wrong
    assert {"power_coefficient", "sign_flipped"} <= codes(verdict)
    assert verdict.lines[0].startswith("Perhaps two mistakes came together: ")


@pytest.mark.parametrize(
    ("graph", "answer", "says"),
    [
        (
            parse("0.5*x*(6*x)*(x+0.8)", x=3),
            2940,
            "Perhaps the same mistake was made twice: at c = a · b and f = c · d each factor was given its own value.",
        ),
        (
            parse("(t + h + x) / 3", t=-2, h=1.3, x=3),
            {"b": -1 / 3, "a": -1 / 3, "x": -1 / 3, "h": -1 / 3, "t": 1 / 3},
            "Perhaps the same mistake was made twice: at a = t + h and c = b / 3 the sign is wrong. Check",
        ),
        (
            parse("5/x^(-1)/(x + 3 + x)", x=6),
            5 + 13 / 15,
            "Perhaps the same mistake was made twice: on the way back through b = 5 / a and d = c + x only the local",
        ),
    ],
)
def test_one_mistake_made_twice_names_both_places(graph, answer, says):
    verdict = checked(graph, answer)
    (line,) = verdict.lines
    assert line.startswith(says)
    assert sum(diagnosis.told for diagnosis in verdict.diagnoses) == 2


def test_a_line_about_one_of_several_gates_begins_as_a_sentence():
    verdict = checked(parse("p = 3x; q = 3p; r = 3q; s = r*y", x=1.3, y=0.7), {"x": 9 * 0.7})
    assert verdict.lines[0].startswith("At one of r = 3 · q, q = 3 · p and p = 3 · x the local gradient is missing")


def test_rivals_that_lead_to_one_question_ask_it_once():
    verdict = checked(parse("u = abs(x); 0.5*u - u^3", x=-1), {"a": 0.5})
    assert verdict.lines == (
        "Perhaps this is the value of a from the forward pass, or this is ∂a/∂u, with u = |x|. The question asks for "
        "∂c/∂a: how far c moves if a is nudged.",
    )


def test_the_gradient_of_another_node_is_no_question():
    verdict = checked(parse("q = x^2; v = 3q; T = v + 2q", x=3), {"q": 3, "x": 18})
    assert "This is the gradient of v, not of T. Start the backward pass at T." in {
        diagnosis.message for diagnosis in verdict.diagnoses
    }


def test_of_a_root_no_exponent_is_said_to_be_missing():
    verdict = check_formula("6.4", parse("r = sqrt(x*x + y*y)", x=-0.5, y=1.2), "2*x/r")
    assert verdict.lines == (
        "At r = sqrt(c) the factor 1/2 is missing. The derivative of a square root is 1 divided by twice the root.",
    )
    assert check_formula("6.4", parse("r = sqrt(x*x + y*y)", x=-0.5, y=1.2), "x*r").lines == (
        "At r = sqrt(c) the root stands in the numerator. The derivative of a square root is 1 divided by twice the "
        "root.",
    )
    both = checked(parse("p = x^3; r = sqrt(p)", x=4), 2)
    assert both.lines[0].startswith("At p = x^3 and r = sqrt(p) the exponent is missing as a factor.")


@pytest.mark.parametrize(
    ("graph", "answers", "codes_told"),
    [
        (parse("p*p + p*1.5", p=0.6), {"p": 1.05}, 4),
        (parse("(p + 2)*(4*p)", p=3), {"p": 15}, 2),  # of more than four the pairs that are the most common
        (parse("(2p + 1)^2 * p", p=2), {"p": -5}, 0),  # five
        (parse("v = w*w; s = v/w; m = min(softplus(x), s/5)", w=-0.5, x=1.5), {"x": 0, "w": -0.8}, 0),
    ],
)
def test_what_more_than_four_common_misconceptions_lead_to_in_pairs_is_chance(graph, answers, codes_told):
    verdict = checked(graph, answers)
    assert len(codes(verdict)) == codes_told
    assert ("Perhaps two mistakes came together" in str(verdict)) == bool(codes_told)


def test_three_causes_are_told_one_by_one_and_four_by_what_they_share():
    three = checked(parse("u = 5/p; 5*u + u", p=3), -5 / 9)
    assert len(codes(three)) == 3
    assert three.lines[0].startswith("Perhaps at u the flow through a = 5 · u is missing, or this is ∂u/∂p, with u = ")
    assert three.lines[0].count(", or ") == 2
    assert three.lines[0].endswith("Compute upstream × local along each edge there again, and add the flows that meet.")
    four = checked(parse("p*p + relu(p)", p=-1), -1)
    assert four.lines[0].startswith("Several mistakes lead to this number for p, all on the way back through a = p · p")


@pytest.mark.parametrize(
    ("graph", "number"),
    [
        (parse("(x + y)*y", x=2, y=3), 1),
        (parse("-x + (-x + 5)", x=2), -1),
        (parse("x*y", x=2, y=3), -1),
        (parse("(x + 5)*x", x=2), 1),
        (parse("c = 4x; c*x", x=2), 0),
    ],
)
def test_one_number_written_everywhere_is_explained_whole_or_not_at_all(graph, number):
    found = explain([graph], [{name: number for name in graph.gradients if name != graph.output.name}])
    assert all(mistake.explains == found.errors for mistake in found.mistakes)
    assert not any(says.startswith("This is") for says in beside(found).values())


def test_a_mistake_that_makes_one_number_everywhere_is_named():
    graph = parse("s = r + p; d = s + q; h = d * d", p=0.6, q=7, r=7)
    started = dict.fromkeys("pqr", graph.value * graph.gradients["q"])
    assert codes(checked(graph, started)) == {"value_for_gradient"}
    verdict = checked(parse("x*y*z", x=2, y=3, z=4), dict.fromkeys("xyza", 1))
    assert codes(verdict) == {"missing_local"}


def test_several_explanations_of_several_numbers_cover_all_of_them():
    graph = parse("p = x + y; q = x*y; r = p*q", x=2, y=5)
    verdict = checked(graph, {"p": 10, "q": 7, "x": 10, "y": 10})
    assert codes(verdict) == {"overwritten_branch", "dropped_path"}
    assert {diagnosis.explains for diagnosis in verdict.diagnoses} == {"x", "y"}


@pytest.mark.parametrize(
    ("graph", "answers", "says"),
    [
        (parse("relu(x)", x=0), {"x": 1}, "each slope from 0 to 1 is right. This course takes 0."),
        (parse("max(x, 0)", x=0), {"x": 0}, "each slope from 0 to 1 is right. This course takes 0.5."),
        (parse("max(x, 0)", x=0), {"x": 1}, "each slope from 0 to 1 is right."),
        (parse("4 * abs(x)", x=0), {"x": -3}, "each slope from −1 to 1 is right. This course takes 0."),
        (parse("u = relu(x); u * y", x=0, y=-2), {"u": -2, "x": -0.7, "y": 0}, "each slope from 0 to 1 is right."),
        (parse("max(x, y)", x=2, y=2), {"x": 0.3, "y": 0.7}, "each slope from 0 to 1 is right."),
        (parse("3 * max(x, y)", x=2, y=2), {"x": 0.9, "y": 2.1}, "each slope from 0 to 1 is right."),
        (parse("-2 * min(x, y)", x=2, y=2), {"x": -0.5, "y": -1.5}, "each slope from 0 to 1 is right."),
        # Of two kinks in a row each may have any slope, of whatever sign.
        (parse("abs(max(x, y))", x=0, y=0), {"x": 1, "y": 0}, "each slope from −1 to 1 is right."),
        (parse("abs(max(x, y))", x=0, y=0), {"x": -0.5, "y": -0.5}, "each slope from −1 to 1 is right."),
        (parse("abs(max(x, y)) + x - y", x=0, y=0), {"x": 2, "y": -1}, "each slope from −1 to 1 is right."),
        (parse("relu(x * y)", x=0, y=3), {"x": 3, "y": 0}, "each slope from 0 to 1 is right."),
        (parse("relu(x + y)", x=1, y=-1), {"x": 1, "y": 1}, "each slope from 0 to 1 is right."),
        (parse("max(x, y) / 3", x=1, y=1), {"x": 0, "y": 0.3333}, "each slope from 0 to 1 is right."),
        (parse("max(x, y) / 3", x=1, y=1), {"x": 0.3333, "y": 0}, "each slope from 0 to 1 is right."),
    ],
)
def test_at_a_kink_each_slope_within_is_right_and_that_is_told(graph, answers, says):
    verdict = checked(graph, answers)
    assert verdict.passed
    assert says in verdict.message
    usual = checked(graph, graph.gradients)
    assert (usual.passed, usual.message) == (True, "")


@pytest.mark.parametrize(
    ("graph", "answers"),
    [
        (parse("relu(x)", x=0), {"x": 1.1}),
        (parse("abs(x)", x=0), {"x": -1.5}),
        (parse("max(x, y)", x=2, y=2), {"x": 1, "y": 1}),  # the shares add up to 1
        (parse("abs(max(x, y))", x=0, y=0), {"x": 1, "y": 1}),
        (parse("abs(max(x, y))", x=0, y=0), {"x": -1, "y": -1}),
        (parse("relu(x)", x=0.001), {"x": 0.5}),
        (parse("relu(x)", x=-0.001), {"x": 1}),
    ],
)
def test_beyond_a_kink_nothing_is_left_open(graph, answers):
    assert checked(graph, answers).status == "wrong"


@pytest.mark.parametrize("x", [-1, 1])
def test_at_each_of_several_kinks_each_slope_within_is_right(x):
    graph = trace(lambda x: 2 * apply(CLAMP, x), x=x)
    assert checked(graph, {"x": 1}).passed
    assert "each slope from 0 to 1 is right" in checked(graph, {"x": 1}).message
    assert not checked(graph, {"x": 3}).passed


def test_a_slope_that_was_left_out_is_named_at_a_gate_with_kinks_that_has_no_words_of_its_own():
    graph = trace(lambda x: 4 * apply(CLAMP, x) + 2, x=3)
    verdict = checked(graph, {"x": 4})
    assert "missing_local" in codes(verdict)


def test_a_small_gradient_is_not_nothing():
    graph = parse("sigmoid(w*x)", w=2, x=-12)  # its gradients are -4.5e-10 and 7.6e-11
    for answers in ({"w": 0}, {"w": 9e-10}, {"x": 0}):
        assert checked(graph, answers).status == "wrong"
    assert checked(graph, {"w": -4.53e-10, "x": 7.551e-11}).passed
    assert checked(parse("sigmoid(x)", x=-30), 0).status == "wrong"  # 9e-14
    assert checked(parse("s = 1000x; t = 1000x; s - t", x=3), 0).passed
    assert checked(parse("sin(x) * cos(x)", x=3.141592653589793 / 4), 0).passed  # 1e-16 is what computing left of it


def test_a_program_that_returns_too_early_is_not_told_what_came_last():
    def early(w, b):
        for x, t in ((1, 11.5), (5, 7), (6, 14.5)):
            error = w * x + b - t
            return {"w": 2 * error * x / 3, "b": 2 * error / 3}
        return None

    def overwriting(w, b):
        for x, t in ((1, 11.5), (5, 7), (6, 14.5)):
            error = w * x + b - t
            gradient = {"w": 2 * error * x / 3, "b": 2 * error / 3}
        return gradient

    for function in (early, overwriting):
        verdict = check_backward("9.9", SQUARES, function)
        assert "dropped_path" in codes(verdict)
        assert all("or did the function return" in line or "or the function returned" in line for line in verdict.lines)
        assert "came last" not in str(verdict)


def test_a_function_whose_answers_add_up_keeps_an_earlier_pass():
    kept = {"x": 0.0}

    def running(x):
        kept["x"] += 6 * (3 * x - 5)
        return dict(kept)

    verdict = check_backward("9.9", CHAIN, running)
    assert codes(verdict) == {"not_reset"}
    assert "follows" not in verdict.message
    assert "Are the sums set to 0 before each pass?" in verdict.lines[0]


def test_a_derivative_is_never_said_to_be_taken_at_a_constant():
    way = WayBack(parse("(x + 4)^2 * exp(2x)", x=3))
    points = [
        at.node for mistake in mistakes_in(way) for at in mistake.place.wrong.local.values() if isinstance(at, At)
    ]
    assert points
    assert all(way.nodes[node].name in way.graph.values for node in points)


def test_fields_say_what_a_check_says():
    graph = parse("(4x + 1)^2", x=1)
    said = beside(explain([graph], [{"b": 2, "a": 2, "x": 8}]))
    assert said["b"] == checked(graph, {"b": 2, "a": 2, "x": 8}).lines[0]
    assert said["x"] == said["a"] == "follows from what is wrong at b"
    product = parse("p = x + y; q = x*y; r = p*q", x=2, y=5)
    said = beside(explain([product], [{"p": 7, "q": 10, "x": 57, "y": 27}]))
    assert (said["p"], said["x"]) == ("the same mistake as at q", "follows from what is wrong at q and p")
    assert explain([graph], [{"b": 10, "a": 10, "x": 40}]) is None
    assert beside(explain([graph], [{"x": 123}])) == {"x": checked(graph, {"x": 123}).message}
    assert checked(graph, {"x": 123}).message.startswith(
        "Look at c = b^2, b = a + 1 and a = 4 · x again, one after the other"
    )
    for number in (0.197, 0.196):
        verdict = checked(parse("sigmoid(x)", x=1), {"x": number})
        assert verdict.message.startswith("Close")
        assert beside(explain([parse("sigmoid(x)", x=1)], [{"x": number}])) == {"x": verdict.message}


def test_another_slope_at_a_kink_stays_right_beside_a_wrong_number():
    graph = parse("relu(x) + 2*y", x=0, y=1)
    assert list(beside(explain([graph], [{"x": 1, "y": 3}]))) == ["y"]
    assert list(beside(explain([graph], [{"x": 2, "y": 2}]))) == ["x"]
    graph = parse("relu(x) * 2/3 + 2*y", x=0, y=1)
    assert list(beside(explain([graph], [{"x": 0.6667, "y": 3}]))) == ["y"]


@pytest.mark.parametrize(
    ("place", "is_usual"),
    [
        (Place(0, RIGHT), True),
        (Place(0, RIGHT, unlikely=0.9), True),
        (Place(0, RIGHT, unlikely=1.0), False),
        (Place(0, RIGHT, unlikely=FAR_FETCHED), False),
        (Place(0, RIGHT, needs=frozenset([0])), False),
    ],
)
def test_a_usual_step_is_neither_far_fetched_nor_about_an_answer(place, is_usual):
    assert Mistake(MISCONCEPTIONS["sign_flipped"], place).is_usual_step == is_usual


@pytest.mark.parametrize("text", ["p = a*b; z = p + c; r = relu(z)*a + 3", "u = x*x; v = x + y; T = u*v/2"])
def test_what_is_written_down_for_a_gradient_is_no_usual_step(text):
    mistakes = [*mistakes_in(WayBack(parse(text, **dict.fromkeys(sorted({*text} & {*"abcxy"}), 2))))]
    assert any(mistake.place.wrong.given for mistake in mistakes)
    assert not any(mistake.place.wrong.given for mistake in mistakes if mistake.is_usual_step)


def test_a_wrong_pass_is_data_that_adds_up():
    dropped, flipped = WrongPass(times={0: 0}), WrongPass(local={1: "-1"}, start=-1.0)
    both = dropped.and_also(flipped)
    assert (both.times, both.local, both.start) == ({0: 0}, {1: "-1"}, -1.0)
    assert RIGHT.and_also(both) == both
    assert both.restricted_to([1]).places == (1,)
    assert [dropped.is_replaced_by(other) for other in (both, flipped)] == [True, False]


@pytest.mark.parametrize("row", MISCONCEPTIONS.values(), ids=MISCONCEPTIONS)
def test_a_record_says_what_happened_and_what_to_do(row):
    if row.message:
        assert row.message.count(". ") >= 1
        assert row.message.endswith(".")
    for text in (row.always, row.in_code):
        assert "{" not in text


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("sin(3x) * cos(5x) * exp(2x) * sin(7x) * x", 3000, 4000),  # pairs, and each mistake alone
        ("x" + "".join(f" * {factor} + x" for factor in range(2, 72)), 280_000 // 211, 320_000 // 211),
    ],
)
def test_judging_an_answer_takes_no_longer_the_larger_the_graph(monkeypatch, text, least, most):
    runs, run = [], WayBack.run
    monkeypatch.setattr(WayBack, "run", lambda *given: runs.append(given) or run(*given))
    assert not explain([parse(text, x=1.5)], [{"x": 12345.678}]).mistakes
    assert least < len(runs) < most


def test_a_program_that_keeps_sums_is_known_by_two_runs():
    graphs = [parse("(3x - 5)^2", x=x) for x in (2, 4)]  # gradients 6 and 42
    (kept,) = explain(graphs, [{"x": 6}, {"x": 48}]).mistakes
    assert kept.place.special.startswith("Gradients of an earlier backward pass are still in the sum.")


def test_fields_are_not_told_of_code():
    said = beside(explain([parse("x * x + 3x", x=2)], [{"x": 4}]))
    assert "function" not in said["x"]


def test_a_value_was_copied_from_one_of_the_eight_nearest_boxes():
    way = WayBack(parse("; ".join(["a0 = sin(x)", *(f"a{n + 1} = sin(a{n})" for n in range(20))]), x=0.7))
    copied = [place for place in values(way) if place.needs == {10}]
    assert {value.node for place in copied for value in place.wrong.given.values()} == {0, *range(6, 15)}


def test_a_mistake_at_several_gates_happens_at_the_first_that_the_pass_comes_to():
    way = WayBack(parse("a = sigmoid(x); b = sigmoid(a); c = sigmoid(b)", x=0.7))
    together = [place for place in by_formula(only(sigmoid=("y",)))(way) if len(place.wrong.local) == 3]
    assert [place.node for place in together] == [0]


@pytest.mark.parametrize(
    ("graph", "answers", "code", "told"),
    [
        (parse("3^x", x=2), {"x": 3 * log(3)}, "input_for_output", False),  # what goes in is the base
        (parse("p = x^3; q = y^2; m = max(p, q)", x=1, y=3), {"y": 9 * 6}, "value_as_slope", True),
        (parse("p = x^3; q = y^2; m = max(p, q)", x=1, y=3), {"x": 9 * 3, "y": 6}, "value_as_slope", False),
    ],
)
def test_where_a_wrong_slope_is_looked_for(graph, answers, code, told):
    assert (code in codes(checked(graph, answers))) == told


@pytest.mark.parametrize(
    ("find", "text", "expected"),
    [
        (unswitched, "(4x) * y", {"a": 0, "y": 0, "x": FAR_FETCHED, "a y": 0, "a y x": FAR_FETCHED}),
        (zeros_for_ones, "x + 3 - 2y", {"x": 0}),
        (early_factors, "relu(x) * y", {"y": 0}),
    ],
)
def test_how_far_fetched_a_place_is(find, text, expected):
    way = WayBack(parse(text, x=2, y=3))
    found = {" ".join(way.edges[edge].input.name for edge in place.wrong.local): place.unlikely for place in find(way)}
    assert found == expected


def done_to(way, part, find):
    """Return what is done at each place of a finder, by the names of the parts, with the gate."""
    found = [(way.nodes[place.node].name, getattr(place.wrong, part)) for place in find]
    return [(gate, {way.edges[edge].input.name: what for edge, what in wrong.items()}) for gate, wrong in found]


def test_a_sum_is_shared_out_gate_by_gate_or_as_a_whole():
    way = WayBack(parse("u = p + q; v = u + r; w = v + s", p=1, q=2, r=3, s=4))
    assert done_to(way, "local", shared_sums(way)) == [
        ("w", {"v": 1 / 2, "s": 1 / 2}),
        ("w", {"p": 1 / 4, "q": 1 / 4, "r": 1 / 4, "s": 1 / 4}),
        ("v", {"u": 1 / 2, "r": 1 / 2}),
        ("u", {"p": 1 / 2, "q": 1 / 2}),
    ]


def test_the_factor_of_a_mean_is_lost_on_the_way_to_what_the_mean_is_made_of():
    way = WayBack(parse("u = (p + q) / 2; v = u + p * r", p=1, q=2, r=3))
    (edge,) = (edge for edge, (_, node, _) in enumerate(way.edges) if node.name == "u")
    *found, late = means_of_inputs(way, edge, 2)
    assert late.wrong == WrongPass(given={late.node: SlopeOf(way.output, late.node, 2)})  # not lost, but come in late
    assert done_to(way, "times", found) == [("u", {"p": 2, "q": 2}), ("u", {"p": 2}), ("u", {"q": 2})]
    assert [len(place.wrong.times) for place in found] == [2, 1, 1]
    assert found[1].special == (
        "The factor of the mean at {gates} got lost on the way to p. What arrives from upstream has it."
    )


def test_a_derivative_was_taken_at_one_of_the_eight_nearest_numbers():
    way = WayBack(parse("; ".join(["a0 = sin(x)", *(f"a{n + 1} = sin(a{n}) + x" for n in range(12))]), x=0.7))
    edges = [edge for place in wrong_points(way) for edge in place.wrong.local]
    assert max(edges.count(edge) for edge in edges) == 8


# ---- what students type, and what they should read ------------------------------------------------------------------

NETWORK = parse("h1 = 3x - 2y; h2 = 2x + 7y; out = 4h1 - h2; m = t - out; L = m^2", x=5, y=1, t=44)
RIGHT_FLOWS = {"out": -18, "h1": -72, "h2": 18, "x": -180, "y": 270}
TWO_RELUS = parse("u = 4x - 15; p = relu(u); v = 3y - x; q = relu(v); r = 5p + q^2", x=3, y=4)
SUM_OF_SIX = parse("p = a + b; q = p + c; r = 6q", a=2, b=7, c=-4)
SIGMOID = parse("z = 2x - 3; s = sigmoid(z)", x=2)  # s = 0.7311
SLOPE = 0.19661193324148185
SAID = [
    # one number right, and so not swapped with another one
    (NETWORK, RIGHT_FLOWS | {"out": 18}, "Only the sign is wrong at out. Perhaps it got lost in the writing."),
    (TWO_RELUS, {"v": -18, "x": -18, "y": 54}, "Only the sign is wrong at v. Perhaps it got lost in the writing."),
    # no earlier pass beside anything else
    (SIGMOID, {"z": SLOPE, "x": 4 * SLOPE}, "The local gradient of a = 2 · x was multiplied in twice."),
    (SUM_OF_SIX, dict.fromkeys("abc", 12), "Each input's gradient is twice as large as it should be."),
    (parse("3x + y", x=1, y=1), {"x": 6, "y": 2}, "Each input's gradient is twice as large"),
    # copied from the picture
    (parse("p = x * x; q = 7x; r = p + q", x=4), {"x": 44}, "This is the value of r from the forward pass."),
    (TWO_RELUS, {"v": 81, "x": -18, "y": 54}, "This is the value of d from the forward pass."),
    (SUM_OF_SIX, dict.fromkeys("abc", 30), "This is the value of r from the forward pass. A gradient says"),
    (SUM_OF_SIX, {"a": 9, "b": 6, "c": 6}, "This is the value of p from the forward pass."),
    # one factor forgotten, not two mistakes
    (
        parse("move = rate * slope; d = 3 - move; L = d^2", rate=0.2, slope=-4),
        {"rate": 8},
        "At L = d^2 only the exponent",
    ),
    # not begun with the value of c, since a1 is right
    (parse("u = a1^(-1); c = u * u", a1=-2), {"u": -0.25, "a1": 0.25}, "This is ∂u/∂a1. The question asks for ∂c/∂u"),
    # the output's value, and not that of its gate for its slope
    (parse("v = 5x; w = x + 3; T = v * w", x=4), {"v": 140, "w": 140, "x": 840}, "This is the value of T from the"),
    # a number of the picture, and not one that was added by chance
    (parse("p = x * x; q = 7x; r = p + q", x=4), {"x": 16}, "This is the value of p from the forward pass."),
    # the derivative of one gate is a common rival, the gradient of a node in the middle one of seldom mistakes
    (
        parse("v1 = 3x; v2 = v1 - 5; T = v2^2", x=4),
        {"v2": 1, "v1": 1, "x": 3},
        "At T = v2^2 the local gradient is missing as a factor. At each gate, multiply the upstream gradient by the "
        "local one.",
    ),
    (
        parse("v1 = 5x; v2 = x + 3; T = v1 * v2", x=4),
        {"v1": 7, "v2": 20, "x": 5},
        "At T = v1 · v2 the derivatives of the two factors were multiplied. Multiply the derivative of each factor by "
        "the other factor itself, then add the two.",
    ),
    # a max without a tie
    (parse("p = 2x; q = y^2; r = max(p, q)", x=4, y=3), {"x": 2, "y": 6}, "At r = max(p, q) both inputs got the whole"),
    (parse("p = 2x; q = y^2; r = max(p, q)", x=4, y=3), {"x": 1, "y": 3}, "At r = max(p, q) both inputs got half of"),
    # nobody takes b for a gradient of z
    (parse("p = a * b; z = p - c; u = relu(z); r = u * a", a=4, b=4, c=20), {"z": 4}, "At u = relu(z) the slope 1 was"),
    # flows of the same size
    (
        parse("b = 5z; c = 5z; r = b + c", z=3),
        {"b": 1, "c": 1, "z": 5},
        "At z one of the flows is missing. z feeds b and c",
    ),
    (
        parse("b = z^3; c = z^3; f = z^3; g = z^3; r = b*c*f*g", z=2),
        {"b": 512, "c": 512, "f": 512, "g": 512, "z": 6144},
        "At z only one of the flows is left. z feeds b, c, f and g",
    ),
    # two alternatives, each with what to do
    (
        parse("p = 2x; q = y^2; r = max(p, q)", x=4, y=3),
        {"x": 0, "y": 3},
        "Perhaps at q = y^2 the exponent is missing as a factor. The derivative of a power brings the exponent down in "
        "front. Or this is the value of y from the forward pass. The question asks for ∂r/∂y",
    ),
    # the same mistake at another gate
    (
        parse("m = x * y; r = m * z", x=3, y=-2, z=5),
        {"m": 5, "z": 6, "x": 10, "y": 15},
        "At r = m · z the sign is wrong. Check the sign of the local gradient there. The same goes for ∂r/∂x, at m = x",
    ),
]


@pytest.mark.parametrize(("graph", "answers", "says"), SAID)
def test_what_students_type_is_told_as_what_it_is(graph, answers, says):
    (line,) = checked(graph, answers).lines
    assert line.startswith(says)


def test_rounding_is_told_before_two_mistakes_that_lead_to_a_number_by_chance():
    graph = parse("t = y - 0.5; r = t + x; n = r + r; h = n * n; c = h * t", x=0.3, y=-0.5)  # 7.56 at t
    verdict = checked(graph, {"h": -1, "n": 2.8, "r": 5.6, "t": 7.6, "y": 7.6, "x": 5.6})
    assert verdict.message == "Close, but rounded too far: give four significant figures."
    assert not verdict.diagnoses


@pytest.mark.parametrize(
    ("answered", "further"),
    [
        ("buxvy", "∂s/∂v, ∂s/∂y, ∂s/∂u and ∂s/∂x."),
        ("buxv", "∂s/∂v, ∂s/∂u and ∂s/∂x."),
        ("bux", "∂s/∂u, at p = u · x and ∂s/∂x, at p = u · x."),
    ],
)
def test_of_many_numbers_with_one_mistake_the_places_are_left_out(answered, further):
    graph = parse("p = u*x; q = v*y; r = p + q; z = r + b; s = sigmoid(z)", u=0.5, x=6, v=-1.5, y=4, b=2.5)
    slope = graph.gradients["z"]
    added = {"b": 1, "u": 6, "x": 0.5, "v": 4, "y": -1.5}
    (line,) = checked(graph, {name: slope + added[name] for name in answered}).lines
    assert line.endswith(f"multiply the two. The same goes for {further}")


def test_what_was_copied_from_the_output_is_told_of_the_output():
    assert ("value_for_gradient", "c") in found(checked(CHAIN, {"x": 42 * 49}))
    assert ("value_for_gradient", "r") in found(checked(SUM_OF_SIX, dict.fromkeys("abc", 30)))


def test_the_derivative_by_one_of_two_factors_is_no_rival_of_a_common_mistake():
    (line,) = checked(parse("p = a*b; r = p^2", a=3, b=1), {"p": 1}).lines
    assert line.startswith("At r = p^2 the local gradient is missing")


def test_only_programs_are_told_of_signs_of_programs():
    for row in MISCONCEPTIONS.values():
        assert "+=" not in row.message + row.always


def test_what_is_left_for_the_last_hides_behind_nothing_likelier():
    graph = parse("p = x * x; q = 3x; r = p + q", x=3)  # 6 is p's slope alone; q and r are 9 and 18
    assert codes(checked(graph, {"x": 18})) >= {"not_reset"}  # twice 9, and the value of r
    assert not any("value of r" in line for line in checked(graph, {"x": 18}).lines)


def test_of_answers_within_the_graph_a_pass_on_top_of_another_is_known_too():
    assert found(checked(parse("p = 3x; q = 2y; r = p + q", x=1, y=1), {"p": 2, "x": 6})) == {("not_reset", "r")}


@pytest.mark.parametrize("rest", ["", " + u", " + v"])
def test_factors_that_feed_something_else_are_no_product_whose_derivatives_were_multiplied(rest):
    multiplied = checked(parse(f"u = x*x; v = 3*x; T = u*v{rest}", x=5), 30)
    assert ("multiplied_paths" in codes(multiplied)) == (not rest)


def test_what_adds_up_once_by_chance_is_no_earlier_pass():
    graphs = [parse("x^2", x=number) for number in (1, 2, 3)]
    assert [mistake.code for mistake in explain(graphs, [{"x": 2}, {"x": 6}, {"x": 12}]).mistakes] == ["not_reset"]
    once = explain(graphs, [{"x": 2}, {"x": 6}, {"x": 7}])
    assert "not_reset" not in {mistake.code for mistake in once.mistakes}


def test_one_number_everywhere_is_a_guess_only_where_several_are_wrong_and_at_every_point():
    assert "value_for_gradient" in codes(checked(parse("u = 3x; T = u + y", x=1, y=2), {"u": 1, "x": 1}))
    graphs = [parse("3x + y^2", x=2, y=number) for number in (1, 2)]
    explanation = explain(graphs, [{"x": 1, "y": 1}, {"x": 1, "y": 2}])
    assert {"missing_local", "power_coefficient"} <= {mistake.code for mistake in explanation.mistakes}
    assert not explanation.composed


def test_a_copied_value_beside_another_mistake_is_known():
    verdict = checked(parse("p = 3x; q = y^2; T = p + q", x=2, y=5), {"x": 1, "y": 31})
    assert {"missing_local", "value_for_gradient"} <= codes(verdict)


def test_an_earlier_pass_is_told_alone_and_not_beside_a_sign():
    assert "not_reset" not in codes(checked(parse("p = 3x; r = -p", x=5), {"x": 6}))


def test_of_a_large_graph_only_what_is_common_is_tried(monkeypatch):
    graph, answers = parse("p = a + b; q = p*c; r = q^2", a=2, b=1, c=4), {"a": 72, "b": 96, "c": 96}
    assert codes(checked(graph, answers)) == {"swapped_answers"}
    monkeypatch.setattr("backprop_helpers.mistakes.explanation.MOST_EDGES", 100)
    assert "swapped_answers" not in codes(checked(graph, answers))
    monkeypatch.undo()
    pairs = parse("(p + 2)*(4*p)", p=3)
    assert explain([pairs], [{"p": 15}]).composed
    monkeypatch.setattr("backprop_helpers.mistakes.explanation.MOST_PAIRS", 1)
    assert not explain([pairs], [{"p": 15}]).mistakes


def test_a_pass_follows_from_the_answers_of_its_own():
    way = WayBack(CHAIN)
    for answer in (1, 2, 1):
        assert way.run(RIGHT, {way.number[CHAIN["b"]]: answer}) == [1, 14, answer, 3 * answer]
    assert way.run(RIGHT) == [1, 14, 14, 42]
    assert WayBack(trace(lambda x, y: 5, x=1, y=2)).run(WrongPass(start=-1.0)) == [0, 0]


@pytest.mark.parametrize(
    ("answers", "is_one"),
    [
        *(([number, number], True) for number in (-1, 0, 1)),
        ([2, 2], False),
        ([-2, -2], False),
        ([2, 2, 2], True),
        ([2, 2, 3], False),
        ([1], False),
    ],
)
def test_one_number_is_written_everywhere(answers, is_one):
    graph = parse("x * y + z", x=2, y=3, z=5)
    case = case_of(graph, dict(zip("xyz", answers, strict=False)))
    assert case.is_one_number([*case.answers]) == is_one


@pytest.mark.parametrize(("slope", "is_right"), [(-1, True), (0.5, True), (1, True), (-1.1, False), (1.1, False)])
def test_at_a_kink_both_ends_are_right_and_all_between(slope, is_right):
    case = case_of(parse("p = abs(x); 3p", x=0), {"p": 3, "x": 3 * slope})
    assert [case.may_be_right(number) for number in case.answers] == [True, is_right]
    assert [case.follows(number) for number in case.answers] == [True, is_right]


@pytest.mark.parametrize(
    ("formula", "answers", "right"),
    [
        ("max(x, y)", {"x": 0.25, "y": 0.75}, {"x", "y"}),
        ("max(x, y)", {"x": 0.1, "y": 0.75}, {"y"}),
        ("max(x, y)", {"x": 0, "y": 2}, {"x"}),  # the whole of it and more for y leaves nothing
        ("max(x, y)", {"x": 1, "y": -1}, {"x"}),
        ("-relu(max(x, y) - 2)", {"x": -0.25, "y": -0.75}, {"x", "y"}),
        ("-relu(max(x, y) - 2)", {"x": -0.25, "y": -0.9}, {"y"}),
        ("abs(max(x, y) - 2)", {"x": 1, "y": 0}, {"x", "y"}),
        ("abs(max(x, y) - 2)", {"x": -1, "y": -0.5}, {"y"}),
    ],
)
def test_of_a_tie_one_input_gets_what_the_other_one_does_not(formula, answers, right):
    case = case_of(parse(formula, x=2, y=2), answers)
    assert {case.way.nodes[number].name for number in case.answers if case.may_be_right(number)} == right


def test_of_two_gates_whose_local_gradients_were_taken_alone_the_first_one_is_the_place():
    assert found(checked(parse("u = 2x; v = 3x; T = u*v", x=4), 5)) == {("missing_upstream", "u")}


def test_only_a_negative_exponent_is_said_to_have_become_larger():
    said = str(checked(parse("u = x^(-2); v = y^3; T = u + v", x=2, y=2), {"x": -1, "y": 48}))
    assert "At u = x^(−2) the exponent became larger." in said
    assert "v = y^3 the exponent became larger" not in said
    assert "became larger" not in str(checked(parse("x^0.5", x=4), 4))


@pytest.mark.parametrize(("term", "is_told"), [(2, True), (-2, True), (1, False), (-1, False)])
def test_a_term_is_no_factor_where_that_changes_nothing_or_a_sign_alone(term, is_told):
    verdict = checked(trace(lambda x: x * 3 + term, x=5), {"a": term} if term != 1 else {"a": 2})
    assert ("term_as_factor" in codes(verdict)) == is_told


def test_where_every_sign_is_flipped_the_place_is_the_start():
    verdict = checked(parse("p = 3x; q = 2y; r = p + q", x=1, y=1), {"p": -1, "q": -1, "x": -3, "y": -2})
    assert "r" in {it.node for it in verdict.diagnoses if it.message.startswith("Every sign is flipped.")}


def test_the_slope_that_a_sigmoid_has_at_0_is_known_elsewhere():
    assert "the slope 1/4 was taken" in str(checked(parse("3*sigmoid(x)", x=1.2), 0.75))


def test_a_local_gradient_that_is_missing_below_the_output_is_one_mistake_made_twice():
    verdict = checked(parse("s = 3x; u = sigmoid(s); T = 5u", x=0.2), 5)
    assert verdict.lines[0].startswith("At s = 3 · x and u = σ(s) the local gradient is missing as a factor.")
    assert ("missing_local", "T") in found(checked(parse("u = 4x; T = u*u", x=3), 8))


def test_only_what_several_terms_share_is_a_sum_and_only_what_divides_one_is_a_mean():
    assert "shared_gradient" not in codes(checked(parse("s = x + 3; T = 4*s", x=1), 2))
    everywhere = {"w": 1, "x": 1, "y": 1, "z": 1}
    assert "mean_factor" in codes(checked(parse("T = 0.25*(w + x + y + z)", w=5, x=6, y=7, z=8), everywhere))
    assert "mean_factor" not in codes(checked(parse("s = x + y; T = s^2", x=0.02, y=0.08), {"x": 1, "y": 1}))


def test_a_pass_with_another_start_is_run_from_the_output_on_also_together_with_another_one():
    way = WayBack(parse("x * x", x=3))
    assert way.gradients(WrongPass(start=2.0)) == {"a": 2.0, "x": 12.0}
    assert WrongPass().and_also(WrongPass(start=0.5)).start == 0.5


def test_of_an_output_that_is_a_constant_every_gradient_is_0():
    inputs = {"x": 1, "y": 2, "z": 3}
    assert WayBack(trace(lambda x, y, z: 5, **inputs)).gradients(RIGHT) == dict.fromkeys(inputs, 0.0)


@pytest.mark.parametrize(
    ("text", "inputs", "answers", "expected", "line"),
    [
        (
            "s = a + b; t = s*c; r = t + a",
            {"a": 2, "b": 5, "c": 7},
            {"a": 2.25, "b": 1.75, "c": 3.5},
            ("shared_gradient", "r"),
            "Each add gate shared its gradient out among the terms. It does not share: each input gets the whole.",
        ),
        (
            "u = x*y; v = u*x + u; T = v*y",
            {"x": 3, "y": 5},
            {"x": 75, "y": 45},
            ("overwritten_branch", "u"),
            "At each branch only the last flow is left. Add all flows that meet at a node.",
        ),
        (
            "u = x*y; v = u*x + u; T = v*y",
            {"x": 3, "y": 5},
            {"x": 28125, "y": 13500},
            ("multiplied_paths", "u"),
            "At each branch the flows were multiplied. Factors along one path multiply, flows that meet are added.",
        ),
    ],
)
def test_what_was_done_at_every_place_has_its_place_nearest_to_the_output(text, inputs, answers, expected, line):
    verdict = checked(parse(text, **inputs), answers)
    assert found(verdict) == {expected}
    assert verdict.lines == (line,)


def test_a_0_beside_another_wrong_number_may_come_of_two_mistakes():
    explanation = explain([parse("p = relu(x); q = p*y; r = q^2", x=2, y=3)], [{"x": 0, "y": 2 * 36 * 2}])
    assert explanation.composed
    assert [mistake.code for mistake in explanation.mistakes] == ["relu_slope_nowhere", "power_exponent"]


def test_no_two_mistakes_of_one_kind_are_made_at_one_node():
    answers = {"r": -1, "q": 16, "p": 16, "y": 32, "x": 64}  # all but the first are right: flipped, and back again
    assert explain([parse("p = x*y; q = p + x; r = q^2", x=2, y=3)], [answers]).mistakes == ()


@pytest.mark.parametrize(
    ("text", "inputs", "answers", "expected"),
    [
        # the value of r, not twice the gradient by c
        (
            "r = a + 2b + 5c",
            {"a": 2, "b": -1, "c": 1},
            {"a": 5, "b": 5},
            ["value_for_gradient", "wrong_output", "wrong_output"],
        ),
        # the gradient by z; u's value times y
        ("u = x*y; r = u + 18z", {"x": 2, "y": 3, "z": 5}, {"x": 18}, ["wrong_output", "value_for_gradient"]),
        # the gradient of q, times 3; the gradient by z
        ("p = 3x; q = p*p; s = 7q; r = s + 21z", {"x": 2, "z": 5}, {"x": 21}, ["missing_local", "wrong_output"]),
        # u's value times y; u's gradient plus y
        ("u = x*y; r = u/0.125 - z", {"x": 0.75, "y": 4, "z": 5}, {"x": 12}, ["value_for_gradient", "added_factors"]),
    ],
)
def test_of_what_is_thought_of_last_the_likelier_comes_first(text, inputs, answers, expected):
    verdict = checked(parse(text, **inputs), answers)
    assert [diagnosis.code for diagnosis in verdict.diagnoses] == expected


def test_the_gradient_of_one_of_the_three_nearest_inputs_was_given():
    way = WayBack(parse("a*b + c*d + f*g", a=2, b=3, c=5, d=7, f=11, g=13))
    given = [place.wrong.given for place in other_outputs(way) if "The question asks" in place.special]
    nearest = {"a": "bcd", "b": "cad", "c": "dbf", "d": "fcg", "f": "gdc", "g": "fdc"}
    found = {}
    for number, what in ((number, what) for each in given for number, what in each.items()):
        found.setdefault(way.nodes[number].name, []).append(way.nodes[what.by].name)
    assert {name: "".join(others) for name, others in found.items()} == nearest


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([[1], [2]], "v = 5 · u or u = 4 · q"),
        ([[1], [4, 3]], "v = 5 · u or p = 2 · x and q = 3 · p"),
        ([[1], [2], [3]], "one of v = 5 · u, u = 4 · q and q = 3 · p"),
        ([[1], [2], [3], [4]], "one of v = 5 · u, u = 4 · q, q = 3 · p and p = 2 · x"),
        ([[0], [1], [2], [3], [4]], "one of w = 6 · v, v = 5 · u, u = 4 · q and 2 more"),
        ([[1], [2], [4, 3]], "v = 5 · u, or u = 4 · q, or all of p = 2 · x and q = 3 · p"),
        ([[1], [2], [4, 2]], "v = 5 · u or u = 4 · q"),  # of two places the smaller one will do
    ],
)
def test_several_places_are_joined(places, said):
    way = WayBack(parse("p = 2x; q = 3p; u = 4q; v = 5u; w = 6v", x=1), "x")
    flipped = Mistake(MISCONCEPTIONS["sign_flipped"], Place(0, RIGHT))
    assert message(way, flipped, places).startswith(f"At {said} the sign is wrong. ")


@pytest.mark.parametrize(
    ("text", "answer", "said"),
    [
        (
            "p = sin(x); q = 2x; s = sin(q); r = p*s",
            cos(1.2) + 2 * cos(2.4),
            "These are ∂p/∂x and ∂s/∂x alone, with p = sin(x) and s = sin(q); what arrives at p and at s is missing",
        ),
        # this is no ∂s/∂x, since p lies behind s
        (
            "p = sin(x); s = x*p; r = s^2",
            sin(1.2) + cos(1.2),
            "On the way back through p = sin(x) and s = x · p only the local gradient was taken",
        ),
    ],
)
def test_where_two_gates_have_their_local_gradients_alone_both_are_named(text, answer, said):
    (line,) = checked(parse(text, x=1.2), {"x": answer}).lines
    assert line.startswith(said)


def test_what_many_mistakes_have_in_common_are_the_gates_on_the_way_back_and_not_the_node_itself():
    (line,) = checked(parse("u = x*y; v = u*x + u; T = v*v*u", x=3, y=5), {"u": 7200}).lines
    assert line.startswith(
        "Several mistakes lead to this number for u, all on the way back through a = u · x, v = a + u and T = b · u. "
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a = 2x; b = a + 3; c = sin(b)",
            "Look at c = sin(b), b = a + 3 and a = 2 · x again, one after the other: multiply upstream by local along "
            "each edge.",
        ),
        (
            "a = 2x; b = a + x; c = sin(b)",
            "Look at c = sin(b), b = a + x and a = 2 · x again, one after the other: multiply upstream by local along "
            "each edge, and add flows that meet.",
        ),
        (
            "a = 2x; b = a + 3; c = sin(b); d = 5c; f = d + 7",
            "Look at the 5 gates from f = d + 7 back to x again, one after the other: multiply upstream by local along "
            "each edge.",
        ),
    ],
)
def test_what_nothing_explains_is_to_be_computed_again_gate_by_gate(text, said):
    assert checked(parse(text, x=1), {"x": 123.456}).message == said


def test_the_gradient_of_one_of_the_two_gates_further_on_was_taken_for_that_of_a_gate():
    way = WayBack(parse("p = 3x; q = sin(p); u = exp(q); v = u^2; w = 5v; r = sin(w)", x=1))
    taken = done_to(way, "upstream", upstream_from_above(way))
    named = [(gate, way.nodes[above].name) for gate, upstream in taken for above in upstream.values()]
    assert named == [("v", "w"), ("u", "v"), ("u", "w"), ("q", "u"), ("q", "v"), ("p", "q"), ("p", "u")]


def test_the_gradient_of_a_node_in_the_middle_is_told_beside_a_value_that_was_copied():
    verdict = checked(parse("u = x*y; T = u*z + x", x=3, y=3, z=-1), {"x": 3})
    told = [(diagnosis.code, diagnosis.node) for diagnosis in verdict.diagnoses if diagnosis.told]
    assert told == [("value_for_gradient", "x"), ("wrong_output", "u")]
