"""The grammar of formulas: tokens become nodes. What can mean two things is refused, and both are named."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from . import nodes
from .cursor import Cursor
from .doubt import LETTER, doubt_of
from .errors import DomainError, ExpressionError
from .gates import GATES
from .nodes import Input, Node, make_input
from .refusals import DERIVATIVE, STRAY, WORDS
from .tokens import RAISED, Token, short
from .vocabulary import (
    CONSTANTS,
    Function,
    function,
    latin,
    letters,
    logarithm,
    meant,
    no_function,
    one_spelling,
    other_case,
    spelled,
)

_CLOSING = {"(": ")", "{": "}", "|": "|"}
_POWERS = ("^", "**")
_RADICALS = {"3": "∛", "4": "∜"}
_DERIVATIVE = re.compile(r"d\s*+(?:\^?[2²])?\s*+\w*+\s*+(?:\([^()]*\))?\s*+[/∕÷]\s*+d\s*+[^\W\d_]_?\d*(?![^\W²])")

Value = Node | float


class Reader(Cursor):
    """Reads a text by recursive descent: one method for each level of the grammar; leaves are the inputs, by name."""

    def __init__(self, text: str, leaves: dict[str, Input]) -> None:
        super().__init__(text)
        self.tokens = [
            replace(token, text=latin(token.text)) if token.kind == "name" and token.text not in leaves else token
            for token in self.tokens
        ]
        self.leaves = leaves
        self.results: dict[str, Value] = {}  # of the lines so far
        self.headings: dict[str, list[str]] = {}  # of f(x, y) = …: what stands behind the name
        self.spellings = {one_spelling(name): name for name in leaves}
        self.line_of = ""  # the name that this line defines

    # ---- tokens ----------------------------------------------------------------------------------------------------

    def starts_operand(self) -> bool:
        """Tell whether a multiplication was left out here; a number never stands behind what it multiplies."""
        in_bars = bool(self.open) and self.tokens[self.open[-1]].text == "|"  # there a bar closes
        sign = self.token.text
        return self.token.kind in ("name", "root") or sign in ("(", r"\frac") or (sign == "|" and not in_bars)

    def starts_function(self, place: int) -> bool:
        token = self.tokens[place]
        named = token.kind == "name" and not self.knows(token.text) and function(token.text)
        return token.kind == "root" or bool(named)

    def multiplies(self) -> bool:
        """Tell whether a multiplication was left out here before something that is no function."""
        return self.starts_operand() and not self.starts_function(self.place)

    def and_more(self, start: int) -> tuple[str, str]:
        """Read what follows, a factor or a sign and a factor; return all from a place on, and what follows alone."""
        stop = self.place
        self.place += not self.starts_operand()
        self.group() if self.token.text == "{" else self.factor()
        return self.written(start), short(self.text[self.tokens[stop - 1].end : self.tokens[self.place - 1].end])

    # ---- lines -----------------------------------------------------------------------------------------------------

    def read(self) -> Value:
        """Read all lines; return the last one's result."""
        result: Value | None = None
        nameless: list[Token] = []  # where the lines begin that no other line can take up
        while self.place < len(self.tokens):
            if self.token.kind == "end":
                self.take()
                continue
            begin = self.token
            if result is not None and begin.text in ("+", "-") and self.tokens[self.place - 1].text == "\n":
                told = (
                    "This line can go on with the one before or be a new one; write it behind that one or in brackets."
                )
                raise self.refusal(told, begin)
            known, result = len(self.results), self.line()
            if len(self.results) == known and not isinstance(result, Input):  # an input may be named to be there
                nameless.append(begin)
            if self.token.text == "=" and self.tokens[self.place + 1].kind == "end":  # as on a calculator
                self.take()
            if self.token.kind != "end":
                raise self.stray()
        if result is None:
            raise ExpressionError("There is nothing to compute; write a formula such as (4*x+1)^2.", self.text, 0)
        if nameless and nameless[0] is not begin:  # of the last line
            told = (
                "Nothing takes up this line, because it has no name; write y = … before it, or put all into one line."
            )
            raise self.refusal(told, nameless[0])
        return result

    def line(self) -> Value:
        self.place += self.token.text == "="  # as in a spreadsheet
        heading = self.heading()
        if not heading:
            return self.sum()
        token, name = self.token, self.token.text
        if name in self.leaves:
            raise self.refusal(f"{name} is an input already; give this result another name.", token)
        if name in self.results:
            raise self.refusal(f"{name} has a meaning already; give this result another name.", token)
        if function(name) or "__" in name:
            raise self.refusal(f"{name} cannot be the name of a result; take another one.", token)
        self.headings[name] = self.texts(heading)[1:-1]
        self.place += heading
        self.line_of = name
        self.results[name] = self.sum()
        self.line_of = ""
        self.spellings.setdefault(one_spelling(name), name)
        return self.results[name]

    def heading(self) -> int:
        """Return how many tokens stand at the beginning of a line that defines something: y = or f(x, y) =."""
        if self.token.kind != "name":
            return 0
        place = self.place + 1
        if self.tokens[place].text == "(":
            while self.tokens[place].text in ("(", ",") and self.tokens[place + 1].kind == "name":
                place += 2
            place += self.tokens[place].text == ")"
        return place + 1 - self.place if self.tokens[place].text in ("=", ":=") else 0

    # ---- arithmetic ------------------------------------------------------------------------------------------------

    def sum(self) -> Value:
        result = self.product()
        while self.token.text in ("+", "-"):
            sign = self.take()
            result = self.combine("add" if sign.text == "+" else "subtract", sign, result, self.product())
        return result

    def product(self) -> Value:
        start = together = self.place
        result = self.factor()
        while True:
            sign, place = self.token, self.place
            if sign.text in ("*", "/"):
                self.take()
                together = self.place
                result = self.combine("divide" if sign.text == "/" else "multiply", sign, result, self.factor())
                if sign.text == "/" and self.starts_operand():
                    above, below = self.written(start, place), self.written(place + 1)
                    more = self.and_more(start)[1].strip()
                    raise self.either(start, f"({above}/{below})*{more}", f"{above}/({below}*{more})")
            elif self.starts_operand():
                self.check_left_out(together)
                result = self.combine("multiply", sign, result, self.factor())
            else:
                return result

    def check_left_out(self, start: int) -> None:
        """Refuse a multiplication that was left out where the signs could also belong together in another way."""
        before, token = self.tokens[self.place - 1], self.token
        if token.kind == "root" and self.text[token.position] in RAISED:
            place, index, name = self.place - 1, token.text, before.text
            self.factor()
            under = self.written(place + 2)
            raise self.either(place, f"{name}^{index}*√{under}", f"{name}*{under}^(1/{index})")
        if token.text == "|" and before.text != "|" and "|" in (sign.text for sign in self.tokens[start : self.place]):
            raise self.refusal("These bars can belong together in two ways; write abs(…) for each pair.", token)

    def factor(self) -> Value:
        if self.token.text in ("-", "+"):
            sign = self.take()
            self.enter(sign)
            operand = self.factor()
            self.depth -= 1
            return operand if sign.text == "+" else self.combine("negate", sign, operand)
        start = self.place
        base = self.operand()
        if self.token.text not in _POWERS:
            return base
        sign, place = self.take(), self.place
        exponent = self.exponent(sign)
        self.check_power(start, base, place)
        return self.combine("power", sign, base, exponent)

    def exponent(self, sign: Token) -> Value:
        self.enter(sign)
        exponent = self.group() if self.token.text == "{" else self.factor()
        self.depth -= 1
        return exponent

    def check_power(self, start: int, base: Value, place: int) -> None:
        """Refuse a power whose exponent, from a place to here, may end elsewhere: x²^3, w^{(1)}, e^2x, x^1/2."""
        stem, exponent = self.written(start, place - 1), self.tokens[place : self.place]
        raised = "".join(token.text for token in exponent).strip("{}")
        if exponent[0].text == "{":
            if self.token.text in _POWERS:
                more = self.and_more(start)[1].lstrip("*^")
                raise self.either(start, f"({stem}^{raised})^{more}", f"{stem}^({raised}^{more})")
            if exponent[1].text == "(" and [token.kind for token in exponent[3:]] == ["operator", "operator"]:  # {(1)}
                raise self.either(start, f"the power {stem}^{raised}", f"the name {stem}{raised.strip('()')}")
        elif len(exponent) <= 2 and exponent[-1].kind == "number":
            if not isinstance(base, Node) and self.starts_operand():
                more = self.and_more(start)[1].strip()
                raise self.either(start, f"{stem}^({raised}*{more})", f"({stem}^{raised})*{more}")
            if raised in ("1", "-1") and self.token.text == "/" and self.tokens[self.place + 1].kind == "number":
                below = self.and_more(start)[1]
                raise self.either(start, f"{stem}^({raised}{below})", f"({stem}^{raised}){below}")

    # ---- what stands between the signs -----------------------------------------------------------------------------

    def operand(self) -> Value:
        token = self.token
        if token.kind == "number":
            return self.number(self.take())
        braced = self.texts(4)[2:]
        if token.text in ("(", "|") or (token.text == "{" and braced[:1] == ["}"] and braced[1] in _POWERS):  # {x}^2
            return self.group()
        if token.kind == "root":
            return self.root(self.take())
        if token.text == r"\frac":
            self.take()
            above = self.part()
            return self.combine("divide", token, above, self.part())
        if token.kind == "name":
            return self.named(self.take())
        if token.text == ")":
            raise self.refusal("A number or a name is missing before this bracket.", token)
        raise self.stray()

    def number(self, token: Token) -> float:
        value = float(token.text)
        if not math.isfinite(value) or (value == 0 and re.match(r"[0.]*[1-9]", token.text)):
            size = "small" if value == 0 else "large"
            raise self.refusal(f"{token.text[:20]} is too {size} for a floating-point number.", token)
        index = re.search(r"[eE]\d+$", token.text)
        if index and self.knows(index[0]):
            raise self.either(self.place - 1, f"{value:g}", f"{token.text[: index.start()]}*{index[0]}")
        return value

    def part(self) -> Value:
        r"""Read what stands above or below the line of a fraction; one sign needs no brackets, as in \frac1{2x}."""
        if self.token.text in _CLOSING:
            return self.group()
        if self.token.kind in ("number", "name") and len(self.token.text) == 1:
            return self.operand()
        raise self.refusal(r"A fraction has two pairs of curly brackets: \frac{1}{2}.", self.token)

    def group(self) -> Value:
        """Read what stands in a pair of brackets or bars."""
        bars = self.token.text == "|"
        sign = self.opening()
        result = self.sum()
        self.closing()
        return self.combine("absolute", sign, result) if bars else result

    def opening(self) -> Token:
        self.enter(self.token)
        self.open.append(self.place)
        return self.take()

    def closing(self) -> None:
        opening = self.tokens[self.open[-1]]
        closing = _CLOSING[opening.text]
        if self.token.kind == "end" and self.token.text != ";":
            what = "bar" if closing == "|" else "bracket"
            raise self.refusal(f"This {what} is never closed; add {closing}.", opening)
        if self.token.text != closing:
            raise self.stray()
        self.take()
        self.open.pop()
        self.depth -= 1

    def root(self, token: Token) -> Value:
        start = self.place
        self.enter(token)
        value = self.group() if self.token.text in _CLOSING else self.operand()
        self.depth -= 1
        under = self.written(start)
        bare, radical = under[0] not in _CLOSING, _RADICALS.get(token.text, "√")
        if (bare and self.multiplies()) or (under[0] != "{" and self.token.text in _POWERS):
            whole, after = self.and_more(start)
            raise self.either(start - 1, f"{radical}({whole})", f"({radical}{under}){after}")
        if token.text == "2":
            return self.combine("sqrt", token, value)
        return self.combine("power", token, value, self.combine("divide", token, 1.0, float(token.text[:300])))

    # ---- names -----------------------------------------------------------------------------------------------------

    def knows(self, name: str) -> str:
        """Return the input or the result that a name means, perhaps in another spelling; else empty."""
        return name if name in self.leaves or name in self.results else self.spellings.get(one_spelling(name), "")

    def value_of(self, name: str) -> Value:
        return self.leaves[name] if name in self.leaves else self.results[name]

    def named(self, token: Token) -> Value:
        known = self.knows(token.text)
        if known:
            return self.recalled(known)
        called = self.called(token)
        if called:
            return self.call(called, token)
        if token.text == "e" and self.token.text == "(":
            start = self.place - 1
            more = self.and_more(start)[1].strip()
            raise self.either(start, f"e*{more}", f"exp{more}")
        if token.text in CONSTANTS:
            return CONSTANTS[token.text]
        self.check_name(token)
        return self.unknown(token)

    def recalled(self, name: str) -> Value:
        """Return what a name stands for; what was defined as f(x) may be written so again."""
        heading = self.headings.get(name)
        if heading and self.applied():
            if self.texts(len(heading)) != heading:
                line = f"{name}{''.join(heading)}"
                raise self.refusal(f"{name} stands for {line} only; write out what it computes here.", self.token)
            self.place += len(heading)
        return self.value_of(name)

    def called(self, token: Token) -> Function | None:
        """Return the function that a name calls."""
        base = re.fullmatch(r"log_(\D\w*)", token.text)
        if base and not function(token.text):
            known, number = self.knows(base[1]), CONSTANTS.get(base[1])
            value = self.value_of(known) if known else number or self.unknown(replace(token, text=base[1]))
            return logarithm(value)
        other = spelled(token.text) if self.applied() else ""
        return function(token.text) or function(other)

    def applied(self) -> bool:
        """Tell whether the name before seems to be applied to something, perhaps behind a power, as in tg²(x)."""
        if self.token.text not in _POWERS:
            return self.token.text == "{" or self.starts_operand()
        place = self.place + (4 if self.texts(2)[1] == "{" else 2)
        return any(token.text in ("(", "{") or token.kind == "name" for token in self.tokens[place : place + 1])

    def check_name(self, token: Token) -> None:
        """Refuse a name that is no input, but a word of another language or part of something else."""
        name, after, before = token.text, self.texts(2), self.tokens[self.place - 2]
        spellings = (name, name.lower() if len(name) > 1 else name, name[0])  # Σx is a sum, too
        word = next((one for one in spellings if one in WORDS), "")
        if word:
            raise self.refusal(WORDS[word].format(name), token)
        if name == self.line_of:
            raise self.refusal(f"{name} stands on both sides of =. If a new line begins here, put ; before it.", token)
        if after[0] in ("=", ":=") and after[1] not in ("", ";", "\n"):
            raise self.refusal(STRAY[after[0]], self.token)
        if re.fullmatch(r"d([^\W\d_]_?\d?)?", name) and _DERIVATIVE.match(self.text, token.position):
            raise self.refusal(DERIVATIVE, token)
        if name in ("x10", "X10") and after[0] in _POWERS and before.kind == "number":
            power = self.and_more(self.place - 1)[1]
            raise self.either(
                self.tokens.index(before), f"{before.text}*10{power}", f"{before.text}*{name[0]}*10{power}"
            )

    def unknown(self, token: Token) -> Value:
        """Refuse a name that has no value."""
        name, known = token.text, [*self.leaves, *self.results]
        guess = other_case(name, [*known, *CONSTANTS]) or meant(name, known)
        if guess:
            raise self.refusal(f"{name} is not an input; did you mean {guess}?", token)
        self.check_call(token)
        doubt = doubt_of(name, self.place - 1, self, known)
        advice = f"{name} has no value yet; give it one: parse(…, {name}=1), or assign it in a line before."
        advice = f"{advice} {doubt[:1].upper()}{doubt[1:]}".rstrip()
        raise ExpressionError(advice, self.text, token.position, unknown=name)

    def check_call(self, token: Token) -> None:
        """Refuse a name before a bracket that is no factor."""
        if self.token.text == "(" and not LETTER.fullmatch(token.text):
            raise self.refusal(no_function(token.text), token)
        if "__" in token.text:
            raise self.refusal(WORDS["lambda"].format(token.text), token)

    # ---- functions -------------------------------------------------------------------------------------------------

    def call(self, called: Function, token: Token) -> Value:
        """Read what a function is applied to, and perhaps a power between the two, as in sin²(x)."""
        start, sign, exponent, name = self.place - 1, self.token, None, token.text
        if sign.text in _POWERS:
            self.take()
            exponent = self.exponent(sign)
            if not isinstance(exponent, Node) and exponent == -1:
                told = f"{name}^-1 can mean 1/{name}(x) or the inverse function, which is no gate; write 1/{name}(x)."
                raise self.refusal(told, token)
        arguments = self.arguments(called, name) if self.token.text in ("(", "{") else [self.bare(called, start)]
        try:
            result = called.apply(*arguments)
        except DomainError as error:  # of plain numbers
            raise self.refusal(str(error), token) from None
        return result if exponent is None else self.combine("power", sign, result, exponent)

    def arguments(self, called: Function, name: str) -> list[Value]:
        """Read arguments in brackets."""
        token = self.tokens[self.place - 1]
        self.opening()
        arguments, decimal = [self.sum()], ""
        while self.token.text == ",":
            decimal = self.decimal_comma() or decimal
            self.take()
            arguments.append(self.sum())
        self.closing()
        count = len(arguments)
        if count not in called.counts:
            told = f"{name} takes {called.takes}; here it has {count}."
            raise self.refusal(f"{told} A decimal number has a point: {decimal}." if decimal else told, token)
        if decimal and count - 1 in called.counts:
            comma, spaced = decimal.replace(".", ","), decimal.replace(".", ", ")
            told = f"{comma} can mean one number or two; write {decimal} or, with a space, {spaced}."
            raise self.refusal(told, token)
        return arguments

    def bare(self, called: Function, start: int) -> Value:
        """Read the argument of a function without brackets: a number, a name or both, as in sin x and sin 2πx."""
        token, beginning, sign = self.tokens[start], self.place, self.token
        signed = sign.text == "-" and sign.end == self.tokens[self.place + 1].position
        begins = signed or sign.kind == "number" or self.starts_operand()
        if 1 not in called.counts or token.text in ("σ", "sigma") or not begins:
            raise self.refusal(f"{token.text} needs its argument in brackets: {token.text}(…).", token)
        self.enter(token)
        self.place += signed
        result = self.operand()
        root = token.text in ("sqrt", "cbrt")  # √2x is not read either
        while not (root or isinstance(result, Node)) and self.token.kind == "name" and self.multiplies():
            result = self.combine("multiply", self.token, result, self.operand())
        self.depth -= 1
        first, second, *_ = self.tokens[beginning : beginning + 2]
        if (
            token.text == "log"
            and first.kind == "number"
            and first.end < second.position
            and self.place > beginning + 1
        ):
            under = self.written(beginning + 1)
            raise self.either(start, f"log({self.written(beginning)})", f"log_{first.text}({under})")
        goes_on = self.token.text in ("*", "/") and not self.starts_function(self.place + 1)
        if goes_on or self.token.text in _POWERS or self.multiplies():
            name, argument = self.written(start, beginning), self.written(beginning)
            whole, after = self.and_more(beginning)
            raise self.either(start, f"{name}({whole})", f"{name}({argument}){after}")
        return self.combine("negate", sign, result) if signed else result

    def combine(self, gate: str, token: Token, *operands: Value) -> Value:
        try:
            return nodes.apply(GATES[gate], *operands)
        except DomainError as error:  # between plain numbers, such as 1/0
            raise self.refusal(str(error), token) from None

    # ---- what does not belong where it stands ----------------------------------------------------------------------

    def stray(self) -> ExpressionError:
        """Return the refusal of a token that does not belong where it stands."""
        token, text, before = self.token, self.token.text, self.tokens[self.place - 1]
        reason = STRAY.get(text, f"A number or a name is missing before {text}.")
        if text == "^" and self.text[token.position] in RAISED:
            reason = f"A number or a name is missing before {self.text[token.position]}."
            if before.text in _POWERS:
                reason = "A power is written with ^ or with a raised number, not with both."
        elif text == "}" and token.position == token.end:
            reason = "A raised sign needs a number or a letter behind it, as in x⁻¹."
        elif text == ";" and self.open:
            reason = "A semicolon ends a line; between the arguments of a function stands a comma: max(0, x)."
        elif text == "," and self.open and self.tokens[self.open[-1] - 1].kind == "name":
            reason = f"A formula knows no function {self.tokens[self.open[-1] - 1].text}; write out what it computes."
        elif text == "," and (number := self.decimal_comma()):
            thousands = f" or {number.replace('.', '')}" if re.search(r"\.\d{3}$", number) else ""
            reason = f"A number is written with a point and no comma: {number}{thousands}."
        elif token.kind == "number":
            return self.stray_number(before)
        return self.refusal(reason, token)

    def stray_number(self, before: Token) -> ExpressionError:
        """Return the refusal of a number behind what it may multiply."""
        place, number, name, earlier = self.place, self.token, before.text, self.tokens[self.place - 2]
        if before.kind == "number":
            return self.refusal("Two numbers follow each other; write what to do with them.", number)
        if before.kind != "name":
            reason = "A number stands before what it multiplies, as in 2(x + 1); for a power write ^."
            return self.refusal(reason, number)
        self.factor()
        more = self.written(place)
        if name in "xX" and earlier.kind == "number":  # as in 5 x 10^3
            return self.either(place - 2, f"{earlier.text}*{more}", f"{earlier.text}*{name}*{more}")
        return self.either(place - 1, f"{name}*{more}", f"{name}^{more}")


class OpenReader(Reader):
    """Reads a text whose inputs nobody gave: a name without a value is one."""

    def __init__(self, text: str) -> None:
        super().__init__(text, {})
        self.found: dict[str, int] = {}  # where each input stands first

    def unknown(self, token: Token) -> Value:
        name = token.text
        if not meant(name, letters(name)):
            self.check_call(token)
        self.found[name] = self.place - 1
        self.leaves[name] = make_input(name)
        self.spellings.setdefault(one_spelling(name), name)
        return self.leaves[name]
