"""The forward pass and the backward pass over a graph's nodes, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import isfinite, nan
from operator import attrgetter
from typing import NamedTuple

from .errors import DomainError
from .gates import FAILURES, domain_error, slope_error
from .nodes import Constant, Node


class ForwardStep(NamedTuple):
    """One gate computes its value."""

    node: Node
    inputs: tuple[float, ...]
    value: float


class Flow(NamedTuple):
    """The gradient that flows back along one edge."""

    node: Node  # the gate's, which the edge leads to
    position: int  # which input of the gate it is, from 0
    input: Node  # the edge comes from
    local: float  # of a structure gate its pattern
    downstream: float  # upstream × local
    first: bool  # whether it is the first flow that reaches the input; the next ones are added to it
    total: float  # the input's gradient with this flow and the earlier ones
    written: str = ""  # of arrays, what a person writes for it in NumPy, with dz for the gradient of z


class BackwardStep(NamedTuple):
    """One gate passes its gradient on."""

    node: Node
    upstream: float  # ∂output/∂node, complete; nan where it does not exist
    flows: tuple[Flow, ...]  # one for each edge from a node that is no constant, and along which there is a gradient
    undefined: tuple[Node, ...]  # get no gradient: the gate has no slope for them, or gets no gradient itself


def forward(nodes: Sequence[Node], inputs: Mapping[str, float]) -> dict[Node, float]:
    """Return the value of every node."""
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


def backward(
    nodes: Sequence[Node], values: Mapping[Node, float], output: Node, flows: list[Flow] | None = None
) -> tuple[dict[Node, float], dict[Node, DomainError]]:
    """Return the gradient of each node that the output depends on, nan if it does not exist, and then why."""
    gradients: dict[Node, float] = {output: 1.0}
    undefined: dict[Node, DomainError] = {}
    for node in reversed(nodes):
        gate = node.gate
        if gate is None:
            continue
        upstream = gradients[node]
        numbers = [values[part] for part in node.inputs]
        for position, part in enumerate(node.inputs):
            if part.__class__ is Constant:
                continue
            local = nan
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
                gradients[part] = nan
                if part not in undefined:
                    edge = position, part.name
                    error = undefined.get(node) or slope_error(gate, numbers, node.name, upstream, edge, local)
                    undefined[part] = error
                continue
            gradients[part] = total
            if flows is not None:  # to keep them takes as long as all else
                flows.append(Flow(node, position, part, local, downstream, first, total))
    return gradients, undefined


def flows_into(steps: Sequence[BackwardStep]) -> dict[Node, list[Flow]]:
    """Return the flows that reach each node, in the order of the code; the pass itself meets the last one first."""
    found: dict[Node, list[Flow]] = {}
    for step in reversed(steps):
        for flow in step.flows:
            found.setdefault(flow.input, []).append(flow)
    return found


def backward_steps(
    nodes: Sequence[Node], flows: Iterable[Flow], gradients: Mapping[Node, float]
) -> Iterator[BackwardStep]:
    """Yield what the backward pass did, gate by gate."""
    found = {node: tuple(group) for node, group in groupby(flows, key=attrgetter("node"))}
    for node in reversed(nodes):
        if node.gate is not None:
            reached = found.get(node, ())
            edges = {flow.position for flow in reached}
            missing = [part for position, part in enumerate(node.inputs) if position not in edges]
            undefined = [part for part in missing if not isinstance(part, Constant)]
            yield BackwardStep(node, gradients[node], reached, tuple(undefined))
