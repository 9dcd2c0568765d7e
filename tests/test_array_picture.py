"""Pictures of arrays: every number and colour is the graph's, large ones are colours, wide ones are folded."""

import base64
import re
import struct
import xml.etree.ElementTree as ElementTree
import zlib
from itertools import pairwise

import numpy as np
import pytest
from array_network import NETWORK
from test_picture import SPACE, assert_clear, boxes_of, luminance, texts

from backprop_helpers import cross_entropy, draw, log, relu, softmax, tanh, trace
from backprop_helpers.core.arrays import bracketed
from backprop_helpers.core.numbers import format_number
from backprop_helpers.notation.narration import result, sentence
from backprop_helpers.picture.grid import cell_text
from backprop_helpers.picture.palette import COLOURS
from backprop_helpers.picture.picture import structure_of, symbol

SMALL = trace(lambda x, W, b: ((x @ W + b) ** 2).sum(), x=[1.5, -2], W=[[0.5, -1, 2], [1, 0.25, -0.5]], b=[0.1, 0.2, 3])


def network(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = relu(Z)
    S = H @ W2 + b2
    return cross_entropy(S, [0, 1, 2, 1])


SOFTMAX = trace(
    network,
    X=[[0.5, -1.2], [1.5, 0.3], [-0.7, 0.8], [2, -0.4]],
    W1=[[0.4, -0.6, 0.1], [0.9, 0.2, -0.5]],
    b1=[0.1, 0, -0.2],
    W2=[[0.7, -0.3, 0.2], [-0.4, 0.5, 0.1], [0.2, 0.6, -0.3]],
    b2=[0.1, -0.1, 0],
)


def entries(name, value):
    """Yield the name of each entry of a node, and the entry."""
    if not np.shape(value):
        yield name, value
    for place in np.ndindex(np.shape(value)):
        if place:
            yield f"{name}{bracketed(place)}", value[place]


def written(value, number):
    return cell_text(number) if np.shape(value) else format_number(number)


@pytest.mark.parametrize(("graph", "marks"), [(NETWORK, {"b", "f"}), (SMALL, set())])
def test_every_number_is_the_graphs(graph, marks):
    shown = texts(draw(graph))
    for kind, numbers in (("value", graph.seen.values), ("gradient", graph.seen.gradients)):
        for name, value in numbers.items():
            for place, number in entries(name, value):
                assert shown.get(f"{kind}:{place}") == (None if name in marks else written(value, number))


def test_in_a_folded_picture_a_repeat_is_a_mark_beside_its_leaf():
    boxes = boxes_of(ElementTree.fromstring(draw(NETWORK).svg))
    for leaf, mark, gate in (("b1", "b", "a"), ("b2", "f", "d")):
        assert boxes[mark].height < 30
        assert boxes[leaf].x + boxes[leaf].width < boxes[mark].x
        assert boxes[leaf].y < boxes[mark].y < boxes[leaf].y + boxes[leaf].height
        assert boxes[gate].y + boxes[gate].height < boxes[leaf].y  # below the gate whose sum takes it


def test_a_repeat_for_a_product_keeps_its_entries_since_they_have_gradients_of_their_own():
    graph = trace(lambda X, w: tanh(tanh(tanh(X * w))).sum(), X=np.ones((4, 3)), w=[1, 2, 3])
    picture = draw(graph)
    assert least_width(picture.svg) < 1100
    (repeat,) = [node.name for node in graph.nodes if node.gate and node.gate.name == "repeat"]
    assert f"gradient:{repeat}[3,2]" in texts(picture)


@pytest.mark.parametrize("graph", [NETWORK, SOFTMAX])
def test_a_network_of_two_layers_fits_a_projector(graph):
    svg = draw(graph).svg
    width, height = map(int, re.search(r'width="(\d+)" height="(\d+)"', svg).groups())
    assert width <= 1140
    assert height <= 645
    assert float(re.search(r"text\.cell\{font:([\d.]+)px", svg)[1]) * least_width(svg) / width >= 12


def test_the_first_gates_of_a_line_stand_level():
    boxes = boxes_of(ElementTree.fromstring(draw(SOFTMAX).svg))
    for line in (("X", "a", "Z"), ("H", "c", "S"), ("f", "h")):
        middles = [boxes[name].y + boxes[name].height / 2 for name in line]
        assert max(middles) - min(middles) < 0.5


def test_data_is_a_box_without_a_gradient():
    shown = texts(draw(NETWORK))
    data = NETWORK.nodes[4]
    assert data.shape == (4, 2)
    assert shown[f"value:{data.name}[0,1]"] == cell_text(-1.2)
    assert f"gradient:{data.name}[0,0]" not in shown


def test_a_step_shows_what_is_known_by_then():
    last = len(NETWORK.forward_pass)
    shown = texts(draw(NETWORK, step=2))
    assert shown["value:a[0,0]"]
    assert not shown["value:c[0,0]"]
    assert not any(text for key, text in shown.items() if key.startswith(("gradient:", "partial:")))
    shown = texts(draw(NETWORK, step=last + 1))
    assert shown["gradient:network"] == "1"
    assert shown["partial:W1"] == ""
    assert draw(NETWORK, step=last + 13).svg.count(" now") == 2  # one edge leads to an input, one to data


def test_colours_are_sign_and_size():
    svg = draw(trace(lambda x: (x * x).sum(), x=[4.0, -2.0, 0.0])).svg
    assert re.search(r'class="tint p l8" data-k="tint:value:x\[0\]"', svg)
    assert re.search(r'class="tint n l4" data-k="tint:value:x\[1\]"', svg)
    assert re.search(r'class="tint" data-k="tint:value:x\[2\]"', svg)


@pytest.mark.parametrize("page", ["light", "dark"])
def test_numbers_stand_out_from_the_strongest_colour(page):
    ink, *grounds = (getattr(COLOURS[name], page) for name in ("ink", "paper", "input"))
    for ground in grounds:
        for name in ("value", "gradient"):
            strong = getattr(COLOURS[name], page)
            mixed = [
                round(0.44 * int(strong[at : at + 2], 16) + 0.56 * int(ground[at : at + 2], 16)) for at in (1, 3, 5)
            ]
            high, low = sorted((luminance(ink), luminance("#{:02x}{:02x}{:02x}".format(*mixed))), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 4.5


def levels_of(address):
    """Return the levels of a grid's image, from −32 to 32, row by row."""
    data = base64.b64decode(address.removeprefix("data:image/png;base64,"))
    chunks, place = {}, 8
    while place < len(data):
        (length,), kind = struct.unpack(">I", data[place : place + 4]), data[place + 4 : place + 8]
        chunks[kind] = data[place + 8 : place + 8 + length]
        assert struct.unpack(">I", data[place + 8 + length : place + 12 + length])[0] == zlib.crc32(kind + chunks[kind])
        place += 12 + length
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, width + 1)
    assert not rows[:, 0].any()
    return rows[:, 1:].astype(int) - 32


def images(picture):
    root = ElementTree.fromstring(picture.svg)
    return {image.get("data-k"): levels_of(image.get("href")) for image in root.iter(f"{SPACE}image")}


@pytest.mark.parametrize("shape", [(6,), (3, 6), (6, 2), (64, 64), (128, 3)])
def test_an_array_too_large_for_numbers_is_an_image(shape):
    values = np.random.default_rng(1).normal(size=shape)
    graph = trace(lambda x: (x * x * x).sum(), x=values)
    picture, largest = draw(graph), np.abs(values).max()
    found = images(picture)
    table = values.reshape(-1, shape[-1])
    assert np.array_equal(found["image:value:x"], np.sign(table) * np.floor(np.abs(table) / largest * 32 + 0.5))
    assert (found["image:gradient:x"] >= 0).all()
    shown = texts(picture)
    assert shown["range:value:x"] == f"±{format_number(largest, 2)}"
    assert texts(draw(graph.at(x=0 * values)))["range:value:x"] == "0"
    assert "value:x[0,0]" not in shown


def test_of_data_of_any_size_blocks_are_averaged():
    values = np.repeat(np.repeat([[1.0, -1.0], [0.5, 0.25]], 200, axis=0), 150, axis=1)
    graph = trace(lambda w: (values * w).sum(), w=1.0)
    picture = draw(graph)
    (name,) = [node.name for node in graph.nodes if node.shape == (400, 300)][:1]
    found = images(picture)[f"image:value:{name}"]
    assert found.shape == (128, 128)
    assert [found[0, 0], found[0, -1], found[-1, 0], found[-1, -1]] == [32, -32, 16, 8]
    assert len(picture.svg) < 40_000
    assert "400×300" in picture.svg


def test_shapes_stand_in_boxes_and_on_edges():
    root = ElementTree.fromstring(draw(SMALL).svg)
    inside = ["".join(text.itertext()) for text in root.iter(f"{SPACE}text") if text.get("data-k") == "label:W"]
    assert inside == ["W2×3"]
    along = {
        group.get("data-k"): text.text
        for group in root.iter(f"{SPACE}g")
        for text in group.findall(f"{SPACE}text")
        if text.get("class") == "along"
    }
    assert along == {
        "edge:a:0": "2",
        "edge:a:1": "2×3",
        "edge:c:0": "3",
        "edge:c:1": "3",
        "edge:d:0": "3",
        "edge:f:0": "3",
    }


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (lambda x: x.sum(axis=0).sum(), ["Σ axis 0", "Σ"]),
        (lambda x: x.max(axis=1).sum(), ["max axis 1", "Σ"]),
        (lambda x: x[0].sum(), ["[0]", "Σ"]),
        (lambda x: (2 * x).sum(), ["2·", "Σ"]),
        (lambda x: (x.T @ [1.0, 2.0]).mean(), ["T", "@", "Σ", "/3"]),
    ],
)
def test_gates_say_what_they_do(function, expected):
    graph = trace(function, x=[[1, 2, 3], [4, 5, 6]])
    assert [symbol(node) for node in graph.nodes if node.gate] == expected


def test_two_shapes_at_one_arrow_stand_on_both_sides_of_it():
    svg = draw(trace(lambda w, x: (w * x).sum(), w=[2, -3, -3], x=[-1, -2, 1])).svg
    root = ElementTree.fromstring(svg)
    middle = boxes_of(root)["a"].y + boxes_of(root)["a"].height / 2
    above, below = [float(text.get("y")) for text in root.iter(f"{SPACE}text") if text.get("class") == "along"][:2]
    assert above < middle < below - 10  # the height of a letter


@pytest.mark.parametrize("local_gradients", [False, True])
@pytest.mark.parametrize("graph", [NETWORK, SMALL, SOFTMAX])
def test_no_edge_runs_through_a_box(graph, local_gradients):
    assert_clear(draw(graph, local_gradients=local_gradients).svg)


def test_local_gradients_are_what_numpy_writes():
    shown = texts(draw(NETWORK, local_gradients=True))
    assert (shown["local:d:0"], shown["downstream:d:0"]) == ("dd @ W2.T", "4×3")
    assert shown["local:h:0"] == "dh · (1 − h^2)"
    assert shown["local:b:0"] == "db.sum(axis=0)"
    dot = texts(draw(trace(lambda w, x: 2 * (w @ x), w=[1, 2], x=[3, 4]), local_gradients=True))
    assert (dot["local:a:0"], dot["local:a:1"]) == ("da · x", "w · da")


def least_width(svg):
    """How many pixels a picture takes where it must be small: a notebook shows 1092 of a page with 1280."""
    return int(re.search(r"min-width:(\d+)px", svg)[1])


@pytest.mark.parametrize("local_gradients", [False, True])
@pytest.mark.parametrize("graph", [NETWORK, SMALL])
def test_a_picture_fits_a_notebook(graph, local_gradients):
    assert least_width(draw(graph, local_gradients=local_gradients).svg) <= 1092


def test_a_wide_graph_is_folded_and_a_narrow_one_is_not():
    boxes = boxes_of(ElementTree.fromstring(draw(NETWORK).svg))
    assert boxes["h"].x < boxes["a"].x  # the next line
    assert boxes["h"].y > boxes["a"].y + boxes["a"].height
    narrow = trace(lambda x, W: ((x @ W) ** 2).sum(), **{name: SMALL.inputs[name] for name in ("x", "W")})
    small = boxes_of(ElementTree.fromstring(draw(narrow).svg))
    order = ["W", "a", "b", "c"]
    assert all(small[one].x < small[other].x for one, other in pairwise(order))


def test_the_last_box_does_not_stand_alone_in_a_line():
    def weighted(X, W):
        Y = tanh(X @ W)
        return (Y * [[5, -1, 2], [1, 0, -1], [0, 2, 1], [-2, 1, 3]]).sum()

    svg = draw(trace(weighted, X=[[3, 1], [1, 0], [0, -2], [2, 2]], W=[[1, 2, 0], [-1, 4, 3]])).svg
    boxes = boxes_of(ElementTree.fromstring(svg))
    assert boxes["Y"].y + boxes["Y"].height < boxes["b"].y < boxes["weighted"].y < boxes["b"].y + boxes["b"].height


def test_a_long_chain_is_folded_into_lines_that_fit():
    def chain(x):
        for _ in range(30):
            x = tanh(x) * 1.1
        return x.sum()

    svg = draw(trace(chain, x=[[1, 2, 3], [4, 5, 6]])).svg
    boxes = boxes_of(ElementTree.fromstring(svg))
    assert least_width(svg) <= 1092
    assert all(boxes[one] != boxes[other] for one, other in pairwise(boxes))
    for name, one in boxes.items():
        for other in (box for key, box in boxes.items() if key != name):
            assert (
                one.x + one.width < other.x
                or other.x + other.width < one.x
                or one.y + one.height < other.y
                or other.y + other.height < one.y
            )


def test_a_leaf_alone_in_a_line_needs_no_way_around():
    def wide(x, y, unused):
        for _ in range(9):
            x = tanh(x)
        return x.sum() * y

    assert draw(trace(wide, x=[[1, 2, 3], [4, 5, 6]], y=2, unused=1.0)).svg


def test_numbers_stay_inside_their_cells():
    longest = max(
        (
            cell_text(sign * digit * 10.0**power)
            for sign in (1, -1)
            for digit in (1.25, 9.96)
            for power in range(-20, 20)
        ),
        key=len,
    )
    assert len(longest) <= 7


def test_the_unfolded_graph_has_its_entries_in_order():
    graph = SMALL.unfold()
    boxes = boxes_of(ElementTree.fromstring(draw(graph).svg))
    for name in ("x", "W", "b", "a", "c", "d"):
        own = [boxes[node.name] for node in graph.nodes if re.fullmatch(rf"{name}\[[\d,]+\]", node.name)]
        ordered = sorted(own, key=lambda box: box.y)
        assert [box.y for box in own] == [box.y for box in ordered]
        assert len({round(box.x) for box in own}) == 1
    assert_clear(draw(graph).svg)


def test_words_for_those_who_do_not_see_it():
    told = repr(draw(NETWORK))
    assert told.startswith("<Picture: Computation graph with inputs W1 (2×3: 0.4, −0.6, 0.1, 0.9, 0.2, −0.5), b1 (3: ")
    assert "a = " in told
    assert "@ W1 (4×3: sum −0.63, from −1.28 to 0.87)" in told
    assert "∂network/∂b2 (2: 0.1765, −0.1765)" in told
    assert "Step 3 of 26. Forward: c = a + b, entry by entry, of shape 4×3." in repr(draw(NETWORK, step=3))


@pytest.mark.parametrize(
    ("function", "forward", "backward"),
    [
        (lambda x: x.T.sum(), "Forward: a = x.T, of shape 3×2.", "Backward: a passes da.T to x by the pattern ji->ij."),
        (
            lambda x: (x * x).sum(),
            "Forward: a = x · x, entry by entry, of shape 2×3.",
            "Backward: a passes da · x to x and da · x to x, where it is added.",
        ),
        (
            lambda x: x[:, 1].sum(),
            "Forward: a = x[:, 1], of shape 2.",
            "Backward: a passes da, each entry back to its place to x.",
        ),
        (
            lambda x: x.reshape(6).sum(),
            "Forward: a = x.reshape(6), of shape 6.",
            "Backward: a passes da.reshape(2, 3) to x.",
        ),
        (
            lambda x: x.max(axis=1).sum(),
            "Forward: a = x.max(axis=1), of shape 2.",
            "Backward: a passes da, to the largest entries to x.",
        ),
        (
            lambda x: (x - [1.0, 2.0, 3.0]).sum(),
            "Forward: a = x − data, entry by entry, of shape 2×3.",
            "Backward: a passes da to x.",
        ),
    ],
)
def test_each_step_has_a_sentence(function, forward, backward):
    graph = trace(function, x=[[1, 2, 3], [4, 5, 6]])
    assert sentence(graph, 1) == forward
    assert sentence(graph, 4) == backward
    assert sentence(graph, 0) == "The inputs are given."


def test_what_has_no_gradient_is_told_entry_by_entry():
    graph = trace(lambda x: (x**0.5).sum(), x=[4.0, 0.0, 1.0])
    shown = texts(draw(graph))
    assert [shown[f"gradient:x[{place}]"] for place in range(3)] == ["0.25", "–", "0.5"]
    assert result(graph) == str(graph.undefined["x"])
    assert sentence(graph, 4) == str(graph.undefined["x"])


def test_a_graph_that_ends_in_an_array_shows_its_values():
    graph = trace(lambda x: softmax(x), x=[1.0, 2.0])
    shown = texts(draw(graph))
    name = graph.output.name
    assert shown[f"value:{name}[1]"] == cell_text(graph.value[1])
    assert not any(text for key, text in shown.items() if key.startswith("gradient:"))
    assert "Gradients" not in repr(draw(graph))
    assert "Step 1 of 4" in repr(draw(graph, step=1))


def test_equal_structures_share_their_layout():
    other = SMALL.at(x=[3, 4])
    assert structure_of(other) == structure_of(SMALL)


def test_one_number_among_arrays_is_a_box_as_always():
    graph = trace(lambda x, w: (relu(x) * w).sum() + log(w), x=[1, -2], w=2.0)
    shown = texts(draw(graph))
    assert shown["value:w"] == "2"
    assert shown["gradient:w"] == format_number(graph.gradient["w"])
