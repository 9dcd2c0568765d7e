"""Reading what a stranger handed in: its cells, which sheet it is, and whose numbers it has."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from ..core.errors import Unreadable
from .key import Sheet, variant_in

_LARGE = 20 * 2**20  # bytes of a file that is read in a process of its own, and of all text in the cells
_MOST_MEMORY = 3 * 2**30
_MOST_CELLS = 5_000
_LONGEST_SOURCE = 2**20  # characters of one cell


def read_submission(path: Path, apart: bool = False) -> list[tuple[str, str, bool]]:
    """Return the cells of a submitted notebook: id, source, and whether it is code.

    Args:
        path: a file of a stranger.
        apart: whether this is a process for this file alone, where it may need much memory.

    Raises:
        Unreadable: it is no notebook.
    """
    try:
        size = path.stat().st_size
        if size > _LARGE and not apart:
            return _read_apart(path)
        data = json.loads(path.read_bytes().decode("utf-8-sig", "replace"))
        worksheets = data.get("worksheets")
        cells = worksheets[0]["cells"] if worksheets else data["cells"]
        if len(cells) > _MOST_CELLS:
            raise Unreadable(f"It has more than {_MOST_CELLS:,} cells.")
        found = [_cell(cell) for cell in cells]
        if sum(len(source) for _, source, _ in found) > _LARGE:
            raise Unreadable("Its cells have too much text.")
        return found
    except Unreadable:
        raise
    except FileNotFoundError:
        raise Unreadable("There is no such file.") from None
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        raise Unreadable(f"This is no notebook: {type(error).__name__}.") from None


def _read_apart(path: Path) -> list[tuple[str, str, bool]]:
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
    return [(identity, source, is_code) for identity, source, is_code in cells]


def _main(path: str) -> None:
    with contextlib.suppress(ImportError):  # not on Windows
        resource: Any = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    found: object
    try:
        found = read_submission(Path(path), apart=True)
    except Unreadable as error:
        found = str(error)
    json.dump(found, sys.stdout)


def _cell(cell: Any) -> tuple[str, str, bool]:
    source = cell.get("source", cell.get("input", ""))
    text = "".join(source) if isinstance(source, list) else source
    if not isinstance(text, str):
        raise Unreadable("A cell has no text.")
    if len(text) > _LONGEST_SOURCE:
        raise Unreadable(f"A cell has more than {_LONGEST_SOURCE:,} characters.")
    metadata = cell.get("metadata")
    grading = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    identity = cell.get("id") or (grading.get("grade_id") if isinstance(grading, dict) else None) or ""
    text = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return str(identity)[:100], text, cell.get("cell_type") == "code"


def recognize(cells: Sequence[tuple[str, str, bool]], sheets: Sequence[Sheet]) -> Sheet | None:
    """Return the sheet that a notebook is, filled in or not, by its cells; None if it is none of them.

    One check is enough, or half of the cells: what stands around the exercises is in all sheets.
    """
    identities = {identity for identity, _, _ in cells}
    sources = {source.strip() for _, source, _ in cells}

    def shared(sheet: Sheet) -> int:
        return sum(identity in identities or source.strip() in sources for identity, source in sheet.cells)

    best = max(sheets, key=shared, default=None)
    if best is None:
        return None
    checks = {check.cell for check in best.checks}
    known = [identity for identity, source in best.cells if identity in identities or source.strip() in sources]
    return best if checks & set(known) or len(known) >= len(best.cells) / 2 else None


def variant_of(sheet: Sheet, cells: Sequence[tuple[str, str, bool]]) -> str:
    """Return the name from which a submission draws its numbers; empty for the printed ones.

    Args:
        sheet: as its solution has it.
        cells: of the submission.

    Raises:
        Unreadable: the name is not written down as a text.
    """
    if not sheet.varies:
        return ""
    names = [name for _, source, is_code in cells if is_code and (name := variant_in(source)) is not None]
    if names and not names[-1].isprintable():
        raise Unreadable('The name in variant("…") is no plain text; judged by the printed numbers.')
    if names:
        return names[-1].strip()
    if any(is_code and re.search(r"\bvariant\(", source) for _, source, is_code in cells):
        raise Unreadable('The name in variant("…") is no text in quotation marks; judged by the printed numbers.')
    return ""


if __name__ == "__main__":
    _main(sys.argv[1])
