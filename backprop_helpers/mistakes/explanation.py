"""From an answer to what went wrong: which single wrong pass makes exactly these numbers, or else which two?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, pairwise

from ..core.graph import Graph
from .misconceptions import MISCONCEPTIONS, Mistake, mistakes_in
from .places import Place
from .rounding import NEARBY, close, rounding
from .wrong_pass import RIGHT, WayBack, WrongPass

# The common mistakes are tried first, until judging an answer would take too long: so many edges, and so many pairs.
MOST_EDGES = 150_000
MOST_PAIRS = 3000
MOST_COMPOSED = 4  # misconceptions: more pairs than these lead to a number by chance


@dataclass(frozen=True)
class Candidate:
    """A misconception at a place that explains wrong gradients.

    Attributes:
        mistake: what was done.
        gates: the nodes where it was done, the nearest to the inputs first.
        explains: the names whose gradients it explains, from the output on.
    """

    mistake: Mistake
    gates: tuple[int, ...]
    explains: tuple[str, ...]


@dataclass(frozen=True)
class Explanation:
    """What is wrong with an answer.

    Attributes:
        way: the graph, as the backward pass goes through it.
        answered: the names that were answered, from the output on.
        wrong: those whose gradients are wrong.
        errors: those that do not even follow from the numbers before them.
        candidates: every mistake that fits everything that was answered, the most common first.
        rounded: what is said where nothing is wrong but that numbers were rounded; else empty.
        partly: whether the candidates leave some of the errors unexplained.
        composed: whether the candidates come in pairs that lead to the numbers together, the most common pair first.
    """

    way: WayBack
    answered: tuple[str, ...]
    wrong: tuple[str, ...]
    errors: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    rounded: str = ""
    partly: bool = False
    composed: bool = False

    @property
    def first(self) -> tuple[str, ...]:
        """The errors that lie behind no other one."""
        return tuple(name for name in self.errors if not self._behind(name, self.errors))

    @property
    def follows(self) -> bool:
        """Whether something else is wrong, and all of it lies behind the first errors and follows from them."""
        first = self.first
        return len(first) == len(self.errors) and any(self._behind(name, first) for name in self.wrong)

    def _behind(self, name: str, others: Iterable[str]) -> bool:
        """Tell whether the gradient of one of the others flows into a node."""
        number = {node.name: number for number, node in enumerate(self.way.nodes)}
        return any(other != name and number[name] in self.way.below(number[other]) for other in others)


def explain(graphs: Sequence[Graph], answers: Sequence[Mapping[str, float]]) -> Explanation | None:
    """Return what is wrong with a student's gradients, or None if nothing is.

    Args:
        graphs: the same graph at one or several inputs.
        answers: for each of them, the student's gradients by name, the same names each time.

    >>> from backprop_helpers import parse
    >>> found = explain([parse("(4x + 1)^2", x=1)], [{"x": 8}])
    >>> [candidate.mistake.code for candidate in found.candidates]
    ['wrong_point']
    """
    cases = [_Case.of(graph, answer) for graph, answer in zip(graphs, answers, strict=True)]
    case = cases[0]
    wrong = [number for number in case.answers if any(not each.may_be_right(number) for each in cases)]
    errors = [number for number in wrong if any(not each.follows(number) for each in cases)]
    if not errors:
        return None
    search = _Search(cases, errors)
    found = _add_up(cases) or search.alone()
    composed = [] if found else search.composed()
    found = found or composed or search.some()
    explained = {number for candidate in found for number in candidate[1]}
    left = [number for number in errors if number not in explained]
    rounded = {number: _rounding(cases, number) for number in left}
    whole = Explanation(case.way, case.names(case.answers), case.names(wrong), case.names(errors))
    if len(left) == len(errors) and all(rounded.values()):
        said = rounding(pair for number in errors for each in cases for pair in each.off(number))
        return replace(whole, rounded=said or next(iter(rounded.values())))
    errors = [number for number in errors if number in explained or not rounded[number]]
    left = [number for number in left if not rounded[number]]
    candidates = tuple(
        Candidate(mistake, gates_of(case.way, mistake.place), case.names(cover)) for mistake, cover in found
    )
    return replace(
        whole, errors=case.names(errors), candidates=candidates, partly=bool(found and left), composed=bool(composed)
    )


def _rounding(cases: Sequence[_Case], number: int) -> str:
    """Return what is said of an error that is one of rounding: of the right number, or of what follows from others."""
    off = rounding(pair for case in cases for pair in case.off(number))
    return off or rounding(pair for case in cases for pair in case.amiss(number))


def gates_of(way: WayBack, place: Place) -> tuple[int, ...]:
    """Return the gates where a mistake was made: those that its edges enter, or the one node it is about."""
    gates = {way.gate[edge] for edge in (*place.wrong.local, *place.wrong.upstream)}
    return tuple(sorted(gates, reverse=True)) if gates and not place.wrong.terms else (place.node,)


@dataclass(frozen=True)
class _Case:
    """One graph at its inputs, and the answers for it, by the node's number.

    Attributes:
        right: the right gradients.
        expected: what is right after the answers before it.
        open: how far a kink leaves open what is right.
        bounds: how far a kink leaves open what is right after the answers before it.
        scale: the size of the flows that were added up.
    """

    way: WayBack
    answers: Mapping[int, float]
    right: Sequence[float]
    expected: Sequence[float]
    open: Sequence[tuple[float, float]]
    bounds: Sequence[tuple[float, float]]
    scale: Sequence[float]

    @classmethod
    def of(cls, graph: Graph, answers: Mapping[str, float]) -> _Case:
        way = WayBack(graph, answers.keys())
        known = {number: answers[node.name] for number, node in enumerate(way.nodes) if node.name in answers}
        right = way.run(RIGHT)
        scale = [
            sum(abs(right[way.gate[edge]] * way.local[edge]) for edge in edges) + (number == way.output)
            for number, edges in enumerate(way.feeds)
        ]
        expected = way.run(RIGHT, known)
        return cls(way, known, right, expected, bounds(way, {}), bounds(way, known), scale)

    def names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.way.nodes[number].name for number in numbers)

    def is_right(self, number: int) -> bool:
        return self.close(number, self.right[number])

    def may_be_right(self, number: int) -> bool:
        low, high = self.open[number]
        return self.is_right(number) or (low <= self.answers[number] <= high and self.follows(number))

    def follows(self, number: int) -> bool:
        low, high = self.bounds[number]
        return low <= self.answers[number] <= high or self.close(number, low) or self.close(number, high)

    def close(self, number: int, other: float) -> bool:
        return close(self.answers[number], other, self.scale[number])

    def nearly(self, number: int, other: float) -> bool:
        return abs(self.answers[number] - other) < NEARBY * abs(other)

    def off(self, number: int) -> list[tuple[float, float]]:
        """Return an answer with the right number, where they differ."""
        return [] if self.is_right(number) else [(self.answers[number], self.right[number])]

    def amiss(self, number: int) -> list[tuple[float, float]]:
        """Return an answer with what follows from those before it, where they differ."""
        return [] if self.follows(number) else [(self.answers[number], self.expected[number])]


def bounds(way: WayBack, answered: Mapping[int, float]) -> list[tuple[float, float]]:
    """Return between which numbers each gradient may lie, since at a kink a slope is a matter of convention.

    At a tie of a max or min the inputs' slopes add up to 1: who gives one of them has chosen the other.

    Args:
        way: the graph.
        answered: gradients to take as they are.
    """
    local = [way.slopes(edge) for edge in range(len(way.edges))]
    if all(low == high for low, high in local):
        return [(slope, slope) for slope in way.run(RIGHT, answered)]
    found: list[tuple[float, float]] = []
    passed: list[tuple[float, float]] = []
    for number, edges in enumerate(way.feeds):
        low = high = float(number == way.output)
        for edge in edges:
            ends = [upstream * slope for upstream in passed[way.gate[edge]] for slope in local[edge]]
            low, high = low + min(ends), high + max(ends)
        found.append((low, high))
        answer = answered.get(number)
        passed.append((low, high) if answer is None else (answer, answer))
        open_ties = [edge for edge in edges if local[edge][0] != local[edge][1] and len(way.into[way.gate[edge]]) == 2]
        if answer is not None and len(open_ties) == 1:
            edge = open_ties[0]
            upstream = passed[way.gate[edge]][0]
            if upstream and high != low:
                share = min(1.0, max(0.0, (answer - min(low, high)) / (high - low)))
                share = share if upstream > 0 else 1 - share
                other = next(each for each in way.into[way.gate[edge]] if each != edge)
                local[other] = (1 - share, 1 - share) if local[other] == (0.0, 1.0) else local[other]
    return found


_Cover = tuple[int, ...]
_Row = tuple[Mistake, _Cover]  # a mistake, and the errors that it explains


def _add_up(cases: Sequence[_Case]) -> list[_Row]:
    """Return the mistake of a program each of whose answers is the right one on top of the answer before it."""
    if len(cases) < 2 or not all(
        close(now.answers[number] - before.answers[number], now.right[number])
        for before, now in pairwise(cases)
        for number in now.answers
    ):
        return []
    special = "Gradients of an earlier backward pass are still in the sum. Set the sums to 0 before each pass."
    place = Place(cases[0].way.output, RIGHT, special=special)
    return [(Mistake(MISCONCEPTIONS["not_reset"], place), tuple(cases[0].answers))]


class _Search:
    """Looks for the mistakes that fit everything that was answered.

    What was answered is taken as given: a mistake has to lead from the numbers before it to each further number, the
    right ones too.

    Args:
        cases: the graph and the answers, at one or several inputs.
        errors: the nodes whose answers do not follow from those before them.
    """

    def __init__(self, cases: Sequence[_Case], errors: Sequence[int]) -> None:
        self.cases, self.errors = cases, tuple(errors)
        self.way = cases[0].way
        possible = [mistake for mistake in mistakes_in(self.way) if mistake.place.needs <= {*cases[0].answers}]
        likely = sorted((mistake.at(self.way.local) for mistake in possible), key=lambda mistake: mistake.rank)
        self.most = MOST_EDGES // (len(self.way.edges) + 1)
        self.mistakes = likely[: self.most]

    def alone(self) -> list[_Row]:
        """Return the mistakes that explain all errors: each alone, made at several places, or any two of them."""
        fitting = self._fitting()
        whole = [row for row in fitting if row[1] == self.errors]
        codes = {mistake.code for mistake, _ in whole}
        whole += [row for row in self._repeated(fitting) if row[0].code not in codes]
        return self._told(whole or self._two(fitting))

    def composed(self) -> list[_Row]:
        """Return the mistakes of which two, made in one pass, explain all errors, though neither is seen alone."""
        steps = [mistake for mistake in self.mistakes if not mistake.place.wrong.given]
        single = [mistake for mistake in steps if len({self.way.gate[e] for e in mistake.place.wrong.places}) < 2]
        found: list[_Row] = []
        for one, other in islice(_pairs(single), min(MOST_PAIRS, self.most)):
            if self._cover(one.place.wrong.and_also(other.place.wrong)) == self.errors:
                found += [(one, self.errors), (other, self.errors)]
        return found if len({mistake.code for mistake, _ in found}) <= MOST_COMPOSED else []

    def some(self) -> list[_Row]:
        """Return what explains at least half of the errors; what explains one of many does so by chance."""
        fitting = self._fitting()
        explained = {number for _, cover in fitting for number in cover}
        return self._told(fitting) if 2 * len(explained) >= len(self.errors) else []

    def _fitting(self) -> list[_Row]:
        covers = ((mistake, self._cover(mistake.place.wrong)) for mistake in self.mistakes)
        return [(mistake, cover) for mistake, cover in covers if cover]

    def _cover(self, wrong: WrongPass) -> _Cover:
        """Return the errors that a wrong pass explains; none where it contradicts what was answered."""
        cover = dict.fromkeys(self.errors)
        for case in self.cases:
            found = case.way.run(wrong, case.answers)
            whole: list[float] = []  # without the rounding of the answers, which weighs where numbers cancel
            for number in case.answers:
                if case.close(number, found[number]):
                    continue
                if case.nearly(number, found[number]):
                    whole = whole or case.way.run(wrong)
                    if case.close(number, whole[number]):
                        continue
                unchanged = close(found[number], case.expected[number], case.scale[number])
                if not unchanged or (number not in self.errors and not wrong.given):
                    return ()
                cover.pop(number, None)
        return tuple(number for number in self.errors if number in cover)

    def _repeated(self, fitting: Sequence[_Row]) -> list[_Row]:
        """Return the misconceptions that explain all errors when they are made at several places."""
        found = []
        for code in dict.fromkeys(mistake.code for mistake, _ in fitting):
            rows = [row for row in fitting if row[0].code == code]
            if {number for _, cover in rows for number in cover} == set(self.errors):
                found += rows
        return found

    def _two(self, fitting: Sequence[_Row]) -> list[_Row]:
        """Return the mistakes of which two explain all errors."""
        covers = list(dict.fromkeys(cover for _, cover in fitting))
        partners = [pair for pair in combinations(covers, 2) if {*pair[0], *pair[1]} == set(self.errors)]
        chosen = {cover for pair in partners for cover in pair}
        return [row for row in fitting if row[1] in chosen]

    def _told(self, rows: Sequence[_Row]) -> list[_Row]:
        """Return rows without what changes nothing, nothing twice, of one misconception its likely places only."""
        found: dict[tuple[str, str, _Cover], tuple[Mistake, _Cover]] = {}
        for mistake, cover in rows:
            needed = replace(mistake, place=self._needed(mistake.place))
            given = needed.place.wrong.given  # of several derivatives that are the same number one is enough
            key = (mistake.code, repr([*given] if len(given) == 1 else needed.place.wrong), cover)
            if key not in found or found[key][0].rank > needed.rank:
                found[key] = (needed, cover)
        least: dict[tuple[str, _Cover], float] = {}
        for mistake, cover in found.values():
            least[mistake.code, cover] = min(mistake.rank, least.get((mistake.code, cover), mistake.rank))
        likely = [row for row in found.values() if row[0].rank == least[row[0].code, row[1]]]
        return sorted(likely, key=lambda row: row[0].rank)

    def _needed(self, place: Place) -> Place:
        """Return a place with those of its edges only without which the answers would be other ones."""
        wrong = place.wrong
        if len(wrong.places) < 2 or wrong.terms or wrong.added or wrong.times:
            return place
        target = [self._seen(case, wrong) for case in self.cases]
        for gate in dict.fromkeys(self.way.gate[edge] for edge in wrong.places):
            fewer = wrong.restricted_to(edge for edge in wrong.places if self.way.gate[edge] != gate)
            if fewer.places and all(
                _same(self._seen(case, fewer), numbers) for case, numbers in zip(self.cases, target, strict=True)
            ):
                wrong = fewer
        gates = [self.way.gate[edge] for edge in wrong.places]
        return replace(place, wrong=wrong, node=max(gates) if wrong.upstream else min(gates))

    def _seen(self, case: _Case, wrong: WrongPass) -> list[float]:
        found = case.way.run(wrong, case.answers)
        return [found[number] for number in case.answers]


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return all(close(*pair) for pair in zip(one, other, strict=True))


def _pairs(mistakes: Sequence[Mistake]) -> Iterator[tuple[Mistake, Mistake]]:
    """Yield pairs of different mistakes, the most common first."""
    for last, other in enumerate(mistakes):
        for one in mistakes[:last]:
            if one.place.node != other.place.node or one.code != other.code:
                yield one, other


def doubtful_edges(explanation: Explanation, name: str) -> list[int]:
    """Return the edges on the way back to a node that no right answer vouches for, the nearest to the output first.

    A right answer vouches for each edge on the way back to it.
    """
    way = explanation.way
    right = set(explanation.answered) - set(explanation.wrong)
    below = [{way.nodes[part].name for part in way.below(number)} for number in range(len(way.nodes))]
    parts = [below[way.number[edge.input]] for edge in way.edges]
    return [edge for edge, reached in enumerate(parts) if name in reached and not right & reached]
