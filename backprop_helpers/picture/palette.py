"""The colours of pictures, plots and explorers, each for a light and for a dark page.

They come from Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), shifted until text in them stands out from
the card by 4.5 to 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Template


@dataclass(frozen=True)
class Colour:
    """A colour, on a light and on a dark page, in six digits."""

    light: str
    dark: str


COLOURS = {
    "ink": Colour("#202124", "#e8eaed"),
    "soft": Colour("#5f6368", "#9aa0a6"),
    "paper": Colour("#ffffff", "#1b1c1f"),
    "plate": Colour("#e8eaed", "#3c4043"),
    "input": Colour("#eef4fb", "#1d2a3a"),
    "line": Colour("#dadce0", "#4a4d51"),
    "value": Colour("#00588a", "#6fc1f2"),
    "gradient": Colour("#a84300", "#ffa366"),
    "right": Colour("#00704f", "#5fd3a8"),
}
_DARK = "@media (prefers-color-scheme:dark)"  # of an image: the page's scheme, where it has one, else the system's
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")


def themed(style: str) -> str:
    """Return rules for both kinds of page, from plain ones that have ``$ink`` where the colour stands.

    The dark ones hold where the drawing is a document of its own, as an image is. As part of a page, it is the page's.

    >>> themed(".bp text{font:14px serif;fill:$ink}")
    '.bp text{font:14px serif;fill:#202124}@media (prefers-color-scheme:dark){:root.bp text{fill:#e8eaed}}'
    """
    rules = [
        (selectors.strip(), [part for part in body.split(";") if "$" in part])
        for selectors, body in _RULE.findall(style)
    ]
    dark = "".join(f":root{selectors}{{{';'.join(parts)}}}" for selectors, parts in rules if parts)
    light = {name: colour.light for name, colour in COLOURS.items()}
    darker = {name: colour.dark for name, colour in COLOURS.items()}
    return f"{Template(style).substitute(light)}{_DARK}{{{Template(dark).substitute(darker)}}}"


def repainted(svg: str, name: str) -> str:
    """Return the rules that show a drawing of a class in dark colours; its parts say their light ones in ``style``."""
    # they hold where it is a document of its own, and as part of a page of JupyterLab that is dark
    found = [
        f'[style*="{kind}: {colour.light}"]{{{kind}:{colour.dark}!important}}'
        for colour in COLOURS.values()
        for kind in ("fill", "stroke")
        if f"{kind}: {colour.light}" in svg
    ]
    alone = "".join(f":root.{name} {rule}" for rule in found)
    within = "".join(f'[data-jp-theme-light="false"] .{name} {rule}' for rule in found)
    return f"{_DARK}{{{alone}}}@media screen{{{within}}}"
