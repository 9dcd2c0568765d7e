"""What makes a graph a good problem: short numbers, and no wrong idea that leads to a right one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import chain
from math import isnan, nan

from ..checks.draws import alike, decimals_of
from ..checks.points import distances_to_kinks
from ..checks.variants import local_gradients_as_shown
from ..core.graph import Graph
from ..core.numbers import agree, as_shown
from ..mistakes.misconceptions import MISCONCEPTIONS, mistakes_in
from ..mistakes.rounding import close
from ..mistakes.wrong_pass import RIGHT, WayBack, WrongPass

SMALLEST, LARGEST = 0.01, 200.0  # of all numbers but 0
DECIMALS = 2
CLEAR = 0.5  # from any kink


def is_pleasant(graph: Graph) -> bool:
    """Tell whether no number is large or tiny, most gradients are not 0, not all are the same, and no kink is near."""
    slopes = [*graph.gradients.values()]
    return (
        all(number == 0 or SMALLEST <= abs(number) <= LARGEST for number in (*graph.values.values(), *slopes))
        and any(graph.gradient.values())
        and len(set(slopes)) > 1
        and 2 * sum(slope == 0 for slope in slopes) <= len(slopes)
        and all(abs(distance) >= CLEAR for distance in chain(*distances_to_kinks(graph)))
    )


def is_short(graph: Graph) -> bool:
    """Tell whether all numbers have few decimals, and are what the picture shows."""
    numbers = (*graph.values.values(), *graph.gradients.values())
    return all(decimals_of(number) <= DECIMALS and agree(as_shown(number), number) for number in numbers)


def is_reckonable(graph: Graph) -> bool:
    """Tell whether each step of the backward pass leads to the right number from those that the picture shows."""
    way = WayBack(graph)
    right = way.run(RIGHT)
    slopes = WrongPass(local=dict(enumerate(local_gradients_as_shown(way))))
    return all(map(close, way.run(slopes, dict(enumerate(map(as_shown, right)))), right))


# ---- what mistakes lead to ----------------------------------------------------------------------------------------


class Judge:
    """Judges a graph at different numbers: what is alike at its inputs, but not close to them, is so by accident."""

    def __init__(self, graph: Graph) -> None:
        mistakes = list(mistakes_in(WayBack(graph)))  # the same at all inputs
        self.passes = [RIGHT, *(mistake.place.wrong for mistake in mistakes)]
        self.codes = ["", *(mistake.code for mistake in mistakes)]
        self.usual = [0, *(number for number, mistake in enumerate(mistakes, 1) if mistake.is_usual_step)]
        self.nearby: dict[tuple[bool, ...], list[list[int]]] = {}  # how passes compare, on each side of the kinks

    def trained(self, graph: Graph) -> tuple[str, ...]:
        """Return the codes of the misconceptions that it trains; none at all where an accident would hide one."""
        moved = _moved(graph)
        sides = _sides(graph)
        if sides != _sides(moved) or not _moves_like(graph, moved):
            return ()
        if sides not in self.nearby:
            self.nearby[sides] = _columns(moved, self.passes)
        here, nearby = _columns(graph, self.passes), self.nearby[sides]
        if any(map(_hides, here, nearby)) or not all(map(self._keeps, here, nearby)):
            return ()
        whole, whole_nearby = (list(zip(*columns, strict=True)) for columns in (here, nearby))
        if _splits([whole[n] for n in self.usual], [whole_nearby[n] for n in self.usual]):
            return ()
        first: dict[tuple[int, ...], str] = {}  # of several mistakes with the same numbers the first one is told
        for number in self.usual:
            first.setdefault(whole[number], self.codes[number])
        told = {code for numbers, code in zip(whole, self.codes, strict=True) if first.get(numbers, code) == code}
        return tuple(code for code in MISCONCEPTIONS if code in told)

    def _keeps(self, groups: Sequence[int], nearby: Sequence[int]) -> bool:
        """Tell whether each misconception that gives a number of its own close by gives one here."""
        return self._own(nearby) <= self._own(groups)

    def _own(self, groups: Sequence[int]) -> set[str]:
        """Return the misconceptions whose gradient neither is right nor comes of another usual one."""
        reached: dict[int, set[str]] = {}
        for number in self.usual:
            reached.setdefault(groups[number], set()).add(self.codes[number])
        numbered = zip(groups[1:], self.codes[1:], strict=True)
        return {code for group, code in numbered if group >= 0 and reached.get(group, {code}) == {code}}


def _columns(graph: Graph, passes: Sequence[WrongPass]) -> list[list[int]]:
    """Return for each node but the output which passes give it the same gradient, as `_groups` does."""
    way = WayBack(graph)
    _, *columns = zip(*(way.run(wrong) for wrong in passes), strict=True)
    return [_groups(column) for column in columns]


def _hides(groups: Sequence[int], nearby: Sequence[int]) -> bool:
    """Tell whether a wrong pass gives a right gradient, but not close by."""
    return any(group == groups[0] and away != nearby[0] for group, away in zip(groups, nearby, strict=True))


def _moved(graph: Graph) -> Graph:
    """Return the graph at inputs that are a little larger, in no pattern."""
    numbered = enumerate(graph.inputs.items(), 1)
    return graph.at(**{name: number * (1.03 + 0.1 * (0.6180339887 * place % 1)) for place, (name, number) in numbered})


def _sides(graph: Graph) -> tuple[bool, ...]:
    return tuple(distance > 0 for distance in chain(*distances_to_kinks(graph)))


def _moves_like(graph: Graph, moved: Graph) -> bool:
    """Tell whether every node moves, but what a relu has cut off, no flows cancel, and no gradients agree by chance."""
    stuck = any(value != 0 and alike(value, moved.values[name]) for name, value in graph.values.items())
    cancels = any(
        graph.gradients[flow.input.name] == 0 and flow.downstream != 0
        for step in graph.backward_pass
        for flow in step.flows
    )
    slopes, moved_slopes = (_groups([*there.gradients.values()]) for there in (graph, moved))
    return not stuck and not cancels and not _splits(slopes, moved_slopes)


def _splits(groups: Sequence[Hashable], nearby: Sequence[Hashable]) -> bool:
    """Tell whether anything is alike that is not alike close by."""
    return len({*zip(groups, nearby, strict=True)}) > len({*groups})


def _groups(numbers: Sequence[float]) -> list[int]:
    """Return a count for each number, the same one for numbers that rounding cannot tell apart; -1 for none."""
    groups = [-1] * len(numbers)
    count, last = -1, nan
    for place in sorted((place for place, number in enumerate(numbers) if not isnan(number)), key=numbers.__getitem__):
        count += not alike(last, numbers[place])
        groups[place], last = count, numbers[place]
    return groups
