"""What the package says to a case, and how good that is."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from time import process_time
from typing import Any

from backprop_helpers import Graph, check_gradients, parse

from .cases import Case
from .mistakes import ALL_KINDS
from .passes import gradients


@dataclass(frozen=True)
class Said:
    """What a check said."""

    status: str  # of the verdict; "exception" where there is none
    found: tuple[tuple[str, str], ...]  # code and node of each diagnosis
    text: str  # all that a student reads
    seconds: float  # how long it computed

    @property
    def codes(self) -> tuple[str, ...]:
        """Each code once."""
        return tuple(dict.fromkeys(code for code, _ in self.found))

    @property
    def is_broken(self) -> bool:
        """Whether there was an exception, or a status that is none for numbers."""
        return self.status not in ("correct", "wrong")


def asked(case: Case) -> Said:
    """Let the package judge a case."""
    graph = parse(case.graph.text, **case.graph.inputs)
    ours = dict(zip(case.graph.names(range(len(case.graph.nodes))), case.graph.values, strict=True))
    if not all(math.isclose(ours[name], value, rel_tol=1e-9) for name, value in graph.values.items()):
        raise AssertionError(f"{case.graph.text} is another graph there: {graph.values} and not {ours}.")
    return said_to(graph, case.answers)


def said_to(graph: Graph, answers: Mapping[str, Any]) -> Said:
    """Let the package judge answers about a graph."""
    start = process_time()
    try:
        verdict = check_gradients("recall", graph, dict(answers), nodes=list(answers))
        text = str(verdict)
    except Exception as error:  # this is what is counted
        return Said("exception", (), f"{type(error).__name__}: {error}", process_time() - start)
    seconds = process_time() - start
    found = tuple((diagnosis.code, diagnosis.node) for diagnosis in verdict.diagnoses)
    return Said(verdict.status, found, text, seconds)


@dataclass(frozen=True)
class Score:
    """How good it is, for one mistake."""

    case: Case
    said: Said
    named: bool  # the code of the mistake is among the diagnoses
    equivalent: bool  # another code that gives the same numbers is
    silent: bool  # there is no diagnosis at all
    false: tuple[str, ...]  # codes that do not give these numbers
    place: bool | None  # whether the place is right; None where it is not asked
    false_places: tuple[str, ...]  # nodes at which the code that was planted does not give these numbers

    @property
    def explained(self) -> bool:
        """Whether the student hears of what can have happened."""
        return self.named or self.equivalent

    @property
    def misled(self) -> bool:
        """Whether the student hears of nothing but what cannot have happened."""
        return not self.silent and not self.explained

    @property
    def accepted(self) -> bool:
        """Whether the wrong answer passed."""
        return self.said.status == "correct"


def scored(case: Case) -> Score:
    """Return how well one mistake is explained."""
    said = asked(case)
    (planted,) = case.planted
    others = [code for code in said.codes if code != planted.kind]
    equivalent = [code for code in others if case.explained_by(code)]
    named = planted.kind in said.codes
    nodes = [node for code, node in said.found if code == planted.kind]
    possible = _possible_places(case, planted.kind)
    return Score(
        case,
        said,
        named,
        bool(equivalent),
        not said.found,
        tuple(code for code in others if code not in equivalent),
        bool(set(nodes) & possible) if named and case.everything and planted.places else None,
        tuple(node for node in nodes if node not in possible) if case.everything and planted.places else (),
    )


def _possible_places(case: Case, kind: str) -> set[str]:
    places = [planting.places for planting in (*case.explained_by(kind), *case.planted)]
    return {name for several in places for name in case.graph.names(several)}


@dataclass(frozen=True)
class PairScore:
    """How good it is, for two mistakes at once."""

    case: Case
    said: Said
    named: bool  # the first of them in the backward pass is named
    second: bool  # the other one is
    equivalent: bool  # a code is named that gives these numbers together with the second mistake, or alone


def scored_pair(case: Case) -> PairScore:
    """Return how well two mistakes at once are explained."""
    said = asked(case)
    first, second = case.planted
    named = first.kind in said.codes
    equivalent = named or any(_in_place_of_first(case, code) for code in said.codes)
    return PairScore(case, said, named, second.kind in said.codes, equivalent)


def _in_place_of_first(case: Case, code: str) -> bool:
    second = case.planted[1].changes
    assert second
    if case.explained_by(code):
        return True
    instead = ALL_KINDS[code](case.task) if code in ALL_KINDS else ()
    changed = (planting.changes for planting in instead if planting.changes)
    return any(case.fits(gradients(case.graph, changes.and_also(second))) for changes in changed)


Bounds = Mapping[tuple[str, str], float]  # by the run and the figure


def off_target(figures: Mapping[str, Mapping[str, float]], least: Bounds, most: Bounds) -> list[str]:
    """Return a line for each figure that is too small or too large."""
    return [
        f"{run}: {what} is {figures[run][what]:.4g}, {bound:g} at {side}"
        for bounds, is_off, side in ((least, operator.lt, "least"), (most, operator.gt, "most"))
        for (run, what), bound in bounds.items()
        if is_off(figures[run][what], bound)
    ]


def quantile(numbers: Iterable[float], share: float) -> float:
    """Return the number below which a share of all numbers lies."""
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def share(flags: Iterable[bool]) -> float:
    """Return the share of what is true, in per cent."""
    counted = list(flags)
    return 100 * sum(counted) / len(counted) if counted else 100.0
