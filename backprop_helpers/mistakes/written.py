"""What else can be written down for a gradient: a value, another derivative, the answer of another node."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..core.gates import Gate
from ..core.patterns import is_repeat
from .places import FAR_FETCHED, LAST_RESORT, Place, groups, shown
from .wrong_pass import SlopeOf, ValueOf, WayBack, WrongPass

_MOST_VALUES = 8  # of other nodes that may have been copied by mistake, the nearest ones
_MOST_INPUTS = 3  # whose gradient may have been given for that of another one


def values(way: WayBack) -> Iterator[Place]:
    """Yield values of the forward pass: a node's own, that of another one, or that of the output everywhere."""
    output, name = way.output, way.graph.output.name
    start = f"The backward pass started with the value of {name}. It starts with ∂{name}/∂{name} = 1."
    yield Place(max(output, 0), WrongPass(given={output: ValueOf(output)}), unlikely=LAST_RESORT, special=start)
    asked = [number for number in way.answered if number != output]
    for number in asked:
        words = {"node": way.nodes[number].name, "output": name}
        known = [other for other, node in enumerate(way.nodes) if not is_repeat(node.gate)]
        others = sorted(known, key=lambda other: abs(other - number))[: _MOST_VALUES + 1]
        for other in dict.fromkeys([*others, output]):
            unlikely = 0.0 if other == number else LAST_RESORT
            given, named = {number: ValueOf(other)}, {**words, "copied": way.nodes[other].name}
            yield Place(number, WrongPass(given=given), named, frozenset([number]), unlikely)
    yield from _values_passed_on(way)
    special = f"This is the value of {name} from the forward pass. A gradient says how far {name} moves at a nudge."
    everywhere = WrongPass(given=dict.fromkeys(asked, ValueOf(output)))
    yield Place(max(output, 0), everywhere, unlikely=LAST_RESORT + 0.5, special=special)


def _values_passed_on(way: WayBack) -> Iterator[Place]:
    """Yield gates whose value was multiplied by the local gradient, in the place of their gradient."""
    local = {
        edge: f"y * ({node.gate.local_gradients[position]})"
        for edge, (_, node, position) in enumerate(way.edges)
        if isinstance(node.gate, Gate) and way.gate[edge] != way.output
    }
    special = (
        "On the way back through {gates} the local gradient was multiplied by the gate's value. Multiply by its "
        "gradient."
    )
    for edges in groups(way, local):
        wrong = WrongPass(local={edge: local[edge] for edge in edges}, upstream=dict.fromkeys(edges))
        yield Place(max(way.gate[edge] for edge in edges), wrong, unlikely=LAST_RESORT + 1, special=special)


def other_outputs(way: WayBack) -> Iterator[Place]:
    """Yield ∂node/∂other for ∂output/∂node, and the gradients of a node that is not the output."""
    output = way.graph.output.name
    for number in way.answered:
        for other in sorted(way.below(number) - {number, way.output}) if number != way.output else ():
            name = way.nodes[other].name
            words = {"node": way.nodes[number].name, "other": name, "output": output}
            if way.nodes[other].gate:
                words["other"] = f"{name}, with {shown(way.nodes[other])}"
            direct = len(way.into[number]) == 1 and way.nodes[other] in way.nodes[number].inputs
            wrong = WrongPass(given={number: SlopeOf(number, other)})
            yield Place(number, wrong, words, frozenset([number]), unlikely=0.0 if direct else FAR_FETCHED)
    leaves = [number for number, node in enumerate(way.nodes) if node.gate is None]
    for number in leaves:
        near = sorted(leaves, key=lambda other: abs(other - number))[1 : _MOST_INPUTS + 1]
        for other in (each for each in near if way.nodes[each].shape == way.nodes[number].shape):
            asked = f"∂{output}/∂{way.nodes[number].name}"
            special = f"This is ∂{output}/∂{way.nodes[other].name}. The question asks for {asked}."
            wrong = WrongPass(given={number: SlopeOf(way.output, other)})
            yield Place(number, wrong, needs=frozenset([number]), unlikely=LAST_RESORT + 0.5, special=special)
    for number, node in enumerate(way.nodes):
        below = sorted(way.below(number) - {number})
        if number != way.output and any(way.gate[e] not in {number, *below} for n in below for e in way.feeds[n]):
            # Else these are the numbers of who leaves out what arrives at the node.
            special = f"This is the gradient of {node.name}, not of {output}. Start the backward pass at {output}."
            rest = sorted({*range(len(way.nodes))} - {number, way.output})  # what is not below it has the gradient 0
            wrong = WrongPass(given={other: SlopeOf(number, other) for other in rest})
            yield Place(number, wrong, unlikely=1.0, special=special)


def swapped(way: WayBack) -> Iterator[Place]:
    """Yield two right answers, each in the place of the other."""
    for one, other in combinations(way.answered, 2):
        words = {"first": way.nodes[other].name, "second": way.nodes[one].name}
        wrong = WrongPass(given={one: SlopeOf(way.output, other), other: SlopeOf(way.output, one)})
        yield Place(one, wrong, words, frozenset([one, other]))
