"""Panels that our plots can be painted on where there is no matplotlib: as much of its axes as they use."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from ..picture.palette import COLOURS

Place = tuple[float, float]
INK, SOFT = COLOURS["ink"].light, COLOURS["soft"].light
SHAPES = "os^vD"  # of marks
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Scale:
    """One direction of a panel: which numbers it shows; what a plot may set has matplotlib's names."""

    scale: str = "linear"
    lim: tuple[float, float] | None = None
    ticks: Sequence[float] | None = None
    ticklabels: Sequence[str] | None = None
    margin: float = 0.05
    is_turned: bool = False
    seen: list[float] = field(default_factory=list)

    def measure(self, number: float) -> float:
        """Return where a number stands, on a straight scale."""
        if self.scale == "linear":
            return number
        return math.log10(number) if number > 0 else math.nan

    def span(self) -> tuple[float, float]:
        """Return from where to where it goes, on a straight scale."""
        if self.lim:
            low, high = map(self.measure, self.lim)
        else:
            known = [place for place in map(self.measure, self.seen) if math.isfinite(place)] or [0.0, 1.0]
            low, high = min(known), max(known)
            room = self.margin * (high - low) or 0.5
            low, high = low - room, high + room
        return (high, low) if self.is_turned else (low, high)

    def share(self, number: float) -> float:
        """Return where a number stands, from 0 to 1."""
        low, high = self.span()
        return (self.measure(number) - low) / (high - low)

    def marks(self) -> list[tuple[float, str]]:
        """Return the numbers that stand beside it."""
        if self.ticks is not None:
            labels = [f"{place:g}" for place in self.ticks] if self.ticklabels is None else self.ticklabels
            return list(zip(self.ticks, labels, strict=True))
        low, high = sorted(self.span())
        if self.scale == "log":
            powers = range(math.ceil(low), math.floor(high) + 1)
            apart = max(1, math.ceil(len(powers) / 8))
            return [(10.0**power, power_of_ten(power)) for power in powers if power % apart == 0]
        step = _round_step((high - low) / 6)
        places = [number * step for number in range(math.ceil(low / step), math.floor(high / step) + 1)]
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        return [(place, f"{place:.{digits}f}".replace("-", "−")) for place in places]


def power_of_ten(power: int) -> str:
    """Return a power of ten as people write it."""
    return f"10{str(power).translate(_RAISED)}"


def _round_step(size: float) -> float:
    power = 10.0 ** math.floor(math.log10(size))
    return next(nice * power for nice in (1, 2, 5, 10) if nice * power >= size * 0.999)


class Mark(NamedTuple):
    """A line with its points; what a plot may choose has matplotlib's names, here and below."""

    points: list[Place]
    linestyle: str
    shape: str  # one of `SHAPES`, or empty
    color: str = INK
    linewidth: float = 1.5
    markersize: float = 6
    markeredgecolor: str = ""  # the colour, if empty
    markeredgewidth: float = 1.0
    alpha: float = 1.0
    label: str = ""
    clip_on: bool = True
    solid_capstyle: str = "butt"  # what lines of SVG have


class Bar(NamedTuple):
    """A rectangle, from one corner to the other."""

    one: Place
    other: Place
    color: str = SOFT
    fill: bool = True
    edgecolor: str = "none"
    linewidth: float = 0.0
    linestyle: str = "-"
    alpha: float = 1.0


class Squares(NamedTuple):
    """Squares of one look, by their corners."""

    corners: Sequence[Place]
    side: float
    look: Mapping[str, Any]


class Note(NamedTuple):
    """A text beside a point, or at a place in the frame."""

    text: str
    xy: Place
    xytext: Place
    textcoords: str
    color: str = "currentColor"
    ha: str = "left"
    va: str = "baseline"
    arrowprops: Any = None
    bbox: Any = None


class Panel:
    """One panel. Its methods take what matplotlib's take, as far as our plots use them."""

    def __init__(self) -> None:
        self.x, self.y = Scale(), Scale()
        self.marks: list[Mark] = []
        self.bars: list[Bar] = []
        self.notes: list[Note] = []
        self.names = {"xlabel": "", "ylabel": "", "title": ""}
        self.grids, self.has_frame = {"x", "y"}, True
        self.is_square, self.legend_place, self.legend_columns = False, "", 1
        self.left, self.top, self.width, self.height = 0.0, 0.0, 1.0, 1.0  # its frame, in pixels

    def plot(self, across: Iterable[float], up: Iterable[float], form: str = "-", **given: Any) -> None:
        """Draw a line through points, and their signs."""
        points = [(float(x), float(y)) for x, y in zip(across, up, strict=True)]
        shape, style = (form[0], form[1:]) if form[0] in SHAPES else ("", form)
        self.x.seen += [x for x, _ in points]
        self.y.seen += [y for _, y in points]
        self.marks.append(Mark(points, given.pop("linestyle", style), shape, **given))

    def bar(self, across: Iterable[float], heights: Iterable[float], width: float, **given: Any) -> None:
        """Draw upright bars from 0."""
        for x, height in zip(across, heights, strict=True):
            self._bar((x - width / 2, 0.0), (x + width / 2, height), **given)

    def barh(self, up: float, width: float, left: float, height: float, **given: Any) -> None:
        """Draw one level bar."""
        self._bar((left, up - height / 2), (left + width, up + height / 2), **given)

    def _bar(self, one: Place, other: Place, **given: Any) -> None:
        self.bars.append(Bar(one, other, **given))
        self.x.seen += [one[0], other[0]]
        self.y.seen += [one[1], other[1]]

    def add_patch(self, squares: Squares) -> None:
        """Draw squares."""
        for left, top in squares.corners:
            self._bar((left, top), (left + squares.side, top + squares.side), **squares.look)

    def set_axis_off(self) -> None:
        """Show no scales."""
        self.grids, self.has_frame = set(), False
        self.x.ticks = self.y.ticks = ()

    def hlines(self, heights: Iterable[float], left: float, right: float, **given: Any) -> None:
        """Draw level lines."""
        for height in heights:
            self.plot((left, right), (height, height), **given)

    def vlines(self, places: Iterable[float], bottom: float, top: float, **given: Any) -> None:
        """Draw upright lines."""
        for place in places:
            self.plot((place, place), (bottom, top), **given)

    def tick_params(self, **_: Any) -> None:
        """Draw no ticks; there are none."""

    @property
    def spines(self) -> _Frame:
        """The frame, of which parts can be hidden."""
        return _Frame(self)

    def axhline(self, height: float, **given: Any) -> None:
        """Draw a level line from side to side."""
        self.axline((0.0, height), (1.0, height), **given)

    def axline(self, one: Place, other: Place, **given: Any) -> None:
        """Draw a straight line through two points, from edge to edge."""
        seen = [*self.x.seen], [*self.y.seen]
        (x, y), (a, b), far = one, other, 1e3
        self.plot((x - far * (a - x), x + far * (a - x)), (y - far * (b - y), y + far * (b - y)), **given)
        self.x.seen, self.y.seen = seen[0], [*seen[1], *([y] if y == b else [])]

    def contour(
        self,
        across: Sequence[float],
        up: Sequence[float],
        heights: Sequence[Sequence[float]],
        *,
        levels: Sequence[float],
        colors: str,
        linewidths: float,
    ) -> None:
        """Draw lines of equal height, piece by piece."""
        for level in levels:
            for (x, y), (a, b) in _equal(across, up, heights, level):
                self.plot((x, a), (y, b), color=colors, linewidth=linewidths)

    def annotate(self, text: str, xy: Place, xytext: Place, textcoords: str = "data", **given: Any) -> None:
        """Write a text beside a point, or at a place in the frame; without a text, draw an arrow to the point."""
        if text:
            self.notes.append(Note(text, xy, xytext, textcoords, **given))
            return
        colour = given["arrowprops"]["color"]
        self.plot((xytext[0], xy[0]), (xytext[1], xy[1]), color=colour, linewidth=2.2)
        self.plot([xy[0]], [xy[1]], "v" if xy[1] < xytext[1] else "^", color=colour, markersize=7)

    def text(self, x: float, y: float, text: str, **given: Any) -> None:
        """Write a text at a point."""
        self.annotate(text, (x, y), (0, 0), "offset points", **given)

    def set(self, **given: Any) -> None:
        """Set names, and of each scale its ends, its kind and what stands beside it, such as ``xlim`` or ``yticks``."""
        for name, value in given.items():
            if name in self.names:
                self.names[name] = value
            elif name == "aspect":  # it is "equal"
                self.is_square = True
            else:
                setattr(getattr(self, name[0]), name[1:], value)

    def get_ylim(self) -> tuple[float, float]:
        """Return what the scale upward shows."""
        return self.y.span()

    def margins(self, x: float) -> None:
        """Leave room to both sides."""
        self.x.margin = x

    def invert_xaxis(self) -> None:
        """Go from large to small."""
        self.x.is_turned = True

    def grid(self, visible: bool, axis: str = "xy") -> None:
        """Show or hide the lines behind."""
        self.grids = self.grids | {*axis} if visible else self.grids - {*axis}

    def minorticks_off(self) -> None:
        """Show no small ticks; there are none."""

    def legend(self, loc: str, bbox_to_anchor: Place | None = None, ncols: int = 1) -> None:
        """Name the lines: above the frame, to the right of it, or inside at the upper left."""
        self.legend_place = "inside" if bbox_to_anchor is None else "right" if bbox_to_anchor[0] else "above"
        self.legend_columns = ncols

    def pixel(self, place: Place) -> Place:
        """Return where a point stands in the drawing."""
        return self.left + self.width * self.x.share(place[0]), self.top + self.height * (1 - self.y.share(place[1]))

    def place_of(self, note: Note) -> Place:
        """Return where a text stands in the drawing."""
        if note.textcoords == "axes fraction":
            return self.left + self.width * note.xytext[0], self.top + self.height * (1 - note.xytext[1])
        x, y = self.pixel(note.xy)
        return x + 4 / 3 * note.xytext[0], y - 4 / 3 * note.xytext[1]


class _Frame:
    def __init__(self, panel: Panel) -> None:
        self._panel = panel

    def __getitem__(self, sides: Sequence[str]) -> _Frame:
        return self

    def set_visible(self, visible: bool) -> None:
        self._panel.has_frame = visible


def _equal(
    across: Sequence[float], up: Sequence[float], heights: Sequence[Sequence[float]], level: float
) -> list[list[Place]]:
    """Return straight pieces along which a surface has a height: each square of the net is cut as two triangles."""
    pieces = []
    for (y0, row0), (y1, row1) in pairwise(zip(up, heights, strict=True)):
        corners = [*zip(across, row0, row1, strict=True)]
        for (x0, a, d), (x1, b, c) in pairwise(corners):
            for triangle in (((x0, y0, a), (x1, y0, b), (x1, y1, c)), ((x0, y0, a), (x1, y1, c), (x0, y1, d))):
                cut = []
                for (px, py, p), (qx, qy, q) in zip(triangle, (*triangle[1:], triangle[0]), strict=True):
                    if (p < level) != (q < level) and math.isfinite(p) and math.isfinite(q):
                        share = (level - p) / (q - p)
                        cut.append((px + share * (qx - px), py + share * (qy - py)))
                if len(cut) == 2:
                    pieces.append(cut)
    return pieces
