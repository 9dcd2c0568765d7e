"""The chain rule for arrays in matrix form, with the shapes beside it: ∂L/∂W = Xᵀ · ∂L/∂Z."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..core.arrays import entries_of
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.numbers import equals, number_latex
from ..core.passes import Flow
from ..core.patterns import Contraction, Places, Reduction
from .printer import LATEX, PRODUCT, TEXT, Style
from .structure import array_text, shape_text, structure_text
from .typeset import formula_text, gate_tree

_FEW = 12  # entries that are written out


@dataclass(frozen=True)
class _Script:
    """What matrix forms in LaTeX and in plain text differ in."""

    style: Style
    about: str
    partial: str
    product: str  # of matrices
    entrywise: str
    scaled: str  # a number times an array
    transposed: str
    summed: str  # along an axis
    whole: str  # the sum of all entries
    repeated: str
    put: str
    laid: str
    shape: Callable[[Sequence[int]], str]
    times: str  # between two shapes
    column: str
    note: str  # what stands beside a line


def _shape_latex(shape: Sequence[int]) -> str:
    return r" \times ".join(map(str, shape)) or "1"


_TEXT = _Script(
    TEXT,
    "≈",
    "∂{}/∂{}",
    " · ",
    " ⊙ ",
    " · ",
    "{}ᵀ",
    "Σ over axis {1} of {0}",
    "Σ of all entries of {0}",
    "{} repeated to {}",
    "{} put at [{}]",
    "{} as {}",
    lambda shape: shape_text(tuple(shape)),
    " · ",
    "",
    "   ({})",
)
_LATEX = _Script(
    LATEX,
    r"\approx",
    r"\frac{{\partial {}}}{{\partial {}}}",
    r" \cdot ",
    r" \odot ",
    r" \cdot ",
    r"{}^{{\top}}",
    r"\sum_{{\text{{axis }} {1}}} {0}",
    r"\sum {0}",
    r"\left[{}\right]_{{\text{{repeated to }} {}}}",
    r"\left[{}\right]_{{\text{{put at }} \mathtt{{[{}]}}}}",
    r"\left[{}\right]_{{\text{{as }} {}}}",
    _shape_latex,
    r" \;\cdot\; ",
    "&",
    r" & {}",
)


def in_short(graph: Graph, nodes: Sequence[Node]) -> tuple[list[str], list[str]]:
    """Return a line for each node, in LaTeX and in plain text."""
    flows = _flows(graph)
    latex, text = (
        [_Line(graph, node, flows.get(node, []), script).whole() for node in nodes] for script in (_LATEX, _TEXT)
    )
    return latex, text


def at_length(graph: Graph, node: Node) -> tuple[list[str], list[str]]:
    """Return the rule at a node, how NumPy writes it, and its numbers where they are few."""
    graph = graph.seen
    flows = _flows(graph).get(node, [])
    latex, text = (_Line(graph, node, flows, script).lines() for script in (_LATEX, _TEXT))
    return latex, text


def _flows(graph: Graph) -> dict[Node, list[Flow]]:
    """Return the flows that reach each node, in the order of the code."""
    found: dict[Node, list[Flow]] = {}
    for step in reversed(graph.backward_pass):
        for flow in step.flows:
            found.setdefault(flow.input, []).append(flow)
    return found


@dataclass(frozen=True)
class _Line:
    """The flows that meet at a node."""

    graph: Graph
    node: Node
    flows: Sequence[Flow]
    script: _Script

    def whole(self) -> str:
        rule = f"{self._left} {self.script.column}= {self._rule()}"
        return rule + self.script.note.format(self._shapes())

    def lines(self) -> list[str]:
        under = "" if self.script.column else " " * len(self._left)
        found = [self.whole()]
        for flow in self.flows:
            if isinstance(flow.node.gate, Contraction):
                pattern, written = flow.node.gate.backward(flow.position).text, structure_text(flow.node, flow.position)
                found.append(
                    f"{under} {self.script.column}{self._said(f'by the pattern {pattern}, in NumPy {written}')}"
                )
        gradient: Any = self.graph.gradients[self.node.name]
        if len(entries_of(gradient)) <= _FEW:
            sign = equals(entries_of(gradient)).replace("≈", self.script.about)
            found.append(f"{under} {self.script.column}{sign} {self._numbers(gradient)}")
        return found

    def _said(self, text: str) -> str:
        return rf"\quad\text{{{text.replace('_', chr(92) + '_')}}}" if self.script.style.latex else f"  {text}"

    def _numbers(self, gradient: Any) -> str:
        if not self.script.style.latex:
            return array_text(gradient, _FEW)
        if not self.node.shape:
            return number_latex(gradient)
        rows = gradient.tolist() if len(self.node.shape) == 2 else [gradient.tolist()]
        body = r" \\ ".join(" & ".join(map(number_latex, row)) for row in rows)
        return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"

    @property
    def _left(self) -> str:
        return self._partial(self.node)

    def _partial(self, node: Node) -> str:
        name = self.script.style.name
        return self.script.partial.format(name(self.graph.output.name), name(node.name))

    def _name(self, node: Node) -> str:
        if isinstance(node, Constant) and not node.shape:
            return self.script.style.number(node.number)
        return self.script.style.name(node.name)

    def _rule(self) -> str:
        if not self.flows:
            return self.script.style.number(float(self.node is self.graph.output))
        return " + ".join(map(self._term, self.flows))

    def _term(self, flow: Flow) -> str:
        gate: Any = flow.node.gate
        script, shape = self.script, flow.input.shape
        upstream = "1" if flow.node is self.graph.output else self._partial(flow.node)
        match gate:
            case Contraction():
                return self._by_pattern(flow, upstream)
            case Places():
                if gate.key:
                    return script.put.format(upstream, gate.key_text)
                return script.laid.format(upstream, script.shape(shape))
            case Reduction(name="max"):
                return script.put.format(upstream, f"largest of {flow.input.name}")
            case Reduction():
                difference = f"{self._name(flow.input)} - {self._name(flow.node)}"
                exponential = rf"e^{{{difference}}}" if script.style.latex else f"exp({difference})"
                return upstream + script.entrywise + exponential
        return self._elementwise(flow, upstream)

    def _elementwise(self, flow: Flow, upstream: str) -> str:
        plain = {"1": upstream, "-1": f"-{upstream}"}.get(formula_text(flow.node, flow.position))
        if plain is not None:
            return plain
        first = upstream == "1"
        local = formula_text(flow.node, flow.position, None, 0 if first else PRODUCT, self.script.style)
        arrays = flow.node.shape and _names_an_array(flow)
        sign = self.script.entrywise if arrays else self.script.scaled
        return local if first else upstream + sign + local

    def _by_pattern(self, flow: Flow, upstream: str) -> str:
        """Return a product, a sum or a repeat as people write it: what NumPy writes, with the signs of mathematics."""
        gate: Any = flow.node.gate
        script, places = self.script, "AB"[: len(flow.node.inputs)]
        texts = {
            place: upstream if number == flow.position else self._name(part)
            for number, (place, part) in enumerate(zip(places, flow.node.inputs, strict=True))
        }
        written = gate.backward(flow.position).written(tuple(places), flow.input.shape)
        if upstream == "1" and len(places) == 2:
            return next(text for text in texts.values() if text != "1")
        if found := re.fullmatch(r"np\.outer\((\w), (\w)\)", written):
            return texts[found[1]] + script.product + self._turned(texts[found[2]])
        if found := re.fullmatch(r"(\w)\.sum\((?:axis=(\d))?.*", written):
            form = script.whole if found[2] is None else script.summed
            return form.format(texts[found[1]], found[2])
        if written.startswith("np.full"):
            return script.repeated.format(upstream, script.shape(flow.input.shape))
        if " * " in written:
            return script.scaled.join(texts[place] for place in written.split(" * "))
        factors = [
            self._turned(texts[part[0]]) if part.endswith(".T") else texts[part] for part in written.split(" @ ")
        ]
        return script.product.join(factors)

    def _turned(self, text: str) -> str:
        wide = "/" in text or text.startswith("\\frac")
        return self.script.transposed.format(self.script.style.brackets(text) if wide else text)

    def _shapes(self) -> str:
        """Return the shapes of a product and of its result, or the gradient's alone."""
        own = self.script.shape(self.node.shape) if self.node.shape else "one number"
        own = rf"\text{{{own}}}" if self.script.style.latex and not self.node.shape else own
        if len(self.flows) != 1:
            return own
        (flow,) = self.flows
        gate: Any = flow.node.gate
        if not isinstance(gate, Contraction) or len(flow.node.inputs) != 2 or flow.node is self.graph.output:
            return own
        written = gate.backward(flow.position).written(("A", "B"), self.node.shape)
        if " @ " not in written:
            return own
        shapes = {
            place: flow.node.shape if number == flow.position else part.shape
            for number, (place, part) in enumerate(zip("AB", flow.node.inputs, strict=True))
        }
        factors = [shapes[part[0]][::-1] if part.endswith(".T") else shapes[part] for part in written.split(" @ ")]
        return f"{self.script.times.join(map(self.script.shape, factors))} = {own}"


def _names_an_array(flow: Flow) -> bool:
    """Tell whether an array stands in a local gradient, so that it is multiplied entry by entry."""
    tree = gate_tree(flow.node, flow.position)
    gate: Any = flow.node.gate
    shapes = dict(zip(gate.inputs + "y", [part.shape for part in (*flow.node.inputs, flow.node)], strict=True))
    return any(bool(shapes.get(part.id)) for part in ast.walk(tree) if isinstance(part, ast.Name))
