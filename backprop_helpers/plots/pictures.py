"""Rows of numbers as small square pictures: digits, and the weights of neurons that look at digits."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..core.numbers import format_number
from .canvas import BLUE, GREY, INK, ORANGE, Panel, Plot, squares

_SHADES = 8
_GAP = 0.35  # between two pictures, as a share of their side
_MOST = 64


def plot_pictures(rows: Sequence[Sequence[float]], titles: Sequence[object] | None = None, columns: int = 8) -> Plot:
    """Plot each row as a square picture, from its upper left corner on; all share one scale.

    Numbers from 0 up are ink on paper. Where some are negative, those are blue and the positive ones orange.

    Args:
        rows: the pictures; each has as many numbers as a square has places, such as 64.
        titles: what is written above each.
        columns: how many pictures stand side by side.

    Raises:
        ValueError: there is no picture, there are more than 64, one is no square, or titles are missing.

    >>> plot_pictures([[0, 1, 1, 0], [1, 0, 0, 1]], titles=["up", "down"])
    <Plot: 2 pictures of 2 × 2 numbers from 0 to 1: up; down.>
    """
    pictures = [[float(number) for number in row] for row in rows]
    side = math.isqrt(len(pictures[0])) if pictures else 0
    if not 0 < len(pictures) <= _MOST or side == 0 or any(len(picture) != side * side for picture in pictures):
        raise ValueError(f"Give 1 to {_MOST} rows of numbers that fill a square, such as 64 for 8 × 8.")
    names = [str(title) for title in titles] if titles is not None else []
    if names and len(names) != len(pictures):
        raise ValueError(f"There are {len(pictures)} pictures and {len(names)} titles; give each a title.")
    low, high = (of(number for picture in pictures for number in picture) for of in (min, max))
    size = max(abs(low), abs(high)) or 1.0
    across = min(columns, len(pictures))
    cell = side * (1 + _GAP)
    down = -(-len(pictures) // across)
    width, height = across * cell + 0.1 * side, down * cell + 0.1 * _GAP * side
    corners = [(place % across * cell, place // across * cell) for place in range(len(pictures))]

    def paint(axes: Panel) -> None:
        for ink, sign in ((ORANGE if low < 0 else INK, 1), (BLUE, -1)):
            shades: dict[int, list[tuple[float, float]]] = {}
            for (left, top), picture in zip(corners, pictures, strict=True):
                for place, number in enumerate(picture):
                    if shade := round(max(0.0, sign * number) / size * _SHADES):
                        shades.setdefault(shade, []).append((left + place % side, top + place // side))
            for shade, places in sorted(shades.items()):
                axes.add_patch(squares(places, 1, color=ink, alpha=shade / _SHADES, linewidth=0))
        axes.add_patch(squares(corners, side, fill=False, edgecolor=GREY, linewidth=0.6))
        for (left, top), name in zip(corners, names, strict=False):
            axes.text(left + side / 2, top - 0.06 * side, name, ha="center", va="bottom")
        axes.set(xlim=(-0.1 * side, width - 0.1 * side), ylim=(height - _GAP * side, -_GAP * side), aspect="equal")
        axes.set_axis_off()

    listed = f": {'; '.join(names)}" if names else ""
    count = "1 picture" if len(pictures) == 1 else f"{len(pictures)} pictures"
    ends = f"from {format_number(low)} to {format_number(high)}"
    return Plot(f"{count} of {side} × {side} numbers {ends}{listed}.", paint, height=min(3.8, 7.5 * height / width))
