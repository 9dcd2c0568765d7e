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
from functools import cache
from importlib import metadata
from pathlib import Path
from types import TracebackType

from ..core.errors import InSight
from .pipe import Job, Reply, Task
from .sandbox import Limits, fences

_PATIENCE = 30.0  # seconds that a nursery gets beyond a notebook's own limit before it is given up
_KEPT = ("PATH", "LANG", "LC_ALL", "HOME")  # of the environment
_PACKAGE = Path(__file__).resolve().parents[1]

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


class Nursery:
    """Runs tasks, one at a time, in a process of its own.

    Args:
        options: for that process; see `nursery.main`.
    """

    def __init__(self, *options: str) -> None:
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

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
        for _ in range(2):  # a nursery that somebody ended is replaced once
            process = self.start()
            longest = limits.longest + _PATIENCE
            end = time.monotonic() + longest
            job = Job(task.to_json(), limits, tuple(map(str, readable_paths())), os.getpid())
            overdue = threading.Timer(longest, process.kill)
            overdue.start()
            try:
                assert process.stdin is not None
                assert process.stdout is not None
                process.stdin.write(job.to_line())
                process.stdin.flush()
                return Reply.from_line(process.stdout.readline())
            except (OSError, ValueError):
                self.close()
                if time.monotonic() >= end:
                    return Reply(b"", "stopped: it did not come to an end", again=True)
            finally:
                overdue.cancel()
        raise ChildProcessError("The process that runs submissions ended twice.")

    def start(self) -> subprocess.Popen[bytes]:
        """Return the process; it is started where it does not run."""
        if self._process is None or self._process.poll() is not None:
            kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
            kept["TMPDIR"] = tempfile.gettempdir()  # where this process sweeps, and room may be
            kept["PYTHONPATH"] = str(_PACKAGE.parent)
            kept["OMP_NUM_THREADS"] = "1"  # numpy starts threads else, and this process forks
            kept["PYTHONSAFEPATH"] = "1"  # the current folder may be the one with what was handed in
            self._process = subprocess.Popen(
                [sys.executable, "-m", "backprop_helpers.grading.nursery", str(os.getpid()), *self._options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=kept,
                start_new_session=True,  # Ctrl+C is for the grader, which then says what becomes of its nurseries
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe:
                    pipe.close()
            self._process = None


_mine = threading.local()


def warm_up() -> None:
    """Start the nursery of this thread, if it has none yet."""
    _nursery()


def run_task(task: Task, limits: Limits) -> Reply:
    """Run a task in the nursery of this thread, and once more if the machine ended it.

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


def _nursery() -> Nursery:
    if not hasattr(_mine, "nursery"):
        _mine.nursery = Nursery()
        _mine.nursery.start()
        atexit.register(_mine.nursery.close)
    nursery: Nursery = _mine.nursery
    return nursery
