"""A saved page for those who see little or use no mouse, and on screens of every size."""

from functools import cache

import numpy as np
import pytest
from array_network import NETWORK
from axe_playwright_python.sync_playwright import Axe
from worked_example import f

from backprop_helpers import classifier, explore, parse, practice, relu, rings, save_page, softplus, trace, trainer

LARGE = trace(
    lambda W, b: softplus(np.arange(-24.0, 24.0).reshape(12, 4) / 9 @ W + b).sum(),
    W=[[k / 20 - row / 9 for k in range(30)] for row in range(4)],
    b=[k / 7 - 2 for k in range(30)],
)
PAGES = {
    "two inputs": lambda: explore(f, x=(-5, 5), y=(-5, 5)),
    "predict": lambda: explore("(4x+1)^2", x=(-2, 2), predict=True),
    "local gradients": lambda: explore("sigmoid(w*x + b)", local_gradients=True),
    "values only": lambda: explore("width * height", gradients=False),
    "arrays": lambda: explore(NETWORK),
    "arrays, predict": lambda: explore(NETWORK, predict=True),
    "large arrays": lambda: explore(LARGE, local_gradients=True),
    "no inputs": lambda: explore("2 + 1"),
    "practice": lambda: practice(level=3, seed=1),
    "trainer": trainer,
    "trainer with a backward": lambda: trainer(backward=lambda w1, w2, b: [w1, w2, 1 - b], steps=20),
    "deep trainer": lambda: trainer(classifier(relu, depth=3, width=4), points=rings(40), steps=20),
    "twelve sliders": lambda: explore(
        parse(" + ".join(f"w{k}*x{k}" for k in range(6)), **{f"{c}{k}": k for c in "wx" for k in range(6)})
    ),
}
SIZES = {
    "laptop": (1366, 768),
    "desk": (1280, 800),
    "phone": (390, 800),
    "small phone": (360, 700),
    "zoomed to 200 %": (683, 384),
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A function that saves the page of an explorer, once, and gives its address."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def saved(name):
        save_page(PAGES[name](), folder / f"{name}.html")
        return (folder / f"{name}.html").as_uri()

    return saved


@pytest.fixture
def opened(open_page, saved):
    """A function that opens the saved page of an explorer."""

    def opened(name, size=(1280, 800), **options):
        page = open_page(viewport={"width": size[0], "height": size[1]}, **options)
        page.goto(saved(name))
        page.locator(".bp-picture, .bp-plane").wait_for()
        return page

    return opened


def switch_everything_on(page):
    for name in ("nudge", "flows as bands", "zoom"):
        box = page.get_by_label(name, exact=True)
        if box.count() and box.is_visible():  # in practice a nudge would do the work
            box.check()
    for name in ("One step", "Play"):
        button = page.get_by_role("button", name=name, exact=True)
        if button.count() and page.locator(".bp-trainer").count():
            button.click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(opened, name, scheme):
    page = opened(name, color_scheme=scheme)
    switch_everything_on(page)
    if name == "predict":
        page.get_by_label("∂c/∂b").fill("10")
        page.get_by_label("∂c/∂x").fill("10")
        page.get_by_role("button", name="Check").click()
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_or_too_small_to_read(opened, name, size):
    page = opened(name, size)
    switch_everything_on(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= size[0]
    small = page.evaluate(
        """() => [...document.querySelectorAll("body *")].flatMap((part) => {
          const texts = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
          const text = texts.map((node) => node.data.trim()).join("");
          if (!text || !part.getClientRects().length || part.closest("script, style, noscript, option")) return [];
          const drawn = part.ownerSVGElement;
          const scale = drawn ? drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width : 1;
          const points = parseFloat(getComputedStyle(part).fontSize) * scale;
          return points < 11.99 ? [[text, points]] : [];
        })"""
    )
    assert small == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "formula", [f"{'sin(' * 30}x{')' * 30}", "+".join(f"a_long_input_name_{k}^2" for k in range(8))]
)
def test_a_long_formula_makes_no_wide_page(open_page, tmp_path, formula, width):
    save_page(explore(formula), tmp_path / "page.html")
    page = open_page(viewport={"width": width, "height": 800})
    page.goto((tmp_path / "page.html").as_uri())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_long_name_is_cut_and_told_whole(open_page, tmp_path):
    name = "the_input_with_the_longest_name_of_all"
    save_page(explore(f"2 * {name}"), tmp_path / "page.html")
    page = open_page(viewport={"width": 390, "height": 800})
    page.goto((tmp_path / "page.html").as_uri())
    label, field = page.locator(".bp-slider span").first, page.get_by_role("slider", name=name)
    assert label.get_attribute("title") == label.text_content() == name
    assert label.bounding_box()["x"] + label.bounding_box()["width"] <= field.bounding_box()["x"]


def test_at_200_percent_twelve_sliders_leave_room_for_the_picture(opened):
    page = opened("twelve sliders", SIZES["zoomed to 200 %"])
    sliders, picture = (page.locator(part).bounding_box() for part in (".bp-controls", ".bp-picture"))
    assert sliders["height"] < 384 / 2
    assert picture["y"] < 384


def test_everything_is_done_by_keyboard(opened):
    page = opened("predict")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name = page.evaluate(
            "() => { const at = document.activeElement; if (at === document.body) return '';"
            " return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent }"
        )
        if not name:
            break
        reached.append(name.strip())
        if reached[-1] != "Check":
            outline = page.evaluate(
                "() => { const at = document.activeElement; const box = at.querySelector?.('.box');"
                " return [getComputedStyle(at).outlineStyle, box ? getComputedStyle(box).strokeWidth : ''] }"
            )
            assert outline[0] != "none" or outline[1] == "3.5px", reached[-1]
    for needed in (
        "x",
        "x, typed",
        "∂c/∂x",
        "∂c/∂a",
        "∂c/∂b",
        "One step back",
        "Play the steps",
        "step",
        "nudge",
        "Check",
        "Reveal",
    ):
        assert needed in reached
    assert any(name.startswith("x, value 1") for name in reached)


AT = "() => document.activeElement.getAttribute('data-k')"
# From each box to those that the four arrow keys lead to.
WALKS = """() => Object.fromEntries([...document.querySelectorAll('.bp [role="button"]')].map((box) => [
  box.dataset.k,
  ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"].map((key) => {
    box.focus();
    box.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    return document.activeElement.dataset.k;
  }),
]))"""


@pytest.mark.parametrize("predict", [False, True])
def test_the_boxes_are_one_tab_stop_and_the_arrow_keys_walk_between_them(open_page, tmp_path, predict):
    save_page(explore("(4x+1)^2 * y", predict=predict), tmp_path / "page.html")
    page = open_page(viewport={"width": 1280, "height": 800})
    page.goto((tmp_path / "page.html").as_uri())
    page.get_by_label("y, typed").focus()
    page.keyboard.press("Tab")
    walked = [page.evaluate(AT)]
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"):
        page.keyboard.press(key)
        walked.append(page.evaluate(AT))
    assert [key.removeprefix("node:") for key in walked] == ["x", "a", "b", "c", "d", "y", "x", "d"]
    assert page.locator('.bp [role="button"][aria-pressed="true"]').get_attribute("data-k") == "node:d"
    page.keyboard.press("Tab")
    label = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert label == ("∂d/∂c" if predict else "One step back")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(AT) == "node:d"


@pytest.mark.parametrize("name", ["two inputs", "local gradients", "practice", "twelve sliders"])
def test_the_arrow_keys_lead_to_every_box(opened, name):
    ways = opened(name).evaluate(WALKS)
    reached, todo = set(), [next(iter(ways))]
    while todo:
        box = todo.pop()
        if box not in reached:
            reached.add(box)
            todo += ways[box]
    assert reached == set(ways)
