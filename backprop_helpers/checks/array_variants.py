"""A student's own arrays: other entries, drawn from a name, that make as good an exercise as the printed ones."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from ..core.arithmetic import filled
from ..core.arrays import entries_of, shape_of
from ..core.gates import FAILURES
from ..core.graph import Graph
from ..mistakes.array_pass import ArrayWayBack
from ..mistakes.misconceptions import mistakes_in
from ..mistakes.rounding import same
from ..mistakes.wrong_pass import RIGHT, WrongPass
from .draws import LARGEST_FACTOR, TRIES, alike, decimals_of, pick, pool


def well_posed(graph: Graph, seed: str) -> Iterator[Graph]:
    """Yield the graph wherever a seed leads it and it makes as good an exercise as at the printed inputs."""
    passes = [RIGHT, *(it.place.wrong for it in mistakes_in(ArrayWayBack(graph)) if it.is_usual_step)]
    kinds = _kinds(graph, passes)
    for turn in range(TRIES):
        try:
            there = graph.at(**{name: _drawn(value, f"{seed}\n{turn}\n{name}") for name, value in graph.inputs.items()})
            if _as_plain(graph, there) and _as_telling(there, passes, kinds):
                yield there
        except FAILURES:
            continue


def _drawn(value: Any, seed: str) -> Any:
    return filled(value, [pick(pool(entry), f"{seed}\n{place}") for place, entry in enumerate(entries_of(value))])


def _as_plain(printed: Graph, there: Graph) -> bool:
    """Tell whether each array of values and gradients is about as large as printed, with at most one more decimal."""
    pairs: list[tuple[Any, Any]] = [(printed.values, there.values)]
    pairs += [] if printed.output.shape else [(printed.gradients, there.gradients)]
    return all(_alike(number, after[name]) for before, after in pairs for name, number in before.items())


def _alike(printed: Any, number: Any) -> bool:
    one, other = entries_of(printed), entries_of(number)
    before, after = (max(map(abs, entries)) for entries in (one, other))
    if not math.isfinite(after) or max(map(decimals_of, other)) > max(map(decimals_of, one)) + 1:
        return False
    if before < 1e-9:
        return after < 1e-9
    return 1 / LARGEST_FACTOR <= after / before <= LARGEST_FACTOR


def _kinds(graph: Graph, passes: Sequence[WrongPass]) -> dict[int, list[int]]:
    """Return for each node a pass of each kind: passes of one kind give it the same gradient."""
    if graph.output.shape:
        return {}
    way = ArrayWayBack(graph)
    rows = [way.run(wrong) for wrong in passes]
    found: dict[int, list[int]] = {}
    for number in range(len(way.nodes)):
        kinds: list[int] = []
        for place, row in enumerate(rows):
            if row[number] is not None and not any(same(row[number], rows[other][number]) for other in kinds):
                kinds.append(place)
        found[number] = kinds
    return found


def _as_telling(there: Graph, passes: Sequence[WrongPass], kinds: dict[int, list[int]]) -> bool:
    """Tell whether passes of different kinds give different gradients, by more than rounding could hide."""
    if not kinds:
        return True
    way = ArrayWayBack(there)
    rows = {place: way.run(passes[place]) for place in {place for some in kinds.values() for place in some}}
    return not any(
        _hidden(rows[one][number], rows[other][number])
        for number, some in kinds.items()
        for one, other in combinations(some, 2)
    )


def _hidden(one: Any, other: Any) -> bool:
    if one is None or other is None or shape_of(one) != shape_of(other):
        return False
    return all(map(alike, entries_of(one), entries_of(other)))
