"""The graph of a function at certain inputs: its nodes, their values and gradients, and both passes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from . import passes
from . import program as programs
from .nodes import Constant, Input, Node, plain_number
from .passes import BackwardStep, ForwardStep


class Edge(NamedTuple):
    """One edge: a node feeds a gate.

    Attributes:
        input: the node that the edge comes from.
        node: the gate's node, which it leads to.
        position: which input of the gate it is, from 0.
    """

    input: Node
    node: Node
    position: int


class Graph:
    """A computation graph at certain inputs; made by `trace` or `parse`, and never changed.

    Attributes:
        nodes: every node, each after its inputs.
        output: the last node.
        inputs: the number of each input, by name.

    >>> from backprop_helpers import trace
    >>> g = trace(lambda x: (4 * x + 1) ** 2, x=1)
    >>> g.value, g.gradient
    (25.0, {'x': 40.0})
    """

    # What Jupyter shows of a graph. The package fills this slot with the picture, of which a graph knows nothing.
    shown_as: ClassVar[Callable[..., dict[str, str]] | None] = None

    def __init__(self, nodes: tuple[Node, ...], output: Node, inputs: Mapping[str, float]) -> None:
        self.nodes = nodes
        self.output = output
        self.inputs = dict(inputs)
        self._values = passes.forward(nodes, self.inputs)

    def at(self, **inputs: object) -> Graph:
        """Return the same graph at other inputs.

        Args:
            **inputs: the numbers that change; an input that is left out keeps its number.

        Raises:
            DomainError: a gate has no value there.
            TypeError: there is no input of that name, or it is not one number.

        >>> from backprop_helpers import trace
        >>> trace(lambda x: x * x, x=3).at(x=5).value
        25.0
        """
        for name in inputs:
            if name not in self.inputs:
                raise TypeError(f"This graph has no input {name!r}; its inputs are {', '.join(self.inputs)}.")
        numbers = {name: plain_number(number, f"the input {name}") for name, number in inputs.items()}
        return Graph(self.nodes, self.output, {**self.inputs, **numbers})

    @property
    def value(self) -> float:
        """The output's value."""
        return self._values[self.output]

    def value_of(self, node: Node) -> float:
        """Return the value of a node of this graph, a constant's too."""
        return self._values[node]

    @cached_property
    def values(self) -> dict[str, float]:
        """The value of each node but the constants, by name."""
        return {node.name: value for node, value in self._values.items() if not isinstance(node, Constant)}

    @cached_property
    def gradients(self) -> dict[str, float]:
        """∂output/∂node for each node but the constants, by name; 0 where the output does not depend on it."""
        reached = self._gradients
        return {node.name: reached.get(node, 0.0) for node in self.nodes if not isinstance(node, Constant)}

    @property
    def gradient(self) -> dict[str, float]:
        """∂output/∂input for each input, by name."""
        return {node.name: self._gradients.get(node, 0.0) for node in self.nodes if isinstance(node, Input)}

    @cached_property
    def _gradients(self) -> dict[Node, float]:
        gradients = {self.output: 1.0}
        deque(passes.backward(self.nodes, self._values, gradients), maxlen=0)  # runs it to the end, keeps no flow
        return gradients

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Every edge, in the order of the gates that they lead to; ``x * x`` has two."""
        return tuple(Edge(part, node, i) for node in self.nodes for i, part in enumerate(node.inputs))

    @cached_property
    def path_counts(self) -> dict[str, int]:
        """How many paths lead from each node to the output, by name; two edges into the same gate are two paths.

        >>> from backprop_helpers import trace
        >>> trace(lambda x: x * x, x=3).path_counts
        {'x': 2, 'a': 1}
        """
        counts = dict.fromkeys(self.nodes, 0)
        counts[self.output] = 1
        for node in reversed(self.nodes):
            for part in node.inputs:
                counts[part] += counts[node]
        return {node.name: counts[node] for node in self.nodes if not isinstance(node, Constant)}

    @cached_property
    def forward_pass(self) -> tuple[ForwardStep, ...]:
        """What each gate computed, in order."""
        return tuple(passes.forward_steps(self.nodes, self._values))

    @cached_property
    def backward_pass(self) -> tuple[BackwardStep, ...]:
        """What each gate passed on, from the output to the inputs."""
        gradients = {self.output: 1.0}
        return tuple(passes.backward_steps(passes.backward(self.nodes, self._values, gradients), gradients))

    def step_at(self, step: int) -> ForwardStep | BackwardStep | None:
        """Return a step of the forward pass and then the backward pass, counted from 1; None for 0, before the first.

        Raises:
            ValueError: there is no such step.

        >>> from backprop_helpers import trace
        >>> trace(lambda x: x * x, x=3).step_at(1).value
        9.0
        """
        last = len(self.forward_pass) + len(self.backward_pass)
        if isinstance(step, bool) or not isinstance(step, int) or not 0 <= step <= last:
            raise ValueError(f"This graph has the steps 0 to {last}; there is no step {step!r}.")
        if step == 0:
            return None
        gates = len(self.forward_pass)
        return self.forward_pass[step - 1] if step <= gates else self.backward_pass[step - 1 - gates]

    def __getitem__(self, name: str) -> Node:
        """Return the node of a name.

        Raises:
            KeyError: there is none.
        """
        try:
            return self._by_name[name]
        except KeyError:
            raise KeyError(f"There is no node {name!r}; the nodes are {', '.join(self._by_name)}.") from None

    @cached_property
    def _by_name(self) -> dict[str, Node]:
        return {node.name: node for node in self.nodes if not isinstance(node, Constant)}

    @cached_property
    def program(self) -> programs.Program:
        """The two passes as lines of code."""
        return programs.write(self.nodes, self.output, self.inputs)

    def to_python(self) -> str:
        """Return both passes as a Python script that runs as it stands.

        >>> from backprop_helpers import trace
        >>> print(trace(lambda x: x * x, x=3).to_python(), end="")
        x = 3.0
        <BLANKLINE>
        # forward pass
        a = x * x
        <BLANKLINE>
        # backward pass
        da = 1.0
        dx = x * da
        dx += x * da
        """
        return programs.to_python(self.program, self.inputs)

    def compile(self) -> programs.Compiled:
        """Return both passes as one fast function ``(**inputs) -> (value, gradient)`` of numbers or NumPy arrays.

        >>> from backprop_helpers import trace
        >>> run = trace(lambda x: x * x, x=3).compile()
        >>> run(x=5)
        (25.0, {'x': 10.0})
        """
        return programs.Compiled(self.program, self.inputs, lambda inputs: self.at(**inputs)._gradients)

    def __repr__(self) -> str:
        inputs = ", ".join(f"{name}={value:g}" for name, value in self.inputs.items())
        gates = sum(node.gate is not None for node in self.nodes)
        return f"<Graph {self.output.name}({inputs}) = {self.value:g}, {gates} gate{'s'[: gates != 1]}>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, str]:
        shown = Graph.shown_as(self, **options) if Graph.shown_as else {}
        return {**shown, "text/plain": repr(self)}
