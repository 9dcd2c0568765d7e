"""The chain rule for arrays in matrix form, with the shapes beside it: ∂L/∂W = Xᵀ · ∂L/∂Z."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from ..core.arrays import entries_of, rows
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.numbers import equals, number_latex
from ..core.passes import Flow
from ..core.patterns import Contraction, Places, Reduction
from .printer import LATEX, PRODUCT, TEXT, Style
from .structure import array_text, structure_text
from .typeset import formula_text, gate_tree

_FEW = 12  # entries that are written out


@dataclass(frozen=True)
class _Script:
    """What matrix forms in LaTeX and in plain text differ in."""

    style: Style
    product: str  # of matrices
    entrywise: str
    scaled: str  # a number times an array
    transposed: str
    summed: str  # along an axis
    whole: str  # the sum of all entries
    repeated: str
    put: str
    laid: str
    cross: str  # between the sizes of a shape
    times: str  # between two shapes
    note: str  # what stands beside a line

    def shape(self, shape: Sequence[int]) -> str:
        return self.cross.join(map(str, shape)) or "1"


_TEXT = _Script(
    TEXT,
    product=" · ",
    entrywise=" ⊙ ",
    scaled=" · ",
    transposed="{}ᵀ",
    summed="Σ over axis {1} of {0}",
    whole="Σ of all entries of {0}",
    repeated="{} repeated to {}",
    put="{} put at [{}]",
    laid="{} as {}",
    cross="×",
    times=" · ",
    note="   ({})",
)
_LATEX = _Script(
    LATEX,
    product=r" \cdot ",
    entrywise=r" \odot ",
    scaled=r" \cdot ",
    transposed=r"{}^{{\top}}",
    summed=r"\sum_{{\text{{axis }} {1}}} {0}",
    whole=r"\sum {0}",
    repeated=r"\left[{}\right]_{{\text{{repeated to }} {}}}",
    put=r"\left[{}\right]_{{\text{{put at }} \mathtt{{[{}]}}}}",
    laid=r"\left[{}\right]_{{\text{{as }} {}}}",
    cross=r" \times ",
    times=r" \;\cdot\; ",
    note=r" & {}",
)


@dataclass(frozen=True)
class Line:
    """The flows that meet at a node, as they are written down."""

    scripts: ClassVar = (_LATEX, _TEXT)
    graph: Graph
    node: Node
    flows: Sequence[Flow]
    script: _Script

    def in_short(self) -> list[str]:
        """Return the rule alone."""
        rule = f"{self._partial(self.node)} {self.script.style.column}= {self._rule()}"
        return [rule + self.script.note.format(self._shapes())]

    def at_length(self) -> list[str]:
        """Return the rule, how NumPy writes it, and its numbers where they are few."""
        style, found = self.script.style, self.in_short()
        under = f" {style.column}" if style.column else " " * (len(self._partial(self.node)) + 1)
        for flow in self.flows:
            if isinstance(flow.node.gate, Contraction):
                pattern, written = flow.node.gate.backward(flow.position).text, structure_text(flow.node, flow.position)
                found.append(under + self._said(f"by the pattern {pattern}, in NumPy {written}"))
        gradient: Any = self.graph.gradients[self.node.name]
        if len(entries_of(gradient)) <= _FEW:
            sign = equals(entries_of(gradient)).replace("≈", style.about)
            found.append(f"{under}{sign} {self._numbers(gradient)}")
        return found

    def _said(self, text: str) -> str:
        return rf"\quad\text{{{text.replace('_', chr(92) + '_')}}}" if self.script.style.latex else f"  {text}"

    def _numbers(self, gradient: Any) -> str:
        if not self.script.style.latex:
            return array_text(gradient, _FEW)
        if not self.node.shape:
            return number_latex(gradient)
        body = r" \\ ".join(" & ".join(map(number_latex, row)) for row in rows(gradient))
        return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"

    def _partial(self, node: Node) -> str:
        return self.script.style.partial(self.graph.output.name, node.name)

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
