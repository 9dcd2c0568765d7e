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


def _grading(module: str) -> Any:
    """Load what grades only when it is needed: a nursery that has been started before warms up meanwhile."""
    return import_module(f"backprop_helpers.grading.{module}")


_STATUSES = """exit status:
  0  every submission ran to its end
  1  some did not, or could not be read; the table says which
  2  nothing was graded, or not all could be written: the arguments, a table or the disk; a sentence says what to change
  130  stopped with Ctrl+C; call again to go on"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backprop-grade",
        description="Grade a class's notebooks.",
        epilog=_STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("submissions", type=Path, help="the folder of the class, or the zip of a learning platform")
    parser.add_argument("--out", type=Path, required=True, help="where the grades go")
    parser.add_argument("--key", type=Path, default=Path("solutions"), help="the solutions (default: solutions)")
    remembered = "These hold for later calls into OUT, too, until one says otherwise; the value none takes one back."
    _add_class(parser.add_argument_group("the class", remembered))
    _add_points(parser.add_argument_group("what counts", remembered))
    _add_machine(parser.add_argument_group("the run"))
    return parser


def _add_class(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--class", dest="roster", type=Path, metavar="FILE", help="the class list, a CSV with names")
    group.add_argument("--lms", choices=["moodle", "canvas", "none"], help="write the file for this gradebook")
    group.add_argument(
        "--worksheet", type=Path, metavar="FILE", help="Moodle's grading worksheet: says when, and is filled in"
    )


def _add_points(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--overrides", type=Path, metavar="FILE", help="the teacher's points (default: OUT/overrides.csv)"
    )
    group.add_argument(
        "--due", metavar="TIME", action="append", default=[], help='"2026-12-01 23:59", or "03=2026-12-01 23:59"'
    )
    group.add_argument("--late", metavar="RULE", help="what being late costs, such as 0.1/day")
    group.add_argument("--zone", metavar="ZONE", help="of the times (default: that of this machine)")
    group.add_argument(
        "--partial",
        metavar="SHARE",
        type=float,
        help="of an exercise's points, for what is right before the first error (default: none)",
    )
    group.add_argument(
        "--several",
        choices=["best", "last"],
        help="which of a student's files for one sheet counts (default: best)",
    )


def _add_machine(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--give-back", action="store_true", help="put each page into the folder of its student, or into a zip for it"
    )
    group.add_argument(
        "--rejudge", action="store_true", help="judge the kept answers by the key as it is now; run nothing"
    )
    group.add_argument("--jobs", type=int, default=jobs(), help="submissions at a time (default here: %(default)d)")
    group.add_argument(
        "--force", action="store_true", help="run all again, and keep no grade that was earned in an earlier call"
    )
    group.add_argument(
        "--forget",
        metavar="STUDENT",
        action="append",
        default=[],
        help="keep no grade that this student earned in an earlier call; may be given more than once",
    )
    group.add_argument(
        "--seconds", type=float, default=Limits.seconds, help="of computing, for one notebook (default: %(default)g)"
    )
    group.add_argument("--dask", metavar="ADDRESS", help="run them on the workers of this Dask cluster")


def _fault(options: argparse.Namespace) -> str:
    """Return what is wrong with the arguments; nothing if they can be used."""
    if not options.submissions.is_dir() and not options.submissions.is_file():
        return f"There is no folder and no zip of submissions at {options.submissions}."
    if not options.key.is_dir():
        return f"There is no folder of solutions at {options.key}."
    if options.jobs < 1 or not 0 < options.seconds < math.inf:
        return "--jobs and --seconds are numbers greater than 0."
    if options.rejudge and (options.force or options.forget or options.give_back):
        return "--rejudge runs nothing and gives nothing back; call it without the other options."
    if options.partial is not None and not 0 <= options.partial <= 1:
        return "--partial is a share from 0 to 1, such as 0.5."
    return ""


def _graded(options: argparse.Namespace) -> int:
    """Grade as the arguments say, and return the exit status."""
    if options.rejudge:
        return int(_grading("rejudging").rejudge(options.out, options.key, _grading("asking").asked_of(options)))
    with _executor(options.jobs, options.dask) as (executor, at_once):
        grading, asked = _grading("grade"), _grading("asking").asked_of(options)
        with _grading("unpacking").class_folder(options.submissions) as folder:
            folders = folder, options.out, options.key
            return int(grading.grade(*folders, executor, at_once, Limits.of(options.seconds), asked))


def main(arguments: list[str] | None = None) -> int:
    """Grade, and return the exit status: 0 all graded, 1 some could not be run, 2 unusable arguments."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot write every name
            stream.reconfigure(errors="backslashreplace")
    if fault := _fault(options):
        print(fault, file=sys.stderr)
        return 2
    try:
        return _graded(options)
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
