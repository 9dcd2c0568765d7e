"""What a student reads beside a predicted gradient that is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.graph import Graph
from ..mistakes import wording
from ..mistakes.explanation import explain


def messages(graph: Graph, answers: Mapping[str, float]) -> dict[str, str]:
    """Return what to say beside each wrong gradient, by the node's name.

    Args:
        graph: at its inputs.
        answers: some gradients, by the node's name.

    >>> from backprop_helpers import parse
    >>> messages(parse("(4x + 1)^2", x=1), {"b": 2, "a": 2, "x": 8})["a"]
    'follows from what is wrong at b'
    """
    found = explain([graph], [answers])
    return wording.beside(found) if found else {}
