"""Tables as CSV: those that a teacher or a learning platform hands over, and those that are written for them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..core.errors import BadTable
from .classroom import plain

_MOST_BYTES = 20 * 2**20
_SEPARATORS = {
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
}  # a spreadsheet writes semicolons where the comma stands in numbers
_SAID = "sep=[,;\t]"  # how a spreadsheet may begin a file
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # spreadsheets of their own kind
FORMULA_SIGNS = "=+-@＝＋－＠"


@dataclass(frozen=True)
class Row:
    """A row of a table: where it begins in the file, and its cells by heading, in small letters."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """A table that somebody handed over.

    Attributes:
        path: the file.
        headings: of its columns, in small letters.
        rows: but for empty ones.
        written: the headings as they stand there.
        separator: what stands between cells.
    """

    path: Path
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    written: tuple[str, ...]
    separator: str

    def fault(self, line: int, said: str) -> BadTable:
        """Return the error that says what is wrong in a line."""
        return BadTable(f"{self.path.name}, line {line}: {said}")

    def need(self, *names: str) -> None:
        """See that there are columns with these headings.

        Raises:
            BadTable: one is missing.
        """
        for name in names:
            if name not in self.headings:
                there = ", ".join(map(plain, self.headings))
                raise self.fault(1, f'There is no column "{name}"; the columns are: {there}.')


def read_table(path: Path) -> Table:
    """Read a table; the columns may be separated by commas, semicolons or tabs.

    Raises:
        BadTable: the file cannot be read, or a line of it does not fit; the sentence says which.
    """
    text = _text_of(path)
    separator = _separator_of(text)
    lines = _rows_of(path, text, separator)
    first, written = next(lines, (1, []))
    while written and not written[-1].strip():
        written = written[:-1]
    headings = tuple(" ".join(heading.split()).casefold() for heading in written)
    table = Table(path, headings, (), tuple(written), separator)
    if not headings:
        raise table.fault(first, "This line should have the headings of the columns, and the file is empty.")
    double = next((name for name in headings if headings.count(name) > 1), None)
    if double is not None:
        raise table.fault(first, f'Two columns have the heading "{plain(double)}"; give each its own.')
    return replace(table, rows=tuple(_row(table, line, fields) for line, fields in lines))


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise BadTable(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > _MOST_BYTES:
        raise BadTable(f"{path.name} is too large for a table of a class.")
    if content.startswith(_NO_TEXT):
        raise BadTable(f"{path.name} is no CSV. In the spreadsheet, save as *CSV UTF-8*.")
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadTable(
            f"{path.name}, line {line}: This line is not in UTF-8. In the spreadsheet, save as *CSV UTF-8*."
        ) from None


def _separator_of(text: str) -> str:
    """Return what stands between cells, as the line of the headings or a spreadsheet's own first line says."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return first[4] if re.fullmatch(_SAID, first) else max(_SEPARATORS, key=first.count)


def _rows_of(path: Path, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty, each with the line in which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for fields in reader:
            if any(field.strip() for field in fields) and not (
                line == 1 and re.fullmatch(_SAID, separator.join(fields))
            ):
                yield line, fields
            line = reader.line_num + 1
    except csv.Error:
        said = "A quotation mark is opened and not closed, or stands alone."
        raise BadTable(f"{path.name}, line {line}: {said}") from None


def _row(table: Table, line: int, fields: list[str]) -> Row:
    more = [field for field in fields[len(table.headings) :] if field.strip()]
    if more:
        said = f"There are {len(fields)} fields, and {len(table.headings)} headings; "
        raise table.fault(
            line, f"{said}put quotation marks around a field that holds a {_SEPARATORS[table.separator]}."
        )
    cells = [field.strip() for field in fields] + [""] * len(table.headings)
    return Row(line, dict(zip(table.headings, cells, strict=False)))


def to_table(rows: Iterable[Iterable[Any]]) -> str:
    """Return rows as a spreadsheet and a learning platform open them; no text in them becomes a formula.

    >>> to_table([["=A1", 2.0, None]])
    "'=A1,2,\\r\\n"
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(map(_cell, row) for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{value:g}"
    text = plain(" ".join(str(value).split()))
    if text == "-":  # as Moodle writes that there is nothing
        return text
    # An apostrophe goes before each sign that begins a cell, also where semicolons or commas separate the cells.
    return re.sub(rf"""(^|[;,])([\s"']*)(?=[{re.escape(FORMULA_SIGNS)}])""", r"\1\2'", text)
