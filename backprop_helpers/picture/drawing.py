"""The SVG of a laid out graph as a template: everything that its structure decides, with marked gaps for the rest.

A gap is a key between two characters that no text holds. `fill` puts the texts of one step in; the same keys stand in
the drawing as ``data-k``, so that a page can put in others later.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from .layout import Layout
from .lines import Box, Line, Point
from .palette import themed

# Blue for values and vermillion for gradients; place, weight and the mark ∂ say the same.
_STYLE = themed("""
.bp text{font:14px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:$ink}
.bp .card{fill:$paper;stroke:$line}
.bp .box{fill:$paper;stroke:$soft;stroke-width:1.2}
.bp .input .box{fill:$input}
.bp .constant .box{stroke-dasharray:4 3}
.bp .name{font-weight:700}
.bp .chip{fill:$plate}
.bp text.symbol{font-weight:600}
.bp text.value{fill:$value;font-weight:600;font-variant-numeric:tabular-nums}
.bp text.gradient{fill:$gradient;font-style:italic;font-variant-numeric:tabular-nums}
.bp .rule{stroke:$line}
.bp .edge path{fill:none;stroke:$soft;stroke-width:1.4}
.bp .edge polygon{fill:$soft}
.bp .flow text{fill:$gradient;font-size:12.5px;font-variant-numeric:tabular-nums}
.bp .now .box{stroke:$ink;stroke-width:3.2}
.bp .now .box~.box{stroke-width:1.2}
.bp .now path{stroke:$ink;stroke-width:3}
.bp .now polygon{fill:$ink}
.bp .back path{stroke:$gradient;stroke-dasharray:7 4}
.bp .back polygon{fill:$gradient}
""")
LETTER = 8.6  # points that a letter of the widest usual font takes, with room to spare
_LONGEST = 18  # letters of a name that is written to the end
ROW = 21.0
PADDING = 9.0
CHIP = 6.0  # points at each side of a gate's symbol
FLOW = (76.0, 40.0)  # the room for an edge's label
NO_FLOW = (12.0, 40.0)  # that leaves every box in its row
_MARGIN = 12.0
_BELOW = 6.0  # more, for what an explorer writes below the lowest box
_SMALLEST, _SMALLEST_IN_BOXES = 12 / 12.5, 12 / 14  # all text keeps 12 pixels: a wide picture scrolls instead
_GAP = re.compile("\ue000([^\ue001]*)\ue001")


@dataclass(frozen=True)
class Shape:
    """What is drawn in one box, whatever the numbers are."""

    kind: Literal["input", "constant", "gate"]
    name: str  # a constant's number
    symbol: str = ""  # what its gate does; empty for a leaf
    output: bool = False  # whether it is the graph's output
    axes: tuple[int, ...] = ()  # how many entries it has along each


def unspoken(svg: str) -> str:
    """Return a picture without its words for those who do not see it: a page has its own, which follow the numbers."""
    return re.sub(r' role="img" aria-labelledby="[^"]*"|<title id.*?</desc>', "", svg)


def fill(template: str, texts: Mapping[str, str]) -> str:
    """Return a template with texts in its gaps; a gap without a text stays empty."""
    return _GAP.sub(lambda match: escape(texts.get(match[1], "")), template)


def gap(key: str) -> str:
    """Return the mark of a place that `fill` fills."""
    return f"\ue000{key}\ue001"


def rows(shape: Shape, box: Box) -> str:
    """Return what stands in the box of one number: name and symbol, a rule, the value, the gradient."""
    middle, left, right = box.x + box.width / 2, box.x + PADDING, box.x + box.width - PADDING
    first, second, third = (box.y + 4 + ROW * (row + 0.72) for row in range(3))
    name, rule = escape(shape.name), box.y + 4 + ROW
    at, anchor = (left, "start") if shape.symbol else (middle, "middle")
    return "".join(
        [
            text("name", at, first, label(shape.name), anchor, f"label:{name}"),
            symbol(shape.symbol, right, first) if shape.symbol else "",
            f'<line class="rule" x1="{left:.1f}" y1="{rule:.1f}" x2="{right:.1f}" y2="{rule:.1f}"/>',
            text("value", right, second, gap(f"value:{shape.name}"), "end", f"value:{name}"),
            text("gradient", left, third, gap(f"partial:{shape.name}"), "start", f"partial:{name}"),
            text("gradient", right, third, gap(f"gradient:{shape.name}"), "end", f"gradient:{name}"),
        ]
    )


def template(
    layout: Layout,
    shapes: Sequence[Shape],
    edges: Sequence[str],
    flows: bool,
    inside: Callable[[Shape, Box], str] = rows,
    style: str = "",
    along: Sequence[str] = (),
) -> str:
    """Return the SVG of a graph with gaps.

    Args:
        inside: draws what stands in a box.
        style: more rules, for what it draws.
        along: a text for each edge that is always there.

    Gaps: ``value:NAME``, ``gradient:NAME``, ``local:GATE:POSITION`` and ``downstream:GATE:POSITION`` for texts that
    have a ``data-k``; ``partial:NAME`` for the mark ∂; ``node:NAME`` and ``edge:GATE:POSITION`` for more classes of the
    groups that have it as ``data-k``; ``description`` and ``identity``.
    """
    always = along or ("",) * len(edges)
    drawing = [
        *(
            _edge(key, line, _along(words, line, down) + (_flow(key, line) if flows else ""))
            for key, line, words, down in zip(edges, layout.lines, always, _sides(layout.lines), strict=True)
        ),
        *(_box(shape, box, inside) for shape, box in zip(shapes, layout.boxes, strict=True)),
    ]
    width, height = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN + _BELOW
    least = width * (_SMALLEST if flows or along or style else _SMALLEST_IN_BOXES)
    title, words = f"t{gap('identity')}", f"d{gap('identity')}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bp" role="img" aria-labelledby="{title} {words}" '
        f'viewBox="0 0 {width:.1f} {height:.1f}" width="{width:.0f}" height="{height:.0f}" '
        f'style="max-width:100%;min-width:{math.ceil(least)}px;height:auto">'
        f'<title id="{title}">Computation graph</title><desc id="{words}">{gap("description")}</desc>'
        f"<style>{_STYLE}{style}</style>"
        f'<rect class="card" x="0.5" y="0.5" width="{width - 1:.1f}" height="{height - 1:.1f}" rx="10"/>'
        f'<g transform="translate({_MARGIN:g} {_MARGIN:g})">{"".join(drawing)}</g></svg>'
    )


def identity(*texts: str) -> str:
    """Return an id that differs between pictures on a page and is the same for the same picture."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:10]


def _box(shape: Shape, box: Box, inside: Callable[[Shape, Box], str]) -> str:
    radius = {"constant": 14.0 if shape.axes else box.height / 2, "input": 14.0, "gate": 3.0}[shape.kind]
    frame = rectangle("box", box.x, box.y, box.width, box.height, radius)
    if shape.output:  # it has a double outline
        frame += rectangle("box", box.x + 3, box.y + 3, box.width - 6, box.height - 6, radius)
    if shape.kind == "constant" and not shape.axes:
        middle = text("name", box.x + box.width / 2, box.y + box.height / 2 + 5, escape(shape.name), "middle")
        return f'<g class="constant">{frame}{middle}</g>'
    key = f"node:{shape.name}"
    return f'<g class="{shape.kind}{gap(key)}" data-k="{escape(key)}">{frame}{inside(shape, box)}</g>'


def rectangle(kind: str, x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return a rectangle with round corners."""
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="{min(radius, height / 2):.1f}"/>'
    )


def short(name: str) -> str:
    """Return a name as it is written in a box: a long one without its middle.

    >>> short("neuron"), short("weight_of_the_first_neuron")
    ('neuron', 'weight_of…st_neuron')
    """
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST // 2]}…{name[-(_LONGEST // 2) :]}"


def label(name: str) -> str:
    """Return a name as it stands in a box; the whole one is told by a pointer."""
    whole = f"<title>{escape(name)}</title>" if short(name) != name else ""
    return escape(short(name)) + whole


def symbol(sign: str, right: float, baseline: float) -> str:
    """Return a gate's symbol on a small grey plate."""
    width = len(sign) * LETTER + 2 * CHIP
    plate = rectangle("chip", right - width, baseline - 14, width, 18, 5)
    return plate + text("symbol", right - width / 2, baseline, escape(sign), "middle")


def text(kind: str, x: float, y: float, content: str, anchor: str, key: str = "") -> str:
    """Return a line of text; a key marks it as one that changes."""
    mark = f' data-k="{key}"' if key else ""
    return f'<text class="{kind}"{mark} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{content}</text>'


def _edge(key: str, line: Line, words: str) -> str:
    (x, y), *others = line.points
    path = f"M{x:.1f},{y:.1f}C" + " ".join(f"{x:.1f},{y:.1f}" for x, y in others)
    arrow = " ".join(f"{x:.1f},{y:.1f}" for x, y in _arrow(line.points[-1], line.tip))
    mark = f"edge:{key}"
    return (
        f'<g class="edge{gap(mark)}" data-k="{escape(mark)}"><path d="{path}"/><polygon points="{arrow}"/>{words}</g>'
    )


def _arrow(start: Point, tip: Point) -> Iterator[Point]:
    """Yield the corners of an arrow's head."""
    across, down = tip[0] - start[0], tip[1] - start[1]
    yield tip
    yield start[0] - 0.42 * down, start[1] + 0.42 * across
    yield start[0] + 0.42 * down, start[1] - 0.42 * across


def _sides(lines: Sequence[Line]) -> Iterator[float]:
    """Yield how far down from its line what an edge says stands: below one that rises, or meets one from above."""
    highest: dict[Point, float] = {}
    for line in lines:
        highest[line.tip] = min(line.label[1], highest.get(line.tip, math.inf))
    for line in lines:
        yield 14.0 if line.label[1] > min(line.tip[1] + 1, highest[line.tip]) else -5.0


def _along(words: str, line: Line, down: float) -> str:
    """Return what an edge always says."""
    return text("along", line.label[0], line.label[1] + down, escape(words), "middle") if words else ""


def _flow(key: str, line: Line) -> str:
    """Return an edge's label: the local gradient above the line, what flows back below it."""
    (x, y), mark = line.label, escape(key)
    return (
        '<g class="flow">'
        + text("local", x, y - 6, gap(f"local:{key}"), "middle", f"local:{mark}")
        + text("downstream", x, y + 15, gap(f"downstream:{key}"), "middle", f"downstream:{mark}")
        + "</g>"
    )
