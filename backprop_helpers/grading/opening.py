"""The folders and files of strangers, opened once and without following a link: what was checked is what is read.

Their owners may put something else in the place of a file at any time. So each part of a path is opened from the one
before it, and every question is asked of what is open, never of a path.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from io import BufferedReader
from itertools import islice
from pathlib import Path

from ..core.errors import Unreadable

MOST_BYTES = 400 * 2**20  # outputs may be large, and whoever printed too much has still solved something
_AT_A_TIME = 2**20  # bytes
_TOO_LARGE = "The file is too large for a notebook."
_CAN_STEP = os.open in os.supports_dir_fd and os.scandir in os.supports_fd  # not on Windows
_JUNCTION = 0xA0000003  # how Windows marks a folder that is a link
_LINK = "This is a link; hand in the file itself."
_KINDS = {
    stat.S_IFLNK: _LINK,
    stat.S_IFDIR: "This is a folder, not a file.",
    stat.S_IFIFO: "This is a pipe, not a file.",
    stat.S_IFSOCK: "This is a socket, not a file.",
}


def _flags(*names: str) -> int:
    """Return the flags of these names for `os.open`, as far as this system has them."""
    return sum(getattr(os, name, 0) for name in names)


_ANY = _flags("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY")
_FILE = _ANY | _flags("O_NONBLOCK", "O_NOCTTY")  # nobody waits for whoever should write into a pipe, or holds a lease
_FOLDER = _ANY | _flags("O_DIRECTORY")


@dataclass(frozen=True)
class Entry:
    """What lies in a folder.

    Attributes:
        name: its name, in UTF-8 whatever the machine's own encoding; bytes that are none stand as surrogates.
        kind: of what kind it is, as `stat.S_IFMT` gives it.
        size: in bytes.
    """

    name: str
    kind: int
    size: int


def as_text(name: str) -> str:
    """Return the name of a file as a text that is the same on every machine."""
    return name if sys.platform == "win32" else os.fsencode(name).decode("utf-8", "surrogateescape")


def on_disk(name: str) -> str:
    """Return such a text as the name by which this machine knows the file.

    >>> on_disk(as_text("Zoë.ipynb")) == "Zoë.ipynb"
    True
    """
    return name if sys.platform == "win32" else os.fsdecode(name.encode("utf-8", "surrogateescape"))


def entries(folder: Path, name: str = "", most: int = sys.maxsize) -> list[Entry]:
    """Return what lies in a folder, by name.

    Args:
        folder: the teacher's own; this path alone may have links in it.
        name: a stranger's path within it, as `as_text` gives it; empty for the folder itself.
        most: of so many any are returned.

    Raises:
        Unreadable: a part of that path is a link, is no folder, or cannot be read.
    """
    found = []
    with _sentences(), _opened(folder, name.split("/") if name else []) as place, os.scandir(place) as inside:
        for it in islice(inside, most):
            try:
                status = it.stat(follow_symlinks=False)
            except FileNotFoundError:  # removed meanwhile
                continue
            found.append(Entry(as_text(it.name), stat.S_IFMT(status.st_mode), status.st_size))
    return sorted(found, key=lambda entry: entry.name)


@contextmanager
def opened(folder: Path, name: str) -> Iterator[BufferedReader]:
    """Open a stranger's file for reading.

    Args:
        folder: the teacher's own; this path alone may have links in it.
        name: the file's path within it, as `as_text` gives it.

    Raises:
        Unreadable: it is no file of its owner's own, or cannot be read; this may be raised while it is read, too.
    """
    *folders, last = name.split("/")
    with _sentences(), _opened(folder, folders) as place:
        _refuse(_status(place, last))
        with os.fdopen(_open(place, last, os.O_RDONLY | _FILE), "rb") as file:
            named = _status(place, last)
            if not os.path.samestat(named, os.fstat(file.fileno())):
                raise Unreadable("The file changed while it was opened; grade again.")
            _refuse(named)  # what is open has this name, so it is another one that would be the second
            yield file


def parts_of(file: BufferedReader) -> Iterator[bytes]:
    """Yield what is to be read of such a file, in parts; it may grow meanwhile.

    Raises:
        Unreadable: it is larger than any notebook.
    """
    left = MOST_BYTES
    while part := file.read(_AT_A_TIME):
        left -= len(part)
        if left < 0:
            raise Unreadable(_TOO_LARGE)
        yield part


def put(folder: Path, name: str, content: bytes) -> None:
    """Put a file into a stranger's folder, in the place of whatever has its name there.

    Args:
        folder: the teacher's own; this path alone may have links in it.
        name: the file's path within it, as `as_text` gives it.
        content: what it holds.

    Raises:
        Unreadable: a part of that path is a link, is no folder, or cannot be written.
    """
    *folders, last = name.split("/")
    part = f".{last}.part"
    with _sentences("written"), _opened(folder, folders) as place:
        with suppress(FileNotFoundError):
            os.unlink(_named(place, part), **_at(place))
        with os.fdopen(_open(place, part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _ANY), "wb") as file:
            file.write(content)
        both = {f"{end}_{key}": value for end in ("src", "dst") for key, value in _at(place).items()}
        os.replace(_named(place, part), _named(place, last), **both)


def _refuse(status: os.stat_result) -> None:
    """Refuse what is no file, has a second name, or is too large."""
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(_KINDS.get(stat.S_IFMT(status.st_mode), "This is a device, and not a file."))
    if status.st_nlink > 1:
        raise Unreadable("The file has a second name elsewhere (a hard link); hand in a copy of it.")
    if status.st_size > MOST_BYTES:
        raise Unreadable(_TOO_LARGE)


@contextmanager
def _sentences(what: str = "read") -> Iterator[None]:
    try:
        yield
    except OSError as error:
        is_link = error.errno in (errno.ELOOP, errno.EMLINK)  # since it was asked what it is
        raise Unreadable(_LINK if is_link else f"It cannot be {what}: {error.strerror}.") from error


@contextmanager
def _opened(folder: Path, parts: Sequence[str]) -> Iterator[int | str]:
    """Open a folder within another one, step by step: a descriptor, or a path where there are none for folders."""
    if not _CAN_STEP:
        path = str(folder)
        for part in parts:
            _refuse_no_folder(path, part)
            path = _named(path, part)
        yield path
        return
    with ExitStack() as open_folders:
        place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        open_folders.callback(os.close, place)
        for part in parts:
            _refuse_no_folder(place, part)
            place = _open(place, part, os.O_RDONLY | _FOLDER)
            open_folders.callback(os.close, place)
        yield place


def _refuse_no_folder(place: int | str, part: str) -> None:
    """Refuse what is no folder with a sentence; what takes its place after that is refused when it is opened."""
    status = _status(place, part)
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
        raise Unreadable(_LINK)
    if not stat.S_ISDIR(status.st_mode):
        raise Unreadable("This is not a folder.")


def _status(place: int | str, name: str) -> os.stat_result:
    return os.stat(_named(place, name), follow_symlinks=False, **_at(place))


def _open(place: int | str, name: str, flags: int) -> int:
    return os.open(_named(place, name), flags, 0o666, **_at(place))


def _at(place: int | str) -> dict[str, int]:
    return {} if isinstance(place, str) else {"dir_fd": place}


def _named(place: int | str, name: str) -> str:
    return os.path.join(place, on_disk(name)) if isinstance(place, str) else on_disk(name)
