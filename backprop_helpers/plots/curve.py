"""The output of a graph along one of its inputs, as points of a curve."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..core.array_graph import refuse_arrays
from ..core.errors import DomainError
from ..core.graph import Graph


def moving_input(graph: Graph, name: str | None) -> str:
    """Return the input that moves in a picture: the one that is named, or the first."""
    refuse_arrays(graph, "A plot")
    if name in graph.inputs:
        return str(name)
    if name is None and graph.inputs:
        return next(iter(graph.inputs))
    raise ValueError(f"Choose an input of the graph, one of {', '.join(graph.inputs) or 'which it has none'}.")


def output_along(
    graph: Graph, name: str, left: float, right: float, count: int = 161
) -> tuple[list[float], list[float]]:
    """Return where an input stands, evenly spaced from left to right, and the output there; nan outside the domain.

    >>> from backprop_helpers import parse
    >>> output_along(parse("sqrt(x)", x=4), "x", -1, 1, count=3)
    ([-1.0, 0.0, 1.0], [nan, 0.0, 1.0])
    """
    across = evenly(left, right, count)
    return across, [output_at(graph, {name: number}) for number in across]


def output_at(graph: Graph, inputs: Mapping[str, float]) -> float:
    """Return the output at other inputs; nan outside the domain."""
    try:
        return graph.at(**inputs).value
    except DomainError:
        return math.nan


def evenly(low: float, high: float, count: int) -> list[float]:
    """Return numbers evenly spaced from one to another."""
    return [low + (high - low) * step / (count - 1) for step in range(count)]


def frame_around(heights: Sequence[float]) -> tuple[float, float]:
    """Return from where to where a picture goes in which heights have room; nan has no place in it."""
    seen = [height for height in heights if math.isfinite(height)]
    room = 0.08 * (max(seen) - min(seen)) or 1.0
    return min(seen) - room, max(seen) + room
