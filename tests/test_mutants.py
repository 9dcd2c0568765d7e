"""Planted faults: every kind is made, each is known by its words, and what no test notices is told."""

import doctest
import os
import shutil
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.mutants import __main__ as command
from benchmarks.mutants import areas, javascript, python
from benchmarks.mutants.forks import answer, answers
from benchmarks.mutants.mutant import numbered
from benchmarks.mutants.running import copied
from tests.needs import do_without

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("module", ["areas", "python", "javascript"])
def test_examples(module):
    assert doctest.testmod(import_module(f"benchmarks.mutants.{module}")).failed == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = a + b * c", {"a + b * c → a - b * c", "b * c → b / c"}),
        ("x = a is not b", {"a is not b → a is b"}),
        ("x = 0 < a <= 9", {"0 < a <= 9 → 0 <= a <= 9", "0 < a <= 9 → 0 < a < 9", "0 → 1", "9 → 10"}),
        ("x = not (a or b)", {"not (a or b) → a or b", "a or b → a and b"}),
        ("x = True, 0.25, 0.0, 400", {"True → False", "0.25 → 0.5", "0.0 → 1.0", "400 → 800"}),
        ("x = max(a)", {"max(a) → min(a)"}),
        ("x = [a for a in b if f(a)]", {"f(a) → not f(a)"}),
        ("while a:\n    break", {"a → not a", "break → pass"}),
        ("if a == b:\n    f()", {"a == b → a != b", "f() → pass"}),
        ("def f(a):\n    if a:\n        return b\n    return c", {"a → not a", "return b → pass"}),
        ("x += y", {"x += y → pass"}),
        ("raise E", {"raise E → pass"}),
        ("raise AssertionError(1)", set()),
        ("x = zip(a, b, strict=True)", set()),
        ("x = f'{a + b} and 1'", {"a + b → a - b"}),
        ("x = g('y * b')", {"'y * b' → 'y / b'", "'y * b' → '(y + 1) * b'", "'y * b' → 'y * (b + 1)'"}),
        ("x = g('a > 0')", {"'a > 0' → 'a >= 0'", "'a > 0' → 'a + 1 > 0'", "'a > 0' → 'a > 1'"}),
        ('"""Words."""\nimport b\nx: int | None = y["name of"]', set()),
    ],
)
def test_every_kind_of_fault_is_planted(text, expected):
    assert {mutant.change for mutant in python.mutants_of("m.py", text)} == expected


def test_a_mutant_is_the_module_with_one_change_and_leaves_the_others_alone():
    first, second = python.mutants_of("m.py", "x = a < b\ny = a < b\n")
    assert (first.source(), second.source()) == ("x = a <= b\ny = a < b\n", "x = a < b\ny = a <= b\n")
    assert first.source() == "x = a <= b\ny = a < b\n"


def test_mutants_are_known_by_their_words_wherever_the_line_moves():
    every = list(areas.all_mutants(ROOT))
    assert len({mutant.name for mutant in every}) == len(every)
    text = (ROOT / "backprop_helpers/core/passes.py").read_text(encoding="utf-8")
    moved = numbered(python.mutants_of("core/passes.py", f"# moved\n\n{text}"))
    assert {mutant.key for mutant in moved} == {mutant.key for mutant in every if mutant.module == "core/passes.py"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  if (a === b) f(c);", {"if (!(a === b)) f(c);", "if (a !== b) f(c);"}),
        ("  const c = a && b;", {"const c = a || b;"}),
        ("  total += a * 0;", {"total += a / 0;", "total += a * 1;", ";"}),
        ("  // a < b", set()),
    ],
)
def test_faults_of_javascript(line, expected):
    assert {mutant.change for mutant in javascript.mutants_of("p.js", line)} == {f"→ {text}" for text in expected}


def test_every_module_that_is_broken_has_tests():
    for tests in areas.TESTS.values():
        for name in tests.split():
            file, _, test = name.partition("::")
            assert f"def {test}" in (ROOT / f"tests/{file}.py").read_text(encoding="utf-8")
    for room in ("core/gates.py", "core/formulas.py", "core/passes.py", "core/program.py", "mistakes", "checks"):
        assert any(mutant for mutant in areas.all_mutants(ROOT, room)), room


def options(**given):
    return SimpleNamespace(**{"mutant": None, "sample": None, "seed": 1, **given})


def test_a_sample_is_drawn_from_a_seed():
    every = list(areas.all_mutants(ROOT, "mistakes/rounding"))
    drawn = [command.chosen(every, options(sample=5, seed=seed)) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert [len(sample) for sample in drawn] == [5, 5, 5]
    assert command.chosen(every, options(mutant=[every[3].name])) == [every[3]]
    assert command.chosen(every, options(sample=10**6)) == every


def test_the_list_of_survivors_says_why_each_changes_nothing():
    known = command.accepted()
    assert not known.keys() - {mutant.key for mutant in areas.all_mutants(ROOT)}
    assert all(why.endswith(".") for why in known.values())


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose modules have one row of tests each, as a test says."""
    if not hasattr(os, "fork"):
        pytest.skip("processes are forked")
    project = tmp_path / "project"
    for name in ("backprop_helpers/explorer/scripts", "tests/browser", "tools"):
        (project / name).mkdir(parents=True)
    (project / "backprop_helpers/__init__.py").write_text("")
    (project / "pytest.ini").write_text("[pytest]\n")
    shutil.copytree(ROOT / "benchmarks/mutants", project / "benchmarks/mutants")
    monkeypatch.setattr(command, "ROOT", project)
    monkeypatch.setattr(command, "warm_up", lambda: None)
    monkeypatch.setattr(command, "accepted", dict)
    return project


def test_what_survives_is_told_and_the_project_is_left_alone(project, monkeypatch, capsys):
    module = project / "backprop_helpers/small.py"
    module.write_text("def f(a):\n    return a + 1 if a > 0 else 0\n")
    (project / "tests/test_small.py").write_text(
        "from backprop_helpers.small import f\n\n\ndef test_f():\n    assert f(4) == 5\n    assert f(-4) == 0\n"
    )
    monkeypatch.setattr(areas, "TESTS", {"small.py": "test_small"})
    before = module.read_text()
    assert command.main([]) == 1
    said = capsys.readouterr().out
    assert [line.strip() for line in said.splitlines() if "→" in line] == ["a > 0 → a >= 0", "0 → 1"]
    assert said.count("HOLE") == 2
    known = {mutant.key: "f(0) is never asked." for mutant in areas.all_mutants(project)}
    monkeypatch.setattr(command, "accepted", lambda: known)
    assert command.main(["--processes", "2"]) == 0
    assert module.read_text() == before
    with copied(project) as copy:
        assert (copy / "backprop_helpers/small.py").read_text() == before


ASKING = """
import base64
from pathlib import Path
from types import SimpleNamespace

import pytest


@pytest.fixture
def chromium():
    return SimpleNamespace(new_page=lambda: SimpleNamespace(evaluate=lambda script, *given: "a title"))


@pytest.fixture
def engine(chromium):
    page = chromium.new_page()
    code = base64.b64encode(Path("backprop_helpers/explorer/explorer.js").read_bytes()).decode()
    page.evaluate(f"() => import('data:text/javascript;base64,{code}').then(() => null)")
    return page


def test_f(engine):
    assert engine.evaluate("(a) => engine(a)", 9) == 10
    assert not engine.evaluate("([a]) => engine(a)", [-4])


def test_in_a_page(engine):
    assert engine.evaluate("() => document.title + engine(9)") == "a title"
"""


def test_faults_of_javascript_are_tried_in_node(project, monkeypatch, capsys):
    if not shutil.which("node"):
        do_without("Node")
    scripts = project / "backprop_helpers/explorer/scripts"
    (scripts / "small.js").write_text("window.engine = (a) => a > 4 && a + 1;\n")
    (project / "backprop_helpers/explorer/explorer.js").write_text("")
    (project / "tools/build_explorer.py").write_text(
        "from pathlib import Path\nhere = Path('backprop_helpers/explorer')\n"
        "(here / 'explorer.js').write_text((here / 'scripts/small.js').read_text())\n"
    )
    (project / "tests/browser/test_engine.py").write_text(ASKING)
    monkeypatch.delitem(sys.modules, "test_engine", raising=False)  # the real one has the same name
    monkeypatch.setattr(areas, "TESTS", {"explorer/scripts/small.js": "browser/test_engine"})
    assert command.main([]) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line.strip() for line in said if "→" in line] == ["→ window.engine = (a) => a >= 4 && a + 1;"]
    assert "4 of 4 mutants tried, 1 survive, 1 of them are holes" in said[-1]


def test_answers_of_one_portion_are_not_taken_for_those_of_the_next(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for told in ("first", "second"):
        answer(told)
        assert next(iter(answers(tmp_path))) == told
    assert answers(tmp_path) == []


def test_a_row_of_the_list_that_fits_no_mutant_is_an_error(monkeypatch, capsys):
    gone = ("mistakes/rounding.py", "return 1 + 1", "1 + 1 → 1 - 1")
    monkeypatch.setattr(command, "accepted", lambda: {gone: "It was so once."})
    assert command.main(["--module", "mistakes/rounding"]) == 2
    assert str(gone) in capsys.readouterr().err
