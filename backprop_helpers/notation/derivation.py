"""The chain rule written out, with names and with numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..core import numbers as symbols
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.passes import Flow
from . import printer
from .typeset import formula_latex, formula_text, numbers, shown_numbers, worth_as_shown

MOST_NODES = 100
_WIDEST = 4  # terms on a line: more run off a projector
_PLACES = ("first", "second", "third")


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

    At one node: the rule, the rule with the gates' local gradients, with numbers, and the sum of the flows. Two
    edges from the node into the same gate, as in x × x, are two flows; each is named after the gate's input.

    Args:
        graph: at its inputs.
        node: the node, or its name; every node, if left out.

    Raises:
        KeyError: the graph has no such node.
        ValueError: the node is a constant, or the graph is too large for every node.

    >>> from backprop_helpers import parse
    >>> derive(parse("(4x + 1)^2", x=1))
    ∂c/∂b = 2 × b = 2 × 5 = 10
    ∂c/∂a = ∂c/∂b × 1 = 10 × 1 = 10
    ∂c/∂x = ∂c/∂a × 4 = 10 × 4 = 40
    >>> derive(parse("y = 3x; z = x + 5; T = y * z", x=2), "x")
    ∂T/∂x = ∂T/∂y × ∂y/∂x + ∂T/∂z × ∂z/∂x
          = ∂T/∂y × 3 + ∂T/∂z × 1
          = 7 × 3 + 6 × 1
          = 21 + 6 = 27
    """
    flows = _flows(graph)
    if node is not None:
        place = _find(graph, node)
        latex, text = (list(_at_one(graph, place, flows.get(place, []), script)) for script in (_LATEX, _TEXT))
        return Derivation(_aligned(latex), "\n".join(text))
    if len(graph.nodes) > MOST_NODES:
        name = next(iter(graph.inputs), graph.output.name)
        raise ValueError(
            f"This graph has {len(graph.nodes)} nodes, too many to write out; ask for one: derive(graph, {name!r})."
        )
    # a constant output has no gradient at all to write out
    wanted = [part for part in reversed(graph.nodes) if part is not graph.output and not isinstance(part, Constant)]
    wanted = wanted or [graph.output]
    latex, text = (
        [line for part in wanted for line in _in_short(graph, part, flows.get(part, []), script)]
        for script in (_LATEX, _TEXT)
    )
    return Derivation(_aligned(latex), "\n".join(text))


def _flows(graph: Graph) -> dict[Node, list[tuple[float, Flow]]]:
    """Return the flows that reach each node, each with its gate's upstream gradient, in the order of the gates.

    The backward pass meets the last gate first; on paper the sum stands in the order of the code.
    """
    flows: dict[Node, list[tuple[float, Flow]]] = {}
    for step in reversed(graph.backward_pass):
        for flow in step.flows:
            flows.setdefault(flow.input, []).append((step.upstream, flow))
    return flows


def _find(graph: Graph, node: str | Node) -> Node:
    if not isinstance(node, Node):
        return graph[node]
    if node not in graph.nodes:
        raise KeyError(f"{node!r} belongs to another graph; name a node of this one, such as {graph.output.name!r}.")
    if isinstance(node, Constant):
        raise ValueError(f"{node.name} is a constant: it never changes, so it has no gradient.")
    return node


def _aligned(lines: Sequence[str]) -> str:
    return "\\begin{aligned}\n" + " \\\\[6pt]\n".join(lines) + "\n\\end{aligned}"


# ---- how each script writes ---------------------------------------------------------------------------------------


class _Latex:
    """Writes LaTeX."""

    times = r" \cdot "
    signs: ClassVar = {"=": "=", "≈": r"\approx"}
    number = staticmethod(symbols.number_latex)
    factor = staticmethod(symbols.bracketed_latex)
    formula = staticmethod(formula_latex)

    def partial(self, top: Node, bottom: Node) -> str:
        return rf"\frac{{\partial {symbols.name_latex(top.name)}}}{{\partial {symbols.name_latex(bottom.name)}}}"

    def through(self, partial: str, place: str) -> str:
        return rf"\underbrace{{{partial}}}_{{\text{{{place} input}}}}"

    def lines(self, left: str, rows: Sequence[str]) -> Iterator[str]:
        for number, row in enumerate(rows):
            yield f"{left if number == 0 else ''} &{row}"

    broken = " \\\\\n&\\qquad {} + "


class _Text:
    """Writes plain text."""

    times = " × "
    signs: ClassVar = {"=": "=", "≈": "≈"}
    number = staticmethod(symbols.format_number)
    factor = staticmethod(symbols.bracketed)
    formula = staticmethod(formula_text)

    def partial(self, top: Node, bottom: Node) -> str:
        return f"∂{top.name}/∂{bottom.name}"

    def through(self, partial: str, place: str) -> str:
        return f"{partial} ({place} input)"

    def lines(self, left: str, rows: Sequence[str]) -> Iterator[str]:
        for number, row in enumerate(rows):
            yield f"{left if number == 0 else ' ' * len(left)} {row}"

    broken = " + "


_Script = _Latex | _Text
_LATEX, _TEXT = _Latex(), _Text()


# ---- the lines at a node ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Stage:
    """One way to write the gradient.

    Attributes:
        text: what is written.
        shown: the numbers that stand in it; none among names.
        worth: what each term of the sum comes to, as shown; None where that has no value.
    """

    text: str
    shown: tuple[float, ...] = ()
    worth: tuple[float | None, ...] = ()


def _at_one(graph: Graph, node: Node, flows: Sequence[tuple[float, Flow]], script: _Script) -> Iterator[str]:
    """Yield the lines of the sum at one node, each way of writing it on a line of its own."""
    left = script.partial(graph.output, node)
    if not flows:
        return script.lines(left, [f"= {script.number(float(node is graph.output))}"])
    rows = [
        [_rule(graph, flows, script)],
        [_local_gradients(graph, flows, script)],
        [_local_numbers(graph, flows, script)],
        [_products(graph, flows, script)],
        [_sum(flows, script), _total(graph, flows, script)],
    ]
    return script.lines(left, _related(rows, left, script))


def _in_short(graph: Graph, node: Node, flows: Sequence[tuple[float, Flow]], script: _Script) -> Iterator[str]:
    """Yield the lines of the sum at one of many nodes: a single one, or two where flows meet."""
    left = script.partial(graph.output, node)
    if not flows:
        return script.lines(left, [f"= {script.number(float(node is graph.output))}"])
    names, total = _local_gradients(graph, flows, script), _total(graph, flows, script)
    direct = len(flows) == 1 and flows[0][1].node is graph.output
    put_in = _local_numbers(graph, flows, script) if direct else _products(graph, flows, script)
    rows = [[names, put_in, total]] if len(flows) == 1 else [[names], [put_in, total]]
    return script.lines(left, _related(rows, left, script))


def _related(rows: Sequence[Sequence[_Stage]], left: str, script: _Script) -> list[str]:
    """Return the rows as text, with = or ≈ in front of each stage; what only repeats the last is left out."""
    texts = []
    before = _Stage(left)
    for row in rows:
        parts = []
        for stage in row:
            if stage.text != before.text:
                parts.append(f"{script.signs[_sign(before, stage)]} {stage.text}")
            before = stage
        if parts:
            texts.append(" ".join(parts))
    return texts


def _sign(before: _Stage, stage: _Stage) -> str:
    """Return = where it is true of what is shown: of the names, or of the rounded numbers on both sides."""
    if not before.shown:
        return symbols.equals(stage.shown)
    one, other = before.worth, stage.worth
    if len(one) != len(other):
        one, other = (_added(one),), (_added(other),)
    true = all(a is not None and b is not None and symbols.agree(a, b) for a, b in zip(one, other, strict=True))
    return "=" if true else "≈"


def _added(worth: Sequence[float | None]) -> float | None:
    terms = [term for term in worth if term is not None]
    return math.fsum(terms) if len(terms) == len(worth) else None


def _rule(graph: Graph, flows: Sequence[tuple[float, Flow]], script: _Script) -> _Stage:
    terms = []
    for _, flow in flows:
        local = script.partial(flow.node, flow.input)
        if flow.node.inputs.count(flow.input) > 1:
            local = script.through(local, _PLACES[flow.position])
        terms.append(_upstream(graph, flow, script) + local)
    return _Stage(_joined(terms, script))


def _local_gradients(graph: Graph, flows: Sequence[tuple[float, Flow]], script: _Script) -> _Stage:
    terms = []
    for number, (_, flow) in enumerate(flows):
        upstream = _upstream(graph, flow, script)
        terms.append(upstream + script.formula(flow.node, flow.position, None, _place(number, upstream)))
    return _Stage(_joined(terms, script))


def _local_numbers(graph: Graph, flows: Sequence[tuple[float, Flow]], script: _Script) -> _Stage:
    terms: list[str] = []
    shown: list[float] = []
    worth: list[float | None] = []
    for number, (amount, flow) in enumerate(flows):
        values = numbers(graph, flow.node)
        upstream = "" if flow.node is graph.output else script.factor(amount) + script.times
        terms.append(upstream + script.formula(flow.node, flow.position, values, _place(number, upstream)))
        shown += [amount, *shown_numbers(flow.node, flow.position, values)]
        local = worth_as_shown(flow.node, flow.position, values)
        worth.append(None if local is None else symbols.as_shown(amount) * local)
    return _Stage(_joined(terms, script), tuple(shown), tuple(worth))


def _products(graph: Graph, flows: Sequence[tuple[float, Flow]], script: _Script) -> _Stage:
    terms, shown = [], []
    for number, (amount, flow) in enumerate(flows):
        if flow.node is graph.output:
            terms.append(script.number(flow.local) if number == 0 else script.factor(flow.local))
        else:
            terms.append(script.factor(amount) + script.times + script.factor(flow.local))
        shown += [amount, flow.local]
    worth = tuple(symbols.as_shown(amount) * symbols.as_shown(flow.local) for amount, flow in flows)
    return _Stage(_joined(terms, script), tuple(shown), worth)


def _sum(flows: Sequence[tuple[float, Flow]], script: _Script) -> _Stage:
    amounts = [flow.downstream for _, flow in flows]
    text = script.number(amounts[0])
    for number, amount in enumerate(amounts[1:], 1):
        sign = " + " if number % (2 * _WIDEST) else script.broken
        text += (sign if amount >= 0 else sign.replace("+", "-")) + script.number(abs(amount))
    return _Stage(text, tuple(amounts), tuple(map(symbols.as_shown, amounts)))


def _total(graph: Graph, flows: Sequence[tuple[float, Flow]], script: _Script) -> _Stage:
    total = graph.gradients[flows[0][1].input.name]
    return _Stage(script.number(total), (total,), (symbols.as_shown(total),))


def _upstream(graph: Graph, flow: Flow, script: _Script) -> str:
    """Return the upstream gradient as a factor; the output's own, which is 1, is not written."""
    return "" if flow.node is graph.output else script.partial(graph.output, flow.node) + script.times


def _place(number: int, upstream: str) -> int:
    """Return how tightly a local gradient must bind: as a factor, or as one term of a sum."""
    return printer.PRODUCT if upstream or number else 0


def _joined(terms: Sequence[str], script: _Script) -> str:
    lines = [" + ".join(terms[start : start + _WIDEST]) for start in range(0, len(terms), _WIDEST)]
    return script.broken.join(lines)
