"""Every exercise of every sheet: blank it waits, solved it passes, and each listed wrong answer gets its diagnosis."""

import base64
import re
from pathlib import Path

import pytest
import sources
from copies import copy_of

from backprop_helpers.core.arrays import shape_of
from backprop_helpers.grading.running import run_cell
from backprop_helpers.mistakes.rounding import close
from backprop_helpers.plots.canvas import Plot

ROOT = Path(__file__).resolve().parents[1]
SHEETS = sorted((ROOT / "authoring").glob("*_exercises.py"))


def verdict_of(source, exercise, answer):
    """Run a sheet from the top with one answer cell replaced, up to the check of the exercise; return its verdict."""
    names = {}
    answered, checked = (source.keyed(word)[exercise].id for word in ("exercise", "check"))
    for cell in copy_of(source, "exercises"):
        outcome = run_cell(answer if cell.id == answered else cell.source, names) if cell.is_code else None
        if cell.id == checked:
            return outcome.value
    raise AssertionError(f"{source.file} has no check {exercise}")


def cases():
    for path in SHEETS:
        source = sources.source_of(path)
        wrong = sources.wrong_answers_of(source)
        for exercise, cell in source.keyed("exercise").items():
            yield pytest.param(source, cell, [row for row in wrong if row.exercise == exercise], id=exercise)


@pytest.mark.parametrize(("source", "cell", "wrong"), list(cases()))
def test_an_exercise_waits_passes_and_diagnoses(source, cell, wrong):
    exercise, answer = cell.metadata["exercise"], sources.answer_of(cell)
    assert verdict_of(source, exercise, answer.with_lines(answer.blank)).status == "unanswered"
    assert verdict_of(source, exercise, answer.with_lines(answer.solution)).passed
    assert len(wrong) >= 3
    for row in wrong:
        verdict = verdict_of(source, exercise, answer.with_snippet(row.snippet))
        got = {diagnosis.code for diagnosis in verdict.diagnoses} or {verdict.status}
        assert got == set(row.expected), f"line {row.line} of {source.file}: {verdict}"


def words_of(outcome):
    """What a reader sees of what a cell shows, the numbers in its pictures too."""
    page = getattr(outcome.value, "_repr_mimebundle_", dict)().get("text/html", "") or str(outcome.value)
    pictures = re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", page)
    parts = [page, *(base64.b64decode(picture).decode() for picture in pictures)]
    return " ".join([outcome.printed, *(re.sub(r"<[^>]+>", " ", part) for part in parts)])


def numbers_in(value):
    if isinstance(value, dict):
        return [number for part in value.values() for number in numbers_in(part)]
    if isinstance(value, (list, tuple)) or shape_of(value):
        return [number for part in value for number in numbers_in(part)]
    return [value] if isinstance(value, (int, float)) else []


def answers_of(source):
    """The numbers that are asked for in each exercise, as the solutions have them."""
    names, found = {}, {}
    exercises = {cell.id: cell for cell in source.keyed("exercise").values()}
    for cell in copy_of(source, "solutions"):
        if cell.is_code:
            run_cell(cell.source, names)
        if cell.id in exercises:
            asked = re.match(r"(\w+) = .*\.\.\.", "\n".join(sources.answer_of(exercises[cell.id]).blank))
            found[exercises[cell.id].metadata["exercise"]] = numbers_in(names[asked[1]]) if asked else []
    return found


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_a_sheet_that_is_run_blank_shows_no_answer(path):
    source = sources.source_of(path)
    begins = {cell.id: exercise for exercise, cell in source.keyed("exercise").items()}
    names, after, exercise = {}, {}, ""
    for cell in copy_of(source, "exercises"):
        outcome = run_cell(cell.source, names) if cell.is_code else None
        if cell.id in begins:
            exercise = begins[cell.id]
        elif not cell.is_code:
            exercise = "" if cell.source.startswith("## ") else exercise
        elif exercise:  # what stands behind an answer, a check's arguments too
            assert not isinstance(outcome.value, Plot), f"when_right({exercise!r}, lambda: {cell.source})"
            after.setdefault(exercise, []).extend([cell.source, words_of(outcome)])
    for exercise, numbers in answers_of(source).items():
        text = " ".join(after[exercise]).replace(exercise, "").replace("−", "-")
        shown = [float(number) for number in re.findall(r"(?<![\w.*/^])-?\d+(?:\.\d+)?(?![\w.*/^])", text)]
        assert [number for number in numbers if number and any(close(number, it) for it in shown)] == [], exercise


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_a_sheet_has_at_least_six_exercises_and_lists_them_all(path):
    source = sources.source_of(path)
    exercises = list(source.keyed("exercise"))
    assert len(exercises) >= 6
    assert source.cells[-1].source == f"progress({', '.join(repr(name) for name in exercises)})".replace("'", '"')


@pytest.mark.parametrize(
    ("source", "cell", "wrong"),
    [case for case in cases() if re.search(r'"\w+": \.\.\.', "\n".join(sources.answer_of(case.values[1]).blank))],
)
def test_a_name_that_a_student_deletes_is_missed(source, cell, wrong):
    answer = sources.answer_of(cell)
    for name in re.findall(r'"(\w+)": \.\.\.', "\n".join(answer.blank)):
        solved = re.sub(rf'"{name}": [^,}}]*,? ?', "", "\n".join(answer.solution))
        verdict = verdict_of(source, cell.metadata["exercise"], answer.with_lines(solved.splitlines()))
        assert verdict.status == "unanswered", f"check {verdict.exercise} needs nodes=…, with {name}"
