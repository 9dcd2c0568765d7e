"""Where flows that meet, or the factors of a chain, can go wrong: each finder yields the wrong passes it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ..core.gates import Gate
from ..core.numbers import and_list
from ..core.patterns import is_repeat
from .places import LAST_RESORT, Place, groups, shown
from .slopes import ARITHMETIC
from .wrong_pass import Otherwise, Terms, WayBack, WrongPass, gate_of

_STEPS_ABOVE = 2  # from there a gradient may have been taken for that of a gate
_NO_CHAIN = (*ARITHMETIC, "maximum", "minimum")  # functions of several things, or too simple to have an inside


def _branches(way: WayBack) -> Iterator[tuple[int, dict[int, tuple[int, ...]]]]:
    """Yield each node that several edges leave, and these by the gate that they enter, as the pass meets them."""
    for number, edges in enumerate(way.feeds):
        if len(edges) > 1 and number != way.output:
            gates: dict[int, tuple[int, ...]] = {}
            for edge in edges:
                gates[way.gate[edge]] = (*gates.get(way.gate[edge], ()), edge)
            yield number, gates


def _flows(way: WayBack, gates: Sequence[int]) -> str:
    named = and_list(shown(way.nodes[gate]) for gate in sorted(gates, reverse=True))
    return f"the flow{'s'[: len(gates) > 1]} through {named}"


def _without(gates: Mapping[int, tuple[int, ...]], lost: Iterable[int]) -> WrongPass:
    return WrongPass(times={edge: 0 for gate in lost for edge in gates[gate]})


def overwritten(way: WayBack) -> Iterator[Place]:
    """Yield branches where only the last flow is left."""
    for number, gates in _branches(way):
        *lost, last = gates
        if lost:
            words = {"kept": _flows(way, [last]), **_missing(way, number, gates, lost)}
            yield Place(number, _without(gates, lost), words)


def dropped(way: WayBack) -> Iterator[Place]:
    """Yield branches where a flow is missing."""
    for number, gates in _branches(way):
        for lost in _proper_parts(list(gates)):
            yield Place(number, _without(gates, lost), _missing(way, number, gates, lost))


def _missing(way: WayBack, number: int, gates: Iterable[int], lost: Sequence[int]) -> dict[str, str]:
    """Return the words for flows that got lost at a node, which feeds some gates."""
    name, every = way.nodes[number].name, sorted(gates, reverse=True)
    verb, one = ("is", "one of the flows is missing") if len(lost) == 1 else ("are", "only one of the flows is left")
    names = and_list(way.nodes[gate].name for gate in every)
    return {"node": name, "lost": f"{_flows(way, lost)} {verb}", "every": names, "one": one}


def _proper_parts(gates: list[int]) -> Iterator[list[int]]:
    """Yield the gates whose flows get lost: any one of them, or all but one."""
    if len(gates) > 1:
        yield from ([gate] for gate in gates)
    if len(gates) > 2:
        yield from ([gate for gate in gates if gate != kept] for kept in gates)


def passed_too_early(way: WayBack) -> Iterator[Place]:
    """Yield nodes that pass their gradient on before the last flows have arrived."""
    for number, gates in _branches(way):
        if way.nodes[number].gate is None or len(gates) < 2:
            continue
        for lost in dict.fromkeys(map(tuple, [list(gates)[1:], *_proper_parts(list(gates))])):
            kept = _flows(way, [gate for gate in gates if gate not in lost])
            late = frozenset(edge for gate in lost for edge in gates[gate])
            yield Place(number, WrongPass(late=late), {"node": way.nodes[number].name, "kept": kept})


def operand_once(way: WayBack) -> Iterator[Place]:
    """Yield gates that take a node twice, with one of the two flows left out."""
    for number, gates in _branches(way):
        for gate, edges in gates.items():
            words = {"node": way.nodes[number].name, "gate": way.nodes[gate].name, "shown": shown(way.nodes[gate])}
            for lost in reversed(edges[len(edges) == 1 :]):
                yield Place(number, WrongPass(times={lost: 0}), words)


def counted_twice(way: WayBack) -> Iterator[Place]:
    """Yield branches where a flow is counted twice."""
    for number, gates in _branches(way):
        through = {part: (gate,) for gate, edges in gates.items() for part in (edges, *((edge,) for edge in edges))}
        again = through | {gates[one] + gates[other]: (one, other) for one, other in _in_one_step(way, gates)}
        for edges, step in again.items():
            flow = f"the flow through {and_list(shown(way.nodes[gate]) for gate in step)}"
            words = {"node": way.nodes[number].name, "flow": flow}
            yield Place(number, WrongPass(times=dict.fromkeys(edges, 2)), words, unlikely=2.0)


def _in_one_step(way: WayBack, gates: Mapping[int, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Yield gates of a branch of which one serves the other alone: a step such as softmax takes the node by both."""
    for gate in gates:
        served = _served(way, gate)
        if len(gates) > 2 and len(served) == 1 and not served.isdisjoint(gates):
            yield gate, served.pop()


def _served(way: WayBack, gate: int) -> set[int]:
    """Return the gates that take what a gate computes, as it is or repeated."""
    after = way.fed[gate]
    repeats = {number for number in after if is_repeat(way.nodes[number].gate)}
    return (after - repeats).union(*(way.fed[number] for number in repeats))


def multiplied(way: WayBack) -> Iterator[Place]:
    """Yield flows that meet, multiplied: all; two of three; where a gate takes a node twice, within it or around it."""
    for number, gates in _branches(way):
        each = [tuple((edge,) for edge in edges) for edges in gates.values()]
        ways: list[Terms] = [(tuple(flow for flows in each for flow in flows),), (tuple(gates.values()),), tuple(each)]
        for pair in combinations(gates, 2):
            rest = tuple((edges,) for gate, edges in gates.items() if gate not in pair)
            ways.append((tuple(gates[gate] for gate in pair), *rest))
        for terms in dict.fromkeys(ways):
            yield Place(number, WrongPass(terms={number: terms}), {"node": way.nodes[number].name})
    yield from _multiplied_derivatives(way)


def _multiplied_derivatives(way: WayBack) -> Iterator[Place]:
    """Yield products whose derivative is the product of the factors' derivatives: (f·g)′ = f′·g′."""
    for product, node in enumerate(way.nodes):
        factors = [way.number[part] for part in node.inputs if part in way.number]
        is_product = node.gate is not None and node.gate.name == "multiply" and len(set(factors)) == 2
        if not is_product or any(len(way.feeds[factor]) > 1 for factor in factors):
            continue
        for number, gates in _branches(way):
            if all(factor in gates for factor in factors):
                first, second = (gates[factor] for factor in factors)
                rest = tuple((edges,) for gate, edges in gates.items() if gate not in factors)
                upstream: dict[int, int | None] = {**dict.fromkeys(first, product), **dict.fromkeys(second)}
                special = (
                    f"At {shown(node)} the derivatives of the two factors were multiplied. Multiply the derivative of "
                    "each factor by the other factor itself, then add the two."
                )
                wrong = WrongPass(upstream=upstream, terms={number: ((first, second), *rest)})
                yield Place(product, wrong, special=special)


# ---- chains -------------------------------------------------------------------------------------------------------


def local_alone(way: WayBack) -> Iterator[Place]:
    """Yield local gradients alone, without what arrives from upstream."""
    for edges in groups(way, [edge for edge in range(len(way.edges)) if way.gate[edge] != way.output]):
        yield Place(max(way.gate[edge] for edge in edges), WrongPass(upstream=dict.fromkeys(edges)))
    for number, gates in _branches(way):
        first, *others = way.feeds[number]
        slopes = {gate_of(way.nodes[gate]).local_gradients if way.passes_on(gates[gate][0]) else "" for gate in gates}
        if len(gates) > 1 and slopes == {("1", "1")}:
            name, every = way.nodes[number].name, and_list(way.nodes[gate].name for gate in sorted(gates, reverse=True))
            special = (
                f"This is only how far {every} move if {name} is nudged. Multiply it by what arrives at each of them, "
                "and add."
            )
            wrong = WrongPass(upstream={first: None}, times=dict.fromkeys(others, 0))
            yield Place(number, wrong, special=special)


def upstream_from_above(way: WayBack) -> Iterator[Place]:
    """Yield gates that multiply by the gradient of a gate further on, in the place of their own output's."""
    for number in range(len(way.nodes)):
        above, edges = number, way.into[number]
        for _ in range(_STEPS_ABOVE if edges else 0):
            if len(way.fed[above]) != 1:
                break
            step = way.feeds[above]
            (above,) = way.fed[above]
            if above == way.output or way.nodes[above].shape != way.nodes[number].shape:
                break  # who multiplies by the 1 at the output leaves out what arrives
            if all(map(way.passes_on, step)):
                continue  # it has the same gradient
            special = (
                f"On the way back through {{gates}} the gradient of {way.nodes[above].name} was used. Multiply the "
                "local gradient by that of the gate's own output."
            )
            for these in dict.fromkeys([tuple(edges), *((edge,) for edge in edges)]):
                wrong = WrongPass(upstream=dict.fromkeys(these, above))
                yield Place(number, wrong, unlikely=LAST_RESORT + 1.1, special=special)


def added_locals(way: WayBack) -> Iterator[Place]:
    """Yield local gradients that are added to what arrives from upstream; less likely than a number that was copied."""
    for edges in groups(way, [edge for edge in range(len(way.edges)) if way.gate[edge] != way.output]):
        wrong = WrongPass(local=dict.fromkeys(edges, Otherwise.ADDED))
        yield Place(max(way.gate[edge] for edge in edges), wrong, unlikely=LAST_RESORT + 1.5)


def without_inner(way: WayBack) -> Iterator[Place]:
    """Yield the outer derivative of a chain, without what is inside; what reaches the inside by other ways stays."""
    for edge, (inner, outer, _) in enumerate(way.edges):
        number = way.number[inner]
        if (
            isinstance(outer.gate, Gate)
            and outer.gate.name not in _NO_CHAIN
            and inner.gate is not None
            and len(way.feeds[number]) == 1
        ):
            added = dict.fromkeys(way.below(number) - {number}, number)
            wrong = WrongPass(times=dict.fromkeys(way.into[number], 0), added=added)
            yield Place(way.gate[edge], wrong, {"outer": shown(outer), "inner": inner.name})


def doubled(way: WayBack) -> Iterator[Place]:
    """Yield a pass on top of another one: the inputs' gradients, or all, are twice as large."""
    leaves = [edge for edge, (part, _, _) in enumerate(way.edges) if part.gate is None]
    if leaves:
        names = list(dict.fromkeys(way.edges[edge].input.name for edge in leaves))
        whose = f"The gradient of {names[0]} is" if len(names) == 1 else "Each input's gradient is"
        special = f"{whose} twice as large as it should be. Something is counted twice, such as an earlier pass."
        yield Place(way.output, WrongPass(times=dict.fromkeys(leaves, 2)), special=special)
    yield Place(max(way.output, 0), WrongPass(start=2.0), unlikely=0.1)
