"""A class to grade: its folders, its cells, and what became of them."""

import json
import time
from pathlib import Path

import nbformat
import pytest

from backprop_helpers.checks.answers import Question
from backprop_helpers.grading.__main__ import main
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.opening import as_text
from backprop_helpers.grading.pipe import Task, answer_from_line
from backprop_helpers.grading.reading import read_handed_in
from backprop_helpers.grading.sandbox import Limits

ROOT = Path(__file__).resolve().parents[2]
SHEET = "03_branch_summation"


def points_of(sheet):
    """Return the points of each exercise of a sheet, as its key has them: no test knows a total by heart."""
    cells = json.loads((ROOT / "solutions" / f"{sheet}.ipynb").read_text("utf-8"))["cells"]
    return {
        cell["id"].removeprefix("check-").replace("-", ".", 1): cell["metadata"]["nbgrader"]["points"]
        for cell in cells
        if cell["id"].startswith("check-")
    }


POINTS = points_of(SHEET)
OUT_OF = sum(POINTS.values())
LIMITS = Limits(cell_seconds=1.5, memory=1024)  # few seconds for a cell that never ends, and enough for all others
PATIENT = Limits(seconds=600, cell_seconds=600, files=200)  # who is stopped here was not stopped by a clock
fenced = pytest.mark.usefixtures("fence")
ONE_TEXT = Question("1", "formula", ("x",), ("x",), ({"x": 1.0},), "x")


def read_submission(path):
    """Return the cells of a notebook that was handed in."""
    return read_handed_in(path.parent, as_text(path.name)).cells


def code(source):
    return Cell("", "code", source)


def place_of(cells, identity):
    return [cell.id for cell in cells].index(identity)


def statuses(result):
    return [verdict.status for verdict in result.verdicts.values()]


def message_of(nursery, source, limits):
    """Run a source in a sandbox; return the text that it leaves in ``message``."""
    reply = nursery.run(Task((source,), ((0,),), (ONE_TEXT,), ("str(message)",)), limits)
    return answer_from_line(reply.lines.splitlines()[0], (ONE_TEXT,))[1].text


NEVER_ENDING = """
import time
while True:
    try:
        time.sleep(3600)
    except BaseException: pass
"""


def wait_for(condition):
    """Wait until something is so, on a busy machine too; whoever waits in vain is told after some minutes."""
    deadline = time.monotonic() + 300
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def class_of(folder, **copies):
    """Lay out a class: for each student the copy of the sheet that is named, the solutions in the student's words."""
    for name, copy in copies.items():
        hand_in(sheet_of(folder, name), copy)


def hand_in(path, copy, sheet=SHEET):
    """Put a sheet there: blank out of ``exercises``, or ``solutions`` with a remark of the student's own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (ROOT / copy / f"{sheet}.ipynb").read_text("utf-8")
    if copy == "solutions":
        notebook = json.loads(text)
        notebook["cells"][-1]["source"] += ["\n# I did it"]
        text = json.dumps(notebook)
    path.write_text(text, "utf-8")


def sheet_of(folder, student):
    return folder / student / f"{SHEET}.ipynb"


def changed(path, *changes):
    """Change texts in the cells of a notebook."""
    notebook = nbformat.read(path, as_version=4)
    for before, _ in changes:
        assert any(before in cell.source for cell in notebook.cells), f"{path.name} does not hold {before!r}"
    for cell in notebook.cells:
        for before, after in changes:
            cell.source = cell.source.replace(before, after)
    nbformat.write(notebook, path)


def put_first(path, source):
    """Put a cell of code before all others of a notebook."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(source))
    nbformat.write(notebook, path)


def run(tmp_path, *options):
    """Grade the class in ``in`` into ``out``; return the exit status."""
    folders = [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]
    return main([*folders, "--jobs", "1", *options])


def grades(tmp_path):
    """Return what the table says of each student and sheet."""
    return json.loads((tmp_path / "out" / "grades.json").read_text("utf-8"))


def records(tmp_path):
    """Return the same by student, for a class with one sheet."""
    return {record["student"]: record for record in grades(tmp_path)}
