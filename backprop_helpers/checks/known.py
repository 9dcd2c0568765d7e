"""Wrong answers that can be told from their numbers: those that an author foresaw, swapped ones, a ^ for a power."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from ..core.arrays import entries_of, is_array, read, shape_of
from ..core.errors import DomainError, ExpressionError, NoSuchNode
from ..core.graph import Graph
from ..core.numbers import and_list
from ..mistakes.misconceptions import MISCONCEPTIONS
from ..mistakes.rounding import close, same
from .answers import Question
from .array_formulas import formula_value

ROUGHLY = 2e-3  # who goes wrong rounds on the way, too
Numbers = Mapping[str, Any]
# A typical wrong answer as an author writes it: a code, what was answered, and the sentence for it. What was answered
# is a number, an array, a formula over the graph's nodes, or a dictionary of these by name; ... is any other answer.
Row = tuple[str, Any, str]


@dataclass(frozen=True)
class Recognized:
    """What a wrong answer is: its code, the names of the numbers that this explains, and the sentence for it."""

    code: str
    names: tuple[str, ...]
    said: str


def of_record(code: str, *names: str, **words: str) -> Recognized:
    """Return what an answer is, with the sentence of the misconception's record."""
    return Recognized(code, names, MISCONCEPTIONS[code].message.format(**words))


def wrong_numbers(row: Row, asked: Question, graphs: Sequence[Any]) -> list[Numbers]:
    """Return for each point a typical wrong answer's numbers; one without a name is for the first wanted one."""
    code, wrong, _ = row
    named = wrong if isinstance(wrong, Mapping) else {asked.wanted[0]: wrong}
    if unknown := [name for name in named if name not in graphs[0].values]:
        raise NoSuchNode(f"The wrong answer {code} of this check is for {and_list(unknown)}, which is no node.")
    try:
        return [{name: _number(part, graph, name) for name, part in named.items()} for graph in graphs]
    except ExpressionError as error:
        raise NoSuchNode(f"The wrong answer {code} of this check cannot be read: {error}") from None


def _number(wrong: Any, graph: Graph, name: str) -> Any:
    if wrong is ...:
        return ...
    if is_array(wrong):
        return read(wrong, "a wrong answer")
    try:
        return formula_value(str(wrong), graph, name)
    except DomainError:
        return math.nan


def foreseen(
    rows: Sequence[Row], asked: Question, graphs: Sequence[Any], answers: Sequence[Numbers], wrong: Sequence[str]
) -> Iterator[Recognized]:
    """Yield the typical wrong answers that the answers at each point contain, where some of these names are wrong."""
    for row in rows:
        numbers = wrong_numbers(row, asked, graphs)
        if any(number is ... for number in numbers[0].values()):
            continue
        names = tuple(name for name in numbers[0] if name in wrong)
        if names and all(
            name in answer and _roughly(answer[name], number)
            for answer, there in zip(answers, numbers, strict=True)
            for name, number in there.items()
        ):
            yield Recognized(row[0], names, row[2])


def any_other(rows: Sequence[Row], asked: Question, name: str) -> Iterator[Recognized]:
    """Yield what an author says of any other wrong number for a name; it has no code, since nobody knows what it is."""
    for _, wrong, said in rows:
        named = wrong if isinstance(wrong, Mapping) else {asked.wanted[0]: wrong}
        if named.get(name) is ...:
            yield Recognized("", (name,), said)


def _roughly(answer: Any, number: Any) -> bool:
    entries = zip(entries_of(answer), entries_of(number), strict=False)
    return shape_of(answer) == shape_of(number) and all(math.isclose(a, b, rel_tol=ROUGHLY) for a, b in entries)


def swapped(answers: Numbers, right: Numbers, wrong: Sequence[str]) -> Iterator[Recognized]:
    """Yield the pairs of wrong numbers that are right for each other."""
    for one, other in combinations(wrong, 2):
        if same(answers[one], right[other]) and same(answers[other], right[one]):
            yield of_record("swapped_answers", one, other, first=one, second=other)


def power_signs(answers: Numbers, right: Numbers, wrong: Sequence[str]) -> Iterator[Recognized]:
    """Yield the wrong numbers that Python makes of a ^ where a power was meant: there ^ compares bits."""
    for name in (each for each in wrong if not shape_of(right[each]) and not shape_of(answers[each])):
        number = right[name]
        exponents = range(2, int(math.log2(number)) + 2) if 16 <= number < 1e300 else ()  # smaller ones are much else
        powers = ((round(number ** (1 / exponent)), exponent) for exponent in exponents)
        if any(b ^ e == answers[name] and close(b**e, number) for b, e in powers):
            yield of_record("caret_for_power", name)


def floored(pairs: Sequence[tuple[Numbers, Numbers]], wrong: Sequence[str]) -> Iterator[Recognized]:
    """Yield the wrong numbers of a program that are the largest whole ones below the right ones: // leaves those."""
    names = tuple(name for name in wrong if all(_is_floor(row[name], right[name]) for row, right in pairs))
    if names:
        yield replace(of_record("floor_division", names[0]), names=names)


def _is_floor(answer: Any, right: Any) -> bool:
    numbers = entries_of(answer), entries_of(right)
    return shape_of(answer) == shape_of(right) and all(a == math.floor(b) for a, b in zip(*numbers, strict=True))


def apart(seen: Sequence[Recognized]) -> list[Recognized]:
    """Return what explains each number: what explains several goes before what explains one, else the first."""
    found: list[Recognized] = []
    for one in sorted(seen, key=lambda it: -len(it.names)):
        if all(set(one.names).isdisjoint(other.names) for other in found):
            found.append(one)
    return found
