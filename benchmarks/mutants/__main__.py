"""Plant faults and list those that no test notices: ``python -m benchmarks.mutants``, or ``make mutants``.

What survives is a hole in the tests, or changes nothing: then it goes into ``survivors.toml``, with the reason.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import count, groupby, islice
from pathlib import Path
from queue import SimpleQueue
from time import monotonic

from .areas import all_mutants
from .mutant import Mutant
from .running import Broken, copied, sound_tests, survivors, warm_up

ROOT = Path(__file__).resolve().parents[2]
ACCEPTED = Path(__file__).with_name("survivors.toml")
PORTION = 50  # mutants whose tests are collected together
Key = tuple[str, str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the survivors; return 1 where the list of those that are equivalent lacks one, 2 where it is wrong."""
    options = _options(arguments)
    known, every = accepted(), list(all_mutants(ROOT, options.module))
    if stale := [key for key in known if options.module in key[0] and key not in {mutant.key for mutant in every}]:
        print("These rows of survivors.toml fit no mutant any more:", *stale, sep="\n", file=sys.stderr)
        return 2
    mutants = chosen(every, options)
    if options.list:
        print(*mutants, sep="\n")
        return 0
    if not shutil.which("node") and any(mutant.module.endswith(".js") for mutant in mutants):
        print("The mutants of JavaScript are left out: they need Node, and make explorer once before.")
        mutants = [mutant for mutant in mutants if not mutant.module.endswith(".js")]
    start = monotonic()
    try:
        living = run(mutants, options.processes, known)
    except Broken as broken:
        print(broken, file=sys.stderr)
        return 2
    holes = sum(mutant.key not in known for mutant in living)
    tried = f"{len(mutants)} of {len(every)} mutants tried"
    print(f"{tried}, {len(living)} survive, {holes} of them are holes; {monotonic() - start:.0f} s")
    return 1 if holes else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description=__doc__)
    parser.add_argument("--module", default="", metavar="PART", help="only of modules with this in their name")
    parser.add_argument("--sample", type=int, metavar="N", help="so many, drawn at random")
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument("--mutant", action="append", metavar="NAME", help="this one alone; can be given again")
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="how many at once")
    parser.add_argument("--list", action="store_true", help="only list them, run no test")
    return parser.parse_args(arguments)


def chosen(mutants: list[Mutant], options: argparse.Namespace) -> list[Mutant]:
    """Return the mutants that were asked for, in a fixed order."""
    if options.mutant:
        return [mutant for mutant in mutants if mutant.name in options.mutant]
    if options.sample is None or options.sample >= len(mutants):
        return mutants
    places = random.Random(options.seed).sample(range(len(mutants)), options.sample)
    return [mutants[place] for place in sorted(places)]


def run(mutants: Sequence[Mutant], processes: int, known: dict[Key, str]) -> list[Mutant]:
    """Return the mutants that survive; each is printed at once. `known` says why some are equivalent."""
    warm_up()
    with ExitStack() as stack:
        copies = [stack.enter_context(copied(ROOT)) for _ in range(processes)]
        free: SimpleQueue[Path] = SimpleQueue()
        for copy in copies:
            free.put(copy)
        tests = {module: sound_tests(copies[0], module) for module in dict.fromkeys(one.module for one in mutants)}
        done = count(1)

        def alive(some: Sequence[Mutant]) -> list[Mutant]:
            copy, living = free.get(), []
            try:
                for mutant, lives in survivors(copy, some, tests[some[0].module]):
                    if lives:
                        equivalent = f"    equivalent: {known[mutant.key]}" if mutant.key in known else "    HOLE"
                        print(f"{mutant}\n{equivalent}", flush=True)
                        living.append(mutant)
                    if sys.stderr.isatty():
                        print(f"\r{next(done)} of {len(mutants)}", end="\r", file=sys.stderr)
            finally:
                free.put(copy)
            return living

        with ThreadPoolExecutor(processes) as pool:
            return [mutant for living in pool.map(alive, portions(mutants)) for mutant in living]


def portions(mutants: Sequence[Mutant]) -> Iterator[list[Mutant]]:
    """Yield mutants of one module each, few enough that several processes share them."""
    for _, of_one in groupby(mutants, lambda mutant: mutant.module):
        while some := [*islice(of_one, PORTION)]:
            yield some


def accepted() -> dict[Key, str]:
    """Return why each accepted survivor is equivalent."""
    rows = tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))["survivor"]
    return {(row["module"], row["line"], row["change"]): row["why"] for row in rows}


if __name__ == "__main__":
    sys.exit(main())
