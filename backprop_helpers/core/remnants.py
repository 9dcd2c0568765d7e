"""What rounding leaves where numbers cancel, such as 3e-17 in the place of a 0: people are shown the 0.

Each entry gets a size: how large the numbers are that it was made of, as far as their rounding reaches it. An input's
is its own; a gate adds to the size of its result what its slope makes of the sizes that come in. So a product of 1e-20
stays, and what is left of 0.1 + 0.2 − 0.3 goes. It is the running error analysis of Wilkinson, in N. J. Higham,
Accuracy and Stability of Numerical Algorithms, section 3.3; `scripts/remnants.js` is its twin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .arithmetic import Arithmetic
from .gates import Gate
from .nodes import Constant, Node
from .passes import BackwardStep
from .patterns import Contraction, Pattern, Places, Reduction

Sizes = dict[Node, Any]


def seen_values(nodes: Sequence[Node], values: Mapping[Node, Any], engine: Arithmetic) -> tuple[dict[Node, Any], Sizes]:
    """Return the value of each node without remnants, and the sizes of its entries."""
    found: dict[Node, Any] = {}
    sizes: Sizes = {}
    for node in nodes:
        sizes[node] = size = _ahead(node, values, sizes, engine)
        found[node] = values[node] if node.gate is None else _seen(values[node], size, node, engine)
    return found, sizes


def seen_steps(
    steps: Iterable[BackwardStep], output: Node, values: Mapping[Node, Any], sizes: Sizes, engine: Arithmetic
) -> tuple[tuple[BackwardStep, ...], dict[Node, Any]]:
    """Return the steps of a backward pass without remnants, and the gradients that arrive."""
    arrived: Sizes = {output: 1.0}
    gradients: dict[Node, Any] = {output: 1.0}
    found = []
    for step in steps:
        upstream = gradients.get(step.node, step.upstream)
        flows = []
        for flow in step.flows:
            local, size = _back(step, flow.position, values, (sizes, arrived.get(step.node, 0.0)), engine)
            part, shape = flow.input, flow.input.shape
            arrived[part] = size if flow.first else engine.add(arrived[part], size, shape)
            gradients[part] = _seen(flow.total, arrived[part], part, engine)
            seen = flow._replace(downstream=_seen(flow.downstream, size, part, engine), total=gradients[part])
            flows.append(seen if local is None else seen._replace(local=_seen(flow.local, local, step.node, engine)))
        found.append(step._replace(upstream=upstream, flows=tuple(flows)))
    return tuple(found), gradients


def _seen(value: Any, size: Any, node: Node, engine: Arithmetic) -> Any:
    """Return an array with 0 for each entry that is no larger than 2⁻⁵⁰ of its size: it has no sound digit."""
    return engine.formula("a - a * float(abs(a) <= b / 1125899906842624)", "ab", [value, size], node.shape)


def _ahead(node: Node, values: Mapping[Node, Any], sizes: Sizes, engine: Arithmetic) -> Any:
    gate: Any = node.gate
    value, operands = values[node], [values[part] for part in node.inputs]
    given = [sizes[part] for part in node.inputs]
    match gate:
        case Contraction():
            return _linear(gate.pattern, operands, given, node, engine)
        case Places():
            return engine.take(gate, given[0])
        case Reduction():
            shape = node.inputs[0].shape
            local = engine.reduction_local(gate, operands[0], value)
            moved = engine.contract(gate.pattern, [engine.multiply(local, given[0], shape)], node.shape)
            return engine.formula("abs(a) + b", "ab", [value, moved], node.shape)
        case Gate():
            return _of_formula(gate.value, gate, operands, given, node, engine)
    return engine.formula("abs(a)", "a", [value], node.shape)


def _back(
    step: BackwardStep, position: int, values: Mapping[Node, Any], reach: tuple[Sizes, Any], engine: Arithmetic
) -> tuple[Any, Any]:
    """Return the sizes of the local gradient along an edge, if it has one, and of what flows back there."""
    node, (sizes, sent) = step.node, reach
    gate: Any = node.gate
    part = node.inputs[position]
    operands, given = [values[one] for one in node.inputs], [sizes[one] for one in node.inputs]
    match gate:
        case Contraction():
            factors = [step.upstream if place == position else one for place, one in enumerate(operands)]
            arrived = [sent if place == position else one for place, one in enumerate(given)]
            return None, _linear(gate.backward(position), factors, arrived, part, engine)
        case Places():
            return None, engine.put(gate, sent)
        case Reduction():
            local = engine.reduction_local(gate, operands[0], values[node])
            repeated = engine.contract(gate.pattern.backward(0), [sent], part.shape)
            return None, engine.multiply(local, repeated, part.shape)
    formula = gate.computed[position]
    local = engine.local(gate, position, [*operands, values[node]], node.shape)
    size = _of_formula(formula, gate, operands, given, node, engine)
    return size, engine.formula("abs(a) * b + c * abs(d)", "abcd", [local, sent, size, step.upstream], node.shape)


def _linear(pattern: Pattern, factors: Sequence[Any], sizes: Sequence[Any], node: Node, engine: Arithmetic) -> Any:
    """Return the sizes of what a pattern makes: of each factor in turn the sizes, times the others as they are."""
    total: Any = 0.0
    for place, size in enumerate(sizes):
        alone = [abs(factor) for factor in factors]
        alone[place] = size
        total = engine.add(total, engine.contract(pattern, alone, node.shape), node.shape)
    return total


def _of_formula(
    formula: str, gate: Gate, operands: Sequence[Any], sizes: Sequence[Any], node: Node, engine: Arithmetic
) -> Any:
    """Return the sizes of what a formula makes: its own, and how far it moves when what comes in moves by a little."""

    def at(numbers: Sequence[Any]) -> Any:
        value = engine.formula(gate.value, gate.inputs, numbers, node.shape)
        return engine.formula(formula, gate.inputs + "y", [*numbers, value], node.shape)

    here = at(operands)
    total = engine.formula("abs(a)", "a", [here], node.shape)
    for place, (part, size) in enumerate(zip(node.inputs, sizes, strict=True)):
        if isinstance(part, Constant):  # it is exact, and x ** 2.0001 may not exist
            continue
        moved = engine.formula("a + b / 65536", "ab", [operands[place], size], part.shape)
        there = at([*operands[:place], moved, *operands[place + 1 :]])
        total = engine.formula("abs(a - b) * 65536 + c", "abc", [there, here, total], node.shape)
    return total
