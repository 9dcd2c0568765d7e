"""Every cell of every page does in the browser what it does in Jupyter."""

import json
import re
from pathlib import Path

import nbformat
import pytest
import sources
from unspoiled import unfolded

from backprop_helpers.grading.running import run_cell

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
WRONG = ("03_branch_summation", "05_sigmoid_neuron", "07c_find_the_bug")  # at least twenty wrong answers each
SHEETS = sorted(path.stem for path in (ROOT / "exercises").glob("*.ipynb"))


def alike(text):
    """Take out of a text what differs between machines: how it is wrapped, and the last digits of long numbers."""
    text = re.sub(r"\d+\.\d{8,}(e-?\d+)?", lambda number: f"{float(number[0]):.9g}", text)
    return re.sub(r"\s+", " ", text)


def shown(output):
    """What of a result must be the same everywhere: of pictures their words."""
    output = unfolded(output)
    if output.output_type == "stream":
        return alike(output.text)
    if output.output_type == "error":
        return output.ename, output.evalue
    html = output.data.get("text/html", "")
    return alike(output.data["text/plain"]), "" if re.search("<(img|svg|div class)", html) else html


def compared(page, made, stored):
    """Yield the cells that show something else."""
    absent = {*page.page.eval_on_selector_all(".cell[data-absent]", "cells => cells.map(({ id }) => id)")}
    needs = dict(
        page.page.eval_on_selector_all("[data-needs]", "cells => cells.map(({ id, dataset }) => [id, dataset.needs])")
    )
    absent |= {name for name, needed in needs.items() if absent & {*json.loads(needed)}}
    for cell, right in zip(made.cells, stored.cells, strict=True):
        ignored = cell.cell_type != "code" or "nbval-ignore-output" in cell.metadata.get("tags", [])
        if not ignored and cell.id not in absent:
            mine, theirs = ([shown(output) for output in each.outputs] for each in (cell, right))
            if mine != theirs:
                yield cell.id, mine, theirs


@pytest.mark.parametrize("stem", LESSONS)
def test_a_lesson_shows_what_is_stored_in_its_notebook(open_page, stem):
    page = open_page(f"notebooks/{stem}.html")
    page.run_all()
    assert [
        *compared(page, nbformat.read(page.download(), 4), nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", 4))
    ] == []


@pytest.mark.parametrize("stem", SHEETS)
def test_every_solution_solves_its_sheet_and_wrong_answers_get_the_kernels_words(open_page, tmp_path, stem):
    page = open_page(f"exercises/{stem}.html")
    page.open(ROOT / "solutions" / f"{stem}.ipynb")
    page.run_all()
    made = nbformat.read(page.download(), 4)
    count = page.page.locator(".cell[data-kind=check]").count()
    assert page.page.locator("#solved").inner_text() == f"{count} of {count} solved"
    assert [*compared(page, made, nbformat.read(ROOT / "solutions" / f"{stem}.ipynb", 4))] == []
    if stem in WRONG:
        for sheet in wrong_sheets(stem):
            nbformat.write(sheet, tmp_path / "wrong.ipynb")
            page.open(tmp_path / "wrong.ipynb")
            page.run_all()
            said = verdicts_in(nbformat.read(page.download(), 4))
            assert said == [*verdicts_in_the_kernel(sheet)]


def verdicts_in(sheet):
    cells = [cell for cell in sheet.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    return [cell.outputs[-1].data["text/plain"] for cell in cells]


def wrong_sheets(stem):
    """Yield the sheet with a listed wrong answer to every exercise, until all of them have had their turn."""
    source = sources.source_of(ROOT / "authoring" / f"{stem}_exercises.py")
    listed = sources.wrong_answers_of(source)
    answers = {}
    for exercise, cell in source.keyed("exercise").items():
        rows = [row for row in listed if row.exercise == exercise]
        answers[cell.id] = [sources.answer_of(cell).with_snippet(row.snippet) for row in rows]
    for turn in range(max(map(len, answers.values()))):
        sheet = nbformat.read(ROOT / "exercises" / f"{stem}.ipynb", 4)
        for cell in sheet.cells:
            if cell.id in answers:
                cell.source = answers[cell.id][turn % len(answers[cell.id])]
        yield sheet


def verdicts_in_the_kernel(sheet):
    names = {}
    for cell in sheet.cells:
        if cell.cell_type == "code":
            outcome = run_cell(cell.source, names)
            if cell.metadata.nbgrader.grade:
                yield str(outcome.value)
