"""What a call says when it is done: what to look at, and what has other points than before."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from .classroom import Submission, owner_of, plain, sorted_names
from .finishing import Rules
from .records import LATE, NO_TIME, NOT_LISTED, Record
from .roster import Roster
from .rows import OTHER_FILES

_MOST_NAMED = 12  # students in a line
_NO_FENCES = "This machine has no fences for processes: submissions run with limits on time and memory only."
_NO_FILE_FENCE = (
    "This machine has no Landlock: a submission can start no process and reach no network, but it can read files. Keep "
    "the solutions and the grades where its user cannot read them."
)


def remarks(rows: Sequence[Record], rules: Rules) -> Iterator[str]:
    """Yield for each sheet who is missing, late, and so on; then what the teacher should know of all of them.

    Args:
        rows: as the tables show them.
        rules: by which they came about.
    """
    others = {row.student: row.message for row in rows if row.sheet == OTHER_FILES}
    others = {it: told for it, told in others.items() if it not in {row.student for row in rows if row.exercises}}
    for sheet in sorted_names([row.sheet for row in rows if row.is_entered]):
        of_it, number = [row for row in rows if row.sheet == sheet], sheet.partition("_")[0]
        statuses = {row.status for row in of_it}
        if "kept" in statuses and statuses.isdisjoint(("graded", "stopped")):
            continue  # of an earlier week
        for about, found in (
            ("nothing handed in", [it.student for it in of_it if it.status == "missing" and it.student not in others]),
            ("time not known, so not late", [row.student for row in of_it if _has(row, NO_TIME)]),
            ("late", [f"{row.student}{_cost(row)}" for row in of_it if _has(row, LATE)]),
            (f"several files, the {rules.several} counts", [row.student for row in of_it if _has(row, "", " files")]),
            ("points you gave", [row.student for row in of_it if _has(row, "", "by you")]),
        ):
            if found:
                yield f"{number}, {about}: {named(found)}."
    if others:
        yield f"Handed in, but not graded: {named([f'{it} ({told.rstrip(chr(46))})' for it, told in others.items()])}."
    if rules.roster:
        yield from _about_the_list([row for row in rows if _has(row, NOT_LISTED)], rules.roster)
    yield from _about_time(rows, rules)


_ADVICE = "Moodle's --worksheet or Canvas's gradebook as --class tells them apart; in a folder of yours, use the id."


def _about_the_list(unknown: Sequence[Record], roster: Roster) -> Iterator[str]:
    namesakes = dict.fromkeys(row.student for row in unknown if roster.namesakes(owner_of(row.file)))
    others = dict.fromkeys(row.student for row in unknown if row.student not in namesakes)
    if others:
        yield f"Not in {roster.file}: {named([*others])}."
    if namesakes:
        yield f"More than one student in {roster.file} has this name: {named([*namesakes])}. {_ADVICE}"


def _about_time(rows: Sequence[Record], rules: Rules) -> Iterator[str]:
    undated = [row for row in rows if _has(row, NO_TIME) and owner_of(row.file).platform == "moodle"]
    if undated and not rules.deadlines.submitted:
        yield "When a sheet was handed in is in Moodle's worksheet: --worksheet worksheet.csv."
    guessed = [row for row in rows if row.kept < 1 and row.handed_in == LATE]
    if guessed and rules.deadlines.late:
        yield f"Canvas does not say how late a sheet is: each late one counts as 1 {rules.deadlines.late.unit} late."


def _has(row: Record, start: str, end: str = "") -> bool:
    return any(mark.startswith(start) and mark.endswith(end) for mark in row.marks)


def _cost(row: Record) -> str:
    return f" (−{100 * (1 - row.kept):g}%)" if row.kept < 1 else ""


def named(students: Sequence[str]) -> str:
    """Return names as a list; of many the first.

    >>> named(["Ada", "Bob"]), named([str(number) for number in range(20)])[-12:]
    ('Ada; Bob', '1 and 8 more')
    """
    more = len(students) - _MOST_NAMED
    told = "; ".join(students[:_MOST_NAMED])
    return f"{told} and {more} more" if more > 0 else told


def standing(grades: Path) -> list[dict[str, Any]]:
    """Return the rows that an earlier call has written; none where there are none that can be read."""
    with suppress(OSError, ValueError):
        found = json.loads((grades / "grades.json").read_text(encoding="utf-8"))
        return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    return []


def changes(before: Iterable[dict[str, Any]], rows: Iterable[Record], roster: Roster | None = None) -> Iterator[str]:
    """Yield whose points stood in the tables and are others now, or stand there no more, and to whom you gave some."""
    now = {(row.student, row.sheet): row for row in rows}
    by_file = {(plain(row.file), row.sheet): row for row in now.values() if row.file}
    for old in before:
        student, sheet = str(old.get("student")), str(old.get("sheet"))
        renamed = roster.called(student) if roster else None  # the list may write the name otherwise now
        places = (student, renamed.label if renamed else student)
        row = next((now[it, sheet] for it in places if (it, sheet) in now), None)
        row = row or by_file.get((str(old.get("file")), sheet))
        is_entered = bool(old.get("exercises")) or old.get("status") == "given"
        if not is_entered and (row is None or row.status != "given"):
            continue
        told = f"{row.points:g} of {row.out_of:g}" if row and row.is_entered else "nothing"
        with suppress(TypeError, ValueError, KeyError):  # a table that somebody has changed
            earlier = f"{old['points']:g} of {old['out_of']:g}" if is_entered else "nothing"
            if earlier != told:
                yield f"{row.student if row else student}, {sheet}: {earlier} → {told}"


def counted(number: int, what: str) -> str:
    """Return a number with its word.

    >>> counted(1, "file"), counted(2, "file")
    ('1 file', '2 files')
    """
    return f"{number} {what}{'s'[: number != 1]}"


def missing_fence(there: Collection[str]) -> str:
    """Return what is said where this machine lacks a fence; nothing where it has them all."""
    return "" if "files" in there else _NO_FILE_FENCE if there else _NO_FENCES


def done(listed: Sequence[Submission], todo: Sequence[Submission]) -> str:
    """Return how many files of how many students there are, and how many have run now."""
    files, run_now = (sum(it.is_file for it in part) for part in (listed, todo))
    students = len({it.student for it in listed if it.is_file})
    of_whom = f" of {counted(students, 'student')}" if students != files else ""
    return f"{counted(files, 'file')}{of_whom}, {run_now} of them run now"


def outcome(record: Record) -> str:
    """Return what a file has earned, and what is kept of earlier ones."""
    line = f"{_points(record)} ({record.message})" if record.message else _points(record)
    kept = (f"{it.sheet} keeps {_points(it)} from {it.date}" for it in record.earlier)
    return "; ".join((line, *kept))


def _points(record: Record) -> str:
    return f"{record.points:g} of {record.out_of:g}"
