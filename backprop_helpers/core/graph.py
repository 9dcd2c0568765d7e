"""The graph of a function at certain inputs: its nodes, their values and gradients, and both passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, NamedTuple, NoReturn

from . import arrays, passes
from . import program as programs
from .compiled import Compiled
from .errors import DomainError
from .nodes import Constant, Input, Node
from .numbers import plain_number, refuse_nameless
from .passes import BackwardStep, ForwardStep


class Edge(NamedTuple):
    """One edge: a node feeds a gate."""

    input: Node  # where it comes from
    node: Node  # the gate's, which it leads to
    position: int  # which input of the gate it is, from 0


class Gradients(Mapping[str, float]):
    """Gradients by name, some of which do not exist: each of the others can be asked for, but not all together."""

    def __init__(self, found: Mapping[str, float], undefined: Mapping[str, DomainError]) -> None:
        self._found, self._undefined = found, undefined

    def __getitem__(self, name: str) -> float:
        if name in self._undefined:
            raise self._undefined[name].with_traceback(None)
        return self._found[name]

    def _refuse(self) -> NoReturn:
        raise next(iter(self._undefined.values())).with_traceback(None)

    __iter__ = __len__ = __repr__ = _refuse


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
        self._values = self._forward()

    def _forward(self) -> dict[Node, Any]:
        return passes.forward(self.nodes, self.inputs)

    def at(self, /, *nameless: object, **inputs: object) -> Graph:
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
        refuse_nameless("graph.at(", self.inputs, nameless)
        for name in inputs:
            if name not in self.inputs:
                raise TypeError(f"This graph has no input {name!r}; its inputs are {', '.join(self.inputs)}.")
        numbers = {name: self._read(name, number) for name, number in inputs.items()}
        return type(self)(self.nodes, self.output, {**self.inputs, **numbers})

    def _read(self, name: str, number: object) -> float:
        return plain_number(number, f"the input {name}")

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
    def gradients(self) -> Mapping[str, float]:
        """∂output/∂node for each node but the constants, by name; 0 where the output does not depend on it.

        Where some do not exist, these and all together raise a DomainError that says why; each of the others is there.

        >>> from backprop_helpers import parse
        >>> parse("x^y", x=-2, y=2).gradients["x"]
        -4.0
        """
        return self._named([node for node in self.nodes if not isinstance(node, Constant)])

    @property
    def gradient(self) -> Mapping[str, float]:
        """∂output/∂input for each input, by name, as in `gradients`.

        Raises:
            DomainError: not one exists.
        """
        inputs = [node for node in self.nodes if isinstance(node, Input)]
        if inputs and self._backward[1].keys() >= set(inputs):
            raise next(iter(self._backward[1].values())).with_traceback(None)
        return self._named(inputs)

    def slopes_of(self, node: Node) -> Any:
        """Return the gradient of a node; what of it does not exist is nan."""
        return self._backward[0].get(node, 0.0)

    def _named(self, nodes: Sequence[Node]) -> Mapping[str, float]:
        gradients, undefined = self._backward
        found = {node.name: gradients.get(node, 0.0) for node in nodes}
        return Gradients(found, self.undefined) if undefined.keys() & nodes else found

    @property
    def undefined(self) -> dict[str, DomainError]:
        """The error that says why, for each node whose gradient does not exist, by name; empty almost everywhere.

        >>> from backprop_helpers import parse
        >>> print(parse("x^y", x=-2, y=2).undefined["y"])
        The node a (power) got −2 and 2: it has a value there, but no finite slope for y: between whole exponents a \
negative number has no real power.
        """
        return {node.name: error for node, error in self._backward[1].items()}

    @cached_property
    def _backward(self) -> tuple[dict[Node, Any], dict[Node, DomainError]]:
        return self._way_back()

    def _way_back(self, flows: list[passes.Flow] | None = None) -> tuple[dict[Node, Any], dict[Node, DomainError]]:
        return passes.backward(self.nodes, self._values, self.output, flows)

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
        counts = dict.fromkeys(self.nodes, 0) | {self.output: 1}
        for node in reversed(self.nodes):
            for part in node.inputs:
                counts[part] += counts[node]
        return {node.name: counts[node] for node in self.nodes if not isinstance(node, Constant)}

    @cached_property
    def forward_pass(self) -> tuple[ForwardStep, ...]:
        """What each gate computed, in order."""
        gates = [node for node in self.nodes if node.gate]
        return tuple(ForwardStep(at, tuple(map(self.value_of, at.inputs)), self.value_of(at)) for at in gates)

    @cached_property
    def backward_pass(self) -> tuple[BackwardStep, ...]:
        """What each gate passed on, from the output to the inputs."""
        flows: list[passes.Flow] = []
        gradients, _ = self._way_back(flows)
        return tuple(passes.backward_steps(self.nodes, flows, gradients))

    @property
    def seen(self) -> Graph:
        """The graph as people are shown it."""
        return self

    @property
    def steps_back(self) -> tuple[BackwardStep, ...]:
        """The backward pass; empty where the output is no single number, so that there is none."""
        return () if self.output.shape else self.backward_pass

    def step_at(self, step: int) -> ForwardStep | BackwardStep | None:
        """Return a step of the forward pass and then the backward pass, counted from 1; None for 0, before the first.

        Raises:
            ValueError: there is no such step.

        >>> from backprop_helpers import trace
        >>> trace(lambda x: x * x, x=3).step_at(1).value
        9.0
        """
        steps = (None, *self.forward_pass, *self.steps_back)
        if isinstance(step, bool) or not isinstance(step, int) or not 0 <= step < len(steps):
            raise ValueError(f"This graph has the steps 0 to {len(steps) - 1}; there is no step {step!r}.")
        return steps[step]

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
        """The two passes as lines of code, with local gradients as people write them."""
        return programs.write(self.nodes, self.output, self.inputs, programs.written_at(self._values))

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

    def compile(self) -> Compiled:
        """Return both passes as one fast function ``(**inputs) -> (value, gradient)`` of numbers or NumPy arrays.

        >>> from backprop_helpers import trace
        >>> run = trace(lambda x: x * x, x=3).compile()
        >>> run(x=5)
        (25.0, {'x': 10.0})
        """
        program = programs.write(self.nodes, self.output, self.inputs, programs.computed)
        return Compiled(program, self.inputs, self._evaluate)

    def _evaluate(self, inputs: Mapping[str, float]) -> tuple[float, dict[str, float]]:
        there = self.at(**inputs)
        return there.value, dict(there.gradient)

    def __repr__(self) -> str:
        inputs = ", ".join(f"{name}={_short(value)}" for name, value in self.inputs.items())
        gates = sum(node.gate is not None for node in self.nodes)
        value = f"of shape {self.output.shape}" if self.output.shape else f"= {self.value:g}"
        return f"<Graph {self.output.name}({inputs}) {value}, {gates} gate{'s'[: gates != 1]}>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, str]:
        shown = Graph.shown_as(self, **options) if Graph.shown_as else {}
        return {**shown, "text/plain": repr(self)}


def _short(value: Any) -> str:
    return "×".join(map(str, arrays.shape_of(value))) or f"{value:g}"
