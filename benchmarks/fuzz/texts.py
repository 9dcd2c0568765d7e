"""Random texts for `parse`: whatever it is given, it reads it or says what is wrong with it, and comes to an end."""

from __future__ import annotations

import math
from random import Random

from backprop_helpers import DomainError, ExpressionError, parse
from backprop_helpers.core.expression import doubts, input_names

from .faults import about, expect

_FORMULAS = r"""
(4x + 1)^2
s = w*x + b; sigmoid(s)
1/(1+exp(-x))
\frac{1}{1+e^{-x}}
|x| + √y
½x² + x₁
sin²(x) + cos^2 x
max(x, y, 3)
log(x, 10) + log₂(8)
$\sigma(w \cdot x)$
x⁻¹ + 2πr
f(x) = x^2
leaky_relu(x, 0.1)
3,5 x
x // 2
L = (y - t)^2 # a loss
\sqrt{x} - min(x; y)
2e-5x - - x
x if x > 0 else 0
∂L/∂x → dy/dx = 2x
""".strip().splitlines()
_TOKENS = [
    *r"x y xy x1 e pi π sin exp σ max log10 tan sqrt lambda if nan inf __import__ \frac \cdot \left( 1 0 .5 1e".split(),
    *r"1e999 0x1f 1_000 + - * ** ^ / · − × ÷ ( ) [ ] { } | , ; = == < # ² ³ ⁻ ₁ ½ √ \ $ % _ ' … ... → ∞ 日 🙂".split(),
    *("@", "!", "?", "&", ":", "~", "\n", "\t", " ", '"', "`", "\u200b", "\ud800", "\x00", "\u202e"),
]
_NAMES = ("x", "y", "w", "b", "t", "x1", "e")
_BRACKETS = (("(", ")"), ("sin(", ")"), ("|", "|"), ("{", "}"), ("-", ""), ("x^", "x"), ("√", "x"))
_LONGEST = 3_000


def case(random: Random) -> None:
    """Try one random text, in every way in which a text is read."""
    text = _text(random)[:_LONGEST]
    names = random.sample(_NAMES, random.choice((0, 2, 5, len(_NAMES))))
    inputs = {name: random.uniform(-3, 3) for name in names}
    with about(f"parse({text!r}, **{inputs})"):
        for read in (input_names, doubts):
            try:
                read(text)
            except ExpressionError as error:
                _is_told(error)
        try:
            graph = parse(text, **inputs)
        except ExpressionError as error:
            _is_told(error)
        except DomainError as error:
            expect(bool(str(error)), "A refusal without a sentence.")
        else:
            expect(math.isfinite(graph.value), f"The value is {graph.value}.")
            expect(bool(graph.undefined) or graph.compile()()[0] == graph.value, "Compiled it differs.")


def _is_told(error: ExpressionError) -> None:
    expect(bool(str(error).strip()), "A refusal without a sentence.")
    str(error).encode("utf-8")


def _text(random: Random) -> str:
    """Return a formula with some characters changed, or a heap of signs, or something deep or long."""
    draw = random.random()
    if draw < 0.55:
        text = random.choice(_FORMULAS)
        for _ in range(random.randint(0, 4)):
            text = _mangled(random, text)
        return text
    if draw < 0.9:
        return random.choice(("", " ")).join(random.choices(_TOKENS, k=random.randint(0, 25)))
    if draw < 0.95:
        opening, closing = random.choice(
            (("(", ")"), ("sin(", ")"), ("|", "|"), ("{", "}"), ("-", ""), ("x^", "x"), ("√", "x"))
        )
        depth = random.randint(1, 700)
        return opening * depth + random.choice(("x", "", "1")) + closing * (depth - random.choice((0, 0, 1)))
    if draw < 0.98:
        return random.choice(_TOKENS) * random.randint(1, _LONGEST)
    return "".join(chr(random.randrange(0x110000)) for _ in range(random.randint(1, 30)))


def _mangled(random: Random, text: str) -> str:
    start, end = sorted(random.randint(0, len(text)) for _ in range(2))
    match random.randrange(5):
        case 0:
            return text[:start] + text[start + 1 :]
        case 1:
            return text[:start] + random.choice(_TOKENS) + text[start:]
        case 2:
            return text[:start] + text[start:end] * 2 + text[end:]
        case 3:
            return text[:start] + random.choice(_FORMULAS) + text[end:]
    return text[:start] + text[start:end][::-1] + text[end:]
