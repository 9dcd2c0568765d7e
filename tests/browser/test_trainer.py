"""The trainer in a page: its numbers are those of gradient descent, and its buttons do what they say."""

import math

import pytest

from backprop_helpers import classifier, relu, rings, save_page, sigmoid, train, trainer
from backprop_helpers.core.numbers import format_number
from backprop_helpers.explorer.trainer import NO_LOSS

DONE = "() => [...document.querySelectorAll('.bp-trainer button')].every((each) => each.textContent !== 'Stop')"


def right(w1, w2, b, x1, x2, t):
    s = 1 / (1 + math.exp(-(w1 * x1 + w2 * x2 + b)))
    dz = 2 * (s - t) * s * (1 - s)
    return {"w1": dz * x1, "w2": dz * x2, "b": dz}


def not_switched(w1, w2, b, x1, x2, t):
    dz = right(w1, w2, b, x1, x2, t)["b"]
    return {"w1": dz * w1, "w2": dz * w2, "b": dz}


@pytest.fixture
def opened(open_page, tmp_path):
    """A function that opens the saved page of a trainer, without a network."""

    def opened(panel, **options):
        save_page(panel, tmp_path / "page.html")
        page = open_page(offline=True, **options)
        page.goto((tmp_path / "page.html").as_uri())
        page.locator(".bp-plane").wait_for()
        return page

    return opened


def weights(page):
    """The weights in the table, as texts."""
    rows = page.locator(".bp-weights tbody tr").all()
    return {row.locator("th").text_content(): row.locator("td").first.text_content() for row in rows}


def shown(trained):
    return {name: format_number(number) for name, number in trained.weights.items()}


def told(page):
    return page.locator(".bp-told").text_content()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_function(DONE)


@pytest.mark.parametrize(("loss", "rate"), [("squared", 1), ("squared", 5), ("log", 0.5)])
def test_the_numbers_are_those_of_python(opened, loss, rate):
    page = opened(trainer(loss=loss, rate=rate, steps=40), reduced_motion="reduce")
    for steps in (1, 2):
        press(page, "One step")
        assert weights(page) == shown(train(loss=loss, rate=rate, steps=steps))
    press(page, "Train: 40 steps")
    trained = train(loss=loss, rate=rate, steps=42)
    assert weights(page) == shown(trained)
    count = round(8 * trained.right)
    number = format_number(trained.losses[-1])
    assert told(page) == f"Step 42: the loss is {number}, and the neuron gets {count} of 8 points right."
    assert page.locator(".bp-missed").count() == 8 - count


def test_a_function_of_ones_own_is_trained_in_the_page(opened):
    def says(x1, x2, w, v):
        return sigmoid(v * relu(w * x1 + x2) - 3)

    options = {"w": 0.5, "v": 0.5, "rate": 0.2, "steps": 30}
    page = opened(trainer(says, **options), reduced_motion="reduce")
    press(page, "Train: 30 steps")
    assert weights(page) == shown(train(says, **options))


def test_it_is_animated_and_stops_and_starts_again(opened):
    page = opened(trainer(steps=400))
    start = weights(page)
    page.get_by_role("button", name="Train: 400 steps").click()
    stop = page.get_by_role("button", name="Stop")
    page.wait_for_function("() => /Step [1-9]\\d/.test(document.querySelector('.bp-losses p:last-child').textContent)")
    stop.click()
    assert page.get_by_role("button", name="Train: 400 steps").is_enabled()
    step = int(told(page).split(":")[0].removeprefix("Step "))
    assert 10 <= step < 400
    assert weights(page) == shown(train(steps=step))
    press(page, "Reset")
    assert weights(page) == start
    assert told(page).startswith("Step 0: the loss is 0.318, and the neuron gets 3 of 8 points right.")


def test_everything_is_done_by_keyboard(opened):
    page = opened(trainer(steps=20), reduced_motion="reduce")
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "() => { const at = document.activeElement;"
                " return [at.getAttribute('aria-label') ?? at.textContent, getComputedStyle(at).outlineStyle] }"
            )
        )
    assert [name.strip() for name, _ in reached] == ["One step", "Train: 20 steps", "Reset", "learning rate"]
    assert all(style != "none" for _, style in reached)
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("0,5")
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert weights(page) == shown(train(rate=0.5, steps=1))
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert weights(page) == shown(train(rate=0.5, steps=21))


def test_a_learning_rate_that_is_none_is_refused(opened):
    page = opened(trainer())
    field = page.get_by_label("learning rate")
    start = weights(page)
    field.fill("fast")
    field.press("Tab")
    assert field.get_attribute("aria-invalid") == "true"
    assert page.locator(".bp-rate output").text_content()
    press(page, "One step")
    assert weights(page) == start
    field.fill("1/2")
    field.press("Enter")
    assert field.get_attribute("aria-invalid") is None
    press(page, "One step")
    assert weights(page) == shown(train(rate=0.5, steps=1))


def test_it_stops_where_there_is_no_loss(opened):
    page = opened(trainer(loss="log", rate=1e308), reduced_motion="reduce")
    press(page, "Train: 200 steps")
    trouble = page.locator(".bp-trainer p[role=alert]")
    assert trouble.text_content() == NO_LOSS
    assert told(page).startswith("Step 0: ")
    press(page, "Reset")
    assert not trouble.text_content()


def test_a_page_shows_a_recording_of_a_students_backward(opened):
    page = opened(trainer(backward=not_switched, steps=60), reduced_motion="reduce")
    assert page.locator(".bp-driver").text_content() == "The gradients come from your function not_switched."
    assert not page.get_by_role("button", name="One step").is_visible()
    press(page, "Play")
    assert told(page).startswith("Step 60: ")
    assert "these gradients do not lead downhill" in told(page)
    thin = format_number(train(steps=60).losses[-1])
    assert f"thin line: with the right gradients, {thin}." in page.locator(".bp-losses p").last.text_content()
    assert page.get_by_role("button", name="Play").is_disabled()
    press(page, "Reset")
    assert told(page).startswith("Step 0: ")
    assert page.get_by_role("button", name="Play").is_enabled()


def test_a_page_shows_a_recording_of_a_deep_network(opened):
    deep = classifier(relu, spread=0.5, depth=3, width=5)
    page = opened(trainer(deep, points=rings(20), steps=60))
    press(page, "Play")
    trained = train(deep, points=rings(20), rate=0.1, steps=60)
    assert told(page).startswith(f"Step 60: the loss is {format_number(trained.losses[-1])}, and the network gets ")
    last, *_, first = reversed(trained.sizes["step 60"])
    sizes = f"{format_number(last)} in the last layer, {format_number(first)} in the first."
    assert sizes in page.locator(".bp-losses p").last.text_content()
