"""Names that fit nothing are refused by each command of make; a class list gives each student a zip."""

import zipfile

import build_handout as handout
import build_notebooks as notebooks
import build_worksheets as worksheets
import pytest
from test_handout import ROOT

from backprop_helpers.grading.notebook import read_notebook
from backprop_helpers.grading.running import variant_in


@pytest.mark.parametrize("command", [notebooks.main, worksheets.main])
def test_a_name_that_fits_no_file_is_an_error(command, capsys):
    assert command(["03", "99"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("No file in authoring/ has 99 in its name; write NAMES=, and one or more of 0")


@pytest.fixture
def course(tmp_path):
    for path in handout.handed_out(ROOT):
        if path.parent.name in ("exercises", "docs") or path.name == "README.md":
            target = tmp_path / path.relative_to(ROOT)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(path.read_bytes())
    return tmp_path


def test_each_student_gets_a_zip_with_the_variant_in_every_sheet(course, capsys):
    (course / "class.csv").write_text("name,variant\nAda,lynx é\n../Bob,\n", "utf-8")
    assert handout.main(course, course / "class.csv") == 0
    assert "a zip for each of 2 students, 1 of them" in capsys.readouterr().out
    ada, bob = sorted((course / "handouts").iterdir(), key=lambda path: path.name != "Ada.zip")
    for path, variant in ((ada, "lynx é"), (bob, "")):
        (path.parent / path.stem).mkdir()
        with zipfile.ZipFile(path) as archive:
            archive.extractall(path.parent / path.stem)
        sheets = list((path.parent / path.stem).glob("backprop/exercises/*.ipynb"))
        assert len(sheets) == len(list((ROOT / "exercises").glob("*.ipynb")))
        for sheet in sheets:
            names = [name for cell in read_notebook(sheet).cells if (name := variant_in(cell.source)) is not None]
            assert names in ([], [variant])
    assert not list(course.glob("*Bob*"))


def test_a_class_list_that_does_not_fit_makes_no_zip(course, capsys):
    (course / "class.csv").write_text("name,variant\nAda,s1\n,s2\n", "utf-8")
    assert handout.main(course, course / "class.csv") == 2  # as the grader says of the same table
    assert capsys.readouterr().err == "class.csv, line 3: The name is missing.\n"
    assert not (course / "handouts").exists()
