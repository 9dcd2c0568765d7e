r"""A formula's text as tokens: signs that look alike become one sign, and ², ½, x₁ and LaTeX what they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .errors import ExpressionError
from .numbers import GREEK
from .refusals import DERIVATIVE, SIGNS
from .vocabulary import function, no_function

LONGEST = 100_000  # characters; about a thousand lines
LONGEST_NAME = 100
_LOOKING_ALIKE = {
    "+": "﹢➕",
    "-": "−–—‐‑‒―﹣˗⁃➖",
    "*": "·⋅∙•‧・∗×✕✖⨉⨯⊙\u2062",
    "/": "÷∕⁄➗",
    "|": "∣❘¦ǀ",
    "^": "ˆ",
    "=": "≔≝≜",
    ".": "٫。｡",
    ",": "、",
    "Δ": "∆",
    "\n": "\r",
    # what cannot be seen: spaces, joiners, directions of writing, and which picture an emoji takes
    " ": "\t\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2066\u2067\u2068"
    "\u2069\ufe0e\ufe0f\ufeff",
}

# One for one, so that places stay the same.
_ALIKE = str.maketrans({letter: sign for sign, letters in _LOOKING_ALIKE.items() for letter in letters})
_ALIKE |= {0xFF01 + place: chr(0x21 + place) for place in range(94)}  # signs that are as wide as Chinese ones
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_ON_THE_LINE = str.maketrans(RAISED, "0123456789+-()abcdefghijklmnoprstuvwxyz")
_FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_LOWERED = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
_INDICES = f"₀₁₂₃₄₅₆₇₈₉{_LOWERED}"
_NO_LETTERS = rf"\W{RAISED}{_FRACTIONS}{_INDICES}"
_WORD = rf"[^\d{_NO_LETTERS}](?:[^{_NO_LETTERS}]|[\u0300-\u036f])*[{_INDICES}]*"  # with accents on their own
_OPERATORS = dict.fromkeys("cdot times ast bullet odot".split(), "*") | {"div": "/"}
_OPERATORS |= dict.fromkeys("vert lvert rvert mid".split(), "|")
_REFUSED = "|".join(
    re.escape(sign) + ("(?!=)" if sign == ":" else r"(?![A-Za-z])" * (sign[0] == "\\" and sign[-1].isalpha()))
    for sign in sorted(SIGNS, key=len, reverse=True)
)
_BRACKETS = {r"\{": "(", r"\}": ")"}
_UPRIGHT = r"\\(?:math(?:rm|it|bf|sf|tt|cal)|text(?:rm|bf|it)?|operatorname\*?|boldsymbol|bm)(?![A-Za-z])\s*+"
_INDEX = rf"_(?:\{{\s*+(?:{_UPRIGHT}\{{)?\w+\}}?\s*+\}}|{_UPRIGHT}\{{\w+\}}|\d+|[A-Za-z])"
_D = rf"(?:d|∂|\\partial(?![A-Za-z])|{_UPRIGHT}(?:\{{d\}}|d))\s*+"
_FRACTION_SIGN = r"\\[dtc]?frac(?![A-Za-z])"
_OF = r"\s*+(?:(?:\\left)?\([^()=;\n]*\))?"
_TWICE = r"(?:\^\{?2\}?|²)?\s*+"
# What people write in front of a derivative: dT/dx =, f'(x) =. It says nothing that the formula does not say.
_LABEL = rf"""(?:
    (?: {_D}{_TWICE}\w*+{_OF}\s*+/\s*+{_D}\w++{_TWICE}{_OF}
    | {_FRACTION_SIGN}\s*+\{{\s*+{_D}{_TWICE}\w*+{_OF}\s*+\}}\s*+\{{\s*+{_D}\w++(?:\{{\w+\}})?{_TWICE}\}}{_OF}
    | \w+(?:['’′″]+|\^\{{?\s*+\\prime\s*+\}}?){_OF} )
    \s*+&?\s*+=(?!=))?
"""
_TOKEN = re.compile(
    rf"""
    (?P<blank> [^\S\n]+ | \#[^\n]* | (?:(?:math|np|numpy|jnp|torch|tf|Math|nn|functional|F)\.(?!tau\b))+(?=[^\W\d])
        | \.(?=[*/^]) | &(?=\s*(?:[-+=]|\\q?quad)) | \\(?:label|tag)\s*\{{[^{{}}]*\}}
        | \\(?:[,;:!]|(?:left|right|[bB]igg?[lr]?|(?:display|text|script)style|limits|nonumber|q?quad)(?![A-Za-z])) )
    | (?P<code> (?:lambda|def)\b[^\n:]*: )
    | (?P<end> (?P<sign> [;\n] | \\\\ ) \s*{_LABEL} )
    | (?P<derivative> (?<=\w)' | {_FRACTION_SIGN}\s*\{{\s*{_D}{_TWICE}\w?\s*\}}\s*\{{\s*{_D}\w(?:{_INDEX})?{_TWICE}\}} )
    | {_FRACTION_SIGN}\s*(?P<above>[0-9A-Za-z])\s*(?P<below>[0-9A-Za-z])(?![_{_INDICES}])
    | (?P<fraction> {_FRACTION_SIGN} )
    | (?P<root> (?P<raised_index>[⁰-⁹¹²³]*)(?P<radical>[√∛∜]) | \\sqrt\s*(?:\[\s*(?P<index>\d+)\s*\]|(?![A-Za-z\[])) )
    | (?P<separated> \d+(?:\.\d+){{2,}} | \d+(?:['’_]\d{{3}})+ )
    | (?P<index_of> \d+_ | (?<=[)}}])\s*_ )
    | (?P<number> \d*[{_FRACTIONS}] | (?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)? )
    | (?P<refused> {_REFUSED} )
    | {_UPRIGHT}(?P<wrapped> (?:\{{\s*{_WORD}(?:\\_\w+)*\s*\}}|[A-Za-z])(?:{_INDEX})? )
    | \\(?P<command> Delta\s+[a-z](?![A-Za-z]) | [A-Za-z]+ (?:{_INDEX})? )
    | (?P<name> {_WORD} (?:(?<=_)(?:\{{\s*(?:{_UPRIGHT}\{{)?\w+\}}?\s*\}}|{_UPRIGHT}\{{\w+\}}|\\[A-Za-z]+))? )
    | (?P<raised> [{RAISED}]+ )
    | (?P<operator> \*\* | := | == | [-+*/^(),={{}}|] | \\[{{}}] )
    """,
    re.VERBOSE,
)
_BEGINNING = re.compile(rf"\s*(?:{_LABEL})?", re.VERBOSE)
_ENDING = re.compile(r"[^\d.,]\.|[^\s,],")  # of a sentence
_ENVIRONMENT = r"\{(?:equation|align(?:ed)?|gather(?:ed)?|split|multline|displaymath|math)\*?\}"
# What stands around a formula and is no part of it.
_AROUND = re.compile(
    rf"""\s*(?: \$\$?(?P<dollars>[^$]*)\$\$? | \\\((?P<inline>.*)\\\) | \\\[(?P<display>.*)\\\]
        | \\begin{_ENVIRONMENT}(?P<environment>.*)\\end{_ENVIRONMENT} | \\boxed\s*\{{(?P<boxed>.*)\}}
        | `+(?P<code>[^`]*)`+ )\s*""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True)
class Token:
    """One sign of a formula."""

    kind: str  # "number", "name", "root", "operator" or "end", of a line or of the text
    text: str  # the sign as the grammar knows it; of a root, which one it is
    position: int  # where it begins in the text
    end: int  # where it ends


def tokens(text: str) -> list[Token]:
    r"""Return a text as tokens, the end of the text as the last one.

    >>> [token.text for token in tokens("½x² − \\sin x_{1}")]
    ['0.5', 'x', '^', '{', '2', '}', '-', 'sin', 'x_1', '']
    """
    if len(text) > LONGEST:
        raise ExpressionError(
            f"The text has {len(text):,} characters; {LONGEST:,} are the most that can be read.", text, LONGEST
        )
    alike = text.translate(_ALIKE)
    start, stop = 0, len(text)
    while True:
        stop -= bool(_ENDING.search(alike[max(start, stop - 2) : stop]))
        around = _AROUND.fullmatch(alike, start, stop)
        if around is None:
            break
        start, stop = around.span(around.lastgroup or 0)
    beginning = _BEGINNING.match(alike, start, stop)
    start = beginning.end() if beginning else start
    return [*_Splitter(text, alike).split(alike, start, stop), Token("end", "", stop, stop)]


class _Splitter:
    """Splits a text into tokens: as it was written, and alike, with one sign for all that look alike."""

    def __init__(self, original: str, alike: str) -> None:
        self.original = original
        self.on_the_line = alike.translate(_ON_THE_LINE)

    def split(self, text: str, position: int, stop: int) -> Iterator[Token]:
        while position < stop:
            match = _TOKEN.match(text, position, stop)
            if match is None:
                raise self.refusal(f"{_quoted(self.original[position])} has no meaning here.", position)
            for kind, found in self.read(match):
                yield Token(kind, found, position, match.end())
            if match["raised"]:
                yield from self.split(self.on_the_line, position, match.end())
                yield Token("operator", "}", match.end(), match.end())
            position = match.end()

    def refusal(self, reason: str, position: int) -> ExpressionError:
        return ExpressionError(reason, self.original, position)

    def read(self, match: re.Match[str]) -> Iterator[tuple[str, str]]:
        """Yield the kinds and the texts of the tokens that begin here."""
        found = match[0]
        match match.lastgroup:
            case "end":
                yield "end", ";" if match["sign"] == ";" else "\n"
            case "below":
                kinds = ["number" if match[part].isdecimal() else "name" for part in ("above", "below")]
                yield from (("operator", "("), (kinds[0], match["above"]), ("operator", "/"))
                yield from ((kinds[1], match["below"]), ("operator", ")"))
            case "fraction":
                yield "operator", r"\frac"
            case "root":
                index = match["raised_index"] or match["index"]
                yield "root", index.translate(_ON_THE_LINE) if index else {"∛": "3", "∜": "4"}.get(found, "2")
            case "number" if found[-1] in _FRACTIONS:
                yield "number", repr(float(found[:-1] or 0) + unicodedata.numeric(found[-1]))
            case "raised":
                letter = re.search("([a-z])([0-9]+)", found.translate(_ON_THE_LINE))
                if letter:
                    both = f"{letter[1]}^{letter[2]} or {letter[1]}*{letter[2]}"
                    reason = (
                        f"The raised {short(letter[0])} can mean {short(both)}; write the power with ^ and brackets."
                    )
                    raise self.refusal(reason, match.start())
                yield from (("operator", "^"), ("operator", "{"))
            case "command":
                yield self.command(match["command"], match)
            case "name" | "wrapped" as kind:
                yield "name", self.name(match[kind], match.start(kind))
            case "operator":
                yield "operator", _BRACKETS.get(found, found)
            case "number":
                yield "number", found
            case "refused":
                raise self.refusal(SIGNS[found], match.start())
            case "code":
                raise self.refusal("A formula is no code; write only what the function returns.", match.start())
            case "derivative":
                raise self.refusal(DERIVATIVE, match.start())
            case "index_of":
                raise self.refusal("An index stands behind its name, before the power: x_1^2.", match.start())
            case "separated":
                first, *groups = re.split(r"\D", found)
                thousands = all(len(group) == 3 for group in groups)
                together = f": write {short(first + ''.join(groups))}" if thousands else ""
                reason = f"A number has one point at most and nothing else between its digits{together}."
                raise self.refusal(reason, match.start())

    def command(self, command: str, match: re.Match[str]) -> tuple[str, str]:
        """Return what a command of LaTeX stands for."""
        if command in _OPERATORS:
            return "operator", _OPERATORS[command]
        name = self.name(re.sub(r"^Delta\s+", "Δ", command), match.start())
        if name.startswith("Δ"):
            return "name", name
        stem, mark, index = name.partition("_")
        if stem in GREEK:
            return "name", GREEK[stem] + mark + index
        if function(name) is None and stem != "log":
            if re.match(r"\s*(?:\\left\s*)?[({]", match.string[match.end() :]):
                raise self.refusal(no_function(name), match.start())
            raise self.refusal(f"{match[0]} has no meaning here; write names without a backslash.", match.start())
        return "name", name

    def name(self, found: str, position: int) -> str:
        """Return a name as Python writes it in ``parse(…, µ=1)``: there the many forms of one letter are the same."""
        if len(found) > LONGEST_NAME:
            raise self.refusal(f"A name has at most {LONGEST_NAME} letters.", position)
        if found.isascii() and found.isidentifier() and not found.endswith("_"):
            return found
        if re.search("[^_]_$", found) and self.original[position + len(found) :][:1] in ("{", "("):
            told = "An index has letters and digits only, as in x_1 and x_{max}."
            raise self.refusal(told, position + len(found))
        found = re.sub(r"\\([A-Za-z]+)$", lambda command: GREEK.get(command[1], command[0]), found)  # x_\alpha
        found = re.sub(rf"{_UPRIGHT}(?=\{{)", "", found).replace(r"\_", "_")
        name = unicodedata.normalize("NFKC", re.sub(f"[{_LOWERED}]+", r"_\g<0>", re.sub(r"[{}\s]", "", found)))
        odd = next((place for place, letter in enumerate(found) if not _fits(letter)), None)
        if odd is not None or not name.isidentifier():
            place = position + (odd or 0)
            letter = self.original[place]
            raise self.refusal(SIGNS.get(letter, f"{_quoted(letter)} has no meaning in a name."), place)
        return name


def short(text: str) -> str:
    """Return as much of a text as a sentence can hold."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def _quoted(sign: str) -> str:
    """Return a sign as a sentence shows it: what cannot be seen as its code."""
    return f"'{sign}'" if sign.isprintable() else repr(sign)


def _fits(letter: str) -> bool:
    """Tell whether a letter may stand in a name; one that is raised is a power instead."""
    raised = unicodedata.decomposition(letter).startswith("<super>")
    return letter in "{}" or (f"a{unicodedata.normalize('NFKC', letter)}".isidentifier() and not raised)
