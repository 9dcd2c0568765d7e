"""Numbers, formulas, tables and descriptions for people: what is read must be what was computed."""

import math
import re

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from random_graphs import OURS, run
from random_graphs import numbers as coordinates
from random_graphs import programs as longer_programs

from backprop_helpers import (
    GATES,
    DomainError,
    Gate,
    absolute,
    derive,
    exp,
    log,
    maximum,
    parse,
    register,
    relu,
    sigmoid,
    sqrt,
    tanh,
    trace,
)
from backprop_helpers.core import formulas as language
from backprop_helpers.core.numbers import format_number, name_latex
from backprop_helpers.notation import printer
from backprop_helpers.notation.narration import describe
from backprop_helpers.notation.printer import LATEX
from backprop_helpers.notation.typeset import expression_text, formula_text


def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    sigx = sigmoid(x)
    xpysqr = (x + y) ** 2
    den = sigx + xpysqr
    return num / den


WORKED = trace(f, x=3, y=-4)

# ---- numbers and names --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (25, "25"), (1.5456448841, "1.546"), (0.0179862, "0.01799"), (12345, "12345"), (12345.6, "12346"),
        (1.671e-05, "1.671e-05"), (-0.0, "0"), (-3, "−3"), (999999, "999999"), (1e6, "1e+06"), (999999.7, "1e+06"),
        (0.0001, "0.0001"), (0.00009999, "9.999e-05"), (0.99996, "1"), (9999.7, "10000"), (-1e-300, "−1e-300"),
        (1234.5, "1235"), (1.0625, "1.063"), (-1.0625, "−1.063"), (0.1 + 0.2, "0.3"),
        (math.inf, "∞"), (-math.inf, "−∞"), (math.nan, "nan"), (100.04, "100"), (5e-324, "4.941e-324"),
    ],
)  # fmt: skip
def test_numbers(value, text):
    assert format_number(value) == text


@settings(deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_four_digits_and_stays_short(value):
    text = format_number(value)
    assert len(text) <= 11
    assume(abs(value) < 1.797e308)  # rounded up, the last ones are no floats any more
    assert float(text.replace("−", "-")) == pytest.approx(value, rel=5.001e-4, abs=5e-324)
    assert not re.search(r"\.\d*0(e|$)|^−0$|\.$", text)
    assert format_number(-value) == ("0" if value == 0 else text[1:] if value < 0 else f"−{text}")


@pytest.mark.parametrize(
    ("name", "latex"),
    [
        ("x", "x"), ("x1", "x_{1}"), ("w_0", "w_{0}"), ("h12", "h_{12}"), ("alpha", r"\alpha"), ("Delta", r"\Delta"),
        ("alpha2", r"\alpha_{2}"), ("xpysqr", r"\mathrm{xpysqr}"), ("den1", r"\mathrm{den}_{1}"), ("_", r"\mathrm{\_}"),
        ("x_", r"\mathrm{x\_}"), ("_b", r"\mathrm{\_b}"), ("my_sum", r"\mathrm{my\_sum}"),
        ("x_max", r"x_{\mathrm{max}}"),
        ("sigma_y", r"\sigma_{y}"), ("σ", "σ"), ("été", r"\mathrm{été}"), ("w1_2", r"\mathrm{w1\_2}"),
        ("__1", r"\mathrm{\_\_1}"),
    ],
)  # fmt: skip
def test_names(name, latex):
    assert name_latex(name) == latex


# ---- formulas: read back, they give the numbers of the engine -----------------------------------------------------


def braced(text, start):
    """Return the place after the brace that closes the one at `start`."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place + 1
    raise AssertionError(f"unclosed brace in {text}")


def read_latex(text):
    """Turn LaTeX into Python, by rules that know nothing of the printer."""
    text = re.sub(r"\\mathrm\{(\w+)\}_\{(\d+)\}", r"\1\2", text)  # a name such as line3
    while (at := text.find(r"\frac{")) >= 0:
        middle = braced(text, at + 5)
        end = braced(text, middle)
        text = f"{text[:at]}(({text[at + 6 : middle - 1]})/({text[middle + 1 : end - 1]})){text[end:]}"
    while (at := text.find(r"\log_{")) >= 0:
        end = braced(text, at + 5)
        text = f"{text[:at]}log[{text[at + 6 : end - 1]}]{text[end:]}"
    text = text.replace(r"\left|", r"\absolute(").replace(r"\right|", ")").replace(r" \, ", "*")
    text = text.replace(r"\left", "").replace(r"\right", "").replace("e^{", "exp{").replace("^{", "**{")
    text = re.sub(r"(\d) (?=[a-z\\])", r"\1*", text.replace(r" \times 10**", "*10**").replace(r"\cdot", "*"))
    text = re.sub(r"\\(?:operatorname\{(\w+)\}|(\w+))", r"\1\2", text)
    return text.replace("{", "(").replace("}", ")")


def read_text(text):
    text = re.sub(r"(?<!log)\^", "**", text.replace("·", "*").replace("−", "-"))
    read = ""
    for letter in text.replace("σ", "sigma"):
        opens = not read.strip() or read.strip()[-1] in "-+*/(,"  # a bar after an operator or a bracket opens
        read += ("absolute(" if opens else ")") if letter == "|" else letter
    return read


class Logarithms:
    """Reads ln, log(x, 2) and \\log_{2}(x)."""

    def __call__(self, number, base):
        return math.log(number) / math.log(base)

    def __getitem__(self, base):
        return lambda number: self(number, base)


READ = {
    "sigma": lambda a: 1 / (1 + math.exp(-a)), "ln": math.log, "log": Logarithms(), "exp": math.exp, "max": max,
    "sqrt": math.sqrt, "tanh": math.tanh, "relu": lambda a: max(a, 0), "absolute": abs, "sin": math.sin,
}  # fmt: skip

OPERATIONS = (
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a / b,
    lambda a, b: -a,
    lambda a, b: a**2,
    lambda a, b: a**-1,
    lambda a, b: 2**a,
    lambda a, b: a * -0.25,
    lambda a, b: 4 * a,
    lambda a, b: a - 3,
    lambda a, b: -2 - a,
    lambda a, b: sigmoid(a),
    lambda a, b: exp(a),
    lambda a, b: log(absolute(a), 2),
    lambda a, b: sqrt(absolute(a)),
    lambda a, b: maximum(a, b),
    lambda a, b: relu(a) - tanh(b),
)
programs = st.lists(
    st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=5
)
inputs = st.floats(-3, 3).map(lambda number: round(number, 2))


def graph_of(program, x, y):
    def built(x, y):
        line = [x, y]
        for operation, first, second in program:
            line.append(operation(line[first % len(line)], line[second % len(line)]))
        return line[-1]

    try:
        graph = trace(built, x=x, y=y)
        assert graph.gradient
    except DomainError:
        assume(False)
    assume(all(abs(value) < 1e6 for value in [*graph.values.values(), *graph.gradients.values()]))
    return graph


@settings(deadline=None, max_examples=300)
@given(programs, inputs, inputs)
def test_a_function_reads_back_as_its_value(program, x, y):
    graph = graph_of(program, x, y)
    for python in (read_latex(expression_text(graph, LATEX)), read_text(expression_text(graph))):
        value = eval(python, READ | graph.inputs)
        assert value == pytest.approx(graph.value, rel=1e-9, abs=1e-9), python


@settings(deadline=None, max_examples=200)
@given(programs, inputs, inputs)
def test_every_gate_reads_back_with_names(program, x, y):
    graph = graph_of(program, x, y)
    for node, _, value in graph.forward_pass:
        for python in (read_latex(formula_text(node, style=LATEX)), read_text(formula_text(node))):
            assert eval(python, READ | graph.values) == pytest.approx(value, rel=1e-9, abs=1e-12), python


A, B, Y = sympy.symbols("a b y", positive=True)
SMOOTH = [name for name, gate in GATES.items() if gate.kink is None and name != "softplus"]


@pytest.mark.parametrize("name", SMOOTH)
def test_local_gradients_are_those_of_sympy(name):
    gate = GATES[name]
    names = {"sigmoid": lambda a: 1 / (1 + sympy.exp(-a)), "a": A, "b": B, "y": Y}
    value = sympy.sympify(gate.value, names)
    for letter, formula in zip((A, B), gate.local_gradients, strict=False):
        simple = language.simplify(language.parse_formula(formula, "aby"))
        python = read_latex(printer.to_text(simple, style=LATEX)).replace("ln", "log").replace("sigma", "sigmoid")
        difference = sympy.sympify(python, names).subs(Y, value) - sympy.diff(value, letter)
        assert abs(difference.subs({A: 1.7, B: 0.6}).evalf()) < 1e-12


@pytest.mark.parametrize(
    ("text", "latex", "plain"),
    [
        ("(4x + 1)^2", "(4 x + 1)^{2}", "(4 · x + 1)^2"),
        ("x * 4", r"x \cdot 4", "x · 4"),
        ("x - -3", "x - (-3)", "x − (−3)"),
        ("x + (-y)", "x + (-y)", "x + (−y)"),
        ("x - (y - 2)", "x - (y - 2)", "x − (y − 2)"),
        ("x + (y - 2)", "x + y - 2", "x + y − 2"),
        ("x * (y * x)", r"x \cdot y \cdot x", "x · y · x"),
        ("x / (y * x)", r"\frac{x}{y \cdot x}", "x / (y · x)"),
        ("(-x) / y", r"-\frac{x}{y}", "−x / y"),
        ("2 * (x + y)", r"2 \cdot (x + y)", "2 · (x + y)"),
        ("2 * (x / y)", r"2 \cdot \frac{x}{y}", "2 · (x / y)"),
        ("2 exp(-x)", "2 e^{-x}", "2 · exp(−x)"),
        ("(x / y)^2", r"\left(\frac{x}{y}\right)^{2}", "(x / y)^2"),
        ("x ^ -1", "x^{-1}", "x^(−1)"),
        ("(x^2)^y", "(x^{2})^{y}", "(x^2)^y"),
        ("log(x, 2)", r"\log_{2}(x)", "log(x, 2)"),
        ("log(x / y)", r"\ln\left(\frac{x}{y}\right)", "ln(x / y)"),
        ("1.5e-7 * x", r"1.5 \times 10^{-7} \cdot x", "1.5e-07 · x"),
        ("-x^2", "-x^{2}", "−x^2"),
        ("(-x)^2", "(-x)^{2}", "(−x)^2"),
        ("7", "7", "7"),
    ],
)
def test_typography(text, latex, plain):
    graph = parse(text, x=2, y=3)
    assert expression_text(graph, LATEX) == latex
    assert expression_text(graph) == plain


def test_a_function_that_is_too_long_is_refused():
    graph = parse("a = x*x; b = a*a; c = b*b; d = c*c; f = d*d; g = f*f", x=1)
    with pytest.raises(ValueError, match="more than 40 operations"):
        expression_text(graph, LATEX)
    assert describe(graph).startswith("Computation graph with input x = 1. a = x · x = 1; ")


def test_a_gate_of_ones_own_is_written_like_the_others():
    bump = register(Gate("bump_for_test", "∩", "a", "exp(-1 * a ** 2)", ("-2 * a * y",)))
    graph = trace(lambda x: bump(x / 2), x=1)
    assert expression_text(graph, LATEX) == r"e^{-1 \cdot \left(\frac{x}{2}\right)^{2}}"
    assert str(derive(graph, "a")).splitlines()[0].endswith("= −2 · a · b")


# ---- the chain rule -----------------------------------------------------------------------------------------------


def test_a_branch_is_written_out_in_the_order_of_the_code():
    graph = parse("y = 3x; z = x + 5; T = y * z", x=2)
    assert str(derive(graph, "x")).splitlines() == [
        "∂T/∂x = ∂T/∂y · ∂y/∂x + ∂T/∂z · ∂z/∂x",
        "      = ∂T/∂y · 3 + ∂T/∂z · 1",
        "      = 7 · 3 + 6 · 1",
        "      = 21 + 6 = 27",
    ]
    latex = derive(graph, graph["x"]).latex
    assert r"\frac{\partial T}{\partial y} \cdot \frac{\partial y}{\partial x}" in latex
    assert r"7 \cdot 3 + 6 \cdot 1" in latex
    assert "&= 21 + 6 = 27" in latex


@pytest.mark.parametrize(
    ("text", "last"),
    [("x * x", "= 6"), ("x - x", "= 1 − 1 = 0"), ("x / x", "= 0.3333 − 0.3333 = 0"), ("x ^ x", "= 56.66")],
)
def test_two_edges_into_one_gate_are_two_terms(text, last):
    derivation = derive(parse(text, x=3), "x")
    lines = str(derivation).splitlines()
    assert lines[0] == "∂a/∂x = ∂a/∂x (first input) + ∂a/∂x (second input)"
    assert lines[-1].strip() == last
    assert derivation.latex.count(r"\underbrace") == 2


def test_equals_is_true_of_what_is_shown_and_rounding_says_so():
    assert str(derive(WORKED, "sigx")).splitlines()[-2:] == ["         ≈ (−0.7916) · 1", "         = −0.7916"]
    assert "∂f/∂num = 1 / den ≈ 1 / 1.953 = 0.512" not in str(derive(WORKED))
    assert "∂f/∂num = 1 / den ≈ 1 / 1.953 ≈ 0.5121" in str(derive(WORKED))


def test_the_whole_derivation_goes_from_the_output_to_the_inputs():
    text = str(derive(WORKED))
    firsts = re.findall(r"^∂f/∂(\w+)", text, re.MULTILINE)
    assert firsts == ["den", "xpysqr", "a", "sigx", "num", "sigy", "y", "x"]
    assert "∂f/∂sigx · sigx · (1 − sigx)" in text


def test_special_nodes():
    graph = parse("2x", x=1, y=3)
    assert str(derive(graph, graph.output)) == "∂a/∂a = 1"
    assert str(derive(graph, "y")) == "∂a/∂y = 0"
    assert str(derive(parse("7", x=1))) == "∂7/∂x = 0"
    assert str(derive(parse("x", x=1))) == "∂x/∂x = 1"
    with pytest.raises(KeyError, match="no node 'z'"):
        derive(graph, "z")
    with pytest.raises(KeyError, match="another graph"):
        derive(graph, parse("2x", x=1)["x"])
    with pytest.raises(ValueError, match="constant"):
        derive(graph, graph.output.inputs[0])


def test_a_large_graph_is_derived_node_by_node():
    graph = trace(lambda x: sum((x * k for k in range(100)), start=x), x=1)
    with pytest.raises(ValueError, match=r"derive\(graph, 'x'\)"):
        derive(graph)
    derivation = derive(graph, "x")
    assert str(derivation).endswith("= 4951")
    assert max(line.count(r"\cdot \frac") for line in derivation.latex.split(r"\\")) <= 4


def amounts(text):
    """Return the numbers at the end of each line."""
    return [line.split()[-1] for line in text.splitlines()]


@settings(deadline=None, max_examples=200)
@given(programs, inputs, inputs)
def test_random_derivations(program, x, y):
    graph = graph_of(program, x, y)
    derivation = derive(graph)
    for latex in [derivation.latex, *(derive(graph, name).latex for name in graph.gradients)]:
        depths = [0]
        for brace in re.findall(r"(?<!\\)[{}]", latex):
            depths.append(depths[-1] + (1 if brace == "{" else -1))
        assert min(depths) == depths[-1] == 0
        assert latex.count(r"\left") == latex.count(r"\right")
        assert latex.count("(") == latex.count(")")
        assert not re.search(r"[+-] -|\\cdot -|\d \d|\(\)", latex)
    for name, gradient in graph.gradients.items():
        text = str(derive(graph, name))
        assert amounts(text)[-1] == format_number(gradient)
        assert f"∂{graph.output.name}/∂{name} " in text or name == graph.output.name
    for line in re.sub(r"\n +", " ", str(derivation)).splitlines():
        name = re.match(r"∂\w+/∂(\w+)", line)[1]
        assert line.split()[-1] == format_number(graph.gradients[name])


@settings(deadline=None, max_examples=100)
@given(longer_programs, coordinates, coordinates, coordinates)
def test_derivations_over_all_gates_are_sound(program, x, y, z):
    try:
        graph = trace(lambda x, y, z: run(program, OURS, x, y, z), x=x, y=y, z=z)
        latex = derive(graph).latex
    except DomainError:
        assume(False)
    assert latex.count("{") == latex.count("}")
    assert latex.count("(") == latex.count(")")
    for name, gradient in graph.gradient.items():
        assert amounts(str(derive(graph, name)))[-1] == format_number(gradient)
