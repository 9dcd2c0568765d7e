"""A graph of arrays as a graph of single numbers: the reference arithmetic, run on nodes instead of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial, reduce
from math import prod
from typing import Any

from . import arrays, nodes
from .arithmetic import PlainArrays
from .arrays import Array, index_text
from .errors import ShapeError
from .gates import GATES, Gate
from .graph import Graph
from .nodes import Constant, Input, Node, make_constant
from .patterns import Contraction, Places, Reduction


def unfold(parts: Sequence[Node], output: Node, inputs: Mapping[str, Any]) -> Graph:
    """Return the same computation on single numbers; its nodes are called after the arrays, ``W[1,2]``."""
    if output.shape:
        raise ShapeError(
            f"A graph of single numbers has one output, but {output.name} has shape {output.shape}; "
            f"end the function with {output.name}.sum(), or choose an entry.",
            [output.shape],
        )
    engine = PlainArrays(partial(nodes.apply, GATES["multiply"]), partial(nodes.apply, GATES["add"]))
    unfolded: dict[Node, Any] = {}
    names: dict[Node, str] = {}
    leaves: list[Node] = []
    for part in parts:
        if part.gate is None:
            unfolded[part] = _leaf(part)
        else:
            unfolded[part] = _made(part, [unfolded[one] for one in part.inputs], engine)
        for number, entry in enumerate(arrays.entries_of(unfolded[part])):
            if not isinstance(entry, Constant):
                names.setdefault(entry, f"{part.name}{index_text(number, part.shape)}")
        if isinstance(part, Input):
            leaves += arrays.entries_of(unfolded[part])
    numbers = [number for name in inputs for number in arrays.entries_of(inputs[name])]
    given = {names[leaf]: number for leaf, number in zip(leaves, numbers, strict=True)}
    return _named(unfolded[output], leaves, names, given)


def _leaf(part: Node) -> Any:
    if isinstance(part, Constant):
        made: list[Node] = [make_constant(number) for number in arrays.entries_of(part.number)]
    else:
        made = [nodes.made(Input) for _ in range(prod(part.shape))]
    return Array(part.shape, tuple(made)) if part.shape else made[0]


def _made(part: Node, operands: Sequence[Any], engine: PlainArrays) -> Any:
    gate: Any = part.gate
    match gate:
        case Gate():
            return engine.elementwise(partial(nodes.apply, gate), operands, part.shape)
        case Contraction():
            return engine.contract(gate.pattern, operands, part.shape)
        case Places():
            return engine.take(gate, operands[0])
        case Reduction():
            return engine.reduced(gate, operands[0], part.shape, largest if gate.name == "max" else log_sum_exp)
    raise AssertionError(gate)


def largest(entries: Sequence[Node]) -> Node:
    """Return the largest entry, two by two."""
    return reduce(nodes.maximum, entries)


def log_sum_exp(entries: Sequence[Node]) -> Node:
    """Return log(exp(a) + exp(b) + …) two by two, as a + softplus(b − a), which never gets too large on the way."""
    return reduce(lambda a, b: a + nodes.softplus(b - a), entries)


def _named(output: Node, leaves: Sequence[Node], names: Mapping[Node, str], given: Mapping[str, float]) -> Graph:
    """Name every node: an entry after its array, and what lies between after the entry that it leads to, ``h[0].1``."""
    ordered = nodes.topological(output, leaves)
    waiting: list[Node] = []
    for node in ordered:
        if isinstance(node, Constant):
            continue
        name = names.get(node)
        if name is None:
            waiting.append(node)
            continue
        nodes.give_name(node, name)
        for number, before in enumerate(waiting, 1):
            nodes.give_name(before, f"{name}.{number}")
        waiting.clear()
    return Graph(ordered, output, given)
