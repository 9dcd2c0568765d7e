"""Central differences against derivatives that are known in closed form."""

import math

import numpy as np
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
    with pytest.raises(ValueError, match=f"is a positive number, such as 1e-5; it is {step!r}"):
        numeric_gradient(lambda x: x, step=step, x=1)


def test_inputs_are_named():
    with pytest.raises(TypeError, match=r"Name the inputs, as in numeric_gradient\(f, x=3\)"):
        numeric_gradient(lambda: 1.0)
    with pytest.raises(TypeError, match=r"name of its input: numeric_gradient\(f, x=3, y=4\)"):
        numeric_gradient(lambda x, y: x, 3, 4)


def test_the_function_gets_floating_point_numbers_and_so_does_the_caller():
    seen = []

    def whole(x, y):
        seen.extend([x, y])
        return int(x) * 0 + np.float32(y)

    slopes = numeric_gradient(whole, x=np.int64(3), y=2)
    assert {number.__class__ for number in [*seen, *slopes.values()]} == {float}
    assert len(seen) == 8  # two calls for each input, in which the other one keeps its number
    assert seen.count(3.0) == seen.count(2.0) == 2


def test_the_nudge_is_what_was_really_added_and_grows_with_the_input():
    points = []
    numeric_gradient(lambda x: points.append(x) or x, step=1e-3, x=1e6)
    assert points == [1e6 + 1e3, 1e6 - 1e3]
    assert numeric_gradient(lambda x: 3 * x, step=1e-15, x=0.3)["x"] == pytest.approx(3, rel=0.1)
    with pytest.raises(
        ValueError, match=r"step 1e-17 is too small to move x away from 0.3; leave it out, or write 1e-6"
    ):
        numeric_gradient(lambda x: 3 * x, step=1e-17, x=0.3)
