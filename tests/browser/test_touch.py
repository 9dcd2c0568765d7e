"""Explorers on a phone: what a finger moves, what it leaves alone, and where it finds what lies beside the screen."""

import pytest

from backprop_helpers import explore, parse, save_page, trace

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def phone(open_page, tmp_path):
    """A function that opens an explorer on a phone; a finger goes from the middle of a part of it."""
    page = open_page(**PHONE)
    fingers = page.context.new_cdp_session(page)

    def go(part, across, down):
        part.evaluate("(each) => each.scrollIntoView({ block: 'center' })")
        box = part.bounding_box()
        x, y = box["x"] + 0.5 * box["width"], box["y"] + 0.5 * box["height"]
        for share in range(11):
            at = {"x": x + across * share / 10, "y": y + down * share / 10}
            kind = "touchMove" if share else "touchStart"
            fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [at]})
        fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def open_explorer(explorer):
        save_page(explorer, tmp_path / "page.html")
        page.goto((tmp_path / "page.html").as_uri())
        page.locator(".bp-view").wait_for()
        page.evaluate("document.body.style.paddingBlock = '800px'")
        return page, go

    return open_explorer


def test_a_finger_that_scrolls_changes_no_number(phone):
    page, go = phone(explore(parse("r = x * y + x", x=3, y=2)))
    slider = page.get_by_role("slider", name="x", exact=True)
    before, top = slider.input_value(), page.evaluate("scrollY")
    go(slider, 0, -150)
    page.wait_for_function("(top) => scrollY > top + 50", arg=top)
    assert slider.input_value() == before
    assert page.get_by_label("x, typed").input_value() == before
    go(slider, 60, 0)
    assert float(slider.input_value()) > float(before)


def test_a_nudge_on_a_phone_stays_within_the_screen_and_follows_a_finger(phone):
    page, go = phone(explore(parse("r = longer * other; L = (r - 7)^2", longer=3, other=2)))
    page.get_by_label("nudge", exact=True).tap()
    page.get_by_label("ε, typed").tap()
    aside = """[...document.querySelectorAll('.backprop-explorer, .bp-nudge')]
      .map((each) => [each.scrollLeft, each.scrollWidth - each.clientWidth])"""
    assert page.evaluate(aside) == [[0, 0], [0, 0]]
    go(page.locator(".chosen .box"), 50, 0)
    assert page.get_by_label("ε, typed").input_value() == "0.5"


def test_what_lies_beside_the_screen_is_shaded_and_check_leads_to_it(phone):
    page, _ = phone(explore(parse("p = x^2; q = p + 1; r = p * q; s = r + 1; t = 2s", x=2), predict=True))
    frame, picture = page.locator(".bp-frame"), page.locator(".bp-picture")
    assert "bp-more-before" in frame.get_attribute("class")
    style = "(each) => Number(getComputedStyle(each, '::before').zIndex)"
    assert frame.evaluate(style) > 0
    for name in ("s", "r", "q"):
        page.get_by_label(f"∂t/∂{name}").fill("2" if name != "q" else "8")
    check = page.get_by_role("button", name="Check")
    check.evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    top = check.bounding_box()["y"] + page.evaluate("scrollY")
    check.tap()
    field = page.get_by_label("∂t/∂p")
    assert field.evaluate("(each) => each === document.activeElement")
    page.wait_for_function("(it) => it.scrollLeft < it.scrollWidth - it.clientWidth - 20", arg=picture.element_handle())
    assert check.bounding_box()["y"] + page.evaluate("scrollY") == top


def test_a_finger_drags_the_entry_of_an_array(phone):
    page, go = phone(explore(trace(lambda x, w: (x * w).sum(), x=[1, 2], w=[3, 4])))
    entry = page.locator(".chosen [data-k^='value:']").first
    before = entry.text_content()
    go(entry, 60, 0)
    assert float(entry.text_content()) == pytest.approx(float(before) + 0.6)


def test_a_finger_finds_what_it_aims_at(phone):
    page, _ = phone(explore(parse("r = x * y + x", x=3, y=2), predict=True))
    low = """[...document.querySelectorAll('.bp-view :is(button, input[type=range], select, label:has(input))')]
      .filter((each) => each.clientHeight && each.clientHeight < 23).map((each) => each.outerHTML)"""
    assert page.evaluate(low) == []


def test_a_finger_wider_than_an_entry_goes_from_entry_to_entry(phone):
    page, _ = phone(explore(trace(lambda x, W: (x @ W @ [1, 2]).sum(), x=[[1, 2]], W=[[3, 4], [5, 6]])))
    heading = page.locator(".bp-made .bp-heading")
    told = [heading.text_content()]
    for _ in range(4):
        page.get_by_role("button", name="entry after").tap()
        told.append(heading.text_content())
    assert [text.split("∂")[-1].split(" ")[0] for text in told] == ["x[0,0]", "x[0,1]", "x[0,0]", "x[0,1]", "W[0,0]"]
    assert page.locator(".bp-entry-chosen").count() == 1
    page.get_by_role("button", name="entry before").tap()
    page.get_by_role("button", name="entry before").tap()
    page.get_by_role("button", name="entry before").tap()
    page.get_by_label("x[0,1], typed").fill("7")
    page.get_by_label("x[0,1], typed").press("Enter")
    assert page.locator('[data-k="value:x[0,1]"]').text_content() == "7"
    for name in ("entry before", "entry after"):
        assert min(page.get_by_role("button", name=name).bounding_box()[side] for side in ("width", "height")) >= 32
