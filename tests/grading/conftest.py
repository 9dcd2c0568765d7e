"""A key, a nursery, and functions that grade cells with them."""

import sys

import pytest
from classes import LIMITS, ROOT, SHEET, message_of, read_submission

from backprop_helpers.grading.judging import read_reply, score
from backprop_helpers.grading.key import read_key
from backprop_helpers.grading.planning import plan
from backprop_helpers.grading.sandbox import fences
from backprop_helpers.grading.work import Nursery
from tests.needs import do_without


@pytest.fixture(scope="session")
def fence():
    """Landlock, which no system but Linux has."""
    if "files" not in fences():
        (do_without if sys.platform == "linux" else pytest.skip)("Landlock")


@pytest.fixture(scope="session")
def key():
    return read_key(ROOT / "solutions" / f"{SHEET}.ipynb")


@pytest.fixture(scope="session")
def nursery():
    with Nursery() as nursery:
        yield nursery


@pytest.fixture(scope="session")
def solved():
    return read_submission(ROOT / "solutions" / f"{SHEET}.ipynb")


@pytest.fixture
def graded(key, nursery):
    """A function that runs cells and returns the score and how the run ended."""

    def graded(cells, limits=LIMITS):
        reply = nursery.run(plan(key, cells), limits)
        return score(key, read_reply(reply, key)), reply.message

    return graded


@pytest.fixture
def told(nursery):
    """A function that runs a source in the sandbox and returns the text that it leaves in ``message``."""

    def told(source, limits=LIMITS):
        return message_of(nursery, source, limits)

    return told
