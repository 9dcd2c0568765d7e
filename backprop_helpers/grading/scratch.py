"""The folder that each submission gets for itself, and that nothing is left of."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path

SCRATCH = "backprop-grade-"  # so begin their names; the number of the grader's process follows
_TOO_LITTLE = 2**20  # bytes: a file system that has no more is full


def clear(folder: Path) -> None:
    """Remove a folder with all that somebody who does not want this has put into it."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if folder.exists() and os.name == "posix":
        subprocess.run(["chmod", "-R", "u+rwx", "--", folder], stderr=subprocess.DEVNULL, check=False)
        subprocess.run(["rm", "-rf", "--", folder], stderr=subprocess.DEVNULL, check=False)


def sweep() -> None:
    """Remove what graders that were killed have left in the folder for temporary files."""
    for folder in Path(tempfile.gettempdir()).glob(f"{SCRATCH}*-*"):
        number = folder.name.removeprefix(SCRATCH).partition("-")[0]
        if number.isdecimal() and _is_own(folder) and not _is_alive(int(number)):
            clear(folder)


def _is_own(folder: Path) -> bool:
    """Tell whether a folder is one that this user has made: anybody may put other things beside it."""
    with contextlib.suppress(OSError):
        status = folder.lstat()
        return stat.S_ISDIR(status.st_mode) and (os.name != "posix" or status.st_uid == os.geteuid())
    return False


def _is_alive(process: int) -> bool:
    if os.name != "posix":
        return True  # nobody can be asked without being ended
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True


def is_full(folder: Path) -> bool:
    """Tell whether the file system of a folder has no room left, whoever filled it."""
    return shutil.disk_usage(folder).free < _TOO_LITTLE
