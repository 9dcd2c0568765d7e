"""Keys: what can serve as one, numbers of a student's own, and judging again by a key that was corrected."""

import json
import shutil
import sys

import nbformat
import pytest
from classes import OUT_OF, POINTS, ROOT, SHEET, changed, class_of, records, run, sheet_of

from backprop_helpers.checks.points import MARGIN, points
from backprop_helpers.core.errors import KeyFault
from backprop_helpers.grading.__main__ import main
from backprop_helpers.grading.key import read_key


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
    assert read_key(path).out_of == OUT_OF
    changed(path, ("gradient = x + x + 7", "gradient = 15"))
    with pytest.raises(KeyFault, match=r"with the numbers of s1024: .* does not solve 3\.2"):
        read_key(path, "s1024")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_key_that_cannot_be_read_is_told(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "sheet.ipynb").symlink_to("nowhere")
    assert run(tmp_path, "--key", str(tmp_path / "keys")) == 2
    assert "sheet.ipynb cannot be read: No such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('check_formula("3.5"', 'check_formula("3.1"', "two checks for 3.1"),
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
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "sheet.ipynb")
    changed(tmp_path / "sheet.ipynb", ("x + x + 7", "x + x + 8"))
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
    assert "sheet.ipynb is not a notebook of format 4" in capsys.readouterr().err


def test_functions_are_asked_at_new_points_each_time():
    path = ROOT / "solutions" / f"{SHEET}.ipynb"
    one, other = (next(it for it in read_key(path).questions if it.kind == "backward") for _ in range(2))
    assert one.points[0] == other.points[0]  # the graph's own
    assert one.points[1:] != other.points[1:]


@pytest.mark.parametrize("variant", ["", "s1024", "ada", "bob"])
def test_no_function_is_asked_near_a_kink_whatever_its_numbers(variant):
    """The right code of 8.8 writes ``z > 0`` or ``z >= 0``."""
    key = read_key(ROOT / "solutions" / "08_vanishing_gradients.ipynb", variant)
    posed = next(it for it in key.posed if it.question.exercise == "8.8")
    for offset in range(0, 10**6, 4567):
        for there in points(posed.subjects[0], offset):
            assert abs(there.values["z"]) >= MARGIN


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
    assert found["Ada"] == (OUT_OF, own, f"Numbers for the code name {own}.")
    assert found["Bob"] == (
        OUT_OF - POINTS["3.2"],
        own,
        f"Numbers for the code name {own}.",
    )  # 15 is right for the printed x alone
    assert found["Dan"] == (OUT_OF, "", "")
    points, name, message = found[
        "Cem"
    ]  # his own numbers are unknown, so those he copied count and those he computed do not
    assert (name, message) == (
        "",
        'The name in variant("…") is no text in quotation marks; judged by the printed numbers.',
    )
    assert 1 <= points < OUT_OF
    assert run(tmp_path, "--rejudge") == 0
    assert {name: it["points"] for name, it in records(tmp_path).items()} == {
        name: row[0] for name, row in found.items()
    }


def test_a_corrected_key_judges_the_kept_answers_again(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "wrong").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "wrong")
    changed(tmp_path / "wrong" / f"{SHEET}.ipynb", ("x + x + 7", "x + x + 8"), ("= 7x; ", "= 8x; "))
    arguments = [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--jobs", "1", "--key"]
    assert main([*arguments, str(tmp_path / "wrong")]) == 0
    assert records(tmp_path)["Ada"]["points"] == OUT_OF - POINTS["3.2"]
    capsys.readouterr()
    assert main([*arguments, str(ROOT / "solutions"), "--rejudge"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"Ada, {SHEET}: {OUT_OF - POINTS['3.2']} of {OUT_OF} → {OUT_OF} of {OUT_OF}"
    assert said[1].startswith("1 file, judged again; all ran to the end.")
    assert records(tmp_path)["Ada"]["points"] == OUT_OF


def test_a_key_with_other_names_makes_no_old_answer_right(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    changed(sheet_of(tmp_path / "in", "Ada"), ("x + x + 7", "99"))
    assert run(tmp_path) == 0
    assert records(tmp_path)["Ada"]["points"] == OUT_OF - POINTS["3.2"]
    (tmp_path / "key").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "key")
    changed(
        tmp_path / "key" / f"{SHEET}.ipynb",
        ('parse("p = x * x; q = 7x; r = p + q", x=4)', 'parse("p = z * z; q = 7z; r = p + q", z=4)'),
        ('graph_2.values["x"]', 'graph_2.values["z"]'),
    )
    spoilt = tmp_path / "out" / "records" / "Ada" / "spoilt.json"
    spoilt.write_text("")
    assert (
        main([str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--key", str(tmp_path / "key"), "--rejudge"]) == 0
    )
    assert records(tmp_path)["Ada"]["exercises"]["3.2"]["status"] == "invalid"
    assert records(tmp_path)["Ada"]["points"] == OUT_OF - POINTS["3.2"]


def test_answers_that_are_not_kept_cannot_be_judged_again(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    assert run(tmp_path, "--rejudge") == 2
    assert "No answers are kept in" in capsys.readouterr().err


def test_what_is_for_a_solved_exercise_is_no_hint():
    key = read_key(ROOT / "solutions" / "07_gradient_descent.ipynb")
    (check,) = (check for check in key.checks if check.exercise == "7.7")
    assert [hint.split("</summary>")[0] for hint in key.hints(check)] == [
        f"<details><summary>Hint {number}" for number in (1, 2)
    ]
