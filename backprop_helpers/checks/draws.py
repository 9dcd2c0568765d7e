"""Numbers that are drawn in the place of printed ones, and what they have to be like."""

from __future__ import annotations

import hashlib
import math

from ..mistakes.rounding import RELATIVE

TRIES = 400  # a try that is refused early takes microseconds
LARGEST_FACTOR = 10.0
SHORT = 3  # decimals; a number with more is not worked out by hand


def pool(number: float, least_decimals: int = 0) -> list[float]:
    """Return the numbers to draw from in the place of a printed one: of its sign, about its size, as short as it is.

    >>> pool(0.5), pool(-1)
    ([0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5], [-1.0, -2.0, -3.0])
    """
    decimals = max(decimals_of(number), least_decimals)
    if decimals > SHORT:
        return [number]
    scale, size = 10**decimals, abs(number)
    steps = range(math.ceil(size / 3 * scale), math.floor(3 * size * scale) + 1)
    return [math.copysign(round(step / scale, decimals), number) for step in steps]


def pick(numbers: list[float], seed: str) -> float:
    """Return one of some numbers, on every computer the same for a seed."""
    return numbers[
        int.from_bytes(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()[:8], "big") % len(numbers)
    ]


def decimals_of(number: float) -> int:
    """Return how many decimals a number has; more than `SHORT` count as one more.

    >>> decimals_of(4.0), decimals_of(0.8), decimals_of(1 / 3)
    (0, 1, 4)
    """
    exact = (digits for digits in range(SHORT + 1) if math.isclose(number, round(number, digits), abs_tol=1e-9))
    return next(exact, SHORT + 1)


def alike(number: float, other: float) -> bool:
    """Tell whether rounding could hide the difference of two numbers."""
    return math.isclose(number, other, rel_tol=3 * RELATIVE, abs_tol=1e-9)
