"""The files that a fenced process may touch: its own folder, and what it needs to read.

See https://docs.kernel.org/userspace-api/landlock.html. Landlock says nothing of a file's mode, times and attributes;
the system calls for these are not on the list in `system_calls.py`. Names and sizes can be asked for everywhere.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from .kernel import check, libc

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same on every machine
_VERSION, _PATH_BENEATH = 1, 1
_WRITE, _READ, _LIST = 2, 4, 8
_ALL_RIGHTS = (1 << 13) - 1  # of the first version: these, and making and removing each kind of thing
_NEWER_RIGHTS = {2: 1 << 13, 3: 1 << 14, 5: 1 << 15}  # linking across folders, truncating, device commands
_NOBODYS_RIGHTS = 1 | 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 15  # programs, devices, sockets, pipes with a name


def version() -> int:
    """Return which version of Landlock this system has; 0 if it has none."""
    return max(0, int(libc().syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION)))


def fence_files(scratch: Path, readable: Sequence[Path]) -> None:
    """Refuse this process and its threads all files but those below some places, for good.

    Args:
        scratch: where it may write.
        readable: what it may read.
    """
    found = version()
    rights = _ALL_RIGHTS | sum(right for since, right in _NEWER_RIGHTS.items() if found >= since)
    scopes = (rights, 0, 3) if found >= 6 else (rights,)  # no signals and no abstract sockets out of the fence
    handled = ctypes.create_string_buffer(struct.pack(f"={len(scopes)}Q", *scopes), 8 * len(scopes))
    rules = check(libc().syscall(_CREATE, handled, ctypes.c_size_t(8 * len(scopes)), 0), "Landlock")
    _allow(rules, scratch, rights & ~_NOBODYS_RIGHTS)
    for path in readable:
        with suppress(FileNotFoundError):
            _allow(rules, path, _READ | _LIST)
    for device in ("/dev/null", "/dev/urandom", "/dev/zero"):
        _allow(rules, Path(device), _READ | _WRITE)
    check(libc().syscall(_RESTRICT, rules, 0), "Landlock")
    os.close(rules)


def _allow(rules: int, path: Path, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    if not stat.S_ISDIR(os.fstat(place).st_mode):
        rights &= _WRITE | _READ
    rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place), 12)
    check(libc().syscall(_ADD, rules, _PATH_BENEATH, rule, 0), f"Landlock, {path}")
    os.close(place)
