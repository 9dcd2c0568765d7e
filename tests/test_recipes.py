"""The commands that authoring/TEACHING.md gives to collect and grade a class do what it says."""

import csv
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from backprop_helpers.grading.notebook import read_notebook

ROOT = Path(__file__).resolve().parents[1]
SHEET = "03_branch_summation.ipynb"
OUT_OF = f"{sum(cell.grading.get('points', 0) for cell in read_notebook(ROOT / 'solutions' / SHEET).cells):g}"
FULL, NOTHING = (OUT_OF, OUT_OF), ("0", OUT_OF)
pytestmark = pytest.mark.skipif(
    any(shutil.which(program) is None for program in ("sh", "git", "tar")) or os.name != "posix",
    reason="needs sh, git and tar",
)


@pytest.fixture
def follow(tmp_path):
    """A function that runs the commands under a heading, where the solutions are, and returns the points by student."""
    shutil.copytree(ROOT / "solutions", tmp_path / "solutions")
    notes = (ROOT / "authoring" / "TEACHING.md").read_text(encoding="utf-8")

    def follow(heading):
        section = notes.partition(f"### {heading}\n")[2].partition("\n##")[0]
        commands = "".join(re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL))
        commands = commands.replace(".venv/bin/python", shlex.quote(sys.executable))
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run(["sh", "-c", commands], cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, check=False)
        with (tmp_path / "GRADES" / "grades.csv").open(newline="", encoding="utf-8-sig") as file:
            rows = [row for row in csv.DictReader(file) if row["sheet"] == Path(SHEET).stem]
            return {row["student"]: (row["points"], row["out_of"]) for row in rows}

    return follow


def hand_in(copy, folder):
    """Put a copy of the sheet into a folder, solutions with a remark of the student's own."""
    text = (ROOT / copy / SHEET).read_text(encoding="utf-8")
    own = text if copy != "solutions" else text.replace("# forward pass", "# my forward pass")
    (folder / SHEET).write_text(own, encoding="utf-8")


def test_from_a_shared_folder(follow, tmp_path):
    for student, folder in (("ada", "solutions"), ("bob", "exercises"), ("cyd", "notebooks")):
        (tmp_path / "CLASS" / student).mkdir(parents=True, mode=0o700)
        hand_in(folder, tmp_path / "CLASS" / student)
    page = Path(SHEET).with_suffix(".html")
    other = tmp_path / "teachers.html"
    other.write_text("not to be overwritten", encoding="utf-8")
    (tmp_path / "CLASS" / "bob" / page).symlink_to(other)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "CLASS" / "dan").symlink_to(tmp_path / "elsewhere")
    nothing = dict.fromkeys(("bob", "cyd", "dan"), NOTHING)
    assert follow("From a shared folder") == {"ada": FULL, **nothing}
    assert not list((tmp_path / "elsewhere").iterdir())
    for student in ("ada", "bob", "cyd"):
        folder = tmp_path / "CLASS" / student
        assert student in (folder / page).read_text(encoding="utf-8")
        assert folder.stat().st_mode & 0o777 == 0o700
    assert other.read_text(encoding="utf-8") == "not to be overwritten"


def test_from_a_git_hosts_classroom(follow, tmp_path):
    lines = []
    for student, folder in (("ada", "solutions"), ("bob", "exercises"), ("cyd", None)):
        repository = tmp_path / "host" / student
        for part in ("exercises", "notebooks"):
            (repository / part).mkdir(parents=True)
        shutil.copy(ROOT / "notebooks" / SHEET, repository / "notebooks")
        if folder:
            hand_in(folder, repository / "exercises")
        else:
            (repository / "exercises" / SHEET).symlink_to(ROOT / "solutions" / SHEET)
        git = ["git", "-C", str(repository), "-c", "user.name=x", "-c", "user.email=x@example.org"]
        for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Done"]):
            subprocess.run([*git, *command], check=True)
        lines.append(f"{student} {repository.as_uri()}")
    lines.insert(1, f"dan {(tmp_path / 'nowhere').as_uri()}")
    (tmp_path / "class.txt").write_text("\n".join(lines), encoding="utf-8")  # no line end after the last one
    points = follow("From a Git host's classroom")
    assert points == {"ada": FULL, "bob": NOTHING, "cyd": NOTHING, "dan": NOTHING}
