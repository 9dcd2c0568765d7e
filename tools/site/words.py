"""What a notebook says of Jupyter, and what its page says there: a page has buttons, and may be read by touch."""

from collections.abc import Mapping
from pathlib import Path

# By notebook: a text, which must stand in it, and what takes its place.
SAID: Mapping[str, Mapping[str, str]] = {
    "00_start_here": {
        "Run the cell: click into it and press Shift + Enter. Then press *Train*.": (
            "Press *Train*. (What you see on these pages is alive. *Run* is for code that you have changed; "
            "Shift + Enter does the same.)"
        ),
        "The output below stays hidden until you run the cell or open it,": (
            "What a cell shows stays folded until you open it or run the cell (on slides it comes with the next key),"
        ),
        "Here is the same graph, alive. Drag a slider,": (
            "Open *What this cell shows*: the same graph, alive. Drag a slider,"
        ),
        "A click on a box shows": "Choose a box, and you see",
        "The arrow keys go on to the next box.": "On a keyboard, the arrow keys go on to the next box.",
    },
    "09_vectors": {
        "or choose it and use the arrow keys. Point at an entry, and those": (
            "or choose it and move the slider above it; the arrow keys do the same. Those"
        ),
    },
    "12_a_network_that_learns": {
        "then click on an entry and drag it.": "then choose an entry, and drag it or move its slider.",
    },
}
_HAND_IN = """To hand in this sheet, press *Download as notebook* here or at the top, and submit the file
`{name}`. Your browser puts it among your downloads.

<button class="download">Download as notebook</button>"""


def text_of(notebook: Path, cell: str, text: str) -> str:
    """Return what a page says in place of a cell's text."""
    if cell == "to-hand-in":
        return _HAND_IN.format(name=notebook.name)
    said = SAID.get(notebook.stem, {}) if notebook.parent.name == "notebooks" else {}
    for theirs, ours in said.items():
        text = text.replace(theirs, ours)
    return text
