"""The chain rule written out, with names and with numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar

from ..core.array_graph import ArrayGraph
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.numbers import agree, as_shown, equals
from ..core.passes import Flow, flows_into
from . import matrix_form
from .printer import LATEX, PRODUCT, TEXT, Style
from .typeset import formula_text, numbers, shown_numbers, worth_as_shown

MOST_NODES = 100
_WIDEST = 4  # terms on a line: more run off a projector
_PLACES = ("first", "second", "third")


@dataclass(frozen=True)
class Derivation:
    """The chain rule written out; Jupyter shows it as a formula."""

    latex: str  # without dollar signs
    text: str  # the same in plain text

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_latex_(self) -> str:
        return f"$$\n{self.latex}\n$$"


def derive(graph: Graph, node: str | Node | None = None) -> Derivation:
    """Return the chain rule at one node, or at every node from the output to the inputs, with names and numbers.

    At one node: the rule, the rule with the gates' local gradients, with numbers, and the sum of the flows. Two
    edges from the node into the same gate, as in x · x, are two flows; each is named after the gate's input.
    Arrays are written in matrix form, with the shapes: · is a product of matrices, ⊙ goes entry by entry.

    Args:
        graph: at its inputs.
        node: the node, or its name; every node, if left out.

    Raises:
        KeyError: the graph has no such node.
        ValueError: the node is a constant, or the graph is too large for every node.

    >>> from backprop_helpers import parse
    >>> derive(parse("(4x + 1)^2", x=1))
    ∂c/∂b = 2 · b = 2 · 5 = 10
    ∂c/∂a = ∂c/∂b · 1 = 10 · 1 = 10
    ∂c/∂x = ∂c/∂a · 4 = 10 · 4 = 40
    >>> derive(parse("y = 3x; z = x + 5; T = y * z", x=2), "x")
    ∂T/∂x = ∂T/∂y · ∂y/∂x + ∂T/∂z · ∂z/∂x
          = ∂T/∂y · 3 + ∂T/∂z · 1
          = 7 · 3 + 6 · 1
          = 21 + 6 = 27
    >>> from backprop_helpers import trace
    >>> derive(trace(lambda X, W: (X @ W).sum(), X=[[1, 2]], W=[[3], [4]]))
    ∂b/∂a = 1 repeated to 1×1   (1×1)
    ∂b/∂W = Xᵀ · ∂b/∂a   (2×1 · 1×1 = 2×1)
    ∂b/∂X = ∂b/∂a · Wᵀ   (1×1 · 1×2 = 1×2)
    """
    graph = graph.seen
    nodes = _every(graph) if node is None else [_find(graph, node)]
    flows = flows_into(graph.backward_pass)
    kind: Any = matrix_form.Line if isinstance(graph, ArrayGraph) else _Sum
    write = kind.in_short if node is None else kind.at_length
    latex, text = (
        [line for at in nodes for line in write(kind(graph, at, flows.get(at, []), script))] for script in kind.scripts
    )
    body = " \\\\[6pt]\n".join(latex)
    return Derivation(f"\\begin{{aligned}}\n{body}\n\\end{{aligned}}", "\n".join(text))


def _every(graph: Graph) -> list[Node]:
    """Return the nodes whose gradients are written out, from the output to the inputs."""
    if len(graph.nodes) > MOST_NODES:
        name = next(iter(graph.inputs), graph.output.name)
        raise ValueError(
            f"This graph has {len(graph.nodes)} nodes, too many to write out; ask for one: derive(graph, {name!r})."
        )
    # a constant output has no gradient at all to write out
    wanted = [part for part in reversed(graph.nodes) if part is not graph.output and not isinstance(part, Constant)]
    return wanted or [graph.output]


def _find(graph: Graph, node: str | Node) -> Node:
    if not isinstance(node, Node):
        return graph[node]
    if node not in graph.nodes:
        raise KeyError(f"{node!r} belongs to another graph; name a node of this one, such as {graph.output.name!r}.")
    if isinstance(node, Constant):
        raise ValueError(f"{node.name} is a constant: it never changes, so it has no gradient.")
    return node


@dataclass(frozen=True)
class _Script:
    """What derivations in LaTeX and in plain text differ in, beyond their formulas."""

    style: Style
    through: str
    broken: str  # between two lines of a sum


_LATEX = _Script(LATEX, r"\underbrace{{{}}}_{{\text{{{} input}}}}", " \\\\\n&\\qquad {} + ")
_TEXT = _Script(TEXT, "{} ({} input)", " + ")


@dataclass(frozen=True)
class _Stage:
    """One way to write the gradient, or a term of it."""

    text: str
    shown: tuple[float, ...] = ()  # the numbers that stand in it; none among names
    worth: tuple[float | None, ...] = ()  # what each term comes to, as shown; None where that has no value


@dataclass(frozen=True)
class _Sum:
    """The flows that meet at a node, as they are written down."""

    scripts: ClassVar = (_LATEX, _TEXT)
    graph: Graph
    node: Node
    flows: Sequence[Flow]
    script: _Script

    def at_length(self) -> list[str]:
        """Return the lines, each way of writing the sum on a line of its own."""
        return self._lines([self._rule], [self._names], [self._numbers], [self._products], [self._amounts, self._total])

    def in_short(self) -> list[str]:
        """Return a single line, or two where flows meet."""
        if len(self.flows) != 1:
            return self._lines([self._names], [self._products, self._total])
        direct = self.flows[0].node is self.graph.output
        return self._lines([self._names, self._numbers if direct else self._products, self._total])

    def _lines(self, *rows: Sequence[Callable[[], _Stage]]) -> list[str]:
        """Return the rows, with = or ≈ in front of each stage; what only repeats the last is left out."""
        style, texts = self.script.style, []
        left = style.partial(self.graph.output.name, self.node.name)
        before = _Stage(left)
        for row in rows if self.flows else ():
            parts = []
            for stage in (write() for write in row):
                if stage.text != before.text:
                    parts.append(f"{_sign(before, stage).replace('≈', style.about)} {stage.text}")
                before = stage
            if parts:
                texts.append(" ".join(parts))
        texts = texts or [f"= {style.number(float(self.node is self.graph.output))}"]
        under = "" if style.column else " " * len(left)
        return [f"{under if number else left} {style.column}{text}" for number, text in enumerate(texts)]

    def _rule(self) -> _Stage:
        terms = []
        for flow in self.flows:
            local = self.script.style.partial(flow.node.name, flow.input.name)
            if flow.node.inputs.count(flow.input) > 1:
                local = self.script.through.format(local, _PLACES[flow.position])
            terms.append(_Stage(self._upstream(flow) + local))
        return self._joined(terms)

    def _names(self) -> _Stage:
        pairs = [(self._upstream(flow), flow) for flow in self.flows]
        return self._joined([_Stage(up + self._formula(flow, up or number)) for number, (up, flow) in enumerate(pairs)])

    def _numbers(self) -> _Stage:
        terms = []
        for number, flow in enumerate(self.flows):
            amount, values = self._amount(flow), numbers(self.graph, flow.node)
            upstream = "" if flow.node is self.graph.output else self._factor(amount) + self.script.style.times
            local = worth_as_shown(flow.node, flow.position, values)
            shown = (amount, *shown_numbers(flow.node, flow.position, values))
            worth = None if local is None else as_shown(amount) * local
            terms.append(_Stage(upstream + self._formula(flow, upstream or number, values), shown, (worth,)))
        return self._joined(terms)

    def _products(self) -> _Stage:
        terms = []
        for number, flow in enumerate(self.flows):
            amount, local = self._amount(flow), self._factor(flow.local)
            if flow.node is not self.graph.output:
                local = self._factor(amount) + self.script.style.times + local
            elif number == 0:
                local = self.script.style.number(flow.local)
            terms.append(_Stage(local, (amount, flow.local), (as_shown(amount) * as_shown(flow.local),)))
        return self._joined(terms)

    def _amounts(self) -> _Stage:
        amounts = [flow.downstream for flow in self.flows]
        text = self.script.style.number(amounts[0])
        for number, amount in enumerate(amounts[1:], 1):
            sign = " + " if number % (2 * _WIDEST) else self.script.broken
            sign = sign if amount >= 0 else sign.replace("+", self.script.style.minus)
            text += sign + self.script.style.number(abs(amount))
        return _Stage(text, tuple(amounts), tuple(map(as_shown, amounts)))

    def _total(self) -> _Stage:
        total = self.graph.gradients[self.node.name]
        return _Stage(self.script.style.number(total), (total,), (as_shown(total),))

    def _amount(self, flow: Flow) -> float:
        """Return the upstream gradient."""
        amount: float = self.graph.slopes_of(flow.node)
        return amount

    def _upstream(self, flow: Flow) -> str:
        """Return the upstream gradient as a factor; the output's own, which is 1, is not written."""
        output, style = self.graph.output, self.script.style
        return "" if flow.node is output else style.partial(output.name, flow.node.name) + style.times

    def _factor(self, number: float) -> str:
        return self.script.style.factor(number)

    def _formula(self, flow: Flow, before: object, values: Mapping[Node, float] | None = None) -> str:
        """Return a local gradient: as a factor where something stands before it, else alone."""
        place = PRODUCT if before else 0
        return formula_text(flow.node, flow.position, values, place, self.script.style)

    def _joined(self, terms: Sequence[_Stage]) -> _Stage:
        texts = [term.text for term in terms]
        lines = [" + ".join(texts[start : start + _WIDEST]) for start in range(0, len(texts), _WIDEST)]
        shown, worth = (
            tuple(chain.from_iterable(part)) for part in zip(*((t.shown, t.worth) for t in terms), strict=True)
        )
        return _Stage(self.script.broken.join(lines), shown, worth)


def _sign(before: _Stage, stage: _Stage) -> str:
    """Return = where it is true of what is shown: of the names, or of the rounded numbers on both sides."""
    if not before.shown:
        return equals(stage.shown)
    one, other = before.worth, stage.worth
    if len(one) != len(other):
        one, other = (_added(one),), (_added(other),)
    true = all(a is not None and b is not None and agree(a, b) for a, b in zip(one, other, strict=True))
    return "=" if true else "≈"


def _added(worth: Sequence[float | None]) -> float | None:
    terms = [term for term in worth if term is not None]
    return math.fsum(terms) if len(terms) == len(worth) else None
