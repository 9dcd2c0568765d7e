"""Random wrong numbers to explain: always a verdict, always a sentence, and never the right number in it."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from random import Random

from backprop_helpers import check_gradients, parse
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.wording import beside, diagnoses, lines, where

from ..recall.graphs import SmallGraph
from ..recall.passes import gradients
from ..recall.shapes import random_graph
from .faults import about, expect

_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:e[-+]\d+)?")
_FEWEST_FIGURES = 3  # a right number with fewer may stand in a sentence for another reason
_CLEARLY = 0.02  # nearer than this, a wrong number is taken for a rounded one


def case(random: Random) -> None:
    """Explain one random wrong answer to a random small graph."""
    small = random_graph(random)
    right = {small.nodes[place].name: slope for place, slope in gradients(small).items()}
    asked = [node.name for node in small.nodes[:-1] if node.kind == "input" or random.random() < 0.5]
    answers = _answers(random, small, {name: right[name] for name in asked})
    with about(f"{small.text} at {dict(small.inputs)}, answered {answers}"):
        graph = parse(small.text, **small.inputs)
        found = explain([graph], [answers])
        expect(found is not None, "A wrong answer is right.")
        verdict = check_gradients("fuzz", graph, answers, nodes=asked)
        expect(verdict.status == "wrong", f"The verdict is {verdict.status}.")
        told = [where(found, advise=True), *lines(found), *lines(replace(found, in_code=True))]
        told += [each.message for each in diagnoses(found)]
        beside_each = beside(found)
        names = {found.way.nodes[number].name for number in found.wrong}
        expect(set(beside_each) == names, f"Beside {set(beside_each)}, wrong are {names}.")
        texts = [*told, *beside_each.values(), str(verdict)]
        expect(all(texts[1:]), "An empty sentence.")
        expect("{" not in "".join(texts), "A gap that is not filled.")
        wrong = [right[name] for name in beside_each]
        _keeps_the_secret(small, wrong, texts)


def _answers(random: Random, small: SmallGraph, right: dict[str, float]) -> dict[str, float]:
    """Return right numbers of which at least one was changed."""
    answers = dict(right)
    others = [*right.values(), *small.values, 0.0, 1.0, -1.0]
    for name in random.sample([*answers], random.randint(1, len(answers))):
        number = right[name]
        changed = random.choice(
            (
                number * random.choice((2, -1, 0.5, 3, 1 / 3, 10, number, 1 + random.uniform(_CLEARLY, 1))),
                random.choice(others),
                number + random.uniform(-5, 5),
                random.choice((1e300, -1e-300, 1e15, 5e-324, -1e9)),
                float(f"{number:.2g}") * random.choice((1, 2)),
            )
        )
        answers[name] = changed
    if all(math.isclose(answers[name], number, rel_tol=_CLEARLY, abs_tol=1e-9) for name, number in right.items()):
        name = random.choice([*answers])
        answers[name] = 3 * right[name] + math.copysign(1, right[name])
    return answers


def _keeps_the_secret(small: SmallGraph, wrong: list[float], texts: list[str]) -> None:
    """Tell whether a sentence holds a right number that was asked for, which is no number of the formula itself."""
    printed = {float(text) for text in _NUMBER.findall(small.text)}
    for number in wrong:
        figures = f"{abs(number):.4g}".partition("e")[0].replace(".", "").strip("0")
        if len(figures) < _FEWEST_FIGURES:
            continue
        for text in texts:
            for told in map(float, _NUMBER.findall(text)):
                expect(
                    told in printed or not math.isclose(told, abs(number), rel_tol=5e-4), f"{number} is told: {text}"
                )
