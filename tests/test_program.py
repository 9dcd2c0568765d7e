"""The printed program is the graph: as a script, as a function of numbers and of arrays, and in JavaScript."""

import json
import math
import platform
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from random_graphs import checked, numbers, programs, random_graph

import backprop_helpers.core.compiled
from backprop_helpers import DomainError, Gate, exp, log, maximum, parse, register, relu, sigmoid, sin, trace
from backprop_helpers.core.compiled import Compiled

SEED = "sigy = 1/(1+exp(-y)); num = x + sigy; sigx = 1/(1+exp(-x)); xpy = x+y; xpysqr = xpy**2; den = sigx + xpysqr"
GRAPH = parse(f"{SEED}; invden = 1.0 / den; f = num * invden", x=3, y=-4)


def flat(result):
    """Return a value and a gradient as one list of numbers."""
    value, gradient = result
    return [value, *gradient.values()]


def run_script(text, names):
    """Run a printed program by itself in a fresh Python that cannot see this project; return some variables."""
    script = f"{text}\nimport json\nprint(json.dumps([{', '.join(names)}]))"
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_the_printed_program_runs_by_itself():
    value, dx, dy = run_script(GRAPH.to_python(), ["f", "dx", "dy"])
    assert (value, dx, dy) == pytest.approx((1.5456448841066441, 2.0595697955721652, 1.5922327514838093), rel=1e-12)


def test_the_printed_program_reads_like_hand_written_code():
    lines = GRAPH.to_python().splitlines()
    for line in (
        "num = x + sigy",
        "df = 1.0",
        "dnum = invden * df",
        "dxpy = 2 * xpy * dxpysqr",
        "dx = dxpy",
        "dx += dnum",
    ):
        assert line in lines
    assert lines.index("dx = dxpy") < lines.index("dx += dnum")
    assert "dy = -df" in parse("f = x - y", x=1, y=2).to_python().splitlines()


def test_the_compiled_program_gives_the_seeds_numbers():
    value, gradient = GRAPH.compile()(x=3, y=-4)
    assert value == pytest.approx(1.5456448841066441, rel=1e-12)
    assert gradient == pytest.approx({"x": 2.0595697955721652, "y": 1.5922327514838093}, rel=1e-12)


@checked
@given(programs, numbers, numbers, numbers)
def test_random_programs_agree_with_the_graph_on_numbers_and_on_arrays(program, x, y, z):
    graph = random_graph(program, x, y, z, most=1e6)
    compiled = graph.compile()
    assert flat(compiled(x=x, y=y, z=z)) == pytest.approx(flat((graph.value, graph.gradient)), rel=1e-12)
    value, gradient = compiled(x=np.array([x, x]), y=np.array([[y], [y]]), z=z)
    assert value.shape == gradient["x"].shape == gradient["z"].shape == (2, 2)
    assert value == pytest.approx(np.full((2, 2), graph.value), rel=1e-9, abs=1e-12)
    for name, slope in graph.gradient.items():
        assert gradient[name] == pytest.approx(np.full((2, 2), slope), rel=1e-9, abs=1e-9)


@settings(checked, max_examples=12)
@given(programs, numbers, numbers, numbers)
def test_random_programs_agree_with_the_graph_when_printed(program, x, y, z):
    graph = random_graph(program, x, y, z, most=1e6)
    names = [graph.program.value, *graph.program.gradients.values()]
    assert run_script(graph.to_python(), names) == pytest.approx([graph.value, *graph.gradient.values()], rel=1e-12)


NAMES = [
    ("x", "dx"),
    ("dx", "x"),
    ("exp", "sigmoid"),
    ("sigmoid", "dsigmoid"),
    ("df", "program"),
    ("let", "var"),
    ("new", "this"),
    ("class", "lambda"),
    ("undefined", "NaN"),
    ("Math", "math"),
    ("σ", "é"),
    ("_", "__"),
]


def graph_with_names(first, second):
    return trace(
        lambda **inputs: sigmoid(inputs[first]) * inputs[second] + exp(inputs[first]), **{first: 0.5, second: 2}
    )


@pytest.mark.parametrize("names", NAMES)
def test_names_that_get_in_each_others_way(names):
    graph = graph_with_names(*names)
    assert flat(graph.compile()(**graph.inputs)) == pytest.approx(flat((graph.value, graph.gradient)))
    variables = [graph.program.value, *graph.program.gradients.values()]
    assert run_script(graph.to_python(), variables) == pytest.approx([graph.value, *graph.gradient.values()])


def test_the_gradients_of_names_that_end_in_underscores_keep_apart():
    graph = parse("2*x + 3*dx + 5*x_ + 7*dx_", x=1, dx=1, x_=1, dx_=1)
    assert graph.compile()()[1] == {"x": 2, "dx": 3, "x_": 5, "dx_": 7}


TEXTS = [
    "(-2)^2 * x",
    "x * -3",
    "x - -3",
    "x / -2",
    "(-2)*x",
    "-2^x",
    "1e300 * x / 1e299",
    "1e-300 * x * 1e300",
    "x^-2",
    "(0-x)^3",
    "x^0.5",
    "max(x, -1)",
    "x - 0",
    "0 * x",
    "-(x^2)",
    "5",
    "x",
    "log(x, 2)",
    "2^-x",
    "leaky_relu(-x)",
    "min(x, x)",
    "abs(-x)",
    "leaky_relu(-1, x)",
    "leaky_relu(x, -2)",
    "max(-1, x) - -x",
    "1e16 + x",
    "x * 1e-320",
    "x + -0.0",
    "1e22^x / 1e22",
]


@pytest.mark.parametrize("text", TEXTS)
def test_constants_of_every_kind_survive_printing(text):
    graph = parse(text, x=1.7)
    assert flat(graph.compile()(x=1.7)) == pytest.approx(flat((graph.value, graph.gradient)))
    value, gradient = graph.compile()(x=np.array([1.7, 1.7]))
    assert value == pytest.approx(np.full(2, graph.value))
    assert gradient["x"] == pytest.approx(np.full(2, graph.gradient["x"]))
    names = [graph.program.value, graph.program.gradients["x"]]
    assert run_script(graph.to_python(), names) == pytest.approx([graph.value, graph.gradient["x"]])


EXTREMES = [
    ("0^x", {"x": 1.88}),
    ("y^x", {"x": 1.88, "y": 0}),
    ("y^x", {"x": 0, "y": 0.5}),
    ("x^0 + y^0", {"x": 0, "y": 0}),
    ("x / y", {"x": 1e-300, "y": 1e-170}),
    ("x / y", {"x": 3e-200, "y": 1e-200}),
    ("1 / y", {"y": 1e160}),
    ("x / y", {"x": 1e200, "y": 3e160}),
    ("x / 3e-161", {"x": 1e-160}),
    ("1e-160 / y", {"y": 3e-161}),
    ("log(x, y)", {"x": 3, "y": 1 + 1e-15}),
    ("log(x, 1e300) * 1e5", {"x": 1e307}),
    ("log(3, y)", {"y": 1e-310}),
    ("log(x, y)", {"x": 1e-308, "y": 0.5}),
]


@pytest.mark.parametrize(("text", "inputs"), EXTREMES)
def test_the_printed_and_the_compiled_program_have_the_graphs_gradient_wherever_it_exists(text, inputs):
    graph = parse(text, **inputs)
    expected = flat((graph.value, graph.gradient))
    names = [graph.program.value, *graph.program.gradients.values()]
    assert run_script(graph.to_python(), names) == pytest.approx(expected, rel=1e-12, abs=0)
    assert flat(graph.compile()(**inputs)) == pytest.approx(expected, rel=1e-12, abs=0)
    rows = flat(graph.compile()(**{name: np.array([number]) for name, number in inputs.items()}))
    assert [row[0] for row in rows] == pytest.approx(expected, rel=1e-12, abs=0)


def test_the_printed_program_stays_as_people_write_it_where_that_has_the_gradient():
    printed = parse("x / y + x^y", x=3, y=2).to_python()
    assert "dx = y * x ** (y - 1) * db\ndy = b * log(x) * db" in printed
    assert "dx += 1 / y * da\ndy += -x / y ** 2 * da" in printed
    assert "dx = a * log(float(x > 0)) * da" in parse("0^x", x=2).to_python()
    assert "dy = -a / y * da" in parse("x / y", x=3e-200, y=1e-200).to_python()
    one_entry = trace(lambda x, y: (x / y).sum(), x=[3, 3e-200], y=[2, 1e-200]).to_python()
    assert "dy = -a / y * da" in one_entry


def test_arrays_broadcast_and_keep_their_shape():
    compiled = trace(lambda x, y: x * y + 1, x=1, y=2).compile()
    value, gradient = compiled(x=np.arange(3), y=np.array([[1.0], [2.0]]))
    assert value.tolist() == [[1, 2, 3], [1, 3, 5]]
    assert gradient["x"].tolist() == [[1, 1, 1], [2, 2, 2]]
    assert gradient["y"].tolist() == [[0, 1, 2], [0, 1, 2]]
    empty, _ = compiled(x=np.array([]))
    assert empty.shape == (0,)
    empty, gradient = parse("x + log(y)", x=1, y=1).compile()(x=[], y=-1)  # no row, so none that fails
    assert empty.shape == gradient["y"].shape == (0,)
    assert compiled(x=np.array(3.0))[0] == 7
    assert compiled(x=[1, 2])[0].tolist() == [3, 5]
    assert compiled()[0] == 3


def test_a_program_refuses_what_the_graph_refuses():
    compiled = trace(lambda x: log(x) + 1 / x, x=1).compile()
    for number in (-1, 0, np.array([1.0, -1.0])):
        with pytest.raises(DomainError, match="greater than 0"):
            compiled(x=number)
    with pytest.raises(DomainError, match="too large"):
        trace(lambda x: exp(x), x=1).compile()(x=np.array([1.0, 1000.0]))
    with pytest.raises(DomainError, match="no finite slope"):
        parse("sqrt(x)", x=1).compile()(x=0.0)
    with pytest.raises(TypeError, match="no input 'z'; the inputs are x"):
        compiled(z=1)
    with pytest.raises(TypeError, match=r"name of its input: program\(x=3\)"):
        compiled(3)


def test_a_program_says_what_it_takes():
    assert repr(parse("x * y", x=1, y=2).compile()) == "<program of x, y: call it with numbers or arrays>"
    assert repr(parse("5").compile()) == "<program of no input: call it with numbers or arrays>"


def test_an_input_may_be_called_self():
    graph = trace(lambda self: self * self, self=3)
    assert graph.at(self=4).value == graph.compile()(self=4)[0] == 16


def test_what_gets_too_large_in_numpy_alone_is_found_all_the_same():
    gate = register(Gate("bell_of_test", "?", "a", "1 / (1 + a * a)", ("-2 * a / (1 + a * a) ** 2",)))
    compiled = trace(lambda x: gate(x) * 2, x=1).compile()
    value, gradient = compiled(x=np.array([[1.0, 2e154], [3.0, 1e200]]))
    assert value == pytest.approx(np.array([[1, 0], [0.2, 0]]))
    assert gradient["x"][:, 0] == pytest.approx(np.array([-1, -0.12]))
    assert compiled(x=2e154)[0] == 0
    value, gradient = parse("log(5, x)", x=2).compile()(x=np.array([1e305]))
    assert value == pytest.approx(math.log(5) / math.log(1e305))


def test_numbers_beside_an_array_cannot_get_too_large_unseen():
    compiled = parse("x + 1 / (y * y)", x=1, y=1).compile()
    with pytest.raises(DomainError, match="too large"):
        compiled(x=[1, 2], y=1e200)
    with pytest.raises(DomainError, match="gradient of x gets too large"):
        parse("1e200 * (1e200 * x)", x=1e-200).compile()(x=[1e-200])
    with pytest.raises(DomainError, match="gradient of x gets too large"):
        parse("1e200 * (1e200 * x) + y", x=1e-200, y=1).compile()(x=1e-200)


def test_where_a_program_can_go_on_it_asks_nobody():
    graph = parse("x * y", x=2, y=3)
    assert Compiled(graph.program, graph.inputs, None)() == (6, {"x": 3, "y": 2})


def test_a_long_program_is_compiled_in_pieces_that_agree(monkeypatch):
    def wave(x, y):
        for _ in range(40):
            x = sin(x) + y * x
        return x

    graph = trace(wave, x=0.3, y=0.1)
    whole = graph.compile()
    given, arrays = {"x": 0.3, "y": 0.1}, {"x": np.linspace(-1, 1, 5), "y": np.full((2, 1), 0.2)}
    at_numbers, at_arrays = whole(**given), whole(**arrays)
    assert at_numbers == (graph.value, graph.gradient)
    monkeypatch.setattr(backprop_helpers.core.compiled, "_LONGEST", 10)
    monkeypatch.setattr(backprop_helpers.core.compiled, "_PIECE", 7)
    pieces = graph.compile()
    assert pieces(**given) == at_numbers
    assert flat(pieces(**arrays))[1].tolist() == flat(at_arrays)[1].tolist()
    assert (whole._python.__name__, pieces._python.__name__) == ("program", "run")
    with pytest.raises(DomainError, match="too large"):
        pieces(x=1, y=1e300)


@pytest.mark.parametrize("number", ["3", None, True, 3j, b"3", {}, ["3"], [None], [True], [3j]])
def test_an_input_of_a_program_is_a_number_or_an_array_of_numbers(number):
    with pytest.raises(TypeError, match="input x takes"):
        trace(lambda x: x * x, x=1).compile()(x=number)


@pytest.mark.parametrize("number", [math.nan, math.inf, [1, math.nan], np.array([-math.inf]), 10**400])
def test_an_input_of_a_program_is_finite(number):
    with pytest.raises(ValueError, match="finite"):
        trace(lambda x: sigmoid(x), x=1).compile()(x=number)


@pytest.mark.parametrize("text", ["1 / (x*x)", "tanh(x*x)", "relu(-x*x)", "sigmoid(x + x)", "min(1, x*1e200)"])
def test_a_number_that_gets_too_large_on_the_way_is_not_lost(text):
    compiled = parse(text, x=1).compile()
    for number in (1.7e308, np.array([1.0, 1.7e308, 2.0])):
        with pytest.raises(DomainError, match=r"1\.7e\+308.*too large"):
            compiled(x=number)


def test_the_first_number_outside_a_domain_is_found_in_a_long_array():
    numbers = np.linspace(1, 2, 1_000_000)
    numbers[[654_321, 654_329]] = [-3, -4]
    compiled = parse("log(x) * y", x=1, y=1).compile()
    with pytest.raises(DomainError, match="got −3:"):
        compiled(x=numbers)
    with pytest.raises(DomainError, match="got −4:"):
        compiled(x=numbers[654_322:].reshape(2, -1), y=np.array([[1], [2]]))


def test_whole_numbers_need_no_numpy():
    code = """
import sys
from backprop_helpers import parse
assert parse("x * x", x=1).compile()(x=3) == (9.0, {"x": 6.0})
assert "numpy" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_kinks_agree_on_arrays():
    graph = trace(lambda x: relu(x) + maximum(x, 0) + abs(x), x=0)
    _, gradient = graph.compile()(x=np.array([0.0, -1.0, 1.0]))
    assert gradient["x"].tolist() == [graph.at(x=x).gradient["x"] for x in (0, -1, 1)]


def test_the_mean_over_points_is_that_of_the_single_points():
    graph = parse("ln(w * x) - t", w=1, x=1, t=1)
    x, t = [1.0, 2.0, 4.0], [0.0, 1.0, 5.0]
    value, gradient = graph.compile().mean(w=3, x=x, t=t)
    single = [graph.at(w=3, x=one, t=other) for one, other in zip(x, t, strict=True)]
    assert value == pytest.approx(sum(each.value for each in single) / 3)
    for name, slope in gradient.items():
        assert slope == pytest.approx(sum(each.gradient[name] for each in single) / 3)
    assert {number.__class__ for number in (value, *gradient.values())} == {float}


def test_a_mean_needs_points_and_a_value_at_each():
    program = parse("ln(w * x)", w=1, x=1).compile()
    for inputs in ({"x": 2}, {"x": []}, {}):
        with pytest.raises(ValueError, match="A mean needs points"):
            program.mean(**inputs)
    with pytest.raises(DomainError, match="log"):
        program.mean(x=[1, 2, -1])
    with pytest.raises(TypeError, match="There is no input 'y'"):
        program.mean(y=[1])


@pytest.fixture
def no_numpy(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)


def test_without_numpy_a_program_takes_arrays_point_by_point(no_numpy):
    program = parse("ln(w * x) + b", w=1, x=1, b=0).compile()
    value, gradient = program(w=2, x=[[0.5, 1], [2, 4]], b=[[0, 1], [0, 2]])
    assert value.tolist() == [[0, math.log(2) + 1], [math.log(4), math.log(8) + 2]]
    assert {name: slope.tolist() for name, slope in gradient.items()} == {
        "w": [[0.5, 0.5], [0.5, 0.5]],
        "x": [[2, 1], [0.5, 0.25]],
        "b": [[1, 1], [1, 1]],
    }
    assert parse("(w*x - t)^2", w=1, x=1, t=1).compile().mean(w=3, x=[1, 2, 2], t=[2, 6, 3]) == (
        pytest.approx(10 / 3),
        pytest.approx({"w": 14 / 3, "x": 8, "t": -8 / 3}),
    )
    with pytest.raises(DomainError, match="log"):
        program(x=[1, -1])
    with pytest.raises(ValueError, match=r"their shapes are \(2,\) and \(3,\)\.$"):
        program(x=[1, 2, 3], b=[1, 2])
    with pytest.raises(TypeError, match="The input x takes an array of plain numbers; 'a' in it is text"):
        program(x=["a"])


def test_without_numpy_a_program_takes_no_more_than_20_000_gates_of_all_points(no_numpy):
    program = parse("2*x + 1", x=1).compile()
    assert program(x=[3] * 10_000)[0].entries == (7,) * 10_000
    with pytest.raises(ImportError, match="So many gates at so many points need NumPy"):
        program(x=[3] * 10_001)


def test_a_gradient_that_is_changed_in_place_changes_no_other():
    value, gradient = parse("x + y", x=1, y=1).compile()(x=[1, 2])
    gradient["x"] += 7
    assert (gradient["y"].tolist(), value.tolist()) == ([1, 1], [2, 3])


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other libraries keep memory by rules of their own")
def test_a_program_called_again_fetches_no_memory_anew():
    code = """if True:
        import resource
        import numpy as np
        from backprop_helpers import parse
        program, points = parse("sigmoid(w*x + b)", w=1, x=1, b=1).compile(), np.linspace(-5, 5, 10_000)
        def fetched():
            before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
            program(x=points)
            return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
        print(min(fetched() for _ in range(50)))  # a system may take back pages now and then
    """
    assert int(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) < 20
