"""The lessons' matplotlib figures, each as one SVG with a description in words."""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .gates import DomainError
from .graph import Graph
from .image import as_image
from .symbols import format_number

# Okabe and Ito's palette: told apart by people who see colours differently.
_BLUE, _ORANGE, _GREY = "#0072b2", "#d55e00", "#5f6368"


@dataclass(frozen=True)
class Plot:
    """A finished figure; Jupyter shows it.

    Attributes:
        svg: the figure.
        description: what it shows, in words.
    """

    svg: str
    description: str

    def __repr__(self) -> str:
        return f"<Plot: {self.description}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        scaling = "width:46em;max-width:100%;height:auto"
        return {"text/html": as_image(self.svg, self.description, scaling), "text/plain": repr(self)}


def plot_nudge(graph: Graph, name: str | None = None, nudge: float = 0.5) -> Plot:
    """Plot the output along one input: the point, a nudge to the right, and what the gradient promises for it.

    Args:
        graph: at the point.
        name: the input that moves; the first one, if left out.
        nudge: how far it moves, in the input's units.

    Raises:
        ValueError: the nudge is 0, or there is no such input.

    >>> from backprop_helpers import parse
    >>> plot_nudge(parse("x^2", x=3), nudge=1)
    <Plot: The output along x, a curve, and its tangent at x = 3 (output 9, gradient 6). A nudge of 1 raises the \
tangent by 6 and the curve by 7.>
    """
    name = name or next(iter(graph.inputs))
    if name not in graph.inputs or not nudge:
        raise ValueError(f"Choose an input, one of {', '.join(graph.inputs)}, and a nudge that is not 0.")
    here, value, slope = graph.inputs[name], graph.value, graph.gradient[name]
    there = graph.at(**{name: here + nudge}).value
    rise, promise = there - value, slope * nudge
    figure, axes = _axes()
    reach = 2.2 * abs(nudge)
    across, up = _curve(graph, name, here - reach, here + reach)
    axes.plot(across, up, color=_BLUE, linewidth=2.5, label="the function")
    axes.plot(
        [here - reach, here + reach],
        [value - slope * reach, value + slope * reach],
        "--",
        color=_ORANGE,
        label="the tangent",
    )
    axes.plot([here, here + nudge], [value, value], color=_GREY, linewidth=1.5)
    axes.plot([here + nudge] * 2, [value, value + promise], color=_ORANGE, linewidth=4, solid_capstyle="butt")
    axes.plot([here + nudge] * 2, [value + promise, there], color=_BLUE, linewidth=4, solid_capstyle="butt")
    axes.plot([here, here + nudge], [value, there], "o", color=_BLUE, markersize=8)
    axes.annotate(
        f"nudge {format_number(nudge)}",
        (here + nudge / 2, value),
        (0, -16),
        textcoords="offset points",
        ha="center",
        color=_GREY,
    )
    axes.annotate(
        f"gradient × nudge = {format_number(promise)}",
        (here + nudge, value + promise / 2),
        (10, 0),
        textcoords="offset points",
        va="center",
        color=_ORANGE,
    )
    axes.annotate(
        f"what is left: {format_number(rise - promise)}",
        (here + nudge, there),
        (-10, 8),
        textcoords="offset points",
        ha="right",
        color=_BLUE,
    )
    axes.set(xlabel=name, ylabel=graph.output.name)
    axes.legend(frameon=False, loc="upper left")
    numbers = f"output {format_number(value)}, gradient {format_number(slope)}"
    point = f"{name} = {format_number(here)} ({numbers})"
    return _finished(
        figure,
        f"The output along {name}, a curve, and its tangent at {point}. A nudge of {format_number(nudge)} raises the "
        f"tangent by {format_number(promise)} and the curve by {format_number(rise)}.",
    )


def _curve(graph: Graph, name: str, left: float, right: float, count: int = 161) -> tuple[list[float], list[float]]:
    """Return points of the output along an input; nan, which leaves a gap, outside the domain."""
    across = [left + (right - left) * step / (count - 1) for step in range(count)]
    return across, [_value(graph, name, number) for number in across]


def _value(graph: Graph, name: str, number: float) -> float:
    try:
        return graph.at(**{name: number}).value
    except DomainError:
        return math.nan


def plot_growth(sizes: Sequence[int], counts: dict[str, Sequence[int]], label: str) -> Plot:
    """Plot how several counts grow with a size, on a logarithmic scale.

    Args:
        sizes: the sizes, along the bottom.
        counts: for each name, one count for each size.
        label: what a size is.
    """
    figure, axes = _axes()
    for (name, numbers), hue, style in zip(counts.items(), (_ORANGE, _BLUE, _GREY), ("o-", "s--", "^:"), strict=False):
        axes.plot(sizes, numbers, style, color=hue, linewidth=2, markersize=7, label=name)
        axes.annotate(
            f"{numbers[-1]:,}", (sizes[-1], numbers[-1]), (8, 0), textcoords="offset points", va="center", color=hue
        )
    axes.set(xlabel=label, yscale="log")
    axes.margins(x=0.15)
    axes.legend(frameon=False, loc="upper left")
    ends = "; ".join(f"{name}: from {numbers[0]:,} to {numbers[-1]:,}" for name, numbers in counts.items())
    return _finished(figure, f"How counts grow with the {label}, from {sizes[0]} to {sizes[-1]}. {ends}.")


def _axes() -> tuple[Figure, Axes]:
    figure = Figure(figsize=(7.5, 3.8), layout="constrained", facecolor="white")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(visible=True, alpha=0.25)
    return figure, axes


def _finished(figure: Figure, description: str) -> Plot:
    """Return the figure as SVG, the same bytes each time: no date, and ids that follow from the description."""
    salt = hashlib.sha256(description.encode()).hexdigest()[:12]
    buffer = io.StringIO()
    with matplotlib.rc_context({"svg.hashsalt": salt, "font.size": 11.5}):
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    return Plot(svg[svg.index("<svg") :], description)
