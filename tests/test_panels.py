"""Plots where there is no matplotlib: every one is painted, and its points stand where their numbers are."""

import math
import re
from xml.etree import ElementTree

import pytest

import backprop_helpers
from backprop_helpers import parse, trace
from backprop_helpers.plots import canvas, painting, panels

VALLEY = parse("p^2 + 8q^2", p=2, q=1)
PLOTS = {
    "contours": (VALLEY, {"a walk": [VALLEY, {"p": 0.5, "q": 0}]}, {"p": (-3, 3), "q": (-2, 2)}),
    "descent": (parse("(p - 3)^2", p=0), "p", [0.25, 1.5], 2, (-1, 7)),
    "difference_error": (parse("x^3", x=1),),
    "difference_errors": ({"cube": parse("x^3", x=1), "fourth": parse("x^4", x=1)},),
    "growth": ([1, 2, 300], {"paths": [2, 4, 8], "gates": [1, 2, 3]}, "stages"),
    "jacobian": (trace(lambda x: (x * x).sum(), x=[1, 2, 3]), "a", "x"),
    "losses": ({"rate 0.1": [9.0, 4.0, 1.0], "rate 0.2": [9.0, 2.0]},),
    "nudge": (parse("x^2", x=3),),
    "pictures": ([[0, 1, 1, 0], [1, 0, 0, 1]], ["up", "down"]),
    "points": ([1, 3], [1, 2], [0, 1], {"before": {"w1": 1, "w2": 0, "b": -2}}),
    "slopes": (parse("abs(x)", x=0), [-0.5, 0, 1.5]),
    "softmax": ([1, 2, -1], 0),
    "waterfall": ({"weight 0.5": [0.0, 0.25, 0.5, 1.0]},),
}
NAMES = sorted(name.removeprefix("plot_") for name in backprop_helpers.__all__ if name.startswith("plot_"))


@pytest.fixture(autouse=True)
def without_matplotlib(monkeypatch):
    monkeypatch.setattr(canvas, "find_spec", lambda _: None)


@pytest.mark.parametrize("name", NAMES)
def test_every_plot_is_painted(name):
    plot = getattr(backprop_helpers, f"plot_{name}")(*PLOTS[name])
    drawing = ElementTree.fromstring(plot.svg)
    numbers = [float(number) for number in re.findall(r"(?<![\w#.])-?\d+\.\d+", plot.svg)]
    assert numbers
    assert not re.search(r"\bnan\b|\binf\b", plot.svg)
    kinds = {part.tag.partition("}")[2] for part in drawing.iter()}
    assert "text" in kinds
    assert kinds & {"path", "rect"}
    width, height = float(drawing.get("width")), float(drawing.get("height"))
    for text in drawing.iter("{http://www.w3.org/2000/svg}text"):
        assert 0 <= float(text.get("x")) <= width
        assert 0 <= float(text.get("y")) <= height
    assert "prefers-color-scheme:dark" in plot.svg


def panel(**given):
    made = panels.Panel()
    made.plot([1, 10, 100], [0, 5, 10], "o-", label="a")
    made.set(**given)
    painting.painted([made], 600, 300)
    return made


def test_points_stand_where_their_numbers_are():
    made = panel(xlim=(0, 200), ylim=(0, 10))
    assert made.pixel((0, 0)) == (made.left, made.top + made.height)
    assert made.pixel((200, 10)) == (made.left + made.width, made.top)
    assert made.pixel((50, 2.5)) == pytest.approx((made.left + made.width / 4, made.top + 0.75 * made.height))


def test_a_logarithmic_scale_has_powers_of_ten_at_equal_distances():
    made = panel(xscale="log")
    places = [made.pixel((number, 0))[0] for number in (1, 10, 100)]
    assert places[1] - places[0] == pytest.approx(places[2] - places[1])
    assert "10²" in {text: place for place, text in made.x.marks()}
    assert math.isnan(made.x.measure(0))


def test_right_angles_are_right_angles():
    made = panel(xlim=(0, 100), ylim=(0, 10), aspect="equal")
    assert made.width / 100 == pytest.approx(made.height / 10)


def test_lines_of_equal_height_stand_at_that_height():
    net = [-2, -1, 0, 1, 2]
    pieces = panels._equal(net, net, [[x + 2 * y for x in net] for y in net], 1.5)
    assert pieces
    for piece in pieces:
        for x, y in piece:
            assert x + 2 * y == pytest.approx(1.5)
