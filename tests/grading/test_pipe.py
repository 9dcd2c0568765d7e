"""What comes out of a sandbox may be anything: only what is an answer to what was asked is taken for one."""

import json
import os
import queue

import pytest

from backprop_helpers.checks.answers import Answer, Question
from backprop_helpers.core.arrays import Array
from backprop_helpers.grading import judging
from backprop_helpers.grading.judging import read_reply
from backprop_helpers.grading.nursery import _pass_on
from backprop_helpers.grading.pipe import Reply, Task, answer_from_line, answer_to_line


def test_an_answer_survives_the_pipe(key):
    first, second, last = key.questions[0].wanted
    answer = Answer(({first: 7.0, second: 15.0, last: 50.0},))
    number, back = answer_from_line(answer_to_line(0, answer).strip(), key.questions)
    assert (number, back) == (0, answer)
    _, partial = answer_from_line(answer_to_line(0, Answer(({last: 50.0},))).strip(), key.questions)
    assert partial.message == f"Still missing: {first}, {second}."  # whatever the line itself says of it


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


def test_a_number_of_400_digits_is_no_answer(key):
    line = (
        b'{"question": 0, "rows": [{"x": 1'
        + b"0" * 400
        + b'}], "status": null, "message": "", "text": "", "trouble": ""}'
    )
    with pytest.raises(ValueError, match="finite"):
        answer_from_line(line, key.questions)


def test_the_name_of_a_fault_is_one_of_the_suspects_or_no_answer():
    asked = Question("7.1c", "fault", ("not_reset", "multiplied_paths"), (), (), "")
    answer = Answer(text="not_reset")
    assert answer_from_line(answer_to_line(0, answer).strip(), (asked,)) == (0, answer)
    with pytest.raises(ValueError, match="A text was asked for"):
        answer_from_line(answer_to_line(0, Answer(text="anything")).strip(), (asked,))


def test_millions_of_lines_that_say_nothing_are_read_at_once(key, monkeypatch):
    monkeypatch.setattr(judging, "answer_from_line", None)  # to refuse each would take long
    assert read_reply(Reply(b"\n" * 4_000_000), key).answers == {}


def test_what_is_said_too_much_is_not_read(tmp_path):
    parts = queue.SimpleQueue()
    (tmp_path / "said").write_bytes(b"x" * 10**6)
    _pass_on(os.open(tmp_path / "said", os.O_RDONLY), parts, 10**5)
    assert sum(len(parts.get()) for _ in range(parts.qsize())) < 2 * 10**5  # while nobody listens, it would pile up


def test_of_many_answers_the_last_six_count_and_that_there_was_none_is_kept(key):
    lines = [answer_to_line(0, Answer(({"x": float(number)},))) for number in range(9)]
    none = answer_to_line(0, Answer(status="unanswered", trouble="why"))
    kept = read_reply(Reply(b"".join([*lines[:4], none, none, *lines[4:]])), key).answers[0]
    assert [answer.rows[0]["x"] if answer.rows else answer.trouble for answer in kept] == ["why", 3, 4, 5, 6, 7, 8]


OF_ARRAYS = Question(
    "9.1", "gradients", ("W", "s"), ("W", "s"), ({"W": [[1.0, 2.0]], "s": 3.0},), "s", shapes={"W": (1, 2)}
)


def line_of(row):
    return json.dumps({"question": 0, "rows": [row], "status": None, "message": "", "text": "", "trouble": ""}).encode()


def test_arrays_survive_the_pipe_whatever_their_shape():
    for array in (Array((1, 2), (1.0, 2.5)), Array((3,), (1.0, 2.0, 3.0)), Array((2, 1), (1.0, 2.0))):
        answer = Answer(({"W": array, "s": 3.0},))
        assert repr(answer_from_line(answer_to_line(0, answer).strip(), (OF_ARRAYS,))) == repr((0, answer))
    task = Task(("x = 1",), ((0,),), (OF_ARRAYS,), ("x",))
    assert Task.from_json(task.to_json()) == task


@pytest.mark.parametrize(
    "value",
    [
        [],
        [[]],
        [[], []],
        [[1], [1, 2]],
        [[1], 2],
        [1, [2]],
        [[[1]]],
        ["1"],
        [True],
        [None],
        [1e400],
        [{"a": 1}],
        [[1] * 100] * 100,
        [1] * 10**5,
        "[1]",
        {"0": 1},
    ],
)
def test_a_forged_array_is_no_answer(value):
    with pytest.raises(ValueError, match=r"\w"):
        answer_from_line(line_of({"W": value}), (OF_ARRAYS,))


def test_a_graph_of_single_numbers_takes_no_array(key):
    with pytest.raises(ValueError, match="finite"):
        answer_from_line(line_of({key.questions[0].wanted[0]: [1.0]}), key.questions)
