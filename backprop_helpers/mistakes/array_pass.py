"""A backward pass over arrays in which some steps are done wrongly, on purpose: another pattern is another product."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache, reduce
from itertools import product
from math import isnan, prod
from typing import Any

from ..core import arrays
from ..core.arithmetic import Arithmetic, PlainArrays, arithmetic, filled, numpy_pattern
from ..core.array_graph import ArrayGraph
from ..core.arrays import Array, Shape, common_shape, entries_of, plain, shape_of
from ..core.formulas import compile_formula
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.patterns import ONES, Contraction, Pattern, Places, Reduction, sum_of
from .wrong_pass import RIGHT, AlongToo, At, Given, Laid, Local, Otherwise, Slopes, ValueOf, WayBack, WrongPass

Kinks = dict[int, tuple[float, float]]  # by entry: the smallest and the largest slope there


class _Misfit(Exception):
    """Shapes do not fit: NumPy would stop here, so this mistake leads to no numbers."""


def way_back(graph: Graph, answered: Collection[str] | None = None) -> WayBack:
    """Return a graph as the backward pass goes through it."""
    return (ArrayWayBack if isinstance(graph, ArrayGraph) else WayBack)(graph, answered)


class ArrayWayBack(WayBack):
    """The same for a graph of arrays: what flows along an edge is an array, and None where shapes do not fit."""

    local: list[Any]

    def __init__(self, graph: Graph, answered: Collection[str] | None = None) -> None:
        self.engine = arithmetic()
        self.reference = PlainArrays()
        self.kinks = cache(self._kinks)
        super().__init__(graph, answered)
        self.weight = 10 + sum(prod(node.shape) for node in self.nodes) // (10 * len(self.nodes) + 1)

    # ---- local gradients --------------------------------------------------------------------------------------------

    def local_gradient(self, edge: int, other: Local | None = None) -> Any:
        """Return the local gradient along an edge, or what stands in its place; None for a gate that has a pattern."""
        _, node, position = self.edges[edge]
        match other:
            case float():
                return other
            case ValueOf(number):
                return self.graph.value_of(self.nodes[number])
            case AlongToo(also):
                return self._times(self.local[edge], self.local[also])
            case Slopes(entries):
                return filled(self.local[edge], entries)
        if isinstance(node.gate, Reduction):
            return self._of_reduction(edge, node.gate, other is Otherwise.OTHER_AXIS)
        if not isinstance(node.gate, Gate):
            return None
        gate, values = node.gate, [self.graph.value_of(part) for part in node.inputs]
        result = self.graph.value_of(node)
        if isinstance(other, At):
            values[position] = self.graph.value_of(self.nodes[other.node])
            if common_shape(shape_of(values[position]), node.shape) != node.shape:
                raise _Misfit
            result = self.engine.formula(gate.value, gate.inputs, values, node.shape)
        formula = other if isinstance(other, str) else gate.computed[position]
        return self.engine.formula(formula, gate.inputs + "y", [*values, result], node.shape)

    def _of_reduction(self, edge: int, gate: Any, other_axis: bool) -> Any:
        part = self.edges[edge].input
        entries: Any = self.graph.value_of(part)
        shape = self.edges[edge].node.shape
        if other_axis:
            axis = 1 - gate.axis
            pattern, shape = sum_of(part.shape, axis, gate.keepdims)
            gate = replace(gate, pattern=pattern, axis=axis)
        return self.engine.reduction_local(gate, entries, self.engine.reduce(gate, entries, shape))

    def _kinks(self, edge: int) -> Kinks:
        """Return the entries of a gate that are at a kink, each with the ends of its slopes."""
        _, node, position = self.edges[edge]
        if isinstance(node.gate, Reduction) and node.gate.name == "max":
            return {place: (0.0, 1.0) for place, slope in enumerate(self.flat(self.local[edge])) if 0 < slope < 1}
        if not isinstance(node.gate, Gate) or node.gate.kink is None:
            return {}
        gate, kink = node.gate, node.gate.kink
        columns = [arrays.entries_at(plain(self.graph.value_of(part)), node.shape) for part in node.inputs]
        distances = [compile_formula(at, gate.inputs) for at in kink.places]
        rows = enumerate(zip(*columns, strict=True))
        at_kink = {place: row for place, row in rows if any(distance(*row) == 0 for distance in distances)}
        ends = [compile_formula(end, gate.inputs + "y") for end in kink.interval[position]]
        found = {place: [end(*row, gate.evaluate(*row)) for end in ends] for place, row in at_kink.items()}
        return {place: (min(several), max(several)) for place, several in found.items() if min(several) < max(several)}

    def slopes(self, edge: int) -> tuple[float, float]:
        """Return the smallest and the largest local gradient at the first entry at a kink; 0 if none is."""
        return next(iter(self.kinks(edge).values()), (0.0, 0.0))

    def usual_slope(self, edge: int) -> float:
        """Return the local gradient that is taken there."""
        return self.flat(self.local[edge])[next(iter(self.kinks(edge)))]

    def is_negative(self, edge: int) -> bool:
        """Tell whether the local gradient along an edge is negative, at every entry."""
        return all(number < 0 for number in self.flat(self.local[edge]))

    # ---- the pass ---------------------------------------------------------------------------------------------------

    def _answered(self, number: int, known: Mapping[int, Any], total: Any) -> Any:
        """Return the answer for a node, or what a pass finds there, also for entries that are still open: nan."""
        answer = known.get(number)
        if answer is None or shape_of(answer) != self.nodes[number].shape:
            return total
        if self.engine.is_finite(answer):
            return answer
        if shape_of(total) != shape_of(answer):
            return None
        pairs = zip(self.flat(answer), self.flat(total), strict=True)
        return filled(total, [other if isnan(entry) else entry for entry, other in pairs])

    def _gathered(self, number: int, wrong: WrongPass, passed: Sequence[Any]) -> tuple[Any, Any]:
        if number not in wrong.replacing:
            return super()._gathered(number, wrong, passed)
        return self._replaced(number, {edge: self.flow(edge, wrong, passed) for edge in wrong.replacing[number]}), None

    def _usual(self, number: int, passed: Sequence[Any]) -> Any:
        return super()._gathered(number, RIGHT, passed)[0]

    def flow(self, edge: int, wrong: WrongPass, passed: Sequence[Any]) -> Any:
        """Return what flows back along an edge, as `WayBack.flow`."""
        source = wrong.upstream.get(edge, self.gate[edge])
        upstream = self._start(edge, wrong) if source is None else passed[source]
        if upstream is None:
            return None
        try:
            flow = self._along(edge, wrong, upstream)
            return self._times(flow, float(wrong.times[edge])) if edge in wrong.times else flow
        except _Misfit:
            return None

    def _start(self, edge: int, wrong: WrongPass) -> Any:
        """Return what stands for the upstream gradient where it is left out."""
        node = self.edges[edge].node
        if edge in wrong.pattern or isinstance(node.gate, Gate) or not node.shape:
            return 1.0
        return self._filled(node.shape, 1.0)

    def _along(self, edge: int, wrong: WrongPass, upstream: Any) -> Any:
        part, node, position = self.edges[edge]
        gate: Any = node.gate
        pattern, other = wrong.pattern.get(edge), wrong.local.get(edge)
        if isinstance(gate, Contraction):
            operands = [self.graph.value_of(one) for one in node.inputs]
            if other is not None and len(operands) == 1:
                upstream = self._one_copy(upstream, gate.backward(0), other is Otherwise.LAST_COPY)
            elif other is not None:
                operands[1 - position] = self._mistaken(operands[1 - position], other)
            factors = [upstream if place == position else operand for place, operand in enumerate(operands)]
            if pattern is None and shape_of(upstream) != node.shape:
                return self._as_written(gate.backward(position), factors, part.shape)
            return self._contracted(pattern or gate.backward(position), factors, part.shape)
        if isinstance(gate, Places):
            if not shape_of(upstream) and node.shape:
                upstream = self._filled(node.shape, upstream)
            if shape_of(upstream) != node.shape:
                raise _Misfit
            return self.engine.put(gate, upstream)
        local = self.local[edge] if other is None else self.local_gradient(edge, other)
        if other is None and self.passes_on(edge):
            local = float(gate.local_gradients[position])
        if pattern is not None:
            return self._contracted(pattern, [upstream, local], part.shape)
        if isinstance(gate, Reduction) and shape_of(upstream) == node.shape:
            upstream = self._contracted(gate.pattern.backward(0), [upstream], part.shape)
        return self._times(upstream, local)

    def _contracted(self, pattern: Pattern, factors: Sequence[Any], wanted: Shape) -> Any:
        result = contracted(self.engine, pattern, factors, wanted)
        if result is None:
            raise _Misfit
        return result

    def _as_written(self, pattern: Pattern, factors: Sequence[Any], wanted: Shape) -> Any:
        """Return what NumPy makes of arrays of other shapes than a pattern is for: np.outer flattens, @ may fit."""
        try:
            result = numpy_pattern(pattern, wanted)(*factors)
        except (ImportError, ValueError, TypeError, AttributeError):
            raise _Misfit from None
        return result if shape_of(result) else float(result)

    def _mistaken(self, factor: Any, how: Local) -> Any:
        """Return what a factor of a product is taken for."""
        if isinstance(how, ValueOf):
            return self.graph.value_of(self.nodes[how.node])
        known = plain(factor)
        if how is Otherwise.RESHAPED:  # to the shape of the transpose; the pattern transposes it back
            turned = Array(known.shape[::-1], known.entries)
            return self.engine.contract(Pattern(("ij",), "ji"), [self.engine.from_plain(turned)], known.shape)
        assert how is Otherwise.LAST_ALONE
        lines = known.tolist()
        kept = [
            [float(entry and not any(below[place] for below in lines[row + 1 :])) for place, entry in enumerate(line)]
            for row, line in enumerate(lines)
        ]
        return self.engine.from_plain(Array(known.shape, tuple(entry for line in kept for entry in line)))

    def _one_copy(self, upstream: Any, right: Pattern, last: bool) -> Any:
        """Return what arrives at a repeated array with 0 at all of its copies but one."""
        shape, (letters,) = shape_of(upstream), right.inputs
        if len(shape) != len(letters):
            raise _Misfit
        kept = [size - 1 if last else 0 for size in shape]
        indices = product(*map(range, shape))
        repeated = [axis for axis, letter in enumerate(letters) if letter in right.summed]
        pairs = zip(self.flat(upstream), indices, strict=True)
        entries = [entry if all(at[axis] == kept[axis] for axis in repeated) else 0.0 for entry, at in pairs]
        return self.engine.from_plain(Array(shape, tuple(entries)))

    def _replaced(self, number: int, flow: Mapping[int, Any]) -> Any:
        """Return what is left where each flow replaces the entries that it reaches."""
        entries = [0.0] * prod(self.nodes[number].shape)
        for edge, each in flow.items():
            gate: Any = self.edges[edge].node.gate
            if each is None or not isinstance(gate, Places):
                return None
            for place in gate.places:
                entries[place] = self.flat(each)[place]
        return self.engine.from_plain(Array(self.nodes[number].shape, tuple(entries)))

    def given(self, given: Given) -> Any:
        """Return what is written down for a gradient."""
        return self._laid(given) if isinstance(given, Laid) else super().given(given)

    def _laid(self, given: Laid) -> Any:
        right = self.slopes_of(self.output)[given.node]
        if given.pattern is None:
            known = plain(right)
            columns = zip(*known.tolist(), strict=True)
            return self.engine.from_plain(Array(known.shape, tuple(entry for column in columns for entry in column)))
        return self._times(self._contracted(given.pattern, [right], ()), given.times)

    def _slopes_of(self, of: int) -> list[Any]:
        """Return the gradient of a node by each node; of an array, that of the sum of its entries."""
        found: list[Any] = []
        for number, node in enumerate(self.nodes):
            if number == of:
                found.append(self._filled(node.shape, 1.0))
            else:
                flows = [self.flow(edge, WrongPass(), found) for edge in self.feeds[number] if self.gate[edge] >= of]
                found.append(self.total(number, flows))
        return found

    # ---- numbers ----------------------------------------------------------------------------------------------------

    def _times(self, one: Any, other: Any) -> Any:
        shape = common_shape(shape_of(one), shape_of(other))
        if shape is None:
            raise _Misfit
        return self.engine.multiply(one, other, shape)

    def total(self, number: int, flows: Sequence[Any]) -> Any:
        """Return the sum of flows at a node; None where one does not exist, or their shapes do not fit."""
        return reduce(self._added, flows) if flows else self._zeros(number)

    def _added(self, one: Any, other: Any) -> Any:
        if one is None or other is None:
            return None
        shape = common_shape(shape_of(one), shape_of(other))
        return None if shape is None else self.engine.add(one, other, shape)

    def product(self, factors: Sequence[Any]) -> Any:
        """Return the product of flows; None where one does not exist, or their shapes do not fit."""
        try:
            return None if any(factor is None for factor in factors) else reduce(self._times, factors)
        except _Misfit:
            return None

    def _zeros(self, number: int) -> Any:
        return self._filled(self.nodes[number].shape, 0.0)

    def _filled(self, shape: Shape, number: float) -> Any:
        return self.engine.from_plain(Array(shape, (number,) * prod(shape))) if shape else number

    def flat(self, number: Any) -> Sequence[float]:
        """Return the entries of an array, row by row."""
        return entries_of(number)

    def scales(self, right: Sequence[Any]) -> list[float]:
        """Return for each node a bound for the size of what is added up in an entry: also where all of it cancels."""
        found: list[float] = []
        for number, edges in enumerate(self.feeds):
            found.append(sum(self._largest(edge, found[self.gate[edge]]) for edge in edges) + (number == self.output))
        return found

    def _largest(self, edge: int, upstream: float) -> float:
        _, node, position = self.edges[edge]
        gate: Any = node.gate
        if isinstance(gate, Contraction):
            terms = prod(self.weights(edge))
            others = [self.graph.value_of(one) for place, one in enumerate(node.inputs) if place != position]
            return upstream * terms * prod(map(self._size, others))
        return upstream * (1.0 if self.local[edge] is None else self._size(self.local[edge]))

    def weights(self, edge: int) -> list[int]:
        """Return how many entries are summed along each letter that disappears on the way back along an edge."""
        _, node, position = self.edges[edge]
        gate: Any = node.gate
        pattern = gate.backward(position)
        shapes = [node.shape if place == position else one.shape for place, one in enumerate(node.inputs)]
        sizes: dict[str, int] = {}
        for letters, shape in zip(pattern.inputs, shapes, strict=True):
            sizes |= zip(letters, shape, strict=True)
        return [sizes[letter] for letter in pattern.summed]

    def _size(self, number: Any) -> float:
        return max((abs(entry) for entry in self.flat(number) if not isnan(entry)), default=0.0)


def contracted(engine: Arithmetic, pattern: Pattern, factors: Sequence[Any], wanted: Shape = ()) -> Any:
    """Return what a pattern makes of arrays, None where they do not fit.

    Letters that none of the arrays has are as long as the wanted shape says.
    """
    sizes: dict[str, int] = {}
    for letters, factor in zip(pattern.inputs, factors, strict=True):
        shape = shape_of(factor)
        if len(letters) != len(shape):
            return None
        if any(sizes.setdefault(letter, size) != size for letter, size in zip(letters, shape, strict=True)):
            return None
    sizes |= dict.fromkeys(ONES, 1)
    if any(letter not in sizes for letter in pattern.result):
        if len(pattern.result) != len(wanted):
            return None
        sizes = dict(zip(pattern.result, wanted, strict=True)) | sizes
    return engine.contract(pattern, factors, tuple(sizes[letter] for letter in pattern.result))
