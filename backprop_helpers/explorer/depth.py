"""`explore_depth`: a chain of neurons with sliders for its depth and its weight, and one picture that follows them."""

from __future__ import annotations

import math
import re
import threading
from collections.abc import Callable
from html import escape
from typing import Any

from ..core.errors import DomainError
from ..core.networks import chain, gradient_sizes
from ..core.nodes import relu, sigmoid, tanh
from ..core.numbers import format_number
from ..core.trace import trace
from ..plots.canvas import Plot
from ..plots.waterfall import plot_waterfall
from .holding import Held
from .toolkit import kit
from .widget import WIDE, Live

ACTIVATIONS: dict[str, Callable[..., Any] | None] = {"none": None, "sigmoid": sigmoid, "tanh": tanh, "relu": relu}
DEEPEST = 20
WEIGHTS = (0.1, 4.0)
_REACHES = (2, 4, 8, 16)  # powers of ten up and down: a scale that moves seldom, and shows 1.1²⁰ as well as 0.1²⁰
_NAMES = {"description_width": "5em"}
_GRID = {"display": "grid", "grid_template_columns": "repeat(auto-fill, minmax(min(24em, 100%), 1fr))"}


def explore_depth(depth: int = 10, weight: float = 0.5, activation: str = "none", skip: bool = False) -> DepthExplorer:
    """Return a widget that shows how large the gradient is along a chain of neurons at x = 1; sliders move the chain.

    Args:
        depth: how many neurons, from 1 to 20.
        weight: the same for each, from 0.1 to 4.
        activation: "none", "sigmoid", "tanh" or "relu".
        skip: whether each neuron's input is added to its output.

    Raises:
        ValueError: a start that the sliders do not have.

    >>> explorer = explore_depth(depth=10, weight=2.0)
    >>> explorer.sizes[0]
    1024.0
    >>> explorer.activation.value = "sigmoid"
    >>> print(f"{explorer.sizes[0]:.2e}")
    1.20e-06
    """
    if depth not in range(1, DEEPEST + 1):
        raise ValueError(f"The depth goes from 1 to {DEEPEST}, so it cannot be {depth!r}.")
    low, high = WEIGHTS
    if not low <= weight <= high:
        raise ValueError(f"The weight goes from {low:g} to {high:g}, so it cannot be {weight!r}.")
    if activation not in ACTIVATIONS:
        raise ValueError(f"The activation is one of {', '.join(ACTIVATIONS)}; it cannot be {activation!r}.")
    return DepthExplorer(depth, weight, activation, skip)


class _Caretaker(Live):
    opens = "depthWidget"


class DepthExplorer(Held):
    """Sliders, and the waterfall that follows them; made by `explore_depth`.

    Attributes:
        depth, weight, activation, skip: the widgets; set their value, and the picture follows.
        sizes: the size of the gradient at the input and after each neuron; empty where there is none.
        plot: the picture as it stands.
    """

    def __init__(self, depth: int, weight: float, activation: str, skip: bool) -> None:
        self._drawing = threading.RLock()  # a slider's message may come in while a cell is running
        look = {"layout": WIDE, "style": _NAMES}
        low, high = WEIGHTS
        self.depth = kit.IntSlider(depth, 1, DEEPEST, description="depth", tooltip="depth", **look)
        scale = {"min": low, "max": high, "step": 0.1, "readout_format": ".1f"}
        self.weight = kit.FloatSlider(weight, description="weight", tooltip="weight", **scale, **look)
        choice = {"options": list(ACTIVATIONS), "value": activation}
        self.activation = kit.Dropdown(description="activation", tooltip="activation", **choice, **look)
        self.skip = kit.Checkbox(skip, description="skip connections", indent=False, layout=WIDE)
        self._grid = kit.Box([self.depth, self.weight, self.activation, self.skip], layout=_GRID)
        self._picture, self._sentence = kit.HTML(), kit.HTML()
        caretaker = _Caretaker()  # of the controls
        self.sizes: list[float] = []
        self._follow()
        shown = [self._grid, self._picture, self._sentence, caretaker]
        self._parts = (*self._grid.children, *shown)
        super().__init__(*shown, look="backprop-depth")
        for control in self._grid.children:
            control.observe(self._follow, "value")

    def still(self) -> Plot:
        """Return the picture as it stands."""
        return self.plot

    def _follow(self, _: object = None) -> None:
        """Draw the chain that the sliders say into the one picture."""
        with self._drawing:
            try:
                self.sizes, self.plot = self._measured()
            except DomainError as error:
                self.sizes = []
                self._sentence.value = f'<div role="status">{escape(str(error))}</div>'
            else:
                self._picture.value = _inside(self.plot)
                self._sentence.value = f'<div role="status">{_told(self.sizes)}</div>'

    def _measured(self) -> tuple[list[float], Plot]:
        activation = ACTIVATIONS[self.activation.value]
        function = chain(self.depth.value, self.weight.value, activation, skip=self.skip.value)
        sizes = gradient_sizes(trace(function, x=1))
        name = f"weight {self.weight.value:.1f}, {self.activation.value if activation else 'no activation'}"
        name += ", skip connections" if self.skip.value else ""
        return sizes, plot_waterfall({name: sizes}, depth=DEEPEST, limits=_limits(sizes))


def _limits(sizes: list[float]) -> tuple[float, float]:
    """Return the smallest scale around 1 that shows all sizes."""
    farthest = max((abs(math.log10(size)) for size in sizes if size > 0), default=0.0)
    reach = next((reach for reach in _REACHES if farthest < reach), _REACHES[-1])
    return 10.0**-reach, 10.0**reach


def _inside(plot: Plot) -> str:
    """Return a picture as part of the page itself: it stands there at once, where an image would be loaded first."""
    words = f'role="img" aria-label="{escape(plot.description)}" style="width:46em;max-width:100%;height:auto"'
    start, _, rest = plot.svg.partition(">")
    bare = re.sub(r' (width|height)="[^"]*"', "", start)
    return f"{bare} {words}>{rest}"


def _told(sizes: list[float]) -> str:
    """Return what the picture says, as a sentence with numbers."""
    factor = format_number(sizes[0])
    layers = f"{len(sizes) - 1} neuron{'s'[: len(sizes) > 2]}"
    return f"The gradient is 1 at the output and, back through {layers}, {factor} at the input."
