"""The gate table in JavaScript: what a page needs to run both passes itself, and other formulas as plain data."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable
from typing import Any

from . import formulas
from .gates import Gate


def tables(gates: Iterable[Gate]) -> str:
    """Return ``FUNCTIONS``, which formulas may call, and the rows of ``GATES``, as typed in ``scripts/graph.js``."""
    names = formulas.PRIMITIVES
    known = [formulas.header(names, "javascript"), f"const FUNCTIONS = {{{', '.join(names)}}};"]
    return "\n".join([*known, "const GATES = {", *map(_row, gates), "};"])


def as_data(gate: Gate) -> dict[str, Any]:
    """Return a row of the gate table as plain data, for a page that runs no text as code."""
    return {
        "inputs": list(gate.inputs),
        "value": formula_tree(gate.value),
        "local": [formula_tree(text) for text in gate.computed],
        "domain": [[formula_tree(rule.condition), rule.sentence, rule.slope] for rule in gate.domain],
    }


Tree = float | str | list["Tree"]


def formula_tree(text: str) -> Tree:
    """Return a formula as plain data: a number, a letter, or an operator or a function with what it takes.

    >>> formula_tree("-a ** (b - 1) * exp(a) + float(a > 0)")
    ['Add', ['Mult', ['USub', ['Pow', 'a', ['Sub', 'b', 1]]], ['exp', 'a']], ['float', ['Gt', 'a', 0]]]
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
        case ast.UnaryOp(op=sign, operand=part):
            return [type(sign).__name__, _tree(part)]
        case ast.BinOp(left=left, op=sign, right=right) | ast.Compare(left=left, ops=[sign], comparators=[right]):
            return [type(sign).__name__, _tree(left), _tree(right)]
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
