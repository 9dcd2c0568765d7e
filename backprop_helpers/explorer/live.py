"""`live_losses`: a plot that grows while a cell is still running."""

from __future__ import annotations

from typing import Any

from ..plots import Plot, plot_losses
from .toolkit import display, get_ipython


class LiveLosses:
    """Numbers that training reports, and their plot; made by `live_losses`.

    Attributes:
        rows: for each name the numbers so far.
    """

    def __init__(self, label: str) -> None:
        self.rows: dict[str, list[float]] = {}
        self._label = label
        self._shown: Any = None
        self._cell = 0  # that shows it

    def add(self, **numbers: float) -> None:
        """Add a number to each row, and draw them again in the cell that added the first one."""
        for name, number in numbers.items():
            self.rows.setdefault(name.replace("_", " "), []).append(float(number))
        if self._shown is None:
            self._ipython_display_()
        else:
            self._shown.update(self.plot)

    @property
    def plot(self) -> Plot:
        """What is to be seen so far."""
        return plot_losses(self.rows, label=self._label)

    def _ipython_display_(self) -> None:
        """Show it, but not twice in one cell: it may stand on the last line of the one that it grew in."""
        shell = get_ipython()
        if shell is not None and self._cell != shell.execution_count:
            self._cell, self._shown = shell.execution_count, display(self.plot, display_id=True)

    def _repr_mimebundle_(self, **options: Any) -> dict[str, str]:
        """Return the plot, where there is no IPython to show it as it grows."""
        return self.plot._repr_mimebundle_(**options)


def live_losses(label: str = "step") -> LiveLosses:
    """Return a plot that starts empty and follows what is added to it, also while a loop is running.

    Args:
        label: what one step is, such as "epoch".

    >>> seen = live_losses("epoch")
    >>> for loss in (2.3, 0.4):
    ...     seen.add(loss=loss, wrong_digits=loss / 4)
    >>> seen.rows
    {'loss': [2.3, 0.4], 'wrong digits': [0.575, 0.1]}
    """
    return LiveLosses(label)
