"""What a page needs to explain a wrong prediction itself, at any inputs: the mistakes of a graph, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from ..core.array_graph import ArrayGraph
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.javascript import formula_tree
from ..core.patterns import Pattern
from ..mistakes.array_pass import way_back
from ..mistakes.misconceptions import mistakes_in
from ..mistakes.mistake import Misconception
from ..mistakes.places import Place
from ..mistakes.wrong_pass import (
    RIGHT,
    AlongToo,
    At,
    AtSlope,
    Laid,
    Otherwise,
    SlopeOf,
    ValueOf,
    WayBack,
    WrongPass,
    gate_of,
)


def mistakes(graph: Graph) -> dict[str, Any]:
    """Return every known misconception at every place of a graph, with what it takes to find and to tell it.

    >>> from backprop_helpers import parse
    >>> found = mistakes(parse("x^2", x=3))
    >>> found["places"]["power_coefficient"]
    [{'node': 0, 'wrong': {'local': {'0': 'a ** (b - 1)'}}}]
    >>> found["formulas"]["a ** (b - 1)"]
    ['Pow', 'a', ['Sub', 'b', 1]]
    """
    way = way_back(graph)
    found = list(mistakes_in(way))
    kinks = {node.gate.name: node.gate.kink for node in way.nodes if isinstance(node.gate, Gate) and node.gate.kink}
    texts = [formula for mistake in found for formula in mistake.place.wrong.local.values()]
    texts += [text for kink in kinks.values() for text in (*kink.places, *sum(kink.interval, ()))]
    misconceptions = {mistake.code: mistake.misconception for mistake in found}
    return {
        "misconceptions": {code: _told(each) for code, each in misconceptions.items()},
        "places": {code: [_plain(each.place) for each in found if each.code == code] for code in misconceptions},
        "kinks": [[name, {"at": [*kink.places], "interval": _plain(kink.interval)}] for name, kink in kinks.items()],
        "formulas": {text: formula_tree(text) for text in texts if isinstance(text, str)},
        **({"ones": _ones(way)} if isinstance(graph, ArrayGraph) else {}),
    }


def _ones(way: WayBack) -> dict[str, int]:
    """Return the edges with a local gradient of 1 or −1, whatever the shape."""
    edges = [(edge, gate_of(node), position) for edge, (_, node, position) in enumerate(way.edges)]
    return {str(edge): int(gate.local_gradients[n]) for edge, gate, n in edges if way.passes_on(edge)}


def _told(misconception: Misconception) -> dict[str, Any]:
    said = {"rank": misconception.rank, "message": misconception.message, "says_for": [*misconception.says_for]}
    rest = {"one_of": misconception.one_of, "of_slope": {**misconception.of_slope}}
    return said | {name: text for name, text in rest.items() if text}


def _plain(value: Any) -> Any:
    """Return a part of a place as JSON has it; of records what is not as usual."""
    match value:
        case At(node):
            return {"at": node}
        case AtSlope(of, by):
            return {"slope": of, "by": by}
        case ValueOf(node):
            return {"value": node}
        case SlopeOf():
            return {"slope": value.of, "by": value.by, "times": value.times}
        case AlongToo(edge):
            return {"along": edge}
        case Otherwise():
            return {"otherwise": value.name}
        case Pattern():
            return {"inputs": [*value.inputs], "result": value.result}
        case Laid():
            # What is added up to one number fits no field of the page, however often it is taken.
            return {"laid": value.node, "pattern": _plain(value.pattern)}
        case Place():
            return {"node": value.node, **_unusual(value, Place(value.node, RIGHT))}
        case WrongPass():
            return _unusual(value, RIGHT)
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case frozenset():
            return sorted(value)
        case tuple():
            return [_plain(part) for part in value]
    return value


def _unusual(record: Any, usual: Any) -> dict[str, Any]:
    parts = {part.name: getattr(record, part.name) for part in fields(record)}
    return {name: _plain(part) for name, part in parts.items() if part != getattr(usual, name)}
