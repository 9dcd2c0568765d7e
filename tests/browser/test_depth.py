"""The chain with sliders in a real JupyterLab: one picture follows, and nothing around it moves."""

from backprop_helpers import chain, sigmoid, trace
from backprop_helpers.core.numbers import format_number


def arrives(page, number, neurons):
    """Wait until the sentence tells the gradient at the input."""
    text = f"The gradient is 1 at the output and, back through {neurons}, {format_number(number)} at the input."
    page.locator(".backprop-depth").get_by_text(text, exact=True).wait_for()


def places(page):
    """Return where the picture and its axes' frame are."""
    boxes = [page.locator(f".backprop-depth {part}").bounding_box() for part in ("svg", "svg #patch_2")]
    return [{side: round(number, 2) for side, number in box.items()} for box in boxes]


def test_one_picture_follows_the_sliders_and_stays_where_it_is(lab):
    page = lab("from backprop_helpers import explore_depth\nexplore_depth(depth=10, weight=0.5)").page
    root = page.locator(".backprop-depth")
    arrives(page, 0.5**10, "10 neurons")
    before = places(page)
    page.evaluate("() => { window.holder = document.querySelector('.backprop-depth svg').parentElement; }")
    depth, weight = (root.get_by_role("slider", name=name, exact=True) for name in ("depth", "weight"))
    for _ in range(3):
        depth.press("ArrowRight")
    arrives(page, 0.5**13, "13 neurons")
    root.get_by_role("combobox").select_option("sigmoid")
    arrives(page, trace(chain(13, 0.5, sigmoid), x=1).gradient["x"], "13 neurons")
    weight.press("End")
    arrives(page, trace(chain(13, 4.0, sigmoid), x=1).gradient["x"], "13 neurons")
    root.get_by_role("checkbox").check()
    arrives(page, trace(chain(13, 4.0, sigmoid, skip=True), x=1).gradient["x"], "13 neurons")
    assert root.locator("svg").count() == 1
    assert root.get_by_role("img").get_attribute("aria-label").startswith("The size of the gradient")
    assert page.evaluate("() => window.holder === document.querySelector('.backprop-depth svg').parentElement")
    assert places(page) == before
    assert page.locator(".jp-OutputArea-child").count() == 1


def test_running_the_cell_again_closes_the_earlier_one(lab):
    opened = lab("from backprop_helpers import explore_depth\nexplorer = explore_depth()\nexplorer")
    count = "len(__import__('ipywidgets').widgets.widget._instances)"
    before = opened.ask(count)
    opened.run(0)
    arrives(opened.page, 0.5**10, "10 neurons")
    assert opened.ask(count) == before
