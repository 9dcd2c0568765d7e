"""Answers that are arrays, with one mistake each, right and nearly right: what is said to them, and how good it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

import backprop_helpers as bh
from backprop_helpers import Graph, trace

from .array_graphs import ArrayGraph, Step, random_graph
from .array_mistakes import KINDS, Answers, Planted, gradients
from .cases import CLEARLY_WRONG, GRAPHS_TRIED, LARGEST_ANSWER, SAME
from .judging import Said, off_target, quantile, said_to, share

Figures = dict[str, Any]
SHARE_ROUNDED = 0.3


@dataclass(frozen=True)
class ArrayCase:
    """A graph, answers for it by name, and the mistake in them, if there is one."""

    graph: ArrayGraph
    answers: Mapping[str, Any]
    planted: Planted | None = None
    everything: bool = False

    def __str__(self) -> str:
        steps = [f"{name} = {step}" for name, step in zip(self._step_names, self.graph.steps, strict=True)]
        shapes = [f"{name} {np.shape(value)}" for name, value in self.graph.inputs.items()]
        wrong = self.planted and f"{self.planted.kind} at {sorted(self.planted.steps)} {sorted(self.planted.inputs)}"
        return "\n    ".join([", ".join(shapes), *steps, f"answered {', '.join(self.answers)}", f"planted {wrong}"])

    @property
    def _step_names(self) -> list[str]:
        return self.graph.names[len(self.graph.inputs) :]

    def explained_by(self, kind: str) -> list[Planted]:
        """Return the ways in which a mistake of one kind gives just these answers, by our own passes."""
        return [each for each in KINDS[kind](self.graph) if self._fits(each.answers)] if kind in KINDS else []

    def _fits(self, answers: Answers) -> bool:
        known = dict(zip(self.graph.names, answers, strict=True))
        return all(_same(answer, known[name]) for name, answer in self.answers.items())


def _same(one: Any, other: Any) -> bool:
    return other is not None and np.shape(one) == np.shape(other) and np.allclose(one, other, rtol=SAME, atol=1e-9)


def _answered(graph: ArrayGraph, numbers: Answers, random: Random, everything: bool) -> dict[str, Any]:
    count = len(graph.values) - 1 if everything else len(graph.inputs)
    rounded = random.random() < SHARE_ROUNDED
    return {
        name: _to_figures(number) if rounded else number
        for name, number in list(zip(graph.names, numbers, strict=True))[:count]
    }


def _to_figures(number: Any) -> Any:
    return np.vectorize(lambda entry: float(f"{entry:.4g}"))(number)


def _is_visible(graph: ArrayGraph, numbers: Answers, right: Answers, everything: bool) -> bool:
    """Tell whether all numbers exist, and one of them is clearly another than the right one."""
    asked = slice(0, len(graph.values) - 1 if everything else len(graph.inputs))
    if any(n is None or not np.isfinite(n).all() or np.abs(n).max() > LARGEST_ANSWER for n in numbers[asked]):
        return False
    return any(
        np.shape(one) != np.shape(other) or not np.allclose(one, other, rtol=CLEARLY_WRONG, atol=1e-3)
        for one, other in zip(numbers[asked], right[asked], strict=True)
    )


def with_one_mistake(seed: int, number: int, kind: str) -> ArrayCase:
    """Return answers with one mistake of a kind in them."""
    random = Random(f"arrays {seed} {number}")
    for _ in range(GRAPHS_TRIED):
        graph, everything = random_graph(random), random.random() < 0.5
        right = gradients(graph)
        planted = [each for each in KINDS[kind](graph) if _is_visible(graph, each.answers, right, everything)]
        if planted:
            chosen = random.choice(planted)
            return ArrayCase(graph, _answered(graph, chosen.answers, random, everything), chosen, everything)
    raise AssertionError(f"No graph has room for {kind}.")


def right_answer(seed: int, number: int) -> ArrayCase:
    """Return right answers, exact or rounded."""
    random = Random(f"right arrays {seed} {number}")
    graph, everything = random_graph(random), random.random() < 0.5
    return ArrayCase(graph, _answered(graph, gradients(graph), random, everything), None, everything)


def nearly_right_answer(seed: int, number: int) -> ArrayCase:
    """Return answers of which a single entry is off by 0.2 to 5 %: they must not pass."""
    random = Random(f"nearly right arrays {seed} {number}")
    while True:
        graph = random_graph(random)
        right = gradients(graph)
        place = random.randrange(len(graph.inputs))
        off = np.array(right[place], float)
        entry = random.randrange(off.size)
        if abs(off.flat[entry]) > 1e-6:
            off.flat[entry] *= 1 + random.choice((-1, 1)) * random.uniform(0.002, CLEARLY_WRONG)
            names = list(graph.inputs)
            return ArrayCase(graph, {**dict(zip(names, right, strict=False)), names[place]: off})


# ---- what is said ----------------------------------------------------------------------------------------------------


def _traced(graph: ArrayGraph) -> Graph:
    steps = graph.steps

    def f(**inputs: Any) -> Any:
        v: list[Any] = []
        for step in steps:
            v.append(_applied(step, [*inputs.values(), *v]))
        return v[-1]

    return trace(f, **graph.inputs)


def _applied(step: Step, places: Sequence[Any]) -> Any:
    a = places[step.parts[0]]
    match step.kind:
        case "@" | "+" | "*":
            other = places[step.parts[1]]
            return a @ other if step.kind == "@" else a + other if step.kind == "+" else a * other
        case "data @":
            return step.data @ a
        case "- data":
            return a - step.data
        case "* data":
            return a * step.data
        case "square":
            return a**2
        case "sum" | "mean":
            return a.sum(axis=step.data) if step.kind == "sum" else a.mean(axis=step.data)
        case "softmax":
            return bh.softmax(a)
        case "entropy":
            return bh.cross_entropy(a, step.data)
        case "pick":
            return a[step.data]
        case "take":
            return a[step.data[0] : step.data[1]]
        case "T":
            return a.T
    return getattr(bh, step.kind)(a)


def asked(case: ArrayCase) -> Said:
    """Let the package judge a case."""
    graph = _traced(case.graph)
    names, values = case.graph.names, case.graph.values
    right = dict(zip(names, gradients(case.graph), strict=True))
    for name, value in zip(names, values, strict=True):
        if not np.allclose(graph.values[name], value) or not np.allclose(graph.gradients[name], right[name]):
            raise AssertionError(f"{name} is something else there:\n{case}")
    return said_to(graph, case.answers)


@dataclass(frozen=True)
class Score:
    """How well one mistake is explained, as in `judging.Score`."""

    case: ArrayCase
    said: Said
    named: bool
    explained: bool
    misled: bool
    place: bool | None


def scored(case: ArrayCase) -> Score:
    """Return how well one mistake is explained; that a shape is wrong is true, and no explanation of another one."""
    said = asked(case)
    assert case.planted is not None
    kind = case.planted.kind
    named = kind in said.codes
    others = [code for code in said.codes if code not in (kind, "wrong_shape")]
    explained = named or any(case.explained_by(code) for code in others)
    return Score(case, said, named, explained, bool(others) and not explained, _is_place(case, said) if named else None)


def _is_place(case: ArrayCase, said: Said) -> bool | None:
    """Tell whether the place is one where a mistake of this kind gives these answers."""
    assert case.planted is not None
    kind = case.planted.kind
    possible = [*case.explained_by(kind), case.planted]
    steps = {step for each in possible for step in each.steps}
    inputs = {name for each in possible for name in each.inputs}
    if not steps and not inputs:
        return None
    nodes = [node for code, node in said.found if code == kind]
    return any(node in inputs for node in nodes) or not steps.isdisjoint(_steps_of(case.graph, nodes))


def _steps_of(graph: ArrayGraph, nodes: Sequence[str]) -> list[int]:
    """Return which step each node belongs to: the first one that ends there or later."""
    traced = _traced(graph)
    ends = [traced[name].serial for name in graph.names[len(graph.inputs) :]]
    return [next((number for number, end in enumerate(ends) if traced[node].serial <= end), -1) for node in nodes]


# ---- figures ---------------------------------------------------------------------------------------------------------


def one(seed: int, number: int) -> ArrayCase:
    """Return a case with one mistake, of each kind in turn."""
    kinds = list(KINDS)
    return with_one_mistake(seed, number, kinds[number % len(kinds)])


def measured(graphs: int, seed: int) -> Figures:
    """Return all figures: so many graphs with one mistake each, and a fourth as many right and nearly right answers."""
    few = max(1, graphs // 4)
    singles = [scored(one(seed, number)) for number in range(graphs)]
    sorts = {kind: [each for each in singles if each.case.planted and each.case.planted.kind == kind] for kind in KINDS}
    right = [asked(right_answer(seed, number)) for number in range(few)]
    nearly = [asked(nearly_right_answer(seed, number)) for number in range(few)]
    times = [1000 * each.said.seconds for each in singles]
    return {
        "kinds": {kind: of_scores(sort) for kind, sort in sorts.items() if sort},
        "total": of_scores(singles),
        "right": {"cases": few, "refused": sum(said.status != "correct" for said in right)},
        "nearly right": {"cases": few, "accepted": sum(said.status == "correct" for said in nearly)},
        "broken": sum(
            said.status not in ("correct", "wrong") for said in [*right, *nearly, *(s.said for s in singles)]
        ),
        "milliseconds": {"median": quantile(times, 0.5), "95 %": quantile(times, 0.95), "most": max(times)},
    }


def of_scores(scores: Sequence[Score]) -> dict[str, float]:
    """Return the figures of cases with one mistake, in per cent; the last one is a count."""
    return {
        "cases": len(scores),
        "named": share(score.named for score in scores),
        "explained": share(score.explained for score in scores),
        "nothing": share(not score.said.found for score in scores),
        "misled": share(score.misled for score in scores),
        "place": share(score.place for score in scores if score.place is not None),
        "accepted": sum(score.said.status == "correct" for score in scores),
    }


AT_LEAST = {("arrays", "named"): 95.0, ("arrays", "place"): 99.0}
AT_MOST = {("arrays", "misled"): 0.5, ("arrays", "accepted"): 0}


def missed(figures: Figures) -> list[str]:
    """Return a line for each target that is not reached."""
    lines = off_target({"arrays": figures["total"]}, AT_LEAST, AT_MOST)
    counts = {
        "right answers are refused": figures["right"]["refused"],
        "nearly right answers are accepted": figures["nearly right"]["accepted"],
        "checks break": figures["broken"],
    }
    return lines + [f"arrays: {count} {what}" for what, count in counts.items() if count]


def table(figures: Figures) -> str:
    """Return the figures as a table."""
    columns = ("named", "explained", "nothing", "misled", "place", "accepted")
    lines = [f"{'arrays':<26}{'cases':>7}" + "".join(f"{column:>13}" for column in columns)]
    for kind, row in [*figures["kinds"].items(), ("total", figures["total"])]:
        lines.append(f"{kind:<26}{row['cases']:>7}" + "".join(f"{row[column]:>13.1f}" for column in columns))
    for name in ("right", "nearly right", "milliseconds"):
        lines.append(f"{name:<26}" + ", ".join(f"{what} {number:.4g}" for what, number in figures[name].items()))
    return "\n".join([*lines, f"{'broken':<26}{figures['broken']}"])
