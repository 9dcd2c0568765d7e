"""Every error of the package, as one tree below `PlainError`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class PlainError(ValueError):
    """An error whose sentence says it all: a notebook shows it without the lines of code that led to it."""

    def _render_traceback_(self) -> list[str]:  # IPython asks for this
        return [f"{type(self).__name__}: {self}"]


class DomainError(PlainError):
    """A gate has no value, or no slope, at these inputs.

    Attributes:
        gate: the gate's name.
        inputs: the numbers that came in.
        node: the node's name, where there is one.
    """

    def __init__(self, message: str, gate: str, inputs: Sequence[float], node: str | None = None) -> None:
        super().__init__(message)
        self.gate, self.inputs, self.node = gate, tuple(inputs), node


class ShapeError(PlainError):
    """Arrays whose shapes do not fit each other, or what is done with them.

    Attributes:
        shapes: the shapes in question.
    """

    def __init__(self, message: str, shapes: Sequence[tuple[int, ...]] = (), parts: Sequence[object] = ()) -> None:
        told = message.format(*map(_label, parts)) if parts else message
        super().__init__(told[0].upper() + told[1:] if told.startswith("the ") else told)
        self.shapes = tuple(shapes)
        self._message, self._parts = message, tuple(parts)

    def named(self, names: Mapping[int, str]) -> ShapeError:
        """Return the same error with the names that nodes have in the traced code; names are by the nodes' ids."""
        found = [names.get(id(part)) or names.get(id(getattr(part, "source", part))) for part in self._parts]
        parts = [_Named(name or _label(part)) for name, part in zip(found, self._parts, strict=True)]
        return ShapeError(self._message, self.shapes, parts)


def _label(part: object) -> str:
    """Return the name of a node; one that has none yet is data or the result of its gate."""
    name: str | None = getattr(part, "name", None)
    gate = getattr(part, "gate", None)
    return name or (f"the result of {gate.name}" if gate else "the data")


class _Named(NamedTuple):
    """A node of which only the name matters."""

    name: str


class ExpressionError(PlainError):
    """A text that `parse` cannot read.

    Attributes:
        text: the text.
        position: where in the text the trouble is, from 0.
        reason: one sentence.
        unknown: the name that has no value, where that is the trouble; else empty.
    """

    def __init__(self, reason: str, text: str, position: int, unknown: str = "") -> None:
        self.reason, self.text, self.position, self.unknown = reason, text, position, unknown
        text = text.replace("\r", "\n")
        start = text.rfind("\n", 0, position) + 1
        line = text[start:].split("\n", 1)[0]
        column = position - start
        if len(line) > 100:  # a window around the place
            cut = max(0, column - 50)
            line, column = line[cut : cut + 100], column - cut
        line = "".join(character if character.isprintable() else " " for character in line)  # a tab is wider than ^
        super().__init__(f"{reason}\n    {line}\n    {' ' * column}^")


class NotYetRight(PlainError):
    """An answer is not right, and nbgrader runs the checks: it gives points wherever nothing is raised."""


class NoSuchNode(PlainError):
    """A check asks for a node that its graph does not have: a slip of whoever wrote the check."""


class Unreadable(PlainError):
    """A file that is no notebook, or none of this course."""


class GradingStopped(PlainError):
    """A class cannot be graded: what is wrong is for the teacher to put right, and no student's fault."""


class BadRule(GradingStopped):
    """A deadline or another rule that cannot be read as it was typed."""


class BadTable(GradingStopped):
    """A table of the teacher's that does not fit: the sentence says what is wrong, and in which line."""


class Busy(GradingStopped):
    """Another call is at work on the same folder."""


class InSight(GradingStopped):
    """Something of the teacher's lies where submissions may read."""


class KeyFault(GradingStopped):
    """A solution that cannot serve as key."""


class NoCluster(GradingStopped):
    """Nobody answers where a Dask cluster should, or its workers have another version of this package."""


class NoSubmissions(GradingStopped):
    """A folder in which there is nothing to grade: another one was meant, so nothing that is kept may be forgotten."""
