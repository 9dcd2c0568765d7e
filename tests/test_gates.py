"""Every gate against central differences and against SymPy; kinks, domains, and gates that students add."""

import math

import numpy as np
import pytest
import sympy

from backprop_helpers import GATES, Gate, derive, draw, numeric_gradient, parse, register, trace
from backprop_helpers.core.errors import DomainError
from backprop_helpers.core.gates import domain_error

POINTS = [(-1.3, 0.8, 1.1), (0.7, -1.6, 0.4), (1.9, 2.3, -0.6), (2.5, 0.3, 1.4), (0.2, 1.2, 2.2)]
FUNCTIONS = {
    "exp": sympy.exp,
    "log": sympy.log,
    "log1p": lambda a: sympy.log(1 + a),
    "sin": sympy.sin,
    "cos": sympy.cos,
    "tanh": sympy.tanh,
    "sqrt": sympy.sqrt,
    "abs": sympy.Abs,
    "max": sympy.Max,
    "min": sympy.Min,
    "sign": sympy.sign,
    "step": lambda a: sympy.Heaviside(a, 0),
    "sigmoid": lambda a: 1 / (1 + sympy.exp(-a)),
    "relu": lambda a: sympy.Max(a, 0),
    "softplus": lambda a: sympy.log(1 + sympy.exp(a)),
}


def defined_points(gate):
    """Return points, off the kinks, at which a gate has a value and slopes."""
    for point in POINTS:
        numbers = point[: len(gate.inputs)]
        try:
            value = gate.evaluate(*numbers)
            slopes = [slope(*numbers, value) for slope in gate.local]
        except (ArithmeticError, ValueError, TypeError):
            continue
        if not isinstance(value, complex) and not any(isinstance(slope, complex) for slope in slopes):
            yield numbers, value, slopes


def assert_local_gradients(gate):
    """Compare a row's local gradients with nudges of its own value."""
    for numbers, _, slopes in defined_points(gate):
        nudged = numeric_gradient(
            lambda **inputs: gate.evaluate(*inputs.values()), **dict(zip("abc", numbers, strict=False))
        )
        assert slopes == pytest.approx(list(nudged.values()), rel=1e-7, abs=1e-8), (gate.name, numbers)


@pytest.mark.parametrize("gate", GATES.values(), ids=GATES)
def test_local_gradients_agree_with_nudges(gate):
    assert len(list(defined_points(gate))) >= 2
    assert_local_gradients(gate)


@pytest.mark.parametrize("gate", GATES.values(), ids=GATES)
def test_local_gradients_agree_with_sympy(gate):
    symbols = sympy.symbols("a b c", real=True)[: len(gate.inputs)]
    names = {**FUNCTIONS, **dict(zip("abc", symbols, strict=False))}
    value = eval(gate.value, {}, names)
    for position, symbol in enumerate(symbols):
        exact = sympy.diff(value, symbol)
        ours = eval(gate.local_gradients[position], {}, {**names, "y": value})
        for numbers, _, _ in defined_points(gate):
            at = dict(zip(symbols, numbers, strict=True))
            assert complex(sympy.N(ours.subs(at) if hasattr(ours, "subs") else ours)) == pytest.approx(
                complex(sympy.N(exact.subs(at).doit())), rel=1e-9
            )


@pytest.mark.parametrize(
    ("formula", "slopes"),
    [("a * b", ("a", "b")), ("sin(a) + 0 * b", ("-cos(a)", "0")), ("a / b", ("1 / b", "a / b ** 2"))],
)
def test_a_planted_wrong_row_is_caught(formula, slopes):
    with pytest.raises(AssertionError):
        assert_local_gradients(Gate("planted", "?", "ab", formula, slopes))


KINKS = [gate for gate in GATES.values() if gate.kink]


@pytest.mark.parametrize("gate", KINKS, ids=[gate.name for gate in KINKS])
def test_at_a_kink_the_convention_holds_and_one_sided_slopes_are_the_ends_of_the_interval(gate):
    numbers = [0.0, 0.1] if gate.kink.at == "a" else [1.5, 1.5]
    numbers = numbers[: len(gate.inputs)]
    names = dict(zip(gate.inputs, numbers, strict=True))
    assert eval(gate.kink.at, {}, names) == 0
    value, nudge = gate.evaluate(*numbers), 1e-6
    for position, (low, high) in enumerate(gate.kink.interval):
        convention = eval(gate.kink.convention[position], {}, names)
        ends = (eval(low, {}, names), eval(high, {}, names))
        assert gate.local[position](*numbers, value) == convention
        assert ends[0] <= convention <= ends[1]
        sides = []
        for step in (-nudge, nudge):
            moved = [number + step * (place == position) for place, number in enumerate(numbers)]
            sides.append((gate.evaluate(*moved) - value) / step)
        assert sorted(sides) == pytest.approx(ends, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "numbers", "says"),
    [
        ("log", [-1.0], "greater than 0"),
        ("log", [0.0], "greater than 0"),
        ("sqrt", [-4.0], "not negative"),
        ("divide", [1.0, 0.0], "divided by 0"),
        ("power", [0.0, -1.0], "no negative power"),
        ("power", [-8.0, 1 / 3], "whole exponents only"),
        ("log_base", [8.0, 1.0], "not 1"),
        ("exp", [1000.0], "too large"),
    ],
)
def test_outside_its_domain_a_gate_says_why(name, numbers, says):
    error = domain_error(GATES[name], numbers, "num")
    assert says in str(error)
    assert "num" in str(error)
    assert (error.gate, error.node, error.inputs) == (name, "num", tuple(numbers))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"value": "a +"}, "slip"),
        ({"value": "a.real"}, "may only use"),
        ({"value": "open(a)"}, "uses 'open'"),
        ({"value": "a if a else a"}, "may only use"),
        ({"value": "q * a"}, "uses 'q'"),
        ({"value": "-a ** 2"}, "minus in front of a power"),
        ({"value": "a % 2"}, "may only use"),
        ({"value": "(-a) ** 2"}, "minus in front of a power"),
        ({"value": "exp"}, "needs brackets after exp"),
        ({"value": "exp + a"}, "needs brackets after exp"),
        ({"value": "exp(a, a)"}, "exp takes 1 argument"),
        ({"value": "max(a)"}, "max takes 2 arguments"),
        ({"value": "exp(*a)"}, "may only use"),
        ({"value": "exp(a)(a)"}, "may only use"),
        ({"value": "a()"}, "uses 'a'"),
        ({"value": "y"}, "uses 'y'"),
        ({"value": "True"}, "may only use"),
        ({"value": "a; a"}, "slip"),
        ({"value": "[a for a in a]"}, "may only use"),
        ({"value": "lambda: a"}, "may only use"),
        ({"value": "(a := 1)"}, "may only use"),
        ({"value": "a + 1j"}, "may only use"),
        ({"value": lambda a: a}, "are texts"),
        ({"local_gradients": (1,)}, "are texts"),
        ({"local_gradients": ["1"]}, "in a tuple"),
        ({"local_gradients": "1"}, "in a tuple"),
        ({"local_gradients": ("1", "2")}, "as many formulas"),
        ({"inputs": "x"}, "'a', 'ab' or 'abc'"),
        ({"name": "no name"}, "Python name"),
    ],
)
def test_a_bad_row_is_refused_with_a_sentence(row, says):
    good = {"name": "row", "symbol": "r", "inputs": "a", "value": "a", "local_gradients": ("1",)}
    with pytest.raises(ValueError, match=says):
        Gate(**{**good, **row})


def test_a_students_gate_gets_everything_from_three_lines():
    cube = register(Gate("cube_of_test", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
    graph = trace(lambda x: cube(2 * x), x=1.5)
    assert cube(2) == 8
    assert (graph.value, graph.gradient) == (27, {"x": 54})
    assert graph.compile()(x=1.5) == (27, {"x": 54})
    assert parse("cube_of_test(2x)", x=1.5).gradient == {"x": 54}
    assert "= a ** 3" in graph.to_python()
    assert "³" in draw(graph).svg
    assert "3 a^{2}" in derive(graph).latex


@pytest.mark.parametrize(
    ("formula", "number", "says"),
    [
        ("log(a / (1 - a))", 2, "no real value"),
        ("a ** 0.5", -1, "no real value"),
        ("1 / (a - 2)", 2, "no real value"),
        ("a * 1e308", 1e10, "too large"),
        ("exp(a)", 1e4, "too large"),
    ],
)
def test_a_students_gate_without_a_domain_tells_overflow_from_no_value(formula, number, says):
    gate = register(Gate("bare_of_test", symbol="?", inputs="a", value=formula, local_gradients=("1",)))
    with pytest.raises(DomainError, match=says):
        gate(number)
    with pytest.raises(DomainError, match=f"node a .bare_of_test. got .*{says}"):
        trace(lambda x: gate(x), x=number)


@pytest.mark.parametrize(("formula", "value"), [("1 + 1", 2), ("floor(a)", 2), ("floor(-a)", -3), ("2 * 3", 6)])
def test_every_value_is_a_floating_point_number(formula, value):
    gate = register(Gate("whole_of_test", symbol="?", inputs="a", value=formula, local_gradients=("0",)))
    graph = trace(lambda x: gate(x), x=2.5)
    results = [graph.value, graph.gradient["x"], *flat(graph.compile()(x=2.5)), *flat(graph.compile()(x=[2.5]))]
    assert results == [value, 0] * 3
    assert {result.__class__ for result in results} <= {float, np.float64}


def flat(result):
    """Return a value and the gradient by x, both possibly in an array of one, as two numbers."""
    value, gradient = result
    return [np.ravel(number)[0] if np.shape(number) else number for number in (value, gradient["x"])]


def test_the_courses_own_gates_cannot_be_replaced_and_the_table_is_read_only():
    with pytest.raises(ValueError, match="gate 'sigmoid' of its own"):
        register(Gate("sigmoid", symbol="s", inputs="a", value="a", local_gradients=("1",)))
    with pytest.raises(TypeError):
        GATES["sigmoid"] = None


def test_a_domain_error_is_a_value_error():
    with pytest.raises(ValueError, match="log"):
        parse("log(x)", x=-1)
    assert issubclass(DomainError, ValueError)
    assert math.isclose(parse("log(x, 10)", x=1000).value, 3)
