"""Pictures: the numbers in them, the state at each step, the same bytes every time, words for those who cannot see."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from backprop_helpers import draw, exp, parse, sigmoid, trace
from backprop_helpers.symbols import format_number


def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    den = sigmoid(x) + (x + y) ** 2
    return num / den


GRAPH = trace(f, x=3, y=-4)


def texts(picture):
    """Return the marked texts of a picture, by mark."""
    root = ElementTree.fromstring(picture.svg)
    return {element.get("data-k"): element.text or "" for element in root.iter() if element.get("data-k")}


def test_every_number_is_the_graphs():
    shown = texts(draw(GRAPH))
    for name, value in GRAPH.values.items():
        assert shown[f"value:{name}"] == format_number(value)
        assert shown[f"gradient:{name}"] == format_number(GRAPH.gradients[name])


def test_a_step_shows_what_is_known_by_then():
    forward = len(GRAPH.forward_pass)
    assert not any(text for key, text in texts(draw(GRAPH, step=forward)).items() if key.startswith("gradient"))
    start = texts(draw(GRAPH, step=0))
    assert [key for key, text in start.items() if text and key.startswith("value")] == ["value:x", "value:y"]
    first = texts(draw(GRAPH, step=forward + 1))
    assert (first["gradient:f"], first["gradient:num"], first["gradient:sigy"]) == ("1", "0.5121", "")


def test_a_branch_shows_the_sum_so_far():
    graph = trace(lambda x: x * 3 + x * 5, x=2)
    steps = len(graph.forward_pass) + len(graph.backward_pass)
    assert texts(draw(graph, step=steps - 1))["gradient:x"] == "5"
    assert texts(draw(graph, step=steps))["gradient:x"] == "8"


def test_local_gradients_stand_on_the_edges():
    graph = parse("a = x * x", x=3)
    shown = texts(draw(graph, local_gradients=True))
    assert [shown[f"{key}:a:{place}"] for place in (0, 1) for key in ("local", "downstream")] == ["× 3", "= 3"] * 2
    assert not any(shown[key] for key in shown if key.startswith("local")) or draw(graph).svg.count("× 3") == 0


def test_parallel_edges_are_two_lines():
    assert draw(parse("x * x", x=3)).svg.count('<g class="edge"') == 2


def test_constants_inside_or_as_leaves():
    graph = parse("1 / (1 + e^(-x))", x=1)
    inside, leaves = draw(graph), draw(graph, constants="nodes")
    assert inside.svg.count('class="constant') == 0
    assert leaves.svg.count('class="constant') == 3  # with x, the four leaves of the sigmoid's tree
    for symbol in ("1/", "1+", "2.718^"):
        assert f">{symbol}<" in inside.svg


def test_the_layout_depends_on_the_structure_only():
    numbers = [draw(GRAPH.at(x=x)).svg for x in (3, -1e-5, 123456.7)]
    places = [[part.split('"')[0] for part in svg.split(' x="')[1:]] for svg in numbers]
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize("name", ["x", "weight_of_the_first_neuron", "σ"])
def test_texts_stay_inside_their_boxes(name):
    graph = parse(f"{name} * 1.2345e-7 - 3", **{name: -1.2345e-5})
    root = ElementTree.fromstring(draw(graph).svg)
    space = "{http://www.w3.org/2000/svg}"
    for group in root.iter(f"{space}g"):
        box = group.find(f"{space}rect[@class='box']")
        if box is None:
            continue
        rows = {}
        for text in group.findall(f"{space}text"):
            rows[text.get("y")] = rows.get(text.get("y"), 0) + len(text.text or "") + 1
        assert all(letters * 8 <= float(box.get("width")) for letters in rows.values())


def test_words_for_those_who_do_not_see_it():
    root = ElementTree.fromstring(draw(GRAPH).svg)
    assert root.get("role") == "img"
    ids = {element.get("id") for element in root.iter()}
    assert set(root.get("aria-labelledby").split()) <= ids
    assert "∂f/∂x = 2.06" in draw(GRAPH).description
    assert "num has the gradient" in draw(GRAPH, step=len(GRAPH.forward_pass) + 6).description


def test_two_interpreters_draw_the_same_bytes(tmp_path):
    code = (
        "from backprop_helpers import *\n"
        "def f(x, y):\n    s = sigmoid(y)\n    n = x + s\n    return n / (exp(x) + (x + y) ** 2)\n"
        "g = trace(f, x=3, y=-4)\n"
        "p = draw(g, local_gradients=True)\n"
        "print(p.source, p.svg, g.to_python(), derive(g).latex, steps(g), plot_nudge(g).svg)"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "MPLCONFIGDIR": str(tmp_path)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]


def test_no_program_is_started(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a program was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert draw(trace(lambda x: exp(sigmoid(x * 17)), x=1)).svg.startswith("<svg")


def test_a_graph_too_large_to_read_is_not_drawn_by_accident():
    graph = parse("+".join(["x*x"] * 120), x=1)
    with pytest.raises(ValueError, match=r"240 boxes.*limit=240"):
        draw(graph)
    assert "<svg" in draw(graph, limit=240).svg


@pytest.mark.parametrize("step", [-1, 99, 1.5, "2", True])
def test_a_step_that_is_none_is_told(step):
    with pytest.raises(ValueError, match="steps 0 to"):
        draw(GRAPH, step=step)


def test_what_constants_may_be_is_told():
    with pytest.raises(ValueError, match='"inside" or "nodes"'):
        draw(GRAPH, constants="leaves")


def test_pictures_are_saved(tmp_path):
    picture = draw(GRAPH)
    for suffix, content in ((".svg", picture.svg), (".dot", picture.source), (".gv", picture.source)):
        picture.save(tmp_path / f"graph{suffix}")
        assert (tmp_path / f"graph{suffix}").read_text(encoding="utf-8") == content
    with pytest.raises(ValueError, match=r"write graph\.svg"):
        picture.save(tmp_path / "graph.png")


def test_the_readmes_picture_is_what_the_package_draws():
    stored = Path(__file__).resolve().parents[1] / "docs" / "graph.svg"
    assert stored.read_text(encoding="utf-8") == draw(GRAPH).svg


def test_jupyter_gets_the_picture_with_its_words():
    bundle = GRAPH._repr_mimebundle_()
    assert "<desc" in bundle["text/html"]
    assert bundle["text/plain"].startswith("<Graph f(x=3, y=-4) = 1.54564")
