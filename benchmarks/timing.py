"""Time several ways of doing the same thing, in turns, so that a slow moment of the machine meets them all."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def medians(ways: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median time of each way, in seconds; each is called once in every round."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            start = perf_counter()
            way()
            times[name].append(perf_counter() - start)
    return {name: median(values) for name, values in times.items()}
