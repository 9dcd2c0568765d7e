"""Where the boxes and edges of a picture go: Graphviz decides, in this process, and only from the graph's structure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import graphviz
import pygraphviz

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


def dot_source(
    boxes: Sequence[Size],
    edges: Sequence[tuple[int, int]],
    labels: Sequence[str] = (),
    edge_label: Size | None = None,
) -> str:
    """Return a graph in the DOT language, from left to right, with boxes of fixed size.

    Args:
        boxes: width and height of each box, in points.
        edges: for each edge, the box that it leaves and the box that it enters.
        labels: a text for each box; without them Graphviz places the boxes just the same.
        edge_label: the room to leave at each edge, in points; none, if left out.
    """
    dot = graphviz.Digraph(
        graph_attr={"rankdir": "LR", "nodesep": "0.22", "ranksep": "0.5", "margin": "0", "ordering": "in"},
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"arrowsize": "0.8"},
    )
    for number, (width, height) in enumerate(boxes):
        text = {"label": graphviz.escape(labels[number])} if labels else {}
        dot.node(f"n{number}", width=f"{width / 72:.4f}", height=f"{height / 72:.4f}", **text)
    room = {}
    if edge_label is not None:
        width, height = edge_label
        room["label"] = (
            f'<<TABLE BORDER="0" FIXEDSIZE="TRUE" WIDTH="{width:.0f}" HEIGHT="{height:.0f}"><TR><TD></TD></TR></TABLE>>'
        )
    for number, (tail, head) in enumerate(edges):
        dot.edge(f"n{tail}", f"n{head}", id=f"e{number}", **room)
    return str(dot.source)


@lru_cache(maxsize=256)
def lay_out(source: str) -> Layout:
    """Return the places that Graphviz finds for a graph from `dot_source`.

    Args:
        source: the graph in the DOT language; the same text always gets the same places.
    """
    found = json.loads(pygraphviz.AGraph(string=source).draw(format="json0", prog="dot"))
    left, bottom, right, top = (float(number) for number in found["bb"].split(","))

    def flip(text: str) -> Point:  # Graphviz measures upward, SVG downward
        x, y = text.split(",")[-2:]
        return float(x) - left, top - float(y)

    boxes = {}
    for node in found.get("objects", ()):
        x, y = flip(node["pos"])
        width, height = 72 * float(node["width"]), 72 * float(node["height"])
        boxes[int(node["name"][1:])] = Box(x - width / 2, y - height / 2, width, height)
    lines = {}
    for edge in found.get("edges", ()):
        tip, *points = edge["pos"].split(" ")  # "e,x,y" is the arrow's end, and comes first
        label = flip(edge["lp"]) if "lp" in edge else None
        lines[int(edge["id"][1:])] = Line(tuple(flip(point) for point in points), flip(tip), label)
    return Layout(
        right - left,
        top - bottom,
        tuple(boxes[i] for i in range(len(boxes))),
        tuple(lines[i] for i in range(len(lines))),
    )
