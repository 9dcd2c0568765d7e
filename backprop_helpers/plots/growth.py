"""How counts grow with a size."""

from __future__ import annotations

from collections.abc import Sequence

from .canvas import BLUE, GREY, ORANGE, Plot, finished, new_axes


def plot_growth(sizes: Sequence[int], counts: dict[str, Sequence[int]], label: str) -> Plot:
    """Plot how several counts grow with a size, on a logarithmic scale.

    Args:
        sizes: the sizes, along the bottom.
        counts: for each name, one count for each size.
        label: what a size is.
    """
    figure, axes = new_axes()
    for (name, numbers), hue, style in zip(counts.items(), (ORANGE, BLUE, GREY), ("o-", "s--", "^:"), strict=False):
        axes.plot(sizes, numbers, style, color=hue, linewidth=2, markersize=7, label=name)
        axes.annotate(
            f"{numbers[-1]:,}", (sizes[-1], numbers[-1]), (8, 0), textcoords="offset points", va="center", color=hue
        )
    axes.set(xlabel=label, yscale="log")
    axes.margins(x=0.15)
    axes.legend(frameon=False, loc="upper left")
    ends = "; ".join(f"{name}: from {numbers[0]:,} to {numbers[-1]:,}" for name, numbers in counts.items())
    return finished(figure, f"How counts grow with the {label}, from {sizes[0]} to {sizes[-1]}. {ends}.")
