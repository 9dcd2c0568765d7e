"""The box of an array: its shape, a grid of its values and one of its gradients, in numbers while they fit, in colour.

Colours say sign and size: blue for negative, orange for positive, the stronger the farther from 0. What fills the gaps
comes from `texts`; `scripts/grid.js` is its twin.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from math import floor, isnan, prod

from ..core.arrays import Shape as Axes
from ..core.arrays import index_text
from ..core.numbers import MINUS, format_number
from ..notation.structure import shape_text
from .drawing import CHIP, LETTER, ROW, Shape, gap, label, rectangle, rows, short, symbol, text
from .layout import Size
from .lines import Box
from .palette import themed

_MOST = 5  # rows, and columns, whose numbers are written out
_CELL = (44.0, 16.5)
_LONGEST = 5  # signs of a number in a cell, without a minus
_SIDE = 112.0  # of a grid of colours
_LARGEST = 14.0  # a side of its cells
_PIXELS = 128  # of its rows, and of its columns; more are averaged
_GUTTER = 11.0  # for the mark ∂
_PADDING = 6.0
_LEGEND = 18.0
_TOP = ROW + 4
_LEVELS, _SHADES = 8, 32  # of a colour behind a number, and of one alone
_NEGATIVE, _POSITIVE = "2f8fd0", "e0701a"  # of a grid of colours, on a light page and on a dark one
UNDEFINED = "–"

STYLE = themed("""
.bp .along,.bp .axes,.bp .legend{font-size:12.5px}
.bp .axes{fill:$soft;font-weight:400}
.bp text.along{fill:$soft}
.bp text.legend{fill:$soft}
.bp .grid{fill:none;stroke:$line}
.bp .tint{fill:none}
.bp .p{fill:$gradient}
.bp .n{fill:$value}
.bp text.cell{font:13.5px "Segoe UI",Roboto,Arial,Helvetica,"Liberation Sans","DejaVu Sans Condensed",sans-serif}
.bp text.cell{letter-spacing:-.6px;font-variant-numeric:tabular-nums}
.bp text.cell.gradient{font-style:italic}
.bp text.cell.value{fill:$ink;font-weight:400}
.bp text.cell.gradient{fill:$ink}
""") + "".join(
    [
        f".bp .low{{fill:#{_NEGATIVE}}}.bp .high{{fill:#{_POSITIVE}}}",
        *(f".bp .l{level}{{fill-opacity:{0.055 * level:.3f}}}" for level in range(1, _LEVELS + 1)),
    ]
)


@dataclass(frozen=True)
class Grid:
    """What decides how an array is drawn: its rows and columns, and whether numbers fit."""

    rows: int
    columns: int

    @property
    def has_numbers(self) -> bool:
        """Whether the numbers are written out."""
        return max(self.rows, self.columns) <= _MOST

    @property
    def cell(self) -> Size:
        """The width and the height of a cell."""
        if self.has_numbers:
            return _CELL
        side = min(_LARGEST, _SIDE / max(self.rows, self.columns))
        return max(side, 8 / self.columns), max(side, _LARGEST / self.rows)

    @property
    def size(self) -> Size:
        """The room that it takes, with its legend."""
        width, height = self.cell[0] * self.columns, self.cell[1] * self.rows
        return (width, height) if self.has_numbers else (max(width, _SIDE), height + _LEGEND)

    @property
    def is_below(self) -> bool:
        """Whether the gradients stand below the values: those of a row do, those of others beside them."""
        return self.rows == 1


def grid_of(axes: Axes) -> Grid:
    """Return the grid of an array; one with one axis is a row, as NumPy prints it."""
    *several, columns = axes
    return Grid(prod(several), columns)


def size(shape: Shape) -> Size:
    """Return the width and the height of the box of an array."""
    grid = grid_of(shape.axes)
    width, height = grid.size
    if shape.kind != "constant":
        if grid.is_below:
            width, height = width + _GUTTER, 2 * height
        else:
            width = 2 * width + _GUTTER
    words = len(short(shape.name)) + 1 + len(shape_text(shape.axes))
    return max(width, words * LETTER + _plate(shape)) + 2 * _PADDING, height + _TOP + 6


def heading(shape: Shape) -> Size:
    """Return the width and the height of a box that has its heading alone: the shape stands at the edges."""
    return len(short(shape.name)) * LETTER + _plate(shape) + 2 * _PADDING, ROW + 8


def _plate(shape: Shape) -> float:
    return (len(shape.symbol) + 1) * LETTER + 2 * CHIP if shape.symbol else 0.0


def inside(shape: Shape, box: Box) -> str:
    """Return what stands in the box of a node, whether it is an array or one number."""
    if not shape.axes:
        return rows(shape, box)
    left, right, baseline = box.x + _PADDING, box.x + box.width - _PADDING, box.y + 4 + 0.72 * ROW
    rule, top, name = box.y + 4 + ROW, box.y + _TOP, escape(shape.name)
    plate = symbol(shape.symbol, right, baseline) if shape.symbol else ""
    if box.height < _TOP + 6:
        return text("name", left, baseline, label(shape.name), "start", f"label:{name}") + plate
    axes = f'<tspan class="axes" dx="6">{shape_text(shape.axes)}</tspan>'
    grid = grid_of(shape.axes)
    parts = [
        text("name", left, baseline, f"{label(shape.name)}{axes}", "start", f"label:{name}"),
        plate,
        f'<line class="rule" x1="{left:.1f}" y1="{rule:.1f}" x2="{right:.1f}" y2="{rule:.1f}"/>',
    ]
    if shape.kind == "constant":
        return "".join([*parts, *_grid(shape, grid, "value", (left, top))])
    width, height = grid.size
    first = left + _GUTTER if grid.is_below else left
    second = (first, top + height) if grid.is_below else (first + width + _GUTTER, top)
    mark = second[0] - _GUTTER + 1, second[1] + min(grid.cell[1] * grid.rows, _CELL[1]) * 0.5 + 5
    parts.append(text("gradient", *mark, gap(f"partial:{shape.name}"), "start", f"partial:{name}"))
    return "".join([*parts, *_grid(shape, grid, "value", (first, top)), *_grid(shape, grid, "gradient", second)])


def _grid(shape: Shape, grid: Grid, kind: str, corner: tuple[float, float]) -> Iterator[str]:
    """Yield the frame of a grid and what stands in it."""
    (x, y), (across, down), key = corner, grid.cell, f"{kind}:{shape.name}"
    width, height = across * grid.columns, down * grid.rows
    if grid.has_numbers:
        yield from chain.from_iterable(
            _cell(kind, f"{key}{index_text(number, shape.axes)}", (x + across * column, y + down * row))
            for number, (row, column) in enumerate((r, c) for r in range(grid.rows) for c in range(grid.columns))
        )
    else:
        place = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        yield (
            f'<image data-k="image:{escape(key)}" {place} preserveAspectRatio="none" '
            f'style="image-rendering:pixelated" href="{gap(f"image:{key}")}"/>'
        )
        below = y + height + 13
        yield rectangle("high", x, below - 9, 10, 10, 2) + rectangle("low", x + 12, below - 9, 10, 10, 2)
        yield text("legend", x + 27, below, gap(f"range:{key}"), "start", f"range:{escape(key)}")
    yield (
        f'<rect class="grid" data-k="grid:{escape(key)}" x="{x:.1f}" y="{y:.1f}" '
        f'width="{width:.1f}" height="{height:.1f}"/>'
    )


def _cell(kind: str, key: str, corner: tuple[float, float]) -> Iterator[str]:
    (x, y), (width, height), mark = corner, _CELL, escape(key)
    yield (
        f'<rect class="tint{gap(f"tint:{key}")}" data-k="tint:{mark}" x="{x:.1f}" y="{y:.1f}" '
        f'width="{width:g}" height="{height:g}"/>'
    )
    yield text(f"cell {kind}", x + width - 2, y + height - 3.5, gap(key), "end", mark)


# ---- what the numbers decide --------------------------------------------------------------------------------------


def texts(kind: str, name: str, axes: Axes, entries: Sequence[float]) -> dict[str, str]:
    """Return what fills the gaps of one grid; an entry that does not exist is nan.

    >>> texts("value", "x", (2,), (0.5, -1.25))
    {'value:x[0]': '0.5', 'tint:value:x[0]': ' p l3', 'value:x[1]': '−1.3', 'tint:value:x[1]': ' n l8'}
    """
    largest = max((abs(entry) for entry in entries if not isnan(entry)), default=0.0)
    grid, key = grid_of(axes), f"{kind}:{name}"
    if not grid.has_numbers:
        farthest = f"{'±' * (largest > 0)}{format_number(largest, 2)}"
        return {f"image:{key}": image(grid, entries, largest), f"range:{key}": farthest}
    found: dict[str, str] = {}
    for number, entry in enumerate(entries):
        place = f"{key}{index_text(number, axes)}"
        found |= {place: cell_text(entry), f"tint:{place}": tint(entry, largest)}
    return found


def cell_text(entry: float) -> str:
    """Return a number for a cell: two significant digits, or one where two would be too long.

    >>> [cell_text(number) for number in (0.5, -0.01234, -0.001234, 0.0002345, 123456.7)]
    ['0.5', '−0.012', '−0.001', '2e-04', '123457']
    """
    if isnan(entry):
        return UNDEFINED
    shown = format_number(entry, 2)
    if len(shown.removeprefix(MINUS)) <= _LONGEST:
        return shown
    return re.sub(r"0\.000(\d)", r"\1e-04", format_number(entry, 1))


def tint(entry: float, largest: float) -> str:
    """Return the classes of a cell: its sign, and how far it is from 0, as a share of the largest.

    >>> tint(-3.0, 4.0), tint(0.0, 4.0)
    (' n l6', '')
    """
    level = _level(entry, largest, _LEVELS)
    return f" {'p' if level > 0 else 'n'} l{abs(level)}" if level else ""


def _level(entry: float, largest: float, levels: int) -> int:
    share = 0.0 if isnan(entry) or not largest else entry / largest
    level = floor(abs(share) * levels + 0.5)
    return level if share > 0 else -level


def image(grid: Grid, entries: Sequence[float], largest: float) -> str:
    """Return a grid of colours as the address of an image, which is the same on a light and on a dark page."""
    shown, across, down = _pooled(grid, entries)
    pixels = bytes(_SHADES + _level(entry, largest, _SHADES) for entry in shown)
    lines = b"".join(b"\0" + pixels[start : start + across] for start in range(0, across * down, across))
    colours, opacities = bytearray(), bytearray()
    for level in range(-_SHADES, _SHADES + 1):
        colours += bytes.fromhex(_NEGATIVE if level < 0 else _POSITIVE)
        opacities.append(round(255 * abs(level) / _SHADES))
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", across, down, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes(colours)),
        (b"tRNS", bytes(opacities)),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    ]
    whole = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return f"data:image/png;base64,{base64.b64encode(whole).decode()}"


def _pooled(grid: Grid, entries: Sequence[float]) -> tuple[Sequence[float], int, int]:
    """Return the entries of a grid, of many the mean of a block, and how many stand beside and below each other."""
    across, down = min(grid.columns, _PIXELS), min(grid.rows, _PIXELS)
    if (across, down) == (grid.columns, grid.rows):
        return entries, across, down
    totals, counts = [0.0] * (across * down), [0] * (across * down)
    for number, entry in enumerate(entries):
        row, column = divmod(number, grid.columns)
        block = row * down // grid.rows * across + column * across // grid.columns
        totals[block] += 0.0 if isnan(entry) else entry
        counts[block] += 1
    return [total / count for total, count in zip(totals, counts, strict=True)], across, down
