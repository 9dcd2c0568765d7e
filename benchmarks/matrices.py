"""Networks with cross-entropy as array graphs: the compiled program against NumPy by hand and other libraries."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import numpy as np

from backprop_helpers import cross_entropy, relu, trace

from .timing import medians

SIZES = {"64-32-10 on 64 points": (64, 32, 10, 64), "512-256-64 on 256 points": (512, 256, 64, 256)}


def report() -> None:
    """Print the ratios for a small and a large network."""
    for name, sizes in SIZES.items():
        measure(name, *sizes)


def measure(name: str, width: int, hidden: int, classes: int, count: int, rounds: int = 201) -> None:
    """Compare value and gradients of all ways, then print how long each takes."""
    generator = np.random.default_rng(1)
    points, labels = generator.normal(size=(count, width)), generator.integers(0, classes, count)
    weights = {
        "W1": generator.normal(size=(width, hidden)) / 8,
        "b1": np.zeros(hidden),
        "W2": generator.normal(size=(hidden, classes)) / 8,
        "b2": np.zeros(classes),
    }

    def network(W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
        h = relu(points @ W1 + b1)
        return cross_entropy(h @ W2 + b2, labels)

    program = trace(network, **weights).compile()
    ways: dict[str, Callable[[], Any]] = {
        "compiled": lambda: program(**weights),
        "by hand": lambda: by_hand(points, labels, **weights),
        "autograd": autograds(points, labels, weights),
        "tracing": lambda: trace(network, **weights),
    }
    if find_spec("torch"):
        ways["PyTorch"] = torchs(points, labels, weights)
    results = {way: run() for way, run in ways.items() if way != "tracing"}
    for value, gradient in results.values():
        assert np.isclose(value, results["by hand"][0], rtol=1e-12)
        assert all(np.allclose(gradient[part], results["by hand"][1][part], atol=1e-12) for part in weights)
    times = medians(ways, rounds)
    ours = times["compiled"]
    pair = medians({way: ways[way] for way in ("compiled", "by hand")}, rounds)  # each finds the same things in caches
    print(f"A network {name}, cross-entropy and its gradients")
    print(f"  compiled {1e3 * pair['compiled']:.3f} ms", end="")
    print(f", {pair['compiled'] / pair['by hand']:.2f} times what NumPy by hand takes", end="")
    print(f"; autograd takes {times['autograd'] / ours:.1f} times as long")
    if "PyTorch" in times:
        print(f"  PyTorch, eager, on one thread, takes {times['PyTorch'] / ours:.1f} times as long")
    else:
        print("  without PyTorch, which is not installed")
    print(f"  tracing {1e3 * times['tracing']:.1f} ms\n")


def by_hand(points: Any, labels: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> tuple[float, dict[str, Any]]:
    """Return loss and gradients as somebody writes them who knows both."""
    z = points @ W1 + b1
    h = np.maximum(z, 0)
    scores = h @ W2 + b2
    largest = scores.max(axis=1, keepdims=True)
    powers = np.exp(scores - largest)
    totals = powers.sum(axis=1, keepdims=True)
    rows = np.arange(len(labels))
    value = (np.log(totals[:, 0]) + largest[:, 0] - scores[rows, labels]).mean()
    dscores = powers / totals
    dscores[rows, labels] -= 1
    dscores /= len(labels)
    dz = (dscores @ W2.T) * (z > 0)
    return value, {"W1": points.T @ dz, "b1": dz.sum(axis=0), "W2": h.T @ dscores, "b2": dscores.sum(axis=0)}


def autograds(points: Any, labels: Any, weights: dict[str, Any]) -> Callable[[], Any]:
    """Return the same in the autograd library."""
    import autograd.numpy as anp
    from autograd import value_and_grad

    rows = np.arange(len(labels))

    def loss(weights: dict[str, Any]) -> Any:
        scores = anp.maximum(points @ weights["W1"] + weights["b1"], 0) @ weights["W2"] + weights["b2"]
        largest = anp.max(scores, axis=1, keepdims=True)
        totals = anp.log(anp.sum(anp.exp(scores - largest), axis=1)) + largest[:, 0]
        return anp.mean(totals - scores[rows, labels])

    run = value_and_grad(loss)
    return lambda: run(weights)


def torchs(points: Any, labels: Any, weights: dict[str, Any]) -> Callable[[], Any]:
    """Return the same in PyTorch's eager mode, on one thread."""
    import torch

    torch.set_num_threads(1)
    inputs, classes = torch.from_numpy(points), torch.from_numpy(labels)
    parts = {name: torch.from_numpy(weight).requires_grad_() for name, weight in weights.items()}

    def run() -> Any:
        hidden = torch.relu(inputs @ parts["W1"] + parts["b1"])
        value = torch.nn.functional.cross_entropy(hidden @ parts["W2"] + parts["b2"], classes)
        slopes = torch.autograd.grad(value, list(parts.values()))
        return value.item(), dict(zip(parts, (slope.numpy() for slope in slopes), strict=True))

    return run
