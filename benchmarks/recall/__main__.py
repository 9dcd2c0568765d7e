"""Measure how well wrong answers are explained: ``python -m benchmarks.recall``, or ``make recall``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from .cases import (
    Case,
    at_a_kink,
    nearly_right_answer,
    right_answer,
    with_one_mistake,
    with_two_mistakes,
)
from .judging import PairScore, Said, Score, asked, quantile, scored, scored_pair, share
from .mistakes import ALL_KINDS, KINDS, NUDGED


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table, or the cases that fail."""
    options = _options(arguments)
    if options.case is not None:
        return _show_case(options.seed, options.case, options.run)
    if options.list_failures is not None:
        return _list_failures(options)
    figures = measured(options.graphs, options.seed)
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return None


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recall", description=__doc__)
    parser.add_argument("--graphs", type=int, default=1400, metavar="N", help="so many graphs with one mistake each")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other graphs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--list-failures", type=int, metavar="K", help="print so many cases that fail, of each sort")
    parser.add_argument("--kind", choices=sorted(ALL_KINDS), help="list failures of this kind of mistake alone")
    parser.add_argument("--run", choices=sorted(RUNS), default="one", help="list failures of this run, or its case")
    parser.add_argument("--case", type=int, metavar="NUMBER", help="print one case, and all that is said to it")
    return parser.parse_args(arguments)


# ---- the runs --------------------------------------------------------------------------------------------------------


def one(seed: int, number: int) -> Case:
    """Return a case with one mistake, of each kind in turn."""
    kinds = list(KINDS)
    return with_one_mistake(seed, number, kinds[number % len(kinds)])


def nudged(seed: int, number: int) -> Case:
    """Return a case in which something else than a slope was answered."""
    kinds = list(NUDGED)
    return with_one_mistake(seed, number, kinds[number % len(kinds)])


RUNS: dict[str, Callable[[int, int], Case]] = {
    "one": one,
    "nudged": nudged,
    "two": with_two_mistakes,
    "right": right_answer,
    "nearly": nearly_right_answer,
    "kink": at_a_kink,
}


def measured(graphs: int, seed: int) -> dict[str, Any]:
    """Return all figures.

    Args:
        graphs: so many with one mistake; a fourth as many with two, and of right answers.
        seed: of the random numbers.
    """
    few = max(1, graphs // 4)
    singles = [scored(one(seed, number)) for number in range(graphs)]
    nudges = [scored(nudged(seed, number)) for number in range(few // 4)]
    pairs = [scored_pair(with_two_mistakes(seed, number)) for number in range(few)]
    passes = {name: [asked(RUNS[name](seed, number)) for number in range(few)] for name in ("right", "nearly")}
    kinks = [(case.what, asked(case)) for case in (at_a_kink(seed, number) for number in range(few))]
    by_kind = {kind: of_singles([s for s in singles if s.case.planted[0].kind == kind]) for kind in KINDS}
    beside = {kind: of_singles([s for s in nudges if s.case.planted[0].kind == kind]) for kind in NUDGED}
    return {
        "kinds": {kind: figures for kind, figures in by_kind.items() if figures["cases"]},
        "total": of_singles(singles),
        "all gradients answered": of_singles([score for score in singles if score.case.everything]),
        "only inputs answered": of_singles([score for score in singles if not score.case.everything]),
        "not in the total": {kind: figures for kind, figures in beside.items() if figures["cases"]},
        "two at once": of_pairs(pairs),
        "two at once, all answered": of_pairs([pair for pair in pairs if pair.case.everything]),
        "two at once, inputs only": of_pairs([pair for pair in pairs if not pair.case.everything]),
        "right answers": of_passes(passes["right"]),
        "nearly right answers": of_passes(passes["nearly"]),
        "at a kink": of_passes([said for what, said in kinks if what == "at a kink"]),
        "at a kink, another slope": of_passes([said for what, said in kinks if what != "at a kink"]),
        "milliseconds": _times([score.said for score in (*singles, *pairs)]),
    }


def of_singles(scores: Sequence[Score]) -> dict[str, float]:
    """Return the figures of cases with one mistake; all but the counts in per cent."""
    if not scores:
        return {"cases": 0}
    return {
        "cases": len(scores),
        "named": share(score.named for score in scores),
        "explained": share(score.explained for score in scores),
        "nothing": share(score.silent for score in scores),
        "only false": share(score.misled for score in scores),
        "false codes": mean(len(score.false) for score in scores),
        "place": share(score.place for score in scores if score.place is not None),
        "placed": sum(score.place is not None for score in scores),
        "false places": mean(len(score.false_places) for score in scores),
        "accepted": sum(score.accepted for score in scores),
        "broken": sum(score.broken for score in scores),
    }


def of_pairs(scores: Sequence[PairScore]) -> dict[str, float]:
    """Return the figures of cases with two mistakes, in per cent."""
    return {
        "cases": len(scores),
        "first named": share(score.named for score in scores),
        "or equivalent": share(score.equivalent for score in scores),
        "both named": share(score.named and score.second for score in scores),
        "nothing": share(not score.said.found for score in scores),
        "accepted": sum(score.said.status == "correct" for score in scores),
        "broken": sum(score.said.status not in ("correct", "wrong") for score in scores),
    }


def of_passes(said: Sequence[Said]) -> dict[str, float]:
    """Return how many answers passed, and how many were given a diagnosis."""
    return {
        "cases": len(said),
        "accepted": sum(each.status == "correct" for each in said),
        "diagnosed": sum(bool(each.found) for each in said),
        "broken": sum(each.status not in ("correct", "wrong") for each in said),
    }


def _times(said: Iterable[Said]) -> dict[str, float]:
    times = [1000 * each.seconds for each in said]
    return {"median": quantile(times, 0.5), "95 %": quantile(times, 0.95), "most": max(times)}


# ---- on paper --------------------------------------------------------------------------------------------------------

_COLUMNS = ("cases", "named", "explained", "nothing", "only false", "false codes", "place", "false places")


def table(figures: dict[str, Any]) -> str:
    """Return the figures as a table."""
    lines = [f"{'':<26}" + "".join(f"{column:>13}" for column in _COLUMNS)]
    rows = {**figures["kinds"], "": None, "TOTAL": figures["total"]}
    rows |= {name: figures[name] for name in ("all gradients answered", "only inputs answered")}
    rows |= {"(not in the total)": None, **figures["not in the total"]}
    lines += [_row(name, row) for name, row in rows.items()]
    total = figures["total"]
    lines += ["", f"Wrong answers accepted {total['accepted']:.0f}, exceptions {total['broken']:.0f}"]
    for name in ("two at once", "two at once, all answered", "two at once, inputs only"):
        lines.append(f"{name:<26}" + ", ".join(f"{key} {number:.4g}" for key, number in figures[name].items()))
    for name in ("right answers", "nearly right answers", "at a kink", "at a kink, another slope"):
        lines.append(f"{name:<26}" + ", ".join(f"{key} {number}" for key, number in figures[name].items()))
    lines.append("milliseconds for a check  " + ", ".join(f"{k} {v:.1f}" for k, v in figures["milliseconds"].items()))
    return "\n".join(lines)


def _row(name: str, figures: dict[str, float] | None) -> str:
    if not figures:
        return name
    cells = [f"{figures[column]:>13.{2 if 'false ' in column else 1}f}" for column in _COLUMNS[1:]]
    return f"{name:<26}{figures['cases']:>13}" + "".join(cells)


def _list_failures(options: argparse.Namespace) -> None:
    make = RUNS[options.run]
    left: dict[str, int] = {}
    for number in range(options.graphs):
        kinds = list(NUDGED if options.run == "nudged" else KINDS)
        if options.kind and options.run in ("one", "nudged") and kinds[number % len(kinds)] != options.kind:
            continue
        case = make(options.seed, number)
        failure, said = _failure(case)
        kind = case.planted[0].kind if case.planted else ""
        if failure and left.setdefault(f"{failure} {kind}", options.list_failures) > 0:
            left[f"{failure} {kind}"] -= 1
            print(f"{failure}: {case}\n    said     {_codes(said)}\n")


def _failure(case: Case) -> tuple[str, Said]:
    """Return what is wrong with what is said to a case; "" where it is as it should be."""
    if not case.planted:
        said = asked(case)
        right = (said.status == "correct") != (case.what == "nearly right")
        return "" if right else case.what.upper(), said
    if len(case.planted) > 1:
        pair = scored_pair(case)
        return "" if pair.named else "FIRST NOT NAMED", pair.said
    score = scored(case)
    failures = {
        "BROKEN": score.broken,
        "ACCEPTED": score.accepted,
        "NOTHING SAID": score.silent,
        "ONLY FALSE": score.misled,
        "FALSE CODE": bool(score.false),
        "WRONG PLACE": score.place is False,
        "EQUIVALENT ONLY": not score.named,
    }
    return next((name for name, failed in failures.items() if failed), ""), score.said


def _codes(said: Said) -> str:
    found = ", ".join(f"{code}@{node}" for code, node in said.found)
    return found or said.text.replace("\n", " | ")


def _show_case(seed: int, number: int, run: str) -> None:
    case = RUNS[run](seed, number)
    said = asked(case)
    print(case)
    print("    could be", ", ".join(kind for kind in ALL_KINDS if case.explained_by(kind)))
    print("    said    ", _codes(said), "\n")
    print(said.text)


if __name__ == "__main__":
    main()
