"""When a sheet was due, when it was handed in, and what that costs."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from ..core.errors import BadRule
from .classroom import owner_of
from .records import LATE, NO_TIME, Record

_MOMENT = "%Y-%m-%d %H:%M"
_UNITS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
_NOBODY_KNOWS = "-"
_THE_MINUTE = timedelta(minutes=1)  # 23:59 is over when the next day begins


@dataclass(frozen=True)
class Late:
    """What being late costs: a share of the points for each unit of time that has begun."""

    share: float
    unit: str

    def count(self, behind: timedelta) -> int:
        """Return how many units have begun.

        >>> Late(0.1, "day").count(timedelta(hours=25))
        2
        """
        return math.ceil(behind / _UNITS[self.unit])


@dataclass(frozen=True)
class Deadlines:
    """When sheets are due.

    Attributes:
        zone: in which times are given and shown.
        moments: by what a sheet's name begins with, `03`; under the empty name that of all others.
        late: what being late costs; None if it is only told.
        submitted: when each participant handed in, by Moodle's number, from its worksheet.
    """

    zone: tzinfo
    moments: Mapping[str, datetime] = field(default_factory=dict)
    late: Late | None = None
    submitted: Mapping[str, datetime] = field(default_factory=dict)

    def of(self, sheet: str) -> datetime | None:
        """Return when a sheet is due; None if nobody said."""
        fitting = [name for name in self.moments if name and is_called(sheet, name)]
        return self.moments.get(max(fitting, key=len, default=""))


def number_of(sheet: str) -> str:
    """Return a sheet's name as it is compared: a spreadsheet makes 3 of 03."""
    return sheet.strip().casefold().lstrip("0")


def is_called(sheet: str, name: str) -> bool:
    """Tell whether a sheet goes by a name: its own, or its number.

    >>> is_called("03_branch_summation", "3"), is_called("07b_accumulated", "07")
    (True, False)
    """
    called, named = number_of(sheet), number_of(name)
    return bool(named) and (called == named or called.startswith(f"{named}_"))


def read_zone(name: str) -> tzinfo:
    """Return a time zone by its name, `Europe/Berlin`; that of this machine where none is given.

    Raises:
        BadRule: there is none of this name.
    """
    if not name:
        return datetime.now().astimezone().tzinfo or UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadRule(f'There is no time zone "{name}"; write one such as Europe/Berlin.') from None


def read_deadlines(dues: Sequence[str], late: str, zone: str = "") -> Deadlines:
    """Return deadlines from what was typed: `2026-12-01 23:59`, or `03=2026-12-01 23:59` for one sheet.

    Args:
        dues: one for all sheets, or one for each.
        late: a share of the points, `0.1/day`, `5%/hour` or `0.2/week`; empty if it costs nothing.
        zone: the time zone; empty for that of this machine.

    Raises:
        BadRule: something cannot be read.
    """
    place = read_zone(zone)
    moments: dict[str, datetime] = {}
    for due in dues:
        sheet, mark, moment = due.rpartition("=")
        if number_of(sheet) in map(number_of, moments):
            raise BadRule(f"--due is given twice for {sheet.strip() or 'all sheets'}; once is enough.")
        if mark and not sheet.strip():
            raise BadRule(f'--due "{due}" names no sheet before the =; write --due "03=2026-12-01 23:59".')
        moments[sheet.strip()] = _moment(moment.strip(), place)
    if late and not moments:
        raise BadRule("--late needs --due: late after what?")
    return Deadlines(place, moments, _late(late) if late else None)


def _moment(text: str, zone: tzinfo) -> datetime:
    try:
        local = datetime.strptime(text, _MOMENT).replace(tzinfo=zone)
    except ValueError:
        raise BadRule(f'--due "{text}" is not a date and time; write --due "2026-12-01 23:59".') from None
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise BadRule(f'--due "{text}" does not exist there: the clocks go forward; write another time.')
    return local


def _late(text: str) -> Late:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(%?)/(hour|day|week)", text.strip())
    share = float(match[1]) / (100 if match[2] else 1) if match else 0.0
    if match is None or not 0 < share <= 1:
        raise BadRule(f'--late "{text}" is not a rule; write --late 0.1/day for a tenth of the points each day.')
    return Late(share, match[3])


def handed_in(record: Record, deadlines: Deadlines) -> datetime | None:
    """Return when a file was handed in; None where nobody knows.

    Blackboard says it in the name, and Moodle in its worksheet. Moodle and Canvas date the files in a zip by the
    download, so these say nothing. Elsewhere it is the time of the file, as Git's archives have it.
    """
    owner = owner_of(record.file)
    if record.submitted:
        with suppress(ValueError, TypeError):  # nobody knows, or somebody has spoilt it
            return datetime.fromisoformat(record.submitted).astimezone(deadlines.zone)
        return None
    if owner.platform == "moodle":
        return deadlines.submitted.get(owner.number)
    with suppress(ValueError, OverflowError, OSError):  # a name may hold any digits, and a file any year
        if owner.moment:
            return datetime.strptime(owner.moment, "%Y-%m-%d-%H-%M-%S").replace(tzinfo=deadlines.zone)
        if not owner.platform and record.modified:
            return datetime.fromtimestamp(record.modified, deadlines.zone)
    return None


def stamped(record: Record, submitted: Mapping[str, str]) -> Record:
    """Return the record of a file that is replaced or gone with its time: later ones of its student are another file's.

    Args:
        record: as it was kept.
        submitted: when each participant of Moodle handed in, as earlier calls knew it.
    """
    owner = owner_of(record.file)
    if owner.platform != "moodle":
        return record
    time = record.submitted or submitted.get(owner.number, _NOBODY_KNOWS)
    return replace(record, submitted=time, earlier=tuple(stamped(it, submitted) for it in record.earlier))


def in_time(record: Record, deadlines: Deadlines) -> Record:
    """Return a record that says when its file was handed in, with the points that are left where that was late."""
    if not record.file:
        return record
    owner, known, due = owner_of(record.file), handed_in(record, deadlines), deadlines.of(record.sheet)
    record = replace(record, handed_in=known.strftime(_MOMENT) if known else LATE if owner.is_late else "")
    if due is None or not record.exercises:
        return record
    if known is None and not owner.is_late:
        return record if owner.platform == "canvas" else replace(record, marks=(*record.marks, NO_TIME))
    if known is None:
        return _late_by(
            record, deadlines.late, _THE_MINUTE, "The platform marks it as late but does not say by how much"
        )
    if known < due + _THE_MINUTE:
        return record
    return _late_by(record, deadlines.late, known - due, f"Handed in {record.handed_in}")


def _late_by(record: Record, late: Late | None, behind: timedelta, said: str) -> Record:
    if late is None:
        told = "The platform calls it late." if record.handed_in == LATE else f"{said}, after it was due."
        return replace(record, marks=(*record.marks, LATE), message=f"{record.message} {told}".strip())
    count = late.count(behind)
    kept = max(0.0, 1 - late.share * count)
    cost = f"−{100 * (1 - kept):g} %"
    told = f"{said}: {count} {late.unit}{'s'[: count != 1]} late, {cost}."
    message, marks = f"{record.message} {told}".strip(), (*record.marks, f"{LATE}, {cost}")
    return replace(record, kept=kept, points=record.points * kept, message=message, marks=marks)
