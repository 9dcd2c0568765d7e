"""Small files that lie beside a notebook in a student's own folder, such as a module that it imports: they go along."""

from __future__ import annotations

import base64
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

MOST_FILES = 20
_MOST_BYTES = 2**18  # of one file
_MOST_TOGETHER = 2**20
_PLAIN = re.compile(r"[^\W_][\w .+-]{0,99}")  # a name that is the same in every encoding's eyes
_OTHERS = (".ipynb", ".zip", ".tar", ".gz", ".tgz", ".7z", ".rar")  # graded or told of by themselves


def files_beside(folder: Path, name: str) -> dict[str, bytes]:
    """Return the small files beside a notebook of a class's folder; no link is followed on the way to them."""
    parts = name.split("/")[:-1]  # without any, other people's work lies beside it
    if not parts or os.open not in os.supports_dir_fd or os.scandir not in os.supports_fd:
        return {}
    found: dict[str, bytes] = {}
    with suppress(OSError), ExitStack() as opened:
        place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        opened.callback(os.close, place)
        for part in parts:
            place = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=place)
            opened.callback(os.close, place)
        for other in sorted(entry.name for entry in os.scandir(place))[: 50 * MOST_FILES]:
            content = _small(other, place) if _PLAIN.fullmatch(other) and not other.lower().endswith(_OTHERS) else None
            if content is not None and sum(map(len, found.values())) + len(content) <= _MOST_TOGETHER:
                found[other] = content
            if len(found) == MOST_FILES:
                break
    return found


def _small(name: str, within: int) -> bytes | None:
    """Return what a regular file of one name holds, if it is small."""
    try:
        number = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=within)
    except OSError:
        return None
    with os.fdopen(number, "rb") as file:
        about = os.fstat(number)
        if not stat.S_ISREG(about.st_mode) or about.st_nlink != 1 or about.st_size > _MOST_BYTES:
            return None
        content = file.read(_MOST_BYTES + 1)
    return content if len(content) <= _MOST_BYTES else None


def as_task(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return files as a `Task` takes them along."""
    return {name: base64.b64encode(content).decode() for name, content in files.items()}


def readable(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the text of each file that is one, with its name in front, for who reads what ran."""
    for name, content in files.items():
        with suppress(UnicodeDecodeError):
            yield f"# {name}, a file beside the notebook\n{content.decode()}"
