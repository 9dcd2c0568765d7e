"""The gate table in JavaScript: what a page needs to run both passes itself, and other formulas as plain data."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable

from . import formulas
from .gates import Gate

_SIGNS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**"}
_CONDITION_WORDS = {"or": "||", "and": "&&", "not": "!", "==": "===", "!=": "!=="}


def gate_table(gates: Iterable[Gate]) -> str:
    """Return rows of the gate table as a constant ``GATES`` of a JavaScript module.

    For each name it holds ``value``, a function of the inputs; ``local``, for each input a function of the inputs and
    of the value; and ``domain``, pairs of a condition on the inputs and the sentence to show outside it.

    Args:
        gates: the rows.

    >>> from backprop_helpers import GATES
    >>> print(gate_table([GATES["sqrt"]]))
    const GATES = (() => {
    const sqrt = Math.sqrt;
    return {
    "sqrt": {value: (a) => sqrt(a), local: [(a, y) => 1 / (2 * y)], domain: [[(a) => a >= 0, "a square root needs a \
number that is not negative"]]},
    };
    })();
    """
    rows = list(gates)
    needs: dict[str, None] = {}
    for row in rows:
        for text in (row.value, *row.local_gradients, *(rule.condition for rule in row.domain)):
            needs |= dict.fromkeys(formulas.calls(text))
    lines = [formulas.header(needs, "javascript"), "return {", *map(_row, rows), "};"]
    return "\n".join(["const GATES = (() => {", *filter(None, lines), "})();"])


def functions() -> str:
    """Return the functions that a formula may call as a constant ``FUNCTIONS`` of a JavaScript module.

    >>> functions().splitlines()[1]
    'const exp = Math.exp;'
    """
    names = formulas.PRIMITIVES
    lines = [formulas.header(names, "javascript"), f"return {{{', '.join(names)}}};"]
    return "\n".join(["const FUNCTIONS = (() => {", *lines, "})();"])


Tree = float | str | list["Tree"]


def formula_tree(text: str) -> Tree:
    """Return a formula as plain data: a number, a letter, or an operator or a function with what it takes.

    >>> formula_tree("-a ** (b - 1) * exp(a)")
    ['*', ['-', ['**', 'a', ['-', 'b', 1]]], ['exp', 'a']]
    """
    return _tree(ast.parse(text, mode="eval").body)


def _tree(node: ast.expr) -> Tree:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=letter):
            return letter
        case ast.Call(func=ast.Name(id=name), args=parts):
            return [name, *map(_tree, parts)]
        case ast.UnaryOp(operand=part):
            return ["-", _tree(part)]
        case ast.BinOp(left=left, op=operator, right=right):
            return [_SIGNS[type(operator)], _tree(left), _tree(right)]
    raise AssertionError(ast.dump(node))  # the table holds no such formula


def _row(gate: Gate) -> str:
    inputs = ", ".join(gate.inputs)
    local = ", ".join(f"({inputs}, y) => {_formula(text)}" for text in gate.local_gradients)
    domain = ", ".join(
        f"[({inputs}) => {_condition(rule.condition)}, {json.dumps(rule.sentence, ensure_ascii=False)}]"
        for rule in gate.domain
    )
    return f'"{gate.name}": {{value: ({inputs}) => {_formula(gate.value)}, local: [{local}], domain: [{domain}]}},'


def _formula(text: str) -> str:
    """Return a formula for JavaScript, where -- is an operator of its own."""
    return ast.unparse(ast.parse(text, mode="eval")).replace("--", "- -")


def _condition(text: str) -> str:
    return re.sub(r"\b(or|and|not)\b|==|!=", lambda match: _CONDITION_WORDS[match[0]], text)
