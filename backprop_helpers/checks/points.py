"""Where functions and formulas are tried: at a graph's own inputs and at some around them."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice, pairwise
from typing import Any

from ..core.arithmetic import PlainArrays, filled
from ..core.arrays import entries_at, entries_of, plain
from ..core.errors import DomainError
from ..core.formulas import compile_formula
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.patterns import Reduction

POINTS = 6
MARGIN = 0.05  # to the nearest kink


def points(graph: Graph, offset: int = 0) -> list[Graph]:
    """Return the graph at its own inputs and at several around them, in no pattern, all inside its domain.

    They follow the golden ratio, from an offset on: the same at every run, and never symmetric around a point. None is
    near a kink or the edge of a domain, if that can be: at a kink a graph is not asked at its own inputs either. Each
    piece between a gate's kinks is tried, however many there are; the points lie farther apart where one is far.
    """
    first = [] if _is_at_kink(graph) else [graph]
    seen = {piece for there in first for piece in _pieces(there)}
    every = sum(2 ** len(kinks) for kinks in distances_to_kinks(graph))
    more, near = list[Graph](), list[Graph]()
    for there in _candidates(graph, offset, first):
        if not _is_clear(there):
            near.append(there)
        else:
            (more if _pieces(there) <= seen else first).append(there)
            seen |= _pieces(there)
        if len(first) + len(more) >= POINTS and len(seen) == every:
            break
    near.sort(key=_is_at_kink)  # those at a kink last; the others stay in order
    return [*first, *[*more, *near][: max(0, POINTS - len(first))]] or [graph]


def _candidates(graph: Graph, offset: int, found: list[Graph]) -> Iterator[Graph]:
    """Yield a graph at inputs farther and farther around its own, then between those that were found meanwhile."""
    for turn in range(1, 20 * POINTS):
        apart = 1 + turn // (4 * POINTS)
        yield from _there(
            graph,
            [
                number
                + ((offset + turn) * 0.6180339887 * (place + 1) % 1.0 - 0.5) * max(2.0**apart, apart * abs(number))
                for place, number in enumerate(_entries(graph))
            ],
        )
    for one, other in pairwise([*found]):
        yield from _between(one, other)


def _between(one: Graph, other: Graph, halvings: int = 12) -> Iterator[Graph]:
    """Yield graphs between two that several kinks of a gate part: another piece lies there, maybe a narrow one."""
    pieces = zip(_sides(one), _sides(other), strict=True)
    if halvings and any(sum(map(operator.ne, *sides)) > 1 for sides in pieces):
        for middle in _there(one, [(a + b) / 2 for a, b in zip(_entries(one), _entries(other), strict=True)]):
            yield middle
            yield from _between(one, middle, halvings - 1)
            yield from _between(middle, other, halvings - 1)


def _entries(graph: Graph) -> list[float]:
    """Return the numbers of all inputs in order, those of an array row by row."""
    return [entry for value in graph.inputs.values() for entry in entries_of(value)]


def _there(graph: Graph, numbers: Sequence[float]) -> Iterator[Graph]:
    """Yield the graph at some inputs, in few digits; nothing where it has no value or no gradients."""
    left = (round(number, 2) for number in numbers)
    inputs = {name: filled(value, list(islice(left, len(entries_of(value))))) for name, value in graph.inputs.items()}
    with suppress(DomainError):
        there = graph.at(**inputs)
        found = [] if there.output.shape else [there.gradients[name] for name in there.gradients]
        if all(map(math.isfinite, chain.from_iterable(map(entries_of, found)))):
            yield there


def distances_to_kinks(graph: Graph) -> list[list[float]]:
    """Return for each gate with kinks how far it is from them: 0 at a kink, with another sign on its other side."""
    return [
        [compile_formula(at, node.gate.inputs)(*row) for at in node.gate.kink.places]
        for node in graph.nodes
        if isinstance(node.gate, Gate) and node.gate.kink
        for row in _rows(graph, node)
    ]


def _rows(graph: Graph, node: Node) -> Iterator[tuple[float, ...]]:
    """Return what goes into a gate, for each of its entries."""
    return zip(*(entries_at(plain(graph.value_of(part)), node.shape) for part in node.inputs), strict=True)


def _sides(graph: Graph) -> list[tuple[bool, ...]]:
    return [tuple(distance > 0 for distance in distances) for distances in distances_to_kinks(graph)]


def _pieces(graph: Graph) -> set[tuple[int, tuple[bool, ...]]]:
    return {*enumerate(_sides(graph))}


def _is_at_kink(graph: Graph) -> bool:
    return any(0 in distances for distances in distances_to_kinks(graph))


def _is_clear(graph: Graph) -> bool:
    """Tell whether no gate is near its kink or near the edge of its domain, which is at 0 in nearly every gate."""
    parts = [part for node in graph.nodes if getattr(node.gate, "domain", ()) for part in node.inputs]
    edges = [entries_of(graph.value_of(part)) for part in parts if not isinstance(part, Constant)]
    apart = [_gaps(graph, node) for node in graph.nodes if isinstance(node.gate, Reduction) and node.gate.name == "max"]
    return all(abs(distance) >= MARGIN for distance in chain(*edges, *apart, *distances_to_kinks(graph)))


def _gaps(graph: Graph, node: Node) -> list[float]:
    """Return how far the largest of several entries is above the next one, for each entry of a maximum."""
    gate: Any = node.gate
    entries = plain(graph.value_of(node.inputs[0]))
    groups = (sorted(group) for group in PlainArrays().groups(gate, entries, node.shape))
    return [group[-1] - group[-2] for group in groups if len(group) > 1]
