"""Random small graphs: shapes from lessons and free ones, with pleasant numbers that seldom agree by accident."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from .gates import FUNCTIONS, GATES, KINKED
from .graphs import Operand, Sketch, SmallGraph, central_differences, written
from .passes import gradients

PLEASANT = (0.5, -0.5, 1.5, -1.5, 2.0, 3.0, -2.0, 0.7, 1.3, 5.0, -0.8, 0.3, 2.5, -3.0, 1.2, 0.6)
WHOLE = (2.0, 3.0, -2.0, 5.0, 4.0, -3.0, 1.0, -1.0, 6.0, 7.0)
FACTORS = (2.0, 3.0, 4.0, 5.0, 0.5, -2.0, 7.0, 6.0, -3.0, 1.5)
EXPONENTS = (2.0, 2.0, 2.0, 3.0, 3.0, 4.0, -1.0, -2.0, 0.5, 1.5)
BASES = (2.0, 3.0, 10.0, 0.5)
INPUT_NAMES = (("x", "y", "z"), ("x", "w", "b"), ("w", "x", "y"), ("p", "q", "r"), ("t", "h", "x"))
GATE_NAMES = ("u", "v", "s", "m", "n", "k", "d", "g", "T", "L", "z1", "h1", "q1", "out", "err", "total", "net", "left")

SMALLEST, LARGEST = 0.004, 4000.0  # of values and gradients, but for 0
FEWEST_GATES, MOST_GATES = 2, 7
CLEAR_OF_KINKS = 0.05
FARTHEST_ANGLE = 10.0


@dataclass
class _Maker:
    """A sketch in the making."""

    random: Random
    whole: bool
    inputs: dict[str, float] = field(default_factory=dict)
    gates: list[tuple[str, tuple[Operand, ...]]] = field(default_factory=list)

    def number(self) -> float:
        return self.random.choice(WHOLE if self.whole else PLEASANT)

    def factor(self) -> float:
        return self.random.choice(FACTORS[:7] if self.whole else FACTORS)

    def take_inputs(self, count: int) -> list[int]:
        for name in self.random.choice(INPUT_NAMES)[:count]:
            self.inputs[name] = self.number()
        return list(range(count))

    def gate(self, kind: str, *operands: Operand) -> int:
        self.gates.append((kind, operands))
        return len(self.inputs) + len(self.gates) - 1

    # ---- one gate of a random kind

    def scaled(self, part: int) -> int:
        """A gate with a number in it that keeps lines straight."""
        number = abs(self.number())
        kind = self.random.choice(("multiply", "multiply", "multiply", "add", "subtract", "divide"))
        if kind == "multiply":
            number = self.factor()
        if kind == "divide":
            number = self.random.choice((2.0, 4.0, 5.0, 3.0))
        back = self.random.random() < (0.9 if kind == "multiply" else 0.25 if kind != "divide" else 0)
        return self.gate(kind, number, part) if back else self.gate(kind, part, number)

    def squared(self, part: int) -> int:
        if self.random.random() < 0.25:
            return self.gate("multiply", part, part)
        return self.gate("power", part, self.random.choice(EXPONENTS))

    def function(self, part: int) -> int:
        return self.gate(self.random.choice(FUNCTIONS), part)

    def curved(self, part: int) -> int:
        draw = self.random.random()
        if draw < 0.3:
            return self.squared(part)
        if draw < 0.75:
            return self.function(part)
        if draw < 0.85:
            return self.gate("exponential", self.random.choice(BASES), part)
        return self.gate("divide", self.factor(), part)

    def kinked(self, part: int) -> int:
        kind = self.random.choice(KINKED)
        if kind == "leaky_relu":
            return self.gate(kind, part, self.random.choice((0.1, 0.2, 0.01)))
        if kind in ("max", "min"):
            return self.gate(kind, part, self.random.choice((0.0, self.number())))
        return self.gate(kind, part)

    def single(self, part: int) -> int:
        """A gate that one node feeds."""
        draw = self.random.random()
        if draw < 0.4:
            return self.scaled(part)
        if draw < 0.85:
            return self.curved(part)
        return self.kinked(part) if draw < 0.94 else self.gate("negate", part)

    def joined(self, left: int, right: int) -> int:
        """A gate that two nodes feed."""
        kinds = ["add"] * 3 + ["multiply"] * 3
        if left != right:  # nobody asks for x − x
            kinds += ["subtract"] * 2 + ["divide", "max", "min"]
        return self.gate(self.random.choice(kinds), left, right)


# ---- shapes ----------------------------------------------------------------------------------------------------------


def _free(maker: _Maker) -> None:
    """Any gates on any nodes, those first that feed nothing yet; what is left over is joined."""
    nodes = maker.take_inputs(maker.random.randint(1, 3))
    loose = list(nodes)
    for _ in range(maker.random.randint(1, 5)):
        pool = loose if loose and maker.random.random() < 0.65 else nodes
        part = maker.random.choice(pool)
        if maker.random.random() < 0.5:
            other = maker.random.choice(nodes)
            made = maker.joined(part, other)
            loose = [node for node in loose if node not in (part, other)]
        else:
            made = maker.single(part)
            loose = [node for node in loose if node != part]
        nodes.append(made)
        loose.append(made)
    while len(loose) > 1:
        left, right, *loose = loose
        loose.append(maker.joined(left, right))


def _chain(maker: _Maker) -> None:
    (part,) = maker.take_inputs(1)
    for _ in range(maker.random.randint(2, 4)):
        part = maker.single(part)


def _two_branches(maker: _Maker) -> None:
    """A product or another joint of two functions of x."""
    (start,) = maker.take_inputs(1)
    if maker.random.random() < 0.4:
        start = maker.scaled(start)
    left, right = maker.single(start), maker.single(start)
    if maker.random.random() < 0.3:
        left = maker.single(left)
    joint = maker.gate("multiply", left, right) if maker.random.random() < 0.6 else maker.joined(left, right)
    if maker.random.random() < 0.4:
        maker.single(joint)


def _three_branches(maker: _Maker) -> None:
    (start,) = maker.take_inputs(1)
    if maker.random.random() < 0.4:
        start = maker.scaled(start)
    one, two, three = (maker.single(start) for _ in range(3))
    maker.joined(maker.joined(one, two), three)


def _neuron(maker: _Maker) -> None:
    weight, signal, bias = maker.take_inputs(3)
    net = maker.gate("add", maker.gate("multiply", weight, signal), bias)
    if maker.random.random() < 0.3:
        net = maker.gate("relu", net) if maker.random.random() < 0.5 else maker.gate("leaky_relu", net, 0.1)
    else:
        net = maker.gate(maker.random.choice(("sigmoid", "sigmoid", "tanh", "softplus")), net)
    draw = maker.random.random()
    if draw < 0.4:
        maker.gate("power", maker.gate("subtract", net, maker.random.choice((1.0, 2.0, 0.5))), 2.0)
    elif draw < 0.55:
        maker.gate("negate", maker.gate("ln", net))


def _squared_error(maker: _Maker) -> None:
    weight, signal = maker.take_inputs(2)
    error = maker.gate("subtract", maker.gate("multiply", weight, signal), abs(maker.number()))
    square = maker.gate("power", error, 2.0)
    if maker.random.random() < 0.5:
        maker.gate("multiply", 0.5, square) if maker.random.random() < 0.5 else maker.gate("divide", square, 2.0)


def _quotient_of_sums(maker: _Maker) -> None:
    first, second = maker.take_inputs(2)
    top = maker.joined(first, second) if maker.random.random() < 0.5 else maker.gate("add", maker.curved(first), second)
    below = maker.gate("add", second if maker.random.random() < 0.5 else first, maker.curved(second))
    maker.gate("divide", top, below)


def _mean(maker: _Maker) -> None:
    """A mean of two or three terms, often squares."""
    count = maker.random.choice((2, 3, 3))
    shared = maker.random.random() < 0.5
    starts = maker.take_inputs(1) * count if shared else maker.take_inputs(count)
    made: dict[int, int] = {}
    for turn, start in enumerate(starts):
        part = maker.scaled(start) if shared else start
        made[turn] = maker.gate("power", part, 2.0) if maker.random.random() < 0.5 else part
    total = made[0]
    for turn in range(1, count):
        total = maker.gate("add", total, made[turn])
    whole = maker.gate("divide", total, float(count))
    if maker.random.random() < 0.3:
        maker.single(whole)


def _sum_of_three(maker: _Maker) -> None:
    parts = maker.take_inputs(maker.random.choice((2, 3)))
    terms = [maker.single(part) if maker.random.random() < 0.6 else part for part in parts]
    terms.append(maker.single(maker.random.choice(parts)))
    total = terms[0]
    for term in terms[1:3]:
        total = maker.gate("add", total, term)
    if maker.random.random() < 0.7:
        maker.single(total)


def _router(maker: _Maker) -> None:
    first, second = maker.take_inputs(2)
    chosen = maker.gate(maker.random.choice(("max", "min")), maker.single(first), maker.single(second))
    if maker.random.random() < 0.5:
        maker.single(chosen)
    else:
        maker.joined(chosen, maker.random.choice((first, second)))


def _distance(maker: _Maker) -> None:
    squares = [maker.squared(part) for part in maker.take_inputs(2)]
    maker.gate(maker.random.choice(("sqrt", "ln", "exp")), maker.gate("add", *squares))


def _self_product(maker: _Maker) -> None:
    parts = maker.take_inputs(maker.random.randint(1, 2))
    part = maker.single(parts[0]) if maker.random.random() < 0.5 else parts[0]
    square = maker.gate("multiply", part, part)
    other = maker.single(part if maker.random.random() < 0.5 else parts[0])
    maker.joined(square, maker.gate("multiply", other, parts[-1]) if len(parts) > 1 else other)


def _staircase(maker: _Maker) -> None:
    """A branch at a node in the middle."""
    (start,) = maker.take_inputs(1)
    middle = maker.single(start)
    joint = maker.joined(maker.single(middle), maker.single(middle))
    if maker.random.random() < 0.3:
        maker.single(joint)


def _exponential(maker: _Maker) -> None:
    parts = maker.take_inputs(maker.random.randint(1, 2))
    part = maker.scaled(parts[0]) if maker.random.random() < 0.5 else parts[0]
    grown = maker.gate("exponential", maker.random.choice(BASES), part)
    maker.joined(grown, maker.single(parts[-1])) if maker.random.random() < 0.6 else maker.single(grown)


SHAPES: tuple[Callable[[_Maker], None], ...] = (
    _free,
    _free,
    _free,
    _free,
    _chain,
    _two_branches,
    _two_branches,
    _three_branches,
    _neuron,
    _squared_error,
    _quotient_of_sums,
    _mean,
    _mean,
    _sum_of_three,
    _router,
    _distance,
    _self_product,
    _staircase,
    _exponential,
)


# ---- from a shape to a graph -----------------------------------------------------------------------------------------


def random_graph(random: Random) -> SmallGraph:
    """Return a graph whose values and gradients are finite, neither tiny nor huge, and clear of kinks."""
    while True:
        maker = _Maker(random, whole=random.random() < 0.4)
        random.choice(SHAPES)(maker)
        if not FEWEST_GATES <= len(maker.gates) <= MOST_GATES:
            continue
        graph = written(Sketch(maker.inputs, tuple(maker.gates)), _names(maker))
        if all(graph.fed[: graph.output]) and is_good(graph):
            return graph


def _names(maker: _Maker) -> dict[int, str]:
    """Return names for those gates that feed several, and for some others."""
    first = len(maker.inputs)
    feeds = [operand for _, operands in maker.gates for operand in operands if isinstance(operand, int)]
    names = [name for name in GATE_NAMES if name not in maker.inputs]
    share = maker.random.choice((0.0, 0.4, 1.0))
    places = [
        place
        for place in range(first, first + len(maker.gates))
        if feeds.count(place) > 1 or maker.random.random() < share
    ]
    start = maker.random.randrange(3)
    return dict(zip(places, names[start:] + names[:start], strict=False))


def is_good(graph: SmallGraph) -> bool:
    """Tell whether a graph is one that a teacher would give."""
    try:
        numbers = [*graph.values, *gradients(graph).values()]
        steep = [abs(graph.slope(edge)) for edge in graph.edges]
        differences = central_differences(graph)
    except (ArithmeticError, ValueError):
        return False
    if not all(number == 0 or SMALLEST < abs(number) < LARGEST for number in [*numbers, *steep]):
        return False
    if not all(abs(_from_kink(graph, gate)) > CLEAR_OF_KINKS and _is_calm(graph, gate) for gate in graph.gates):
        return False
    found = gradients(graph)
    if not any(found[leaf] for leaf in graph.leaves):
        return False
    for leaf in graph.leaves:
        name = graph.nodes[leaf].name
        if not math.isclose(found[leaf], differences[name], rel_tol=1e-4, abs_tol=1e-5):
            raise AssertionError(f"The generator itself is wrong at ∂/∂{name} of {graph.text}, {dict(graph.inputs)}.")
    return True


def _is_calm(graph: SmallGraph, gate: int) -> bool:
    """Tell whether a wave is one that can be pictured, and not at its hundredth turn."""
    return graph.nodes[gate].kind not in ("sin", "cos") or abs(graph.numbers_into(gate)[0]) < FARTHEST_ANGLE


def _from_kink(graph: SmallGraph, gate: int) -> float:
    kink = GATES[graph.nodes[gate].kind].kink
    return math.inf if kink is None else kink(*graph.numbers_into(gate))
