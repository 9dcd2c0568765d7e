"""From a file that was handed in to what is to be run: its sheet, its numbers and their key."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ..core.errors import KeyFault, Unreadable
from ..core.numbers import and_list
from .beside import files_beside
from .classroom import Submission, fingerprint, trouble_with
from .key import Key, Sheet, read_key, read_sheet
from .notebook import Cell
from .reading import read_submission, recognize, variant_of


@dataclass(frozen=True)
class Prepared:
    """A submission that is to be run.

    Attributes:
        submission: the file.
        key: its sheet, at the numbers of this submission; None where it is none.
        cells: what stands in it.
        message: why it cannot be run, or what is to be known of its numbers; else empty.
        fingerprint: of the file; empty where it was not run, so that the next call tries again.
        files: what lies beside it and goes along, by name.
    """

    submission: Submission
    key: Key | None
    cells: tuple[Cell, ...]
    message: str
    fingerprint: str
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Keys:
    """The sheets of a folder, the fingerprint of each, and a way to their keys: each is run when it is needed, once."""

    sheets: Sequence[Sheet]
    prints: Mapping[str, str]
    key: Callable[[Path, str], Key]

    @classmethod
    def of(cls, folder: Path) -> Keys:
        paths = sorted(it for it in folder.glob("*.ipynb") if not it.name.startswith("."))  # a Mac leaves ._sheet.ipynb
        if not paths:
            raise KeyFault(f"There is no solution in {folder}; name the folder with --key.")
        sheets = [read_sheet(path) for path in paths]
        return cls(sheets, {path.stem: fingerprint(path) for path in paths}, lru_cache(maxsize=64)(read_key))


def prepare(submission: Submission, keys: Keys) -> Prepared:
    """Read a submission, and find its sheet, its numbers and their key.

    Args:
        submission: the file.
        keys: of all sheets.

    Raises:
        KeyFault: the sheet's solution cannot serve as key.
    """
    trouble = submission.trouble or trouble_with(submission.path, submission.name.count("/") + 1)
    if submission.student in keys.prints:
        trouble = "Whose is this? Put it into a folder with the student's name, or call it STUDENT__sheet.ipynb."
    if trouble:
        return Prepared(submission, None, (), trouble, "")
    try:
        files = _beside(submission)
        print_of_it = _made_of(submission, files)
    except OSError as error:
        return Prepared(submission, None, (), f"It cannot be read: {error.strerror}.", "")
    try:
        cells = read_submission(submission.path)
        sheet = recognize(cells, keys.sheets)
        if sheet is None:
            raise Unreadable("This notebook is none of the sheets; perhaps a lesson?")
    except Unreadable as error:
        return Prepared(submission, None, (), str(error), print_of_it)
    key = keys.key(sheet.path, "")
    try:
        name, message = variant_of(sheet, cells), ""
    except Unreadable as error:
        name, message = "", str(error)
    if name:
        try:
            key, message = keys.key(sheet.path, name), f"Numbers of {name}."
        except KeyFault as error:
            return Prepared(submission, None, (), str(error), print_of_it)
    along = f"With {and_list(list(files))} from beside it." if files else ""
    message = " ".join(filter(None, (message, along, _left_out(sheet, cells, keys))))
    return Prepared(submission, key, cells, message, print_of_it, files)


def made_of(submission: Submission) -> str:
    """Return the fingerprint of a submission, with what lies beside it.

    Raises:
        OSError: the file cannot be read.
    """
    return _made_of(submission, _beside(submission))


def _made_of(submission: Submission, files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256(fingerprint(submission.path).encode())
    for name, content in files.items():
        whole.update(f"\n{name} {hashlib.sha256(content).hexdigest()}".encode())
    return whole.hexdigest()


def _beside(submission: Submission) -> dict[str, bytes]:
    return files_beside(submission.path.parents[submission.name.count("/")], submission.name)


def _left_out(sheet: Sheet, cells: Sequence[Cell], keys: Keys) -> str:
    """Return what is to be said where a second sheet was pasted into the same file."""
    given = {text for cell in sheet.cells for text in (cell.id, cell.source.strip())}
    rest = [cell for cell in cells if cell.id not in given and cell.source.strip() not in given]
    other = recognize(rest, [it for it in keys.sheets if it is not sheet])
    return f"There is something of {other.name} in it too, which was not graded: each sheet is a file." if other else ""
