"""The explorer: sliders for the inputs of a graph, and all of backpropagation that moves with them."""

from .depth import DepthExplorer, explore_depth
from .page import save_page
from .practising import Practice, practice
from .widget import Explorer, explore

__all__ = ["DepthExplorer", "Explorer", "Practice", "explore", "explore_depth", "practice", "save_page"]
