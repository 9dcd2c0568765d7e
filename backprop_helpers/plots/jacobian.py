"""The Jacobian as a heat map: where it is 0, and where not."""

from __future__ import annotations

from math import prod

from ..core.array_graph import jacobian
from ..core.arrays import index_text
from ..core.arrays import rows as rows_of
from ..core.graph import Graph
from ..core.nodes import Node
from ..core.numbers import format_number
from .canvas import BLUE, INK, LINE, ORANGE, Panel, Plot

_MOST_NAMED = 12  # entries along an axis
_MOST_WRITTEN = 72  # cells with their number in them


def plot_jacobian(graph: Graph, of: str, by: str) -> Plot:
    """Plot how each entry of one node changes with each entry of another; what is 0 stays blank.

    Args:
        graph: a graph, of arrays or of single numbers.
        of: the name of the node that changes; its entries are the rows, counted row by row.
        by: the name of the node that is nudged; its entries are the columns.

    Raises:
        DomainError: some entry has no gradient.
        KeyError: there is no node of that name.
        ValueError: the table would have more than 10,000 entries.

    >>> from backprop_helpers import trace
    >>> plot_jacobian(trace(lambda x: (x * x).sum(), x=[1, 2, 3]), of="a", by="x")
    <Plot: The Jacobian of a by x: 3 rows, 3 columns. Of its 9 numbers 3 are not 0, all of them on the diagonal.>
    """
    table = [list(row) for row in rows_of(jacobian(graph, of, by))]
    node, other = graph[of], graph[by]
    filled = [(row, column) for row, entries in enumerate(table) for column, entry in enumerate(entries) if entry]
    largest = max((abs(table[row][column]) for row, column in filled), default=1.0)

    def paint(axes: Panel) -> None:
        axes.grid(visible=False)
        for colour, sign in ((BLUE, -1), (ORANGE, 1)):
            for row, column in filled:
                entry = table[row][column]
                if entry * sign > 0:
                    shade = 0.15 + 0.4 * abs(entry) / largest  # a number in the cell can still be read
                    axes.barh(row, 1, left=column - 0.5, height=1, color=colour, alpha=shade, linewidth=0)
        if len(table) * len(table[0]) <= _MOST_WRITTEN:
            for row, column in filled:
                axes.text(column, row, format_number(table[row][column], 3), ha="center", va="center", color=INK)
        down, across = _names(node), _names(other)
        axes.set(yticks=range(len(down)), yticklabels=down, xticks=range(len(across)), xticklabels=across)
        axes.hlines([n - 0.5 for n in range(len(table) + 1)], -0.5, len(table[0]) - 0.5, color=LINE, linewidth=0.6)
        axes.vlines([n - 0.5 for n in range(len(table[0]) + 1)], -0.5, len(table) - 0.5, color=LINE, linewidth=0.6)
        axes.set(xlim=(-0.5, len(table[0]) - 0.5), ylim=(len(table) - 0.5, -0.5))
        axes.set(xlabel=f"nudged: {by}", ylabel=f"what changes: {of}")
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)

    diagonal = ", all of them on the diagonal" if all(row == column for row, column in filled) else ""
    size = f"{len(table)} row{'s' * (len(table) != 1)}, {len(table[0])} column{'s' * (len(table[0]) != 1)}"
    count = f"Of its {len(table) * len(table[0])} numbers {len(filled)} are not 0{diagonal}."
    return Plot(f"The Jacobian of {of} by {by}: {size}. {count}", paint)


def _names(node: Node) -> list[str]:
    """Return the names of entries that stand beside the table, none of many."""
    count = prod(node.shape)
    names = [f"{node.name}{index_text(place, node.shape)}" for place in range(count)] if count > 1 else [node.name]
    return names if count <= _MOST_NAMED else []
