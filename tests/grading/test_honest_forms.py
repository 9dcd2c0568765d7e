"""What is right at home is right here: a solved sheet gets its points in every form in which honest people hand it in.

Nine sheets times the forms below. What is left out on purpose stands in TEACHING, under "What costs points after all".
"""

import ast
import re
from dataclasses import replace
from functools import cache

import pytest
from classes import LIMITS, ROOT, code, read_submission

from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.planning import plan

SHEETS = sorted(path.stem for path in (ROOT / "solutions").glob("*.ipynb"))


@cache
def key_of(sheet):
    return read_key(ROOT / "solutions" / f"{sheet}.ipynb")


def solved(sheet):
    return list(read_submission(ROOT / "solutions" / f"{sheet}.ipynb"))


# ---- forms: each takes the cells of a solved sheet, and its key -----------------------------------------------------


def before_the_imports(line):
    """Return a form in which the cell of imports begins with another line."""

    def form(cells, _):
        place = next(place for place, cell in enumerate(cells) if cell.is_code)
        cells[place] = replace(cells[place], source=f"{line}\n{cells[place].source}")
        return cells

    return form


def before_each_answer(line):
    def form(cells, _):
        return [replace(cell, source=f"{line}\n{cell.source}") if is_answer(cell) else cell for cell in cells]

    return form


def a_cell_first(source):
    return lambda cells, _: [code(source), *cells]


def is_answer(cell):
    return cell.id.startswith("answer-")


def check_at(key, cell):
    """Return the check that a cell makes; None if it makes none."""
    return next((check for check in key.checks if check.cell == cell.id), None)


def answer_with(change):
    """Return a form in which each answer and its check are changed together.

    Args:
        change: takes the name of the answer, the source of its cell and that of its check; returns both.
    """

    def form(cells, key):
        for check in key.checks:
            place = next(place for place, cell in enumerate(cells) if cell.id == check.cell)
            home = next(at for at in range(place, -1, -1) if is_answer(cells[at]))
            if cells[home].id.removeprefix("answer-") != check.exercise.replace(".", "-"):
                continue
            sources = change(check.expression, cells[home].source, cells[place].source)
            for at, source in zip((home, place), sources, strict=True):
                cells[at] = replace(cells[at], source=source)
        return cells

    return form


def renamed(to):
    """Return a form in which each answer has another name, in its cell and where the check takes it."""

    def change(name, answer, check):
        tree = ast.parse(answer)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id == name:
                node.id = to
            elif isinstance(node, ast.FunctionDef) and node.name == name:
                node.name = to
        return ast.unparse(tree), handed(check, name, to)

    return answer_with(change)


def handed(check, name, to):
    """Return the source of a check that is handed something else than a name."""
    tree = ast.parse(check)
    call = tree.body[-1].value
    at = next(place for place, it in enumerate(call.args) if ast.unparse(it) == name)
    call.args[at] = ast.parse(to, mode="eval").body
    return ast.unparse(tree)


def without_name(shown, asked):
    """Return a form in which an answer has no name of its own: what a cell ends with, or what stands in its check.

    Args:
        shown: what the answer's cell ends with, made of the expression of the answer.
        asked: what is handed to the check.
    """

    def change(name, answer, check):
        body = ast.parse(answer).body
        match body[-1]:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                rest, expression = body[:-1], ast.unparse(value)
            case _:
                rest, expression = body, name
        answered = ast.Module([*rest, *ast.parse(shown.format(expression)).body], [])
        return ast.unparse(answered), handed(check, name, asked.format(expression))

    return answer_with(change)


def numbered(cells, numbers=None):
    """Return the cells with the numbers that a kernel gives them, in the order of their places or in another one."""
    numbers = numbers or range(1, len(cells) + 1)
    return [replace(cell, count=number) for cell, number in zip(cells, numbers, strict=True)]


def by_number(cells, key):
    """Out[…] of the answer's own cell."""
    cells = without_name("{}", "Out[0]")(cells, key)
    cells = numbered(cells)
    for place, cell in enumerate(cells):
        if check_at(key, cell):
            home = next(at for at in range(place, -1, -1) if is_answer(cells[at]))
            cells[place] = replace(cell, source=cell.source.replace("Out[0]", f"Out[{cells[home].count}]"))
    return cells


def in_one_cell(cells, key):
    """All answers and all checks in a single cell, as in a script."""
    sources = [cell.source for cell in cells if cell.is_code]
    return [replace(cells[0], kind="code", id="all", source="\n\n".join(sources))]


def with_helpers_below(cells, key):
    """A helper that stands at the end of the sheet and was run first."""
    changed = before_each_answer("unused = helped_below(2)")(cells, key)
    return [*changed, code("def helped_below(x):\n    return 2 * x")]


def functions_with_helpers_below(cells, key):
    """As above, but the helper is called only when the answer is."""
    for place, cell in enumerate(cells):
        if is_answer(cell):
            source = re.sub(r"^( *)return ", r"\1return helped_below() or ", cell.source, flags=re.MULTILINE)
            cells[place] = replace(cell, source=source)
    return [*cells, code("def helped_below():\n    return None")]


def answers_at_the_end(cells, _):
    """Each answer, with a check of its own, in cells at the end, where they were run before what stands between."""
    answers = [cell for cell in cells if is_answer(cell)]
    rest = [cell for cell in cells if not is_answer(cell)]
    order = {id(cell): number for number, cell in enumerate(cells, start=1)}
    kept = [replace(cell, count=order[id(cell)]) for cell in rest]
    return [*kept, *(replace(cell, id="", count=order[id(cell)]) for cell in answers)]


def without_given_cells(cells, key):
    """Every cell that only sets things up was deleted after it had been run."""
    return [cell for cell in cells if is_answer(cell) or check_at(key, cell) or not cell.is_code]


def with_spoilt_given_cells(cells, key):
    """A bracket got lost in every given cell, after the cell had been run."""
    return [
        replace(cell, source=f"{cell.source}\nprint((1)")
        if cell.is_code and not is_answer(cell) and not check_at(key, cell)
        else cell
        for cell in cells
    ]


def checked_in_the_answers(cells, key):
    """Each check is called in the cell of its answer, by another way to its name."""
    for check in key.checks:
        place = next(place for place, cell in enumerate(cells) if cell.id == check.cell)
        source = cells[place].source.replace("check_", "backprop_helpers.check_", 1)
        cells[place - 1] = replace(
            cells[place - 1], source=f"{cells[place - 1].source}\nimport backprop_helpers\n{source}\n"
        )
        cells[place] = replace(cells[place], source="", id="")
    return cells


def with_a_module(cells, key):
    """A module that the notebook itself writes."""
    writes = code("%%writefile helper.py\ndef same(x):\n    return x")
    return [writes, *before_each_answer("import helper\nassert helper.same(2) == 2")(cells, key)]


def checked_in_a_function(cells, key):
    def change(name, answer, check):
        return answer, f"def try_it():\n    return {check.strip()}\n\nassert try_it().passed".replace(
            "\n    ", "\n    "
        )

    return answer_with(change)(cells, key)


PICTURE = f"![]({'data:image/png;base64,' + 'iVBORw0K' * 2**18})"  # 2 MB

LINES = {  # that are nothing to a sandbox, or that its fence refuses
    "!pip": "!pip install -q numpy",
    "%pip": "%pip install -q numpy",
    "%conda": "%conda install -y numpy",
    "%cd": "%cd ..",
    "!ls": "!ls -l",
    "files = !ls": "files = !ls",
    "%autoreload": "%load_ext autoreload\n%autoreload 2",
    "%matplotlib widget": "%matplotlib widget",
    "%env and %who": "%env\n%who",
    "a magic from elsewhere": "%load_ext lab_black\n%nb_black",
    "a question mark": "print?",
    "subprocess.run": "import subprocess\nsubprocess.run(['ls'])",
    "os.system": "import os\nassert os.system('true') == 0",
    "getpass.getuser": "import getpass\nme = getpass.getuser()\nassert me == 'ada'",
    "os.listdir": "import os\nprint(os.listdir('..'))",
    "psutil": "import psutil\nprint(psutil.virtual_memory())",
    "a module that is not here": "import no_such_module as nsm\nnsm.set_up()",
    "a pool": "import multiprocessing\nprint(multiprocessing.Pool(2).map(abs, [1]))",
    "an executor": "from concurrent.futures import ProcessPoolExecutor\nprint([*ProcessPoolExecutor(2).map(abs, [1])])",
    "Graphviz": "import graphviz\ngraphviz.Source('digraph { a }').pipe('svg')",
    "a file of one's own": "notes = open('/data/notes.txt').read()",
    "the network": "import urllib.request\nurllib.request.urlopen('https://example.org')",
    "input": "name = input('Who are you?')",
    "a folder elsewhere": "import os\nos.makedirs('/data/plots')",
}

FORMS = {
    "all of these lines before the imports": before_the_imports("\n".join(LINES.values())),
    "lines of the shell in each answer": before_each_answer("!ls -l\nfiles = !ls\n%cd ..\n"),
    "%%bash": a_cell_first("%%bash\necho hello"),
    "pip without a sign": a_cell_first("pip install numpy"),
    "another name": renamed("mine"),
    "inline in the check": without_name("None", "{}"),
    "_": without_name("{}", "_"),
    "_ once more": without_name("{}", "[_, __][0]"),
    "Out": by_number,
    "a helper below": with_helpers_below,
    "a helper below, in a function": functions_with_helpers_below,
    "answers at the end": answers_at_the_end,
    "in one cell": in_one_cell,
    "%%time": before_each_answer("%%time"),
    "%%capture": before_each_answer("%%capture"),
    "await": before_each_answer("import asyncio\nawait asyncio.sleep(0)"),
    "%%writefile": with_a_module,
    "given cells that are gone": without_given_cells,
    "given cells that were spoilt": with_spoilt_given_cells,
    "checks in the answers": checked_in_the_answers,
    "checks in functions": checked_in_a_function,
    "no numbers, no ids": lambda cells, _: [replace(cell, id="", count=None) for cell in cells],
    "carriage returns": lambda cells, _: [replace(cell, source=cell.source.replace("\n", "\r\n")) for cell in cells],
    "long comments": before_each_answer(f"# {'#' * 20_000}"),
}


def graded(nursery, sheet, form):
    """Return what is missing of a sheet's points, by exercise, and its score."""
    key = key_of(sheet)
    reply = nursery.run(plan(key, form(solved(sheet), key)), LIMITS)
    assert not reply.message
    result = score(key, read_reply(reply, key))
    assert result.out_of == sum(check.points for check in key.checks)
    return {name: str(verdict) for name, verdict in result.verdicts.items() if not verdict.passed}, result


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_an_honest_sheet_is_full(nursery, sheet, form):
    missing, result = graded(nursery, sheet, form)
    assert missing == {}
    assert result.points == result.out_of


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_line_costs_itself_alone(nursery, line):
    missing, _ = graded(
        nursery, SHEETS[2], lambda cells, key: before_the_imports(line)(before_each_answer(line)(cells, key), key)
    )
    assert missing == {}


def test_the_forms_are_many():
    assert len(FORMS) * len(SHEETS) >= 108
