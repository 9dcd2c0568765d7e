"""A student's answer, whatever it is made of, becomes plain numbers; nothing here knows what is right."""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from ..core.numbers import is_plain_number, with_article
from .feedback import Status

Kind = Literal["value", "gradients", "function", "backward", "formula", "fault"]
LONGEST_FORMULA = 10_000  # characters


@dataclass(frozen=True)
class Question:
    """What is asked, without what is right.

    Attributes:
        exercise: its name.
        kind: of what kind the answer is.
        nodes: the names that may occur in an answer: those of all nodes of the graph, or of all suspects.
        wanted: the names that must be answered.
        points: the inputs at which numbers are asked for; one, unless the answer is a function or a formula.
        output: the name of the output.
    """

    exercise: str
    kind: Kind
    nodes: tuple[str, ...]
    wanted: tuple[str, ...]
    points: tuple[Mapping[str, float], ...]
    output: str


@dataclass(frozen=True)
class Answer:
    """A student's answer as plain numbers, or why it is none.

    Attributes:
        rows: for each point, the numbers by name; a name without an answer is left out.
        status: ``"unanswered"`` or ``"invalid"`` where there is nothing to judge, else None.
        message: the sentence that goes with the status, or that says what is still missing.
        text: a formula or the name of a suspect, in the place of rows.
        trouble: in the sandbox, why this is no answer of its own but one that is left over; else empty.
    """

    rows: tuple[Mapping[str, float], ...] = ()
    status: Status | None = None
    message: str = ""
    text: str = ""
    trouble: str = field(default="", repr=False)


def collect(question: Question, answer: Any) -> Answer:
    """Return an answer as plain numbers.

    Args:
        question: what is asked.
        answer: what the student hands in.

    Raises:
        Exception: an odd object may raise anything when it is looked at.

    >>> asked = Question("2.1", "gradients", ("x", "y"), ("x",), ({"x": 3.0},), "y")
    >>> collect(asked, 6)
    Answer(rows=({'x': 6.0},), status=None, message='', text='')
    >>> collect(asked, {"x": "six"}).message
    'x: write the number without quotation marks.'
    """
    match question.kind:
        case "value" | "gradients":
            return _numbers(answer, question)
        case "function":
            return _called(answer, question, lambda value: {question.output: value})
        case "backward":
            return _called(answer, question, lambda gradient: _by_name(gradient, list(question.points[0])))
        case "formula":
            return _formula(answer)
    return _suspect(answer, question.nodes)


def _invalid(message: str) -> Answer:
    return Answer(status="invalid", message=message)


_UNANSWERED = Answer(status="unanswered")


def _by_name(gradient: Any, names: Sequence[str]) -> Any:
    """Return what a backward pass returns as a dictionary by input; a sentence where it has another length."""
    if isinstance(gradient, (tuple, list)) or (hasattr(gradient, "tolist") and _has_axes(gradient)):
        parts = list(gradient)
        if len(parts) != len(names):
            return f"The function returns {len(parts)} numbers; the inputs are {', '.join(names)}."
        return dict(zip(names, parts, strict=True))
    if isinstance(gradient, dict) or len(names) > 1:
        return gradient
    return {names[0]: gradient}


def _numbers(answer: Any, question: Question) -> Answer:
    """Return an answer of one number, or of several by name."""
    wanted = question.wanted
    if isinstance(answer, Mapping):
        return _row(answer, question.nodes, wanted)
    if _is_blank(answer):
        return _UNANSWERED
    if len(wanted) == 1:
        number = _number(answer)
        if isinstance(number, str):  # the node's name need not be that of the student's variable
            return _invalid(number[0].upper() + number[1:])
        return _row({wanted[0]: number}, question.nodes, wanted)
    return _invalid(f'Answer with a dictionary, {{"{wanted[0]}": …, "{wanted[1]}": …}}; this is {_kind(answer)}.')


def _row(answer: Mapping[Any, Any], nodes: Sequence[str], wanted: Sequence[str]) -> Answer:
    unknown = [key for key in answer if not isinstance(key, str) or key not in nodes]
    if unknown:
        return _invalid(f"There is no node {unknown[0]!r} in this graph; its nodes are {', '.join(nodes)}.")
    numbers: dict[str, float] = {}
    for name, value in answer.items():
        if _is_blank(value):
            continue
        number = _number(value)
        if isinstance(number, str):
            return _invalid(f"{name}: {number}")
        numbers[name] = number
    if not numbers:
        return _UNANSWERED
    missing = [name for name in dict.fromkeys([*wanted, *answer]) if name not in numbers]
    return Answer((numbers,), message=still_missing(missing))


def still_missing(names: Sequence[str]) -> str:
    """Return the sentence for names without an answer; nothing where all are answered."""
    return f"Still missing: {', '.join(names)}." if names else ""


def _has_axes(value: object) -> bool:
    shape: Any = getattr(value, "shape", ())
    return bool(shape)


def _is_blank(value: object) -> bool:
    return value is ... or value is None


def _number(value: Any) -> float | str:
    """Return a number as a float, or the sentence that says why it is none."""
    if isinstance(value, str):
        return "write the number without quotation marks."
    if isinstance(value, tuple) and len(value) == 2 and all(map(is_plain_number, value)):
        return "in a decimal number write a point, not a comma."
    if not is_plain_number(value):
        return f"this takes one plain number; it is {_kind(value)}."
    number = float(value)
    if not math.isfinite(number):
        return f"this is {number}, and not a finite number."
    return number


def _kind(value: object) -> str:
    return with_article(type(value).__name__)


def _called(function: Any, question: Question, by_name: Callable[[Any], Any]) -> Answer:
    """Return what a student's function gives at each point."""
    if _is_blank(function):
        return _UNANSWERED
    if not callable(function):
        return _invalid(f"Answer with a function; this is {_kind(function)}.")
    rows = []
    for inputs in question.points:
        called = f"{getattr(function, '__name__', 'function')}({shown(inputs, '=')})"
        try:
            result = by_name(_call(function, inputs))
        except Exception as error:  # a student's function may raise anything
            return _stopped(called, error)
        if result is None:
            return Answer(status="unanswered", message="The function gives nothing back: does it end with return?")
        if _is_blank(result):
            return _UNANSWERED
        if isinstance(result, str):
            return _invalid(result)
        if not isinstance(result, Mapping):
            names = ", ".join(f'"{name}": d{name}' for name in inputs)
            return _invalid(f"{called} returns {_kind(result)}; return a dictionary, {{{names}}}.")
        row = _row(result, question.nodes, [])
        if row.status is not None:
            return row if row.status == "unanswered" else _invalid(f"{called} returns something else: {row.message}")
        rows.append(row.rows[0])
    if any(row.keys() != rows[0].keys() for row in rows):
        return _invalid("The function returns other names at other inputs; return the same ones each time.")
    missing = [name for name in question.wanted if name not in rows[0]]
    return Answer(tuple(rows), message=still_missing(missing))


def _stopped(called: str, error: Exception) -> Answer:
    """Return what is said where a student's function stops with an error."""
    if isinstance(error, TypeError) and "ellipsis" in str(error).lower():
        return Answer(status="unanswered", message="There is still a ... in the function.")
    if isinstance(error, TypeError) and " ^" in str(error):
        return _invalid(f"{called} stopped at a ^: in Python a power is written **, as in y**2.")
    name = re.search(r"'(\w+)'", str(error)) if isinstance(error, NameError) else None
    if name and callable(getattr(math, name[1], None)):
        return _invalid(
            f"{called} stopped: {name[1]} alone is not known here; write math.{name[1]}, after import math."
        )
    if name:
        return _invalid(
            f"{called} stopped: `{name[1]}` is used before it has a value; set it with = in an earlier line."
        )
    return _invalid(f"{called} stopped with {type(error).__name__}: {error}")


def shown(inputs: Mapping[str, float], equals: str = " = ") -> str:
    """Return inputs as a reader sees them.

    >>> shown({"x": 3.0, "y": -0.5})
    'x = 3, y = -0.5'
    """
    return ", ".join(f"{name}{equals}{number:g}" for name, number in inputs.items())


def _call(function: Callable[..., Any], inputs: Mapping[str, float]) -> Any:
    """Call with the inputs by name where the function knows the names, else in order."""
    try:
        inspect.signature(function).bind(**inputs)
    except (TypeError, ValueError):
        return function(*inputs.values())
    return function(**inputs)


def _formula(formula: Any) -> Answer:
    if _is_blank(formula) or (isinstance(formula, str) and formula.strip() in ("", "...", "…")):
        return _UNANSWERED
    if isinstance(formula, (int, float)) and not isinstance(formula, bool):
        formula = repr(formula)
    if not isinstance(formula, str):
        return _invalid(f'Answer with a formula in quotation marks, such as "2 * x"; this is {_kind(formula)}.')
    if len(formula) > LONGEST_FORMULA:
        return _invalid(f"This formula has more than {LONGEST_FORMULA:,} characters; a right one is much shorter.")
    return Answer(text=formula)


def _suspect(name: Any, suspects: Sequence[str]) -> Answer:
    if _is_blank(name):
        return _UNANSWERED
    if not isinstance(name, str) or name not in suspects:
        return _invalid(f"Answer with the name of one suspect in quotation marks: {', '.join(suspects)}.")
    return Answer(text=str(name))
