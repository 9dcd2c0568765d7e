"""Walks downhill on a loss, one for each learning rate, and how the loss falls from step to step."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from ..core.errors import DomainError
from ..core.graph import Graph
from ..core.numbers import format_number
from .canvas import BLUE, GREEN, GREY, ORANGE, PAPER, Panel, Plot, legend_beside
from .curve import frame_around, moving_input, output_along

Place = tuple[float, float]
# "start" is written on it, so that it can be read where the curve runs behind it.
_ON_PAPER: dict[str, Any] = {"facecolor": PAPER, "edgecolor": "none", "alpha": 0.85, "pad": 1.5}
_STYLES = ((BLUE, "-"), (ORANGE, "--"), (GREEN, "-."), (GREY, ":"))


def plot_descent(graph: Graph, name: str, rates: Sequence[float], steps: int, window: Place) -> Plot:
    """Plot a loss along one input, and for each learning rate the points that gradient descent visits on it.

    The rule is p ← p − rate · ∂loss/∂p, and the walks start where the graph stands.

    Args:
        graph: the loss, at the start of the walks.
        name: the input that walks.
        rates: the learning rates, one panel for each.
        steps: how many steps each walk takes.
        window: the part of the axis that is shown, from where to where.

    Raises:
        ValueError: there is no such input, no rate, no step, or the window is empty or without a loss.

    >>> from backprop_helpers import parse
    >>> plot_descent(parse("(p - 3)^2", p=0), "p", rates=[0.25, 1.5], steps=2, window=(-1, 7))
    <Plot: The loss along p from −1 to 7, and 2 steps of gradient descent from p = 0, where the loss is 9. Learning \
rate 0.25: p goes to 1.5, 2.25; the loss at the end is 0.5625. Learning rate 1.5: p goes to 9, −9; the loss at the \
end is 144; from step 1 on the points lie outside the picture.>
    """
    low, high = window
    name = moving_input(graph, name)
    if not rates or steps < 1 or not low < high:
        raise ValueError("Choose at least one rate and one step, and a window (low, high) from left to right.")
    curve = output_along(graph, name, low, high)
    if not any(map(math.isfinite, curve[1])):
        raise ValueError(f"The loss has no value for {name} between {format_number(low)} and {format_number(high)}.")
    frame = frame_around(curve[1])
    walks = [(rate, _walk(graph, name, rate, steps)) for rate in rates]
    seen = [(rate, walk, _first_outside(walk, (low, high), frame)) for rate, walk in walks]

    def paint(*panels: Panel) -> None:
        for axes, (rate, walk, outside) in zip(panels, seen, strict=True):
            _draw_walk(axes, curve, walk if outside is None else walk[:outside], whole=outside is None)
            title = f"rate {format_number(rate)}" + ("" if outside is None else f"\n{_outside(outside)}")
            axes.set(title=title, xlabel=name, xlim=(low, high), ylim=frame)
        panels[0].set(ylabel=graph.output.name)

    sentences = [_told(name, rate, walk, steps, outside) for rate, walk, outside in seen]
    start = f"{name} = {format_number(graph.inputs[name])}, where the loss is {format_number(graph.value)}"
    ends = f"from {format_number(low)} to {format_number(high)}"
    many = f"{steps} steps of gradient descent from {start}"
    return Plot(f"The loss along {name} {ends}, and {many}. {' '.join(sentences)}", paint, len(seen))


def plot_losses(losses: Mapping[str, Sequence[float]], label: str = "step") -> Plot:
    """Plot how the loss falls, or does not, from step to step; over four powers of ten, on a logarithmic scale.

    Args:
        losses: for each name, the losses in the order of the steps; step 0 is the first.
        label: what one step is.

    Raises:
        ValueError: there is nothing to plot.

    >>> plot_losses({"rate 0.1": [9.0, 4.0, 1.0]})
    <Plot: The loss at each step. rate 0.1: from 9 at step 0 to 1 at step 2; the smallest loss is 1, at step 2.>
    """
    if not losses or not all(map(len, losses.values())):
        raise ValueError('Give at least one list of losses, such as {"rate 0.1": [9, 4, 1]}.')
    rows = {name: [float(value) for value in values] for name, values in losses.items()}
    smallest, largest = min(map(min, rows.values())), max(map(max, rows.values()))
    is_wide = 0 < 1e4 * smallest <= largest

    def paint(axes: Panel) -> None:
        for place, (name, numbers) in enumerate(rows.items()):
            colour, style = _STYLES[place % len(_STYLES)]
            axes.plot(range(len(numbers)), numbers, style, color=colour, linewidth=2.2, label=name)
        longest = max(map(len, rows.values()))
        kind = "log" if is_wide else "linear"
        named = "" if "loss" in rows else "loss"  # else the legend says which of the rows is the loss
        axes.set(xlabel=label, ylabel=named, xticks=range(0, longest, _apart(longest)), yscale=kind)
        if not is_wide:
            bottom, top = axes.get_ylim()
            axes.set(ylim=(min(0.0, bottom), top))
        legend_beside(axes)

    sentences = []
    for name, numbers in rows.items():
        last, best = len(numbers) - 1, min(range(len(numbers)), key=numbers.__getitem__)
        fall = f"from {format_number(numbers[0])} at {label} 0 to {format_number(numbers[-1])} at {label} {last}"
        sentences.append(f"{name}: {fall}; the smallest loss is {format_number(numbers[best])}, at {label} {best}.")
    return Plot(f"The loss at each {label}. {' '.join(sentences)}", paint)


def _apart(steps: int) -> int:
    """Return a round number of steps of which an axis has at most eleven."""
    round_numbers = (nice * 10**power for power in count() for nice in (1, 2, 5))
    return next(number for number in round_numbers if 11 * number >= steps)


def _walk(graph: Graph, name: str, rate: float, steps: int) -> list[Place]:
    """Return the points of a walk, the start first; it ends early where the loss has no value or no slope."""
    here = graph
    found = [(here.inputs[name], here.value)]
    for _ in range(steps):
        try:
            here = here.at(**{name: here.inputs[name] - rate * here.gradient[name]})
        except (DomainError, ValueError):  # the second one where p itself is too large for a number
            break
        found.append((here.inputs[name], here.value))
    return found


def _first_outside(walk: Sequence[Place], across: Place, up: Place) -> int | None:
    """Return the first step that cannot be seen, or None."""
    for step, (number, loss) in enumerate(walk):
        if not (across[0] <= number <= across[1] and up[0] <= loss <= up[1]):
            return step
    return None


def _draw_walk(axes: Panel, curve: tuple[Sequence[float], Sequence[float]], walk: Sequence[Place], whole: bool) -> None:
    axes.plot(*curve, color=BLUE, linewidth=2)
    if not walk:
        return
    across, up = zip(*walk, strict=True)
    axes.plot(across, up, "o-", color=ORANGE, linewidth=1.3, markersize=5)
    axes.plot(across[:1], up[:1], "s", color=PAPER, markeredgecolor=ORANGE, markeredgewidth=2, markersize=9)
    falls = len(walk) < 2 or walk[0][0] < walk[1][0]  # the word stands below the curve, where no step passes
    aside, side = (-8, "right") if falls else (8, "left")
    axes.annotate("start", walk[0], (aside, -12), textcoords="offset points", color=GREY, ha=side, bbox=_ON_PAPER)
    if whole and len(walk) > 1:
        axes.plot(across[-1:], up[-1:], "D", color=ORANGE, markersize=8)


def _outside(step: int) -> str:
    return f"leaves the picture at step {step}" if step else "starts outside the picture"


def _told(name: str, rate: float, walk: Sequence[Place], steps: int, outside: int | None) -> str:
    """Return one walk as a sentence; of a long one the first steps and the last."""
    numbers = [format_number(number) for number, _ in walk[1:]]
    if len(numbers) > 5:
        numbers = [*numbers[:3], "…", numbers[-1]]
    text = f"Learning rate {format_number(rate)}: "
    text += f"{name} goes to {', '.join(numbers)}; " if numbers else ""
    text += f"the loss at the end is {format_number(walk[-1][1])}"
    if outside is not None:
        text += f"; from step {outside} on the points lie outside the picture"
    if len(walk) <= steps:
        text += f"; after step {len(walk) - 1} the walk cannot go on, since the loss has no value there"
    return f"{text}."
