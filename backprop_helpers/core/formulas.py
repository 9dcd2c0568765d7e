"""The small formula language of the gate table, and what makes programs of it.

A formula is a text such as ``"y * (1 - y)"``: numbers, names, ``+ - * / **``, brackets and calls to the primitives
below. A condition compares formulas, ``"b > 0 and b != 1"``; inside ``float`` it is part of a formula, 1 where it holds
and else 0. Both are valid Python as they stand; for NumPy and JavaScript, `elementwise` rewrites the conditions.
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
    """A function that formulas may call: the line that brings it into each language, and how people write it.

    An empty line means that the language has the function built in. ``{}`` in `latex` and in `text` takes the
    arguments; an empty `text` means that people write it as Python does.
    """

    name: str
    python: str
    numpy: str
    javascript: str
    latex: str
    text: str = ""


def _native(name: str, latex: str, text: str = "", numpy: str = "", python: str | None = None) -> Primitive:
    """A function that every language brings along, under its own name or one close to it."""
    numpy_line = f"from numpy import {numpy} as {name}" if numpy else f"from numpy import {name}"
    python_line = f"from math import {name}" if python is None else python
    return Primitive(name, python_line, numpy_line, f"const {name} = Math.{name};", latex, text)


def _defined(name: str, formula: str, latex: str, text: str = "") -> Primitive:
    """A function that is itself a formula."""
    definition = f"def {name}(a):\n    return {formula}"
    return Primitive(name, definition, definition, f"const {name} = (a) => {formula};", latex, text)


# σ and softplus raise e to negative numbers only: that fades to 0 where the reverse would get too large on the way.
_ROWS = (
    _native("exp", "e^{{{}}}"),
    _native("log", r"\ln({})", "ln({})"),
    _native("log1p", r"\ln(1 + {})", "ln(1 + {})"),
    _native("sin", r"\sin({})"),
    _native("cos", r"\cos({})"),
    _native("tanh", r"\tanh({})"),
    _native("sqrt", r"\sqrt{{{}}}"),
    _native("floor", r"\lfloor {} \rfloor", python="def floor(a):\n    return a // 1.0"),  # math.floor makes an int
    _native("abs", r"\left|{}\right|", "|{}|", numpy="absolute", python=""),
    _native("max", r"\max({})", numpy="maximum", python=""),
    _native("min", r"\min({})", numpy="minimum", python=""),
    Primitive("float", "", "from numpy import float64 as float", "const float = Number;", "[{}]", "[{}]"),
    _defined("sign", "float(a > 0) - float(a < 0)", r"\operatorname{{sign}}({})"),
    _defined("step", "float(a > 0)", "[{} > 0]", "[{} > 0]"),
    _defined("sigmoid", "exp(min(a, 0.0)) / (1 + exp(-abs(a)))", r"\sigma({})", "σ({})"),
    _defined("relu", "max(a, 0.0)", r"\operatorname{{relu}}({})"),
    _defined("softplus", "max(a, 0.0) + log1p(exp(-abs(a)))", r"\operatorname{{softplus}}({})"),
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
    """Return the syntax tree of a formula over one-letter names.

    Args:
        formula: the text, e.g. ``"y * (1 - y)"``.
        names: the letters it may use, e.g. ``"aby"``.

    Raises:
        ValueError: the text steps outside the formula language; the sentence says where.

    >>> ast.unparse(parse_formula("a*b", "ab"))
    'a * b'
    """
    return _vetted("formula", formula, names, _beyond_formulas)


def _vetted(kind: str, text: str, names: str, beyond: Callable[[ast.expr, str], Iterator[str]]) -> ast.expr:
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise ValueError(f"The {kind} {text!r} has a slip at character {error.offset}.") from None
    for reason in beyond(tree, names):
        raise ValueError(f"The {kind} {text!r} {reason}")
    return tree


def _beyond_formulas(tree: ast.expr, names: str) -> Iterator[str]:
    """Yield what a formula has and the language has not."""
    match tree:
        case ast.Constant(value=int() | float()) if not isinstance(tree.value, bool):
            return
        case ast.Name(id=name) if len(name) == 1 and name in names:
            return
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
            definition = PRIMITIVES[node.id].python
            inner = calls(definition) if definition.startswith("def") else []
            found += [name for name in [*inner, node.id] if name not in found]
    return found


def header(names: Iterable[str], language: str) -> str:
    """Return the lines that bring primitives into a program, imports first.

    Args:
        names: primitives, each after those it needs (see `calls`).
        language: ``"python"``, ``"numpy"`` or ``"javascript"``.

    >>> print(header(["exp", "min", "abs", "sigmoid"], "python"))
    from math import exp
    <BLANKLINE>
    <BLANKLINE>
    def sigmoid(a):
        return exp(min(a, 0.0)) / (1 + exp(-abs(a)))
    """
    blocks = [block for name in names if (block := getattr(PRIMITIVES[name], language))]
    if language == "javascript":
        return "\n".join(blocks)
    lines = [line for block in blocks for line in block.split("\n\n\n")]
    imports = [line for line in lines if line.startswith("from")]
    definitions = [line for line in lines if line.startswith("def")]
    module = "math" if language == "python" else "numpy"
    names_imported = ", ".join(line.removeprefix(f"from {module} import ") for line in imports)
    merged = [f"from {module} import {names_imported}"] if imports else []
    return "\n\n\n".join(merged + definitions)


@cache
def compile_formula(formula: str, names: str) -> Callable[..., float]:
    """Return a Python function of a formula over plain numbers; its arguments are the names, in order.

    >>> compile_formula("a * b", "ab")(3.0, 4.0)
    12.0
    """
    tree = _copy(parse_formula(formula, names))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = float(node.value)  # type: ignore[arg-type]  # Python's whole numbers grow without bounds
    return _function(tree, names)


@cache
def compile_condition(condition: str, names: str) -> Callable[..., bool]:
    """Return a Python function of a condition over plain numbers; its arguments are the names, in order.

    Raises:
        ValueError: the text is no condition; the sentence says why.

    >>> compile_condition("0 < a < b", "ab")(3.0, 4.0)
    True
    """
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


class _Substitution(ast.NodeTransformer):
    def __init__(self, replacements: Mapping[str, ast.expr]) -> None:
        self.replacements = replacements

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.replacements.get(node.id, node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        return ast.Call(node.func, [self.visit(argument) for argument in node.args], [])


def substitute(tree: ast.expr, replacements: Mapping[str, ast.expr]) -> ast.expr:
    """Return a copy of the tree with other trees in place of its names.

    >>> ast.unparse(substitute(parse_formula("a - b", "ab"), {"b": parse_formula("a - b", "ab")}))
    'a - (a - b)'
    """
    return _Substitution(replacements).visit(_copy(tree))


def with_numbers(tree: ast.expr, letters: str, numbers: Iterable[float | None]) -> ast.expr:
    """Return a copy of the tree with numbers in place of those letters that have one."""
    pairs = zip(letters, numbers, strict=True)
    return substitute(tree, {letter: number(value) for letter, value in pairs if value is not None})


def _copy(tree: ast.expr) -> ast.expr:
    return ast.parse(ast.unparse(tree), mode="eval").body


class _Simplification(ast.NodeTransformer):
    """Folds numbers and drops what does nothing: ``2 * a ** (2 - 1)`` becomes ``2 * a``."""

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
    """Return the tree as a person would write it.

    >>> ast.unparse(simplify(parse_formula("2 * a ** (2 - 1)", "a")))
    '2 * a'
    """
    return _Simplification().visit(_copy(tree))
