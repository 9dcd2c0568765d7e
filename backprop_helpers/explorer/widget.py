"""`explore`: a graph as a widget, with sliders that the picture follows in the browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any

import traitlets

from ..checks.points import distances_to_kinks
from ..core.array_graph import ArrayGraph
from ..core.arrays import plainly
from ..core.errors import DomainError
from ..core.expression import doubts, input_names, parse
from ..core.gates import GATES
from ..core.graph import Graph
from ..core.javascript import tables
from ..core.numbers import plain_number
from ..core.trace import signature_of, trace
from ..picture.picture import Picture, draw
from .array_figure import array_figure
from .array_inputs import begin_with_arrays, plain_input, takes_arrays
from .figure import Look, Range, figure
from .holding import Held
from .ranges import range_around, read_range, starts
from .toolkit import AnyWidget, kit

_HERE = Path(__file__).parent
STYLE = (_HERE / "explorer.css").read_text(encoding="utf-8")
# Made from scripts/. Nothing in it asks the kernel for a number, and no text is ever run as code.
SCRIPT = (_HERE / "explorer.js").read_text(encoding="utf-8")
_EXAMPLE = "(4*x+1)^2"
WIDE = {"width": "auto"}

Explorable = Graph | str | Callable[..., Any]


def explore(
    subject: Explorable | None = None,
    /,
    *,
    editable: bool | None = None,
    predict: bool = False,
    local_gradients: bool = False,
    gradients: bool = True,
    **ranges: Any,
) -> Explorer:
    """Return a widget that shows a graph, with a slider for each input.

    Args:
        subject: a function, a formula or a graph; without one, a box to type a formula into.
        editable: whether there is a box to type another formula into; for a formula only.
        predict: whether the gradients are fields to fill in before they are shown.
        local_gradients: whether each edge shows × local gradient = what flows back along it.
        gradients: whether there is a backward pass to be seen; without it only values count.
        **ranges: for each input ``(low, high)`` or ``(low, high, step)``, or one number to start at; for an array its
            entries, as nested lists or NumPy's.

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
    if not gradients and (predict or local_gradients):
        raise ValueError(
            "Without gradients there is nothing to predict and no local gradient; leave out gradients=False."
        )
    return Explorer(subject, ranges, editable, Look(predict, local_gradients, gradients))


def script(call: str) -> str:
    """Return a module for the page: ``explorer``, the tables ``GATES``, as it is now, and ``FUNCTIONS``, and a call."""
    return f"{SCRIPT}{tables(GATES.values())}\n{call}\n"


class Live(AnyWidget):  # type: ignore[misc]  # it is one or the other, as the toolkit has it
    """A part of a widget that the browser computes; `opens` is the name in scripts/explorer.js of what shows it."""

    _css = STYLE
    opens = ""

    def __init__(self, **traits: Any) -> None:
        # The table is read now: a gate that a student added has its row in it.
        super().__init__(_esm=script(f"export default explorer.{self.opens}(GATES, FUNCTIONS);"), **traits)


class Front(Live):
    """The part of an explorer that the browser computes: sliders, picture, sentence, sum at a node, curve."""

    opens = "widget"
    figure = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)  # moved by the page and by the kernel


class Explorer(Held):
    """Sliders, and the picture that follows them; made by `explore`.

    Attributes:
        inputs: the number of each input, or its array as nested lists; set it, and the sliders move.
        values: the value of each node, by name; empty where a gate has none.
        gradient: ∂output/∂input for each input; empty where a gate has no value or no slope.
        note: what stands below the box: why a formula cannot be read, or what is to be asked about it, such as
            "wx is one name here; did you mean w*x?"
        front: the part that the browser computes.
    """

    _stored = "This is a picture of an explorer. Run the cell, and its sliders are here."

    inputs = traitlets.Dict()
    values = traitlets.Dict()
    gradient = traitlets.Dict()
    note = traitlets.Unicode(read_only=True)

    def __init__(self, subject: Explorable, ranges: Mapping[str, Any], editable: bool, look: Look) -> None:
        self._given = dict(ranges)
        graph, found = begin(subject, ranges)
        self._look = look
        self._lock = threading.RLock()  # a slider's message may come in while a cell is running
        self.front = Front()
        self._box = kit.Text(description="formula", continuous_update=False, layout=WIDE)
        self._box.value = subject if isinstance(subject, str) else ""
        self._below = kit.HTML()
        self._parts = (self.front, self._box, self._below)
        self._show(graph, found)
        self._box.observe(self._edited, "value")
        self.front.observe(self._moved, "inputs")
        self._say(doubts(self._box.value, ranges) if self._box.value else "", "status")
        top = [self._box, self._below] if editable else [self._below] if self.note else []
        super().__init__(*top, self.front, look="backprop-explorer")

    @property
    def graph(self) -> Graph:
        """The graph at the inputs.

        Raises:
            DomainError: a gate has no value there.
        """
        return self._graph.at(**self.inputs)

    @property
    def ranges(self) -> dict[str, Range]:
        """For each input where its slider begins and ends, and its step."""
        return dict(self._ranges)

    def still(self) -> Picture:
        """Return the picture as it stands, or as it stood at the start where a gate has no value now."""
        try:
            graph = self.graph
        except DomainError:
            graph = self._graph
        return draw(
            graph,
            step=None if self._look.gradients else len(graph.forward_pass),
            local_gradients=self._look.local_gradients,
        )

    def _show(self, graph: Graph, ranges: Mapping[str, Range]) -> None:
        """Put a graph into the page, with new sliders."""
        shown = (array_figure if isinstance(graph, ArrayGraph) else figure)(graph, ranges, self._look)
        inputs = plainly(graph.inputs)
        with self._lock:
            self._graph, self._ranges, self._at = graph, dict(ranges), inputs
            with self.front.hold_sync():
                self.front.figure, self.front.inputs = shown, dict(inputs)
            self.inputs = dict(inputs)
            self._compute()

    def _moved(self, _: object) -> None:
        with self._lock:
            self.inputs = self.front.inputs

    @traitlets.validate("inputs")
    def _complete(self, proposal: Any) -> dict[str, Any]:
        with self._lock:  # another thread may set another input meanwhile
            numbers = dict(self._at)
            for name, given in proposal["value"].items():
                if name not in numbers:
                    raise ValueError(f"There is no slider {name!r}; there are {', '.join(numbers)}.")
                numbers[name] = plain_input(name, given, numbers[name])
            self._at = numbers
            return dict(numbers)

    @traitlets.observe("inputs")
    def _follow(self, change: Any) -> None:
        with self._lock:
            self.front.inputs = dict(self._at)
            self._compute()
            if change["new"] != self._at:
                self.inputs = dict(self._at)

    def _compute(self) -> None:
        try:
            graph = self.graph
        except DomainError:
            self.values, self.gradient = {}, {}
            return
        self.values = plainly(graph.values)
        self.gradient = {} if graph.output.shape or graph.undefined else plainly(graph.gradient)

    def _edited(self, change: Any) -> None:
        text = change["new"]
        ranges = self._given | self._ranges
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


def begin(
    subject: Explorable, ranges: Mapping[str, Any], numbers: Mapping[str, float] | None = None
) -> tuple[Graph, dict[str, Range]]:
    """Return a graph at numbers to start with, and the range of each input."""
    if not isinstance(subject, str) and takes_arrays(subject, ranges):
        return begin_with_arrays(subject, ranges)
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
    """Return the graph at the first numbers at which it has a value, slopes and no kink, as far as that can be."""
    found, refusals = list[Graph](), list[DomainError]()
    for wished in wishes:
        for start in starts(names, given):
            try:
                found.append(_graph(subject, {**start, **wished}))
                found[-1].gradient  # noqa: B018  # it raises where there is no slope
                if isinstance(found[-1], ArrayGraph) or 0 not in chain(*distances_to_kinks(found[-1])):
                    return found[-1]
            except DomainError as error:
                refusals.append(error)
            if len(wished) == len(names):
                break
    if not found:
        raise refusals[0]
    return next((graph for graph in found if not graph.undefined), found[0])


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
