"""What goes wrong with arrays, one function for each kind: every way in which it can be made in a graph, in NumPy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .array_graphs import SLOPES, Array, ArrayGraph, Rule, back, flows, mean_count, shrunk, sigmoid, stretched

Edge = tuple[int, int]  # a step, and the position of what goes in
Answers = list[Any]  # for each place its gradient; None where NumPy would stop
Changed = Callable[[list[Array], Array, Array, Array], Array]  # parts, result, upstream and the right flow
Gathered = Callable[[list[Array]], Array]


@dataclass(frozen=True)
class Planted:
    """One mistake: its kind, the steps or the inputs where it was made, and the gradients that it leads to."""

    kind: str
    steps: frozenset[int]
    inputs: frozenset[str]
    answers: Answers


Planter = Callable[[ArrayGraph], Iterator[Planted]]


def gradients(
    graph: ArrayGraph,
    changed: Mapping[Edge, Changed] | None = None,
    gathered: Mapping[int, Gathered] | None = None,
    start: float = 1.0,
) -> Answers:
    """Return the gradient of every place; after a step whose arrays do not fit there is none."""
    count = len(graph.inputs)
    found: list[list[Any]] = [[] for _ in graph.values]
    totals: Answers = [None] * len(graph.values)
    for place in reversed(range(len(graph.values))):
        totals[place] = _total(graph, place, found[place], gathered or {}, start)
        number = place - count
        if number < 0:
            continue
        parts, out = graph.around(number)
        for position, part in enumerate(graph.steps[number].parts):
            found[part].append(_flow(graph, (number, position), parts, out, totals[place], changed or {}))
    return totals


def _total(graph: ArrayGraph, place: int, arrived: list[Any], gathered: Mapping[int, Gathered], start: float) -> Any:
    if place == len(graph.values) - 1:
        return np.asarray(start)
    if any(flow is None for flow in arrived):
        return None
    try:
        if place in gathered:
            return np.asarray(gathered[place](arrived))
        return sum(arrived, np.zeros(graph.values[place].shape)) if not arrived else _added(arrived)
    except ValueError:
        return None


def _added(arrived: list[Any]) -> Array:
    total = arrived[0]
    for flow in arrived[1:]:
        total = total + flow
    return total


def _flow(
    graph: ArrayGraph, edge: Edge, parts: list[Array], out: Array, up: Any, changed: Mapping[Edge, Changed]
) -> Any:
    if up is None:
        return None
    try:
        right = flows(graph.steps[edge[0]], parts, out, up)[edge[1]] if up.shape == out.shape else None
        if edge in changed:
            return np.asarray(changed[edge](parts, out, up, right))
        return flows(graph.steps[edge[0]], parts, out, up)[edge[1]]
    except (ValueError, IndexError, TypeError, AttributeError):
        return None


def _planted(
    kind: str, graph: ArrayGraph, steps: Sequence[int], changed: Mapping[Edge, Changed] | None = None, **options: Any
) -> Iterator[Planted]:
    yield Planted(kind, frozenset(steps), frozenset(), gradients(graph, changed, **options))


def _at(kind: str, wrong: Callable[[ArrayGraph, Edge], Sequence[Changed]]) -> Planter:
    """Plant other flows along each edge."""

    def planter(graph: ArrayGraph) -> Iterator[Planted]:
        for edge in graph.edges():
            for change in wrong(graph, edge):
                yield from _planted(kind, graph, [edge[0]], {edge: change})

    return planter


# ---- products --------------------------------------------------------------------------------------------------------


def _factor(graph: ArrayGraph, edge: Edge) -> tuple[str, Array] | None:
    """Return what stands in a product beside what a flow goes to: on which side it stands, and the array."""
    step = graph.steps[edge[0]]
    if step.kind == "data @":
        return "left", step.data
    if step.kind != "@":
        return None
    parts, _ = graph.around(edge[0])
    return ("right", parts[1]) if edge[1] == 0 else ("left", parts[0])


def _transposed(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    found = _factor(graph, edge)
    if found is None:
        return []
    side, other = found
    if other.ndim == 1:
        return []
    if side == "right":  # right is up @ other.T
        return [lambda p, y, up, r: up @ other] + (
            [lambda p, y, up, r: up.T @ other.T] if len(p_shape(graph, edge)) == 2 else []
        )
    return [lambda p, y, up, r: other @ up]


def p_shape(graph: ArrayGraph, edge: Edge) -> tuple[int, ...]:
    """Return the shape of what goes into a step."""
    parts, _ = graph.around(edge[0])
    shape: tuple[int, ...] = parts[edge[1]].shape
    return shape


def _reordered(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    found = _factor(graph, edge)
    if found is None:
        return []
    side, other = found
    _, out = graph.around(edge[0])
    if other.ndim == 1:
        return [lambda p, y, up, r: r.T] if out.ndim == 1 else []
    if out.ndim == 1:
        return [lambda p, y, up, r: up @ other] if side == "right" else [lambda p, y, up, r: up @ other.T]
    if side == "right":
        return [lambda p, y, up, r: other.T @ up, lambda p, y, up, r: other @ up.T]
    return [lambda p, y, up, r: up @ other.T, lambda p, y, up, r: up.T @ other]


def _entrywise(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    found = _factor(graph, edge)
    _, out = graph.around(edge[0])
    return [] if found is None or not out.ndim else [lambda p, y, up, r: up * found[1]]


def _slope(graph: ArrayGraph, edge: Edge) -> Callable[[list[Array], Array], Array] | None:
    """Return the local gradient of a step that goes entry by entry."""
    step = graph.steps[edge[0]]
    if step.kind in SLOPES:
        return lambda p, y: SLOPES[step.kind](p[0], y)
    if step.kind == "*":
        return lambda p, y: p[1 - edge[1]]
    return (lambda p, y: step.data) if step.kind == "* data" else None


def _as_product(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    slope = _slope(graph, edge)
    parts, out = graph.around(edge[0])
    if slope is None or out.ndim == 0:
        return []
    forms: list[Rule] = [lambda up, slope: up @ slope]
    if out.ndim == 2:
        forms += [lambda up, slope: up @ slope.T, lambda up, slope: up.T @ slope]
    shape = parts[edge[1]].shape
    return [
        lambda p, y, up, r, form=form: back(form(up, slope(p, y)), shape, out.shape)  # type: ignore[misc]
        for form in forms
    ]


def _as_outer(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    slope = _slope(graph, edge)
    parts, out = graph.around(edge[0])
    if slope is not None and out.ndim == 1:
        return [lambda p, y, up, r: np.outer(up, _one_axis(slope(p, y)))]
    if graph.steps[edge[0]].kind == "@" and parts[edge[1]].ndim == 2 and out.ndim == 1:
        return [lambda p, y, up, r: p[1 - edge[1]] @ up]
    return []


def _one_axis(array: Array) -> Array:
    if np.ndim(array) != 1:
        raise ValueError
    return array


def _factor_alone(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    found, slope = _factor(graph, edge), _slope(graph, edge)
    _, out = graph.around(edge[0])
    if edge[0] == len(graph.steps) - 1:
        return []
    if found is not None:
        other = found[1]
        return [lambda p, y, up, r: other] + ([lambda p, y, up, r: other.T] if other.ndim == 2 else [])
    if slope is None:
        return []
    return [lambda p, y, up, r: shrunk(np.broadcast_to(slope(p, y), out.shape), p[edge[1]].shape, out.shape)]


# ---- sums and means --------------------------------------------------------------------------------------------------


def _earlier(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    """Take the other factor of a product from one step too early, as Z in the place of relu(Z)."""
    step, count = graph.steps[edge[0]], len(graph.inputs)
    if step.kind not in ("@", "*") or len(set(step.parts)) == 1:
        return []
    other = step.parts[1 - edge[1]]
    before = graph.steps[other - count].parts if other >= count else ()
    if len(before) != 1 or graph.values[before[0]].shape != graph.values[other].shape:
        return []
    if before[0] == step.parts[edge[1]]:
        return []  # in x · σ(x) it is x itself, and the mistake has another name

    def wrong(p: list[Array], y: Array, up: Array, right: Array) -> Array:
        taken = [part if place == edge[1] else graph.values[before[0]] for place, part in enumerate(p)]
        return flows(step, taken, y, up)[edge[1]]

    return [wrong]


def _repeated(graph: ArrayGraph, edge: Edge) -> Changed | None:
    """Return the flow to an array that is repeated, before it is summed."""
    step = graph.steps[edge[0]]
    parts, out = graph.around(edge[0])
    if step.kind not in "+*" or parts[edge[1]].shape == out.shape:
        return None
    return (lambda p, y, up, r: up) if step.kind == "+" else (lambda p, y, up, r: up * p[1 - edge[1]])


def _not_summed(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    whole = _repeated(graph, edge)
    return [] if whole is None else [whole]


def _other_axis(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    step, whole = graph.steps[edge[0]], _repeated(graph, edge)
    parts, out = graph.around(edge[0])
    if whole is not None and out.ndim == 2:
        shape = parts[edge[1]].shape
        if len(shape) == 1:
            return [lambda *a: whole(*a).sum(axis=1)]
        if len(shape) == 2:
            return [lambda *a: whole(*a).sum(axis=0 if shape[1] == 1 else 1, keepdims=True)]
        return []
    if step.kind in ("sum", "mean") and step.data is not None and parts[0].ndim == 2:
        count = mean_count(parts[0], step.data) if step.kind == "mean" else 1
        return [lambda p, y, up, r: stretched(up, p[0].shape, 1 - step.data) / count]
    if step.kind == "softmax" and out.ndim == 2:
        return [lambda p, y, up, r: y * (up - (up * y).sum(axis=0, keepdims=True))]
    if step.kind == "entropy" and parts[0].ndim == 2:
        return [lambda p, y, up, r: up * (_shares(p[0], 0) - step.data) / len(p[0])]
    return []


def _shares(z: Array, axis: int = -1) -> Array:
    return np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True)


def _averaged(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    step, found = graph.steps[edge[0]], _factor(graph, edge)
    parts, out = graph.around(edge[0])
    if _repeated(graph, edge) is not None:
        count = out.size // parts[edge[1]].size
        return [lambda p, y, up, r: r / count]
    if found is not None and found[0] == "left" and found[1].ndim == 2 and edge[1] < len(graph.inputs):
        return [lambda p, y, up, r: r / len(found[1])]
    if step.kind == "sum" and step.data is None:
        return [lambda p, y, up, r: r / p[0].size]
    return []


def _summed(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    count = _count(graph, edge)
    return [lambda p, y, up, r: r * count] if count > 1 else []


def _count(graph: ArrayGraph, edge: Edge) -> int:
    step = graph.steps[edge[0]]
    parts, _ = graph.around(edge[0])
    if step.kind == "mean":
        return mean_count(parts[0], step.data)
    return len(parts[0]) if step.kind == "entropy" and parts[0].ndim == 2 else 1


def _counted_wrongly(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    count = _count(graph, edge)
    parts, _ = graph.around(edge[0])
    others = [n for n in parts[0].shape if n not in (1, count)] if graph.steps[edge[0]].kind == "mean" else []
    factors = [1 / count, *(count / n for n in others if graph.steps[edge[0]].data is None)] if count > 1 else []
    return [lambda p, y, up, r, factor=factor: r * factor for factor in factors]  # type: ignore[misc]


# ---- scores and labels -----------------------------------------------------------------------------------------------


def _diagonal(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    step = graph.steps[edge[0]]
    if step.kind == "softmax":
        return [lambda p, y, up, r: up * y * (1 - y)]
    if step.kind == "entropy":
        return [lambda p, y, up, r: -up * step.data * (1 - _shares(p[0])) / _rows(p[0])]
    return []


def _rows(scores: Array) -> int:
    return len(scores) if scores.ndim == 2 else 1


def _label_left(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    step = graph.steps[edge[0]]
    if step.kind == "entropy":
        return [lambda p, y, up, r: up * _shares(p[0]) / _rows(p[0])]
    before = step.parts[0] - len(graph.inputs)
    if step.kind == "square" and before >= 0 and graph.steps[before].kind == "- data":
        scores = graph.values[graph.steps[before].parts[0]]
        return [lambda p, y, up, r: 2 * scores * up]
    return []


def _label_left_at(graph: ArrayGraph) -> Iterator[Planted]:
    for planted in _at("label_not_subtracted", _label_left)(graph):
        steps = {number - (graph.steps[number].kind == "square") for number in planted.steps}
        yield Planted(planted.kind, frozenset(steps), planted.inputs, planted.answers)


def _overwritten_rows(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    step = graph.steps[edge[0]]

    def wrong(p: list[Array], y: Array, up: Array, right: Array) -> Array:
        flow = np.zeros_like(p[0])
        flow[step.data] = up
        return flow

    return [wrong] if step.kind == "pick" else []


def _overwritten_parts(graph: ArrayGraph) -> Iterator[Planted]:
    """A later slice replaces what an earlier one brought."""
    yield from _at("overwritten_index", _overwritten_rows)(graph)
    for place in range(len(graph.values)):
        takers = [step for step in graph.steps if place in step.parts]
        if len(takers) == 2 and all(step.kind == "take" for step in takers):
            later, _ = takers  # the backward pass comes to it last

            def replaced(arrived: list[Array], first: Any = later.data) -> Array:
                total = arrived[0].copy()
                total[first[0] : first[1]] = arrived[1][first[0] : first[1]]
                return total

            count = len(graph.inputs)
            steps = [place - count] if place >= count else []
            yield Planted(
                "overwritten_index",
                frozenset(steps),
                frozenset(graph.names[place : place + 1]),
                gradients(graph, gathered={place: replaced}),
            )


# ---- what is written down --------------------------------------------------------------------------------------------


def _written(kind: str, forms: Callable[[Array, Array], Sequence[Array]]) -> Planter:
    """Plant other answers for one input: forms of the right gradient and of the value."""

    def planter(graph: ArrayGraph) -> Iterator[Planted]:
        right = gradients(graph)
        for place, name in enumerate(graph.inputs):
            for form in forms(right[place], graph.values[place]):
                yield Planted(kind, frozenset(), frozenset([name]), [*right[:place], form, *right[place + 1 :]])

    return planter


def _other_layouts(right: Array, _: Array) -> list[Array]:
    return [right.T, right.T.reshape(right.shape)] if right.ndim == 2 and 1 not in right.shape else []


def _other_shapes(right: Array, _: Array) -> list[Array]:
    if right.ndim == 2:
        return [right.ravel()] if 1 not in right.shape else [right[:, 0] if right.shape[1] == 1 else right[0]]
    return [right[:, None], right[None, :]] if right.ndim == 1 else [right.reshape(1)]


def _layouts(graph: ArrayGraph) -> Iterator[Planted]:
    yield from _written("row_column_layout", _other_layouts)(graph)
    yield from _at("row_column_layout", _reshaped)(graph)


def _reshaped(graph: ArrayGraph, edge: Edge) -> list[Changed]:
    found = _factor(graph, edge)
    if found is None or found[1].ndim == 1 or 1 in found[1].shape:
        return []
    side, other = found
    turned = other.reshape(other.shape[::-1])
    return [lambda p, y, up, r: up @ turned] if side == "right" else [lambda p, y, up, r: turned @ up]


# ---- what single numbers have as well --------------------------------------------------------------------------------


def _unary(wrong: Mapping[str, Callable[[Array, Array, Array], Array]]) -> Callable[[ArrayGraph, Edge], list[Changed]]:
    def forms(graph: ArrayGraph, edge: Edge) -> list[Changed]:
        rule = wrong.get(graph.steps[edge[0]].kind)
        return [] if rule is None else [lambda p, y, up, r: rule(p[0], y, up)]

    return forms


def _flipped(graph: ArrayGraph) -> Iterator[Planted]:
    for edge in graph.edges():
        if graph.steps[edge[0]].kind in ("@", "data @", "+", "*", "- data", *SLOPES):
            yield from _planted("sign_flipped", graph, [edge[0]], {edge: lambda p, y, up, r: -r})
    yield from _planted("sign_flipped", graph, [], start=-1.0)


def _meeting(kind: str, form: Callable[[list[Array]], Sequence[Array]]) -> Planter:
    def planter(graph: ArrayGraph) -> Iterator[Planted]:
        for place in range(len(graph.values)):
            users = [step for step in graph.steps if place in step.parts]
            if len(users) < 2 or any(step.kind == "take" for step in users):
                continue
            for turn in range(2):
                wrong = gradients(graph, gathered={place: lambda arrived, turn=turn: form(arrived)[turn]})
                yield Planted(kind, _steps_at(graph, place), frozenset(graph.names[place : place + 1]), wrong)

    return planter


def _steps_at(graph: ArrayGraph, place: int) -> frozenset[int]:
    return frozenset([place - len(graph.inputs)] if place >= len(graph.inputs) else [])


def _one_kept(arrived: list[Array]) -> list[Array]:
    return [arrived[0], arrived[-1]]


def _last_kept(arrived: list[Array]) -> list[Array]:
    return [arrived[-1], arrived[-1]]


def _twice(arrived: list[Array]) -> list[Array]:
    return [_added([*arrived, arrived[0]]), _added([*arrived, arrived[-1]])]


def _multiplied(arrived: list[Array]) -> list[Array]:
    return [np.asarray(np.prod(arrived, axis=0))] * 2


KINDS: Mapping[str, Planter] = {
    "wrong_shape": _written("wrong_shape", _other_shapes),
    "transposed_factor": _at("transposed_factor", _transposed),
    "factor_order": _at("factor_order", _reordered),
    "elementwise_for_matrix": _at("elementwise_for_matrix", _entrywise),
    "matrix_for_elementwise": _at("matrix_for_elementwise", _as_product),
    "repeat_not_summed": _at("repeat_not_summed", _not_summed),
    "mean_for_sum": _at("mean_for_sum", _averaged),
    "sum_for_mean": _at("sum_for_mean", _summed),
    "mean_factor": _at("mean_factor", _counted_wrongly),
    "wrong_axis": _at("wrong_axis", _other_axis),
    "diagonal_softmax": _at("diagonal_softmax", _diagonal),
    "label_not_subtracted": _label_left_at,
    "outer_for_dot": _at("outer_for_dot", _as_outer),
    "collapsed_to_number": _written(
        "collapsed_to_number", lambda right, _: [right.sum(), right.mean()] if right.ndim else []
    ),
    "overwritten_index": _overwritten_parts,
    "row_column_layout": _layouts,
    "missing_upstream": _at("missing_upstream", _factor_alone),
    "missing_local": _at(
        "missing_local", _unary({kind: lambda a, y, up: up for kind in ("tanh", "sigmoid", "square", "* data")})
    ),
    "sign_flipped": _flipped,
    "wrong_point": _at("wrong_point", _earlier),
    "value_for_gradient": _written("value_for_gradient", lambda _, value: [value]),
    "dropped_path": _meeting("dropped_path", _one_kept),
    "overwritten_branch": _meeting("overwritten_branch", _last_kept),
    "flow_counted_twice": _meeting("flow_counted_twice", _twice),
    "multiplied_paths": _meeting("multiplied_paths", _multiplied),
    "sigmoid_value_as_slope": _at("sigmoid_value_as_slope", _unary({"sigmoid": lambda a, y, up: up * y})),
    "relu_slope_everywhere": _at("relu_slope_everywhere", _unary({"relu": lambda a, y, up: up})),
    "power_coefficient": _at("power_coefficient", _unary({"square": lambda a, y, up: up * a})),
    "input_for_output": _at(
        "input_for_output",
        _unary({"tanh": lambda a, y, up: up * (1 - a * a), "sigmoid": lambda a, y, up: up * a * (1 - a)}),
    ),
    "local_applied_twice": _at(
        "local_applied_twice",
        _unary(
            {
                "tanh": lambda a, y, up: up * (1 - y * y) ** 2,
                "sigmoid": lambda a, y, up: up * (sigmoid(a) * (1 - sigmoid(a))) ** 2,
            }
        ),
    ),
}
