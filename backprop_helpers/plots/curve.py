"""The output of a graph along one of its inputs, as points of a curve."""

from __future__ import annotations

import math

from ..gates import DomainError
from ..graph import Graph


def output_along(
    graph: Graph, name: str, left: float, right: float, count: int = 161
) -> tuple[list[float], list[float]]:
    """Return where an input stands, evenly spaced from left to right, and the output there; nan outside the domain.

    Args:
        graph: the other inputs stay as they are.
        name: the input that moves.
        left: its first value.
        right: its last value.
        count: how many points.

    >>> from backprop_helpers import parse
    >>> output_along(parse("sqrt(x)", x=4), "x", -1, 1, count=3)
    ([-1.0, 0.0, 1.0], [nan, 0.0, 1.0])
    """
    across = [left + (right - left) * step / (count - 1) for step in range(count)]
    return across, [_output(graph, name, number) for number in across]


def _output(graph: Graph, name: str, number: float) -> float:
    try:
        return graph.at(**{name: number}).value
    except DomainError:
        return math.nan
