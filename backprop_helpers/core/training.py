"""Training: a loss over points as a graph of the weights, and gradient descent on it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .compiled import Compiled
from .errors import DomainError
from .graph import Graph
from .networks import Classifier, neuron
from .nodes import Node, log, sigmoid, softplus
from .numbers import plain_number
from .points import Point, clouds
from .trace import signature_of, trace

Weights = Mapping[str, float]
_START = {"w1": 1.0, "w2": -1.0, "b": 0.0}  # the neuron is wrong at half of the eight points, undecided at one


@dataclass(frozen=True)
class Loss:
    """What is to become small at each point."""

    name: str
    formula: str
    at: Callable[[Any, Any], Any]  # of what is said at a point and its target
    said: Callable[[float], float]  # what is said where the loss with the target 1 is this


def _squared(s: Any, t: Any) -> Any:
    return (s - t) ** 2


def _logarithmic(s: Any, t: Any) -> Any:
    """Return -ln s for the target 1 and -ln(1 - s) for the target 0; of a sigmoid in a form that never is ln 0."""
    if isinstance(s, Node) and s.gate is not None and s.gate.name == "sigmoid":
        z = s.inputs[0]
        return softplus(z) - t * z if isinstance(t, Node) else softplus(-z if t else z)
    return -(t * log(s) + (1 - t) * log(1 - s))


LOSSES = {
    "squared": Loss("squared error", "(s − t)²", _squared, lambda loss: 1 - math.sqrt(loss)),
    "log": Loss("logarithmic loss", "−ln s, or −ln(1 − s)", _logarithmic, lambda loss: math.exp(-loss)),
}


@dataclass(frozen=True)
class Task:
    """What is trained, on which points, with which loss, and from which weights."""

    says: Callable[..., Any]  # of x1, x2 and the weights
    points: tuple[Point, ...]
    loss: Loss
    start: Weights

    @cached_property
    def at_a_point(self) -> Graph:
        """The loss at one point, the first; the weights, the point and its target are inputs."""

        def loss(x1: Any, x2: Any, t: Any, **weights: Any) -> Any:
            return self.loss.at(self.says(x1=x1, x2=x2, **weights), t)

        x1, x2, t = self.points[0]
        return trace(lambda **given: loss(**given), **self.start, x1=x1, x2=x2, t=t)

    @cached_property
    def said(self) -> Graph:
        """What is said at a point, the first; the weights and the point are inputs."""
        x1, x2, _ = self.points[0]
        return trace(lambda **given: self.says(**given), **self.start, x1=x1, x2=x2)

    @cached_property
    def whole(self) -> Graph:
        """The mean of the losses at all points; only the weights are inputs."""

        def loss(**weights: Any) -> Any:
            total, *others = (self.loss.at(self.says(x1=x1, x2=x2, **weights), t) for x1, x2, t in self.points)
            for other in others:
                total = total + other
            return total / len(self.points)

        return trace(loss, **self.start)

    @cached_property
    def compiled(self) -> Compiled:
        """The loss at a point as a program for arrays."""
        return self.at_a_point.compile()

    @cached_property
    def columns(self) -> dict[str, list[float]]:
        """The points as the inputs of the program."""
        return {name: [float(getattr(point, name)) for point in self.points] for name in Point._fields}

    def measured(self, weights: Weights) -> tuple[float, dict[str, float]]:
        """Return the loss over all points, and its gradient by weight."""
        loss, slopes = self.compiled.mean(**weights, **self.columns)
        return loss, {name: slopes[name] for name in weights}

    def right_at(self, weights: Weights) -> list[bool]:
        """Tell for each point whether the right class is said there."""
        return [point.is_right(said) for point, said in zip(self.points, self.said_at(weights), strict=True)]

    def said_at(self, weights: Weights, places: Sequence[tuple[float, float]] | None = None) -> list[float]:
        """Return what is said at any places, each as (x1, x2), or at the points."""
        x1, x2 = (list(row) for row in zip(*(places or [point[:2] for point in self.points]), strict=True))
        losses, _ = self.compiled(**weights, x1=x1, x2=x2, t=[1.0] * len(x1))
        return [self.loss.said(loss) for loss in losses.tolist()]


def task(
    subject: Callable[..., Any] | Classifier | None,
    points: Sequence[Sequence[float]] | None,
    loss: str | None,
    weights: Mapping[str, object],
) -> Task:
    """Return what is to be trained, from what was given; the neuron on two clouds, if nothing was."""
    if isinstance(subject, Classifier):
        weights = {**subject.weights, **weights}
    elif subject is None:
        subject, weights = _neuron, {**_START, **weights}
    if not weights:
        raise ValueError("Say where the weights start, such as trainer(says, w1=1, w2=-1, b=0).")
    chosen = loss or ("log" if isinstance(subject, Classifier) else "squared")
    if chosen not in LOSSES:
        raise ValueError(f"The loss is one of {', '.join(LOSSES)}; it cannot be {loss!r}.")
    numbers = {name: plain_number(number, f"the weight {name}") for name, number in weights.items()}
    _refuse_misfits(subject, numbers)
    return Task(subject, _points(clouds() if points is None else points), LOSSES[chosen], numbers)


def _refuse_misfits(subject: Callable[..., Any], weights: Weights) -> None:
    """Refuse a function that does not take a point and these weights."""
    signature = signature_of(subject)
    try:
        if signature:
            signature.bind(x1=None, x2=None, **weights)
    except TypeError:
        name = getattr(subject, "__name__", "the function")
        raise TypeError(
            f"{name}{signature} does not fit: it should take x1, x2 and the weights {', '.join(weights)}."
        ) from None


def _neuron(x1: Any, x2: Any, w1: Any, w2: Any, b: Any) -> Any:
    return neuron([w1, w2], [x1, x2], b, sigmoid)


def _points(given: Sequence[Sequence[float]]) -> tuple[Point, ...]:
    points = []
    for number, row in enumerate(given, start=1):
        if not hasattr(row, "__len__") or len(row) != len(Point._fields):
            raise ValueError(f"Each point is (x1, x2, t), such as (0.5, 2, 0); point {number} is {row!r}.")
        x1, x2, t = (plain_number(each, f"point {number}") for each in row)
        if t not in (0, 1):
            raise ValueError(f"The target t of a point is 0 or 1; that of point {number} is {t:g}.")
        points.append(Point(x1, x2, t))
    if not points:
        raise ValueError("There is nothing to learn from: give at least one point (x1, x2, t).")
    return tuple(points)


@dataclass(frozen=True)
class Trained:
    """What came of training; made by `train`.

    Attributes:
        losses: the loss before each step, and after the last one.
        weights: the numbers of the weights at the end.
        right: the share of points at which the right class is said, from 0 to 1.
        sizes: the size of the gradient of each layer's weights, before the first step and after the last one: the root
            of the mean of their squares. Empty but for a `classifier`.
    """

    losses: Sequence[float]
    weights: Weights
    right: float
    sizes: Mapping[str, Sequence[float]]

    def __repr__(self) -> str:
        fall = f"loss {self.losses[0]:.4g} → {self.losses[-1]:.4g}"
        return f"<{len(self.losses) - 1} steps: {fall}, {self.right:.0%} of the points right>"


def train(
    subject: Callable[..., Any] | Classifier | None = None,
    /,
    *,
    points: Sequence[Sequence[float]] | None = None,
    loss: str | None = None,
    rate: float = 1.0,
    steps: int = 200,
    **weights: float,
) -> Trained:
    """Train by gradient descent: each step moves all weights against the gradient of the mean loss.

    Args:
        subject: a function of x1, x2 and the weights that returns a number between 0 and 1, or what `classifier` makes;
            a sigmoid neuron, if left out.
        points: each as (x1, x2, t), with the target t = 0 or 1; the eight points of `clouds`, if left out.
        loss: "squared" for (s - t)², or "log" for -ln s where t is 1 and -ln(1 - s) where t is 0. Without it, "log" for
            a `classifier` and else "squared".
        rate: the learning rate.
        steps: how many.
        **weights: the number at which each weight starts.

    Raises:
        DomainError: the loss, or one of its slopes, has no value on the way.
        TypeError: the function takes other weights.
        ValueError: a point, the loss or the number of steps cannot be used.

    >>> train()
    <200 steps: loss 0.318 → 0.01539, 100% of the points right>
    """
    if not isinstance(steps, int) or steps < 1:
        raise ValueError(f"The number of steps is a whole number, 1 or more; it is {steps}.")
    run = Run(task(subject, points, loss, weights))
    first = run.sizes()
    run.advance(plain_number(rate, "the learning rate"), steps)
    if run.stopped is not None:
        raise run.stopped
    right = run.task.right_at(run.weights)
    sizes = {"step 0": first, f"step {steps}": run.sizes()} if first else {}
    return Trained(run.losses, run.weights, sum(right) / len(right), sizes)


class Run:
    """Gradient descent on its way."""

    def __init__(self, task: Task) -> None:
        self.task, self.weights = task, dict(task.start)
        loss, self.gradient = task.measured(self.weights)
        self.losses = [loss]  # before each step, and here
        self.stopped: DomainError | ValueError | None = None  # why there is no loss, or no slope, where it goes next

    def advance(self, rate: float, steps: int = 1) -> None:
        """Go some steps; stay where the next one is impossible."""
        for _ in range(steps):
            self.follow(self.gradient, rate)

    def follow(self, gradient: Weights, rate: float) -> None:
        """Go one step against any gradient."""
        if self.stopped is not None:
            return
        there = {name: number - rate * gradient[name] for name, number in self.weights.items()}
        for name, number in there.items():
            if not math.isfinite(number):
                self.stopped = ValueError(f"The weight {name} would get too large for a floating-point number.")
                return
        try:
            loss, self.gradient = self.task.measured(there)
        except DomainError as error:
            self.stopped = error
            return
        self.weights = there
        self.losses.append(loss)

    def sizes(self) -> list[float]:
        """Return the root of the mean of the squared gradients of each layer's weights; nothing without layers."""
        if not isinstance(self.task.says, Classifier):
            return []
        layers: dict[str, list[float]] = {}
        for name, slope in self.gradient.items():
            if found := re.match(r"w(\d+)_", name):
                layers.setdefault(found[1], []).append(slope)
        return [math.sqrt(math.fsum(slope * slope for slope in row) / len(row)) for row in layers.values()]
