"""Numbers drawn from a name: always the same ones, as good as the printed ones, and solved by the solutions."""

import math
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from copies import copy_of
from hypothesis import given, settings
from hypothesis import strategies as st
from sources import source_of

from backprop_helpers import SUSPECTS, Engine, Graph, check_gradients, maximum, parse, relu, sigmoid, trace, variant
from backprop_helpers.checks.array_variants import array_telling
from backprop_helpers.checks.draws import alike, decimals_of, pool
from backprop_helpers.checks.variants import _alike, _as_plain, _telling
from backprop_helpers.core.arithmetic import filled
from backprop_helpers.core.arrays import entries_of
from backprop_helpers.grading.key import check_of
from backprop_helpers.grading.running import run_cell
from backprop_helpers.mistakes.array_pass import way_back
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.mistakes.misconceptions import mistakes_in
from backprop_helpers.mistakes.rounding import RELATIVE, close
from backprop_helpers.mistakes.wrong_pass import RIGHT, WayBack, WrongPass

ROOT = Path(__file__).resolve().parents[1]
SHEETS = [
    path
    for path in sorted((ROOT / "authoring").glob("*_exercises.py"))
    if 'variant("")' in path.read_text(encoding="utf-8")
]
NAMES = [f"s{number}" for number in range(50)]
PRINTED = {
    "square": parse("a = 3x; b = a - 5; c = b^2", x=4),
    "twice": parse("s = x * x; t = 7x; u = s + t", x=4),
    "sigmoid": parse("t = 2x - 3; s = sigmoid(t)", x=2),
    "small": parse("p = x^2; q = -p; h = exp(q)", x=0.8),
    "two": parse("p = x + y; q = x * y; r = p * q", x=2, y=5),
    "off": trace(lambda x, y: relu(x * y) + 2 * x, x=-2, y=3),
    "larger": trace(lambda x, y: maximum(x, y) * y, x=2, y=5),
    "logarithm": trace(lambda x, b: sigmoid(x) * b, x=1, b=0.05),
}


teachers_copy = cache(lambda path: copy_of(source_of(path), "solutions"))


def solved(path, name):
    """Run a teacher's copy of a sheet under a name; return its graphs by name, its engines' faults, its verdicts."""
    names, verdicts = {}, []
    for cell in teachers_copy(path):
        value = run_cell(cell.source, names, name).value if cell.is_code else None
        if check_of(cell):
            verdicts.append(value)
    engines = [it for it in names.values() if isinstance(it, Engine)]
    faults = [fault for engine in engines for fault in SUSPECTS if engine.has(fault)]
    return {called: it for called, it in names.items() if isinstance(it, Graph)}, faults, verdicts


def entries(numbers):
    """All numbers, also those in arrays."""
    return [entry for value in numbers.values() for entry in entries_of(value)]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_the_solutions_are_right_for_every_name(path):
    sheets = set()
    varied = re.findall(r"^(\w+) = vary\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    drawn = {called: set() for called in varied}
    for name in NAMES:
        graphs, faults, verdicts = solved(path, name)
        assert [str(verdict) for verdict in verdicts if not verdict.passed] == []
        for called in graphs.keys() & drawn:
            drawn[called].add(tuple(entries(graphs[called].inputs)))
        for graph in graphs.values():
            assert all(map(math.isfinite, entries(graph.values)))
            assert graph.output.shape or all(map(math.isfinite, entries(graph.gradients)))
        assert len(set(faults)) == len(faults)
        sheets.add((*(number for graph in graphs.values() for number in entries(graph.inputs)), *faults))
    assert len(sheets) == len(NAMES)  # no two neighbours share a sheet
    assert [called for called, inputs in drawn.items() if len(inputs) == 1] == []  # each exercise varies


def test_the_sheets_that_vary_are_found():
    assert {"02_chain_rule_exercises", "03_branch_summation_exercises"} <= {path.stem for path in SHEETS}


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED.keys())
def test_two_mistakes_that_differ_as_printed_differ_for_every_name(printed):
    passes = [RIGHT, *(mistake.place.wrong for mistake in mistakes_in(WayBack(printed)) if mistake.is_usual_step)]
    rows = [WayBack(printed).gradients(wrong) for wrong in passes]
    for there in {tuple(it.inputs.values()): it for it in (variant(name)("1.1", printed) for name in NAMES)}.values():
        moved = [WayBack(there).gradients(wrong) for wrong in passes]
        for name in printed.values:
            for (one, other), (here, elsewhere) in zip(pairs(rows, name), pairs(moved, name), strict=True):
                assert close(one, other) or not close(here, elsewhere)


def pairs(rows, name):
    return [
        (first[name], second[name])
        for place, first in enumerate(rows)
        for second in rows[:place]
        if not math.isnan(first[name] + second[name])
    ]


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED.keys())
def test_a_mistake_is_told_as_sharply_as_with_the_printed_numbers(printed):
    there = variant("s7")("1.1", printed)
    asked = list(printed.inputs)
    for mistake in filter(lambda it: it.is_usual_step, mistakes_in(WayBack(printed))):
        told = []
        for graph in (printed, there):
            row = WayBack(graph).gradients(mistake.place.wrong)
            found = explain([graph], [{name: row[name] for name in asked}])
            told.append({mistake.code for mistake in found.mistakes} if found else None)
        assert told[1] is None or told[0] is None or told[1] <= told[0] or told[0] == set(), mistake


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED.keys())
def test_numbers_stay_short_of_their_sign_and_about_their_size(printed):
    seen = set()
    for name in NAMES:
        there = variant(name)("1.1", printed)
        seen.add(tuple(there.inputs.values()))
        for key, number in there.inputs.items():
            assert number == round(number, 2 if key == "b" else 1)
        for before, after in ((printed.values, there.values), (printed.gradients, there.gradients)):
            for key, number in before.items():
                assert (after[key] == 0) if number == 0 else 0.1 <= after[key] / number <= 10
    assert len(seen) >= 4


@pytest.mark.parametrize(
    ("printed", "drawn", "is_alike"),
    [
        ([1, 5], [1, 60], False),
        ([3, -5], [4, 6], True),  # each entry has its sign where the inputs have theirs
        ([0.5, 1], [0.25, 1], True),
        ([0.5, 1], [0.125, 1], False),
        (1, math.inf, False),
        (10, 1, True),
        (1, 10, True),
        (1, -1, False),
        (0, 0, True),
        (0, 1e-9, False),
        (1e-9, 1e-9, True),
    ],
)
def test_when_a_number_is_about_as_plain_as_the_printed_one(printed, drawn, is_alike):
    assert _alike(*(filled(np.zeros(2), it) if isinstance(it, list) else it for it in (printed, drawn))) == is_alike


def test_gradients_are_as_plain_as_the_printed_ones_too():
    printed = parse("1/x", x=1)
    assert [_as_plain(printed, printed.at(x=x)) for x in (0.5, 0.1)] == [True, False]


def test_numbers_are_drawn_from_those_that_are_as_short():
    assert pool(0.002) == [0.001, 0.002, 0.003, 0.004, 0.005, 0.006]
    assert pool(-0.2, 2)[:3] == [-0.07, -0.08, -0.09]
    assert (pool(0), pool(1 / 3), pool(2, 4)) == ([0.0], [1 / 3], [2])
    assert [decimals_of(number) for number in (0.5e-9, 1.5e-9, 0.125, 0.0625)] == [0, 4, 3, 4]


def test_two_numbers_are_alike_where_rounding_could_hide_their_difference():
    near = (1 + 2.5 * RELATIVE, 1 + 3.5 * RELATIVE)
    assert [alike(1, number) for number in near] == [True, False]
    assert [alike(0, number) for number in (0.5e-9, 1.5e-9)] == [True, False]


def test_whole_numbers_stay_whole():
    for name in NAMES:
        there = variant(name)("1.1", PRINTED["two"])
        assert all(number == int(number) for number in there.gradients.values())


def test_a_name_gives_the_same_numbers_in_every_process():
    code = (
        "from backprop_helpers import parse, variant;"
        "print([variant(f's{n}')('3.4', parse('(x + y) * x * y', x=2, y=5)).inputs for n in range(20)])"
    )
    lines = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(lines) == 1


def test_a_name_gives_the_numbers_it_always_gave():
    # Sheets that were handed out must keep their numbers: a change here is a change for students.
    drawn = [tuple(variant(name)("3.4", PRINTED["two"]).inputs.values()) for name in ("s1024", "s1025", "Ada")]
    assert drawn == [(2, 10), (3, 5), (3, 10)]
    drawn = [variant(f"s{number}")("2.5", PRINTED["sigmoid"]).inputs["x"] for number in range(6)]
    assert drawn == [3.2, 1.9, 2.0, 2.0, 2.0, 2.9]


def test_spaces_capitals_and_the_writing_of_accents_do_not_count():
    same = {tuple(variant(name)("3.4", PRINTED["two"]).inputs.values()) for name in ("Zoé", " zoe\u0301 ", "ZOÉ")}
    assert len(same) == 1


def test_each_exercise_draws_for_itself():
    drawn = {tuple(variant("Ada")(f"3.{n}", PRINTED["two"]).inputs.values()) for n in range(20)}
    assert len(drawn) > 10


@pytest.mark.parametrize("name", ["", "  "])
def test_without_a_name_the_numbers_are_the_printed_ones(name):
    assert variant(name)("3.4", PRINTED["two"]) is PRINTED["two"]


def test_what_cannot_be_varied_stays_as_printed():
    for printed in (parse("x + 0y", x=0, y=0), parse("paths", paths=1 / 3), trace(lambda: 2 + 0 * relu(1.0))):
        assert variant("Ada")("1.1", printed).inputs == printed.inputs


@pytest.mark.parametrize("name", [1024, None, ...])
def test_a_name_that_is_no_text_is_refused_in_words(name):
    with pytest.raises(TypeError, match="quotation marks"):
        variant(name)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_name(name):
    there = variant(name)("2.5", PRINTED["sigmoid"])
    assert 1 <= there.inputs["x"] <= 6


def test_the_rounded_numbers_of_the_picture_suffice():
    for name in NAMES:
        there = variant(name)("2.5", PRINTED["sigmoid"])
        output = float(f"{there.value:.4g}")
        assert close(output * (1 - output), there.gradients["t"])


def test_arrays_get_other_entries_that_are_as_plain():
    printed = trace(lambda X, w: ((X @ w - [1, 2]) ** 2).mean(), X=[[1, 2, 3], [4, 0, -1]], w=[0.5, -1, 2])
    drawn = [variant(name)("9.1", printed) for name in ("s1", "s2", " S1 ")]
    assert drawn[0].inputs["X"].tolist() == drawn[2].inputs["X"].tolist() != drawn[1].inputs["X"].tolist()
    for graph in drawn:
        assert graph.inputs["X"].shape == (2, 3)
        assert graph.inputs["X"][1, 1] == 0
        assert all(float(entry).is_integer() for entry in graph.inputs["X"].ravel())
        assert [entry > 0 for entry in graph.inputs["w"]] == [True, False, True]
        assert check_gradients("9.1", graph, {name: slope.tolist() for name, slope in graph.gradient.items()}).passed
    assert variant("")("9.1", printed) is printed
    layer = trace(lambda x: x * x, x=[1, 2])
    assert variant("s1")("9.1", layer).inputs["x"].tolist() != [1, 2]


@pytest.mark.parametrize(
    ("formulas", "x", "y", "is_telling"),
    [
        (["b", "a"], 5, 6, True),
        (["b", "a"], 5, 5, False),
        (["b", "9", "a"], 5, 5.001, False),
        (["b", "1 / (b - 5)", "a"], 4.999, 5, False),  # the second one has no number there,
        (["1 / (a - 2)", "b", "a"], 5, 5, False),  # and this one none as printed
    ],
)
def test_mistakes_stay_apart_where_they_are_apart_as_printed(formulas, x, y, is_telling):
    printed = parse("x * y", x=2, y=3)
    way = WayBack(printed)
    (edge,) = way.feeds[way.number[printed["x"]]]
    passes = [WrongPass(local={edge: formula}) for formula in formulas]
    assert _telling(printed, passes)(printed.at(x=x, y=y)) == is_telling


def test_mistakes_over_arrays_stay_apart_where_they_are_apart_as_printed():
    printed = trace(lambda x: (x * x).sum(), x=[1, 3])
    wrong = next(it.place.wrong for it in mistakes_in(way_back(printed)) if it.code == "missing_local")  # gives [2, 2]
    is_telling = array_telling(printed, [RIGHT, wrong, wrong])
    assert [is_telling(printed.at(x=x)) for x in ([1, 2], [1, 1])] == [True, False]
    layer = trace(lambda x: x * x, x=[1, 2])
    assert array_telling(layer, [RIGHT])(layer)
