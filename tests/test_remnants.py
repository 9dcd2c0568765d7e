"""Where numbers cancel, rounding leaves something like 3e-17; people are shown 0, and nothing else is shown as 0."""

from fractions import Fraction

import numpy as np
import pytest

from backprop_helpers import cross_entropy, derive, draw, log_sum_exp, relu, softmax, steps, trace
from backprop_helpers.core import array_passes
from backprop_helpers.core.arithmetic import PlainArrays
from backprop_helpers.core.arrays import Array, entries_of
from backprop_helpers.notation.narration import result, sentence
from backprop_helpers.picture.picture import texts

TENTHS = (
    lambda x, y: (((x + y) @ y.T) * (x @ y.T + y @ y.T - (x + y) @ y.T)).sum(),
    lambda x, y: ((x + y - 0.3) * y).sum(axis=0).sum() * x[0, 1],
    lambda x, y: (((x - y).sum(axis=1) - 0.1) * (x[:, 0] + y[:, 2] - 0.2)).mean(),
    lambda x, y: ((x - y.mean(axis=0)) @ [1, -2, 1]).sum() * 0.1,
    lambda x, y: (np.outer(x[0] - y[1], y[0]) @ x[1]).sum() - (x * y).sum(),
    lambda x, y: (x + y - 0.3)[0] @ (y[1] + x[1] - 0.2) - (x[0] * y[0]).sum(),
    lambda x, y: (x + y - 0.3).max(axis=1) - (x + y)[:, :2].max() + 0.3,
    lambda x, y: ((x - y) * (x - y - 0.1)).sum() + (x.reshape(3, 2) @ y - 0.5).T.sum(axis=0).sum(),
)


def exactly(graph):
    """Return values and gradients in fractions: 0.1 is a tenth."""

    def fractions(value):
        made = [Fraction(str(entry)) for entry in entries_of(value)]
        return Array(value.shape, tuple(made)) if np.shape(value) else made[0]

    class Fractions(PlainArrays):
        def from_plain(self, value):
            return fractions(value)

        def elementwise(self, operation, operands, shape):  # a slope of 1.0 is 1
            return super().elementwise(lambda *row: Fraction(operation(*row)), operands, shape)

        def put(self, gate, upstream):  # where the others start with 0.0
            sent = dict(zip(gate.places, entries_of(upstream), strict=True))
            return Array(gate.before, tuple(sent.get(place, Fraction(0)) for place in range(np.prod(gate.before))))

    engine, inputs = Fractions(), {name: fractions(value) for name, value in graph.inputs.items()}
    values = array_passes.forward(graph.nodes, inputs, engine)
    if graph.output.shape:
        return values, {}
    return values, array_passes.backward(graph.nodes, values, {graph.output: Fraction(1)}, engine)[0]


@pytest.mark.parametrize("function", TENTHS)
def test_an_entry_is_shown_as_0_exactly_where_it_is_0(function):
    remnants = 0
    for seed in range(12):
        random = np.random.default_rng(seed)
        x, y = (np.round(random.integers(-9, 10, (2, 3)) / 10, 1) for _ in range(2))
        graph = trace(function, x=x, y=y if seed % 2 else np.round(x + 0.1, 1))
        values, gradients = exactly(graph)
        for node in graph.nodes:
            pairs = [(values[node], graph.value_of(node), graph.seen.value_of(node))]
            if node in gradients:
                pairs.append((gradients[node], graph.slopes_of(node), graph.seen.slopes_of(node)))
            for right, raw, seen in pairs:
                for exact, computed, shown in zip(*map(entries_of, (right, raw, seen)), strict=True):
                    assert shown == (computed if exact else 0), node.name
                    remnants += shown != computed
    assert remnants


def test_what_is_small_without_cancelling_stays():
    graph = trace(
        lambda z, w: (softmax(z) * w).sum() + relu(w * 1e-20).sum() + (w * 1e-20).max(),
        z=[0, -40, -90],
        w=[1e-30, 2.0, 3.0],
    )
    everything = [*graph.values.values(), *graph.gradients.values()]
    assert any(0 < abs(entry) < 1e-30 for value in everything for entry in entries_of(value))
    for name, value in graph.seen.values.items():
        assert np.array_equal(value, graph.values[name]), name
    assert np.array_equal(graph.seen.gradients["z"], graph.gradients["z"])


def test_without_numpy_the_same_is_shown(monkeypatch):
    known = {name: trace(function, x=[[0.1, 0.2, 0.7]] * 2, y=[[0.2, 0.1, -0.7]] * 2) for name, function in NAMED}
    monkeypatch.setattr("backprop_helpers.core.arrays.numpy", lambda: None)
    monkeypatch.setattr("backprop_helpers.core.arithmetic.numpy", lambda: None)
    for name, function in NAMED:
        graph = trace(function, x=[[0.1, 0.2, 0.7]] * 2, y=[[0.2, 0.1, -0.7]] * 2)
        assert texts(graph) == texts(known[name])


NAMED = [
    ("polynomials", TENTHS[1]),
    ("scores", lambda x, y: cross_entropy(x - y, [0, 1]) + log_sum_exp(x + y - 0.3, axis=0).sum()),
    ("squares", lambda x, y: ((x - y - 2) ** 2 - (x - y - 2) * (x - y - 2)).sum() ** 2),
    ("largest", lambda x, y: (x + y - 0.3).max(axis=0).sum()),
]


def test_no_reader_meets_a_remnant():
    graph = trace(lambda x, w: ((x @ w - 0.3) * x.T).sum() ** 2, x=[[0.1, 0.2]], w=[1.0, 1.0])
    assert 0 < graph.values["b"][0] < 1e-16
    assert 0 < abs(graph.gradient["w"][0]) < 1e-16
    shown = [
        texts(graph),
        [sentence(graph, step) for step in range(11)],
        result(graph),
        draw(graph)._repr_mimebundle_(),
        steps(graph),
    ]
    shown += [derive(graph, name) for name in ("x", "w")]
    assert not [text for text in map(str, shown) if "e-1" in text or "e-3" in text]
    flows = [flow for step in graph.seen.backward_pass for flow in step.flows]
    assert [flow[:3] for flow in flows] == [flow[:3] for step in graph.backward_pass for flow in step.flows]
    assert {flow.local for flow in flows if not flow.input.shape} == {0}


def test_an_entry_without_gradient_and_an_output_with_axes_are_shown_as_they_are():
    graph = trace(lambda x: ((x * x) ** 0.5).sum(), x=[0, 2])
    assert np.isnan(graph.seen.slopes_of(graph["x"])).tolist() == [True, False]
    rows = trace(lambda x: x + 0.2 - 0.3, x=[0.1, 0.2])
    assert rows.value[0] != 0
    assert rows.seen.value.tolist() == [0, rows.value[1]]


def test_a_power_of_a_negative_number_hides_no_remnant():
    graph = trace(lambda x, b: ((x + b) ** 2).mean(), x=[[2, 3.0], [-3.5, 1], [0.5, -4], [1, 0]], b=[0, -0.3])
    column = trace(lambda x, b: ((x + b) ** 2).mean(), x=[[0.1], [0.2], [-0.3]], b=[0.0])
    assert abs(column.gradient["b"][0]) < 1e-16
    assert column.seen.gradient["b"].tolist() == [0]
    assert np.array_equal(graph.seen.gradient["x"], graph.gradient["x"])


def test_the_sum_that_is_told_of_many_entries_is_0_where_they_cancel():
    assert "(7: sum 0, from −1.5 to 0.7)" in result(
        trace(lambda x: (x * x).sum() / 2, x=[0.1, 0.2, -0.3, 0.3, 0.5, 0.7, -1.5])
    )
