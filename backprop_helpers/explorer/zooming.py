"""One entry of an array, zoomed in: the scalars that make it, as a graph with a picture of its own."""

from __future__ import annotations

import re
from functools import partial, reduce
from math import prod
from typing import Any

from ..core import nodes, unfolding
from ..core.arrays import index_text
from ..core.gates import GATES, Gate
from ..core.graph import Graph
from ..core.nodes import Input, Node
from ..core.patterns import Contraction, Places, Reduction
from ..picture import drawing, picture
from .figure import graph_data

MOST_TERMS = 8


def zoomed(node: Node) -> dict[str, Any] | None:
    """Return the scalars that make one entry, the same for all; none for what is only moved, or made of too many."""
    gate: Any = node.gate
    if gate is None or isinstance(gate, Places):
        return None
    terms, positions = _terms(node), range(len(node.inputs))
    if terms > MOST_TERMS or (terms == len(positions) == 1 and not isinstance(gate, Gate)):
        return None
    leaves = [[nodes.made(Input) for _ in range(terms)] for _ in positions]
    names: dict[Node, str] = {
        leaf: _as_long_as(node.inputs[at], f"p{at}t{term}")
        for at, row in enumerate(leaves)
        for term, leaf in enumerate(row)
    }
    output = _made(gate, leaves)
    ordered = nodes.topological(output, [leaf for column in zip(*leaves, strict=True) for leaf in column])
    for number, each in enumerate(ordered):
        nodes.give_name(each, names.get(each) or _as_long_as(node, f"g{number}", ".1"))
    graph = _Numberless(ordered, output, {})
    svg = drawing.fill(picture.blank_svg(picture.structure_of(graph)), {})
    return {
        "svg": re.sub("(?s)<style>.*</style>", "", drawing.unspoken(svg)),  # the page has the style
        **graph_data(graph),
        "leaves": {names[leaf]: [at, term] for at, row in enumerate(leaves) for term, leaf in enumerate(row)},
    }


class _Numberless(Graph):
    """A graph of which only the picture is wanted: its gates need not have a value anywhere."""

    def _forward(self) -> dict[Node, Any]:
        return {}


def _as_long_as(node: Node, name: str, end: str = "") -> str:
    """Return a name with the length of those of entries: the page writes one of them in its place."""
    return name.ljust(len(node.name + index_text(prod(node.shape) - 1, node.shape) + end), "_")


def _terms(node: Node) -> int:
    """Return how many terms are added up, or compared, for one entry."""
    gate: Any = node.gate
    if isinstance(gate, Gate):
        return 1
    sizes: dict[str, int] = {}
    for letters, part in zip(gate.pattern.inputs, node.inputs, strict=True):
        sizes |= zip(letters, part.shape, strict=True)
    return prod(sizes[letter] for letter in gate.pattern.summed)


def _made(gate: Any, leaves: list[list[Any]]) -> Node:
    match gate:
        case Gate():
            return nodes.make(gate, tuple(row[0] for row in leaves))
        case Contraction():
            factors = [reduce(partial(nodes.apply, GATES["multiply"]), column) for column in zip(*leaves, strict=True)]
            return reduce(partial(nodes.apply, GATES["add"]), factors)
    assert isinstance(gate, Reduction)
    return unfolding.largest(leaves[0]) if gate.name == "max" else unfolding.log_sum_exp(leaves[0])
