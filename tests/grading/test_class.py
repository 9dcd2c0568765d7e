"""A class is graded: everybody gets what is theirs, and what cannot be graded is told in a sentence."""

import json
import os
import shutil
import sys

import nbformat
import pytest
from classes import OUT_OF, POINTS, ROOT, SHEET, class_of, grades, hand_in, points_of, put_first, records, run, sheet_of

from backprop_helpers.grading.__main__ import main


def test_a_class_is_graded(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions", Bob="exercises")
    before = {path: path.read_bytes() for path in (tmp_path / "in").rglob("*.ipynb")}
    shutil.copy(sheet_of(tmp_path / "in", "Ada"), tmp_path / "in" / "Zoë Müller__03 (1).ipynb")
    assert run(tmp_path) == 0
    scores = {name: (record["points"], record["sheet"]) for name, record in records(tmp_path).items()}
    assert scores == {"Ada": (OUT_OF, SHEET), "Bob": (0, SHEET), "Zoë Müller": (OUT_OF, SHEET)}
    table = (tmp_path / "out" / "grades.csv").read_text("utf-8-sig").splitlines()
    assert table[0].startswith("student,sheet,points,out_of,status,message,3.1,3.2")
    of_exercises = ",".join(map(str, POINTS.values()))
    assert table[1].startswith(f"Ada,{SHEET},{OUT_OF},{OUT_OF},graded,,{of_exercises},,Ada/{SHEET}.ipynb,,20")
    assert f"{OUT_OF}</b> of {OUT_OF} points" in (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text(
        "utf-8"
    )
    feedback = (tmp_path / "out" / "feedback" / "Bob" / f"{SHEET}.html").read_text("utf-8")
    assert "<summary>Hint 1</summary>Count the edges that leave x." in feedback
    assert "<summary>Hint" not in (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
    page = (tmp_path / "out" / "class.html").read_text("utf-8")
    assert "2 of 3" in page
    assert "Ada" not in page
    assert {path: path.read_bytes() for path in before} == before
    capsys.readouterr()
    assert run(tmp_path) == 0  # nothing changed
    done, see = "3 files, 0 of them run now; all ran to the end.", tmp_path / "out" / "index.html"
    assert capsys.readouterr().out == f"{done}\nSee {see}; for the class: {see.with_name('class.html')}.\n"
    assert run(tmp_path, "--force") == 0
    assert "3 of 3" in capsys.readouterr().out


def test_a_students_html_is_shown_as_text_and_no_name_is_a_formula(tmp_path):
    class_of(tmp_path / "in", **{"=1+1": "solutions"})
    path = sheet_of(tmp_path / "in", "=1+1")
    put_first(path, "'<script>alert(1)</script>'")
    assert run(tmp_path) == 0
    assert "\n'=1+1," in (tmp_path / "out" / "grades.csv").read_text("utf-8-sig")
    page = (tmp_path / "out" / "feedback" / "=1+1" / f"{SHEET}.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_who_handed_in_no_notebook_or_no_name_is_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    for name in ("Bob/report.html", "Cem/sheet.rar", "Dan/backprop/exercises/sheet.ipynb", f"{SHEET}.ipynb"):
        hand_in(tmp_path / "in" / name, "solutions")
    assert run(tmp_path) == 1
    listed = grades(tmp_path)
    messages = {record["student"]: record["message"] for record in listed if record["status"] == "failed"}
    assert messages == {
        "Bob": "Bob: There is no notebook in this folder.",
        "Cem": "Cem/sheet.rar: This is an archive; unpack it, and grade again.",
        SHEET: "Whose is this? Put it into a folder with the student's name, or call it STUDENT__sheet.ipynb.",
    }
    assert [record["points"] for record in listed if record["student"] == "Dan"] == [OUT_OF]


def test_lessons_among_the_files_take_no_sheets_place(tmp_path):
    class_of(tmp_path / "in", Ada="exercises")
    (tmp_path / "in" / "Ada" / "lessons").mkdir()
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        shutil.copy(path, tmp_path / "in" / "Ada" / "lessons")
    class_of(tmp_path / "in", Bob="solutions")
    (sheet_of(tmp_path / "in", "Bob")).write_text("")
    assert run(tmp_path) == 1
    rows = [(it["student"], it["sheet"], it["out_of"], it["status"]) for it in grades(tmp_path)]
    assert rows == [
        ("Ada", SHEET, OUT_OF, "graded"),
        ("Ada", "other files", 0, "failed"),
        ("Bob", SHEET, OUT_OF, "failed"),
    ]
    assert (tmp_path / "out" / "feedback" / "Ada" / "other files.html").exists()


def test_two_sheets_in_one_file_are_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    path = sheet_of(tmp_path / "in", "Ada")
    notebook = nbformat.read(path, as_version=4)
    notebook.cells += nbformat.read(ROOT / "solutions" / "04_gates.ipynb", as_version=4).cells
    path.write_text(json.dumps(notebook))  # with ids that stand there twice
    assert run(tmp_path) == 0
    listed = grades(tmp_path)
    said = f"There is something of {SHEET} in it too, which was not graded: hand in one file for each sheet."
    assert [(it["student"], it["points"], it["message"]) for it in listed if it["points"]] == [
        ("Ada", sum(points_of("04_gates").values()), said),
        ("Bob", OUT_OF, ""),
    ]


def test_the_better_of_two_files_counts_and_a_missing_one_is_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Bob="exercises")
    shutil.copy(ROOT / "exercises" / f"{SHEET}.ipynb", tmp_path / "in" / "Ada" / f"{SHEET} (1).ipynb")
    hand_in(tmp_path / "in" / "Bob" / "02.ipynb", "solutions", "02_chain_rule")
    assert run(tmp_path) == 0
    table = [row.split(",")[:6] for row in (tmp_path / "out" / "grades.csv").read_text("utf-8-sig").splitlines()[1:]]
    other = str(sum(points_of("02_chain_rule").values()))
    other = str(sum(points_of("02_chain_rule").values()))
    assert table == [
        ["Ada", "02_chain_rule", "0", other, "missing", "Nothing was handed in."],
        ["Ada", SHEET, str(OUT_OF), str(OUT_OF), "graded", f"2 files; the best one counts: Ada/{SHEET}.ipynb."],
        ["Bob", "02_chain_rule", other, other, "graded", ""],
        ["Bob", SHEET, "0", str(OUT_OF), "graded", ""],
    ]


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "out").write_text("a file")
    assert run(tmp_path) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'out'}: ")


def test_grades_among_the_submissions_would_be_a_student(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    for place in (tmp_path / "in", tmp_path / "in" / "grades"):
        assert run(tmp_path, "--out", str(place)) == 2
        assert capsys.readouterr().err.startswith(f"{place} lies in {tmp_path / 'in'}")
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["Ada"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_who_may_read_the_grades_is_for_the_teacher_to_say(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    before = os.umask(0o077)
    try:
        assert run(tmp_path) == 0
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "out").rglob("*")} == {0}


def test_unusable_arguments_are_told(tmp_path, capsys):
    assert run(tmp_path) == 2
    assert "There is no folder and no zip of submissions" in capsys.readouterr().err
    (tmp_path / "in").mkdir()
    assert main([str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(tmp_path / "none")]) == 2
    with pytest.raises(SystemExit):
        main([])
    capsys.readouterr()
    for options in (("--jobs", "0"), ("--seconds", "0"), ("--seconds", "nan"), ("--seconds", "inf")):
        assert run(tmp_path, *options) == 2
        assert capsys.readouterr().err == "--jobs and --seconds are numbers greater than 0.\n"
    for options in (("--force",), ("--forget", "Ada"), ("--give-back",)):
        assert run(tmp_path, "--rejudge", *options) == 2
        assert capsys.readouterr().err.startswith("--rejudge runs nothing and gives nothing back")
    assert run(tmp_path, "--dask", "nowhere") == 2
    assert "There is no Dask cluster at nowhere: missing port number" in capsys.readouterr().err


def test_folders_without_notebooks_are_told_and_nothing_is_forgotten(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "none").mkdir()
    assert run(tmp_path) == 0
    assert run(tmp_path, "--key", str(tmp_path / "none")) == 2
    assert "There is no solution in" in capsys.readouterr().err
    assert main([str(tmp_path / "none"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]) == 2
    assert "There is no notebook in" in capsys.readouterr().err
    assert records(tmp_path)["Ada"]["points"] == OUT_OF
    assert list((tmp_path / "out" / "records").glob("*/*.json"))
