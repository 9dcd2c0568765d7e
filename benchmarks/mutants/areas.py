"""What is broken, and which tests can notice it: the narrowest first, since the first failure is enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

from . import javascript, python
from .mutant import Mutant, numbered

PACKAGE = "backprop_helpers"

_OF_VARIANTS = " ".join(  # not those of the sheets, which take minutes
    f"test_variants::test_{name}"
    for name in (
        "two_mistakes_that_differ_as_printed_differ_for_every_name",
        "mistakes_stay_apart_where_they_are_apart_as_printed",
        "mistakes_over_arrays_stay_apart_where_they_are_apart_as_printed",
        "when_a_number_is_about_as_plain_as_the_printed_one",
        "gradients_are_as_plain_as_the_printed_ones_too",
        "numbers_stay_short_of_their_sign_and_about_their_size",
        "numbers_are_drawn_from_those_that_are_as_short",
        "two_numbers_are_alike_where_rounding_could_hide_their_difference",
        "whole_numbers_stay_whole",
        "a_name_gives_the_numbers_it_always_gave",
        "spaces_capitals_and_the_writing_of_accents_do_not_count",
        "each_exercise_draws_for_itself",
        "without_a_name_the_numbers_are_the_printed_ones",
        "what_cannot_be_varied_stays_as_printed",
        "a_name_that_is_no_text_is_refused_in_words",
        "the_rounded_numbers_of_the_picture_suffice",
        "arrays_get_other_entries_that_are_as_plain",
    )
)

# For the modules of the package the tests that look at them: files, or one of a file. The first row that fits counts.
TESTS: Mapping[str, str] = {
    "core/gates.py": "test_gates test_graph test_program",
    "core/formulas.py": "test_gates test_program test_graph",
    "core/arithmetic.py": "test_array_programs test_arrays",
    "core/arrays.py": "test_arrays test_array_programs",
    "core/array_graph.py": "test_arrays test_array_programs test_remnants",
    "core/array_*.py": "test_arrays test_array_programs",
    "core/patterns.py": "test_array_programs test_arrays",
    "core/remnants.py": "test_remnants",
    "core/scores.py": "test_arrays test_array_programs",
    "core/unfolding.py": "test_arrays test_array_programs",
    "core/passes.py": "test_graph test_gates test_program test_steps",
    "core/program.py": "test_program test_graph test_gates",
    "core/compiled.py": "test_program test_graph test_gates",
    "core/training.py": "test_train",
    "mistakes/array_misconceptions.py": "test_diagnosis::test_how_common_each_misconception_is test_array_diagnosis "
    "test_array_answers",
    "mistakes/array_*.py": "test_array_diagnosis test_array_answers "
    "test_recall::test_wrong_answers_to_random_graphs_of_arrays_are_explained",
    "mistakes/case.py": "test_what_is_said test_explanation test_checks test_array_diagnosis test_array_answers",
    "mistakes/engines.py": "test_engines",
    "mistakes/flows.py": "test_what_is_said test_tried_answers test_explanation test_diagnosis test_array_diagnosis "
    "test_engines::test_an_engine_has_the_fault_that_its_name_says",
    "mistakes/loops.py": "test_loops",
    "mistakes/misconceptions.py": "test_what_is_said test_tried_answers test_explanation test_engines test_diagnosis",
    "mistakes/mistake.py": "test_what_is_said test_explanation test_engines test_diagnosis",
    "mistakes/slopes.py": "test_what_is_said test_tried_answers test_explanation test_diagnosis test_array_diagnosis",
    "mistakes/wording.py": "test_what_is_said test_tried_answers test_explanation test_checks test_diagnosis "
    "test_array_diagnosis test_array_answers",
    "mistakes/written.py": "test_what_is_said test_tried_answers test_explanation test_diagnosis",
    "mistakes/*.py": "test_what_is_said test_tried_answers test_explanation test_engines test_checks test_diagnosis "
    "test_array_diagnosis test_array_answers test_recall::test_wrong_answers_to_random_graphs_are_explained",
    "checks/answers.py": "test_answers test_checks test_typed test_array_answers "
    "test_engines::test_a_named_fault_is_judged",
    "checks/array_formulas.py": "test_misfits test_array_answers "
    "test_checks::test_a_right_formula_in_any_form_is_accepted",
    "checks/array_values.py": "test_array_answers",
    "checks/array_variants.py": "test_variants::test_mistakes_over_arrays_stay_apart_where_they_are_apart_as_printed "
    "test_variants::test_arrays_get_other_entries_that_are_as_plain",
    "checks/calling.py": "test_answers test_checks test_tried_answers "
    "test_misfits::test_a_list_that_is_computed_with_is_told",
    "checks/checks.py": "test_checks test_answers test_known test_explanation "
    "test_array_answers::test_what_is_not_asked_of_arrays_is_told",
    "checks/draws.py": _OF_VARIANTS,
    "checks/feedback.py": "test_checks test_answers "
    "test_array_answers::test_entries_that_are_off_are_marked_and_no_number_is_given",
    "checks/judge.py": "test_checks test_tried_answers test_answers test_known test_explanation test_array_answers",
    "checks/known.py": "test_known test_answers",
    "checks/marks.py": "test_array_answers",
    "checks/misfits.py": "test_misfits",
    "checks/partial.py": "test_checks",
    "checks/points.py": "test_points test_checks",
    "checks/typed.py": "test_typed test_checks test_array_answers::test_what_is_no_formula_over_arrays_is_told",
    "checks/variants.py": f"{_OF_VARIANTS} test_engines::test_a_name_gives_the_engines_it_always_gave",
    "grading/asking.py": "grading/test_called_with_less grading/test_class_list",
    "grading/closing.py": "grading/test_class_list grading/test_class_of_forty grading/test_called_with_less",
    "grading/deadline.py": "grading/test_class_list",
    "grading/finishing.py": "grading/test_class_of_forty grading/test_class_list",
    "grading/giving_back.py": "grading/test_class_of_forty grading/test_called_with_less grading/test_collected "
    "grading/test_opened_once",
    "grading/settings.py": "grading/test_called_with_less",
    "grading/gradebook.py": "grading/test_class_of_forty grading/test_class_list",
    "grading/overrides.py": "grading/test_class_list grading/test_class_of_forty",
    "grading/roster.py": "grading/test_class_list grading/test_class_of_forty",
    "grading/table.py": "grading/test_class_list",
    "grading/unpacking.py": "grading/test_unpacking",
    "grading/beside.py": "grading/test_beside",
    "grading/excerpt.py": "grading/test_excerpt",
    "grading/judging.py": "grading/test_scores grading/test_keys grading/test_pipe grading/test_facts",
    "grading/keeping.py": "grading/test_kept_grades grading/test_calling_again",
    "grading/machine.py": "grading/test_time",
    "grading/opening.py": "grading/test_opened_once",
    "grading/origin.py": "grading/test_facts",
    "grading/pipe.py": "grading/test_pipe grading/test_facts grading/test_honest_forms",
    "grading/planning.py": "grading/test_edited_sheets grading/test_scores grading/test_honest_forms",
    "grading/records.py": "grading/test_rows grading/test_calling_again grading/test_kept_grades",
    "grading/rows.py": "grading/test_rows test_report",
    "grading/sandbox.py": "grading/test_time grading/test_sandbox",
    "grading/session.py": "grading/test_honest_forms grading/test_scores grading/test_facts grading/test_beside "
    "grading/test_edited_sheets",
    "grading/recording.py": "grading/test_rows grading/test_scores grading/test_class_list",
    "grading/rejudging.py": "grading/test_scores grading/test_called_with_less",
    "grading/shell.py": "grading/test_honest_forms grading/test_scores",
    "grading/system_calls.py": "grading/test_system_calls",
    "grading/usage.py": "grading/test_time grading/test_sandbox",
    "explorer/choosing.py": "test_choosing",
    "explorer/downhill.py": "test_training",
    "explorer/levels.py": "test_problem_seeds "
    "test_problems::test_what_no_problem_is_about_is_refused_and_what_there_is_is_named",
    "explorer/problems.py": "test_problem_seeds test_problems::test_a_level_that_is_not_there_is_refused",
    "explorer/structures.py": "test_structures test_problem_seeds",
    "explorer/wellposed.py": "test_wellposed test_problem_seeds",
    "explorer/scripts/passes.js": "browser/test_engine",
    "explorer/scripts/arrays.js": "browser/test_array_engine",
    "explorer/scripts/patterns.js": "browser/test_array_engine",
    "explorer/scripts/remnants.js": "browser/test_array_engine",
    "explorer/scripts/relations.js": "browser/test_array_engine",
    "explorer/array_inputs.py": "test_explored_arrays",
    "explorer/zooming.py": "test_explored_arrays",
    "picture/folding.py": "test_array_picture",
    "picture/grid.py": "test_array_picture",
    "explorer/scripts/mistakes/array_*.js": "browser/test_array_mistakes",
    "explorer/scripts/mistakes/entries.js": "browser/test_array_mistakes",
    "explorer/scripts/mistakes/*.js": "browser/test_mistakes browser/test_array_mistakes",
}

# What these tests do in a page is to ask the explorer's engine.
ASKING = tuple(f"tests/browser/test_{name}.py" for name in ("engine", "array_engine", "mistakes", "array_mistakes"))


def tests_of(module: str) -> tuple[str, ...]:
    """Return the files that hold the tests of a module, its own examples first; none where it is not broken.

    >>> tests_of("checks/points.py")
    ('backprop_helpers/checks/points.py', 'tests/test_points.py', 'tests/test_checks.py')
    """
    row = next((tests for pattern, tests in TESTS.items() if fnmatch(module, pattern)), "")
    examples = [f"{PACKAGE}/{module}"] if row and module.endswith(".py") else []
    files = (name.partition("::") for name in row.split())
    return (*examples, *(f"tests/{name}.py{sign}{test}" for name, sign, test in files))


def all_mutants(root: Path, part: str = "") -> Iterator[Mutant]:
    """Yield every mutant of every module with tests, or of those with a part in their name, in a fixed order."""
    for pattern in dict.fromkeys(TESTS):
        for path in sorted((root / PACKAGE).glob(pattern)):
            module = path.relative_to(root / PACKAGE).as_posix()
            if part in module and next(row for row in TESTS if fnmatch(module, row)) == pattern:
                language = javascript if path.suffix == ".js" else python
                yield from numbered(language.mutants_of(module, path.read_text(encoding="utf-8")))
