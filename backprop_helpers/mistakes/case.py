"""A graph at its inputs with the answers for it: which of them are right, which follow from those before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import isnan, nan
from typing import Any

from ..core.array_graph import ArrayGraph
from ..core.arrays import entries_of, shape_of
from ..core.graph import Graph
from .array_kinks import right_passes
from .array_pass import ArrayWayBack
from .rounding import NEARBY, RELATIVE, close, rounded_too_far
from .wrong_pass import RIGHT, WayBack, WrongPass

Pairs = list[tuple[float, float]]  # an answer, and what it should be
Ends = tuple[float, float]  # the smallest and the largest number


@dataclass(frozen=True)
class Case:
    """One graph at its inputs, and the answers for it, by the node's number."""

    way: WayBack
    answers: Mapping[int, float]
    right: Sequence[float]
    expected: Sequence[float]  # what is right after the answers before it
    open: Sequence[Any]  # the lowest and the highest number: how far a kink leaves open what is right
    bounds: Sequence[Any]  # and what is right after the answers before it
    scale: Sequence[float]  # the size of the flows that were added up

    @classmethod
    def of(cls, graph: Graph, answers: Mapping[str, float]) -> Case:
        """Return the case of a graph and of answers by name."""
        way = WayBack(graph, answers.keys())
        known = {number: answers[node.name] for number, node in enumerate(way.nodes) if node.name in answers}
        right = way.run(RIGHT)
        return cls(way, known, right, way.run(RIGHT, known), bounds(way, {}), bounds(way, known), way.scales(right))

    @cached_property
    def amiss(self) -> set[int]:
        """The answers that do not follow from those before them, where the right slope at a kink is the usual one."""
        return {number for number in self.answers if not self.close(number, self.expected[number])}

    def is_one_number(self, errors: Sequence[int]) -> bool:
        """Tell whether all errors are one number; two say so only where it is 0, 1 or −1."""
        numbers = {self.answers[number] for number in errors}
        return len(numbers) == 1 < len(errors) and (len(errors) > 2 or numbers.issubset((-1, 0, 1)))

    def cancels(self, number: int, wrong: WrongPass) -> bool:
        """Tell whether a 0 is answered where flows that are not 0 are added up after a wrong pass."""
        if self.answers[number] or number in wrong.terms:
            return False
        passed = self.way.pass_back(wrong, self.answers)[1]
        return any(self.way.flow(edge, wrong, passed) for edge in self.way.feeds[number])

    def is_rounded(self, wrong: WrongPass, errors: Sequence[int]) -> bool:
        """Tell whether errors of three figures at most, and the other answers, are what a wrong pass leads to."""
        entries = [entry for number in errors for entry in entries_of(self.answers[number])]
        if any(float(f"{entry:.3g}") != entry for entry in entries):
            return False
        found = self.way.run(wrong)
        return all(self._is_rounded(number, found[number]) for number in self.answers)

    def _is_rounded(self, number: int, found: Any) -> bool:
        return self.close(number, found) or rounded_too_far(self.answers[number], found, (3,))

    def is_right(self, number: int) -> bool:
        """Tell whether an answer is right."""
        return self.close(number, self.right[number])

    def may_be_right(self, number: int) -> bool:
        """Tell whether an answer is right by some convention at a kink."""
        within = _within(self.answers[number], *self.open[number])
        return self.is_right(number) or (self.close(number, within) and self.follows(number))

    def follows(self, number: int) -> bool:
        """Tell whether an answer follows from those before it."""
        return self.close(number, _within(self.answers[number], *self.bounds[number]))

    def close(self, number: int, other: Any) -> bool:
        """Tell whether an answer is another number, up to rounding."""
        return close(self.answers[number], other, self.scale[number])

    def is_nearby(self, number: int, found: Any) -> bool:
        """Tell whether an answer is so near to a number that rounding on the way may have led there."""
        return abs(self.answers[number] - found) < NEARBY * abs(found)

    def is_unchanged(self, number: int, found: Any) -> bool:
        """Tell whether a pass finds for a node what follows from the answers before it."""
        return close(found, self.expected[number], self.scale[number])

    def is_on_top(self, number: int, before: Case) -> bool:
        """Tell whether an answer is the right one, added to the answer of another case."""
        return close(self.answers[number] - before.answers[number], self.right[number])

    def off(self, number: int) -> tuple[Pairs, Pairs]:
        """Return what is not right, with what is, and what does not follow, with what would."""
        answer = self.answers[number]
        amiss = [] if self.is_right(number) else [(answer, self.right[number])]
        return amiss, [] if self.follows(number) else [(answer, self.expected[number])]

    def seen(self, wrong: WrongPass) -> list[float]:
        """Return what the answers would be after a wrong pass."""
        found = self.way.run(wrong, self.answers)
        return [found[number] for number in self.answers]


def bounds(way: WayBack, answered: Mapping[int, float]) -> list[Ends]:
    """Return between which numbers each gradient may lie, since at a kink a slope is a matter of convention.

    Answered gradients are taken as they are. At a tie of a max or min the inputs' slopes add up to 1: what is answered
    for one of them leaves the rest of what arrives to the other.
    """
    local = [way.slopes(edge) for edge in range(len(way.edges))]
    if all(low == high for low, high in local):
        return [(slope, slope) for slope in way.run(RIGHT, answered)]
    found: list[Ends] = []
    passed: list[Ends] = []
    left: dict[int, Ends] = {}  # by edge, between which numbers the rest lies
    for number, edges in enumerate(way.feeds):
        flows: dict[int, Ends] = {}
        low = high = float(number == way.output)
        for edge in edges:
            ends = sorted(upstream * slope for upstream in passed[way.gate[edge]] for slope in local[edge])
            least, most = (_within(end, ends[0], ends[-1]) for end in left.get(edge, (ends[0], ends[-1])))
            flows[edge] = least, most
            low, high = low + least, high + most
        found.append((low, high))
        passed.append((low, high))
        if number not in answered:
            continue
        answer = answered[number]
        off = RELATIVE * abs(answer)
        passed[number] = answer, answer
        for edge in edges:
            for other in way.into[way.gate[edge]]:
                if other != edge and local[edge] == local[other] == (0.0, 1.0):
                    (lowest, highest), (least, most) = passed[way.gate[edge]], flows[edge]
                    left[other] = lowest + low - least - answer - off, highest + high - most - answer + off
    return found


def _within(number: float, low: float, high: float) -> float:
    """Return the number between two others that is nearest to a number."""
    return min(high, max(low, number))


class ArrayCase(Case):
    """The same for arrays: an answer is right if it has the shape and each of its entries is right.

    An entry that is nan is still open: nothing is said of it.
    """

    way: ArrayWayBack
    answers: Mapping[int, Any]
    right: Sequence[Any]
    expected: Sequence[Any]
    # `open` has the gradients of the right pass that fits best, `bounds` of that which does after the answers before.

    @classmethod
    def of(cls, graph: Graph, answers: Mapping[str, Any]) -> ArrayCase:
        """Return the case of a graph and of answers by name."""
        way = ArrayWayBack(graph, answers.keys())
        given = {name: way.engine.from_plain(answer) for name, answer in answers.items()}
        known = {number: given[node.name] for number, node in enumerate(way.nodes) if node.name in given}
        scale = way.scales(right := way.run(RIGHT))
        usual = cls(way, known, right, way.run(RIGHT, known), right, right, scale)
        return replace(usual, open=usual._fitting({}), bounds=usual._fitting(known))

    def _fitting(self, known: Mapping[int, Any]) -> Sequence[Any]:
        """Return the gradients of that of the right passes that most answers agree with, the usual one first."""
        found = [self.way.run(wrong, known) for wrong in right_passes(self.way, self.answers, known)]
        return max(found, key=lambda each: sum(self.close(number, each[number]) for number in self.answers))

    def is_one_number(self, errors: Sequence[int]) -> bool:
        """Tell nothing: ones everywhere are what a sum sends back."""
        return False

    def cancels(self, number: int, wrong: WrongPass) -> bool:
        """Tell nothing: entries may well cancel."""
        return False

    def _is_rounded(self, number: int, found: Any) -> bool:
        if found is None or shape_of(found) != shape_of(self.answers[number]):
            return False
        pairs = self._pairs(number, found)
        return all(close(*pair, self.scale[number]) or rounded_too_far(*pair, (3,)) for pair in pairs)

    def has_shape(self, number: int) -> bool:
        """Tell whether an answer has the shape of its node."""
        return shape_of(self.answers[number]) == self.way.nodes[number].shape

    def may_be_right(self, number: int) -> bool:
        """Tell whether an answer is right by some convention at a kink."""
        return self.close(number, self.open[number])

    def follows(self, number: int) -> bool:
        """Tell whether an answer follows from those before it."""
        return self.close(number, self.bounds[number])

    def close(self, number: int, other: Any) -> bool:
        """Tell whether an answer is another array, up to rounding."""
        return self._same(number, self.answers[number], other)

    def _same(self, number: int, one: Any, other: Any) -> bool:
        if one is None or other is None or shape_of(one) != shape_of(other):
            return False
        pairs = zip(self._answered(number, one), self._answered(number, other), strict=True)
        return all(close(a, b, self.scale[number]) for a, b in pairs)

    def _answered(self, number: int, found: Any) -> Sequence[float]:
        """Return the entries of an array that are answered."""
        entries, answer = self.way.flat(found), self.answers[number]
        if shape_of(answer) != shape_of(found):
            return entries
        pairs = zip(entries, self.way.flat(answer), strict=True)
        return [entry for entry, answered in pairs if not isnan(answered)]

    def is_nearby(self, number: int, found: Any) -> bool:
        """Tell whether each entry is so near to a number that rounding on the way may have led there."""
        if found is None or shape_of(found) != shape_of(self.answers[number]):
            return False
        apart = RELATIVE * self.scale[number]  # where entries cancel, the rounding of those before them is left
        return all(abs(a - b) <= max(NEARBY * abs(b), apart) for a, b in self._pairs(number, found))

    def is_unchanged(self, number: int, found: Any) -> bool:
        """Tell whether a pass finds for a node what follows from the answers before it."""
        return self._same(number, found, self.expected[number])

    def is_on_top(self, number: int, before: Case) -> bool:
        """Tell whether an answer is the right one, added to the answer of another case."""
        if not self.has_shape(number) or shape_of(before.answers[number]) != shape_of(self.answers[number]):
            return False
        earlier = self.way.flat(before.answers[number])
        pairs = zip(self._pairs(number, self.right[number]), earlier, strict=True)
        return all(close(now - then, right) for (now, right), then in pairs)

    def _pairs(self, number: int, other: Any) -> Pairs:
        return list(zip(self._answered(number, self.answers[number]), self._answered(number, other), strict=True))

    def off(self, number: int) -> tuple[Pairs, Pairs]:
        """Return the entries that are not right, with what is, and those that do not follow, with what would."""
        if not self.has_shape(number) or self.expected[number] is None:
            return [(nan, nan)], [(nan, nan)]  # no rounding
        amiss, astray = (
            [pair for pair in self._pairs(number, of[number]) if not close(*pair, self.scale[number])]
            for of in (self.right, self.expected)
        )
        return amiss, astray

    def seen(self, wrong: WrongPass) -> list[float]:
        """Return what the answers would be after a wrong pass, entry by entry."""
        found = self.way.run(wrong, self.answers)
        return [entry for number in self.answers for entry in self._entries(number, found[number])]

    def _entries(self, number: int, found: Any) -> Sequence[float]:
        return [nan] if found is None else self._answered(number, found)


def case_of(graph: Graph, answers: Mapping[str, Any]) -> Case:
    """Return the case of a graph and of answers, arrays or numbers, by name."""
    return ArrayCase.of(graph, answers) if isinstance(graph, ArrayGraph) else Case.of(graph, answers)
