"""Stopped, disturbed or called again, a grading goes on where it was, and loses no grade."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from unittest import mock

import pytest
from classes import (
    NEVER_ENDING,
    ONE_TEXT,
    OUT_OF,
    ROOT,
    SHEET,
    class_of,
    fenced,
    hand_in,
    put_first,
    records,
    run,
    sheet_of,
    wait_for,
)

from backprop_helpers.core.errors import Busy
from backprop_helpers.grading import grade
from backprop_helpers.grading.classroom import alone
from backprop_helpers.grading.pipe import Job, Reply, Task
from backprop_helpers.grading.progress_bar import ProgressBar
from backprop_helpers.grading.sandbox import Limits
from backprop_helpers.grading.scratch import SCRATCH, sweep
from backprop_helpers.grading.work import Nursery


def test_what_could_not_be_run_is_tried_again(tmp_path, monkeypatch, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    hand_in(tmp_path / "in" / "Bob" / "mine.ipynb", "solutions", "04_gates")
    (tmp_path / "key").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "key")

    def lost(*_):
        raise ChildProcessError

    with monkeypatch.context() as patch:
        patch.setattr("backprop_helpers.grading.grade.run_task", lost)
        assert run(tmp_path, "--key", str(tmp_path / "key")) == 1
    messages = [record["message"] for record in records(tmp_path).values()]
    assert messages[0] == "could not be run (ChildProcessError); the next call tries again"
    assert messages[1].startswith("Bob/mine.ipynb: This notebook is none of the sheets")
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert f"1 of 2: Ada, {SHEET}: {OUT_OF} of {OUT_OF}\n2 of 2: Bob, 04_gates: " in capsys.readouterr().out


def test_grades_of_another_class_are_not_forgotten(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    assert run(tmp_path) == 0
    (tmp_path / "in" / "Ada").rename(tmp_path / "in" / "Bob")
    assert run(tmp_path) == 2
    assert "holds the grades of other submissions" in capsys.readouterr().err
    assert list(records(tmp_path)) == ["Ada"]
    shutil.copytree(tmp_path / "in" / "Bob", tmp_path / "in" / "Ada")
    assert run(tmp_path) == 0
    assert list(records(tmp_path)) == ["Ada", "Bob"]


@pytest.mark.parametrize(
    "change",
    [
        {"points": str(OUT_OF)},
        {"exercises": []},
        {"message": None},
        {"answers": [7]},
        {"student": "../../Bob"},
        {"file": "Ada/other.ipynb"},
    ],
)
def test_a_record_that_was_spoilt_is_made_again(tmp_path, capsys, change):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    assert run(tmp_path) == 0
    [path] = (tmp_path / "out" / "records" / "Ada").iterdir()
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **change}), "utf-8")
    assert run(tmp_path, "--rejudge") == 0
    assert list(records(tmp_path)) == ["Bob"]
    (tmp_path / "in" / "Ada").rename(tmp_path / "Ada")
    assert run(tmp_path) == 0
    assert capsys.readouterr().err == f"{path} cannot be read; what was kept there does not count.\n"
    (tmp_path / "Ada").rename(tmp_path / "in" / "Ada")
    assert run(tmp_path) == 0
    assert f"1 of 1: Ada, {SHEET}: {OUT_OF} of {OUT_OF}" in capsys.readouterr().out
    assert list(records(tmp_path)) == ["Ada", "Bob"]


def test_a_second_call_on_the_same_folder_says_so(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    with alone(tmp_path / "out"):
        assert run(tmp_path) == 2
        with pytest.raises(Busy), alone(tmp_path / "out"):
            pass
    assert "Another call is grading" in capsys.readouterr().err


def test_a_stop_in_the_middle_loses_the_submission_in_hand_only(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions", Eve="solutions")
    path = sheet_of(tmp_path / "in", "Bob")
    put_first(path, NEVER_ENDING)
    arguments = ["-m", "backprop_helpers.grading", str(tmp_path / "in"), "--out", str(tmp_path / "out")]
    command = [sys.executable, *arguments, "--key", str(ROOT / "solutions"), "--jobs", "1", "--seconds", "3600"]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline().startswith("1 of 3: Ada")
    first.kill()
    first.wait()
    first.stdout.close()
    hand_in(path, "solutions")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[:2] == [f"1 of 2: Bob, {SHEET}: {OUT_OF} of {OUT_OF}", f"2 of 2: Eve, {SHEET}: {OUT_OF} of {OUT_OF}"]
    assert lines[2].startswith("3 files, 2 of them run now; all ran to the end.")
    assert not list((tmp_path / "out").rglob("*.part"))


@fenced
def test_ctrl_c_stops_at_once(tmp_path):
    class_of(tmp_path / "in", **{f"Student {number}": "solutions" for number in range(4)})
    for path in (tmp_path / "in").rglob("*.ipynb"):
        put_first(path, NEVER_ENDING)
    arguments = ["-m", "backprop_helpers.grading", str(tmp_path / "in"), "--out", str(tmp_path / "out")]
    options = ["--key", str(ROOT / "solutions"), "--jobs", "2", "--seconds", "3600"]
    with (tmp_path / "said").open("wb") as said:  # no pipe: a nursery that is just starting would hold it open
        heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell's background job does not hear it
        grader = subprocess.Popen([sys.executable, *arguments, *options], stderr=said, preexec_fn=heard)

    def scratch():
        return list(Path(tempfile.gettempdir()).glob(f"{SCRATCH}{grader.pid}-*"))

    wait_for(scratch)
    grader.send_signal(signal.SIGINT)
    assert grader.wait(timeout=300) == 130  # and not an hour later
    assert "Call again to go on" in (tmp_path / "said").read_text()
    wait_for(lambda: sweep() or not scratch())


STOPPED_WHILE_IMPORTING = """
import os, signal, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "backprop_helpers.grading." + sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Finder())
from backprop_helpers.grading.__main__ import main
main(sys.argv[2:])
"""


@pytest.mark.parametrize("imported", ["command", "grade"])
def test_ctrl_c_stops_with_one_line_while_the_grader_loads(tmp_path, imported):
    (tmp_path / "in").mkdir()
    arguments = [imported, str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]
    done = subprocess.run([sys.executable, "-c", STOPPED_WHILE_IMPORTING, *arguments], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "Stopped. Call again to go on; what is done stays done.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux who started a process")
def test_a_nursery_whose_grader_ended_while_it_began_runs_nothing():
    """Its first job may already stand in the pipe."""
    job = Job(Task(("x = 1",), ((0,),), (ONE_TEXT,), ("x",)).to_json(), Limits(), (), 0)
    command = [sys.executable, "-m", "backprop_helpers.grading.nursery"]
    nobodys = [*command, "0", "", "0:1"]
    done = subprocess.run(nobodys, input=job.to_line(), capture_output=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    mine = [*command, str(os.getpid()), "", "0:1"]
    done = subprocess.run(mine, input=job.to_line(), capture_output=True, check=True, cwd=ROOT)
    assert Reply.from_line(done.stdout).lines.endswith(b'{"end": true}\n')


def test_what_a_killed_grader_left_is_swept(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    gone, mine = (tmp_path / f"{SCRATCH}{number}-abc" for number in (ended.pid, os.getpid()))
    for folder in (gone, mine):
        folder.mkdir()
    sweep()
    assert [it for it in (gone, mine) if it.exists()] == [mine]


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no owner there")
def test_what_somebody_else_put_among_the_temporary_files_stays(monkeypatch, tmp_path):
    """An administrator who clears a stranger's folder works where the stranger exchanges files meanwhile."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    theirs, link = (tmp_path / f"{SCRATCH}{ended.pid}-{name}" for name in ("theirs", "link"))
    (theirs / "inside").mkdir(parents=True)
    link.symlink_to(theirs)
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    sweep()
    assert (theirs / "inside").exists()
    monkeypatch.setattr(os, "geteuid", lambda: user)
    sweep()
    assert [theirs.exists(), link.is_symlink()] == [False, True]


@pytest.mark.skipif(os.name != "posix", reason="nobody else can be asked whether a process is alive")
def test_what_a_nursery_leaves_that_was_ended_while_it_warmed_up_is_swept_away(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended = """
import os
from backprop_helpers.grading import shell
shell.Shell.instance = lambda **_: os._exit(3)
shell.warm_shell()
"""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    assert subprocess.run([sys.executable, "-c", ended], env=environment, check=False).returncode == 3
    assert len(list(tmp_path.iterdir())) == 1
    sweep()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no process stands still there")
def test_a_nursery_that_takes_no_job_is_given_up(monkeypatch):
    monkeypatch.setattr("backprop_helpers.grading.work._PATIENCE", 0.5)
    more_than_a_pipe_holds = Task(("x" * 10**6,), ((0,),), (ONE_TEXT,), ("x",))
    with Nursery() as nursery:
        os.kill(nursery.start().pid, signal.SIGSTOP)
        reply = nursery.run(more_than_a_pipe_holds, Limits(seconds=0.5, patience=0.1))
    assert reply == Reply(b"", "stopped: it did not come to an end", again=True)


def test_a_dask_cluster_does_the_same_and_survives_the_loss_of_a_worker(tmp_path, monkeypatch):
    from distributed import LocalCluster

    names = [f"S{number}" for number in range(12)]
    class_of(tmp_path / "in", **dict.fromkeys(names, "solutions"))
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": ":0", "silence_logs": 50}
    with mock.patch.dict(os.environ), LocalCluster(**options) as cluster:  # it tells the C library to keep no memory
        workers = [worker.pid for worker in cluster.workers.values()]

        class KillingOne(ProgressBar):
            def done(self, text):
                super().done(text)
                if len(workers) == 2:  # when the first submission is done, and the others wait
                    os.kill(workers.pop(), signal.SIGKILL)

        monkeypatch.setattr(grade, "ProgressBar", KillingOne)
        assert run(tmp_path, "--dask", cluster.scheduler_address) == 0
        assert len(workers) == 1
    assert {name: record["points"] for name, record in records(tmp_path).items()} == dict.fromkeys(names, OUT_OF)
