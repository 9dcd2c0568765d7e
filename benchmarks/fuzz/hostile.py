"""Things that nobody should hand in: they raise, lie, never end, or cannot be written down."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import numpy as np

_ERRORS = (ValueError, KeyError, AttributeError, RecursionError, MemoryError, StopIteration, SystemExit, GeneratorExit)
_SPECIAL = [
    f"__{name}__"
    for name in "float len iter getattribute eq hash repr str bool index call getitem contains abs lt int".split()
]
_TEXTS = (
    *("", " ", "...", "40", "3,5", "50%", "{x}", "%s", "<b>x</b>", "__import__('os')", "1/0", "nan", "∞", "x = "),
    *("\ud800", "half \udfff", "\x00", "\u202e abc", "dx/dx = 1", "🙂" * 50, "x" * 20_000, "e" * 150, "9" * 5000),
    *("(" * 3000, "x\n" * 99),
)
_NUMBERS = (
    math.nan, math.inf, -math.inf, 1e308, -1e-320, 10**400, -(10**5000), True, False, 3 + 4j, Decimal("sNaN"), -0.0,
    Decimal("1e999999"), Fraction(10**400), Fraction(1, 10**400), np.float64("nan"), np.complex128(1j), np.bool_(True),
    np.array([]), np.array([[1.0]]), np.array("x"), np.datetime64("2020-01-01"), np.float16(65504),
    np.longdouble("1e4000"),
)  # fmt: skip


class Odd(Exception):
    """An error that cannot be told."""

    def __str__(self) -> str:
        raise ValueError


def thing(random: Random, depth: int = 0) -> Any:
    """Return something odd, which may hold more of the kind."""
    makers: list[Callable[[Random, int], Any]] = [_text, _number, _raising, _lying, _endless, _plain]
    if depth < 3:
        makers += [_holding, _function, _holding, _function]
    return random.choice(makers)(random, depth)


def error(random: Random) -> BaseException:
    """Return an error, whose text may be odd."""
    kind = random.choice((*_ERRORS, Odd))
    return kind(random.choice(_TEXTS)) if random.random() < 0.7 else kind()


def _text(random: Random, depth: int) -> Any:
    text = random.choice(_TEXTS)
    if random.random() < 0.7:
        return text
    return type("Text", (str,), dict.fromkeys(random.sample(_SPECIAL[3:], 2), _raiser(random)))(text)


def _number(random: Random, depth: int) -> Any:
    number = random.choice(_NUMBERS)
    if random.random() < 0.8:
        return number
    return type("Number", (float,), dict.fromkeys(random.sample(_SPECIAL, 2), _raiser(random)))(1e308)


def _raiser(random: Random) -> Callable[..., Any]:
    kind = type(error(random))

    def fails(*_: object, **__: object) -> Any:
        raise kind(random.choice(_TEXTS))

    return fails


def _raising(random: Random, depth: int) -> Any:
    """Return an object that raises wherever it is looked at."""
    names = random.sample(_SPECIAL, random.randint(1, 6))
    members: dict[str, Any] = dict.fromkeys(names, _raiser(random))
    if random.random() < 0.3:
        members["__class__"] = property(_raiser(random))
    base = random.choice((object, dict, list, tuple, int))
    return type(random.choice(("Thing", "Ding–", "A" * 300, "")), (base,), members)()


def _lying(random: Random, depth: int) -> Any:
    """Return an object that says that it is something else."""
    members: dict[str, Any] = {
        "__class__": property(lambda self: random.choice((float, dict, str, list, type(None)))),
        "__eq__": lambda self, other: True,
        "__hash__": lambda self: 1,
        "__float__": lambda self: random.choice((math.nan, "x", 1e308, None)),
        "shape": random.choice(((), (2,), "x", -1)),
        "dtype": random.choice((None, "f", 3)),
        "tolist": _raiser(random),
        "__len__": lambda self: random.choice((-1, 10**30, 2)),
    }
    return type("Liar", (), {name: members[name] for name in random.sample([*members], 4)})()


def _endless(random: Random, depth: int) -> Any:
    class Names(Mapping):
        def __getitem__(self, key: str) -> float:
            return 1e308

        def __len__(self) -> int:
            return 2

        def __iter__(self) -> Iterator[str]:
            return itertools.cycle(random.choice((["x"], ["x", "y"], [1])))

    class Row(list):
        def __iter__(self) -> Iterator[float]:
            return itertools.repeat(1e308)

    return random.choice((itertools.count, Names, Row, lambda: iter(int, 1)))()


def _plain(random: Random, depth: int) -> Any:
    return random.choice(
        (object(), type, Random, np, NotImplemented, b"40", bytearray(3), range(10**9), slice(1), len, print)
    )


def _holding(random: Random, depth: int) -> Any:
    """Return a list or a dictionary of odd things; most of the names are those of a graph."""
    parts = [thing(random, depth + 1) for _ in range(random.randint(0, 3))]
    if random.random() < 0.35:
        return random.choice((list, tuple))(parts)
    names = [
        random.choice(("x", "y", "x", "y", "u", "X", 1, None, ("x",), "x\ud800", "x" * 500, np.str_("x")))
        for _ in parts
    ]
    return dict(zip(names, parts, strict=True))


def _function(random: Random, depth: int) -> Any:
    """Return a function that does something odd."""
    result = thing(random, depth + 1)
    raised = error(random)

    def fails(*numbers: float, **inputs: float) -> Any:
        raise raised

    def swallows(*numbers: float, **inputs: float) -> Any:
        try:
            return swallows(*numbers, **inputs)
        except BaseException:
            return result

    def yields(*numbers: float, **inputs: float) -> Any:
        yield result

    async def waits(*numbers: float, **inputs: float) -> Any:
        return result

    chosen = random.choice((lambda *_, **__: result, lambda: result, fails, fails, swallows, yields, lambda x: result))
    if chosen is fails and random.random() < 0.3:
        chosen.__name__ = random.choice(_TEXTS)
    if chosen is fails and random.random() < 0.2:
        chosen.__wrapped__ = result
    return chosen
