"""Both passes over nodes of which some have axes: gates of the table entry by entry, structure gates by patterns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from . import array_program, arrays
from .arithmetic import Arithmetic, PlainArrays, checked_value, sound
from .arrays import Shape
from .errors import DomainError
from .gates import Gate, slope_error
from .nodes import Constant, Node
from .passes import Flow
from .patterns import Contraction, Pattern, Places, Reduction


def forward(nodes: Sequence[Node], inputs: Mapping[str, Any], engine: Arithmetic) -> dict[Node, Any]:
    """Return the value of every node."""
    values: dict[Node, Any] = {}
    for node in nodes:
        if node.gate is None:
            values[node] = engine.from_plain(node.number) if isinstance(node, Constant) else inputs[node.name]
        else:
            values[node] = _value(node, [values[part] for part in node.inputs], engine)
    return values


def _value(node: Node, operands: Sequence[Any], engine: Arithmetic) -> Any:
    gate: Any = node.gate
    name = getattr(node, "name", None)
    match gate:
        case Gate():
            return checked_value(engine, gate, operands, node.shape, name)
        case Contraction():
            value = engine.contract(gate.pattern, operands, node.shape)
        case Places():
            return engine.take(gate, operands[0])
        case Reduction():
            value = engine.reduce(gate, operands[0], node.shape)
    if not engine.is_finite(value):
        place = f"node {name} ({gate.name})" if name else f"gate {gate.name}"
        message = f"The {place} got numbers so large that their sum is too large for a floating-point number."
        raise DomainError(message, gate.name, [], name)
    return value


def backward(
    nodes: Sequence[Node],
    values: Mapping[Node, Any],
    seeds: Mapping[Node, Any],  # the gradients that nodes start with: 1 for the output
    engine: Arithmetic,
    flows: list[Flow] | None = None,
) -> tuple[dict[Node, Any], dict[Node, DomainError]]:
    """Return the gradient of each node that a seed depends on, nan for an entry that has none, and then why."""
    gradients = dict(seeds)
    undefined: dict[Node, DomainError] = {}
    for node in reversed(nodes):
        if node not in gradients:
            continue
        for position, part in enumerate(node.inputs):
            if isinstance(part, Constant):
                continue
            local, downstream = _flow(node, position, values, gradients[node], engine)
            first = part not in gradients
            total = downstream if first else engine.add(gradients[part], downstream, part.shape)
            gradients[part] = total
            if not engine.is_finite(total):
                if part not in undefined:
                    edge = position, part.name
                    undefined[part] = undefined.get(node) or _error(node, values, gradients[node], edge, local, total)
                gradients[part] = _without_infinity(total, engine, part.shape)
            elif flows is not None:
                written = array_program.flow_written(node, position)
                flows.append(Flow(node, position, part, local, downstream, first, total, written))
    return gradients, undefined


def _flow(node: Node, position: int, values: Mapping[Node, Any], upstream: Any, engine: Arithmetic) -> tuple[Any, Any]:
    """Return what stands at an edge, a local gradient or the pattern of a structure gate, and what flows along it."""
    gate: Any = node.gate
    operands = [values[part] for part in node.inputs]
    shape = node.inputs[position].shape
    match gate:
        case Contraction():
            pattern: Pattern = gate.backward(position)
            factors = [upstream if place == position else operand for place, operand in enumerate(operands)]
            return pattern, engine.contract(pattern, factors, shape)
        case Places():
            return gate, engine.put(gate, upstream)
        case Reduction():
            local = engine.reduction_local(gate, operands[0], values[node])
            repeated = engine.contract(gate.pattern.backward(0), [upstream], shape)
            return local, engine.multiply(repeated, local, shape)
    local = engine.local(gate, position, [*operands, values[node]], shape)
    return local, engine.multiply(upstream, local, shape)


def _error(
    node: Node, values: Mapping[Node, Any], upstream: Any, edge: tuple[int, str], local: Any, total: Any
) -> DomainError:
    """Return the error of the first entry that gets no gradient."""
    gate: Any = node.gate
    position, part = edge
    if not isinstance(gate, Gate):
        message = (
            f"The node {node.name} ({gate.name}): the gradient of {part} gets too large for a floating-point number."
        )
        return DomainError(message, gate.name, [], node.name)
    number = next(number for number, entry in enumerate(arrays.entries_of(total)) if not isfinite(entry))
    place = arrays.index_text(number, node.shape)
    slope, sent, *numbers = (
        arrays.entries_at(arrays.plain(one), node.shape)[number]
        for one in (local, upstream, *(values[each] for each in node.inputs))
    )
    return slope_error(gate, numbers, f"{node.name}{place}", sent, (position, f"{part}{place}"), slope)


def _without_infinity(total: Any, engine: Arithmetic, shape: Shape) -> Any:
    """Return a gradient with nan for each entry that does not exist."""
    entries = PlainArrays().elementwise(sound(lambda entry: entry), [arrays.plain(total)], shape)
    return engine.from_plain(entries)
