"""A later call with fewer options undoes nothing: what was asked once holds until another call says otherwise."""

import csv
import io
import json
import shutil
import zipfile
from argparse import Namespace

import pytest
from classes import OUT_OF, SHEET, class_of, hand_in, records, run

from backprop_helpers.grading.settings import Settings, keep_settings, read_settings, settled, with_past_deadlines

HEADS = "Identifier,Full name,ID number,Email address,Status,Grade,Maximum grade,"
HEADS += "Last modified (submission),Last modified (grade)\n"
IN_TIME, LATE = '"Tuesday, 1 December 2026, 9:00 PM"', '"Wednesday, 2 December 2026, 8:15 AM"'


def worksheet(path, *students):
    """Write Moodle's worksheet: of each student the number, the name, the id, and when the sheet was handed in."""
    rows = (f"Participant {number},{name},{mark},,Submitted,,,{time},-\n" for number, name, mark, time in students)
    path.write_text(HEADS + "".join(rows), "utf-8")
    return str(path)


def cells(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))


@pytest.fixture
def called(tmp_path):
    """A class of two as Moodle has it, graded with all options: Ada is late, Bob is not."""
    for name in ("Ada_7", "Bob_8"):
        hand_in(tmp_path / "in" / f"{name}_assignsubmission_file_" / f"{SHEET}.ipynb", "solutions")
    (tmp_path / "class.csv").write_text("name,id\nAda,s7\nBob,s8\nCem,s9\n")
    times = worksheet(tmp_path / "w.csv", (7, "Ada", "s7", LATE), (8, "Bob", "s8", IN_TIME), (9, "Cem", "s9", "-"))
    due = ("--due", "2026-12-01 23:59", "--late", "0.1/day", "--zone", "Europe/Berlin")
    assert run(tmp_path, "--class", str(tmp_path / "class.csv"), "--worksheet", times, *due, "--lms", "moodle") == 0
    return tmp_path


def left(tmp_path):
    """What a call has left, but for the day."""
    return {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.*")}


def test_a_call_without_options_leaves_everything_as_it_was(called, capsys):
    before = left(called)
    assert {"moodle.csv", "worksheet.csv", "grades.csv", "settings.json"} <= before.keys()
    capsys.readouterr()
    assert run(called) == 0
    assert left(called) == before
    said = capsys.readouterr().out
    assert said.startswith(f"As before: --class {called / 'class.csv'} --worksheet {called / 'w.csv'} --due ")
    assert '--due "2026-12-01 23:59" --late 0.1/day --zone Europe/Berlin --lms moodle.\n' in said
    assert "→" not in said
    assert run(called, "--rejudge") == 0
    assert left(called) == before


def test_the_teachers_word_goes_into_every_file_at_a_call_without_options(called):
    (called / "out" / "overrides.csv").write_text("student,exercise,points\nBob,03,4\n")
    assert run(called) == 0
    assert [row[-1] for row in cells(called / "out" / "moodle.csv")[1:]] == [f"{0.9 * OUT_OF:g}", "4", ""]
    assert [row[5] for row in cells(called / "out" / "worksheet.csv")[1:]] == [f"{0.9 * OUT_OF:g}", "4", ""]


def test_an_option_is_taken_back_by_name_and_whose_points_change_is_told(called, capsys):
    capsys.readouterr()
    assert run(called, "--late", "none", "--lms", "none") == 0
    said = capsys.readouterr().out
    assert f"Ada, {SHEET}: {0.9 * OUT_OF:g} of {OUT_OF} → {OUT_OF} of {OUT_OF}\n" in said
    assert "Bob" not in said
    assert f"{called / 'out' / 'moodle.csv'} is from an earlier call and was not updated." in said
    assert "Handed in 2026-12-02 08:15, after it was due." in records(called)["Ada"]["message"]
    assert run(called) == 0  # and it stays taken back
    assert records(called)["Ada"]["points"] == OUT_OF
    assert run(called, "--due", "none", "--worksheet", "none") == 0
    assert records(called)["Ada"]["message"] == ""
    assert records(called)["Ada"]["handed_in"] == "2026-12-02 08:15"


def test_who_was_late_stays_late_when_the_next_worksheet_comes(called):
    times = worksheet(called / "w.csv", (17, "Ada", "s7", IN_TIME), (18, "Bob", "s8", LATE), (19, "Cem", "s9", "-"))
    shutil.rmtree(called / "in")
    for name in ("Ada_17", "Bob_18"):
        hand_in(called / "in" / f"{name}_assignsubmission_file_" / "04.ipynb", "solutions", "04_gates")
    assert run(called, "--worksheet", times, "--due", "04=2026-12-08 23:59") == 0
    rows = {(it["student"], it["sheet"]): it for it in json.loads((called / "out" / "grades.json").read_text("utf-8"))}
    assert rows["Ada", SHEET]["points"] == 0.9 * OUT_OF
    assert "1 day late" in rows["Ada", SHEET]["message"]
    assert rows["Bob", "04_gates"]["points"] == rows["Bob", "04_gates"]["out_of"]  # this sheet was due a week later
    assert cells(called / "out" / "worksheet.csv")[1][0] == "Participant 17"


def test_a_deadline_of_the_next_week_does_not_move_that_of_the_last(called, capsys):
    shutil.rmtree(called / "in")
    hand_in(called / "in" / "Bob_18_assignsubmission_file_" / "04.ipynb", "solutions", "04_gates")
    times = worksheet(called / "w.csv", (18, "Bob", "s8", LATE))
    assert run(called, "--worksheet", times, "--due", "2026-12-08 23:59") == 0
    assert "→" not in capsys.readouterr().out
    found = {(it["student"], it["sheet"]): it for it in json.loads((called / "out" / "grades.json").read_text("utf-8"))}
    assert found["Ada", SHEET]["points"] == 0.9 * OUT_OF
    assert found["Bob", "04_gates"]["marks"] == []
    assert run(called) == 0
    assert '--due "03=2026-12-01 23:59" --due "2026-12-08 23:59"' in capsys.readouterr().out
    assert run(called, "--due", "2026-12-02 05:00") == 0  # what is handed in now has the new one
    assert "1 day late" in records(called)["Bob"]["message"]


def test_the_worksheet_of_another_assignment_stops_before_anything_runs(called, capsys):
    before = left(called)
    (called / "in" / "Ada_7_assignsubmission_file_").rename(called / "in" / "Ada_17_assignsubmission_file_")
    shutil.rmtree(called / "in" / "Bob_8_assignsubmission_file_")
    assert run(called) == 2
    assert "w.csv is the worksheet of another assignment: nobody in it handed in any" in capsys.readouterr().err
    assert left(called) == before


@pytest.mark.parametrize("name", [f"{SHEET}.ipynb", "again.ipynb"])
def test_what_was_handed_in_in_time_stays_so_when_something_worse_comes_late(called, name):
    bob = called / "in" / "Bob_8_assignsubmission_file_"
    (bob / f"{SHEET}.ipynb").unlink()
    hand_in(bob / name, "exercises")
    worksheet(called / "w.csv", (7, "Ada", "s7", LATE), (8, "Bob", "s8", LATE), (9, "Cem", "s9", "-"))
    for _ in range(2):
        assert run(called) == 0
        row = records(called)["Bob"]
        assert (row["points"], row["status"], row["handed_in"]) == (OUT_OF, "kept", "2026-12-01 21:00")
    hand_in(bob / name, "solutions")
    worksheet(called / "w.csv", (7, "Ada", "s7", LATE), (8, "Bob", "s8", IN_TIME.replace("1 D", "3 D")))
    assert run(called, "--force") == 0  # which forgets
    assert records(called)["Bob"]["points"] == 0.8 * OUT_OF


def test_a_table_of_an_earlier_call_that_is_gone_is_told_before_anything_changes(called, capsys):
    before = left(called)
    (called / "class.csv").unlink()
    assert run(called) == 2
    told = f"{called / 'class.csv'}, from an earlier call, is gone; name it again with --class, or --class none.\n"
    assert capsys.readouterr().err == told
    assert left(called) == before
    assert run(called, "--class", "none") == 0  # without a list there is no gradebook of Moodle's


def test_a_class_list_that_comes_later_runs_nothing_again_and_makes_no_second_row(called, capsys):
    assert run(called, "--class", "none", "--force") == 0
    assert sorted(records(called)) == ["Ada_7", "Bob_8"]
    capsys.readouterr()
    assert run(called, "--class", str(called / "class.csv")) == 0
    said = capsys.readouterr().out
    assert "2 files, 0 of them run now" in said
    assert "→" not in said
    rows = records(called)
    assert {name: (row["points"], row["status"]) for name, row in rows.items()} == {
        "Ada": (0.9 * OUT_OF, "graded"),
        "Bob": (OUT_OF, "graded"),
        "Cem": (0, "missing"),
    }


def test_pages_to_give_back_are_never_stale(called, capsys):
    with zipfile.ZipFile(called / "class.zip", "w") as archive:
        for path in (called / "in").rglob("*.ipynb"):
            archive.write(path, path.relative_to(called / "in"))
    shutil.rmtree(called / "in")
    (called / "class.zip").rename(called / "in")  # where `run` looks for the class
    assert run(called, "--give-back") == 0
    (called / "out" / "overrides.csv").write_text("student,exercise,points,comment\nCem,3,4,On paper.\n")
    assert run(called) == 0
    with zipfile.ZipFile(called / "out" / "give_back.zip") as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    page = pages[f"Cem_9_assignsubmission_file_/{SHEET}.html"]
    assert f"<b>4</b> of {OUT_OF} points" in page
    assert f"Your teacher gave 4 of {OUT_OF} points: On paper." in page
    capsys.readouterr()
    assert run(called, "--rejudge") == 0
    assert "give_back.zip is from an earlier call and was not updated.\n" in capsys.readouterr().out


def test_a_page_that_has_no_place_is_named(called, capsys):
    (called / "out" / "overrides.csv").write_text("student,exercise,points\nCem,03,4\n")
    shutil.rmtree(called / "in" / "Bob_8_assignsubmission_file_")  # who is gone has a page, too
    capsys.readouterr()
    assert run(called, "--give-back") == 0
    page = called / "out" / "feedback" / "Cem" / f"{SHEET}.html"
    told = f"{page} is not given back: nothing was handed in, so there is no place for it.\n"
    assert capsys.readouterr().err == told
    assert (called / "in" / "Ada_7_assignsubmission_file_" / f"{SHEET}.html").exists()


def test_a_spoilt_file_of_options_stops_the_call(called, capsys):
    before = left(called)
    for text in (
        "",
        "[]",
        '{"due": 7}',
        '{"due": [], "late": 5}',
        '{"due": [], "partial": "all"}',
        '{"due": [], "x": 1}',
        '{"due": [], "submitted": {"7": "noon"}}',
    ):
        (called / "out" / "settings.json").write_text(text)
        assert run(called) == 2
        assert "which keeps the options of earlier calls, cannot be read; delete it" in capsys.readouterr().err
    (called / "out" / "settings.json").write_bytes(before["settings.json"])
    assert left(called) == before


@pytest.mark.parametrize("name", ["class.csv", "grades.csv", "moodle.csv", "worksheet.csv"])
def test_no_table_of_the_teachers_is_written_over(tmp_path, capsys, name):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "out").mkdir()
    mine = tmp_path / "out" / name
    mine.write_text("name\nAda\n")
    assert run(tmp_path, "--class", str(mine)) == 2
    assert f"{mine} is where grading writes a table of its own; move yours out of " in capsys.readouterr().err
    assert mine.read_text() == "name\nAda\n"


def test_an_option_that_was_refused_is_not_kept(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    assert run(tmp_path, "--due", "99=2026-12-01 23:59") == 2
    assert capsys.readouterr().err == "There is no sheet 99 for --due; write 01, say.\n"
    assert run(tmp_path) == 0
    assert not (tmp_path / "out" / "settings.json").exists()


OPTIONS = ("roster", "worksheet", "overrides", "late", "zone", "partial", "several", "lms")


@pytest.mark.parametrize(
    ("before", "options", "now", "told"),
    [
        ({}, {}, {}, ""),
        ({"late": "0.1/day", "due": ("a",)}, {"late": "1/week"}, {"late": "1/week", "due": ("a",)}, '--due "a"'),
        ({"late": "0.1/day", "due": ("a",)}, {"due": ["none"]}, {"late": "", "due": ()}, ""),
        ({"due": ("03=a", "04=b")}, {"due": ["3=c"]}, {"due": ("04=b", "3=c")}, '--due "04=b"'),
        ({"due": ("a", "04=b")}, {"due": ["c"]}, {"due": ("04=b", "c")}, '--due "04=b"'),
        ({"due": ("a",)}, {"due": ["b"]}, {"due": ("b",)}, ""),
        ({"partial": 0.5}, {"several": "last"}, {"partial": 0.5, "several": "last"}, "--partial 0.5"),
        ({"partial": 0.5}, {"partial": 0.0}, {"partial": 0.0}, ""),
        ({"roster": "/c.csv", "lms": "canvas"}, {"roster": "none"}, {"roster": "", "lms": ""}, ""),
        ({"roster": "/c.csv"}, {"roster": "/d.csv"}, {"roster": "/d.csv"}, ""),
    ],
)
def test_what_holds(before, options, now, told):
    typed = Namespace(**{**dict.fromkeys(OPTIONS), "due": [], **options})
    assert settled(Settings(**before), typed) == (Settings(**{**before, **now}), f"As before: {told}" if told else "")


def test_options_come_back_as_they_went(tmp_path):
    given = Settings("/c.csv", "/w.csv", "", ("03=a",), "0.1/day", "UTC", 0.5, "last", "moodle", {"7": "2026-12-01"})
    keep_settings(tmp_path, given)
    assert read_settings(tmp_path) == given


@pytest.mark.parametrize(("before", "now"), [("", "b"), ("a", ""), ("a", "a")])
def test_a_deadline_that_takes_the_place_of_no_other_leaves_past_sheets_alone(before, now):
    settings = [Settings(due=(due,) if due else ()) for due in (before, now)]
    assert with_past_deadlines(settings[1], settings[0], ["03_branches"]) == settings[1]


def test_who_asks_for_nothing_gives_no_points_for_parts():
    assert Settings().partial == 0
