"""From what is kept of each file to the rows that count: partial credit, lateness, which file, the teacher's word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from .classroom import owner_of
from .deadline import Deadlines, in_time, read_zone
from .overrides import Override, overridden
from .records import NOT_LISTED, ExerciseScore, Record
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
    """Return a row for each student and sheet, as pages show it.

    Args:
        records: as they are kept, one for each file.
        rules: what is made of them.
    """
    counted = [_counted(record, rules) for record in records]
    students = [student.label for student in rules.roster.students] if rules.roster else []
    given = {override.sheet: override.most for override in rules.overrides}
    return overridden(complete(counted, rules.several, students, given), rules.overrides)


def listed(rows: Iterable[Record], roster: Roster | None) -> list[Record]:
    """Return rows that say who is not in the class list, as tables show it: that is no matter of a student's."""
    return [row if roster is None else _known(row, roster) for row in rows]


def as_if_alone(record: Record, rules: Rules) -> Record:
    """Return the row that there would be if this were the only file of its student."""
    return overridden([_counted(record, rules)], rules.overrides)[0]


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
    several = len(roster.namesakes(owner_of(row.file)))
    told = f"{several} of this name in {roster.file}" if several else f"Not in {roster.file}"
    return replace(row, message=f"{told}. {row.message}".strip(), marks=(*row.marks, NOT_LISTED))
