"""From panels to one SVG: where each has its frame, and what is drawn in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from ..picture.palette import COLOURS
from .panels import INK, SOFT, Bar, Mark, Note, Panel, Scale

_GRID = COLOURS["line"].light
_FONT = "font-family: system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
_LINE = 15  # from one line of text to the next
_WIDE = 6.4  # a letter, about
_DASHES = {"--": "8 4", "-.": "8 3 2 3", ":": "2 3"}
_PATHS = {
    "o": "M{r} 0A{r} {r} 0 1 1 -{r} 0A{r} {r} 0 1 1 {r} 0Z",
    "s": "M-{r} -{r}H{r}V{r}H-{r}Z",
    "^": "M0 -{r}L{r} {r}H-{r}Z",
    "v": "M0 {r}L{r} -{r}H-{r}Z",
    "D": "M0 -{d}L{d} 0L0 {d}L-{d} 0Z",
}


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
            scale.seen, scale.lim = together, scale.lim or scales[0].lim
            if scale.ticks is None:
                scale.ticks, scale.ticklabels = scales[0].ticks, scales[0].ticklabels


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
        if note.ha == "left" and not note.bbox and panel.place_of(note)[0] > 0.9:  # at the right edge, or beyond
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
        [_bar(panel, bar) for bar in panel.bars] + [_mark(panel, mark) for mark in panel.marks if mark.clip_on]
    )
    free = "".join(_mark(panel, mark) for mark in panel.marks if not mark.clip_on)
    notes = "".join(_note(panel, note) for note in panel.notes)
    return (
        f'<g>{frame}{_scales(panel, number == 0)}<g clip-path="url(#bp-panel-{number})">{cut}</g>{free}'
        f"{notes}{_legend(panel)}</g>"
    )


def _box(panel: Panel) -> str:
    return f'x="{panel.left:.1f}" y="{panel.top:.1f}" width="{panel.width:.1f}" height="{panel.height:.1f}"'


def _scales(panel: Panel, is_first: bool) -> str:
    bottom, right = panel.top + panel.height, panel.left + panel.width
    parts = []
    for place, text in panel.x.marks():
        x = panel.left + panel.width * panel.x.share(place)
        if panel.left - 0.5 <= x <= right + 0.5:
            grid = _stroke(f"M{x:.1f} {panel.top:.1f}V{bottom:.1f}", _GRID, 0.8) if "x" in panel.grids else ""
            parts += [grid, _text(text, x, bottom + 16, INK, "middle")]
    for place, text in panel.y.marks():
        y = bottom - panel.height * panel.y.share(place)
        if panel.top - 0.5 <= y <= bottom + 0.5:
            grid = _stroke(f"M{panel.left:.1f} {y:.1f}H{right:.1f}", _GRID, 0.8) if "y" in panel.grids else ""
            parts += [grid, _text(text, panel.left - 6, y + 4, INK, "end") if is_first else ""]
    if panel.has_frame:
        parts.append(_stroke(f"M{panel.left:.1f} {panel.top:.1f}V{bottom:.1f}H{right:.1f}", SOFT, 1))
    middle = panel.top + panel.height / 2
    parts.append(_text(panel.names["xlabel"], panel.left + panel.width / 2, bottom + 34, INK, "middle"))
    if panel.names["ylabel"]:
        turned = f' transform="rotate(-90 14 {middle:.1f})"'
        parts.append(_text(panel.names["ylabel"], 14, middle, INK, "middle", turned))
    if panel.names["title"]:
        lines = panel.names["title"].count("\n")
        above = panel.top - 8 - _LINE * lines
        parts.append(_text(panel.names["title"], panel.left + panel.width / 2, above, INK, "middle"))
    return "".join(parts)


def _mark(panel: Panel, mark: Mark) -> str:
    places = [panel.pixel(point) for point in mark.points]
    known = [math.isfinite(x) and math.isfinite(y) for x, y in places]
    line = ""
    if mark.linestyle and len(places) > 1:
        steps = [
            f"{'L' if number and known[number - 1] else 'M'}{x:.1f} {y:.1f}"
            for number, (x, y) in enumerate(places)
            if known[number]
        ]
        line = _stroke("".join(steps), mark.color, 4 / 3 * mark.linewidth, mark.linestyle, mark.alpha)
    if not mark.shape:
        return line
    signs = [_sign(mark, *place) for place, is_known in zip(places, known, strict=True) if is_known]
    return line + "".join(signs)


def _bar(panel: Panel, bar: Bar) -> str:
    (x, y), (a, b) = panel.pixel(bar.one), panel.pixel(bar.other)
    place = f'x="{min(x, a):.1f}" y="{min(y, b):.1f}" width="{abs(a - x):.1f}" height="{abs(b - y):.1f}"'
    fill = f"fill: {bar.color if bar.fill else 'none'}; fill-opacity: {bar.alpha:.2f}"
    edge = f"stroke: {bar.edgecolor}; stroke-width: {4 / 3 * bar.linewidth:.1f}"
    return f'<rect {place} style="{fill}; {edge}{_dashes(bar.linestyle)}"/>'


def _sign(mark: Mark, x: float, y: float) -> str:
    radius = 2 / 3 * mark.markersize
    path = _PATHS[mark.shape].format(r=f"{radius:.1f}", d=f"{1.3 * radius:.1f}")
    rim = f"stroke: {mark.markeredgecolor or mark.color}; stroke-width: {4 / 3 * mark.markeredgewidth:.1f}"
    style = f"fill: {mark.color}; {rim}"
    return f'<path d="{path}" transform="translate({x:.1f} {y:.1f})" style="{style}"/>'


def _stroke(path: str, colour: str, width: float, style: str = "-", opacity: float = 1.0) -> str:
    faint = f"; opacity: {opacity:g}" if opacity < 1 else ""
    look = f"fill: none; stroke: {colour}; stroke-width: {width:.1f}{_dashes(style)}{faint}"
    return f'<path d="{path}" style="{look}"/>'


def _dashes(style: str) -> str:
    return f"; stroke-dasharray: {_DASHES[style]}" if style in _DASHES else ""


def _note(panel: Panel, note: Note) -> str:
    x, y = panel.place_of(note)
    lines = note.text.split("\n")
    base = {"center": 4.5, "baseline": 0.0, "bottom": -3.0}[note.va] - _LINE / 2 * (len(lines) - 1)
    anchor = {"left": "start", "center": "middle", "right": "end"}[note.ha]
    pointer = ""
    if note.arrowprops:
        pointer = _stroke(f"M{x - 3:.1f} {y:.1f}L{panel.pixel(note.xy)[0] + 6:.1f} {y:.1f}", SOFT, 1)
    ground = ""
    if note.bbox:
        wide = _WIDE * max(map(len, lines)) + 4
        left = x + 2 - wide if anchor == "end" else x - 2
        place = f'x="{left:.1f}" y="{y - 12:.1f}" width="{wide:.1f}" height="15"'
        ground = f'<rect {place} style="fill: {note.bbox["facecolor"]}"/>'
    return pointer + ground + _text(note.text, x, y + base, note.color, anchor)


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
        if mark.linestyle:
            parts.append(_stroke(f"M{left:.1f} {up:.1f}h26", mark.color, 4 / 3 * mark.linewidth, mark.linestyle))
        parts += [_sign(mark, left + 13, up) if mark.shape else ""]
        parts.append(_text(mark.label, left + 32, up + 4.5, INK, "start"))
    return "".join(parts)
