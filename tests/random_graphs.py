"""Random programs over all gates, to be run by several engines that know nothing of each other."""

from __future__ import annotations

from types import SimpleNamespace

import autograd.numpy as anp
import hypothesis.strategies as st
import sympy
from hypothesis import Phase, assume, settings

import backprop_helpers as bh


def gates(functions):
    """Return one line of arithmetic for each gate, in some engine's functions; arguments stay inside its domain."""
    f = functions
    return {
        "add": lambda a, b: a + b,
        "subtract": lambda a, b: a - b,
        "subtract from a number": lambda a, b: 1.5 - a,
        "multiply": lambda a, b: a * b,
        "multiply by a number": lambda a, b: -0.75 * a,
        "divide": lambda a, b: a / (b * b + 0.5),
        "divide a number": lambda a, b: 2 / (a * a + 0.5),
        "negate": lambda a, b: -a,
        "square": lambda a, b: a**2,
        "cube": lambda a, b: a**3,
        "inverse power": lambda a, b: (a * a + 0.7) ** -1.5,
        "power": lambda a, b: (a * a + 0.7) ** f.tanh(b),
        "exponential": lambda a, b: 1.7 ** f.sin(a),
        "sqrt": lambda a, b: f.sqrt(a * a + 0.3),
        "exp": lambda a, b: f.exp(f.sin(a)),
        "log": lambda a, b: f.log(a * a + 0.4),
        "log_base": lambda a, b: f.log_base(a * a + 0.4, b * b + 1.5),
        "sin": lambda a, b: f.sin(a),
        "cos": lambda a, b: f.cos(a),
        "tanh": lambda a, b: f.tanh(a),
        "sigmoid": lambda a, b: f.sigmoid(a),
        "relu": lambda a, b: f.relu(a),
        "leaky_relu": lambda a, b: f.leaky_relu(a, 0.1),
        "leaky_relu with a slope that varies": lambda a, b: f.leaky_relu(a, b),
        "softplus": lambda a, b: f.softplus(a),
        "maximum": lambda a, b: f.maximum(a, b * 0.9 + 0.01),
        "minimum": lambda a, b: f.minimum(a, b * 0.9 + 0.01),
        "absolute": lambda a, b: abs(a),
    }


OURS = gates(SimpleNamespace(**{name: getattr(bh, name) for name in bh.GATES if hasattr(bh, name)}, log_base=bh.log))
AUTOGRAD = gates(
    SimpleNamespace(
        **{name: getattr(anp, name) for name in ("exp", "log", "sin", "cos", "tanh", "sqrt", "maximum", "minimum")},
        log_base=lambda a, b: anp.log(a) / anp.log(b),
        sigmoid=lambda a: 1 / (1 + anp.exp(-a)),
        relu=lambda a: anp.maximum(a, 0.0),
        leaky_relu=lambda a, slope: anp.where(a > 0, a, slope * a),
        softplus=lambda a: anp.logaddexp(a, 0.0),
    )
)
SYMPY = gates(
    SimpleNamespace(
        **{name: getattr(sympy, name) for name in ("exp", "log", "sin", "cos", "tanh", "sqrt")},
        log_base=sympy.log,
        sigmoid=lambda a: 1 / (1 + sympy.exp(-a)),
        relu=lambda a: sympy.Max(a, 0),
        leaky_relu=lambda a, slope: sympy.Piecewise((a, a > 0), (slope * a, True)),
        softplus=lambda a: sympy.log(1 + sympy.exp(a)),
        maximum=sympy.Max,
        minimum=sympy.Min,
    )
)

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


def random_graph(program, x, y, z, most=1e4):
    """Trace a random program, unless it leaves the ground where nudges and other libraries can follow."""
    try:
        graph = bh.trace(lambda x, y, z: run(program, OURS, x, y, z), x=x, y=y, z=z)
        assume(all(abs(value) < most for value in [*graph.values.values(), *graph.gradients.values()]))
    except bh.DomainError:
        assume(False)
    return graph
