"""Nodes: what a traced function computes with, and the functions that can be applied to them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from itertools import count
from operator import attrgetter
from typing import Any, NoReturn, TypeVar

from .arrays import is_array, of_arrays
from .gates import FAILURES, GATES, Gate, add_row, domain_error
from .numbers import plain_number

_next_serial = count().__next__
_new = object.__new__
_Kind = TypeVar("_Kind", bound="Node")
_NUMPY_COMPARISONS = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"}
NUMPY_NAMES = {"true_divide": "divide", "negative": "negate", "float_power": "power", "fabs": "absolute"}


def for_arrays(gate: Gate, *operands: object) -> Any:
    """Apply a gate to operands of which some have axes."""
    return of_arrays["elementwise"](gate, *operands)


def _operator(name: str) -> tuple[Callable[[Node, object], Node], Callable[[Node, object], Node]]:
    """Return the methods of an operator: for a node on its left, and for one on its right."""
    gate = GATES[name]

    def left(node: Node, other: object) -> Node:
        kind = other.__class__
        if kind is Node or kind is Input:
            return make(gate, (node, other))  # type: ignore[arg-type]  # a Node then
        if is_array(other):
            return for_arrays(gate, node, other)
        return make(gate, (node, other if isinstance(other, Node) else make_constant(other)))

    def right(node: Node, other: object) -> Node:
        if is_array(other):
            return for_arrays(gate, other, node)
        return make(gate, (make_constant(other), node))

    return left, right


class Node:
    """The output of one gate, or a leaf: an `Input` or a `Constant`.

    A node says how it is made, not what it is worth: values and gradients belong to a graph and its inputs.
    Nodes never change, and a node equals only itself.

    Attributes:
        gate: the row of the gate table that makes it; None for a leaf.
        inputs: the nodes that feed it, in order; the same one twice for ``x * x``.
        name: its name in the traced code, or a letter.
        serial: counts nodes as they are made, so that a node comes after its inputs.
        shape: how many entries it has along each axis; of one number, ().
    """

    __slots__ = ("gate", "inputs", "name", "serial")
    shape: tuple[int, ...] = ()

    gate: Gate | None
    inputs: tuple[Node, ...]
    name: str
    serial: int

    def __setattr__(self, attribute: str, value: object = None) -> NoReturn:
        raise AttributeError("A node never changes. Make a new one: write y = x + 1, not x.name = …")

    __delattr__ = __setattr__

    def __getattr__(self, attribute: str) -> NoReturn:
        raise AttributeError(self._told(attribute), name=attribute, obj=self)

    def _told(self, attribute: str) -> str:
        return f"This node is one number, and a number has no .{attribute}; + - * / ** and abs are for numbers."

    def __repr__(self) -> str:
        return f"<Node {getattr(self, 'name', '?')}: {self.gate.name}>" if self.gate else f"<Node {self.name}>"

    __add__, __radd__ = _operator("add")
    __sub__, __rsub__ = _operator("subtract")
    __mul__, __rmul__ = _operator("multiply")
    __truediv__, __rtruediv__ = _operator("divide")
    __pow__, __rpow__ = _operator("power")

    def __neg__(self) -> Node:
        return make(GATES["negate"], (self,))

    def __pos__(self) -> Node:
        return self

    def __abs__(self) -> Node:
        return make(GATES["absolute"], (self,))

    def __array_ufunc__(self, ufunc: Any, method: str, *operands: object, **options: object) -> Any:
        """Answer ``np.exp(node)`` and ``np.float64(2) * node`` with our own gates."""
        if ufunc.__name__ in _NUMPY_COMPARISONS:
            self._compare()
        if ufunc.__name__ == "matmul" and method == "__call__" and not options:
            one, other = operands
            return one.__matmul__(other) if isinstance(one, Node) else self.__rmatmul__(one)
        if ufunc.__name__ == "square" and method == "__call__" and not options:
            return self**2
        gate = GATES.get(NUMPY_NAMES.get(ufunc.__name__, ufunc.__name__))
        if method != "__call__" or options or gate is None or len(gate.inputs) != len(operands):
            raise TypeError(f"np.{ufunc.__name__} is not a gate of this course. Gates are: {', '.join(GATES)}.")
        return apply(gate, *operands)

    # What a traced function cannot do, each with what to write instead.
    def __eq__(self, other: object) -> bool:
        return self is other if isinstance(other, Node) else self._compare(other)

    __hash__ = object.__hash__

    def _compare(self, other: object = None) -> NoReturn:
        raise TypeError(
            "A traced function is drawn once for all inputs, so it cannot ask how large a node is. "
            "Instead of if, comparisons, min and max write relu(x), maximum(x, y), minimum(x, y) or abs(x)."
        )

    __lt__ = __le__ = __gt__ = __ge__ = __bool__ = _compare

    def _no_number(self, *_: object) -> NoReturn:
        raise TypeError(
            "A node is not a plain number, so math.exp(x), float(x) and round(x) cannot take it. "
            "Write exp(x), log(x), sqrt(x), … after: from backprop_helpers import *"
        )

    def _no_gate(self, *_: object) -> NoReturn:
        raise TypeError(
            "There is no gate for // and %, and @ is for arrays. "
            "Write it with + - * / ** and the functions of this package."
        )

    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __divmod__ = __rdivmod__ = _no_gate

    def _no_bits(self, *_: object) -> NoReturn:
        raise TypeError("A power is written x ** 2 in Python; there is no gate for ^, &, |, ~, << and >>.")

    __xor__ = __rxor__ = __and__ = __rand__ = __or__ = __ror__ = __invert__ = _no_bits
    __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = _no_bits

    def __iter__(self) -> Any:
        raise TypeError("This node is one number, so there is nothing in it to go through; put several into a list.")

    def __matmul__(self, other: object) -> Any:
        return of_arrays["product"](self, other) if is_array(other) else self._no_gate()

    def __rmatmul__(self, other: object) -> Any:
        return of_arrays["product"](other, self) if is_array(other) else self._no_gate()

    def __format__(self, layout: str) -> str:
        if layout:
            raise TypeError(
                "A node has no value while its function is traced, so a text cannot show it as a number. "
                "Print the numbers afterwards, from graph.values."
            )
        return repr(self)

    __float__ = __int__ = __complex__ = __index__ = __round__ = __trunc__ = __floor__ = __ceil__ = _no_number


class Input(Node):
    """A leaf that the function is given, and that gets a gradient."""

    __slots__ = ()


class Constant(Node):
    """A leaf that never changes, such as the 2 in ``2 * x``; it gets no gradient."""

    __slots__ = ("number",)

    number: float


# A slot is set through its descriptor, because a node refuses ordinary assignment.
_set_gate = vars(Node)["gate"].__set__
_set_inputs = vars(Node)["inputs"].__set__
_set_serial = vars(Node)["serial"].__set__
_set_number = vars(Constant)["number"].__set__
give_name = vars(Node)["name"].__set__  # once, by the graph that a node belongs to


def make(gate: Gate, inputs: tuple[Node, ...]) -> Node:
    """Return a new node: the output of a gate that these nodes feed."""
    return made(Node, gate, inputs)


def make_input(name: str, kind: type[Input] = Input) -> Input:
    """Return a new leaf for an input of the function."""
    if not name.isidentifier():
        raise ValueError(f"An input has a name such as x or w1; {name!r} is not a name.")
    node = made(kind)
    give_name(node, name)
    return node


def make_constant(value: object) -> Constant:
    """Return a new leaf for a number."""
    node = made(Constant)
    _set_number(node, plain_number(value, "a traced function"))
    give_name(node, f"{node.number:g}")
    return node


def made(kind: type[_Kind], gate: Gate | None = None, inputs: tuple[Node, ...] = ()) -> _Kind:
    """Return a new node of some kind, which has no name yet."""
    node = _new(kind)
    _set_gate(node, gate)
    _set_inputs(node, inputs)
    _set_serial(node, _next_serial())
    return node


def constants_of(node: Node) -> tuple[float | None, ...]:
    """Return for each input of a gate's node its number if it is a constant that is one number, else None."""
    return tuple([part.number if isinstance(part, Constant) and not part.shape else None for part in node.inputs])


def apply(gate: Gate, *operands: object) -> Any:
    """Apply a gate: to nodes it makes a node, to plain numbers a number."""
    if len(operands) != len(gate.inputs):
        raise TypeError(f"{gate.name} takes {len(gate.inputs)} input(s), not {len(operands)}.")
    if operands[0].__class__ is Node and len(operands) == 1:
        return make(gate, operands)  # type: ignore[arg-type]  # the usual case
    if any(map(is_array, operands)):
        return for_arrays(gate, *operands)
    if any(isinstance(operand, Node) for operand in operands):
        return make(gate, tuple(o if isinstance(o, Node) else make_constant(o) for o in operands))
    numbers = [plain_number(operand, gate.name) for operand in operands]
    try:
        value = gate.evaluate(*numbers)
        if math.isfinite(value):
            return value
    except FAILURES:
        pass
    raise domain_error(gate, numbers)


def _function(gate: Gate) -> Callable[..., Any]:
    """Return the function of a gate, for nodes and for plain numbers."""

    def function(*operands: object) -> Any:
        return apply(gate, *operands)

    function.__name__ = function.__qualname__ = gate.name
    slopes = ", ".join(gate.local_gradients)
    function.__doc__ = f"Return {gate.value}, for nodes or plain numbers {', '.join(gate.inputs)}; slope {slopes}."
    return function


def register(gate: Gate) -> Callable[..., Any]:
    """Add a gate of your own to the table, and return its function.

    Pictures, LaTeX, printed code, `parse` and gradients know it from then on. Registering the same name again
    replaces the earlier gate.

    Args:
        gate: the new row.

    Raises:
        ValueError: the course itself has a gate, or a function, of that name.

    >>> cube = register(Gate("cube", symbol="³", inputs="a", value="a ** 3", local_gradients=("3 * a ** 2",)))
    >>> cube(2)
    8.0
    """
    add_row(gate)
    return _function(gate)


exp = _function(GATES["exp"])
sqrt = _function(GATES["sqrt"])
sin = _function(GATES["sin"])
cos = _function(GATES["cos"])
tanh = _function(GATES["tanh"])
sigmoid = _function(GATES["sigmoid"])
relu = _function(GATES["relu"])
softplus = _function(GATES["softplus"])
maximum = _function(GATES["maximum"])
minimum = _function(GATES["minimum"])
absolute = _function(GATES["absolute"])


def log(a: object, base: object = None) -> Any:
    """Return the natural logarithm, or the one to a base, for nodes or plain numbers.

    Args:
        a: the number; greater than 0.
        base: greater than 0 and not 1; without it, e.

    Raises:
        DomainError: a number has no logarithm.

    >>> log(8, 2)
    3.0
    """
    return apply(GATES["log"], a) if base is None else apply(GATES["log_base"], a, base)


def leaky_relu(a: object, slope: object = 0.01) -> Any:
    """Return a where it is positive and slope × a elsewhere, for nodes or plain numbers.

    Args:
        a: the number.
        slope: the slope for numbers below 0.

    >>> leaky_relu(-3, slope=0.5)
    -1.5
    """
    return apply(GATES["leaky_relu"], a, slope)


def topological(output: Node, leaves: Iterable[Node]) -> tuple[Node, ...]:
    """Return the nodes that an output needs, each after its inputs, in the order in which they were made."""
    seen = {output, *leaves}
    stack = list(seen)
    while stack:
        for node in stack.pop().inputs:
            if node not in seen:
                seen.add(node)
                stack.append(node)
    return tuple(sorted(seen, key=attrgetter("serial")))
