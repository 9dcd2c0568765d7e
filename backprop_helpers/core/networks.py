"""Neurons, layers and deep networks, as plain functions over nodes or numbers."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise, takewhile
from typing import Any

from .array_graph import refuse_arrays
from .graph import Graph
from .nodes import sigmoid

Weights = Sequence[Sequence[float]]


def neuron(
    weights: Sequence[Any], inputs: Sequence[Any], bias: Any = 0, activation: Callable[..., Any] | None = None
) -> Any:
    """Return activation(w1·x1 + w2·x2 + … + bias).

    Args:
        weights: one for each input; nodes or plain numbers.
        inputs: what comes in; nodes or plain numbers.
        bias: is added to the sum; 0 adds no gate.
        activation: such as sigmoid; without it, the sum itself.

    Raises:
        ValueError: there are not as many weights as inputs, or none at all.

    >>> neuron([2, -3], [4, 1], bias=1)
    6
    >>> from backprop_helpers import relu
    >>> neuron([2, -3], [1, 4], activation=relu)
    0.0
    """
    if len(weights) != len(inputs) or not len(weights):
        raise ValueError(
            f"A neuron has a weight for each input; here are {len(weights)} weights and {len(inputs)} inputs."
        )
    total, *others = (weight * number for weight, number in zip(weights, inputs, strict=True))
    for product in others:
        total = total + product
    if not isinstance(bias, (int, float)) or bias != 0:
        total = total + bias
    return total if activation is None else activation(total)


def layer(
    weights: Sequence[Sequence[Any]],
    inputs: Sequence[Any],
    biases: Sequence[Any] | None = None,
    activation: Callable[..., Any] | None = None,
) -> list[Any]:
    """Return the outputs of neurons that share their inputs.

    Args:
        weights: one row for each neuron.
        inputs: what comes in, the same for each.
        biases: one for each neuron; without them, 0.
        activation: the same for each; without it, the sums themselves.

    Raises:
        ValueError: the sizes do not fit.

    >>> layer([[2, 4], [-1, 3]], [1, 2])
    [10, 5]
    """
    if biases is not None and len(biases) != len(weights):
        raise ValueError(f"A layer has a bias for each neuron; here are {len(biases)} and {len(weights)} neurons.")
    pairs = zip(weights, biases or [0] * len(weights), strict=True)
    return [neuron(row, inputs, bias, activation) for row, bias in pairs]


def chain(
    depth: int, weight: float, activation: Callable[..., Any] | None = None, bias: float = 0, skip: bool = False
) -> Callable[[Any], Any]:
    """Return a chain of neurons with one input each, as a function of x to be traced; their outputs are h1, h2, …

    Args:
        depth: how many neurons.
        weight: the same for each.
        activation: the same for each; without it, each only multiplies.
        bias: the same for each.
        skip: whether each neuron's input is added to its output: h + f(h) in the place of f(h).

    Raises:
        ValueError: the depth is less than 1.

    >>> from backprop_helpers import trace
    >>> graph = trace(chain(3, 0.5), x=8)
    >>> graph.values
    {'x': 8.0, 'h1': 4.0, 'h2': 2.0, 'h3': 1.0}
    >>> graph.gradients
    {'x': 0.125, 'h1': 0.25, 'h2': 0.5, 'h3': 1.0}
    """
    _at_least_one(depth=depth)

    def link(before: Any) -> Any:
        after = neuron([weight], [before], bias, activation)
        return before + after if skip else after

    def network(x: Any) -> Any:
        h = [x]
        for _ in range(depth):
            h.append(link(h[-1]))
        return h[-1]

    return network


def random_weights(width: int, depth: int, spread: float, seed: int = 0) -> list[list[list[float]]]:
    """Return weights for layers of the same width: evenly spread around 0, their standard deviation the spread.

    They come from ``random.Random(seed).random()``, whose numbers Python keeps the same from version to version.

    Args:
        width: neurons in a layer, and inputs of each.
        depth: how many layers.
        spread: the standard deviation; numbers between −r and r have r/√3.
        seed: another seed gives other weights.

    Raises:
        ValueError: the width or the depth is less than 1.

    >>> [[[one, other], _]] = random_weights(2, 1, spread=1)
    >>> round(one, 4), round(other, 4)
    (1.1931, 0.8936)
    """
    _at_least_one(width=width, depth=depth)
    draws = _draws(spread, seed)
    return [[[next(draws) for _ in range(width)] for _ in range(width)] for _ in range(depth)]


def _draws(spread: float, seed: int) -> Iterator[float]:
    """Yield numbers evenly spread around 0, their standard deviation the spread."""
    draws = random.Random(seed)
    reach = math.sqrt(3) * spread
    while True:
        yield (2 * draws.random() - 1) * reach


def network(
    weights: Sequence[Weights], activation: Callable[..., Any] | None = None, skip: bool = False
) -> Callable[..., Any]:
    """Return layers one behind the other, as a function to be traced; its output is the sum over the last layer.

    The outputs of the first layer are h1, h2, …, and those of the following layers are counted on from there.

    Args:
        weights: for each layer one row for each neuron.
        activation: the same for each neuron; without it, the sums themselves.
        skip: whether each layer's inputs are added to its outputs; all layers are then as wide as the input.

    Raises:
        ValueError: when it is traced, a layer has another number of weights than of inputs, or with skip connections
            another number of outputs than of inputs.

    >>> from backprop_helpers import trace
    >>> graph = trace(network([[[2, 4], [-1, 3]], [[2, -3]]]), x1=1, x2=2)
    >>> graph.value, graph.gradient
    (5.0, {'x1': 7.0, 'x2': -1.0})
    """

    def layers(**inputs: Any) -> Any:
        h: list[Any] = []
        values = list(inputs.values())
        for rows in weights:
            new = layer(rows, values, activation=activation)
            if skip and len(new) != len(values):
                sizes = f"{len(new)} outputs and {len(values)} inputs"
                raise ValueError(f"With skip connections a layer has as many outputs as inputs; here are {sizes}.")
            values = [before + after for before, after in zip(values, new, strict=True)] if skip else new
            h += values
        return neuron([1] * len(values), values) if len(values) > 1 else values[0]

    return layers


@dataclass(frozen=True)
class Classifier:
    """A deep network that says how sure it is that a point has the target 1; made by `classifier`.

    Attributes:
        weights: the number of each weight at the start; ``w3_2_1`` leads to the second neuron of the third layer, from
            the first neuron before it, and ``b3_2`` is the bias of the second neuron there.
        layers: for each layer, the last one with its single neuron too, its rows of weights and its biases, by name.
    """

    weights: Mapping[str, float]
    layers: Sequence[tuple[Sequence[Sequence[str]], Sequence[str]]]
    activation: Callable[..., Any]
    skip: bool

    def __call__(self, x1: Any, x2: Any, **weights: Any) -> Any:
        """Return what the network says at a point, between 0 and 1; nodes or plain numbers."""
        *hidden, (last, [bias]) = self.layers
        h = [x1, x2]
        for rows, biases in hidden:
            new = layer(
                [[weights[name] for name in row] for row in rows],
                h,
                [weights[name] for name in biases],
                self.activation,
            )
            skips = self.skip and len(new) == len(h)
            h = [before + after for before, after in zip(h, new, strict=True)] if skips else new
        return neuron([weights[name] for name in last[0]], h, weights[bias], sigmoid)

    def __repr__(self) -> str:
        return f"<network of {len(self.layers) - 1} hidden layers, {len(self.weights):,} weights>"


def classifier(
    activation: Callable[..., Any],
    spread: float | None = None,
    skip: bool = False,
    depth: int = 10,
    width: int = 16,
    seed: int = 0,
) -> Classifier:
    """Return a deep network for points with two coordinates, to be trained by `train` or `trainer`.

    Behind its hidden layers stands one sigmoid neuron, which says how sure the network is of the target 1.

    Args:
        activation: of the hidden layers, such as sigmoid or relu.
        spread: the standard deviation of the weights and biases at the start; without it, they are evenly spread
            between -1/√n and 1/√n for n inputs of a neuron, as many libraries have it, which is the spread 1/√(3n).
        skip: whether each hidden layer's inputs are added to its outputs, from the second layer on.
        depth: how many hidden layers.
        width: neurons in each.
        seed: another seed gives other weights.

    Raises:
        ValueError: the depth or the width is less than 1.

    >>> from backprop_helpers import relu
    >>> deep = classifier(relu, depth=2, width=3)
    >>> deep
    <network of 2 hidden layers, 25 weights>
    >>> 0 < deep(0.5, 2, **deep.weights) < 1
    True
    """
    _at_least_one(depth=depth, width=width)
    draws = _draws(1.0, seed)
    layers, weights = [], dict[str, float]()
    for number, (before, after) in enumerate(pairwise([2, *[width] * depth, 1]), start=1):
        rows = [[f"w{number}_{to}_{of}" for of in range(1, before + 1)] for to in range(1, after + 1)]
        biases = [f"b{number}_{to}" for to in range(1, after + 1)]
        size = 1 / math.sqrt(3 * before) if spread is None else spread
        weights |= {name: size * next(draws) for row in rows for name in row}
        weights |= {name: size * next(draws) for name in biases}
        layers.append((rows, biases))
    return Classifier(weights, layers, activation, skip)


def gradient_sizes(graph: Graph, width: int = 1) -> list[float]:
    """Return how large the gradient is at the inputs and after each layer of a graph made by `chain` or `network`.

    In a layer of several neurons it is the root of the mean of the squared gradients.

    Args:
        graph: with the layers' outputs h1, h2, …
        width: neurons in a layer.

    Raises:
        ValueError: the width is less than 1, or the graph has no input.

    >>> from backprop_helpers import trace
    >>> gradient_sizes(trace(chain(3, -0.5), x=8))
    [0.125, 0.25, 0.5, 1.0]
    """
    refuse_arrays(graph, "gradient_sizes")
    _at_least_one(width=width)
    if not graph.inputs:
        raise ValueError("The graph has no input to which a gradient could flow back.")
    names = takewhile(graph.gradients.__contains__, (f"h{number}" for number in count(1)))
    after = [graph.gradients[name] for name in names]
    groups = [list(graph.gradient.values()), *(after[start : start + width] for start in range(0, len(after), width))]
    return [math.sqrt(math.fsum(number * number for number in group) / len(group)) for group in groups]


def _at_least_one(**sizes: int) -> None:
    for name, size in sizes.items():
        if not isinstance(size, int) or size < 1:
            raise ValueError(f"The {name} is a whole number, 1 or more; it is {size}.")
