"""Grade a folder of submissions: run what changed, judge it, keep it, report."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..answers import Answer, Question
from ..checks import judge
from ..feedback import Verdict
from .classroom import Submission, alone, fingerprint, read_records, record_path, submissions, write
from .judging import Score, best_of, read_lines, score
from .key import Key, read_key
from .matching import Unreadable, plan, read_submission, recognize
from .records import Run
from .report import class_page, feedback_page, to_csv, to_json
from .sandbox import Limits, fences
from .work import Nursery, version

_NO_FENCES = "This machine has no fences for processes: submissions run with limits on time and memory only."


@dataclass(frozen=True)
class _Job:
    submission: Submission
    key: Key | None
    cells: tuple[tuple[str, str, bool], ...]
    message: str
    fingerprint: str


def grade(folder: Path, grades: Path, key_folder: Path, jobs: int, force: bool, limits: Limits) -> int:
    """Grade a folder of submissions; return 0, or 1 if some could not be run to their end.

    Args:
        folder: the submissions.
        grades: where records, tables and pages go.
        key_folder: the solutions.
        jobs: how many submissions run at a time.
        force: whether unchanged submissions run again.
        limits: what one submission may use.

    Raises:
        Busy: another call is at work on the same grades.
        KeyFault: a solution cannot serve as key.
    """
    with alone(grades):
        keys = [read_key(path) for path in sorted(key_folder.glob("*.ipynb"))]
        prints = {key.name: fingerprint(key_folder / f"{key.name}.ipynb") for key in keys}
        warnings = [] if "files" in fences() else [_NO_FENCES]
        for warning in warnings:
            print(warning, file=sys.stderr)
        wanted = [_job(submission, keys) for submission in submissions(folder)]
        todo = [job for job in wanted if force or not _is_kept(grades, job, prints)]
        done = 0
        with ThreadPoolExecutor(jobs) as pool:
            nurseries = _Nurseries()
            futures = {pool.submit(_run, job, nurseries, limits): job for job in todo}
            for future in as_completed(futures):
                job = futures[future]
                record = _record(job, *future.result(), prints)
                write(record_path(grades, record["student"], record["sheet"]), json.dumps(record, ensure_ascii=False))
                done += 1
                print(f"{done} of {len(todo)}: {record['student']}, {record['sheet']}: {_line(record)}")
            nurseries.close()
        return _report(grades)


class _Nurseries:
    """One nursery for each thread that asks for one."""

    def __init__(self) -> None:
        self._all: list[Nursery] = []
        self._mine = threading.local()

    def mine(self) -> Nursery:
        if not hasattr(self._mine, "nursery"):
            self._mine.nursery = Nursery()
            self._all.append(self._mine.nursery)
        nursery: Nursery = self._mine.nursery
        return nursery

    def close(self) -> None:
        for nursery in self._all:
            nursery.close()


def _job(submission: Submission, keys: list[Key]) -> _Job:
    if submission.trouble:
        return _Job(submission, None, (), submission.trouble, "")
    try:
        cells = read_submission(submission.path)
        key = recognize(cells, keys)
    except Unreadable as error:
        return _Job(submission, None, (), str(error), fingerprint(submission.path))
    message = "" if key else "This notebook is none of the sheets."
    return _Job(submission, key, tuple(cells), message, fingerprint(submission.path))


def _sheet(job: _Job) -> str:
    return job.key.name if job.key else job.submission.path.stem


def _is_kept(grades: Path, job: _Job, prints: Mapping[str, str]) -> bool:
    try:
        path = record_path(grades, job.submission.student, _sheet(job))
        record = json.loads(path.read_text(encoding="utf-8"))
        made_of = record["submission"], record["key"], record["version"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return made_of == (job.fingerprint, prints.get(_sheet(job), ""), version())


def _run(job: _Job, nurseries: _Nurseries, limits: Limits) -> tuple[Run, Score | None]:
    if job.key is None:
        return Run(message=job.message), None
    lines, message = nurseries.mine().run(plan(job.key, job.cells), limits)
    run = read_lines(lines, job.key, message)
    return run, score(job.key, run)


def _record(job: _Job, run: Run, result: Score | None, prints: Mapping[str, str]) -> dict[str, Any]:
    """Return what is kept of a submission: its score, what it was made of, and its answers."""
    answers: list[dict[str, Any]] = []
    exercises: dict[str, Any] = {}
    if job.key and result:
        exercises = _exercises(result, {check.exercise: check.points for check in job.key.checks})
        for number, found in run.answers.items():
            answers.append({"question": asdict(job.key.questions[number]), "answers": [asdict(it) for it in found]})
    return {
        "student": job.submission.student,
        "sheet": _sheet(job),
        "points": result.points if result else 0.0,
        "out_of": result.out_of if result else 0.0,
        "status": "failed" if not result else "stopped" if run.message else "graded",
        "message": run.message,
        "exercises": exercises,
        "submission": job.fingerprint,
        "key": prints.get(_sheet(job), ""),
        "version": version(),
        "answers": answers,
        "cells": [source for _, source, is_code in job.cells if is_code],
    }


def _exercises(result: Score, worth: Mapping[str, float]) -> dict[str, Any]:
    return {
        name: {
            "points": result.earned[name],
            "out_of": worth[name],
            "status": verdict.status,
            "said": _said(verdict),
            "codes": [diagnosis.code for diagnosis in verdict.diagnoses],
        }
        for name, verdict in result.verdicts.items()
    }


def _said(verdict: Verdict) -> list[str]:
    return [line.strip() for line in str(verdict).splitlines()[1:]]


def _line(record: Mapping[str, Any]) -> str:
    points = f"{record['points']:g} of {record['out_of']:g}"
    return f"{points} ({record['message']})" if record["message"] else points


def _report(grades: Path) -> int:
    """Write the tables and the pages from the records; return 1 if a submission could not be run to its end."""
    records = read_records(grades)
    write(grades / "grades.csv", "\ufeff" + to_csv(records))
    write(grades / "grades.json", to_json(records))
    write(grades / "class.html", class_page(records))
    for record in records:
        write(grades / "feedback" / record["student"] / f"{record['sheet']}.html", feedback_page(record))
    return int(any(record["status"] != "graded" for record in records))


def rejudge(grades: Path, key_folder: Path) -> int:
    """Judge the kept answers by the key as it is now, and list what changed; no submission is run.

    Args:
        grades: with the records of an earlier call.
        key_folder: the solutions.
    """
    with alone(grades):
        keys = {path.stem: (read_key(path), fingerprint(path)) for path in sorted(key_folder.glob("*.ipynb"))}
        for record in read_records(grades):
            if record["sheet"] not in keys or not record["exercises"]:
                continue
            key, made_of = keys[record["sheet"]]
            result = _judged_again(key, record["answers"])
            worth = {check.exercise: check.points for check in key.checks}
            changed = {**record, "points": result.points, "out_of": result.out_of, "key": made_of}
            changed["exercises"] = _exercises(result, worth)
            if changed["points"] != record["points"] or changed["out_of"] != record["out_of"]:
                before, after = (f"{it['points']:g} of {it['out_of']:g}" for it in (record, changed))
                print(f"{record['student']}, {record['sheet']}: {before} → {after}")
            write(record_path(grades, record["student"], record["sheet"]), json.dumps(changed, ensure_ascii=False))
        return _report(grades)


def _judged_again(key: Key, kept: Iterable[Mapping[str, Any]]) -> Score:
    """Judge kept answers: functions at the points at which they were asked."""
    verdicts: dict[str, list[Verdict]] = {}
    numbers = {check.exercise: number for number, check in enumerate(key.checks)}
    for row in kept:
        asked = row["question"]
        number = numbers.get(asked["exercise"])
        if number is None:
            continue
        graph = key.graphs[number][0]
        question = Question(**{**asdict(key.questions[number]), "points": tuple(asked["points"])})
        graphs = [graph.at(**point) for point in question.points]
        found = [Answer(**{**answer, "rows": tuple(answer["rows"])}) for answer in row["answers"]]
        verdicts[asked["exercise"]] = [judge(question, graphs, answer) for answer in found]
    return best_of(key, verdicts)
