"""The gate table: every gate once, with its value and its local gradients as formulas, which all else reads.

Derivatives are the textbook ones, e.g. https://en.wikipedia.org/wiki/Differentiation_rules.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from . import formulas
from .errors import DomainError
from .numbers import format_number


@dataclass(frozen=True)
class Domain:
    """Where a gate has a value, or a slope: a condition on its inputs, and the sentence to show outside it.

    Attributes:
        condition: compares formulas over the inputs, such as ``"b > 0 and b != 1"``.
        sentence: what is wrong where it does not hold.
        slope: the letter of the input whose local gradient needs it; empty where the value does.

    Raises:
        ValueError: the condition cannot be read.
    """

    condition: str
    sentence: str
    slope: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.condition, str):
            raise ValueError(f"A condition is a text, such as 'a > 0'; {self.condition!r} is not one.")
        formulas.compile_condition(self.condition, "abc")


@dataclass(frozen=True)
class Kink:
    """Where a gate has a value but no derivative.

    Attributes:
        at: a formula over the inputs that is zero at the kink, with one sign on each side of it; for several kinks as
            many formulas, such as ``("a + 1", "a - 1")``.
        convention: for each input, the local gradient that this course takes there.
        interval: for each input, the smallest and the largest slope that a line touching from below or above may have.
    """

    at: str | tuple[str, ...]
    convention: tuple[str, ...]
    interval: tuple[tuple[str, str], ...]

    @property
    def places(self) -> tuple[str, ...]:
        """The formula of each kink."""
        return self.at if isinstance(self.at, tuple) else (self.at,)


@dataclass(frozen=True)
class Gate:
    """One kind of gate: a row of the table.

    Attributes:
        name: what it is called, a Python name.
        symbol: what stands in the picture.
        inputs: the letters of its inputs in the formulas, ``"a"``, ``"ab"`` or ``"abc"``.
        value: its value, a formula over the inputs.
        local_gradients: for each input, the derivative of the value, a formula over the inputs and ``y``, the value.
        domain: where it has a value, and slopes.
        kink: where it has no derivative, and what is taken instead.
        computed: the local gradients in the form that programs compute, which neither gets too large on the way nor
            divides 0 by 0; as they are written, if left out.

    Raises:
        ValueError: a formula steps outside the formula language, or there is not one local gradient for each input.

    >>> cube = Gate("cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",))
    >>> cube.evaluate(2.0), cube.local[0](2.0, 8.0)
    (8.0, 12.0)
    """

    name: str
    symbol: str
    inputs: str
    value: str
    local_gradients: tuple[str, ...]
    domain: tuple[Domain, ...] = ()
    kink: Kink | None = None
    computed: tuple[str, ...] = ()
    evaluate: Callable[..., float] = field(init=False, repr=False, compare=False)
    local: tuple[Callable[..., float], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.isidentifier():
            raise ValueError(f"A gate's name is a Python name, such as 'cube'; {self.name!r} is not one.")
        if self.inputs not in ("a", "ab", "abc"):
            raise ValueError(f"The inputs of {self.name} are called 'a', 'ab' or 'abc', not {self.inputs!r}.")
        if not isinstance(self.local_gradients, tuple) or len(self.local_gradients) != len(self.inputs):
            raise ValueError(
                f"{self.name} has {len(self.inputs)} input{'s'[: len(self.inputs) > 1]}, so local_gradients needs as "
                f'many formulas, in a tuple: local_gradients=("…",); it is {self.local_gradients!r}.'
            )
        if not isinstance(self.domain, tuple):
            raise ValueError(f"The rules of {self.name} stand in a tuple: domain=(Domain(…),); it is {self.domain!r}.")
        kinked = (self.kink.convention, self.kink.interval) if self.kink else ()
        for several in (*kinked, self.computed or self.local_gradients):
            if not isinstance(several, tuple) or len(several) != len(self.inputs):
                raise ValueError(
                    f"What {self.name} computes, and what it takes at a kink, stands in a tuple with as many entries "
                    f"as it has inputs, {len(self.inputs)}; it is {several!r}."
                )
        kink = (*self.kink.places, *self.kink.convention, *chain(*self.kink.interval)) if self.kink else ()
        for text in (self.value, *self.local_gradients, *kink):
            if not isinstance(text, str):
                raise ValueError(f"The formulas of {self.name} are texts, such as 'a * b'; {text!r} is not one.")
            formulas.parse_formula(text, self.inputs + "y" * (text in self.local_gradients))
        for rule in self.domain:
            formulas.compile_condition(rule.condition, self.inputs)
        set_once = object.__setattr__  # the record is frozen; these follow from its formulas
        set_once(self, "computed", self.computed or self.local_gradients)
        set_once(self, "evaluate", formulas.compile_formula(self.value, self.inputs))
        set_once(self, "local", tuple(formulas.compile_formula(text, self.inputs + "y") for text in self.computed))

    def __hash__(self) -> int:
        return hash(self.name)

    def broken(self, inputs: Sequence[float], slope: str = "") -> str | None:
        """Return the sentence of the first rule that numbers break, for the value or for the slope of an input."""
        rules = (rule for rule in self.domain if rule.slope == slope)
        holds = formulas.compile_condition
        return next((rule.sentence for rule in rules if not holds(rule.condition, self.inputs)(*inputs)), None)


# What Python raises where a formula has no finite real value; TypeError, because (-8) ** 0.5 is complex there.
FAILURES = (ArithmeticError, ValueError, TypeError)


def domain_error(gate: Gate, inputs: Sequence[float], node: str | None = None) -> DomainError:
    """Return the error that says why a gate has no value at some numbers."""
    try:
        too_large = math.isinf(gate.evaluate(*inputs))
    except FAILURES as error:
        too_large = isinstance(error, OverflowError)
    other = "the result is too large for a floating-point number" if too_large else "it has no real value there"
    return _error(gate, inputs, node, gate.broken(inputs) or other)


def slope_error(
    gate: Gate, inputs: Sequence[float], node: str, upstream: float, edge: tuple[int, str], local: float
) -> DomainError:
    """Return the error that says why no gradient flows back along an edge although the gate has a value."""
    position, part = edge
    if math.isfinite(local):
        return _error(gate, inputs, node, f"the gradient of {part} gets too large for a floating-point number")
    why = gate.broken(inputs, gate.inputs[position])
    reason = f"it has a value there, but no {'finite ' * bool(why)}slope for {part}"
    reason += f": {why}" if why else " that a floating-point number can hold"
    if upstream == 0:
        reason += ". The upstream gradient is 0, but 0 times a slope that does not exist need not be 0"
    return _error(gate, inputs, node, reason)


def _error(gate: Gate, inputs: Sequence[float], node: str | None, reason: str) -> DomainError:
    place = f"gate {gate.name}" if node is None else f"node {node} ({gate.name})"
    return DomainError(
        f"The {place} got {' and '.join(map(format_number, inputs))}: {reason}.", gate.name, inputs, node
    )


_ROOT = (
    Domain("a >= 0", "a square root needs a number that is not negative"),
    Domain("a > 0", "at 0 a square root is infinitely steep", slope="a"),
)
_POSITIVE = Domain("a > 0", "a logarithm needs a number greater than 0")
_BASE = Domain("b > 0 and b != 1", "the base of a logarithm is greater than 0 and is not 1")
_NOT_BY_ZERO = Domain("b != 0", "nothing can be divided by 0")
_POWER = (
    Domain("a != 0 or b >= 0", "0 has no negative power, because that would divide by 0"),
    Domain("a >= 0 or floor(b) == b", "a negative number has real powers for whole exponents only"),
    Domain("a != 0 or b == 0 or b >= 1", "at 0 a power with an exponent below 1 is infinitely steep", slope="a"),
    Domain("a >= 0", "between whole exponents a negative number has no real power", slope="b"),
    Domain("a > 0 or b > 0", "the powers of 0 are 0, but jump to 1 where the exponent is 0", slope="b"),
)
_MORE, _LESS = "float(a > b) + float(a == b) / 2", "float(a < b) + float(a == b) / 2"
_TIE = Kink("a - b", ("0.5", "0.5"), (("0", "1"), ("0", "1")))

_ROWS = (
    Gate("add", "+", "ab", "a + b", ("1", "1")),
    Gate("subtract", "−", "ab", "a - b", ("1", "-1")),
    Gate("multiply", "×", "ab", "a * b", ("b", "a")),
    Gate("divide", "÷", "ab", "a / b", ("1 / b", "-a / b ** 2"), (_NOT_BY_ZERO,), computed=("1 / b", "-y / b")),
    Gate("negate", "−", "a", "-a", ("-1",)),
    Gate(
        "power",
        "^",
        "ab",
        "a ** b",
        ("b * a ** (b - 1)", "y * log(a)"),
        _POWER,
        computed=("b * a ** (b - 1 + float(b == 0))", "y * log(a + float(a == 0) * float(b > 0))"),
    ),
    Gate("sqrt", "√", "a", "sqrt(a)", ("1 / (2 * y)",), _ROOT),
    Gate("exp", "exp", "a", "exp(a)", ("y",)),
    Gate("log", "ln", "a", "log(a)", ("1 / a",), (_POSITIVE,)),
    Gate(
        "log_base",
        "log",
        "ab",
        "log(a) / log(b)",
        ("1 / (a * log(b))", "-log(a) / (b * log(b) ** 2)"),
        (_POSITIVE, _BASE),
        computed=("1 / log(b) / a", "-y / log(b) / b"),
    ),
    Gate("sin", "sin", "a", "sin(a)", ("cos(a)",)),
    Gate("cos", "cos", "a", "cos(a)", ("-sin(a)",)),
    Gate("tanh", "tanh", "a", "tanh(a)", ("1 - y ** 2",)),
    Gate("sigmoid", "σ", "a", "sigmoid(a)", ("y * (1 - y)",)),
    Gate("relu", "relu", "a", "relu(a)", ("float(a > 0)",), kink=Kink("a", ("0",), (("0", "1"),))),
    Gate(
        "leaky_relu",
        "leaky relu",
        "ab",
        "relu(a) - b * relu(-a)",
        ("float(a > 0) + b * float(a <= 0)", "-relu(-a)"),
        kink=Kink("a", ("b", "0"), (("b", "1"), ("0", "0"))),
    ),
    Gate("softplus", "softplus", "a", "softplus(a)", ("sigmoid(a)",)),
    Gate("maximum", "max", "ab", "max(a, b)", (_MORE, _LESS), kink=_TIE),
    Gate("minimum", "min", "ab", "min(a, b)", (_LESS, _MORE), kink=_TIE),
    Gate("absolute", "abs", "a", "abs(a)", ("sign(a)",), kink=Kink("a", ("0",), (("-1", "1"),))),
)
_table = {row.name: row for row in _ROWS}

GATES: Mapping[str, Gate] = MappingProxyType(_table)
"""The table, by name. `register` adds to it."""


def add_row(gate: Gate) -> None:
    """Put a gate into the table; one of the same name that was added earlier makes way."""
    if any(gate.name == row.name for row in _ROWS):
        raise ValueError(f"The course has a gate {gate.name!r} of its own; give yours another name.")
    _table[gate.name] = gate
