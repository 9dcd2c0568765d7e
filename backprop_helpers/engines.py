"""Engines to be found out: each does the backward pass with one misconception at every place, and does not say which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .expression import parse
from .graph import Graph
from .misconceptions import everywhere
from .nodes import Input
from .slips import NO_SLIP, backward
from .symbols import and_list

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
        number: by which it was asked for.
        code: the misconception.
    """

    def __init__(self, number: int, code: str) -> None:
        self.number, self._code = number, code
        self._slip = everywhere(code) if code else NO_SLIP
        self._kept: dict[str, float] = {}

    def __repr__(self) -> str:
        return f"<engine {self.number}: call it with a graph>"

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


def faulty_engine(number: int) -> Engine:
    """Return an engine for backward passes with a fault in it that is for you to find; number 0 is sound.

    Args:
        number: which one, from 0 to 6.

    Raises:
        ValueError: there is no engine of that number.

    >>> faulty_engine(0)(parse("x * x", x=3))
    {'a': 1.0, 'x': 6.0}
    >>> faulty_engine(4)(parse("x * x", x=3))
    {'a': 1.0, 'x': 3.0}
    """
    if number not in range(len(_PLANTED)):
        raise ValueError(f"There is no engine {number!r}; there are 0 to {len(_PLANTED) - 1}.")
    return Engine(number, _PLANTED[number])


def experiment(engine: Engine, suspect: str) -> str:
    """Return a small experiment in which an engine does something else than a suspect would; "" if none is known.

    Args:
        engine: any engine.
        suspect: a misconception's name.
    """
    for formula, inputs in _EXPERIMENTS:
        graph = parse(formula, **inputs)
        if _answers(Engine(0, suspect), graph) != _answers(Engine(0, engine._code), graph):
            return f"{formula} at {and_list(f'{name} = {number}' for name, number in inputs.items())}"
    return ""


def _answers(engine: Engine, graph: Graph) -> Sequence[dict[str, float]]:
    """Return what an engine that was never used before answers the first and the second time."""
    return [engine(graph), engine(graph)]
