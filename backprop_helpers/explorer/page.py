"""`save_page`: an explorer as one file that needs neither a kernel nor a network."""

from __future__ import annotations

import base64
import hashlib
import json
from html import escape
from pathlib import Path

from .widget import STYLE, Explorer, script


def save_page(explorer: Explorer, path: str | Path, title: str | None = None) -> None:
    """Save an explorer as one HTML file, to be mailed or put on the web; everything in it still moves.

    Only the box for another formula stays behind: reading a formula and placing its nodes is Python's work.

    Args:
        explorer: at the inputs that the page starts with.
        path: ends in .html.
        title: the heading; the formula, if left out.

    Raises:
        TypeError: it is no explorer made by `explore`.
        DomainError: the explorer stands where a gate has no value.
        ValueError: the path does not end in .html.

    >>> import tempfile
    >>> from backprop_helpers import explore
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_page(explore("x^2"), Path(folder) / "square.html")
    """
    if not isinstance(explorer, Explorer):
        raise TypeError("Only what `explore` makes can be saved as a page; other widgets need the kernel.")
    target = Path(path)
    if target.suffix not in (".html", ".htm"):
        raise ValueError(f"A page is saved as .html, not as {target.name!r}; write {target.stem}.html.")
    target.write_text(page(explorer, title), encoding="utf-8")


def page(explorer: Explorer, title: str | None = None) -> str:
    """Return an explorer as the text of an HTML file; see `save_page`."""
    shown, graph = explorer.front.figure, explorer.graph
    data = {"figure": shown, "start": graph.inputs}
    heading = escape(title or shown["title"])
    # In a script a closing tag or a comment must not begin; in JSON both can be written otherwise.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    code = script("explorer.openPage(GATES, FUNCTIONS);")
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
<div class="backprop-explorer"><noscript>{explorer.still().svg}</noscript></div>
</main>
<script type="application/json" id="data">{text}</script>
<script type="module">{code}</script>
</body>
</html>
"""
