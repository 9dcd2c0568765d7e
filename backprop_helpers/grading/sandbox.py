"""Limits for a process that runs a stranger's code: on its time and memory, on files, processes and the network.

`confine` is called by the process itself, after a fork, and cannot be undone. On Linux the kernel's own fences stand,
which need no rights: `landlock` for files, `system_calls` for all else. Elsewhere only the limits remain.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import os
import platform
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from . import landlock
from .kernel import check, libc
from .system_calls import MACHINES, fence_calls

MEGABYTE = 2**20
_CELLS_PART = 3  # of a notebook's time one cell gets the third part
_FAR = 10  # times as long as it may wait itself, a notebook may wait for the machine


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Attributes:
        seconds: of computing, for the whole notebook. Other processes' share of the machine does not count.
        cell_seconds: of computing, for one cell.
        patience: how many times as long either may wait and compute, so that whoever sleeps ends, too.
        memory: megabytes.
        file_size: megabytes, of one file.
        disk: megabytes, of all files together.
        files: how many.
        threads: how many.
        answers: bytes of all that it answers.
    """

    seconds: float = 60.0
    cell_seconds: float = 20.0
    patience: float = 5.0
    memory: int = 2048
    file_size: int = 16
    disk: int = 64
    files: int = 2_000
    threads: int = 256
    answers: int = 4 * MEGABYTE

    @property
    def longest(self) -> float:
        """Seconds by the clock, beyond which even a machine that has no time is waited for no longer."""
        return _FAR * self.patience * self.seconds

    @classmethod
    def of(cls, seconds: float) -> Limits:
        """Return the limits of a notebook that gets so many seconds, with a cell's part of them."""
        return cls(seconds=seconds, cell_seconds=seconds / _CELLS_PART)


def confine(scratch: Path, readable: Sequence[Path], limits: Limits) -> None:
    """Fence this process in, for good.

    Args:
        scratch: the only folder that it may write to.
        readable: the files and folders that it may read.
        limits: what it may use.

    Raises:
        OSError: the kernel refuses a fence that `fences` had promised.
    """
    found = fences()
    with contextlib.suppress(OSError):  # if the machine's memory runs out, this process ends and not the grader
        Path("/proc/self/oom_score_adj").write_text("1000")
    _set_limits(limits)
    if not found:
        return
    check(libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no new privileges")
    if "files" in found:
        landlock.fence_files(scratch, readable)
    _drop_rights()
    fence_calls()


def end_with_parent(parent: int) -> None:
    """Have this process killed when the one that started it ends, however that ends (on Linux).

    Args:
        parent: who started it, and may have ended before this call.
    """
    if sys.platform == "linux":
        libc().prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def fences() -> frozenset[str]:
    """Return which fences this machine has: ``"files"`` and ``"calls"``, or none."""
    if sys.platform != "linux" or platform.machine() not in MACHINES or sys.maxsize < 2**32:
        return frozenset()
    return frozenset({"calls", "files"} if landlock.version() else {"calls"})


def _set_limits(limits: Limits) -> None:
    try:
        resource = import_module("resource")
    except ImportError:  # Windows has none
        return
    seconds = math.ceil(limits.seconds) + 2  # this is watched from outside, too; the kernel cannot be fooled
    for name, most in (
        ("RLIMIT_CPU", seconds),
        ("RLIMIT_AS", limits.memory * MEGABYTE),
        ("RLIMIT_FSIZE", limits.file_size * MEGABYTE),
        ("RLIMIT_NOFILE", 64),
        ("RLIMIT_CORE", 1),  # at 0, the system may still hand what crashed to a program that keeps it
        ("RLIMIT_MEMLOCK", 0),
        ("RLIMIT_MSGQUEUE", 0),
    ):
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):  # macOS refuses some
            continue


_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CAPSET = (126, 91)
_CAPABILITIES_VERSION = 0x20080522


def _drop_rights() -> None:
    """Give up every right of an administrator; whoever is none has nothing to give up."""
    header = ctypes.create_string_buffer(struct.pack("=Ii", _CAPABILITIES_VERSION, 0), 8)
    none = ctypes.create_string_buffer(24)  # twice: effective, permitted, inheritable
    check(libc().syscall(_CAPSET[MACHINES.index(platform.machine())], header, none), "capabilities")
