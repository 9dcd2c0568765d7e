"""A 2-16-16-1 ReLU network on 20 points: both passes, the compiled program, and memory, against micrograd."""

import gc
import math
import random
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from micrograd.engine import Value

from backprop_helpers import relu, trace

from .timing import medians

SIZES = (2, 16, 16, 1)
_random = random.Random(1)
WEIGHTS = {
    f"w{layer}_{neuron}_{place}": _random.uniform(-1, 1)
    for layer, (before, after) in enumerate(pairwise(SIZES))
    for neuron in range(after)
    for place in range(before + 1)
}
POINTS = [(_random.uniform(-1, 1), _random.uniform(-1, 1), _random.choice((-1, 1))) for _ in range(20)]


def loss(weights: dict[str, Any], rectify: Callable[[Any], Any]) -> Any:
    """Return the hinge loss of the network over all points."""
    total = 0.0
    for first, second, label in POINTS:
        signals: list[Any] = [first, second]
        for layer, size in enumerate(SIZES[1:]):
            outputs = []
            for neuron in range(size):
                activation = weights[f"w{layer}_{neuron}_{len(signals)}"]
                for place, signal in enumerate(signals):
                    activation = activation + weights[f"w{layer}_{neuron}_{place}"] * signal
                outputs.append(activation if layer == 2 else rectify(activation))
            signals = outputs
        total = total + rectify(1 + signals[0] * -label)
    return total


def ours() -> Any:
    """Trace the network and run both passes."""
    graph = trace(lambda **weights: loss(weights, relu), **WEIGHTS)
    return graph, graph.gradient


def theirs() -> Any:
    """Do the same in micrograd."""
    weights = {name: Value(number) for name, number in WEIGHTS.items()}
    output = loss(weights, lambda value: value.relu())
    output.backward()
    return output, weights


@contextmanager
def alone() -> Iterator[None]:
    """Keep the garbage collector from looking through what was there before, which is nobody's share."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def tidied(way: Callable[[], Any]) -> Callable[[], None]:
    """Return a way with the collection of its own garbage, which else the next one pays for: graphs can be cycles."""

    def whole() -> None:
        way()
        gc.collect()

    return whole


def memory(way: Callable[[], Any], gates: int) -> float:
    """Return the bytes that are still held when a way is done, for each gate."""
    gc.collect()
    tracemalloc.start()
    kept = way()
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    return size / gates


def report() -> None:
    """Print the three ratios."""
    graph, gradient = ours()
    _, weights = theirs()
    assert all(math.isclose(gradient[name], weights[name].grad, rel_tol=1e-9, abs_tol=1e-12) for name in WEIGHTS)
    gates = sum(node.gate is not None for node in graph.nodes)
    program = graph.compile()
    assert all(math.isclose(program(**WEIGHTS)[1][name], gradient[name], abs_tol=1e-12) for name in WEIGHTS)
    with alone():
        times = medians(
            {"ours": tidied(ours), "micrograd": tidied(theirs), "program": tidied(lambda: program(**WEIGHTS))},
            rounds=15,
        )
    print(f"A network of {gates:,} gates, tracing and both passes")
    print(f"  graph {1e3 * times['ours']:.1f} ms, micrograd {1e3 * times['micrograd']:.1f} ms", end="")
    print(f": {times['micrograd'] / times['ours']:.1f} times as fast")
    print(f"  compiled program {1e3 * times['program']:.2f} ms", end="")
    print(f": {times['micrograd'] / times['program']:.0f} times as fast as micrograd")
    our_bytes, their_bytes = memory(ours, gates), memory(theirs, gates)
    share = our_bytes / their_bytes
    print(f"  memory for each gate {our_bytes:.0f} bytes, micrograd {their_bytes:.0f}: {share:.2f} of it\n")
