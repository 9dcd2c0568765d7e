"""Pictures: the numbers in them, the state at each step, the same bytes every time, words for those who cannot see."""

import base64
import contextlib
import os
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from functools import reduce
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from random_graphs import OURS, run
from worked_example import f

from backprop_helpers import DomainError, draw, exp, parse, sigmoid, trace
from backprop_helpers.core.nodes import Constant
from backprop_helpers.core.numbers import format_number
from backprop_helpers.explorer.figure import Look, figure
from backprop_helpers.picture.drawing import fill, gap
from backprop_helpers.picture.layout import _NEAR, _beside
from backprop_helpers.picture.lines import Box, Line, along, distance
from backprop_helpers.picture.palette import COLOURS
from backprop_helpers.picture.picture import blank_svg, structure_of, symbol
from backprop_helpers.picture.picture import texts as picture_texts

GRAPH = trace(f, x=3, y=-4)
ROOT = Path(__file__).resolve().parents[1]


SPACE = "{http://www.w3.org/2000/svg}"


def elements(picture, tag):
    """Return the elements of a kind, in the order in which they are drawn."""
    return [group for group in ElementTree.fromstring(picture.svg).iter(f"{SPACE}{tag}") if group.get("class")]


def texts_of(root):
    """Return the marked texts in an element, by mark."""
    return {element.get("data-k"): element.text or "" for element in root.iter() if element.get("data-k")}


def texts(picture):
    """Return the marked texts of a picture, by mark."""
    return texts_of(ElementTree.fromstring(picture.svg))


def path_of(group):
    """Return the line of an edge."""
    return group.find(f"{SPACE}path").get("d")


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
    assert not [key for key in texts(draw(graph)) if key.startswith(("local", "downstream"))]
    before = texts(draw(graph, step=1, local_gradients=True))
    assert not [text for key, text in before.items() if key.startswith(("local", "downstream")) and text]


@pytest.mark.parametrize("graph", [GRAPH, parse("x * x + x", x=3)], ids=["f", "parallel"])
def test_each_edge_runs_between_the_two_lines_of_its_own_label(graph):
    groups = [group for group in elements(draw(graph, local_gradients=True), "g") if "edge" in group.get("class")]
    assert len(groups) == sum(not isinstance(edge.input, Constant) for edge in graph.edges)
    for group in groups:
        path = [tuple(map(float, point.split(","))) for point in re.findall(r"[-.0-9]+,[-.0-9]+", path_of(group))]
        local, downstream = (text for text in group.iter(f"{SPACE}text"))
        x, above, below = (float(text) for text in (local.get("x"), local.get("y"), downstream.get("y")))
        level = [(a, b) for a, b in pairwise(path) if a[0] < x < b[0] and above < a[1] < below - 10]
        assert any(a[1] == pytest.approx(b[1], abs=0.2) for a, b in level)


@pytest.mark.parametrize("step", [1, 5, 9, 12])
def test_the_current_step_is_marked_by_its_lines_too(step):
    forward = len(GRAPH.forward_pass)
    here = [*GRAPH.forward_pass, *GRAPH.backward_pass][step - 1]
    picture = draw(GRAPH, step=step)
    marked = [group for group in elements(picture, "g") if "now" in (group.get("class") or "").split()]
    boxes = [group for group in marked if "edge" not in group.get("class")]
    assert [texts_of(box)[f"label:{here.node.name}"] for box in boxes] == [here.node.name]
    lines = [group.get("class") for group in marked if "edge" in group.get("class")]
    visible = [part for part in here.node.inputs if not isinstance(part, Constant)]
    assert lines == ["edge now" if step <= forward else "edge now back"] * len(visible)
    assert re.search(r"\.now \.box\{[^}]*stroke-width:3", picture.svg)
    assert re.search(r"\.back path\{[^}]*stroke-dasharray", picture.svg)
    assert not re.search(r'class="[^"]* now', draw(GRAPH).svg)


def test_parallel_edges_are_two_lines():
    assert draw(parse("x * x", x=3)).svg.count('<g class="edge"') == 2


def test_constants_inside_or_as_leaves():
    graph = parse("1 / (1 + e^(-x))", x=1)
    inside, leaves = draw(graph), draw(graph, constants="nodes")
    assert inside.svg.count('class="constant') == 0
    assert leaves.svg.count('class="constant') == 3  # with x, the four leaves of the sigmoid's tree
    for text in ("1/", "1+", "2.718^"):
        assert f">{text}<" in inside.svg


def test_a_negative_constant_stands_in_brackets():
    graph = parse("((x + -3) * -2) ** 2", x=1)
    assert [symbol(node) for node in graph.nodes if node.gate] == ["+(−3)", "·(−2)", "^2"]


def test_a_template_and_its_texts_make_the_picture():
    structure = structure_of(GRAPH)
    assert structure == structure_of(trace(f, x=0, y=1))
    frame = blank_svg(structure)
    assert "1.546" not in frame
    filled = fill(frame, picture_texts(GRAPH))
    assert texts_of(ElementTree.fromstring(filled)) == texts(draw(GRAPH))


def test_texts_are_escaped():
    assert fill(gap("value:x"), {"value:x": "<b>&"}) == "&lt;b&gt;&amp;"


def test_ids_differ_between_pictures_on_a_page():
    pictures = [draw(GRAPH), draw(GRAPH.at(x=1)), draw(GRAPH, step=3), draw(GRAPH, local_gradients=True)]
    ids = [element.get("id") for picture in pictures for element in ElementTree.fromstring(picture.svg).iter()]
    found = [name for name in ids if name]
    assert len(found) == len(set(found)) == 2 * len(pictures)


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
            env={**os.environ, "PYTHONHASHSEED": seed, "MPLCONFIGDIR": str(tmp_path)},
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
    stored = ROOT / "docs" / "graph.svg"
    neuron = parse("z = w*x + b; neuron = sigmoid(z)", w=2, x=-1, b=3)
    assert stored.read_text(encoding="utf-8") == draw(neuron).svg


class _Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self):
        super().__init__()
        self.found, self.words = [], ""

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words += data


def test_jupyter_gets_the_picture_with_its_words():
    picture, bundle = draw(GRAPH), GRAPH._repr_mimebundle_()
    assert bundle["text/plain"].startswith("<Graph f(x=3, y=-4) = 1.54564")
    page = _Tags()
    page.feed(bundle["text/html"])
    image = dict(page.found)["img"]
    assert image["alt"] == picture.description
    head, data = image["src"].split(",")
    assert head == "data:image/svg+xml;base64"
    assert base64.b64decode(data).decode() == picture.svg


def test_a_notebook_that_is_not_trusted_shows_the_picture_too():
    # JupyterLab's list of what outputs may hold has div and img with alt, src, style; it has no svg.
    page = _Tags()
    page.feed(draw(GRAPH)._repr_mimebundle_()["text/html"])
    # A <style> is taken out, with all that is in it.
    assert [tag for tag, _ in page.found] == ["div", "style", "img"]
    assert {name for _, attributes in page.found for name in attributes} <= {"alt", "class", "src", "style"}
    assert page.words.startswith("@media screen{[data-jp-theme-light")


# ---- light and dark -------------------------------------------------------------------------------------------------


def colours_of(style):
    """Return what the rules of a style paint, as {(selector, property): colour}."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style)
    parts = [
        (one.strip(), part.split(":", 1)) for many, body in rules for one in many.split(",") for part in body.split(";")
    ]
    return {
        (one, part[0].strip()): part[1].strip() for one, part in parts if part[1:] and part[0] in ("fill", "stroke")
    }


def test_whatever_has_a_colour_has_another_one_on_a_dark_page():
    (style,) = re.findall("<style>(.*?)</style>", draw(GRAPH).svg, flags=re.S)
    light, dark = style.split("@media (prefers-color-scheme:dark){")
    pairs = {(colour.light, colour.dark) for colour in COLOURS.values()}
    painted = {key: colour for key, colour in colours_of(light).items() if colour != "none"}
    repainted = {(one.removeprefix(":root"), kind): colour for (one, kind), colour in colours_of(dark).items()}
    assert painted.keys() == repainted.keys()
    assert {(painted[key], repainted[key]) for key in painted} <= pairs


def luminance(colour):
    """Return the relative luminance of WCAG 2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("page", ["light", "dark"])
def test_text_stands_out_from_what_it_is_written_on(page):
    shades = {name: luminance(getattr(colour, page)) for name, colour in COLOURS.items()}
    written = [("ink", ground) for ground in ("paper", "input", "plate")]
    written += [(name, ground) for name in ("value", "gradient") for ground in ("paper", "input")]
    written += [("soft", "paper"), ("right", "paper")]
    for text, ground in written:
        high, low = sorted((shades[text], shades[ground]), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5, (text, ground)


def test_the_explorer_has_the_same_colours():
    style = (ROOT / "backprop_helpers" / "explorer" / "explorer.css").read_text(encoding="utf-8")
    named = dict(re.findall(r"--bp-(\w+): light-dark\(([^)]*)\)", style))
    for name, colour in COLOURS.items():
        light, dark = (re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", part.strip()) for part in named[name].split(","))
        assert (light, dark) == (colour.light, colour.dark), name


# ---- where everything stands ----------------------------------------------------------------------------------------


def structures(count):
    """Return what a number of random graphs look like, the same ones each time."""
    chance, found = random.Random(13), []
    while len(found) < count:
        program = [
            (chance.choice(sorted(OURS)), *chance.choices(range(10**6), k=2)) for _ in range(chance.randint(1, 8))
        ]
        with contextlib.suppress(DomainError):
            found.append(trace(lambda x, y, z, steps=program: run(steps, OURS, x, y, z), x=0.5, y=-0.7, z=1.2))
    return found


def stored_pictures():
    """Return the pictures in all lessons and in the solved sheets."""
    for path in sorted([*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("solutions/*.ipynb")]):
        for data in re.findall(r"data:image/svg\+xml;base64,([^\\\"]*)", path.read_text(encoding="utf-8")):
            svg = base64.b64decode(data).decode()
            if 'class="bp"' in svg:
                yield svg


def boxes_of(root):
    """Return the outer frame of each box, by name; a constant's by its place."""
    frames = {}
    for number, group in enumerate(root.iter(f"{SPACE}g")):
        frame = group.find(f"{SPACE}rect[@class='box']")
        if frame is not None:
            name = group.get("data-k", f"node:{number}").removeprefix("node:")
            frames[name] = Box(*(float(frame.get(key)) for key in ("x", "y", "width", "height")))
    return frames


def assert_clear(svg):
    root = ElementTree.fromstring(svg)
    boxes = boxes_of(root)
    rooms = [*boxes.values()]
    for group in (group for group in root.iter(f"{SPACE}g") if (group.get("class") or "").startswith("edge")):
        numbers = [*map(float, re.findall(r"[-.0-9]+", path_of(group)))]
        points = [*zip(numbers[::2], numbers[1::2], strict=True)]
        head = group.get("data-k").split(":")[1]
        tail = min(boxes, key=lambda name: distance(boxes[name], points[0]))
        others = [box for name, box in boxes.items() if name not in (tail, head)]
        assert min((distance(box, point) for box in others for point in along(points)), default=9) >= 4
        texts = [*group.iter(f"{SPACE}text")]
        if texts and texts[0].text:
            x, y = (float(texts[0].get(key)) for key in ("x", "y"))
            shape = texts[0].text if re.fullmatch(r"[\d×]+", texts[0].text) else ""
            formula = "" if shape or texts[0].text.startswith("×") else texts[0].text
            # Else it is the longest number, in the widest usual font.
            width = 8.5 * len(shape) if shape else 7.2 * len(formula) if formula else 85
            rooms.append(Box(x - width / 2, y - 11, width, 13 if shape else 35))
    for place, one in enumerate(rooms):
        for other in rooms[:place]:
            apart = max(one.x - other.x - other.width, other.x - one.x - one.width)
            assert max(apart, one.y - other.y - other.height, other.y - one.y - one.height) > 0


def test_no_edge_comes_near_another_box_and_no_label_near_another():
    pictures = [*stored_pictures()]
    assert len(pictures) > 80
    for svg in {*pictures}:
        assert_clear(svg)
    for graph in structures(100):
        for local_gradients in (False, True):
            assert_clear(draw(graph, local_gradients=local_gradients).svg)


def test_what_a_line_comes_near_to_is_never_passed_over():
    number = random.Random(3).uniform
    met = 0
    for _ in range(2000):
        box = Box(number(0, 100), number(0, 100), number(5, 40), number(5, 40))
        points = tuple((number(0, 150), number(0, 150)) for _ in range(4))
        line = Line(points, points[-1], points[0])
        if any(distance(box, point) < _NEAR for point in along(line.points)):
            met += 1
            assert [*_beside(line, [box], (1, 2))] == [box]
    assert 200 < met < 1800


def test_an_explorer_has_every_box_where_the_picture_has_it():
    for graph in structures(50):
        ranges = dict.fromkeys(graph.inputs, (-9, 9, 0.1))
        for local_gradients in (False, True):
            still = boxes_of(ElementTree.fromstring(draw(graph, local_gradients=local_gradients).svg))
            shown = figure(graph, ranges, Look(local_gradients=local_gradients))
            assert still == boxes_of(ElementTree.fromstring(shown["svg"]))


def test_a_box_stays_in_its_row_when_labels_come():
    for graph in structures(50):
        bare, full = (
            boxes_of(ElementTree.fromstring(draw(graph, local_gradients=flows).svg)) for flows in (False, True)
        )
        assert {name: box.y for name, box in bare.items()} == {name: box.y for name, box in full.items()}


def test_a_line_of_text_has_room_below_each_box():
    for graph in structures(50):
        boxes = [*boxes_of(ElementTree.fromstring(draw(graph).svg)).values()]
        for above in boxes:
            for below in boxes:
                if above.y < below.y and above.x < below.x + below.width and below.x < above.x + above.width:
                    assert below.y - above.y - above.height >= 18


def test_no_text_is_shown_smaller_than_12_pixels():
    for graph in (GRAPH, trace(lambda x: sigmoid(sigmoid(sigmoid(sigmoid(x)))), x=1)):
        for flows in (False, True):
            svg = draw(graph, local_gradients=flows).svg
            seen = svg if flows else svg.replace(".bp .flow text{fill", "").replace("font-size:12.5px", "", 1)
            smallest = min(map(float, re.findall(r"font(?:-size)?:([\d.]+)px", seen)))
            natural, least = (float(re.search(rf'{key}[=:]"?(\d+)', svg)[1]) for key in ("width", "min-width"))
            assert (smallest, smallest * least / natural >= 12) == (12.5 if flows else 14, True)


def test_a_picture_that_is_a_little_too_wide_gets_smaller_gaps():
    def chain(gates):
        return trace(lambda x: reduce(lambda last, _: sigmoid(last), range(gates), x), x=1)

    def measures(gates):
        svg = draw(chain(gates)).svg
        lefts = sorted(box.x for box in boxes_of(ElementTree.fromstring(svg)).values())
        return [float(re.search(rf'{key}[=:]"?(\d+)', svg)[1]) for key in ("width", "min-width")], lefts[1] - lefts[0]

    _, usual = measures(2)
    (width, _), close = measures(6)
    assert (width <= 1092, usual - 20 < close < usual) == (True, True)  # which a notebook shows at 1280 pixels
    (_, least), closer = measures(7)
    assert (least <= 1092, closer) == (True, close)
    assert measures(9)[1] == usual  # it scrolls anyhow


def test_a_long_name_is_shortened_in_its_middle_and_told_in_full():
    name = "weight_of_the_first_neuron_of_all"
    svg = draw(parse(f"2 * {name}", **{name: 1})).svg
    assert f">weight_of…on_of_all<title>{name}</title></text>" in svg
    assert "<title>" not in draw(GRAPH).svg
