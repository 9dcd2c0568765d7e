"""Exercises as pages for the printer: a worksheet with lines to write on, and its key.

The pages need no other file and fit A4 and US letter.
"""

import base64
import io
import re
from collections.abc import Mapping
from html import escape

import matplotlib as mpl
import mistune
from matplotlib.mathtext import math_to_image
from paper_exercises import Exercise, Pictured

from backprop_helpers import Graph
from backprop_helpers.notation.narration import describe
from backprop_helpers.picture import drawing
from backprop_helpers.picture.picture import blank_svg, structure_of, texts

_LATER = "\ue003"
_GAP = '<span class="gap"></span>'

STYLE = """
@page { margin: 13mm 15mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
* { box-sizing: border-box }
body { font: 10.5pt/1.35 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; color: #202124;
  max-width: 182mm; margin: 0 auto; padding: 1em }
@media print { body { max-width: none; padding: 0 } }
h1 { font-size: 15pt; margin: 0 0 .3em }
h2 { font-size: 12pt; margin: 0 0 .2em; display: flex; justify-content: space-between; gap: 1em; break-after: avoid }
h2 span { font-weight: normal; white-space: nowrap }
p { margin: .25em 0 }
.who { display: flex; gap: 1.5em; margin: .3em 0 .8em }
.who span { flex: 1; border-bottom: .8pt solid #5f6368; padding-bottom: .2em }
.who span:first-child { flex: 2 }
section, tr { break-inside: avoid }
.key section { break-inside: auto }
section { margin: 0 0 .8em; padding-top: .3em; border-top: .8pt solid #bdc1c6 }
.work { display: flex; flex-wrap: wrap; gap: 2mm 6mm; align-items: flex-start }
svg.bp { display: block; flex: none; min-width: 0 !important; max-width: 100%; margin: .3em 0 }
.worksheet svg.bp { zoom: .8 }
.worksheet svg.bp:has(.grid) { zoom: .7 }
pre { font: 9pt/1.4 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; margin: .3em 0; flex: 1 1 auto;
  break-inside: avoid; padding: .4em .7em; border: .6pt solid #bdc1c6; border-radius: 3pt }
.form { flex: 1 1 80mm; line-height: 1.3 }
.room { flex: 1 1 60mm; display: grid; grid-template-columns: repeat(auto-fill, minmax(58mm, 1fr)); gap: 0 6mm }
.field, .gap { min-height: 8mm; border-bottom: .6pt solid #80868b }
.field { display: flex; align-items: flex-end }
.wide { grid-column: 1 / -1 }
.gap { display: inline-block; width: 75%; vertical-align: -1mm }
.math { vertical-align: middle }
table { border-collapse: collapse; margin: .5em 0 }
td, th { border: .5pt solid #bdc1c6; padding: .25em .6em; text-align: left; vertical-align: top; font-size: 10pt }
td:first-child, th { white-space: nowrap }
tr:first-child { break-after: avoid }
"""


def worksheet_page(title: str, exercises: list[Exercise], name: str = "") -> str:
    """The page for students."""
    total = sum(exercise.points for exercise in exercises)
    who = f'<div class="who"><span>Name</span><span>Date</span><span>Points &emsp;&emsp; / {total}</span></div>'
    return _page("worksheet", title, name, who, [_task(exercise) for exercise in exercises])


def key_page(title: str, exercises: list[Exercise], name: str = "") -> str:
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
    listings = "".join(f"<pre>{escape(listing)}</pre>" for listing in exercise.listings)
    pictures = "".join(blank_picture(it, exercise) for it in exercise.pictures if not it.again)
    points = f"______ / {exercise.points}"
    work = f'<div class="work">{listings}{pictures}{_room(exercise)}</div>'
    return f"<section>{_head(exercise, points)}{markdown(exercise.text)}{work}</section>"


def _room(exercise: Exercise) -> str:
    """Where to write: a form for code, a line for each number, or lines to calculate on and one for the answer."""
    if exercise.asked in ("backward", "function"):
        return f'<pre class="form">{_form(exercise)}</pre>'
    names = re.findall(r'"(\w+)": \.\.\.', exercise.form)
    if exercise.asked == "gradients":
        names = [f"∂{exercise.pictures[0].graph.output.name}/∂{name}" for name in names]
    fields = "".join(f'<span class="field">{escape(name)} =</span>' for name in names)
    working = '<span class="field wide"></span>' * exercise.points + '<span class="field wide">Answer:</span>'
    return f'<div class="room">{fields or working}</div>'


def _form(exercise: Exercise) -> str:
    """A function to be finished, with a gap for each answer."""
    return escape(re.sub(r"^import .*\n+", "", exercise.form)).replace("...", _GAP)


def _solved(exercise: Exercise) -> str:
    pictures = "".join(full_picture(it, exercise) for it in exercise.pictures)
    result = f"<p><b>{escape(exercise.result)}</b></p>" if exercise.result else ""
    rows = "".join(f"<tr><td>{escape(it.answer)}</td><td>{escape(it.said)}</td></tr>" for it in exercise.wrong)
    table = f"<table><tr><th>wrong answer</th><th>what it tells</th></tr>{rows}</table>" if rows else ""
    points = f"{exercise.points} point{'s'[: exercise.points != 1]}"
    return (
        f"<section>{_head(exercise, points)}{pictures}{result}<pre>{escape(_dedented(exercise.solution))}</pre>"
        f"{table}</section>"
    )


def _dedented(lines: str) -> str:
    indent = min(len(line) - len(line.lstrip()) for line in lines.split("\n") if line.strip())
    return "\n".join(line[indent:] for line in lines.split("\n"))


# ------------------------------------------------------------------ pictures and text


def full_picture(drawn: Pictured, exercise: Exercise) -> str:
    """The picture with every number in it that the exercise asks for."""
    forward = exercise.asked == "value" and drawn.step is not None
    return _picture(drawn.graph, len(drawn.graph.forward_pass) if forward else None, {}, exercise.number)


def blank_picture(drawn: Pictured, exercise: Exercise) -> str:
    """The picture with the numbers that are given, and room for the others."""
    marks = {f"partial:{name}": "∂" for name in drawn.graph.values} if exercise.asked == "gradients" else {}
    return _picture(drawn.graph, drawn.step, marks, exercise.number)


def _picture(graph: Graph, step: int | None, marks: Mapping[str, str], number: str) -> str:
    given = {
        place: text for place, text in texts(graph, step).items() if not place.startswith(("node:", "edge:"))
    }  # no step is the current one on paper
    there = {"description": describe(graph, step), "identity": _LATER}
    body = drawing.fill(blank_svg(structure_of(graph)), {**marks, **given, **there})
    return body.replace(_LATER, drawing.identity(number, body))  # two equal pictures have ids of their own


def markdown(text: str) -> str:
    """Markdown as HTML, with formulas as pictures and links as bare words."""
    to_html = mistune.create_markdown(escape=False, plugins=["math", "table"])
    html = to_html(re.sub(r"(?<!!)\[([^\]]*)\]\([^)]*\)", r"\1", text))
    assert isinstance(html, str)
    html = re.sub(r'<div class="math">.*?</div>', lambda match: match[0].replace(r"\frac", r"\dfrac"), html, flags=re.S)
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
