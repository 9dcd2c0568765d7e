"""Small files that lie beside a notebook in a student's own folder, such as a module that it imports: they go along."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from ..core.errors import Unreadable
from .classroom import ARCHIVES, ENDINGS
from .opening import Entry, entries, opened

MOST_FILES = 20
_MOST_BYTES = 2**18  # of one file
_MOST_TOGETHER = 2**20
_MOST_LISTED = 1_000  # a folder with more in it is no place for a notebook's own files
_PLAIN = re.compile(r"[^\W_][\w .+-]{0,99}")
# What nbgrader and Windows put there, and change whenever they like: no notebook asks for it.
_BY_OTHERS = ("timestamp.txt", "submission_secret.txt", "desktop.ini", "thumbs.db")
_GIVEN_BACK = ".html"  # a page of feedback would change what the notebook is made of


def files_beside(folder: Path, name: str) -> dict[str, bytes]:
    """Return the small files beside a notebook of a class's folder; without a folder, others' work lies beside it."""
    place = name.rpartition("/")[0]
    found: dict[str, bytes] = {}
    left = _MOST_TOGETHER
    for entry in _candidates(folder, place) if place else ():
        content = _small(folder, f"{place}/{entry.name}")
        if content is not None and len(content) <= left:
            found[entry.name] = content
            left -= len(content)
        if len(found) == MOST_FILES:
            break
    return found


def _candidates(folder: Path, place: str) -> list[Entry]:
    try:
        inside = entries(folder, place, _MOST_LISTED + 1)
    except Unreadable:
        return []
    return [it for it in inside if _goes_along(it)] if len(inside) <= _MOST_LISTED else []


def _goes_along(entry: Entry) -> bool:
    is_small = S_ISREG(entry.kind) and entry.size <= _MOST_BYTES
    name = entry.name.lower()
    is_own = name not in _BY_OTHERS and not name.endswith((*ENDINGS, *ARCHIVES, _GIVEN_BACK))
    return is_small and is_own and bool(_PLAIN.fullmatch(entry.name))


def _small(folder: Path, name: str) -> bytes | None:
    """Return what a file holds; None if it is not its owner's own, or has grown meanwhile."""
    with suppress(Unreadable), opened(folder, name) as file:
        content = file.read(_MOST_BYTES + 1)
        return content if len(content) <= _MOST_BYTES else None
    return None


def as_task(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return files as a `Task` takes them along."""
    return {name: base64.b64encode(content).decode() for name, content in files.items()}


def readable(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the text of each file that is one, with its name in front, for who reads what ran."""
    for name, content in files.items():
        with suppress(UnicodeDecodeError):
            yield f"# {name}, a file beside the notebook\n{content.decode()}"
