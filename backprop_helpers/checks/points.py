"""Where functions and formulas are tried: at a graph's own inputs and at some around them."""

from __future__ import annotations

import math

from ..core.errors import DomainError
from ..core.formulas import compile_formula
from ..core.graph import Graph
from ..core.nodes import Constant

POINTS = 6
MARGIN = 0.05  # to the nearest kink


def points(graph: Graph, offset: int = 0) -> list[Graph]:
    """Return the graph at its own inputs and at several around them, in no pattern, all inside its domain.

    They follow the golden ratio, from an offset on: the same at every run, and never symmetric around a point. None is
    near a kink or the edge of a domain, if that can be: at a kink a graph is not asked at its own inputs either. Each
    side of a kink is tried; the points lie farther apart where one is far.
    """
    at_kink = 0 in _distances_to_kinks(graph)
    seen = set() if at_kink else _sides(graph)
    first, more, near = [] if at_kink else [graph], list[Graph](), list[Graph]()
    for turn in range(1, 20 * POINTS):
        apart = 1 + turn // (4 * POINTS)
        moved = {
            name: number + ((offset + turn) * 0.6180339887 * (place + 1) % 1.0 - 0.5) * apart * max(2.0, abs(number))
            for place, (name, number) in enumerate(graph.inputs.items())
        }
        try:
            there = graph.at(**{name: round(number, 2) for name, number in moved.items()})
            if not all(map(math.isfinite, there.gradients.values())):
                continue
        except DomainError:
            continue
        if not _is_clear(there):
            near.append(there)
        else:
            (more if _sides(there) <= seen else first).append(there)
            seen |= _sides(there)
        if len(first) + len(more) >= POINTS and len(seen) == 2 * len(_distances_to_kinks(graph)):
            break
    near.sort(key=lambda there: 0 in _distances_to_kinks(there))  # those at a kink last; the others stay in order
    return [*first, *more, *near][:POINTS] or [graph]


def _distances_to_kinks(graph: Graph) -> list[float]:
    """Return for each gate with a kink how far it is from it: 0 at the kink, with another sign on its other side."""
    return [
        compile_formula(node.gate.kink.at, node.gate.inputs)(*map(graph.value_of, node.inputs))
        for node in graph.nodes
        if node.gate and node.gate.kink
    ]


def _sides(graph: Graph) -> set[tuple[int, bool]]:
    return {(kink, distance > 0) for kink, distance in enumerate(_distances_to_kinks(graph))}


def _is_clear(graph: Graph) -> bool:
    """Tell whether no gate is near its kink or near the edge of its domain, which is at 0 in nearly every gate."""
    parts = [part for node in graph.nodes if node.gate and node.gate.domain for part in node.inputs]
    edges = [graph.value_of(part) for part in parts if not isinstance(part, Constant)]
    return all(abs(distance) >= MARGIN for distance in (*_distances_to_kinks(graph), *edges))
