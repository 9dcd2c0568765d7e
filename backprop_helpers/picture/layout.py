"""Where the boxes and edges of a picture go: Graphviz decides, in this process, and only from the graph's structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from operator import itemgetter
from types import MappingProxyType

from .lines import Box, Line, Point, along, bent, distance, is_clear, is_free, swung

Size = tuple[float, float]
Weights = tuple[int, int]
Ends = tuple[int, int]  # the box that an edge leaves, and the box that it enters


@dataclass(frozen=True)
class Route:
    """Where Graphviz leads an edge: its corners up to its label and after it, and the arrow's end."""

    before: Sequence[Point]
    label: Box
    after: Sequence[Point]
    tip: Point


@dataclass(frozen=True)
class Layout:
    """The places of all boxes and lines, in the order in which they were asked for."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


_GRAPH = {"rankdir": "LR", "nodesep": "0.34", "margin": "0", "ordering": "in"}  # a line of text has room below a box
# The limit changes no graph that can be read; without it, two hundred boxes would take a quarter of a minute.
_LAYOUT = {**_GRAPH, "splines": "polyline", "nslimit": "1"}
_WIDE, _CLOSER = {"ranksep": "0.25"}, {"ranksep": "0.17"}
_SHOWN = 1068.0  # points beside a picture's margins: what a notebook shows at a width of 1280 pixels
_NEAR = 5.0
_CLOSE = 3.5  # to a label, where a line turns
_SHARP = 6.0  # points before and after a corner in which a line turns where it must
_WIDEST = 1.15 * _SHOWN  # what is wider than that with smaller gaps scrolls anyhow
CLOSE = {"ranksep": "0.11", "nodesep": "0.2"}  # for large boxes, below which nothing is written
_NODE = {"shape": "box", "fixedsize": "true", "label": ""}
_EDGE = {"arrowsize": "0.8", "headport": "w", "tailport": "e"}
NARROW = 12.5  # a room for a label in which there is none: a line may take a shorter way


def dot_source(
    boxes: Sequence[Size], edges: Sequence[Ends], labels: Sequence[str], edge_labels: Sequence[str] = ()
) -> str:
    """Return a graph in the DOT language, from left to right, with boxes of fixed size."""
    nodes = [f"n{number}{_attributes({**_inches(size), 'label': labels[number]})}" for number, size in enumerate(boxes)]
    arrows = []
    for number, (tail, head) in enumerate(edges):
        text = {"label": edge_labels[number]} if edge_labels else {}
        arrows.append(f"n{tail} -> n{head}{_attributes({'id': f'e{number}', **text})}")
    return _digraph(_defaults({**_GRAPH, "ranksep": "0.5"}, _NODE, {"arrowsize": "0.8"}), nodes, arrows)


def layout_source(
    boxes: Sequence[Size],
    edges: Sequence[Ends],
    rooms: Sequence[Size],
    columns: Sequence[Sequence[int]] = (),
    first: Sequence[int] = (),
    last: Sequence[int] = (),
    gaps: Mapping[str, str] = _WIDE,
    weights: Mapping[int, Weights] = MappingProxyType({}),
) -> str:
    """Return a graph in the DOT language with room for a label in the middle of each edge.

    Graphviz sets a label beside its edge, where it can seem to belong to another one. Here the label is a small box
    of its own that the edge runs through, level, and that all other edges keep clear of. A narrow room leaves each box
    in the row in which a wide one has it.

    Args:
        rooms: for the label of each edge.
        columns: boxes that stand one below another, in this order.
        first: boxes that stand at the very left.
        last: those at the very right.
        gaps: between boxes.
        weights: how much it matters that an edge is level, up to its label and after it, if more than usual.
    """
    nodes = [f"n{number}{_attributes(_inches(size))}" for number, size in enumerate(boxes)]
    labels = []
    for number, ((tail, head), room) in enumerate(zip(edges, rooms, strict=True)):
        labels.append(f"l{number}{_attributes(_inches(room))}")
        near, far = weights.get(number, (1, 1))
        labels.append(f"n{tail} -> l{number} [id=t{number} arrowhead=none weight={near}]")
        labels.append(f"l{number} -> n{head} [id=e{number} weight={far}]")
    ranks = [*(("same", column) for column in columns), ("min", first), ("max", last)]
    together = [_together(rank, boxes_there) for rank, boxes_there in ranks if boxes_there]
    return _digraph(_defaults({**_LAYOUT, **gaps}, _NODE, _EDGE), nodes, labels, together)


def _digraph(*parts: Sequence[str]) -> str:
    return "\n".join(["digraph {", *chain(*parts), "}"])


def _defaults(graph: Mapping[str, str], node: Mapping[str, str], edge: Mapping[str, str]) -> list[str]:
    return [f"{kind}{_attributes(given)}" for kind, given in (("graph", graph), ("node", node), ("edge", edge))]


def _together(rank: str, boxes: Sequence[int]) -> str:
    """Return what keeps boxes in one column; where it is not an end of the picture, one below another."""
    names = [f"n{number}" for number in boxes]
    order = f"{' -> '.join(names)} [style=invis headport=n tailport=s]" if rank == "same" and len(names) > 1 else ""
    return f"{{rank={rank} {' '.join(names)} {order}}}"


def _attributes(given: Mapping[str, str]) -> str:
    pairs = [f'{name}="{_escaped(text)}"' for name, text in given.items()]
    return f" [{' '.join(pairs)}]"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _inches(size: Size) -> dict[str, str]:
    return {"width": f"{size[0] / 72:.4f}", "height": f"{size[1] / 72:.4f}"}


@lru_cache(maxsize=256)
def fitted(
    boxes: tuple[Size, ...], edges: tuple[Ends, ...], room: Size, columns: tuple[tuple[int, ...], ...]
) -> Layout:
    """Return the layout of a graph, with smaller gaps where a notebook shows more of it then."""
    arranged = partial(layout_source, boxes, edges, [room] * len(edges), columns)
    if _least_width(boxes, edges, room) > _SHOWN:
        closer = lay_out(arranged(gaps=_CLOSER))
        if closer.width <= _WIDEST and not _is_crowded(closer, edges):
            return closer
    return lay_out(arranged())


def _least_width(boxes: Sequence[Size], edges: Sequence[Ends], room: Size) -> float:
    """Return how wide the longest chain of boxes is with wide gaps: no layout is narrower."""
    between = room[0] + 2 * 72 * float(_WIDE["ranksep"])
    far = [width for width, _ in boxes]  # where a box ends that stands as far to the left as it can
    for tail, head in sorted(edges, key=itemgetter(1)):  # boxes are numbered in topological order
        far[head] = max(far[head], far[tail] + between + boxes[head][0])
    return max(far)


def _is_crowded(layout: Layout, edges: Sequence[Ends]) -> bool:
    """Return whether a line comes near a box that is not at its end."""
    return any(
        distance(box, point) < _NEAR
        for line, ends in zip(layout.lines, edges, strict=True)
        for box in _beside(line, layout.boxes, ends)
        for point in along(line.points)
    )


def _beside(line: Line, boxes: Sequence[Box], ends: Ends) -> Iterator[Box]:
    """Yield the boxes, but those at its ends, that what holds a line comes near: its points have to be looked at."""
    across, down = zip(*line.points, strict=True)
    left, right, top, bottom = min(across) - _NEAR, max(across) + _NEAR, min(down) - _NEAR, max(down) + _NEAR
    for number, box in enumerate(boxes):
        level = left < box.x + box.width and box.x < right
        if level and top < box.y + box.height and box.y < bottom and number not in ends:
            yield box


def _in_process(source: str) -> str:
    import pygraphviz  # the whole of Graphviz, a tenth of a second: only for those who look at a picture

    return str(pygraphviz.AGraph(string=source).draw(format="plain", prog="dot"), "utf-8")


# From a graph in the DOT language to its places in Graphviz' plain format. A web page puts its own Graphviz here.
engine: Callable[[str], str] = _in_process


@lru_cache(maxsize=256)
def lay_out(source: str) -> Layout:
    """Return the places that Graphviz finds for a graph from `layout_source`."""
    first, *lines = [line.split(" ") for line in engine(source).splitlines()]
    across, down = (72 * float(inches) for inches in first[2:])

    def flip(x: str, y: str) -> Point:  # Graphviz measures upward, SVG downward
        return 72 * float(x), down - 72 * float(y)

    places: dict[str, Box] = {}
    to_label: dict[str, list[Point]] = {}
    from_label: dict[str, tuple[str, list[Point]]] = {}
    for line in lines:
        match line:
            case ["node", name, left, up, *size, _, _, _, _, _]:
                (x, y), (width, height) = flip(left, up), (72 * float(inches) for inches in size)
                places[name] = Box(x - width / 2, y - height / 2, width, height)
            case ["edge", tail, head, count, *numbers]:
                corners = [flip(*numbers[at : at + 2]) for at in range(0, 2 * int(count), 6)]  # the pieces are straight
                to_label[head] = corners
                from_label[tail] = head, corners
    routes = []
    for number in range(len([name for name in places if name.startswith("l")])):
        label = f"l{number}"
        head, after = from_label[label]
        end = places[head]
        routes.append(Route(to_label[label], places[label], after, (end.x, end.y + end.height / 2)))
    boxes = [places[f"n{number}"] for number in range(len(places) - len(routes))]
    return Layout(across, down, tuple(boxes), tuple(_lines(routes, boxes)))


def _free(ways: Sequence[Sequence[Point]], boxes: Sequence[Box]) -> tuple[Point, ...]:
    """Return the first of some ways that comes near no box: one with soft turns, if any."""
    further = [*ways, *(_pushed(corners, boxes) for corners in ways)]
    lines = (bent(corners, *bend) for bend in ((), (_SHARP,)) for corners in further)
    first = bent(ways[0])
    return next((line for line in lines if is_free(line, boxes)), first)


def _pushed(corners: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """Return corners of which those that touch a box stand a little outside of it: Graphviz goes close by."""
    start, *between, end = corners
    others = [box for box in boxes if min(distance(box, start), distance(box, end)) > _NEAR]
    return [start, *(_outside(corner, others) for corner in between), end]


def _outside(corner: Point, boxes: Sequence[Box]) -> Point:
    """Return a corner that nearly touches a box at its upper or lower edge, further out."""
    x, y = corner
    for box in boxes:
        if distance(box, corner) < 2 * _NEAR:
            right, below = 2 * (x - box.x) > box.width, 2 * (y - box.y) > box.height
            y = max(y, box.y + box.height + _NEAR) if below else min(y, box.y - _NEAR)
            x = max(x, box.x + box.width + _NEAR) if right else min(x, box.x - _NEAR)
    return x, y


def _turned(route: Route) -> list[Point]:
    """Return the corners after a label for a line that rises or falls close to the label."""
    (x, y), (_, height), *_ = route.after
    return [(x, y), (x + _CLOSE, y), (x + _CLOSE, height), *route.after[1:]]


def _lines(routes: Sequence[Route], boxes: Sequence[Box]) -> Iterator[Line]:
    """Yield the line of each route; without words on it, it takes the shortest way that is clear and its own."""
    together = Counter((route.before[0], route.tip) for route in routes)
    for route in routes:
        label, direct = route.label, swung(route.before[0], route.after[-1], route.tip)
        middle = (label.x + label.width / 2, label.y + label.height / 2)
        if label.width > NARROW:
            points = _free([[*route.before, *route.after], [*route.before, *_turned(route)]], boxes)
        elif together[route.before[0], route.tip] == 1 and is_clear(direct, boxes):
            points = direct
        else:
            points = _free([[*route.before[:-1], middle, *route.after[1:]]], boxes)
        yield Line(points, route.tip, middle)
