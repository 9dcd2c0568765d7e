"""Work is done in forks of a warm process, each with a limit of its own."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

# In the copy of the project: the test that failed, and what forks have answered.
FAILED, _ANSWERS = Path("failed.txt"), Path("answers.pickle")
FIRST = 3  # tests that noticed faults of a module last are run before the others
UNFIT = 100  # a fork ends so where a fault cannot be planted in what is loaded
_CLOCK = 15  # by the clock a fork may take so many times as long: others may slow it down


def forked(work: Callable[[], int], seconds: float) -> int | None:
    """Do work in a fork, for so many seconds of computing; return what it returned, as far as a process can end so."""
    child = multiprocessing.get_context("fork").Process(target=_done, args=(work, seconds))
    child.start()
    child.join(_CLOCK * seconds)
    ended = child.exitcode
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)  # with all that it started
    child.join()
    return ended


def _done(work: Callable[[], int], seconds: float) -> None:
    os.setsid()
    signal.setitimer(signal.ITIMER_PROF, seconds)
    os._exit(work())


def answer(thing: object) -> None:
    """Send something from a fork that runs in a copy of the project."""
    with _ANSWERS.open("ab") as file:
        pickle.dump(thing, file)


def answers(copy: Path) -> list[Any]:
    """Return what forks in a copy have answered since this was asked last."""
    path, found = copy / _ANSWERS, []
    if path.exists():
        with path.open("rb") as file, suppress(EOFError):
            while True:
                found.append(pickle.load(file))
        path.unlink()
    return found
