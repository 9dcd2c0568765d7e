"""From a file that was handed in to what is to be run: its sheet, its numbers and their key."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from ..core.errors import KeyFault, Unreadable
from ..core.numbers import and_list
from .beside import files_beside
from .classroom import Submission, fingerprint
from .key import Key, Sheet, read_key, read_sheet
from .notebook import Cell
from .reading import fingerprint_of, read_handed_in, recognize, variant_of
from .running import varied
from .work import noting_what_is_needed

_LONG = 60  # characters of an answer: no two people write the same


@dataclass(frozen=True)
class Prepared:
    """A submission that is to be run.

    Attributes:
        submission: the file.
        key: its sheet, at the numbers of this submission; None where it is none.
        cells: what stands in it.
        message: why it cannot be run, or what is to be known of its numbers; else empty.
        fingerprint: of the file; empty where it was not run, so that the next call tries again.
        modified: when the file was last changed, in seconds.
        python: the version of Python with which it was saved; empty where it does not say.
        files: what lies beside it and goes along, by name.
    """

    submission: Submission
    key: Key | None
    cells: tuple[Cell, ...]
    message: str
    fingerprint: str
    modified: float = 0.0
    python: str = ""
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
        return cls(sheets, {path.stem: fingerprint(path) for path in paths}, lru_cache(maxsize=64)(_key))


def _key(path: Path, variant: str) -> Key:
    with noting_what_is_needed():
        return read_key(path, variant)


def prepare(submission: Submission, keys: Keys) -> Prepared:
    """Read a submission, and find its sheet, its numbers and their key.

    Args:
        submission: the file.
        keys: of all sheets.

    Raises:
        KeyFault: the sheet's solution cannot serve as key.
    """
    trouble = submission.trouble
    if submission.student in keys.prints:
        trouble = "Whose is this? Put it into a folder with the student's name, or call it STUDENT__sheet.ipynb."
    if trouble:
        return Prepared(submission, None, (), trouble, "")
    try:
        handed_in = read_handed_in(submission.folder, submission.name)
        cells = handed_in.cells
        sheet = recognize(cells, keys.sheets)
        if sheet is None:
            raise Unreadable("This notebook is none of the sheets; perhaps a lesson?")
        if handed_in.fingerprint == keys.prints[sheet.name] or _is_copy(sheet, cells, submission.name):
            raise Unreadable(f"This is the solution of {sheet.name} itself, word for word; it earns nothing.")
    except Unreadable as error:
        return Prepared(submission, None, (), str(error), "")
    files = files_beside(submission.folder, submission.name)
    print_of_it = _with(handed_in.fingerprint, files, submission.variant)
    key = keys.key(sheet.path, "")
    try:
        name, message = variant_of(sheet, cells), ""
    except Unreadable as error:
        name, message = "", str(error)
    listed = submission.variant if sheet.varies else ""
    if listed and listed != name:
        message = (
            f"The class list says {listed}, the sheet says {name or 'no name'}: judged by the numbers of {listed}."
        )
        cells = tuple(replace(cell, source=varied(cell.source, listed)) if cell.is_code else cell for cell in cells)
        name = listed
    if name:
        try:
            key, message = keys.key(sheet.path, name), message or f"Numbers for the code name {name}."
        except KeyFault as error:
            return Prepared(submission, None, (), str(error), print_of_it)
    along = f"With {and_list(list(files))} from beside it." if files else ""
    message = " ".join(filter(None, (message, along, _left_out(sheet, cells, keys), _odd_name(submission.name))))
    return Prepared(submission, key, cells, message, print_of_it, handed_in.modified, handed_in.python, files)


def made_of(submission: Submission) -> str:
    """Return the fingerprint of a submission, with what lies beside it and what the class list says.

    Raises:
        Unreadable: the file cannot be read.
    """
    made_of_it = fingerprint_of(submission.folder, submission.name)
    return _with(made_of_it, files_beside(submission.folder, submission.name), submission.variant)


def _with(fingerprint: str, files: Mapping[str, bytes], variant: str) -> str:
    """Return the fingerprint of a notebook together with files, and with the numbers that the class list gives."""
    whole = hashlib.sha256(fingerprint.encode())
    if variant:
        whole.update(f"\nvariant {variant}".encode())
    for name, content in files.items():
        whole.update(f"\n{name} {hashlib.sha256(content).hexdigest()}".encode())
    return whole.hexdigest()


def _is_copy(sheet: Sheet, cells: Sequence[Cell], name: str) -> bool:
    """Tell whether somebody put the solution itself among the files, for example with a second copy of the course.

    Nobody writes a whole sheet of long answers word for word as they stand there. Where the answers are short it is
    the folder that tells, and there half of them are enough: the copy may be of another version.
    """
    answers = [cell.source.strip() for cell in sheet.cells if cell.is_code and cell.grading.get("solution")]
    folders = name.casefold().split("/")[1:-1]
    if sheet.path.parent.name.casefold() in folders or any("solution" in folder for folder in folders):
        sources = {cell.source.strip() for cell in cells}
        return 2 * sum(answer in sources for answer in answers) >= len(answers) > 0
    long = [answer for answer in answers if len(answer) >= _LONG]
    return len(long) > 1 and _texts(cells) == _texts(sheet.cells)


def _texts(cells: Sequence[Cell]) -> list[str]:
    return [text for cell in cells if (text := cell.source.strip())]


def _odd_name(name: str) -> str:
    """Return what is to be said of a name that no text is."""
    odd = any("\ud800" <= letter <= "\udfff" for letter in name)
    return "The file's name is not in UTF-8; what cannot be read of it is shown as \ufffd." if odd else ""


def _left_out(sheet: Sheet, cells: Sequence[Cell], keys: Keys) -> str:
    """Return what is to be said where a second sheet was pasted into the same file."""
    given = {text for cell in sheet.cells for text in (cell.id, cell.source.strip())}
    rest = [cell for cell in cells if cell.id not in given and cell.source.strip() not in given]
    other = recognize(rest, [it for it in keys.sheets if it is not sheet])
    told = "in it too, which was not graded: hand in one file for each sheet."
    return f"There is something of {other.name} {told}" if other else ""
