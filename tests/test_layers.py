"""The layers of the package: who may import whom, what is loaded when, and which names are public."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import backprop_helpers

PACKAGE = Path(backprop_helpers.__file__).parent
# A room imports from the floors above its own; rooms on one floor do not import each other.
FLOORS = """
    core
    notation
    picture mistakes
    plots checks
    explorer grading
"""
FLOOR = {room: floor for floor, line in enumerate(FLOORS.split("\n")) for room in line.split()}
ONLY = {
    "pygraphviz": {"picture.layout"},
    "matplotlib": {"plots.canvas"},
    "ipywidgets": {"explorer.toolkit"},
    "anywidget": {"explorer.toolkit"},
    "traitlets": {
        "explorer.page_widgets",
        "explorer.practising",
        "explorer.trainer",
        "explorer.widget",
        "grading.shell",
    },
    "IPython": {"explorer.toolkit", "grading.shell"},
    "rich": {"grading.progress_bar"},
}
# Imports inside a function, each for a reason that stands beside it in the code.
LATE = {
    ("picture.layout", "pygraphviz"),
    ("plots.canvas", "matplotlib"),
    ("core.arrays", "numpy"),
}


def module_name(path):
    """Return a module's name without the package, a sub-package's too."""
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
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if package else []
            for name in [node.module] if node.module else [alias.name for alias in node.names]:
                yield ".".join([*above, name]), id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            yield node.module.split(".")[0], id(node) in inside
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], id(node) in inside


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"}


def imports_of(module):
    path = MODULES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    return list(imports(ast.parse(path.read_text(encoding="utf-8")), package))


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module):
    room = module.split(".")[0]
    assert room in FLOOR, f"{module} stands in no room"
    for name, late in imports_of(module):
        if (module, name) in LATE:
            assert late
            continue
        assert not late, f"{module} imports {name} inside a function"
        if name in MODULES:
            other = name.split(".")[0]
            assert other == room or FLOOR[other] < FLOOR[room], f"{module} imports {name}"
        else:
            assert name in (*sys.stdlib_module_names, *ONLY), f"{module} imports {name}"
            assert module in ONLY.get(name, {module}), f"{module} imports {name}"


def test_nothing_goes_round_in_a_circle():
    left = {module: {name for name, _ in imports_of(module) if name in MODULES} for module in MODULES}
    while left:
        done = {module for module, needs in left.items() if not needs & left.keys()}
        assert done, f"these import each other: {sorted(left)}"
        left = {module: needs for module, needs in left.items() if module not in done}


def test_the_package_itself_is_imported_by_none_of_its_rooms():
    for module in MODULES:
        assert not [name for name, _ in imports_of(module) if name in ("", "backprop_helpers")]


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
    heavy = ("numpy", "matplotlib", "ipywidgets", "pygraphviz", "anywidget", "IPython")
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
    submodules = {path.stem for path in PACKAGE.glob("*.py")} | FLOOR.keys()
    public = {name for name in dir(backprop_helpers) if not name.startswith("_")} - submodules
    assert public - {"annotations", "import_module", "TYPE_CHECKING", "Any"} == set(names)
    for name in names:
        assert getattr(backprop_helpers, name).__doc__ or name == "GATES"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'backprop'"):
        backprop_helpers.backprop  # noqa: B018
