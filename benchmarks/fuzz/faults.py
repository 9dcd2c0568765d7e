"""What a case may end with: nothing, or a fault and what it is about."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST_SECONDS = 20.0  # of the processor, for one case; the slowest one takes a few


class Fault(Exception):
    """Something is not as it must always be."""


class DoesNotEnd(BaseException):
    """A case takes too long; nothing that a case does may swallow this unseen."""


def expect(holds: bool, otherwise: str) -> None:
    """Raise a fault where something does not hold."""
    if not holds:
        raise Fault(otherwise)


@contextmanager
def about(what: str) -> Iterator[None]:
    """Tell what was tried, if it goes wrong."""
    try:
        yield
    except BaseException as error:
        error.add_note(what)
        raise


@contextmanager
def limited() -> Iterator[None]:
    """End what takes too long, where the system can: the time is the processor's, so a busy machine ends nothing."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    ended: list[bool] = []

    def end(*_: object) -> None:
        ended.append(True)
        raise DoesNotEnd

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    if ended:  # even if the case has swallowed it
        raise DoesNotEnd
