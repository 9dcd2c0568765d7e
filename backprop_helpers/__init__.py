"""Backprop you can touch: one traced computation graph, and everything a course on backpropagation shows of it."""

from __future__ import annotations

__version__ = "0.1.0"

from .expression import ExpressionError, parse
from .gates import GATES, Domain, DomainError, Gate, Kink
from .graph import Edge, Graph, trace
from .nodes import (
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
from .numeric import numeric_gradient
from .passes import BackwardStep, Flow, ForwardStep

__all__ = [
    "GATES",
    "BackwardStep",
    "Domain",
    "DomainError",
    "Edge",
    "ExpressionError",
    "Flow",
    "ForwardStep",
    "Gate",
    "Graph",
    "Kink",
    "Node",
    "absolute",
    "cos",
    "exp",
    "leaky_relu",
    "log",
    "maximum",
    "minimum",
    "numeric_gradient",
    "parse",
    "register",
    "relu",
    "sigmoid",
    "sin",
    "softplus",
    "sqrt",
    "tanh",
    "trace",
]
