"""Where entries of arrays are at a kink or tie for the largest: which passes are right, and which one was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan, prod
from typing import Any

from ..core.arrays import Array, shape_of
from ..core.patterns import Reduction
from .array_pass import ArrayWayBack, Kinks
from .rounding import RELATIVE
from .wrong_pass import RIGHT, Slopes, WrongPass


def right_passes(way: ArrayWayBack, answers: Mapping[int, Any], known: Mapping[int, Any]) -> list[WrongPass]:
    """Return passes that are right: several where entries are at a kink, since each slope there is a choice.

    Any slope between the ends is right; where entries tie for the largest, any shares whose sum is 1. Of an array
    that is answered, the answer has chosen. Elsewhere the usual choice will do, or one end at every kink, or all
    for one of those that tie.
    """
    kinks = {edge: places for edge in range(len(way.edges)) if (places := way.kinks(edge))}
    if not kinks:
        return [RIGHT]
    count = max([2, *(len(tied) for edge in kinks for tied in _tied(way, edge))])
    ends = [{edge: _one_end(way, edge, kinks[edge], end) for edge in kinks} for end in range(count)]
    return [RIGHT, *(_chosen(way, kinks, answers, known, usual) for usual in ({}, *ends))]


def _tied(way: ArrayWayBack, edge: int) -> list[list[int]]:
    """Return the entries that tie for the largest of those that become one, group by group."""
    part, node, _ = way.edges[edge]
    if not isinstance(node.gate, Reduction):
        return []
    places, kinks = Array(part.shape, tuple(range(prod(part.shape)))), way.kinks(edge)
    groups = way.reference.groups(node.gate, places, node.shape)
    return [tied for group in groups if (tied := [place for place in group if place in kinks])]


def _one_end(way: ArrayWayBack, edge: int, kinks: Kinks, end: int) -> Slopes:
    """Return local gradients with one end of the slopes at each kink, and 1 for one of the entries that tie."""
    slopes, (_, _, position) = [*way.flat(way.local[edge])], way.edges[edge]
    for place, (low, high) in kinks.items():
        slopes[place] = high if bool(end) != bool(position) else low
    for tied in _tied(way, edge):
        for number, place in enumerate(tied):
            slopes[place] = float(number == min(end, len(tied) - 1))
    return Slopes(tuple(slopes))


def _chosen(
    way: ArrayWayBack,
    kinks: Mapping[int, Kinks],
    answers: Mapping[int, Any],
    known: Mapping[int, Any],
    usual: Mapping[int, Slopes],
) -> WrongPass:
    """Return the pass with the slopes that follow from answers: where one edge alone is open at a node."""
    local: dict[int, Slopes] = {**usual}
    decided: set[int] = set()
    for number, edges in enumerate(way.feeds):
        several = [edge for edge in edges if edge in kinks and edge not in decided]
        if len(several) == 1 and number in answers and shape_of(answers[number]) == way.nodes[number].shape:
            (edge,) = several
            local[edge] = _read_off(way, edge, kinks[edge], answers[number], local, known)
            others = [other for other in way.into[way.gate[edge]] if {*kinks.get(other, {}).values()} == {(0, 1)}]
            local |= {other: _rest(way, other, kinks[other], local[edge]) for other in others if other != edge}
            decided |= {edge, *others}
    return WrongPass(local=local)


def _rest(way: ArrayWayBack, edge: int, kinks: Kinks, taken: Slopes) -> Slopes:
    """Return what is left for the other one of two that tie."""
    slopes = [*way.flat(way.local[edge])]
    for place in kinks:
        left = 1 - taken.entries[place]
        slopes[place] = left if left > RELATIVE else 0.0  # less is left by rounding alone
    return Slopes(tuple(slopes))


def _read_off(
    way: ArrayWayBack, edge: int, kinks: Kinks, answer: Any, local: Mapping[int, Slopes], known: Mapping[int, Any]
) -> Slopes:
    """Return the local gradients that lead to an answer, as far as there are right ones that do."""
    number, usual = way.number[way.edges[edge].input], way.flat(way.local[edge])
    totals, passed = way.pass_back(WrongPass(local=local), known)
    ones = {edge: Slopes((1.0,) * len(usual))}
    flow, sent = (way.flat(way.flow(edge, WrongPass(local=each), passed)) for each in (local, ones))
    rows = zip(way.flat(answer), way.flat(totals[number]), flow, strict=True)
    wanted = [given - total + own for given, total, own in rows]
    slopes = [*usual]
    for place, (low, high) in kinks.items():
        if sent[place] and not isnan(wanted[place]):
            slopes[place] = min(high, max(low, wanted[place] / sent[place]))
    for tied in _tied(way, edge):
        still_open = [place for place in tied if isnan(wanted[place])]
        left = max(0.0, 1 - sum(slopes[place] for place in tied if place not in still_open))
        for place in still_open:
            slopes[place] = left / len(still_open)
        total = sum(slopes[place] for place in tied)
        for place in tied:
            slopes[place] = slopes[place] / total if total else usual[place]
    return Slopes(tuple(slopes))
