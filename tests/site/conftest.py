"""What the tests of the site share: the site, built once, and a browser that looks at it."""

import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.jupyter import CHROMIUM, QUIET
from tests.needs import do_without

ROOT = Path(__file__).resolve().parents[2]
# A page's Python runs for a second or two: compiling it once more, for speed, would take longer than it saves.
ONCE_COMPILED = "--js-flags=--liftoff-only"
IS_SET_UP = (ROOT / ".venv" / "site" / "installed").exists() and shutil.which("node")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the site."""
    if not (IS_SET_UP and CHROMIUM):
        do_without("Chromium, Node and what `make site` installs")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base  # all of a run's processes share one site
    folder, done = shared / "site", shared / "site-is-built"
    try:
        (shared / "site-begun").mkdir()
    except FileExistsError:
        wait_for(done)
    else:
        command = [sys.executable, ROOT / "tools" / "build_site.py", folder]
        made = subprocess.run(command, capture_output=True, text=True)
        done.write_text(made.stderr if made.returncode else "")
    assert done.read_text() == ""
    return folder


def wait_for(path, seconds=900):
    for _ in range(10 * seconds):
        if path.exists():
            return
        time.sleep(0.1)
    pytest.fail(f"{path.name} did not come.")


@contextmanager
def served(folder):
    server = subprocess.Popen([sys.executable, folder / "serve.py", "0"], stdout=subprocess.PIPE, text=True)
    try:
        found = re.search(r"http://\S+", server.stdout.readline())
        yield found[0]
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


@pytest.fixture(scope="session")
def address(site):
    """Where the site is served, by its own command."""
    with served(site) as at:
        yield at


@pytest.fixture(scope="module")
def chromium(site):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, ONCE_COMPILED])
        yield browser
        browser.close()


class Page:
    """A page of the site, as a student uses it."""

    def __init__(self, page, address, name):
        self.page, self.requests = page, []
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(address + name)
        if "/" in name:
            page.locator("body[data-alive]").wait_for()

    def cell(self, place):
        return self.page.locator(".cell").nth(place)

    def settle(self):
        """Wait until nothing runs any more."""
        self.page.wait_for_timeout(60)  # a click is heard, and the next cell in line begins
        self.page.locator("body:not([data-python=starting], [data-python=running]):not(:has(.busy))").wait_for()

    def run(self, cell):
        cell.locator(".run").click()
        self.settle()

    def write(self, cell, text):
        """Replace what stands in a cell's editor, by keys."""
        cell.scroll_into_view_if_needed()
        editor = cell.locator(".cm-content")
        editor.focus()
        editor.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)

    def run_all(self):
        self.page.get_by_role("button", name="Run all").click()
        self.page.locator("body[data-python=ready]:not(:has(.busy))").wait_for(timeout=120_000)
        self.settle()

    def download(self):
        with self.page.expect_download() as saved:
            self.page.get_by_role("button", name="Download as notebook").first.click()
        return saved.value.path()

    def open(self, path):
        self.page.locator("#file").set_input_files(path)
        self.page.locator("#status", has_text="cells").wait_for()

    def shown(self, cell):
        return cell.locator(".output").inner_text().strip()


@pytest.fixture(scope="module")
def laptop(chromium):
    """A browser's profile that keeps what it has loaded, so that Python starts sooner."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def open_page(chromium, laptop, address):
    """A function that opens a page; an error or a warning in its console fails the test."""
    contexts, pages, complaints = [], [], []

    def open_page(name, **options):
        if options:
            contexts.append(chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **options}))
        page = (contexts[-1] if options else laptop).new_page()
        pages.append(page)
        page.set_default_timeout(60_000)
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        opened = Page(page, address, name)
        opened.complaints = complaints
        return opened

    yield open_page
    for page in pages:
        page.evaluate("localStorage.clear()")
        page.close()
    for context in contexts:
        context.close()
    assert not complaints
