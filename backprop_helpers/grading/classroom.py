"""The files of a class: which submissions there are, and what is kept of each."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ENDING = ".ipynb"
_ARCHIVES = (".zip", ".tar", ".gz", ".7z")
_LARGEST = 400 * 2**20  # bytes: outputs may be large, and whoever printed too much has still solved something
_MOST_FILES = 100  # of one student: each may take a minute
_LONGEST_NAME = 200  # bytes: a folder's name has 255, and what cannot be printed grows by that


@dataclass(frozen=True)
class Submission:
    """One submitted notebook.

    Attributes:
        student: who handed it in.
        path: the file.
        trouble: why it is not opened; else empty.
        name: the file's path within the folder of the class.
    """

    student: str
    path: Path
    trouble: str = ""
    name: str = ""


def submissions(folder: Path) -> list[Submission]:
    """Return what was handed in, in one of three layouts: ``STUDENT/sheet.ipynb``, ``STUDENT/SHEET/sheet.ipynb`` (as in
    nbgrader's folder ``submitted``) and ``STUDENT__sheet.ipynb``.

    Args:
        folder: of the whole class.
    """
    found = []
    counts: Counter[str] = Counter()
    for path in sorted(path for path in _entries(folder) if path.suffix in (_ENDING, *_ARCHIVES)):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") or part == "__pycache__" for part in parts):
            continue
        student = plain(parts[0] if len(parts) > 1 else path.stem.rpartition("__")[0] or path.stem)
        student = student.encode()[:_LONGEST_NAME].decode(errors="ignore")
        counts[student] += 1
        trouble = "" if counts[student] <= _MOST_FILES else f"There are more than {_MOST_FILES} files of one student."
        found.append(Submission(student, path, trouble or trouble_with(path, len(parts)), "/".join(parts)))
    return found


def _entries(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder, three levels deep; a stranger's folders may go deeper than anybody can follow."""
    for place, folders, files in os.walk(folder):
        yield from (Path(place, name) for name in (*folders, *files))
        if len(Path(place).relative_to(folder).parts) == 2:
            folders.clear()


def trouble_with(path: Path, depth: int) -> str:
    """Return why a file is not to be opened; empty if it may be.

    It is asked again just before a file is opened: in a shared folder it may be another one by then.

    Args:
        path: the file.
        depth: how many of the path's last parts are a stranger's.
    """
    try:
        if any(part.is_symlink() for part in (path, *path.parents[: depth - 1])):
            return "This is a link; hand in the file itself."
        if not path.is_file():
            return "This is not a file."
        if path.stat().st_size > _LARGEST:  # before anybody reads all of it
            return "The file is too large for a notebook."
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    return "This is an archive; unpack it, and grade again." if path.suffix in _ARCHIVES else ""


def plain(text: str) -> str:
    """Return a text of a stranger as one that can be printed anywhere: no line ends, no control characters.

    >>> plain("Bob\\x1b[2K\\n"), plain("Zoë 中")
    ('Bob�[2K�', 'Zoë 中')
    """
    readable = os.fsencode(text).decode("utf-8", "replace") if text.isprintable() is False else text
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in readable)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file, by which a changed one is known."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all, whenever the program is stopped.

    Args:
        path: its folder is made where there is none.
        text: what it holds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    with os.fdopen(number, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    os.chmod(name, 0o644)
    os.replace(name, path)


def record_path(grades: Path, submission: Submission) -> Path:
    """Return where the record of a submission is kept: one for each file, by student."""
    stem = plain(submission.path.stem).encode()[:100].decode(errors="ignore")
    name = f"{stem}-{hashlib.sha256(os.fsencode(submission.name)).hexdigest()[:8]}"
    return grades / "records" / submission.student / f"{name}.json"


def whole_records(grades: Path) -> Iterator[dict[str, Any]]:
    """Yield every record that is kept, by student and file; spoilt ones are passed over."""
    for path in sorted((grades / "records").glob("*/*.json")):
        with suppress(OSError, ValueError):
            record = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(record, dict) and {"student", "sheet", "answers", "cells", "hints"} <= record.keys():
                yield record


def read_records(grades: Path) -> list[dict[str, Any]]:
    """Return every record without answers, cells and hints, which take most of the room."""
    large = ("answers", "cells", "hints")
    return [{key: value for key, value in it.items() if key not in large} for it in whole_records(grades)]


class Busy(Exception):
    """Another call is at work on the same folder."""


@contextmanager
def alone(grades: Path) -> Iterator[None]:
    """Hold a folder of grades for this process.

    Raises:
        Busy: another process holds it.
    """
    grades.mkdir(parents=True, exist_ok=True)
    with (grades / ".lock").open("a") as lock:
        if os.name == "posix":
            import fcntl  # not on Windows, where the open file itself is the lock

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Busy(f"Another call is grading into {grades}; wait for it, or choose another folder.") from None
        yield


def sorted_names(names: Sequence[str]) -> list[str]:
    """Return names in order, each once; numbers within them count as numbers.

    >>> sorted_names(["3.10", "3.2", "3.2"])
    ['3.2', '3.10']
    """

    def order(name: str) -> list[tuple[int, int | str]]:
        return [(0, int(part)) if part.isdecimal() else (1, part) for part in re.split(r"(\d+)", name) if part]

    return sorted(set(names), key=order)
