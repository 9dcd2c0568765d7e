"""What happens in a graph, in sentences: step by step, and as the description of a picture."""

from __future__ import annotations

from ..core.array_graph import ArrayGraph
from ..core.graph import Graph
from ..core.nodes import Constant
from ..core.numbers import and_list, equals, format_number
from ..core.passes import BackwardStep, Flow, ForwardStep
from .array_narration import backward_text, forward_sentence, told
from .typeset import (
    comes_to,
    expression_text,
    formula_text,
    has_expression,
    numbers,
    product_text,
    shown_numbers,
    worth_as_shown,
)

_MOST_GATES = 20


def sentence(graph: Graph, step: int) -> str:
    """Return what happens at a step of the forward pass and then the backward pass, counted from 1; 0 is the start.

    >>> from backprop_helpers import parse
    >>> g = parse("(4x + 1)^2", x=1)
    >>> print(sentence(g, 3), sentence(g, 4), sep="\\n")
    Forward: c = b^2 = 5^2 = 25.
    Backward: c has the gradient 1 and passes 1 · 10 = 10 to b.
    """
    graph = graph.seen
    here, has_arrays = graph.step_at(step), isinstance(graph, ArrayGraph)
    if here is None:
        return "The inputs are given."
    if isinstance(here, ForwardStep):
        return forward_sentence(here) if has_arrays else _forward(graph, here)
    for at in graph.backward_pass[: step - len(graph.forward_pass)]:
        if at.undefined:
            return str(graph.undefined[at.undefined[0].name])
    return backward_text(here) if has_arrays else _backward(here)


def _forward(graph: Graph, step: ForwardStep) -> str:
    node, known = step.node, numbers(graph, step.node)
    in_numbers, value = formula_text(node, values=known), format_number(step.value)
    start = f"Forward: {node.name} = {formula_text(node)} {equals(shown_numbers(node, None, known))}"
    if in_numbers == value:  # a negated number is its own result
        return f"{start} {value}."
    return f"{start} {in_numbers} {comes_to(worth_as_shown(node, None, known), step.value)} {value}."


def _backward(step: BackwardStep) -> str:
    passed = and_list([_passed(step.upstream, flow) for flow in step.flows])
    return f"Backward: {step.node.name} has the gradient {format_number(step.upstream)} and passes {passed}."


def _passed(upstream: float, flow: Flow) -> str:
    text = f"{product_text(upstream, flow)} to {flow.input.name}"
    return text if flow.first else f"{text} (now {format_number(flow.total)} in all)"


def result(graph: Graph) -> str:
    """Return what both passes found, or why a gradient does not exist."""
    graph = graph.seen
    if not graph.output.shape and graph.undefined:
        return str(next(iter(graph.undefined.values())))
    name = "The output" if isinstance(graph.output, Constant) else graph.output.name
    return " ".join([f"{name} {told(graph.value)}.", *_gradients(graph)])


def describe(graph: Graph, step: int | None = None) -> str:
    """Return a picture of the graph in words, finished or stopped at a step, for those who do not see it.

    >>> from backprop_helpers import parse, trace
    >>> print(describe(parse("(4x + 1)^2", x=1), step=1))
    Computation graph of (4 · x + 1)^2 with input x = 1. Step 1 of 6. Forward: a = 4 · x = 4 · 1 = 4.
    >>> print(describe(trace(lambda x, w: x @ w, x=[1, 2], w=[3, 4])))
    Computation graph with inputs x (2: 1, 2) and w (2: 3, 4). a = x @ w = 11. Gradients: ∂a/∂x (2: 3, 4) and ∂a/∂w \
(2: 1, 2).
    """
    graph = graph.seen
    inputs = and_list([f"{name} {told(value)}" for name, value in graph.inputs.items()])
    is_written = not isinstance(graph, ArrayGraph) and len(graph.forward_pass) > 1 and has_expression(graph)
    of = f" of {expression_text(graph)}" if is_written else ""
    given = f" with input{'s'[: len(graph.inputs) > 1]} {inputs}" if inputs else ""
    start = f"Computation graph{of}{given}."
    if step is not None:
        last = len(graph.forward_pass) + len(graph.steps_back)
        return f"{start} Step {step} of {last}. {sentence(graph, step)}"
    return " ".join([start, *_gates(graph), *_gradients(graph)])


def _gates(graph: Graph) -> list[str]:
    shown = graph.forward_pass[:_MOST_GATES]
    gates = [f"{at.node.name} = {formula_text(at.node)} {told(at.value)}" for at in shown]
    left = len(graph.forward_pass) - len(shown)
    if left:
        output = f"{graph.output.name} {told(graph.value)}"
        gates.append(f"and {left} more gate{'s'[: left > 1]}, up to the output {output}")
    return [f"{'; '.join(gates)}."] if gates else []


def _gradients(graph: Graph) -> list[str]:
    if graph.output.shape:
        return []
    name = graph.output.name
    exist = [key for key in graph.inputs if key not in graph.undefined]
    slopes = [f"∂{name}/∂{key} {told(graph.gradient[key])}" for key in exist]
    said = [f"Gradients: {and_list(slopes)}."] if slopes else []
    return said + [str(error) for error in dict.fromkeys(graph.undefined.values())]
