"""The explorer in a real JupyterLab: sliders are moved, and the numbers in the page are the engine's."""

import re

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output
from unspoiled import folded, with_folded_explanations
from worked_example import f

from backprop_helpers import parse, trace
from backprop_helpers.core.numbers import format_number
from backprop_helpers.notation.narration import sentence

SEED = """
from backprop_helpers import explore, sigmoid
def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    den = sigmoid(x) + (x + y) ** 2
    return num / den
explorer = explore(f, x=(-5, 5), y=(-5, 5))
explorer
"""


def handle(page, name, explorer=0):
    root = page.locator(".backprop-explorer").nth(explorer)
    return root.get_by_role("slider", name=name, exact=True)


def shown(page, key, explorer=0):
    return page.locator(".backprop-explorer").nth(explorer).locator(f'[data-k="{key}"]').text_content()


def said(page, explorer=0):
    return page.locator(".backprop-sentence").nth(explorer).text_content()


def slide(page, name, to, explorer=0):
    """Move a slider with the keyboard to its lowest or highest place, or some steps on."""
    slider = handle(page, name, explorer)
    slider.focus()
    if isinstance(to, str):
        slider.press(to)
    else:
        for _ in range(abs(to)):
            slider.press("ArrowRight" if to > 0 else "ArrowLeft")


def assert_page_is(page, graph, explorer=0):
    for name, value in graph.values.items():
        assert shown(page, f"value:{name}", explorer) == format_number(value)
    for name, gradient in graph.gradients.items():
        assert shown(page, f"gradient:{name}", explorer) == format_number(gradient)


def test_sliders_move_every_number(lab):
    page = lab(SEED).page
    assert_page_is(page, trace(f, x=1, y=1))
    slide(page, "x", 20)
    slide(page, "y", -50)
    assert handle(page, "x").input_value() == "3"
    assert_page_is(page, trace(f, x=3, y=-4))
    assert said(page) == "f = 1.546. Gradients: ∂f/∂x = 2.06 and ∂f/∂y = 1.592."


def test_python_follows_the_sliders_and_moves_them(lab):
    opened = lab(SEED, "seen = []\nexplorer.observe(lambda change: seen.append(change['new']), 'gradient')")
    page = opened.page
    slide(page, "x", 20)
    page.wait_for_function("() => document.querySelector('[data-k=\"value:x\"]').textContent === '3'")
    graph = trace(f, x=3, y=1)
    inputs = pytest.approx({"x": 3, "y": 1})
    assert opened.hears("explorer.inputs", inputs) == inputs
    assert opened.ask("explorer.values") == pytest.approx(graph.values)
    assert opened.ask("explorer.gradient") == pytest.approx(graph.gradient)
    assert opened.ask("seen[-1]") == pytest.approx(graph.gradient)
    opened.ask("setattr(explorer, 'inputs', {'x': 3, 'y': -4})")
    page.wait_for_function("() => document.querySelector('[data-k=\"value:y\"]').textContent === '−4'")
    assert_page_is(page, trace(f, x=3, y=-4))
    assert handle(page, "y").input_value() == "-4"


def test_the_player_goes_step_by_step(lab):
    page = lab('from backprop_helpers import explore\nexplore("y = x * x; y * y + y", x=(-3, 3))').page
    graph = parse("y = x * x; y * y + y", x=1)
    picture = page.locator(".bp-picture")
    picture.focus()
    picture.press("Home")
    assert said(page) == "The inputs are given."
    assert shown(page, "value:y") == ""
    for step in range(1, 7):
        picture.press("ArrowRight")
        assert said(page) == sentence(graph, step)
        assert page.locator(".bp .now[data-k^=node]").count() == 1
    picture.press("ArrowRight")
    assert_page_is(page, graph)
    assert page.locator(".bp .now").count() == 0
    picture.press("ArrowLeft")
    assert page.locator(".bp .now.back").count() == 2  # x * x: two edges
    picture.press("End")
    assert_page_is(page, graph)
    picture.press("Space")  # plays from the beginning
    page.wait_for_function("() => document.querySelector('.backprop-sentence').textContent.startsWith('Forward')")
    page.locator(".bp-picture").press("Space")
    stopped = said(page)
    page.wait_for_timeout(1500)
    assert said(page) == stopped
    page.get_by_role("button", name="Play the steps").click()
    page.wait_for_function("(text) => document.querySelector('.backprop-sentence').textContent !== text", arg=stopped)


def test_a_node_that_is_chosen_shows_its_sum(lab):
    page = lab('from backprop_helpers import explore\nexplore("y = x * x; y * x + x", x=(-3, 3))').page
    slide(page, "x", 20)
    graph = parse("y = x * x; y * x + x", x=page.evaluate("1") * 3)
    slide(page, "x", "End")
    page.locator('[data-k="node:x"]').click()
    panel = page.locator(".bp-chain")
    rows = panel.locator("tr:not(:first-child) th[scope=row]").all_text_contents()
    assert rows == ["b", "a", "y, input 1", "y, input 2", "sum of the flows"]
    assert panel.locator(".bp-total td").text_content() == format_number(graph.gradient["x"])
    page.locator('[data-k="node:y"]').focus()
    assert panel.locator(".bp-heading").text_content() == "∂b/∂y = 3"
    page.locator('[data-k="node:b"]').focus()
    page.keyboard.press("Enter")
    assert panel.locator(".bp-heading").text_content() == "∂b/∂b = 1"


def test_the_curve_has_the_slope_that_is_the_gradient(lab):
    page = lab('from backprop_helpers import explore\nexplore("x^2 * y", x=(-3, 3), y=(0, 2))').page
    slide(page, "x", "End")
    assert "at x = 3 the tangent has the slope 6." in page.locator(".bp-curve p").text_content()
    page.locator(".bp-curve").get_by_role("combobox").select_option("y")
    assert "at y = 1 the tangent has the slope 9." in page.locator(".bp-curve p").text_content()
    left, right = re.findall(r"[ML]([\d.-]+) ([\d.-]+)", page.locator(".bp-tangent").get_attribute("d"))
    line = re.findall(r"[ML]([\d.-]+) ([\d.-]+)", page.locator(".bp-line").get_attribute("d"))
    assert (line[0], line[-1]) == (left, right)  # along y it is a straight line


def test_another_formula_brings_other_sliders(lab):
    page = lab("from backprop_helpers import explore\nexplore()").page
    box = page.get_by_role("textbox", name="formula", exact=True)
    box.fill("w*x + b")
    box.press("Enter")
    page.wait_for_selector('[data-k="value:w"]')
    slide(page, "w", "End")
    assert_page_is(page, parse("w*x + b", w=5, x=1, b=1))
    box.fill("w*x + $")
    box.press("Enter")
    page.wait_for_selector('pre[role="alert"]')
    assert page.locator('pre[role="alert"]').text_content() == "'$' has no meaning here.\n    w*x + $\n          ^"
    assert_page_is(page, parse("w*x + b", w=5, x=1, b=1))  # the last good picture stays
    box.fill("w*x - b")
    box.press("Enter")
    page.wait_for_function("() => !document.querySelector('pre[role=alert]')")
    page.wait_for_function("() => document.querySelector('[data-k=\"value:w\"]')?.textContent === '5'")
    assert_page_is(page, parse("w*x - b", w=5, x=1, b=1))


def test_the_box_asks_about_names_and_shows_what_has_no_input(lab):
    opened = lab("from backprop_helpers import explore\nexplorer = explore('sinx', editable=True)\nexplorer")
    page = opened.page
    box = page.get_by_role("textbox", name="formula", exact=True)
    asked = page.locator("pre[role=status]")
    assert asked.text_content() == "sinx is one name here; did you mean sin(x)?"
    for formula, shows in (
        ("2 + 3", "The output = 5."),
        ("x = 3; x^2", "The output = 9."),
        ("sin x", "a = 0.84"),
        ("4", "The output = 4."),
    ):
        box.fill(formula)
        box.press("Enter")
        page.wait_for_function(
            "(text) => document.querySelector('.backprop-sentence').textContent.startsWith(text)", arg=shows
        )
        assert page.locator(".bp-view").count() == page.locator(".bp-picture svg").count() == 1
        asked.wait_for(state="detached")
        assert page.locator(".bp-chain").count() == (formula == "sin x")
    box.fill("1/(x-1)")
    box.press("Enter")
    page.wait_for_selector('[data-k="value:x"]')
    assert_page_is(page, parse("1/(x-1)", x=2))
    box.fill("wx + b")
    box.press("Enter")
    page.wait_for_selector("pre[role=status]")
    assert asked.text_content() == opened.ask("explorer.note") == "wx is one name here; did you mean w*x?"


def test_outside_a_domain_the_page_says_why_and_recovers(lab):
    page = lab('from backprop_helpers import explore\nexplorer = explore("sqrt(x) + 1", x=(-1, 4))\nexplorer')
    page, opened = page.page, page
    slide(page, "x", "Home")
    assert shown(page, "value:a") == "undefined"
    assert shown(page, "value:b") == ""
    assert said(page) == "The node a (sqrt) got −1: a square root needs a number that is not negative."
    assert opened.hears("explorer.values", {}) == {}
    slide(page, "x", "End")
    assert_page_is(page, parse("sqrt(x) + 1", x=4))
    assert opened.hears("explorer.gradient", {"x": 0.25}) == {"x": 0.25}


def test_predict_then_reveal(lab):
    page = lab('from backprop_helpers import explore\nexplore("(4x+1)^2", x=(-2, 2), predict=True)').page
    assert shown(page, "gradient:x") == ""
    assert not page.locator(".bp-chain").is_visible()
    page.get_by_label("∂c/∂b").fill("10")
    page.get_by_label("∂c/∂x").fill("10")
    check = page.get_by_role("button", name="Check", exact=True)
    marks = page.locator(".bp-predict dd")
    check.click()
    right, unanswered, wrong = marks.all_text_contents()
    assert (right, unanswered) == ("✓ right", "not answered yet")
    assert wrong.startswith("✗ At a = 4 · x the local gradient is missing as a factor.")
    page.get_by_label("∂c/∂b").fill("2")
    page.get_by_label("∂c/∂a").fill("2")
    page.get_by_label("∂c/∂x").fill("eight")
    check.click()
    assert marks.nth(0).text_content().startswith("✗ The derivative of c = b^2 was taken at the wrong point")
    assert marks.nth(1).text_content() == "✗ follows from what is wrong at b"
    assert marks.nth(2).text_content() == "! write a number, such as -0.5, 3/4 or 19*6"
    page.get_by_role("button", name="Reveal").click()
    assert_page_is(page, parse("(4x+1)^2", x=1))
    assert page.locator(".bp-chain").is_visible()


def test_sliders_work_after_the_kernel_is_gone(lab):
    opened = lab(SEED)
    page = opened.page
    assert opened.trouble() == []
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.wait_for_timeout(500)
    opened.trouble()  # the kernel's own last words
    slide(page, "x", 20)
    slide(page, "y", -50)
    assert_page_is(page, trace(f, x=3, y=-4))
    # The widget itself complains that nobody listens any more; nothing else may.
    page.complaints[:] = [text for text in page.complaints if "Could not send widget sync message" not in text]


def test_ten_explorers_do_not_meet(lab):
    cells = [f'from backprop_helpers import explore\nexplore("a = {k}x; a + x", x=(-3, 3))' for k in range(2, 12)]
    page = lab(*cells).page
    slide(page, "x", "End", explorer=4)
    for place in range(10):
        graph = parse(f"a = {place + 2}x; a + x", x=3 if place == 4 else 1)
        assert_page_is(page, graph, place)
    ids = page.evaluate("() => [...document.querySelectorAll('.backprop-explorer [id]')].map((part) => part.id)")
    assert len(ids) == len(set(ids))


def test_running_a_cell_again_leaves_what_another_cell_shows(lab):
    opened = lab(SEED, "explorer")
    page = opened.page
    opened.run(0)
    page.wait_for_timeout(500)
    assert page.locator(".backprop-explorer .bp-view").count() == 2
    slide(page, "x", 20, explorer=1)
    assert shown(page, "value:x", explorer=1) == "3"
    assert shown(page, "value:x", explorer=0) == "1"
    opened.run(1)  # now it shows the new one, and the old one has no cell
    page.wait_for_timeout(500)
    slide(page, "x", 10, explorer=1)
    assert shown(page, "value:x", explorer=0) == shown(page, "value:x", explorer=1) == "2"


def test_running_a_cell_again_leaves_nothing_behind(lab):
    count = "len(__import__('ipywidgets').widgets.widget._instances)"
    opened = lab(SEED)
    before = opened.ask(count)
    for _ in range(3):
        opened.run(0)
    assert opened.ask(count) == before
    page = opened.page
    page.wait_for_selector(".backprop-explorer")
    assert page.locator(".backprop-explorer").count() == 1
    slide(page, "x", 20)
    assert_page_is(page, trace(f, x=3, y=1))


WATCHED = """() => {
  window.views = [];
  window.heard = new Set(); // by what outlives a view
  const { addEventListener, removeEventListener } = window;
  window.addEventListener = (type, ...rest) => {
    if (type === "keydown") heard.add(rest[0]);
    addEventListener.call(window, type, ...rest);
  };
  window.removeEventListener = (type, ...rest) => {
    heard.delete(rest[0]);
    removeEventListener.call(window, type, ...rest);
  };
}"""
CLEARED = """() => {
  views.push(new WeakRef(document.querySelector(".bp-view")));
  jupyterapp.shell.currentWidget.content.widgets[1].model.clearExecution();
}"""


def test_an_output_that_is_cleared_leaves_nothing_behind(lab):
    opened = lab(SEED.replace("\nexplorer\n", ""), "explorer", run=False)
    page = opened.page
    opened.run(0)
    page.evaluate(WATCHED)
    browser = page.context.new_cdp_session(page)
    for _ in range(2):
        opened.run(1)
        page.wait_for_function(
            "() => document.querySelector('.bp-view') && heard.size"
        )  # a locator would hold the view
        page.evaluate(CLEARED)
        page.wait_for_function("() => !document.querySelector('.bp-view') && !heard.size")
    for _ in range(100):
        browser.send("HeapProfiler.collectGarbage")
        if gone := page.evaluate("() => views.some((view) => !view.deref())"):  # JupyterLab may hold the last one
            break
        page.wait_for_timeout(100)
    assert gone


def test_every_control_has_a_name(lab):
    page = lab(SEED).page
    page.wait_for_timeout(300)
    for role in ("slider", "button", "combobox", "textbox", "checkbox"):
        for control in page.locator(".backprop-explorer").get_by_role(role).all():
            name = control.evaluate(
                "(part) => part.getAttribute('aria-label') || part.title || part.labels?.[0]?.textContent || ''"
            )
            assert name, control.evaluate("(part) => part.outerHTML")
    assert page.locator(".backprop-sentence").get_attribute("aria-live") == "polite"


DRAG = """async () => {
  const slider = document.querySelector(".backprop-explorer input[type=range]");
  const text = document.querySelector('[data-k="value:x"]');
  const below = document.querySelectorAll(".jp-Cell")[1];
  const frame = () => new Promise(requestAnimationFrame);
  const shown = [];
  for (let count = 0; count < 60; count++) {
    slider.value = String(-3 + count / 10);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await frame();
    shown.push([text.textContent, slider.value, below.getBoundingClientRect().top]);
  }
  return shown;
}"""


def test_a_drag_shows_every_event_and_moves_nothing_else(lab):
    shown = lab(SEED, "1").page.evaluate(DRAG)
    assert len({text for text, _, _ in shown}) >= 55
    assert all(text.replace("−", "-") == slider for text, slider, _ in shown)
    assert len({top for _, _, top in shown}) == 1


def test_a_callback_that_raises_does_not_go_unnoticed(lab):
    opened = lab(SEED, "explorer.observe(lambda change: 1 / 0, 'gradient')")
    slide(opened.page, "x", 1)
    opened.page.wait_for_function("() => window.kernelTrouble.length")
    assert opened.trouble() == ["division by zero"]


def test_the_saved_output_holds_a_picture_with_words(lab):
    opened = lab(SEED)
    data = opened.page.evaluate("() => jupyterapp.shell.currentWidget.content.widgets[0].model.outputs.get(0).data")
    assert '<img alt="Computation graph of (x + σ(y)) / (σ(x) + (x + y)^2) with inputs x = 1' in data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_keys_for_a_control_are_kept_from_the_notebook(lab):
    # In Notebook 7 the arrow keys would otherwise go to the cells.
    page = lab("from backprop_helpers import explore\nexplore('x * x', x=(-5, 5))").page
    slider = handle(page, "x")
    slider.focus()
    kept = "document.activeElement.hasAttribute('data-lm-suppress-shortcuts')"
    page.evaluate(
        f"() => {{ window.kept = []; document.addEventListener('keydown', () => window.kept.push({kept})); }}"
    )
    for key in ("ArrowRight", "Home", "b", "End", "Control+ArrowRight"):
        page.keyboard.press(key)
        slider.focus()
    kept = page.evaluate("window.kept")
    assert kept == [True, True, True, True, False, False]


def test_a_letter_typed_at_a_box_does_nothing_to_the_notebook(lab):
    # It is the name of the box, and would cut the cell, or make a new one.
    page = lab("from backprop_helpers import explore\nexplore('x * x', x=(-5, 5))").page
    for letter in "xabmyD":
        page.locator('[data-k="node:x"]').focus()
        page.keyboard.press(letter)
    assert page.locator(".jp-Cell").count() == 1
    assert page.locator(".bp-picture").is_visible()


def test_what_a_predicted_cell_shows_is_closed_until_the_cell_is_run(lab):
    explained = new_markdown_cell(with_folded_explanations("**Explain.** It is $6^2$."))
    stored = folded(new_output("execute_result", {"text/plain": "36"}, execution_count=1))
    page = lab(new_code_cell("6**2", outputs=[stored]), explained, run=False).page
    closed, explanation = page.locator(".jp-OutputArea details"), page.locator(".jp-MarkdownCell details")
    assert closed.locator("summary").inner_text() == "What this cell shows"
    assert not page.get_by_text("36", exact=True).is_visible()
    assert not explanation.locator("mjx-container").is_visible()
    explanation.locator("summary").click()
    explanation.locator("mjx-container").wait_for()
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator(".jp-OutputArea pre", has_text="36").wait_for()
    assert closed.count() == 0
