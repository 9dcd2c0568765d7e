"""Why a line over arrays stops: the course's own arrays say it, with the names that stand in the line."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Mapping
from itertools import islice
from types import ModuleType, TracebackType
from typing import Any

from ..core.arrays import is_array
from ..core.numbers import is_plain_number
from .array_formulas import misfit

# What other libraries call something, and what is written here.
_INSTEAD: Mapping[str, str] = {
    "t": "write .T for the transpose",
    "mm": "write @ for a matrix product",
    "matmul": "write @ for a matrix product",
    "mul": "write * for a product entry by entry",
    "multiply": "write * for a product entry by entry",
    "add": "write +",
    "sub": "write -",
    "pow": "write ** for a power",
    "square": "write **2",
    "numel": "write .size",
    "view": "write .reshape",
    "unsqueeze": "write [:, None] for a column",
}
_WITHOUT_BRACKETS = ("T", "shape", "size", "ndim")
_OPTIONS: Mapping[str, str] = {"dim": "axis", "keepdim": "keepdims"}


def said_of_arrays(error: BaseException, home: object) -> str:
    """Return what is said of an error in the last line with these global names; "" where arrays are not its cause."""
    place = _last_place(error, home)
    tree = _expression_at(place) if place else None
    if place is None or tree is None:
        return ""
    frame = place.tb_frame
    values = {**frame.f_globals, **frame.f_locals}
    named = {part.id: values[part.id] for part in ast.walk(tree) if isinstance(part, ast.Name) and part.id in values}
    known = {name: value for name, value in named.items() if is_plain_number(value) or _is_array(value)}
    return _as_written(error, tree, known) or misfit(tree, known)


def _is_array(value: object) -> bool:
    """Tell whether a value is an array or a list; a module has a `shape`, too, if it is NumPy."""
    return not isinstance(value, ModuleType) and is_array(value)


def _last_place(error: BaseException, home: object) -> TracebackType | None:
    """Return where the error left a student's own code."""
    found, place = None, error.__traceback__
    while place:
        found = place if place.tb_frame.f_globals is home else found
        place = place.tb_next
    return found


def _expression_at(place: TracebackType) -> ast.expr | None:
    """Return the expression that was being computed; None where its text is not known."""
    code = place.tb_frame.f_code
    here = next(islice(code.co_positions(), place.tb_lasti // 2, None), None)
    try:
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except (SyntaxError, ValueError, RecursionError):
        return None
    for part in ast.walk(tree):
        if not isinstance(part, (ast.expr, ast.AugAssign)):
            continue
        if (part.lineno, part.end_lineno, part.col_offset, part.end_col_offset) == here:
            if isinstance(part, ast.expr):
                return part
            target = ast.parse(ast.unparse(part.target), mode="eval").body  # one that is read, not written
            return ast.BinOp(target, part.op, part.value)
    return None


def _as_written(error: BaseException, tree: ast.expr, known: Mapping[str, Any]) -> str:
    """Return what is said where it is how the line is written, and not the shapes."""
    text = ast.unparse(tree)
    match tree:
        case ast.Call(ast.Attribute(_, name) as called) if name in _WITHOUT_BRACKETS and "callable" in str(error):
            return f"`{text}` has brackets too many: write `{ast.unparse(called)}`."
        case ast.Call(keywords=options) if names := [it.arg for it in options if it.arg in _OPTIONS]:
            meant = ast.unparse(_renamed(tree))
            return f"NumPy calls {names[0]} {_OPTIONS[str(names[0])]}: write `{meant}`."
        case ast.Attribute(of, name) if isinstance(error, AttributeError):
            return _without(ast.unparse(of), name, error)
    if isinstance(error, ValueError) and "truth value" in str(error):
        return f"`{text}` is an array, neither true nor false as a whole; as a factor it is 1 where it holds, else 0."
    lists = [name for name, value in known.items() if isinstance(value, (list, tuple))]
    if isinstance(error, TypeError) and lists and any(word in str(error) for word in ("list", "sequence", "tuple")):
        return f"`{lists[0]}` is a list, and lists do not compute; make an array of it: array({lists[0]})."
    return ""


def _without(owner: str, name: str, error: AttributeError) -> str:
    """Return what is said of something that is asked for an attribute that it has not got."""
    if is_plain_number(error.obj):
        return f"`{owner}` is one number, so it has no .{name}."
    if isinstance(error.obj, (list, tuple)):
        return f"`{owner}` is a list, so it has no .{name}; make an array of it: array({owner})."
    return f"An array has no .{name}; {_INSTEAD[name]}." if is_array(error.obj) and name in _INSTEAD else ""


def _renamed(call: ast.Call) -> ast.Call:
    options = [ast.keyword(_OPTIONS.get(it.arg or "", it.arg), it.value) for it in call.keywords]
    return ast.Call(call.func, call.args, options)
