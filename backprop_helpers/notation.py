"""Numbers and formulas for people: names, gates and the chain rule, in LaTeX and as plain text."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from . import formulas
from .graph import Graph
from .nodes import Constant, Node
from .passes import BackwardStep, Flow

_GREEK = frozenset(
    "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega".split()
)


def format_number(value: float) -> str:
    """Return a number for people: four significant digits, no trailing zeros, no minus in front of a zero.

    Whole numbers below a million are written out; from there on, and below 0.0001, powers of ten are used.

    >>> [format_number(value) for value in (25.0, 1.5456448841, -0.0179862, 12345, 1.671e-05, -0.0)]
    ['25', '1.546', '-0.01799', '12345', '1.671e-05', '0']
    """
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e6:
        return str(int(value))
    mantissa, exponent = f"{value:.3e}".split("e")
    if -4 <= int(exponent) < 6:
        text = f"{value:.{max(0, 3 - int(exponent))}f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return f"{mantissa.rstrip('0').rstrip('.')}e{exponent}"


def number_latex(value: float) -> str:
    r"""Return a number for people, as LaTeX.

    >>> print(number_latex(1.671e-05))
    1.671 \cdot 10^{-5}
    """
    mantissa, _, exponent = format_number(value).partition("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}" if exponent else mantissa


def name_latex(name: str) -> str:
    r"""Return a name as LaTeX: one letter in italics, longer names upright, digits at the end as an index.

    >>> [name_latex(name) for name in ("x", "w1", "w_0", "alpha", "den")]
    ['x', 'w_{1}', 'w_{0}', '\\alpha', '\\mathrm{den}']
    """
    stem, index = re.fullmatch(r"(.+?)(?:_?(\d+))?", name).groups()  # type: ignore[union-attr]  # matches every name
    if stem in _GREEK:
        letters = f"\\{stem}"
    else:
        upright = stem.replace("_", r"\_")
        letters = stem if len(stem) == 1 and stem != "_" else rf"\mathrm{{{upright}}}"
    return f"{letters}_{{{index}}}" if index else letters


# ---- one gate -----------------------------------------------------------------------------------------------------


def _tree(node: Node, position: int | None = None) -> ast.expr:
    """Return a gate's value, or one of its local gradients, with its constants put in."""
    assert node.gate is not None
    text = node.gate.value if position is None else node.gate.local_gradients[position]
    tree = formulas.parse_formula(text, node.gate.inputs + "y")
    constants = {
        letter: formulas.number(part.number)
        for letter, part in zip(node.gate.inputs, node.inputs, strict=True)
        if isinstance(part, Constant)
    }
    tree = formulas.substitute(tree, constants)
    return tree if position is None else formulas.simplify(tree)


def _letters(node: Node, of: Mapping[Node, str]) -> dict[str, str]:
    """Return what stands for each letter of the gate's formulas."""
    assert node.gate is not None
    letters = {letter: of.get(part, part.name) for letter, part in zip(node.gate.inputs, node.inputs, strict=True)}
    return {**letters, "y": of.get(node, node.name)}


def formula_latex(node: Node, position: int | None = None, place: int = 0) -> str:
    r"""Return a gate's formula over the names of its inputs, as LaTeX.

    Args:
        node: the gate's node.
        position: which local gradient; the value, if left out.
        place: how tightly it must bind, as for `formulas.to_latex`.

    >>> from backprop_helpers import parse
    >>> print(formula_latex(parse("num / den", num=1, den=2).output, position=1))
    -\frac{\mathrm{num}}{\mathrm{den}^{2}}
    """
    letters = _letters(node, {})
    return formulas.to_latex(_tree(node, position), lambda letter: name_latex(letters[letter]), number_latex, place)


def formula_text(node: Node, position: int | None = None, values: Mapping[Node, float] | None = None) -> str:
    """Return a gate's formula as plain text, with the names of its inputs or with their numbers.

    Args:
        node: the gate's node.
        position: which local gradient; the value, if left out.
        values: the numbers to write; the names, if left out.

    >>> from backprop_helpers import parse
    >>> formula_text(parse("(x + 1)^2", x=1).output)
    'a^2'
    """
    shown = {part: bracketed(number) for part, number in (values or {}).items()}
    letters = _letters(node, shown)
    text = re.sub(r"\b[abcy]\b", lambda match: letters[match[0]], ast.unparse(_tree(node, position)))
    return text.replace(" ** ", "^").replace(" * ", " × ")


def bracketed(value: float) -> str:
    """Return a number for people, a negative one in brackets."""
    text = format_number(value)
    return f"({text})" if text.startswith("-") else text


# ---- the chain rule, written out ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Derivation:
    """The chain rule written out; Jupyter shows it as a formula.

    Attributes:
        latex: the formula, without dollar signs.
        text: the same in plain text.
    """

    latex: str
    text: str

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_latex_(self) -> str:
        return f"$$\n{self.latex}\n$$"


def derive(graph: Graph, node: str | Node | None = None) -> Derivation:
    """Return the chain rule at one node, or at every node from the output to the inputs, with names and numbers.

    Args:
        graph: at its inputs.
        node: the node, or its name; every node, if left out.

    Raises:
        KeyError: the graph has no such node.

    >>> from backprop_helpers import parse
    >>> derive(parse("(4x + 1)^2", x=1))
    ∂c/∂b = 2 × b = 10
    ∂c/∂a = ∂c/∂b × 1 = 10 × 1 = 10
    ∂c/∂x = ∂c/∂a × 4 = 10 × 4 = 40
    """
    flows: dict[Node, list[tuple[BackwardStep, Flow]]] = {}
    for step in graph.backward_pass:
        for flow in step.flows:
            flows.setdefault(flow.input, []).append((step, flow))
    if node is None:
        wanted = [part for part in reversed(graph.nodes) if part in flows]
        lines = [_one_line(graph, part, flows[part]) for part in wanted]
        return Derivation(_aligned(lines), "\n".join(_plain_line(graph, part, flows[part]) for part in wanted))
    place = graph[node.name if isinstance(node, Node) else node]
    if place not in flows:
        value = 1 if place is graph.output else 0
        return Derivation(f"{_partial(graph, place)} = {value}", f"∂{graph.output.name}/∂{place.name} = {value}")
    return Derivation(_aligned(_full(graph, place, flows[place])), _plain_line(graph, place, flows[place]))


def _aligned(lines: Sequence[str]) -> str:
    return "\\begin{aligned}\n" + " \\\\[4pt]\n".join(lines) + "\n\\end{aligned}"


def _partial(graph: Graph, node: Node) -> str:
    return rf"\frac{{\partial {name_latex(graph.output.name)}}}{{\partial {name_latex(node.name)}}}"


def _one_line(graph: Graph, node: Node, flows: Sequence[tuple[BackwardStep, Flow]]) -> str:
    names = " + ".join(_term(graph, flow) for _, flow in flows)
    return f"{_partial(graph, node)} &= {names}{_with_numbers(graph, flows)} = {_result(flows)}"


def _full(graph: Graph, node: Node, flows: Sequence[tuple[BackwardStep, Flow]]) -> list[str]:
    """Return the lines of the sum at one node: as the chain rule, with the local gradients, with numbers, added up."""
    rule = " + ".join(_chain_term(graph, flow) for _, flow in flows)
    names = " + ".join(_term(graph, flow) for _, flow in flows)
    parts = _sum_latex([flow.downstream for _, flow in flows])
    lines = [f"{_partial(graph, node)} &= {rule}", f"&= {names}"]
    numbers = _with_numbers(graph, flows).removeprefix(" = ")
    lines += [f"&= {numbers}"] if numbers else []
    return lines + ([f"&= {parts} = {_result(flows)}"] if len(flows) > 1 else [f"&= {_result(flows)}"])


def _chain_term(graph: Graph, flow: Flow) -> str:
    local = rf"\frac{{\partial {name_latex(flow.node.name)}}}{{\partial {name_latex(flow.input.name)}}}"
    if flow.node.inputs.count(flow.input) > 1:  # two edges between the same nodes: which place of the gate is meant
        local = rf"\left.{local}\right|_{{\text{{place {flow.position + 1}}}}}"
    return local if flow.node is graph.output else rf"{_partial(graph, flow.node)} \cdot {local}"


def _term(graph: Graph, flow: Flow) -> str:
    if flow.node is graph.output:
        return formula_latex(flow.node, flow.position, formulas.PRODUCT)
    return rf"{_partial(graph, flow.node)} \cdot {formula_latex(flow.node, flow.position, formulas.FRACTION)}"


def _with_numbers(graph: Graph, flows: Sequence[tuple[BackwardStep, Flow]]) -> str:
    """Return the products with numbers, after an equals sign; nothing where they would only repeat the result."""
    if all(flow.node is graph.output for _, flow in flows) and len(flows) == 1:
        return ""
    return " = " + " + ".join(_product_latex(step, flow, graph) for step, flow in flows)


def _product_latex(step: BackwardStep, flow: Flow, graph: Graph) -> str:
    local = _bracketed_latex(flow.local)
    return local if step.node is graph.output else rf"{_bracketed_latex(step.upstream)} \cdot {local}"


def _bracketed_latex(value: float) -> str:
    text = number_latex(value)
    return rf"\left({text}\right)" if text.startswith("-") or r"\cdot" in text else text


def _sum_latex(numbers: Sequence[float]) -> str:
    first, *others = numbers
    signed = [f" - {number_latex(-number)}" if number < 0 else f" + {number_latex(number)}" for number in others]
    return number_latex(first) + "".join(signed)


def _result(flows: Sequence[tuple[BackwardStep, Flow]]) -> str:
    return number_latex(flows[-1][1].total)


def _plain_line(graph: Graph, node: Node, flows: Sequence[tuple[BackwardStep, Flow]]) -> str:
    output = graph.output.name
    names, numbers = [], []
    for step, flow in flows:
        local = formula_text(flow.node, flow.position)
        local = f"({local})" if re.search(r" [+-] ", local) else local
        at_output = flow.node is graph.output
        names.append(local if at_output else f"∂{output}/∂{flow.node.name} × {local}")
        number = bracketed(flow.local)
        numbers.append(number if at_output else f"{bracketed(step.upstream)} × {number}")
    total = format_number(flows[-1][1].total)
    middle = "" if numbers == [total] else f" = {' + '.join(numbers)}"
    return f"∂{output}/∂{node.name} = {' + '.join(names)}{middle} = {total}"
