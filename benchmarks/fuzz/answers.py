"""Random answers to the checks: right ones in many forms, wrong ones, and things that are no answer at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import numpy as np

import backprop_helpers as bh

from . import hostile
from .faults import about, expect

# Formulas without a kink at positive inputs, and for each the gradients by x and y, in more than one form.
_FORMULAS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "(4x + y)^2": (("8(4x + y)", "32x + 8y"), ("2*(4*x+y)", "8x + 2 y")),
    "u = x*y; v = u + x; u*v": (("y v + u(y + 1)", "2 x y^2 + 2x y"), ("x*(v + u)", "2x²y + x^2")),
    "sigmoid(2x) / y": (("2 sigmoid(2x)(1 - sigmoid(2x)) / y",), ("-sigmoid(2x)/y^2",)),
    "ln(x^2 + 1) * y": (("2 x y / (x^2+1)", r"\frac{2x \cdot y}{x^2+1}"), ("ln(x² + 1)",)),
    "sin(x*y)": (("y cos(x*y)",), ("cos(y x) * x",)),
    "s = x*x; t = 7x; s + t + exp(-y)": (("2x + 7",), ("-e^(-y)", "-exp(-y)", "0 - 1/exp(y)")),
}
_CHECKS = (bh.check_value, bh.check_gradients, bh.check_function, bh.check_backward, bh.check_formula)
_FROM, _TO = 0.4, 2.5  # inputs
_LEAST_OFF = 2e-3  # of itself; rounding to four figures does a quarter of this
_STATUSES = ("correct", "wrong", "unanswered", "invalid")
_DRESSES: tuple[Callable[[float], Any], ...] = (
    float,
    np.float64,
    np.array,
    Fraction,
    Decimal,
    np.float32,
    lambda number: float(f"{number:.4g}"),
    lambda number: int(number) if number.is_integer() else number,
)


def case(random: Random) -> None:
    """Try one random answer to one check."""
    text = random.choice([*_FORMULAS])
    graph = bh.parse(text, **{name: round(random.uniform(_FROM, _TO), random.choice((1, 3))) for name in "xy"})
    draw = random.random()
    with about(f"{text} at {graph.inputs}"):
        if draw < 0.5:
            _hostile(random, graph)
        elif draw < 0.75:
            check, answer = random.choice(_ANSWERS)(random, graph, text, 1.0)
            verdict = _seen(check, graph, answer)
            expect(verdict.passed, f"A right answer is refused: {_shown(answer)}\n{verdict}")
        else:
            off = random.choice((-1.0, 2.0, 10.0, 1 + _LEAST_OFF, 1 - _LEAST_OFF, 1 + random.uniform(_LEAST_OFF, 1)))
            check, answer = random.choice(_ANSWERS)(random, graph, text, off)
            verdict = _seen(check, graph, answer)
            expect(verdict.status == "wrong", f"A wrong answer is not told: {_shown(answer)}\n{verdict}")


def _seen(check: Callable[..., bh.Verdict], graph: Any, answer: Any) -> bh.Verdict:
    """Return a verdict that can be shown and written down."""
    with about(f"{check.__name__} of {_shown(answer)}"):
        verdict = check("fuzz", graph, answer)
        expect(verdict.status in _STATUSES, f"The status is {verdict.status!r}.")
        told = [str(verdict), repr(verdict), verdict._repr_html_(), verdict.message, *verdict.lines]
        told += [part for diagnosis in verdict.diagnoses for part in (diagnosis.message, diagnosis.node)]
        for text in told:
            expect(type(text) is str, f"A text is of type {type(text)}.")
            text.encode("utf-8")
    return verdict


def _shown(answer: object) -> str:
    try:
        return repr(answer)[:300]
    except BaseException:  # it may be made to fail
        return object.__repr__(answer)


def _hostile(random: Random, graph: bh.Graph) -> None:
    odd = hostile.thing(random)
    for check in _CHECKS:
        verdict = _seen(check, graph, odd)
        expect(not verdict.passed, f"{check.__name__} accepts {_shown(odd)}")
    named = {random.choice(("x", "y")): odd, **({"y": graph.gradient["y"]} if random.random() < 0.5 else {})}
    expect(not _seen(bh.check_gradients, graph, named).passed, f"check_gradients accepts {_shown(named)}")
    expect(not _seen(bh.check_fault, bh.faulty_engine(1), odd).passed, f"check_fault accepts {_shown(odd)}")
    for check in (*_CHECKS, bh.check_fault):  # an exercise whose graph was replaced
        expect(
            _seen(check, odd, 1.0).status == "invalid", f"{check.__name__} takes {_shown(odd)} for what it judges by"
        )


# ---- right answers, or wrong by a factor -----------------------------------------------------------------------------

Made = tuple[Callable[..., bh.Verdict], Any]


def _dressed(random: Random, number: float, off: float) -> Any:
    return random.choice(_DRESSES)(number * off)


def _numbers(random: Random, numbers: Mapping[str, float], wanted: list[str], off: float) -> dict[str, Any]:
    """Return what is wanted and some more, one of them wrong by a factor."""
    names = wanted + [name for name in numbers if name not in wanted and random.random() < 0.3]
    wrong = random.choice([name for name in names if numbers[name]])
    return {name: _dressed(random, numbers[name], off if name == wrong else 1.0) for name in names}


def _gradients(random: Random, graph: bh.Graph, text: str, off: float) -> Made:
    return bh.check_gradients, _numbers(random, graph.gradients, ["x", "y"], off)


def _values(random: Random, graph: bh.Graph, text: str, off: float) -> Made:
    if random.random() < 0.3:
        return bh.check_value, _dressed(random, graph.value, off)
    return bh.check_value, _numbers(random, graph.values, [graph.output.name], off)


def _function(random: Random, graph: bh.Graph, text: str, off: float) -> Made:
    dress = random.choice(_DRESSES)

    def by_name(x: float, y: float) -> Any:
        return dress(graph.at(x=x, y=y).value * off)

    return bh.check_function, random.choice((by_name, lambda a, b: by_name(a, b), lambda **inputs: by_name(**inputs)))


def _backward(random: Random, graph: bh.Graph, text: str, off: float) -> Made:
    dress, form, wrong = random.choice(_DRESSES), random.choice((dict, tuple, list, np.array)), random.choice("xy")

    def backward(x: float, y: float) -> Any:
        right = graph.at(x=x, y=y).gradient
        found = {name: dress(number * (off if name == wrong else 1.0)) for name, number in right.items()}
        if form is dict:
            return found
        return np.array([float(number) for number in found.values()]) if form is np.array else form(found.values())

    return bh.check_backward, backward


def _formula(random: Random, graph: bh.Graph, text: str, off: float) -> Made:
    by = random.choice((0, 1))
    formula = random.choice(_FORMULAS[text][by])

    def check_formula(exercise: str, graph: Any, answer: Any) -> bh.Verdict:
        return bh.check_formula(exercise, graph, answer, of="xy"[by])

    return check_formula, formula if off == 1.0 else f"{off} ({formula})"


_ANSWERS = (_gradients, _values, _function, _backward, _formula)
