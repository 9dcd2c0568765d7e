"""Where the boxes and edges of a picture go: Graphviz decides, in this process, and only from the graph's structure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import graphviz

from .lines import Box, Line, Point, bent, is_clear, swung


@dataclass(frozen=True)
class Layout:
    """The places of all boxes and lines, in the order in which they were asked for."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


Size = tuple[float, float]
Ends = tuple[int, int]

_GRAPH = {"rankdir": "LR", "nodesep": "0.34", "margin": "0", "ordering": "in"}  # a line of text has room below a box
# The limit changes no graph that can be read; without it, two hundred boxes would take a quarter of a minute.
_LAYOUT = {**_GRAPH, "ranksep": "0.34", "splines": "polyline", "nslimit": "1"}
_NODE = {"shape": "box", "fixedsize": "true", "label": ""}
_EDGE = {"arrowsize": "0.8", "headport": "w", "tailport": "e"}
NARROW = 20.0  # a room for a label in which there is none: a line may take a shorter way


def dot_source(
    boxes: Sequence[Size], edges: Sequence[Ends], labels: Sequence[str], edge_labels: Sequence[str] = ()
) -> str:
    """Return a graph in the DOT language, from left to right, with boxes of fixed size, for people's own use.

    Args:
        boxes: width and height of each box, in points.
        edges: for each edge, the box that it leaves and the box that it enters.
        labels: a text for each box.
        edge_labels: a text for each edge; none, if left out.
    """
    dot = graphviz.Digraph(graph_attr={**_GRAPH, "ranksep": "0.5"}, node_attr=_NODE, edge_attr={"arrowsize": "0.8"})
    for number, size in enumerate(boxes):
        dot.node(f"n{number}", **_inches(size), label=graphviz.escape(labels[number]))
    for number, (tail, head) in enumerate(edges):
        text = {"label": graphviz.escape(edge_labels[number])} if edge_labels else {}
        dot.edge(f"n{tail}", f"n{head}", id=f"e{number}", **text)
    return str(dot.source)


def layout_source(boxes: Sequence[Size], edges: Sequence[Ends], room: Size) -> str:
    """Return a graph in the DOT language with room for a label in the middle of each edge.

    Graphviz sets a label beside its edge, where it can seem to belong to another one. Here the label is a small box
    of its own that the edge runs through, level, and that all other edges keep clear of. A narrow room leaves each box
    in the row in which a wide one has it.

    Args:
        boxes: width and height of each box, in points.
        edges: for each edge, the box that it leaves and the box that it enters.
        room: width and height of the label, in points.
    """
    dot = graphviz.Digraph(graph_attr=_LAYOUT, node_attr=_NODE, edge_attr=_EDGE)
    for number, size in enumerate(boxes):
        dot.node(f"n{number}", **_inches(size))
    for number, (tail, head) in enumerate(edges):
        dot.node(f"l{number}", **_inches(room))
        dot.edge(f"n{tail}", f"l{number}", id=f"t{number}", arrowhead="none")
        dot.edge(f"l{number}", f"n{head}", id=f"e{number}")
    return str(dot.source)


def _inches(size: Size) -> dict[str, str]:
    return {"width": f"{size[0] / 72:.4f}", "height": f"{size[1] / 72:.4f}"}


@lru_cache(maxsize=256)
def lay_out(source: str) -> Layout:
    """Return the places that Graphviz finds for a graph from `layout_source`.

    Args:
        source: the graph in the DOT language; the same text always gets the same places.
    """
    import pygraphviz  # the whole of Graphviz, a tenth of a second: only for those who look at a picture

    found = json.loads(pygraphviz.AGraph(string=source).draw(format="json0", prog="dot"))
    left, bottom, right, top = (float(number) for number in found["bb"].split(","))

    def flip(text: str) -> Point:  # Graphviz measures upward, SVG downward
        x, y = text.split(",")[-2:]
        return float(x) - left, top - float(y)

    boxes: dict[int, Box] = {}
    labels: dict[int, Box] = {}
    for node in found.get("objects", ()):
        kind, number, (x, y) = node["name"][0], int(node["name"][1:]), flip(node["pos"])
        width, height = 72 * float(node["width"]), 72 * float(node["height"])
        (labels if kind == "l" else boxes)[number] = Box(x - width / 2, y - height / 2, width, height)
    corners: dict[str, list[Point]] = {}
    tips = {}
    for edge in found.get("edges", ()):
        points = edge["pos"].split(" ")
        if edge["id"][0] == "e":  # "e,x,y" is the arrow's end, and comes first
            tips[int(edge["id"][1:])] = flip(points.pop(0))
        corners[edge["id"]] = [flip(point) for point in points[::3]]
    placed = tuple(boxes[i] for i in range(len(boxes)))
    together = Counter((corners[f"t{i}"][0], tips[i]) for i in range(len(tips)))
    lines = []
    for number in range(len(tips)):
        before, label, after, tip = corners[f"t{number}"], labels[number], corners[f"e{number}"], tips[number]
        direct = swung(before[0], after[-1], tip)
        middle = (label.x + label.width / 2, label.y + label.height / 2)
        if label.width > NARROW:
            points = bent([*before, *after])
        elif together[before[0], tip] == 1 and is_clear(direct, placed):
            points = direct
        else:
            points = bent([*before[:-1], middle, *after[1:]])
        lines.append(Line(points, tip, middle))
    return Layout(right - left, top - bottom, placed, tuple(lines))
