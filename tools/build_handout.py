"""Make the students' zip from the folder as it is: what they need, and nothing that holds answers.

    python tools/build_handout.py        writes backprop.zip

It needs Python alone, no git and nothing installed. Of the README it takes what is for students.
"""

import re
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))  # where the package is not installed

from backprop_helpers.grading.notebook import read_notebook  # noqa: E402

NAME = "backprop"
HANDED_OUT = (
    *("Makefile", "pyproject.toml", "constraints.txt", "environment.yml", "LICENSE", "LICENSE-TEXT", "README.md"),
    *("docs/*", "backprop_helpers/**/*", "notebooks/*.ipynb", "exercises/*.ipynb"),
)
NOT_FOR_STUDENTS = ("For teachers", "Figures")


def handed_out(root: Path) -> list[Path]:
    """The files that students get, without what programs leave beside them."""
    found = sorted(path for pattern in HANDED_OUT for path in root.glob(pattern) if path.is_file())
    return [path for path in found if not re.search(r"(^|/)(\.|__pycache__/)", path.relative_to(root).as_posix())]


def students_readme(text: str) -> str:
    """The README without its sections for teachers.

    >>> students_readme("# Course\\n## How to start\\nmake lab\\n## Figures\\nfast\\n## License\\nMIT\\n")
    '# Course\\n## How to start\\nmake lab\\n## License\\nMIT\\n'
    """
    sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return "".join(it for it in sections if it.split("\n")[0].removeprefix("## ") not in NOT_FOR_STUDENTS)


def main(root: Path = ROOT) -> int:
    paths = handed_out(root)
    sheets = [path for path in paths if path.parent.name == "exercises"]
    if answered := [path for path in sheets if read_notebook(path).was_run]:
        names = ", ".join(path.relative_to(root).as_posix() for path in answered)
        print(f"Somebody worked in {names}; put back the sheet as it was, and call again.", file=sys.stderr)
        return 1
    target = root / f"{NAME}.zip"
    with ZipFile(target, "w", ZIP_DEFLATED, strict_timestamps=False) as archive:
        for path in paths:
            inside = f"{NAME}/{path.relative_to(root).as_posix()}"
            if path.name == "README.md":
                text = students_readme(path.read_text(encoding="utf-8"))
                info = ZipInfo.from_file(path, inside, strict_timestamps=False)
                archive.writestr(info, text.encode(), ZIP_DEFLATED)
            else:
                archive.write(path, inside)
    lessons = sum(path.parent.name == "notebooks" for path in paths)
    print(f"{target.name} has {lessons} lessons and {len(sheets)} sheets, without solutions.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
