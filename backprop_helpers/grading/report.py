"""What an instructor and a student read: tables of scores, a page for each sheet, a page for the class."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any
from urllib.parse import quote

from ..mistakes.misconceptions import MISCONCEPTIONS
from .classroom import plain, sorted_names
from .excerpt import CUT, excerpts
from .records import LARGE, NOT_LISTED, ExerciseScore, Record
from .rows import OTHER_FILES
from .table import to_table

Titles = Mapping[str, str]  # of the sheets, by name

_COLUMNS = ("student", "sheet", "points", "out_of", "status", "message")
_LAST_COLUMNS = ("variant", "file", "facts", "handed_in")  # after the exercises, whose columns have their place
_MARKS = {
    "correct": ("✓", "right"),
    "wrong": ("✗", "not yet right"),
    "unanswered": ("○", "not answered"),
    "invalid": ("!", "could not be checked"),
}
_MARKED = r"<b class=cut>\g<0></b>"
_MOST_SLIPS = 3  # told of one exercise
_FEW = 5  # students, of whom no histogram is shown
_MOST_COLUMNS = 12  # of a histogram
_STYLE = """
:root{color-scheme:light;--text:#202124;--back:#fff;--soft:#f1f3f4;--line:#c4c7ca;--quiet:#5f6368;--track:#e1e3e6;
--right:#00704f;--wrong:#a84300;--bar:#00588a}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--text:#e8eaed;--back:#1b1c1e;--soft:#2b2d30;
--line:#55585c;--quiet:#b4b8bd;--track:#3d4044;--right:#4cc79a;--wrong:#ff9a5c;--bar:#6db9ee}}
body{font:1rem/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;max-width:60em;margin:0 auto;padding:1em;
color:var(--text);background:var(--back);overflow-wrap:break-word}
body.class{font-size:clamp(1rem,.8rem + .6vw,1.6rem)}
h1{font-size:1.5em;line-height:1.25}h2{font-size:1.15em;margin:0}p{margin:.3em 0}section{margin:2.2em 0}
.none,.points,.fact,.cut{color:var(--quiet)}
.exercise h2{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1em;
border-bottom:1px solid var(--line)}
.points{font-size:1rem;font-weight:normal}
pre{font:.9em/1.45 ui-monospace,"DejaVu Sans Mono",monospace;background:var(--soft);padding:.6em .8em;margin:.6em 0;
border-radius:6px;white-space:pre-wrap}
pre.formula{white-space:pre;overflow-x:auto}
.verdict{margin:.6em 0;padding-left:.8em;border-left:.4em solid var(--wrong)}
.correct{border-color:var(--right)}.unanswered{border-left:.4em dotted var(--quiet)}.invalid{border-left-style:dashed}
details{margin:.3em 0 0 1.2em}summary{cursor:pointer}section>details{max-width:46em}
details.whole{margin:2.5em 0 0;border-top:1px solid var(--line);padding-top:.6em}
table{border-collapse:collapse;width:100%;margin:.8em 0}
th,td{text-align:left;vertical-align:top;padding:.45em 1em .45em 0;font-weight:normal}
thead th{color:var(--quiet);font-size:.85em;padding-bottom:0}
th:last-child,td:last-child{width:5em;text-align:right;white-space:nowrap;padding-right:0;font-variant-numeric:tabular-nums}
.slips th:first-child{width:4em}
.bar{height:.5em;margin-top:.25em;background:var(--track);border-radius:2px;print-color-adjust:exact}
.bar div{height:100%;background:var(--bar);border-radius:2px;print-color-adjust:exact}
.slips .bar div{background:var(--wrong)}
.credit{border-left:.4em double var(--bar);padding-left:.8em}
figure{margin:1em 0}figcaption{color:var(--quiet);font-size:.85em}
.columns{display:flex;align-items:flex-end;gap:.3em;margin-top:.6em;text-align:center;font-variant-numeric:tabular-nums}
.columns>div{flex:1 1 0;min-width:0;font-size:.85em}.columns span{display:block;min-height:1.5em}
.columns div div{background:var(--bar);border-radius:2px 2px 0 0;border-bottom:1px solid var(--line);
print-color-adjust:exact}
a{color:var(--bar)}.wide{overflow-x:auto}.all small{display:block;color:var(--quiet)}
.all .mark{color:var(--text);font-weight:600}
.all th:last-child,.all td:last-child{width:auto;text-align:left}.all tbody tr{border-top:1px solid var(--line)}
@media print{body,body.class{font-size:11pt;max-width:none;padding:0}h2{break-after:avoid}
tr,.verdict{break-inside:avoid}}
"""


def to_csv(records: Sequence[Record]) -> str:
    """Return a row for each student and sheet, as a spreadsheet opens it; no text in it becomes a formula there.

    >>> scores = {"2.1": ExerciseScore("2.1 Forward", 1.0, 2.0, "correct")}
    >>> to_csv([Record("=A1", "02", "a.ipynb", 1.0, 2.0, "graded", "", "s1", scores)]).splitlines()[1]
    "'=A1,02,1,2,graded,,1,s1,a.ipynb,,"
    """
    exercises = sorted_names([name for record in records for name in record.exercises])
    rows: list[list[Any]] = [[*_COLUMNS, *exercises, *_LAST_COLUMNS]]
    for record in records:
        scores = [record.exercises[name].points if name in record.exercises else None for name in exercises]
        facts = " ".join(f"{name}: {fact}" for name, it in record.exercises.items() for fact in it.facts)
        first = [getattr(record, name) for name in _COLUMNS]
        rows.append([*first, *scores, record.variant, record.file, facts, record.handed_in])
    return to_table(rows)


def class_to_csv(records: Sequence[Record]) -> str:
    """Return a row for each student with the points for each sheet and their total; empty where nothing was handed in.

    Args:
        records: complete.
    """
    sheets = _sheets(records)
    most = sum(max(record.out_of for record in records if record.sheet == sheet) for sheet in sheets)
    points: dict[str, dict[str, float]] = {}
    for record in records:
        found = points.setdefault(record.student, {})
        if record.status != "missing":
            found[record.sheet] = record.points
    rows: list[list[Any]] = [["student", *sheets, "total", "out_of"]]
    for student, found in points.items():
        rows.append([student, *(found.get(sheet) for sheet in sheets), sum(found.values()), most])
    return to_table(rows)


def _sheets(records: Sequence[Record]) -> list[str]:
    """Return the sheets of which at least one was graded, or was given points."""
    return sorted_names([record.sheet for record in records if record.is_entered])


def to_json(records: Sequence[Record]) -> str:
    """Return the scores as JSON, a record in each line."""
    whole = ({**vars(record), "file": plain(record.file)} for record in records)
    rows = ({name: value for name, value in record.items() if name not in LARGE} for record in whole)
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False, default=vars) for row in rows) + "\n]\n"


def feedback_page(record: Record, titles: Titles | None = None, pictures: Mapping[str, str] | None = None) -> str:
    """Return a student's page: for each exercise what they wrote, shown as text, and what is to be said of it.

    Args:
        record: of one sheet.
        titles: of the sheets.
        pictures: for each exercise that has one, its picture as HTML.
    """
    parts = [f"<p>{_score(record)}</p>"]
    if record.message:
        parts.append(f"<p>{escape(record.message)}</p>")
    names = sorted_names(list(record.exercises))
    parts += [_exercise(record, name, (pictures or {}).get(name, "")) for name in names]
    code = _code(cell.source for cell in record.cells)
    if code:
        parts.append(f'<details class="whole"><summary>The code of the whole notebook</summary>{code}</details>')
    title = (titles or {}).get(record.sheet, record.sheet)
    return _page(f"{title}: {record.student}", "".join(parts))


def _score(record: Record) -> str:
    if not record.is_entered:
        return "Not graded."
    return f"<b>{record.points:g}</b> of {_points(record.out_of)}"


def _points(count: float) -> str:
    return f"{count:g} point{'s' if count != 1 else ''}"


def _exercise(record: Record, name: str, picture: str) -> str:
    exercise = record.exercises[name]
    mark, words = _MARKS[exercise.status]
    code = _code(cell.source for cell in record.cells if cell.exercise == name)
    hints = "".join(record.hints.get(name, ()))  # the teacher's own HTML, out of the key
    return (
        f'<section class="exercise"><h2>{escape(exercise.title)} '
        f'<span class="points">{exercise.points:g} of {_points(exercise.out_of)}</span></h2>'
        f"{picture}{code or '<p class=none>There is no code of yours before this check.</p>'}"
        f"{f'<p class=credit>{escape(exercise.credit)}</p>' if exercise.credit else ''}"
        f'<div class="verdict {exercise.status}"><p><b>{mark} {words}</b>'
        f"{', says the check' if exercise.credit else ''}</p>{_said(exercise.said)}</div>"
        f"{''.join(f'<p class=fact>{escape(fact)}</p>' for fact in exercise.facts)}"
        f"{hints}</section>"
    )


def _code(sources: Iterable[str]) -> str:
    parts = map(escape, excerpts(source for source in sources if source.strip()))
    return "".join(f"<pre>{CUT.sub(_MARKED, part)}</pre>" for part in parts)


def _said(lines: Iterable[str]) -> str:
    """Return sentences as paragraphs; lines that stand further in are a formula with a mark beneath its error."""
    parts = []
    for is_formula, group in groupby(lines, lambda line: line.startswith(" ")):
        if is_formula:
            formula = escape("\n".join(group))
            parts.append(f'<pre class="formula">{formula}</pre>')
        else:
            parts += [f"<p>{escape(line)}</p>" for line in group]
    return "".join(parts)


def class_page(records: Sequence[Record], titles: Titles | None = None) -> str:
    """Return a page about the class without a name on it: who handed in, what was solved, and what went wrong.

    Args:
        records: complete; those of nobody on the class list are left out.
        titles: of the sheets.
    """
    records = [record for record in records if NOT_LISTED not in record.marks]
    students = len({record.student for record in records})
    parts = [
        _about((titles or {}).get(sheet, sheet), [record for record in records if record.sheet == sheet], students)
        for sheet in _sheets(records)
    ]
    return _page("The class", "".join(parts) or "<p>Nothing is graded yet.</p>", "class")


def _about(title: str, records: Sequence[Record], students: int) -> str:
    """Return what is to be said of one sheet."""
    handed_in = [record for record in records if record.file]
    graded = [record.exercises for record in handed_in if record.exercises]
    said = f"{len(handed_in)} of {students} student{'s' if students != 1 else ''} handed it in"
    if len(handed_in) > len(graded):
        said += f"; {len(handed_in) - len(graded)} could not be graded"
    if by_hand := sum(record.status == "given" for record in records):
        said += f"; {by_hand} {'has' if by_hand == 1 else 'have'} points without having handed in"
    titles = {name: exercise.title for exercises in graded for name, exercise in exercises.items()}
    solved, slips = [], []
    for name in sorted_names(list(titles)):
        found = [exercises[name] for exercises in graded if name in exercises]
        right = sum(exercise.status == "correct" for exercise in found)
        solved.append(_row([titles[name]], right, len(graded)))
        slips += [_row([name, slip], count, len(graded)) for slip, count in _frequent_slips(found, len(graded))]
    return (
        f"<section><h2>{escape(title)}</h2><p>{said}.</p>"
        f"{_histogram([record for record in records if record.is_entered])}"
        f"{_table('solved', ('exercise', 'solved by'), solved)}"
        f"{_table('slips', ('exercise', 'what went wrong most often', 'how often'), slips)}</section>"
    )


def _histogram(records: Sequence[Record]) -> str:
    """Return how many students have how many points, as columns; nothing for a few, who could be told apart."""
    if len(records) < _FEW:
        return ""
    most = max(record.out_of for record in records)
    width = max(1, math.ceil((most + 1) / _MOST_COLUMNS))
    bins = Counter(int(record.points // width) for record in records)
    lows = range(0, int(most) + 1, width)
    named = [
        (f"{low}–{high}" if (high := min(low + width - 1, int(most))) > low else f"{low}", bins[low // width])
        for low in lows
    ]
    tallest = max(bins.values())
    columns = "".join(
        f'<div><span>{count or ""}</span><div style="height:{6 * count / tallest:.2f}em"></div>{name}</div>'
        for name, count in named
    )
    told = "; ".join(f"{name}: {count}" for name, count in named if count)
    return (
        f'<figure class="points-of-all"><figcaption>Points, and how many students have them</figcaption>'
        f'<div class="columns" role="img" aria-label="Students by points. {told}.">{columns}</div></figure>'
    )


def index_page(records: Sequence[Record], titles: Titles | None = None) -> str:
    """Return the teacher's page: the points of each student, with links to the pages of feedback.

    Args:
        records: complete.
        titles: of the sheets.
    """
    sheets = _sheets(records)
    others = [OTHER_FILES] if any(record.sheet == OTHER_FILES for record in records) else []
    rows: dict[str, dict[str, Record]] = {}
    for record in records:
        rows.setdefault(record.student, {})[record.sheet] = record
    heads = "".join(f'<th scope="col">{escape((titles or {}).get(sheet, sheet))}</th>' for sheet in (*sheets, *others))
    lines = "".join(
        f'<tr><th scope="row">{escape(student)}</th>'
        f"{''.join(f'<td>{_link(found.get(sheet))}</td>' for sheet in (*sheets, *others))}</tr>"
        for student, found in rows.items()
    )
    table = (
        f'<table class="all"><thead><tr><th scope="col">student</th>{heads}</tr></thead><tbody>{lines}</tbody></table>'
    )
    about = '<p><a href="class.html">The page for the class</a> has no names on it.</p>'
    wide = f'<div class="wide" tabindex="0" role="region" aria-label="Grades">{table}</div>'
    return _page("Grades", f"{about}{wide}", "index")


def _link(record: Record | None) -> str:
    """Return the points of a sheet as a link to its page, and what is to be known of it."""
    if record is None:
        return ""
    points = f"{record.points:g} of {record.out_of:g}" if record.is_entered else record.status
    facts = sorted_names([name for name, exercise in record.exercises.items() if exercise.facts])
    marks = [
        *([record.status] if record.status in ("kept", "stopped") else []),
        *record.marks,
        *([f"facts: {', '.join(facts)}"] if facts else []),
    ]
    is_said = any(mark.startswith(record.handed_in) for mark in marks)  # "late", which is all that Canvas says
    note = f"<small>{escape(record.handed_in)}</small>" if record.handed_in and not is_said else ""
    note += "".join(f"<small class=mark>{escape(mark)}</small>" for mark in marks)
    if not record.file and not record.is_entered:
        return f"{points}{note}"
    parts = "feedback", record.student, f"{record.sheet}.html"
    page = "/".join(quote(part, errors="surrogateescape") for part in parts)
    return f'<a href="{escape(page)}">{points}</a>{note}'


def _frequent_slips(found: Iterable[ExerciseScore], submissions: int) -> list[tuple[str, int]]:
    """Return what a tenth did wrong with one exercise or more, and how often: never what a single person did.

    Where a wrong number may come from one slip or another, that is a line of its own.
    """
    counts = Counter(codes for exercise in found for codes in dict.fromkeys(exercise.codes))
    often = max(2, submissions / 10)
    return [(_in_short(codes), count) for codes, count in counts.most_common(_MOST_SLIPS) if count >= often]


def _in_short(codes: Iterable[str]) -> str:
    known = (MISCONCEPTIONS[code].clause if code in MISCONCEPTIONS else code.replace("_", " ") for code in codes)
    told = ", or ".join(known)  # or a code of the author's own
    return f"{told[0].upper()}{told[1:]}."


def _row(texts: Sequence[str], count: int, most: int) -> str:
    """Return a row of a table: texts, the last one with a bar beneath, and the same in numbers."""
    bar = f'<div class="bar" aria-hidden="true"><div style="width:{100 * count / most:.0f}%"></div></div>'
    head, *others = [*map(escape, texts[:-1]), f"{escape(texts[-1])}{bar}", f"{count} of {most}"]
    cells = "".join(f"<td>{text}</td>" for text in others)
    return f'<tr><th scope="row">{head}</th>{cells}</tr>'


def _table(name: str, columns: Iterable[str], rows: Sequence[str]) -> str:
    if not rows:
        return ""
    heads = "".join(f'<th scope="col">{column}</th>' for column in columns)
    return f'<table class="{name}"><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _page(title: str, body: str, name: str = "feedback") -> str:
    policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f'<style>{_STYLE}</style><body class="{name}"><main><h1>{escape(title)}</h1>{body}</main></body></html>\n'
    )
