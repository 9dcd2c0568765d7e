"""What a student reads beside a predicted gradient that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from ..checks.feedback import explanation
from ..core.graph import Graph
from ..core.numbers import and_list
from ..mistakes.diagnosis import close, diagnose, predict
from ..mistakes.misconceptions import all_slips


def messages(graph: Graph, answers: Mapping[str, float]) -> dict[str, str]:
    """Return what to say beside each wrong gradient, by the node's name.

    Args:
        graph: at its inputs.
        answers: some gradients, by the node's name.

    >>> from backprop_helpers import parse
    >>> messages(parse("(4x + 1)^2", x=1), {"b": 2, "a": 2, "x": 8})["a"]
    'follows from what is wrong at b'
    """
    finding = diagnose([graph], [answers])
    if finding is None:
        return {}
    found: dict[str, list[str]] = {}
    for diagnosis in finding.diagnoses:
        found.setdefault(diagnosis.explains, []).append(diagnosis.message)
    said = {name: explanation(texts) for name, texts in found.items()}
    first = and_list([finding.first, *finding.beside])
    for name in finding.wrong:
        if finding.rounded:
            said[name] = finding.rounded
        elif name not in said:
            follows = finding.follows and name not in (finding.first, *finding.beside)
            said[name] = f"follows from what is wrong at {first}" if follows else "not yet right"
    return said


def wrong_numbers(graph: Graph) -> dict[str, Any]:
    """Return the gradients that misconceptions lead to, for a page that has no kernel to ask.

    Args:
        graph: at the inputs that the page starts with.
    """
    slips: dict[str, dict[float, list[str]]] = {name: {} for name in graph.gradients}
    for slip in all_slips(graph):
        (row,) = predict([graph], slip, [{}])
        for name, number in row.items():
            if name in slips and isfinite(number) and not close(number, graph.gradients[name]):
                texts = slips[name].setdefault(number, [])
                texts += [slip.message] * (slip.message not in texts)
    return {
        "inputs": graph.inputs,
        "slips": {
            name: [[number, explanation(texts)] for number, texts in rows.items() if len(texts) <= 3]
            for name, rows in slips.items()
        },
    }
