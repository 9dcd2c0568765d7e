"""Try random graphs, texts, answers and wrong numbers: ``python -m benchmarks.fuzz``, or ``make fuzz``."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from random import Random
from time import perf_counter

from . import answers, explanations, graphs, texts
from .faults import limited

AREAS: Mapping[str, Callable[[Random], None]] = {
    "graphs": graphs.case,
    "texts": texts.case,
    "answers": answers.case,
    "explanations": explanations.case,
}
_MOST_SHOWN = 5  # failures of each area with all that is known of them


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what fails, each with the command that tries it again; return 1 where something does."""
    options = _options(arguments)
    numbers = range(options.count) if options.case is None else [options.case]
    count = 0
    for area in options.area or AREAS:
        start = perf_counter()
        failures = [(number, told) for number in numbers if (told := failure(area, options.seed, number))]
        for number, told in failures[:_MOST_SHOWN]:
            print(f'{told}\nAgain: make fuzz FUZZ_ARGS="--area {area} --seed {options.seed} --case {number}"\n')
        count += len(failures)
        print(f"{area:<13} {len(numbers):>7} cases, {len(failures)} fail, {perf_counter() - start:.0f} s", flush=True)
    return 1 if count else 0


def failure(area: str, seed: int, number: int) -> str:
    """Return what goes wrong in a case, which follows from the area, the seed and its number; "" where nothing does."""
    try:
        with limited(), redirect_stdout(StringIO()):  # print is a function that may be handed in
            AREAS[area](Random(f"{area} {seed} {number}"))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # nothing may get out, not even an exit
        try:
            return "".join(traceback.format_exception(error))
        except BaseException:
            return f"{type(error).__name__}, which cannot be told. {getattr(error, '__notes__', '')}"
    return ""


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, metavar="N", help="so many cases of each area")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other cases")
    parser.add_argument("--area", action="append", choices=sorted(AREAS), help="of this area alone; can be given again")
    parser.add_argument("--case", type=int, metavar="NUMBER", help="this case alone")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
