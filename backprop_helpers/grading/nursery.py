"""A warm process whose imports are done. It forks for each submission and passes on what comes back.

It is started as ``python -m backprop_helpers.grading.nursery``; a line on its input is a job, a line on its output is
what became of it. It never learns what is right, and never reads a job, so that no submission inherits the memory in
which another one stood::

    nursery      warm, waits for its supervisor, forks the next one
    supervisor   reads one job, forks a child, watches it, answers, ends
    child        fenced in, runs the cells, writes answers into a pipe
"""

from __future__ import annotations

import contextlib
import gc
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from .pipe import Job, Reply, Task
from .sandbox import SCRATCH, Limits, clear, confine, end_with_parent, excess
from .session import Session
from .shell import warm_shell

_CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"  # where the system's own libraries do not survive it
_END = b'{"end": true}\n'
_ANSWERS = 3  # the number of the pipe in a child
_UNFENCED = 97  # the exit status of a child that could not be fenced in
_GLANCE = 0.25  # seconds between two looks at what a child has written
_GRACE = 1.0  # seconds that a child gets to notice the end of its time by itself


def main(arguments: Sequence[str] = ()) -> None:
    """Run jobs until the input ends; with ``--child`` run the one job that stands on the input, and answer.

    Args:
        arguments: ``--spawn`` starts a new process for each job, as machines do that cannot fork.
    """
    end_with_parent()
    results = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what else is printed is no result
    if "--child" in arguments:
        _child(Job.from_line(_read_line()), warm_shell(), results)
    elif "--spawn" in arguments or not _CAN_FORK:
        while line := _read_line():
            _supervise(line, None, results)
    else:
        shell = warm_shell()
        gc.collect()
        gc.freeze()
        while _supervised(shell, results):
            pass


def _supervised(shell: Any, results: int) -> bool:
    """Fork a supervisor and wait for it; tell whether it ended well, after a job."""
    parent, supervisor = os.getpid(), os.fork()
    if supervisor:
        return os.waitstatus_to_exitcode(os.waitpid(supervisor, 0)[1]) == 0
    end_with_parent(parent)
    line = _read_line()
    if line:
        _supervise(line, shell, results)
    os._exit(0 if line else 1)


def _supervise(line: bytes, shell: Any, results: int) -> None:
    """Run a job in a child, and answer."""
    reply = _run(Job.from_line(line), shell)
    with contextlib.suppress(BrokenPipeError), os.fdopen(results, "wb", closefd=False) as replies:
        replies.write(reply.to_line())


def _read_line() -> bytes:
    """Read one line of the input and no more: the next one is for the next reader."""
    with os.fdopen(0, "rb", closefd=False) as jobs:  # there is no second line before the first one is answered
        return jobs.readline()


def _run(job: Job, shell: Any) -> Reply:
    """Run a job in a child; return what it answered, and how it ended.

    Args:
        job: what to do.
        shell: the warm IPython that a fork takes along; without one, a new process makes its own.
    """
    scratch = Path(tempfile.mkdtemp(prefix=f"{SCRATCH}{job.grader}-"))
    job = replace(job, scratch=str(scratch))
    try:
        child = _spawned(job) if shell is None else _forked(job, shell)
        return _watch(child, job.limits, scratch)
    finally:
        clear(scratch)


@dataclass(frozen=True)
class _Child:
    """A running child: its number, where its answers come from, how it is ended; `end` returns its exit status."""

    number: int
    reader: int
    end: Callable[[], int]


def _forked(job: Job, shell: Any) -> _Child:
    reader, writer = os.pipe()
    parent, child = os.getpid(), os.fork()
    if not child:
        end_with_parent(parent)
        os.close(reader)
        _child(job, shell, writer)
    os.close(writer)

    def end() -> int:
        _kill_all(child)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    return _Child(child, reader, end)


def _kill_all(child: int) -> None:
    """Kill a child and what it may have started where nothing forbids that; it has a group of its own."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(child, signal.SIGKILL)


def _spawned(job: Job) -> _Child:
    command = [sys.executable, "-m", "backprop_helpers.grading.nursery", "--child"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(OSError):
        process.stdin.write(job.to_line())
        process.stdin.close()
    reader = os.dup(process.stdout.fileno())
    process.stdout.close()

    def end() -> int:
        if os.name == "posix":
            _kill_all(process.pid)
        process.kill()
        return process.wait()

    return _Child(process.pid, reader, end)


def _watch(child: _Child, limits: Limits, scratch: Path) -> Reply:
    """Read what a child answers until it ends, its time is over, or it says or writes too much; leave nothing of it."""
    parts: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_pass_on, args=(child.reader, parts, limits.answers), daemon=True).start()
    end = time.monotonic() + limits.seconds + _GRACE
    collected, message = bytearray(), ""
    glance = 0.0
    while not message:
        now = time.monotonic()
        if now >= end:
            message = f"stopped after {limits.seconds:g} seconds"
            break
        if now >= glance:  # whether or not the child keeps talking
            glance = now + _GLANCE
            too_much = excess(child.number, scratch, limits)
            if too_much:
                message = f"stopped: it {too_much}"
                break
        try:
            part = parts.get(timeout=max(0.0, min(glance, end) - now))
        except queue.Empty:
            continue
        if not part:
            break
        collected += part
        if len(collected) > limits.answers:
            message = "stopped: it answered far more than it was asked"
    number = child.end()
    if not message and (number or not collected.endswith(_END)):  # anybody can write the end and then crash
        message = f"ended early ({_ending(number)})"
    return Reply(bytes(collected), message)


def _ending(number: int) -> str:
    """Return how an exit status is called; not every signal has a name.

    >>> _ending(3), _ending(-9), _ending(-40)
    ('exit status 3', 'SIGKILL', 'signal 40')
    """
    if number == _UNFENCED:
        return "it could not be fenced in"
    if number >= 0:
        return f"exit status {number}"
    try:
        return signal.Signals(-number).name
    except ValueError:
        return f"signal {-number}"


def _pass_on(reader: int, parts: queue.SimpleQueue[bytes], most: int) -> None:
    """Read until the end; a thread does this, because Windows cannot wait for a pipe with a limit.

    What is more than allowed is not read: nobody may have time for it, and it would pile up.
    """
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        while most >= 0 and (part := pipe.read(65536)):
            most -= len(part)
            parts.put(part)
    parts.put(b"")


def _child(job: Job, shell: Any, writer: int) -> NoReturn:
    """Fence this process in, run the cells and answer."""
    scratch, limits = Path(job.scratch), job.limits
    try:
        if hasattr(os, "setsid"):
            os.setsid()
        null = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(null, number)
        os.dup2(writer, _ANSWERS)
        os.closerange(_ANSWERS + 1, 4096)
        os.chdir(scratch)
        tempfile.tempdir = str(scratch)
        os.environ.clear()
        os.environ.update({"HOME": str(scratch), "TMPDIR": str(scratch), "MPLBACKEND": "agg", "PATH": os.defpath})
        sys.stdin = os.fdopen(0, closefd=False)
        sys.stdout = sys.stderr = os.fdopen(1, "w", closefd=False)
        try:
            confine(scratch, [Path(path) for path in job.readable], limits)
        except OSError:
            os._exit(_UNFENCED)
        Session(Task.from_json(job.task), shell, _write, partial(_limited, limits.cell_seconds)).run()
        _write(_END)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _alarm(seconds: float) -> None:
    """Raise TimeoutError after some seconds; never for 0. The notebook's own limit is kept from outside."""
    if hasattr(signal, "setitimer"):  # not on Windows
        signal.signal(signal.SIGALRM, _too_long)
        signal.setitimer(signal.ITIMER_REAL, seconds)


@contextlib.contextmanager
def _limited(seconds: float) -> Iterator[None]:
    _alarm(seconds)
    try:
        yield
    finally:
        _alarm(0)


def _write(line: bytes) -> None:
    while line:
        line = line[os.write(_ANSWERS, line) :]


def _too_long(_: int, __: object) -> None:
    raise TimeoutError("this cell takes too long")


if __name__ == "__main__":
    main(sys.argv[1:])
