"""What an answer is worth: what was solved gets its points, and what is no answer gets none."""

import re
from dataclasses import replace

import pytest
from classes import OUT_OF, POINTS, ROOT, SHEET, code, fenced, place_of, read_submission, statuses

from backprop_helpers.checks.feedback import Verdict
from backprop_helpers.grading.judging import best_of, read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.sandbox import Limits


def test_a_solution_gets_all_points_and_a_blank_sheet_none(graded, solved):
    result, message = graded(solved)
    assert (result.points, result.out_of, message) == (OUT_OF, OUT_OF, "")
    blank, message = graded(read_submission(ROOT / "exercises" / f"{SHEET}.ipynb"))
    assert (blank.points, message) == (0, "")
    assert statuses(blank) == ["unanswered"] * len(POINTS)


@pytest.mark.parametrize("path", sorted((ROOT / "solutions").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_sheet_is_a_key_and_its_solution_solves_it(nursery, path):
    key = read_key(path)
    for folder, share in (("solutions", 1), ("exercises", 0)):
        cells = read_submission(ROOT / folder / path.name)
        reply = nursery.run(plan(key, cells), Limits())
        assert (score(key, read_reply(reply, key)).points, reply.message) == (share * key.out_of, "")


@pytest.mark.parametrize(
    ("exercise", "before", "source", "said"),
    [
        (
            "3.1",
            "",
            "gradients = {'y': 1]",
            "SyntaxError: closing parenthesis ']' does not match opening parenthesis '{'",
        ),
        ("3.2", "gradient = 3", "gradient = s * (1 - s)", "NameError: name 's' is not defined"),
        ("3.3", "", "gradients = {'x': 1 / 0}", "ZeroDivisionError: division by zero"),
        ("3.4", "", "import time\ntime.sleep(60)\ngradients = {}", "TimeoutError: this cell takes too long"),
        ("3.7", "", "def backward(x, y)\n    return 1", "SyntaxError: expected ':'"),
    ],
)
def test_who_does_not_get_as_far_as_an_answer_is_told_why(graded, solved, exercise, before, source, said):
    place = place_of(solved, f"answer-{exercise.replace('.', '-')}")
    result, _ = graded([code(before), *solved[:place], code(source), *solved[place + 1 :]])
    verdict = result.verdicts[exercise]
    assert (verdict.status, verdict.message) == ("unanswered", f"The cell above stopped with {said}")
    assert not verdict.diagnoses  # of an earlier exercise's answer
    assert sum(it.passed for it in result.verdicts.values()) == len(POINTS) - 1


@pytest.mark.parametrize(
    ("exercise", "source", "said"),
    [
        ("3.2", "", "gradient"),
        ("3.4", "slope = {'x': 1}", "gradients"),
        ("3.7", "def back(x, y): return {}", "backward"),
    ],
)
def test_what_is_left_of_an_earlier_exercise_is_no_answer(graded, solved, exercise, source, said):
    place = place_of(solved, f"answer-{exercise.replace('.', '-')}")
    result, _ = graded([*solved[:place], code(source), *solved[place + 1 :]])
    verdict = result.verdicts[exercise]
    assert (verdict.status, verdict.message) == ("unanswered", f"The cells above set no new {said}.")


@pytest.mark.parametrize("number", ["9", "9.25", "graph_1.value * 100"])
def test_an_answer_that_was_given_twice_is_an_answer(graded, solved, number):
    """The same number again may be the same object, and another number may lie where the first one lay."""
    place = place_of(solved, "answer-3-2")
    answer = code(f"gradient = {number}")
    result, _ = graded([code("graph_1 = None\ngradient = 9"), *solved[:place], answer, *solved[place + 1 :]])
    assert result.verdicts["3.2"].status == "wrong"


def test_a_dictionary_that_is_filled_further_is_an_answer(graded, solved):
    place = place_of(solved, "answer-3-4")
    result, _ = graded([*solved[:place], code("gradients['x'] = 1"), *solved[place + 1 :]])
    assert result.verdicts["3.4"].status in ("wrong", "invalid")


def test_an_answer_that_stands_before_a_cell_that_fails_counts(graded, solved):
    with_trials = [each for cell in solved for each in (cell, code("1 / 0"))]
    assert graded(with_trials)[0].points == OUT_OF


def test_patched_checkers_and_lying_objects_change_nothing(graded, key):
    patches = """
import builtins, json, math, numpy
import backprop_helpers.checks.answers, backprop_helpers.checks.checks
backprop_helpers.checks.checks.judge = lambda *given: True
backprop_helpers.checks.judge.judge = backprop_helpers.checks.judge.close = lambda *given: True
numpy.allclose = math.isclose = lambda *given, **options: True
builtins.abs = lambda number: 0
class Liar(float):
    def __eq__(self, other): return True
    def __abs__(self): return 0
    def __float__(self): return 7.0
    def __sub__(self, other): return 0
gradients = {"v1": Liar(1), "v2": Liar(2), "x": Liar(3)}
"""
    cells = [code(patches), Cell(key.checks[0].cell, "code", "check_gradients('3.1', None, 'yes')")]
    result, _ = graded(cells)
    assert result.points == 0


BACKWARD = "def backward(x, y):\n    global asked\n    asked += 1\n    "

CHANGEABLE = {  # functions that do not answer like functions
    "a generator": f"{BACKWARD}yield {{'x': 1.0, 'y': 1.0}}",
    "another number each time": f"{BACKWARD}return {{'x': asked, 'y': -asked}}",
    "other names each time": f"{BACKWARD}return {{'x': 1.0}} if asked % 2 else {{'y': 1.0}}",
    "an error now and then": f"{BACKWARD}return {{'x': 1 / (3 - asked), 'y': 1.0}}",
    "itself": f"{BACKWARD}return backward",
    "never": f"{BACKWARD}\n    while True: pass",
    "a dictionary without an end": f"{BACKWARD}\n    class Row(dict):\n        def items(self): return iter(int, 1)\n"
    "    return Row(x=1.0, y=1.0)",
}


@fenced
@pytest.mark.parametrize("source", CHANGEABLE.values(), ids=CHANGEABLE)
def test_functions_that_change_earn_nothing_and_harm_nobody(graded, solved, key, source):
    check = next(check.cell for check in key.checks if check.exercise == "3.7")
    place = place_of(solved, check)
    result, _ = graded([*solved[:place], code(f"asked = 0\n{source}"), *solved[place:]])
    assert result.points == OUT_OF - POINTS["3.7"]
    assert [name for name, verdict in result.verdicts.items() if not verdict.passed] == ["3.7"]


def test_five_guesses_at_a_fault_are_one_answer(nursery):
    key = read_key(ROOT / "solutions" / "07c_find_the_bug.ipynb")
    cells = read_submission(ROOT / "exercises" / "07c_find_the_bug.ipynb")
    guessed = []
    for cell in cells:
        if "check_fault(" in cell.source and "import" not in cell.source:
            name = re.search(r"check_fault\([^,]+, \w+, (\w+)\)", cell.source)[1]
            for suspect in ("unswitched_multiply", "overwritten_branch", "not_reset", "same_operand_once", "typo"):
                guessed += [code(f"{name} = {suspect!r}"), cell]
        else:
            guessed.append(cell)
    reply = nursery.run(plan(key, guessed), Limits())
    assert score(key, read_reply(reply, key)).points == 0


def test_the_first_cell_that_stopped_is_named(graded, solved):
    place = place_of(solved, "answer-3-2")
    first = code("import math\nrate = 1 / 0\nrate = 2")
    spoilt = [code("del rate"), *solved[:place], code("gradient = rate * 7"), *solved[place + 1 :]]
    result, _ = graded([first, *spoilt])
    assert result.verdicts["3.2"].message == (
        "The cell above stopped with NameError: name 'rate' is not defined. "
        "The first cell that stopped is code cell 1, at rate = 1 / 0: ZeroDivisionError: division by zero."
    )


@pytest.mark.parametrize("answer", ["gradient = 15", "gradient = 16"])
def test_an_answer_below_a_line_that_fails_counts_if_it_is_right(graded, solved, answer):
    place = place_of(solved, "answer-3-2")
    result, _ = graded([*solved[:place], code(f"open('/nowhere')\n{answer}"), *solved[place + 1 :]])
    verdict = result.verdicts["3.2"]
    assert verdict.passed == (answer == "gradient = 15")
    assert verdict.passed or verdict.message.startswith("The cell above stopped with ")


def test_what_was_answered_at_its_place_is_not_asked_again(graded, solved):
    """A function that is called before its helper comes makes all cells run once more; a later cell spoils others."""
    place = place_of(solved, "answer-3-7")
    below = solved[place].source.replace("def backward", "def helper")
    given = place_of(solved, "answer-3-1")
    once = [*solved[:given], code("seen = 'seen' in dir()\nassert not seen"), *solved[given:place]]
    result, _ = graded([*once, code("backward = helper"), *solved[place + 1 :], code(below), code("del sigmoid")])
    assert result.points == OUT_OF


@pytest.mark.parametrize("count", [-1, 0, 10**12, 10**400, True])
def test_numbers_that_no_kernel_gives_are_no_numbers(graded, solved, count):
    assert graded([replace(cell, count=count) for cell in solved])[0].points == OUT_OF


def test_a_cell_that_takes_too_long_is_run_once(graded, solved):
    place = place_of(solved, "answer-3-2")
    endless = code("runs = globals().get('runs', 0) + 1\nwhile True: pass")
    answer, later = code("gradient = later if runs == 1 else 0"), code("later = 15")
    result, message = graded([endless, *solved[:place], answer, *solved[place + 1 :], later])
    assert (result.points, message) == (OUT_OF, "")


def test_a_loop_of_the_shells_lines_is_no_flood(graded, solved):
    loop = code("for n in range(100_000): get_ipython().system(f'echo {n}')")
    result, message = graded([loop, *solved])
    assert (result.points, message) == (OUT_OF, "")


@pytest.mark.parametrize("reverse", [False, True])
def test_the_best_of_several_verdicts_counts_whichever_came_first(key, reverse):
    statuses = ["unanswered", "invalid", "wrong", "correct"]
    for most in range(1, 5):
        found = [Verdict("3.1", status) for status in sorted(statuses[:most], key=statuses.index, reverse=reverse)]
        assert best_of(key, {"3.1": found}).verdicts["3.1"].status == statuses[most - 1]
