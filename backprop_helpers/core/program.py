"""A graph as a straight-line program, printed in Python as people write it, and compiled in Python or NumPy."""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import fsum, isfinite, prod
from types import CodeType
from typing import Any

from . import arrays, formulas
from .arithmetic import sound
from .gates import FAILURES
from .nodes import Constant, Node, constants_of
from .numbers import agree, and_list, plain_number, refuse_nameless

# What a variable of the printed program cannot be called.
TAKEN = frozenset([*keyword.kwlist, *formulas.PRIMITIVES])
# A longer program is compiled in pieces: Python needs kilobytes for each line that it compiles at once.
_LONGEST, _PIECE = 50_000, 5_000
_MOST_GATES = 20_000  # of all points together, without NumPy: a few milliseconds in a web page
_Evaluate = Callable[[Mapping[str, float]], tuple[float, dict[str, float]]]
Formula = Callable[[Node, int], str]  # of a node's value (position −1), or of one of its local gradients


@dataclass(frozen=True)
class Program:
    """The two passes as lines of code."""

    inputs: Mapping[str, str]  # for each input's name, its variable
    forward: tuple[str, ...]
    backward: tuple[str, ...]  # the first line that reaches a node sets its gradient, the next ones add
    value: str
    gradients: Mapping[str, str]  # for each input's name, the variable that holds its gradient
    needs: tuple[str, ...]  # the primitives that the lines call


def written_at(values: Mapping[Node, Any]) -> Formula:
    """Return what gives formulas as people write them, or as they are computed where only that has the numbers."""

    def formula(node: Node, position: int) -> str:
        assert node.gate is not None
        if position < 0:
            return node.gate.value
        usual, exact = node.gate.local_gradients[position], node.gate.computed[position]
        if usual == exact:
            return usual
        letters = node.gate.inputs + "y"
        columns = [arrays.entries_at(arrays.plain(values[part]), node.shape) for part in (*node.inputs, node)]
        one, other = (sound(formulas.compile_formula(text, letters)) for text in (usual, exact))
        rows = zip(*columns, strict=True)
        return usual if all(agree(one(*row), other(*row)) or not isfinite(other(*row)) for row in rows) else exact

    return formula


def computed(node: Node, position: int) -> str:
    """Return a node's formula in the form that is computed, for numbers and for arrays."""
    assert node.gate is not None
    return formulas.elementwise(node.gate.value if position < 0 else node.gate.computed[position])


def write(nodes: Sequence[Node], output: Node, inputs: Iterable[str], formula: Formula) -> Program:
    """Return the two passes over nodes in topological order as lines of code."""
    variable, gradient = _variables(nodes)
    forward, backward, needs = [], [], dict[str, None]()
    gates = [node for node in nodes if node.gate is not None]
    for node in gates:
        template = template_of(node, -1, formula)
        forward.append(f"{variable[node]} = {fill(template.text, node, variable)}")
        needs |= template.needs
    reached = {output}
    if not isinstance(output, Constant):
        backward.append(f"{gradient[output]} = 1.0")
    for node in reversed(gates):
        for position, part in enumerate(node.inputs):
            if isinstance(part, Constant):
                continue
            template = template_of(node, position, formula)
            sign = "+=" if part in reached else "="
            local = fill(template.text, node, variable)
            backward.append(f"{gradient[part]} {sign} {template.times.format(local=local, upstream=gradient[node])}")
            needs |= template.needs
            reached.add(part)
    leaves = {node.name: node for node in nodes if node.gate is None and not isinstance(node, Constant)}
    backward += [f"{gradient[leaves[name]]} = 0.0" for name in inputs if leaves[name] not in reached]
    return Program(
        {name: variable[leaves[name]] for name in inputs},
        tuple(forward),
        tuple(backward),
        repr(output.number) if isinstance(output, Constant) else variable[output],
        {name: gradient[leaves[name]] for name in inputs},
        tuple(needs),
    )


def _variables(nodes: Sequence[Node]) -> tuple[dict[Node, str], dict[Node, str]]:
    """Return a variable for each node's value, and one for its gradient: the name, and d + the name."""
    variables = [node for node in nodes if not isinstance(node, Constant)]
    used = {node.name for node in variables} | TAKEN
    values = {node: node.name if _is_free(node.name) else free_name(_identifier(node.name), used) for node in variables}
    return values, {node: free_name(f"d{values[node]}", used) for node in variables}


def _is_free(name: str) -> bool:
    return name.isidentifier() and name not in TAKEN


def _identifier(name: str) -> str:
    """Return a variable for an entry of an array: W_1_2 for W[1,2]."""
    return re.sub(r"\W+", "_", name).rstrip("_")


def free_name(name: str, used: set[str]) -> str:
    """Return a name that is not used yet, and note it."""
    while name in used:
        name += "_"
    used.add(name)
    return name


@dataclass(frozen=True)
class Template:
    """A formula with places for names: what every gate of the same kind, with the same constants, prints."""

    text: str  # with {a}, {b}, {c} and {y} for the variables
    times: str  # the same times the upstream gradient, with places for both
    needs: dict[str, None]


def template_of(node: Node, position: int, formula: Formula) -> Template:
    """Return the template of a node's value (position −1), or of one of its local gradients."""
    assert node.gate is not None
    return _template(formula(node, position), node.gate.inputs, position, constants_of(node))


@lru_cache(maxsize=4096)
def _template(text: str, letters: str, position: int, constants: tuple[float | None, ...]) -> Template:
    tree = formulas.with_numbers(ast.parse(text, mode="eval").body, letters, constants)
    if position >= 0:  # the value stays as it was written, so that the program shows the student's own formula
        tree = formulas.simplify(tree)
    match formulas.constant(tree):
        case 1:
            times = "{upstream}"
        case -1:
            times = "-{upstream}"
        case _:
            is_sum = isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Add | ast.Sub)
            times = "({local}) * {upstream}" if is_sum else "{local} * {upstream}"
    places = {letter: ast.Name("{" + letter + "}") for letter in letters + "y"}
    needs = dict.fromkeys(formulas.calls(ast.unparse(tree)))
    return Template(ast.unparse(formulas.substitute(tree, places)), times, needs)


def fill(text: str, node: Node, variable: Mapping[Node, str]) -> str:
    """Put variables into the places of a template."""
    names = [variable.get(part, "") for part in node.inputs]
    return text.format(y=variable[node], **dict(zip("abc", names, strict=False)))


def to_python(program: Program, inputs: Mapping[str, float]) -> str:
    """Print a program as a Python script that runs as it stands."""
    given = [f"{variable} = {inputs[name]!r}" for name, variable in program.inputs.items()]
    return script(formulas.header(program.needs, "python"), given, program.forward, program.backward)


def script(header: str, given: Sequence[str], forward: Sequence[str], backward: Sequence[str]) -> str:
    """Return the text of both passes over what is given."""
    parts = [[header], given, ["# forward pass", *forward], ["# backward pass", *backward]]
    return "\n\n".join("\n".join(part) for part in parts if part != [""]) + "\n"


def to_function(program: Program, language: str) -> str:
    """Print a program for ``"python"``, or for ``"numpy"``, as a function of its inputs.

    It returns the value, a list of gradients, and in Python one of the values of all gates: a number that got too large
    on the way need not show in the results, for 1 / infinity is 0.
    """
    lines, gates = _lines(program, language)
    slopes = ", ".join(program.gradients.values())
    body = "\n    ".join([*lines, f"return {program.value}, [{slopes}], [{', '.join(gates)}]"])
    top = formulas.header(program.needs, language)
    return f"{top}\n\n\ndef program({', '.join(program.inputs.values())}):\n    {body}\n".lstrip("\n")


def _lines(program: Program, language: str) -> tuple[list[str], list[str]]:
    """Return the lines of both passes, and the variables of the gates, which NumPy watches itself."""
    lines = [*program.forward, *program.backward]
    if language == "numpy":
        return [*map(_without_change_in_place, lines)], []
    return lines, [line.split(" ", 1)[0] for line in program.forward]


def _without_change_in_place(line: str) -> str:
    """Write += as a new array: after ``dx = dsum`` both names mean one array, and += would change them both."""
    name, sign, rest = line.partition(" += ")
    return f"{name} = {name} + {rest}" if sign else line


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
    lines, gates = _lines(program, language)
    if len(lines) <= _LONGEST:
        exec(_code(to_function(program, language), "exec"), namespace)
        return namespace["program"]
    exec(formulas.header(program.needs, language), namespace)
    pieces = [_code("\n".join(lines[start : start + _PIECE]), "exec") for start in range(0, len(lines), _PIECE)]
    value = _code(program.value, "eval")

    def run(*numbers: Any) -> Any:
        variables = namespace | dict(zip(program.inputs.values(), numbers, strict=True))
        for piece in pieces:
            exec(piece, variables)
        slopes = [variables[name] for name in program.gradients.values()]
        return eval(value, variables), slopes, [variables[name] for name in gates]

    return run


def _code(text: str, mode: str) -> CodeType:
    # our own text: names are identifiers, all else comes from the gate table
    return compile(text, "<program>", mode, dont_inherit=True, optimize=0)
