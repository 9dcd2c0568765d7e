"""From where to where a slider goes, in which steps, and where it starts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..core.numbers import plain_number
from .figure import Range

_STEPS = 100  # of a slider, about
_REACH = 5.0  # how far a slider goes to both sides of 0, at least
_SHARES = (0.7, 0.8, 0.5, 0.4, 0.9, 0.1, 0.99, 0.01)  # of a slider's range, where it could start
_FARTHEST = 5e307  # to both sides of 0, so that there is a number for the whole width
_TURNS = 30  # so many more places for each range


def read_range(name: str, given: Any) -> Range:
    """Return the smallest and the largest number of a slider and its step."""
    wanted = f"The range of {name} is (low, high) or (low, high, step), such as {name}=(-5, 5); it got {given!r}."
    if not isinstance(given, (tuple, list)) or len(given) not in (2, 3):
        raise ValueError(wanted)
    try:
        low, high, *rest = [plain_number(number, f"the range of {name}") for number in given]
    except (TypeError, ValueError):
        raise ValueError(wanted) from None
    if not low < high or (rest and not 0 < rest[0] <= high - low):
        raise ValueError(wanted)
    step = rest[0] if rest else _round(low, high)
    if not 0 < step < math.inf:
        raise ValueError(f"The range of {name} is too wide or too narrow for floating-point numbers; it got {given!r}.")
    return low, high, step


def range_around(number: float) -> Range:
    """Return a slider's range around a number: to both sides of 0 and, below 1e307, to twice the number."""
    reach = max(_REACH, _nice(min(2 * abs(number), _FARTHEST)))
    return -reach, reach, _round(-reach, reach)


def starts(names: Sequence[str], ranges: Mapping[str, Range]) -> Iterator[dict[str, float]]:
    """Yield where sliders could start, the best first: at 1 where they can, then here and there, ever further off."""
    near = {name: ranges.get(name, range_around(0)) for name in names}
    yield {name: 1.0 if low <= 1 <= high else (low + high) / 2 for name, (low, high, _) in near.items()}
    for share in _SHARES:
        yield {name: _at(share, found) for name, found in near.items()}
    for further in (1, 10, 100, 1000)[: 4 if near.keys() - ranges.keys() else 1]:
        there = {name: ranges.get(name, range_around(further * _REACH / 2)) for name in names}
        for turn in range(1, _TURNS):  # multiples of the golden section, by which no two inputs go together
            yield {name: _at(turn * place * 0.6180339887 % 1, there[name]) for place, name in enumerate(names, 1)}


def _at(share: float, found: Range) -> float:
    low, high, step = found
    there = low + round(share * (high - low) / step) * step
    return min(high, max(low, round(there, 5 - math.floor(math.log10(step)))))


def _round(low: float, high: float) -> float:
    return _nice((high - low) / _STEPS)


def _nice(number: float) -> float:
    """Return the next 1, 2 or 5 times a power of ten, from a number up."""
    if not 0 < number < math.inf:
        return number
    exponent = math.floor(math.log10(number))
    sizes = [float(f"{digit}e{exponent}") for digit in (1, 2, 5, 10)]
    return next(size for size in sizes if size >= number * (1 - 1e-9))
