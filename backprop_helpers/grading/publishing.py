"""What a call of the grader leaves behind: tables, pages, and files for a gradebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from . import gradebook
from .classroom import write, write_for_good
from .closing import changes, counted, named, remarks, standing
from .finishing import Rules, finished, listed
from .gradebook import Book, Worksheet
from .opening import on_disk
from .pictures import kept_picture
from .records import Record, all_records, path_of, read_record
from .report import Titles, class_page, class_to_csv, feedback_page, index_page, to_csv, to_json

_GRADEBOOKS = {"moodle": gradebook.moodle, "canvas": gradebook.canvas}
ENTERED = (*(f"{platform}.csv" for platform in _GRADEBOOKS), "worksheet.csv")  # what a gradebook imports
WRITTEN = ("grades.csv", "class.csv", *ENTERED)  # tables that each call may write anew


@dataclass(frozen=True)
class Wanted:
    """What is written beside the tables and pages.

    Attributes:
        platform: for whose gradebook; empty for none.
        worksheet: Moodle's, that is to be filled in; None if there is none.
    """

    platform: str = ""
    worksheet: Worksheet | None = None


def publish(
    grades: Path, done: str, rules: Rules, titles: Titles, wanted: Wanted
) -> tuple[Literal[0, 1], Sequence[Record]]:
    """Write the tables and the pages, and say where they are.

    Returns 1 if a submission could not be run to its end, else 0; and the rows.
    """
    records = [record.small for record in all_records(grades)]
    rows = finished(records, rules)
    before = standing(grades)
    _write_pages(grades, rows, titles)
    rows = listed(rows, rules.roster)
    write_for_good(grades / "grades.csv", "\ufeff" + to_csv(rows))
    write_for_good(grades / "class.csv", "\ufeff" + class_to_csv(rows))
    write_for_good(grades / "grades.json", to_json(rows))
    write_for_good(grades / "class.html", class_page(rows, titles))
    write_for_good(grades / "index.html", index_page(rows, titles))
    entered = _gradebooks(rows, rules, titles, wanted)
    for name, text in entered.items():
        write_for_good(grades / name, "\ufeff" * (name != "canvas.csv") + text)
    ended_early = [record for record in records if record.status in ("failed", "stopped")]
    count = sum(row.status == "kept" for row in rows)
    kept = f"{counted(count, 'grade')} kept from an earlier call; " if count else ""
    who = named(list(dict.fromkeys(record.student for record in ended_early)))
    ended = f"{len(ended_early)} could not be graded: {who}" if ended_early else "all ran to the end"
    for line in changes(before, rows, rules.roster):
        print(line)
    print(f"{done}; {kept}{ended}.")
    for line in remarks(rows, rules):
        print(line)
    if wanted.worksheet and (told := wanted.worksheet.scaled(rows)[1]):
        print(told)
    print(f"See {grades / 'index.html'}; for the class: {grades / 'class.html'}.")
    for name in entered:
        print(f"For the gradebook: {grades / name}.")
    for name in (it for it in ENTERED if it not in entered and (grades / it).exists()):
        print(not_renewed(grades / name))
    return 1 if ended_early else 0, rows


def _write_pages(grades: Path, rows: list[Record], titles: Titles) -> None:
    written = set()
    for row in rows:
        if row.file or row.status == "given":
            page = grades / "feedback" / on_disk(row.student) / f"{on_disk(row.sheet)}.html"
            whole = _whole(grades, row)
            names = {name: exercise.picture for name, exercise in whole.exercises.items() if exercise.picture}
            pictures = {name: kept_picture(grades, picture) for name, picture in names.items()}
            write(page, feedback_page(whole, titles, pictures))
            written.add(page)
    for page in (grades / "feedback").glob("*/*.html"):
        if page not in written:  # what it told of was withdrawn
            page.unlink()


def _whole(grades: Path, row: Record) -> Record:
    """Return the record of which a row tells, with all that is kept of it, and what the row says."""
    if not row.file:
        return row
    now = read_record(grades, path_of(grades, row.student, row.file))
    kept = next((it for it in now.earlier if it.sheet == row.sheet), now) if row.status == "kept" else now
    return replace(row, cells=kept.cells, hints=kept.hints)


def _gradebooks(rows: list[Record], rules: Rules, titles: Titles, wanted: Wanted) -> Mapping[str, str]:
    found = {}
    if wanted.platform:
        assert rules.roster is not None
        scaled = rows
        if wanted.worksheet and wanted.platform == "moodle":  # both files for Moodle say the same
            scaled, _ = wanted.worksheet.scaled(rows)
        book = Book.of(scaled, rules.roster, titles)
        found[f"{wanted.platform}.csv"] = _GRADEBOOKS[wanted.platform](book)
    if wanted.worksheet:
        found["worksheet.csv"] = wanted.worksheet.filled(rows, rules.roster)
    return found


def not_renewed(path: Path) -> str:
    """Return what is to be said of a file that another call has written, and this one has not."""
    return f"{path} is from an earlier call and was not updated."
