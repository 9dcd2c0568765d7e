"""What holds for all tests: how many run at once, and that nbval compares what lessons store folded."""

import os

import pytest
from unspoiled import unfolded


@pytest.hookimpl(optionalhook=True)  # there is none where pytest-xdist is left out
def pytest_xdist_auto_num_workers(config):
    return (os.cpu_count() or 1) + 1  # many tests wait for a browser, a kernel or a clock


def pytest_itemcollected(item):
    if hasattr(item, "cell"):  # one of nbval's
        item.cell.outputs = [unfolded(output) for output in item.cell.outputs]
