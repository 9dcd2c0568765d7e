"""A warm process whose imports are done. It forks a fenced child for each submission and passes on what comes back.

It is started as ``python -m backprop_helpers.grading.nursery``; a line on its input is a job, a line on its output is
what became of it. It never learns what is right, so neither can a child, whose memory is a copy of this one's.
"""

from __future__ import annotations

import base64
import contextlib
import gc
import json
import os
import selectors
import shutil
import signal
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from ..answers import Answer, collect
from .records import Task, answer_to_line
from .sandbox import Limits, confine

_END = b'{"end": true}\n'
_GRACE = 1.0  # seconds that a child gets to notice the end of its time by itself


def main() -> None:
    """Run jobs until the input ends."""
    jobs, results = sys.stdin.buffer, os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    shell = _warm_shell()
    gc.collect()
    gc.freeze()
    for line in jobs:
        job = json.loads(line)
        task, limits = Task.from_json(job["task"]), Limits(**job["limits"])
        collected, message = run(task, limits, shell, [Path(path) for path in job["readable"]])
        reply = {"lines": base64.b64encode(collected).decode(), "message": message}
        with contextlib.suppress(BrokenPipeError):
            os.write(results, json.dumps(reply).encode() + b"\n")


def _warm_shell() -> Any:
    """Return an IPython that keeps nothing on the disk, with the imports that a notebook makes."""
    os.environ["MPLBACKEND"] = "agg"
    for name in ("matplotlib", "numpy"):  # the point of this process is to have loaded all this
        import_module(name)
    package = import_module("backprop_helpers")
    for name in package.__all__:
        getattr(package, name)
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell: Any = InteractiveShell.instance(config=config)
    shell.run_cell("pass", store_history=False, silent=True)
    return shell


def run(task: Task, limits: Limits, shell: Any, readable: list[Path]) -> tuple[bytes, str]:
    """Run a task in a child; return the lines that it answered with, and how it ended where it did not end well.

    Args:
        task: what to run.
        limits: what it may use.
        shell: the warm IPython.
        readable: what a notebook may read.
    """
    scratch = Path(tempfile.mkdtemp(prefix="submission"))
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        _child(task, limits, shell, scratch, writer, readable)
    os.close(writer)
    try:
        return _watch(child, reader, limits)
    finally:
        os.close(reader)
        shutil.rmtree(scratch, ignore_errors=True)


def _watch(child: int, reader: int, limits: Limits) -> tuple[bytes, str]:
    """Read what a child answers until it ends, its time is over, or it says too much; leave nothing of it behind."""
    end = time.monotonic() + limits.seconds + _GRACE
    collected, message = bytearray(), ""
    with selectors.DefaultSelector() as selector:
        selector.register(reader, selectors.EVENT_READ)
        while True:
            left = end - time.monotonic()
            if left <= 0:
                message = f"stopped after {limits.seconds:g} seconds"
                break
            if not selector.select(left):
                continue
            part = os.read(reader, 65536)
            if not part:
                break
            collected += part
            if len(collected) > limits.answers:
                message = "stopped: it answered far more than it was asked"
                break
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if collected.endswith(_END):
        return bytes(collected), message
    if not message:
        number = os.waitstatus_to_exitcode(status)
        name = signal.Signals(-number).name if number < 0 else f"exit status {number}"
        message = f"ended early ({name})"
    return bytes(collected), message


def _child(task: Task, limits: Limits, shell: Any, scratch: Path, writer: int, readable: list[Path]) -> None:
    """Run the cells and answer; never returns."""
    try:
        os.setsid()
        null = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(null, number)
        os.dup2(writer, 3)
        os.closerange(4, 4096)
        os.chdir(scratch)
        os.environ.clear()
        os.environ.update({"HOME": str(scratch), "TMPDIR": str(scratch), "MPLBACKEND": "agg", "PATH": "/usr/bin:/bin"})
        sys.stdin = os.fdopen(0, closefd=False)
        sys.stdout = sys.stderr = os.fdopen(1, "w", closefd=False)
        confine(scratch, readable, limits)
        _answer(task, limits, shell)
        _write(_END)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _answer(task: Task, limits: Limits, shell: Any) -> None:
    signal.signal(signal.SIGALRM, _too_long)
    for source, asked in zip(task.cells, task.asked, strict=True):
        if source.strip():
            signal.setitimer(signal.ITIMER_REAL, limits.cell_seconds)
            with contextlib.suppress(BaseException):  # one cell's error, exit or interrupt does not end the others
                shell.run_cell(source, store_history=False)
        for number in asked:
            signal.setitimer(signal.ITIMER_REAL, limits.cell_seconds)
            try:
                given = eval(task.expressions[number], shell.user_ns)
                answer = collect(task.questions[number], given)
            except NameError:
                answer = Answer(status="unanswered")
            except BaseException as error:
                answer = Answer(status="invalid", message=f"The answer could not be read: {type(error).__name__}.")
            signal.setitimer(signal.ITIMER_REAL, 0)
            _write(answer_to_line(number, answer))


def _write(line: bytes) -> None:
    while line:
        line = line[os.write(3, line) :]


def _too_long(_: int, __: object) -> None:
    raise TimeoutError("this cell takes too long")


if __name__ == "__main__":
    main()
