"""Where an explorer of arrays starts, and its inputs as plain data: numbers and nested lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core import arrays
from ..core.array_graph import ArrayGraph
from ..core.graph import Graph
from ..core.numbers import plain_number
from ..core.trace import trace
from .figure import Range
from .ranges import range_around, read_range, starts


def takes_arrays(subject: Graph | str | Callable[..., Any], given: Mapping[str, Any]) -> bool:
    """Tell whether a graph is one of arrays, or is to be traced with some: a tuple is a range, a list is an array."""
    if isinstance(subject, Graph):
        return isinstance(subject, ArrayGraph)
    return callable(subject) and any(
        arrays.is_array(value) and not isinstance(value, tuple) for value in given.values()
    )


def begin_with_arrays(subject: Graph | Callable[..., Any], given: Mapping[str, Any]) -> tuple[Graph, dict[str, Range]]:
    """Return a graph of arrays to start with, and the range of each input that is one number."""
    ranges = {name: read_range(name, value) for name, value in given.items() if isinstance(value, tuple)}
    numbers = {name: value for name, value in given.items() if name not in ranges}
    graph = _graph(subject, numbers, ranges)
    single = [node.name for node in graph.nodes if node.name in graph.inputs and not node.shape]
    wrong = next((name for name in ranges if name not in single), None)
    if wrong is not None:
        raise ValueError(f"Only an input that is one number has a range; {wrong} is an array, so give it as a list.")
    return graph, {name: ranges.get(name) or range_around(graph.inputs[name]) for name in single}


def _graph(subject: Graph | Callable[..., Any], numbers: Mapping[str, Any], ranges: Mapping[str, Range]) -> Graph:
    if isinstance(subject, Graph):
        inside = {
            name: low for name, (low, high, _) in ranges.items() if not _within(subject.inputs.get(name), low, high)
        }
        return subject.at(**{**inside, **numbers})
    return trace(subject, **{**next(starts([*ranges], ranges)), **numbers})


def _within(number: Any, low: float, high: float) -> bool:
    """Tell whether a number is in a range; of an array nothing is said here."""
    return arrays.is_array(number) or (number is not None and low <= number <= high)


def plain_input(name: str, value: Any, known: Any) -> Any:
    """Return one input as plain data, of the kind and the shape of the one that is known."""
    place = f"the input {name}"
    if not arrays.is_array(known):
        return plain_number(value, place)
    shape = arrays.shape_of(arrays.read(known, place))
    if not arrays.is_array(value):
        raise ValueError(f"{name} has shape {shape}, so write nested lists or an array; it got {value!r}.")
    array = arrays.read(value, place)
    if array.shape != shape:
        raise ValueError(f"{name} has shape {shape}; it got shape {array.shape}.")
    return array.tolist()
