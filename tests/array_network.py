"""A 2-3-2 network with softmax on four points, the example of many tests, and its numbers."""

from backprop_helpers import cross_entropy, tanh, trace

POINTS = [[0.5, -1.2], [1.5, 0.3], [-0.7, 0.8], [2.0, -0.4]]
LABELS = [0, 1, 0, 1]
WEIGHTS = {
    "W1": [[0.4, -0.6, 0.1], [0.9, 0.2, -0.5]],
    "b1": [0.1, 0, -0.2],
    "W2": [[0.7, -0.3], [-0.4, 0.5], [0.2, 0.6]],
    "b2": [0.1, -0.1],
}


def network(W1, b1, W2, b2):
    h = tanh(POINTS @ W1 + b1)
    scores = h @ W2 + b2
    return cross_entropy(scores, LABELS)


NETWORK = trace(network, **WEIGHTS)
