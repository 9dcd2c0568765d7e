"""What goes wrong, one function for each kind: every way in which it can be made in a graph, and the numbers it gives.

The names of the kinds are the contract with the package; what they mean is written down here once more, on purpose.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations

from .gates import FUNCTIONS, GATES, KINKED, sigmoid
from .graphs import Edge, SmallGraph
from .passes import Changes, Flows, Gathering, gradients

Numbers = dict[int, float]
POWERS = ("power", "exponential")
MOST_PLACES_AT_ONCE = 4  # of local mistakes, one by one and together


@dataclass(frozen=True)
class Planting:
    """One mistake at one place."""

    kind: str
    # where it is made: the gate of a local mistake, the node where paths meet of a mistake with paths. Any of several
    # will do, none means that it has no place.
    places: frozenset[int]
    numbers: Numbers  # the gradient of each node that follows
    # whether somebody would make it like this; the others only tell whether an explanation is possible
    typical: bool = True
    changes: Changes | None = None  # what was done differently in the backward pass, if it is that


@dataclass(frozen=True)
class Task:
    """A graph and what is asked of it."""

    graph: SmallGraph  # at its inputs
    asked: tuple[int, ...]  # the places of the nodes whose gradients are answered, from the output on


Planter = Callable[[Task], Iterator[Planting]]


def _planted(
    kind: str, graph: SmallGraph, places: Iterable[int], changes: Changes, typical: bool = True
) -> Iterator[Planting]:
    """Yield a changed backward pass, unless it has no numbers."""
    try:
        numbers = gradients(graph, changes)
    except (ArithmeticError, ValueError):
        return
    yield Planting(kind, frozenset(places), numbers, typical, changes)


# ---- another number in the place of a local gradient -----------------------------------------------------------------

Slopes = Mapping[Edge, float]  # wrong ones
WrongSlopes = Callable[[SmallGraph, int], Sequence[Slopes]]  # for a gate, each way of being wrong there


def _ways(graph: SmallGraph) -> dict[int, dict[int, list[Edge]]]:
    """Return the edges into each gate by where they come from: people do not tell the two edges of x·x apart."""
    found: dict[int, dict[int, list[Edge]]] = {}
    for gate in graph.gates:
        for edge in graph.edges_into(gate):
            found.setdefault(gate, {}).setdefault(graph.tail(edge), []).append(edge)
    return found


def _at_gates(kind: str, wrong: WrongSlopes, splits: bool = False) -> Planter:
    """Plant wrong slopes at one gate and wherever they fit; where it `splits`, along one of two edges is typical."""

    def planter(task: Task) -> Iterator[Planting]:
        graph = task.graph
        choices = {gate: wrong(graph, gate) for gate in graph.gates}
        choices = {gate: ways for gate, ways in choices.items() if ways}
        for gate, ways in choices.items():
            for slopes in ways:
                yield from _planted(kind, graph, [gate], Changes(slopes))
                for part in _one_way_each(graph, slopes):
                    yield from _planted(kind, graph, [gate], Changes(part), typical=splits)
        single = [{edge: slopes[edge]} for ways in choices.values() for slopes in ways for edge in slopes]
        for few in chain(((each,) for each in single), combinations(single, 2)):
            slopes = {edge: slope for each in few for edge, slope in each.items()}
            yield from _planted(kind, graph, {gate for gate, _ in slopes}, Changes(slopes), typical=False)
        for gates in _several(list(choices)):
            for turn in range(min(len(choices[gate]) for gate in gates)):
                slopes = dict(chain.from_iterable(choices[gate][turn].items() for gate in gates))
                yield from _planted(kind, graph, gates, Changes(slopes), typical=_one_sort(graph, gates, choices))

    return planter


def _one_way_each(graph: SmallGraph, slopes: Slopes) -> list[Slopes]:
    tails = dict.fromkeys(graph.tail(edge) for edge in slopes)
    if len(tails) < 2:
        return []
    return [{edge: slope for edge, slope in slopes.items() if graph.tail(edge) == tail} for tail in tails]


def _several(gates: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for count in range(2, min(len(gates), MOST_PLACES_AT_ONCE) + 1):
        yield from combinations(gates, count)


def _one_sort(graph: SmallGraph, gates: Sequence[int], fitting: Iterable[int]) -> bool:
    """Tell whether these are all gates of their sort, where such a mistake fits: a habit."""
    sort = graph.nodes[gates[0]].kind
    return set(gates) == {gate for gate in fitting if graph.nodes[gate].kind == sort}


def _one_slope(kinds: Sequence[str], position: int, wrong: Callable[..., float]) -> WrongSlopes:
    """Return a wrong slope along one edge of some kinds of gate, a function of what goes in."""

    def slopes(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
        if graph.nodes[gate].kind not in kinds or (gate, position) not in graph.edges_into(gate):
            return []
        try:
            return [{(gate, position): wrong(*graph.numbers_into(gate))}]
        except (ArithmeticError, ValueError):
            return []

    return slopes


def _first_of(*rules: WrongSlopes) -> WrongSlopes:
    return lambda graph, gate: next(filter(None, (rule(graph, gate) for rule in rules)), [])


def _each_slope(wrong: Callable[[float], float], fits: Callable[[SmallGraph, int], bool]) -> WrongSlopes:
    """Return all slopes of a gate, each made wrong in the same way."""

    def slopes(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
        edges = graph.edges_into(gate) if fits(graph, gate) else []
        return [{edge: wrong(graph.slope(edge)) for edge in edges}] if edges else []

    return slopes


def _all_slopes(kind: str, wrong: Callable[[float], float]) -> Planter:
    """Plant slopes that are wrong in the same way, above all where there is a slope to speak of."""
    real = _at_gates(kind, _each_slope(wrong, lambda graph, gate: graph.nodes[gate].kind in _WITH_SLOPES), splits=True)
    any_gate = _at_gates(kind, _each_slope(wrong, lambda *_: True), splits=True)

    def planter(task: Task) -> Iterator[Planting]:
        yield from real(task)
        yield from _untypical(any_gate(task))

    return planter


_WITH_SLOPES = (*FUNCTIONS, *POWERS, "multiply", "divide")


def _own_values(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    """Each factor gets its own value as slope."""
    edges = graph.edges_into(gate) if graph.nodes[gate].kind == "multiply" else []
    return [{edge: graph.values[graph.tail(edge)] for edge in edges}] if edges else []


def _unswitched(task: Task) -> Iterator[Planting]:
    """The factors of a product are not switched; nobody mixes up x with the 4 in 4x."""
    kind = "unswitched_multiply"
    of_nodes = _at_gates(kind, lambda graph, gate: _own_values(graph, gate) if len(_ways(graph)[gate]) > 1 else [])
    yield from of_nodes(task)
    yield from _untypical(_at_gates(kind, _own_values)(task))


def _misrouted(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    if graph.nodes[gate].kind not in ("max", "min"):
        return []
    edges = graph.edges_into(gate)
    return [{edge: 1 - graph.slope(edge) for edge in edges}, dict.fromkeys(edges, 1.0), dict.fromkeys(edges, 0.5)]


def _terms_as_factors(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    """What a leaf or a number is added to, or is subtracted from, is multiplied by it; or the leaf by itself."""
    node = graph.nodes[gate]
    if node.kind not in ("add", "subtract"):
        return []
    loose = [isinstance(operand, float) or operand in graph.leaves for operand in node.operands]
    values, found = graph.numbers_into(gate), []
    for own in (False, True):
        edges = graph.edges_into(gate)
        slopes = {(gate, n): values[n if own else 1 - n] for _, n in edges if loose[n if own else 1 - n]}
        found += [slopes] if slopes else []
        found += [{edge: -slope for edge, slope in slopes.items()}] if slopes and node.kind == "subtract" else []
    return found


def _zeros(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    """Where a number is added or subtracted, the slope is 0."""
    node = graph.nodes[gate]
    constant = node.kind in ("add", "subtract") and any(isinstance(operand, float) for operand in node.operands)
    return [dict.fromkeys(graph.edges_into(gate), 0.0)] if constant else []


def _value_as_slope(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    """A function's value for its slope; of a max or min along the edge that counts."""
    kind = graph.nodes[gate].kind
    if kind in ("max", "min"):
        return [{edge: graph.values[gate] * graph.slope(edge) for edge in graph.edges_into(gate)}]
    if kind == "multiply":
        return [dict.fromkeys(graph.edges_into(gate), graph.values[gate])]
    fits = kind in (*FUNCTIONS, *KINKED, "power") and kind not in ("sigmoid", "exp")
    return [{(gate, 0): graph.values[gate]}] if fits and (gate, 0) in graph.edges_into(gate) else []


def _parts_of_slopes(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    value, kind = graph.values[gate], graph.nodes[gate].kind
    parts = {"sigmoid": [1 - value], "tanh": [1 - value, value * value]}.get(kind, [])
    found: list[Slopes] = [dict.fromkeys(graph.edges_into(gate), part) for part in parts]
    return found or _one_slope(["divide"], 1, lambda a, b: -1 / b**2)(graph, gate)


def _other_function(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    value, kind = graph.values[gate], graph.nodes[gate].kind
    other = {"sigmoid": 1 - value**2, "tanh": value * (1 - value)}
    return [{(gate, 0): other[kind]}] if kind in other else []


def _nothing_back(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    """A relu sends nothing back although it is on; one that leaks sends nothing where it leaks."""
    kind, number = graph.nodes[gate].kind, graph.numbers_into(gate)[0]
    stopped = (kind == "relu" and number > 0) or (kind == "leaky_relu" and number < 0)
    return [{(gate, 0): 0.0}] if stopped else []


def _added(task: Task) -> Iterator[Planting]:
    """A slope is added to what arrives. Where that is right, as much flows back as along an edge with this slope."""
    right = gradients(task.graph)

    def slopes(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
        if gate == graph.output or not right[gate]:
            return []
        return [{edge: 1 + graph.slope(edge) / right[gate] for edge in graph.edges_into(gate)}]

    plantings = _at_gates("added_factors", slopes)(task)
    yield from (replace(planting, changes=None) for planting in plantings)


def _exponents(graph: SmallGraph, gate: int) -> Sequence[Slopes]:
    """The exponent is as before, is gone, or went up from a negative one."""
    if graph.nodes[gate].kind == "sqrt":
        return [{(gate, 0): graph.values[gate] / 2}]
    wrong = [lambda a, b: b * math.pow(a, b), lambda a, b: b * a]
    if graph.nodes[gate].kind == "power" and graph.nodes[gate].operands[1] in (-1.0, -2.0):
        wrong.append(lambda a, b: b * math.pow(a, b + 1))
    return [slopes for each in wrong for slopes in _one_slope(["power"], 0, each)(graph, gate)]


def _shared(task: Task) -> Iterator[Planting]:
    """An add gate gives each of its terms a part only; of a sum of three, each gets a third."""
    graph = task.graph
    kind = "shared_gradient"
    adds = [gate for gate in graph.gates if graph.nodes[gate].kind == "add" and len(graph.edges_into(gate)) > 1]
    for gates in chain(([gate] for gate in adds), _several(adds)):
        slopes = {edge: 0.5 for gate in gates for edge in graph.edges_into(gate)}
        yield from _planted(kind, graph, gates, Changes(slopes), len(gates) == 1)
    for top in adds:
        inner, terms = _terms(graph, top)
        if len(terms) < 3 or len(inner) < 2:
            continue
        edges = [edge for gate in inner for edge in graph.edges_into(gate)]
        share = {edge: 1.0 if graph.tail(edge) in inner else 1 / len(terms) for edge in edges}
        asked_inside = any(gate in task.asked for gate in inner[1:])  # what a part of a sum gets is a question then
        yield from _planted(kind, graph, inner, Changes(share), typical=not asked_inside)


def _terms(graph: SmallGraph, top: int) -> tuple[list[int], list[float]]:
    """Return the add gates of one sum, and its terms."""
    gates, terms = [top], []
    for gate in gates:  # which grows
        for operand in graph.nodes[gate].operands:
            within = isinstance(operand, int) and graph.nodes[operand].kind == "add" and len(graph.fed[operand]) == 1
            if within:
                gates.append(int(operand))
            else:
                terms.append(operand)
    return gates, terms


def _wrong_point(task: Task) -> Iterator[Planting]:
    """A derivative taken at another node's number: one further below, or what comes out of the gate."""
    graph = task.graph
    for gate in graph.gates:
        kind = graph.nodes[gate].kind
        if kind not in (*FUNCTIONS, *POWERS, "divide"):
            continue
        for edge in graph.edges_into(gate):
            part = graph.tail(edge)
            own = [gate] if kind in FUNCTIONS else []
            for other in [*sorted(graph.below(part)), *own]:
                numbers = graph.numbers_into(gate)
                numbers[edge[1]] = graph.values[other]
                try:
                    slope = GATES[kind].slopes[edge[1]](*numbers)
                except (ArithmeticError, ValueError):
                    continue
                yield from _planted("wrong_point", graph, [gate], Changes({edge: slope}), typical=kind != "divide")
    yield from _untypical(_at_gates("wrong_point", _one_slope(["sigmoid"], 0, lambda a: 0.25))(task))
    for gate in graph.gates:  # a factor from one gate too early
        edges = list(graph.edges_into(gate))
        if graph.nodes[gate].kind == "multiply" and len({graph.tail(edge) for edge in edges}) == 2:
            for edge, other in (edges, edges[::-1]):
                before = list(graph.edges_into(graph.tail(other)))
                if len(before) == 1:
                    early = Changes({edge: graph.values[graph.tail(before[0])]})
                    yield from _planted("wrong_point", graph, [gate], early)


_WITH_A_MINUS = {"subtract": 1, "negate": 0, "cos": 0, "divide": 1}  # which operand's slope has one


def _flipped(task: Task) -> Iterator[Planting]:
    """A sign between two nodes, above all where a rule has a minus; that of everything."""
    graph = task.graph
    every_edge = _each_slope(lambda slope: -slope, lambda *_: True)
    yield from _untypical(_at_gates("sign_flipped", every_edge)(task))
    for gate, ways in _ways(graph).items():
        for edges in ways.values():
            yield from _planted("sign_flipped", graph, [gate], Changes({edge: -graph.slope(edge) for edge in edges}))
    for kind, position in _WITH_A_MINUS.items():
        edges = [edge for edge in graph.edges if graph.nodes[edge[0]].kind == kind and edge[1] == position]
        flipped = Changes({edge: -graph.slope(edge) for edge in edges})
        yield from _planted("sign_flipped", graph, [gate for gate, _ in edges], flipped, typical=len(edges) > 1)
    yield from _planted("sign_flipped", graph, [], Changes(start=-1.0))
    right = gradients(graph)
    for place in task.asked:  # in the writing, with everything after it right
        yield Planting("sign_flipped", frozenset((place,)), {**right, place: -right[place]}, typical=False)


def _untypical(plantings: Iterable[Planting]) -> Iterator[Planting]:
    return (replace(planting, typical=False) for planting in plantings)


def _mean(task: Task) -> Iterator[Planting]:
    """The factor 1/n of a mean: forgotten, or there twice."""
    graph = task.graph
    for gate in graph.gates:
        node = graph.nodes[gate]
        if node.kind not in ("divide", "multiply"):
            continue
        for edge in graph.edges_into(gate):
            number = node.operands[1 - edge[1]]
            if isinstance(number, int) or graph.nodes[graph.tail(edge)].kind != "add":
                continue
            count = round(number if node.kind == "divide" else 1 / number if number else 0)
            if count < 2 or (node.kind == "divide" and edge[1] == 1) or not math.isclose(graph.slope(edge), 1 / count):
                continue
            is_mean = len(_terms(graph, graph.tail(edge))[1]) == count
            for slope in (1.0, 1 / count**2):
                yield from _planted("mean_factor", graph, [gate], Changes({edge: slope}), is_mean)
            for start in (float(count), 1 / count):
                yield from _planted("mean_factor", graph, [gate], Changes(start=start), typical=False)
    terms = len(_terms(graph, graph.output)[1]) if graph.nodes[graph.output].kind == "add" else 0
    if terms > 2:
        for start in (float(terms), 1 / terms):
            yield from _planted("mean_factor", graph, [graph.output], Changes(start=start), typical=False)


# ---- upstream --------------------------------------------------------------------------------------------------------


def _without_upstream(task: Task) -> Iterator[Planting]:
    """The local gradient alone: along one edge, at one gate, at several."""
    graph = task.graph
    kind = "missing_upstream"
    ways = _ways(graph)
    inner = [gate for gate in graph.gates if gate != graph.output]
    for gate in inner:
        for edges in [*ways[gate].values(), graph.edges_into(gate)]:
            yield from _planted(kind, graph, [gate], Changes(alone=frozenset(edges)))
    for gates in chain(_several(inner), [tuple(inner)]):
        alone = frozenset(edge for gate in gates for edge in graph.edges_into(gate))
        yield from _planted(kind, graph, gates, Changes(alone=alone), typical=len(gates) == len(inner))
    for pair in combinations([edge for edge in graph.edges if edge[0] != graph.output], 2):
        yield from _planted(kind, graph, {gate for gate, _ in pair}, Changes(alone=frozenset(pair)), typical=False)
    for place in range(len(graph.nodes)):  # all flows into one node
        alone = frozenset(edge for edge in graph.fed[place] if edge[0] != graph.output)
        if alone:
            yield from _planted(kind, graph, {gate for gate, _ in alone}, Changes(alone=alone))


def _without_inner(task: Task) -> Iterator[Planting]:
    """The derivative of the outer function, without that of what is inside."""
    graph = task.graph
    right = gradients(graph)
    for outer in graph.gates:
        kind = graph.nodes[outer].kind
        for edge in graph.edges_into(outer):
            inner = graph.tail(edge)
            if inner in graph.leaves or len(graph.fed[inner]) > 1:
                continue
            elsewhere = gradients(graph, Changes({edge: 0.0}))  # what reaches the nodes inside by other ways
            numbers = {place: elsewhere[place] + right[inner] for place in graph.below(inner)}
            yield Planting(
                "missing_inner_factor",
                frozenset((outer, inner)),
                {**right, **numbers},
                typical=kind in (*FUNCTIONS, *POWERS, "relu", "leaky_relu", "abs"),
            )


# ---- where paths meet ------------------------------------------------------------------------------------------------


def _through(gates: Iterable[int]) -> Gathering:
    kept = set(gates)
    return lambda flows: math.fsum(flow for edge, flow in flows.items() if edge[0] in kept)


def _branches(graph: SmallGraph) -> Iterator[tuple[int, list[int]]]:
    """Yield the nodes that feed several gates, with these gates in the order of the backward pass."""
    for place in range(len(graph.nodes) - 1):
        gates = graph.fed_gates(place)
        if len(gates) > 1:
            yield place, gates


def _dropped(task: Task) -> Iterator[Planting]:
    for place, gates in _branches(task.graph):
        for count in range(1, len(gates)):
            for kept in combinations(gates, count):
                typical = count == len(gates) - 1 or (count == 1 and kept[0] != gates[-1])
                yield from _planted("dropped_path", task.graph, [place], Changes(kept={place: _through(kept)}), typical)


def _overwritten(task: Task) -> Iterator[Planting]:
    """The flow through the gate that the backward pass visits last replaces the others."""
    for place, gates in _branches(task.graph):
        yield from _planted("overwritten_branch", task.graph, [place], Changes(kept={place: _through(gates[-1:])}))
        yield from _planted(
            "overwritten_branch",
            task.graph,
            [place],
            Changes(kept={place: lambda flows: list(flows.values())[-1]}),
            typical=False,
        )
    everywhere = {place: _through(gates[-1:]) for place, gates in _branches(task.graph)}
    if len(everywhere) > 1:
        yield from _planted("overwritten_branch", task.graph, everywhere, Changes(kept=everywhere))


def _too_early(task: Task) -> Iterator[Planting]:
    """A node in the middle passes on what has arrived so far; its own gradient is complete in the end."""
    for place, gates in _branches(task.graph):
        if place in task.graph.leaves:
            continue
        for count in range(1, len(gates)):
            for kept in combinations(gates, count):
                early = Changes(passed={place: _through(kept)})
                typical = kept == tuple(gates[:count]) or count == 1
                yield from _planted("partial_gradient", task.graph, [place], early, typical)


def _counted_twice(task: Task) -> Iterator[Planting]:
    """One flow is added twice where several meet."""
    for place in range(len(task.graph.nodes) - 1):
        edges = task.graph.fed[place]
        if len(edges) < 2:
            continue
        gates = task.graph.fed_gates(place)
        for edge in edges:
            typical = len(gates) > 1
            yield from _planted(
                "flow_counted_twice", task.graph, [place], Changes(kept={place: _sum_with({edge: 2.0})}), typical
            )
        for gate in gates:
            twice = {edge: 2.0 for edge in edges if edge[0] == gate}
            yield from _planted(
                "flow_counted_twice", task.graph, [place], Changes(kept={place: _sum_with(twice)}), typical=False
            )


def _sum_with(factors: Mapping[Edge, float]) -> Gathering:
    return lambda flows: math.fsum(factors.get(edge, 1.0) * flow for edge, flow in flows.items())


def _once(task: Task) -> Iterator[Planting]:
    """A gate takes a node twice, and one of the two flows is counted."""
    graph = task.graph
    for gate, ways in _ways(graph).items():
        for place, edges in ways.items():
            if len(edges) > 1:
                for edge in edges:
                    changes = Changes(kept={place: _sum_with({edge: 0.0})})
                    yield from _planted("same_operand_once", graph, [place, gate], changes)


def _multiplied(task: Task) -> Iterator[Planting]:
    """Flows that meet are multiplied; of two edges between the same nodes either the flows or their sum."""
    graph = task.graph
    kind = "multiplied_paths"
    for place in range(len(graph.nodes) - 1):
        edges, gates = graph.fed[place], graph.fed_gates(place)
        if len(edges) > 1:
            yield from _planted(kind, graph, [place], Changes(kept={place: lambda flows: math.prod(flows.values())}))
        if len(edges) > len(gates) > 1:
            yield from _planted(kind, graph, [place], Changes(kept={place: _product_of_sums}))
            yield from _planted(kind, graph, [place], Changes(kept={place: _sum_of_products}), typical=False)
        for pair in combinations(gates, 2) if len(gates) > 2 else []:
            yield from _planted(kind, graph, [place], Changes(kept={place: _product_of(pair)}), typical=False)
    yield from _slopes_multiplied(graph)


def _by_gate(flows: Flows) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for (gate, _), flow in flows.items():
        found.setdefault(gate, []).append(flow)
    return found


def _product_of_sums(flows: Flows) -> float:
    return math.prod(map(math.fsum, _by_gate(flows).values()))


def _sum_of_products(flows: Flows) -> float:
    return math.fsum(map(math.prod, _by_gate(flows).values()))


def _product_of(pair: Sequence[int]) -> Gathering:
    """Return the product of two gates' flows, plus the others."""

    def gathered(flows: Flows) -> float:
        by_gate = {gate: math.fsum(several) for gate, several in _by_gate(flows).items()}
        return math.prod(by_gate.pop(gate) for gate in pair) + math.fsum(by_gate.values())

    return gathered


def _slopes_multiplied(graph: SmallGraph) -> Iterator[Planting]:
    """(f·g)′ taken for f′·g′, at a node that both factors are made of."""
    right = gradients(graph)
    for product in graph.gates:
        factors = [graph.tail(edge) for edge in graph.edges_into(product)]
        if graph.nodes[product].kind != "multiply" or len(set(factors)) < 2:
            continue
        elsewhere = gradients(graph, Changes(dict.fromkeys(graph.edges_into(product), 0.0)))
        for place in graph.below(factors[0]) & graph.below(factors[1]):
            slopes = [gradients(graph, output=factor)[place] for factor in factors]
            changes = Changes(given={place: elsewhere[place] + right[product] * math.prod(slopes)})
            plain = all(len(graph.fed[factor]) == 1 and place in graph.nodes[factor].operands for factor in factors)
            yield from _planted("multiplied_paths", graph, [product, place], changes, typical=plain)


# ---- the whole answer ------------------------------------------------------------------------------------------------


def _not_reset(task: Task) -> Iterator[Planting]:
    """A second pass on top of the first: at the inputs, which keep their sums, or everywhere."""
    graph = task.graph
    right = gradients(graph)
    doubled = {place: 2 * number for place, number in right.items()}
    yield Planting("not_reset", frozenset(), {**right, **{leaf: doubled[leaf] for leaf in graph.leaves}})
    yield Planting("not_reset", frozenset(), doubled)
    yield Planting("not_reset", frozenset(), {**doubled, graph.output: 1.0}, typical=False)


def _value(task: Task) -> Iterator[Planting]:
    """A forward value stands where a gradient belongs: once, with or without consequences, or each time."""
    graph, kind = task.graph, "value_for_gradient"
    right = gradients(graph)
    for place in task.asked:
        if place == graph.output:
            continue
        value = graph.values[place]
        yield Planting(kind, frozenset((place,)), {**right, place: value})
        if place not in graph.leaves:
            yield from _planted(kind, graph, [place], Changes(given={place: value}))
        for other, another in enumerate(graph.values):
            if other != place:
                yield Planting(kind, frozenset((place,)), {**right, place: another}, typical=False)
                yield from _planted(kind, graph, [place], Changes(given={place: another}), typical=False)
    for places in _several(task.asked):
        values = {place: graph.values[place] for place in places}
        yield Planting(kind, frozenset(places), {**right, **values}, typical=len(places) == len(task.asked))
        yield from _planted(kind, graph, places, Changes(given=values), typical=False)
    everything = {place: graph.values[place] for place in task.asked}
    yield Planting(kind, frozenset(task.asked), {**right, **everything}, typical=graph.output not in task.asked)
    yield from _planted(kind, graph, [], Changes(start=graph.values[graph.output]))


def _other_output(task: Task) -> Iterator[Planting]:
    """∂y/∂x for ∂T/∂x, or ∂y/∂x in the place of ∂T/∂y."""
    graph, kind = task.graph, "wrong_output"
    right = gradients(graph)
    for other in graph.gates[:-1]:
        below = graph.below(other)
        theirs = gradients(graph, output=other)
        numbers = {**right, **{place: theirs[place] for place in below}}
        yield Planting(kind, frozenset((other,)), numbers, typical=bool(below & set(task.asked)))
        yield Planting(kind, frozenset((other,)), {**numbers, other: 1.0}, typical=False)
        yield Planting(kind, frozenset((other,)), theirs, typical=False)
        for leaf in below & set(graph.leaves):
            yield Planting(kind, frozenset((other,)), {**right, leaf: theirs[leaf]}, typical=False)
    yield from _own_slopes(task)


def _own_slopes(task: Task) -> Iterator[Planting]:
    """What a node answers when what feeds it moves, in the place of what it moves itself."""
    graph, kind = task.graph, "wrong_output"
    right = gradients(graph)
    slopes: Numbers = {}
    for gate in graph.gates[:-1]:
        for edge in graph.edges_into(gate) if gate in task.asked else []:
            slope = graph.slope(edge)
            yield Planting(kind, frozenset((gate,)), {**right, gate: slope}, typical=len(graph.edges_into(gate)) == 1)
            yield from _planted(kind, graph, [gate], Changes(given={gate: slope}), len(graph.edges_into(gate)) == 1)
        for leaf in graph.below(gate) & set(graph.leaves) if gate in task.asked else []:
            slope = gradients(graph, output=gate)[leaf]
            yield Planting(kind, frozenset((gate,)), {**right, gate: slope}, typical=False)
            yield from _planted(kind, graph, [gate], Changes(given={gate: slope}), typical=False)
        if gate in task.asked and len(graph.edges_into(gate)) == 1:
            slopes[gate] = graph.slope(graph.edges_into(gate)[0])
    if len(slopes) > 1:
        yield Planting(kind, frozenset(slopes), {**right, **slopes})


def _swapped(task: Task) -> Iterator[Planting]:
    """Two answers exchanged, those of two neighbours or of two inputs above all."""
    graph = task.graph
    right = gradients(graph)
    for one, other in combinations(task.asked, 2):
        beside = any({one, other} <= set(graph.nodes[gate].operands) for gate in graph.gates)
        both_inputs = {one, other} <= set(graph.leaves)
        numbers = {**right, one: right[other], other: right[one]}
        yield Planting("swapped_answers", frozenset((one, other)), numbers, typical=beside or both_inputs)


NUDGES = (0.1, 0.01, 1.0, 0.001, 0.02)


def _change(task: Task) -> Iterator[Planting]:
    """How far the output moves when an input is nudged, in the place of the slope."""
    graph = task.graph
    right = gradients(graph)
    for nudge in NUDGES:
        promised = {leaf: nudge * right[leaf] for leaf in graph.leaves}
        changes = {leaf: number - graph.values[-1] for leaf, number in _after(graph, nudge).items()}
        for numbers in (promised, changes):
            yield Planting("change_for_slope", frozenset(), {**right, **numbers}, typical=nudge in NUDGES[:2])


def _new_value(task: Task) -> Iterator[Planting]:
    """The output after a nudge, in the place of the slope."""
    graph = task.graph
    for nudge in NUDGES:
        numbers = {**gradients(graph), **_after(graph, nudge)}
        yield Planting("new_value_for_change", frozenset(), numbers, typical=nudge in NUDGES[:2])


def _after(graph: SmallGraph, nudge: float) -> Numbers:
    """Return the output after each input alone was nudged; inputs where there is none then are left out."""
    found = {}
    for leaf in graph.leaves:
        name = graph.nodes[leaf].name
        try:
            found[leaf] = graph.forward({**graph.inputs, name: graph.inputs[name] + nudge})[-1]
        except (ArithmeticError, ValueError):
            continue
    return found


# ---- all of them -----------------------------------------------------------------------------------------------------


def _power_rule(a: float, b: float) -> float:
    return math.pow(a, b - 1)


_POWER_COEFFICIENT = _first_of(
    _one_slope(["power"], 0, _power_rule), _one_slope(["sqrt"], 0, lambda a: 1 / math.sqrt(a))
)
_UPSIDE_DOWN = _first_of(
    _one_slope(["divide"], 0, lambda a, b: b),
    _one_slope(["log"], 0, lambda a: a),
    _one_slope(["sqrt"], 0, lambda a: 2 * math.sqrt(a)),
)
_INPUT_FOR_OUTPUT = _first_of(
    _one_slope(["exp"], 0, lambda a: a),
    _one_slope(["sigmoid"], 0, lambda a: a * (1 - a)),
    _one_slope(["tanh"], 0, lambda a: 1 - a * a),
    _one_slope(["sqrt"], 0, lambda a: 1 / (2 * a)),
)
_BASE_FORGOTTEN = _one_slope(["power"], 0, lambda a, b: b)
_RELU = _one_slope(["relu", "leaky_relu"], 0, lambda a, *_: 1.0)
_SQUARE_FORGOTTEN = _one_slope(["divide"], 1, lambda a, b: -a / b)
_EXP_AS_POWER = _first_of(
    _one_slope(["exp"], 0, lambda a: a * math.exp(a - 1)),
    _one_slope(["exponential"], 1, lambda a, b: b * math.pow(a, b - 1)),
)
_NO_LOGARITHM = _one_slope(["exponential"], 1, math.pow)

KINDS: Mapping[str, Planter] = {
    "added_factors": _added,
    "divide_without_square": _at_gates("divide_without_square", _SQUARE_FORGOTTEN),
    "dropped_path": _dropped,
    "exp_as_power": _at_gates("exp_as_power", _EXP_AS_POWER),
    "flow_counted_twice": _counted_twice,
    "incomplete_slope": _at_gates("incomplete_slope", _parts_of_slopes),
    "input_for_output": _at_gates("input_for_output", _INPUT_FOR_OUTPUT),
    "local_applied_twice": _all_slopes("local_applied_twice", lambda slope: slope * slope),
    "mean_factor": _mean,
    "misrouted_maximum": _at_gates("misrouted_maximum", _misrouted),
    "missing_base_logarithm": _at_gates("missing_base_logarithm", _NO_LOGARITHM),
    "missing_inner_factor": _without_inner,
    "missing_local": _all_slopes("missing_local", lambda slope: 1.0),
    "missing_upstream": _without_upstream,
    "multiplied_paths": _multiplied,
    "not_reset": _not_reset,
    "other_function": _at_gates("other_function", _other_function),
    "overwritten_branch": _overwritten,
    "partial_gradient": _too_early,
    "power_base": _at_gates("power_base", _BASE_FORGOTTEN),
    "power_coefficient": _at_gates("power_coefficient", _POWER_COEFFICIENT),
    "power_exponent": _at_gates("power_exponent", _exponents),
    "relu_slope_everywhere": _at_gates("relu_slope_everywhere", _RELU),
    "relu_slope_nowhere": _at_gates("relu_slope_nowhere", _nothing_back),
    "same_operand_once": _once,
    "shared_gradient": _shared,
    "sigmoid_value_as_slope": _at_gates("sigmoid_value_as_slope", _one_slope(["sigmoid"], 0, sigmoid)),
    "sign_flipped": _flipped,
    "swapped_answers": _swapped,
    "term_as_factor": _at_gates("term_as_factor", _terms_as_factors, splits=True),
    "unswitched_multiply": _unswitched,
    "upside_down": _at_gates("upside_down", _UPSIDE_DOWN),
    "value_as_slope": _at_gates("value_as_slope", _value_as_slope),
    "value_for_gradient": _value,
    "wrong_output": _other_output,
    "wrong_point": _wrong_point,
    "zero_at_constant": _at_gates("zero_at_constant", _zeros),
}
NUDGED: Mapping[str, Planter] = {"change_for_slope": _change, "new_value_for_change": _new_value}
ALL_KINDS: Mapping[str, Planter] = {**KINDS, **NUDGED}


def explanations(kind: str, task: Task) -> Iterator[Planting]:
    """Yield every way to make a mistake, and also to make it at two places at once; nothing for an unknown kind."""
    plantings = list(ALL_KINDS[kind](task)) if kind in ALL_KINDS else []
    yield from plantings
    right = gradients(task.graph)
    for one, other in combinations(plantings, 2):
        places = one.places | other.places
        if one.places & other.places or len(places) > MOST_PLACES_AT_ONCE:
            continue
        if one.changes is not None and other.changes is not None:
            yield from _planted(kind, task.graph, places, one.changes.and_also(other.changes), typical=False)
        elif one.changes is None and other.changes is None:
            differing = {place: number for place, number in other.numbers.items() if number != right[place]}
            yield Planting(kind, places, {**one.numbers, **differing}, typical=False)
