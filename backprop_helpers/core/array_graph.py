"""The graph of a function of arrays: one node for many numbers, with the same two passes."""

from __future__ import annotations

from functools import cached_property
from math import prod
from typing import Any

from . import array_passes, array_program, arrays, remnants, unfolding
from . import program as programs
from .arithmetic import arithmetic
from .errors import DomainError, ShapeError
from .graph import Graph
from .nodes import Node
from .numbers import format_number, plain_number
from .passes import Flow

_LARGEST_TABLE = 10_000


class ArrayGraph(Graph):
    """A graph in which some nodes are arrays: values and gradients have the shape of their node.

    >>> from backprop_helpers import trace
    >>> g = trace(lambda x, W: (x @ W).sum(), x=[1, 2], W=[[1, 0, 2], [0, 1, 0]])
    >>> g.value, g.gradient["W"].tolist()
    (5.0, [[1.0, 1.0, 1.0], [2.0, 2.0, 2.0]])
    """

    def _forward(self) -> dict[Node, Any]:
        self._engine = arithmetic()
        return array_passes.forward(self.nodes, self.inputs, self._engine)

    def _read(self, name: str, number: object) -> Any:
        place = f"the input {name}"
        shape = self[name].shape
        if not shape:
            return plain_number(number, place)
        if not arrays.is_array(number):
            raise ShapeError(f"The input {name} has shape {shape}; it got {number!r}.", [shape])
        array = arrays.read(number, place)
        if array.shape != shape:
            told = f"This graph was traced for {name} of shape {shape}; it got shape {array.shape}. "
            raise ShapeError(f"{told}Trace the function again for another shape.", [shape, array.shape])
        return array

    def _way_back(self, flows: list[Flow] | None = None) -> tuple[dict[Node, Any], dict[Node, DomainError]]:
        gradients, undefined = array_passes.backward(self.nodes, self._values, self._seeds(), self._engine, flows)
        zeros = {node: self._zeros(node) for node in self.nodes if node not in gradients}
        return {node: arrays.frozen(value) for node, value in (gradients | zeros).items()}, undefined

    def _seeds(self) -> dict[Node, Any]:
        if self.output.shape:
            raise ShapeError(
                f"A gradient is of one number, but {self.output.name} has shape {self.output.shape}. End the function "
                f"with {self.output.name}.sum() or .mean(), or choose an entry, such as "
                f"{self.output.name}[{', '.join('0' * len(self.output.shape))}].",
                [self.output.shape],
            )
        return {self.output: 1.0}

    def _zeros(self, node: Node) -> Any:
        zeros = arrays.Array(node.shape, (0.0,) * prod(node.shape))
        return self._engine.from_plain(zeros) if node.shape else 0.0

    @cached_property
    def seen(self) -> ArrayGraph:
        """The same graph with 0 where numbers cancel but for what rounding left."""
        seen = object.__new__(ArrayGraph)
        values, sizes = remnants.seen_values(self.nodes, self._values, self._engine)
        vars(seen).update(
            nodes=self.nodes, output=self.output, inputs=self.inputs, _engine=self._engine, _values=values
        )
        if not self.output.shape:
            steps, gradients = remnants.seen_steps(self.backward_pass, self.output, self._values, sizes, self._engine)
            # not as attributes: where a grader notes what is read of a graph, they cannot be set
            vars(seen).update(backward_pass=steps, _backward=(self._backward[0] | gradients, self._backward[1]))
        return seen

    def unfold(self) -> Graph:
        """Return the same computation as a graph of single numbers, whose inputs are the entries: ``W[1,2]``.

        Only where three or more entries tie for the largest do they share its gradient in another way: two by two.

        Raises:
            ShapeError: the output is not one number.

        >>> from backprop_helpers import trace
        >>> g = trace(lambda x, w: x @ w, x=[1, 2], w=[3, 4]).unfold()
        >>> g.gradient
        {'x[0]': 3.0, 'x[1]': 4.0, 'w[0]': 1.0, 'w[1]': 2.0}
        """
        return unfolding.unfold(self.nodes, self.output, self.inputs)

    def to_python(self) -> str:
        """Return both passes as a Python script that runs as it stands, with NumPy as people write it.

        >>> from backprop_helpers import trace
        >>> print(trace(lambda x, W: (x @ W).sum(), x=[1, 2], W=[[1, 0], [0, 1]]).to_python(), end="")
        import numpy as np
        <BLANKLINE>
        x = np.array([1.0, 2.0])
        W = np.array([[1.0, 0.0], [0.0, 1.0]])
        <BLANKLINE>
        # forward pass
        a = x @ W
        b = a.sum()
        <BLANKLINE>
        # backward pass
        db = 1.0
        da = np.full((2,), db)
        dx = W @ da
        dW = np.outer(x, da)
        """
        self._seeds()
        program = array_program.write(self.nodes, self.output, programs.written_at(self._values))
        return array_program.to_python(program, self.inputs)

    def compile(self) -> Any:
        """Return both passes as one fast function ``(**inputs) -> (value, gradient)`` of arrays of the same shapes.

        >>> from backprop_helpers import trace
        >>> run = trace(lambda x, w: x @ w, x=[1, 2], w=[3, 4]).compile()
        >>> value, gradient = run(w=[5, 6])
        >>> value, gradient["x"].tolist()
        (17.0, [5.0, 6.0])
        """
        self._seeds()
        program = array_program.write(self.nodes, self.output, programs.computed)
        return array_program.Compiled(program, self.inputs, self._read, self._evaluate)


def refuse_arrays(graph: object, call: str) -> None:
    """Refuse a graph of arrays where only single numbers can be shown, and say how to get them."""
    if isinstance(graph, ArrayGraph):
        raise ValueError(f"{call} takes a graph of single numbers, and this one has arrays; give it graph.unfold().")


def jacobian(graph: Graph, of: str, by: str) -> Any:
    """Return how each entry of one node changes with each entry of another: a table with a row for each of the first.

    Args:
        graph: a graph, of arrays or of single numbers.
        of: the name of the node that changes; its entries are the rows, counted row by row.
        by: the name of the node that is nudged; its entries are the columns.

    Raises:
        DomainError: some entry has no gradient.
        KeyError: there is no node of that name.
        ValueError: the table would have more than 10,000 entries.

    >>> from backprop_helpers import trace
    >>> g = trace(lambda x: (x * x).sum(), x=[1, 2, 3])
    >>> jacobian(g, of="a", by="x").tolist()
    [[2.0, 0.0, 0.0], [0.0, 4.0, 0.0], [0.0, 0.0, 6.0]]
    """
    node, other = graph[of], graph[by]
    rows, columns = prod(node.shape), prod(other.shape)
    if rows * columns > _LARGEST_TABLE:
        raise ValueError(
            f"The Jacobian of {of} by {by} has {rows} × {columns} entries; a table of at most "
            f"{format_number(_LARGEST_TABLE)} can be read. Take smaller arrays."
        )
    engine = arithmetic()
    values = {part: graph.value_of(part) for part in graph.nodes}
    before = [part for part in graph.nodes if part.serial <= node.serial]
    table: list[float] = []
    for row in range(rows):
        chosen = arrays.Array(node.shape, tuple(float(place == row) for place in range(rows)))
        seeds = {node: engine.from_plain(chosen) if node.shape else 1.0}
        gradients, undefined = array_passes.backward(before, values, seeds, engine)
        if other in undefined:
            raise undefined[other].with_traceback(None)
        found = arrays.plain(gradients.get(other, 0.0))
        table += found.entries if isinstance(found, arrays.Array) else [found] * columns
    return engine.from_plain(arrays.Array((rows, columns), tuple(table)))
