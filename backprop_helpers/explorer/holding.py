"""What all widgets share: a cell holds them while it shows them, and a notebook keeps a picture of them."""

from __future__ import annotations

from typing import Any

from ..picture.picture import Picture
from ..plots import Plot
from .toolkit import get_ipython, kit


class Held(kit.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """A widget that is closed when no cell shows it any more; what it is made of stands in `_parts`."""

    _stored = ""  # what stands below the picture in a stored notebook
    _parts: tuple[kit.Widget, ...] = ()

    def __init__(self, *shown: kit.Widget, look: str) -> None:
        super().__init__(shown)
        self.add_class(look)
        _hold(self)

    def still(self) -> Picture | Plot:
        """Return a picture for readers of the notebook in which no widget runs."""
        raise NotImplementedError

    def close(self) -> None:
        """Take the widget off the page, with all its parts."""
        for widget in (*self._parts, self.layout):  # the layout and the style of a widget are widgets too
            for part in (getattr(widget, "layout", None), getattr(widget, "style", None), widget):
                if part is not None:
                    part.close()
        super().close()

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the live view, and beside it the picture."""
        _hold(self)
        still = self.still()._repr_mimebundle_()
        html = f"{still['text/html']}{f'<p>{self._stored}</p>' if self._stored else ''}"
        return {**super()._repr_mimebundle_(**options), **still, "text/html": html}


# For each cell its last run, and the widgets which that run made or showed.
_held: dict[str, tuple[str, list[Held]]] = {}


def _hold(widget: Held) -> None:
    """Note that the cell which runs now has made or shows a widget; close those that no cell has any more."""
    # ipywidgets itself keeps every widget for good
    kernel = getattr(get_ipython(), "kernel", None)
    request = kernel.get_parent("shell") if kernel else {}
    cell, run = request.get("metadata", {}).get("cellId"), request.get("header", {}).get("msg_id")
    if cell is None or run is None:
        return
    earlier, widgets = _held.get(cell, (run, []))
    _held[cell] = run, [*(widgets if earlier == run else []), widget]
    if earlier != run:
        for each in widgets:
            if not any(each in others for _, others in _held.values()):
                each.close()
