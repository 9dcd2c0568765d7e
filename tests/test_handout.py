"""The students' zip: whole, without answers, and every link in it leads somewhere."""

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import build_handout as handout
import pytest

from backprop_helpers.grading.notebook import read_notebook

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The folder of the course as a student unpacks it, made where there is no git."""
    folder = tmp_path_factory.mktemp("handout")
    away = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "worksheets", "*.zip")
    shutil.copytree(ROOT, folder / "teacher", ignore=away)
    checkpoints = folder / "teacher" / "exercises" / ".ipynb_checkpoints"
    checkpoints.mkdir()
    shutil.copy(next((ROOT / "solutions").glob("*.ipynb")), checkpoints)
    assert handout.main(folder / "teacher") == 0
    with zipfile.ZipFile(folder / "teacher" / "backprop.zip") as archive:
        archive.extractall(folder)
    return folder / "backprop"


def answers(path):
    return {cell.id: cell.source for cell in read_notebook(path).cells if cell.grading.get("solution")}


def test_it_has_every_lesson_and_sheet_and_the_package(course):
    for folder, pattern in (("notebooks", "*.ipynb"), ("exercises", "*.ipynb"), ("backprop_helpers", "**/*.*")):
        there = {path.relative_to(ROOT) for path in (ROOT / folder).glob(pattern) if not hidden(path)}
        assert {path.relative_to(course) for path in (course / folder).glob(pattern)} == there
        assert there
    for name in ("Makefile", "pyproject.toml", "constraints.txt", "environment.yml", "LICENSE"):
        assert (course / name).read_bytes() == (ROOT / name).read_bytes()


def hidden(path):
    return any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(ROOT).parts)


def test_it_holds_no_answers(course):
    names = {path.name for path in course.iterdir()}
    assert not {"solutions", "authoring", "tests", "tools"} & names
    assert not list(course.rglob("package*.json"))
    for solution in (ROOT / "solutions").glob("*.ipynb"):
        blank, solved = answers(course / "exercises" / solution.name), answers(solution)
        assert blank.keys() == solved.keys()
        assert all(blank[name] != solved[name] for name in blank)
    assert not [path for path in course.rglob("*") if path.name.startswith(".")]


def test_every_link_in_it_leads_somewhere(course):
    links = []
    for path in [course / "README.md", *course.glob("*/*.ipynb")]:
        if path.suffix == ".ipynb":
            text = "\n".join(cell.source for cell in read_notebook(path).text)
        else:
            text = path.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)\s]+)", text):
            address = target.partition("#")[0]
            if address and not re.match(r"\w+:", address):
                links.append((path, address))
    assert len(links) > 20
    assert [f"{path.name}: {address}" for path, address in links if not (path.parent / address).exists()] == []


def test_its_lessons_are_the_ones_that_keep_predictions_open(course):
    for path in (course / "notebooks").glob("*.ipynb"):
        assert path.read_bytes() == (ROOT / "notebooks" / path.name).read_bytes()


def test_its_readme_is_for_students(course):
    text = (course / "README.md").read_text(encoding="utf-8")
    assert "## How to start" in text
    assert "## Lessons" in text
    for word in ("authoring", "solutions", "make test", "For teachers", "fork", "notes for teachers", "repository"):
        assert word not in text


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_make_lab_would_start(course):
    done = subprocess.run(["make", "-n", "lab"], cwd=course, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "-m jupyter lab" in done.stdout


def test_a_sheet_that_somebody_worked_in_is_not_handed_out(tmp_path, capsys):
    (tmp_path / "exercises").mkdir()
    shutil.copy(ROOT / "solutions" / "03_branch_summation.ipynb", tmp_path / "exercises")
    assert handout.main(tmp_path) == 2
    assert "exercises/03_branch_summation.ipynb" in capsys.readouterr().err
    assert not (tmp_path / "backprop.zip").exists()
