"""The gate table in JavaScript: what a page needs to run both passes itself."""

from __future__ import annotations

import json
from collections.abc import Iterable

from . import formulas
from .gates import Gate


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
    "log": {value: (a) => log(a), local: [(a, y) => 1 / a], domain: [[(a) => a > 0, "a logarithm needs a number \
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


def _row(gate: Gate) -> str:
    inputs = ", ".join(gate.inputs)
    local = ", ".join(f"({inputs}, y) => {_code(text)}" for text in gate.computed)
    domain = ", ".join(
        f'[({inputs}) => {_code(rule.condition)}, {json.dumps(rule.sentence, ensure_ascii=False)}, "{rule.slope}"]'
        for rule in gate.domain
    )
    return f'"{gate.name}": {{value: ({inputs}) => {_code(gate.value)}, local: [{local}], domain: [{domain}]}},'


def _code(text: str) -> str:
    """Return a formula or a condition for JavaScript, where -- is an operator of its own."""
    return formulas.elementwise(text).replace("--", "- -")
