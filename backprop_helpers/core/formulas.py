"""The small formula language of the gate table, and its printers.

A formula is a text such as ``"y * (1 - y)"``: numbers, names, ``+ - * / **``, brackets and calls to the
primitives below. Such a text is valid Python, NumPy and JavaScript as it stands; only LaTeX needs a printer.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache


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


# exp(709) is the last power of e that fits a float: past it, σ stays at 1e-308 instead of overflowing on the way.
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
    _native("sign", r"\operatorname{{sign}}({})", python="def sign(a):\n    return float((a > 0) - (a < 0))"),
    Primitive(
        "step",
        "def step(a):\n    return 1.0 if a > 0 else 0.0",
        "from numpy import heaviside\n\n\ndef step(a):\n    return heaviside(a, 0.0)",
        "const step = (a) => (a > 0 ? 1 : 0);",
        "[{} > 0]",
        "[{} > 0]",
    ),
    _defined("sigmoid", "1 / (1 + exp(min(-a, 709)))", r"\sigma({})", "σ({})"),
    _defined("relu", "max(a, 0.0)", r"\operatorname{{relu}}({})"),
    _defined("softplus", "max(a, 0.0) + log1p(exp(-abs(a)))", r"\operatorname{{softplus}}({})"),
)
PRIMITIVES: Mapping[str, Primitive] = {row.name: row for row in _ROWS}

_OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
    ast.Pow: lambda a, b: a**b,
}


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
    try:
        tree = ast.parse(formula, mode="eval").body
    except SyntaxError as error:
        raise ValueError(f"The formula {formula!r} has a slip at character {error.offset}.") from None
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if id(node) not in called or not isinstance(node, ast.Name):
            _refuse_outsiders(node, formula, names)
    return tree


def _refuse_outsiders(node: ast.AST, formula: str, names: str) -> None:
    match node:
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in PRIMITIVES:
            count = 2 if name in ("max", "min") else 1
            if len(arguments) != count:
                raise ValueError(f"In the formula {formula!r}, {name} takes {count} argument{'s'[: count > 1]}.")
            return
        case ast.Name(id=name) if name in PRIMITIVES:
            raise ValueError(f"The formula {formula!r} needs brackets after {name}.")
        case ast.Name(id=name) if len(name) == 1 and name in names:
            return
        case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)) if name not in PRIMITIVES:
            allowed = ", ".join([*names, *PRIMITIVES])
            raise ValueError(f"The formula {formula!r} uses {name!r}; it may use {allowed}.")
        case ast.BinOp(left=ast.UnaryOp(), op=ast.Pow()) | ast.UnaryOp(operand=ast.BinOp(op=ast.Pow())):
            # JavaScript refuses -a ** 2; written as a product it means the same everywhere.
            raise ValueError(f"The formula {formula!r} has a minus in front of a power; write -1 * … instead.")
        case ast.Constant(value=int() | float()) if not isinstance(node.value, bool):
            return
        case ast.BinOp() | ast.UnaryOp(op=ast.USub()) | ast.operator() | ast.USub() | ast.Load():
            if isinstance(node, ast.operator) and type(node) not in _OPERATORS:
                raise ValueError(f"The formula {formula!r} may only use + - * / **.")
            return
    raise ValueError(f"The formula {formula!r} may only use numbers, names, + - * / **, brackets and known functions.")


def calls(formula: str) -> list[str]:
    """Return the primitives that a formula needs, those that they need themselves first.

    >>> calls("sigmoid(a) * 2")
    ['exp', 'min', 'sigmoid']
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

    >>> print(header(["exp", "min", "sigmoid"], "python"))
    from math import exp
    <BLANKLINE>
    <BLANKLINE>
    def sigmoid(a):
        return 1 / (1 + exp(min(-a, 709)))
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
    value = constant(simplify(parse_formula(formula, names)))
    if value is not None:
        formula = repr(float(value))  # whole numbers of Python's own kind would grow without bounds
    namespace: dict[str, object] = {}
    exec(header(calls(formula), "python"), namespace)  # only text of this module
    return eval(f"lambda {', '.join(names)}: {formula}", namespace)  # vetted above


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


def _copy(tree: ast.expr) -> ast.expr:
    return ast.parse(ast.unparse(tree), mode="eval").body


class _Simplification(ast.NodeTransformer):
    """Folds numbers and drops what does nothing: ``2 * a ** (2 - 1)`` becomes ``2 * a``."""

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        operand = self.visit(node.operand)
        value = constant(operand)
        return number(-value) if value is not None else ast.UnaryOp(node.op, operand)

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        left, right = self.visit(node.left), self.visit(node.right)
        a, b = constant(left), constant(right)
        if a is not None and b is not None and not isinstance(node.op, ast.Div):
            try:
                return number(_OPERATORS[type(node.op)](float(a), float(b)))
            except (ArithmeticError, TypeError):  # too large, or complex
                return ast.BinOp(left, node.op, right)
        match node.op:
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
