"""Structure gates: they move, repeat and sum entries, each by one index pattern, and pass gradients on by one rule.

A pattern names the axes of each input and of the result by letters. A letter that is missing in the result is summed;
one that is new in the result is repeated. Backward the roles swap: the upstream gradient takes the place of the input
that asks, the other input stays, and the input's letters are what must come out. So what was summed is repeated, and
what was repeated is summed: https://en.wikipedia.org/wiki/Einstein_notation has the notation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

ONES = "uv"  # the letters of axes that have one entry
AXES = "ij"  # those of the axes of an array, the first axis first


@dataclass(frozen=True)
class Pattern:
    """An index pattern, such as ``ij,jk->ik``.

    >>> product = Pattern(("ij", "jk"), "ik")
    >>> product.backward(0).text, product.backward(1).text
    ('ik,jk->ij', 'ij,ik->jk')
    """

    inputs: tuple[str, ...]
    result: str

    @property
    def text(self) -> str:
        """The pattern in one line."""
        return f"{','.join(self.inputs)}->{self.result}"

    def backward(self, position: int) -> Pattern:
        """Return the pattern by which the upstream gradient flows back to an input."""
        factors = [self.result if place == position else letters for place, letters in enumerate(self.inputs)]
        return Pattern(tuple(factors), self.inputs[position])

    @property
    def summed(self) -> str:
        """The letters that are missing in the result."""
        return "".join(letter for letter in dict.fromkeys("".join(self.inputs)) if letter not in self.result)

    def flipped(self, *inputs: int) -> Pattern:
        """Return the pattern with some of its inputs, by their places, transposed.

        >>> Pattern(("ij", "jk"), "ik").flipped(1).text
        'ij,kj->ik'
        """
        letters = [part[::-1] if place in inputs else part for place, part in enumerate(self.inputs)]
        return Pattern(tuple(letters), self.result)

    def written(self, factors: Sequence[str], shape: Sequence[int]) -> str:
        """Return what a person writes in NumPy for it.

        Args:
            factors: the text of each input.
            shape: the result's.

        >>> Pattern(("ij", "ik"), "jk").written(("x", "dz"), (3, 2)), Pattern(("ij",), "j").written(("dz",), (2,))
        ('x.T @ dz', 'dz.sum(axis=0)')
        >>> Pattern(("ij", "ij"), "").written(("x", "dx"), ())
        "np.einsum('ij,ij->', x, dx)"
        """
        text = self._of_one(factors[0], shape) if len(factors) == 1 else self._of_two(factors)
        return text or f"np.einsum({self.text!r}, {', '.join(factors)})"

    def _of_one(self, factor: str, shape: Sequence[int]) -> str:
        (letters,) = self.inputs
        if letters == self.result:
            return factor
        if letters == self.result[::-1]:
            return f"{_bracketed(factor)}.T"
        if set(letters) - set(ONES) < set(self.result):
            return self._repeated(factor, shape)
        if set(self.result) <= {*letters, *ONES}:
            return self._sum(_bracketed(factor), shape)
        return ""

    def _repeated(self, factor: str, shape: Sequence[int]) -> str:
        """Return the text of entries that are repeated; NumPy aligns the last axes by itself."""
        (letters,) = self.inputs
        pairs = list(zip(reversed(letters), reversed(self.result), strict=False))
        if all(one in (other, *ONES) for one, other in pairs):
            return f"np.full({tuple(shape)}, {factor})"
        return f"np.full({tuple(shape)}, {_bracketed(factor)}[:, None])"

    def _sum(self, factor: str, shape: Sequence[int]) -> str:
        (letters,) = self.inputs
        axes = [axis for axis, letter in enumerate(letters) if letter not in self.result]
        axis = f"axis={axes[0] if len(axes) == 1 else tuple(axes)}"
        if len(letters) == len(self.result):
            return f"{factor}.sum({axis}, keepdims=True)"
        total = f"{factor}.sum()" if len(axes) == len(letters) else f"{factor}.sum({axis})"
        return f"{total}.reshape({tuple(shape)})" if set(self.result) & set(ONES) else total

    def _of_two(self, factors: Sequence[str]) -> str:
        (first, second), (one, other) = self.inputs, map(_bracketed, factors)
        longest = max(first, second, key=len)
        if self.result == longest and all(longest.endswith(letters) for letters in (first, second)):
            return f"{one} * {other}"  # NumPy aligns the last axes by itself
        if self.result == first + second:
            return f"np.outer({factors[0]}, {factors[1]})"
        if len(self.summed) != 1 or not {self.summed} <= set(first) & set(second):
            return ""
        if self.result != (first + second).replace(self.summed, ""):
            return ""
        if len(first) == 1 and not second.startswith(self.summed):
            return f"{other} @ {one}"
        left = one if first.endswith(self.summed) else f"{one}.T"
        right = other if second.startswith(self.summed) else f"{other}.T"
        return f"{left} @ {right}"


def _bracketed(text: str) -> str:
    return text if text.replace(".T", "").isidentifier() else f"({text})"


@dataclass(frozen=True)
class Contraction:
    """A structure gate that is an index pattern: products, sums, repeats and the transpose."""

    name: str
    symbol: str
    pattern: Pattern

    def backward(self, position: int) -> Pattern:
        """Return the pattern of the gradient's way back."""
        return self.pattern.backward(position)


def is_repeat(gate: object) -> bool:
    """Return whether a gate does nothing but repeat entries."""
    return isinstance(gate, Contraction) and gate.name == "repeat"


@dataclass(frozen=True)
class Places:
    """A structure gate that picks entries by their places, or lays them out anew; backward each goes back there."""

    name: str
    symbol: str
    key: tuple[int | slice, ...]  # one for each axis; empty where the entries are laid out in another shape
    before: tuple[int, ...]  # the input's shape
    shape: tuple[int, ...]  # the result's

    @cached_property
    def places(self) -> tuple[int, ...]:
        """For each entry of the result, the place in the input that it comes from, counted row by row."""
        if not self.key:
            return tuple(range(prod(self.before)))
        chosen = []
        for size, part in zip(self.before, self.key, strict=True):
            chosen.append(range(size)[part] if isinstance(part, slice) else [range(size)[part]])
        if len(self.before) == 1:
            return tuple(chosen[0])
        return tuple(row * self.before[1] + column for row in chosen[0] for column in chosen[1])

    @property
    def key_text(self) -> str:
        """The key as it stands between the brackets."""
        return ", ".join(map(_key_text, self.key)).removesuffix(", :")


def _key_text(part: int | slice) -> str:
    if not isinstance(part, slice):
        return str(part)
    start, stop, step = ("" if number is None else str(number) for number in (part.start, part.stop, part.step))
    return f"{start}:{stop}:{step}" if step else f"{start}:{stop}"


@dataclass(frozen=True)
class Reduction:
    """A gate that makes one entry of several, but is no sum: its local gradients are formulas, as in the gate table."""

    name: str
    pattern: Pattern  # which axes disappear
    axis: int | None  # that disappears; None for all
    keepdims: bool

    @property
    def symbol(self) -> str:
        """What stands in the picture."""
        return {"max": "max", "log_sum_exp": "log Σ exp"}[self.name]

    @property
    def local(self) -> str:
        """The derivative of a result ``y`` for an entry ``a`` of those that make it; ``b`` counts those equal to y."""
        # entries that tie for the largest share its gradient
        return {"max": "float(a == y) / b", "log_sum_exp": "exp(a - y)"}[self.name]


def sum_of(shape: Sequence[int], axis: int | None, keepdims: bool) -> tuple[Pattern, tuple[int, ...]]:
    """Return the pattern that sums over an axis, or over all, and the shape of the result."""
    letters = AXES[: len(shape)]
    gone = [place for place in range(len(shape)) if axis is None or place == axis]
    if keepdims:
        result = "".join(ONES[place] if place in gone else letter for place, letter in enumerate(letters))
        return Pattern((letters,), result), tuple(1 if place in gone else n for place, n in enumerate(shape))
    result = "".join(letter for place, letter in enumerate(letters) if place not in gone)
    return Pattern((letters,), result), tuple(size for place, size in enumerate(shape) if place not in gone)


def repeat_of(shape: Sequence[int], wanted: Sequence[int]) -> Pattern:
    """Return the pattern that repeats entries until they fill another shape; the last axes are aligned."""
    result = AXES[: len(wanted)]
    start = len(wanted) - len(shape)
    letters = [
        result[start + place] if size == wanted[start + place] else ONES[place] for place, size in enumerate(shape)
    ]
    return Pattern(("".join(letters),), result)


# Which pattern a product of two arrays has, by the number of their axes.
PRODUCTS = {
    (1, 1): ("dot", Pattern(("i", "i"), "")),
    (2, 1): ("matmul", Pattern(("ij", "j"), "i")),
    (1, 2): ("matmul", Pattern(("i", "ij"), "j")),
    (2, 2): ("matmul", Pattern(("ij", "jk"), "ik")),
}
TRANSPOSE = Contraction("transpose", "T", Pattern(("ij",), "ji"))
OUTER = Contraction("outer", "outer", Pattern(("i", "j"), "ij"))
