"""Numbers, formulas, tables and descriptions for people."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from random_graphs import OURS, checked, numbers, programs, run

from backprop_helpers import DomainError, derive, parse, sigmoid, steps, trace
from backprop_helpers.narration import describe, sentence
from backprop_helpers.notation import format_number, name_latex


@given(st.floats(-1e308, 1e308))
def test_a_number_keeps_four_digits_and_stays_short(value):
    text = format_number(value)
    assert len(text) <= 11
    assert text != "-0"
    assert float(text) == pytest.approx(value, rel=5.1e-4)
    assert not re.search(r"\.\d*0$", text)


@pytest.mark.parametrize(
    ("name", "latex"),
    [
        ("x", "x"),
        ("x1", "x_{1}"),
        ("w_0", "w_{0}"),
        ("alpha", r"\alpha"),
        ("den", r"\mathrm{den}"),
        ("_", r"\mathrm{\_}"),
        ("a_b", r"\mathrm{a\_b}"),
        ("σ", "σ"),
        ("x_", r"\mathrm{x\_}"),
        ("h12", "h_{12}"),
    ],
)
def test_names(name, latex):
    assert name_latex(name) == latex


def test_a_branch_is_written_out_with_names_and_with_numbers():
    def product(x):
        y = 3 * x
        z = x + 5
        return y * z

    text = derive(trace(product, x=2), "x").latex
    for part in (
        r"\frac{\partial z}{\partial x}",
        r"\frac{\partial y}{\partial x}",
        r"6 \cdot 1 + 7 \cdot 3",
        "6 + 21 = 27",
    ):
        assert part in text


def test_two_edges_between_the_same_nodes_are_two_terms():
    text = derive(parse("x * x", x=3), "x").latex
    assert "place 1" in text
    assert "place 2" in text
    assert "3 + 3 = 6" in text


def test_negative_factors_get_brackets():
    assert r"\left(-2\right)" in derive(parse("a = x * y; a * -2", x=3, y=-4), "x").latex


def test_derivations_of_special_nodes():
    graph = parse("2x", x=1, y=3)
    assert derive(graph, graph.output).latex.endswith("= 1")
    assert derive(graph, "y").latex.endswith("= 0")
    with pytest.raises(KeyError, match="no node 'z'"):
        derive(graph, "z")


@checked
@given(programs, numbers, numbers, numbers)
def test_random_graphs_are_written_without_a_slip(program, x, y, z):
    try:
        graph = trace(lambda x, y, z: run(program, OURS, x, y, z), x=x, y=y, z=z)
        text = derive(graph).latex
    except DomainError:
        assume(False)
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert text.count(r"\left") == text.count(r"\right")
    assert "+ -" not in text
    assert not re.search(r"\\cdot -", text)
    for name, gradient in graph.gradient.items():
        if derive(graph, name).text.split()[-1] not in ("0", "1"):
            assert derive(graph, name).text.endswith(f" = {format_number(gradient)}")
    rows = steps(graph)
    assert len(rows.forward) == len(graph.forward_pass)
    assert len(rows.backward) == sum(len(step.flows) for step in graph.backward_pass)
    assert describe(graph).startswith("Computation graph with inputs x = ")


def test_the_table_is_accessible_html():
    page = steps(parse("(4x+1)^2", x=1))._repr_html_()
    for part in ("<caption", 'scope="col"', 'scope="row"', "<b>40</b>", "2 × b"):
        assert part in page


def test_sentences():
    graph = trace(lambda x: sigmoid(x) * x, x=0)
    assert sentence(graph, 0) == "The inputs are given."
    assert sentence(graph, 1) == "Forward: a = sigmoid(x) = sigmoid(0) = 0.5."
    assert sentence(graph, 4) == "Backward: a has the gradient 0 and passes 0 × 0.25 = 0 to x, added up to 0.5."
