"""A grade that was earned is never lost silently: it is kept, with its date and a reason, until a flag forgets it."""

import csv
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from classes import OUT_OF, POINTS, ROOT, SHEET, changed, class_of, grades, hand_in, put_first, records, run, sheet_of

from backprop_helpers.grading import grade, keeping, recording
from backprop_helpers.grading.pipe import Reply

EARNED, LATER = "2026-11-20", "2026-11-26"


@pytest.fixture
def graded_class(tmp_path, monkeypatch):
    """A class in which Ada and Bob earned all points some days ago."""
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    for module in (keeping, recording):
        monkeypatch.setattr(module, "today", lambda: EARNED)
    assert run(tmp_path) == 0
    for module in (keeping, recording):
        monkeypatch.setattr(module, "today", lambda: LATER)
    return tmp_path / "in"


def emptied(path):
    path.write_text("")


def half_saved(path):
    path.write_bytes(path.read_bytes()[:3000])


def no_notebook(path):
    path.write_text("[]")


def a_lesson(path):
    shutil.copy(ROOT / "notebooks" / f"{SHEET}.ipynb", path)


def the_solution_itself(path):
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", path)


def blank(path):
    hand_in(path, "exercises")


def worth_less(path):
    changed(path, ("gradient = x + x + 7", "gradient = 1"))


def another_sheet(path):
    hand_in(path, "exercises", "04_gates")


def gone(path):
    path.unlink()
    (path.parent / "readme.txt").write_text("moved")


def empty_folder(path):
    path.unlink()


def withdrawn(path):
    shutil.rmtree(path.parent)


def a_link(path):
    path.unlink()
    path.symlink_to(ROOT / "exercises" / f"{SHEET}.ipynb")


def a_linked_folder(path):
    shutil.rmtree(path.parent)
    path.parent.symlink_to(ROOT / "exercises")


def a_second_name(path):
    os.link(path, path.parents[2] / "second.ipynb")


HARMS = {
    emptied: (1, "The file is empty."),
    half_saved: (1, "The file is not a complete notebook; save it again."),
    no_notebook: (1, "This is not a notebook: AttributeError."),
    a_lesson: (1, "This notebook is none of the sheets; perhaps a lesson?"),
    the_solution_itself: (1, f"This is the solution of {SHEET} itself, word for word; it earns nothing."),
    blank: (0, f"The file earns 0 of {OUT_OF} now."),
    worth_less: (0, f"The file earns {OUT_OF - POINTS['3.2']} of {OUT_OF} now."),
    another_sheet: (0, "The file is 04_gates now."),
    gone: (1, "This is no notebook: readme.txt."),
    empty_folder: (1, "There is no notebook in this folder."),
    withdrawn: (0, "The file is gone."),
    a_link: (1, "This is a link; hand in the file itself."),
    a_linked_folder: (1, "There is no notebook in this folder. It is a link; hand in the folder itself."),
    a_second_name: (1, "The file has a second name elsewhere (a hard link); hand in a copy of it."),
}


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_whatever_becomes_of_a_file_what_it_earned_stays(graded_class, tmp_path, capsys, harm):
    if sys.platform == "win32" and "link" in harm.__name__:
        pytest.skip("links need rights there")
    status, reason = HARMS[harm]
    harm(sheet_of(graded_class, "Ada"))
    ended = f"{status} could not be graded: Ada" if status else "all ran to the end"
    for _ in range(2):  # and it is still kept when the call is repeated
        capsys.readouterr()
        assert run(tmp_path) == status
        row = next(it for it in grades(tmp_path) if (it["student"], it["sheet"]) == ("Ada", SHEET))
        assert (row["points"], row["status"]) == (OUT_OF, "kept")
        assert row["message"] == f"Kept from {EARNED}: {reason}"
        assert [it["sheet"] for it in grades(tmp_path) if it["student"] == "Ada" and it["status"] == "failed"] == []
        assert f"; 1 grade kept from an earlier call; {ended}.\n" in capsys.readouterr().out
        page = (tmp_path / "out" / "feedback" / "Ada" / f"{SHEET}.html").read_text("utf-8")
        assert f"{OUT_OF}</b> of {OUT_OF} points" in page
        assert "Kept from" in page
        assert "gradient = x + x + 7" in page  # what earned it, not what lies there now
        with (tmp_path / "out" / "class.csv").open(encoding="utf-8-sig", newline="") as file:
            assert next(it for it in csv.DictReader(file) if it["student"] == "Ada")[SHEET] == str(OUT_OF)
    bob = next(it for it in grades(tmp_path) if (it["student"], it["sheet"]) == ("Bob", SHEET))
    assert (bob["points"], bob["status"]) == (OUT_OF, "graded")


@pytest.mark.parametrize("options", [("--forget", "Ada"), ("--force",)], ids=" ".join)
@pytest.mark.parametrize("harm", [half_saved, worth_less, empty_folder, withdrawn], ids=lambda harm: harm.__name__)
def test_a_flag_forgets(graded_class, tmp_path, capsys, harm, options):
    harm(sheet_of(graded_class, "Ada"))
    run(tmp_path)
    run(tmp_path, *options)
    assert "kept" not in capsys.readouterr().out.splitlines()[-1]
    found = records(tmp_path)
    if harm is withdrawn:
        assert list(found) == ["Bob"]
    else:
        assert found["Ada"]["points"] == (14 if harm is worth_less else 0)
    assert found["Bob"]["points"] == OUT_OF
    assert run(tmp_path, "--forget", "Bob", "--forget", "Bob") in (0, 1)
    assert records(tmp_path)["Bob"]["points"] == OUT_OF  # his file is as it was


def test_who_is_not_known_cannot_be_forgotten_and_nobody_else_is(graded_class, tmp_path, capsys):
    emptied(sheet_of(graded_class, "Ada"))
    assert run(tmp_path, "--forget", "Ada", "--forget", "ada") == 2
    assert capsys.readouterr().err == (
        f"No grades are kept for ada in {tmp_path / 'out'}; write the name as it appears in the table.\n"
    )
    run(tmp_path)
    assert records(tmp_path)["Ada"]["status"] == "kept"
    shutil.rmtree(graded_class / "Ada")
    assert run(tmp_path, "--forget", "Ada") == 0
    assert run(tmp_path, "--forget", "Ada") == 2


def test_what_is_better_or_there_again_counts_and_nothing_is_kept(graded_class, tmp_path, capsys):
    path = sheet_of(graded_class, "Ada")
    whole = path.read_bytes()
    for harm in (worth_less, half_saved, withdrawn):
        harm(path)
        run(tmp_path)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(whole)
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert "kept" not in capsys.readouterr().out
    assert (records(tmp_path)["Ada"]["points"], records(tmp_path)["Ada"]["message"]) == (OUT_OF, "")
    assert run(tmp_path, "--force") == 0


def test_a_machine_that_failed_costs_nobody_a_grade_not_even_when_all_is_run_again(
    graded_class, tmp_path, monkeypatch, capsys
):
    def lost(*_):
        raise ChildProcessError

    with monkeypatch.context() as patch:
        patch.setattr(grade, "run_task", lost)
        assert run(tmp_path, "--force") == 1
    assert {name: (it["points"], it["status"]) for name, it in records(tmp_path).items()} == {
        "Ada": (OUT_OF, "kept"),
        "Bob": (OUT_OF, "kept"),
    }
    assert "2 grades kept from an earlier call" in capsys.readouterr().out
    assert run(tmp_path) == 0
    assert [it["status"] for it in grades(tmp_path)] == ["graded", "graded"]


def test_a_run_that_was_stopped_replaces_nothing_better(graded_class, tmp_path, monkeypatch):
    put_first(sheet_of(graded_class, "Ada"), "# once more")
    monkeypatch.setattr(grade, "run_task", lambda *_: Reply(b"", "stopped after 60 seconds"))
    assert run(tmp_path) == 1
    row = records(tmp_path)["Ada"]
    assert (row["points"], row["status"]) == (OUT_OF, "kept")
    assert row["message"] == f"Kept from {EARNED}: The file earns 0 of {OUT_OF} now. stopped after 60 seconds"


def test_a_page_with_a_kept_grade_is_given_back(graded_class, tmp_path):
    empty_folder(sheet_of(graded_class, "Ada"))
    assert run(tmp_path, "--give-back") == 1
    assert "Kept from" in (graded_class / "Ada" / f"{SHEET}.html").read_text("utf-8")


def test_a_file_with_another_name_takes_over_and_a_worse_one_does_not(graded_class, tmp_path, capsys):
    path = sheet_of(graded_class, "Ada")
    path.rename(path.with_name("mine.ipynb"))
    assert run(tmp_path) == 0
    row = records(tmp_path)["Ada"]
    assert (row["points"], row["status"], row["file"], row["message"]) == (OUT_OF, "graded", "Ada/mine.ipynb", "")
    worth_less(path.with_name("mine.ipynb"))
    path.with_name("mine.ipynb").rename(path.with_name("other.ipynb"))
    assert run(tmp_path) == 0
    assert (records(tmp_path)["Ada"]["points"], records(tmp_path)["Ada"]["status"]) == (OUT_OF, "kept")


def test_what_a_corrected_key_says_of_kept_answers_counts(graded_class, tmp_path, capsys):
    (tmp_path / "wrong").mkdir()
    shutil.copy(ROOT / "solutions" / f"{SHEET}.ipynb", tmp_path / "wrong")
    changed(tmp_path / "wrong" / f"{SHEET}.ipynb", ("x + x + 7", "x + x + 8"), ("= 7x; ", "= 8x; "))
    withdrawn(sheet_of(graded_class, "Ada"))
    run(tmp_path)
    capsys.readouterr()
    assert run(tmp_path, "--rejudge", "--key", str(tmp_path / "wrong")) == 0
    assert f"Ada, {SHEET}: {OUT_OF} of {OUT_OF} → {OUT_OF - POINTS['3.2']} of {OUT_OF}" in capsys.readouterr().out
    assert {name: (it["points"], it["status"]) for name, it in records(tmp_path).items()} == {
        "Ada": (14, "kept"),
        "Bob": (14, "graded"),
    }


def test_what_is_kept_needs_no_other_submission(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    assert run(tmp_path) == 0
    empty_folder(sheet_of(tmp_path / "in", "Ada"))
    assert run(tmp_path) == 1
    assert records(tmp_path)["Ada"]["points"] == OUT_OF


@pytest.mark.parametrize("moment", range(8))
def test_stopped_while_anything_is_written_nothing_is_lost_and_nothing_is_there_twice(
    graded_class, tmp_path, monkeypatch, moment
):
    """Each file gets its name in one step; before any of these steps the program may end."""
    half_saved(sheet_of(graded_class, "Ada"))
    put_first(sheet_of(graded_class, "Bob"), "# again")
    hand_in(sheet_of(graded_class, "Cem"), "solutions")
    steps, real = [], Path.replace

    def ends(path, target):
        steps.append(target)
        if len(steps) == moment + 1:
            raise KeyboardInterrupt
        return real(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", ends)
        patch.setattr(os, "_exit", lambda _: None)
        with suppress(KeyboardInterrupt, RuntimeError):
            run(tmp_path)
    assert len(steps) > moment
    assert run(tmp_path) == 1
    points = [(it["student"], it["points"], it["status"]) for it in grades(tmp_path)]
    assert points == [("Ada", OUT_OF, "kept"), ("Bob", OUT_OF, "graded"), ("Cem", OUT_OF, "graded")]
    assert not list((tmp_path / "out").rglob("*.part"))


def test_a_record_is_on_the_disk_before_it_has_its_name(tmp_path, monkeypatch):
    """A machine that loses its power may else keep the name and forget what it names."""
    class_of(tmp_path / "in", Ada="solutions")
    settled, named = [], []
    sync, replace = os.fsync, Path.replace

    def noted(path, target):
        named.append((target.name, path.stat().st_ino in settled))
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", lambda number: settled.append(os.fstat(number).st_ino) or sync(number))
    monkeypatch.setattr(Path, "replace", noted)
    assert run(tmp_path) == 0
    assert {name for name, is_settled in named if not is_settled} == {f"{SHEET}.html"}  # that can be made again
    pictures = list((tmp_path / "out" / "pictures").iterdir())
    assert len(named) == 7 + len(pictures)
