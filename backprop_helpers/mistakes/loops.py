"""Training loops to be found out: each trains a network that reads digits, with one mistake, and does not say which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from ..core.arrays import needed_numpy
from ..core.nodes import tanh
from ..core.numbers import and_list
from ..core.scores import log_sum_exp, softmax
from ..core.trace import trace
from .engines import chosen

# What each suspect does. The order is alphabetic: it tells nothing about the loops.
LOOP_SUSPECTS: Mapping[str, str] = {
    "all_weights_zero": "starts with all weights at 0",
    "missing_reset": "never sets the gradients back to 0: each update uses the sum of all so far",
    "saturated_start": "starts with weights so large that tanh is flat nearly everywhere",
    "softmax_twice": "gives probabilities to a loss that takes scores and applies softmax itself",
    "sum_for_mean": "adds up the gradients of a minibatch, with a rate that is meant for their mean",
    "update_before_backward": "updates before the backward pass, so with the gradients of the step before",
}
_PLANTED = (
    "",
    "softmax_twice",
    "all_weights_zero",
    "missing_reset",
    "update_before_backward",
    "saturated_start",
    "sum_for_mean",
)
_PIXELS, _HIDDEN, _CLASSES = 64, 16, 10
_SPREADS = {"all_weights_zero": 0.0, "saturated_start": 4.0}  # of the weights; otherwise 1/√n
Weights = dict[str, Any]


class Loop:
    """Trains a network of two layers, one thing of it wrongly; made by `broken_loop`.

    Args:
        name: by which it was asked for.
        code: what is wrong; empty for a sound loop.
    """

    def __init__(self, name: str, code: str) -> None:
        self.name, self._code = name, code
        self._weights = _start(_SPREADS.get(code))
        self._kept = {name: 0.0 * entries for name, entries in self._weights.items()}
        self._programs: dict[int, Any] = {}

    def __repr__(self) -> str:
        return f"<loop {self.name}: call its step with a minibatch>"

    @property
    def weights(self) -> Weights:
        """Where it stands."""
        return {name: entries.copy() for name, entries in self._weights.items()}

    def step(self, X: Any, Y: Any, rate: float) -> float:
        """Make one update, and return the loss at the minibatch as the loop computes it, before the update.

        Args:
            X: the pixels, a row of 64 for each digit.
            Y: the targets, a row of 10 for each digit.
            rate: the learning rate.
        """
        loss, gradient = self._program(X, Y)(X=X, Y=Y, **self._weights)
        slopes = {name: gradient[name] * self._factor(len(X)) for name in self._weights}
        used = slopes
        if self._code == "missing_reset":
            used = self._kept = {name: self._kept[name] + slopes[name] for name in slopes}
        elif self._code == "update_before_backward":
            used, self._kept = self._kept, slopes
        self._weights = {name: self._weights[name] - rate * used[name] for name in slopes}
        return float(loss)

    def has(self, code: str) -> bool:
        """Tell whether a mistake, by its name, is the one that was planted.

        Raises:
            ValueError: there is no such suspect.
        """
        if code not in LOOP_SUSPECTS:
            raise ValueError(f"There is no suspect {code!r}; the suspects are {and_list(LOOP_SUSPECTS)}.")
        return code == self._code

    def _factor(self, rows: int) -> float:
        return rows if self._code == "sum_for_mean" else 1.0

    def _program(self, X: Any, Y: Any) -> Any:
        """Return both passes for a minibatch of this size."""
        if len(X) not in self._programs:
            self._programs[len(X)] = trace(self._loss, X=X, Y=Y, **self._weights).compile()
        return self._programs[len(X)]

    @cached_property
    def _loss(self) -> Callable[..., Any]:
        def loss(X: Any, Y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
            scores = tanh(X @ W1 + b1) @ W2 + b2
            given = softmax(scores) if self._code == "softmax_twice" else scores
            return (log_sum_exp(given) - (given * Y).sum(axis=1)).mean()

        return loss


def _start(spread: float | None) -> Weights:
    library = needed_numpy("broken_loop")
    random = library.random.default_rng(12)
    rows = {"W1": (_PIXELS, _HIDDEN), "W2": (_HIDDEN, _CLASSES)}
    drawn = {name: random.normal(0, 1, shape) for name, shape in rows.items()}
    first, second = (_PIXELS**-0.5, _HIDDEN**-0.5) if spread is None else (spread, min(spread, _HIDDEN**-0.5))
    return {
        "W1": drawn["W1"] * first,
        "b1": library.zeros(_HIDDEN),
        "W2": drawn["W2"] * second,
        "b2": library.zeros(_CLASSES),
    }


def broken_loop(which: int | str) -> Loop:
    """Return a training loop with one mistake in it.

    It trains 64 pixels → 16 neurons with tanh → 10 scores, with cross-entropy as a mean over the minibatch.

    Args:
        which: the loop's number, 1 to 6, for a mistake that is for you to find; number 0 is sound. Or the name of a
            suspect, one of `LOOP_SUSPECTS`, for a loop with this mistake.

    Raises:
        ValueError: there is no loop of that number, or no such suspect.

    >>> broken_loop(0)
    <loop 0: call its step with a minibatch>
    >>> sorted(broken_loop("all_weights_zero").weights)
    ['W1', 'W2', 'b1', 'b2']
    """
    return Loop(*chosen(which, _PLANTED, LOOP_SUSPECTS, "loop"))
