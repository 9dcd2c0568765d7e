"""A teacher's afternoon: from a platform's download to the file for its gradebook."""

import io
import json
import zipfile
from contextlib import redirect_stdout

import pytest
from classes import OUT_OF, ROOT, SHEET
from platforms import (
    LATE,
    MISSING,
    STUDENTS,
    TWICE,
    WRONG,
    canvas_gradebook,
    canvas_zip,
    class_list,
    email,
    moodle_worksheet,
    moodle_zip,
    number,
    rows_of,
)

from backprop_helpers.grading.__main__ import main

DUE = ("--due", "2026-12-01 23:59", "--late", "0.1/day", "--zone", "Europe/Berlin")
TITLE = "03 Exercises: branches"


def call(folder, name, *options):
    return main([str(folder / name), "--out", str(folder / "grades"), "--key", str(ROOT / "solutions"), *options])


def by_student(folder):
    rows = json.loads((folder / "grades" / "grades.json").read_text("utf-8"))
    return {row["student"]: row for row in rows}


@pytest.fixture(scope="module")
def moodle(tmp_path_factory):
    folder = tmp_path_factory.mktemp("moodle")
    moodle_zip(folder / "class.zip")
    moodle_worksheet(folder / "worksheet.csv")
    class_list(folder / "class.csv")
    (folder / "grades").mkdir()
    (folder / "grades" / "overrides.csv").write_text(
        f"student,exercise,points,comment\n{STUDENTS[3]},3.1,1.5,=good idea <b>\n{MISSING},03,7,on paper\n"
    )
    options = ("--class", str(folder / "class.csv"), "--worksheet", str(folder / "worksheet.csv"))
    said = io.StringIO()
    with redirect_stdout(said):
        assert call(folder, "class.zip", *options, *DUE, "--lms", "moodle", "--give-back") == 0
    (folder / "said.txt").write_text(said.getvalue(), "utf-8")
    return folder


def test_what_the_call_says_is_what_the_files_say(moodle):
    said = (moodle / "said.txt").read_text("utf-8")
    rows = by_student(moodle)
    for name in (STUDENTS[0], STUDENTS[3], LATE, WRONG):
        assert f": {name}, {SHEET}: {rows[name]['points']:g} of {OUT_OF}" in said
    lines = said.splitlines()
    grades = moodle / "grades"
    assert lines[40:] == [
        "40 files of 39 students, 40 of them run now; all ran to the end.",
        f"03, late: {LATE} (−10%).",
        f"03, several files, the best counts: {TWICE}.",
        f"03, points you gave: {STUDENTS[3]}; {MISSING}.",
        f"See {grades / 'index.html'}; for the class: {grades / 'class.html'}.",
        f"For the gradebook: {grades / 'moodle.csv'}.",
        f"For the gradebook: {grades / 'worksheet.csv'}.",
        f"To give back: {grades / 'give_back.zip'}.",
    ]


def test_points_for_who_handed_in_nothing_are_on_every_page(moodle):
    assert "39 of 40 students handed it in; 1 has points without having handed in." in (
        moodle / "grades" / "class.html"
    ).read_text("utf-8")
    page = (moodle / "grades" / "feedback" / MISSING / f"{SHEET}.html").read_text("utf-8")
    assert f"<b>7</b> of {OUT_OF} points" in page
    assert f"Your teacher gave 7 of {OUT_OF} points: on paper" in page
    index = (moodle / "grades" / "index.html").read_text("utf-8")
    assert f">7 of {OUT_OF}</a><small class=mark>by you</small>" in index
    assert "<small class=mark>late, −10 %</small>" in index
    with zipfile.ZipFile(moodle / "grades" / "give_back.zip") as archive:
        assert len(archive.namelist()) == 40


def test_a_number_alone_is_not_shown_as_the_graph_of_an_exercise(moodle):
    page = (moodle / "grades" / "feedback" / STUDENTS[0] / f"{SHEET}.html").read_text("utf-8")
    assert page.count("<img") == 6  # all but 3.6, which asks for a number


def test_everybody_of_the_list_has_a_row_and_keeps_the_id(moodle):
    rows = by_student(moodle)
    assert sorted(rows) == sorted(STUDENTS)
    assert rows[STUDENTS[0]]["points"] == OUT_OF
    assert rows[STUDENTS[0]]["handed_in"] == "2026-12-01 23:59"
    assert (rows[MISSING]["points"], rows[MISSING]["status"]) == (7, "given")
    assert rows[TWICE]["message"].startswith("2 files; the best one counts")
    assert rows[LATE]["points"] == pytest.approx(0.9 * (0 if STUDENTS.index(LATE) % 4 == 3 else OUT_OF))
    assert "Handed in 2026-12-02 08:15: 1 day late, −10 %." in rows[LATE]["message"]
    assert rows[STUDENTS[3]]["points"] == 1.5


def test_what_moodles_gradebook_gets(moodle):
    table = rows_of(moodle / "grades" / "moodle.csv")
    assert table[0] == ["Full name", "ID number", "Email address", TITLE]
    assert table[1] == [STUDENTS[0], f"s{number(STUDENTS[0])}", email(STUDENTS[0]), str(OUT_OF)]
    assert len(table) == 41
    assert table[1 + STUDENTS.index(MISSING)][-1] == "7"


def test_moodles_worksheet_is_filled_in_and_stays_as_it_was(moodle):
    before, after = rows_of(moodle / "worksheet.csv"), rows_of(moodle / "grades" / "worksheet.csv")
    grade = before[0].index("Grade")
    assert [row[:grade] + row[grade + 1 :] for row in before] == [row[:grade] + row[grade + 1 :] for row in after]
    assert after[1][grade] == str(OUT_OF)
    assert after[1 + STUDENTS.index(MISSING)][grade] == "7"


def test_the_teachers_word_is_on_the_page_as_text(moodle):
    page = (moodle / "grades" / "feedback" / STUDENTS[3] / f"{SHEET}.html").read_text("utf-8")
    assert "Your teacher gave 1.5 of 2 points: =good idea &lt;b&gt;" in page
    assert f"{TITLE}: {STUDENTS[3]}" in page
    assert '<img alt="Computation graph' in page
    assert (moodle / "grades" / "give_back.zip").exists()


def test_the_overrides_count_at_every_call_and_are_never_written(moodle, capsys):
    file = moodle / "grades" / "overrides.csv"
    before = file.read_bytes()
    assert call(moodle, "class.zip", "--class", str(moodle / "class.csv"), "--force") == 0
    assert file.read_bytes() == before
    assert by_student(moodle)[STUDENTS[3]]["points"] == 1.5
    assert by_student(moodle)[LATE]["handed_in"] == "2026-12-02 08:15"  # as the earlier call was told


def test_the_gradebook_of_canvas_is_the_class_list_and_gets_a_file(tmp_path):
    canvas_zip(tmp_path / "class.zip")
    canvas_gradebook(tmp_path / "gradebook.csv")
    options = ("--class", str(tmp_path / "gradebook.csv"), "--lms", "canvas", *DUE, "--give-back")
    assert call(tmp_path, "class.zip", *options) == 0
    table = rows_of(tmp_path / "grades" / "canvas.csv")
    assert table[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", TITLE]
    assert table[1] == ["Points Possible", "", "", "", "", str(OUT_OF)]
    first, last = STUDENTS[0].split()
    name = f"{last}, {first}"
    assert table[2] == [name, "4000", "s4000", email(STUDENTS[0]), "Section A", str(OUT_OF)]
    assert len(table) == 42
    assert table[2 + STUDENTS.index(MISSING)][-1] == ""
    rows = by_student(tmp_path)
    assert rows[", ".join(reversed(LATE.split()))]["handed_in"] == "late"
    assert "1 day late, −10 %" in rows[", ".join(reversed(LATE.split()))]["message"]


def test_other_ids_than_canvas_has_are_the_schools(tmp_path):
    canvas_zip(tmp_path / "class.zip")
    class_list(tmp_path / "class.csv")
    assert call(tmp_path, "class.zip", "--class", str(tmp_path / "class.csv"), "--lms", "canvas") == 0
    table = rows_of(tmp_path / "grades" / "canvas.csv")
    assert table[2][:4] == [STUDENTS[0], "4000", "s4000", ""]
    assert table[2 + STUDENTS.index(MISSING)][:4] == [MISSING, "", f"s{number(MISSING)}", ""]


def test_partial_credit_is_for_who_asks_for_it(tmp_path):
    moodle_zip(tmp_path / "class.zip")
    assert call(tmp_path, "class.zip") == 0
    label = f"{WRONG}_{number(WRONG)}"
    without = by_student(tmp_path)[label]["points"]
    assert call(tmp_path, "class.zip", "--partial", "0.5") == 0
    assert without < by_student(tmp_path)[label]["points"] < OUT_OF
    page = (tmp_path / "grades" / "feedback" / label / f"{SHEET}.html").read_text("utf-8")
    assert "Partial credit: 1 of 3 numbers are right before the first error." in page
