"""What an instructor and a student read: tables of scores, a page for each sheet, a page for the class."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from .classroom import plain, sorted_names

Record = Mapping[str, Any]
_COLUMNS = ("student", "sheet", "points", "out_of", "status", "message")
_MOST_SHOWN = 20_000  # characters of one cell
_MARKS = {
    "correct": ("✓", "right"),
    "wrong": ("✗", "not yet right"),
    "unanswered": ("○", "not answered"),
    "invalid": ("!", "could not be read"),
}
_STYLE = """
body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;max-width:60rem;margin:0 auto;padding:1rem;
color:#202124;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}
pre{background:#f1f3f4;padding:.6rem .8rem;overflow-x:auto;border-radius:6px;font-size:.9rem;white-space:pre-wrap}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.4rem}
th,td{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #dadce0}
td.bar{width:45%}td.bar div{height:1.1em;background:#00588a;border-radius:2px;min-width:1px}
.correct{border-left:.4rem solid #00704f;padding-left:.8rem}.wrong{border-left:.4rem solid #a84300;padding-left:.8rem}
details{margin:.3rem 0 0 1.2rem}summary{cursor:pointer}
.unanswered{border-left:.4rem dotted #5f6368;padding-left:.8rem}
.invalid{border-left:.4rem dashed #a84300;padding-left:.8rem}
"""


def complete(records: Sequence[Record]) -> list[Record]:
    """Return one record for each student and sheet: the best where there are several, an empty one where there is none.

    Args:
        records: as they are kept, one for each file.
    """
    best: dict[tuple[str, str], Record] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for record in records:
        place = (record["student"], record["sheet"])
        counts[place] += 1
        if place not in best or record["points"] > best[place]["points"]:
            best[place] = record
    for place, count in counts.items():
        if count > 1:
            best[place] = {
                **best[place],
                "message": f"{count} files; the best one counts. {best[place]['message']}".strip(),
            }
    sheets = {record["sheet"]: record for record in records if record["exercises"]}
    for student in {record["student"] for record in records}:
        for sheet, example in sheets.items():
            nothing = {"points": 0.0, "status": "missing", "message": "Nothing was handed in.", "exercises": {}}
            nothing |= {"student": student, "file": "", "submission": "", "variant": ""}
            best.setdefault((student, sheet), {**example, **nothing})
    return [best[place] for place in sorted(best)]


def to_csv(records: Sequence[Record]) -> str:
    """Return a row for each student and sheet, as a spreadsheet opens it; no text in it becomes a formula there.

    >>> to_csv([{"student": "=A1", "sheet": "02", "points": 1.0, "out_of": 2.0, "status": "graded", "message": "",
    ...          "exercises": {"2.1": {"points": 1.0}}}]).splitlines()[1]
    "'=A1,02,1,2,graded,,1"
    """
    exercises = sorted_names([name for record in records for name in record["exercises"]])
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([*_COLUMNS, *exercises])
    for record in records:
        scores = [record["exercises"].get(name, {}).get("points") for name in exercises]
        table.writerow([*(_plain(record[name]) for name in _COLUMNS), *map(_plain, scores)])
    return text.getvalue()


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{value:g}"
    text = plain(" ".join(str(value).split()))
    # An apostrophe goes before each sign that begins a cell, also where semicolons or commas separate the cells.
    return re.sub(r"""(^|[;,])([\s"']*)(?=[=+@＝＋－＠-])""", r"\1\2'", text)


def to_json(records: Sequence[Record]) -> str:
    """Return the scores as JSON, a record in each line."""
    rows = (json.dumps({**record, "file": plain(record["file"])}, ensure_ascii=False) for record in records)
    return "[\n" + ",\n".join(rows) + "\n]\n"


def feedback_page(record: Record) -> str:
    """Return a student's page: what they wrote, shown as text, and what is to be said of it."""
    parts = [f"<p>{_score(record)}</p>"]
    if record["message"]:
        parts.append(f'<p role="alert">{escape(record["message"])}</p>')
    for name in sorted_names(list(record["exercises"])):
        exercise = record["exercises"][name]
        mark, words = _MARKS[exercise["status"]]
        lines = "".join(f"<p>{escape(line)}</p>" for line in exercise["said"])
        points = f"{exercise['points']:g} of {exercise['out_of']:g}"
        hints = "".join(record.get("hints", {}).get(name, ()))  # the teacher's own HTML, out of the key
        parts.append(
            f"<h2>{escape(name)}: {points}</h2>"
            f'<div class="{exercise["status"]}"><p><b>{mark} {words}</b></p>{lines}</div>{hints}'
        )
    cells = (source if len(source) < _MOST_SHOWN else f"{source[:_MOST_SHOWN]} …" for source in record.get("cells", ()))
    shown = "".join(f"<pre>{escape(source)}</pre>" for source in cells if source.strip())
    parts.append(f"<h2>What you handed in</h2>{shown}" if shown else "")
    return _page(f"{record['sheet']}: {record['student']}", "".join(parts))


def _score(record: Record) -> str:
    return f"<b>{record['points']:g}</b> of {record['out_of']:g} points"


def class_page(records: Sequence[Record]) -> str:
    """Return a page about the class without a name on it: what was solved, and which misconceptions were made."""
    graded = [record for record in records if record["exercises"]]
    parts = []
    for sheet in sorted_names([record["sheet"] for record in graded]):
        rows = [record for record in graded if record["sheet"] == sheet]
        parts.append(f"<h2>{escape(sheet)}: {len(rows)} submission{'s'[: len(rows) != 1]}</h2>")
        names = sorted_names([name for record in rows for name in record["exercises"]])
        solved = [
            (name, sum(record["exercises"].get(name, {}).get("status") == "correct" for record in rows))
            for name in names
        ]
        parts.append(_bars("exercise", "solved by", [(name, count, len(rows)) for name, count in solved]))
        codes = Counter(
            code for record in rows for exercise in record["exercises"].values() for code in set(exercise["codes"])
        )
        if codes:
            most = max(codes.values())
            listed = [(code.replace("_", " "), count, most) for code, count in codes.most_common()]
            parts.append(_bars("misconception", "how often", listed, of=False))
    return _page("The class", "".join(parts) or "<p>Nothing is graded yet.</p>")


def _bars(what: str, how: str, rows: Iterable[tuple[str, int, int]], of: bool = True) -> str:
    lines = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{count}{f" of {most}" if of else ""}</td>'
        f'<td class="bar" aria-hidden="true"><div style="width:{100 * count / most:.0f}%"></div></td></tr>'
        for name, count, most in rows
    )
    return f'<table><tr><th scope="col">{what}</th><th scope="col">{how}</th><td></td></tr>{lines}</table>'


def _page(title: str, body: str) -> str:
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>{body}</html>\n"
    )
