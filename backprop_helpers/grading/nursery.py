"""A warm process whose imports are done. It forks for each submission and passes on what comes back.

It is started as ``python -m backprop_helpers.grading.nursery``. Several jobs run at a time, each on a lane of its own:
a pipe with a job in each line, and a pipe for what became of them. The nursery never learns what is right, and never
reads a job, so that no submission inherits the memory in which another one stood::

    nursery      warm, keeps a supervisor waiting on each lane
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
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from .pipe import Job, Reply, Task
from .sandbox import Limits, confine, end_with_parent, fences
from .scratch import SCRATCH, clear, is_full
from .session import Session
from .shell import warm_shell
from .usage import computed, excess, has_left, queued, queued_as, was_killed

_END = b'{"end": true}\n'
_ANSWERS = 3  # the number of the pipe in a child
_SIGKILL = 9  # which Windows has no name for
_UNFENCED = 97  # the exit status of a child that could not be fenced in
_GLANCE = 0.05  # seconds between two looks at a child: what it takes meanwhile, nobody sees
_LAST_WORDS = 10.0  # seconds after which nothing more comes out of a pipe whose writer has ended


def main(arguments: Sequence[str]) -> None:
    """Run jobs until there are no more.

    Args:
        arguments: the number of the process that started this one; the modules to load beforehand, with commas
            between them; then the lanes, as ``JOBS:RESULTS``. On machines that cannot fork it is ``--spawn`` instead,
            to start a process for each job that stands on the input, and in that process ``--child``.
    """
    parent, modules, *lanes = arguments
    end_with_parent(int(parent))
    if "--spawn" in lanes:
        while line := _read_line(0):
            _supervise(line, None, 1)
        return
    for name in filter(None, modules.split(",")):
        import_module(name)
    shell = warm_shell()
    if "--child" in lanes:
        results = os.dup(1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what else is printed is no result
        _child(Job.from_line(_read_line(0)), shell, results)
    gc.collect()
    gc.freeze()  # so a fork does not write to what it shares when it looks for what is no longer needed
    _serve([_Lane(*map(_low, lane.split(":"))) for lane in lanes], shell)


def _low(number: str) -> int:
    """Return an open file under the lowest number that is free: a child closes all numbers up to a limit."""
    low = os.dup(int(number))
    os.close(int(number))
    return low


@dataclass(frozen=True)
class _Lane:
    """Where the jobs of one thread of the grader come in, and where what became of them goes."""

    jobs: int
    results: int

    def close(self) -> None:
        os.close(self.jobs)
        os.close(self.results)


def _serve(lanes: Sequence[_Lane], shell: Any) -> None:
    """Keep a supervisor on each lane until there are no more jobs."""
    at_work = {_supervisor(lane, lanes, shell): lane for lane in lanes}
    while at_work:
        number, status = os.wait()
        lane = at_work.pop(number)
        if os.waitstatus_to_exitcode(status) == 0:
            at_work[_supervisor(lane, [lane, *at_work.values()], shell)] = lane
        else:
            lane.close()  # whoever waits for an answer there is to see that none will come


def _supervisor(lane: _Lane, lanes: Sequence[_Lane], shell: Any) -> int:
    """Fork a supervisor that runs the next job of a lane and ends well after one; return its number."""
    parent, number = os.getpid(), os.fork()
    if number:
        return number
    end_with_parent(parent)
    for other in lanes:
        if other is not lane:
            other.close()
    line = _read_line(lane.jobs)
    if line:
        _supervise(line, shell, lane.results)
    os._exit(0 if line else 1)


def _supervise(line: bytes, shell: Any, results: int) -> None:
    """Run a job in a child, and answer."""
    reply = _run(Job.from_line(line), shell)
    with contextlib.suppress(BrokenPipeError), os.fdopen(results, "wb", closefd=False) as replies:
        replies.write(reply.to_line())


def _read_line(source: int) -> bytes:
    """Read one line and no more: the next one is for the next reader."""
    with os.fdopen(source, "rb", closefd=False) as jobs:  # there is no second line before the first one is answered
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
    command = [sys.executable, "-m", "backprop_helpers.grading.nursery", str(os.getpid()), "", "--child"]
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


@dataclass(frozen=True)
class _End:
    """How a child ended, where it did not end well, and whether that was the machine's doing."""

    message: str = ""
    again: bool = False


def _watch(child: _Child, limits: Limits, scratch: Path) -> Reply:
    """Read what a child answers until it ends, or takes, says or writes too much; leave nothing of it."""
    parts: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_pass_on, args=(child.reader, parts, limits.answers), daemon=True).start()
    collected = bytearray()
    end = _follow(child, parts, collected, limits, scratch)
    spent, killed = computed(child.number), was_killed(child.number)
    number = child.end()
    with contextlib.suppress(queue.Empty):  # what was answered before the end counts
        while len(collected) <= limits.answers and (part := parts.get(timeout=_LAST_WORDS)):
            collected += part
    if not end.message and (number or not collected.endswith(_END)):  # anybody can write the end and then crash
        end = _used_up(limits) if spent >= limits.seconds else _own_end(number, killed)
    return Reply(bytes(collected), end.message, end.again or is_full(scratch))


def _follow(
    child: _Child, parts: queue.SimpleQueue[bytes], collected: bytearray, limits: Limits, scratch: Path
) -> _End:
    """Collect what a child answers until it answers no more; return why it has to end before, if so."""
    begun = time.monotonic()
    glance = begun + _GLANCE
    while len(collected) <= limits.answers:
        now = time.monotonic()
        if now >= glance:  # whether or not the child keeps talking
            glance = now + _GLANCE
            end = _excess(child.number, now - begun, limits, scratch)
            if end.message or has_left(child.number):  # what its other threads do then, nobody would see
                return end
        with contextlib.suppress(queue.Empty):
            part = parts.get(timeout=max(0.0, glance - now))
            if not part:
                parts.put(part)  # whoever reads on sees the end, too
                return _End()
            collected += part
    return _End("stopped: it answered far more than it was asked")


def _excess(process: int, passed: float, limits: Limits, scratch: Path) -> _End:
    """Return what a child has too much of, some seconds after it began; without a message it may go on."""
    if computed(process) >= limits.seconds:
        return _used_up(limits)
    most = limits.patience * limits.seconds
    if passed >= most and passed - queued(process) >= most:
        return _End(f"stopped after {most:g} seconds in which it waited")
    if passed >= limits.longest:
        return _End(f"stopped after {passed:.0f} seconds in which the machine was busy with other work", again=True)
    too_much = excess(process, scratch, limits)
    return _End(f"stopped: it {too_much}" if too_much else "")


def _used_up(limits: Limits) -> _End:
    return _End(f"stopped after {limits.seconds:g} seconds of computing")


def _own_end(number: int, killed: bool) -> _End:
    """Return how a child ended that nobody here had stopped.

    Args:
        number: its exit status.
        killed: whether it had ended by SIGKILL before anybody here sent one; inside the fence it cannot do so itself.
    """
    if number == -_SIGKILL and not killed and "calls" in fences():
        return _End("ended early (it closed its pipe, or its first thread ended)")
    return _End(f"ended early ({_ending(number)})", again=killed or number == _UNFENCED)


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
        Session(Task.from_json(job.task), shell, _write, partial(_limited, limits)).run()
        _write(_END)
    except BaseException:
        os._exit(1)
    os._exit(0)


@contextlib.contextmanager
def _limited(limits: Limits) -> Iterator[None]:
    """Raise TimeoutError in what computes for too long, or waits for too long. The notebook is limited from outside."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    patience = limits.patience * limits.cell_seconds
    end = time.monotonic() - queued_as("self") + patience

    def stop(number: int, _: object) -> None:
        left = end - (time.monotonic() - queued_as("self"))  # what it waited for the machine is not its own waiting
        if number == signal.SIGPROF or left <= 0:
            raise TimeoutError("this cell takes too long")
        signal.setitimer(signal.ITIMER_REAL, left)

    timers = (signal.SIGPROF, signal.ITIMER_PROF, limits.cell_seconds), (signal.SIGALRM, signal.ITIMER_REAL, patience)
    for number, timer, seconds in timers:
        signal.signal(number, stop)
        signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        for _, timer, _ in timers:
            signal.setitimer(timer, 0)


def _write(line: bytes) -> None:
    while line:
        line = line[os.write(_ANSWERS, line) :]


if __name__ == "__main__":
    main(sys.argv[1:])
