"""`parse`: a formula as a student types it becomes a graph. The text is read by this parser and never evaluated."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from . import nodes
from .errors import DomainError, ExpressionError
from .gates import GATES
from .graph import Graph
from .nodes import Input, Node, make_input
from .numbers import plain_number, refuse_nameless
from .trace import assemble

LONGEST = 100_000  # characters; about a thousand lines
LONGEST_NAME = 100
DEEPEST = 100  # brackets, powers and signs inside each other: the parser calls itself once for each

_TOKEN = re.compile(
    r"(?P<number>(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)|(?P<name>[^\W\d]\w*)|(?P<operator>\*\*|==|[-+*/^(),=])"
    r"|(?P<end>[;\n])|(?P<blank>[^\S\n]+|\#[^\n]*)"
)
_LOOKALIKES = str.maketrans("−–—·⋅∗×÷\r\t\u200b\ufeff", "---****/\n   ")  # one for one: places stay the same
_CONSTANTS = {"e": math.e, "pi": math.pi, "π": math.pi}
_OTHER_NAMES: Mapping[str, Callable[..., Any]] = {
    "abs": nodes.absolute,
    "ln": nodes.log,
    "log": nodes.log,
    "max": nodes.maximum,
    "min": nodes.minimum,
    "leaky_relu": nodes.leaky_relu,
    "σ": nodes.sigmoid,
}


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    position: int


def parse(text: str, /, *nameless: object, **inputs: object) -> Graph:
    """Return the graph of a formula, or of several assignments of which the last is the output.

    ``^`` means power, as ``**`` does; a multiplication may be left out (``4x``, ``3(x + 1)``); ``#`` begins a comment;
    assignments stand in lines of their own or between semicolons. ``e`` and ``pi`` are numbers unless they are inputs.

    Args:
        text: for example ``"(4*x+1)^2"`` or ``"s = x + y; s * s"``.
        **inputs: a number for each input.

    Raises:
        DomainError: a gate has no value at these inputs.
        ExpressionError: the text cannot be read; it says where, and what to write instead.
        TypeError: the text is not a text, or an input is not one number.

    >>> parse("(4x + 1)^2", x=1).gradient
    {'x': 40.0}
    >>> parse("4x + $", x=1)
    Traceback (most recent call last):
        ...
    backprop_helpers.core.errors.ExpressionError: '$' has no meaning here.
        4x + $
             ^
    """
    if not isinstance(text, str):
        raise TypeError(
            f'parse takes a text, such as parse("x * x", x=3); for a function write trace. It got {text!r}.'
        )
    refuse_nameless(f"parse({text!r}, ", input_names(text) if nameless else (), nameless)
    numbers = {name: plain_number(number, f"the input {name}") for name, number in inputs.items()}
    leaves = {name: make_input(name) for name in numbers}
    reader = _Reader(text, leaves)
    result = reader.read()
    names = {id(node): name for name, node in reversed(reader.assigned.items())}
    return assemble(result, leaves, numbers, names)


def input_names(text: str) -> list[str]:
    """Return the names that a formula needs a number for, in the order in which it names them.

    Args:
        text: as `parse` takes it.

    Raises:
        ExpressionError: the text cannot be read.

    >>> input_names("s = w*x + b; sigmoid(s) + e")
    ['w', 'x', 'b']
    """
    leaves: dict[str, Input] = {}
    while True:
        try:
            _Reader(text, leaves).read()
        except ExpressionError as missing:
            if not missing.unknown:
                raise
            leaves[missing.unknown] = make_input(missing.unknown)
        else:
            return list(leaves)


class _Reader:
    """Reads a text by precedence climbing: one method for each level of the grammar.

    Args:
        text: the text.
        leaves: the input nodes, by name.
    """

    def __init__(self, text: str, leaves: Mapping[str, Input]) -> None:
        self.text = text
        self.leaves = leaves
        self.assigned: dict[str, Node] = {}
        self.numbers: dict[str, float] = {}  # names that stand for plain numbers
        self.depth = 0
        if len(text) > LONGEST:
            raise self.refusal(
                f"The text has {len(text):,} characters; {LONGEST:,} are the most that can be read.", LONGEST
            )
        self.tokens = self.split()
        self.place = 0

    def refusal(self, reason: str, position: int) -> ExpressionError:
        return ExpressionError(reason, self.text, min(position, len(self.text)))

    def split(self) -> list[_Token]:
        tokens, position = [], 0
        text = self.text.translate(_LOOKALIKES)
        while position < len(text):
            match = _TOKEN.match(text, position)
            if match is None:
                raise self.refusal(_why_not(text, position), position)
            if match.lastgroup != "blank" and match["blank"] is None:
                kind = next(name for name in ("number", "name", "operator", "end") if match[name] is not None)
                tokens.append(_Token(kind, self.name(match) if kind == "name" else match[0], position))
            position = match.end()
        return [*tokens, _Token("end", "", len(text))]

    def name(self, match: re.Match[str]) -> str:
        """Return a name as Python writes it in ``parse(…, µ=1)``: there the many forms of one letter are the same."""
        name = match[0]
        if len(name) > LONGEST_NAME:
            raise self.refusal(f"A name has at most {LONGEST_NAME} letters.", match.start())
        if not name.isidentifier():  # it runs into something like the ² of x²
            end = next(end for end in range(len(name)) if not name[: end + 1].isidentifier())
            raise self.refusal(_why_not(self.text, match.start() + end), match.start() + end)
        return unicodedata.normalize("NFKC", name)

    @property
    def token(self) -> _Token:
        return self.tokens[self.place]

    def take(self) -> _Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def read(self) -> Node | float:
        """Read all lines; return the last one's result."""
        result: Node | float | None = None
        while self.place < len(self.tokens):
            if self.token.kind == "end":
                self.take()
                continue
            result = self.line()
            if self.place < len(self.tokens) and self.token.kind != "end":
                raise self.stray(self.token)
        if result is None:
            raise self.refusal("There is nothing to compute; write a formula such as (4*x+1)^2.", 0)
        return result

    def line(self) -> Node | float:
        following = self.tokens[self.place + 1].text if self.place + 1 < len(self.tokens) else ""
        if self.token.kind != "name" or following != "=":
            return self.sum()
        name = self.take()
        self.take()
        if name.text in self.leaves:
            raise self.refusal(f"{name.text} is an input already; give this result another name.", name.position)
        if name.text in self.assigned or name.text in self.numbers:
            raise self.refusal(f"{name.text} has a meaning already; give this result another name.", name.position)
        if _function(name.text) or "__" in name.text:
            raise self.refusal(f"{name.text} cannot be the name of a result; take another one.", name.position)
        result = self.sum()
        if isinstance(result, Node):
            self.assigned[name.text] = result
        else:
            self.numbers[name.text] = result
        return result

    def sum(self) -> Node | float:
        result = self.product()
        while self.token.text in ("+", "-"):
            sign = self.take()
            result = self.combine("add" if sign.text == "+" else "subtract", sign, result, self.product())
        return result

    def product(self) -> Node | float:
        result = self.signed()
        while self.token.text in ("*", "/") or self.starts_operand():
            sign = self.take() if self.token.text in ("*", "/") else self.token
            result = self.combine("divide" if sign.text == "/" else "multiply", sign, result, self.signed())
        return result

    def starts_operand(self) -> bool:
        """Tell whether a multiplication was left out here; two numbers in a row are a slip instead."""
        if self.token.kind == "number":
            return self.tokens[self.place - 1].kind != "number"
        return self.token.kind == "name" or self.token.text == "("

    def signed(self) -> Node | float:
        if self.token.text not in ("-", "+"):
            return self.power()
        sign = self.take()
        operand = self.deeper(self.signed, sign)
        return operand if sign.text == "+" else self.combine("negate", sign, operand)

    def power(self) -> Node | float:
        base = self.operand()
        if self.token.text not in ("^", "**"):
            return base
        sign = self.take()
        return self.combine("power", sign, base, self.deeper(self.signed, sign))

    def deeper(self, level: Callable[[], Node | float], token: _Token) -> Node | float:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refusal(
                f"More than {DEEPEST} brackets, powers or signs inside each other; name a part first.", token.position
            )
        result = level()
        self.depth -= 1
        return result

    def operand(self) -> Node | float:
        token = self.token
        if token.kind == "number":
            value = float(self.take().text)
            if not math.isfinite(value):
                raise self.refusal(f"{token.text[:20]} is too large for a floating-point number.", token.position)
            return value
        if token.text == "(":
            self.take()
            result = self.deeper(self.sum, token)
            self.close(token)
            return result
        if token.text == ")":
            raise self.refusal("A number or a name is missing before this bracket.", token.position)
        if token.kind != "name":
            raise self.stray(token)
        return self.named(self.take())

    def close(self, opening: _Token) -> None:
        if self.token.text == ")":
            self.take()
        elif self.token.kind == "end":
            raise self.refusal("This bracket is never closed; add ).", opening.position)
        else:
            raise self.stray(self.token)

    def named(self, token: _Token) -> Node | float:
        name = token.text
        for known in (self.leaves, self.assigned, self.numbers):
            if name in known:
                return known[name]
        function = _function(name)
        if function:
            return self.call(function, token)
        if name in _CONSTANTS:
            return _CONSTANTS[name]
        factors = _taken_apart(name, {*self.leaves, *self.assigned, *self.numbers})
        if factors:
            reason = f"{name} is not an input; did you mean {'*'.join(factors)}?"
            raise self.refusal(reason, token.position)
        if self.token.text == "(" and len(name) > 1:
            raise self.refusal(f"There is no function {name}; there are {', '.join(_functions())}.", token.position)
        if "__" in name or name in ("lambda", "for", "if", "else", "import", "in", "is", "not", "and", "or"):
            raise self.refusal(
                f"{name} has no meaning in a formula; write numbers, inputs, + - * / ^ and functions.", token.position
            )
        advice = f"{name} has no value yet; give it one: parse(…, {name}=1), or assign it in a line before."
        raise ExpressionError(advice, self.text, token.position, unknown=name)

    def call(self, function: Callable[..., Any], token: _Token) -> Node | float:
        opening = self.token
        if opening.text != "(":
            raise self.refusal(f"{token.text} needs its argument in brackets: {token.text}(…).", token.position)
        self.take()
        arguments = [self.deeper(self.sum, opening)]
        while self.token.text == ",":
            self.take()
            arguments.append(self.deeper(self.sum, opening))
        self.close(opening)
        try:
            return function(*arguments)
        except DomainError as error:
            raise self.refusal(str(error), token.position) from None
        except TypeError:
            count = f"{len(arguments)} argument{'s'[: len(arguments) > 1]}"
            raise self.refusal(f"{token.text} does not take {count}.", token.position) from None

    def combine(self, gate: str, token: _Token, *operands: Node | float) -> Node | float:
        try:
            return nodes.apply(GATES[gate], *operands)
        except DomainError as error:  # between plain numbers, such as 1/0
            raise self.refusal(str(error), token.position) from None

    def stray(self, token: _Token) -> ExpressionError:
        match token.text:
            case "":
                reason = "The formula ends too early; a number or a name is missing here."
            case ")":
                reason = "This bracket has no partner; remove it, or add ( before."
            case "==":
                reason = _NO_COMPARISON
            case "=":
                reason = "Only one name can stand before =, at the beginning of a line: y = x + 1."
            case ",":
                reason = "A comma stands between the arguments of a function only; write 0.5 for a decimal number."
            case _ if token.kind == "end":
                reason = "The line ends too early; a number or a name is missing here."
            case _ if token.kind == "number":
                reason = "Two numbers follow each other; write what to do with them."
            case _:
                reason = f"A number or a name is missing before {token.text}."
        return self.refusal(reason, token.position)


def _taken_apart(name: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the known names that follow each other in a name, the longest first; nothing if it has other parts."""
    parts: dict[int, tuple[str, ...]] = {len(name): ()}  # by where the rest of the name begins
    for start in reversed(range(len(name))):
        fits = [end for end in parts if end > start and name[start:end] in known]
        if fits:
            parts[start] = (name[start : max(fits)], *parts[max(fits)])
    return parts.get(0, ())


_NO_COMPARISON = "A formula cannot compare; use relu(x), maximum(x, y) or minimum(x, y)."


def _why_not(text: str, position: int) -> str:
    character = text[position]
    hints = {
        ".": "A formula has no dots but decimal ones: write sin(x), not math.sin(x) or x.sin().",
        "[": "Square brackets have no meaning in a formula; use round ones.",
        "{": "Curly brackets have no meaning in a formula; use round ones.",
        ":": "A colon has no meaning in a formula; assign with = alone, in a line before.",
        "%": "There is no gate for %; write a division.",
        "|": "Bars have no meaning in a formula; write abs(x).",
        "√": "A root is written as sqrt(x).",
        "<": _NO_COMPARISON,
        ">": _NO_COMPARISON,
    }
    if character in "⁰¹²³⁴⁵⁶⁷⁸⁹":
        return "A power is written with ^, such as x^2."
    quotes = "Quotation marks have no meaning in a formula; write names without them."
    return hints.get(character) or (quotes if character in "\"'`" else f"{character!r} has no meaning here.")


def _function(name: str) -> Callable[..., Any] | None:
    """Return the function that a name calls in a formula: a gate's, or one of the common other names."""
    if name in _OTHER_NAMES:
        return _OTHER_NAMES[name]
    gate = GATES.get(name)
    return None if gate is None else (lambda *operands: nodes.apply(gate, *operands))


def _functions() -> list[str]:
    return sorted({*GATES, *_OTHER_NAMES} - {"add", "subtract", "multiply", "divide", "negate", "power", "log_base"})
