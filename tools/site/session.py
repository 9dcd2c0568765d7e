"""What runs the cells of a page: in the browser, and when the pages are built. It needs the standard library alone."""

import ast
import contextlib
import importlib.util
import io
import json
import linecache
import pprint
import re
import symtable
import sys
import traceback
import types
from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any

Output = dict[str, Any]  # as a notebook keeps it
_LONGEST = 100_000  # characters that a cell prints
_CALLS = 4  # of an error deep down: how many are told from either end
# What phones and word processors write by themselves, and what Python wants in its place.
_STRAIGHT = {"“”„‟«»": 'the straight "', "‘’‚‛": "the straight '", "−–—": "-", "×·∙": "*", "÷": "/", "…": "..."}


class Printed(io.StringIO):
    """What a cell prints, up to a length."""

    def write(self, text: str) -> int:
        room = _LONGEST - self.tell()
        if len(text) <= room:
            return super().write(text)
        super().write(text[: max(0, room)])
        raise RuntimeError(f"This cell prints more than {_LONGEST:,} characters; print less.")


class NoNumPy:
    """Stands for NumPy where there is none: a cell that imports it may go on, and one that uses it is told."""

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(
            f"This page has no NumPy, so np.{name} is missing. Arrays come from backprop_helpers, as in "
            "array([[1, 2], [3, 4]]); exp, log, relu and the like take them. Or run this cell in Jupyter."
        )


class Session:
    """The names that the cells of one notebook share."""

    def __init__(self) -> None:
        self.names = types.ModuleType("__main__").__dict__
        self.names |= {"display": self._display, "input": _no_input}
        self._outputs: list[Output] = []
        self._asked: set[str] = set()

    def run(self, cell: str, code: str, gives: Iterable[str] = ()) -> list[Output]:
        """Run a cell; return what it shows. A name that it is to give and does not give has no value then."""
        self._outputs = []
        self._asked |= {*gives}
        name = f"<cell {cell}>"
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        try:
            with self._printing():
                value = self._value(code, name)
            if value is not None:
                self._outputs.append({"output_type": "execute_result", "metadata": {}, "data": bundle(value)})
        except BaseException as error:  # whatever a student's code does: the page tells it
            self._outputs.append(told(error, self._asked))
            given: set[str] = set()
        else:
            given = _given(code)
        for name in {*gives} - given:
            self.names.pop(name, None)
        return self._outputs

    def _value(self, code: str, name: str) -> Any:
        tree = ast.parse(code, name)
        if importlib.util.find_spec("numpy") is None:
            tree.body = [line for line in tree.body if not self._stands_in(line)]
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), self.names)
        if not isinstance(last, ast.Expr):
            return None
        value = eval(compile(ast.Expression(last.value), name, "eval"), self.names)
        return None if code.rstrip().endswith(";") else value

    def _stands_in(self, line: ast.stmt) -> bool:
        """Tell whether a line imports NumPy as a whole, which is not there, and give its name to what says so."""
        if not (isinstance(line, ast.Import) and [alias.name for alias in line.names] == ["numpy"]):
            return False
        self.names[line.names[0].asname or "numpy"] = NoNumPy()
        return True

    @contextlib.contextmanager
    def _printing(self) -> Iterator[None]:
        self._printed = Printed()
        try:
            with contextlib.redirect_stdout(self._printed), contextlib.redirect_stderr(self._printed):
                yield
        finally:
            self._flush()

    def _flush(self) -> None:
        if text := self._printed.getvalue():
            self._outputs.append({"output_type": "stream", "name": "stdout", "text": text})
            self._printed.seek(0)
            self._printed.truncate()

    def _display(self, *values: Any) -> None:
        """Show values, as IPython's function of this name does."""
        self._flush()
        self._outputs += [{"output_type": "display_data", "metadata": {}, "data": bundle(value)} for value in values]


def _no_input(*_: object) -> str:
    raise RuntimeError("A page cannot ask by input(): write the value into the cell, as in x = 3.")


def _given(code: str) -> set[str]:
    """Return the names to which code gives a value."""
    symbols = symtable.symtable(code, "cell", "exec").get_symbols()
    return {it.get_name() for it in symbols if it.is_assigned() or it.is_imported() or it.is_namespace()}


def bundle(value: Any) -> dict[str, Any]:
    """Return a value in every form in which it shows itself."""
    data: dict[str, Any] = {"text/plain": _plain(value)}
    for kind, name in (("text/html", "_repr_html_"), ("text/latex", "_repr_latex_")):
        if (show := _own(value, name)) is not None:
            data[kind] = show()
    if (show := _own(value, "_repr_mimebundle_")) is not None:
        data |= show()
    return data


def _own(value: Any, name: str) -> Callable[[], Any] | None:
    return None if isinstance(value, type) else getattr(value, name, None)


def _plain(value: Any) -> str:
    if type(value) in (dict, list, tuple, set):
        return pprint.pformat(value, width=79, sort_dicts=False)
    return repr(value)


def told(error: BaseException, asked: Container[str] = ()) -> Output:
    """Return an error as a notebook keeps it, with the lines of the cells that led to it and none of ours.

    Below it stands what to write instead, where that is known; `asked` are the names that answers have.
    """
    name, said = type(error).__name__, str(error)
    plain = _own(error, "_render_traceback_")
    if plain is not None:
        lines = plain()
    else:
        steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename.startswith("<cell ")]
        listed = [f"in {step.name}, line {step.lineno}:\n    {step.line}" for step in steps]
        if len(listed) > 2 * _CALLS:
            listed[_CALLS:-_CALLS] = [f"... {len(listed) - 2 * _CALLS} calls more"]
        lines = [*listed, *(line.rstrip("\n") for line in traceback.format_exception_only(error))]
        lines += _advice(error, asked)
    return {"output_type": "error", "ename": name, "evalue": said, "traceback": lines}


def _advice(error: BaseException, asked: Container[str]) -> Iterator[str]:
    """Yield what to write instead."""
    if isinstance(error, NameError) and error.name in asked:
        yield f"Your answer has no {error.name}. Write this name before the = as it was, small letters included."
    if not isinstance(error, SyntaxError):
        return
    if found := re.match("invalid (?:non-printable )?character '(.)'", error.msg or ""):
        yield from (f"Write {plain} in place of {found[1]}" for typed, plain in _STRAIGHT.items() if found[1] in typed)
    elif found := re.search(r"\d+,\d+", error.text or ""):
        yield f"Is {found[0]} one number? Write it with a point: {found[0].replace(',', '.')}"


def begin(tell: Callable[[str], None], place: Callable[[str], str]) -> tuple[Callable[..., str], Callable[..., None]]:
    """Join the package with a page; return a function that runs a cell, and one that hears what a page has changed.

    Args:
        tell: hears what Python has changed in a widget, as JSON.
        place: the page's Graphviz.
    """
    from backprop_helpers.core import gates, javascript
    from backprop_helpers.picture import layout

    layout.engine = place
    known, session = set(gates.GATES), Session()
    widgets: dict[str, Any] = {}

    def heard(text: str) -> None:
        number, changes = json.loads(text)
        widgets["receive"](number, changes)

    def run(text: str) -> str:
        task = json.loads(text)
        _forget_verdict(task["exercise"])
        outputs = session.run(task["cell"], task["code"], task["gives"])
        if not widgets and "backprop_helpers.explorer.page_widgets" in sys.modules:
            from backprop_helpers.explorer import page_widgets

            page_widgets.told = lambda number, changes: tell(json.dumps([number, dict(changes)]))
            widgets["receive"] = page_widgets.receive
        added = {name: javascript.as_data(gate) for name, gate in gates.GATES.items() if name not in known}
        return json.dumps({"outputs": outputs, "gates": added, "status": _status(task["exercise"])})

    return run, heard


def _forget_verdict(exercise: str) -> None:
    """Let no old verdict on an exercise stand, for its check may fail."""
    if exercise:
        from backprop_helpers.checks.feedback import Verdict, remember

        remember(Verdict(exercise, "unanswered"))


def _status(exercise: str) -> str:
    """Return how an exercise stands; of none, nothing."""
    if not exercise:
        return ""
    from backprop_helpers import progress

    return progress(exercise).statuses[exercise]
