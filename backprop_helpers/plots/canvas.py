"""A plot: what it shows, in words, and a figure that is painted when somebody looks."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..picture.image import as_image

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    Panel = Axes  # what a plot is painted on
else:
    Panel = object

# Okabe and Ito's palette: told apart by people who see colours differently.
BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#5f6368"
# Words are written on it, so that they can be read where a curve runs behind them.
ON_WHITE: dict[str, Any] = {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 1.5}


@dataclass(frozen=True, eq=False)
class Plot:
    """A plot; Jupyter shows it.

    Attributes:
        description: what it shows, in words.
        paint: draws it on its panels.
        panels: how many there are, side by side, with one scale for all.
    """

    description: str
    paint: Callable[..., None]
    panels: int = 1

    @cached_property
    def figure(self) -> Figure:
        """The plot as matplotlib has it."""
        from matplotlib.figure import Figure  # a quarter of a second: only for those who look at a plot

        figure = Figure(figsize=(max(7.5, 2.9 * self.panels), 3.8), layout="constrained", facecolor="white")
        row = figure.subplots(1, self.panels, sharex=True, sharey=True, squeeze=False)[0]
        for axes in row:
            axes.spines[["top", "right"]].set_visible(False)
            axes.grid(visible=True, alpha=0.25)
        self.paint(*row)
        return figure

    @cached_property
    def svg(self) -> str:
        """The figure as SVG, the same text each time: no date, and ids that follow from the description."""
        import matplotlib  # as above

        salt = hashlib.sha256(self.description.encode()).hexdigest()[:12]
        buffer, figure = io.StringIO(), self.figure
        with matplotlib.rc_context({"svg.hashsalt": salt}):
            figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        svg = buffer.getvalue()
        return svg[svg.index("<svg") :]

    def __repr__(self) -> str:
        return f"<Plot: {self.description}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        scaling = "width:46em;max-width:100%;height:auto"
        return {"text/html": as_image(self.svg, self.description, scaling), "text/plain": repr(self)}
