"""How wrong a gradient is that was found by nudging, for nudges of every size."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from ..core.graph import Graph
from ..core.numbers import format_number
from .canvas import BLUE, GREEN, GREY, ORANGE, Panel, Plot, legend_above
from .curve import moving_input

_SIZES = tuple(float(f"1e-{exponent}") for exponent in range(1, 14))
_FROM_TO = f"from {_SIZES[0]:g} down to {_SIZES[-1]:g}"
_LOOKS = ((ORANGE, "o-"), (BLUE, "s--"), (GREEN, "^-."), (GREY, "D:"))
_SMALLEST = 1e-17  # an error of 0 has no place on a logarithmic scale


def plot_difference_error(graph: Graph, name: str | None = None) -> Plot:
    """Plot the error of a one-sided and of a central difference against the size of the nudge.

    The truth is the graph's own gradient. The one-sided difference is (f(x + h) − f(x)) / h, the central one
    (f(x + h) − f(x − h)) / 2h; see https://en.wikipedia.org/wiki/Numerical_differentiation.

    Args:
        graph: at the point.
        name: the input that is nudged; the first one, if left out.

    Raises:
        DomainError: the output has no value after the largest nudge, 0.1.
        ValueError: there is no such input.

    >>> from backprop_helpers import parse
    >>> plot_difference_error(parse("x^3", x=1))
    <Plot: The error of a difference against the size of the nudge h, from 0.1 down to 1e-13. One side: smallest at \
h = 1e-08. Both sides: smallest at h = 1e-06. For smaller nudges both errors grow again.>
    """
    name = moving_input(graph, name)
    one, both = _errors(_one_sided, graph, name), _errors(_central, graph, name)
    grow = all(row[-1] > min(row) for row in (one, both))
    return Plot(
        f"The error of a difference against the size of the nudge h, {_FROM_TO}. "
        f"One side: smallest at h = {_best(one):g}. Both sides: smallest at h = {_best(both):g}."
        f"{' For smaller nudges both errors grow again.' if grow else ''}",
        partial(_draw, {"one side": one, "both sides": both}),
    )


def plot_difference_errors(graphs: Mapping[str, Graph]) -> Plot:
    """Plot the error of the central difference against the size of the nudge, for several graphs.

    Args:
        graphs: up to four, by name, each at its point; its first input is nudged.

    Raises:
        DomainError: an output has no value after the largest nudge, 0.1.
        ValueError: there is no graph, or more than four, or one without inputs.

    >>> from backprop_helpers import parse
    >>> plot_difference_errors({"cube": parse("x^3", x=1), "fourth power": parse("x^4", x=1)})
    <Plot: The error of a central difference against the size of the nudge h, from 0.1 down to 1e-13. \
cube: 0.01 at h = 0.1, smallest at h = 1e-06. fourth power: 0.04 at h = 0.1, smallest at h = 1e-06.>
    """
    if not 1 <= len(graphs) <= len(_LOOKS):
        raise ValueError("Give one to four graphs by name.")
    rows = {label: _errors(_central, graph, moving_input(graph, None)) for label, graph in graphs.items()}
    told = [
        f" {label}: {format_number(row[0])} at h = {_SIZES[0]:g}, smallest at h = {_best(row):g}."
        for label, row in rows.items()
    ]
    text = f"The error of a central difference against the size of the nudge h, {_FROM_TO}.{''.join(told)}"
    return Plot(text, partial(_draw, rows))


def _errors(difference: Callable[[Graph, str, float], float], graph: Graph, name: str) -> list[float]:
    return [abs(difference(graph, name, size) - graph.gradient[name]) for size in _SIZES]


def _best(errors: Sequence[float]) -> float:
    return _SIZES[errors.index(min(errors))]


def _draw(rows: Mapping[str, Sequence[float]], axes: Panel) -> None:
    for (label, numbers), (hue, style) in zip(rows.items(), _LOOKS, strict=False):
        shown = [max(number, _SMALLEST) for number in numbers]
        axes.plot(_SIZES, shown, style, color=hue, linewidth=2, markersize=6, label=label)
    axes.set(xscale="log", yscale="log", xlabel="size of the nudge h", ylabel="error")
    axes.invert_xaxis()  # from large nudges to small ones
    legend_above(axes, len(rows))


def _value(graph: Graph, name: str, number: float) -> float:
    return graph.at(**{name: number}).value


def _one_sided(graph: Graph, name: str, size: float) -> float:
    here = graph.inputs[name]
    return (_value(graph, name, here + size) - graph.value) / size


def _central(graph: Graph, name: str, size: float) -> float:
    here = graph.inputs[name]
    return (_value(graph, name, here + size) - _value(graph, name, here - size)) / (2 * size)
