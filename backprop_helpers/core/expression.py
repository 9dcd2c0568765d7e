"""`parse`: a formula as a student types it becomes a graph. The text is read by this parser and never evaluated."""

from __future__ import annotations

from collections.abc import Collection

from .doubt import doubt_of
from .graph import Graph
from .nodes import Node, make_input
from .numbers import plain_number, refuse_nameless
from .reader import OpenReader, Reader
from .trace import assemble


def parse(text: str, /, *nameless: object, **inputs: object) -> Graph:
    r"""Return the graph of a formula, or of several assignments of which the last is the output.

    It is read as people type it: ``^``, ``**`` and ``²`` mean power; a multiplication may be left out (``4x``,
    ``3(x + 1)``), and so may the brackets of ``sin x``; ``|x|``, ``√x``, ``½x`` and LaTeX (``\frac{1}{1+e^{-x}}``) mean
    what they mean on paper. ``#`` begins a comment; assignments stand in lines of their own or between semicolons.
    ``e`` and ``pi`` are numbers unless they are inputs. What can mean two things is refused, and both are named.

    Args:
        text: for example ``"(4*x+1)^2"`` or ``"s = x + y; s * s"``.
        **inputs: a number for each input.

    Raises:
        DomainError: a gate has no value at these inputs.
        ExpressionError: the text cannot be read; it says where, and what to write instead.
        TypeError: the text is not a text, or an input is not one number.

    >>> parse("(4x + 1)^2", x=1).gradient
    {'x': 40.0}
    >>> parse("4x + $", x=1)
    Traceback (most recent call last):
        ...
    backprop_helpers.core.errors.ExpressionError: '$' has no meaning here.
        4x + $
             ^
    """
    if not isinstance(text, str):
        raise TypeError(
            f'parse takes a text, such as parse("x * x", x=3); for a function write trace. It got {text!r}.'
        )
    refuse_nameless(f"parse({text!r}, ", input_names(text) if nameless else (), nameless)
    numbers = {name: plain_number(number, f"the input {name}") for name, number in inputs.items()}
    leaves = {name: make_input(name) for name in numbers}
    reader = Reader(text, leaves)
    result = reader.read()
    names = {id(node): name for name, node in reversed(reader.results.items()) if isinstance(node, Node)}
    return assemble(result, leaves, numbers, names)


def input_names(text: str) -> list[str]:
    """Return the names that a formula needs a number for, in the order in which it names them."""
    reader = OpenReader(text)
    reader.read()
    return list(reader.leaves)


def doubts(text: str, given: Collection[str] = ()) -> str:
    """Return what `parse` would ask about names that nobody gave: a line for each, none where all are clear.

    >>> doubts("sinx + wx + total*x_1")
    'sinx is one name here; did you mean sin(x)?\\nwx is one name here; did you mean w*x?'
    """
    reader = OpenReader(text)
    reader.read()
    first = [(name, place) for name, place in reader.found.items() if name not in given][:50]
    known = [*reader.leaves, *reader.results]
    asked = [(name, doubt_of(name, place, reader, known)) for name, place in first]
    return "\n".join(f"{name} is one name here; {doubt}" for name, doubt in asked if doubt)
