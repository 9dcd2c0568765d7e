"""What is written for a structure gate: its value, and the flow along an edge, in NumPy as a person writes it."""

from __future__ import annotations

from typing import Any

from ..core.arrays import Shape, entries_of, rows, shape_of
from ..core.nodes import Constant, Node
from ..core.numbers import MINUS, format_number
from ..core.patterns import Contraction, Places, Reduction


def shape_text(shape: Shape) -> str:
    """Return a shape as people write it.

    >>> shape_text((4, 2)), shape_text((3,)), shape_text(())
    ('4×2', '3', '1')
    """
    return "×".join(map(str, shape)) or "1"


def array_text(value: Any, most: int = 6) -> str:
    """Return a number, or the entries of an array, row by row; of one with more of them the shape.

    >>> from backprop_helpers.core.arrays import Array
    >>> array_text(0.5), array_text(Array((2, 2), (1.0, 0.5, 1 / 3, 4.0))), array_text(Array((3, 4), (0.0,) * 12))
    ('0.5', '[[1, 0.5], [0.3333, 4]]', '3×4')
    """
    shape = shape_of(value)
    if not shape:
        return format_number(value)
    if len(entries_of(value)) > most:
        return shape_text(shape)
    lines = [f"[{', '.join(map(format_number, row))}]" for row in rows(value)]
    return f"[{', '.join(lines)}]" if len(shape) == 2 else lines[0]


def structure_text(node: Node, position: int | None = None) -> str:
    """Return what a structure gate does, or what flows back along an edge to it, with ``dz`` for the gradient of z.

    >>> from backprop_helpers import trace
    >>> g = trace(lambda x, W: (x @ W).sum(axis=0)[0], x=[[1, 2], [3, 4]], W=[[5], [6]])
    >>> structure_text(g["a"]), structure_text(g["a"], 0), structure_text(g["a"], 1), structure_text(g["b"])
    ('x @ W', 'da @ W.T', 'x.T @ da', 'a.sum(axis=0)')
    """
    gate: Any = node.gate
    parts = [_name(part) for part in node.inputs]
    if position is None:
        return _value(gate, parts, node.shape)
    upstream, shape = f"d{node.name}", node.inputs[position].shape
    match gate:
        case Contraction():
            pattern = gate.backward(position)
            if len(parts) == 1 and not pattern.summed and set(pattern.result) - set(pattern.inputs[0]):
                return f"{upstream} repeated to {shape_text(shape)}"
            factors = [upstream if place == position else part for place, part in enumerate(parts)]
            return pattern.written(factors, shape)
        case Places():
            return f"{upstream}, each entry back to its place" if gate.key else f"{upstream}.reshape({_listed(shape)})"
        case Reduction(name="max"):
            return f"{upstream}, to the largest entries"
    return f"{upstream} · exp({parts[0]} {MINUS} {node.name})"


def _value(gate: Any, parts: list[str], shape: Shape) -> str:
    match gate:
        case Contraction(name="repeat"):
            return f"{parts[0]} repeated to {shape_text(shape)}"
        case Contraction():
            return gate.pattern.written(parts, shape)
        case Places():
            return f"{parts[0]}[{gate.key_text}]" if gate.key else f"{parts[0]}.reshape({_listed(shape)})"
    axis = "" if gate.axis is None else f"axis={gate.axis}"
    return (
        f"{parts[0]}.max({axis})" if gate.name == "max" else f"log_sum_exp({', '.join(filter(None, [*parts, axis]))})"
    )


def _listed(shape: Shape) -> str:
    return ", ".join(map(str, shape))


def _name(node: Node) -> str:
    return format_number(node.number) if isinstance(node, Constant) and not node.shape else node.name
