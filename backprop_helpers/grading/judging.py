"""From what came out of a sandbox to a score: a pure function of the key and of the answers."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from ..checks.answers import Answer
from ..checks.feedback import Verdict
from .key import Check, Key, Posed
from .origin import Origin
from .pipe import MOST_COPIES, MOST_NOTES, Reply, Run, answer_from_line, note_from_line, origin_from_line

_MOST_ANSWERS = MOST_COPIES + 1  # for one question: after each copy of its check cell, and at the end
_OPENING = b'{"question": '  # of every line that `answer_to_line` writes
_OPENING_OF_ORIGIN = b'{"origin": '
_OPENING_OF_NOTE = b'{"note": '
_RANKS = ("unanswered", "invalid", "wrong", "correct")


@dataclass(frozen=True)
class Score:
    """What one submission is worth.

    Attributes:
        points: the sum.
        out_of: the points of the whole sheet.
        verdicts: for each exercise, the best verdict on its answers.
        earned: for each exercise, its points.
        right: for each exercise, how many numbers are right before the first error, and of how many, at best.
    """

    points: float
    out_of: float
    verdicts: Mapping[str, Verdict]
    earned: Mapping[str, float]
    right: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def read_reply(reply: Reply, key: Key) -> Run:
    """Read what a sandbox wrote; lines that are no answers are left out.

    Args:
        reply: from a nursery.
        key: says what was asked.
    """
    answers: dict[int, list[Answer]] = {}
    origins: dict[int, Origin] = {}
    notes: list[str] = []
    for line in reply.lines.split(b"\n"):  # millions of other lines would take long to refuse
        with suppress(ValueError):
            if line.startswith(_OPENING):
                number, answer = answer_from_line(line, key.questions)
                answers.setdefault(number, []).append(answer)
            elif line.startswith(_OPENING_OF_ORIGIN):
                number, origin = origin_from_line(line, key.questions)
                origins[number] = origins.get(number, Origin()) | origin
            elif line.startswith(_OPENING_OF_NOTE) and len(notes) < MOST_NOTES:
                notes.append(note_from_line(line))
    kept = {number: _kept(found) for number, found in answers.items()}
    return Run(kept, reply.message, origins, tuple(notes))


def _kept(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return the last answers, and in front of them why there is none where there was none."""
    given = [answer for answer in answers if answer.status != "unanswered"]
    none = [answer for answer in answers if answer.status == "unanswered"]
    return (*none[:1], *given[-_MOST_ANSWERS:])


def score(key: Key, run: Run) -> Score:
    """Return what the answers of a run are worth.

    Args:
        key: the sheet.
        run: the answers.
    """
    found = {
        check.exercise: (posed, counted(check, run.answers.get(number, ())))
        for number, (check, posed) in enumerate(zip(key.checks, key.posed, strict=True))
    }
    return judged(key, found)


def judged(key: Key, found: Mapping[str, tuple[Posed, Sequence[Answer]]]) -> Score:
    """Return what the answers are worth that count for each exercise, each with what it is judged by."""
    verdicts = {
        exercise: [with_trouble(posed.judge(answer), answer) for answer in answers]
        for exercise, (posed, answers) in found.items()
    }
    right = {
        exercise: max((posed.right_at_first(answer) for answer in answers if not answer.trouble), default=(0, 0))
        for exercise, (posed, answers) in found.items()
    }
    return replace(best_of(key, verdicts), right=right)


def facts(key: Key, run: Run) -> dict[str, tuple[str, ...]]:
    """Return for each exercise what the run says of its answer's origin, but for what the check itself reads."""
    found = {}
    for number, origin in run.origins.items():
        check = key.checks[number]
        own = {node.attr for node in ast.walk(ast.parse(check.subject)) if isinstance(node, ast.Attribute)}
        told = replace(origin, read=tuple(name for name in origin.read if name not in own)).sentences
        if told:
            found[check.exercise] = told
    return found


def with_trouble(verdict: Verdict, answer: Answer) -> Verdict:
    """Return the verdict, or why there is no answer where a leftover of an earlier exercise was judged."""
    if verdict.passed or not answer.trouble:
        return verdict
    return Verdict(verdict.exercise, "unanswered", answer.trouble)


def counted(check: Check, answers: Sequence[Answer]) -> Sequence[Answer]:
    """Return the answers to an exercise that count: all, or the last where there are few to choose from."""
    return answers[-1:] if check.kind == "fault" else answers


def best_of(key: Key, judged: Mapping[str, Sequence[Verdict]]) -> Score:
    """Return the score that the best verdict on each exercise gives.

    Args:
        key: the sheet.
        judged: the verdicts on all answers to an exercise; none where nothing was answered.
    """
    verdicts, earned = {}, {}
    for check in key.checks:
        found = judged.get(check.exercise, ())
        best = max(
            found, key=lambda verdict: _RANKS.index(verdict.status), default=Verdict(check.exercise, "unanswered")
        )
        verdicts[check.exercise] = best
        earned[check.exercise] = check.points if best.passed else 0.0
    return Score(sum(earned.values()), key.out_of, verdicts, earned)
