"""Grading a class: whatever one submission does, it gets what it deserves, and the honest ones are scored right."""

import contextlib
import ctypes
import json
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from backprop_helpers.checks.answers import Answer, Question
from backprop_helpers.core.errors import Busy, KeyFault, Unreadable
from backprop_helpers.grading import sandbox
from backprop_helpers.grading.__main__ import main
from backprop_helpers.grading.classroom import alone, submissions
from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.notebook import Cell
from backprop_helpers.grading.nursery import _pass_on
from backprop_helpers.grading.pipe import Reply, Task, answer_from_line, answer_to_line
from backprop_helpers.grading.planning import plan, written_for
from backprop_helpers.grading.preparing import Keys, prepare
from backprop_helpers.grading.reading import read_submission, recognize
from backprop_helpers.grading.records import ExerciseScore, Record
from backprop_helpers.grading.report import complete, to_csv
from backprop_helpers.grading.sandbox import SCRATCH, Limits, excess, fences, sweep
from backprop_helpers.grading.work import Nursery

ROOT = Path(__file__).resolve().parents[1]
SHEET = "03_branch_summation"
LIMITS = Limits(seconds=5, cell_seconds=1.5, memory=1024)
fenced = pytest.mark.skipif("files" not in fences(), reason="needs Landlock")


@pytest.fixture(scope="module")
def key():
    return read_key(ROOT / "solutions" / f"{SHEET}.ipynb")


@pytest.fixture(scope="module")
def nursery():
    with Nursery() as nursery:
        yield nursery


@pytest.fixture(scope="module")
def solved():
    return read_submission(ROOT / "solutions" / f"{SHEET}.ipynb")


@pytest.fixture
def graded(key, nursery):
    """A function that runs cells and returns the score and how the run ended."""

    def graded(cells, limits=LIMITS):
        reply = nursery.run(plan(key, cells), limits)
        return score(key, read_reply(reply, key)), reply.message

    return graded


ONE_TEXT = Question("1", "formula", ("x",), ("x",), ({"x": 1.0},), "x")


def message_of(nursery, source, limits):
    """Run a source in a sandbox; return the text that it leaves in ``message``."""
    reply = nursery.run(Task((source,), ((0,),), (ONE_TEXT,), ("str(message)",)), limits)
    return answer_from_line(reply.lines.splitlines()[0], (ONE_TEXT,))[1].text


def place_of(cells, identity):
    return [cell.id for cell in cells].index(identity)


def code(source):
    return Cell("", "code", source)


def statuses(result):
    return [verdict.status for verdict in result.verdicts.values()]


def test_a_solution_gets_all_points_and_a_blank_sheet_none(graded, solved):
    result, message = graded(solved)
    assert (result.points, result.out_of, message) == (15, 15, "")
    blank, message = graded(read_submission(ROOT / "exercises" / f"{SHEET}.ipynb"))
    assert (blank.points, message) == (0, "")
    assert statuses(blank) == ["unanswered"] * 7


@pytest.mark.parametrize("path", sorted((ROOT / "solutions").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_sheet_is_a_key_and_its_solution_solves_it(nursery, path):
    key = read_key(path)
    for folder, share in (("solutions", 1), ("exercises", 0)):
        cells = read_submission(ROOT / folder / path.name)
        reply = nursery.run(plan(key, cells), Limits())
        assert (score(key, read_reply(reply, key)).points, reply.message) == (share * key.out_of, "")


SLEEPERS = "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(9**9,)).start()"
HARMLESS = {  # what it does ends with its cell, and the rest of the notebook is graded as if it were not there
    "an endless loop": "while True:\n    pass",
    "a loop that swallows one interrupt": "try:\n    while True: pass\nexcept BaseException: pass",
    "sys.exit": "import sys\nsys.exit(3)",
    "killing the parent": "import os\nos.kill(os.getppid(), 9)",
    "killing the group": "import os\nos.killpg(0, 9)",
    "killing everybody": "import os\nos.kill(-1, 9)",
    "30 GB": "x = bytearray(30 * 10**9)",
    "ever more memory": "x = []\nwhile True:\n    x.append(bytearray(10**7))",
    "a full disk": "with open('big', 'wb') as f:\n    while True: f.write(b'x' * 10**6)",
    "100 MB of output": "print('x' * 10**8)",
    "a fork bomb": "import os\nwhile True: os.fork()",
    "threads without end": SLEEPERS,
    "input": "input()",
    "a process that would outlive it": "import subprocess\nsubprocess.Popen(['sleep', '1000'])",
    "signals": "import signal\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)\nsignal.alarm(1)",
    "closed streams": "import sys\nsys.stdout.close()\nsys.stderr.close()",
    "a syntax error": "def (:",
    "an unknown magic": "%%html\n<script>alert(1)</script>",
    "the network": "import socket\nsocket.create_connection(('127.0.0.1', 80))",
    "the key": f"print(open({str(ROOT / 'solutions')!r}).read())",
    "surrogates": "x = '\\ud800'\nprint(x)",
}


@pytest.mark.parametrize("source", HARMLESS.values(), ids=HARMLESS)
@fenced
def test_what_a_cell_does_ends_with_it(graded, solved, source):
    result, message = graded([code(source), *solved])
    assert (result.points, message) == (15, "")


def test_a_picture_and_a_plot_are_drawn_in_the_sandbox(nursery):
    source = """
from backprop_helpers import draw, explore, parse, plot_nudge, steps
graph = parse("x * x", x=2)
for shown in (draw(graph), plot_nudge(graph), explore(graph), steps(graph), graph):
    shown._repr_mimebundle_() if hasattr(shown, "_repr_mimebundle_") else shown._repr_html_()
message = "fine"
"""
    assert message_of(nursery, source, Limits()) == "fine"  # Matplotlib takes a second


FATAL = {  # it ends its own process, and with it what would have come after
    "os._exit": ("import os\nos._exit(0)", "ended early (exit status 0)"),
    "kill -9 of itself": ("import os\nos.kill(os.getpid(), 9)", "ended early (SIGKILL)"),
    "a signal without a name": ("import os\nos.kill(os.getpid(), 40)", "ended early (signal 40)"),
    "a crash of Python": ("import ctypes\nctypes.string_at(0)", "ended early (SIGSEGV)"),
    "standing still": ("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)", "stopped after 5 seconds"),
    "swallowing every interrupt": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "stopped after 5 seconds",
    ),
    "crashing after its end": ("import os\nos.write(3, b'{\"end\": true}\\n')\nos.abort()", "ended early (SIGABRT)"),
    "talking too much": ("import os\nwhile True: os.write(3, b'x' * 10**6)", "stopped: it answered far more"),
}


@pytest.mark.parametrize(("source", "ending"), FATAL.values(), ids=FATAL)
@fenced
def test_what_was_answered_before_the_end_counts(graded, solved, source, ending):
    if source.startswith("while"):  # the alarm of the cell goes off once
        source = f"import signal\nsignal.setitimer(signal.ITIMER_REAL, 0)\n{source}"
    middle = next(place for place, cell in enumerate(solved) if "3.4 Two inputs" in cell.source)
    result, message = graded([*solved[:middle], code(source), *solved[middle:]])
    assert message.startswith(ending)
    assert statuses(result) == ["correct"] * 3 + ["unanswered"] * 4
    assert graded(solved)[0].points == 15  # the next one is not touched


@pytest.mark.parametrize(
    ("exercise", "before", "source", "said"),
    [
        (
            "3.1",
            "",
            "gradients = {'y': 1]",
            "SyntaxError: closing parenthesis ']' does not match opening parenthesis '{'",
        ),
        ("3.2", "gradient = 3", "gradient = s * (1 - s)", "NameError: name 's' is not defined"),
        ("3.3", "", "gradients = {'x': 1 / 0}", "ZeroDivisionError: division by zero"),
        ("3.4", "", "import time\ntime.sleep(60)\ngradients = {}", "TimeoutError: this cell takes too long"),
        ("3.7", "", "def backward(x, y)\n    return 1", "SyntaxError: expected ':'"),
    ],
)
def test_who_does_not_get_as_far_as_an_answer_is_told_why(graded, solved, exercise, before, source, said):
    place = place_of(solved, f"answer-{exercise.replace('.', '-')}")
    result, _ = graded([code(before), *solved[:place], code(source), *solved[place + 1 :]])
    verdict = result.verdicts[exercise]
    assert (verdict.status, verdict.message) == ("unanswered", f"The cell above stopped with {said}")
    assert not verdict.diagnoses  # of an earlier exercise's answer
    assert sum(it.passed for it in result.verdicts.values()) == 6


@pytest.mark.parametrize(
    ("exercise", "source", "said"),
    [
        ("3.2", "", "gradient"),
        ("3.4", "slope = {'x': 1}", "gradients"),
        ("3.7", "def back(x, y): return {}", "backward"),
    ],
)
def test_what_is_left_of_an_earlier_exercise_is_no_answer(graded, solved, exercise, source, said):
    place = place_of(solved, f"answer-{exercise.replace('.', '-')}")
    result, _ = graded([*solved[:place], code(source), *solved[place + 1 :]])
    verdict = result.verdicts[exercise]
    assert (verdict.status, verdict.message) == ("unanswered", f"The cells above set no new {said}.")


@pytest.mark.parametrize("number", ["9", "9.25", "graph_1.value * 100"])
def test_an_answer_that_was_given_twice_is_an_answer(graded, solved, number):
    """The same number again may be the same object, and another number may lie where the first one lay."""
    place = place_of(solved, "answer-3-2")
    answer = code(f"gradient = {number}")
    result, _ = graded([code("graph_1 = None\ngradient = 9"), *solved[:place], answer, *solved[place + 1 :]])
    assert result.verdicts["3.2"].status == "wrong"


def test_a_dictionary_that_is_filled_further_is_an_answer(graded, solved):
    place = place_of(solved, "answer-3-4")
    result, _ = graded([*solved[:place], code("gradients['x'] = 1"), *solved[place + 1 :]])
    assert result.verdicts["3.4"].status in ("wrong", "invalid")


def test_an_answer_that_stands_before_a_cell_that_fails_counts(graded, solved):
    with_trials = [each for cell in solved for each in (cell, code("1 / 0"))]
    assert graded(with_trials)[0].points == 15


def test_patched_checkers_and_lying_objects_change_nothing(graded, key):
    patches = """
import builtins, json, math, numpy
import backprop_helpers.checks.answers, backprop_helpers.checks.checks
backprop_helpers.checks.checks.judge = lambda *given: True
backprop_helpers.checks.checks.close = lambda *given: True
numpy.allclose = math.isclose = lambda *given, **options: True
builtins.abs = lambda number: 0
class Liar(float):
    def __eq__(self, other): return True
    def __abs__(self): return 0
    def __float__(self): return 7.0
    def __sub__(self, other): return 0
gradients = {"y": Liar(1), "z": Liar(2), "x": Liar(3)}
"""
    cells = [code(patches), Cell(key.checks[0].cell, "code", "check_gradients('3.1', None, 'yes')")]
    result, _ = graded(cells)
    assert result.points == 0


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b'"correct"',
        b"\xff\xfe",
        b"[" * 10_000,
        b'{"question": 0, "rows": [{"x": NaN}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 0, "rows": [{"x": Infinity}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 0, "rows": [{"x": true}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 0, "rows": [{"nobody": 1}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 0, "rows": [], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 0, "rows": [{"x": 1}], "status": "correct", "message": "", "text": "", "trouble": ""}',
        b'{"question": 99, "rows": [{"x": 1}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": true, "rows": [{"x": 1}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 0, "rows": [{"x": 1}], "status": null, "message": "", "text": "", "trouble": "", "points": 9}',
        b'{"question": 0, "rows": [{"x": 1}, {"x": 1}], "status": null, "message": "", "text": "", "trouble": ""}',
        b'{"question": 4, "rows": [], "status": null, "message": "", "trouble": "", "text": "' + b"x" * 20_000 + b'"}',
        b'{"question": 0, "rows": [{"x": 1}], "status": null, "message": "", "text": "", "trouble": 1}',
    ],
)
def test_a_forged_line_is_no_answer(key, line):
    with pytest.raises(ValueError, match=r"\w"):
        answer_from_line(line, key.questions)


def test_an_answer_survives_the_pipe(key):
    answer = Answer(({"y": 7.0, "z": 15.0, "x": 50.0},))
    number, back = answer_from_line(answer_to_line(0, answer).strip(), key.questions)
    assert (number, back) == (0, answer)
    _, partial = answer_from_line(answer_to_line(0, Answer(({"x": 50.0},))).strip(), key.questions)
    assert partial.message == "Still missing: y, z."  # whatever the line itself says of it


def test_the_name_of_a_fault_is_one_of_the_suspects_or_no_answer():
    asked = Question("7.1c", "fault", ("not_reset", "multiplied_paths"), (), (), "")
    answer = Answer(text="not_reset")
    assert answer_from_line(answer_to_line(0, answer).strip(), (asked,)) == (0, answer)
    with pytest.raises(ValueError, match="A text was asked for"):
        answer_from_line(answer_to_line(0, Answer(text="anything")).strip(), (asked,))


def test_functions_are_asked_at_new_points_each_time():
    path = ROOT / "solutions" / f"{SHEET}.ipynb"
    one, other = read_key(path), read_key(path)
    assert one.questions[-1].points[0] == other.questions[-1].points[0]  # the graph's own
    assert one.questions[-1].points[1:] != other.questions[-1].points[1:]


def check_cells(key):
    return {check.cell for check in key.checks}


def test_a_check_cell_that_is_gone_costs_nothing(graded, solved, key):
    result, _ = graded([cell for cell in solved if cell.id not in check_cells(key)])
    assert result.points == 15


def test_check_cells_edited_doubled_split_or_turned_into_text_cost_nothing(graded, solved, key):
    checks = check_cells(key)
    edited = [replace(cell, source="raise SystemExit") if cell.id in checks else cell for cell in solved]
    doubled = [each for cell in solved for each in ([cell, cell] if cell.id in checks else [cell])]
    split = [
        each
        for cell in solved
        for each in ([code(cell.source[:9]), code(cell.source[9:])] if cell.id in checks else [cell])
    ]
    as_text = [replace(cell, kind="markdown") if cell.id in checks else cell for cell in solved]
    for cells in (edited, doubled, split, as_text):
        result, _ = graded(cells)
        assert result.points == 15


def test_an_answer_that_was_written_into_its_check_cell_counts(graded, solved, key):
    checks = check_cells(key)
    into = [
        replace(cell, source=f"{solved[place - 1].source}\n{cell.source}") if cell.id in checks else cell
        for place, cell in enumerate(solved)
        if not cell.id.startswith("answer-")
    ]
    assert graded(into)[0].points == 15
    shown = [name for name in written_for(key, into) if name]
    assert shown == [check.exercise for check in key.checks]


def test_a_notebook_whose_cells_have_lost_their_ids_is_known_by_its_text(graded, solved, key):
    nameless = [replace(cell, id="") for cell in solved]
    result, _ = graded(nameless)
    assert result.points == 15
    assert recognize(nameless, [key]) is key


def test_an_exercise_answered_in_two_places_counts_once(graded, solved):
    extra = code('gradients = {"y": 0, "z": 0, "x": 0}\ncheck_gradients("3.1", graph_1, gradients)')
    result, _ = graded([*solved, extra])
    assert result.points == 15


def test_a_notebook_of_another_course_or_another_sheet_is_none_of_the_sheets(key):
    assert recognize([code("print(1)"), Cell("", "markdown", "# Biology")], [key]) is None
    for path in (ROOT / "exercises").glob("*.ipynb"):
        assert recognize(read_submission(path), [key]) is (key if path.stem == SHEET else None)
    assert recognize([], []) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b"\0\0\0",
        b'{"cells": 3}',
        b'{"cells": [{"source": 3}]}',
        b"[" * 100_000,
        b'{"cells": [[]]}',
    ],
)
def test_what_is_no_notebook_is_told(tmp_path, content):
    path = tmp_path / "sheet.ipynb"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=r"."):
        read_submission(path)


def test_old_notebooks_and_odd_cells_are_read(tmp_path):
    path = tmp_path / "sheet.ipynb"
    old = {"cell_type": "code", "input": ["a\n", "b"]}
    path.write_text(json.dumps({"nbformat": 3, "worksheets": [{"cells": [old]}]}))
    assert read_submission(path) == (code("a\nb"),)
    odd = json.dumps({"cells": [{"cell_type": "code", "source": "a\0b\ud800", "id": 7}]})
    for encoding in ("utf-8", "utf-8-sig"):  # some editors begin a file with a mark
        path.write_text(odd, encoding)
        assert read_submission(path) == (Cell("7", "code", "ab?"),)


def class_of(folder, **notebooks):
    for name, source in notebooks.items():
        path = folder / name / f"{SHEET}.ipynb"
        path.parent.mkdir(parents=True)
        shutil.copy(ROOT / source / f"{SHEET}.ipynb", path)


def run(tmp_path, *options):
    return main(
        [
            str(tmp_path / "in"),
            "--out",
            str(tmp_path / "out"),
            "--key",
            str(ROOT / "solutions"),
            "--jobs",
            "1",
            *options,
        ]
    )


def records(tmp_path):
    return {record["student"]: record for record in json.loads((tmp_path / "out" / "grades.json").read_text("utf-8"))}


def test_a_class_is_graded(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions", Bob="exercises")
    before = {path: path.read_bytes() for path in (tmp_path / "in").rglob("*.ipynb")}
    shutil.copy(tmp_path / "in" / "Ada" / f"{SHEET}.ipynb", tmp_path / "in" / "Zoë Müller__03 (1).ipynb")
    assert run(tmp_path) == 0
    scores = {name: (record["points"], record["sheet"]) for name, record in records(tmp_path).items()}
    assert scores == {"Ada": (15, SHEET), "Bob": (0, SHEET), "Zoë Müller": (15, SHEET)}
    table = (tmp_path / "out" / "grades.csv").read_text("utf-8-sig").splitlines()
    assert table[0].startswith("student,sheet,points,out_of,status,message,3.1,3.2")
    assert table[1] == f"Ada,{SHEET},15,15,graded,,2,1,2,3,2,1,4,,Ada/{SHEET}.ipynb"
    assert "15</b> of 15 points" in (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
    feedback = (tmp_path / "out" / "feedback" / "Bob" / f"{SHEET}.html").read_text("utf-8")
    assert "<summary>Hint 1</summary>Count the edges that leave x." in feedback
    assert "<summary>Hint" not in (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
    page = (tmp_path / "out" / "class.html").read_text("utf-8")
    assert "2 of 3" in page
    assert "Ada" not in page
    assert {path: path.read_bytes() for path in before} == before
    capsys.readouterr()
    assert run(tmp_path) == 0  # nothing changed
    place = tmp_path / "out" / "class.html"
    assert capsys.readouterr().out == f"3 files, 0 of them run now; none could not be run to the end. See {place}.\n"
    assert run(tmp_path, "--force") == 0
    assert "3 of 3" in capsys.readouterr().out


def test_what_could_not_be_run_is_tried_again(tmp_path, monkeypatch, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "in" / "Bob").mkdir()
    shutil.copy(ROOT / "solutions" / "04_gates.ipynb", tmp_path / "in" / "Bob" / "mine.ipynb")
    (tmp_path / "key").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "key")

    def lost(*_):
        raise ChildProcessError

    with monkeypatch.context() as patch:
        patch.setattr("backprop_helpers.grading.grade.run_task", lost)
        assert run(tmp_path, "--key", str(tmp_path / "key")) == 1
    messages = [record["message"] for record in records(tmp_path).values()]
    assert messages[0] == "could not be run (ChildProcessError); the next call tries again"
    assert messages[1].startswith("Bob/mine.ipynb: This notebook is none of the sheets")
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert "1 of 2: Ada, 03_branch_summation: 15 of 15\n2 of 2: Bob, 04_gates: " in capsys.readouterr().out


def changed(path, *changes):
    """Change texts in the cells of a notebook."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        for before, after in changes:
            cell.source = cell.source.replace(before, after)
    nbformat.write(notebook, path)


def test_numbers_of_their_own_are_judged_by_their_own_key(tmp_path):
    own = "s1024"
    answers = {"Ada": "solutions", "Bob": "solutions", "Cem": "solutions", "Dan": "solutions"}
    class_of(tmp_path / "in", **answers)
    paths = {name: tmp_path / "in" / name / f"{SHEET}.ipynb" for name in answers}
    computed = "gradient = x + x + 7  # as printed: 15"
    changed(paths["Ada"], ('variant("")', f'variant("{own}")'))
    changed(paths["Bob"], ('variant("")', f"variant( '{own}' ) # mine"), (computed, "gradient = 15"))
    changed(paths["Cem"], ('variant("")', "variant(str(1024))"), (computed, "gradient = 15"))
    changed(paths["Dan"], (computed, "gradient = 15"))
    assert run(tmp_path) == 0
    found = {name: (it["points"], it["variant"], it["message"]) for name, it in records(tmp_path).items()}
    assert found["Ada"] == (15, own, f"Numbers of {own}.")
    assert found["Bob"] == (14, own, f"Numbers of {own}.")  # 15 is right for the printed x alone
    assert found["Dan"] == (15, "", "")
    points, name, message = found[
        "Cem"
    ]  # his own numbers are unknown, so those he copied count and those he computed do not
    assert (name, message) == (
        "",
        'The name in variant("…") is no text in quotation marks; judged by the printed numbers.',
    )
    assert 1 <= points < 15
    assert run(tmp_path, "--rejudge") == 0
    assert {name: it["points"] for name, it in records(tmp_path).items()} == {
        name: row[0] for name, row in found.items()
    }


def test_a_corrected_key_judges_the_kept_answers_again(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    notebook = nbformat.read(ROOT / "solutions" / f"{SHEET}.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace("x + x + 7", "x + x + 8").replace("7x; u", "8x; u")
    (tmp_path / "wrong").mkdir()
    nbformat.write(notebook, tmp_path / "wrong" / f"{SHEET}.ipynb")
    arguments = [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--jobs", "1", "--key"]
    assert main([*arguments, str(tmp_path / "wrong")]) == 0
    assert records(tmp_path)["Ada"]["points"] == 14
    capsys.readouterr()
    assert main([*arguments, str(ROOT / "solutions"), "--rejudge"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"Ada, {SHEET}: 14 of 15 → 15 of 15"
    assert said[1].startswith("1 file, judged again; none could not be run to the end.")
    assert records(tmp_path)["Ada"]["points"] == 15


def test_a_students_html_is_shown_as_text_and_no_name_is_a_formula(tmp_path):
    class_of(tmp_path / "in", **{"=1+1": "solutions"})
    path = tmp_path / "in" / "=1+1" / f"{SHEET}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell("'<script>alert(1)</script>'"))
    nbformat.write(notebook, path)
    assert run(tmp_path) == 0
    assert "\n'=1+1," in (tmp_path / "out" / "grades.csv").read_text("utf-8-sig")
    page = (tmp_path / "out" / "feedback" / "=1+1" / f"{SHEET}.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "in" / "Eve").mkdir()
    (tmp_path / "in" / "Eve" / f"{SHEET}.ipynb").symlink_to(ROOT / "solutions" / f"{SHEET}.ipynb")
    assert run(tmp_path) == 1
    assert records(tmp_path)["Eve"]["points"] == 0
    assert "This is a link; hand in the file itself." in records(tmp_path)["Eve"]["message"]
    assert records(tmp_path)["Ada"]["points"] == 15


def test_the_three_layouts(tmp_path):
    for name in (
        "Ada/sheet.ipynb",
        "Bob/02/sheet.ipynb",
        "Zoë M__sheet.ipynb",
        "Ada/.ipynb_checkpoints/sheet.ipynb",
        "C.ipynb/1.ipynb",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}")
    assert [found.student for found in submissions(tmp_path)] == ["Ada", "Bob", "C.ipynb", "Zoë M"]


def test_who_handed_in_no_notebook_or_no_name_is_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    for name in ("Bob/report.html", "Cem/sheet.rar", "Dan/backprop/exercises/sheet.ipynb", f"{SHEET}.ipynb"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "in" / name)
    assert run(tmp_path) == 1
    listed = json.loads((tmp_path / "out" / "grades.json").read_text("utf-8"))
    messages = {record["student"]: record["message"] for record in listed if record["status"] == "failed"}
    assert messages == {
        "Bob": "Bob: There is no notebook in this folder.",
        "Cem": "Cem/sheet.rar: This is an archive; unpack it, and grade again.",
        SHEET: "Whose is this? Put it into a folder with the student's name, or call it STUDENT__sheet.ipynb.",
    }
    assert [record["points"] for record in listed if record["student"] == "Dan"] == [15]


def test_lessons_among_the_files_take_no_sheets_place(tmp_path):
    class_of(tmp_path / "in", Ada="exercises")
    (tmp_path / "in" / "Ada" / "lessons").mkdir()
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        shutil.copy(path, tmp_path / "in" / "Ada" / "lessons")
    class_of(tmp_path / "in", Bob="solutions")
    (tmp_path / "in" / "Bob" / f"{SHEET}.ipynb").write_text("")
    assert run(tmp_path) == 1
    rows = [
        (it["student"], it["sheet"], it["out_of"], it["status"])
        for it in json.loads((tmp_path / "out" / "grades.json").read_text("utf-8"))
    ]
    assert rows == [
        ("Ada", SHEET, 15, "graded"),
        ("Ada", "other files", 0, "failed"),
        ("Bob", SHEET, 15, "failed"),
    ]
    assert (tmp_path / "out" / "feedback" / "Ada" / "other files.html").exists()


def test_names_that_look_the_same_once_printed_stay_two(tmp_path):
    for name in ("a\x01__1.ipynb", "a\x02__1.ipynb"):
        (tmp_path / name).write_text("{}")
    students = {found.student for found in submissions(tmp_path)}
    assert {name[:3] for name in students} == {"a\ufffd-"}
    assert len(students) == 2


def test_a_name_written_in_two_ways_is_one_student(tmp_path):
    for name in ("Jos\u00e9__a.ipynb", "Jose\u0301__b.ipynb"):
        (tmp_path / name).write_text("{}")
    assert [found.student for found in submissions(tmp_path)] == ["Jos\u00e9", "Jos\u00e9"]


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "out").write_text("a file")
    assert run(tmp_path) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'out'}: ")


def test_grades_of_another_class_are_not_forgotten(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    assert run(tmp_path) == 0
    (tmp_path / "in" / "Ada").rename(tmp_path / "in" / "Bob")
    assert run(tmp_path) == 2
    assert "holds the grades of other submissions" in capsys.readouterr().err
    assert list(records(tmp_path)) == ["Ada"]
    shutil.copytree(tmp_path / "in" / "Bob", tmp_path / "in" / "Ada")
    assert run(tmp_path) == 0
    assert list(records(tmp_path)) == ["Ada", "Bob"]


def test_grades_among_the_submissions_would_be_a_student(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    for place in (tmp_path / "in", tmp_path / "in" / "grades"):
        assert run(tmp_path, "--out", str(place)) == 2
        assert capsys.readouterr().err.startswith(f"{place} lies in {tmp_path / 'in'}")
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["Ada"]


@pytest.mark.parametrize(
    "change",
    [{"points": "15"}, {"exercises": []}, {"message": None}, {"student": "../../Bob"}, {"file": "Ada/other.ipynb"}],
)
def test_a_record_that_was_spoilt_is_made_again(tmp_path, capsys, change):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    assert run(tmp_path) == 0
    [path] = (tmp_path / "out" / "records" / "Ada").iterdir()
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **change}), "utf-8")
    assert run(tmp_path, "--rejudge") == 0
    assert list(records(tmp_path)) == ["Bob"]
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert f"1 of 1: Ada, {SHEET}: 15 of 15" in capsys.readouterr().out
    assert list(records(tmp_path)) == ["Ada", "Bob"]


def test_answers_that_are_not_kept_cannot_be_judged_again(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    assert run(tmp_path, "--rejudge") == 2
    assert "No answers are kept in" in capsys.readouterr().err


def test_what_a_mac_puts_beside_a_key_is_no_key(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "keys").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "keys")
    (tmp_path / "keys" / f"._{SHEET}.ipynb").write_bytes(b"\0\5\x16\7Mac OS X")
    assert run(tmp_path, "--key", str(tmp_path / "keys")) == 0


def test_a_key_may_have_jupyters_own_commands(tmp_path):
    path = tmp_path / "sheet.ipynb"
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", path)
    changed(path, ('vary = variant("")', '%matplotlib inline\nvary = variant("")'))
    assert read_key(path).out_of == 15
    changed(path, ("gradient = x + x + 7", "gradient = 15"))
    with pytest.raises(KeyFault, match=r"with the numbers of s1024: .* does not solve 3\.2"):
        read_key(path, "s1024")


def test_a_second_call_on_the_same_folder_says_so(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    with alone(tmp_path / "out"):
        assert run(tmp_path) == 2
        with pytest.raises(Busy), alone(tmp_path / "out"):
            pass
    assert "Another call is grading" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_who_may_read_the_grades_is_for_the_teacher_to_say(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    before = os.umask(0o077)
    try:
        assert run(tmp_path) == 0
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "out").rglob("*")} == {0}


def test_unusable_arguments_are_told(tmp_path, capsys):
    assert run(tmp_path) == 2
    assert "There is no folder of submissions" in capsys.readouterr().err
    (tmp_path / "in").mkdir()
    assert main([str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(tmp_path / "none")]) == 2
    with pytest.raises(SystemExit):
        main([])
    capsys.readouterr()
    for options in (("--jobs", "0"), ("--seconds", "0"), ("--seconds", "nan"), ("--seconds", "inf")):
        assert run(tmp_path, *options) == 2
        assert capsys.readouterr().err == "--jobs and --seconds are numbers greater than 0.\n"
    assert run(tmp_path, "--dask", "nowhere") == 2
    assert "There is no Dask cluster at nowhere: missing port number" in capsys.readouterr().err


def test_folders_without_notebooks_are_told_and_nothing_is_forgotten(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "none").mkdir()
    assert run(tmp_path) == 0
    assert run(tmp_path, "--key", str(tmp_path / "none")) == 2
    assert "There is no solution in" in capsys.readouterr().err
    assert main([str(tmp_path / "none"), "--out", str(tmp_path / "out"), "--key", str(ROOT / "solutions")]) == 2
    assert "There is no notebook in" in capsys.readouterr().err
    assert records(tmp_path)["Ada"]["points"] == 15
    assert list((tmp_path / "out" / "records").glob("*/*.json"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_key_that_cannot_be_read_is_told(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "sheet.ipynb").symlink_to("nowhere")
    assert run(tmp_path, "--key", str(tmp_path / "keys")) == 2
    assert "sheet.ipynb cannot be read: No such file" in capsys.readouterr().err


def test_two_sheets_in_one_file_are_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    path = tmp_path / "in" / "Ada" / f"{SHEET}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells += nbformat.read(ROOT / "solutions" / "04_gates.ipynb", as_version=4).cells
    path.write_text(json.dumps(notebook))  # with ids that stand there twice
    assert run(tmp_path) == 0
    listed = json.loads((tmp_path / "out" / "grades.json").read_text("utf-8"))
    said = f"There is something of {SHEET} in it too, which was not graded: each sheet is a file."
    assert [(it["student"], it["points"], it["message"]) for it in listed if it["points"]] == [
        ("Ada", 21, said),
        ("Bob", 15, ""),
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('check_gradients("3.2"', 'check_gradients("3.1"', "two checks for 3.1"),
        ('"id": "check-3-2"', '"id": "check-3-1"', "two cells with the id check-3-1"),
    ],
)
def test_a_key_with_two_checks_for_one_exercise_is_refused(tmp_path, before, after, said):
    text = (ROOT / "solutions" / f"{SHEET}.ipynb").read_text("utf-8")
    before, after = (it if it.startswith('"') else json.dumps(it)[1:-1] for it in (before, after))
    assert before in text
    (tmp_path / "sheet.ipynb").write_text(text.replace(before, after), "utf-8")
    with pytest.raises(KeyFault, match=said):
        read_key(tmp_path / "sheet.ipynb")


def test_a_key_that_does_not_solve_itself_is_refused(tmp_path):
    notebook = nbformat.read(ROOT / "solutions" / f"{SHEET}.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace("x + x + 7", "x + x + 8")
    nbformat.write(notebook, tmp_path / "sheet.ipynb")
    with pytest.raises(KeyFault, match=r"does not solve 3\.2"):
        read_key(tmp_path / "sheet.ipynb")
    nbformat.write(nbformat.v4.new_notebook(), tmp_path / "empty.ipynb")
    with pytest.raises(KeyFault, match="no check cell"):
        read_key(tmp_path / "empty.ipynb")


@pytest.mark.parametrize(
    "text", ["", "no notebook", "[]", "{}", '{"cells": [{}]}', '{"cells": 3}', '{"worksheets": []}']
)
def test_a_key_that_is_no_notebook_is_told(tmp_path, text, capsys):
    (tmp_path / "keys").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "keys" / "sheet.ipynb").write_text(text)
    assert main([str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(tmp_path / "keys")]) == 2
    assert "sheet.ipynb is no notebook of format 4" in capsys.readouterr().err


def test_without_a_fork_a_new_process_does_the_same(key, solved):
    with Nursery("--spawn") as nursery:
        for source, points, message in (
            ("", 15, ""),
            ("while True: pass", 15, ""),
            ("import os; os._exit(3)", 0, "ended"),
        ):
            reply = nursery.run(plan(key, [code(source), *solved]), LIMITS)
            assert (score(key, read_reply(reply, key)).points, reply.message[:5]) == (points, message)


def test_nothing_is_put_into_the_home_of_who_grades(monkeypatch, tmp_path, key, solved):
    monkeypatch.setenv("HOME", str(tmp_path))
    with Nursery() as nursery:
        reply = nursery.run(plan(key, solved), LIMITS)
    assert score(key, read_reply(reply, key)).points == 15
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no process stands still there")
def test_a_nursery_that_takes_no_job_is_given_up(monkeypatch):
    monkeypatch.setattr("backprop_helpers.grading.work._PATIENCE", 0.5)
    more_than_a_pipe_holds = Task(("x" * 10**6,), ((0,),), (ONE_TEXT,), ("x",))
    with Nursery() as nursery:
        os.kill(nursery.start().pid, signal.SIGSTOP)
        assert nursery.run(more_than_a_pipe_holds, Limits(seconds=0.5)) == Reply(
            b"", "stopped: it did not come to an end"
        )


def test_the_better_of_two_files_counts_and_a_missing_one_is_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Bob="exercises")
    shutil.copy(ROOT / "exercises" / f"{SHEET}.ipynb", tmp_path / "in" / "Ada" / f"{SHEET} (1).ipynb")
    shutil.copy(ROOT / "solutions" / "02_chain_rule.ipynb", tmp_path / "in" / "Bob" / "02.ipynb")
    assert run(tmp_path) == 0
    table = [row.split(",")[:6] for row in (tmp_path / "out" / "grades.csv").read_text("utf-8-sig").splitlines()[1:]]
    assert table == [
        ["Ada", "02_chain_rule", "0", "15", "missing", "Nothing was handed in."],
        ["Ada", SHEET, "15", "15", "graded", "2 files; the best one counts."],
        ["Bob", "02_chain_rule", "15", "15", "graded", ""],
        ["Bob", SHEET, "0", "15", "graded", ""],
    ]
    (tmp_path / "in" / "Bob" / "02.ipynb").unlink()  # taken back
    assert run(tmp_path) == 0
    assert len((tmp_path / "out" / "grades.csv").read_text("utf-8-sig").splitlines()) == 3


def test_nobody_has_the_numbers_of_somebody_else():
    solved = {"3.1": ExerciseScore("3.1", 1.0, 1.0, "correct")}
    ada = Record("Ada", "03", "03.ipynb", 1.0, 1.0, "graded", "", "s1024", solved)
    bob = replace(ada, student="Bob", sheet="02", variant="", points=0.0, exercises={})
    missing = next(record for record in complete([ada, bob]) if not record.points)
    assert (missing.student, missing.sheet, missing.variant) == ("Bob", "03", "")


def test_a_stop_in_the_middle_loses_the_submission_in_hand_only(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions", Eve="solutions")
    path = tmp_path / "in" / "Bob" / f"{SHEET}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("import time\ntime.sleep(60)"))
    nbformat.write(notebook, path)
    arguments = ["-m", "backprop_helpers.grading", str(tmp_path / "in"), "--out", str(tmp_path / "out")]
    command = [sys.executable, *arguments, "--key", str(ROOT / "solutions"), "--jobs", "1"]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline().startswith("1 of 3: Ada")
    first.kill()
    first.wait()
    first.stdout.close()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", path)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[:2] == [f"1 of 2: Bob, {SHEET}: 15 of 15", f"2 of 2: Eve, {SHEET}: 15 of 15"]
    assert lines[2].startswith("3 files, 2 of them run now; none could not be run to the end.")
    assert not list((tmp_path / "out").rglob("*.part"))


def test_a_dask_cluster_does_the_same_and_survives_the_loss_of_a_worker(tmp_path):
    from distributed import LocalCluster

    names = [f"S{number}" for number in range(12)]
    class_of(tmp_path / "in", **dict.fromkeys(names, "solutions"))
    for path in (tmp_path / "in").rglob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        notebook.cells.insert(0, nbformat.v4.new_code_cell("import time\ntime.sleep(0.7)"))
        nbformat.write(notebook, path)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as cluster:
        worker = next(iter(cluster.workers.values()))
        killed = threading.Timer(2.0, lambda: os.kill(worker.pid, signal.SIGKILL))
        killed.start()
        assert run(tmp_path, "--dask", cluster.scheduler_address) == 0
        killed.join()
    assert {name: record["points"] for name, record in records(tmp_path).items()} == dict.fromkeys(names, 15)


# ---- more of what submissions do ----------------------------------------------------------------------------------


@pytest.fixture
def told(nursery):
    """A function that runs a source in the sandbox and returns the text that it leaves in ``message``."""

    def told(source, limits=LIMITS):
        return message_of(nursery, source, limits)

    return told


@fenced
@pytest.mark.parametrize(
    "write",
    [
        "for n in range(10**6): open(f'file{n}', 'w').close()",
        "for n in range(10**6): os.makedirs(f'{n}/deep/er')",
        "for n in range(10**6): open(f'file{n}', 'wb').write(b'x' * 10**7)",
    ],
    ids=["a million small files", "a million folders", "many large files"],
)
def test_who_fills_the_disk_is_stopped(graded, solved, write):
    result, message = graded([*solved, code(f"import os\n{write}")])
    assert message == "stopped: it wrote more than 64 MB, or more than 2000 files"
    assert result.points == 15


@fenced
@pytest.mark.parametrize(
    "act",
    [
        "os.chmod(path, 0)",
        "os.chown(path, 1, 1)",
        "os.utime(path, (0, 0))",
        "os.setxattr(path, 'user.mine', b'1')",
        "os.truncate(path, 0)",
        "os.rename(path, path + '2')",
        "os.unlink(path)",
        "os.link(path, 'here')",
        "open(path).read()",
        "open(path, 'w').write('100')",
        "open(os.path.dirname(path) + '/new', 'w')",
        "os.listdir(os.path.dirname(path))",
        "os.symlink(path, 'here') or open('here').read()",
    ],
)
def test_files_elsewhere_stay_as_they_are_and_unread(told, tmp_path, act):
    path = tmp_path / "grades.csv"
    path.write_text("secret")
    before = path.stat()
    source = (
        f"import os\npath = {str(path)!r}\ntry:\n    message = {act}\nexcept OSError as error:\n    message = 'refused'"
    )
    assert told(source) == "refused"
    after = path.stat()
    assert (path.read_text(), after.st_mode, after.st_mtime, after.st_uid) == (
        "secret",
        before.st_mode,
        before.st_mtime,
        before.st_uid,
    )
    assert [it.name for it in tmp_path.iterdir()] == ["grades.csv"]


@pytest.mark.parametrize("machine", range(2), ids=sandbox._MACHINES)
def test_system_calls_have_the_numbers_that_libseccomp_knows(machine):
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        pytest.skip("needs libseccomp, which most Linux systems have")
    unknown = -1  # to this version of the library; lower ones say that this machine has no such call
    for name, numbers in {**sandbox._CALLS, "capset": sandbox._CAPSET}.items():
        number = library.seccomp_syscall_resolve_name_arch(sandbox._AUDIT[machine], name.encode())
        if number != unknown:
            assert (name, numbers[machine]) == (name, number if number >= 0 else None)


@fenced
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only an administrator has such rights")
def test_an_administrators_rights_are_given_up(told):
    same_name = "ctypes.CDLL(None).sethostname(socket.gethostname().encode(), len(socket.gethostname()))"
    assert told(f"import ctypes, socket\nmessage = {same_name}") == "-1"


@fenced
def test_a_submission_learns_nothing_from_its_surroundings(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET", "42")
    source = f"""
import os, sys
def tried(path):
    try:
        return len(os.listdir(path) if os.path.isdir(path) else open(path).read())
    except OSError:
        return "refused"
paths = [{", ".join(repr(str(ROOT / name)) for name in ("solutions", "authoring", "tests", "exercises"))}]
paths += ["/proc/self/environ", f"/proc/{{os.getppid()}}/environ", f"/proc/{{os.getppid()}}/cmdline"]
paths += ["/root", "/home", "/tmp"]
message = [sorted(os.environ), {{tried(path) for path in paths if os.path.exists(path) or "proc" in path}}]
"""
    with Nursery() as own:
        text = message_of(own, source, LIMITS)
    assert text == "[['HOME', 'MPLBACKEND', 'PATH', 'TMPDIR'], {'refused'}]"


@fenced
@pytest.mark.parametrize(
    "source",
    [
        "def deeper(): deeper()\ndeeper()",
        "x = []\nfor _ in range(10**6): x = [x]\nprint(x)",
        "for _ in range(50): print('x' * 10**7)",
        "import sys, os\nos.write(1, b'x' * 10**6)\nos.write(2, b'x' * 10**6)",
        "class Odd:\n    def __repr__(self): raise SystemExit\nOdd()",
        "import IPython\nIPython.get_ipython().input_transformers_cleanup.append(lambda lines: ['raise SystemExit'])",
        "import IPython\nIPython.get_ipython().ast_transformers.append(None)",
        "import sys\nsys.modules['backprop_helpers'] = None\nsys.meta_path.clear()",
        "import builtins\nbuiltins.__import__ = None",
        "import builtins\ndel builtins.print, builtins.len, builtins.isinstance",
        "import numpy\nnumpy.float64.__eq__ = None",
        "import gc\nfor it in gc.get_objects():\n    if isinstance(it, dict) and 'judge' in it: it['judge'] = None",
        "import atexit, os\natexit.register(os.abort)",
        "import threading, os\nthreading.Thread(target=lambda: [None for _ in iter(int, 1)], daemon=True).start()",
        "import sys\nsys.settrace(lambda *given: sys.exit())",
        "import faulthandler\nfaulthandler.dump_traceback_later(0.01, exit=False)",
    ],
)
def test_odd_cells_at_the_end_cost_nothing(graded, solved, source):
    result, _ = graded([*solved, code(source)])
    assert result.points == 15


BACKWARD = "def backward(x, y):\n    global asked\n    asked += 1\n    "
CHANGEABLE = {  # functions that do not answer like functions
    "a generator": f"{BACKWARD}yield {{'x': 1.0, 'y': 1.0}}",
    "another number each time": f"{BACKWARD}return {{'x': asked, 'y': -asked}}",
    "other names each time": f"{BACKWARD}return {{'x': 1.0}} if asked % 2 else {{'y': 1.0}}",
    "an error now and then": f"{BACKWARD}return {{'x': 1 / (3 - asked), 'y': 1.0}}",
    "itself": f"{BACKWARD}return backward",
    "never": f"{BACKWARD}\n    while True: pass",
    "a dictionary without an end": f"{BACKWARD}\n    class Row(dict):\n        def items(self): return iter(int, 1)\n"
    "    return Row(x=1.0, y=1.0)",
}


@fenced
@pytest.mark.parametrize("source", CHANGEABLE.values(), ids=CHANGEABLE)
def test_functions_that_change_earn_nothing_and_harm_nobody(graded, solved, key, source):
    check = next(check.cell for check in key.checks if check.exercise == "3.7")
    place = place_of(solved, check)
    result, _ = graded([*solved[:place], code(f"asked = 0\n{source}"), *solved[place:]])
    assert result.points == 11
    assert [verdict.passed for verdict in result.verdicts.values()] == [True] * 6 + [False]


def test_a_file_of_200_megabytes_is_graded(tmp_path, key, graded):
    notebook = json.loads((ROOT / "solutions" / f"{SHEET}.ipynb").read_text("utf-8"))
    notebook["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 200_000_000}]
    path = tmp_path / "sheet.ipynb"
    path.write_text(json.dumps(notebook), "utf-8")
    assert graded(read_submission(path))[0].points == 15


def test_metadata_say_nothing(tmp_path, graded):
    notebook = json.loads((ROOT / "solutions" / f"{SHEET}.ipynb").read_text("utf-8"))
    path = tmp_path / "sheet.ipynb"
    for metadata in ({}, {"kernelspec": {"name": "julia"}}, "none"):
        cells = [{**cell, "metadata": metadata} for cell in notebook["cells"]]
        path.write_text(json.dumps({"cells": cells, "metadata": metadata}), "utf-8")
        assert graded(read_submission(path))[0].points == 15


def test_cells_that_changed_places_cost_nothing(graded, solved, key):
    checks = check_cells(key)
    checks_first = sorted(solved, key=lambda cell: cell.id not in checks)
    result, _ = graded(checks_first)
    assert result.verdicts["3.7"].passed  # its names are its own; `gradients` and the like are the last ones given
    one_earlier = list(solved)
    for place, cell in enumerate(solved):
        if cell.id in checks:
            one_earlier[place - 1], one_earlier[place] = one_earlier[place], one_earlier[place - 1]
    result, _ = graded(one_earlier)
    assert result.verdicts["3.7"].passed


def test_cells_with_the_same_id_are_both_run(graded, solved, key):
    result, _ = graded([cell for cell in solved for _ in range(2)])
    assert result.points == 15


def test_an_archive_is_told_and_not_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "Bob.ZIP", "w") as archive:
        archive.writestr("../../x.ipynb", "{}")
    [found] = submissions(tmp_path)
    assert found.trouble == "This is an archive; unpack it, and grade again."
    assert not (tmp_path.parent / "x.ipynb").exists()


# ---- attacks that once worked ---------------------------------------------------------------------------------------

READ_MEMORY = r"""
import ctypes, os, re
found = []
for line in open("/proc/self/maps"):
    area, rights = line.split()[:2]
    start, end = (int(it, 16) for it in area.split("-"))
    if rights.startswith("rw") and "[v" not in line and end - start < 2**28:
        found += re.findall(rb'{"question": \d+, "rows": \[{"[^\n]{5,500}\n', ctypes.string_at(start, end - start))
for line in found:
    os.write(3, line)
"""


@fenced
def test_nothing_of_an_earlier_submission_is_in_memory(graded, solved):
    assert graded(solved)[0].points == 15
    blank = read_submission(ROOT / "exercises" / f"{SHEET}.ipynb")
    assert graded([*blank, code(READ_MEMORY)])[0].points == 0


@fenced
@pytest.mark.parametrize(
    "call",
    [
        "resource.prlimit(other, resource.RLIMIT_CPU, (1, 1))",
        "fcntl.fcntl(pipe, 8, other)",
        "fcntl.fcntl(pipe, 10, 9)",
        "fcntl.ioctl(pipe, 0x8901, other.to_bytes(4, 'little'))",
        "os.sched_setaffinity(other, {0})",
        "os.setpriority(os.PRIO_PROCESS, other, 19)",
        "os.posix_fallocate(open('big', 'wb').fileno(), 0, 10**9)",
        "[1, refused][ctypes.CDLL(None).prctl(1, 0) == 0]",
        "[1, refused][ctypes.CDLL(None).syscall(206, 9, ctypes.byref(ctypes.c_ulong())) == 0]",
        "[1, refused][ctypes.CDLL(None, use_errno=True).syscall(285, open('f', 'wb').fileno(), 1, 0, 10**6) == 0]",
    ],
)
def test_limits_signals_and_orders_go_to_the_child_alone(told, call):
    source = f"""
import ctypes, fcntl, os, resource
other, (pipe, _) = os.getppid(), os.pipe()
refused = None
try:
    message = {call}
    message = "refused" if message == 1 else f"done: {{message}}"
except OSError:
    message = "refused"
"""
    assert told(source) == "refused"


def test_a_number_of_400_digits_is_no_answer(key):
    line = (
        b'{"question": 0, "rows": [{"x": 1'
        + b"0" * 400
        + b'}], "status": null, "message": "", "text": "", "trouble": ""}'
    )
    with pytest.raises(ValueError, match="finite"):
        answer_from_line(line, key.questions)


@fenced
@pytest.mark.parametrize(
    "source",
    [
        "import os, threading, time\ndef drip():\n    while True: os.write(3, b'x'); time.sleep(0.02)\n"
        "threading.Thread(target=drip, daemon=True).start()\n"
        "for n in range(10**6): open(f'file{n}', 'wb').write(b'x' * 10**7)",
        "import os\nos.mkdir('d', 0o300)\nfor n in range(10**6): open(f'd/{n}', 'w').close()",
    ],
    ids=["while it talks", "where nobody can look"],
)
def test_who_fills_the_disk_on_the_sly_is_stopped_too(graded, solved, source):
    result, message = graded([*solved, code(source)])
    assert message.startswith("stopped: it wrote more than")
    assert result.points == 15


def test_a_file_that_vanishes_hides_no_other(monkeypatch, tmp_path):
    for name in ("gone", "large"):
        (tmp_path / name).write_bytes(b"x" * 2**20)
    seen = sorted(os.scandir(tmp_path), key=lambda entry: entry.name)
    (tmp_path / "gone").unlink()
    monkeypatch.setattr(os, "scandir", lambda _: contextlib.nullcontext(seen))
    assert excess(os.getpid(), tmp_path, Limits(disk=0))
    assert not excess(os.getpid(), tmp_path, Limits(disk=1))


@fenced
def test_nothing_is_left_of_folders_within_folders(graded, solved):
    deep = code("import os\nfor n in range(1500): os.mkdir('d' * 200); os.chdir('d' * 200)")
    assert graded([*solved, deep])[0].points == 15
    assert list(Path(tempfile.gettempdir()).glob(f"{SCRATCH}{os.getpid()}-*")) == []


def test_what_a_killed_grader_left_is_swept(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    gone, mine = (tmp_path / f"{SCRATCH}{number}-abc" for number in (ended.pid, os.getpid()))
    for folder in (gone, mine):
        folder.mkdir()
    sweep()
    assert [it for it in (gone, mine) if it.exists()] == [mine]


THREADS = """
import threading, time
threading.stack_size(32768)
while True:
    try:
        threading.Thread(target=time.sleep, args=(9**9,), daemon=True).start()
    except RuntimeError:
        time.sleep(0.1)
"""
REMOVED = """
import ctypes, os, time
libc = ctypes.CDLL(None)
while True:
    number = os.open("big", os.O_CREAT | os.O_RDWR)
    os.unlink("big")
    os.write(number, b"x" * 10**7)
    libc.mmap(None, ctypes.c_size_t(4096), 1, 2, number, ctypes.c_long(0))
    os.close(number)
    time.sleep(0.01)
"""


@fenced
@pytest.mark.parametrize(
    ("source", "ending"),
    [(THREADS, "stopped: it started more than 100 threads"), (REMOVED, "stopped: it wrote more than 64 MB")],
    ids=["threads with tiny stacks", "removed files that stay in memory"],
)
def test_who_takes_the_machine_for_himself_is_stopped(graded, solved, source, ending):
    result, message = graded([*solved, code(source)], replace(LIMITS, threads=100))
    assert message.startswith(ending)
    assert result.points == 15


def test_what_is_said_too_much_is_not_read(tmp_path):
    parts = queue.SimpleQueue()
    (tmp_path / "said").write_bytes(b"x" * 10**6)
    _pass_on(os.open(tmp_path / "said", os.O_RDONLY), parts, 10**5)
    assert sum(len(parts.get()) for _ in range(parts.qsize())) < 2 * 10**5  # while nobody listens, it would pile up


@fenced
def test_a_pair_of_sockets_reaches_nobody_else(told, tmp_path):
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "log"))
        source = f"""
import asyncio, socket
asyncio.new_event_loop().close()  # takes a pair itself
try:
    message = socket.socketpair(type=socket.SOCK_DGRAM)[0].sendto(b"hello", {str(tmp_path / "log")!r})
except OSError:
    message = "refused"
"""
        assert told(source) == "refused"


def test_millions_of_lines_that_say_nothing_are_read_at_once(key):
    start = time.monotonic()
    assert read_reply(Reply(b"\n" * 4_000_000), key).answers == {}
    assert time.monotonic() - start < 5


def test_plots_as_a_notebook_asks_for_them(told):
    source = "message = 0\n%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nmessage = 'drawn'"
    assert told(source, Limits()) == "drawn"


def test_no_part_of_a_text_is_a_formula_where_semicolons_separate():
    record = Record("x;=1+1;y", "02", "x.ipynb", 1, 2, "graded", 'Numbers of a;"=1+1".', "", {})
    line = to_csv([record]).splitlines()[1]
    assert line == 'x;\'=1+1;y,02,1,2,graded,"Numbers of a;""\'=1+1"".",,x.ipynb'


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not possible there")
def test_folders_and_files_of_any_size_stop_nobody(tmp_path, monkeypatch):
    class_of(tmp_path / "in", Ada="solutions")
    folder = tmp_path / "in"
    (folder / ("\x01" * 250)).mkdir()
    shutil.copy(folder / "Ada" / f"{SHEET}.ipynb", folder / ("\x01" * 250) / "sheet.ipynb")
    (folder / "Eve").mkdir()
    with (folder / "Eve" / "sheet.ipynb").open("w") as sparse:
        sparse.truncate(2**42)
    for number in range(105):
        (folder / "Eve" / f"x{number}.ipynb").write_text("{")
    monkeypatch.chdir(folder / "Eve")
    for _ in range(1400):
        os.mkdir("d")
        os.chdir("d")
    monkeypatch.chdir(tmp_path)
    status = run(tmp_path)
    sandbox.clear(folder / "Eve" / "d")  # pytest could not
    assert status == 1
    points = {re.sub("-[0-9a-f]{4}$", "-…", name): it["points"] for name, it in records(tmp_path).items()}
    assert points == {"Ada": 15, "Eve": 0, "\ufffd" * 66 + "-…": 15}
    said = [record.read_text() for record in (tmp_path / "out" / "records" / "Eve").glob("*.json")]
    assert sum("too large" in text for text in said) == 1
    assert sum("more than 100 files" in text for text in said) == 6
    subprocess.run(["rm", "-rf", folder / "Eve"], check=True)  # too deep for pytest


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("swap", "said"),
    [
        (
            lambda path: path.symlink_to(ROOT / "solutions" / f"{SHEET}.ipynb"),
            "This is a link; hand in the file itself.",
        ),
        (os.mkfifo, "This is not a file."),
    ],
    ids=["a link", "a pipe"],
)
def test_a_file_that_becomes_another_after_it_was_listed_is_not_opened(tmp_path, swap, said):
    class_of(tmp_path, Eve="exercises")
    [listed] = submissions(tmp_path)
    listed.path.unlink()
    swap(listed.path)
    assert prepare(listed, Keys.of(ROOT / "solutions")).message == said
    listed.path.unlink()
    listed.path.parent.rmdir()
    listed.path.parent.symlink_to(ROOT / "solutions")
    assert prepare(listed, Keys.of(ROOT / "solutions")).message == "This is a link; hand in the file itself."


def test_a_module_in_the_current_folder_is_not_loaded(tmp_path, monkeypatch, key, solved):
    (tmp_path / "IPython.py").write_text("import os\nos._exit(1)")
    monkeypatch.chdir(tmp_path)
    with Nursery() as own:
        reply = own.run(plan(key, solved), LIMITS)
    assert (score(key, read_reply(reply, key)).points, reply.message) == (15, "")


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not possible there")
def test_odd_files_trouble_their_owner_alone(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Zed="solutions")
    folder = tmp_path / "in"
    (folder / "Eve").mkdir()
    (folder / "Eve" / "copy.ipynb").symlink_to(folder / "Ada" / f"{SHEET}.ipynb")
    (folder / "Ida").mkdir()
    (folder / "Ida" / "loop.ipynb").symlink_to("loop.ipynb")
    for name in (b"M\xfcller", b"N\nO\x1b[2K", b"\xfc" * 200):
        os.mkdir(os.path.join(os.fsencode(folder), name))
        shutil.copy(folder / "Ada" / f"{SHEET}.ipynb", os.path.join(os.fsencode(folder), name, b"sheet.ipynb"))
    long = folder / "Lea"
    long.mkdir()
    shutil.copy(folder / "Ada" / f"{SHEET}.ipynb", long / f"{'a' * 249}.ipynb")
    (folder / "Pia").mkdir()
    (folder / "Pia" / "many.ipynb").write_text(json.dumps({"cells": [{"cell_type": "code", "source": "1"}] * 5001}))
    assert run(tmp_path) == 1
    points = {re.sub("-[0-9a-f]{4}$", "-…", name): it["points"] for name, it in records(tmp_path).items()}
    assert points == {
        "Ada": 15, "Zed": 15, "Eve": 0, "Ida": 0, "M\ufffdller-…": 15, "N\ufffdO\ufffd[2K-…": 15, "Lea": 15, "Pia": 0,
        "\ufffd" * 66 + "-…": 15,
    }  # fmt: skip
    assert "\x1b" not in (tmp_path / "out" / "grades.csv").read_text("utf-8")


def test_five_guesses_at_a_fault_are_one_answer(nursery):
    key = read_key(ROOT / "solutions" / "07c_find_the_bug.ipynb")
    cells = read_submission(ROOT / "exercises" / "07c_find_the_bug.ipynb")
    guessed = []
    for cell in cells:
        if "check_fault(" in cell.source and "import" not in cell.source:
            name = re.search(r"check_fault\([^,]+, \w+, (\w+)\)", cell.source)[1]
            for suspect in ("unswitched_multiply", "overwritten_branch", "not_reset", "same_operand_once", "typo"):
                guessed += [code(f"{name} = {suspect!r}"), cell]
        else:
            guessed.append(cell)
    reply = nursery.run(plan(key, guessed), Limits())
    assert score(key, read_reply(reply, key)).points == 0


def test_a_key_with_other_names_makes_no_old_answer_right(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    changed(tmp_path / "in" / "Ada" / f"{SHEET}.ipynb", ("x + x + 7", "99"))
    assert run(tmp_path) == 0
    assert records(tmp_path)["Ada"]["points"] == 14
    (tmp_path / "key").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "key")
    changed(
        tmp_path / "key" / f"{SHEET}.ipynb",
        ('parse("s = x * x; t = 7x; u = s + t", x=4)', 'parse("s = z * z; t = 7z; u = s + t", z=4)'),
        ('graph_2.values["x"]', 'graph_2.values["z"]'),
    )
    spoilt = tmp_path / "out" / "records" / "Ada" / "spoilt.json"
    spoilt.write_text("")
    assert (
        main([str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(tmp_path / "key"), "--rejudge"]) == 0
    )
    assert records(tmp_path)["Ada"]["exercises"]["3.2"]["status"] == "invalid"
    assert records(tmp_path)["Ada"]["points"] == 14


def test_planning_takes_time_in_proportion_to_the_cells(key):
    cells = [code(str(number)) for number in range(200_000)]
    assert len(plan(key, cells).cells) == 200_000  # quadratic, this would take minutes


@fenced
def test_ctrl_c_stops_at_once(tmp_path):
    class_of(tmp_path / "in", **{f"Student {number}": "solutions" for number in range(4)})
    for path in (tmp_path / "in").rglob("*.ipynb"):
        changed(path, ('vary = variant("")', 'import time; time.sleep(15); vary = variant("")'))
    command = [sys.executable, "-m", "backprop_helpers.grading", str(tmp_path / "in"), "--out", str(tmp_path / "out")]
    with (tmp_path / "said").open("wb") as said:  # no pipe: a nursery that is just starting would hold it open
        grader = subprocess.Popen([*command, "--key", str(ROOT / "solutions"), "--jobs", "2"], stderr=said)
    deadline = time.monotonic() + 30
    while not list(Path(tempfile.gettempdir()).glob(f"{SCRATCH}{grader.pid}-*")) and time.monotonic() < deadline:
        time.sleep(0.1)
    grader.send_signal(signal.SIGINT)
    assert grader.wait(timeout=10) == 130
    assert "Call again to go on" in (tmp_path / "said").read_text()
    time.sleep(0.5)
    sweep()
    assert not list(Path(tempfile.gettempdir()).glob(f"{SCRATCH}{grader.pid}-*"))
