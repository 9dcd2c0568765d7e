"""The folders of a class: which submissions there are, and how grades are written beside them."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import Busy

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_ENDING = ".ipynb"
_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar")
_MOST_BYTES = 400 * 2**20  # outputs may be large, and whoever printed too much has still solved something
_DEEPEST = 8  # folders within each other
_MOST_FILES = 100  # of one student: each may take a minute


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
    """Return what was handed in, and the folders of those who handed in no notebook.

    There are three layouts: ``STUDENT/sheet.ipynb``, ``STUDENT/SHEET/sheet.ipynb`` (as in nbgrader's folder
    ``submitted``; there may be more folders between) and ``STUDENT__sheet.ipynb``.

    Args:
        folder: of the whole class.
    """
    found = []
    counts: Counter[str] = Counter()
    for path in sorted(path for path in _entries(folder) if path.suffix.lower() in (_ENDING, *_ARCHIVES)):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") or part == "__pycache__" for part in parts):
            continue
        if len(parts) == 1 and path.is_dir() and not path.is_symlink():  # a student's folder, whatever it is called
            continue
        student = short(parts[0] if len(parts) > 1 else path.stem.rpartition("__")[0] or path.stem)
        counts[student] += 1
        trouble = "" if counts[student] <= _MOST_FILES else f"There are more than {_MOST_FILES} files of one student."
        found.append(Submission(student, path, trouble or trouble_with(path, len(parts)), "/".join(parts)))
    for path in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")):
        if short(path.name) not in counts:
            found.append(Submission(short(path.name), path, "There is no notebook in this folder.", path.name))
    return found


def _entries(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder; a stranger's folders may go deeper than anybody can follow."""
    for place, folders, files in os.walk(folder):
        yield from (Path(place, name) for name in (*folders, *files))
        deepest = len(Path(place).relative_to(folder).parts) == _DEEPEST
        folders[:] = [] if deepest else [name for name in folders if not name.startswith(".")]


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
        if path.stat().st_size > _MOST_BYTES:  # before anybody reads all of it
            return "The file is too large for a notebook."
    except OSError as error:
        return f"It cannot be read: {error.strerror}."
    return "This is an archive; unpack it, and grade again." if path.suffix.lower() in _ARCHIVES else ""


def plain(text: str) -> str:
    """Return a text of a stranger as one that can be printed anywhere: no line ends, no control characters.

    >>> plain("Bob\\x1b[2K\\n"), plain("Zoë 中")
    ('Bob�[2K�', 'Zoë 中')
    """
    composed = unicodedata.normalize("NFC", text)  # a Mac writes é as two characters
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in composed)


def short(name: str) -> str:
    """Return a name as a part of a path: what cannot be printed is replaced, and no more than 200 bytes are kept.

    Two names stay two: what was changed ends in a few digits of its own.

    >>> short("Ada"), short("Bob\\n")
    ('Ada', 'Bob�-e5ce')
    """
    short = plain(name).encode()[:200].decode(errors="ignore")
    if short == unicodedata.normalize("NFC", name):
        return short
    return f"{short}-{hashlib.sha256(os.fsencode(name)).hexdigest()[:4]}"


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
    part = path.with_name(f"{path.name}.part")  # one name, so that whoever writes next takes away what a stop has left
    part.write_text(text, encoding="utf-8", newline="")
    part.replace(path)


@contextmanager
def alone(grades: Path) -> Iterator[None]:
    """Hold a folder of grades for this process.

    Raises:
        Busy: another process holds it.
    """
    grades.mkdir(parents=True, exist_ok=True)
    with (grades / ".lock").open("a") as lock:
        try:
            if sys.platform == "win32":
                msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
            else:
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
