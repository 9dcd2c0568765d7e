"""Where the boxes and edges of a picture go: Graphviz decides, in this process, and only from the graph's structure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import graphviz

Point = tuple[float, float]


Size = tuple[float, float]
Ends = tuple[int, int]  # the box that an edge leaves, and the box that it enters


@dataclass(frozen=True)
class Box:
    """A node's place: the upper left corner and the size, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """An edge's place."""

    points: tuple[Point, ...]  # the start, and then three points for each Bézier curve
    tip: Point  # where the arrow ends
    label: Point | None  # the middle of its label; None where it has none


@dataclass(frozen=True)
class Layout:
    """The places of all boxes and lines, in the order in which they were asked for."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


_GRAPH = {"rankdir": "LR", "nodesep": "0.22", "margin": "0", "ordering": "in"}
_NODE = {"shape": "box", "fixedsize": "true", "label": ""}
_EDGE = {"arrowsize": "0.8"}


def dot_source(
    boxes: Sequence[Size], edges: Sequence[Ends], labels: Sequence[str] = (), edge_labels: Sequence[str] = ()
) -> str:
    """Return a graph in the DOT language, from left to right, with boxes of fixed size."""
    dot = graphviz.Digraph(graph_attr={**_GRAPH, "ranksep": "0.5"}, node_attr=_NODE, edge_attr=_EDGE)
    for number, size in enumerate(boxes):
        text = {"label": graphviz.escape(labels[number])} if labels else {}
        dot.node(f"n{number}", **_inches(size), **text)
    for number, (tail, head) in enumerate(edges):
        text = {"label": graphviz.escape(edge_labels[number])} if edge_labels else {}
        dot.edge(f"n{tail}", f"n{head}", id=f"e{number}", **text)
    return str(dot.source)


def roomy_source(boxes: Sequence[Size], edges: Sequence[Ends], room: Size) -> str:
    """Return the same graph with room for a label in the middle of each edge.

    Graphviz sets a label beside its edge, where it can seem to belong to another one. Here the label is a small box
    of its own that the edge runs through, level, and that all other edges keep clear of.
    """
    dot = graphviz.Digraph(graph_attr={**_GRAPH, "ranksep": "0.2"}, node_attr=_NODE, edge_attr=_EDGE)
    for number, size in enumerate(boxes):
        dot.node(f"n{number}", **_inches(size))
    for number, (tail, head) in enumerate(edges):
        dot.node(f"l{number}", **_inches(room))
        dot.edge(f"n{tail}", f"l{number}", id=f"t{number}", arrowhead="none", headport="w")
        dot.edge(f"l{number}", f"n{head}", id=f"e{number}", tailport="e")
    return str(dot.source)


def _inches(size: Size) -> dict[str, str]:
    return {"width": f"{size[0] / 72:.4f}", "height": f"{size[1] / 72:.4f}"}


@lru_cache(maxsize=256)
def lay_out(source: str) -> Layout:
    """Return the places that Graphviz finds for a graph from `dot_source` or `roomy_source`."""
    import pygraphviz  # the whole of Graphviz, a tenth of a second: only for those who look at a picture

    found = json.loads(pygraphviz.AGraph(string=source).draw(format="json0", prog="dot"))
    left, bottom, right, top = (float(number) for number in found["bb"].split(","))

    def flip(text: str) -> Point:  # Graphviz measures upward, SVG downward
        x, y = text.split(",")[-2:]
        return float(x) - left, top - float(y)

    nodes = {node["name"]: node for node in found.get("objects", ())}
    paths = {edge["id"]: [flip(point) for point in edge["pos"].split(" ")] for edge in found.get("edges", ())}
    boxes, lines = list[Box](), list[Line]()
    while node := nodes.get(f"n{len(boxes)}"):
        (x, y), width, height = flip(node["pos"]), 72 * float(node["width"]), 72 * float(node["height"])
        boxes.append(Box(x - width / 2, y - height / 2, width, height))
    while path := paths.get(f"e{len(lines)}"):
        tip, *points = path  # "e,x,y" is the arrow's end, and comes first
        label = nodes.get(f"l{len(lines)}")
        if before := paths.get(f"t{len(lines)}"):  # up to the label, and straight on from its left to its right
            points = [*before, before[-1], points[0], *points]
        lines.append(Line(tuple(points), tip, flip(label["pos"]) if label else None))
    return Layout(right - left, top - bottom, tuple(boxes), tuple(lines))
