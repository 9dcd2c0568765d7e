"""What another process takes, seen from outside: time, threads, and room on the disk."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from .sandbox import MEGABYTE, Limits

_DEEPEST = 50  # folders within each other
_FLAGS, _EXIT_CODE = 6, 49  # their places among what the kernel tells of a process after its name
_EXITING = 0x4  # of the flags


def computed(process: int) -> float:
    """Return the seconds for which a process has computed, with all its threads; 0 where nobody knows."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # it is gone
            return time.clock_gettime(~process << 3 | 2)  # so the kernel numbers the clock of a process
    return 0.0


def queued(process: int) -> float:
    """Return the seconds for which a process was ready and the machine had no turn for it; 0 where nobody knows.

    Of its threads that one counts which had to wait longest: the others may have waited for it.
    """
    with contextlib.suppress(OSError):  # not on Linux, or it is gone
        return max(queued_as(f"{process}/task/{thread}") for thread in os.listdir(f"/proc/{process}/task"))
    return 0.0


def queued_as(thread: str) -> float:
    """Return the same of one thread, by its place in /proc."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        place = os.open(f"/proc/{thread}/schedstat", os.O_RDONLY)
        try:
            return int(os.read(place, 100).split()[1]) / 1e9
        finally:
            os.close(place)
    return 0.0


def was_killed(process: int) -> bool:
    """Tell whether a process has ended by SIGKILL, while it still waits to be asked for its exit status."""
    return _status(process)[_EXIT_CODE:][:1] == [b"9"]


def has_left(process: int) -> bool:
    """Tell whether the first thread of a process has ended, whether or not there are others."""
    return _status(process)[:1] in ([b"Z"], [b"X"])


def _is_ending(process: int) -> bool:
    flags = _status(process)[_FLAGS:][:1]
    return not flags or bool(int(flags[0]) & _EXITING)


def _status(process: int) -> list[bytes]:
    with contextlib.suppress(OSError):  # not on Linux, or it is gone
        return Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()
    return []


def excess(process: int, scratch: Path, limits: Limits) -> str:
    """Return what a process has too much of, as it is to be said; empty if it keeps within its limits."""
    if _takes_too_much(process, scratch, limits):
        return f"wrote more than {limits.disk} MB, or more than {limits.files} files"
    with contextlib.suppress(OSError):  # not on Linux, or it has ended
        if os.stat(f"/proc/{process}/task").st_nlink - 2 > limits.threads:  # one folder for each
            return f"started more than {limits.threads} threads"
    return ""


def _takes_too_much(process: int, scratch: Path, limits: Limits) -> bool:
    """Tell whether files take more room than they may; the system itself has no such limit for a folder."""
    size = count = 0
    try:
        for taken in chain(_kept(scratch), _removed(process, scratch, limits)):
            size, count = size + taken, count + 1
            if size > limits.disk * MEGABYTE or count > limits.files:
                return True
    except OSError:  # it hides what it holds
        return True
    return False


def _kept(scratch: Path) -> Iterator[int]:
    """Yield the size of each thing in a folder.

    Raises:
        OSError: not all can be seen.
    """
    folders = [(str(scratch), 0)]
    while folders:
        folder, depth = folders.pop()
        if depth > _DEEPEST:
            raise OSError(f"There are folders in {_DEEPEST} others.")
        with contextlib.suppress(FileNotFoundError), os.scandir(folder) as entries:  # removed meanwhile
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, depth + 1))
                    yield 0
                    continue
                with contextlib.suppress(FileNotFoundError):  # likewise
                    yield _size(entry.stat(follow_symlinks=False))


def _size(status: os.stat_result) -> int:
    return max(status.st_size, 512 * getattr(status, "st_blocks", 0))


def _removed(process: int, scratch: Path, limits: Limits) -> Iterator[int]:
    """Yield the sizes of files that a process has removed and still holds, open or in memory: no folder shows them.

    Raises:
        OSError: not all can be seen.
    """
    try:
        yield from _held(process, scratch, limits)
    except (FileNotFoundError, ProcessLookupError):  # not on Linux, or it has ended
        return
    except OSError:
        if not _is_ending(process):  # when it is at its end, nobody but an administrator may look
            raise


def _held(process: int, scratch: Path, limits: Limits) -> Iterator[int]:
    seen = set()
    for number in os.listdir(f"/proc/{process}/fd"):
        with contextlib.suppress(FileNotFoundError):  # closed meanwhile
            place = f"/proc/{process}/fd/{number}"
            status = os.stat(place)
            if not status.st_nlink and status.st_ino not in seen and scratch.name in os.readlink(place):
                seen.add(status.st_ino)
                yield _size(status)
    with open(f"/proc/{process}/maps", "rb") as areas:
        gone = {it.split()[4] for it in areas if it.endswith(b"(deleted)\n") and scratch.name.encode() in it}
    for _ in gone - {b"%d" % it for it in seen}:  # how large they are nobody is told
        yield limits.file_size * MEGABYTE
