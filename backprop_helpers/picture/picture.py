"""The picture of a graph: a box for each node with its value and its gradient, finished or stopped at any step."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isnan
from pathlib import Path
from typing import Any, Literal

from ..core import arrays
from ..core.array_graph import ArrayGraph
from ..core.graph import Edge, Graph
from ..core.nodes import Constant, Input, Node, constants_of
from ..core.numbers import MINUS, format_number
from ..core.passes import BackwardStep, Flow, ForwardStep
from ..core.patterns import Contraction, Places, Reduction, is_repeat
from ..notation.array_narration import flow_text
from ..notation.narration import describe
from ..notation.structure import shape_text
from . import drawing, grid
from .drawing import Shape
from .folding import Boxes, folded
from .image import as_image
from .layout import Ends, Size, dot_source, fitted

MOST_BOXES = 200
_WIDEST = len("∂ -1.234e-05")
_ALONG, _FLOW, _LOW = 7.5, 7.0, 14.0  # points of a sign on an edge, and of a line of them
_FEW = 13.0  # points that an edge with words takes at the least
_TURN = 8.0  # more, so that the words end before the edge turns
_ENTRY = re.compile(r"(\w+)\[(\d+(?:,\d+)?)\]")
_LATER = "\ue002"  # stands for the picture's id, which is made of everything else


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture of a graph; Jupyter shows it.

    Attributes:
        structure: what it shows at any inputs.
        texts: what fills its gaps.
        local_gradients: whether the edges have texts as well.
        description: what it shows, in words.
    """

    structure: Structure
    texts: Mapping[str, str]
    local_gradients: bool
    description: str

    @cached_property
    def svg(self) -> str:
        """The picture; it is laid out when somebody looks."""
        shown = {**self.texts, "description": self.description, "identity": _LATER}
        body = drawing.fill(blank_svg(self.structure, self.local_gradients), shown)
        return body.replace(_LATER, drawing.identity(body))

    @cached_property
    def source(self) -> str:
        """The graph in the DOT language."""
        labels = [_label(shape, self.texts) for shape in self.structure.shapes]
        found = defaultdict(str, self.texts)
        flows = [f"{found[f'local:{key}']}\n{found[f'downstream:{key}']}" for key in self.structure.edges]
        return dot_source(self.structure.sizes, self.structure.ends, labels, flows if self.local_gradients else ())

    def __repr__(self) -> str:
        return f"<Picture: {self.description}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        scaling = self.svg[self.svg.index('style="') + 7 :].split('"', 1)[0]
        return {"text/html": as_image(self.svg, self.description, scaling), "text/plain": repr(self)}

    def save(self, path: str | Path) -> None:
        """Write the picture to a file.

        Args:
            path: ends in .svg for the picture, in .dot or .gv for the graph in the DOT language.

        Raises:
            ValueError: it ends otherwise.
        """
        target = Path(path)
        texts = {".svg": self.svg, ".dot": self.source, ".gv": self.source}
        if target.suffix not in texts:
            raise ValueError(
                f"A picture is saved as .svg, .dot or .gv, not as {target.name!r}; write {target.stem}.svg."
            )
        target.write_text(texts[target.suffix], encoding="utf-8")


def draw(
    graph: Graph,
    step: int | None = None,
    constants: Literal["inside", "nodes"] = "inside",
    local_gradients: bool = False,
    *,
    limit: int = MOST_BOXES,
) -> Picture:
    """Return the picture of a graph; an array is one box, with a grid of its values and one of its gradients.

    Args:
        graph: at its inputs.
        step: how many steps are done, first of the forward and then of the backward pass; all, if left out. What is
            not computed yet stays blank, and the last step's gate and edges are marked.
        constants: ``"inside"`` writes a constant into its gate, as ``+1``; ``"nodes"`` gives it a box of its own.
        local_gradients: whether each edge shows × local gradient = what flows back along it; of arrays what a person
            writes in NumPy, and the shape.
        limit: the largest number of boxes to draw.

    Raises:
        ValueError: there is no such step, the graph is larger than the limit, or `constants` is something else.

    >>> from backprop_helpers import parse
    >>> draw(parse("x^2", x=3))
    <Picture: Computation graph with input x = 3. a = x^2 = 9. Gradients: ∂a/∂x = 6.>
    """
    if constants not in ("inside", "nodes"):
        raise ValueError(f'constants is "inside" or "nodes", not {constants!r}.')
    structure = structure_of(graph, constants == "nodes")
    if len(structure.shapes) > limit:
        count = len(structure.shapes)
        raise ValueError(f"This graph has {count} boxes, too many to read; to draw it all the same: limit={count}.")
    return Picture(structure, texts(graph, step), local_gradients, describe(graph, step))


# ---- what the structure decides -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Structure:
    """What a picture shows whatever the inputs are: equal graphs share it, and with it their layout."""

    shapes: tuple[Shape, ...]  # what is drawn in each box
    sizes: tuple[Size, ...]  # of each box, in points
    ends: tuple[Ends, ...]
    edges: tuple[str, ...]  # for each, GATE:POSITION
    along: tuple[str, ...] = ()  # for each edge what always stands at it, where there are arrays: a shape
    flows: tuple[int, ...] = ()  # for each edge how many signs its flow has, where there are arrays; 0 for numbers
    marks: tuple[tuple[int, Size], ...] = ()  # boxes of which the heading is enough, and its size
    columns: tuple[tuple[int, ...], ...] = ()  # boxes that stand in order, one below another


def structure_of(graph: Graph, constants_apart: bool = False) -> Structure:
    """Return what the picture of a graph shows at any inputs."""
    apart = constants_apart or isinstance(graph.output, Constant)
    nodes = [node for node in graph.nodes if apart or node.shape or not isinstance(node, Constant)]
    place = {node: number for number, node in enumerate(nodes)}
    edges = [edge for edge in graph.edges if edge.input in place]
    shapes = tuple(_shape(node, graph, apart) for node in nodes)
    has_arrays = isinstance(graph, ArrayGraph)
    return Structure(
        shapes,
        tuple(grid.size(shape) if shape.axes else _size(shape) for shape in shapes),
        tuple((place[edge.input], place[edge.node]) for edge in edges),
        tuple(f"{edge.node.name}:{edge.position}" for edge in edges),
        tuple(shape_text(edge.input.shape) if edge.input.shape else "" for edge in edges if has_arrays),
        tuple(_signs(edge) for edge in edges if has_arrays),
        tuple((place[node], grid.heading(shapes[place[node]])) for node in _marks_among(nodes, edges)),
        tuple(_entries_together([shape.name for shape in shapes])),
    )


def _signs(edge: Edge) -> int:
    """Return how many signs the text of a flow has; that of one number may have as many as fit."""
    return len(flow_text(edge.node, edge.position)) if edge.node.shape or edge.input.shape else 0


def _marks_among(nodes: Sequence[Node], edges: Sequence[Edge]) -> Iterator[Node]:
    """Yield the repeats that only serve sums of two: values and gradients of theirs stand in the boxes beside them."""
    for node in nodes:
        if is_repeat(node.gate):
            takers: list[Any] = [edge.node.gate for edge in edges if edge.input is node]
            if all(gate.name in ("add", "subtract") for gate in takers):
                yield node


def _entries_together(names: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield the places of names that are entries of one array, such as W[0,0], W[0,1], in their order."""
    found: dict[str, list[tuple[list[int], int]]] = defaultdict(list)
    for place, name in enumerate(names):
        entry = _ENTRY.fullmatch(name)
        if entry:
            found[entry[1]].append(([*map(int, entry[2].split(","))], place))
    for entries in found.values():
        yield tuple(place for _, place in sorted(entries))


def blank_svg(structure: Structure, local_gradients: bool = False) -> str:
    """Return the SVG of a graph with gaps for the texts; see `drawing.template`."""
    room = drawing.FLOW if local_gradients else drawing.NO_FLOW
    if structure.along:
        rooms = list(_rooms(structure, local_gradients))
        layout = folded(Boxes(structure.sizes, structure.ends, rooms), dict(structure.marks))
        along = () if local_gradients else structure.along  # it stands below the line then
        return drawing.template(
            layout, structure.shapes, structure.edges, local_gradients, grid.inside, grid.STYLE, along
        )
    layout = fitted(tuple(structure.sizes), tuple(structure.ends), room, tuple(map(tuple, structure.columns)))
    return drawing.template(layout, structure.shapes, structure.edges, local_gradients)


def _rooms(structure: Structure, local_gradients: bool) -> Iterator[Size]:
    """Yield the room for the words of each edge, where there are arrays."""
    for words, flow in zip(structure.along, structure.flows, strict=True):
        if local_gradients:
            yield (max(_ALONG * len(words), _FLOW * flow + _TURN) if flow else drawing.FLOW[0]), drawing.FLOW[1]
        else:
            yield (max(_ALONG * len(words), _FEW) if words else drawing.NO_FLOW[0]), _LOW


def _shape(node: Node, graph: Graph, apart: bool) -> Shape:
    output = node is graph.output
    if isinstance(node, Constant):
        name = node.name if node.shape else format_number(node.number)
        return Shape("constant", name, "", output, node.shape)
    sign = symbol(node, apart) if node.gate else ""
    return Shape("gate" if node.gate else "input", node.name, sign, output, node.shape)


def symbol(node: Node, constants_apart: bool = False) -> str:
    """Return what a gate does, in a few characters, with its constant if it has one.

    >>> from backprop_helpers import parse
    >>> [symbol(node) for node in parse("1 / (2x + 1)^2", x=1).nodes if node.gate]
    ['2·', '+1', '^2', '1/']
    """
    gate: Any = node.gate
    match gate:
        case Contraction(name="sum") | Reduction() if (
            len(gone := gate.pattern.summed) == 1 and len(gate.pattern.inputs[0]) == 2
        ):
            return f"{gate.symbol} axis {gate.pattern.inputs[0].index(gone)}"
        case Places() if gate.key:
            return f"[{gate.key_text}]"
    numbers = constants_of(node)
    shown = [format_number(number) for number in numbers if number is not None]
    if constants_apart or not shown:
        return str(gate.symbol)
    first = numbers[0] is not None
    inside = {"add": "+", "subtract": "−", "multiply": "·", "divide": "/", "power": "^"}.get(gate.name)
    if not inside:
        return f"{gate.symbol} {shown[0]}"
    bare = not shown[0].startswith(MINUS) or (first and gate.name != "power")
    number = shown[0] if bare else f"({shown[0]})"
    return f"{number}{inside}" if first else f"{inside}{number}"


def _size(shape: Shape) -> Size:
    """Return a box's width and height: the same for every number that its node can hold."""
    if shape.kind == "constant":
        return len(shape.name) * drawing.LETTER + 2 * drawing.PADDING, drawing.ROW + 8
    name = len(drawing.short(shape.name)) * drawing.LETTER
    plate = (len(shape.symbol) + 1) * drawing.LETTER + 2 * drawing.CHIP if shape.symbol else 0.0
    return max(name + plate, _WIDEST * drawing.LETTER) + 2 * drawing.PADDING, 3 * drawing.ROW + 8


# ---- what the numbers decide --------------------------------------------------------------------------------------


def texts(graph: Graph, step: int | None = None) -> dict[str, str]:
    """Return what fills the gaps of the graph's template: numbers, and what marks the current step.

    >>> from backprop_helpers import parse
    >>> texts(parse("x^2", x=3), step=1)
    {'value:x': '3', 'value:a': '9', 'node:a': ' now', 'edge:a:0': ' now', 'edge:a:1': ' now'}
    """
    graph = graph.seen
    forward, backward = graph.forward_pass, graph.steps_back
    done = len(forward) + len(backward) if step is None else step
    here = graph.step_at(done)
    values: dict[Node, Any] = {node: graph.value_of(node) for node in graph.nodes if node.gate is None}
    values |= {at.node: at.value for at in forward[:done]}
    reached = backward[: max(0, done - len(forward))]
    flows = [flow for at in reached for flow in at.flows]
    gradients: dict[Node, Any] = {}
    if step is None and not graph.output.shape:  # an input that the output does not depend on
        gradients = {node: graph.slopes_of(node) for node in graph.nodes if isinstance(node, Input)}
    if not graph.output.shape and (step is None or done > len(forward)):
        gradients[graph.output] = 1.0
    gradients |= {flow.input: flow.total for flow in flows}
    gradients |= {node: graph.slopes_of(node) for at in reached for node in at.undefined}
    found: dict[str, str] = {}
    for node, value in values.items():
        if node.shape or not isinstance(node, Constant):
            found |= _entries("value", node, value)
    for node, gradient in gradients.items():
        if not isinstance(node, Constant):
            found |= {f"partial:{node.name}": "∂"} | _entries("gradient", node, gradient)
    for flow in flows:
        found |= _flow(flow)
    return found if step is None or here is None else found | dict(_marks(here))


def _entries(kind: Literal["value", "gradient"], node: Node, value: Any) -> dict[str, str]:
    """Return the texts of a value or a gradient; what does not exist is nan."""
    if node.shape:
        return grid.texts(kind, node.name, node.shape, arrays.plain(value).entries)
    return {f"{kind}:{node.name}": "undefined" if isnan(value) else format_number(value)}


def _flow(flow: Flow) -> dict[str, str]:
    """Return the texts of what flows back along an edge: numbers, or for arrays what is written and the shape."""
    key = f"{flow.node.name}:{flow.position}"
    if flow.node.shape or flow.input.shape:
        local, downstream = flow_text(flow.node, flow.position), shape_text(flow.input.shape)
        return {f"local:{key}": local, f"downstream:{key}": downstream}
    return {
        f"local:{key}": f"× {format_number(flow.local)}",
        f"downstream:{key}": f"= {format_number(flow.downstream)}",
    }


def _marks(here: ForwardStep | BackwardStep) -> Iterator[tuple[str, str]]:
    """Yield the classes of the current step's gate and of its edges."""
    backward = isinstance(here, BackwardStep)
    yield f"node:{here.node.name}", " now"
    for position, part in enumerate(here.node.inputs):
        if not (backward and isinstance(part, Constant)):
            yield f"edge:{here.node.name}:{position}", " now back" if backward else " now"


def _label(shape: Shape, shown: Mapping[str, str]) -> str:
    """Return what the graph in the DOT language shows in a box."""
    value, mark, gradient = (shown.get(f"{kind}:{shape.name}", "") for kind in ("value", "partial", "gradient"))
    return "\n".join(filter(None, [f"{shape.name}  {shape.symbol}".strip(), value, f"{mark} {gradient}".strip()]))
