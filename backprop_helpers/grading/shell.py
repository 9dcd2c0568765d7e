"""An IPython that runs a submission's cells as a notebook does, but for what a sandbox has not got."""

from __future__ import annotations

import ast
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from traceback import walk_tb
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.text import SList
from traitlets.config import Config

from .origin import Watch
from .scratch import SCRATCH

# What nearly every notebook does: where it was done once, a fork need not do it for the first time. Pictures and plots
# are not among it: nobody looks at them here, and a fork of a small process is a cheap one.
_WARMING = """
%matplotlib inline
from backprop_helpers import draw, parse
draw(parse('x * x', x=2))
raise ValueError('to have loaded how it is shown')
"""
# Magics that start a program, change the folder or look for a screen; `shell.system` has the rest of them.
_LINES_LEFT_OUT = {"cd", "pushd", "popd", "load_ext", "reload_ext", "matplotlib", "gui", "pip", "conda", "mamba"}
_LINES_LEFT_OUT |= {"micromamba", "uv", "sx", "sc", "system", "store", "history", "edit", "notebook"}
_CELLS_LEFT_OUT = {
    "bash",
    "sh",
    "script",
    "perl",
    "ruby",
    "python",
    "python2",
    "python3",
    "pypy",
    "cmd",
    "system",
    "sx",
}
ASKED = "<asked>"  # the file in which the sheet's own expressions for an answer stand


class _DisplayHook(DisplayHook):
    """Keeps what a cell ends with as `_` and in `Out`, and shows nothing: nobody looks, and a picture takes long."""

    @property
    def prompt_count(self) -> int:
        """The number of the cell; IPython's own is one behind where no history is kept."""
        shell: Any = self.shell
        return int(shell.execution_count)

    def quiet(self) -> bool:
        """Whether a semicolon keeps a value from being shown: nothing is, and `_` may have it all the same."""
        return False

    def compute_format_data(self, result: object) -> tuple[dict[str, Any], dict[str, Any]]:
        return {}, {}

    def write_output_prompt(self) -> None:
        pass


class Shell(InteractiveShell):
    """Goes on after a statement that fails, and leaves out what a fence refuses anyway."""

    displayhook_class = _DisplayHook
    watch: Watch

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # What is told of each line that is passed over; the present cell's errors, each with its line; and the files of
        # code that is the sheet's own and not the student's.
        self.left_out: Callable[[str], None] = lambda line: None
        self.errors: list[tuple[int, BaseException]] = []
        self.given_files = {ASKED}
        self._is_given = False

    @contextmanager
    def as_given(self, is_given: bool) -> Iterator[None]:
        """Run what follows as code of the sheet itself, or else as the student's own."""
        self._is_given = is_given
        try:
            yield
        finally:
            self._is_given = False

    def transform_cell(self, raw_cell: Any) -> Any:
        """Return a cell as Python; what is so already stays as it is: to look through it, IPython takes long."""
        try:
            compile(raw_cell, "<cell>", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return super().transform_cell(raw_cell)
        return raw_cell if raw_cell.endswith("\n") else f"{raw_cell}\n"

    async def run_code(self, code_obj: Any, result: Any = None, *, async_: bool = False) -> bool:
        """Run one statement; return whether the cell ends here: what a fence refuses costs its own line only."""
        if self._is_given:
            self.given_files.add(code_obj.co_filename)
        failed = await super().run_code(code_obj, result, async_=async_)
        if not failed:
            return False
        error: BaseException = result.error_in_exec
        lines = (line for frame, line in walk_tb(error.__traceback__) if frame.f_code is code_obj)
        self.errors.append((next(lines, 0), error))
        return not isinstance(error, Exception) or isinstance(error, (TimeoutError, MemoryError))

    def showtraceback(self, *_: Any, **__: Any) -> None:
        """Show nothing: nobody looks."""

    showsyntaxerror = showindentationerror = showtraceback

    def init_completer(self) -> None:
        """Complete nothing: nobody types here."""

    def enable_gui(self, gui: Any = None) -> None:
        """Do without a screen."""

    def system(self, cmd: str) -> None:
        """Start no program."""
        self.left_out(f"!{cmd}")

    system_raw = system_piped = system

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> Any:
        """Start no program; it would have printed nothing."""
        self.left_out(f"!{cmd}")
        return SList() if split else ""

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """Run a magic, or leave it out."""
        told = f"%{magic_name} {line}".strip()
        if told == "%matplotlib inline":  # half of all notebooks begin with it, and nothing is lost
            return None
        if magic_name in _LINES_LEFT_OUT or self.find_line_magic(magic_name) is None:
            return self.left_out(told)
        try:
            return super().run_line_magic(magic_name, line, _stack_depth + 1)
        except UsageError:
            return self.left_out(told)

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> Any:
        """Run a magic, or leave it out."""
        if magic_name in _CELLS_LEFT_OUT or self.find_cell_magic(magic_name) is None:
            return self.left_out(f"%%{magic_name} {line}".strip())
        return super().run_cell_magic(magic_name, line, cell)


def warm_shell() -> Shell:
    """Return an IPython that keeps nothing on the disk, with the imports that a notebook makes."""
    os.environ["MPLBACKEND"] = "agg"
    for name in ("IPython.core.logger", "backprop_helpers.picture.picture", "backprop_helpers.plots"):
        import_module(name)  # the point of this process is to have loaded all this
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    mine = f"{SCRATCH}{os.getpid()}-"  # so it is swept away if this process is ended just now
    # It insists on a folder while it starts; one that somebody writes into at the end is swept away later.
    with tempfile.TemporaryDirectory(prefix=mine, ignore_cleanup_errors=True) as profile:
        shell: Shell = Shell.instance(config=config, ipython_dir=profile)
    shell.run_cell(_WARMING, store_history=False, silent=True)
    shell.watch = Watch(shell.user_ns, shell.given_files)
    return shell
