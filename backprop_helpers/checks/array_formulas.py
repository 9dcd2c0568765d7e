"""A formula over arrays as NumPy has it, such as ``x.T @ dz``. The text is read by this module and never evaluated."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from contextlib import suppress
from math import prod
from typing import Any

from ..core import nodes, scores
from ..core.array_graph import ArrayGraph
from ..core.array_nodes import NUMPY_FUNCTIONS, broadcast, make_array_constant, make_array_input, product
from ..core.arrays import is_array, read, shape_of
from ..core.errors import DomainError, ExpressionError, ShapeError
from ..core.expression import parse
from ..core.gates import GATES, Gate
from ..core.graph import Graph
from ..core.nodes import NUMPY_NAMES, Constant, Node
from ..core.numbers import plain_number
from ..core.patterns import Contraction
from ..core.shape_refusals import without_what_is_meant
from ..core.trace import assemble

_PLACE = "a formula over arrays"
_MOST_PRODUCTS = 2_000_000  # of numbers, in one gate
_SIGNS: Mapping[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.MatMult: product,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}
# A condition is 1 where it holds and 0 elsewhere: dz * (z > 0).
_CONDITIONS: Mapping[type[ast.AST], Gate] = {
    kind: Gate(name, sign, "ab", f"float(a {sign} b)", ("0", "0"))
    for kind, name, sign in (
        (ast.Gt, "greater", ">"),
        (ast.GtE, "at_least", ">="),
        (ast.Lt, "less", "<"),
        (ast.LtE, "at_most", "<="),
        (ast.Eq, "equal", "=="),
    )
}
_METHODS = ("sum", "mean", "max", "reshape", "ravel", "flatten", "dot")
_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    **NUMPY_FUNCTIONS,
    "matmul": product,
    "broadcast_to": broadcast,
    "full": lambda shape, entry: broadcast(entry, shape),
    "where": lambda condition, one, other: condition * one + (1 - condition) * other,
    "softmax": scores.softmax,
    "log_sum_exp": scores.log_sum_exp,
    "len": len,
}


def formula_value(text: str, graph: Graph, of: str) -> Any:
    """Return what a formula for the gradient of a node gives; where there are arrays, after the gradients before it."""
    if not isinstance(graph, ArrayGraph):
        return parse(text, **graph.values).value
    data = {node.name: node.number for node in graph.nodes if isinstance(node, Constant) and node.shape}
    return array_formula(text, {**_gradients_before(graph, of), **data, **graph.values})


def _gradients_before(graph: Graph, of: str) -> dict[str, Any]:
    """Return the gradients that a node's own is made of, as dz for that of z: those of all that it feeds."""
    if graph.output.shape:
        return {}
    fed: set[Node] = {graph[of]}
    for node in graph.nodes:
        if not fed.isdisjoint(node.inputs):
            fed.add(node)
    return {f"d{node.name}": graph.gradients[node.name] for node in fed if node.name != of and node.gate}


def array_formula(text: str, values: Mapping[str, Any]) -> Any:
    """Return what a formula gives for arrays and numbers by name.

    Raises:
        DomainError: it has no value there.
        ExpressionError: it cannot be read, or the shapes do not fit; `unknown` is a name without a value.

    >>> array_formula("x.T @ dz", {"x": [[1.0, 2.0]], "dz": [[3.0]]}).tolist()
    [[3.0], [6.0]]
    """
    text = text.strip()
    reader = _Reader(text, values)
    try:
        result = reader.read(_expression(text))
        if not isinstance(result, Node):
            return plain_number(result, _PLACE)
        return assemble(result, reader.leaves, {name: reader.values[name] for name in reader.leaves}, {}).value
    except (DomainError, ExpressionError):
        raise
    except (SyntaxError, MemoryError, RecursionError) as error:
        place = (getattr(error, "offset", None) or 1) - 1
        raise ExpressionError("This cannot be read; a formula over arrays is one line of NumPy.", text, place) from None
    except ArithmeticError:
        raise ExpressionError("This formula has a number in it that is not finite.", text, 0) from None
    except (IndexError, TypeError, ValueError) as error:
        raise ExpressionError(without_what_is_meant(error), text, 0) from None


def misfit(tree: ast.expr, values: Mapping[str, Any]) -> str:
    """Return what is said of an expression whose shapes do not fit, with its own words; "" where they fit."""
    reader = _Named("", values)
    with suppress(Exception):  # what this reader does not know
        try:
            reader.read(tree)
        except ShapeError as error:
            return without_what_is_meant(error.named({id(node): said for node, said in reader.texts.items()}))
    return ""


def _expression(text: str) -> ast.expr:
    """Return the tree of a formula; a name before it, as in dW = x.T @ dz, says nothing."""
    match ast.parse(text).body:
        case [ast.Expr(tree)] | [ast.Assign([ast.Name()], tree)]:
            return tree
    raise SyntaxError


class _Reader:
    """Reads the tree of a formula; what it names becomes leaves."""

    def __init__(self, text: str, values: Mapping[str, Any]) -> None:
        self.text = text
        self.values = {name: read(value, name) if is_array(value) else value for name, value in values.items()}
        self.leaves: dict[str, Any] = {}

    def read(self, tree: ast.expr | None) -> Any:
        """Return the node, number, or index that a part of the tree stands for."""
        match tree:
            case None | ast.Constant(None):
                return None
            case ast.Constant(bool() | int() | float() as number):
                return number
            case ast.Name(name):
                return self._leaf(name, tree)
            case ast.BinOp(left, sign, right) if type(sign) in _SIGNS:
                return self._small(_SIGNS[type(sign)](self._operand(left), self._operand(right)))
            case ast.UnaryOp(sign, ast.Constant(int() as number)) if isinstance(sign, ast.USub):
                return -number
            case ast.UnaryOp(sign, operand) if type(sign) in _SIGNS:
                return _SIGNS[type(sign)](self._operand(operand))
            case ast.Compare(left, [sign], [right]) if type(sign) in _CONDITIONS:
                return nodes.apply(_CONDITIONS[type(sign)], self._operand(left), self._operand(right))
            case ast.Attribute(of, "T" | "shape" as name):
                return getattr(self._array(of), name)
            case ast.Subscript(of, key):
                value = self.read(of)
                return (value if isinstance(value, tuple) else self._array(of))[self.read(key)]
            case ast.Slice(low, high, step):
                return slice(self.read(low), self.read(high), self.read(step))
            case ast.Tuple(parts):
                return tuple(self.read(part) for part in parts)
            case ast.Call(function, operands, options):
                given = {option.arg or "": self.read(option.value) for option in options}
                return self._small(self._called(function)(*(self.read(operand) for operand in operands), **given))
            case ast.BinOp(_, ast.BitXor()):
                raise self._error("Write ** for a power; in Python ^ compares bits.", tree)
        raise self._error("This has no meaning in a formula over arrays.", tree)

    def _operand(self, tree: ast.expr) -> Any:
        value = self.read(tree)
        return value if isinstance(value, Node) else plain_number(value, _PLACE)

    def _array(self, tree: ast.expr) -> Any:
        value = self.read(tree)
        if not isinstance(value, Node) or not value.shape:
            raise self._error("This works on arrays, but here it follows a single number.", tree)
        return value

    def _leaf(self, name: str, tree: ast.expr) -> Node:
        if name not in self.values:
            raise self._error(f"{name} has no value here.", tree, name)
        if name not in self.leaves:
            shape = shape_of(self.values[name])
            self.leaves[name] = make_array_input(name, shape) if shape else nodes.make_input(name)
        leaf: Node = self.leaves[name]
        return leaf

    def _called(self, function: ast.expr) -> Callable[..., Any]:
        """Return what a call calls: a function, np.… or without np, or a method of a node."""
        match function:
            case ast.Attribute(ast.Name("np" | "numpy"), name) | ast.Name(name):
                gate = GATES.get({"abs": "absolute", **NUMPY_NAMES}.get(name, name))
                if name in _FUNCTIONS:
                    return _FUNCTIONS[name]
                if gate is not None:
                    return lambda *operands: nodes.apply(gate, *operands)
            case ast.Attribute(of, name) if name in _METHODS:
                method: Callable[..., Any] = getattr(self._array(of), name)
                return method
        raise self._error("This function is not known in a formula over arrays.", function)

    def _small(self, value: Any) -> Any:
        """Return a value; a product of arrays that would take long is refused before it is computed."""
        if isinstance(value, Node) and isinstance(value.gate, Contraction):
            sizes: dict[str, int] = {}
            parts = [*zip(value.gate.pattern.inputs, value.inputs, strict=True), (value.gate.pattern.result, value)]
            for letters, part in parts:
                sizes |= zip(letters, part.shape, strict=True)
            if prod(sizes.values()) > _MOST_PRODUCTS:
                raise ShapeError("A product in this formula is too large; the right formula needs none of that size.")
        return value

    def _error(self, reason: str, tree: ast.expr, unknown: str = "") -> ExpressionError:
        return ExpressionError(reason, self.text, tree.col_offset, unknown)


class _Named(_Reader):
    """A reader that keeps how each node was written."""

    def __init__(self, text: str, values: Mapping[str, Any]) -> None:
        super().__init__(text, values)
        self.texts: dict[Node, str] = {}

    def read(self, tree: ast.expr | None) -> Any:
        value = make_array_constant(ast.literal_eval(tree)) if isinstance(tree, ast.List) else super().read(tree)
        if tree is not None and isinstance(value, Node):
            self.texts[value] = f"({ast.unparse(tree)})" if isinstance(tree, ast.BinOp) else ast.unparse(tree)
        return value
