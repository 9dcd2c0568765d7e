"""A nursery, seen from the process that knows the key: jobs go in, answers come out."""

from __future__ import annotations

import atexit
import hashlib
import os
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Any

from ..core.errors import InSight
from .machine import jobs
from .pipe import Job, Reply, Task
from .sandbox import Limits, fences

_PATIENCE = 30.0  # seconds that a nursery gets beyond a notebook's own limit before it is given up
_KEPT = ("PATH", "LANG", "LC_ALL", "HOME")  # of the environment
_PACKAGE = Path(__file__).resolve().parents[1]
_CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"  # where the system's own libraries do not survive it
_HEAVY = ("numpy", "ipywidgets", "anywidget")  # take long to load, and few sheets need them
_needed: set[str] = set()  # of these, by the keys that have run

# What a notebook needs of the system: shared libraries, fonts, the hours of the world, and what it is told of itself.
_SYSTEM = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"),
    *("/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts", "/usr/local/share/fonts"),
    *("/etc/localtime", "/usr/share/zoneinfo", "/proc/self/maps", "/proc/self/schedstat"),
)
_PACKAGES = ("site-packages", "dist-packages")  # so the folders of installed packages are called


def readable_paths() -> list[Path]:
    """Return the files and folders that a notebook may read: Python's own, and this package."""
    python = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    libraries = sysconfig.get_config_var("LIBDIR")  # also of what a package loads when it is first used
    packages = [place for place in sys.path if os.path.basename(place) in _PACKAGES]
    paths = {*python, *packages, *_SYSTEM, *([libraries] if libraries else [])}
    return [Path(path) for path in sorted(paths) if os.path.exists(path)] + [_PACKAGE]


def refuse_to_show(*folders: Path) -> None:
    """Refuse to run anything while a notebook could read one of these folders.

    Args:
        folders: what is the teacher's or other students'.

    Raises:
        InSight: one of them lies below a place that notebooks may read.
    """
    if "files" not in fences():  # there, a notebook may read everything, and the grader says so
        return
    for folder in folders:
        for place in readable_paths():
            if place.is_dir() and folder.resolve().is_relative_to(place.resolve()):
                told = "which submissions may read; move it elsewhere, for example into your own folder"
                raise InSight(f"{folder} lies in {place}, {told}.")


@cache
def version() -> str:
    """Return the package's version and a fingerprint of its code, which stand with every score."""
    code = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*.py")):
        code.update(path.read_bytes())
    return f"{metadata.version('backprop-helpers')}+{code.hexdigest()[:12]}"


@dataclass(frozen=True)
class _Lane:
    """A way into a nursery's process, and out of it: one job at a time."""

    process: subprocess.Popen[bytes]
    jobs: IO[bytes]
    replies: IO[bytes]

    def close(self) -> None:
        with suppress(OSError):  # what could not be written is lost
            self.jobs.close()
        self.replies.close()


@dataclass(frozen=True)
class _House:
    """The processes of a nursery that were started together: one where the system can fork, and else one for each lane.

    Attributes:
        modules: what they have loaded beforehand.
        lanes: all of them.
        free: those on which no job runs.
    """

    modules: frozenset[str]
    lanes: Sequence[_Lane]
    free: SimpleQueue[_Lane]

    @property
    def is_alive(self) -> bool:
        return all(lane.process.poll() is None for lane in self.lanes)

    def end(self) -> None:
        for process in {lane.process for lane in self.lanes}:
            process.kill()
            process.wait()
        for lane in self.lanes:
            lane.close()


@contextmanager
def noting_what_is_needed() -> Iterator[None]:
    """Run a key: what it loads that takes long, its notebooks will load, so a nursery has it loaded beforehand."""
    before = set(sys.modules)
    yield
    _needed.update(name for name in _HEAVY if name in sys.modules and name not in before)


class Nursery:
    """Runs tasks in a process of its own; threads may share it.

    Args:
        at_once: how many tasks run at a time; whoever comes then has to wait.
        can_fork: whether the process forks for each task, or starts a new one, as machines do that cannot fork.
    """

    def __init__(self, at_once: int = 1, can_fork: bool = _CAN_FORK) -> None:
        self._at_once, self._can_fork = at_once, can_fork
        self._houses: list[_House] = []  # of which one is in use; in the others the last tasks come to their ends
        self._in_use: _House | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Nursery:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, task: Task, limits: Limits) -> Reply:
        """Run a task; return what it wrote, and how it ended.

        Args:
            task: what to run.
            limits: what it may use.

        Raises:
            ChildProcessError: the nursery ended twice.
        """
        longest = limits.longest + _PATIENCE
        line = Job(task.to_json(), limits, tuple(map(str, readable_paths())), os.getpid()).to_line()
        for _ in range(2):  # a nursery that somebody ended is replaced once
            house = self._house()
            lane = house.free.get()
            end = time.monotonic() + longest
            overdue = threading.Timer(longest, lane.process.kill)
            overdue.start()
            try:
                lane.jobs.write(line)
                lane.jobs.flush()
                return Reply.from_line(lane.replies.readline())
            except (OSError, ValueError):
                lane.close()  # no answer of this job can come in the place of a later one's
                self._leave(house)
                if time.monotonic() >= end:
                    return Reply(b"", "stopped: it did not come to an end", again=True)
            finally:
                overdue.cancel()
                house.free.put(lane)
        raise ChildProcessError("The process that runs submissions ended twice.")

    def start(self) -> subprocess.Popen[bytes]:
        """Return the process; it is started where it does not run."""
        return self._house().lanes[0].process

    def close(self) -> None:
        """End the process."""
        with self._lock:
            for house in self._houses:
                house.end()
            self._houses.clear()
            self._in_use = None

    def _house(self) -> _House:
        """Return the house in use; a new one where that has ended, or has not loaded what notebooks need by now."""
        modules = frozenset(_needed)
        with self._lock:
            house = self._in_use
            if house is None or not modules <= house.modules or not house.is_alive:
                house = self._in_use = _opened(modules, self._at_once, self._can_fork)
                self._houses.append(house)
            return house

    def _leave(self, house: _House) -> None:
        """Begin no more task in a house of which a part has ended."""
        with self._lock:
            self._in_use = None if self._in_use is house else self._in_use


def _opened(modules: frozenset[str], at_once: int, can_fork: bool) -> _House:
    """Start what runs tasks."""
    lanes = _forking(modules, at_once) if can_fork else [_spawning() for _ in range(at_once)]
    house = _House(modules, lanes, SimpleQueue())
    for lane in lanes:
        house.free.put(lane)
    return house


def _forking(modules: Iterable[str], at_once: int) -> list[_Lane]:
    """Start one process with several lanes."""
    pairs = [(*os.pipe(), *os.pipe()) for _ in range(at_once)]
    inside = [end for taken, _, _, given in pairs for end in (taken, given)]
    process = _process(",".join(modules), *(f"{taken}:{given}" for taken, _, _, given in pairs), pass_fds=inside)
    for end in inside:
        os.close(end)
    return [_Lane(process, os.fdopen(jobs, "wb"), os.fdopen(replies, "rb")) for _, jobs, replies, _ in pairs]


def _spawning() -> _Lane:
    """Start a process with one lane, which starts another one for each task."""
    process = _process("", "--spawn", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    return _Lane(process, process.stdin, process.stdout)


def _process(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    kept["TMPDIR"] = tempfile.gettempdir()  # where this process sweeps, and room may be
    kept["PYTHONPATH"] = str(_PACKAGE.parent)
    kept["OMP_NUM_THREADS"] = "1"  # numpy starts threads else, and this process forks
    kept["PYTHONSAFEPATH"] = "1"  # the current folder may be the one with what was handed in
    return subprocess.Popen(
        [sys.executable, "-m", "backprop_helpers.grading.nursery", str(os.getpid()), *arguments],
        **{"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, **options},
        env=kept,
        start_new_session=True,  # Ctrl+C is for the grader, which then says what becomes of its nurseries
    )


_opened_here: list[Nursery] = []
_opening = threading.Lock()


@contextmanager
def warm(at_once: int) -> Iterator[None]:
    """Have a nursery for so many tasks at a time, which warms up at once and ends with what is done meanwhile."""
    with Nursery(at_once) as nursery:
        nursery.start()
        _opened_here.append(nursery)
        try:
            yield
        finally:
            _opened_here.remove(nursery)


def _nursery() -> Nursery:
    with _opening:
        if not _opened_here:  # on a worker of a cluster
            _opened_here.append(Nursery(jobs()))
            atexit.register(_opened_here[0].close)
        return _opened_here[-1]


def run_task(task: Task, limits: Limits) -> Reply:
    """Run a task in the nursery of this process, and once more if the machine ended it.

    This is what goes to an executor, on another machine too.

    Args:
        task: what to run.
        limits: what it may use.
    """
    nursery = _nursery()
    reply = nursery.run(task, limits)
    if not reply.again:
        return reply
    return max(nursery.run(task, limits), reply, key=lambda it: (not it.again, len(it.lines)))
