"""How large the gradient still is on its way back through the layers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..core.numbers import format_number
from .canvas import BLUE, GREEN, GREY, ORANGE, Panel, Plot, legend_above
from .panels import power_of_ten

_HUES = (BLUE, ORANGE, GREEN, GREY)
_STYLES = ("o-", "s--", "^-.", "D:")


def plot_waterfall(
    sizes: Mapping[str, Sequence[float]],
    *,
    depth: int | None = None,
    limits: tuple[float, float] | None = None,
) -> Plot:
    """Plot the size of the gradient at the input and after each layer, on a logarithmic scale.

    A size that the scale cannot show stands at its edge as a triangle that points on: 0, for example.

    Args:
        sizes: for each name, the size at the input and after each layer, as `gradient_sizes` returns them; up to four.
        depth: how many layers the picture has room for; without it, as many as there are.
        limits: the lowest and the highest size that the scale shows; without them, all sizes but 0.

    Raises:
        ValueError: there is nothing to plot, or more than four rows.

    >>> plot_waterfall({"weight 0.5": [0.25, 0.5, 1.0]})
    <Plot: The size of the gradient, on a logarithmic scale, from the last of 2 layers back to the input. \
weight 0.5: from 1 to 0.25.>
    """
    if not sizes or len(sizes) > len(_HUES) or not all(sizes.values()):
        raise ValueError("A waterfall shows one to four rows of sizes, none of them empty.")
    rows = {name: [abs(size) for size in row] for name, row in sizes.items()}
    deepest = max(len(row) for row in rows.values()) - 1
    low, high = limits or _limits([size for row in rows.values() for size in row])

    def paint(axes: Panel) -> None:
        axes.axhline(1, color=GREY, linewidth=1)
        for (name, row), hue, style in zip(rows.items(), _HUES, _STYLES, strict=False):
            shown = [size if low <= size <= high else math.nan for size in row]
            axes.plot(range(len(row)), shown, style, color=hue, linewidth=2, markersize=6, label=name)
            for edge, marker, places in _beyond(row, low, high):
                axes.plot(places, [edge] * len(places), marker, color=hue, markersize=8, clip_on=False)
        axes.set(xlabel="layer (0 is the input)", ylabel="size of the gradient", yscale="log", ylim=(low, high))
        places, across = _decades(low, high), depth or deepest
        axes.set(yticks=[10.0**power for power in places], yticklabels=[*map(power_of_ten, places)])
        axes.minorticks_off()
        axes.set(xlim=(-0.5, across + 0.5), xticks=range(0, across + 1, max(1, across // 10)))
        legend_above(axes, len(rows) if sum(map(len, rows)) < 56 else 2)

    ends = "; ".join(f"{name}: from {format_number(row[-1])} to {format_number(row[0])}" for name, row in rows.items())
    scale = f"from the last of {deepest} layers back to the input"
    return Plot(f"The size of the gradient, on a logarithmic scale, {scale}. {ends}.", paint)


def _limits(sizes: Sequence[float]) -> tuple[float, float]:
    """Return powers of ten around the sizes but 0, and around 1."""
    powers = [math.log10(size) for size in sizes if size > 0] + [0.0]
    return 10.0 ** math.floor(min(powers) - 0.3), 10.0 ** math.ceil(max(powers) + 0.3)


def _beyond(row: Sequence[float], low: float, high: float) -> list[tuple[float, str, list[int]]]:
    """Return for both edges of the scale the sign for what lies beyond it, and where this is needed."""
    too_small = [place for place, size in enumerate(row) if size < low]
    too_large = [place for place, size in enumerate(row) if size > high]
    return [(low, "v", too_small), (high, "^", too_large)]


def _decades(low: float, high: float) -> list[int]:
    """Return the powers of ten that are written at the scale, about eight, 10⁰ = 1 among them."""
    first, last = math.ceil(math.log10(low)), math.floor(math.log10(high))
    apart = max(1, math.ceil((last - first) / 8))
    return [power for power in range(first, last + 1) if power % apart == 0]
