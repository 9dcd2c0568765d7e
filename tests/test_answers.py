"""Whatever a student hands in, by mistake or by malice, becomes one sentence of ours that can be written down."""

import functools
import itertools
import math
import sys

import pytest

from backprop_helpers import (
    Graph,
    check_backward,
    check_fault,
    check_formula,
    check_function,
    check_gradients,
    check_value,
    faulty_engine,
    parse,
    sigmoid,
    trace,
)
from backprop_helpers.checks import calling
from backprop_helpers.checks.calling import call, shown

CHAIN = parse("b = 4x + 1; g = b^2", x=1)
TWO = parse("p = x * y; q = p + x", x=3, y=5)
CLAIM = "You have full points."


class Text(str):
    """A text that raises whenever anything is done with it."""

    def _raise(self, *_):
        raise RuntimeError(CLAIM)

    __str__ = __repr__ = __format__ = __len__ = __iter__ = __getitem__ = __eq__ = __ne__ = _raise
    __hash__ = str.__hash__
    strip = split = encode = partition = translate = _raise


class Endless(dict):
    """Never comes to an end, whichever way it is read."""

    def items(self):
        return (("x", 1.0) for _ in itertools.count())

    def __iter__(self):
        return itertools.repeat("x")

    keys = __iter__


class EndlessList(list):
    def __iter__(self):
        return itertools.repeat(1.0)


class Leaves(BaseException):
    pass


class Number:
    """Raises what it is told to when it is read as a number."""

    def __init__(self, error):
        self.error = error

    def __float__(self):
        raise self.error


class NoKey:
    """Claims to be every name."""

    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash("x")

    def __repr__(self):
        return CLAIM * 1000


class EveryName(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def raising(error):
    def function(*_):
        raise error

    return function


def returning(value):
    return lambda *_: value


HOSTILE = {
    "text": Text(CLAIM),
    "endless dictionary": Endless(),
    "endless list": EndlessList([1.0]),
    "endless iterator": itertools.count(),
    "key that is no text": {NoKey(): 1},
    "key that equals every name": {EveryName("no such node"): 1},
    "hostile key": {Text("x"): 1},
    "half a character": {"\ud83d": 1},
    "surrogate text": "\ud83d\ude00",
    "system exit": Number(SystemExit(CLAIM)),
    "own exception": Number(Leaves(CLAIM)),
    "huge number": 10**5000,
    "very long key": {"x" * 10**6: 1},
    "key of a million digits": {10**5000: 1},
    "class": Text,
    "module": sys,
    "nested": [[[[]]]],
    "set": {1.0},
    "bytes": b"40",
    "type with an odd name": type(CLAIM, (), {})(),
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("wrapped", [lambda it: it, returning, lambda it: {"x": it}, lambda it: returning({"x": it})])
@pytest.mark.parametrize("check", [check_value, check_gradients, check_function, check_backward, check_formula])
def test_nothing_odd_passes_hangs_or_is_shown_as_ours(check, wrapped, answer):
    for graph in (CHAIN, TWO):
        verdict = check("1.1", graph, wrapped(answer))
        assert not verdict.passed
        for text in (str(verdict), verdict._repr_html_()):
            text.encode("utf-8")
            assert len(text) < 1_500
            assert not any(line.removeprefix("  ").startswith(CLAIM) for line in text.splitlines())


@pytest.mark.parametrize(
    "function",
    [returning(CLAIM), returning(Text(CLAIM)), returning((CLAIM, 1)), returning({"x": CLAIM, "y": CLAIM})],
)
@pytest.mark.parametrize("graph", [CHAIN, TWO])
def test_a_text_that_a_backward_pass_returns_is_not_shown_as_a_sentence_of_ours(function, graph):
    verdict = check_backward("1.1", graph, function)
    assert verdict.status == "invalid"
    assert CLAIM not in str(verdict)


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"{CLAIM}\n✓ 1.1: correct"),
        ValueError(CLAIM * 1000),
        ValueError("\ud83d"),
        SystemExit(3),
        Leaves("x"),
    ],
)
@pytest.mark.parametrize("check", [check_backward, check_function])
def test_the_text_of_an_error_stays_one_short_line_behind_its_name(check, error):
    verdict = check("1.1", CHAIN, raising(error))
    assert verdict.status == "invalid"
    assert f"function(x=1) stopped with {type(error).__name__}:" in verdict.message
    assert len(str(verdict).encode("utf-8").splitlines()) == 2
    assert len(verdict.message) < 300


def test_a_function_with_an_odd_name_has_none():
    for name in (CLAIM, "\ud83d", Text(CLAIM), 3):
        function = raising(ValueError("no"))
        if type(name) is str:
            function.__name__ = name
        else:
            function = type("Callable", (), {"__call__": lambda self, x: 1 / 0, "__name__": name})()
        assert check_function("1.1", CHAIN, function).message.startswith("function(x=1) stopped")


@pytest.mark.parametrize(("letters", "is_shown"), [(57, True), (58, False)])
def test_a_call_is_shown_with_what_it_is_given_where_that_is_short(letters, is_shown):
    name = "x" * letters
    assert call(lambda *numbers: 2.0, {name: 1.0}).shown == ("<lambda>" + f"({name}=1)" * is_shown)


@pytest.mark.parametrize(("letters", "is_shown"), [(199, True), (200, False)])
def test_a_function_with_a_very_long_name_has_none(letters, is_shown):
    def function(x):
        return x

    function.__name__ = "f" * letters
    assert call(function, {"x": 1.0}).shown == f"{function.__name__ if is_shown else 'function'}(x=1)"


def test_inputs_are_shown_in_few_digits_and_few_entries():
    inputs = {"x": 0.12345678, "v": [1, 2, 3, 4, 5, 6], "w": [1, 2, 3, 4, 5, 6, 7], "W": [[1, 2], [3, 4]]}
    assert shown(inputs) == "x = 0.123457, v = [1, 2, 3, 4, 5, 6], w = an array of 7, W = [[1, 2], [3, 4]]"


def test_a_graph_that_lies_about_its_class_is_told_to_be_another():
    class Liar:
        @property
        def __class__(self):
            raise RuntimeError(CLAIM)

    class Claims:
        __class__ = Graph

    for subject in (Liar(), Claims()):
        assert "replaced" in check_gradients("1.1", subject, 40).message


def test_interrupting_a_check_is_possible():
    with pytest.raises(KeyboardInterrupt):
        check_function("1.1", CHAIN, raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        check_value("1.1", CHAIN, Number(KeyboardInterrupt()))


def test_a_verdict_can_always_be_written_down():
    verdict = check_value("1.1 \ud83d", CHAIN, 3)
    assert verdict.exercise == "1.1 ?"
    assert check_value(1.1, CHAIN, 25)._repr_html_().count("1.1") == 1
    assert "?" in check_formula("1.1", CHAIN, "8*\ud83d").message
    foreseen = check_value("1.1", CHAIN, 3, known=[("slip", 3, "half of one: \ud83d")])
    assert (foreseen.lines, foreseen.diagnoses[0].message) == (("half of one: ?",), "half of one: ?")


def test_what_was_replaced_is_called_by_its_name():
    said = "The {} of this exercise was replaced; rerun the cell above that makes it."
    assert check_fault("7.9", CHAIN, "not_reset").message == said.format("engine")
    for check in (check_value, check_gradients, check_function, check_backward, check_formula):
        assert check("1.1", faulty_engine(1), 3).message == said.format("graph")


@pytest.mark.parametrize(
    ("name", "told"),
    [("T" * 99, f"a {'T' * 99}"), ("T" * 100, "an object"), ("two words", "an object"), ("Text", "a Text")],
)
def test_an_object_is_called_by_its_class_where_that_has_a_short_name(name, told):
    assert check_value("1.1", CHAIN, type(name, (), {})()).message == f"This takes one plain number; it is {told}."


def test_two_numbers_are_no_decimal_number_unless_both_are_numbers():
    assert check_value("1.1", CHAIN, (3, "5")).message == "This takes one plain number; it is a tuple."


def test_of_many_nodes_the_first_twenty_are_listed():
    names = [f"v{number:02}" for number in range(25)]
    graph = parse("; ".join(names), **dict.fromkeys(names, 1))
    told = f"There is no node 'w' in this graph; its nodes are {', '.join(names[:20])}."
    assert check_value("1.1", graph, {"w": 1}).message == told


def test_the_longest_formula_that_is_read_has_ten_thousand_characters():
    assert check_formula("1.1", CHAIN, "8 * b".ljust(10_000)).passed
    told = "This formula has more than 10,000 characters; a right one is much shorter."
    assert check_formula("1.1", CHAIN, "8 * b".ljust(10_001)).message == told


def test_what_is_no_formula_is_told():
    told = 'Answer with a formula in quotation marks, such as "2 * x"; this is a list.'
    assert check_formula("1.1", CHAIN, []).message == told


def test_a_backward_pass_with_one_number_for_two_inputs_is_told_the_form():
    told = '<lambda>(x=3, y=5) returns a float; return a dictionary, {"x": dx, "y": dy}.'
    assert check_backward("1.1", TWO, lambda x, y: 3.0).message == told


def test_a_function_that_returns_its_dots_is_not_answered_yet():
    for check in (check_function, check_backward):
        verdict = check("1.1", TWO, lambda x, y: ...)
        assert (verdict.status, verdict.message) == ("unanswered", "")


NARROW = parse("error = x - 2.005; q = sqrt(0.00001 - error^2)", x=2.005)  # it has no value at other short numbers


def test_a_graph_that_has_a_value_at_one_point_only_is_asked_there():
    assert check_function("1.1", NARROW, lambda x: math.sqrt(0.00001 - (x - 2.005) ** 2), nodes=["error"]).passed
    assert check_backward("1.1", NARROW, lambda x: {"x": 0.0}).passed
    (diagnosis,) = check_formula("1.1", NARROW, "2 * e").diagnoses
    assert diagnosis.code == "number_e"


# ---- functions as beginners write them ----------------------------------------------------------------------------


def prints(x):
    print(x)


def prints_and_returns(x):
    print("b =", 4 * x + 1)
    return (4 * x + 1) ** 2


def forgets_to_return(x):
    g = (4 * x + 1) ** 2  # noqa: F841


def yields(x):
    yield (4 * x + 1) ** 2


def misspells(x):
    product = 4 * x  # noqa: F841
    return (prod + 1) ** 2  # noqa: F821


def misspells_a_helper(x):
    return sigmod(x)  # noqa: F821


def unknown_function(x):
    return cosh(x)  # noqa: F821


def numbered(x):
    h1 = 4 * x  # noqa: F841
    return h2  # noqa: F821


def unset(x):
    rates = 2
    rate += x  # noqa: F821
    return rate * rates


def never_ends(x):
    while True:
        x = x + 1


def swallows_and_never_ends(x):
    while True:
        try:
            x = x + 1
        except Exception:
            x = 0


def too_few():
    return 25


def too_many(x, y):
    return 25


def calls_itself(x):
    return calls_itself(x)


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (prints, "prints(x=1) prints a result and returns nothing: write return in place of print."),
        (yields, "yields(x=1) returns a generator: write return in place of yield."),
        (
            misspells,
            "misspells(x=1) stopped: `prod` is used before it has a value; set it with = in an earlier line, or "
            "did you mean `product`?",
        ),
        (misspells_a_helper, "or did you mean `sigmoid`?"),
        (unknown_function, "cosh alone is not known here; write math.cosh, after import math."),
        (numbered, "`h2` is used before it has a value; set it with = in an earlier line."),
        (never_ends, "never_ends(x=1) does not end: does each of its loops stop?"),
        (swallows_and_never_ends, "does not end"),
        (calls_itself, "calls_itself(x=1) stopped with RecursionError: maximum recursion depth exceeded"),
        (too_few, "too_few() takes 0 positional arguments but 1 was given; it is given x, so write def too_few(x):"),
        (too_many, "missing 1 required positional argument: 'y'; it is given x, so write def too_many(x):"),
        (lambda x: "(4*x+1)**2", "<lambda>(x=1) returns a text: return the number itself, without quotation marks."),
        (lambda x: (25, 0), "<lambda>(x=1) returns a tuple; return one plain number."),
        (lambda x: {"g": 25}, "<lambda>(x=1) returns a dict; return one plain number."),
        (lambda x: math.inf, "<lambda>(x=1) returns inf, which is not a finite number."),
        (lambda x: sigmoid, "<lambda>(x=1) returns a function; return one plain number."),
        (
            lambda x: x + "1",
            "<lambda>(x=1) stopped with TypeError: unsupported operand type(s) for +: 'float' and 'str'",
        ),
        (lambda x: np.sum(x), "`np` is NumPy, which is not imported; write import numpy as np first."),  # noqa: F821
        (lambda x: numpy.sum(x), "`numpy` is NumPy, which is not imported; write import numpy first."),  # noqa: F821
        (lambda x: relu(x), "`relu` is not imported here; write from backprop_helpers import relu first."),  # noqa: F821
        (lambda x: exp(x), "exp alone is not known here; write math.exp, after import math."),  # noqa: F821
        (unset, "unset(x=1) stopped: `rate` is used before it has a value; set it with = in an earlier line."),
        (lambda x: 4 ^ x, "stopped at a ^: in Python a power is written **, as in y**2."),
        (25, "Answer with a function; this is an int."),
    ],
)
def test_what_is_wrong_with_a_function_is_told(monkeypatch, function, says):
    monkeypatch.setattr(calling, "MOST_LINES", 1_000)
    verdict = check_function("1.1", CHAIN, function)
    assert verdict.status == "invalid"
    assert says in verdict.message


def test_only_who_takes_other_inputs_is_told_how_to_take_them():
    told = "<lambda>(x=1) stopped with TypeError: unsupported operand type(s) for +: 'float' and 'str'"
    assert check_function("1.1", CHAIN, lambda x: x + "1").message == told


def test_a_function_without_return_is_not_answered_yet():
    verdict = check_function("1.1", CHAIN, forgets_to_return)
    assert (verdict.status, verdict.message) == ("unanswered", "The function returns nothing: does it end with return?")


@pytest.mark.parametrize(
    "function",
    [
        prints_and_returns,
        lambda t: (4 * t + 1) ** 2,
        lambda x, more={}: (4 * x + 1) ** 2,
        lambda *numbers: (4 * numbers[0] + 1) ** 2,
    ],
)
def test_a_right_function_of_any_shape_passes(function):
    assert check_function("1.1", CHAIN, function).passed


def test_a_debugger_keeps_its_own_eye_on_a_function():
    seen = []
    sys.settrace(lambda frame, *_: seen.append(frame.f_code.co_name))
    try:
        assert check_function("1.1", CHAIN, prints_and_returns).passed
        assert sys.gettrace() is not None
    finally:
        sys.settrace(None)
    assert "prints_and_returns" in seen


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("0,5", "Write the number without quotation marks, and a point in place of the comma."),
        ("50 %", "Write the number without quotation marks and without %: divide it by 100."),
        ("19*6", "Write the number without quotation marks."),
        ({"G": 25}, "There is no node 'G' in this graph; did you mean g?"),
        ({"g ": 25}, "There is no node 'g ' in this graph; did you mean g?"),
        ({"g1": 25}, "There is no node 'g1' in this graph; its nodes are x, b, g, a."),
    ],
)
def test_a_number_that_was_typed_in_another_way_is_told_how(answer, says):
    verdict = check_value("1.1", CHAIN, answer)
    assert (verdict.status, sorted(verdict.message)) == ("invalid", sorted(says))


# ---- where a function goes wrong ----------------------------------------------------------------------------------

LOSS = parse("z=w*x; a=z+b; s=sigmoid(a); d=s-t; L=d^2", w=2, x=3, b=-5, t=1)
STEPS = ["z", "a", "s", "d"]


def half_mended(w, x, b, t):
    z = x + b
    a = w * z
    s = sigmoid(a)
    d = s - t
    L = d**2
    return L  # noqa: RET504


def wrong_at_the_end(w, x, b, t):
    z = w * x
    a = z + b
    s = sigmoid(a)
    L = s - t**2
    return L  # noqa: RET504


def other_names(w, x, b, t):
    z = "unused"  # noqa: F841
    a = (sigmoid(w * x + b) - t) ** 2
    return a  # noqa: RET504


def test_the_first_wrong_variable_of_a_function_is_named():
    verdict = check_function("1.7", LOSS, half_mended, nodes=STEPS)
    assert verdict.message == (
        "At w = 2, x = 3, b = −5, t = 1 the first wrong value is that of z. z is w · x: recompute z."
    )
    assert "the function returns" in check_function("1.7", LOSS, wrong_at_the_end, nodes=STEPS).message
    assert "the function returns" in check_function("1.7", LOSS, half_mended).message


def test_an_input_that_a_function_changes_is_its_first_wrong_variable():
    def steps_first(x):
        x = x + 1
        b = 4 * x + 1
        return b**2

    verdict = check_function("1.7", CHAIN, steps_first, nodes=["x", "b"])
    assert verdict.message == "At x = 1 the first wrong value is that of x."


def logged(function):
    @functools.wraps(function)
    def logging(*numbers, **inputs):
        result = function(*numbers, **inputs)
        return result  # noqa: RET504

    return logging


def counts_down(x):
    if x == 0:
        base = x
        return 0 * base
    return counts_down(x - 1)


@pytest.mark.parametrize(
    ("function", "variables"),
    [
        (lambda x: (b := 4 * x + 1) * b, {"x": 1.0, "b": 5.0}),
        (logged(lambda x: (b := 4 * x + 1) * b), {"x": 1.0, "b": 5.0}),
        (counts_down, {"x": 1.0}),  # of the first call alone
    ],
)
def test_the_variables_of_a_function_are_those_that_it_ends_with(function, variables):
    assert call(function, {"x": 1.0}).variables == variables


def test_variables_never_cost_a_right_function_its_points():
    assert check_function("1.7", LOSS, other_names, nodes=STEPS).passed


def test_a_traced_function_answers_for_itself():
    graph = trace(half_mended, w=2, x=3, b=-5, t=1)
    assert check_function("1.1", graph, half_mended, nodes=STEPS).passed
