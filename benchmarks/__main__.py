"""Run every benchmark: ``python -m benchmarks``, or ``make bench``."""

import os
import platform

from . import arrays, explorer, grading, layout, linear, matrices, network, site


def main() -> None:
    """Print all figures, each after the line that says what was measured."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, medians of interleaved rounds\n")
    for part in (network, arrays, matrices, layout, explorer, grading, linear, site):
        part.report()


if __name__ == "__main__":
    main()
