"""Nothing random breaks the engine, the parser, the checks or the explanations; and what breaks would be seen."""

import pytest

from backprop_helpers import Verdict, check_gradients
from backprop_helpers.mistakes.explanation import explain
from benchmarks.fuzz import answers, explanations, faults, graphs, texts
from benchmarks.fuzz.__main__ import AREAS, failure, main

SEED = 7
CASES = {"graphs": 300, "texts": 400, "answers": 300, "explanations": 200}


@pytest.mark.parametrize("area", AREAS)
def test_nothing_random_breaks_it(area):
    assert [told for number in range(CASES[area]) if (told := failure(area, SEED, number))] == []


def fails(monkeypatch, module, name, instead, area):
    """Tell whether something planted is seen in one of some cases."""
    monkeypatch.setattr(module, name, instead)
    return any(failure(area, SEED, number) for number in range(30))


def raising(*_, **__):
    raise IndexError


@pytest.mark.parametrize(
    ("module", "name", "instead", "area"),
    [
        (graphs, "_printed", lambda graph: (graph.value + 1e-3, dict(graph.gradient)), "graphs"),
        (graphs, "_first", lambda rows: (0.123, {}), "graphs"),
        (graphs, "_slope", lambda *_: 1e3, "graphs"),
        (texts, "parse", raising, "texts"),
        (texts, "doubts", raising, "texts"),
        (explanations, "explain", lambda graphs, answers: None, "explanations"),
        (explanations, "where", lambda found: f"It is {dict(found.way.graph.gradients)}.", "explanations"),
        (explanations, "lines", lambda *_, **__: ["", ""], "explanations"),
        (explanations, "explain", lambda graphs, answers: explain(graphs, [{"x": 1 / 0}]), "explanations"),
    ],
)
def test_what_is_broken_is_seen(monkeypatch, module, name, instead, area):
    assert fails(monkeypatch, module, name, instead, area)


@pytest.mark.parametrize(
    "check",
    [
        lambda exercise, *_: Verdict(exercise, "correct"),
        lambda exercise, *_: Verdict(exercise, "wrong"),
        lambda exercise, *_: Verdict(exercise, "odd"),
        raising,
        lambda exercise, graph, answer: check_gradients(exercise, graph, answer["x"]),
    ],
)
def test_a_check_that_judges_wrongly_is_seen(monkeypatch, check):
    check.__name__ = "check"
    monkeypatch.setattr(answers, "_CHECKS", (check,))
    monkeypatch.setattr(answers.bh, "check_gradients", check)
    assert any(failure("answers", SEED, number) for number in range(60))


def test_what_fails_is_printed_with_the_command_that_tries_it_again(monkeypatch, capsys):
    monkeypatch.setattr(texts, "parse", raising)
    assert main(["--area", "texts", "--seed", "7", "--count", "20"]) == 1
    again = 'Again: make fuzz FUZZ_ARGS="--area texts --seed 7 --case '
    told = capsys.readouterr().out
    number = told.partition(again)[2].partition('"')[0]
    assert "IndexError" in told
    assert main(["--area", "texts", "--seed", "7", "--case", number]) == 1
    assert f"{again}{number}" in capsys.readouterr().out


def test_what_does_not_end_is_ended_and_seen(monkeypatch):
    def swallows(random):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                return

    monkeypatch.setattr(faults, "MOST_SECONDS", 0.05)
    monkeypatch.setitem(AREAS, "texts", swallows)
    assert "DoesNotEnd" in failure("texts", SEED, 0)


def test_the_same_seed_makes_the_same_cases():
    with pytest.raises(faults.Fault), faults.about("what was tried"):
        faults.expect(False, "wrong")
    assert failure("graphs", SEED, 3) == failure("graphs", SEED, 3)
