"""What was asked of a folder of grades: it holds at later calls, too, so that fewer options undo nothing."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..core.errors import BadRule
from .classroom import write_for_good
from .deadline import Deadlines, is_called, number_of, read_deadlines

NONE = "none"  # typed to take an option back
_FILE = "settings.json"
_OPTIONS = {
    "roster": "--class",
    "worksheet": "--worksheet",
    "overrides": "--overrides",
    "due": "--due",
    "late": "--late",
    "zone": "--zone",
    "partial": "--partial",
    "several": "--several",
    "lms": "--lms",
}
_TABLES = ("roster", "worksheet", "overrides")  # kept with their whole path


@dataclass(frozen=True)
class Settings:
    """The options that hold until a call says otherwise, as they were typed; empty where there is none.

    Attributes:
        roster, worksheet, overrides: paths of tables.
        due, late, zone, partial, several, lms: rules, and the platform for whose gradebook a file is written.
        submitted: when each participant of Moodle handed in, by its number, from every worksheet so far.
    """

    roster: str = ""
    worksheet: str = ""
    overrides: str = ""
    due: tuple[str, ...] = ()
    late: str = ""
    zone: str = ""
    partial: float = 0.0
    several: str = "best"
    lms: str = ""
    submitted: Mapping[str, str] = field(default_factory=dict)

    def path(self, name: str) -> Path | None:
        """Return where a table is; None if there is none."""
        text = getattr(self, name)
        return Path(text) if text else None


def read_settings(grades: Path) -> Settings:
    """Return what earlier calls on a folder of grades were told.

    Raises:
        BadRule: somebody has spoilt the file.
    """
    path = grades / _FILE
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        known = Settings(**{**data, "due": tuple(data["due"])})
        if not all(isinstance(getattr(known, name), type(value)) for name, value in vars(Settings()).items()):
            raise TypeError
        for moment in known.submitted.values():
            datetime.fromisoformat(moment)
        return known
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, ValueError, TypeError, KeyError):
        told = "delete it, and call again with all options that should hold."
        raise BadRule(f"{path}, which keeps the options of earlier calls, cannot be read; {told}") from None


def keep_settings(grades: Path, settings: Settings) -> None:
    """Write down what holds from now on, where that is new."""
    if settings != read_settings(grades):
        write_for_good(grades / _FILE, json.dumps(asdict(settings), indent=1))


def settled(before: Settings, options: Namespace) -> tuple[Settings, str]:
    """Return what holds for a call, and a sentence about what of it was said in an earlier one.

    Args:
        before: of the earlier calls.
        options: of this one; None or nothing where it does not say.
    """
    given = {name: value for name in _OPTIONS if (value := getattr(options, name)) not in (None, [])}
    now = replace(before, **{name: _typed(name, value, before) for name, value in given.items()})
    if now.late and not now.due and "late" not in given:  # --due none: nothing is late any more
        now = replace(now, late="")
    if now.lms and not now.roster and "lms" not in given:
        now = replace(now, lms="")
    kept = [_shown(name, now) for name in _OPTIONS if name not in given and getattr(now, name) != getattr(_NEW, name)]
    if "due" in given and len(now.due) > len(options.due):
        kept.append(" ".join(f'--due "{due}"' for due in now.due if due not in options.due))
    return now, f"As before: {' '.join(kept)}" if kept else ""


_NEW = Settings()


def deadlines_of(settings: Settings) -> Deadlines:
    """Return the deadlines, with the times of handing in.

    Raises:
        BadRule: something cannot be read.
    """
    submitted = {number: datetime.fromisoformat(moment) for number, moment in settings.submitted.items()}
    return replace(read_deadlines(settings.due, settings.late, settings.zone), submitted=submitted)


def with_past_deadlines(now: Settings, before: Settings, past: Iterable[str]) -> Settings:
    """Return what holds, where a deadline for all sheets takes the place of another: past sheets keep the old one.

    Args:
        now: as this call says.
        before: as the earlier ones said.
        past: the sheets that nobody has handed in this time.

    >>> with_past_deadlines(Settings(due=("b",)), Settings(due=("a",)), ["03_branches"]).due
    ('03=a', 'b')
    """
    (old,), (new,) = (tuple(due for due in it.due if "=" not in due) or ("",) for it in (before, now))
    if not old or not new or old == new:
        return now
    named = [_sheet(due) for due in now.due if "=" in due]
    kept = [sheet for sheet in sorted(past) if not any(is_called(sheet, name) for name in named)]
    return replace(now, due=(*(f"{sheet.partition('_')[0]}={old}" for sheet in kept), *now.due))


def _typed(name: str, value: Any, before: Settings) -> Any:
    if name == "due":
        return _dues(before.due, value)
    if name in _TABLES:
        return "" if str(value) == NONE else os.path.abspath(value)
    return "" if value == NONE else value


def _dues(before: Sequence[str], typed: Sequence[str]) -> tuple[str, ...]:
    """Return all deadlines: one that is typed takes the place of the earlier one for the same sheet.

    >>> _dues(["2026-12-01 23:59", "03=2026-12-02 12:00"], ["3=2026-12-03 12:00"])
    ('2026-12-01 23:59', '3=2026-12-03 12:00')
    """
    if NONE in typed:
        return ()
    new = {_sheet(due) for due in typed}
    return (*(due for due in before if _sheet(due) not in new), *typed)


def _sheet(due: str) -> str:
    return number_of(due.rpartition("=")[0])


def _shown(name: str, settings: Settings) -> str:
    value = getattr(settings, name)
    if name == "due":
        return " ".join(f'--due "{due}"' for due in value)
    if name in _TABLES:
        value = os.path.relpath(value) if Path(value).is_relative_to(Path.cwd()) else value
    return f"{_OPTIONS[name]} {value:g}" if name == "partial" else f"{_OPTIONS[name]} {value}"
