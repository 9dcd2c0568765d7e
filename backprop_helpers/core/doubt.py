"""What to ask about a name in a formula that nobody gave: it may be several names, or a word of another language."""

from __future__ import annotations

import re
from collections.abc import Collection

from .cursor import Cursor
from .numbers import GREEK
from .vocabulary import CONSTANTS, letters, meant, other_case

LETTER = re.compile(r"[^\W\d_]_?\d*")  # a name that may stand before a bracket as a factor
_FUNCTION = re.compile(r"[a-z]{3,}")  # a name that may be a function's


def doubt_of(name: str, place: int, cursor: Cursor, known: Collection[str]) -> str:
    """Return what to ask about a name, found at a place, that nobody gave; empty where it is clear.

    Args:
        known: the names that mean something.

    >>> doubt_of("sinx", 0, Cursor("sinx"), [])
    'did you mean sin(x)?'
    """
    before, after = cursor.tokens[place - 1], cursor.tokens[place + 1 : place + 4]
    if (
        cursor.tokens[place].text == name
        and after[0].text == "("
        and (name in "fgh" or (after[1].kind == "name" and after[2].text in ("),")))
    ):
        return f"before a bracket it multiplies, because a formula knows no function {name}."
    if name == "i" or (name == "j" and before.kind == "number"):
        return "a formula has no imaginary unit."
    apart = cursor.tokens[place].end < after[0].position and after[0].kind in ("name", "root")
    if apart and _FUNCTION.fullmatch(name) and name not in GREEK:
        operand = cursor.written(place + 1, place + 2)
        return f"before {operand} it multiplies, because a formula knows no function {name}."
    if (name == "T" and before.text in ("^", "{")) or re.fullmatch("[a-z]T[a-z]", name):
        return "a formula computes with single numbers and has no transpose."
    others = {*known} - {name}
    if before.kind == "number" and re.fullmatch(r"[xX]([3-9]|\d\d+)", name) and f"{name[0]}1" not in others:
        return f"did you mean {before.text}*{name[1:]}?"
    if LETTER.fullmatch(name) and (name[1:] not in ("2", "3") or {f"{name[0]}0", f"{name[0]}1"} & others):
        others = set()  # x12 is a name of its own, and so is x2 beside x1
    guess = other_case(name, CONSTANTS) or meant(name, others | letters(name))
    return f"did you mean {guess}?" if guess not in ("", name) else ""
