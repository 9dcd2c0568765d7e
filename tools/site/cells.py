"""Run the cells of one notebook as a page does, and print what each shows: python tools/site/cells.py NOTEBOOK

With --without-numpy it runs them as they run on a page, where there is none.
"""

import json
import random
import sys
from pathlib import Path

ABSENT = ("ipywidgets", "anywidget", "matplotlib")  # on every page
for name in (*ABSENT, *(["numpy"] if "--without-numpy" in sys.argv else [])):
    sys.modules[name] = None  # type: ignore[assignment]  # a name that is known to have no module

from session import Session  # noqa: E402


def main() -> None:
    notebook = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    session, shown = Session(), {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            random.seed(cell["id"])  # so that the same notebook makes the same page
            shown[cell["id"]] = session.run(cell["id"], "".join(cell["source"]))
    print(json.dumps(shown))


main()
