"""Answers that are arrays are graded: the verdict is the one at home, and a page shows which entries are off."""

import nbformat
import pytest
from classes import LIMITS, read_submission

from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.records import ExerciseScore, Record
from backprop_helpers.grading.report import feedback_page
from backprop_helpers.grading.running import run_cell

GIVEN = """
import numpy as np
from backprop_helpers import check_backward, check_gradients, check_value, cross_entropy, tanh, trace
X = np.array([[1.0, 2], [-1, 0.5], [0.3, -2]])
def loss(W, b):
    z = X @ W + b
    return cross_entropy(tanh(z), [0, 2, 1])
graph = trace(loss, W=[[0.5, -1, 2], [1, 0.75, -0.5]], b=[0.1, 0.2, 0.3])
"""
RIGHT = """
z = X @ [[0.5, -1, 2], [1, 0.75, -0.5]] + np.array([0.1, 0.2, 0.3])
# next
def pass_back(W, b):
    h = np.tanh(X @ W + b)
    p = np.exp(h) / np.exp(h).sum(axis=1, keepdims=True)
    dz = (p - np.eye(3)[[0, 2, 1]]) / 3 * (1 - h * h)
    return {"W": X.T @ dz, "b": dz.sum(axis=0)}
found = pass_back(np.array([[0.5, -1, 2], [1, 0.75, -0.5]]), np.array([0.1, 0.2, 0.3]))
# next
backward = pass_back
"""
CHECKS = {
    "9.1": 'check_value("9.1", graph, z, node="z")',
    "9.2": 'check_gradients("9.2", graph, found)',
    "9.3": 'check_backward("9.3", graph, backward)',
}


def _cell(identity, source, **grading):
    cell = nbformat.v4.new_code_cell(source, id=identity)
    cell.metadata["nbgrader"] = {"solution": False, "grade": False, "grade_id": identity, "locked": True} | grading
    return cell


def notebook(path, answer):
    cells = [_cell("given", GIVEN)]
    for source, (name, check) in zip(answer.split("# next"), CHECKS.items(), strict=True):
        number = name.replace(".", "-")
        cells += [
            _cell(f"answer-{number}", source, solution=True),
            _cell(f"check-{number}", check, grade=True, points=1),
        ]
    path.parent.mkdir(exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    return path


@pytest.fixture(scope="module")
def array_key(tmp_path_factory):
    return read_key(notebook(tmp_path_factory.mktemp("key") / "09.ipynb", RIGHT))


def at_home(answer):
    """Return what the checks themselves say, where everything runs in one process."""
    names = {}
    for source in (GIVEN, answer):
        run_cell(source, names)
    return {name: eval(check, names) for name, check in CHECKS.items()}


WRONG = [
    RIGHT.replace("X.T @ dz", "(X.T @ dz).T"),
    RIGHT.replace("dz.sum(axis=0)", "dz.mean(axis=0)"),
    RIGHT.replace(" / 3 *", " *"),
    RIGHT.replace("dz.sum(axis=0)", "dz"),
    RIGHT.replace("dz.sum(axis=0)", "[[1], [2, 3]]"),
    RIGHT.replace("# next\nbackward", "found['W'][0, 1] += 1\n# next\nbackward"),
    RIGHT.replace("# next\ndef", "z = z.T.tolist()\n# next\ndef"),
]


@pytest.mark.parametrize("answer", [RIGHT, *WRONG])
def test_the_verdict_is_the_one_at_home(array_key, nursery, tmp_path, answer):
    cells = read_submission(notebook(tmp_path / "in" / "09.ipynb", answer))
    result = score(array_key, read_reply(nursery.run(plan(array_key, cells), LIMITS), array_key))
    home = at_home(answer)
    for name, verdict in result.verdicts.items():
        assert verdict.status == home[name].status
        if array_key.questions[["9.1", "9.2", "9.3"].index(name)].kind != "backward":  # asked at other points there
            assert str(verdict) == str(home[name])
    assert result.points == sum(verdict.passed for verdict in home.values()) < 3 + (answer == RIGHT)


def test_the_page_shows_which_entries_are_off():
    verdict = at_home(WRONG[5])["9.2"]
    said = tuple(line.removeprefix("  ") for line in str(verdict).splitlines()[1:])
    record = Record("Ada", "09", "a.ipynb", 0, 1, "graded", "", "", {"9.2": ExerciseScore("9.2", 0, 1, "wrong", said)})
    page = feedback_page(record)
    assert '<pre class="formula">  ∂loss/∂W  ✓ ✗ ✓\n            ✓ ✓ ✓</pre>' in page
