"""The nudge: what the page shows is the difference of two forward passes, and what is left over shrinks as it must."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from backprop_helpers import DomainError, explore, parse, save_page, trace
from backprop_helpers.core.nodes import Constant
from backprop_helpers.core.numbers import format_number
from backprop_helpers.explorer.figure import graph_data
from tests.random_graphs import OURS, checked, numbers, programs, run

NUDGED = """([figure, inputs, place, sizes]) => {
  const graph = { ...figure, gates: engine.gates, functions: engine.functions };
  const pass = engine.run(graph, inputs);
  return sizes.map((epsilon) => {
    const { moved, promised } = engine.nudge(graph, inputs, pass, place, epsilon);
    return [[...moved].map((each) => each ?? null), [...promised].map((each) => each ?? null)];
  });
}"""


def two_passes(graph, node, epsilon):
    """For each node that follows from a node how much it moves: computed by the gates, one by one."""
    values = {each: graph.value_of(each) for each in graph.nodes}
    after = dict(values)
    after[node] += epsilon
    follows = {node}
    for each in graph.nodes:
        if each.gate and each is not node and follows & set(each.inputs):
            follows.add(each)
            after[each] = each.gate.evaluate(*(after[part] for part in each.inputs))
    return {each: after[each] - values[each] for each in follows}


@settings(checked, max_examples=200)
@given(programs, numbers, numbers, numbers, st.data())
def test_what_moves_is_the_difference_of_two_forward_passes(engine, program, x, y, z, data):
    try:
        graph = trace(lambda x, y, z: run(program, OURS, x, y, z), x=x, y=y, z=z)
        assume(not graph.undefined)
        node = data.draw(st.sampled_from([node for node in graph.nodes if not isinstance(node, Constant)]))
        expected = two_passes(graph, node, 0.1)
    except DomainError:
        assume(False)
    place = graph.nodes.index(node)
    ((moved, promised),) = engine.evaluate(NUDGED, [graph_data(graph), graph.inputs, place, [0.1]])
    for each, number in zip(graph.nodes, moved, strict=True):
        if each not in expected:
            assert number is None
            continue
        size = max(abs(graph.value_of(each)), abs(graph.value_of(each) + expected[each]))
        assert number == pytest.approx(expected[each], rel=1e-9, abs=1e-13 * size)
    output = graph.nodes.index(graph.output)
    if node is not graph.output:
        assert (promised[output] or 0) == pytest.approx(0.1 * graph.gradients[node.name], rel=1e-9, abs=1e-300)


@pytest.mark.parametrize(
    ("text", "inputs", "node"),
    [
        ("(4x + 1)^2", {"x": 1}, "x"),
        ("sigmoid(w*x + b)", {"w": 2, "x": -1, "b": 0.5}, "w"),
        ("a = x*y; exp(a) / (a + 3)", {"x": 0.5, "y": 1.5}, "a"),
    ],
)
def test_what_is_left_over_shrinks_as_the_square_until_rounding_rules(engine, text, inputs, node):
    graph = parse(text, **inputs)
    place = [each.name for each in graph.nodes].index(node)
    output = graph.nodes.index(graph.output)
    sizes = [1e-1, 1e-2, 1e-3, 1e-12, 1e-15]
    found = engine.evaluate(NUDGED, [graph_data(graph), graph.inputs, place, sizes])
    left = [abs(moved[output] - promised[output]) for moved, promised in found]
    assert 60 < left[0] / left[1] < 160
    assert 60 < left[1] / left[2] < 160
    assert left[3] / sizes[3] > left[2] / sizes[2] * 1e-6  # rounding, and no square any more
    assert left[4] / sizes[4] > 1e-3


def opened(page, tmp_path, explorer):
    save_page(explorer, tmp_path / "page.html")
    page.goto((tmp_path / "page.html").as_uri())
    return page


def rows(page):
    return {
        row.locator("th").text_content(): row.locator("td").all_text_contents()
        for row in page.locator(".bp-nudge tr:not(:first-child)").all()
    }


def test_a_nudge_runs_through_the_picture(page, tmp_path):
    opened(page, tmp_path, explore("(4x + 1)^2", x=(-2, 2)))
    assert not page.locator(".bp-nudge").is_visible()
    page.get_by_label("nudge", exact=True).check()
    assert [text for text in page.locator(".bp text.nudge").all_text_contents() if text] == [
        "+0.1",
        "+0.4",
        "+0.4",
        "+4.16",
    ]
    assert rows(page) == {
        "x": ["+0.1", "+0.1", "0"],
        "a": ["+0.4", "+0.4", "0"],
        "b": ["+0.4", "+0.4", "0"],
        "c": ["+4.16", "+4", "+0.16"],
    }
    assert page.locator(".bp-nudge p").first.text_content() == "c moves by 4.16. The gradient ∂c/∂x = 40 promises 4."
    page.get_by_label("ε, typed").fill("1/100")
    page.get_by_label("ε, typed").press("Enter")
    assert rows(page)["c"] == ["+0.4016", "+0.4", "+0.0016"]
    page.get_by_role("slider", name="size of ε").focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator(".bp-nudge .bp-heading").text_content() == "x is nudged by ε = 0.005"
    page.locator('[data-k="node:b"]').click()
    assert list(rows(page)) == ["b", "c"]
    page.get_by_label("nudge", exact=True).uncheck()
    assert not any(page.locator(".bp text.nudge").all_text_contents())


@pytest.mark.parametrize(("typed", "sentence"), [("0", "a nudge by 0 moves nothing"), ("a bit", "write a number")])
def test_a_nudge_that_is_none_is_refused(page, tmp_path, typed, sentence):
    opened(page, tmp_path, explore("x^2", x=3))
    page.get_by_label("nudge", exact=True).check()
    page.get_by_label("ε, typed").fill(typed)
    page.get_by_label("ε, typed").press("Enter")
    assert sentence in page.locator(".bp-nudge output").text_content()
    assert page.locator(".bp-nudge .bp-heading").text_content() == "x is nudged by ε = 0.1"


def test_a_box_is_pulled_by_the_pointer_and_by_keys(page, tmp_path):
    opened(page, tmp_path, explore("(4x + 1)^2", x=(-2, 2)))
    box = page.locator('[data-k="node:b"]').bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 70, box["y"] + 25, steps=5)
    page.mouse.up()
    assert page.get_by_label("nudge", exact=True).is_checked()
    assert page.locator(".bp-nudge .bp-heading").text_content() == "b is nudged by ε = 0.5"
    assert rows(page)["c"] == ["+5.25", "+5", "+0.25"]
    page.locator('[data-k="node:a"]').focus()
    page.keyboard.press("+")
    assert page.locator(".bp-nudge .bp-heading").text_content() == "a is nudged by ε = 0.6"
    for _ in range(7):
        page.keyboard.press("-")
    assert page.locator(".bp-nudge .bp-heading").text_content() == "a is nudged by ε = −0.2"


@pytest.mark.parametrize(
    ("x", "epsilon", "says"),
    [
        (0, "0.1", "a is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε²."),
        (1, "-2", "This nudge takes a across its kink, where the slope jumps: the promise holds for a smaller ε only."),
        (1, "-1", ""),
        (1, "-0.5", ""),
        (0, "-0.1", ""),  # the backward pass takes the slope of that side
    ],
)
def test_a_nudge_at_a_kink_or_across_it_says_why_the_promise_fails(page, tmp_path, x, epsilon, says):
    opened(page, tmp_path, explore(parse("3 * relu(x)", x=x)))
    page.get_by_label("nudge", exact=True).check()
    page.get_by_label("ε, typed").fill(epsilon)
    page.get_by_label("ε, typed").press("Enter")
    told = page.locator(".bp-nudge p").first.text_content()
    assert told.endswith(says) if says else "kink" not in told
    assert (
        "a is at its kink, where the slope jumps; the backward pass takes 0."
        in page.locator(".bp-chain p").text_content()
    ) == (x == 0)


def test_while_gradients_are_asked_for_a_nudge_gives_none_away(page, tmp_path):
    opened(page, tmp_path, explore("(4x + 1)^2", x=(-2, 2), predict=True))
    page.get_by_label("nudge", exact=True).check()
    assert rows(page)["c"] == ["+4.16", "?", "?"]
    page.get_by_role("button", name="Reveal").click()
    assert rows(page)["c"] == ["+4.16", "+4", "+0.16"]
    page.get_by_role("button", name="Hide").click()
    assert rows(page)["c"] == ["+4.16", "?", "?"]


def test_flows_are_bands_as_wide_as_they_are_large(page, tmp_path):
    graph = parse("p = x * y; relu(-p) + p - 3x", x=2, y=5)
    opened(page, tmp_path, explore(graph))
    found = {}
    page.get_by_label("flows as bands").check()
    for edge in page.locator(".bp g.edge").all():
        band = edge.locator(".band")
        width = float(band.evaluate("(band) => parseFloat(getComputedStyle(band).strokeWidth)"))
        found[edge.get_attribute("data-k").removeprefix("edge:")] = (width, edge.locator(".sign").text_content())
    flows = {
        f"{flow.node.name}:{flow.position}": flow.downstream for step in graph.backward_pass for flow in step.flows
    }
    assert found.keys() == flows.keys()
    largest = max(map(abs, flows.values()))
    for key, flow in flows.items():
        width, sign = found[key]
        assert sign == ("+" if flow > 0 else "−" if flow < 0 else "0"), key
        assert width == pytest.approx(22 * abs(flow) / largest, abs=0.8)
    page.get_by_label("flows as bands").uncheck()
    assert not any(page.locator(".bp .sign").all_text_contents())
    assert format_number(graph.gradient["x"]) == page.locator('[data-k="gradient:x"]').text_content()
