"""What holds for every test of the package: it leaves the gate table as it found it."""

import pytest

from backprop_helpers.core import gates


@pytest.fixture(autouse=True)
def gates_of_a_test_are_forgotten():
    known = {*gates.GATES}
    yield
    for name in gates.GATES.keys() - known:
        del gates._table[name]
