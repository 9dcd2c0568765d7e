"""What arrays are computed with: NumPy, or plain Python where there is none.

`PlainArrays` is the reference: it reads every pattern as it is defined, entry by entry, and works for anything that can
be added and multiplied. `NumPyArrays` runs what a person would write in NumPy.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache, reduce
from itertools import product
from typing import Any

from . import formulas
from .arrays import Array, Shape, entries_at, entry_at, frozen, index_text, numpy, plain, shape_of
from .gates import FAILURES, Gate, domain_error
from .patterns import Pattern, Places, Reduction

Operation = Callable[..., Any]  # of entries


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
                factors = [entry_at(o, [index[i] for i in k]) for o, k in zip(operands, pattern.inputs, strict=True)]
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
        return frozen(self.library.array(value.tolist(), dtype=float)) if isinstance(value, Array) else value

    def _result(self, value: Any, shape: Shape) -> Any:
        return frozen(value) if shape else float(value)


Arithmetic = PlainArrays | NumPyArrays


def arithmetic() -> Arithmetic:
    """Return what to compute arrays with."""
    library = numpy()
    return PlainArrays() if library is None else NumPyArrays(library)


def filled(value: Any, entries: Sequence[float]) -> Any:
    """Return other numbers in the shape of an array, or of a number."""
    shape = shape_of(value)
    return arithmetic().from_plain(Array(shape, tuple(entries))) if shape else entries[0]


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
