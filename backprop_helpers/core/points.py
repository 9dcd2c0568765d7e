"""Points of two classes in the plane, to learn from."""

from __future__ import annotations

import math
import random
from typing import NamedTuple


class Point(NamedTuple):
    """A point, and the class that it belongs to."""

    x1: float
    x2: float
    t: float  # the target: 0 or 1

    def is_right(self, said: float) -> bool:
        """Tell whether this says the right class: on the target's side of ½, for ½ itself is undecided."""
        return (said - 0.5) * (self.t - 0.5) > 0


_CLOUDS = (
    *(Point(0.5, 2, 0), Point(1, 1, 0), Point(2, 1.5, 0), Point(2.5, 0.5, 0)),
    *(Point(3, 3.5, 1), Point(4, 2.5, 1), Point(3.5, 4.5, 1), Point(4.5, 4, 1)),
)
_RADII = {1: 1.0, 0: 2.0}  # by target
_UNEVEN = 0.3  # how far a point may be from its ring


def clouds() -> tuple[Point, ...]:
    """Return eight points in two clouds, which a line can separate.

    >>> clouds()[0]
    Point(x1=0.5, x2=2, t=0)
    """
    return _CLOUDS


def rings(count: int = 100, seed: int = 0) -> tuple[Point, ...]:
    """Return points in two rings, one around the other, which no line can separate; the inner ring has the target 1.

    Args:
        count: how many points, half of them in each ring.
        seed: another seed gives other points.

    Raises:
        ValueError: the count is not even, or less than 2.

    >>> [round(math.hypot(point.x1, point.x2), 1) for point in rings(4)]
    [1.2, 1.9, 0.9, 1.9]
    """
    if not isinstance(count, int) or count < 2 or count % 2:
        raise ValueError(f"The count is an even whole number, 2 or more; it is {count}.")
    draws = random.Random(seed)
    found = []
    for place in range(count // 2):
        for target, radius in _RADII.items():
            angle = 2 * math.pi * (place + draws.random()) / (count // 2)
            away = radius + _UNEVEN * (2 * draws.random() - 1)
            found.append(Point(away * math.cos(angle), away * math.sin(angle), target))
    return tuple(found)
