"""The numbers of an exercise: two misconceptions that differ in general differ there too."""

import contextlib
import random
from itertools import combinations
from pathlib import Path

import pytest
from copies import copy_of
from sources import source_of

from backprop_helpers import DomainError
from backprop_helpers.core.arithmetic import filled
from backprop_helpers.core.array_graph import ArrayGraph
from backprop_helpers.core.arrays import entries_of
from backprop_helpers.grading.key import check_of
from backprop_helpers.grading.running import run_cell
from backprop_helpers.mistakes.array_pass import ArrayWayBack
from backprop_helpers.mistakes.misconceptions import mistakes_in
from backprop_helpers.mistakes.rounding import same
from backprop_helpers.mistakes.wrong_pass import RIGHT, WayBack

ROOT = Path(__file__).resolve().parents[1]


def asked_gradients():
    for path in sorted((ROOT / "authoring").glob("*_exercises.py")):
        names = {}
        for cell in copy_of(source_of(path), "exercises"):
            if cell.is_code:
                run_cell(cell.source, names)
            check = check_of(cell)
            if check and check.kind == "gradients":
                graph = eval(check.subject, names)
                nodes = eval(check.wanted, names) if check.wanted else list(graph.inputs)
                yield pytest.param(graph, nodes, id=check.exercise)


def nearby(graph, count=8):
    """The graph at inputs around its own, on the same side of every kink."""
    draws, found = random.Random(1), []
    for _ in range(1000):
        if len(found) == count:
            break
        moved = {
            name: filled(
                value, [entry + draws.uniform(-0.45, 0.45) * max(1, abs(entry)) for entry in entries_of(value)]
            )
            for name, value in graph.inputs.items()
        }
        with contextlib.suppress(DomainError):
            there = graph.at(**moved)
            if sides(there) == sides(graph):
                found.append(there)
    assert found, "no point is like this one: choose other inputs"
    return found


def sides(graph):
    kinked = [edge.input for edge in graph.edges if getattr(edge.node.gate, "kink", None) and edge.input.name]
    slopes = [abs(slope) < 1e-12 for node in graph.gradients.values() for slope in entries_of(node)]
    return [entry > 0 for node in kinked for entry in entries_of(graph.values[node.name])], slopes


def _same(one, other):
    return one is not None and other is not None and same(one, other)


def rows_of(graph, passes):
    """The gradients by each pass, by name; None where the shapes do not fit."""
    if not isinstance(graph, ArrayGraph):
        return [WayBack(graph).gradients(wrong) for wrong in passes]
    way = ArrayWayBack(graph)
    return [{name: row[way.number[graph[name]]] for name in graph.values} for row in map(way.run, passes)]


@pytest.mark.parametrize(("graph", "nodes"), list(asked_gradients()))
def test_no_two_misconceptions_give_the_same_numbers_by_accident(graph, nodes):
    way = ArrayWayBack(graph) if isinstance(graph, ArrayGraph) else WayBack(graph)
    found = [mistake for mistake in mistakes_in(way) if mistake.is_usual_step]
    codes = ["no mistake", *(mistake.code for mistake in found)]
    passes = [RIGHT, *(mistake.place.wrong for mistake in found)]
    here = rows_of(graph, passes)
    there = list(zip(*(rows_of(point, passes) for point in nearby(graph)), strict=True))

    def match(one, other):
        return all(one[name] is other[name] or _same(one[name], other[name]) for name in nodes)

    accidents = {
        f"{codes[one]} and {codes[other]}"
        for one, other in combinations(range(len(passes)), 2)
        if codes[one] != codes[other]
        and match(here[one], here[other])
        and not all(map(match, there[one], there[other]))
    }
    assert not accidents, "choose other inputs: they hide the difference between these"
