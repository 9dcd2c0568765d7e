"""The gate table in JavaScript: what a page needs to run both passes itself, and other formulas as plain data."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable

from . import formulas
from .gates import Gate

_SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
}


def gate_table(gates: Iterable[Gate]) -> str:
    """Return rows of the gate table as a constant ``GATES`` of a JavaScript module.

    For each name it holds ``value``, a function of the inputs; ``local``, for each input a function of the inputs and
    of the value; and ``domain``, lists of a condition on the inputs, the sentence to show outside it, and the letter
    of the input whose slope needs it, empty where the value does.

    Args:
        gates: the rows.

    >>> from backprop_helpers import GATES
    >>> print(gate_table([GATES["log"]]))
    const GATES = (() => {
    const log = Math.log;
    return {
    ["log"]: {value: (a) => log(a), local: [(a, y) => 1 / a], domain: [[(a) => a > 0, "a logarithm needs a number \
greater than 0", ""]]},
    };
    })();
    """
    rows = list(gates)
    needs: dict[str, None] = {}
    for row in rows:
        for text in (row.value, *row.computed, *(rule.condition for rule in row.domain)):
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

    >>> formula_tree("-a ** (b - 1) * exp(a) + float(a > 0)")
    ['+', ['*', ['-', ['**', 'a', ['-', 'b', 1]]], ['exp', 'a']], ['float', ['>', 'a', 0]]]
    """
    return _tree(ast.parse(formulas.elementwise(text), mode="eval").body)


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
        case (
            ast.BinOp(left=left, op=operator, right=right) | ast.Compare(left=left, ops=[operator], comparators=[right])
        ):
            return [_SIGNS[type(operator)], _tree(left), _tree(right)]
    raise AssertionError(ast.dump(node))  # the table holds no such formula


def _row(gate: Gate) -> str:
    """Return a row; its name in brackets is a key like any other, even __proto__."""
    inputs = ", ".join(gate.inputs)
    local = ", ".join(f"({inputs}, y) => {_code(text)}" for text in gate.computed)
    domain = ", ".join(
        f'[({inputs}) => {_code(rule.condition)}, {json.dumps(rule.sentence, ensure_ascii=False)}, "{rule.slope}"]'
        for rule in gate.domain
    )
    return f'["{gate.name}"]: {{value: ({inputs}) => {_code(gate.value)}, local: [{local}], domain: [{domain}]}},'


def _code(text: str) -> str:
    """Return a formula or a condition for JavaScript, where -- is an operator of its own."""
    return formulas.elementwise(text).replace("--", "- -")
