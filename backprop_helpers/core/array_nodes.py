"""Array nodes: each is a bundle of scalar nodes, made by a gate of the table or by the pattern of a structure gate."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from math import prod
from typing import Any, NoReturn, TypeVar

from . import array_passes, arrays, nodes, patterns
from .arithmetic import arithmetic
from .arrays import Shape
from .errors import ShapeError
from .gates import GATES, Gate
from .nodes import Constant, Input, Node, make_constant
from .patterns import Contraction, Places, Reduction
from .shape_refusals import mismatch, no_product, refused

_Kind = TypeVar("_Kind", bound=Node)


def _operator(name: str) -> tuple[Callable[..., Node], Callable[..., Node]]:
    gate = GATES[name]
    return (lambda node, other: elementwise(gate, node, other)), (lambda node, other: elementwise(gate, other, node))


_INSTEAD = {
    "transpose": "write x.T",
    **dict.fromkeys(("min", "amin"), "write -(-x).max()"),
}  # for methods that NumPy's arrays have


class ArrayNode(Node):
    """A node with axes: one box for many numbers."""

    __slots__ = ()

    __add__, __radd__ = _operator("add")
    __sub__, __rsub__ = _operator("subtract")
    __mul__, __rmul__ = _operator("multiply")
    __truediv__, __rtruediv__ = _operator("divide")
    __pow__, __rpow__ = _operator("power")

    def _told(self, attribute: str) -> str:
        write = _INSTEAD.get(attribute, "it has .T, .shape, .sum, .mean, .max, .dot, .reshape and .flatten")
        return f"An array node has no .{attribute}; {write}."

    def __neg__(self) -> Node:
        return elementwise(GATES["negate"], self)

    def __abs__(self) -> Node:
        return elementwise(GATES["absolute"], self)

    def __matmul__(self, other: object) -> Node:
        return product(self, other)

    def __rmatmul__(self, other: object) -> Node:
        return product(other, self)

    @property
    def T(self) -> Node:
        """The transpose: rows become columns. An array with one axis stays as it is, as in NumPy."""
        return self if len(self.shape) == 1 else make_array(patterns.TRANSPOSE, (self,), self.shape[::-1])

    @property
    def ndim(self) -> int:
        """How many axes it has."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """How many entries it has."""
        return prod(self.shape)

    dot = __matmul__

    def sum(self, axis: int | None = None, keepdims: bool = False) -> Node:
        """Return the sum along an axis, or of all entries."""
        pattern, shape = patterns.sum_of(self.shape, _axis(self, axis), keepdims)
        return make_array(Contraction("sum", "Σ", pattern), (self,), shape)

    def mean(self, axis: int | None = None, keepdims: bool = False) -> Node:
        """Return the mean along an axis, or of all entries: the sum divided by their number."""
        total = self.sum(axis, keepdims)
        return total / (self.size // prod(total.shape))

    def max(self, axis: int | None = None, keepdims: bool = False) -> Node:
        """Return the largest entry along an axis, or of all; entries that tie share its gradient equally."""
        return reduced("max", self, axis, keepdims)

    def reshape(self, *shape: Any) -> Node:
        """Return the same entries, row by row, in another shape; −1 stands for what is left."""
        wanted = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        if any(isinstance(size, bool) or not hasattr(size, "__index__") for size in wanted):
            raise TypeError(f"reshape takes whole numbers, such as x.reshape(2, -1), not {wanted!r}.")
        sizes = tuple(map(operator.index, wanted))
        if sizes.count(-1) == 1 and self.size % (rest := -prod(sizes)) == 0:
            sizes = tuple(self.size // rest if size == -1 else size for size in sizes)
        if prod(sizes) != self.size or -1 in sizes:
            raise ShapeError(
                f"{{}} has shape {self.shape}, so it has {self.size} entries; they do not fill {sizes}.",
                [self.shape, sizes],
                [self],
            )
        _supported(sizes, "reshape")
        return make_array(Places("reshape", "reshape", (), self.shape, sizes), (self,), sizes)

    def flatten(self) -> Node:
        """Return the same entries, row by row, along one axis."""
        return self.reshape(-1)

    ravel = flatten

    def __getitem__(self, key: Any) -> Node:
        return _picked(self, key)

    def __setitem__(self, key: object, value: object) -> NoReturn:
        raise TypeError("A node never changes, so its entries cannot be set. Make a new one from what it holds.")

    def __len__(self) -> int:
        return self.shape[0]

    def __iter__(self) -> Iterator[Node]:
        return (self[place] for place in range(len(self)))

    def __array_function__(self, function: Any, _: object, operands: Any, options: Any) -> Any:
        """Answer ``np.sum(node)`` and its like."""
        own = NUMPY_FUNCTIONS.get(function.__name__)
        if own is None:
            name = f"{function.__module__}.{function.__name__}".replace("numpy.", "np.", 1)
            if function.__name__ in _INSTEAD:
                raise TypeError(f"{name} cannot take a node; {_INSTEAD[function.__name__]}.")
            raise TypeError(
                f"{name} cannot take a node; np.sum, np.mean, np.max, np.dot, np.outer, np.transpose, "
                "np.reshape and elementwise functions such as np.exp can."
            )
        return own(*operands, **options)


class _ArrayGate(ArrayNode):
    """The output of a gate."""

    __slots__ = ("shape",)


class _Single(Node):
    """The output of a structure gate that is one number: a scalar like any other, but made from arrays."""

    __slots__ = ()


class ArrayInput(ArrayNode, Input):
    """An array that the function is given, and that gets a gradient."""

    __slots__ = ("shape",)


class ArrayConstant(ArrayNode, Constant):
    """An array that never changes, such as data."""

    __slots__ = ("shape", "source", "stem")

    source: object  # what it was read from, whose name it gets
    stem: str  # what it is called where that has none


_set_shape = {kind: vars(kind)["shape"].__set__ for kind in (_ArrayGate, ArrayInput, ArrayConstant)}
_set_source = vars(ArrayConstant)["source"].__set__
_set_stem = vars(ArrayConstant)["stem"].__set__
_set_number = vars(Constant)["number"].__set__


def make_array(gate: Any, inputs: tuple[Node, ...], shape: Shape) -> Node:
    """Return a new node: what a gate makes of nodes of which some have axes."""
    if not shape:
        return nodes.made(_Single, gate, inputs)
    return _shaped(nodes.made(_ArrayGate, gate, inputs), shape)


def make_array_input(name: str, shape: Shape) -> ArrayInput:
    """Return a new leaf for an array that the function is given."""
    return _shaped(nodes.make_input(name, ArrayInput), shape)  # type: ignore[return-value]  # of that kind


def make_array_constant(value: object, stem: str = "data") -> ArrayConstant:
    """Return a new leaf for an array that never changes; the stem is its name where it stands in no variable."""
    array = arrays.read(value, "a traced function")
    node = _shaped(nodes.made(ArrayConstant), arrays.shape_of(array))
    _set_number(node, array)
    _set_source(node, value)
    _set_stem(node, stem)
    return node


def _shaped(node: _Kind, shape: Shape) -> _Kind:
    _set_shape[type(node)](node, shape)  # type: ignore[index]  # of these three kinds
    return node


def as_node(value: object) -> Node:
    """Return a node for whatever stands in a formula beside a node."""
    if isinstance(value, Node):
        return value
    return make_array_constant(value) if arrays.is_array(value) else make_constant(value)


def elementwise(gate: Gate, *operands: object) -> Any:
    """Apply a gate of the table entry by entry; where shapes differ, a gate repeats the smaller one, if no constant."""
    parts = [as_node(operand) for operand in operands]
    shape = _common_shape(_SIGNS.get(gate.name, gate.name), parts)
    return as_given(operands, make_array(gate, tuple(_repeated(part, shape) for part in parts), shape))


_SIGNS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/"}  # as they stand in code


def as_given(operands: Sequence[object], node: Node) -> Any:
    """Return a node where one of the operands is a node, else the numbers that it stands for."""
    if any(isinstance(operand, Node) for operand in operands):
        return node
    value = array_passes.forward(nodes.topological(node, ()), {}, arithmetic())[node]
    return value.copy() if hasattr(value, "copy") else value  # one's own, to be changed at will


def _repeated(part: Node, shape: Shape) -> Node:
    return part if part.shape == shape or isinstance(part, Constant) else _repeat(part, shape)


def _repeat(part: Node, shape: Shape) -> Node:
    return make_array(Contraction("repeat", "repeat", patterns.repeat_of(part.shape, shape)), (part,), shape)


def broadcast(value: object, shape: Sequence[int]) -> Node:
    """Return a node whose entries are repeated until they fill a shape, as np.broadcast_to does."""
    part, wanted = as_node(value), tuple(map(operator.index, shape))
    _supported(wanted, "np.broadcast_to")
    if arrays.common_shape(part.shape, wanted) != wanted:
        raise refused(f"{{}} has shape {part.shape}; it cannot be repeated to {wanted}.", part)
    return _repeat(part, wanted)


def _common_shape(sign: str, parts: Sequence[Node]) -> Shape:
    shape: Shape = ()
    for place, part in enumerate(parts):
        together = arrays.common_shape(shape, part.shape)
        if together is None:
            raise mismatch(sign, parts[place - 1], part)
        shape = together
    return shape


def product(one: object, other: object) -> Any:
    """Return the matrix product; of two arrays with one axis each it is their dot product."""
    left, right = as_node(one), as_node(other)
    if not left.shape or not right.shape:
        number = int(bool(left.shape))
        raise refused(
            f"{{0}} @ {{1}} is the product of arrays, but {{{number}}} is one number; write * instead.", left, right
        )
    name, pattern = patterns.PRODUCTS[len(left.shape), len(right.shape)]
    first, second = pattern.inputs
    if left.shape[first.index(pattern.summed)] != right.shape[second.index(pattern.summed)]:
        raise no_product(left, right)
    sizes = dict(zip(first, left.shape, strict=True)) | dict(zip(second, right.shape, strict=True))
    symbol = "@" if name == "matmul" else "·"
    return make_array(Contraction(name, symbol, pattern), (left, right), tuple(sizes[i] for i in pattern.result))


def outer(one: object, other: object) -> Any:
    """Return the outer product of two arrays with one axis each."""
    left, right = as_node(one), as_node(other)
    if len(left.shape) != 1 or len(right.shape) != 1:
        told = f"{{0}} has shape {left.shape} and {{1}} has shape {right.shape}"
        raise refused(f"An outer product takes two arrays with one axis each; {told}.", left, right)
    return make_array(patterns.OUTER, (left, right), (*left.shape, *right.shape))


def _axis(node: Node, axis: Any) -> int | None:
    """Return an axis, counted from 0; NumPy's negative ones count from the end."""
    if axis is None:
        return None
    count = len(node.shape)
    if (
        isinstance(axis, bool)
        or arrays.is_array(axis)
        or not hasattr(axis, "__index__")
        or not -count <= operator.index(axis) < count
    ):
        told = repr(axis).replace("{", "{{").replace("}", "}}")
        known = "only axis is 0" if count == 1 else "axes are 0, which runs down the rows, and 1"
        raise refused(f"{{}} has shape {node.shape}; its {known}, so there is no axis {told}.", node)
    return operator.index(axis) % count


def reduced(name: str, node: Node, axis: Any, keepdims: bool) -> Node:
    """Return what is left of a node along an axis, or of all its entries: the largest, or their log_sum_exp."""
    place = _axis(node, axis)
    pattern, shape = patterns.sum_of(node.shape, place, keepdims)
    return make_array(Reduction(name, pattern, place, keepdims), (node,), shape)


def _picked(node: ArrayNode, key: Any) -> Node:
    parts = list(key) if isinstance(key, tuple) else [key]
    if arrays.is_array(key) and not isinstance(key, (tuple, Node)):
        return _rows(node, key)
    if len(node.shape) == 1 and any(part is None for part in parts):
        return _column_or_row(node, parts)
    if any(part is Ellipsis or part is None for part in parts) or len(parts) > len(node.shape):
        raise refused(f"{{}} has shape {node.shape}; write one number or slice for each axis.", node)
    whole = [*parts, *[slice(None)] * (len(node.shape) - len(parts))]
    places = tuple(_place(node, size, part) for size, part in zip(node.shape, whole, strict=True))
    shape = tuple(
        len(range(size)[part]) for size, part in zip(node.shape, places, strict=True) if isinstance(part, slice)
    )
    if 0 in shape:
        raise refused(f"{{}} has shape {node.shape}, and this slice of it is empty.", node)
    return make_array(Places("take", "[ ]", places, node.shape, shape), (node,), shape)


def _place(node: Node, size: int, part: Any) -> int | slice:
    if isinstance(part, slice):
        return part
    if isinstance(part, (bool, Node)) or arrays.is_array(part) or not hasattr(part, "__index__"):
        raise TypeError(f"Choose entries with whole numbers and slices, such as x[0] or x[:, 1], not with {part!r}.")
    number = operator.index(part)
    if not -size <= number < size:
        raise IndexError(
            f"There is no entry {number} along an axis of length {size}; entries count from 0 to {size - 1}."
        )
    return number % size


def _rows(node: ArrayNode, chosen: Any) -> Node:
    """Return rows, each as often as it is named: a product with a constant that has a 1 for each."""
    numbers = arrays.read(chosen, "an index").tolist()
    if arrays.is_array(numbers[0]) or any(number != int(number) for number in numbers):
        raise TypeError("Choose rows with a list of whole numbers, such as x[[1, 0, 1]].")
    count = len(node)
    places = [_place(node, count, int(number)) for number in numbers]
    return product([[float(row == place) for row in range(count)] for place in places], node)


def _column_or_row(node: ArrayNode, parts: Sequence[Any]) -> Node:
    whole = [part is None or part == slice(None) for part in parts]
    if len(parts) != 2 or not all(whole) or parts.count(None) != 1:
        raise refused(f"{{}} has shape {node.shape}; [:, None] makes a column of it, [None, :] a row.", node)
    return node.reshape(1, -1) if parts[0] is None else node.reshape(-1, 1)


def _supported(shape: Shape, what: str) -> None:
    if len(shape) > 2:
        raise ShapeError(f"{what} makes arrays with one or two axes; {shape} has {len(shape)}.", [shape])


def _no_axes(*_: object, **__: object) -> NoReturn:
    raise TypeError("np.transpose takes a node alone; write x.T.")


def _method(name: str) -> Callable[..., Node]:
    return lambda node, *operands, **options: getattr(as_node(node), name)(*operands, **options)


NUMPY_FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{name: _method(name) for name in ("sum", "mean", "max", "reshape", "ravel")},
    "amax": _method("max"),
    "dot": product,
    "outer": outer,
    "transpose": lambda node, axes=None: _no_axes() if axes else node.T,
    "shape": lambda node: node.shape,
    "ndim": lambda node: node.ndim,
    "size": lambda node: node.size,
    "ones_like": lambda node, **_: arrays.needed_numpy("np.ones_like").ones(node.shape),
    "zeros_like": lambda node, **_: arrays.needed_numpy("np.zeros_like").zeros(node.shape),
}


def _at_once(array: arrays.Array, name: str, *operands: object, **options: object) -> Any:
    """Do with an array of numbers what an array node does, and return the numbers."""
    given = [arrays.counted(operand) for operand in (array, *operands)]
    try:
        made = getattr(as_node(given[0]), name)
        return as_given(given, made if isinstance(made, Node) else made(*given[1:], **options))
    except ShapeError as error:
        if any(isinstance(part, Node) for part in given):
            raise  # whoever traces knows their names
        names = "BA" if name.startswith("__r") else "AB"  # as in A @ B
        raise error.named({id(part): letter for part, letter in zip(given, names, strict=False)}) from None


arrays.of_arrays |= {"elementwise": elementwise, "product": product, "at once": _at_once}
