"""A notebook as a file: its cells, read by hand, since nbformat takes a second to load its schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..core.errors import Unreadable

_MOST_CODE = 2**22  # characters of all cells of code together
_MOST_CELLS = 5_000
_LONGEST_SOURCE = 2**20  # characters of one cell of code
_LONGEST_TEXT = 2**14  # of any other cell, which may have pictures in it, and is read so far
_LONGEST_NAME = 100  # of an id


@dataclass(frozen=True)
class Cell:
    """One cell of a notebook.

    Attributes:
        id: its id, or the one by which nbgrader knows it; empty where it has neither.
        kind: ``"code"``, ``"markdown"`` or ``"raw"``.
        source: its text.
        metadata: what else is kept with it.
        outputs: what it showed when it was run, as Jupyter keeps it.
        count: its number among the cells that were run; None or 0 where it was not.
    """

    id: str
    kind: str
    source: str
    metadata: Mapping[str, Any] = field(default_factory=dict, repr=False)
    outputs: Sequence[Mapping[str, Any]] = field(default=(), repr=False)
    count: int | None = field(default=None, repr=False)

    @property
    def is_code(self) -> bool:
        """Whether it is a cell of code."""
        return self.kind == "code"

    @property
    def grading(self) -> Mapping[str, Any]:
        """What nbgrader keeps with it; nothing where a sheet does without."""
        found = self.metadata.get("nbgrader")
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True)
class Notebook:
    """A notebook.

    Attributes:
        cells: in order.
        format: the number of its format, which is 4 since 2015; 0 where the file does not say.
        python: the version with which it was saved, such as ``"3.14"``; empty where the file does not say.
    """

    cells: tuple[Cell, ...]
    format: int
    python: str = ""

    @property
    def code(self) -> tuple[Cell, ...]:
        """The cells of code."""
        return tuple(cell for cell in self.cells if cell.is_code)

    @property
    def text(self) -> tuple[Cell, ...]:
        """The cells of text."""
        return tuple(cell for cell in self.cells if cell.kind == "markdown")

    @property
    def was_run(self) -> bool:
        """Whether somebody ran a cell of it: the builder stores no results in a sheet for students."""
        return any(cell.outputs or cell.count for cell in self.cells)


def read_notebook(path: Path) -> Notebook:
    """Read a notebook: whoever made it, and whatever stands in it.

    Args:
        path: the file.

    Raises:
        OSError: the file cannot be read.
        Unreadable: it is no notebook, or too large for one.
    """
    return parse_notebook(path.read_bytes())


def parse_notebook(content: bytes) -> Notebook:
    """Return the notebook that a file holds.

    Args:
        content: of the file.

    Raises:
        Unreadable: it is no notebook, or too large for one.
    """
    if not content.strip():
        raise Unreadable("The file is empty.")
    try:
        encoding = json.detect_encoding(content)
        data = json.loads(content.decode(encoding, "replace"))
        worksheets = data.get("worksheets")  # before format 4
        cells = worksheets[0]["cells"] if worksheets else data["cells"]
        if len(cells) > _MOST_CELLS:
            raise Unreadable(f"It has more than {_MOST_CELLS:,} cells.")
        found = tuple(map(_cell, cells))
        number = data.get("nbformat")
    except Unreadable:
        raise
    except json.JSONDecodeError:
        raise Unreadable(_what_else(content)) from None
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, MemoryError) as error:
        raise Unreadable(f"This is not a notebook: {type(error).__name__}.") from None
    if sum(len(cell.source) for cell in found if cell.is_code) > _MOST_CODE:
        raise Unreadable("Its cells have too much code.")
    return Notebook(found, number if isinstance(number, int) else 0, _python_of(data))


def _what_else(content: bytes) -> str:
    """Return what is to be said of a file in which there is something else."""
    if content.startswith((b"PK\x03\x04", b"\x1f\x8b")):
        return "This is an archive, whatever its name says; unpack it."
    if re.search(rb"^<<<<<<< ", content, re.MULTILINE):
        return "Git left two versions in it, between <<<<<<< and >>>>>>>; choose one."
    return "The file is not a complete notebook; save it again."


def _python_of(data: Mapping[str, Any]) -> str:
    try:
        found = re.match(r"\d\.\d\d?(?!\d)", data["metadata"]["language_info"]["version"])
    except (KeyError, TypeError):
        return ""
    return found[0] if found else ""


def _cell(data: Any) -> Cell:
    source = data.get("source", data.get("input", ""))
    text = "".join(source) if isinstance(source, list) else source
    if not isinstance(text, str):
        raise Unreadable("A cell has no text.")
    is_code = data.get("cell_type") == "code"
    if len(text) > _LONGEST_SOURCE and is_code:
        raise Unreadable(f"A cell of code has more than {_LONGEST_SOURCE:,} characters.")
    read = text if is_code else text[:_LONGEST_TEXT]
    metadata, outputs, count = data.get("metadata"), data.get("outputs"), data.get("execution_count")
    kept = metadata if isinstance(metadata, dict) else {}
    grading = kept.get("nbgrader")
    identity = data.get("id") or (grading.get("grade_id") if isinstance(grading, dict) else None) or ""
    return Cell(
        str(identity)[:_LONGEST_NAME],
        str(data.get("cell_type", ""))[:_LONGEST_NAME],
        read.replace("\0", "").encode("utf-8", "replace").decode("utf-8"),
        kept,
        tuple(outputs) if isinstance(outputs, list) else (),
        count if isinstance(count, int) else None,
    )
