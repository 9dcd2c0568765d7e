"""The key of a sheet: a run of its solution."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, get_args

from ..checks.answers import Answer, Kind, Question, collect
from ..checks.checks import Subject, ask, judge
from ..checks.feedback import Verdict
from ..core.errors import KeyFault
from .records import Check

_KINDS = get_args(Kind)


# `vary = variant("s1024")`: the line of a sheet in which a student's own numbers are asked for.
_VARIANT = re.compile(r"""^(\w+ *= *)variant\( *(?:"([^"\\\n]{0,1000})"|'([^'\\\n]{0,1000})') *\)""", re.MULTILINE)


@dataclass(frozen=True)
class Sheet:
    """A sheet, as it stands in its solution.

    Attributes:
        path: the solution.
        cells: the id and the source of each cell, in order.
        checks: the checks, in order.
    """

    path: Path
    cells: tuple[tuple[str, str], ...]
    checks: tuple[Check, ...]

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.path.stem

    @property
    def varies(self) -> bool:
        """Tell whether the sheet can be had with other numbers."""
        return any(_VARIANT.search(source) for _, source in self.cells)


@dataclass(frozen=True)
class Key(Sheet):
    """A sheet, its questions and what is right.

    Attributes:
        variant: the name from which its numbers are drawn; empty for the printed ones.
        given: the sources that stand in the sheet as they stand here: all but the answers.
        questions: what each check asks.
        subjects: for each check, the graph at each point, or the engine.
    """

    variant: str
    given: frozenset[str]
    questions: tuple[Question, ...]
    subjects: tuple[tuple[Subject, ...], ...]

    @property
    def out_of(self) -> float:
        """The points of the whole sheet."""
        return sum(check.points for check in self.checks)

    def title(self, check: Check) -> str:
        """Return the heading of an exercise, `3.1 Two ways`; its name alone where there is none."""
        heading = re.compile(rf"^#+ +({re.escape(check.exercise)}(?!\.?\w).*)", re.MULTILINE)
        found = (heading.search(source) for _, source in self.cells)
        return next((match[1].strip() for match in found if match), check.exercise)

    def hints(self, check: Check) -> list[str]:
        """Return the hints below a check, each as HTML, the weakest first."""
        place = [identity for identity, _ in self.cells].index(check.cell)
        below = takewhile(lambda source: not source.startswith("#"), (source for _, source in self.cells[place + 1 :]))
        return [hint for source in below for hint in re.findall(r"<details>.*?</details>", source, re.DOTALL)]

    def judge(self, number: int, answer: Answer) -> Verdict:
        """Return the verdict on an answer to one of the questions."""
        return judge(self.questions[number], self.subjects[number], answer)


def read_sheet(path: Path) -> Sheet:
    """Read a solution without running it.

    Args:
        path: a notebook.

    Raises:
        KeyFault: it is none.
    """
    return _sheet(path, _cells(path))


def _sheet(path: Path, cells: Sequence[Mapping[str, Any]]) -> Sheet:
    checks = (check for cell in cells if (check := check_of(cell)) is not None)
    return Sheet(path, tuple((cell["id"], cell["source"]) for cell in cells), tuple(checks))


def _cells(path: Path) -> list[dict[str, Any]]:
    """Read the cells of a notebook; by hand, since nbformat takes a second to load its schemas."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return [
            {"id": f"cell-{number}", **cell, "cell_type": cell["cell_type"], "source": "".join(cell["source"])}
            for number, cell in enumerate(cells)
        ]
    except OSError as error:
        raise KeyFault(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise KeyFault(
            f"{path.name} is no notebook of format 4: {type(error).__name__}. Save it in Jupyter."
        ) from error


def read_key(path: Path, variant: str = "") -> Key:
    """Run a solution and return it as key; functions and formulas are asked at points that are new each time.

    Args:
        path: a notebook, by people who are trusted: it runs in this process.
        variant: the name from which its numbers are drawn; empty for the printed ones.

    Raises:
        KeyFault: it has no check or two for an exercise, a cell fails, or it does not solve its own checks.
    """
    cells = _cells(path)
    sheet = _sheet(path, cells)
    checks = {check.cell: check for check in sheet.checks}
    if not checks:
        raise KeyFault(f"{path.name} has no check cell, so there is nothing to grade.")
    for what, names in (
        ("checks for", [it.exercise for it in sheet.checks]),
        ("cells with the id", [it["id"] for it in cells]),
    ):
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise KeyFault(f"{path.name} has two {what} {twice}; change one of them.")
    namespace: dict[str, Any] = {"__name__": "__main__"}
    found: list[tuple[Question, tuple[Subject, ...]]] = []
    offset = secrets.randbelow(10**6)
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        name = f"{path.name}, cell {cell['id']}"
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(_varied(_python(cell["source"]), variant), name, "exec"), namespace)
            if cell["id"] in checks:
                found.append(_asked(checks[cell["id"]], namespace, offset))
        except Exception as error:
            whose = f", with the numbers of {variant}" if variant else ""
            why = f"the cell {cell['id']} raises {type(error).__name__}: {error}"
            raise KeyFault(f"{path.name}{whose}: {why}") from error
    given = frozenset(cell["source"].strip() for cell in cells if not _grading(cell).get("solution", True))
    return Key(path, sheet.cells, sheet.checks, variant, given, *zip(*found, strict=True))


def variant_in(source: str) -> str | None:
    """Return the name in the last line ``vary = variant("…")`` of a text, or None where there is no such line.

    >>> variant_in('vary = variant("s1024")'), variant_in("vary = variant(input())")
    ('s1024', None)
    """
    found = _VARIANT.findall(source)
    return found[-1][1] or found[-1][2] if found else None


def _python(source: str) -> str:
    """Return a cell without Jupyter's own commands, such as %matplotlib and !pip: a key has no use for them.

    >>> _python("%matplotlib inline\\nx = 7 % 4")
    'pass\\nx = 7 % 4'
    """
    try:
        ast.parse(source)
    except SyntaxError:
        return re.sub(r"^( *)[%!].*", r"\1pass", source, flags=re.MULTILINE)
    return source


def _varied(source: str, variant: str) -> str:
    return _VARIANT.sub(lambda match: f"{match[1]}variant({variant!r})", source) if variant else source


def _asked(check: Check, namespace: dict[str, Any], offset: int) -> tuple[Question, tuple[Subject, ...]]:
    """Return what a check asks, and see that the solution answers it."""
    subject = eval(check.subject, namespace)
    wanted = eval(check.wanted, namespace) if check.wanted else None
    kind: Any = check.kind
    asked, subjects = ask(check.exercise, kind, subject, wanted, offset)
    answer = collect(asked, eval(check.expression, namespace))
    if not judge(asked, subjects, answer).passed:
        raise ValueError(f"the solution does not solve {check.exercise}")
    return asked, tuple(subjects)


def check_of(cell: Mapping[str, Any]) -> Check | None:
    """Return the check that a cell makes, or None if it makes none.

    Args:
        cell: of a solution; the last expression is ``check_…("2.1", graph, answer)``.
    """
    if cell["cell_type"] != "code" or "check_" not in cell["source"]:
        return None
    try:
        body = ast.parse(cell["source"]).body
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
    others: Sequence[ast.expr] = [*rest[2:], *(keyword.value for keyword in call.keywords)]
    return Check(
        cell["id"],
        ast.unparse(rest[1]),
        ast.unparse(rest[0]),
        float(_grading(cell).get("points", 1)),
        exercise,
        kind,
        ast.unparse(others[0]) if others else None,
    )


def _grading(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what nbgrader's metadata say of a cell; nothing where a sheet does without them."""
    found: Mapping[str, Any] = cell.get("metadata", {}).get("nbgrader", {})
    return found
