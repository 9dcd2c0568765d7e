"""What stands in authoring/: files of cells, the exercises among them, and the wrong answers beside those.

authoring/README.md shows the format. All of this is a pure function of the text.
"""

import ast
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import jupytext

from backprop_helpers.grading.notebook import Cell

ROOT = Path(__file__).resolve().parents[1]
SHEET_SUFFIX = "_exercises"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
BLANK, WRONG = "### STUDENT:", "### WRONG:"
CELL_WORDS = {"exercise", "check", "points", "wrong", "tags"}
JUPYTEXT_WORDS = {"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker", "region_name"}


class Refused(Exception):
    """A source that cannot become a notebook; the text is one sentence that says where and why."""


@dataclass(frozen=True)
class SourceCell(Cell):
    """One cell of a source, with its place in the file; its metadata are the words of its `# %%` line."""

    file: str = ""
    line: int = 0

    @property
    def lines(self) -> list[str]:
        return self.source.split("\n")

    def fault(self, sentence: str, index: int = 0) -> Refused:
        return Refused(f"{self.file}:{self.line + index}: {sentence}")


@dataclass(frozen=True)
class Source:
    """One file of authoring/: a lesson, or a sheet of exercises."""

    file: str
    cells: tuple[SourceCell, ...]

    @property
    def is_sheet(self) -> bool:
        return Path(self.file).stem.endswith(SHEET_SUFFIX)

    @property
    def targets(self) -> tuple[str, ...]:
        name = Path(self.file).stem.removesuffix(SHEET_SUFFIX) + ".ipynb"
        folders = ("exercises", "solutions") if self.is_sheet else ("notebooks",)
        return tuple(f"{folder}/{name}" for folder in folders)

    def keyed(self, word: str) -> dict[str, SourceCell]:
        """The cells that have this word in their `# %%` line, by the word's value."""
        return {str(cell.metadata[word]): cell for cell in self.cells if word in cell.metadata}


@dataclass(frozen=True)
class WrongAnswer:
    """A snippet that takes the place of a solution, and the codes (or the status) it has to get."""

    exercise: str
    snippet: str
    expected: tuple[str, ...]
    line: int


# ------------------------------------------------------------------ text -> source


@cache  # tests ask for the same text hundreds of times
def read_source(text: str, file: str) -> Source:
    """The cells of a py:percent text; jupytext reads it, and each cell learns its line."""
    lines, position, cells = text.splitlines(), 0, []
    for cell in jupytext.reads(text, fmt="py:percent").cells:
        source = cell.source.strip("\n")
        first = source.split("\n")[0]
        while position < len(lines) - 1 and not lines[position].endswith(first):
            position += 1
        words = {word: cell.metadata[word] for word in cell.metadata if word not in JUPYTEXT_WORDS}
        cells.append(SourceCell("", cell.cell_type, source, words, file=file, line=position + 1))
        position += source.count("\n") + 1
    return Source(file, tuple(with_ids(cells)))


def source_of(path: Path) -> Source:
    """What stands in a file of authoring/."""
    return read_source(path.read_text(encoding="utf-8"), f"authoring/{path.name}")


def with_ids(cells: list[SourceCell]) -> Iterator[SourceCell]:
    """Name each cell after its key or its own first words, so that a new cell renames no other."""
    names = [
        " ".join(f"{place} {cell.metadata[word]}" for word, place in PLACES.items() if word in cell.metadata)
        for cell in cells
    ]
    taken = {slug(name) for name in names if name}
    for cell, name in zip(cells, names, strict=True):
        identity = base = slug(name or cell.source)
        number = 1
        while not name and identity in taken:
            number += 1
            identity = f"{base}-{number}"
        taken.add(identity)
        yield replace(cell, id=identity)


PLACES = {"exercise": "answer", "check": "check", "wrong": "wrong"}


def slug(text: str) -> str:
    """The first words of a text in the letters that cell ids may have.

    >>> slug("## The chain rule: T = f(g(x))")
    'the-chain-rule-t-f-g-x'
    """
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"<[^>]+>", " ", text.lower())).strip("-")
    return words[:48].rsplit("-", 1)[0] if len(words) > 48 else words or "cell"


# ------------------------------------------------------------------ solutions and blanks


@dataclass(frozen=True)
class AnswerCell:
    """An answer cell in its parts; the student gets the blank where the teacher gets the solution."""

    before: list[str]
    blank: list[str]
    solution: list[str]
    after: list[str]
    indent: str

    def with_lines(self, lines: list[str]) -> str:
        return "\n".join(self.before + lines + self.after)

    def with_snippet(self, snippet: str) -> str:
        return self.with_lines(textwrap.indent(snippet, self.indent).split("\n"))


def answer_of(cell: SourceCell) -> AnswerCell:
    """Take an answer cell apart at its marks; refuse marks that do not pair up."""
    opened = closed = None
    for index, line in enumerate(cell.lines):
        if line.strip() == BEGIN:
            if opened is not None:
                raise cell.fault(f"A second `{BEGIN}` in one cell; write one block per exercise.", index)
            opened = index
        elif line.strip() == END:
            if opened is None or closed is not None:
                raise cell.fault(f"This `{END}` ends nothing; write `{BEGIN}` before the solution.", index)
            closed = index
        elif "BEGIN SOLUTION" in line or "END SOLUTION" in line:
            raise cell.fault(f"Not quite a mark; write `{BEGIN}` or `{END}` alone on a line.", index)
        elif line.strip().startswith(BLANK) and (opened is None or closed is not None):
            raise cell.fault(f"`{BLANK}` belongs between `{BEGIN}` and `{END}`.", index)
    if opened is None:
        raise cell.fault(f"An exercise without a solution; put it between `{BEGIN}` and `{END}`.")
    if closed is None:
        raise cell.fault(f"This `{BEGIN}` is never closed; write `{END}` after the solution.", opened)
    indent = cell.lines[opened][: cell.lines[opened].index("#")]
    block = cell.lines[opened + 1 : closed]
    blank = [line for line in block if line.strip().startswith(BLANK)]
    solution = [line for line in block if line not in blank]
    if not blank and not indent:
        raise cell.fault(
            f"The student's copy would lack the names this solution makes; write what it shows "
            f"instead, as in `{BLANK} answer = ...`.",
            opened,
        )
    shown = [indent + line.strip().removeprefix(BLANK).removeprefix(" ") for line in blank]
    before, after = cell.lines[:opened], cell.lines[closed + 1 :]
    answer = AnswerCell(before, shown or [indent + "..."], solution, after, indent)
    for lines, reader in ((answer.blank, "student"), (answer.solution, "teacher")):
        try:
            ast.parse(answer.with_lines(lines))
        except SyntaxError as error:
            raise cell.fault(f"The {reader}'s copy of this cell is not Python: {error.msg}.") from None
    return answer


def wrong_answers_of(source: Source) -> list[WrongAnswer]:
    """The wrong answers listed in the cells `# %% wrong="3.2"`."""
    found = []
    for exercise, cell in source.keyed("wrong").items():
        starts = [index for index, line in enumerate(cell.lines) if line.startswith(WRONG)]
        if not starts or starts[0] != 0:
            raise cell.fault(f"Begin each wrong answer with the code it must get: `{WRONG} dropped_path`.")
        for start, end in pairwise([*starts, len(cell.lines)]):
            expected = tuple(re.findall(r"\w+", cell.lines[start].removeprefix(WRONG)))
            snippet = "\n".join(cell.lines[start + 1 : end]).strip("\n")
            if not expected or not snippet:
                raise cell.fault(f"Write a code behind `{WRONG}` and the wrong answer under it.", start)
            found.append(WrongAnswer(exercise, snippet, expected, cell.line + start))
    return found
