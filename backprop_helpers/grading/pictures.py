"""The picture of the graph that an exercise is about, for a page of feedback: it gives no answer away."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from ..core.graph import Graph
from ..picture.picture import draw
from .classroom import write_for_good
from .key import Check, Key, Posed

_MOST_BOXES = 40  # that can be read on a page


def pictures_of(key: Key, solved: frozenset[str]) -> dict[str, str]:
    """Return the picture for each exercise that has one, as HTML.

    Args:
        key: of the sheet, at the numbers of the student.
        solved: the exercises that the student solved: their pictures show every gradient.
    """
    found = {}
    for check, posed in zip(key.checks, key.posed, strict=True):
        is_solved = check.exercise in solved
        if is_solved or _is_drawn(key, check):
            found[check.exercise] = _picture(posed, check.kind, is_solved)
    return {exercise: picture for exercise, picture in found.items() if picture}


def _is_drawn(key: Key, check: Check) -> bool:
    """Tell whether the sheet itself shows a picture above a check: where it does not, the graph may be the answer."""
    place = next(number for number, cell in enumerate(key.cells) if cell.id == check.cell)
    for cell in reversed(key.cells[:place]):
        if not cell.is_code and cell.source.startswith("#"):
            return False
        if cell.is_code and not cell.grading.get("solution") and re.search(r"\bdraw\(|\bexplore\(", cell.source):
            return True
    return False


def _picture(posed: Posed, kind: str, is_solved: bool) -> str:
    known = posed.pictures
    if is_solved not in known:
        known[is_solved] = _drawn(posed.subjects[0], kind, is_solved)
    return known[is_solved]


def _drawn(graph: object, kind: str, is_solved: bool) -> str:
    if not isinstance(graph, Graph) or not graph.forward_pass:  # a number alone is no graph to look at
        return ""
    step = None if is_solved else 0 if kind in ("value", "function") else len(graph.forward_pass)
    try:
        return draw(graph, step, limit=_MOST_BOXES)._repr_mimebundle_()["text/html"]
    except ValueError:  # too large to be read
        return ""


def keep_pictures(grades: Path, pictures: Mapping[str, str]) -> dict[str, str]:
    """Write pictures down, each once for all students; return their names."""
    names = {}
    for exercise, picture in pictures.items():
        names[exercise] = _name(picture)
        path = _path(grades, names[exercise])
        if not path.exists():
            write_for_good(path, picture)
    return names


@lru_cache(maxsize=1024)
def _name(picture: str) -> str:
    return hashlib.sha256(picture.encode()).hexdigest()[:16]


def kept_picture(grades: Path, name: str) -> str:
    """Return a picture that was kept; nothing where it is gone, or the name is none."""
    return _read(_path(grades, name)) if re.fullmatch("[0-9a-f]{16}", name) else ""


def _path(grades: Path, name: str) -> Path:
    return grades / "pictures" / f"{name}.html"


@lru_cache(maxsize=512)
def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
