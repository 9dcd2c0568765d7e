"""From a slider event until the numbers have changed: the explorer against ways through the kernel, in JupyterLab."""

import shutil
import tempfile
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import sync_playwright

from tests.browser.jupyter import CHROMIUM, QUIET, Lab, running_server

OURS = """
from backprop_helpers import explore, sigmoid, trace
def neuron(w0, x0, w1, x1, w2):
    dot = w0 * x0 + w1 * x1 + w2
    return sigmoid(dot)
graph = trace(neuron, w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
explore(graph)
"""
LARGE = """
def chain(x, y):
    for _ in range(74):
        x = x * y + 0.5
    return x + y * y
explore(chain, x=(-1, 1), y=(-0.9, 0.9))
"""
ARRAYS = """
from backprop_helpers import cross_entropy, tanh
points, labels = [[0.5, -1.2], [1.5, 0.3], [-0.7, 0.8], [2.0, -0.4]], [0, 1, 0, 1]
def network(W1, b1, W2, b2):
    return cross_entropy(tanh(points @ W1 + b1) @ W2 + b2, labels)
weights = dict(W1=[[0.4, -0.6, 0.1], [0.9, 0.2, -0.5]], b1=[0.1, 0.0, -0.2],
               W2=[[0.7, -0.3], [-0.4, 0.5], [0.2, 0.6]], b2=[0.1, -0.1])
explore(network, **weights)
"""
ECHO = """
import ipywidgets
slider, label = ipywidgets.FloatSlider(min=-5, max=5, value=2), ipywidgets.Label("2.0")
slider.observe(lambda change: setattr(label, "value", str(change["new"])), "value")
ipywidgets.VBox([slider, label])
"""
INTERACT = """
import graphviz
from backprop_helpers import draw
@ipywidgets.interact(w0=(-5.0, 5.0, 0.1))
def show(w0=2.0):
    display(graphviz.Source(draw(graph.at(w0=w0)).source))
"""
# Moves a slider by a step and waits until what is watched has changed (an image: until it is decoded); returns
# the milliseconds until then, and until the page is laid out again.
MOVE = """([cell, steps, watched]) => new Promise((done) => {
  const root = document.querySelectorAll(".jp-CodeCell")[cell];
  const slider = root.querySelector("input[type=range]"); // of a page's own
  const handle = slider ?? root.querySelector("[role=slider]");
  const read = () => [...root.querySelectorAll(watched)].map((part) => part.src ?? part.textContent).join();
  const before = read();
  handle.focus();
  const start = performance.now();
  const finish = async () => {
    if (read() === before || read() === "") return;
    watch.disconnect();
    for (const image of root.querySelectorAll("img")) await image.decode();
    const numbers = performance.now() - start;
    root.getBoundingClientRect();
    done([numbers, performance.now() - start]);
  };
  const watch = new MutationObserver(finish);
  watch.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
  if (slider) {
    slider.stepUp(steps);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    const key = steps > 0 ? "ArrowRight" : "ArrowLeft";
    handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
  finish();
})"""


def report() -> None:
    """Print the time of each way and how much faster the explorer is, or say what is missing."""
    print("From a slider event until the numbers have changed (JupyterLab in Chromium)")
    if CHROMIUM is None:
        print("  skipped: Chromium is not installed (Debian: apt-get install chromium)\n")
        return
    ways = {
        "explorer, sigmoid neuron": (0, ".bp-picture text"),
        "explorer, 150 gates": (1, ".bp-picture text"),
        "explorer, a 2-3-2 network on four points": (2, ".bp-picture text"),
        "slider, kernel, label": (3, ".widget-label:not([title])"),
    }
    cells = [OURS, LARGE, ARRAYS, ECHO]
    if shutil.which("dot"):
        ways["interact, new Graphviz display"] = (4, "img")
        cells.append(INTERACT)
    else:
        print("  without interact: the program dot is not installed (Debian: apt-get install graphviz)")
    times = measure(ways, cells)
    ours = median(numbers for numbers, _ in times["explorer, sigmoid neuron"])
    for name, rows in times.items():
        numbers, laid_out = zip(*rows, strict=True)
        ratio = "" if name.startswith("explorer") else f", {median(numbers) / ours:.0f} times the explorer's"
        figures = f"median {median(numbers):.2f} ms, 95 % within {quantiles(numbers, n=20)[-1]:.2f} ms"
        print(f"  {name}: {figures}, laid out {quantiles(laid_out, n=20)[-1]:.2f} ms{ratio}")
    print()


def measure(
    ways: dict[str, tuple[int, str]], cells: list[str], rounds: int = 100
) -> dict[str, list[tuple[float, float]]]:
    """Return the milliseconds of each way until the numbers stand in the page, and until it is laid out."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    with (
        tempfile.TemporaryDirectory() as folder,
        running_server(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 1600})
        lab = Lab(page, server, "explorer", cells)
        # On a new machine something may be printed once, when it is loaded for the first time: here, and in no cell.
        if said := lab.execute("\n".join([*cells, "ipywidgets.Widget.close_all()"])):
            print(f"  the kernel, when it was asked for the first time: {said.strip()}")
        lab.run()
        page.wait_for_timeout(2000)
        for turn in range(rounds + 5):
            for name, (cell, watched) in ways.items():
                time = page.evaluate(MOVE, [cell, 1 if turn % 2 else -1, watched])
                page.wait_for_timeout(50)  # what goes on behind the page comes to rest
                if turn >= 5:
                    times[name].append(time)
        browser.close()
    return times
