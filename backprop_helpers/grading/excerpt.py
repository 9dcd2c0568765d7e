"""A cell of code as a feedback page shows it: what ran is seen, what is cut is marked."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from itertools import groupby

_MOST_SHOWN = 100_000  # characters of one cell
_MOST_READ = 500_000  # characters of cells together that are looked through for comments: a megabyte takes seconds
_MOST_OF_A_COMMENT = 200
_MOST_LINES_OF_COMMENT = 40
CUT = re.compile(r"\[… [\d,]+ (?:characters|lines)[a-z ]* are left out here …\]")


def excerpts(sources: Iterable[str]) -> Iterator[str]:
    """Yield cells as a reader can take them in; of what goes on without end, head and tail alone."""
    left = _MOST_READ
    for source in sources:
        yield shown(source) if len(source) <= left else _head_and_tail(source)
        left -= len(source)


def shown(source: str) -> str:
    """Return a cell as a reader can take it in: long comments and gaps are cut, then all that is still too long.

    >>> shown("x = 1  # " + "#" * 1000 + "\\ny = 2").splitlines()[-1]
    'y = 2'
    >>> shown(" " * 1000 + "y = 2")
    '        [… 984 characters of space are left out here …]        y = 2'
    """
    text = re.sub(r"\s{200,}", lambda gap: _cut(gap[0], 8, "of space "), _without_comments(source))
    return _head_and_tail(text)


def _head_and_tail(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else _cut(text, _MOST_SHOWN // 2)


def _cut(text: str, kept: int, of: str = "") -> str:
    """Return head and tail of a text, and how much lies between."""
    return f"{text[:kept]}[… {len(text) - 2 * kept:,} characters {of}are left out here …]{text[-kept:]}"


def _without_comments(source: str) -> str:
    """Return a source with its long comments cut; as it is, where Python cannot tell a comment from a text."""
    lines = io.StringIO(source).readlines()
    commented = [line for line in lines if "#" in line]
    if len(commented) <= _MOST_LINES_OF_COMMENT and all(len(line) <= _MOST_OF_A_COMMENT for line in commented):
        return source  # nothing here is long, and to take it apart takes time
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return source
    alone = set()
    for token in (each for each in tokens if each.type == tokenize.COMMENT):
        place, line = token.start[0] - 1, lines[token.start[0] - 1]
        if not line[: token.start[1]].strip():
            alone.add(place)
        if len(token.string) > _MOST_OF_A_COMMENT:
            cut = _cut(token.string, _MOST_OF_A_COMMENT // 4, "of comments ")
            lines[place] = line[: token.start[1]] + cut + line[token.end[1] :]
    parts = []
    for is_comment, group in groupby(range(len(lines)), alone.__contains__):
        found = [lines[place] for place in group]
        if is_comment and len(found) > _MOST_LINES_OF_COMMENT:
            left_out = f"[… {len(found) - 2:,} lines of comments are left out here …]\n"
            found = [found[0], left_out, found[-1]]
        parts += found
    return "".join(parts)
