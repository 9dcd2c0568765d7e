"""A student's own numbers: an exercise at other inputs, which are drawn from a name."""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, overload

from ..core.arithmetic import filled
from ..core.array_graph import ArrayGraph
from ..core.arrays import entries_of, is_array, shape_of
from ..core.gates import FAILURES
from ..core.graph import Graph
from ..mistakes.array_pass import way_back
from ..mistakes.engines import Engine, drawn
from ..mistakes.misconceptions import mistakes_in
from ..mistakes.rounding import close
from ..mistakes.wrong_pass import RIGHT, WayBack, WrongPass, gate_of
from .array_variants import array_telling
from .draws import LARGEST_FACTOR, TRIES, alike, decimals_of, pick, pool


@dataclass(frozen=True)
class Variant:
    """What gives each exercise its inputs, or its engine; made by `variant`."""

    name: str  # that they are drawn from; empty for the printed ones

    @overload
    def __call__(self, exercise: str, subject: Graph) -> Graph: ...
    @overload
    def __call__(self, exercise: str, subject: Engine) -> Engine: ...
    def __call__(self, exercise: str, subject: Graph | Engine) -> Graph | Engine:
        """Return an exercise's graph, which is at the printed inputs, at those of this variant; or its own engine."""
        if not self.name:
            return subject
        if isinstance(subject, Engine):
            return drawn(subject, self.name)
        return next(_well_posed(subject, f"{self.name}\n{exercise}"), subject)


def variant(name: str = "") -> Variant:
    """Return what gives each exercise of a sheet its inputs: a name always gives the same ones, on every computer.

    The inputs of a name are as easy to work with as the printed ones, and two mistakes that give different numbers
    there give different numbers here. Where no such inputs are found, they are the printed ones.

    Args:
        name: any text, such as a student's number; spaces around it and capitals do not count. Without it, or with an
            empty one, the inputs are the printed ones.

    Raises:
        TypeError: the name is not a text.

    >>> from backprop_helpers import parse
    >>> printed = parse("s = x * x; t = 7x; u = s + t", x=4)
    >>> variant("s1024")("3.2", printed).inputs, variant("")("3.2", printed).inputs
    ({'x': 10.0}, {'x': 4.0})
    """
    if not isinstance(name, str):
        raise TypeError(f'A variant has a name in quotation marks, such as variant("s1024"). It got {name!r}.')
    return Variant(unicodedata.normalize("NFC", name).strip().casefold())


def _well_posed(graph: Graph, seed: str) -> Iterator[Graph]:
    """Yield the graph wherever a seed leads it and it makes as good an exercise as at the printed inputs."""
    of_arrays = isinstance(graph, ArrayGraph)
    passes = [RIGHT, *(mistake.place.wrong for mistake in mistakes_in(way_back(graph)) if mistake.is_usual_step)]
    is_telling = (array_telling if of_arrays else _telling)(graph, passes)
    whole = of_arrays or all(decimals_of(number) == 0 for number in (*graph.values.values(), *graph.gradients.values()))
    for turn in range(TRIES):
        seeds, least = f"{seed}\n{turn}", 0 if whole else turn % 2
        with suppress(*FAILURES):
            there = graph.at(**{name: _drawn(value, f"{seeds}\n{name}", least) for name, value in graph.inputs.items()})
            if _as_plain(graph, there) and (of_arrays or _reckonable(there)) and is_telling(there):
                yield there


def _drawn(value: Any, seed: str, least_decimals: int) -> Any:
    if not is_array(value):
        return pick(pool(value, least_decimals), seed)
    return filled(value, [pick(pool(entry), f"{seed}\n{place}") for place, entry in enumerate(entries_of(value))])


def _as_plain(printed: Graph, there: Graph) -> bool:
    """Tell whether each value and gradient has its printed sign, about its size and at most one more decimal."""
    pairs: list[tuple[Any, Any]] = [(printed.values, there.values)]
    pairs += [] if printed.output.shape else [(printed.gradients, there.gradients)]
    return all(_alike(number, after[name]) for before, after in pairs for name, number in before.items())


def _alike(printed: Any, number: Any) -> bool:
    one, other = entries_of(printed), entries_of(number)
    before, after = (max(entries, key=abs) for entries in (one, other))
    if not math.isfinite(after) or max(map(decimals_of, other)) > max(map(decimals_of, one)) + 1:
        return False
    if abs(before) < 1e-9:
        return abs(after) < 1e-9
    ratio = after / before
    return 1 / LARGEST_FACTOR <= (abs(ratio) if shape_of(printed) else ratio) <= LARGEST_FACTOR


def _reckonable(there: Graph) -> bool:
    """Tell whether the numbers of the picture lead to the local gradients."""
    way = WayBack(there)
    return all(map(close, local_gradients_as_shown(way), way.local))


def local_gradients_as_shown(way: WayBack) -> list[float]:
    """Return the local gradient along each edge that the numbers of the picture lead to, which are rounded."""
    shown = {node: float(f"{way.graph.value_of(node):.4g}") for node in way.graph.nodes}
    return [
        gate_of(node).local[position](*(shown[part] for part in node.inputs), shown[node])
        for _, node, position in way.edges
    ]


def _telling(graph: Graph, passes: Sequence[WrongPass]) -> Callable[[Graph], bool]:
    """Return what tells whether passes that differ at the printed inputs differ by more than rounding at others."""
    way = WayBack(graph)
    rows = [way.gradients(wrong) for wrong in passes]
    kinds = {name: _counted([row[name] for row in rows]) for name in graph.values}

    def is_telling(there: Graph) -> bool:
        way = WayBack(there)
        seen: dict[str, list[tuple[float, int]]] = {name: [] for name in kinds}  # sorted
        for place, wrong in enumerate(passes):  # most tries end after a few passes
            for name, number in way.gradients(wrong).items():
                if math.isnan(number):
                    continue
                here = number, kinds[name][place]
                at = bisect(seen[name], here)
                if any(kind != here[1] and alike(other, number) for other, kind in seen[name][max(at - 1, 0) : at + 1]):
                    return False
                seen[name].insert(at, here)
        return True

    return is_telling


def _counted(numbers: list[float]) -> list[int]:
    """Return for each number which one of the different ones it is."""
    seen: list[float] = []
    for number in numbers:
        if not any(_same(number, other) for other in seen):
            seen.append(number)
    return [next(place for place, other in enumerate(seen) if _same(number, other)) for number in numbers]


def _same(number: float, other: float) -> bool:
    return close(number, other) or (math.isnan(number) and math.isnan(other))
