"""Widgets of a web page without Jupyter, under the names that ipywidgets gives them.

A page shows each by its number and its kind. Changes go both ways: `told` hears of those made in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any

import traitlets

VIEW = "application/vnd.backprop.view+json"
_numbers = count(1)
_living: dict[int, Widget] = {}


def _to_nobody(number: int, changes: Mapping[str, Any]) -> None:
    """Forget what changed."""


told: Callable[[int, Mapping[str, Any]], None] = _to_nobody


def living(number: int) -> Widget:
    """Return the widget of a number."""
    return _living[number]


def receive(number: int, changes: Mapping[str, Any]) -> None:
    """Change a widget as a page asks for; one that is closed hears nothing."""
    if number in _living:
        _living[number].set_state(changes)


class Widget(traitlets.HasTraits):
    """What Python and a page know together; the traits that are marked with ``sync`` go between them."""

    layout = style = None

    def __init__(self, **given: Any) -> None:
        self._waiting: dict[str, Any] | None = None
        self._heard: Mapping[str, Any] = {}
        self.number = next(_numbers)
        self.look = ""
        known = self.trait_names()
        self._fixed = {name: value for name, value in given.items() if name not in known}
        super().__init__(**{name: value for name, value in given.items() if name in known})
        _living[self.number] = self
        self.observe(self._changed, self.trait_names(sync=True) or [""])

    def set_state(self, changes: Mapping[str, Any]) -> None:
        """Take over what a page has changed; it is not told its own news."""
        self._heard = changes
        try:
            with self.hold_trait_notifications():
                for name, value in changes.items():
                    setattr(self, name, value)
        finally:
            self._heard = {}

    @contextmanager
    def hold_sync(self) -> Iterator[None]:
        """Tell several changes at once."""
        self._waiting = {}
        try:
            yield
        finally:
            waiting, self._waiting = self._waiting, None
            if waiting:
                told(self.number, waiting)

    def add_class(self, look: str) -> None:
        """Name the look, a class of the page's style."""
        self.look = look

    def close(self) -> None:
        """Hear and tell nothing more."""
        _living.pop(self.number, None)

    def view(self) -> dict[str, Any]:
        """Return what a page needs to show it."""
        state = {name: getattr(self, name) for name in self.trait_names(sync=True)}
        return {"number": self.number, "kind": type(self).__name__, "state": state, **self._shown()}

    def _shown(self) -> dict[str, Any]:
        return {
            "fixed": {name: self._fixed[name] for name in ("description", "min", "max", "step") if name in self._fixed}
        }

    def _changed(self, change: Any) -> None:
        name, value = change["name"], change["new"]
        if name in self._heard and self._heard[name] == value:
            return
        if self._waiting is None:
            told(self.number, {name: value})
        else:
            self._waiting[name] = value

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {VIEW: self.view()}


class AnyWidget(Widget):
    """A part that a page's own script shows."""

    opens = ""

    def _shown(self) -> dict[str, Any]:
        return {"kind": self.opens}


class Box(Widget):
    """Several widgets, one after the other."""

    def __init__(self, children: Sequence[Widget] = (), **given: Any) -> None:
        self.children = tuple(children)
        super().__init__(**given)

    def _shown(self) -> dict[str, Any]:
        return {"kind": "Box", "look": self.look, "children": [child.view() for child in self.children]}


VBox = Box


class Text(Widget):
    """A line to type into."""

    value = traitlets.Unicode().tag(sync=True)


class HTML(Widget):
    """A text of the package's own making."""

    value = traitlets.Unicode().tag(sync=True)


class Checkbox(Widget):
    """Something to be switched on and off."""

    value = traitlets.Bool().tag(sync=True)

    def __init__(self, value: bool = False, **given: Any) -> None:
        super().__init__(value=value, **given)


class IntSlider(Widget):
    """A slider over whole numbers."""

    value = traitlets.CInt().tag(sync=True)

    def __init__(self, value: int, low: int, high: int, **given: Any) -> None:
        super().__init__(value=value, min=low, max=high, step=1, **given)


class FloatSlider(Widget):
    """A slider over numbers."""

    value = traitlets.CFloat().tag(sync=True)

    def __init__(self, value: float, **given: Any) -> None:
        super().__init__(value=value, **given)


class Dropdown(Widget):
    """One of several."""

    value = traitlets.Unicode().tag(sync=True)
    options: traitlets.List[str] = traitlets.List().tag(sync=True)
