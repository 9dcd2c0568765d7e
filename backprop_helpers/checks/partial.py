"""How far an answer of several numbers is right: what partial credit may be given for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from .answers import Answer, Question
from .judge import in_order, names_off


def right_before_the_first_error(asked: Question, subjects: Sequence[Any], answer: Answer) -> tuple[int, int]:
    """Return how many numbers of an answer are right before the first one that is not, and how many are asked for.

    The order is that of the pass: values forward, gradients backward. A single number has no part that is right.

    >>> from backprop_helpers import parse
    >>> asked = Question("2.1", "gradients", ("a", "x"), ("a", "x"), ({"x": 3.0},), "b")
    >>> graph = parse("a = 2x; b = a^2", x=3)
    >>> right_before_the_first_error(asked, [graph], Answer(({"a": 12.0, "x": 12.0},)))
    (1, 2)
    """
    if asked.kind in ("formula", "fault") or len(asked.wanted) < 2 or not answer.rows:
        return 0, 0
    order = [name for name in in_order(asked, subjects[0]) if name in asked.wanted]
    unanswered = [name for name in order if name not in answer.rows[0]]
    off = {*unanswered, *names_off(asked, subjects, answer.rows)}
    return sum(1 for _ in takewhile(lambda name: name not in off, order)), len(order)
