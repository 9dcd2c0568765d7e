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
from dataclasses import dataclass, replace
from io import BufferedWriter
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISLNK, S_ISREG

from ..core.errors import Busy, NoSubmissions, Unreadable
from .opening import Entry, entries, on_disk

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ENDINGS = (".ipynb", ".ipynb.txt", ".ipynb.json")  # some browsers add another one
ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar")
# How learning platforms name the folder or the file of a student. Canvas tells of late ones in the name; Moodle has a
# folder for each way of handing in. The file's own name is the student's: it stands last, and takes no part.
_PLATFORMS = tuple(
    map(
        re.compile,
        (
            r"(?P<name>.+)_(?P<identifier>\d+)_assignsubmission_[a-z]+(?:_.*)?",  # Moodle
            r"(?P<name>[^_]+)(?:_(?P<late>LATE))?_(?P<number>\d+)_\d+_.+",  # Canvas
            r"(?P<name>.+?)_attempt_(?P<moment>\d{4}(?:-\d\d){5})_.+",  # Blackboard
        ),
    )
)
_DEEPEST = 8  # folders within each other
_MOST_FILES = 100  # of one student that are read: each may take a minute
_MOST_LISTED = 50_000  # of one student that are looked at
_MOST_NAMED = 3  # folders of one student


@dataclass(frozen=True)
class Submission:
    """One submitted notebook, or what is to be said of a whole folder.

    Attributes:
        student: who handed it in.
        folder: of the class.
        name: the file's path within it, as `opening.as_text` gives it.
        trouble: why it is not opened; else empty.
        is_file: whether it is one, and not a student's whole folder.
        variant: the name from which the class list says that this student's numbers are drawn; empty if it does not.
    """

    student: str
    folder: Path
    name: str
    trouble: str = ""
    is_file: bool = True
    variant: str = ""

    @property
    def owner(self) -> Owner:
        """Whose it is, as the name of the folder or of the file says."""
        return owner_of(self.name if self.is_file else f"{self.name}/")


@dataclass(frozen=True)
class Owner:
    """What the name of a folder or a file says of who handed it in.

    Attributes:
        name: as it stands there.
        number: the platform's own, if it gives one.
        is_global: whether it is the same for every assignment, as Canvas's; Moodle's is of one assignment.
        is_late: whether the platform calls it late.
        moment: when it was handed in, as `2026-11-26-18-30-05`; empty where the name does not say.
        platform: `"moodle"`, `"canvas"` or `"blackboard"`; empty where no platform made the name.
    """

    name: str
    number: str = ""
    is_late: bool = False
    moment: str = ""
    platform: str = ""

    @property
    def is_global(self) -> bool:
        return self.platform == "canvas"

    @property
    def student(self) -> str:
        """What the student is called where there is no class list."""
        return f"{self.name}_{self.number}" if self.number else self.name


def owner_of(name: str) -> Owner:
    """Return whose a file or a folder is, by the first part of its path; a folder ends with a slash.

    >>> owner_of("ada__03.ipynb").student, owner_of("lovelaceada_LATE_12_345_03.ipynb").student
    ('ada', 'lovelaceada_12')
    """
    top, inside, _ = name.partition("/")
    is_file = not inside and top.lower().endswith((*ENDINGS, *ARCHIVES))
    text = stem_of(top) if is_file else top
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _PLATFORMS)), None)
    if found is None:
        return Owner((text.rpartition("__")[0] if is_file else "") or text)
    said = found.groupdict()
    platform = "moodle" if "identifier" in said else "canvas" if "number" in said else "blackboard"
    number = said.get("identifier") or said.get("number") or ""
    return Owner(said["name"], number, bool(said.get("late")), said.get("moment", ""), platform)


def submissions(folder: Path) -> list[Submission]:
    """Return what was handed in, and what is to be said of a student's whole folder.

    There are three layouts: ``STUDENT/sheet.ipynb``, ``STUDENT/SHEET/sheet.ipynb`` (as in nbgrader's folder
    ``submitted``; there may be more folders between) and ``STUDENT__sheet.ipynb``; and those of learning platforms.

    Args:
        folder: of the whole class.

    Raises:
        NoSubmissions: the folder of the class cannot be read.
    """
    try:
        inside = [entry for entry in entries(folder) if not _is_hidden(entry.name)]
    except Unreadable as error:
        raise NoSubmissions(f"{folder}: {error}") from error
    files: dict[str, list[Entry]] = {}
    troubles: dict[str, tuple[str, list[str]]] = {}
    others: dict[str, list[str]] = {}
    alike = Counter(short(entry.name) for entry in inside if S_ISDIR(entry.kind))
    for entry in inside:
        student = short(owner_of(f"{entry.name}/" if S_ISDIR(entry.kind) else entry.name).student)
        if S_ISDIR(entry.kind):
            found, told, no_notebooks = _within(folder, entry.name)
            if alike[short(entry.name)] > 1:  # in other bytes: the second one gets nobody's grade and page
                student = f"{student}-{digest(entry.name)[:4]}"
                told.append("There is another folder whose name looks the same.")
            files.setdefault(student, []).extend(found)
            others.setdefault(student, []).extend(no_notebooks)
            if told or not found:
                troubles[student] = entry.name, [*troubles.get(student, ("", []))[1], *told]
        elif _is_handed_in(entry):
            files.setdefault(student, []).append(entry)
        elif _is_no_notebook(entry) and owner_of(entry.name).platform:
            files.setdefault(student, [])
            others.setdefault(student, []).append(entry.name)
            troubles.setdefault(student, (entry.name, []))
        elif S_ISLNK(entry.kind) and (folder / on_disk(entry.name)).is_dir():
            troubles[student] = entry.name, ["It is a link; hand in the folder itself."]
    found_at_all = []
    for student in sorted({*files, *troubles}):
        read, told = _few_enough(files.get(student, []))
        found_at_all += [Submission(student, folder, it.name, _trouble_with(it)) for it in read]
        name, before = troubles.get(student, (student, []))
        nothing = [] if read else [_instead(others.get(student, []))]
        if nothing or before or told:
            trouble = " ".join([*nothing, *before, *told])
            found_at_all.append(Submission(student, folder, name, trouble, is_file=False))
    return found_at_all


def _instead(others: Sequence[str]) -> str:
    """Return what is to be said of a student without a notebook."""
    if not others:
        return "There is no notebook in this folder."
    more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
    return f"This is no notebook: {', '.join(plain(it.rpartition('/')[2]) for it in others[:_MOST_NAMED])}{more}."


def _within(folder: Path, top: str) -> tuple[list[Entry], list[str], list[str]]:
    """Return a student's notebooks, each with its whole path, what could not be looked at, and the other files."""
    found: list[Entry] = []
    others: list[str] = []
    links: list[str] = []
    told: list[str] = []
    waiting, count = [top], 0
    while waiting and count <= _MOST_LISTED:
        place = waiting.pop()
        try:
            inside = entries(folder, place, _MOST_LISTED + 1 - count)
        except Unreadable as error:
            told.append(str(error) if place == top else f"{plain(place)}: {error}")
            continue
        count += len(inside)
        for entry in (replace(it, name=f"{place}/{it.name}") for it in inside if not _is_hidden(it.name)):
            if S_ISDIR(entry.kind):
                waiting += [entry.name] if entry.name.count("/") < _DEEPEST else []
            elif _is_handed_in(entry):
                found.append(entry)
            elif _is_no_notebook(entry):
                others.append(entry.name)
            elif S_ISLNK(entry.kind) and not PurePosixPath(entry.name).suffix:
                links.append(f"{plain(entry.name)} is a link, which is not followed.")
    if count > _MOST_LISTED:
        told.append(f"There are more than {_MOST_LISTED:,} files in it; not all were looked at.")
    return found, told[:_MOST_NAMED] if found else [*told, *links][:_MOST_NAMED], others


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"


def _is_handed_in(entry: Entry) -> bool:
    return entry.name.lower().endswith((*ENDINGS, *ARCHIVES))


def _is_no_notebook(entry: Entry) -> bool:
    """Tell whether somebody handed in a file of another kind; a page of feedback is one that was given back."""
    return S_ISREG(entry.kind) and not entry.name.lower().endswith((*ENDINGS, *ARCHIVES, ".html"))


def stem_of(name: str) -> str:
    """Return the name of a notebook's file without the folders before it and without its endings.

    >>> stem_of("ada/03.ipynb.txt"), stem_of("03.1.ipynb"), stem_of("03.zip")
    ('03', '03.1', '03')
    """
    stem = PurePosixPath(name).stem
    return PurePosixPath(stem).stem if name.lower().endswith(ENDINGS[1:]) else stem


def _trouble_with(entry: Entry) -> str:
    is_archive = entry.name.lower().endswith(ARCHIVES) and S_ISREG(entry.kind)
    return "This is an archive; unpack it, and grade again." if is_archive else ""


def _few_enough(found: Sequence[Entry]) -> tuple[list[Entry], list[str]]:
    """Return the files of one student that are read, empty ones last, and a sentence about the others."""
    kept = sorted(found, key=lambda entry: (entry.size == 0, entry.name.split("/")))
    more = len(kept) - _MOST_FILES
    told = (
        f"There are {len(kept):,} files; {more:,} of them were not read, since {_MOST_FILES} of one student are enough."
    )
    return sorted(kept[:_MOST_FILES], key=lambda entry: entry.name.split("/")), [told] if more > 0 else []


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

    >>> short("Ada"), short("Bob\\n"), short("../Eve")
    ('Ada', 'Bob�-e5ce', '__Eve-ce9a')
    """
    within = re.sub(r"[/\\\\]|^\.+", "_", plain(name))  # a name from a list may be a path
    short = within.encode()[:200].decode(errors="ignore")
    if short == unicodedata.normalize("NFC", name):
        return short
    return f"{short}-{digest(name)[:4]}"


def digest(name: str) -> str:
    """Return some digits by which a name is told from every other one."""
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file, by which a changed one is known."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all, whenever the program is stopped; its folder is made where there is none."""
    with _taking_the_place_of(path) as file:
        file.write(text.encode())


def write_for_good(path: Path, text: str) -> None:
    """Do the same, also where the machine loses its power: for what cannot be made again, since this takes time."""
    with _taking_the_place_of(path) as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())  # before the name is given to it, or the name may be all that survives


@contextmanager
def _taking_the_place_of(path: Path) -> Iterator[BufferedWriter]:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")  # one name, so that whoever writes next takes away what a stop has left
    with part.open("wb") as file:
        yield file
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


def natural(name: str) -> list[tuple[int, int | str]]:
    """Return by what names are put in order: numbers within them count as numbers."""
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in re.split(r"(\d+)", name) if part]


def sorted_names(names: Sequence[str]) -> list[str]:
    """Return names in their natural order, each once.

    >>> sorted_names(["3.10", "3.2", "3.2"])
    ['3.2', '3.10']
    """
    return sorted(set(names), key=natural)
