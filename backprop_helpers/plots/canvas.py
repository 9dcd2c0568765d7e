"""An empty figure, and a finished one: all that the plots have in common."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from functools import cached_property

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..image import as_image

# Okabe and Ito's palette: told apart by people who see colours differently.
BLUE, ORANGE, GREEN, GREY = "#0072b2", "#d55e00", "#009e73", "#5f6368"

Panel = Axes  # what a plot draws on, by our own name: no other module imports matplotlib


@dataclass(frozen=True)
class Plot:
    """A finished figure; Jupyter shows it.

    Attributes:
        figure: as matplotlib has it.
        description: what it shows, in words.
    """

    figure: Figure = field(repr=False)
    description: str

    @cached_property
    def svg(self) -> str:
        """The figure as SVG, the same text each time: no date, and ids that follow from the description."""
        salt = hashlib.sha256(self.description.encode()).hexdigest()[:12]
        buffer = io.StringIO()
        with matplotlib.rc_context({"svg.hashsalt": salt, "font.size": 11.5}):
            self.figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        svg = buffer.getvalue()
        return svg[svg.index("<svg") :]

    def __repr__(self) -> str:
        return f"<Plot: {self.description}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        scaling = "width:46em;max-width:100%;height:auto"
        return {"text/html": as_image(self.svg, self.description, scaling), "text/plain": repr(self)}


def new_axes() -> tuple[Figure, Panel]:
    """Return an empty figure and its axes."""
    figure, (axes,) = new_panels(1)
    return figure, axes


def new_panels(count: int) -> tuple[Figure, list[Panel]]:
    """Return an empty figure and its panels, side by side, with one scale for all."""
    figure = Figure(figsize=(max(7.5, 2.9 * count), 3.8), layout="constrained", facecolor="white")
    row = figure.subplots(1, count, sharex=True, sharey=True, squeeze=False)[0]
    for axes in row:
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(visible=True, alpha=0.25)
    return figure, list(row)


def finished(figure: Figure, description: str) -> Plot:
    """Return a figure with its description."""
    return Plot(figure, description)
