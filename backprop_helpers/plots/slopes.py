"""A curve at one point, and lines of several slopes through it: which of them touch, and which cross."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..core.graph import Graph
from ..core.numbers import and_list, format_number
from .canvas import BLUE, GREY, ORANGE, Panel, Plot
from .curve import moving_input, output_along


def plot_slopes(graph: Graph, slopes: Sequence[float], name: str | None = None, reach: float = 2.0) -> Plot:
    """Plot the output along one input, and lines of several slopes through the point.

    A line that stays on one side of the curve touches it; at a kink a whole interval of slopes does so, the
    subgradients (https://en.wikipedia.org/wiki/Subderivative).

    Args:
        graph: at the point.
        slopes: of the lines.
        name: the input that moves; the first one, if left out.
        reach: how far the picture goes to both sides of the point.

    Raises:
        ValueError: the reach is not positive, there is no such input, or no slope.

    >>> from backprop_helpers import parse
    >>> plot_slopes(parse("abs(x)", x=0), [-0.5, 0, 1.5])
    <Plot: The output along x around x = 0 (output 0), and lines through that point. The lines with the slopes −0.5 \
and 0 touch the curve; the line with the slope 1.5 crosses the curve.>
    """
    name = moving_input(graph, name)
    if not reach > 0 or not slopes:
        raise ValueError("Choose a reach greater than 0 and at least one slope.")
    here, value = graph.inputs[name], graph.value
    slopes = tuple(slopes)  # painted later: a list may have changed by then
    across, up = output_along(graph, name, here - reach, here + reach)
    touching = [_stays_on_one_side(slope, here, value, across, up) for slope in slopes]

    def paint(axes: Panel) -> None:
        for slope, touches in zip(slopes, touching, strict=True):
            hue, style = (ORANGE, "-") if touches else (GREY, ":")
            ends = [value - slope * reach, value + slope * reach]
            axes.plot([here - reach, here + reach], ends, style, color=hue, linewidth=1.8)
            axes.annotate(
                f"slope {format_number(slope)}, {'touches' if touches else 'crosses'}",
                (here + reach, ends[1]),
                (6, 0),
                textcoords="offset points",
                va="center",
                color=hue,
            )
        axes.plot(across, up, color=BLUE, linewidth=4, alpha=0.8)
        axes.plot([here], [value], "o", color=BLUE, markersize=9)
        axes.set(xlabel=name, ylabel=graph.output.name, xlim=(here - reach, here + reach))

    said = [_said(slopes, touching, True), _said(slopes, touching, False)]
    return Plot(
        f"The output along {name} around {name} = {format_number(here)} (output {format_number(value)}), and lines "
        f"through that point. The {'; the '.join(filter(None, said))}.",
        paint,
    )


def _stays_on_one_side(
    slope: float, here: float, value: float, across: Sequence[float], up: Sequence[float], tolerance: float = 1e-9
) -> bool:
    gaps = [
        height - (value + slope * (place - here))
        for place, height in zip(across, up, strict=True)
        if not math.isnan(height)  # the curve has a gap there
    ]
    return all(gap >= -tolerance for gap in gaps) or all(gap <= tolerance for gap in gaps)


def _said(slopes: Sequence[float], touching: Sequence[bool], kind: bool) -> str:
    chosen = [format_number(slope) for slope, touches in zip(slopes, touching, strict=True) if touches is kind]
    verb = "touch" if kind else "cross"
    if len(chosen) > 1:
        return f"lines with the slopes {and_list(chosen)} {verb} the curve"
    return f"line with the slope {chosen[0]} {verb}es the curve" if chosen else ""
