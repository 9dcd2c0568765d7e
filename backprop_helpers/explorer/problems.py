"""Practice without end: random graphs of a level, at numbers that make each of them a good problem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from ..core.gates import FAILURES
from ..core.graph import Graph
from .levels import LEVELS, TRAINED, Topic, topic_of
from .structures import Structure, draws, structures
from .wellposed import Judge, is_pleasant, is_reckonable, is_short

PATIENCE = 5  # problems that were there already, before one more number is drawn from


@dataclass(frozen=True)
class Problem:
    """A graph to practise on."""

    graph: Graph
    level: int
    trains: tuple[str, ...]  # the codes of the misconceptions that lead to an answer of their own
    key: str  # equal for two problems that differ in names and in the order of terms alone


def problems(level: int = 1, about: str = "", seed: int | str = 0) -> Iterator[Problem]:
    """Yield practice problems without end, none of them twice.

    Numbers are short, or can be worked out from what the picture shows, and no kink is near. No wrong pass leads to a
    right number by accident, and two that differ give different numbers.

    Args:
        level: a key of `LEVELS`, from 1 with one or two gates to 6 with six or seven.
        about: a key of `TOPICS`, or the code of a misconception that each of them trains; empty for anything.
        seed: the same one gives the same problems.

    Raises:
        ValueError: there is no such level, or no problems about that.

    >>> problem = next(problems(2, about="branches", seed=1))
    >>> problem.graph, "overwritten_branch" in problem.trains
    (<Graph b(x=5, y=8) = 48, 2 gates>, True)
    """
    if isinstance(level, bool) or level not in [*LEVELS]:
        raise ValueError(f"There are levels {min(LEVELS)} to {max(LEVELS)}; there is no level {level!r}.")
    return _distinct(level, topic_of(about), about if about in TRAINED else "", Random(f"{level}\n{about}\n{seed}"))


def _distinct(level: int, topic: Topic, code: str, random: Random) -> Iterator[Problem]:
    given: set[str] = set()
    repeats = 0
    for structure in structures(random, LEVELS[level], topic):
        for problem in _posed(structure, level, random, repeats // PATIENCE):
            if code and code not in problem.trains:
                break  # nor would it at other numbers, as a rule
            if problem.key in given:
                repeats += 1
                continue
            given.add(problem.key)
            yield problem
            break


def _posed(structure: Structure, level: int, random: Random, more: int) -> Iterator[Problem]:
    """Yield a structure at all the numbers, of those that a level draws, where it makes a good problem."""
    suits = is_reckonable if structure.is_curved else is_short
    judge: Judge | None = None
    for numbers in draws(random, structure, LEVELS[level], more):
        try:
            graph = structure.graph(numbers)
            if is_pleasant(graph) and suits(graph):
                judge = judge or Judge(graph)
                if trains := judge.trained(graph):
                    yield Problem(graph, level, trains, structure.formula(numbers))
        except FAILURES:
            continue
