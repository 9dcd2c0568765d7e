"""What comes next in practice: the level, and what it is about."""

from itertools import islice

import pytest

from backprop_helpers.explorer.choosing import Attempt, Choice, choose, next_problem
from backprop_helpers.explorer.problems import problems
from tests.stock import from_stock

ONE = next(problems(2, "unswitched_multiply"))
SLIP = "unswitched_multiply"


def solved(count, problem=ONE):
    return [Attempt(problem, 1)] * count


def slips(count, code=SLIP):
    return [Attempt(ONE, 2, (code,))] * count


def times_about(history, code=SLIP):
    return sum(choose(history, 2, seed=seed).about == code for seed in range(200))


def test_a_mistake_comes_up_more_often_the_more_often_it_was_made():
    none, once, twice, thrice = (times_about([*slips(count), Attempt(ONE, 0)]) for count in range(4))
    assert none == 0
    assert [once, twice, thrice] == pytest.approx([100, 133, 150], abs=3)


def test_the_place_on_the_line_is_that_of_the_golden_section():
    history = [*slips(1), *slips(1, "sign_flipped")]  # the line: one of the first, two of the last, one of none
    places = [(3 * 0.6180339887 + seed * 0.7548776662) % 1 * 4 for seed in range(12)]
    named = [SLIP, "sign_flipped", "sign_flipped", ""]
    assert [choose(history, seed=seed).about for seed in range(12)] == [named[int(place)] for place in places]
    assert choose([], about="chain") == Choice(1, "chain")


def test_a_mistake_that_was_just_made_weighs_twice():
    assert times_about(slips(1)) == pytest.approx(133, abs=3)


def test_the_next_problems_train_a_mistake_made_twice_more_often():
    history = [*solved(2), *slips(2, "power_exponent")]
    without = [*solved(2), *([Attempt(ONE, 2)] * 2)]
    trained = [
        sum("power_exponent" in next_problem(past, 3, seed=seed).trains for seed in range(50))
        for past in (history, without)
    ]
    assert trained[0] > 1.3 * trained[1]


def test_a_mistake_that_was_avoided_twice_is_forgotten():
    assert times_about([*slips(2), *solved(1)]) > 0
    assert times_about([*slips(2), *solved(2)]) == 0
    assert times_about([*slips(2), *solved(1), *slips(1), *solved(1)]) > 0


def test_only_what_trains_a_mistake_and_was_solved_avoids_it():
    other = next(it for it in problems(2) if SLIP not in it.trains)
    assert times_about([*slips(2), *solved(5, other)]) > 0
    assert times_about([*slips(2), *([Attempt(ONE, 0)] * 5)]) > 0


def test_what_a_graph_cannot_train_is_left_out():
    assert choose(slips(3, "missing_brackets")).about == ""


def test_what_was_asked_for_comes_between_the_mistakes():
    asked = [choose(slips(2), about="chain", seed=seed).about for seed in range(200)]
    assert set(asked) == {SLIP, "chain"}
    assert {choose(solved(2), about="chain", seed=seed).about for seed in range(50)} == {"chain"}
    assert {choose(slips(2), about=SLIP, seed=seed).about for seed in range(50)} == {SLIP}


def test_the_level_rises_with_what_is_solved_and_falls_with_what_is_not():
    levels = [choose(solved(count)).level for count in range(20)]
    assert levels == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6]
    given_up = [choose([*solved(9), *([Attempt(ONE, 0)] * count)]).level for count in range(10)]
    assert given_up == [4, 4, 3, 3, 2, 2, 1, 1, 1, 1]
    assert [choose([*solved(3), *([Attempt(ONE, tries)] * 2)]).level for tries in (3, 4, 9)] == [2, 1, 1]
    assert choose([*solved(1), *([Attempt(ONE, 0)] * 2)], level=3).level == 2


def test_the_second_try_neither_raises_nor_lowers_the_level():
    assert choose([Attempt(ONE, 2)] * 9, level=3).level == 3
    assert choose([*solved(2), Attempt(ONE, 2), *solved(2)], level=3).level == 3


def test_a_new_problem_is_none_of_the_past():
    history = []
    for _ in range(60):
        problem = next_problem(history, seed=3)
        assert problem.key not in {attempt.problem.key for attempt in history}
        history.append(Attempt(problem, 1 if len(history) % 3 else 2, problem.trains[:1]))


def test_a_stock_gives_what_was_chosen_until_all_of_it_was_used():
    stock = [problem for level in (1, 2, 3) for problem in islice(problems(level), 8)]
    history = []
    for _ in range(32):
        history.append(Attempt(from_stock(stock, history), 2))
    # Level 1 stays wanted: what is one level away serves, then all of it once more, but nothing harder.
    assert [attempt.problem.level for attempt in history] == ([1] * 8 + [2] * 8) * 2
    assert {attempt.problem.key for attempt in history[:16]} == {problem.key for problem in stock[:16]}
    code = "overwritten_branch"
    assert code not in stock[0].trains
    chosen = [from_stock(stock, slips(2, code), seed=seed) for seed in range(50)]
    assert {problem.level for problem in chosen} <= {1, 2}
    assert sum(code in problem.trains for problem in chosen) > 35


@pytest.mark.parametrize("history", [[], slips(2), solved(9)], ids=["none", "mistakes", "solved"])
def test_what_is_next_is_the_same_each_time(history):
    assert choose(history, seed=5) == choose(history, seed=5)
    assert next_problem(history, seed=5).key == next_problem(history, seed=5).key
    assert next_problem(history).key == next_problem(history, level=1, seed=0).key
