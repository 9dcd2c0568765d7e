"""A backward pass of our own, right or with something done differently on purpose."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .graphs import Edge, SmallGraph

Flows = Mapping[Edge, float]
Gathering = Callable[[Flows], float]


@dataclass(frozen=True)
class Changes:
    """What is done differently."""

    slopes: Mapping[Edge, float] = field(default_factory=dict)  # other numbers in the place of local gradients
    # edges along which the local gradient is taken without what arrives from upstream
    alone: frozenset[Edge] = frozenset()
    # for some nodes, how the flows that arrive become the gradient
    kept: Mapping[int, Gathering] = field(default_factory=dict)
    # for some nodes, how the flows that arrive become what is passed on
    passed: Mapping[int, Gathering] = field(default_factory=dict)
    given: Mapping[int, float] = field(default_factory=dict)  # gradients that are what they are
    start: float = 1.0  # the gradient of the output

    def and_also(self, other: Changes) -> Changes:
        """Return both changes at once; those of the other win."""
        return Changes(
            {**self.slopes, **other.slopes},
            self.alone | other.alone,
            {**self.kept, **other.kept},
            {**self.passed, **other.passed},
            {**self.given, **other.given},
            self.start * other.start,
        )


NOTHING = Changes()


def gradients(
    graph: SmallGraph,
    changes: Changes = NOTHING,
    output: int | None = None,  # whose gradients they are; the graph's, if left out
    rounded: Callable[[float], float] = float,  # what is done with each gradient before it is used
) -> dict[int, float]:
    """Return the gradient of every node by its place; 0 where nothing arrives."""
    found: dict[int, float] = {}
    sent: dict[int, float] = {}
    end = graph.output if output is None else output
    for place in reversed(range(len(graph.nodes))):
        flows = {edge: _flow(graph, edge, sent[edge[0]], changes) for edge in graph.fed[place]}
        total = changes.start if place == end else math.fsum(flows.values())
        if place in changes.kept:
            total = changes.kept[place](flows)
        found[place] = changes.given.get(place, rounded(total))
        sent[place] = changes.passed[place](flows) if place in changes.passed else found[place]
    return found


def _flow(graph: SmallGraph, edge: Edge, upstream: float, changes: Changes) -> float:
    slope = changes.slopes[edge] if edge in changes.slopes else graph.slope(edge)
    return slope if edge in changes.alone else upstream * slope
