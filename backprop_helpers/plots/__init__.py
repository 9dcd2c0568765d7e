"""The lessons' matplotlib figures, each as one SVG with a description in words."""

from .canvas import Plot
from .descent import plot_descent, plot_losses
from .growth import plot_growth
from .nudge import plot_nudge
from .points import plot_points

__all__ = ["Plot", "plot_descent", "plot_growth", "plot_losses", "plot_nudge", "plot_points"]
