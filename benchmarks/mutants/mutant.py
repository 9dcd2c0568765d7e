"""A mutant: a module with one small fault planted in it, known by its words so that it survives moved lines."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Mutant:
    """A module with one fault in it."""

    module: str  # its file, below the package
    line: int  # where the fault is
    text: str  # the line there, as it should be
    change: str  # what was changed, ``"a > 0 → a >= 0"``; numbered where the same line has the same change twice
    source: Callable[[], str] = field(repr=False, compare=False)  # makes the text of the whole module

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is known by, wherever its line moves."""
        return self.module, self.text, self.change

    @property
    def name(self) -> str:
        """The same in eight letters."""
        return hashlib.sha256("\n".join(self.key).encode()).hexdigest()[:8]

    def __str__(self) -> str:
        return f"{self.name}  {self.module}:{self.line}\n    {self.text}\n    {self.change}"


def numbered(mutants: Iterable[Mutant]) -> Iterator[Mutant]:
    """Yield mutants of which no two have the same key."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for mutant in mutants:
        seen[mutant.key] += 1
        count = seen[mutant.key]
        yield mutant if count == 1 else replace(mutant, change=f"{mutant.change} ({count})")
