"""Grade a folder of submissions: run what changed, judge it, keep it, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import replace
from pathlib import Path

from ..checks.answers import Answer, Question
from ..checks.checks import TRIED_AT_POINTS
from ..checks.feedback import Verdict
from ..core.errors import DomainError, KeyFault, NoSubmissions
from ..core.graph import Graph
from .beside import as_task, readable
from .classroom import Submission, alone, plain, submissions, write
from .judging import Score, best_of, counted, facts, read_reply, score, with_trouble
from .key import Key
from .pipe import Reply, Run, answer_from_line, answer_to_line
from .planning import plan, written_for
from .preparing import Keys, Prepared, made_of, prepare
from .progress_bar import ProgressBar
from .records import (
    Answered,
    ExerciseScore,
    Record,
    WrittenCell,
    all_paths,
    all_records,
    keep,
    path_of,
    read_record,
)
from .report import class_page, class_to_csv, complete, feedback_page, to_csv, to_json
from .sandbox import Limits, fences, sweep
from .work import run_task, version, warm_up

_NO_FENCES = "This machine has no fences for processes: submissions run with limits on time and memory only."
_NO_FILE_FENCE = (
    "This machine has no Landlock: a submission can start no process and reach no network, but it can read files. Keep "
    "the solutions and the grades where its user cannot read them."
)


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
        keys = Keys.of(key_folder)
        listed = submissions(folder)
        if all(it.trouble for it in listed):
            raise NoSubmissions(f"There is no notebook in {folder}; lay them out as STUDENT/sheet.ipynb.")
        paths = {path_of(grades, it.student, it.name) for it in listed}
        kept = set(all_paths(grades))
        if kept and not kept & paths:  # another folder was meant, and nothing that is kept may be forgotten
            raise NoSubmissions(f"{grades} holds the grades of other submissions; name another folder with --out.")
        for _ in range(min(at_once, 64)):
            executor.submit(warm_up)  # while this process reads what is kept
        todo = [it for it in listed if force or not _is_kept(grades, it, keys)]
        with ProgressBar(len(todo)) as bar:
            if "files" not in fences():
                bar.warn(_NO_FILE_FENCE if fences() else _NO_FENCES)
            for prepared, run in _runs(todo, keys, executor, at_once, limits):
                record = _record(prepared, run, keys)
                keep(grades, record)
                bar.done(f"{record.student}, {record.sheet}: {_line(record)}")
        for path in kept - paths:  # taken back
            path.unlink()
        return _report(grades, f"{_count(len(listed), 'file')}, {len(todo)} of them run now")


def _runs(
    todo: Sequence[Submission], keys: Keys, executor: Executor, at_once: int, limits: Limits
) -> Iterator[tuple[Prepared, Run]]:
    """Yield each submission with its run, as they end; only so many are in memory at a time."""
    waiting: dict[Future[Reply], Prepared] = {}
    for submission in todo:
        try:
            prepared = prepare(submission, keys)
            task = replace(plan(prepared.key, prepared.cells), files=as_task(prepared.files)) if prepared.key else None
        except KeyFault:
            raise
        except Exception as error:  # one odd file is one student's trouble
            prepared, task = Prepared(submission, None, (), f"It could not be read: {type(error).__name__}.", ""), None
        if task is None:
            yield prepared, Run(message=prepared.message)
            continue
        waiting[executor.submit(run_task, task, limits)] = prepared
        while len(waiting) >= at_once:
            yield from _ended(waiting)
    while waiting:
        yield from _ended(waiting)


def _ended(waiting: dict[Future[Reply], Prepared]) -> Iterator[tuple[Prepared, Run]]:
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        prepared = waiting.pop(future)
        assert prepared.key is not None
        try:
            run = read_reply(future.result(), prepared.key)
        except Exception as error:  # no fault of the student: a worker of a cluster that died too often, for example
            why = f"could not be run ({type(error).__name__}); the next call tries again"
            prepared, run = replace(prepared, fingerprint=""), Run(message=why)
        yield prepared, run


def _is_kept(grades: Path, submission: Submission, keys: Keys) -> bool:
    """Tell whether a submission was graded as it is now, by the key and the package as they are now.

    What was none of the sheets is never kept: its key may have come since.
    """
    try:
        record = read_record(grades, path_of(grades, submission.student, submission.name))
        whole = (made_of(submission), keys.prints[record.sheet], version())
        return not submission.trouble and (record.submission, record.key, record.version) == whole
    except (OSError, ValueError, KeyError):
        return False


def _record(prepared: Prepared, run: Run, keys: Keys) -> Record:
    """Return what is kept of a submission: its score, what it was made of, and its answers."""
    key = prepared.key
    exercises = written_for(key, prepared.cells) if key else [""] * len(prepared.cells)
    written = zip(prepared.cells, exercises, strict=True)
    record = Record(
        student=prepared.submission.student,
        sheet=key.name if key else plain(prepared.submission.path.stem)[:60],
        file=prepared.submission.name,
        points=0.0,
        out_of=0.0,
        status="failed",
        message=" ".join(filter(None, (run.message, prepared.message if key else "", _passed_over(run)))),
        variant=key.variant if key else "",
        exercises={},
        submission=prepared.fingerprint,
        key=keys.prints[key.name] if key else "",
        version=version(),
        cells=(
            *(WrittenCell(cell.source, exercise) for cell, exercise in written if cell.is_code),
            *(WrittenCell(text, "") for text in readable(prepared.files)),
        ),
    )
    if key is None:
        return record
    answers = tuple(Answered(key.questions[number], found) for number, found in run.answers.items())
    record = replace(record, answers=answers, status="stopped" if run.message else "graded")
    return _scored(record, key, score(key, run), facts(key, run))


def _passed_over(run: Run) -> str:
    return f"Passed over: {'; '.join(map(plain, run.notes))}." if run.notes else ""


def _scored(record: Record, key: Key, result: Score, told: Mapping[str, tuple[str, ...]]) -> Record:
    """Return a record with other scores, and with the facts that are told of each exercise."""
    exercises = {}
    for check in key.checks:
        verdict = result.verdicts[check.exercise]
        codes: dict[str, list[str]] = {}
        for diagnosis in (each for each in verdict.diagnoses if each.told):
            codes.setdefault(diagnosis.explains, []).append(diagnosis.code)
        exercises[check.exercise] = ExerciseScore(
            key.title(check),
            result.earned[check.exercise],
            check.points,
            verdict.status,
            tuple(line.removeprefix("  ") for line in str(verdict).splitlines()[1:]),  # a caret needs its indent
            tuple(map(tuple, codes.values())),
            told.get(check.exercise, ()),
        )
    hints = {check.exercise: key.hints(check) for check in key.checks if not result.verdicts[check.exercise].passed}
    return replace(record, points=result.points, out_of=result.out_of, exercises=exercises, hints=hints)


def _line(record: Record) -> str:
    return f"{_points(record)} ({record.message})" if record.message else _points(record)


def _points(record: Record) -> str:
    return f"{record.points:g} of {record.out_of:g}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s'[: number != 1]}"


def _report(grades: Path, done: str) -> int:
    """Write the tables and the pages, say where they are, and return 1 if a submission could not be run to its end."""
    records = complete([record.small for record in all_records(grades)])
    written = set()
    for record in records:
        if record.file:
            whole = read_record(grades, path_of(grades, record.student, record.file))
            page = grades / "feedback" / record.student / f"{record.sheet}.html"
            write(page, feedback_page(replace(whole, sheet=record.sheet, out_of=record.out_of, message=record.message)))
            written.add(page)
    for page in (grades / "feedback").glob("*/*.html"):
        if page not in written:  # what it told of was withdrawn
            page.unlink()
    write(grades / "grades.csv", "\ufeff" + to_csv(records))
    write(grades / "class.csv", "\ufeff" + class_to_csv(records))
    write(grades / "grades.json", to_json(records))
    write(grades / "class.html", class_page(records))
    ended_early = sum(record.status in ("failed", "stopped") for record in records)
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
        keys = Keys.of(key_folder)
        paths = {sheet.name: sheet.path for sheet in keys.sheets}
        count = 0
        for record in all_records(grades):
            count += 1
            path = paths.get(record.sheet)
            if path is None or not record.exercises:
                continue
            keys.key(path, "")  # a key that fails for the printed numbers is nobody's own trouble
            try:
                key = keys.key(path, record.variant)
            except KeyFault as error:
                print(f"{record.student}, {record.sheet}: left as it was: {error}")
                continue
            told = {name: exercise.facts for name, exercise in record.exercises.items()}
            changed = _scored(record, key, _judged_again(key, record.answers), told)
            if _points(record) != _points(changed):
                print(f"{record.student}, {record.sheet}: {_points(record)} → {_points(changed)}")
            keep(grades, replace(changed, key=keys.prints[key.name]))
        if not count:
            raise NoSubmissions(f"No answers are kept in {grades}; grade first, without --rejudge.")
        return _report(grades, f"{_count(count, 'file')}, judged again")


_OTHER_QUESTION = Answer(status="invalid", message="The exercise asks for something else now; it is to be run again.")


def _read_again(question: Question, answer: Answer) -> Answer:
    """Read a kept answer as strictly as when it came out of the sandbox: the names may be others now."""
    try:
        return answer_from_line(answer_to_line(0, answer).strip(), (question,))[1]
    except ValueError:
        return _OTHER_QUESTION


def _judged_again(key: Key, kept: Iterable[Answered]) -> Score:
    """Judge kept answers: functions at the points at which they were asked."""
    verdicts: dict[str, list[Verdict]] = {}
    numbers = {check.exercise: number for number, check in enumerate(key.checks)}
    for row in kept:
        asked = row.question
        number = numbers.get(asked.exercise)
        if number is None or asked.kind != key.questions[number].kind:
            continue
        posed = replace(key.posed[number], question=replace(key.questions[number], points=asked.points))
        found = [_read_again(posed.question, answer) for answer in row.answers]
        graph = posed.subjects[0]
        if isinstance(graph, Graph) and asked.kind in TRIED_AT_POINTS:
            try:
                posed = replace(posed, subjects=tuple(graph.at(**point) for point in asked.points))
            except (TypeError, ValueError, DomainError):  # at inputs that the new graph does not have
                found = [_OTHER_QUESTION for _ in found]
        verdicts[asked.exercise] = [
            with_trouble(posed.judge(answer), answer) for answer in counted(key.checks[number], found)
        ]
    return best_of(key, verdicts)
