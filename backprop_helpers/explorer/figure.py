"""What a page needs to show a graph at any inputs: its picture without numbers, and its gates as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..core.graph import Graph
from ..core.javascript import formula_tree
from ..core.nodes import Constant, Node
from ..core.numbers import agree, as_shown
from ..notation.typeset import expression_text, formula_parts, formula_text, has_expression
from ..picture import drawing, picture
from .prediction import mistakes

Range = tuple[float, float, float]


@dataclass(frozen=True)
class Look:
    """What of a graph a page shows, as the options of `explore` say."""

    predict: bool = False
    local_gradients: bool = False
    gradients: bool = True


FINISHED = Look()


def figure(graph: Graph, ranges: Mapping[str, Range], look: Look = FINISHED) -> dict[str, Any]:
    """Return what a page needs to show a graph at any inputs, as plain data."""
    structure = picture.structure_of(graph)
    if len(structure.shapes) > picture.MOST_BOXES:
        raise ValueError(
            f"This graph has {len(structure.shapes)} boxes, too many to read; "
            f"{picture.MOST_BOXES} are the most that an explorer shows."
        )
    svg = drawing.fill(picture.blank_svg(structure, look.local_gradients), {})
    of = f" of {expression_text(graph)}" if has_expression(graph) else ""
    return {
        "title": f"Computation graph{of}",
        "svg": drawing.unspoken(svg),
        **graph_data(graph),
        "ranges": {name: list(ranges[name]) for name in graph.inputs},
        "gradients": look.gradients,
        "kinks": {
            node.gate.name: [*map(formula_tree, node.gate.kink.places)]
            for node in graph.nodes
            if node.gate and node.gate.kink
        },
        **({"mistakes": mistakes(graph)} if look.predict else {}),
    }


def graph_data(graph: Graph) -> dict[str, Any]:
    """Return the nodes of a graph and its output, as plain data; a node goes by its place among them."""
    place = {node: number for number, node in enumerate(graph.nodes)}
    return {"nodes": [_node(node, place) for node in graph.nodes], "output": place[graph.output]}


def _node(node: Node, place: Mapping[Node, int]) -> dict[str, Any]:
    if node.gate is None:
        return {"name": node.name, "gate": None, "number": node.number if isinstance(node, Constant) else None}
    constants = [part.number for part in node.inputs if isinstance(part, Constant)]
    parts = [part if isinstance(part, str) else [place[part[0]], int(part[1])] for part in formula_parts(node)]
    return {
        "name": node.name,
        "gate": node.gate.name,
        "inputs": [place[part] for part in node.inputs],
        "formula": formula_text(node),
        "parts": parts,
        "local": [
            None if isinstance(part, Constant) else formula_text(node, position)
            for position, part in enumerate(node.inputs)
        ],
        "exact": all(agree(as_shown(number), number) for number in constants),
    }
