"""The real nbgrader: its own commands take the sheets as assignments and give the points that are due."""

import csv
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from backprop_helpers.grading.notebook import read_notebook
from tests.needs import do_without

ROOT = Path(__file__).resolve().parents[1]
SHEET = "03_branch_summation"


@pytest.fixture
def nbgrader(tmp_path):
    """A function that runs one of nbgrader's commands in a course of its own."""
    if find_spec("nbgrader") is None:
        do_without("nbgrader: pip install backprop-helpers[nbgrader]")
    places = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")
    environment = {**os.environ, **{name: str(tmp_path / name) for name in places}}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment["PATH"]])  # it calls alembic
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'course'\n")

    def nbgrader(*arguments):
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]

    return nbgrader


def test_solutions_get_full_points_and_blank_sheets_none(nbgrader, tmp_path):
    (tmp_path / "source" / "sheet").mkdir(parents=True)
    shutil.copy(ROOT / "exercises" / f"{SHEET}.ipynb", tmp_path / "source" / "sheet")
    nbgrader("generate_assignment", "sheet", "--ClearSolutions.enabled=False")
    released = read_notebook(tmp_path / "release" / "sheet" / f"{SHEET}.ipynb")
    sheet = read_notebook(ROOT / "exercises" / f"{SHEET}.ipynb")
    assert [cell.source for cell in released.cells] == [cell.source for cell in sheet.cells]  # nothing was emptied
    for student, folder in (("ada", "solutions"), ("bob", "exercises")):
        target = tmp_path / "submitted" / student / "sheet"
        target.mkdir(parents=True)
        shutil.copy(ROOT / folder / f"{SHEET}.ipynb", target)
    nbgrader("autograde", "sheet", "--log-level=ERROR")
    nbgrader("export")
    with (tmp_path / "grades.csv").open(newline="", encoding="utf-8") as file:
        scores = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)}
    out_of = sum(cell.grading.get("points", 0) for cell in sheet.cells)
    assert scores == {"ada": (out_of, out_of), "bob": (0, out_of)}
