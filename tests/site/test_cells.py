"""Every cell of every page does in the browser what it does in Jupyter."""

import json
import re
from pathlib import Path

import nbformat
import pytest
from unspoiled import unfolded

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
SHEETS = sorted(path.stem for path in (ROOT / "exercises").glob("*.ipynb"))


def download(page):
    with page.page.expect_download() as saved:
        page.page.get_by_role("button", name="Download as notebook").click()
    return nbformat.read(saved.value.path(), 4)


def run_all(page):
    page.page.get_by_role("button", name="Run all").click()
    page.page.wait_for_timeout(200)
    page.page.locator("body[data-python=ready]:not(:has(.busy))").wait_for(timeout=120_000)
    page.settle()


def shown(output):
    """What of a result must be the same everywhere: of pictures their words."""
    output = unfolded(output)
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return output.ename, output.evalue
    text = re.sub(r"\s+", " ", output.data["text/plain"])
    html = output.data.get("text/html", "")
    return text, None if "<img" in html or "<svg" in html or "<div" in html[:20] and "style" in html[:60] and not html.startswith('<div role="status"') else html


def compared(made, stored):
    """Yield the cells that show something else."""
    for cell, right in zip(made.cells, stored.cells, strict=True):
        if cell.cell_type == "code" and "nbval-ignore-output" not in cell.metadata.get("tags", []):
            mine, theirs = ([shown(output) for output in each.outputs] for each in (cell, right))
            if mine != theirs:
                yield cell.id, mine, theirs


@pytest.mark.parametrize("stem", LESSONS)
def test_a_lesson_shows_what_is_stored_in_its_notebook(open_page, stem):
    page = open_page(f"notebooks/{stem}.html")
    run_all(page)
    assert [*compared(download(page), nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", 4))] == []


@pytest.mark.parametrize("stem", SHEETS)
def test_every_solution_solves_its_sheet(open_page, stem):
    page = open_page(f"exercises/{stem}.html")
    page.page.locator("#file").set_input_files(ROOT / "solutions" / f"{stem}.ipynb")
    run_all(page)
    made = download(page)
    checks = [cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert page.page.locator("#solved").inner_text() == f"{len(checks)} of {len(checks)} solved"
    assert [*compared(made, nbformat.read(ROOT / "solutions" / f"{stem}.ipynb", 4))] == []
