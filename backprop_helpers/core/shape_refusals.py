"""What is said of nodes whose shapes do not fit, with what is usually meant."""

from __future__ import annotations

from collections.abc import Sequence

from .arrays import common_shape
from .errors import ShapeError
from .nodes import Node

MEANT = " Did you mean "  # before what is usually meant


def refused(message: str, *parts: Node, meant: Sequence[str] = ()) -> ShapeError:
    """Return the error about some nodes; the gaps of its message are for their names."""
    told = f"{MEANT}{' or '.join(meant)}?" if meant else ""
    return ShapeError(message + told, [part.shape for part in parts], parts)


def without_what_is_meant(error: Exception) -> str:
    """Return what an error says but for what is meant, where that is for the student to find."""
    return str(error).partition(MEANT)[0]


def mismatch(sign: str, one: Node, other: Node) -> ShapeError:
    """Return the error of shapes that do not fit entry by entry."""
    pairs = [(0, one.shape, other.shape), (1, other.shape, one.shape)]
    columns = [f"{{{n}}}[:, None]" for n, part, to in pairs if len(part) == 1 and common_shape((*part, 1), to)]
    flipped = [f"{{{n}}}.T" for n, part, to in pairs if len(part) == 2 and common_shape(part[::-1], to)]
    meant = (columns if len(one.shape) != len(other.shape) else []) or flipped
    if len(one.shape) == 2 == len(other.shape) and one.shape[1] == other.shape[0]:
        meant.append("{0} @ {1}")
    told = f"{{0}} has shape {one.shape} and {{1}} has shape {other.shape}"
    return refused(f"{{0}} {sign} {{1}} works entry by entry, but {told}.", one, other, meant=meant)


def no_product(left: Node, right: Node) -> ShapeError:
    """Return the error of a product whose inner sizes differ."""
    (*_, inner), outer = left.shape, right.shape[0]
    fits = {
        "{0} @ {1}.T": len(right.shape) == 2 and right.shape[1] == inner,
        "{0}.T @ {1}": len(left.shape) == 2 and left.shape[0] == outer,
        "{1} @ {0}": right.shape[-1] == left.shape[0],
        "{0} * {1}": left.shape == right.shape,
    }
    told = f"{{0}} has shape {left.shape} and {{1}} has shape {right.shape}: {inner} is not {outer}"
    meant = [text for text, fit in fits.items() if fit]
    return refused(f"{{0}} @ {{1}} multiplies rows by columns, but {told}.", left, right, meant=meant)
