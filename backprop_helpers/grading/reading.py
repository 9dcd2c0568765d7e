"""Reading what a stranger handed in: its cells, which sheet it is, and whose numbers it has."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from ..core.errors import Unreadable
from .key import Sheet
from .notebook import MOST_TEXT, Cell, read_notebook
from .running import variant_in

_MOST_MEMORY = 3 * 2**30


def read_submission(path: Path) -> tuple[Cell, ...]:
    """Return the cells of a submitted notebook, without what they showed.

    Args:
        path: a file of a stranger.

    Raises:
        Unreadable: it is no notebook.
    """
    try:
        if path.stat().st_size > MOST_TEXT:
            return _read_apart(path)
        return tuple(replace(cell, metadata={}, outputs=()) for cell in read_notebook(path).cells)
    except FileNotFoundError:
        raise Unreadable("There is no such file.") from None
    except OSError as error:
        raise Unreadable(f"This is no notebook: {type(error).__name__}.") from None


def _read_apart(path: Path) -> tuple[Cell, ...]:
    """Read a large file in a process of its own: what it takes there is given back, and is limited."""
    command = [sys.executable, "-m", "backprop_helpers.grading.reading", str(path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PYTHONSAFEPATH": "1"}
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
        cells = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise Unreadable("This is no notebook that could be read.") from None
    if isinstance(cells, str):
        raise Unreadable(cells)
    return tuple(Cell(name, kind, source, count=count) for name, kind, source, count in cells)


def _main(path: str) -> None:
    with contextlib.suppress(ImportError):  # not on Windows
        resource: Any = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    found: object
    try:
        found = [(cell.id, cell.kind, cell.source, cell.count) for cell in read_notebook(Path(path)).cells]
    except Unreadable as error:
        found = str(error)
    except OSError as error:
        found = f"This is no notebook: {type(error).__name__}."
    json.dump(found, sys.stdout)


def recognize(cells: Sequence[Cell], sheets: Sequence[Sheet]) -> Sheet | None:
    """Return the sheet that a notebook is, filled in or not, by its cells; None if it is none of them.

    One check is enough, or half of the cells: what stands around the exercises is in all sheets.
    """
    identities = {cell.id for cell in cells}
    sources = {cell.source.strip() for cell in cells}

    def known(sheet: Sheet) -> list[str]:
        return [cell.id for cell in sheet.cells if cell.id in identities or cell.source.strip() in sources]

    best = max(sheets, key=lambda sheet: len(known(sheet)), default=None)
    if best is None:
        return None
    found, checks = known(best), {check.cell for check in best.checks}
    return best if checks & set(found) or len(found) >= len(best.cells) / 2 else None


def variant_of(sheet: Sheet, cells: Sequence[Cell]) -> str:
    """Return the name from which a submission draws its numbers; empty for the printed ones.

    Args:
        sheet: as its solution has it.
        cells: of the submission.

    Raises:
        Unreadable: the name is not written down as a text.
    """
    if not sheet.varies:
        return ""
    names = [name for cell in cells if cell.is_code and (name := variant_in(cell.source)) is not None]
    if names and not names[-1].isprintable():
        raise Unreadable('The name in variant("…") is no plain text; judged by the printed numbers.')
    if names:
        return names[-1].strip()
    if any(cell.is_code and re.search(r"\bvariant\(", cell.source) for cell in cells):
        raise Unreadable('The name in variant("…") is no text in quotation marks; judged by the printed numbers.')
    return ""


if __name__ == "__main__":
    _main(sys.argv[1])
