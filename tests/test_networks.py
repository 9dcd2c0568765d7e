"""Networks as functions, how large their gradients are, and the pictures of it, still and moving."""

import math
import random
import re
import threading

import pytest

import backprop_helpers.explorer.depth as depth_module
from backprop_helpers import (
    DomainError,
    chain,
    classifier,
    explore_depth,
    gradient_sizes,
    layer,
    network,
    neuron,
    numeric_gradient,
    random_weights,
    relu,
    sigmoid,
    tanh,
    trace,
)

ACTIVATIONS = [None, sigmoid, tanh, relu]


def test_a_neuron_is_a_weighted_sum():
    assert neuron([2, -3], [4, 5], bias=0.5) == 2 * 4 - 3 * 5 + 0.5
    assert neuron([2], [3], activation=sigmoid) == pytest.approx(1 / (1 + math.exp(-6)))
    graph = trace(lambda x, w, b: neuron([w, 4], [x, 1], b, tanh), x=2, w=-1, b=0.5)
    assert graph.value == pytest.approx(math.tanh(2.5))


def test_no_bias_adds_no_gate():
    assert [node.gate.name for node in trace(lambda x: neuron([2], [x]), x=1).nodes if node.gate] == ["multiply"]


@pytest.mark.parametrize("call", [lambda: neuron([1, 2], [3]), lambda: neuron([], []), lambda: layer([[1]], [1, 2])])
def test_weights_that_do_not_fit_are_refused(call):
    with pytest.raises(ValueError, match="A neuron has a weight for each input"):
        call()


def test_biases_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match="A layer has a bias for each neuron; here are 1 and 2 neurons"):
        layer([[1], [2]], [3], biases=[1])
    assert layer([[1], [2]], [3], biases=[1, 10]) == [4, 16]


@pytest.mark.parametrize("skip", [False, True])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_gradient_of_a_chain_is_that_of_nudges(activation, skip):
    function = chain(4, 1.3, activation, bias=0.2, skip=skip)
    graph = trace(function, x=0.7)
    assert graph.gradient == pytest.approx(numeric_gradient(function, x=0.7), rel=1e-6)
    assert set(graph.values) >= {"x", "h1", "h2", "h3", "h4"}
    assert graph.output.name == "h4"


@pytest.mark.parametrize("skip", [False, True])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_gradient_of_a_network_is_that_of_nudges(activation, skip):
    function = network(random_weights(3, 4, 0.8), activation, skip)
    inputs = {"x1": 0.5, "x2": -1.0, "x3": 2.0}
    graph = trace(function, **inputs)
    assert graph.gradient == pytest.approx(numeric_gradient(function, **inputs), rel=1e-5, abs=1e-8)
    sizes = gradient_sizes(graph, width=3)
    assert len(sizes) == 5
    assert sizes[0] == pytest.approx(math.hypot(*graph.gradient.values()) / math.sqrt(3))
    assert sizes[-1] == 1


def test_sizes_are_found_in_a_large_network():
    graph = trace(network(random_weights(8, 20, 0.3)), **{f"x{place}": 1 for place in range(8)})
    assert len(gradient_sizes(graph, width=8)) == 21


def test_random_weights_are_repeatable_and_as_spread_as_asked():
    weights = random_weights(40, 5, spread=0.3, seed=7)
    flat = [number for rows in weights for row in rows for number in row]
    assert weights == random_weights(40, 5, spread=0.3, seed=7)
    assert flat[:2] == [(2 * number - 1) * math.sqrt(3) * 0.3 for number in _draws(7, 2)]
    assert math.sqrt(sum(number * number for number in flat) / len(flat)) == pytest.approx(0.3, rel=0.02)


def _draws(seed, count):
    draws = random.Random(seed)
    return [draws.random() for _ in range(count)]


def test_sizes_below_1_are_refused():
    for call in (lambda: chain(0, 1), lambda: random_weights(0, 3, 1), lambda: random_weights(3, 0, 1)):
        with pytest.raises(ValueError, match="is a whole number, 1 or more"):
            call()


def test_the_lessons_claims_hold_on_every_platform():
    spreads = {1 / 16: 1e-12, 1 / 4: 1, 1: 1e12}
    inputs = {f"x{place}": 1 if place % 2 else -1 for place in range(1, 17)}
    for spread, size in spreads.items():
        graph = trace(network(random_weights(16, 20, spread)), **inputs)
        assert size / 2 < gradient_sizes(graph, width=16)[0] < size * 2


# ---- the chain with sliders -----------------------------------------------------------------------------------------


def axes_of(explorer):
    """Return the frame of the axes and the places of the ticks' texts: what must not jump."""
    svg = explorer.plot.svg
    frame = re.search(r'<g id="patch_2">.*?</g>', svg, re.DOTALL)[0]
    ticks = re.findall(r'<g id="text_\d+">.*?</g>', svg[: svg.index('id="legend_1"')], re.DOTALL)
    return re.sub(r"url\(#\w+\)", "", frame), ticks


def test_sliders_move_the_one_picture_and_its_axes_stay():
    explorer = explore_depth(3, 2.0)
    picture, before = explorer._picture, axes_of(explorer)
    assert explorer.sizes == [8, 4, 2, 1]
    explorer.depth.value = 20
    explorer.weight.value = 0.1
    explorer.activation.value = "sigmoid"
    assert explorer.sizes[0] == trace(chain(20, 0.1, sigmoid), x=1).gradient["x"]
    explorer.skip.value = True
    assert explorer.sizes == gradient_sizes(trace(chain(20, 0.1, sigmoid, skip=True), x=1))
    assert axes_of(explorer) == before
    assert explorer._picture is picture
    assert explorer.plot.description in picture.value
    assert picture.value.count("<svg") == 1
    assert "back through 20 neurons" in explorer._sentence.value


def test_every_place_of_the_sliders_has_a_picture():
    explorer = explore_depth()
    for activation in depth_module.ACTIVATIONS:
        explorer.activation.value = activation
        for depth, weight, skip in ((1, 0.1, False), (20, 4.0, True), (20, 4.0, False), (20, 0.1, False)):
            explorer.depth.value, explorer.weight.value, explorer.skip.value = depth, weight, skip
            assert len(explorer.sizes) == depth + 1


def test_a_slider_may_move_in_another_thread():
    explorer = explore_depth()
    threads = [
        threading.Thread(target=setattr, args=(explorer.depth, "value", depth)) for depth in (3, 5, 7, 9, 11, 13)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(explorer.sizes) == explorer.depth.value + 1
    assert explorer.plot.description in explorer._picture.value
    assert f"back through {explorer.depth.value} neuron" in explorer._sentence.value


def test_an_error_is_a_sentence_and_goes_away(monkeypatch):
    explorer = explore_depth()

    def fails(*_, **__):
        raise DomainError("The node h1 (exp) got 1 < 2: too large.", "exp", [1])

    with monkeypatch.context() as patched:
        patched.setattr(depth_module, "chain", fails)
        explorer.depth.value = 5
        assert explorer.sizes == []
        assert "The node h1 (exp) got 1 &lt; 2: too large." in explorer._sentence.value
    explorer.depth.value = 6
    assert len(explorer.sizes) == 7
    assert "too large" not in explorer._sentence.value


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"depth": 0}, "The depth goes from 1 to 20, so it cannot be 0"),
        ({"depth": 2.5}, "The depth goes from 1 to 20"),
        ({"weight": -1}, "The weight goes from 0.1 to 4, so it cannot be -1"),
        ({"weight": math.nan}, "The weight goes from 0.1 to 4"),
        ({"activation": "step"}, "The activation is one of none, sigmoid, tanh, relu; it cannot be 'step'"),
    ],
)
def test_a_start_that_the_sliders_do_not_have_is_refused(wrong, says):
    with pytest.raises(ValueError, match=says):
        explore_depth(**wrong)


def test_a_reader_without_widgets_sees_the_picture():
    bundle = explore_depth()._repr_mimebundle_()
    bundle = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "<img alt=" in bundle["text/html"]
    assert bundle["text/plain"].startswith("<Plot: ")
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_closing_takes_every_part_off_the_page():
    explorer = explore_depth()
    parts = [*explorer._grid.children, explorer._grid, explorer._picture, explorer._sentence]
    explorer.close()
    assert all(part.comm is None for part in [explorer, *parts])


def test_a_classifier_is_a_network_of_so_many_layers_and_weights():
    deep = classifier(relu, depth=3, width=4)
    assert len(deep.layers) == 4
    assert len(deep.weights) == (2 + 1) * 4 + 2 * (4 + 1) * 4 + (4 + 1)
    assert (
        deep.weights == classifier(relu, depth=3, width=4).weights != classifier(relu, depth=3, width=4, seed=1).weights
    )
    by_hand = [0.5, -1.0]
    for rows, biases in deep.layers[:-1]:
        sums = [
            sum(deep.weights[name] * h for name, h in zip(row, by_hand, strict=True)) + deep.weights[bias]
            for row, bias in zip(rows, biases, strict=True)
        ]
        by_hand = [max(0.0, number) for number in sums]
    ((last,), (bias,)) = deep.layers[-1]
    z = sum(deep.weights[name] * h for name, h in zip(last, by_hand, strict=True)) + deep.weights[bias]
    assert deep(0.5, -1.0, **deep.weights) == pytest.approx(1 / (1 + math.exp(-z)))
    spread = list(classifier(relu, spread=2, width=40).weights.values())
    assert math.sqrt(sum(number * number for number in spread) / len(spread)) == pytest.approx(2, rel=0.02)
    for wrong in ({"depth": 0}, {"width": 0}):
        with pytest.raises(ValueError, match="is a whole number, 1 or more"):
            classifier(relu, **wrong)
