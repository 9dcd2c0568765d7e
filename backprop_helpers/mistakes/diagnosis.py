"""Which misconception explains a student's gradients, and where the first error is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise

from ..core.gates import FAILURES
from ..core.graph import Graph
from ..core.numbers import agree, as_shown
from .misconceptions import all_slips, not_reset
from .slips import NO_SLIP, Diagnosis, Slip, backward, everything_below

# An answer rounded to four significant figures is off by up to 5e-4 of itself.
RELATIVE, ABSOLUTE = 5.001e-4, 1e-9
# Whole numbers below this have no more than four figures: nobody needs to round them.
SHORT_WHOLE = 10_000
# A number that was rounded to two figures on the way, such as 0.1966 to 0.2, seldom leads farther away than this.
NEARBY = 0.02
# More explanations than this explain nothing.
MOST_CODES = 3
# Of several explanations of one number these stand alone, since they name the gate's own habit …
_SHARPEST = frozenset({"misrouted_maximum", "relu_slope_everywhere"})
# … and this one is told only if there is no other: half of something comes from much else too.
_FAINTEST = "shared_gradient"


def close(answer: float, number: float) -> bool:
    """Tell whether an answer is a number, up to rounding to four significant figures.

    >>> close(0.1966, 0.19661193324148185), close(0.197, 0.19661193324148185)
    (True, False)
    >>> close(6560, 6561), close(6560.9, 6561)  # 6561 has four figures
    (False, True)
    """
    if abs(number) < SHORT_WHOLE and float(number).is_integer() and float(answer).is_integer():
        return answer == number
    return math.isclose(answer, number, rel_tol=RELATIVE, abs_tol=ABSOLUTE)


def rounded_too_far(answer: float, number: float) -> bool:
    """Tell whether an answer is a number rounded to two or three significant figures.

    >>> rounded_too_far(0.197, 0.19661193324148185), rounded_too_far(0.196, 0.19661193324148185)
    (True, False)
    """
    contexts = [Context(prec=digits, rounding=ROUND_HALF_UP) for digits in (2, 3)]
    return math.isfinite(number) and any(
        math.isclose(answer, context.plus(Decimal(number)), rel_tol=1e-6) for context in contexts
    )


def _nearby(answer: float, number: float) -> bool:
    """Tell whether an answer is what rounding too early may make of a number.

    A number of no more than four figures, such as 42, is an exception: nobody rounds on the way there.
    """
    exact = agree(as_shown(number), number)
    return rounded_too_far(answer, number) or (not exact and math.isclose(answer, number, rel_tol=NEARBY))


def rounding(pairs: Iterable[tuple[float, float]]) -> str:
    """Return what is said where nothing is wrong with any answer but that numbers were rounded; "" where more is.

    Args:
        pairs: each wrong answer, and the right number.

    >>> rounding([(0.197, 0.19661193324148185)])
    'Close, but rounded too far: give four significant figures.'
    >>> rounding([(0.196, 0.19661193324148185)])
    'Close. Were numbers rounded before the end? Keep all figures, and round only the last number, to four.'
    >>> rounding([(0.19, 0.19661193324148185)])
    ''
    """
    several = list(pairs)
    if all(rounded_too_far(*pair) for pair in several):
        return "Close, but rounded too far: give four significant figures."
    if all(_nearby(*pair) for pair in several):
        return "Close. Were numbers rounded before the end? Keep all figures, and round only the last number, to four."
    return ""


def predict(graphs: Sequence[Graph], slip: Slip, given: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """Return the gradients after a slip, for each of several inputs; nan everywhere where the slip leads nowhere."""
    rows = []
    for graph, known in zip(graphs, given, strict=True):
        try:
            rows.append(backward(graph, slip, known))
        except FAILURES:
            rows.append(dict.fromkeys(graph.values, math.nan))
    return rows


@dataclass(frozen=True)
class Finding:
    """What is wrong with an answer.

    Attributes:
        wrong: the names whose gradients are wrong, from the output on.
        first: the name of the first error; everything before it is right.
        beside: the names of further errors that lie behind no other one.
        follows: whether everything else that is wrong lies behind these, and follows from them.
        diagnoses: what explains the errors.
        rounded: what is said where nothing is wrong but that numbers were rounded; else empty.
        partly: whether the diagnoses leave some of the errors unexplained.
    """

    wrong: tuple[str, ...]
    first: str
    beside: tuple[str, ...]
    follows: bool
    diagnoses: tuple[Diagnosis, ...]
    rounded: str = ""
    partly: bool = False


def diagnose(graphs: Sequence[Graph], answers: Sequence[Mapping[str, float]]) -> Finding | None:
    """Return what is wrong with a student's gradients, or None if nothing is.

    Args:
        graphs: the same graph at one or several inputs.
        answers: for each of them, the student's gradients by name, the same names each time.
    """
    order = [node.name for node in reversed(graphs[0].nodes) if node.name in answers[0]]
    truth = predict(graphs, NO_SLIP, [{} for _ in graphs])
    wrong = [name for name in order if not _agree(answers, truth, name)]
    if not wrong:
        return None
    if _add_up(answers, truth):
        return Finding(tuple(wrong), wrong[0], (), False, (not_reset(graphs[0]),))
    given: list[dict[str, float]] = [{} for _ in graphs]
    explained = unexplained = 0
    found: dict[tuple[str, str], Diagnosis] = {}
    errors: list[str] = []
    rounded: dict[str, list[tuple[float, float]]] = {}
    all_explained = False
    for name in order:
        expected = predict(graphs, NO_SLIP, given)
        if name in wrong and not _agree(answers, expected, name):
            explanation = None if all_explained else _explain(graphs, answers, given, order, name)
            off = [_off(answers, rows, name) for rows in (truth, expected)]
            if explanation is None and any(map(rounding, off)):
                rounded[name] = next(filter(rounding, off))
            else:
                errors.append(name)
                unexplained += explanation is None and not all_explained
            if explanation is not None:
                explained += 1
                diagnoses, all_explained = explanation
                for diagnosis in diagnoses:
                    found.setdefault((diagnosis.code, diagnosis.message), diagnosis)
        for known, answer in zip(given, answers, strict=True):
            known[name] = answer[name]
    if not errors and not rounded:  # each number is right for those before it; rounding alone adds up
        return None
    if not errors:
        said = rounding(pair for pairs in rounded.values() for pair in pairs)
        return Finding(tuple(wrong), next(iter(rounded)), (), False, (), rounded=said)
    first = [name for name in errors if not _behind(graphs[0], name, errors)]
    follows = len(errors) == len(first) and any(_behind(graphs[0], name, first) for name in wrong)
    if unexplained > explained:  # what explains one error of many does so by chance
        found.clear()
    partly = bool(found) and unexplained > 0
    return Finding(tuple(wrong), first[0], tuple(first[1:]), follows, tuple(found.values()), partly=partly)


def _add_up(answers: Sequence[Mapping[str, float]], truth: Sequence[Mapping[str, float]]) -> bool:
    """Tell whether each answer of a program is the right one on top of the answer before it."""
    return len(answers) > 1 and all(
        close(answer[name] - earlier[name], right[name])
        for (earlier, answer), right in zip(pairwise(answers), truth[1:], strict=True)
        for name in answer
    )


def _behind(graph: Graph, name: str, others: Sequence[str]) -> bool:
    """Tell whether the gradient of one of the others flows into a node."""
    return any(other != name and graph[name] in everything_below(graph[other]) for other in others)


def _off(
    answers: Sequence[Mapping[str, float]], rows: Sequence[Mapping[str, float]], name: str
) -> list[tuple[float, float]]:
    """Return a name's answers that are not what is expected, each with what is."""
    pairs = [(answer[name], row[name]) for answer, row in zip(answers, rows, strict=True)]
    return [pair for pair in pairs if not close(*pair)]


def _agree(answers: Sequence[Mapping[str, float]], rows: Sequence[Mapping[str, float]], name: str) -> bool:
    return all(close(answer[name], row[name]) for answer, row in zip(answers, rows, strict=True))


def _explain(
    graphs: Sequence[Graph],
    answers: Sequence[Mapping[str, float]],
    given: Sequence[Mapping[str, float]],
    order: list[str],
    name: str,
) -> tuple[list[Diagnosis], bool] | None:
    """Return what explains the error at one node, and whether it explains all that comes after it as well.

    Of several explanations, those stay that also explain most of what comes after. Too many say nothing: the list is
    empty then. Without any the result is None.
    """
    place = order.index(name)
    before, later = order[:place], order[place + 1 :]
    found: list[tuple[int, Diagnosis]] = []
    for slip in all_slips(graphs[0]):
        rows = predict(graphs, slip, given)
        if slip.whole and not all(_agree(answers, predict(graphs, slip, [{} for _ in graphs]), each) for each in order):
            continue
        if _agree(answers, rows, name):
            found.append((sum(_agree(answers, rows, other) for other in later), slip.diagnosis(name, before)))
    if not found:
        return None
    most = max(count for count, _ in found)
    best: dict[str, Diagnosis] = {}
    for count, diagnosis in found:
        if count == most:
            best.setdefault(diagnosis.code, diagnosis)
    if _SHARPEST & best.keys():
        best = {code: diagnosis for code, diagnosis in best.items() if code in _SHARPEST}
    elif len(best) > 1:
        best.pop(_FAINTEST, None)
    return (list(best.values()) if len(best) <= MOST_CODES else []), most == len(later)
