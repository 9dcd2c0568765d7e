"""Answers to judge: with one mistake, with two, and right ones; each case follows from a seed and its number alone."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from random import Random

from .graphs import Operand, Sketch, SmallGraph, written
from .mistakes import ALL_KINDS, Numbers, Planting, Task, explanations
from .passes import Changes, gradients
from .shapes import random_graph

FIGURES = 4
SAME = 5.001e-4  # what rounding to four figures does at most
CLEARLY_WRONG = 0.05  # nearer than this, a number may have been rounded too early
LARGEST_ANSWER, SMALLEST_ANSWER = 1e5, 1e-3
SHARE_ROUNDED, SHARE_WITH_OUTPUT = 0.3, 0.1
GRAPHS_TRIED = 20_000

# What sort of answer it is, where nothing was planted.
RIGHT = ("exact", "rounded", "carried on", "at a kink")
OTHER_SLOPE, NEARLY = "at a kink, another slope", "nearly right"


def same(one: float, other: float) -> bool:
    """Tell whether two numbers are the same up to rounding to four figures."""
    return math.isclose(one, other, rel_tol=SAME, abs_tol=1e-9)


def to_figures(number: float) -> float:
    """Return a number rounded to four figures, as it is written down."""
    return float(f"{number:.{FIGURES}g}")


@dataclass(frozen=True)
class Case:
    """An answer, and what is wrong with it."""

    number: int  # with the seed it makes the case
    task: Task  # the graph, and what is asked
    answers: Mapping[str, float]  # by name
    # the mistakes in it, the first in the backward pass first; none in a right answer
    planted: tuple[Planting, ...] = ()
    everything: bool = False  # whether more than the inputs was asked for
    what: str = ""  # what sort of answer it is, if nothing was planted

    @property
    def graph(self) -> SmallGraph:
        """The graph."""
        return self.task.graph

    def __str__(self) -> str:
        inputs = ", ".join(f"{name}={number:g}" for name, number in self.graph.inputs.items())
        right = gradients(self.graph)
        answered = ", ".join(
            f"{name}={number:.6g}" + ("" if same(number, right[self.graph.places[name]]) else " ✗")
            for name, number in self.answers.items()
        )
        planted = " and ".join(
            f"{each.kind} at {'/'.join(self.graph.names(sorted(each.places))) or 'everything'}" for each in self.planted
        )
        return f"case {self.number}: {self.graph.text}   with {inputs}\n    answered {answered}\n    planted  {planted}"

    def explained_by(self, kind: str) -> list[Planting]:
        """Return the ways in which a mistake of one kind gives just these answers, by our own passes."""
        return [planting for planting in explanations(kind, self.task) if self.fits(planting.numbers)]

    def fits(self, numbers: Numbers) -> bool:
        """Tell whether these are the answers, up to rounding."""
        return all(same(answer, numbers[self.graph.places[name]]) for name, answer in self.answers.items())


def _random_task(random: Random) -> tuple[Task, bool]:
    graph = random_graph(random)
    everything = random.random() < 0.5
    asked = [place for place in reversed(range(len(graph.nodes))) if everything or place in graph.leaves]
    if everything and random.random() > SHARE_WITH_OUTPUT:
        asked.remove(graph.output)
    return Task(graph, tuple(asked)), everything


def _answers(task: Task, numbers: Numbers, random: Random) -> dict[str, float]:
    written = to_figures if random.random() < SHARE_ROUNDED else float
    return {task.graph.nodes[place].name: written(numbers[place]) for place in task.asked}


def is_visible(task: Task, numbers: Numbers, right: Numbers) -> bool:
    """Tell whether numbers are an answer that somebody would give, and clearly another one than the right one."""
    asked = [numbers[place] for place in task.asked]
    if not all(math.isfinite(a) and (a == 0 or SMALLEST_ANSWER < abs(a) < LARGEST_ANSWER) for a in asked):
        return False
    return any(not math.isclose(numbers[p], right[p], rel_tol=CLEARLY_WRONG, abs_tol=1e-6) for p in task.asked)


def with_one_mistake(seed: int, number: int, kind: str) -> Case:
    """Return an answer with one mistake of a kind in it."""
    random = Random(f"one {seed} {number}")
    for _ in range(GRAPHS_TRIED):
        task, everything = _random_task(random)
        right = gradients(task.graph)
        plantings = [p for p in ALL_KINDS[kind](task) if p.typical and is_visible(task, p.numbers, right)]
        if plantings:
            planted = _by_place(plantings, random)
            return Case(number, task, _answers(task, planted.numbers, random), (planted,), everything)
    raise AssertionError(f"No graph has room for {kind}.")


def _by_place(plantings: Iterable[Planting], random: Random) -> Planting:
    """Choose a place first, then one of the ways to go wrong there."""
    places: dict[frozenset[int], list[Planting]] = {}
    for planting in plantings:
        places.setdefault(planting.places, []).append(planting)
    return random.choice(random.choice(list(places.values())))


# ---- two at once -----------------------------------------------------------------------------------------------------


def with_two_mistakes(seed: int, number: int) -> Case:
    """Return an answer with two mistakes of the backward pass in it, at different places, both to be seen."""
    random = Random(f"two {seed} {number}")
    for _ in range(GRAPHS_TRIED):
        task, everything = _random_task(random)
        right = gradients(task.graph)
        alone = [p for p in _single_changes(task) if is_visible(task, p.numbers, right)]
        pairs = [pair for pair in _some_pairs(alone, random) if not pair[0].places & pair[1].places]
        for first, second in pairs:
            numbers = gradients(task.graph, _both(first, second))
            if all(is_visible(task, numbers, other) for other in (right, first.numbers, second.numbers)):
                ordered = sorted((first, second), key=lambda planting: -max(planting.places))
                return Case(number, task, _answers(task, numbers, random), tuple(ordered), everything)
    raise AssertionError("No graph has room for two mistakes.")


def _single_changes(task: Task) -> Iterator[Planting]:
    for planter in ALL_KINDS.values():
        for planting in planter(task):
            at_one = len(planting.places) == 1 or planting.kind == "same_operand_once"
            if planting.typical and planting.changes and at_one:
                yield planting


def _both(first: Planting, second: Planting) -> Changes:
    assert first.changes is not None
    assert second.changes is not None
    return first.changes.and_also(second.changes)


def _some_pairs(plantings: list[Planting], random: Random) -> list[tuple[Planting, Planting]]:
    pairs = list(combinations(plantings, 2))
    return random.sample(pairs, min(len(pairs), 5))


# ---- right answers ---------------------------------------------------------------------------------------------------


def right_answer(seed: int, number: int) -> Case:
    """Return a right answer: exact, rounded to four figures, or computed on with rounded numbers."""
    random = Random(f"right {seed} {number}")
    task, everything = _random_task(random)
    exact, rounded, carried_on, _ = RIGHT
    what = random.choice((exact, rounded, carried_on) if everything else (exact, rounded))
    numbers = gradients(task.graph, rounded=to_figures if what == carried_on else float)
    written = float if what == exact else to_figures
    answers = {task.graph.nodes[place].name: written(numbers[place]) for place in task.asked}
    return Case(number, task, answers, everything=everything, what=what)


def nearly_right_answer(seed: int, number: int) -> Case:
    """Return an answer in which one number is off by 0.2 to 5 %: it must not pass."""
    random = Random(f"nearly {seed} {number}")
    while True:
        task, everything = _random_task(random)
        right = gradients(task.graph)
        wrong = [place for place in task.asked if right[place]]
        place = random.choice(wrong)
        off = 1 + random.choice((-1, 1)) * random.uniform(0.002, CLEARLY_WRONG)
        numbers = {**right, place: right[place] * off}
        answers = {task.graph.nodes[each].name: numbers[each] for each in task.asked}
        return Case(number, task, answers, everything=everything, what=NEARLY)


# For each kind of kink the slope that the course takes there, and the ends of what a touching line may have.
KINKS: Mapping[str, tuple[float, float, float]] = {
    "relu": (0.0, 0.0, 1.0),
    "abs": (0.0, -1.0, 1.0),
    "leaky_relu": (0.1, 0.1, 1.0),
    "max": (0.5, 0.0, 1.0),
    "min": (0.5, 0.0, 1.0),
}


def at_a_kink(seed: int, number: int) -> Case:
    """Return an answer at a kink: with the course's slope, or with another one that can be defended."""
    random = Random(f"kink {seed} {number}")
    kind = random.choice(list(KINKS))
    convention, low, high = KINKS[kind]
    slope = random.choice((convention, convention, low, high, (low + high) / 2))
    graph = _graph_at_kink(kind, random)
    gate = next(gate for gate in graph.gates if graph.nodes[gate].kind == kind)
    edges = graph.edges_into(gate)
    slopes = dict(zip(edges, (slope, 1 - slope) if kind in ("max", "min") else (slope,), strict=False))
    everything = random.random() < 0.5
    asked = [place for place in reversed(range(graph.output)) if everything or place in graph.leaves]
    task = Task(graph, tuple(asked))
    answers = _answers(task, gradients(graph, Changes(slopes)), random)
    what = RIGHT[-1] if slope == convention else OTHER_SLOPE
    return Case(number, task, answers, everything=everything, what=what)


def _graph_at_kink(kind: str, random: Random) -> SmallGraph:
    """Return a graph in which the gate gets 0, or the same number twice."""
    start = random.choice((2.0, 3.0, 0.5, -2.0))
    factor = random.choice((2.0, 3.0, 4.0))
    gates: list[tuple[str, tuple[Operand, ...]]] = [("multiply", (factor, 0))]  # x is 0, w is 1, this gate is 2
    if kind in ("max", "min"):
        gates += [("add", (0, factor * start - start)), (kind, (2, 3) if random.random() < 0.5 else (3, 2))]
    else:
        gates += [("subtract", (2, factor * start)), (kind, (3, 0.1) if kind == "leaky_relu" else (3,))]
    gates += [("multiply", (4, 1))]
    if random.random() < 0.5:
        gates += [("add", (5, 0))]
    named = dict(random.sample([(2, "u"), (3, "v"), (4, "m"), (5, "p")], random.randint(0, 3)))
    return written(Sketch({"x": start, "w": random.choice((1.5, -2.0, 5.0))}, tuple(gates)), named)
