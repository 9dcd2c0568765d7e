"""Layout and SVG of the sigmoid neuron, in this process, against starting the program dot."""

import shutil
import subprocess

from backprop_helpers import draw, exp, trace
from backprop_helpers.picture.layout import fitted, lay_out

from .timing import medians


def report() -> None:
    """Print the ratio, or say that there is no dot to compare with."""
    print("Layout and SVG of the sigmoid neuron")
    if shutil.which("dot") is None:
        print("  skipped: the program dot is not installed (Debian: apt-get install graphviz)\n")
        return
    graph = trace(lambda w0, x0, w1, x1, w2: 1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2))), w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
    source = draw(graph).source.encode()

    def ours() -> str:
        for kept in (lay_out, fitted):
            kept.cache_clear()
        return draw(graph).svg

    def dot() -> bytes:
        return subprocess.run(["dot", "-Tsvg"], input=source, capture_output=True, check=True).stdout

    assert ours().startswith("<svg")
    assert b"<svg" in dot()
    times = medians({"ours": ours, "dot": dot, "again": lambda: draw(graph).svg}, rounds=50)
    print(f"  in process {1e3 * times['ours']:.2f} ms, dot {1e3 * times['dot']:.2f} ms", end="")
    print(f": {times['dot'] / times['ours']:.1f} times as fast")
    print(f"  with other numbers in the same layout {1e3 * times['again']:.2f} ms\n")
