"""Time for each gate of chains that get ten times longer: it stays the same."""

from time import perf_counter
from typing import Any

from backprop_helpers import sin, trace


def report() -> None:
    """Print the time for each gate, in microseconds."""
    print("Chains, time for each gate")
    for length in (10_000, 100_000, 1_000_000):

        def chain(x: Any, length: int = length) -> Any:
            for _ in range(length):
                x = sin(x)
            return x

        start = perf_counter()
        graph = trace(chain, x=1)
        traced = perf_counter()
        assert graph.gradient["x"] > 0
        done = perf_counter()
        print(f"  {length:>9,} gates: trace {1e6 * (traced - start) / length:.2f} µs", end="")
        print(f", backward {1e6 * (done - traced) / length:.2f} µs")
