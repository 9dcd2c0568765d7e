"""What is kept of each file that was handed in, so that a later call runs only what changed and can judge again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from ..checks.answers import Answer, Question
from ..checks.feedback import Status
from .classroom import digest, short, write_for_good
from .opening import on_disk
from .pipe import question_from

# Of the fields of a record, what each holds in JSON.
_KINDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("student", "sheet", "file", "status", "message", "variant", "submission", "key", "version"), str),
    "date": str,
    **dict.fromkeys(("points", "out_of", "modified"), (int, float)),
    **dict.fromkeys(("exercises", "hints"), dict),
    **dict.fromkeys(("answers", "cells", "earlier"), list),
}

# What a mark of a row begins with; `Record.marks` has the others.
LATE, NO_TIME, NOT_LISTED = "late", "time not known", "not in the list"

LARGE = ("answers", "cells", "hints", "earlier")  # what of a record takes most of the room


@dataclass(frozen=True)
class ExerciseScore:
    """What one exercise is worth, and what is said of it.

    Attributes:
        title: its heading.
        points, out_of: as in `Score`.
        status: as in `Verdict`.
        said: the lines of the verdict.
        codes: for each number that is explained, the misconceptions that may have led to it.
        facts: where the answer comes from, as the run says; a verdict makes nothing of it.
        right, asked: how many numbers are right before the first error, and of how many; 0 where there is only one.
        picture: the graph, a file in the folder of pictures; empty where there is none.
        credit: why the points are others than those of the verdict; empty where they are not.
    """

    title: str
    points: float
    out_of: float
    status: Status
    said: tuple[str, ...] = ()
    codes: tuple[tuple[str, ...], ...] = ()
    facts: tuple[str, ...] = ()
    right: int = 0
    asked: int = 0
    picture: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Answered:
    """The answers to one question, in the order in which they were given."""

    question: Question
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class WrittenCell:
    """A cell of code, and the exercise for which the student wrote it; empty for what was given."""

    source: str
    exercise: str


@dataclass(frozen=True)
class Record:
    """What is kept of one file.

    Attributes:
        student: who handed it in.
        sheet: which sheet it is; the file's own name where it is none.
        file: its path within the folder of the class; empty where nothing was handed in.
        points, out_of: as in `Score`.
        status: ``"graded"``, ``"stopped"`` before its end, ``"failed"`` to be run, or ``"gone"`` since it was; in a
            table also ``"missing"``, ``"kept"`` from an earlier call, or ``"given"`` points by the teacher alone.
        message: what else is to be said of it.
        variant: the name from which its numbers are drawn; empty for the printed ones.
        exercises: by name.
        submission, key, version: the fingerprints of what the score was made of.
        answers: what came out of the sandbox.
        cells: its code.
        hints: for each exercise that is not solved, the hints of the sheet.
        date: the day on which this was found, as ``2026-11-26``.
        modified: when the file was last changed, in seconds, as its owner has it.
        submitted: of an earlier file of Moodle's, when it was handed in; "-" if nobody knows.
        earlier: of each sheet that this file was, the record with the most points, where it earns less now.
        handed_in: in a table, when; empty where nobody knows.
        kept: in a table, the share of the points that is left of a late sheet.
        marks: in a table, what a teacher should look at, in a few words each.
    """

    student: str
    sheet: str
    file: str
    points: float
    out_of: float
    status: Literal["graded", "stopped", "failed", "gone", "missing", "kept", "given"]
    message: str
    variant: str
    exercises: Mapping[str, ExerciseScore]
    submission: str = ""
    key: str = ""
    version: str = ""
    answers: tuple[Answered, ...] = ()
    cells: tuple[WrittenCell, ...] = ()
    hints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: str = ""
    modified: float = 0.0
    submitted: str = ""
    earlier: tuple[Record, ...] = ()
    handed_in: str = ""
    kept: float = 1.0
    marks: tuple[str, ...] = ()

    @property
    def is_entered(self) -> bool:
        """Whether it has points that belong into a gradebook."""
        return bool(self.exercises) or self.status == "given"

    @property
    def small(self) -> Record:
        """The same without what takes most of the room."""
        return replace(self, answers=(), cells=(), hints={}, earlier=tuple(it.small for it in self.earlier))

    @property
    def share(self) -> float:
        """What was earned of what could be earned, from 0 to 1: the points of a sheet change with its key."""
        return self.points / self.out_of if self.out_of else 0.0


def after(record: Record, before: Iterable[Record]) -> Record:
    """Return a record that still holds what its file earned before, where that is more than it earns now.

    Args:
        record: of the file as it is now.
        before: earlier ones, with what they hold themselves.
    """
    best = {record.sheet: record} if record.exercises else {}
    for it in (each for one in before for each in (one, *one.earlier)):
        if record.exercises and it.sheet != record.sheet and it.submission == record.submission != "":
            continue  # the same bytes: their solution has another name now
        if it.exercises and it.share > (best[it.sheet].share if it.sheet in best else 0):
            best[it.sheet] = replace(it, earlier=())
    return replace(record, earlier=tuple(it for it in best.values() if it is not record))


def path_of(grades: Path, student: str, file: str) -> Path:
    """Return where the record of a file is kept: one for each, by student.

    Args:
        grades: the folder of the grades.
        student: who handed the file in.
        file: its path within the folder of the class.
    """
    name = f"{short(PurePosixPath(file).stem)}-{digest(file)[:8]}.json"
    return grades / "records" / on_disk(student) / on_disk(name)


def keep(grades: Path, record: Record) -> None:
    """Write a record down."""
    text = json.dumps(record, default=vars)  # in ASCII: a file's name may be in no encoding
    write_for_good(path_of(grades, record.student, record.file), text)


def all_paths(grades: Path) -> list[Path]:
    """Return where records are kept, by student and file."""
    return sorted((grades / "records").glob("*/*.json"))


def all_records(grades: Path) -> Iterator[Record]:
    """Yield every record that is kept, by student and file; spoilt ones are passed over."""
    for path in all_paths(grades):
        with suppress(OSError, ValueError):
            yield read_record(grades, path)


def read_record(grades: Path, path: Path) -> Record:
    """Return the record that is kept in a file.

    Raises:
        OSError: there is none.
        ValueError: somebody has spoilt it, or moved it.
    """
    data = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or not all(isinstance(data.get(name), kind) for name, kind in _KINDS.items()):
        raise ValueError(f"{path} is no record.")
    try:
        record = _record_from(data)
    except (AttributeError, KeyError, TypeError):
        raise ValueError(f"{path} is no record.") from None
    if path_of(grades, record.student, record.file) != path:
        raise ValueError(f"{path} is the record of another file.")
    return record


def _record_from(data: Mapping[str, Any]) -> Record:
    """Return a record from its fields, as `vars` gives them and JSON keeps them."""
    parts = {
        "exercises": {name: _score_from(it) for name, it in data["exercises"].items()},
        "answers": tuple(
            Answered(question_from(it["question"]), tuple(map(_answer_from, it["answers"]))) for it in data["answers"]
        ),
        "cells": tuple(WrittenCell(**it) for it in data["cells"]),
        "hints": {name: tuple(hints) for name, hints in data["hints"].items()},
        "earlier": tuple(map(_record_from, data["earlier"])),
        "marks": (),
    }
    return Record(**{**data, **parts})


def _score_from(data: Mapping[str, Any]) -> ExerciseScore:
    lists = {"said": tuple(data["said"]), "codes": tuple(map(tuple, data["codes"])), "facts": tuple(data["facts"])}
    return ExerciseScore(**{**data, **lists})


def _answer_from(data: Mapping[str, Any]) -> Answer:
    return Answer(**{**data, "rows": tuple(data["rows"])})
