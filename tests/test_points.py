"""Functions and formulas are tried where nothing is a matter of agreement or of the last digit."""

from functools import partial

import pytest

from backprop_helpers import (
    Gate,
    Kink,
    check_backward,
    check_formula,
    check_function,
    maximum,
    parse,
    relu,
    trace,
)
from backprop_helpers.checks.points import MARGIN, POINTS, points
from backprop_helpers.core.nodes import apply
from tests.two_kinks import CLAMP

OFFSETS = range(0, 100_000, 331)


def skipping(x, w):
    h = 3 * x
    z = w * h
    r = relu(z)
    return h + r


def best(a, b, c):
    p = a * b
    m = maximum(p, c)
    return m * c


@pytest.mark.parametrize(
    ("graph", "distance"),
    [
        (trace(skipping, x=2, w=0.5), lambda it: it["z"]),
        (trace(best, a=2, b=3, c=5), lambda it: it["p"] - it["c"]),
        (parse("m = min(x, y); r = m * x", x=1, y=2), lambda it: it["x"] - it["y"]),
        (parse("abs(x) * x", x=0.3), lambda it: it["x"]),
        (parse("r = leaky_relu(x - 1, 0.1)", x=2), lambda it: it["x"] - 1),
    ],
)
def test_points_keep_clear_of_kinks_and_lie_on_both_sides(graph, distance):
    for offset in OFFSETS:
        distances = [distance(there.values) for there in points(graph, offset)]
        assert min(map(abs, distances)) >= MARGIN
        assert min(distances) < 0 < max(distances)
        assert len(distances) == POINTS


@pytest.mark.parametrize(
    ("graph", "edge"),
    [
        (parse("log(x)", x=0.5), lambda it: it["x"]),
        (parse("sqrt(x + 1)", x=0), lambda it: it["x"] + 1),
        (parse("x / (y - 1)", x=1, y=1.5), lambda it: it["y"] - 1),
    ],
)
def test_points_keep_clear_of_the_edge_of_a_domain(graph, edge):
    for offset in OFFSETS:
        assert min(abs(edge(there.values)) for there in points(graph, offset)[1:]) >= MARGIN


def test_points_are_pleasant_and_repeat():
    graph = trace(best, a=2, b=3, c=5)
    for offset in OFFSETS:
        there = points(graph, offset)
        assert there[0] is graph
        assert all(number == round(number, 2) for point in there for number in point.inputs.values())
        assert [point.inputs for point in there] == [point.inputs for point in points(graph, offset)]


CORNER = Gate(
    "corner",
    symbol="corner",
    inputs="ab",
    value="max(a, 0) * max(b, 0)",
    local_gradients=("float(a > 0) * max(b, 0)", "max(a, 0) * float(b > 0)"),
    kink=Kink(("a", "b"), ("0", "0"), (("0", "max(b, 0)"), ("0", "max(a, 0)"))),
)


@pytest.mark.parametrize(
    "missing",
    [lambda x: max(x, -1), lambda x: min(x, 1), lambda x: 1 if x > 0 else -1],
    ids=["above", "below", "middle"],
)
@pytest.mark.parametrize("x", [0.5, -0.5, 0, 1, -3, 5, 40, -100])
def test_every_piece_of_a_gate_with_two_kinks_is_tried(missing, x):
    graph = trace(lambda x: 3 * apply(CLAMP, x), x=x)
    assert not check_function("1.1", graph, lambda x: 3 * missing(x)).passed
    assert check_function("1.1", graph, lambda x: 3 * max(-1, min(x, 1))).passed


def test_kinks_that_cross_leave_four_pieces_and_each_is_tried():
    signs = {
        (there.inputs["a"] > 0, there.inputs["b"] > 0) for there in points(trace(partial(apply, CORNER), a=1, b=2))
    }
    assert len(signs) == 4


TRIANGLE = Gate(
    "triangle",
    symbol="triangle",
    inputs="ab",
    value="relu(a) * relu(b) * relu(1 - a - b)",
    local_gradients=(
        "float(a > 0) * relu(b) * relu(1 - a - b) - relu(a) * relu(b) * float(1 > a + b)",
        "relu(a) * float(b > 0) * relu(1 - a - b) - relu(a) * relu(b) * float(1 > a + b)",
    ),
    kink=Kink(("a", "b", "1 - a - b"), ("0", "0"), (("0", "1"), ("0", "1"))),
)


def test_three_kinks_that_cross_leave_seven_pieces_and_each_is_tried():
    inputs = [there.inputs for there in points(trace(partial(apply, TRIANGLE), a=1, b=2))]
    assert len(inputs) == 7
    assert len({(it["a"] > 0, it["b"] > 0, it["a"] + it["b"] < 1) for it in inputs}) == 7


def stairs(*corners):
    """Return a gate that becomes steeper at each corner."""
    return Gate(
        "stairs",
        symbol="stairs",
        inputs="a",
        value="+".join(f"relu(a - {corner})" for corner in corners),
        local_gradients=("+".join(f"float(a > {corner})" for corner in corners),),
        kink=Kink(tuple(f"a - {corner}" for corner in corners), ("a + 4",), (("a + 4", "a + 5"),)),
    )


def test_pieces_are_tried_however_many_there_are():
    corners = range(-4, 5)
    there = points(trace(partial(apply, stairs(*corners)), a=0.5))
    assert len(there) == 10
    assert {sum(it.inputs["a"] > corner for corner in corners) for it in there} == set(range(10))


@pytest.mark.parametrize("a", [20, -50])
def test_a_narrow_piece_between_two_kinks_is_tried(a):
    graph = trace(lambda a, b: apply(stairs(1, 1.12), a) + relu(b), a=a, b=2)
    assert any(1 < there.inputs["a"] < 1.12 for there in points(graph))


@pytest.mark.parametrize(("corners", "a"), [((1, 1.001), 0.5), ((0.133, 0.134), -0.5)])
def test_a_piece_too_narrow_for_any_point_is_let_be(corners, a):
    found = [there.inputs["a"] for there in points(trace(partial(apply, stairs(*corners)), a=a))]
    assert len(found) == POINTS
    assert min(found) < min(corners) < max(corners) < max(found)


def test_a_piece_that_is_far_is_tried():
    assert not check_function("1.1", parse("min(max(x, 0), 6)", x=0.5), lambda x: max(x, 0)).passed


AT_KINK = parse("r = relu(x) * x + max(x, y)", x=0, y=0)


def test_at_a_kink_itself_nothing_is_asked():
    for offset in OFFSETS:
        assert all(there.values["x"] not in (0, there.values["y"]) for there in points(AT_KINK, offset))


@pytest.mark.parametrize("compare", [lambda x: x > 0, lambda x: x >= 0])
def test_a_backward_pass_and_a_formula_may_take_either_side_for_a_kink(compare):
    graph = parse("relu(x)", x=0)
    assert check_backward("1.1", graph, lambda x: 1.0 if compare(x) else 0.0).passed
    assert check_backward(
        "8.8", trace(skipping, x=0, w=1), lambda x, w: (3 + 3 * w * compare(w * x), 3 * x * compare(w * x))
    ).passed
    assert check_formula("1.1", parse("abs(x)", x=0), "abs(x) / x").passed
    assert check_function("1.1", graph, lambda x: max(x, 0)).passed


def test_where_all_is_near_a_kink_the_nearest_is_taken_last():
    graph = parse("r = relu(x / 1000)", x=3)
    there = points(graph)
    assert len(there) == POINTS
    passing = parse("r = relu(x / 1000)", x=0.5)
    assert all(point.values["x"] != 0 for offset in range(30, 36) for point in points(passing, offset))


def test_where_everything_is_at_a_kink_the_graph_itself_is_asked():
    graph = parse("r = relu(x - x)", x=3)
    assert points(graph)
    assert check_function("1.1", graph, lambda x: 0).passed


def test_a_graph_without_inputs_is_asked_as_it_is():
    assert {there.value for there in points(parse("3"))} == {3}


@pytest.mark.parametrize(
    ("graph", "offset", "expected"),
    [
        (parse("x * y", x=1, y=-7), 0, [(1.24, -8.85), (0.47, -7.2), (1.71, -5.54), (0.94, -3.89), (0.18, -9.24)]),
        (parse("x * y", x=1, y=-7), 5, [(1.42, -7.59), (0.65, -5.93), (1.89, -4.28), (1.12, -9.63), (0.36, -7.98)]),
        (parse("relu(x - 12)", x=0.5), 0, [(14.88,), (0.74,), (-0.03,), (1.21,), (0.44,)]),
    ],
)
def test_points_are_the_ones_that_they_always_were(graph, offset, expected):
    # What is said of a function names them, and lessons show it.
    first, *others = points(graph, offset)
    assert first is graph
    assert [tuple(there.inputs.values()) for there in others] == expected
    assert offset or [it.inputs for it in points(graph)] == [it.inputs for it in (first, *others)]


def test_only_points_with_finite_gradients_are_asked():
    graph = parse("1e200(1e200(x - x))", x=2)
    assert points(graph) == [graph]


def test_a_graph_that_ends_in_an_array_is_asked_at_several_points():
    assert len(points(trace(lambda x: x * x, x=[1, 2]))) == POINTS


@pytest.mark.parametrize("x", [[1, 2], [1, 2, 1.5], [3, 1, 2, 2.5]])
def test_points_keep_clear_of_ties_for_the_largest_entry(x):
    graph = trace(lambda x: x.max() * 2, x=x)
    for offset in OFFSETS[:100]:
        for there in points(graph, offset):
            *_, second, largest = sorted(there.inputs["x"])
            assert largest - second >= MARGIN


def test_one_entry_is_the_largest_without_a_tie():
    assert len(points(trace(lambda x: x.max(axis=1).sum(), x=[[1], [2]]))) == POINTS
