"""What a student reads: the verdict on one answer, and the progress through a sheet."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Literal, TypeVar

from ..core.errors import NotYetRight
from ..mistakes.wording import Diagnosis
from .marks import Marks

Shown = TypeVar("Shown")
Status = Literal["correct", "wrong", "unanswered", "invalid"]

# For each status: a mark and an edge that do not need colour, the words, and the hue (Okabe and Ito's palette).
_LOOKS: Mapping[Status, tuple[str, str, str]] = {
    "correct": ("✓", "correct", "solid #009e73"),
    "wrong": ("✗", "not yet right", "solid #d55e00"),
    "unanswered": ("○", "not answered yet", "solid #767676"),
    "invalid": ("!", "this cannot be checked yet", "dashed #0072b2"),
}


def encodable(text: str) -> str:
    """Return a text as it can be written down: what a student typed may hold half a character, or claim to be a text.

    >>> encodable("half of one: \\ud83d")
    'half of one: ?'
    """
    return str.encode(text, "utf-8", "replace").decode()


@dataclass(frozen=True)
class Verdict:
    """The judgement on one answer; Jupyter shows it as a note to the student.

    Attributes:
        exercise: which exercise, e.g. ``"3.2"``.
        status: ``"correct"``, ``"wrong"``, ``"unanswered"`` or ``"invalid"``.
        message: one or two sentences; empty where there is nothing to add. Where a formula cannot be read, two lines
            follow: the formula, and a caret under the place.
        diagnoses: every misconception, at a place, that fits everything that was answered.
        lines: what they come to, a line for each wrong number that is explained.
        marks: of each array that is wrong, which entries are.

    >>> print(Verdict("3.2", "unanswered"))
    ○ 3.2: not answered yet
    """

    exercise: str
    status: Status
    message: str = ""
    diagnoses: tuple[Diagnosis, ...] = ()
    lines: tuple[str, ...] = ()
    marks: tuple[Marks, ...] = ()

    def __post_init__(self) -> None:
        said = tuple(replace(diagnosis, message=encodable(diagnosis.message)) for diagnosis in self.diagnoses)
        vars(self).update(exercise=encodable(str(self.exercise)), message=encodable(self.message))
        vars(self).update(diagnoses=said, lines=tuple(map(encodable, self.lines)))

    @property
    def passed(self) -> bool:
        """Whether the answer is right."""
        return self.status == "correct"

    def __str__(self) -> str:
        mark, words, _ = _LOOKS[self.status]
        lines = [f"{mark} {self.exercise}: {words}"]
        lines += [f"  {self.message}"] if self.message else []
        marked = [f"    {line}" for marks in self.marks for line in marks.lines]
        return "\n".join([*lines, *(f"  {line}" for line in self.lines), *marked])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        mark, words, edge = _LOOKS[self.status]
        sentence, _, formula = self.message.partition("\n")  # with a caret below it, which must stay in its column
        lines = filter(None, [sentence, *self.lines])
        paragraphs = "".join(f'<p style="margin:.3em 0 0">{escape(line)}</p>' for line in lines)
        paragraphs += "".join(marks.to_html() for marks in self.marks)
        paragraphs += f'<pre style="margin:.3em 0 0">{escape(formula)}</pre>' if formula else ""
        return (
            f'<div role="status" style="border-left:.35em {edge};padding:.4em .8em;max-width:46em;'
            f'font-size:1rem;line-height:1.45"><b>{mark} {escape(self.exercise)}: {words}</b>{paragraphs}</div>'
        )


_ledger: dict[str, Verdict] = {}


def remember(verdict: Verdict) -> Verdict:
    """Keep a verdict for `progress`, and return it; nbgrader gets an error where the answer is not right."""
    _ledger[verdict.exercise] = verdict
    if os.environ.get("NBGRADER_EXECUTION") and not verdict.passed:
        raise NotYetRight(str(verdict))
    return verdict


def when_right(exercise: str, show: Callable[[], Shown]) -> Shown | Verdict:
    """Return what would give an answer away once the exercise is right, and until then a note that says so.

    Args:
        exercise: whose check comes first, e.g. ``"3.6"``.
        show: a function of nothing that makes it, such as a plot.

    >>> print(when_right("12.9", lambda: "a picture"))
    ○ 12.9: not answered yet
      This cell shows the answer. Solve 12.9 first, then run it again.
    """
    status = _ledger[exercise].status if exercise in _ledger else "unanswered"
    if status == "correct":
        return show()
    return Verdict(exercise, status, f"This cell shows the answer. Solve {exercise} first, then run it again.")


@dataclass(frozen=True)
class Progress:
    """How far a student has come; Jupyter shows it as a list."""

    statuses: Mapping[str, Status]  # by exercise

    def __str__(self) -> str:
        rows = [f"{mark} {exercise}: {words}" for exercise, (mark, words, _) in self._looks()]
        return "\n".join([self._summary(), *rows])

    __repr__ = __str__

    def _looks(self) -> list[tuple[str, tuple[str, str, str]]]:
        return [(exercise, _LOOKS[status]) for exercise, status in self.statuses.items()]

    def _summary(self) -> str:
        if not self.statuses:
            return "No exercise has been checked yet; run the check cells."
        done = sum(status == "correct" for status in self.statuses.values())
        return f"{done} of {len(self.statuses)} exercises done"

    def _repr_html_(self) -> str:
        chips = "".join(
            f'<li style="list-style:none;border-bottom:.25em {edge};padding:.1em .5em">{mark} {escape(exercise)}'
            f'<span style="position:absolute;left:-99em">{words}</span></li>'  # for screen readers
            for exercise, (mark, words, edge) in self._looks()
        )
        return (
            f'<div style="font-size:1rem;position:relative;overflow:hidden"><b>{escape(self._summary())}</b>'
            f'<ul style="display:flex;flex-wrap:wrap;gap:.5em;margin:.5em 0;padding:0">{chips}</ul></div>'
        )


def progress(*exercises: str) -> Progress:
    """Return which exercises are solved in this notebook so far.

    Args:
        *exercises: those of the sheet, in order; without any, those that were checked since the notebook started.

    >>> print(progress("12.9"))
    0 of 1 exercises done
    ○ 12.9: not answered yet
    """
    names = exercises or tuple(_ledger)
    return Progress({name: _ledger[name].status if name in _ledger else "unanswered" for name in names})
