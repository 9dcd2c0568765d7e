"""What has tests of its own elsewhere, in a real JupyterLab, which takes seconds to load: once for all of them."""

import pytest

from backprop_helpers import chain, sigmoid, trace, train
from backprop_helpers.core.numbers import format_number
from tests.browser.test_array_explorer import choose
from tests.browser.test_practice import told
from tests.browser.test_trainer import weights

# ---- the chain of neurons --------------------------------------------------------------------------------------------


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


# ---- the trainer -----------------------------------------------------------------------------------------------------


def test_in_a_notebook_the_students_backward_drives_the_steps(lab):
    opened = lab(
        "from backprop_helpers import trainer\n"
        "def backward(w1, w2, b, x1, x2, t):\n"
        "    return {'w1': 0.5, 'w2': -0.25, 'b': 1 / (b + 1)}\n"
        "panel = trainer(backward=backward, rate=1, steps=20)\n"
        "panel"
    )
    page = opened.page
    page.locator(".bp-plane").wait_for()
    page.get_by_role("button", name="One step").click()
    page.get_by_text("Step 1: ", exact=False).first.wait_for()
    assert weights(page) == {"w1": "0.5", "w2": "−0.75", "b": "−1"}
    page.get_by_role("button", name="Train: 20 steps").click()
    alert = page.locator(".bp-trainer p[role=alert]")
    page.wait_for_function("() => document.querySelector('.bp-trainer p[role=alert]').textContent !== ''")
    assert "stopped with ZeroDivisionError" in alert.text_content()
    page.get_by_role("button", name="Reset").click()
    page.wait_for_function("() => document.querySelector('.bp-trainer p[role=alert]').textContent === ''")
    assert weights(page) == {"w1": "1", "w2": "−1", "b": "0"}
    assert opened.ask("panel.weights") == {"w1": 1, "w2": -1, "b": 0}


def test_in_a_notebook_the_kernel_hears_of_what_the_page_trained_and_trains_what_is_deep(lab):
    opened = lab(
        "from backprop_helpers import classifier, relu, rings, trainer\npanel = trainer(steps=10)\npanel",
        "deep = trainer(classifier(relu, depth=2, width=3), points=rings(10), steps=50)\ndeep",
    )
    page = opened.page
    one, two = page.locator(".bp-trainer").all()
    one.get_by_role("button", name="Train: 10 steps").click()
    one.get_by_text("Step 10: ", exact=False).first.wait_for()
    page.wait_for_timeout(1000)
    assert opened.ask("panel.losses") == pytest.approx(train(steps=10).losses)
    two.get_by_role("button", name="Train: 50 steps").click()
    two.locator(".bp-told").get_by_text("Step 50: ", exact=False).wait_for(timeout=60_000)
    assert opened.ask("len(deep.losses)") == 51


# ---- an explorer of arrays -------------------------------------------------------------------------------------------


def test_the_kernel_hears_of_an_entry_and_moves_one(lab):
    opened = lab(
        "import sys; sys.path.insert(0, 'tests')\n"
        "from backprop_helpers import explore, tanh\n"
        "explorer = explore(lambda x, W: tanh(x @ W).sum(), x=[1.0, 2.0], W=[[0.5, -1.0], [0.25, 0.75]])\n"
        "explorer"
    )
    page = opened.page
    page.locator(".bp-picture svg").first.wait_for()
    choose(page, "W", "0,1")
    field = page.get_by_label("W[0,1], typed")
    field.fill("0.5")
    field.press("Enter")
    assert "[[0.5, 0.5], [0.25, 0.75]]" in opened.execute("print(explorer.inputs['W'])")
    slope = float(opened.execute("print(explorer.gradient['W'][0][1])"))
    page.wait_for_function(
        "(text) => document.querySelector('[data-k=\"gradient:W[0,1]\"]').textContent === text",
        arg=format_number(slope, 2),
    )
    opened.execute("explorer.inputs = {'x': [3, -1]}")
    page.wait_for_function("() => document.querySelector('[data-k=\"value:x[0]\"]').textContent === '3'")


# ---- practice --------------------------------------------------------------------------------------------------------


def test_in_a_notebook_the_kernel_poses_the_next_problem(lab):
    opened = lab("from backprop_helpers import practice\nmade = practice(seed=11)\nmade")
    page = opened.page
    page.locator(".bp-predict").wait_for()
    for count in range(1, 5):
        gradients, output = opened.ask("[dict(made.problem.graph.gradients), made.problem.graph.output.name]")
        for name, number in gradients.items():
            if name != output:
                page.get_by_label(f"∂{output}/∂{name}", exact=True).fill(repr(number))
        before = opened.ask("made.problem.key")
        page.get_by_role("button", name="Check", exact=True).click()
        assert told(page).startswith("All correct! ")
        page.get_by_role("button", name="Next one").click()
        page.wait_for_function("() => !document.querySelector('.bp-practice > .bp-bar button').disabled")
        assert opened.ask("made.problem.key") != before
        assert opened.ask("made.solved") == count
    assert told(page) == "Level 2. 4 solved."
