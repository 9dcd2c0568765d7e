"""Where an answer comes from is asked of the run and told as a fact; no fact earns or costs a point."""

import json

import pytest
from classes import (
    OUT_OF,
    POINTS,
    ROOT,
    SHEET,
    changed,
    class_of,
    code,
    place_of,
    put_first,
    read_submission,
    records,
    run,
    sheet_of,
)

from backprop_helpers.checks.answers import Question
from backprop_helpers.grading.judging import facts, read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.origin import Origin
from backprop_helpers.grading.pipe import Reply, note_from_line, origin_from_line, origin_to_line
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.sandbox import Limits

READ = "The package computed it, or some of it: the code reads "


@pytest.fixture
def told(nursery, key):
    """A function that runs cells and returns the facts and the score."""

    def told(cells, key=key):
        run = read_reply(nursery.run(plan(key, cells), Limits()), key)
        return facts(key, run), score(key, run).points

    return told


def answered(solved, exercise, source):
    place = place_of(solved, f"answer-{exercise.replace('.', '-')}")
    return [*solved[:place], code(source), *solved[place + 1 :]]


@pytest.mark.parametrize("path", sorted((ROOT / "solutions").glob("*.ipynb")), ids=lambda path: path.stem)
def test_of_who_computes_for_himself_there_is_nothing_to_tell(told, path):
    key = read_key(path)
    assert told(read_submission(path), key) == ({}, sum(check.points for check in key.checks))


@pytest.mark.parametrize(
    ("exercise", "source", "read"),
    [
        ("3.1", "gradients = dict(graph_1.gradients)", "gradients"),
        ("3.1", "gradients = {name: graph_1.gradients[name] for name in 'yzx'}", "gradients"),
        ("3.2", "gradient = graph_2.gradient['x']", "gradient"),
        ("3.2", "from backprop_helpers import numeric_gradient\n"
         "gradient = numeric_gradient(lambda x: x * x + 7 * x, x=graph_2.values['x'])['x']", "numeric_gradient"),
        ("3.3", "gradients = graph_3.compile()(**graph_3.inputs)[1]", "compile"),
        ("3.7", "def backward(x, y):\n    return dict(graph_7.at(x=x, y=y).gradient)", "gradient"),
        ("3.4", "exec('gradients = dict(graph_4.gradients)')", "gradients"),
    ],
)  # fmt: skip
def test_an_answer_that_the_engine_gave_is_told(told, solved, exercise, source, read):
    found, _ = told(answered(solved, exercise, source))
    assert found == {exercise: (f"{READ}{read}.",)}


def test_values_are_told_where_values_are_asked_for(told):
    path = ROOT / "solutions" / "05_sigmoid_neuron.ipynb"
    cells = list(read_submission(path))
    read = "values = {name: graph_1.values[name] for name in 'pqzs'}"
    kept = "u, x, v, y, b = (graph_1.values[name] for name in 'uxvyb')"  # the next answer needs them
    found, points = told(answered(cells, "5.1", f"{kept}\n{read}"), read_key(path))
    assert (found, points) == ({"5.1": (f"{READ}values.",)}, read_key(path).out_of)


def test_a_check_that_was_called_in_a_loop_is_told(told, solved):
    asked = "check_value('3.6', parse('p', p=graph_6.path_counts['x']), n)"
    loop = f"for n in range(6000, 7000):\n    if {asked}.passed: break"
    found, points = told(answered(solved, "3.6", loop))
    assert points == OUT_OF
    assert found["3.6"][-1].startswith("The check was called ")


@pytest.mark.parametrize(("read", "facts"), [("p0", {}), ("move0", {"11.3": (f"{READ}values.",)})])
def test_a_value_that_the_sheet_itself_prints_is_no_secret(told, read, facts):
    path = ROOT / "solutions" / "11_softmax_and_cross_entropy.ipynb"
    cells = list(read_submission(path))
    place = place_of(cells, "answer-11-3")
    cells[place] = code(f"graph_3.values['{read}']\n{cells[place].source}")
    assert told(cells, read_key(path))[0] == facts


def test_of_an_open_exercise_nothing_is_told(told, solved):
    """What is open is asked again when all cells run once more; what was read for others is not read for it."""
    cells = answered(solved, "3.1", "gradients = {'v1': ..., 'v2': ..., 'x': ...}")
    cells = answered(cells, "3.4", "x, y, p, q = (graph_4.values[name] for name in 'xypq')\n"
                     "gradients = {'p': q, 'q': p, 'x': q + y * p, 'y': q + x * p}")  # fmt: skip
    found, points = told(answered(cells, "3.6", "paths = ..."))
    assert (found, points) == ({}, OUT_OF - POINTS["3.1"] - POINTS["3.6"])


def test_no_row_has_facts_of_an_open_exercise(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    checks = "\n".join(["check_value('3.6', parse('p', p=graph_6.path_counts['x']), ...)"] * 30)
    changed(sheet_of(tmp_path / "in", "Ada"), ("paths = 3**8", checks))
    assert run(tmp_path) == 0
    found = records(tmp_path)["Ada"]["exercises"]["3.6"]
    assert (found["status"], found["facts"]) == ("unanswered", [])


@pytest.mark.parametrize(
    ("patch", "replaced"),
    [
        (
            "from backprop_helpers.checks import answers\nanswers._number = lambda value: 3.0",
            "backprop_helpers.checks.answers._number",
        ),
        (
            "from backprop_helpers.checks import answers\nanswers._number.__code__ = (lambda value: 3.0).__code__",
            "backprop_helpers.checks.answers._number",
        ),
        (
            "from backprop_helpers import Graph\nGraph.value_of = lambda self, node: 3.0",
            "backprop_helpers.core.graph.Graph.value_of",
        ),
        ("import builtins\nbuiltins.abs = lambda number: 0", "builtins.abs"),
    ],
)
def test_code_that_was_replaced_is_named(told, solved, patch, replaced):
    found, _ = told([code(patch), *solved])
    assert found["3.1"] == (f"It was found while other code stood in the place of {replaced}.",)


ASKED = (Question("1", "gradients", ("x",), ("x",), ({"x": 1.0},), "x"),)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b'{"origin": 1, "read": [], "replaced": [], "checked": 0}',
        b'{"origin": -1, "read": [], "replaced": [], "checked": 0}',
        b'{"origin": 0, "read": ["<b>"], "replaced": [], "checked": 0}',
        b'{"origin": 0, "read": [{}], "replaced": [], "checked": 0}',
        b'{"origin": 0, "read": [], "replaced": ["<b>"], "checked": 0}',
        b'{"origin": 0, "read": [], "replaced": [7], "checked": 0}',
        b'{"origin": 0, "read": [], "replaced": 7, "checked": 0}',
        b'{"origin": 0, "read": [], "replaced": [], "checked": true}',
        b'{"origin": 0, "read": [], "replaced": [], "checked": 1e9}',
        b'{"origin": 0, "read": [], "replaced": [], "checked": 1000000000}',
        b'{"origin": "0", "read": [], "replaced": [], "checked": 1}',
        b'{"origin": true, "read": [], "replaced": [], "checked": 1}',
        b'{"origin": 0}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_line_about_an_origin_is_read_strictly(line):
    with pytest.raises(ValueError, match="says nothing"):
        origin_from_line(line, ASKED)


def test_a_line_about_an_origin_comes_back_as_it_went():
    origin = Origin(("gradients",), ("builtins.abs",), 30)
    assert origin_from_line(origin_to_line(0, origin), ASKED) == (0, origin)


@pytest.mark.parametrize("line", [b"", b"[]", b'{"note": 7}', b'{"note": "%s"}' % (b"x" * 1000), b"\xff"])
def test_a_note_is_read_strictly(line):
    with pytest.raises(ValueError, match="no note"):
        note_from_line(line)


def test_facts_and_notes_from_inside_earn_nothing(key):
    lines = b'{"origin": 0, "read": [], "replaced": [], "checked": 0}\n' + b'{"note": "3.1: correct"}\n' * 100
    run = read_reply(Reply(lines), key)
    assert score(key, run).points == 0
    assert len(run.notes) == 5


def test_page_and_table_tell_the_facts_and_what_was_passed_over(tmp_path):
    class_of(tmp_path / "in", Ada="solutions")
    path = sheet_of(tmp_path / "in", "Ada")
    notebook = json.loads(path.read_text("utf-8"))
    answer = next(cell for cell in notebook["cells"] if cell.get("id") == "answer-3-2")
    answer["source"] = "gradient = graph_2.gradient['x']"
    path.write_text(json.dumps(notebook))
    put_first(path, "!pip install -q <numpy>\nget_ipython().system('\\x1b[2J')")
    assert run(tmp_path) == 0
    found = records(tmp_path)["Ada"]
    assert (found["points"], found["status"]) == (OUT_OF, "graded")
    assert found["message"] == "Passed over: !pip install -q <numpy> (code cell 1); !\ufffd[2J (code cell 1)."
    assert found["exercises"]["3.2"]["facts"] == [f"{READ}gradient."]
    page = (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
    assert f"<p class=fact>{READ}gradient.</p>" in page
    assert "!pip install -q &lt;numpy&gt; (code cell 1)" in page
    table = (tmp_path / "out" / "grades.csv").read_text("utf-8-sig").splitlines()
    assert table[0].endswith(",facts,handed_in")
    assert f"3.2: {READ}gradient." in table[1]
    assert run(tmp_path, "--rejudge") == 0
    assert records(tmp_path)["Ada"]["exercises"]["3.2"]["facts"] == [f"{READ}gradient."]
