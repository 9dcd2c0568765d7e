"""A made-up class of 40, as Moodle and Canvas hand it over: one is late, one is missing, one handed in twice."""

import csv
import io
import json
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHEET = "03_branch_summation"
FIRST = "Ada Bob Cem Dana Eve Femi Gül Hana Ivo Jana Kofi Lea Mina Nils Olga Pia Quinn Rosa Sami Tara".split()
LAST = ("Lovelace", "O'Neill")
STUDENTS = [f"{first} {last}" for last in LAST for first in FIRST]
MISSING, LATE, TWICE, WRONG = STUDENTS[5], STUDENTS[7], STUDENTS[9], STUDENTS[11]


def number(name):
    """The number that the platform gives a student: of the assignment in Moodle, of the student in Canvas."""
    return 4000 + STUDENTS.index(name)


def email(name):
    return f"{name.lower().replace(' ', '.').replace(chr(39), '')}@example.org"


def sheet(copy, name, *changes):
    """A sheet with a remark of the student's own."""
    text = (ROOT / copy / f"{SHEET}.ipynb").read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    notebook = json.loads(text)
    notebook["cells"][-1]["source"] += [f"\n\nBy {name}."]
    return json.dumps(notebook)


def work_of(name):
    if name == WRONG:
        return sheet("solutions", name, ('\\"v1\\": v2,', '\\"v1\\": 99,'))
    return sheet("exercises" if STUDENTS.index(name) % 4 == 3 else "solutions", name)


def moodle_zip(path):
    """Write what *Download all submissions* gives, in folders."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in STUDENTS:
            folder = f"{name}_{number(name)}_assignsubmission_file_"
            if name != MISSING:
                archive.writestr(f"{folder}/{SHEET}.ipynb", work_of(name))
            if name == TWICE:
                archive.writestr(f"{folder}/{SHEET} (1).ipynb", sheet("solutions", name))


def moodle_worksheet(path, changes=()):
    """Write the grading worksheet of the assignment, as it is downloaded."""
    heads = ["Identifier", "Full name", "ID number", "Email address", "Status", "Grade", "Maximum grade"]
    heads += ["Grade can be changed", "Last modified (submission)", "Last modified (grade)", "Feedback comments"]
    rows = [heads]
    for name in STUDENTS:
        at = "Wednesday, 2 December 2026, 8:15 AM" if name == LATE else "Tuesday, 1 December 2026, 11:59 PM"
        when = "-" if name == MISSING else at
        identity = [f"Participant {number(name)}", name, f"s{number(name)}", email(name)]
        rows.append([*identity, "Submitted for grading", "", "15.00", "Yes", when, "-", ""])
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    changed = text.getvalue()
    for before, after in changes:
        assert before in changed
        changed = changed.replace(before, after)
    path.write_text(f"\ufeff{changed}", "utf-8")


def canvas_zip(path):
    """Write what *Download Submissions* gives: all files side by side."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in STUDENTS:
            first, last = name.split()
            user = f"{last}{first}".lower().replace("'", "") + ("_LATE" if name == LATE else "")
            if name != MISSING:
                archive.writestr(f"{user}_{number(name)}_{number(name) * 7}_{SHEET}.ipynb", work_of(name))
            if name == TWICE:
                archive.writestr(f"{user}_{number(name)}_{number(name) * 9}_{SHEET}-1.ipynb", sheet("solutions", name))


def canvas_gradebook(path):
    """Write the gradebook as it is exported."""
    rows = [["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Essay (99)", "Current Score"]]
    rows.append(["    Points Possible", "", "", "", "", "10.00", "(read only)"])
    for name in STUDENTS:
        first, last = name.split()
        rows.append([f"{last}, {first}", str(number(name)), f"s{number(name)}", email(name), "Section A", "", ""])
    rows.append(["Student, Test", "99999", "", "abc", "Section A", "", ""])
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), "utf-8")


def class_list(path, *, variants=False):
    lines = ["name,id,email,variant,group"]
    for place, name in enumerate(STUDENTS):
        variant = f"s{place}" if variants else ""
        lines.append(f"{name},s{number(name)},{email(name)},{variant},{'AB'[place % 2]}")
    path.write_text("\n".join(lines) + "\n", "utf-8")


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
