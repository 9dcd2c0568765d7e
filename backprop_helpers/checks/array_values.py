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
from ..core.patterns import AXES, PRODUCTS, Contraction, Pattern
from ..mistakes.array_pass import contracted
from ..mistakes.places import shown
from ..mistakes.rounding import same
from .known import Recognized

Form = tuple[str, Any, str]  # a code, a wrong value, and the sentence for it
_ENTRYWISE = "Arrays were multiplied entry by entry (*). {} is a matrix product (@): it multiplies and then sums."
_PRODUCT = "A matrix product (@) was used. {} works entry by entry (*)."
_TRANSPOSED = "A factor of {} is transposed but should not be, or the other way round."
_ORDER = "The factors of {} are in the wrong order: A @ B and B @ A are different."
_AXIS = "In {} the sum was taken along the wrong axis. axis=0 runs down the rows, and axis=1 runs along a row."
_MEAN = "In {} a mean was taken where a sum belongs."
_SUM = "{} is a mean, not a sum: divide by the number of entries."
_LAYOUT = "Rows and columns of {} are mixed up."


def misread(graph: Graph, row: Mapping[str, Any], wrong: Sequence[str]) -> Iterator[Recognized]:
    """Yield what the first wrong value is, computed from what was answered before it."""
    for name in wrong[:1]:
        node = graph[name]
        parts = [row.get(part.name, graph.value_of(part)) for part in node.inputs]
        engine = arithmetic()
        parts = [engine.from_plain(part) for part in parts]
        for code, value, said in _forms(graph, node, parts, engine):
            if value is not None and same(row[name], value):
                yield Recognized(code, (name,), said.format(shown(node)))


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
