"""Make the notebooks from authoring/: lessons, the students' exercise sheets, the teachers' solutions.

    python tools/build_notebooks.py             build and execute everything
    python tools/build_notebooks.py 02 03       only the sources whose name contains 02 or 03
    python tools/build_notebooks.py --check     execute nothing, write nothing: is everything up to date?

authoring/README.md shows the format. Everything between reading the text and writing the notebooks
is a pure function, so the same text makes the same bytes.
"""

import argparse
import asyncio
import copy
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from rules import read_sources
from sources import ROOT, Cell, Refused, Source, answer_of

NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},  # no version: every Python writes the same bytes
}


# ------------------------------------------------------------------ source -> notebooks


def notebooks_of(source: Source) -> dict[str, NotebookNode]:
    """The notebooks a source makes, by path, before anything is executed."""
    return {target: notebook_of(source, target.split("/")[0]) for target in source.targets}


def notebook_of(source: Source, folder: str) -> NotebookNode:
    cells, count, predicted = [], 0, False
    for cell in (*source.cells, *handing_in(source)):
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


def handing_in(source: Source) -> list[Cell]:
    """The last cell of a sheet: which file to hand in. The lesson has a file of the same name in another folder."""
    if not source.is_sheet:
        return []
    text = f"To hand this sheet in, save it (Ctrl+S, on a Mac Cmd+S) and give the file `{source.targets[0]}`."
    return [Cell(source.file, source.cells[-1].line, "markdown", text, {}, "to-hand-in")]


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
        extra_arguments=["--log-level=ERROR"],  # each kernel would warn that it is reached over TCP
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
        before = {target: (root / target).read_bytes() for target in chosen if (root / target).exists()}
        for target in chosen:
            (root / target).parent.mkdir(exist_ok=True)
        write(asyncio.run(execute_all(chosen, root)), root)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for target in chosen:
        if target not in before:
            print(f"{target} is new.")
        elif (root / target).read_bytes() != before[target]:
            print(f"{target} has changed.")
    print(f"{len(chosen)} notebooks are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
