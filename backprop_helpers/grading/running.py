"""Run the cells of a sheet in this process, for people who are trusted: a key, a worksheet, a test."""

from __future__ import annotations

import ast
import contextlib
import io
import re
from dataclasses import dataclass
from typing import Any

# `vary = variant("s1024")`: the line of a sheet in which a student's own numbers are asked for.
_VARIANT = re.compile(r"""^(\w+ *= *)variant\( *(?:"([^"\\\n]{0,1000})"|'([^'\\\n]{0,1000})') *\)""", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What came of a cell.

    Attributes:
        value: that of its last expression, which a notebook shows; None where it ends with something else.
        printed: what it printed.
    """

    value: Any
    printed: str


def run_cell(source: str, names: dict[str, Any], variant: str = "") -> Outcome:
    """Run a cell of code as a notebook does; Jupyter's own commands, such as %matplotlib and !pip, are passed over.

    Args:
        source: of the cell.
        names: what the cells before it have set; what this one sets is added.
        variant: the name from which the sheet's numbers are drawn; empty for the printed ones.

    Raises:
        Exception: whatever the cell raises.

    >>> names = {}
    >>> run_cell("%matplotlib inline\\nx = 7 % 4\\nprint(x)\\nx * 2", names)
    Outcome(value=6, printed='3\\n')
    """
    names.setdefault("__name__", "__main__")
    body = _parsed(varied(source, variant)).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    value = None
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(ast.Module(body, []), "<cell>", "exec", dont_inherit=True), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval", dont_inherit=True), names)
    return Outcome(value, printed.getvalue())


def variant_in(source: str) -> str | None:
    """Return the name in the last line ``vary = variant("…")`` of a text, or None where there is no such line.

    >>> variant_in('vary = variant("s1024")'), variant_in("vary = variant(input())")
    ('s1024', None)
    """
    found = _VARIANT.findall(source)
    return found[-1][1] or found[-1][2] if found else None


def varied(source: str, variant: str) -> str:
    """Return a source in which the sheet's numbers are drawn from a name, if it says where they come from."""
    return _VARIANT.sub(lambda match: f"{match[1]}variant({variant!r})", source) if variant else source


def blank(source: str) -> str:
    """Return a source as the sheet has it, without a name of the student's.

    >>> blank("vary = variant('s1024')")
    'vary = variant("")'
    """
    return _VARIANT.sub(lambda match: f'{match[1]}variant("")', source)


def _parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.parse(re.sub(r"^( *)[%!].*", r"\1pass", source, flags=re.MULTILINE))
