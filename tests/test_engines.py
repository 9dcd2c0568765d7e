"""The engines with a planted fault: each has the fault that its name says, and any two can be told apart."""

import re
from itertools import permutations

import numpy as np
import pytest

from backprop_helpers import SUSPECTS, check_fault, faulty_engine, parse, sigmoid, trace, variant
from backprop_helpers.mistakes.engines import experiment
from backprop_helpers.mistakes.misconceptions import mistakes_in
from backprop_helpers.mistakes.wrong_pass import WayBack

# Worked out by hand: a formula, its inputs, and the gradient of x that the suspect finds the first and the second time.
ANSWERS = {
    "missing_upstream": ("(3x)^2", {"x": 1}, 3, 3),
    "multiplied_paths": ("2x + 5x", {"x": 3}, 10, 10),
    "not_reset": ("2x + 5x", {"x": 3}, 7, 14),
    "overwritten_branch": ("2x + 5x", {"x": 3}, 2, 2),
    "partial_gradient": ("p = 3x; q = p + 1; p * q", {"x": 2}, 21, 21),
    "power_coefficient": ("(3x)^2", {"x": 1}, 9, 9),
    "same_operand_once": ("x * x", {"x": 3}, 3, 3),
    "sigmoid_value_as_slope": ("4 * sigmoid(x)", {"x": 0}, 2, 2),
    "unswitched_multiply": ("x * y", {"x": 2, "y": 5}, 2, 2),
}


@pytest.mark.parametrize("suspect", SUSPECTS)
def test_an_engine_has_the_fault_that_its_name_says(suspect):
    assert suspect in ANSWERS, f"A suspect is an engine of lesson 07c, so add {suspect} to ANSWERS in this file."
    formula, inputs, first, second = ANSWERS[suspect]
    engine, graph = faulty_engine(suspect), parse(formula, **inputs)
    assert [engine(graph)["x"], engine(graph)["x"]] == [first, second]


@pytest.mark.parametrize(("one", "other"), list(permutations(SUSPECTS, 2)))
def test_an_experiment_decides_between_any_two_suspects(one, other):
    assert experiment(faulty_engine(one), other)


def test_an_experiment_that_must_be_asked_twice_says_so():
    assert experiment(faulty_engine(0), "not_reset") == (
        "Try x * y at x = 2 and y = 5, asked twice: with that fault, x would get the gradient 10; this engine gives 5."
    )
    assert experiment(faulty_engine(0), "same_operand_once").startswith("Try x * x at x = 3: with")


@pytest.mark.parametrize(
    ("engine", "suspect", "tried", "would", "gives"),
    [
        (0, "sigmoid_value_as_slope", "sigmoid(x) at x = 1", "0.7311", "0.1966"),
        (0, "partial_gradient", "p = 3x; q = p + 1; p * q at x = 2", "21", "39"),
        ("multiplied_paths", "same_operand_once", "x * x at x = 2", "2", "4"),
        ("missing_upstream", "power_coefficient", "x^2 at x = 3", "3", "6"),
        ("unswitched_multiply", "missing_upstream", "(x^2)^2 at x = 1", "2", "4"),
        ("unswitched_multiply", "overwritten_branch", "p = x^2; p^2 + p at x = 1", "4", "6"),
        ("multiplied_paths", "overwritten_branch", "p = x + 1; 2p + 2p at x = 1", "2", "4"),
    ],
)
def test_an_experiment_says_what_the_suspect_would_give_and_what_this_engine_gives(
    engine, suspect, tried, would, gives
):
    assert experiment(faulty_engine(engine), suspect) == (
        f"Try {tried}: with that fault, x would get the gradient {would}; this engine gives {gives}."
    )


# Where no small experiment tells the two apart and hides the engine's own fault.
CONVICTS = {("missing_upstream", "partial_gradient"), ("overwritten_branch", "partial_gradient")}


@pytest.mark.parametrize("number", range(1, 9))
def test_an_experiment_that_clears_a_suspect_convicts_no_other_one(number):
    fault = next(suspect for suspect in SUSPECTS if faulty_engine(number).has(suspect))
    for suspect in SUSPECTS:
        if suspect == fault or (fault, suspect) in CONVICTS:
            continue
        told = re.fullmatch(r"Try (.*) at (.*?)(, asked twice)?: with .*", experiment(faulty_engine(number), suspect))
        inputs = {name: float(x) for name, x in re.findall(r"(\w) = (\d)", told[2])}
        graph, engine = parse(told[1], **inputs), faulty_engine(number)
        assert [engine(graph), engine(graph)][bool(told[3])] == faulty_engine(0)(graph), suspect


def test_the_sound_engine_is_sound_and_the_others_are_not():
    graph = trace(lambda x, y: (x * x + 3 * x * y) ** 2, x=1.5, y=-2)
    right = {name: pytest.approx(slope) for name, slope in graph.gradients.items()}
    assert faulty_engine(0)(graph) == right
    for number in range(1, 9):
        assert sum(faulty_engine(number).has(suspect) for suspect in SUSPECTS) == 1


@pytest.mark.parametrize(
    ("suspect", "formula"), [("overwritten_branch", "p = 2x; p + 5x + x^3"), ("same_operand_once", "x * x + 7x")]
)
def test_where_there_is_one_place_an_engine_does_what_the_mistake_there_does(suspect, formula):
    graph = parse(formula, x=3)
    way = WayBack(graph)
    found = [way.gradients(mistake.place.wrong) for mistake in mistakes_in(way) if mistake.code == suspect]
    assert faulty_engine(suspect)(graph) in found


def test_numbers_and_names_that_do_not_exist_are_told():
    for which in (9, -1, 1.0, "typo"):
        with pytest.raises(
            ValueError, match=r"There is no engine .*; there are the numbers 0 to 8, and the suspects m"
        ):
            faulty_engine(which)


def test_an_engine_does_not_show_its_fault():
    for number in range(1, 9):
        assert not any(suspect in repr(faulty_engine(number)) for suspect in SUSPECTS)


@pytest.mark.parametrize(
    ("engine", "answer", "status", "says"),
    [
        (faulty_engine("not_reset"), "not_reset", "correct", ""),
        (faulty_engine("not_reset"), "overwritten_branch", "wrong", "Try 2x + 5x at x = 3: with that fault"),
        (faulty_engine("not_reset"), "power_coefficient", "wrong", "Try (3x)^2 at x = 1: with that fault"),
        (faulty_engine("not_reset"), ..., "unanswered", ""),
        (faulty_engine("not_reset"), "reset", "invalid", "one suspect in quotation marks"),
        (faulty_engine("not_reset"), "not_rest", "invalid", "in quotation marks; did you mean not_reset?"),
        (faulty_engine("not_reset"), 5, "invalid", f"one suspect in quotation marks: {', '.join(SUSPECTS)}."),
        (faulty_engine("not_reset"), ["not_reset"], "invalid", "one suspect in quotation marks"),
        (None, "not_reset", "invalid", "run the cell above"),
    ],
)
def test_a_named_fault_is_judged(engine, answer, status, says):
    verdict = check_fault("7.9", engine, answer)
    assert verdict.status == status
    assert says in verdict.message


def test_each_name_has_engines_of_its_own():
    faults = {}
    for name in ["", *(f"s{number}" for number in range(40))]:
        vary = variant(name)
        faults[name] = [next(it for it in SUSPECTS if vary("7.1c", faulty_engine(n)).has(it)) for n in range(1, 9)]
        assert len(set(faults[name])) == 8
        assert faults[name][:2] == faults[""][:2]  # the lab solves these two
        assert vary("7.1c", faulty_engine("not_reset")).has("not_reset")
        assert vary("7.1c", faulty_engine(0))(parse("x * x", x=3)) == {"a": 1, "x": 6}
    for place in range(2, 8):
        assert len({found[place] for found in faults.values()}) == 7
    assert len({tuple(found) for found in faults.values()}) == len(faults)
    assert faults[" S7 "[1:-1].lower()] == [
        next(it for it in SUSPECTS if variant(" S7 ")("7.1c", faulty_engine(n)).has(it)) for n in range(1, 9)
    ]


def test_a_name_gives_the_engines_it_always_gave():
    # Sheets that were handed out must keep their engines: a change here is a change for students.
    found = [next(it for it in SUSPECTS if variant("s1024")("7.1c", faulty_engine(n)).has(it)) for n in range(3, 9)]
    faults = ["partial_gradient", "power_coefficient", "same_operand_once", "overwritten_branch", "not_reset"]
    assert found == [*faults, "multiplied_paths"]


def _elementwise(x, y):
    p = sigmoid(x) * y
    q = p + x * x
    return (2 * p * q) ** 2 + 3 * y


def _entry(x, y):
    return _elementwise(x, y)


@pytest.mark.parametrize("suspect", [*SUSPECTS, 0])
def test_an_engine_makes_its_mistake_at_each_entry_of_arrays(suspect):
    x, y = np.array([0.5, -1.25, 2]), np.array([1.5, 0.75, -0.3])
    graph = trace(lambda x, y: _elementwise(x, y)[1], x=x, y=y)
    single = trace(_entry, x=x[1], y=y[1])
    engine, other = faulty_engine(suspect), faulty_engine(suspect)
    for _ in range(2):
        found, wanted = engine(graph), other(single)
        assert {name: np.shape(slope) for name, slope in found.items()} == {n: graph[n].shape for n in found}
        if suspect != "missing_upstream":  # it leaves out as well that the other entries get nothing
            assert found["x"] == pytest.approx([0, wanted["x"], 0])
            assert found["y"] == pytest.approx([0, wanted["y"], 0])


def test_an_engine_takes_products_of_arrays():
    def loss(W, b):
        return ((np.array([[1.0, 2], [-1, 0.5], [0.3, -2]]) @ W + b) ** 2).sum()

    graph = trace(loss, W=[[0.5, -1], [1, 0.75]], b=[0.1, -0.2])
    assert all(np.array_equal(slope, graph.gradients[name]) for name, slope in faulty_engine(0)(graph).items())
    assert np.allclose(faulty_engine("power_coefficient")(graph)["W"], graph.gradient["W"] / 2)
    assert np.allclose(faulty_engine("missing_upstream")(graph)["W"], [[0.3, 0.3], [0.5, 0.5]])
    twice = faulty_engine("not_reset")
    assert np.allclose([twice(graph)["b"], twice(graph)["b"]], [graph.gradient["b"], 2 * graph.gradient["b"]])
    assert twice(parse("2b", b=1))["b"] == 2  # of another graph: nothing is kept of it
    assert check_fault("9.9", twice, "not_reset").passed
