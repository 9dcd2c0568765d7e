"""The traced graph: names, edges, passes; and its gradients against engines that share nothing with it."""

import cProfile
import functools
import gc
import math
import operator
import sys
from decimal import Decimal
from fractions import Fraction

import autograd
import numpy as np
import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from random_graphs import AUTOGRAD, OURS, SYMPY, checked, instructions, numbers, programs, random_graph, run

from backprop_helpers import (
    DomainError,
    absolute,
    exp,
    log,
    maximum,
    numeric_gradient,
    parse,
    relu,
    sigmoid,
    sin,
    sqrt,
    trace,
)


def f(x, y):
    sigy = 1.0 / (1 + exp(-y))
    num = x + sigy
    sigx = 1.0 / (1 + exp(-x))
    xpy = x + y
    xpysqr = xpy**2
    den = sigx + xpysqr
    invden = 1.0 / den
    return num * invden


def neuron(w0, x0, w1, x1, w2):
    dot = w0 * x0 + w1 * x1 + w2
    return sigmoid(dot)


STAGED = {
    "sigy": 0.01798620996209156,
    "num": 3.0179862099620918,
    "sigx": 0.9525741268224334,
    "xpy": -1,
    "xpysqr": 1,
    "den": 1.9525741268224333,
    "invden": 0.5121444488396316,
    "f": 1.5456448841066441,
}


def test_the_worked_example_number_for_number():
    graph = trace(f, x=3, y=-4)
    assert {name: graph.values[name] for name in STAGED} == pytest.approx(STAGED, rel=1e-12)
    assert graph.gradient == pytest.approx({"x": 2.0595697955721652, "y": 1.5922327514838093}, rel=1e-12)


def test_the_sigmoid_neuron_number_for_number():
    graph = trace(neuron, w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
    slope = 0.19661193324148185
    assert (graph.values["dot"], graph.value) == pytest.approx((1, 0.7310585786300049), rel=1e-12)
    expected = {
        "w0": -slope,
        "x0": 0.3932238664829637,
        "w1": -0.39322386648296370,
        "x1": -0.5898357997244456,
        "w2": slope,
    }
    assert graph.gradient == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("function", "gradient", "edges"),
    [
        (lambda x: x * x, 6, 2),
        (lambda x: x - x, 0, 2),
        (lambda x: x / x, 0, 2),
        (lambda x: x**x, 27 * (1 + math.log(3)), 2),
        (lambda x: x + x + x, 3, 4),
        (lambda x: x, 1, 0),
        (lambda x: 7, 0, 0),
    ],
)
def test_parallel_edges_count_each(function, gradient, edges):
    graph = trace(function, x=3)
    assert graph.gradient["x"] == pytest.approx(gradient, rel=1e-12)
    assert len(graph.edges) == edges
    assert graph.gradient == graph.gradient == graph.at().gradient


def distance_to_kinks(graph):
    """Return how close the inputs of any gate with a kink come to it; engines may take either side there."""
    gaps = [1.0]
    for node in graph.nodes:
        if node.gate and node.gate.kink:
            values = [graph.value_of(part) for part in node.inputs]
            names = dict(zip(node.gate.inputs, values, strict=True))
            gaps += [abs(eval(at, {}, names)) for at in node.gate.kink.places]
    return min(gaps)


@checked
@given(programs, numbers, numbers, numbers)
def test_random_graphs_agree_with_another_library(program, x, y, z):
    graph = random_graph(program, x, y, z)
    assume(distance_to_kinks(graph) > 1e-9)
    value, slopes = autograd.value_and_grad(lambda inputs: run(program, AUTOGRAD, *inputs))(np.array([x, y, z]))
    assert graph.value == pytest.approx(float(value), rel=1e-9, abs=1e-9)
    assert list(graph.gradient.values()) == pytest.approx(list(slopes), rel=1e-8, abs=1e-8)


@checked
@given(programs, numbers, numbers, numbers)
def test_random_graphs_agree_with_nudges(program, x, y, z):
    graph = random_graph(program, x, y, z)
    assume(distance_to_kinks(graph) > 1e-3)  # a nudge across a kink measures something else
    nudged = numeric_gradient(lambda x, y, z: run(program, OURS, x, y, z), x=x, y=y, z=z)
    scale = max(1.0, *(abs(value) for value in graph.values.values()))
    assert list(graph.gradient.values()) == pytest.approx(list(nudged.values()), rel=1e-4, abs=1e-4 * scale)


@settings(checked, max_examples=40)
@given(st.lists(instructions, min_size=1, max_size=4), numbers, numbers, numbers)
def test_random_graphs_agree_with_symbolic_derivatives(program, x, y, z):
    graph = random_graph(program, x, y, z)
    assume(distance_to_kinks(graph) > 1e-9)
    symbols = sympy.symbols("x y z", real=True)
    formula = run(program, SYMPY, *symbols)
    at = dict(zip(symbols, (x, y, z), strict=True))
    exact = [float(part.subs(at).doit().evalf(30)) for part in (formula, *(sympy.diff(formula, s) for s in symbols))]
    assert [graph.value, *graph.gradient.values()] == pytest.approx(exact, rel=1e-9, abs=1e-9)


def test_names_come_from_the_code():
    def area(width, height):
        longer = width + 1
        unused = width * 9  # noqa: F841
        again = longer  # noqa: F841
        return longer * height + longer**2

    graph = trace(area, width=3, height=5)
    assert list(graph.values) == ["width", "height", "longer", "a", "b", "area"]
    assert graph["longer"].gate.name == "add"


def test_names_in_a_list_are_counted():
    def network(x):
        h = [x]
        for _ in range(2):
            h.append(h[-1] * 3)
        h3 = h[-1] + 1
        h.append(h3)
        h.append(h3 * 2)
        return h[-1]

    graph = trace(network, x=1)
    assert list(graph.values) == ["x", "h1", "h2", "h3", "h4"]
    assert graph.values["h3"] == 10


def test_letters_do_not_go_on_with_names_of_the_code():
    names = trace(lambda h1: sum(h1 for _ in range(60)), h1=1).values
    assert not {"h2", "h3"} & set(names)


def test_letters_leave_out_taken_names_and_the_e_of_exp():
    graph = trace(lambda a, c, f: sin(sin(sin(sin(sin(a + c + f))))), a=1, c=2, f=3)
    assert list(graph.values) == ["a", "c", "f", "b", "d", "g", "h", "i", "j", "k"]


def test_an_input_keeps_its_name_when_the_code_reuses_it():
    def loop(x):
        for _ in range(3):
            x = sin(x)
        return x

    graph = trace(loop, x=1)
    assert list(graph.values) == ["x", "a", "b", "loop"]
    assert graph.gradient["x"] == pytest.approx(math.cos(math.sin(math.sin(1))) * math.cos(math.sin(1)) * math.cos(1))


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, x):
        scaled = self.factor * x
        return scaled + 1


def decorated(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@decorated
def wrapped(x):
    inner = x * 2
    return inner + 1


def recursive(x, depth=3):
    return x if depth == 0 else sin(recursive(x, depth - 1))


@pytest.mark.parametrize(
    ("function", "value"),
    [
        (Scale(3), 7),
        (functools.partial(lambda k, x: k * x, 4), 8),
        (wrapped, 5),
        (recursive, math.sin(math.sin(math.sin(2)))),
        (lambda x: sum(x * k for k in range(4)), 12),
        (sigmoid, 1 / (1 + math.exp(-2))),
        (Scale(3).__call__, 7),
        (lambda x, /, k=3: k * x, 6),
        (lambda k=3, /, *, x: k * x, 6),
        (lambda x, *rest, **more: 5 * x, 10),
        (lambda **inputs: 5 * inputs["x"], 10),
        (abs, 2),
        (operator.neg, -2),
        (np.exp, math.exp(2)),
        (lambda x: math.prod([x, x, x]), 8),
        (lambda x: sum(k * x for k in (1, Fraction(1, 2))), 3),
        (lambda x: np.dot(np.array([x, 2 * x]), np.array([1, 3])), 14),
    ],
)
def test_any_callable_can_be_traced(function, value):
    assert trace(function, x=2).value == pytest.approx(value)


def test_an_operator_with_two_operands_takes_them_in_order():
    assert trace(operator.sub, a=5, b=3).value == 2
    assert trace(operator.sub, b=3, a=5).value == 2
    assert trace(operator.sub, x=5, y=3).value == 2
    with pytest.raises(TypeError, match="maximum"):
        trace(max, x=5, y=3)


def test_names_are_those_of_the_traced_function_alone():
    def helper(number):
        secret = number * number
        return secret + 1

    def outer(x):
        part = helper(x)
        x = x * 2
        kept, _ = [x], part
        return part + kept[0]

    names = list(trace(outer, x=2).values)
    assert names == ["x", "a", "part", "kept1", "outer"]
    recursion = trace(recursive, x=2)
    assert list(recursion.values) == ["x", "a", "b", "recursive"]


def test_a_name_can_be_any_word_of_python_but_no_formula():
    assert trace(lambda **inputs: sum(inputs.values()), **{"class": 1, "π": 2}).value == 3
    for name in ("a b", "1", "", "x=1", "x): print(1)\n#"):
        with pytest.raises(ValueError, match="is not a name"):
            trace(lambda **inputs: sum(inputs.values()), **{name: 1})


def test_names_of_wrapped_functions_are_found():
    assert "inner" in trace(wrapped, x=2).values


def test_a_profiler_survives_tracing_even_when_the_function_raises():
    def profiler(frame, event, argument):
        pass

    sys.setprofile(profiler)
    try:
        trace(lambda x: x + 1, x=2)
        assert sys.getprofile() is profiler
        with pytest.raises(ZeroDivisionError):
            trace(lambda x: 1 / 0, x=2)
        assert sys.getprofile() is profiler
    finally:
        sys.setprofile(None)


def test_tracing_under_pythons_profiler_changes_neither():
    def line(x):
        slope = 2 * x
        return slope + 1

    profiler = cProfile.Profile()
    profiler.enable()
    try:
        graph = trace(line, x=2)
    finally:
        profiler.disable()
    assert list(graph.values) == ["x", "slope", "line"]
    assert any("topological" in str(entry.code) for entry in profiler.getstats())


def test_one_frame_is_looked_at_and_then_no_more():
    """A profile function that stays would see, slow down and keep alive every frame of the traced code."""
    seen = []

    def helper(number):
        seen.append(sys.getprofile())
        return number + 1

    def line(x):
        seen.append(sys.getprofile())
        total = helper(helper(x))
        return total * 2

    assert list(trace(line, x=2).values) == ["x", "a", "total", "line"]
    assert seen == [None, None, None]


def test_the_frame_is_that_of_the_function_and_not_of_what_is_called_before_it():
    def before(number):
        wrong = [number * 2]
        return wrong[0]

    def line(x):
        right = x + 1
        return right * 3

    @functools.wraps(line)
    def wrapper(x):
        return line(before(x))

    assert list(trace(wrapper, x=2).values) == ["x", "a", "right", "line"]


def test_an_object_without_code_of_its_own_lends_its_first_call():
    assert list(trace(Scale(3), x=2).values) == ["x", "scaled", "a"]


def test_no_garbage_is_looked_for_while_a_function_is_traced():
    running = []

    def inner(x):
        running.append(gc.isenabled())
        return x * 2

    def outer(x):
        trace(inner, x=1)
        running.append(gc.isenabled())
        return x + 1

    trace(outer, x=2)
    assert running == [False, False]
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        trace(lambda x: 1 / 0, x=2)
    assert gc.isenabled()
    gc.disable()
    try:
        trace(inner, x=1)
        assert not gc.isenabled()  # it stays as its owner left it
    finally:
        gc.enable()


def test_tracing_under_a_tracer_such_as_coverage():
    seen = []

    def tracer(frame, event, argument):
        seen.append(event)
        return tracer

    previous = sys.gettrace()
    sys.settrace(tracer)
    try:
        graph = trace(wrapped, x=2)
    finally:
        sys.settrace(previous)
    assert "inner" in graph.values
    assert seen


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (lambda x: np.exp(x), exp),
        (lambda x: np.log(x), log),
        (lambda x: np.sqrt(x), sqrt),
        (lambda x: np.sin(x), sin),
        (lambda x: np.maximum(x, 1), lambda x: maximum(x, 1)),
        (lambda x: np.abs(x), absolute),
        (lambda x: np.float64(3) * x, lambda x: 3 * x),
        (lambda x: x - np.float64(3), lambda x: x - 3),
        (lambda x: np.power(x, 2), lambda x: x**2),
        (lambda x: np.float32(2) ** x, lambda x: 2**x),
        (lambda x: abs(x), absolute),
    ],
)
def test_numpys_functions_and_numbers_work_on_nodes(theirs, ours):
    assert trace(theirs, x=0.7).gradient == pytest.approx(trace(lambda x: ours(x), x=0.7).gradient)


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (lambda x: math.exp(x), "Write exp"),
        (lambda x: float(x), "Write exp"),
        (lambda x: round(x), "Write exp"),
        (lambda x: x if x > 0 else 0, "relu"),
        (lambda x: max(x, 0), "maximum"),
        (lambda x: 1 if x == 0 else x, "cannot ask"),
        (lambda x: 1 if x else 2, "cannot ask"),
        (lambda x: np.arctan(x), "not a gate"),
        (lambda x: x + "1", "one plain number"),
        (lambda x: x + True, "one plain number"),
        (lambda x: x * 1j, "one plain number"),
        (lambda x: x // 2, "no gate for //"),
        (lambda x: 7 % x, "no gate for //"),
        (lambda x: divmod(x, 2), "no gate for //"),
        (lambda x: x @ x, "no gate for //"),
        (lambda x: x ^ 2, r"A power is written x \*\* 2"),
        (lambda x: 2 ^ x, r"A power is written x \*\* 2"),
        (lambda x: x << 1, r"no gate for \^, &, \|"),
        (lambda x: ~x, r"no gate for \^, &, \|"),
        (lambda x: sum(x), "put several into a list"),
        (lambda x: list(x), "put several into a list"),
        (lambda x: np.array(x), "returns an ndarray; end it with return and one number"),
        (lambda x: f"{x:.2f}", "afterwards, from graph.values"),
        (lambda x: 1 if np.float64(0) < x else 2, "cannot ask"),
        (lambda x: np.where(x > 0, x, 0), "cannot ask"),
        (lambda x: 1 if x in (0, 1) else 2, "cannot ask"),
        (lambda x: sum(range(x)), "Write exp"),
        (lambda x: x + None, "one plain number"),
        (lambda x: x + np.complex64(1), "one plain number"),
        (lambda x: x + np.bool_(True), "one plain number"),
        (math.exp, "Write exp"),
        ("x * x", "write parse"),
        (3, "takes a function"),
        (lambda a, *rest, b=2, **more: a, r"trace\(<lambda>, a=1.0\)\. It got x"),
        (lambda a, b, /: a, r"trace\(<lambda>, a=1.0, b=1.0\)\. It got x"),
        (lambda x: None, "end it with return"),
        (lambda x: (x, x), "2 results; a graph has one output, so return one number"),
        (lambda x: [x], "returns its result in a list; return it without brackets"),
        (lambda x: (x,), "returns its result in a tuple; return it without brackets, or without a comma"),
        (lambda x: {"y": x}, "returns its result in a dict"),
        (lambda x: {x}, "returns its result in a set"),
        (lambda x: np.array([x]), "returns its result in an ndarray"),
        (lambda x: np.array([x, x]), "2 results"),
        (lambda x: [], "0 results"),
        (lambda x: "x", "returns a str; end it with return and one number"),
        (lambda x: (x for _ in (1,)), "returns a generator"),
        (lambda x: True, "returns a bool"),
        (lambda x: sin, "returns a function"),
        (lambda x: np.sin, "returns an? ufunc"),
        (lambda y: y, r"trace\(<lambda>, y=1.0\)"),
        (lambda: 1, "do not fit"),
    ],
)
def test_what_cannot_be_traced_says_what_to_write(function, says):
    with pytest.raises(TypeError, match=says):
        trace(function, x=2)


def test_starred_arguments_take_inputs_of_any_name():
    assert trace(lambda *x: x[0] * x[1], x=2, y=3).gradient == {"x": 3, "y": 2}
    assert trace(lambda *numbers: numbers[0] * numbers[1], x=2, y=3).gradient == {"x": 3, "y": 2}


def test_numbers_need_the_names_of_their_inputs():
    def area(width, height):
        return width * height

    with pytest.raises(TypeError, match=r"^Write each number with the name of its input: trace\(area, width=3\)\.$"):
        trace(area, 3)
    with pytest.raises(TypeError, match=r": trace\(area, width=3, height=4\)\.$"):
        trace(area, 3, 4)
    with pytest.raises(TypeError, match=r": trace\(max, x=3, y=4\)\.$"):
        trace(max, 3, 4)
    with pytest.raises(TypeError, match=r": graph\.at\(width=3\)\.$"):
        trace(area, width=1, height=2).at(3)
    with pytest.raises(TypeError, match=r": parse\('x \* y', x=3\)\.$"):
        parse("x * y", 3)


def test_a_text_shows_a_node_as_itself():
    shown = []
    trace(lambda x: shown.append(f"{x} {x!r}") or x, x=1)
    assert shown == ["<Node x> <Node x>"]


@pytest.mark.parametrize(
    "number",
    ["3", None, True, 3j, np.bool_(True), np.complex64(3), np.complex128(3j), np.array("3")],
)
def test_an_input_is_one_number(number):
    with pytest.raises(TypeError, match="input x takes one plain number"):
        trace(lambda x: x, x=number)
    with pytest.raises(TypeError, match="input x takes one plain number"):
        trace(lambda x: x, x=1).at(x=number)


@pytest.mark.parametrize("number", [3, np.int8(3), np.float32(3), np.array(3), Fraction(3), Decimal(3)])
def test_a_number_may_be_of_any_kind(number):
    assert trace(lambda x: x * number + number, x=number).value == 12


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 10**400, np.float32("nan"), Decimal("inf")])
def test_an_input_is_finite(number):
    with pytest.raises(ValueError, match="finite"):
        trace(lambda x: x, x=number)


def test_inputs_that_the_output_does_not_need_have_gradient_0():
    graph = trace(lambda x, y: 2 * x, x=1, y=2)
    assert graph.gradient == {"x": 2, "y": 0}
    assert trace(lambda x, y: x, x=1, y=2).gradient == {"x": 1, "y": 0}
    assert trace(lambda x: 5, x=1).gradient == {"x": 0}


def test_at_shares_the_structure_and_keeps_the_rest():
    graph = trace(f, x=3, y=-4)
    moved = graph.at(x=0)
    assert moved.nodes is graph.nodes
    assert moved.inputs == {"x": 0, "y": -4}
    assert graph.inputs == {"x": 3, "y": -4}
    with pytest.raises(TypeError, match="no input 'z'; its inputs are x, y"):
        graph.at(z=1)


def test_nodes_never_change_and_equal_only_themselves():
    graph = trace(lambda x: x * x, x=3)
    node = graph.output
    with pytest.raises(AttributeError, match="never changes"):
        node.name = "b"
    with pytest.raises(AttributeError, match="never changes"):
        del node.gate
    assert node == node
    assert node != graph["x"]
    assert graph.at(x=4).output is node


def test_a_node_of_another_graph_is_refused():
    kept = []
    trace(lambda x: kept.append(x) or x, x=1)
    with pytest.raises(TypeError, match="another graph"):
        trace(lambda y: y + kept[0], y=1)


def test_an_unknown_name_says_which_there_are():
    with pytest.raises(KeyError, match="the nodes are x, a"):
        trace(lambda x: relu(x), x=1)["z"]


@pytest.mark.parametrize(
    ("function", "inputs", "says"),
    [
        (lambda x: log(x), {"x": -1}, "The node a (log) got −1: a logarithm needs"),
        (lambda x: 1 / (x - 1), {"x": 1}, "got 1 and 0: nothing can be divided by 0"),
        (lambda x: exp(x), {"x": 1000}, "too large"),
        (lambda x: x * x, {"x": 1e200}, "too large"),
        (lambda x: (0 - x) ** 0.5, {"x": 4}, "whole exponents only"),
        (lambda x: sqrt(x), {"x": -1}, "not negative"),
    ],
)
def test_outside_a_domain_the_node_is_named(function, inputs, says):
    with pytest.raises(DomainError) as caught:
        trace(function, **inputs)
    assert says in str(caught.value)


def test_a_value_without_a_slope_is_told_in_the_backward_pass():
    graph = trace(lambda x: sqrt(x), x=0)
    assert graph.value == 0
    with pytest.raises(DomainError, match="no finite slope"):
        graph.gradient  # noqa: B018
    assert trace(lambda x: x**2, x=-1).gradient == {"x": -2}  # the constant exponent needs no slope


def test_a_gradient_that_exists_is_there_beside_one_that_does_not():
    graph = parse("p = x^y; u = z*z; T = p + u * w", x=-2, y=2, z=3, w=5)
    missing = r"The node p \(power\) got −2 and 2: it has a value there, but no finite slope for y"
    assert list(graph.undefined) == ["y"]
    for gradients in (graph.gradient, graph.gradients):
        assert (gradients["x"], gradients["z"], gradients["w"]) == (-4, 30, 9)
        for ask in (lambda g: g["y"], list, len, repr, dict, lambda g: g == {}, lambda g: g.get("y")):
            with pytest.raises(DomainError, match=missing):
                ask(gradients)
        with pytest.raises(KeyError):
            gradients["q"]
    assert graph.at(x=2).undefined == {}
    assert graph.at(x=2).gradient == {"x": 4, "y": 4 * math.log(2), "z": 30, "w": 9}


def test_what_lies_behind_a_missing_slope_is_missing_for_the_same_reason():
    graph = parse("v = 3x + y; s = sqrt(v); T = s + y", x=0, y=0)
    assert list(graph.undefined) == ["v", "a", "y", "x"]
    assert len(set(map(str, graph.undefined.values()))) == 1
    assert graph.gradients["s"] == 1
    assert [(step.node.name, [node.name for node in step.undefined]) for step in graph.backward_pass] == [
        ("T", []),
        ("s", ["v"]),
        ("v", ["a", "y"]),
        ("a", ["x"]),
    ]
    with pytest.raises(DomainError, match=r"node s \(sqrt\) got 0.*for v"):
        graph.gradient  # noqa: B018  # neither x nor y has one
    with pytest.raises(DomainError, match="for v"):
        graph.compile()(x=0, y=0)


def test_the_steps_tell_which_flow_came_first_and_add_up():
    graph = trace(f, x=3, y=-4)
    assert [step.node.name for step in graph.forward_pass] == [
        node.name for node in graph.nodes if node.gate is not None
    ]
    seen, sums = set(), {}
    for step in graph.backward_pass:
        assert step.upstream == graph.gradients[step.node.name]
        for flow in step.flows:
            assert flow.downstream == step.upstream * flow.local
            assert flow.first is (flow.input not in seen)
            seen.add(flow.input)
            sums[flow.input.name] = sums.get(flow.input.name, 0) + flow.downstream
            assert flow.total == pytest.approx(sums[flow.input.name])
    assert sums == pytest.approx({name: graph.gradients[name] for name in sums})


def chain(x, length):
    for _ in range(length):
        x = sin(x)
    return x


def test_a_chain_of_100_000_gates_traces_runs_and_compiles():
    graph = trace(lambda x: chain(x, 100_000), x=1)
    slope, value = 1.0, 1.0
    for _ in range(100_000):
        slope, value = slope * math.cos(value), math.sin(value)
    assert graph.value == value
    assert graph.gradient["x"] == pytest.approx(slope, rel=1e-9)
    assert graph.compile()(x=1)[1]["x"] == pytest.approx(slope, rel=1e-9)


def test_a_chain_of_1_000_000_gates_traces_and_runs_backward():
    graph = trace(lambda x: chain(x, 1_000_000), x=1)
    assert len(graph.nodes) == 1_000_001
    assert 0 < graph.gradient["x"] < 1


def test_paths_are_counted():
    graph = trace(lambda x: functools.reduce(lambda y, _: y + 0.5 * y, range(30), x), x=1)
    assert graph.path_counts["x"] == 2**30
