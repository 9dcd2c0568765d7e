"""Make the course as a site: a page for each lesson and sheet, which needs nothing but a browser.

    python tools/build_site.py        writes site/

It needs Node for building (`make site` sets it up); what it writes needs none.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "tools" / "site"
PACKAGES = ROOT / ".venv" / "site" / "node_modules"
TARGET = ROOT / "site"
sys.path.append(str(HERE))

import pages  # noqa: E402
import traitlets  # noqa: E402

from backprop_helpers.core.gates import GATES  # noqa: E402
from backprop_helpers.core.javascript import tables  # noqa: E402
from backprop_helpers.explorer.widget import STYLE  # noqa: E402
from backprop_helpers.grading.notebook import read_notebook  # noqa: E402

NODE = {**os.environ, "NODE_PATH": str(PACKAGES)}
NOT_ON_A_PAGE = ("grading",)  # rooms of the package that no page opens
BUNDLES = ("page", "editor", "slides", "index", "look")


def shown_by(path: Path) -> pages.Shown:
    """Run a notebook's cells as a page does and, where that lacks something, also as Jupyter does."""
    alone = _run(path, "--without-numpy")
    failed = {cell for cell, outputs in alone.items() if _failed(outputs)}
    if not failed:
        return pages.Shown(alone)
    whole = _run(path, *sorted(failed))
    return pages.Shown(whole, frozenset(cell for cell in failed if not _failed(whole[cell])))


def _failed(outputs: list[pages.Output]) -> bool:
    return any(output["output_type"] == "error" for output in outputs)


def _run(path: Path, *options: str) -> dict[str, list[pages.Output]]:
    command = [sys.executable, str(HERE / "cells.py"), str(path), *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    made = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8", env=environment)
    return json.loads(made.stdout)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def build_pages(target: Path) -> None:
    lessons = sorted((ROOT / "notebooks").glob("*.ipynb"))
    sheets = sorted((ROOT / "exercises").glob("*.ipynb"))
    formulas = pages.Formulas()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        shown = list(pool.map(shown_by, [*lessons, *sheets]))
    made = {
        f"{path.parent.name}/{path.stem}.html": pages.notebook_page(path, each, formulas)
        for path, each in zip([*lessons, *sheets], shown, strict=True)
    }
    totals = {path.stem: sum(bool(cell.grading.get("grade")) for cell in read_notebook(path).code) for path in sheets}
    made["index.html"] = pages.index_page((ROOT / "README.md").read_text(encoding="utf-8"), totals, formulas)
    made["licenses.html"] = pages.licenses_page(shipped())
    made["glossary.html"] = pages.glossary_page(lessons, formulas)
    fill = formulas.typeset(["node", str(PACKAGES.parent / "formulas.mjs")], NODE)
    for name, text in made.items():
        write(target / name, fill(text))


def shipped() -> list[tuple[str, str, str, str]]:
    """What others wrote and the site brings along: name, version, licence, and the licence's text."""

    def read(path: Path) -> str:
        return path.read_text(encoding="utf-8")

    def version_of(name: str) -> str:
        return str(json.loads(read(PACKAGES / name / "package.json"))["version"])

    ours = HERE / "licenses"
    known = [
        ("Pyodide", version_of("pyodide"), "MPL-2.0", read(ours / "MPL-2.0.txt")),
        ("Python, in Pyodide", "", "PSF-2.0", read(ours / "Python.txt")),
        ("viz-js", version_of("@viz-js/viz"), "MIT", read(ours / "viz-js.txt")),
        ("Graphviz, in viz-js", "", "EPL-2.0", _license_of("pygraphviz", "LICENSE.graphviz")),
        ("traitlets", metadata.version("traitlets"), "BSD-3-Clause", _license_of("traitlets", "LICENSE")),
    ]
    bundled = ["katex", "crelt", "style-mod", "w3c-keyname", "@marijn/find-cluster-break"]
    bundled += [f"{path.parent.name}/{path.name}" for scope in ("@codemirror", "@lezer") for path in _folders(scope)]
    scripts = [(name, version_of(name), "MIT", read(PACKAGES / name / "LICENSE")) for name in bundled]
    course = [
        ("The course's code", "", "MIT", read(ROOT / "LICENSE")),
        ("Its text", "", "CC-BY-4.0", read(ROOT / "LICENSE-TEXT")),
    ]
    return [*course, *known, *scripts]


def _folders(scope: str) -> list[Path]:
    return sorted((PACKAGES / scope).iterdir())


def _license_of(package: str, name: str) -> str:
    (found,) = (path for path in metadata.files(package) or () if path.name == name)
    return found.read_text(encoding="utf-8")


def build_scripts(target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        gates = Path(folder) / "gates.js"
        write(gates, f"{tables(GATES.values())}\nexport {{ FUNCTIONS, GATES }};\n")
        for name in BUNDLES:
            command = [
                *(str(PACKAGES / ".bin" / "esbuild"), str(HERE / "scripts" / f"{name}.js")),
                *(
                    "--bundle",
                    "--minify",
                    "--format=iife",
                    "--target=es2022",
                    "--charset=utf8",
                    "--legal-comments=none",
                ),
                *(f"--alias:gate-tables={gates}", f"--outfile={target / name}.js", "--log-level=warning"),
            ]
            subprocess.run(command, check=True, env=NODE, cwd=HERE)
    write(target / "site.css", f"{STYLE}\n{(HERE / 'page.css').read_text(encoding='utf-8')}")


def build_formulas(target: Path) -> None:
    """The style and the fonts of formulas, and what typesets those that a cell makes."""
    katex = PACKAGES / "katex" / "dist"
    style = (katex / "katex.min.css").read_text(encoding="utf-8")
    write(target / "katex.css", re.sub(r",url\([^)]*\.(?:woff|ttf)\) format\(\"[a-z]+\"\)", "", style))
    shutil.copyfile(katex / "katex.min.js", target / "katex.js")
    (target / "fonts").mkdir()
    for font in sorted((katex / "fonts").glob("*.woff2")):
        shutil.copyfile(font, target / "fonts" / font.name)


def build_python(target: Path) -> None:
    """Pyodide, Graphviz, and the modules that run in them, compiled."""
    target.mkdir()
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copyfile(PACKAGES / "pyodide" / name, target / name)
    shutil.copyfile(PACKAGES / "@viz-js" / "viz" / "dist" / "viz.js", target / "viz.js")
    lock = json.loads((PACKAGES / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    write(target / "pyodide-lock.json", json.dumps({**lock, "packages": {}}))
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder) / "course.zip"
        course.write_bytes(modules())
        files = (
            PACKAGES / "pyodide" / "python_stdlib.zip",
            target / "python_stdlib.zip",
            course,
            target / "course.zip",
        )
        command = ["node", str(PACKAGES.parent / "compile.mjs"), *map(str, files)]
        subprocess.run(command, check=True, env=NODE, stdout=subprocess.DEVNULL)
    worker = (HERE / "scripts" / "worker.js").read_text(encoding="utf-8")
    scripts = sum(path.stat().st_size for path in target.glob("*.*js"))
    whole = sum(path.stat().st_size for path in target.iterdir())
    write(target / "worker.js", worker.replace("SIZE_OF_ALL", str(whole)).replace("SIZE_OF_SCRIPTS", str(scripts)))


def modules() -> bytes:
    """The modules that a page's Python imports, as a zip."""
    made = io.BytesIO()
    library = Path(traitlets.__file__).parent
    with zipfile.ZipFile(made, "w") as archive:
        for package in (ROOT / "backprop_helpers", library):
            for path in sorted(package.rglob("*")):
                inside = path.relative_to(package.parent)
                wanted = path.suffix in (".py", ".css") or path.name == "explorer.js"
                if wanted and not {*inside.parts} & {*NOT_ON_A_PAGE, "tests", "scripts"}:
                    archive.writestr(inside.as_posix(), path.read_bytes())
        archive.writestr("session.py", (HERE / "session.py").read_bytes())
    return made.getvalue()


def main(target: Path = TARGET) -> int:
    for name in ("formulas.mjs", "compile.mjs"):  # beside Node's packages, where they find them
        shutil.copyfile(HERE / name, PACKAGES.parent / name)
    shutil.rmtree(target, ignore_errors=True)
    assets = target / "assets"
    assets.mkdir(parents=True)
    build_pages(target)
    build_scripts(assets)
    build_formulas(assets)
    build_python(assets / "python")
    for name in ("serve.py", ".nojekyll"):
        shutil.copyfile(HERE / name, target / name)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"site/ has {len([*target.rglob('*.html')])} pages and {size / 1e6:.0f} MB. Look at it: python site/serve.py")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
