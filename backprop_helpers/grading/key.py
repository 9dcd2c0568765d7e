"""The key of a sheet: a run of its solution."""

from __future__ import annotations

import ast
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import Any, get_args

from ..checks.answers import Answer, Kind, Question, collect
from ..checks.checks import Subject, ask
from ..checks.feedback import Verdict
from ..checks.judge import judge
from ..checks.known import Row, wrong_numbers
from ..checks.partial import right_before_the_first_error
from ..core.errors import KeyFault, Unreadable
from .notebook import Cell, read_notebook
from .running import run_cell, variant_in

_KINDS = get_args(Kind)
_HINT = re.compile(r"<details><summary>Hint.*?</details>", re.DOTALL)
_MOST_JUDGED = 100  # answers whose verdicts are kept


@dataclass(frozen=True)
class Check:
    """One check cell of a sheet.

    Attributes:
        cell: the cell's id.
        expression: the answer, as the check cell writes it: a Python expression over the student's names.
        subject: the graph or the engine, likewise.
        points: what the exercise is worth.
        exercise: its name.
        kind: of what kind the answer is, as in `Question`.
        wanted: the names that must be answered, as the check cell writes them; None where it does not.
        known: typical wrong answers, likewise.
    """

    cell: str
    expression: str
    subject: str
    points: float
    exercise: str
    kind: str
    wanted: str | None = None
    known: str = "()"


@dataclass(frozen=True)
class Sheet:
    """A sheet, as it stands in its solution.

    Attributes:
        path: the solution.
        cells: its cells, in order; each has an id.
        checks: the checks, in order.
    """

    path: Path
    cells: tuple[Cell, ...]
    checks: tuple[Check, ...]

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.path.stem

    @cached_property
    def title(self) -> str:
        """Its number and its first heading; its name alone where it has none.

        >>> Sheet(Path("03_branches.ipynb"), (Cell("a", "markdown", "# Exercises: branches"),), ()).title
        '03 Exercises: branches'
        """
        headings = (re.match("# +(.+)", cell.source) for cell in self.cells if not cell.is_code)
        heading = next((match[1].strip() for match in headings if match), "")
        number = re.match(r"\d[^\W_]*(?=_)", self.name)
        return f"{number[0]} {heading}" if number and heading else heading or self.name

    def heading(self, check: Check) -> str:
        """Return the heading of an exercise, `3.1 Two ways`; its name alone where there is none."""
        heading = re.compile(rf"^#+ +({re.escape(check.exercise)}(?!\.?\w).*)", re.MULTILINE)
        found = (heading.search(cell.source) for cell in self.cells)
        return next((match[1].strip() for match in found if match), check.exercise)

    @property
    def varies(self) -> bool:
        """Tell whether the sheet can be had with other numbers."""
        return any(variant_in(cell.source) is not None for cell in self.cells)


@dataclass(frozen=True)
class Posed:
    """A question, and what an answer to it is judged by.

    Attributes:
        question: what is asked.
        subjects: the graph at each of the question's points, or the engine.
        known: typical wrong answers.
    """

    question: Question
    subjects: tuple[Subject, ...]
    known: Sequence[Row]

    @cached_property
    def _judged(self) -> dict[str, Verdict]:
        return {}

    @cached_property
    def pictures(self) -> dict[bool, str]:
        """What was drawn of it, for students who solved it and for the others."""
        return {}

    def right_at_first(self, answer: Answer) -> tuple[int, int]:
        """Return how many numbers of an answer are right before its first error, and how many are asked for."""
        return right_before_the_first_error(self.question, self.subjects, answer)

    def judge(self, answer: Answer) -> Verdict:
        """Return the verdict on an answer; half of a class may give the same one."""
        written = repr(answer)
        if written not in self._judged:
            if len(self._judged) == _MOST_JUDGED:
                self._judged.clear()
            self._judged[written] = judge(self.question, self.subjects, answer, self.known)
        return self._judged[written]


@dataclass(frozen=True)
class Key(Sheet):
    """A sheet, its questions and what is right.

    Attributes:
        variant: the name from which its numbers are drawn; empty for the printed ones.
        given: the sources that stand in the sheet as they stand here: all but the answers.
        posed: what each check asks.
    """

    variant: str
    given: frozenset[str]
    posed: tuple[Posed, ...]

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions alone, without what is right."""
        return tuple(posed.question for posed in self.posed)

    @property
    def out_of(self) -> float:
        """The points of the whole sheet."""
        return sum(check.points for check in self.checks)

    def hints(self, check: Check) -> tuple[str, ...]:
        """Return the hints below a check, each as HTML, the weakest first; what is for a solved exercise is no hint."""
        place = [cell.id for cell in self.cells].index(check.cell)
        below = takewhile(lambda cell: not cell.source.startswith("#"), self.cells[place + 1 :])
        return tuple(hint for cell in below for hint in _HINT.findall(cell.source))


def read_sheet(path: Path) -> Sheet:
    """Read a solution without running it.

    Args:
        path: a notebook.

    Raises:
        KeyFault: it is none.
    """
    try:
        notebook = read_notebook(path)
    except OSError as error:
        raise KeyFault(f"{path} cannot be read: {error.strerror}.") from error
    except Unreadable as error:
        raise _no_notebook(path) from error
    if notebook.format != 4:
        raise _no_notebook(path)
    cells = tuple(replace(cell, id=cell.id or f"cell-{number}") for number, cell in enumerate(notebook.cells))
    return Sheet(path, cells, tuple(check for cell in cells if (check := check_of(cell)) is not None))


def _no_notebook(path: Path) -> KeyFault:
    return KeyFault(f"{path.name} is not a notebook of format 4. Save it in Jupyter.")


def read_key(path: Path, variant: str = "") -> Key:
    """Run a solution and return it as key; functions and formulas are asked at points that are new each time.

    Args:
        path: a notebook, by people who are trusted: it runs in this process.
        variant: the name from which its numbers are drawn; empty for the printed ones.

    Raises:
        KeyFault: it has no check or two for an exercise, a cell fails, or it does not solve its own checks.
    """
    sheet = read_sheet(path)
    _refuse_doubles(sheet)
    checks = {check.cell: check for check in sheet.checks}
    names: dict[str, Any] = {}
    posed: list[Posed] = []
    offset = secrets.randbelow(10**6)
    for cell in sheet.cells:
        if not cell.is_code:
            continue
        try:
            run_cell(cell.source, names, variant)
            if cell.id in checks:
                posed.append(_posed(checks[cell.id], names, offset))
        except Exception as error:
            whose = f", with the numbers of {variant}" if variant else ""
            raise KeyFault(f"{path.name}{whose}: the cell {cell.id} raises {type(error).__name__}: {error}") from error
    given = frozenset(cell.source.strip() for cell in sheet.cells if not cell.grading.get("solution", True))
    return Key(path, sheet.cells, sheet.checks, variant, given, tuple(posed))


def _refuse_doubles(sheet: Sheet) -> None:
    """Refuse a sheet that has nothing to grade, or in which a check or a cell is not the only one of its name."""
    if not sheet.checks:
        raise KeyFault(f"{sheet.path.name} has no check cell, so there is nothing to grade.")
    for what, names in (
        ("checks for", [check.exercise for check in sheet.checks]),
        ("cells with the id", [cell.id for cell in sheet.cells]),
    ):
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise KeyFault(f"{sheet.path.name} has two {what} {twice}; change one of them.")


def _posed(check: Check, names: dict[str, Any], offset: int) -> Posed:
    """Return what a check asks, and see that the solution answers it."""
    subject = eval(check.subject, names)
    wanted = eval(check.wanted, names) if check.wanted else None
    kind: Any = check.kind
    asked, subjects = ask(check.exercise, kind, subject, wanted, offset)
    posed = Posed(asked, tuple(subjects), eval(check.known, names))
    for row in posed.known:  # a slip of the author is told now, and not when somebody is wrong
        wrong_numbers(row, asked, subjects)
    if not posed.judge(collect(asked, eval(check.expression, names))).passed:
        raise ValueError(f"the solution does not solve {check.exercise}")
    return posed


def check_of(cell: Cell) -> Check | None:
    """Return the check that a cell makes, or None if it makes none.

    Args:
        cell: of a solution; the last expression is ``check_…("2.1", graph, answer)``.
    """
    if not cell.is_code or "check_" not in cell.source:
        return None
    try:
        body = ast.parse(cell.source).body
    except SyntaxError:
        return None
    match body[-1] if body else None:
        case ast.Expr(value=ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(exercise)), *rest])) as last:
            pass
        case _:
            return None
    kind = name.removeprefix("check_")
    if kind not in _KINDS or len(rest) < 2:
        return None
    call: Any = last.value
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    known = named.pop("known", ast.Tuple([], ast.Load()))
    others: Sequence[ast.expr] = [*rest[2:], *named.values()]
    return Check(
        cell.id,
        ast.unparse(rest[1]),
        ast.unparse(rest[0]),
        float(cell.grading.get("points", 1)),
        exercise,
        kind,
        ast.unparse(others[0]) if others else None,
        ast.unparse(known),
    )
