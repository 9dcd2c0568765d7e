"""A plot: what it shows, in words, and a figure that is painted when somebody looks."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from ..picture.image import as_image
from ..picture.palette import COLOURS, repainted
from . import painting, panels

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    Panel = Axes  # what a plot is painted on
else:
    Panel = object

BLUE, ORANGE, GREEN, GREY, INK, PAPER, LINE = (
    COLOURS[name].light for name in ("value", "gradient", "right", "soft", "ink", "paper", "line")
)
_NAME = "bp-plot"
_LETTERS = 11  # points, of all that is written
_EM = 46 / 7.5  # em for each inch: 644 pixels for the usual width in JupyterLab, where a letter then has 13
_SMALLEST = 12 / _LETTERS * 72  # pixels for each inch, so that no letter has less than 12: a wide plot scrolls instead
_LOOK: dict[Any, Any] = {
    "font.size": _LETTERS,
    "axes.titlesize": "medium",
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "grid.color": LINE,
    "grid.linewidth": 0.6,
    "legend.frameon": False,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


@dataclass(frozen=True, eq=False)
class Plot:
    """A plot; Jupyter shows it."""

    description: str  # what it shows, in words
    paint: Callable[..., None]  # draws it on its panels
    panels: int = 1  # side by side, with one scale for all
    height: float = 3.8  # inches, where the usual width is 7.5

    @cached_property
    def figure(self) -> Figure:
        """The plot as matplotlib has it."""
        import matplotlib  # a quarter of a second: only for those who look at a plot
        from matplotlib.figure import Figure

        with matplotlib.rc_context(_LOOK):
            figure = Figure(figsize=(self._width, self.height), layout="constrained", facecolor=PAPER)
            row = figure.subplots(
                1, self.panels, sharex=True, sharey=True, squeeze=False, subplot_kw={"facecolor": "none"}
            )[0]
            for axes in row:
                axes.spines[["top", "right"]].set_visible(False)
                axes.grid(visible=True)
                axes.set_axisbelow(True)
            self.paint(*row)
        return figure

    @cached_property
    def svg(self) -> str:
        """The figure as SVG, the same text each time; where there is no matplotlib, panels of our own paint it."""
        svg = self._by_matplotlib() if find_spec("matplotlib") else self._by_panels()
        start, _, rest = svg[svg.index("<svg") :].partition(">")
        return f'{start} class="{_NAME}"><style>{repainted(svg, _NAME)}</style>{rest}'

    def _by_matplotlib(self) -> str:
        import matplotlib  # as above

        # No date, and ids that follow from the description.
        salt = hashlib.sha256(self.description.encode()).hexdigest()[:12]
        buffer, figure = io.StringIO(), self.figure
        with matplotlib.rc_context({**_LOOK, "svg.hashsalt": salt}):
            figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        # A mark has the colour of its place. One of its own would stay on a dark page: no rule of ours reaches what
        # <use> repeats.
        return re.sub(r"(?<=<defs>).*?(?=</defs>)", _without_colours, buffer.getvalue(), flags=re.DOTALL)

    def _by_panels(self) -> str:
        row = [panels.Panel() for _ in range(self.panels)]
        self.paint(*row)
        return painting.painted(row, _EM * 14 * self._width, _EM * 14 * self.height)

    @property
    def _width(self) -> float:
        return max(7.5, 2.9 * self.panels)

    def __repr__(self) -> str:
        return f"<Plot: {self.description}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        scaling = (
            f"width:{_EM * self._width:.4g}em;max-width:100%;min-width:{_SMALLEST * self._width:.0f}px;height:auto"
        )
        return {"text/html": as_image(self.svg, self.description, scaling), "text/plain": repr(self)}


def _without_colours(drawn: re.Match[str]) -> str:
    return re.sub(r"(?:fill|stroke): #\w+(?:; )?", "", drawn[0])


def legend_above(axes: Panel, columns: int) -> None:
    """Name the lines above a panel, where nothing is in the way."""
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=columns)


def legend_beside(axes: Panel) -> None:
    """Name the lines to the right of a panel."""
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))


def squares(corners: Sequence[tuple[float, float]], side: float, **look: Any) -> Any:
    """Return squares as one shape, so that a plot of many stays small."""
    if not find_spec("matplotlib"):
        return panels.Squares(corners, side, look)
    from matplotlib.patches import PathPatch  # as above
    from matplotlib.path import Path

    outline = ((0, 0), (side, 0), (side, side), (0, side), (0, 0))
    moves = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    places = [(left + x, top + y) for left, top in corners for x, y in outline]
    return PathPatch(Path(places, moves * len(corners)), **look)
