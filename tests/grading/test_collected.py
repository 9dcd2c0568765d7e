"""Classes as other programs hand them over, each with its own names and files: nbgrader, Moodle, Canvas, Blackboard."""

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec

import pytest
from classes import OUT_OF, SHEET, grades, hand_in, records, run

from backprop_helpers.grading.classroom import submissions
from tests.needs import do_without

CANVAS = f"lovelaceada_1234_56789_{SHEET}"


@pytest.mark.parametrize(
    ("names", "student"),
    [
        ([f"ada/03/{SHEET}"], "ada"),
        ([f"Ada Lovelace_1234_assignsubmission_file_/{SHEET}"], "Ada Lovelace_1234"),
        ([f"Ada Lovelace_1234_assignsubmission_file/{SHEET}"], "Ada Lovelace_1234"),
        ([f"Ada Lovelace_1234_assignsubmission_file_{SHEET}"], "Ada Lovelace_1234"),
        ([f"Participant_1234_assignsubmission_file_/work/{SHEET}"], "Participant_1234"),
        ([CANVAS], "lovelaceada_1234"),
        ([CANVAS, f"lovelaceada_LATE_1234_60000_{SHEET}-1"], "lovelaceada_1234"),
        ([f"Sheet 3_ada12_attempt_2026-11-26-18-30-05_{SHEET}"], "Sheet 3_ada12"),
        (["x_eve_attempt_2026-11-26-18-30-05_x_ada_attempt_2026-11-26-18-30-05_a"], "x_eve"),
        (["Eve_1_assignsubmission_file_Ada_2_assignsubmission_file_a"], "Eve_1_assignsubmission_file_Ada_2"),
        (["eve_1_22_ada_2_33_a"], "eve_1"),
        ([f"ada_12__{SHEET}"], "ada_12"),
    ],
)
def test_who_handed_in_is_read_from_the_name(tmp_path, names, student):
    for name in names:
        hand_in(tmp_path / f"{name}.ipynb", "exercises")
    assert [it.student for it in submissions(tmp_path)] == [student] * len(names)


def test_what_moodle_puts_beside_is_no_student(tmp_path):
    folder = tmp_path / "in"
    for name in ("Ada_12", "Bob_13"):
        hand_in(folder / f"{name}_assignsubmission_file_" / f"{SHEET}.ipynb", "solutions")
        (folder / f"{name}_assignsubmission_onlinetext_").mkdir()
        (folder / f"{name}_assignsubmission_onlinetext_" / "onlinetext.html").write_text("<p>Done!</p>")
    (folder / "Cy_14_assignsubmission_onlinetext_").mkdir()
    (folder / "Cy_14_assignsubmission_onlinetext_" / "onlinetext.html").write_text("<p>My sheet is on a stick.</p>")
    assert run(tmp_path, "--give-back") == 1
    told = {(it["student"], it["sheet"]): (it["points"], it["message"]) for it in grades(tmp_path)}
    assert told == {
        ("Ada_12", SHEET): (OUT_OF, ""),
        ("Bob_13", SHEET): (OUT_OF, ""),
        ("Cy_14", SHEET): (0, "Nothing was handed in."),
        ("Cy_14", "other files"): (
            0,
            "Cy_14_assignsubmission_onlinetext_: There is no notebook in this folder.",
        ),
    }
    assert (folder / "Ada_12_assignsubmission_file_" / f"{SHEET}.html").exists()  # where Moodle looks for it


def test_files_side_by_side_get_their_pages_in_a_zip(tmp_path, capsys):
    for name in (f"lovelaceada_12_345_{SHEET}.ipynb", f"bob__{SHEET}.ipynb"):
        hand_in(tmp_path / "in" / name, "solutions")
    (tmp_path / "in" / "lovelaceada_12_346_notes.ipynb").write_text("{")
    before = sorted((tmp_path / "in").iterdir())
    assert run(tmp_path, "--give-back") == 1
    assert sorted((tmp_path / "in").iterdir()) == before
    place = tmp_path / "out" / "give_back.zip"
    assert f"To give back: {place}.\n" in capsys.readouterr().out
    with zipfile.ZipFile(place) as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    assert f"<b>{OUT_OF}</b> of" in pages[f"bob__{SHEET}.html"]
    assert f"<b>{OUT_OF}</b> of" in pages[f"lovelaceada_12_345_{SHEET}_{SHEET}.html"]
    assert "not a complete notebook" in pages["lovelaceada_12_346_notes_other files.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="no safe way to look beside a file there")
def test_what_other_programs_put_beside_a_sheet_is_no_part_of_it(tmp_path, capsys):
    home = tmp_path / "in" / "ada" / "03"
    hand_in(home / f"{SHEET}.ipynb", "solutions")
    for name in ("timestamp.txt", "submission_secret.txt", "desktop.ini", "Thumbs.db", ".DS_Store", f"._{SHEET}.ipynb"):
        (home / name).write_text("2026-11-26 18:30:05.000000 UTC")
    hand_in(home / ".ipynb_checkpoints" / f"{SHEET}-checkpoint.ipynb", "exercises")
    assert run(tmp_path) == 0
    assert (records(tmp_path)["ada"]["points"], records(tmp_path)["ada"]["message"]) == (OUT_OF, "")
    assert len(grades(tmp_path)) == 1
    (home / "timestamp.txt").write_text("2026-11-27 00:00:00.000000 UTC")
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert ", 0 of them run now" in capsys.readouterr().out


def test_what_nbgrader_collects_is_graded_as_it_lies_there(tmp_path):
    if find_spec("nbgrader") is None:
        do_without("nbgrader")
    course = tmp_path / "course"
    downloaded = course / "downloaded" / "03" / "archive"
    hand_in(downloaded / f"ada_attempt_2026-11-26-18-30-05_{SHEET}.ipynb", "solutions")
    named = r".*/(?P<student_id>\w+?)_attempt_(?P<timestamp>[0-9\-]+)_(?P<file_id>.+)"
    lines = ("c = get_config()", f"c.FileNameCollectorPlugin.named_regexp = {named!r}")
    (course / "nbgrader_config.py").write_text("\n".join(lines))
    places = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")
    environment = {**os.environ, **{name: str(tmp_path / name) for name in places}}
    command = [sys.executable, "-m", "nbgrader", "zip_collect", "03", "--CourseDirectory.course_id=course"]
    subprocess.run(command, cwd=course, env=environment, capture_output=True, check=True)
    (course / "submitted").rename(tmp_path / "in")
    assert (tmp_path / "in" / "ada" / "03" / "timestamp.txt").exists()
    assert run(tmp_path) == 0
    assert (records(tmp_path)["ada"]["points"], records(tmp_path)["ada"]["message"]) == (OUT_OF, "")
