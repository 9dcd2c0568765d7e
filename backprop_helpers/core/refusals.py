"""What `parse` says of signs and words that a formula cannot have, each with what to write instead."""

from __future__ import annotations

from collections.abc import Mapping

COMPARISON = "A formula cannot compare; use relu(x), maximum(x, y) or minimum(x, y)."
DERIVATIVE = "A formula has no sign for a derivative; write the derivative itself, such as 2x."
_CHOICE = "to choose between two cases, use relu(x), maximum(x, y) or minimum(x, y)."
_SUM = "A formula has no sums, products, limits or integrals; write the terms out: x1 + x2 + x3."
_CURLY = "Curly brackets have no meaning here; use round ones."
_WORD = "{} has no meaning in a formula; "


def _each(rows: Mapping[str, str]) -> dict[str, str]:
    return {sign: sentence for signs, sentence in rows.items() for sign in signs.split()}


# Signs that end the reading wherever they stand.
SIGNS = _each(
    {
        r"< > ≤ ≥ ≠ ≈ ≡ <= >= != \lt \gt \le \ge \leq \geq \ne \neq \approx \equiv": COMPARISON,
        r"-> => <- → ← ⇒ ⟶ ↦ ⟼ \to \mapsto \rightarrow \Rightarrow": "An arrow has no meaning in a formula; write only "
        "what it points to, with a name if you like: f(x) = x^2.",
        r"∂ ∇ ′ ″ \partial \nabla \prime": DERIVATIVE,
        r"∫ ∑ ∏ \int \sum \prod \lim": _SUM,
        r"\begin{cases}": f"Cases have no meaning in a formula; {_CHOICE}",
        r"& ᵀ \begin \top": "A formula computes with single numbers; give each entry of a vector or a matrix "
        "a name of its own, such as x1.",
        r"\hat \bar \vec \tilde \dot \overline": "Marks above a letter have no meaning here; put them into the name: "
        "y_hat.",
        r"± ∓ \pm \mp": "This sign makes two formulas of one; write one with + or one with -.",
        r"∞ \infty": "Infinity is not a number to compute with; write a large number, such as 1e6.",
        r"‖ \| \Vert \lVert \rVert": "The norm of one number is its absolute value; write |x|.",
        r"// ⌊ ⌋ ⌈ ⌉ \lfloor \rfloor \lceil \rceil": "There is no gate that rounds down; a division is "
        "written with one stroke, x/2.",
        r"% \%": "There is no gate for %; write a division, such as x/100 for x %.",
        r"\mod \bmod \pmod": "There is no gate for mod; write a division, x/2.",
        r"\over": r"A fraction is written \frac{1}{2} or 1/2.",
        r"\sqrt[": "The index of a root is a whole number; write any other as a power, x^(1/n).",
        r"\color \textcolor \underline \underbrace \overbrace \mathbb \phantom \mkern \hspace": "This command of LaTeX "
        "has no meaning in a formula; leave it out.",
        r"° º ^\circ ^{\circ}": "Angles are in radians; for 30° write 30*pi/180.",
        "!": "There is no gate for a factorial; write the number, such as 6 for 3!.",
        "?": f"A question mark has no meaning in a formula; {_CHOICE}",
        "[ ]": "Square brackets have no meaning in a formula; use round ones, or for an index x_1.",
        r": \colon": "A colon can mean a division or an assignment; write x/2 or x = 2.",
        ".": "A formula has no dots but decimal ones: write sin(x), not x.sin().",
        "\" ' ` “ ” ‘ ’ „ « »": "Quotation marks have no meaning in a formula; write names without them.",
    }
)

# Names that are refused unless they are inputs.
WORDS = _each(
    {
        "lambda for while def return import in is not and or None True False where let "
        "plus minus squared cubed mal durch hoch": _WORD + "write numbers, inputs, + - * / ^ and functions.",
        "if else elif then case": _WORD + _CHOICE,
        "mod div rem": "There is no gate for {}; write a division, x/2.",
        "inf Inf infinity nan NaN": "{} is not a number to compute with; write a large number, such as 1e6.",
        "Σ": _SUM,
    }
)

# Signs and ends that are read, but not where they stand.
STRAY = {
    "": "The formula ends too early; a number or a name is missing here.",
    "\n": "The line ends too early; a number or a name is missing here.",
    ";": "The line ends too early; a number or a name is missing here.",
    ")": "This bracket has no partner; remove it, or add ( before.",
    "{": _CURLY,
    "}": _CURLY,
    "==": COMPARISON,
    ",": "A comma stands between the arguments of a function only; between two lines write ;, in a number 0.5.",
    "=": "Only one name can stand before =, at the beginning of a line: y = x + 1. Between two lines write ;.",
    ":=": SIGNS[":"],
}
