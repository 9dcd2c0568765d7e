"""Faults in JavaScript: each yields the module with one operator, number, condition or statement changed.

It works on the text, line by line: what is no operator but looks like one makes a mutant that is noticed at once. No
fault is planted that the type checker of make lint refuses, such as 0 for null.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .mutant import Mutant

# What is looked for, and what is put in its place.
_CHANGES = (
    (r"===", "!=="),
    (r"!==", "==="),
    (r" < ", " <= "),
    (r" <= ", " < "),
    (r" > ", " >= "),
    (r" >= ", " > "),
    (r" \+ ", " - "),
    (r" - ", " + "),
    (r" \* ", " / "),
    (r" / ", " * "),
    (r"&&", "||"),
    (r"\|\|", "&&"),
    (r"\?\?", "&&"),
    (r"\bif \(", "if (!"),
    (r"(?<=[ (])!(?=\w)", ""),
    (r"\bcontinue;|\bbreak;", ";"),
    (r"\+\+", "--"),
    (r"(?<=[ ([])0\b(?!\.)", "1"),
    (r"(?<=[ ([])1\b(?!\.)", "2"),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"\.find\(", ".findLast("),
    (r"^ *[\w.]+\(.*\);$|^ *[\w.[\]]+ [-+?]+= .*;$", ";"),
)


def mutants_of(module: str, text: str) -> Iterator[Mutant]:
    """Yield every fault that can be planted in a module.

    Args:
        module: its file, below the package.
        text: what stands in it.

    >>> [mutant.change for mutant in mutants_of("", "// a < b\\nlet c = a < b;")]
    ['→ let c = a <= b;']
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if re.match(r"\s*(/?\*|//|import\b)", line):
            continue
        code = line.partition(" // ")[0]
        for pattern, instead in _CHANGES:
            for found in re.finditer(pattern, code):
                wrong = code[: found.start()] + instead + _balanced(code[found.end() :], instead)
                yield Mutant(module, number + 1, line.strip(), f"→ {wrong.strip()}", _with(lines, number, wrong))


def _balanced(rest: str, instead: str) -> str:
    """Return the rest of a line after a condition was opened, with the negated condition in brackets of its own."""
    if instead != "if (!":
        return rest
    depth = 1
    for place, sign in enumerate(rest):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return f"({rest[:place]}){rest[place:]}"
    return f"({rest}"


def _with(lines: list[str], number: int, wrong: str) -> Callable[[], str]:
    return lambda: "\n".join([*lines[:number], wrong, *lines[number + 1 :]])
