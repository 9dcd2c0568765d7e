"""The worked example of the course, (x + σ(y)) / (σ(x) + (x + y)²), with names for its parts."""

from backprop_helpers import sigmoid


def f(x, y):
    sigy = sigmoid(y)
    num = x + sigy
    den = sigmoid(x) + (x + y) ** 2
    return num / den
