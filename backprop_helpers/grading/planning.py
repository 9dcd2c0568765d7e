"""Which questions are asked after which cell of a submission, however its cells were edited, deleted or moved."""

from __future__ import annotations

import ast
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .key import Key
from .notebook import Cell
from .pipe import MOST_COPIES, Task
from .running import blank, varied

_LARGEST_NUMBER = 100_000  # of a cell: a list of so many is made for In
_LONGEST_IMPORTS = 5_000  # characters: to parse a megabyte takes seconds and a gigabyte


def plan(key: Key, cells: Sequence[Cell]) -> Task:
    """Return what to run, and which answers to collect after which cell.

    A question is asked where its check cell stands, after each copy of it. Where the check cell is gone, it is asked
    where it would stand: before the next cell of the sheet that is still there. Where cells of the
    sheet have changed places, all are asked once more at the end. The check cells themselves are not run, unless
    somebody has written into them: an answer may stand there. A cell that is given and gone goes along, for what is
    missing without it.

    Args:
        key: the sheet.
        cells: of the submission.
    """
    checks = {place: number for number, place in enumerate(_check_places(key))}
    given = _given_texts(key)
    found = _places(key, cells)
    known = [place for place in found if place is not None]
    gone = sorted(set(checks) - set(known))
    lost = sorted(set(given) - set(known))
    ends = [place is not None for place in (*found[1:], len(key.cells))]  # of what the student added to a cell
    first = next(iter(known), len(key.cells))
    steps = [_Step("", (), given[place]) for place in lost if place < first]
    lost = [place for place in lost if place > first]
    for cell, place, standing, end, before, following in zip(
        cells, found, _standing(found, checks), ends, *_neighbours(found, len(key.cells)), strict=True
    ):
        asked = standing + [checks[check] for check in gone if end and before < check < following]
        runs = cell.is_code and (place not in checks or _differ(cell, key.cells[place]))
        source, own = cell.source if runs else "", "" if place is None else given.get(place, "")
        steps.append(_Step(source, tuple(asked), source if own.strip() == source.strip() else own, _number(cell)))
        if place is not None:
            here = lost[bisect_right(lost, place) : bisect_left(lost, following)]
            steps += [_Step("", (), given[it]) for it in here]
            lost = [it for it in lost if it not in here] if here else lost  # each stands in one place
    if known != sorted(known):
        steps.append(_Step("", tuple(range(len(checks))), ""))
    expressions = tuple(check.expression for check in key.checks)
    sources, questions, givens, counts = zip(*steps, strict=True) if steps else ((), (), (), ())
    return Task(sources, questions, key.questions, expressions, givens, counts)


class _Step(NamedTuple):
    """One cell to run, as the fields of a `Task` say it."""

    source: str
    asked: tuple[int, ...]
    given: str
    number: int = 0


def _number(cell: Cell) -> int:
    """Return the number that a kernel gave a cell; 0 for none, and for one that no kernel gives."""
    return cell.count if cell.count and 0 < cell.count <= _LARGEST_NUMBER else 0


def _given_texts(key: Key) -> dict[int, str]:
    """Return, by place, each cell of code that stands in the sheet as the student gets it and is no check."""
    checks = set(_check_places(key))
    return {
        place: varied(cell.source, key.variant)
        for place, cell in enumerate(key.cells)
        if cell.is_code and place not in checks and cell.source.strip() in key.given
    }


def _differ(cell: Cell, other: Cell) -> bool:
    return cell.source.strip() != other.source.strip()


def _standing(found: Sequence[int | None], checks: Mapping[int, int]) -> list[list[int]]:
    """Return for each cell the question of the check that it is; of too many copies the first ones."""
    copies: Counter[int | None] = Counter()
    asked: list[list[int]] = []
    for place in found:
        copies[place] += 1
        if place is None or place not in checks or copies[place] > MOST_COPIES:
            asked.append([])
        else:
            asked.append([checks[place]])
    return asked


def written_for(key: Key, cells: Sequence[Cell]) -> list[str]:
    """Return for each cell the exercise for which the student wrote it; empty for what is not the student's own.

    A cell that the student added before a check belongs to it. For any other it is the exercise whose check comes next
    in the sheet, also where that check was deleted or the cell was moved.

    Args:
        key: the sheet.
        cells: of the submission.
    """
    ends, found = _check_places(key), _places(key, cells)
    exercises = []
    for cell, place, before, following in zip(cells, found, *_neighbours(found, len(key.cells)), strict=True):
        own = cell.is_code and blank(cell.source).strip() not in key.given and not _only_imports(cell.source)
        if place in ends or (place is None and following in ends):
            number = ends.index(following if place is None else place)
        else:
            number = bisect_right(ends, before)
        exercises.append(key.checks[number].exercise if own and number < len(ends) else "")
    return exercises


def _only_imports(source: str) -> bool:
    if len(source) > _LONGEST_IMPORTS:
        return False
    try:
        return all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.parse(source).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def _check_places(key: Key) -> list[int]:
    """Return which cell of the sheet each check is, in order."""
    places = {cell.id: place for place, cell in enumerate(key.cells)}
    return [places[check.cell] for check in key.checks]


def _places(key: Key, cells: Sequence[Cell]) -> list[int | None]:
    """Return for each cell of a submission which cell of the sheet it is; None for one that the student added."""
    places = {cell.id: place for place, cell in enumerate(key.cells)}
    by_source = {cell.source.strip(): place for place, cell in enumerate(key.cells) if cell.source.strip()}
    names = {check.exercise: place for check, place in zip(key.checks, _check_places(key), strict=True)}
    return [_place(cell, places, by_source, names) for cell in cells]


def _neighbours(found: Sequence[int | None], end: int) -> tuple[list[int], list[int]]:
    """Return for each cell the last cell of the sheet up to it, and the first one after it; -1 and the end if none.

    >>> _neighbours([None, 3, None, 5], 9)
    ([-1, 3, 3, 5], [3, 5, 5, 9])
    """
    befores, followings = [], []
    last, following = -1, end
    for place in found:
        last = last if place is None else place
        befores.append(last)
    for place in reversed(found):
        followings.append(following)
        following = following if place is None else place
    return befores, followings[::-1]


def _place(cell: Cell, places: dict[str, int], by_source: dict[str, int], names: dict[str, int]) -> int | None:
    """Return which cell of the sheet a cell is: by its id, by its text, or by the check that it makes."""
    if cell.id in places:
        return places[cell.id]
    if cell.source.strip() in by_source:
        return by_source[cell.source.strip()]
    call = re.fullmatch(r"\s*check_\w+\(\s*[\"']([^\"']+)[\"'].*", cell.source, re.DOTALL)
    return names.get(call[1]) if call else None
