"""Random structures of practice problems: the numbers that are drawn for them, and how they are written."""

from random import Random

from backprop_helpers.explorer.levels import CURVED_NUMBERS, KINDS, LEVELS
from backprop_helpers.explorer.structures import Step, Structure, draws

SUM = Structure(2, (Step(KINDS["add"], (1, 0)), Step(KINDS["add a number"], (2,), 3.0)))
CURVED = Structure(1, (Step(KINDS["exp"], (0,)), Step(KINDS["multiply by itself"], (1, 1))))


def sizes(structure, more):
    """The sizes of all numbers that are drawn for a structure in many runs."""
    return {
        abs(number)
        for seed in range(20)
        for drawn in draws(Random(seed), structure, LEVELS[1], more)
        for number in drawn
    }


def test_a_structure_knows_its_measures():
    assert (SUM.depth, SUM.branches, SUM.is_curved) == (2, 0, False)
    assert (CURVED.depth, CURVED.branches, CURVED.is_curved) == (2, 1, True)
    assert SUM.formula([5, 4]) == SUM.formula([4, 5]) == "2 add(#3,add(4,5))"
    assert SUM.graph([4, 5]).value == 12


def test_numbers_are_those_of_the_level_without_those_that_are_there_already():
    assert sizes(SUM, 0) == {2, 4, 5, 6, 7, 8, 9}
    assert sizes(CURVED, 0) == {*CURVED_NUMBERS}


def test_a_long_run_takes_further_numbers_one_by_one():
    assert sizes(SUM, 2) == {2, 4, 5, 6, 7, 8, 9, 10, 11}
    assert sizes(SUM, 1000) == {2, *range(4, 100)}
    assert sizes(CURVED, 4) == {*CURVED_NUMBERS, 0.1, 0.3, 0.4}
    assert sizes(CURVED, 1000) == {tenths / 10 for tenths in range(1, 40)} | {4}


def test_numbers_are_drawn_sixty_times_and_a_third_of_them_is_negative():
    drawn = [numbers for seed in range(20) for numbers in draws(Random(seed), SUM, LEVELS[1], 0)]
    assert len(drawn) == 20 * 60
    assert all(abs(one) != abs(other) for one, other in drawn)
    assert 0.3 < sum(number < 0 for numbers in drawn for number in numbers) / 2400 < 0.36
