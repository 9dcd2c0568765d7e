"""The layers of the package: who may import whom, what is loaded when, and which names are public."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import backprop_helpers

PACKAGE = Path(backprop_helpers.__file__).parent
# A module may import those on the lines above its own. On the first line stand those that import nothing of ours.
LEVELS = """
    formulas symbols layout numeric image
    gates printer drawing plots.canvas
    nodes plots.growth plots.points plots.waterfall
    passes program javascript
    graph
    expression typeset plots.curve slips networks
    derivation table misconceptions feedback plots.descent plots.difference plots.nudge plots.slopes
    narration diagnosis answers engines
    picture checks plots variants
    explorer.figure explorer.prediction
    explorer.ranges
    explorer.widget
    explorer.page depth
    explorer
    grading grading.sandbox grading.progress
    grading.records grading.classroom
    grading.key grading.report
    grading.reading grading.planning grading.judging grading.nursery grading.work
    grading.grade
    grading.__main__
"""
LEVEL = {name: level for level, line in enumerate(LEVELS.strip().splitlines()) for name in line.split()}
ONLY = {
    "graphviz": "layout",
    "pygraphviz": "layout",
    "matplotlib": "plots.canvas",
    "ipywidgets": ("explorer.widget", "depth"),
    "anywidget": ("explorer.widget", "depth"),
    "traitlets": ("explorer.widget", "grading.nursery"),
    "IPython": ("explorer.widget", "grading.nursery"),
    "rich": "grading.progress",
}
# Imports inside a function, each for a reason that stands beside it in the code.
LATE = {
    ("graph", "picture"),
    ("layout", "pygraphviz"),
    ("plots.canvas", "matplotlib"),
    ("program", "numpy"),
}


def module_name(path):
    """Return a module's name as LEVELS has it."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(tree, package=""):
    """Yield the modules that a syntax tree imports, our own without the package, and whether inside a function.

    What is imported for its types alone is left out: nothing is loaded for it.
    """
    for_types = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for line in block.body
        for node in ast.walk(line)
    }
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in (node for node in ast.walk(tree) if id(node) not in for_types):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = f"{package}." if package and node.level == 1 else ""
            for name in [node.module] if node.module else [alias.name for alias in node.names]:
                yield f"{above}{name}", id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            yield node.module.split(".")[0], id(node) in inside
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], id(node) in inside


MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_point_one_way(path):
    module = module_name(path)
    assert module in LEVEL, f"{module} has no place in LEVELS yet"
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for name, late in imports(ast.parse(path.read_text(encoding="utf-8")), package):
        if (module, name) in LATE:
            assert late
        elif name in LEVEL:
            assert not late, f"{module} imports {name} inside a function"
            assert LEVEL[name] < LEVEL[module], f"{module} imports {name}"
        else:
            allowed = ONLY.get(name, module)
            assert module in ([allowed] if isinstance(allowed, str) else allowed), f"{module} imports {name}"
            assert name in (*sys.stdlib_module_names, *ONLY), f"{module} imports {name}"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("from . import graph", ("graph", False)),
        ("from .graph import Graph", ("graph", False)),
        ("import numpy.linalg", ("numpy", False)),
        ("from numpy import exp", ("numpy", False)),
        ("def f():\n    import numpy", ("numpy", True)),
        ("class C:\n    async def f(self):\n        from .graph import Graph", ("graph", True)),
    ],
)
def test_every_kind_of_import_is_seen(line, found):
    assert list(imports(ast.parse(line))) == [found]


def test_import_loads_nothing_heavy():
    code = "import backprop_helpers, sys; print([name for name in sys.modules if '.' not in name])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    heavy = ("numpy", "matplotlib", "ipywidgets", "graphviz", "pygraphviz", "anywidget", "IPython")
    assert not [name for name in heavy if f"'{name}'" in loaded]


def test_what_nobody_looks_at_is_not_drawn():
    code = """if True:
        import sys
        from backprop_helpers import draw, parse, plot_nudge
        kept = draw(parse("x^2", x=3)), plot_nudge(parse("x^2", x=3))
        before = {"pygraphviz", "matplotlib"} & set(sys.modules)
        shown = [picture._repr_mimebundle_()["text/html"].count("<img") for picture in kept]
        print(before, shown, sorted({"pygraphviz", "matplotlib"} & set(sys.modules)))
    """
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "set() [1, 1] ['matplotlib', 'pygraphviz']\n"


def test_public_names_are_those_of_all():
    names = backprop_helpers.__all__
    assert names == sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    submodules = {path.stem for path in PACKAGE.glob("*.py")} | {"explorer", "plots", "grading"}
    public = {name for name in dir(backprop_helpers) if not name.startswith("_")} - submodules
    assert public - {"annotations", "import_module", "TYPE_CHECKING", "Any"} == set(names)
    for name in names:
        assert getattr(backprop_helpers, name).__doc__ or name == "GATES"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'backprop'"):
        backprop_helpers.backprop  # noqa: B018
