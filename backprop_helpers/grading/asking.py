"""From what was typed in a call to what the grader is asked to do: its tables are read, and refused with their line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from .deadline import read_deadlines
from .finishing import Rules
from .grade import Options
from .gradebook import read_worksheet
from .key import Sheet
from .overrides import NAME, Override, read_overrides
from .publishing import Wanted, counted
from .roster import Roster, read_roster


def asked_of(options: Namespace) -> Options:
    """Return what is asked.

    Raises:
        BadRule: a deadline cannot be read.
        BadTable: the class list or the worksheet does not fit; the overrides are read when the sheets are known.
    """
    roster = read_roster(options.roster) if options.roster else None
    worksheet = read_worksheet(options.worksheet) if options.worksheet else None
    deadlines = read_deadlines(options.due, options.late, options.zone)
    if worksheet:
        deadlines = replace(deadlines, submitted=worksheet.times(deadlines.zone))
    rules = Rules(options.several, options.partial, deadlines, (), roster)

    def settle(sheets: Sequence[Sheet], students: Iterable[str]) -> Rules:
        return replace(rules, overrides=_overrides(options.overrides, options.out, sheets, roster, students))

    archive = not options.submissions.is_dir()
    wanted = Wanted(options.lms, worksheet)
    named = (options.roster, options.overrides, options.worksheet, options.submissions)
    tables = [path.parent for path in named if path]
    return Options(options.force, options.forget, options.give_back, archive, wanted, tables, roster, settle)


def _overrides(
    named: Path | None, grades: Path, sheets: Sequence[Sheet], roster: Roster | None, students: Iterable[str]
) -> Sequence[Override]:
    """Return the teacher's points: those of the file that is named, or of the one that lies among the grades."""
    path = named or grades / NAME
    if not named and not path.exists():
        return ()
    overrides = read_overrides(path, sheets, roster, students)
    print(f"{counted(len(overrides), 'line')} of {path} {'counts' if len(overrides) == 1 else 'count'}.")
    return overrides
