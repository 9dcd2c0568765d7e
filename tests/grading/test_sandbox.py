"""The fence: whatever one submission does ends with it, and what was answered before counts."""

import contextlib
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from classes import LIMITS, OUT_OF, PATIENT, ROOT, SHEET, code, fenced, message_of, read_submission, statuses

from backprop_helpers.grading import nursery as nursery_module
from backprop_helpers.grading import work
from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.pipe import Reply
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.sandbox import Limits
from backprop_helpers.grading.scratch import SCRATCH
from backprop_helpers.grading.usage import excess
from backprop_helpers.grading.work import Nursery


def test_a_picture_and_a_plot_are_drawn_in_the_sandbox(nursery):
    source = """
from backprop_helpers import draw, explore, parse, plot_nudge, steps
graph = parse("x * x", x=2)
for shown in (draw(graph), plot_nudge(graph), explore(graph), steps(graph), graph):
    shown._repr_mimebundle_() if hasattr(shown, "_repr_mimebundle_") else shown._repr_html_()
message = "fine"
"""
    assert message_of(nursery, source, Limits()) == "fine"  # Matplotlib takes a second


def test_plots_as_a_notebook_asks_for_them(told):
    source = "message = 0\n%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nmessage = 'drawn'"
    assert told(source, Limits()) == "drawn"


SLEEPERS = "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(9**9,)).start()"

HARMLESS = {  # what it does ends with its cell, and the rest of the notebook is graded as if it were not there
    "an endless loop": "while True:\n    pass",
    "a loop that swallows one interrupt": "try:\n    while True: pass\nexcept BaseException: pass",
    "sys.exit": "import sys\nsys.exit(3)",
    "killing the parent": "import os\nos.kill(os.getppid(), 9)",
    "killing the group": "import os\nos.killpg(0, 9)",
    "killing everybody": "import os\nos.kill(-1, 9)",
    "30 GB": "x = bytearray(30 * 10**9)",
    "ever more memory": "x = []\nwhile True:\n    x.append(bytearray(10**7))",
    "a full disk": "with open('big', 'wb') as f:\n    while True: f.write(b'x' * 10**6)",
    "100 MB of output": "print('x' * 10**8)",
    "a fork bomb": "import os\nwhile True: os.fork()",
    "threads without end": SLEEPERS,
    "input": "input()",
    "a process that would outlive it": "import subprocess\nsubprocess.Popen(['sleep', '1000'])",
    "signals": "import signal\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)\nsignal.alarm(1)",
    "closed streams": "import sys\nsys.stdout.close()\nsys.stderr.close()",
    "a syntax error": "def (:",
    "an unknown magic": "%%html\n<script>alert(1)</script>",
    "the network": "import socket\nsocket.create_connection(('127.0.0.1', 80))",
    "the key": f"print(open({str(ROOT / 'solutions')!r}).read())",
    "surrogates": "x = '\\ud800'\nprint(x)",
}


@pytest.mark.parametrize("source", HARMLESS.values(), ids=HARMLESS)
@fenced
def test_what_a_cell_does_ends_with_it(graded, solved, source):
    result, message = graded([code(source), *solved])
    assert (result.points, message) == (OUT_OF, "")


@fenced
@pytest.mark.parametrize(
    "source",
    [
        "def deeper(): deeper()\ndeeper()",
        "x = []\nfor _ in range(10**6): x = [x]\nprint(x)",
        "for _ in range(50): print('x' * 10**7)",
        "import sys, os\nos.write(1, b'x' * 10**6)\nos.write(2, b'x' * 10**6)",
        "class Odd:\n    def __repr__(self): raise SystemExit\nOdd()",
        "import IPython\nIPython.get_ipython().input_transformers_cleanup.append(lambda lines: ['raise SystemExit'])",
        "import IPython\nIPython.get_ipython().ast_transformers.append(None)",
        "import sys\nsys.modules['backprop_helpers'] = None\nsys.meta_path.clear()",
        "import builtins\nbuiltins.__import__ = None",
        "import builtins\ndel builtins.print, builtins.len, builtins.isinstance",
        "import numpy\nnumpy.float64.__eq__ = None",
        "import gc\nfor it in gc.get_objects():\n    if isinstance(it, dict) and 'judge' in it: it['judge'] = None",
        "import atexit, os\natexit.register(os.abort)",
        "import threading, os\nthreading.Thread(target=lambda: [None for _ in iter(int, 1)], daemon=True).start()",
        "import sys\nsys.settrace(lambda *given: sys.exit())",
        "import faulthandler\nfaulthandler.dump_traceback_later(0.01, exit=False)",
    ],
)
def test_odd_cells_at_the_end_cost_nothing(graded, solved, source):
    result, _ = graded([*solved, code(source)])
    assert result.points == OUT_OF


FATAL = {  # it ends its own process, and with it what would have come after
    "os._exit": ("import os\nos._exit(0)", "ended early (exit status 0)"),
    "kill -15 of itself": ("import os\nos.kill(os.getpid(), 15)", "ended early (SIGTERM)"),
    "a signal without a name": ("import os\nos.kill(os.getpid(), 40)", "ended early (signal 40)"),
    "a crash of Python": ("import ctypes\nctypes.string_at(0)", "ended early (SIGSEGV)"),
    "closing its pipe": ("import os, time\nos.close(3)\ntime.sleep(9**9)", "ended early (it closed its pipe"),
    "swallowing every interrupt": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "stopped after 2 seconds of computing",
    ),
    "crashing after its end": ("import os\nos.write(3, b'{\"end\": true}\\n')\nos.abort()", "ended early (SIGABRT)"),
    "talking too much": ("import os\nwhile True: os.write(3, b'x' * 10**6)", "stopped: it answered far more"),
}


@pytest.mark.parametrize(("source", "ending"), FATAL.values(), ids=FATAL)
@fenced
def test_what_was_answered_before_the_end_counts(graded, solved, source, ending):
    if source.startswith("while"):  # the alarm of the cell goes off once
        source = f"import signal\nsignal.setitimer(signal.ITIMER_PROF, 0)\n{source}"
    middle = next(place for place, cell in enumerate(solved) if "3.4 Two inputs" in cell.source)
    result, message = graded([*solved[:middle], code(source), *solved[middle:]], replace(LIMITS, seconds=2))
    assert message.startswith(ending)
    assert statuses(result) == ["correct"] * 3 + ["unanswered"] * 4
    assert graded(solved)[0].points == OUT_OF  # the next one is not touched


@fenced
@pytest.mark.parametrize(
    "write",
    [
        "for n in range(10**6): open(f'file{n}', 'w').close()",
        "for n in range(10**6): os.makedirs(f'{n}/deep/er')",
        "for n in range(10**6): open(f'file{n}', 'wb').write(b'x' * 10**7)",
    ],
    ids=["a million small files", "a million folders", "many large files"],
)
def test_who_fills_the_disk_is_stopped(graded, solved, write):
    result, message = graded([*solved, code(f"import os\n{write}")], PATIENT)
    assert message == "stopped: it wrote more than 64 MB, or more than 200 files"
    assert result.points == OUT_OF


@fenced
@pytest.mark.parametrize(
    "source",
    [
        "import os, threading, time\ndef drip():\n    while True: os.write(3, b'x'); time.sleep(0.02)\n"
        "threading.Thread(target=drip, daemon=True).start()\n"
        "for n in range(10**6): open(f'file{n}', 'wb').write(b'x' * 10**7)",
        "import os\nos.mkdir('d', 0o300)\nfor n in range(10**6): open(f'd/{n}', 'w').close()",
    ],
    ids=["while it talks", "where nobody can look"],
)
def test_who_fills_the_disk_on_the_sly_is_stopped_too(graded, solved, source):
    result, message = graded([*solved, code(source)], PATIENT)
    assert message.startswith("stopped: it wrote more than")
    assert result.points == OUT_OF


def test_a_file_that_vanishes_hides_no_other(monkeypatch, tmp_path):
    for name in ("gone", "large"):
        (tmp_path / name).write_bytes(b"x" * 2**20)
    seen = sorted(os.scandir(tmp_path), key=lambda entry: entry.name)
    (tmp_path / "gone").unlink()
    monkeypatch.setattr(os, "scandir", lambda _: contextlib.nullcontext(seen))
    assert excess(os.getpid(), tmp_path, Limits(disk=0))
    assert not excess(os.getpid(), tmp_path, Limits(disk=1))


def test_a_process_that_hides_its_files_has_too_many_unless_it_is_at_its_end(monkeypatch, tmp_path):
    def refuse(_):
        raise PermissionError

    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    monkeypatch.setattr(os, "listdir", refuse)
    assert not excess(ended.pid, tmp_path, Limits())
    if sys.platform == "linux":
        assert excess(os.getpid(), tmp_path, Limits())


@fenced
def test_nothing_is_left_of_folders_within_folders(graded, solved):
    deep = code("import os\nfor n in range(1500): os.mkdir('d' * 200); os.chdir('d' * 200)")
    assert graded([*solved, deep])[0].points == OUT_OF
    assert list(Path(tempfile.gettempdir()).glob(f"{SCRATCH}{os.getpid()}-*")) == []


THREADS = """
import threading, time
threading.stack_size(32768)
while True:
    try:
        threading.Thread(target=time.sleep, args=(9**9,), daemon=True).start()
    except RuntimeError:
        time.sleep(0.1)
"""

REMOVED = """
import os
held = []
while True:
    held.append(os.open("big", os.O_CREAT | os.O_RDWR))
    os.unlink("big")
    os.write(held[-1], b"x" * 10**7)
"""

REMOVED_BUT_MAPPED = """
import ctypes, os, time
libc = ctypes.CDLL(None)
while True:
    number = os.open("big", os.O_CREAT | os.O_RDWR)
    os.unlink("big")
    os.write(number, b"x" * 10**7)
    libc.mmap(None, ctypes.c_size_t(4096), 1, 2, number, ctypes.c_long(0))
    os.close(number)
    time.sleep(0.01)
"""

NEVER_NAMED = """
import os
held = [os.open(".", os.O_TMPFILE | os.O_RDWR) for _ in range(30)]
for number in held:
    os.write(number, b"x" * 10**7)
while True: pass
"""

SPARSE = """
for number in range(10):
    with open(f"file{number}", "wb") as file: file.truncate(10**7)
while True: pass
"""

SHARED = """
import mmap
for number in range(10):
    file = open(f"file{number}", "w+b")
    file.truncate(10**7)
    area = mmap.mmap(file.fileno(), 10**7)
    area[:] = b"x" * 10**7
while True: pass
"""

MANY_WRITERS = """
import os, threading
def write(name):
    for number in range(10**6):
        with open(f"{name}-{number}", "wb") as file: file.write(b"x" * 10**7)
for name in range(20): threading.Thread(target=write, args=(name,)).start()
"""


@fenced
@pytest.mark.parametrize(
    ("source", "ending"),
    [
        (THREADS, "stopped: it started more than 100 threads"),
        *((source, "stopped: it wrote more than 64 MB") for source in (REMOVED, REMOVED_BUT_MAPPED, NEVER_NAMED)),
        *((source, "stopped: it wrote more than 64 MB") for source in (SPARSE, SHARED, MANY_WRITERS)),
    ],
    ids=["tiny threads", "removed", "removed and mapped", "never named", "sparse", "shared memory", "many writers"],
)
def test_who_takes_the_machine_for_himself_is_stopped(graded, solved, source, ending):
    result, message = graded([*solved, code(source)], replace(PATIENT, threads=100))
    assert message.startswith(ending)
    assert result.points == OUT_OF


WITHOUT_ITS_FIRST_THREAD = """
import ctypes, os, threading
def write():
    while True:
        with open("file", "wb") as file: file.write(b"x" * 10**7)
threading.Thread(target=write).start()
ctypes.CDLL(None).syscall(60 if os.uname().machine == "x86_64" else 93, 0)
"""


@fenced
def test_who_ends_its_first_thread_alone_ends(graded, solved):
    result, message = graded([*solved, code(WITHOUT_ITS_FIRST_THREAD)], PATIENT)
    assert message == "ended early (it closed its pipe, or its first thread ended)"
    assert result.points == OUT_OF


@fenced
def test_what_crashes_is_handed_to_nobody(told):
    """Where the system has a program for it, that gets the whole memory at any limit but 1: see core(5)."""
    resource = pytest.importorskip("resource")
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    limit = 1 if hard == resource.RLIM_INFINITY else min(1, hard)
    assert told("import resource\nmessage = resource.getrlimit(resource.RLIMIT_CORE)") == str((limit, limit))


@fenced
def test_no_thread_has_files_of_its_own(told):
    numbers = {"x86_64": (56, 436), "aarch64": (220, 436)}
    source = f"""
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
clone, close_range = {numbers}[os.uname().machine]
tried = [(clone, 0x3D0F00 ^ 0x400, 0, 0, 0, 0), (close_range, 63, 63, 2)]
message = []
for call in tried:
    assert libc.syscall(*map(ctypes.c_long, call)) == -1
    message.append(ctypes.get_errno())
"""
    assert told(source) == "[1, 38]"


def test_what_was_answered_is_read_though_nobody_had_time_to_before_the_end(monkeypatch, tmp_path):
    reader, writer = os.pipe()
    os.write(writer, b"an answer\n")
    monkeypatch.setattr(nursery_module, "excess", lambda *_: "wrote too much")  # at the first look

    def end():
        os.close(writer)
        return -9

    reply = nursery_module._watch(nursery_module._Child(os.getpid(), reader, end), Limits(seconds=10**6), tmp_path)
    assert reply == Reply(b"an answer\n", "stopped: it wrote too much")


@fenced
@pytest.mark.parametrize(
    "act",
    [
        "os.chmod(path, 0)",
        "os.chown(path, 1, 1)",
        "os.utime(path, (0, 0))",
        "os.setxattr(path, 'user.mine', b'1')",
        "os.truncate(path, 0)",
        "os.rename(path, path + '2')",
        "os.unlink(path)",
        "os.link(path, 'here')",
        "open(path).read()",
        "open(path, 'w').write('100')",
        "open(os.path.dirname(path) + '/new', 'w')",
        "os.listdir(os.path.dirname(path))",
        "os.symlink(path, 'here') or open('here').read()",
    ],
)
def test_files_elsewhere_stay_as_they_are_and_unread(told, tmp_path, act):
    path = tmp_path / "grades.csv"
    path.write_text("secret")
    before = path.stat()
    source = (
        f"import os\npath = {str(path)!r}\ntry:\n    message = {act}\nexcept OSError as error:\n    message = 'refused'"
    )
    assert told(source) == "refused"
    after = path.stat()
    assert (path.read_text(), after.st_mode, after.st_mtime, after.st_uid) == (
        "secret",
        before.st_mode,
        before.st_mtime,
        before.st_uid,
    )
    assert [it.name for it in tmp_path.iterdir()] == ["grades.csv"]


@fenced
def test_a_submission_learns_nothing_from_its_surroundings(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET", "42")
    source = f"""
import os, sys
def tried(path):
    try:
        return len(os.listdir(path) if os.path.isdir(path) else open(path).read())
    except OSError:
        return "refused"
paths = [{", ".join(repr(str(ROOT / name)) for name in ("solutions", "authoring", "tests", "exercises"))}]
paths += ["/proc/self/environ", f"/proc/{{os.getppid()}}/environ", f"/proc/{{os.getppid()}}/cmdline"]
paths += ["/root", "/home", "/tmp"]
message = [sorted(os.environ), {{tried(path) for path in paths if os.path.exists(path) or "proc" in path}}]
"""
    with Nursery() as own:
        text = message_of(own, source, LIMITS)
    assert text == "[['HOME', 'MPLBACKEND', 'PATH', 'TMPDIR'], {'refused'}]"


@fenced
def test_a_submission_inherits_no_file_however_many_are_open_here():
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = 6_000
    if hard != resource.RLIM_INFINITY and hard < most:
        pytest.skip("needs to open many files")
    source = """
import os
message = []
for number in range(6_000):
    try:
        os.fstat(number)
        message.append(number)
    except OSError:
        pass
"""
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))
    opened = [os.open(os.devnull, os.O_RDONLY) for _ in range(4_500)]
    try:
        with Nursery(2) as own:
            assert message_of(own, source, LIMITS) == "[0, 1, 2, 3]"
    finally:
        for number in opened:
            os.close(number)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


READ_MEMORY = r"""
import ctypes, os, re
found = []
for line in open("/proc/self/maps"):
    area, rights = line.split()[:2]
    start, end = (int(it, 16) for it in area.split("-"))
    if rights.startswith("rw") and "[v" not in line and end - start < 2**28:
        found += re.findall(rb'{"question": \d+, "rows": \[{"[^\n]{5,500}\n', ctypes.string_at(start, end - start))
for line in found:
    os.write(3, line)
"""


@fenced
def test_nothing_of_an_earlier_submission_is_in_memory(graded, solved):
    assert graded(solved)[0].points == OUT_OF
    blank = read_submission(ROOT / "exercises" / f"{SHEET}.ipynb")
    assert graded([*blank, code(READ_MEMORY)])[0].points == 0


@fenced
@pytest.mark.parametrize(
    "call",
    [
        "resource.prlimit(other, resource.RLIMIT_CPU, (1, 1))",
        "fcntl.fcntl(pipe, 8, other)",
        "fcntl.fcntl(pipe, 10, 9)",
        "fcntl.ioctl(pipe, 0x8901, other.to_bytes(4, 'little'))",
        "os.sched_setaffinity(other, {0})",
        "os.setpriority(os.PRIO_PROCESS, other, 19)",
        "os.posix_fallocate(open('big', 'wb').fileno(), 0, 10**9)",
        "[1, refused][ctypes.CDLL(None).prctl(1, 0) == 0]",
        "[1, refused][ctypes.CDLL(None).syscall(206, 9, ctypes.byref(ctypes.c_ulong())) == 0]",
        "[1, refused][ctypes.CDLL(None, use_errno=True).syscall(285, open('f', 'wb').fileno(), 1, 0, 10**6) == 0]",
    ],
)
def test_limits_signals_and_orders_go_to_the_child_alone(told, call):
    source = f"""
import ctypes, fcntl, os, resource
other, (pipe, _) = os.getppid(), os.pipe()
refused = None
try:
    message = {call}
    message = "refused" if message == 1 else f"done: {{message}}"
except OSError:
    message = "refused"
"""
    assert told(source) == "refused"


@fenced
def test_a_pair_of_sockets_reaches_nobody_else(told, tmp_path):
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "log"))
        source = f"""
import asyncio, socket
asyncio.new_event_loop().close()  # takes a pair itself
try:
    message = socket.socketpair(type=socket.SOCK_DGRAM)[0].sendto(b"hello", {str(tmp_path / "log")!r})
except OSError:
    message = "refused"
"""
        assert told(source) == "refused"


@fenced
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only an administrator has such rights")
def test_an_administrators_rights_are_given_up(told):
    same_name = "ctypes.CDLL(None).sethostname(socket.gethostname().encode(), len(socket.gethostname()))"
    assert told(f"import ctypes, socket\nmessage = {same_name}") == "-1"


def test_a_module_in_the_current_folder_is_not_loaded(tmp_path, monkeypatch, key, solved):
    (tmp_path / "IPython.py").write_text("import os\nos._exit(1)")
    monkeypatch.chdir(tmp_path)
    with Nursery() as own:
        reply = own.run(plan(key, solved), LIMITS)
    assert (score(key, read_reply(reply, key)).points, reply.message) == (OUT_OF, "")


def test_nothing_is_put_into_the_home_of_who_grades(monkeypatch, tmp_path, key, solved):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(work, "_needed", {*work._HEAVY})
    with Nursery() as nursery:
        reply = nursery.run(plan(key, solved), LIMITS)
    assert score(key, read_reply(reply, key)).points == OUT_OF
    assert list(tmp_path.iterdir()) == []


def test_without_a_fork_a_new_process_does_the_same(key, solved):
    with Nursery(can_fork=False) as nursery:
        for source, points, message in (
            ("", OUT_OF, ""),
            ("while True: pass", OUT_OF, ""),
            ("import os; os._exit(3)", 0, "ended"),
        ):
            reply = nursery.run(plan(key, [code(source), *solved]), LIMITS)
            assert (score(key, read_reply(reply, key)).points, reply.message[:5]) == (points, message)


def test_the_folder_for_temporary_files_is_the_one_that_was_named(tmp_path, monkeypatch):
    (tmp_path / "roomy").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "roomy"))
    with Nursery() as nursery:
        message = message_of(nursery, "import os\nmessage = os.path.dirname(os.getcwd())", LIMITS)
    assert message == str(tmp_path / "roomy")
