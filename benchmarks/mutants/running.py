"""Tests are run against mutants: in copies of the project, each by a process of its own that is forked when warm."""

from __future__ import annotations

import gc
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import pytest

from .areas import PACKAGE, tests_of
from .mutant import Mutant

# A mutant counts as one that does not end when it has taken so many times as long as the sound tests, and
PATIENCE = 5.0
LEAST_COMPUTING, LEAST = 20.0, 300.0  # so many seconds of computing, or by the clock, which others may slow down
FIRST = 3  # tests that noticed faults of a module last are run before the others
_LEFT_OUT = (".git", ".venv", ".hypothesis", ".*_cache", "__pycache__", "*.egg-info")
_SAID, _FAILED = "tests.log", "failed.txt"
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
    """The tests of a module, and what the mutants so far have shown of them."""

    files: tuple[str, ...]
    computing: float  # seconds that they take without any fault
    clock: float
    noticed: list[str] = field(default_factory=list)  # tests that failed, the last one first


def sound_tests(copy: Path, module: str) -> Tests:
    """Return the tests of a module, after a run without any fault.

    Raises:
        Broken: they fail, or the page cannot be put together.
    """
    start, before = monotonic(), _computed()
    if module.endswith(".js") and not _built(copy):
        raise Broken("The page cannot be put together. Node's packages come with: make explorer")
    files = tests_of(module)
    if _ended(copy, Tests(files, 600.0, 600.0), files) != 0:
        said = (copy / _SAID).read_text(encoding="utf-8", errors="replace")
        raise Broken(f"Without a fault these tests fail: {' '.join(files)}\n{said[-3000:]}")
    return Tests(files, _computed() - before, monotonic() - start)


def _computed() -> float:
    """Return how many seconds the processes that this one has started have computed."""
    used = os.times()
    return used.children_user + used.children_system


def survives(copy: Path, mutant: Mutant, tests: Tests) -> bool:
    """Tell whether no test notices a fault.

    Args:
        copy: of the project.
        mutant: the fault.
        tests: of its module.
    """
    path = copy / PACKAGE / mutant.module
    is_of_the_page = path.suffix == ".js"
    changed = [path, copy / PACKAGE / "explorer" / "explorer.js"] if is_of_the_page else [path]
    before = {file: file.read_bytes() for file in changed}
    path.write_text(mutant.source(), encoding="utf-8")
    try:
        return (not is_of_the_page or _built(copy)) and not _noticed(copy, tests)
    finally:
        for file, content in before.items():
            file.write_bytes(content)


def _noticed(copy: Path, tests: Tests) -> bool:
    first = tests.noticed[:FIRST]
    # The other ends of a run say that there is no such test: a mutant may change what tests are called.
    if first and _ended(copy, tests, first) not in (0, pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED):
        return True
    if _ended(copy, tests, tests.files) == 0:
        return False
    failed = copy / _FAILED
    if failed.exists() and (name := failed.read_text(encoding="utf-8")) not in tests.noticed[:FIRST]:
        tests.noticed.insert(0, name)
    return True


def _built(copy: Path) -> bool:
    """Put the page together anew; what cannot be put together is noticed."""
    command = [sys.executable, "tools/build_explorer.py"]
    return subprocess.run(command, cwd=copy, stderr=subprocess.DEVNULL).returncode == 0


def _ended(copy: Path, tests: Tests, chosen: Sequence[str]) -> int | None:
    """Run some of the tests; return how pytest ended, or None where it was ended."""
    (copy / _FAILED).unlink(missing_ok=True)
    computing = max(LEAST_COMPUTING, PATIENCE * tests.computing)
    child = multiprocessing.get_context("fork").Process(target=_run, args=(copy, chosen, computing))
    child.start()
    child.join(max(LEAST, PATIENCE * tests.clock))
    ended = child.exitcode
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)  # with all that it started
    child.join()
    return ended


def _run(copy: Path, tests: Sequence[str], seconds: float) -> None:
    """Run tests in a copy, quietly, until the first one fails; the end of this process says how it went."""
    os.setsid()
    os.chdir(copy)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    os.environ |= {"PYTHONDONTWRITEBYTECODE": "1", "ALL_TESTS": "1"}
    sys.dont_write_bytecode = True
    sys.path[:] = [str(copy), *(path for path in sys.path if path not in ("", str(Path(__file__).parents[2])))]
    for name in [name for name in sys.modules if name.partition(".")[0] in (PACKAGE, "benchmarks", "tests")]:
        del sys.modules[name]
    said = os.open(_SAID, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    options = ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly"]
    os._exit(int(pytest.main([*options, *tests], plugins=[_Failed()])))


class _Failed:
    """Notes which test failed."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            Path(_FAILED).write_text(report.nodeid, encoding="utf-8")
