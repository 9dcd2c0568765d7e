"""Practice in a page: what comes next is what Python chooses, and an hour of it never runs dry."""

from random import Random

import pytest

from backprop_helpers import practice, save_page
from backprop_helpers.core.numbers import format_number
from backprop_helpers.explorer import choosing
from backprop_helpers.explorer.choosing import Attempt, choose
from backprop_helpers.explorer.levels import LEVELS, TRAINED
from backprop_helpers.explorer.practising import stock
from backprop_helpers.explorer.prediction import mistakes
from backprop_helpers.explorer.problems import problems
from tests.browser.engine import ask, with_engine
from tests.browser.test_mistakes import in_the_kernel
from tests.stock import from_stock

RULE = {"up": choosing.UP, "down": choosing.DOWN, "many": choosing.MANY, "avoided": choosing.AVOIDED}
RULE |= {"lowest": min(LEVELS), "highest": max(LEVELS)}
CHOSEN = """([stock, histories, wish, rule, trainable]) => histories.map((history) => [
  engine.choose(history, wish, rule, trainable),
  engine.fromStock(stock, history, wish, rule, trainable).key,
])"""


def test_the_page_chooses_what_python_chooses(page):
    random = Random(7)
    known = [problem for level in LEVELS for _, problem in zip(range(3), problems(level, seed=2), strict=False)]
    codes = sorted(TRAINED)
    for about in ("", "branches", "unswitched_multiply"):
        wish = {"level": random.choice(list(LEVELS)), "about": about, "seed": random.randrange(100)}
        histories = []
        for _ in range(60):
            usual = random.sample(codes, 3)
            histories.append(
                [
                    Attempt(
                        random.choice(known),
                        random.choice((0, 1, 1, 1, 2, 5)),
                        tuple(random.sample(usual, random.randrange(3))),
                    )
                    for _ in range(random.randrange(12))
                ]
            )
        plain = [
            [{"tries": it.tries, "made": it.made, **_plain(it.problem)} for it in history] for history in histories
        ]
        sent = [[_plain(problem) for problem in known], plain, wish, RULE, codes]
        found = ask(with_engine(page), CHOSEN, sent)
        for history, (choice, key) in zip(histories, found, strict=True):
            expected = choose(history, **wish)
            assert choice == {"level": expected.level, "about": expected.about}
            assert key == from_stock(known, history, **wish).key


def _plain(problem):
    return {"key": problem.key, "level": problem.level, "trains": problem.trains}


@pytest.fixture(scope="module")
def practice_page(tmp_path_factory):
    path = tmp_path_factory.mktemp("saved") / "practice.html"
    save_page(practice(seed=5), path)
    assert path.stat().st_size < 240_000
    return path


@pytest.fixture
def saved(page, practice_page):
    page.goto(practice_page.as_uri())
    page.locator(".bp-predict").wait_for()
    return page


def told(page):
    return page.locator(".bp-practice > .bp-bar p").text_content()


def shown_problem(page, known):
    """The problem on the page, by its picture's values."""
    values = {
        text.get_attribute("data-k").removeprefix("value:"): text.text_content()
        for text in page.locator('[data-k^="value:"]').all()
    }
    (found,) = [
        graph for graph in known if {name: format_number(value) for name, value in graph.values.items()} == values
    ]
    return found


def solve(page, graph):
    for name, number in graph.gradients.items():
        if name != graph.output.name:
            page.get_by_label(f"∂{graph.output.name}/∂{name}", exact=True).fill(repr(number))
    page.get_by_role("button", name="Check", exact=True).click()


def test_who_solves_goes_up_and_the_count_is_right(saved):
    known = [problem.graph for level in LEVELS for _, problem in zip(range(8), problems(level, "", 5), strict=False)]
    assert told(saved) == "Level 1. 0 solved."
    seen = []
    for count in range(1, 22):
        graph = shown_problem(saved, known)
        seen.append(repr(graph))
        solve(saved, graph)
        assert told(saved).startswith("All correct! ")
        assert told(saved).endswith(f" {count} solved.")
        assert saved.evaluate("() => document.activeElement.textContent") == "Next one"
        saved.keyboard.press("Enter")
    assert told(saved) == "Level 6. 21 solved."
    assert len(set(seen)) == len(seen)


def test_enter_in_a_field_shows_that_all_is_right_and_stays(saved):
    known = [problem.graph for _, problem in zip(range(8), problems(1, "", 5), strict=False)]
    graph = shown_problem(saved, known)
    fields = {name: number for name, number in graph.gradients.items() if name != graph.output.name}
    for name, number in fields.items():
        saved.get_by_label(f"∂{graph.output.name}/∂{name}", exact=True).fill(repr(number))
    saved.keyboard.press("Enter")
    assert told(saved) == "All correct! Level 1. 1 solved."
    assert saved.locator(".bp .right").count() == len(fields)


def test_a_wrong_answer_of_the_stock_is_explained_as_in_the_kernel(saved):
    known = [problem.graph for level in LEVELS for _, problem in zip(range(8), problems(level, "", 5), strict=False)]
    told_of = set()
    for _ in range(4):
        graph = shown_problem(saved, known)
        asked = [name for name in graph.gradients if name != graph.output.name]
        answers = {name: 3.0 + place for place, name in enumerate(asked)}
        answers |= {name: graph.values[name] for name in graph.inputs}
        for name, answer in answers.items():
            saved.get_by_label(f"∂{graph.output.name}/∂{name}", exact=True).fill(repr(answer))
        saved.get_by_role("button", name="Check", exact=True).click()
        said = in_the_kernel(graph, answers)
        marks = [f"{'✓ right' if said[name]['isRight'] else '✗'} {said[name]['text']}".strip() for name in said]
        assert sorted(saved.locator(".bp-predict dd").all_text_contents()) == sorted(marks)
        told_of |= {*marks}
        saved.get_by_role("button", name="Another one").click()
    assert len(told_of) > 4


def test_who_fails_stays_at_the_first_levels(saved):
    for _ in range(25):
        assert told(saved)[:8] in ("Level 1.", "Level 2.")
        saved.get_by_role("button", name="Another one").click()


def test_no_nudge_does_the_work(saved):
    assert not saved.get_by_label("nudge", exact=True).is_visible()
    keys = saved.locator(".bp-picture")
    assert "nudge" not in keys.get_attribute("aria-label")
    box = saved.locator(".bp g[role=button]").first
    box.focus()
    saved.keyboard.press("+")
    assert not saved.locator(".bp-nudge").is_visible()
    saved.get_by_role("button", name="Reveal").click()
    assert "Revealed, so not counted." in told(saved)
    assert "plus and minus nudge a box" in keys.get_attribute("aria-label")
    saved.get_by_label("nudge", exact=True).check()
    assert saved.locator(".bp-nudge").is_visible()


def test_what_was_revealed_is_not_solved(saved):
    saved.get_by_role("button", name="Reveal").click()
    saved.get_by_role("button", name="Next one").click()
    assert told(saved) == "Level 1. 0 solved."
    saved.get_by_role("button", name="Another one").click()
    assert told(saved) == "Level 1. 0 solved."


def test_the_stock_holds_what_each_level_needs():
    found = stock(1, "branches", 3)
    assert {problem["level"] for problem in found["stock"]} == set(LEVELS)
    assert all("overwritten_branch" in problem["trains"] or problem["level"] for problem in found["stock"])
    assert len({problem["key"] for problem in found["stock"]}) == len(found["stock"])


def test_of_each_problem_the_stock_knows_the_mistakes_of_its_own_graph():
    graphs = [problem.graph for level in LEVELS for _, problem in zip(range(8), problems(level, "", 3), strict=False)]
    places = stock(1, "", 3)["places"]
    for number, graph in enumerate(graphs):
        found = {code: column[number] for code, column in places.items() if column[number]}
        assert [*found.items()] == [*mistakes(graph)["places"].items()]
