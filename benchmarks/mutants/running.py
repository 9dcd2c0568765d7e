"""Tests are run against mutants: in copies of the project, each by a process of its own that is forked when warm."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from .areas import PACKAGE, tests_of
from .mutant import Mutant

PATIENCE = 5.0  # times as long as the sound tests take, and
LEAST = 60.0  # seconds at least, until a mutant counts as one that does not end
_LEFT_OUT = (".git", ".venv", ".hypothesis", ".*_cache", "__pycache__", "*.egg-info")
_SAID = "tests.log"
_WARM = ("pytest", "hypothesis", "numpy", "sympy", "autograd.numpy", "playwright.sync_api", "xml.dom.minidom")


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


def time_of(copy: Path, module: str) -> float:
    """Return how many seconds the tests of a module take without any fault.

    Raises:
        Broken: they fail, or the page cannot be put together.
    """
    start = monotonic()
    if module.endswith(".js") and not _built(copy):
        raise Broken("The page cannot be put together. Node's packages come with: make explorer")
    if not _pass(copy, tests_of(module), 3600.0):
        said = (copy / _SAID).read_text(encoding="utf-8", errors="replace")
        raise Broken(f"Without a fault these tests fail: {' '.join(tests_of(module))}\n{said[-3000:]}")
    return monotonic() - start


def survives(copy: Path, mutant: Mutant, sound: float) -> bool:
    """Tell whether no test notices a fault.

    Args:
        copy: of the project.
        mutant: the fault.
        sound: how many seconds its tests take without it.
    """
    path = copy / PACKAGE / mutant.module
    is_of_the_page = path.suffix == ".js"
    changed = [path, copy / PACKAGE / "explorer" / "explorer.js"] if is_of_the_page else [path]
    before = {file: file.read_bytes() for file in changed}
    path.write_text(mutant.source(), encoding="utf-8")
    try:
        whole = not is_of_the_page or _built(copy)
        return whole and _pass(copy, tests_of(mutant.module), max(LEAST, PATIENCE * sound))
    finally:
        for file, content in before.items():
            file.write_bytes(content)


def _built(copy: Path) -> bool:
    """Put the page together anew; what cannot be put together is noticed."""
    command = [sys.executable, "tools/build_explorer.py"]
    return subprocess.run(command, cwd=copy, stderr=subprocess.DEVNULL).returncode == 0


def _pass(copy: Path, tests: Sequence[str], limit: float) -> bool:
    """Tell whether tests pass within a time; what does not end does not pass."""
    child = multiprocessing.get_context("fork").Process(target=_run, args=(copy, tests))
    child.start()
    child.join(limit)
    ended = child.exitcode
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)  # with all that it started
    child.join()
    return ended == 0


def _run(copy: Path, tests: Sequence[str]) -> None:
    """Run tests in a copy, quietly, until the first one fails; the end of this process says how it went."""
    os.setsid()
    os.chdir(copy)
    os.environ |= {"PYTHONDONTWRITEBYTECODE": "1", "ALL_TESTS": "1"}
    sys.dont_write_bytecode = True
    sys.path[:] = [str(copy), *(path for path in sys.path if path not in ("", str(Path(__file__).parents[2])))]
    for name in [name for name in sys.modules if name.partition(".")[0] in (PACKAGE, "benchmarks", "tests")]:
        del sys.modules[name]
    said = os.open(_SAID, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    import pytest  # loaded already: its own modules count warnings from here on

    options = ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:randomly"]
    os._exit(int(pytest.main([*options, *tests])))
