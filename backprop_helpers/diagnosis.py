"""Which misconception explains a student's gradients, and where the first error is."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .gates import FAILURES
from .graph import Graph
from .misconceptions import all_slips
from .slips import NO_SLIP, Diagnosis, Slip, backward

# An answer rounded to four significant figures is off by up to 5e-4 of itself.
RELATIVE, ABSOLUTE = 5.001e-4, 1e-9
# More explanations than this explain nothing.
MOST_CODES = 3


def close(answer: float, number: float) -> bool:
    """Tell whether an answer is a number, up to rounding to four significant figures.

    >>> close(0.1966, 0.19661193324148185), close(0.197, 0.19661193324148185)
    (True, False)
    """
    return math.isclose(answer, number, rel_tol=RELATIVE, abs_tol=ABSOLUTE)


def predict(graphs: Sequence[Graph], slip: Slip, given: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Return the gradients after a slip, for each of several inputs; nan everywhere where the slip leads nowhere."""
    rows = []
    for graph, known in zip(graphs, given, strict=True):
        try:
            rows.append(backward(graph, slip, known))
        except FAILURES:
            rows.append(dict.fromkeys(graph.values, math.nan))
    if not slip.running:
        return rows
    for earlier, row in pairwise(rows):
        for name in graphs[0].inputs:
            row[name] += earlier[name]
    return rows


@dataclass(frozen=True)
class Finding:
    """What is wrong with an answer.

    Attributes:
        wrong: the names whose gradients are wrong, from the output on.
        first: the name of the first error; everything before it is right.
        follows: whether everything wrong after the first error follows from it.
        diagnoses: what explains the errors.
    """

    wrong: tuple[str, ...]
    first: str
    follows: bool
    diagnoses: tuple[Diagnosis, ...]


def diagnose(graphs: Sequence[Graph], answers: Sequence[Mapping[str, float]]) -> Finding | None:
    """Return what is wrong with a student's gradients, or None if nothing is.

    Args:
        graphs: the same graph at one or several inputs.
        answers: for each of them, the student's gradients by name, the same names each time.
    """
    order = [node.name for node in reversed(graphs[0].nodes) if node.name in answers[0]]
    truth = predict(graphs, NO_SLIP, [{} for _ in graphs])
    wrong = tuple(name for name in order if not _agree(answers, truth, name))
    if not wrong:
        return None
    given: list[dict[str, float]] = [{} for _ in graphs]
    found: list[Diagnosis] = []
    errors = []
    for name in order:
        expected = predict(graphs, NO_SLIP, given)
        if not _agree(answers, expected, name) and not _agree(answers, truth, name):
            errors.append(name)
            explained, rest_too = _explain(graphs, answers, given, order, name)
            found += [diagnosis for diagnosis in explained if diagnosis not in found]
            if rest_too:
                break
        for known, answer in zip(given, answers, strict=True):
            known[name] = answer[name]
    return Finding(wrong, errors[0], len(errors) == 1 and len(wrong) > 1, tuple(found))


def _agree(answers: Sequence[Mapping[str, float]], rows: Sequence[Mapping[str, float]], name: str) -> bool:
    return all(close(answer[name], row[name]) for answer, row in zip(answers, rows, strict=True))


def _explain(
    graphs: Sequence[Graph],
    answers: Sequence[Mapping[str, float]],
    given: Sequence[Mapping[str, float]],
    order: list[str],
    name: str,
) -> tuple[list[Diagnosis], bool]:
    """Return what explains the error at one node, and whether it explains all that comes after it as well.

    Of several explanations, those stay that also explain most of what comes after.
    """
    later = order[order.index(name) + 1 :]
    found: list[tuple[int, Diagnosis]] = []
    for slip in all_slips(graphs[0]):
        rows = predict(graphs, slip, given)
        if _agree(answers, rows, name):
            found.append((sum(_agree(answers, rows, other) for other in later), slip.diagnosis(name)))
    most = max((count for count, _ in found), default=-1)
    best: dict[str, Diagnosis] = {}
    for count, diagnosis in found:
        if count == most:
            best.setdefault(diagnosis.code, diagnosis)
    return (list(best.values()) if len(best) <= MOST_CODES else []), most == len(later)
