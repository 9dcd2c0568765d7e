"""Random programs over all gates, to be run by several engines that know nothing of each other."""

from __future__ import annotations

import autograd.numpy as anp
import hypothesis.strategies as st
from hypothesis import Phase, settings

import backprop_helpers as bh

# Each gate as this project computes it and as autograd does; arguments are kept inside the gate's domain.
OURS = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / (b * b + 0.5),
    "negate": lambda a, b: -a,
    "square": lambda a, b: a**2,
    "cube": lambda a, b: a**3,
    "inverse power": lambda a, b: (a * a + 0.7) ** -1.5,
    "power": lambda a, b: (a * a + 0.7) ** bh.tanh(b),
    "exponential": lambda a, b: 1.7 ** bh.sin(a),
    "sqrt": lambda a, b: bh.sqrt(a * a + 0.3),
    "exp": lambda a, b: bh.exp(bh.sin(a)),
    "log": lambda a, b: bh.log(a * a + 0.4),
    "log_base": lambda a, b: bh.log(a * a + 0.4, b * b + 1.5),
    "sin": lambda a, b: bh.sin(a),
    "cos": lambda a, b: bh.cos(a),
    "tanh": lambda a, b: bh.tanh(a),
    "sigmoid": lambda a, b: bh.sigmoid(a),
    "relu": lambda a, b: bh.relu(a),
    "leaky_relu": lambda a, b: bh.leaky_relu(a, 0.1),
    "softplus": lambda a, b: bh.softplus(a),
    "maximum": lambda a, b: bh.maximum(a, b * 0.9 + 0.01),
    "minimum": lambda a, b: bh.minimum(a, b * 0.9 + 0.01),
    "absolute": lambda a, b: abs(a),
}
THEIRS = {
    **OURS,
    "power": lambda a, b: (a * a + 0.7) ** anp.tanh(b),
    "exponential": lambda a, b: 1.7 ** anp.sin(a),
    "sqrt": lambda a, b: anp.sqrt(a * a + 0.3),
    "exp": lambda a, b: anp.exp(anp.sin(a)),
    "log": lambda a, b: anp.log(a * a + 0.4),
    "log_base": lambda a, b: anp.log(a * a + 0.4) / anp.log(b * b + 1.5),
    "sin": lambda a, b: anp.sin(a),
    "cos": lambda a, b: anp.cos(a),
    "tanh": lambda a, b: anp.tanh(a),
    "sigmoid": lambda a, b: 1 / (1 + anp.exp(-a)),
    "relu": lambda a, b: anp.maximum(a, 0.0),
    "leaky_relu": lambda a, b: anp.where(a > 0, a, 0.1 * a),
    "softplus": lambda a, b: anp.logaddexp(a, 0.0),
    "maximum": lambda a, b: anp.maximum(a, b * 0.9 + 0.01),
    "minimum": lambda a, b: anp.minimum(a, b * 0.9 + 0.01),
    "absolute": lambda a, b: anp.abs(a),
}

numbers = st.floats(-2, 2).map(lambda number: round(number, 3)).filter(lambda number: abs(number) > 0.01)
instructions = st.tuples(st.sampled_from(sorted(OURS)), st.integers(0, 10**6), st.integers(0, 10**6))
programs = st.lists(instructions, min_size=1, max_size=8)


# The same examples at every run, and no shrinking, which takes minutes on graphs and tells little.
checked = settings(deadline=None, derandomize=True, max_examples=100, phases=(Phase.explicit, Phase.generate))


def run(program, gates, x, y, z):
    """Run a program: each instruction takes two of the numbers so far; the last three are added up at the end."""
    line = [x, y, z]
    for name, first, second in program:
        line.append(gates[name](line[first % len(line)], line[second % len(line)]))
    return line[-1] + 0.5 * line[-2] + 0.25 * line[-3]
