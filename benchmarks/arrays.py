"""10,000 inputs through the compiled sigmoid neuron as one array, against a loop over the graph."""

import numpy as np

from backprop_helpers import sigmoid, trace

from .timing import medians

COUNT = 10_000


def report() -> None:
    """Print the ratio."""
    graph = trace(lambda w0, x0, w1, x1, w2: sigmoid(w0 * x0 + w1 * x1 + w2), w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
    program = graph.compile()
    inputs = np.linspace(-5, 5, COUNT)

    def loop() -> list[tuple[float, dict[str, float]]]:
        places = (graph.at(x0=number) for number in inputs.tolist())
        return [(place.value, place.gradient) for place in places]

    values, gradients = program(x0=inputs)
    rows = loop()
    assert np.allclose(values, [value for value, _ in rows], rtol=1e-12)
    assert np.allclose(gradients["w1"], [gradient["w1"] for _, gradient in rows], rtol=1e-12)
    times = medians({"array": lambda: program(x0=inputs), "loop": loop}, rounds=7)
    print(f"{COUNT:,} inputs through the sigmoid neuron")
    print(f"  one array {1e3 * times['array']:.2f} ms, a loop of .at() {1e3 * times['loop']:.0f} ms", end="")
    print(f": {times['loop'] / times['array']:.0f} times as fast\n")
