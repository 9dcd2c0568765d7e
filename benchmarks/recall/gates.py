"""The gates that students meet, written down anew: value, slope and how people write them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

SUM, PRODUCT, POWER, CALL = range(4)  # how tightly the parts of a formula hold together


@dataclass(frozen=True)
class Gate:
    """One kind of gate."""

    value: Callable[..., float]  # of the numbers that go in
    # for each number that goes in, the derivative there, of all numbers that go in
    slopes: tuple[Callable[..., float], ...]
    text: str  # how it is written; ``{0}`` and ``{1}`` are what goes in
    tightness: int = CALL  # how tightly it holds together
    # for each number that goes in, how tightly it must hold together to need no brackets
    needed: tuple[int, ...] = (SUM, SUM)
    kink: Callable[..., float] | None = None  # a number that is zero where there is no derivative


def sigmoid(a: float) -> float:
    """Return 1 / (1 + e^−a)."""
    return 1 / (1 + math.exp(-a))


def real_power(a: float, b: float) -> float:
    """Return a to the power b; a ValueError says that it is no real number."""
    return math.pow(a, b)


GATES = {
    "add": Gate(lambda a, b: a + b, (lambda a, b: 1.0, lambda a, b: 1.0), "{0} + {1}", SUM, (SUM, PRODUCT)),
    "subtract": Gate(lambda a, b: a - b, (lambda a, b: 1.0, lambda a, b: -1.0), "{0} - {1}", SUM, (SUM, PRODUCT)),
    "multiply": Gate(lambda a, b: a * b, (lambda a, b: b, lambda a, b: a), "{0}*{1}", PRODUCT, (PRODUCT, POWER)),
    "divide": Gate(
        lambda a, b: a / b, (lambda a, b: 1 / b, lambda a, b: -a / (b * b)), "{0}/{1}", PRODUCT, (PRODUCT, POWER)
    ),
    "negate": Gate(lambda a: -a, (lambda a: -1.0,), "-{0}", SUM, (POWER,)),
    # The exponent is a number in the first, the base in the second.
    "power": Gate(
        real_power, (lambda a, b: b * real_power(a, b - 1), lambda a, b: math.nan), "{0}^{1}", POWER, (CALL, CALL)
    ),
    "exponential": Gate(
        real_power, (lambda a, b: math.nan, lambda a, b: math.log(a) * a**b), "{0}^{1}", POWER, (CALL, CALL)
    ),
    "sqrt": Gate(math.sqrt, (lambda a: 0.5 / math.sqrt(a),), "sqrt({0})"),
    "exp": Gate(math.exp, (math.exp,), "exp({0})"),
    "ln": Gate(math.log, (lambda a: 1 / a,), "ln({0})"),
    "sin": Gate(math.sin, (math.cos,), "sin({0})"),
    "cos": Gate(math.cos, (lambda a: -math.sin(a),), "cos({0})"),
    "tanh": Gate(math.tanh, (lambda a: 1 / math.cosh(a) ** 2,), "tanh({0})"),
    "sigmoid": Gate(sigmoid, (lambda a: sigmoid(a) * sigmoid(-a),), "sigmoid({0})"),
    "softplus": Gate(lambda a: math.log(1 + math.exp(a)), (sigmoid,), "softplus({0})"),
    "relu": Gate(lambda a: a if a > 0 else 0.0, (lambda a: 1.0 if a > 0 else 0.0,), "relu({0})", kink=lambda a: a),
    "leaky_relu": Gate(
        lambda a, b: a if a > 0 else a * b,
        (lambda a, b: 1.0 if a > 0 else b, lambda a, b: math.nan),
        "leaky_relu({0}, {1})",
        kink=lambda a, b: a,
    ),
    "abs": Gate(abs, (lambda a: math.copysign(1.0, a) if a else 0.0,), "abs({0})", kink=lambda a: a),
    "max": Gate(
        max,
        (lambda a, b: _half_way(a - b), lambda a, b: _half_way(b - a)),
        "max({0}, {1})",
        kink=lambda a, b: a - b,
    ),
    "min": Gate(
        min,
        (lambda a, b: _half_way(b - a), lambda a, b: _half_way(a - b)),
        "min({0}, {1})",
        kink=lambda a, b: a - b,
    ),
}

FUNCTIONS = ("sqrt", "exp", "ln", "sin", "cos", "tanh", "sigmoid", "softplus")
KINKED = tuple(name for name, gate in GATES.items() if gate.kink)


def _half_way(ahead: float) -> float:
    return 0.5 if ahead == 0 else 1.0 if ahead > 0 else 0.0
