"""The lines of edges: Bézier curves that turn softly and keep clear of boxes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


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
    label: Point  # the middle of its label


_BEND = 15.0  # points before and after a corner in which a line turns
_APART = 6.0  # points between a line and a box that is not at its end
_FREE = 4.0  # points at the least, where there is no other way
_ARROW = 12.0  # points that it may take at the most
# Of a curve's four points, at 25 places from its start to its end.
_WEIGHTS = [((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in (n / 24 for n in range(25))]


def bent(corners: Sequence[Point], bend: float = _BEND) -> tuple[Point, ...]:
    """Return a line of straight pieces as curves that turn at its corners."""
    points = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        start, end = _toward(corner, before, bend), _toward(corner, after, bend)
        points += [points[-1], start, start, _between(start, corner), _between(end, corner), end]
    return (*points, points[-1], corners[-1], corners[-1])


def swung(start: Point, end: Point, tip: Point) -> tuple[Point, ...]:
    """Return one curve that leaves level, and arrives level at an arrow as long as that from `end` to `tip`."""
    last = (tip[0] - math.dist(end, tip), tip[1])
    middle = (start[0] + last[0]) / 2
    return start, (middle, start[1]), (middle, last[1]), last


def is_clear(curve: Sequence[Point], boxes: Sequence[Box]) -> bool:
    """Return whether a curve of one piece keeps its distance from all boxes but the two at its ends."""
    (left, first), *_, (right, last) = curve
    low, high = sorted((first, last))
    near = [
        box
        for box in boxes
        if left + 1 < box.x + box.width + _APART and box.x - _APART < right - 1
        if box.y - _APART < high and low < box.y + box.height + _APART
        if min(distance(box, curve[0]), distance(box, curve[-1])) > _ARROW
    ]
    return not near or all(distance(box, point) >= _APART for point in along(curve) for box in near)


def is_free(points: Sequence[Point], boxes: Sequence[Box]) -> bool:
    """Return whether a line of any length comes near no box but the two at its ends."""
    others = [box for box in boxes if min(distance(box, points[0]), distance(box, points[-1])) > _ARROW]
    return all(distance(box, point) >= _FREE for point in along(points) for box in others)


def along(points: Sequence[Point]) -> Iterator[Point]:
    """Yield points along a line of one or more curves."""
    for place in range(0, len(points) - 1, 3):
        (x1, y1), (x2, y2), (x3, y3), (x4, y4) = points[place : place + 4]
        for a, b, c, d in _WEIGHTS:
            yield a * x1 + b * x2 + c * x3 + d * x4, a * y1 + b * y2 + c * y3 + d * y4


def distance(box: Box, point: Point) -> float:
    """Return how far a point is from a box; 0 inside."""
    across = max(box.x - point[0], 0.0, point[0] - box.x - box.width)
    down = max(box.y - point[1], 0.0, point[1] - box.y - box.height)
    return math.hypot(across, down)


def _toward(corner: Point, other: Point, bend: float) -> Point:
    """Return where a turn begins: not past the middle of the straight piece, which may turn at its other end too."""
    length = math.dist(corner, other)
    return _between(corner, other, min(0.5, bend / length) if length else 0.0)


def _between(one: Point, other: Point, part: float = 2 / 3) -> Point:
    return one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])
