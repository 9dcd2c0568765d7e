"""The committed notebooks: made from their sources, readable on the web, and blank where students are to write."""

import copy
import json
import re
import subprocess
import sys
from pathlib import Path

import build_notebooks as builder
import pytest
import rules
import sources
import unspoiled
from copies import notebooks_of
from nbformat.v4 import new_output

from backprop_helpers.grading.notebook import read_notebook

ROOT = Path(__file__).resolve().parents[1]
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXERCISES = sorted((ROOT / "exercises").glob("*.ipynb"))
SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))


def test_every_notebook_is_what_its_source_makes():
    assert builder.outdated(ROOT) == []


def test_a_notebook_that_was_edited_by_hand_is_told(tmp_path):
    for folder in ("authoring", "notebooks", "exercises", "solutions"):
        (tmp_path / folder).mkdir()
    source = tmp_path / "authoring" / "01_one.py"
    source.write_text("# %% [markdown]\n# # One\n", encoding="utf-8")
    assert builder.main([], tmp_path) == 0
    assert builder.main(["--check"], tmp_path) == 0
    built = tmp_path / "notebooks" / "01_one.ipynb"
    built.write_text(built.read_text(encoding="utf-8").replace("# One", "# Two"), encoding="utf-8")
    assert builder.main(["--check"], tmp_path) == 1


def test_the_builder_names_what_is_new_and_what_has_changed(tmp_path, capsys):
    (tmp_path / "authoring").mkdir()
    source = tmp_path / "authoring" / "01_one.py"
    says = []
    for title in ("One", "Two", "Two"):
        source.write_text(f"# %% [markdown]\n# # {title}\n", encoding="utf-8")
        assert builder.main([], tmp_path) == 0
        captured = capsys.readouterr()
        assert captured.err == ""
        says.append(captured.out.splitlines()[:-1])
    assert says == [["notebooks/01_one.ipynb is new."], ["notebooks/01_one.ipynb has changed."], []]


@pytest.mark.parametrize("path", LESSONS + SOLUTIONS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_outputs_are_stored_and_pictures_have_words(path):
    for cell in read_notebook(path).code:
        assert cell.count
        for output in cell.outputs:
            page = "".join(output.get("data", {}).get("text/html", ""))
            if "<svg" in page:
                assert 'role="img"' in page
                assert re.search(r"<desc[^>]*>[^<]{20}|aria-label=\"[^\"]{20}", page)
            for image in re.findall(r"<img[^>]*>", page):
                assert re.search(r" alt=\"[^\"]{20}", image)


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_exercises_are_blank(path):
    text = path.read_text(encoding="utf-8")
    assert "SOLUTION" not in text
    assert "WRONG" not in text
    for cell in read_notebook(path).code:
        assert not cell.outputs
    source = sources.source_of(ROOT / "authoring" / f"{path.stem}_exercises.py")
    for cell in source.keyed("exercise").values():
        answer = sources.answer_of(cell)
        for line in answer.solution:
            assert line.strip() not in text or line in answer.before + answer.blank + answer.after


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_a_sheet_ends_with_the_file_that_is_to_be_handed_in(path):
    assert f"`exercises/{path.name}`" in read_notebook(path).cells[-1].source


@pytest.mark.parametrize("path", EXERCISES + SOLUTIONS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nbgrader_finds_its_metadata(path):
    cells = [cell for cell in read_notebook(path).cells if cell.grading]
    grades = [cell.grading for cell in cells]
    ids = [grade["grade_id"] for grade in grades]
    assert len(ids) == len(set(ids))
    for cell, grade in zip(cells, grades, strict=True):
        assert {"schema_version": 3, "task": False}.items() <= grade.items()
        yours = "yours" in cell.metadata.get("tags", ())  # a student's entry that is no answer
        assert grade["locked"] is not (grade["solution"] or yours)
        assert ("points" in grade) is grade["grade"]
    assert sum(grade.get("points", 0) for grade in grades) >= 10


def test_a_released_sheet_fails_as_a_whole_under_nbval():
    command = [sys.executable, "-m", "pytest", "--nbval", "-q", "-rf", "-p", "no:cacheprovider", "-p", "no:xdist"]
    done = subprocess.run([*command, *map(str, EXERCISES)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1, done.stdout
    failed = {*re.findall(r"^FAILED exercises/(\w+)\.ipynb::", done.stdout, re.MULTILINE)}
    assert failed == {path.stem for path in EXERCISES}


def test_cell_ids_stay_when_a_cell_is_added(tmp_path):
    def ids(text):
        source = sources.read_source(text, "authoring/01_one.py")
        return [cell.id for cell in source.cells]

    first, second, third = "# %% [markdown]\n# # One\n\n", "# %% [markdown]\n# Some words.\n\n", "# %%\n1 + 1\n"
    before, after = ids(first + third), ids(first + second + third)
    assert after == [before[0], "some-words", before[1]]


SHEET = """# %% [markdown]
# # Sheet

# %% exercise="1.1"
### BEGIN SOLUTION
### STUDENT: answer = ...
answer = 42
### END SOLUTION

# %% check="1.1" points=2
check("1.1", answer)
"""


def test_the_student_gets_the_blank_and_the_teacher_the_solution():
    copies = notebooks_of(sources.read_source(SHEET, "authoring/01_one_exercises.py"))
    student, teacher = (json.dumps(copies[f"{folder}/01_one.ipynb"]) for folder in ("exercises", "solutions"))
    assert "answer = ..." in student
    assert "42" not in student
    assert "answer = 42" in teacher


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("### END SOLUTION\n", "", "never closed"),
        ("### BEGIN SOLUTION\n### STUDENT: answer = ...\n", "", "ends nothing"),
        ("### END SOLUTION", "### BEGIN SOLUTION", "second"),
        ("### END SOLUTION", "###END SOLUTION", "Not quite a mark"),
        ("### STUDENT: answer = ...\n", "", "student's copy would lack"),
        ("answer = 42", "answer = (42", "not Python"),
        ('check="1.1" points=2', 'check="1.2" points=2', 'no exercise="1.2"'),
        ("points=2", "points=-1", "whole number"),
        ("# # Sheet", "# Sheet", "No title"),
        ("# # Sheet", "# # Sheet\n# ![](picture.png)", "without a description"),
        ("# # Sheet", "# # Sheet\n# [away](../notebooks/99.ipynb)", "leads nowhere"),
        ("points=2", "poinst=2", "means nothing"),
    ],
)
def test_a_slip_in_a_sheet_is_refused_with_its_line(old, new, says):
    source = sources.read_source(SHEET.replace(old, new), "authoring/01_one_exercises.py")
    found = rules.faults(source, frozenset(), ROOT / "nowhere")
    assert any(says in fault for fault in found), found
    assert all(re.match(r"authoring/01_one_exercises\.py:\d+: ", fault) for fault in found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("# %% [markdown]\n# # One\n\n# %%\n" + "1\n" * 13, "13 lines of code"),
        ("# %% [markdown]\n# # One\n\n# %%\n1\n\n# %%\n2\n", "Code without a text"),
        ("# %% [markdown]\n# # One\n\n# %% [markdown]\n# # Two\n", "second title"),
        ('# %% [markdown]\n# # One\n\n# %% exercise="1.1"\n1\n', "belongs into a sheet"),
    ],
)
def test_a_slip_in_a_lesson_is_refused(text, says):
    found = rules.faults(sources.read_source(text, "authoring/01_one.py"), frozenset(), ROOT)
    assert any(says in fault for fault in found), found


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_on_a_slide_an_answer_comes_after_its_prediction(path):
    before = ""
    for cell in read_notebook(path).cells:
        kind = cell.metadata["slideshow"]["slide_type"]
        if cell.is_code:
            assert kind == ("fragment" if "**Predict" in before else "-")
        else:
            assert kind in ("slide", "subslide")
        before = cell.source


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_answers_no_prediction_before_it_is_asked_to(path):
    cells = read_notebook(path).cells
    assert any("<summary>Explain</summary>" in cell.source for cell in cells) or path.stem.startswith("00")
    asked = False  # somewhere in this section
    for cell in cells:
        assert "**Explain" not in cell.source
        if not cell.is_code:
            asked = "**Predict" in cell.source or (asked and not re.match("#{1,2} ", cell.source))
            continue
        closed = [output for output in cell.outputs if "folded" in output.get("metadata", {})]
        assert len(closed) == (sum(it["output_type"] != "error" for it in cell.outputs) if asked else 0)
        for output in closed:
            assert "".join(output["data"]["text/html"]).startswith("<details><summary>")


@pytest.mark.parametrize(
    "output",
    [
        new_output("stream", name="stdout", text="1 < 2 & so on\n"),
        new_output("execute_result", {"text/plain": "<3>"}, execution_count=4),
        new_output("execute_result", {"text/plain": "x", "text/html": "<p>x</p>"}, execution_count=4),
        new_output("display_data", {"text/plain": "x", "text/latex": "$x$"}),
        new_output("error", ename="ValueError", evalue="no", traceback=["no"]),
    ],
)
def test_a_folded_result_opens_as_it_was(output):
    before = copy.deepcopy(output)
    assert unspoiled.unfolded(unspoiled.folded(output)) == output == before


def test_an_explanation_ends_at_the_next_prediction():
    text = "**Explain.** Six.\n\n$$x$$\n\n**Predict.** And now?"
    assert unspoiled.with_folded_explanations(text) == (
        "<details><summary>Explain</summary>\n\nSix.\n\n$$x$$\n\n</details>\n\n**Predict.** And now?"
    )
    assert unspoiled.with_folded_explanations("**Predict.** And now?") == "**Predict.** And now?"
    assert unspoiled.with_folded_explanations("**Explain.**\n\n- One.\n- Two.") == (
        "<details><summary>Explain</summary>\n\n- One.\n- Two.\n\n</details>"
    )
