"""Which questions are asked after which cell of a submission, however its cells were edited, deleted or moved."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from .key import Key, Sheet, variant_in
from .records import MOST_COPIES, Task

_LARGE = 20 * 2**20  # bytes of a file that is read in a process of its own, and of all text in the cells
_MOST_MEMORY = 3 * 2**30
_MOST_CELLS = 5_000
_LONGEST_SOURCE = 2**20  # characters of one cell
_LEAST = 1 / 8  # of a sheet's cells make a notebook this sheet; any two sheets share four of fifty


class Unreadable(Exception):
    """A file that is no notebook, or none of this course; one sentence says why."""


def read_submission(path: Path, apart: bool = False) -> list[tuple[str, str, bool]]:
    """Return the cells of a submitted notebook: id, source, and whether it is code.

    Args:
        path: a file of a stranger.
        apart: whether this is a process for this file alone, where it may need much memory.

    Raises:
        Unreadable: it is no notebook.
    """
    try:
        size = path.stat().st_size
        if size > _LARGE and not apart:
            return _read_apart(path)
        data = json.loads(path.read_bytes().decode("utf-8-sig", "replace"))
        worksheets = data.get("worksheets")
        cells = worksheets[0]["cells"] if worksheets else data["cells"]
        if len(cells) > _MOST_CELLS:
            raise Unreadable(f"It has more than {_MOST_CELLS:,} cells.")
        found = [_cell(cell) for cell in cells]
        if sum(len(source) for _, source, _ in found) > _LARGE:
            raise Unreadable("Its cells have too much text.")
        return found
    except Unreadable:
        raise
    except FileNotFoundError:
        raise Unreadable("There is no such file.") from None
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        raise Unreadable(f"This is no notebook: {type(error).__name__}.") from None


def _read_apart(path: Path) -> list[tuple[str, str, bool]]:
    """Read a large file in a process of its own: what it takes there is given back, and is limited."""
    command = [sys.executable, "-m", "backprop_helpers.grading.matching", str(path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PYTHONSAFEPATH": "1"}
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
        cells = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise Unreadable("This is no notebook that could be read.") from None
    if isinstance(cells, str):
        raise Unreadable(cells)
    return [(identity, source, is_code) for identity, source, is_code in cells]


def _main(path: str) -> None:
    with contextlib.suppress(ImportError):  # not on Windows
        resource: Any = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    found: object
    try:
        found = read_submission(Path(path), apart=True)
    except Unreadable as error:
        found = str(error)
    json.dump(found, sys.stdout)


def _cell(cell: Any) -> tuple[str, str, bool]:
    source = cell.get("source", cell.get("input", ""))
    text = "".join(source) if isinstance(source, list) else source
    if not isinstance(text, str):
        raise Unreadable("A cell has no text.")
    if len(text) > _LONGEST_SOURCE:
        raise Unreadable(f"A cell has more than {_LONGEST_SOURCE:,} characters.")
    metadata = cell.get("metadata")
    grading = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    identity = cell.get("id") or (grading.get("grade_id") if isinstance(grading, dict) else None) or ""
    text = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return str(identity)[:100], text, cell.get("cell_type") == "code"


def recognize(cells: Sequence[tuple[str, str, bool]], sheets: Sequence[Sheet]) -> Sheet | None:
    """Return the sheet that a notebook is, filled in or not, by its cells; None if it is none of them."""
    identities = {identity for identity, _, _ in cells}
    sources = {source.strip() for _, source, _ in cells}

    def shared(sheet: Sheet) -> int:
        return sum(identity in identities or source.strip() in sources for identity, source in sheet.cells)

    best = max(sheets, key=shared, default=None)
    return best if best is not None and shared(best) >= _LEAST * len(best.cells) else None


def variant_of(sheet: Sheet, cells: Sequence[tuple[str, str, bool]]) -> str:
    """Return the name from which a submission draws its numbers; empty for the printed ones.

    Args:
        sheet: as its solution has it.
        cells: of the submission.

    Raises:
        Unreadable: the name is not written down as a text.
    """
    if not sheet.varies:
        return ""
    names = [name for _, source, is_code in cells if is_code and (name := variant_in(source)) is not None]
    if names and not names[-1].isprintable():
        raise Unreadable('The name in variant("…") is no plain text; judged by the printed numbers.')
    if names:
        return names[-1].strip()
    if any(is_code and re.search(r"\bvariant\(", source) for _, source, is_code in cells):
        raise Unreadable('The name in variant("…") is no text in quotation marks; judged by the printed numbers.')
    return ""


def plan(key: Key, cells: Sequence[tuple[str, str, bool]]) -> Task:
    """Return what to run, and which answers to collect after which cell.

    A question is asked where its check cell stands, after each copy of it. Where the check cell is gone, it is asked
    where it would stand: before the next cell of the sheet that is still there. Where cells of the
    sheet have changed places, all are asked once more at the end. The check cells themselves are not run.

    Args:
        key: the sheet.
        cells: of the submission.
    """
    checks = {place: number for number, place in enumerate(_check_places(key))}
    found = _places(key, cells)
    missing = set(checks) - {place for place in found if place is not None}
    copies: dict[int, int] = {}
    sources, asked = [], []
    befores, followings = _neighbours(found, len(key.cells))
    for index, (_, source, is_code) in enumerate(cells):
        place = found[index]
        questions = []
        if place in checks and copies.get(checks[place], 0) < MOST_COPIES:
            questions.append(checks[place])
            copies[checks[place]] = copies.get(checks[place], 0) + 1
        last_of_segment = index + 1 == len(cells) or found[index + 1] is not None
        if last_of_segment and missing:
            questions += [checks[gone] for gone in sorted(missing) if befores[index] < gone < followings[index]]
        sources.append(source if is_code and place not in checks else "")
        asked.append(tuple(questions))
    known = [place for place in found if place is not None]
    if known != sorted(known):
        asked[-1] = (*asked[-1], *range(len(key.checks)))
    return Task(tuple(sources), tuple(asked), key.questions, tuple(check.expression for check in key.checks))


def written_for(key: Key, cells: Sequence[tuple[str, str, bool]]) -> list[str]:
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
        _, source, is_code = cell
        own = is_code and place not in ends and source.strip() not in key.given and not _only_imports(source)
        number = ends.index(following) if place is None and following in ends else bisect_right(ends, before)
        exercises.append(key.checks[number].exercise if own and number < len(ends) else "")
    return exercises


def _only_imports(source: str) -> bool:
    return all(line.startswith(("import ", "from ")) for line in source.splitlines() if line.strip())


def _check_places(key: Key) -> list[int]:
    """Return which cell of the sheet each check is, in order."""
    places = {identity: place for place, (identity, _) in enumerate(key.cells)}
    return [places[check.cell] for check in key.checks]


def _places(key: Key, cells: Sequence[tuple[str, str, bool]]) -> list[int | None]:
    """Return for each cell of a submission which cell of the sheet it is; None for one that the student added."""
    places = {identity: place for place, (identity, _) in enumerate(key.cells)}
    by_source = {source.strip(): place for place, (_, source) in enumerate(key.cells) if source.strip()}
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


def _place(
    cell: tuple[str, str, bool], places: dict[str, int], by_source: dict[str, int], names: dict[str, int]
) -> int | None:
    """Return which cell of the sheet a cell is: by its id, by its text, or by the check that it makes."""
    identity, source, _ = cell
    if identity in places:
        return places[identity]
    if source.strip() in by_source:
        return by_source[source.strip()]
    call = re.fullmatch(r"\s*check_\w+\(\s*[\"']([^\"']+)[\"'].*", source, re.DOTALL)
    return names.get(call[1]) if call else None


if __name__ == "__main__":
    _main(sys.argv[1])
