"""Steps as a table and as sentences, and the description of a picture."""

import re
from html.parser import HTMLParser

import pytest

from backprop_helpers import parse, sigmoid, steps, trace
from backprop_helpers.core.numbers import format_number
from backprop_helpers.notation.narration import describe, sentence

CHAIN = parse("(4x + 1)^2", x=1)
TWICE = trace(lambda x: sigmoid(x) * x, x=0)


def test_rows_carry_the_numbers_of_the_engine_in_the_order_of_the_steps():
    graph = parse("num = x + sigmoid(y); den = sigmoid(x) + (x + y)^2; f = num / den", x=3, y=-4)
    table = steps(graph)
    assert [row.number for row in table.forward] == list(range(1, len(graph.forward_pass) + 1))
    assert [row.result for row in table.forward] == [format_number(step.value) for step in graph.forward_pass]
    flows = [
        (number, flow) for number, step in enumerate(graph.backward_pass, len(table.forward) + 1) for flow in step.flows
    ]
    assert len(table.backward) == len(flows)
    for row, (number, flow) in zip(table.backward, flows, strict=True):
        assert row.number == number
        assert graph.step_at(number).node is flow.node
        assert row.place == f"{flow.node.name} → {flow.input.name}"
        assert row.numbers.endswith(format_number(flow.downstream))
        assert row.result.endswith(format_number(flow.total))
        assert ("+=" in row.result) is not flow.first


def test_a_kept_gradient_is_set_and_an_added_one_says_so():
    assert [row.result for row in steps(TWICE).backward] == ["∂b/∂a = 0", "∂b/∂x = 0.5", "∂b/∂x += 0, now 0.5"]


def test_text_stands_in_columns():
    lines = str(steps(CHAIN)).splitlines()
    head = next(line for line in lines if line.startswith("step  node"))
    for line in lines[2:5]:
        assert line[head.index("formula") - 1] == " " != line[head.index("formula")]


class Cells(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def test_the_table_is_sound_and_accessible_html():
    page = Cells()
    page.feed(steps(parse("relu(x) * 2", x=1))._repr_html_())
    assert not page.open
    assert [tag for tag, _ in page.tags].count("caption") == 2
    assert {attributes.get("scope") for tag, attributes in page.tags if tag == "th"} == {"col", "row"}
    assert "[x > 0]" in page.text
    assert not {tag for tag, _ in page.tags} & {"script", "style", "img"}


def test_no_steps_and_many_steps():
    assert str(steps(parse("x", x=1))) == "There are no steps: no gate computes anything."
    long = trace(lambda x: sum((x for _ in range(1000)), start=x), x=1)
    assert len(steps(long).forward) == 1000
    assert "… and 700 more rows" in str(steps(long))
    assert "… and 700 more rows" in steps(long)._repr_html_()


def test_sentences():
    assert sentence(TWICE, 0) == "The inputs are given."
    assert sentence(TWICE, 1) == "Forward: a = σ(x) = σ(0) = 0.5."
    assert sentence(TWICE, 3) == "Backward: b has the gradient 1 and passes 1 · 0 = 0 to a and 1 · 0.5 = 0.5 to x."
    assert sentence(TWICE, 4) == "Backward: a has the gradient 0 and passes 0 · 0.25 = 0 to x (now 0.5 in all)."
    assert sentence(parse("-x", x=2), 1) == "Forward: a = −x = −2."


@pytest.mark.parametrize("step", [-1, 7, True, 1.0, "1"])
def test_a_step_that_is_not_there(step):
    with pytest.raises(ValueError, match="the steps 0 to 6"):
        sentence(CHAIN, step)


def test_descriptions():
    assert describe(CHAIN) == (
        "Computation graph of (4 · x + 1)^2 with input x = 1. a = 4 · x = 4; b = a + 1 = 5; c = b^2 = 25. "
        "Gradients: ∂c/∂x = 40."
    )
    assert describe(CHAIN, step=0).endswith("with input x = 1. Step 0 of 6. The inputs are given.")
    assert describe(parse("2 * 3")) == "Computation graph."
    assert describe(parse("x", x=1, y=2)) == (
        "Computation graph with inputs x = 1 and y = 2. Gradients: ∂x/∂x = 1 and ∂x/∂y = 0."
    )


def test_a_long_description_stops():
    text = describe(trace(lambda x: sum((x for _ in range(50)), start=x), x=1))
    assert "and 30 more gates, up to the output" in text
    assert len(re.findall("; ", text)) == 20
