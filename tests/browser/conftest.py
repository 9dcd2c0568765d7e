"""What the tests share that need to see what a student sees."""

import re

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.engine import with_engine
from tests.browser.jupyter import CHROMIUM, QUIET, Lab, running_server
from tests.needs import do_without

# What JupyterLab itself complains of, whatever a notebook shows.
NOT_OURS = re.compile(r"\[vite\]|apple-mobile-web-app-capable|debugger state|Canceled future for debug_request")


@pytest.fixture(scope="module")  # not longer: while Playwright runs, no other test of the process may run a loop
def chromium():
    if CHROMIUM is None:
        do_without("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def engine(chromium):
    page = chromium.new_page()
    yield with_engine(page)
    page.close()


def listened(page):
    """Make a page tell what its console complains of, in ``page.complaints``."""
    page.complaints = []
    page.set_default_timeout(10_000)
    page.on("console", lambda said: page.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def ours(complaints):
    return [text for text in complaints if not NOT_OURS.search(text)]


class Pages:
    """The pages of a module's tests: one that was left is opened again, as a new one takes half a second to start."""

    def __init__(self, browser):
        self.browser, self.left = browser, {}

    def take(self, options):
        size, scheme = options.pop("viewport", None), options.pop("color_scheme", "light")
        key = repr(sorted(options.items()))
        page = self.left[key].pop() if self.left.get(key) else listened(self.browser.new_context(**options).new_page())
        page.key = key
        if size:
            page.set_viewport_size(size)
        page.emulate_media(media="null", color_scheme=scheme)
        return page

    def leave(self, page):
        page.goto("about:blank")
        page.mouse.move(0, 0)
        page.complaints.clear()
        self.left.setdefault(page.key, []).append(page)


@pytest.fixture(scope="module")
def pages(chromium):
    return Pages(chromium)


@pytest.fixture
def open_page(pages, request):
    """A function that opens a page; an error or a warning in its console fails the test."""
    opened = []

    def open_page(**options):
        opened.append(pages.take(options))
        return opened[-1]

    failed = request.session.testsfailed
    yield open_page
    complaints = [ours(page.complaints) for page in opened]
    for page in opened:
        if request.session.testsfailed == failed and not any(complaints):
            pages.leave(page)
        else:
            page.context.close()  # with whatever went wrong in it
    assert complaints == [[] for _ in opened]


@pytest.fixture
def page(open_page):
    return open_page(viewport={"width": 1280, "height": 1600})


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The address of a JupyterLab, and the folder of its notebooks."""
    with running_server(tmp_path_factory.mktemp("lab")) as address_and_folder:
        yield address_and_folder


class Desk:
    """The page in which notebooks are opened one after the other, as JupyterLab takes seconds to load."""

    def __init__(self, browser):
        self.browser, self._page = browser, None

    @property
    def page(self):
        if self._page is None:
            self._page = listened(self.browser.new_page(viewport={"width": 1280, "height": 1600}))
        return self._page

    def leave(self):
        """Close the page: the next notebook gets a new one."""
        if self._page:
            self._page.close()
        self._page = None


@pytest.fixture(scope="module")
def desk(chromium):
    desk = Desk(chromium)
    yield desk
    desk.leave()


@pytest.fixture
def lab(desk, server, request):
    """A function that opens a notebook of these cells in JupyterLab and runs it; a callback that fails is told."""
    opened = []

    def open_lab(*sources, run=True):
        opened.append(Lab(desk.page, server, re.sub(r"\W+", "_", request.node.name), sources))
        if run:
            opened[-1].run()
        return opened[-1]

    failed = request.session.testsfailed
    yield open_lab
    trouble, complaints = [lab.trouble() for lab in opened], ours(desk.page.complaints)
    if trouble == [[] for _ in opened] and not complaints and request.session.testsfailed == failed:
        for each in opened:
            each.close()
        desk.page.complaints.clear()
    else:
        desk.leave()  # with whatever went wrong in it
    assert (trouble, complaints) == ([[] for _ in opened], [])
