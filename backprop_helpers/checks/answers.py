"""A student's answer, whatever it is made of, becomes plain numbers; nothing here knows what is right."""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal

from ..core.arrays import Array, array, is_array, plain, read
from ..core.nodes import Node
from ..core.numbers import is_plain_number, with_article
from .calling import Call, NoAnswer, call, nearest
from .feedback import Status, encodable

Kind = Literal["value", "gradients", "function", "backward", "formula", "fault"]
LONGEST_FORMULA = 10_000  # characters
_MOST_READ = 1_000  # entries of a list or a dictionary: one that never ends is not read to its end
_MOST_LISTED = 20  # names in a sentence
_LONGEST = 100  # characters of what a student wrote, in a sentence of ours
_LONGEST_SENTENCE = 300
MOST_ENTRIES = 5_000  # of an array
_TOO_MANY = f"this array has more than {MOST_ENTRIES:,} entries; a right one has fewer."
_LEFT_SIDE = re.compile(r"\A(\s*[^\W\d]\w*\s*=(?!=))+(?=\s*\S)")  # names, also of inputs; `parse` knows dc/dx =


@dataclass(frozen=True)
class Question:
    """What is asked, without what is right."""

    exercise: str
    kind: Kind
    nodes: tuple[str, ...]  # that may occur in an answer; or suspects; of a function its output and its variables
    wanted: tuple[str, ...]  # those that must be answered
    points: tuple[Mapping[str, Any], ...]  # where numbers are asked for; one, but for a function or a formula
    output: str
    shapes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # of the nodes that are arrays


@dataclass(frozen=True)
class Answer:
    """A student's answer as plain numbers, or why it is none."""

    rows: tuple[Mapping[str, Any], ...] = ()  # for each point, numbers and arrays by name, without blanks
    status: Status | None = None  # "unanswered" or "invalid" where there is nothing to judge
    message: str = ""  # the sentence that goes with the status, or that says what is still missing
    text: str = ""  # a formula or the name of a suspect, in the place of rows
    trouble: str = field(default="", repr=False)  # in the sandbox, why this is an answer that was left over


def collect(question: Question, answer: Any) -> Answer:
    """Return an answer as plain numbers; an odd object may raise anything when it is looked at.

    >>> asked = Question("2.1", "gradients", ("x", "y"), ("x",), ({"x": 3.0},), "y")
    >>> collect(asked, 6)
    Answer(rows=({'x': 6.0},), status=None, message='', text='')
    >>> collect(asked, {"x": "six"}).message
    'x: write the number without quotation marks.'
    """
    try:
        if _is_blank(answer):
            raise NoAnswer
        match question.kind:
            case "value" | "gradients":
                return _numbers(answer, question)
            case "function" | "backward":
                return _called(answer, question)
            case "formula":
                return Answer(text=_formula(answer))
        return Answer(text=_suspect(answer, question.nodes))
    except NoAnswer as none:
        return Answer(status=none.status, message=none.message)


def _numbers(answer: Any, question: Question) -> Answer:
    """Return an answer of one number, or of several by name."""
    wanted = question.wanted
    if isinstance(answer, Mapping):
        row = _row(answer, question)
        numbers = _without_blanks(row)
        asked = dict.fromkeys([*wanted, *row])
        return Answer((numbers,), message=still_missing([name for name in asked if name not in numbers]))
    if len(wanted) > 1:
        form = f'{{"{wanted[0]}": …, "{wanted[1]}": …}}'
        raise NoAnswer(f"Answer with a dictionary, {form}; this is {_kind(answer)}.")
    try:
        return Answer(({wanted[0]: _read(answer, question)},))
    except NoAnswer as none:  # the node's name need not be that of the student's variable
        raise NoAnswer(none.message[0].upper() + none.message[1:], none.status) from None


def _row(answer: Mapping[Any, Any], question: Question) -> dict[str, Any]:
    """Return what is answered, by name; None for a blank."""
    nodes = question.nodes
    row: dict[str, Any] = {}
    for key, value in islice(answer.items(), _MOST_READ):
        name = encodable(key) if isinstance(key, str) else None
        if name is None or name not in nodes:
            raise NoAnswer(_no_node(key if name is None else name, nodes))
        try:
            row[name] = None if _is_blank(value) else _read(value, question)
        except NoAnswer as none:
            raise NoAnswer(f"{name}: {none.message}", none.status) from None
    return row


def _without_blanks(row: Mapping[str, Any]) -> dict[str, Any]:
    numbers = {name: number for name, number in row.items() if number is not None}
    if not numbers:
        raise NoAnswer
    return numbers


def _no_node(key: object, nodes: Sequence[str]) -> str:
    meant = nearest(key, nodes) if isinstance(key, str) else ""
    listed = f"did you mean {meant}?" if meant else f"its nodes are {', '.join(nodes[:_MOST_LISTED])}."
    return f"There is no node {repr(key)[:_LONGEST]} in this graph; {listed}"


def still_missing(names: Sequence[str]) -> str:
    """Return the sentence for names without an answer; nothing where all are answered."""
    return f"Still missing: {', '.join(names)}." if names else ""


def _is_blank(value: object) -> bool:
    return value is ... or value is None


def _read(value: Any, question: Question) -> Any:
    """Return a number; where the graph has arrays, also an array, of whatever shape."""
    return read_array(value) if question.shapes and is_array(value) else _number(value)


def _number(value: Any) -> float:
    """Return a number as a float."""
    if isinstance(value, str):
        raise NoAnswer(_text_for_a_number(encodable(value).strip()))
    if isinstance(value, tuple) and len(value) == 2 and all(map(is_plain_number, value)):
        raise NoAnswer("these are two numbers; write one, with a point and not a comma if it is a decimal number.")
    if not is_plain_number(value):
        raise NoAnswer(f"this takes one plain number; it is {_kind(value)}.")
    number = float(value)
    if not math.isfinite(number):
        raise NoAnswer(f"this is {number}, not a finite number.")
    return number


def _text_for_a_number(text: str) -> str:
    write = "write the number without quotation marks"
    if text.endswith("%"):
        return f"{write} and without %: divide it by 100."
    if re.fullmatch(r"[-+−]?\d+,\d+", text):
        return f"{write}, and a point in place of the comma."
    return f"{write}."


def _kind(value: object) -> str:
    if isinstance(value, Node):
        return "a node"
    name = type(value).__name__
    return with_article(name) if name.isidentifier() and len(name) < _LONGEST else "an object"


def read_array(value: Any) -> Array:
    """Return an array of numbers, from nested lists or of any library's kind."""
    if math.prod(getattr(value, "shape", ())) > MOST_ENTRIES:
        raise NoAnswer(_TOO_MANY)
    nested = value.tolist() if hasattr(value, "tolist") else value
    if not isinstance(nested, (list, tuple)):
        raise NoAnswer(f"write the array as nested lists, or as one of NumPy's; this is {_kind(value)}.")
    try:
        rows = list(islice(nested, MOST_ENTRIES + 1))
        entries = [entry for row in rows for entry in (islice(row, MOST_ENTRIES + 1) if is_array(row) else [row])]
        if len(entries) > MOST_ENTRIES:
            raise NoAnswer(_TOO_MANY)
        if any(map(_is_blank, entries)):
            raise NoAnswer("an entry is still empty.", "unanswered")
        found: Array = plain(read(rows, "this"))
    except (TypeError, ValueError) as error:
        said = encodable(str(error))[:_LONGEST_SENTENCE]
        raise NoAnswer(f"{said[0].lower()}{said[1:]}") from None
    return found


def _called(function: Any, question: Question) -> Answer:
    """Return what a student's function gives at each point."""
    if not callable(function):
        raise NoAnswer(f"Answer with a function; this is {_kind(function)}.")
    found = _with_variables if question.kind == "function" else _gradient
    rows = [found(call(function, _given(inputs)), question) for inputs in question.points]
    if question.kind == "function":  # of the variables, those that are a number at every point
        shared = set.intersection(*map(set, rows))
        rows = [{name: number for name, number in row.items() if name in shared} for row in rows]
    if any(row.keys() != rows[0].keys() for row in rows):
        raise NoAnswer("The function returns other names at other inputs; return the same ones each time.")
    return Answer(tuple(rows), message=still_missing([name for name in question.wanted if name not in rows[0]]))


def _given(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return inputs as a student's function gets them: arrays of its own, which it may change."""
    return {name: array(value) if is_array(value) else value for name, value in inputs.items()}


def _with_variables(made: Call, question: Question) -> dict[str, Any]:
    """Return the number that a function returns, and those in its variables that are nodes."""
    if _is_blank(made.result):
        raise NoAnswer
    numbers: dict[str, Any] = {}
    for name in question.nodes:
        with contextlib.suppress(Exception):  # what else a student keeps there is no answer
            numbers[name] = _read(made.variables[name], question)
    return numbers | {question.output: _returned(made, question)}


def _returned(made: Call, question: Question) -> Any:
    if question.shapes and is_array(made.result):
        try:
            return read_array(made.result)
        except NoAnswer as none:
            raise NoAnswer(f"{made.shown} returns something else: {none.message}") from None
    if not is_plain_number(made.result):
        raise NoAnswer(f"{made.shown} returns {_kind(made.result)}; return one plain number.")
    if not math.isfinite(made.result):
        raise NoAnswer(f"{made.shown} returns {float(made.result)}, which is not a finite number.")
    return float(made.result)


def _gradient(made: Call, question: Question) -> dict[str, Any]:
    """Return what a backward pass returns, by name."""
    result, names = made.result, list(question.points[0])
    if _is_blank(result):
        raise NoAnswer
    if question.shapes and not isinstance(result, (tuple, Mapping)) and len(names) == 1:
        result = {names[0]: result}
    if isinstance(result, (tuple, list)) or (hasattr(result, "tolist") and bool(getattr(result, "shape", None))):
        parts = list(islice(result, _MOST_READ))
        if len(parts) != len(names):
            count = f"{len(parts)} number{'s'[: len(parts) != 1]}"
            raise NoAnswer(f"The function returns {count}; the inputs are {', '.join(names)}.")
        result = dict(zip(names, parts, strict=True))
    elif len(names) == 1 and not isinstance(result, Mapping):
        result = {names[0]: result}
    if not isinstance(result, Mapping):
        form = ", ".join(f'"{name}": d{name}' for name in names)
        raise NoAnswer(f"{made.shown} returns {_kind(result)}; return a dictionary, {{{form}}}.")
    try:
        return _without_blanks(_row(result, question))
    except NoAnswer as none:
        raise NoAnswer(none.message and f"{made.shown} returns something else: {none.message}") from None


def _formula(formula: Any) -> str:
    if isinstance(formula, (int, float)) and not isinstance(formula, bool):
        formula = repr(formula)
    if not isinstance(formula, str):
        raise NoAnswer(f'Answer with a formula in quotation marks, such as "2 * x"; this is {_kind(formula)}.')
    text = encodable(formula)
    if text.strip() in ("", "...", "…"):
        raise NoAnswer
    if len(text) > LONGEST_FORMULA:
        raise NoAnswer(f"This formula has more than {LONGEST_FORMULA:,} characters; a right one is much shorter.")
    return _LEFT_SIDE.sub("", text)


def _suspect(name: Any, suspects: Sequence[str]) -> str:
    text = encodable(name).strip() if isinstance(name, str) else ""
    if text not in suspects:
        near = nearest(text, suspects)
        meant = f"; did you mean {near}?" if near else f": {', '.join(suspects)}."
        raise NoAnswer(f"Answer with the name of one suspect in quotation marks{meant}")
    return text
