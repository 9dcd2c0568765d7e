"""Wrong answers are explained, and the two measures of that are right themselves."""

import math
import re
from random import Random
from types import SimpleNamespace

import numpy as np
import pytest

from backprop_helpers import check_gradients, parse
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS
from backprop_helpers.mistakes.places import nowhere
from benchmarks.recall import array_runs, judging, textbook
from benchmarks.recall.array_graphs import ArrayGraph
from benchmarks.recall.array_graphs import random_graph as random_array_graph
from benchmarks.recall.array_mistakes import gradients as array_gradients
from benchmarks.recall.cases import Case, with_one_mistake
from benchmarks.recall.graphs import INPUT, Node, Sketch, SmallGraph, central_differences, written
from benchmarks.recall.mistakes import ALL_KINDS, KINDS, NUDGED, Task
from benchmarks.recall.passes import gradients
from benchmarks.recall.runs import measured, missed

SEED, GRAPHS = 20, 11 * len(KINDS)


# ---- what is measured ------------------------------------------------------------------------------------------------


def test_wrong_answers_to_random_graphs_are_explained():
    assert missed(measured(GRAPHS, SEED)) == []


def test_wrong_answers_to_the_graphs_of_textbooks_are_named():
    figures = textbook.figures([textbook.outcome(question) for question in textbook.questions()])
    assert figures["named"] >= 95
    assert figures["nothing"] <= 2
    assert figures["place"] >= 99
    assert figures["accepted"] == 0


def test_wrong_answers_to_random_graphs_of_arrays_are_explained():
    assert array_runs.missed(array_runs.measured(3 * len(array_runs.KINDS), SEED)) == []


# ---- that the measure can fail ---------------------------------------------------------------------------------------


def told(monkeypatch, status, *codes):
    """Let every check say the same."""
    verdict = SimpleNamespace(status=status, diagnoses=[SimpleNamespace(code=code, node="x") for code in codes])
    monkeypatch.setattr(judging, "check_gradients", lambda *_, **__: verdict)


def complaints(monkeypatch, status, *codes):
    told(monkeypatch, status, *codes)
    return {line.partition(" is ")[0] for line in missed(measured(56, SEED))}


def test_a_check_without_diagnoses_misses_its_targets(monkeypatch):
    assert {"total: explained", "total: nothing", "two at once: first named"} <= complaints(monkeypatch, "wrong")


def test_a_check_that_misleads_misses_its_targets(monkeypatch):
    said = complaints(monkeypatch, "wrong", "no_such_code", "nor_this")
    assert {"total: only false", "total: false codes"} <= said


def test_a_check_that_names_the_wrong_places_misses_its_target(monkeypatch):
    assert "total: place" in complaints(monkeypatch, "wrong", *KINDS)


def test_a_check_that_accepts_everything_misses_its_targets(monkeypatch):
    said = complaints(monkeypatch, "correct")
    assert {"total: accepted", "two at once: accepted", "nearly right: accepted"} <= said


def test_a_check_that_refuses_right_answers_misses_its_targets(monkeypatch):
    told(monkeypatch, "wrong")
    lines = missed(measured(56, SEED))
    assert sum("right answers are refused" in line for line in lines) == 5


def test_a_check_that_raises_is_broken(monkeypatch):
    monkeypatch.setattr(judging, "check_gradients", lambda *_, **__: 1 / 0)
    assert "total: broken is 56, 0 at most" in missed(measured(56, SEED))


@pytest.mark.parametrize(
    ("status", "codes", "says"),
    [
        ("wrong", (), {"named is 0, 95 at least"}),
        ("wrong", ("sum_for_mean", "not_a_code"), {"misled"}),
        ("correct", (), {"nearly right answers are accepted", "accepted is"}),
        ("invalid", (), {"checks break", "right answers are refused"}),
    ],
)
def test_the_measure_of_arrays_can_fail(monkeypatch, status, codes, says):
    verdict = SimpleNamespace(status=status, diagnoses=[SimpleNamespace(code=code, node="v1") for code in codes])
    monkeypatch.setattr(judging, "check_gradients", lambda *_, **__: verdict)
    lines = array_runs.missed(array_runs.measured(len(array_runs.KINDS), SEED))
    assert all(any(part in line for line in lines) for part in says), lines


def test_the_graphs_of_arrays_have_the_gradients_that_differences_find():
    random = Random(SEED)
    for _ in range(40):
        graph = random_array_graph(random)
        slopes = array_gradients(graph)
        for place, (name, value) in enumerate(graph.inputs.items()):
            found = np.zeros(np.shape(value))
            for entry in np.ndindex(found.shape):
                ends = []
                for nudge in (1e-6, -1e-6):
                    moved = np.array(value, float)
                    moved[entry] += nudge
                    ends.append(ArrayGraph({**graph.inputs, name: moved}, graph.steps).values[-1])
                found[entry] = (ends[0] - ends[1]) / 2e-6
            assert np.allclose(found, slopes[place], rtol=1e-4, atol=1e-5)


def test_every_misconception_about_arrays_is_planted():
    of_arrays = {code for code, row in MISCONCEPTIONS.items() if row.find is nowhere and row.in_arrays}
    assert of_arrays | {"wrong_shape", "mean_factor"} <= set(array_runs.KINDS) <= set(MISCONCEPTIONS)


# ---- the random graphs -----------------------------------------------------------------------------------------------

# u = 5x, v = x + 3, u · v at x = 4, with u = 20 and v = 7
TWO_WAYS = written(
    Sketch({"x": 4.0}, (("multiply", (5.0, 0)), ("add", (0, 3.0)), ("multiply", (1, 2)))), {1: "u", 2: "v"}
)
WORKED_OUT = {
    "dropped_path": [{"x": 35}, {"x": 20}],
    "flow_counted_twice": [{"x": 90}, {"x": 75}],
    "local_applied_twice": [{"x": 195}],
    "missing_local": [{"x": 27}, {"u": 1, "v": 1, "x": 6}],
    "missing_upstream": [{"x": 25}, {"x": 36}, {"x": 6}],
    "multiplied_paths": [{"x": 700}, {"x": 5}],
    "not_reset": [{"x": 110}, {"u": 14, "v": 40, "x": 110}],
    "overwritten_branch": [{"x": 35}],
    "sign_flipped": [{"u": -7, "v": -20, "x": -55}, {"x": -15}],
    "swapped_answers": [{"u": 20, "v": 7}],
    "unswitched_multiply": [{"u": 20, "v": 7, "x": 107}],
    "value_for_gradient": [{"x": 4}, {"u": 20}, {"u": 20, "v": 7, "x": 4}, {"u": 20, "x": 120}],
    "wrong_output": [{"u": 5, "v": 1}, {"x": 5}, {"x": 1}],
}


def test_a_graph_is_written_as_people_write_it():
    assert TWO_WAYS.text == "u = 5*x; v = x + 3; u*v"
    assert [node.name for node in TWO_WAYS.nodes] == ["x", "u", "v", "a"]


def test_the_backward_pass_of_the_measure_agrees_with_differences():
    assert gradients(TWO_WAYS) == {0: 55.0, 1: 7.0, 2: 20.0, 3: 1.0}
    assert central_differences(TWO_WAYS)["x"] == pytest.approx(55)


@pytest.mark.parametrize("kind", WORKED_OUT)
def test_planted_mistakes_give_what_was_worked_out_by_hand(kind):
    task = Task(TWO_WAYS, (2, 1, 0))
    planted = [planting.numbers for planting in ALL_KINDS[kind](task) if planting.typical]
    for wrong in WORKED_OUT[kind]:
        answers = {"u": 7, "v": 20, "x": 55, **wrong}
        assert any(all(numbers[TWO_WAYS.places[name]] == answers[name] for name in answers) for numbers in planted)


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_case_follows_from_its_seed_and_number_alone(kind):
    assert str(with_one_mistake(SEED, 1, kind)) == str(with_one_mistake(SEED, 1, kind))
    assert str(with_one_mistake(SEED, 1, kind)) != str(with_one_mistake(SEED, 2, kind))


def test_every_misconception_that_a_graph_leaves_room_for_is_planted():
    found = {code for code, row in MISCONCEPTIONS.items() if row.find is not nowhere}
    assert set(KINDS) == found, "KINDS in benchmarks/recall/mistakes.py has other codes than misconceptions.py finds."
    assert set(NUDGED) == {"change_for_slope", "new_value_for_change"}


# ---- the graphs of textbooks -----------------------------------------------------------------------------------------

EXAMPLES = textbook.catalogue()
SYMBOLS = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide", "^": "power"}


def points():
    return [pytest.param(example, point, id=example.formula) for example in EXAMPLES for point in example.points[:1]]


@pytest.mark.parametrize(("example", "point"), points())
def test_the_right_answers_on_paper_are_right(example, point):
    values, step = example.values(point), 1e-6
    *_, output = example.nodes
    graph = parse(example.formula, **point)
    assert graph.values == pytest.approx(values)
    right = {name: textbook.worth(formula, values) for name, formula in example.right.items()}
    assert check_gradients("right", graph, right, nodes=list(right)).passed
    assert set(example.right) == set(values) - {output}
    for name in right:
        ahead, behind = (example.values(point, name, nudge)[output] for nudge in (step, -step))
        assert right[name] == pytest.approx((ahead - behind) / (2 * step), rel=1e-5, abs=1e-7)


@pytest.mark.parametrize(("example", "point"), points())
def test_the_two_measures_mean_the_same_mistakes(example, point):
    graph = as_small_graph(example, point)
    values = example.values(point)
    for wrong in example.wrong:
        assert set(wrong.answers) <= set(example.right)
        formulas = {**example.right, **wrong.answers}
        answers = {name: textbook.worth(formula, values) for name, formula in formulas.items()}
        case = Case(0, Task(graph, tuple(graph.places[name] for name in answers)), answers)
        found = case.explained_by(wrong.codes[0])
        assert found, wrong
        places = {name for planting in found for name in graph.names(planting.places)}
        assert not wrong.places or places & set(wrong.places), wrong


def as_small_graph(example, point):
    """Return an example as a graph of the other measure: each of its formulas is one gate."""
    nodes = [Node(name, INPUT) for name in point]
    places = {name: place for place, name in enumerate(point)}
    for name, formula in example.nodes.items():
        if call := re.fullmatch(r"(\w+)\((.*)\)", formula):
            kind, parts = call[1], call[2].split(", ")
        elif formula.startswith("-"):
            kind, parts = "negate", [formula[1:]]
        else:
            left, symbol, right = re.fullmatch(r"([\w.]+) ?([-+*/^]) ?([\w.]+)", formula).groups()
            kind, parts = SYMBOLS[symbol], [left, right]
        if kind == "power" and parts[0] not in places:
            kind = "exponential"
        operands = tuple(places[part] if part in places else float(part) for part in parts)
        places[name] = len(nodes)
        nodes.append(Node(name, kind, operands))
    graph = SmallGraph(example.formula, tuple(nodes), point)
    assert all(
        math.isclose(number, example.values(point)[name]) for name, number in zip(places, graph.values, strict=True)
    )
    return graph
