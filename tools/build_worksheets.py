"""Make worksheets for paper, each with its key, from the sheets of exercises in authoring/.

    python tools/build_worksheets.py                        every sheet
    python tools/build_worksheets.py 03 --variant s1024     one sheet, with the numbers drawn from a name

A worksheet has an exercise's text, its picture, and a line for each number; the key has the finished picture, the
solution, and what each listed wrong answer tells.
"""

import argparse
import sys
from pathlib import Path

from paper_exercises import exercises_of
from paper_pages import key_page, worksheet_page
from rules import chosen, read_sources
from sources import ROOT, Refused, Source, slug

FOLDER = "worksheets"


def on_paper(root: Path, names: list[str]) -> list[Source]:
    """The sheets that are asked for and can be done on paper."""
    return [source for source in sheets(root, names) if not asks_engines(source)]


def sheets(root: Path, names: list[str]) -> list[Source]:
    return chosen([source for source in read_sources(root) if source.is_sheet], names)


def asks_engines(source: Source) -> bool:
    return any(cell.source.startswith("check_fault(") for cell in source.keyed("check").values())


def title_of(source: Source) -> str:
    return next(line[2:] for cell in source.cells for line in cell.lines if line.startswith("# "))


def build(source: Source, folder: Path, name: str = "") -> list[Path]:
    """Write a sheet's worksheet and key; return their paths."""
    stem = Path(source.targets[0]).stem + (f"_{slug(name)}" if name else "")
    title, exercises = title_of(source), exercises_of(source, name)
    pages = {
        f"{stem}.html": worksheet_page(title, exercises, name),
        f"{stem}_key.html": key_page(title, exercises, name),
    }
    folder.mkdir(exist_ok=True)
    for file, page in pages.items():
        (folder / file).write_text(page, encoding="utf-8", newline="\n")
    return [folder / file for file in pages]


def main(arguments: list[str], root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description="Make worksheets and keys for paper from authoring/.")
    parser.add_argument("names", nargs="*", help="only sheets whose file name contains one of these")
    parser.add_argument("--variant", default="", metavar="NAME", help="numbers drawn from a name, such as s1024")
    options = parser.parse_args(arguments)
    try:
        for source in sheets(root, options.names):
            if asks_engines(source):
                print(
                    f"{Path(source.targets[0]).stem} is for the screen: its engines answer only there.", file=sys.stderr
                )
                continue
            for path in build(source, root / FOLDER, options.variant):
                print(path.relative_to(root).as_posix())
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
