"""`trainer`: points, what a neuron says of them, and buttons that train it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import traitlets

from ..core.networks import Classifier
from ..core.numbers import plain_number
from ..core.points import Point
from ..core.training import Run, Task, task
from ..plots import Plot, plot_points
from ..plots.curve import evenly
from .downhill import Descent
from .figure import graph_data
from .holding import Held
from .widget import Live

_FINE = 41  # places along each axis at which the page is told what is said there
_MOST_GATES = 3_000  # of the loss over all points, that a page computes in no time
_CHUNK, _DEEP_CHUNK = 5, 25  # steps that the kernel goes for one picture
_SURE = 1e-4  # what is said is never nearer to 0 or to 1 in a picture
_STATES = 25  # in a recording
NO_LOSS = "It stops here: the next step leads where there is no loss. Try a smaller learning rate."
_MARGIN = 0.15  # around the points, as a share


def trainer(
    subject: Callable[..., Any] | Classifier | None = None,
    /,
    *,
    points: Sequence[Sequence[float]] | None = None,
    loss: str | None = None,
    rate: float | None = None,
    steps: int | None = None,
    backward: Callable[..., Any] | None = None,
    **weights: float,
) -> Trainer:
    """Return a panel that trains a neuron or a network: points, what is said of them, loss, weights, and buttons.

    A small graph is trained in the browser. A deep one, and one that is driven by `backward`, needs the kernel.

    Args:
        subject: a function of x1, x2 and the weights that returns a number between 0 and 1, or what `classifier` makes;
            a sigmoid neuron, if left out.
        points: each as (x1, x2, t), with the target t = 0 or 1; the eight points of `clouds`, if left out.
        loss: "squared" for (s - t)², or "log" for -ln s where t is 1 and -ln(1 - s) where t is 0. Without it, "log" for
            a `classifier` and else "squared".
        rate: the learning rate to begin with; without it, 1, or 0.1 for a `classifier`.
        steps: how many steps *Train* goes; without it, 200, or 500 for a `classifier`.
        backward: a function that computes the gradients in place of the graph. It takes the weights, x1, x2 and t, and
            returns a dictionary of the gradients of the loss at that point; or it takes the weights alone, and returns
            those of the mean over all points.
        **weights: the number at which each weight starts.

    Raises:
        DomainError: the loss has no value at the start.
        TypeError: the function takes other weights, or `backward` is no function.
        ValueError: a point, the loss or the number of steps cannot be used.

    >>> panel = trainer()
    >>> panel.weights
    {'w1': 1.0, 'w2': -1.0, 'b': 0.0}
    >>> round(panel.losses[-1], 4)
    0.318
    """
    if backward is not None and not callable(backward):
        raise TypeError(f"Give the function itself, such as trainer(backward=backward); this is {backward!r}.")
    is_deep = isinstance(subject, Classifier)
    count = (500 if is_deep else 200) if steps is None else steps
    if not isinstance(count, int) or count < 1:
        raise ValueError(f"The number of steps is a whole number, 1 or more; it is {steps!r}.")
    number = plain_number((0.1 if is_deep else 1.0) if rate is None else rate, "the learning rate")
    return Trainer(task(subject, points, loss, weights), number, count, backward)


class _Front(Live):
    """The part that the browser shows."""

    opens = "trainerWidget"
    figure = traitlets.Dict().tag(sync=True)  # what is trained
    order = traitlets.Dict().tag(sync=True)  # what a button asks of the kernel
    state = traitlets.Dict().tag(sync=True)  # how far the kernel has come
    reached = traitlets.Dict().tag(sync=True)  # the weights and losses, where it is the page that trains


class Trainer(Held):
    """Points, what is said of them, the loss, and buttons; made by `trainer`."""

    _stored = "This is a picture of a trainer. Run the cell, and its buttons are here."

    def __init__(self, task: Task, rate: float, steps: int, backward: Callable[..., Any] | None) -> None:
        self._task, self._rate, self._steps, self._backward = task, rate, steps, backward
        self._way: Run | Descent
        gates = len(task.at_a_point.nodes) * len(task.points)
        self._is_in_page = backward is None and gates <= _MOST_GATES
        self._begin()
        self._front = _Front(figure=self._figure(), state={} if self._is_in_page else self._state(0))
        self._front.observe(self._ordered, "order")
        self._parts = (self._front,)
        super().__init__(self._front, look="backprop-explorer")

    @property
    def weights(self) -> dict[str, float]:
        """Where it stands."""
        return dict(self._front.reached.get("weights", self._run.weights))

    @property
    def losses(self) -> list[float]:
        """The loss before each step so far, and now."""
        return list(self._front.reached.get("losses", self._run.losses))

    def recording(self) -> dict[str, Any]:
        """Return what a page without a kernel needs: for what only Python can compute, a whole run from the start."""
        figure = self._front.figure
        if self._is_in_page:
            return {"figure": figure}
        reached = self._way
        self._begin()
        states = [self._state(0)]
        chunk = -(-self._steps // _STATES)
        for done in range(0, self._steps, chunk):
            self._way.advance(self._rate, min(chunk, self._steps - done))
            states.append(self._state(0))
        self._way = reached
        rows = {"losses": states[-1]["losses"], "beside": states[-1]["beside"]}
        states = [{**state, "losses": len(state["losses"])} for state in states]
        return {"figure": {**figure, "place": "recording"}, **rows, "states": states}

    def still(self) -> Plot:
        """Return a picture of the points, and of the line on which a sigmoid neuron is undecided at the start."""
        x1, x2, t = zip(*self._task.points, strict=True)
        return plot_points(x1, x2, t, {"at the start": self._task.start} if _has_line(self._task) else None)

    def _begin(self) -> None:
        self._way = Run(self._task) if self._backward is None else Descent(self._task, self._backward)

    @property
    def _run(self) -> Run:
        return self._way if isinstance(self._way, Run) else self._way.run

    def _ordered(self, change: Any) -> None:
        order = change["new"]
        if order["steps"]:
            self._way.advance(float(order["rate"]), int(order["steps"]))
        else:
            self._begin()
        self._front.state = self._state(order["number"])

    def _figure(self) -> dict[str, Any]:
        """Return what is trained, as plain data."""
        task = self._task
        is_deep = isinstance(task.says, Classifier)
        return {
            "place": "page" if self._is_in_page else "kernel",
            "graph": graph_data(task.whole) if self._is_in_page else None,
            "says": graph_data(task.said) if self._is_in_page else None,
            "start": dict(task.start) if self._is_in_page else {},
            "points": [list(point) for point in task.points],
            "window": _window(task.points),
            "loss": [task.loss.name, task.loss.formula],
            "speaker": "network" if is_deep else "neuron",
            "driver": "" if self._backward is None else getattr(self._backward, "__name__", "your function"),
            "rate": self._rate,
            "steps": self._steps,
            "chunk": _DEEP_CHUNK if is_deep else _CHUNK,
            "fine": _FINE,
        }

    def _state(self, answers: int) -> dict[str, Any]:
        """Return how far the kernel has come, as plain data."""
        way, run = self._way, self._run
        sizes = run.sizes()
        beside, note = (list(way.beside.losses), way.told()) if isinstance(way, Descent) else (None, "")
        trouble = way.trouble if isinstance(way, Descent) else ""
        if run.stopped is not None and not trouble:
            trouble = NO_LOSS
        return {
            "answers": answers,
            "losses": list(run.losses),
            "beside": beside,
            "weights": {} if sizes else run.weights,
            "gradient": {} if sizes else run.gradient if isinstance(way, Run) else way.given,
            "grid": self._grid(),
            "right": self._task.right_at(run.weights),
            "sizes": sizes,
            "note": note if note != trouble else "",
            "trouble": trouble,
        }

    def _grid(self) -> list[float]:
        """Return how sure it is of the target 1 over the window, from the lower left on, row by row: ln(s/(1 - s))."""
        window = _window(self._task.points)
        across, up = (evenly(low, high, _FINE) for low, high in window)
        said = self._task.said_at(self._run.weights, [(x1, x2) for x2 in up for x1 in across])
        inside = (min(1 - _SURE, max(_SURE, number)) for number in said)
        return [float(f"{math.log(number / (1 - number)):.3g}") for number in inside]


def _has_line(task: Task) -> bool:
    """Tell whether ½ is said where w1·x1 + w2·x2 + b is 0, as a sigmoid neuron says it; a ReLU says 0 there."""
    if task.start.keys() != {"w1", "w2", "b"}:
        return False
    w1, w2, b = (task.start[name] for name in ("w1", "w2", "b"))
    square = w1 * w1 + w2 * w2
    if not square:
        return False
    x1, x2 = -b * w1 / square, -b * w2 / square
    said = task.said_at(task.start, [(x1, x2), (x1 - w2, x2 + w1)])
    return all(math.isclose(number, 0.5, abs_tol=1e-9) for number in said)


def _window(points: Sequence[Point]) -> list[list[float]]:
    """Return from where to where the plane is shown along each axis: as far along the one as along the other."""
    rows = [[point.x1 for point in points], [point.x2 for point in points]]
    half = max(max(row) - min(row) for row in rows) * (0.5 + _MARGIN) or 1.0
    middles = [(min(row) + max(row)) / 2 for row in rows]
    return [[middle - half, middle + half] for middle in middles]
