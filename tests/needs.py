"""What a test does where something is not installed that it needs."""

import os

import pytest


def do_without(needed):
    """Skip the test; where all tests are asked for, let it fail."""
    if os.environ.get("ALL_TESTS"):
        pytest.fail(f"This test needs {needed}.")
    pytest.skip(f"needs {needed}")
