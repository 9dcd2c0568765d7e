"""The site against JupyterLab: how soon a picture moves, and how soon Python answers.

python -m benchmarks.site        needs Chromium and `make site`
"""

import gzip
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.jupyter import CHROMIUM, QUIET, TOKEN, running_server

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"
LESSON = "notebooks/03_branch_summation"
RUNS = 5


def packed(paths):
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths) / 1e6


def sizes():
    page = SITE / f"{LESSON}.html"
    first = [page, *(SITE / "assets" / name for name in ("page.js", "site.css", "katex.css"))]
    print(f"  the page of lesson 03: {page.stat().st_size / 1e3:.0f} KB")
    print(f"  the same with its scripts and styles, packed: {1e3 * packed(first):.0f} KB")
    print(f"  Python and all it needs, packed: {packed((SITE / 'assets' / 'python').iterdir()):.1f} MB")
    print(f"  the whole site: {sum(path.stat().st_size for path in SITE.rglob('*') if path.is_file()) / 1e6:.1f} MB")


def on_the_site(browser, address):
    """Return the seconds until the explorers live, until Python has answered once, and for each later cell."""
    page = browser.new_page()
    page.goto(f"{address}{LESSON}.html")
    page.locator("body[data-alive]").wait_for()
    alive = page.evaluate("performance.getEntriesByName('explorers')[0].startTime") / 1000
    for place in range(6):
        page.locator(".run").nth(place).click()
        page.locator("body[data-python=ready]:not(:has(.busy))").wait_for()
        page.wait_for_timeout(100)
    runs = page.evaluate("performance.getEntriesByName('cell').map(({ duration }) => duration)")
    first, *later = (milliseconds / 1000 for milliseconds in runs)
    page.close()
    return alive, first, statistics.median(later)


def in_jupyter(browser):
    """Return the seconds from the address of a lesson to its first picture."""
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as (address, notebooks):
        (notebooks / "lesson.ipynb").write_bytes((ROOT / f"{LESSON}.ipynb").read_bytes())
        page = browser.new_page()
        begun = time.perf_counter()
        page.goto(f"{address}/lab/tree/lesson.ipynb?token={TOKEN}")
        page.locator(".jp-OutputArea-output img").first.wait_for(timeout=120_000)
        seconds = time.perf_counter() - begun
        page.close()
    return seconds


def report():
    if CHROMIUM is None or not SITE.exists():
        print("  skipped: it needs Chromium and the site; call make site\n")
        return
    sizes()
    server = subprocess.Popen([sys.executable, SITE / "serve.py", "0"], stdout=subprocess.PIPE, text=True)
    try:
        address = re.search(r"http://\S+", server.stdout.readline())[0]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
            rows = [on_the_site(browser, address) for _ in range(RUNS)]
            alive, first, later = map(statistics.median, zip(*rows, strict=True))
            print(f"  explorers move after {alive:.2f} s")
            print(f"  the first run of Python takes {first:.2f} s, a later cell {later:.3f} s")
            picture = in_jupyter(browser)
            print(f"  JupyterLab shows the first picture after {picture:.1f} s: {picture / alive:.0f} times as long\n")
            browser.close()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    report()
