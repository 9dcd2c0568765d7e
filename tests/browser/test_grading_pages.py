"""The pages that grading makes, for those who see little or have a small screen."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe

from backprop_helpers import draw, trace
from backprop_helpers.grading.records import ExerciseScore, Record, WrittenCell
from backprop_helpers.grading.report import class_page, feedback_page, index_page
from backprop_helpers.grading.rows import complete

TITLES = {"03": "03 Exercises: branches", "04": "04 Exercises: gates"}


def exercise(name, status, **more):
    points = 2.0 * (status == "correct")
    said = ("The first wrong number is at x.", "  2 * (x + 1", "            ^")
    return ExerciseScore(
        f"{name} Two ways", points, 2.0, status, said, (("dropped_path",),), ("It was called.",), **more
    )


def rows():
    statuses = ("correct", "wrong", "unanswered", "invalid")
    found = []
    for place in range(40):
        exercises = {
            f"3.{number}": exercise(f"3.{number}", statuses[(place + number) % 4], credit="Partial credit: 1 of 4.")
            for number in range(1, 9)
        }
        points = sum(it.points for it in exercises.values())
        name = "Ada King, Countess of Lovelace and <b>" if not place else f"Student {place}"
        marks = ("late, −10 %", "3.1 by you", "2 files", "not in the list")
        found.append(
            Record(name, "03", f"{place}/03.ipynb", points, 16.0, "graded", "Late.", "", exercises, marks=marks)
        )
    found[1] = Record("Student 1", "x", "1/x.ipynb", 0.0, 0.0, "failed", "This is an archive.", "", {})
    found.append(
        Record("Student 2", "04", "2/04.ipynb", 2.0, 2.0, "graded", "", "", {"4.1": exercise("4.1", "correct")})
    )
    return complete(found, students=["Nobody"])


def feedback():
    row = next(row for row in rows() if row.file)
    cells = tuple(WrittenCell(f"gradients = {{'x': {'1 + ' * 60}2}}", name) for name in row.exercises)
    hints = dict.fromkeys(row.exercises, ("<details><summary>Hint 1</summary>Count the edges.</details>",))
    graph = trace(lambda x, y: (x + y) * (x * y), x=2, y=3)
    picture = draw(graph, 3)._repr_mimebundle_()["text/html"]
    whole = replace(row, cells=cells, hints=hints)
    return feedback_page(whole, TITLES, dict.fromkeys(row.exercises, picture))


PAGES = {
    "class": lambda: class_page(rows(), TITLES),
    "index": lambda: index_page(rows(), TITLES),
    "feedback": feedback,
    "nothing": lambda: class_page([]),
}


@pytest.fixture
def shown(open_page, tmp_path):
    def shown(name, scheme, width):
        (tmp_path / "page.html").write_text(PAGES[name](), "utf-8")
        page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.goto((tmp_path / "page.html").as_uri())
        return page

    return shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(shown, name, scheme):
    found = Axe().run(shown(name, scheme, 1280)).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_its_screen(shown, name, width):
    assert shown(name, "light", width).evaluate("() => document.documentElement.scrollWidth") <= width


def test_no_name_is_html_and_every_link_of_the_index_leads_below_feedback(shown):
    page = shown("index", "light", 1280)
    assert page.get_by_role("rowheader", name="Ada King, Countess of Lovelace and <b>").count() == 1
    links = page.locator("td a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert len(links) > 40
    assert all(link.startswith("feedback/") and "<" not in link for link in links)


def test_each_page_has_one_main_part_and_one_first_heading(shown):
    for name in PAGES:
        page = shown(name, "light", 1280)
        assert (page.locator("main").count(), page.locator("h1").count()) == (1, 1)
