"""A backward pass in which some steps are done wrongly, on purpose: what is done differently is plain data."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from ..core.formulas import compile_formula
from ..core.gates import FAILURES, Gate
from ..core.graph import Edge, Graph
from ..core.nodes import Constant, Node

Terms = tuple[tuple[tuple[int, ...], ...], ...]


@dataclass(frozen=True)
class At:
    """A local gradient taken at the value of another node, in the place of its own input."""

    node: int


@dataclass(frozen=True)
class ValueOf:
    """The forward value of a node, given as a gradient."""

    node: int


@dataclass(frozen=True)
class GradientOf:
    """The right gradient of another node, given for this one."""

    node: int


@dataclass(frozen=True)
class SlopeOf:
    """∂of/∂by, given for ∂output/∂of."""

    of: int
    by: int


Local = str | float | At  # a formula over the gate's letters, a number, or the gate's own formula at another place
Given = ValueOf | GradientOf | SlopeOf


@dataclass(frozen=True)
class WrongPass:
    """What a backward pass does differently; nodes and edges go by their numbers in a `WayBack`.

    Attributes:
        local: another local gradient, by edge.
        upstream: another node whose gradient is taken for the upstream one, by edge; None: the local gradient alone.
        times: how often the flow along an edge is counted, if not once; 1/n of it, where a mean is taken twice.
        late: edges whose flow a node does not wait for before it passes its gradient on.
        terms: a node's gradient as a sum of products of sums of flows.
        added: another node whose gradient is added, by node; what is added is not passed on.
        given: what is written down for a node's gradient in the place of it.
        start: the gradient that the pass starts with at the output.

    >>> WrongPass(times={0: 0}).restricted_to({0}) == WrongPass(times={0: 0}), WrongPass(times={0: 0}).places
    (True, (0,))
    """

    local: Mapping[int, Local] = field(default_factory=dict)
    upstream: Mapping[int, int | None] = field(default_factory=dict)
    times: Mapping[int, float] = field(default_factory=dict)
    late: frozenset[int] = frozenset()
    terms: Mapping[int, Terms] = field(default_factory=dict)
    added: Mapping[int, int] = field(default_factory=dict)
    given: Mapping[int, Given] = field(default_factory=dict)
    start: float = 1.0

    @property
    def places(self) -> tuple[int, ...]:
        """The edges that one and the same thing is done to."""
        return tuple({**self.local, **self.upstream, **self.times})

    def restricted_to(self, edges: Iterable[int]) -> WrongPass:
        """Return the same with nothing wrong along any other edge."""
        kept = set(edges)
        parts: Any = {
            part: {edge: what for edge, what in getattr(self, part).items() if edge in kept}
            for part in ("local", "upstream", "times")
        }
        return replace(self, **parts)

    def and_also(self, other: WrongPass) -> WrongPass:
        """Return the pass that does both wrongly; where they touch the same thing, as the other one does it."""
        merged: dict[str, Any] = {
            part: {**getattr(self, part), **getattr(other, part)}
            for part in ("local", "upstream", "times", "terms", "added", "given")
        }
        return WrongPass(**merged, late=self.late | other.late, start=self.start * other.start)


RIGHT = WrongPass()


class WayBack:
    """A graph as the backward pass goes through it: its nodes and edges, numbered from the output on.

    Args:
        graph: at its inputs.
        answered: the names whose gradients are answered; all, if left out.

    Attributes:
        answered: their numbers.
        nodes: all but the constants, each before what feeds it.
        number: the number of each node.
        edges: the edges that a gradient flows along, in the order in which the pass meets them.
        feeds: for each node, the edges that leave it.
        into: for each node, the edges that enter it.
        gate: for each edge, the number of the node that it enters.

    >>> from backprop_helpers import parse
    >>> WayBack(parse("x * x", x=3)).gradients(RIGHT)
    {'a': 1.0, 'x': 6.0}
    """

    def __init__(self, graph: Graph, answered: Collection[str] | None = None) -> None:
        self.graph = graph
        self.nodes: tuple[Node, ...] = tuple(n for n in reversed(graph.nodes) if not isinstance(n, Constant))
        self.number = {node: number for number, node in enumerate(self.nodes)}
        names = graph.values if answered is None else answered
        self.answered = [number for number, node in enumerate(self.nodes) if node.name in names]
        self.edges: list[Edge] = []
        self.feeds: list[list[int]] = [[] for _ in self.nodes]
        self.into: list[list[int]] = [[] for _ in self.nodes]
        self.gate: list[int] = []
        for number, node in enumerate(self.nodes):
            for position, part in enumerate(node.inputs):
                if not isinstance(part, Constant):
                    self.feeds[self.number[part]].append(len(self.edges))
                    self.into[number].append(len(self.edges))
                    self.edges.append(Edge(part, node, position))
                    self.gate.append(number)
        self.output = self.number.get(graph.output, -1)
        self.local = [self.local_gradient(edge) for edge in range(len(self.edges))]
        self.slopes_of = cache(self._slopes_of)

    def local_gradient(self, edge: int, other: Local | None = None) -> float:
        """Return the local gradient along an edge, or what stands in its place; nan where that has no value."""
        if isinstance(other, float):
            return other
        _, node, position = self.edges[edge]
        gate = gate_of(node)
        numbers = [self.graph.value_of(part) for part in node.inputs]
        if isinstance(other, At):
            numbers[position] = self.graph.value_of(self.nodes[other.node])
            return _number(gate.local[position], *numbers, _number(gate.evaluate, *numbers))
        slope = gate.local[position] if other is None else compile_formula(other, gate.inputs + "y")
        return _number(slope, *numbers, self.graph.value_of(node))

    def slopes(self, edge: int) -> tuple[float, float]:
        """Return the smallest and the largest local gradient along an edge: two numbers at a kink only."""
        _, node, position = self.edges[edge]
        kink = gate_of(node).kink
        if kink is None or all(self.local_gradient(edge, place) != 0 for place in kink.places):
            return self.local[edge], self.local[edge]
        ends = [self.local_gradient(edge, end) for end in kink.interval[position]]
        return min(ends), max(ends)

    def run(self, wrong: WrongPass, answered: Mapping[int, float] | None = None) -> list[float]:
        """Return the gradient of each node after a pass with mistakes in it.

        Args:
            wrong: what is done differently.
            answered: a student's own gradients. Each is passed on in the place of what the pass finds, which is
                returned all the same: it is what the student should find after the numbers before it.
        """
        known = answered or {}
        found: list[float] = []
        passed: list[float] = []
        plain = not (wrong.upstream or wrong.times or wrong.late or wrong.terms or wrong.added or wrong.given)
        local = self.local
        if wrong.local:
            local = [*local]
            for edge, other in wrong.local.items():
                local[edge] = self.local_gradient(edge, other)
        gate = self.gate
        for number, edges in enumerate(self.feeds):
            total = wrong.start if number == self.output else 0.0
            if plain:
                for edge in edges:
                    total += passed[gate[edge]] * local[edge]
                early = total
            else:
                total, early = self._sum(number, wrong, local, found, passed, total)
            found.append(total)
            passed.append(known.get(number, total) if early == total else early)
        return found

    def _sum(
        self,
        number: int,
        wrong: WrongPass,
        local: Sequence[float],
        found: Sequence[float],
        passed: Sequence[float],
        total: float,
    ) -> tuple[float, float]:
        """Return what a node's flows add up to, and what it passes on."""
        flow: dict[int, float] = {}
        for edge in self.feeds[number]:
            upstream = passed[self.gate[edge]]
            if edge in wrong.upstream:
                source = wrong.upstream[edge]
                upstream = 1.0 if source is None else passed[source]
            flow[edge] = upstream * local[edge] * wrong.times.get(edge, 1)
        if number in wrong.terms:
            total += sum(math.prod(sum(flow[edge] for edge in part) for part in term) for term in wrong.terms[number])
        else:
            total += sum(flow.values())
        early = total - sum(flow[edge] for edge in wrong.late.intersection(flow))
        if number in wrong.given:
            given = wrong.given[number]  # answers that are swapped afterwards lead nowhere
            total = self._given(given)
            early = early if isinstance(given, GradientOf) else total
        if number in wrong.added:
            total += passed[wrong.added[number]]
        return total, early

    def _given(self, given: Given) -> float:
        match given:
            case ValueOf(node):
                return self.graph.value_of(self.nodes[node])
            case GradientOf(node):
                return self.graph.gradients[self.nodes[node].name]
            case SlopeOf(of, by):
                return self.slopes_of(of)[by]

    def _slopes_of(self, of: int) -> list[float]:
        """Return the gradient of another node than the output by each node."""
        slopes = [0.0] * len(self.nodes)
        slopes[of] = 1.0
        for number in range(of + 1, len(self.nodes)):
            slopes[number] += sum(slopes[self.gate[edge]] * self.local[edge] for edge in self.feeds[number])
        return slopes

    def gradients(self, wrong: WrongPass) -> dict[str, float]:
        """Return the gradient of each node by name, after a pass with mistakes in it."""
        return {node.name: slope for node, slope in zip(self.nodes, self.run(wrong), strict=True)}

    def below(self, number: int) -> set[int]:
        """Return a node with all that it is computed from, but constants."""
        found = {number}
        stack = [number]
        while stack:
            for edge in self.into[stack.pop()]:
                part = self.number[self.edges[edge].input]
                if part not in found:
                    found.add(part)
                    stack.append(part)
        return found


def _number(formula: Callable[..., float], *numbers: float) -> float:
    """Return a formula's number; nan where it has no finite one, as 1/a has one where ln(a) has none."""
    try:
        number = float(formula(*numbers))
    except FAILURES:  # a complex number, such as a root of a negative one, too
        return math.nan
    return number if math.isfinite(number) else math.nan


def gate_of(node: Node) -> Gate:
    """Return the gate of a node that is no leaf."""
    assert node.gate is not None
    return node.gate
