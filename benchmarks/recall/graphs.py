"""A graph as a list of nodes, its values, and its right gradients; the text that makes the same graph elsewhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .gates import CALL, GATES, SUM

Operand = int | float  # a whole number is a node's place in the list, a float is a number in the formula
Edge = tuple[int, int]  # the gate's place in the list, and which of its operands

INPUT = "input"
LETTERS = "abcdfghijklmnopqrstuvwxyz"  # for nodes without a name, in the order of the text


@dataclass(frozen=True)
class Node:
    """An input, or the output of a gate."""

    name: str
    kind: str  # the gate, by name; or "input"
    operands: tuple[Operand, ...] = ()  # what goes in


@dataclass(frozen=True)
class SmallGraph:
    """A graph at its inputs; the last node is the output."""

    text: str  # the formula that makes it
    nodes: tuple[Node, ...]  # each after what goes into it, gates in the order of the text
    inputs: Mapping[str, float]

    @property
    def output(self) -> int:
        """The place of the output."""
        return len(self.nodes) - 1

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The nodes' places, by name."""
        return {node.name: place for place, node in enumerate(self.nodes)}

    @cached_property
    def leaves(self) -> tuple[int, ...]:
        """The places of the inputs."""
        return tuple(place for place, node in enumerate(self.nodes) if node.kind == INPUT)

    @cached_property
    def gates(self) -> tuple[int, ...]:
        """The places of the gates."""
        return tuple(place for place, node in enumerate(self.nodes) if node.kind != INPUT)

    @cached_property
    def values(self) -> tuple[float, ...]:
        """The value of each node; an ArithmeticError or a ValueError says that a gate has none."""
        return self.forward(self.inputs)

    def forward(self, inputs: Mapping[str, float]) -> tuple[float, ...]:
        """Return the value of each node at other inputs."""
        values: list[float] = []
        for node in self.nodes:
            if node.kind == INPUT:
                values.append(inputs[node.name])
            else:
                values.append(GATES[node.kind].value(*_numbers(node.operands, values)))
        return tuple(values)

    def numbers_into(self, gate: int) -> list[float]:
        """Return the numbers that go into a gate."""
        return _numbers(self.nodes[gate].operands, self.values)

    def slope(self, edge: Edge) -> float:
        """Return the right local gradient along an edge."""
        gate, position = edge
        return GATES[self.nodes[gate].kind].slopes[position](*self.numbers_into(gate))

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """The edges from node to node, in the order of the backward pass."""
        return tuple(edge for gate in reversed(self.gates) for edge in self.edges_into(gate))

    def edges_into(self, gate: int) -> list[Edge]:
        """Return the edges from nodes into a gate."""
        operands = self.nodes[gate].operands
        return [(gate, position) for position, operand in enumerate(operands) if isinstance(operand, int)]

    def tail(self, edge: Edge) -> int:
        """Return the node that an edge comes from."""
        operand = self.nodes[edge[0]].operands[edge[1]]
        assert isinstance(operand, int)
        return operand

    @cached_property
    def fed(self) -> tuple[tuple[Edge, ...], ...]:
        """For each node the edges that leave it, in the order of the backward pass."""
        return tuple(tuple(edge for edge in self.edges if self.tail(edge) == place) for place in range(len(self.nodes)))

    def fed_gates(self, place: int) -> list[int]:
        """Return the gates that a node feeds, each once, in the order of the backward pass."""
        return list(dict.fromkeys(gate for gate, _ in self.fed[place]))

    def below(self, place: int) -> frozenset[int]:
        """Return all nodes that a node is computed from."""
        found: set[int] = set()
        stack = [place]
        while stack:
            for operand in self.nodes[stack.pop()].operands:
                if isinstance(operand, int) and operand not in found:
                    found.add(operand)
                    stack.append(operand)
        return frozenset(found)

    def names(self, places: Iterable[int]) -> list[str]:
        """Return the names of nodes."""
        return [self.nodes[place].name for place in places]


def _numbers(operands: Sequence[Operand], values: Sequence[float]) -> list[float]:
    return [values[operand] if isinstance(operand, int) else operand for operand in operands]


def central_differences(graph: SmallGraph, width: float = 1e-4) -> dict[str, float]:
    """Return the gradients of the inputs by nudging each of them both ways, once and twice as far.

    The formula of five points: https://en.wikipedia.org/wiki/Five-point_stencil.
    """
    found = {}
    for name, number in graph.inputs.items():
        two, one, back, far = (graph.forward({**graph.inputs, name: number + k * width})[-1] for k in (2, 1, -1, -2))
        found[name] = (8 * (one - back) - (two - far)) / (12 * width)
    return found


# ---- writing ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sketch:
    """A graph without names for its gates."""

    inputs: Mapping[str, float]
    # kind and operands; the inputs come first in the count, then the gates
    gates: tuple[tuple[str, tuple[Operand, ...]], ...]


def written(sketch: Sketch, named: Mapping[int, str]) -> SmallGraph:
    """Return the graph of a sketch and its formula; a gate without a name stands inside that of the one it feeds."""
    inputs = [Node(name, INPUT) for name in sketch.inputs]
    order = _order_of_text(sketch, named)
    letters = (letter for letter in LETTERS if letter not in {*sketch.inputs, *named.values()})
    names = {place: named[place] if place in named else next(letters) for place in order}
    moved = {old: new for new, old in enumerate([*range(len(inputs)), *order])}
    nodes = list(inputs)
    for place in order:
        kind, operands = sketch.gates[place - len(inputs)]
        nodes.append(Node(names[place], kind, tuple(moved[o] if isinstance(o, int) else o for o in operands)))
    shown = {moved[place] for place in named}
    lines = [place for place in range(len(inputs), len(nodes)) if place in shown or place == len(nodes) - 1]
    text = "; ".join(_line(nodes, place, shown) for place in lines)
    return SmallGraph(text, tuple(nodes), dict(sketch.inputs))


def _order_of_text(sketch: Sketch, named: Mapping[int, str]) -> list[int]:
    first = len(sketch.inputs)
    last = first + len(sketch.gates) - 1
    lines = [place for place in range(first, last + 1) if place in named or place == last]
    return [place for line in lines for place in _inside(sketch, named, line)]


def _inside(sketch: Sketch, named: Mapping[int, str], line: int) -> Iterator[int]:
    """Yield the gates of one line, each after what goes into it."""
    first = len(sketch.inputs)
    for operand in sketch.gates[line - first][1]:
        if isinstance(operand, int) and operand >= first and operand not in named:
            yield from _inside(sketch, named, operand)
    yield line


def _line(nodes: Sequence[Node], place: int, shown: set[int]) -> str:
    text = _formula(nodes, place, shown - {place})[0]
    return f"{nodes[place].name} = {text}" if place in shown else text


def _formula(nodes: Sequence[Node], operand: Operand, shown: set[int]) -> tuple[str, int]:
    """Return the text of an operand, and how tightly it holds together."""
    if isinstance(operand, float):
        return f"{operand:g}", CALL if operand >= 0 else SUM
    node = nodes[operand]
    if node.kind == INPUT or operand in shown:
        return node.name, CALL
    gate = GATES[node.kind]
    parts = []
    for part, needed in zip(node.operands, gate.needed, strict=False):
        text, tightness = _formula(nodes, part, shown)
        parts.append(f"({text})" if tightness < needed else text)
    return gate.text.format(*parts), gate.tightness


def is_finite(numbers: Iterable[float]) -> bool:
    """Tell whether all numbers are finite."""
    return all(map(math.isfinite, numbers))
