"""From what is kept of each file to a row for each student and sheet: which file counts, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from .classroom import natural, plain
from .records import Record

OTHER_FILES = "other files"  # in the place of a sheet's name
_MOST_OTHERS = 5  # that are listed


@dataclass(frozen=True)
class _Candidate:
    """A record that may count for a sheet, as a row would show it, and the record of the same file as it is now."""

    row: Record
    now: Record

    @property
    def is_replaced(self) -> bool:
        """Whether its file was graded again since, as the same sheet."""
        return self.row is not self.now and bool(self.now.exercises) and self.now.sheet == self.row.sheet


def _best(candidate: _Candidate) -> Any:
    return candidate.row.share, candidate.row is candidate.now


def _last(candidate: _Candidate) -> Any:
    row = candidate.row
    is_answered = any(exercise.status != "unanswered" for exercise in row.exercises.values())
    return is_answered, not candidate.is_replaced, row.modified, natural(str(PurePosixPath(row.file).with_suffix("")))


# Which of several files of one student counts for a sheet: the one that comes last in this order.
ORDERS: Mapping[str, Callable[[_Candidate], Any]] = {"best": _best, "last": _last}


def complete(
    records: Sequence[Record],
    several: str = "best",
    students: Iterable[str] = (),
    expected: Mapping[str, float] = MappingProxyType({}),
) -> list[Record]:
    """Return one record for each student and sheet; an empty one where nothing was handed in.

    A file that could not be graded stands for the sheet whose name it has, if no other one does; the rest of them are
    one record for each student.

    Args:
        records: as they are kept, one for each file.
        several: which of several files counts, one of `ORDERS`. What a file earned before takes part as well, so
            no grade falls because a file is gone, cannot be read, or is worth less than it was.
        students: who has a row also where nothing was handed in.
        expected: the points of sheets that have rows also where nobody handed them in.
    """
    candidates: dict[tuple[str, str], list[_Candidate]] = {}
    for found in (each for record in records for each in _candidates(record)):
        candidates.setdefault((found.row.student, found.row.sheet), []).append(found)
    rows = {place: _chosen(found, several) for place, found in candidates.items()}
    sheets = {row.sheet: row for row in rows.values()}
    told = {row.file for row in rows.values() if row.status == "kept"}
    others: dict[str, list[Record]] = {}
    for record in records:
        place = record.student, record.sheet
        if record.exercises or record.status == "gone" or record.file in told:
            continue
        if place not in rows and record.sheet in sheets:
            rows[place] = replace(record, out_of=sheets[record.sheet].out_of)
        else:
            others.setdefault(record.student, []).append(record)
    for student, failed in others.items():
        failed.sort(key=lambda record: "/" in record.file)  # what is to be said of the whole folder comes first
        said = "; ".join(f"{plain(record.file)}: {record.message}" for record in failed[:_MOST_OTHERS])
        said += f" And {len(failed) - _MOST_OTHERS} more." if len(failed) > _MOST_OTHERS else ""
        rows[student, OTHER_FILES] = replace(failed[0], sheet=OTHER_FILES, message=said)
    for student in {*students, *(student for student, _ in rows)}:
        for sheet, out_of in {**expected, **{name: row.out_of for name, row in sheets.items()}}.items():
            rows.setdefault((student, sheet), _missing(student, sheet, out_of))
    return [rows[place] for place in sorted(rows)]


def _candidates(record: Record) -> Iterator[_Candidate]:
    if record.exercises:
        yield _Candidate(record, record)
    for it in record.earlier:
        said = f"{it.message} Kept from {it.date}: {_reason(record, it.sheet)}".strip()
        yield _Candidate(replace(it, status="kept", message=said), record)


def _reason(now: Record, sheet: str) -> str:
    """Return why what a file earned before as this sheet is still in question."""
    if not now.exercises:
        return now.message
    if now.sheet != sheet:
        return f"The file is {now.sheet} now."
    return f"The file earns {now.points:g} of {now.out_of:g} now. {now.message}".strip()


def _chosen(candidates: Sequence[_Candidate], several: str) -> Record:
    """Return the row that counts; its message says which one that is, and what earned more."""
    row = max(candidates, key=ORDERS[several]).row
    said = []
    count = sum(candidate.row is candidate.now for candidate in candidates)
    if count > 1:
        said.append(f"{count} files; the {several} one counts: {plain(row.file)}.")
        row = replace(row, marks=(*row.marks, f"{count} files"))
    best = max(candidates, key=_best).row
    if best.share > row.share:
        said.append(f"{plain(best.file)} earned {best.points:g} of {best.out_of:g} on {best.date}.")
    return replace(row, message=" ".join(filter(None, (*said, row.message))), earlier=())


def _missing(student: str, sheet: str, out_of: float) -> Record:
    return Record(student, sheet, "", 0.0, out_of, "missing", "Nothing was handed in.", "", {})
