"""Graphs of arrays: both passes against published numbers, what fits together, and what is said where it does not."""

import builtins
import operator
import sys

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

import backprop_helpers as bh
from backprop_helpers import (
    DomainError,
    ShapeError,
    cross_entropy,
    exp,
    jacobian,
    leaky_relu,
    log,
    log_sum_exp,
    maximum,
    minimum,
    numeric_gradient,
    relu,
    sigmoid,
    softmax,
    sqrt,
    tanh,
    trace,
)
from backprop_helpers.core.patterns import Contraction

A, B = [[-3, -2, -1], [0, 1, 2]], [[-4, -3, -2], [-1, 0, 1], [2, 3, 4]]
POINTS, W1, W2 = [[1, 2], [-1, 2]], [[1, -1], [0.5, 0]], [0.5, 1]


def published():
    """Return published problems: a function, its inputs, and its value and gradients as far as they are known."""
    return [
        (
            lambda A, B: (A @ B).sum(),
            {"A": A, "B": B},
            {"A": [[-9, 0, 9]] * 2, "B": [[-3] * 3, [-1] * 3, [1] * 3]},
        ),
        (lambda X, b: (X + b).sum(), {"X": [[1, 2], [3, 4]], "b": [0, 0]}, {"b": [2, 2]}),
        (lambda A, B: (A @ B).sum(), {"A": [[1, 2]], "B": [[3], [4]]}, {"A": [[3, 4]], "B": [[1], [2]], "": 11}),
        (lambda a, b: (a / b).sum(), {"a": [8, 12], "b": [2, 3]}, {"a": [0.5, 1 / 3], "b": [-2, -4 / 3]}),
        (
            lambda x, W: (x @ W.T).sum(),
            {"x": [[1, 2, 3], [4, 5, 6]], "W": [[0.1] * 3, [0.2] * 3]},
            {"W": [[5, 7, 9]] * 2},
        ),
        (
            lambda W1, W2, W3: (sigmoid(sigmoid(np.array([5, 2]) @ W1) @ W2) @ W3 - 1) ** 2 / 2,
            {"W1": [[0, 0]] * 2, "W2": [[0, 0]] * 2, "W3": [0, 0]},
            {"W3": [-0.5, -0.5], "W1": [[0, 0]] * 2, "W2": [[0, 0]] * 2},
        ),
        (
            lambda W1, W2: ((relu(np.array(POINTS) @ W1) @ W2 - [2, 1]) ** 2).sum() / (2 * 2),
            {"W1": W1, "W2": W2},
            {"": 0.25, "W2": [-1, 0], "W1": [[-0.25, 0], [-0.5, 0]]},
        ),
        (lambda x: 2 * (x @ x), {"x": [0, 1, 2, 3]}, {"": 28, "x": [0, 4, 8, 12]}),
        (lambda x: (x * x).sum(), {"x": [0, 1, 2, 3]}, {"x": [0, 2, 4, 6]}),
        (
            lambda W, x: ((W @ x) ** 2).sum(),
            {"W": [[0.1, 0.5], [-0.3, 0.8]], "x": [0.2, 0.4]},
            {"": 0.116, "W": [[0.088, 0.176], [0.104, 0.208]], "x": [-0.112, 0.636]},
        ),
        (
            lambda table: table[[1, 0, 1]].sum(),
            {"table": [[1, 2], [3, 4], [5, 6]]},
            {"table": [[1, 1], [2, 2], [0, 0]]},
        ),
        (lambda x: (3 * (x + 2) ** 2).mean(), {"x": [[1, 1], [1, 1]]}, {"": 27, "x": [[4.5, 4.5]] * 2}),
    ]


@pytest.mark.parametrize(("function", "inputs", "known"), published())
def test_published_answers(function, inputs, known):
    graph = trace(function, **inputs)
    for name, right in known.items():
        found = graph.gradient[name] if name else graph.value
        assert np.shape(found) == np.shape(right)
        assert np.allclose(found, right, rtol=1e-12, atol=1e-15)


def test_published_products():
    def result(sign):
        return trace(lambda A, B: A * B if sign == "*" else A @ B, A=[[1, 2], [3, 4]], B=[[5, 6], [7, 8]]).value

    assert result("*").tolist() == [[5, 12], [21, 32]]
    assert result("@").tolist() == [[19, 22], [43, 50]]


def test_nodes_have_the_shapes_that_numpy_gives():
    def f(X, W, b):
        z = X @ W + b
        column = z.sum(axis=1, keepdims=True)
        row = z[1]
        return (z * column).mean() + row[:, None].reshape(1, -1).T[0, 0] + z.max(axis=-1)[2]

    graph = trace(f, X=[[1, 2], [3, 4], [5, 7]], W=[[1, 2, 3, 4], [0, 1, 0, 2]], b=[1, 2, 3, 4])
    assert [graph[name].shape for name in ("X", "z", "column", "row", "f")] == [(3, 2), (3, 4), (3, 1), (4,), ()]
    for name, value in graph.values.items():
        assert np.shape(value) == np.shape(graph.gradients[name]) == graph[name].shape
    assert (graph["z"].ndim, graph["z"].size, len(graph["z"])) == (2, 12, 3)


def test_lists_and_arrays_of_every_kind_are_read():
    right = [[1.0, 2.0], [3.0, 4.0]]
    for given in (
        right,
        ((1, 2), (3, 4)),
        np.array(right, np.float32),
        np.array([[1, 2], [3, 4]]),
        list(np.array(right)),
        [range(1, 3), range(3, 5)],
        np.asfortranarray(right),
        np.arange(1.0, 5.0).reshape(2, 2).T.T[:, ::-1][:, ::-1],
        np.array(right, object),
        np.ma.array(right),
    ):
        graph = trace(lambda x: x.sum(), x=given)
        assert graph.inputs["x"].tolist() == right
        assert graph.inputs["x"].dtype == float
    assert trace(lambda z: cross_entropy(z, range(2)), z=right).value == pytest.approx(0.813262, rel=1e-6)


def test_numbers_and_arrays_mix():
    data = np.array([1.0, 2.0, 3.0])

    def f(w, b):
        return ((w * data + b) ** 2).sum() + w * b

    graph = trace(f, w=2, b=1)
    assert graph.value == 9 + 25 + 49 + 2
    assert graph.gradient == {"w": 2 * (3 + 10 + 21) + 1, "b": 2 * (3 + 5 + 7) + 2}
    assert [type(slope) for slope in graph.gradient.values()] == [float, float]
    assert "data = np.array([1.0, 2.0, 3.0])" in graph.to_python()


MIXED = [
    *(operator.add, operator.sub, operator.mul, operator.truediv, operator.pow),
    *(maximum, minimum, leaky_relu, log, np.multiply, np.maximum, np.power),
]


@pytest.mark.parametrize("combined", MIXED, ids=lambda function: function.__name__)
@pytest.mark.parametrize("several", [[1.5, 4], (1.5, 4), np.array([1.5, 4]), [[1.5, 4], [2, 3.5]]])
def test_a_number_meets_lists_as_it_meets_arrays(combined, several):
    for function in (combined, lambda a, b: combined(b, a)):
        wanted = trace(lambda k, x: function(k, x).sum(), k=2, x=several)  # noqa: B023
        graph = trace(lambda k: function(k, several).sum(), k=2)  # noqa: B023
        entry = trace(lambda x: function(x[0], several).sum(), x=[2, 5])  # noqa: B023
        assert graph.value == entry.value == wanted.value
        assert graph.gradient["k"] == entry.gradient["x"][0] == wanted.gradient["k"]
        assert graph.compile()() == (graph.value, graph.gradient)


@pytest.mark.parametrize("value", [[], [[1], [1, 2]], [1, "a"], [1, float("nan")], [[[1]]]])
def test_a_number_refuses_what_arrays_refuse(value):
    def said(**inputs):
        with pytest.raises((TypeError, ValueError)) as caught:
            trace(lambda y: y * value, **inputs)
        return str(caught.value)

    assert said(y=2) == said(y=[1, 2])
    with pytest.raises(TypeError, match=r"<Node y> in it is a node"):
        trace(lambda y: y * [y, 1], y=2)


def test_numpys_functions_make_the_same_nodes():
    x, W = np.array([[0.5, -1], [2, 0.25]]), np.array([[1.0, 2.0], [3.0, -1.0]])
    pairs = [
        (lambda x: np.exp(x).sum(), lambda x: exp(x).sum()),
        (lambda x: np.sum(np.tanh(x), axis=0)[1], lambda x: tanh(x).sum(axis=0)[1]),
        (lambda x: np.mean(x @ W), lambda x: (x @ W).mean()),
        (lambda x: np.mean(W @ x), lambda x: (W @ x).mean()),
        (lambda x: np.dot(x, W).sum(), lambda x: (x @ W).sum()),
        (lambda x: np.matmul(W, x).sum(), lambda x: (W @ x).sum()),
        (lambda x: np.matmul(x, W).sum(), lambda x: (x @ W).sum()),
        (lambda x: np.max(W * x), lambda x: (x * W).max()),
        (lambda x: np.maximum(W, x).sum(), lambda x: maximum(W, x).sum()),
        (lambda x: (np.transpose(x) * W).sum(), lambda x: (x.T * W).sum()),
        (lambda x: (W - x).sum() / np.size(x), lambda x: (W - x).mean()),
        (lambda x: np.outer(x[0], x[1]).sum(), lambda x: (x[0][:, None] * x[1]).sum()),
        (lambda x: np.reshape(x, 4)[2], lambda x: x[1, 0]),
        (lambda x: x.dot(W).ravel()[1], lambda x: (x @ W).flatten()[1]),
        (lambda x: np.ravel(x)[3], lambda x: x[1, 1]),
        (lambda x: np.square(x).sum() + np.square(x[0, 1]), lambda x: (x**2).sum() + x[0, 1] ** 2),
        (lambda x: (np.ones_like(x) @ x + np.zeros_like(x, dtype=float)).sum(), lambda x: 2 * x.sum()),
    ]
    for one, other in pairs:
        first, second = trace(one, x=x), trace(other, x=x)
        assert first.value == pytest.approx(second.value, rel=1e-14)
        assert np.allclose(first.gradient["x"], second.gradient["x"], rtol=1e-14)


def test_a_broadcast_is_a_gate_and_its_gradient_a_sum():
    graph = trace(lambda X, b: (X * b).sum(), X=[[1, 2], [3, 4], [5, 6]], b=[10, 20])
    repeat = next(node for node in graph.nodes if node.gate and node.gate.name == "repeat")
    assert isinstance(repeat.gate, Contraction)
    assert repeat.gate.pattern.text == "j->ij"
    flow = next(flow for step in graph.backward_pass for flow in step.flows if step.node is repeat)
    assert flow.local.text == "ij->j"
    assert flow.total.tolist() == [9, 12]
    constant = trace(lambda b: (np.ones((3, 2)) * b).sum(), b=[[1, 2], [3, 4], [5, 6]])
    assert "repeat" not in [node.gate.name for node in constant.nodes if node.gate]


def test_the_passes_are_told_step_by_step():
    graph = trace(lambda x, W: (x @ W).sum(), x=[1, 2], W=[[1, 0, 2], [0, 1, 0]])
    forward = graph.forward_pass
    assert [step.node.gate.name for step in forward] == ["matmul", "sum"]
    assert forward[0].value.tolist() == [1, 2, 2]
    last = graph.backward_pass[-1]
    assert [(flow.input.name, flow.local.text, flow.first) for flow in last.flows] == [
        ("x", "j,ij->i", True),
        ("W", "i,j->ij", True),
    ]
    assert last.upstream.tolist() == [1, 1, 1]
    assert graph.step_at(1).value.tolist() == [1, 2, 2]


def test_what_is_used_twice_adds_up_and_what_is_unused_is_zero():
    graph = trace(lambda x, y, unused, lonely: (x * x * y).sum() + (x @ y), x=[1, 2], y=[3, 4], unused=[1], lonely=5)
    assert graph.gradient["x"].tolist() == [9, 20]
    assert graph.gradient["unused"].tolist() == [0]
    assert graph.gradient["lonely"] == 0
    assert graph.compile()()[1]["unused"].tolist() == [0]


def test_numbers_of_a_graph_cannot_be_changed():
    given = np.array([1.0, 2.0])
    graph = trace(lambda x: (x * x).sum(), x=given)
    given[0] = 100
    assert graph.value == 5
    for array in (graph.values["x"], graph.gradient["x"], graph.values["a"], graph.gradients["a"]):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 3
    run = graph.compile()
    run()[1]["x"][0] = 77
    assert run()[1]["x"].tolist() == [2, 4]


def test_a_graph_stands_at_other_arrays():
    graph = trace(lambda x, a: (a * x).sum(), x=[1, 2], a=3)
    assert graph.at(x=[10, 20]).value == 90
    assert graph.at(a=1).gradient["a"] == 3
    assert repr(graph) == "<Graph f(x=2, a=3) = 9, 3 gates>".replace("Graph f", f"Graph {graph.output.name}")
    with pytest.raises(ShapeError, match=r"traced for x of shape \(2,\); it got shape \(3,\)"):
        graph.at(x=[1, 2, 3])
    with pytest.raises(ShapeError, match=r"x has shape \(2,\); it got 3"):
        graph.at(x=3)
    with pytest.raises(TypeError, match="input a takes one plain number"):
        graph.at(a=[1, 2])
    with pytest.raises(TypeError, match="no input 'b'"):
        graph.at(b=1)


def test_only_one_number_can_be_differentiated():
    graph = trace(lambda x: x * x, x=[[1, 2], [3, 4]])
    assert graph.value.tolist() == [[1, 4], [9, 16]]
    for ask in (lambda: graph.gradient, lambda: graph.gradients, graph.compile, graph.to_python):
        with pytest.raises(ShapeError, match=r"has shape \(2, 2\)\. End the function with a\.sum\(\) or .*a\[0, 0\]"):
            ask()
    with pytest.raises(ShapeError, match=r"one output, but a has shape \(2, 2\)"):
        graph.unfold()
    assert repr(graph) == "<Graph a(x=2×2) of shape (2, 2), 1 gate>"


def test_softmax_of_its_own_gates_gets_too_large():
    with pytest.raises(DomainError, match=r"node a\[0\] \(exp\) got 1000: the result is too large"):
        trace(lambda z: (exp(z) / exp(z).sum())[0], z=[1000, 0])


def test_softmax_stays_finite():
    assert softmax([1000, 0, -1000]).tolist() == [1, 0, 0]
    assert np.allclose(softmax([[1, 2], [3, 5]], axis=0).sum(axis=0), 1)
    graph = trace(lambda z: softmax(z)[0], z=[1000, 0, -1000])
    assert graph.value == 1
    assert graph.gradient["z"].tolist() == [0, 0, 0]
    assert log_sum_exp([1000.0, 1000.0]) == 1000 + np.log(2)
    assert log_sum_exp([[-1e4, -1e4]]).tolist() == [-1e4 + np.log(2)]
    assert cross_entropy([1000, 0, -1000], 2) == 2000


@pytest.mark.parametrize("axis", [0, 1, -1, None])
def test_softmax_along_each_axis(axis):
    z = np.array([[0.5, -1, 2], [1, 0.25, -2]])
    target = np.array([[1.0, 2, 3], [-1, 0.5, 2]])

    def reference(z):
        shares = anp.exp(z - anp.max(z)) / anp.sum(anp.exp(z - anp.max(z)), axis=axis, keepdims=True)
        return anp.sum(shares * target) + anp.sum(anp.log(anp.sum(anp.exp(z), axis=axis)) ** 2)

    graph = trace(lambda z: (softmax(z, axis) * target).sum() + _all(log_sum_exp(z, axis) ** 2), z=z)
    assert graph.value == pytest.approx(reference(z), rel=1e-12)
    assert np.allclose(graph.gradient["z"], grad(reference)(z), rtol=1e-10)


def _all(node):
    return node.sum() if node.shape else node


@pytest.mark.parametrize("labels", [[2, 0], np.array([2, 0]), (2, 0), [[0, 0, 1], [1, 0, 0]], np.eye(3)[[2, 0]]])
def test_cross_entropy_is_the_mean_over_the_rows(labels):
    scores = np.array([[0.5, -1, 2], [1, 0.25, -2]])
    graph = trace(lambda scores: cross_entropy(scores, labels), scores=scores)
    shares = np.eye(3)[[2, 0]]
    assert graph.value == pytest.approx(-np.log((softmax(scores) * shares).sum(axis=1)).mean(), rel=1e-14)
    assert np.allclose(graph.gradient["scores"], (softmax(scores) - shares) / 2, rtol=1e-12)
    assert cross_entropy(scores, labels) == pytest.approx(graph.value, rel=1e-15)
    assert {node.shape for node in graph.nodes} == {(2, 3), (2,), ()}
    assert cross_entropy(scores, np.eye(3)[[2, 0]] * (1 + 1e-12)) == pytest.approx(graph.value, rel=1e-11)


def test_a_maximum_sends_its_gradient_to_the_largest_entry():
    graph = trace(lambda x: (x.max(axis=1) * [1, 10]).sum() + x.max(), x=[[1, 5, 2], [7, 0, 7]])
    assert graph.gradient["x"].tolist() == [[0, 1, 0], [5.5, 0, 5.5]]
    assert graph.compile()()[1]["x"].tolist() == [[0, 1, 0], [5.5, 0, 5.5]]


def test_entries_rows_and_columns_are_chosen():
    x = np.arange(12.0).reshape(3, 4)
    weights = np.linspace(1, 2, 12).reshape(3, 4)
    for key in (1, -1, (0, 2), (slice(None), 1), slice(1, 3), (slice(None, None, 2), slice(1, -1)), (2, slice(None))):
        graph = trace(lambda x, key=key: ((x * weights)[key] ** 2).sum() if np.ndim(x[key]) else x[key], x=x)
        wanted = np.zeros((3, 4))
        wanted[key] = (2 * x * weights**2)[key] if np.ndim(x[key]) else 1
        assert np.allclose(graph.gradient["x"], wanted, rtol=1e-14)
        assert np.allclose(graph.compile()()[1]["x"], wanted, rtol=1e-14)
    rows = trace(lambda x: sum(row @ row for row in x), x=x)
    assert np.allclose(rows.gradient["x"], 2 * x)


def run_by_itself(graph):
    """Return what the printed program computes, by name."""
    namespace = {}
    exec(graph.to_python(), namespace)
    return namespace


def test_the_program_is_what_a_person_writes():
    X, labels = np.array([[1.0, 2], [3, 4], [5, -6]]), [0, 1, 1]

    def loss(W1, b1, W2):
        h = tanh(X @ W1 + b1)
        scores = h @ W2
        return cross_entropy(scores, labels)

    graph = trace(loss, W1=[[0.1, 0.2, 0.3], [0.4, -0.5, 0.6]], b1=[0, 0.1, 0.2], W2=[[1, 2], [0.5, -1], [0.2, 0.3]])
    lines = graph.to_python().splitlines()
    for line in ("a = X @ W1", "scores = h @ W2", "dW2 = h.T @ dscores", "dh = dscores @ W2.T", "dW1 = X.T @ da"):
        assert line in lines
    assert any(line.startswith("db1 = ") and line.endswith(".sum(axis=0)") for line in lines)
    assert not any("einsum" in line or "repeat" in line for line in lines)
    there = run_by_itself(graph)
    for name, slope in graph.gradient.items():
        assert np.allclose(there[f"d{name}"], slope, rtol=1e-12)
    outer = trace(lambda W, x: (W @ x).sum(), W=[[1, 2], [3, 4]], x=[1, 2]).to_python()
    assert "dW = np.outer(da, x)" in outer
    assert "dx = W.T @ da" in outer


def test_names_that_the_program_needs_itself_are_left_alone():
    def f(np, log_sum_exp, exp):
        return (np * log_sum_exp).sum() + softmax(exp)[0] + log(exp).sum()

    graph = trace(f, np=[1, 2], log_sum_exp=[3, 4], exp=[1, 2])
    there = run_by_itself(graph)
    assert there["dnp_"].tolist() == graph.gradient["np"].tolist() == [3, 4]
    assert np.allclose(there["dexp_"], graph.gradient["exp"], rtol=1e-14)
    assert np.allclose(graph.compile()()[1]["exp"], graph.gradient["exp"], rtol=1e-14)


def test_a_compiled_program_takes_other_arrays_and_says_what_is_wrong():
    run = trace(lambda x, y: (sqrt(x) / y).sum(), x=[1, 4], y=[1, 2]).compile()
    value, gradient = run(x=[4, 9])
    assert value == 3.5
    assert gradient["y"].tolist() == [-2, -0.75]
    roots = trace(lambda x: (x**0.5).sum(), x=[4, 1, 9])
    with pytest.raises(
        DomainError, match=r"The node a\[1\] \(power\) got −1 and 0\.5: a negative number has real powers"
    ):
        roots.at(x=[4, -1, 9])
    with pytest.raises(DomainError, match=r"node .*\[1\] \(sqrt\) got −9"):
        run(x=[4, -9])
    with pytest.raises(ShapeError, match="traced for x of shape"):
        run(x=[1, 2, 3])
    with pytest.raises(TypeError, match="no input 'z'"):
        run(z=1)


def test_an_entry_without_value_or_slope_is_named():
    with pytest.raises(DomainError, match=r"The node b\[1,0\] \(log\) got 0: a logarithm needs"):
        trace(lambda x: log(x * 2).sum(), x=[[1, 2], [0, 3]])
    graph = trace(lambda x, y: (sqrt(x) * y).sum(), x=[[1, 4], [0, 9]], y=[[1, 1], [1, 1]])
    with pytest.raises(DomainError, match=r"node a\[1,0\] \(sqrt\) got 0.*no finite slope for x\[1,0\]"):
        graph.gradient["x"]
    assert graph.gradient["y"].tolist() == [[1, 2], [0, 3]]
    assert list(graph.undefined) == ["x"]
    with pytest.raises(DomainError, match=r"slope for x\[1,0\]"):
        graph.compile()()[1]["x"]
    with pytest.raises(DomainError, match=r"^The node a \(dot\) got numbers so large that their sum is too large"):
        trace(lambda x: x @ x, x=[1e200, 1])
    too_large = [
        lambda x: (x * [1, 1e200] * [1, 1e200]).sum(),  # on the way
        lambda x: (x * [1, 1e308]).sum() + (x * [1, 1e308]).sum(),  # where two gradients meet
    ]
    for function in too_large:
        graph = trace(function, x=[1, 1e-300])
        with pytest.raises(
            DomainError, match=r"node a\[1\] \(multiply\) got .*: the gradient of x\[1\] gets too large"
        ):
            graph.gradient["x"]


@pytest.mark.parametrize(
    ("function", "inputs", "says"),
    [
        (lambda X, W: X @ W, {"X": [[1, 2]] * 4, "W": [[1, 2]] * 3},
         r"X has shape \(4, 2\) and W has shape \(3, 2\): 2 is not 3\. Did you mean X @ W\.T\?"),
        (lambda X, W: X @ W, {"X": [[1, 2, 3]] * 4, "W": [[1, 2]] * 4}, r"mean X\.T @ W\?"),
        (lambda W, x: W @ x, {"W": [[1, 2, 3]] * 2, "x": [1, 2]}, r"W\.T @ x or x @ W\?"),
        (lambda x, y: exp(x) @ y, {"x": [1, 2, 3], "y": [1, 2]}, r"^The result of exp @ y multiplies rows"),
        (lambda x: x * [1, 2, 3], {"x": [1, 2]}, r"^x \* the data works entry by entry, .* the data has shape \(3,\)"),
        (lambda x, y: x @ y, {"x": [1, 2, 3], "y": [1, 2]}, r"3 is not 2\.$"),
        (lambda X, b: X + b, {"X": [[1, 2, 3]] * 4, "b": [1, 2, 3, 4]},
         r"shape \(4, 3\) and b has shape \(4,\)\. Did you mean b\[:, None\]\?"),
        (lambda A, B: A * B, {"A": [[1, 2, 3]] * 2, "B": [[1, 2]] * 3}, r"Did you mean A\.T or B\.T or A @ B\?"),
        (lambda A, B: maximum(A, B), {"A": [1, 2], "B": [1, 2, 3]}, r"A maximum B works entry by entry"),
        (lambda x, a: x @ a, {"x": [1, 2], "a": 3}, r"but a is one number; write \* instead"),
        (lambda x, a: a @ x, {"x": [1, 2], "a": 3}, r"^a @ x is .* but a is one number; write \* instead"),
        (lambda a: a @ [1, 2], {"a": 3}, r"^a @ the data is .* but a is one number; write \* instead"),
        (lambda a: (1, 2) @ a, {"a": 3}, r"^The data @ a is .* but a is one number; write \* instead"),
        (lambda a: np.array([1, 2]) @ a, {"a": 3}, r"but a is one number; write \* instead"),
        (lambda a: np.matmul(a, [1, 2]), {"a": 3}, r"but a is one number; write \* instead"),
        (lambda x: x.sum(axis=1), {"x": [1, 2]}, "its only axis is 0, so there is no axis 1"),
        (lambda x: x.mean(axis=2), {"x": [[1, 2]]}, "0, which runs down the rows, and 1, so there is no axis 2"),
        (lambda x: x.reshape(3, 2), {"x": [1, 2]}, r"x has shape \(2,\), so it has 2 entries; they do not"),
        (lambda x: x.reshape(2, 1, 1), {"x": [1, 2]}, r"\(2, 1, 1\) has 3"),
        (lambda x: x[1:1], {"x": [1, 2]}, "this slice of it is empty"),
        (lambda x: x[0, 0], {"x": [1, 2]}, "one number or slice for each axis"),
        (lambda x: x[..., None, None], {"x": [[1, 2]]}, "one number or slice for each axis"),
        (lambda x: x[None, 1:], {"x": [1, 2, 3]}, r"\[:, None\] makes a column of it, \[None, :\] a row"),
        (lambda x: cross_entropy(x, [0, 1, 2]), {"x": [[1, 2]]}, r"labels of shape \(1,\), .*have shape \(3,\)"),
        (lambda x: softmax(x), {"x": 1}, "take an array of scores"),
        (lambda x: np.outer(x, x), {"x": [[1, 2]]}, "two arrays with one axis each"),
    ],
)  # fmt: skip
def test_shapes_that_do_not_fit(function, inputs, says):
    with pytest.raises(ShapeError, match=says):
        trace(function, **inputs)


def test_a_shape_error_names_variables_of_the_function():
    def f(X, W):
        hidden = X @ W
        total = hidden.sum(axis=1)
        return hidden - total

    with pytest.raises(
        ShapeError, match=r"hidden - total .* hidden has shape \(2, 3\) and total has shape \(2,\)"
    ) as caught:
        trace(f, X=[[1, 2], [3, 4]], W=[[1, 2, 3], [4, 5, 6]])
    assert "Did you mean total[:, None]?" in str(caught.value)
    points = np.ones((4, 3))
    with pytest.raises(ShapeError, match=r"points @ W .* Did you mean points @ W\.T or points\.T @ W"):
        trace(lambda W: points @ W, W=np.ones((4, 3)))
    assert caught.value.shapes == ((2, 3), (2,))


@pytest.mark.parametrize(
    ("value", "error", "says"),
    [
        ([[1, 2], [3]], ShapeError, "takes rows of one length; its rows have 2, 1"),
        ([[1, 2], 3], ShapeError, "rows have 2, one number"),
        ([1, "2"], TypeError, "'2' in it is text"),
        (np.array(["a"]), TypeError, "is text"),
        ([1, None], TypeError, "None in it is not a number"),
        (np.ma.array([1.0, 2.0], mask=[True, False]), TypeError, "None in it is not a number"),
        ([True, 1], TypeError, "True in it is a bool"),
        ([1, 2j], TypeError, "is a complex number"),
        (np.array([1j, 2]), TypeError, "is a complex number"),
        ([1, float("nan")], ValueError, "finite numbers"),
        (np.array([1, np.inf]), ValueError, "finite numbers"),
        ([], ShapeError, r"shape \(0,\) is empty"),
        ([[], []], ShapeError, r"shape \(2, 0\) is empty"),
        (np.zeros((0, 3)), ShapeError, r"shape \(0, 3\) is empty"),
        (np.zeros((2, 2, 2)), ShapeError, r"has 3: its shape is \(2, 2, 2\)"),
        ([[[1]]], ShapeError, "nested three deep"),
        ([[[1], 2]], ShapeError, "nested three deep"),
        ([10**400], ValueError, "finite numbers"),
        ({1, 2}, TypeError, "one plain number"),
        ("12", TypeError, "one plain number"),
    ],
)
def test_what_is_no_array_of_numbers(value, error, says):
    with pytest.raises(error, match=f"^The input x .*{says}"):
        trace(lambda x: x, x=value)
    if says != "one plain number":
        with pytest.raises(error, match=f"^A traced function .*{says}"):
            trace(lambda y: y + value, y=[1, 2])


@pytest.mark.parametrize(
    ("function", "error", "says"),
    [
        (lambda x: x // 2, TypeError, "no gate for //"),
        (lambda x: x if x > 0 else 0, TypeError, "cannot ask"),
        (lambda x: x[x], TypeError, "Choose entries with whole numbers"),
        (lambda x: x[5], IndexError, "no entry 5 along an axis of length 2; entries count from 0 to 1"),
        (lambda x: x[1.0], TypeError, "whole numbers and slices"),
        (lambda x: x[[True, False]], TypeError, "True in it is a bool"),
        (lambda x: x[[0.5]], TypeError, "list of whole numbers"),
        (lambda x: np.linalg.norm(x), TypeError, "^np.linalg.norm cannot take a node; np.sum"),
        (lambda x: np.min(x), TypeError, r"^np.min cannot take a node; write -\(-x\)\.max\(\)"),
        (lambda x: x.reshape(2.0), TypeError, r"^reshape takes whole numbers.* not \(2\.0,\)"),
        (lambda x: x.reshape(True, 2), TypeError, "^reshape takes whole numbers"),
        (lambda x: x.reshape(1, 2)[np.arange(1), 0], TypeError, "^Choose entries with whole numbers"),
        (lambda x: x.sum(axis=np.array([0])), ShapeError, r"no axis array\(\[0\]\)"),
        (lambda x: cross_entropy(x, [0]), ShapeError, r"need one class number, or shares of shape \(2,\); these"),
        (lambda x: cross_entropy(x, -1), ValueError, "a label is −1"),
        (
            lambda x: cross_entropy(x.reshape(1, 2), [0, 1]),
            ShapeError,
            r"need labels of shape \(1,\), a class number for each row, or shares of shape \(1, 2\); these",
        ),
        (lambda x: np.transpose(x, (0,)), TypeError, "write x.T"),
        (lambda x: cross_entropy(x, x), TypeError, "Labels are data"),
        (lambda x: cross_entropy(x, 2), ValueError, "Classes count from 0 to 1.* a label is 2"),
        (lambda x: cross_entropy(x, 0.5), ValueError, "a label is 0.5"),
        (lambda x: cross_entropy(x, [1, 1]), ValueError, "have the sum 1; here they are 1, 1"),
        (lambda x: cross_entropy(x, [2, -1]), ValueError, "have the sum 1; here they are 2, "),
        (lambda x: cross_entropy(x[[0] * 12], [0] * 12), ValueError, r"here they are (0, ){9}0\.$"),
        (lambda x: float(x), TypeError, "not a plain number"),
        (lambda x: x.__setitem__(0, 1), TypeError, "its entries cannot be set"),
        (lambda x: x.sum(axis={1: 2}), ShapeError, "no axis {1: 2}"),
        (lambda x: x + np.array([object()]), TypeError, "is an object"),
        (lambda x: np.array([x[0], x[1]]) @ x, TypeError, "in it is a node"),
        (lambda x: np.stack([x, x]), TypeError, "np.stack cannot take a node"),
        (lambda x: x.transpose(), AttributeError, r"has no \.transpose; write x\.T\.$"),
        (lambda x: x.min(), AttributeError, r"has no \.min; write -\(-x\)\.max\(\)"),
        (lambda x: x.std(), AttributeError, r"has no \.std; it has \.T, "),
        (lambda x: x.sum().sum(), AttributeError, r"is one number, and a number has no \.sum"),
    ],
)
def test_what_cannot_be_done_with_an_array(function, error, says):
    with pytest.raises(error, match=says):
        trace(function, x=[1, 2])


def test_functions_of_the_package_take_arrays_of_plain_numbers():
    x = np.array([[0.5, -1], [2, 0.25]])
    assert np.allclose(sigmoid(x), 1 / (1 + np.exp(-x)), rtol=1e-15)
    assert relu([1, -2]).tolist() == [1, 0]
    assert maximum(x, [1, 0]).tolist() == [[1, 0], [2, 0.25]]
    with pytest.raises(DomainError, match="gate log got −1"):
        log([1, -1])
    with pytest.raises(ShapeError, match="entry by entry"):
        maximum([1, 2], [1, 2, 3])


def test_numeric_gradients_have_the_shapes_of_the_inputs():
    def f(W, b, scale):
        return scale * cross_entropy(tanh(np.array([[1, 2], [3, -4]]) @ W + b), [0, 2])

    inputs = {"W": [[0.1, 0.2, -0.3], [0.4, 0.5, 0.6]], "b": [0.1, 0.2, 0.3], "scale": 2}
    numeric, exact = numeric_gradient(f, **inputs), trace(f, **inputs).gradient
    for name in inputs:
        assert np.shape(numeric[name]) == np.shape(inputs[name])
        assert np.allclose(numeric[name], exact[name], rtol=1e-6, atol=1e-8)
    with pytest.raises(TypeError, match="no input can be called step"):
        numeric_gradient(lambda step, x: (step * x).sum(), step=[1, 2], x=[1, 2])
    with pytest.raises(ValueError, match=r"too small to move W\[0,0\] away from 0.1"):
        numeric_gradient(f, step=1e-30, **inputs)


def test_jacobians():
    graph = trace(lambda x, W: (tanh(x @ W) * [1, 2, 3]).sum(), x=[0.5, -1], W=[[1, 2, 3], [4, 5, 6]])
    a, b = graph.nodes[2].name, graph.nodes[3].name
    layer = jacobian(graph, of=a, by="W")
    assert layer.tolist() == [[0.5, 0, 0, -1, 0, 0], [0, 0.5, 0, 0, -1, 0], [0, 0, 0.5, 0, 0, -1]]
    assert jacobian(graph, of=a, by="x").tolist() == np.array([[1, 2, 3], [4, 5, 6]]).T.tolist()
    slopes = jacobian(graph, of=b, by=a)
    assert np.allclose(slopes, np.diag(1 - graph.values[b] ** 2), rtol=1e-14)
    assert jacobian(graph, of=graph.output.name, by="W").ravel().tolist() == graph.gradient["W"].ravel().tolist()
    assert jacobian(graph, of="x", by="W").tolist() == [[0] * 6] * 2
    assert jacobian(graph, of="W", by="W").tolist() == np.eye(6).tolist()
    assert jacobian(trace(lambda x: x * x, x=3), of="a", by="x").tolist() == [[6]]
    branches = trace(lambda x: ((x * 2) * (x * 3)).sum(), x=[1, 2])  # a comes before b, and is no part of it
    assert jacobian(branches, of="b", by="x").tolist() == [[3, 0], [0, 3]]
    p = softmax([1.0, 2, 4])
    table = jacobian(trace(lambda z: (q := softmax(z)) @ q, z=[1, 2, 4]), of="q", by="z")
    assert np.allclose(table, np.diag(p) - np.outer(p, p), rtol=1e-12)
    assert jacobian(trace(lambda x: x * 2, x=[1] * 100), of="a", by="x").shape == (100, 100)
    with pytest.raises(ValueError, match="101 × 101 entries"):
        jacobian(trace(lambda x: x * 2, x=[1] * 101), of="a", by="x")
    with pytest.raises(DomainError, match="no finite slope"):
        jacobian(trace(lambda x: sqrt(x), x=[1, 0]), of="a", by="x")


def test_unfolded_entries_have_the_names_of_their_arrays():
    def f(x, W, s):
        h = x @ W
        return (h * s).sum()

    graph = trace(f, x=[1, 2], W=[[1, 2, 3], [4, 5, 6]], s=2).unfold()
    assert list(graph.inputs) == ["x[0]", "x[1]", *(f"W[{i},{j}]" for i in range(2) for j in range(3)), "s"]
    assert [graph.values[f"h[{j}]"] for j in range(3)] == [9, 12, 15]
    assert graph.gradients["W[1,2]"] == 4
    assert graph.at(**{"W[1,2]": 7}).value == graph.value + 4
    assert [name for name in graph.values if name[:2] == "h["] == [
        f"h[{j}]{part}" for j in range(3) for part in (".1", ".2", "")
    ]
    assert len(set(graph.values)) == sum(not hasattr(node, "number") for node in graph.nodes)
    there = run_by_itself(graph)
    assert there["dW_1_2"] == 4
    assert graph.compile()(**{"W[1,2]": 7}) == (graph.value + 4, graph.at(**{"W[1,2]": 7}).gradient)
    between = trace(lambda x: x @ [2, 3], x=[1, 1]).unfold()  # the constants have no name and are not counted
    assert list(between.values) == ["x[0]", "x[1]", "a.1", "a.2", "a"]


def test_a_graph_of_single_numbers_needs_no_numpy(monkeypatch):
    loaded = builtins.__import__

    def refuse(name, *arguments, **options):
        assert name.split(".")[0] != "numpy"
        return loaded(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert trace(lambda x: exp(x) * x, x=1).gradient["x"] == pytest.approx(2 * np.e)


def test_without_numpy_small_arrays_are_computed_in_plain_python(monkeypatch):
    def f(W, b):
        h = tanh([[1, 2], [3, -4]] @ W + b)
        return cross_entropy(h, [0, 2]) + h.max(axis=0)[1] * h[:, 0].sum() + h.reshape(-1)[1:5].mean()

    inputs = {"W": [[0.1, 0.2, -0.3], [0.4, 0.5, 0.6]], "b": [0.1, 0.2, 0.3]}
    with_numpy = trace(f, **inputs)
    gradient, printed = with_numpy.gradient, with_numpy.to_python()
    monkeypatch.setitem(sys.modules, "numpy", None)
    without = trace(f, **inputs)
    assert without.value == pytest.approx(with_numpy.value, rel=1e-14)
    for name, slope in without.gradient.items():
        assert np.allclose(slope.tolist(), gradient[name], rtol=1e-12)
    assert repr(without.compile()()) == repr((without.value, without.gradient))
    assert without.to_python() == printed
    assert softmax([1000, 0, -1000]).tolist() == [1, 0, 0]
    assert repr(without.gradient["b"]).startswith("array([")
    assert without.inputs["W"][1, 2] == without.inputs["W"][1][2] == 0.6
    assert [len(row) for row in without.inputs["W"]] == [3, 3]
    for name, slope in numeric_gradient(f, **inputs).items():
        assert np.allclose(slope.tolist(), gradient[name], atol=1e-9)
    with pytest.raises(ImportError, match=r"^digits\(\) needs NumPy, which is not installed here\.$"):
        bh.digits()


@pytest.mark.parametrize(
    "answer",
    [
        lambda x, W: 1 - x**2,
        lambda x, W: [3, -1, 4] * x + [1, 1, 1] - x / 2,
        lambda x, W: 2 / x + abs(-x),
        lambda x, W: W @ [1, 2, 3] + W @ x,
        lambda x, W: [[1, 2]] @ W,
        lambda x, W: W.T @ W[:, :2] * 2 ** W.T[:, :2],
        lambda x, W: W * (W > 0) + (W <= 0),
        lambda x, W: (x >= [5, 0, 0]) * 1.0 - (x < 0),
        lambda x, W: [(x == x[0]).sum(), (W != 3).mean(), x.min(), W.min(axis=1)[1], len(W), W.size, W.ndim],
        lambda x, W: [(x > -9).all(), (x > 9).any(), x.dot(x), W[-1][0], W[1, 2], x.max() - W.mean()],
        lambda x, W: [(x > 0).all(), (x > 0).any()],
        lambda x, W: [sum(row * row) for row in W] + list(x),
        lambda x, W: x.reshape(3, 1) * W[0] + W.sum(axis=0, keepdims=True),
        lambda x, W: W.flatten().round(1).copy()[::2] + W.ravel()[1::2].max(),
        lambda x, W: W[[1, 0, 1]].mean(axis=1),
    ],
)
def test_without_numpy_an_array_does_what_numpys_does(monkeypatch, answer):
    x, W = np.array([4.0, -0.5, 3]), np.array([[0.25, -2, 3], [1, 3, -0.75]])
    wanted = answer(x, W)
    with monkeypatch.context() as without:  # NumPy imports parts of itself as it compares
        without.setitem(sys.modules, "numpy", None)
        made = answer(bh.array(x.tolist()), bh.array(W.tolist()))
    assert np.allclose(getattr(made, "tolist", lambda: made)(), wanted, rtol=1e-14)
    assert np.shape(made) == np.shape(wanted)


def test_without_numpy_an_array_says_what_to_write_instead(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    x, W = bh.array([1, 2]), bh.array([[1, 2, 3], [4, 5, 6]])
    with pytest.raises(
        ShapeError, match=r"^A @ B .* A has shape \(2, 3\) and B .*: 3 is not 2\. .* A\.T @ B or B @ A\?$"
    ):
        W @ x
    with pytest.raises(ShapeError, match=r"^W @ v multiplies"):
        trace(lambda v: (W @ v).sum(), v=x)
    with pytest.raises(ShapeError, match=r"^A - B works .* A has shape \(3,\) and B has shape \(2,\)"):
        _ = [1, 2, 3] - x
    with pytest.raises(ShapeError, match=r"^A has shape \(2,\); its only axis is 0, so there is no axis 1"):
        x.sum(axis=1)
    with pytest.raises(ShapeError, match=r"compared .* shape \(2,\), the other one \(3,\)"):
        _ = x > [1, 2, 3]
    with pytest.raises(AttributeError, match=r"no argsort\. It knows"):
        x.argsort()
    with pytest.raises(TypeError, match="never changes"):
        x[0] = 3
    with pytest.raises(ValueError, match=r"\.all\(\)"):
        assert x == [1, 2]
    with pytest.raises(TypeError):
        _ = x < "2"
    assert trace(lambda w: (x @ W * w).sum(), w=[1, 1, 1]).gradient["w"].tolist() == [9, 12, 15]


def test_an_array_is_read_as_a_traced_function_reads_it():
    made = bh.array([[1, 2], [3, 4]])
    made[0] = 0
    assert isinstance(made, np.ndarray)
    assert made.dtype == float
    assert made.tolist() == [[0, 0], [3, 4]]
    with pytest.raises(ShapeError, match="An array takes rows of one length"):
        bh.array([[1], [2, 3]])
    with pytest.raises(TypeError, match="a list of numbers, or a list of rows; it got 3"):
        bh.array(3)


@pytest.mark.parametrize(
    "view",
    [
        bh.gradient_sizes,
        bh.plot_nudge,
        bh.plot_slopes,
        bh.plot_difference_error,
    ],
)
def test_what_shows_single_numbers_asks_for_the_unfolded_graph(view):
    graph = trace(lambda x: (x * x).sum(), x=[1, 2])
    arguments = {bh.plot_slopes: [graph, [1]]}.get(view, [graph])
    with pytest.raises(
        ValueError, match=r"takes a graph of single numbers, and this one has arrays; give it graph\.unfold"
    ):
        view(*arguments)


def test_checks_and_notebooks_take_a_graph_of_arrays():
    graph = trace(lambda x: (x * x).sum(), x=[1, 2])
    assert bh.check_gradients("3.1", graph, {"x": [2, 4]}).passed
    assert graph._repr_mimebundle_()["text/html"] == bh.draw(graph)._repr_mimebundle_()["text/html"]


def test_views_take_the_unfolded_graph():
    graph = trace(lambda x, W: tanh(x @ W).sum(), x=[1, 2], W=[[0.1, 0.2], [0.3, 0.4]]).unfold()
    assert "W[0,1] = 0.2" in repr(bh.draw(graph))
    assert bh.draw(graph).svg
    assert "∂c/∂W[0,1]" in str(bh.derive(graph))
    assert bh.check_gradients("3.1", graph, dict(graph.gradient)).passed
    assert "b[1]" in str(bh.steps(graph))


def test_entries_and_variables_of_one_spelling_stay_apart():
    graph = trace(lambda W, W_0: (W @ [1, 2]) * W_0 * 3 + (W @ W) * 0.5, W=[5, 6], W_0=7).unfold()
    there = run_by_itself(graph)
    assert (there["dW_0"], there["dW_0_"]) == (graph.gradient["W_0"], graph.gradient["W[0]"])
    assert graph.compile()() == (graph.value, graph.gradient)


def test_a_gate_of_ones_own_goes_entry_by_entry():
    cube = bh.register(bh.Gate("cube_of_test", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
    graph = trace(lambda x: cube(x).sum() + bh.leaky_relu(x, 0.5).sum() + log(x, 2)[0].sum(), x=[[1, 2], [4, 3]])
    assert np.allclose(graph.gradient["x"], 3 * graph.inputs["x"] ** 2 + 1 + np.array([[1, 0.5], [0, 0]]) / np.log(2))
    assert cube([1, 2]).tolist() == [1, 8]


def test_an_output_may_be_an_entry_or_a_number():
    entry = trace(lambda x: x[0], x=[3])
    assert (entry.value, entry.gradient["x"].tolist(), entry.unfold().gradient) == (3, [1], {"x[0]": 1})
    assert trace(lambda x: x.sum(), x=[3]).unfold().gradient == {"x[0]": 1}
    number = trace(lambda x: 7, x=[3, 4])
    assert (number.value, number.gradient["x"].tolist(), number.compile()()[0]) == (7, [0, 0], 7)
    assert run_by_itself(number)["dx"].tolist() == [0, 0]
    assert number.unfold().gradient == {"x[0]": 0, "x[1]": 0}


def test_data_have_the_names_of_their_variables():
    data, other = np.array([1.0, 2]), np.array([3.0, 4])

    def f(x):
        return (x * np.array([5.0, 6]) * data * data * other).sum()

    lines = trace(f, x=[1, 1]).to_python().splitlines()
    assert [line for line in lines if "= np.array" in line] == [
        "data2 = np.array([5.0, 6.0])",
        "data = np.array([1.0, 2.0])",
        "other = np.array([3.0, 4.0])",
        "x = np.array([1.0, 1.0])",
    ]


def test_gradients_that_meet_are_kept_apart_in_the_program():
    def f(x, y):
        both = x + y
        return both[0] * both[1] + (both.T * x).sum() + both.reshape(1, -1)[0, 1] + (x - both)[1]

    graph = trace(f, x=[2, 3], y=[5, 7])
    there = run_by_itself(graph)
    assert np.allclose(there["dx"], graph.gradient["x"])
    assert np.allclose(there["dy"], graph.gradient["y"])
    assert np.allclose(there["dboth"], graph.gradients["both"])


def test_a_gradient_is_changed_in_place_only_where_nothing_else_has_it():
    def picked(x, y):
        first, second, both = x[0], x[1], x + y
        return (both * [2, 3]).sum() + first * 5 + second * 7

    def added(x, y):
        product, scaled, both = x * y, x * 3, x + y
        return product.sum() + scaled.sum() + (both * [2, 3]).sum()

    def own(x, y):
        scaled, product = x * 3, x * y
        return scaled.sum() + product.sum()

    lines = {
        picked: ["dx = dboth", "dx = np.array(dx)", "dx[1] += dsecond", "dx[0] += dfirst"],
        added: ["dx = dboth", "dx = dx + 3 * dscaled", "dx += y * dproduct"],
        own: ["dx = y * dproduct", "dx += 3 * dscaled"],
    }
    for function, expected in lines.items():
        graph = trace(function, x=[1, 2], y=[3, 4])
        assert [line for line in graph.to_python().splitlines() if line.startswith("dx")] == expected
        there = run_by_itself(graph)
        assert [there[f"d{name}"].tolist() for name in "xy"] == [graph.gradient[name].tolist() for name in "xy"]
    rows = trace(lambda X, b: ((X + b) * X).sum(), X=[[1, 2], [3, 4]], b=[5, 6])
    backward = rows.to_python().partition("# backward pass\n")[2].splitlines()
    assert backward == [
        *("df = 1.0", "dd = np.full((2, 2), df)", "dc = X * dd", "dX = c * dd", "dX += dc", "db = dc.sum(axis=0)"),
    ]


def test_an_output_that_is_an_input_and_an_array_that_becomes_a_number_are_written():
    assert trace(lambda x, s: s, x=[1, 2], s=3).compile()()[1]["s"] == 1
    graph = trace(lambda x: x.reshape(()) * 2, x=[[3]])
    assert graph.compile().program.backward[-1] == "dx = np.reshape(da, (1, 1))"
    assert graph.compile()()[1]["x"].tolist() == [[2]]


def test_a_compiled_program_takes_sound_arrays_as_they_are_and_gives_arrays_of_ones_own():
    run = trace(lambda x, y, z, s: ((x + y) * s + x * x).sum(), x=[1, 2], y=[3, 4], z=[5, 6], s=2).compile()
    assert repr(run) == "<program of x, y, z, s: call it with numbers or arrays>"
    assert run.program.gradients == {"x": "dx", "y": "np.array(dy)", "z": "dz", "s": "ds"}
    for sound in (np.array([1.0, 2.0]), np.array([1e200, 1.0])):
        assert run._taken("x", sound) is sound
    assert run._taken("x", np.array([1, 2])).dtype == float
    with pytest.raises(ShapeError, match=r"x of shape \(2,\); it got shape \(3,\)"):
        run(x=np.ones(3))
    with pytest.raises(ValueError, match="finite numbers"):
        run(x=np.array([1.0, np.nan]))
    large = np.array([1e200, 1e200])
    product = trace(lambda x, w: x @ w, x=[1, 2], w=[3, 4]).compile()
    with pytest.raises(DomainError, match="too large"):
        product(x=large, w=large)
    fine, infinite = np.ones(2), np.array([np.inf, 1])
    for answer in ((np.inf, [fine, fine]), (1.0, [fine, infinite])):  # as a product in several threads leaves it
        product._run = lambda *_, answer=answer: answer
        assert product()[0] == 11
    layer = trace(lambda x, W: x @ W @ large, x=[0, 0], W=[[1, 0], [0, 1]]).compile()
    with pytest.raises(DomainError, match="the gradient of x gets too large"):
        layer(W=np.array([[1e200, 0], [0, 1e200]]))


@pytest.mark.parametrize("keep", [True, False])
def test_where_several_share_the_maximum_plain_python_shares_as_numpy_does(keep, monkeypatch):
    given = [[3, 1, 3], [2, 2, 2]]
    graph = trace(lambda x: (x.max(axis=1, keepdims=keep) ** 2).sum(), x=given)
    with_numpy = graph.gradient["x"].tolist()
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert trace(lambda x: (x.max(axis=1, keepdims=keep) ** 2).sum(), x=given).gradient["x"].tolist() == with_numpy
    assert np.allclose(with_numpy, [[3, 0, 3], [4 / 3] * 3])


def test_without_numpy_errors_are_the_same(monkeypatch):
    def undefined():
        graph = trace(lambda x, y: (sqrt(x) * y).sum(), x=[[1, 4], [0, 9]], y=[[1, 1], [1, 1]])
        return str(graph.undefined["x"]), [[*row] for row in graph.gradient["y"]]

    with_numpy = undefined()
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert undefined() == with_numpy
    with pytest.raises(DomainError, match=r"The node b\[1,0\] \(log\) got 0"):
        trace(lambda x: log(x * 2).sum(), x=[[1, 2], [0, 3]])
    with pytest.raises(ShapeError, match="rows of one length"):
        trace(lambda x: x, x=[[1], [2, 3]])
    with pytest.raises(DomainError, match=r"^The gate sum got numbers so large"):
        bh.array([1e308, 1e308]).sum()


def test_labels_are_called_so_and_keep_a_name_of_their_own():
    shares = np.eye(2)[[1, 0]]

    def by_number(z):
        labels = [1, 0]
        return cross_entropy(z, labels) + (z * np.array([[1.0, 2]])).sum()

    def by_shares(z):
        return cross_entropy(z, shares) + cross_entropy(z, [[1, 0], [0, 1]])

    assert "labels = np.array([[0.0, 1.0], [1.0, 0.0]])" in trace(by_number, z=[[1, 2], [3, 4]]).to_python()
    assert "data = np.array([[1.0, 2.0]])" in trace(by_number, z=[[1, 2], [3, 4]]).to_python()
    lines = trace(by_shares, z=[[1, 2], [3, 4]]).to_python().splitlines()
    assert [line.split(" =")[0] for line in lines if "= np.array" in line] == ["shares", "labels", "z"]


def test_a_flow_says_what_a_person_writes_for_it():
    graph = trace(lambda x, W, b: (tanh(x @ W + b)[1:] * 2).sum(), x=[1, 2], W=[[1, 0, 2], [0, 1, 0]], b=[1, 2, 3])
    written = {
        (flow.node.gate.name, flow.input.name): flow.written for step in graph.backward_pass for flow in step.flows
    }
    assert written["matmul", "W"] == "np.outer(x, da)"
    assert written["matmul", "x"] == "W @ da"
    assert written["tanh", "c"] == "(1 - d ** 2) * dd"
    assert written["take", "d"] == "dd[1:] += df"
    assert written["sum", "g"] == "np.full((2,), dh)"
    batch = trace(lambda X, b: (X + b).sum(), X=[[1, 2], [3, 4]], b=[1, 2])
    assert "da.sum(axis=0)" in [flow.written for step in batch.backward_pass for flow in step.flows]


def layer(X, W, b):
    z = X @ W + b
    h = tanh(z)
    return (h * [[1.0, 2, 3]]).sum()


LAYER = {"X": [[1, 2], [3, 4], [-1, 0], [0.5, 2]], "W": [[0.1, 0.2, -0.3], [0.4, 0.5, 0.6]], "b": [1, 2, 3]}


def test_the_chain_rule_is_written_in_matrix_form_with_shapes():
    graph = trace(layer, **LAYER)
    text = str(bh.derive(graph)).splitlines()
    assert "∂layer/∂W = Xᵀ · ∂layer/∂a   (2×4 · 4×3 = 2×3)" in text
    assert "∂layer/∂X = ∂layer/∂a · Wᵀ   (4×3 · 3×2 = 4×2)" in text
    assert "∂layer/∂z = ∂layer/∂h ⊙ (1 - h^2)   (4×3)" in [line.replace("−", "-") for line in text]
    assert any(line.startswith("∂layer/∂b = Σ over axis 0 of ") for line in text)
    at_w = str(bh.derive(graph, "W")).splitlines()
    assert at_w[1].strip() == "by the pattern ij,ik->jk, in NumPy X.T @ da"
    assert at_w[2].strip().startswith("≈ [[")
    latex = bh.derive(graph, "W").latex
    assert (
        r"X^{\top} \cdot \frac{\partial \mathrm{layer}}{\partial a} & 2 \times 4 \;\cdot\; 4 \times 3 = 2 \times 3"
        in latex
    )
    assert r"\begin{pmatrix}" in latex


def test_every_gate_of_arrays_has_a_matrix_form():
    def f(x, W, s):
        y = (W @ x) * s + x[0] - maximum(x.reshape(1, -1).T[0:1, 0], 2)
        return (y / 2).max() + log_sum_exp(W, axis=0).sum() + np.outer(x, x)[0, 1] + x @ x + 7 * s

    graph = trace(f, x=[1, 2], W=[[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], s=2)
    derived = bh.derive(graph)
    assert len(str(derived).splitlines()) == len(graph.values) - 1
    assert "None" not in str(derived)
    table = str(bh.steps(graph))
    assert "None" not in table
    assert len(table.splitlines()) == len(graph.forward_pass) + sum(len(s.flows) for s in graph.backward_pass) + 5
    for name in graph.values:
        assert str(bh.derive(graph, name)).startswith(f"∂{graph.output.name}/∂{name} ")


def test_steps_show_shapes_patterns_and_numpy():
    table = str(bh.steps(trace(layer, **LAYER))).splitlines()
    assert table[1].split() == ["step", "node", "formula", "shapes", "value"]
    assert table[2].split() == ["1", "a", "X", "@", "W", "4×2", "and", "2×3", "→", "4×3", "4×3"]
    assert any("ij,ik->jk" in line and "X.T @ da" in line and "∂layer/∂W = [[" in line for line in table)
    html = bh.steps(trace(layer, **LAYER))._repr_html_()
    assert "local gradient or pattern" in html
    matrix = trace(lambda x: x * x, x=[1, 2])
    assert "Backward pass" not in str(bh.steps(matrix))
    with pytest.raises(ShapeError, match="gradient is of one number"):
        bh.derive(matrix)
