"""A nudge of an input, and what the gradient promises for it."""

from __future__ import annotations

from ..core.graph import Graph
from ..core.numbers import format_number
from .canvas import BLUE, GREY, ON_PAPER, ORANGE, Panel, Plot
from .curve import moving_input, output_along


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
    reach = 2.2 * abs(nudge)
    across, up = output_along(graph, name, here - reach, here + reach)

    def paint(axes: Panel) -> None:
        axes.plot(across, up, color=BLUE, linewidth=2.5, label="the function")
        axes.plot(
            [here - reach, here + reach],
            [value - slope * reach, value + slope * reach],
            "--",
            color=ORANGE,
            label="the tangent",
        )
        axes.plot([here, here + nudge], [value, value], color=GREY, linewidth=1.5)
        axes.plot([here + nudge] * 2, [value, value + promise], color=ORANGE, linewidth=4, solid_capstyle="butt")
        axes.plot([here + nudge] * 2, [value + promise, there], color=BLUE, linewidth=4, solid_capstyle="butt")
        axes.plot([here, here + nudge], [value, there], "o", color=BLUE, markersize=8)
        _label(axes, f"nudge {format_number(nudge)}", (here + nudge / 2, value), (0, -16), "center", GREY)
        middle = (here + nudge, value + promise / 2)
        _label(axes, f"gradient × nudge = {format_number(promise)}", middle, (10, 0), "left", ORANGE)
        _label(axes, f"what is left: {format_number(rise - promise)}", (here + nudge, there), (-10, 8), "right", BLUE)
        axes.set(xlabel=name, ylabel=graph.output.name)
        axes.legend(loc="upper left")

    numbers = f"output {format_number(value)}, gradient {format_number(slope)}"
    point = f"{name} = {format_number(here)} ({numbers})"
    return Plot(
        f"The output along {name}, a curve, and its tangent at {point}. A nudge of {format_number(nudge)} raises the "
        f"tangent by {format_number(promise)} and the curve by {format_number(rise)}.",
        paint,
    )


def _label(
    axes: Panel, text: str, place: tuple[float, float], offset: tuple[float, float], side: str, colour: str
) -> None:
    axes.annotate(text, place, offset, textcoords="offset points", ha=side, va="center", color=colour, bbox=ON_PAPER)
