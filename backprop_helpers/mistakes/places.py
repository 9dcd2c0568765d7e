"""A place in a graph where a misconception can be at work, as a wrong pass; and what all that look for places share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..core.nodes import Node
from ..notation.typeset import formula_text
from .wrong_pass import WayBack, WrongPass, gate_of

# How unlikely: from 1 on it is not told beside a common mistake.
FAR_FETCHED = 1.2
LAST_RESORT = 4.0  # thought of only where nothing else fits, and never in pairs


@dataclass(frozen=True)
class Place:
    """A place where a misconception can be at work."""

    node: int  # where it happens
    wrong: WrongPass
    words: Mapping[str, str] = field(default_factory=dict)  # what fills the gaps of the message, beside the gates
    needs: frozenset[int] = frozenset()  # nodes that must be answered, or it is taken for something else
    unlikely: float = 0.0  # how much less likely than elsewhere: below 1 by the place, from 1 on far-fetched
    special: str = ""  # the message of a form that wants its own words
    signed: frozenset[int] = frozenset()  # edges: if all their local gradients are negative, it happens more easily


Find = Callable[[WayBack], Iterator[Place]]


def nowhere(_: WayBack) -> Iterator[Place]:
    """Yield nothing: only the author of an exercise knows the number."""
    yield from ()


def both(*finds: Find) -> Find:
    """Return a finder for what any of several find."""

    def find(way: WayBack) -> Iterator[Place]:
        for each in finds:
            yield from each(way)

    return find


def groups(way: WayBack, edges: Iterable[int]) -> list[tuple[int, ...]]:
    """Return each edge alone, the edges into a gate, from a node, into the gates of a kind, and all; nothing twice.

    Of two edges between the same nodes none is taken alone: people do not tell them apart.
    """
    fits = list(edges)
    keys: tuple[Callable[[int], object], ...] = (
        lambda edge: (way.gate[edge], way.edges[edge].input),
        lambda edge: way.gate[edge],
        lambda edge: way.edges[edge].input,
        lambda edge: gate_of(way.edges[edge].node).name,
        lambda edge: None,
    )
    groups: dict[tuple[int, ...], None] = {}
    for key in keys:
        parts: dict[object, list[int]] = {}
        for edge in fits:
            parts.setdefault(key(edge), []).append(edge)
        groups |= dict.fromkeys(tuple(part) for part in parts.values())
    return list(groups)


def shown(gate: Node) -> str:
    """Return a gate as a message first names it, with what it computes: a letter may be in no code but ours."""
    return f"{gate.name} = {formula_text(gate)}" if gate.gate else gate.name
