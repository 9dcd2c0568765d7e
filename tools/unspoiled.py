"""What keeps a prediction open: explanations fold, and what answers one is stored folded.

A fold is HTML (`<details>`): whatever shows a notebook as a web page keeps it closed until somebody opens it. The
metadata `outputs_hidden` would do so in JupyterLab and Notebook 7 only. GitHub knows neither, so its pages show all
and stay readable. Running the cell replaces a folded result with the result itself.
"""

import copy
import re
from html import escape, unescape

from nbformat import NotebookNode
from nbformat.v4 import new_output

PREDICT, EXPLAIN = "**Predict", "**Explain.**"
_FOLD = ("<details><summary>What this cell shows</summary>\n", "\n</details>")
_PRE = ("<pre>", "</pre>")


def with_folded_explanations(text: str) -> str:
    """Fold each explanation of a cell: from its first word to the next prediction, or to the end of the cell.

    >>> print(with_folded_explanations("**Explain.** It is 4.\\n\\n**Predict.** And at 3?"))
    <details><summary>Explain</summary>
    <BLANKLINE>
    It is 4.
    <BLANKLINE>
    </details>
    <BLANKLINE>
    **Predict.** And at 3?
    """
    return re.sub(
        rf"^{re.escape(EXPLAIN)}\s+(.*?)(?=\n\n{re.escape(PREDICT)}|\Z)",
        lambda found: f"<details><summary>Explain</summary>\n\n{found[1]}\n\n</details>",
        text,
        flags=re.MULTILINE | re.DOTALL,
    )


def with_marked_hints(text: str) -> str:
    """Write in HTML what is marked in a folded hint: Markdown is not read there.

    >>> with_marked_hints("<details><summary>Hint 1</summary>Look at `dot`, the *first* gate.</details>")
    '<details><summary>Hint 1</summary>Look at <code>dot</code>, the <em>first</em> gate.</details>'
    """

    def marked(hint: re.Match[str]) -> str:
        code = re.sub(r"`([^`]+)`", lambda found: f"<code>{escape(found[1], quote=False)}</code>", hint[0])
        return re.sub(r"(?<![\w*])\*(\w[\w ]*)\*(?![\w*])", r"<em>\1</em>", code)

    return re.sub(r"<details><summary>Hint.*?</details>", marked, text, flags=re.DOTALL)


def fold_what_is_predicted(cells: list[NotebookNode]) -> None:
    """Fold the outputs of the cells after a prediction, to the end of its section: later ones show its answer, too."""
    asked = False
    for cell in cells:
        if cell.cell_type == "code":
            cell.outputs = [folded(output) if asked else output for output in cell.outputs]
        else:
            asked = PREDICT in cell.source or (asked and not re.match("#{1,2} ", cell.source))


def folded(output: NotebookNode) -> NotebookNode:
    """Return an output with all that it shows in a fold; `unfolded` gives it back."""
    if output.output_type == "stream":
        return new_output("display_data", {"text/html": _fold(_pre(output.text))}, metadata={"folded": output.name})
    if output.output_type == "error":
        return output
    result = copy.deepcopy(output)
    result.metadata["folded"] = "text/html" if "text/html" in output.data else "text/plain"
    result.data["text/html"] = _fold(output.data.get("text/html") or _pre(output.data["text/plain"]))
    return result


def unfolded(output: NotebookNode) -> NotebookNode:
    """Return a stored output as the cell shows it."""
    if "folded" not in output.get("metadata", {}):
        return output
    result = copy.deepcopy(output)
    kind, inner = result.metadata.pop("folded"), _within(_FOLD, result.data.pop("text/html"))
    if kind == "text/html":
        result.data["text/html"] = inner
    return result if kind.startswith("text/") else new_output("stream", name=kind, text=unescape(_within(_PRE, inner)))


def _fold(html: str) -> str:
    return f"{_FOLD[0]}{html}{_FOLD[1]}"


def _pre(text: str) -> str:
    return f"{_PRE[0]}{escape(text)}{_PRE[1]}"


def _within(ends: tuple[str, str], text: str) -> str:
    return text.removeprefix(ends[0]).removesuffix(ends[1])
