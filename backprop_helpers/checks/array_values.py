"""What went wrong in the value of an array: what its gate makes of the same arrays if it is taken for another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import Any

from ..core.arithmetic import Arithmetic, arithmetic
from ..core.arrays import entries_of, shape_of
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.nodes import Node
from ..core.numbers import and_list
from ..core.patterns import AXES, PRODUCTS, Contraction, Pattern, is_repeat
from ..mistakes.array_pass import contracted
from ..mistakes.places import shown
from ..mistakes.rounding import close, same
from .known import Recognized

Pair = tuple[Mapping[str, Any], Mapping[str, Any]]  # what was answered at a point, and what is right there
Form = tuple[str, Any, str]  # a code, a wrong value, and the sentence for it
_ENTRYWISE = "Arrays were multiplied entry by entry (*). {} is a matrix product (@): it multiplies and then sums."
_PRODUCT = "A matrix product (@) was used. {} works entry by entry (*)."
_TRANSPOSED = "A factor of {} is transposed but should not be, or the other way round."
_ORDER = "The factors of {} are in the wrong order: A @ B and B @ A are different."
_AXIS = "In {} the sum was taken along the wrong axis. axis=0 runs down the rows, and axis=1 runs along a row."
_MEAN = "In {} a mean was taken where a sum belongs."
_SUM = "At {} the division is missing."
_LAYOUT = "Rows and columns of {} are mixed up."


def laid_otherwise(pairs: Sequence[Pair], wrong: Sequence[str]) -> Iterator[Recognized]:
    """Yield the arrays that have the right entries and another shape, with the form in which to write them."""
    named: dict[str, list[str]] = {}
    for name in wrong:
        shape = shape_of(pairs[0][1][name])
        if all(shape_of(row[name]) != shape and _same_entries(row[name], right[name]) for row, right in pairs):
            named.setdefault(_form_of(shape), []).append(name)
    for form, names in named.items():
        yield Recognized("wrong_shape", tuple(names), form.format(and_list(names)))


def _same_entries(answer: Any, right: Any) -> bool:
    one, other = entries_of(answer), entries_of(right)
    return len(one) == len(other) and all(map(close, one, other))


def _form_of(shape: tuple[int, ...]) -> str:
    if len(shape) == 2:
        rows = f"{shape[0]} row{'s'[: shape[0] > 1]}"
        return f"The numbers for {{}} are right. Write a list of {rows} of {shape[1]}."
    return (
        "The numbers for {} are right. Write one list, […, …]."
        if shape
        else "The number for {} is right without its brackets."
    )


def of_another(pairs: Sequence[Pair], wrong: Sequence[str], in_code: bool) -> Iterator[Recognized]:
    """Yield the arrays that are right as the gradient of another node, by a name mixed up or a change in place."""
    row, right = pairs[0]
    for name in wrong:
        if not shape_of(row[name]):
            continue
        others = [it for it in right if all(_of(it, name, *pair) for pair in pairs)]
        others.sort(key=lambda it: it not in row)  # what was answered is known to the student
        if others:
            said = f"This is the gradient of {others[0]}, not of {name}."
            if in_code and others[0] in row:  # there the two may be one array
                said += f" (After d{others[0]} = d{name} both names stand for one array: *= and += change both.)"
            yield Recognized("gradient_of_another", (name,), said)


def _of(other: str, name: str, row: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Tell whether the answer for a name is right for another one, and not merely swapped with it."""
    return same(row[name], right[other]) and (other not in row or same(row[other], right[other]))


def misread(graph: Graph, row: Mapping[str, Any], wrong: Sequence[str]) -> Iterator[Recognized]:
    """Yield what the first wrong value is, computed from what was answered before it."""
    name, engine = wrong[0], arithmetic()
    node = graph[name]
    inputs = [_before_repeat(part) for part in node.inputs] if isinstance(node.gate, Gate) else node.inputs
    parts = [engine.from_plain(row.get(part.name, graph.value_of(part))) for part in inputs]
    for code, value, said in _forms(graph, node, parts, engine):
        if value is not None and same(row[name], value):
            yield Recognized(code, (name,), said.format(shown(node)))


def _before_repeat(node: Node) -> Node:
    """Return what is repeated to the shape of another array, as it stands in the line; any other node as it is."""
    return node.inputs[0] if is_repeat(node.gate) else node


def _forms(graph: Graph, node: Node, parts: Sequence[Any], engine: Arithmetic) -> Iterator[Form]:
    """Yield the wrong values of a node, the usual ones first."""
    gate: Any = node.gate
    if isinstance(gate, Contraction) and len(parts) == 2:
        yield from _of_product(gate.pattern, parts, engine)
    elif isinstance(gate, Contraction) and gate.name == "sum":
        yield from _of_sum(gate.pattern, node, parts[0], engine)
    elif isinstance(gate, Gate) and gate.name == "multiply" and all(map(shape_of, parts)):
        _, pattern = PRODUCTS[len(shape_of(parts[0])), len(shape_of(parts[1]))]
        yield "matrix_for_elementwise", contracted(engine, pattern, parts), _PRODUCT
    elif isinstance(gate, Gate) and gate.name == "divide" and getattr(node.inputs[0].gate, "name", "") == "sum":
        yield "sum_for_mean", parts[0], _SUM
    if len(node.shape) == 2:
        yield "row_column_layout", contracted(engine, Pattern(("ij",), "ji"), [graph.value_of(node)]), _LAYOUT


def _of_product(right: Pattern, parts: Sequence[Any], engine: Arithmetic) -> Iterator[Form]:
    one, other = (AXES[-len(letters) :] for letters in right.inputs)
    entrywise = Pattern((one, other), max(one, other, key=len))
    yield "elementwise_for_matrix", contracted(engine, entrywise, parts), _ENTRYWISE
    for flipped in (right.flipped(0), right.flipped(1), right.flipped(0, 1)):
        if flipped != right:
            yield "transposed_factor", contracted(engine, flipped, parts), _TRANSPOSED
    _, turned = PRODUCTS[len(other), len(one)]
    yield "factor_order", contracted(engine, turned, parts[::-1]), _ORDER


def _of_sum(right: Pattern, node: Node, part: Any, engine: Arithmetic) -> Iterator[Form]:
    total: Any = contracted(engine, right, [part])
    count = len(entries_of(part)) // prod(node.shape)
    yield "mean_for_sum", None if total is None else engine.multiply(total, 1 / count, shape_of(total)), _MEAN
    for result in ("i", "j", "iv", "uj"):
        if len(shape_of(part)) == 2 and result != right.result:
            yield "wrong_axis", contracted(engine, Pattern(right.inputs, result), [part]), _AXIS
