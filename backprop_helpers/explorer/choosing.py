"""What to practise next: a rule in plain numbers, which a saved page follows as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from .levels import LEVELS, TRAINED
from .problems import Problem, problems

UP = 3  # problems in a row that are right at the first try, before the next level
DOWN = 2  # problems in a row that are not solved, or only after many tries, before the level before
MANY = 4  # tries
AVOIDED = 2  # problems without a mistake that they train, until it is forgotten
_TURN, _SEED = 0.6180339887, 0.7548776662  # multiples of these fall evenly between whole numbers


@dataclass(frozen=True)
class Attempt:
    """What came of a problem."""

    problem: Problem
    tries: int  # how many answers it took until all was right; 0 where it was given up or shown
    made: tuple[str, ...] = ()  # the codes of the misconceptions that were found in its answers


@dataclass(frozen=True)
class Choice:
    """What comes next, as `problems` takes it."""

    level: int
    about: str


def choose(history: Sequence[Attempt], level: int = 1, about: str = "", seed: int = 0) -> Choice:
    """Return what to practise next.

    The level goes up by one after `UP` problems in a row that were right at the first try, and down by one after
    `DOWN` in a row that were not solved, or took `MANY` tries or more. Then counting begins anew.

    A misconception weighs as much as the number of problems it was made in, and twice that if the last one is among
    them. It is forgotten when `AVOIDED` problems that train it were solved without it. What was asked for weighs 1.
    All of them stand on a line in the order in which they were first made, what was asked for last, each as long as it
    weighs. The decimals of (number of problems + 1) · 0.6180339887 + seed · 0.7548776662 are the part of the line at
    which to look: what stands there is next.

    Args:
        history: every problem so far, the first one first.
        level: the first one's.
        about: what was asked for.
        seed: a whole number; another one makes other choices.

    >>> from .problems import problems
    >>> first = Attempt(next(problems(1)), 2, ("unswitched_multiply",))
    >>> choose([]), choose([first])
    (Choice(level=1, about=''), Choice(level=1, about='unswitched_multiply'))
    """
    weights = _weights(history)
    weights[about] = weights.get(about, 0) + 1
    place = ((len(history) + 1) * _TURN + seed * _SEED) % 1 * sum(weights.values())
    ends = zip(weights, accumulate(weights.values()), strict=True)
    return Choice(_level(history, level), next(name for name, end in ends if place < end))


def _level(history: Sequence[Attempt], level: int) -> int:
    row = 0
    for attempt in history:
        if attempt.tries == 1:
            row = max(row, 0) + 1
        elif attempt.tries in range(2, MANY):
            row = 0
        else:
            row = min(row, 0) - 1
        if row in (UP, -DOWN):
            level = min(max(level + (1 if row == UP else -1), min(LEVELS)), max(LEVELS))
            row = 0
    return level


def _weights(history: Sequence[Attempt]) -> dict[str, int]:
    """Return how much each misconception weighs that is not forgotten."""
    made: dict[str, int] = {}
    avoided: dict[str, int] = {}
    for attempt in history:
        for code in attempt.made:
            if code in TRAINED:
                made[code] = made.get(code, 0) + 1
                avoided[code] = 0
        for code in attempt.problem.trains:
            if attempt.tries and code in made and code not in attempt.made:
                avoided[code] += 1
                if avoided[code] == AVOIDED:
                    del made[code]
    last = history[-1].made if history else ()
    return {code: count * (2 if code in last else 1) for code, count in made.items()}


def next_problem(history: Sequence[Attempt], level: int = 1, about: str = "", seed: int = 0) -> Problem:
    """Return a problem that `choose` chooses, and that was not there yet."""
    choice = choose(history, level, about, seed)
    known = {attempt.problem.key for attempt in history}
    new = problems(choice.level, choice.about, f"{seed}\n{len(history)}")
    return next(problem for problem in new if problem.key not in known)
