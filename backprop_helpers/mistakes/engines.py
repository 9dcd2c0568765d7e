"""Engines to be found out: each does backward passes with one misconception in them, and does not say which."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from ..core.expression import parse
from ..core.gates import Gate
from ..core.graph import Edge, Graph
from ..core.nodes import Input, Node
from ..core.numbers import and_list
from .misconceptions import WRONG_FORMULAS
from .slips import NO_SLIP, Flows, Gradients, Slip, backward, gate_of, local_gradient

# What each suspect does. The order is alphabetic: it tells nothing about the engines.
SUSPECTS: Mapping[str, str] = {
    "missing_upstream": "takes the local gradient alone and leaves out what arrives from behind",
    "multiplied_paths": "multiplies the flows that meet at a node, where it should add them",
    "not_reset": "never sets the gradients of the inputs back to 0, so later passes are added to earlier ones",
    "overwritten_branch": "keeps at a branch only what comes through the gate that is visited last: = in place of +=",
    "partial_gradient": "passes a node's gradient on when only the flow through the first gate has arrived",
    "power_coefficient": "forgets the exponent in front when it differentiates a power",
    "same_operand_once": "counts one flow only where a gate takes the same node twice",
    "sigmoid_value_as_slope": "takes the value of a sigmoid for its slope",
    "unswitched_multiply": "gives each factor of a multiply gate its own value, not that of the other one",
}
_PLANTED = (
    "",
    "sigmoid_value_as_slope",
    "missing_upstream",
    "unswitched_multiply",
    "overwritten_branch",
    "not_reset",
    "same_operand_once",
    "partial_gradient",
    "multiplied_paths",
)
# Small experiments; between any two suspects at least one of them decides.
_EXPERIMENTS = (
    ("x * y", {"x": 2, "y": 5}),
    ("x * x", {"x": 3}),
    ("2x + 5x", {"x": 3}),
    ("(3x)^2", {"x": 1}),
    ("sigmoid(x)", {"x": 1}),
    ("p = 3x; q = p + 1; p * q", {"x": 2}),
)


class Engine:
    """Does backward passes, one step of them wrongly; made by `faulty_engine`.

    Args:
        name: by which it was asked for.
        code: the misconception; empty for a sound engine.
    """

    def __init__(self, name: str, code: str) -> None:
        self.name, self._code = name, code
        self._slip = _slip(code) if code else NO_SLIP
        self._kept: dict[str, float] = {}

    def __repr__(self) -> str:
        return f"<engine {self.name}: call it with a graph>"

    def __call__(self, graph: Graph) -> dict[str, float]:
        """Return the gradient of every node, by name, as this engine finds it.

        Args:
            graph: at its inputs.
        """
        found = backward(graph, self._slip)
        if self._slip.running:
            for node in graph.nodes:
                if isinstance(node, Input):
                    found[node.name] += self._kept.get(node.name, 0.0)
                    self._kept[node.name] = found[node.name]
        return found

    def has(self, code: str) -> bool:
        """Tell whether a misconception is the one that was planted.

        Args:
            code: the suspect's name.
        """
        return code == self._code


def faulty_engine(which: int | str) -> Engine:
    """Return an engine for backward passes with one fault in it.

    Args:
        which: the engine's number, 1 to 8, for a fault that is for you to find; number 0 is sound. Or the name of a
            suspect, one of `SUSPECTS`, for an engine with this fault.

    Raises:
        ValueError: there is no engine of that number, or no such suspect.

    >>> from backprop_helpers import parse
    >>> faulty_engine(0)(parse("x * x", x=3))
    {'a': 1.0, 'x': 6.0}
    >>> faulty_engine("same_operand_once")(parse("x * x", x=3))
    {'a': 1.0, 'x': 3.0}
    """
    if isinstance(which, str) and which in SUSPECTS:
        return Engine(which, which)
    if isinstance(which, int) and which in range(len(_PLANTED)):
        return Engine(str(which), _PLANTED[which])
    numbers = f"the numbers 0 to {len(_PLANTED) - 1}"
    raise ValueError(f"There is no engine {which!r}; there are {numbers}, and the suspects {and_list(SUSPECTS)}.")


def experiment(engine: Engine, suspect: str) -> str:
    """Return a small experiment in which an engine answers otherwise than a suspect would; "" if none is known.

    Args:
        engine: any engine.
        suspect: a misconception's name.
    """
    for asked in (1, 2):
        for formula, inputs in _EXPERIMENTS:
            graph = parse(formula, **inputs)
            one, other = Engine("", suspect), Engine("", engine._code)
            if [one(graph) for _ in range(asked)] != [other(graph) for _ in range(asked)]:
                numbers = and_list(f"{name} = {number}" for name, number in inputs.items())
                return f"{formula} at {numbers}{', asked twice' if asked == 2 else ''}"
    return ""


# ---- one misconception at every place ------------------------------------------------------------------------------


def _slip(code: str) -> Slip:
    """Return one misconception, made at every place of whatever graph the backward pass goes through."""
    formulas = {row.code: row.formula for row in WRONG_FORMULAS}
    if code in formulas:
        return Slip(code, "", "", local=_local_by(formulas[code]))
    return _EVERYWHERE[code]


def _local_by(formula: Callable[[Gate, int], str | None]) -> Callable[[Edge, Graph], float | None]:
    def local(edge: Edge, graph: Graph) -> float | None:
        wrong = formula(gate_of(edge.node), edge.position)
        return None if wrong is None else local_gradient(edge, graph, wrong)

    return local


def _through(gate: Node, flows: Flows) -> float:
    return math.fsum(flow for edge, flow in flows if edge.node is gate)


def _last_gate_only(node: Node, flows: Flows, _: Gradients) -> float | None:
    return _through(flows[-1][0].node, flows) if flows else None


def _one_flow_from_each_gate(node: Node, flows: Flows, _: Gradients) -> float | None:
    return math.fsum({edge.node: flow for edge, flow in flows}.values()) if flows else None


def _product(node: Node, flows: Flows, _: Gradients) -> float | None:
    return math.prod(flow for _, flow in flows) if flows else None


def _first_gate_only(node: Node, flows: Flows) -> float | None:
    return _through(flows[0][0].node, flows) if flows else None


_EVERYWHERE = {
    slip.code: slip
    for slip in (
        Slip("overwritten_branch", "", "", total=_last_gate_only),
        Slip("same_operand_once", "", "", total=_one_flow_from_each_gate),
        Slip("multiplied_paths", "", "", total=_product),
        Slip("partial_gradient", "", "", passed=_first_gate_only),
        Slip("missing_upstream", "", "", flow=lambda edge, upstream, local: local),
        Slip("not_reset", "", "", running=True),
    )
}
