"""Scores as bars, the probabilities that softmax makes of them, and what the loss sends back."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.arrays import entries_of
from ..core.numbers import format_number
from ..core.scores import softmax
from .canvas import BLUE, GREY, ORANGE, Panel, Plot


def plot_softmax(scores: Sequence[float], label: int) -> Plot:
    """Plot scores as bars with an arrow against each one's gradient, and their probabilities beside the target.

    The loss is the cross-entropy, whose gradient is p − y: an arrow is as long as the gap that is left to the target.

    Args:
        scores: one for each class.
        label: the number of the right class, counted from 0.

    Raises:
        ShapeError: the scores are not a list of numbers.
        ValueError: there is no such class.

    >>> plot_softmax([1, 2, -1], label=0)
    <Plot: Three scores and their probabilities as bars; class 0 is right. Class 0: score 1, probability 0.2595, \
gradient −0.7405. Class 1: score 2, probability 0.7054, gradient 0.7054. Class 2: score −1, probability 0.03512, \
gradient 0.03512.>
    """
    heights = [float(score) for score in scores]
    shares = entries_of(softmax(heights))
    if label not in range(len(heights)):
        raise ValueError(f"Classes count from 0 to {len(heights) - 1}; the label is {label!r}.")
    targets = [float(place == label) for place in range(len(heights))]
    gradients = [share - target for share, target in zip(shares, targets, strict=True)]
    places = range(len(heights))

    def paint(left: Panel, right: Panel) -> None:
        left.bar(places, heights, color=BLUE, width=0.5)
        for place, height, gradient in zip(places, heights, gradients, strict=True):
            left.annotate(
                "",
                (place + 0.36, height - gradient),
                (place + 0.36, height),
                arrowprops={"arrowstyle": "-|>", "color": ORANGE, "linewidth": 2.2, "shrinkA": 0, "shrinkB": 0},
            )
        left.axhline(0, color=GREY, linewidth=1)
        left.set(title="scores, with arrows y − p", xticks=places)
        right.bar(places, shares, color=BLUE, width=0.5)
        right.bar(places, targets, width=0.62, fill=False, edgecolor=ORANGE, linewidth=2.2, linestyle="--")
        right.axhline(0, color=GREY, linewidth=1)
        right.set(title="probabilities p, target y dashed")
        for panel in (left, right):
            panel.set(xlabel="class")
            panel.grid(visible=False, axis="x")
        tips = [height - gradient for height, gradient in zip(heights, gradients, strict=True)]
        reached = [*heights, *tips, 0.0, 1.0]
        left.set(ylim=(min(reached) - 0.15, max(reached) + 0.15))

    rows = zip(places, heights, shares, gradients, strict=True)
    told = [
        f"Class {place}: score {format_number(height)}, probability {format_number(share)}, "
        f"gradient {format_number(gradient)}."
        for place, height, share, gradient in rows
    ]
    count = {2: "Two", 3: "Three", 4: "Four"}.get(len(heights), str(len(heights)))
    lead = f"{count} scores and their probabilities as bars; class {label} is right."
    return Plot(" ".join([lead, *told]), paint, 2)
