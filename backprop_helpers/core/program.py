"""A graph as a straight-line program, printed in Python as people write it, or as a function to be compiled."""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import Any

from . import arrays, formulas
from .arithmetic import sound
from .nodes import Constant, Node, constants_of
from .numbers import agree

# What a variable of the printed program cannot be called.
TAKEN = frozenset([*keyword.kwlist, *formulas.PRIMITIVES])
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
    """Print a program for ``"python"``, or for ``"numpy"``, as a function of its inputs."""
    # Python is asked for all gates, too: what got too large on the way need not show in the end, for 1 / infinity is 0
    lines, gates = lines_of(program, language)
    slopes = ", ".join(program.gradients.values())
    body = "\n    ".join([*lines, f"return {program.value}, [{slopes}], [{', '.join(gates)}]"])
    top = formulas.header(program.needs, language)
    return f"{top}\n\n\ndef program({', '.join(program.inputs.values())}):\n    {body}\n".lstrip("\n")


def lines_of(program: Program, language: str) -> tuple[list[str], list[str]]:
    """Return the lines of both passes, and the variables of the gates, which NumPy watches itself."""
    lines = [*program.forward, *program.backward]
    if language == "numpy":
        return [*map(_without_change_in_place, lines)], []
    return lines, [line.split(" ", 1)[0] for line in program.forward]


def _without_change_in_place(line: str) -> str:
    """Write += as a new array: after ``dx = dsum`` both names mean one array, and += would change them both."""
    name, sign, rest = line.partition(" += ")
    return f"{name} = {name} + {rest}" if sign else line
