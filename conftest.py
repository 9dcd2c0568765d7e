"""What holds for all tests: how many run at once, what they leave behind, what nbval compares."""

import os

import pytest
from unspoiled import unfolded

from backprop_helpers.core import gates


@pytest.hookimpl(optionalhook=True)  # there is none where pytest-xdist is left out
def pytest_xdist_auto_num_workers(config):
    return (os.cpu_count() or 1) + 1  # many tests wait for a browser, a kernel or a clock


def pytest_itemcollected(item):
    if hasattr(item, "cell"):  # one of nbval's; the lessons store their outputs folded
        item.cell.outputs = [unfolded(output) for output in item.cell.outputs]


@pytest.fixture(autouse=True)
def gates_of_a_test_are_forgotten():
    known = {*gates.GATES}
    yield
    for name in gates.GATES.keys() - known:
        del gates._table[name]
