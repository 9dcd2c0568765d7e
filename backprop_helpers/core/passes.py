"""The forward pass and the backward pass over a graph's nodes, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import isfinite
from operator import itemgetter
from typing import NamedTuple

from .gates import FAILURES, domain_error
from .nodes import Constant, Node


class ForwardStep(NamedTuple):
    """One gate computes its value.

    Attributes:
        node: the gate's node.
        inputs: the numbers that came in.
        value: the number that goes out.
    """

    node: Node
    inputs: tuple[float, ...]
    value: float


class Flow(NamedTuple):
    """The gradient that flows back along one edge.

    Attributes:
        node: the gate's node, which the edge leads to.
        position: which input of the gate it is, from 0.
        input: the node that the edge comes from.
        local: the gate's local gradient for that input.
        downstream: upstream × local.
        first: whether it is the first flow that reaches the input; the next ones are added to it.
        total: the input's gradient with this flow and the earlier ones.
    """

    node: Node
    position: int
    input: Node
    local: float
    downstream: float
    first: bool
    total: float


class BackwardStep(NamedTuple):
    """One gate passes its gradient on.

    Attributes:
        node: the gate's node.
        upstream: ∂output/∂node, complete.
        flows: one for each edge into the gate that does not come from a constant.
    """

    node: Node
    upstream: float
    flows: tuple[Flow, ...]


def forward(nodes: Sequence[Node], inputs: Mapping[str, float]) -> dict[Node, float]:
    """Return the value of every node.

    Args:
        nodes: in topological order.
        inputs: a number for each input, by name.

    Raises:
        DomainError: a gate has no value at what came in.
    """
    values: dict[Node, float] = {}
    for node in nodes:
        gate = node.gate
        if gate is None:
            values[node] = node.number if isinstance(node, Constant) else inputs[node.name]
            continue
        numbers = [values[part] for part in node.inputs]
        try:
            values[node] = value = gate.evaluate(*numbers)
            sound = isfinite(value)
        except FAILURES:
            sound = False
        if not sound:
            raise domain_error(gate, numbers, node.name)
    return values


def forward_steps(nodes: Sequence[Node], values: Mapping[Node, float]) -> Iterator[ForwardStep]:
    """Yield what the forward pass did, gate by gate."""
    for node in nodes:
        if node.gate is not None:
            yield ForwardStep(node, tuple([values[part] for part in node.inputs]), values[node])


def backward(
    nodes: Sequence[Node], values: Mapping[Node, float], gradients: dict[Node, float]
) -> Iterator[tuple[Node, int, Node, float, float, bool, float]]:
    """Run the backward pass; yield each flow, as a plain tuple of the fields of `Flow`.

    Args:
        nodes: in topological order.
        values: of every node.
        gradients: holds the output's, 1; the others are added as they come.

    Raises:
        DomainError: a gate has a value but no finite slope at what came in.
    """
    for node in reversed(nodes):
        gate = node.gate
        if gate is None:
            continue
        upstream = gradients[node]
        numbers = [values[part] for part in node.inputs]
        for position, part in enumerate(node.inputs):
            if part.__class__ is Constant:
                continue
            try:
                local = gate.local[position](*numbers, values[node])
                total = downstream = upstream * local
                first = part not in gradients
                if not first:
                    total = gradients[part] + downstream
                sound = isfinite(total)
            except FAILURES:
                sound = False
            if not sound:
                raise domain_error(gate, numbers, node.name, slope=True)
            gradients[part] = total
            yield node, position, part, local, downstream, first, total


def backward_steps(
    flows: Iterator[tuple[Node, int, Node, float, float, bool, float]], gradients: Mapping[Node, float]
) -> Iterator[BackwardStep]:
    """Yield what the backward pass did, gate by gate.

    Args:
        flows: as `backward` yields them.
        gradients: the mapping that `backward` fills.
    """
    for node, group in groupby(flows, key=itemgetter(0)):
        yield BackwardStep(node, gradients[node], tuple([Flow(*flow) for flow in group]))
