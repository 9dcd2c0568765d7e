"""A page of the site, as a student uses it."""

import csv
import json
import re
import socket
import struct
import subprocess
import sys
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pages
import pytest
import serve
import session
import words

from backprop_helpers.grading.notebook import Cell, read_notebook

ROOT = Path(__file__).resolve().parents[2]
SHEET = "exercises/03_branch_summation.html"
LESSON = "notebooks/03_branch_summation.html"


def cell(page, name):
    return page.page.locator(f"[id='{name}']")


def answer(page, exercise, text):
    page.write(cell(page, f"answer-{exercise}"), text)


def check(page, exercise):
    page.run(cell(page, f"check-{exercise}"))
    return page.shown(cell(page, f"check-{exercise}"))


def test_explorers_live_before_python_does(open_page):
    page = open_page(LESSON)
    live = page.page.locator(".live")
    assert live.count() >= 5
    opened = live.first
    page.page.locator("details:has(.live)").first.locator("summary").click()
    opened.get_by_role("slider", name="x").first.fill("-2.5")
    assert opened.locator("[data-k='gradient:x']").text_content() == "0"
    assert page.page.evaluate("document.body.dataset.python") is None
    origins = {urlsplit(url).netloc for url in page.requests if not url.startswith("data:")}
    assert origins == {urlsplit(page.page.url).netloc}
    assert not [url for url in page.requests if "/python/" in url]


def test_a_cell_runs_after_what_it_needs_and_the_predictions_above_stay_folded(open_page):
    page = open_page(LESSON)
    folds = page.page.locator(".output details").count()
    page.run(cell(page, "derive-both-x"))
    assert "∂" in page.shown(cell(page, "derive-both-x"))
    assert page.page.locator(".output details").count() == folds - 1
    assert cell(page, "derive-both-x").locator(".katex").count()
    folds = page.page.locator(".output > details:not([open])").count()
    page.run_all()
    assert page.page.locator(".output > details:not([open])").count() == folds
    here = urlsplit(page.page.url).netloc
    assert {urlsplit(url).netloc for url in page.requests if not url.startswith("data:")} == {here}


def test_a_verdict_of_before_the_change_does_not_stand(open_page):
    page = open_page(SHEET)
    answer(page, "3-1", 'gradients = {"v1": 7, "v2": 20, "x": 55}')
    assert "3.1: correct" in check(page, "3-1")
    assert page.page.locator("#solved").inner_text().startswith("1 of ")
    old = cell(page, "check-3-1").locator(".old-note")
    assert not old.is_visible()
    answer(page, "3-1", 'gradients = {"v1": 7, "v2": 20, "x": 5}')
    assert old.is_visible()
    assert not cell(page, "check-3-2").locator(".old-note").is_visible()
    assert "3.1: not yet right" in check(page, "3-1")
    assert not old.is_visible()
    assert page.page.locator("#solved").inner_text().startswith("0 of ")


def test_answers_are_kept_counted_on_the_first_page_put_back_and_forgotten(open_page):
    page = open_page(SHEET)
    answer(page, "3-2", "gradient = 15")
    assert "correct" in check(page, "3-2")
    page.page.reload()
    page.page.locator("body[data-alive]").wait_for()
    assert cell(page, "answer-3-2").locator(".source").text_content() == "gradient = 15"
    assert page.page.locator("#solved").inner_text().startswith("1 of ")
    page.page.get_by_role("link", name="All lessons").click()
    assert re.search(r"1 of \d+ solved", page.page.locator(".solved").inner_text())
    page.page.go_back()
    cell(page, "answer-3-2").scroll_into_view_if_needed()
    cell(page, "answer-3-2").get_by_role("button", name="Put").click()
    assert "gradient = ..." in cell(page, "answer-3-2").inner_text()
    assert page.page.locator("#solved").inner_text().startswith("0 of ")
    cell(page, "answer-3-2").get_by_role("button", name="Undo").click()
    assert "gradient = 15" in cell(page, "answer-3-2").inner_text()
    asked = []
    page.page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.page.get_by_role("button", name="Start afresh").click()
    assert "changed cells of this page (1)" in asked[0]
    assert page.page.evaluate("localStorage.length") == 1
    page.page.once("dialog", lambda dialog: dialog.accept())
    with page.page.expect_navigation():
        page.page.get_by_role("button", name="Start afresh").click()
    assert page.page.evaluate("localStorage.length") == 0
    page.page.locator("#look").click()
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 19, 22)"
    page.page.goto(page.page.url.replace("exercises/03_branch_summation", "glossary"))
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 19, 22)"


def test_an_endless_loop_is_stopped_and_python_comes_back(open_page):
    page = open_page(SHEET)
    answer(page, "3-2", "gradient = 15\nwhile True:\n    pass")
    cell(page, "answer-3-2").locator(".run").click()
    page.page.locator("body[data-python=running]").wait_for()
    page.page.get_by_role("button", name="Stop").click()
    assert "stopped" in page.page.locator("#status").inner_text()
    answer(page, "3-2", "gradient = 15")
    assert "correct" in check(page, "3-2")


def test_a_check_judges_no_answer_whose_cell_fails_and_no_name_of_before(open_page):
    page = open_page("exercises/02_chain_rule.html")
    answer(page, "2-4", "formula = “6*v2”")  # as a phone types it
    assert cell(page, "answer-2-4").locator(".cm-content").inner_text() == 'formula = "6*v2"'
    assert "2.4: correct" in check(page, "2-4")
    answer(page, "2-4", "Formula = 1")
    assert page.page.locator("#solved").inner_text().startswith("0 of ")
    assert "Your answer has no formula." in check(page, "2-4")
    answer(page, "2-3", 'gradients = {"v1": 1}')
    answer(page, "2-5", 'gradients = {"v1": 0,1966}')  # an answer of the same name
    assert "Not checked: the cell of your answer" in check(page, "2-5")
    said = page.shown(cell(page, "answer-2-5"))
    assert said.endswith("Is 0,1966 one number? Write it with a point: 0.1966")
    assert "2.3" in check(page, "2-3")  # that one ran
    assert page.page.locator("#solved").inner_text().startswith("0 of ")
    assert "0 of 8 exercises done" in page.page.locator("[data-kind=progress]").inner_text()
    answer(page, "2-1", "values = 1 / 0")
    page.run(cell(page, "answer-2-1"))
    said = page.shown(cell(page, "answer-2-1"))
    assert "line 1" in said
    assert "values = 1 / 0" in said
    assert said.endswith("ZeroDivisionError: division by zero")
    answer(page, "2-4", 'formula = "6*v2"')
    assert "2.4: correct" in check(page, "2-4")  # an error stops no other cell


def test_two_tabs_of_a_sheet_lose_no_answer(open_page):
    first, second = open_page(SHEET), open_page(SHEET)
    answer(first, "3-2", "gradient = 15")
    answer(second, "3-1", "gradients = {}")
    for page in (first, second):
        cell(page, "answer-3-1").locator("visible=true", has_text="gradients = {}").first.wait_for()
        cell(page, "answer-3-2").locator("visible=true", has_text="gradient = 15").first.wait_for()
    assert "another tab" in first.page.locator("#status").inner_text()


def test_a_page_without_its_editor_has_plain_fields(open_page):
    page = open_page("index.html")
    page.page.route("**/editor.js", lambda route: route.abort())
    page.page.get_by_role("link", name="sheet 03").click()
    field = cell(page, "answer-3-2").locator("textarea")
    cell(page, "answer-3-2").scroll_into_view_if_needed()
    field.fill("gradient = 15")
    assert "plain field" in cell(page, "answer-3-2").inner_text()
    assert "gradient = 15" in page.page.evaluate("localStorage['backprop:exercises/03_branch_summation']")
    page.complaints.clear()


def test_from_a_page_to_its_slides_and_back_the_place_is_kept(open_page):
    page = open_page(f"{LESSON}#derive-both-x").page
    page.locator("#derive-both-x .cm-editor").wait_for()
    page.locator("#slides").evaluate("(link) => link.click()")  # without scrolling to it
    page.locator(".slide-bar .help").wait_for()
    assert page.locator("#derive-both-x").is_visible()
    page.evaluate("sessionStorage['backprop-clock'] = Date.now() - 600000")
    page.keyboard.press("PageDown")
    page.reload()
    page.locator(".slide-bar .clock", has_text="10:").wait_for()
    page.keyboard.press("?")
    assert "Page Down" in page.locator("dialog").inner_text()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="as a page").click()
    page.locator("body:not(.slides)[data-alive]").wait_for()
    assert page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top") < 800
    assert page.evaluate("scrollY") > 1000


def test_a_page_speaks_of_what_is_there(site):
    for path in site.glob("exercises/*.html"):
        text = path.read_text(encoding="utf-8").partition('<script type="application/json"')[0]
        assert "Ctrl+S" not in text
        assert f"submit the file\n<code>{path.stem}.ipynb</code>" in text


@pytest.mark.parametrize("stem", words.SAID)
def test_a_notebook_says_what_its_page_says_otherwise(stem):
    cells = read_notebook(ROOT / "notebooks" / f"{stem}.ipynb").text
    for theirs in words.SAID[stem]:
        assert sum(theirs in cell.source for cell in cells) == 1, theirs


def test_a_cell_needs_the_last_cells_that_gave_its_names_their_values():
    sources = {
        "a": "from package import draw as show, tool\nx = 1",
        "b": "x = 2\ny = x",
        "c": "def f(v):\n    x = v\n    return y + x\nz: int = 0",
        "d": "show(x)",
        "e": "x += 1",
        "f": "f(x)",
    }
    cells = [Cell(name, "code", source) for name, source in sources.items()]
    assert pages.needs(cells) == {
        "a": [],
        "b": [],
        "c": ["b"],
        "d": ["a", "b"],
        "e": ["b"],
        "f": ["b", "c", "e"],
    }


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("w = −1", "Write - in place of −"),
        ("w = ‘a’", "Write the straight ' in place of ‘"),
        ("w = {1: 0,5}", "Is 0,5 one number? Write it with a point: 0.5"),
        ("w", "Your answer has no w. Write this name before the = as it was, small letters included."),
        ("v", "NameError: name 'v' is not defined"),
        ("input('x? ')", "RuntimeError: A page cannot ask by input(): write the value into the cell, as in x = 3."),
    ],
)
def test_an_error_says_what_to_write(code, advice):
    student = session.Session()
    student.run("c", "W = 1", ["w"])
    (error,) = student.run("c", code)
    assert error["traceback"][-1] == advice


def test_an_endless_recursion_is_told_in_a_few_lines():
    (error,) = session.Session().run("c", "def f():\n    return f()\nf()")
    assert len(error["traceback"]) == 10
    assert re.fullmatch(r"\.\.\. \d+ calls more", error["traceback"][4])
    assert error["traceback"][-1].startswith("RecursionError")


def test_of_a_name_that_an_answer_does_not_give_no_value_is_left():
    student = session.Session()
    student.run("c", "w = 1", ["w"])
    assert student.run("d", "w")[0]["data"]["text/plain"] == "1"
    student.run("c", "w = w + 1", ["w"])
    assert student.run("d", "w")[0]["data"]["text/plain"] == "2"
    student.run("c", "w = (", ["w"])
    assert student.run("d", "w")[0]["ename"] == "NameError"


def test_a_runtime_that_cannot_start_says_so(open_page):
    page = open_page(SHEET)
    page.page.route("**/python_stdlib.zip", lambda route: route.abort())
    answer(page, "3-2", "gradient = 15")
    cell(page, "check-3-2").locator(".run").click()
    page.page.locator("body[data-python=failed]").wait_for()
    for place in (page.page.locator("#status"), cell(page, "check-3-2").locator(".state")):
        assert "Python could not start: its files did not come." in place.inner_text()
    page.page.wait_for_timeout(200)  # the console tells of the file, too
    page.complaints.clear()


@pytest.mark.parametrize("stem", ["07c_find_the_bug", "03_branch_summation"])
def test_a_blank_sheet_shows_no_answer(site, stem):
    text = (site / "exercises" / f"{stem}.html").read_text(encoding="utf-8")
    solutions = json.loads((ROOT / "solutions" / f"{stem}.ipynb").read_text(encoding="utf-8"))["cells"]
    blank = json.loads((ROOT / "exercises" / f"{stem}.ipynb").read_text(encoding="utf-8"))["cells"]
    for solved, given in zip(solutions, blank, strict=True):
        if solved["source"] != given["source"]:
            for line in {*solved["source"]} - {*given["source"]}:
                assert line.strip() not in text, line
        if given["id"].startswith("check-"):
            assert re.search(rf'id="{given["id"]}".*?<div class="output" aria-live="polite"></div>', text, re.DOTALL)


def test_only_three_lessons_have_cells_that_need_numpy(site):
    pages = [*site.glob("notebooks/*.html"), *site.glob("exercises/*.html")]
    cells = {path.relative_to(site): re.findall(r'<div class="cell" [^>]*>', path.read_text("utf-8")) for path in pages}
    absent = {path: sum("data-absent" in cell for cell in found) for path, found in cells.items()}
    lessons = ("08_vanishing_gradients", "12_a_network_that_learns", "12b_six_broken_loops")
    assert {path for path, count in absent.items() if count} == {Path("notebooks", f"{name}.html") for name in lessons}
    assert absent[Path("notebooks", "08_vanishing_gradients.html")] == 4
    assert sum(absent.values()) < sum(map(len, cells.values())) / 20


def test_a_trainer_that_needs_numpy_plays_its_recording(open_page):
    page = open_page("notebooks/08_vanishing_gradients.html")
    cell = page.page.locator(".cell[data-absent]:has(.bp-trainer)").nth(2)
    cell.locator("summary").first.click()
    cell.get_by_role("button", name="Play").click()
    cell.locator(".bp-told", has_text="Step 500").wait_for()
    assert "100 of 100 points right" in cell.locator(".bp-told").inner_text()
    assert not [url for url in page.requests if "/python/" in url]
    page.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.page.set_viewport_size({"width": 360, "height": 740})
    widths = page.page.locator(".output img[style^='width:']").evaluate_all(
        "(plots) => plots.map((plot) => plot.getBoundingClientRect().width)"
    )
    assert len(widths) > 3
    assert min(widths) > 540 * 10 / 11  # a plot of 540 points has text of 11


def test_the_downloaded_sheet_gets_the_points_of_the_original(open_page, tmp_path):
    page = open_page(SHEET)
    page.page.locator("#file").set_input_files(ROOT / "solutions" / "02_chain_rule.ipynb")
    page.page.locator("#status", has_text="belongs to another page").wait_for()
    page.open(ROOT / "solutions" / "03_branch_summation.ipynb")
    answer(page, "3-2", "gradient = 14")
    page.run_all()
    (tmp_path / "in" / "Ada").mkdir(parents=True)
    (tmp_path / "in" / "Ada" / "sheet.ipynb").write_bytes(page.download().read_bytes())
    command = [sys.executable, "-m", "backprop_helpers.grading", tmp_path / "in", "--out", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    with (tmp_path / "out" / "grades.csv").open(encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file)
    points = {exercise: float(row[exercise]) for exercise in row if re.fullmatch(r"3\.\d", exercise)}
    assert points.pop("3.2") == 0
    assert sum(points.values()) == float(row["out_of"]) - 1
    assert all(points.values())


def test_widgets_that_need_python_start_it(open_page):
    page = open_page("notebooks/08_vanishing_gradients.html")
    depth = page.page.locator(".backprop-depth").first
    page.page.locator("details:has(.backprop-depth)").first.locator("summary").click()
    told = depth.get_by_text("The gradient is 1")
    before = told.inner_text()
    depth.get_by_role("slider", name="depth").fill("5")
    page.settle()
    depth.get_by_text("through 5 neurons").wait_for()
    assert told.inner_text() != before


def test_a_formula_box_reads_a_formula_and_a_gate_of_ones_own_moves(open_page):
    page = open_page(SHEET)
    answer(page, "3-2", "from backprop_helpers import explore\nexplore('x^2')\nexplore()")
    page.run(cell(page, "answer-3-2"))
    box = cell(page, "answer-3-2").get_by_label("formula")
    box.fill("x^3 + 1")
    box.press("Tab")
    cell(page, "answer-3-2").locator("[data-k='value:a']").wait_for()
    answer(
        page,
        "3-2",
        "from backprop_helpers import Gate, explore, register\n"
        'cube = register(Gate("my_cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))\n'
        "explore(lambda x: cube(x), x=(-5, 5))",
    )
    page.run(cell(page, "answer-3-2"))
    cell(page, "answer-3-2").get_by_role("slider", name="x").first.fill("2")
    assert cell(page, "answer-3-2").locator("[data-k='gradient:x']").text_content() == "12"


def test_practice_goes_on(open_page):
    page = open_page(LESSON)
    page.page.locator("details:has(.bp-practice)").locator("summary").click()
    practice = page.page.locator(".bp-practice")
    practice.get_by_role("button", name="Reveal").click()
    before = practice.locator(".bp-picture").inner_html()
    practice.get_by_role("button", name=re.compile("Next|Another", re.IGNORECASE)).click()
    page.settle()
    page.page.wait_for_timeout(300)
    assert practice.locator(".bp-picture").inner_html() != before


@pytest.mark.parametrize("arguments", [["8000x"], ["65536"], ["-1"], ["1", "2"]])
def test_what_is_no_port_is_told_what_is(arguments):
    with pytest.raises(SystemExit, match="a number up to 65535"):
        serve.port_in(arguments)


def test_the_server_says_why_it_cannot_begin_and_nothing_of_a_browser_that_goes(tmp_path, capsys, monkeypatch):
    with pytest.raises(SystemExit, match="no course in"):
        serve.opened(None, tmp_path)
    (tmp_path / "index.html").write_bytes(bytes(10_000_000))
    with serve.opened(0, tmp_path) as server:
        with pytest.raises(SystemExit, match="cannot be used"):
            serve.opened(server.server_port, tmp_path)
        monkeypatch.setattr(serve, "PORT", server.server_port)
        with serve.opened(None, tmp_path) as second:
            assert second.server_port != server.server_port
        assert f"answers are at http://127.0.0.1:{server.server_port}/" in capsys.readouterr().out
        thread = Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        server.daemon_threads = False  # so that closing it waits for the broken download
        with socket.create_connection(server.server_address) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            browser.sendall(b"GET / HTTP/1.0\r\n\r\n")
            assert b"no-cache" in browser.recv(1000)
        server.shutdown()
        thread.join()
    assert capsys.readouterr().err == ""
