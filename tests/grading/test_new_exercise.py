"""TEACHING's recipe for a new exercise, to the letter: sheet 03 with an exercise 3.8 is a sheet like any other."""

import nbformat
import pytest
from classes import LIMITS, OUT_OF, ROOT, SHEET, read_submission
from copies import copy_of, notebook_of
from rules import faults
from sources import answer_of, read_source, wrong_answers_of

from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.running import run_cell

AUTHORED = f"{SHEET}_exercises.py"
HINTS = "\n# %% [markdown]\n# <details><summary>Hint 1</summary>How many edges leave d?</details>\n\n"
LAST = "# %% [markdown]\n# ## Your progress"


@pytest.fixture(scope="module")
def source():
    notes = (ROOT / "authoring" / "TEACHING.md").read_text("utf-8")
    block = (
        notes.partition("## A new exercise in ten minutes")[2].partition("   ```python\n")[2].partition("   ```\n")[0]
    )
    cells = "".join(line.removeprefix("   ") for line in block.splitlines(keepends=True))
    text = (ROOT / "authoring" / AUTHORED).read_text("utf-8")
    assert LAST in text
    text = text.replace(LAST, f"{cells}{HINTS}{LAST}").replace('"3.7")', '"3.7", "3.8")')
    return read_source(text, AUTHORED)


def test_the_builder_refuses_nothing_of_it(source):
    links = {"notebooks/03_branch_summation.ipynb"}
    assert faults(source, frozenset(links), ROOT) == []


@pytest.mark.parametrize("variant", ["", "s1024"])
def test_it_is_part_of_the_key_and_is_graded(source, nursery, tmp_path, variant):
    for folder in ("solutions", "exercises"):
        (tmp_path / folder).mkdir()
        text = nbformat.writes(notebook_of(source, folder)).replace('variant(\\"\\")', f'variant(\\"{variant}\\")')
        (tmp_path / folder / f"{SHEET}.ipynb").write_text(text, "utf-8")
    key = read_key(tmp_path / "solutions" / f"{SHEET}.ipynb", variant)
    assert key.out_of == OUT_OF + 2
    assert key.heading(key.checks[-1]) == "3.8 A difference, used twice"
    for folder, points in (("solutions", key.out_of), ("exercises", 0)):
        cells = read_submission(tmp_path / folder / f"{SHEET}.ipynb")
        assert score(key, read_reply(nursery.run(plan(key, cells), LIMITS), key)).points == points


def test_its_wrong_answers_are_explained(source):
    answer = answer_of(source.keyed("exercise")["3.8"])
    answered, checked = (source.keyed(word)["3.8"].id for word in ("exercise", "check"))
    rows = [row for row in wrong_answers_of(source) if row.exercise == "3.8"]
    assert len(rows) == 3
    for row in rows:
        names = {}
        for cell in copy_of(source, "solutions"):
            text = answer.with_snippet(row.snippet) if cell.id == answered else cell.source
            outcome = run_cell(text, names) if cell.is_code else None
            if cell.id == checked:
                assert outcome.value.status == "wrong"
                assert outcome.value.diagnoses
