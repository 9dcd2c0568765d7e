"""The known misconceptions, each as a slip in the backward pass. Each was seen in courses and forums."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ..core.gates import FAILURES, Gate
from ..core.graph import Edge, Graph
from ..core.nodes import Constant, Input, Node
from ..core.numbers import and_list
from ..notation.typeset import formula_text
from .slips import Diagnosis, Flows, Gradients, Slip, everything_below, feeding, gate_of, local_gradient

_Whole = Callable[[Iterable[float]], float]  # a sum or a product
# Each in words that need no graph: clauses, of which several can be joined by "or".
IN_SHORT: Mapping[str, str] = {
    "dropped_path": "at a branch a flow is missing from the sum",
    "input_for_output": "the input of a gate stands where its output belongs",
    "local_applied_twice": "a local gradient was multiplied in twice",
    "mean_factor": "the factor of a mean, 1/n, is not there exactly once",
    "misrouted_maximum": "the gradient of a max or min took the wrong way",
    "missing_inner_factor": "the derivative of what is inside a function is missing as a factor",
    "missing_local": "a gate passed the upstream gradient on unchanged, without its local gradient",
    "missing_upstream": "only the local gradient was taken, without what arrives from upstream",
    "multiplied_paths": "flows that meet at a node were multiplied, not added",
    "not_reset": "something was counted more than once, such as an earlier backward pass",
    "overwritten_branch": "at a branch a later flow replaced the earlier ones (=) and was not added to them (+=)",
    "partial_gradient": "a node passed its gradient on before all flows had arrived",
    "power_coefficient": "the exponent is missing as a factor in the derivative of a power",
    "power_exponent": "the derivative of a power kept the old exponent",
    "relu_slope_everywhere": "a relu let a gradient through although its input is negative",
    "same_operand_once": "a gate takes the same node twice, and only one of the two flows was counted",
    "shared_gradient": "an add gate shared its gradient out among its inputs, of which each gets the whole",
    "sigmoid_value_as_slope": "the value of a sigmoid was taken for its slope",
    "sign_flipped": "a sign is wrong",
    "unswitched_multiply": "the two factors of a multiply gate were not switched",
    "wrong_point": "a derivative was taken at another number than the one that goes into the gate",
}


def all_slips(graph: Graph) -> Iterator[Slip]:
    """Yield every known misconception at every place where the graph leaves room for it."""
    yield from _branch_slips(graph)
    yield from _wrong_formulas(graph)
    yield from _shared_sums(graph)
    yield from _multiplied_derivatives(graph)
    yield from _missing_upstream(graph)
    yield from _missing_inner_factor(graph)
    yield from _wrong_point(graph)
    yield from _whole_pass(graph)


def _branch_slips(graph: Graph) -> Iterator[Slip]:
    """Flows that meet at a node and are not added up."""
    for node, edges in feeding(graph).items():
        if node is graph.output:
            continue
        gates = list(dict.fromkeys(edge.node for edge in edges))
        twice = [gate for gate in gates if sum(edge.node is gate for edge in edges) > 1]
        for gate in twice:
            yield Slip(
                "same_operand_once",
                node.name,
                f"Only one of the flows from {_shown([gate])} to {node.name} was counted. {gate.name} takes "
                f"{node.name} twice, so two edges lead back to {node.name}, each with a flow of its own.",
                total=_at(node, lambda flows, gate=gate: _sum(flows) - [f for e, f in flows if e.node is gate][-1]),
            )
        if len(edges) > 1:
            yield from _multiplied_flows(node, gates, twice)
        if len(gates) > 1:
            yield from _incomplete_sums(node, gates)


def _multiplied_flows(node: Node, gates: list[Node], twice: list[Node]) -> Iterator[Slip]:
    """All flows multiplied; where a gate takes the node twice, also only those of different gates, or of this gate."""
    meeting = f"that meet at {node.name}"
    ways: list[tuple[str, _Whole, _Whole]] = [(meeting, math.prod, math.prod)]  # within a gate, between the gates
    if twice and len(gates) > 1:
        ways += [(meeting, math.fsum, math.prod), (f"from {_shown(twice)} to {node.name}", math.prod, math.fsum)]
    for which, within, between in ways:
        yield Slip(
            "multiplied_paths",
            node.name,
            f"The flows {which} were multiplied. Factors along one path multiply, but flows from different paths are "
            "added.",
            total=_at(node, partial(_combined, gates, within, between)),
        )


def _combined(gates: list[Node], within: _Whole, between: _Whole, flows: Flows) -> float:
    return between([within([flow for edge, flow in flows if edge.node is gate]) for gate in gates])


def _incomplete_sums(node: Node, gates: list[Node]) -> Iterator[Slip]:
    last = gates[-1]
    yield Slip(
        "overwritten_branch",
        node.name,
        f"At {node.name} only the flow through {_shown([last])} is left, which came last in the backward pass. At a "
        "branch each further flow is added to the sum (+=); it does not replace what is there (=).",
        total=_at(node, lambda flows: _sum(flows, [last])),
    )
    for part in _proper_parts(gates):
        kept = _ordered(part)
        lost = _ordered(gate for gate in gates if gate not in kept)
        yield Slip(
            "dropped_path",
            node.name,
            f"At {node.name} the flow{'s'[: len(lost) > 1]} through {_shown(lost)} {'are' if len(lost) > 1 else 'is'} "
            f"missing. {node.name} feeds {_list(_ordered(gates))}, "
            "and each of them sends a flow back.",
            total=_at(node, lambda flows, kept=kept: _sum(flows, kept)),
        )
        if isinstance(node, Input):
            continue
        yield Slip(
            "partial_gradient",
            node.name,
            f"{node.name} passed its gradient on too early, when only the flow through {_shown(kept)} had arrived. "
            f"First add up all flows at {node.name}, then go on to what feeds it.",
            passed=_at(node, lambda flows, kept=kept: _sum(flows, kept)),
        )


def _proper_parts(gates: list[Node]) -> Iterator[list[Node]]:
    """Yield the parts of the sum that people keep: all flows but one, or one alone.

    Of three flows or more, the last one alone is what is left by overwriting, so it is not listed here.
    """
    for lost in gates:
        yield [gate for gate in gates if gate is not lost]
    if len(gates) > 2:
        yield from ([gate] for gate in gates[:-1])


def _sum(flows: Flows, gates: Iterable[Node] | None = None) -> float:
    wanted = None if gates is None else list(gates)
    return math.fsum(flow for edge, flow in flows if wanted is None or any(edge.node is gate for gate in wanted))


def _at(place: Node, rule: Callable[..., float]) -> Callable[..., float | None]:
    """Return a rule for sums that changes one node only."""
    return lambda node, flows, *_: rule(flows) if node is place else None


def _list(nodes: Iterable[Node]) -> str:
    return and_list(node.name for node in nodes)


def _shown(gates: Iterable[Node]) -> str:
    """Return gates as a message first names them, with what they compute: a letter may be in no code but ours."""
    return and_list(f"{gate.name} = {formula_text(gate)}" for gate in gates)


@dataclass(frozen=True)
class _WrongFormula:
    """A misconception that puts another formula in the place of a local gradient.

    Attributes:
        code: its name.
        message: what the student reads; ``{formulas}`` are the gates, each with what it computes.
        formula: returns the wrong formula for one input of a gate, or None where it does not apply.
    """

    code: str
    message: str
    formula: Callable[[Gate, int], str | None]


def _only(names: str, *wrong: str) -> Callable[[Gate, int], str | None]:
    return lambda gate, position: wrong[position] if gate.name in names.split() and position < len(wrong) else None


def _missing_local(gate: Gate, position: int) -> str | None:
    # Where the local gradient is -1, leaving it out loses a sign: that is sign_flipped. A kink has words of its own.
    return None if gate.local_gradients[position] in ("1", "-1") or gate.kink else "1"


def _applied_twice(gate: Gate, position: int) -> str | None:
    formula = gate.local_gradients[position]
    return None if formula in ("1", "-1") else f"({formula}) * ({formula})"


def _input_for_output(gate: Gate, position: int) -> str | None:
    formula = gate.local_gradients[position]
    wrong = "".join("a" if letter == "y" else letter for letter in formula)
    return wrong if "y" in formula and len(gate.inputs) == 1 else None


WRONG_FORMULAS = (
    _WrongFormula(
        "unswitched_multiply",
        "At {formulas} the two factors were not switched. A multiply gate gives each input the value of the other one "
        "as local gradient.",
        _only("multiply", "a", "b"),
    ),
    _WrongFormula(
        "sigmoid_value_as_slope",
        "At {formulas} the value of the sigmoid stands where its slope belongs. The slope is σ·(1 − σ).",
        _only("sigmoid", "y"),
    ),
    _WrongFormula(
        "relu_slope_everywhere",
        "At {formulas} the slope 1 was taken, but the number that goes in is negative. A relu lets a gradient through "
        "only where its input is positive.",
        _only("relu leaky_relu", "1"),
    ),
    _WrongFormula(
        "misrouted_maximum",
        "At {formulas} the gradient goes to one input only, of a max to the larger one, of a min to the smaller one. "
        "The other input gets nothing.",
        _only("maximum minimum", "1", "1"),
    ),
    _WrongFormula(
        "misrouted_maximum",
        "At {formulas} the gradient went to the wrong input. It goes to the larger input of a max, and to the smaller "
        "input of a min: compare the numbers that go in.",
        lambda gate, position: gate.local_gradients[1 - position] if gate.name in ("maximum", "minimum") else None,
    ),
    _WrongFormula(
        "power_coefficient",
        "At {formulas} the exponent is missing as a factor. The derivative of a power brings the exponent down in "
        "front.",
        lambda gate, position: _only("power", "a ** (b - 1)")(gate, position) or _only("sqrt", "1 / y")(gate, position),
    ),
    _WrongFormula(
        "power_exponent",
        "At {formulas} the old exponent is still there. The derivative of a power has an exponent that is smaller "
        "by 1.",
        _only("power", "b * a ** b"),
    ),
    _WrongFormula(
        "input_for_output",
        "At {formulas} the input of the gate stands where its output belongs. The local gradient is written with the "
        "output there.",
        _input_for_output,
    ),
    _WrongFormula(
        "sign_flipped",
        "The sign is wrong from {formulas} on. Check the sign of the local gradient there.",
        lambda gate, position: f"-1 * ({gate.local_gradients[position]})",
    ),
    _WrongFormula(
        "missing_local",
        "{formulas} passed the upstream gradient on unchanged. At each gate, multiply the upstream gradient by the "
        "local one.",
        _missing_local,
    ),
    _WrongFormula(
        "local_applied_twice",
        "The local gradient of {formulas} was multiplied in twice. Each edge on the way back counts once.",
        _applied_twice,
    ),
)


def _wrong_formulas(graph: Graph) -> Iterator[Slip]:
    """A wrong formula along one edge, at one gate, and at all gates where it fits."""
    edges = [edge for edges in feeding(graph).values() for edge in edges]
    for row in WRONG_FORMULAS:
        fits = [edge for edge in edges if row.formula(gate_of(edge.node), edge.position) is not None]
        if row.code == "unswitched_multiply":  # nobody mixes up x with the 4 in 4x; the 3 in w * 3 may be data
            fits = [edge for edge in fits if not isinstance(edge.node.inputs[0], Constant)]
        if row.code == "missing_local":  # at the output it would be the next gate's missing upstream gradient
            fits = [edge for edge in fits if edge.node is not graph.output or edge.input.gate is None]
        if row.code == "sign_flipped":
            fits.sort(key=lambda edge: _keeps_sign(edge, graph))
        for places in _groups(fits):
            gates = list(dict.fromkeys(edge.node for edge in places))

            def wrong(
                edge: Edge, at: Graph, row: _WrongFormula = row, places: frozenset[Edge] = places
            ) -> float | None:
                return (
                    local_gradient(edge, at, row.formula(gate_of(edge.node), edge.position)) if edge in places else None
                )

            told = partial(_told_of, graph, row.message, places)
            yield Slip(row.code, gates[0].name, told(graph.output.name, ()), local=wrong, told=told)


def _told_of(graph: Graph, message: str, places: frozenset[Edge], name: str, before: Collection[str]) -> str:
    """Say at which gates a slip was made, of those between a node and the nodes that were answered before it."""
    edges, reached, stack = feeding(graph), {graph[name]}, [graph[name]]
    between: list[Edge] = []
    while stack:
        for edge in edges.get(stack.pop(), ()):
            between.append(edge)
            if edge.node not in reached and edge.node.name not in before:
                reached.add(edge.node)
                stack.append(edge.node)
    gates = _ordered({edge.node for edge in between if edge in places} or {edge.node for edge in places})
    return message.format(formulas=_shown(gates))


def _keeps_sign(edge: Edge, graph: Graph) -> int:
    """Return how unlikely it is that a sign gets lost along an edge: 0 for -1 or -sin(a), 1 for a negative number."""
    if gate_of(edge.node).local_gradients[edge.position].startswith("-"):
        return 0
    try:
        return 1 if local_gradient(edge, graph) < 0 else 2
    except FAILURES:
        return 2


def _ordered(nodes: Iterable[Node]) -> list[Node]:
    return sorted(nodes, key=lambda node: node.serial)


def _groups(edges: list[Edge]) -> Iterator[frozenset[Edge]]:
    """Yield each edge alone, the edges into each gate, and all edges; nothing twice.

    Of two edges between the same nodes none is taken alone: people do not tell them apart.
    """
    seen: dict[frozenset[Edge], None] = {}
    for edge in edges:
        seen.setdefault(frozenset(other for other in edges if (other.node, other.input) == (edge.node, edge.input)))
    for edge in edges:
        seen.setdefault(frozenset(other for other in edges if other.node is edge.node))
    if edges:
        seen.setdefault(frozenset(edges))
    yield from seen


def _shared_sums(graph: Graph) -> Iterator[Slip]:
    """A sum that shares its gradient out among its terms."""
    within = {part for node in graph.nodes if _adds(node) for part in node.inputs if _adds(part)}
    for node in graph.nodes:
        if not _adds(node) or node in within:
            continue
        terms, gates = _terms_of(node)
        yield from _sharing(node, gates, terms)
        if len(gates) > 1:  # or at one of its gates alone
            for gate in gates:
                yield from _sharing(gate, [gate], [*gate.inputs])


def _sharing(place: Node, gates: Sequence[Node], terms: Sequence[Node]) -> Iterator[Slip]:
    if sum(not isinstance(term, Constant) for term in terms) > 1:
        yield Slip(
            "shared_gradient",
            place.name,
            f"At {_shown([place])} the gradient was shared out among the terms. An add gate does not share: each "
            "input gets the whole of it.",
            local=_shared(frozenset(gates), len(terms)),
        )


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


def _shared(gates: frozenset[Node], terms: int) -> Callable[[Edge, Graph], float | None]:
    def local(edge: Edge, _: Graph) -> float | None:
        return (1.0 if edge.input in gates else 1 / terms) if edge.node in gates else None

    return local


def _multiplied_derivatives(graph: Graph) -> Iterator[Slip]:
    """The derivatives of two factors, multiplied: (f·g)′ = f′·g′."""
    edges = feeding(graph)
    for product in graph.nodes:
        factors = [part for part in product.inputs if len(edges.get(part, ())) == 1]
        if len(factors) < 2 or gate_of(product).name != "multiply":
            continue
        for node, ways in edges.items():
            if not all(node in factor.inputs for factor in factors):
                continue
            yield Slip(
                "multiplied_paths",
                product.name,
                f"At {_shown([product])} the derivatives of the two factors were multiplied. "
                "Multiply the derivative of each factor by the other factor itself, then add the two.",
                flow=_local_alone(frozenset(edge for edge in ways if edge.node in factors)),
                total=partial(_product_of_slopes, node, product),
            )


def _product_of_slopes(place: Node, product: Node, node: Node, flows: Flows, so_far: Gradients) -> float | None:
    """Return a sum in which the flows through the factors of a product hold local gradients alone."""
    if node is not place:
        return None
    slopes = [_sum(flows, [factor]) for factor in product.inputs]
    return so_far[product] * math.prod(slopes) + math.fsum(f for edge, f in flows if edge.node not in product.inputs)


def _missing_upstream(graph: Graph) -> Iterator[Slip]:
    """The local gradient alone."""
    edges = [edge for edges in feeding(graph).values() for edge in edges if edge.node is not graph.output]
    for places in _groups(edges[::-1]):  # of several that fit, the gate next to the answer is told
        gates = _ordered(dict.fromkeys(edge.node for edge in places))
        yield Slip(
            "missing_upstream",
            gates[-1].name,
            f"On the way back through {_shown(gates)} only the local gradient was taken; what arrives there is missing "
            "as a factor.",
            flow=_local_alone(places),
            told=partial(_upstream_lost, graph, places),
        )


def _upstream_lost(graph: Graph, places: frozenset[Edge], name: str, _: Collection[str]) -> str:
    """Say what the number at a node is, if local gradients alone were taken along some edges."""
    answered = graph[name]
    gates = _ordered(dict.fromkeys(edge.node for edge in places))
    gates = [gate for gate in gates if answered in gate.inputs] or gates  # what comes before these is cut off
    slopes = [f"∂{gate.name}/∂{name}" for gate in gates]
    if len(gates) > 1:
        arrives = " and at ".join(gate.name for gate in gates)
        lost = f"what arrives at {arrives} is missing as a factor."
        return f"These are {and_list(slopes)} alone, with {_shown(gates)}; {lost}"
    above = _list(_ordered(dict.fromkeys(edge.node for edge in feeding(graph)[gates[0]])))
    lost = f"what arrives at {gates[0].name} from {above} is missing as a factor."
    if _is_slope(graph, places, gates[0], answered):
        return f"This is {slopes[0]}, with {_shown(gates)}; {lost}"
    return f"On the way back through {_shown(gates)} this takes only the local gradient; {lost}"


def _is_slope(graph: Graph, places: frozenset[Edge], gate: Node, answered: Node) -> bool:
    """Tell whether nothing reaches a node but through a gate, and nothing through the gate but along some edges."""
    reached = {answered}
    for node in graph.nodes:  # each after its inputs
        if node is not gate and any(part in reached for part in node.inputs):
            reached.add(node)
    ways_in = [part for part in gate.inputs if part in reached]
    return graph.output not in reached and all(any(edge.input is part for edge in places) for part in ways_in)


def _local_alone(places: frozenset[Edge]) -> Callable[[Edge, float, float], float | None]:
    return lambda edge, upstream, local: local if edge in places else None


_ARITHMETIC = ("add", "subtract", "multiply", "negate")


def _missing_inner_factor(graph: Graph) -> Iterator[Slip]:
    """The outer derivative of a chain, without what is inside."""
    edges = feeding(graph)
    for outer in graph.nodes:
        if outer.gate is None or outer.gate.name in _ARITHMETIC:
            continue
        for inner in dict.fromkeys(outer.inputs):
            if inner.gate is None or len(edges[inner]) > 1:
                continue
            inside = everything_below(inner)

            def total(
                node: Node, flows: Flows, so_far: Gradients, inside: frozenset[Node] = inside, inner: Node = inner
            ) -> float | None:
                if node is inner or node not in inside:
                    return None
                return so_far[inner] + math.fsum(flow for edge, flow in flows if edge.node not in inside)

            yield Slip(
                "missing_inner_factor",
                outer.name,
                f"The derivative of what is inside {_shown([outer])}, that of {inner.name}, is missing as a "
                "factor. A chain has one factor for each function in it.",
                total=total,
            )


def _wrong_point(graph: Graph) -> Iterator[Slip]:
    """A derivative taken at another number than the one that goes into the gate."""
    for node in graph.nodes:
        if node.gate is None or node.gate.name in _ARITHMETIC or node.gate.kink:
            continue
        for position, part in enumerate(node.inputs):
            if isinstance(part, Constant):
                continue
            below = everything_below(part) - {part}
            elsewhere = [other for other in below if not isinstance(other, Constant)]
            # the gate's own output is mistaken for its input where the gate is a function, f′(f(x)) for f′(x)
            own = [node] if len(node.inputs) == 1 else []
            for other in _ordered([*elsewhere, *own]):
                yield Slip(
                    "wrong_point",
                    node.name,
                    f"The derivative of {_shown([node])} was taken at the wrong point, at {other.name}. Take it at the "
                    f"number that goes into {node.name}, at {part.name}: the forward pass has it.",
                    local=_taken_at(Edge(part, node, position), other),
                )


def _taken_at(place: Edge, other: Node) -> Callable[[Edge, Graph], float | None]:
    return lambda edge, graph: _local_elsewhere(edge, graph, other) if edge == place else None


def _local_elsewhere(edge: Edge, graph: Graph, other: Node) -> float:
    gate = gate_of(edge.node)
    numbers = [graph.value_of(part) for part in edge.node.inputs]
    numbers[edge.position] = graph.value_of(other)
    return gate.local[edge.position](*numbers, gate.evaluate(*numbers))


def _whole_pass(graph: Graph) -> Iterator[Slip]:
    """Factors on everything: the wrong start, a second pass on top of the first, a mean."""
    output = graph.output.name
    yield Slip(
        "sign_flipped",
        output,
        f"All signs are the wrong way round. The backward pass starts with ∂{output}/∂{output} = 1, not −1.",
        start=-1.0,
    )
    twice = "Each gradient is twice as large as it should be: something is counted twice."
    yield Slip(
        "not_reset",
        output,
        twice,
        total=lambda node, flows, _: 2 * _sum(flows) if isinstance(node, Input) else None,
        whole=True,
    )
    yield Slip("not_reset", output, twice, start=2.0, whole=True)
    for count, place in _means(graph):
        message = f"The factor of the mean, 1/{count}, at {_shown([place])} is missing, or there once too often."
        yield Slip("mean_factor", place.name, message, start=float(count))
        yield Slip("mean_factor", place.name, message, start=1 / count)


def not_reset(graph: Graph) -> Diagnosis:
    """Return what is said where each answer of a program holds the ones before it."""
    told = "Gradients of an earlier backward pass are still in the sum."
    return Diagnosis("not_reset", graph.output.name, told)


def _means(graph: Graph) -> Iterator[tuple[int, Node]]:
    """Yield what a mean divides by, or would: the constant under a sum, or the number of terms, if 3 or more."""
    for node in graph.nodes:
        if node.gate is None:
            continue
        numbers = [part.number for part in node.inputs if isinstance(part, Constant)]
        if numbers and node.gate.name in ("divide", "multiply") and any(_terms(part) > 1 for part in node.inputs):
            count = numbers[0] if node.gate.name == "divide" else 1 / numbers[0] if numbers[0] else 0.0
            if count > 1 and math.isclose(count, round(count)):
                yield round(count), node
    if _terms(graph.output) > 2:
        yield _terms(graph.output), graph.output


def _terms(node: Node) -> int:
    """Return how many terms a sum has; 1 for what is no sum."""
    return len(_terms_of(node)[0]) if _adds(node) else 1
