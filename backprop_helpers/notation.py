"""Numbers and formulas for people: names, gates and the chain rule, in LaTeX and as plain text."""

from .derivation import Derivation, derive
from .symbols import bracketed, format_number, name_latex, number_latex
from .typeset import expression_latex, expression_text, formula_latex, formula_text

__all__ = [
    "Derivation",
    "bracketed",
    "derive",
    "expression_latex",
    "expression_text",
    "format_number",
    "formula_latex",
    "formula_text",
    "name_latex",
    "number_latex",
]
