"""What is said of wrong answers, to the word: the cases of what_is_said.txt, in which small changes would show.

A block has a formula with its inputs, the answers, and indented what is made of them: each diagnosis, marked where it
is not told, the lines below a check, and what stands beside a field. Where words change on purpose,
`.venv/bin/python -m tests.test_what_is_said` writes them down; read the difference.
"""

import ast
from pathlib import Path

import pytest

from backprop_helpers import check_gradients, parse
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.wording import beside

FILE = Path(__file__).with_name("what_is_said.txt")
BLOCKS = FILE.read_text(encoding="utf-8").rstrip().split("\n\n")


def numbers(line):
    """The numbers of a line by their names."""
    pairs = (part.split(" = ") for part in line.split(", "))
    return {name: ast.literal_eval(number) for name, number in pairs}


def asked(block):
    """The graph of a block and the answers about it."""
    formula, answers, *_ = block.split("\n")
    text, _, inputs = formula.partition("   ")
    return parse(text, **numbers(inputs)), numbers(answers)


def said(graph, answers):
    """What is said of answers, line by line."""
    verdict = check_gradients("1.1", graph, answers, nodes=list(answers))
    lines = [line.strip() for line in str(verdict).split("\n")[1:]]
    explanation = explain([graph], [answers])
    fields = beside(explanation) if explanation else {}
    return [
        *(
            f"{each.code} at {each.node} explains {each.explains}{'' if each.told else ', not told'}"
            for each in verdict.diagnoses
        ),
        *lines,
        *(f"{name}: {'as above' if text in lines else text}" for name, text in fields.items()),
    ]


def as_it_should_be(block):
    """A block with what is said now."""
    return "\n".join([*block.split("\n")[:2], *(f"    {line}" for line in said(*asked(block)))])


@pytest.mark.parametrize("block", BLOCKS, ids=[block.split("\n")[0] for block in BLOCKS])
def test_what_is_said(block):
    assert as_it_should_be(block) == block


def test_no_two_blocks_are_the_same():
    assert len(set(BLOCKS)) == len(BLOCKS)


if __name__ == "__main__":
    FILE.write_text("\n\n".join(map(as_it_should_be, BLOCKS)) + "\n", encoding="utf-8")
