"""Time for each gate of chains that get ten times longer, which stays about the same, and what a long chain needs."""

import gc
import tracemalloc
from collections.abc import Callable
from time import perf_counter
from typing import Any

from backprop_helpers import sin, trace

LENGTHS = (10_000, 100_000, 1_000_000)


def chain(length: int) -> Any:
    """Return a function to be traced, of so many gates one behind the other."""

    def function(x: Any) -> Any:
        for _ in range(length):
            x = sin(x)
        return x

    return function


def report() -> None:
    """Print the time for each gate, in microseconds, how it grows, and the memory."""
    print("Chains, time for each gate")
    totals = []
    for length in LENGTHS:
        start = perf_counter()
        graph = trace(chain(length), x=1)
        traced = perf_counter()
        assert graph.gradient["x"] > 0
        done = perf_counter()
        totals.append(done - start)
        print(f"  {length:>9,} gates: trace {1e6 * (traced - start) / length:.2f} µs", end="")
        print(f", backward {1e6 * (done - traced) / length:.2f} µs")
        if length == 100_000:
            start = perf_counter()
            graph.compile()
            compiled = perf_counter() - start
    print(
        f"  {LENGTHS[-1] // LENGTHS[0]} times as many gates take {totals[-1] / totals[0]:.0f} times as long; compiling",
        end="",
    )
    print(f" 100,000 takes {compiled / totals[1]:.1f} times as long as tracing and both passes")
    print(
        "  at most, for each of 100,000 gates:",
        ", ".join(f"{name} {peak(way):.0f} bytes" for name, way in WAYS.items()),
    )
    print()


def both() -> Any:
    """Trace a chain and run both passes."""
    graph = trace(chain(100_000), x=1)
    return graph, graph.gradient


def peak(way: Callable[[], object]) -> float:
    """Return the most bytes that are held while something runs, for each of 100,000 gates."""
    gc.collect()
    tracemalloc.start()
    way()
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return size / 100_000


WAYS = {"tracing and both passes": both, "the same and compiling": lambda: both()[0].compile()}
