"""Training by a student's own backward pass: what is said of it, and the panel."""

import math
from itertools import count, cycle

import pytest
from test_train import START, by_hand

from backprop_helpers import (
    classifier,
    clouds,
    exp,
    faulty_engine,
    maximum,
    relu,
    rings,
    save_page,
    sigmoid,
    train,
    trainer,
)
from backprop_helpers.core.training import task
from backprop_helpers.explorer.downhill import Descent
from backprop_helpers.explorer.trainer import NO_LOSS
from backprop_helpers.mistakes.misconceptions import MISCONCEPTIONS
from backprop_helpers.mistakes.places import nowhere
from backprop_helpers.mistakes.wrong_pass import WayBack


def right(w1, w2, b, x1, x2, t):
    s = 1 / (1 + math.exp(-(w1 * x1 + w2 * x2 + b)))
    dz = 2 * (s - t) * s * (1 - s)
    return {"w1": dz * x1, "w2": dz * x2, "b": dz}


def right_of_all(w1, w2, b):
    rows = [right(w1, w2, b, *point) for point in clouds()]
    return {name: sum(row[name] for row in rows) / len(rows) for name in START}


def after(backward, rate=1.0, steps=200, loss=None):
    descent = Descent(task(None, None, loss, {}), backward)
    descent.advance(rate, steps)
    return descent


@pytest.mark.parametrize("backward", [right, right_of_all, lambda *given: list(right(*given).values())])
def test_the_right_gradients_learn(backward):
    descent = after(backward)
    assert descent.run.losses == pytest.approx(by_hand("squared", 1, 200)[0], rel=1e-9)
    assert descent.run.losses == pytest.approx(descent.beside.losses)
    assert descent.told() == "The loss went from 0.318 to 0.01539, and each gradient on the way was right."


def planted(code, made, of_a_point):
    graph = made.at_a_point if of_a_point else made.whole
    wrong = MISCONCEPTIONS[code].everywhere(WayBack(graph))
    if of_a_point:
        return lambda w1, w2, b, x1, x2, t: WayBack(graph.at(w1=w1, w2=w2, b=b, x1=x1, x2=x2, t=t)).gradients(wrong)
    return lambda w1, w2, b: WayBack(graph.at(w1=w1, w2=w2, b=b)).gradients(wrong)


def with_maximum(x1, x2, w1, w2, b):
    return sigmoid(maximum(w1 * x1, w2 * x2) + b)


def with_relu(x1, x2, w1, w2, b):
    return relu(w1 * x1 + w2 * x2 + b)


def with_square(x1, x2, w1, w2, b):
    z = w1 * x1 + w2 * x2 - b
    return sigmoid(z * z / 4 - 1)


def with_quotient(x1, x2, w1, w2, b):
    up = exp(w1 * x1 + w2 * x2 + b)
    return up / (1 + up)


def with_powers_of_two(x1, x2, w1, w2, b):
    return 1 / (1 + 2 ** -(w1 * x1 + w2 * x2 + b))


def fitting(made):
    graphs = made.at_a_point, made.whole
    return {code for code, each in MISCONCEPTIONS.items() if any([*each.find(WayBack(graph))] for graph in graphs)}


USUAL = {loss: task(None, None, loss, {}) for loss in ("squared", "log")}
OTHERS = [
    with_maximum,
    with_relu,
    with_square,
    with_quotient,
    with_powers_of_two,
]  # room for what the usual neuron lacks
PLANTED = {(code, name): made for name, made in USUAL.items() for code in sorted(fitting(made))}
for says in OTHERS:
    made = task(says, None, None, START)
    PLANTED |= {(code, says.__name__): made for code in sorted(fitting(made) - {code for code, _ in PLANTED})}


def test_every_misconception_about_a_pass_through_numbers_is_planted():
    about_a_pass = {code for code, each in MISCONCEPTIONS.items() if each.find is not nowhere}
    planted = {code for code, _ in PLANTED}
    assert planted == about_a_pass, f"Add to OTHERS a neuron with room for {about_a_pass - planted}."


@pytest.mark.parametrize(
    ("code", "made"), [(code, made) for (code, _), made in PLANTED.items()], ids=map(", ".join, PLANTED)
)
def test_a_wrong_backward_is_seen_not_to_learn_or_is_said_to_learn_and_why(code, made):
    for of_a_point, graph in ((True, made.at_a_point), (False, made.whole)):
        if not list(MISCONCEPTIONS[code].find(WayBack(graph))):
            continue
        descent = Descent(made, planted(code, made, of_a_point))
        descent.advance(1.0, 100)
        told, losses = descent.told(), descent.run.losses
        if descent.trouble:
            assert "finite number" in told
        elif "each gradient on the way was right" in told:  # two signs that cancel, for example
            assert losses == pytest.approx(descent.beside.losses, rel=1e-6)
        elif told.startswith("It learns all the same: "):
            assert losses[-1] < (losses[0] + descent.beside.losses[-1]) / 2
            assert told.count(".") > told.count("0."), "the reason is missing"
        else:
            assert "do not lead downhill" in told or "for a part of the way" in told
            assert losses[-1] > min(losses) or losses[-1] > 1.5 * descent.beside.losses[-1]


@pytest.mark.parametrize(
    ("backward", "told"),
    [
        (
            lambda w1, w2, b: {name: 8 * slope for name, slope in right_of_all(w1, w2, b).items()},
            "Each gradient is 8 times the right one, so only the step size differs.",
        ),
        (
            lambda *given: {name: slope / 2 for name, slope in right(*given).items()},
            "Each gradient is 0.5 times the right one, so only the step size differs.",
        ),
        (
            lambda *given: {**right(*given), "b": 2 * right(*given)["b"]},
            "Each weight has a factor of its own, 1 for w1, 1 for w2 and 2 for b, as if it had a rate of its own.",
        ),
    ],
)
def test_why_it_learns_all_the_same(backward, told):
    assert after(backward, rate=0.2).told().startswith("It learns all the same: the loss went from 0.318 to ")
    assert after(backward, rate=0.2).told().endswith(told)


def times(factors):
    """A backward pass that gives the right gradients, each step times the next one of some numbers."""
    following = cycle(factors)

    def backward(w1, w2, b):
        factor = next(following)
        return {name: factor * slope for name, slope in right_of_all(w1, w2, b).items()}

    return backward


@pytest.mark.parametrize(
    ("backward", "told"),
    [
        (times([1, 3, 2]), "times one number, from 1 to 3: only the step size differs."),
        (times([1, 1, 1, 1, -1]), "The gradients are wrong, but only 4 of 20 steps led uphill."),
        (
            lambda w1, w2, b: {**right_of_all(w1, w2, b), "b": right_of_all(w1, w2, b)["w1"]},
            "The gradients are wrong, but each step still had a part that led downhill.",
        ),
    ],
)
def test_why_it_learns_all_the_same_although_the_steps_differ(backward, told):
    assert after(backward, rate=0.5, steps=20).told().endswith(told)


def test_where_the_right_gradients_are_zero_the_rate_is_not_to_blame():
    descent = Descent(task(with_relu, None, None, {"w1": 0, "w2": 0, "b": -1}), lambda *_: [0, 0, -3])
    descent.advance(1.0)
    assert descent.told() == (
        "The loss went from 0.5 to 2.5: these gradients do not lead downhill. "
        "The right ones lead to 0.5 in as many steps."
    )


def test_sums_that_are_never_reset_are_recognised():
    engine = faulty_engine("not_reset")
    made = task(None, None, None, {})
    told = after(lambda w1, w2, b: engine(made.whole.at(w1=w1, w2=w2, b=b))).told()
    assert told.startswith("It learns all the same: ")
    assert told.endswith("nothing was reset, and here the old ones lead downhill too.")


def test_uphill_is_seen():
    told = after(lambda *given: {name: -slope for name, slope in right(*given).items()}).told()
    assert told.endswith("these gradients do not lead downhill. The right ones lead to 0.01539 in as many steps.")
    assert (
        after(lambda *_: [0, 0, 0]).told().startswith("The loss stays at 0.318: these gradients do not lead downhill.")
    )
    assert "the rate is too large" in after(lambda *_: [1, 1, 1], rate=20).told()
    assert after(right, rate=20).told().endswith("try a smaller learning rate.")


def misspelled(w1, w2, b, x1, x2, t):
    return {"w1": 1.0, "w2": s * x2, "b": 1.0}  # noqa: F821


CALLS = count()


def shifting(w1, w2, b, x1, x2, t):
    return [1, 2, 3] if next(CALLS) < 20 else "done"


@pytest.mark.parametrize(
    ("backward", "sentence"),
    [
        (misspelled, "stopped: `s` is used before it has a value; set it with = in an earlier line."),
        (lambda w1, w2, b, x1, x2, t: 1 / 0, "stopped with ZeroDivisionError: division by zero"),
        (lambda w1, w2, b, x1, x2, t: [1, 2], "returns 2 numbers; the weights are w1, w2 and b."),
        (
            lambda w1, w2, b, x1, x2, t: {"w1": 1, "w2": 2},
            'returns no gradient of b; return {"w1": dw1, "w2": dw2, "b": db}.',
        ),
        (lambda w1, w2, b, x1, x2, t: {"w1": 1, "w2": 2, "b": ...}, "returns no gradient of b;"),
        (lambda w1, w2, b, x1, x2, t: {"v": 1}, "returns something else: There is no node 'v' in this graph"),
        (lambda w1, w2, b, x1, x2, t: {"w1": "1", "w2": 2, "b": 3}, "w1: write the number without quotation marks."),
        (lambda w1, w2, b, x1, x2, t: {"w1": math.nan, "w2": 2, "b": 3}, "w1: this is nan, not a finite number."),
        (lambda w1, w2, b, x1, x2, t: {"w1": [1], "w2": 2, "b": 3}, "w1: this takes one plain number; it is a list."),
        (lambda w1, w2, b, x1, x2, t: 3, "Answer with a dictionary"),
        (lambda w1, w2, b, x1, x2, t: None, "The function returns nothing: does it end with return?"),
        (lambda w: 1, "it is given w1, w2, b, x1, x2, t, so write def f(w1, w2, b, x1, x2, t):"),
    ],
)
def test_what_gives_no_gradient_is_told_in_one_sentence(backward, sentence):
    descent = after(backward)
    assert sentence in descent.trouble
    assert "\n" not in descent.trouble
    assert len(descent.run.losses) == 1


def test_a_backward_that_fails_later_keeps_what_was_reached():
    descent = after(shifting)
    assert len(descent.run.losses) == 3
    assert "returns a text" in descent.trouble


@pytest.mark.parametrize(
    ("network", "rate", "share"),  # as in lesson 08
    [
        (classifier(sigmoid), 0.3, (0.45, 0.55)),
        (classifier(relu), 0.3, (0.46, 0.76)),
        (classifier(relu, spread=math.sqrt(2 / 16)), 0.3, (1, 1)),
        (classifier(sigmoid, spread=1 / 2, skip=True), 1, (0.995, 1)),
    ],
    ids=["sigmoid", "relu", "relu with √(2/n)", "sigmoid with skip connections"],
)
def test_four_deep_networks_on_two_rings(network, rate, share):
    trained = train(network, points=rings(), rate=rate, steps=500)
    first = trained.sizes["step 0"]
    assert len(first) == 11
    assert share[0] <= trained.right <= share[1]
    if share[1] == 1:
        assert trained.losses[-1] < 0.01
        assert first[0] > 1e-3
    else:
        assert trained.losses[-1] == pytest.approx(math.log(2), abs=1e-3)
        assert first[0] < first[-1] / 100


# ---- the panel ----------------------------------------------------------------------------------------------------


def order(panel, number, steps, rate=1.0):
    """Press a button as the page does."""
    panel._front.set_state({"order": {"number": number, "rate": rate, "steps": steps}})
    return panel._front.state


def test_the_kernel_follows_the_buttons():
    panel = trainer(backward=right)
    state = order(panel, 1, 3)
    assert state["answers"] == 1
    assert state["losses"] == panel.losses == pytest.approx(by_hand("squared", 1, 3)[0])
    assert state["beside"] == pytest.approx(state["losses"])
    assert list(panel.weights.values()) == pytest.approx(by_hand("squared", 1, 3)[1])
    assert order(panel, 2, 2)["answers"] == 2
    assert len(panel.losses) == 6
    assert order(panel, 3, 0)["losses"] == [pytest.approx(0.318, abs=1e-3)]
    assert panel.weights == START


def test_the_kernel_tells_why_it_stops():
    state = order(trainer(backward=misspelled), 1, 5)
    assert state["trouble"].endswith("set it with = in an earlier line.")
    state = order(trainer(backward=lambda *_: [1e308, 0, 0]), 1, 5, rate=1e10)
    assert state["trouble"] == NO_LOSS
    stopped = after(lambda *_: [1e308, 0, 0], rate=1e10).run.stopped
    assert str(stopped) == "The weight w1 would get too large for a floating-point number."


def test_a_deep_network_is_trained_by_the_kernel():
    panel = trainer(classifier(relu, spread=0.5, depth=2, width=3), points=rings(10), steps=30)
    state = order(panel, 1, 30, rate=0.1)
    assert len(state["losses"]) == 31
    assert len(state["sizes"]) == 3
    assert len(state["grid"]) == panel._front.figure["fine"] ** 2
    assert len(state["right"]) == 10


def test_the_page_tells_how_far_it_has_come():
    panel = trainer()
    panel._front.set_state({"reached": {"weights": {**START, "b": 2.0}, "losses": [0.3, 0.2]}})
    assert (panel.weights["b"], panel.losses) == (2.0, [0.3, 0.2])


def test_pages_are_small(tmp_path):
    for made in (trainer(), trainer(backward=right), trainer(classifier(relu), points=rings(), steps=50)):
        save_page(made, tmp_path / "page.html")
        assert (tmp_path / "page.html").stat().st_size < 500_000


def test_a_notebook_without_widgets_shows_the_start():
    stored = trainer()._repr_mimebundle_()
    assert "at the start" in stored["text/html"]
    assert "Run the cell" in stored["text/html"]
    assert stored["text/plain"].startswith("<Plot: 8 points in the plane of x1 and x2")
    many = trainer(classifier(relu, depth=1, width=2), points=rings())._repr_mimebundle_()
    assert many["text/plain"].endswith("50 with the target 0; 50 with the target 1.>")


def test_a_line_is_told_only_where_a_half_is_said_on_it():
    def with_gate(gate):
        return lambda x1, x2, w1, w2, b: gate(w1 * x1 + w2 * x2 + b)

    weights = {"w1": 1, "w2": 2, "b": -3}
    assert "says 0.5 on the line 1·x1 + 2·x2 − 3 = 0" in trainer(with_gate(sigmoid), **weights).still().description
    for other in (trainer(with_gate(relu), **weights), trainer(with_gate(sigmoid), w1=0, w2=0, b=1)):
        assert "line" not in other.still().description


def test_a_recording_leaves_the_trainer_where_it_is():
    panel = trainer(backward=right, steps=30)
    order(panel, 1, 2)
    reached = panel.weights
    assert [state["losses"] for state in panel.recording()["states"]] == [1, *range(3, 32, 2)]
    assert panel.weights == reached
