"""`save_page`: an explorer, practice or a trainer as one file that needs neither a kernel nor a network."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from html import escape
from pathlib import Path

from ..core.arrays import plainly
from ..picture.picture import Picture
from ..plots import Plot
from .practising import Practice, stock
from .trainer import Trainer
from .widget import STYLE, Explorer, script


def save_page(explorer: Explorer | Practice | Trainer, path: str | Path, title: str | None = None) -> None:
    """Save an explorer, practice or a trainer as one HTML file, to be mailed or put on the web; it still moves.

    Only the box for another formula stays behind: reading a formula and placing its nodes is Python's work. Practice
    has a stock of problems on its page, where a notebook never runs out of them. A trainer that needs Python, for a
    deep network or for `backward`, shows a recording.

    Args:
        explorer: at the inputs that the page starts with; or what `practice` or `trainer` makes.
        path: ends in .html.
        title: the heading; the formula, if left out.

    Raises:
        TypeError: it was made by none of `explore`, `practice` and `trainer`.
        DomainError: the explorer stands where a gate has no value.
        ValueError: the path does not end in .html.

    >>> import tempfile
    >>> from backprop_helpers import explore
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_page(explore("x^2"), Path(folder) / "square.html")
    """
    if not isinstance(explorer, (Explorer, Practice, Trainer)):
        raise TypeError(
            "Only what `explore`, `practice` or `trainer` makes can be saved as a page; other widgets need the kernel."
        )
    target = Path(path)
    if target.suffix not in (".html", ".htm"):
        raise ValueError(f"A page is saved as .html, not as {target.name!r}; write {target.stem}.html.")
    target.write_text(page(explorer, title), encoding="utf-8")


def page(explorer: Explorer | Practice | Trainer, title: str | None = None) -> str:
    """Return an explorer, practice or a trainer as the text of an HTML file; see `save_page`."""
    if isinstance(explorer, Trainer):
        return _page(title or "Training", explorer.recording(), "openTrainer", explorer.still())
    if isinstance(explorer, Practice):
        problems = packed(stock(explorer.level, explorer.about, explorer.seed))
        return _page(title or "Practice: predict the gradients", problems, "openPractice", explorer.still())
    shown = explorer.front.figure
    data = packed({"figure": shown, "start": plainly(explorer.graph.inputs)})
    return _page(title or shown["title"], data, "openPage", explorer.still())


def packed(data: object) -> str:
    """Return data as a text of a sixth of its size: pictures, and the places of all mistakes, repeat themselves."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(text, mtime=0)).decode()


def _page(title: str, data: object, call: str, still: Picture | Plot) -> str:
    heading = escape(title)
    # In a script a closing tag or a comment must not begin; in JSON both can be written otherwise.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    code = script(f"explorer.{call}(GATES, FUNCTIONS);")
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'"
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{heading}</title>
<style>{STYLE}</style>
<body class="backprop-page">
<main>
<h1>{heading}</h1>
<div class="backprop-explorer"><noscript>{still.svg}</noscript></div>
</main>
<script type="application/json" id="data">{text}</script>
<script type="module">{code}</script>
</body>
</html>
"""
