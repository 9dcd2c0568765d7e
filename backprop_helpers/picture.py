"""The picture of a graph: a box for each node with its value and its gradient, finished or stopped at any step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

from .graph import Edge, Graph
from .layout import Box, Layout, Line, dot_source, lay_out
from .narration import describe, step_at
from .nodes import Constant, Input, Node
from .passes import BackwardStep
from .symbols import format_number

LARGEST = 200

# Blue for values and vermillion for gradients (Okabe and Ito's palette); place, weight and the mark ∂ say the same.
_STYLE = """
.bp text{font:14px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:#202124}
.bp .card{fill:#fff;stroke:#dadce0}
.bp .box{fill:#fff;stroke:#5f6368;stroke-width:1.2}
.bp .input .box{fill:#eef4fb}
.bp .constant .box{stroke-dasharray:4 3}
.bp .name{font-weight:700}
.bp text.symbol{fill:#5f6368}
.bp text.value{fill:#00588a;font-weight:600;font-variant-numeric:tabular-nums}
.bp text.gradient{fill:#a84300;font-style:italic;font-variant-numeric:tabular-nums}
.bp .rule{stroke:#dadce0}
.bp .edge path{fill:none;stroke:#5f6368;stroke-width:1.4}
.bp .edge polygon{fill:#5f6368}
.bp .flow text{fill:#a84300;font-size:12.5px;font-variant-numeric:tabular-nums}
.bp .flow rect{fill:#fff;opacity:.9}
.bp .now .box{stroke:#202124;stroke-width:3.2}
.bp .now path{stroke:#202124;stroke-width:3}
.bp .now polygon{fill:#202124}
.bp .back path{stroke:#a84300;stroke-dasharray:7 4}
.bp .back polygon{fill:#a84300}
"""
_ROW = 21.0
_PADDING = 9.0
_LETTER = 8.6  # points that a letter of the widest usual font takes, with room to spare
_WIDEST = len("∂ -1.234e-05")
_FLOW_LABEL = (92.0, 36.0)
_MARGIN = 12.0


@dataclass(frozen=True)
class Picture:
    """A finished picture; Jupyter shows it.

    Attributes:
        source: the graph in the DOT language.
        svg: the picture.
        description: what it shows, in words.
    """

    source: str
    svg: str
    description: str

    def __repr__(self) -> str:
        return f"<Picture: {self.description}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        # JupyterLab takes the HTML, which keeps the description; pages that strip it take the SVG.
        page = f'<div style="max-width:100%;overflow-x:auto">{self.svg}</div>'
        return {"text/html": page, "image/svg+xml": self.svg, "text/plain": repr(self)}

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
    limit: int = LARGEST,
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
    if constants not in ("inside", "nodes"):
        raise ValueError(f'constants is "inside" or "nodes", not {constants!r}.')
    apart = constants == "nodes" or isinstance(graph.output, Constant)
    nodes = [node for node in graph.nodes if apart or not isinstance(node, Constant)]
    if len(nodes) > limit:
        raise ValueError(
            f"This graph has {len(nodes)} boxes, too many to read; to draw it all the same: limit={len(nodes)}."
        )
    state = _state(graph, step)
    place = {node: number for number, node in enumerate(nodes)}
    edges = [edge for edge in graph.edges if edge.input in place]
    boxes = [_size(node, apart) for node in nodes]
    ends = [(place[edge.input], place[edge.node]) for edge in edges]
    room = _FLOW_LABEL if local_gradients else None
    layout = lay_out(dot_source(boxes, ends, edge_label=room))
    labels = ["\n".join(filter(None, _rows(node, state, apart))) for node in nodes]
    source = dot_source(boxes, ends, labels, room)
    description = describe(graph, step)
    drawing = [
        *(_edge(edge, line, state, local_gradients) for edge, line in zip(edges, layout.lines, strict=True)),
        *(_box(node, box, graph, state, apart) for node, box in zip(nodes, layout.boxes, strict=True)),
    ]
    return Picture(source, _svg(layout, drawing, description), description)


# ---- what is known after a step -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _State:
    """What has been computed, as texts.

    Attributes:
        values, gradients: for each node that has one, by node.
        flows: for each edge that has been walked back, its local gradient and its flow.
        node: the gate of the current step.
        edges: the edges of the current step.
        backward: whether the current step belongs to the backward pass.
    """

    values: dict[Node, str]
    gradients: dict[Node, str]
    flows: dict[Edge, tuple[str, str]]
    node: Node | None = None
    edges: frozenset[Edge] = frozenset()
    backward: bool = False


def _state(graph: Graph, step: int | None) -> _State:
    forward, backward = graph.forward_pass, graph.backward_pass
    done = len(forward) + len(backward) if step is None else step
    here = step_at(graph, done)
    values = {node: graph.value_of(node) for node in graph.nodes if node.gate is None}
    values |= {at.node: at.value for at in forward[:done]}
    gradients: dict[Node, float] = {}
    if step is None:
        gradients = {node: 0.0 for node in graph.nodes if isinstance(node, Input)}
    if step is None or done > len(forward):
        gradients[graph.output] = 1.0
    flows = [flow for at in backward[: max(0, done - len(forward))] for flow in at.flows]
    gradients |= {flow.input: flow.total for flow in flows}
    edges: frozenset[Edge] = frozenset()
    if step is not None and isinstance(here, BackwardStep):
        edges = frozenset(Edge(flow.input, flow.node, flow.position) for flow in here.flows)
    elif step is not None and here is not None:
        edges = frozenset(edge for edge in graph.edges if edge.node is here.node)
    return _State(
        {node: format_number(value) for node, value in values.items()},
        {node: format_number(value) for node, value in gradients.items() if not isinstance(node, Constant)},
        {
            Edge(flow.input, flow.node, flow.position): (format_number(flow.local), format_number(flow.downstream))
            for flow in flows
        },
        here.node if step is not None and here is not None else None,
        edges,
        isinstance(here, BackwardStep),
    )


# ---- the texts of a box -------------------------------------------------------------------------------------------


def symbol(node: Node, constants_apart: bool = False) -> str:
    """Return what a gate does, in a few characters, with its constant if it has one.

    Args:
        node: the gate's node.
        constants_apart: whether constants have boxes of their own.

    >>> from backprop_helpers import parse
    >>> [symbol(node) for node in parse("1 / (2x + 1)^2", x=1).nodes if node.gate]
    ['2·', '+1', '^2', '1/']
    """
    assert node.gate is not None
    gate, shown = node.gate, [format_number(part.number) for part in node.inputs if isinstance(part, Constant)]
    if constants_apart or not shown:
        return gate.symbol
    number = shown[0]
    first = isinstance(node.inputs[0], Constant)
    inside = {"add": "+", "subtract": "−", "multiply": "·", "divide": "/", "power": "^"}.get(gate.name)
    if inside:
        return f"{number}{inside}" if first else f"{inside}{number}"
    return f"{gate.symbol} {number}"


def _rows(node: Node, state: _State, apart: bool) -> tuple[str, str, str]:
    """Return the three rows of a box as plain texts."""
    if isinstance(node, Constant):
        return node.name, "", ""
    name = f"{node.name}  {symbol(node, apart)}" if node.gate else node.name
    gradient = state.gradients.get(node)
    return name, state.values.get(node, ""), "" if gradient is None else f"∂ {gradient}"


def _size(node: Node, apart: bool) -> tuple[float, float]:
    """Return a box's width and height: the same for every number that its node can hold."""
    if isinstance(node, Constant):
        return len(format_number(node.number)) * _LETTER + 2 * _PADDING, _ROW + 8
    letters = len(node.name) + (len(symbol(node, apart)) + 2 if node.gate else 0)
    return max(letters, _WIDEST) * _LETTER + 2 * _PADDING, 3 * _ROW + 8


# ---- SVG ----------------------------------------------------------------------------------------------------------


def _box(node: Node, box: Box, graph: Graph, state: _State, apart: bool) -> str:
    kind = "constant" if isinstance(node, Constant) else "input" if isinstance(node, Input) else "gate"
    now = " now" if node is state.node else ""
    radius = box.height / 2 if isinstance(node, Constant) else 14 if isinstance(node, Input) else 3
    return f'<g class="{kind}{now}">{_frame(box, radius, node is graph.output)}{_texts(node, box, state, apart)}</g>'


def _frame(box: Box, radius: float, double: bool) -> str:
    """Return a box's outline; the output has a double one."""
    outline = _rectangle(box.x, box.y, box.width, box.height, radius)
    return outline + _rectangle(box.x + 3, box.y + 3, box.width - 6, box.height - 6, radius) if double else outline


def _rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    return (
        f'<rect class="box" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="{min(radius, height / 2):.1f}"/>'
    )


def _texts(node: Node, box: Box, state: _State, apart: bool) -> str:
    middle, left, right = box.x + box.width / 2, box.x + _PADDING, box.x + box.width - _PADDING
    if isinstance(node, Constant):
        return _text("name", middle, box.y + box.height / 2 + 5, format_number(node.number), "middle")
    first, second, third = (box.y + 4 + _ROW * (row + 0.72) for row in range(3))
    key = escape(node.name)
    name, value, gradient = _rows(node, state, apart)
    if node.gate is None:
        parts = [_text("name", middle, first, name, "middle", f"label:{key}")]
    else:
        parts = [
            _text("name", left, first, node.name, "start", f"label:{key}"),
            _text("symbol", right, first, symbol(node, apart), "end"),
        ]
    rule = box.y + 4 + _ROW
    parts.append(f'<line class="rule" x1="{left:.1f}" y1="{rule:.1f}" x2="{right:.1f}" y2="{rule:.1f}"/>')
    parts.append(_text("value", right, second, value, "end", f"value:{key}"))
    parts.append(_text("gradient", left, third, "∂" if gradient else "", "start"))
    parts.append(_text("gradient", right, third, gradient.removeprefix("∂ "), "end", f"gradient:{key}"))
    return "".join(parts)


def _text(kind: str, x: float, y: float, text: str, anchor: str, key: str = "") -> str:
    mark = f' data-k="{key}"' if key else ""
    return f'<text class="{kind}"{mark} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _edge(edge: Edge, line: Line, state: _State, local_gradients: bool) -> str:
    kind = "edge"
    if edge in state.edges:
        kind += " now back" if state.backward else " now"
    start, *others = line.points
    path = f"M{start[0]:.1f},{start[1]:.1f}C" + " ".join(f"{x:.1f},{y:.1f}" for x, y in others)
    arrow = " ".join(f"{x:.1f},{y:.1f}" for x, y in _arrow(line.points[-1], line.tip))
    flow = _flow(edge, line, state) if local_gradients else ""
    return f'<g class="{kind}"><path d="{path}"/><polygon points="{arrow}"/>{flow}</g>'


def _arrow(start: tuple[float, float], tip: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Yield the corners of an arrow's head."""
    across, down = tip[0] - start[0], tip[1] - start[1]
    yield tip
    yield start[0] - 0.42 * down, start[1] + 0.42 * across
    yield start[0] + 0.42 * down, start[1] - 0.42 * across


def _flow(edge: Edge, line: Line, state: _State) -> str:
    assert line.label is not None  # room was asked for
    local, downstream = state.flows.get(edge, ("", ""))
    x, y = line.label
    key = f"{escape(edge.node.name)}:{edge.position}"
    width = max(len(local), len(downstream)) * 7.6 + 18
    back = f'<rect x="{x - width / 2:.1f}" y="{y - 17:.1f}" width="{width:.1f}" height="34"/>' if local else ""
    return (
        f'<g class="flow">{back}'
        + _text("local", x, y - 3, local and f"× {local}", "middle", f"local:{key}")
        + _text("downstream", x, y + 12, downstream and f"= {downstream}", "middle", f"downstream:{key}")
        + "</g>"
    )


def _svg(layout: Layout, drawing: list[str], description: str) -> str:
    width, height = layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN
    body = "".join(drawing)
    identity = hashlib.sha256((description + body).encode()).hexdigest()[:10]  # ids differ between pictures on a page
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bp" role="img" aria-labelledby="t{identity} d{identity}" '
        f'viewBox="0 0 {width:.1f} {height:.1f}" width="{width:.0f}" height="{height:.0f}" '
        f'style="max-width:100%;height:auto"><title id="t{identity}">Computation graph</title>'
        f'<desc id="d{identity}">{escape(description)}</desc><style>{_STYLE}</style>'
        f'<rect class="card" x="0.5" y="0.5" width="{width - 1:.1f}" height="{height - 1:.1f}" rx="10"/>'
        f'<g transform="translate({_MARGIN:g} {_MARGIN:g})">{body}</g></svg>'
    )
