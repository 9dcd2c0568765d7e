"""Two clouds of points in the plane, and the line on which a neuron cannot decide between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ..core.numbers import MINUS, format_number
from .canvas import BLUE, GREEN, GREY, ORANGE, Panel, Plot, legend_beside

_MOST_LISTED = 20  # points in a description
_STYLES = ((GREY, "--"), (GREEN, "-"), (BLUE, "-."), (ORANGE, ":"))


def plot_points(
    x1: Sequence[float],
    x2: Sequence[float],
    targets: Sequence[float],
    lines: Mapping[str, Mapping[str, float]] | None = None,
) -> Plot:
    """Plot points with the target 0 or 1, and for each neuron σ(w1·x1 + w2·x2 + b) the line where it says 0.5.

    Args:
        x1: the points' first numbers, along the bottom.
        x2: their second numbers, upward.
        targets: what the neuron should say at each point, 0 or 1.
        lines: for each name the weights ``w1``, ``w2`` and ``b`` of a neuron.

    Raises:
        KeyError: a weight is missing.
        ValueError: the lists are empty or not equally long, or a target is neither 0 nor 1.

    >>> plot_points([1, 3], [1, 2], [0, 1], {"before": {"w1": 1, "w2": 0, "b": -2}})
    <Plot: 2 points in the plane of x1 and x2: 1 with the target 0, at (1, 1); 1 with the target 1, at (3, 2). before: \
the neuron says 0.5 on the line 1·x1 + 0·x2 − 2 = 0, and 2 of 2 points lie on the right side of it.>
    """
    if not len(x1) == len(x2) == len(targets) > 0 or any(target not in (0, 1) for target in targets):
        raise ValueError("Give as many numbers x1 as x2, and for each point a target, 0 or 1.")
    points = [(float(one), float(two)) for one, two in zip(x1, x2, strict=True)]
    clouds = [
        (target, [point for point, wanted in zip(points, targets, strict=True) if wanted == target])
        for target in (0, 1)
    ]
    neurons = {name: {key: float(weights[key]) for key in ("w1", "w2", "b")} for name, weights in (lines or {}).items()}

    def paint(axes: Panel) -> None:
        for (target, cloud), (colour, marker) in zip(clouds, ((BLUE, "o"), (ORANGE, "^")), strict=True):
            if cloud:
                axes.plot(*zip(*cloud, strict=True), marker, color=colour, markersize=9, label=f"target {target}")
        _frame(axes, points)
        for place, (name, weights) in enumerate(neurons.items()):
            _draw_line(axes, name, weights, *_STYLES[place % len(_STYLES)])
        legend_beside(axes)

    told = []
    for target, cloud in clouds:
        places = ", ".join(f"({format_number(one)}, {format_number(two)})" for one, two in cloud)
        listed = f", at {places}" if 0 < len(cloud) <= _MOST_LISTED else ""
        told.append(f"{len(cloud)} with the target {target}{listed}")
    sentences = [f" {_told(name, weights, points, targets)}" for name, weights in neurons.items()]
    return Plot(f"{len(points)} points in the plane of x1 and x2: {'; '.join(told)}.{''.join(sentences)}", paint)


def _frame(axes: Panel, points: Sequence[tuple[float, float]]) -> None:
    """Show the points with room around them, and both axes in one scale, so that right angles are right angles."""
    ends = [(math.floor(min(numbers)) - 1, math.ceil(max(numbers)) + 1) for numbers in zip(*points, strict=True)]
    axes.set(xlabel="x1", ylabel="x2", xlim=ends[0], ylim=ends[1], aspect="equal")


def _draw_line(axes: Panel, name: str, weights: Mapping[str, float], colour: str, style: str) -> None:
    w1, w2, b = (weights[key] for key in ("w1", "w2", "b"))
    square = w1 * w1 + w2 * w2
    if square:
        foot = (-b * w1 / square, -b * w2 / square)
        axes.axline(foot, (foot[0] - w2, foot[1] + w1), color=colour, linestyle=style, linewidth=2, label=name)


def _told(
    name: str, weights: Mapping[str, float], points: Sequence[tuple[float, float]], targets: Sequence[float]
) -> str:
    w1, w2, b = (weights[key] for key in ("w1", "w2", "b"))
    if not (w1 or w2):
        return f"{name}: both weights are 0, so the neuron says the same everywhere and there is no line."
    right = sum(
        (w1 * one + w2 * two + b) * (target - 0.5) > 0 for (one, two), target in zip(points, targets, strict=True)
    )
    terms = f"{format_number(w1)}·x1 {_signed(w2)}·x2 {_signed(b)}"
    side = f"{right} of {len(points)} points lie on the right side of it"
    return f"{name}: the neuron says 0.5 on the line {terms} = 0, and {side}."


def _signed(number: float) -> str:
    return f"{MINUS if number < 0 else '+'} {format_number(abs(number))}"
