"""Reading what a stranger handed in: its cells, which sheet it is, and whose numbers it has."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from ..core.errors import Unreadable
from .key import Sheet
from .notebook import Cell, Notebook, parse_notebook
from .opening import opened, parts_of
from .running import variant_in

MOST_TEXT = 20 * 2**20  # bytes of a file that is read here; a larger one is read apart
_MOST_MEMORY = 3 * 2**30
_PATIENCE = 120.0  # seconds for one large file


@dataclass(frozen=True)
class HandedIn:
    """What a file holds that was handed in.

    Attributes:
        cells: its cells, without what they showed.
        python: the version of Python with which it was saved; empty where it does not say.
        fingerprint: the SHA-256 of the bytes that were read, by which a changed file is known.
        modified: when it was last changed, in seconds, as its owner has it.
    """

    cells: tuple[Cell, ...]
    python: str
    fingerprint: str
    modified: float


def read_handed_in(folder: Path, name: str) -> HandedIn:
    """Open a notebook of a stranger once, and read it.

    Args:
        folder: of the class.
        name: the file's path within it, as `opening.as_text` gives it.

    Raises:
        Unreadable: it is no notebook, or no file of its owner's own.
    """
    with opened(folder, name) as file:
        modified = os.fstat(file.fileno()).st_mtime
        content = file.read(MOST_TEXT + 1)
        if len(content) > MOST_TEXT:
            cells, python, made_of = _read_apart(chain([content], parts_of(file)))
        else:
            cells, python = _plain(parse_notebook(content))
            made_of = hashlib.sha256(content).hexdigest()
    return HandedIn(
        tuple(Cell(name, kind, source, count=count) for name, kind, source, count in cells), python, made_of, modified
    )


def fingerprint_of(folder: Path, name: str) -> str:
    """Return the fingerprint that `read_handed_in` would give; what the file holds is not looked at."""
    with opened(folder, name) as file:
        made_of = hashlib.sha256()
        for part in parts_of(file):
            made_of.update(part)
        return made_of.hexdigest()


def _plain(notebook: Notebook) -> tuple[list[list[Any]], str]:
    return [[cell.id, cell.kind, cell.source, cell.count] for cell in notebook.cells], notebook.python


def _read_apart(parts: Iterable[bytes]) -> tuple[list[list[Any]], str, str]:
    """Read a large file in a process of its own: what it takes there is given back, and is limited."""
    command = [sys.executable, "-m", "backprop_helpers.grading.reading"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PYTHONSAFEPATH": "1"}
    made_of, pipe = hashlib.sha256(), subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment) as reader:
        assert reader.stdin is not None
        try:
            for part in parts:
                made_of.update(part)
                with contextlib.suppress(BrokenPipeError):  # it needs more memory than it may have
                    reader.stdin.write(part)
            found = json.loads(reader.communicate(timeout=_PATIENCE)[0])
        except (subprocess.TimeoutExpired, json.JSONDecodeError):
            raise Unreadable("This is not a notebook that can be read.") from None
        finally:
            reader.kill()
            with contextlib.suppress(BrokenPipeError):
                reader.stdin.close()
    if isinstance(found, str):
        raise Unreadable(found)
    return found[0], found[1], made_of.hexdigest()


def _main() -> None:
    with contextlib.suppress(ImportError):  # not on Windows
        resource: Any = import_module("resource")
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    found: object
    try:
        found = _plain(parse_notebook(sys.stdin.buffer.read()))
    except Unreadable as error:
        found = str(error)
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
    _main()
