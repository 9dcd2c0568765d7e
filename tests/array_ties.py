"""Graphs of arrays in which entries are at a kink or tie, with answers: which of them are right by some convention."""

import numpy as np

from backprop_helpers import leaky_relu, log_sum_exp, maximum, relu, trace

TIED = trace(lambda x: (x.max(axis=0) * [1.0, 2.0]).sum(), x=[[3, 1], [3, 4], [3, 4]])
BENT = trace(lambda x: (relu(x) * [1.0, 2.0, 3.0]).sum(), x=[1, 0, 0])
V = np.array([1.0, 2])
BEFORE = trace(lambda W: (W @ V).max() * 2, W=[[1, 1], [3, 0], [-1, 2]])
PAIR = trace(lambda x, y: (maximum(x, y) * [1.0, 2.0, 3.0]).sum(), x=[1, 0, 0], y=[1, 0, 5])
THIRDS = trace(lambda x, y: (maximum(x, y) * [1.0, 2.0] / 3).sum(), x=[1, 0], y=[1, 0])
BRANCH = trace(lambda x: x.max() * 6 + (x * [1.0, 2.0, 3.0]).sum(), x=[2, 2, 2])
DOUBLED = trace(lambda x: ((2 * x).max(axis=0) * [1.0, 2.0]).sum(), x=[[3, 1], [3, 4], [3, 4]])
LATER = trace(lambda W: (relu(W @ V) * [1.0, 2.0]).sum(), W=[[2, -1], [1, 1]])
PAIR_LATER = trace(lambda x, y: (maximum(2 * x, 3 * y) * [1.0, 2.0]).sum(), x=[3, 1], y=[2, 5])
BOTH = trace(lambda x: (relu(x) + maximum(x, 0)).sum(), x=[0, 1])
LEAKY = trace(lambda x, s: (leaky_relu(x, s) * [1.0, 2.0]).sum(), x=[0, -3], s=[0.5, 0.25])
SMOOTH = trace(lambda x: log_sum_exp(x) * 2, x=[1, 1])
SELF = trace(lambda x: (leaky_relu(x, x) * [1.0, 2.0]).sum(), x=[0, 0])
APART = trace(lambda x, w: x.max() + relu(2 * w).sum(), x=[3, 3, 3], w=[0, 1])
NOTHING = trace(lambda x: x.max() * 0 + x.sum(), x=[1, 1])
FURTHER = trace(lambda w: (relu(2 * w) * [1.0, 2.0]).sum(), w=[0, 0])
UNSENT = trace(lambda x: (relu(x) * [0.0, 1.0]).sum(), x=[0, 0])
CROSS = trace(
    lambda x: (x.max(axis=0) * [1.0, 2.0]).sum() + (x.max(axis=1) * [1.0, 2.0, 3.0]).sum(), x=[[3, 1], [3, 4], [3, 4]]
)
NAN = np.nan

ROWS = [
    # of three that tie the first, the middle one, the last, and shares of all kinds
    *((TIED, {"x": [[a, 0], [b, 2], [c, 0]]}, True) for a, b, c in np.eye(3)),
    (TIED, {"x": [[0.2, 0], [0.3, 1.5], [0.5, 0.5]]}, True),
    (TIED, {"x": [[1, 0], [1, 2], [0, 0]]}, False),
    (TIED, {"x": [[2, 0], [2, 2], [0, 0]]}, False),
    (TIED, {"x": [[0, 0], [0, 2], [0, 0]]}, False),
    (TIED, {"x": [[1.5, 0], [-0.5, 2], [0, 0]]}, False),
    (TIED, {"x": [[0.2, 0.1], [0.3, 1.4], [0.5, 0.5]]}, False),
    (TIED, {"x": [[0.2, NAN], [NAN, 1.5], [NAN, 0.5]]}, True),
    (TIED, {"x": [[1.2, NAN], [NAN, 1.5], [NAN, 0.5]]}, False),
    (CROSS, {"x": [[0.2 + 1, 0], [0.3, 1.5 + 2], [0.5, 0.5 + 3]]}, True),  # nothing ties along the other axis
    (BRANCH, {"x": [1 + 1, 2 + 2, 3 + 3]}, True),
    (BRANCH, {"x": [1, 2, 3]}, False),
    # where the tie is not answered itself, one of those that tie, or all
    *((BEFORE, {"W": np.outer(row, 2 * V)}, True) for row in np.eye(3)),
    (BEFORE, {"W": np.outer([1, 1, 0], 2 * V)}, False),
    (BEFORE, {"a": [0.4, 0.6, 1], "W": np.outer([0.2, 0.3, 0.5], 2 * V)}, True),
    (BEFORE, {"a": [0.4, 0.6, 1], "W": np.outer([1, 0, 0], 2 * V)}, False),
    (BEFORE, {"a": [2, 2, 0], "W": np.outer([0.5, 0.5, 0], 2 * V)}, False),
    (DOUBLED, {"x": [[2, 0], [0, 4], [0, 0]]}, True),
    (DOUBLED, {"x": [[0, 0], [2, 0], [0, 4]]}, True),
    (DOUBLED, {"x": [[0, 0], [0, 0], [2, 4]]}, True),
    (DOUBLED, {"x": [[0, 0], [0, 0], [2, 0]]}, False),
    *((LATER, {"W": [[slope, 2 * slope], [2, 4]]}, slope != 2) for slope in (0, 1, 2)),
    # each entry at a kink has a slope of its own
    *((BENT, {"x": x}, True) for x in ([1, 0, 0], [1, 2, 3], [1, 1, 0], [1, 0, 3], [1, 2, 0.5])),
    *((BENT, {"x": x}, False) for x in ([1, 2, 4], [2, 0, 0], [1, -0.1, 0], [0, 0, 0])),
    *((UNSENT, {"x": [first, 0.5]}, first == 0) for first in (0, 0.5)),  # nothing arrives at the first
    # of two that tie the other one has the rest
    (PAIR, {"x": [0.3, 1.5, 0], "y": [0.7, 0.5, 3]}, True),
    (PAIR, {"x": [1, 0, 0], "y": [0, 2, 3]}, True),
    (PAIR, {"x": [0.3, 1.5, 0], "y": [0.3, 0.5, 3]}, False),
    (PAIR, {"x": [0, 0, 0], "y": [0, 0, 3]}, False),
    (PAIR, {"x": [1, 2, 0], "y": [1, 2, 3]}, False),
    (PAIR, {"y": [0.7, 0.5, 3]}, True),
    (THIRDS, {"x": [0, 0], "y": [0.3333, 0.6667]}, True),  # rounding leaves nothing
    (THIRDS, {"x": [0.3333, 0], "y": [0, 0.6667]}, True),
    (THIRDS, {"x": [0, 0], "y": [0.333, 0.6667]}, False),
    (PAIR_LATER, {"x": [2, 0], "y": [0, 6]}, True),
    (PAIR_LATER, {"x": [0, 0], "y": [3, 6]}, True),
    (PAIR_LATER, {"x": [2, 0], "y": [3, 6]}, False),
    # where two edges of a node are at a kink, both at one end
    *((BOTH, {"x": [slope, 2]}, slope < 3) for slope in (0, 0.5, 2, 3)),
    *((APART, {"x": [0.2, 0.3, 0.5], "w": [slope, 2]}, slope < 3) for slope in (0, 2, 3)),
    (FURTHER, {"a": [1, NAN], "w": [2, 0]}, True),
    (NOTHING, {"x": [1, 1]}, True),
    (NOTHING, {"x": [1, 1.5]}, False),
    (SMOOTH, {"x": [2, 0]}, False),
    (SELF, {"x": [0.3, 0]}, True),
    (LEAKY, {"x": [0.75, 0.5], "s": [0, -6]}, True),
    (LEAKY, {"x": [0.75, 0.5], "s": [0.25, -6]}, False),
    (LEAKY, {"x": [0.25, 0.5], "s": [0, -6]}, False),
]
AT_KINKS = [
    (graph, {name: np.array(answer, float) for name, answer in answers.items()}, is_right)
    for graph, answers, is_right in ROWS
]
