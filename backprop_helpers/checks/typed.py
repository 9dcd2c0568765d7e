"""What a typed formula was meant to be: brackets that are missing, an e that is a node, a power typed as a product."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice

from ..core.errors import DomainError, ExpressionError
from ..core.graph import Graph
from ..core.numbers import and_list
from ..mistakes.rounding import same
from .array_formulas import formula_value
from .calling import nearest
from .known import Recognized, of_record

_LONGEST, _MOST = 80, 400  # characters of a formula whose brackets are looked for, and how many bracketings are tried
_SIGN = re.compile(r"(\*\*|[-+*/^(),−–·⋅×÷])\s*")
_E = re.compile(r"(?<![^\W\d])e(?!\w|[-+]\d|\s*(?:\^|\*\*))")  # not that of exp, of 2e-5 or of e^x
_DOUBLED = re.compile(r"(\w+)\s*(?<!\*)\*(?!\*)\s*(\d+)(?![\w.])")
# In 1/2*(x + 1)^(1/2) the 1/2 is the factor that a power brings down, so no denominator goes on behind its 2.
_NUMBER_OVER = re.compile(r"(?<![\w.)])\d+\s*/\s*\Z")
_SLOPE_OF_POWER = re.compile(r"\d+\s*\*(?!\*).*(\^|\*\*)")


def meant(text: str, graphs: Sequence[Graph], name: str) -> Recognized | None:
    """Return how a wrong formula for the derivative by a node was mistyped, if something like it is right."""
    text = text.strip()
    called = [node for node in graphs[0].values if node[0] in "eE"] if _E.search(text) else []
    for code, typed, formula in chain(_mistyped(text), _bracketed(text)):
        if all(_is_gradient(formula, graph, name) for graph in reversed(graphs)):
            return of_record(code, name, typed=typed)
    return of_record("number_e", name, node=called[0]) if called and "e" not in called else None


def _is_gradient(formula: str, graph: Graph, name: str) -> bool:
    with suppress(ExpressionError, DomainError):
        return same(formula_value(formula, graph, name), graph.gradients[name])
    return False


def _mistyped(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield what a formula may be in the place of what it is: a code, the part in question, and the formula."""
    yield "upside_down", text, f"1/({text})"
    for found in _DOUBLED.finditer(text):
        yield "product_for_power", found[0], f"{text[: found.start()]}{found[1]}^{found[2]}{text[found.end() :]}"


def _bracketed(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield a formula with one more pair of brackets, then with two.

    >>> [formula for _, _, formula in _bracketed("2*x/2*r")][:3]
    ['(2*x)/2*r', '2*(x/2)*r', '2*x/(2*r)']
    """
    once = list(_one_pair(text)) if len(text) <= _LONGEST else []
    twice = ((f"{one} and {other}", both) for one, formula in once for other, both in _one_pair(formula))
    for inner, formula in islice(chain(once, twice), _MOST):
        yield "missing_brackets", inner, formula


def _one_pair(text: str) -> Iterator[tuple[str, str]]:
    signs = list(_SIGN.finditer(text))
    starts = [0, *(sign.end() for sign in signs if sign[1] != ")")]
    ends = [*(sign.start() for sign in signs if sign[1] != "("), len(text)]
    spans = [(start, end) for start in starts for end in ends if any(start < sign.start() < end for sign in signs)]
    for start, end in sorted(spans, key=lambda span: span[1] - span[0]):
        inner = text[start:end].strip()
        of_power = _SLOPE_OF_POWER.match(inner) and _NUMBER_OVER.search(text[:start])
        if inner.count("(") == inner.count(")") and not of_power:
            yield inner, f"{text[:start]}({inner}){text[end:]}"


def unknown_name(name: str, graph: Graph) -> str:
    """Return what is said of a name in a formula that is no node."""
    if name.startswith("d") and name[1:] in graph.values and any(node.shape for node in graph.nodes):
        return f"{name} is not known where this gradient is computed: use the gradients that are computed before it."
    near = nearest(name, graph.values)
    advice = f"did you mean {near}?" if near else f"its nodes are {and_list(graph.values)}."
    return f"{name} is not a node of this graph; {advice}"
