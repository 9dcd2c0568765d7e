"""A class as a zip, as learning platforms hand it over: unpacked into a folder of its own, whatever its names are."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO

from ..core.errors import NoSubmissions
from .classroom import digest, owner_of, plain
from .opening import MOST_BYTES, on_disk

MOST_TOGETHER = 4 * 2**30  # bytes that a class may take when it is unpacked
_MOST_FILES = 50_000
_LONGEST = 200  # bytes of a name
_AT_A_TIME = 2**20
_NO_YEAR = 1980  # of a file without a date
_LEFT_BY_A_MAC = "__MACOSX"
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)  # of a broken or locked zip


@contextmanager
def class_folder(path: Path) -> Iterator[Path]:
    """Give the folder of a class; a zip is unpacked into one that is there for so long.

    Args:
        path: a folder or a zip.

    Raises:
        NoSubmissions: it is no zip, or much too large.
    """
    if path.is_dir():
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="backprop-class-") as name:
        folder = Path(name)
        _unpack(path, folder)
        yield _inner(folder)


def _unpack(path: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            inside = [it for it in archive.infolist() if not it.is_dir() and not it.filename.startswith(_LEFT_BY_A_MAC)]
            if len(inside) > _MOST_FILES:
                raise NoSubmissions(f"{path.name} holds {len(inside):,} files; a class has {_MOST_FILES:,} at most.")
            left = MOST_TOGETHER
            for entry in inside:
                left -= _unpacked(archive, entry, folder, left)
    except zipfile.BadZipFile:
        raise NoSubmissions(f"{path.name} is no zip, or only a part of one; download it again.") from None


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, left: int) -> int:
    """Unpack one file, and return its size; what cannot be unpacked is told, and left out."""
    target, trouble = _place_of(entry)
    if target is not None:
        path = folder / on_disk(str(target))
        try:
            with archive.open(entry) as content:
                return _write(content, path, entry, left)
        except FileExistsError:
            trouble = "another file has this name"
        except OSError as error:
            trouble = error.strerror or type(error).__name__
        except _UNREADABLE:
            trouble = "it is broken"
            path.unlink(missing_ok=True)  # a part of a file is nobody's work
    print(f"{plain(entry.filename)} is left out: {trouble}.", file=sys.stderr)
    return 0


def _place_of(entry: zipfile.ZipInfo) -> tuple[PurePosixPath | None, str]:
    """Return where a file goes within the folder, or why it goes nowhere."""
    parts = entry.filename.split("/")
    if entry.flag_bits & 1:
        return None, "it has a password"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return None, "it is a link"
    if any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts) or parts[0].endswith(":"):
        return None, "its name leads out of the folder"
    return PurePosixPath(*map(_short_enough, parts)), ""


def _short_enough(part: str) -> str:
    """Return a name that a disk takes; one that was cut says so, and keeps its ending."""
    if len(part.encode(errors="surrogateescape")) <= _LONGEST:
        return part
    ending = PurePosixPath(part).suffix[:20]
    head = part.encode(errors="surrogateescape")[: _LONGEST - 30].decode(errors="ignore")
    return f"{head}-{digest(part)[:8]}{ending}"


def _write(content: IO[bytes], target: Path, entry: zipfile.ZipInfo, left: int) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with target.open("xb") as file:
        while part := content.read(_AT_A_TIME):
            size += len(part)
            if size > left:
                raise NoSubmissions(f"The class takes more than {MOST_TOGETHER // 2**30} GB when it is unpacked.")
            if size > MOST_BYTES:
                break  # what is cut here is too large for a notebook, and grading says so
            file.write(part)
        if size > MOST_BYTES:
            file.truncate(MOST_BYTES + 1)
    moment = _moment(entry)
    os.utime(target, (moment, moment))
    return size


def _moment(entry: zipfile.ZipInfo) -> float:
    """Return when a file was changed, in seconds; 0 where the zip says nothing that can be."""
    with suppress(ValueError, OverflowError, OSError):
        return datetime(*entry.date_time).timestamp() if entry.date_time[0] > _NO_YEAR else 0.0
    return 0.0


def _inner(folder: Path) -> Path:
    """Return the folder of the class: a zip of a folder has it one level down."""
    inside = [it for it in folder.iterdir() if not it.name.startswith(".")]
    if len(inside) != 1 or not inside[0].is_dir() or owner_of(inside[0].name).platform:
        return folder
    below = list(inside[0].iterdir())
    is_class = any(it.is_dir() or owner_of(it.name).platform or "__" in it.name for it in below)
    return inside[0] if is_class else folder
