"""Central differences against derivatives that are known in closed form."""

import math

import pytest

from backprop_helpers import numeric_gradient


@pytest.mark.parametrize(
    ("function", "at", "slope"),
    [
        (math.exp, 1.0, math.e),
        (math.sin, 0.3, math.cos(0.3)),
        (lambda x: x**3, 1e4, 3e8),
        (lambda x: 5.0, 1.0, 0.0),
        (math.log, 2.0, 0.5),
    ],
)
def test_known_derivatives(function, at, slope):
    assert numeric_gradient(lambda x: function(x), x=at)["x"] == pytest.approx(slope, rel=1e-8, abs=1e-9)


def test_each_input_has_its_own_slope():
    assert numeric_gradient(lambda x, y: x * y, x=2, y=5) == pytest.approx({"x": 5, "y": 2})


def test_the_default_step_is_near_the_best():
    errors = {
        step: abs(numeric_gradient(lambda x: math.exp(x), step=step, x=1)["x"] - math.e) for step in (1e-2, 6e-6, 1e-12)
    }
    assert errors[6e-6] < errors[1e-2]
    assert errors[6e-6] < errors[1e-12]


@pytest.mark.parametrize("step", [0, -1e-5, math.nan])
def test_a_step_is_positive(step):
    with pytest.raises(ValueError, match="positive"):
        numeric_gradient(lambda x: x, step=step, x=1)
