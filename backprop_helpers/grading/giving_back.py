"""Pages of feedback on their way to the students: into their folders, or into a zip for the platform."""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..core.errors import Unreadable
from .classroom import Submission, stem_of
from .opening import as_text, on_disk, put

ZIP = "give_back.zip"


def give_back(
    folder: Path, grades: Path, listed: Sequence[Submission], others: Mapping[str, str], archive: bool
) -> None:
    """Put each page into the folder of its student, who may have put anything else there; those without one into a zip.

    Args:
        folder: of the class.
        grades: with the pages.
        listed: what was handed in.
        others: who has a page and handed in nothing, with Moodle's number; empty where nobody knows it.
        archive: whether the class came as a zip.
    """
    zipped: dict[str, bytes] = {}
    for it in listed:
        top, inside, _ = it.name.partition("/")
        has_folder = inside or not it.is_file
        pages = _pages(grades, it.student)
        for page in pages:
            stem = stem_of(it.name) if len(pages) == 1 else f"{stem_of(it.name)}_{as_text(page.stem)}"
            place = f"{top}/{as_text(page.name)}" if has_folder else f"{stem}.html"
            if archive or not has_folder:
                zipped[place] = page.read_bytes()
                continue
            try:
                put(folder, place, page.read_bytes())
            except Unreadable as error:
                print(f"{it.student}, {page.name} is not given back: {error}", file=sys.stderr)
    for student in sorted(others.keys() - {it.student for it in listed}):
        for page in _pages(grades, student):
            if archive and others[student]:
                place = f"{student}_{others[student]}_assignsubmission_file_/{as_text(page.name)}"
                zipped[place] = page.read_bytes()
            else:
                print(f"{page} is not given back: nothing was handed in, so there is no place for it.", file=sys.stderr)
    if archive or zipped:
        _write_zip(zipped, grades / ZIP)
        print(f"To give back: {grades / ZIP}.")


def _pages(grades: Path, student: str) -> list[Path]:
    return sorted((grades / "feedback" / on_disk(student)).glob("*.html"))


def _write_zip(pages: Mapping[str, bytes], target: Path) -> None:
    """Write pages, each under the name by which the platform knows its student."""
    part = target.with_name(f"{target.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in pages.items():
            archive.writestr(name, content)
    shutil.move(part, target)
