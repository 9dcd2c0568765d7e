"""Panels that our plots can be painted on where there is no matplotlib: as much of its axes as they use, as SVG."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

Place = tuple[float, float]
_FONT = "font-family: system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
_LINE = 15  # from one line of text to the next
_WIDE = 6.4  # a letter, about
_DASHES = {"--": "8 4", "-.": "8 3 2 3", ":": "2 3"}
_SHAPES = {
    "o": "M{r} 0A{r} {r} 0 1 1 -{r} 0A{r} {r} 0 1 1 {r} 0Z",
    "s": "M-{r} -{r}H{r}V{r}H-{r}Z",
    "^": "M0 -{r}L{r} {r}H-{r}Z",
    "v": "M0 {r}L{r} -{r}H-{r}Z",
    "D": "M0 -{d}L{d} 0L0 {d}L-{d} 0Z",
}
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Look(NamedTuple):
    """The colours of a plot."""

    ink: str
    soft: str
    line: str
    paper: str


@dataclass
class Scale:
    """One direction of a panel: which numbers it shows."""

    kind: str = "linear"
    ends: tuple[float, float] | None = None
    margin: float = 0.05
    ticks: tuple[Sequence[float], Sequence[str]] | None = None
    is_turned: bool = False
    seen: list[float] = field(default_factory=list)

    def measure(self, number: float) -> float:
        """Return where a number stands, on a straight scale."""
        if self.kind == "linear":
            return number
        return math.log10(number) if number > 0 else math.nan

    def span(self) -> tuple[float, float]:
        """Return from where to where it goes, on a straight scale."""
        if self.ends:
            low, high = map(self.measure, self.ends)
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
        if self.ticks:
            return list(zip(*self.ticks, strict=True))
        low, high = sorted(self.span())
        if self.kind == "log":
            powers = range(math.ceil(low), math.floor(high) + 1)
            apart = max(1, math.ceil(len(powers) / 8))
            return [(10.0**power, f"10{str(power).translate(_RAISED)}") for power in powers if power % apart == 0]
        step = _round_step((high - low) / 6)
        places = [number * step for number in range(math.ceil(low / step), math.floor(high / step) + 1)]
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        return [(place, f"{place:.{digits}f}".replace("-", "−")) for place in places]


def _round_step(size: float) -> float:
    power = 10.0 ** math.floor(math.log10(size))
    return next(nice * power for nice in (1, 2, 5, 10) if nice * power >= size * 0.999)


class Mark(NamedTuple):
    """A line with its points."""

    points: list[Place]
    colour: str
    style: str
    shape: str
    width: float
    size: float
    rim: str
    rim_width: float
    opacity: float
    label: str
    is_cut: bool


class Bar(NamedTuple):
    """A rectangle, from one corner to the other."""

    corners: tuple[Place, Place]
    fill: str
    edge: str
    width: float
    style: str
    opacity: float


class Squares(NamedTuple):
    """Squares of one look, by their corners."""

    corners: Sequence[Place]
    side: float
    look: dict[str, Any]


class Note(NamedTuple):
    """A text at a place, and from where its pointer comes."""

    text: str
    at: Callable[[Panel], Place]
    target: Place | None
    colour: str
    across: str
    up: str
    ground: str


class Panel:
    """One panel. Its methods take what matplotlib's take, as far as our plots use them."""

    def __init__(self, look: Look) -> None:
        self.x, self.y = Scale(), Scale()
        self.look = look
        self.marks: list[Mark] = []
        self.bars: list[Bar] = []
        self.notes: list[Note] = []
        self.names = {"xlabel": "", "ylabel": "", "title": ""}
        self.grids, self.has_frame = {"x", "y"}, True
        self.is_square, self.legend_place = False, ""
        self.legend_columns = 1
        self.left, self.top, self.width, self.height = 0.0, 0.0, 1.0, 1.0  # its frame, in pixels

    def plot(self, across: Iterable[float], up: Iterable[float], form: str = "-", **given: Any) -> None:
        """Draw a line through points, and their signs."""
        points = [(float(x), float(y)) for x, y in zip(across, up, strict=True)]
        shape, style = (form[0], form[1:]) if form[0] in _SHAPES else ("", form)
        self.x.seen += [x for x, _ in points]
        self.y.seen += [y for _, y in points]
        colour = given.get("color", self.look.ink)
        edge = given.get("markeredgecolor")
        self.marks.append(
            Mark(
                points,
                colour,
                given.get("linestyle", style),
                shape,
                given.get("linewidth", 1.5),
                given.get("markersize", 6),
                edge or colour,
                given.get("markeredgewidth", 1.0),
                given.get("alpha", 1.0),
                given.get("label", ""),
                given.get("clip_on", True),
            )
        )

    def bar(self, across: Iterable[float], heights: Iterable[float], width: float, **given: Any) -> None:
        """Draw upright bars from 0."""
        for x, height in zip(across, heights, strict=True):
            self._bar((x - width / 2, 0.0), (x + width / 2, height), **given)

    def barh(self, up: float, width: float, left: float, height: float, **given: Any) -> None:
        """Draw one level bar."""
        self._bar((left, up - height / 2), (left + width, up + height / 2), **given)

    def _bar(self, one: Place, other: Place, **given: Any) -> None:
        colour = given.get("color", self.look.soft)
        is_filled = given.get("fill", True)
        edge = given.get("edgecolor", "none")
        width, style = given.get("linewidth", 0.0), given.get("linestyle", "-")
        self.bars.append(
            Bar((one, other), colour if is_filled else "none", edge, width, style, given.get("alpha", 1.0))
        )
        self.x.seen += [one[0], other[0]]
        self.y.seen += [one[1], other[1]]

    def add_patch(self, squares: Squares) -> None:
        """Draw squares."""
        for left, top in squares.corners:
            self._bar((left, top), (left + squares.side, top + squares.side), **squares.look)

    def set_aspect(self, _: str) -> None:
        """Measure both directions alike."""
        self.is_square = True

    def set_axis_off(self) -> None:
        """Show no scales."""
        self.grids, self.has_frame = set(), False
        self.x.ticks = self.y.ticks = ((), ())

    def hlines(self, heights: Iterable[float], left: float, right: float, **given: Any) -> None:
        """Draw level lines."""
        for height in heights:
            self.plot((left, right), (height, height), **given)

    def vlines(self, places: Iterable[float], bottom: float, top: float, **given: Any) -> None:
        """Draw upright lines."""
        for place in places:
            self.plot((place, place), (bottom, top), **given)

    def text(self, x: float, y: float, text: str, **given: Any) -> None:
        """Write a text at a point."""
        self.annotate(text, (x, y), (0, 0), textcoords="offset points", **given)

    def tick_params(self, **_: Any) -> None:
        """Draw no ticks; there are none."""

    @property
    def spines(self) -> _Frame:
        """The frame, of which parts can be hidden."""
        return _Frame(self)

    def axhline(self, height: float, **given: Any) -> None:
        """Draw a level line from side to side."""
        self._through((0.0, height), (1.0, height), **given)

    def axline(self, one: Place, other: Place, **given: Any) -> None:
        """Draw a straight line through two points, from edge to edge."""
        self._through(one, other, **given)

    def _through(self, one: Place, other: Place, **given: Any) -> None:
        seen = (list(self.x.seen), list(self.y.seen))
        (x, y), (a, b) = one, other
        far = 1e3
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
            for piece in _equal(across, up, heights, level):
                (x, y), (a, b) = piece
                self.plot((x, a), (y, b), color=colors, linewidth=linewidths)

    def annotate(
        self,
        text: str,
        xy: Place,
        xytext: Place,
        textcoords: str = "data",
        color: str = "currentColor",
        ha: str = "left",
        va: str = "baseline",
        arrowprops: Any = None,
        bbox: Any = None,
    ) -> None:
        """Write a text beside a point, or at a place in the frame; without a text, draw an arrow to the point."""
        if not text:
            self.plot((xytext[0], xy[0]), (xytext[1], xy[1]), color=arrowprops["color"], linewidth=2.2)
            self.plot([xy[0]], [xy[1]], "v" if xy[1] < xytext[1] else "^", color=arrowprops["color"], markersize=7)
            return

        def at(panel: Panel) -> Place:
            if textcoords == "axes fraction":
                return panel.left + panel.width * xytext[0], panel.top + panel.height * (1 - xytext[1])
            x, y = panel.pixel(xy)
            return x + 4 / 3 * xytext[0], y - 4 / 3 * xytext[1]

        ground = bbox["facecolor"] if bbox else ""
        self.notes.append(Note(text, at, xy if arrowprops else None, color, ha, va, ground))

    def set(self, **given: Any) -> None:
        """Set names, ends and kinds of scale."""
        for name, value in given.items():
            if name in self.names:
                self.names[name] = value
            elif name in ("xlim", "ylim"):
                getattr(self, name[0]).ends = tuple(value)
            elif name in ("xscale", "yscale"):
                getattr(self, name[0]).kind = value
            elif name == "xticks":
                self.set_xticks(value)
            else:
                self.is_square = True  # aspect="equal"

    def set_title(self, text: str) -> None:
        """Write a title."""
        self.names["title"] = text

    def set_xlim(self, low: float, high: float) -> None:
        """Show from one number to another along the bottom."""
        self.x.ends = (low, high)

    def set_ylim(self, bottom: float, top: float | None = None) -> None:
        """Begin the scale upward at a number, and end it at one."""
        self.y.ends = (bottom, self.get_ylim()[1] if top is None else top)

    def get_ylim(self) -> tuple[float, float]:
        """Return what the scale upward shows."""
        return self.y.span()

    def set_xticks(self, places: Iterable[float], names: Sequence[str] | None = None) -> None:
        """Write numbers, or names, along the bottom."""
        known = list(places)
        self.x.ticks = (known, [f"{place:g}" for place in known] if names is None else names)

    def set_yticks(self, places: Iterable[float], names: Sequence[str]) -> None:
        """Write names along the side."""
        self.y.ticks = (list(places), names)

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


def painted(panels: Sequence[Panel], width: float, height: float) -> str:
    """Return the SVG of panels side by side, with one scale for all; a unit is a pixel."""
    _share_scales(panels)
    _arrange(panels, width, height)
    parts = [_panel(panel, number) for number, panel in enumerate(panels)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}">{"".join(parts)}</svg>'
    )


def _share_scales(panels: Sequence[Panel]) -> None:
    for axis in ("x", "y"):
        scales: list[Scale] = [getattr(panel, axis) for panel in panels]
        together = [number for scale in scales for number in scale.seen]
        for scale in scales:
            scale.seen, scale.ends = together, scale.ends or scales[0].ends
            scale.ticks = scale.ticks or scales[0].ticks


def _arrange(panels: Sequence[Panel], width: float, height: float) -> None:
    """Give each panel its frame; texts around it need room."""
    rows = max(panel.names["title"].count("\n") + 1 if panel.names["title"] else 0 for panel in panels)
    above = 10 + _LINE * rows + max(_legend_height(panel) for panel in panels)
    beside = max(_beside(panel) for panel in panels)
    each = width / len(panels)
    for number, panel in enumerate(panels):
        first = number == 0
        marks = max((len(text) for _, text in panel.y.marks()), default=0) if first else 0
        left = (26 if panel.names["ylabel"] else 8) + _WIDE * marks + 6 if first else 14
        panel.left, panel.top = each * number + left, above
        panel.width, panel.height = each - left - 10 - beside, height - above - 42
        if panel.is_square:
            _make_square(panel)


def _beside(panel: Panel) -> float:
    """Return the room that is needed to the right of a frame."""
    if panel.legend_place == "right":
        return max((36 + _WIDE * len(mark.label) for mark in panel.marks), default=0)
    panel.left, panel.width = 0.0, 1.0
    rooms = [0.0]
    for note in panel.notes:
        if note.across == "left" and not note.ground and note.at(panel)[0] > 0.9:  # at the right edge, or beyond
            rooms.append(24 + 1.1 * _WIDE * max(map(len, note.text.split("\n"))))
    return max(rooms)


def _make_square(panel: Panel) -> None:
    (left, right), (low, high) = panel.x.span(), panel.y.span()
    unit = min(panel.width / (right - left), panel.height / (high - low))
    panel.left += (panel.width - unit * (right - left)) / 2
    panel.top += (panel.height - unit * (high - low)) / 2
    panel.width, panel.height = unit * (right - left), unit * (high - low)


def _legend_height(panel: Panel) -> float:
    named = sum(bool(mark.label) for mark in panel.marks)
    return 20.0 * math.ceil(named / panel.legend_columns) if panel.legend_place == "above" else 0.0


def _panel(panel: Panel, number: int) -> str:
    frame = f'<clipPath id="bp-panel-{number}"><rect {_box(panel)}/></clipPath>'
    cut = "".join(
        [_bar(panel, bar) for bar in panel.bars] + [_mark(panel, mark) for mark in panel.marks if mark.is_cut]
    )
    free = "".join(_mark(panel, mark) for mark in panel.marks if not mark.is_cut)
    notes = "".join(_note(panel, note) for note in panel.notes)
    return (
        f'<g>{frame}{_scales(panel, number == 0)}<g clip-path="url(#bp-panel-{number})">{cut}</g>{free}'
        f"{notes}{_legend(panel)}</g>"
    )


def _box(panel: Panel) -> str:
    return f'x="{panel.left:.1f}" y="{panel.top:.1f}" width="{panel.width:.1f}" height="{panel.height:.1f}"'


def _scales(panel: Panel, is_first: bool) -> str:
    look, bottom, right = panel.look, panel.top + panel.height, panel.left + panel.width
    parts = []
    for place, text in panel.x.marks():
        x = panel.left + panel.width * panel.x.share(place)
        if panel.left - 0.5 <= x <= right + 0.5:
            grid = _stroke(f"M{x:.1f} {panel.top:.1f}V{bottom:.1f}", look.line, 0.8) if "x" in panel.grids else ""
            parts += [grid, _text(text, x, bottom + 16, look.ink, "middle")]
    for place, text in panel.y.marks():
        y = bottom - panel.height * panel.y.share(place)
        if panel.top - 0.5 <= y <= bottom + 0.5:
            grid = _stroke(f"M{panel.left:.1f} {y:.1f}H{right:.1f}", look.line, 0.8) if "y" in panel.grids else ""
            parts += [grid, _text(text, panel.left - 6, y + 4, look.ink, "end") if is_first else ""]
    if panel.has_frame:
        parts.append(_stroke(f"M{panel.left:.1f} {panel.top:.1f}V{bottom:.1f}H{right:.1f}", look.soft, 1))
    middle = panel.top + panel.height / 2
    parts.append(_text(panel.names["xlabel"], panel.left + panel.width / 2, bottom + 34, look.ink, "middle"))
    if panel.names["ylabel"]:
        turned = f' transform="rotate(-90 14 {middle:.1f})"'
        parts.append(_text(panel.names["ylabel"], 14, middle, look.ink, "middle", turned))
    if panel.names["title"]:
        lines = panel.names["title"].count("\n")
        above = panel.top - 8 - _LINE * lines
        parts.append(_text(panel.names["title"], panel.left + panel.width / 2, above, look.ink, "middle"))
    return "".join(parts)


def _mark(panel: Panel, mark: Mark) -> str:
    places = [panel.pixel(point) for point in mark.points]
    known = [math.isfinite(x) and math.isfinite(y) for x, y in places]
    line = ""
    if mark.style and len(places) > 1:
        steps = [
            f"{'L' if number and known[number - 1] else 'M'}{x:.1f} {y:.1f}"
            for number, (x, y) in enumerate(places)
            if known[number]
        ]
        line = _stroke("".join(steps), mark.colour, 4 / 3 * mark.width, mark.style, mark.opacity)
    if not mark.shape:
        return line
    signs = [_sign(mark, *place) for place, is_known in zip(places, known, strict=True) if is_known]
    return line + "".join(signs)


def _bar(panel: Panel, bar: Bar) -> str:
    (x, y), (a, b) = map(panel.pixel, bar.corners)
    place = f'x="{min(x, a):.1f}" y="{min(y, b):.1f}" width="{abs(a - x):.1f}" height="{abs(b - y):.1f}"'
    edge = f"stroke: {bar.edge}; stroke-width: {4 / 3 * bar.width:.1f}"
    dashes = f"; stroke-dasharray: {_DASHES[bar.style]}" if bar.style in _DASHES else ""
    return f'<rect {place} style="fill: {bar.fill}; fill-opacity: {bar.opacity:.2f}; {edge}{dashes}"/>'


def _sign(mark: Mark, x: float, y: float) -> str:
    radius = 2 / 3 * mark.size
    path = _SHAPES[mark.shape].format(r=f"{radius:.1f}", d=f"{1.3 * radius:.1f}")
    style = f"fill: {mark.colour}; stroke: {mark.rim}; stroke-width: {4 / 3 * mark.rim_width:.1f}"
    return f'<path d="{path}" transform="translate({x:.1f} {y:.1f})" style="{style}"/>'


def _stroke(path: str, colour: str, width: float, style: str = "-", opacity: float = 1.0) -> str:
    dashes = f"; stroke-dasharray: {_DASHES[style]}" if style in _DASHES else ""
    faint = f"; opacity: {opacity:g}" if opacity < 1 else ""
    return f'<path d="{path}" style="fill: none; stroke: {colour}; stroke-width: {width:.1f}{dashes}{faint}"/>'


def _note(panel: Panel, note: Note) -> str:
    x, y = note.at(panel)
    lines = note.text.split("\n")
    base = {"center": 4.5, "baseline": 0.0, "bottom": -3.0}[note.up] - _LINE / 2 * (len(lines) - 1)
    anchor = {"left": "start", "center": "middle", "right": "end"}[note.across]
    pointer = ""
    if note.target is not None:
        to = panel.pixel(note.target)
        pointer = _stroke(f"M{x - 3:.1f} {y:.1f}L{to[0] + 6:.1f} {y:.1f}", panel.look.soft, 1)
    ground = ""
    if note.ground:
        wide = _WIDE * max(map(len, lines)) + 4
        left = x + 2 - wide if anchor == "end" else x - 2
        ground = f'<rect x="{left:.1f}" y="{y - 12:.1f}" width="{wide:.1f}" height="15" style="fill: {note.ground}"/>'
    return pointer + ground + _text(note.text, x, y + base, note.colour, anchor)


def _text(text: str, x: float, y: float, colour: str, anchor: str, more: str = "") -> str:
    style = f"{_FONT}; font-size: 13px; fill: {colour}; text-anchor: {anchor}"
    first, *rest = text.split("\n")
    lines = escape(first) + "".join(f'<tspan x="{x:.1f}" dy="{_LINE}">{escape(line)}</tspan>' for line in rest)
    return f'<text x="{x:.1f}" y="{y:.1f}" style="{style}"{more}>{lines}</text>'


def _legend(panel: Panel) -> str:
    named = [mark for mark in panel.marks if mark.label]
    if not panel.legend_place or not named:
        return ""
    corners = {
        "above": (panel.left, panel.top - _legend_height(panel)),
        "inside": (panel.left + 10, panel.top + 16),
        "right": (panel.left + panel.width + 12, panel.top + panel.height / 2 - 10 * (len(named) - 1)),
    }
    x, y = corners[panel.legend_place]
    columns = panel.legend_columns if panel.legend_place == "above" else 1
    rows = math.ceil(len(named) / columns)
    wide = 48 + _WIDE * max(len(mark.label) for mark in named)
    parts = []
    for place, mark in enumerate(named):
        left, up = x + wide * (place // rows), y + 20 * (place % rows)
        if mark.style:
            parts.append(_stroke(f"M{left:.1f} {up:.1f}h26", mark.colour, 4 / 3 * mark.width, mark.style))
        parts += [_sign(mark, left + 13, up) if mark.shape else ""]
        parts.append(_text(mark.label, left + 32, up + 4.5, panel.look.ink, "start"))
    return "".join(parts)
