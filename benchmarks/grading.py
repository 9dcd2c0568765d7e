"""Grading twenty submissions, each in a fenced process, against `nbgrader autograde` of the same twenty.

Both are measured as an instructor calls them: the whole command, the start of Python included, and not for the first
time, so that Python finds the modules compiled.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
SHEET = os.environ.get("BENCH_SHEET", "03_branch_summation")
COUNT = 20
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
MANY = int(os.environ.get("BENCH_SUBMISSIONS", "200"))


def report() -> None:
    """Print the time of each for a submission, and how time and memory grow with their number."""
    print(f"Grading {COUNT} submissions of {SHEET}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours_for(folder, 1)
        ours, memory = ours_for(folder, COUNT)
        print(f"  fenced: {1e3 * ours / COUNT:.0f} ms each", end="")
        if find_spec("nbgrader") is None:
            print("; without nbgrader, which is not installed\n")
            return
        theirs = nbgraders(folder)
        print(f", nbgrader autograde {1e3 * theirs / COUNT:.0f} ms each: {theirs / ours:.0f} times as fast")
        many, memory_of_many = ours_for(folder, MANY)
        more = memory_of_many - memory
        print(f"  {MANY} submissions: {1e3 * many / MANY:.0f} ms each, {more:.0f} MB more than for {COUNT}\n")


def ours_for(folder: Path, count: int) -> tuple[float, float]:
    """Return the seconds and the megabytes that our command takes for so many submissions, solved and blank in turn."""
    submitted = folder / f"class of {count}"
    for number in range(count):
        notebook = json.loads(
            (ROOT / ("solutions" if number % 2 else "exercises") / f"{SHEET}.ipynb").read_text("utf-8")
        )
        notebook["cells"][0]["source"] += [f"\n\nBy S{number}."]  # the solution itself would not be run
        (submitted / f"S{number}").mkdir(parents=True)
        (submitted / f"S{number}" / f"{SHEET}.ipynb").write_text(json.dumps(notebook), "utf-8")
    grades = folder / f"grades of {count}"
    command = [
        sys.executable,
        "-m",
        "backprop_helpers.grading",
        submitted,
        "--out",
        grades,
        "--key",
        ROOT / "solutions",
    ]
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, used = os.wait4(process.pid, 0)  # of the largest of its processes
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"the grader stopped with {process.returncode}"
    return perf_counter() - start, used.ru_maxrss / 1024


def nbgraders(folder: Path) -> float:
    """Return the seconds that `nbgrader autograde` takes for the class of twenty."""
    course = folder / "course"
    (course / "source" / "sheet").mkdir(parents=True)
    shutil.copy(ROOT / "exercises" / f"{SHEET}.ipynb", course / "source" / "sheet")
    (course / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'course'\n")
    for student in (folder / f"class of {COUNT}").iterdir():
        shutil.copytree(student, course / "submitted" / student.name / "sheet")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**ENVIRONMENT, "PATH": path, "IPYTHONDIR": str(folder), "JUPYTER_CONFIG_DIR": str(folder)}

    def nbgrader(command: str) -> float:
        start = perf_counter()
        arguments = [sys.executable, "-m", "nbgrader", command, "sheet"]
        subprocess.run(arguments, cwd=course, env=environment, capture_output=True, check=True)
        return perf_counter() - start

    nbgrader("generate_assignment")
    return nbgrader("autograde")
