"""Engines to be found out: each does backward passes with one misconception in them, and does not say which."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

from ..core.arithmetic import arithmetic, filled
from ..core.arrays import Array, Shape, entries_of, shape_of
from ..core.expression import parse
from ..core.graph import Graph
from ..core.nodes import Input
from ..core.numbers import and_list, format_number
from .array_pass import way_back
from .misconceptions import MISCONCEPTIONS
from .wrong_pass import RIGHT

# What each suspect does. The order is alphabetic: it tells nothing about the engines.
SUSPECTS: Mapping[str, str] = {
    code: MISCONCEPTIONS[code].suspect for code in sorted(MISCONCEPTIONS) if MISCONCEPTIONS[code].suspect
}
_KEPT = "not_reset"  # the one suspect that shows only when an engine is asked again
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
_SOLVED = range(3)  # engines that stay as they are for everybody: the sound one, and those that the lab finds out
# Small experiments; between any two suspects at least one of them decides.
_EXPERIMENTS = (
    ("x * y", {"x": 2, "y": 5}),
    ("x * x", {"x": 3}),
    ("2x + 5x", {"x": 3}),
    ("(3x)^2", {"x": 1}),
    ("sigmoid(x)", {"x": 1}),
    ("p = 3x; q = p + 1; p * q", {"x": 2}),
    ("x * x", {"x": 2}),
    ("x^2", {"x": 3}),
    ("(x^2)^2", {"x": 1}),
    ("p = x^2; p^2 + p", {"x": 1}),
    ("p = x + 1; 2p + 2p", {"x": 1}),
)


class Engine:
    """Does backward passes, one step of them wrongly; made by `faulty_engine`.

    Args:
        name: by which it was asked for.
        code: the misconception; empty for a sound engine.
    """

    def __init__(self, name: str, code: str) -> None:
        self.name, self._code = name, code
        self._kept: dict[str, Any] = {}

    def __repr__(self) -> str:
        return f"<engine {self.name}: call it with a graph>"

    def __call__(self, graph: Graph) -> dict[str, Any]:
        """Return the gradient of every node, by name, as this engine finds it.

        Args:
            graph: at its inputs.
        """
        way = way_back(graph)
        planted = self._code and self._code != _KEPT
        found = way.gradients(MISCONCEPTIONS[self._code].everywhere(way) if planted else RIGHT)
        found = {name: _filling(slope, graph[name].shape) for name, slope in found.items()}
        if self._code == _KEPT:
            for node in graph.nodes:
                if isinstance(node, Input):
                    found[node.name] = _added(self._kept.get(node.name, 0.0), found[node.name])
                    self._kept[node.name] = found[node.name]
        return found

    def has(self, code: str) -> bool:
        """Tell whether a misconception, by its name, is the one that was planted."""
        return code == self._code


def _filling(slope: Any, shape: Shape) -> Any:
    """Return a gradient in the shape of its node: a local gradient that is 1 everywhere comes as one number."""
    return arithmetic().from_plain(Array(shape, (slope,) * prod(shape))) if shape and not shape_of(slope) else slope


def _added(earlier: Any, now: Any) -> Any:
    """Return a gradient on top of an earlier one; one of another shape is of another graph."""
    if shape_of(earlier) != shape_of(now):
        return now
    return filled(now, [a + b for a, b in zip(entries_of(earlier), entries_of(now), strict=True)])


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
    return Engine(*chosen(which, _PLANTED, SUSPECTS, "engine"))


def chosen(which: int | str, planted: Sequence[str], suspects: Mapping[str, str], kind: str) -> tuple[str, str]:
    """Return the name of one of several things with a fault, and its fault, or say which there are."""
    if isinstance(which, str) and which in suspects:
        return which, which
    if isinstance(which, int) and which in range(len(planted)):
        return str(which), planted[which]
    numbers = f"the numbers 0 to {len(planted) - 1}"
    raise ValueError(f"There is no {kind} {which!r}; there are {numbers}, and the suspects {and_list(suspects)}.")


def drawn(engine: Engine, name: str) -> Engine:
    """Return the engine of the same number in the set that a name always leads to: each of a set has another fault."""
    numbers = {str(number): number - len(_SOLVED) for number in range(len(_SOLVED), len(_PLANTED))}
    if engine.name not in numbers:
        return engine
    faults = set(SUSPECTS).difference(_PLANTED[number] for number in _SOLVED)
    order = sorted(faults, key=lambda code: hashlib.sha256(f"{name}\n{code}".encode("utf-8", "surrogatepass")).digest())
    return Engine(engine.name, order[numbers[engine.name]])


def experiment(engine: Engine, suspect: str) -> str:
    """Return a small experiment in which a suspect would answer otherwise than an engine; "" if none is known.

    Of several it is one in which the engine's own fault does not show: that would give the fault away.
    """
    found = [tried for asked in (1, 2) for each in _EXPERIMENTS if (tried := _tried(engine, suspect, *each, asked))]
    return next((told for _, told in sorted(found, key=lambda tried: tried[0])), "")


def _tried(
    engine: Engine, suspect: str, formula: str, inputs: Mapping[str, float], asked: int
) -> tuple[bool, str] | None:
    """Return whether an engine's fault shows in an experiment, and how a suspect differs; None where it does not."""
    graph = parse(formula, **inputs)
    guilty, here, sound = (_asked(Engine("", code), graph, asked) for code in (suspect, engine._code, ""))
    name = next((name for name in graph.gradient if guilty[name] != here[name]), None)
    if name is None:
        return None
    numbers = and_list(f"{name} = {number}" for name, number in inputs.items())
    would, does = format_number(guilty[name]), format_number(here[name])
    at = f"{formula} at {numbers}{', asked twice' if asked == 2 else ''}"
    told = f"Try {at}: with that fault, {name} would get the gradient {would}; this engine gives {does}."
    return here != sound, told


def _asked(engine: Engine, graph: Graph, times: int) -> dict[str, Any]:
    """Return the gradients that an engine finds when it is asked for the last of several times."""
    return [engine(graph) for _ in range(times)][-1]
