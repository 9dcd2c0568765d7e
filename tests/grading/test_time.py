"""What computes too long is stopped, whatever the clock says; what the machine ended is tried again."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module

import pytest
from classes import LIMITS, OUT_OF, class_of, code, fenced, message_of, put_first, records, run, sheet_of, wait_for

from backprop_helpers.grading import machine, nursery, usage, work
from backprop_helpers.grading.pipe import Reply, Task
from backprop_helpers.grading.sandbox import Limits
from backprop_helpers.grading.scratch import SCRATCH

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of other processes")
BUSY = "def busy(seconds):\n    import time\n    while time.process_time() < seconds: pass\n"


@fenced
def test_who_sleeps_ends_by_the_clock_and_who_waits_for_others_does_not(graded, solved):
    asleep = code("import time\nfor _ in range(10**6): time.sleep(9**9)")
    quick = replace(LIMITS, cell_seconds=0.1)
    assert graded([asleep, *solved], quick)[0].points == OUT_OF  # the cell ended, and nothing else did
    stubborn = code("import signal, time\nsignal.setitimer(signal.ITIMER_REAL, 0)\ntime.sleep(9**9)")
    result, message = graded([*solved, stubborn], replace(LIMITS, seconds=1))
    assert (result.points, message) == (OUT_OF, "stopped after 5 seconds in which it waited")


@fenced
def test_seconds_are_seconds_of_computing(nursery):
    source = "import time\ntime.sleep(0.5)\nmessage = 'done'"
    assert message_of(nursery, source, Limits(seconds=600, cell_seconds=0.2)) == "done"
    assert message_of(nursery, f"{BUSY}message = 0\nbusy(9**9)", Limits(cell_seconds=0.2)) == "0"


@fenced
def test_in_a_crowd_nobody_loses_a_point(tmp_path):
    names = [f"S{number}" for number in range(16)]
    class_of(tmp_path / "in", **dict.fromkeys(names, "solutions"))
    for name in names:  # each computes for 0.3 seconds, and may for 0.5; by the clock it takes 16 times that
        put_first(sheet_of(tmp_path / "in", name), f"{BUSY}busy(0.3)")
    assert run(tmp_path, "--jobs", "16", "--seconds", "1.5") == 0
    assert {record["points"] for record in records(tmp_path).values()} == {OUT_OF}


def test_a_cell_gets_its_part_of_the_seconds_that_a_notebook_gets():
    assert Limits.of(Limits().seconds) == Limits()
    assert Limits.of(300).cell_seconds == 100


@linux
def test_what_a_process_has_computed_and_waited_for_is_known_of_others():
    child = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        wait_for(lambda: usage.computed(child.pid) > 0.2)
        assert usage.queued(child.pid) >= 0
        assert not usage.has_left(child.pid)
        child.send_signal(signal.SIGKILL)
        wait_for(lambda: usage.has_left(child.pid))
        assert usage.was_killed(child.pid)
    finally:
        child.kill()
        child.wait()
    assert usage.computed(child.pid) == usage.queued(child.pid) == 0
    assert not usage.was_killed(child.pid)


@pytest.mark.parametrize(
    ("passed", "queued", "message", "again"),
    [
        (5.1, 0.0, "stopped after 5 seconds in which it waited", False),
        (5.1, 0.2, "", False),
        (49.0, 48.0, "", False),
        (51.0, 48.0, "stopped after 51 seconds in which the machine was busy with other work", True),
        (51.0, 3.0, "stopped after 5 seconds in which it waited", False),
    ],
)
def test_the_clock_tells_who_slept_from_who_had_no_turn(monkeypatch, tmp_path, passed, queued, message, again):
    monkeypatch.setattr(nursery, "queued", lambda _: queued)
    end = nursery._excess(os.getpid(), passed, Limits(seconds=10**6, patience=5 / 10**6), tmp_path)
    assert end == nursery._End(message, again)


@fenced
def test_a_child_that_somebody_kills_is_known_for_it(nursery):
    from threading import Thread

    source = "import time\nopen(f'{__import__(\"os\").getpid()}', 'w')\nwhile True: time.sleep(1)"
    process = nursery.start()

    def kill():
        wait_for(lambda: grandchildren(process.pid))
        time.sleep(0.3)
        for number in grandchildren(process.pid):
            os.kill(number, signal.SIGKILL)

    killer = Thread(target=kill)
    killer.start()
    reply = nursery.run(Task((source,), ((),), (), ()), Limits())
    killer.join()
    assert reply == Reply(b"", "ended early (SIGKILL)", again=True)


@fenced
def test_who_loses_a_supervisor_is_run_again_and_a_neighbour_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    waits = "import os, time\nwhile not os.path.exists('go'): time.sleep(0.05)"
    task, patient = Task((waits,), ((),), (), ()), Limits(seconds=600, cell_seconds=600)
    with work.Nursery(2) as nursery, ThreadPoolExecutor(2) as threads:
        process = nursery.start()
        replies = [threads.submit(nursery.run, task, patient) for _ in range(2)]
        wait_for(lambda: len(grandchildren(process.pid)) == 2)
        os.kill(children(process.pid)[0], signal.SIGKILL)
        wait_for(lambda: nursery.start() is not process)
        assert process.poll() is None  # the neighbour was not disturbed
        wait_for(lambda: go(tmp_path) or all(it.done() for it in replies))
        assert [reply.result() for reply in replies] == [Reply(b'{"end": true}\n')] * 2


def go(folder):
    for scratch in folder.glob(f"{SCRATCH}*"):
        with contextlib.suppress(FileNotFoundError):  # it has just come to its end
            (scratch / "go").touch()


def test_more_tasks_than_lanes_wait_for_their_turn():
    with work.Nursery(1) as nursery, ThreadPoolExecutor(3) as threads:
        replies = [threads.submit(nursery.run, Task(("1",), ((),), (), ()), Limits()) for _ in range(6)]
        assert [reply.result().message for reply in replies] == [""] * 6


def test_what_a_key_needed_is_loaded_beforehand(monkeypatch):
    loaded = "import sys\nmessage = 'csv' in sys.modules"
    monkeypatch.setattr(work, "_HEAVY", ("csv", "this"))
    monkeypatch.setattr(work, "_needed", set())
    monkeypatch.delitem(sys.modules, "csv", raising=False)
    with work.Nursery() as nursery:
        process = nursery.start()
        assert message_of(nursery, loaded, Limits()) == "False"
        with work.noting_what_is_needed():
            import_module("csv")
        assert message_of(nursery, loaded, Limits()) == "True"
        assert nursery.start() is not process


def grandchildren(process):
    return [child for supervisor in children(process) for child in children(supervisor)]


def children(process):
    try:
        with open(f"/proc/{process}/task/{process}/children") as numbers:
            return [int(number) for number in numbers.read().split()]
    except FileNotFoundError:
        return []


KILLED = Reply(b"", "ended early (SIGKILL)", again=True)
WELL = Reply(b"{}\n")


@pytest.mark.parametrize(
    ("replies", "taken"),
    [([WELL], WELL), ([KILLED, WELL], WELL), ([KILLED, KILLED], KILLED), ([replace(KILLED, lines=b"1"), KILLED], None)],
)
def test_what_the_machine_ended_is_tried_once_more(monkeypatch, replies, taken):
    left = list(replies)

    class Scripted:
        def run(self, *_):
            return left.pop(0)

    monkeypatch.setattr(work, "_nursery", Scripted)
    assert work.run_task(Task((), (), (), ()), Limits()) == (taken or replies[0])
    assert not left


def test_what_the_machine_ended_twice_is_run_by_the_next_call(tmp_path, monkeypatch, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    with monkeypatch.context() as patch:
        patch.setattr("backprop_helpers.grading.grade.run_task", lambda *_: KILLED)
        assert run(tmp_path) == 1
    assert records(tmp_path)["Ada"]["message"] == "ended early (SIGKILL); the next call tries again"
    assert run(tmp_path) == 0
    assert records(tmp_path)["Ada"]["points"] == OUT_OF
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert ", 0 of them run now" in capsys.readouterr().out


def test_on_a_full_disk_a_run_is_not_the_last(monkeypatch, nursery, tmp_path):
    full = nursery_reply(tmp_path, monkeypatch, free=0)
    assert (full.message, full.again) == ("ended early (exit status 0)", True)
    assert not nursery_reply(tmp_path, monkeypatch, free=2**30).again


def nursery_reply(folder, monkeypatch, free):
    import shutil
    from types import SimpleNamespace

    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    reader, writer = os.pipe()
    os.close(writer)
    return nursery._watch(nursery._Child(2**22 + 1, reader, lambda: 0), Limits(), folder)


# ---- how many at a time -------------------------------------------------------------------------------------------

EIGHT_GB = "MemTotal: 99999999 kB\nMemAvailable: 8388608 kB\n"


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="there, nobody says which processors are for whom")
@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, 12),
        ({"proc/meminfo": "MemAvailable: 1572864 kB\n"}, 3),
        ({"proc/meminfo": "MemAvailable: 1024 kB\n"}, 1),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "150000 100000\n"}, 2),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "20000 100000\n"}, 1),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cpu.max": "max 100000\n"}, 12),
        ({"proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/cpu.max": "300000 100000\n"}, 3),
        ({"proc/self/cgroup": "0::/a\n", "sys/fs/cgroup/a/memory.max": "1073741824\n"}, 2),
        ({"proc/self/cgroup": "0::/a\n", "sys/fs/cgroup/a/memory.max": "max\n"}, 12),
        (
            {
                "proc/self/cgroup": "4:cpu,cpuacct:/a\n3:memory:/a\n",
                "sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_quota_us": "500000\n",
                "sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_period_us": "100000\n",
                "sys/fs/cgroup/memory/a/memory.limit_in_bytes": "9223372036854771712\n",
            },
            5,
        ),
        (
            {
                "proc/self/cgroup": "4:cpu:/\n",
                "sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1\n",
                "sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
            },
            12,
        ),
    ],
)
def test_as_many_run_at_a_time_as_there_is_room_for(monkeypatch, tmp_path, files, expected):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(12)))
    for name, text in {"proc/meminfo": EIGHT_GB, **files}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert machine.jobs(tmp_path) == expected


def test_this_machine_has_room_for_one_at_least():
    assert 1 <= machine.jobs() <= (os.cpu_count() or 1)
