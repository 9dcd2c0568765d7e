"""How a picture stands in a notebook: as an image with a description, which every reader of notebooks shows."""

from __future__ import annotations

import base64
from html import escape

# An image is dark where its page says so, else where the system does. JupyterLab says it in a way of its own.
_CLASS = "backprop-picture"
_SCHEMES = "".join(
    f'[data-jp-theme-light="{light}"] .{_CLASS}{{color-scheme:{scheme}}}'
    for light, scheme in (("true", "light"), ("false", "dark"))
)
_STYLE = f"<style>@media screen{{{_SCHEMES}}}</style>"


def as_image(svg: str, description: str, scaling: str) -> str:
    """Return HTML that shows an SVG as an image with a description.

    A notebook that somebody else ran is not trusted: JupyterLab and GitHub then take <svg> out of its outputs and leave
    the bare words of it, one after the other. An image stays, and so does its description; <style> leaves no trace.
    """
    data = base64.b64encode(svg.encode()).decode()
    source = f'src="data:image/svg+xml;base64,{data}"'
    image = f'<img alt="{escape(description)}" class="{_CLASS}" {source} style="{scaling}">'
    return f'<div style="max-width:100%;overflow-x:auto">{_STYLE}{image}</div>'
