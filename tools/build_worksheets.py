"""Make worksheets for paper, each with its key, from the sheets of exercises in authoring/.

    python tools/build_worksheets.py                        every sheet
    python tools/build_worksheets.py 03 --variant s1024     one sheet, with the numbers drawn from a name

A worksheet has an exercise's text, its picture with empty boxes, and lines to write on; the key has the finished
picture, the solution, and what each listed wrong answer tells. The pages need no other file and fit A4 and US letter.
"""

import argparse
import ast
import base64
import contextlib
import io
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import matplotlib as mpl
import mistune
from matplotlib.mathtext import math_to_image
from rules import read_sources
from sources import ROOT, Answer, Cell, Refused, Source, answer_of, slug, wrong_answers_of

from backprop_helpers import Graph, Verdict
from backprop_helpers.core.numbers import format_number
from backprop_helpers.notation.narration import describe
from backprop_helpers.picture import drawing
from backprop_helpers.picture.picture import structure_of, template, texts

FOLDER = "worksheets"
PRINTED_NAME = 'variant("")'
LARGEST = 40  # boxes that can be read on a page
WIDEST = 800  # pixels of a picture whose boxes can be written into on paper
_EMPTY = "\ue003"

STYLE = """
@page { margin: 16mm 16mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
* { box-sizing: border-box }
body { font: 11.5pt/1.45 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: #202124;
  max-width: 182mm; margin: 0 auto; padding: 1em }
@media print { body { max-width: none; padding: 0 } }
h1 { font-size: 17pt; margin: 0 0 .3em }
h2 { font-size: 13pt; margin: 0 0 .3em; display: flex; justify-content: space-between; gap: 1em; break-after: avoid }
h2 span { font-weight: normal; white-space: nowrap }
p { margin: .35em 0 }
.who { display: flex; gap: 1.5em; margin: .4em 0 1.4em }
.who span { flex: 1; border-bottom: .8pt solid #5f6368; padding-bottom: .2em }
.who span:first-child { flex: 2 }
section, tr { break-inside: avoid }
.key section { break-inside: auto }
section { margin: 0 0 1.8em; padding-top: .6em; border-top: .8pt solid #bdc1c6 }
svg.bp { display: block; min-width: 0 !important; max-width: 100%; margin: .6em auto; zoom: 1.2 }
.key svg.bp { zoom: 1 }
svg.bp .entry { fill: #fff; stroke: #80868b; stroke-width: 1 }
pre { font: 9.5pt/1.6 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; margin: .5em 0;
  break-inside: avoid; padding: .5em .8em; border: .6pt solid #bdc1c6; border-radius: 3pt }
.line { height: 9mm; border-bottom: .5pt solid #9aa0a6 }
.answer { display: flex; flex-wrap: wrap; gap: .9em 2em; margin: 1.1em 0 .2em }
.answer span { flex: 1; min-width: 9em; border-bottom: .8pt solid #202124 }
.math { vertical-align: middle }
table { border-collapse: collapse; margin: .5em 0 }
td, th { border: .5pt solid #bdc1c6; padding: .25em .6em; text-align: left; vertical-align: top; font-size: 10pt }
td:first-child, th { white-space: nowrap }
tr:first-child { break-after: avoid }
"""


@dataclass(frozen=True)
class View:
    """A picture of an exercise: a graph, and how many steps of it are given."""

    graph: Graph
    step: int | None


@dataclass(frozen=True)
class Exercise:
    """What paper needs of an exercise.

    Attributes:
        number, title, points: as in the sheet.
        text: what is asked, in Markdown.
        listings: the functions that the text speaks of, and what the sheet prints about them.
        views: its pictures.
        asked: ``"value"``, ``"gradients"``, ``"formula"``, ``"backward"`` or ``"function"``.
        form: the student's answer cell.
        solution: the lines of the solution.
        result: what the solution gives, in numbers; empty where it is a formula or code.
        slips: wrong answers, each with what it tells.
    """

    number: str
    title: str
    points: int
    text: str
    listings: tuple[str, ...]
    views: tuple[View, ...]
    asked: str
    form: str
    solution: str
    result: str
    slips: tuple[tuple[str, str], ...]


# ------------------------------------------------------------------ source -> exercises


def exercises_of(source: Source, name: str = "") -> list[Exercise]:
    """The exercises of a sheet, which is run for this; with a name, at the numbers drawn from it."""
    namespace: dict[str, Any] = {"__name__": "worksheet"}
    found = []
    for section in sections(source):
        exercise = next((cell for cell in section if "exercise" in cell.header), None)
        if exercise is None:
            for cell in section:
                if cell.kind == "code":
                    exec(cell.source.replace(PRINTED_NAME, f"variant({name!r})"), namespace)
        else:
            found.append(_exercise(source, section, answer_of(exercise), namespace, wrong_too=not name))
    return found


def sections(source: Source) -> list[list[Cell]]:
    """The cells of a sheet from each heading to the next, without those at the end that only count points."""
    found: list[list[Cell]] = [[]]
    for cell in source.cells:
        if cell.kind == "markdown" and cell.source.startswith("## "):
            found.append([])
        found[-1].append(cell)
    for section in found[1:]:
        answers = [cell for cell in section if "exercise" in cell.header]
        if len(answers) > 1:
            raise answers[1].fault(
                "A second exercise under one heading; give it a heading of its own, as in `## 3.2 …`."
            )
    last = max(
        (place for place, section in enumerate(found) if any("check" in cell.header for cell in section)), default=0
    )
    return found[: last + 1]


def _exercise(
    source: Source, section: list[Cell], answer: Answer, namespace: dict[str, Any], wrong_too: bool
) -> Exercise:
    views, listings, form, check = [], [], "", section[0]
    for cell in section:
        if cell.kind != "code" or "wrong" in cell.header:
            continue
        if "check" in cell.header:
            check = cell
        elif "exercise" in cell.header:
            form = answer.with_lines(answer.blank)
            exec(answer.with_lines(answer.solution), namespace)
        else:
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(cell.source, namespace)
            views += list(_drawn(cell, namespace))
            listings += [*_functions(cell), *filter(None, [printed.getvalue().rstrip()])]
    call = ast.parse(check.source, mode="eval").body
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        raise check.fault("A check is one call, as in check_value(…).")
    asked, subject = call.func.id.removeprefix("check_"), call.args[1]
    if not views and isinstance(subject, ast.Name):
        graph = namespace[subject.id]
        views += [View(graph, 0)] if len(structure_of(graph).shapes) <= LARGEST else []
    result = "" if asked not in ("value", "gradients") else _shown(eval(ast.unparse(call.args[2]), namespace))
    number = str(check.header["check"])
    slips = _slips(source, number, answer, check, namespace) if wrong_too else ()
    title = section[0].source.split("\n")[0].removeprefix("## ").removeprefix(number).strip()
    points = check.header.get("points", 1)
    assert isinstance(points, int)
    solution = "\n".join(answer.solution)
    return Exercise(
        number,
        title,
        points,
        _text(section),
        tuple(listings),
        tuple(views),
        asked,
        form,
        solution,
        result,
        tuple(slips),
    )


def _drawn(cell: Cell, namespace: Mapping[str, Any]) -> Iterator[View]:
    """The graphs that a cell draws."""
    for node in ast.walk(ast.parse(cell.source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "draw":
            step = next((word.value for word in node.keywords if word.arg == "step"), None)
            graph = eval(ast.unparse(node.args[0]), dict(namespace))
            yield View(graph, None if step is None else ast.literal_eval(step))


def _functions(cell: Cell) -> Iterator[str]:
    for node in ast.parse(cell.source).body:
        if isinstance(node, ast.FunctionDef):
            yield "\n".join(cell.lines[node.lineno - 1 : node.end_lineno])


def _text(section: list[Cell]) -> str:
    """What is asked: the texts without the heading, the hints, and what is for the screen only."""
    kept = [
        cell.source
        for cell in section
        if cell.kind == "markdown" and "<details>" not in cell.source and "screen" not in _tags(cell)
    ]
    return "\n\n".join(kept).partition("\n")[2].strip()


def _tags(cell: Cell) -> list[object]:
    tags = cell.header.get("tags")
    return tags if isinstance(tags, list) else []


def _shown(result: object) -> str:
    """An answer as people write it: ``y = 7, z = 15``, or a number."""
    if isinstance(result, Mapping):
        return ", ".join(f"{name} = {format_number(number)}" for name, number in result.items())
    return format_number(float(result)) if isinstance(result, (int, float)) else ""


def _slips(
    source: Source, number: str, answer: Answer, check: Cell, namespace: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """The wrong answers of one line, each with what its check says."""
    for row in wrong_answers_of(source):
        if row.exercise == number and "\n" not in row.snippet:
            there = dict(namespace)
            exec(answer.with_snippet(row.snippet), there)
            verdict = eval(check.source, there)
            assert isinstance(verdict, Verdict)
            if verdict.diagnoses:
                yield _bare(row.snippet), " ".join(dict.fromkeys(it.message for it in verdict.diagnoses))


def _bare(snippet: str) -> str:
    """A wrong answer without the name it is given to.

    >>> _bare('gradients = {"y": 7, "x": 35}'), _bare("promise = 0.1604")
    ('y = 7, x = 35', '0.1604')
    """
    text = snippet.partition("=")[2].strip()
    try:
        return _shown(ast.literal_eval(text)) or text.strip('"')
    except (ValueError, SyntaxError):
        return text


# ------------------------------------------------------------------ exercises -> pages


def worksheet(title: str, exercises: list[Exercise], name: str = "") -> str:
    """The page for students."""
    total = sum(exercise.points for exercise in exercises)
    who = f'<div class="who"><span>Name</span><span>Date</span><span>Points &emsp;&emsp; / {total}</span></div>'
    return _page("worksheet", title, name, who, [_task(exercise) for exercise in exercises])


def key(title: str, exercises: list[Exercise], name: str = "") -> str:
    """The page for teachers."""
    return _page("key", f"{title} – key", name, "", [_solved(exercise) for exercise in exercises])


def _page(kind: str, title: str, name: str, who: str, parts: list[str]) -> str:
    numbers = f"<p>Numbers: {escape(name)}</p>" if name else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<style>{STYLE}</style>\n</head>\n<body class="{kind}">\n'
        f"<h1>{escape(title)}</h1>\n{numbers}{who}\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def _head(exercise: Exercise, points: str) -> str:
    return f"<h2>{escape(exercise.number)} {escape(exercise.title)}<span>{points}</span></h2>"


def _task(exercise: Exercise) -> str:
    pictures = "".join(blank_picture(view, exercise) for view in exercise.views)
    listings = "".join(f"<pre>{escape(listing)}</pre>" for listing in exercise.listings)
    points = f"______ / {exercise.points}"
    widest = max(map(float, re.findall(r'viewBox="0 0 ([\d.]+)', pictures)), default=0.0)
    room = _room(exercise, boxed=0 < widest <= WIDEST)
    return f"<section>{_head(exercise, points)}{markdown(exercise.text)}{listings}{pictures}{room}</section>"


def _room(exercise: Exercise, boxed: bool) -> str:
    """Where to write: a form for code, else lines, and a line for the answer if no box that is large enough waits."""
    if exercise.asked in ("backward", "function"):
        form = re.sub(r"^import .*\n+", "", exercise.form).replace("...", "_" * 30)
        return f"<pre>{escape(form)}</pre>" + _lines(2)
    several = re.findall(r'"(\w+)": \.\.\.', exercise.form)
    answers = "" if several and boxed else "".join(f"<span>{escape(name)} =</span>" for name in several or ["Answer"])
    answers = answers.replace("Answer =", "Answer:")
    return _lines(1 + exercise.points) + (f'<div class="answer">{answers}</div>' if answers else "")


def _lines(count: int) -> str:
    return '<div class="line"></div>' * count


def _solved(exercise: Exercise) -> str:
    pictures = "".join(full_picture(view, exercise) for view in exercise.views)
    result = f"<p><b>{escape(exercise.result)}</b></p>" if exercise.result else ""
    slips = "".join(f"<tr><td>{escape(wrong)}</td><td>{escape(said)}</td></tr>" for wrong, said in exercise.slips)
    table = f"<table><tr><th>wrong answer</th><th>what it tells</th></tr>{slips}</table>" if slips else ""
    points = f"{exercise.points} point{'s'[: exercise.points != 1]}"
    return (
        f"<section>{_head(exercise, points)}{pictures}{result}<pre>{escape(_dedented(exercise.solution))}</pre>"
        f"{table}</section>"
    )


def _dedented(lines: str) -> str:
    indent = min(len(line) - len(line.lstrip()) for line in lines.split("\n") if line.strip())
    return "\n".join(line[indent:] for line in lines.split("\n"))


# ------------------------------------------------------------------ pictures and text


def full_picture(view: View, exercise: Exercise) -> str:
    """The picture with every number in it that the exercise asks for."""
    forward = exercise.asked == "value" and view.step is not None
    return _picture(view.graph, len(view.graph.forward_pass) if forward else None, {}, exercise.number)


def blank_picture(view: View, exercise: Exercise) -> str:
    """The picture with the numbers that are given, and an empty box for each that is asked for."""
    names = list(view.graph.values)
    asked = {"value": ["value"], "gradients": ["value", "gradient"]}.get(exercise.asked, [])
    empty = {f"{kind}:{name}": _EMPTY for kind in asked for name in names}
    marks = {f"partial:{name}": "∂" for name in names if "gradient" in asked}
    return _picture(view.graph, view.step, empty | marks, exercise.number)


def _picture(graph: Graph, step: int | None, empty: Mapping[str, str], number: str) -> str:
    given = {
        place: text for place, text in texts(graph, step).items() if not place.startswith(("node:", "edge:"))
    }  # no step is the current one on paper
    there = {"description": describe(graph, step), "identity": _EMPTY * 2}
    body = drawing.fill(template(structure_of(graph)), {**empty, **given, **there})
    body = body.replace(_EMPTY * 2, drawing.identity(number, body))  # two equal pictures have ids of their own
    return re.sub(rf'<text class="(value|gradient)"[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>{_EMPTY}</text>', _entry, body)


def _entry(match: re.Match[str]) -> str:
    width = 88 if match[1] == "gradient" else 103
    right, baseline = float(match[2]), float(match[3])
    return (
        f'<rect class="entry" x="{right - width:.1f}" y="{baseline - 14.5:.1f}" width="{width}" height="18.5" rx="2"/>'
    )


def markdown(text: str) -> str:
    """Markdown as HTML, with formulas as pictures and links as bare words."""
    to_html = mistune.create_markdown(escape=False, plugins=["math", "table"])
    html = to_html(re.sub(r"(?<!!)\[([^\]]*)\]\([^)]*\)", r"\1", text))
    assert isinstance(html, str)
    return re.sub(r'<(span|div) class="math">(.*?)</\1>', lambda match: _formula(match[2]), html, flags=re.S)


def _formula(text: str) -> str:
    tex = re.sub(r"^(\\\(|\$\$|\\\[)|(\\\)|\$\$|\\\])$", "", text.strip()).strip()
    tex = tex.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    drawn = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "worksheets", "mathtext.fontset": "dejavusans"}):
        math_to_image(f"${tex}$", drawn, format="svg")
    svg = re.sub(rb"<metadata>.*?</metadata>", b"", drawn.getvalue(), flags=re.S)  # which names the day
    data = base64.b64encode(svg).decode()
    return f'<img class="math" alt="{escape(tex)}" src="data:image/svg+xml;base64,{data}">'


# ------------------------------------------------------------------ writing files


def on_paper(root: Path, names: list[str]) -> list[Source]:
    """The sheets that can be done on paper: without those that are about asking an engine."""
    return [
        source
        for source in read_sources(root)
        if source.is_sheet
        and not any(cell.source.startswith("check_fault(") for cell in source.keyed("check").values())
        and (not names or any(name in Path(source.file).name for name in names))
    ]


def title_of(source: Source) -> str:
    return next(line[2:] for cell in source.cells for line in cell.lines if line.startswith("# "))


def build(source: Source, folder: Path, name: str = "") -> list[Path]:
    """Write a sheet's worksheet and key; return their paths."""
    stem = Path(source.targets[0]).stem + (f"_{slug(name)}" if name else "")
    title, exercises = title_of(source), exercises_of(source, name)
    pages = {f"{stem}.html": worksheet(title, exercises, name), f"{stem}_key.html": key(title, exercises, name)}
    folder.mkdir(exist_ok=True)
    for file, page in pages.items():
        (folder / file).write_text(page, encoding="utf-8", newline="\n")
    return [folder / file for file in pages]


def main(arguments: list[str], root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description="Make worksheets and keys for paper from authoring/.")
    parser.add_argument("names", nargs="*", help="only sheets whose file name contains one of these")
    parser.add_argument("--variant", default="", metavar="NAME", help="numbers drawn from a name, such as s1024")
    options = parser.parse_args(arguments)
    try:
        for source in on_paper(root, options.names):
            for path in build(source, root / FOLDER, options.variant):
                print(path.relative_to(root).as_posix())
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
