"""The same program gives the same names, steps and code in every interpreter, whatever its hash seed."""

import os
import subprocess
import sys

CODE = """
import sys
from backprop_helpers import *
from backprop_helpers.core.program import to_function

clutter = [object() for _ in range(int(sys.argv[1]))]  # other addresses for everything that follows

def layer(signals, weights):
    return [sigmoid(sum(w * s for w, s in zip(row, signals))) for row in weights]

def network(p, q, unused, **weights):
    rows = list(weights.values())
    hidden = layer([p, q], [rows[:2], rows[2:4], rows[4:6]])
    first, second, third = hidden
    spread = maximum(first, second) - minimum(second, third)
    again = spread
    return log(exp(spread) + again * again, 2) + abs(p) ** 0.5

weights = {f"w{i}": 0.1 * i - 0.3 for i in range(6)}
for graph in (
    trace(network, p=0.5, q=-1.5, unused=7, **weights),
    parse("s = 1/(1+exp(-x)); t = s*(1-s)y; t/s + s/t", x=0.3, y=2),
):
    print(graph, graph.values, graph.gradients, graph.path_counts)
    print(graph.edges, graph.forward_pass, graph.backward_pass)
    print(graph.to_python(), *(to_function(graph.program, name) for name in ("python", "numpy")))
    print(list(graph.compile()(**graph.inputs)[1]))
"""


def test_hash_seeds_and_addresses_change_nothing():
    texts = {
        subprocess.run(
            [sys.executable, "-c", CODE, clutter],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, clutter in (("1", "0"), ("2", "12345"), ("3", "777"))
    }
    assert len(texts) == 1
    assert b"unused" in texts.pop()
