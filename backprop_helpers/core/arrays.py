"""Arrays as they come from outside, of NumPy or without it: their shapes and their entries."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from .errors import ShapeError
from .numbers import is_plain_number, with_article

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Array:
    """A small array without NumPy: its shape, and its entries row by row."""

    shape: Shape
    entries: tuple[Any, ...]

    def tolist(self) -> Any:
        """Return the entries as nested lists, as NumPy's arrays do."""
        if len(self.shape) == 1:
            return list(self.entries)
        width = self.shape[1]
        return [list(self.entries[start : start + width]) for start in range(0, len(self.entries), width)]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.tolist())

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, place: Any) -> Any:
        rows, *columns = place if isinstance(place, tuple) else (place,)
        return self.tolist()[rows][columns[0]] if columns else self.tolist()[rows]

    def __repr__(self) -> str:
        return f"array({self.tolist()})"


def numpy() -> Any:
    """Return NumPy, or None where it is not installed; only arrays need it."""
    try:
        import numpy
    except ImportError:
        return None
    return numpy


def keep_memory() -> None:
    """Free one large block at once: from then on the C library keeps as much for new arrays, and that is fast.

    Without it, glibc gives the memory of all results back to the system and fetches it anew for each call of a program.
    """
    numpy().empty(_KEPT)


_KEPT = 1 << 21  # entries


def is_array(value: object) -> bool:
    """Tell whether a value stands for several numbers: an array with axes, a list or a tuple."""
    return bool(getattr(value, "shape", isinstance(value, (list, tuple))))


def read(value: Any, place: str) -> Any:
    """Return an array of finite numbers with one or two axes; an error's sentence names the place that wants it."""
    place = f"{place[0].upper()}{place[1:]}"
    library = numpy()
    if library is not None and getattr(getattr(value, "dtype", None), "kind", "") in ("i", "u", "f"):
        array = library.array(value, dtype=float)
        _refuse_shape(array.shape, place)
        finite = bool(library.isfinite(array).all())
    else:
        plain = _read_nested(value.tolist() if hasattr(value, "tolist") else value, place)
        finite = all(map(math.isfinite, plain.entries))
        array = plain if library is None else library.array(plain.tolist(), dtype=float)
    if not finite:
        raise ValueError(f"{place} takes finite numbers; one in the array is nan or infinite.")
    return frozen(array)


def own(value: Any) -> Any:
    """Return a new array of numbers, to be changed at will."""
    library = numpy()
    return _read_nested(value, "an array") if library is None else library.array(value, dtype=float)


def frozen(array: Any) -> Any:
    """Return an array that nobody changes by accident: the numbers of a graph stay."""
    if hasattr(array, "setflags"):
        array.setflags(write=False)
    return array


def _refuse_shape(shape: Sequence[int], place: str) -> None:
    if 0 in shape:
        raise ShapeError(f"{place} takes at least one number; its array of shape {tuple(shape)} is empty.")
    if len(shape) > 2:
        raise ShapeError(
            f"{place} takes arrays with one or two axes; this one has {len(shape)}: its shape is {tuple(shape)}."
        )


def _read_nested(value: Any, place: str) -> Array:
    """Read nested lists, number by number, so that each thing that is no number gets its own sentence."""
    rows = list(value)
    _refuse_shape((len(rows),), place)
    if not any(isinstance(row, (list, tuple)) or is_array(row) for row in rows):
        return Array((len(rows),), tuple(_number(entry, place) for entry in rows))
    lists = [list(row) if is_array(row) else None for row in rows]
    if any(row is None or len(row) != len(lists[0] or ()) for row in lists):
        sizes = ", ".join("one number" if row is None else str(len(row)) for row in lists[:5])
        raise ShapeError(f"{place} takes rows of one length; its rows have {sizes}{', …' * (len(lists) > 5)}.")
    shape = len(lists), len(lists[0] or ())
    _refuse_shape(shape, place)
    entries = [entry for row in lists for entry in row or ()]
    if any(map(is_array, entries)):
        raise ShapeError(f"{place} takes arrays with one or two axes; these lists are nested three deep or more.")
    return Array(shape, tuple(_number(entry, place) for entry in entries))


def _number(entry: Any, place: str) -> float:
    if not is_plain_number(entry):
        kind = "a complex number" if isinstance(entry, complex) else with_article(type(entry).__name__)
        kind = "a node" if hasattr(entry, "gate") else kind
        kind = {"a str": "text", "a NoneType": "None"}.get(kind, kind)
        raise TypeError(f"{place} takes an array of plain numbers; {entry!r} in it is {kind}.")
    try:
        return float(entry)
    except OverflowError:
        return math.inf


def entry_at(operand: Any, index: Sequence[int]) -> Any:
    if not index:
        return operand
    return operand.entries[index[0] if len(index) == 1 else index[0] * operand.shape[1] + index[1]]


def entries_at(operand: Any, shape: Shape) -> list[Any]:
    """Return the entries of an operand, repeated until they fill a shape."""
    own = getattr(operand, "shape", ())
    if not own:
        return [operand] * math.prod(shape)
    if own == shape:
        return list(operand.entries)
    missing = len(shape) - len(own)
    return [
        entry_at(operand, [number % size for number, size in zip(place[missing:], own, strict=True)])
        for place in product(*(range(size) for size in shape))
    ]


def plain(value: Any) -> Any:
    """Return an array of either kind as a plain one; numbers stay numbers."""
    if isinstance(value, Array) or not getattr(value, "shape", ()):
        return value
    return Array(value.shape, tuple(value.ravel().tolist()))


def plainly(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values by name as plain data: numbers, and arrays as nested lists."""
    return {name: value.tolist() if is_array(value) else value for name, value in values.items()}


def rows(value: Any) -> list[list[float]]:
    """Return the rows of an array; of one with one axis, the only one."""
    return value.tolist() if len(value.shape) == 2 else [value.tolist()]


def common_shape(one: Shape, other: Shape) -> Shape | None:
    """Return the shape that both fill when they are repeated, the last axes aligned; None where they do not fit.

    >>> common_shape((4, 3), (3,)), common_shape((4, 1), (3,)), common_shape((4,), (3,))
    ((4, 3), (4, 3), None)
    """
    short, long = sorted((one, other), key=len)
    filled = (*(1,) * (len(long) - len(short)), *short)
    if any(a != b and 1 not in (a, b) for a, b in zip(filled, long, strict=True)):
        return None
    return tuple(b if a == 1 else a for a, b in zip(filled, long, strict=True))


def entries_of(value: Any) -> Sequence[Any]:
    """Return the entries of an array of either kind, row by row; of a number, the number."""
    known = plain(value)
    return known.entries if isinstance(known, Array) else [known]


def shape_of(value: Any) -> Shape:
    """Return the shape of an array of either kind; a number's is ()."""
    return tuple(getattr(value, "shape", ()))


def index_text(number: int, shape: Shape) -> str:
    """Return the index of an entry, counted row by row.

    >>> index_text(5, (2, 3)), index_text(1, (4,)), index_text(0, ())
    ('[1,2]', '[1]', '')
    """
    places = divmod(number, shape[1]) if len(shape) == 2 else (number,)
    return bracketed(places) if shape else ""


def bracketed(places: Sequence[int]) -> str:
    """Return the index of an entry as it stands behind a name."""
    return f"[{','.join(map(str, places))}]"
