"""The Python side of the explorer: what it takes, what it refuses, and how it follows its sliders."""

import itertools
import json
import shutil
import threading

import build_explorer
import ipywidgets
import pytest

from backprop_helpers import (
    DomainError,
    ExpressionError,
    explore,
    explore_depth,
    log,
    parse,
    save_page,
    sigmoid,
    sqrt,
    trace,
)
from backprop_helpers.explorer.figure import Look, figure
from backprop_helpers.explorer.page import page
from backprop_helpers.explorer.prediction import mistakes
from backprop_helpers.explorer.ranges import range_around, read_range, starts


def slide(explorer, **numbers):
    """Move sliders as the page does."""
    explorer.front.set_state({"inputs": explorer.front.inputs | numbers})


def test_a_function_a_formula_and_a_graph_are_explored():
    for subject in (lambda x, y: x * y, "x * y", parse("x * y", x=1, y=1)):
        explorer = explore(subject, x=(-2, 2), y=(0, 10, 2))
        assert explorer.inputs == {"x": 1, "y": 1}
        assert explorer.gradient == {"x": 1, "y": 1}
        assert explorer.ranges == {"x": (-2, 2, 0.05), "y": (0, 10, 2)}


def test_a_graph_starts_where_it_is():
    explorer = explore(parse("x * y", x=3, y=-40), y=(-100, 0))
    assert explorer.inputs == {"x": 3, "y": -40}
    assert explorer.ranges["x"][:2] == (-10, 10)


def test_one_number_is_where_a_slider_starts():
    assert explore("x * y", x=3).inputs == {"x": 3, "y": 1}


@pytest.mark.parametrize(
    ("subject", "ranges"),
    [
        (lambda x: log(x - 2), {}),
        (lambda x: sqrt(-x), {}),
        ("ln(x)", {"x": (-5, 0.5)}),
        ("1 / (x - 1)", {}),
    ],
)
def test_a_start_inside_the_domain_is_found(subject, ranges):
    explorer = explore(subject, **ranges)
    assert explorer.values


def test_where_there_is_no_value_anywhere_the_reason_is_told():
    with pytest.raises(DomainError, match="a square root needs a number that is not negative"):
        explore("sqrt(-1 - x^2)")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"x": (5, -5)}, r"The range of x is \(low, high\) or \(low, high, step\), such as x=\(-5, 5\); it got"),
        ({"x": (0, 1, 2)}, "The range of x is"),
        ({"x": (0, 1, 0)}, "The range of x is"),
        ({"x": (0, float("inf"))}, "The range of x is"),
        ({"x": ("low", "high")}, "The range of x is"),
        ({"x": (1,)}, "The range of x is"),
        ({"z": (0, 1)}, "There is no input 'z'; the inputs are x, y."),
    ],
)
def test_a_range_that_is_none_is_refused(wrong, sentence):
    with pytest.raises(ValueError, match=sentence):
        explore("x * y", **wrong)


def test_only_a_formula_can_be_edited():
    with pytest.raises(ValueError, match="Only a formula can be edited"):
        explore(lambda x: x, editable=True)
    with pytest.raises(ExpressionError):
        explore("x +")


def test_a_graph_too_large_to_read_is_refused():
    with pytest.raises(ValueError, match="This graph has 302 boxes"):
        explore(lambda x: sum(x for _ in range(301)), x=1)


def test_values_and_gradient_follow_the_sliders():
    explorer = explore("sqrt(x) * y", x=(-1, 4), y=(0, 2))
    seen = []
    explorer.observe(lambda change: seen.append(change["new"]), "gradient")
    slide(explorer, x=4)
    assert explorer.inputs == {"x": 4, "y": 1}
    assert explorer.values == {"x": 4, "y": 1, "a": 2, "b": 2}
    assert seen == [{"x": 0.25, "y": 2}]
    slide(explorer, x=0)  # a value, but no slope
    assert explorer.values["b"] == 0
    assert explorer.gradient == {}
    slide(explorer, x=-1)
    assert (explorer.values, explorer.gradient) == ({}, {})
    with pytest.raises(DomainError):
        explorer.graph  # noqa: B018
    slide(explorer, x=1)
    assert explorer.gradient == {"x": 0.5, "y": 1}


def test_inputs_move_the_sliders():
    explorer = explore("x * y", x=(-5, 5), y=(-5, 5))
    explorer.inputs = {"y": -4}
    assert explorer.inputs == {"x": 1, "y": -4}
    assert explorer.front.inputs == {"x": 1, "y": -4}
    with pytest.raises(ValueError, match="There is no slider 'z'; there are x, y"):
        explorer.inputs = {"z": 1}
    with pytest.raises(TypeError, match="The input x takes one plain number"):
        explorer.inputs = {"x": "3"}
    assert explorer.inputs == explorer.front.inputs == {"x": 1, "y": -4}
    explorer.inputs = {"x": 25}  # the page's slider then reaches as far
    assert explorer.inputs == explorer.front.inputs == {"x": 25, "y": -4}


def test_two_threads_may_move_it_at_once():
    explorer = explore("x * y", x=(-1000, 1000), y=(-1000, 1000))

    def move(name):
        for number in range(200):
            explorer.inputs = {name: number}

    threads = [threading.Thread(target=move, args=(name,)) for name in "xy"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert explorer.inputs == {"x": 199, "y": 199}
    assert explorer.gradient == {"x": 199, "y": 199}


def test_another_formula_keeps_what_it_can():
    explorer = explore("w * x", editable=True, w=(-2, 2))
    box = explorer.children[0]
    explorer.inputs = {"w": 2, "x": 3}
    box.value = "w * x + b"
    assert explorer.inputs == {"w": 2, "x": 3, "b": 1}
    assert explorer.ranges["w"][1] == 2
    box.value = "w * (x"
    assert "This bracket is never closed" in explorer.children[1].value
    assert list(explorer.inputs) == ["w", "x", "b"]
    box.value = "3"
    assert explorer.inputs == {}
    assert explorer.values == {}
    box.value = "w"
    assert explorer.gradient == {"w": 1}
    assert explorer.children[1].value == ""


def test_closing_leaves_no_widget_behind():
    before = set(ipywidgets.widgets.widget._instances)
    explorer = explore("x * y + z", editable=True)
    explorer.children[0].value = "x * y"
    explorer.close()
    assert set(ipywidgets.widgets.widget._instances) == before


def test_a_notebook_keeps_a_picture_beside_the_live_view():
    explorer = explore("(4x + 1)^2", x=(-2, 2))
    shown = explorer._repr_mimebundle_()
    assert '<img alt="Computation graph of (4 · x + 1)^2 with input x = 1.' in shown["text/html"]
    assert shown["text/html"].endswith(
        "<p>This is a picture of an explorer. Run the cell, and its sliders are here.</p>"
    )
    assert shown["text/plain"].startswith("<Picture: Computation graph of (4 · x + 1)^2")
    assert shown["application/vnd.jupyter.widget-view+json"]["model_id"] == explorer.model_id
    explorer = explore("sqrt(x)", x=(-2, 2))
    slide(explorer, x=-2)
    assert "undefined" not in explorer._repr_mimebundle_()["text/plain"]


@pytest.mark.parametrize("number", [0, 1e-9, 0.3, 1, 4.9, 5, 77, -123456, 1e300])
def test_a_sensible_range_holds_its_number_and_is_a_range(number):
    low, high, step = range_around(number)
    assert low < number < high
    assert read_range("x", (low, high, step)) == (low, high, step)


@pytest.mark.parametrize("number", [1.7e308, -8e307])
def test_the_width_of_a_range_is_a_number_too(number):
    low, high, step = explore("x/2", x=number).ranges["x"]
    assert (high - low, step) == (1e308, 1e306)


@pytest.mark.parametrize("given", [(-1e308, 1e308), (0, 5e-324)])
def test_a_range_has_a_step_that_is_a_number(given):
    with pytest.raises(ValueError, match="too wide or too narrow for floating-point numbers"):
        read_range("x", given)


@pytest.mark.parametrize("given", [(0, 1e-13), (2.3852e-12, 2.6486e-12), (0, 1e-300), (1e16, 1e16 + 4), (-7, -2)])
def test_places_to_start_at_lie_in_the_range_and_differ(given):
    found = [place["x"] for place in itertools.islice(starts(["x"], {"x": read_range("x", given)}), 6)]
    assert all(given[0] <= number <= given[1] for number in found)
    assert len({*found}) > 1


def test_a_figure_is_plain_data():
    graph = trace(lambda x, y: sigmoid(x) / y, x=1, y=2)
    shown = figure(graph, dict.fromkeys(graph.inputs, (-5.0, 5.0, 0.1)), Look(local_gradients=True))
    assert json.loads(json.dumps(shown)) == shown
    assert "<title" not in shown["svg"]
    assert " id=" not in shown["svg"]


def test_what_explains_predictions_is_sent_where_there_are_some():
    assert "mistakes" not in explore("x * y").front.figure
    explorer = explore("x * y", editable=True, predict=True)
    sent = explorer.front.figure["mistakes"]
    assert json.loads(json.dumps(sent)) == sent
    explorer._box.value = "x^2"
    assert explorer.front.figure["mistakes"] == mistakes(parse("x^2", x=1))


def test_a_page_is_saved_as_html_only(tmp_path):
    explorer = explore("x^2")
    with pytest.raises(ValueError, match=r"write square\.html"):
        save_page(explorer, tmp_path / "square.pdf")
    text = page(explorer, title="</title><script>alert(1)</script>")
    assert "<script>alert" not in text
    assert "http:" not in text.replace("http://www.w3.org/2000/svg", "")
    assert "https:" not in text


def test_what_a_page_gets_is_made_from_the_modules_as_they_are(tmp_path, monkeypatch):
    code = build_explorer.TARGET.read_text(encoding="utf-8").partition("\n")[2]
    told = build_explorer.stamped(code)
    current = build_explorer.TARGET.read_text(encoding="utf-8") == told
    assert current, "explorer.js is not what scripts/ make now: run `make explorer` and commit both."
    shutil.copytree(build_explorer.EXPLORER / "scripts", tmp_path / "scripts")
    monkeypatch.setattr(build_explorer, "EXPLORER", tmp_path)
    assert build_explorer.stamped(code) == told
    assert build_explorer.stamped(code + " ") != told
    with (tmp_path / "scripts" / "words.js").open("a", encoding="utf-8") as module:
        module.write("\n")
    assert build_explorer.stamped(code) != told


def test_a_widget_that_needs_the_kernel_cannot_be_saved(tmp_path):
    with pytest.raises(TypeError, match="Only what `explore`, `practice` or `trainer` makes"):
        save_page(explore_depth(), tmp_path / "page.html")


def test_without_gradients_only_values_count():
    explorer = explore("x * y", gradients=False)
    assert explorer.front.figure["gradients"] is False
    assert "∂" not in explorer.still().svg.partition("</style>")[2]
    with pytest.raises(ValueError, match="Without gradients there is nothing to predict"):
        explore("x * y", gradients=False, predict=True)


def test_a_start_is_at_no_kink_unless_that_was_asked_for():
    explorer = explore("max(x, y) + relu(x - 1)")
    assert explorer.inputs["x"] != explorer.inputs["y"]
    assert explorer.inputs["x"] != 1
    assert explore("max(x, y)", x=1, y=1).inputs == {"x": 1, "y": 1}


def test_a_figure_names_the_kinks_of_its_gates():
    assert explore("relu(x) + exp(x)").front.figure["kinks"].keys() == {"relu"}
