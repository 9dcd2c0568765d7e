"""A picture that is too wide is folded, as a long line of text is: its columns go on in the next line.

What a repeat for a sum holds stands in the boxes beside it, so in a folded picture it may be a mark beside its leaf.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise

from .layout import CLOSE, Ends, Layout, Size, Weights, lay_out, layout_source
from .lines import Box, Line, Point, bent, swung

WIDEST = 1113.0  # points: what a notebook shows at a width of 1280 pixels, beside a picture's margins
_BETWEEN = 13.0  # two lines, for the edges that go from one to another
_TRACK = 7.0  # between such edges
_OUTSIDE = 9.0  # how far right of the boxes they turn
_PORT = (1.0, 14.0)
_SILENT = (1.0, 14.0)  # an edge that has its words where it enters the next line
_STUB = 16.0  # what an edge adds to the width, beside its words
_ARROW = 8.0
_LEVEL, _FROM_BELOW = (6, 6), (2, 1)  # for a line from box to box, and for one that turns close to its arrow
_BESIDE = 14.4  # between two boxes of a column
_ALONE = 60.0  # points of height that a line with one column costs more: a last box that stands alone looks lost
_TRIED = 8  # ways to fold that are laid out
_GUESSES = (1170.0, 1090.0, 1010.0)  # for the width of a line that fits in the end


@dataclass(frozen=True)
class Boxes:
    """What is laid out: the sizes of boxes, the edges between them, and the room for the words of each edge."""

    sizes: Sequence[Size]
    edges: Sequence[Ends]
    rooms: Sequence[Size]

    @cached_property
    def entered(self) -> dict[int, list[int]]:
        """The edges into each gate all of whose inputs are leaves of its own, but for one gate at the most."""
        tails, into = [tail for tail, _ in self.edges], defaultdict(list)
        for edge, (_, head) in enumerate(self.edges):
            into[head].append(edge)
        shared = {tail for tail in tails if tail not in into and tails.count(tail) > 1}
        parts = {gate: [tails[edge] for edge in edges] for gate, edges in into.items()}
        return {
            gate: edges
            for gate, edges in into.items()
            if shared.isdisjoint(parts[gate]) and sum(part in into for part in parts[gate]) <= 1
        }

    @cached_property
    def weights(self) -> dict[int, Weights]:
        """How much an edge matters: a line of gates stays level, so that it is no higher than its columns."""
        gates = {head for _, head in self.edges}
        found: dict[int, Weights] = {}
        for edges in self.entered.values():
            main = min(edges, key=lambda edge: self.edges[edge][0] not in gates)
            found |= dict.fromkeys(edges, _FROM_BELOW) | {main: _LEVEL}
        return found

    @cached_property
    def columns(self) -> list[list[int]]:
        """A gate and the leaves that the next one takes as well, in its order: they stand one below another."""
        gates = {head for _, head in self.edges}
        columns = [[self.edges[edge][0] for edge in edges] for edges in self.entered.values()]
        return [column for column in columns if len(column) > 1 and gates.intersection(column)]

    def whole(self) -> Layout:
        """Return the layout in one line."""
        source = layout_source(self.sizes, self.edges, self.rooms, self.columns, gaps=CLOSE, weights=self.weights)
        return lay_out(source)


def folded(boxes: Boxes, marks: Mapping[int, Size]) -> Layout:
    """Return the layout of a graph in one line, or in several where one is too wide: there some boxes may be marks."""
    whole = boxes.whole()
    if whole.width <= WIDEST:
        return whole
    sizes = [marks.get(box, size) for box, size in enumerate(boxes.sizes)]
    pairs = _pairs(boxes.edges, marks)
    joined = _joined_pairs(Boxes(sizes, boxes.edges, boxes.rooms), pairs)
    return _parted(_in_lines(joined), sizes, boxes, pairs)


# ---- a mark beside the leaf that it repeats -----------------------------------------------------------------------


def _pairs(edges: Sequence[Ends], marks: Mapping[int, Size]) -> dict[int, int]:
    """Return for each edge from a leaf to a mark that alone takes it, by its place, how many boxes come before."""
    entered = {head for _, head in edges}
    taken = [tail for tail, _ in edges]
    pairs = [
        n for n, (tail, head) in enumerate(edges) if head in marks and tail not in entered and taken.count(tail) == 1
    ]
    return {edge: place for place, edge in enumerate(pairs)}


def _joined_pairs(boxes: Boxes, pairs: Mapping[int, int]) -> Boxes:
    """Return the boxes with each pair as one, in the place of its leaf; the mark's own place is an empty dot."""
    leaf_of = {boxes.edges[edge][1]: boxes.edges[edge][0] for edge in pairs}
    sizes = list(boxes.sizes)
    for edge in pairs:
        leaf, mark = boxes.edges[edge]
        (wide, high), (width, height) = sizes[leaf], sizes[mark]
        sizes[leaf] = wide + _STUB + boxes.rooms[edge][0] + width, max(high, height)
    left = [box for box in range(len(sizes)) if box not in leaf_of]
    place = {box: number for number, box in enumerate(left)}
    kept = [edge for edge in range(len(boxes.edges)) if edge not in pairs]
    ends = [boxes.edges[edge] for edge in kept]
    return Boxes(
        [sizes[box] for box in left],
        [(place[leaf_of.get(tail, tail)], place[head]) for tail, head in ends],
        [boxes.rooms[edge] for edge in kept],
    )


def _parted(found: Layout, sizes: Sequence[Size], boxes: Boxes, pairs: Mapping[int, int]) -> Layout:
    """Return a layout of joined pairs with each as two boxes, and the edge between them."""
    marks = {boxes.edges[edge][1]: boxes.edges[edge][0] for edge in pairs}
    places = iter(found.boxes)
    whole = {box: next(places) for box in range(len(sizes)) if box not in marks}
    lines = iter(found.lines)

    def part(box: int) -> Box:
        at, (width, height) = whole[marks.get(box, box)], sizes[box]
        left = at.x + at.width - width if box in marks else at.x
        return Box(left, at.y + (at.height - height) / 2, width, height)

    parts = tuple(map(part, range(len(sizes))))
    return Layout(
        found.width,
        found.height,
        parts,
        tuple(
            _level(parts[ends[0]], parts[ends[1]]) if edge in pairs else next(lines)
            for edge, ends in enumerate(boxes.edges)
        ),
    )


def _level(leaf: Box, mark: Box) -> Line:
    """Return the line between a leaf and the mark beside it."""
    start, tip = (leaf.x + leaf.width, leaf.y + leaf.height / 2), (mark.x, mark.y + mark.height / 2)
    return Line(swung(start, (tip[0] - _ARROW, tip[1]), tip), tip, ((start[0] + tip[0]) / 2, tip[1]))


# ---- where to fold ------------------------------------------------------------------------------------------------


def _in_lines(boxes: Boxes) -> Layout:
    """Return the lowest layout that is not too wide, else the narrowest."""
    whole = boxes.whole()
    if whole.width <= WIDEST:
        return whole
    for widest in _GUESSES:
        best = min((_with_leaves(way, boxes) for way in _ways(whole, boxes, widest)), key=lambda tried: tried.cost)
        if best.layout.width <= WIDEST:
            break
    return best.layout


@dataclass(frozen=True)
class _Tried:
    """A way to fold, and what came of it."""

    line_of: Sequence[int]
    layout: Layout

    @property
    def cost(self) -> tuple[float, float]:
        """How much wider it is than what is shown, then how high."""
        return max(0.0, self.layout.width - WIDEST), self.layout.height


def _with_leaves(line_of: Sequence[int], boxes: Boxes) -> _Tried:
    """Return a way to fold with each leaf in the line of the first gate that takes it, or where it costs less."""
    moved = _leaves_moved(line_of, boxes.edges)
    best = _tried(moved, boxes)
    for leaf, line in enumerate(line_of):
        if line != moved[leaf]:
            other = _tried([*best.line_of[:leaf], line, *best.line_of[leaf + 1 :]], boxes)
            best = min(best, other, key=lambda tried: tried.cost)
    return best


def _tried(line_of: Sequence[int], boxes: Boxes) -> _Tried:
    pieces = [_piece(number, line_of, boxes) for number in range(max(line_of) + 1)]
    return _Tried(line_of, _joined(pieces, line_of, boxes.edges))


def _leaves_moved(line_of: Sequence[int], edges: Sequence[Ends]) -> list[int]:
    """Return the lines with each leaf in that of the first gate that takes it."""
    entered = {head for _, head in edges}
    return [
        line if box in entered else min((line_of[head] for tail, head in edges if tail == box), default=line)
        for box, line in enumerate(line_of)
    ]


def _ways(whole: Layout, boxes: Boxes, widest: float) -> Iterator[list[int]]:
    """Yield the line of each box, in ways to fold that may be low: what edges add is known only when laid out."""
    middles = sorted({round(box.x + box.width / 2) for box in whole.boxes})
    columns = [[n for n, box in enumerate(whole.boxes) if round(box.x + box.width / 2) == middle] for middle in middles]
    place = {box: number for number, column in enumerate(columns) for box in column}
    words = [0.0] * len(columns)
    for (_, head), (width, _) in zip(boxes.edges, boxes.rooms, strict=True):
        words[place[head]] = max(words[place[head]], width)
    widths = [max(boxes.sizes[n][0] for n in column) + _STUB + words[place[column[0]]] for column in columns]
    heights = [sum(boxes.sizes[box][1] + _BESIDE for box in column) for column in columns]
    crossing = [
        sum(place[tail] < cut <= place[head] for tail, head in boxes.edges) if cut else 0 for cut in range(len(columns))
    ]
    best: list[list[tuple[float, list[int]]]] = [[(0.0, [0])]]
    for end in range(1, len(columns) + 1):
        choices = []
        for start in range(end - 1, -1, -1):
            if start + 1 < end and sum(widths[start:end]) > widest:
                break
            high = max(heights[start:end]) + _BETWEEN + _TRACK * crossing[start] + _ALONE * (start + 1 == end)
            choices += [(cost + high, [*starts, end]) for cost, starts in best[start]]
        best.append(nsmallest(_TRIED, choices))
    for _, breaks in best[-1]:
        line = {n: number for number, (start, end) in enumerate(pairwise(breaks)) for n in range(start, end)}
        yield [line[place[box]] for box in range(len(boxes.sizes))]


# ---- one line after the other --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Piece:
    """One line, laid out by itself: the places of its boxes, its edges, and what enters and leaves it."""

    layout: Layout
    boxes: Sequence[int]
    edges: Sequence[int]
    entering: Sequence[int]
    leaving: Sequence[int]

    def line(self, edge: int) -> Line:
        """Return the part of an edge in this line; one that enters and leaves has its own order."""
        return self.layout.lines[[*self.edges, *self.entering, *self.leaving].index(edge)]


def _piece(number: int, line_of: Sequence[int], boxes: Boxes) -> _Piece:
    edges = boxes.edges
    inside = [box for box, line in enumerate(line_of) if line == number]
    place = {box: index for index, box in enumerate(inside)}
    own = [n for n, (tail, head) in enumerate(edges) if line_of[tail] == line_of[head] == number]
    entering = [n for n, (tail, head) in enumerate(edges) if line_of[tail] < number == line_of[head]]
    leaving = [n for n, (tail, head) in enumerate(edges) if line_of[tail] == number < line_of[head]]
    first = [len(inside) + index for index in range(len(entering))]
    last = [len(inside) + len(first) + index for index in range(len(leaving))]
    ends = [
        *((place[edges[n][0]], place[edges[n][1]]) for n in own),
        *((port, place[edges[n][1]]) for port, n in zip(first, entering, strict=True)),
        *((place[edges[n][0]], port) for port, n in zip(last, leaving, strict=True)),
    ]
    sizes = [*(boxes.sizes[box] for box in inside), *[_PORT] * (len(first) + len(last))]
    rooms = [*(boxes.rooms[n] for n in (*own, *entering)), *[_SILENT] * len(last)]
    below = [[place[box] for box in column if box in place] for column in boxes.columns]
    weights = {index: boxes.weights[n] for index, n in enumerate((*own, *entering)) if n in boxes.weights}
    found = lay_out(layout_source(sizes, ends, rooms, below, first, last, CLOSE, weights))
    return _Piece(found, inside, own, entering, leaving)


def _joined(pieces: Sequence[_Piece], line_of: Sequence[int], edges: Sequence[Ends]) -> Layout:
    """Return the pieces one below another, with the edges between them around their ends."""
    tracks = _tracks(pieces, line_of, edges)
    crossing = [(line_of[edges[n][0]], line_of[edges[n][1]]) for n in tracks]
    corners, top = [], 0.0
    for piece in pieces:
        top += (_BETWEEN + _TRACK * len(piece.entering)) if piece.entering else 0.0
        corners.append((_TRACK * max((tracks[n] + 1 for n in piece.entering), default=0), top))
        top += piece.layout.height
    ends = [left + piece.layout.width for piece, (left, _) in zip(pieces, corners, strict=True)]
    beside = max(
        (end for line, end in enumerate(ends) if any(first <= line < last for first, last in crossing)), default=0.0
    )
    places: dict[int, Box] = {}
    lines: dict[int, Line] = {}
    for piece, (left, down) in zip(pieces, corners, strict=True):
        for index, box in enumerate(piece.boxes):
            at = piece.layout.boxes[index]
            places[box] = Box(at.x + left, at.y + down, at.width, at.height)
        for edge in piece.edges:
            lines[edge] = _moved(piece.line(edge), left, down)
    for piece, corner in zip(pieces, corners, strict=True):
        for turn, edge in enumerate(piece.entering):
            source = line_of[edges[edge][0]]
            begin, end = _moved(pieces[source].line(edge), *corners[source]), _moved(piece.line(edge), *corner)
            right = beside + _OUTSIDE + _TRACK * tracks[edge]
            above = corner[1] - _BETWEEN / 2 - _TRACK * (len(piece.entering) - 1 - turn)
            lines[edge] = _through(begin, end, (right, above, corner[0] - _TRACK * (tracks[edge] + 1)))
    width = max([*ends, *(beside + _OUTSIDE + _TRACK * track for track in tracks.values())])
    return Layout(
        width, top, tuple(places[box] for box in sorted(places)), tuple(lines[edge] for edge in range(len(edges)))
    )


def _tracks(pieces: Sequence[_Piece], line_of: Sequence[int], edges: Sequence[Ends]) -> dict[int, int]:
    """Return which way outside each edge takes; between two neighbouring lines the same ways are free again."""
    next_to = {n: turn for piece in pieces for turn, n in enumerate(_adjacent(piece, line_of, edges))}
    used = max(next_to.values(), default=-1) + 1
    others = [n for piece in pieces for n in piece.entering if n not in next_to]
    return next_to | {n: used + turn for turn, n in enumerate(others)}


def _adjacent(piece: _Piece, line_of: Sequence[int], edges: Sequence[Ends]) -> list[int]:
    return [n for n in piece.entering if line_of[edges[n][1]] - line_of[edges[n][0]] == 1]


def _moved(line: Line, across: float, down: float) -> Line:
    def there(point: Point) -> Point:
        return point[0] + across, point[1] + down

    return Line(tuple(map(there, line.points)), there(line.tip), there(line.label))


def _through(begin: Line, end: Line, turns: tuple[float, float, float]) -> Line:
    """Return an edge that leaves one line at the right and enters another at the left."""
    right, above, left = turns
    start, goal = begin.points[-1], end.points[0]
    corners = [start, (right, start[1]), (right, above), (left, above), (left, goal[1]), goal]
    points = (*begin.points, *bent(corners)[1:], *end.points[1:])
    return Line(points, end.tip, end.label)
