"""The system calls that a fenced process may make. All others are refused, those not yet invented too.

The kernel asks a small program at each call (classic BPF, https://docs.kernel.org/userspace-api/seccomp_filter.html).
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .kernel import check, libc

MACHINES = ("x86_64", "aarch64")
ARCHITECTURES = (0xC000003E, 0xC00000B7)  # how the kernel names these machines to the filter
_ALL_BITS = 0xFFFFFFFF
_Numbers = tuple[int | None, int | None]  # of a call, on each machine; None where there is no such call


@dataclass(frozen=True)
class Where:
    """A condition on half of an argument: which values, of the bits in the mask, let a call through, or which none."""

    argument: int
    only: tuple[int, ...] = ()
    no: tuple[int, ...] = ()
    mask: int = _ALL_BITS
    high: bool = False


@dataclass(frozen=True)
class Group:
    """Calls that are let through.

    Attributes:
        reason: why a notebook needs them, and why they harm nobody.
        calls: their numbers, by name.
        answer: the number of an error that they all get instead; 0 says "done" and does nothing.
    """

    reason: str
    calls: Mapping[str, _Numbers]
    answer: int | None = None
    where: Mapping[str, tuple[Where, ...]] = field(default_factory=dict)


_NO_KILL_NO_STOP = (9, 19)  # so whoever was killed so was killed from outside
_FICLONE = 0x40049409
# What a C library asks of a thread: to share all, and to announce its end. A thread with files of its own would hold
# more of them open than a process may, and out of sight.
_THREAD, _DETACHED = 0x3D0F00, 0x400000

GROUPS = (
    Group("Files and folders by name. Landlock says which.", {
        "open": (2, None), "openat": (257, 56), "creat": (85, None), "mkdir": (83, None), "mkdirat": (258, 34),
        "rmdir": (84, None), "unlink": (87, None), "unlinkat": (263, 35), "rename": (82, None),
        "renameat": (264, 38), "renameat2": (316, 276), "link": (86, None), "linkat": (265, 37),
        "symlink": (88, None), "symlinkat": (266, 36),
    }),
    Group("What is known of a file or folder, and where one stands: changes nothing.", {
        "stat": (4, None), "fstat": (5, 80), "lstat": (6, None), "newfstatat": (262, 79), "statx": (332, 291),
        "access": (21, None), "faccessat": (269, 48), "faccessat2": (439, 439), "readlink": (89, None),
        "readlinkat": (267, 78), "statfs": (137, 43), "fstatfs": (138, 44), "getdents64": (217, 61),
        "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "umask": (95, 166),
    }),
    Group("Files that are open: whoever may open one for writing may write.", {
        "read": (0, 63), "write": (1, 64), "close": (3, 57), "lseek": (8, 62), "pread64": (17, 67),
        "pwrite64": (18, 68), "readv": (19, 65), "writev": (20, 66), "preadv": (295, 69), "pwritev": (296, 70),
        "sendfile": (40, 71), "copy_file_range": (326, 285), "ftruncate": (77, 46), "dup": (32, 23),
        "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None), "pipe2": (293, 59),
    }),
    Group("Orders to an open file. Not: who hears of it by a signal, leases, larger pipes, devices.", {
        "fcntl": (72, 25), "ioctl": (16, 29),
    }, where={
        # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW, F_DUPFD_CLOEXEC, F_GETPIPE_SZ
        "fcntl": (Where(1, only=(0, 1, 2, 3, 4, 5, 6, 7, 1030, 1032)),),
        # TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX, TCGETS2, and FICLONE, which `Path.copy` tries
        "ioctl": (Where(1, only=(0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451, 0x802C542A, _FICLONE)),),
    }),
    Group("Nothing here is to last, and nobody is to wait for a disk: told to be done.", {
        "fsync": (74, 82), "fdatasync": (75, 83), "msync": (26, 227),
    }, answer=0),
    Group("The process's own memory, which RLIMIT_AS limits.", {
        "brk": (12, 214), "mmap": (9, 222), "munmap": (11, 215), "mprotect": (10, 226), "mremap": (25, 216),
        "madvise": (28, 233),
    }, where={
        "mmap": (Where(3, only=(0,), mask=0x40000),),  # no MAP_HUGETLB: the machine has only so many such pages
        # NORMAL, RANDOM, SEQUENTIAL, WILLNEED, DONTNEED, FREE, (NO)HUGEPAGE, DONTDUMP, DODUMP. Not MERGEABLE: the time
        # of a write would tell whether another process has the same page.
        "madvise": (Where(2, only=(0, 1, 2, 3, 4, 8, 14, 15, 16, 17)),),
    }),
    Group("Threads, and their end.", {
        "clone": (56, 220), "exit": (60, 93), "exit_group": (231, 94), "futex": (202, 98),
        "set_robust_list": (273, 99), "set_tid_address": (218, 96), "rseq": (334, 293), "gettid": (186, 178),
        "sched_yield": (24, 124), "sched_getaffinity": (204, 123), "getcpu": (309, 168),
    }, where={"clone": (Where(0, only=(_THREAD,), mask=_ALL_BITS ^ _DETACHED),)}),
    Group("Signals that the process gets or sends to itself.", {
        "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
        "rt_sigpending": (127, 136), "rt_sigtimedwait": (128, 137), "rt_sigsuspend": (130, 133),
        "sigaltstack": (131, 132), "pause": (34, None), "restart_syscall": (219, 128), "kill": (62, 129),
        "tgkill": (234, 131),
    }, where={  # `filtered` adds: to itself
        "kill": (Where(1, no=_NO_KILL_NO_STOP),), "tgkill": (Where(2, no=_NO_KILL_NO_STOP),),
    }),
    Group("Time, and waiting.", {
        "nanosleep": (35, 101), "clock_nanosleep": (230, 115), "clock_gettime": (228, 113),
        "clock_getres": (229, 114), "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153),
        "alarm": (37, None), "getitimer": (36, 102), "setitimer": (38, 103), "poll": (7, None), "ppoll": (271, 73),
        "select": (23, None), "pselect6": (270, 72), "epoll_create": (213, None), "epoll_create1": (291, 20),
        "epoll_ctl": (233, 21), "epoll_wait": (232, None), "epoll_pwait": (281, 22), "eventfd2": (290, 19),
    }),
    Group("A pair of connected streams, which asyncio needs. Datagrams could be sent to any socket.", {
        "socketpair": (53, 199), "sendto": (44, 206), "recvfrom": (45, 207), "shutdown": (48, 210),
        "getsockname": (51, 204), "getpeername": (52, 205), "getsockopt": (55, 209),
    }, where={"socketpair": (Where(0, only=(1,)), Where(1, only=(1,), mask=0xF))}),
    Group("Who and where the process is.", {
        "getpid": (39, 172), "getppid": (110, 173), "getuid": (102, 174), "geteuid": (107, 175),
        "getgid": (104, 176), "getegid": (108, 177), "getresuid": (118, 148), "getresgid": (120, 150),
        "getgroups": (115, 158), "getpgrp": (111, None), "getpgid": (121, 155), "getsid": (124, 156),
        "uname": (63, 160), "sysinfo": (99, 179), "getrusage": (98, 165), "getrlimit": (97, 163),
        "prlimit64": (302, 261), "prctl": (157, 167), "getrandom": (318, 278),
    }, where={
        # Of itself, and without new limits: who lowers that of the time could be killed as if from outside.
        "prlimit64": (Where(0, only=(0,)), Where(2, only=(0,)), Where(2, only=(0,), high=True)),
        "prctl": (Where(0, only=(3, 15, 16, 0x53564D41)),),  # PR_GET_DUMPABLE, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA
    }),
    Group("There is no such call here, so a C library takes an older one. close_range can part the files of threads.", {
        "clone3": (435, 435), "close_range": (436, 436), "openat2": (437, 437), "epoll_pwait2": (441, 441),
        "futex_waitv": (449, 449), "futex_wake": (454, 454), "futex_wait": (455, 455), "futex_requeue": (456, 456),
        "membarrier": (324, 283), "preadv2": (327, 286), "pwritev2": (328, 287),
    }, answer=errno.ENOSYS),
)  # fmt: skip

_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_LOAD, _EQUAL, _AND, _RETURN = 0x20, 0x15, 0x54, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
Lines = list[tuple[int, int, int, int]]  # of the filter: what to do, how many lines to skip if so and if not, a number
_PASS = (_RETURN, 0, 0, _ALLOW)
_REFUSE = (_RETURN, 0, 0, _ERROR | errno.EPERM)


def fence_calls() -> None:
    """Refuse this process and its threads every call that is not on the list, for good."""
    program = filtered(MACHINES.index(platform.machine()), os.getpid())
    text = b"".join(struct.pack("=HBBI", *line) for line in program)
    lines = ctypes.create_string_buffer(text, len(text))
    header = struct.pack("@HP", len(program), ctypes.addressof(lines))
    check(libc().prctl(22, 2, ctypes.create_string_buffer(header, len(header)), 0, 0), "seccomp")


def filtered(machine: int, process: int) -> Lines:
    """Return the filter as a program.

    Args:
        machine: its place in `MACHINES`.
        process: the number of the process, which may signal itself.
    """
    itself = {"kill": (Where(0, only=(process,)),), "tgkill": (Where(0, only=(process,)),)}
    program: Lines = [
        (_LOAD, 0, 0, _ARCHITECTURE), (_EQUAL, 1, 0, ARCHITECTURES[machine]), (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]  # fmt: skip
    for group in GROUPS:
        answer = _PASS if group.answer is None else (_RETURN, 0, 0, _ERROR | group.answer)
        for name, numbers in group.calls.items():
            number = numbers[machine]
            if number is not None:
                conditions = (*group.where.get(name, ()), *itself.get(name, ()))
                lines = [*(line for where in conditions for line in _test(where)), answer]
                program += [(_EQUAL, 0, len(lines), number), *lines]  # they end in an answer: nothing is read on
    return [*program, _REFUSE]


def _test(where: Where) -> Lines:
    """Return lines that go on to the next one where a condition holds, and refuse the call otherwise."""
    place = _FIRST_ARGUMENT + 8 * where.argument + 4 * where.high
    refused: Lines = [line for value in where.no for line in ((_EQUAL, 0, 1, value), _REFUSE)]
    taken: Sequence[int] = where.only
    let: Lines = [(_EQUAL, len(taken) - number, 0, value) for number, value in enumerate(taken)]
    return [(_LOAD, 0, 0, place), (_AND, 0, 0, where.mask), *refused, *let, *([_REFUSE] if taken else [])]
