"""Grading twenty submissions, each in a fenced process, against `nbgrader autograde` of the same twenty."""

import contextlib
import io
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from backprop_helpers.grading.__main__ import main as grade

ROOT = Path(__file__).resolve().parents[1]
SHEET = os.environ.get("BENCH_SHEET", "03_branch_summation")
COUNT = 20
MANY = int(os.environ.get("BENCH_SUBMISSIONS", "200"))


def report() -> None:
    """Print the time of each for a submission, and how time and memory grow with their number."""
    print(f"Grading {COUNT} submissions of {SHEET}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = ours_for(folder, COUNT)
        print(f"  fenced: {1e3 * ours / COUNT:.0f} ms each", end="")
        if find_spec("nbgrader") is None:
            print("; without nbgrader, which is not installed\n")
            return
        theirs = nbgraders(folder)
        print(f", nbgrader autograde {1e3 * theirs / COUNT:.0f} ms each: {theirs / ours:.0f} times as fast")
        memory = peak()
        many = ours_for(folder, MANY)
        print(
            f"  {MANY} submissions: {1e3 * many / MANY:.0f} ms each, {peak() - memory:.0f} MB more than for {COUNT}\n"
        )


def peak() -> float:
    """Return the most memory that this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours_for(folder: Path, count: int) -> float:
    """Return the seconds that our command takes for so many submissions, solved and blank in turn."""
    submitted = folder / f"class of {count}"
    for number in range(count):
        source = ROOT / ("solutions" if number % 2 else "exercises") / f"{SHEET}.ipynb"
        (submitted / f"S{number}").mkdir(parents=True)
        shutil.copy(source, submitted / f"S{number}")
    arguments = [str(submitted), "--out", str(folder / f"grades of {count}"), "--key", str(ROOT / "solutions")]
    start = perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        status = grade(arguments)
    assert status == 0
    return perf_counter() - start


def nbgraders(folder: Path) -> float:
    """Return the seconds that `nbgrader autograde` takes for the class of twenty."""
    course = folder / "course"
    (course / "source" / "sheet").mkdir(parents=True)
    shutil.copy(ROOT / "exercises" / f"{SHEET}.ipynb", course / "source" / "sheet")
    (course / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'course'\n")
    for student in (folder / f"class of {COUNT}").iterdir():
        shutil.copytree(student, course / "submitted" / student.name / "sheet")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "IPYTHONDIR": str(folder), "JUPYTER_CONFIG_DIR": str(folder)}

    def nbgrader(command: str) -> float:
        start = perf_counter()
        arguments = [sys.executable, "-m", "nbgrader", command, "sheet"]
        subprocess.run(arguments, cwd=course, env=environment, capture_output=True, check=True)
        return perf_counter() - start

    nbgrader("generate_assignment")
    return nbgrader("autograde")
