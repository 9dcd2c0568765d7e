"""A student's own numbers: an exercise at other inputs, which are drawn from a name."""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import overload

from ..core.array_graph import ArrayGraph
from ..core.gates import FAILURES
from ..core.graph import Graph
from ..mistakes.engines import Engine, drawn
from ..mistakes.misconceptions import mistakes_in
from ..mistakes.rounding import close
from ..mistakes.wrong_pass import RIGHT, WayBack, WrongPass, gate_of
from . import array_variants
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
        found = array_variants.well_posed if isinstance(subject, ArrayGraph) else _well_posed
        return next(found(subject, f"{self.name}\n{exercise}"), subject)


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
    passes = [RIGHT, *(mistake.place.wrong for mistake in mistakes_in(WayBack(graph)) if mistake.is_usual_step)]
    kinds = _kinds(graph, passes)
    whole = all(decimals_of(number) == 0 for number in (*graph.values.values(), *graph.gradients.values()))
    pools = {name: (pool(number), pool(number, 0 if whole else 1)) for name, number in graph.inputs.items()}
    for turn in range(TRIES):
        drawn = {name: pick(both[turn % 2], f"{seed}\n{turn}\n{name}") for name, both in pools.items()}
        try:
            there = graph.at(**drawn)
            if _as_plain(graph, there) and _reckonable(there) and _as_telling(there, passes, kinds):
                yield there
        except FAILURES:
            continue


def _as_plain(printed: Graph, there: Graph) -> bool:
    """Tell whether each value and gradient has its printed sign, about its size and at most one more decimal."""
    return all(
        _alike(number, after[name])
        for before, after in ((printed.values, there.values), (printed.gradients, there.gradients))
        for name, number in before.items()
    )


def _alike(printed: float, number: float) -> bool:
    if not math.isfinite(number) or decimals_of(number) > decimals_of(printed) + 1:
        return False
    if abs(printed) < 1e-9:
        return abs(number) < 1e-9
    return 1 / LARGEST_FACTOR <= number / printed <= LARGEST_FACTOR


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


def _kinds(graph: Graph, passes: list[WrongPass]) -> dict[str, list[int]]:
    """Return for each node which passes give it different gradients: the same count stands for the same gradient."""
    way = WayBack(graph)
    rows = [way.gradients(wrong) for wrong in passes]
    return {name: _counted([row[name] for row in rows]) for name in graph.values}


def _counted(numbers: list[float]) -> list[int]:
    seen: list[float] = []
    counts = []
    for number in numbers:
        at = next((place for place, other in enumerate(seen) if _same(number, other)), len(seen))
        counts.append(at)
        if at == len(seen):
            seen.append(number)
    return counts


def _same(number: float, other: float) -> bool:
    return close(number, other) or (math.isnan(number) and math.isnan(other))


def _as_telling(there: Graph, passes: list[WrongPass], kinds: dict[str, list[int]]) -> bool:
    """Tell whether passes of different kinds give different gradients, by more than rounding could hide."""
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
