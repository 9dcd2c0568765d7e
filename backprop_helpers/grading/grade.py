"""Grade a folder of submissions: run what changed, judge it, keep it, report."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..core.errors import KeyFault, NoSubmissions
from .beside import as_task
from .classroom import Submission, alone, short, submissions
from .closing import done, missing_fence, outcome
from .deadline import stamped
from .finishing import Rules, as_if_alone
from .giving_back import ZIP, give_back
from .judging import read_reply
from .keeping import absent, forget, kept_of, path_for, put_by_student
from .key import Sheet
from .opening import as_text
from .pipe import Reply, Run
from .planning import plan
from .preparing import Keys, Prepared, made_of, prepare
from .progress_bar import ProgressBar
from .publishing import Wanted, not_renewed, publish
from .recording import recorded
from .records import (
    Record,
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
        rules = rules_of(grades, keys, options.settle, found)  # before anything runs: a table may not fit
        put_by_student(grades, found)
        forget(grades, options.forget)
        listed, gone = absent(grades, found)
        times = read_settings(grades).submitted  # of the files before
        gone = [stamped(record, times) for record in gone]
        if options.force:
            listed, gone = found, [replace(record, earlier=()) for record in gone]
        todo = [it for it in listed if options.force or not _is_kept(grades, it, keys)]
        with ProgressBar(len(todo)) as bar:
            if missing := missing_fence(fences()):
                bar.warn(missing)
            for prepared, run in _runs(todo, keys, executor, at_once, limits):
                has_run = prepared.key is None or prepared.fingerprint  # a machine that failed has nothing forgotten
                kept = [] if options.force and has_run else kept_of(grades, prepared.submission)
                before = [it if it.submission == prepared.fingerprint else stamped(it, times) for it in kept]
                record = after(recorded(grades, prepared, run, keys), before)
                keep(grades, record)
                bar.done(f"{record.student}, {record.sheet}: {outcome(as_if_alone(record, rules))}")
        for record in gone:
            if record.earlier:
                keep(grades, record)
            else:
                path_of(grades, record.student, record.file).unlink()
        settings = with_past_deadlines(options.settings, read_settings(grades), _past_sheets(grades))
        keep_settings(grades, settings)
        if settings.due != options.settings.due:
            rules = replace(rules, deadlines=deadlines_of(settings))
        status, rows = publish(grades, done(listed, todo), rules, titles(keys), options.wanted)
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


def rules_of(grades: Path, keys: Keys, settle: Settle, found: Iterable[Submission] = ()) -> Rules:
    """Return by which rules points count."""
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


def titles(keys: Keys) -> dict[str, str]:
    """Return the sheets' titles, by name."""
    return {sheet.name: sheet.title for sheet in keys.sheets}


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
