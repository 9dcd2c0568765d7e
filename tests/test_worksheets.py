"""The exercises on paper: lines for the students, the numbers in the key, and pages that need no other file."""

import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import build_worksheets as worksheets
import pytest
import sources
from paper_exercises import exercises_of

ROOT = Path(__file__).resolve().parents[1]
SOURCES = worksheets.on_paper(ROOT, [])
BY_FILE = {source.file: source for source in SOURCES}
GRADIENTS = re.compile(r'<text class="(?:cell )?gradient" data-k="gradient:[^>]*>([^<]+)</text>')


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    return {
        source.file: [path.read_text(encoding="utf-8") for path in worksheets.build(source, folder)]
        for source in SOURCES
    }


@cache
def printed(file):
    """The exercises of a sheet at the printed numbers."""
    return exercises_of(BY_FILE[file])


def parts(page):
    """The exercises of a page, by number."""
    return {re.search(r"<h2>([\d.]+\w?) ", part)[1]: part for part in re.findall(r"<section>.*?</section>", page, re.S)}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.file)
def test_every_exercise_is_on_paper_with_its_title_and_points(source, pages):
    for page in pages[source.file]:
        assert list(parts(page)) == list(source.keyed("exercise"))
        for cell in source.cells:
            if cell.kind == "markdown" and re.match(r"## \d", cell.source):
                assert cell.source.split("\n")[0].removeprefix("## ") in unescape(page)
    points = sum(cell.metadata.get("points", 1) for cell in source.keyed("check").values())
    assert f"/ {points}</span>" in pages[source.file][0]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.file)
def test_students_get_a_line_for_each_number_and_the_key_has_the_numbers(source, pages):
    blank, key = map(parts, pages[source.file])
    exercises = printed(source.file)
    assert any(exercise.asked in ("value", "gradients") and exercise.pictures for exercise in exercises)
    for exercise in exercises:
        asked = exercise.form.count("...")
        gaps = blank[exercise.number].count('class="gap"')
        fields = blank[exercise.number].count('class="field')
        assert (gaps, fields >= asked) == ((asked, False) if exercise.asked in ("backward", "function") else (0, True))
        if exercise.asked == "gradients" and exercise.pictures:
            assert not GRADIENTS.search(blank[exercise.number])
            assert len(GRADIENTS.findall(key[exercise.number])) >= len(exercise.pictures[0].graph.values)
        assert 'class="field' not in key[exercise.number]


def test_a_picture_is_printed_once_and_again_in_the_key(pages):
    blank, key = map(parts, next(page for file, page in pages.items() if "05_sigmoid" in file))
    for number in ("5.2", "5.3"):  # both ask about the graph of 5.1
        assert "<svg" not in blank[number]
        assert "<svg" in key[number]


# What is said of cells, of the keyboard or of checks belongs into a cell with the tag "screen".
FOR_THE_SCREEN = re.compile(r"\b([Rr]un the cell|cells?|[Tt]yped?|quotation|[Cc]hecks?|sliders?|press|click)\b")


def test_worksheets_speak_of_paper():
    for source in SOURCES:
        for exercise in printed(source.file):
            text = "\n".join([exercise.title, exercise.text, *exercise.listings])
            assert not FOR_THE_SCREEN.search(text), f"{exercise.number}: {FOR_THE_SCREEN.search(text)}"


def test_code_for_the_screen_stays_away_and_data_comes_with_its_function():
    listings = {
        exercise.number: exercise.listings
        for source in SOURCES
        if "07_gradient" in source.file
        for exercise in printed(source.file)
    }
    assert listings["7.4"] == ()  # what the check computes
    assert listings["7.6"][0].startswith("points = [(1, 11.5), (5, 7), (6, 14.5)]\n")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.file)
def test_the_solution_is_in_the_key_alone(source, pages):
    blank, key = map(parts, pages[source.file])
    for exercise in printed(source.file):
        if exercise.result:
            assert exercise.result in key[exercise.number]
            assert (
                exercise.result not in re.sub(r"<svg.*?</svg>", "", blank[exercise.number]) or len(exercise.result) < 4
            )
        assert "Hint" not in blank[exercise.number]
        assert "draw(" not in blank[exercise.number]


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.addresses = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "img", "br", "hr"):
            self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        self.addresses += [value for name, value in attrs if name in ("src", "href")]

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.file)
def test_a_page_is_whole_and_needs_no_other_file(source, pages):
    for page in pages[source.file]:
        tags = Tags()
        tags.feed(page)
        assert tags.open == []
        assert len(tags.ids) == len(set(tags.ids))
        assert all(address.startswith("data:") for address in tags.addresses)
        assert "@page" in page
        assert "\ue003" not in page


def test_a_name_gives_its_own_numbers_to_worksheet_and_key(tmp_path, pages):
    source = next(source for source in SOURCES if "03_branch" in source.file)
    paths = worksheets.build(source, tmp_path, "s1024")
    assert [path.name for path in paths] == ["03_branch_summation_s1024.html", "03_branch_summation_s1024_key.html"]
    for path, usual in zip(paths, pages[source.file], strict=True):
        page = path.read_text(encoding="utf-8")
        assert "Numbers: s1024" in page
        assert page != usual
    exercises = exercises_of(source, "s1024")
    assert {exercise.wrong for exercise in exercises} == {()}  # those were made for the printed numbers


def test_pages_are_the_same_each_time(tmp_path, pages):
    source = SOURCES[0]
    assert [path.read_text(encoding="utf-8") for path in worksheets.build(source, tmp_path)] == pages[source.file]


def test_two_exercises_under_one_heading_are_refused():
    sheet = "# %% [markdown]\n# # Sheet\n\n# %% [markdown]\n# ## 1.1 Two\n\n"
    for number in ("1.1", "1.2"):
        sheet += f'# %% exercise="{number}"\n### BEGIN SOLUTION\n### STUDENT: a = ...\na = 1\n### END SOLUTION\n\n'
    with pytest.raises(sources.Refused, match="heading of its own"):
        exercises_of(sources.read_source(sheet, "authoring/01_one_exercises.py"))


def test_the_command_builds_what_is_asked_for(tmp_path, capsys):
    (tmp_path / "authoring").mkdir()
    for path in (ROOT / "authoring").glob("0[23]_*_exercises.py"):
        text = re.sub(r"\[([^\]]*)\]\(\.\./[^)]*\)", r"\1", path.read_text(encoding="utf-8"))
        (tmp_path / "authoring" / path.name).write_text(text, encoding="utf-8")
    assert worksheets.main(["03"], tmp_path) == 0
    assert capsys.readouterr().out.split() == [
        "worksheets/03_branch_summation.html",
        "worksheets/03_branch_summation_key.html",
    ]
    assert worksheets.main(["07c"]) == 0
    assert capsys.readouterr().err == "07c_find_the_bug is for the screen: its engines answer only there.\n"
    assert worksheets.main(["03", "--variant", "Ada"], tmp_path) == 0
    assert (tmp_path / "worksheets" / "03_branch_summation_ada_key.html").exists()
