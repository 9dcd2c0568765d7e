"""The explorer: sliders for the inputs of a graph, and all of backpropagation that moves with them."""

from .depth import DepthExplorer, explore_depth
from .live import LiveLosses, live_losses
from .page import save_page
from .practising import Practice, practice
from .trainer import Trainer, trainer
from .widget import Explorer, explore

__all__ = [
    "DepthExplorer",
    "Explorer",
    "LiveLosses",
    "Practice",
    "Trainer",
    "explore",
    "explore_depth",
    "live_losses",
    "practice",
    "save_page",
    "trainer",
]
