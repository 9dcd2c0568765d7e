"""Wrong answers that were tried on the sheets and on small graphs: what is said of each is true and no more."""

import math

import numpy as np
import pytest

from backprop_helpers import check_backward, check_formula, check_function, check_gradients, parse, relu, sigmoid, trace
from backprop_helpers.explorer.prediction import mistakes

MAXIMUM = parse("p = 2x; q = y^2; r = max(p, q)", x=4, y=3)
LADDER = parse("p = 3x; q = p^2; u = 4p; r = q + u", x=3)
TWO_RELUS = parse("u = 4x - 15; p = relu(u); v = 3y - x; q = relu(v); r = 5p + q^2", x=3, y=4)
PRODUCTS = parse("m = x * y; r = m * z", x=3, y=-2, z=5)
SQUARED = parse("z = w*x + b; s = sigmoid(z); out = s^2", w=1.5, x=-2, b=2)
SLOPE = {name: SQUARED.gradients[name] for name in ("s", "z", "w", "x", "b")}
TWO_WAYS = parse("v1 = 5x; v2 = x + 3; T = v1 * v2", x=4)


def said(graph, answers):
    return check_gradients("9.9", graph, answers, nodes=list(answers) if isinstance(answers, dict) else None)


@pytest.mark.parametrize(
    ("graph", "answers", "line"),
    [
        # one gradient of a max got lost: no second mistake in its place
        (MAXIMUM, {"x": 0, "y": 0}, "At r = max(p, q) neither input got the gradient."),
        (parse("m = min(x, y); T = m*z", x=2, y=5, z=3), {"x": 0, "y": 0, "z": 2}, "At m = min(x, y) neither input"),
        # the gate's value in the place of its gradient
        (PRODUCTS, {"m": 5, "z": -6, "x": 12, "y": -18}, "On the way back through m = x · y the local gradient"),
        (parse("p = w*x; z = p + b; s = sigmoid(z)", w=-2, x=3, b=7.5), {"w": 4.5}, "On the way back through z = p"),
        # the gradient of a gate further on
        (SQUARED, SLOPE | {"w": -2 * SLOPE["s"], "x": 1.5 * SLOPE["s"], "b": SLOPE["s"]},
         "On the way back through z = a + b the gradient of s was used."),
        (SQUARED, SLOPE | {"w": -2 * SLOPE["s"]}, "On the way back through a = w · x the gradient of s was used."),
        # an input taken for a constant
        (SQUARED, SLOPE | {"b": 0}, "b got the slope 0, like a constant. It is an input: z = a + b moves"),
        (parse("v = 2x - y; z = v^3", x=4, y=13), {"x": 150, "y": 0}, "y got the slope 0, like a constant."),
        # the gradient of another input
        (parse("v = 2x - y; z = v^3", x=4, y=13), {"x": 150, "y": 150}, "This is ∂z/∂x. The question asks for ∂z/∂y."),
        # a power's own output
        (parse("u = x^3; w = sin(u)", x=0.9), 3 * 0.729**2 * math.cos(0.729),
         "The derivative of u = x^3 was taken at the wrong point, at u."),
        # of one number nobody says "each gradient"
        (parse("z = a + b; s = tanh(z)", a=0.5, b=0.25), {"z": 2 * (1 - math.tanh(0.75) ** 2)},
         "The answer is twice as large as it should be."),
        # a leaky relu is no relu
        (parse("u = leaky_relu(x); T = u + y", x=-4, y=1), {"x": 1}, "At u = relu(x) − 0.01 · relu(−x) the slope 1"),
    ],
)  # fmt: skip
def test_one_common_mistake_is_named(graph, answers, line):
    lines = said(graph, answers).lines
    assert lines[0].startswith(line)


def test_a_leaky_relu_is_not_said_to_let_nothing_through():
    (line,) = said(parse("u = leaky_relu(x); T = u + y", x=-4, y=1), {"x": 1}).lines
    assert line.endswith("even where the number that goes in is negative. There a leaky relu has a small slope.")


@pytest.mark.parametrize(
    ("graph", "answers", "unsaid"),
    [
        (LADDER, {"q": 1, "u": 1, "p": 18, "x": 66}, "Start the backward pass at r"),  # it did: q, u and x are right
        (LADDER, {"q": 1, "u": 1, "p": 18, "x": 54}, "Start the backward pass at r"),
        (TWO_RELUS, {"v": 18, "x": 4, "y": 54}, "Start the backward pass at r"),
        (TWO_RELUS, {"v": 18, "x": 0, "y": 0}, "the value of p"),  # which is 0, too
    ],
)
def test_nothing_is_said_that_a_right_answer_denies(graph, answers, unsaid):
    assert unsaid not in str(said(graph, answers))


def test_the_gradient_of_a_gate_on_the_way_is_known_where_that_was_taken_for_all():
    (line,) = said(LADDER, {"p": 18, "x": 54}).lines
    assert "At p only the flow through q = p^2 is left" in line
    assert {it.code for it in said(LADDER, {"p": 18, "x": 54}).diagnoses} >= {"wrong_output"}


def test_what_is_certain_at_one_number_has_no_rivals_at_another():
    lines = said(TWO_WAYS, {"v1": 5, "v2": 1, "x": 6}).lines
    assert lines[0] == (
        "This is ∂v2/∂x. The question asks for ∂T/∂v2: how far T moves if v2 is nudged. The same goes for ∂T/∂v1."
    )


def test_of_two_things_done_at_one_place_one_replaces_the_other():
    (line,) = said(parse("r = 3*max(x, y)", x=1, y=2), {"x": 0, "y": 0}).lines
    assert "two mistakes" not in line


def test_to_answer_0_nobody_needs_two_mistakes():
    verdict = check_formula("9.9", parse("z = w*x; s = sigmoid(z); out = x + s", x=1, w=-2), "0", of="x")
    assert not verdict.diagnoses
    assert verdict.message.startswith("Look at out = x + s")


def test_a_router_that_always_lets_one_input_through_is_one_mistake():
    def backward(a, b, c):
        m = max(a * b, c)
        return {"a": b * c, "b": a * c, "c": m + (0 if a * b > c else c), "m": c}

    graph = parse("p = a*b; m = max(p, c); r = m*c", a=2, b=3, c=5)
    verdict = check_backward("9.9", graph, backward)
    assert verdict.lines == (
        "At m = max(p, c) p got the whole gradient at all inputs. The smaller input of a max gets nothing, nor does "
        "the larger one of a min.",
    )


@pytest.mark.parametrize("formula", ["42", "2*(3*4 - 5)*3"])
def test_what_is_right_at_one_point_alone_blames_no_gate(formula):
    verdict = check_formula("9.9", parse("v1 = 3x; v2 = v1 - 5; T = v2^2", x=4), formula)
    assert verdict.message == (
        "This is right at x = 4 but not for every x. Does a number stand in it that belongs to these inputs alone?"
    )


def test_a_relu_that_is_always_on_is_not_said_to_be_off_at_the_inputs_of_the_picture():
    graph = trace(lambda x, w: relu(x) * w, x=2, w=3)
    (line,) = check_backward("9.9", graph, lambda x, w: {"x": w, "w": max(x, 0)}).lines
    assert "the slope 1 was taken even where the number that goes in is negative" in line


NEURON = parse("p = w*x; z = p + b; s = sigmoid(z)", w=2, x=0.75, b=-1)


@pytest.mark.parametrize("node", ["p", "z"])
def test_a_function_that_returns_too_early_is_told_which_value_that_is(node):
    def early(w, x, b):
        return {"p": w * x, "z": w * x + b}[node]

    verdict = check_function("9.9", NEURON, early, nodes=["p", "z"])
    assert verdict.message == f"The function returns the value of {node}. The steps from there to s are missing."


@pytest.mark.parametrize("places", [1, 2, 3])
def test_a_function_that_rounds_is_told_so(places):
    verdict = check_function("9.9", NEURON, lambda w, x, b: round(float(sigmoid(w * x + b)), places))
    assert (
        verdict.message == "Close, but some number is rounded: a function computes with all figures, and returns them."
    )


@pytest.mark.parametrize("wrong", [lambda x: 2 * math.cos, lambda x: math.cos * x, lambda x: x + sigmoid])
def test_a_function_without_its_brackets_is_no_number(wrong):
    verdict = check_function("9.9", parse("2*cos(x)", x=1), wrong)
    assert (
        verdict.message
        == "<lambda>(x=1) stopped where a function stands like a number: call it with brackets, as in f(x)."
    )


def test_a_gradient_without_a_value_is_not_taken_for_what_it_is_a_gradient_by():
    def backward(x):
        return {"x": dx}  # noqa: F821

    verdict = check_backward("9.9", parse("x^2", x=3), backward)
    assert verdict.message.endswith("`dx` is used before it has a value; set it with = in an earlier line.")


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("1/2*(x^2 + y^2)^(1/2)*2*x", "power_exponent"),  # the 1/2 is the exponent's: no denominator lost its brackets
        ("2*x/2*r", "missing_brackets"),
        ("1/2*r*2*x", "missing_brackets"),
    ],
)
def test_a_half_before_a_power_is_no_denominator_without_brackets(formula, code):
    graph = parse("xsqr = x^2; ysqr = y^2; sqrs = xsqr + ysqr; r = sqrt(sqrs)", x=-0.5, y=1.2)
    assert [it.code for it in check_formula("9.9", graph, formula, of="x").diagnoses] == [code]


def test_the_gradient_of_another_input_is_known_in_a_formula():
    graph = parse("xsqr = x^2; ysqr = y^2; sqrs = xsqr + ysqr; r = sqrt(sqrs)", x=-0.5, y=1.2)
    assert check_formula("9.9", graph, "y/r", of="x").lines == ("This is ∂r/∂y. The question asks for ∂r/∂x.",)


def test_rare_mistakes_make_no_page_much_larger():
    places = mistakes(SQUARED)["places"]
    assert sum(map(len, places.values())) < 300


LINES = "out1 = w + b; out2 = 5w + b; out3 = 6w + b; e1 = out1 - 11.5; e2 = out2 - 7; e3 = out3 - 14.5"
THREE_POINTS = parse(f"{LINES}; L = (e1^2 + e2^2 + e3^2) / 3", w=3, b=4)
FLOWS = {"e1": -3, "e2": 8, "e3": 5, "w": 67, "b": 10}
FOUR = np.array([1.0, 2, 4, 6])
CUBE = parse("v = 2x - y; z = v^3", x=4, y=13)


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        (  # -3 + 8 - 5, with a sign lost, is 0 by chance
            {"b": 0},
            (
                "b got the slope 0, like a constant. It is an input: out1 = w + b, out2 = a + b and out3 = c + b move "
                "if it is nudged.",
            ),
        ),
        (
            {"b": 1},
            (
                "This is only how far out1, out2 and out3 move if b is nudged. Multiply it by what arrives at each of "
                "them, and add.",
            ),
        ),
        ({"w": 0}, ()),
        ({"w": 1, "b": 1}, ()),
        ({"e1": 1, "e2": 1, "e3": 1, "w": 12, "b": 3}, ()),
    ],
)
def test_a_0_or_a_1_is_not_explained_by_what_is_rare(answers, lines):
    assert said(THREE_POINTS, FLOWS | answers).lines == lines


@pytest.mark.parametrize("answers", [{"v": 1, "x": 150, "y": -75}, {"v": 75, "x": 0, "y": -75}])
def test_nobody_copies_a_0_or_a_1(answers):
    assert not said(CUBE, answers).lines


def test_a_gate_in_a_derivative_is_named_with_what_it_computes():
    graph = parse("u = 4x + 3; s = u^2; r = s * y", x=2, y=5)
    (line,) = said(graph, {"s": 22}).lines
    assert line.startswith("This is ∂s/∂u, with u = a + 3. The question asks for ∂r/∂s")


@pytest.mark.parametrize("wrong", [2 * (1 - math.tanh(0.6)) ** 2, 2 * (1 - math.tanh(0.36))])
def test_a_square_in_the_wrong_place(wrong):
    (line,) = said(parse("z = 2x; s = tanh(z)", x=0.3), {"x": wrong}).lines
    assert (
        line == "At s = tanh(z) the square is in the wrong place. The slope is 1 − tanh²: only tanh itself is squared."
    )


def test_the_slope_of_another_function():
    slope = 3 * math.exp(-1.5) / (1 + math.exp(-1.5)) ** 2
    (line,) = said(parse("z = 3x; s = softplus(z)", x=0.5), {"x": slope}).lines
    assert line == "At s = softplus(z) the slope of another function was taken. Here it is σ itself."
    (line,) = said(parse("z = 2x; s = tanh(z)", x=0.3), {"x": 2 + 2 * math.tanh(0.6) ** 2}).lines
    assert line == "At s = tanh(z) the slope of another function was taken. Here it is 1 − tanh²."


@pytest.mark.parametrize(
    ("graph", "wrong", "outer"),
    [
        (parse("u = x^3; w = sin(u)", x=0.9), math.cos(2.43), "w = sin(u)"),
        (parse("u = 2x^2 + 1; w = u^3; r = 4w", x=1.5), 4 * 3 * 6**2, "w = u^3"),
    ],
)
def test_a_derivative_is_taken_at_the_derivative_of_what_is_inside(graph, wrong, outer):
    (line,) = said(graph, {"x": wrong}).lines
    assert line == (
        f"The derivative of {outer} was taken at the derivative of u. Take it at u itself, and multiply by that "
        "derivative."
    )


HILL = parse("p = x^2; q = -p; h = exp(q)", x=0.8)


@pytest.mark.parametrize(("number", "of"), [(0.527, "what is inside h = exp(q)"), (-0.527, "At p = x^2"), (0.53, "")])
def test_a_mistake_is_seen_in_a_number_of_three_figures(number, of):
    lines = said(HILL, number).lines
    assert [line.endswith(" The number is rounded, too: give four significant figures.") for line in lines] == [True][
        : len(of)
    ]
    assert all(of in line for line in lines)


def test_what_has_more_figures_is_not_taken_for_rounded():
    assert not said(HILL, 0.5269).lines


def test_of_many_gates_in_groups_only_some_are_named():
    graph = parse("e1 = w - 3; e2 = 2w - 4; e3 = 4w - 9; L = (e1^2 + e2^2 + e3^2) / 3", w=5)
    (line,) = said(graph, {"w": -graph.gradients["w"]}).lines
    assert line.startswith("Perhaps at some of e1 = w − 3, a = 2 · w, e2 = a − 4 and 7 more the sign is wrong.")


def test_whole_numbers_below_the_right_ones_come_of_two_strokes():
    def backward(w):
        return {"w": (2 * (w - 3) + 2 * (2 * w - 4) * 2) // 3}

    graph = parse("e1 = w - 3; e2 = 2w - 4; L = (e1^2 + e2^2) / 3", w=2.3)
    verdict = check_backward("9.9", graph, backward)
    told = "Perhaps // was written for /. In Python // leaves out what stands behind the point: write a single /."
    assert verdict.lines == (told,)
    assert [it.code for it in verdict.diagnoses] == ["floor_division"]
    assert check_function("9.9", parse("y = x / 3", x=7), lambda x: x // 3).lines == (told,)
    assert check_function("9.9", parse("y = x / 3", x=7), lambda x: x // 3 + 1).lines == ()


def test_where_two_nodes_have_one_gradient_the_nearer_one_was_used():
    def loss(w, b):
        z = w * FOUR + b
        s = sigmoid(z)
        error = s - 1
        return ((error * 3) ** 2).sum()

    graph = trace(loss, w=0.2, b=-1)
    above = graph.gradients["s"]
    answers = {"z": graph.gradients["z"], "w": FOUR @ above, "b": above.sum()}
    (line,) = said(graph, answers).lines
    assert line.startswith("On the way back through z = c + d the gradient of s was used. Multiply the local gradient")


@pytest.mark.parametrize(("place", "which"), [(0, "first"), (-1, "last")])
def test_of_the_copies_of_a_number_one_alone_sent_its_flow_back(place, which):
    graph = trace(lambda k, b: ((k * FOUR + b) ** 2).sum(), k=2, b=1)
    flows = 2 * (2 * FOUR + 1)
    (line,) = said(graph, {"b": flows[place], "k": (flows * FOUR)[place]}).lines
    assert line.startswith(f"At d = b repeated to 4 only the {which} flow is left. b is repeated to (4,): its gradient")
    assert line.endswith("The same goes for ∂h/∂k, at a = k repeated to 4.")


def test_of_repeated_rows_one_alone_sent_its_flow_back():
    flows = np.array([[3.0, -2, 1], [1, 5, -1], [2, -3, -1]])
    graph = trace(lambda b: ((b + np.zeros((3, 3))) * flows).sum(), b=[7, 1, -2])
    (line,) = said(graph, {"b": flows[-1]}).lines
    assert line.startswith("At a = b repeated to 3×3 only the last flow is left.")


def test_a_bias_of_all_points_is_no_factor():
    graph = trace(lambda k, b: ((k * FOUR + b) ** 2).sum(), k=2, b=3)
    (line,) = said(graph, {"b": 3 * graph.gradients["b"]}).lines
    assert line.startswith("At f = c + d a term was taken for a factor.")


def test_nobody_copies_what_is_only_repeated():
    graph = trace(lambda k, b: ((k * FOUR + b) ** 2).sum(), k=2, b=1)
    assert "forward pass" not in str(said(graph, {"b": [1, 1, 1, 1]}))


@pytest.mark.parametrize(("factor", "told"), [(2, True), (3, False)])
def test_factors_that_were_added_to_a_1_are_chance(factor, told):
    lines = said(parse(f"h = {factor}x; s = -4h", x=3), {"h": -4, "x": factor - 4}).lines
    assert any("added" in line for line in lines) == told


def test_a_1_is_not_put_together_of_nothing():
    assert not said(parse("v = 3x; T = v^2", x=2), {"v": 12, "x": 1}).lines


def test_of_two_mistakes_neither_is_said_to_be_the_whole_number():
    (line,) = said(parse("z = 2x - 3; s = sigmoid(z)", x=2), {"z": math.e / (1 + math.e) ** 2, "x": 1}).lines
    assert "This is ∂z/∂x" not in line
    assert "on the way back through z = a − 3 only the local gradient was taken" in line


def test_a_factor_of_a_mean_that_comes_in_late():
    (line,) = said(THREE_POINTS, FLOWS | {"e1": -9, "e2": 24, "e3": 15}).lines
    assert line == ("The factor 1/3 of the mean is missing in the gradient of e3, e2 and e1, but not after it.")
    graph = trace(lambda k: ((k * FOUR - 1) ** 2).mean(), k=2)
    named = list(graph.values)[list(graph.values).index("k") + 2]
    (line,) = said(graph, {named: 4 * graph.gradients[named], "k": graph.gradients["k"]}).lines
    assert line.startswith(f"The factor 1/4 of the mean is missing in the gradient of {named}, but not after it.")


def test_what_follows_from_an_error_is_not_taken_for_another_gradient():
    def loss(x):
        m = x.mean()
        c = x - m
        return (c * FOUR).sum()

    graph = trace(loss, x=[2, 9, 1, 4])
    assert "gradient of c" not in str(check_backward("9.9", graph, lambda x: {"m": 0.0, "c": FOUR, "x": FOUR}))
