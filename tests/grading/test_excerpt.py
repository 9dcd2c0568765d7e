"""What ran is seen on a feedback page: what is cut is marked, and no line of work is among it."""

import ast
import json

import pytest
from classes import ROOT, SHEET, read_submission

from backprop_helpers.core.errors import Unreadable
from backprop_helpers.grading import excerpt
from backprop_helpers.grading.excerpt import CUT, excerpts, shown
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.planning import written_for
from backprop_helpers.grading.records import ExerciseScore, Record, WrittenCell
from backprop_helpers.grading.report import feedback_page

WORK = "answer = graph.gradients"


@pytest.mark.parametrize(
    "source",
    [
        f"# {'#' * 20_000}\n{WORK}",
        f"# {'#' * 200_000}\n{WORK}\n# {'#' * 200_000}",
        f"x = 1  # {'#' * 200_000}\n{WORK}  # {'#' * 200_000}",
        "# a line\n" * 30_000 + WORK + "\n# a line" * 30_000,
        "\n" * 200_000 + WORK + "\n" * 200_000,
        f"x = 1;{' ' * 200_000}{WORK}",
        f"x = '# {'#' * 300}'; {WORK}",
        '"""' + "# a line\n" * 100 + f'"""; {WORK}',
        f"x = 1\f\u2028# {'#' * 300}\n{WORK}",
        f"!ls {'#' * 300}\n{WORK}",
    ],
    ids=range(10),
)
def test_no_padding_hides_a_line_of_work(source):
    text = shown(source)
    assert WORK in text
    assert len(text) < 5_000


@pytest.mark.parametrize("source", ["x = 1\n" * 100_000, "('" + "\n" * 10 + "x" * 1_000_000])
def test_what_is_too_long_shows_its_head_and_its_tail_and_how_much_lies_between(source):
    text = shown(f"first = 1\n{source}\nlast = 2")
    assert text.startswith("first = 1\n")
    assert text.endswith("\nlast = 2")
    assert len(text) < 110_000
    assert len(CUT.findall(text)) == 1


def test_a_short_cell_is_shown_as_it_is():
    source = "# a comment\n\n\nx = 1  # another\n" * 30
    assert shown(source) == source


def test_the_bounds_are_what_they_are():
    assert shown("x" * 100_000) == "x" * 100_000
    assert shown("x" * 100_002) == f"{'x' * 50_000}[… 2 characters are left out here …]{'x' * 50_000}"
    assert shown("# a\n" * 40) == "# a\n" * 40
    assert shown("# a\n" * 40 + "x = 1  # b\n") == "# a\n" * 40 + "x = 1  # b\n"
    assert shown("".join(f"# {n}\n" for n in range(41))) == "# 0\n[… 39 lines of comments are left out here …]\n# 40\n"
    assert shown(f"{'#' * 200}\n") == f"{'#' * 200}\n"
    assert CUT.search(shown(f"{'#' * 201}\n"))
    assert CUT.search(shown(f"# short\n# {'#' * 300}\n"))
    read = f"# {'#' * 500_000}"[: 500_000 - len(WORK) - 1] + f"\n{WORK}"
    assert [len(text) < 1_000 for text in excerpts([read, WORK * 10_000])] == [True, False]


def test_what_cannot_be_taken_apart_is_shown_as_it_is():
    source = f"('{'#' * 300}\n{WORK}"
    assert shown(source) == source


def test_a_cut_is_marked_on_the_page():
    exercise = ExerciseScore("2.1 Forward", 0.0, 2.0, "wrong")
    cells = (WrittenCell(f"# <{'#' * 1000}\n{WORK}", "2.1"),)
    page = feedback_page(Record("Ada", "02", "a.ipynb", 0, 2, "graded", "", "", {"2.1": exercise}, cells=cells))
    assert "<b class=cut>[… 903 characters of comments are left out here …]</b>" in page
    assert "# &lt;###" in page


@pytest.fixture(scope="module")
def key():
    return read_key(ROOT / "solutions" / f"{SHEET}.ipynb")


@pytest.mark.parametrize(
    "source",
    [
        "import math; gradient = 15",
        "from math import pi; gradient = 15",
        "from x import (\n  y)\ngradient = 15",
        "import (",
    ],
)
def test_a_cell_that_begins_with_an_import_is_shown_with_its_exercise(key, source):
    cells = [Cell("", "code", source), next(cell for cell in key.cells if cell.id == "check-3-2")]
    assert written_for(key, cells) == ["3.2", ""]


def test_imports_alone_are_nobodys_answer(key):
    cells = [
        Cell("", "code", "import math\n\nfrom x import (\n    y,\n)\n"),
        next(c for c in key.cells if c.id == "check-3-2"),
    ]
    assert written_for(key, cells) == ["", ""]


def written(tmp_path, *cells):
    path = tmp_path / "sheet.ipynb"
    path.write_text(json.dumps({"cells": list(cells), "metadata": {}, "nbformat": 4}), "utf-8")
    return path


def test_pictures_in_text_cost_nothing(tmp_path):
    picture = "data:image/png;base64," + "iVBORw0K" * 2**18  # 2 MB
    attached = {"a.png": {"image/png": "iVBORw0K" * 2**18}}
    pasted = {"cell_type": "markdown", "source": f"![]({picture})", "metadata": {}}
    inside = {"cell_type": "markdown", "source": "![](attachment:a.png)", "attachments": attached, "metadata": {}}
    raw = {"cell_type": "raw", "source": picture, "metadata": {}}
    answer = {"cell_type": "code", "source": "gradient = 15", "metadata": {}, "outputs": []}
    cells = read_submission(written(tmp_path, *[pasted] * 12, inside, raw, answer))
    assert [cell.source for cell in cells][-1] == "gradient = 15"


@pytest.mark.parametrize("count", [1, 5])
def test_code_without_end_is_refused_in_a_sentence(tmp_path, count):
    size = 2**20 + 1 if count == 1 else 2**20
    cell = {"cell_type": "code", "source": "#" * size, "metadata": {}, "outputs": []}
    with pytest.raises(Unreadable, match=r"A cell of code has more than 1,048,576|Its cells have too much code"):
        read_submission(written(tmp_path, *[cell] * count))


def test_many_long_cells_are_not_looked_through_one_after_another(monkeypatch):
    looked_at = []
    monkeypatch.setattr(excerpt, "_without_comments", lambda source: looked_at.append(source) or source)
    found = list(excerpts(["x;" * 200_000] * 20))
    assert sum(map(len, looked_at)) <= 500_000
    assert all(CUT.search(text) and text.startswith("x;") for text in found)
    assert list(excerpts(["x = 1", "y = 2"])) == ["x = 1", "y = 2"]


def test_a_long_cell_is_not_parsed_to_see_what_it_imports(monkeypatch, key):
    monkeypatch.setattr(ast, "parse", lambda source: pytest.fail(f"{len(source)} characters were parsed"))
    assert written_for(key, [Cell("answer-3-2", "code", "import x\n" * 100_000)]) == ["3.2"]


def test_of_text_without_end_little_is_kept(tmp_path):
    cell = {"cell_type": "markdown", "source": "x" * 2**20, "metadata": {}}
    assert sum(len(cell.source) for cell in read_submission(written(tmp_path, *[cell] * 10))) < 2**18
