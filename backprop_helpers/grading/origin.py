"""Where an answer comes from, asked of the run: read off the package's own engine, or found while code was replaced.

These are facts for a reader. They are collected inside the sandbox, so whoever wants to can hide them; they never
change a score.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import FrameType, FunctionType, MethodType
from typing import Any, NamedTuple

from ..checks.answers import Kind
from ..core import numeric
from ..core.graph import Graph
from ..mistakes.engines import Engine

_PACKAGE = __name__.partition(".")[0]
_FORWARD = ("value", "values", "forward_pass", "path_counts")
_BACKWARD = ("gradients", "gradient", "backward_pass", "numeric_gradient")
_BOTH = ("compile", "to_python", "step_at")
# For each kind of question, what of the package gives the answer away.
READ_OFF: Mapping[Kind, tuple[str, ...]] = {
    "value": (*_FORWARD, *_BOTH),
    "function": (*_FORWARD, *_BOTH),
    "gradients": (*_BACKWARD, *_BOTH),
    "backward": (*_BACKWARD, *_BOTH),
    "formula": (*_BACKWARD, *_BOTH),
    "fault": ("has",),
}
MOST_REPLACED = 5  # that are named
_OFTEN = 20  # calls of one check, from which on they are told
_ROOMS = ("core", "mistakes", "checks", "grading")  # of the package, in which answers are made and read
_OTHERS = ("builtins", "json", "math")
_STOOD_IN_FOR = f"{_PACKAGE}.checks.checks._checked"  # by a session


@dataclass(frozen=True)
class Origin:
    """What a run says of one answer."""

    read: tuple[str, ...] = ()  # by the student's own code off the engine, of what answers the question
    replaced: tuple[str, ...] = ()  # functions that were other ones when the answer was collected
    checked: int = 0  # how often the student's own code called the check

    def __bool__(self) -> bool:
        return bool(self.read or self.replaced or self.checked >= _OFTEN)

    def __or__(self, other: Origin) -> Origin:
        """Return what two runs say together."""
        return Origin(
            tuple(dict.fromkeys([*self.read, *other.read])),
            tuple(dict.fromkeys([*self.replaced, *other.replaced]))[:MOST_REPLACED],
            max(self.checked, other.checked),
        )

    @property
    def sentences(self) -> tuple[str, ...]:
        """The facts as sentences."""
        found = []
        if self.read:
            found.append(f"The package computed it, or some of it: the code reads {', '.join(self.read)}.")
        if self.checked >= _OFTEN:
            found.append(f"The check was called {self.checked:,} times.")
        if self.replaced:
            found.append(f"It was found while other code stood in the place of {', '.join(self.replaced)}.")
        return tuple(found)


class Watch:
    """Notes, in the sandbox, what code reads of the package that knows the student's names and is not given."""

    def __init__(self, names: Mapping[str, Any], given: set[str]) -> None:
        self._names, self._given = names, given
        self._read: dict[str, None] = {}
        self._checked: Counter[int] = Counter()
        self._shown: dict[int, set[str]] = {}  # for each graph, by its id, the values that the sheet itself reads
        for name in {name for names in READ_OFF.values() for name in names}:
            for owner in (Graph, Engine):
                if name in vars(owner):
                    setattr(owner, name, self._noting(name, vars(owner)[name]))
        self._watch_function(numeric.numeric_gradient)
        self._functions = tuple(_functions())  # as they are from now on

    def next_segment(self) -> None:
        """Forget what was read for the questions that have been asked."""
        self._read.clear()

    def checked(self, number: int) -> None:
        """Count a call of a check by the student's own code."""
        self._checked[number] += 1

    def origin(self, number: int, kind: Kind) -> Origin:
        """Return what is to be told of the answer to a question."""
        telling = READ_OFF[kind]
        replaced = (it.name for it in self._functions if it.is_replaced)
        read = tuple(name for name in self._read if name in telling)
        return Origin(read, tuple(islice(replaced, MOST_REPLACED)), self._checked[number])

    def _noting(self, name: str, original: Any) -> property:
        def read(owner: Any) -> Any:
            found, frame = original.__get__(owner, type(owner)), sys._getframe(1)
            if frame.f_globals is not self._names:
                return found
            if name == "values":
                shown = self._shown.setdefault(id(owner), set(owner.inputs))
                return _Values(found, shown, self._note_values if self._is_own(frame) else shown.add)
            if self._is_own(frame):
                self._note(name)
            return found

        return property(read, doc=original.__doc__)

    def _watch_function(self, original: Callable[..., Any]) -> None:
        def noting(*given: Any, **named: Any) -> Any:
            if self._is_own(sys._getframe(1)):
                self._note(original.__name__)
            return original(*given, **named)

        setattr(sys.modules[_PACKAGE], original.__name__, noting)

    def _note_values(self, _: str) -> None:
        self._note("values")

    def _note(self, name: str) -> None:
        self._read[name] = None

    def _is_own(self, frame: FrameType) -> bool:
        return frame.f_globals is self._names and frame.f_code.co_filename not in self._given


class _Values(dict[str, float]):
    """The values of a graph; tells when one is read that is neither an input nor shown by the sheet."""

    def __init__(self, values: Mapping[str, float], known: set[str], note: Callable[[str], None]) -> None:
        super().__init__(values)
        self._known, self._note = known, note

    def __getitem__(self, name: str) -> float:
        self._told(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """As in a dictionary."""
        self._told(name)
        return super().get(name, default)

    def values(self) -> Any:
        """As in a dictionary."""
        self._told(*self)
        return super().values()

    def items(self) -> Any:
        """As in a dictionary."""
        self._told(*self)
        return super().items()

    def _told(self, *names: str) -> None:
        for name in names:
            if name not in self._known:
                self._note(name)


class _Function(NamedTuple):
    """A function of the package, or one of Python's own, and where it is found; new code in an old one is seen too."""

    home: Mapping[str, object]
    key: str
    found: object
    function: FunctionType | None
    code: object
    name: str

    @property
    def is_replaced(self) -> bool:
        home, key, found, function, code, _ = self
        return home.get(key) is not found or (function is not None and function.__code__ is not code)


def _functions() -> Iterator[_Function]:
    """Yield every function of the package that is loaded, and some of Python's own."""
    for name, module in list(sys.modules.items()):
        if name not in _OTHERS and not name.startswith(tuple(f"{_PACKAGE}.{room}." for room in _ROOMS)):
            continue
        for key, it in list(vars(module).items()):
            if isinstance(it, type) and it.__module__ == name and name not in _OTHERS:
                for part, each in list(vars(it).items()):
                    if callable(each) or isinstance(each, (property, classmethod, staticmethod)):
                        yield _function(vars(it), part, each, f"{name}.{key}.{part}")
            elif callable(it) and not isinstance(it, type) and f"{name}.{key}" != _STOOD_IN_FOR:
                yield _function(vars(module), key, it, f"{name}.{key}")


def _function(home: Mapping[str, object], key: str, found: object, name: str) -> _Function:
    inside = found.__func__ if isinstance(found, (classmethod, staticmethod, MethodType)) else found
    function = inside if isinstance(inside, FunctionType) else None
    return _Function(home, key, found, function, function and function.__code__, name)
