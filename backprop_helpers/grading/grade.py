"""Grade a folder of submissions: run what changed, judge it, keep it, report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..checks.answers import Answer, Question
from ..checks.checks import TRIED_AT_POINTS, judge
from ..checks.feedback import Verdict
from ..core.errors import DomainError, KeyFault, NoSubmissions, Unreadable
from ..core.graph import Graph
from .classroom import (
    Submission,
    alone,
    fingerprint,
    plain,
    read_record,
    read_records,
    record_path,
    submissions,
    trouble_with,
    whole_records,
    write,
)
from .judging import Score, best_of, counted, read_lines, score, with_trouble
from .key import Key, Sheet, read_key, read_sheet
from .planning import plan, written_for
from .progress import Progress
from .reading import read_submission, recognize, variant_of
from .records import Run, answer_from_line, answer_to_line
from .report import class_page, class_to_csv, complete, feedback_page, to_csv, to_json
from .sandbox import Limits, fences, sweep
from .work import run_task, version, warm_up

_NO_FENCES = "This machine has no fences for processes: submissions run with limits on time and memory only."
_NO_FILE_FENCE = (
    "This machine has no Landlock: a submission can start no process and reach no network, but it can read files. Keep "
    "the solutions and the grades where its user cannot read them."
)


@dataclass(frozen=True)
class _Job:
    """A submission that is to be run.

    Attributes:
        submission: the file.
        key: its sheet, at the numbers of this submission; None where it is none.
        cells: id, source, and whether it is code.
        message: why it cannot be run, or what is to be known of its numbers; else empty.
        fingerprint: of the file; empty where it was not run, so that the next call tries again.
    """

    submission: Submission
    key: Key | None
    cells: tuple[tuple[str, str, bool], ...]
    message: str
    fingerprint: str


@dataclass(frozen=True)
class _Keys:
    """The sheets of a folder, the fingerprint of each, and a way to their keys: each is run when it is needed, once."""

    sheets: Sequence[Sheet]
    prints: Mapping[str, str]
    key: Callable[[Path, str], Key]

    @classmethod
    def of(cls, folder: Path) -> _Keys:
        paths = sorted(it for it in folder.glob("*.ipynb") if not it.name.startswith("."))  # a Mac leaves ._sheet.ipynb
        if not paths:
            raise KeyFault(f"There is no solution in {folder}; name the folder with --key.")
        sheets = [read_sheet(path) for path in paths]
        return cls(sheets, {path.stem: fingerprint(path) for path in paths}, lru_cache(maxsize=64)(read_key))


def grade(
    folder: Path, grades: Path, key_folder: Path, executor: Executor, at_once: int, force: bool, limits: Limits
) -> int:
    """Grade a folder of submissions; return 0, or 1 if some could not be run to their end.

    Args:
        folder: the submissions.
        grades: where records, tables and pages go.
        key_folder: the solutions.
        executor: runs the submissions: threads, each with a nursery of its own, or a cluster.
        at_once: how many submissions are handed to it at a time.
        force: whether unchanged submissions run again.
        limits: what one submission may use.

    Raises:
        Busy: another call is at work on the same grades.
        KeyFault: a solution cannot serve as key, or there is none.
        NoSubmissions: there is nothing to grade, or the grades would lie among it.
    """
    if grades.resolve().is_relative_to(folder.resolve()):
        raise NoSubmissions(f"{grades} lies in {folder}, where each folder is a student; choose another with --out.")
    with alone(grades):
        sweep()
        keys = _Keys.of(key_folder)
        listed = submissions(folder)
        if all(it.trouble for it in listed):
            raise NoSubmissions(f"There is no notebook in {folder}; lay them out as STUDENT/sheet.ipynb.")
        paths = {record_path(grades, it) for it in listed}
        kept = set((grades / "records").glob("*/*.json"))
        if kept and not kept & paths:  # another folder was meant, and nothing that is kept may be forgotten
            raise NoSubmissions(f"{grades} holds the grades of other submissions; name another folder with --out.")
        for _ in range(min(at_once, 64)):
            executor.submit(warm_up)  # while this process reads what is kept
        todo = [it for it in listed if force or not _is_kept(grades, it, keys)]
        with Progress(len(todo)) as progress:
            if "files" not in fences():
                progress.warn(_NO_FILE_FENCE if fences() else _NO_FENCES)
            for job, run in _runs(todo, keys, executor, at_once, limits):
                record = _record(job, run, keys)
                _keep(grades, record)
                progress.done(f"{record['student']}, {record['sheet']}: {_line(record)}")
        for path in kept - paths:  # taken back
            path.unlink()
        return _report(grades, f"{_count(len(listed), 'file')}, {len(todo)} of them run now")


def _runs(
    todo: Sequence[Submission], keys: _Keys, executor: Executor, at_once: int, limits: Limits
) -> Iterator[tuple[_Job, Run]]:
    """Yield each submission with its run, as they end; only so many are in memory at a time."""
    waiting: dict[Future[tuple[bytes, str]], _Job] = {}
    for submission in todo:
        try:
            job = _job(submission, keys)
            task = plan(job.key, job.cells).to_json() if job.key else ""
        except KeyFault:
            raise
        except Exception as error:  # one odd file is one student's trouble
            job = _Job(submission, None, (), f"It could not be read: {type(error).__name__}.", "")
        if job.key is None:
            yield job, Run(message=job.message)
            continue
        waiting[executor.submit(run_task, task, asdict(limits))] = job
        while len(waiting) >= at_once:
            yield from _ended(waiting)
    while waiting:
        yield from _ended(waiting)


def _ended(waiting: dict[Future[tuple[bytes, str]], _Job]) -> Iterator[tuple[_Job, Run]]:
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        job = waiting.pop(future)
        assert job.key is not None
        try:
            run = read_lines(*future.result(), job.key)
        except Exception as error:  # no fault of the student: a worker of a cluster that died too often, for example
            why = f"could not be run ({type(error).__name__}); the next call tries again"
            job, run = replace(job, fingerprint=""), Run(message=why)
        yield job, run


def _job(submission: Submission, keys: _Keys) -> _Job:
    if submission.trouble:
        return _Job(submission, None, (), submission.trouble, "")
    trouble = trouble_with(submission.path, submission.name.count("/") + 1)
    if submission.student in keys.prints:
        trouble = "Whose is this? Put it into a folder with the student's name, or call it STUDENT__sheet.ipynb."
    if trouble:
        return _Job(submission, None, (), trouble, "")
    try:
        made_of = fingerprint(submission.path)
    except OSError as error:
        return _Job(submission, None, (), f"It cannot be read: {error.strerror}.", "")
    try:
        cells = read_submission(submission.path)
    except Unreadable as error:
        return _Job(submission, None, (), str(error), made_of)
    sheet = recognize(cells, keys.sheets)
    if sheet is None:
        return _Job(submission, None, (), "This notebook is none of the sheets; perhaps a lesson?", made_of)
    key = keys.key(sheet.path, "")
    try:
        name, message = variant_of(sheet, cells), ""
    except Unreadable as error:
        name, message = "", str(error)
    if name:
        try:
            key, message = keys.key(sheet.path, name), f"Numbers of {name}."
        except KeyFault as error:
            return _Job(submission, None, (), str(error), made_of)
    return _Job(submission, key, tuple(cells), f"{message} {_left_out(sheet, cells, keys)}".strip(), made_of)


def _left_out(sheet: Sheet, cells: Sequence[tuple[str, str, bool]], keys: _Keys) -> str:
    """Return what is to be said where a second sheet was pasted into the same file."""
    given = {text for identity, source in sheet.cells for text in (identity, source.strip())}
    rest = [cell for cell in cells if cell[0] not in given and cell[1].strip() not in given]
    other = recognize(rest, [it for it in keys.sheets if it is not sheet])
    return f"There is something of {other.name} in it too, which was not graded: each sheet is a file." if other else ""


def _is_kept(grades: Path, submission: Submission, keys: _Keys) -> bool:
    """Tell whether a submission was graded as it is now, by the key and the package as they are now.

    What was none of the sheets is never kept: its key may have come since.
    """
    try:
        record = read_record(grades, record_path(grades, submission))
        made_of = (record["submission"], record["key"], record["version"])
        return not submission.trouble and made_of == (
            fingerprint(submission.path),
            keys.prints[record["sheet"]],
            version(),
        )
    except (OSError, ValueError, KeyError):
        return False


def _record(job: _Job, run: Run, keys: _Keys) -> dict[str, Any]:
    """Return what is kept of a submission: its score, what it was made of, and its answers."""
    exercises = written_for(job.key, job.cells) if job.key else [""] * len(job.cells)
    kept: dict[str, Any] = {
        "student": job.submission.student,
        "sheet": job.key.name if job.key else plain(job.submission.path.stem)[:60],
        "file": job.submission.name,
        "points": 0.0,
        "out_of": 0.0,
        "status": "failed",
        "message": " ".join(filter(None, (run.message, job.message if job.key else ""))),
        "variant": job.key.variant if job.key else "",
        "exercises": {},
        "submission": job.fingerprint,
        "key": keys.prints[job.key.name] if job.key else "",
        "version": version(),
        "answers": [],
        "cells": [
            {"source": source, "exercise": exercise}
            for (_, source, is_code), exercise in zip(job.cells, exercises, strict=True)
            if is_code
        ],
        "hints": {},
    }
    if job.key is None:
        return kept
    kept["answers"] = [
        {"question": asdict(job.key.questions[number]), "answers": [asdict(answer) for answer in found]}
        for number, found in run.answers.items()
    ]
    kept["status"] = "stopped" if run.message else "graded"
    return kept | _scores(job.key, score(job.key, run))


def _scores(key: Key, result: Score) -> dict[str, Any]:
    exercises = {}
    for check in key.checks:
        verdict = result.verdicts[check.exercise]
        codes: dict[str, list[str]] = {}
        for diagnosis in verdict.diagnoses:
            codes.setdefault(diagnosis.explains, []).append(diagnosis.code)
        exercises[check.exercise] = {
            "title": key.title(check),
            "points": result.earned[check.exercise],
            "out_of": check.points,
            "status": verdict.status,
            "said": [line.removeprefix("  ") for line in str(verdict).splitlines()[1:]],  # a caret needs its indent
            "codes": list(codes.values()),  # for each number that is explained, all that may have led to it
        }
    hints = {check.exercise: key.hints(check) for check in key.checks if not result.verdicts[check.exercise].passed}
    return {"points": result.points, "out_of": result.out_of, "exercises": exercises, "hints": hints}


def _keep(grades: Path, record: Mapping[str, Any]) -> None:
    write(_path(grades, record), json.dumps(record))  # in ASCII: a file's name may be in no encoding


def _path(grades: Path, record: Mapping[str, Any]) -> Path:
    return record_path(grades, Submission(record["student"], Path(record["file"]), name=record["file"]))


def _line(record: Mapping[str, Any]) -> str:
    points = f"{record['points']:g} of {record['out_of']:g}"
    return f"{points} ({record['message']})" if record["message"] else points


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s'[: number != 1]}"


def _report(grades: Path, done: str) -> int:
    """Write the tables and the pages, say where they are, and return 1 if a submission could not be run to its end."""
    records = complete(read_records(grades))
    written = set()
    for record in records:
        if record["file"]:
            whole = json.loads(_path(grades, record).read_text(encoding="utf-8"))
            page = grades / "feedback" / record["student"] / f"{record['sheet']}.html"
            write(page, feedback_page({**whole, **{name: record[name] for name in ("sheet", "out_of", "message")}}))
            written.add(page)
    for page in (grades / "feedback").glob("*/*.html"):
        if page not in written:  # what it told of was withdrawn
            page.unlink()
    write(grades / "grades.csv", "\ufeff" + to_csv(records))
    write(grades / "class.csv", "\ufeff" + class_to_csv(records))
    write(grades / "grades.json", to_json(records))
    write(grades / "class.html", class_page(records))
    ended_early = sum(record["status"] in ("failed", "stopped") for record in records)
    print(f"{done}; {ended_early or 'none'} could not be run to the end. See {grades / 'class.html'}.")
    return int(ended_early > 0)


def rejudge(grades: Path, key_folder: Path) -> int:
    """Judge the kept answers by the key as it is now, and list what changed; no submission is run.

    Args:
        grades: with the records of an earlier call.
        key_folder: the solutions.

    Raises:
        Busy: another call is at work on the same grades.
        KeyFault: a solution cannot serve as key, or there is none.
        NoSubmissions: no answers are kept.
    """
    with alone(grades):
        keys = _Keys.of(key_folder)
        paths = {sheet.name: sheet.path for sheet in keys.sheets}
        count = 0
        for record in whole_records(grades):
            count += 1
            path = paths.get(record["sheet"])
            if path is None or not record["exercises"]:
                continue
            keys.key(path, "")  # a key that fails for the printed numbers is nobody's own trouble
            try:
                key = keys.key(path, record["variant"])
            except KeyFault as error:
                print(f"{record['student']}, {record['sheet']}: left as it was: {error}")
                continue
            changed = {**record, **_scores(key, _judged_again(key, record["answers"])), "key": keys.prints[key.name]}
            before, after = (f"{it['points']:g} of {it['out_of']:g}" for it in (record, changed))
            if before != after:
                print(f"{record['student']}, {record['sheet']}: {before} → {after}")
            _keep(grades, changed)
        if not count:
            raise NoSubmissions(f"No answers are kept in {grades}; grade first, without --rejudge.")
        return _report(grades, f"{_count(count, 'file')}, judged again")


_OTHER_QUESTION = Answer(status="invalid", message="The exercise asks for something else now; it is to be run again.")


def _read_again(question: Question, kept: Mapping[str, Any]) -> Answer:
    """Read a kept answer as strictly as when it came out of the sandbox: the names may be others now."""
    answer = Answer(**{**kept, "rows": tuple(kept["rows"])})
    try:
        return answer_from_line(answer_to_line(0, answer).strip(), (question,))[1]
    except ValueError:
        return _OTHER_QUESTION


def _judged_again(key: Key, kept: Iterable[Mapping[str, Any]]) -> Score:
    """Judge kept answers: functions at the points at which they were asked."""
    verdicts: dict[str, list[Verdict]] = {}
    numbers = {check.exercise: number for number, check in enumerate(key.checks)}
    for row in kept:
        asked = row["question"]
        number = numbers.get(asked["exercise"])
        if number is None or asked["kind"] != key.questions[number].kind:
            continue
        question = replace(key.questions[number], points=tuple(asked["points"]))
        subjects = key.subjects[number]
        found = [_read_again(question, answer) for answer in row["answers"]]
        if isinstance(subjects[0], Graph) and question.kind in TRIED_AT_POINTS:
            try:
                subjects = tuple(subjects[0].at(**point) for point in question.points)
            except (TypeError, ValueError, DomainError):  # at inputs that the new graph does not have
                found = [_OTHER_QUESTION for _ in found]
        verdicts[asked["exercise"]] = [
            with_trouble(judge(question, subjects, answer), answer) for answer in counted(key.checks[number], found)
        ]
    return best_of(key, verdicts)
