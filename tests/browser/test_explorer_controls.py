"""What a student moves in an explorer: sliders and typed numbers, the steps, the curve, the fields in the boxes."""

import re

import pytest

from backprop_helpers import explore, parse, save_page
from backprop_helpers.core.numbers import format_number
from backprop_helpers.notation.narration import sentence


@pytest.fixture
def opened(page, tmp_path):
    """A function that saves an explorer and opens the page."""

    def opened(explorer):
        save_page(explorer, tmp_path / "page.html")
        page.goto((tmp_path / "page.html").as_uri())
        return page

    return opened


def slider(page, name):
    return page.get_by_role("slider", name=name, exact=True)


def typed(page, name, text):
    field = page.get_by_label(f"{name}, typed")
    field.fill(text)
    field.press("Enter")
    return field


def value(page, name):
    return page.locator(f'[data-k="value:{name}"]').text_content()


def number_of(text):
    return float(text.replace("−", "-"))


@pytest.mark.parametrize(
    ("given", "keys", "expected"),
    [
        ((-1, 1, 0.1), ["Home", *["ArrowRight"] * 10], "0"),
        ((-1, 1, 0.1), ["Home", *["ArrowRight"] * 15], "0.5"),
        ((-0.3, 0.3, 0.1), ["Home", *["ArrowRight"] * 3], "0"),
        ((0, 1e-7, 1e-9), ["Home", *["ArrowRight"] * 3], "3e-09"),
        ((0.1, 2.1, 0.05), ["End"], "2.1"),
    ],
)
def test_a_slider_stands_on_its_steps(opened, given, keys, expected):
    page = opened(explore("2 * x", x=given))
    slider(page, "x").focus()
    for key in keys:
        page.keyboard.press(key)
    assert value(page, "x") == page.get_by_label("x, typed").input_value() == expected


def test_snapped_numbers_have_no_last_digits_of_the_arithmetic(page, tmp_path):
    from tests.browser.engine import with_engine

    engine = with_engine(page)
    cases = [(-3.6e-15, -5, 0.1), (0.5000000000000001, -5, 0.1), (1.0000000000000002, -5, 0.02), (3.04e-9, 0, 1e-9)]
    cases.append((3e-301, 0, 1e-302))
    found = engine.evaluate("(cases) => cases.map((case_) => engine.snapped(...case_))", [list(case) for case in cases])
    assert found == [0, 0.5, 1, 3e-9, 3e-301]


@pytest.mark.parametrize(("text", "number"), [("25", "25"), ("0,6", "0.6"), ("-3/4", "−0.75"), ("2^10", "1024")])
def test_a_typed_number_is_taken_and_the_slider_reaches_as_far(opened, text, number):
    page = opened(explore("2 * x", x=(-2, 2)))
    field = typed(page, "x", text)
    assert value(page, "x") == field.input_value() == number
    low, high = (float(slider(page, "x").get_attribute(end)) for end in ("min", "max"))
    assert low <= number_of(number) <= high
    slider(page, "x").focus()
    page.keyboard.press("Home")
    assert number_of(value(page, "x")) == low <= -2
    typed(page, "x", "1")  # inside the range again
    assert [slider(page, "x").get_attribute(end) for end in ("min", "max")] == ["-2", "2"]
    assert page.locator('.bp-axes text[text-anchor="middle"]').all_text_contents() == ["−2", "−1", "0", "1", "2"]


def test_what_is_no_number_is_told_and_nothing_is_lost(opened):
    page = opened(explore("2 * x", x=(-2, 2)))
    field = typed(page, "x", "three")
    assert page.locator(".bp-controls output").text_content().startswith("write a number")
    assert field.get_attribute("aria-invalid") == "true"
    assert value(page, "x") == "1"
    typed(page, "x", "2")
    assert page.locator(".bp-controls output").text_content() == ""
    assert value(page, "x") == "2"


def test_the_player_goes_back_and_on_and_stops_where_it_is_dragged(opened):
    page = opened(explore("y = x * x; y * y + y", x=3))
    graph = parse("y = x * x; y * y + y", x=3)
    said = page.locator(".backprop-sentence")
    on, back = (page.get_by_role("button", name=f"One step {way}") for way in ("on", "back"))
    assert on.is_disabled()
    back.click()
    assert said.text_content() == sentence(graph, 6)
    back.click()
    assert said.text_content() == sentence(graph, 5)
    on.click()
    assert said.text_content() == sentence(graph, 6)
    slider(page, "step").focus()
    page.keyboard.press("Home")
    assert back.is_disabled()
    page.get_by_label("speed").select_option("4")
    page.get_by_role("button", name="Play the steps").click()
    page.wait_for_function("() => document.querySelector('.backprop-sentence').textContent.startsWith('Forward')")
    slider(page, "step").fill("2")
    page.get_by_role("button", name="Play the steps").wait_for()
    stopped = said.text_content()
    page.wait_for_timeout(1000)
    assert said.text_content() == stopped == sentence(graph, 2)


def test_the_sum_follows_the_step_and_the_tangent_waits_for_the_end(opened):
    page = opened(explore("y = x * x; y * y + y", x=3))
    graph = parse("y = x * x; y * y + y", x=3)
    picture, heading = page.locator(".bp-picture"), page.locator(".bp-chain .bp-heading")
    assert page.locator(".bp-tangent").get_attribute("d")
    picture.press("Home")
    for step in range(1, 7):
        picture.press("ArrowRight")
        flows = getattr(graph.step_at(step), "flows", None)
        name = flows[0].input.name if flows else graph.step_at(step).node.name
        assert heading.text_content().startswith(f"∂b/∂{name}")
        assert not page.locator(".bp-tangent").get_attribute("d")
        assert "tangent" not in page.locator(".bp-curve p").text_content()
    picture.press("ArrowRight")
    assert "the tangent has the slope 114" in page.locator(".bp-curve p").text_content()


def axis(page):
    return page.locator('.bp-axes text[text-anchor="end"]').all_text_contents()


def steepness(page):
    """How far the curve goes up over the whole width, in pixels."""
    points = re.findall(r"[ML]([\d.-]+) ([\d.-]+)", page.locator(".bp-line").get_attribute("d"))
    return float(points[0][1]) - float(points[-1][1])


def test_the_curve_keeps_its_scale_so_a_larger_slope_is_steeper(opened):
    page = opened(explore("a * x", a=(0, 10), x=(-5, 5)))
    page.get_by_role("combobox", name="along").select_option("x")
    slider(page, "a").fill("1")
    flat, before = steepness(page), axis(page)
    slider(page, "a").fill("10")
    assert axis(page) == before
    assert steepness(page) == pytest.approx(10 * flat, rel=0.02)
    slider(page, "a").fill("0")
    assert axis(page) == before


def test_the_curve_follows_the_slider_that_moves_unless_one_is_chosen(opened):
    page = opened(explore("x^2 * y", x=(-3, 3), y=(0, 2)))
    told = page.locator(".bp-curve p")
    slider(page, "y").fill("2")
    assert told.text_content().startswith("b along y: at y = 2")
    slider(page, "x").fill("2")
    assert told.text_content().startswith("b along x: at x = 2")
    page.get_by_role("combobox", name="along").select_option("y")
    slider(page, "x").fill("3")
    assert told.text_content().startswith("b along y: at y = 2")


def test_at_a_kink_the_curve_says_so(opened):
    page = opened(explore("relu(x) * 3", x=(-2, 2)))
    told = page.locator(".bp-curve p")
    assert "the tangent has the slope 3" in told.text_content()
    slider(page, "x").fill("0")
    assert told.text_content() == (
        "b along x: at x = 0 the node a has a kink, so there is no one tangent. The backward pass takes 0."
    )


def test_without_gradients_only_values_are_shown(opened):
    page = opened(explore("width * height", gradients=False, width=3, height=4))
    assert value(page, "a") == "12"
    assert page.locator('[data-k="gradient:a"]').text_content() == ""
    assert page.locator(".backprop-sentence").text_content() == "a = 12."
    assert page.locator(".bp-chain").count() == 0
    assert slider(page, "step").get_attribute("max") == "1"
    assert not page.locator(".bp-tangent").get_attribute("d")
    page.locator(".bp-picture").press("Home")
    assert value(page, "a") == ""


def test_answers_stand_in_the_boxes(opened):
    graph = parse("(4x + 1)^2", x=1)
    page = opened(explore(graph, predict=True))
    for name, box in (("b", "node:b"), ("x", "node:x")):
        field, outline = (
            part.bounding_box() for part in (page.get_by_label(f"∂c/∂{name}"), page.locator(f'[data-k="{box}"] .box'))
        )
        for start, size in (("x", "width"), ("y", "height")):
            assert outline[start] <= field[start]
            assert field[start] + field[size] <= outline[start] + outline[size]
    page.get_by_label("∂c/∂b").fill("2*5")
    page.get_by_label("∂c/∂x").fill("19*6")
    page.get_by_label("∂c/∂x").press("Enter")
    assert "right" in page.locator('[data-k="node:b"]').get_attribute("class").split()
    assert "wrong" in page.locator('[data-k="node:x"]').get_attribute("class").split()
    assert page.get_by_label("∂c/∂x").get_attribute("aria-invalid") == "true"
    page.get_by_role("button", name="Reveal").click()
    assert page.locator('[data-k="gradient:x"]').text_content() == format_number(graph.gradient["x"])
    assert not page.get_by_label("∂c/∂x", exact=True).is_visible()
    page.get_by_role("button", name="Hide").click()
    assert page.locator('[data-k="gradient:x"]').text_content() == ""
    assert page.get_by_label("∂c/∂b").input_value() == "2*5"


def test_new_numbers_are_pleasant_and_no_accident(opened):
    page = opened(explore("p = x * y; q = p + x; q * z", predict=True, x=3, y=4, z=2))
    seen = set()
    for _ in range(20):
        page.get_by_label("∂a/∂q").fill("1")
        page.get_by_role("button", name="New numbers").click()
        assert page.get_by_label("∂a/∂q").input_value() == ""
        inputs = {name: number_of(value(page, name)) for name in "xyz"}
        graph = parse("p = x * y; q = p + x; q * z", **inputs)
        seen.add(tuple(inputs.values()))
        assert all(number == int(number) and abs(number) <= 9 for number in inputs.values())
        assert all(graph.gradients.values())
        assert len({*map(abs, inputs.values())}) == 3
        assert not {0, 1, -1} & set(inputs.values())
    assert len(seen) > 10
