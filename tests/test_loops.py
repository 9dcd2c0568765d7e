"""Broken training loops: each has its own symptom, and the sound one is gradient descent."""

import numpy as np
import pytest

from backprop_helpers import LOOP_SUSPECTS, broken_loop, digits, softmax

ROWS = np.arange(32)
PIXELS, TARGETS = digits().pixels[ROWS], np.eye(10)[digits().labels[ROWS]]


def slopes_of(weights):
    """The gradients in NumPy, for a network with tanh and cross-entropy."""
    h = np.tanh(PIXELS @ weights["W1"] + weights["b1"])
    dscores = (softmax(h @ weights["W2"] + weights["b2"]) - TARGETS) / len(ROWS)
    dz = dscores @ weights["W2"].T * (1 - h * h)
    return {"W1": PIXELS.T @ dz, "b1": dz.sum(axis=0), "W2": h.T @ dscores, "b2": dscores.sum(axis=0)}


def moved(loop, rate=0.01):
    before = loop.weights
    loop.step(PIXELS, TARGETS, rate)
    return {name: (before[name] - after) / rate for name, after in loop.weights.items()}


def test_the_sound_loop_goes_down_the_gradient():
    loop = broken_loop(0)
    for _ in range(3):
        right = slopes_of(loop.weights)
        found = moved(loop)
        assert all(np.allclose(found[name], right[name]) for name in right)


@pytest.mark.parametrize(
    ("suspect", "factors"),
    [("sum_for_mean", (32, 32, 32)), ("update_before_backward", (0, 1, 1)), ("missing_reset", (1, 2, 3))],
)
def test_how_far_a_loop_goes_at_one_minibatch(suspect, factors):
    loop = broken_loop(suspect)
    for factor in factors:
        right = slopes_of(loop.weights)
        found = moved(loop, 1e-6)
        assert all(np.allclose(found[name], factor * right[name], rtol=1e-3, atol=1e-6) for name in right)


def test_where_each_loop_starts():
    random = np.random.default_rng(12)
    W1, W2 = random.normal(size=(64, 16)), random.normal(size=(16, 10))
    spreads = {0: (1 / 8, 1 / 4), "saturated_start": (4, 1 / 4), "all_weights_zero": (0, 0)}
    for which, (first, second) in spreads.items():
        weights = broken_loop(which).weights
        assert np.allclose(weights["W1"], first * W1)
        assert np.allclose(weights["W2"], second * W2)
        assert not weights["b1"].any()
        assert not weights["b2"].any()


def test_a_start_that_is_too_large_makes_tanh_flat():
    h = np.tanh(PIXELS @ broken_loop("saturated_start").weights["W1"])
    assert (abs(h) > 0.99).mean() > 0.8


def test_a_second_softmax_keeps_the_loss_between_two_numbers():
    loop = broken_loop("softmax_twice")
    losses = [loop.step(PIXELS, TARGETS, 1) for _ in range(300)]
    assert np.log(np.e + 9) - 1 < losses[-1] < losses[0] < np.log(np.e + 9)


def test_each_number_has_another_mistake_and_names_are_checked():
    found = [[suspect for suspect in LOOP_SUSPECTS if broken_loop(number).has(suspect)] for number in range(7)]
    assert found[0] == []
    assert sorted(suspect for each in found for suspect in each) == list(LOOP_SUSPECTS)
    for which in (7, "speed", -1):
        with pytest.raises(ValueError, match="There is no loop"):
            broken_loop(which)
    with pytest.raises(ValueError, match="no suspect"):
        broken_loop(1).has("speed")


def test_weights_are_copies():
    loop = broken_loop(0)
    loop.weights["W1"][:] = 0
    assert loop.weights["W1"].any()
