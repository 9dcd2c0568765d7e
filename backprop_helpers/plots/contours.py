"""Walks downhill over a loss of two parameters, seen from above."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..core.graph import Graph
from ..core.numbers import format_number
from .canvas import GREY, ORANGE, PAPER, Panel, Plot
from .curve import evenly, output_at

Place = Graph | Mapping[str, float]
_ACROSS = 61  # places along each axis at which the loss is computed
_SHARES = (0.01, 0.04, 0.1, 0.2, 0.32, 0.45, 0.6, 0.75, 0.9)  # of the window that lies lower than each line


def plot_contours(
    graph: Graph, walks: Mapping[str, Sequence[Place]], window: Mapping[str, tuple[float, float]]
) -> Plot:
    """Plot lines along which a loss stays the same, and walks over it, one panel for each.

    Args:
        graph: the loss; inputs that are not in the window stay as they are.
        walks: for each name the places in the order of the steps: graphs, or numbers by input.
        window: for two inputs from where to where their axis goes; the first one runs along the bottom.

    Raises:
        ValueError: there is no walk, a walk is empty, or the window is not one of two inputs.

    >>> from backprop_helpers import parse
    >>> valley = parse("p^2 + 8q^2", p=2, q=1)
    >>> walk = [valley, {"p": 1, "q": 0.5}, {"p": 0.5, "q": 0}]
    >>> plot_contours(valley, {"two steps": walk}, {"p": (-3, 3), "q": (-2, 2)})
    <Plot: The loss over p from −3 to 3 and q from −2 to 2, as lines along which it stays the same. two steps: 2 steps \
from p = 2, q = 1, where the loss is 12, to p = 0.5, q = 0, where it is 0.25.>
    """
    if len(window) != 2 or any(name not in graph.inputs or not low < high for name, (low, high) in window.items()):
        form = "{" + ", ".join(f'"{name}": (-1, 1)' for name in [*graph.inputs][:2]) + "}"
        raise ValueError(f"The window is from where to where two inputs go, such as {form}.")
    if not walks or not all(map(len, walks.values())):
        raise ValueError('Give at least one walk with a place, such as {"rate 0.1": [graph]}.')
    across, up = (evenly(low, high, _ACROSS) for low, high in window.values())
    one, other = window
    heights = [[output_at(graph, {one: x, other: y}) for x in across] for y in up]
    levels = _levels(heights)
    paths = {name: [_inputs(graph, place) for place in places] for name, places in walks.items()}

    def paint(*panels: Panel) -> None:
        for axes, (name, path) in zip(panels, paths.items(), strict=True):
            axes.contour(across, up, heights, levels=levels, colors=GREY, linewidths=0.8)
            axes.plot(
                [at[one] for at in path], [at[other] for at in path], "o-", color=ORANGE, linewidth=1.4, markersize=3.5
            )
            axes.plot([path[0][one]], [path[0][other]], "s", color=PAPER, markeredgecolor=ORANGE, markeredgewidth=2)
            axes.plot([path[-1][one]], [path[-1][other]], "D", color=ORANGE, markersize=7)
            axes.grid(visible=False)
            axes.set(xlabel=one, title=name, xlim=window[one], ylim=window[other])
        panels[0].set(ylabel=other)

    axes_told = " and ".join(
        f"{name} from {format_number(low)} to {format_number(high)}" for name, (low, high) in window.items()
    )
    told = [_told(graph, name, path, (one, other)) for name, path in paths.items()]
    lead = f"The loss over {axes_told}, as lines along which it stays the same."
    return Plot(" ".join([lead, *told]), paint, len(paths))


def _inputs(graph: Graph, place: Place) -> dict[str, float]:
    return {**graph.inputs, **(place.inputs if isinstance(place, Graph) else place)}


def _levels(heights: Sequence[Sequence[float]]) -> list[float]:
    """Return losses that divide the window into parts that can be seen, each higher than the one before."""
    known = sorted(height for row in heights for height in row if math.isfinite(height))
    if not known or known[0] == known[-1]:
        raise ValueError("The loss has no value in this window, or the same everywhere.")
    return sorted({known[round(share * (len(known) - 1))] for share in _SHARES})


def _told(graph: Graph, name: str, path: Sequence[Mapping[str, float]], axes: Sequence[str]) -> str:
    """Return one walk as a sentence."""

    def place(at: Mapping[str, float]) -> str:
        return ", ".join(f"{axis} = {format_number(at[axis])}" for axis in axes)

    steps = len(path) - 1
    first, last = (format_number(output_at(graph, at)) for at in (path[0], path[-1]))
    ends = f"from {place(path[0])}, where the loss is {first}, to {place(path[-1])}, where it is {last}"
    return f"{name}: {steps} step{'s'[: steps != 1]} {ends}."
