"""What a page needs to show a graph of arrays at any inputs: its picture without numbers, and its gates as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core import arrays
from ..core.graph import Graph
from ..core.javascript import formula_tree
from ..core.nodes import Constant, Node
from ..core.patterns import Contraction, Pattern, Places, Reduction
from ..notation import array_narration
from ..notation.typeset import formula_text
from ..picture import drawing, picture
from .figure import FINISHED, Look, Range
from .prediction import mistakes
from .zooming import zoomed

MOST_NUMBERS = 20_000


def array_figure(graph: Graph, ranges: Mapping[str, Range], look: Look = FINISHED) -> dict[str, Any]:
    """Return what a page needs to show a graph of arrays at any inputs, as plain data."""
    structure = picture.structure_of(graph)
    entries = sum(len(arrays.entries_of(graph.value_of(node))) for node in graph.nodes)
    if len(structure.shapes) > picture.MOST_BOXES or entries > MOST_NUMBERS:
        raise ValueError(
            f"This graph has {len(structure.shapes)} boxes and {entries} numbers; {picture.MOST_BOXES} boxes and "
            f"{MOST_NUMBERS} numbers are the most that an explorer shows. Take smaller arrays, or draw(graph)."
        )
    svg = drawing.fill(picture.blank_svg(structure, look.local_gradients), {})
    return {
        "title": "Computation graph",
        "svg": drawing.unspoken(svg),
        **array_data(graph),
        "ranges": {name: list(ranges[name]) for name in ranges},
        "gradients": look.gradients and not graph.output.shape,
        "arrays": True,
        "mistakes": mistakes(graph) if look.predict else None,
        "zoomed": [zoomed(node) for node in graph.nodes],
    }


def array_data(graph: Graph) -> dict[str, Any]:
    """Return the nodes of a graph of arrays and its output, as plain data; a node goes by its place among them."""
    place = {node: number for number, node in enumerate(graph.nodes)}
    passed = {step.node: array_narration.backward_text(step) for step in graph.steps_back}
    return {
        "nodes": [_node(node, place, passed.get(node, "")) for node in graph.nodes],
        "output": place[graph.output],
    }


def _node(node: Node, place: Mapping[Node, int], backward: str) -> dict[str, Any]:
    kind: dict[str, Any] = {"name": node.name, "shape": list(node.shape)}
    if node.gate is None:
        number = list(arrays.entries_of(node.number)) if isinstance(node, Constant) else None
        return {**kind, "gate": None, "number": number}
    return {
        **kind,
        "gate": node.gate.name,
        "formula": formula_text(node),
        "inputs": [place[part] for part in node.inputs],
        "made": _made(node.gate),
        "flows": [array_narration.flow_text(node, position) for position in range(len(node.inputs))],
        "forward": array_narration.forward_text(node),
        "backward": backward,
    }


def _made(gate: Any) -> dict[str, Any]:
    """Return how a gate makes its entries, and sends gradients back; of a gate of the table the page knows both."""
    match gate:
        case Contraction():
            back = [_pattern(gate.backward(position)) for position in range(len(gate.pattern.inputs))]
            return {"pattern": _pattern(gate.pattern), "back": back}
        case Places():
            return {"places": list(gate.places), "before": list(gate.before)}
        case Reduction():
            return {"pattern": _pattern(gate.pattern), "local": formula_tree(gate.local)}
    return {}


def _pattern(pattern: Pattern) -> dict[str, Any]:
    return {"inputs": list(pattern.inputs), "result": pattern.result}
