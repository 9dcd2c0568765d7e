"""The known misconceptions in graphs of arrays alone, one record each, as in `misconceptions.py`."""

from __future__ import annotations

from . import array_places
from .mistake import Misconception
from .places import both

ARRAY_ROWS = (
    Misconception(
        "label_not_subtracted",
        "the label was not subtracted from the scores or from what was predicted",
        "At {gates} the label was not subtracted. The error is what was predicted minus the label.",
        in_arrays=array_places.labels_left,
        rank=0,
        says_for=("overwritten_branch", "dropped_path", "partial_gradient", "wrong_point"),
    ),
    Misconception(
        "diagonal_softmax",
        "only the diagonal of a softmax's Jacobian was used",
        "At {gates} only the diagonal of the softmax's Jacobian was used, p·(1 − p). Each score moves all "
        "probabilities of its row, since their sum stays 1: what flows back from the others is missing.",
        in_arrays=array_places.diagonals,
        rank=0,
    ),
    Misconception(
        "overwritten_index",
        "an entry that is picked several times got only the last of its flows",
        "At {node} an entry that is picked more than once has only its last flow. Add all its flows at its place.",
        in_arrays=array_places.overwritten_entries,
        rank=0,
        says_for=("overwritten_branch", "dropped_path"),
    ),
    Misconception(
        "repeat_not_summed",
        "the flows of an array that is repeated were not summed",
        "At {gates} the flows were not summed. {part} is repeated to {shape}, so it is a branch: its gradient is the "
        "sum over the axis along which it is repeated.",
        in_arrays=array_places.unsummed,
        rank=0,
        says_for=("missing_inner_factor",),
    ),
    Misconception(
        "sum_for_mean",
        "a mean was treated as a sum",
        "At {gates} the factor 1/{count} is missing on the way back. It belongs to both passes.",
        in_arrays=array_places.means_as_sums,
        rank=0,
        says_for=("missing_local", "missing_upstream"),
    ),
    Misconception(
        "mean_for_sum",
        "a sum was treated as a mean",
        "At {gates} a mean was taken where a sum belongs: this is too small by the factor {count}. Flows that meet are "
        "added, not averaged.",
        in_arrays=array_places.sums_as_means,
        rank=0,
    ),
    Misconception(
        "wrong_axis",
        "a sum was taken along the wrong axis",
        "At {gates} the sum was taken along the wrong axis. axis=0 runs down the rows and leaves one entry for each "
        "column; axis=1 runs along a row.",
        in_arrays=array_places.other_axes,
        rank=0,
    ),
    Misconception(
        "transposed_factor",
        "a factor of a matrix product is transposed but should not be, or the other way round",
        "On the way back through {gates} the factor {factor} is transposed but should not be, or the other way round. "
        "Write the shapes side by side: the inner sizes must agree, and the outer ones are those of the gradient.",
        in_arrays=array_places.transposed,
        rank=0,
    ),
    Misconception(
        "factor_order",
        "the factors of a matrix product are in the wrong order",
        "On the way back through {gates} the factors are in the wrong order. A @ B and B @ A are different: the "
        "upstream gradient stands where the factor stood whose gradient you want.",
        in_arrays=array_places.reordered,
        rank=0,
    ),
    Misconception(
        "elementwise_for_matrix",
        "arrays were multiplied entry by entry (*) where a matrix product (@) belongs",
        "On the way back through {gates} arrays were multiplied entry by entry (*). A matrix product (@) belongs "
        "here: it multiplies and then sums.",
        in_arrays=array_places.elementwise_products,
        rank=0,
    ),
    Misconception(
        "matrix_for_elementwise",
        "a matrix product (@) was used where arrays are multiplied entry by entry (*)",
        "At {gates} a matrix product (@) was used. This gate works entry by entry: multiply the upstream gradient and "
        "the local one entry by entry (*).",
        in_arrays=array_places.matrix_products,
        rank=0,
    ),
    Misconception(
        "outer_for_dot",
        "an outer product was taken where a dot product belongs, or the other way round",
        "At {gates} the {was} was used where the {should} belongs. A dot product sums to one number; "
        "an outer product has an entry for each pair.",
        in_arrays=array_places.outer_products,
        rank=0,
    ),
    Misconception(
        "collapsed_to_number",
        "the gradient of an array was collapsed to one number",
        "The gradient of {node} was collapsed to one number. It has shape {shape}, like {node}: each entry has a "
        "gradient of its own.",
        in_arrays=array_places.collapsed,
        rank=0,
    ),
    Misconception(
        "row_column_layout",
        "rows and columns of a gradient are mixed up",
        "Rows and columns of the gradient of {node} are mixed up. Each entry of a gradient stands where the entry of "
        "its array stands.",
        in_arrays=both(array_places.layouts, array_places.reshaped),
        rank=0,
    ),
    Misconception(
        "wrong_shape",
        "a gradient does not have the shape of its array",
        "The gradient of {node} {like}; this answer {given}. Fix the shape first, then the numbers.",
    ),
)
