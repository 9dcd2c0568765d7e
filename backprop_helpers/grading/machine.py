"""How much of this machine is there for the grader: of its processors and memory, a container may get a part only."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path

_MEMORY_OF_ONE = 512 * 2**20  # bytes that a submission at work needs at most, as a rule
_ROOT = Path("/")


def jobs(root: Path = _ROOT) -> int:
    """Return how many submissions run well at a time on this machine, or in this container.

    Args:
        root: where the system's own files are.
    """
    return max(1, math.floor(min(_processors(root), _memory(root) / _MEMORY_OF_ONE)))


def _processors(root: Path) -> float:
    """Return how many processors this process may use; a quota may end between two whole numbers."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    quotas = []
    for group in _groups(root, "cpu"):
        quota, period = (
            _numbers(group / "cpu.max")
            or (  # the second version of control groups, then the first
                *_numbers(group / "cpu.cfs_quota_us"),
                *_numbers(group / "cpu.cfs_period_us"),
            )
            or (-1, -1)
        )
        if quota > 0 and period > 0:
            quotas.append(math.ceil(quota / period))
    return min(allowed, *quotas) if quotas else allowed


def _memory(root: Path) -> float:
    """Return how many bytes of memory this process and all that it starts may take; infinite where nobody knows."""
    found = [math.inf]
    for group in _groups(root, "memory"):
        for name in ("memory.max", "memory.limit_in_bytes"):
            found += _numbers(group / name)[:1]
    with_unit = [line.split() for line in _text(root / "proc/meminfo").splitlines()]
    found += [int(words[1]) * 1024 for words in with_unit if words[:1] == ["MemAvailable:"]]
    return min(found)


def _groups(root: Path, what: str) -> Iterator[Path]:
    """Yield the folders of the control groups that limit this process, each group and those that it is in."""
    for line in _text(root / "proc/self/cgroup").splitlines():
        number, names, place = line.split(":", 2)
        if number == "0" or what in names.split(","):
            top = root / "sys/fs/cgroup" / ("" if number == "0" else names)
            parts = Path(place).parts[1:]
            yield from (top.joinpath(*parts[:depth]) for depth in range(len(parts) + 1))


def _numbers(path: Path) -> tuple[int, ...]:
    """Return the numbers in a file; none where there is no file, or no limit ("max")."""
    words = _text(path).split()
    return tuple(map(int, words)) if all(word.lstrip("-").isdecimal() for word in words) else ()


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except (OSError, ValueError):
        return ""
