"""What is handed in: which files there are and whose, which are notebooks, and which sheet they are."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from classes import OUT_OF, ROOT, SHEET, class_of, code, records, run, sheet_of

from backprop_helpers.core.errors import Unreadable
from backprop_helpers.grading import sandbox
from backprop_helpers.grading.classroom import submissions
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.preparing import Keys, prepare
from backprop_helpers.grading.reading import read_submission, recognize


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
        (os.mkfifo, "This is not a file."),
    ],
    ids=["a link", "a pipe"],
)
def test_a_file_that_becomes_another_after_it_was_listed_is_not_opened(tmp_path, swap, said):
    class_of(tmp_path, Eve="exercises")
    [listed] = submissions(tmp_path)
    listed.path.unlink()
    swap(listed.path)
    assert prepare(listed, Keys.of(ROOT / "solutions")).message == said
    listed.path.unlink()
    listed.path.parent.rmdir()
    listed.path.parent.symlink_to(ROOT / "solutions")
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
    sandbox.clear(folder / "Eve" / "d")  # pytest could not
    assert status == 1
    points = {re.sub("-[0-9a-f]{4}$", "-…", name): it["points"] for name, it in records(tmp_path).items()}
    assert points == {"Ada": OUT_OF, "Eve": 0, "\ufffd" * 66 + "-…": OUT_OF}
    said = [record.read_text() for record in (tmp_path / "out" / "records" / "Eve").glob("*.json")]
    assert sum("too large" in text for text in said) == 1
    assert sum("more than 100 files" in text for text in said) == 6
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
