"""A module's tests are collected once. Each fault is planted in a fork of that process, where only those tests run that
come by it: which ones these are has been measured, statement by statement."""

from __future__ import annotations

import ast
import builtins
import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from pathlib import Path
from time import process_time
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest

from .forks import FAILED, FIRST, UNFIT, answer, forked

_HIT = "__statement_reached__"  # a function among the builtins; in a process that a test starts nothing is counted
_COUNTER = f"{_HIT} = __import__('builtins').__dict__.get({_HIT!r}, id)"
_BODIES = ("body", "orelse", "finalbody")


class Reached(NamedTuple):
    """What one test runs of a module: its statements, by their first lines, and how long it computes."""

    lines: frozenset[int]
    seconds: float


@dataclass(frozen=True)
class Measured:
    """What the tests of a module run of it."""

    beforehand: frozenset[int]  # the statements that run while it is imported and the tests are collected
    tests: dict[str, Reached]  # what each test runs

    def of(self, line: int) -> list[str]:
        """Return the tests that come by a statement, the quickest first."""
        return sorted((name for name, test in self.tests.items() if line in test.lines), key=self.seconds)

    def seconds(self, name: str) -> float:
        """Return how long a test computes."""
        return self.tests[name].seconds


# ---- statements ------------------------------------------------------------------------------------------------------


def counting(text: str) -> str:
    """Return the text of a module that tells each statement that is reached.

    >>> print(counting("def f():\\n    return 1").partition("\\n")[2])
    __statement_reached__(1)
    <BLANKLINE>
    def f():
        __statement_reached__(2)
        return 1
    """
    tree = ast.parse(text)
    for holder in [*ast.walk(tree)]:
        for name in _BODIES:
            if isinstance(body := getattr(holder, name, None), list):
                setattr(holder, name, [*_counted(body)])
    first = sum(1 for _ in takewhile(_stands_first, tree.body))
    tree.body[first:first] = ast.parse(_COUNTER).body
    return ast.unparse(ast.fix_missing_locations(tree))


def _stands_first(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Constant()) | ast.ImportFrom(module="__future__"):
            return True
    return False


def _counted(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        if not _stands_first(statement):
            yield ast.Expr(ast.Call(ast.Name(_HIT, ast.Load()), [ast.Constant(statement.lineno)], []))
        yield statement


def statement_at(tree: ast.AST, line: int) -> int:
    """Return the first line of the innermost statement that a line belongs to."""
    around = (node for node in ast.walk(tree) if isinstance(node, ast.stmt) and node.end_lineno is not None)
    return max((node.lineno for node in around if node.lineno <= line <= (node.end_lineno or 0)), default=0)


# ---- planting --------------------------------------------------------------------------------------------------------


def functions_of(path: Path) -> list[FunctionType]:
    """Return the functions of a module that are there, also those that others wrap."""
    every = (thing for thing in gc.get_objects() if type(thing) is FunctionType)
    return [function for function in every if function.__code__.co_filename == str(path)]


def plant(functions: Sequence[FunctionType], path: Path, wrong: str) -> bool:
    """Give the functions of a module the code that they have in its wrong text; tell whether that could be done."""
    texts = path.read_text(encoding="utf-8"), wrong
    new = dict(_pairs(*(compile(text, path, "exec", dont_inherit=True) for text in texts)))
    try:
        for function in functions:
            function.__code__ = new.get(function.__code__, function.__code__)
    except ValueError:  # it knows other names from around it
        return False
    return True


def _pairs(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    yield old, new
    inner = [[part for part in code.co_consts if isinstance(part, CodeType)] for code in (old, new)]
    if [part.co_name for part in inner[0]] == [part.co_name for part in inner[1]]:
        for pair in zip(*inner, strict=True):
            yield from _pairs(*pair)


# ---- what stands in the place of pytest's loop over the tests --------------------------------------------------------


class Measuring:
    """Runs each test alone and answers which statements it reaches, after those that were reached before any."""

    def __init__(self) -> None:
        """Start to count."""
        self.lines: set[int] = set()
        setattr(builtins, _HIT, self.lines.add)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure the tests one by one, until one fails."""
        answer(frozenset(self.lines))
        gc.freeze()  # a fork copies what the collector touches
        for item in session.items:
            if forked(partial(self._measured, item), 600.0) != 0:
                session.testsfailed += 1
                break
        return True

    def _measured(self, item: pytest.Item) -> int:
        self.lines.clear()
        start = process_time()
        failed = failures([item])
        answer((item.nodeid, Reached(frozenset(self.lines), process_time() - start)))
        return failed


class Planting:
    """Plants faults in the functions of a module, one after the other, and answers how the tests of each ended."""

    def __init__(self, path: Path, faults: Sequence[tuple[str, Sequence[str], float]]) -> None:
        """Take the module, and for each fault the wrong text, the tests that come by it and how long they may take."""
        self.path, self.faults = path, faults

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the faults."""
        items = {item.nodeid: item for item in session.items}
        functions = functions_of(self.path)
        gc.freeze()
        noticed: list[str] = []
        for wrong, names, seconds in self.faults:
            FAILED.unlink(missing_ok=True)
            learned = [name for name in noticed[:FIRST] if name in names]
            chosen = [items[name] for name in dict.fromkeys([*learned, *names])]
            ended = forked(partial(self._ended, functions, wrong, chosen), seconds)
            if FAILED.exists() and (name := FAILED.read_text(encoding="utf-8")) not in noticed[:FIRST]:
                noticed.insert(0, name)
            answer(ended)
        return True

    def _ended(self, functions: Sequence[FunctionType], wrong: str, items: Sequence[pytest.Item]) -> int:
        return failures(items) if plant(functions, self.path, wrong) else UNFIT


def failures(items: Sequence[pytest.Item]) -> int:
    """Run tests until one fails; return how many did."""
    session = items[0].session
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            break
    return int(session.testsfailed > 0)
