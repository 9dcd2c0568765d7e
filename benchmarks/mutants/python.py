"""Faults in Python: each yields the module with one operator, number, condition, statement or formula changed."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any

from .mutant import Mutant

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_NEGATED_BY_SWAP = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "sin": "cos", "cos": "sin"}
_LETTERS = ("a", "b", "c", "y")  # of the formulas of the gate table
_MOST_SHOWN = 140  # characters of a change

Changed = Callable[[], str]


def mutants_of(module: str, text: str) -> Iterator[Mutant]:
    """Yield every fault that can be planted in a module.

    Args:
        module: its file, below the package.
        text: what stands in it.

    >>> [mutant.change for mutant in mutants_of("", "def f(x):\\n    return x < 1 and -x")]
    ['x < 1 and -x → x < 1 or -x', 'x < 1 → x <= 1', '1 → 2', '-x → x']
    """
    tree = ast.parse(text)
    lines = text.split("\n")
    for change, line, source in _changes_in(tree, _statement_or_operator):
        yield Mutant(module, line, lines[line - 1].strip(), change, source)


def _changes_in(tree: ast.AST, changes: Callable[[ast.AST, ast.AST], Iterator[ast.AST]]) -> Iterator[Any]:
    """Yield each change of a tree: in words, its line, and what makes the whole text with it."""
    stack: list[tuple[ast.AST, str, int | None, ast.AST]] = [(tree, "", None, tree)]
    while stack:
        holder, name, index, node = stack.pop()
        for new in changes(holder, node):
            words = f"{_shown(node)} → {_shown(new)}"
            yield words, getattr(node, "lineno", 1), _text_with(tree, holder, name, index, new)
        stack += reversed([*_children(node)])


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield the parts of a node that do something: no types, no decorators, no imports, nothing that only asserts."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.keyword(arg="strict"):
            return
        case ast.Raise(exc=ast.Call(func=ast.Name(id="AssertionError"))):
            return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        if isinstance(value, list):
            yield from ((node, name, i, part) for i, part in enumerate(value) if isinstance(part, ast.AST))
        elif isinstance(value, ast.AST):
            yield node, name, None, value


def _text_with(tree: ast.AST, holder: ast.AST, name: str, index: int | None, new: ast.AST) -> Changed:
    """Return what makes the text of a tree with one of its nodes replaced."""

    def text() -> str:
        old = getattr(holder, name)
        setattr(holder, name, new if index is None else [*old[:index], new, *old[index + 1 :]])
        try:
            return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        finally:
            setattr(holder, name, old)

    return text


def _shown(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


# ---- one change ------------------------------------------------------------------------------------------------------


def _statement_or_operator(holder: ast.AST, node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in the place of a node."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Raise(exc=ast.Call(func=ast.Name(id="AssertionError"))):
            return  # a docstring; what is never reached
        case ast.Expr() | ast.AugAssign() | ast.Continue() | ast.Break() | ast.Raise():
            yield ast.Pass()
        case ast.Return() if not isinstance(holder, ast.FunctionDef):  # an early one
            yield ast.Pass()
        case ast.Constant(value=str() as text) if not isinstance(holder, ast.Expr | ast.JoinedStr):
            yield from (ast.Constant(formula) for formula in _wrong_formulas(text))
    yield from _negated(holder, node)
    yield from _operator(holder, node)


def _negated(holder: ast.AST, node: ast.AST) -> Iterator[ast.AST]:
    """Yield the opposite of a condition, where no other operator makes it."""
    is_condition = node is getattr(holder, "test", None) or node in getattr(holder, "ifs", ())
    swapped = isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], _NEGATED_BY_SWAP)
    if is_condition and not swapped and not (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)):
        yield ast.UnaryOp(ast.Not(), node)


def _operator(holder: ast.AST, node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node with another operator, number or function."""
    match node:
        case ast.Compare(left, operators, others):
            for place, operator in enumerate(operators):
                other = _COMPARISONS[type(operator)]()
                yield ast.Compare(left, [*operators[:place], other, *operators[place + 1 :]], others)
        case ast.BoolOp(op=ast.And(), values=values):
            yield ast.BoolOp(ast.Or(), values)
        case ast.BoolOp(op=ast.Or(), values=values):
            yield ast.BoolOp(ast.And(), values)
        case ast.BinOp(left, operator, right) if type(operator) in _ARITHMETIC:
            yield ast.BinOp(left, _ARITHMETIC[type(operator)](), right)
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=operand):
            yield operand
        case ast.Constant(value=bool() as flag):
            yield ast.Constant(not flag)
        case ast.Constant(value=int() | float() as number):
            yield ast.Constant(number + 1 if (isinstance(number, int) and number < 100) or number == 0 else number * 2)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=keywords) if name in _CALLS:
            yield ast.Call(ast.Name(_CALLS[name]), arguments, keywords)


# ---- formulas that stand in the code as text -------------------------------------------------------------------------


def _wrong_formulas(text: str) -> Iterator[str]:
    """Yield a formula of the gate table with one thing changed; nothing where a text is no formula.

    >>> [*_wrong_formulas("y * 2")], [*_wrong_formulas("sigmoid")]
    (['y / 2', '(y + 1) * 2', 'y * 3'], [])
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return
    if all(_is_formula(line) for line in tree.body):
        for _, _, wrong in _changes_in(tree, _formula_operator):
            yield wrong().strip()


def _is_formula(line: ast.stmt) -> bool:
    """Tell whether a line is a formula, or a function that returns one."""
    if isinstance(line, ast.FunctionDef):
        return True
    called = {id(node.func) for node in ast.walk(line) if isinstance(node, ast.Call)}
    names = (node for node in ast.walk(line) if isinstance(node, ast.Name) and id(node) not in called)
    return isinstance(line, ast.Expr) and all(name.id in _LETTERS for name in names)


def _formula_operator(holder: ast.AST, node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Name) and node.id in _LETTERS and node is not getattr(holder, "func", None):
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))
    if isinstance(holder, ast.IfExp):
        yield from _negated(holder, node)
    yield from _operator(holder, node)
