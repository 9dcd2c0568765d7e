"""However the cells of a sheet were edited, moved, doubled or deleted, the answers in it are found."""

import json
from dataclasses import replace

from classes import OUT_OF, ROOT, SHEET, code, read_submission

from backprop_helpers.grading.planning import plan, written_for
from backprop_helpers.grading.reading import recognize


def check_cells(key):
    return {check.cell for check in key.checks}


def test_a_check_cell_that_is_gone_costs_nothing(graded, solved, key):
    result, _ = graded([cell for cell in solved if cell.id not in check_cells(key)])
    assert result.points == OUT_OF


def test_check_cells_edited_doubled_split_or_turned_into_text_cost_nothing(graded, solved, key):
    checks = check_cells(key)
    edited = [replace(cell, source="raise SystemExit") if cell.id in checks else cell for cell in solved]
    doubled = [each for cell in solved for each in ([cell, cell] if cell.id in checks else [cell])]
    split = [
        each
        for cell in solved
        for each in ([code(cell.source[:9]), code(cell.source[9:])] if cell.id in checks else [cell])
    ]
    as_text = [replace(cell, kind="markdown") if cell.id in checks else cell for cell in solved]
    for cells in (edited, doubled, split, as_text):
        result, _ = graded(cells)
        assert result.points == OUT_OF


def test_an_answer_that_was_written_into_its_check_cell_counts(graded, solved, key):
    checks = check_cells(key)
    into = [
        replace(cell, source=f"{solved[place - 1].source}\n{cell.source}") if cell.id in checks else cell
        for place, cell in enumerate(solved)
        if not cell.id.startswith("answer-")
    ]
    assert graded(into)[0].points == OUT_OF
    shown = [name for name in written_for(key, into) if name]
    assert shown == [check.exercise for check in key.checks]


def test_a_notebook_whose_cells_have_lost_their_ids_is_known_by_its_text(graded, solved, key):
    nameless = [replace(cell, id="") for cell in solved]
    result, _ = graded(nameless)
    assert result.points == OUT_OF
    assert recognize(nameless, [key]) is key


def test_an_exercise_answered_in_two_places_counts_once(graded, solved):
    extra = code('gradients = {"v1": 0, "v2": 0, "x": 0}\ncheck_gradients("3.1", graph_1, gradients)')
    result, _ = graded([*solved, extra])
    assert result.points == OUT_OF


def test_cells_that_changed_places_cost_nothing(graded, solved, key):
    checks = check_cells(key)
    checks_first = sorted(solved, key=lambda cell: cell.id not in checks)
    result, _ = graded(checks_first)
    assert result.verdicts["3.7"].passed  # its names are its own; `gradients` and the like are the last ones given
    one_earlier = list(solved)
    for place, cell in enumerate(solved):
        if cell.id in checks:
            one_earlier[place - 1], one_earlier[place] = one_earlier[place], one_earlier[place - 1]
    result, _ = graded(one_earlier)
    assert result.verdicts["3.7"].passed


def test_cells_with_the_same_id_are_both_run(graded, solved, key):
    result, _ = graded([cell for cell in solved for _ in range(2)])
    assert result.points == OUT_OF


def test_metadata_say_nothing(tmp_path, graded):
    notebook = json.loads((ROOT / "solutions" / f"{SHEET}.ipynb").read_text("utf-8"))
    path = tmp_path / "sheet.ipynb"
    for metadata in ({}, {"kernelspec": {"name": "julia"}}, "none"):
        cells = [{**cell, "metadata": metadata} for cell in notebook["cells"]]
        path.write_text(json.dumps({"cells": cells, "metadata": metadata}), "utf-8")
        assert graded(read_submission(path))[0].points == OUT_OF


def test_planning_takes_time_in_proportion_to_the_cells(key):
    cells = [code(str(number)) for number in range(200_000)]
    assert sum(map(bool, plan(key, cells).cells)) == 200_000  # quadratic, this would take minutes


def test_what_is_gone_goes_along_once_however_the_rest_is_copied(key, solved):
    ends = [solved[0], solved[-1]] * 1000
    assert len(plan(key, ends).cells) < len(ends) + len(key.cells)


def test_what_is_gone_from_the_start_is_run_first(key, solved):
    imports = next(place for place, cell in enumerate(key.cells) if cell.is_code)
    task = plan(key, solved[imports + 1 :])
    assert [task.given[0].strip(), task.cells[0]] == [key.cells[imports].source.strip(), ""]
    assert plan(key, solved).given.count(task.given[0]) == 1
