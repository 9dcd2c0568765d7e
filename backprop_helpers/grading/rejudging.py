"""Judge kept answers again, by the key as it is now: no submission is run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from ..checks.answers import Answer, Question
from ..checks.checks import TRIED_AT_POINTS
from ..core.errors import DomainError, KeyFault, NoSubmissions
from ..core.graph import Graph
from .classroom import alone
from .closing import counted as in_words
from .giving_back import ZIP
from .grade import Options, rules_of, titles
from .judging import Score, counted, judged
from .key import Key, Posed
from .pipe import answer_from_line, answer_to_line
from .preparing import Keys
from .publishing import not_renewed, publish
from .recording import pictured, scored
from .records import Answered, Record, after, all_records, keep
from .settings import keep_settings


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
        done = f"{in_words(count, 'file')}, judged again"
        rules = rules_of(grades, keys, options.settle)
        keep_settings(grades, options.settings)
        status, _ = publish(grades, done, rules, titles(keys), options.wanted)
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
    changed = scored(record, key, _judged_again(key, record.answers), told)
    return pictured(grades, replace(changed, key=keys.prints[key.name]), key)


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
