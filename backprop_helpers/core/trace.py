"""`trace` runs a Python function once, and the graph of what it computed comes out, with every node named."""

from __future__ import annotations

import gc
import inspect
import itertools
import sys
from collections.abc import Callable, Iterator, Mapping, Sized
from types import FrameType
from typing import Any

from . import arrays
from .array_graph import ArrayGraph
from .array_nodes import ArrayConstant, make_array_input
from .errors import ShapeError
from .graph import Graph
from .nodes import Constant, Input, Node, give_name, make_constant, make_input, topological
from .numbers import is_plain_number, plain_number, refuse_nameless, with_article

_SCALARS = frozenset((Node, Input, Constant))  # the kinds of nodes that are one number each


def trace(function: Callable[..., Any], /, *nameless: object, **inputs: object) -> Graph:
    """Run a Python function once and return the graph of what it computed.

    Nodes are named after the function's local variables, those in a list ``h`` h1, h2, …; the output after the function
    where it has no name of its own, and all others a, b, c, …

    Args:
        function: computes with its arguments and returns one result; it may use + - * / ** and the functions of this
            package, and call other functions.
        **inputs: a number for each of its arguments, or an array with one or two axes, as nested lists or NumPy's.
            Data that the function takes from elsewhere are constants and get no gradient.

    Raises:
        DomainError: a gate has no value at these inputs.
        ShapeError: the shapes of arrays do not fit each other.
        TypeError: the function does something that cannot be traced, or an input has no name or is no number.
        ValueError: an input is nan or infinite, or its name is not a name.

    >>> def f(x, y):
    ...     total = x + y
    ...     return x * total
    >>> g = trace(f, x=3, y=-4)
    >>> g.values
    {'x': 3.0, 'y': -4.0, 'total': -1.0, 'f': -3.0}
    """
    if not callable(function):
        told = "trace takes a function, such as lambda x: x * x; for a text write parse."
        raise TypeError(f"{told} It got {function!r}.")
    signature = signature_of(function)
    call = f"trace({getattr(function, '__name__', 'function')}, "
    refuse_nameless(call, signature.parameters if signature else (), nameless)
    numbers = {name: _read(number, f"the input {name}") for name, number in inputs.items()}
    leaves = {name: _leaf(name, number) for name, number in numbers.items()}
    result, variables = _run(function, leaves)
    free = [(name, node) for name, node in variables.items() if isinstance(node, Node) and name not in leaves]
    names = {id(node): name for name, node in reversed(free)}  # of two names for one node, the first one stays
    _name_listed(variables, names, {*leaves, *names.values()})
    name = getattr(function, "__name__", "")
    if isinstance(result, Node) and name.isidentifier() and name not in {*leaves, *names.values()}:
        names.setdefault(id(result), name)
    graph = assemble(result, leaves, numbers, names)
    if isinstance(graph, ArrayGraph):
        _name_data(graph, {**getattr(function, "__globals__", {}), **variables})
    return graph


def _read(value: object, place: str) -> Any:
    return arrays.read(value, place) if arrays.is_array(value) else plain_number(value, place)


def _leaf(name: str, value: Any) -> Input:
    shape = arrays.shape_of(value)
    return make_array_input(name, shape) if shape else make_input(name)


def _name_data(graph: ArrayGraph, variables: Mapping[str, Any]) -> None:
    """Name arrays of data after the variables that hold them; what has no variable is data, data2, … or labels."""
    names = {id(value): name for name, value in reversed([*variables.items()]) if arrays.is_array(value)}
    taken = {node.name for node in graph.nodes if not isinstance(node, Constant)}
    data = [node for node in graph.nodes if isinstance(node, ArrayConstant)]
    known = taken.union(filter(None, (names.get(id(node.source)) for node in data)))
    for node in data:
        name = names.get(id(node.source))
        if not name or name in taken:
            name = next(free for free in _numbered(node.stem) if free not in known)
            known.add(name)
        give_name(node, name)


def _numbered(stem: str) -> Iterator[str]:
    """Yield a name, and the name with a number behind it from 2 on."""
    yield stem
    yield from map(f"{stem}{{}}".format, itertools.count(2))


def _name_listed(variables: Mapping[str, Any], names: dict[int, str], taken: set[str]) -> None:
    """Name the gates' nodes in lists of the function: in a list h they are h1, h2, …, counted without the inputs."""
    for name, several in variables.items():
        if not isinstance(several, (list, tuple)):
            continue
        for number, node in enumerate((part for part in several if isinstance(part, Node) and part.gate), 1):
            if id(node) not in names and f"{name}{number}" not in taken:
                names[id(node)] = f"{name}{number}"
                taken.add(f"{name}{number}")


def assemble(result: object, leaves: Mapping[str, Input], inputs: Mapping[str, Any], names: Mapping[int, str]) -> Graph:
    """Return the graph that ends in a result, with every node named; names are by the nodes' ids."""
    output = _single(result)
    nodes = topological(output, leaves.values())
    known = set(leaves.values())
    if any(isinstance(node, Input) and node not in known for node in nodes):
        raise TypeError("The function uses a node of another graph; give it everything it needs as an argument.")
    letters = _letters({*leaves, *names.values()})
    for node in nodes:
        if node.gate is not None:
            give_name(node, names.get(id(node)) or next(letters))
    scalar = _SCALARS.issuperset(map(type, nodes))
    return Graph(nodes, output, inputs) if scalar else ArrayGraph(nodes, output, inputs)


def _single(result: object) -> Node:
    if isinstance(result, Node):
        return result
    if result is None:
        raise TypeError("The function returns nothing; end it with return and the result.")
    if is_plain_number(result):
        return make_constant(result)
    kind = with_article(type(result).__name__)
    several = isinstance(result, Sized) and not isinstance(result, str) and getattr(result, "shape", True)
    count = len(result) if several else None  # type: ignore[arg-type]  # it is sized then
    if count is None:
        raise TypeError(f"The function returns {kind}; end it with return and one number.")
    if count == 1:
        raise TypeError(f"The function returns its result in {kind}; return it without brackets, or without a comma.")
    raise TypeError(f"The function returns {count} results; a graph has one output, so return one number.")


def _letters(taken: set[str]) -> Iterator[str]:
    """Yield a, b, c, …, z, a1, b1, …; without e, which on these pages is the base of exp."""
    for turn in itertools.count():
        for letter in "abcdfghijklmnopqrstuvwxyz":
            name = f"{letter}{turn or ''}"
            if name not in taken and not (turn and f"{letter}1" in taken):  # h2 would seem to belong to the code's h1
                yield name


def _run(function: Callable[..., Any], arguments: Mapping[str, Node]) -> tuple[Any, dict[str, Any]]:
    """Call a function; return its result and its local variables, in the order in which its code names them."""
    frames: list[FrameType] = []
    code = getattr(inspect.unwrap(function), "__code__", None)
    previous = sys.getprofile()

    def catch(frame: FrameType, event: str, _: object) -> None:
        # One look at the first call is all that is needed: a frame that is held keeps its variables after it returns.
        if event == "call" and (code is None or frame.f_code is code):
            frames.append(frame)
            _resume(previous)

    args, kwargs = _arguments(function, arguments)
    collecting = gc.isenabled()
    gc.disable()  # a traced function makes nodes and throws nothing away, so looking for garbage finds none
    sys.setprofile(catch)
    try:
        result = function(*args, **kwargs)
    except ShapeError as error:
        seen = frames[0].f_locals if frames else {}
        raise error.named({id(node): name for name, node in reversed(seen.items())}) from None
    finally:
        _resume(previous)
        if collecting:
            gc.enable()
    return result, dict(frames[0].f_locals) if frames else {}


def _resume(profiler: Any) -> None:
    """Put a profiler back; one that is no Python function, such as cProfile's, has to do it itself."""
    if hasattr(profiler, "enable"):
        profiler.enable()
    else:
        sys.setprofile(profiler if callable(profiler) else None)


def signature_of(function: Callable[..., Any]) -> inspect.Signature | None:
    """Return what a function takes; None for one of Python's own that, like max, does not tell."""
    try:
        return inspect.signature(function)
    except ValueError:
        return None


def _arguments(function: Callable[..., Any], leaves: Mapping[str, Node]) -> tuple[list[Any], dict[str, Any]]:
    """Match inputs to a function's arguments, or say which inputs it wants."""
    signature = signature_of(function)
    if signature is None:
        return list(leaves.values()), {}
    parameters = signature.parameters.values()
    nameless = all(
        p.kind is p.VAR_POSITIONAL or (p.kind is p.POSITIONAL_ONLY and p.name not in leaves) for p in parameters
    )
    named: dict[str, Any] = {} if nameless else dict(leaves)  # nameless are the operands of our own sigmoid
    by_place = [p for p in parameters if p.kind is p.POSITIONAL_ONLY]
    args: list[Any] = [*leaves.values()] if nameless else [named.pop(p.name, p.default) for p in by_place]
    try:
        if any(argument is inspect.Parameter.empty for argument in args):
            raise TypeError
        signature.bind(*args, **named)
    except TypeError:
        name = getattr(function, "__name__", "function")
        single = (p for p in parameters if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD))
        call = ", ".join([name, *(f"{p.name}=1.0" for p in single if p.default is p.empty)])
        got = ", ".join(leaves) or "none"
        raise TypeError(f"The inputs do not fit {name}; write trace({call}). It got {got}.") from None
    return args, named
