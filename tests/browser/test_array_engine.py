"""Graphs of arrays in the browser: both passes by the patterns that Python sends, each number and each sentence."""

import copy
import itertools
import math
from collections import defaultdict

import numpy as np
import pytest
from array_network import NETWORK

from backprop_helpers import DomainError, log_sum_exp, softmax, trace
from backprop_helpers.core.array_graph import ArrayGraph
from backprop_helpers.core.gates import Gate
from backprop_helpers.core.nodes import Constant
from backprop_helpers.core.patterns import Pattern, Places
from backprop_helpers.explorer.array_figure import array_data, array_figure
from backprop_helpers.notation.narration import result, sentence
from backprop_helpers.picture.grid import cell_text
from backprop_helpers.picture.picture import texts
from tests.browser.engine import ask
from tests.random_graphs import OURS
from tests.test_array_programs import OUR_STRUCTURE, random_inputs, run
from tests.test_remnants import NAMED, TENTHS

NUMBERS = """([figure, inputs]) => {
  const graph = { ...figure, gates: engine.gates, functions: engine.functions };
  const pass = engine.runArrays(graph, inputs);
  const entries = (found) => Object.fromEntries(figure.nodes.map(({ name }, place) => [name, found[place] ?? null]));
  return { values: entries(pass.values), gradients: entries(pass.gradients) };
}"""
STEPS = """([figure, inputs]) => {
  const graph = { ...figure, gates: engine.gates, functions: engine.functions };
  const pass = engine.withoutRemnants(graph, engine.runArrays(graph, inputs));
  const last = figure.gradients ? pass.steps.length + 1 : pass.forwardSteps;
  return Array.from({ length: last + 1 }, (_, position) =>
    [engine.arrayTexts(graph, pass, position), engine.arraySentence(graph, pass, position)]);
}"""


def plain(inputs):
    return {name: value.tolist() if hasattr(value, "tolist") else value for name, value in inputs.items()}


def numbers_there(engine, graph, inputs=None, figure=None):
    return ask(engine, NUMBERS, [figure or array_data(graph), plain(inputs or graph.inputs)])


def steps_there(engine, graph, inputs=None):
    figure = {**array_data(graph), "gradients": not graph.output.shape}
    return ask(engine, STEPS, [figure, plain(inputs or graph.inputs)])


def in_python(graph):
    last = len(graph.forward_pass) + len(graph.steps_back)
    rows = [
        [{key: text.strip() for key, text in texts(graph, step).items()}, sentence(graph, step)]
        for step in range(last + 1)
    ]
    if graph.output.shape:
        return rows
    return [*rows, [{key: text.strip() for key, text in texts(graph).items()}, result(graph)]]


# What an edge says is written once, by Python: only pictures with local gradients have it.
def without_flows(steps):
    return [
        [{key: text for key, text in shown.items() if not key.startswith(("local:", "downstream:"))}, said]
        for shown, said in steps
    ]


def assert_same_numbers(found, numbers):
    for name, value in numbers.items():
        assert np.allclose(found[name], np.ravel(value), rtol=1e-9, atol=1e-9), name


def assert_same(engine, graph):
    found = numbers_there(engine, graph)
    assert_same_numbers(found["values"], graph.values)
    if not graph.output.shape:
        assert_same_numbers(found["gradients"], graph.gradients)


def traced(program, inputs):
    """Return the graph of a random program, or None where it has no value, or none that can be compared."""
    try:
        graph = trace(lambda x, y, z: run(program, (x, y, z)), **inputs)
        everything = [*graph.values.values(), *graph.gradients.values()]
    except DomainError:
        return None
    sound = isinstance(graph, ArrayGraph) and not any(np.abs(part).max() > 1e4 for part in everything)
    return graph if sound else None


def random_graphs(count):
    """Yield graphs of random programs over arrays with 0 to 2 axes of 1 to 5 entries, each with its program."""
    generator = np.random.default_rng(15)
    names = sorted({*OUR_STRUCTURE, *OURS})
    made = 0
    while made < count:
        shapes = [tuple(map(int, generator.integers(1, 6, generator.integers(0, 3)))) for _ in range(3)]
        if generator.random() < 0.5:  # likelier to fit each other
            shapes[1] = shapes[0][::-1]
        numbers = generator.integers(0, 10**6, (generator.integers(1, 7), 4))
        program = [(names[a % len(names)], int(b), int(c), int(d)) for a, b, c, d in numbers]
        graph = traced(program, random_inputs(shapes, made))
        if graph:
            made += 1
            yield graph, program


def test_random_programs_have_the_same_numbers(engine):
    graphs = list(random_graphs(2000))
    sent = [[array_data(graph), plain(graph.inputs)] for graph, _ in graphs]
    operations, axes = set(), set()
    for (graph, program), found in zip(graphs, ask(engine, f"(cases) => cases.map({NUMBERS})", sent), strict=True):
        there = [entry for kind in ("values", "gradients") for name in graph.values for entry in found[kind][name]]
        right = [np.ravel(part[name]) for part in (graph.values, graph.gradients) for name in graph.values]
        assert np.allclose(there, np.concatenate(right), rtol=1e-9, atol=1e-9), f"{program} at {graph.inputs}"
        operations |= {node.gate.name for node in graph.nodes if node.gate}
        axes |= {node.shape for node in graph.nodes}
    assert len(operations) > 25
    assert {1, 2, 3, 4, 5} <= {size for shape in axes for size in shape}


@pytest.mark.parametrize("name", sorted({*OUR_STRUCTURE, *OURS}))
@pytest.mark.parametrize(
    "shapes", [((3, 2), (2, 4), (4,)), ((4,), (4,), (1, 4)), ((2, 1), (1, 3), ()), ((), (3,), (3, 3)), ((5, 5),) * 3]
)
def test_each_operation_in_shapes_of_each_kind(engine, name, shapes):
    for seed in range(2):
        for instruction in [
            (name, first, second, 7 * seed + first) for first, second in [(0, 1), (1, 2), (2, 0), (1, 1)]
        ]:
            graph = traced([instruction], random_inputs(shapes, seed))
            if graph:
                assert_same(engine, graph)


RELATED = """(nodes) => nodes.map(({ shape }, place) => {
  const size = shape.reduce((all, each) => all * each, 1);
  return ["value", "gradient"].flatMap((kind) => Array.from({ length: size }, (_, entry) =>
    [engine.sourcesOf, engine.targetsOf].map((related) =>
      [...new Set(related(nodes, { kind, place, entry }).map((cell) => `${cell.kind} ${cell.place} ${cell.entry}`))])));
})"""


def terms_of(node):
    """Return the terms of each entry of a gate: for each input the entry that stands in it."""
    gate, parts = node.gate, [part.shape for part in node.inputs]
    if isinstance(gate, Places):
        return [[(place,)] for place in gate.places]
    if isinstance(gate, Gate):
        each = [np.broadcast_to(np.arange(math.prod(part)).reshape(part), node.shape).ravel() for part in parts]
        return [[tuple(map(int, row))] for row in zip(*each, strict=True)]
    inputs, result = gate.pattern.inputs, gate.pattern.result
    sizes = {}
    for letters, shape in [*zip(inputs, parts, strict=True), (result, node.shape)]:
        sizes |= zip(letters, shape, strict=True)
    found = [[] for _ in range(math.prod(node.shape))]
    for numbers in itertools.product(*map(range, sizes.values())):
        at = dict(zip(sizes, numbers, strict=True))
        entry, *term = [
            int(np.ravel_multi_index([at[x] for x in letters], [sizes[x] for x in letters])) if letters else 0
            for letters in (result, *inputs)
        ]
        found[entry].append(tuple(term))
    return found


def related(graph):
    """Return where each entry of the values and of the gradients comes from, and where it goes."""
    place = {node: number for number, node in enumerate(graph.nodes)}
    sources, targets = defaultdict(set), defaultdict(set)
    for node in graph.nodes:
        inputs = [place[part] for part in node.inputs]
        for entry, terms in enumerate(terms_of(node) if node.gate else []):
            for term in terms:
                values = [("value", *cell) for cell in zip(inputs, term, strict=True)]
                sources["value", place[node], entry] |= {*values}
                for position, (_, *cell) in enumerate(values):
                    targets["value", *cell].add(("value", place[node], entry))
                    others = values[:position] + values[position + 1 :]
                    sources["gradient", *cell] |= {("gradient", place[node], entry), *others}
                    if not isinstance(node.inputs[position], Constant):
                        targets["gradient", place[node], entry].add(("gradient", *cell))
    return sources, targets


def test_each_entry_is_related_to_what_it_is_computed_with(engine):
    graphs = [NETWORK, *(graph for graph, _ in random_graphs(60))]
    sent = [array_data(graph)["nodes"] for graph in graphs]
    for graph, told in zip(graphs, ask(engine, f"(cases) => cases.map({RELATED})", sent), strict=True):
        sources, targets = related(graph)
        for place, (node, rows) in enumerate(zip(graph.nodes, told, strict=True)):
            kinds = itertools.product(("value", "gradient"), range(math.prod(node.shape)))
            for (kind, entry), (come_from, go_to) in zip(kinds, rows, strict=True):
                cell = kind, place, entry
                assert sorted(come_from) == sorted(f"{kind} {at} {each}" for kind, at, each in sources[cell])
                assert sorted(go_to) == sorted(f"{kind} {at} {each}" for kind, at, each in targets[cell])


def test_every_step_of_a_network_is_shown_and_told_as_in_python(engine):
    found = steps_there(engine, NETWORK)
    assert without_flows(in_python(NETWORK)) == without_flows(found)
    assert len(found) == 28


@pytest.mark.parametrize(
    "function",
    [
        lambda x, w: (x.T @ x * w).sum(),
        lambda x, w: (x[:, 1] * w + x[0].sum()).max(),
        lambda x, w: log_sum_exp(x, axis=None) * w,
        lambda x, w: (x.reshape(3, 2) @ x).mean() - w,
        lambda x, w: x.max(axis=0),
        lambda x, w: (x * 0 + 1).sum() * w,
    ],
)
def test_every_step_of_small_graphs(engine, function):
    graph = trace(function, x=[[0.5, -1.25, 2.0], [2.0, 1e-7, 0.1]], w=3.0)
    assert without_flows(steps_there(engine, graph)) == without_flows(in_python(graph))


def test_a_planted_wrong_pattern_is_caught(engine, monkeypatch):
    graph = trace(
        lambda x, W: (x @ W * [[1.0, 2.0], [0.0, 4.0], [5.0, 7.0]]).sum(),
        x=[[1, 2], [3, 4], [5, 6]],
        W=[[1, 2], [3, 4]],
    )
    assert_same(engine, graph)
    right = Pattern.backward

    def wrong(pattern, position):
        back = right(pattern, position)
        return Pattern(back.inputs, back.result[::-1]) if pattern.text == "ij,jk->ik" and position else back

    with monkeypatch.context() as planted:
        planted.setattr(Pattern, "backward", wrong)
        figure = array_figure(graph, {})
    found = numbers_there(engine, graph, figure=figure)
    assert_same_numbers(found["values"], graph.values)
    with pytest.raises(AssertionError, match="W"):
        assert_same_numbers(found["gradients"], graph.gradients)


def test_the_page_has_no_pattern_of_its_own(engine):
    figure = array_figure(NETWORK, {})
    broken = copy.deepcopy(figure)
    next(node for node in broken["nodes"] if node["gate"] == "matmul")["made"]["pattern"]["inputs"][0] = "ik"
    assert numbers_there(engine, NETWORK, figure=broken)["values"]["network"] != [NETWORK.value]


@pytest.mark.parametrize(
    ("function", "start", "inputs"),
    [
        (lambda x: (x**0.5).sum(), [4, 1, 9], [4, -1, 9]),
        (lambda x: (1 / x).sum(), [[4, 1], [2, 9]], [[4, 1], [0, 9]]),
        (lambda x: np.log(x).sum(), [4, 1], [0, 1]),
        (lambda x: (x * 1e300).sum(), [1, 1], [1e300, 1]),
        (lambda x: (x * [1e308, 1e308]).sum(), [0.1, 0.2], [1, 1]),
        (lambda x: (x**0.5).sum(), [4, 1, 9], [4, 0, 9]),
        (lambda x: ((x * x) ** 0.5 * [[1, 2], [3, 4]]).sum(axis=1).sum(), [[1, 2]], [[0, 2]]),
        (lambda x: (x @ [1e-200, 1e200] * 1e200).sum(), [[1e-250, 1e-250]], [[1e-250, 1e-249]]),
        (lambda x: (x**0.5 + x**0.25).sum(), [4, 1], [4, 0]),
        (lambda x: (x * [1.0, 1e10] * 1e300).sum(), [1e-10, 1e-11], [1e-11, 1e-10]),
        (lambda x: (x * [1.0, 1e308] + x * [2.0, 1e308]).sum(), [0.1, 0.2], [0.2, 0.1]),
        (lambda x: x.max() * 1e308 + (x * [1.0, 1e308]).sum(), [0.1, 0.2], [0.1, 0.3]),
    ],
)
def test_outside_a_domain_the_sentence_is_the_engines(engine, function, start, inputs):
    graph = trace(function, x=start)
    found, steps = (there(engine, graph, {"x": inputs}) for there in (numbers_there, steps_there))
    if found["values"][graph.output.name] is None:
        with pytest.raises(DomainError) as refused:
            graph.at(x=inputs)
        assert steps[-1][1] == str(refused.value)
    else:
        there = graph.at(x=inputs)
        assert there.undefined
        assert without_flows(steps) == without_flows(in_python(there))


def test_what_has_no_value_is_told_from_its_step_on(engine):
    graph = trace(lambda x: ((x * 2) ** 0.5 + 1).sum(), x=[4, 1])
    with pytest.raises(DomainError) as refused:
        graph.at(x=[4, -1])
    said = [said for _, said in steps_there(engine, graph, {"x": [4, -1]})]
    assert [text == str(refused.value) for text in said] == [False, False, *[True] * 8]


@pytest.mark.parametrize(
    "number", [0, 0.5, -0.01234, -0.001234, 123456.7, -1.23e-7, 99.96, -9.96, math.nan, 1e300, 12345]
)
def test_numbers_in_cells_look_the_same(engine, number):
    assert engine.evaluate("(number) => engine.cellText(number)", number) == cell_text(number)


@pytest.mark.parametrize("value", [2.5, [1, 2, 3], [[1, 2, 3], [4, 5, 6]], [[1], [2]]])
def test_entries_in_their_shape_are_what_was_typed(engine, value):
    script = "([value, shape]) => engine.nested(engine.flat(value), shape)"
    assert engine.evaluate(script, [value, list(np.shape(value))]) == value


def test_large_arrays_are_the_same_images(engine):
    graph = trace(lambda x: (x * x * x).sum(), x=np.random.default_rng(3).normal(size=(64, 7)))
    shown = steps_there(engine, graph)[-1][0]
    there = texts(graph)
    read = """(addresses) => Promise.all(addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return [...context.getImageData(0, 0, image.width, image.height).data].filter((_, place) => place % 4 === 3);
    }))"""
    for kind in ("value", "gradient"):
        one, other = engine.evaluate(read, [shown[f"image:{kind}:x"], there[f"image:{kind}:x"]])
        assert len(one) == 64 * 7
        assert one == other
        assert shown[f"range:{kind}:x"] == there[f"range:{kind}:x"]


@pytest.mark.parametrize(
    "function",
    [
        lambda x, w: ((x @ w.T - 0.3) * x.sum(axis=1)[:, None]).sum() ** 2,
        lambda x, w: ((x @ w)[1:].reshape(2) - [0.9, 0.56]).max() * (x[0].max() - 0.2),
        lambda x, w: (softmax(x * w) @ [1.0, 1.0]).sum() - log_sum_exp(x @ w - 0.3, axis=0).sum(),
        lambda x, w: x @ w[0] - 0.3,
    ],
)
def test_where_numbers_cancel_the_page_shows_0_as_python_does(engine, function):
    graph = trace(function, x=[[0.1, 0.2], [0.7, 0.2]], w=[[1.0, 1.0], [1.0, -0.7]])
    seen = [*graph.seen.values.values(), *(() if graph.output.shape else graph.seen.gradients.values())]
    raw = [*graph.values.values(), *(() if graph.output.shape else graph.gradients.values())]
    assert any(np.any(one != other) for one, other in zip(seen, raw, strict=True))
    assert without_flows(steps_there(engine, graph)) == without_flows(in_python(graph))


@pytest.mark.parametrize(
    "function",
    [
        *(*TENTHS, *(row[1] for row in NAMED)),
        lambda x, y: (softmax(x * 90.0) * y).sum() + (y * 1e-20).max(),
        lambda x, y: (x[0] * y[0] * 1e-17).sum() + (x.max(axis=0) * 1e-17).sum(),
    ],
)
@pytest.mark.parametrize("size", [1e-3, 1.37, 1e5])
def test_sizes_of_each_kind_tell_digits_from_rounding(engine, function, size):
    x, y = np.array([[0.3, -0.7, 0.2], [0.1, 0.8, -0.4]]), np.array([[-0.2, 0.6, 0.1], [0.4, -0.3, 0.5]])
    graph = trace(function, x=size * x, y=size * y)
    assert without_flows(steps_there(engine, graph)) == without_flows(in_python(graph))
