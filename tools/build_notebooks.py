"""Make the notebooks from authoring/: lessons, the students' exercise sheets, the teachers' solutions.

    python tools/build_notebooks.py             build and execute everything
    python tools/build_notebooks.py 02 03       only the sources whose name contains 02 or 03
    python tools/build_notebooks.py --check     execute nothing, write nothing: is everything up to date?

authoring/README.md shows the format. Everything between reading the text and writing the notebooks
is a pure function, so the same text makes the same bytes.
"""

import argparse
import ast
import asyncio
import copy
import json
import os
import re
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[1]
LONGEST_CODE_CELL = 12
SHEET_SUFFIX = "_exercises"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
BLANK, WRONG = "### STUDENT:", "### WRONG:"
HEADER_WORDS = {"exercise", "check", "points", "wrong", "tags"}
JUPYTEXT_WORDS = {"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker", "region_name"}
NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},  # no version: every Python writes the same bytes
}


class Refused(Exception):
    """A source that cannot become a notebook; the text is one sentence that says where and why."""


@dataclass(frozen=True)
class Cell:
    """One cell of a source, with its place in the file and the words of its `# %%` line."""

    file: str
    line: int
    kind: str
    source: str
    header: Mapping[str, object]
    id: str = ""

    @property
    def lines(self) -> list[str]:
        return self.source.split("\n")

    def fault(self, sentence: str, index: int = 0) -> Refused:
        return Refused(f"{self.file}:{self.line + index}: {sentence}")


@dataclass(frozen=True)
class Source:
    """One file of authoring/: a lesson, or a sheet of exercises."""

    file: str
    cells: tuple[Cell, ...]

    @property
    def is_sheet(self) -> bool:
        return Path(self.file).stem.endswith(SHEET_SUFFIX)

    @property
    def targets(self) -> tuple[str, ...]:
        name = Path(self.file).stem.removesuffix(SHEET_SUFFIX) + ".ipynb"
        folders = ("exercises", "solutions") if self.is_sheet else ("notebooks",)
        return tuple(f"{folder}/{name}" for folder in folders)

    def keyed(self, word: str) -> dict[str, Cell]:
        """The cells whose header has this word, by the word's value."""
        return {str(cell.header[word]): cell for cell in self.cells if word in cell.header}


@dataclass(frozen=True)
class WrongAnswer:
    """A snippet that takes the place of a solution, and the codes (or the status) it has to get."""

    exercise: str
    snippet: str
    expected: tuple[str, ...]
    line: int


# ------------------------------------------------------------------ text -> source


def read_source(text: str, file: str) -> Source:
    """The cells of a py:percent text; jupytext reads it, and each cell learns its line."""
    lines, position, cells = text.splitlines(), 0, []
    for cell in jupytext.reads(text, fmt="py:percent").cells:
        source = cell.source.strip("\n")
        first = source.split("\n")[0]
        while position < len(lines) - 1 and not lines[position].endswith(first):
            position += 1
        header = {word: cell.metadata[word] for word in cell.metadata if word not in JUPYTEXT_WORDS}
        cells.append(Cell(file, position + 1, cell.cell_type, source, header))
        position += source.count("\n") + 1
    return Source(file, tuple(with_ids(cells)))


def with_ids(cells: list[Cell]) -> Iterator[Cell]:
    """Name each cell after its key or its own first words, so that a new cell renames no other."""
    names = [
        " ".join(f"{place} {cell.header[word]}" for word, place in PLACES.items() if word in cell.header)
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
        yield Cell(cell.file, cell.line, cell.kind, cell.source, cell.header, identity)


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
class Answer:
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


def answer_of(cell: Cell) -> Answer:
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
    answer = Answer(before, shown or [indent + "..."], solution, after, indent)
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


# ------------------------------------------------------------------ what is refused


def faults(source: Source, links_known: frozenset[str], root: Path) -> list[str]:
    """Every fault of a source, one sentence each, in the order of its lines."""
    found = [fault for rule in RULES for fault in rule(source)]
    found += dead_links(source, links_known, root)
    return sorted({str(fault) for fault in found}, key=lambda text: int(text.split(":")[1]))


def unknown_headers(source: Source) -> Iterator[Refused]:
    for cell in source.cells:
        if unknown := set(cell.header) - HEADER_WORDS:
            yield cell.fault(
                f"The line above this cell says {', '.join(sorted(unknown))}, which means nothing "
                f"here; known are [markdown], {', '.join(sorted(HEADER_WORDS))}."
            )
        for word in sorted(PLACES.keys() & cell.header.keys()):
            key = cell.header[word]
            if not isinstance(key, str) or not re.fullmatch(r"\d+\.\d+[a-z]?", key):
                yield cell.fault(f'Write the number of the exercise in quotes, as in {word}="3.2".')
        points = cell.header.get("points", 1)
        if "points" in cell.header and "check" not in cell.header:
            yield cell.fault("Points belong to the check of an exercise, not to this cell.")
        elif not isinstance(points, int) or points < 0:
            yield cell.fault("Points are a whole number, as in points=2.")


def misplaced_marks(source: Source) -> Iterator[Refused]:
    for cell in source.cells:
        if "exercise" in cell.header and source.is_sheet:
            try:
                answer_of(cell)
            except Refused as refused:
                yield refused
            continue
        for index, line in enumerate(cell.lines):
            if re.search(r"(BEGIN|END) SOLUTION|### STUDENT", line):
                place = 'a cell `# %% exercise="3.2"`' if source.is_sheet else "a sheet of exercises"
                yield cell.fault(f"`{line.strip()}` stands outside an exercise; move it to {place}.", index)


def unpaired_exercises(source: Source) -> Iterator[Refused]:
    seen: dict[tuple[str, object], Cell] = {}
    for cell in source.cells:
        for word in PLACES.keys() & cell.header.keys():
            key = cell.header[word]
            if not source.is_sheet:
                yield cell.fault(f'{word}="{key}" belongs into a sheet, a file that ends in {SHEET_SUFFIX}.py.')
            if cell.kind != "code":
                yield cell.fault(f'{word}="{key}" stands on a cell of text; put it on the cell of code.')
            if (word, key) in seen:
                yield cell.fault(f'{word}="{key}" stands twice, first in line {seen[word, key].line}.')
            elif word != "exercise" and ("exercise", key) not in seen:
                yield cell.fault(f'{word}="{key}" has no exercise="{key}" before it.')
            seen.setdefault((word, key), cell)
        if "check" in cell.header and f'"{cell.header["check"]}"' not in cell.source:
            yield cell.fault(f'This check never says "{cell.header["check"]}"; is it another exercise\'s?')
    for (word, key), cell in seen.items():
        if word == "exercise" and ("check", key) not in seen:
            yield cell.fault(f'exercise="{key}" has no check; add a cell `# %% check="{key}"`.')
    try:
        wrong_answers_of(source)
    except Refused as refused:
        yield refused


def titles(source: Source) -> Iterator[Refused]:
    found = [
        (cell, index)
        for cell in source.cells
        if cell.kind == "markdown"
        for index, line in enumerate(prose(cell).split("\n"))
        if line.startswith("# ")
    ]
    if not found:
        yield Refused(f"{source.file}:1: No title; begin with a cell of text that says `# Title`.")
    for cell, index in found[1:]:
        yield cell.fault("A second title; write `##` for a section.", index)


def unexplained_code(source: Source) -> Iterator[Refused]:
    if source.is_sheet:
        return
    kinds = ["code", *(cell.kind for cell in source.cells)]
    for cell, before in zip(source.cells, kinds, strict=False):
        if cell.kind == "code" and before != "markdown":
            yield cell.fault("Code without a text before it; say first what the reader is about to see.")


def long_code(source: Source) -> Iterator[Refused]:
    if source.is_sheet:
        return
    for cell in source.cells:
        if cell.kind == "code" and len(cell.lines) > LONGEST_CODE_CELL:
            yield cell.fault(f"{len(cell.lines)} lines of code; {LONGEST_CODE_CELL} is the most a cell may have.")


def pictures_without_words(source: Source) -> Iterator[Refused]:
    for cell in source.cells:
        if cell.kind == "markdown":
            for index, line in enumerate(prose(cell).split("\n")):
                if re.search(r"!\[\s*\]|<img\b(?![^>]*\balt=[\"'][^\"']*\w)", line):
                    yield cell.fault("A picture without a description; write ![what it shows](file).", index)


RULES = (
    unknown_headers,
    misplaced_marks,
    unpaired_exercises,
    titles,
    unexplained_code,
    long_code,
    pictures_without_words,
)


def dead_links(source: Source, links_known: frozenset[str], root: Path) -> Iterator[Refused]:
    """Links are followed from the folder of the notebook, where the reader will click them."""
    headings = {
        line.lstrip("#").strip().replace(" ", "-")
        for cell in source.cells
        if cell.kind == "markdown"
        for line in prose(cell).split("\n")
        if line.startswith("#")
    }
    for cell in source.cells:
        if cell.kind != "markdown":
            continue
        for index, line in enumerate(prose(cell).split("\n")):
            for link in re.findall(r"\]\(<?([^)\s>]+)|\b(?:href|src)=[\"']([^\"']+)", line):
                address, _, heading = "".join(link).partition("#")
                if re.match(r"[a-z]+:|//", address):
                    continue
                places = {os.path.normpath(os.path.join(os.path.dirname(it), address)) for it in source.targets}
                if address and any(not (it in links_known or (root / it).exists()) for it in places):
                    yield cell.fault(f"The link to {address} leads nowhere; notebooks link as ../exercises/….", index)
                elif heading and not address and heading not in headings:
                    yield cell.fault(f"No heading answers to #{heading}; write it with - for each space.", index)


def prose(cell: Cell) -> str:
    """A text without its code, line by line, so that rules about text leave code alone."""
    fenced = re.sub(r"^```.*?^```", lambda it: "\n" * it[0].count("\n"), cell.source, flags=re.M | re.S)
    return re.sub(r"`[^`\n]*`", "", fenced)


# ------------------------------------------------------------------ source -> notebooks


def notebooks_of(source: Source) -> dict[str, NotebookNode]:
    """The notebooks a source makes, by path, before anything is executed."""
    return {target: notebook_of(source, target.split("/")[0]) for target in source.targets}


def notebook_of(source: Source, folder: str) -> NotebookNode:
    cells, count, predicted = [], 0, False
    for cell in source.cells:
        if "wrong" in cell.header:
            continue
        metadata = {"tags": cell.header["tags"]} if "tags" in cell.header else {}
        slides = {"slideshow": {"slide_type": slide_type(cell, predicted)}}
        metadata |= grading_metadata(cell) if source.is_sheet else slides
        predicted = "**Predict" in cell.source
        if cell.kind != "code":
            cells.append(nbformat.v4.new_markdown_cell(cell.source, id=cell.id, metadata=metadata))
            continue
        count += 1
        # A check counts as run zero times, which JupyterLab shows as [ ]: nbval compares what a cell
        # shows only if it has a count, and with null it would let a sheet without answers pass.
        released = 0 if "check" in cell.header else None
        code = copy_for(cell, folder)
        cells.append(
            nbformat.v4.new_code_cell(
                code, id=cell.id, metadata=metadata, execution_count=released if folder == "exercises" else count
            )
        )
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=copy.deepcopy(NOTEBOOK_METADATA))
    notebook.nbformat_minor = 5
    return notebook


def slide_type(cell: Cell, predicted: bool) -> str:
    """Where a lesson turns the page when it is shown as slides: at headings, and at each text with what it leads to.

    What is to be predicted first comes onto the same page later, with one more key.
    """
    if cell.kind == "code":
        return "fragment" if predicted else "-"
    return "slide" if re.match("#{1,2} ", cell.source) else "subslide"


def copy_for(cell: Cell, folder: str) -> str:
    if "exercise" not in cell.header:
        return cell.source
    answer = answer_of(cell)
    return answer.with_lines(answer.blank if folder == "exercises" else answer.solution)


def grading_metadata(cell: Cell) -> dict[str, object]:
    """What nbgrader keeps with a cell (its schema 3), and what JupyterLab lets a student do to it."""
    answer, check = "exercise" in cell.header, "check" in cell.header
    tags = cell.header.get("tags")
    theirs = answer or (isinstance(tags, list) and "yours" in tags)  # nbgrader puts a locked cell back as it was
    grading = {
        "schema_version": 3,
        "grade_id": cell.id,
        "solution": answer,
        "grade": check,
        "locked": not theirs,
        "task": False,
    }
    if check:
        return {"nbgrader": grading | {"points": cell.header.get("points", 1)}, "deletable": False, "editable": False}
    return {"nbgrader": grading} | ({"deletable": False} if answer else {})


def to_text(notebook: NotebookNode) -> str:
    """The bytes JupyterLab itself would write."""
    return nbformat.writes(notebook, indent=1, ensure_ascii=False).rstrip("\n") + "\n"


def without_outputs(notebook: NotebookNode) -> NotebookNode:
    bare = copy.deepcopy(notebook)
    for cell in bare.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return bare


# ------------------------------------------------------------------ running them


async def executed(notebook: NotebookNode, source: Source, folder: Path, environment: dict[str, str]) -> NotebookNode:
    """The notebook with the outputs of a fresh kernel; refuse what would differ the next time."""
    client = NotebookClient(
        copy.deepcopy(notebook),
        kernel_name="python3",
        timeout=300,
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
    )
    places = {cell.id: cell for cell in source.cells}
    try:
        await client.async_execute(env=environment)
    except CellExecutionError as error:
        failed = next(
            cell for cell in client.nb.cells if any(it.output_type == "error" for it in cell.get("outputs", ()))
        )
        raise places[failed.id].fault(f"This cell raised {error.ename}: {error.evalue}.") from None
    for cell in client.nb.cells:
        for output in cell.get("outputs", ()):
            # A widget needs the kernel that made it; without it a reader sees the picture that comes along.
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
            if output.output_type == "error":  # tagged raises-exception; the frames name this machine
                output.traceback = [f"{output.ename}: {output.evalue}"]
            if output.get("name") == "stderr":
                raise places[cell.id].fault(f"This cell warns: {output.text.strip().splitlines()[-1]}")
            if address := re.search(r"<[^<>]* at 0x", json.dumps(output)):
                raise places[cell.id].fault(
                    f"This cell shows `{address[0]}…>`, which is another one each time; end it with a semicolon."
                )
    client.nb.metadata = notebook.metadata
    return client.nb


async def execute_all(planned: dict[str, tuple[Source, NotebookNode]], root: Path) -> dict[str, NotebookNode]:
    """Run the lessons and the solutions, as many at a time as there are processors."""
    turns = asyncio.Semaphore(os.cpu_count() or 1)

    async def run(target: str, environment: dict[str, str]) -> NotebookNode:
        source, notebook = planned[target]
        if target.startswith("exercises/"):
            return notebook
        async with turns:
            return await executed(notebook, source, (root / target).parent, environment)

    with tempfile.TemporaryDirectory() as profile:  # an empty one: no start-up files of the author's
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")])),
            "IPYTHONDIR": profile,
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        }
        results = await asyncio.gather(*(run(target, environment) for target in planned), return_exceptions=True)
    done: dict[str, NotebookNode] = {}
    for target, result in zip(planned, results, strict=True):
        if isinstance(result, BaseException):
            raise result
        done[target] = result
    return done


# ------------------------------------------------------------------ reading and writing files


def read_sources(root: Path) -> list[Source]:
    """Every source in authoring/; a fault in any of them refuses all, with a sentence for each."""
    files = sorted((root / "authoring").glob("*.py"))
    sources = [read_source(file.read_text(encoding="utf-8"), f"authoring/{file.name}") for file in files]
    targets = frozenset(target for source in sources for target in source.targets)
    if found := [fault for source in sources for fault in faults(source, targets, root)]:
        raise Refused("\n".join(found))
    return sources


def wrong_answers(path: Path) -> list[WrongAnswer]:
    """The wrong answers listed beside the exercises in a file of authoring/."""
    return wrong_answers_of(read_source(path.read_text(encoding="utf-8"), f"authoring/{path.name}"))


def outdated(planned: dict[str, tuple[Source, NotebookNode]], root: Path) -> list[str]:
    """One sentence for each notebook that is not what its source makes now, outputs left aside."""
    found = []
    for target, (source, notebook) in planned.items():
        path = root / target
        text = path.read_text(encoding="utf-8") if path.exists() else "{}"
        try:
            stored = nbformat.reads(text, as_version=4)
            same = to_text(stored) == text and to_text(without_outputs(stored)) == to_text(notebook)
        except (nbformat.reader.NotJSONError, nbformat.ValidationError, AttributeError, KeyError):
            same = False
        if not same:
            found.append(f"{target} is not what {source.file} makes now; run `make notebooks`.")
    for folder in ("notebooks", "exercises", "solutions"):
        for path in sorted((root / folder).glob("*.ipynb")):
            if f"{folder}/{path.name}" not in planned:
                found.append(f"{folder}/{path.name} has no source in authoring/; move it away or write its source.")
    return found


def worked_in(path: Path) -> bool:
    """Whether somebody solved exercises in this very file: the builder never writes outputs there."""
    return path.exists() and any(cell.get("outputs") for cell in nbformat.read(path, as_version=4).cells)


def write(notebooks: dict[str, NotebookNode], root: Path) -> None:
    for target in notebooks:
        if target.startswith("exercises/") and worked_in(root / target):
            raise Refused(f"{target} holds outputs, so somebody worked in it; move it away and run this again.")
    for target, notebook in notebooks.items():
        nbformat.validate(notebook)
        (root / target).write_text(to_text(notebook), encoding="utf-8", newline="\n")


def main(arguments: list[str], root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description="Make the notebooks from authoring/.")
    parser.add_argument("names", nargs="*", help="only sources whose file name contains one of these")
    parser.add_argument("--check", action="store_true", help="only say which notebooks are out of date")
    options = parser.parse_args(arguments)
    try:
        sources = read_sources(root)
        planned = {target: (source, it) for source in sources for target, it in notebooks_of(source).items()}
        if options.check:
            if found := outdated(planned, root):
                raise Refused("\n".join(found))
            return 0
        chosen = {
            target: plan
            for target, plan in planned.items()
            if not options.names or any(name in Path(plan[0].file).name for name in options.names)
        }
        for target in chosen:
            (root / target).parent.mkdir(exist_ok=True)
        write(asyncio.run(execute_all(chosen, root)), root)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print(f"{len(chosen)} notebooks are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
