"""How far the grading is: a bar on a terminal, a plain line for each submission elsewhere."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar


class ProgressBar:
    """Tells how many submissions are done, and how many are left.

    Args:
        total: how many there are to do.
    """

    def __init__(self, total: int) -> None:
        self._total, self._count = total, 0
        self._console = Console(emoji=False)  # a name is shown as it is
        text = TextColumn("{task.description}", markup=False)
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), text)
        self._bar = Bar(*columns, console=self._console) if self._console.is_terminal and total else None
        self._task = self._bar.add_task("", total=total) if self._bar else None

    def __enter__(self) -> ProgressBar:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def warn(self, text: str) -> None:
        """Show a warning."""
        self._console.print(text, style="bold", markup=False, highlight=False, soft_wrap=True)

    def done(self, text: str) -> None:
        """Count one submission, and say what became of it."""
        self._count += 1
        if self._bar and self._task is not None:
            self._bar.update(self._task, advance=1, description=text)
        else:
            line = f"{self._count} of {self._total}: {text}"
            self._console.print(line, markup=False, highlight=False, soft_wrap=True)
