"""A seed gives the same practice problems on every machine and with every version of Python: see problem_seeds.txt.

A line has a level and what its problem is about, what is computed, and what it trains. Where the problems change on
purpose, `.venv/bin/python -m tests.test_problem_seeds` writes them down anew.
"""

from itertools import islice
from pathlib import Path

import pytest

from backprop_helpers.explorer.levels import LEVELS, TOPICS, TRAINED
from backprop_helpers.explorer.problems import problems

FILE = Path(__file__).with_name("problem_seeds.txt")
ASKED = [
    *((level, "", 8) for level in LEVELS),
    *((level, topic, 2) for topic in TOPICS for level in (1, 4)),
    *((level, code, 1) for code in TRAINED for level in (2, 6)),
]


def lines_of(level, about, count):
    """The first problems of a level about something, as they stand in the file."""
    first = islice(problems(level, about, seed=7), count)
    return [" | ".join([f"{level} {about}".rstrip(), each.key, ", ".join(each.trains)]) for each in first]


@pytest.mark.parametrize(("level", "about", "count"), ASKED)
def test_a_seed_gives_the_problems_that_it_always_gave(level, about, count):
    every = FILE.read_text(encoding="utf-8").splitlines()
    assert lines_of(level, about, count) == [
        line for line in every if line.split(" | ")[0] == f"{level} {about}".rstrip()
    ]


if __name__ == "__main__":
    FILE.write_text("".join(f"{line}\n" for asked in ASKED for line in lines_of(*asked)), encoding="utf-8")
