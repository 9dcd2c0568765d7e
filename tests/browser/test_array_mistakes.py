"""What the page says of predicted gradients of arrays is what the kernel says, to the last character."""

import numpy as np
import pytest

from backprop_helpers import Gate, Kink, exp, log_sum_exp, register, relu, trace
from backprop_helpers.core.arithmetic import filled
from backprop_helpers.core.arrays import entries_of, shape_of
from backprop_helpers.explorer.array_figure import array_data
from backprop_helpers.explorer.prediction import mistakes
from backprop_helpers.mistakes import array_pass, wording
from backprop_helpers.mistakes.array_pass import way_back
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.misconceptions import mistakes_in
from backprop_helpers.mistakes.rounding import same
from tests.array_network import NETWORK
from tests.array_ties import AT_KINKS
from tests.browser.engine import ask, with_engine
from tests.browser.test_array_engine import plain, random_graphs
from tests.browser.test_mistakes import VERDICTS
from tests.test_array_diagnosis import WRONG

SEED = 15
OF_ARRAYS = VERDICTS.replace("engine.run(", "engine.runArrays(")


@pytest.fixture(autouse=True)
def without_numpys_leniency(monkeypatch):
    """The page knows no NumPy, which multiplies some arrays that do not fit a pattern."""

    def refuse(*_):
        raise array_pass._Misfit

    monkeypatch.setattr(array_pass.ArrayWayBack, "_as_written", refuse)


def sent(graph, answers):
    """Return what the page gets: entries row by row, and null, which is nan there, for one that is still open."""
    there = {name: [None if np.isnan(x) else x for x in entries_of(answer)] for name, answer in answers.items()}
    return [{**array_data(graph), "arrays": True, "mistakes": mistakes(graph)}, plain(graph.inputs), there]


def in_the_page(engine, cases):
    with_nan = "([figure, inputs, answers]) => (OF)([figure, inputs, Object.fromEntries(Object.entries(answers).map("
    with_nan += "([name, entries]) => [name, entries.map((entry) => entry ?? NaN)]))])"
    script = f"(cases) => cases.map({with_nan.replace('OF', OF_ARRAYS)})"
    return ask(engine, script, [sent(graph, answers) for graph, answers in cases])


def in_the_kernel(graph, answers):
    found = explain([graph], [answers])
    said = wording.beside(found) if found else {}
    whole = {name: np.where(np.isnan(answer), graph.gradients[name], answer) for name, answer in answers.items()}
    if not found and (kink := wording.at_a_kink(graph, whole)):
        usual = {name: same(answer, graph.gradients[name]) for name, answer in whole.items()}
        return {name: {"isRight": True, "text": "" if usual[name] else kink} for name in answers}
    return {name: {"isRight": name not in said, "text": said.get(name, "")} for name in answers}


def assert_same(answers, graph, page):
    kernel = in_the_kernel(graph, answers)
    for name in answers:
        assert page[name] == kernel[name], (
            f"Of {name} in {answers} to {graph!r}:\nthe page says   {page[name]}\nthe kernel says {kernel[name]}"
        )


def by_code(graph):
    """Return the wrong passes for which a graph leaves room, by the code of the misconception."""
    found = {}
    for mistake in mistakes_in(way_back(graph)):
        found.setdefault(mistake.code, []).append(mistake.place.wrong)
    return found


def after(graph, wrong):
    """Return the gradients after a wrong pass; None for what is not finite, or has another shape."""
    found = way_back(graph).gradients(wrong)
    return {
        name: answer
        if answer is not None and shape_of(answer) == graph[name].shape and np.isfinite(answer).all()
        else None
        for name, answer in found.items()
    }


def planted(graph, generator):
    """Return answers to a graph after one planted mistake, or two, with some entries open; None where they are none."""
    known = by_code(graph)
    codes = [sorted(known)[number] for number in generator.integers(0, len(known), generator.integers(1, 3))]
    wrong = [known[code][generator.integers(0, len(known[code]))] for code in codes]
    found = after(graph, wrong[0].and_also(wrong[-1]))
    names = list(graph.inputs) if generator.random() < 0.5 else [name for name in found if name != graph.output.name]
    answers = {}
    for name in names:
        answer = found[name]
        if answer is None:
            continue
        entries = [float(f"{x:.4g}") if generator.random() < 0.3 else float(x) for x in entries_of(answer)]
        if graph[name].shape and generator.random() < 0.4:
            entries = [np.nan if generator.random() < 0.5 else x for x in entries]
        if not np.isnan(entries).all():
            answers[name] = filled(answer, entries)
    return answers


@pytest.mark.parametrize(("graph", "answers", "is_right"), AT_KINKS)
def test_at_kinks_and_ties_the_same_is_right(engine, graph, answers, is_right):
    (page,) = in_the_page(engine, [(graph, answers)])
    assert_same(answers, graph, page)
    assert all(verdict["isRight"] for verdict in page.values()) == is_right


def test_slopes_that_do_not_add_up_to_1_are_a_choice_each(page):
    steep = register(
        Gate(
            "steep",
            symbol="m",
            inputs="ab",
            value="max(2 * a, 3 * b)",
            local_gradients=("2 * float(2 * a > 3 * b)", "3 * float(3 * b > 2 * a)"),
            kink=Kink("2 * a - 3 * b", ("1", "1.5"), (("0", "2"), ("0", "3"))),
        )
    )
    graph = trace(lambda x, y: (steep(x, y) * [1.0, 3.0]).sum(), x=[3, 1], y=[2, 5])
    answers = {"x": np.array([0.25, 0]), "y": np.array([0.5, 9])}
    (told,) = in_the_page(with_engine(page), [(graph, answers)])
    assert_same(answers, graph, told)
    assert all(verdict["isRight"] for verdict in told.values())


def test_of_planted_mistakes_both_say_the_same(engine):
    generator = np.random.default_rng(SEED)
    graphs = [graph for graph, _ in random_graphs(100)] + [NETWORK] * 12
    cases = [(graph, answers) for graph in graphs if (answers := planted(graph, generator))]
    told = set()
    for (graph, answers), page in zip(cases, in_the_page(engine, cases), strict=True):
        assert_same(answers, graph, page)
        told |= {verdict["text"][:40] for verdict in page.values()}
    assert len(cases) > 90
    assert len(told) > 30


MANY = np.arange(1.0, 401)
TABLE = [[3.0, 1, 2], [-1, 4, 0.5]]
COLUMNS = [[1, 2], [3, 4], [5, 6]]
TENTHS = trace(lambda v: ([[0.1], [0.2], [-0.3]] @ v * 1000).sum(), v=[2])
PIECES = trace(lambda x: ((x[:1] * 0.1 + x[:1] * 0.2 - x[:1] * 0.3) * 1000).sum(), x=[2, 5])


def cancelling(x):
    u, v = -x, -x
    a, b = 1234.56 * u, 1233.33 * v
    return (a - b).sum()


CANCELLING = trace(cancelling, x=[1])
PLACES = [
    ("unswitched_multiply", trace(lambda x, y: (x * y).sum(), x=MANY, y=MANY[::-1]), "each factor was given its own"),
    ("wrong_point", trace(lambda W, v: exp(W @ v).sum(), W=[[1, 0.5], [0.2, 1]], v=[0.5, 1]), "wrong point, at v"),
    ("wrong_point", trace(lambda x: exp(2 * x).sum(), x=[0.5, 1]), "wrong point, at x"),
    ("wrong_axis", trace(lambda x: (x.max(axis=0) * [1.0, 2.0, 3.0]).sum(), x=TABLE), "wrong axis"),
    ("wrong_axis", trace(lambda x: (x / x.max(axis=0, keepdims=True)).sum(), x=TABLE), "wrong axis"),
    (
        "wrong_point",
        trace(lambda V, W: (relu(V) @ W).sum(), V=[[1, -2], [3, 4]], W=[[2, 1], [0, 5]]),
        "V was used where",
    ),
    ("wrong_axis", trace(lambda x: log_sum_exp(x, axis=1).sum(), x=TABLE), "wrong axis"),
]


@pytest.mark.parametrize(("code", "graph", "said"), PLACES)
def test_of_each_place_of_a_mistake_both_say_the_same(engine, code, graph, said):
    each = [{name: after(graph, wrong)[name] for name in graph.inputs} for wrong in by_code(graph)[code]]
    cases = [(graph, answers) for answers in each if all(answer is not None for answer in answers.values())]
    told = in_the_page(engine, cases)
    for (_, answers), page in zip(cases, told, strict=True):
        assert_same(answers, graph, page)
    assert any(said in verdict["text"] for page in told for verdict in page.values())


def test_of_wrong_answers_worked_out_by_hand_both_say_the_same(engine):
    rows = [(graph, {name: np.array(answer, float) for name, answer in given.items()}) for graph, given, *_ in WRONG]
    fitting = [row for row in rows if all(answer.shape == row[0][name].shape for name, answer in row[1].items())]
    for (graph, answers), page in zip(fitting, in_the_page(engine, fitting), strict=True):
        assert_same(answers, graph, page)
    assert len(fitting) > 30


@pytest.mark.parametrize(
    ("graph", "answers"),
    [
        # 1 for what arrives at a sum of two is one number, not an array of them
        (trace(lambda x, y: ((x + y) * [2.0, 3.0]).sum(), x=[1, 2], y=[4, 5]), {"x": [1, 1], "y": [1, 1]}),
        (trace(lambda x: (x.sum(axis=1) ** 2).sum(), x=[[1, 3], [5, 9]]), {"x": [[1, 1], [1, 1]]}),
        # data of one row, or of one column, is repeated
        (trace(lambda x: ((x * [[1.0, 2.0]]) ** 2).sum(), x=COLUMNS), {"x": [[1, 8], [3, 16], [5, 24]]}),
        (trace(lambda x: ((x * [[1.0], [2.0], [3.0]]) ** 2).sum(), x=COLUMNS), {"x": [[1, 2], [12, 16], [45, 54]]}),
        # what is left where entries cancel is as large as what was added up
        (trace(lambda x: ((0.1 * x + 0.2 * x - 0.3 * x) * 1000).sum(), x=[1, 2]), {"x": [0, 0]}),
        (trace(lambda x: ((0.1 * x + 0.2 * x - 0.3 * x) * 0.001).sum(), x=[1, 2]), {"x": [1e-15, 1e-15]}),
        *((TENTHS, {"v": [answer]}) for answer in (8e-10, 1e-9)),  # up to 1e-12 of 1000 · 3 · 0.3 is left
        *((PIECES, {"x": [answer, 0]}) for answer in (5e-10, 7e-10)),  # up to 1e-12 of 100 + 200 + 300 is left
        (CANCELLING, {"u": [1235], "v": [-1233], "x": [1.23]}),  # as they were rounded, u and v lead to 2
        # after entries that are picked twice come products in which other patterns fit nothing
        (
            trace(lambda x, W: ((x[[1, 0, 1]] @ W) ** 2).sum(), x=[[1, 2], [3, 4]], W=[[1, 2, 3], [4, 5, 6]]),
            {"x": [[7.5, 1.25], [3.5, 9]]},
        ),
        # a sign gets lost where all slopes are negative, and not where they are small or some are 0
        (trace(lambda x: ((x * [-2.0, -3.0]) * [0.5, 0.25]).sum(), x=[1, 2]), {"x": [1, 0.75]}),
        (trace(lambda x: ((x * [2.0, 3.0]) * [0.0, -1.0]).sum(), x=[1, 2]), {"x": [0, 3]}),
    ],
)
def test_of_these_answers_both_say_the_same(engine, graph, answers):
    given = {name: np.array(answer, float) for name, answer in answers.items()}
    (page,) = in_the_page(engine, [(graph, given)])
    assert_same(given, graph, page)
