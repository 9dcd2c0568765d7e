"""Where the boxes and edges of a picture go: Graphviz decides, in this process, and only from the graph's structure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import graphviz

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A node's place.

    Attributes:
        x, y: the upper left corner, in points.
        width, height: the size, in points.
    """

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """An edge's place.

    Attributes:
        points: the start, and then three points for each Bézier curve.
        tip: where the arrow ends.
        label: the middle of its label; None where it has none.
    """

    points: tuple[Point, ...]
    tip: Point
    label: Point | None


@dataclass(frozen=True)
class Layout:
    """The places of all boxes and lines, in the order in which they were asked for."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


Size = tuple[float, float]
Ends = tuple[int, int]


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

    boxes, labels = {}, {}
    for node in found.get("objects", ()):
        kind, number, (x, y) = node["name"][0], int(node["name"][1:]), flip(node["pos"])
        width, height = 72 * float(node["width"]), 72 * float(node["height"])
        if kind == "l":
            labels[number] = (x, y)
        else:
            boxes[number] = Box(x - width / 2, y - height / 2, width, height)
    starts: dict[int, tuple[Point, ...]] = {}
    ends: dict[int, tuple[tuple[Point, ...], Point]] = {}
    for edge in found.get("edges", ()):
        kind, number, points = edge["id"][0], int(edge["id"][1:]), edge["pos"].split(" ")
        if kind == "t":  # up to the label, without an arrow
            starts[number] = tuple(flip(point) for point in points)
        else:  # "e,x,y" is the arrow's end, and comes first
            ends[number] = (tuple(flip(point) for point in points[1:]), flip(points[0]))
    lines = []
    for number in range(len(ends)):
        points, tip = ends[number]
        if before := starts.get(number):
            points = (*before, before[-1], points[0], *points)  # straight on from the label's left to its right
        lines.append(Line(points, tip, labels.get(number)))
    return Layout(right - left, top - bottom, tuple(boxes[i] for i in range(len(boxes))), tuple(lines))
