"""The site in the other browser, spoken to by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/)."""

import asyncio
import json
import shutil
import socket
import subprocess
import threading
import time

import pytest
from tornado.websocket import websocket_connect

from tests.needs import do_without

BROWSERS = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
FIREFOX = next(filter(None, map(shutil.which, BROWSERS)), None)


class Firefox:
    """A Firefox with one page; every call waits for its answer."""

    def __init__(self, profile):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        options = ["--headless", "--no-remote", "--profile", profile, f"--remote-debugging-port={port}"]
        self.process = subprocess.Popen([FIREFOX, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.loop = asyncio.new_event_loop()  # in a thread of its own: Playwright may hold this one
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.count = 0
        self.socket = self.wait(self.connected(f"ws://127.0.0.1:{port}/session"))
        self.send("session.new", capabilities={})
        self.page = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def wait(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(timeout=120)

    async def connected(self, address):
        for _ in range(600):
            try:
                return await websocket_connect(address)
            except OSError:
                await asyncio.sleep(0.1)
        raise TimeoutError("Firefox did not start.")

    def send(self, method, **parameters):
        return self.wait(self.answered(method, parameters))

    async def answered(self, method, parameters):
        self.count += 1
        await self.socket.write_message(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(await self.socket.read_message())
            if message.get("id") == self.count:
                assert message["type"] == "success", message
                return message["result"]

    def open(self, address):
        self.send("browsingContext.navigate", context=self.page, url=address, wait="complete")

    def evaluate(self, expression):
        """Return what an expression comes to, a text or a number."""
        answer = self.send("script.evaluate", expression=expression, target={"context": self.page}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def until(self, expression, seconds=90):
        for _ in range(10 * seconds):
            if self.evaluate(f"Boolean({expression})"):
                return
            time.sleep(0.1)
        raise AssertionError(f"It never came to be that {expression}.")

    async def hung_up(self):
        self.socket.close()
        while await self.socket.read_message() is not None:
            pass

    def close(self):
        self.wait(self.hung_up())
        self.process.terminate()
        self.process.wait()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()


@pytest.fixture(scope="module")
def firefox(site, tmp_path_factory):
    if FIREFOX is None:
        do_without("Firefox")
    browser = Firefox(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


def test_explorers_python_and_slides_work_in_firefox(firefox, address):
    lesson = f"{address}notebooks/03_branch_summation.html"
    firefox.open(lesson)
    firefox.until("'alive' in document.body.dataset")
    assert firefox.evaluate("document.querySelectorAll('.live .bp-view').length") >= 5
    firefox.evaluate(
        "(() => { const x = document.querySelector('.live input[type=range]'); x.value = '-2.5';"
        " x.dispatchEvent(new Event('input', { bubbles: true })); })()"
    )
    assert firefox.evaluate("document.querySelector('.live [data-k=\"gradient:x\"]').textContent") == "0"
    firefox.evaluate("document.querySelector('[id=derive-both-x] .run').click()")
    firefox.until("document.body.dataset.python === 'ready' && !document.querySelector('.busy')")
    firefox.until("document.querySelector('[id=derive-both-x] .katex')")
    assert firefox.evaluate("document.querySelectorAll('.output .error').length") == 0

    kept = json.dumps(json.dumps({"cells": {"answer-3-2": "gradient = 14"}, "statuses": {}}))
    firefox.evaluate(f"localStorage.setItem('backprop:exercises/03_branch_summation', {kept})")
    firefox.open(f"{address}exercises/03_branch_summation.html")
    firefox.evaluate("document.querySelector('[id=check-3-2] .run').click()")
    firefox.until("document.querySelector('[id=check-3-2] .output').innerText.includes('3.2: not yet right')")

    firefox.open(f"{lesson}?slides=4")
    firefox.until("document.querySelector('.slide-bar')")
    assert firefox.evaluate("document.querySelectorAll('main > .cell:not([hidden])').length") == 1
