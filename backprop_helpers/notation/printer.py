"""Print a formula's tree for people, as LaTeX or as plain text, with the same brackets."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass

from ..core.formulas import PRIMITIVES, constant
from ..core.numbers import MINUS, bracketed, bracketed_latex, format_number, name_latex, number_latex

# How tightly a piece of print binds; an operand that binds less tightly than its place asks for gets brackets.
SUM, PRODUCT, FRACTION, POWER, ATOM = 1, 2, 3, 4, 5
# How a comparison is written, as LaTeX and as text.
_SIGNS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<"),
    ast.LtE: (r"\le", "≤"),
    ast.Gt: (">", ">"),
    ast.GtE: (r"\ge", "≥"),
    ast.Eq: ("=", "="),
    ast.NotEq: (r"\ne", "≠"),
}
# A number in front of a name or a function needs no dot; in front of a number or a fraction it would be misread.
_AFTER_A_NUMBER = re.compile(r"[^\W\d]|\\(?!frac|left)")


@dataclass(frozen=True)
class Style:
    """What is written for each operation, and how tightly the result binds: in plain text, if nothing else is said."""

    times: str = " · "
    minus: str = MINUS
    fraction: tuple[str, int, int, int] = ("{} / {}", PRODUCT, FRACTION, PRODUCT)  # how top, bottom and whole must bind
    power: tuple[str, int] = ("{}^{}", ATOM)  # how the exponent must bind
    logarithm: str = "log({}, {})"  # of a number to a base
    call_binding: int = ATOM  # of a function with its arguments
    latex: bool = False
    name: Callable[[str], str] = str
    number: Callable[[float], str] = format_number
    factor: Callable[[float], str] = bracketed  # a number that is multiplied
    about: str = "≈"  # where = is not true of the numbers as shown
    derivative: str = "∂{}/∂{}"
    column: str = ""  # where lines are aligned

    def partial(self, top: str, bottom: str) -> str:
        return self.derivative.format(self.name(top), self.name(bottom))

    def brackets(self, text: str) -> str:
        # TeX sets a gap in front of \left(, so it stands only where the brackets have to grow
        return rf"\left({text}\right)" if self.latex and r"\frac" in text else f"({text})"

    def word(self, word: str) -> str:
        return rf"\text{{ {word} }}" if self.latex else f" {word} "

    def call(self, template: str, *contents: str) -> str:
        if self.latex and r"\frac" in contents[0]:
            template = template.replace("(", r"\left(").replace(")", r"\right)")
        return template.format(*contents)


TEXT = Style()
LATEX = Style(
    times=r" \cdot ",
    minus="-",
    fraction=(r"\frac{{{}}}{{{}}}", 0, 0, FRACTION),
    power=("{}^{{{}}}", 0),
    logarithm=r"\log_{{{1}}}({0})",
    call_binding=FRACTION,
    latex=True,
    name=name_latex,
    number=number_latex,
    factor=bracketed_latex,
    about=r"\approx",
    derivative=r"\frac{{\partial {}}}{{\partial {}}}",
    column="&",
)


def to_text(tree: ast.expr, name: Callable[[str], str] | None = None, place: int = 0, style: Style = TEXT) -> str:
    r"""Print the tree of a formula or a condition for people; it gets brackets if it does not bind as its place asks.

    >>> from backprop_helpers.core.formulas import parse_formula
    >>> to_text(parse_formula("-a / (2 * sigmoid(b)) ** 2", "ab"))
    '−a / (2 · σ(b))^2'
    >>> to_text(parse_formula("2 * a * (1 - b)", "ab"), style=LATEX)
    '2 a \\cdot (1 - b)'
    """
    text, binding = _piece(tree, style, name or style.name)
    return text if binding >= place else style.brackets(text)


def _piece(tree: ast.expr, style: Style, name: Callable[[str], str]) -> tuple[str, int]:
    """Return what is printed for a tree, and how tightly it binds."""

    def inner(part: ast.expr, place: int = 0) -> str:
        return to_text(part, name, place, style)

    match tree:
        case ast.Constant(value=int() | float() as content):
            return _atom(style.number(content))
        case ast.Name(id=identifier):
            return _atom(name(identifier))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return style.minus + inner(operand, PRODUCT), SUM
        case ast.BinOp(
            left=ast.UnaryOp(op=ast.USub(), operand=left), op=ast.Mult() | ast.Div() as operator, right=right
        ):
            # before the fraction, not inside it
            return style.minus + inner(ast.BinOp(left, operator, right), PRODUCT), SUM
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            base = _base(left, right)
            if base is not None:
                return style.call(style.logarithm, inner(base[0]), inner(base[1])), style.call_binding
            template, top, bottom, binding = style.fraction
            return template.format(inner(left, top), inner(right, bottom)), binding
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            template, exponent = style.power
            return template.format(inner(left, ATOM), inner(right, exponent)), POWER
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            before, binding = _piece(left, style, name)
            leads = _is(left, ast.Mult) and before[0] == style.minus  # (-2 a) b is -2 a b
            before = before if leads or binding >= PRODUCT else style.brackets(before)
            after = inner(right, PRODUCT if _is(right, ast.Mult) else FRACTION)  # a (b c) is a b c
            together = style.latex and re.fullmatch(r"[\d.]+", before) and _AFTER_A_NUMBER.match(after)
            times = style.times if not together else r" \, " if after.startswith(r"\mathrm") else " "
            return before + times + after, SUM if leads else PRODUCT
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            after = inner(right)
            after = after if _is(right, ast.Add, ast.Sub) and after[0] != style.minus else inner(right, PRODUCT)
            return f"{inner(left, SUM)} + {after}", SUM  # a + (b - c) is a + b - c
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return f"{inner(left, SUM)} {style.minus} {inner(right, PRODUCT)}", SUM
        case ast.Call(func=ast.Name(id=function), args=arguments):
            template = PRIMITIVES[function].latex if style.latex else PRIMITIVES[function].text or f"{function}({{}})"
            return style.call(template, ", ".join(inner(part) for part in arguments)), style.call_binding
        case ast.Compare(left=left, ops=operators, comparators=others):
            signs = [_SIGNS[type(operator)][not style.latex] for operator in operators]
            compared = [f" {sign} {inner(part)}" for sign, part in zip(signs, others, strict=True)]
            return inner(left) + "".join(compared), SUM
        case ast.BoolOp(op=operator, values=parts):
            word = style.word("and" if isinstance(operator, ast.And) else "or")
            return word.join(inner(part, SUM) for part in parts), 0
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return style.word("not").replace("{ ", "{").lstrip() + inner(operand, ATOM), SUM
    raise ValueError(f"{ast.unparse(tree)} is not a formula.")


def _atom(text: str) -> tuple[str, int]:
    """Return a printed name or number, and how tightly it binds: a number may stand in for a name."""
    if text.startswith(("-", MINUS)):
        return text, SUM
    return text, PRODUCT if r"\times" in text else ATOM  # 1.2 × 10⁵ is a product


def _base(top: ast.expr, bottom: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """Return the number and the base of log(a) / log(2), which people write as a logarithm to the base 2."""
    match top, bottom:
        case ast.Call(func=ast.Name(id="log"), args=[number]), ast.Call(func=ast.Name(id="log"), args=[base]):
            return (number, base) if constant(base) is not None else None
    return None


def _is(tree: ast.expr, *operators: type[ast.operator]) -> bool:
    return isinstance(tree, ast.BinOp) and isinstance(tree.op, operators)
