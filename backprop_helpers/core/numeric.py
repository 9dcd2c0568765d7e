"""Central differences: gradients from nudges alone, which know nothing of graphs and so can check them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from . import arithmetic, arrays
from .numbers import is_plain_number, refuse_nameless


def numeric_gradient(
    function: Callable[..., Any], /, *nameless: object, step: float = 6e-6, **inputs: Any
) -> dict[str, Any]:
    """Return (f(x + h) − f(x − h)) / 2h for each input x, or for each entry where x is an array.

    The default step balances the two errors: the formula's own falls with h², rounding grows with 1/h, and the sum is
    least near the cube root of the machine's precision (Press et al., Numerical Recipes, section 5.7).

    Args:
        function: takes the inputs by name and returns a number.
        step: h for inputs up to 1 in size; for larger ones it grows with them.
        **inputs: where to take the gradient; numbers, and arrays with one or two axes.

    Raises:
        ImportError: an input is an array, and NumPy is not installed.
        ShapeError: an array has no entries, or more than two axes.
        TypeError: there is no input, or one without a name; an input cannot be called step.
        ValueError: the step is not positive, or too small to change an input.

    >>> slope = numeric_gradient(lambda x: x * x, x=3.0)["x"]
    >>> round(slope, 6)
    6.0
    """
    refuse_nameless("numeric_gradient(f, ", (), nameless)
    if not is_plain_number(step):
        raise TypeError(
            f"The step of a nudge is one number, such as 1e-5, and no input can be called step; it is {step!r}."
        )
    if not step > 0:
        raise ValueError(f"The step of a nudge is a positive number, such as 1e-5; it is {step!r}.")
    if not inputs:
        raise TypeError("Name the inputs, as in numeric_gradient(f, x=3); none of them can have the name step.")
    point = {name: _point(number, name) for name, number in inputs.items()}
    return {name: _slopes(function, point, name, step) for name in point}


def _point(value: Any, name: str) -> Any:
    return arrays.read(value, f"the input {name}") if arrays.is_array(value) else float(value)


def _slopes(function: Callable[..., Any], point: dict[str, Any], name: str, step: float) -> Any:
    """Return the slope along an input, or along each entry of it."""
    place = point[name]
    entries = list(arrays.entries_of(place))

    def at(number: int, moved: float) -> Any:
        return function(**{**point, name: _filled(place, [*entries[:number], moved, *entries[number + 1 :]])})

    slopes = [
        _slope(partial(at, number), entry, f"{name}{arrays.index_text(number, arrays.shape_of(place))}", step)
        for number, entry in enumerate(entries)
    ]
    return _filled(place, slopes)


def _filled(place: Any, entries: Sequence[float]) -> Any:
    """Return other numbers in the shape of a place, to be changed at will."""
    made = arithmetic.filled(place, entries)
    return made.copy() if arrays.is_array(made) else made


def _slope(function: Callable[[float], Any], number: float, name: str, step: float) -> float:
    nudge = step * max(1.0, abs(number))
    right, left = number + nudge, number - nudge
    if right == left:
        raise ValueError(
            f"The step {step} is too small to move {name} away from {number}; leave it out, or write 1e-6."
        )
    return (float(function(right)) - float(function(left))) / (right - left)  # what was really added, after rounding
