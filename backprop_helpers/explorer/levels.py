"""What practice problems are made of, as data: the kinds of gates, the levels, and what a problem can be about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..mistakes.misconceptions import MISCONCEPTIONS


@dataclass(frozen=True)
class Kind:
    """One way to use a gate in a problem."""

    gate: str
    operands: str  # a letter for each node that it takes, the same one for the same node, and # for a number
    numbers: tuple[float, ...] = ()  # what the number may be
    never_on: tuple[str, ...] = ()  # gates whose output it never takes: that says nothing new or grows too fast
    only_on: tuple[str, ...] = ()  # gates whose output it takes, if not any
    is_curved: bool = False  # whether its values and slopes have no end of decimals


_SQUASHING = ("sigmoid", "tanh", "softplus", "sin", "cos")
_POSITIVE = ("exp", "sigmoid", "softplus", "sqrt", "absolute", "relu", "power")
_POWERS = ("power", "exp", "log", "log_base", "sqrt")

KINDS: Mapping[str, Kind] = {
    "add": Kind("add", "ab"),
    "add a number": Kind("add", "a#", (1, 3, 5, 7), ("add", "subtract")),
    "multiply": Kind("multiply", "ab"),
    "multiply by itself": Kind("multiply", "aa", never_on=_POWERS),
    "multiply by a number": Kind("multiply", "#a", (2, 3, 4, 5, -2, -3), ("multiply", "divide", "negate")),
    "subtract": Kind("subtract", "ab"),
    "subtract from a number": Kind("subtract", "#a", (1, 5, 8, 10), ("add", "subtract")),
    "negate": Kind("negate", "a", never_on=("negate", "subtract", "multiply")),
    "square": Kind("power", "a#", (2,), _POWERS),
    "cube": Kind("power", "a#", (3,), _POWERS),
    "divide": Kind("divide", "ab"),
    "divide by a number": Kind("divide", "a#", (2, 4, 5, 10), ("multiply", "divide", "negate")),
    "divide a number": Kind("divide", "#a", (1, 6, 12, 20), ("divide",)),
    "mean": Kind("divide", "a#", (2,), only_on=("add",)),
    "relu": Kind("relu", "a", never_on=(*_POSITIVE, "leaky_relu")),
    "leaky relu": Kind("leaky_relu", "a#", (0.1, 0.5), (*_POSITIVE, "leaky_relu")),
    "max": Kind("maximum", "ab"),
    "min": Kind("minimum", "ab"),
    "abs": Kind("absolute", "a", never_on=(*_POSITIVE, "negate")),
    "sqrt": Kind("sqrt", "a", never_on=_POWERS, is_curved=True),
    "exp": Kind("exp", "a", never_on=_POWERS, is_curved=True),
    "log": Kind("log", "a", never_on=_POWERS, is_curved=True),
    "sigmoid": Kind("sigmoid", "a", never_on=_SQUASHING, is_curved=True),
    "tanh": Kind("tanh", "a", never_on=_SQUASHING, is_curved=True),
    "softplus": Kind("softplus", "a", never_on=_SQUASHING, is_curved=True),
    "sin": Kind("sin", "a", never_on=_SQUASHING, is_curved=True),
    "cos": Kind("cos", "a", never_on=_SQUASHING, is_curved=True),
    "power of a number": Kind("power", "#a", (2, 3), _POWERS, is_curved=True),
    "logarithm to a base": Kind("log_base", "a#", (2, 10), _POWERS, is_curved=True),
}


@dataclass(frozen=True)
class Level:
    """How hard a problem is; of each pair of numbers, the fewest and the most."""

    new: tuple[str, ...]  # kinds of gates of which each problem has at least one
    known: tuple[str, ...]  # kinds that the rest is made of
    gates: tuple[int, int]
    branches: tuple[int, int]  # nodes that are used more than once
    depth: tuple[int, int]  # gates in a row
    numbers: tuple[float, ...]  # the sizes of the inputs


_FIRST = ("add", "multiply")
_NUMBERS = ("add a number", "multiply by a number", "multiply by itself")
CHAINED = ("add a number", "multiply by a number", "square")  # what a chain is made of where a level has nothing
_RATIONAL = ("square", "cube", "subtract", "subtract from a number", "divide", "divide by a number", "negate", "mean")
_KINKED = ("relu", "max", "min", "abs")
_SMOOTH = ("exp", "log", "sigmoid", "tanh", "sqrt")
_LAST = ("power of a number", "logarithm to a base", "sin", "cos", "softplus", "leaky relu", "divide a number")
_SMALL = (2, 3, 4, 5, 6, 7, 8, 9)
CURVED_NUMBERS = (0.2, 0.5, 1, 1.5, 2, 3, 4)
_MIXED = (0.5, 1, 1.5, 2, 3, 4, 5, 6)
_SIMPLE = (*_FIRST * 3, *_NUMBERS)
_ARITHMETIC = (*_SIMPLE, *_RATIONAL)

LEVELS: Mapping[int, Level] = {
    1: Level(_FIRST, _FIRST, (1, 2), (0, 0), (1, 2), _SMALL),
    2: Level(_FIRST, _SIMPLE, (2, 3), (0, 1), (2, 3), _SMALL),
    3: Level(_RATIONAL, _ARITHMETIC, (3, 4), (1, 1), (2, 4), _SMALL),
    4: Level(_KINKED, (*_ARITHMETIC, *_KINKED), (4, 5), (1, 2), (3, 5), _SMALL),
    5: Level(_SMOOTH, (*_ARITHMETIC, *_KINKED), (5, 6), (2, 2), (3, 6), _MIXED),
    6: Level(_LAST, (*_ARITHMETIC, *_KINKED, *_SMOOTH), (6, 7), (2, 3), (4, 7), _MIXED),
}
"""The levels by number: each has larger graphs than the one before it, and new kinds of gates."""


@dataclass(frozen=True)
class Topic:
    """What a problem needs to be about something; all else is the level's."""

    kinds: tuple[str, ...] = ()  # of which it has at least one; the level's new ones, where there are none
    gates: int = 1  # at least
    branches: int = 0  # at least
    is_straight: bool = False  # whether the gates stand in a row, each with one node that goes in


_FUNCTIONS = ("square", "cube", *_SMOOTH)
_BRANCHED = Topic(gates=2, branches=1)
ANYTHING = Topic()

TOPICS: Mapping[str, Topic] = {
    "add": Topic(("add", "add a number"), gates=2),
    "multiply": Topic(("multiply", "multiply by a number")),
    "subtract": Topic(("subtract", "subtract from a number")),
    "divide": Topic(("divide", "divide by a number", "divide a number")),
    "negate": Topic(("negate",)),
    "power": Topic(("square", "cube")),
    "mean": Topic(("mean",), gates=2),
    "relu": Topic(("relu",), gates=2),
    "leaky relu": Topic(("leaky relu",)),
    "max": Topic(("max",), gates=2),
    "min": Topic(("min",), gates=2),
    "abs": Topic(("abs",)),
    "sqrt": Topic(("sqrt",)),
    "exp": Topic(("exp",)),
    "log": Topic(("log", "logarithm to a base")),
    "exponential": Topic(("power of a number",)),
    "sigmoid": Topic(("sigmoid",)),
    "tanh": Topic(("tanh",)),
    "softplus": Topic(("softplus",)),
    "sin": Topic(("sin",)),
    "cos": Topic(("cos",)),
    "chain": Topic(gates=3, is_straight=True),
    "branches": _BRANCHED,
}
"""What a problem can be about, by name."""

TRAINED: Mapping[str, Topic] = {
    "unswitched_multiply": Topic(("multiply",)),
    "sigmoid_value_as_slope": TOPICS["sigmoid"],
    "relu_slope_everywhere": Topic(("relu", "leaky relu"), gates=2),
    "relu_slope_nowhere": Topic(("relu", "leaky relu"), gates=2),
    "misrouted_maximum": Topic(("max", "min"), gates=2),
    "power_coefficient": TOPICS["power"],
    "power_exponent": TOPICS["power"],
    "power_base": TOPICS["power"],
    "value_as_slope": Topic(("relu", "max", "min", "tanh", "log", "sqrt")),
    "incomplete_slope": Topic(("sigmoid", "tanh", "divide")),
    "other_function": Topic(("sigmoid", "tanh")),
    "upside_down": Topic(("divide", "divide by a number", "log", "sqrt")),
    "zero_at_constant": Topic(("add a number", "subtract from a number"), gates=2),
    "term_as_factor": Topic(("add", "add a number", "subtract", "subtract from a number"), gates=2),
    "exp_as_power": Topic(("exp", "power of a number")),
    "missing_base_logarithm": Topic(("power of a number", "logarithm to a base")),
    "divide_without_square": Topic(("divide", "divide a number")),
    "mean_factor": TOPICS["mean"],
    "input_for_output": Topic(_SMOOTH),
    "sign_flipped": ANYTHING,
    "missing_local": ANYTHING,
    "local_applied_twice": ANYTHING,
    "same_operand_once": Topic(("multiply by itself",), branches=1),
    "overwritten_branch": _BRANCHED,
    "dropped_path": _BRANCHED,
    "partial_gradient": Topic(gates=3, branches=1),
    "multiplied_paths": _BRANCHED,
    "flow_counted_twice": _BRANCHED,
    "shared_gradient": Topic(("add",), gates=2),
    "missing_upstream": Topic(gates=2),
    "added_factors": Topic(gates=2),
    "missing_inner_factor": Topic(_FUNCTIONS, gates=3, branches=1),
    "wrong_point": Topic(_FUNCTIONS, gates=2),
    "not_reset": ANYTHING,
    "value_for_gradient": ANYTHING,
    "wrong_output": Topic(gates=2),
    "swapped_answers": ANYTHING,
}
"""The misconceptions that a problem can train, by code: all that a backward pass leaves room for."""


def topic_of(about: str) -> Topic:
    """Return what a problem about a topic or a misconception needs; a ValueError says what there is."""
    found = {"": ANYTHING, **TOPICS, **TRAINED}.get(str(about))
    if found is None:
        why = "is a mistake in what is typed" if str(about) in MISCONCEPTIONS else "is neither a topic nor a mistake"
        raise ValueError(
            f"{about!r} {why}; problems can be about {', '.join(TOPICS)}, or about the mistakes {', '.join(TRAINED)}."
        )
    return found
