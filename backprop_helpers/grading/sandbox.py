"""Limits for a process that runs a stranger's code: on its time and memory, on files, processes and the network.

`confine` is called by the process itself, after a fork, and cannot be undone. On Linux the kernel's own fences stand,
which need no rights: Landlock (https://docs.kernel.org/userspace-api/landlock.html) for files, seccomp
(https://docs.kernel.org/userspace-api/seccomp_filter.html) for system calls. Elsewhere only the limits remain.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

_MEGABYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Attributes:
        seconds: of wall time, for the whole notebook.
        cell_seconds: of wall time, for one cell.
        memory: megabytes.
        file_size: megabytes, of one file.
        disk: megabytes, of all files together.
        files: how many.
        threads: how many.
        answers: bytes of all that it answers.
    """

    seconds: float = 60.0
    cell_seconds: float = 20.0
    memory: int = 2048
    file_size: int = 16
    disk: int = 64
    files: int = 2_000
    threads: int = 256
    answers: int = 4 * _MEGABYTE


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
    _check(_libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no new privileges")
    if "files" in found:
        _fence_files(scratch, readable)
    if "calls" in found:
        _drop_rights()
        _fence_calls()


def end_with_parent(parent: int | None = None) -> None:
    """Have this process killed when the one that started it ends, however that ends (on Linux).

    Args:
        parent: who started it, if that is known: it may have ended before this call.
    """
    if sys.platform == "linux":
        _libc().prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0)
        if parent is not None and os.getppid() != parent:
            os._exit(1)


def fences() -> frozenset[str]:
    """Return which fences this machine has: ``"files"`` and ``"calls"``, or none."""
    if sys.platform != "linux" or platform.machine() not in _MACHINES or sys.maxsize < 2**32:
        return frozenset()
    version = _libc().syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), _LANDLOCK_VERSION)
    return frozenset({"calls", "files"} if version > 0 else {"calls"})


def _set_limits(limits: Limits) -> None:
    try:
        resource = import_module("resource")
    except ImportError:  # Windows has none
        return
    seconds = int(limits.seconds) + 2  # the clock on the wall is watched from outside; this one cannot be fooled
    for name, most in (
        ("RLIMIT_CPU", seconds),
        ("RLIMIT_AS", limits.memory * _MEGABYTE),
        ("RLIMIT_FSIZE", limits.file_size * _MEGABYTE),
        ("RLIMIT_NOFILE", 64),  # of files that are open, but removed, nobody sees the size
        ("RLIMIT_CORE", 0),
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


def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc


def _check(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


# ---- files --------------------------------------------------------------------------------------------------------

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446  # the same on every machine
_LANDLOCK_VERSION, _LANDLOCK_PATH_BENEATH = 1, 1
_EXECUTE, _WRITE, _READ, _LIST = 1, 2, 4, 8
_ALL_RIGHTS = (1 << 13) - 1  # of the first version: these, and making and removing each kind of thing
_NEWER_RIGHTS = {2: 1 << 13, 3: 1 << 14, 5: 1 << 15}  # linking across folders, truncating, device commands


def _fence_files(scratch: Path, readable: Sequence[Path]) -> None:
    libc = _libc()
    version = _check(libc.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), _LANDLOCK_VERSION), "Landlock")
    rights = _ALL_RIGHTS | sum(right for since, right in _NEWER_RIGHTS.items() if version >= since)
    scopes = (rights, 0, 3) if version >= 6 else (rights,)  # no signals and no abstract sockets out of the fence
    handled = ctypes.create_string_buffer(struct.pack(f"={len(scopes)}Q", *scopes), 8 * len(scopes))
    rules = _check(libc.syscall(_LANDLOCK_CREATE, handled, ctypes.c_size_t(8 * len(scopes)), 0), "Landlock")
    _allow(libc, rules, scratch, rights & ~_EXECUTE)
    for path in readable:
        if path.exists():
            _allow(libc, rules, path, _READ | _EXECUTE | (_LIST if path.is_dir() else 0))
    for device in ("/dev/null", "/dev/urandom", "/dev/zero"):
        _allow(libc, rules, Path(device), _READ | _WRITE)
    _check(libc.syscall(_LANDLOCK_RESTRICT, rules, 0), "Landlock")
    os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, path: Path, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    if not path.is_dir():
        rights &= _EXECUTE | _WRITE | _READ
    rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place), 12)
    _check(libc.syscall(_LANDLOCK_ADD, rules, _LANDLOCK_PATH_BENEATH, rule, 0), f"Landlock, {path}")
    os.close(place)


SCRATCH = "backprop-grade-"  # so begin the folders of submissions; the number of the grader's process follows


def clear(folder: Path) -> None:
    """Remove a folder with all that somebody who does not want this has put into it."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if folder.exists() and os.name == "posix":
        subprocess.run(["chmod", "-R", "u+rwx", "--", folder], stderr=subprocess.DEVNULL, check=False)
        subprocess.run(["rm", "-rf", "--", folder], stderr=subprocess.DEVNULL, check=False)


def sweep() -> None:
    """Remove what graders that were killed have left in the folder for temporary files."""
    for folder in Path(tempfile.gettempdir()).glob(f"{SCRATCH}*-*"):
        number = folder.name.removeprefix(SCRATCH).partition("-")[0]
        if number.isdecimal() and folder.is_dir() and not folder.is_symlink() and not _is_alive(int(number)):
            clear(folder)


def _is_alive(process: int) -> bool:
    if os.name != "posix":
        return True  # nobody can be asked without being ended
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True


def excess(process: int, scratch: Path, limits: Limits) -> str:
    """Return what a process has too much of, as it is to be said; empty if it keeps within its limits."""
    if _filled(scratch, limits) or _keeps_removed(process, scratch, limits):
        return f"wrote more than {limits.disk} MB, or more than {limits.files} files"
    with contextlib.suppress(OSError):  # not on Linux, or it has ended
        if os.stat(f"/proc/{process}/task").st_nlink - 2 > limits.threads:  # one folder for each
            return f"started more than {limits.threads} threads"
    return ""


def _keeps_removed(process: int, scratch: Path, limits: Limits) -> bool:
    """Tell whether a process maps removed files that may take more room than it has: no folder shows them."""
    try:
        with open(f"/proc/{process}/maps", "rb") as areas:
            found = {it.split()[4] for it in areas if it.endswith(b"(deleted)\n") and scratch.name.encode() in it}
    except (FileNotFoundError, ProcessLookupError):  # not on Linux, or it has ended
        return False
    except OSError:  # it hides what it holds
        return True
    return len(found) * limits.file_size > limits.disk


_DEEPEST = 50  # folders within each other


def _filled(scratch: Path, limits: Limits) -> bool:
    """Tell whether a folder holds more than it may; the system itself has no such limit for a folder."""
    size, count, folders = 0, 0, [(str(scratch), 0)]
    while folders:
        folder, depth = folders.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    count += 1
                    if entry.is_dir(follow_symlinks=False):
                        folders.append((entry.path, depth + 1))
                    else:
                        with contextlib.suppress(FileNotFoundError):  # removed meanwhile
                            status = entry.stat(follow_symlinks=False)
                            size += max(status.st_size, 512 * getattr(status, "st_blocks", 0))
                    if size > limits.disk * _MEGABYTE or count > limits.files or depth > _DEEPEST:
                        return True
        except FileNotFoundError:  # the folder, likewise
            continue
        except OSError:  # it hides what it holds
            return True
    return False


# ---- system calls -------------------------------------------------------------------------------------------------

# What a notebook has no use for, and its numbers on each machine; None where there is no such call.
_MACHINES = ("x86_64", "aarch64")
_CALLS = {
    # new processes and programs, and other roots and names for them
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281), "setsid": (112, 157),
    "setpgid": (109, 154), "unshare": (272, 97), "setns": (308, 268), "chroot": (161, 51), "personality": (135, 92),
    # signals to other processes
    "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438),
    # the memory of other processes, their time, and their turn
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "process_madvise": (440, 440), "process_mrelease": (448, 448), "setpriority": (141, 140),
    "sched_setscheduler": (144, 119), "sched_setparam": (142, 118), "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274), "ioprio_set": (251, 30), "migrate_pages": (256, 238), "move_pages": (279, 239),
    "kcmp": (312, 272), "get_robust_list": (274, 100),
    # memory and queues that stay behind, or that no limit counts
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190), "semop": (65, 193),
    "semctl": (66, 191), "semtimedop": (220, 192), "msgget": (68, 186), "msgsnd": (69, 189), "msgrcv": (70, 188),
    "msgctl": (71, 187), "mq_open": (240, 180), "mq_unlink": (241, 181), "memfd_create": (319, 279),
    # the network; rings that would get around this list
    "socket": (41, 198), "socketpair": (53, 199), "sendmsg": (46, 211), "sendmmsg": (307, 269),
    "io_uring_setup": (425, 425),
    # what the whole machine has only so much of, or waits for
    "io_setup": (206, 0), "sync": (162, 81), "syncfs": (306, 267),
    # rights, keys, and the kernel itself
    "setuid": (105, 146), "setgid": (106, 144), "setreuid": (113, 145), "setregid": (114, 143),
    "setresuid": (117, 147), "setresgid": (119, 149), "setgroups": (116, 159), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218), "mount": (165, 40), "umount2": (166, 39), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "syslog": (103, 116),
    # files, where Landlock leaves it to others: owner, mode, times, attributes, size, and who else touches them
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6),
    "fsetxattr": (190, 7), "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "truncate": (76, 45), "fallocate": (285, 47), "open_by_handle_at": (304, 265), "inotify_add_watch": (254, 27),
    "fanotify_init": (300, 262),
    # for some arguments only, see `_fence_calls`
    "clone": (56, 220), "clone3": (435, 435), "kill": (62, 129), "tgkill": (234, 131), "prlimit64": (302, 261),
    "fcntl": (72, 25), "ioctl": (16, 29), "prctl": (157, 167),
}  # fmt: skip
_AUDIT = (0xC000003E, 0xC00000B7)  # how the kernel names the machine to the filter
_CLONE_THREAD = 0x00010000
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
_LOAD, _EQUAL, _ABOVE, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24
# Calls that are refused for some values of one argument: who hears of an event (fcntl and ioctl send any signal to any
# process of the same user), a lease, which holds up whoever opens the file, and the wish to die with the parent.
_REFUSED_FOR = {
    "fcntl": (_SECOND_ARGUMENT, (8, 10, 15, 1024)),  # F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE
    "ioctl": (_SECOND_ARGUMENT, (0x8901, 0x8902)),  # FIOSETOWN, SIOCSPGRP
    "prctl": (_FIRST_ARGUMENT, (_PR_SET_PDEATHSIG,)),
}
_Lines = list[tuple[int, int, int, int]]  # of the filter: what to do, how many lines to skip if so and if not, a number


_CAPSET = (126, 91)
_CAPABILITIES_VERSION = 0x20080522


def _drop_rights() -> None:
    """Give up every right of an administrator; whoever is none has nothing to give up."""
    header = ctypes.create_string_buffer(struct.pack("=Ii", _CAPABILITIES_VERSION, 0), 8)
    none = ctypes.create_string_buffer(24)  # twice: effective, permitted, inheritable
    _check(_libc().syscall(_CAPSET[_MACHINES.index(platform.machine())], header, none), "capabilities")


def _fence_calls() -> None:
    """Refuse system calls by a small program that the kernel runs at each (classic BPF)."""
    machine = _MACHINES.index(platform.machine())
    calls = {name: number for name, numbers in _CALLS.items() if (number := numbers[machine]) is not None}
    allow, refuse = (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE | errno.EPERM)
    program: _Lines = [
        (_LOAD, 0, 0, _ARCHITECTURE), (_EQUAL, 1, 0, _AUDIT[machine]), (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER), (_ABOVE, 0, 1, 0x40000000), (_RETURN, 0, 0, _KILL),  # the x32 doubles of all calls
        *_for(calls.pop("clone3"), [(_RETURN, 0, 0, _REFUSE | errno.ENOSYS)]),  # the C library then takes clone
        *_for(calls.pop("clone"), [(_LOAD, 0, 0, _FIRST_ARGUMENT), (_ANY_BIT, 0, 1, _CLONE_THREAD), allow, refuse]),
    ]  # fmt: skip
    for name, process in (("kill", os.getpid()), ("tgkill", os.getpid()), ("prlimit64", 0)):  # to itself only
        program += _for(calls.pop(name), [(_LOAD, 0, 0, _FIRST_ARGUMENT), (_EQUAL, 0, 1, process), allow, refuse])
    # Of Unix streams, which asyncio needs; a pair of datagram sockets could send to any socket.
    streams: _Lines = [(_LOAD, 0, 0, _SECOND_ARGUMENT), (_AND, 0, 0, 0xF), (_EQUAL, 0, 1, 1), allow, refuse]
    program += _for(
        calls.pop("socketpair"), [(_LOAD, 0, 0, _FIRST_ARGUMENT), (_EQUAL, 0, len(streams), 1), *streams, refuse]
    )
    for name, (place, values) in _REFUSED_FOR.items():
        refused = [line for value in values for line in ((_EQUAL, 0, 1, value), refuse)]
        program += _for(calls.pop(name), [(_LOAD, 0, 0, place), *refused, allow])
    for number in calls.values():
        program += _for(number, [refuse])
    program.append(allow)
    text = b"".join(struct.pack("=HBBI", *line) for line in program)
    lines = ctypes.create_string_buffer(text, len(text))
    header = struct.pack("@HP", len(program), ctypes.addressof(lines))
    _check(_libc().prctl(22, 2, ctypes.create_string_buffer(header, len(header)), 0, 0), "seccomp")


def _for(number: int, lines: _Lines) -> _Lines:
    """Return lines that stand for one call only; they end in an answer, so nothing is read on after them."""
    return [(_EQUAL, 0, len(lines), number), *lines]
