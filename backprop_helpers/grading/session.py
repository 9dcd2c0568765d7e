"""One submission, run inside its sandbox: cells in their order, and after each the answers that are asked for there."""

from __future__ import annotations

import ast
import builtins
import contextlib
import os
import sys
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from ..checks import checks
from ..checks.answers import Answer, Kind, collect
from ..core.numbers import and_list
from .opening import on_disk
from .pipe import MOST_NOTES, Task, answer_to_line, note_to_line, origin_to_line
from .shell import ASKED, Shell

_LONGEST = 80  # characters of a statement in a sentence


class Session:
    """Runs a task in a shell of its own; `limited` limits the time of what is done within it."""

    def __init__(
        self,
        task: Task,
        shell: Shell,
        write: Callable[[bytes], None],
        limited: Callable[[], contextlib.AbstractContextManager[None]],
    ) -> None:
        self._task, self._shell, self._write, self._limited = task, shell, write, limited
        self._numbers = {question.exercise: number for number, question in enumerate(task.questions)}
        self._open = set(self._numbers.values())  # questions that are to be asked
        self._missed: set[int] = set()  # those that found no answer of their own where they were asked
        self._wanting: set[str] = set()  # names without a value there
        self._called: dict[int, Answer] = {}  # by the checks that the present cell calls itself
        self._first_error = ""  # of all cells
        self._numbered = [
            *accumulate(int(bool(source or asked)) for source, asked in zip(task.cells, task.asked, strict=True))
        ]
        self._cell = 0  # of the code cells, the one that is run
        self._count = 0
        self._endless: set[int] = set()  # cells that are not run again
        self._told: set[str] = set()
        self._check = checks._checked

    def run(self) -> None:
        """Run all cells; and once more, in the order of home, where an answer is wanting that may come of it."""
        vars(checks)["_checked"] = self._collected
        self._shell.left_out = self._left_out
        sys.path.insert(0, os.getcwd())  # as a kernel does
        for name, content in self._task.files.items():
            Path(on_disk(name)).write_bytes(b64decode(content))
        positions = range(len(self._task.cells))
        self._run(positions)
        at_home = order_at_home(self._task.counts)
        if self._missed and (at_home != [*positions] or not self._wanting.isdisjoint(self._shell.user_ns)):
            self._open = self._missed
            self._run(at_home)

    def _run(self, order: Sequence[int]) -> None:
        """Run the cells in an order, and ask what has no answer yet."""
        before = dict(self._shell.user_ns) if self._cell else {}  # a question that comes first has nothing left over
        segment = _Segment(self._shell, before)
        for place in order:
            self._cell = self._numbered[place]
            self._called.clear()
            self._run_cell(place, segment)
            asked = [number for number in self._task.asked[place] if number in self._open]
            called = [number for number in self._called if number in self._open]
            for number in dict.fromkeys([*called, *asked]):
                self._ask(number, segment)
            if self._called or self._task.asked[place]:
                segment = _Segment(self._shell, dict(self._shell.user_ns))
                self._shell.watch.next_segment()

    def _run_cell(self, place: int, segment: _Segment) -> None:
        """Run a cell, and what the sheet itself has in its place if something of that is missing then."""
        source, given = self._task.cells[place], self._task.given[place] if self._task.given else ""
        number = self._task.counts[place] if self._task.counts else 0
        if source.strip() and place not in self._endless:
            self._count_as(number, source)
            # One cell's error, exit or interrupt does not end the others.
            with contextlib.suppress(BaseException), self._limited(), self._shell.as_given(source == given):
                segment.run(source)
            self._remember(segment, place)
        if given and given != source and self._misses(given):
            with contextlib.suppress(BaseException), self._limited(), self._shell.as_given(True):
                self._shell.run_cell(given, store_history=False)

    def _count_as(self, number: int, source: str) -> None:
        """Give a cell the number that it had at home, for who writes Out[5]."""
        self._count = self._shell.execution_count = number or self._count + 1
        inputs = self._shell.user_ns.get("In")
        if type(inputs) is list:
            inputs += [""] * (self._count + 1 - len(inputs))
            inputs[self._count] = source

    def _misses(self, given: str) -> bool:
        with contextlib.suppress(SyntaxError):
            return any(name not in self._shell.user_ns for name in names_set(self._shell.transform_cell(given)))
        return False

    def _remember(self, segment: _Segment, place: int) -> None:
        if segment.error.startswith("TimeoutError"):
            self._endless.add(place)
        if segment.error and not self._first_error:
            where = f", at {segment.statement}" if segment.statement else ""
            self._first_error = f"The first cell that stopped is code cell {self._cell}{where}: {segment.error}"

    def _ask(self, number: int, segment: _Segment) -> None:
        """Write the answer to one question: what the student's own check was given, or what stands under its names."""
        answer = self._called.get(number) or self._given(number)
        trouble = ""
        if number not in self._called:
            with contextlib.suppress(BaseException), self._limited():  # what is compared may be odd
                trouble = segment.trouble(self._task.expressions[number])
        if trouble.startswith("The cell above stopped with NameError") and segment.error not in self._first_error:
            trouble = f"{trouble}. {self._first_error}."
        if answer.status is not None or trouble:
            self._missed.add(number)
            self._wanting |= segment.wanting()
        origin = self._shell.watch.origin(number, self._task.questions[number].kind)
        self._write(answer_to_line(number, replace(answer, trouble=trouble)))
        if origin:
            self._write(origin_to_line(number, origin))

    def _given(self, number: int) -> Answer:
        try:
            with self._limited():
                asked = compile(self._task.expressions[number], ASKED, "eval")
                return collect(self._task.questions[number], eval(asked, self._shell.user_ns))
        except NameError:
            return Answer(status="unanswered")
        except TimeoutError:
            return Answer(status="invalid", message="The answer could not be read: it takes too long.")
        except BaseException as error:
            return Answer(status="invalid", message=f"The answer could not be read: {type(error).__name__}.")

    def _collected(self, exercise: Any, kind: Kind, subject: Any, answer: Any, *rest: Any, **named: Any) -> Any:
        """Stand for `checks._checked`: keep what a student's own call of a check is given, the last one in a cell."""
        number = self._numbers.get(exercise) if type(exercise) is str else None
        if number is not None and self._task.questions[number].kind == kind:
            self._shell.watch.checked(number)
            with contextlib.suppress(Exception):
                found = collect(self._task.questions[number], answer)
                if found.status != "unanswered":
                    self._called[number] = found
        return self._check(exercise, kind, subject, answer, *rest, **named)

    def _left_out(self, line: str) -> None:
        note = f"{line.split(chr(10))[0][:_LONGEST]} (code cell {self._cell})"
        if note not in self._told and len(self._told) < MOST_NOTES:
            self._told.add(note)
            self._write(note_to_line(note))


def order_at_home(counts: Sequence[int]) -> list[int]:
    """Return the cells in the order in which they were run at home; one without a number stays behind its neighbour.

    >>> order_at_home([1, 4, 0, 2])
    [0, 3, 1, 2]
    """
    keys, last = [], 0
    for count in counts:
        last = count or last
        keys.append(last)
    return sorted(range(len(counts)), key=lambda place: keys[place])


class _Segment:
    """The cells between two questions: whether they give an answer, or leave the one to an earlier question."""

    def __init__(self, shell: Shell, before: Mapping[str, Any]) -> None:
        self._shell, self._before = shell, before
        self._held = {name: dict(value) for name, value in before.items() if type(value) is dict}
        self._set: set[str] = set()
        self._set_after_error: set[str] = set()
        self._used: set[str] = set()
        self.error = ""
        self.statement = ""

    def run(self, source: str) -> None:
        """Run a cell, and remember what it set or which error stopped it."""
        shell = self._shell
        shell.errors.clear()
        result = shell.run_cell(source, store_history=False)
        if result.error_before_exec:
            self._stopped(result.error_before_exec, "")
            return
        body = ast.parse(getattr(result.info, "transformed_cell", "") or shell.transform_cell(source)).body
        first = shell.errors[0][0] if shell.errors else None
        sound = [node for node in body if first is None or (node.end_lineno or 0) < first]
        self._set |= names_set(sound)
        self._set_after_error |= names_set(body[len(sound) :])
        self._used |= {node.id for part in body for node in ast.walk(part) if isinstance(node, ast.Name)}
        error = shell.errors[0][1] if shell.errors else result.error_in_exec
        if error:
            failed = body[len(sound)] if len(sound) < len(body) else None
            self._stopped(error, ast.unparse(failed).split("\n")[0][:_LONGEST] if failed else "")

    def _stopped(self, error: BaseException, statement: str) -> None:
        self.error = f"{type(error).__name__}: {getattr(error, 'msg', error)}"
        self.statement = statement

    def wanting(self) -> set[str]:
        """Return the names that the cells use and that have no value now."""
        return {name for name in self._used if name not in self._shell.user_ns and not hasattr(builtins, name)}

    def trouble(self, expression: str) -> str:
        """Return why an answer is one that is left over; empty if something of it is new."""
        used = {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
        stopped = f"The cell above stopped with {self.error}"
        names = self._shell.user_ns
        if not used.isdisjoint(self._set):
            return ""
        if self.error and not used.isdisjoint(self._set_after_error):
            return stopped
        if all(self._is_old(name, names.get(name)) for name in used):
            return stopped if self.error else f"The cells above set no new {and_list(sorted(used))}."
        return ""

    def _is_old(self, name: str, value: Any) -> bool:
        return value is self._before.get(name) and (name not in self._held or value == self._held[name])


def names_set(source: str | Sequence[ast.stmt]) -> set[str]:
    """Return the names that code gives a value, as far as its text shows.

    >>> sorted(names_set("a, b = 1, 2\\nc['x'] = a\\ndef d(): return b\\nimport e.f, g as h"))
    ['a', 'b', 'c', 'd', 'e', 'h']
    """
    return set(_names_set(ast.parse(source).body if isinstance(source, str) else source))


def _names_set(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
            continue  # what it sets within is its own
        if isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names if alias.name != "*")
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
            yield node.value.id
        yield from _names_set(ast.iter_child_nodes(node))
