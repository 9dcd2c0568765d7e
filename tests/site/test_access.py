"""The site for everybody: by keyboard, by screen reader, on a phone, at a projector, from the disk."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

ROOT = Path(__file__).resolve().parents[2]
SHEET = "exercises/03_branch_summation.html"
LESSON = "notebooks/03_branch_summation.html"
PAPER = 718  # pixels: A4 with margins of 1 cm


CUT = """[...document.querySelectorAll("main, pre, .output, .output div[style*=overflow-x], .formula, .bp-picture")]
  .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth, tagName }) => clientWidth &&
    (scrollWidth > clientWidth + 1 || (tagName === 'MAIN' && scrollHeight > clientHeight + 1)))
  .map(({ outerHTML }) => outerHTML.slice(0, 100))"""

# A formula's fonts come with its first slide, and then the slide is fitted anew.
FITTED = """document.fonts.ready.then(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))"""


def violations(page):
    found = Axe().run(page).response["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]


@pytest.mark.parametrize("name", ["index.html", "glossary.html", "licenses.html", LESSON, SHEET, f"{LESSON}?slides=4"])
def test_axe_finds_nothing(open_page, name):
    page = open_page(name, bypass_csp=True).page
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.reload()
        page.wait_for_timeout(500)  # the editors in sight have come
        assert violations(page) == []


def test_plots_within_a_page_follow_a_dark_page(open_page):
    page = open_page("notebooks/08_vanishing_gradients.html", color_scheme="dark").page
    inked = (
        """[...document.querySelectorAll('.bp-plot [style*="fill: #202124"]')].map((it) => getComputedStyle(it).fill)"""
    )
    page.wait_for_function(f"() => {inked}.length > 0")
    assert set(page.evaluate(inked)) == {"rgb(232, 234, 237)"}


def test_an_answer_is_written_and_checked_with_the_keyboard_alone(open_page):
    page = open_page(SHEET)
    keys = page.page.keyboard
    reached = ""
    for _ in range(200):
        keys.press("Tab")
        reached = page.page.evaluate("document.activeElement.closest('.cell')?.id ?? ''")
        is_editor = page.page.evaluate("document.activeElement.classList.contains('cm-content')")
        if reached == "answer-3-1" and is_editor:
            break
    assert reached == "answer-3-1"
    keys.press("ControlOrMeta+a")
    keys.insert_text('gradients = {"v1": 7, "v2": 20, "x": 55}')
    keys.press("Shift+Enter")
    page.settle()
    assert page.page.evaluate("document.activeElement.closest('.cell').id") == "check-3-1"
    keys.press("Shift+Enter")
    page.settle()
    assert "3.1: correct" in page.shown(page.page.locator("[id='check-3-1']"))


def test_from_an_answer_the_keyboard_goes_on_to_a_check_whose_code_is_folded(open_page):
    page = open_page("exercises/09_vectors.html")
    page.write(page.cell(3), 'values = {"products": [6, -12, -5, 28], "dot": 17}')
    for key in ("Shift+Enter", "Enter"):
        page.page.keyboard.press(key)
        page.settle()
    assert "9.1: correct" in page.shown(page.page.locator("[id='check-9-1']"))


def test_a_phone_reads_a_lesson_and_solves_a_sheet(open_page):
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
    for name in ("index.html", "glossary.html", LESSON, "notebooks/10_matrices_and_batches.html"):
        page = open_page(name, **phone)
        page.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        page.page.wait_for_timeout(300)
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 360, name
    page = open_page(SHEET, **phone)
    page.write(page.page.locator("[id='answer-3-2']"), "gradient = 15")
    page.page.locator("[id='check-3-2'] .run").tap()
    page.settle()
    assert "3.2: correct" in page.shown(page.page.locator("[id='check-3-2']"))
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_no_slide_is_cut_and_the_answer_comes_with_the_next_key(open_page, size):
    page = open_page(f"{LESSON}?slides", viewport={"width": size[0], "height": size[1]})
    page.page.locator(".slide-bar").wait_for()
    page.page.wait_for_timeout(500)
    seen, answers, asked, aside = 0, 0, 0, 0
    while seen == int(page.page.evaluate("document.body.dataset.step")):
        seen += 1
        page.page.evaluate(FITTED)
        assert page.page.evaluate(CUT) == [], seen
        assert (
            float(page.page.evaluate("getComputedStyle(document.querySelector('main')).getPropertyValue('--zoom')"))
            > 0.8
        )
        shown = page.page.locator("main > :not([hidden]):not(.no-slide)")
        answers += shown.filter(has=page.page.locator("summary", has_text=re.compile("^Explain$"))).count() > 0
        asked += (
            shown.filter(has=page.page.locator(".bp-view")).count() > 0 and shown.filter(has_text="Predict").count() > 0
        )
        aside += page.page.locator("main.aside").count()
        page.page.keyboard.press("PageDown")
    assert seen > 30
    assert aside  # its text and its picture are larger side by side
    assert asked >= 2  # the question and the explorer are on one slide
    assert answers >= 5
    assert not [url for url in page.requests if "/python/" in url]


@pytest.mark.parametrize("name", [f"{LESSON}?slides=9", "exercises/06_worked_examples.html"])
def test_on_paper_nothing_is_wider_than_it(open_page, name):
    page = open_page(name, viewport={"width": PAPER, "height": 1000}).page
    page.locator(".slide-bar .help").wait_for(state="attached") if "slides" in name else None
    page.emulate_media(media="print")
    wide = page.evaluate(
        """[...document.querySelectorAll("main :is(svg, img, pre, table)")]
          .filter((part) => part.getClientRects().length)
          .map((part) => Math.round(part.getBoundingClientRect().right))"""
    )
    assert len(wide) > 20
    assert max(wide) <= PAPER
    assert not page.locator(".bar, .slide-bar").locator("visible=true").count()


def test_an_explorer_moves_on_a_slide_and_a_click_takes_no_key_from_the_slides(open_page):
    page = open_page(f"{LESSON}?slides=4", viewport={"width": 1280, "height": 720}).page
    shown = page.locator("main > .cell:not([hidden])").last
    step = "document.body.dataset.step"
    slider = shown.get_by_role("slider", name="x").first
    slider.fill("-2.5")
    assert shown.locator("[data-k='gradient:x']").first.text_content() == "0"
    slider.press("ArrowRight")
    assert page.evaluate(step) == "4"  # the key is the slider's: nobody clicked
    page.keyboard.press("PageUp")
    assert page.evaluate(step) == "3"
    page.keyboard.press("PageDown")

    zoom = "document.querySelector('main').style.getPropertyValue('--zoom')"
    before = page.evaluate(zoom)
    shown.get_by_label("nudge", exact=True).click()
    page.wait_for_function(f"() => {zoom} !== '{before}'")
    shown.get_by_label("nudge", exact=True).click()
    page.wait_for_function(f"() => {zoom} === '{before}'")  # what shrank grows again
    page.set_viewport_size({"width": 900, "height": 600})
    page.set_viewport_size({"width": 1280, "height": 720})
    page.wait_for_function(f"() => {zoom} === '{before}'")

    for key, at in (("ArrowRight", "5"), ("ArrowLeft", "4"), (" ", "5"), ("ArrowLeft", "4")):
        page.keyboard.press(key)
        assert page.evaluate(step) == at, key
    page.locator(".clock").click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(step) == "5"
    page.keyboard.press("ArrowLeft")
    shown.get_by_label("x, typed").click()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(step) == "4"  # somebody writes
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    assert page.evaluate(step) == "0"


def test_a_sheet_as_slides_has_its_answers_and_checks_and_a_phone_scrolls_in_place_of_small_print(open_page):
    page = open_page(f"{SHEET}?slides=4", viewport={"width": 1024, "height": 768}).page
    assert page.locator("[id='answer-3-1'] .code").is_visible()
    assert page.locator("[id='check-3-1'] .run").is_visible()
    assert page.locator("main > :not([hidden])", has_text="3.1 Two ways").count() == 1
    page.set_viewport_size({"width": 390, "height": 780})
    page.wait_for_function("() => document.querySelector('main').style.getPropertyValue('--zoom') >= 0.65")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_from_the_disk_the_explorers_live_and_the_page_says_what_needs_the_server(chromium, site):
    page = chromium.new_page()
    page.goto((site / LESSON).as_uri())
    page.locator("body[data-alive]").wait_for()
    assert "serve.py" in page.locator("#notes").inner_text()
    page.locator("details:has(.live)").first.locator("summary").click()
    page.locator(".live").first.get_by_role("slider", name="x").first.fill("-2.5")
    assert page.locator(".live").first.locator("[data-k='gradient:x']").text_content() == "0"
    page.locator(".run").first.click()
    page.locator("body[data-python=failed]").wait_for()
    assert "from the disk" in page.locator("#status").inner_text()
    page.close()


def test_a_script_in_an_answer_is_not_run_and_no_page_speaks_to_others(open_page):
    page = open_page(SHEET)
    page.page.evaluate(
        "document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/x'}))"
    )
    page.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=data:, onerror=document.title=1>')")
    page.page.evaluate("fetch('https://example.org/').catch(() => {})")
    page.page.wait_for_timeout(300)
    assert page.page.title() != "1"
    assert len(page.complaints) >= 3
    assert all("Content Security Policy" in text for text in page.complaints)
    page.complaints.clear()
