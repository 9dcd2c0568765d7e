"""A nudge of an input, and what the gradient promises for it."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.graph import Graph
from ..core.numbers import format_number
from .canvas import BLUE, GREY, ORANGE, PAPER, Panel, Plot, legend_above
from .curve import frame_around, moving_input, output_along

_LEAST = 0.2  # of the height, between the middles of two labels


def plot_nudge(graph: Graph, name: str | None = None, nudge: float = 0.5) -> Plot:
    """Plot the output along one input: the point, a nudge to the right, and what the gradient promises for it.

    Args:
        graph: at the point.
        name: the input that moves; the first one, if left out.
        nudge: how far it moves, in the input's units.

    Raises:
        DomainError: the output has no value after the nudge.
        ValueError: the nudge is 0, or there is no such input.

    >>> from backprop_helpers import parse
    >>> plot_nudge(parse("x^2", x=3), nudge=1)
    <Plot: The output along x, a curve, and its tangent at x = 3 (output 9, gradient 6). A nudge of 1 raises the \
tangent by 6 and the curve by 7.>
    """
    name = moving_input(graph, name)
    if not nudge:
        raise ValueError("Choose a nudge that is not 0.")
    here, value, slope = graph.inputs[name], graph.value, graph.gradient[name]
    there = graph.at(**{name: here + nudge}).value
    rise, promise = there - value, slope * nudge
    low, high = sorted((here - 0.6 * nudge, here + 1.7 * nudge))  # what is left of the promise fills a part of it
    across, up = output_along(graph, name, low, high)
    tangent = [value + slope * (low - here), value + slope * (high - here)]
    frame = frame_around([*up, *tangent])

    def paint(axes: Panel) -> None:
        axes.plot(across, up, color=BLUE, linewidth=2.5, label="the function")
        axes.plot([low, high], tangent, "--", color=ORANGE, label="the tangent")
        axes.plot([here, here + nudge], [value, value], color=GREY, linewidth=1.5)
        axes.plot([here + nudge] * 2, [value, value + promise], color=ORANGE, linewidth=4, solid_capstyle="butt")
        axes.plot([here + nudge] * 2, [value + promise, there], color=BLUE, linewidth=4, solid_capstyle="butt")
        axes.plot(
            [here, here + nudge],
            [value, there],
            "o",
            color=PAPER,
            markeredgecolor=BLUE,
            markeredgewidth=1.6,
            markersize=6,
        )
        axes.set(xlabel=name, ylabel=graph.output.name, xlim=(low, high), ylim=frame)
        below = (promise or rise) >= 0  # on the other side than the curve
        axes.annotate(
            f"nudge {format_number(nudge)}",
            (here + nudge / 2, value),
            (0, -11 if below else 11),
            textcoords="offset points",
            ha="center",
            va="center",
            color=GREY,
        )
        _label_beside(
            axes,
            here + nudge,
            frame,
            [
                (f"gradient × nudge\n= {format_number(promise)}", value + promise / 2, ORANGE),
                (f"left over\n= {format_number(rise - promise)}", (value + promise + there) / 2, BLUE),
            ],
        )
        legend_above(axes, 2)

    numbers = f"output {format_number(value)}, gradient {format_number(slope)}"
    point = f"{name} = {format_number(here)} ({numbers})"
    return Plot(
        f"The output along {name}, a curve, and its tangent at {point}. A nudge of {format_number(nudge)} raises the "
        f"tangent by {format_number(promise)} and the curve by {format_number(rise)}.",
        paint,
    )


def _label_beside(
    axes: Panel, across: float, frame: tuple[float, float], labels: Sequence[tuple[str, float, str]]
) -> None:
    """Write texts to the right of a panel, from where they hide nothing, each with a line to its height."""
    bottom, top = frame
    places = [(height - bottom) / (top - bottom) for _, height, _ in labels]
    apart = _LEAST - abs(places[1] - places[0])
    if apart > 0:
        higher = int(places[1] >= places[0])
        places = [place + (apart / 2 if number == higher else -apart / 2) for number, place in enumerate(places)]
    for (text, height, colour), place in zip(labels, places, strict=True):
        axes.annotate(
            text,
            (across, height),
            (1.03, place),
            textcoords="axes fraction",
            va="center",
            color=colour,
            arrowprops={"arrowstyle": "-", "color": GREY, "linewidth": 0.8, "shrinkA": 2, "shrinkB": 4},
        )
