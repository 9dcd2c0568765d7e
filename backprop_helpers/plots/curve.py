"""The output of a graph along one of its inputs, as points of a curve."""

from __future__ import annotations

import math

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
    across = [left + (right - left) * step / (count - 1) for step in range(count)]
    return across, [_output(graph, name, number) for number in across]


def _output(graph: Graph, name: str, number: float) -> float:
    try:
        return graph.at(**{name: number}).value
    except DomainError:
        return math.nan
