"""An answer against the graph. First an answer becomes plain numbers, then a pure function judges the numbers.

A check never raises, whatever a student hands in, and never shows the right number.
"""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .diagnosis import Finding, close, diagnose, rounded_too_far
from .engines import SUSPECTS, Engine, experiment
from .expression import ExpressionError, parse
from .feedback import Status, Verdict, record
from .gates import DomainError
from .graph import Graph
from .nodes import Constant, Node
from .slips import Diagnosis
from .symbols import and_list
from .typeset import formula_text

# Where functions and formulas are tried: at so many points, the graph's own inputs and some around them.
POINTS = 6


@dataclass(frozen=True)
class Answer:
    """A student's answer as plain numbers, or why it is none.

    Attributes:
        rows: for each point, the numbers by name; a name without an answer is left out.
        status: ``"unanswered"`` or ``"invalid"`` where there is nothing to judge, else None.
        message: the sentence that goes with the status.
    """

    rows: tuple[Mapping[str, float], ...] = ()
    status: Status | None = None
    message: str = ""


def _invalid(message: str) -> Answer:
    return Answer(status="invalid", message=message)


_UNANSWERED = Answer(status="unanswered")


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

    def judge() -> Verdict:
        return _judge_values(exercise, [graph], _numbers(answer, graph, _asked(nodes, [node or graph.output.name])))

    return _judged(exercise, graph, judge)


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
      The derivative of c was taken at the wrong point, at x. Take it at the number that goes into c, at b: the \
forward pass has it.
    """

    def judge() -> Verdict:
        return _judge_gradients(exercise, [graph], _numbers(answers, graph, _asked(nodes, list(graph.inputs))))

    return _judged(exercise, graph, judge)


def check_function(exercise: str, graph: Graph, function: Any) -> Verdict:
    """Check a function against the graph's value at several inputs.

    Args:
        exercise: its name.
        graph: the graph.
        function: takes the graph's inputs, by name or in their order, and returns the value.
    """

    def judge() -> Verdict:
        graphs, name = points(graph), graph.output.name
        return _judge_values(exercise, graphs, _called(function, graphs, lambda value: {name: value}, [name]))

    return _judged(exercise, graph, judge)


def check_backward(exercise: str, graph: Graph, function: Any) -> Verdict:
    """Check a hand-written backward pass at several inputs, and say which step went wrong.

    Args:
        exercise: its name.
        graph: the graph.
        function: takes the graph's inputs, by name or in their order, and returns the gradient: a dictionary by input,
            or one number for each input in their order.
    """

    def by_name(gradient: Any) -> Any:
        names = list(graph.inputs)
        if isinstance(gradient, (tuple, list)) or (hasattr(gradient, "tolist") and _has_axes(gradient)):
            parts = list(gradient)
            if len(parts) != len(names):
                return f"The function returns {len(parts)} numbers; the inputs are {', '.join(names)}."
            return dict(zip(names, parts, strict=True))
        if isinstance(gradient, dict) or len(names) > 1:
            return gradient
        return {names[0]: gradient}

    def judge() -> Verdict:
        graphs = points(graph)
        return _judge_gradients(exercise, graphs, _called(function, graphs, by_name, list(graph.inputs)), in_code=True)

    return _judged(exercise, graph, judge)


def check_formula(exercise: str, graph: Graph, formula: Any, of: str | None = None) -> Verdict:
    """Check a formula for a gradient at several inputs, and say which step went wrong.

    Args:
        exercise: its name.
        graph: the graph.
        formula: a text over the names of the graph's nodes, such as ``"2 * b * 4"``.
        of: the node that the output is differentiated by; without it, the first input.
    """

    def judge() -> Verdict:
        graphs = points(graph)
        return _judge_gradients(exercise, graphs, _formula_numbers(formula, graphs, of or next(iter(graph.inputs))))

    return _judged(exercise, graph, judge)


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
    if not isinstance(engine, Engine):
        return record(Verdict(exercise, "invalid", "This is no engine; run the cell above that makes it once more."))
    if _is_blank(suspect):
        return record(Verdict(exercise, "unanswered"))
    if not isinstance(suspect, str) or suspect not in SUSPECTS:
        names = f"Answer with the name of one suspect in quotation marks: {', '.join(SUSPECTS)}."
        return record(Verdict(exercise, "invalid", names))
    if engine.has(suspect):
        return record(Verdict(exercise, "correct"))
    told = f"An engine with this fault would answer otherwise. Try {experiment(engine, suspect)}."
    return record(Verdict(exercise, "wrong", told))


# ---- from what a student hands in to plain numbers ----------------------------------------------------------------


def _judged(exercise: str, graph: Any, judge: Callable[[], Verdict]) -> Verdict:
    """Run a judge and keep its verdict; whatever an odd object does when it is looked at becomes a sentence."""
    if not isinstance(graph, Graph):
        replaced = "The graph of this exercise was replaced; run the cell above that makes it once more."
        return record(Verdict(exercise, "invalid", replaced))
    try:
        return record(judge())
    except Exception as error:  # answers are other people's code
        unread = f"The answer could not be read: {type(error).__name__}. Write plain numbers."
        return record(Verdict(exercise, "invalid", unread))


def _asked(nodes: Sequence[str] | None, default: list[str]) -> list[str]:
    if isinstance(nodes, str):  # one name, not its letters
        return [nodes]
    return list(nodes or default)


def _numbers(answer: Any, graph: Graph, wanted: list[str]) -> Answer:
    """Return an answer of one number, or of several by name."""
    if isinstance(answer, Mapping):
        return _row(answer, graph, wanted)
    if len(wanted) == 1:
        return _row({wanted[0]: answer}, graph, wanted)
    if _is_blank(answer):
        return _UNANSWERED
    return _invalid(f'Answer with a dictionary, {{"{wanted[0]}": …, "{wanted[1]}": …}}; this is {_kind(answer)}.')


def _row(answer: Mapping[Any, Any], graph: Graph, wanted: Sequence[str]) -> Answer:
    unknown = [key for key in answer if not isinstance(key, str) or key not in graph.values]
    if unknown:
        return _invalid(f"There is no node {unknown[0]!r} in this graph; its nodes are {', '.join(graph.values)}.")
    numbers: dict[str, float] = {}
    for name, value in answer.items():
        if _is_blank(value):
            continue
        number = _number(value)
        if isinstance(number, str):
            return _invalid(f"{name}: {number}")
        numbers[name] = number
    if not numbers:
        return _UNANSWERED
    missing = [name for name in dict.fromkeys([*wanted, *answer]) if name not in numbers]
    return Answer((numbers,), message=f"Still missing: {', '.join(missing)}." if missing else "")


def _has_axes(value: object) -> bool:
    shape: Any = getattr(value, "shape", ())
    return bool(shape)


def _is_blank(value: object) -> bool:
    return value is ... or value is None


def _number(value: Any) -> float | str:
    """Return a number as a float, or the sentence that says why it is none."""
    if isinstance(value, str):
        return "write the number without quotation marks."
    if isinstance(value, (bool, Node)) or _has_axes(value) or not hasattr(value, "__float__"):
        return f"this takes one plain number; it is {_kind(value)}."
    number = float(value)
    if not math.isfinite(number):
        return f"{number} is not a finite number."
    return number


def _kind(value: object) -> str:
    kind = type(value).__name__
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def points(graph: Graph) -> list[Graph]:
    """Return the graph at its own inputs and at several around them, in no pattern, all inside its domain.

    The offsets follow the golden ratio: the same at every run, and never symmetric around a point.
    """
    found: list[Graph] = []
    for turn in range(20 * POINTS):
        moved = {
            name: number + (turn * 0.6180339887 * (place + 1) % 1.0 - 0.5) * max(2.0, abs(number))
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


def _called(function: Any, graphs: Sequence[Graph], by_name: Callable[[Any], Any], wanted: list[str]) -> Answer:
    """Return what a student's function gives at each point."""
    if _is_blank(function):
        return _UNANSWERED
    if not callable(function):
        return _invalid(f"Answer with a function; this is {_kind(function)}.")
    rows = []
    for graph in graphs:
        called = f"{getattr(function, '__name__', 'function')}({_shown(graph, '=')})"
        try:
            result = by_name(_call(function, graph.inputs))
        except Exception as error:  # a student's function may raise anything
            return _stopped(called, error)
        if _is_blank(result):
            return _UNANSWERED
        if isinstance(result, str):
            return _invalid(result)
        if not isinstance(result, Mapping):
            names = ", ".join(f'"{name}": d{name}' for name in graph.inputs)
            return _invalid(f"{called} returns {_kind(result)}; return a dictionary, {{{names}}}.")
        row = _row(result, graph, [])
        if row.status is not None:
            return row if row.status == "unanswered" else _invalid(f"{called} returns something else: {row.message}")
        rows.append(row.rows[0])
    if any(row.keys() != rows[0].keys() for row in rows):
        return _invalid("The function returns other names at other inputs; return the same ones each time.")
    missing = [name for name in wanted if name not in rows[0]]
    return Answer(tuple(rows), message=f"Still missing: {', '.join(missing)}." if missing else "")


def _stopped(called: str, error: Exception) -> Answer:
    """Return what is said where a student's function stops with an error."""
    if isinstance(error, TypeError) and "ellipsis" in str(error).lower():
        return Answer(status="unanswered", message="There is still a ... in the function.")
    name = re.search(r"'(\w+)'", str(error)) if isinstance(error, NameError) else None
    if name:
        return _invalid(
            f"{called} stopped: `{name[1]}` is used before it has a value; set it with = in an earlier line."
        )
    return _invalid(f"{called} stopped with {type(error).__name__}: {error}")


def _shown(graph: Graph, equals: str = " = ") -> str:
    return ", ".join(f"{name}{equals}{number:g}" for name, number in graph.inputs.items())


def _call(function: Callable[..., Any], inputs: Mapping[str, float]) -> Any:
    """Call with the inputs by name where the function knows the names, else in order."""
    try:
        inspect.signature(function).bind(**inputs)
    except (TypeError, ValueError):
        return function(*inputs.values())
    return function(**inputs)


def _formula_numbers(formula: Any, graphs: Sequence[Graph], name: str) -> Answer:
    if _is_blank(formula) or (isinstance(formula, str) and formula.strip() in ("", "...", "…")):
        return _UNANSWERED
    if isinstance(formula, (int, float)) and not isinstance(formula, bool):
        formula = repr(formula)
    if not isinstance(formula, str):
        return _invalid(f'Answer with a formula in quotation marks, such as "2 * x"; this is {_kind(formula)}.')
    rows = []
    for graph in graphs:
        try:
            rows.append({name: parse(formula, **graph.values).value})
        except ExpressionError as error:
            if error.unknown:  # nobody can give it a value here
                reason = f"{error.unknown} is no node of this graph; its nodes are {and_list(graph.values)}."
                error = ExpressionError(reason, error.text, error.position)
            return _invalid(str(error))
        except DomainError as error:
            return _invalid(f"The formula has no value at some inputs. {error}")
    return Answer(tuple(rows))


# ---- from plain numbers to a verdict ------------------------------------------------------------------------------


def _judge_values(exercise: str, graphs: Sequence[Graph], answer: Answer) -> Verdict:
    if answer.status is not None:
        return Verdict(exercise, answer.status, answer.message)
    wrong = [
        (name, graph)
        for graph, row in zip(graphs, answer.rows, strict=True)
        for name in graph.values
        if name in row and not close(row[name], graph.values[name])
    ]
    if not wrong:
        return _right_so_far(exercise, answer)
    if len(graphs) > 1:
        elsewhere = f"The function gives another value than the graph, for example at {_shown(wrong[0][1])}."
        return Verdict(exercise, "wrong", _only_here(graphs[0], answer, graphs[0].values) or elsewhere)
    row, values = answer.rows[0], graphs[0].values
    if all(rounded_too_far(row[name], values[name]) for name, _ in wrong):
        return Verdict(exercise, "wrong", _ROUNDED)
    name = wrong[0][0]
    lead = "The first wrong value is" if len(row) > 1 else "The wrong value is"
    return Verdict(exercise, "wrong", f"{lead} that of {name}. {_origin(graphs[0][name], row)}".strip())


def _origin(node: Node, row: Mapping[str, float]) -> str:
    """Return where a value comes from, by name; nothing for a leaf, which comes from nowhere.

    Args:
        node: the first whose value is wrong: what it is computed from is right, if it was answered.
        row: the answered values.
    """
    if node.gate is None:
        return ""
    named = list(dict.fromkeys(part.name for part in node.inputs if not isinstance(part, Constant)))
    of_names = len({*node.inputs}) == len(named)
    made = f"is {formula_text(node)}" if of_names else f"comes out of a {node.gate.name} gate"
    open_yet = [name for name in named if name not in row]
    if not open_yet:
        right = f"{and_list(named)} {'is' if len(named) == 1 else 'are'} right"
        return f"{node.name} {made}, and {right}: compute {node.name} once more."
    return f"{node.name} {made}: look at the value{'s'[: len(open_yet) > 1]} of {and_list(open_yet)} first."


def _only_here(graph: Graph, answer: Answer, right: Mapping[str, float]) -> str:
    """Return the sentence for an answer that is right at the graph's own inputs; nothing for others."""
    if all(close(number, right[name]) for name, number in answer.rows[0].items()):
        return f"This is right at {_shown(graph)} but not for every {and_list(graph.inputs)}."
    return ""


def _judge_gradients(exercise: str, graphs: Sequence[Graph], answer: Answer, in_code: bool = False) -> Verdict:
    if answer.status is not None:
        return Verdict(exercise, answer.status, answer.message)
    finding = diagnose(graphs, answer.rows)
    if finding is None:
        return _right_so_far(exercise, answer)
    where, diagnoses = _where(finding, graphs[0], len(answer.rows[0])), finding.diagnoses
    if not any(diagnosis.code == "not_reset" for diagnosis in diagnoses):  # that is right at first, wherever it is
        where = f"{_only_here(graphs[0], answer, graphs[0].gradients)} {where}".strip()
    if in_code:
        diagnoses = tuple(map(_in_code, diagnoses))
    return Verdict(exercise, "wrong", where, diagnoses)


def _in_code(diagnosis: Diagnosis) -> Diagnosis:
    """Return a diagnosis with what else it can mean in a function."""
    if diagnosis.code != "dropped_path":
        return diagnosis
    return replace(diagnosis, message=f"{diagnosis.message} It was left out, or a later = has replaced it.")


def _right_so_far(exercise: str, answer: Answer) -> Verdict:
    return Verdict(exercise, "unanswered" if answer.message else "correct", answer.message)


_ROUNDED = "Close, but rounded too far: give four significant figures."


def _where(finding: Finding, graph: Graph, answered: int) -> str:
    """Return the sentence that says where the first error is."""
    if finding.rounded:
        return _ROUNDED
    sentence = ""
    if answered > 1:
        places = and_list(f"∂{graph.output.name}/∂{name}" for name in (finding.first, *finding.beside))
        one = not finding.beside
        sentence = f"The first error is in {places}" if one else f"The first errors are in {places}"
        sentence += f"; what comes after follows from {'it' if one else 'them'}." if finding.follows else "."
    return sentence if finding.diagnoses else f"{sentence} {_advice(graph, finding.first)}".strip()


def _advice(graph: Graph, name: str) -> str:
    """Return where to look again for a gradient that nothing explains."""
    output = graph.output.name
    feeds = [edge.node.name for edge in graph.edges if edge.input is graph[name]]
    if name == output:
        return f"Here the backward pass starts: how far does {output} move if {output} itself is nudged?"
    if not feeds:
        return f"{name} feeds no gate: how far does {output} move if {name} is nudged?"
    gates = and_list(dict.fromkeys(feeds))
    if len(feeds) == 1:
        return f"Go back to {gates}: upstream × local, along the edge to {name}."
    return f"Go back to {gates}: for each edge to {name}, upstream × local; then add up the flows."
