"""What happens in a graph of arrays, in sentences: what is written for each gate and each flow, and how it looks."""

from __future__ import annotations

from typing import Any

from ..core import arrays
from ..core.gates import Gate
from ..core.nodes import Node
from ..core.numbers import MINUS, and_list, format_number
from ..core.passes import BackwardStep, Flow, ForwardStep
from ..core.patterns import Contraction, is_repeat
from .printer import FRACTION
from .structure import shape_text, structure_text
from .typeset import formula_text

_FEW = 6  # entries that are told one by one
_LEFT = 2**-50  # of a sum whose entries cancel, as a share of them


def flow_text(node: Node, position: int) -> str:
    """Return what flows back along an edge, with ``dz`` for the gradient of a node z.

    >>> from backprop_helpers import trace
    >>> g = trace(lambda x, W: (x @ W).sum(), x=[[1, 2], [3, 4]], W=[[5], [6]])
    >>> flow_text(g["a"], 0), flow_text(g["a"], 1), flow_text(g["b"], 0)
    ('da @ W.T', 'x.T @ da', 'db repeated to 2×1')
    """
    if not isinstance(node.gate, Gate):
        return structure_text(node, position).replace(" * ", " · ")  # as at the other gates
    upstream = f"d{node.name}"
    plain = {"1": upstream, f"{MINUS}1": f"{MINUS}{upstream}"}.get(formula_text(node, position))
    return plain or f"{upstream} · {formula_text(node, position, place=FRACTION)}"


def forward_sentence(step: ForwardStep) -> str:
    """Return what a gate does in the forward pass; of an array the picture has the numbers."""
    number = "" if step.node.shape else f" = {format_number(step.value)}"
    return f"{forward_text(step.node)}{number}."


def forward_text(node: Node) -> str:
    """Return what a gate does in the forward pass, but for the number, where there is one."""
    shape = f", of shape {shape_text(node.shape)}" if node.shape and not is_repeat(node.gate) else ""
    told = f"Forward: {node.name} = {formula_text(node)}"
    if isinstance(node.gate, Gate) and node.shape:
        return f"{told}, entry by entry{shape}"
    return f"{told}{shape}"


def backward_text(step: BackwardStep) -> str:
    """Return what a gate passes on in the backward pass."""
    return f"Backward: {step.node.name} passes {and_list(map(_passed, step.flows))}."


def _passed(flow: Flow) -> str:
    gate: Any = flow.node.gate
    pattern = f" by the pattern {gate.backward(flow.position).text}" if isinstance(gate, Contraction) else ""
    added = "" if flow.first else ", where it is added"
    return f"{flow_text(flow.node, flow.position)} to {flow.input.name}{pattern}{added}"


def told(value: Any) -> str:
    """Return a number, or a shape with the entries while they are few, else with their sum and their range."""
    shape = arrays.shape_of(value)
    if not shape:
        return f"= {format_number(value)}"
    entries = arrays.plain(value).entries
    if len(entries) <= _FEW:
        return f"({shape_text(shape)}: {', '.join(map(format_number, entries))})"
    total = sum(entries)
    if abs(total) <= _LEFT * sum(map(abs, entries)):
        total = 0.0
    total, low, high = map(format_number, (total, min(entries), max(entries)))
    return f"({shape_text(shape)}: sum {total}, from {low} to {high})"
