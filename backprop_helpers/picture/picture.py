"""The picture of a graph: a box for each node with its value and its gradient, finished or stopped at any step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isnan, nan
from pathlib import Path
from typing import Literal

from ..core.array_graph import refuse_arrays
from ..core.graph import Graph
from ..core.nodes import Constant, Input, Node
from ..core.numbers import MINUS, format_number
from ..core.passes import BackwardStep, ForwardStep
from ..notation.narration import describe
from . import drawing
from .drawing import Shape
from .image import as_image
from .layout import Ends, Size, dot_source, lay_out, layout_source

MOST_BOXES = 200
_WIDEST = len("∂ -1.234e-05")
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
    """Return the picture of a graph.

    Args:
        graph: at its inputs.
        step: how many steps are done, first of the forward and then of the backward pass; all, if left out. What is
            not computed yet stays blank, and the last step's gate and edges are marked.
        constants: ``"inside"`` writes a constant into its gate, as ``+1``; ``"nodes"`` gives it a box of its own.
        local_gradients: whether each edge shows × local gradient = what flows back along it.
        limit: the largest number of boxes to draw.

    Raises:
        ValueError: there is no such step, the graph is larger than the limit, or `constants` is something else.

    >>> from backprop_helpers import parse
    >>> draw(parse("x^2", x=3))
    <Picture: Computation graph with input x = 3. a = x^2 = 9. Gradients: ∂a/∂x = 6.>
    """
    refuse_arrays(graph, "draw")
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


def structure_of(graph: Graph, constants_apart: bool = False) -> Structure:
    """Return what the picture of a graph shows at any inputs."""
    apart = constants_apart or isinstance(graph.output, Constant)
    nodes = [node for node in graph.nodes if apart or not isinstance(node, Constant)]
    place = {node: number for number, node in enumerate(nodes)}
    edges = [edge for edge in graph.edges if edge.input in place]
    shapes = tuple(_shape(node, graph, apart) for node in nodes)
    return Structure(
        shapes,
        tuple(_size(shape) for shape in shapes),
        tuple((place[edge.input], place[edge.node]) for edge in edges),
        tuple(f"{edge.node.name}:{edge.position}" for edge in edges),
    )


def blank_svg(structure: Structure, local_gradients: bool = False) -> str:
    """Return the SVG of a graph with gaps for the texts; see `drawing.template`."""
    room = drawing.FLOW if local_gradients else drawing.NO_FLOW
    source = layout_source(structure.sizes, structure.ends, room)
    return drawing.template(lay_out(source), structure.shapes, structure.edges, local_gradients)


def _shape(node: Node, graph: Graph, apart: bool) -> Shape:
    output = node is graph.output
    if isinstance(node, Constant):
        return Shape("constant", format_number(node.number), "", output)
    return Shape("gate" if node.gate else "input", node.name, symbol(node, apart) if node.gate else "", output)


def symbol(node: Node, constants_apart: bool = False) -> str:
    """Return what a gate does, in a few characters, with its constant if it has one.

    >>> from backprop_helpers import parse
    >>> [symbol(node) for node in parse("1 / (2x + 1)^2", x=1).nodes if node.gate]
    ['2·', '+1', '^2', '1/']
    """
    assert node.gate is not None
    gate, shown = node.gate, [format_number(part.number) for part in node.inputs if isinstance(part, Constant)]
    if constants_apart or not shown:
        return gate.symbol
    first = isinstance(node.inputs[0], Constant)
    inside = {"add": "+", "subtract": MINUS, "multiply": "·", "divide": "/", "power": "^"}.get(gate.name)
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
    forward, backward = graph.forward_pass, graph.backward_pass
    done = len(forward) + len(backward) if step is None else step
    here = graph.step_at(done)
    values: dict[Node, float] = {node: graph.value_of(node) for node in graph.nodes if isinstance(node, Input)}
    values |= {at.node: at.value for at in forward[:done]}
    reached = backward[: max(0, done - len(forward))]
    flows = [flow for at in reached for flow in at.flows]
    gradients: dict[Node, float] = {}
    if step is None:  # an input that the output does not depend on
        gradients = {node: 0.0 for node in graph.nodes if isinstance(node, Input)}
    if step is None or done > len(forward):
        gradients[graph.output] = 1.0
    gradients |= {flow.input: flow.total for flow in flows} | {node: nan for at in reached for node in at.undefined}
    found = {f"value:{node.name}": format_number(value) for node, value in values.items()}
    for node, gradient in gradients.items():
        if not isinstance(node, Constant):
            shown = "undefined" if isnan(gradient) else format_number(gradient)
            found |= {f"partial:{node.name}": "∂", f"gradient:{node.name}": shown}
    for key, flow in ((f"{flow.node.name}:{flow.position}", flow) for flow in flows):
        found |= {f"local:{key}": f"× {format_number(flow.local)}"}
        found |= {f"downstream:{key}": f"= {format_number(flow.downstream)}"}
    return found if step is None or here is None else found | dict(_marks(here))


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
