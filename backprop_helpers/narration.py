"""What happens step by step, in words: a sentence, a description, a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from .graph import Graph
from .nodes import Node
from .notation import bracketed, format_number, formula_text
from .passes import BackwardStep, Flow, ForwardStep


def _numbers(graph: Graph, node: Node) -> dict[Node, float]:
    return {part: graph.value_of(part) for part in (*node.inputs, node)}


def sentence(graph: Graph, step: int) -> str:
    """Return what happens at a step of the forward pass and then the backward pass, counted from 1.

    Raises:
        ValueError: there is no such step.

    >>> from backprop_helpers import parse
    >>> print(sentence(parse("(4x + 1)^2", x=1), 4))
    Backward: c has the gradient 1 and passes 1 × 10 = 10 to b.
    """
    here = step_at(graph, step)
    if here is None:
        return "The inputs are given."
    if isinstance(here, ForwardStep):
        names = formula_text(here.node)
        numbers = formula_text(here.node, values=_numbers(graph, here.node))
        return f"Forward: {here.node.name} = {names} = {numbers} = {format_number(here.value)}."
    upstream, factor = format_number(here.upstream), bracketed(here.upstream)
    passed = " and ".join(f"{factor} × {_passed(flow)}" for flow in here.flows)
    return f"Backward: {here.node.name} has the gradient {upstream} and passes {passed}."


def _passed(flow: Flow) -> str:
    text = f"{bracketed(flow.local)} = {format_number(flow.downstream)} to {flow.input.name}"
    return text if flow.first else f"{text}, added up to {format_number(flow.total)}"


def step_at(graph: Graph, step: int) -> ForwardStep | BackwardStep | None:
    """Return a step of the forward pass and then the backward pass, counted from 1; None for 0, before the first.

    Raises:
        ValueError: there is no such step.
    """
    both: list[ForwardStep | BackwardStep] = [*graph.forward_pass, *graph.backward_pass]
    if isinstance(step, bool) or not isinstance(step, int) or not 0 <= step <= len(both):
        raise ValueError(f"This graph has the steps 0 to {len(both)}; there is no step {step!r}.")
    return both[step - 1] if step else None


def describe(graph: Graph, step: int | None = None) -> str:
    """Return a picture of the graph in words, for those who do not see it.

    Args:
        graph: at its inputs.
        step: the step that the picture stops at; the finished picture, if left out.

    >>> from backprop_helpers import parse
    >>> print(describe(parse("x^2", x=3)))
    Computation graph with input x = 3. a = x^2 = 9. Gradients: ∂a/∂x = 6.
    """
    inputs = _and([f"{name} = {format_number(value)}" for name, value in graph.inputs.items()])
    start = f"Computation graph with input{'s'[: len(graph.inputs) > 1]} {inputs}." if inputs else "Computation graph."
    if step is not None:
        return f"{start} {sentence(graph, step)}"
    gates = [f"{at.node.name} = {formula_text(at.node)} = {format_number(at.value)}" for at in graph.forward_pass]
    more = f"; and {len(gates) - 20} more gates" if len(gates) > 20 else ""
    output = graph.output.name
    gradients = _and([f"∂{output}/∂{name} = {format_number(value)}" for name, value in graph.gradient.items()])
    middle = f" {'; '.join(gates[:20])}{more}." if gates else ""
    return f"{start}{middle} Gradients: {gradients}."


def _and(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


@dataclass(frozen=True)
class StepRow:
    """One line of the table of steps.

    Attributes:
        number: the step, as `draw` counts it.
        place: the gate, or the edge that the gradient flows along.
        names: the formula with names.
        numbers: the formula with numbers.
        result: the value, or the input's gradient so far.
    """

    number: int
    place: str
    names: str
    numbers: str
    result: str


@dataclass(frozen=True)
class Steps:
    """Both passes as a table; Jupyter shows it.

    Attributes:
        forward: a row for each gate.
        backward: a row for each edge.
    """

    forward: tuple[StepRow, ...]
    backward: tuple[StepRow, ...]

    def __str__(self) -> str:
        lines = []
        for title, heads, rows in self._parts():
            cells = [heads, *([str(row.number), row.place, row.names, row.numbers, row.result] for row in rows)]
            widths = [max(len(line[column]) for line in cells) for column in range(len(heads))]
            lines += [
                title,
                *("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells),
            ]
        return "\n".join(lines)

    __repr__ = __str__

    def _parts(self) -> Iterator[tuple[str, list[str], tuple[StepRow, ...]]]:
        yield "Forward pass", ["step", "gate", "with names", "with numbers", "value"], self.forward
        yield "Backward pass", ["step", "flow", "upstream × local", "with numbers", "gradient so far"], self.backward

    def _repr_html_(self) -> str:
        return "".join(_table(*part) for part in self._parts())


def _table(title: str, heads: Sequence[str], rows: Sequence[StepRow]) -> str:
    cell = 'style="text-align:left;padding:.25em 1em .25em 0"'
    head = "".join(f'<th scope="col" {cell}>{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row" {cell}>{row.number}</th>'
        + "".join(f"<td {cell}>{escape(text)}</td>" for text in (row.place, row.names, row.numbers))
        + f"<td {cell}><b>{escape(row.result)}</b></td></tr>"
        for row in rows
    )
    caption = f'<caption style="text-align:left;font-weight:bold;padding:.6em 0 .2em">{title}</caption>'
    return (
        f'<table style="font-size:1rem;border-collapse:collapse;margin:0">{caption}'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def steps(graph: Graph) -> Steps:
    """Return both passes as a table, numbered as `draw` counts the steps.

    Args:
        graph: at its inputs.

    >>> from backprop_helpers import parse
    >>> print(steps(parse("x * x", x=3)))
    Forward pass
    step  gate  with names  with numbers  value
    1     a     x × x       3 × 3         9
    Backward pass
    step  flow   upstream × local  with numbers  gradient so far
    2     a → x  1 × x             1 × 3         3
    2     a → x  1 × x             1 × 3         3 + 3 = 6
    """
    forward = tuple(
        StepRow(
            number,
            step.node.name,
            formula_text(step.node),
            formula_text(step.node, values=_numbers(graph, step.node)),
            format_number(step.value),
        )
        for number, step in enumerate(graph.forward_pass, 1)
    )
    backward = tuple(
        StepRow(number, f"{flow.node.name} → {flow.input.name}", *_flow_texts(graph, step, flow))
        for number, step in enumerate(graph.backward_pass, len(forward) + 1)
        for flow in step.flows
    )
    return Steps(forward, backward)


def _flow_texts(graph: Graph, step: BackwardStep, flow: Flow) -> tuple[str, str, str]:
    local = formula_text(flow.node, flow.position)
    local = f"({local})" if re.search(r" [+-] ", local) else local
    upstream = "1" if step.node is graph.output else f"∂{graph.output.name}/∂{step.node.name}"
    total = format_number(flow.total)
    if not flow.first:
        earlier = flow.total - flow.downstream
        total = f"{format_number(earlier)} + {bracketed(flow.downstream)} = {total}"
    return f"{upstream} × {local}", f"{bracketed(step.upstream)} × {bracketed(flow.local)}", total
