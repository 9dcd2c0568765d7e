"""A backward pass in which some steps are done wrongly, on purpose: what is done differently is plain data."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache
from typing import Any

from ..core.formulas import compile_formula
from ..core.gates import FAILURES, Gate
from ..core.graph import Edge, Graph
from ..core.nodes import Constant, Node
from ..core.patterns import Pattern

Terms = tuple[tuple[tuple[int, ...], ...], ...]


@dataclass(frozen=True)
class At:
    """A local gradient taken at the value of another node, in the place of its own input."""

    node: int


@dataclass(frozen=True)
class AtSlope:
    """A local gradient taken at ∂of/∂by."""

    of: int
    by: int


@dataclass(frozen=True)
class ValueOf:
    """The forward value of a node, given as a gradient."""

    node: int


@dataclass(frozen=True)
class SlopeOf:
    """∂of/∂by, given for another gradient; of the output, the right gradient of a node, written down afterwards."""

    of: int
    by: int
    times: float = 1.0


@dataclass(frozen=True)
class Laid:
    """The right gradient of an array, laid out otherwise: by an index pattern, or its entries in another order."""

    node: int
    pattern: Pattern | None = None  # None: the entries column by column, in the shape of the right one
    times: float = 1.0


@dataclass(frozen=True)
class AlongToo:
    """A local gradient, multiplied by that of another edge as well."""

    edge: int


@dataclass(frozen=True)
class Slopes:
    """Local gradients themselves, entry by entry."""

    entries: tuple[float, ...]


class Otherwise(Enum):
    """What else is done by mistake; all but the first with arrays."""

    ADDED = "added to what arrives from upstream"
    OTHER_AXIS = "reduced along the other axis"
    RESHAPED = "reshaped where it belongs transposed"
    LAST_ALONE = "of several rows that pick the same place only the last"
    FIRST_COPY = "of the copies of a repeated array only the first"
    LAST_COPY = "of the copies of a repeated array only the last"


# In the place of a local gradient: a formula over the gate's letters, a number, the gate's own formula at another
# place, or a value. At a product of arrays, what is done to the other factor.
Local = str | float | At | AtSlope | ValueOf | AlongToo | Slopes | Otherwise
Given = ValueOf | SlopeOf | Laid
_BY_PLACE = ("local", "upstream", "times", "terms", "added", "given", "pattern", "replacing")


@dataclass(frozen=True)
class WrongPass:
    """What a backward pass does differently; nodes and edges go by their numbers in a `WayBack`."""

    local: Mapping[int, Local] = field(default_factory=dict)  # by edge
    upstream: Mapping[int, int | None] = field(default_factory=dict)  # by edge: a node's gradient for it; None: 1
    times: Mapping[int, float] = field(default_factory=dict)  # by edge: how often its flow is counted, if not once
    late: frozenset[int] = frozenset()  # edges whose flow a node does not wait for before it passes its gradient on
    terms: Mapping[int, Terms] = field(default_factory=dict)  # by node: a sum of products of sums of flows
    added: Mapping[int, int] = field(default_factory=dict)  # by node: one whose gradient is added, and not passed on
    given: Mapping[int, Given] = field(default_factory=dict)  # by node: what is written down for its gradient
    start: float = 1.0  # the gradient at the output
    # Of arrays alone: by edge, how upstream and the other factor, or the local gradient, become what flows back.
    pattern: Mapping[int, Pattern] = field(default_factory=dict)
    replacing: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # by node: edges whose flows replace others

    @property
    def places(self) -> tuple[int, ...]:
        """The edges that one and the same thing is done to."""
        return tuple({**self.local, **self.upstream, **self.times, **self.pattern})

    def is_replaced_by(self, other: WrongPass) -> bool:
        """Tell whether another one puts something else in a place where this one has put something."""
        return any(getattr(self, part).keys() & getattr(other, part).keys() for part in _BY_PLACE)

    def restricted_to(self, edges: Iterable[int]) -> WrongPass:
        """Return the same with nothing wrong along any other edge."""
        kept = set(edges)
        parts: Any = {
            part: {edge: what for edge, what in getattr(self, part).items() if edge in kept}
            for part in ("local", "upstream", "times", "pattern")
        }
        return replace(self, **parts)

    def and_also(self, other: WrongPass) -> WrongPass:
        """Return the pass that does both wrongly; where they touch the same thing, as the other one does it."""
        merged: dict[str, Any] = {part: {**getattr(self, part), **getattr(other, part)} for part in _BY_PLACE}
        return WrongPass(**merged, late=self.late | other.late, start=self.start * other.start)


RIGHT = WrongPass()
_NOTHING: Mapping[int, Any] = {}  # is answered


class WayBack:
    """A graph as the backward pass goes through it: its nodes and edges, numbered from the output on.

    Args:
        graph: at its inputs.
        answered: the names whose gradients are answered; all, if left out.

    >>> from backprop_helpers import parse
    >>> WayBack(parse("x * x", x=3)).gradients(RIGHT)
    {'a': 1.0, 'x': 6.0}
    """

    weight = 1  # how much longer than with single numbers a pass takes

    def __init__(self, graph: Graph, answered: Collection[str] | None = None) -> None:
        self.graph = graph
        # All but the constants, each before what feeds it.
        self.nodes: tuple[Node, ...] = tuple(n for n in reversed(graph.nodes) if not isinstance(n, Constant))
        self.number = {node: number for number, node in enumerate(self.nodes)}
        names = graph.values if answered is None else answered
        self.answered = [number for number, node in enumerate(self.nodes) if node.name in names]
        self.edges: list[Edge] = []  # that a gradient flows along, in the order in which the pass meets them
        self.feeds: list[list[int]] = [[] for _ in self.nodes]  # the edges that leave each node
        self.into: list[list[int]] = [[] for _ in self.nodes]  # the edges that enter it
        self.gate: list[int] = []  # for each edge, the node that it enters
        self.source: list[int] = []  # for each edge, the node that it leaves
        for number, node in enumerate(self.nodes):
            for position, part in enumerate(node.inputs):
                if not isinstance(part, Constant):
                    self.feeds[self.number[part]].append(len(self.edges))
                    self.into[number].append(len(self.edges))
                    self.edges.append(Edge(part, node, position))
                    self.gate.append(number)
                    self.source.append(self.number[part])
        self.fed = [{self.gate[edge] for edge in edges} for edges in self.feeds]  # the gates that each node feeds
        self.output = self.number.get(graph.output, -1)
        self.local = [self.local_gradient(edge) for edge in range(len(self.edges))]
        self.slopes_of = cache(self._slopes_of)
        self._made: dict[int, tuple[list[Any], list[Any], Mapping[int, Any]]] = {}  # what passes without mistakes find

    def local_gradient(self, edge: int, other: Local | None = None) -> float:
        """Return the local gradient along an edge, or what stands in its place; nan where that has no value."""
        if isinstance(other, float):
            return other
        _, node, position = self.edges[edge]
        gate = gate_of(node)
        numbers = [self.graph.value_of(part) for part in node.inputs]
        if isinstance(other, At):
            numbers[position] = self.graph.value_of(self.nodes[other.node])
        if isinstance(other, AtSlope):
            numbers[position] = self.slopes_of(other.of)[other.by]
        if isinstance(other, (At, AtSlope)):
            return number(gate.local[position], *numbers, number(gate.evaluate, *numbers))
        if isinstance(other, ValueOf):
            return self.graph.value_of(self.nodes[other.node])
        assert other is None or isinstance(other, str), "the others are of arrays alone"
        slope = gate.local[position] if other is None else compile_formula(other, gate.inputs + "y")
        return number(slope, *numbers, self.graph.value_of(node))

    def slopes(self, edge: int) -> tuple[float, float]:
        """Return the smallest and the largest local gradient along an edge: two numbers at a kink only."""
        _, node, position = self.edges[edge]
        kink = gate_of(node).kink
        if kink is None or all(self.local_gradient(edge, place) != 0 for place in kink.places):
            return self.local[edge], self.local[edge]
        ends = [self.local_gradient(edge, end) for end in kink.interval[position]]
        return min(ends), max(ends)

    def run(self, wrong: WrongPass, answered: Mapping[int, Any] = _NOTHING) -> list[Any]:
        """Return the gradient of each node after a pass with mistakes in it.

        A student's own gradient is passed on in the place of what the pass finds, which is returned all the same: it is
        what the student should find after the numbers before it.
        """
        return self.pass_back(wrong, answered)[0]

    def pass_back(self, wrong: WrongPass, known: Mapping[int, Any]) -> tuple[list[Any], list[Any]]:
        """Return what a pass finds for each node, and what each passes on.

        Of the many wrong passes after the same answers each computes what its mistakes change; the rest is as it was.
        """
        found, passed = (kept[:] for kept in self._without_mistakes(known))
        touched, moved = self._touched(wrong), set[int]()
        for number in range(min(touched, default=len(self.nodes)), len(self.nodes)):
            if number in touched:
                total, early = self._gathered(number, wrong, passed)
            elif moved.isdisjoint(self.fed[number]):
                continue
            else:
                total, early = self._usual(number, passed), None
            found[number] = total
            passing = self._answered(number, known, total) if early is None else early
            if passing is not passed[number]:
                passed[number] = passing
                moved.add(number)
        return found, passed

    def _without_mistakes(self, known: Mapping[int, Any]) -> tuple[list[Any], list[Any]]:
        """Return the same of a pass without mistakes, which is made once for the same answers."""
        if id(known) not in self._made:
            found: list[Any] = []
            passed: list[Any] = []
            for number in range(len(self.nodes)):
                found.append(self._usual(number, passed))
                passed.append(self._answered(number, known, found[number]))
            self._made[id(known)] = found, passed, known  # kept, so that no others get the same number
        return self._made[id(known)][:2]

    def _touched(self, wrong: WrongPass) -> set[int]:
        """Return the nodes where a wrong pass does something else than the right one."""
        edges = (self.source[edge] for edge in (*wrong.places, *wrong.late))
        start = [self.output] if wrong.start != 1 and self.output in range(len(self.nodes)) else []
        return {*start, *edges, *wrong.terms, *wrong.added, *wrong.given, *wrong.replacing}

    def _usual(self, number: int, passed: Sequence[Any]) -> Any:
        """Return what a node's flows add up to where nothing is wrong."""
        start = 1.0 if number == self.output else 0.0
        return sum([passed[self.gate[edge]] * self.local[edge] for edge in self.feeds[number]], start)

    def _gathered(self, number: int, wrong: WrongPass, passed: Sequence[Any]) -> tuple[Any, Any]:
        """Return what a node's flows add up to, and what it passes on if that is something else."""
        edges = self.feeds[number]
        each = [self.flow(edge, wrong, passed) for edge in edges]
        start = [wrong.start] if number == self.output else []
        flows, early = [*start, *each], None
        if number in wrong.terms:
            flow = dict(zip(edges, each, strict=True))
            sums = [[self.total(number, [flow[e] for e in part]) for part in term] for term in wrong.terms[number]]
            flows = [*start, *map(self.product, sums)]
        total = self.total(number, flows)
        if not wrong.late.isdisjoint(edges):
            in_time = [one for edge, one in zip(edges, each, strict=True) if edge not in wrong.late]
            early = self.total(number, [*start, *in_time])
        if number in wrong.given:
            given = wrong.given[number]
            afterwards = isinstance(given, Laid) or (isinstance(given, SlopeOf) and given.of == self.output)
            early = total if afterwards else None  # what is only written down at the end leads nowhere
            total = self.given(given)
        if number in wrong.added:
            early = total if early is None else early
            total = self.total(number, [total, passed[wrong.added[number]]])
        return total, early

    def _answered(self, number: int, known: Mapping[int, Any], total: Any) -> Any:
        """Return the answer for a node, or what a pass finds there."""
        return known.get(number, total)

    def flow(self, edge: int, wrong: WrongPass, passed: Sequence[Any]) -> Any:
        """Return what flows back along an edge."""
        source, other = wrong.upstream.get(edge, self.gate[edge]), wrong.local.get(edge)
        upstream = 1.0 if source is None else passed[source]
        if other is Otherwise.ADDED:
            return upstream + self.local[edge]
        local = self.local[edge] if other is None else self.local_gradient(edge, other)
        return upstream * local * wrong.times.get(edge, 1)

    def total(self, number: int, flows: Sequence[Any]) -> Any:
        """Return the sum of flows at a node."""
        return sum(flows, 0.0)

    def product(self, factors: Sequence[Any]) -> Any:
        """Return the product of flows."""
        return math.prod(factors)

    def given(self, given: Given) -> Any:
        """Return what is written down for a gradient."""
        if isinstance(given, ValueOf):
            return self.graph.value_of(self.nodes[given.node])
        assert isinstance(given, SlopeOf), "the other kind is of arrays alone"
        slope = self.slopes_of(given.of)[given.by]
        return slope if given.times == 1 else self.product([slope, given.times])

    def _slopes_of(self, of: int) -> list[float]:
        """Return the gradient of any node by each node."""
        slopes = [float(number == of) for number in range(len(self.nodes))]
        for number in range(of + 1, len(self.nodes)):
            slopes[number] += sum(slopes[self.gate[edge]] * self.local[edge] for edge in self.feeds[number])
        return slopes

    def gradients(self, wrong: WrongPass) -> dict[str, Any]:
        """Return the gradient of each node by name, after a pass with mistakes in it."""
        return {node.name: slope for node, slope in zip(self.nodes, self.run(wrong), strict=True)}

    def is_negative(self, edge: int) -> bool:
        """Tell whether the local gradient along an edge is negative."""
        return self.local[edge] < 0

    def passes_on(self, edge: int) -> bool:
        """Tell whether the local gradient along an edge is 1 or −1 at any inputs: nobody multiplies by it."""
        _, node, position = self.edges[edge]
        return isinstance(node.gate, Gate) and node.gate.local_gradients[position] in ("1", "-1")

    def usual_slope(self, edge: int) -> float:
        """Return the local gradient that is taken along an edge at a kink."""
        return self.local[edge]

    def scales(self, right: Sequence[Any]) -> list[float]:
        """Return for each node the size of the right flows that are added up there."""
        return [
            sum(abs(right[self.gate[edge]] * self.local[edge]) for edge in edges) + (number == self.output)
            for number, edges in enumerate(self.feeds)
        ]

    def below(self, number: int) -> set[int]:
        """Return a node with all that it is computed from, but constants."""
        found = {number}
        for part in range(number + 1, len(self.nodes)):
            if any(self.gate[edge] in found for edge in self.feeds[part]):
                found.add(part)
        return found


def number(formula: Callable[..., float], *numbers: float) -> float:
    """Return a formula's number; nan where it has no finite one, as 1/a has one where ln(a) has none."""
    try:
        found = float(formula(*numbers))
    except FAILURES:  # a complex number, such as a root of a negative one, too
        return math.nan
    return found if math.isfinite(found) else math.nan


def gate_of(node: Node) -> Gate:
    """Return the gate of a node that is no leaf."""
    assert node.gate is not None
    return node.gate
