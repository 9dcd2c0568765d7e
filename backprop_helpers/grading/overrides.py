"""The teacher's word: points for an exercise or for a whole sheet, which count whatever the grader found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..core.numbers import and_list
from .classroom import plain
from .deadline import is_called
from .key import Sheet
from .records import ExerciseScore, Record
from .roster import Roster
from .table import Row, Table, read_table

NAME = "overrides.csv"  # in the folder of the grades, unless another file is named


@dataclass(frozen=True)
class Override:
    """A line of the file.

    Attributes:
        student: by the label of the tables.
        sheet: its name.
        exercise: its name; empty where the points are those of the whole sheet.
        title: of the exercise.
        points: what counts.
        out_of: what could be earned.
        most: what the whole sheet is worth.
        comment: why; may be empty.
    """

    student: str
    sheet: str
    exercise: str
    title: str
    points: float
    out_of: float
    most: float
    comment: str

    @property
    def said(self) -> str:
        """The sentence for the page."""
        told = f"Your teacher gave {self.points:g} of {self.out_of:g} points"
        return f"{told}: {self.comment}" if self.comment else f"{told}."


def read_overrides(
    path: Path, sheets: Sequence[Sheet], roster: Roster | None, students: Mapping[str, str]
) -> list[Override]:
    """Read the overrides.

    Args:
        path: a table with the columns student, exercise, points and comment.
        sheets: with all exercises.
        roster: the class list, if there is one: a student may be named as there.
        students: what the others are called in tables, by each name that may stand for them.

    Raises:
        BadTable: a line does not fit.
    """
    table = read_table(path)
    table.need("student", "exercise", "points")
    found: dict[tuple[str, str, str], int] = {}
    overrides = []
    for row in table.rows:
        override = _override(table, row, sheets, _student(table, row, roster, students))
        place = override.student, override.sheet, override.exercise
        if place in found:
            raise table.fault(
                row.line, f"Line {found[place]} already gives points for this; delete one of the two lines."
            )
        found[place] = row.line
        overrides.append(override)
    return overrides


def _student(table: Table, row: Row, roster: Roster | None, known: Mapping[str, str]) -> str:
    name = row.cells["student"]
    if roster and (listed := roster.labelled(name)):
        return listed.label
    if name in known:
        return known[name]
    students = roster.all_called(name) if roster else ()
    if len(students) == 1:
        return students[0].label
    if students:
        raise table.fault(
            row.line, f"{len(students)} students are called {plain(name)}; write {students[0].label}, for example."
        )
    raise table.fault(row.line, f"There is no student called {plain(name) or 'nothing'} in this class.")


def _override(table: Table, row: Row, sheets: Sequence[Sheet], student: str) -> Override:
    name, comment = row.cells["exercise"], plain(row.cells.get("comment", ""))
    for sheet in sheets:
        most = sum(check.points for check in sheet.checks)
        if is_called(sheet.name, name):
            return Override(student, sheet.name, "", sheet.title, _points(table, row, most), most, most, comment)
        for check in sheet.checks:
            if check.exercise == name:
                points = _points(table, row, check.points)
                return Override(student, sheet.name, name, sheet.heading(check), points, check.points, most, comment)
    raise table.fault(row.line, f"There is no exercise {plain(name)}; write one such as 3.1, or a sheet such as 03.")


def _points(table: Table, row: Row, most: float) -> float:
    text = row.cells["points"].replace(",", ".")
    try:
        points = float(text)
    except ValueError:
        raise table.fault(row.line, f"The points are not a number: {plain(row.cells['points']) or 'empty'}.") from None
    if not 0 <= points <= most:
        raise table.fault(row.line, f"The points are {points:g}; here they go from 0 to {most:g}.")
    return points


def overridden(rows: Iterable[Record], overrides: Sequence[Override]) -> list[Record]:
    """Return the rows of a table with the teacher's points in them."""
    found: dict[tuple[str, str], list[Override]] = {}
    for override in overrides:
        found.setdefault((override.student, override.sheet), []).append(override)
    return [_with(row, found.get((row.student, row.sheet), ())) for row in rows]


def _with(row: Record, overrides: Sequence[Override]) -> Record:
    of_exercises = [override for override in overrides if override.exercise]
    if of_exercises:
        row = _counted(row, {**row.exercises, **{it.exercise: _score(row, it) for it in of_exercises}})
        row = replace(row, marks=(*row.marks, f"{and_list([it.exercise for it in of_exercises])} by you"))
    for override in (override for override in overrides if not override.exercise):
        told = f"{row.message} {override.said}".strip()
        row = replace(row, points=override.points, message=told, marks=(*row.marks, "by you"))
    return replace(row, status="given") if overrides and row.status in ("missing", "failed", "gone") else row


def _score(row: Record, override: Override) -> ExerciseScore:
    before = row.exercises.get(override.exercise)
    blank = ExerciseScore(override.title, 0.0, override.out_of, "unanswered")
    return replace(before or blank, points=override.points, credit=override.said)


def _counted(row: Record, exercises: Mapping[str, ExerciseScore]) -> Record:
    points = row.kept * sum(exercise.points for exercise in exercises.values())
    return replace(row, exercises=exercises, points=points)
