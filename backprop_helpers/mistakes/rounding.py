"""When a number is the same as another one, up to rounding, and what is said where it was rounded too far."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from ..core.arrays import entries_of, shape_of
from ..core.numbers import agree, as_shown

# An answer rounded to four significant figures is off by up to 5e-4 of itself.
RELATIVE = 5.001e-4
# Where larger numbers cancel, computing leaves this much of them in the place of a 0.
REMNANT = 1e-12
# Whole numbers below this have no more than four figures: nobody needs to round them.
SHORT_WHOLE = 10_000
# A number that was rounded to two figures on the way, such as 0.1966 to 0.2, seldom leads farther away than this.
NEARBY = 0.02


def close(answer: float, number: float, scale: float = 0.01) -> bool:
    """Tell whether an answer is a number, up to rounding; the scale is the size of the numbers that were added up.

    >>> close(0.1966, 0.19661193324148185), close(0.197, 0.19661193324148185)
    (True, False)
    >>> close(6560, 6561), close(6560.9, 6561)  # 6561 has four figures
    (False, True)
    """
    if _is_short(number) and float(answer).is_integer():
        return answer == number
    return math.isclose(answer, number, rel_tol=RELATIVE, abs_tol=REMNANT * scale)


def same(answer: Any, number: Any) -> bool:
    """Tell whether an answer is a number or an array, entry by entry and up to rounding; the shapes must agree.

    >>> from backprop_helpers.core.arrays import Array
    >>> same(Array((2,), (0.1966, 1.0)), Array((2,), (0.19661193, 1.0))), same(1.0, Array((1,), (1.0,)))
    (True, False)
    """
    return shape_of(answer) == shape_of(number) and all(map(close, entries_of(answer), entries_of(number)))


def _is_short(number: float) -> bool:
    return abs(number) < SHORT_WHOLE and float(number).is_integer()


def rounded_too_far(answer: float, number: float, figures: Sequence[int] = (2, 3)) -> bool:
    """Tell whether an answer is a number rounded to two or three significant figures, or as many decimals.

    >>> rounded_too_far(0.197, 0.19661193324148185), rounded_too_far(0.196, 0.19661193324148185)
    (True, False)
    >>> rounded_too_far(0.05, 0.04803), rounded_too_far(0.0, 0.00480)
    (True, False)
    >>> rounded_too_far(100, 101)  # nobody needs to round a short whole number
    False
    """
    if not answer or not math.isfinite(number) or _is_short(number):
        return False
    rounded = [Context(prec=digits, rounding=ROUND_HALF_UP).plus(Decimal(number)) for digits in figures]
    if abs(number) < 1:  # of a larger one, as many decimals are more figures
        rounded += [Decimal(number).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP) for digits in figures]
    return any(math.isclose(answer, each, rel_tol=1e-6) for each in rounded)


def _nearby(answer: float, number: float) -> bool:
    """Tell whether rounding too early may make an answer of a number; nobody rounds on the way to 42."""
    exact = agree(as_shown(number), number)
    return rounded_too_far(answer, number) or (not exact and math.isclose(answer, number, rel_tol=NEARBY))


def rounding(pairs: Collection[tuple[float, float]]) -> str:
    """Return what is said of wrong answers, each with the right number, that were only rounded; "" where more is wrong.

    >>> rounding([(0.197, 0.19661193324148185)])
    'Close, but rounded too far: give four significant figures.'
    """
    if all(rounded_too_far(*pair) for pair in pairs):
        return "Close, but rounded too far: give four significant figures."
    if all(_nearby(*pair) for pair in pairs):
        return "Close. Were numbers rounded before the end? Keep all figures, and round only the last number, to four."
    return ""
