"""The widgets that explorers are made of: Jupyter's, or those of a web page without Jupyter."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

__all__ = ["AnyWidget", "get_ipython", "kit"]

if find_spec("ipywidgets"):
    import anywidget
    import ipywidgets
    from IPython import get_ipython

    AnyWidget: Any = anywidget.AnyWidget
    kit: Any = ipywidgets
else:
    from . import page_widgets

    AnyWidget = page_widgets.AnyWidget
    kit = page_widgets

    def get_ipython() -> None:
        """Return nothing: there is no IPython."""
