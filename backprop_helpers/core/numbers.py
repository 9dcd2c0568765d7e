"""Numbers as they come from outside, and numbers and names as people write them, in plain text and in LaTeX."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

_NAMES = (
    "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi "
    "varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
)
_SIGNS = "α β γ δ ε varepsilon ζ η θ ι κ λ μ ν ξ π ρ σ τ υ φ varphi χ ψ ω Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω"
GREEK = dict(zip(_NAMES.split(), _SIGNS.split(), strict=True))
MINUS = "−"  # as print has it; between texts for code stands the hyphen
_EXACTLY = Context(prec=400)  # enough digits that only the rounding that is asked for takes place


def plain_number(value: object, place: str) -> float:
    """Return a finite real number of any kind as a float; the sentence of an error names the place that wants it."""
    if value.__class__ is float:
        result: float = value
    elif not is_plain_number(value):
        raise TypeError(f"{place[0].upper()}{place[1:]} takes one plain number, such as 3 or 0.5; it got {value!r}.")
    else:
        try:
            result = float(value)  # type: ignore[arg-type]  # it has __float__
        except OverflowError:
            result = math.inf
    if not math.isfinite(result):
        raise ValueError(f"{place[0].upper()}{place[1:]} takes a finite number; it got {result}.")
    return result


def is_plain_number(value: object) -> bool:
    """Tell whether a value is one real number: no truth value, no text, no array, nothing complex."""
    kind = getattr(getattr(value, "dtype", None), "kind", "f")  # of a scalar of NumPy's
    if isinstance(value, (str, bytes, bool, complex)) or getattr(value, "shape", None) or kind not in "iuf":
        return False
    try:
        float(value)  # type: ignore[arg-type]  # that is the question
    except OverflowError:
        return True
    except (TypeError, ValueError):
        return False
    return True


def refuse_nameless(call: str, names: Iterable[str], numbers: Sequence[object]) -> None:
    """Refuse numbers that come without the name of an input."""
    if numbers:
        pairs = zip([*names, "x", "y"], numbers, strict=False)
        named = ", ".join(f"{name}={number!r}" for name, number in pairs)
        raise TypeError(f"Write each number with the name of its input: {call}{named}).")


def format_number(value: float, digits: int = 4) -> str:
    """Return a number for people: four significant digits, no trailing zeros, a minus sign but in front of a zero.

    The rule, for every language: a whole number below a million is written out. Any other is rounded to the
    significant digits, a half away from zero, as ``toFixed`` and ``toExponential`` do. From 0.0001 up to a million it
    is written out, its whole part always to the end; beyond that with ``e``, a sign and at least two digits. A negative
    number begins with the minus sign of print, −, which is not the hyphen that code has; `parse` reads both.

    >>> [format_number(value) for value in (25.0, 1.5456448841, -0.0179862, 12345.6, 1.671e-05, -0.0)]
    ['25', '1.546', '−0.01799', '12346', '1.671e-05', '0']
    """
    if math.isnan(value):
        return "nan"
    return (MINUS if value < 0 else "") + _size(abs(value), digits)


def _size(value: float, digits: int) -> str:
    if math.isinf(value):
        return "∞"
    if value == int(value) and value < 1e6:
        return str(int(value))
    exact = Decimal(float(value))
    rounded = Context(prec=digits, rounding=ROUND_HALF_UP).plus(exact)
    exponent = rounded.adjusted()
    if -4 <= exponent < 6:
        places = max(0, digits - 1 - exponent)
        text = f"{exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACTLY):f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    mantissa = f"{rounded.scaleb(-exponent):f}"
    mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    return f"{mantissa}e{exponent:+03d}"


def number_latex(value: float) -> str:
    """Return a number for people, as LaTeX."""
    mantissa, _, exponent = format_number(value).replace("∞", r"\infty").replace(MINUS, "-").partition("e")
    return rf"{mantissa} \times 10^{{{int(exponent)}}}" if exponent else mantissa


def bracketed(value: float) -> str:
    """Return a number as a factor: a negative one in brackets."""
    text = format_number(value)
    return f"({text})" if value < 0 else text


def bracketed_latex(value: float) -> str:
    """Return a number as a factor, as LaTeX: a negative one and one with a power of ten in brackets."""
    text = number_latex(value)
    return f"({text})" if value < 0 or r"\times" in text else text


def as_shown(value: float) -> float:
    """Return the number that a reader sees: 0.3333 for 1 / 3."""
    return float(format_number(value).replace("∞", "inf").replace(MINUS, "-"))


def agree(one: float, other: float) -> bool:
    """Return whether two numbers are one and the same, up to the last digits, in which computing leaves its traces.

    >>> agree(0.1 + 0.2, 0.3), agree(0.3333, 1 / 3)
    (True, False)
    """
    return one == other or abs(one - other) <= 1e-12 * max(abs(one), abs(other))


def equals(values: Iterable[float]) -> str:
    """Return what stands between a name and these numbers: =, or ≈ where one of them is shown rounded."""
    return "=" if all(agree(as_shown(value), value) for value in values) else "≈"


def name_latex(name: str) -> str:
    r"""Return a name as LaTeX: one letter in italics, longer names upright, an index at the end lowered.

    >>> [name_latex(name) for name in ("x", "w1", "w_0", "alpha", "den", "x_max", "my_sum")]
    ['x', 'w_{1}', 'w_{0}', '\\alpha', '\\mathrm{den}', 'x_{\\mathrm{max}}', '\\mathrm{my\\_sum}']
    """
    numbered = re.fullmatch(r"(.*[^\W\d_])_?(\d+)", name)
    if numbered:
        return f"{_upright(numbered[1])}_{{{numbered[2]}}}"
    stem, _, index = name.partition("_")
    if index and "_" not in index and (len(stem) == 1 or stem in GREEK):
        return f"{_upright(stem)}_{{{_upright(index)}}}"
    return _upright(name)


def _upright(name: str) -> str:
    if name in GREEK:
        return f"\\{name}"
    if name.isdecimal() or (len(name) == 1 and name != "_"):
        return name
    escaped = name.replace("_", r"\_")
    return rf"\mathrm{{{escaped}}}"


def and_list(parts: Iterable[str]) -> str:
    """Return parts as they stand in a sentence: x, y and z."""
    *others, last = [*parts] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def with_article(noun: str) -> str:
    """Return a noun with its article, which goes by the sound: an ndarray is read "n-d array".

    >>> with_article("add"), with_article("list"), with_article("ndarray")
    ('an add', 'a list', 'an ndarray')
    """
    return f"{'an' if noun.lower().startswith((*'aeiou', 'nd')) else 'a'} {noun}"
