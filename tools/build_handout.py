"""Make the students' zip from the folder as it is: what they need, and nothing that holds answers.

    python tools/build_handout.py                       writes backprop.zip
    python tools/build_handout.py --class class.csv     writes handouts/STUDENT.zip, each with the student's variant in

It needs Python alone, no git and nothing installed. Of the README it takes what is for students.
"""

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))  # where the package is not installed

from backprop_helpers.core.errors import BadTable  # noqa: E402
from backprop_helpers.grading.notebook import read_notebook  # noqa: E402
from backprop_helpers.grading.roster import Student, read_roster  # noqa: E402

NAME = "backprop"
FOLDER = "handouts"
HANDED_OUT = (
    *("Makefile", "pyproject.toml", "constraints.txt", "environment.yml", "LICENSE", "LICENSE-TEXT", "README.md"),
    *("docs/*", "backprop_helpers/**/*", "notebooks/*.ipynb", "exercises/*.ipynb"),
)
NOT_FOR_STUDENTS = ("For teachers", "Figures")
NO_PARAGRAPHS_FOR_STUDENTS = ("**In the browser, nothing installed.**", "**On somebody else's Jupyter**")


def handed_out(root: Path) -> list[Path]:
    """The files that students get, without what programs leave beside them."""
    found = sorted(path for pattern in HANDED_OUT for path in root.glob(pattern) if path.is_file())
    return [path for path in found if not re.search(r"(^|/)(\.|__pycache__/)", path.relative_to(root).as_posix())]


def students_readme(text: str) -> str:
    """The README without its sections for teachers, and without paragraphs about putting the course elsewhere.

    >>> students_readme("# Course\\n## How to start\\nmake lab\\n## Figures\\nfast\\n## License\\nMIT\\n")
    '# Course\\n## How to start\\nmake lab\\n## License\\nMIT\\n'
    """
    sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    kept = "".join(it for it in sections if it.split("\n")[0].removeprefix("## ") not in NOT_FOR_STUDENTS)
    return "\n\n".join(it for it in kept.split("\n\n") if not it.startswith(NO_PARAGRAPHS_FOR_STUDENTS))


@dataclass(frozen=True)
class Member:
    """A file of the zip."""

    info: ZipInfo
    content: bytes

    def of(self, variant: str) -> "Member":
        """The file as a student with this variant gets it: a sheet already has it in its first cell."""
        if not variant or "/exercises/" not in self.info.filename:
            return self
        text = self.content.decode().replace(BLANK, json.dumps(f'vary = variant("{variant}")', ensure_ascii=False))
        return Member(self.info, text.encode())


BLANK = json.dumps('vary = variant("")')


def members(root: Path) -> list[Member]:
    """What every student gets."""
    found = []
    for path in handed_out(root):
        info = ZipInfo.from_file(path, f"{NAME}/{path.relative_to(root).as_posix()}", strict_timestamps=False)
        content = path.read_bytes()
        if path.name == "README.md":
            content = students_readme(content.decode()).encode()
        found.append(Member(info, content))
    return found


def write(target: Path, found: list[Member]) -> None:
    with ZipFile(target, "w") as archive:
        for member in found:
            archive.writestr(member.info, member.content, ZIP_DEFLATED)


def write_for(students: tuple[Student, ...], found: list[Member], folder: Path) -> None:
    """Write a zip for each student."""
    folder.mkdir(exist_ok=True)
    for student in students:
        write(folder / f"{student.label}.zip", [member.of(student.variant) for member in found])
    own = sum(bool(student.variant) for student in students)
    print(f"{folder.name}/ has a zip for each of {len(students)} students, {own} of them with a name for own numbers.")


def main(root: Path = ROOT, roster: Path | None = None) -> int:
    sheets = [path for path in handed_out(root) if path.parent.name == "exercises"]
    if answered := [path for path in sheets if read_notebook(path).was_run]:
        names = ", ".join(path.relative_to(root).as_posix() for path in answered)
        print(f"Somebody worked in {names}; put back the sheet as it was, and call again.", file=sys.stderr)
        return 2
    found = members(root)
    if roster:
        try:
            write_for(read_roster(roster).students, found, root / FOLDER)
        except BadTable as error:
            print(error, file=sys.stderr)
            return 2
        return 0
    write(root / f"{NAME}.zip", found)
    lessons = sum(member.info.filename.startswith(f"{NAME}/notebooks/") for member in found)
    print(f"{NAME}.zip has {lessons} lessons and {len(sheets)} sheets, without solutions.")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make the students' zip.")
    parser.add_argument(
        "--class", dest="roster", type=Path, metavar="FILE", help="a class list: a zip for each student"
    )
    sys.exit(main(ROOT, parser.parse_args().roster))
