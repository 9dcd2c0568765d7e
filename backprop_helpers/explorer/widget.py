"""`explore`: a graph as a widget, with sliders that the picture follows in the browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets
import traitlets
from IPython import get_ipython

from ..core.errors import DomainError
from ..core.expression import doubts, input_names, parse
from ..core.gates import GATES
from ..core.graph import Graph
from ..core.javascript import tables
from ..core.numbers import plain_number
from ..core.trace import signature_of, trace
from ..picture.picture import Picture, draw
from .figure import Range, figure
from .prediction import mistakes
from .ranges import range_around, read_range, starts

_HERE = Path(__file__).parent
STYLE = (_HERE / "explorer.css").read_text(encoding="utf-8")
# Made from scripts/. Nothing in it asks the kernel for a number, and no text is ever run as code.
SCRIPT = (_HERE / "explorer.js").read_text(encoding="utf-8")
_EXAMPLE = "(4*x+1)^2"
_SECONDS = 1.2  # for a step that plays
WIDE = {"width": "auto"}
_NAMES = {"description_width": "4em"}
_STEPS = {"flex": "1 1 20em", "width": "auto", "max_width": "40em"}
_ROW = {"flex_flow": "row wrap"}
GRID = {"display": "grid", "grid_template_columns": "repeat(auto-fill, minmax(min(24em, 100%), 1fr))"}

Explorable = Graph | str | Callable[..., Any]


def explore(
    subject: Explorable | None = None,
    /,
    *,
    editable: bool | None = None,
    predict: bool = False,
    local_gradients: bool = False,
    **ranges: Any,
) -> Explorer:
    """Return a widget that shows a graph, with a slider for each input.

    Args:
        subject: a function, a formula or a graph; without one, a box to type a formula into.
        editable: whether there is a box to type another formula into; for a formula only.
        predict: whether the gradients are fields to fill in before they are shown.
        local_gradients: whether each edge shows × local gradient = what flows back along it.
        **ranges: for each input ``(low, high)`` or ``(low, high, step)``, or one number to start at.

    Raises:
        DomainError: no numbers were found at which the graph has a value; name some.
        ExpressionError: the formula cannot be read.
        ValueError: a range is no range, or there is no input of that name.

    >>> explorer = explore("(4x + 1)^2", x=(-2, 2))
    >>> explorer.inputs, explorer.gradient
    ({'x': 1.0}, {'x': 40.0})
    >>> explorer.inputs = {"x": 0}
    >>> explorer.values["b"], explorer.gradient
    (1.0, {'x': 8.0})
    """
    if editable is None:
        editable = subject is None
    subject = _EXAMPLE if subject is None else subject
    if editable and not isinstance(subject, str):
        raise ValueError('Only a formula can be edited; write it as a text, such as explore("x^2", editable=True).')
    return Explorer(subject, ranges, editable, predict, local_gradients)


def script(call: str) -> str:
    """Return a module for the page: ``explorer``, the tables ``GATES``, as it is now, and ``FUNCTIONS``, and a call."""
    return f"{SCRIPT}{tables(GATES.values())}\n{call}\n"


class Front(anywidget.AnyWidget):
    """The part of an explorer that the browser computes: picture, sentence, sum at a node, curve."""

    _css = STYLE
    figure = traitlets.Dict().tag(sync=True)
    sliders: traitlets.List[Any] = traitlets.List().tag(sync=True, **ipywidgets.widget_serialization)
    play = traitlets.Any().tag(sync=True, **ipywidgets.widget_serialization)
    step = traitlets.Any().tag(sync=True, **ipywidgets.widget_serialization)

    def __init__(self, **traits: Any) -> None:
        # The table is read now: a gate that a student added has its row in it.
        super().__init__(_esm=script("export default explorer.widget(GATES, FUNCTIONS);"), **traits)


class Explorer(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Sliders, and the picture that follows them; made by `explore`.

    Attributes:
        inputs: the number of each input; set it, and the sliders move.
        values: the value of each node, by name; empty where a gate has none.
        gradient: ∂output/∂input for each input; empty where a gate has no value or no slope.
        note: what stands below the box: why a formula cannot be read, or what is to be asked about it, such as
            "wx is one name here; did you mean w*x?"
        front: the part that the browser computes.
    """

    inputs = traitlets.Dict()
    values = traitlets.Dict()
    gradient = traitlets.Dict()
    note = traitlets.Unicode(read_only=True)

    def __init__(
        self, subject: Explorable, ranges: Mapping[str, Any], editable: bool, predict: bool, local_gradients: bool
    ) -> None:
        self._sliders: dict[str, ipywidgets.FloatSlider] = {}
        self._given = dict(ranges)
        self._parts: list[ipywidgets.Widget] = []  # close finds both even where the next line raises
        graph, found = begin(subject, ranges)
        self._predict, self._local_gradients = predict, local_gradients
        self._lock = threading.RLock()  # a slider's message may come in while a cell is running
        self._play = ipywidgets.Play(min=0, interval=round(1000 * _SECONDS), show_repeat=False)
        self._step = ipywidgets.IntSlider(min=0, description="step", tooltip="step", layout=_STEPS, style=_NAMES)
        self.front = Front(play=self._play, step=self._step)
        self._grid = ipywidgets.Box(layout=GRID)
        self._box = ipywidgets.Text(description="formula", continuous_update=False, layout=WIDE)
        self._box.value = subject if isinstance(subject, str) else ""
        self._box.observe(self._edited, "value")
        self._below = ipywidgets.HTML()
        row = ipywidgets.HBox([self._play, self._step], layout=_ROW)
        link = ipywidgets.jslink((self._play, "value"), (self._step, "value"))
        self._parts += [self._play, self._step, self.front, self._grid, self._box, self._below, row, link]
        self._show(graph, found)
        self._say(doubts(self._box.value, ranges) if self._box.value else "", "status")
        top = [self._box, self._below] if editable else [self._below] if self.note else []
        super().__init__([*top, self._grid, row, self.front])
        self.add_class("backprop-explorer")
        replace_earlier(self)

    @property
    def graph(self) -> Graph:
        """The graph at the inputs.

        Raises:
            DomainError: a gate has no value there.
        """
        return self._graph.at(**self.inputs)

    def still(self) -> Picture:
        """Return the picture as it stands, or as it stood at the start where a gate has no value now."""
        try:
            graph = self.graph
        except DomainError:
            graph = self._graph
        return draw(graph, local_gradients=self._local_gradients)

    def close(self) -> None:
        """Take the explorer off the page, with all its parts."""
        close_whole(*self._sliders.values(), *self._parts, self.layout)
        super().close()

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the live view, and beside it a picture for readers of the notebook in which no widget runs."""
        still = self.still()
        return {**still._repr_mimebundle_(), **super()._repr_mimebundle_(**options), "text/plain": repr(still)}

    def _show(self, graph: Graph, ranges: Mapping[str, Range]) -> None:
        """Put a graph into the page, with new sliders."""
        shown = figure(graph, ranges, self._local_gradients)
        shown |= {"mistakes": mistakes(graph)} if self._predict else {}
        with self._lock:
            earlier, self._graph = self._sliders, graph
            self._sliders = {name: _slider(name, ranges[name], number) for name, number in graph.inputs.items()}
            self._grid.children = list(self._sliders.values())
            self._play.max = self._step.max = 2 * len(graph.forward_pass) + 1
            self._play.value = self._step.value = self._step.max
            with self.front.hold_sync():
                self.front.sliders = list(self._sliders.values())
                self.front.figure = shown
            self.inputs = dict(graph.inputs)
            self._compute()
            for slider in self._sliders.values():
                slider.observe(self._moved, "value")
            close_whole(*earlier.values())

    def _moved(self, _: object) -> None:
        with self._lock:
            self.inputs = {name: slider.value for name, slider in self._sliders.items()}

    @traitlets.validate("inputs")
    def _complete(self, proposal: Any) -> dict[str, float]:
        numbers = {name: slider.value for name, slider in self._sliders.items()}
        for name, given in proposal["value"].items():
            if name not in numbers:
                raise ValueError(f"There is no slider {name!r}; there are {', '.join(numbers)}.")
            number = plain_number(given, f"the input {name}")
            low, high = self._sliders[name].min, self._sliders[name].max
            if not low <= number <= high:
                raise ValueError(f"The slider {name} goes from {low:g} to {high:g}, so it cannot stand at {number:g}.")
            numbers[name] = number
        return numbers

    @traitlets.observe("inputs")
    def _follow(self, change: Any) -> None:
        with self._lock:
            for name, number in change["new"].items():
                self._sliders[name].value = number
            self._compute()

    def _compute(self) -> None:
        try:
            graph = self.graph
        except DomainError:
            self.values, self.gradient = {}, {}
            return
        self.values = dict(graph.values)
        self.gradient = {} if graph.undefined else dict(graph.gradient)

    def _edited(self, change: Any) -> None:
        text = change["new"]
        ranges = self._given | {name: (slider.min, slider.max, slider.step) for name, slider in self._sliders.items()}
        try:
            names = input_names(text)
            try:
                graph, found = begin(text, {name: ranges[name] for name in names if name in ranges}, self.inputs)
            except DomainError:  # perhaps there is a value where no slider goes yet
                graph, found = begin(text, {})
            self._show(graph, found)
        except ValueError as error:
            self._say(str(error), "alert")
        else:
            self._say(doubts(text, self._given), "status")

    def _say(self, note: str, role: str) -> None:
        self.set_trait("note", note)
        self._below.value = f'<pre role="{role}">{escape(note)}</pre>' if note else ""


# For each cell, its last run and the widgets which that run made.
_shown: dict[str, tuple[str, list[ipywidgets.Widget]]] = {}


def replace_earlier(explorer: ipywidgets.Widget) -> None:
    """Close what an earlier run of the same cell made: ipywidgets itself keeps every widget for good."""
    kernel = getattr(get_ipython(), "kernel", None)
    request = kernel.get_parent("shell") if kernel else {}
    cell, run = request.get("metadata", {}).get("cellId"), request.get("header", {}).get("msg_id")
    if cell is None or run is None:
        return
    earlier, explorers = _shown.get(cell, (run, []))
    if earlier != run:
        for each in explorers:
            each.close()
        explorers = []
    _shown[cell] = run, [*explorers, explorer]


def close_whole(*widgets: ipywidgets.Widget) -> None:
    """Close widgets with their layouts and their styles, which are widgets too."""
    for widget in widgets:
        for part in (getattr(widget, "layout", None), getattr(widget, "style", None), widget):
            if part is not None:
                part.close()


def begin(
    subject: Explorable, ranges: Mapping[str, Any], numbers: Mapping[str, float] | None = None
) -> tuple[Graph, dict[str, Range]]:
    """Return a graph at numbers to start with, and the range of each input."""
    names = _names(subject, ranges)
    unknown = next((name for name in ranges if name not in names), None)
    if unknown is not None:
        asked = doubts(subject) if isinstance(subject, str) else ""
        raise ValueError(f"There is no input {unknown!r}; the inputs are {', '.join(names) or 'none'}. {asked}".strip())
    given = {name: read_range(name, value) for name, value in ranges.items() if isinstance(value, (tuple, list))}

    def inside(known: Mapping[str, Any]) -> dict[str, float]:
        numbers = {name: plain_number(value, f"the input {name}") for name, value in known.items() if name in names}
        return {name: x for name, x in numbers.items() if name not in given or given[name][0] <= x <= given[name][1]}

    chosen = {name: value for name, value in ranges.items() if name not in given}
    fixed = inside({**(subject.inputs if isinstance(subject, Graph) else {}), **chosen})
    found = _first(subject, names, given, ({**inside(numbers or {}), **fixed}, fixed))
    return found, {name: given.get(name) or range_around(number) for name, number in found.inputs.items()}


def _first(
    subject: Explorable, names: Sequence[str], given: Mapping[str, Range], wishes: Iterable[Mapping[str, float]]
) -> Graph:
    """Return the graph at the first numbers at which it has a value, and slopes if it has them anywhere."""
    found, refusals = list[Graph](), list[DomainError]()
    for wished in wishes:
        for start in starts(names, given):
            try:
                found.append(_graph(subject, {**start, **wished}))
                found[-1].gradient  # noqa: B018  # it raises where there is no slope
                return found[-1]
            except DomainError as error:
                refusals.append(error)
            if len(wished) == len(names):
                break
    if not found:
        raise refusals[0]
    return found[0]


def _names(subject: Explorable, ranges: Mapping[str, Any]) -> list[str]:
    if isinstance(subject, Graph):
        return list(subject.inputs)
    if isinstance(subject, str):
        return input_names(subject)
    signature = signature_of(subject)
    parameters = signature.parameters.values() if signature else ()
    return [p.name for p in parameters if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)] or list(ranges)


def _graph(subject: Explorable, numbers: Mapping[str, float]) -> Graph:
    if isinstance(subject, Graph):
        return subject.at(**numbers)
    return parse(subject, **numbers) if isinstance(subject, str) else trace(subject, **numbers)


def _slider(name: str, found: Range, number: float) -> ipywidgets.FloatSlider:
    low, high, step = found
    look = {"description": name, "tooltip": name, "readout_format": ".2f" if step >= 0.01 else ".4g"}
    return ipywidgets.FloatSlider(number, min=low, max=high, step=step, layout=WIDE, style=_NAMES, **look)
