"""How wrong a gradient is that was found by nudging, for nudges of every size."""

from __future__ import annotations

from ..core.graph import Graph
from .canvas import BLUE, ORANGE, Panel, Plot
from .curve import moving_input

_EXPONENTS = range(1, 14)
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
    sizes = [float(f"1e-{exponent}") for exponent in _EXPONENTS]
    errors = {
        "one side": [abs(_one_sided(graph, name, size) - graph.gradient[name]) for size in sizes],
        "both sides": [abs(_central(graph, name, size) - graph.gradient[name]) for size in sizes],
    }

    def paint(axes: Panel) -> None:
        for (label, numbers), hue, style in zip(errors.items(), (ORANGE, BLUE), ("o-", "s--"), strict=True):
            shown = [max(number, _SMALLEST) for number in numbers]
            axes.plot(sizes, shown, style, color=hue, linewidth=2, markersize=6, label=label)
        axes.set(xscale="log", yscale="log", xlabel="size of the nudge h", ylabel="error")
        axes.invert_xaxis()  # from large nudges to small ones
        axes.legend()

    best = {label: sizes[numbers.index(min(numbers))] for label, numbers in errors.items()}
    grow = all(row[-1] > min(row) for row in errors.values())
    return Plot(
        f"The error of a difference against the size of the nudge h, from {sizes[0]:g} down to {sizes[-1]:g}. "
        f"One side: smallest at h = {best['one side']:g}. Both sides: smallest at h = {best['both sides']:g}."
        f"{' For smaller nudges both errors grow again.' if grow else ''}",
        paint,
    )


def _value(graph: Graph, name: str, number: float) -> float:
    return graph.at(**{name: number}).value


def _one_sided(graph: Graph, name: str, size: float) -> float:
    here = graph.inputs[name]
    return (_value(graph, name, here + size) - graph.value) / size


def _central(graph: Graph, name: str, size: float) -> float:
    here = graph.inputs[name]
    return (_value(graph, name, here + size) - _value(graph, name, here - size)) / (2 * size)
