"""The lessons' matplotlib figures, each as one SVG with a description in words."""

from .canvas import Plot
from .contours import plot_contours
from .descent import plot_descent, plot_losses
from .difference import plot_difference_error, plot_difference_errors
from .growth import plot_growth
from .jacobian import plot_jacobian
from .nudge import plot_nudge
from .pictures import plot_pictures
from .points import plot_points
from .scores import plot_softmax
from .slopes import plot_slopes
from .waterfall import plot_waterfall

__all__ = [
    "Plot",
    "plot_contours",
    "plot_descent",
    "plot_difference_error",
    "plot_difference_errors",
    "plot_growth",
    "plot_jacobian",
    "plot_losses",
    "plot_nudge",
    "plot_pictures",
    "plot_points",
    "plot_slopes",
    "plot_softmax",
    "plot_waterfall",
]
