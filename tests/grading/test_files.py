"""What is handed in: which files there are and whose, which are notebooks, and which sheet they are."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from classes import (
    OUT_OF,
    ROOT,
    SHEET,
    changed,
    class_of,
    code,
    grades,
    hand_in,
    read_submission,
    records,
    run,
    sheet_of,
)

from backprop_helpers.core.errors import Unreadable
from backprop_helpers.grading import classroom, opening
from backprop_helpers.grading.classroom import submissions
from backprop_helpers.grading.key import read_sheet
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.preparing import Keys, prepare
from backprop_helpers.grading.reading import recognize
from backprop_helpers.grading.scratch import clear


def test_a_notebook_of_another_course_or_another_sheet_is_none_of_the_sheets(key):
    assert recognize([code("print(1)"), Cell("", "markdown", "# Biology")], [key]) is None
    for path in (ROOT / "exercises").glob("*.ipynb"):
        assert recognize(read_submission(path), [key]) is (key if path.stem == SHEET else None)
    assert recognize([], []) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b"\0\0\0",
        b'{"cells": 3}',
        b'{"cells": [{"source": 3}]}',
        b"[" * 100_000,
        b'{"cells": [[]]}',
    ],
)
def test_what_is_no_notebook_is_told(tmp_path, content):
    path = tmp_path / "sheet.ipynb"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=r"."):
        read_submission(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_a_sheet_is_read_in_whatever_encoding_it_was_saved(tmp_path, encoding):
    text = json.dumps({"cells": [{"cell_type": "code", "source": "x = 1  # é"}]}, ensure_ascii=False)
    (tmp_path / "sheet.ipynb").write_bytes(text.encode(encoding))
    (cell,) = read_submission(tmp_path / "sheet.ipynb")
    assert cell.source[:8] == "x = 1  #"
    assert cell.source.endswith("�" if encoding == "cp1252" else "é")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04...", "This is an archive, whatever its name says; unpack it."),
        (b"\x1f\x8b\x08...", "This is an archive, whatever its name says; unpack it."),
        (b'{\n<<<<<<< HEAD\n "cells": []', "Git left two versions in it, between <<<<<<< and >>>>>>>; choose one."),
        (b'{"cells": [], "<<<<<<< HEAD', "The file is not a complete notebook; save it again."),
    ],
)
def test_what_is_in_the_place_of_a_notebook_is_named(tmp_path, content, told):
    (tmp_path / "sheet.ipynb").write_bytes(content)
    with pytest.raises(Unreadable) as raised:
        read_submission(tmp_path / "sheet.ipynb")
    assert str(raised.value) == told


@pytest.mark.parametrize("ending", [".ipynb.txt", ".ipynb.json", ".IPYNB.TXT", ".ipynb"])
def test_an_ending_that_a_browser_added_is_none(tmp_path, ending):
    hand_in(tmp_path / "in" / "Ada" / f"{SHEET}{ending}", "solutions")
    hand_in(tmp_path / "in" / f"Bob__{SHEET}{ending}", "solutions")
    assert run(tmp_path) == 0
    assert {name: it["message"] for name, it in records(tmp_path).items()} == {"Ada": "", "Bob": ""}
    assert {it["points"] for it in grades(tmp_path)} == {OUT_OF}


def test_old_notebooks_and_odd_cells_are_read(tmp_path):
    path = tmp_path / "sheet.ipynb"
    old = {"cell_type": "code", "input": ["a\n", "b"]}
    path.write_text(json.dumps({"nbformat": 3, "worksheets": [{"cells": [old]}]}))
    assert read_submission(path) == (code("a\nb"),)
    odd = json.dumps({"cells": [{"cell_type": "code", "source": "a\0b\ud800", "id": 7}]})
    for encoding in ("utf-8", "utf-8-sig"):  # some editors begin a file with a mark
        path.write_text(odd, encoding)
        assert read_submission(path) == (Cell("7", "code", "ab?"),)


def test_a_file_of_200_megabytes_is_graded(tmp_path, key, graded):
    notebook = json.loads((ROOT / "solutions" / f"{SHEET}.ipynb").read_text("utf-8"))
    notebook["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 200_000_000}]
    path = tmp_path / "sheet.ipynb"
    path.write_text(json.dumps(notebook), "utf-8")
    assert graded(read_submission(path))[0].points == OUT_OF


def test_the_three_layouts(tmp_path):
    for name in (
        "Ada/sheet.ipynb",
        "Bob/02/sheet.ipynb",
        "Zoë M__sheet.ipynb",
        "Ada/.ipynb_checkpoints/sheet.ipynb",
        "C.ipynb/1.ipynb",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}")
    assert [found.student for found in submissions(tmp_path)] == ["Ada", "Bob", "C.ipynb", "Zoë M"]


def test_names_that_look_the_same_once_printed_stay_two(tmp_path):
    for name in ("a\x01__1.ipynb", "a\x02__1.ipynb"):
        (tmp_path / name).write_text("{}")
    students = {found.student for found in submissions(tmp_path)}
    assert {name[:3] for name in students} == {"a\ufffd-"}
    assert len(students) == 2


def test_a_name_written_in_two_ways_is_one_student(tmp_path):
    for name in ("Jos\u00e9__a.ipynb", "Jose\u0301__b.ipynb"):
        (tmp_path / name).write_text("{}")
    assert [found.student for found in submissions(tmp_path)] == ["Jos\u00e9", "Jos\u00e9"]


def test_an_archive_is_told_and_not_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "Bob.ZIP", "w") as archive:
        archive.writestr("../../x.ipynb", "{}")
    [found] = submissions(tmp_path)
    assert found.trouble == "This is an archive; unpack it, and grade again."
    assert not (tmp_path.parent / "x.ipynb").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "in" / "Eve").mkdir()
    (sheet_of(tmp_path / "in", "Eve")).symlink_to(ROOT / "solutions" / f"{SHEET}.ipynb")
    assert run(tmp_path) == 1
    assert records(tmp_path)["Eve"]["points"] == 0
    assert "This is a link; hand in the file itself." in records(tmp_path)["Eve"]["message"]
    assert records(tmp_path)["Ada"]["points"] == OUT_OF


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("swap", "said"),
    [
        (
            lambda path: path.symlink_to(ROOT / "solutions" / f"{SHEET}.ipynb"),
            "This is a link; hand in the file itself.",
        ),
        (os.mkfifo, "This is a pipe, not a file."),
    ],
    ids=["a link", "a pipe"],
)
def test_a_file_that_becomes_another_after_it_was_listed_is_not_opened(tmp_path, swap, said):
    class_of(tmp_path, Eve="exercises")
    [listed] = submissions(tmp_path)
    path = sheet_of(tmp_path, "Eve")
    path.unlink()
    swap(path)
    assert prepare(listed, Keys.of(ROOT / "solutions")).message == said
    path.unlink()
    path.parent.rmdir()
    path.parent.symlink_to(ROOT / "solutions")
    assert prepare(listed, Keys.of(ROOT / "solutions")).message == "This is a link; hand in the file itself."


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not possible there")
def test_folders_and_files_of_any_size_stop_nobody(tmp_path, monkeypatch):
    class_of(tmp_path / "in", Ada="solutions")
    folder = tmp_path / "in"
    (folder / ("\x01" * 250)).mkdir()
    shutil.copy(folder / "Ada" / f"{SHEET}.ipynb", folder / ("\x01" * 250) / "sheet.ipynb")
    (folder / "Eve").mkdir()
    with (folder / "Eve" / "sheet.ipynb").open("w") as sparse:
        sparse.truncate(2**42)
    for number in range(105):
        (folder / "Eve" / f"x{number}.ipynb").write_text("{")
    monkeypatch.chdir(folder / "Eve")
    for _ in range(1400):
        os.mkdir("d")
        os.chdir("d")
    monkeypatch.chdir(tmp_path)
    status = run(tmp_path)
    clear(folder / "Eve" / "d")  # pytest could not
    assert status == 1
    points = {re.sub("-[0-9a-f]{4}$", "-…", name): it["points"] for name, it in records(tmp_path).items()}
    assert points == {"Ada": OUT_OF, "Eve": 0, "\ufffd" * 66 + "-…": OUT_OF}
    said = [record.read_text() for record in (tmp_path / "out" / "records" / "Eve").glob("*.json")]
    assert sum("too large" in text for text in said) == 1
    assert sum("There are 106 files; 6 of them were not read" in text for text in said) == 1
    assert len(said) == 101
    subprocess.run(["rm", "-rf", folder / "Eve"], check=True)  # too deep for pytest


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not possible there")
def test_odd_files_trouble_their_owner_alone(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Zed="solutions")
    folder = tmp_path / "in"
    (folder / "Eve").mkdir()
    (folder / "Eve" / "copy.ipynb").symlink_to(folder / "Ada" / f"{SHEET}.ipynb")
    (folder / "Ida").mkdir()
    (folder / "Ida" / "loop.ipynb").symlink_to("loop.ipynb")
    for name in (b"M\xfcller", b"N\nO\x1b[2K", b"\xfc" * 200):
        os.mkdir(os.path.join(os.fsencode(folder), name))
        shutil.copy(folder / "Ada" / f"{SHEET}.ipynb", os.path.join(os.fsencode(folder), name, b"sheet.ipynb"))
    long = folder / "Lea"
    long.mkdir()
    shutil.copy(folder / "Ada" / f"{SHEET}.ipynb", long / f"{'a' * 249}.ipynb")
    (folder / "Pia").mkdir()
    (folder / "Pia" / "many.ipynb").write_text(json.dumps({"cells": [{"cell_type": "code", "source": "1"}] * 5001}))
    assert run(tmp_path) == 1
    points = {re.sub("-[0-9a-f]{4}$", "-…", name): it["points"] for name, it in records(tmp_path).items()}
    assert points == {
        "Ada": OUT_OF, "Zed": OUT_OF, "Eve": 0, "Ida": 0, "M\ufffdller-…": OUT_OF, "N\ufffdO\ufffd[2K-…": OUT_OF,
        "Lea": OUT_OF, "Pia": 0,
        "\ufffd" * 66 + "-…": OUT_OF,
    }  # fmt: skip
    assert "\x1b" not in (tmp_path / "out" / "grades.csv").read_text("utf-8")


def test_twenty_thousand_empty_files_are_one_sentence_and_little_work(tmp_path, monkeypatch):
    class_of(tmp_path / "in", Ada="solutions", Eve="solutions")
    (tmp_path / "in" / "Eve" / "a").mkdir()
    for number in range(20_000):
        (tmp_path / "in" / "Eve" / "a" / f"{number}.ipynb").touch()
    opened, written = [], []
    real_open, real_replace = opening._open, Path.replace
    monkeypatch.setattr(opening, "_open", lambda *given: opened.append(given) or real_open(*given))
    monkeypatch.setattr(Path, "replace", lambda *given: written.append(given) or real_replace(*given))
    assert run(tmp_path) == 1
    assert len(opened) < 1000
    assert len(written) < 200
    rows = {(it["student"], it["sheet"]): it for it in grades(tmp_path)}
    assert rows["Eve", SHEET]["points"] == OUT_OF  # an empty file takes no sheet's place
    assert "There are 20,001 files; 19,901 of them were not read" in rows["Eve", "other files"]["message"]
    assert "The file is empty." in rows["Eve", "other files"]["message"]


def test_folders_without_end_are_not_looked_through(tmp_path, monkeypatch):
    monkeypatch.setattr(classroom, "_MOST_LISTED", 50)
    for number in range(10):
        folder = tmp_path / "Eve" / str(number)
        folder.mkdir(parents=True)
        for other in range(20):
            (folder / f"{other}.txt").touch()
    counts, real = [], classroom.entries
    monkeypatch.setattr(classroom, "entries", lambda *given: counts.append(real(*given)) or counts[-1])
    [found] = submissions(tmp_path)
    assert sum(map(len, counts[1:])) == 51
    assert "There are more than 50 files in it; not all were looked at." in found.trouble


def test_a_second_copy_of_the_course_is_told_and_earns_nothing(tmp_path):
    class_of(tmp_path / "in", Ada="exercises", Bob="solutions", Cem="exercises")
    for name, folder in (("Ada", "solutions"), ("Bob", "course/Solutions (2)"), ("Cem", "other")):
        (tmp_path / "in" / name / folder).mkdir(parents=True)
        for path in (ROOT / "solutions").glob("0[37]_*.ipynb"):
            shutil.copy(path, tmp_path / "in" / name / folder)
    path = tmp_path / "in" / "Ada" / "solutions" / "07_gradient_descent.ipynb"
    changed(path, ("# backward pass", "# and back"))  # as in an older version of the course
    assert run(tmp_path) == 1
    rows = {(it["student"], it["sheet"]): it for it in grades(tmp_path)}
    points = {place: it["points"] for place, it in rows.items() if it["points"]}
    assert points == {("Bob", SHEET): OUT_OF}
    said = rows["Cem", "other files"]["message"]
    assert f"Cem/other/{SHEET}.ipynb: This is the solution of {SHEET} itself, word for word; it earns nothing." in said


def test_the_cells_of_the_solution_are_known_wherever_they_are_saved(tmp_path):
    class_of(tmp_path, Ada="exercises", Bob="exercises")
    for name, more in (("Ada", ""), ("Bob", "# mine\n")):
        notebook = json.loads((ROOT / "solutions" / f"{SHEET}.ipynb").read_text("utf-8"))
        for cell in notebook["cells"]:
            cell["id"], cell["metadata"], cell["source"] = "", {}, "".join(cell["source"]) + "\n"
        notebook["cells"][-1]["source"] += more
        sheet_of(tmp_path, name).write_text(json.dumps(notebook), "utf-8")
    keys = Keys.of(ROOT / "solutions")
    ada, bob = (prepare(it, keys) for it in submissions(tmp_path))
    assert ada.message == f"This is the solution of {SHEET} itself, word for word; it earns nothing."
    assert (bob.message, bob.key.name) == ("", SHEET)


def test_short_right_answers_are_nobodys_property(tmp_path):
    """Who solves a sheet of short answers has written what stands in the key; only a folder tells otherwise."""
    whole = read_sheet(ROOT / "solutions" / f"{SHEET}.ipynb")
    cells = [replace(it, source="x = 1") if it.grading.get("solution") else it for it in whole.cells]
    keys = Keys([replace(whole, cells=tuple(cells))], {SHEET: "another file"}, lambda *_: "the key")
    content = json.dumps({"cells": [{"cell_type": it.kind, "id": it.id, "source": it.source} for it in cells]})
    for name in ("Ada/sheet.ipynb", "Bob/Solutions/sheet.ipynb"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(content, "utf-8")
    assert [prepare(listed, keys).key for listed in submissions(tmp_path)] == ["the key", None]


@pytest.mark.skipif(sys.platform == "win32", reason="names are in one encoding there")
def test_a_machine_that_has_no_encoding_for_a_name_grades_it(tmp_path):
    for name in ("Zo\u00eb", "中", os.fsdecode(b"M\xfcller")):
        hand_in(tmp_path / "in" / name / f"{SHEET}.ipynb", "solutions")
    (tmp_path / "in" / "Zo\u00eb" / "n\u00fcchtern.ipynb").write_text("")
    arguments = [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions"), "--give-back"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    command = [sys.executable, "-m", "backprop_helpers.grading", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (1, b"")
    before = records(tmp_path)
    scores = {
        re.sub("-[0-9a-f]{4}$", "-…", it["student"]): it["points"] for it in grades(tmp_path) if it["sheet"] == SHEET
    }
    assert scores == {"Zo\u00eb": OUT_OF, "中": OUT_OF, "M\ufffdller-…": OUT_OF}
    odd = next(it for name, it in before.items() if "ller" in name)
    assert odd["message"] == ("The file's name is not in UTF-8; what cannot be read of it is shown as \ufffd.")
    assert (tmp_path / "in" / "中" / f"{SHEET}.html").exists()
    assert run(tmp_path) == 1  # with the encoding of this machine the same files have the same records
    assert records(tmp_path) == before


@pytest.mark.parametrize(
    ("python", "said"),
    [
        ("9.99", "Saved with Python 9.99, graded with {}: newer syntax is a SyntaxError here."),
        ("3.1", "A cell is not Python {}, with which it was graded."),
        ("<b>", "A cell is not Python {}, with which it was graded."),
        (None, "A cell is not Python {}, with which it was graded."),
    ],
)
def test_a_cell_in_another_python_than_the_graders_is_told(tmp_path, python, said):
    class_of(tmp_path / "in", Ada="exercises")
    path = sheet_of(tmp_path / "in", "Ada")
    notebook = json.loads(path.read_text("utf-8"))
    cell = next(it for it in notebook["cells"] if it["id"] == "answer-3-2")
    cell["source"] = "gradient = new syntax"
    notebook["metadata"]["language_info"]["version"] = python
    path.write_text(json.dumps(notebook), "utf-8")
    assert run(tmp_path) == 0
    assert records(tmp_path)["Ada"]["message"] == said.format(".".join(map(str, sys.version_info[:2])))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere two such names are one")
@pytest.mark.parametrize("first", ["NFC", "NFD"])
def test_a_second_folder_whose_name_looks_the_same_takes_nothing_from_the_first(tmp_path, first):
    names = [unicodedata.normalize(form, "Zo\u00eb") for form in sorted(("NFC", "NFD"), key=first.__ne__)]
    class_of(tmp_path / "in", Ada="exercises")
    hand_in(tmp_path / "in" / names[0] / f"{SHEET}.ipynb", "solutions")
    assert run(tmp_path, "--give-back") == 0
    assert records(tmp_path)["Zo\u00eb"]["points"] == OUT_OF
    hand_in(tmp_path / "in" / names[1] / f"{SHEET}.ipynb", "exercises")
    assert run(tmp_path, "--give-back", "--several", "last") == 1
    rows = {it["student"]: it["points"] for it in grades(tmp_path) if it["sheet"] == SHEET}
    twins = sorted((len(name), points) for name, points in rows.items() if name != "Ada")
    assert twins == [(8, 0), (8, OUT_OF)]  # what was earned has gone along with its file
    assert "There is another folder whose name looks the same." in str(grades(tmp_path))
    pages = [(tmp_path / "in" / name / f"{SHEET}.html").read_text("utf-8") for name in names]
    assert [f"<b>{points}</b> of" in page for points, page in zip((OUT_OF, 0), pages, strict=True)] == [True, True]
