"""`practice`: one problem after the other, each as hard and about what the answers so far call for."""

from __future__ import annotations

import random
from itertools import islice
from typing import Any

import traitlets

from ..mistakes.misconceptions import MISCONCEPTIONS
from ..picture.picture import Picture, draw
from . import choosing
from .choosing import Attempt, next_problem
from .figure import Look, figure
from .holding import Held
from .levels import LEVELS, TRAINED
from .problems import Problem, problems
from .ranges import range_around
from .widget import Live

_EACH = 8  # problems of a level in a stock


def practice(level: int = 1, about: str = "", seed: int | None = None) -> Practice:
    """Return a widget that asks for the gradients of one graph after the other.

    The graphs get harder while all goes well, and are about the misconceptions that were behind wrong answers.

    Args:
        level: of the first problem, from 1 to 6.
        about: what to practise, such as "branches" or "sigmoid", or the code of a misconception; empty for anything.
        seed: a whole number for the same problems each time, in a notebook or on a saved page.

    Raises:
        ValueError: there is no such level, or no problems about that.

    >>> practice(level=2, about="branches", seed=1).problem.level
    2
    """
    seed = random.randrange(10**6) if seed is None else seed
    return Practice(next_problem([], level, about, seed), level, about, seed)


class _Front(Live):
    """The part that the browser computes."""

    opens = "practiceWidget"
    problem = traitlets.Dict().tag(sync=True)
    history: traitlets.List[Any] = traitlets.List().tag(sync=True)  # what came of the problems so far, from the page


class Practice(Held):
    """One problem after the other; made by `practice`.

    Attributes:
        problem: the one that is asked now.
        history: what came of those before it.
    """

    _stored = "This is a picture of a problem. Run the cell to practise."

    def __init__(self, first: Problem, level: int, about: str, seed: int) -> None:
        self.level, self.about, self.seed = level, about, seed
        self.history: list[Attempt] = []
        self.problem = first
        self._front = _Front(problem=as_data(self.problem))
        self._front.observe(self._finished, "history")
        self._parts = (self._front,)
        super().__init__(self._front, look="backprop-explorer")

    @property
    def solved(self) -> int:
        """How many problems were solved."""
        return sum(attempt.tries > 0 for attempt in self.history)

    def still(self) -> Picture:
        """Return the picture of the problem, with its values."""
        graph = self.problem.graph
        return draw(graph, step=len(graph.forward_pass))

    def _finished(self, change: Any) -> None:
        told = change["new"][len(self.history) :]
        for row in told:
            self.history.append(Attempt(self.problem, int(row["tries"]), tuple(row["made"])))
            self.problem = next_problem(self.history, self.level, self.about, self.seed)
        if told:
            self._front.problem = as_data(self.problem)


def as_data(problem: Problem) -> dict[str, Any]:
    """Return a problem as a page gets it."""
    graph = problem.graph
    ranges = {name: range_around(number) for name, number in graph.inputs.items()}
    return {
        "key": problem.key,
        "level": problem.level,
        "trains": list(problem.trains),
        "figure": figure(graph, ranges, Look(predict=True)),
        "start": dict(graph.inputs),
    }


def stock(level: int, about: str, seed: int) -> dict[str, Any]:
    """Return what a page without a kernel needs to practise: some problems of each level, and what they share."""
    found = [as_data(problem) for each in LEVELS for problem in islice(problems(each, about, seed), _EACH)]
    figures = [problem.pop("figure") for problem in found]
    told = [figure.pop("mistakes") for figure in figures]
    shared: dict[str, Any] = {
        part: {name: what for each in told for name, what in dict(each[part]).items()}
        for part in ("misconceptions", "kinks", "formulas")
    }
    shared["kinks"] = [*shared["kinks"].items()]  # pairs, as of a single graph
    codes = [code for code in MISCONCEPTIONS if code in shared["misconceptions"]]
    rule = {
        "up": choosing.UP,
        "down": choosing.DOWN,
        "many": choosing.MANY,
        "avoided": choosing.AVOIDED,
        "lowest": min(LEVELS),
        "highest": max(LEVELS),
    }
    wish = {"level": level, "about": about, "seed": seed}
    return {
        "stock": found,
        # All pictures stand together, all places of a mistake and so on: gzip finds what is alike where it lies near.
        "figures": {part: [each[part] for each in figures] for part in figures[0]},
        "places": {code: [each["places"].get(code, []) for each in told] for code in codes},
        "shared": shared,
        "wish": wish,
        "rule": rule,
        "trainable": sorted(TRAINED),
    }
