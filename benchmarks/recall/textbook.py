"""A second measure: the graphs of textbooks, each with wrong answers that were worked out on paper, as formulas.

It shares nothing with the random graphs: no backward pass, no list of places. ``python -m benchmarks.recall.textbook``.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from backprop_helpers import check_gradients, parse

CATALOGUE = Path(__file__).with_name("textbook.txt")
FUNCTIONS = {
    "abs": abs,
    "cos": math.cos,
    "exp": math.exp,
    "leaky_relu": lambda a, slope: a if a > 0 else slope * a,
    "ln": math.log,
    "max": max,
    "min": min,
    "relu": lambda a: max(a, 0.0),
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
    "sin": math.sin,
    "softplus": lambda a: math.log(1 + math.exp(a)),
    "sqrt": math.sqrt,
    "tanh": math.tanh,
}
CLOSE = 5.001e-4  # four figures
WHILE_WRITING = ("value_for_gradient", "swapped_answers")
FAR = 0.05  # farther off than this, an answer is clearly wrong


@dataclass(frozen=True)
class Wrong:
    """A wrong answer: the mistakes that lead to it, the one that was thought of first; where; what it says."""

    codes: tuple[str, ...]
    places: tuple[str, ...]
    answers: Mapping[str, str]

    def shows(self, code: str, asked: Collection[str]) -> bool:
        """Tell whether a code can be what happened: a slip in writing down shows only where it was asked."""
        return code not in WHILE_WRITING or set(self.places) <= set(asked)


@dataclass(frozen=True)
class Example:
    """A graph of a textbook."""

    formula: str  # with a name for each node but the letters' own
    nodes: Mapping[str, str]  # names and formulas of all its gates, in order
    points: tuple[Mapping[str, float], ...]  # inputs at which it is asked
    right: Mapping[str, str]  # the formula of each gradient
    wrong: tuple[Wrong, ...]  # wrong answers

    def values(self, point: Mapping[str, float], nudged: str = "", nudge: float = 0.0) -> dict[str, float]:
        """Return the value of each node, one of them nudged."""
        found = {name: number + (nudge if name == nudged else 0) for name, number in point.items()}
        for name, formula in self.nodes.items():
            found[name] = worth(formula, found) + (nudge if name == nudged else 0)
        return found


@cache
def _compiled(formula: str) -> object:
    return compile(formula.replace("^", "**"), formula, "eval")


def worth(formula: str, names: Mapping[str, float]) -> float:
    """Return what a formula of the catalogue is worth."""
    return float(eval(_compiled(formula), {"__builtins__": {}, **FUNCTIONS}, dict(names)))  # type: ignore[arg-type]


def catalogue() -> list[Example]:
    """Return all examples of the file."""
    blocks = CATALOGUE.read_text(encoding="utf-8").split("\n\n")
    return [_example(block) for block in blocks if not block.startswith("#")]


def _example(block: str) -> Example:
    formula, *lines = (line.strip() for line in block.strip().splitlines())
    fields: dict[str, str] = {}
    wrong = []
    for line in lines:
        head, _, answers = line.partition(": ")
        if head in ("gates", "at", "right"):
            fields[head] = answers
        else:
            codes, _, places = head.partition("@")
            wrong.append(Wrong(tuple(codes.split()), tuple(places.split()), _assignments(answers)))
    points = tuple({n: float(v) for n, v in _assignments(point).items()} for point in fields["at"].split("|"))
    nodes = _assignments(fields.get("gates", formula))
    return Example(formula, nodes, points, _assignments(fields["right"]), tuple(wrong))


def _assignments(text: str) -> dict[str, str]:
    """Return ``"a b = 1; c = 2"`` by name."""
    found = {}
    for part in text.split(";"):
        names, _, formula = part.partition("=")
        found.update(dict.fromkeys(names.split(), formula.strip()))
    return found


# ---- asking ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Question:
    """A wrong answer at one point, with all numbers or with those of the inputs alone."""

    example: Example
    point: Mapping[str, float]
    wrong: Wrong
    answers: Mapping[str, float]
    everything: bool

    def __str__(self) -> str:
        inputs = ", ".join(f"{name}={number:g}" for name, number in self.point.items())
        answers = ", ".join(f"{name}={number:.5g}" for name, number in self.answers.items())
        planted = f"{'/'.join(self.wrong.codes)} at {'/'.join(self.wrong.places) or 'everything'}"
        return f"{self.example.formula}   with {inputs}\n    answered {answers}\n    planted  {planted}"

    @property
    def explaining(self) -> set[str]:
        """All codes of the catalogue under which this example has these numbers."""
        values = self.example.values(self.point)
        fitting = set()
        for wrong in self.example.wrong:
            formulas = {**self.example.right, **wrong.answers}
            theirs = {name: worth(formulas[name], values) for name in self.answers}
            if all(math.isclose(theirs[name], self.answers[name], rel_tol=CLOSE, abs_tol=1e-9) for name in theirs):
                fitting |= {code for code in wrong.codes if wrong.shows(code, self.answers)}
        return fitting


def questions() -> Iterator[Question]:
    """Yield every clearly wrong answer of the catalogue, once with all numbers and once with those of the inputs."""
    for example in catalogue():
        for point in example.points:
            values = example.values(point)
            right = {name: worth(formula, values) for name, formula in example.right.items()}
            for wrong in example.wrong:
                answers = {name: worth(wrong.answers.get(name, example.right[name]), values) for name in right}
                for asked in dict.fromkeys((tuple(right), tuple(name for name in right if name in point))):
                    if any(not math.isclose(answers[n], right[n], rel_tol=FAR, abs_tol=1e-6) for n in asked):
                        if not wrong.shows(wrong.codes[0], asked):
                            continue
                        given = {name: answers[name] for name in asked}
                        yield Question(example, point, wrong, given, len(asked) == len(right))


@dataclass(frozen=True)
class Outcome:
    """What was said to a question."""

    question: Question
    status: str
    found: tuple[tuple[str, str], ...]

    @property
    def named(self) -> bool:
        """Whether the first code of the line is among what was said."""
        return self.question.wrong.codes[0] in (code for code, _ in self.found)

    @property
    def explained(self) -> bool:
        """Whether a code is among it under which the catalogue has these numbers."""
        return bool(self.question.explaining & {code for code, _ in self.found})

    @property
    def unlisted(self) -> list[str]:
        """Codes under which the catalogue does not have these numbers."""
        return sorted({code for code, _ in self.found} - self.question.explaining)

    @property
    def place(self) -> bool | None:
        """Whether the place is right; None where it cannot be."""
        if not (self.named and self.question.everything and self.question.wrong.places):
            return None
        nodes = {node for code, node in self.found if code == self.question.wrong.codes[0]}
        return bool(nodes & set(self.question.wrong.places))


def outcome(question: Question) -> Outcome:
    """Return what the package says."""
    graph = parse(question.example.formula, **question.point)
    verdict = check_gradients("textbook", graph, dict(question.answers), nodes=list(question.answers))
    return Outcome(question, verdict.status, tuple((each.code, each.node) for each in verdict.diagnoses))


def main() -> None:
    """Print the figures, and every question that went wrong."""
    outcomes = [outcome(question) for question in questions()]
    for each in outcomes:
        complaint = complaint_about(each)
        if complaint:
            said = ", ".join(f"{code}@{node}" for code, node in each.found)
            print(f"{complaint}: {each.question}\n    said     {said or '-'}\n")
    print(*(f"{name:<16}{number:7.2f}" for name, number in figures(outcomes).items()), sep="\n")


def complaint_about(each: Outcome) -> str:
    """Return what is wrong with an outcome; "" where nothing is."""
    if each.status != "wrong":
        return each.status.upper()
    if not each.found:
        return "NOTHING SAID"
    if not each.explained:
        return "ONLY UNLISTED"
    if each.place is False:
        return "WRONG PLACE"
    return "UNLISTED CODE" if each.unlisted else "" if each.named else "EQUIVALENT ONLY"


def figures(outcomes: list[Outcome]) -> dict[str, float]:
    """Return the figures: counts, per cent, and at the end the mean for each question."""
    count = len(outcomes)
    places = [each.place for each in outcomes if each.place is not None]
    return {
        "questions": count,
        "named": 100 * sum(each.named for each in outcomes) / count,
        "explained": 100 * sum(each.explained for each in outcomes) / count,
        "nothing": 100 * sum(not each.found for each in outcomes) / count,
        "only unlisted": 100 * sum(bool(each.found) and not each.explained for each in outcomes) / count,
        "place": 100 * sum(places) / max(1, len(places)),
        "accepted": sum(each.status == "correct" for each in outcomes),
        "unlisted codes": sum(len(each.unlisted) for each in outcomes) / count,
    }


if __name__ == "__main__":
    main()
