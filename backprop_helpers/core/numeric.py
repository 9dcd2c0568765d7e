"""Central differences: gradients from nudges alone, which know nothing of graphs and so can check them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .numbers import refuse_nameless


def numeric_gradient(
    function: Callable[..., Any], /, *nameless: object, step: float = 6e-6, **inputs: float
) -> dict[str, float]:
    """Return (f(x + h) − f(x − h)) / 2h for each input x.

    The default step balances the two errors: the formula's own falls with h², rounding grows with 1/h, and the sum is
    least near the cube root of the machine's precision (Press et al., Numerical Recipes, section 5.7).

    Args:
        function: takes the inputs by name and returns a number.
        step: h for inputs up to 1 in size; for larger ones it grows with them.
        **inputs: where to take the gradient.

    Raises:
        TypeError: there is no input, or one without a name; an input cannot be called step.
        ValueError: the step is not positive, or too small to change an input.

    >>> slope = numeric_gradient(lambda x: x * x, x=3.0)["x"]
    >>> round(slope, 6)
    6.0
    """
    refuse_nameless("numeric_gradient(f, ", (), nameless)
    if not step > 0:
        raise ValueError(f"The step of a nudge is a positive number, such as 1e-5; it is {step!r}.")
    if not inputs:
        raise TypeError("Name the inputs, as in numeric_gradient(f, x=3); none of them can have the name step.")
    point = {name: float(number) for name, number in inputs.items()}
    gradient = {}
    for name, number in point.items():
        nudge = step * max(1.0, abs(number))
        right, left = number + nudge, number - nudge
        if right == left:
            raise ValueError(
                f"The step {step} is too small to move {name} away from {number}; leave it out, or write 1e-6."
            )
        rise = float(function(**{**point, name: right})) - float(function(**{**point, name: left}))
        gradient[name] = rise / (right - left)  # what was really added, after rounding
    return gradient
