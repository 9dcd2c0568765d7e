"""Arrays as they come from outside, of NumPy or without it: their shapes and their entries."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, NoReturn

from .errors import ShapeError
from .numbers import is_plain_number, with_article

Shape = tuple[int, ...]


# What array nodes can do, by name: here and in `nodes` are numbers only, and `array_nodes` fills this.
of_arrays: dict[str, Callable[..., Any]] = {}


def _at_once(name: str) -> Callable[..., Any]:
    """Return the method that does with an array at once what a traced function would note down."""
    return lambda array, *operands, **options: of_arrays["at once"](array, name, *operands, **options)


def _comparison(compare: Callable[[Any, Any], bool]) -> Callable[..., Any]:
    def compared(array: Array, other: Any) -> Any:
        if not is_array(other) and not is_plain_number(other):
            return NotImplemented
        right = _read_nested(other, "a comparison") if isinstance(other, (list, tuple)) else other
        shape = common_shape(array.shape, shape_of(right))
        if shape is None:
            told = f"one has shape {array.shape}, the other one {right.shape}."
            raise ShapeError(f"Arrays are compared entry by entry, but {told}", [array.shape, right.shape])
        return Array(shape, tuple(map(compare, entries_at(array, shape), entries_at(right, shape))))

    return compared


@dataclass(frozen=True, eq=False)
class Array:
    """A small array without NumPy: its shape, and its entries row by row; it knows what an array node knows."""

    shape: Shape
    entries: tuple[Any, ...]

    __add__, __radd__ = _at_once("__add__"), _at_once("__radd__")
    __sub__, __rsub__ = _at_once("__sub__"), _at_once("__rsub__")
    __mul__, __rmul__ = _at_once("__mul__"), _at_once("__rmul__")
    __truediv__, __rtruediv__ = _at_once("__truediv__"), _at_once("__rtruediv__")
    __pow__, __rpow__ = _at_once("__pow__"), _at_once("__rpow__")
    __matmul__, __rmatmul__ = _at_once("__matmul__"), _at_once("__rmatmul__")
    __neg__, __abs__, __getitem__ = _at_once("__neg__"), _at_once("__abs__"), _at_once("__getitem__")
    __lt__, __le__, __gt__, __ge__ = map(_comparison, (operator.lt, operator.le, operator.gt, operator.ge))
    __eq__, __ne__ = map(_comparison, (operator.eq, operator.ne))
    sum, mean, max, dot = _at_once("sum"), _at_once("mean"), _at_once("max"), _at_once("dot")
    reshape, flatten, ravel = _at_once("reshape"), _at_once("flatten"), _at_once("ravel")
    T = property(_at_once("T"))
    ndim = property(lambda array: len(array.shape))
    size = property(lambda array: len(array.entries))

    def min(self, axis: int | None = None, keepdims: bool = False) -> Any:
        """Return the smallest entry along an axis, or of all."""
        return -(-self).max(axis, keepdims)

    def all(self) -> bool:
        """Tell whether all entries are true."""
        return all(self.entries)

    def any(self) -> bool:
        """Tell whether one of the entries is true."""
        return any(self.entries)

    def round(self, digits: int = 0) -> Array:
        """Return the entries rounded."""
        return Array(self.shape, tuple(round(entry, digits) for entry in self.entries))

    def copy(self) -> Array:
        """Return the array itself: it never changes."""
        return self

    def tolist(self) -> Any:
        """Return the entries as nested lists, as NumPy's arrays do."""
        if len(self.shape) == 1:
            return list(self.entries)
        width = self.shape[1]
        return [list(self.entries[start : start + width]) for start in range(0, len(self.entries), width)]

    def __iter__(self) -> Iterator[Any]:
        return (self[place] for place in range(len(self)))

    def __len__(self) -> int:
        return self.shape[0]

    def __bool__(self) -> NoReturn:
        raise ValueError("An array is neither true nor false: it has many entries. Ask it for .all() or .any().")

    def __setitem__(self, key: object, value: object) -> NoReturn:
        raise TypeError("Without NumPy an array never changes. Make a new one, as in dh * (z > 0).")

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"Without NumPy an array has no {name}. It knows + - * / ** @ and comparisons, x[0], len(x), .shape, "
            ".size, .T, .sum(), .mean(), .max(), .min(), .reshape(), .round() and .tolist()."
        )

    def __repr__(self) -> str:
        return f"array({self.tolist()})"


def counted(value: Any) -> Any:
    """Return an array of truth values as 1 and 0, to compute with; anything else as it is."""
    if isinstance(value, Array) and isinstance(value.entries[0], bool):
        return Array(value.shape, tuple(map(float, value.entries)))
    return value


def numpy() -> Any:
    """Return NumPy, or None where it is not installed; only arrays need it."""
    try:
        import numpy
    except ImportError:
        return None
    return numpy


def needed_numpy(what: str) -> Any:
    """Return NumPy, or say what cannot do without it."""
    library = numpy()
    if library is None:
        raise ImportError(f"{what} needs NumPy, which is not installed here.")
    return library


def keep_memory() -> None:
    """Free one large block at once: from then on the C library keeps as much for new arrays, and that is fast."""
    # Else glibc gives the memory of all results back to the system and fetches it anew for each call of a program.
    numpy().empty(1 << 21)


def is_array(value: object) -> bool:
    """Tell whether a value stands for several numbers: an array with axes, a list, a tuple or a range."""
    return bool(getattr(value, "shape", isinstance(value, (list, tuple, range))))


def read(value: Any, place: str) -> Any:
    """Return an array of finite numbers with one or two axes; an error's sentence names the place that wants it."""
    place = f"{place[0].upper()}{place[1:]}"
    library = numpy()
    kind = "" if hasattr(value, "mask") else getattr(getattr(value, "dtype", None), "kind", "")
    if library is not None and kind in ("i", "u", "f"):
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


def array(values: Any) -> Any:
    """Return a new array, as graphs have them: NumPy's or, where NumPy is missing, one that knows what a node knows.

    Args:
        values: a list of numbers, or a list of rows.

    Raises:
        ShapeError: the rows differ in length, or there are more than two axes.
        TypeError: an entry is not a number.
        ValueError: an entry is nan or infinite.

    >>> (array([[1, 2], [3, 4]]).T @ [1, 10]).tolist()
    [31.0, 42.0]
    """
    if not is_array(values):
        raise TypeError(f"An array takes a list of numbers, or a list of rows; it got {values!r}.")
    return read(values, "an array").copy()


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
        kind = {"a str": "text", "a NoneType": "not a number"}.get(kind, kind)
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
