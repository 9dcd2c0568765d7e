"""From a sheet of exercises to what paper needs of each: the sheet is run, solved, with the numbers of a name."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sources import AnswerCell, Source, SourceCell, WrongAnswer, answer_of, wrong_answers_of

from backprop_helpers import Graph, Verdict
from backprop_helpers.core.arrays import is_array, read
from backprop_helpers.core.numbers import format_number
from backprop_helpers.grading.key import check_of
from backprop_helpers.grading.running import run_cell
from backprop_helpers.notation.structure import array_text
from backprop_helpers.picture.picture import structure_of

MOST_ON_PAPER = 40  # boxes that can be read on a page
MOST_IN_A_KEY = 24  # entries of an array


@dataclass(frozen=True)
class Pictured:
    """A picture of an exercise: a graph, the steps of it that are given (all, if None), and was it there before?"""

    graph: Graph
    step: int | None
    again: bool


@dataclass(frozen=True)
class Told:
    """A wrong answer, and what its check says."""

    answer: str
    said: str


@dataclass(frozen=True)
class Exercise:
    """What paper needs of an exercise."""

    number: str
    title: str
    points: int
    text: str  # what is asked, in Markdown
    listings: tuple[str, ...]  # the functions that the text speaks of and no picture shows, and what the sheet prints
    pictures: tuple[Pictured, ...]
    asked: str  # the kind of its check
    form: str  # the student's answer cell
    solution: str
    result: str  # what the solution gives, in numbers; empty where it is a formula or code
    wrong: tuple[Told, ...]


def exercises_of(source: Source, name: str = "") -> list[Exercise]:
    """The exercises of a sheet, which is run for this; with a name, at the numbers drawn from it."""
    names: dict[str, Any] = {}
    found: list[Exercise] = []
    wrong_answers = wrong_answers_of(source)
    for section in sections(source):
        exercise = next((cell for cell in section if "exercise" in cell.metadata), None)
        if exercise is None:
            for cell in section:
                if cell.is_code:
                    run_cell(cell.source, names, name)
        else:
            seen = [it.graph for earlier in found for it in earlier.pictures]
            found.append(_exercise(section, answer_of(exercise), wrong_answers if not name else [], names, seen))
    return found


def sections(source: Source) -> list[list[SourceCell]]:
    """The cells of a sheet from each heading to the next, without those at the end that only count points."""
    found: list[list[SourceCell]] = [[]]
    for cell in source.cells:
        if cell.kind == "markdown" and cell.source.startswith("## "):
            found.append([])
        found[-1].append(cell)
    for section in found[1:]:
        answers = [cell for cell in section if "exercise" in cell.metadata]
        if len(answers) > 1:
            raise answers[1].fault(
                "A second exercise under one heading; give it a heading of its own, as in `## 3.2 …`."
            )
    last = max(
        (place for place, section in enumerate(found) if any("check" in cell.metadata for cell in section)), default=0
    )
    return found[: last + 1]


def _exercise(
    section: list[SourceCell],
    answer: AnswerCell,
    wrong: list[WrongAnswer],
    names: dict[str, Any],
    seen: Sequence[Graph],
) -> Exercise:
    """Run the cells under one heading, solved, and return what paper needs of them."""
    pictures: list[tuple[Graph, int | None]] = []
    listings: list[str] = []
    for cell in section:
        if not cell.is_code or cell.metadata.keys() & {"check", "wrong"}:
            continue
        if "exercise" in cell.metadata:
            run_cell(answer.with_lines(answer.solution), names)
        else:
            printed = run_cell(cell.source, names).printed.rstrip()
            pictures += _drawn(cell, names)
            if "screen" not in _tags(cell):
                listings += [*_listing(cell), *filter(None, [printed])]
    asking = next((cell for cell in section if "check" in cell.metadata), section[0])
    check = check_of(asking)
    if check is None:
        raise asking.fault("A check is one call, as in check_value(…).")
    if not pictures and check.subject.isidentifier() and check.kind not in ("value", "function"):
        graph = names[check.subject]
        pictures += [(graph, 0)] if len(structure_of(graph).shapes) <= MOST_ON_PAPER else []
    if pictures:  # which show what a traced function does
        traced = re.findall(r"\btrace\((\w+)", "\n".join(cell.source for cell in section))
        listings = [it for it in listings if not it.startswith(tuple(f"def {name}(" for name in traced))]
    heading = section[0].source.split("\n")[0].removeprefix("## ")
    points = asking.metadata.get("points", 1)
    assert isinstance(points, int)
    return Exercise(
        check.exercise,
        heading.removeprefix(check.exercise).strip(),
        points,
        _text(section),
        tuple(listings),
        tuple(Pictured(graph, step, any(graph is it for it in seen)) for graph, step in pictures),
        check.kind,
        answer.with_lines(list(_with_room(answer))),
        "\n".join(answer.solution),
        _shown(eval(check.expression, names)) if check.kind in ("value", "gradients") else "",
        tuple(_told([row for row in wrong if row.exercise == check.exercise], answer, asking, names)),
    )


def _with_room(answer: AnswerCell) -> Iterator[str]:
    """The blank lines of an answer; below a comment such as `# your lines`, dots for each line of the solution."""
    more = len(answer.solution) - sum("..." in line for line in answer.blank)
    for line in answer.blank:
        yield line
        if line.strip().startswith("#"):
            yield from [f"{answer.indent}..."] * max(1, more)


def _drawn(cell: SourceCell, names: Mapping[str, Any]) -> Iterator[tuple[Graph, int | None]]:
    """The graphs that a cell draws, each with the step it stops at."""
    for node in ast.walk(ast.parse(cell.source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "draw":
            step = next((word.value for word in node.keywords if word.arg == "step"), None)
            graph = eval(ast.unparse(node.args[0]), dict(names))
            yield graph, None if step is None else ast.literal_eval(step)


def _listing(cell: SourceCell) -> Iterator[str]:
    """The functions of a cell, each with the plain data that stands before it."""
    data: list[str] = []
    for node in ast.parse(cell.source).body:
        lines = "\n".join(cell.lines[node.lineno - 1 : node.end_lineno])
        if isinstance(node, ast.Assign) and not any(isinstance(part, ast.Call) for part in ast.walk(node)):
            data.append(lines)
        elif isinstance(node, ast.FunctionDef):
            yield "\n\n".join([*data, lines])
            data = []


def _text(section: list[SourceCell]) -> str:
    """What is asked: the texts without the heading, the hints, and what is for the screen only."""
    kept = [
        cell.source
        for cell in section
        if cell.kind == "markdown" and "<details>" not in cell.source and "screen" not in _tags(cell)
    ]
    return "\n\n".join(kept).partition("\n")[2].strip()


def _tags(cell: SourceCell) -> list[object]:
    tags = cell.metadata.get("tags")
    return tags if isinstance(tags, list) else []


def _shown(result: object) -> str:
    """An answer as people write it: ``y = 7, z = [1, 5]``, or a number."""
    if isinstance(result, Mapping):
        return ", ".join(f"{name} = {_shown(part)}" for name, part in result.items())
    if is_array(result):
        return array_text(read(result, "an answer"), MOST_IN_A_KEY)
    return format_number(float(result)) if isinstance(result, (int, float)) else ""


def _told(wrong: list[WrongAnswer], answer: AnswerCell, check: SourceCell, names: Mapping[str, Any]) -> Iterator[Told]:
    """The wrong answers of one line, each with what its check says."""
    for row in wrong:
        if "\n" not in row.snippet:
            there = dict(names)
            run_cell(answer.with_snippet(row.snippet), there)
            verdict = run_cell(check.source, there).value
            assert isinstance(verdict, Verdict)
            if verdict.lines:
                yield Told(_bare(row.snippet), " ".join(verdict.lines))


def _bare(snippet: str) -> str:
    """A wrong answer without the name it is given to.

    >>> _bare('gradients = {"y": 7, "x": 35}'), _bare("promise = 0.1604")
    ('y = 7, x = 35', '0.1604')
    """
    text = snippet.partition("=")[2].strip()
    try:
        return _shown(ast.literal_eval(text)) or text.strip('"')
    except (ValueError, SyntaxError):
        return text
