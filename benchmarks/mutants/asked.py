"""Tests that ask the explorer's engine, and do nothing else in a page, are run without one: Node answers them.

What they ask is noted once. Where an engine with a fault answers all of it in the same way, no test can see the fault;
where it answers something else, the tests that asked are run with these answers.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import pytest

from .forks import FAILED, FIRST, answer, forked
from .warm import failures

_NODE = ("node", str(Path(__file__).with_name("asking.mjs")))
_MODULE = re.compile(r"import\('data:text/javascript;base64,([\w+/=]*)'\)")  # as with_engine of the tests has it
_LONGEST = 20  # seconds of computing for all that is asked, where five would do
Question = tuple[str, str, str]  # the module in the page, the script and, in JSON, what it is given


class Asked(NamedTuple):
    """What one test asks, with the answers; whether it passes with them, and how long it computes."""

    calls: tuple[tuple[Question, str], ...]
    passes: bool
    seconds: float


class _Page:
    """What a test gets in the place of a browser, and of a page."""

    def __init__(self, answered: Callable[[Question], str]) -> None:
        self.answered, self.module = answered, ""

    def new_page(self) -> _Page:
        """Return another one."""
        return _Page(self.answered)

    def close(self) -> None:
        """Do nothing."""

    def evaluate(self, script: str, given: Any = None) -> Any:
        """Take a module, or answer a question; there is no answer where the engine fails."""
        if found := _MODULE.search(script):
            self.module = base64.b64decode(found[1]).decode()
            return None
        return json.loads(self.answered((self.module, script, json.dumps(given))))["answer"]


class _InNode:
    """Gives tests such a page."""

    def answered(self, question: Question) -> str:
        """Answer a question."""
        raise NotImplementedError

    @pytest.hookimpl(tryfirst=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: Any) -> _Page | None:
        """Set up such a page."""
        if fixturedef.argname not in ("chromium", "page"):
            return None
        page = _Page(self.answered)
        fixturedef.cached_result = page, fixturedef.cache_key(request), None
        return page


class Noting(_InNode):
    """Runs each test and answers what it asks."""

    def __init__(self) -> None:
        """Start Node."""
        self.calls: list[tuple[Question, str]] = []
        self.modules: list[str] = []
        self.node = subprocess.Popen(_NODE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def answered(self, question: Question) -> str:
        """Ask Node."""
        assert self.node.stdin
        assert self.node.stdout
        module, script, given = question
        if module not in self.modules:
            self.modules.append(module)
            print(json.dumps([module]), file=self.node.stdin)
        print(json.dumps([self.modules.index(module), script, given]), file=self.node.stdin, flush=True)
        text = self.node.stdout.readline().rstrip("\n")
        self.calls.append((question, text))
        return text

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Note the tests one by one."""
        for item in session.items:
            self.calls.clear()
            start, session.testsfailed = process_time(), 0
            failed = failures([item])
            answer((item.nodeid, Asked(tuple(self.calls), not failed, process_time() - start)))
        session.testsfailed = 0
        return True


class Notes:
    """What tests asked, written down for Node."""

    def __init__(self, folder: Path, tests: Mapping[str, Asked], sound: str) -> None:
        """Write it to a folder; `sound` is the engine without a fault."""
        folder.mkdir()
        self.folder, self.tests = folder, tests
        self.numbers = dict(zip(tests, map(str, count()), strict=False))
        modules = [*dict.fromkeys(module for asked in tests.values() for (module, _, _), _ in asked.calls)]
        (folder / "modules.json").write_text(json.dumps({"sound": sound, "modules": modules}), encoding="utf-8")
        for name, asked in tests.items():
            calls = [[modules.index(module), script, given, text] for (module, script, given), text in asked.calls]
            (folder / f"{self.numbers[name]}.json").write_text(json.dumps(calls), encoding="utf-8")

    def other(self, engine: Path, tests: Sequence[str]) -> tuple[str, list[str]] | None:
        """Return the first test that another engine answers something else, with the answers; none where it fails."""
        command = [*_NODE, str(self.folder), str(engine), *map(self.numbers.__getitem__, tests)]
        try:
            told = subprocess.run(command, capture_output=True, check=True, preexec_fn=_limited).stdout
        except subprocess.SubprocessError:  # it does not end, or takes all memory
            return tests[0], []
        found = json.loads(told)
        return found and ([*self.tests][int(found[0])], found[1])


def _limited() -> None:
    import resource  # Windows has none

    resource.setrlimit(resource.RLIMIT_CPU, (_LONGEST, _LONGEST))


class Answering(_InNode):
    """Runs the tests that see an engine with a fault, one engine after the other; answers whether one failed."""

    def __init__(self, notes: Notes, engines: Sequence[Path]) -> None:
        """Take what the tests asked, and the engines."""
        self.notes, self.engines = notes, engines
        self.answers: dict[Question, str] = {}

    def answered(self, question: Question) -> str:
        """Answer as the engine with the fault did."""
        return self.answers[question]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the engines."""
        items = {item.nodeid: item for item in session.items}
        noticed: list[str] = []
        for engine in self.engines:
            FAILED.unlink(missing_ok=True)
            answer(self._is_noticed(engine, items, noticed[:FIRST]))
            if FAILED.exists() and (name := FAILED.read_text(encoding="utf-8")) not in noticed[:FIRST]:
                noticed.insert(0, name)
        return True

    def _is_noticed(self, engine: Path, items: Mapping[str, pytest.Item], first: Sequence[str]) -> bool:
        tests = self.notes.tests
        left = [*dict.fromkeys([*first, *sorted(tests, key=lambda name: tests[name].seconds)])]
        while left and (other := self.notes.other(engine, left)):
            name, answers = other
            seconds = 5.0 + 5.0 * tests[name].seconds
            if not answers or forked(partial(self._ended, name, answers, items[name]), seconds) != 0:
                return True
            left = left[left.index(name) + 1 :]
        return False

    def _ended(self, name: str, answers: Sequence[str], item: pytest.Item) -> int:
        self.answers = {
            question: text for (question, _), text in zip(self.notes.tests[name].calls, answers, strict=True)
        }
        return failures([item])
