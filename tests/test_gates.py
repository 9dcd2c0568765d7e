"""Every gate against central differences and against SymPy; kinks, domains, and gates that students add."""

import ast
import itertools
import math
import operator
import sys

import numpy as np
import pytest
import sympy
from mpmath import mp, mpf

from backprop_helpers import (
    GATES,
    Domain,
    Gate,
    Kink,
    derive,
    draw,
    log,
    numeric_gradient,
    parse,
    register,
    sqrt,
    trace,
)
from backprop_helpers.core.errors import DomainError
from backprop_helpers.core.formulas import (
    PRIMITIVES,
    calls,
    compile_condition,
    compile_formula,
    elementwise,
    header,
    parse_formula,
    simplify,
    with_numbers,
)
from backprop_helpers.core.gates import domain_error
from backprop_helpers.core.nodes import apply
from backprop_helpers.notation.printer import LATEX, to_text
from benchmarks.fuzz import graphs as fuzz
from benchmarks.recall import cases as recall_cases
from benchmarks.recall import gates as recall
from tests import random_graphs
from tests.two_kinks import CLAMP

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
    "float": lambda condition: sympy.Piecewise((1, condition), (0, True)),
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


def test_a_program_brings_the_functions_of_its_formulas_first_what_they_need():
    needs = calls("sigmoid(a) + float(b > 0)")
    assert header(needs, "javascript").splitlines() == [
        "const exp = Math.exp;",
        "const min = Math.min;",
        "const abs = Math.abs;",
        "const sigmoid = (a) => exp(min(a, 0.0)) / (1 + exp(-abs(a)));",
        "const float = Number;",
    ]


def test_a_logarithm_of_1_and_more_is_written_out():
    tree = parse_formula("log1p(exp(a))", "a")
    assert (to_text(tree), to_text(tree, style=LATEX)) == ("ln(1 + exp(a))", r"\ln(1 + e^{a})")


@pytest.mark.parametrize(
    ("formula", "simple"),
    [
        ("a ** 0", "1"),
        ("a ** 1", "a"),
        ("a - 0", "a"),
        ("a + 0", "a"),
        ("0 + a", "a"),
        ("0 - a", "0 - a"),
        ("1 * a", "a"),
        ("a * 1", "a"),
        ("0 * a", "0"),
        ("a * 0", "0"),
        ("a / 1", "a"),
        ("1 / a", "1 / a"),
        ("1 ** a", "1 ** a"),
        ("1 + a", "1 + a"),
        ("a - 1", "a - 1"),
        ("2 / 4", "2 / 4"),
        ("--2", "2"),
        ("2 * 3 - 7", "-1"),
        ("10 ** 400", "10 ** 400"),
        ("(0 - 8) ** 0.5", "(-8) ** 0.5"),
        ("float(2 > 1) + float(a > 1)", "1 + float(a > 1)"),
        ("max(a, b) ** (2 - 1)", "max(a, b)"),
        ("999999999999998 + 1", "999999999999999"),
        ("999999999999999 + 1", "1000000000000000.0"),
    ],
)
def test_a_formula_is_written_without_what_does_nothing(formula, simple):
    assert ast.unparse(simplify(parse_formula(formula, "ab"))) == simple


def test_a_formula_stays_when_a_copy_of_it_gets_numbers():
    tree = parse_formula("max(a, b)", "ab")
    assert ast.unparse(with_numbers(tree, "ab", [2.0, None])) == "max(2, b)"
    assert ast.unparse(tree) == "max(a, b)"


def test_sympy_knows_every_function_of_a_formula():
    assert set(PRIMITIVES) - {"floor"} <= set(FUNCTIONS), "FUNCTIONS in tests/test_gates.py lacks a twin in SymPy."


@pytest.mark.parametrize("gate", [*GATES.values(), CLAMP], ids=[*GATES, "clamp"])
def test_local_gradients_agree_with_sympy(gate):
    symbols = sympy.symbols("a b c", real=True)[: len(gate.inputs)]
    names = {**FUNCTIONS, **dict(zip("abc", symbols, strict=False))}
    value = eval(elementwise(gate.value), {}, names)
    for position, symbol in enumerate(symbols):
        exact = sympy.diff(value, symbol)
        for form in (gate.local_gradients, gate.computed):  # as they are written, and as they are computed
            ours = sympy.sympify(eval(elementwise(form[position]), {}, {**names, "y": value}))
            for numbers, _, _ in defined_points(gate):
                at = dict(zip(symbols, numbers, strict=True))
                assert complex(sympy.N(ours.subs(at))) == pytest.approx(
                    complex(sympy.N(exact.subs(at).doit())), rel=1e-9
                )


@pytest.mark.parametrize(
    ("formula", "slopes"),
    [("a * b", ("a", "b")), ("sin(a) + 0 * b", ("-cos(a)", "0")), ("a / b", ("1 / b", "a / b ** 2"))],
)
def test_a_planted_wrong_row_is_caught(formula, slopes):
    with pytest.raises(AssertionError):
        assert_local_gradients(Gate("planted", "?", "ab", formula, slopes))


# By the formula of a kink: inputs at which it is zero.
AT_KINKS = {"a": (0.0, 0.1), "a - b": (1.5, 1.5), "a + 1": (-1.0,), "a - 1": (1.0,)}
KINKS = [(gate, at) for gate in [*GATES.values(), CLAMP] if gate.kink for at in gate.kink.places]


@pytest.mark.parametrize(("gate", "at"), KINKS, ids=[f"{gate.name}, {at}" for gate, at in KINKS])
def test_at_a_kink_the_convention_holds_and_one_sided_slopes_are_the_ends_of_the_interval(gate, at):
    assert at in AT_KINKS, f"Add to AT_KINKS in tests/test_gates.py where {at} is 0: the kink of {gate.name}."
    numbers = AT_KINKS[at][: len(gate.inputs)]
    names = dict(zip(gate.inputs, numbers, strict=True))
    assert eval(at, {}, names) == 0
    for off in POINTS:
        assert eval(at, {}, dict(zip(gate.inputs, off, strict=False))) != 0
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


NAMES = {*GATES}
ARITHMETIC = {"add", "subtract", "multiply", "divide", "negate"}
SHORT = {"abs": "absolute", "ln": "log", "max": "maximum", "min": "minimum"}


@pytest.mark.parametrize(
    ("place", "known", "without"),
    [
        ("_PLAIN in benchmarks/fuzz/graphs.py", {*fuzz._PLAIN}, {*ARITHMETIC, "absolute"}),
        ("GATES in benchmarks/recall/gates.py", {SHORT.get(name, name) for name in recall.GATES}, {"log_base"}),
    ],
)
def test_a_list_that_shares_nothing_with_the_table_has_each_gate(place, known, without):
    assert NAMES - without <= known, f"Add to {place}: {NAMES - without - known}."


def test_each_kink_of_the_recall_is_planted():
    at_zero_or_where_equal = {
        name
        for name in recall.KINKED
        if any(recall.GATES[name].kink(*at[: len(recall.GATES[name].slopes)]) == 0 for at in [(0.0, 0.1), (1.5, 1.5)])
    }
    assert {*recall_cases.KINKS} == at_zero_or_where_equal, "KINKS in benchmarks/recall/cases.py has other gates."
    kinked = {name for name in NAMES if GATES[name].kink}
    assert {SHORT.get(name, name) for name in recall.KINKED} == kinked, "In benchmarks/recall/gates.py a kink differs."


def test_every_library_runs_each_gate():
    lines = random_graphs.OURS
    graphs = [trace(line, a=0.7, b=0.4) for line in lines.values()]
    drawn = {node.gate.name for graph in graphs for node in graph.nodes if node.gate}
    assert drawn >= NAMES, f"Add a line to gates() in tests/random_graphs.py: {NAMES - drawn}."
    for name, graph in zip(lines, graphs, strict=True):
        for library in ("AUTOGRAD", "SYMPY"):
            try:
                found = getattr(random_graphs, library)[name](0.7, 0.4)
            except AttributeError as lacking:
                pytest.fail(f"{library} in tests/random_graphs.py lacks the function of {name}: {lacking}.")
            assert float(found) == pytest.approx(graph.value), (library, name)


@pytest.mark.parametrize(
    ("name", "numbers", "says"),
    [
        ("log", [-1.0], "greater than 0"),
        ("log", [0.0], "greater than 0"),
        ("sqrt", [-4.0], "not negative"),
        ("divide", [1.0, 0.0], "divided by 0"),
        ("power", [0.0, -1.0], "no negative power"),
        ("power", [-8.0, 1 / 3], "whole exponents only"),
        ("power", [-0.5, 1 / 3], "whole exponents only"),
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
    ("name", "slope", "numbers"),
    [
        ("sqrt", "", [0.0]),
        ("sqrt", "a", [5e-324]),
        ("log", "", [5e-324]),
        ("log_base", "", [8.0, 0.5]),
        ("log_base", "", [5e-324, 1.5]),
        ("divide", "", [1.0, 5e-324]),
        ("divide", "", [1.0, -5e-324]),
        ("power", "", [0.0, 0.0]),
        ("power", "", [5e-324, -0.5]),
        ("power", "", [0.0, 0.5]),
        ("power", "", [-8.0, -3.0]),
        ("power", "a", [0.0, 0.0]),
        ("power", "a", [0.0, 1.0]),
        ("power", "a", [0.5, 0.5]),
        ("power", "b", [5e-324, -0.5]),
        ("power", "b", [0.0, 5e-324]),
    ],
)
def test_just_inside_its_domain_a_gate_has_nothing_to_say(name, slope, numbers):
    assert GATES[name].broken(numbers, slope) is None


def test_rows_of_the_same_formulas_are_equal():
    row = {"symbol": "³", "inputs": "a", "value": "a ** 3", "local_gradients": ("3 * a ** 2",)}
    assert Gate("cube", **row) == Gate("cube", **row)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"value": "a +"}, "error"),
        ({"value": "a.real"}, "may only use"),
        ({"value": "open(a)"}, "uses 'open'"),
        ({"value": "a if a else a"}, "may only use"),
        ({"value": "q * a"}, "uses 'q'"),
        ({"value": "-a ** 2"}, "minus in front of a power"),
        ({"value": "a % 2"}, "may only use"),
        ({"value": "(-a) ** 2"}, "minus in front of a power"),
        ({"value": "exp"}, "needs brackets after exp"),
        ({"value": "exp + a"}, "needs brackets after exp"),
        ({"value": "-q"}, "uses 'q'"),
        ({"value": "exp(a, a)"}, r"exp takes 1 argument\."),
        ({"value": "max(a)"}, "max takes 2 arguments"),
        ({"value": "exp(*a)"}, "may only use"),
        ({"value": "exp(a)(a)"}, "may only use"),
        ({"value": "a()"}, "uses 'a'"),
        ({"value": "y"}, "uses 'y'"),
        ({"value": "True"}, "may only use"),
        ({"value": "a; a"}, "error"),
        ({"value": "[a for a in a]"}, "may only use"),
        ({"value": "lambda: a"}, "may only use"),
        ({"value": "(a := 1)"}, "may only use"),
        ({"value": "a + 1j"}, "may only use"),
        ({"value": lambda a: a}, "are texts"),
        ({"local_gradients": (1,)}, "are texts"),
        ({"local_gradients": ["1"]}, "in a tuple"),
        ({"local_gradients": ()}, "has 1 input, so local_gradients needs as many formulas"),
        ({"inputs": "ab"}, "has 2 inputs, so local_gradients needs as many formulas"),
        ({"local_gradients": "1"}, "in a tuple"),
        ({"local_gradients": ("1", "2")}, "as many formulas"),
        ({"inputs": "x"}, "'a', 'ab' or 'abc'"),
        ({"value": "a > 0"}, r"write float\(a > 0\)"),
        ({"value": "float(a)"}, "compares nothing"),
        ({"value": "not a"}, r"write float\(a > 0\)"),
        ({"value": "a and a"}, r"write float\(a > 0\)"),
        ({"value": "float(a > 0, 1)"}, "float takes 1 argument"),
        ({"value": "ab", "inputs": "ab", "local_gradients": ("1", "1")}, "uses 'ab'"),
        ({"domain": (Domain("b > 0", "…"),)}, "uses 'b'"),
        ({"kink": Kink("y", ("0",), (("0", "1"),))}, "uses 'y'"),
        ({"kink": Kink("a", (0,), (("0", "1"),))}, "are texts"),
        ({"kink": Kink("a", ("0",), (("0", "1 +"),))}, "error"),
        ({"computed": ("1 / z",)}, "uses 'z'"),
        ({"name": "no name"}, "Python name"),
        ({"name": None}, "Python name"),
        ({"domain": Domain("a > 0", "…")}, r"in a tuple: domain=\(Domain"),
        ({"computed": ("1", "1")}, "as many entries as it has inputs, 1"),
        ({"computed": "1"}, "in a tuple"),
        ({"kink": Kink("a", (), (("0", "1"),))}, "as many entries"),
        ({"kink": Kink("a", "0", (("0", "1"),))}, "in a tuple"),
        ({"kink": Kink("a", ("0",), (("0", "1"), ("0", "1")))}, "as many entries"),
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


def test_a_row_shows_what_was_written_in_it():
    row = {"name": "cube", "symbol": "³", "inputs": "a", "value": "a ** 3", "local_gradients": ("3 * a ** 2",)}
    assert "3 * a ** 2" in repr(Gate(**row))
    assert "function" not in repr(Gate(**row))
    assert Gate(**row) == Gate(**row)
    assert Gate(**row) != Gate(**{**row, "value": "a ** 4"})


def test_a_domain_error_is_a_value_error():
    with pytest.raises(ValueError, match="log"):
        parse("log(x)", x=-1)
    assert issubclass(DomainError, ValueError)
    assert math.isclose(parse("log(x, 10)", x=1000).value, 3)


# ---- conditions ---------------------------------------------------------------------------------------------------

CONDITIONS = [
    # as it is written, as arrays and JavaScript take it, for people, as LaTeX
    ("a > 0", "a > 0", "a > 0", "a > 0"),
    ("0 < a < 1", "(0 < a) & (a < 1)", "0 < a < 1", "0 < a < 1"),
    ("a <= b != 0", "(a <= b) & (b != 0)", "a ≤ b ≠ 0", r"a \le b \ne 0"),
    ("a != 0 or b >= 0", "(a != 0) | (b >= 0)", "a ≠ 0 or b ≥ 0", r"a \ne 0\text{ or }b \ge 0"),
    ("not a == b", "(a == b) ^ 1", "not (a = b)", r"\text{not }(a = b)"),
    (
        "(a > 0 or b > 0) and not 0 < a * b <= 1",
        "((a > 0) | (b > 0)) & ((0 < a * b) & (a * b <= 1) ^ 1)",
        "(a > 0 or b > 0) and not (0 < a · b ≤ 1)",
        r"(a > 0\text{ or }b > 0)\text{ and }\text{not }(0 < a \cdot b \le 1)",
    ),
    ("float(a > 0) + b > 1", "float(a > 0) + b > 1", "[a > 0] + b > 1", "[a > 0] + b > 1"),
]
GRID = [(a, b) for a in (-1.0, 0.0, 0.5, 1.0, 2.0) for b in (-1.0, 0.0, 0.5, 1.0)]


@pytest.mark.parametrize(("condition", "arrays", "words", "latex"), CONDITIONS)
def test_a_condition_means_the_same_in_every_language(condition, arrays, words, latex):
    tree = parse_formula(f"float({condition})", "ab")
    assert (elementwise(condition), to_text(tree), to_text(tree, style=LATEX)) == (arrays, f"[{words}]", f"[{latex}]")
    gate = register(Gate("condition_of_test", "?", "ab", f"float({condition})", ("0", "0")))
    compiled = parse("condition_of_test(x, y)", x=0, y=0).compile()
    a, b = np.array(GRID).T
    together, _ = compiled(x=a, y=b)
    for (x, y), at_once in zip(GRID, together, strict=True):
        truth = eval(condition, {"a": x, "b": y})
        assert compile_condition(condition, "ab")(x, y) is truth
        assert gate(x, y) == compiled(x=x, y=y)[0] == compiled(x=[x], y=y)[0][0] == at_once == float(truth)


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ("a >", "The condition 'a >' has an error at character"),
        ("a", "compares nothing; write a > 0"),
        ("1", "compares nothing"),
        ("True", "compares nothing"),
        ("a + 1", "compares nothing"),
        ("a in b", "compares nothing"),
        ("0 < a in b", "compares nothing"),
        ("a is b", "compares nothing"),
        ("a and b > 0", "compares nothing"),
        ("not a", "compares nothing"),
        ("float(a > 0)", "compares nothing"),
        ("(a > 0) == (b > 0)", r"write float\(a > 0\)"),
        ("a > 0 if b else a < 0", "compares nothing"),
        ("x > 0", "uses 'x'; it may use a, b, c"),
        ("a > open", "uses 'open'"),
        ("a % 2 == 0", "may only use"),
        ("a > -b ** 2", "minus in front of a power"),
        ("a > '0'", "may only use"),
        ("a > 0) or (b > 0", "error"),
        ("", "error"),
        (3, "is a text"),
        (["a > 0"], "is a text"),
        (None, "is a text"),
    ],
)
def test_a_bad_condition_is_refused_when_the_rule_is_made(condition, says):
    with pytest.raises(ValueError, match=says):
        Domain(condition, "…")


@pytest.mark.parametrize(
    ("name", "slope", "inside", "outside"),
    [
        ("sqrt", "", [(0.0,), (5e-324,)], [(-5e-324,)]),
        ("sqrt", "a", [(5e-324,)], [(0.0,)]),
        ("log", "", [(5e-324,)], [(0.0,), (-1.0,)]),
        ("divide", "", [(0.0, -5e-324)], [(1.0, 0.0)]),
        ("log_base", "", [(1.0, 0.5)], [(0.0, 2.0), (2.0, 0.0), (2.0, 1.0), (2.0, -1.0)]),
        ("power", "", [(0.0, 0.0), (-2.0, -3.0), (2.0, -0.5)], [(0.0, -1.0), (-2.0, 0.5)]),
        ("power", "a", [(0.0, 0.0), (0.0, 1.0), (-2.0, 3.0)], [(0.0, 0.5)]),
        ("power", "b", [(0.0, 0.5), (1e-3, -2.0)], [(0.0, 0.0), (-2.0, 2.0)]),
    ],
)
def test_the_rules_end_where_the_mathematics_does(name, slope, inside, outside):
    gate = GATES[name]
    assert [gate.broken(numbers, slope) for numbers in inside] == [None] * len(inside)
    assert all(gate.broken(numbers, slope) for numbers in outside)
    for numbers in inside + outside:  # a rule says why; whether there is something, the formula decides
        try:
            found = gate.evaluate(*numbers)
            found = gate.local["ab".index(slope)](*numbers, found) if slope else found
            exists = math.isfinite(found)
        except (ArithmeticError, ValueError, TypeError):
            exists = False
        assert exists is (numbers in inside), numbers


def test_a_gate_that_stands_in_no_graph_says_so():
    with pytest.raises(
        DomainError, match=r"^The gate log got −1: a logarithm needs a number greater than 0\.$"
    ) as caught:
        log(-1)
    assert caught.value.node is None
    with pytest.raises(DomainError, match=r"^The gate sqrt got −4: "):
        sqrt(-4)


def test_whole_numbers_in_a_formula_do_not_grow():
    assert compile_formula("max(a, 2) ** 3", "a")(1.0).__class__ is float
    assert math.isinf(compile_formula("a * 10 ** 308 * 10 ** 308", "a")(1.0))


# ---- large and small numbers, against arithmetic without bounds -----------------------------------------------------

mp.dps = 40
EXACT = {
    "multiply": (operator.mul, (lambda a, b: b, lambda a, b: a)),
    "divide": (operator.truediv, (lambda a, b: 1 / b, lambda a, b: -a / b**2)),
    "power": (operator.pow, (lambda a, b: b * a ** (b - 1), lambda a, b: a**b * mp.log(a))),
    "sqrt": (mp.sqrt, (lambda a: 1 / (2 * mp.sqrt(a)),)),
    "exp": (mp.exp, (mp.exp,)),
    "log": (mp.log, (lambda a: 1 / a,)),
    "log_base": (
        lambda a, b: mp.log(a) / mp.log(b),
        (lambda a, b: 1 / (a * mp.log(b)), lambda a, b: -mp.log(a) / (b * mp.log(b) ** 2)),
    ),
    "sigmoid": (lambda a: 1 / (1 + mp.exp(-a)), (lambda a: mp.exp(-a) / (1 + mp.exp(-a)) ** 2,)),
    "tanh": (mp.tanh, (lambda a: mp.sech(a) ** 2,)),
    "softplus": (lambda a: mp.log1p(mp.exp(a)), (lambda a: 1 / (1 + mp.exp(-a)),)),
}
SIZES = [1e-300, 1e-170, 1e-160, 1e-20, 0.3, 1 - 2**-53, 1.0, 1 + 2**-52, 2.0, 37.0, 745.0, 1e5, 1e160, 1e200, 1.7e308]
# Where σ and tanh are 1 to the last digit, so is what is taken away from 1: the slopes are right to that digit.
LAST_DIGIT = {"sigmoid": 2**-52, "tanh": 2**-52}


@pytest.mark.parametrize("name", EXACT)
def test_what_exists_is_found_however_large_or_small(name):
    gate, (value, slopes) = GATES[name], EXACT[name]
    start = trace(
        lambda **inputs: apply(gate, *inputs.values()), **dict(zip("xy"[: len(gate.inputs)], (0.5, 0.7), strict=False))
    )
    compiled, points, results = start.compile(), [], []
    for point in itertools.product([sign * size for sign in (1, -1) for size in SIZES], repeat=len(gate.inputs)):
        try:
            exact = [rule(*map(mpf, point)) for rule in (value, *slopes)]
        except (ArithmeticError, ValueError):
            continue
        if not all(isinstance(number, mpf) and abs(number) <= sys.float_info.max for number in exact):
            continue
        graph = start.at(**dict(zip(start.inputs, point, strict=True)))
        results.append([graph.value, *graph.gradient.values()])
        points.append(point)
        rounding = LAST_DIGIT.get(name, 1e-307)  # below it, numbers have fewer digits
        for ours, truth in zip(results[-1], exact, strict=True):
            assert abs(ours - truth) <= 1e-12 * abs(truth) + rounding, (point, ours, truth)
        assert flat_all(compiled(**graph.inputs)) == results[-1]
    together = compiled(**dict(zip(start.inputs, np.array(points).T, strict=True)))
    assert pytest.approx(np.array(results), rel=1e-12, abs=1e-307) == np.array(flat_all(together)).T


def flat_all(result):
    value, gradient = result
    return [value, *gradient.values()]


@pytest.mark.parametrize(
    ("text", "inputs", "gradient"),
    [
        ("1/x", {"x": 1e200}, [0]),
        ("1/x", {"x": 1e160}, [-1e-320]),
        ("x/y", {"x": 1e-300, "y": 1e-170}, [1e170, -1e40]),
        ("x^0", {"x": 0}, [0]),
        ("x^1", {"x": 0}, [1]),
        ("x^2", {"x": 0}, [0]),
        ("x^3", {"x": -2}, [12]),
        ("0^x", {"x": 2}, [0]),
        ("x^y", {"x": 0, "y": 3}, [0, 0]),
        ("x^y", {"x": 2, "y": 3}, [12, 8 * math.log(2)]),
        ("log(5, x)", {"x": 1e305}, [-3.263196085987726e-311]),
        ("ln(sigmoid(x))", {"x": -700}, [1]),
        ("sigmoid(x)", {"x": -740}, [4.2e-322]),
        ("sqrt(x)", {"x": 5e-324}, [2.2494568972715982e161]),
    ],
)
def test_slopes_at_the_edge_of_what_there_is(text, inputs, gradient):
    graph = parse(text, **inputs)
    assert list(graph.gradient.values()) == pytest.approx(gradient, rel=1e-5, abs=5e-324)
    arrays = {name: np.full(2, float(number)) for name, number in inputs.items()}
    for results in (graph.compile()(**inputs), graph.compile()(**arrays)):
        assert np.ravel(list(results[1].values())) == pytest.approx(np.repeat(gradient, np.size(results[0])), rel=1e-5)


@pytest.mark.parametrize(
    ("text", "inputs", "says"),
    [
        ("x^y", {"x": -0.5, "y": 2}, "slope for y: between whole exponents a negative number has no real power"),
        ("x^y", {"x": -2, "y": 2}, "slope for y: between whole exponents a negative number has no real power"),
        ("x^y", {"x": 0, "y": 0}, "slope for y: the powers of 0 are 0, but jump to 1 where the exponent is 0"),
        ("x^y", {"x": 0, "y": 0.5}, "slope for x: at 0 a power with an exponent below 1 is infinitely steep"),
        ("0^x", {"x": 0}, "slope for x: the powers of 0 are 0"),
        (
            "sqrt(x)",
            {"x": 0},
            r"node a \(sqrt\) got 0: .* no finite slope for x: at 0 a square root is infinitely steep\.$",
        ),
        (
            "sqrt(x)^2",
            {"x": 0},
            r"infinitely steep\. The upstream gradient is 0, but 0 times a slope that does not exist",
        ),
        (
            "max(sqrt(x*x + y*y), 1e-10)",
            {"x": 0, "y": 0},
            r"node d \(sqrt\) got 0: .* for c: .* The upstream gradient is 0",
        ),
        ("ln(sigmoid(x))", {"x": -800}, r"node b \(log\) got 0: a logarithm needs a number greater than 0"),
        ("ln(sigmoid(x))", {"x": -740}, "no slope for a that a floating-point number can hold"),
        ("x^-1.5", {"x": 1e-200}, "no slope for x that a floating-point number can hold"),
        (
            "1e200 * (1e200 * x)",
            {"x": 1e-200},
            r"node a \(multiply\) .*: the gradient of x gets too large for a floating-point",
        ),
    ],
)
def test_a_slope_that_is_missing_is_told_with_its_edge_and_the_reason(text, inputs, says):
    with pytest.raises(DomainError, match=says):
        dict(parse(text, **inputs).gradient)
    for numbers in (inputs, {name: [float(number)] for name, number in inputs.items()}):
        with pytest.raises(DomainError, match=says):
            parse(text, **dict.fromkeys(inputs, 1e-200)).compile()(**numbers)
