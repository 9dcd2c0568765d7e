"""The explorer: sliders for the inputs of a graph, and all of backpropagation that moves with them."""

from .page import save_page
from .widget import Explorer, explore

__all__ = ["Explorer", "explore", "save_page"]
