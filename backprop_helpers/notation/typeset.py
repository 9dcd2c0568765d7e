"""The formula of one gate, and the function of a whole graph, over names or over numbers."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

from ..core import formulas
from ..core.gates import FAILURES, Gate
from ..core.graph import Graph
from ..core.nodes import Constant, Node, constants_of
from ..core.numbers import MINUS, agree, as_shown, bracketed, format_number
from ..core.passes import Flow
from .printer import TEXT, Style, to_text
from .structure import structure_text

MOST_OPERATIONS = 40


def formula_text(
    node: Node,
    position: int | None = None,
    values: Mapping[Node, float] | None = None,
    place: int = 0,
    style: Style = TEXT,
) -> str:
    """Return the formula of a gate's value or of a local gradient, over the names of its inputs or over numbers.

    A structure gate has no formula: it is written in NumPy, and so is what flows back along its edge.

    >>> from backprop_helpers import parse
    >>> square = parse("(x + 1)^2", x=-4)
    >>> formula_text(square.output), formula_text(square.output, values=numbers(square, square.output))
    ('a^2', '(−3)^2')
    """
    if not isinstance(node.gate, Gate):
        return structure_text(node, position)
    nodes = _nodes(node)
    if values is None:
        return to_text(gate_tree(node, position), lambda letter: style.name(nodes[letter].name), place, style)
    return to_text(gate_tree(node, position), lambda letter: style.number(values[nodes[letter]]), place, style)


def _nodes(node: Node) -> dict[str, Node]:
    """Return what the letters in a gate's formulas stand for."""
    assert node.gate is not None
    return dict(zip(node.gate.inputs + "y", (*node.inputs, node), strict=True))


def formula_parts(node: Node) -> list[str | tuple[Node, bool]]:
    """Return a gate's formula in pieces: texts, and between them the nodes whose numbers stand there.

    With each node comes whether its number needs brackets where it is negative.

    >>> from backprop_helpers import parse
    >>> formula_parts(parse("2 * x", x=3).output)
    ['2 · ', (<Node x>, True)]
    """
    nodes = _nodes(node)
    place = "\ue000{}\ue001"  # characters that no formula holds
    plain, negative = (
        re.split(mark.format("(.)"), to_text(gate_tree(node), mark.format)) for mark in (place, f"{MINUS}{place}")
    )
    parts: list[str | tuple[Node, bool]] = [plain[0]]
    before = negative[0]  # the text in front of a place; where it is longer than the plain one, a bracket opens
    for letter, after, following in zip(plain[1::2], plain[2::2], negative[2::2], strict=True):
        brackets = before != str(parts[-1])
        parts += [(nodes[letter], brackets), after]
        before = following.removeprefix(")") if brackets else following
    return [part for part in parts if part]


def numbers(graph: Graph, node: Node) -> dict[Node, float]:
    """Return the values that a gate's formulas may need: its inputs' and its own."""
    return {part: graph.value_of(part) for part in (*node.inputs, node)}


def shown_numbers(node: Node, position: int | None, values: Mapping[Node, float]) -> list[float]:
    """Return the numbers that stand in a gate's formula when it is written with numbers."""
    nodes = _nodes(node)
    parts = [*ast.walk(gate_tree(node, position))]
    letters = [values[nodes[part.id]] for part in parts if isinstance(part, ast.Name) and part.id in nodes]
    return letters + [float(part.value) for part in parts if isinstance(part, ast.Constant)]  # type: ignore[arg-type]


def worth_as_shown(node: Node, position: int | None, values: Mapping[Node, float]) -> float | None:
    """Return what a gate's formula gives if its numbers are taken as they are shown; None where it has no value."""
    assert node.gate is not None
    inputs = [as_shown(values[part]) for part in node.inputs]
    try:
        if position is None:
            return node.gate.evaluate(*inputs)
        return node.gate.local[position](*inputs, as_shown(values[node]))
    except FAILURES:
        return None


def gate_tree(node: Node, position: int | None = None) -> ast.expr:
    """Return the formula of a gate's value, or of one of its local gradients, with its constants put in."""
    assert node.gate is not None
    text = node.gate.value if position is None else node.gate.local_gradients[position]
    tree = formulas.parse_formula(text, node.gate.inputs + "y")
    tree = formulas.with_numbers(tree, node.gate.inputs, constants_of(node))
    return tree if position is None else formulas.simplify(tree)


def comes_to(worth: float | None, result: float) -> str:
    """Return what stands between a calculation and its result: = where it is true of the numbers as they are shown."""
    return "=" if worth is not None and agree(worth, as_shown(result)) else "≈"


def product_text(upstream: float, flow: Flow) -> str:
    """Return upstream × local = downstream, with numbers; ≈ where the numbers as shown do not give the result."""
    sign = comes_to(as_shown(upstream) * as_shown(flow.local), flow.downstream)
    return f"{bracketed(upstream)} · {bracketed(flow.local)} {sign} {format_number(flow.downstream)}"


def has_expression(graph: Graph) -> bool:
    """Return whether the function of a graph is short enough to be written as one formula."""
    sizes: dict[Node, int] = {}  # how many gates are written, each as often as it is
    for node in graph.nodes:
        size = sum([sizes[part] for part in node.inputs]) + 1 if node.gate else 0
        sizes[node] = min(size, MOST_OPERATIONS + 1)  # it doubles at each branch: past the limit it does not matter
    return sizes[graph.output] <= MOST_OPERATIONS


def expression_text(graph: Graph, style: Style = TEXT) -> str:
    """Return the function of a graph as one formula in its inputs; a branch is written out each time.

    >>> from backprop_helpers import parse
    >>> expression_text(parse("s = 4x + 1; s^2 / s", x=3))
    '(4 · x + 1)^2 / (4 · x + 1)'
    """
    if not has_expression(graph):
        raise ValueError(
            f"As one formula this graph has more than {MOST_OPERATIONS} operations, too many to read; "
            "steps(graph) shows it gate by gate."
        )
    trees: dict[Node, ast.expr] = {}
    for node in graph.nodes:
        if node.gate is None:
            trees[node] = formulas.number(node.number) if isinstance(node, Constant) else ast.Name(node.name)
        else:
            tree = formulas.parse_formula(node.gate.value, node.gate.inputs)
            parts = dict(zip(node.gate.inputs, [trees[part] for part in node.inputs], strict=True))
            trees[node] = formulas.substitute(tree, parts)
    return to_text(trees[graph.output], style=style)
