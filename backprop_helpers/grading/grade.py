"""Grade a folder of submissions: run what changed, judge it, keep it, report."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..checks.answers import Answer, Question
from ..checks.checks import TRIED_AT_POINTS
from ..core.errors import DomainError, KeyFault, NoSubmissions
from ..core.graph import Graph
from .beside import as_task, readable
from .classroom import Submission, alone, natural, plain, short, stem_of, submissions
from .deadline import stamped
from .finishing import Rules, as_if_alone
from .giving_back import ZIP, give_back
from .judging import Score, counted, facts, judged, read_reply, score
from .keeping import absent, forget, kept_of, path_for, put_by_student, today
from .key import Key, Posed, Sheet
from .opening import as_text
from .pictures import keep_pictures, pictures_of
from .pipe import Reply, Run, answer_from_line, answer_to_line
from .planning import plan, written_for
from .preparing import Keys, Prepared, made_of, prepare
from .progress_bar import ProgressBar
from .publishing import Wanted, not_renewed, publish
from .publishing import counted as counted_as
from .records import (
    Answered,
    ExerciseScore,
    Record,
    WrittenCell,
    after,
    all_paths,
    all_records,
    keep,
    path_of,
    read_record,
)
from .roster import Roster, assigned
from .sandbox import Limits, fences
from .scratch import sweep
from .settings import Settings, deadlines_of, keep_settings, read_settings, with_past_deadlines
from .work import refuse_to_show, run_task, version

_NO_FENCES = "This machine has no fences for processes: submissions run with limits on time and memory only."
_NO_FILE_FENCE = (
    "This machine has no Landlock: a submission can start no process and reach no network, but it can read files. Keep "
    "the solutions and the grades where its user cannot read them."
)


# From the sheets, and what each student is called now by each name so far, to the rules by which points count.
Settle = Callable[[Sequence[Sheet], Mapping[str, str]], Rules]


@dataclass(frozen=True)
class Options:
    """What a call of the grader is asked to do with what is kept.

    Attributes:
        force: whether unchanged submissions run again, and what they earned before is forgotten.
        forget: the students of whom nothing is kept, as the table names them.
        give_back: whether each page is put into its student's folder.
        archive: whether the pages go into a zip instead, since the class was one.
        wanted: what is written beside the tables and pages.
        tables: what else of the teacher's was named, which no submission may read.
        roster: the class list, if there is one.
        settle: gives the rules by which points count.
        settings: what holds at the next call, too.
    """

    force: bool = False
    forget: Sequence[str] = ()
    give_back: bool = False
    archive: bool = False
    wanted: Wanted = field(default_factory=Wanted)
    tables: Sequence[Path] = ()
    roster: Roster | None = None
    settle: Settle = lambda sheets, students: Rules()
    settings: Settings = field(default_factory=Settings)


def grade(
    folder: Path, grades: Path, key_folder: Path, executor: Executor, at_once: int, limits: Limits, options: Options
) -> int:
    """Grade a folder of submissions; return 0, or 1 if some could not be run to their end.

    Args:
        folder: the submissions.
        grades: where records, tables and pages go.
        key_folder: the solutions.
        executor: runs the submissions: threads, each with a nursery of its own, or a cluster.
        at_once: how many submissions are handed to it at a time.
        limits: what one submission may use.
        options: what is run again, forgotten, and counts.

    Raises:
        Busy: another call is at work on the same grades.
        InSight: a submission could read one of the folders.
        KeyFault: a solution cannot serve as key, or there is none.
        NoSubmissions: there is nothing to grade, the grades would lie among it, or nothing is kept of who is forgotten.
    """
    if grades.resolve().is_relative_to(folder.resolve()):
        raise NoSubmissions(f"{grades} lies in {folder}, where each folder is a student; choose another with --out.")
    refuse_to_show(folder, grades, key_folder, Path(tempfile.gettempdir()), *options.tables)
    with alone(grades):
        sweep()
        keys = Keys.of(key_folder)
        found = submissions(folder)
        if options.roster:
            found = assigned(found, options.roster)
        _refuse_others(folder, found, grades, options)
        if options.wanted.worksheet:
            options.wanted.worksheet.refuse_others(found)
        rules = _rules(grades, keys, options.settle, found)  # before anything runs: a table may not fit
        put_by_student(grades, found)
        forget(grades, options.forget)
        listed, gone = absent(grades, found)
        times = read_settings(grades).submitted  # of the files before
        gone = [stamped(record, times) for record in gone]
        if options.force:
            listed, gone = found, [replace(record, earlier=()) for record in gone]
        todo = [it for it in listed if options.force or not _is_kept(grades, it, keys)]
        with ProgressBar(len(todo)) as bar:
            if "files" not in fences():
                bar.warn(_NO_FILE_FENCE if fences() else _NO_FENCES)
            for prepared, run in _runs(todo, keys, executor, at_once, limits):
                has_run = prepared.key is None or prepared.fingerprint  # a machine that failed has nothing forgotten
                kept = [] if options.force and has_run else kept_of(grades, prepared.submission)
                before = [it if it.submission == prepared.fingerprint else stamped(it, times) for it in kept]
                record = after(_pictured(grades, _record(prepared, run, keys), prepared.key), before)
                keep(grades, record)
                bar.done(f"{record.student}, {record.sheet}: {_line(as_if_alone(record, rules))}")
        for record in gone:
            if record.earlier:
                keep(grades, record)
            else:
                path_of(grades, record.student, record.file).unlink()
        settings = with_past_deadlines(options.settings, read_settings(grades), _past_sheets(grades))
        keep_settings(grades, settings)
        if settings.due != options.settings.due:
            rules = replace(rules, deadlines=deadlines_of(settings))
        status, rows = publish(grades, _done(listed, todo), rules, _titles(keys), options.wanted)
        is_there = (grades / ZIP).exists()
        if options.give_back or (options.archive and is_there):  # an old zip of pages would tell old points
            give_back(folder, grades, found, _without_a_file(rows, options.roster), options.archive)
        elif is_there:
            print(not_renewed(grades / ZIP))
        return status


def _past_sheets(grades: Path) -> set[str]:
    """Return the sheets of which every file is gone."""
    records = [*all_records(grades)]
    return {it.sheet for record in records for it in record.earlier} - {it.sheet for it in records if it.exercises}


def _without_a_file(rows: Iterable[Record], roster: Roster | None) -> dict[str, str]:
    """Return whom a page is for that the teacher's word alone has made, with Moodle's number where it is known."""
    students = (row.student for row in rows if row.status == "given" and not row.file)
    return {it: found.number if roster and (found := roster.labelled(it)) else "" for it in students}


def _done(listed: Sequence[Submission], todo: Sequence[Submission]) -> str:
    files, run_now = (sum(it.is_file for it in part) for part in (listed, todo))
    students = len({it.student for it in listed if it.is_file})
    of_whom = f" of {counted_as(students, 'student')}" if students != files else ""
    return f"{counted_as(files, 'file')}{of_whom}, {run_now} of them run now"


def _rules(grades: Path, keys: Keys, settle: Settle, found: Iterable[Submission] = ()) -> Rules:
    return settle(keys.sheets, _names(grades, list(found)))


def _names(grades: Path, found: Sequence[Submission]) -> dict[str, str]:
    """Return what each student is called now, by that name, by the one of an earlier call, and by the platform's."""
    now = {path_for(grades, it).name: it.student for it in found}
    kept: dict[str, str] = {}
    for path in all_paths(grades):
        before = as_text(path.parent.name)
        kept[before] = now.get(path.name, kept.get(before, before))
    handed_in = {short(it.owner.student): it.student for it in found}
    return {**handed_in, **kept, **{it.student: it.student for it in found}}


def _titles(keys: Keys) -> dict[str, str]:
    return {sheet.name: sheet.title for sheet in keys.sheets}


def _pictured(grades: Path, record: Record, key: Key | None) -> Record:
    """Return a record with the names of its pictures, which are kept beside it."""
    if key is None or not record.exercises:
        return record
    solved = frozenset(name for name, exercise in record.exercises.items() if exercise.status == "correct")
    names = keep_pictures(grades, pictures_of(key, solved))
    exercises = {name: replace(it, picture=names.get(name, "")) for name, it in record.exercises.items()}
    return replace(record, exercises=exercises)


def _refuse_others(folder: Path, found: Sequence[Submission], grades: Path, options: Options) -> None:
    """Refuse a folder in which there is nothing to grade, and one with other students than those that were graded."""
    kept, paths = all_paths(grades), [path_for(grades, it) for it in found]
    if options.forget or not {path.parent for path in kept}.isdisjoint(path.parent for path in paths):
        return
    if not {path.name for path in kept}.isdisjoint(path.name for path in paths):  # the list calls them otherwise now
        return
    if all(it.trouble for it in found):
        raise NoSubmissions(f"There is no notebook in {folder}; lay them out as STUDENT/sheet.ipynb.")
    if kept:
        raise NoSubmissions(f"{grades} holds the grades of other submissions; name another folder with --out.")


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
            reply = future.result()
            run = read_reply(reply, prepared.key)
            if reply.again:
                run = replace(run, message=f"{run.message or 'The disk was full'}; the next call tries again")
                prepared = replace(prepared, fingerprint="")
        except Exception as error:  # no fault of the student: a worker of a cluster that died too often, for example
            why = f"could not be run ({type(error).__name__}); the next call tries again"
            prepared, run = replace(prepared, fingerprint=""), Run(message=why)
        yield prepared, run


def _is_kept(grades: Path, submission: Submission, keys: Keys) -> bool:
    """Tell whether a submission was graded as it is now, by the key and the package as they are now.

    What was none of the sheets is never kept: its key may have come since.
    """
    try:
        record = read_record(grades, path_for(grades, submission))
        if submission.trouble or (record.key, record.version) != (keys.prints[record.sheet], version()):
            return False
        return record.submission == made_of(submission)
    except (OSError, ValueError, KeyError):
        return False


def _record(prepared: Prepared, run: Run, keys: Keys) -> Record:
    """Return what is kept of a submission: its score, what it was made of, and its answers."""
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
    return _scored(record, key, score(key, run), facts(key, run))


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


def _scored(record: Record, key: Key, result: Score, told: Mapping[str, tuple[str, ...]]) -> Record:
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


def _line(record: Record) -> str:
    line = f"{_points(record)} ({record.message})" if record.message else _points(record)
    kept = (f"{it.sheet} keeps {_points(it)} from {it.date}" for it in record.earlier)
    return "; ".join((line, *kept))


def _points(record: Record) -> str:
    return f"{record.points:g} of {record.out_of:g}"


def rejudge(grades: Path, key_folder: Path, options: Options) -> int:
    """Judge the kept answers by the key as it is now, and list what changed; no submission is run.

    Args:
        grades: with the records of an earlier call.
        key_folder: the solutions.
        options: what counts and what is written.

    Raises:
        Busy: another call is at work on the same grades.
        KeyFault: a solution cannot serve as key, or there is none.
        NoSubmissions: no answers are kept.
    """
    with alone(grades):
        keys = Keys.of(key_folder)
        count = 0
        for record in all_records(grades):
            count += 1
            earlier = [_rejudged(grades, it, keys) for it in record.earlier]
            keep(grades, after(_rejudged(grades, replace(record, earlier=()), keys), earlier))
        if not count:
            raise NoSubmissions(f"No answers are kept in {grades}; grade first, without --rejudge.")
        done = f"{counted_as(count, 'file')}, judged again"
        rules = _rules(grades, keys, options.settle)
        keep_settings(grades, options.settings)
        status, _ = publish(grades, done, rules, _titles(keys), options.wanted)
        if (grades / ZIP).exists():
            print(not_renewed(grades / ZIP))
        return status


def _rejudged(grades: Path, record: Record, keys: Keys) -> Record:
    """Judge the answers of a record again."""
    path = next((sheet.path for sheet in keys.sheets if sheet.name == record.sheet), None)
    if path is None or not record.exercises:
        return record
    keys.key(path, "")  # a key that fails for the printed numbers is nobody's own trouble
    try:
        key = keys.key(path, record.variant)
    except KeyFault as error:
        print(f"{record.student}, {record.sheet}: left as it was: {error}")
        return record
    told = {name: exercise.facts for name, exercise in record.exercises.items()}
    changed = _scored(record, key, _judged_again(key, record.answers), told)
    return _pictured(grades, replace(changed, key=keys.prints[key.name]), key)


_OTHER_QUESTION = Answer(status="invalid", message="The exercise has changed since; run it again.")


def _read_again(question: Question, answer: Answer) -> Answer:
    """Read a kept answer as strictly as when it came out of the sandbox: the names may be others now."""
    try:
        return answer_from_line(answer_to_line(0, answer).strip(), (question,))[1]
    except ValueError:
        return _OTHER_QUESTION


def _judged_again(key: Key, kept: Iterable[Answered]) -> Score:
    """Judge kept answers: functions at the points at which they were asked."""
    judging: dict[str, tuple[Posed, Sequence[Answer]]] = {}
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
        judging[asked.exercise] = posed, counted(key.checks[number], found)
    return judged(key, judging)
