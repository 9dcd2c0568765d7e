"""Practice problems: well-posed, harder from level to level, each about what it should be."""

import math
import os
import subprocess
import sys
from collections import Counter
from itertools import islice, pairwise

import pytest

from backprop_helpers import practice
from backprop_helpers.core.nodes import Constant
from backprop_helpers.explorer.levels import LEVELS, TOPICS, TRAINED
from backprop_helpers.explorer.problems import problems
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS, mistakes_in
from backprop_helpers.mistakes.wrong_pass import WayBack

COUNTS = {1: 220, 2: 220, 3: 200, 4: 160, 5: 110, 6: 90}
# Written down again, to compute with something that shares no code with the gate table.
VALUES = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "negate": lambda a: -a,
    "power": pow,
    "relu": lambda a: max(a, 0.0),
    "leaky_relu": lambda a, slope: a if a > 0 else slope * a,
    "maximum": max,
    "minimum": min,
    "absolute": abs,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "log_base": math.log,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
    "tanh": math.tanh,
    "softplus": lambda a: math.log(1 + math.exp(a)),
    "sin": math.sin,
    "cos": math.cos,
}
GATE_OF_TOPIC = {"max": "maximum", "min": "minimum", "abs": "absolute", "leaky relu": "leaky_relu", "mean": "divide"}
GATE_OF_TOPIC |= {"exponential": "power"}


@pytest.fixture(scope="module")
def thousand():
    return {level: list(islice(problems(level, seed="test"), count)) for level, count in COUNTS.items()}


@pytest.fixture(scope="module")
def every(thousand):
    return [problem for several in thousand.values() for problem in several]


def computed(graph, moved=None, by=0.0):
    """Compute all values, with one node moved by hand."""
    values = {}
    for node in graph.nodes:
        if isinstance(node, Constant):
            values[node] = node.number
        elif node.gate is None:
            values[node] = graph.inputs[node.name]
        else:
            values[node] = VALUES[node.gate.name](*(values[part] for part in node.inputs))
        if node is moved:
            values[node] += by
    return values


def gates(graph):
    return [node for node in graph.nodes if node.gate]


def uses(graph):
    return Counter(part for node in graph.nodes for part in node.inputs if not isinstance(part, Constant))


def alike(number, other):
    return math.isclose(number, other, rel_tol=1e-3, abs_tol=1e-9)


# ---- well-posed ---------------------------------------------------------------------------------------------------


def test_there_are_a_thousand(every):
    assert len(every) == 1000


def test_values_and_gradients_are_those_that_nudges_find(every):
    for graph in (problem.graph for problem in every):
        values = computed(graph)
        for node in graph.nodes:
            if not isinstance(node, Constant):
                up, down = (computed(graph, node, by)[graph.output] for by in (1e-5, -1e-5))
                assert graph.values[node.name] == pytest.approx(values[node], rel=1e-12)
                assert graph.gradients[node.name] == pytest.approx((up - down) / 2e-5, rel=1e-4, abs=1e-5)


def test_numbers_are_small_and_short(every):
    curved = {"sqrt", "exp", "log", "log_base", "sigmoid", "tanh", "softplus", "sin", "cos"}
    for graph in (problem.graph for problem in every):
        sizes = [abs(number) for number in graph.inputs.values()]
        assert len({*sizes}) == len(sizes)
        assert all(0 < size < 50 and round(size, 1) == size for size in sizes)
        numbers = [*graph.values.values(), *graph.gradients.values()]
        assert all(number == 0 or 0.01 <= abs(number) <= 200 for number in numbers)
        by_hand = all(
            node.gate.name not in curved and not (node.gate.name == "power" and node.inputs[1] in uses(graph))
            for node in gates(graph)
        )
        if by_hand:
            assert all(number == pytest.approx(round(number, 2), abs=1e-9) for number in numbers)
            assert all(number == pytest.approx(float(f"{number:.4g}"), abs=1e-9) for number in numbers)


def test_the_rounded_numbers_of_the_picture_lead_to_right_answers(every):
    for graph in (problem.graph for problem in every):
        shown = {node: float(f"{graph.value_of(node):.4g}") for node in graph.nodes}
        slopes = {name: float(f"{slope:.4g}") for name, slope in graph.gradients.items()}
        for node in graph.nodes[:-1]:
            if not isinstance(node, Constant):
                found = sum(
                    slopes[gate.name] * gate.gate.local[place](*(shown[each] for each in gate.inputs), shown[gate])
                    for gate in gates(graph)
                    for place, part in enumerate(gate.inputs)
                    if part is node
                )
                assert found == pytest.approx(graph.gradients[node.name], rel=5.1e-4, abs=1e-9)


def test_nothing_is_trivial(every):
    for graph in (problem.graph for problem in every):
        slopes = [*graph.gradients.values()]
        assert any(graph.gradient.values())
        assert len({*slopes}) > 1
        assert slopes.count(0) <= len(slopes) / 2
        moved = graph.at(
            **{name: number * (1.02 + place / 91) for place, (name, number) in enumerate(graph.inputs.items())}
        )
        assert all(moved.values[name] != value or value == 0 for name, value in graph.values.items())


def test_kinks_are_far(every):
    for graph in (problem.graph for problem in every):
        for node in gates(graph):
            numbers = [graph.value_of(part) for part in node.inputs]
            if node.gate.name in ("relu", "leaky_relu", "absolute"):
                assert abs(numbers[0]) >= 0.5
            if node.gate.name in ("maximum", "minimum"):
                assert abs(numbers[0] - numbers[1]) >= 0.5


def test_pictures_fit_a_page_and_names_are_usual(every):
    for graph in (problem.graph for problem in every):
        assert len(graph.values) <= 12
        assert {*graph.inputs} <= {*"xyztw"}
        assert {node.name for node in gates(graph)} <= {*"abcdfghijk"}
        assert all(
            node in uses(graph) for node in graph.nodes if node is not graph.output and node.name in graph.values
        )


def test_no_wrong_pass_leads_to_a_right_number_by_accident(every):
    for graph in (problem.graph for problem in every[::6]):
        here, moved = (WayBack(there) for there in (graph, slightly_moved(graph)))
        for mistake in mistakes_in(here):
            row, row_there = (way.gradients(mistake.place.wrong) for way in (here, moved))
            for name in graph.values:
                if name != graph.output.name and alike(row[name], graph.gradients[name]):
                    assert alike(row_there[name], moved.graph.gradients[name]), (graph, mistake)


def slightly_moved(graph):
    factors = (1.011, 1.017, 1.023, 1.031, 1.041)
    return graph.at(**{name: it * factor for (name, it), factor in zip(graph.inputs.items(), factors, strict=False)})


def test_what_a_problem_trains_has_numbers_of_its_own(every):
    order = list(MISCONCEPTIONS)
    for problem in every[::9]:
        graph, way = problem.graph, WayBack(problem.graph)
        asked = [name for name in graph.values if name != graph.output.name]
        found = [(mistake, way.gradients(mistake.place.wrong)) for mistake in mistakes_in(way)]
        rows = [(mistake.code, mistake.is_usual_step, [row[name] for name in asked]) for mistake, row in found]
        right = [graph.gradients[name] for name in asked]
        for code in problem.trains:
            rivals = [right] + [row for other, usual, row in rows if usual and order.index(other) < order.index(code)]
            assert any(
                own == code and not any(all(map(alike, row, rival)) for rival in rivals) for own, _, row in rows
            ), (graph, code)


def test_what_a_problem_trains_is_recognised(every):
    for problem in every[7::140]:
        way = WayBack(problem.graph)
        mistakes = list(mistakes_in(way))
        for code in problem.trains:
            told = set()
            for mistake in (mistake for mistake in mistakes if mistake.code == code):
                found = explain([problem.graph], [way.gradients(mistake.place.wrong)])
                told |= {each.code for each in found.mistakes} if found else set()
            assert code in told, (problem.graph, code)


def test_usual_mistakes_of_different_kinds_give_different_answers(every):
    for graph in (problem.graph for problem in every[::11]):
        here, moved = (WayBack(there) for there in (graph, slightly_moved(graph)))
        usual = [mistake for mistake in mistakes_in(here) if mistake.is_usual_step]
        rows, rows_there = ([[*way.gradients(it.place.wrong).values()][1:] for it in usual] for way in (here, moved))
        for first, (row, there) in enumerate(zip(rows, rows_there, strict=True)):
            for other, other_there in zip(rows[:first], rows_there[:first], strict=True):
                assert all(map(alike, there, other_there)) or not all(map(alike, row, other))


# ---- levels and topics --------------------------------------------------------------------------------------------


def depth(graph):
    depths = {}
    for node in graph.nodes:
        depths[node] = 1 + max(depths[part] for part in node.inputs) if node.gate else 0
    return depths[graph.output]


@pytest.mark.parametrize(
    "measure",
    [
        lambda graph: len(gates(graph)),
        lambda graph: sum(count > 1 for count in uses(graph).values()),
        lambda graph: len({node.gate.name for node in gates(graph)}),
        depth,
    ],
    ids=["gates", "branches", "kinds", "depth"],
)
def test_levels_rise(thousand, measure):
    means = [sum(measure(it.graph) for it in several) / len(several) for several in thousand.values()]
    assert all(one < other for one, other in pairwise(means)), means


def test_a_level_has_what_its_row_says(thousand):
    for number, several in thousand.items():
        level = LEVELS[number]
        for graph in (problem.graph for problem in several):
            assert level.gates[0] <= len(gates(graph)) <= level.gates[1]
            assert level.branches[0] <= sum(count > 1 for count in uses(graph).values()) <= level.branches[1]
            assert level.depth[0] <= depth(graph) <= level.depth[1]


def test_each_misconception_is_trained_that_a_graph_has_room_for(every):
    trained = set().union(*(problem.trains for problem in every))
    assert trained == set(TRAINED), f"Add to TRAINED in explorer/levels.py, or take out: {trained ^ set(TRAINED)}."
    possible = {mistake.code for problem in every[::3] for mistake in mistakes_in(WayBack(problem.graph))}
    assert possible == set(TRAINED)


@pytest.mark.parametrize("code", TRAINED)
def test_problems_about_a_misconception_train_it(code):
    for level in (1, 3, 5):
        for problem in islice(problems(level, code), 2):
            assert code in problem.trains
            assert problem.level == level


@pytest.mark.parametrize("topic", TOPICS)
def test_problems_about_a_topic_are_about_it(topic):
    for level in (1, 4):
        for graph in (problem.graph for problem in islice(problems(level, topic), 4)):
            if topic == "chain":
                assert depth(graph) == len(gates(graph)) >= 3
                assert len(graph.inputs) == max(uses(graph).values()) == 1
            elif topic == "branches":
                assert max(uses(graph).values()) > 1
            else:
                gate = GATE_OF_TOPIC.get(topic, topic)
                assert {"log_base", gate} & {node.gate.name for node in gates(graph)}


# ---- runs ---------------------------------------------------------------------------------------------------------


def written(graph):
    place = {node: number for number, node in enumerate(graph.nodes)}
    return (
        *((node.gate and node.gate.name, *(place[part] for part in node.inputs)) for node in graph.nodes),
        *graph.inputs.values(),
        *(node.number for node in graph.nodes if isinstance(node, Constant)),
    )


def test_nothing_comes_twice(thousand):
    for several in thousand.values():
        assert len({problem.key for problem in several}) == len({written(it.graph) for it in several}) == len(several)


@pytest.mark.parametrize("about", ["exp", "multiply", "abs"])
def test_a_run_has_no_end(about):
    assert len({written(problem.graph) for problem in islice(problems(1, about), 250)}) == 250


def test_a_seed_gives_the_same_problems_in_every_process():
    code = (
        "from itertools import islice;"
        "from backprop_helpers.explorer.problems import problems;"
        "print([(it.graph.values, it.trains, it.key) for n in (1, 4) for it in islice(problems(n, seed=7), 5)])"
    )
    lines = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(lines) == 1


def test_another_seed_gives_other_problems():
    runs = {tuple(problem.key for problem in islice(problems(2, seed=seed), 5)) for seed in (0, 1, "Ada")}
    assert len(runs) == 3


@pytest.mark.parametrize("level", [0, 7, 1.5, "1", True, None, []])
def test_a_level_that_is_not_there_is_refused(level):
    with pytest.raises(ValueError, match="There are levels 1 to 6; there is no level"):
        problems(level)


@pytest.mark.parametrize("about", ["sigmoids", "missing_brackets", "Max", 3, None, []])
def test_what_no_problem_is_about_is_refused_and_what_there_is_is_named(about):
    with pytest.raises(ValueError, match=r"add, multiply, .* branches, or about the mistakes unswitched_multiply, "):
        problems(1, about)


def test_what_is_stored_of_practice_is_the_same_each_time():
    first, again = (practice(seed=1)._repr_mimebundle_() for _ in range(2))
    assert "text/plain" in first
    assert [first[kind] for kind in ("text/html", "text/plain")] == [
        again[kind] for kind in ("text/html", "text/plain")
    ]
