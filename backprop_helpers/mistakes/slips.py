"""A backward pass with a slip in it: what follows from doing one step wrongly, at one place, on purpose."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from ..core.formulas import compile_formula
from ..core.gates import Gate
from ..core.graph import Edge, Graph
from ..core.nodes import Constant, Node

Flows = Sequence[tuple[Edge, float]]
Gradients = Mapping[Node, float]


@dataclass(frozen=True)
class Diagnosis:
    """What went wrong, and where.

    Attributes:
        code: the misconception's name.
        node: the name of the node where it happened.
        message: what the student reads: the step, never the right number.
        explains: the name of the node whose wrong gradient it explains.
    """

    code: str
    node: str
    message: str
    explains: str = ""


@dataclass(frozen=True)
class Slip:
    """One misconception at one place: what the backward pass does differently. None stands for what is right.

    Attributes:
        code, node, message: as in `Diagnosis`.
        local: the local gradient for an edge.
        flow: the gradient along an edge, from upstream and local.
        total: a node's gradient, from its flows and the gradients so far.
        passed: what a node passes on, from its flows.
        start: the gradient of the output.
        running: whether the inputs' gradients add up over several calls.
        whole: whether it is made in the whole pass or not at all: then it explains all numbers or none.
        told: the message for the node that was answered, where it depends on that node and on those answered before.
    """

    code: str
    node: str
    message: str
    local: Callable[[Edge, Graph], float | None] | None = None
    flow: Callable[[Edge, float, float], float | None] | None = None
    total: Callable[[Node, Flows, Gradients], float | None] | None = None
    passed: Callable[[Node, Flows], float | None] | None = None
    start: float = 1.0
    running: bool = False
    whole: bool = False
    told: Callable[[str, Collection[str]], str] | None = None

    def diagnosis(self, answered: str, before: Collection[str] = ()) -> Diagnosis:
        """Return what the student is told.

        Args:
            answered: the name of the node whose gradient the slip explains.
            before: the names of the nodes that were answered before it.
        """
        return Diagnosis(self.code, self.node, self.told(answered, before) if self.told else self.message, answered)


NO_SLIP = Slip("", "", "")


def backward(graph: Graph, slip: Slip = NO_SLIP, given: Mapping[str, float] | None = None) -> dict[str, float]:
    """Return every node's gradient after a backward pass with a slip in it.

    Args:
        graph: at its inputs.
        slip: what is done wrongly; nothing, if left out.
        given: gradients to take as they are, by name: a student's own, to see what follows from them.
    """
    given = given or {}
    edges = feeding(graph)
    totals: dict[Node, float] = {}
    passed: dict[Node, float] = {}
    for node in reversed(graph.nodes):
        if isinstance(node, Constant):
            continue
        flows = [(edge, _flow(edge, graph, passed[edge.node], slip)) for edge in edges.get(node, ())]
        total = slip.start if node is graph.output else math.fsum(flow for _, flow in flows)
        wrong = slip.total(node, flows, totals) if slip.total else None
        totals[node] = given.get(node.name, total if wrong is None else wrong)
        early = slip.passed(node, flows) if slip.passed else None
        passed[node] = totals[node] if early is None else early
    return {node.name: total for node, total in totals.items()}


def _flow(edge: Edge, graph: Graph, upstream: float, slip: Slip) -> float:
    local = slip.local(edge, graph) if slip.local else None
    if local is None:
        local = local_gradient(edge, graph)
    wrong = slip.flow(edge, upstream, local) if slip.flow else None
    return upstream * local if wrong is None else wrong


def local_gradient(edge: Edge, graph: Graph, formula: str | None = None) -> float:
    """Return a local gradient: the gate's own, or another formula in its place."""
    gate = gate_of(edge.node)
    numbers = [graph.value_of(part) for part in edge.node.inputs]
    slope = gate.local[edge.position] if formula is None else compile_formula(formula, gate.inputs + "y")
    return slope(*numbers, graph.value_of(edge.node))


def gate_of(node: Node) -> Gate:
    """Return the gate of a node that is no leaf."""
    assert node.gate is not None
    return node.gate


def everything_below(node: Node) -> frozenset[Node]:
    """Return a node with all that it is computed from."""
    found: dict[Node, None] = {node: None}
    stack = [node]
    while stack:
        for part in stack.pop().inputs:
            if part not in found:
                found[part] = None
                stack.append(part)
    return frozenset(found)


def feeding(graph: Graph) -> dict[Node, list[Edge]]:
    """Return the edges that each node feeds, in the order in which the backward pass meets them."""
    feeding: dict[Node, list[Edge]] = {}
    for node in reversed(graph.nodes):
        for position, part in enumerate(node.inputs):
            if not isinstance(part, Constant):
                feeding.setdefault(part, []).append(Edge(part, node, position))
    return feeding
