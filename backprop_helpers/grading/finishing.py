"""From what is kept of each file to the rows that count: partial credit, lateness, which file, the teacher's word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from .deadline import Deadlines, in_time, read_zone
from .overrides import Override, overridden
from .records import ExerciseScore, Record
from .roster import Roster
from .rows import complete


@dataclass(frozen=True)
class Rules:
    """By which rules the points that were earned become the points that count.

    Attributes:
        several: which of several files counts, as in `rows.complete`.
        partial: what share of an exercise's points may be had for what is right before its first error.
        deadlines: when sheets are due.
        overrides: the teacher's word.
        roster: the class list, if there is one.
    """

    several: str = "best"
    partial: float = 0.0
    deadlines: Deadlines = field(default_factory=lambda: Deadlines(read_zone("")))
    overrides: Sequence[Override] = ()
    roster: Roster | None = None


def finished(records: Iterable[Record], rules: Rules) -> list[Record]:
    """Return a row for each student and sheet, as tables and pages show it.

    Args:
        records: as they are kept, one for each file.
        rules: what is made of them.
    """
    counted = [_counted(record, rules) for record in records]
    students = [student.label for student in rules.roster.students] if rules.roster else []
    rows = overridden(complete(counted, rules.several, students), rules.overrides)
    return [row if rules.roster is None else _known(row, rules.roster) for row in rows]


def _counted(record: Record, rules: Rules) -> Record:
    earlier = tuple(_counted(it, rules) for it in record.earlier)
    return in_time(_with_partial(replace(record, earlier=earlier), rules.partial), rules.deadlines)


def _with_partial(record: Record, share: float) -> Record:
    if not share:
        return record
    exercises = {name: _partial(exercise, share) for name, exercise in record.exercises.items()}
    return replace(record, exercises=exercises, points=sum(exercise.points for exercise in exercises.values()))


def _partial(exercise: ExerciseScore, share: float) -> ExerciseScore:
    """Return the score with a part of its points.

    >>> _partial(ExerciseScore("3.1", 0.0, 2.0, "wrong", right=2, asked=4), 0.5).points
    0.5
    """
    if exercise.points or not exercise.right:
        return exercise
    points = round(exercise.out_of * share * exercise.right / exercise.asked, 2)
    told = (
        f"Partial credit: {exercise.right} of {exercise.asked} numbers are right before the first error. That is "
        f"{exercise.right}/{exercise.asked} of {100 * share:g} % of {exercise.out_of:g} points: {points:g}."
    )
    return replace(exercise, points=points, credit=told)


def _known(row: Record, roster: Roster) -> Record:
    if roster.labelled(row.student):
        return row
    return replace(row, message=f"Not in {roster.file}. {row.message}".strip())
