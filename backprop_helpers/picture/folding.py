"""A picture that is too wide is folded, as a long line of text is: its columns go on in the next line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .layout import CLOSE, Ends, Layout, Size, lay_out, layout_source
from .lines import Box, Line, Point, bent

WIDEST = 1113.0  # points: what a notebook shows at a width of 1280 pixels, beside a picture's margins
_GUESSES = (1170.0, 1100.0, 1040.0, 980.0)  # for the boxes of a line: what edges add is known only afterwards
_BETWEEN = 16.0  # two lines, for the edges that go from one to another
_TRACK = 7.0  # between such edges
_OUTSIDE = 9.0  # how far from the boxes they turn
_PORT = (1.0, 14.0)
_STUB = 25.0  # about what an edge adds to the width, beside its words


def folded(boxes: Sequence[Size], edges: Sequence[Ends], room: Size) -> Layout:
    """Return the layout of a graph in one line, or in several where one is too wide."""
    whole = lay_out(layout_source(boxes, edges, room, gaps=CLOSE))
    if whole.width <= WIDEST:
        return whole
    found = whole
    for guess in _GUESSES:
        line_of = _lines_of(whole, boxes, edges, room[0] + _STUB, guess)
        for lines in (_leaves_moved(line_of, edges), line_of) if max(line_of) else ():
            found = _in_lines(lines, boxes, edges, room)
            if found.width <= WIDEST:
                return found
    return found


def _leaves_moved(line_of: Sequence[int], edges: Sequence[Ends]) -> list[int]:
    """Return the lines with each leaf in that of the first gate that takes it."""
    entered = {head for _, head in edges}
    return [
        line if box in entered else min((line_of[head] for tail, head in edges if tail == box), default=line)
        for box, line in enumerate(line_of)
    ]


def _in_lines(line_of: Sequence[int], boxes: Sequence[Size], edges: Sequence[Ends], room: Size) -> Layout:
    pieces = [_piece(number, line_of, boxes, edges, room) for number in range(max(line_of) + 1)]
    return _joined(pieces, line_of, edges)


def _lines_of(whole: Layout, boxes: Sequence[Size], edges: Sequence[Ends], stub: float, widest: float) -> list[int]:
    """Return for each box its line: as few lines as there can be, and of those the fewest edges between two."""
    middles = sorted({round(box.x + box.width / 2) for box in whole.boxes})
    columns = [[n for n, box in enumerate(whole.boxes) if round(box.x + box.width / 2) == middle] for middle in middles]
    place = {box: number for number, column in enumerate(columns) for box in column}
    widths = [max(boxes[box][0] for box in column) + stub for column in columns]
    gates = {head for _, head in edges}
    below = {box for column in columns if gates.intersection(column) for box in column} - gates
    begin = place | {leaf: min(place[head] for tail, head in edges if tail == leaf) for leaf in below}  # it moves on
    crossing = [sum(begin[tail] < cut <= place[head] for tail, head in edges) for cut in range(len(columns) + 1)]
    best: dict[int, tuple[tuple[int, int, float], list[int]]] = {0: ((0, 0, 0.0), [0])}
    for end in range(1, len(columns) + 1):
        choices = [
            ((lines + 1, cut + crossing[start] * (start > 0), max(longest, sum(widths[start:end]))), [*starts, end])
            for start, ((lines, cut, longest), starts) in best.items()
            if start + 1 == end or sum(widths[start:end]) <= widest
        ]
        best[end] = min(choices)
    breaks = best[len(columns)][1]
    line = {n: number for number, (start, end) in enumerate(pairwise(breaks)) for n in range(start, end)}
    return [line[place[box]] for box in range(len(boxes))]


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


def _piece(number: int, line_of: Sequence[int], boxes: Sequence[Size], edges: Sequence[Ends], room: Size) -> _Piece:
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
    sizes = [*(boxes[box] for box in inside), *[_PORT] * (len(first) + len(last))]
    silent = range(len(ends) - len(last), len(ends))  # the words stand where an edge enters
    found = lay_out(layout_source(sizes, ends, room, first=first, last=last, gaps=CLOSE, silent=silent))
    return _Piece(found, inside, own, entering, leaving)


def _joined(pieces: Sequence[_Piece], line_of: Sequence[int], edges: Sequence[Ends]) -> Layout:
    width = max(piece.layout.width for piece in pieces)
    tracks = _tracks(pieces, line_of, edges)
    outside = _OUTSIDE + _TRACK * (max(tracks.values(), default=0) + 1)
    tops, top = [], 0.0
    for piece in pieces:
        top += (_BETWEEN + _TRACK * len(piece.entering)) if piece.entering else 0.0
        tops.append(top)
        top += piece.layout.height
    places: dict[int, Box] = {}
    lines: dict[int, Line] = {}
    for piece, down in zip(pieces, tops, strict=True):
        for index, box in enumerate(piece.boxes):
            at = piece.layout.boxes[index]
            places[box] = Box(at.x + outside, at.y + down, at.width, at.height)
        for edge in piece.edges:
            lines[edge] = _moved(piece.line(edge), outside, down)
    for piece, down in zip(pieces, tops, strict=True):
        for turn, edge in enumerate(piece.entering):
            source = line_of[edges[edge][0]]
            track = tracks[edge]
            begin = _moved(pieces[source].line(edge), outside, tops[source])
            end = _moved(piece.line(edge), outside, down)
            right = outside + width + _OUTSIDE + _TRACK * track
            above = down - _BETWEEN / 2 - _TRACK * (len(piece.entering) - 1 - turn)
            lines[edge] = _through(begin, end, (right, above, _OUTSIDE + _TRACK * (track - 1)))
    drawn = outside + width + outside
    ordered = [places[box] for box in sorted(places)]
    return Layout(drawn, top, tuple(ordered), tuple(lines[edge] for edge in range(len(edges))))


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
