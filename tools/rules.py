"""What a source in authoring/ may not have, each with the file, the line and what to write instead."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sources import (
    CELL_WORDS,
    PLACES,
    SHEET_SUFFIX,
    Refused,
    Source,
    SourceCell,
    answer_of,
    source_of,
    wrong_answers_of,
)

LONGEST_CODE_CELL = 12


def faults(source: Source, links_known: frozenset[str], root: Path) -> list[str]:
    """Every fault of a source, one sentence each, in the order of its lines."""
    found = [fault for rule in RULES for fault in rule(source)]
    found += dead_links(source, links_known, root)
    return sorted({str(fault) for fault in found}, key=lambda text: int(text.split(":")[1]))


def unknown_words(source: Source) -> Iterator[Refused]:
    for cell in source.cells:
        if unknown := set(cell.metadata) - CELL_WORDS:
            yield cell.fault(
                f"The line above this cell says {', '.join(sorted(unknown))}, which means nothing "
                f"here; known are [markdown], {', '.join(sorted(CELL_WORDS))}."
            )
        for word in sorted(PLACES.keys() & cell.metadata.keys()):
            key = cell.metadata[word]
            if not isinstance(key, str) or not re.fullmatch(r"\d+\.\d+[a-z]?", key):
                yield cell.fault(f'Write the number of the exercise in quotes, as in {word}="3.2".')
        points = cell.metadata.get("points", 1)
        if "points" in cell.metadata and "check" not in cell.metadata:
            yield cell.fault("Points belong to the check of an exercise, not to this cell.")
        elif not isinstance(points, int) or points < 0:
            yield cell.fault("Points are a whole number, as in points=2.")


def misplaced_marks(source: Source) -> Iterator[Refused]:
    for cell in source.cells:
        if "exercise" in cell.metadata and source.is_sheet:
            try:
                answer_of(cell)
            except Refused as refused:
                yield refused
            continue
        for index, line in enumerate(cell.lines):
            if re.search(r"(BEGIN|END) SOLUTION|### STUDENT", line):
                place = 'a cell `# %% exercise="3.2"`' if source.is_sheet else "a sheet of exercises"
                yield cell.fault(f"`{line.strip()}` stands outside an exercise; move it to {place}.", index)


def unpaired_exercises(source: Source) -> Iterator[Refused]:
    seen: dict[tuple[str, object], SourceCell] = {}
    for cell in source.cells:
        for word in PLACES.keys() & cell.metadata.keys():
            key = cell.metadata[word]
            if not source.is_sheet:
                yield cell.fault(f'{word}="{key}" belongs into a sheet, a file that ends in {SHEET_SUFFIX}.py.')
            if cell.kind != "code":
                yield cell.fault(f'{word}="{key}" stands on a cell of text; put it on the cell of code.')
            if (word, key) in seen:
                yield cell.fault(f'{word}="{key}" stands twice, first in line {seen[word, key].line}.')
            elif word != "exercise" and ("exercise", key) not in seen:
                yield cell.fault(f'{word}="{key}" has no exercise="{key}" before it.')
            seen.setdefault((word, key), cell)
        if "check" in cell.metadata and f'"{cell.metadata["check"]}"' not in cell.source:
            yield cell.fault(f'This check never says "{cell.metadata["check"]}"; is it another exercise\'s?')
    for (word, key), cell in seen.items():
        if word == "exercise" and ("check", key) not in seen:
            yield cell.fault(f'exercise="{key}" has no check; add a cell `# %% check="{key}"`.')
    try:
        wrong_answers_of(source)
    except Refused as refused:
        yield refused


def titles(source: Source) -> Iterator[Refused]:
    found = [
        (cell, index)
        for cell in source.cells
        if cell.kind == "markdown"
        for index, line in enumerate(prose(cell).split("\n"))
        if line.startswith("# ")
    ]
    if not found:
        yield Refused(f"{source.file}:1: No title; begin with a cell of text that says `# Title`.")
    for cell, index in found[1:]:
        yield cell.fault("A second title; write `##` for a section.", index)


def unexplained_code(source: Source) -> Iterator[Refused]:
    if source.is_sheet:
        return
    kinds = ["code", *(cell.kind for cell in source.cells)]
    for cell, before in zip(source.cells, kinds, strict=False):
        if cell.kind == "code" and before != "markdown":
            yield cell.fault("Code without a text before it; say first what the reader is about to see.")


def long_code(source: Source) -> Iterator[Refused]:
    if source.is_sheet:
        return
    for cell in source.cells:
        if cell.kind == "code" and len(cell.lines) > LONGEST_CODE_CELL:
            yield cell.fault(f"{len(cell.lines)} lines of code; {LONGEST_CODE_CELL} is the most a cell may have.")


def pictures_without_words(source: Source) -> Iterator[Refused]:
    for cell in source.cells:
        if cell.kind == "markdown":
            for index, line in enumerate(prose(cell).split("\n")):
                if re.search(r"!\[\s*\]|<img\b(?![^>]*\balt=[\"'][^\"']*\w)", line):
                    yield cell.fault("A picture without a description; write ![what it shows](file).", index)


RULES = (
    unknown_words,
    misplaced_marks,
    unpaired_exercises,
    titles,
    unexplained_code,
    long_code,
    pictures_without_words,
)


def dead_links(source: Source, links_known: frozenset[str], root: Path) -> Iterator[Refused]:
    """Links are followed from the folder of the notebook, where the reader will click them."""
    headings = {
        line.lstrip("#").strip().replace(" ", "-")
        for cell in source.cells
        if cell.kind == "markdown"
        for line in prose(cell).split("\n")
        if line.startswith("#")
    }
    for cell in source.cells:
        if cell.kind != "markdown":
            continue
        for index, line in enumerate(prose(cell).split("\n")):
            for link in re.findall(r"\]\(<?([^)\s>]+)|\b(?:href|src)=[\"']([^\"']+)", line):
                address, _, heading = "".join(link).partition("#")
                if re.match(r"[a-z]+:|//", address):
                    continue
                places = {os.path.normpath(os.path.join(os.path.dirname(it), address)) for it in source.targets}
                if address and any(not (it in links_known or (root / it).exists()) for it in places):
                    yield cell.fault(f"The link to {address} leads nowhere; notebooks link as ../exercises/….", index)
                elif heading and not address and heading not in headings:
                    yield cell.fault(f"No heading answers to #{heading}; write it with - for each space.", index)


def prose(cell: SourceCell) -> str:
    """A text without its code, line by line, so that rules about text leave code alone."""
    fenced = re.sub(r"^```.*?^```", lambda it: "\n" * it[0].count("\n"), cell.source, flags=re.M | re.S)
    return re.sub(r"`[^`\n]*`", "", fenced)


def chosen(sources: list[Source], names: list[str]) -> list[Source]:
    """The sources whose file name contains one of these; all, where none is given."""
    files = [Path(source.file).name for source in sources]
    for name in names:
        if not any(name in file for file in files):
            there = ", ".join(dict.fromkeys(file.partition("_")[0] for file in files))
            raise Refused(f"No file in authoring/ has {name} in its name; write NAMES=, and one or more of {there}.")
    return [source for source in sources if not names or any(name in Path(source.file).name for name in names)]


def read_sources(root: Path) -> list[Source]:
    """Every source in authoring/; a fault in any of them refuses all, with a sentence for each."""
    files = sorted((root / "authoring").glob("*.py"))
    sources = [source_of(file) for file in files]
    targets = frozenset(target for source in sources for target in source.targets)
    if found := [fault for source in sources for fault in faults(source, targets, root)]:
        raise Refused("\n".join(found))
    return sources
