"""How a picture stands in a notebook: as an image with a description, which every reader of notebooks shows."""

from __future__ import annotations

import base64
from html import escape


def as_image(svg: str, description: str, scaling: str) -> str:
    """Return HTML that shows an SVG as an image with a description.

    A notebook that somebody else ran is not trusted: JupyterLab and GitHub then take <svg> out of its outputs and leave
    the bare words of it, one after the other. An image stays, and so does its description.
    """
    data = base64.b64encode(svg.encode()).decode()
    image = f'<img alt="{escape(description)}" src="data:image/svg+xml;base64,{data}" style="{scaling}">'
    return f'<div style="max-width:100%;overflow-x:auto">{image}</div>'
