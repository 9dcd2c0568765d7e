"""How counts grow with a size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .canvas import BLUE, GREY, ORANGE, Panel, Plot

_LOOKS = ((ORANGE, "o-"), (BLUE, "s--"), (GREY, "^:"))


def plot_growth(sizes: Sequence[int], counts: Mapping[str, Sequence[int]], label: str) -> Plot:
    """Plot how several counts grow with a size, on a logarithmic scale; so are sizes that reach over two powers of ten.

    A power is a straight line where both scales are logarithmic, an exponential where the sizes are not.

    Args:
        sizes: the sizes, along the bottom.
        counts: for each name, one count for each size.
        label: what a size is.

    Raises:
        ValueError: there is nothing to plot, more than three counts, or not one count for each size.

    >>> plot_growth([1, 2, 3], {"paths": [2, 4, 8], "gates": [1, 2, 3]}, "stages")
    <Plot: How counts grow with the stages, from 1 to 3. paths: from 2 to 8; gates: from 1 to 3.>
    """
    if not sizes or not 1 <= len(counts) <= len(_LOOKS) or any(len(row) != len(sizes) for row in counts.values()):
        raise ValueError("Give one to three counts by name, and in each one number for each size.")
    places = tuple(sizes)  # painted later: a list may have changed by then
    rows = {name: tuple(numbers) for name, numbers in counts.items()}

    def paint(axes: Panel) -> None:
        for (name, numbers), (hue, style) in zip(rows.items(), _LOOKS, strict=False):
            axes.plot(places, numbers, style, color=hue, linewidth=2, markersize=7, label=name)
            axes.annotate(
                f"{numbers[-1]:,}",
                (places[-1], numbers[-1]),
                (8, 0),
                textcoords="offset points",
                va="center",
                color=hue,
            )
        axes.set(xlabel=label, yscale="log", xscale="log" if 0 < 100 * min(places) <= max(places) else "linear")
        axes.margins(x=0.15)
        axes.legend(loc="upper left")

    ends = "; ".join(f"{name}: from {numbers[0]:,} to {numbers[-1]:,}" for name, numbers in rows.items())
    return Plot(f"How counts grow with the {label}, from {places[0]} to {places[-1]}. {ends}.", paint)
