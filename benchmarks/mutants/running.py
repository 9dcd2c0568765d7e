"""Tests are run against mutants: in copies of the project, each by a process of its own that is forked when warm."""

from __future__ import annotations

import ast
import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from .areas import ASKING, PACKAGE, tests_of
from .asked import Answering, Notes, Noting
from .forks import FAILED, FIRST, UNFIT, answers, forked
from .mutant import Mutant
from .warm import Measured, Measuring, Planting, counting, statement_at

# A mutant counts as one that does not end when its tests have computed so many times as long as the sound ones, and
PATIENCE = 5.0
LEAST_COMPUTING = 20.0  # so many seconds
_LEFT_OUT = (".git", ".venv", ".hypothesis", ".*_cache", "__pycache__", "*.egg-info")
_SAID = "tests.log"
_WARM = (
    "anywidget",
    "autograd.numpy",
    "hypothesis",
    "matplotlib.figure",
    "nbval.plugin",
    "numpy",
    "playwright.sync_api",
    "pygraphviz",
    "sympy",
    "xml.dom.minidom",
)


class Broken(Exception):
    """The tests cannot be run, or fail without any fault planted."""


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """Yield a copy of the project in which faults can be planted; the project itself is never changed."""
    with TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT))
        (copy / ".venv").symlink_to(root / ".venv")
        # What stands beside a module is used for that very text alone, whenever the file was written.
        compiled = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", PACKAGE, "tests"]
        subprocess.run(compiled, cwd=copy, check=True)
        yield copy


def warm_up() -> None:
    """Load what every test loads; a process that is forked afterwards has it at once."""
    for name in _WARM:
        __import__(name)
    if PACKAGE in sys.modules:
        raise Broken(f"{PACKAGE} is loaded already, so that no mutant of it would be.")
    gc.freeze()  # what is there is never looked through again


@dataclass
class Tests:
    """The tests of a module, and what is known of them."""

    files: tuple[str, ...]  # that hold them
    seconds: float  # of computing that they take without any fault
    reached: Measured | None = None  # what each of them runs of the module, where they run it in their own process
    notes: Sequence[Notes] = ()  # what those ask that need no page but to ask the engine
    noticed: list[str] = field(default_factory=list)  # those that failed with a fault, the last one first


def sound_tests(copy: Path, module: str) -> Tests:
    """Return the tests of a module, after a run without any fault; `Broken` says that they fail there."""
    files = tests_of(module)
    path = copy / PACKAGE / module
    if not _is_warm(module):
        if module.endswith(".js"):
            return _asking(copy, files)
        before = _computed()
        _sound(copy, files)
        return Tests(files, _computed() - before)
    with _with_text(path, counting(path.read_text(encoding="utf-8"))):
        _sound(copy, files, Measuring)
    beforehand, *tests = answers(copy)
    reached = Measured(beforehand, dict(tests))
    return Tests(files, sum(test.seconds for test in reached.tests.values()), reached)


def _asking(copy: Path, files: Sequence[str]) -> Tests:
    """Return tests of a page: Node answers those that ask the engine; the others, and what fails there, get a page."""
    if not _built(copy):
        raise Broken("The page cannot be put together. Node's packages come with: make explorer")
    noted = [_noted(copy, file) for file in files if file in ASKING]
    in_a_page = (*(name for _, names in noted for name in names), *(file for file in files if file not in ASKING))
    before = _computed()
    if in_a_page:
        _sound(copy, in_a_page)
    return Tests(in_a_page, _computed() - before, notes=[notes for notes, _ in noted])


@cache
def _noted(copy: Path, file: str) -> tuple[Notes, list[str]]:
    """Return what the tests in a file ask, and which of them fail in Node."""
    _sound(copy, [file], Noting)
    tests = dict(answers(copy))
    asked = {name: test for name, test in tests.items() if test.passes and test.calls}
    notes = Notes(copy / f"asked-{Path(file).stem}", asked, _engine(copy).read_text(encoding="utf-8"))
    return notes, [name for name, test in tests.items() if not test.passes]


def _is_warm(module: str) -> bool:
    """Tell whether tests run a module in their own process, where what they reach can be measured."""
    return module.endswith(".py") and not module.startswith("grading/")


def _sound(copy: Path, files: Sequence[str], *plugins: Callable[[], object]) -> None:
    answers(copy)  # of a run that was broken off
    if forked(lambda: _run(copy, files, *plugins), 600.0) != 0:
        said = (copy / _SAID).read_text(encoding="utf-8", errors="replace")
        failed = (copy / FAILED).read_text(encoding="utf-8") if (copy / FAILED).exists() else " ".join(files)
        raise Broken(f"Without a fault this test fails: {failed}\n{said[-3000:]}")


def _computed() -> float:
    """Return how many seconds the processes that this one has started have computed."""
    used = os.times()
    return used.children_user + used.children_system


def survivors(copy: Path, mutants: Sequence[Mutant], tests: Tests) -> Iterator[tuple[Mutant, bool]]:
    """Yield each mutant of a module with whether no test notices it."""
    afresh = [*mutants]
    if tests.notes:
        for notes in tests.notes:
            afresh = _unnoticed(copy, afresh, notes)
        yield from ((mutant, False) for mutant in mutants if mutant not in afresh)
        if not tests.files:
            yield from ((mutant, True) for mutant in afresh)
            return
    if tests.reached:
        warm = [(mutant, names) for mutant in mutants if (names := _coming_by(copy, mutant, tests.reached))]
        ended = _planted(copy, warm, tests)
        afresh = [mutant for mutant in mutants if ended.get(mutant, UNFIT) == UNFIT]
        yield from ((mutant, end == 0) for mutant, end in ended.items() if end != UNFIT)
    yield from ((mutant, _survives(copy, mutant, tests)) for mutant in afresh)


def _coming_by(copy: Path, mutant: Mutant, reached: Measured) -> list[str]:
    """Return the tests that reach a fault; none where it does something before they run, or none is known."""
    tree = ast.parse((copy / PACKAGE / mutant.module).read_text(encoding="utf-8"))
    line = statement_at(tree, mutant.line)
    return [] if line in reached.beforehand else reached.of(line)


def _planted(copy: Path, mutants: Sequence[tuple[Mutant, list[str]]], tests: Tests) -> dict[Mutant, int | None]:
    """Return how the tests of each mutant ended, in forks of one process that has collected them."""
    if not mutants or not tests.reached:
        return {}
    seconds = tests.reached.seconds
    faults = [(one.source(), names, PATIENCE * (1 + sum(map(seconds, names)))) for one, names in mutants]
    path = copy / PACKAGE / mutants[0][0].module
    forked(lambda: _run(copy, tests.files, lambda: Planting(path, faults)), 600.0)
    return dict(zip((mutant for mutant, _ in mutants), answers(copy), strict=False))


def _unnoticed(copy: Path, mutants: Sequence[Mutant], notes: Notes) -> list[Mutant]:
    """Return the mutants of the engine of which tests notice no answer."""
    engines = [copy / f"{mutant.name}.js" for mutant in mutants]
    for mutant, engine in zip(mutants, engines, strict=True):
        with _built_with(copy, mutant) as made:
            engine.write_text(_engine(copy).read_text(encoding="utf-8") if made else "}", encoding="utf-8")
    files = dict.fromkeys(name.partition("::")[0] for name in notes.tests)
    forked(lambda: _run(copy, [*files], lambda: Answering(notes, engines)), 600.0)
    return [mutant for mutant, noticed in zip(mutants, answers(copy), strict=True) if not noticed]


def _survives(copy: Path, mutant: Mutant, tests: Tests) -> bool:
    if mutant.module.endswith(".js"):
        with _built_with(copy, mutant) as made:
            return made and not _noticed(copy, tests)
    with _with_text(copy / PACKAGE / mutant.module, mutant.source()):
        return not _noticed(copy, tests)


@contextmanager
def _built_with(copy: Path, mutant: Mutant) -> Iterator[bool]:
    """Let the page have a fault for a while; tell whether it could be put together."""
    page = _engine(copy)
    wrong, sound = mutant.source(), page.read_text(encoding="utf-8")
    with _with_text(copy / PACKAGE / mutant.module, wrong), _with_text(page, sound):
        yield _built(copy)


@contextmanager
def _with_text(path: Path, text: str) -> Iterator[None]:
    """Let a file hold another text for a while."""
    before = path.read_bytes()
    path.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        path.write_bytes(before)


def _noticed(copy: Path, tests: Tests) -> bool:
    seconds = max(LEAST_COMPUTING, PATIENCE * tests.seconds)
    if forked(lambda: _run(copy, tests.files, lambda: Sorted(tests)), seconds) == 0:
        return False
    failed = copy / FAILED
    if failed.exists() and (name := failed.read_text(encoding="utf-8")) not in tests.noticed[:FIRST]:
        tests.noticed.insert(0, name)
    return True


def _engine(copy: Path) -> Path:
    return copy / PACKAGE / "explorer" / "explorer.js"


def _built(copy: Path) -> bool:
    """Put the page together anew; what cannot be put together is noticed."""
    command = [sys.executable, "tools/build_explorer.py"]
    return subprocess.run(command, cwd=copy, stderr=subprocess.DEVNULL).returncode == 0


def _run(copy: Path, files: Sequence[str], *plugins: Callable[[], object]) -> int:
    """Run tests in a copy, quietly, until the first one fails; return how that ended."""
    os.chdir(copy)
    FAILED.unlink(missing_ok=True)
    os.environ |= {"PYTHONDONTWRITEBYTECODE": "1", "ALL_TESTS": "1"}
    sys.dont_write_bytecode = True
    sys.path[:] = [str(copy), *(path for path in sys.path if path not in ("", str(Path(__file__).parents[2])))]
    for name in [name for name in sys.modules if name.partition(".")[0] in (PACKAGE, "tests")]:
        del sys.modules[name]
    said = os.open(_SAID, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    options = ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly"]
    return int(pytest.main([*options, *files], plugins=[Failed(), *(plugin() for plugin in plugins)]))


class Failed:
    """Notes which test failed."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note it."""
        if report.failed:
            FAILED.write_text(report.nodeid, encoding="utf-8")


class Sorted:
    """Lets tests run first that noticed a fault last, then the quick ones."""

    def __init__(self, tests: Tests) -> None:
        """Take what is known of them."""
        self.tests = tests

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort them."""
        first = self.tests.noticed[:FIRST]
        if reached := self.tests.reached:
            items.sort(key=lambda item: reached.seconds(item.nodeid))
        items.sort(key=lambda item: first.index(item.nodeid) if item.nodeid in first else FIRST)
