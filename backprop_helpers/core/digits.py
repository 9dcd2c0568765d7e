"""Handwritten digits, small enough to come along with the course."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from .arrays import needed_numpy

_FILE = Path(__file__).parents[1] / "data" / "digits.txt"  # it names its source and its licence
_LEARNED = 1440  # of 1,797; the rest was written by people of whom the network has seen nothing
_FULL = 16  # the number of a pixel full of ink


class Digits(NamedTuple):
    """Handwritten digits as arrays; made by `digits`.

    Attributes:
        pixels: a row for each digit to learn from, with its 64 pixels from 0 (paper) to 1 (ink), row by row.
        labels: which digit each of these is.
        held_out_pixels: the same of digits that are kept for a test, which other people have written.
        held_out_labels: which digit each of those is.
    """

    pixels: Any
    labels: Any
    held_out_pixels: Any
    held_out_labels: Any


def digits() -> Digits:
    """Return 1,440 handwritten digits to learn from and 357 to test with, as NumPy's arrays.

    They are the test set of "Optical Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak (1998),
    https://doi.org/10.24432/C50P49, licence CC BY 4.0.

    >>> data = digits()
    >>> data.pixels.shape, data.held_out_pixels.shape, data.labels[:5].tolist()
    ((1440, 64), (357, 64), [0, 1, 2, 3, 4])
    """
    library = needed_numpy("digits()")
    pixels, labels = (library.array(rows) for rows in _rows())
    pixels = pixels / _FULL
    return Digits(pixels[:_LEARNED], labels[:_LEARNED], pixels[_LEARNED:], labels[_LEARNED:])


@cache
def _rows() -> tuple[list[list[int]], list[int]]:
    """Return the pixels of each digit, and which one it is."""
    lines = [line.split() for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [[int(pixel, _FULL + 1) for pixel in picture] for _, picture in lines], [int(digit) for digit, _ in lines]
