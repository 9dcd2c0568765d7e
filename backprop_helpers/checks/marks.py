"""Which entries of an array are right, as marks: an answer shows where it is off without giving a number away."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

_WIDEST = 16  # rows and columns of a grid that is drawn
_RIGHT, _WRONG = "✓", "✗"


@dataclass(frozen=True)
class Marks:
    """A mark for each entry of an array; one with one axis is a single row.

    >>> print(*Marks("∂L/∂W", ((True, False), (True, True))).lines, sep="\\n")
    ∂L/∂W  ✓ ✗
           ✓ ✓
    """

    name: str
    rows: tuple[tuple[bool, ...], ...]
    is_row: bool = False  # whether the array has one axis

    @property
    def lines(self) -> tuple[str, ...]:
        """The marks as text; of a large array a sentence."""
        if self._is_large:
            return (self._summary,)
        marked = [" ".join(_mark(right) for right in row) for row in self.rows]
        return tuple(f"{'' if place else self.name:<{len(self.name)}}  {line}" for place, line in enumerate(marked))

    def to_html(self) -> str:
        """Return the marks as a table that is read on a light and on a dark page."""
        if self._is_large:
            return f'<p style="margin:.3em 0 0">{escape(self._summary)}</p>'
        rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in self.rows)
        told = escape(f"{self.name}: {self._count}")
        caption = f'<caption style="text-align:left;white-space:nowrap;padding:.2em 0">{told}</caption>'
        look = "color:inherit;font:inherit;border-collapse:separate;border-spacing:.15em;margin:.4em 0 0"
        return f'<table style="{look}">{caption}{rows}</table>'

    @property
    def _is_large(self) -> bool:
        return max(len(self.rows), len(self.rows[0])) > _WIDEST

    @property
    def _count(self) -> str:
        marks = [right for row in self.rows for right in row]
        off = marks.count(False)
        return f"{off:,} of {len(marks):,} entries {'is' if off == 1 else 'are'} off"

    @property
    def _summary(self) -> str:
        place = next((row, column) for row, marks in enumerate(self.rows) for column, it in enumerate(marks) if not it)
        index = place[1:] if self.is_row else place
        return f"{self.name}: {self._count}; the first is [{','.join(map(str, index))}]."


def _mark(right: bool) -> str:
    return _RIGHT if right else _WRONG


def _cell(right: bool) -> str:
    # Marked by sign and by frame, so neither colour nor the page's background matters.
    edge = "2px solid transparent" if right else "2px solid #d55e00"
    label = "right" if right else "off"
    style = f"width:1.5em;text-align:center;padding:0;border:{edge};{'opacity:.65' if right else 'font-weight:bold'}"
    return f'<td style="{style}" aria-label="{label}">{_mark(right)}</td>'
