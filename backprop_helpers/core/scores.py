"""What turns scores into chances, and their loss: softmax, log_sum_exp and cross_entropy."""

from __future__ import annotations

from typing import Any

from . import arrays
from .array_nodes import ArrayNode, as_given, as_node, elementwise, make_array_constant, reduced
from .errors import ShapeError
from .gates import GATES
from .nodes import Constant, Node
from .numbers import format_number


def _scores(z: Any) -> Node:
    node = as_node(z)
    if not node.shape:
        raise ShapeError("softmax, log_sum_exp and cross_entropy take an array of scores; this is one number.", [()])
    return node


def log_sum_exp(z: Any, axis: int | None = -1) -> Any:
    """Return the logarithm of the sum of e to the entries, along an axis; it never gets too large on the way.

    The largest entry is taken out first: https://en.wikipedia.org/wiki/LogSumExp.

    Args:
        z: an array, or a node with axes.
        axis: the axis that disappears; None for all.

    Raises:
        ShapeError: there is no such axis.

    >>> log_sum_exp([1000.0, 1000.0])
    1000.6931471805599
    """
    return as_given([z], reduced("log_sum_exp", _scores(z), axis, keepdims=False))


def softmax(z: Any, axis: int | None = -1) -> Any:
    """Return e to the entries, divided by their sum along an axis; it never gets too large on the way.

    It is exp(z − log_sum_exp(z)): https://en.wikipedia.org/wiki/Softmax_function.

    Args:
        z: an array, or a node with axes.
        axis: the axis along which the results have the sum 1; None for all.

    Raises:
        ShapeError: there is no such axis.

    >>> softmax([1000.0, 0.0, -1000.0]).tolist()
    [1.0, 0.0, 0.0]
    """
    scores = _scores(z)
    total = reduced("log_sum_exp", scores, axis, keepdims=True)
    return as_given([z], elementwise(GATES["exp"], elementwise(GATES["subtract"], scores, total)))


def cross_entropy(scores: Any, labels: Any) -> Any:
    """Return −log of the probability that softmax gives the right class, as the mean over the rows.

    Args:
        scores: a row of scores for each point, or one row.
        labels: for each row the number of its class, counted from 0, or a row with a share for each class.

    Raises:
        ShapeError: there is not one label for each row.
        ValueError: a class has no score.

    >>> round(cross_entropy([[2.0, 1.0, 0.0]], [0]), 6)
    0.407606
    """
    table = _scores(scores)
    right: ArrayNode = elementwise(GATES["multiply"], table, _shares(table, labels))
    rows = elementwise(GATES["subtract"], reduced("log_sum_exp", table, -1, keepdims=False), right.sum(axis=-1))
    return as_given([scores], rows.mean() if rows.shape else rows)


def _shares(scores: Node, labels: Any) -> Any:
    """Return labels as a share for each class: 1 for the right one, 0 for the others."""
    if isinstance(labels, Node) and not isinstance(labels, Constant):
        raise TypeError("Labels are data and get no gradient; give them as numbers, not as an input of the function.")
    *rows, classes = scores.shape
    given = as_node(labels)
    if given.shape == scores.shape:
        _refuse_uneven(given)
        return given if isinstance(labels, Node) else make_array_constant(labels, "labels")
    if given.shape != tuple(rows):
        wanted = f"labels of shape {tuple(rows)}, a class number for each row," if rows else "one class number,"
        raise ShapeError(
            f"Scores of shape {scores.shape} need {wanted} or shares of shape {scores.shape}; "
            f"these labels have shape {given.shape}.",
            [scores.shape, given.shape],
        )
    assert isinstance(given, Constant)
    numbers = arrays.entries_of(given.number)
    wrong = next((number for number in numbers if number not in range(classes)), None)
    if wrong is not None:
        raise ValueError(
            f"Classes count from 0 to {classes - 1}, for there are {classes} scores; a label is {format_number(wrong)}."
        )
    shares = [[float(place == number) for place in range(classes)] for number in numbers]
    return make_array_constant(shares if rows else shares[0], "labels")


def _refuse_uneven(shares: Node) -> None:
    assert isinstance(shares, Constant)
    for row in arrays.rows(shares.number):
        if abs(sum(row) - 1) > 1e-9 or min(row) < 0:
            told = ", ".join(map(format_number, row[:10]))
            raise ValueError(f"The shares of the classes are not negative and have the sum 1; here they are {told}.")
