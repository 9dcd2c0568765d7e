"""Where a wrong formula can stand in the place of a local gradient: each finder yields the wrong passes it leads to."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from ..core.gates import Gate
from ..core.nodes import Constant, Node
from ..core.numbers import and_list
from ..core.patterns import is_repeat
from .places import FAR_FETCHED, LAST_RESORT, Find, Place, groups
from .wrong_pass import At, AtSlope, Local, SlopeOf, ValueOf, WayBack, WrongPass, gate_of

ARITHMETIC = ("add", "subtract", "multiply", "negate")
_MOST_POINTS = 8  # where a derivative may have been taken by mistake, the nearest ones
# That people mix up.
_SLOPES = {"sigmoid": "σ · (1 − σ)", "tanh": "1 − tanh²", "divide": "−a/b² for a/b", "softplus": "σ itself"}
_ELSEWHERE = ("relu", "leaky_relu", "maximum", "minimum", "absolute")  # the slope 1 there is told by another record

OF_ROOTS = "The derivative of a square root is 1 divided by twice the root."

Formula = Callable[[Gate, int], str | None]


def by_formula(formula: Formula, special: str = "", unlikely: float = 0.0) -> Find:
    """Return a finder for a wrong formula, where there is one, in the place of a local gradient."""

    def find(way: WayBack) -> Iterator[Place]:
        gates = ((edge.node.gate, edge.position) for edge in way.edges)
        texts = (formula(gate, position) if isinstance(gate, Gate) else None for gate, position in gates)
        yield from _in_place_of(way, {number: text for number, text in enumerate(texts) if text}, special, unlikely)

    return find


def _in_place_of(way: WayBack, wrong: Mapping[int, str], special: str = "", unlikely: float = 0.0) -> Iterator[Place]:
    """Yield wrong formulas, by edge, in the place of local gradients."""
    for edges in groups(way, wrong):
        here = WrongPass(local={edge: wrong[edge] for edge in edges})
        yield Place(way.gate[min(edges)], here, unlikely=unlikely, special=special)


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


def values_for_slopes(way: WayBack) -> Iterator[Place]:
    """Yield gates' values taken for their slopes; of a product before the output, x · y for y, if nothing else fits."""
    yield from by_formula(_value_for_slope)(way)
    for place in by_formula(only(multiply=("y", "y")), unlikely=LAST_RESORT + 2)(way):
        if way.output not in (way.gate[edge] for edge in place.wrong.local):  # else the output's value was copied
            yield place


def _value_for_slope(gate: Gate, position: int) -> str | None:
    """Return the gate's value, where that is no other mistake; what a max or min sends nothing gets nothing."""
    if gate.name in ("maximum", "minimum"):
        return f"y * ({gate.local_gradients[position]})"
    return None if position or gate.name in (*ARITHMETIC, "divide", "sigmoid", "exp") else "y"


def for_whole_slope(*formulas: Formula) -> Find:
    """Return a finder for wrong formulas, with words for the whole slope."""

    def find(way: WayBack) -> Iterator[Place]:
        for place in (place for formula in formulas for place in by_formula(formula)(way)):
            names = dict.fromkeys(gate_of(way.edges[edge].node).name for edge in place.wrong.local)
            yield replace(place, words={"slope": " or ".join(_SLOPES[name] for name in names)})

    return find


def grown_exponents(way: WayBack) -> Iterator[Place]:
    """Yield powers with a negative exponent that grew by 1."""
    special = "At {gates} the exponent became larger. It gets smaller by 1: −1 becomes −2."
    for place in by_formula(only(power=("b * a ** (b + 1)",)), special)(way):
        exponents = [way.edges[edge].node.inputs[1] for edge in place.wrong.local]
        if all(isinstance(node, Constant) and not node.shape and node.number < 0 for node in exponents):
            yield place


def zeros_for_ones(way: WayBack) -> Iterator[Place]:
    """Yield gates that add or subtract a constant, with the slope of the constant in the place of that of the rest."""
    wrong = {
        edge: "0"
        for edge, (_, node, _) in enumerate(way.edges)
        if gate_of(node).name in ("add", "subtract") and any(isinstance(part, Constant) for part in node.inputs)
    }
    yield from _in_place_of(way, wrong)
    for part, edges in zip(way.nodes, way.feeds, strict=True):
        are_terms = all(gate_of(way.edges[edge].node).name in ("add", "subtract") for edge in edges)
        if edges and part.gate is None and are_terms and wrong.keys().isdisjoint(edges):
            moves = f"move{'s' * (len({way.gate[edge] for edge in edges}) == 1)}"
            special = (
                f"{part.name} got the slope 0, like a constant. It is an input: {{gates}} {moves} if it is nudged."
            )
            local = dict.fromkeys(edges, "0")
            yield Place(way.gate[edges[0]], WrongPass(local=local), unlikely=FAR_FETCHED, special=special)


def terms_as_factors(way: WayBack) -> Iterator[Place]:
    """Yield terms taken for factors: a leaf or a constant, at the other term, or a leaf at itself; not 1 or −1."""
    for sign, gates in (("", ("add", "subtract")), ("-", ("subtract",))):
        edges = {edge: each for edge, each in enumerate(way.edges) if gate_of(each.node).name in gates}
        for own in (False, True):
            factors = {edge: position if own else 1 - position for edge, (_, _, position) in edges.items()}
            terms = {edge: edges[edge].node.inputs[factor] for edge, factor in factors.items()}
            wrong = {n: sign + "ab"[factors[n]] for n, term in terms.items() if _is_loose(term)}
            yield from _in_place_of(way, wrong, unlikely=FAR_FETCHED)


def _is_loose(term: Node) -> bool:
    term = term.inputs[0] if is_repeat(term.gate) else term
    return term.gate is None and not (isinstance(term, Constant) and not term.shape and term.number in (1, -1))


def unswitched(way: WayBack) -> Iterator[Place]:
    """Yield factors that are not switched; x is seldom mixed up with the 4 in 4x, but the 3 in w * 3 may be data."""
    for place in by_formula(only(multiply=("a", "b")))(way):
        far_fetched = any(isinstance(way.edges[edge].node.inputs[0], Constant) for edge in place.wrong.local)
        yield replace(place, unlikely=FAR_FETCHED * far_fetched)


def missing_exponents(way: WayBack) -> Iterator[Place]:
    """Yield powers without the exponent in front; a root, in which nobody sees an exponent, has words of its own."""
    of_roots = f"At {{gates}} the factor 1/2 is missing. {OF_ROOTS}"
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
            nothing = "At {gates} neither input got the gradient. One does: the larger of a max, the smaller of a min."
            yield Place(gates[0], WrongPass(local=dict.fromkeys(edges, "0")), unlikely=LAST_RESORT, special=nothing)
        for edge in edges if len(gates) == 1 else ():
            always = f"At {{gates}} {way.edges[edge].input.name} got the whole gradient at all inputs. {smaller}"
            yield Place(gates[0], WrongPass(local={edge: "1"}), unlikely=LAST_RESORT, special=always)


def wrong_points(way: WayBack) -> Iterator[Place]:
    """Yield derivatives taken at another number than the one that goes into the gate."""
    for number, (part, node, _) in enumerate(way.edges):
        if not isinstance(node.gate, Gate) or node.gate.name in ARITHMETIC or node.gate.kink:
            continue
        elsewhere = way.below(way.number[part]) - {way.number[part]}
        if len(node.inputs) == 1:  # a function's own output is mistaken for its input: f′(f(x)) for f′(x)
            elsewhere.add(way.gate[number])
        for other in sorted(elsewhere)[:_MOST_POINTS]:
            words = {"point": way.nodes[other].name, "gate": node.name, "input": part.name}
            yield Place(way.gate[number], WrongPass(local={number: At(other)}), words)
        if len(way.into[way.gate[number]]) == 1 < len(node.inputs):  # the others are constants
            words = {"point": node.name, "gate": node.name, "input": part.name}
            wrong = WrongPass(local={number: At(way.gate[number])})
            yield Place(way.gate[number], wrong, words, unlikely=LAST_RESORT)
    at_zero = "At {gates} the slope 1/4 was taken, which σ has at 0 only. Take the slope at the number that goes in."
    yield from by_formula(only(sigmoid=("0.25",)), at_zero)(way)


def at_slopes(way: WayBack) -> Iterator[Place]:
    """Yield chains in which the outer derivative was taken at the inner one: f′(g′(x)) for f′(g(x)) · g′(x)."""
    for number, (part, node, _) in enumerate(way.edges):
        inner = way.source[number]
        alone = (
            all(other is part or isinstance(other, Constant) for other in node.inputs) and len(way.feeds[inner]) == 1
        )
        if not alone or not part.gate or gate_of(node).name in ARITHMETIC or gate_of(node).kink:
            continue
        special = (
            f"The derivative of {{gates}} was taken at the derivative of {part.name}. Take it at {part.name} itself, "
            "and multiply by that derivative."
        )
        for leaf in (each for each in way.below(inner) if not way.nodes[each].gate):
            rest = dict.fromkeys(way.into[inner], 0)
            wrong = WrongPass(local={number: AtSlope(inner, leaf)}, times=rest, added={leaf: inner})
            yield Place(way.gate[number], wrong, unlikely=LAST_RESORT, special=special)


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
        ways: dict[tuple[Node, ...], Sequence[Node]] = {(node,): node.inputs}
        if node not in inner:
            ways[tuple(gates)] = terms
        for shared, among in ways.items():
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
                everywhere, *alone = means_of_inputs(way, edge, times)
                yield from (everywhere, *(replace(place, unlikely=LAST_RESORT) for place in alone))
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
    for name, edges in (everything | leaves).items():
        special = f"The factor of the mean at {{gates}} {lost} on the way to {name}. What arrives from upstream has it."
        yield Place(way.gate[edge], WrongPass(times=dict.fromkeys(edges, times)), unlikely=0.1, special=special)
    answered = [number for number in way.answered if number in below and way.nodes[number].gate and times > 1]
    for numbers in dict.fromkeys([*((number,) for number in answered), tuple(answered)]) if answered else ():
        late = and_list(way.nodes[number].name for number in numbers)
        special = f"The factor 1/{round(times)} of the mean is missing in the gradient of {late}, but not after it."
        wrong = WrongPass(given={number: SlopeOf(way.output, number, times) for number in numbers})
        yield Place(max(numbers), wrong, needs=frozenset(numbers), unlikely=LAST_RESORT, special=special)
