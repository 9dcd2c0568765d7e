"""What learning platforms import: Moodle's gradebook and grading worksheet, and Canvas's gradebook.

Moodle 3.11 documents *Grades → Import → CSV file*, where the teacher says which column is what. Its worksheet
is read by `mod/assign/feedback/offline/importgradeslib.php` (as of commit 452e36f): `Identifier`, `Grade` and
`Last modified (grade)` must be there. Canvas reads by `lib/gradebook_importer.rb` of canvas-lms (as of commit 00b222d):
`Student` and `ID` come first, `Section` last before the assignments, and the second row has the points.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

from ..core.errors import BadTable
from .classroom import Submission, owner_of, sorted_names
from .records import Record
from .roster import Participant, Roster, Student
from .rows import OTHER_FILES
from .table import Row, Table, read_table, to_table

_MOODLE, _CANVAS = (
    ("Full name", "ID number", "Email address"),
    ("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
)
_POINTS = "Points Possible"
_IDENTIFIER, _GRADE, _MOST = "identifier", "grade", "maximum grade"
_LARGEST = 10**6  # of a maximum grade
_SUBMITTED, _MODIFIED = "last modified (submission)", "last modified (grade)"
# How Moodle writes a time in English, by the user's settings.
_TIMES = (
    "%A, %d %B %Y, %I:%M %p",
    "%A, %d %B %Y, %H:%M",
    "%A, %B %d, %Y, %I:%M %p",
    "%d/%m/%y, %H:%M",
    "%Y-%m-%d %H:%M",
)


@dataclass(frozen=True)
class Book:
    """What goes into a gradebook.

    Attributes:
        roster: the class.
        sheets: the names of the sheets, in order.
        titles: of each.
        most: the points of each.
        rows: for each student's label and sheet.
    """

    roster: Roster
    sheets: tuple[str, ...]
    titles: Mapping[str, str]
    most: Mapping[str, float]
    rows: Mapping[tuple[str, str], Record]

    @classmethod
    def of(cls, rows: Sequence[Record], roster: Roster, titles: Mapping[str, str]) -> Book:
        graded = [row for row in rows if row.is_entered and row.sheet != OTHER_FILES]
        most = {row.sheet: max(it.out_of for it in graded if it.sheet == row.sheet) for row in graded}
        sheets = tuple(sorted_names(list(most)))
        return cls(roster, sheets, titles, most, {(row.student, row.sheet): row for row in rows})

    def points(self, student: Student) -> list[float | None]:
        """Return the points for each sheet; none where nothing was graded, so that nothing is entered."""
        found = [self.rows.get((student.label, sheet)) for sheet in self.sheets]
        return [row.points if row and row.is_entered else None for row in found]

    @property
    def headings(self) -> list[str]:
        return [self.titles.get(sheet, sheet) for sheet in self.sheets]


def moodle(book: Book) -> str:
    """Return the file for Moodle's *Grades → Import → CSV file*, where students are known by ID number or e-mail."""
    rows = [[it.name, it.id, it.email, *book.points(it)] for it in book.roster.students]
    return to_table([[*_MOODLE, *book.headings], *rows])


def refuse_unknown_to_moodle(roster: Roster) -> None:
    """See that Moodle can know each student by an ID number or an e-mail address.

    Raises:
        BadTable: the class list has neither of one student.
    """
    nameless = next((it for it in roster.students if not it.id and not it.email), None)
    if nameless:
        told = f"{nameless.name} has neither an id nor an e-mail address, and Moodle needs one of them."
        raise BadTable(f"{roster.file}, line {nameless.line}: {told}")


def canvas(book: Book) -> str:
    """Return the file for Canvas's *Gradebook → Import*.

    Canvas knows a student by the number `ID`; it stands in the names of what was downloaded, too. Where the ids of the
    class list are others, they are those of the school, which Canvas calls `SIS User ID`.
    """
    numbers = _numbers(book)
    students = book.roster.students
    is_canvas = all(it.id == numbers[it.label] for it in students if it.label in numbers)
    rows = [
        [
            it.name,
            it.id if is_canvas else numbers.get(it.label, ""),
            it.sis or ("" if is_canvas else it.id),
            it.login,
            it.group,
            *book.points(it),
        ]
        for it in students
    ]
    points = [_POINTS, *[""] * (len(_CANVAS) - 1), *(book.most[sheet] for sheet in book.sheets)]
    return to_table([[*_CANVAS, *book.headings], points, *rows])


def _numbers(book: Book) -> dict[str, str]:
    """Return Canvas's own number of each student from whom a file came."""
    owners = {row.student: owner_of(row.file) for row in book.rows.values() if row.file}
    return {label: owner.number for label, owner in owners.items() if owner.is_global}


@dataclass(frozen=True)
class Worksheet:
    """Moodle's grading worksheet of an assignment: one line for each participant, in the order of the file."""

    table: Table

    def times(self, zone: tzinfo) -> dict[str, datetime]:
        """Return when each participant handed in, by Moodle's number.

        Raises:
            BadTable: a time cannot be read.
        """
        found = {}
        for row in self.table.rows:
            written = row.cells.get(_SUBMITTED, "")
            if written in ("", "-"):
                continue
            moment = _moment(written)
            if moment is None:
                told = f'The time "{written}" cannot be read; download the worksheet with Moodle in English.'
                raise self.table.fault(row.line, told)
            found[_number(row.cells[_IDENTIFIER])] = moment.replace(tzinfo=zone)
        return found

    @property
    def participants(self) -> list[Participant]:
        """Who stands in it."""
        marks = ("id number", "email address", "full name")
        return [
            Participant(_number(row.cells[_IDENTIFIER]), *(row.cells.get(mark, "") for mark in marks))
            for row in self.table.rows
        ]

    def refuse_others(self, listed: Iterable[Submission]) -> None:
        """See that some of what was handed in is of this assignment.

        Raises:
            BadTable: nothing is.
        """
        if {it.owner.number for it in listed}.isdisjoint(it.number for it in self.participants):
            told = "nobody in it handed in any of these files. Give this one's with --worksheet, or --worksheet none."
            raise BadTable(f"{self.table.path.name} is the worksheet of another assignment: {told}")

    def filled(self, rows: Iterable[Record], roster: Roster | None) -> str:
        """Return the worksheet with the points in it, scaled where Moodle has another maximum than the sheet.

        Args:
            rows: of all sheets; those of one assignment are known by Moodle's numbers.
            roster: the class list, by which a participant without a file is known.

        Raises:
            BadTable: it is not graded in points.
        """
        rows = list(rows)
        numbers, by_number, sheet = self._numbers, self._by_number(rows), self._sheet(rows)
        by_student = {row.student: row for row in rows if row.sheet == sheet}
        lines = [list(self.table.written)]
        for number, line in numbers.items():
            named = roster.participant(number) if roster else None
            student = by_number[number].student if number in by_number else named.label if named else ""
            record = by_student.get(student)
            cells = dict(line.cells)
            if record and record.is_entered:
                most = self._most(line, record.out_of)
                cells[_GRADE] = f"{round(record.points * most / record.out_of, 2):g}"
            lines.append(list(cells.values()))
        return to_table(lines)

    def scaled(self, rows: Sequence[Record]) -> tuple[list[Record], str]:
        """Return rows in which this assignment's sheet has Moodle's maximum, and a sentence if that is another.

        Raises:
            BadTable: it is not graded in points.
        """
        sheet = self._sheet(rows)
        out_of = max((row.out_of for row in rows if row.sheet == sheet), default=0.0)
        most = self._most(self.table.rows[0], out_of) if out_of else out_of
        if most == out_of:
            return [*rows], ""
        told = f"points are scaled from {out_of:g} to {most:g} in the files for Moodle, as in {self.table.path.name}."
        return [
            replace(row, points=round(row.points * most / row.out_of, 2), out_of=most)
            if row.sheet == sheet and row.out_of
            else row
            for row in rows
        ], f"{sheet.partition('_')[0]}: {told}"

    @property
    def _numbers(self) -> dict[str, Row]:
        return {_number(row.cells[_IDENTIFIER]): row for row in self.table.rows}

    def _by_number(self, rows: Iterable[Record]) -> dict[str, Record]:
        numbers = self._numbers
        return {number: row for row in rows if row.file and (number := owner_of(row.file).number) in numbers}

    def _sheet(self, rows: Iterable[Record]) -> str:
        """Return the sheet of this assignment, as most files of its participants say; empty if there are none."""
        sheets = Counter(row.sheet for row in self._by_number(rows).values() if row.exercises)
        return sheets.most_common(1)[0][0] if sheets else ""

    def _most(self, line: Row, out_of: float) -> float:
        """Return Moodle's maximum grade; the points of the sheet where the worksheet does not have it."""
        written = line.cells.get(_MOST, "")
        try:
            most = float(written.replace(",", ".")) if written else out_of
        except ValueError:
            most = 0.0
        if not 0 < most < _LARGEST:
            told = f"The maximum grade is {written}; grading needs one in points, and not a scale."
            raise self.table.fault(line.line, told)
        return most


def read_worksheet(path: Path) -> Worksheet:
    """Read Moodle's grading worksheet.

    Raises:
        BadTable: a column is missing, or a line does not fit.
    """
    table = read_table(path)
    table.need(_IDENTIFIER, _GRADE, _MODIFIED)
    for row in table.rows:
        if not _number(row.cells[_IDENTIFIER]):
            raise table.fault(row.line, "The identifier should be the word Participant and a number.")
    return Worksheet(table)


def _number(identifier: str) -> str:
    match = re.fullmatch(r"\D*(\d+)", identifier)
    return match[1] if match else ""


def _moment(text: str) -> datetime | None:
    for form in _TIMES:
        try:
            return datetime.strptime(text, form)
        except ValueError:
            continue
    return None
