"""Wrong answers that can be told from their numbers: those an author foresaw, swapped ones, a ^ for a power."""

from pathlib import Path

import pytest

from backprop_helpers import (
    check_backward,
    check_formula,
    check_function,
    check_gradients,
    check_value,
    parse,
    trace,
)
from backprop_helpers.checks.answers import Answer, collect
from backprop_helpers.checks.checks import ask
from backprop_helpers.checks.known import power_signs, wrong_numbers
from backprop_helpers.checks.points import points
from backprop_helpers.core.errors import KeyFault, NoSuchNode
from backprop_helpers.grading.key import read_key

ROOT = Path(__file__).resolve().parents[1]
STEP = parse("move = rate * slope; new_p = p - move", p=5, rate=0.05, slope=8)
KNOWN = [
    ("new_value_for_change", {"new_p": "move"}, "This is how far p goes. Where is p afterwards?"),
    ("sign_flipped", {"new_p": "p + move"}, "This goes uphill: the update is subtracted."),
    ("change_for_slope", {"move": "slope"}, "This is the gradient alone."),
]


def codes(verdict):
    return [diagnosis.code for diagnosis in verdict.diagnoses]


def test_a_wrong_answer_that_the_author_foresaw_is_told_with_the_authors_sentence():
    verdict = check_value("7.2", STEP, {"move": 0.4, "new_p": 0.4}, nodes=["move", "new_p"], known=KNOWN)
    assert (verdict.status, codes(verdict)) == ("wrong", ["new_value_for_change"])
    assert str(verdict).splitlines()[1:] == [
        "  The first wrong value is that of new_p.",
        "  This is how far p goes. Where is p afterwards?",
    ]
    assert [(it.node, it.explains) for it in verdict.diagnoses] == [("new_p", "new_p")]


def test_a_single_wrong_number_is_told_by_the_authors_sentence_alone():
    known = [("change", "move", "This is how far p goes. Where is p afterwards?")]
    verdict = check_value("7.2", STEP, 0.4, known=known)
    assert str(verdict) == "✗ 7.2: not yet right\n  This is how far p goes. Where is p afterwards?"


def test_a_right_answer_at_a_kink_is_no_wrong_one_that_the_author_foresaw():
    verdict = check_gradients("4.4", parse("relu(x)", x=0), {"x": 1}, known=[("slip", {"x": 1}, "…")])
    assert verdict.passed
    assert (verdict.lines, verdict.diagnoses) == ((), ())


def test_what_follows_from_a_wrong_value_needs_no_reason():
    neuron = parse("z = p + b; s = sigmoid(z)", p=-3, b=2.5)
    known = [("sign_flipped", {"s": "1 - s"}, "This is σ(−z). The exponent is minus z.")]
    verdict = check_value("5.1", neuron, {"z": 0.5, "s": 0.6225}, nodes=["z", "s"], known=known)
    assert str(verdict).splitlines()[1:] == ["  The first wrong value is that of z. z is p + b: recompute z."]
    assert codes(check_value("5.1", neuron, {"z": -0.5, "s": 0.6225}, nodes=["z", "s"], known=known)) == [
        "sign_flipped"
    ]


def test_the_value_that_is_named_is_the_one_that_the_line_is_about():
    share = parse("diff = x - y; square = diff^2", x=7, y=3)
    known = [("order", {"diff": "y - x"}, "This is y − x. Which of the two is subtracted?")]
    verdict = check_value("6.1", share, {"diff": -4, "square": -16}, nodes=["diff", "square"], known=known)
    assert str(verdict).splitlines()[1:] == [
        "  The first wrong value is that of diff.",
        "  This is y − x. Which of the two is subtracted?",
    ]
    verdict = check_value(
        "6.1", share, {"diff": 5, "square": 49}, nodes=["diff", "square"], known=[("x", {"square": "x^2"}, "x")]
    )
    assert verdict.message == "The first wrong value is that of diff. diff is x − y: recompute diff."


def test_it_is_followed_to_other_inputs():
    there = STEP.at(p=2, rate=0.5, slope=3)
    assert codes(check_value("7.2", there, {"move": 3, "new_p": -1}, known=KNOWN)) == ["change_for_slope"]
    assert check_value("7.2", there, {"move": 1.5, "new_p": 0.5}, known=KNOWN).passed


def test_a_known_wrong_answer_that_is_right_somewhere_is_right_there():
    there = STEP.at(p=0.8)  # half way: the move is where p is afterwards
    assert check_value("7.2", there, 0.4, known=KNOWN).passed


def test_other_wrong_answers_are_told_as_without_it():
    for answer in ({"move": 0.5, "new_p": 4.5}, {"move": 0.4, "new_p": 4}):
        assert str(check_value("7.2", STEP, answer, known=KNOWN)) == str(check_value("7.2", STEP, answer))


def test_of_two_sentences_for_one_number_the_first_is_told():
    known = [("one", "move", "The first reading."), ("two", 0.4, "The second reading.")]
    verdict = check_value("7.2", STEP, 0.4, known=known)
    assert codes(verdict) == ["one"]
    assert str(verdict).endswith("\n  The first reading.")


def test_what_explains_two_numbers_goes_before_what_explains_one_each():
    counts = parse("leaves + gates", leaves=4, gates=5)
    known = [("miscounted", {"leaves": "leaves + 1"}, "One too many."), ("old", {"leaves": 2, "gates": 3}, "Old.")]
    assert codes(check_value("1.4", counts, {"leaves": 5, "gates": 4}, known=known)) == ["swapped_answers"]
    assert codes(check_value("1.4", counts, {"leaves": 5, "gates": 6}, known=known)) == ["miscounted"]
    assert codes(check_value("1.4", counts, {"leaves": 2, "gates": 3}, known=known)) == ["old"]
    assert codes(check_value("1.4", counts, {"leaves": 2, "gates": 6}, known=known)) == []


NEURON = parse("p = w*x; t = p + b; s = sigmoid(t)", w=-2, x=3, b=5)
FORGOTTEN = ("bias_forgotten", {"w": "sigmoid(p)*(1 - sigmoid(p))*x"}, "The bias is missing.")


def test_gradients_functions_and_formulas_have_known_wrong_answers_too():
    known = [FORGOTTEN]
    assert codes(check_gradients("5.7", NEURON, 0.00741, nodes=["w"], known=known)) == ["bias_forgotten"]
    formula = "sigmoid(w*x)*(1 - sigmoid(w*x))*x"
    assert codes(check_formula("5.7", NEURON, formula, of="w", known=known)) == ["bias_forgotten"]

    def backward(w, x, b):
        p = parse("s = sigmoid(w*x)", w=w, x=x)
        return {**NEURON.at(w=w, x=x, b=b).gradient, "w": p.gradient["w"]}

    verdict = check_backward("5.7", NEURON, backward, known=known)
    assert codes(verdict) == ["bias_forgotten"]
    assert verdict.message == "Only ∂s/∂w is wrong."
    cut = [("bias_forgotten", "sigmoid(p)", "The bias is missing.")]
    verdict = check_function("5.7", NEURON, lambda w, x, b: parse("sigmoid(w*x)", w=w, x=x).value, known=cut)
    assert str(verdict) == "✗ 5.7: not yet right\n  The bias is missing."
    once = [("bias_forgotten", 0.002473, "The bias is missing.")]  # right at the graph's own inputs only
    assert codes(check_function("5.7", NEURON, lambda w, x, b: parse("sigmoid(w*x)", w=w, x=x).value, known=once)) == []


def test_the_authors_sentence_stands_beside_what_the_engine_finds_elsewhere():
    answers = {**NEURON.gradient, "w": 0.0074, "x": 3 * NEURON.gradient["b"]}  # and the factor of x is not switched
    verdict = check_gradients("5.7", NEURON, answers, known=[FORGOTTEN])
    assert "bias_forgotten" in codes(verdict)
    assert "unswitched_multiply" in codes(verdict)
    assert [line.partition(" each factor")[0] for line in verdict.lines] == ["The bias is missing.", "At p = w · x"]
    both = parse("a = x^2; b = 3y; c = a + b", x=3, y=5)
    of_values = check_gradients("5.7", both, {"x": 9, "y": 5}, known=[("foreseen", {"x": 9}, "The author's.")])
    assert codes(of_values) == ["foreseen", "value_for_gradient"]
    assert of_values.lines[0] == "The author's."
    assert of_values.lines[1:] == (
        "This is the value of y from the forward pass. The question asks for ∂c/∂y: how far c moves if y is nudged.",
    )  # the engine has a line about both numbers: the rest of it stays


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (("slip", {"z": "move"}, "…"), "The wrong answer slip of this check is for z, which is no node."),
        (("slip", "mov", "…"), "The wrong answer slip of this check cannot be read: mov has no value yet"),
        (("slip", "2 *", "…"), "The wrong answer slip of this check cannot be read:"),
    ],
)
def test_a_slip_of_the_author_is_told_whatever_the_answer_is(row, says):
    for answer in (4.6, 3, ...):
        verdict = check_value("7.2", STEP, answer, known=[row])
        assert verdict.status == "invalid"
        assert verdict.message.startswith(says)


def test_a_formula_without_a_value_at_some_point_recognizes_nothing():
    verdict = check_value("7.2", STEP, 3, known=[("slip", "1 / (p - 5)", "…")])
    assert (verdict.status, codes(verdict)) == ("wrong", [])


# ---- swapped answers, and a ^ for a power -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "pairs"),
    [
        ({"p": -9, "q": 32, "r": 18, "s": 19}, ["r and s"]),
        ({"p": 32, "q": -9, "r": 18, "s": 19}, ["p and q", "r and s"]),
        ({"p": -9, "q": 19, "r": 32, "s": 7}, ["q and r"]),
        ({"p": 32, "q": 32, "r": 19, "s": 18}, []),
        ({"p": 32, "q": 19, "r": -9, "s": 18}, []),
    ],
)
def test_numbers_that_are_right_for_each_other_are_swapped(answers, pairs):
    verdict = check_value("1.3", parse("p; q; r; s", p=-9, q=32, r=19, s=18), answers, nodes=[*"pqrs"])
    told = [f"The answers for {pair} are swapped. Each is right for the other one." for pair in pairs]
    assert verdict.status == "wrong"
    assert [diagnosis.message for diagnosis in verdict.diagnoses] == told


def test_what_is_wrong_beside_a_swap_is_told_too():
    verdict = check_value(
        "4.8", parse("kink; left; right", kink=3, left=-1, right=4), {"kink": 5, "left": 4, "right": -1}
    )
    assert str(verdict).splitlines()[1:] == [
        "  kink is not right yet. The hints lead to it.",
        "  The answers for left and right are swapped. Each is right for the other one.",
    ]


@pytest.mark.parametrize(("base", "exponent"), [(3, 30), (3, 8), (2, 10), (10, 2), (7, 2)])
def test_a_caret_in_python_is_told_to_be_no_power(base, exponent):
    verdict = check_value("8.5", parse("factor", factor=float(base**exponent)), base ^ exponent)
    assert codes(verdict) == ["caret_for_power"]
    assert "Write it with **" in str(verdict)


def test_small_numbers_are_too_much_else_to_be_a_caret():
    for answer, right in ((2 ^ 3, 8.0), (3.5, 81.0), (7, -81.0)):
        assert list(power_signs({"n": answer}, {"n": right}, ["n"])) == []
    assert [it.names for it in power_signs({"n": 2 ^ 4}, {"n": 16.0}, ["n"])] == [("n",)]
    assert check_value("1.1", trace(lambda x: x * x, x=[4, 5]), 3).status == "wrong"  # an array is no power


@pytest.mark.parametrize(("answer", "right"), [(100, 101), (6560, 6561), (10, 9), (120, 123), (-40, -42)])
def test_a_whole_number_is_never_told_to_be_rounded_too_far(answer, right):
    verdict = check_value("1.2", parse("a = v + 0", v=right), answer)
    assert verdict.status == "wrong"
    assert "round" not in verdict.message


def test_any_other_number_still_is():
    assert check_value("1.2", parse("v", v=25.4567), 25.5).message.startswith("Close, but rounded too far")
    assert check_value("1.2", parse("v", v=123456), 123000).message.startswith("Close, but rounded too far")


# ---- the course's own ---------------------------------------------------------------------------------------------


def given(check, row, graph, asked):
    """Return the wrong answer of a row as a student would give it, beside right ones."""

    def numbers(there):
        return wrong_numbers(row, asked, [there])[0]

    def backward(**inputs):
        there = graph.at(**inputs)
        return {**there.gradient, **numbers(there)}

    if check.kind == "function":
        lines = [f"    {name} = found[{name!r}]" for name in asked.nodes]
        text = ["def function(**inputs):", "    found = made(inputs)", *lines, f"    return found[{asked.output!r}]"]
        within = {"made": lambda inputs: {**graph.at(**inputs).values, **numbers(graph.at(**inputs))}}
        exec("\n".join(text), within)
        return within["function"]
    if check.kind in ("value", "gradients"):
        return {**(graph.values if check.kind == "value" else graph.gradients), **numbers(graph)}
    return row[1] if check.kind == "formula" else backward


@pytest.mark.parametrize("name", ["", "s1024", "s1025", "Zoë"])
def test_the_typical_wrong_answers_of_the_sheets_are_recognized_whatever_the_numbers_are(name):
    found = 0
    for path in sorted((ROOT / "solutions").glob("*.ipynb")):
        key = read_key(path, name)
        for check, posed in zip(key.checks, key.posed, strict=True):
            for row in (row for row in posed.known if row[0]):  # one without a code is for any other number
                asked = posed.question
                answer = collect(asked, given(check, row, posed.subjects[0], asked))
                verdict = posed.judge(answer)
                assert row[0] in codes(verdict), f"{check.exercise} with the numbers of {name!r}: {row} got {verdict}"
                found += 1
    assert found > 30


def test_grading_knows_them_too_and_judges_by_its_own_key():
    key = read_key(ROOT / "solutions" / "02_chain_rule.ipynb", "s1024")
    (posed,) = (posed for posed in key.posed if posed.question.exercise == "2.2")
    graph = posed.subjects[0]
    assert codes(posed.judge(Answer(({"promise": graph.values["gradient"]},)))) == ["change_for_slope"]
    assert codes(posed.judge(Answer(({"promise": graph.values["g"] + 3},)))) == []
    assert [check.wanted for check in key.checks if check.exercise in ("2.1", "2.2")] == [
        "['v1', 'v2', 'T']",
        "'promise'",
    ]


def test_a_key_with_a_row_that_cannot_be_read_is_refused(tmp_path):
    text = (ROOT / "solutions" / "02_chain_rule.ipynb").read_text(encoding="utf-8")
    (tmp_path / "02.ipynb").write_text(text.replace('\\"g + rise\\"', '\\"g + risse\\"'), encoding="utf-8")
    with pytest.raises(KeyFault, match="The wrong answer new_value_for_change of this check cannot be read"):
        read_key(tmp_path / "02.ipynb")


def test_a_wrong_answer_without_a_name_is_for_what_is_asked():
    asked, graphs = ask("1.1", "value", trace(lambda x: x * x, x=3))
    assert wrong_numbers(("doubled", "2 * x", "Squared, not doubled."), asked, graphs) == [{"a": 6.0}]
    assert wrong_numbers(("both", {"a": 9, "x": "-x"}, "…"), asked, graphs) == [{"a": 9.0, "x": -3.0}]


def test_without_a_name_a_formula_is_asked_for_the_first_input():
    product = trace(lambda x, y: x * y, x=3, y=2)
    asked, graphs = ask("1.1", "formula", product)
    assert asked.wanted == ("x",)
    assert [there.inputs for there in graphs] == [there.inputs for there in points(product)]
    with pytest.raises(NoSuchNode, match="asks for 3"):  # there is none, and a number is no node
        ask("1.1", "formula", parse("3"))


def test_an_author_may_say_what_any_other_wrong_number_is_told():
    steps = parse("left = 1 - p; own = p * left", p=0.4)
    known = [("value", {"own": "p"}, "This is p."), ("", {"own": ...}, "How does p change with its own score?")]
    for wrong, said in ((0.4, "This is p."), (0.7, "How does p change with its own score?")):
        verdict = check_value("11.5", steps, {"own": wrong}, nodes=["own"], known=known)
        assert said in str(verdict)
        assert "left" not in str(verdict)  # which stands on no page
    assert codes(check_value("11.5", steps, {"own": 0.7}, nodes=["own"], known=known)) == []
    beside = [("", {"left": 0.6, "own": ...}, "How does p change with its own score?")]
    assert beside[0][2] in str(check_value("11.5", steps, {"own": 0.7}, nodes=["own"], known=beside))
    beside = [("", {"left": 0.5, "own": ...}, "How does p change with its own score?")]
    assert "The first wrong value is that of left." in str(
        check_value("11.5", steps, {"left": 0.5, "own": 0.7}, known=beside)
    )
    assert "rounded too far" in str(check_value("11.5", steps.at(p=0.3817), {"own": 0.24}, nodes=["own"], known=known))
