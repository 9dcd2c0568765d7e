"""What a student and a class read about their answers: pages and tables, each a pure function of plain records."""

import csv
import io
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import nbformat
import pytest

from backprop_helpers.grading.__main__ import main
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.planning import written_for
from backprop_helpers.grading.reading import read_handed_in
from backprop_helpers.grading.records import ExerciseScore, Record, WrittenCell
from backprop_helpers.grading.report import class_page, class_to_csv, feedback_page, index_page, to_csv
from backprop_helpers.grading.rows import complete
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS

ROOT = Path(__file__).resolve().parents[1]
SHEET = "02_chain_rule"


@pytest.fixture(scope="module")
def key():
    return read_key(ROOT / "solutions" / f"{SHEET}.ipynb")


def exercise(status="correct", title="2.1 Forward", said=(), codes=()):
    points = 2.0 * (status == "correct")
    return ExerciseScore(title, points, 2.0, status, tuple(said), tuple(map(tuple, codes)))


def record(student, exercises, **other):
    points, out_of = sum(it.points for it in exercises.values()), 2.0 * len(exercises)
    status = "graded" if exercises else "failed"
    made = Record(student, "02", f"{student}/a.ipynb", points, out_of, status, "", "", exercises)
    return replace(made, **other)


def slip(*codes):
    return {"2.1": exercise("wrong", codes=codes)}


def text_of(page):
    """Return what is to be read on a page, with a blank between any two parts."""
    return " ".join(unescape(re.sub(r"<(title|style)>.*</\1>|<[^>]*>", " ", page, flags=re.DOTALL)).split())


def rows_of(table):
    return list(csv.reader(io.StringIO(table)))


def test_each_exercise_has_its_title_its_code_its_verdict_and_its_hints_in_this_order():
    cells = [("import math", ""), ("ten = 10", "2.10"), ("one = '<b>'", "2.1"), ("two = 2", "2.1")]
    page = feedback_page(
        record(
            "Ada",
            {"2.10": exercise(title="2.10 The last"), "2.1": exercise("wrong", said=["Look again."])},
            cells=[WrittenCell(*cell) for cell in cells],
            hints={"2.1": ["<details><summary>Hint 1</summary>Go on.</details>"]},
        )
    )
    shown, _, whole = page.partition('<details class="whole">')
    assert text_of(shown) == (
        "02: Ada 2 of 4 points 2.1 Forward 0 of 2 points one = '<b>' two = 2 ✗ not yet right Look again. "
        "Hint 1 Go on. 2.10 The last 2 of 2 points ten = 10 ✓ right"
    )
    assert text_of(whole) == "The code of the whole notebook import math ten = 10 one = '<b>' two = 2"


def test_what_a_rule_or_the_teacher_gave_comes_before_what_the_check_says():
    given = replace(exercise(), points=1.5, credit="Your teacher gave 1.5 of 2 points: too long.")
    assert text_of(feedback_page(record("Ada", {"2.1": given}))) == (
        "02: Ada 1.5 of 2 points 2.1 Forward 1.5 of 2 points There is no code of yours before this check. "
        "Your teacher gave 1.5 of 2 points: too long. ✓ right , says the check"
    )


def test_who_handed_in_nothing_and_was_given_points_has_a_page():
    row = Record("Ada", "02", "", 12.0, 15.0, "given", "Your teacher gave 12 of 15 points: on paper.", "", {})
    assert text_of(feedback_page(row)) == "02: Ada 12 of 15 points Your teacher gave 12 of 15 points: on paper."


def test_nothing_that_a_student_wrote_is_run():
    bad = "<script>alert(1)</script>"
    found = {bad: exercise("invalid", title=bad, said=[bad, f"  {bad}"], codes=[["sign_flipped"]])}
    cells = [WrittenCell(bad, bad)]
    ada, bob = (record(f"{name}{bad}", found, sheet=bad, message=bad, cells=cells) for name in ("Ada", "Bob"))
    for page in (feedback_page(ada), class_page([ada, bob])):
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_a_page_says_where_nothing_was_written_and_where_nothing_was_graded():
    assert "There is no code of yours before this check." in text_of(
        feedback_page(record("Ada", {"2.1": exercise("unanswered")}))
    )
    assert text_of(feedback_page(record("Ada", {}, message="This is no notebook."))) == (
        "02: Ada Not graded. This is no notebook."
    )


def test_the_mark_beneath_a_formula_points_at_the_error(tmp_path):
    notebook = nbformat.read(ROOT / "exercises" / f"{SHEET}.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace('formula = "..."', 'formula = "6 * $ + 1"')
    (tmp_path / "in" / "Ada").mkdir(parents=True)
    nbformat.write(notebook, tmp_path / "in" / "Ada" / "a.ipynb")
    arguments = [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]
    assert main([*arguments, "--jobs", "1"]) == 0
    page = (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
    assert '<pre class="formula">  6 * $ + 1\n      ^</pre>' in page
    assert "2.4 A formula" in page
    assert rows_of((tmp_path / "out" / "class.csv").read_text("utf-8-sig"))[1] == ["Ada", "0", "0", "15"]


def own(key, cells):
    """Return what stands on the page: each exercise with the code written for it."""
    return [(name, cell.source) for name, cell in zip(written_for(key, cells), cells, strict=True) if name]


def code(source):
    return Cell("", "code", source)


def answers(cells):
    return [(f"2.{cell.id[-1]}", cell.source) for cell in cells if cell.id.startswith("answer-")]


@pytest.mark.parametrize("folder", ["exercises", "solutions"])
def test_answers_are_the_students_own_and_what_was_given_is_not(key, folder):
    cells = read_handed_in(ROOT / folder, f"{SHEET}.ipynb").cells
    assert own(key, cells) == answers(cells)
    assert len(answers(cells)) == 8


def test_a_given_cell_that_was_edited_is_the_students_own(key):
    cells = read_handed_in(ROOT / "exercises", f"{SHEET}.ipynb").cells
    edited = [replace(cell, source=cell.source.replace('variant("")', "variant(input())")) for cell in cells]
    assert own(key, edited) == [("2.1", "vary = variant(input())"), *answers(cells)]


def test_a_name_for_own_numbers_is_no_part_of_an_answer(key):
    cells = read_handed_in(ROOT / "exercises", f"{SHEET}.ipynb").cells
    named = [replace(cell, source=cell.source.replace('variant("")', "variant('s1')")) for cell in cells]
    assert own(key, named) == answers(cells)


def test_code_is_found_where_checks_were_deleted_doubled_or_answers_moved(key):
    cells = read_handed_in(ROOT / "exercises", f"{SHEET}.ipynb").cells
    assert own(key, [cell for cell in cells if not cell.id.startswith("check-")]) == answers(cells)
    moved = sorted(cells, key=lambda cell: cell.id == "answer-2-1")
    assert sorted(own(key, moved)) == answers(cells)
    place = [cell.id for cell in cells].index("check-2-3")
    again = [code("import numpy"), Cell("", "markdown", "# a thought"), code("again = 1"), code(cells[place].source)]
    doubled = [*cells[: place + 1], *again, *cells[place + 1 :], code("after = 1")]
    assert own(key, doubled) == sorted([*answers(cells), ("2.3", "again = 1")], key=lambda pair: pair[0])


def test_a_title_is_the_heading_of_the_sheet_or_else_the_name(key):
    assert [key.heading(check) for check in key.checks][:3] == [
        "2.1 Forward",
        "2.2 Nudge",
        "2.3 Backward through the same chain",
    ]
    for name in ("2.9", "2"):
        assert key.heading(replace(key.checks[0], exercise=name)) == name


def test_every_misconception_has_a_sentence_for_the_class():
    clauses = [row.clause for row in MISCONCEPTIONS.values()]
    assert all(re.fullmatch(r"[a-z].*[^.]", clause) for clause in clauses)  # they are joined and end later
    assert len({*clauses}) == len(clauses)


def test_the_class_page_tells_who_handed_in_and_who_solved_what():
    found = [
        record("Ada", {"2.1": exercise()}),
        record("Bob", {"2.1": exercise("wrong")}),
        record("Cem", {"2.1": exercise("unanswered")}),
        record("Dan", {}),
        record("Eve", {}, sheet="homework"),
    ]
    page = class_page(complete(found))
    assert text_of(page) == (
        "The class 02 4 of 5 students handed it in; 1 could not be graded. exercise solved by 2.1 Forward 1 of 3"
    )
    assert 'aria-hidden="true"><div style="width:33%">' in page
    assert "Nothing is graded yet." in text_of(class_page([]))


def test_points_given_for_no_sheet_at_all_are_counted_apart():
    given = Record("Bob", "02", "", 1.0, 2.0, "given", "", "", {})
    part = replace(given, student="Cem", exercises={"2.1": exercise("unanswered")})
    files = [record(f"S{number}", {"2.1": exercise()}) for number in range(4)]
    stranger = replace(files[0], student="Zoe", marks=("not in the list",))
    page = text_of(class_page([*files, given, part, stranger]))
    assert "4 of 6 students handed it in; 2 have points without having handed in." in page
    assert "0 1 4 2 exercise" not in page
    assert page.endswith("exercise solved by 2.1 Forward 4 of 4")
    assert "Points, and how many students have them 0 2 1 4 2" in page
    assert "0 of 1 student handed it in; 1 has points without having handed in." in text_of(class_page([given]))


def test_the_index_says_what_to_look_at():
    looked_at = replace(exercise(), facts=("It was called.",))
    rows = [
        record("Ada", {"2.1": looked_at, "2.10": looked_at}, marks=("late, −10 %", "2 files"), handed_in="2026-12-02"),
        record("Bob", {"2.1": exercise()}, marks=("late",), handed_in="late", status="kept"),
        Record("Cem", "02", "", 1.0, 2.0, "given", "", "", {}, marks=("by you",)),
        Record("Dan", "02", "", 0.0, 2.0, "missing", "", "", {}),
    ]
    page = index_page(rows)
    assert text_of(page.partition("<tbody>")[2]) == (
        "Ada 4 of 4 2026-12-02 late, −10 % 2 files facts: 2.1, 2.10 Bob 2 of 2 kept late Cem 1 of 2 by you Dan missing"
    )
    assert '<a href="feedback/Cem/02.html">1 of 2</a>' in page


def test_the_class_page_has_frequent_slips_each_against_all_submissions():
    found = [slip(["sign_flipped"], ["sign_flipped"])] * 3 + [slip(["wrong_point"])] * 2 + [slip(["mean_factor"])]
    page = class_page([record(str(number), exercises) for number, exercises in enumerate(found)])
    assert text_of(page).endswith(
        "exercise what went wrong most often how often 2.1 A sign is wrong. 3 of 6 "
        "2.1 A derivative was taken at another number than the one that goes into the gate. 2 of 6"
    )
    assert re.findall(r"\"width:(\d+)%", page) == ["0", "50", "33"]


def test_one_slip_or_another_is_counted_once_and_two_numbers_are_two():
    found = [slip(["sign_flipped", "mean_factor"])] * 2 + [slip(["sign_flipped"], ["mean_factor"])] * 2
    page = text_of(class_page([record(str(number), exercises) for number, exercises in enumerate(found)]))
    sign, mean = "a sign is wrong", "he factor 1/n of a mean is missing, or is there twice."
    assert f"A sign is wrong, or t{mean} 2 of 4 2.1 A{sign[1:]}. 2 of 4 2.1 T{mean} 2 of 4" in page


def test_a_large_class_is_not_told_of_what_few_did():
    found = [slip(["sign_flipped"])] * 6 + [slip(["wrong_point"])] * 5 + [{"2.1": exercise()}] * 49
    page = class_page([record(str(number), exercises) for number, exercises in enumerate(found)])
    assert text_of(page).endswith("how often 2.1 A sign is wrong. 6 of 60")


def test_the_columns_of_exercises_keep_their_place():
    found = [record("Ada", {"2.1": exercise()}, variant="s1"), record("Bob", {"3.1": exercise()}, sheet="03")]
    table = rows_of(to_csv(complete(found)))
    assert table[:3] == [
        [*"student sheet points out_of status message 2.1 3.1 variant file facts handed_in".split()],
        ["Ada", "02", "2", "2", "graded", "", "2", "", "s1", "Ada/a.ipynb", "", ""],
        ["Ada", "03", "0", "2", "missing", "Nothing was handed in.", "", "", "", "", "", ""],
    ]
    assert table[3][-3:] == ["", "", ""]  # what Bob did not hand in has not the numbers of Ada


def test_the_table_of_the_class_has_a_row_for_each_student():
    found = [
        record("Ada", {"2.1": exercise(), "2.2": exercise("wrong")}),
        record("Ada", {"3.1": exercise()}, sheet="03"),
        record("=1+1", {}),
        record("Cem", {"3.1": exercise("wrong")}, sheet="03"),
        record("Dan", {}, sheet="homework"),
    ]
    table = class_to_csv(complete(found))
    assert rows_of(table) == [
        ["student", "02", "03", "total", "out_of"],
        ["'=1+1", "0", "", "0", "6"],
        ["Ada", "2", "2", "4", "6"],
        ["Cem", "", "0", "0", "6"],
        ["Dan", "", "", "0", "6"],
    ]
    assert table.count("\r\n") == table.count("\n") == 5


def test_no_part_of_a_text_is_a_formula_where_semicolons_separate():
    record = Record("x;=1+1;y", "02", "x.ipynb", 1, 2, "graded", 'Numbers of a;"=1+1".', "", {})
    line = to_csv([record]).splitlines()[1]
    assert line == 'x;\'=1+1;y,02,1,2,graded,"Numbers of a;""\'=1+1"".",,x.ipynb,,'


def test_nobody_has_the_numbers_of_somebody_else():
    solved = {"3.1": ExerciseScore("3.1", 1.0, 1.0, "correct")}
    ada = Record("Ada", "03", "03.ipynb", 1.0, 1.0, "graded", "", "s1024", solved)
    bob = replace(ada, student="Bob", sheet="02", variant="", points=0.0, exercises={})
    missing = next(record for record in complete([ada, bob]) if not record.points)
    assert (missing.student, missing.sheet, missing.variant) == ("Bob", "03", "")
