"""The lessons as a course: what they promise is there, their formulas are true, their sliders may stand anywhere."""

import base64
import itertools
import math
import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import sympy
from IPython.core.interactiveshell import InteractiveShell
from sources import source_of

from backprop_helpers import (
    DepthExplorer,
    DomainError,
    Explorer,
    check_gradients,
    numeric_gradient,
    parse,
    sigmoid,
    trace,
)
from backprop_helpers.core.arithmetic import filled
from backprop_helpers.core.array_graph import ArrayGraph
from backprop_helpers.core.arrays import entries_of
from backprop_helpers.grading.notebook import read_notebook
from backprop_helpers.grading.running import run_cell
from backprop_helpers.mistakes.rounding import close

ROOT = Path(__file__).resolve().parents[1]
LESSONS = {path.stem: path for path in sorted((ROOT / "notebooks").glob("*.ipynb"))}


# ---- what is where ------------------------------------------------------------------------------------------------

# The gradients of Mazur's network, as published.
MAZUR = [0.000438568, 0.000877135, 0.000497713, 0.000995425, 0.082167041, 0.082667628, -0.022602540, -0.022740242]

# For each lesson: words that stand in its text or code, and numbers that it shows and does not have typed in.
CONTENT = {
    "00_start_here": (["explore(", "check_"], []),
    "01_computation_graphs": (
        ["g(f(x))", r"\frac{1}{1 + e^{-x}}", "leaf", "`7x + 3`", "editable=True"],
        [0.8808, 2.718],
    ),
    "02_chain_rule": (
        [r"f(x + \varepsilon) \approx f(x) + k", "y = 2x + 4", "cancels", "a^x", "\\log_a", "dynamic"],
        [25, 10, 40],
    ),
    "03_branch_summation": (
        ["v_1, v_2, \\dots, v_n", "+=", "paths", "x - x"],
        [2.0595697955721652, 1.5922327514838093],
    ),
    "04_gates": (["distributor", "switcher", "router", "subgradient", "PyTorch"], [800]),
    "05_sigmoid_neuron": (
        [r"\frac{1}{s} = 1 + e^{-z}", "x1=2", "saturated"],
        [
            0.7310585786300049,
            0.19661193324148185,
            0.3932238664829637,
            -0.5898357997244456,
            -0.3932238664829637,
            1.67e-5,
        ],
    ),
    "06_worked_examples": (
        [r"\frac{x + \sigma(y)}{\sigma(x) + (x + y)^2}", "(3x + 4y)^3", "to_python", "plot_difference_error"],
        [
            0.01798620996209156,
            3.0179862099620918,
            0.9525741268224334,
            1.9525741268224333,
            0.5121444488396316,
            1.5456448841066441,
            2.0595697955721652,
            1.5922327514838093,
        ],
    ),
    "07_gradient_descent": (
        ["learning rate", "plot_descent", "trainer(backward=", "−ln s", "backward(**weights"],
        [0.318],
    ),
    "07b_accumulated_gradients": ([".grad", "zero_grad", "momentum"], []),
    "07c_find_the_bug": (["SUSPECTS", "faulty_engine"], []),
    "08_vanishing_gradients": (
        ["two layers", "plot_waterfall", "explore_depth", "skip", "Jacobian", "fan-in"],
        [-42, 0.0009766, 57.67],
    ),
    "10_matrices_and_batches": (
        ["repeat", "X.T @ dY", "dY.sum(axis=0)", "broadcasting", "shapes"],
        [0.116, -0.112, 0.636, 0.298371109, *MAZUR, 4.5],
    ),
    "09_vectors": (["branch", "elementwise", "*Zoom*", "plot_jacobian", "unfold()"], [-0.1966, -0.3932, 28, 12]),
    "11_softmax_and_cross_entropy": (
        ["p − y", "log_sum_exp", "jacobian(", "plot_softmax", "overflow", "σ is the softmax"],
        [0.2595, -0.7405, 0.7054, 0.03512, 1.349],
    ),
    "12b_six_broken_loops": (
        ["LOOP_SUSPECTS", "−rate · gradient", "published", "curve(", "has("],
        [1.461, 2.461, -0.5, 32],
    ),
    "12_a_network_that_learns": (
        [
            "def backward(X, Y, W1, b1, W2, b2)",
            "creativecommons.org",
            "live_losses",
            "plot_pictures",
            "PyTorch",
            "jax.grad",
            "Adam",
        ],
        [1810, 2.585261511, 1.363159310, 0.542348233, 0.25, -0.5],
    ),
}
NUMBER = re.compile(r"[-−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


@cache
def cells_of(stem):
    return read_notebook(LESSONS[stem]).cells


def shown(cell):
    """All text of a cell's outputs, and of the pictures in them."""
    for output in cell.outputs:
        yield "".join(output.get("text", ""))
        for kind, content in output.get("data", {}).items():
            if kind.startswith("text/"):
                content = "".join(content)
                yield content
                for picture in re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", content):
                    yield " ".join(re.findall(r">([^<]+)<", base64.b64decode(picture).decode("utf-8")))


@pytest.mark.parametrize("stem", LESSONS)
def test_a_lesson_holds_what_it_promises(stem):
    words, numbers = CONTENT[stem]
    text = "\n".join(cell.source for cell in cells_of(stem))
    assert [word for word in words if word not in text] == []
    code = "\n".join(cell.source for cell in cells_of(stem) if cell.is_code)
    typed = {float(found) for found in re.findall(r"\d+\.\d{3,}(?:e-?\d+)?", code)}
    found = [
        float(number.replace("−", "-"))
        for cell in cells_of(stem)
        for part in shown(cell)
        for number in NUMBER.findall(part)
    ]
    for number in numbers:
        assert any(close(other, number) for other in found), f"{number} is nowhere to be seen"
        assert not any(close(other, abs(number)) for other in typed), f"{number} is typed, not computed"


@pytest.mark.parametrize("path", sorted((ROOT / "authoring").glob("[0-9]*.py")), ids=lambda path: path.stem)
def test_products_and_minus_signs_are_written_in_one_way(path):
    """In texts a product is ·, and × is the sign of a gate and of upstream × local, as pictures and tables show it."""
    for cell in source_of(path).cells:
        if not cell.is_code:
            text = re.sub(
                r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$|<code>.*?</code>", "", cell.source, flags=re.DOTALL
            )
            assert not re.search(r"[\w)²] × [\d(]|\w·\w|\d \* |(?<=[\s(])-\d", text), cell.source


@pytest.mark.parametrize("stem", LESSONS)
def test_a_lesson_has_its_parts(stem):
    text = "\n".join(cell.source for cell in cells_of(stem) if not cell.is_code)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    assert re.search(r"[Yy]ou can\*\*|[Yy]ou can\b", text)
    assert re.search(r"\d+\s+minutes", text)
    assert re.search(r"^\| (\*\*|word)", text, re.MULTILINE), "a list of words"
    assert len(re.findall(r"\*\*Predict", text)) >= 2 or stem == "00_start_here"
    assert re.search(r"^## The surprise", text, re.MULTILINE)
    summary = text.partition("## In three lines\n")[2].split("\n\n")
    assert len([line for line in "\n".join(summary).split("\n") if line.startswith("- ")][:3]) == 3
    assert "**Next" in text or stem == max(LESSONS), "what comes next"
    code = "\n".join(cell.source for cell in cells_of(stem) if cell.is_code)
    assert "explore" in code


# ---- formulas typed by hand ---------------------------------------------------------------------------------------


def same(one, other):
    return sympy.simplify(one - other) == 0


x, y, t, a, n, c, epsilon = sympy.symbols("x y t a n c epsilon", positive=True)
d = 1 + sympy.exp(-t)
s = 1 / d


def products_of_local_gradients():
    graph = parse("v1 = 4x; v2 = v1 + 1; T = v2^2", x=1)
    local = [4, 1, 10]
    return [graph.gradients[name] for name in ("x", "v1", "v2")] == [math.prod(local[place:]) for place in range(3)]


def distance_to_the_bottom():
    p, rate = sympy.symbols("p rate")
    return same(p - rate * 2 * (p - 3) - 3, (1 - 2 * rate) * (p - 3)) and same(sympy.diff((p - 3) ** 2, p), 2 * (p - 3))


def two_flows():
    def loss(x1, x2, t, w11, w12, w21, w22, v1, v2):
        yhat = v1 * (w11 * x1 + w12 * x2) + v2 * (w21 * x1 + w22 * x2)
        return (yhat - t) ** 2

    graph = trace(loss, x1=1, x2=2, t=7, w11=2, w12=4, w21=-1, w22=3, v1=2, v2=-3)
    at = {**graph.values, "yhat": 5}
    first, second = (parse(f"2 * {v} * {w} * (yhat - t)", **at).value for v, w in (("v1", "w12"), ("v2", "w22")))
    return graph.gradient["x2"] == first + second


def a_layer_by_letters(*shape):
    """A layer of one point or of a batch, whose products and gradients are summed by their letters."""
    rng = np.random.default_rng(1)
    x, W, up = rng.normal(size=shape), rng.normal(size=(2, 3)), rng.normal(size=(*shape[:-1], 3))
    graph = trace(lambda x, W: ((y := x @ W) * up).sum() + 0 * y.sum(), x=x, W=W)
    n = "n"[: len(shape) - 1]
    return (
        np.allclose(graph.values["y"], np.einsum(f"{n}i,ij->{n}j", x, W))
        and np.allclose(graph.gradient["W"], np.einsum(f"{n}i,{n}j->ij", x, up))
        and np.allclose(graph.gradient["x"], np.einsum(f"{n}j,ij->{n}i", up, W))
        and (not n or (np.allclose(graph.gradient["W"], x.T @ up) and np.allclose(graph.gradient["x"], up @ W.T)))
    )


def p_minus_y():
    total = sympy.exp(x) + sympy.exp(y)
    loss = sympy.log(total) - x  # the label is x
    return all(same(sympy.diff(loss, z), sympy.exp(z) / total - target) for z, target in ((x, 1), (y, 0)))


# Each formula that stands on a line of its own, and what confirms it.
DISPLAYED = {
    r"\sigma(x) = \frac{1}{1 + e^{-x}}": lambda: parse("1 / (1 + e^(-x))", x=0.7).value == pytest.approx(sigmoid(0.7)),
    r"f(x + \varepsilon) \approx f(x) + k\,\varepsilon": lambda: all(
        sympy.limit((f.subs(x, x + epsilon) - f - sympy.diff(f, x) * epsilon) / epsilon, epsilon, 0) == 0
        for f in (x**3, sympy.exp(x), sympy.log(x))
    ),
    r"\frac{\partial T}{\partial x} = \frac{\partial T}{\partial y} \cdot \frac{\partial y}{\partial x}": lambda: (
        trace(lambda x: (4 * x + 1) ** 2, x=1).gradient["x"] == 10 * 4
    ),
    r"\frac{\partial T}{\partial x} = k_3\,k_2\,k_1": products_of_local_gradients,
    r"\frac{\partial T}{\partial x} = \frac{\partial T}{\partial v_1}\,k_1": lambda: (
        parse("v1 = 3x; v2 = x + 5; v3 = x^2; T = v1 * v2 * v3", x=2).gradient["x"]
        == sum(
            parse("v1 * v2 * v3", v1=6, v2=7, v3=4).gradient[f"v{place}"] * k for place, k in ((1, 3), (2, 1), (3, 4))
        )
    ),
    r"s = \sigma(w_0 x_0 + w_1 x_1 + b)": lambda: sigmoid(2 * -1 + -3 * -2 - 3) == pytest.approx(0.7310585786300049),
    r"\frac{\partial s}{\partial z} = \left(-\frac{1}{g^2}\right)": lambda: all(
        same(sympy.diff(s, t), form) for form in (sympy.exp(-t) / d**2, (d - 1) / d**2, (1 - 1 / d) / d, s * (1 - s))
    ),
    r"\frac{1}{s} = 1 + e^{-z}": lambda: same(1 / s, 1 + sympy.exp(-t)),
    r"-\frac{1}{s^2} \cdot \frac{\partial s}{\partial z} = -\left(\frac{1}{s} - 1\right)": lambda: (
        same(-sympy.diff(s, t) / s**2, -(1 / s - 1)) and same(s**2 * (1 / s - 1), s * (1 - s))
    ),
    r"f(x, y) = \frac{x + \sigma(y)}{\sigma(x) + (x + y)^2}": lambda: (
        parse("(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)", x=3, y=-4).value == pytest.approx(1.5456448841066441)
    ),
    r"z = (3x + 4y)^3": lambda: same(sympy.diff((3 * x + 4 * y) ** 3, x), 9 * (3 * x + 4 * y) ** 2),
    r"r = \sqrt{x^2 + y^2}": lambda: same(sympy.diff(sympy.sqrt(x**2 + y**2), x), x / sympy.sqrt(x**2 + y**2)),
    r"p \;\leftarrow\; p \;-\; \text{rate} \cdot \frac{\partial L}{\partial p}": lambda: (
        0 - 0.1 * parse("(p - 3)^2 + 1", p=0).gradient["p"] == pytest.approx(0.6)
    ),
    r"p_1 - 3 \;=\; p_0 - \text{rate} \cdot 2\,(p_0 - 3) - 3": distance_to_the_bottom,
    r"\frac{\partial L}{\partial x_2} = \underbrace{2\,v_1\,w_{12}": two_flows,
    r"y_j = \sum_i x_i\,W_{ij}": lambda: a_layer_by_letters(2),
    r"\frac{\partial L}{\partial W_{ij}} = x_i\,\frac{\partial L}{\partial y_j}": lambda: a_layer_by_letters(2),
    r"Y_{nj} = \sum_i X_{ni}\,W_{ij}": lambda: a_layer_by_letters(4, 2),
    r"\frac{\partial L}{\partial W_{ij}} = \sum_n X_{ni}": lambda: a_layer_by_letters(4, 2),
    r"dW = X^{T}\,dY": lambda: a_layer_by_letters(4, 2),
    r"L = -\ln\frac{u_0}{\text{total}} = \ln(\text{total}) - z_0": lambda: same(
        -sympy.log(sympy.exp(x) / (sympy.exp(x) + sympy.exp(y))), sympy.log(sympy.exp(x) + sympy.exp(y)) - x
    ),
    r"\frac{\partial L}{\partial z_k} = p_k - y_k": p_minus_y,
    r"p_1 = \frac{e^{z}}{e^{0} + e^{z}}": lambda: same(sympy.exp(x) / (1 + sympy.exp(x)), 1 / (1 + sympy.exp(-x))),
}


@cache
def displayed():
    return [
        (stem, " ".join(formula.split()))
        for stem in LESSONS
        for cell in cells_of(stem)
        if not cell.is_code
        for formula in re.findall(r"\$\$(.*?)\$\$", cell.source, re.DOTALL)
    ]


@pytest.mark.parametrize(("stem", "formula"), displayed())
def test_a_displayed_formula_is_confirmed(stem, formula):
    confirmed = [check for beginning, check in DISPLAYED.items() if formula.startswith(beginning)]
    assert confirmed, "say in DISPLAYED what confirms this formula"
    assert all(check() for check in confirmed)


RULES = {
    "c": c, "c\\,x": c * x, "x^n": x**n, "n\\,x^{n-1}": n * x ** (n - 1), "0": sympy.Integer(0), "a^x": a**x,
    "a^x \\ln a": a**x * sympy.log(a), "e^x": sympy.exp(x), "\\log_a x": sympy.log(x, a),
    "\\dfrac{1}{x \\ln a}": 1 / (x * sympy.log(a)), "\\sin x": sympy.sin(x), "\\cos x": sympy.cos(x),
    "-\\sin x": -sympy.sin(x),
}  # fmt: skip
f, g = sympy.Function("f")(x), sympy.Function("g")(x)
df, dg = f.diff(x), g.diff(x)
RULES |= {
    "f + g": f + g, "f' + g'": df + dg, "f\\,g": f * g, "f'\\,g + f\\,g'": df * g + f * dg, "\\dfrac{f}{g}": f / g,
    "\\dfrac{f'\\,g - f\\,g'}{g^2}": (df * g - f * dg) / g**2, "g(f(x))": sympy.sin(x**2),
    "g'(f(x)) \\cdot f'(x)": sympy.cos(x**2) * 2 * x,
}  # fmt: skip


def test_the_word_of_the_checks_that_texts_explain_is_the_word_that_they_say():
    said = str(check_gradients("1.1", parse("b = 4x; b^2", x=5), {"x": 40})).splitlines()[-1].split()[0]
    quoted = re.compile(r"begins with \*(\w+)\*|\*(\w+)\* (?:means that more|in (?:an|the) answer)")
    explained = [
        (source.name, "".join(words))
        for source in sorted((ROOT / "authoring").glob("*.py"))
        for words in quoted.findall(source.read_text(encoding="utf-8").replace("\n# ", " "))
    ]
    other = [name for name, word in explained if word != said]
    assert explained
    assert not other, (
        f"A check says {said}; {other} in authoring/ explain another word. Edit them, then `make notebooks`."
    )


def test_the_table_of_rules_is_right():
    rows = re.findall(
        r"^\| [^|]+ \| \$(.+?)\$ \| \$(.+?)\$ \|",
        "\n".join(it.source for it in cells_of("02_chain_rule")),
        re.MULTILINE,
    )
    assert len(rows) >= 10
    for function, derivative in rows:
        assert same(sympy.diff(RULES[function], x), RULES[derivative]), function


# ---- explorers ----------------------------------------------------------------------------------------------------


def explorers_of(path):
    """Run a lesson's code and return the explorers that it shows."""
    names = {}
    for cell in source_of(path).cells:
        if not cell.is_code:
            continue
        try:
            value = run_cell(cell.source, names).value
        except (DomainError, ValueError):
            assert "raises-exception" in cell.metadata.get("tags", ())
            continue
        if isinstance(value, (Explorer, DepthExplorer)):
            yield value


@pytest.mark.parametrize(
    "path", sorted(ROOT / "authoring" / f"{stem}.py" for stem in LESSONS), ids=lambda path: path.stem
)
def test_sliders_may_stand_anywhere(path, capsys):
    InteractiveShell.clear_instance()
    for explorer in explorers_of(path):
        if isinstance(explorer, DepthExplorer):
            stops = {"depth": (1, 7, 20), "weight": (0.1, 1.0, 4.0), "skip": (False, True)}
            stops["activation"] = explorer.activation.options
        else:
            stops = {
                name: (low, low + step * round((high - low) / step / 3), high)
                for name, (low, high, step) in explorer.ranges.items()
            }
            stops |= {name: moved(array) for name, array in explorer.graph.inputs.items() if name not in stops}
        for places in itertools.islice(itertools.product(*stops.values()), 0, None, max(1, 3 ** len(stops) // 30)):
            at = dict(zip(stops, places, strict=True))
            if isinstance(explorer, Explorer):
                explorer.front.set_state({"inputs": at})
                assert explorer.inputs == at
                assert_as_by_nudging(explorer)
            else:
                for name, place in at.items():
                    getattr(explorer, name).value = place
                assert all(map(math.isfinite, explorer.sizes))


def moved(array):
    """Return an array with other entries: all 0, some moved a little, all the other way round and larger."""
    entries = entries_of(array)
    some = [entry + 0.37 * (place % 3) for place, entry in enumerate(entries)]
    return [filled(array, each).tolist() for each in ([0.0] * len(entries), some, [-2 * entry for entry in entries])]


def assert_as_by_nudging(explorer):
    try:
        graph = explorer.graph
    except DomainError:
        return  # the page says so
    if isinstance(graph, ArrayGraph):
        nudged = numeric_gradient(lambda **inputs: graph.at(**inputs).value, **graph.inputs)
        for name, slope in nudged.items():
            assert np.allclose(graph.gradient[name], slope, rtol=1e-4, atol=1e-4)
        return
    for name, slope in graph.gradient.items():
        reach = 1e-6 * max(1.0, abs(graph.inputs[name]))
        try:
            values = [graph.at(**{name: graph.inputs[name] + step}).value for step in (-reach, 0, reach)]
        except DomainError:
            continue
        left, right = ((values[place + 1] - values[place]) / reach for place in (0, 1))
        size = max(1.0, abs(left), abs(right), abs(graph.value))
        if abs(left - right) < 1e-3 * size:  # not at a kink
            assert slope == pytest.approx((left + right) / 2, abs=1e-4 * size)


# ---- how long it takes ---------------------------------------------------------------------------------------------


def minutes(cells):
    """The time for a lesson, as TEACHING.md says how it is estimated."""
    texts = [cell.source for cell in cells if not cell.is_code]
    code = [cell.source for cell in cells if cell.is_code]
    panels = sum(bool(re.search(r"^(explore|explore_depth|trainer|practice)\(", it, re.MULTILINE)) for it in code)
    words = sum(len(re.sub(r"\$\$.*?\$\$", "", text, flags=re.DOTALL).split()) for text in texts)
    predictions = sum(text.count("**Predict") for text in texts)
    return words / 130 + predictions + 2 * panels + len(code) / 2


@pytest.mark.parametrize("stem", LESSONS)
def test_the_time_for_a_lesson_is_the_same_everywhere_and_plausible(stem):
    text = "\n".join(cell.source for cell in cells_of(stem) if not cell.is_code)
    said = int(re.search(r"takes about\s+(\d+)\s+minutes", text)[1])
    readme, teaching = ((ROOT / name).read_text("utf-8") for name in ("README.md", "authoring/TEACHING.md"))
    assert re.search(rf"\(notebooks/{stem}\.ipynb\).*\| {said} \|", readme)
    assert re.search(rf"^\| {stem.split('_')[0]} \|.*\| {said} min \|", teaching, re.MULTILINE)
    assert abs(minutes(cells_of(stem)) - said) <= 3


def test_the_plans_and_the_points_in_the_notes_for_teachers_add_up():
    notes = (ROOT / "authoring" / "TEACHING.md").read_text("utf-8")
    times = {name: int(said) for name, said in re.findall(r"^\| (\d\d\w?) \|.*\| (\d+) min \|", notes, re.MULTILINE)}
    plans = re.findall(r"^\| (\d) \| (.*\(\d+\)) \|$", notes, re.MULTILINE)
    assert f"{sum(times.values())} minutes together" in " ".join(notes.split())
    assert [int(count) for count, _ in plans] == [1, 3, 6, 9]
    for count, plan in plans:
        meetings = re.findall(r"([^;(]+) \((\d+)\)", plan)
        assert len(meetings) == int(count)
        for names, said in meetings:
            assert sum(times[name] for name in names.strip().split(", ")) == int(said) <= 90
    for path in (ROOT / "authoring").glob("*_exercises.py"):
        points = [int(cell.metadata.get("points", 1)) for cell in source_of(path).cells if "check" in cell.metadata]
        row = re.search(rf"^\| {path.name.split('_')[0]} \|.*$", notes, re.MULTILINE)[0]
        assert row.endswith(f"| {len(points)} exercises, {sum(points)} points |")
