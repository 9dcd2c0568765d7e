"""From an answer to what went wrong: which single wrong pass makes exactly these numbers, or else which two?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, islice, pairwise
from typing import Any

from ..core.arrays import Shape, shape_of
from ..core.graph import Graph
from .case import Case, case_of
from .misconceptions import MISCONCEPTIONS, mistakes_in
from .mistake import Mistake
from .places import LAST_RESORT, Place
from .rounding import close, rounding, same
from .wrong_pass import RIGHT, Given, SlopeOf, WayBack, WrongPass

# The common mistakes are tried first, until judging an answer would take too long: so many edges, and so many pairs.
MOST_EDGES = 150_000
MOST_PAIRS = 3000
MOST_COMPOSED = 4  # misconceptions: pairs of more than these lead to a number by chance
_PLAIN = (-1.0, 0.0, 1.0)  # much leads to these numbers by chance, and nobody copies one


@dataclass(frozen=True)
class Explanation:
    """What is wrong with an answer; nodes go by their numbers, from the output on."""

    way: WayBack
    wrong: tuple[int, ...]  # those whose gradients are wrong
    errors: tuple[int, ...]  # those whose gradients do not even follow from the numbers before them
    mistakes: tuple[Mistake, ...] = ()  # every one that fits everything that was answered, the most common first
    rounded: str = ""  # what is said where nothing is wrong but that numbers were rounded
    partly: bool = False  # whether the mistakes leave some of the errors unexplained
    composed: bool = False  # whether they come in pairs that lead to the numbers together, the most common pair first
    rough: bool = False  # whether they fit if the answers are rounded to three figures
    in_code: bool = False  # whether a program was answered
    misshapen: Mapping[int, Shape] = field(default_factory=dict)  # the shapes of arrays that have a wrong one

    @property
    def first(self) -> tuple[int, ...]:
        """The errors that lie behind no other one."""
        return tuple(number for number in self.errors if not self._is_behind(number, self.errors))

    @property
    def follows(self) -> bool:
        """Whether something else is wrong, and all of it lies behind the first errors and follows from them."""
        first = self.first
        return first == self.errors and any(self._is_behind(number, first) for number in self.wrong)

    def _is_behind(self, number: int, others: Iterable[int]) -> bool:
        return any(other != number and number in self.way.below(other) for other in others)

    def doubtful_edges(self, number: int) -> list[int]:
        """Return the edges on the way back to a node that no right answer vouches for, from the output on."""
        way = self.way
        right = set(way.answered).difference(self.wrong)
        below = [way.below(way.number[edge.input]) for edge in way.edges]
        return [edge for edge, reached in enumerate(below) if number in reached and not right & reached]


def explain(graphs: Sequence[Graph], answers: Sequence[Mapping[str, Any]]) -> Explanation | None:
    """Return what is wrong with gradients, by name, of a graph at each of some inputs; None if nothing is.

    >>> from backprop_helpers import parse
    >>> found = explain([parse("(4x + 1)^2", x=1)], [{"x": 8}])
    >>> [mistake.code for mistake in found.mistakes]
    ['wrong_point', 'power_base']
    """
    cases = [case_of(graph, answer) for graph, answer in zip(graphs, answers, strict=True)]
    wrong = [number for number in cases[0].answers if any(not each.may_be_right(number) for each in cases)]
    errors = [number for number in wrong if any(not each.follows(number) for each in cases)]
    if not errors:
        return None
    search = _Search(cases, errors, wrong)
    found = _add_up(cases) or search.alone()
    left = {number: _rounding(cases, [number]) for number in errors}
    whole = Explanation(cases[0].way, tuple(wrong), tuple(errors), misshapen=_misshapen(cases))
    if not found and all(left.values()):
        return replace(whole, rounded=_rounding(cases, errors) or next(iter(left.values())))
    composed = [] if found else search.composed()
    found = found or composed or search.some()
    rough = [] if found else search.rough()
    found = found or rough
    for number in {number for mistake in found for number in mistake.explains}:
        left.pop(number)
    errors = [number for number in errors if not left.get(number)]
    partly = bool(found) and "" in left.values()
    whole = replace(whole, errors=tuple(errors), mistakes=tuple(found), partly=partly)
    return replace(whole, composed=bool(composed), rough=bool(rough))


def _misshapen(cases: Sequence[Case]) -> dict[int, Shape]:
    """Return the shapes of answers that have another one than their node, at the first point where they do."""
    found: dict[int, Shape] = {}
    for case in cases:
        for number, answer in case.answers.items():
            if shape_of(answer) != case.way.nodes[number].shape:
                found.setdefault(number, shape_of(answer))
    return found


def _rounding(cases: Sequence[Case], errors: Iterable[int]) -> str:
    """Return what is said of errors that are ones of rounding: of the right numbers, or of what follows from others."""
    pairs = [case.off(number) for number in errors for case in cases]
    off, amiss = ([pair for found in part for pair in found] for part in zip(*pairs, strict=True))
    return rounding(off) or rounding(amiss)


def _add_up(cases: Sequence[Case]) -> list[Mistake]:
    """Return the mistake of a program each of whose answers is the right one on top of the answer before it."""
    if len(cases) < 2 or not all(
        now.is_on_top(number, before) for before, now in pairwise(cases) for number in now.answers
    ):
        return []
    special = "Gradients of an earlier backward pass are still in the sum. Set the sums to 0 before each pass."
    place = Place(cases[0].way.output, RIGHT, special=special)
    return [Mistake(MISCONCEPTIONS["not_reset"], place, tuple(cases[0].answers))]


class _Search:
    """Looks for the mistakes that fit everything that was answered.

    What was answered is taken as given: a mistake has to lead from the numbers before it to each further number, the
    right ones too, and what is written down in the place of a gradient has to be wrong. Where one number is written
    everywhere, a part of the answers fits this or that by chance: then a mistake has to explain all of them.
    """

    def __init__(self, cases: Sequence[Case], errors: Sequence[int], wrong: Sequence[int]) -> None:
        self.cases, self.errors, self.wrong = cases, tuple(errors), {*wrong}
        self.way = cases[0].way
        places = ((mistake, mistake.place) for mistake in mistakes_in(self.way))
        answered = {*cases[0].answers}
        possible = [it for it, at in places if at.needs <= answered and at.needs & at.wrong.given.keys() <= self.wrong]
        self.alike = all(case.is_one_number(errors) for case in cases)
        possible = [mistake for mistake in possible if not self._is_idle_copy(mistake.place)]
        if self.alike:
            possible = [mistake for mistake in possible if len(answered & mistake.place.wrong.given.keys()) != 1]
        ranked = sorted((mistake.at(self.way) for mistake in possible), key=lambda mistake: mistake.rank)
        self.most = MOST_EDGES // ((len(self.way.edges) + 1) * self.way.weight)
        self.likely = [mistake for mistake in ranked[: self.most] if mistake.place.unlikely < LAST_RESORT]
        self.others = [mistake for mistake in ranked[: self.most] if mistake.place.unlikely >= LAST_RESORT]
        self.fitting = self._fitting(self.likely)

    def _is_idle_copy(self, place: Place) -> bool:
        """Tell whether a place would have a 0, 1 or −1 of another node copied: nobody needs to copy that."""
        given = [what for number, what in place.wrong.given.items() if not _is_own(what, number)]
        far_fetched = place.unlikely >= LAST_RESORT or (len(self.errors) == 1 == len(given))
        return far_fetched and any(same(self.way.given(what), plain) for what in given for plain in _PLAIN)

    def alone(self) -> list[Mistake]:
        """Return the mistakes that explain all errors: each alone, made at several places, or any two of them."""
        whole = self._whole(self.fitting)
        every = self.fitting if whole else [*self.fitting, *self._fitting(self.others)]
        whole = whole or self._whole(every)
        return self._told(whole if whole or self.alike else self._two(self.fitting) or self._two(every))

    def composed(self) -> list[Mistake]:
        """Return the mistakes of which two, made in one pass, explain all errors, though neither is seen alone.

        Where too many pairs do, only the most common ones. To write a 0 everywhere nobody needs two.
        """
        if all(same(case.answers[number], 0.0) for case in self.cases for number in self.errors):
            return []
        steps = [mistake for mistake in self.likely if not mistake.place.wrong.given and mistake.rank < LAST_RESORT]
        single = [mistake for mistake in steps if len({self.way.gate[e] for e in mistake.place.wrong.places}) < 2]
        pairs = islice(_pairs(single), min(MOST_PAIRS, self.most))
        fitting = [
            pair for pair in pairs if self._cover(pair[0].place.wrong.and_also(pair[1].place.wrong)) == self.errors
        ]
        least = min((one.rank + other.rank for one, other in fitting), default=0.0)
        for some in (fitting, [(one, other) for one, other in fitting if one.rank + other.rank == least]):
            if len({mistake.code for pair in some for mistake in pair}) <= MOST_COMPOSED:
                return [replace(mistake, explains=self.errors) for pair in some for mistake in pair]
        return []

    def some(self) -> list[Mistake]:
        """Return what explains at least half of the errors; what explains one of many does so by chance."""
        fitting = [] if self.alike else self.fitting
        explained = {number for mistake in fitting for number in mistake.explains}
        return self._told(fitting) if 2 * len(explained) >= len(self.errors) else []

    def rough(self) -> list[Mistake]:
        """Return the common mistakes that explain all errors if the answers are rounded to three figures."""
        common = [mistake for mistake in self.likely if mistake.rank < 1]
        fitting = [it for it in common if all(case.is_rounded(it.place.wrong, self.errors) for case in self.cases)]
        return self._told([replace(mistake, explains=self.errors) for mistake in fitting])

    def _fitting(self, mistakes: Iterable[Mistake]) -> list[Mistake]:
        found = (replace(mistake, explains=self._cover(mistake.place.wrong)) for mistake in mistakes)
        return [mistake for mistake in found if mistake.explains and not self._is_chance(mistake)]

    def _is_chance(self, mistake: Mistake) -> bool:
        """Tell whether a 0, 1 or −1 would come of a rare mistake, or a 0 of a less common one by flows that cancel."""
        wrong, each = mistake.place.wrong, [(case, number) for case in self.cases for number in mistake.explains]
        if "0" in wrong.local.values() or wrong.given or not mistake.rank:
            return False
        if not all(any(same(case.answers[number], plain) for plain in _PLAIN) for case, number in each):
            return False
        is_rare = mistake.place.unlikely >= LAST_RESORT
        return is_rare or all(case.cancels(number, wrong) for case, number in each)

    def _whole(self, fitting: Sequence[Mistake]) -> list[Mistake]:
        """Return the mistakes that explain all errors, each alone or made at several places."""
        whole = [mistake for mistake in fitting if mistake.explains == self.errors]
        codes = {mistake.code for mistake in whole}
        return whole + [mistake for mistake in self._repeated(fitting) if mistake.code not in codes]

    def _cover(self, wrong: WrongPass) -> tuple[int, ...]:
        """Return the errors that a wrong pass explains; none where it contradicts what was answered."""
        cover = dict.fromkeys(self.errors)
        kept = self.errors if wrong.given.keys().isdisjoint(self.cases[0].answers) else self.cases[0].answers
        for case in self.cases:
            found = case.way.run(wrong, case.answers)
            whole: list[Any] = []  # without the rounding of the answers, which weighs where numbers cancel
            for number in case.answers:
                as_before = found[number] is case.expected[number]
                if number not in case.amiss if as_before else case.close(number, found[number]):
                    continue
                if case.is_nearby(number, found[number]):
                    whole = whole or case.way.run(wrong)
                    if case.close(number, whole[number]):
                        continue
                right_all_the_same = number in wrong.given and number not in self.wrong
                if right_all_the_same or number not in kept or not case.is_unchanged(number, found[number]):
                    return ()
                cover.pop(number, None)
        return tuple(cover)

    def _repeated(self, fitting: Sequence[Mistake]) -> list[Mistake]:
        """Return the misconceptions that explain all errors when they are made at several places."""
        found = []
        for code in dict.fromkeys(mistake.code for mistake in fitting):
            same = [mistake for mistake in fitting if mistake.code == code]
            if {number for mistake in same for number in mistake.explains} == set(self.errors):
                found += same
        return found

    def _two(self, fitting: Sequence[Mistake]) -> list[Mistake]:
        """Return the mistakes of which two explain all errors."""
        covers = dict.fromkeys(mistake.explains for mistake in fitting)
        partners = [pair for pair in combinations(covers, 2) if {*pair[0], *pair[1]} == set(self.errors)]
        chosen = {cover for pair in partners for cover in pair}
        return [mistake for mistake in fitting if mistake.explains in chosen]

    def _told(self, mistakes: Sequence[Mistake]) -> list[Mistake]:
        """Return mistakes without what changes nothing, nothing twice, of one misconception its likely places only."""
        found: dict[tuple[object, ...], Mistake] = {}
        least: dict[tuple[object, ...], float] = {}
        for mistake in mistakes:
            needed = replace(mistake, place=self._needed(mistake.place))
            of, given = (mistake.code, mistake.explains), needed.place.wrong.given
            # Of several derivatives that are the same number one is enough.
            key = (*of, repr([*given] if len(given) == 1 else needed.place.wrong))
            if key not in found or found[key].rank > needed.rank:
                found[key] = needed
            least[of] = min(needed.rank, least.get(of, needed.rank))
        likely = [mistake for mistake in found.values() if mistake.rank == least[mistake.code, mistake.explains]]
        return sorted(likely, key=lambda mistake: mistake.rank)

    def _needed(self, place: Place) -> Place:
        """Return a place with those of its edges only without which the answers would be other ones."""
        wrong = place.wrong
        if len(wrong.places) < 2 or wrong.terms or wrong.added or wrong.times:
            return place
        target = self._seen(wrong)
        for gate in dict.fromkeys(self.way.gate[edge] for edge in wrong.places):
            fewer = wrong.restricted_to(edge for edge in wrong.places if self.way.gate[edge] != gate)
            seen = self._seen(fewer) if fewer.places else []
            if len(seen) == len(target) and all(map(close, seen, target)):
                wrong = fewer
        gates = [self.way.gate[edge] for edge in wrong.places]
        return replace(place, wrong=wrong, node=max(gates) if wrong.upstream else min(gates))

    def _seen(self, wrong: WrongPass) -> list[float]:
        """Return what the answers would be."""
        return [number for case in self.cases for number in case.seen(wrong)]


def _is_own(given: Given, number: int) -> bool:
    """Tell whether what is written down for a node is its own value, or its right gradient in some other form."""
    if isinstance(given, SlopeOf):
        return given.by == number and given.times != 1
    return given.node == number


def _pairs(mistakes: Sequence[Mistake]) -> Iterator[tuple[Mistake, Mistake]]:
    """Yield pairs of different mistakes, the most common first."""
    for last, other in enumerate(mistakes):
        for one in mistakes[:last]:
            apart = one.place.node != other.place.node or one.code != other.code
            wrong = one.place.wrong, other.place.wrong
            if apart and not wrong[0].is_replaced_by(wrong[1]) and not _is_nothing(wrong[0].and_also(wrong[1])):
                yield one, other


def _is_nothing(wrong: WrongPass) -> bool:
    """Tell whether both factors are left out somewhere: a 1 that is written down comes of no steps."""
    return any(source is None and wrong.local.get(edge) == "1" for edge, source in wrong.upstream.items())
