"""The Python side of an explorer of arrays: what it takes, what it refuses, and how it follows its page."""

import base64
import gzip
import json
import re

import numpy as np
import pytest
from array_network import LABELS, NETWORK, POINTS, WEIGHTS, network

from backprop_helpers import Gate, ShapeError, explore, log_sum_exp, register, relu, softmax, tanh, trace
from backprop_helpers.explorer.array_figure import array_figure
from backprop_helpers.explorer.array_inputs import takes_arrays
from backprop_helpers.explorer.page import page
from backprop_helpers.explorer.zooming import zoomed


def move(explorer, **inputs):
    """Set inputs as the page does."""
    explorer.front.set_state({"inputs": explorer.front.inputs | inputs})


def test_a_function_and_a_graph_are_explored():
    for explorer in (explore(NETWORK), explore(network, **WEIGHTS)):
        assert explorer.inputs == WEIGHTS
        assert explorer.ranges == {}
        assert explorer.values[NETWORK.output.name] == NETWORK.value
        assert np.allclose(explorer.gradient["W1"], NETWORK.gradient["W1"])


def test_numpys_arrays_and_single_numbers_mix():
    explorer = explore(lambda w, x, b: (w * x).sum() + b, w=(-3, 3), x=np.array([1.0, 2.0]), b=0.5)
    assert explorer.inputs == {"w": 1.0, "x": [1.0, 2.0], "b": 0.5}
    assert explorer.ranges["w"][:2] == (-3, 3)
    assert explorer.ranges["b"][:2] == (-5, 5)


def test_a_tuple_is_a_range_and_a_list_an_array():
    assert explore(lambda x, w: x @ w, x=[1, 2], w=[3, 4]).values["a"] == 11
    assert explore(lambda x, y: x * y, x=(-2, 2), y=(0, 4)).ranges["y"][:2] == (0, 4)
    graph = trace(lambda x: (x * x).sum(), x=[1.0, 2.0])
    assert explore(graph, x=[-2, 2]).inputs == {"x": [-2.0, 2.0]}


def test_an_explorer_of_arrays_needs_a_list_and_no_text():
    given = [("x + y", {"x": [1, 2]}), (max, {"x": (1, 2), "y": 3}), (max, {"x": (1, 2), "y": [1, 2]})]
    assert [takes_arrays(subject, inputs) for subject, inputs in given] == [False, False, True]


def test_a_function_that_holds_data_has_sliders():
    explorer = explore(lambda x: relu(np.array([1.0, -2.0]) * x).sum(), x=(1, 3))
    assert explorer.inputs == {"x": 1}
    assert explorer.gradient == {"x": 1}
    assert explorer.ranges["x"][:2] == (1, 3)


def test_a_graph_starts_where_it_is_or_where_it_is_told():
    graph = trace(lambda w, x: (w * x).sum(), w=2.0, x=[1, 2])
    assert [explore(graph, w=span).inputs["w"] for span in [(5, 9), (0, 2), (0, 1)]] == [5, 2, 0]
    assert explore(graph, w=3, x=[4, 5]).inputs == {"w": 3, "x": [4, 5]}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"x": (-2, 2)}, "Only an input that is one number has a range; x is an array"),
        ({"x": [1, 2, 3]}, "traced for x of shape"),
        ({"z": [1, 2]}, "no input 'z'"),
        ({"z": (1, 2)}, "no input 'z'"),
        ({"w": (3, 1)}, "The range of w is"),
        ({"x": [1, float("nan")]}, "finite numbers"),
    ],
)
def test_what_cannot_be_explored_is_told(given, sentence):
    graph = trace(lambda w, x: (w * x).sum(), w=2.0, x=[1, 2])
    with pytest.raises((ValueError, TypeError), match=re.escape(sentence)):
        explore(graph, **given)


def test_a_missing_array_is_told():
    with pytest.raises(TypeError, match="The inputs do not fit network"):
        explore(network, W1=WEIGHTS["W1"])


def test_what_the_page_sets_reaches_values_and_gradients():
    explorer = explore(NETWORK)
    weights = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
    move(explorer, W2=weights)
    there = NETWORK.at(W2=weights)
    assert explorer.graph.value == there.value
    assert explorer.values["scores"] == there.values["scores"].tolist()
    assert explorer.gradient["b2"] == there.gradient["b2"].tolist()


def test_inputs_can_be_set_and_a_wrong_shape_is_refused():
    explorer = explore(NETWORK)
    explorer.inputs = {"b1": np.array([1.0, 2.0, 3.0])}
    assert explorer.front.inputs["b1"] == [1, 2, 3]
    assert explorer.front.inputs["W1"] == WEIGHTS["W1"]
    with pytest.raises(ValueError, match=r"b1 has shape \(3,\); it got shape \(2,\)"):
        explorer.inputs = {"b1": [1, 2]}
    with pytest.raises(ValueError, match=r"b1 has shape \(3,\), so write nested lists or an array; it got 5"):
        explorer.inputs = {"b1": 5}
    with pytest.raises(ShapeError, match="rows of one length"):
        explorer.inputs = {"W1": [[1, 2], [3]]}
    assert explorer.inputs["b1"] == [1, 2, 3]


def test_where_a_gate_has_no_value_there_are_no_numbers():
    explorer = explore(trace(lambda x: (x**0.5).sum(), x=[4.0, 9.0]))
    move(explorer, x=[4.0, -9.0])
    assert (explorer.values, explorer.gradient) == ({}, {})
    assert "x (2: 4, 9)" in explorer.still().description
    move(explorer, x=[4.0, 0.0])
    assert explorer.values["x"] == [4, 0]
    assert explorer.gradient == {}


def test_all_of_it_is_plain_data():
    for predict in (False, True):
        figure = explore(NETWORK, predict=predict).front.figure
        assert json.loads(json.dumps(figure)) == figure
        assert (figure["mistakes"] is not None) is predict


def test_a_graph_that_ends_in_an_array_has_values_only():
    explorer = explore(trace(lambda x: softmax(x), x=[1.0, 2.0]))
    assert explorer.front.figure["gradients"] is False
    assert explorer.gradient == {}


def test_what_is_too_large_is_told():
    graph = trace(lambda x: (x * x).sum(), x=np.ones((200, 60)))
    with pytest.raises(ValueError, match=r"24001 numbers; .* Take smaller arrays, or draw"):
        array_figure(graph, {})


def test_a_page_is_small_and_complete():
    text = page(explore(NETWORK))
    assert len(text) < 300_000
    packed = json.loads(text.split('id="data">')[1].split("</script>")[0])
    data = gzip.decompress(base64.b64decode(packed)).decode()
    assert "NaN" not in data
    assert all(str(number) in data for number in (POINTS[0][1], *LABELS))


TWO = {"p0t0__": [0, 0], "p0t1__": [0, 1]}


@pytest.mark.parametrize(
    ("function", "leaves", "gates"),
    [
        (
            lambda x: (x @ x).sum(),
            {**TWO, "p1t0__": [1, 0], "p1t1__": [1, 1]},
            {"g4______": "multiply", "g5______": "multiply", "g6______": "add"},
        ),
        (lambda x: x.sum(axis=0)[0], TWO, {"g2____": "add"}),
        (lambda x: (2 * x).sum(), {"p0t0": [0, 0], "p1t0__": [1, 0]}, {"g2______": "multiply"}),
        (lambda x: tanh(x).sum(), {"p0t0__": [0, 0]}, {"g1______": "tanh"}),
        (lambda x: x.max(axis=1)[0], TWO, {"g2____": "maximum"}),
        (
            lambda x: log_sum_exp(x, axis=1)[0],
            TWO,
            {"g2____": "subtract", "g3____": "softplus", "g4____": "add"},
        ),
    ],
)
def test_zoom_has_the_scalars_of_an_entry_with_names_of_the_length_of_entries(function, leaves, gates):
    graph = trace(function, x=[[1.0, 2.0], [3.0, 4.0]])
    node = next(node for node in graph.nodes if node.gate)
    found = zoomed(node)
    assert found["leaves"] == leaves
    assert {each["name"]: each["gate"] for each in found["nodes"] if each["gate"]} == gates
    assert "<style" not in found["svg"]


@pytest.mark.parametrize(("size", "name"), [(10, "p0t0"), (11, "p0t0_")])
def test_a_scalar_has_a_name_as_long_as_that_of_the_last_entry(size, name):
    assert [*zoomed(trace(lambda x: tanh(x).sum(), x=[1] * size)["a"])["leaves"]] == [name]


def test_zoom_asks_no_gate_for_a_value():
    above = register(Gate("above_1_of_test", "?", "a", "log(a - 1)", ("1 / (a - 1)",)))
    assert explore(trace(lambda x: above(x).sum(), x=[2, 3])).values["b"] == pytest.approx(np.log(2))


def test_what_is_only_moved_or_too_much_is_not_zoomed():
    graph = trace(lambda x: (x.T @ np.ones((9, 1))).sum(), x=np.ones((9, 2)))
    assert [zoomed(node) for node in graph.nodes[:1]] == [None]
    assert zoomed(graph["a"]) is None
    assert zoomed(graph["b"]) is None
    assert zoomed(trace(lambda x: x[:1].sum(axis=0)[0], x=[[1, 2]])["b"]) is None
    assert [zoomed(trace(lambda x: x.sum(), x=[1] * size)["a"]) is None for size in (8, 9)] == [False, True]
