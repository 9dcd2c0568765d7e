"""Measure how well wrong answers are explained: ``python -m benchmarks.recall``, or ``make recall``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import array_runs
from .cases import NEARLY, OTHER_SLOPE, RIGHT, Case
from .judging import Said, asked, scored, scored_pair
from .mistakes import ALL_KINDS
from .runs import AT_MOST, FAST, RUNS, measured, missed


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table, the cases that fail, or one case."""
    options = _options(arguments)
    if options.case is not None:
        _show_case(RUNS[options.run](options.seed, options.case))
    elif options.list_failures:
        _list_failures(options)
    else:
        figures = measured(options.graphs, options.seed)
        tables, lines = [table(figures)], missed(figures, AT_MOST | FAST)
        if options.arrays:
            figures["arrays"] = array_runs.measured(options.arrays, options.seed)
            tables.append(array_runs.table(figures["arrays"]))
            lines += array_runs.missed(figures["arrays"])
        print(*tables, sep="\n\n")
        print(*(f"TARGET MISSED: {line}" for line in lines), sep="\n")
        if options.json:
            options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recall", description=__doc__)
    parser.add_argument("--graphs", type=int, default=2800, metavar="N", help="so many graphs with one mistake each")
    parser.add_argument("--arrays", type=int, default=1160, metavar="N", help="so many graphs of arrays; 0: none")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other graphs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--list-failures", type=int, metavar="K", help="print so many cases that fail, of each sort")
    parser.add_argument("--kind", choices=sorted(ALL_KINDS), help="list failures of this kind of mistake alone")
    parser.add_argument("--run", choices=sorted(RUNS), default="one", help="list failures of this run, or its case")
    parser.add_argument("--case", type=int, metavar="NUMBER", help="print one case, and all that is said to it")
    return parser.parse_args(arguments)


# ---- the table -------------------------------------------------------------------------------------------------------

_COLUMNS = ("named", "explained", "nothing", "only false", "false codes", "place", "false places")


def table(figures: dict[str, Any]) -> str:
    """Return the figures as a table."""
    lines = [f"{'':<26}{'cases':>7}" + "".join(f"{column:>13}" for column in _COLUMNS)]
    lines += [_row(kind, row) for kind, row in figures["kinds"].items()]
    lines += ["", *(_row(name, figures[name]) for name in ("total", "all gradients answered", "only inputs answered"))]
    lines += ["", *(_row(kind, row) for kind, row in figures["not in the total"].items())]
    lines += ["", f"wrong answers accepted {figures['total']['accepted']}, exceptions {figures['total']['broken']}"]
    for name in ("two at once", "two at once, all answered", "two at once, inputs only"):
        lines.append(f"{name:<26}" + ", ".join(f"{what} {number:.3g}" for what, number in figures[name].items()))
    for name in (*RIGHT, OTHER_SLOPE, NEARLY):
        lines.append(f"{name:<26}" + ", ".join(f"{what} {number}" for what, number in figures[name].items()))
    times = ", ".join(f"{what} {number:.1f}" for what, number in figures["milliseconds"].items())
    return "\n".join([*lines, f"{'milliseconds':<26}{times}"])


def _row(name: str, figures: dict[str, float]) -> str:
    cells = [f"{figures[column]:>13.{2 if 'false ' in column else 1}f}" for column in _COLUMNS]
    return f"{name:<26}{figures['cases']:>7}" + "".join(cells)


# ---- single cases ----------------------------------------------------------------------------------------------------


def _list_failures(options: argparse.Namespace) -> None:
    printed: dict[str, int] = {}
    for number in range(options.graphs):
        case = RUNS[options.run](options.seed, number)
        kind = case.planted[0].kind if case.planted else ""
        if options.kind not in (None, kind):
            continue
        failure, said = _failure(case)
        printed[f"{failure} {kind}"] = count = printed.get(f"{failure} {kind}", 0) + 1
        if failure and count <= options.list_failures:
            print(f"{failure}: {case}\n    said     {_codes(said)}\n")


def _failure(case: Case) -> tuple[str, Said]:
    """Return what is wrong with what is said to a case, "" where it is as it should be; and what is said."""
    if not case.planted:
        said = asked(case)
        as_it_should_be = (said.status == "correct") != (case.what == NEARLY)
        return ("" if as_it_should_be else case.what.upper()), said
    if len(case.planted) > 1:
        pair = scored_pair(case)
        return ("" if pair.named else "FIRST NOT NAMED"), pair.said
    score = scored(case)
    failures = {
        "BROKEN": score.said.is_broken,
        "ACCEPTED": score.accepted,
        "NOTHING SAID": score.silent,
        "ONLY FALSE": score.misled,
        "FALSE CODE": bool(score.false),
        "WRONG PLACE": score.place is False,
        "FALSE PLACE": bool(score.false_places),
        "EQUIVALENT ONLY": not score.named,
    }
    return next((name for name, failed in failures.items() if failed), ""), score.said


def _codes(said: Said) -> str:
    return ", ".join(f"{code}@{node}" for code, node in said.found) or said.text.replace("\n", " | ")


def _show_case(case: Case) -> None:
    said = asked(case)
    print(case)
    print("    could be", ", ".join(kind for kind in ALL_KINDS if case.explained_by(kind)) or "no single mistake")
    print("    said    ", _codes(said))
    print(f"\n{said.text}")


if __name__ == "__main__":
    main()
