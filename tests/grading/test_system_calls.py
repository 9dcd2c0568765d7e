"""The list of system calls: its numbers are right, and what is not on it is refused."""

import ctypes
import errno
import re
from pathlib import Path

import pytest
from classes import LIMITS, OUT_OF, code, fenced

from backprop_helpers.grading import sandbox
from backprop_helpers.grading.system_calls import ARCHITECTURES, GROUPS, MACHINES, filtered

ALLOWED, KILLED = "allowed", "killed"
PROCESS = 4711
X32 = 0x40000000  # what the doubles of all calls on x86 have in their numbers
HEADERS = Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), Path("/usr/include/asm-generic/unistd.h")
PROGRAMS = [filtered(machine, PROCESS) for machine in range(2)]
machines = pytest.mark.parametrize("machine", range(2), ids=MACHINES)


def calls(machine):
    return {name: numbers[machine] for group in GROUPS for name, numbers in group.calls.items()}


def answer(machine, number, *arguments, architecture=None):
    """Run the filter as the kernel does; return the error that a call gets, or whether it is let through."""
    words = [number, ARCHITECTURES[machine] if architecture is None else architecture, 0, 0]
    for argument in (*arguments, *[0] * (6 - len(arguments))):
        words += [argument & 0xFFFFFFFF, argument >> 32 & 0xFFFFFFFF]
    program, line, value = PROGRAMS[machine], 0, 0
    while True:
        order, if_so, if_not, operand = program[line]
        line += 1
        if order == 0x20:
            value = words[operand // 4]
        elif order == 0x54:
            value &= operand
        elif order == 0x15:
            line += if_so if value == operand else if_not
        else:
            assert order == 0x06
            known = {0x7FFF0000: ALLOWED, 0x80000000: KILLED}
            return known.get(operand) or operand - 0x00050000


@machines
def test_every_number_that_is_not_on_the_list_is_refused(machine):
    answers = {number: group.answer for group in GROUPS for _, number in numbers_of(group, machine)}
    for number in (*range(1001), -1 & 0xFFFFFFFF, 2**31, *range(X32, X32 + 1001)):
        said = answer(machine, number)
        if number not in answers:
            assert said == errno.EPERM
        elif answers[number] is not None:
            assert said == answers[number]


def numbers_of(group, machine):
    return [(name, numbers[machine]) for name, numbers in group.calls.items() if numbers[machine] is not None]


@machines
def test_a_call_of_another_machine_ends_the_process(machine):
    of_32_bits = 0x40000003, 0x40000028
    for architecture in (*of_32_bits, ARCHITECTURES[1 - machine], 0):
        for number in range(1001):
            assert answer(machine, number, architecture=architecture) == KILLED


MAP_HUGETLB, MAP_PRIVATE = 0x40000, 2
CONDITIONS = [
    ("clone", (0x3D0F00,), ALLOWED),  # a thread, as glibc asks for it, and as musl does
    ("clone", (0x7D0F00,), ALLOWED),
    ("clone", (17,), errno.EPERM),  # a process
    ("clone", (0x3D0F00 ^ 0x400,), errno.EPERM),  # a thread with open files of its own
    ("clone", (0x3D0F00 | 0x10000000,), errno.EPERM),  # with another user's rights
    ("kill", (PROCESS, 15), ALLOWED),
    ("kill", (PROCESS, 9), errno.EPERM),
    ("kill", (PROCESS, 19), errno.EPERM),
    ("kill", (1, 15), errno.EPERM),
    ("kill", (2**32 - 1, 15), errno.EPERM),
    ("kill", (0, 15), errno.EPERM),
    ("tgkill", (PROCESS, 7, 6), ALLOWED),
    ("tgkill", (PROCESS, 7, 9), errno.EPERM),
    ("tgkill", (1, 1, 6), errno.EPERM),
    ("prlimit64", (0, 7, 0, 1), ALLOWED),
    ("prlimit64", (0, 7, 1, 0), errno.EPERM),
    ("prlimit64", (0, 7, 1 << 32, 0), errno.EPERM),
    ("prlimit64", (1, 7, 0, 1), errno.EPERM),
    ("mmap", (0, 1, 3, MAP_PRIVATE), ALLOWED),
    ("mmap", (0, 1, 3, MAP_PRIVATE | MAP_HUGETLB), errno.EPERM),
    ("madvise", (0, 1, 4), ALLOWED),
    ("madvise", (0, 1, 12), errno.EPERM),
    ("fcntl", (3, 1030), ALLOWED),
    *(("fcntl", (3, order), errno.EPERM) for order in (8, 10, 15, 1024, 1026, 1031)),
    ("ioctl", (1, 0x5401), ALLOWED),
    *(("ioctl", (1, order), errno.EPERM) for order in (0x8901, 0x8902, 0x5412, 0x40086602)),
    ("prctl", (15,), ALLOWED),
    *(("prctl", (order,), errno.EPERM) for order in (1, 4, 22, 36, 67)),
    ("socketpair", (1, 1 | 0o2000000), ALLOWED),
    ("socketpair", (1, 2), errno.EPERM),
    ("socketpair", (2, 1), errno.EPERM),
]


@machines
@pytest.mark.parametrize(("name", "arguments", "said"), CONDITIONS)
def test_some_calls_are_let_through_for_some_arguments_only(machine, name, arguments, said):
    assert answer(machine, calls(machine)[name], *arguments) == said


@machines
def test_the_numbers_are_those_of_libseccomp(machine):
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        pytest.skip("needs libseccomp, which most Linux systems have")
    unknown = -1  # to this version of the library; lower ones say that this machine has no such call
    for name, expected in {**calls(machine), "capset": sandbox._CAPSET[machine]}.items():
        number = library.seccomp_syscall_resolve_name_arch(ARCHITECTURES[machine], name.encode())
        if number != unknown:
            assert (name, expected) == (name, number if number >= 0 else None)


@machines
def test_the_numbers_are_those_of_the_kernels_own_headers(machine):
    if not HEADERS[machine].exists():
        pytest.skip("needs the headers of Linux")
    lines = re.findall(r"#define __NR(?:3264)?_(\w+) (\d+)\n", HEADERS[machine].read_text())
    known = {name: int(number) for name, number in lines}
    if machine:
        known["newfstatat"] = known.pop("fstatat")  # which has two names there
    newest = max(known.values())
    for name, number in calls(machine).items():
        assert (name, known.get(name)) == (name, number) or number > newest


def test_no_call_is_on_the_list_twice():
    for machine in range(2):
        names = [name for group in GROUPS for name in group.calls]
        numbers = [number for group in GROUPS for _, number in numbers_of(group, machine)]
        assert len(set(names)) == len(names)
        assert len(set(numbers)) == len(numbers)
        assert all(set(group.where) <= set(group.calls) for group in GROUPS)


ASK_ALL = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
said = []
for number in {numbers}:
    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(-1)] * 6)
    said.append(ctypes.get_errno() if result < 0 else -result)
message = sorted(set(said))
"""


def here(answered):
    """Return the numbers of this machine's calls that get such an answer."""
    machine = MACHINES.index(sandbox.platform.machine())
    return {number for group in GROUPS if group.answer == answered for _, number in numbers_of(group, machine)}


@fenced
def test_the_kernel_refuses_every_number_that_is_not_on_the_list(told):
    on_the_list = here(None) | here(0) | here(errno.ENOSYS)
    probes = {335, 336} if sandbox.platform.machine() == MACHINES[0] else set()  # the kernel's own: it asks no filter
    refused = [number for number in range(1001) if number not in on_the_list | probes]
    assert {463, 466, 469} < set(refused)  # setxattrat, removexattrat, file_setattr: they change anybody's rights
    assert told(ASK_ALL.format(numbers=refused)) == f"[{errno.EPERM}]"
    assert told(ASK_ALL.format(numbers=[X32 + number for number in range(1001)])) == f"[{errno.EPERM}]"
    assert told(ASK_ALL.format(numbers=sorted(here(errno.ENOSYS)))) == f"[{errno.ENOSYS}]"
    assert told(ASK_ALL.format(numbers=sorted(here(0)))) == "[0]"


@fenced
@pytest.mark.skipif(sandbox.platform.machine() != "x86_64", reason="only there a process can call in two ways")
def test_a_call_in_the_way_of_32_bits_ends_the_process(graded, solved):
    fork = r"\xb8\x02\x00\x00\x00\xcd\x80\xc3"  # mov eax, 2; int 0x80; ret
    source = f"""
import ctypes, mmap
area = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
area.write(b"{fork}")
ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(area)))()
"""
    result, message = graded([*solved, code(source)], LIMITS)
    assert message in ("ended early (SIGSYS)", "ended early (SIGSEGV)")  # the second where Linux has no such way
    assert result.points == OUT_OF
