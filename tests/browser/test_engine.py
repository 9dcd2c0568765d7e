"""The two passes in the browser agree with those in Python, step by step, in every number and every sentence."""

import pytest
from hypothesis import assume, given, settings

from backprop_helpers import GATES, Domain, DomainError, Gate, parse, register, trace
from backprop_helpers.core.javascript import tables
from backprop_helpers.core.numbers import format_number
from backprop_helpers.explorer.figure import figure
from backprop_helpers.notation.narration import result, sentence
from backprop_helpers.picture.picture import texts
from tests.browser.engine import ask, with_engine
from tests.random_graphs import OURS, checked, numbers, programs, run
from tests.test_gates import CONDITIONS, GRID

EVERY_STEP = """([figure, inputs]) => {
  const graph = { ...figure, gates: engine.gates };
  const pass = engine.run(graph, inputs);
  return Array.from({ length: pass.steps.length + 2 }, (_, position) =>
    [engine.texts(graph, pass, position), engine.sentence(graph, pass, position)]);
}"""


def in_the_browser(engine, graph, inputs=None):
    ranges = dict.fromkeys(graph.inputs, (-5.0, 5.0, 0.1))
    return ask(engine, EVERY_STEP, [figure(graph, ranges), inputs or graph.inputs])


def in_python(graph):
    last = 2 * len(graph.forward_pass)
    rows = [
        [{key: text.strip() for key, text in texts(graph, step).items()}, sentence(graph, step)]
        for step in range(last + 1)
    ]
    return [*rows, [texts(graph), result(graph)]]


@pytest.mark.parametrize(
    "text",
    [
        "(4x + 1)^2",
        "x * x",
        "x - x",
        "x / x",
        "-x",
        "x",
        "3",
        "tan(x) + cosh(y) + lg(x)",
        "(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)",
        "x^-2 + 2^x + x^y + e^x",
        "leaky_relu(x) + relu(y) + max(x, y) + min(x, y) + abs(y) + softplus(x)",
        "0 * x + 1e-7 * y + 1e9 * x",
        "ln(x) + log(x, 2) + sqrt(x) + tanh(y) - sin(x) * cos(y)",
        "s = x + y; s * s - 1.3",
        "2 * 3 - 0.123456",
        "1.7976931348623157e308 * sigmoid(x)",
    ],
)
@pytest.mark.parametrize(("x", "y"), [(3, -4), (0.1234567, 2.5), (1, 1), (2, -0.001)])
def test_known_graphs(engine, text, x, y):
    inputs = {name: number for name, number in {"x": x, "y": y}.items() if name in text.replace("exp", "")}
    graph = parse(text, **inputs)
    assert in_the_browser(engine, graph) == in_python(graph)


@settings(checked, max_examples=200)
@given(programs, numbers, numbers, numbers)
def test_random_graphs(engine, program, x, y, z):
    try:
        graph = trace(lambda x, y, z: run(program, OURS, x, y, z), x=x, y=y, z=z)
        steps = in_python(graph)
    except DomainError:
        assume(False)
    assert in_the_browser(engine, graph) == steps


@pytest.mark.parametrize(
    ("text", "start", "inputs"),
    [
        ("sqrt(x) + y", {"x": 1, "y": 1}, {"x": -1, "y": 1}),
        ("ln(x) * x", {"x": 1}, {"x": 0}),
        ("1 / x + y", {"x": 1, "y": 1}, {"x": 0, "y": 2}),
        ("exp(x)", {"x": 1}, {"x": 1000}),
        ("x^y", {"x": 1, "y": 2}, {"x": -2, "y": 0.5}),
        ("x^y", {"x": 1, "y": 2}, {"x": 0, "y": -1}),
        ("log(y, x)", {"x": 2, "y": 2}, {"x": 1, "y": 3}),
        ("sqrt(x) * 3", {"x": 1}, {"x": 0}),
        ("x * y", {"x": 1, "y": 1}, {"x": 1e200, "y": -1e200}),
        ("1 / x", {"x": 1}, {"x": 1e-200}),
    ],
)
def test_outside_a_domain_the_sentence_is_the_engines(engine, text, start, inputs):
    graph = parse(text, **start)
    with pytest.raises(DomainError) as refused:
        _ = graph.at(**inputs).gradient
    shown, said = in_the_browser(engine, graph, inputs)[-1]
    assert said == str(refused.value)
    assert list(shown.values()).count("undefined") == 1
    assert "nan" not in shown.values()
    shown, said = in_the_browser(engine, graph)[-1]  # the next tick recovers
    assert "undefined" not in shown.values()
    assert said == result(graph)


LOG_OF_A = "The node a (log) got −1: a logarithm needs a number greater than 0."
ROOT_OF_B = "The node b (sqrt) got −1: a square root needs a number that is not negative."
TOO_LARGE = "The node b (multiply) got 1e+200 and −1e+200: the result is too large for a floating-point number."
# For each graph and its inputs what each step says, and which texts are new in the picture.
FAILING = {
    "two gates have no value: the first is told": (
        ("ln(x) + sqrt(y)", {"x": -1, "y": -0.5}),
        [
            ("The inputs are given.", {"value:x": "−1", "value:y": "−0.5"}),
            (LOG_OF_A, {"value:a": "undefined"}),
            *[(LOG_OF_A, {})] * 6,
        ],
    ),
    "the first has no value: the second is computed": (
        ("ln(x) + sqrt(y)", {"x": -1, "y": 4}),
        [
            ("The inputs are given.", {"value:x": "−1", "value:y": "4"}),
            (LOG_OF_A, {"value:a": "undefined"}),
            (LOG_OF_A, {"value:b": "2"}),
            *[(LOG_OF_A, {})] * 5,
        ],
    ),
    "the second has no value": (
        ("ln(x) + sqrt(y)", {"x": 1, "y": -1}),
        [
            ("The inputs are given.", {"value:x": "1", "value:y": "−1"}),
            ("Forward: a = ln(x) = ln(1) = 0.", {"value:a": "0"}),
            (ROOT_OF_B, {"value:b": "undefined"}),
            *[(ROOT_OF_B, {})] * 5,
        ],
    ),
    "the last has no value": (
        ("1e200 * x * y", {"x": 1, "y": -1e200}),
        [
            ("The inputs are given.", {"value:x": "1", "value:y": "−1e+200"}),
            ("Forward: a = 1e+200 · x = 1e+200 · 1 = 1e+200.", {"value:a": "1e+200"}),
            (TOO_LARGE, {"value:b": "undefined"}),
            *[(TOO_LARGE, {})] * 3,
        ],
    ),
}


@pytest.mark.parametrize("case", FAILING)
def test_what_fails_is_told_step_by_step(engine, case):
    (text, inputs), expected = FAILING[case]
    graph = parse(text, **dict.fromkeys(inputs, 0.1))
    with pytest.raises(DomainError) as refused:
        _ = graph.at(**inputs).gradient
    assert expected[-1][0] == str(refused.value)
    gates = [step.node.name for step in graph.forward_pass]
    now = ["", *gates, *reversed(gates), ""]
    texts_so_far = {}
    for (shown, said), (sentence_here, new), name in zip(
        in_the_browser(engine, graph, inputs), expected, now, strict=True
    ):
        texts_so_far |= new
        marked = {key for key in shown if key.startswith(("node:", "edge:"))}
        assert said == sentence_here
        assert {key: text for key, text in shown.items() if key not in marked} == texts_so_far
        assert {key.split(":")[1] for key in marked} == {name} - {""}


@pytest.mark.parametrize("function", [lambda x, unused, y, z: x * y * z, lambda x, unused, y, z: 5])
def test_an_input_that_is_not_used_has_the_gradient_0_in_the_end(engine, function):
    graph = trace(function, x=3, unused=4, y=5, z=6)
    assert in_the_browser(engine, graph) == in_python(graph)


@pytest.mark.parametrize(
    ("text", "inputs"),
    [
        ("x^y", {"x": -2, "y": 2}),
        ("x^y", {"x": 0, "y": 0}),
        ("x^y + x", {"x": 0, "y": 0.5}),
        ("x + x^y", {"x": 0, "y": 0.5}),
        ("p = x^y; u = z*z; p + u * w", {"x": -2, "y": 2, "z": 3, "w": 5}),
        ("v = 3x + y; s = sqrt(v); s + y", {"x": 0, "y": 0}),
        ("sqrt(x) + y^x", {"x": 0, "y": -1}),
        ("max(sqrt(x*x + y*y), 1e-10)", {"x": 0, "y": 0}),
        ("sqrt(x) * x + z", {"x": 0, "z": 1}),
        ("x^-1.5 * y", {"x": 1e-200, "y": 1}),
        ("1e200 * (1e200 * x) + y", {"x": 1e-200, "y": 1}),
        ("1e200 * (1e200 * x) - 1e200 * (1e200 * x)", {"x": 1e-200}),
        ("a = ln(x); b = sqrt(y); c = a * b; c + y", {"x": 1, "y": 0}),
        ("x / y", {"x": 1, "y": 1e-200}),
        ("1e300 * (x * y)", {"x": 1e-20, "y": 1e10}),
        ("1e308 * x + 1e308 * x", {"x": 0.1}),
        ("x^0 + 0^y", {"x": 0, "y": 2}),
        ("1/x", {"x": 1e200}),
        ("x/y", {"x": 1e-300, "y": 1e-170}),
        ("log(5, x)", {"x": 1e305}),
        ("sigmoid(x) + y", {"x": -740, "y": 1}),
        ("max(x, y) + min(x, y) + leaky_relu(x) + relu(y)", {"x": 0, "y": 0}),
    ],
)
def test_gradients_that_exist_stand_beside_those_that_do_not(engine, text, inputs):
    graph = parse(text, **inputs)
    assert in_the_browser(engine, graph) == in_python(graph)


@pytest.mark.parametrize("condition", [row[0] for row in CONDITIONS])
def test_a_condition_means_the_same_in_the_page(page, condition):
    gate = Gate("one", "?", "ab", f"float({condition})", ("0", "0"), (Domain(condition, "no"),))
    script = f"(grid) => {{ {tables([gate])}; const {{ value, domain: [[holds]] }} = GATES.one;"
    found = page.evaluate(f"{script} return grid.map((point) => [value(...point), Boolean(holds(...point))]) }}", GRID)
    assert found == [[gate.evaluate(*point), gate.broken(point) is None] for point in GRID]


@pytest.mark.parametrize(
    "number",
    [
        *(0, -0.0, 1, -1.5, 1e6, 999999, 999999.7, 0.0001, 0.00009999, 12345.6, 1e300, 5e-324, 2.5e-5, 0.12345),
        *(float("inf"), -float("inf"), float("nan"), 1.7976931348623157e308, -999999.7, -1e6, 99995, 9999.5),
    ],
)
def test_numbers_look_the_same(engine, number):
    assert engine.evaluate("(number) => engine.formatNumber(number)", number) == format_number(number)


def test_a_gate_of_a_students_own_comes_along(page):
    cube = register(Gate("cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
    assert "cube" in GATES
    graph = trace(lambda x: cube(x) - 1, x=2)
    assert in_the_browser(with_engine(page), graph) == in_python(graph)


def test_a_gate_that_tells_no_domain_still_fails_in_words(page):
    root = register(Gate("own_root", symbol="√", inputs="a", value="sqrt(a)", local_gradients=("1 / (2 * y)",)))
    graph = trace(lambda x: root(x), x=4)
    with pytest.raises(DomainError) as refused:
        graph.at(x=-4)
    assert in_the_browser(with_engine(page), graph, {"x": -4})[-1][1] == str(refused.value)
