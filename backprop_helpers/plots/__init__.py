"""The lessons' matplotlib figures, each as one SVG with a description in words."""

from .canvas import Plot
from .growth import plot_growth
from .nudge import plot_nudge
from .waterfall import plot_waterfall

__all__ = ["Plot", "plot_growth", "plot_nudge", "plot_waterfall"]
