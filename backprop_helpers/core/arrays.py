"""Arrays as they come from outside, and what they are computed with: NumPy, or plain Python where there is none.

`PlainArrays` is the reference: it reads every pattern as it is defined, entry by entry, and works for anything that can
be added and multiplied. `NumPyArrays` runs what a person would write in NumPy.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import product
from typing import Any

from . import formulas
from .errors import ShapeError
from .gates import FAILURES, Gate, domain_error
from .numbers import is_plain_number, with_article
from .patterns import Pattern, Places, Reduction

Shape = tuple[int, ...]
Operation = Callable[..., Any]  # of entries


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
            f"{place} takes arrays with one or two axes; this one has {len(shape)}, its shape is {tuple(shape)}."
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
        kind = {"a str": "a text", "a NoneType": "None"}.get(kind, kind)
        raise TypeError(f"{place} takes an array of plain numbers; {entry!r} in it is {kind}.")
    try:
        return float(entry)
    except OverflowError:
        return math.inf


class PlainArrays:
    """Arithmetic on `Array`, by the definitions. Entries may be numbers, or nodes: then it builds a scalar graph."""

    def __init__(self, multiply: Operation = lambda a, b: a * b, add: Operation = lambda a, b: a + b) -> None:
        self.multiply_entries, self.add_entries = multiply, add

    def elementwise(self, operation: Operation, operands: Sequence[Any], shape: Shape) -> Any:
        """Apply an operation entry by entry; an operand that is smaller is repeated, the last axes aligned."""
        if not shape:
            return operation(*operands)
        columns = [entries_at(operand, shape) for operand in operands]
        return Array(shape, tuple(operation(*row) for row in zip(*columns, strict=True)))

    def value(self, gate: Gate, operands: Sequence[Any], shape: Shape) -> Any:
        """Return the value of a gate of the table."""
        return self.elementwise(gate.evaluate, operands, shape)

    def local(self, gate: Gate, position: int, operands: Sequence[Any], shape: Shape) -> Any:
        """Return the local gradient of a gate for one of its inputs; nan where it has none."""
        return self.formula(gate.computed[position], gate.inputs + "y", operands, shape)

    def formula(self, formula: str, letters: str, operands: Sequence[Any], shape: Shape) -> Any:
        """Return what a formula gives, entry by entry; nan where it has no finite value."""
        return self.elementwise(sound(formulas.compile_formula(formula, letters)), operands, shape)

    def multiply(self, one: Any, other: Any, shape: Shape) -> Any:
        """Return a product entry by entry."""
        return self.elementwise(self.multiply_entries, [one, other], shape)

    def add(self, one: Any, other: Any, shape: Shape) -> Any:
        """Return a sum entry by entry."""
        return self.elementwise(self.add_entries, [one, other], shape)

    def contract(self, pattern: Pattern, operands: Sequence[Any], shape: Shape) -> Any:
        """Return what an index pattern makes of arrays."""
        sizes = dict(zip(pattern.result, shape, strict=True))
        for letters, operand in zip(pattern.inputs, operands, strict=True):
            sizes |= zip(letters, getattr(operand, "shape", ()), strict=True)
        made = []
        for place in product(*(range(size) for size in shape)):
            known = dict(zip(pattern.result, place, strict=True))
            terms = []
            for rest in product(*(range(sizes[letter]) for letter in pattern.summed)):
                index = known | dict(zip(pattern.summed, rest, strict=True))
                factors = [_entry(o, [index[i] for i in k]) for o, k in zip(operands, pattern.inputs, strict=True)]
                terms.append(reduce(self.multiply_entries, factors))
            made.append(reduce(self.add_entries, terms))
        return Array(shape, tuple(made)) if shape else made[0]

    def take(self, gate: Places, operand: Any) -> Any:
        """Return the entries at some places."""
        chosen = tuple(operand.entries[place] for place in gate.places)
        return Array(gate.shape, chosen) if gate.shape else chosen[0]

    def put(self, gate: Places, upstream: Any) -> Any:
        """Return zeros in which each upstream entry stands where it came from."""
        entries = [0.0] * math.prod(gate.before)
        for place, entry in zip(gate.places, upstream.entries if gate.shape else [upstream], strict=True):
            entries[place] += entry
        return Array(gate.before, tuple(entries))

    def reduced(self, gate: Reduction, operand: Array, shape: Shape, operation: Operation) -> Any:
        """Return what an operation makes of each list of entries that become one."""
        made = [operation(group) for group in self.groups(gate, operand, shape)]
        return Array(shape, tuple(made)) if shape else made[0]

    def groups(self, gate: Reduction, operand: Array, shape: Shape) -> list[list[Any]]:
        """Return the entries that become one, for each entry of the result."""
        groups: list[list[Any]] = [[] for _ in range(math.prod(shape))]
        owners = self.contract(
            gate.pattern.backward(0), [Array(shape, tuple(range(len(groups)))) if shape else 0], operand.shape
        )
        for owner, entry in zip(owners.entries, operand.entries, strict=True):
            groups[owner].append(entry)
        return groups

    def reduce(self, gate: Reduction, operand: Array, shape: Shape) -> Any:
        """Return the value of a reduction."""
        return self.reduced(gate, operand, shape, max if gate.name == "max" else _log_sum_exp)

    def reduction_local(self, gate: Reduction, operand: Array, value: Any) -> Any:
        """Return the local gradient of a reduction for each entry that it takes."""
        shape = getattr(value, "shape", ())
        back = gate.pattern.backward(0)
        largest = self.contract(back, [value], operand.shape)
        ties = self.elementwise(lambda a, y: float(a == y), [operand, largest], operand.shape)
        counts = self.contract(back, [self.contract(gate.pattern, [ties], shape)], operand.shape)
        operation = sound(formulas.compile_formula(gate.local, "aby"))
        return self.elementwise(operation, [operand, counts, largest], operand.shape)

    def is_finite(self, value: Any) -> bool:
        """Tell whether all entries are finite numbers."""
        return all(map(math.isfinite, value.entries if isinstance(value, Array) else [value]))

    def from_plain(self, value: Any) -> Any:
        """Return a plain array as it is."""
        return value


def _log_sum_exp(entries: Sequence[float]) -> float:
    largest = max(entries)
    return largest + math.log(sum(math.exp(entry - largest) for entry in entries))


def sound(operation: Operation) -> Operation:
    """Return an operation that gives nan where it fails."""

    def applied(*numbers: float) -> Any:
        try:
            result = operation(*numbers)
            return result if math.isfinite(result) else math.nan
        except FAILURES:
            return math.nan

    return applied


def _entry(operand: Any, index: Sequence[int]) -> Any:
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
        _entry(operand, [number % size for number, size in zip(place[missing:], own, strict=True)])
        for place in product(*(range(size) for size in shape))
    ]


class NumPyArrays:
    """The same in NumPy. What fails for the array as a whole is computed entry by entry, by the reference."""

    def __init__(self, library: Any) -> None:
        self.library, self.reference = library, PlainArrays()

    def value(self, gate: Gate, operands: Sequence[Any], shape: Shape) -> Any:
        """Return the value of a gate of the table."""
        if not shape:
            return gate.evaluate(*operands)
        try:
            with self.library.errstate(divide="raise", over="raise", invalid="raise", under="ignore"):
                result = numpy_formula(gate.value, gate.inputs)(*operands)
            if self.library.isfinite(result).all():
                return frozen(result)
        except FAILURES:
            pass
        return self.from_plain(self.reference.value(gate, [*map(plain, operands)], shape))

    def local(self, gate: Gate, position: int, operands: Sequence[Any], shape: Shape) -> Any:
        """Return the local gradient of a gate for one of its inputs; nan where it has none."""
        return self.formula(gate.computed[position], gate.inputs + "y", operands, shape)

    def formula(self, formula: str, letters: str, operands: Sequence[Any], shape: Shape) -> Any:
        """Return what a formula gives, entry by entry; nan where it has no finite value."""
        if not shape:
            return sound(formulas.compile_formula(formula, letters))(*operands)
        with self.library.errstate(all="ignore"):
            result = numpy_formula(formula, letters)(*operands)
        if self.library.isfinite(result).all():
            return self.library.broadcast_to(result, shape)
        return self.from_plain(self.reference.formula(formula, letters, [*map(plain, operands)], shape))

    def multiply(self, one: Any, other: Any, shape: Shape) -> Any:
        """Return a product entry by entry."""
        with self.library.errstate(all="ignore"):
            return one * other

    def add(self, one: Any, other: Any, shape: Shape) -> Any:
        """Return a sum entry by entry."""
        with self.library.errstate(all="ignore"):
            return one + other

    def contract(self, pattern: Pattern, operands: Sequence[Any], shape: Shape) -> Any:
        """Return what an index pattern makes of arrays."""
        with self.library.errstate(all="ignore"):
            return self._result(numpy_pattern(pattern, shape)(*operands), shape)

    def take(self, gate: Places, operand: Any) -> Any:
        """Return the entries at some places."""
        chosen = operand[gate.key] if gate.key else operand.reshape(gate.shape)
        return self._result(chosen, gate.shape)

    def put(self, gate: Places, upstream: Any) -> Any:
        """Return zeros in which each upstream entry stands where it came from."""
        if not gate.key:
            return self.library.reshape(upstream, gate.before)
        entries = self.library.zeros(gate.before)
        entries[gate.key] = upstream
        return entries

    def reduce(self, gate: Reduction, operand: Any, shape: Shape) -> Any:
        """Return the value of a reduction."""
        with self.library.errstate(all="ignore"):
            largest = operand.max(axis=gate.axis, keepdims=True)
            if gate.name == "log_sum_exp":
                total = self.library.exp(operand - largest).sum(axis=gate.axis, keepdims=True)
                largest = largest + self.library.log(total)
        return self._result(largest.reshape(shape), shape)

    def reduction_local(self, gate: Reduction, operand: Any, value: Any) -> Any:
        """Return the local gradient of a reduction for each entry that it takes."""
        largest = self.contract(gate.pattern.backward(0), [value], operand.shape)
        ties = (operand == largest).sum(axis=gate.axis, keepdims=True)
        with self.library.errstate(all="ignore"):
            return numpy_formula(gate.local, "aby")(operand, ties, largest)

    def is_finite(self, value: Any) -> bool:
        """Tell whether all entries are finite numbers."""
        return bool(self.library.isfinite(value).all())

    def from_plain(self, value: Any) -> Any:
        """Return a plain array as one of NumPy's."""
        return frozen(self.library.array(value.tolist())) if isinstance(value, Array) else value

    def _result(self, value: Any, shape: Shape) -> Any:
        return frozen(value) if shape else float(value)


Arithmetic = PlainArrays | NumPyArrays


def arithmetic() -> Arithmetic:
    """Return what to compute arrays with."""
    library = numpy()
    return PlainArrays() if library is None else NumPyArrays(library)


def plain(value: Any) -> Any:
    """Return an array of either kind as a plain one; numbers stay numbers."""
    if isinstance(value, Array) or not getattr(value, "shape", ()):
        return value
    return Array(value.shape, tuple(value.ravel().tolist()))


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


def filled(value: Any, entries: Sequence[float]) -> Any:
    """Return other numbers in the shape of an array, or of a number."""
    shape = shape_of(value)
    return arithmetic().from_plain(Array(shape, tuple(entries))) if shape else entries[0]


def shape_of(value: Any) -> Shape:
    """Return the shape of an array of either kind; a number's is ()."""
    return tuple(getattr(value, "shape", ()))


def checked_value(
    engine: Arithmetic, gate: Gate, operands: Sequence[Any], shape: Shape, name: str | None = None
) -> Any:
    """Return the value of a gate of the table, or raise the error of the first entry that has none."""
    try:
        value = engine.value(gate, operands, shape)
        if engine.is_finite(value):
            return value
    except FAILURES:
        pass
    numbers, place = first_failure(gate.evaluate, [*map(plain, operands)], shape)
    raise domain_error(gate, numbers, name and f"{name}{place}")


def first_failure(operation: Operation, operands: Sequence[Any], shape: Shape) -> tuple[list[float], str]:
    """Return the numbers at the first entry for which an operation has no finite result, and the entry's index."""
    columns = [entries_at(operand, shape) for operand in operands]
    rows = zip(*columns, strict=True)
    number, row = next((n, row) for n, row in enumerate(rows) if math.isnan(sound(operation)(*row)))
    return list(row), index_text(number, shape)


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


@cache
def numpy_formula(formula: str, letters: str) -> Operation:
    """Return a function of NumPy arrays that computes a formula of the gate table."""
    return _evaluated(formulas.header(formulas.calls(formula), "numpy"), letters, formulas.elementwise(formula))


@cache
def numpy_pattern(pattern: Pattern, shape: Shape) -> Operation:
    """Return a function of NumPy arrays that does what an index pattern says, as a person writes it."""
    letters = "ab"[: len(pattern.inputs)]
    return _evaluated("import numpy as np", letters, pattern.written(tuple(letters), shape))


def _evaluated(header: str, letters: str, text: str) -> Operation:
    namespace: dict[str, Any] = {}
    exec(header, namespace)  # only text of this package
    return eval(f"lambda {', '.join(letters)}: {text}", namespace)
