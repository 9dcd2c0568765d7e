"""From a source to the notebooks that it makes: a lesson, or the students' and the teachers' copy of a sheet.

All of this is a pure function of the text, so the same text makes the same bytes.
"""

import copy
import re

import nbformat
from nbformat import NotebookNode
from sources import Source, SourceCell, answer_of
from unspoiled import PREDICT, with_folded_explanations, with_marked_hints

from backprop_helpers.grading.notebook import Cell

NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},  # no version: every Python writes the same bytes
}


def notebooks_of(source: Source) -> dict[str, NotebookNode]:
    """The notebooks a source makes, by path, before anything is executed."""
    return {target: notebook_of(source, target.split("/")[0]) for target in source.targets}


def notebook_of(source: Source, folder: str) -> NotebookNode:
    """A notebook as Jupyter's own library has it, which checks and writes it."""
    notebook = nbformat.v4.new_notebook(
        cells=[node_of(cell) for cell in copy_of(source, folder)], metadata=copy.deepcopy(NOTEBOOK_METADATA)
    )
    notebook.nbformat_minor = 5
    return notebook


def node_of(cell: Cell) -> NotebookNode:
    metadata = dict(cell.metadata)
    if not cell.is_code:
        return nbformat.v4.new_markdown_cell(cell.source, id=cell.id, metadata=metadata)
    return nbformat.v4.new_code_cell(cell.source, id=cell.id, metadata=metadata, execution_count=cell.count)


def copy_of(source: Source, folder: str) -> list[Cell]:
    """The cells of a notebook that a source makes: notebooks/ has the lessons, exercises/ and solutions/ the sheets."""
    cells: list[Cell] = []
    count, predicted = 0, False
    for cell in (*source.cells, *handing_in(source)):
        if "wrong" in cell.metadata:
            continue
        metadata = {"tags": cell.metadata["tags"]} if "tags" in cell.metadata else {}
        slides = {"slideshow": {"slide_type": slide_type(cell, predicted)}}
        metadata |= grading_metadata(cell) if source.is_sheet else slides
        predicted = PREDICT in cell.source
        count += cell.is_code
        # A check counts as run zero times, which JupyterLab shows as [ ]: nbval compares what a cell
        # shows only if it has a count, and with null it would let a sheet without answers pass.
        released = 0 if "check" in cell.metadata else None
        number = (released if folder == "exercises" else count) if cell.is_code else None
        cells.append(Cell(cell.id, cell.kind, with_points(text_for(cell, folder), source), metadata, count=number))
    return cells


def with_points(text: str, source: Source) -> str:
    """A text in which the heading of each exercise is followed by what the exercise is worth."""

    def followed(heading: re.Match[str]) -> str:
        check = source.keyed("check").get(heading[1])
        points = check.metadata.get("points", 1) if check else 0
        return f"{heading[0]}\n\n*{points} point{'s'[: points != 1]}*" if check else heading[0]

    return re.sub(r"^#+ +(\d+\.\d+[a-z]?) .*", followed, text, flags=re.MULTILINE) if source.is_sheet else text


def handing_in(source: Source) -> list[SourceCell]:
    """The last cell of a sheet: which file to hand in. The lesson has a file of the same name in another folder."""
    if not source.is_sheet:
        return []
    text = f"To hand in this sheet, save it (Ctrl+S; on a Mac, Cmd+S) and submit the file `{source.targets[0]}`."
    return [SourceCell("to-hand-in", "markdown", text, file=source.file, line=source.cells[-1].line)]


def slide_type(cell: SourceCell, predicted: bool) -> str:
    """Where a lesson shown as slides turns the page: at headings, and at each text with what it leads to."""
    if cell.is_code:  # what is to be predicted first comes onto the same page later, with one more key
        return "fragment" if predicted else "-"
    return "slide" if re.match("#{1,2} ", cell.source) else "subslide"


def text_for(cell: SourceCell, folder: str) -> str:
    """A cell's text in one of the copies: students get answers blank, and all get explanations folded."""
    if not cell.is_code:
        return with_marked_hints(with_folded_explanations(cell.source))
    if "exercise" not in cell.metadata:
        return cell.source
    answer = answer_of(cell)
    return answer.with_lines(answer.blank if folder == "exercises" else answer.solution)


def grading_metadata(cell: SourceCell) -> dict[str, object]:
    """What nbgrader keeps with a cell (its schema 3), and what JupyterLab lets a student do to it."""
    answer, check = "exercise" in cell.metadata, "check" in cell.metadata
    tags = cell.metadata.get("tags")
    tags = tags if isinstance(tags, list) else []
    theirs = answer or "yours" in tags  # nbgrader puts a locked cell back as it was
    grading = {
        "schema_version": 3,
        "grade_id": cell.id,
        "solution": answer,
        "grade": check,
        "locked": not theirs,
        "task": False,
    }
    # What a check compares with gives too much away: a long one is folded, and JupyterLab shows its first line.
    hidden = "folded" in tags or (check and "\n" in cell.source)
    folded = {"jupyter": {"source_hidden": True}} if hidden else {}
    if check:
        grading |= {"points": cell.metadata.get("points", 1)}
        return {"nbgrader": grading, "deletable": False, "editable": False, **folded}
    return {"nbgrader": grading, **({"deletable": False} if answer else {}), **folded}


def to_text(notebook: NotebookNode) -> str:
    """The bytes JupyterLab itself would write."""
    return nbformat.writes(notebook, indent=1, ensure_ascii=False).rstrip("\n") + "\n"


def without_outputs(notebook: NotebookNode) -> NotebookNode:
    bare = copy.deepcopy(notebook)
    for cell in bare.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return bare
