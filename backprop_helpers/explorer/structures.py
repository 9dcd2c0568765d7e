"""Random graphs for practice, without numbers for their inputs: which gates there are, and what feeds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from ..core.gates import GATES
from ..core.graph import Graph
from ..core.nodes import Node, make, make_constant, make_input
from ..core.trace import assemble
from .levels import CHAINED, CURVED_NUMBERS, KINDS, Kind, Level, Topic

_MOST_CURVED = 2  # gates whose numbers never end: more of them are work for a calculator
_NAMES = ("x", "y", "z", "t", "w")
_SYMMETRIC = ("add", "multiply", "maximum", "minimum")
_TRIES = 60  # of numbers for one structure
_NEGATIVE = 1 / 3  # of the inputs
_LARGER = range(10, 100)
_TENTHS = [tenths / 10 for tenths in range(1, 41)]
_Any = TypeVar("_Any")


@dataclass(frozen=True)
class Step:
    """One gate of a structure."""

    kind: Kind
    operands: tuple[int, ...]  # the nodes that it takes, by number: the inputs come first, then the gates in order
    number: float = 0.0  # that it takes, if any


@dataclass(frozen=True)
class Structure:
    """A graph without numbers for its inputs."""

    inputs: int  # how many there are
    steps: tuple[Step, ...]  # each after what feeds it

    @property
    def is_curved(self) -> bool:
        """Whether its numbers have no end of decimals."""
        return any(step.kind.is_curved for step in self.steps)

    @property
    def branches(self) -> int:
        """How many nodes are used more than once."""
        uses = [operand for step in self.steps for operand in step.operands]
        return sum(uses.count(node) > 1 for node in range(self.inputs + len(self.steps)))

    @property
    def depth(self) -> int:
        """How many gates stand in the longest row."""
        depths = [0] * self.inputs
        for step in self.steps:
            depths.append(1 + max(depths[operand] for operand in step.operands))
        return max(depths)

    def graph(self, numbers: Sequence[float]) -> Graph:
        """Return the graph at certain inputs."""
        leaves = {name: make_input(name) for name in _NAMES[: self.inputs]}
        nodes: list[Node] = [*leaves.values()]
        for step in self.steps:
            parts = (nodes[operand] for operand in step.operands)
            inputs = (make_constant(step.number) if letter == "#" else next(parts) for letter in step.kind.operands)
            nodes.append(make(GATES[step.kind.gate], tuple(inputs)))
        return assemble(nodes[-1], leaves, dict(zip(leaves, numbers, strict=True)), {})

    def formula(self, numbers: Sequence[float]) -> str:
        """Return what is computed, the same for two graphs that differ in names and in the order of terms alone."""
        texts = [f"{number:g}" for number in numbers]
        for step in self.steps:
            parts = (texts[operand] for operand in step.operands)
            filled = [f"#{step.number:g}" if letter == "#" else next(parts) for letter in step.kind.operands]
            ordered = sorted(filled) if step.kind.gate in _SYMMETRIC else filled
            texts.append(f"{step.kind.gate}({','.join(ordered)})")
        return f"{len(self.steps)} {texts[-1]}"


def structures(random: Random, level: Level, topic: Topic) -> Iterator[Structure]:
    """Yield structures of a level that have what a topic needs, without end."""
    while True:
        least = max(level.gates[0], topic.gates)
        gates = _between(random, least, max(level.gates[1], least))
        branches = 0 if topic.is_straight else _between(random, *_raised(level.branches, topic.branches))
        kinds = _kinds(random, gates, level, topic)
        structure = _grown(random, kinds, branches)
        if structure and _fits(structure, level, topic):
            yield structure


def draws(random: Random, structure: Structure, level: Level, more: int) -> Iterator[list[float]]:
    """Yield inputs for a structure, all of different sizes, from a level's numbers and so many more."""
    usual, further = (CURVED_NUMBERS, _TENTHS) if structure.is_curved else (level.numbers, _LARGER)
    taken = {abs(step.number) for step in structure.steps}
    sizes = [size for size in dict.fromkeys([*usual, *further[:more]]) if size not in taken]
    for _ in range(_TRIES):
        drawn: list[float] = []
        while len(drawn) < structure.inputs:
            size = float(pick(random, sizes))
            if size not in map(abs, drawn):
                drawn.append(-size if random.random() < _NEGATIVE else size)
        yield drawn


def pick(random: Random, several: Sequence[_Any]) -> _Any:
    """Return one of several; the same one with every version of Python, which `Random.choice` does not promise."""
    return several[int(random.random() * len(several))]


def _between(random: Random, least: int, most: int) -> int:
    return least + int(random.random() * (most - least + 1))


def _raised(span: tuple[int, int], least: int) -> tuple[int, int]:
    return max(span[0], least), max(span[1], least)


def _kinds(random: Random, gates: int, level: Level, topic: Topic) -> list[Kind]:
    """Return what to build of, in any order."""
    new, known = topic.kinds or level.new, level.known
    if topic.is_straight:
        new, known = _of_one_node(new), _of_one_node(known)
    names = [pick(random, new), *(pick(random, known) for _ in range(gates - 1))]
    return sorted((KINDS[name] for name in names), key=lambda _: random.random())


def _of_one_node(names: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that take one node, or those that any level has of them."""
    return tuple(name for name in names if KINDS[name].operands.strip("#") == "a") or CHAINED


def _fits(structure: Structure, level: Level, topic: Topic) -> bool:
    depth, gates = structure.depth, len(structure.steps)
    curved = sum(step.kind.is_curved for step in structure.steps)
    as_deep = depth == gates if topic.is_straight else level.depth[0] <= depth <= max(level.depth[1], topic.gates)
    branched = topic.is_straight or structure.branches >= max(level.branches[0], topic.branches)
    return as_deep and branched and curved <= _MOST_CURVED


def _grown(random: Random, kinds: list[Kind], branches: int) -> Structure | None:
    """Return a structure of some kinds of gates in which so many nodes are used again; None where there is none."""
    # Of the gates with two operands, some take a node that is in use already; each of the others joins two nodes that
    # are not, so there is one input more than there are of these.
    again = branches - sum(kind.operands == "aa" for kind in kinds)
    joins = sum(kind.operands == "ab" for kind in kinds) - again
    inputs = joins + 1
    if again < 0 or joins < 0 or inputs > len(_NAMES):
        return None
    steps: list[Step] = []
    unused = list(range(inputs))
    for kind in kinds:
        if kind.operands == "ab" and again and (len(unused) == 1 or random.random() < again / (again + joins)):
            operands = _again(random, unused, inputs, steps)
            again -= 1
        elif kind.operands == "ab":
            if len(unused) < 2:
                return None
            first, second = pick(random, unused), pick(random, unused)
            operands = (first, second) if first != second else None
            joins -= 1
        else:
            operands = (pick(random, unused),)
        if operands is None:
            return None
        taken = operands * 2 if kind.operands == "aa" else operands
        step = Step(kind, taken, float(pick(random, kind.numbers)) if kind.numbers else 0.0)
        if not _is_sensible(step, inputs, steps):
            return None
        unused = [node for node in unused if node not in operands] + [inputs + len(steps)]
        steps.append(step)
    return _in_order(Structure(inputs, tuple(steps)))


def _in_order(structure: Structure) -> Structure:
    """Return the structure as people write it: inputs are named as they are met, and x + y + z is no z + x + y."""
    met = [*dict.fromkeys(operand for step in structure.steps for operand in step.operands)]
    place = {node: number for number, node in enumerate(node for node in met if node < structure.inputs)}
    first = [*range(structure.inputs)]  # for each node the first input that it depends on
    steps = []
    for step in structure.steps:
        operands = [place.get(operand, operand) for operand in step.operands]
        if step.kind.gate in _SYMMETRIC:
            operands.sort(key=first.__getitem__)
        first.append(min(first[operand] for operand in operands))
        steps.append(replace(step, operands=tuple(operands)))
    return replace(structure, steps=tuple(steps))


def _again(random: Random, unused: list[int], inputs: int, steps: list[Step]) -> tuple[int, ...] | None:
    """Return a node that is not used yet and one that is, in any order."""
    used = sorted({operand for step in steps for operand in step.operands})
    if not used:
        return None
    pair = pick(random, unused), pick(random, used)
    return pair if random.random() < 0.5 else pair[::-1]


def _is_sensible(step: Step, inputs: int, steps: list[Step]) -> bool:
    """Tell whether a gate says something new of what feeds it."""
    fed_by = [steps[operand - inputs].kind.gate for operand in step.operands if operand >= inputs]
    if any(gate in step.kind.never_on for gate in fed_by):
        return False
    if step.kind.only_on and not any(gate in step.kind.only_on for gate in fed_by):
        return False
    if step.kind.gate in ("maximum", "minimum") and _feeds(step.operands, inputs, steps):
        return False
    same = [earlier for earlier in steps if sorted(earlier.operands) == sorted(step.operands)]
    numbers = [earlier.number for earlier in steps if earlier.number]
    return not any(earlier.kind.gate == step.kind.gate for earlier in same) and step.number not in numbers


def _feeds(operands: tuple[int, ...], inputs: int, steps: list[Step]) -> bool:
    """Tell whether one of some operands feeds another one directly."""
    gates = (steps[operand - inputs] for operand in operands if operand >= inputs)
    return any(part in operands for gate in gates for part in gate.operands)
