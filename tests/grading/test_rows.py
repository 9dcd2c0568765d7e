"""Which of a student's files counts for a sheet, and what of the others is kept: pure functions of plain records."""

import re
from pathlib import Path

import pytest

from backprop_helpers.grading.records import ExerciseScore, Record, after, path_of
from backprop_helpers.grading.rows import complete

EARNED, LATER = "2026-11-20", "2026-11-26"


def a_record(points, sheet="03", **other):
    scores = {"3.1": ExerciseScore("3.1", points, 4.0, "correct" if points else "unanswered")}
    fields = {"student": "Ada", "file": "Ada/a.ipynb", "out_of": 4.0, "status": "graded", "message": "", "variant": ""}
    return Record(sheet=sheet, points=points, **{**fields, "exercises": scores, "date": EARNED, **other})


def failed(**other):
    return a_record(0.0, **{"status": "failed", "message": "The file is empty.", "exercises": {}, **other})


def test_where_nothing_can_be_earned_nothing_is_the_whole_of_it():
    nothing = a_record(0.0, out_of=0.0)
    assert (nothing.share, nothing.modified) == (0, 0)


def test_each_file_has_a_record_by_a_name_that_says_which_it_is():
    path = path_of(Path("GRADES"), "Ada", "Ada/a.ipynb")
    assert path.parent == Path("GRADES/records/Ada")
    assert re.fullmatch(r"a-[0-9a-f]{8}\.json", path.name)
    assert path != path_of(Path("GRADES"), "Ada", "Ada/other/a.ipynb")


def test_of_each_sheet_that_a_file_was_the_best_is_kept():
    history = [a_record(3.0), a_record(4.0, "04"), failed(), a_record(2.0, "04"), failed(), a_record(1.0)]
    now = history[0]
    for record in history[1:]:
        now = after(record, [now])
    assert (now.points, now.sheet) == (1.0, "03")
    assert {it.sheet: it.points for it in now.earlier} == {"03": 3.0, "04": 4.0}
    assert after(a_record(3.0), [now]).earlier == tuple(it for it in now.earlier if it.sheet == "04")
    assert after(a_record(0.0), [a_record(0.0)]).earlier == ()
    assert after(a_record(2.0, out_of=2.0), [a_record(4.0)]).earlier == ()  # the key has fewer points now


def test_a_solution_with_another_name_makes_no_second_sheet_of_the_same_bytes():
    assert after(a_record(4.0, "03b", submission="abc"), [a_record(4.0, submission="abc")]).earlier == ()
    assert after(a_record(4.0, "03b", submission="def"), [a_record(4.0, submission="abc")]).earlier


def test_which_of_several_files_counts_is_said_and_may_be_chosen():
    first, second = a_record(4.0, modified=5.0), a_record(2.0, file="Ada/b.ipynb", modified=6.0, date=LATER)
    for several, points, said in (
        ("best", 4.0, "2 files; the best one counts: Ada/a.ipynb."),
        ("last", 2.0, f"2 files; the last one counts: Ada/b.ipynb. Ada/a.ipynb earned 4 of 4 on {EARNED}."),
    ):
        [row] = complete([first, second], several)
        assert (row.points, row.message) == (points, said)


def test_files_of_the_same_time_are_in_the_order_of_their_names():
    names = ["Ada/03.ipynb", "Ada/03 (2).ipynb", "Ada/03 (10).ipynb"]
    for order in (names, names[::-1]):
        [row] = complete([a_record(1.0, file=name) for name in order], "last")
        assert row.file == "Ada/03 (10).ipynb"


@pytest.mark.parametrize("several", ["best", "last"])
def test_a_blank_copy_hides_no_work(several):
    work, copy = a_record(2.0, modified=5.0), a_record(0.0, file="Ada/z.ipynb", modified=9.0)
    [row] = complete([work, copy], several)
    assert (row.points, row.file) == (2.0, "Ada/a.ipynb")


def test_a_sheet_with_a_single_answer_is_work():
    begun = a_record(1.0, file="Ada/z.ipynb", modified=9.0)
    begun.exercises["3.2"] = ExerciseScore("3.2", 0.0, 1.0, "unanswered")
    [row] = complete([a_record(2.0, modified=5.0), begun], "last")
    assert row.file == "Ada/z.ipynb"


def test_what_counts_now_goes_before_what_is_kept_of_as_much():
    found = [after(failed(status="gone"), [a_record(3.0)]), a_record(3.0, file="Ada/b.ipynb")]
    for order in (found, found[::-1]):
        [row] = complete(order)
        assert (row.status, row.file) == ("graded", "Ada/b.ipynb")


def test_where_the_last_one_counts_a_worse_one_of_the_same_file_counts_and_no_failure_does():
    better = a_record(4.0, modified=9.0)
    [row] = complete([after(a_record(2.0, modified=5.0), [better])], "last")
    assert (row.points, row.message) == (2.0, f"Ada/a.ipynb earned 4 of 4 on {EARNED}.")
    [row] = complete([after(failed(), [better]), a_record(3.0, file="Ada/b.ipynb", modified=1.0)], "last")
    assert (row.points, row.status) == (4.0, "kept")


def test_what_failed_is_told_once():
    """Beside a kept grade, or among the other files, or for the sheet whose name it has; never twice."""
    better = a_record(4.0)
    rows = complete([after(failed(), [better]), failed(file="Ada/b.ipynb", sheet="b")])
    assert [(it.sheet, it.status, it.message) for it in rows] == [
        ("03", "kept", f"Kept from {EARNED}: The file is empty."),
        ("other files", "failed", "Ada/b.ipynb: The file is empty."),
    ]
    rows = complete([better, failed(student="Bob", out_of=0.0)])
    assert [(it.student, it.status, it.out_of) for it in rows] == [("Ada", "graded", 4.0), ("Bob", "failed", 4.0)]
    rows = complete([after(failed(status="gone"), [a_record(2.0)]), a_record(3.0, file="Ada/b.ipynb")])
    assert [(it.status, it.message) for it in rows] == [("graded", "")]


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (failed(message="It cannot be read."), "It cannot be read."),
        (a_record(1.0), "The file earns 1 of 4 now."),
        (a_record(1.0, status="stopped", message="stopped"), "The file earns 1 of 4 now. stopped"),
        (a_record(1.0, "04"), "The file is 04 now."),
    ],
)
def test_the_reason_for_which_a_grade_is_kept_is_what_the_file_is_now(now, reason):
    row = complete([after(now, [a_record(4.0, message="Numbers for the code name s1.")])])[0]
    assert (row.sheet, row.message) == ("03", f"Numbers for the code name s1. Kept from {EARNED}: {reason}")


def test_of_many_other_files_some_are_named_and_the_whole_folder_first():
    found = [failed(file=f"Ada/{number}.ipynb", sheet=str(number)) for number in range(7)]
    [row] = complete([*found, failed(file="Ada", sheet="Ada", message="There are many.")])
    assert row.message.startswith("Ada: There are many.; Ada/0.ipynb: The file is empty.; ")
    assert row.message.endswith("Ada/3.ipynb: The file is empty. And 3 more.")
    [row] = complete(found[:5])
    assert row.message.endswith("Ada/4.ipynb: The file is empty.")


def test_who_handed_in_nothing_has_a_row_for_each_sheet():
    rows = complete([a_record(4.0), a_record(1.0, "04", student="Bob", variant="s1")])
    assert [(it.student, it.sheet, it.status, it.variant, it.out_of) for it in rows] == [
        ("Ada", "03", "graded", "", 4.0),
        ("Ada", "04", "missing", "", 4.0),
        ("Bob", "03", "missing", "", 4.0),
        ("Bob", "04", "graded", "s1", 4.0),
    ]
