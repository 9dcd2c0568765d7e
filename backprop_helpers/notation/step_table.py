"""Both passes as a table, numbered as the pictures count their steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from typing import Any

from ..core.array_graph import ArrayGraph
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.nodes import Node
from ..core.passes import BackwardStep, Flow, ForwardStep
from ..core.patterns import Contraction
from .structure import array_text, shape_text
from .typeset import formula_text, numbers, product_text

_MOST_ROWS = 300
_NO_STEPS = "There are no steps: no gate computes anything."
_FORWARD = ("step", "node", "formula", "with numbers", "value")
_BACKWARD = ("step", "gate → input", "local gradient", "upstream × local = downstream", "gradient of the input")
_HEADS = _FORWARD, _BACKWARD
_HEADS_OF_ARRAYS = (
    ("step", "node", "formula", "shapes", "value"),
    ("step", "gate → input", "local gradient or pattern", "in NumPy", "gradient of the input"),
)


@dataclass(frozen=True)
class StepRow:
    """One line of the table; its number is the step, as `draw` counts it."""

    number: int
    place: str  # the node, or the edge that the gradient flows along
    names: str  # the formula of the value, or of the local gradient; for a structure gate its pattern
    numbers: str  # the value's formula, or upstream × local = downstream, with numbers; of arrays shapes, and NumPy
    result: str  # the value; or the input's gradient, set by the first flow (=), added to by the next ones (+=)

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        return str(self.number), self.place, self.names, self.numbers, self.result


@dataclass(frozen=True)
class Steps:
    """Both passes as a table; Jupyter shows it."""

    forward: tuple[StepRow, ...]  # a row for each gate
    backward: tuple[StepRow, ...]  # a row for each edge that a gradient flows along; a gate with two inputs has two
    heads: tuple[tuple[str, ...], tuple[str, ...]] = _HEADS  # of both parts

    def __str__(self) -> str:
        return "\n\n".join(_text(*part) for part in self._parts()) or _NO_STEPS

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return "".join(_html(*part) for part in self._parts()) or f"<p>{_NO_STEPS}</p>"

    def _parts(self) -> Iterator[tuple[str, tuple[str, ...], tuple[StepRow, ...]]]:
        if self.forward:
            yield "Forward pass", self.heads[0], self.forward
        if self.backward:
            yield "Backward pass", self.heads[1], self.backward


def steps(graph: Graph) -> Steps:
    """Return both passes as a table, numbered as `draw` counts the steps.

    Of arrays the shapes are shown, and what NumPy writes for each flow; a structure gate has an index pattern in the
    place of a local gradient.

    Args:
        graph: at its inputs.

    >>> from backprop_helpers import parse
    >>> print(steps(parse("x * x", x=3)))
    Forward pass
    step  node  formula  with numbers  value
    1     a     x · x    3 · 3         9
    <BLANKLINE>
    Backward pass
    step  gate → input  local gradient  upstream × local = downstream  gradient of the input
    2     a → x         x               1 · 3 = 3                      ∂a/∂x = 3
    2     a → x         x               1 · 3 = 3                      ∂a/∂x += 3, now 6
    """
    graph = graph.seen
    forward = [
        StepRow(number, at.node.name, formula_text(at.node), _filled_in(graph, at), array_text(at.value))
        for number, at in enumerate(graph.forward_pass, 1)
    ]
    rows = (_backward(graph, number, step) for number, step in enumerate(graph.steps_back, len(forward) + 1))
    heads = _HEADS_OF_ARRAYS if isinstance(graph, ArrayGraph) else _HEADS
    return Steps(tuple(forward), tuple(chain.from_iterable(rows)), heads)


def _filled_in(graph: Graph, step: ForwardStep) -> str:
    """Return a formula with numbers in it, or of arrays the shapes that go in and come out."""
    node = step.node
    if isinstance(graph, ArrayGraph):
        return f"{' and '.join(shape_text(part.shape) for part in node.inputs)} → {shape_text(node.shape)}"
    return formula_text(node, values=numbers(graph, node))


def _backward(graph: Graph, number: int, step: BackwardStep) -> Iterator[StepRow]:
    def row(part: Node, names: str, in_numbers: str, result: str) -> StepRow:
        gradient = f"∂{graph.output.name}/∂{part.name}"
        return StepRow(number, f"{step.node.name} → {part.name}", names, in_numbers, f"{gradient} {result}")

    for flow in step.flows:
        total = array_text(flow.total)
        result = f"= {total}" if flow.first else f"+= {array_text(flow.downstream)}, now {total}"
        yield row(flow.input, _local(flow), flow.written or product_text(step.upstream, flow), result)
    for part in step.undefined:
        yield row(part, "–", "–", "undefined")


def _local(flow: Flow) -> str:
    """Return a local gradient, or of a structure gate what stands in its place."""
    gate: Any = flow.node.gate
    match gate:
        case Gate():
            return formula_text(flow.node, flow.position)
        case Contraction():
            return gate.backward(flow.position).text
    return str(gate.name)


def _cut(rows: Sequence[StepRow]) -> tuple[Sequence[StepRow], str]:
    """Return the rows to show, and what is said of the others."""
    left = len(rows) - _MOST_ROWS
    return rows[:_MOST_ROWS], f"… and {left} more rows" if left > 0 else ""


def _text(title: str, heads: Sequence[str], rows: Sequence[StepRow]) -> str:
    shown, more = _cut(rows)
    lines = [tuple(heads), *(row.cells for row in shown)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = ["  ".join(map(str.ljust, line, widths)).rstrip() for line in lines]
    return "\n".join([title, *aligned, *filter(None, [more])])


def _html(title: str, heads: Sequence[str], rows: Sequence[StepRow]) -> str:
    shown, more = _cut(rows)
    cell = 'style="text-align:left;padding:.25em 1.2em .25em 0"'
    head = "".join(f'<th scope="col" {cell}>{escape(text)}</th>' for text in heads)
    lines = []
    for row in shown:
        number, *middle, result = map(escape, row.cells)
        texts = "".join(f"<td {cell}>{text}</td>" for text in middle)
        lines.append(f'<tr><th scope="row" {cell}>{number}</th>{texts}<td {cell}><b>{result}</b></td></tr>')
    if more:
        lines.append(f'<tr><td colspan="{len(heads)}" {cell}>{more}</td></tr>')
    caption = f'<caption style="text-align:left;font-weight:bold;padding:.6em 0 .2em">{title}</caption>'
    return (
        f'<table style="font-size:1rem;border-collapse:collapse;margin:0 0 .6em">{caption}'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )
