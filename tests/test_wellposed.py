"""What makes a graph a good problem: each rule at its bound."""

import pytest

from backprop_helpers import parse
from backprop_helpers.explorer.wellposed import Judge, is_pleasant, is_reckonable, is_short


@pytest.mark.parametrize(
    ("formula", "inputs", "pleasant"),
    [
        ("x * y", {"x": 2, "y": 3}, True),
        ("x * y", {"x": 40, "y": 5}, True),
        ("x * y", {"x": 40, "y": 5.01}, False),  # too large
        ("x * y", {"x": 0.01, "y": 3}, True),
        ("x * y", {"x": 0.009, "y": 3}, False),  # too small
        ("relu(x) + y", {"x": -3, "y": 2}, True),  # a 0 is neither
        ("x + y", {"x": 2, "y": 3}, False),  # all gradients are the same
        ("relu(x)", {"x": -3}, False),  # no gradient but 0
        ("max(2x, y)", {"x": 1, "y": 5}, True),  # half of the gradients are 0
        ("max(x*z, y)", {"x": 1, "z": 2, "y": 5}, False),  # most of them
        ("2relu(x)", {"x": 0.5}, True),
        ("2relu(x)", {"x": 0.49}, False),  # near a kink
        ("2relu(x)", {"x": -0.49}, False),
    ],
)
def test_numbers_are_neither_large_nor_tiny_nor_all_alike(formula, inputs, pleasant):
    assert is_pleasant(parse(formula, **inputs)) is pleasant


@pytest.mark.parametrize(
    ("formula", "inputs", "short"),
    [
        ("x * y", {"x": 0.25, "y": 3}, True),
        ("x * y", {"x": 0.125, "y": 8}, False),  # three decimals
        ("x * y", {"x": 2, "y": 0.125}, False),
        ("x + y", {"x": 123.4, "y": 1}, True),
        ("x + y", {"x": 123.45, "y": 1}, False),  # the picture shows 123.5
    ],
)
def test_short_numbers_are_what_the_picture_shows(formula, inputs, short):
    assert is_short(parse(formula, **inputs)) is short


@pytest.mark.parametrize(("x", "reckonable"), [(1, True), (4, False)])
def test_what_is_shown_must_lead_to_the_right_number(x, reckonable):
    assert is_reckonable(parse("3tanh(x)", x=x)) is reckonable  # 1 − 0.9993² is not 0.001341


@pytest.mark.parametrize(
    ("formula", "good", "hiding"),
    [
        ("x * y", {"x": 6, "y": 9}, {"x": 6, "y": 6}),  # to swap the factors changes nothing
        ("x^2 * y", {"x": 3, "y": 5}, {"x": 1, "y": 5}),  # x^1 is x^2
        ("x*y - 7x", {"x": 4, "y": 9}, {"x": 4, "y": 7}),  # two flows cancel
        ("3max(x, y)", {"x": 7, "y": 2}, {"x": 7, "y": 7.01}),  # a little further on the other one is larger
    ],
)
def test_an_accident_that_hides_a_mistake_leaves_nothing_to_train(formula, good, hiding):
    judge = Judge(parse(formula, **good))
    assert "missing_local" in judge.trained(parse(formula, **good))
    assert judge.trained(parse(formula, **hiding)) == ()


def test_what_is_trained_has_an_answer_of_its_own():
    graph = parse("x * y", x=6, y=9)
    assert Judge(graph).trained(graph) == (
        *("unswitched_multiply", "sign_flipped", "missing_local", "local_applied_twice"),
        *("not_reset", "value_for_gradient"),
    )
