"""Where a graph leaves room for a misconception: each finder yields the wrong passes that it can lead to."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, islice

from ..core.gates import Gate
from ..core.nodes import Constant, Node
from ..core.numbers import and_list
from ..notation.typeset import formula_text
from .wrong_pass import At, Local, SlopeOf, Terms, ValueOf, WayBack, WrongPass, gate_of

_ARITHMETIC = ("add", "subtract", "multiply", "negate")
_MOST_POINTS = 8  # where a derivative may have been taken by mistake, the nearest ones
_SELDOM = 1.2  # so unlikely is what is not told beside a common mistake
LAST_RESORT = 4.0  # so unlikely is what is thought of only where nothing else fits, and never in pairs
_MOST_VALUES = 8  # of other nodes that may have been copied by mistake, the nearest ones
_SLOPES = {"sigmoid": "σ · (1 − σ)", "tanh": "1 − tanh²"}  # in which people forget a part
_ELSEWHERE = ("relu", "leaky_relu", "maximum", "minimum", "absolute")  # the slope 1 there is told by another record
_NO_CHAIN = (*_ARITHMETIC, "maximum", "minimum")  # functions of several things, or too simple to have an inside


@dataclass(frozen=True)
class Place:
    """A place where a misconception can be at work."""

    node: int  # where it happens
    wrong: WrongPass
    words: Mapping[str, str] = field(default_factory=dict)  # what fills the gaps of the message, beside the gates
    needs: frozenset[int] = frozenset()  # nodes that must be answered, or it is taken for something else
    unlikely: float = 0.0  # how much less likely than elsewhere: below 1 by the place, from 1 on far-fetched
    special: str = ""  # the message of a form that wants its own words
    signed: frozenset[int] = frozenset()  # edges: if all their local gradients are negative, it happens more easily


Find = Callable[[WayBack], Iterator[Place]]
Formula = Callable[[Gate, int], str | None]


def nowhere(_: WayBack) -> Iterator[Place]:
    """Yield nothing: only the author of an exercise knows the number."""
    yield from ()


# ---- a wrong formula in the place of a local gradient -------------------------------------------------------------


def by_formula(formula: Formula) -> Find:
    """Return a finder for a wrong formula, where there is one, in the place of a local gradient."""

    def find(way: WayBack) -> Iterator[Place]:
        gates = ((edge.node.gate, edge.position) for edge in way.edges)
        texts = (formula(gate, position) if isinstance(gate, Gate) else None for gate, position in gates)
        yield from _in_place_of(way, {number: text for number, text in enumerate(texts) if text})

    return find


def lost_bases(way: WayBack) -> Iterator[Place]:
    """Yield powers of whose slope only the exponent is taken: seldom, beside one at another point."""
    for place in by_formula(only(power=("b",)))(way):
        yield replace(place, unlikely=_SELDOM)


def _in_place_of(way: WayBack, wrong: Mapping[int, str]) -> Iterator[Place]:
    """Yield wrong formulas, by edge, in the place of local gradients."""
    for edges in _groups(way, wrong):
        yield Place(way.gate[min(edges)], WrongPass(local={edge: wrong[edge] for edge in edges}))


def _groups(way: WayBack, edges: Iterable[int]) -> list[tuple[int, ...]]:
    """Return each edge alone, the edges into a gate, from a node, into the gates of a kind, and all; nothing twice.

    Of two edges between the same nodes none is taken alone: people do not tell them apart.
    """
    fits = list(edges)
    keys: tuple[Callable[[int], object], ...] = (
        lambda edge: (way.gate[edge], way.edges[edge].input),
        lambda edge: way.gate[edge],
        lambda edge: way.edges[edge].input,
        lambda edge: gate_of(way.edges[edge].node).name,
        lambda edge: None,
    )
    groups: dict[tuple[int, ...], None] = {}
    for key in keys:
        parts: dict[object, list[int]] = {}
        for edge in fits:
            parts.setdefault(key(edge), []).append(edge)
        groups |= dict.fromkeys(tuple(part) for part in parts.values())
    return list(groups)


def only(**wrong: Sequence[str]) -> Formula:
    """Return the wrong formulas for the inputs of some gates; "" where there is none."""
    return lambda gate, position: next(islice(wrong.get(gate.name, ()), position, None), None)


def squared(gate: Gate, position: int) -> str | None:
    """Return the local gradient times itself."""
    formula = gate.local_gradients[position]
    return None if formula in ("1", "-1") else f"({formula}) * ({formula})"


def with_input_for_output(gate: Gate, position: int) -> str | None:
    """Return the local gradient with the input of a function where its output belongs."""
    formula = gate.local_gradients[position]
    return formula.replace("y", "a") if "y" in formula and len(gate.inputs) == 1 else None


def value_for_slope(gate: Gate, position: int) -> str | None:
    """Return the gate's value, where that is no other mistake; what a max or min sends nothing gets nothing."""
    if gate.name in ("maximum", "minimum"):
        return f"y * ({gate.local_gradients[position]})"
    return None if position or gate.name in (*_ARITHMETIC, "divide", "sigmoid", "exp") else "y"


def parts_of_slopes(way: WayBack) -> Iterator[Place]:
    """Yield slopes of which a part is left out."""
    for part in (only(sigmoid=("1 - y",), tanh=("1 - y",)), only(tanh=("y ** 2",))):
        for place in by_formula(part)(way):
            names = dict.fromkeys(gate_of(way.edges[edge].node).name for edge in place.wrong.local)
            yield replace(place, words={"slope": " or ".join(_SLOPES[name] for name in names)})


def zeros_for_ones(way: WayBack) -> Iterator[Place]:
    """Yield gates that add or subtract a constant, with the slope of the constant in the place of that of the rest."""
    wrong = {
        edge: "0"
        for edge, (_, node, _) in enumerate(way.edges)
        if gate_of(node).name in ("add", "subtract") and any(isinstance(part, Constant) for part in node.inputs)
    }
    yield from _in_place_of(way, wrong)


def terms_as_factors(way: WayBack) -> Iterator[Place]:
    """Yield terms taken for factors: a leaf or a constant, at the other term, or a leaf at itself; not 1 or −1."""
    for sign, gates in (("", ("add", "subtract")), ("-", ("subtract",))):
        edges = {edge: each for edge, each in enumerate(way.edges) if gate_of(each.node).name in gates}
        for own in (False, True):
            factors = {edge: position if own else 1 - position for edge, (_, _, position) in edges.items()}
            terms = {edge: edges[edge].node.inputs[factor] for edge, factor in factors.items()}
            wrong = {n: sign + "ab"[factors[n]] for n, term in terms.items() if _is_loose(term)}
            yield from (replace(place, unlikely=_SELDOM) for place in _in_place_of(way, wrong))


def _is_loose(term: Node) -> bool:
    return term.gate is None and not (isinstance(term, Constant) and not term.shape and term.number in (1, -1))


def unswitched(way: WayBack) -> Iterator[Place]:
    """Yield factors that are not switched; x is seldom mixed up with the 4 in 4x, but the 3 in w * 3 may be data."""
    for place in by_formula(only(multiply=("a", "b")))(way):
        far_fetched = any(isinstance(way.edges[edge].node.inputs[0], Constant) for edge in place.wrong.local)
        yield replace(place, unlikely=1.2 * far_fetched)


def missing_exponents(way: WayBack) -> Iterator[Place]:
    """Yield powers without the exponent in front; a root, in which nobody sees an exponent, has words of its own."""
    of_roots = "At {gates} the factor 1/2 is missing. The derivative of a square root is 1 divided by twice the root."
    for place in by_formula(only(power=("a ** (b - 1)",), sqrt=("1 / y",)))(way):
        roots = all(gate_of(way.edges[edge].node).name == "sqrt" for edge in place.wrong.local)
        yield replace(place, special=of_roots) if roots else place


def flipped_signs(way: WayBack) -> Iterator[Place]:
    """Yield signs that get lost: first of all where the local gradient is written with a minus, or is negative."""
    for place in by_formula(lambda gate, position: f"-1 * ({gate.local_gradients[position]})")(way):
        edges = [(edge, way.edges[edge]) for edge in place.wrong.local]
        written = [edge for edge, (_, node, n) in edges if gate_of(node).local_gradients[n].startswith("-")]
        signed = frozenset(place.wrong.local).difference(written)
        yield replace(place, unlikely=0.6 if signed else 0.0, signed=signed)
    name = way.graph.output.name
    special = f"Every sign is flipped. The backward pass starts with ∂{name}/∂{name} = 1, not −1."
    yield Place(max(way.output, 0), WrongPass(start=-1.0), unlikely=0.6, special=special)
    for number in way.answered:
        if number != way.output:
            wrong = WrongPass(given={number: SlopeOf(way.output, number, -1.0)})
            special = f"Only the sign is wrong at {way.nodes[number].name}. Perhaps it got lost in the writing."
            yield Place(number, wrong, needs=frozenset([number]), unlikely=LAST_RESORT, special=special)


def unchanged_upstream(way: WayBack) -> Iterator[Place]:
    """Yield gates that pass the upstream gradient on as it is.

    At the output's gate the same number comes about if the next gate forgets the upstream gradient: only who has
    answered the node between them tells the two apart. To leave out −1 is to lose a sign.
    """

    def one(gate: Gate, position: int) -> str | None:
        return None if gate.local_gradients[position] in ("1", "-1") or gate.name in _ELSEWHERE else "1"

    for place in by_formula(one)(way):
        edges = list(place.wrong.local)
        hidden = [edge for edge in edges if way.gate[edge] == way.output and _is_a_link(way, edge)]
        rest = [edge for edge in edges if edge not in hidden]
        needs = frozenset(way.number[way.edges[edge].input] for edge in hidden)
        yield place if rest else Place(place.node, place.wrong, needs=needs)
        if hidden and rest:
            yield Place(way.gate[min(rest)], place.wrong.restricted_to(rest))


def _is_a_link(way: WayBack, edge: int) -> bool:
    """Tell whether an edge is the only one from a gate."""
    part = way.edges[edge].input
    return part.gate is not None and len(way.feeds[way.number[part]]) == 1


def misrouted(way: WayBack) -> Iterator[Place]:
    """Yield a max or min, or all of them, that sends its gradient to the other input, to both, or half to each."""
    smaller = "The smaller input of a max gets nothing, nor does the larger one of a min."
    routers = [n for n, node in enumerate(way.nodes) if node.gate and node.gate.name in ("maximum", "minimum")]
    for gates in dict.fromkeys([*((gate,) for gate in routers), tuple(routers)]):
        edges = {edge: way.edges[edge] for gate in gates for edge in way.into[gate]}
        if edges:
            other: dict[int, Local] = {n: gate_of(e.node).local_gradients[1 - e.position] for n, e in edges.items()}
            yield Place(gates[0], WrongPass(local=other))
            everything = f"At {{gates}} both inputs got the whole gradient. {smaller}"
            yield Place(gates[0], WrongPass(local=dict.fromkeys(edges, "1")), special=everything)
            halves = f"At {{gates}} both inputs got half of the gradient, as in a tie. {smaller}"
            yield Place(gates[0], WrongPass(local=dict.fromkeys(edges, "0.5")), special=halves)


def wrong_points(way: WayBack) -> Iterator[Place]:
    """Yield derivatives taken at another number than the one that goes into the gate."""
    for number, (part, node, _) in enumerate(way.edges):
        if not isinstance(node.gate, Gate) or node.gate.name in _ARITHMETIC or node.gate.kink:
            continue
        elsewhere = way.below(way.number[part]) - {way.number[part]}
        if len(node.inputs) == 1:  # a function's own output is mistaken for its input: f′(f(x)) for f′(x)
            elsewhere.add(way.gate[number])
        for other in sorted(elsewhere)[:_MOST_POINTS]:
            words = {"point": way.nodes[other].name, "gate": node.name, "input": part.name}
            yield Place(way.gate[number], WrongPass(local={number: At(other)}), words)
    at_zero = "At {gates} the slope 1/4 was taken, which σ has at 0 only. Take the slope at the number that goes in."
    for place in by_formula(only(sigmoid=("0.25",)))(way):
        yield replace(place, special=at_zero)


def early_factors(way: WayBack) -> Iterator[Place]:
    """Yield products in which the other factor was taken one gate too early: z for relu(z)."""
    for edge, (part, node, position) in enumerate(way.edges):
        factor = node.inputs[1 - position] if gate_of(node).name == "multiply" else part
        before = [one for one in factor.inputs if not isinstance(one, Constant)]
        if factor is not part and len(before) == 1 and before[0].shape == factor.shape:
            yield other_factor(way, edge, before[0])


def other_factor(way: WayBack, edge: int, taken: Node, unlikely: float = 0.0) -> Place:
    """Return a product in which another node's value stands where a factor belongs."""
    _, node, position = way.edges[edge]
    special = (
        f"On the way back through {{gates}}, {taken.name} was used where {node.inputs[1 - position].name} belongs. "
        "The other factor is what goes into the gate: the forward pass has it."
    )
    wrong = WrongPass(local={edge: ValueOf(way.number[taken])})
    return Place(way.gate[edge], wrong, unlikely=unlikely, special=special)


def shared_sums(way: WayBack) -> Iterator[Place]:
    """Yield sums that share their gradient out among their terms: of several add gates, or of one of them alone."""
    sums = {node: _terms_of(node) for node in way.nodes if _adds(node)}
    inner = {gate for _, gates in sums.values() for gate in gates[1:]}
    for node, (terms, gates) in sums.items():
        ways = [([node], list(node.inputs))] + ([(gates, terms)] if gates[1:] and node not in inner else [])
        for shared, among in ways:
            if sum(not isinstance(term, Constant) for term in among) > 1:
                edges = [edge for gate in shared for edge in way.into[way.number[gate]]]
                wrong = {edge: 1 / len(among) for edge in edges if way.edges[edge].input not in shared}
                yield Place(way.number[node], WrongPass(local=wrong))


def _adds(node: Node) -> bool:
    return node.gate is not None and node.gate.name == "add"


def _terms_of(node: Node) -> tuple[list[Node], list[Node]]:
    """Return the terms of a sum that is made of several add gates, and these gates."""
    terms: list[Node] = []
    gates = [node]
    for gate in gates:  # which grows
        for part in gate.inputs:
            (gates if _adds(part) else terms).append(part)
    return terms, gates


def means(way: WayBack) -> Iterator[Place]:
    """Yield the factor 1/n of a mean, left out or there twice: from its gate on, or in the inputs' gradients alone."""
    for edge, (part, node, position) in enumerate(way.edges):
        gate = gate_of(node)
        of_a_sum = _adds(part) and any(isinstance(each, Constant) for each in node.inputs)
        count = 1 / way.local[edge] if of_a_sum and way.local[edge] else 0.0
        factor = gate.name == "multiply" or (gate.name == "divide" and position == 0)
        if factor and count > 1 and math.isclose(count, round(count)):
            for wrong, times in (("1", count), (squared(gate, position) or "", 1 / count)):
                yield Place(way.gate[edge], WrongPass(local={edge: wrong}), {"count": str(round(count))})
                yield from islice(means_of_inputs(way, edge, times), 1)
    terms = len(_terms_of(way.graph.output)[0]) if _adds(way.graph.output) else 1
    if terms > 2:
        yield Place(way.output, WrongPass(start=1 / terms), {"count": str(terms)})


def means_of_inputs(way: WayBack, edge: int, times: float) -> Iterator[Place]:
    """Yield the factor of a mean lost, or there once more, in the gradients of all inputs of it, or of one of them."""
    below = way.below(way.number[way.edges[edge].input])
    leaves: dict[str, list[int]] = {}
    for each, (leaf, _, _) in enumerate(way.edges):
        if leaf.gate is None and way.gate[each] in below:
            leaves.setdefault(leaf.name, []).append(each)
    lost = "got lost" if times > 1 else "came in once more"
    everything = {"the inputs": [each for edges in leaves.values() for each in edges]}
    for name, edges in (everything | (leaves if len(leaves) > 1 else {})).items():
        special = f"The factor of the mean at {{gates}} {lost} on the way to {name}. What arrives from upstream has it."
        yield Place(way.gate[edge], WrongPass(times=dict.fromkeys(edges, times)), unlikely=0.1, special=special)


# ---- flows that meet ----------------------------------------------------------------------------------------------


def _branches(way: WayBack) -> Iterator[tuple[int, dict[int, tuple[int, ...]]]]:
    """Yield each node that several edges leave, and these by the gate that they enter, as the pass meets them."""
    for number, edges in enumerate(way.feeds):
        if len(edges) > 1 and number != way.output:
            gates: dict[int, tuple[int, ...]] = {}
            for edge in edges:
                gates[way.gate[edge]] = (*gates.get(way.gate[edge], ()), edge)
            yield number, gates


def _flows(way: WayBack, gates: Iterable[int], verb: bool = True) -> str:
    several = len(list(gates)) > 1
    named = and_list(shown(way.nodes[gate]) for gate in sorted(gates, reverse=True))
    return f"the flow{'s'[:several]} through {named}{' are'[: 4 * verb] if several else ' is'[: 3 * verb]}"


def shown(gate: Node) -> str:
    """Return a gate as a message first names it, with what it computes: a letter may be in no code but ours."""
    return f"{gate.name} = {formula_text(gate)}" if gate.gate else gate.name


def _without(gates: Mapping[int, tuple[int, ...]], lost: Iterable[int]) -> WrongPass:
    return WrongPass(times={edge: 0 for gate in lost for edge in gates[gate]})


def overwritten(way: WayBack) -> Iterator[Place]:
    """Yield branches where only the last flow is left."""
    for number, gates in _branches(way):
        *lost, last = gates
        if lost:
            words = {"kept": _flows(way, [last], False), **_missing(way, number, gates, lost)}
            yield Place(number, _without(gates, lost), words)


def dropped(way: WayBack) -> Iterator[Place]:
    """Yield branches where a flow is missing."""
    for number, gates in _branches(way):
        for lost in _proper_parts(list(gates)):
            yield Place(number, _without(gates, lost), _missing(way, number, gates, lost))


def _missing(way: WayBack, number: int, gates: Iterable[int], lost: Sequence[int]) -> dict[str, str]:
    """Return the words for flows that got lost at a node, which feeds some gates."""
    name, every = way.nodes[number].name, sorted(gates, reverse=True)
    one = "one of the flows is missing" if len(lost) == 1 else "only one of the flows is left"
    names = and_list(way.nodes[gate].name for gate in every)
    return {"node": name, "lost": _flows(way, lost), "every": names, "one": one}


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
            kept = _flows(way, [gate for gate in gates if gate not in lost], False)
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
        for gate, edges in gates.items():
            words = {"node": way.nodes[number].name, "flow": _flows(way, [gate], False)}
            for again in dict.fromkeys([edges, *((edge,) for edge in edges)]):
                yield Place(number, WrongPass(times=dict.fromkeys(again, 2)), words, unlikely=2.0)


def multiplied(way: WayBack) -> Iterator[Place]:
    """Yield flows that meet, multiplied: all; two of three; where a gate takes a node twice, within it or around it."""
    for number, gates in _branches(way):
        every = tuple((edge,) for edges in gates.values() for edge in edges)
        ways: list[Terms] = [(every,)]
        if len(gates) > 1:
            ways += [(tuple(gates.values()),), tuple(tuple((edge,) for edge in edges) for edges in gates.values())]
        if len(gates) > 2:
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
    for edges in _groups(way, [edge for edge in range(len(way.edges)) if way.gate[edge] != way.output]):
        yield Place(max(way.gate[edge] for edge in edges), WrongPass(upstream=dict.fromkeys(edges)))


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


# ---- something else written down ----------------------------------------------------------------------------------


def values(way: WayBack) -> Iterator[Place]:
    """Yield values of the forward pass: a node's own, that of another one, or that of the output everywhere."""
    output, name = way.output, way.graph.output.name
    for number in way.answered:
        words = {"node": way.nodes[number].name, "output": name}
        others = sorted(range(len(way.nodes)), key=lambda other: abs(other - number))[: _MOST_VALUES + 1]
        for other in dict.fromkeys([*others, output] if number != output else [number]):
            unlikely = 0.0 if other == number else LAST_RESORT
            given, named = {number: ValueOf(other)}, {**words, "copied": way.nodes[other].name}
            yield Place(number, WrongPass(given=given), named, frozenset([number]), unlikely)
    asked = [number for number in way.answered if number != output]
    special = f"This is the value of {name} from the forward pass. A gradient says how far {name} moves at a nudge."
    everywhere = WrongPass(given=dict.fromkeys(asked, ValueOf(output)))
    yield Place(max(output, 0), everywhere, unlikely=LAST_RESORT + 0.5, special=special)


def other_outputs(way: WayBack) -> Iterator[Place]:
    """Yield ∂node/∂other for ∂output/∂node, and the gradients of a node that is not the output."""
    output = way.graph.output.name
    for number in way.answered:
        for other in sorted(way.below(number) - {number, way.output}) if number != way.output else ():
            words = {"node": way.nodes[number].name, "other": way.nodes[other].name, "output": output}
            direct = len(way.into[number]) == 1 and way.nodes[other] in way.nodes[number].inputs
            wrong = WrongPass(given={number: SlopeOf(number, other)})
            yield Place(number, wrong, words, frozenset([number]), unlikely=0.0 if direct else 1.2)
    for number, node in enumerate(way.nodes):
        below = sorted(way.below(number) - {number})
        if number != way.output and any(way.gate[e] not in {number, *below} for n in below for e in way.feeds[n]):
            # Else these are the numbers of who leaves out what arrives at the node.
            special = f"This is the gradient of {node.name}, not of {output}. Start the backward pass at {output}."
            wrong = WrongPass(given={other: SlopeOf(number, other) for other in below})
            yield Place(number, wrong, unlikely=1.0, special=special)


def swapped(way: WayBack) -> Iterator[Place]:
    """Yield two right answers, each in the place of the other."""
    for one, other in combinations(way.answered, 2):
        words = {"first": way.nodes[other].name, "second": way.nodes[one].name}
        wrong = WrongPass(given={one: SlopeOf(way.output, other), other: SlopeOf(way.output, one)})
        yield Place(one, wrong, words, frozenset([one, other]))
