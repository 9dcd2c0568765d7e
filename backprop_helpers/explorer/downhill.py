"""Steps that a student's own backward pass drives: its gradients, and whether and why they lead downhill."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ..checks.answers import Question, collect
from ..checks.calling import Call, NoAnswer, call
from ..core.numbers import and_list, format_number
from ..core.training import Run, Task, Weights

_SAME = 1e-6  # gradients that differ by less, as a share, are the same
_LEARNED = 0.5  # as a share of the way downhill that the right gradients find
_RISEN = 0.1  # as a share of the way that was found downhill


@dataclass(frozen=True)
class Asked:
    """The gradients that a function gave for one step, and the right ones."""

    calls: tuple[tuple[Weights, Weights], ...]  # for each call what was given, and what is right
    given: Weights  # for the step: of several calls the mean
    right: Weights


class Backward:
    """A student's backward pass, of one point or of the whole loss."""

    def __init__(self, function: Callable[..., Any], task: Task) -> None:
        self.function, self.task = function, task
        of_a_point = {**task.start, **task.points[0]._asdict()}
        self.of_a_point = _takes(function, of_a_point) or not _takes(function, task.start)

    def at(self, weights: Weights, right: Weights) -> Asked:
        """Ask the function for the gradients at some weights; `NoAnswer` says why it gives none."""
        if not self.of_a_point:
            given = self._gradient(weights, weights)
            return Asked(((given, right),), given, right)
        _, slopes = self.task.compiled(**weights, **self.task.columns)
        calls = []
        for place, point in enumerate(self.task.points):
            given = self._gradient(weights, {**weights, **point._asdict()})
            calls.append((given, {name: float(slopes[name][place]) for name in weights}))
        mean = {name: sum(row[name] for row, _ in calls) / len(calls) for name in weights}
        return Asked(tuple(calls), mean, right)

    def _gradient(self, weights: Weights, inputs: Mapping[str, float]) -> dict[str, float]:
        made = call(self.function, inputs)
        names = tuple(weights)
        answer = collect(Question("", "gradients", names, names, (inputs,), ""), _by_name(made, names))
        row = answer.rows[0] if answer.rows else {}
        if answer.message and not row:
            raise NoAnswer(f"{made.shown} returns something else: {answer.message}")
        if missing := [name for name in names if name not in row]:
            form = ", ".join(f'"{name}": d{name}' for name in names)
            raise NoAnswer(f"{made.shown} returns no gradient of {and_list(missing)}; return {{{form}}}.")
        return {name: row[name] for name in names}


def _takes(function: Callable[..., Any], inputs: Mapping[str, float]) -> bool:
    """Tell whether a function takes so many inputs."""
    try:
        inspect.signature(function).bind(*inputs)
    except (TypeError, ValueError):
        return False
    return True


def _by_name(made: Call, names: Sequence[str]) -> Any:
    """Return what a function returned, as far as it is about the weights, by name."""
    result = made.result
    if isinstance(result, Mapping):
        return {name: result[name] for name in names if name in result} or result
    if isinstance(result, (tuple, list)) or (hasattr(result, "tolist") and bool(getattr(result, "shape", None))):
        if len(result) != len(names):
            count = f"{len(result)} number{'s'[: len(result) != 1]}"
            raise NoAnswer(f"{made.shown} returns {count}; the weights are {and_list(names)}.")
        return dict(zip(names, result, strict=True))
    return result


class Descent:
    """Training driven by a student's backward pass, beside training by the right one."""

    def __init__(self, task: Task, function: Callable[..., Any]) -> None:
        self.run, self.beside = Run(task), Run(task)  # with the same learning rates
        self.trouble = ""  # why the function gives no gradient
        self._backward = Backward(function, task)
        self.asked: list[Asked] = []

    @property
    def given(self) -> Weights:
        """The gradient that the function gave last."""
        return self.asked[-1].given if self.asked else {}

    def advance(self, rate: float, steps: int = 1) -> None:
        """Go some steps; stay where there is no gradient, or where the next step is impossible."""
        self.trouble = ""
        for _ in range(steps):
            if self.run.stopped is not None:
                return
            try:
                asked = self._backward.at(self.run.weights, self.run.gradient)
            except NoAnswer as none:
                self.trouble = none.message or "The function returns nothing yet: does it end with return?"
                return
            self.asked.append(asked)
            self.run.follow(asked.given, rate)
            self.beside.advance(rate)

    def told(self) -> str:
        """Return what happened, in one or two sentences; nothing before the first step."""
        if not self.asked or self.trouble:
            return self.trouble
        first, last, best = self.run.losses[0], self.run.losses[-1], self.beside.losses[-1]
        way = f"from {format_number(first)} to {format_number(last)}"
        possible, lowest = first - best, min(self.run.losses)
        if all(_same(row, right) for asked in self.asked for row, right in asked.calls):
            if last < first:
                return f"The loss went {way}, and each gradient on the way was right."
            return f"Each gradient was right, yet the loss went {way}: try a smaller learning rate."
        beside = f"The right ones lead to {format_number(best)} in as many steps."
        if self.run.stopped is not None or last >= first:
            if possible < 0:
                return f"These gradients are wrong, and for the right ones the rate is too large: the loss went {way}."
            stays = format_number(first) == format_number(last)
            moved = f"The loss stays at {format_number(first)}" if stays else f"The loss went {way}"
            return f"{moved}: these gradients do not lead downhill. {beside}"
        if last - lowest > _RISEN * (first - lowest):
            fell = f"The loss fell to {format_number(lowest)} and then rose to {format_number(last)}"
            return f"{fell}: these gradients do not lead downhill for long. {beside}"
        if first - last < _LEARNED * possible:
            return f"The loss went only {way}: these gradients lead downhill for a part of the way. {beside}"
        return f"It learns all the same: the loss went {way}. {_why(self.asked)}"


def _why(steps: Sequence[Asked]) -> str:
    """Return why steps lead downhill although their gradients are wrong."""
    ratios = [_ratio(asked.given, asked.right) for asked in steps]
    factors = [ratio for ratio in ratios if ratio is not None]
    if len(factors) == len(steps) and min(factors) > 0:
        low, high = min(factors), max(factors)
        if _near(low, high):
            return f"Each gradient is {format_number(low)} times the right one, so only the step size differs."
        between = f"from {format_number(low)} to {format_number(high)}"
        return f"All gradients of a step are the right ones times one number, {between}: only the step size differs."
    if _never_reset(steps):
        return "Each gradient includes all earlier ones: nothing was reset, and here the old ones lead downhill too."
    own = {name: _ratio_of_one(name, steps) for name in steps[0].right}
    if all(factor is not None and factor > 0 for factor in own.values()):
        listed = and_list(f"{format_number(factor or 0)} for {name}" for name, factor in own.items())
        return f"Each weight has a factor of its own, {listed}, as if it had a rate of its own."
    uphill = sum(_along(asked.given, asked.right) <= 0 for asked in steps)
    if not uphill:
        return "The gradients are wrong, but each step still had a part that led downhill."
    return f"The gradients are wrong, but only {uphill} of {len(steps)} steps led uphill."


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME * max(abs(one), abs(other))


def _same(one: Weights, other: Weights) -> bool:
    """Tell whether two gradients agree, as a share of the larger one."""
    apart = math.dist(list(one.values()), list(other.values()))
    return apart <= _SAME * max(math.hypot(*one.values()), math.hypot(*other.values()))


def _along(one: Weights, other: Weights) -> float:
    return sum(one[name] * other[name] for name in other)


def _ratio(given: Weights, right: Weights) -> float | None:
    """Return the number that makes the given gradient of the right one; None where no number does."""
    square = _along(right, right)
    ratio = _along(given, right) / square if square else 0.0
    return ratio if _same(given, {name: ratio * slope for name, slope in right.items()}) else None


def _ratio_of_one(name: str, steps: Sequence[Asked]) -> float | None:
    given, right = ({str(n): getattr(asked, of)[name] for n, asked in enumerate(steps)} for of in ("given", "right"))
    return _ratio(given, right)


def _never_reset(steps: Sequence[Asked]) -> bool:
    """Tell whether each call gave the sum of the right gradients of all calls so far."""
    calls = [each for asked in steps for each in asked.calls]
    if len(calls) < 2:
        return False
    sums = accumulate((right for _, right in calls), lambda one, two: {name: one[name] + two[name] for name in one})
    return all(_same(given, total) for (given, _), total in zip(calls, sums, strict=True))
