"""The runs over many cases, their figures, and how good they should be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from .cases import (
    NEARLY,
    OTHER_SLOPE,
    RIGHT,
    Case,
    at_a_kink,
    nearly_right_answer,
    right_answer,
    with_one_mistake,
    with_two_mistakes,
)
from .judging import PairScore, Said, Score, asked, off_target, quantile, scored, scored_pair, share
from .mistakes import KINDS, NUDGED

Figures = dict[str, Any]


def one(seed: int, number: int) -> Case:
    """Return a case with one mistake, of each kind in turn."""
    kinds = list(KINDS)
    return with_one_mistake(seed, number, kinds[number % len(kinds)])


def nudged(seed: int, number: int) -> Case:
    """Return a case in which something else than a slope was answered."""
    kinds = list(NUDGED)
    return with_one_mistake(seed, number, kinds[number % len(kinds)])


RUNS: Mapping[str, Callable[[int, int], Case]] = {
    "one": one,
    "nudged": nudged,
    "two": with_two_mistakes,
    "right": right_answer,
    "nearly": nearly_right_answer,
    "kink": at_a_kink,
}


def measured(graphs: int, seed: int) -> Figures:
    """Return all figures: so many graphs with one mistake, a fourth as many with two, and of right answers."""
    few = max(1, graphs // 4)
    singles = [scored(one(seed, number)) for number in range(graphs)]
    nudges = [scored(nudged(seed, number)) for number in range(few // 4)]
    pairs = [scored_pair(with_two_mistakes(seed, number)) for number in range(few)]
    return {
        "kinds": _by_kind(singles, KINDS),
        "total": of_singles(singles),
        "all gradients answered": of_singles([score for score in singles if score.case.everything]),
        "only inputs answered": of_singles([score for score in singles if not score.case.everything]),
        "not in the total": _by_kind(nudges, NUDGED),
        "two at once": of_pairs(pairs),
        "two at once, all answered": of_pairs([pair for pair in pairs if pair.case.everything]),
        "two at once, inputs only": of_pairs([pair for pair in pairs if not pair.case.everything]),
        **_passes(seed, few),
        "milliseconds": _times([score.said for score in singles] + [score.said for score in pairs]),
    }


def _by_kind(scores: Sequence[Score], kinds: Iterable[str]) -> Figures:
    sorts = {kind: [score for score in scores if score.case.planted[0].kind == kind] for kind in kinds}
    return {kind: of_singles(sort) for kind, sort in sorts.items() if sort}


def of_singles(scores: Sequence[Score]) -> dict[str, float]:
    """Return the figures of cases with one mistake: per cent, means for each case, and plain counts."""
    return {
        "cases": len(scores),
        "named": share(score.named for score in scores),
        "explained": share(score.explained for score in scores),
        "nothing": share(score.silent for score in scores),
        "only false": share(score.misled for score in scores),
        "false codes": sum(len(score.false) for score in scores) / max(1, len(scores)),
        "place": share(score.place for score in scores if score.place is not None),
        "false places": sum(len(score.false_places) for score in scores) / max(1, len(scores)),
        "accepted": sum(score.accepted for score in scores),
        "broken": sum(score.said.is_broken for score in scores),
    }


def of_pairs(scores: Sequence[PairScore]) -> dict[str, float]:
    """Return the figures of cases with two mistakes, in per cent; the last two are counts."""
    return {
        "cases": len(scores),
        "first named": share(score.named for score in scores),
        "or equivalent": share(score.equivalent for score in scores),
        "both named": share(score.named and score.second for score in scores),
        "nothing": share(not score.said.found for score in scores),
        "accepted": sum(score.said.status == "correct" for score in scores),
        "broken": sum(score.said.is_broken for score in scores),
    }


def _passes(seed: int, cases: int) -> Figures:
    """Return the figures of answers that are right, or nearly, by what sort of answer it is."""
    found: dict[str, list[Said]] = {what: [] for what in (*RIGHT, OTHER_SLOPE, NEARLY)}
    for run in ("right", "nearly", "kink"):
        for number in range(cases):
            case = RUNS[run](seed, number)
            found[case.what].append(asked(case))
    return {what: of_passes(said) for what, said in found.items()}


def of_passes(said: Sequence[Said]) -> dict[str, int]:
    """Return how many answers passed, and how many were given a diagnosis."""
    return {
        "cases": len(said),
        "accepted": sum(each.status == "correct" for each in said),
        "diagnosed": sum(bool(each.found) for each in said),
        "broken": sum(each.is_broken for each in said),
    }


def _times(said: Iterable[Said]) -> dict[str, float]:
    times = [1000 * each.seconds for each in said]
    return {"median": quantile(times, 0.5), "95 %": quantile(times, 0.95), "most": max(times)}


# ---- targets ---------------------------------------------------------------------------------------------------------

AT_LEAST = {("total", "explained"): 95.0, ("total", "place"): 99.0, ("two at once", "first named"): 70.0}
AT_MOST = {
    ("total", "nothing"): 2.0,
    ("total", "only false"): 0.5,
    ("total", "false codes"): 0.08,
    ("total", "accepted"): 0,
    ("total", "broken"): 0,
    ("two at once", "accepted"): 0,
    ("two at once", "broken"): 0,
    (NEARLY, "accepted"): 0,
}
FAST = {("milliseconds", "median"): 10.0, ("milliseconds", "95 %"): 60.0}


def missed(figures: Figures, most: Mapping[tuple[str, str], float] = AT_MOST) -> list[str]:
    """Return a line for each target that is not reached; `FAST` depends on the machine."""
    lines = off_target(figures, AT_LEAST, most)
    for what in (*RIGHT, OTHER_SLOPE):
        refused = figures[what]["cases"] - figures[what]["accepted"]
        lines += [f"{what}: {refused} right answers are refused"] if refused else []
    return lines
