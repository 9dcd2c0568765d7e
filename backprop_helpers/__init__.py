"""Backprop you can touch: one traced computation graph, and everything a course on backpropagation shows of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .checks.checks import check_backward, check_fault, check_formula, check_function, check_gradients, check_value
from .checks.feedback import Verdict, progress, when_right
from .checks.variants import variant
from .core.array_graph import jacobian
from .core.arrays import array
from .core.digits import Digits, digits
from .core.errors import DomainError, ExpressionError, ShapeError
from .core.expression import parse
from .core.gates import GATES, Domain, Gate, Kink
from .core.graph import Graph
from .core.networks import Classifier, chain, classifier, gradient_sizes, layer, network, neuron, random_weights
from .core.nodes import (
    Node,
    absolute,
    cos,
    exp,
    leaky_relu,
    log,
    maximum,
    minimum,
    register,
    relu,
    sigmoid,
    sin,
    softplus,
    sqrt,
    tanh,
)
from .core.numeric import numeric_gradient
from .core.points import Point, clouds, rings
from .core.scores import cross_entropy, log_sum_exp, softmax
from .core.trace import trace
from .core.training import Trained, train
from .mistakes.engines import SUSPECTS, Engine, faulty_engine
from .mistakes.loops import LOOP_SUSPECTS, Loop, broken_loop
from .notation.derivation import derive
from .notation.step_table import steps

if TYPE_CHECKING:
    from .explorer import (
        DepthExplorer,
        Explorer,
        LiveLosses,
        Practice,
        Trainer,
        explore,
        explore_depth,
        live_losses,
        practice,
        save_page,
        trainer,
    )
    from .picture.picture import Picture, draw
    from .plots import (
        plot_contours,
        plot_descent,
        plot_difference_error,
        plot_difference_errors,
        plot_growth,
        plot_jacobian,
        plot_losses,
        plot_nudge,
        plot_pictures,
        plot_points,
        plot_slopes,
        plot_softmax,
        plot_waterfall,
    )

__version__ = "0.1.0"

# Graphviz, matplotlib and ipywidgets take a second to load, so they are imported on first use.
_LATE = {
    "explorer": "DepthExplorer Explorer LiveLosses Practice Trainer explore explore_depth live_losses "
    "practice save_page trainer",
    "picture.picture": "Picture draw",
    "plots": "plot_contours plot_descent plot_difference_error plot_difference_errors "
    "plot_growth plot_jacobian plot_losses plot_nudge plot_pictures plot_points plot_slopes "
    "plot_softmax plot_waterfall",
}
_LAZY = {name: module for module, names in _LATE.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(f".{_LAZY[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_LAZY])


def _picture(graph: Graph, **options: Any) -> dict[str, str]:
    return __getattr__("draw")(graph)._repr_mimebundle_(**options)


Graph.shown_as = _picture


__all__ = [
    "GATES",
    "LOOP_SUSPECTS",
    "SUSPECTS",
    "Classifier",
    "DepthExplorer",
    "Digits",
    "Domain",
    "DomainError",
    "Engine",
    "Explorer",
    "ExpressionError",
    "Gate",
    "Graph",
    "Kink",
    "LiveLosses",
    "Loop",
    "Node",
    "Picture",
    "Point",
    "Practice",
    "ShapeError",
    "Trained",
    "Trainer",
    "Verdict",
    "absolute",
    "array",
    "broken_loop",
    "chain",
    "check_backward",
    "check_fault",
    "check_formula",
    "check_function",
    "check_gradients",
    "check_value",
    "classifier",
    "clouds",
    "cos",
    "cross_entropy",
    "derive",
    "digits",
    "draw",
    "exp",
    "explore",
    "explore_depth",
    "faulty_engine",
    "gradient_sizes",
    "jacobian",
    "layer",
    "leaky_relu",
    "live_losses",
    "log",
    "log_sum_exp",
    "maximum",
    "minimum",
    "network",
    "neuron",
    "numeric_gradient",
    "parse",
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
    "practice",
    "progress",
    "random_weights",
    "register",
    "relu",
    "rings",
    "save_page",
    "sigmoid",
    "sin",
    "softmax",
    "softplus",
    "sqrt",
    "steps",
    "tanh",
    "trace",
    "train",
    "trainer",
    "variant",
    "when_right",
]
