"""The class list: who is in the class, and whose a folder or a file is."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ..core.errors import BadTable
from .classroom import Owner, Submission, plain, short
from .table import FORMULA_SIGNS, Row, Table, read_table

# For each column, its heading and those that Moodle's list of participants and Canvas's gradebook give it.
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "student", "full name"),
    "first": ("first name", "firstname"),
    "last": ("last name", "surname", "lastname"),
    "id": ("id", "id number"),
    "email": ("email", "e-mail", "email address"),
    "variant": ("variant",),
    "group": ("group", "groups", "section"),
    "login": ("login", "sis login id", "username"),
    "sis": ("sis user id",),
    "number": ("identifier",),
}
_NO_STUDENTS = re.compile(r"\s*(points possible|student, test|test student)\s*", re.IGNORECASE)  # rows of Canvas
_VARIANT = re.compile(r"[^\"'\\]{0,200}")


@dataclass(frozen=True)
class Student:
    """A line of the class list.

    Attributes:
        name: as the list has it.
        id, email, variant, group, login, sis: likewise; empty where the list does not say.
        number: by which Moodle knows the student in one assignment.
        line: where it stands.
        label: what the student is called in tables and as a folder: the name, with id or e-mail where two have it.
    """

    name: str
    id: str = ""
    email: str = ""
    variant: str = ""
    group: str = ""
    login: str = ""
    sis: str = ""
    number: str = ""
    line: int = 0
    label: str = ""

    @cached_property
    def spellings(self) -> frozenset[str]:
        """How a platform may write the name, in small letters: `Ada Lovelace`, `Lovelace, Ada`, `lovelaceada`."""
        words = re.findall(r"\w+", _folded(self.name))
        return frozenset("".join(words[cut:] + words[:cut]) for cut in range(max(1, len(words))))

    @property
    def marks(self) -> frozenset[str]:
        """What else may stand for the student as it is written, in small letters."""
        given = (self.id, self.email, self.login, self.sis, self.label)
        return frozenset(_folded(mark) for mark in given if mark)


@dataclass(frozen=True)
class Roster:
    """A class: the name of its list, its students, and Moodle's numbers of those who are none of them."""

    file: str
    students: tuple[Student, ...]
    strangers: frozenset[str] = frozenset()

    def called(self, name: str) -> Student | None:
        """Return the only student who goes by a name, an id, an e-mail address or a login; None if none or several do.

        >>> ada, bob = Student("Ada Lovelace", "7", label="Ada"), Student("Bob", "8", label="Bob")
        >>> Roster("class.csv", (ada, bob)).called("lovelace_ada").label, Roster("class.csv", (ada, bob)).called("9")
        ('Ada', None)
        """
        found = self.all_called(name)
        return found[0] if len(found) == 1 else None

    def namesakes(self, owner: Owner) -> Sequence[Student]:
        """Return the students whose a folder or a file may be by its name, where there are several."""
        found = self.all_called(owner.name)
        return found if len(found) > 1 else ()

    def all_called(self, name: str) -> Sequence[Student]:
        """Return the students who go by a name."""
        return self._by_mark.get(_folded(name), ()) or self._by_spelling.get(_letters(name), ())

    def participant(self, number: str) -> Student | None:
        """Return the student with a number of Moodle's."""
        return self._by_number.get(number)

    def owner(self, owner: Owner) -> Student | None:
        """Return whose a folder or a file is: by Canvas's number and the name, by the name, by the number alone.

        Moodle's worksheet tells two of one name apart by their numbers.
        """
        if owner.platform == "moodle" and (owner.number in self._by_number or owner.number in self.strangers):
            return self.participant(owner.number)
        by_number = self._by_id.get(owner.number) if owner.is_global else None
        if by_number and _letters(owner.name) in by_number.spellings:
            return by_number
        return self.called(owner.name) or by_number

    def marked(self, mark: str) -> Student | None:
        """Return the only student with an id, an e-mail address or a login."""
        found = self._by_mark.get(_folded(mark), ())
        return found[0] if len(found) == 1 else None

    def labelled(self, label: str) -> Student | None:
        """Return the student with a label."""
        return self._by_label.get(label)

    @cached_property
    def _by_label(self) -> dict[str, Student]:
        return {student.label: student for student in self.students}

    @cached_property
    def _by_id(self) -> dict[str, Student]:
        return {student.id: student for student in self.students if student.id}

    @cached_property
    def _by_number(self) -> dict[str, Student]:
        return {student.number: student for student in self.students if student.number}

    @cached_property
    def _by_mark(self) -> dict[str, list[Student]]:
        return _grouped((mark, student) for student in self.students for mark in student.marks)

    @cached_property
    def _by_spelling(self) -> dict[str, list[Student]]:
        return _grouped((spelling, student) for student in self.students for spelling in student.spellings)


def assigned(found: Iterable[Submission], roster: Roster) -> list[Submission]:
    """Return submissions with the labels and the numbers of the class list; who is not in it keeps the file's name."""
    students = ((it, roster.owner(it.owner)) for it in found)
    return [replace(it, student=one.label, variant=one.variant) if one else it for it, one in students]


@dataclass(frozen=True)
class Participant:
    """A line of Moodle's worksheet: its number for a student, and what it says of who that is."""

    number: str
    id: str
    email: str
    name: str


def numbered(roster: Roster, participants: Sequence[Participant]) -> Roster:
    """Return a class list with Moodle's numbers: by id or e-mail, or by a name that only one participant has."""
    names = Counter(_letters(it.name) for it in participants)
    found: dict[str, str] = {}
    for it in participants:
        student = next(filter(None, (roster.marked(mark) for mark in (it.id, it.email) if mark)), None)
        if student:
            found.setdefault(student.label, it.number)
    for it in participants:
        student = roster.called(it.name) if it.name and names[_letters(it.name)] == 1 else None
        if student and it.number not in found.values():
            found.setdefault(student.label, it.number)
    students = tuple(replace(it, number=found.get(it.label, it.number)) for it in roster.students)
    return replace(roster, students=students, strangers=frozenset(it.number for it in participants) - {*found.values()})


def _grouped(pairs: Iterable[tuple[str, Student]]) -> dict[str, list[Student]]:
    found: dict[str, list[Student]] = {}
    for name, student in pairs:
        found.setdefault(name, []).append(student)
    return found


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


def _letters(name: str) -> str:
    return "".join(re.findall(r"[^\W_]+", _folded(name)))


def read_roster(path: Path) -> Roster:
    """Read a class list: a table of the teacher's own, Moodle's participants or worksheet, or Canvas's gradebook.

    Raises:
        BadTable: the file or a line of it does not fit.
    """
    table = read_table(path)
    columns = _columns(table)
    found = [student for row in table.rows if (student := _student(table, row, columns))]
    if not found:
        raise BadTable(f"{path.name} has headings and no student.")
    for what in ("id", "email"):
        _refuse_twice(table, what, [(getattr(student, what), student) for student in found])
    return Roster(path.name, _labelled(table, found))


def _columns(table: Table) -> dict[str, str]:
    """Return under which heading each column stands."""
    columns: dict[str, str] = {}
    for field, headings in _HEADINGS.items():
        there = [heading for heading in headings if heading in table.headings]
        if len(there) > 1:
            raise table.fault(1, f'"{there[0]}" and "{there[1]}" are two columns for the same; take one away.')
        columns |= {field: there[0]} if there else {}
    if "name" not in columns and not {"first", "last"} <= set(columns):
        there_are = ", ".join(map(plain, table.headings))
        raise table.fault(1, f'There is no column "name"; the columns are: {there_are}.')
    is_export = {"first", "last"} <= set(columns) or "sis" in columns or {"section", "identifier"} & {*table.headings}
    unknown = [heading for heading in table.headings if heading and heading not in columns.values()]
    if unknown and not is_export:
        known = ", ".join(field for field in _HEADINGS if field not in ("first", "last", "sis", "number"))
        raise table.fault(1, f'Nothing is known of a column "{plain(unknown[0])}"; the columns are: {known}.')
    return columns


def _student(table: Table, row: Row, columns: Mapping[str, str]) -> Student | None:
    cell = {field: row.cells[heading] for field, heading in columns.items()}
    first, last = cell.pop("first", ""), cell.pop("last", "")
    cell.setdefault("name", f"{first} {last}".strip())
    if _NO_STUDENTS.fullmatch(cell["name"]) or ("sis" in columns and not cell["name"]):
        return None  # what Canvas puts between: points, how grades are posted, its test student
    if not cell["name"]:
        raise table.fault(row.line, "The name is missing.")
    for field, text in cell.items():
        if not text.isprintable():
            raise table.fault(row.line, f"The {field} holds a character that cannot be printed.")
        if field not in ("name", "group") and text.startswith(tuple(FORMULA_SIGNS)):
            raise table.fault(row.line, f"The {field} begins with {text[0]}, as a formula does.")
    if not _VARIANT.fullmatch(cell.get("variant", "")):
        raise table.fault(
            row.line, "The variant stands in quotation marks in the sheet; it has none itself, and 200 letters at most."
        )
    if number := cell.get("number", ""):
        cell["number"] = "".join(re.findall(r"\d+$", number))
    return Student(**cell, line=row.line)


def _refuse_twice(table: Table, what: str, pairs: Iterable[tuple[str, Student]]) -> None:
    seen: dict[str, int] = {}
    for mark, student in pairs:
        if mark and _folded(mark) in seen:
            raise table.fault(student.line, f"Line {seen[_folded(mark)]} already has the {what} {mark}.")
        seen[_folded(mark)] = student.line


def _labelled(table: Table, students: list[Student]) -> tuple[Student, ...]:
    count = Counter(short(student.name).casefold() for student in students)  # not every disk tells ada from Ada
    labelled = []
    for it in students:
        is_alone = count[short(it.name).casefold()] == 1
        if not is_alone and not it.id and not it.email:
            raise table.fault(it.line, f"There is another {it.name}; give each an id or an e-mail address.")
        labelled.append(replace(it, label=short(it.name if is_alone else f"{it.name} ({it.id or it.email})")))
    return tuple(labelled)
