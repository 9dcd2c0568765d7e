"""What the command for grading a class is told, and what it does."""

from __future__ import annotations

import argparse
import io
import math
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from ..core.errors import GradingStopped, NoCluster
from .machine import jobs
from .sandbox import Limits
from .work import version, warm


@contextmanager
def _executor(jobs: int, address: str | None) -> Iterator[tuple[Executor, int]]:
    """Give what runs the submissions, threads or a Dask cluster, and how many to hand to it at a time."""
    if address is None:
        with warm(jobs), ThreadPoolExecutor(jobs) as threads:
            yield threads, 2 * jobs
        return
    distributed = import_module("distributed")
    try:
        client = distributed.Client(address)
    except (OSError, ValueError) as error:
        raise NoCluster(f"There is no Dask cluster at {address}: {error}.") from error
    with client:
        others = {found for found in client.run(version).values() if found != version()}
        if others:
            raise NoCluster(f"The workers at {address} have another version of this package: {', '.join(others)}.")
        yield client.get_executor(pure=False, retries=3), max(64, 2 * sum(client.nthreads().values()))


def _grading() -> Any:
    """Load what grades only when it is needed: a nursery that has been started before warms up meanwhile."""
    return import_module("backprop_helpers.grading.grade")


def main(arguments: list[str] | None = None) -> int:
    """Grade, and return the exit status: 0 all graded, 1 some could not be run, 2 unusable arguments."""
    parser = argparse.ArgumentParser(prog="backprop-grade", description="Grade a class's notebooks.")
    parser.add_argument(
        "submissions", type=Path, help="STUDENT/sheet.ipynb, STUDENT/SHEET/sheet.ipynb or STUDENT__sheet.ipynb"
    )
    parser.add_argument("--out", type=Path, required=True, help="where the grades go")
    parser.add_argument("--key", type=Path, default=Path("solutions"), help="the solutions (default: solutions)")
    parser.add_argument("--jobs", type=int, default=jobs(), help="submissions at a time (default here: %(default)d)")
    parser.add_argument(
        "--force", action="store_true", help="run all again, and keep no grade that was earned in an earlier call"
    )
    parser.add_argument(
        "--forget",
        metavar="STUDENT",
        action="append",
        default=[],
        help="keep no grade that this student earned in an earlier call; may be given more than once",
    )
    parser.add_argument(
        "--several",
        choices=["best", "last"],
        default="best",
        help="which of a student's files for one sheet counts (default: %(default)s)",
    )
    parser.add_argument(
        "--rejudge", action="store_true", help="judge the kept answers by the key as it is now; run nothing"
    )
    parser.add_argument("--give-back", action="store_true", help="put each page into the folder of its student")
    parser.add_argument(
        "--seconds", type=float, default=Limits.seconds, help="of computing, for one notebook (default: %(default)g)"
    )
    parser.add_argument("--dask", metavar="ADDRESS", help="run them on the workers of this Dask cluster")
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot write every name
            stream.reconfigure(errors="backslashreplace")
    for path, what in ((options.submissions, "submissions"), (options.key, "solutions")):
        if not path.is_dir():
            print(f"There is no folder of {what} at {path}.", file=sys.stderr)
            return 2
    if options.jobs < 1 or not 0 < options.seconds < math.inf:
        print("--jobs and --seconds are numbers greater than 0.", file=sys.stderr)
        return 2
    if options.rejudge and (options.force or options.forget or options.give_back):
        print("--rejudge runs nothing and gives nothing back; call it without the other options.", file=sys.stderr)
        return 2
    try:
        if options.rejudge:
            return _grading().rejudge(options.out, options.key, options.several)
        with _executor(options.jobs, options.dask) as (executor, at_once):
            grading = _grading()
            kept = grading.Options(options.force, options.forget, options.several, options.give_back)
            folders = options.submissions, options.out, options.key
            return grading.grade(*folders, executor, at_once, Limits.of(options.seconds), kept)
    except GradingStopped as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename or 'The output'}: {error.strerror}. What is done stays done.", file=sys.stderr)
        return 2
    except ModuleNotFoundError as error:
        if error.name != "distributed":
            raise
        print("For a Dask cluster install the extra: .venv/bin/pip install --editable '.[dask]'", file=sys.stderr)
        return 2
