"""From what was typed in a call to what the grader is asked to do: its tables are read, and refused with their line."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..core.errors import BadRule
from .deadline import Deadlines, is_called, read_zone
from .finishing import Rules
from .grade import Options
from .gradebook import Worksheet, read_worksheet, refuse_unknown_to_moodle
from .key import Sheet
from .overrides import NAME, Override, read_overrides
from .publishing import WRITTEN, Wanted
from .roster import Roster, numbered, read_roster
from .settings import NONE, Settings, deadlines_of, read_settings, settled


def asked_of(options: Namespace) -> Options:
    """Return what is asked: by this call, and by earlier ones where it does not say.

    Raises:
        BadRule: a rule cannot be read, or something that it needs is missing.
        BadTable: the class list or the worksheet does not fit; the overrides are read when the sheets are known.
    """
    settings, told = settled(read_settings(options.out), options)
    if settings.lms and not settings.roster:
        raise BadRule(f"--lms {settings.lms} needs the class list: --class class.csv.")
    path, worksheet_path = settings.path("roster"), settings.path("worksheet")
    _refuse_lost_or_overwritten(settings, options)
    worksheet = read_worksheet(worksheet_path) if worksheet_path else None
    roster = numbered(read_roster(path), worksheet.participants if worksheet else ()) if path else None
    if roster and settings.lms == "moodle":
        refuse_unknown_to_moodle(roster)
    settings = _with_times(settings, worksheet)
    deadlines = deadlines_of(settings)
    rules = Rules(settings.several, settings.partial, deadlines, (), roster)

    def settle(sheets: Sequence[Sheet], students: Mapping[str, str]) -> Rules:
        _refuse_unknown(deadlines, sheets)
        overrides = _overrides(settings.path("overrides"), options.out, sheets, roster, students)
        return replace(rules, overrides=overrides)

    archive = not options.submissions.is_dir()
    named = (path, settings.path("overrides"), worksheet_path, options.submissions)
    if told:
        print(f"{told}.")
    return Options(
        force=options.force,
        forget=options.forget,
        give_back=options.give_back,
        archive=archive,
        wanted=Wanted(settings.lms, worksheet),
        tables=[it.parent for it in named if it],
        roster=roster,
        settle=settle,
        settings=settings,
    )


def _refuse_lost_or_overwritten(settings: Settings, options: Namespace) -> None:
    for name, option in (("roster", "--class"), ("worksheet", "--worksheet"), ("overrides", "--overrides")):
        path = settings.path(name)
        if path and not path.exists() and getattr(options, name) is None:
            raise BadRule(f"{path}, from an earlier call, is gone; name it again with {option}, or {option} {NONE}.")
        if path and path.name in WRITTEN and path.parent == Path(os.path.abspath(options.out)):
            raise BadRule(f"{path} is where grading writes a table of its own; move yours out of {options.out}.")


def _with_times(settings: Settings, worksheet: Worksheet | None) -> Settings:
    """Return the settings with the times of a worksheet, beside those of earlier ones."""
    times = worksheet.times(read_zone(settings.zone)) if worksheet else {}
    return replace(settings, submitted={**settings.submitted, **{it: times[it].isoformat() for it in times}})


def _refuse_unknown(deadlines: Deadlines, sheets: Sequence[Sheet]) -> None:
    for name in filter(None, deadlines.moments):
        if not any(is_called(sheet.name, name) for sheet in sheets):
            raise BadRule(f"There is no sheet {name} for --due; write {sheets[0].name.partition('_')[0]}, say.")


def _overrides(
    named: Path | None, grades: Path, sheets: Sequence[Sheet], roster: Roster | None, students: Mapping[str, str]
) -> Sequence[Override]:
    """Return the teacher's points: those of the file that is named, or of the one that lies among the grades."""
    path = named or grades / NAME
    return read_overrides(path, sheets, roster, students) if named or path.exists() else ()
