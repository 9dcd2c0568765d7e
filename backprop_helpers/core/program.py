"""A graph as a straight-line program, printed in Python or NumPy and compiled from that very text."""

from __future__ import annotations

import ast
import keyword
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import Any

from . import formulas
from .gates import FAILURES, Gate
from .nodes import Constant, Node, plain_number

# What a variable of the printed program cannot be called.
_TAKEN = frozenset([*keyword.kwlist, *formulas.PRIMITIVES, "heaviside", "float"])


@dataclass(frozen=True)
class Program:
    """The two passes as lines of code.

    Attributes:
        inputs: for each input's name, its variable.
        forward: the lines of the forward pass.
        backward: the lines of the backward pass; the first line that reaches a node sets its gradient, the next add.
        value: the variable that holds the output.
        gradients: for each input's name, the variable that holds its gradient.
        needs: the primitives that the lines call.
    """

    inputs: Mapping[str, str]
    forward: tuple[str, ...]
    backward: tuple[str, ...]
    value: str
    gradients: Mapping[str, str]
    needs: tuple[str, ...]


def write(nodes: Sequence[Node], output: Node, inputs: Iterable[str]) -> Program:
    """Return the two passes of a graph as lines of code.

    Args:
        nodes: in topological order.
        output: the node whose gradient is 1.
        inputs: the names of the inputs, in order.
    """
    variable, gradient = _variables(nodes)
    forward, backward, needs = [], [], dict[str, None]()
    for node in nodes:
        if node.gate is not None:
            template = _template(node.gate, -1, _constants(node))
            forward.append(f"{variable[node]} = {_fill(template.text, node, variable)}")
            needs |= template.needs
    reached = {output}
    if not isinstance(output, Constant):
        backward.append(f"{gradient[output]} = 1.0")
    for node in reversed(nodes):
        if node.gate is None:
            continue
        for position, part in enumerate(node.inputs):
            if isinstance(part, Constant):
                continue
            template = _template(node.gate, position, _constants(node))
            sign = "+=" if part in reached else "="
            local = _fill(template.text, node, variable)
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
    used = {node.name for node in variables} | _TAKEN
    values = {node: _free(node.name, used) if node.name in _TAKEN else node.name for node in variables}
    return values, {node: _free(f"d{values[node]}", used) for node in variables}


def _free(name: str, used: set[str]) -> str:
    while name in used:
        name += "_"
    used.add(name)
    return name


def _constants(node: Node) -> tuple[float | None, ...]:
    return tuple([part.number if isinstance(part, Constant) else None for part in node.inputs])


@dataclass(frozen=True)
class _Template:
    """A formula with places for names: what every gate of the same kind, with the same constants, prints.

    Attributes:
        text: the formula, with ``{a}``, ``{b}``, ``{c}`` and ``{y}`` for the variables.
        times: the same times the upstream gradient, with places for both.
        needs: the primitives it calls.
    """

    text: str
    times: str
    needs: dict[str, None]


@lru_cache(maxsize=4096)
def _template(gate: Gate, position: int, constants: tuple[float | None, ...]) -> _Template:
    """Return what a gate prints for its value (position −1) or for one of its local gradients."""
    formula = gate.value if position < 0 else gate.local_gradients[position]
    tree = formulas.parse_formula(formula, gate.inputs + "y")
    numbers = {
        letter: formulas.number(value)
        for letter, value in zip(gate.inputs, constants, strict=True)
        if value is not None
    }
    tree = formulas.substitute(tree, numbers)
    if position >= 0:  # the value stays as it was written, so that the program shows the student's own formula
        tree = formulas.simplify(tree)
    text = ast.unparse(tree)
    match formulas.constant(tree):
        case 1:
            times = "{upstream}"
        case -1:
            times = "-{upstream}"
        case _:
            is_sum = isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Add | ast.Sub)
            times = "({local}) * {upstream}" if is_sum else "{local} * {upstream}"
    places = {letter: ast.Name("{" + letter + "}") for letter in gate.inputs + "y"}
    needs = dict.fromkeys(formulas.calls(text))
    return _Template(ast.unparse(formulas.substitute(tree, places)), times, needs)


def _fill(text: str, node: Node, variable: Mapping[Node, str]) -> str:
    names = [variable.get(part, "") for part in node.inputs]
    return text.format(y=variable[node], **dict(zip("abc", names, strict=False)))


def to_python(program: Program, inputs: Mapping[str, float]) -> str:
    """Print a program as a Python script that runs as it stands.

    Args:
        program: the lines.
        inputs: a number for each input, by name.
    """
    given = [f"{variable} = {inputs[name]!r}" for name, variable in program.inputs.items()]
    parts = [[formulas.header(program.needs, "python")], given]
    passes = [["# forward pass", *program.forward], ["# backward pass", *program.backward]]
    text = "\n\n".join("\n".join(part) for part in [*parts, *passes] if part != [""])
    return text + "\n"


def to_function(program: Program, language: str) -> str:
    """Print a program as a function of its inputs that returns the value and a list of gradients.

    In Python it returns the values of all gates besides, because a number that got too large on the way need not show
    in the results: 1 / infinity is 0.

    Args:
        program: the lines.
        language: ``"python"`` for plain numbers, ``"numpy"`` for arrays.
    """
    arguments = ", ".join(program.inputs.values())
    results = ", ".join(program.gradients.values())
    top = formulas.header(program.needs, language)
    lines = [*program.forward, *program.backward]
    if language == "numpy":  # which itself tells when a number gets too large
        lines = [*map(_without_change_in_place, lines), f"return {program.value}, [{results}]"]
    else:
        gates = ", ".join(line.split(" ", 1)[0] for line in program.forward)
        lines.append(f"return {program.value}, [{results}], [{gates}]")
    body = "\n".join(f"    {line}" for line in lines)
    return f"{top}\n\n\ndef program({arguments}):\n{body}\n".lstrip("\n")


def _without_change_in_place(line: str) -> str:
    """Write += as a new array: after ``dx = dsum`` both names mean one array, and += would change them both."""
    name, sign, rest = line.partition(" += ")
    return f"{name} = {name} + {rest}" if sign else line


class Compiled:
    """The two passes as one function of numbers or arrays; made by `Graph.compile`.

    Args:
        program: the lines.
        inputs: the numbers that stand in for inputs that a call leaves out.
        explain: evaluates the graph step by step at plain numbers; it raises where the program cannot go on.
    """

    def __init__(
        self, program: Program, inputs: Mapping[str, float], explain: Callable[[Mapping[str, float]], object]
    ) -> None:
        self.program, self.inputs, self._explain = program, dict(inputs), explain
        self._python = _compile(program, "python")
        self._numpy: Callable[..., Any] | None = None

    def __repr__(self) -> str:
        return f"<program of {', '.join(self.inputs)}: call it with numbers or arrays>"

    def __call__(self, **inputs: Any) -> tuple[Any, dict[str, Any]]:
        """Return the value and the gradient by input.

        Args:
            **inputs: a number or a NumPy array for each input; all arrays must broadcast to one shape. An input that
                is left out keeps the graph's number.

        Raises:
            DomainError: a gate has no value or no slope at these inputs.
            TypeError: there is no input of that name, or it is neither a number nor an array of numbers.
            ValueError: an input is nan or infinite, or the arrays do not fit each other.
        """
        for name in inputs:
            if name not in self.inputs:
                raise TypeError(f"There is no input {name!r}; the inputs are {', '.join(self.inputs)}.")
        given = {
            name: _array(value, name) if _is_array(value) else plain_number(value, f"the input {name}")
            for name, value in {**self.inputs, **inputs}.items()
        }
        if all(value.__class__ is float for value in given.values()):
            return self._scalar(given)
        return self._arrays(given)

    def _scalar(self, inputs: Mapping[str, float]) -> tuple[float, dict[str, float]]:
        try:
            value, slopes, gates = self._python(*inputs.values())
            if all(map(isfinite, gates)) and all(map(isfinite, slopes)):
                return float(value), dict(zip(inputs, slopes, strict=True))
        except FAILURES:
            pass
        self._explain(inputs)
        raise ArithmeticError("The program found no finite value or gradient at these inputs.")

    def _arrays(self, inputs: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
        numpy = _numpy()
        rows = numpy.broadcast_arrays(*inputs.values())
        try:
            value, slopes = self._run(inputs)
        except FloatingPointError:
            if rows[0].size:
                self._explain(self._first_failure(dict(zip(inputs, map(numpy.ravel, rows), strict=True))))
            raise
        whole = [numpy.array(numpy.broadcast_to(part, rows[0].shape), dtype=float) for part in (value, *slopes)]
        return whole[0], dict(zip(inputs, whole[1:], strict=True))

    def _run(self, inputs: Mapping[str, Any]) -> tuple[Any, list[Any]]:
        if self._numpy is None:
            self._numpy = _compile(self.program, "numpy")
        with _numpy().errstate(divide="raise", over="raise", invalid="raise", under="ignore"):
            return self._numpy(*inputs.values())

    def _first_failure(self, rows: Mapping[str, Any]) -> dict[str, float]:
        """Return the numbers at the first place at which the program fails, found by halving."""
        while (size := len(next(iter(rows.values())))) > 1:
            first = {name: row[: size // 2] for name, row in rows.items()}
            try:
                self._run(first)
                rows = {name: row[size // 2 :] for name, row in rows.items()}
            except FloatingPointError:
                rows = first
        return {name: float(row[0]) for name, row in rows.items()}


def _is_array(value: object) -> bool:
    """Tell whether a value is an array, or a list that stands for one; an array without axes is a number."""
    return bool(getattr(value, "shape", isinstance(value, Sequence) and not isinstance(value, (str, bytes))))


def _array(value: Any, name: str) -> Any:
    numpy = _numpy()
    array = numpy.asarray(value)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"The input {name} takes numbers; it got an array of {array.dtype}.")
    if not numpy.isfinite(array).all():
        raise ValueError(f"The input {name} takes finite numbers; one in the array is nan or infinite.")
    return array.astype(float)


def _numpy() -> Any:
    import numpy  # only where arrays come in: plain numbers need none of it

    return numpy


def _compile(program: Program, language: str) -> Callable[..., Any]:
    namespace: dict[str, Any] = {}
    text = to_function(program, language)
    code = compile(text, f"<program in {language}>", "exec", dont_inherit=True, optimize=0)
    exec(code, namespace)  # our own text: names are identifiers, all else comes from the gate table
    return namespace["program"]
