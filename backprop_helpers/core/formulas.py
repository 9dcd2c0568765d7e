"""The small formula language of the gate table, such as ``"y * (1 - y)"``, and what makes programs of it.

A condition compares formulas, ``"b > 0 and b != 1"``; inside ``float`` it is 1 where it holds and else 0. Both are
valid Python as they stand; for NumPy and JavaScript, `elementwise` rewrites the conditions.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, reduce
from itertools import chain, pairwise
from typing import Any


@dataclass(frozen=True)
class Primitive:
    """A function that formulas may call: the line that brings it into each language, and how people write it."""

    name: str
    latex: str  # {} takes the arguments, here and in the next one
    text: str = ""  # as Python writes it, if empty
    python: str | None = None  # the import from math, if None; empty for a function that Python has built in
    numpy: str = ""  # what NumPy calls it, if something else
    javascript: str = ""  # likewise
    formula: str = ""  # of a, for a function that is itself a formula

    def line(self, language: str) -> str:
        """Return what a program in ``"python"``, ``"numpy"`` or ``"javascript"`` needs before it calls the function."""
        if language == "javascript":
            function = f"(a) => {self.formula}" if self.formula else self.javascript or f"Math.{self.name}"
            return f"const {self.name} = {function};"
        if self.formula:
            return f"def {self.name}(a):\n    return {self.formula}"
        if language == "numpy":
            return f"from numpy import {self.numpy} as {self.name}" if self.numpy else f"from numpy import {self.name}"
        return f"from math import {self.name}" if self.python is None else self.python


# σ and softplus raise e to negative numbers only: that fades to 0 where the reverse would get too large on the way.
_ROWS = (
    Primitive("exp", "e^{{{}}}"),
    Primitive("log", r"\ln({})", "ln({})"),
    Primitive("log1p", r"\ln(1 + {})", "ln(1 + {})"),
    Primitive("sin", r"\sin({})"),
    Primitive("cos", r"\cos({})"),
    Primitive("tanh", r"\tanh({})"),
    Primitive("sqrt", r"\sqrt{{{}}}"),
    Primitive("floor", r"\lfloor {} \rfloor", python="def floor(a):\n    return a // 1.0"),  # math.floor makes an int
    Primitive("abs", r"\left|{}\right|", "|{}|", python="", numpy="absolute"),
    Primitive("max", r"\max({})", python="", numpy="maximum"),
    Primitive("min", r"\min({})", python="", numpy="minimum"),
    Primitive("float", "[{}]", "[{}]", python="", numpy="float64", javascript="Number"),
    Primitive("sign", r"\operatorname{{sign}}({})", formula="float(a > 0) - float(a < 0)"),
    Primitive("sigmoid", r"\sigma({})", "σ({})", formula="exp(min(a, 0.0)) / (1 + exp(-abs(a)))"),
    Primitive("relu", r"\operatorname{{relu}}({})", formula="max(a, 0.0)"),
    Primitive("softplus", r"\operatorname{{softplus}}({})", formula="max(a, 0.0) + log1p(exp(-abs(a)))"),
)
PRIMITIVES: Mapping[str, Primitive] = {row.name: row for row in _ROWS}

_OPERATORS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)


@cache
def parse_formula(formula: str, names: str) -> ast.expr:
    """Return the syntax tree of a formula over one-letter names, or raise a ValueError that says what is wrong."""
    return _vetted("formula", formula, names, _beyond_formulas)


def _vetted(kind: str, text: str, names: str, beyond: Callable[[ast.expr, str], Iterator[str]]) -> ast.expr:
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise ValueError(f"The {kind} {text!r} has an error at character {error.offset}.") from None
    for reason in beyond(tree, names):
        raise ValueError(f"The {kind} {text!r} {reason}")
    return tree


def _beyond_formulas(tree: ast.expr, names: str) -> Iterator[str]:
    """Yield what a formula has and the language has not."""
    match tree:
        case ast.Constant(value=int() | float()) if not isinstance(tree.value, bool):
            pass
        case ast.Name(id=name) if len(name) == 1 and name in names:
            pass
        case ast.Name(id=name) if name in PRIMITIVES:
            yield f"needs brackets after {name}."
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in PRIMITIVES:
            count = 2 if name in ("max", "min") else 1
            if len(arguments) != count:
                yield f"is wrong at {name}: {name} takes {count} argument{'s'[: count > 1]}."
            beyond = _beyond_conditions if name == "float" else _beyond_formulas
            yield from chain.from_iterable(beyond(argument, names) for argument in arguments)
        case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)):
            yield f"uses {name!r}; it may use {', '.join([*names, *PRIMITIVES])}."
        case ast.BinOp(left=ast.UnaryOp(), op=ast.Pow()) | ast.UnaryOp(operand=ast.BinOp(op=ast.Pow())):
            # JavaScript refuses -a ** 2; written as a product it means the same everywhere.
            yield "has a minus in front of a power; write -1 * … instead."
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _OPERATORS:
            yield from chain(_beyond_formulas(left, names), _beyond_formulas(right, names))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            yield from _beyond_formulas(operand, names)
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
            yield "has a condition where a number belongs; write float(a > 0), which is 1 where a > 0 and else 0."
        case _:
            yield "may only use numbers, names, + - * / **, brackets and known functions."


def _beyond_conditions(tree: ast.expr, names: str) -> Iterator[str]:
    """Yield what a condition has and the language has not."""
    match tree:
        case ast.BoolOp(values=parts):
            yield from chain.from_iterable(_beyond_conditions(part, names) for part in parts)
        case ast.UnaryOp(op=ast.Not(), operand=part):
            yield from _beyond_conditions(part, names)
        case ast.Compare() if all(isinstance(sign, _COMPARISONS) for sign in tree.ops):
            yield from chain.from_iterable(_beyond_formulas(part, names) for part in [tree.left, *tree.comparators])
        case _:
            yield "compares nothing; write a > 0, or several such with and, or, not: b > 0 and b != 1."


class _Elementwise(ast.NodeTransformer):
    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        pairs = zip(node.ops, pairwise([self.visit(part) for part in (node.left, *node.comparators)]), strict=True)
        return _joined([ast.Compare(left, [sign], [right]) for sign, (left, right) in pairs], ast.BitAnd())

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        sign = ast.BitAnd() if isinstance(node.op, ast.And) else ast.BitOr()
        return _joined([self.visit(part) for part in node.values], sign)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        operand = self.visit(node.operand)  # ~ would make -2 of true
        negated = isinstance(node.op, ast.Not)
        return ast.BinOp(operand, ast.BitXor(), ast.Constant(1)) if negated else ast.UnaryOp(node.op, operand)


def _joined(parts: Sequence[ast.expr], sign: ast.operator) -> ast.expr:
    return reduce(lambda left, right: ast.BinOp(left, sign, right), parts)


@cache
def elementwise(text: str) -> str:
    """Return a formula or a condition as NumPy, for arrays, and JavaScript write it.

    >>> elementwise("0 < a < 1 or not b == 0")
    '(0 < a) & (a < 1) | (b == 0) ^ 1'
    """
    return ast.unparse(_Elementwise().visit(ast.parse(text, mode="eval")))


def calls(formula: str) -> list[str]:
    """Return the primitives that a formula needs, those that they need themselves first.

    >>> calls("sigmoid(a) * 2")
    ['exp', 'min', 'abs', 'sigmoid']
    """
    found: list[str] = []
    for node in ast.walk(ast.parse(formula)):
        if isinstance(node, ast.Name) and node.id in PRIMITIVES and node.id not in found:
            inner = calls(PRIMITIVES[node.id].formula)
            found += [name for name in [*inner, node.id] if name not in found]
    return found


def header(names: Iterable[str], language: str) -> str:
    """Return the lines that bring primitives, each after those it needs, into a program; imports come first."""
    lines = [line for name in names if (line := PRIMITIVES[name].line(language))]
    if language == "javascript":
        return "\n".join(lines)
    imports = [line for line in lines if line.startswith("from")]
    definitions = [line for line in lines if line.startswith("def")]
    module = "math" if language == "python" else "numpy"
    names_imported = ", ".join(line.removeprefix(f"from {module} import ") for line in imports)
    merged = [f"from {module} import {names_imported}"] if imports else []
    return "\n\n\n".join(merged + definitions)


@cache
def compile_formula(formula: str, names: str) -> Callable[..., float]:
    """Return a Python function of a formula over plain numbers; its arguments are the names, in order."""
    tree = substitute(parse_formula(formula, names), {})
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = float(node.value)  # type: ignore[arg-type]  # Python's whole numbers grow without bounds
    return _function(tree, names)


@cache
def compile_condition(condition: str, names: str) -> Callable[..., bool]:
    """Return the same of a condition, or raise a ValueError that says what is wrong."""
    return _function(_vetted("condition", condition, names, _beyond_conditions), names)


def _function(tree: ast.expr, names: str) -> Callable[..., Any]:
    text = ast.unparse(tree)
    namespace: dict[str, object] = {}
    exec(header(calls(text), "python"), namespace)  # only text of this module
    return eval(f"lambda {', '.join(names)}: {text}", namespace)  # vetted by its callers


def number(value: float) -> ast.expr:
    """Return the syntax tree of a number; whole numbers lose their ``.0``, negative ones keep their sign apart."""
    whole = int(value) if math.isfinite(value) and value == int(value) and abs(value) < 1e15 else value
    return ast.UnaryOp(ast.USub(), ast.Constant(-whole)) if whole < 0 else ast.Constant(whole)


def substitute(tree: Any, replacements: Mapping[str, ast.expr]) -> Any:
    """Return a copy of the tree, or of a part of one, with other trees in place of its names."""
    if isinstance(tree, ast.Name):
        return replacements.get(tree.id, tree)
    if isinstance(tree, list):
        return [substitute(part, replacements) for part in tree]
    if not isinstance(tree, ast.AST) or not tree._fields:
        return tree
    return type(tree)(**{name: substitute(part, replacements) for name, part in ast.iter_fields(tree)})


def with_numbers(tree: ast.expr, letters: str, numbers: Iterable[float | None]) -> ast.expr:
    """Return a copy of the tree with numbers in place of those letters that have one."""
    pairs = zip(letters, numbers, strict=True)
    return substitute(tree, {letter: number(value) for letter, value in pairs if value is not None})


class _Simplification(ast.NodeTransformer):
    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        operand = self.visit(node.operand)
        value = constant(operand)
        return number(-value) if value is not None and isinstance(node.op, ast.USub) else ast.UnaryOp(node.op, operand)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        arguments = [self.visit(argument) for argument in node.args]
        if ast.unparse(node.func) == "float" and not any(isinstance(part, ast.Name) for part in ast.walk(arguments[0])):
            return number(compile_condition(ast.unparse(arguments[0]), "")())
        return ast.Call(node.func, arguments, [])

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        left, right = self.visit(node.left), self.visit(node.right)
        a, b = constant(left), constant(right)
        if a is not None and b is not None and not isinstance(node.op, ast.Div):
            with suppress(ArithmeticError, TypeError):  # too large, or complex: it stays as it is
                return number(_OPERATORS[type(node.op)](float(a), float(b)))
        match node.op:
            case ast.Mult() if a == 0 or b == 0:
                return number(0)
            case ast.Mult() if a == 1:
                return right
            case ast.Mult() | ast.Div() | ast.Pow() if b == 1:
                return left
            case ast.Pow() if b == 0:
                return number(1)
            case ast.Add() | ast.Sub() if b == 0:
                return left
            case ast.Add() if a == 0:
                return right
        return ast.BinOp(left, node.op, right)


def constant(tree: ast.expr) -> float | None:
    """Return the number that a tree is, or None where it is more than a number."""
    match tree:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
    return None


def simplify(tree: ast.expr) -> ast.expr:
    """Return the tree as a person would write it: numbers folded, and without what does nothing.

    >>> ast.unparse(simplify(parse_formula("2 * a ** (2 - 1)", "a")))
    '2 * a'
    """
    return _Simplification().visit(substitute(tree, {}))
