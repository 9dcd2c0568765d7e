"""A saved page: opened from the disk with the network blocked, and everything still moves."""

import pytest
from worked_example import f

from backprop_helpers import explore, parse, save_page, trace
from backprop_helpers.core.numbers import format_number
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.wording import at_a_kink, beside
from backprop_helpers.notation.narration import sentence


@pytest.fixture
def opened(open_page, tmp_path):
    """A function that saves an explorer and opens the page, without a network."""

    def opened(explorer, **options):
        path = tmp_path / "page.html"
        save_page(explorer, path)
        page = open_page(offline=True, **options)
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(path.as_uri())
        assert requests == [path.as_uri()]
        return page

    return opened


def assert_page_is(page, graph):
    for kind, numbers in (("value", graph.values), ("gradient", graph.gradients)):
        for name, number in numbers.items():
            assert page.locator(f'[data-k="{kind}:{name}"]').text_content() == format_number(number)


def test_everything_moves(opened, tmp_path):
    page = opened(explore(f, x=(-5, 5), y=(-5, 5)))
    assert (tmp_path / "page.html").stat().st_size < 300_000
    assert_page_is(page, trace(f, x=1, y=1))
    page.get_by_role("slider", name="x").fill("3")
    page.get_by_role("slider", name="y").fill("-4")
    graph = trace(f, x=3, y=-4)
    assert_page_is(page, graph)
    picture = page.locator(".bp-picture")
    picture.press("Home")
    for step in range(1, 4):
        picture.press("ArrowRight")
        assert page.locator(".backprop-sentence").text_content() == sentence(graph, step)
    page.get_by_role("button", name="play").click()
    page.wait_for_function(
        "(text) => document.querySelector('.backprop-sentence').textContent === text", arg=sentence(graph, 4)
    )
    page.get_by_role("button", name="pause").click()
    picture.press("End")
    page.locator('[data-k="node:x"]').click()
    assert page.locator(".bp-total td").text_content() == format_number(graph.gradient["x"])
    page.get_by_role("combobox", name="along").select_option("y")
    assert "the slope 1.592" in page.locator(".bp-curve p").text_content()


@pytest.mark.parametrize("predict", [False, True])
def test_a_formula_without_inputs_is_shown(opened, predict):
    page = opened(explore("2 + 1", predict=predict))
    assert page.locator(".bp-picture svg").count() == 1
    assert page.locator(".backprop-sentence").text_content() == "The output = 3."
    page.locator(".bp-picture").press("Home")
    assert page.locator(".backprop-sentence").text_content() == "The inputs are given."


def test_predictions_are_explained_without_a_kernel(opened):
    page = opened(explore("(4x+1)^2", x=(-2, 2), predict=True))
    marks = page.locator(".bp-predict dd")
    check = page.get_by_role("button", name="Check")
    for at, b, x in ((1, "10", "10"), (2, "2*9", "19 − 1")):
        page.get_by_role("slider", name="x").fill(str(at))
        assert set(marks.all_text_contents()) == {""}  # they were for other inputs
        page.get_by_label("∂c/∂b").fill(b)
        page.get_by_label("∂c/∂x").fill(x)
        check.click()
        graph = parse("(4x+1)^2", x=at)
        right, empty, wrong = marks.all_text_contents()
        assert (right, empty) == ("✓ right", "not answered yet")
        assert "At a = 4 · x the local gradient is missing as a factor" in wrong
        said = beside(explain([graph], [{"b": graph.gradients["b"], "x": graph.gradients["b"]}]))
        assert wrong == f"✗ {said['x']}"
    page.get_by_role("button", name="Reveal").click()
    assert_page_is(page, parse("(4x+1)^2", x=2))


def test_what_is_no_number_is_never_right(opened):
    page = opened(explore("x * y", x=(-2, 2), predict=True))
    for text in ("1/0", "Infinity", "-1e999", "nan", "0/0"):
        for name in "xy":
            page.get_by_label(f"∂a/∂{name}").fill(text)
        page.get_by_role("button", name="Check").click()
        assert all(mark.startswith("! ") for mark in page.locator(".bp-predict dd").all_text_contents())


@pytest.mark.parametrize(("at", "x", "y"), [(-4, None, None), (0, None, True), (4, True, True)])
def test_what_has_no_gradient_is_neither_right_nor_wrong(opened, at, x, y):
    marks = {True: "✓ right", None: "there is no such gradient at these inputs"}
    page = opened(explore("sqrt(x) + 3*y", x=(-4, 4), predict=True))
    page.get_by_role("slider", name="x").fill(str(at))
    page.get_by_label("∂c/∂x").fill("0,25")
    page.get_by_label("∂c/∂y").fill("3")
    page.get_by_role("button", name="Check").click()
    found = page.locator(".bp-predict dd").all_text_contents()
    assert found == ["not answered yet", "not answered yet", marks[y], marks[x]]


def test_another_slope_at_a_kink_is_right_and_told(opened):
    page = opened(explore("relu(x)", x=0, predict=True))
    page.get_by_label("∂a/∂x").fill("1")
    page.get_by_role("button", name="Check").click()
    said = at_a_kink(parse("relu(x)", x=0), {"x": 1})
    assert page.locator(".bp-predict dd").text_content() == f"✓ right. {said}"


@pytest.mark.parametrize("subject", [f, "sigmoid(w1*x1 + w2*x2 + b)"])
def test_a_page_with_predictions_is_small(tmp_path, subject):
    save_page(explore(subject, predict=True), tmp_path / "page.html")
    assert (tmp_path / "page.html").stat().st_size < 300_000


def test_names_and_titles_are_shown_as_text(opened):
    page = opened(explore(trace(lambda ψ_1: 2 * ψ_1, ψ_1=1)))
    assert_page_is(page, trace(lambda ψ_1: 2 * ψ_1, ψ_1=1))


@pytest.mark.parametrize("width", [360, 1024])
def test_a_phone_and_a_projector_need_not_scroll_sideways(opened, width):
    page = opened(explore(f, x=(-5, 5), y=(-5, 5)), viewport={"width": width, "height": 768})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_numbers_of_every_size_stay_inside_their_boxes(opened):
    for x, y in ((-1.2345e299, -1.2345e-7), (-1.2345e-299, 1.2345e-8), (123456, -0.00012345)):
        graph = parse("p = x * y; q = p / y; q - 1e-7 * x", x=x, y=y)
        page = opened(explore(graph, local_gradients=True))
        assert_page_is(page, graph)
        outside = page.evaluate(
            """() => [...document.querySelectorAll(".bp g[data-k^=node] text")].filter((text) => {
              const inner = text.getBoundingClientRect();
              const box = text.parentNode.querySelector(".box").getBoundingClientRect();
              return inner.width && (inner.left < box.left || inner.right > box.right);
            }).map((text) => text.textContent)"""
        )
        assert outside == []
        touching = page.evaluate(
            """() => {
              const all = (selector) => [...document.querySelectorAll(selector)].map((at) => at.getBoundingClientRect())
              const [labels, boxes] = [all(".bp .flow text"), all(".bp .box")];
              return labels.filter((a) => a.width && boxes.some((b) =>
                a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
            }"""
        )
        assert touching == 0


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (700, False)])
def test_the_curve_stands_beside_the_picture_where_there_is_room(opened, width, beside):
    page = opened(explore("(x + y) * z", x=(-5, 5)), viewport={"width": width, "height": 800})
    picture, curve = (page.locator(part).bounding_box() for part in (".bp-picture", ".bp-curve"))
    assert (curve["y"] < picture["y"] + picture["height"]) is beside
    assert (curve["x"] >= picture["x"] + picture["width"]) is beside


def test_below_a_wide_picture_the_curve_begins_beside_the_sentence(opened):
    page = opened(explore(f, x=(-5, 5), y=(-5, 5), local_gradients=True), viewport={"width": 1366, "height": 768})
    parts = (".bp-picture", ".backprop-sentence", ".bp-curve")
    picture, sentence, curve = (page.locator(part).bounding_box() for part in parts)
    assert picture["y"] + picture["height"] <= curve["y"] < sentence["y"] + sentence["height"]
    assert curve["x"] >= sentence["x"] + sentence["width"]
    assert curve["y"] + curve["height"] < 768


def test_no_two_numbers_at_the_axes_look_alike(opened):
    page = opened(explore("1000 + x / 1000", x=(-2, 2)))
    upward = page.locator('.bp-axes text[text-anchor="end"]').all_text_contents()
    assert len(upward) == len(set(upward)) >= 2
    assert all(abs(float(text) - 1000) < 0.1 for text in upward)
