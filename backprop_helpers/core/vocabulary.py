"""The functions and numbers that a formula may name, and what somebody may have meant by a name that it may not."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Container, Iterable
from dataclasses import dataclass
from functools import partial, reduce
from itertools import count as count_from
from typing import Any

from . import nodes
from .gates import GATES
from .numbers import GREEK

CONSTANTS = {"e": math.e, "pi": math.pi, "π": math.pi}


@dataclass(frozen=True)
class Function:
    """What a formula can call: how it is applied to nodes or plain numbers, and to how many."""

    apply: Callable[..., Any]
    counts: Container[int] = (1,)

    @property
    def takes(self) -> str:
        """Return how many arguments it takes, in words."""
        fewest = next(count for count in count_from(1) if count in self.counts)
        words = f"{fewest} argument{'s'[: fewest > 1]}"
        if fewest + 1 not in self.counts:
            return words
        return f"{words} or more" if fewest + 2 in self.counts else f"{words} or {fewest + 1}"


def _gate(name: str) -> Function:
    return Function(partial(nodes.apply, GATES[name]), (len(GATES[name].inputs),))


def _of_several(name: str) -> Function:
    return Function(lambda *operands: reduce(partial(nodes.apply, GATES[name]), operands), range(2, 1_000_000))


def _quotient(above: Any, below: Any) -> Any:
    return nodes.apply(GATES["divide"], above, below)


# Gates that are called with other numbers of arguments than they have inputs.
_LOOSER = {
    "leaky_relu": Function(nodes.leaky_relu, (1, 2)),
    "log": Function(nodes.log, (1, 2)),
    "maximum": _of_several("maximum"),
    "minimum": _of_several("minimum"),
}
# Other names of gates, and functions without a gate: the graph shows what these are made of.
_OTHERS = {
    "abs": _gate("absolute"),
    "cbrt": Function(lambda a: nodes.apply(GATES["power"], a, 1 / 3)),
    "cosh": Function(lambda a: (nodes.exp(a) + nodes.exp(-a)) / 2),
    "cot": Function(lambda a: _quotient(nodes.cos(a), nodes.sin(a))),
    "expm1": Function(lambda a: nodes.exp(a) - 1),
    "hypot": Function(lambda a, b: nodes.sqrt(a * a + b * b), (2,)),
    "lb": Function(lambda a: nodes.log(a, 2)),
    "lg": Function(lambda a: nodes.log(a, 10)),
    "ln": _LOOSER["log"],
    "log1p": Function(lambda a: nodes.log(1 + a)),
    "max": _LOOSER["maximum"],
    "min": _LOOSER["minimum"],
    "pow": _gate("power"),
    "sigma": _gate("sigmoid"),
    "silu": Function(lambda a: a * nodes.sigmoid(a)),
    "sinh": Function(lambda a: (nodes.exp(a) - nodes.exp(-a)) / 2),
    "tan": Function(lambda a: _quotient(nodes.sin(a), nodes.cos(a))),
    "σ": _gate("sigmoid"),
}
# What other countries and libraries call them, where they are applied to something.
_ELSEWHERE = {
    "tg": "tan", "sen": "sin", "ctg": "cot", "cotg": "cot", "cotan": "cot", "sh": "sinh", "ch": "cosh", "th": "tanh",
    "ld": "lb", "fabs": "abs", "logistic": "sigmoid",
}  # fmt: skip
_SIGNS = {"add", "subtract", "multiply", "divide", "negate", "power"}  # gates with a sign of their own
_PLAIN = {row.name for row in GATES.values() if row.inputs == "a"} - _SIGNS - {"absolute"}
# Functions of one argument, the long names first.
_OF_ONE = sorted({*_PLAIN, *"log10 log2 sinh cosh tan ctg abs lg ln tg σ".split()}, key=lambda name: (-len(name), name))
_CALLS = re.compile(rf"[^\W\d_]?(?:(?>{'|'.join(_OF_ONE)})\d*+[^\W\d_]?\d?)+")
_INDEXED = re.compile(r"(?:[^\W\d_]_?\d+)+[^\W\d_](?:_?\d+)?")
_WORDS = frozenset(
    "cost costs sine sing sink sins tang tank tans logo logs expo using stand blogs clogs mu nu xi lr lo hi id".split()
)


_LATIN = str.maketrans(
    "асеорхуіјѕАВСЕНІЈКМОРЅТХУοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",  # Cyrillic, then Greek ones
    "aceopxyijsABCEHIJKMOPSTXYoABEZHIKMNOPTYX",
)


def function(name: str) -> Function | None:
    """Return the function that a name calls in a formula: a gate's, one of a common other name, or a logarithm's."""
    if name in _LOOSER:
        return _LOOSER[name]
    if name in GATES:
        return _gate(name)
    base = re.fullmatch(r"log_?(\d+)", name)
    return logarithm(float(base[1])) if base else _OTHERS.get(name)


def logarithm(base: object) -> Function:
    """Return the logarithm to a base."""
    return Function(lambda a: nodes.log(a, base))


def spelled(name: str) -> str:
    """Return the name of the function that a name spells in another way, such as ReLU, LeakyReLU or tg; else empty."""
    plain = name.casefold().replace("_", "")
    return _ELSEWHERE.get(plain) or next(
        (word for word in (*GATES, *_OTHERS) if len(name) > 1 and word.replace("_", "") == plain), ""
    )


def functions() -> list[str]:
    """Return the functions that a student is told of."""
    return sorted({*GATES, "abs", "ln", "max", "min", "tan"} - _SIGNS - {"absolute", "maximum", "minimum", "log_base"})


def no_function(name: str) -> str:
    """Return what to say of a function that there is not."""
    return f"There is no function {name}; there are {', '.join(functions())}."


def one_spelling(name: str) -> str:
    """Return what is the same for all ways to write a name.

    >>> one_spelling("x_1"), one_spelling("alpha")
    ('x1', 'α')
    """
    name = latin(name)
    index = re.search(r"(?<!^)_?(\d+)$", name)
    stem = name[: index.start()] if index else name
    return GREEK.get(stem, stem) + (index[1] if index else "")


def latin(name: str) -> str:
    """Return a name in Latin letters if all its others, Cyrillic or Greek, look like Latin ones; else as it is.

    >>> latin("\N{CYRILLIC SMALL LETTER HA}1").isascii(), latin("θ")
    (True, 'θ')
    """
    other = name.translate(_LATIN)
    return other if other.isascii() else name


def other_case(name: str, words: Iterable[str]) -> str:
    """Return the word that a name is but for capitals; else empty."""
    return next((word for word in words if word.casefold() == name.casefold()), "")


def meant(name: str, known: Collection[str]) -> str:
    """Return what may be meant by a name that is not known; empty if it does not consist of what is known.

    >>> meant("wx", ["w", "x"]), meant("xlnx", ["x"]), meant("πr", ["r"]), meant("x2", ["x"]), meant("total", [])
    ('w*x', 'x*ln(x)', 'π*r', 'x^2 or x*2', '')
    """
    parts = _taken_apart(name, {*known, *CONSTANTS, *_OF_ONE, *re.findall(r"\d+", name)})
    groups: list[list[str]] = [[]]
    for part in parts:
        if part in _OF_ONE and part not in known:
            groups.append([])
        groups[-1].append(part)
    factors, *calls = groups
    if len(factors) == 2 and factors[0] in known and factors[1].isdecimal() and not calls:
        return f"{factors[0]}^{factors[1]} or {factors[0]}*{factors[1]}"
    odd = any(part.isdecimal() for part in factors) or any(len(call) == 1 for call in calls)
    if odd or not {*parts} & {*known}:
        return ""
    return "*".join([*factors, *(f"{called}({'*'.join(operands)})" for called, *operands in calls)])


def letters(name: str) -> set[str]:
    """Return the letters that a name may be a product of, where nobody says which inputs there are: sinx, wx, pir.

    >>> sorted(letters("wx")), letters("total"), letters("w12"), letters("dx")
    (['w', 'x'], set(), set(), set())
    """
    if len(name) == 1 or name in _WORDS or re.fullmatch(r"[dΔδ]\w", name):
        return set()
    if re.fullmatch("pi[a-z]", name):
        return {name[-1]}
    if _CALLS.fullmatch(name) or _INDEXED.fullmatch(name):
        return {*name, *re.findall(r"[^\W\d_]_?\d*", name)} - {"σ"}
    greek = len(name) == 3 and any("α" <= letter <= "ω" for letter in name)
    few = {*name} - {"σ"} if len(name) == 2 or greek else {*"wxyz"}
    return few & {*name} if name.isalpha() else set()


def _taken_apart(name: str, words: Collection[str]) -> tuple[str, ...]:
    """Return the words that follow each other in a name, the longest first; nothing if it has other parts."""
    parts: dict[int, tuple[str, ...]] = {len(name): ()}  # by where the rest of the name begins
    for start in reversed(range(len(name))):
        fits = [end for end in parts if end > start and name[start:end] in words]
        if fits:
            parts[start] = (name[start : max(fits)], *parts[max(fits)])
    return parts.get(0, ())
