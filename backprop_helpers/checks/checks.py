"""An answer against the graph: `answers` makes plain numbers of it, and a pure function judges the numbers.

A check never raises, whatever a student hands in, and never shows the right number.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..core.errors import DomainError, ExpressionError, NoSuchNode
from ..core.expression import parse
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.numbers import and_list, format_number, with_article
from ..mistakes import wording
from ..mistakes.engines import SUSPECTS, Engine, experiment
from ..mistakes.explanation import explain
from ..mistakes.rounding import close, rounding
from ..notation.typeset import formula_text
from .answers import Answer, Kind, Question, collect, shown
from .feedback import Verdict, remember

Subject = Graph | Engine


# Where functions and formulas are tried: at so many points, the graph's own inputs and some around them.
POINTS = 6
TRIED_AT_POINTS: frozenset[Kind] = frozenset({"function", "backward", "formula"})


def check_value(
    exercise: str, graph: Graph, answer: Any, node: str | None = None, nodes: Sequence[str] | None = None
) -> Verdict:
    """Check values of the forward pass.

    Args:
        exercise: its name, e.g. ``"2.1"``.
        graph: the graph, at its inputs.
        answer: the value of one node, or a dictionary of several, by name; ``...`` stands for no answer yet.
        node: whose value is asked for, if it is one; without it, the output's.
        nodes: the names that are asked for, if they are several: each must be in the dictionary. Other nodes may be
            answered too.

    >>> graph = parse("(4x + 1)^2", x=1)
    >>> check_value("2.1", graph, 25).passed
    True
    """
    return _checked(exercise, "value", graph, answer, [node, *nodes] if node and nodes else nodes or node)


def check_gradients(exercise: str, graph: Graph, answers: Any, nodes: Sequence[str] | None = None) -> Verdict:
    """Check gradients of the output, and say which step of backpropagation went wrong.

    Args:
        exercise: its name.
        graph: the graph, at its inputs.
        answers: ∂output/∂node by the node's name; where only one is asked for, the number alone will do.
        nodes: the names that are asked for: each must be in the dictionary; without them, the inputs. Other nodes may
            be answered too.

    >>> graph = parse("(4x + 1)^2", x=1)
    >>> print(check_gradients("2.2", graph, {"x": 8}))
    ✗ 2.2: not yet right
      The derivative of c = b^2 was taken at the wrong point, at x. Take it at the number that goes into c, at b: the \
forward pass has it.
    """
    return _checked(exercise, "gradients", graph, answers, nodes)


def check_function(exercise: str, graph: Graph, function: Any) -> Verdict:
    """Check a function against the graph's value at several inputs.

    Args:
        exercise: its name.
        graph: the graph.
        function: takes the graph's inputs, by name or in their order, and returns the value.
    """
    return _checked(exercise, "function", graph, function)


def check_backward(exercise: str, graph: Graph, function: Any) -> Verdict:
    """Check a hand-written backward pass at several inputs, and say which step went wrong.

    Args:
        exercise: its name.
        graph: the graph.
        function: takes the graph's inputs, by name or in their order, and returns the gradient: a dictionary by input,
            or one number for each input in their order.
    """
    return _checked(exercise, "backward", graph, function)


def check_formula(exercise: str, graph: Graph, formula: Any, of: str | None = None) -> Verdict:
    """Check a formula for a gradient at several inputs, and say which step went wrong.

    Args:
        exercise: its name.
        graph: the graph.
        formula: a text over the names of the graph's nodes, such as ``"2 * b * 4"``.
        of: the node that the output is differentiated by; without it, the first input.
    """
    return _checked(exercise, "formula", graph, formula, of)


def check_fault(exercise: str, engine: Any, suspect: Any) -> Verdict:
    """Check which fault an engine has, and name an experiment that a wrong suspect does not survive.

    Args:
        exercise: its name.
        engine: made by `faulty_engine`.
        suspect: the name of a fault, one of `SUSPECTS`; ``...`` stands for no answer yet.

    >>> from backprop_helpers import faulty_engine
    >>> print(check_fault("7.9", faulty_engine("same_operand_once"), "multiplied_paths"))
    ✗ 7.9: not yet right
      An engine with this fault would answer otherwise. Try x * x at x = 3.
    """
    return _checked(exercise, "fault", engine, suspect)


def _checked(
    exercise: str, kind: Kind, subject: Any, answer: Any, wanted: str | Sequence[str] | None = None
) -> Verdict:
    """Ask, collect, judge and keep the verdict; whatever an odd object does when it is looked at becomes a sentence."""
    if not isinstance(subject, Engine if kind == "fault" else Graph):
        what = "engine" if kind == "fault" else "graph"
        replaced = f"The {what} of this exercise was replaced; run the cell above that makes it once more."
        return remember(Verdict(exercise, "invalid", replaced))
    try:
        asked, subjects = ask(exercise, kind, subject, wanted)
    except NoSuchNode as error:
        return remember(Verdict(exercise, "invalid", str(error)))
    try:
        verdict = judge(asked, subjects, collect(asked, answer))
    except Exception as error:  # answers are other people's code
        unread = f"The answer could not be read: {type(error).__name__}. Write plain numbers."
        verdict = Verdict(exercise, "invalid", unread)
    return remember(verdict)


def ask(
    exercise: str, kind: Kind, subject: Subject, wanted: str | Sequence[str] | None = None, offset: int = 0
) -> tuple[Question, Sequence[Subject]]:
    """Return what is asked, without what is right, and what the answer is judged by: the graph at each point.

    Args:
        exercise: its name.
        kind: of what kind the answer is.
        subject: the graph; where a fault is asked for, the engine.
        wanted: the names that must be answered; without them, those that the kind of question asks for.
        offset: of the points, see `points`.

    Raises:
        NoSuchNode: a name is none of the graph's.
    """
    if isinstance(subject, Engine):
        return Question(exercise, kind, tuple(SUSPECTS), (), (), ""), [subject]
    graphs = points(subject, offset) if kind in TRIED_AT_POINTS else [subject]
    names: dict[Kind, Sequence[str]] = {
        "value": [subject.output.name],
        "function": [subject.output.name],
        "gradients": list(subject.inputs),
        "backward": list(subject.inputs),
        "formula": [next(iter(subject.inputs), subject.output.name)],
    }
    chosen = [wanted] if isinstance(wanted, str) else wanted or names[kind]  # one name is a name, not its letters
    unknown = [name for name in chosen if name not in subject.values]
    if unknown:
        raise NoSuchNode(f"This check asks for {and_list(unknown)}; the graph's nodes are {and_list(subject.values)}.")
    inputs = tuple(graph.inputs for graph in graphs)
    asked = Question(exercise, kind, tuple(subject.values), tuple(chosen), inputs, subject.output.name)
    return asked, graphs


def points(graph: Graph, offset: int = 0) -> list[Graph]:
    """Return the graph at its own inputs and at several around them, in no pattern, all inside its domain.

    The offsets follow the golden ratio: the same at every run, and never symmetric around a point.

    Args:
        graph: at its own inputs.
        offset: where in the sequence to begin; other numbers give other points.
    """
    found: list[Graph] = []
    for turn in range(20 * POINTS):
        moved = {
            name: number + ((offset + turn) * 0.6180339887 * (place + 1) % 1.0 - 0.5) * max(2.0, abs(number))
            for place, (name, number) in enumerate(graph.inputs.items())
        }
        try:
            there = graph.at(**{name: round(number, 2) for name, number in moved.items()}) if turn else graph
            if all(math.isfinite(slope) for slope in there.gradients.values()):
                found.append(there)
        except DomainError:
            continue
        if len(found) == POINTS:
            break
    return found or [graph]


# ---- from plain numbers to a verdict ------------------------------------------------------------------------------


def judge(asked: Question, subjects: Sequence[Any], answer: Answer) -> Verdict:
    """Return what is to be said of an answer.

    Args:
        asked: the question.
        subjects: the graph at each of the question's points; where a fault is asked for, the engine.
        answer: from `collect`.
    """
    if asked.kind == "formula":
        answer = _formula_numbers(answer, subjects, asked.wanted[0])
    if answer.status is not None:
        return Verdict(asked.exercise, answer.status, answer.message)
    if asked.kind == "fault":
        return _judge_fault(asked.exercise, subjects[0], answer.text)
    if asked.kind in ("value", "function"):
        return _judge_values(asked.exercise, subjects, answer)
    return _judge_gradients(asked.exercise, subjects, answer, in_code=asked.kind == "backward")


def _judge_fault(exercise: str, engine: Engine, suspect: str) -> Verdict:
    if engine.has(suspect):
        return Verdict(exercise, "correct")
    told = f"An engine with this fault would answer otherwise. Try {experiment(engine, suspect)}."
    return Verdict(exercise, "wrong", told)


def _formula_numbers(answer: Answer, graphs: Sequence[Graph], name: str) -> Answer:
    """Return what a formula gives at each point."""
    if answer.status is not None:
        return answer
    rows = []
    for graph in graphs:
        try:
            rows.append({name: parse(answer.text, **graph.values).value})
        except ExpressionError as error:
            if error.unknown:  # nobody can give it a value here
                reason = f"{error.unknown} is no node of this graph; its nodes are {and_list(graph.values)}."
                error = ExpressionError(reason, error.text, error.position)
            return Answer(status="invalid", message=str(error))
        except DomainError as error:
            return Answer(status="invalid", message=f"The formula has no value at some inputs. {error}")
    return Answer(tuple(rows))


def _judge_values(exercise: str, graphs: Sequence[Graph], answer: Answer) -> Verdict:
    wrong = [
        (name, graph)
        for graph, row in zip(graphs, answer.rows, strict=True)
        for name in graph.values
        if name in row and not close(row[name], graph.values[name])
    ]
    if not wrong:
        return _right_so_far(exercise, answer)
    if len(graphs) > 1:
        name, there = wrong[0]
        found = format_number(answer.rows[graphs.index(there)][name])
        elsewhere = f"The function gives another value than the graph, for example {found} at {shown(there.inputs)}."
        return Verdict(exercise, "wrong", _only_here(graphs[0], answer, graphs[0].values) or elsewhere)
    row, values = answer.rows[0], graphs[0].values
    rounded = rounding((row[name], values[name]) for name, _ in wrong)
    if rounded:
        return Verdict(exercise, "wrong", rounded)
    name = wrong[0][0]
    if len(row) == 1 and graphs[0][name].gate is None:  # it comes from nowhere, so there is nothing to look at
        return Verdict(exercise, "wrong", "This is not the number that is asked for; the hints lead there.")
    lead = "The first wrong value is" if len(row) > 1 else "The wrong value is"
    return Verdict(exercise, "wrong", f"{lead} that of {name}. {_origin(graphs[0][name], row)}".strip())


def _origin(node: Node, row: Mapping[str, float]) -> str:
    """Return where a value comes from, by name; nothing for a leaf, which comes from nowhere.

    Args:
        node: the first whose value is wrong: what it is computed from is given, or right if it was answered.
        row: the answered values.
    """
    if node.gate is None:
        return ""
    gates: list[Node] = [node]  # from here down to what was answered
    parts: list[Node] = []  # what goes into these
    for gate in gates:  # which grows
        for part in gate.inputs:
            known = part.name in row or not any(below.name in row for below in _below(part))
            found = parts if known else gates
            if part not in found and not isinstance(part, Constant):
                found.append(part)
    of_names = not any(isinstance(part, Constant) for part in node.inputs)
    made = f"is {formula_text(node)}" if of_names else f"comes out of {with_article(node.gate.name)} gate"
    if gates[1:]:
        made += f", with {and_list(f'{gate.name} = {formula_text(gate)}' for gate in gates[1:])}"
    open_yet = [part.name for part in parts if part.gate and part.name not in row]
    if not open_yet:
        answered = [part.name for part in parts if part.name in row]
        right = f", and {and_list(answered)} {'is' if len(answered) == 1 else 'are'} right" if answered else ""
        return f"{node.name} {made}{right}: compute {node.name} once more."
    return f"{node.name} {made}: look at the value{'s'[: len(open_yet) > 1]} of {and_list(open_yet)} first."


def _below(node: Node) -> list[Node]:
    """Return a node with all that it is computed from."""
    found = [node]
    for each in found:  # which grows
        found += [part for part in dict.fromkeys(each.inputs) if part not in found]
    return found


def _only_here(graph: Graph, answer: Answer, right: Mapping[str, float]) -> str:
    """Return the sentence for an answer that is right at the graph's own inputs; nothing for others."""
    if all(close(number, right[name]) for name, number in answer.rows[0].items()):
        return f"This is right at {shown(graph.inputs)} but not for every {and_list(graph.inputs)}."
    return ""


def _judge_gradients(exercise: str, graphs: Sequence[Graph], answer: Answer, in_code: bool = False) -> Verdict:
    found = explain(graphs, answer.rows)
    if found is None:
        right = _right_so_far(exercise, answer)
        return right if right.message else replace(right, message=wording.at_a_kink(graphs[0], answer.rows[0]))
    message = wording.where(found)
    if not any(candidate.mistake.code == "not_reset" for candidate in found.candidates):  # right at first, in any place
        message = f"{_only_here(graphs[0], answer, graphs[0].gradients)} {message}".strip()
    return Verdict(exercise, "wrong", message, wording.diagnoses(found, in_code), lines=wording.lines(found, in_code))


def _right_so_far(exercise: str, answer: Answer) -> Verdict:
    return Verdict(exercise, "unanswered" if answer.message else "correct", answer.message)
