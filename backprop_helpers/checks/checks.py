"""An answer against the graph: `answers` makes plain numbers of it, and a pure function judges the numbers.

A check never raises, whatever a student hands in, and never shows the right number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from ..core.arrays import entries_of, shape_of
from ..core.errors import DomainError, ExpressionError, NoSuchNode, ShapeError
from ..core.expression import parse
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.numbers import and_list, format_number, with_article
from ..mistakes import wording
from ..mistakes.engines import SUSPECTS, Engine, experiment
from ..mistakes.explanation import explain
from ..mistakes.rounding import close, rounding, same
from ..notation.typeset import formula_text
from . import array_values
from .answers import Answer, Kind, Question, collect
from .calling import shown
from .feedback import Verdict, remember
from .known import Row, apart, foreseen, power_signs, swapped, wrong_numbers
from .marks import Marks
from .points import points
from .typed import meant, unknown_name

Subject = Graph | Engine
_MOST_MARKED = 6  # arrays of one answer
TRIED_AT_POINTS: frozenset[Kind] = frozenset({"function", "backward", "formula"})


def check_value(
    exercise: str,
    graph: Graph,
    answer: Any,
    node: str | None = None,
    nodes: Sequence[str] | None = None,
    known: Sequence[Row] = (),
) -> Verdict:
    """Check values of the forward pass.

    Args:
        exercise: its name, e.g. ``"2.1"``.
        graph: the graph, at its inputs.
        answer: the value of one node, or a dictionary of several, by name; ``...`` stands for no answer yet.
        node: whose value is asked for, if it is one; without it, the output's.
        nodes: the names that are asked for, if they are several: each must be in the dictionary. Other nodes may be
            answered too.
        known: typical wrong answers, each as a code, what was answered, and the sentence for it. What was answered is a
            number, a formula over the graph's nodes, or a dictionary of these by name.

    >>> graph = parse("move = rate * slope; p = 5 - move", rate=0.05, slope=8)
    >>> check_value("2.1", graph, 4.6).passed
    True
    >>> print(check_value("2.1", graph, 0.4, known=[("change", "move", "This is how far p moves. Where is it then?")]))
    ✗ 2.1: not yet right
      This is how far p moves. Where is it then?
    """
    return _checked(exercise, "value", graph, answer, [node, *nodes] if node and nodes else nodes or node, known)


def check_gradients(
    exercise: str, graph: Graph, answers: Any, nodes: Sequence[str] | None = None, known: Sequence[Row] = ()
) -> Verdict:
    """Check gradients of the output, and say which step of backpropagation went wrong.

    Args:
        exercise: its name.
        graph: the graph, at its inputs.
        answers: ∂output/∂node by the node's name; where only one is asked for, the number alone will do.
        nodes: the names that are asked for: each must be in the dictionary; without them, the inputs. Other nodes may
            be answered too.
        known: as in `check_value`.

    >>> graph = parse("(4x + 1)^2", x=1)
    >>> print(check_gradients("2.2", graph, {"x": 8}))
    ✗ 2.2: not yet right
      The derivative of c = b^2 was taken at the wrong point, at x. Take it at the number that goes into c, at b: the \
forward pass has it.
    """
    return _checked(exercise, "gradients", graph, answers, nodes, known)


def check_function(
    exercise: str, graph: Graph, function: Any, nodes: Sequence[str] | None = None, known: Sequence[Row] = ()
) -> Verdict:
    """Check a function against the graph's value at several inputs.

    Args:
        exercise: its name.
        graph: the graph.
        function: takes the graph's inputs, by name or in their order, and returns the value.
        nodes: those that are variables of the function as well: the first with a wrong value is named. None is needed
            for the answer to be right.
        known: as in `check_value`, for the output.
    """
    return _checked(exercise, "function", graph, function, nodes, known)


def check_backward(
    exercise: str, graph: Graph, function: Any, nodes: Sequence[str] | None = None, known: Sequence[Row] = ()
) -> Verdict:
    """Check a hand-written backward pass at several inputs, and say which step went wrong.

    Args:
        exercise: its name.
        graph: the graph.
        function: takes the graph's inputs, by name or in their order, and returns the gradient: a dictionary by input,
            or one number for each input in their order.
        nodes: the names that must be in the dictionary; without them, the inputs.
        known: as in `check_value`.
    """
    return _checked(exercise, "backward", graph, function, nodes, known)


def check_formula(
    exercise: str, graph: Graph, formula: Any, of: str | None = None, known: Sequence[Row] = ()
) -> Verdict:
    """Check a formula for a gradient at several inputs, and say which step went wrong.

    Args:
        exercise: its name.
        graph: the graph.
        formula: a text over the names of the graph's nodes, such as ``"2 * b * 4"``.
        of: the node that the output is differentiated by; without it, the first input.
        known: as in `check_value`.
    """
    return _checked(exercise, "formula", graph, formula, of, known)


def check_fault(exercise: str, engine: Any, suspect: Any) -> Verdict:
    """Check which fault an engine has, and name an experiment that a wrong suspect does not survive.

    Args:
        exercise: its name.
        engine: made by `faulty_engine`.
        suspect: the name of a fault, one of `SUSPECTS`; ``...`` stands for no answer yet.

    >>> from backprop_helpers import faulty_engine
    >>> print(check_fault("7.9", faulty_engine("same_operand_once"), "multiplied_paths"))
    ✗ 7.9: not yet right
      An engine with this fault would answer differently. Try x * x at x = 3.
    """
    return _checked(exercise, "fault", engine, suspect)


def _checked(
    exercise: str,
    kind: Kind,
    subject: Any,
    answer: Any,
    wanted: str | Sequence[str] | None = None,
    known: Sequence[Row] = (),
) -> Verdict:
    """Ask, collect, judge and keep the verdict; whatever an odd object does when it is looked at becomes a sentence."""
    if not issubclass(type(subject), Engine if kind == "fault" else Graph):  # what it says of itself does not count
        what = "engine" if kind == "fault" else "graph"
        replaced = f"The {what} of this exercise was replaced; rerun the cell above that makes it."
        return remember(Verdict(exercise, "invalid", replaced))
    try:
        asked, subjects = ask(exercise, kind, subject, wanted)
        for row in known:  # a slip of the author is told now, and not when somebody is wrong
            wrong_numbers(row, asked, subjects)
    except (NoSuchNode, ShapeError) as error:
        return remember(Verdict(exercise, "invalid", str(error)))
    try:
        verdict = judge(asked, subjects, collect(asked, answer), known)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # answers are other people's code
        unread = f"The answer could not be read: {type(error).__name__}. Write plain numbers."
        verdict = Verdict(exercise, "invalid", unread)
    return remember(verdict)


def ask(
    exercise: str, kind: Kind, subject: Subject, wanted: str | Sequence[str] | None = None, offset: int = 0
) -> tuple[Question, Sequence[Subject]]:
    """Return what is asked, without what is right, and what the answer is judged by: the graph at each point.

    Without wanted names, they are those that the kind of question asks for.

    Raises:
        NoSuchNode: a wanted one is no node.
        ShapeError: the graph has arrays, and a formula is asked for, or gradients though its output is an array.
    """
    if isinstance(subject, Engine):
        return Question(exercise, kind, tuple(SUSPECTS), (), (), ""), [subject]
    shapes = {name: subject[name].shape for name in subject.values if subject[name].shape}
    if kind == "formula" and shapes:
        raise ShapeError("A formula is checked with single numbers, and this graph has arrays; ask for a function.")
    if kind in ("gradients", "backward") and subject.output.shape:
        subject.gradients  # noqa: B018  # raises what is to be said
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
    inputs, output = tuple(_plainly(graph.inputs) for graph in graphs), subject.output.name
    if kind == "function":  # one number is wanted; the variables tell where it goes wrong
        return Question(
            exercise, kind, tuple(dict.fromkeys([*chosen, output])), (output,), inputs, output, shapes
        ), graphs
    return Question(exercise, kind, tuple(subject.values), tuple(chosen), inputs, output, shapes), graphs


def _plainly(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return inputs without arrays of a library's: as nested lists."""
    return {name: value.tolist() if shape_of(value) else value for name, value in inputs.items()}


# ---- from plain numbers to a verdict ------------------------------------------------------------------------------


def judge(asked: Question, subjects: Sequence[Any], answer: Answer, known: Sequence[Row] = ()) -> Verdict:
    """Return what is to be said of an answer to a question about a graph at each of its points, or about an engine."""
    if asked.kind == "formula":
        answer = _formula_numbers(answer, subjects, asked.wanted[0])
    if answer.status is not None:
        return Verdict(asked.exercise, answer.status, answer.message)
    if asked.kind == "fault":
        return _judge_fault(asked, subjects[0], answer.text)
    judge_numbers = {"value": _judge_values, "function": _judge_function}.get(asked.kind, _judge_gradients)
    verdict = judge_numbers(asked, subjects, answer)
    if verdict.status != "wrong":
        return verdict
    told = _told_at_once(verdict, asked, subjects, answer, known)
    return replace(told, marks=_marks(asked, subjects, answer)) if asked.shapes else told


def _marks(asked: Question, graphs: Sequence[Graph], answer: Answer) -> tuple[Marks, ...]:
    """Return for each wrong array that has its shape which entries are right, at every point."""
    of_values = asked.kind in ("value", "function")
    right = [graph.values if of_values else graph.gradients for graph in graphs]
    found = []
    for name, shape in asked.shapes.items():
        answers = [row[name] for row in answer.rows if name in row and shape_of(row[name]) == shape]
        if len(answers) < len(right):
            continue
        each = [map(close, entries_of(it), entries_of(there[name])) for it, there in zip(answers, right, strict=True)]
        marks = [all(column) for column in zip(*each, strict=True)]
        if not all(marks):
            rows = [marks] if len(shape) == 1 else [marks[n : n + shape[1]] for n in range(0, len(marks), shape[1])]
            called = name if of_values else f"∂{asked.output}/∂{name}"
            found.append(Marks(called, tuple(map(tuple, rows)), len(shape) == 1))
    return tuple(found[:_MOST_MARKED])


def _told_at_once(
    verdict: Verdict, asked: Question, graphs: Sequence[Graph], answer: Answer, known: Sequence[Row]
) -> Verdict:
    """Return a verdict in which what the author foresaw, or how an answer was typed, replaces the rest."""
    of_values, rows = asked.kind in ("value", "function"), answer.rows
    right = [graph.values if of_values else graph.gradients for graph in graphs]
    order = list(right[0]) if of_values else [node.name for node in reversed(graphs[0].nodes)]
    pairs = list(zip(rows, right, strict=True))
    wrong = [name for name in order if name in rows[0] and not all(same(row[name], it[name]) for row, it in pairs)]
    seen = list(foreseen(known, asked, graphs, rows, wrong))
    if asked.kind == "value":
        seen += [*swapped(*pairs[0], wrong), *power_signs(*pairs[0], wrong)]
        seen += array_values.misread(graphs[0], rows[0], wrong) if asked.shapes else []
    elif asked.kind == "formula" and not seen:
        seen = [*filter(None, [meant(answer.text, graphs, asked.wanted[0])])]
    found = apart(seen)
    names = {name for one in found for name in one.names}
    beside = tuple(diagnosis for diagnosis in verdict.diagnoses if diagnosis.explains not in names)
    message = verdict.message
    if first := [one for one in found if {*wrong[:1]} & {*one.names}]:  # it says all, but for which number it is
        several = len(rows[0]) > 1 and asked.kind != "function" and len(first[0].names) == 1
        misshapen = shape_of(rows[0][wrong[0]]) != shape_of(right[0][wrong[0]])
        message = f"{message.partition('. ')[0].removesuffix('.')}." if several or misshapen else ""
    lines = verdict.lines if beside == verdict.diagnoses else ()
    diagnoses = (*(wording.Diagnosis(one.code, one.names[0], one.said, one.names[0]) for one in found), *beside)
    return replace(verdict, message=message, diagnoses=diagnoses, lines=(*(one.said for one in found), *lines))


def right_before_the_first_error(asked: Question, subjects: Sequence[Any], answer: Answer) -> tuple[int, int]:
    """Return how many numbers of an answer are right before the first one that is not, and how many are asked for.

    The order is that of the pass: values forward, gradients backward. A single number has no part that is right.
    """
    if asked.kind in ("formula", "fault") or len(asked.wanted) < 2 or not answer.rows:
        return 0, 0
    of_values = asked.kind in ("value", "function")
    right = [graph.values if of_values else graph.gradients for graph in subjects]
    nodes = subjects[0].nodes if of_values else reversed(subjects[0].nodes)
    order = [node.name for node in nodes if node.name in asked.wanted]

    def is_right(name: str) -> bool:
        pairs = zip(answer.rows, right, strict=False)
        return all(name in row and name in there and same(row[name], there[name]) for row, there in pairs)

    return sum(1 for _ in takewhile(is_right, order)), len(order)


def _judge_fault(asked: Question, engine: Engine, suspect: str) -> Verdict:
    if engine.has(suspect):
        return Verdict(asked.exercise, "correct")
    told = f"An engine with this fault would answer differently. Try {experiment(engine, suspect)}."
    return Verdict(asked.exercise, "wrong", told)


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
                error = ExpressionError(unknown_name(error.unknown, graph), error.text, error.position)
            return Answer(status="invalid", message=str(error))
        except DomainError as error:
            return Answer(status="invalid", message=f"The formula has no value at some inputs. {error}")
    return replace(answer, rows=tuple(rows))


def _judge_function(asked: Question, graphs: Sequence[Graph], answer: Answer) -> Verdict:
    name = asked.output
    off = [pair for pair in zip(graphs, answer.rows, strict=True) if not same(pair[1][name], pair[0].value)]
    if not off:
        return _right_so_far(asked, answer)
    graph, row = off[0]
    first = _wrong_values(graph, row)[0]
    if first != name:
        where = f"At {shown(graph.inputs)} the first wrong value is that of {first}."
        return Verdict(asked.exercise, "wrong", f"{where} {_origin(graph[first], row)}")
    if misshapen := _shape_told(graph, row, name):
        return Verdict(asked.exercise, "wrong", misshapen)
    example = "" if graph.output.shape else f"{format_number(row[name])} "
    elsewhere = f"for example {example}at {shown(graph.inputs)}"
    told = f"The function gives a different value from the graph, {elsewhere}."
    here = {name: answer.rows[0][name]}
    return Verdict(asked.exercise, "wrong", _only_here(graphs[0], here, graphs[0].values) or told)


def _judge_values(asked: Question, graphs: Sequence[Graph], answer: Answer) -> Verdict:
    graph, row = graphs[0], answer.rows[0]
    wrong = _wrong_values(graph, row)
    if not wrong:
        return _right_so_far(asked, answer)
    name = wrong[0]
    if misshapen := _shape_told(graph, row, name):
        return Verdict(asked.exercise, "wrong", misshapen)
    told = rounding([pair for each in wrong for pair in _off(row[each], graph.values[each])])
    if not told and len(row) == 1 and graph[name].gate is None:  # it comes from nowhere: there is nothing to look at
        told = "This is not the right number; the hints lead to it."
    lead = "The first wrong value is" if len(row) > 1 else "The wrong value is"
    return Verdict(asked.exercise, "wrong", told or f"{lead} that of {name}. {_origin(graph[name], row)}".strip())


def _shape_told(graph: Graph, row: Mapping[str, Any], name: str) -> str:
    """Return what is said of a value with another shape than its node; nothing where the shape is right."""
    shape = graph[name].shape
    if shape_of(row[name]) == shape:
        return ""
    given = f"has shape {found}" if (found := shape_of(row[name])) else "is one number"
    of_node = f"has shape {shape}" if shape else "is one number"
    return f"{name} {of_node}; this answer {given}. {_origin(graph[name], row)}".strip()


def _off(answer: Any, right: Any) -> list[tuple[float, float]]:
    """Return the entries that are wrong, each with the right one."""
    if shape_of(answer) != shape_of(right):
        return [(0.0, 1.0)]  # no rounding
    pairs = zip(entries_of(answer), entries_of(right), strict=True)
    return [pair for pair in pairs if not close(*pair)]


def _wrong_values(graph: Graph, row: Mapping[str, float]) -> list[str]:
    """Return the names with a wrong value, each after those that it is computed from."""
    return [name for name, value in graph.values.items() if name in row and not same(row[name], value)]


def _origin(node: Node, row: Mapping[str, float]) -> str:
    """Return where the first wrong value comes from, by name; nothing for a leaf, which comes from nowhere."""
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
    of_names = not isinstance(node.gate, Gate) or not any(isinstance(part, Constant) for part in node.inputs)
    made = f"is {formula_text(node)}" if of_names else f"comes out of {with_article(node.gate.name)} gate"
    if gates[1:]:
        made += f", with {and_list(f'{gate.name} = {formula_text(gate)}' for gate in gates[1:])}"
    open_yet = [part.name for part in parts if part.gate and part.name not in row]
    if not open_yet:
        answered = [part.name for part in parts if part.name in row]
        right = f", and {and_list(answered)} {'is' if len(answered) == 1 else 'are'} right" if answered else ""
        return f"{node.name} {made}{right}: recompute {node.name}."
    return f"{node.name} {made}: look at the value{'s'[: len(open_yet) > 1]} of {and_list(open_yet)} first."


def _below(node: Node) -> list[Node]:
    """Return a node with all that it is computed from."""
    found = [node]
    for each in found:  # which grows
        found += [part for part in dict.fromkeys(each.inputs) if part not in found]
    return found


def _only_here(graph: Graph, row: Mapping[str, Any], right: Mapping[str, Any]) -> str:
    """Return the sentence for an answer that is right at the graph's own inputs; nothing for others."""
    if all(same(number, right[name]) for name, number in row.items()):
        return f"This is right at {shown(graph.inputs)} but not for every {and_list(graph.inputs)}."
    return ""


def _judge_gradients(asked: Question, graphs: Sequence[Graph], answer: Answer) -> Verdict:
    found = explain(graphs, answer.rows)
    if found is None:
        right = _right_so_far(asked, answer)
        return right if right.message else replace(right, message=wording.at_a_kink(graphs[0], answer.rows[0]))
    found = replace(found, in_code=asked.kind == "backward")
    message = f"{wording.shapes(found)} {wording.where(found)}".strip()
    if not any(mistake.code == "not_reset" for mistake in found.mistakes):  # right at first, in any place
        message = f"{_only_here(graphs[0], answer.rows[0], graphs[0].gradients)} {message}".strip()
    return Verdict(asked.exercise, "wrong", message, wording.diagnoses(found), wording.lines(found))


def _right_so_far(asked: Question, answer: Answer) -> Verdict:
    return Verdict(asked.exercise, "unanswered" if answer.message else "correct", answer.message)
