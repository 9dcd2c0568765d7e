"""Exercises as pages for the printer: a worksheet with empty boxes and lines to write on, and its key.

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
    pictures = "".join(blank_picture(it, exercise) for it in exercise.pictures)
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
    """The picture with the numbers that are given, and an empty box for each that is asked for."""
    names = list(drawn.graph.values)
    asked = {"value": ["value"], "gradients": ["value", "gradient"]}.get(exercise.asked, [])
    empty = {f"{kind}:{name}": _EMPTY for kind in asked for name in names}
    marks = {f"partial:{name}": "∂" for name in names if "gradient" in asked}
    return _picture(drawn.graph, drawn.step, empty | marks, exercise.number)


def _picture(graph: Graph, step: int | None, empty: Mapping[str, str], number: str) -> str:
    given = {
        place: text for place, text in texts(graph, step).items() if not place.startswith(("node:", "edge:"))
    }  # no step is the current one on paper
    there = {"description": describe(graph, step), "identity": _EMPTY * 2}
    body = drawing.fill(blank_svg(structure_of(graph)), {**empty, **given, **there})
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
