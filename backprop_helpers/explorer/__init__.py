"""The explorer: sliders for the inputs of a graph, and all of backpropagation that moves with them."""

from .depth import DepthExplorer, explore_depth
from .page import save_page
from .widget import Explorer, explore

__all__ = ["DepthExplorer", "Explorer", "explore", "explore_depth", "save_page"]
