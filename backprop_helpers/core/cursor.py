"""A place among the tokens of a formula: what stands there, how it was written, and how it is refused."""

from __future__ import annotations

from .errors import ExpressionError
from .tokens import Token, short, tokens

_DEEPEST = 100  # brackets, powers and signs inside each other: the reader calls itself once for each


class Cursor:
    """Goes through the tokens of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.place = 0
        self.open: list[int] = []  # the places of brackets and bars that are not closed yet
        self.depth = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.place]

    def take(self) -> Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def texts(self, count: int) -> list[str]:
        """Return the texts of the next tokens."""
        return [token.text for token in self.tokens[self.place : self.place + count]]

    def written(self, start: int, stop: int | None = None) -> str:
        """Return how the tokens from one place to another, or to here, were written."""
        return short(self.text[self.tokens[start].position : self.tokens[(stop or self.place) - 1].end])

    def refusal(self, reason: str, token: Token) -> ExpressionError:
        return ExpressionError(reason, self.text, token.position)

    def either(self, start: int, one: str, other: str) -> ExpressionError:
        """Return the refusal of what can mean two things: of all from a place to here."""
        told = f"{self.written(start)} can mean {short(one)} or {short(other)}; write the one you mean."
        return self.refusal(told, self.tokens[start])

    def enter(self, token: Token) -> None:
        """Go one level down; the caller comes up again."""
        self.depth += 1
        if self.depth > _DEEPEST:
            reason = f"More than {_DEEPEST} brackets, powers or signs inside each other; name a part first."
            raise self.refusal(reason, token)

    def decimal_comma(self) -> str:
        """Return the number that the comma here may belong to, written with a point; else empty."""
        around = self.tokens[max(0, self.place - 1) : self.place + 2]
        before, after = around[0], around[-1]
        tight = len(around) == 3 and before.end + 1 == after.position and (before.text + after.text).isdecimal()
        return short(f"{before.text}.{after.text}") if tight else ""
