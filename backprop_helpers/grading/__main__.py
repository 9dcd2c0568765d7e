"""``python -m backprop_helpers.grading SUBMISSIONS --out GRADES``: scores and feedback for a class."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import NoReturn


@contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """Have Ctrl+C end this process at once: the threads would wait for their submissions; nurseries end with it.

    An exception would not do: other people's code, such as a library that is being imported, may swallow it.
    """
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN  # by a shell that runs this in the background
    if ignored or threading.current_thread() is not threading.main_thread():
        yield
        return
    earlier = signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, earlier)


def _end(_: int, __: object) -> NoReturn:
    os.write(2, b"Stopped. Call again to go on; what is done stays done.\n")  # the stream may be in use just now
    os._exit(130)


def main(arguments: list[str] | None = None) -> int:
    """Grade, and return the exit status: 0 all graded, 1 some could not be run, 2 unusable arguments."""
    with _ended_by_ctrl_c():  # while the rest is imported, too
        status: int = import_module("backprop_helpers.grading.command").main(arguments)
        return status


if __name__ == "__main__":
    sys.exit(main())
