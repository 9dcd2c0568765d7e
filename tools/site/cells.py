"""Run the cells of one notebook as a page does, and print what each shows: python tools/site/cells.py NOTEBOOK

With --without-numpy it runs them as they run on a page, where there is none. The trainers of cells that are named are
recorded, for a page that cannot run them.
"""

import json
import random
import sys
from pathlib import Path

ABSENT = ("ipywidgets", "anywidget", "matplotlib")  # on every page
for name in (*ABSENT, *(["numpy"] if "--without-numpy" in sys.argv else [])):
    sys.modules[name] = None  # type: ignore[assignment]  # a name that is known to have no module

from session import Output, Session  # noqa: E402


def main() -> None:
    notebook = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    session, shown = Session(), {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            random.seed(cell["id"])  # so that the same notebook makes the same page
            outputs = session.run(cell["id"], "".join(cell["source"]))
            shown[cell["id"]] = [*map(recorded, outputs)] if cell["id"] in sys.argv else outputs
    print(json.dumps(shown))


def recorded(output: Output) -> Output:
    """Return what a cell shows with a recording in the place of a trainer, which needs Python at every step."""
    from backprop_helpers.explorer import page_widgets
    from backprop_helpers.explorer.page import packed
    from backprop_helpers.explorer.trainer import Trainer

    view = output.get("data", {}).get(page_widgets.VIEW)
    trainer = page_widgets.living(view["number"]) if view else None
    if isinstance(trainer, Trainer):
        state = {"packed": packed(trainer.recording())}
        view["children"] = [{"number": view["number"], "kind": "recording", "state": state}]
    return output


main()
