"""A program that runs: compiled in Python for numbers, in NumPy for arrays, and step by step where it cannot go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from math import fsum, isfinite, prod
from typing import Any

from . import arrays, formulas
from .gates import FAILURES
from .numbers import and_list, plain_number, refuse_nameless
from .program import Program, lines_of, to_function

# A longer program is compiled in pieces: Python needs kilobytes for each line that it compiles at once.
_LONGEST, _PIECE = 50_000, 5_000
_MOST_GATES = 20_000  # of all points together, without NumPy: a few milliseconds in a web page
_Evaluate = Callable[[Mapping[str, float]], tuple[float, dict[str, float]]]


class Compiled:
    """The two passes as one function of numbers or arrays; made by `Graph.compile`."""

    def __init__(self, program: Program, inputs: Mapping[str, float], evaluate: _Evaluate) -> None:
        self.program, self.inputs = program, dict(inputs)
        self._evaluate = evaluate  # step by step; asked where the program cannot go on, so that an error says why

    @cached_property
    def _python(self) -> Callable[..., Any]:
        return _compile(self.program, "python")

    @cached_property
    def _numpy(self) -> Callable[..., Any]:
        arrays.keep_memory()
        return _compile(self.program, "numpy")

    def __repr__(self) -> str:
        return f"<program of {', '.join(self.inputs) or 'no input'}: call it with numbers or arrays>"

    def __call__(self, /, *nameless: Any, **inputs: Any) -> tuple[Any, dict[str, Any]]:
        """Return the value and the gradient by input.

        Args:
            **inputs: a number or a NumPy array for each input; all arrays must broadcast to one shape. An input that
                is left out keeps the graph's number.

        Raises:
            DomainError: a gate has no value or no slope at these inputs.
            TypeError: there is no input of that name, or it is neither a number nor an array of numbers.
            ValueError: an input is nan or infinite, or the arrays do not fit each other.
        """
        given = self._given(nameless, inputs)
        if all(value.__class__ is float for value in given.values()):
            return self._scalar(given)
        results = self._arrays(given) if arrays.numpy() else self._one_by_one(given)
        return results[0], dict(zip(given, results[1:], strict=True))

    def mean(self, /, *nameless: Any, **inputs: Any) -> tuple[float, dict[str, float]]:
        """Return the mean of the value, and of the gradient by input, over all points in the arrays.

        Args:
            **inputs: as in a call; at least one of them is an array.

        Raises:
            DomainError: a gate has no value or no slope at one of the points.
            TypeError: there is no input of that name, or it is neither a number nor an array of numbers.
            ValueError: an input is nan or infinite, the arrays do not fit each other, or there is none.

        >>> from backprop_helpers import parse
        >>> parse("(w*x - t)^2", w=1, x=1, t=1).compile().mean(w=3, x=[1, 2], t=[2, 6])
        (0.5, {'w': 1.0, 'x': 3.0, 't': -1.0})
        """
        given = self._given(nameless, inputs)
        shapes = [getattr(number, "shape", ()) for number in given.values()]
        if not any(shapes) or any(0 in shape for shape in shapes):
            raise ValueError("A mean needs points: give an array, or a list, with a number for each of them.")
        if arrays.numpy():
            results = self._arrays(given)
            value, *slopes = results.reshape(len(results), -1).mean(axis=1).tolist()
        else:
            value, *slopes = (fsum(row.entries) / len(row.entries) for row in self._one_by_one(given))
        return value, dict(zip(given, slopes, strict=True))

    def _given(self, nameless: Sequence[Any], inputs: Mapping[str, Any]) -> dict[str, Any]:
        """Return a float or an array for each input."""
        refuse_others(self.inputs, nameless, inputs)
        return {
            name: _array(value, name) if _is_array(value) else plain_number(value, f"the input {name}")
            for name, value in {**self.inputs, **inputs}.items()
        }

    def _scalar(self, inputs: Mapping[str, float]) -> tuple[float, dict[str, float]]:
        try:
            value, slopes, gates = self._python(*inputs.values())
            if all(map(isfinite, gates)) and all(map(isfinite, slopes)):
                return float(value), dict(zip(inputs, slopes, strict=True))
        except FAILURES:
            pass
        return self._evaluate(inputs)

    def _arrays(self, inputs: Mapping[str, Any]) -> Any:
        """Return the value and the gradients as one array, in which each has the shape of the inputs together."""
        numpy = arrays.numpy()
        numbers = [numpy.float64(number) if number.__class__ is float else number for number in inputs.values()]
        shape = numpy.broadcast_shapes(*{number.shape for number in numbers})
        try:
            return self._run(numbers, shape)
        except ArithmeticError:
            rows = [numpy.broadcast_to(number, shape).ravel() for number in numbers]
            results = self._in_parts(dict(zip(inputs, rows, strict=True)))
            return results.reshape(len(results), *shape)

    def _one_by_one(self, inputs: Mapping[str, Any]) -> list[arrays.Array]:
        """Return the value and the gradients where there is no NumPy: each point by itself."""
        shape, *others = {number.shape for number in inputs.values() if number.__class__ is not float}
        if others:
            raise ValueError(
                f"The arrays do not fit each other: their shapes are {and_list(map(str, sorted([shape, *others])))}."
            )
        count = prod(shape)
        if count * len(self.program.forward) > _MOST_GATES:
            raise ImportError("So many gates at so many points need NumPy, which is not installed here.")
        rows = [[number] * count if number.__class__ is float else number.entries for number in inputs.values()]
        points = map(self._scalar, (dict(zip(inputs, row, strict=True)) for row in zip(*rows, strict=True)))
        columns = zip(*([value, *slopes.values()] for value, slopes in points), strict=True)
        return [arrays.Array(shape, column) for column in columns]

    def _run(self, numbers: Iterable[Any], shape: tuple[int, ...]) -> Any:
        """Return the value and the gradients as one array, in which each has a shape."""
        numpy = arrays.numpy()
        with numpy.errstate(divide="raise", over="raise", invalid="raise", under="ignore"):
            value, slopes, _ = self._numpy(*numbers)
        results = numpy.empty((1 + len(slopes), *shape))
        for row, result in enumerate((value, *slopes)):
            results[row] = result
        if not numpy.isfinite(results).all():  # of constants alone, without NumPy's notice
            raise FloatingPointError
        return results

    def _in_parts(self, rows: Mapping[str, Any]) -> Any:
        """Return the same for rows of which some fail in NumPy: those, found by halving, are evaluated one by one."""
        size = len(next(iter(rows.values())))
        try:
            return self._run(rows.values(), (size,))
        except ArithmeticError:
            if size <= 1:
                points = [dict(zip(rows, map(float, row), strict=True)) for row in zip(*rows.values(), strict=True)]
                found = [[value, *gradient.values()] for value, gradient in map(self._scalar, points)]
                return arrays.numpy().reshape(found, (size, 1 + len(rows))).T
            halves = [slice(None, size // 2), slice(size // 2, None)]
            parts = [self._in_parts({name: row[half] for name, row in rows.items()}) for half in halves]
            return arrays.numpy().concatenate(parts, axis=1)


def refuse_others(known: Mapping[str, Any], nameless: Sequence[Any], given: Iterable[str]) -> None:
    """Refuse numbers for a program that come without the name of an input, or with another name."""
    refuse_nameless("program(", known, nameless)
    for name in given:
        if name not in known:
            raise TypeError(f"There is no input {name!r}; the inputs are {', '.join(known)}.")


def _is_array(value: object) -> bool:
    """Tell whether a value is an array, or a list that stands for one; an array without axes is a number."""
    return bool(getattr(value, "shape", isinstance(value, Sequence) and not isinstance(value, (str, bytes))))


def _array(value: Any, name: str) -> Any:
    numpy = arrays.numpy()
    if numpy is None:
        return arrays.read(value, f"the input {name}")
    array = numpy.asarray(value)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"The input {name} takes numbers; it got an array of {array.dtype}.")
    if not numpy.isfinite(array).all():
        raise ValueError(f"The input {name} takes finite numbers; one in the array is nan or infinite.")
    return array.astype(float)


def _compile(program: Program, language: str) -> Callable[..., Any]:
    """Return the function that `to_function` prints; a long one in pieces, with its variables in a dictionary."""
    namespace: dict[str, Any] = {}
    lines, gates = lines_of(program, language)
    if len(lines) <= _LONGEST:
        exec(to_function(program, language), namespace)  # our own text: names, and what the gate table has
        return namespace["program"]
    exec(formulas.header(program.needs, language), namespace)
    texts = ("\n".join(lines[start : start + _PIECE]) for start in range(0, len(lines), _PIECE))
    pieces = [compile(text, "<program>", "exec") for text in texts]
    value = compile(program.value, "<program>", "eval")

    def run(*numbers: Any) -> Any:
        variables = namespace | dict(zip(program.inputs.values(), numbers, strict=True))
        for piece in pieces:
            exec(piece, variables)
        slopes = [variables[name] for name in program.gradients.values()]
        return eval(value, variables), slopes, [variables[name] for name in gates]

    return run
