"""A plot of losses that grows while a cell is still running."""

from __future__ import annotations

from typing import Any

from IPython import get_ipython
from IPython.display import display

from .canvas import Plot
from .descent import plot_losses


class LiveLosses:
    """Numbers that training reports, and their plot; made by `live_losses`.

    Attributes:
        rows: for each name the numbers so far.
    """

    def __init__(self, label: str) -> None:
        self.rows: dict[str, list[float]] = {}
        self._label = label
        self._shown: Any = None

    def add(self, **numbers: float) -> None:
        """Add a number to each row, and draw them again in the cell that added the first one."""
        for name, number in numbers.items():
            self.rows.setdefault(name.replace("_", " "), []).append(float(number))
        if get_ipython() is None:
            return
        if self._shown is None:
            self._shown = display(self.plot, display_id=True)  # type: ignore[no-untyped-call]
        else:
            self._shown.update(self.plot)

    @property
    def plot(self) -> Plot:
        """What is to be seen so far."""
        return plot_losses(self.rows, label=self._label)


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
