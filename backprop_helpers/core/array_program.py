"""A graph of arrays as a straight-line program in NumPy, as a person writes it; what is printed is what runs."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from . import arrays, formulas
from . import program as programs
from .compiled import refuse_others
from .gates import FAILURES
from .nodes import Constant, Input, Node
from .patterns import Contraction, Pattern, Places, Reduction, is_repeat
from .program import Formula, fill, template_of

_LOG_SUM_EXP = """
def log_sum_exp(z, axis, keepdims=False):
    largest = z.max(axis=axis, keepdims=True)
    total = np.log(np.exp(z - largest).sum(axis=axis, keepdims=True)) + largest
    return total if keepdims else total.squeeze(axis)"""


@dataclass(frozen=True)
class ArrayProgram:
    """The two passes as lines of NumPy."""

    inputs: Mapping[str, str]  # for each input's name, its variable
    data: Mapping[str, Any]  # the arrays that never change, by variable
    forward: tuple[str, ...]
    backward: tuple[str, ...]
    value: str
    gradients: Mapping[str, str]  # for each input's name, its gradient as an array of its own
    header: str


def write(nodes: Sequence[Node], output: Node, formula: Formula) -> ArrayProgram:
    """Return the two passes over nodes in topological order as lines of NumPy."""
    return _Writer(nodes, output, formula).program()


@dataclass
class _Writer:
    nodes: Sequence[Node]
    output: Node
    formula: Formula
    variable: dict[Node, str] = field(default_factory=dict)
    gradient: dict[Node, str] = field(default_factory=dict)
    needs: dict[str, None] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    reached: set[Node] = field(default_factory=set)
    own: set[Node] = field(default_factory=set)  # whose gradient is an array of its own, which may be changed in place

    def program(self) -> ArrayProgram:
        self._name()
        gates = [node for node in self.nodes if node.gate is not None and not is_repeat(node.gate)]
        forward = [f"{self.variable[node]} = {self._value(node)}" for node in gates]
        self._backward(gates)
        leaves = [node for node in self.nodes if isinstance(node, Input)]
        for leaf in leaves:
            if leaf not in self.reached:
                self.lines.append(f"{self.gradient[leaf]} = {f'np.zeros({leaf.shape})' if leaf.shape else '0.0'}")
        uses = any(isinstance(node.gate, Reduction) and node.gate.name == "log_sum_exp" for node in gates)
        imports = ["import numpy as np", formulas.header(self.needs, "numpy"), _LOG_SUM_EXP * uses]
        constants = {
            self.variable[node]: node.number for node in self.nodes if isinstance(node, Constant) and node.shape
        }
        return ArrayProgram(
            {node.name: self.variable[node] for node in leaves},
            constants,
            tuple(forward),
            tuple(self.lines),
            self._operand(self.output),
            {node.name: self._result(node) for node in leaves},
            "\n".join(line for line in imports if line),
        )

    def _name(self) -> None:
        named = [node for node in self.nodes if node.shape or not isinstance(node, Constant)]
        taken = programs.TAKEN | {"np", "log_sum_exp"}
        used = {node.name for node in named} | taken
        renamed: dict[str, str] = {}
        for node in named:
            if node.name in taken and node.name not in renamed:
                renamed[node.name] = programs.free_name(node.name, used)
            self.variable[node] = renamed.get(node.name, node.name)
        for node in named:
            if not isinstance(node, Constant):
                self.gradient[node] = programs.free_name(f"d{self.variable[node]}", used)
        for node in named:  # NumPy repeats by itself, so nobody writes it down
            if is_repeat(node.gate):
                self.variable[node] = self._operand(node.inputs[0])

    def _operand(self, node: Node) -> str:
        if node in self.variable:
            return self.variable[node]
        assert isinstance(node, Constant)
        return repr(node.number)

    def _value(self, node: Node) -> str:
        gate: Any = node.gate
        parts = [self._operand(part) for part in node.inputs]
        match gate:
            case Contraction():
                return gate.pattern.written(parts, node.shape)
            case Places():
                return f"{parts[0]}[{gate.key_text}]" if gate.key else f"{parts[0]}.reshape({gate.shape})"
            case Reduction(name="max"):
                return f"{parts[0]}.max({_options(gate)})"
            case Reduction():
                return f"log_sum_exp({parts[0]}, {_options(gate)})"
        template = template_of(node, -1, self._elementwise)
        self.needs |= template.needs
        return fill(template.text, node, self.variable)

    def _elementwise(self, node: Node, position: int) -> str:
        return formulas.elementwise(self.formula(node, position))

    def _backward(self, gates: Sequence[Node]) -> None:
        if not isinstance(self.output, Constant):
            self.lines.append(f"{self.gradient[self.output]} = 1.0")
            self.reached.add(self.output)
        for node in reversed(gates):
            for position, part in enumerate(node.inputs):
                if isinstance(part, Constant):
                    continue
                if isinstance(node.gate, Places) and node.gate.key:
                    self._put(node, part, node.gate)
                else:
                    self._add(part, self.flow(node, position))

    def _put(self, node: Node, part: Node, gate: Places) -> None:
        """Write that a gradient goes to the places that its entries came from."""
        name = self.gradient[part]
        if part not in self.reached:
            self.lines.append(f"{name} = np.zeros({part.shape})")
        elif part not in self.own:
            self.lines.append(f"{name} = np.array({name})")
        self.lines.append(f"{name}[{gate.key_text}] += {self.gradient[node]}")
        self.reached.add(part)
        self.own.add(part)

    def _add(self, part: Node, flow: str) -> None:
        if is_repeat(part.gate):
            source = part.inputs[0]
            pattern: Pattern = part.gate.backward(0)  # type: ignore[union-attr]  # a repeat's
            if not isinstance(source, Constant):
                self._add(source, pattern.written([flow], source.shape))
            return
        name = self.gradient[part]
        if part not in self.reached:
            self.lines.append(f"{name} = {flow}")
            self.own |= set() if _VIEW.fullmatch(flow) else {part}
        elif part in self.own or not part.shape:
            self.lines.append(f"{name} += {flow}")
        else:  # two names may mean one array, and += would change both
            self.lines.append(f"{name} = {name} + {flow}")
            self.own.add(part)
        self.reached.add(part)

    def flow(self, node: Node, position: int) -> str:
        """Return what flows back along an edge."""
        gate: Any = node.gate
        upstream, part = self.gradient[node], node.inputs[position]
        match gate:
            case Contraction():
                pattern: Pattern = gate.backward(position)
                parts = [self._operand(one) for one in node.inputs]
                return pattern.written([*parts[:position], upstream, *parts[position + 1 :]], part.shape)
            case Places():
                return f"{upstream}.reshape({part.shape})" if node.shape else f"np.reshape({upstream}, {part.shape})"
            case Reduction():
                return self._reduction_flow(node, gate, upstream)
        template = template_of(node, position, self._elementwise)
        needs, local = dict(template.needs), fill(template.text, node, self.variable)
        if _WHETHER.fullmatch(local):  # in a product a condition is 1 or 0 by itself
            local = local.removeprefix("float")
            needs.pop("float")
        self.needs |= needs
        return template.times.format(local=local, upstream=upstream)

    def _reduction_flow(self, node: Node, gate: Reduction, upstream: str) -> str:
        (entries,) = [self._operand(part) for part in node.inputs]
        back = gate.pattern.backward(0)
        column = "[:, None]" * (back.inputs[0] == "i" and back.result == "ij")
        largest = f"{self.variable[node]}{column}"
        self.needs |= dict.fromkeys(formulas.calls(gate.local))
        axis = f"axis={gate.axis}, " if gate.axis is not None else ""
        count = f"({entries} == {largest}).sum({axis}keepdims=True)"
        names = {"a": entries, "y": largest, "b": count}
        places = {letter: ast.Name("{" + letter + "}") for letter in names}
        tree = formulas.substitute(formulas.parse_formula(gate.local, "aby"), places)
        local = ast.unparse(tree).format(**names)
        return f"{local} * {upstream}{column}"

    def _result(self, leaf: Node) -> str:
        name = self.gradient[leaf]
        return name if leaf in self.own or not leaf.shape or leaf not in self.reached else f"np.array({name})"


def flow_written(node: Node, position: int) -> str:
    """Return what a person writes in NumPy for the flow along an edge, with ``dz`` for the gradient of a node z.

    >>> from backprop_helpers import trace
    >>> g = trace(lambda x, W: (x @ W).sum(), x=[[1, 2], [3, 4]], W=[[5], [6]])
    >>> flow_written(g["a"], 1), flow_written(g["b"], 0)
    ('x.T @ da', 'np.full((2, 1), db)')
    """
    writer = _Writer((*node.inputs, node), node, lambda at, place: at.gate.local_gradients[place] if at.gate else "")
    parts = [part for part in writer.nodes if part.shape or not isinstance(part, Constant)]
    writer.variable.update({part: part.name for part in parts})
    writer.gradient.update({part: f"d{part.name}" for part in parts})
    if isinstance(node.gate, Places) and node.gate.key:
        return f"d{node.inputs[position].name}[{node.gate.key_text}] += d{node.name}"
    return writer.flow(node, position)


_WHETHER = re.compile(r"float\([^()]*\)")
# A flow that is another name for an array, a part of it or a view of it: it must not be changed in place.
_VIEW = re.compile(r"\w+(\[:, None\])?(\.T)?|.*\.reshape\(.*")


def _options(gate: Reduction) -> str:
    return f"axis={gate.axis}{', keepdims=True' * gate.keepdims}"


def to_python(program: ArrayProgram, inputs: Mapping[str, Any]) -> str:
    """Print a program as a Python script that runs as it stands."""
    given = [f"{variable} = {_literal(inputs[name])}" for name, variable in program.inputs.items()]
    data = [f"{variable} = {_literal(value)}" for variable, value in program.data.items()]
    return programs.script(program.header, [*data, *given], program.forward, program.backward)


def _literal(value: Any) -> str:
    return f"np.array({value.tolist()})" if arrays.shape_of(value) else repr(value)


def _function(program: ArrayProgram) -> Callable[..., Any]:
    arrays.keep_memory()
    slopes = ", ".join(program.gradients.values())
    body = "\n    ".join([*program.forward, *program.backward, f"return {program.value}, [{slopes}]"])
    arguments = ", ".join([*program.data, *program.inputs.values()])
    namespace: dict[str, Any] = {}
    # our own text: names are identifiers, all else comes from the gate table and from patterns
    exec(compile(f"{program.header}\n\ndef program({arguments}):\n    {body}\n", "<program>", "exec"), namespace)
    return namespace["program"]


class Compiled:
    """The two passes as one function of arrays; made by `Graph.compile`."""

    def __init__(
        self,
        program: ArrayProgram,
        inputs: Mapping[str, Any],
        read: Callable[[str, object], Any],
        evaluate: Callable[[Mapping[str, Any]], tuple[Any, dict[str, Any]]],
    ) -> None:
        self.program, self.inputs = program, dict(inputs)
        self._read, self._evaluate = read, evaluate
        self._library = arrays.numpy()
        self._run = _function(program) if self._library is not None else None

    def __repr__(self) -> str:
        return f"<program of {', '.join(self.inputs) or 'no input'}: call it with numbers or arrays>"

    def __call__(self, /, *nameless: Any, **inputs: Any) -> tuple[Any, dict[str, Any]]:
        """Return the value and the gradient by input.

        Args:
            **inputs: numbers and arrays, of the shapes with which the graph was traced. An input that is left out keeps
                the graph's numbers.

        Raises:
            DomainError: a gate has no value or no slope at these inputs.
            ShapeError: an array has another shape.
            TypeError: there is no input of that name, or it is neither a number nor an array of numbers.
            ValueError: an input is nan or infinite.
        """
        refuse_others(self.inputs, nameless, inputs)
        given = {**self.inputs, **{name: self._taken(name, value) for name, value in inputs.items()}}
        library = self._library
        if self._run is not None:
            try:
                with library.errstate(divide="raise", over="raise", invalid="raise", under="ignore"):
                    value, slopes = self._run(*self.program.data.values(), *given.values())
                if isfinite(value) and all(map(self._is_finite, slopes)):
                    found = [slope if getattr(slope, "shape", ()) else float(slope) for slope in slopes]
                    return float(value), dict(zip(given, found, strict=True))
            except FAILURES:
                pass
        return self._evaluate(given)

    def _taken(self, name: str, value: Any) -> Any:
        """Return an input; a sound array of floats as it is, because a copy takes as long as a small program."""
        known = self.inputs[name]
        if self._library is None or not value.__class__ is known.__class__ is self._library.ndarray:
            return self._read(name, value)
        sound = value.dtype == known.dtype and value.shape == known.shape and self._is_finite(value)
        return value if sound else self._read(name, value)

    def _is_finite(self, array: Any) -> bool:
        """Tell whether all entries are finite; the sum of their squares, which is fast, is so in almost all cases."""
        return isfinite(self._library.vdot(array, array)) or bool(self._library.isfinite(array).all())
