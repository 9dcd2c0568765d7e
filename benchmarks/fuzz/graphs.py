"""Random graphs: eager, compiled, printed and over arrays they give the same, and nudges of plain numbers agree."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

import numpy as np

import backprop_helpers as bh

from .faults import about, expect

# The arithmetic is the same for nodes and for plain numbers; the functions are written down anew.
_ARITHMETIC: Mapping[str, Callable[..., Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "negative": lambda a: -a,
    "abs": abs,
}
_PLAIN: Mapping[str, Callable[..., float]] = {
    "power": math.pow,
    "exp": math.exp,
    "sqrt": math.sqrt,
    "log": math.log,
    "log_base": lambda a, b: math.log(a) / math.log(b),
    "sin": math.sin,
    "cos": math.cos,
    "tanh": math.tanh,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)) if a > 0 else math.exp(a) / (1 + math.exp(a)),
    "relu": lambda a: a if a > 0 else 0.0,
    "leaky_relu": lambda a, b: a if a > 0 else a * b,
    "softplus": lambda a: a + math.log1p(math.exp(-a)) if a > 0 else math.log1p(math.exp(a)),
    "maximum": max,
    "minimum": min,
}
_OURS: Mapping[str, Callable[..., Any]] = {
    **{name: getattr(bh, name) for name in _PLAIN if hasattr(bh, name)},
    "power": lambda a, b: a**b,
    "log_base": bh.log,
}
_OF_TWO = ("+", "-", "*", "/", "power", "log_base", "leaky_relu", "maximum", "minimum")
_CONSTANTS = (2, 3, 0.5, -1, 1.5, 10, -0.25, 1, 0)
_FAR = (0.0, 1.0, -1.0, 1e10, -1e10, 1e-200, 1e200, -1e300, 5e-324)
_MOST_GATES = 25
_TAME = 1e4  # values and gradients beyond this tell nothing by nudges
Operand = int | float  # the place of an earlier number, or a number
Line = tuple[str, tuple[Operand, ...]]


def case(random: Random) -> None:
    """Try one random graph at its inputs, at others, and nudged."""
    names = ("x", "y", "z", "w")[: random.randint(1, 4)]
    inputs = {name: random.uniform(-3, 3) for name in names}
    program = _program(random, list(inputs.values()))
    with about(f"{program} at {inputs}"):
        found = _numbers(program, {**_ARITHMETIC, **_PLAIN}, list(inputs.values()))
        graph = _traced(program, inputs)
        if found is None:
            expect(graph is None, "A graph has a value where plain numbers have none.")
        else:
            expect(graph is not None, "A graph has no value where plain numbers have one.")
            _same_by_each_engine(graph, random)
            _as_plain_numbers(graph, program, inputs, found)


def _program(random: Random, numbers: list[float]) -> list[Line]:
    """Return lines of which each has a value at the inputs, but for some of the last ones."""
    program: list[Line] = []
    line: list[float] = list(numbers)
    while len(program) < random.randint(1, _MOST_GATES):
        name = random.choice([*_ARITHMETIC, *_PLAIN])
        operands = tuple(_operand(random, len(line)) for _ in range(2 if name in _OF_TWO else 1))
        if not any(type(operand) is int for operand in operands):
            continue
        found = _numbers([*program, (name, operands)], {**_ARITHMETIC, **_PLAIN}, numbers)
        if found is None and random.random() < 0.97:
            continue
        program.append((name, operands))
        if found is None:
            break
        line = found
    return program


def _operand(random: Random, count: int) -> Operand:
    if random.random() < 0.2:
        return float(random.choice(_CONSTANTS))
    return random.randrange(count) if random.random() < 0.5 else random.randrange(max(0, count - 3), count)


def _run(program: Sequence[Line], functions: Mapping[str, Callable[..., Any]], numbers: Sequence[Any]) -> list[Any]:
    """Return the inputs and what each line gives; all that nothing uses is added to the last."""
    line = list(numbers)
    for name, operands in program:
        line.append(functions[name](*(line[part] if type(part) is int else part for part in operands)))
    return line


def _numbers(
    program: Sequence[Line], functions: Mapping[str, Callable[..., float]], numbers: Sequence[float]
) -> list[float] | None:
    """Return the plain numbers of a program; None where it has no value."""
    try:
        found = _run(program, functions, numbers)
    except (ArithmeticError, ValueError):
        return None
    return found if all(map(math.isfinite, found)) else None


def _traced(program: Sequence[Line], inputs: Mapping[str, float]) -> bh.Graph | None:
    try:
        return bh.trace(lambda **nodes: _run(program, {**_ARITHMETIC, **_OURS}, list(nodes.values()))[-1], **inputs)
    except bh.DomainError:
        return None


# ---- the same by each engine -----------------------------------------------------------------------------------------

Outcome = tuple[float, dict[str, float]] | str


def _outcome(run: Callable[[], tuple[float, dict[str, float]]]) -> Outcome:
    """Return a value and its gradient, or the sentence of the refusal."""
    try:
        return run()
    except bh.DomainError as error:
        return str(error)


def _eager(graph: bh.Graph, inputs: Mapping[str, float]) -> tuple[float, dict[str, float]]:
    there = graph.at(**inputs)
    return there.value, dict(there.gradient)


def _same_by_each_engine(graph: bh.Graph, random: Random) -> None:
    compiled = graph.compile()
    points = [graph.inputs]
    points += [{name: random.uniform(-4, 4) for name in graph.inputs} for _ in range(2)]
    points += [{name: random.choice((number, *_FAR)) for name, number in graph.inputs.items()}]
    for inputs in points:
        eager = _outcome(lambda inputs=inputs: _eager(graph, inputs))
        told = f"at {inputs}: eager {eager}"
        direct = _outcome(lambda inputs=inputs: compiled(**inputs))
        expect(_alike(eager, direct), f"{told}, compiled {direct}")
        row = _outcome(lambda inputs=inputs: _first(compiled(**{name: [number] for name, number in inputs.items()})))
        if isinstance(eager, str) or isinstance(row, str):
            expect(eager == row or _is_extreme(inputs), f"{told}, of arrays {row}")
        elif _is_tame(graph.at(**inputs)):
            expect(_alike(eager, row, 1e-6), f"{told}, of arrays {row}")
        there = None if isinstance(eager, str) or _is_extreme(inputs) else graph.at(**inputs)
        if there and _is_tame(there):
            printed = _printed(there)
            expect(_alike(eager, printed, 1e-9), f"{told}, printed {printed}")


def _first(rows: tuple[Any, dict[str, Any]]) -> tuple[float, dict[str, float]]:
    value, gradient = rows
    return float(value[0]), {name: float(row[0]) for name, row in gradient.items()}


def _is_extreme(inputs: Mapping[str, float]) -> bool:
    """Tell whether rounding in the last digit may decide whether a number is too large."""
    return any(not 1e-8 < abs(number) < 1e8 for number in inputs.values())


def _is_tame(graph: bh.Graph) -> bool:
    return all(abs(number) < _TAME for number in (*graph.values.values(), *graph.gradients.values()))


def _alike(one: Outcome, other: Outcome, tolerance: float = 0.0) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    pairs = [(one[0], other[0]), *((one[1][name], other[1][name]) for name in one[1])]
    return one[1].keys() == other[1].keys() and all(abs(a - b) <= tolerance * max(1.0, abs(a)) for a, b in pairs)


def _printed(graph: bh.Graph) -> tuple[float, dict[str, float]]:
    """Return what the printed program finds when it is run by itself."""
    variables: dict[str, Any] = {}
    exec(graph.to_python(), variables)
    value = eval(graph.program.value, variables)
    return value, {name: variables[variable] for name, variable in graph.program.gradients.items()}


# ---- the same by nudges ----------------------------------------------------------------------------------------------


def _as_plain_numbers(
    graph: bh.Graph, program: Sequence[Line], inputs: Mapping[str, float], found: Sequence[float]
) -> None:
    """Compare with the same program over plain numbers: its value, and its slopes by central differences."""
    sized = max(map(abs, found))
    expect(abs(graph.value - found[-1]) <= 1e-9 * max(1.0, sized), f"{graph.value}, in plain numbers {found[-1]}")
    if graph.undefined or not _is_tame(graph):
        return
    gradient = graph.gradient
    for name, number in inputs.items():
        slopes = [_slope(program, inputs, name, width) for width in (1e-5, 2e-5, 4e-5)]
        if None in slopes:  # the edge of a domain is near
            continue
        rough = np.ptp(slopes)  # at a kink, or where the slope changes fast
        noise = 1e-15 * sized / 1e-5
        off = abs(gradient[name] - slopes[0])
        told = f"at {name} = {number}: {gradient[name]}, by nudges {slopes}"
        expect(off <= 10 * rough + 100 * noise + 1e-6 * max(1.0, abs(slopes[0])), told)


def _slope(program: Sequence[Line], inputs: Mapping[str, float], name: str, width: float) -> float | None:
    sides = [
        _numbers(program, {**_ARITHMETIC, **_PLAIN}, list({**inputs, name: inputs[name] + step}.values()))
        for step in (width, -width)
    ]
    return None if None in sides else (sides[0][-1] - sides[1][-1]) / (2 * width)
