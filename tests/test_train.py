"""Training: the numbers of gradient descent, and what is refused."""

import math

import numpy as np
import pytest

from backprop_helpers import DomainError, classifier, clouds, log, relu, rings, sigmoid, train, trainer
from backprop_helpers.core.training import Run, task

START = {"w1": 1.0, "w2": -1.0, "b": 0.0}


def by_hand(loss, rate, steps, start=(1.0, -1.0, 0.0)):
    """Gradient descent for a sigmoid neuron in NumPy, which knows nothing of graphs: the losses and the weights."""
    x1, x2, t = np.array(clouds()).T
    weights, losses = np.array(start), []
    for _ in range(steps + 1):
        s = 1 / (1 + np.exp(-(weights[0] * x1 + weights[1] * x2 + weights[2])))
        if loss == "squared":
            losses.append(np.mean((s - t) ** 2))
            dz = 2 * (s - t) * s * (1 - s)
        else:
            losses.append(np.mean(-np.log(np.where(t == 1, s, 1 - s))))
            dz = s - t
        weights, before = weights - rate * np.array([np.mean(dz * x1), np.mean(dz * x2), np.mean(dz)]), weights
    return losses, before


@pytest.mark.parametrize(("loss", "rate"), [("squared", 1), ("squared", 5), ("log", 1), ("log", 0.3)])
def test_the_numbers_are_those_of_gradient_descent(loss, rate):
    losses, weights = by_hand(loss, rate, 50)
    trained = train(loss=loss, rate=rate, steps=50)
    assert trained.losses == pytest.approx(losses, rel=1e-9)
    assert list(trained.weights.values()) == pytest.approx(weights, rel=1e-9)


def test_the_neuron_fails_at_first_and_learns():
    trained = train()
    assert sum(task(None, None, None, {}).right_at(START)) == 3  # one of the five others is on the line
    assert trained.right == 1
    assert (trained.losses[0] > 0.3, trained.losses[-1] < 0.02) == (True, True)


def test_sure_of_itself_and_wrong():
    assert train(rate=20).losses[-1] == pytest.approx(0.5, abs=1e-3)
    learned = train(rate=20, loss="log")
    assert (learned.right, learned.losses[-1] < 0.001) == (1, True)


@pytest.mark.parametrize("loss", ["squared", "log"])
def test_the_graph_for_the_page_and_the_program_agree(loss):
    made = task(None, None, loss, {})
    assert made.at_a_point.inputs == {**START, **clouds()[0]._asdict()}
    value, gradient = made.measured(START)
    assert made.said.inputs == {**START, "x1": clouds()[0].x1, "x2": clouds()[0].x2}
    assert made.whole.value == pytest.approx(value)
    assert made.whole.gradient == pytest.approx(gradient)
    said = [made.said.at(x1=x1, x2=x2).value for x1, x2, _ in clouds()]
    assert made.said_at(START) == pytest.approx(said)


def test_any_function_of_points_and_weights_is_trained():
    def says(x1, x2, w, v):
        return sigmoid(v * relu(w * x1 + x2) - 3)

    trained = train(says, w=0.5, v=0.5, rate=0.2, steps=100)
    assert trained.losses[-1] < trained.losses[0] / 2
    assert set(trained.weights) == {"w", "v"}
    with pytest.raises(TypeError, match=r"says\(x1, x2, w, v\) does not fit: it should take x1, x2 and the"):
        train(says, w=0.5)
    with pytest.raises(ValueError, match="Say where the weights start"):
        train(says)


def test_the_size_of_a_layers_gradient_is_the_root_of_its_mean_square():
    network, points = classifier(sigmoid, depth=2, width=2), rings(6)
    made = task(network, points, None, {})
    _, slopes = made.measured(made.start)
    layers = [[slope for name, slope in slopes.items() if name.startswith(f"w{layer}_")] for layer in (1, 2, 3)]
    trained = train(network, points=points, steps=1)
    assert trained.sizes["step 0"] == pytest.approx([math.sqrt(np.mean(np.square(row))) for row in layers])
    assert [*trained.sizes] == ["step 0", "step 1"]
    assert train(steps=1).sizes == train(lambda x1, x2, w1_1: sigmoid(w1_1 * x1), w1_1=1, steps=1).sizes == {}


def test_the_logarithmic_loss_of_what_is_no_sigmoid():
    trained = train(lambda x1, x2, p: p, p=0.5, loss="log", points=[(1, 2, 1)], rate=0.1, steps=1)
    assert trained.weights == {"p": 0.5 + 0.1 / 0.5}
    assert trained.losses == pytest.approx([-math.log(0.5), -math.log(0.7)])
    trained = train(lambda x1, x2, p: 2 * p, p=0.2, loss="log", points=[(1, 2, 0)], rate=0.03, steps=1)
    assert trained.losses == pytest.approx([-math.log(0.6), -math.log(0.8)])


def test_the_gradients_of_a_deep_network_are_those_of_nudges():
    network = classifier(relu, spread=0.5, skip=True, depth=3, width=4)
    made = task(network, rings(6), None, {})
    loss, gradient = made.measured(made.start)
    for name in ("w1_2_1", "w2_4_4", "b3_1", "w4_1_3", "b4_1"):
        up, down = (made.measured({**made.start, name: made.start[name] + nudge})[0] for nudge in (1e-6, -1e-6))
        assert gradient[name] == pytest.approx((up - down) / 2e-6, abs=1e-8)
    assert loss == pytest.approx(made.whole.value)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"loss": "cubed"}, "The loss is one of squared, log; it cannot be 'cubed'"),
        ({"points": [(1, 2)]}, "Each point is (x1, x2, t), such as (0.5, 2, 0); point 1 is (1, 2)"),
        ({"points": [(1, 2, 0), 3]}, "point 2 is 3"),
        ({"points": [(1, 2, 2)]}, "The target t of a point is 0 or 1; that of point 1 is 2"),
        ({"points": []}, "There is nothing to learn from"),
        ({"steps": 0}, "The number of steps is a whole number, 1 or more"),
        ({"steps": 2.5}, "The number of steps is a whole number, 1 or more"),
        ({"rate": math.inf}, "The learning rate takes a finite number"),
        ({"w1": math.nan}, "The weight w1 takes a finite number"),
    ],
)
@pytest.mark.parametrize("way", [train, trainer])
def test_what_is_refused(way, arguments, sentence):
    with pytest.raises(ValueError) as refused:  # noqa: PT011  # the sentence is compared below
        way(**arguments)
    assert sentence in str(refused.value)


def test_training_stops_where_there_is_no_loss():
    def says(x1, x2, w):
        return log(w) + 0 * x1 * x2

    with pytest.raises(DomainError, match="log"):
        train(says, w=1, rate=100)
    with pytest.raises(TypeError, match="Give the function itself"):
        trainer(backward={"w1": 0})


def test_a_run_that_has_stopped_stays():
    run = Run(task(None, None, None, {}))
    run.advance(0.1)
    reached = run.weights
    assert len(run.losses) == 2
    run.follow({"w1": 1e308, "w2": 0, "b": 0}, 1e10)
    assert str(run.stopped) == "The weight w1 would get too large for a floating-point number."
    run.advance(0.1, 3)
    assert (run.weights, len(run.losses)) == (reached, 2)


def test_points_of_rings():
    points = rings(200, seed=3)
    assert points == rings(200, seed=3) != rings(200, seed=4)
    inner, outer = ([math.hypot(x1, x2) for x1, x2, t in points if t == target] for target in (1, 0))
    assert len(inner) == len(outer) == 100
    assert max(inner) < 1.5 < min(outer)
    for wrong in (3, 0, 2.0):
        with pytest.raises(ValueError, match="even whole number"):
            rings(wrong)
