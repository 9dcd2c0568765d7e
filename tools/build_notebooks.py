"""Make the notebooks from authoring/: lessons, the students' exercise sheets, the teachers' solutions.

    python tools/build_notebooks.py             build and execute everything
    python tools/build_notebooks.py 02 03       only the sources whose name contains 02 or 03
    python tools/build_notebooks.py --check     execute nothing, write nothing: is everything up to date?

authoring/README.md shows the format; copies.py makes the notebooks, and this runs and writes them.
"""

import argparse
import asyncio
import copy
import json
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from copies import notebooks_of, to_text, without_outputs
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from rules import chosen, read_sources
from sources import ROOT, Refused, Source
from unspoiled import fold_what_is_predicted

from backprop_helpers.core.errors import Unreadable
from backprop_helpers.grading.notebook import read_notebook


@dataclass(frozen=True)
class Plan:
    """A notebook that is to be, and the source that makes it."""

    source: Source
    notebook: NotebookNode


def planned(root: Path, names: Sequence[str] = ()) -> dict[str, Plan]:
    """What the sources that are named make, or all, by path, before anything is executed."""
    sources = chosen(read_sources(root), list(names))
    return {target: Plan(source, it) for source in sources for target, it in notebooks_of(source).items()}


# ------------------------------------------------------------------ running them


async def executed(plan: Plan, folder: Path, environment: dict[str, str]) -> NotebookNode:
    """The notebook with the outputs of a fresh kernel; refuse what would differ the next time."""
    client = NotebookClient(
        copy.deepcopy(plan.notebook),
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],  # each kernel would warn that it is reached over TCP
        timeout=300,
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
    )
    places = {cell.id: cell for cell in plan.source.cells}
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
    fold_what_is_predicted(client.nb.cells)
    client.nb.metadata = plan.notebook.metadata
    return client.nb


async def execute_all(plans: dict[str, Plan], root: Path) -> dict[str, NotebookNode]:
    """Run the lessons and the solutions, as many at a time as there are processors."""
    turns = asyncio.Semaphore(os.cpu_count() or 1)

    async def run(target: str, environment: dict[str, str]) -> NotebookNode:
        plan = plans[target]
        if target.startswith("exercises/"):
            return plan.notebook
        async with turns:
            return await executed(plan, (root / target).parent, environment)

    with tempfile.TemporaryDirectory() as profile:  # an empty one: no start-up files of the author's
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")])),
            "IPYTHONDIR": profile,
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        }
        results = await asyncio.gather(*(run(target, environment) for target in plans), return_exceptions=True)
    done: dict[str, NotebookNode] = {}
    for target, result in zip(plans, results, strict=True):
        if isinstance(result, BaseException):
            raise result
        done[target] = result
    return done


# ------------------------------------------------------------------ reading and writing files


def outdated(root: Path) -> list[str]:
    """One sentence for each notebook that is not what its source makes now, outputs left aside."""
    found, plans = [], planned(root)
    for target, plan in plans.items():
        path = root / target
        text = path.read_text(encoding="utf-8") if path.exists() else "{}"
        try:
            stored = nbformat.reads(text, as_version=4)
            same = to_text(stored) == text and to_text(without_outputs(stored)) == to_text(plan.notebook)
        except (nbformat.reader.NotJSONError, nbformat.ValidationError, AttributeError, KeyError):
            same = False
        if not same:
            found.append(f"{target} is not what {plan.source.file} makes now; run `make notebooks`.")
    for folder in ("notebooks", "exercises", "solutions"):
        for path in sorted((root / folder).glob("*.ipynb")):
            if f"{folder}/{path.name}" not in plans:
                found.append(f"{folder}/{path.name} has no source in authoring/; move it away or write its source.")
    return found


def write(notebooks: dict[str, NotebookNode], root: Path) -> None:
    for target in notebooks:
        path = root / target
        if target.startswith("exercises/") and path.exists() and read_notebook(path).was_run:
            raise Refused(f"{target} holds results, so somebody worked in it; move it away and run this again.")
    for target, notebook in notebooks.items():
        nbformat.validate(notebook)
        (root / target).write_text(to_text(notebook), encoding="utf-8", newline="\n")


def main(arguments: list[str], root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description="Make the notebooks from authoring/.")
    parser.add_argument("names", nargs="*", help="only sources whose file name contains one of these")
    parser.add_argument("--check", action="store_true", help="only say which notebooks are out of date")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            if found := outdated(root):
                raise Refused("\n".join(found))
            return 0
        plans = planned(root, options.names)
        before = {target: (root / target).read_bytes() for target in plans if (root / target).exists()}
        for target in plans:
            (root / target).parent.mkdir(exist_ok=True)
        write(asyncio.run(execute_all(plans, root)), root)
    except (Refused, Unreadable) as refused:
        print(refused, file=sys.stderr)
        return 1
    for target in plans:
        if target not in before:
            print(f"{target} is new.")
        elif (root / target).read_bytes() != before[target]:
            print(f"{target} has changed.")
    print(f"{len(plans)} notebooks are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
