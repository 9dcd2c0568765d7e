"""What a submission may read is a short list, which holds all that it needs; what is the teacher's is kept off it."""

import json
import os
import sys
import tempfile
from pathlib import Path

import nbformat
import pytest
from classes import ROOT, class_of, fenced, message_of, read_submission, run

from backprop_helpers.grading import work
from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.pipe import Task
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.sandbox import Limits
from backprop_helpers.grading.work import readable_paths

SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@fenced
@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_every_solution_gets_full_points_in_the_fence(nursery, path):
    key = read_key(path)
    reply = nursery.run(plan(key, read_submission(path)), Limits())
    result = score(key, read_reply(reply, key))
    assert (result.points, reply.message) == (key.out_of, "")


LISTEN = """
import IPython
failed = []
def listen(result):
    if not result.success: failed.append(repr(result.error_in_exec or result.error_before_exec))
IPython.get_ipython().events.register("post_run_cell", listen)
"""
TELL = "import json, os\nos.write(3, json.dumps(failed).encode() + b'\\n')"


@fenced
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_every_lesson_runs_in_the_fence(nursery, path):
    codes = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    cells = [cell.source for cell in codes if "raises-exception" not in cell.metadata.get("tags", [])]
    if any("import torch" in cell for cell in cells):
        pytest.importorskip("torch")
    reply = nursery.run(Task((LISTEN, *cells, TELL), ((),) * (len(cells) + 2), (), ()), Limits())
    assert (json.loads(reply.lines.splitlines()[0]), reply.message) == ([], "")


TRY_ALL = """
import os
message = []
for path in {paths}:
    try:
        os.listdir(path) if os.path.isdir(path) else open(path).close()
        message.append(path)
    except OSError:
        pass
"""


@fenced
def test_nothing_but_the_list_can_be_read(nursery):
    whole = ["/", "/usr", "/usr/bin", "/usr/share", "/usr/local", "/usr/src", "/etc", "/etc/passwd", "/bin", "/sbin"]
    whole += ["/home", "/root", "/opt", "/srv", "/var", "/mnt", "/proc", "/sys", "/dev", "/dev/shm", "/run", "/tmp"]
    whole += ["/proc/self/environ", "/proc/self/mem", "/proc/self/fd", "/proc/1/cmdline", "/proc/cpuinfo"]
    whole += [sys.prefix, sys.base_prefix, f"{sys.prefix}/bin", str(Path.home()), str(ROOT), str(ROOT / "authoring")]
    whole += [it for it in {str(path.parent) for path in readable_paths()} if not covered(it)]
    assert message_of(nursery, TRY_ALL.format(paths=[it for it in whole if os.path.exists(it)]), Limits()) == "[]"


def covered(path):
    return any(Path(path).resolve().is_relative_to(place.resolve()) for place in readable_paths())


@fenced
@pytest.mark.parametrize(
    "act",
    [
        "execv('/bin/true', ['true'])",
        "posix_spawn('/bin/true', ['true'], {})",
        "mkfifo('pipe')",
        "mknod('node')",
        "fork()",
    ],
)
def test_no_program_starts_and_no_pipe_gets_a_name(told, act):
    assert told(f"import os\ntry:\n    message = os.{act}\nexcept OSError:\n    message = 'refused'") == "refused"


@fenced
@pytest.mark.parametrize("what", ["in", "out", "key", "tmp"])
def test_what_is_the_teachers_may_not_lie_where_submissions_read(tmp_path, monkeypatch, capsys, what):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "tmp").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "key").symlink_to(ROOT / "solutions")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    readable = (ROOT / "solutions").resolve() if what == "key" else tmp_path / what
    monkeypatch.setattr(work, "readable_paths", lambda: [Path("/proc/self/maps"), readable])
    assert run(tmp_path, "--key", str(tmp_path / "key")) == 2
    told = "which submissions may read; move it elsewhere, for example into your own folder.\n"
    assert capsys.readouterr().err == f"{tmp_path / what} lies in {readable}, {told}"
    assert not list((tmp_path / "out").iterdir())


@fenced
def test_the_solutions_below_the_systems_libraries_are_refused(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    assert run(tmp_path, "--out", "/usr/lib/grades") == 2
    assert capsys.readouterr().err.startswith("/usr/lib/grades lies in /")


def test_where_submissions_can_read_everything_nothing_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(work, "fences", lambda: frozenset({"calls"}))
    monkeypatch.setattr(work, "readable_paths", lambda: [tmp_path])
    work.refuse_to_show(tmp_path)


def test_the_folder_for_temporary_files_is_the_one_that_was_asked_for(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", None)  # as when the grader has just been started
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    source = "import os\nmessage = os.getcwd()"
    with work.Nursery() as own:
        assert message_of(own, source, Limits()).startswith(str(tmp_path))
    assert list(tmp_path.iterdir()) == []
