"""Small random graphs of arrays, written down anew: what each step computes and what flows back, in NumPy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

import numpy as np

Array = Any
Rule = Callable[..., Any]  # of what goes in, what comes out and upstream, to what flows back


@dataclass(frozen=True)
class Step:
    """One operation."""

    kind: str  # a key of `FORWARD`
    parts: tuple[int, ...]  # the places of what goes in: inputs first, then steps
    data: Any = None  # what never changes in it, such as points, labels, rows or an axis


@dataclass(frozen=True)
class ArrayGraph:
    """Inputs by name, and the steps that lead to one number."""

    inputs: Mapping[str, Array]
    steps: tuple[Step, ...]
    values: tuple[Array, ...] = field(init=False)

    def __post_init__(self) -> None:
        values = [np.asarray(value, float) for value in self.inputs.values()]
        for step in self.steps:
            values.append(np.asarray(FORWARD[step.kind](*(values[part] for part in step.parts), data=step.data)))
        object.__setattr__(self, "values", tuple(values))

    @property
    def names(self) -> list[str]:
        """The names of inputs and steps; steps are v1, v2, …"""
        return [*self.inputs, *(f"v{number}" for number in range(1, len(self.steps) + 1))]

    def edges(self) -> list[tuple[int, int]]:
        """Return each step with the position of what goes in."""
        return [(number, position) for number, step in enumerate(self.steps) for position in range(len(step.parts))]

    def around(self, number: int) -> tuple[list[Array], Array]:
        """Return what goes into a step, and what comes out."""
        return [self.values[part] for part in self.steps[number].parts], self.values[len(self.inputs) + number]


def _softmax(z: Array) -> Array:
    shifted = np.exp(z - z.max(axis=-1, keepdims=True))
    return shifted / shifted.sum(axis=-1, keepdims=True)


def _entropy(z: Array, labels: Array) -> Array:
    with np.errstate(divide="ignore"):  # where a share is 0, and the graph is not taken
        return -np.log((_softmax(z) * labels).sum(axis=-1)).mean()


def sigmoid(z: Array) -> Array:
    """Return 1 / (1 + e^−z)."""
    return 1 / (1 + np.exp(-z))


FORWARD: Mapping[str, Callable[..., Array]] = {
    "@": lambda a, b, data: a @ b,
    "data @": lambda a, data: data @ a,
    "+": lambda a, b, data: a + b,
    "*": lambda a, b, data: a * b,
    "- data": lambda a, data: a - data,
    "* data": lambda a, data: a * data,
    "tanh": lambda a, data: np.tanh(a),
    "sigmoid": lambda a, data: sigmoid(a),
    "relu": lambda a, data: np.maximum(a, 0),
    "square": lambda a, data: a**2,
    "sum": lambda a, data: a.sum(axis=data),
    "mean": lambda a, data: a.mean(axis=data),
    "softmax": lambda a, data: _softmax(a),
    "entropy": lambda a, data: _entropy(a, data),
    "pick": lambda a, data: a[data],
    "take": lambda a, data: a[data[0] : data[1]],
    "T": lambda a, data: a.T,
}


def shrunk(flow: Array, shape: tuple[int, ...], out: tuple[int, ...]) -> Array:
    """Return a flow summed over the axes along which an array of some shape was repeated to another one."""
    if not shape:
        return flow.sum()
    for _ in range(len(out) - len(shape)):
        flow = flow.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1 and out[axis + len(out) - len(shape)] > 1:
            flow = flow.sum(axis=axis, keepdims=True)
    return flow


def back(flow: Array, shape: tuple[int, ...], out: tuple[int, ...]) -> Array:
    """Return a flow to an array of some shape, summed where the array was repeated to the shape of what comes out."""
    return flow if shape == out else shrunk(flow, shape, out)


def stretched(flow: Array, shape: tuple[int, ...], axis: int | None) -> Array:
    """Return a flow repeated along an axis that was summed."""
    return np.broadcast_to(flow if axis is None else np.expand_dims(flow, axis), shape)


def _product(a: Array, b: Array, up: Array) -> list[Array]:
    if a.ndim == b.ndim == 2:
        return [up @ b.T, a.T @ up]
    if a.ndim == b.ndim == 1:
        return [up * b, up * a]
    return [b @ up, np.outer(a, up)] if a.ndim == 1 else [np.outer(up, b), a.T @ up]


SLOPES: Mapping[str, Callable[[Array, Array], Array]] = {
    "tanh": lambda a, y: 1 - y * y,
    "sigmoid": lambda a, y: y * (1 - y),
    "relu": lambda a, y: (a > 0) * 1.0,
    "square": lambda a, y: 2 * a,
}


def _picked(a: Array, up: Array, rows: list[int]) -> Array:
    if up.shape != (len(rows), a.shape[1]):
        raise ValueError
    flow = np.zeros_like(a)
    np.add.at(flow, rows, up)
    return flow


def _taken(a: Array, up: Array, part: tuple[int, int]) -> Array:
    flow = np.zeros_like(a)
    flow[part[0] : part[1]] = up
    return flow


def mean_count(a: Array, axis: int | None) -> int:
    """Return over how many entries a mean goes."""
    return int(a.size if axis is None else a.shape[axis])


def flows(step: Step, parts: list[Array], out: Array, up: Array) -> list[Array]:
    """Return what flows back to each part of a step."""
    a, data = parts[0], step.data
    match step.kind:
        case "@":
            return _product(a, parts[1], up)
        case "data @":
            return [data.T @ up]
        case "+":
            return [back(up, part.shape, out.shape) for part in parts]
        case "*":
            return [back(up * parts[1], a.shape, out.shape), back(up * a, parts[1].shape, out.shape)]
        case "- data":
            return [up]
        case "* data":
            return [up * data]
        case "sum":
            return [stretched(up, a.shape, data)]
        case "mean":
            return [stretched(up, a.shape, data) / mean_count(a, data)]
        case "softmax":
            return [out * (up - (up * out).sum(axis=-1, keepdims=True))]
        case "entropy":
            return [up * (_softmax(a) - data) / (len(a) if a.ndim == 2 else 1)]
        case "pick":
            return [_picked(a, up, data)]
        case "take":
            return [_taken(a, up, data)]
        case "T":
            return [up.T]
    return [up * SLOPES[step.kind](a, out)]


# ---- random graphs ---------------------------------------------------------------------------------------------------

NAMES = "W b V c U s g q r w"


class _Builder:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.free = NAMES.split()
        self.inputs: dict[str, Array] = {}
        self.plan: list[tuple[str, tuple[Any, ...], Any]] = []  # parts are names of inputs, or numbers of steps
        self.shapes: list[tuple[int, ...]] = []
        sizes = [2, 3, 4, 5]
        random.shuffle(sizes)
        self.n, self.d, self.k, self.m = (
            sizes if random.random() < 0.6 else [random.choice((2, 3, 4)) for _ in range(4)]
        )

    def array(self, *shape: int) -> Array:
        count = int(np.prod(shape, dtype=int))
        entries = [self.random.choice((-1, 1)) * self.random.randint(2, 15) / 10 for _ in range(count)]
        return np.reshape(entries, shape)

    def given(self, *shape: int) -> str:
        name = self.free.pop(0)
        self.inputs[name] = self.array(*shape)
        return name

    def step(self, kind: str, *parts: Any, data: Any = None) -> int:
        self.plan.append((kind, parts, data))
        self.graph()  # which fails where the shapes do not fit
        self.shapes = [value.shape for value in self.graph().values[len(self.inputs) :]]
        return len(self.plan) - 1

    def shape(self, number: int) -> tuple[int, ...]:
        return self.shapes[number]

    def graph(self) -> ArrayGraph:
        names = list(self.inputs)
        place = {**{name: number for number, name in enumerate(names)}}
        steps = tuple(
            Step(kind, tuple(place[p] if isinstance(p, str) else len(names) + p for p in parts), data)
            for kind, parts, data in self.plan
        )
        return ArrayGraph(self.inputs, steps)

    # what a graph is made of

    def begin(self) -> int:
        choice = self.random.choice(("batch", "batch", "matrix", "vector", "turned", "table", "entries"))
        if choice == "batch":
            return self.step("data @", self.given(self.d, self.k), data=self.array(self.n, self.d))
        if choice == "matrix":
            return self.step("@", self.given(self.n, self.d), self.given(self.d, self.k))
        if choice == "vector":
            return self.step("@", self.given(self.d), self.given(self.d, self.k))
        if choice == "turned":
            return self.step("@", self.given(self.k, self.d), self.given(self.d))
        if choice == "table":
            rows = [self.random.randrange(self.k) for _ in range(self.n + 1)]
            return self.step("pick", self.given(self.k, self.d), data=rows)
        return self.step("*", self.given(self.k), self.given(self.k))

    def middle(self, now: int) -> int:
        shape = self.shape(now)
        choices = ["act", "act", "bias", "bias", "scale", "times", "layer", "square", "reuse"]
        choices += ["softmax", "axis", "T", "column"] if len(shape) == 2 else ["softmax", "slices"]
        match self.random.choice(choices):
            case "act":
                return self.step(self.random.choice(("tanh", "sigmoid", "relu")), now)
            case "bias":
                return self.step("+", now, self.given(shape[-1]))
            case "column" if shape[0] > 1:
                return self.step("+", now, self.given(shape[0], 1))
            case "scale":
                return self.step("*", self.given(), now)
            case "times":
                return self.step("*", now, self.given(*(shape if self.random.random() < 0.5 else shape[-1:])))
            case "layer":
                return self.step("@", now, self.given(shape[-1], self.m))
            case "softmax":
                return self.step("softmax", now)
            case "axis":
                return self.step(self.random.choice(("sum", "mean")), now, data=self.random.choice((0, 1)))
            case "T":
                return self.step("T", now)
            case "slices" if shape[0] > 2:
                size = shape[0] - 1
                one, other = self.step("take", now, data=(0, size)), self.step("take", now, data=(1, size + 1))
                return self.step("*", one, other)
            case "square":
                return self.step("square", now)
            case "reuse":
                return self.step("*", now, self.step(self.random.choice(("tanh", "sigmoid")), now))
        return now

    def end(self, now: int) -> int:
        shape = self.shape(now)
        choices = ["entropy", "entropy", "error", "error", "squares", "shares", "sum", "mean"]
        choices += ["dot", "dot"] if len(shape) == 1 else []
        match self.random.choice(choices):
            case "entropy" if shape[-1] > 1:
                rows = shape[0] if len(shape) == 2 else 1
                labels = np.eye(shape[-1])[[self.random.randrange(shape[-1]) for _ in range(rows)]]
                return self.step("entropy", now, data=labels if len(shape) == 2 else labels[0])
            case "error":
                square = self.step("square", self.step("- data", now, data=self.array(*shape)))
                return self.step(self.random.choice(("mean", "mean", "sum")), square)
            case "squares":
                return self.step("sum", self.step("square", now))
            case "shares" if shape[-1] > 1:
                return self.step("sum", self.step("* data", self.step("softmax", now), data=self.array(*shape)))
            case "dot":
                return self.step("@", now, self.given(*shape))
            case "sum":
                return self.step("sum", self.step("* data", now, data=self.array(*shape)))
        return self.step("mean", self.step("tanh", now))


def random_graph(random: Random) -> ArrayGraph:
    """Return a graph whose numbers are neither at a kink nor large."""
    while True:
        builder = _Builder(random)
        try:
            now = builder.begin()
            for _ in range(random.randint(0, 3)):
                now = builder.middle(now)
            builder.end(now)
        except IndexError:  # out of names
            continue
        graph = builder.graph()
        if len(graph.steps) > 1 and _is_sound(graph):
            return graph


def _is_sound(graph: ArrayGraph) -> bool:
    if any(not np.isfinite(value).all() or np.abs(value).max() > 300 for value in graph.values):
        return False
    kinks = [graph.values[step.parts[0]] for step in graph.steps if step.kind == "relu"]
    return all(np.abs(value).min() > 0.05 and (value > 0).any() for value in kinks)
