"""A graph that is wider than the page: its picture scrolls in a frame of its own, and what counts is in sight."""

import pytest

from backprop_helpers import explore, parse, save_page

WIDE = parse(f"{'sin(' * 12}x{')' * 12} + y", x=1, y=2)
# Whether a part of the picture lies in the frame, and clear of an edge that fades.
IN_SIGHT = """(key) => {
  const picture = document.querySelector(".bp-picture");
  const frame = picture.getBoundingClientRect();
  const box = document.querySelector(`[data-k="${key}"] .box`).getBoundingClientRect();
  const faded = (side) => (picture.parentElement.classList.contains(`bp-more-${side}`) ? 28 : 0);
  return box.left >= frame.left + faded("before") && box.right <= frame.right - faded("after");
}"""


@pytest.fixture(params=[1366, 1280, 390])
def opened(request, open_page, tmp_path):
    """A function that opens the saved page of an explorer on screens of several widths."""

    def opened(explorer, **options):
        save_page(explorer, tmp_path / "page.html")
        page = open_page(viewport={"width": request.param, "height": 768}, reduced_motion="reduce", **options)
        page.goto((tmp_path / "page.html").as_uri())
        return page

    return opened


def faded(page):
    """At which edges the frame says that there is more."""
    classes = page.locator(".bp-frame").get_attribute("class")
    return [side for side in ("before", "after") if f"bp-more-{side}" in classes]


def test_it_opens_at_the_start_and_fades_where_it_goes_on(opened):
    page = opened(explore(WIDE))
    page.locator(".bp-more-after").wait_for()
    assert faded(page) == ["after"]
    page.locator(".bp-picture").evaluate("(frame) => frame.scrollTo(200, 0)")
    page.locator(".bp-more-before").wait_for()
    assert faded(page) == ["before", "after"]
    page.locator(".bp-picture").evaluate("(frame) => frame.scrollTo(1e6, 0)")
    page.locator(".bp-frame:not(.bp-more-after)").wait_for()
    assert faded(page) == ["before"]


def test_a_narrow_graph_does_not_fade(open_page, tmp_path):
    save_page(explore("x^2"), tmp_path / "page.html")
    page = open_page(viewport={"width": 390, "height": 768})
    page.goto((tmp_path / "page.html").as_uri())
    page.locator('[data-k="value:a"]').wait_for()
    assert faded(page) == []


def test_where_gradients_are_asked_for_it_opens_at_the_output(opened):
    page = opened(explore(WIDE, predict=True))
    page.locator(".bp-more-before").wait_for()
    assert faded(page) == ["before"]


def test_the_box_of_each_step_is_in_sight(opened):
    page = opened(explore(WIDE))
    page.get_by_label("step", exact=True).fill("0")
    for step in [*WIDE.forward_pass, *WIDE.backward_pass]:
        page.get_by_role("button", name="One step on").click()
        page.wait_for_function(IN_SIGHT, arg=f"node:{step.node.name}")


def test_the_box_and_the_field_with_the_focus_are_in_sight(opened):
    page = opened(explore(WIDE, predict=True))
    page.locator('[data-k="node:x"]').focus()
    for name in WIDE.values:
        page.locator(f'[data-k="node:{name}"]').focus()
        page.wait_for_function(IN_SIGHT, arg=f"node:{name}")
    for name in WIDE.gradients:
        if name != WIDE.output.name:
            page.get_by_label(f"∂{WIDE.output.name}/∂{name}", exact=True).focus()
            page.wait_for_function(IN_SIGHT, arg=f"node:{name}")
