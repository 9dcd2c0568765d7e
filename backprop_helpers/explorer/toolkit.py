"""The widgets that explorers are made of: Jupyter's, or those of a web page without Jupyter."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

__all__ = ["AnyWidget", "display", "get_ipython", "kit"]

if find_spec("ipywidgets"):
    import anywidget
    import IPython.display
    import ipywidgets
    from IPython import get_ipython

    display: Any = IPython.display.display
    AnyWidget: Any = anywidget.AnyWidget
    kit: Any = ipywidgets
else:
    from . import page_widgets

    AnyWidget = page_widgets.AnyWidget
    kit = page_widgets

    def get_ipython() -> None:
        """Return nothing: there is no IPython."""

    display = None  # a page shows what stands on the last line of a cell
