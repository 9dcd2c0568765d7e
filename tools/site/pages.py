"""From notebooks to the pages of the site, as text."""

import ast
import json
import re
import subprocess
import symtable
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import mistune
import nbformat
import words
from unspoiled import unfolded

from backprop_helpers.grading.notebook import Cell, read_notebook

VIEW = "application/vnd.backprop.view+json"
Output = Mapping[str, Any]
# No script but the site's own, no request to anywhere else. Pictures, formulas and editors carry styles of their own.
POLICY = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'"
)
_EVERY_CHECK = {"progress", "when_right"}  # what they show comes from all checks above
_HELD, _END = "\ue000", "\ue001"
_markdown = mistune.create_markdown(escape=False, plugins=["table"])


@dataclass(frozen=True)
class Shown:
    """What the cells of a notebook show when they run: with NumPy, and whether a page without it can run them."""

    outputs: Mapping[str, Sequence[Output]]
    absent: frozenset[str] = frozenset()

    def live(self, cell: str) -> Any:
        """Return what a page shows of a cell's widget: where the cell cannot run, only a recording."""
        views = [output["data"][VIEW] for output in self.outputs[cell] if VIEW in output.get("data", {})]
        return next((view for view in views if cell not in self.absent or _is_recording(view)), None)

    def lack(self, cell: str) -> str:
        """Say why a cell cannot run; of one that can, nothing."""
        if cell not in self.absent:
            return ""
        told = "You see a recording; run it" if self.live(cell) else "Run it"
        return f"This cell needs NumPy, which this page does not have. {told} in Jupyter."


def _is_recording(view: Mapping[str, Any]) -> bool:
    return any(child["kind"] == "recording" for child in view.get("children", ()))


class Formulas:
    """The formulas of all pages: each stands in the text as a mark until all are typeset together."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, bool], int] = {}

    def mark(self, tex: str, display: bool) -> str:
        return f"{_HELD}{self._found.setdefault((tex.strip(), display), len(self._found))}{_END}"

    def typeset(self, command: Sequence[str], environment: Mapping[str, str]) -> Callable[[str], str]:
        """Return a function that puts the formulas into a text."""
        told = json.dumps([[tex, display] for tex, display in self._found])
        made = subprocess.run(command, input=told, capture_output=True, check=True, text=True, env=environment)
        html = json.loads(made.stdout)
        return lambda text: re.sub(f"{_HELD}(\\d+){_END}", lambda mark: html[int(mark[1])], text)


def markdown(text: str, formulas: Formulas) -> str:
    """Return a text of a notebook as HTML, with links to pages in place of notebooks."""
    code: list[str] = []

    def keep(found: re.Match[str]) -> str:
        code.append(found[0])
        return f"\ue002{len(code) - 1}\ue003"

    text = re.sub(r"```.*?```|`[^`]*`", keep, text, flags=re.DOTALL)
    text = re.sub(r"\$\$(.+?)\$\$", lambda found: formulas.mark(found[1], True), text, flags=re.DOTALL)
    text = re.sub(r"\$(.+?)\$", lambda found: formulas.mark(found[1], False), text, flags=re.DOTALL)
    html = str(_markdown(re.sub("\ue002(\\d+)\ue003", lambda mark: code[int(mark[1])], text)))
    html = re.sub(r'href="([^":]*)\.ipynb(#[^"]*)?"', r'href="\1.html\2"', html)
    html = html.replace("<th></th>", "<td></td>")
    return re.sub(r"<table>.*?</table>", r'<div class="wide">\g<0></div>', html, flags=re.DOTALL)


@dataclass(frozen=True)
class Names:
    """The names that a cell of code gives a value, and those whose value it takes from before."""

    given: frozenset[str]
    used: frozenset[str]


def names_in(source: str) -> Names:
    given: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    for statement in ast.parse(source).body:
        names = _names_of(statement)
        used |= names.used - given
        given |= names.given
    return Names(given, used)


def _names_of(statement: ast.stmt) -> Names:
    tables = [top := symtable.symtable(ast.unparse(statement), "cell", "exec")]
    for table in tables:
        tables += table.get_children()
    given = {it.get_name() for it in top.get_symbols() if it.is_assigned() or it.is_imported() or it.is_namespace()}
    used = {
        symbol.get_name()
        for table in tables
        for symbol in table.get_symbols()
        if symbol.is_referenced() and (table is top or symbol.is_global())
    }
    raised = [node.target for node in ast.walk(statement) if isinstance(node, ast.AugAssign)]
    return Names(frozenset(given), frozenset(used | {it.id for it in raised if isinstance(it, ast.Name)}))


def needs(cells: Iterable[Cell]) -> dict[str, list[str]]:
    """Return for each cell of code the earlier ones whose names it uses, directly or through others."""
    found: dict[str, list[str]] = {}
    given: dict[str, str] = {}  # by name: the last cell that gives it a value
    for cell in cells:
        names = names_in(cell.source)
        direct = {given[name] for name in names.used if name in given}
        through = {at for each in direct for at in found[each]}
        found[cell.id] = [at for at in found if at in direct | through]
        given |= dict.fromkeys(names.given, cell.id)
    return found


def title_of(path: Path) -> str:
    heading = re.search(r"^# (.+)", read_notebook(path).text[0].source, re.MULTILINE)
    assert heading
    return heading[1]


def notebook_page(path: Path, shown: Shown, formulas: Formulas) -> str:
    """Return the page of a notebook."""
    notebook = nbformat.read(path, 4)
    stored = {cell.id: cell.get("outputs", []) for cell in notebook.cells}
    cells = read_notebook(path).cells
    needed = needs(cell for cell in cells if cell.is_code)
    views: dict[str, Any] = {}
    body = []
    count = 0
    for cell in cells:
        slide = f' data-slide="{cell.metadata.get("slideshow", {}).get("slide_type", "")}"'
        if cell.is_code:
            count += 1
            output = _outputs(cell, stored[cell.id], shown, views, formulas)
            body.append(_code(cell, count, needed[cell.id], shown.lack(cell.id), output, slide))
        else:
            text = markdown(words.text_of(path, cell.id, cell.source), formulas)
            body.append(f'<section class="text" id="{cell.id}"{slide}>{text}</section>')
    for each in notebook.cells:
        if each.cell_type == "code":
            each.outputs = []
    name = f"{path.parent.name}/{path.stem}"
    data = json.dumps({"name": name, "notebook": notebook, "views": views}, ensure_ascii=False, separators=(",", ":"))
    script = '<script src="../assets/page.js" defer></script>'
    data = f'<script type="application/json" id="page">{data.replace("<", chr(92) + "u003c")}</script>'
    main = f'<main>\n<div id="notes"></div>\n{"".join(body)}\n{FOOTER.format(up="../")}</main>'
    return _page(title_of(path), "../", f"{_BAR}{main}\n{data}\n{script}", name)


def _outputs(cell: Cell, stored: Sequence[Output], shown: Shown, views: dict[str, Any], formulas: Formulas) -> str:
    """Return what a cell shows as HTML: what is stored with it or, in a sheet, what a given cell shows at once."""
    live = shown.live(cell.id)
    is_asked = cell.grading.get("grade") or cell.grading.get("solution")
    if live is not None and not is_asked:
        views[cell.id] = live
        opened = f'<div class="live" data-view="{cell.id}"><noscript>This needs JavaScript.</noscript></div>'
        folds = [output["data"]["text/html"] for output in stored if "folded" in output.get("metadata", {})]
        return f"{folds[0].partition('</summary>')[0]}</summary>{opened}</details>" if folds else opened
    if not stored and cell.grading and not is_asked:
        stored = [output for output in shown.outputs[cell.id] if "error" not in output["output_type"]]
    return "".join(_output(output, formulas) for output in stored)


def _output(output: Any, formulas: Formulas) -> str:
    """Return one result as HTML; what is folded stays folded."""
    if "folded" in output.get("metadata", {}):
        fold = output["data"]["text/html"]
        return f"{fold.partition('</summary>')[0]}</summary>{_output(unfolded(output), formulas)}</details>"
    if output["output_type"] == "stream":
        return _printed(output["text"])
    if output["output_type"] == "error":
        return f'<pre class="error">{escape(output["ename"])}: {escape(output["evalue"])}</pre>'
    data = output["data"]
    if "text/html" in data:
        return f"<div>{data['text/html']}</div>"
    if "text/latex" in data:
        return f'<div class="formula">{formulas.mark(data["text/latex"].strip("$"), True)}</div>'
    return _printed(data["text/plain"])


def _printed(text: str) -> str:
    """Return a text as HTML; where it has columns, its lines are not wrapped."""
    columns = ' class="columns"' if re.search(r"\S {2,}\S", text) else ""
    return f"<pre{columns}>{escape(text)}</pre>"


def _code(cell: Cell, count: int, needed: Sequence[str], lack: str, output: str, slide: str) -> str:
    """Return a cell of code as HTML."""
    kind = _kind(cell)
    names = names_in(cell.source)
    label = {"check": "check", "answer": "your answer"}.get(kind, "code")
    source = f'<pre class="source" aria-label="{label}, cell {count}" tabindex="0">{escape(cell.source)}</pre>'
    code = f'<div class="code">{source}</div>'
    if kind == "progress" or cell.metadata.get("jupyter", {}).get("source_hidden"):
        code = f"<details><summary>The code{' of the check' if kind == 'check' else ''}</summary>{code}</details>"
    verb = "Check" if kind == "check" else "Run"
    run = f'<button class="run" aria-label="{verb} cell {count}">{verb}</button>'
    if lack:
        run = f'<span class="hint">{lack}</span>'
    if kind == "progress":
        run, output = "", ""
    restore = '<button class="restore" hidden>Put back</button>'
    old = '<p class="old-note" hidden>From before your change; run it again.</p>'
    facts = {
        "kind": kind,
        "needs": json.dumps(needed),
        "gives": " ".join(sorted(names.given - names.used) if kind == "answer" else ()),
        "exercise": cell.id.removeprefix("check-").replace("-", ".") if kind == "check" else "",
        "meant-to-fail": "raises-exception" in cell.metadata.get("tags", ()),
        "locked": cell.metadata.get("editable") is False,
        "absent": bool(lack),
        "after-checks": bool(names.used & _EVERY_CHECK),
    }
    told = "".join(
        f' data-{name}="{escape(str(fact))}"' for name, fact in facts.items() if fact not in ("", "[]", False)
    )
    return (
        f'<div class="cell" id="{cell.id}"{told}{slide}>{code}<div class="actions">{run}{restore}'
        f'<span class="state"></span></div>{old}<div class="output" aria-live="polite">{output}</div></div>\n'
    )


def _kind(cell: Cell) -> str:
    if cell.grading.get("grade"):
        return "check"
    if not cell.grading.get("locked", True):
        return "answer"
    return "progress" if cell.source.startswith("progress(") else ""


_BAR = """<header class="bar"><div><a href="../index.html">All lessons</a> <a id="slides" href="?slides">Slides</a>
<button id="run-all">Run all</button><button id="stop" disabled>Stop</button>
<button class="download">Download<span class="long"> as notebook</span></button>
<button id="open">Open<span class="long"> a notebook</span></button>
<input type="file" id="file" accept=".ipynb,application/json" hidden><span id="solved"></span>
<span id="status" role="status">Sliders move at once. Python starts with the first run.</span>
<span id="loaded"></span></div></header>
"""
FOOTER = (
    "<footer>Answers stay in this browser and go when its data is cleared: download what you want to keep. "
    '<a href="{up}glossary.html">Glossary</a> · <a href="{up}licenses.html">Licences</a>'
    '<p><button id="look">Light or dark</button> <button id="afresh" hidden>Start afresh</button></p></footer>\n'
)


def _page(title: str, up: str, body: str, name: str) -> str:
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{up}assets/katex.css">
<link rel="stylesheet" href="{up}assets/site.css">
<script src="{up}assets/look.js"></script>
<body data-name="{name}">
{body}
</html>
"""


def index_page(readme: str, totals: Mapping[str, int], formulas: Formulas) -> str:
    """Return the first page: the README's table of lessons, and how far one has come."""
    lead, table = re.split(r"^## Lessons\n+", readme, flags=re.MULTILINE)
    rows = table.partition("\n\n")[0]
    opening = lead.partition("\n\n")[2].partition("\n\n")[0]
    projected = r'\g<0> <a class="slides-link" href="\g<1>.html?slides">Slides</a>'
    lessons = re.sub(r'<a href="(notebooks/[^"]+)\.html">[^<]*</a>[^<]*', projected, markdown(rows, formulas))
    data = json.dumps(totals)
    return _page(
        "Backprop you can touch",
        "",
        f"""<main class="index"><h1>Backprop you can touch</h1>
{markdown(opening, formulas)}
{_HOW_TO}
{lessons}
{FOOTER.format(up="")}</main>
<script type="application/json" id="totals">{data}</script>
<script src="assets/index.js" defer></script>""",
        "index",
    )


_HOW_TO = """<p>Choose a lesson. Its pictures move at once; nothing is installed and nothing is sent anywhere. Your own
code runs, too: Python comes with the first run, 18 MB (about 10 from a server that compresses), and the browser
keeps it. Words are explained in the <a href="glossary.html">glossary</a>.</p>
<details id="projecting"><summary>How to project a lesson</summary>
<p><em>Slides</em> below a lesson shows it as slides. Light or dark follows your system; a button at the end of each
page changes it.</p>
</details>"""


def glossary_page(lessons: Sequence[Path], formulas: Formulas) -> str:
    """Return the words that the lessons begin with, in alphabetical order, each with its lesson."""
    found: dict[str, str] = {}
    for path in lessons:
        for cell in read_notebook(path).text:
            if cell.source.startswith("## Words"):
                for word, meaning in re.findall(r"^\| (.+?) \| (.+?) \|$", cell.source, re.MULTILINE)[1:]:
                    link = f"[{path.stem.partition('_')[0]}](notebooks/{path.stem}.ipynb)"
                    found.setdefault(word, f"| {word} | {meaning} | {link} |")
    letters: dict[str, list[str]] = {}
    for word in sorted(found, key=_letters):
        letters.setdefault(_letters(word)[0], []).append(found[word])
    jumps = " ".join(f'<a href="#{letter}">{letter}</a>' for letter in letters)
    tables = "".join(
        f'<h2 id="{letter}">{letter}</h2>\n'
        + markdown("\n".join(["| word | what it means | lesson |", "|---|---|---|", *rows]), formulas)
        for letter, rows in letters.items()
    )
    top = '<p><a href="index.html">All lessons</a></p><h1>Glossary</h1>'
    return _page(
        "Glossary",
        "",
        f'<main class="glossary">{top}<nav class="letters" aria-label="letters">{jumps}</nav>{tables}</main>',
        "glossary",
    )


def _letters(word: str) -> str:
    return "".join(sign.upper() for sign in word if sign.isalnum() or sign == " ")


def licenses_page(parts: Iterable[tuple[str, str, str, str]]) -> str:
    """Return what is shipped with the site: name, version, licence, and its text."""
    rows = "".join(
        f"<h2>{escape(name)} {escape(version)}: {escape(kind)}</h2><details><summary>The text</summary>"
        f'<pre tabindex="0" class="source">{escape(text)}</pre></details>'
        for name, version, kind, text in parts
    )
    return _page("Licences", "", f'<main><p><a href="index.html">All lessons</a></p><h1>Licences</h1>{rows}</main>', "")
