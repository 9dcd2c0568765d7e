"""What goes through the pipes between the grader, a nursery and a sandbox: plain data, and a strict way to read it."""

from __future__ import annotations

import base64
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..checks.answers import LONGEST_FORMULA, MOST_ENTRIES, Answer, Question, still_missing
from ..core.arrays import Array
from .origin import MOST_REPLACED, READ_OFF, Origin
from .sandbox import Limits

_LONGEST_TEXT = 2_000
_LONGEST_NOTE = 200
MOST_NOTES = 5
_DOTTED = re.compile(r"[\w.]{1,200}", re.ASCII)  # the name of a function, with its module's
_FIELDS = {"question", "rows", "status", "message", "text", "trouble"}
MOST_COPIES = 5  # of a check cell after which its question is asked


@dataclass(frozen=True)
class Task:
    """What the sandbox is told: cells to run, and after which of them to collect which answers.

    Attributes:
        cells: the sources, in order.
        asked: for each cell, the numbers of the questions that are asked after it.
        questions: what is asked, without what is right.
        expressions: for each question, the student's answer as a Python expression.
        given: for each cell, what the sheet has in its place and is no answer; empty where that is nothing.
        counts: for each cell, its number among those that were run at home; 0 where it has none.
        files: what lay beside the notebook, by name, as base64.
    """

    cells: tuple[str, ...]
    asked: tuple[tuple[int, ...], ...]
    questions: tuple[Question, ...]
    expressions: tuple[str, ...]
    given: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return it as a text."""
        return json.dumps(self, default=vars)

    @classmethod
    def from_json(cls, text: str) -> Task:
        """Return what such a text says."""
        data = json.loads(text)
        questions = tuple(map(question_from, data["questions"]))
        lists = {name: tuple(data[name]) for name in ("cells", "expressions", "given", "counts")}
        return cls(**{**data, **lists, "asked": tuple(map(tuple, data["asked"])), "questions": questions})


def question_from(data: Mapping[str, Any]) -> Question:
    """Return a question from its fields, as `vars` gives them and JSON keeps them."""
    lists = {name: tuple(data[name]) for name in ("nodes", "wanted", "points")}
    shapes = {name: tuple(shape) for name, shape in data["shapes"].items()}
    return Question(**{**data, **lists, "shapes": shapes})


@dataclass(frozen=True)
class Job:
    """What a nursery is told.

    Attributes:
        task: as a text, which only the child reads.
        limits: what the child may use.
        readable: the files and folders that it may read.
        grader: the number of the process that asks.
        scratch: the child's own folder; empty until there is one.
    """

    task: str
    limits: Limits
    readable: tuple[str, ...]
    grader: int
    scratch: str = ""

    def to_line(self) -> bytes:
        """Return it as one line."""
        return json.dumps(self, default=vars).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Job:
        """Return what such a line says."""
        data = json.loads(line)
        return cls(**{**data, "limits": Limits(**data["limits"]), "readable": tuple(data["readable"])})


@dataclass(frozen=True)
class Reply:
    """What became of a job.

    Attributes:
        lines: what the child wrote: anything.
        message: how it ended, where it did not end well; else empty.
        again: whether the machine ended it, and nothing that stands in the notebook: another try may end better.
    """

    lines: bytes
    message: str = ""
    again: bool = False

    def to_line(self) -> bytes:
        """Return it as one line."""
        data = {"lines": base64.b64encode(self.lines).decode(), "message": self.message, "again": self.again}
        return json.dumps(data).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Reply:
        """Return what such a line says.

        Raises:
            ValueError: it is cut short.
        """
        data = json.loads(line)
        return cls(base64.b64decode(data["lines"]), data["message"], data["again"])


@dataclass(frozen=True)
class Run:
    """What came out of running one submission.

    Attributes:
        answers: for each question, every answer that was collected for it, in order.
        message: how the run ended, where it did not end well; else empty.
        origins: for questions, where their answers come from, as the sandbox says.
        notes: which lines were passed over.
    """

    answers: Mapping[int, tuple[Answer, ...]] = field(default_factory=dict)
    message: str = ""
    origins: Mapping[int, Origin] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def answer_to_line(number: int, answer: Answer) -> bytes:
    """Return an answer as one line, for the pipe."""
    data = {
        "question": number,
        "rows": [{name: _nested(value) for name, value in row.items()} for row in answer.rows],
        "status": answer.status,
        "message": answer.message[:_LONGEST_TEXT],
        "text": answer.text,
        "trouble": answer.trouble[:_LONGEST_TEXT],
    }
    return json.dumps(data).encode() + b"\n"


def _nested(value: Any) -> Any:
    return value.tolist() if isinstance(value, Array) else value


def answer_from_line(line: bytes, questions: tuple[Question, ...]) -> tuple[int, Answer]:
    """Read a line that came out of a sandbox: anything may be in it.

    Args:
        line: from the pipe.
        questions: what was asked.

    Raises:
        ValueError: it is no answer to one of these questions.
    """
    try:
        data = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise ValueError("This is no answer.") from None
    if not isinstance(data, dict) or set(data) != _FIELDS:
        raise ValueError("This is no answer.")
    number, rows, status = data["question"], data["rows"], data["status"]
    if type(number) is not int or not 0 <= number < len(questions):
        raise ValueError("This answers nothing that was asked.")
    asked = questions[number]
    if status not in (None, "unanswered", "invalid"):
        raise ValueError("There is no such status.")
    message, trouble = _text(data["message"], _LONGEST_TEXT), _text(data["trouble"], _LONGEST_TEXT)
    text = _text(data["text"], LONGEST_FORMULA)
    if status is not None:
        return number, Answer(status=status, message=message, trouble=trouble)
    if asked.kind in ("formula", "fault"):
        if not text or rows or (asked.kind == "fault" and text not in asked.nodes):
            raise ValueError("A text was asked for.")
        return number, Answer(text=text, trouble=trouble)
    if text or not isinstance(rows, list) or len(rows) != len(asked.points):
        raise ValueError("One row for each point was asked for.")
    answer = Answer(tuple(_row(row, asked) for row in rows))
    if any(row.keys() != answer.rows[0].keys() for row in answer.rows):
        raise ValueError("Each row answers the same names.")
    missing = [name for name in asked.wanted if name not in answer.rows[0]]
    # The sandbox's own sentence does not decide.
    return number, Answer(answer.rows, message=still_missing(missing), trouble=trouble)


def origin_to_line(number: int, origin: Origin) -> bytes:
    """Return as one line, for the pipe, where an answer comes from."""
    return json.dumps({"origin": number, **vars(origin)}).encode() + b"\n"


def origin_from_line(line: bytes, questions: tuple[Question, ...]) -> tuple[int, Origin]:
    """Read a line about an answer's origin that came out of a sandbox: anything may be in it.

    Raises:
        ValueError: it is none.
    """
    try:
        data = json.loads(line.decode("utf-8"), parse_constant=_refuse)
        number, read, replaced, checked = (data[name] for name in ("origin", "read", "replaced", "checked"))
        telling = READ_OFF[questions[number].kind]
        named = all(isinstance(name, str) and _DOTTED.fullmatch(name) for name in replaced)
        known = all(name in telling for name in read)
    except (ValueError, RecursionError, LookupError, TypeError):
        raise ValueError("This says nothing of an answer.") from None
    if not named or not known or type(checked) is not int or not 0 <= checked < 10**9 or number < 0:
        raise ValueError("This says nothing of an answer.")
    return number, Origin(tuple(dict.fromkeys(read)), tuple(dict.fromkeys(replaced))[:MOST_REPLACED], checked)


def note_to_line(note: str) -> bytes:
    """Return a note about a line that was passed over as one line, for the pipe."""
    return json.dumps({"note": note}).encode() + b"\n"


def note_from_line(line: bytes) -> str:
    """Read a note that came out of a sandbox: anything may be in it.

    Raises:
        ValueError: it is none.
    """
    try:
        data = json.loads(line.decode("utf-8"))
        return " ".join(_text(data["note"], _LONGEST_NOTE).split())
    except (ValueError, RecursionError, LookupError, TypeError):
        raise ValueError("This is no note.") from None


def _refuse(word: str) -> float:
    raise ValueError(f"{word} is not a finite number.")


def _text(value: Any, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("A text is missing or too long.")
    return value.encode("utf-8", "replace").decode("utf-8")


def _row(row: Any, asked: Question) -> dict[str, Any]:
    if not isinstance(row, dict) or not row or not set(row) <= set(asked.nodes):
        raise ValueError("A row has numbers by the names of nodes.")
    return {
        name: _array(value) if asked.shapes and type(value) is list else _number(value) for name, value in row.items()
    }


def _number(value: Any) -> float:
    try:
        number = float(value) if type(value) in (int, float) else math.nan
    except OverflowError:  # an integer of 400 digits
        number = math.inf
    if not math.isfinite(number):
        raise ValueError("A row has finite numbers.")
    return number


def _array(value: list[Any]) -> Array:
    """Return an array from nested lists, of whatever shape: one with another than its node's is judged as wrong."""
    rows = value if value and all(type(row) is list for row in value) else [value]
    width = len(rows[0])
    if not width or any(len(row) != width for row in rows):
        raise ValueError("An array has rows of one length.")
    if len(rows) * width > MOST_ENTRIES:
        raise ValueError("An array has a limited number of entries.")
    shape = (len(rows), width) if rows is value else (width,)
    return Array(shape, tuple(_number(entry) for row in rows for entry in row))
