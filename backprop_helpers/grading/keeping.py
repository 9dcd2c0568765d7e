"""What an earlier call left of a class: what a file earned before, files that are gone, and what is to be forgotten."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from ..core.errors import NoSubmissions
from .classroom import Submission, short
from .opening import as_text
from .records import Record, after, all_paths, keep, path_of, read_record


def today() -> str:
    """Return the date that stands in a record."""
    return date.today().isoformat()


def path_for(grades: Path, submission: Submission) -> Path:
    """Return where the record of a submission is kept."""
    return path_of(grades, submission.student, submission.name)


def kept_of(grades: Path, submission: Submission) -> list[Record]:
    """Return the record that is kept of a submission; none where there is none that can be read."""
    with suppress(OSError, ValueError):
        return [read_record(grades, path_for(grades, submission))]
    return []


def put_by_student(grades: Path, listed: Sequence[Submission]) -> None:
    """Move what is kept of a file to the student whose it is now: the class list may have come since, or changed."""
    kept: dict[str, list[Path]] = {}
    for path in all_paths(grades):
        kept.setdefault(path.name, []).append(path)
    for it in listed:
        now = path_for(grades, it)
        for path in kept.get(now.name, ()) if not now.exists() else ():
            with suppress(OSError, ValueError):
                record = read_record(grades, path)
                if record.file == it.name:
                    earlier = tuple(replace(each, student=it.student) for each in record.earlier)
                    keep(grades, replace(record, student=it.student, earlier=earlier))
                    path.unlink()


def forget(grades: Path, students: Sequence[str]) -> None:
    """Remove all that is kept of some students; nothing at all if one of them is not known.

    Raises:
        NoSubmissions: nothing is kept of one of them.
    """
    kept = {student: [*path_of(grades, short(as_text(student)), "").parent.glob("*.json")] for student in students}
    unknown = next((student for student, paths in kept.items() if not paths), None)
    if unknown is not None:
        raise NoSubmissions(f"No grades are kept for {unknown} in {grades}; write the name as it appears in the table.")
    for path in (path for paths in kept.values() for path in paths):
        path.unlink()


def absent(grades: Path, listed: Sequence[Submission]) -> tuple[list[Submission], list[Record]]:
    """Return what is to be graded, and a record for each file that was graded earlier and is not among it.

    What is to be said of a student's whole folder is said of such a file, if there was one.
    """
    folders = {it.student: it for it in listed if not it.is_file}
    paths = {path_for(grades, it) for it in listed}
    gone, told = [], set()
    for path in (path for path in all_paths(grades) if path not in paths):
        try:
            before = read_record(grades, path)
        except (OSError, ValueError):
            print(f"{path} cannot be read; what was kept there does not count.", file=sys.stderr)
            continue
        about = folders.get(before.student)
        status: Literal["failed", "gone"] = "failed" if about else "gone"
        said = about.trouble if about else "The file is gone."
        record = Record(before.student, before.sheet, before.file, 0.0, 0.0, status, said, "", {}, date=today())
        gone.append(after(record, [before]))
        if gone[-1].earlier:
            told.add(before.student)
    return [it for it in listed if it.is_file or it.student not in told], gone
