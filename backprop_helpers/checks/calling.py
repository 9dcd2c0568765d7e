"""A student's function is called, whatever it does: what comes back, or the sentence that says why nothing does."""

from __future__ import annotations

import difflib
import inspect
import math
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from types import FrameType, GeneratorType
from typing import Any

from ..core.arrays import is_array, plain, read
from ..core.arrays import rows as rows_of
from ..core.numbers import format_number
from .feedback import Status
from .misfits import said_of_arrays

MOST_LINES = 3_000_000  # of a student's own code in one call; what runs on after a second does not end
_PACKAGE = __name__.partition(".")[0]
_LONGEST = 200  # characters of an error's text
_LONGEST_CALL = 60  # characters of what a function is given, in a sentence
_FEW = 6  # entries of an array that are shown


class NoAnswer(Exception):
    """There is nothing to judge: the sentence says why. Without a sentence nothing was answered yet."""

    def __init__(self, message: str = "", status: Status = "invalid") -> None:
        self.message, self.status = message, status if message else "unanswered"


class _Endless(BaseException):
    """A function does not come to an end; no ``except Exception`` in it stops this."""


@dataclass(frozen=True)
class Call:
    """One call of a student's function."""

    shown: str  # as a reader sees it, f(x=3)
    result: Any
    variables: Mapping[str, Any]  # its local ones when it returned, by name; none where a debugger is at work


def call(function: Callable[..., Any], inputs: Mapping[str, Any]) -> Call:
    """Call a student's function with the inputs, by name where it knows the names, else in their order.

    >>> call(lambda x: 2 * x, {"x": 3.0})
    Call(shown='<lambda>(x=3)', result=6.0, variables={'x': 3.0})
    """
    name = getattr(function, "__name__", "")
    known = type(name) is str and (name.isidentifier() or name == "<lambda>") and len(name) < _LONGEST
    given = ", ".join(f"{key}={_shown(value, '{:g}'.format)}" for key, value in inputs.items())
    called = name if known else "function"
    made = f"{called}({given})" if len(given) < _LONGEST_CALL else called
    try:
        with _watched(function) as variables:
            result = function(**inputs) if _takes(function, **inputs) else function(*inputs.values())
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a student's function may raise anything
        raise _stopped(made, error, function, inputs) from None
    if result is None and "print" in getattr(_code(function), "co_names", ()):
        raise NoAnswer(f"{made} prints a result and returns nothing: write return in place of print.")
    if result is None:
        raise NoAnswer("The function returns nothing: does it end with return?", "unanswered")
    if isinstance(result, GeneratorType):
        raise NoAnswer(f"{made} returns a generator: write return in place of yield.")
    if isinstance(result, str):
        raise NoAnswer(f"{made} returns a text: return the number itself, without quotation marks.")
    return Call(made, result, dict(variables))


def shown(inputs: Mapping[str, Any]) -> str:
    """Return inputs as a reader sees them; of a larger array the shape.

    >>> shown({"x": 3.0, "y": -0.5}), shown({"x": [1.0, 0.5], "W": [[0.0] * 9] * 4})
    ('x = 3, y = −0.5', 'x = [1, 0.5], W = an array of 4×9')
    """
    return ", ".join(
        f"{name} = {_shown(value, lambda number: format_number(number, 6))}" for name, value in inputs.items()
    )


def _shown(value: Any, number: Callable[[float], str]) -> str:
    if not is_array(value):
        return number(value)
    array = plain(read(value, "an input"))
    if len(array.entries) > _FEW:
        return f"an array of {'×'.join(map(str, array.shape))}"
    lines = [f"[{', '.join(map(number, row))}]" for row in rows_of(array)]
    return f"[{', '.join(lines)}]" if len(array.shape) == 2 else lines[0]


def nearest(name: str, names: Collection[str], least: float = 0.6) -> str:
    """Return which name was probably meant by another; "" where none is near. Numbers at an end are never mixed up.

    >>> nearest("prod", ["product", "top"]), nearest("X", ["x"]), nearest("w3", ["w1", "w2"])
    ('product', 'x', '')
    """
    stem = re.sub(r"\d", "", name)
    others = [other for other in names if re.sub(r"\d", "", other) != stem]
    same = [other for other in others if other.casefold() == name.casefold()]
    return next(iter(same or difflib.get_close_matches(name[:_LONGEST], others, cutoff=least)), "")


def _takes(function: Callable[..., Any], *numbers: Any, **inputs: Any) -> bool:
    try:
        inspect.signature(function).bind(*numbers, **inputs)
    except (TypeError, ValueError):
        return False
    return True


def _code(function: Callable[..., Any]) -> object:
    return getattr(inspect.unwrap(function), "__code__", None)


@contextmanager
def _watched(function: Callable[..., Any]) -> Iterator[dict[str, Any]]:
    """Yield what becomes the variables of a function at its end; a loop that does not end is ended."""
    variables: dict[str, Any] = {}
    code, home = _code(function), getattr(inspect.unwrap(function), "__globals__", None)
    lines = count()

    def watch(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_globals is not home:  # a library's own lines do not count
            return None
        if event == "line" and next(lines) > MOST_LINES:
            raise _Endless
        if event == "return" and frame.f_code is code:
            variables.clear()
            variables.update(frame.f_locals)
        return watch

    if home is None or sys.gettrace() is not None:
        yield variables
        return
    sys.settrace(watch)
    try:
        yield variables
    finally:
        sys.settrace(None)


def _stopped(made: str, error: BaseException, function: Callable[..., Any], inputs: Mapping[str, Any]) -> NoAnswer:
    """Return what is said where a student's function stops with an error."""
    said = " ".join(str(error).split())[:_LONGEST]
    kind = type(error).__name__
    if isinstance(error, _Endless):
        return NoAnswer(f"{made} does not end: does each of its loops stop?")
    if isinstance(error, TypeError) and "ellipsis" in said.lower():
        return NoAnswer("There is still a ... in the function.", "unanswered")
    if isinstance(error, TypeError) and (" ^" in said or "bitwise_xor" in said):
        return NoAnswer(f"{made} stopped at a ^: in Python a power is written **, as in y**2.")
    if isinstance(error, TypeError) and re.search(r"operand.*'(builtin_)?function(_or_method)?'", said):
        return NoAnswer(f"{made} stopped where a function stands like a number: call it with brackets, as in f(x).")
    if isinstance(error, NameError) and (name := re.search(r"'(\w+)'", said)):
        return NoAnswer(f"{made} stopped: {_unknown(name[1], error)}")
    if told := said_of_arrays(error, getattr(inspect.unwrap(function), "__globals__", None)):
        return NoAnswer(f"{made} stopped: {told}")
    advice = ""
    if isinstance(error, TypeError) and not _takes(function, **inputs) and not _takes(function, *inputs.values()):
        names = ", ".join(inputs)
        advice = f"; it is given {names}, so write def {made.partition('(')[0].replace('<lambda>', 'f')}({names}):"
    return NoAnswer(f"{made} stopped with {kind}: {said}{advice}")


def _unknown(name: str, error: NameError) -> str:
    """Return what is said of a name without a value: which other one may be meant, or what to write."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    meant = ""
    if place and not isinstance(error, UnboundLocalError):
        frame = place.tb_frame
        public = [other for other in frame.f_globals if not other.startswith("_")]
        meant = nearest(name, frame.f_code.co_varnames) or nearest(name, public, 0.8)
        meant = "" if name == f"d{meant}" else meant  # dx is not x
    if name in ("np", "numpy"):
        return f"`{name}` is NumPy, which is not imported; write import numpy{' as np' if name == 'np' else ''} first."
    if name in getattr(sys.modules[_PACKAGE], "__all__", ()) and not hasattr(math, name):
        return f"`{name}` is not imported here; write from {_PACKAGE} import {name} first."
    if not meant and callable(getattr(math, name, None)):
        return f"{name} alone is not known here; write math.{name}, after import math."
    asked = f", or did you mean `{meant}`?" if meant else "."
    return f"`{name}` is used before it has a value; set it with = in an earlier line{asked}"
