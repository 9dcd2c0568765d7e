"""What is kept of a submission that has run: its score, what it was made of, its answers and its pictures."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from .beside import readable
from .classroom import natural, plain, stem_of
from .judging import Score, facts, score
from .keeping import today
from .key import Key
from .pictures import keep_pictures, pictures_of
from .pipe import Run
from .planning import written_for
from .preparing import Keys, Prepared
from .records import Answered, ExerciseScore, Record, WrittenCell
from .work import version


def recorded(grades: Path, prepared: Prepared, run: Run, keys: Keys) -> Record:
    """Return what is kept of a submission: its score, what it was made of, and its answers; its pictures are kept."""
    key = prepared.key
    exercises = written_for(key, prepared.cells) if key else [""] * len(prepared.cells)
    written = zip(prepared.cells, exercises, strict=True)
    about = prepared.message if key else ""  # without one it is the run's message
    record = Record(
        student=prepared.submission.student,
        sheet=key.name if key else plain(stem_of(prepared.submission.name))[:60],
        file=prepared.submission.name,
        points=0.0,
        out_of=0.0,
        status="failed",
        message=" ".join(filter(None, (run.message, about, _newer(prepared, run), _passed_over(run)))),
        variant=key.variant if key else "",
        exercises={},
        submission=prepared.fingerprint,
        key=keys.prints[key.name] if key else "",
        version=version(),
        cells=(
            *(WrittenCell(cell.source, exercise) for cell, exercise in written if cell.is_code),
            *(WrittenCell(text, "") for text in readable(prepared.files)),
        ),
        date=today(),
        modified=prepared.modified,
    )
    if key is None:
        return record
    answers = tuple(Answered(key.questions[number], found) for number, found in run.answers.items())
    record = replace(record, answers=answers, status="stopped" if run.message else "graded")
    return pictured(grades, scored(record, key, score(key, run), facts(key, run)), key)


def _newer(prepared: Prepared, run: Run) -> str:
    """Return what is to be said where a cell is in a Python that this one may not know yet."""
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not any("SyntaxError" in answer.trouble for found in run.answers.values() for answer in found):
        return ""
    if natural(prepared.python) <= natural(ours):
        return f"A cell is not Python {ours}, with which it was graded."
    return f"Saved with Python {prepared.python}, graded with {ours}: newer syntax is a SyntaxError here."


def _passed_over(run: Run) -> str:
    return f"Passed over: {'; '.join(map(plain, run.notes))}." if run.notes else ""


def scored(record: Record, key: Key, result: Score, told: Mapping[str, tuple[str, ...]]) -> Record:
    """Return a record with other scores, and with the facts that are told of each exercise."""
    exercises = {}
    for check in key.checks:
        verdict = result.verdicts[check.exercise]
        codes: dict[str, list[str]] = {}
        for diagnosis in (each for each in verdict.diagnoses if each.told):
            codes.setdefault(diagnosis.explains, []).append(diagnosis.code)
        exercises[check.exercise] = ExerciseScore(
            key.heading(check),
            result.earned[check.exercise],
            check.points,
            verdict.status,
            tuple(line.removeprefix("  ") for line in str(verdict).splitlines()[1:]),  # a caret needs its indent
            tuple(map(tuple, codes.values())),
            told.get(check.exercise, ()) if verdict.status != "unanswered" else (),
            *result.right.get(check.exercise, (0, 0)),
        )
    hints = {check.exercise: key.hints(check) for check in key.checks if not result.verdicts[check.exercise].passed}
    return replace(record, points=result.points, out_of=result.out_of, exercises=exercises, hints=hints)


def pictured(grades: Path, record: Record, key: Key) -> Record:
    """Return a record with the names of its pictures, which are kept beside it."""
    if not record.exercises:
        return record
    solved = frozenset(name for name, exercise in record.exercises.items() if exercise.status == "correct")
    names = keep_pictures(grades, pictures_of(key, solved))
    exercises = {name: replace(it, picture=names.get(name, "")) for name, it in record.exercises.items()}
    return replace(record, exercises=exercises)
