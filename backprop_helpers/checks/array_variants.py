"""Whether mistakes lead to different arrays at a student's own entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

from ..core.arrays import entries_of, shape_of
from ..core.graph import Graph
from ..mistakes.array_pass import ArrayWayBack
from ..mistakes.rounding import same
from ..mistakes.wrong_pass import WrongPass
from .draws import alike


def array_telling(graph: Graph, passes: Sequence[WrongPass]) -> Callable[[Graph], bool]:
    """Return what tells whether passes that differ at the printed inputs differ by more than rounding at others."""
    rows = [] if graph.output.shape else [ArrayWayBack(graph).run(wrong) for wrong in passes]
    kinds: dict[int, list[int]] = {}  # by node: a pass for each gradient that it gets
    for place, row in enumerate(rows):
        for number, found in enumerate(row):
            known = kinds.setdefault(number, [])
            if found is not None and not any(same(found, rows[other][number]) for other in known):
                known.append(place)

    def is_telling(there: Graph) -> bool:
        way = ArrayWayBack(there)
        rows = {place: way.run(passes[place]) for place in {place for some in kinds.values() for place in some}}
        return not any(
            _hidden(rows[one][number], rows[other][number])
            for number, some in kinds.items()
            for one, other in combinations(some, 2)
        )

    return is_telling


def _hidden(one: Any, other: Any) -> bool:
    if one is None or other is None or shape_of(one) != shape_of(other):
        return False
    return all(map(alike, entries_of(one), entries_of(other)))
