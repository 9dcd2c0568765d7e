"""Tables that a teacher hands over: what fits is read as it is, and what does not is told with its line."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from classes import POINTS, ROOT, SHEET, class_of, hand_in, records, run
from platforms import SHEET as SAME
from platforms import canvas_gradebook, moodle_worksheet, rows_of

from backprop_helpers.core.errors import BadRule, BadTable
from backprop_helpers.grading.classroom import owner_of
from backprop_helpers.grading.closing import remarks
from backprop_helpers.grading.deadline import Deadlines, Late, in_time, read_deadlines, read_zone
from backprop_helpers.grading.finishing import Rules, finished, listed
from backprop_helpers.grading.gradebook import Book, canvas, moodle, read_worksheet, refuse_unknown_to_moodle
from backprop_helpers.grading.key import read_sheet
from backprop_helpers.grading.overrides import overridden, read_overrides
from backprop_helpers.grading.records import ExerciseScore, Record
from backprop_helpers.grading.roster import Participant, numbered, read_roster
from backprop_helpers.grading.rows import complete
from backprop_helpers.grading.table import read_table

assert SAME == SHEET


def table(tmp_path, text, name="class.csv"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "text",
    [
        "name,id\nAda,007\n",
        "\ufeffName;ID\r\nAda;007\r\n",
        "name\tid\n\nAda\t007\n",
        'name,id,\n"Ada",007,\n',
        "\n  \nname;id\nAda;007\n",
        "sep=;\r\nname;id\r\nAda;007\r\n",
        "name,id\rAda,007\r",
        "name,id\nAda,007\n".encode("utf-16"),
        "First name,Surname,ID number,Last access\nAda,,007,never\n",
        'Student,ID,SIS User ID,Section,Essay (9)\n    Points Possible,,,,10\nAda,007,,A,9\n"Student, Test",1,,A,\n',
    ],
)
def test_a_class_list_is_read_as_spreadsheets_and_platforms_write_it(tmp_path, text):
    (ada,) = read_roster(table(tmp_path, text)).students
    assert (ada.name, ada.id, ada.label) == ("Ada", "007", "Ada")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "line 1: This line should have the headings of the columns, and the file is empty."),
        ("name\n", "class.csv has headings and no student."),
        ("nmae,id\nAda,1\n", 'line 1: There is no column "name"; the columns are: nmae, id.'),
        ("name,varient\nAda,s1\n", 'line 1: Nothing is known of a column "varient"'),
        ("name,name\nAda,s1\n", 'line 1: Two columns have the heading "name"'),
        ("name,student\nAda,Bob\n", 'line 1: "name" and "student" are two columns for the same'),
        ("name,id\nAda,1\nBob,2,3\n", "line 3: There are 3 fields, and 2 headings; put quotation marks around a field"),
        ("name;id\nAda;1\nBob;2;3\n", "around a field that holds a semicolon."),
        ("name,id\nAda,1\n,2\n", "line 3: The name is missing."),
        ("name,id\nAda,1\n\nBob,1\n", "line 4: Line 2 already has the id 1."),
        ("name,email\nAda,a@b.c\nBob,A@B.C\n", "line 3: Line 2 already has the email A@B.C."),
        ("name,id\nAda,=1+1\n", "line 2: The id begins with =, as a formula does."),
        ("name,email\nAda,@b\n", "line 2: The email begins with @"),
        ('name,variant\nAda,"s""1"\n', "line 2: The variant stands in quotation marks"),
        ("name\nAda\x1b[2K\n", "line 2: The name holds a character that cannot be printed."),
        ("name,id\nAda,1\nAda,\n", "line 3: There is another Ada; give each an id or an e-mail address."),
        ('name,id\n"Ada,1\nBob,2\n', "line 2: A quotation mark is opened and not closed"),
        ("name\nAda\nada\n", "line 2: There is another Ada; give each an id"),
        (b"PK\x03\x04\x14", "class.csv is no CSV. In the spreadsheet, save as *CSV UTF-8*."),
        (b"name,id\nAda,1\nJ\xfcrgen,2\n", "line 3: This line is not in UTF-8."),
    ],
)
def test_a_class_list_that_does_not_fit_is_told_with_its_line(tmp_path, text, told):
    with pytest.raises(BadTable) as error:
        read_roster(table(tmp_path, text))
    assert told in str(error.value)


def test_a_missing_or_a_very_large_file_is_told(tmp_path):
    with pytest.raises(BadTable, match=r"class\.csv cannot be read: No such file"):
        read_table(tmp_path / "class.csv")
    with pytest.raises(BadTable, match="too large"):
        read_table(table(tmp_path, b"x" * (20 * 2**20 + 1)))


def test_no_name_is_a_path(tmp_path):
    roster = read_roster(table(tmp_path, "name\n../../Eve\n/etc/passwd\n..\\Bob\n.hidden\nAda s/o Bob\n"))
    labels = [student.label for student in roster.students]
    assert not [label for label in labels if "/" in label or "\\" in label or label.startswith(".")]
    assert len({*labels}) == 5
    assert roster.called("Ada s/o Bob").label == labels[-1]


def test_two_of_one_name_are_told_apart_by_their_ids(tmp_path):
    roster = read_roster(table(tmp_path, "name,id\nAda Li,7\nAda Li,8\n"))
    assert [student.label for student in roster.students] == ["Ada Li (7)", "Ada Li (8)"]
    assert roster.owner(owner_of("Ada Li_99_assignsubmission_file_/a.ipynb")) is None  # whose it is, nobody knows
    assert roster.owner(owner_of("liada_8_99_a.ipynb")).id == "8"


TWINS = "name,id,email\nAda Li,s7,a@x.org\nAda Li,s8,b@x.org\nBob,s9,\n"


@pytest.mark.parametrize(
    ("participants", "numbers"),
    [
        ([("70", "s7", "", "Ada Li"), ("80", "s8", "", "Ada Li")], ["70", "80", ""]),
        ([("80", "", "B@x.org", "Ada Li"), ("70", "", "a@x.org", "Ada Li")], ["70", "80", ""]),
        ([("70", "", "", "Ada Li"), ("80", "", "", "Ada Li")], ["", "", ""]),
        ([("90", "", "", "Bob")], ["", "", "90"]),
        ([("90", "", "", "Bob"), ("91", "", "", "Bob")], ["", "", ""]),  # one of them is on no list
        ([("91", "", "", "Bob"), ("90", "s9", "", "Robert")], ["", "", "90"]),
    ],
)
def test_moodles_worksheet_says_who_is_who(tmp_path, participants, numbers):
    roster = numbered(read_roster(table(tmp_path, TWINS)), [Participant(*it) for it in participants])
    assert [student.number for student in roster.students] == numbers
    for number, *_ in participants:
        owner = roster.owner(owner_of(f"Bob_{number}_assignsubmission_file_/a.ipynb"))
        assert (owner.number if owner else "") == (number if number in numbers else "")
    assert roster.owner(owner_of("Bob_5_assignsubmission_file_/a.ipynb")).name == "Bob"  # of an earlier assignment


def test_two_of_one_name_are_graded_by_moodles_worksheet(tmp_path, capsys):
    for name, copy in (("Ada Li_70", "solutions"), ("Ada Li_80", "exercises"), ("Eve_90", "solutions")):
        hand_in(tmp_path / "in" / f"{name}_assignsubmission_file_" / f"{SHEET}.ipynb", copy)
    classes = ("--class", str(table(tmp_path, TWINS)))
    assert run(tmp_path, *classes) == 0
    said = capsys.readouterr().out
    assert "Not in class.csv: Eve_90.\n" in said
    assert "More than one student in class.csv has this name: Ada Li_70; Ada Li_80. Moodle's --worksheet or" in said
    assert records(tmp_path)["Ada Li_70"]["message"] == "2 of this name in class.csv."
    heads = "Identifier,Full name,ID number,Email address,Grade,Last modified (grade)\n"
    lines = "Participant 70,Ada Li,s7,,,-\nParticipant 80,Ada Li,s8,,,-\nParticipant 99,Bob,s9,,,-\n"
    (tmp_path / "out" / "overrides.csv").write_text("student,exercise,points\ns8,3,2\nBob,3,4\n")
    assert run(tmp_path, *classes, "--worksheet", str(table(tmp_path, heads + lines, "w.csv"))) == 0
    found = {name: (it["points"], it["message"]) for name, it in records(tmp_path).items()}
    assert found["Ada Li (s7)"] == (sum(POINTS.values()), "")
    assert found["Ada Li (s8)"][0] == 2
    assert "Ada Li_70" not in found
    filled = [row[4] for row in rows_of(tmp_path / "out" / "worksheet.csv")[1:]]
    assert filled == [str(sum(POINTS.values())), "2", "4"]


def test_the_worksheet_alone_may_be_the_class_list(tmp_path):
    heads = "Identifier,Full name,Email address,Grade,Last modified (grade)\n"
    lines = "Participant 70,Ada Li,a@x.org,,-\nParticipant 80,Ada Li,b@x.org,,-\n"
    roster = read_roster(table(tmp_path, heads + lines, "w.csv"))
    assert [(it.label, it.number) for it in roster.students] == [("Ada Li (a@x.org)", "70"), ("Ada Li (b@x.org)", "80")]
    assert roster.owner(owner_of("Ada Li_80_assignsubmission_file_/a.ipynb")).email == "b@x.org"


@pytest.mark.parametrize(
    ("file", "label"),
    [
        (
            "Ada King Lovelace_7_assignsubmission_file_/03.ipynb",
            "Ada King Lovelace",
        ),  # 7 is the assignment's, not Bob's
        ("lovelaceadaking_12_34_03.ipynb", "Ada King Lovelace"),
        ("somebody_7_34_03.ipynb", "Bob"),
        ("ada.king@example.org/03.ipynb", "Ada King Lovelace"),
        ("BOB__03.ipynb", "Bob"),
        ("7/03.ipynb", "Bob"),
        ("Sheet 3_aking_attempt_2026-11-26-18-30-05_03.ipynb", None),
        ("Eve_9_assignsubmission_file_/03.ipynb", None),
    ],
)
def test_whose_a_file_is(tmp_path, file, label):
    text = "name,id,email\nAda King Lovelace,12,ada.king@example.org\nBob,7,bob@example.org\n"
    student = read_roster(table(tmp_path, text)).owner(owner_of(file))
    assert (student and student.label) == label


def test_who_is_not_in_the_list_is_graded_and_told(tmp_path):
    class_of(tmp_path / "in", Ada="solutions", Eve="solutions")
    assert run(tmp_path, "--class", str(table(tmp_path, "name,id\nAda,1\nBob,2\n"))) == 0
    rows = records(tmp_path)
    assert rows["Eve"]["message"] == "Not in class.csv."
    assert rows["Bob"]["status"] == "missing"
    assert rows["Ada"]["message"] == ""


@pytest.mark.parametrize(
    "file",
    ["ivy_7_8_work.docx", "Ivy_7_assignsubmission_file_work.docx", "Ivy_7_assignsubmission_file_/work.docx"],
)
def test_who_handed_in_no_notebook_is_named_once_with_the_file(tmp_path, capsys, file):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "in" / file).parent.mkdir(exist_ok=True)
    (tmp_path / "in" / file).write_text("words")
    assert run(tmp_path, "--class", str(table(tmp_path, "name\nAda\nIvy\n"))) == 1
    said = capsys.readouterr().out
    assert "Handed in, but not graded: Ivy (" in said
    assert "work.docx).\n" in said
    assert "nothing handed in" not in said


def test_personal_numbers_come_from_the_list(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions", Bob="solutions")
    path = tmp_path / "in" / "Bob" / f"{SHEET}.ipynb"
    path.write_text(path.read_text("utf-8").replace('variant(\\"\\")', 'variant(\\"s2\\")'), "utf-8")
    classes = table(tmp_path, "name,variant\nAda,s1\nBob,s2\n")
    assert run(tmp_path, "--class", str(classes)) == 0
    rows = records(tmp_path)
    assert (rows["Ada"]["variant"], rows["Bob"]["variant"]) == ("s1", "s2")
    assert rows["Ada"]["message"] == "The class list says s1, the sheet says no name: judged by the numbers of s1."
    assert rows["Bob"]["message"] == "Numbers for the code name s2."
    table(tmp_path, "name,variant\nAda,\nBob,s2\n")  # she got the printed sheet after all
    capsys.readouterr()
    assert run(tmp_path, "--class", str(classes)) == 0
    assert "1 of them run now" in capsys.readouterr().out
    assert records(tmp_path)["Ada"]["variant"] == ""


# ---- the teacher's word -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sheets():
    return [read_sheet(ROOT / "solutions" / f"{SHEET}.ipynb")]


HEADS = "student,exercise,points,comment\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("student,points\nAda,1\n", 'line 1: There is no column "exercise"'),
        (f"{HEADS}Eve,3.1,1,\n", "line 2: There is no student called Eve in this class."),
        (f"{HEADS}Li,3.1,1,\n", "line 2: 2 students are called Li; write Li (7), for example."),
        (f"{HEADS}Ada,3.1,1,\nAda,9.9,1,\n", "line 3: There is no exercise 9.9; write one such as 3.1"),
        (f"{HEADS}Ada,3.1,two,\n", "line 2: The points are not a number: two."),
        (f"{HEADS}Ada,3.1,20,\n", "line 2: The points are 20; here they go from 0 to 2."),
        (f"{HEADS}Ada,3.1,nan,\n", "line 2: The points are nan; here"),
        (f"{HEADS}Ada,3.1,-1,\n", "line 2: The points are -1; here"),
        (f"{HEADS}Ada,3.1,1,\nAda,3.1,2,\n", "line 3: Line 2 already gives points for this"),
    ],
)
def test_overrides_that_do_not_fit_are_told_with_their_line(tmp_path, sheets, text, told):
    twins = read_roster(table(tmp_path, "name,id\nLi,7\nLi,8\n"))
    with pytest.raises(BadTable) as error:
        read_overrides(table(tmp_path, text, "overrides.csv"), sheets, twins, {"Ada": "Ada"})
    assert f"overrides.csv, {told}" in str(error.value)


def test_overrides_count_and_a_decimal_comma_is_read(tmp_path, sheets):
    scores = {"3.1": ExerciseScore("3.1 Two ways", 0.0, 2.0, "wrong"), "3.2": ExerciseScore("3.2", 1.0, 1.0, "correct")}
    row = Record("Ada", SHEET, "a.ipynb", 0.5, 3.0, "graded", "", "", scores, kept=0.5)
    text = "student;exercise;points;comment\nAda;3.1;1,5;good idea\n"
    overrides = read_overrides(table(tmp_path, text, "overrides.csv"), sheets, None, {"Ada": "Ada"})
    (found,) = overridden([row], overrides)
    assert (found.points, found.exercises["3.1"].points) == (1.25, 1.5)  # half of it is left: the sheet was late
    assert found.exercises["3.1"].credit == "Your teacher gave 1.5 of 2 points: good idea"
    assert found.exercises["3.1"].status == "wrong"


# ---- when ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dues", "late", "zone", "told"),
    [
        (["tomorrow"], "", "", '--due "tomorrow" is not a date and time; write --due "2026-12-01 23:59".'),
        (["2026-02-30 10:00"], "", "", "is not a date and time"),
        (["2026-03-29 02:30"], "", "Europe/Berlin", "the clocks go forward"),
        (["=2026-12-01 23:59"], "", "", "names no sheet before the ="),
        (["2026-12-01 23:59", "2026-12-02 23:59"], "", "", "--due is given twice for all sheets"),
        (["03=2026-12-01 23:59", "3=2026-12-02 23:59"], "", "", "--due is given twice for 3;"),
        ([], "0.1/day", "", "--late needs --due"),
        (["2026-12-01 23:59"], "10/day", "", '--late "10/day" is not a rule'),
        (["2026-12-01 23:59"], "0.1", "", "is not a rule"),
        (["2026-12-01 23:59"], "", "Mars/Base", 'There is no time zone "Mars/Base"'),
        (["2026-12-01 23:59"], "", "../../etc/passwd", "There is no time zone"),
    ],
)
def test_rules_that_cannot_be_read_are_told(dues, late, zone, told):
    with pytest.raises(BadRule) as error:
        read_deadlines(dues, late, zone)
    assert told in str(error.value)


def one(file, moment=None):
    modified = moment.timestamp() if moment else 0.0
    scores = {"3.1": ExerciseScore("3.1", 10.0, 10.0, "correct")}
    return Record("Ada", SHEET, file, 10.0, 10.0, "graded", "", "", scores, modified=modified)


@pytest.mark.parametrize(
    ("behind", "points", "said"),
    [
        (-timedelta(days=1), 10, ""),
        (timedelta(seconds=59), 10, ""),
        (timedelta(minutes=1), 9, "1 day late, −10 %."),
        (timedelta(days=1), 9, "1 day late"),
        (timedelta(days=1, minutes=1), 8, "2 days late, −20 %."),
        (timedelta(days=30), 0, "30 days late, −100 %."),
    ],
)
def test_each_day_that_has_begun_costs_its_share(behind, points, said):
    deadlines = read_deadlines(["2026-12-01 23:59"], "0.1/day", "Europe/Berlin")
    due = deadlines.of(SHEET)
    found = in_time(one("ada/03.ipynb", due + behind), deadlines)
    assert (found.points, said in found.message) == (points, True)
    assert bool(said) == bool(found.message)


def test_a_sheet_has_its_own_deadline_and_others_none():
    deadlines = read_deadlines(["03=2026-12-01 23:59", "04=2026-12-08 23:59"], "5%/hour", "UTC")
    assert str(deadlines.of(SHEET)) == "2026-12-01 23:59:00+00:00"
    assert deadlines.of("05_sigmoid_neuron") is None
    assert deadlines.late == Late(0.05, "hour")


def test_a_platform_that_does_not_say_when_makes_nobody_late():
    due = read_deadlines(["2026-12-01 23:59"], "0.1/day", "UTC")
    long_after = due.of(SHEET) + timedelta(days=9)
    for file in ("Ada_7_assignsubmission_file_/03.ipynb", "ada_7_8_03.ipynb"):
        assert in_time(one(file, long_after), due).points == 10
    late = in_time(one("ada_LATE_7_8_03.ipynb", long_after), due)
    assert (late.points, late.handed_in) == (9, "late")
    named = in_time(one("x_ada_attempt_2026-12-02-00-00-00_03.ipynb"), due)
    assert (named.points, named.handed_in) == (9, "2026-12-02 00:00")
    assert in_time(one("ada/03.ipynb", long_after), Deadlines(read_zone("UTC"))).points == 10


@pytest.mark.parametrize("file", ["x_ada_attempt_2026-99-99-99-99-99_03.ipynb", "ada/03.ipynb"])
def test_a_time_that_cannot_be_makes_nobody_late(file):
    due = read_deadlines(["2026-12-01 23:59"], "0.1/day", "UTC")
    for modified in (1e18, -1e18, float("inf"), float("nan")):
        found = in_time(replace(one(file), modified=modified), due)
        assert (found.points, found.handed_in) == (10, "")


def test_the_file_in_time_may_be_worth_more_than_the_better_late_one():
    due = read_deadlines(["2026-12-01 23:59"], "0.5/day", "UTC")
    moment = due.of(SHEET)
    first = {"3.1": ExerciseScore("3.1", 8.0, 10.0, "wrong")}
    early = Record("Ada", SHEET, "Ada/a.ipynb", 8.0, 10.0, "graded", "", "", first, modified=moment.timestamp())
    (row,) = complete([in_time(it, due) for it in (early, one("Ada/b.ipynb", moment + timedelta(days=1)))])
    assert (row.points, row.file) == (8, "Ada/a.ipynb")


def test_late_is_told_where_it_costs_nothing():
    due = read_deadlines(["2026-12-01 23:59"], "", "UTC")
    late = in_time(one("ada/03.ipynb", due.of(SHEET) + timedelta(days=1)), due)
    assert (late.points, late.message) == (10, "Handed in 2026-12-02 23:59, after it was due.")
    assert in_time(one("ada_LATE_7_8_03.ipynb"), due).message == "The platform calls it late."
    assert in_time(one("ada_7_8_03.ipynb"), due).marks == ()


def told(rows, dues=(), late="", roster=None, **rules):
    """What the end of a call says of files as they are kept."""
    rules = Rules(deadlines=read_deadlines(dues, late, "UTC"), roster=roster, **rules)
    return list(remarks(listed(finished(rows, rules), roster), rules))


DUE = ["2026-12-01 23:59"]


def test_the_end_of_a_call_says_when_nobody_can_be_late():
    moodle_file = one("Ada_7_assignsubmission_file_/03.ipynb")
    assert told([moodle_file]) == []
    assert told([moodle_file], DUE, "0.1/day") == [
        "03, time not known, so not late: Ada.",
        "When a sheet was handed in is in Moodle's worksheet: --worksheet worksheet.csv.",
    ]
    undated = [one("ada/03.ipynb"), replace(one("bob/03.ipynb"), student="Bob")]
    assert told(undated, DUE) == ["03, time not known, so not late: Ada; Bob."]
    assert told([one("ada_7_8_03.ipynb")], DUE, "0.1/day") == []  # Canvas calls late what is


def test_the_end_of_a_call_says_who_is_late_missing_or_on_no_list(tmp_path):
    roster = read_roster(table(tmp_path, 'name\nAda\nCem\n"Li, Dee"\n'))
    files = [one("ada_LATE_7_8_03.ipynb"), one("ada_7_9_03.ipynb"), replace(one("eve_9_9_03.ipynb"), student="Eve")]
    assert told([files[0], *files[2:]], DUE, "0.2/week", roster) == [
        "03, nothing handed in: Cem; Li, Dee.",
        "03, late: Ada (−20%).",
        "Not in class.csv: Eve.",
        "Canvas does not say how late a sheet is: each late one counts as 1 week late.",
    ]
    assert told(files, DUE, "0.2/week", roster)[1] == "03, several files, the best counts: Ada."


def test_the_end_of_a_call_is_silent_about_sheets_of_earlier_weeks(tmp_path):
    roster = read_roster(table(tmp_path, "name\nAda\nBob\n"))
    before = replace(one("Ada/03.ipynb"), status="gone", exercises={}, earlier=(one("Ada/03.ipynb"),))
    now = replace(one("Ada/04.ipynb"), sheet="04_gates")
    assert told([before, now], roster=roster) == ["04, nothing handed in: Bob."]
    assert told([before], roster=roster) == []


def test_of_many_only_some_are_named(tmp_path):
    roster = read_roster(table(tmp_path, "name\n" + "".join(f"S{number}\n" for number in range(20))))
    (line,) = told([replace(one("S0/03.ipynb"), student="S0")], roster=roster)
    assert line.endswith("; S19; S2 and 7 more.")


def test_a_sheet_that_nobody_handed_in_has_the_points_that_the_teacher_gave(tmp_path, sheets):
    names = {"Ada": "Ada", "Bob": "Bob"}
    overrides = read_overrides(table(tmp_path, f"{HEADS}Ada,3.1,1,\n", "overrides.csv"), sheets, None, names)
    other = {"4.1": ExerciseScore("4.1", 1.0, 1.0, "correct")}
    files = [Record(name, "04_gates", f"{name}/04.ipynb", 1.0, 1.0, "graded", "", "", other) for name in ("Ada", "Bob")]
    rows = {(row.student, row.sheet): row for row in finished(files, Rules(overrides=overrides))}
    assert (rows["Ada", SHEET].points, rows["Ada", SHEET].out_of) == (1, sum(POINTS.values()))
    assert rows["Bob", SHEET].status == "missing"


def test_a_whole_sheet_may_be_called_by_its_number_as_a_spreadsheet_writes_it(tmp_path, sheets):
    (found,) = read_overrides(table(tmp_path, f"{HEADS}Ada,3,1,\n", "overrides.csv"), sheets, None, {"Ada": "Ada"})
    assert (found.sheet, found.exercise) == (SHEET, "")


# ---- gradebooks ---------------------------------------------------------------------------------------------------


def test_a_worksheet_of_another_assignment_maximum_or_language_is_told(tmp_path):
    moodle_worksheet(tmp_path / "w.csv")
    row = one("Ada Lovelace_4000_assignsubmission_file_/03.ipynb")
    filled = read_worksheet(tmp_path / "w.csv").filled([row], None)
    assert filled.splitlines()[1].split(",")[5:7] == ["15", "15.00"]  # 10 of 10, as Moodle has it
    moodle_worksheet(tmp_path / "w.csv", [("15.00", "Scale: good")])
    with pytest.raises(
        BadTable, match=r"w\.csv, line 2: The maximum grade is Scale: good; grading needs one in points"
    ):
        read_worksheet(tmp_path / "w.csv").filled([row], None)
    moodle_worksheet(tmp_path / "w.csv")
    assert len(read_roster(tmp_path / "w.csv").students) == 40
    filled = read_worksheet(tmp_path / "w.csv").filled([one("Ada_1_assignsubmission_file_/03.ipynb")], None)
    assert [row.split(",")[5] for row in filled.splitlines()[1:]] == [""] * 40
    moodle_worksheet(tmp_path / "w.csv", [("Last modified (grade)", "Zuletzt geändert (Bewertung)")])
    with pytest.raises(BadTable, match=r'line 1: There is no column "last modified \(grade\)"'):
        read_worksheet(tmp_path / "w.csv")
    moodle_worksheet(tmp_path / "w.csv", [("Participant 4001", "Ada")])
    with pytest.raises(BadTable, match="line 3: The identifier should be the word Participant and a number"):
        read_worksheet(tmp_path / "w.csv")
    moodle_worksheet(tmp_path / "w.csv", [("Wednesday, 2 December 2026, 8:15 AM", "Mittwoch, 2. Dezember 2026")])
    with pytest.raises(BadTable, match='line 9: The time "Mittwoch'):
        read_worksheet(tmp_path / "w.csv").times(read_zone("UTC"))


def test_both_files_for_moodle_have_the_worksheets_maximum(tmp_path, capsys):
    hand_in(tmp_path / "in" / "Bob_70_assignsubmission_file_" / f"{SHEET}.ipynb", "solutions")
    heads = "Identifier,Full name,ID number,Grade,Maximum grade,Last modified (grade)\n"
    sheet = str(table(tmp_path, f"{heads}Participant 70,Bob,s7,,100.00,-\n", "w.csv"))
    classes = ("--class", str(table(tmp_path, "name,id\nBob,s7\n")))
    assert run(tmp_path, *classes, "--worksheet", sheet, "--lms", "moodle") == 0
    assert rows_of(tmp_path / "out" / "worksheet.csv")[1][3] == "100"
    assert rows_of(tmp_path / "out" / "moodle.csv")[1][-1] == "100"
    points = sum(POINTS.values())
    assert (
        f"03: points are scaled from {points} to 100 in the files for Moodle, as in w.csv." in capsys.readouterr().out
    )


def test_moodle_needs_an_id_or_an_address_of_everybody(tmp_path):
    roster = read_roster(table(tmp_path, "name,id\nAda,1\nBob,\n"))
    with pytest.raises(BadTable, match=r"class\.csv, line 3: Bob has neither an id nor an e-mail address"):
        refuse_unknown_to_moodle(roster)


def test_no_name_is_a_formula_in_a_gradebook(tmp_path):
    roster = read_roster(table(tmp_path, 'name,id,group\n=cmd|x,7,+1\n"a;=1",8,-2\n'))
    for text in (moodle(Book.of([one("a.ipynb")], roster, {SHEET: "=title"})), canvas(Book.of([], roster, {}))):
        Path(tmp_path / "out.csv").write_text(text, "utf-8")
        assert not [cell for row in rows_of(tmp_path / "out.csv") for cell in row if cell.startswith(tuple("=+-@"))]


def test_points_for_an_exercise_count_at_the_call_that_changes_a_name(tmp_path, capsys):
    hand_in(tmp_path / "in" / "Bob ONeill_70_assignsubmission_file_" / f"{SHEET}.ipynb", "solutions")
    assert run(tmp_path) == 0
    table(tmp_path / "out", f"{HEADS}Bob ONeill_70,3.1,1,\n", "overrides.csv")
    assert run(tmp_path) == 0
    for names in ("name\nBob O'Neill\n", 'name\n"O\'Neill, Bob"\n'):
        capsys.readouterr()
        classes = str(table(tmp_path, names))
        for _ in range(2):
            assert run(tmp_path, "--class", classes) == 0
            ((_, row),) = records(tmp_path).items()
            assert row["points"] == sum(POINTS.values()) - 1
            assert "→" not in capsys.readouterr().out


def test_points_for_who_had_none_are_listed_and_a_new_spelling_is_no_change(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    classes = ("--class", str(table(tmp_path, "name\nAda\nMilo Novak\n")))
    assert run(tmp_path, *classes) == 0
    table(tmp_path / "out", f"{HEADS}Milo Novak,03,12,\n", "overrides.csv")
    capsys.readouterr()
    assert run(tmp_path) == 0
    assert f"Milo Novak, {SHEET}: nothing → 12 of {sum(POINTS.values())}\n" in capsys.readouterr().out
    table(tmp_path, 'name\nAda\n"Novak, Milo"\n')
    assert run(tmp_path) == 0
    assert "→" not in capsys.readouterr().out


def test_overrides_that_do_not_fit_stop_before_anything_runs(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="solutions")
    (tmp_path / "out").mkdir()
    table(tmp_path / "out", f"{HEADS}Ada,3.1,20,\n", "overrides.csv")
    assert run(tmp_path) == 2
    assert capsys.readouterr().err == "overrides.csv, line 2: The points are 20; here they go from 0 to 2.\n"
    assert not (tmp_path / "out" / "records").exists()


def test_an_lms_needs_the_class_list_and_partial_is_a_share(tmp_path, capsys):
    class_of(tmp_path / "in", Ada="exercises")
    assert run(tmp_path, "--lms", "canvas") == 2
    assert capsys.readouterr().err == "--lms canvas needs the class list: --class class.csv.\n"
    assert run(tmp_path, "--partial", "50") == 2
    assert capsys.readouterr().err == "--partial is a share from 0 to 1, such as 0.5.\n"
    assert run(tmp_path, "--class", str(tmp_path / "none.csv")) == 2
    assert "none.csv cannot be read" in capsys.readouterr().err


def test_the_gradebook_of_canvas_is_a_class_list(tmp_path):
    canvas_gradebook(tmp_path / "gradebook.csv")
    students = read_roster(tmp_path / "gradebook.csv").students
    assert len(students) == 40
    assert (students[0].id, students[0].sis, students[0].group) == ("4000", "s4000", "Section A")
