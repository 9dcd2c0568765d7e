"""From plain numbers to a verdict: what is to be said of an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..core.arrays import entries_of, shape_of
from ..core.errors import DomainError, ExpressionError
from ..core.gates import Gate
from ..core.graph import Graph
from ..core.nodes import Constant, Node
from ..core.numbers import and_list, format_number, with_article
from ..mistakes import wording
from ..mistakes.engines import Engine, experiment
from ..mistakes.explanation import Explanation, explain
from ..mistakes.rounding import close, rounding, same
from ..mistakes.wrong_pass import number
from ..notation.typeset import formula_text
from . import array_values
from .answers import Answer, Question
from .array_formulas import formula_value
from .array_values import Pair
from .calling import shown
from .feedback import Verdict
from .known import Recognized, Row, any_other, apart, floored, foreseen, power_signs, swapped
from .marks import Marks
from .typed import meant, unknown_name

_MOST_MARKED = 6  # arrays of one answer
_ONLY_NUMBERS = "Does a number stand in it that belongs to these inputs alone?"


def judge(asked: Question, subjects: Sequence[Any], answer: Answer, known: Sequence[Row] = ()) -> Verdict:
    """Return what is to be said of an answer to a question about a graph at each of its points, or about an engine."""
    if asked.kind == "formula" and answer.status is None:
        answer = _formula_numbers(answer, subjects, asked.wanted[0])
    if answer.status is not None:
        return Verdict(asked.exercise, answer.status, answer.message)
    if asked.kind == "fault":
        return _judge_fault(asked, subjects[0], answer.text)
    wrong = names_off(asked, subjects, answer.rows)
    told = _recognized(asked, subjects, answer, known, wrong)
    found = None
    match asked.kind:
        case "value":
            verdict = _judge_values(asked, subjects, answer, wrong, told)
        case "function":
            verdict = _judge_function(asked, subjects, answer)
        case _:
            found = explain(subjects, answer.rows)
            found = found and replace(found, in_code=asked.kind == "backward")
            verdict = _judge_gradients(asked, subjects, answer, found)
    if verdict.status != "wrong":
        return verdict
    if asked.shapes and found and asked.kind != "formula":
        explained = {name for one in told for name in one.names} | {it.explains for it in verdict.diagnoses}
        explained |= wording.explained(found, found.mistakes)
        errors = {found.way.nodes[number].name for number in found.errors}  # the rest follows from these
        unexplained = [name for name in wrong if name in errors - explained]
        told += array_values.of_another(_pairs(asked, subjects, answer.rows), unexplained, asked.kind == "backward")
    if not told and not verdict.diagnoses and asked.kind in ("function", "backward"):
        told += floored(_pairs(asked, subjects, answer.rows), wrong)
    if told:
        told.sort(key=lambda one: min(map(wrong.index, one.names)))
        verdict = _told_at_once(verdict, asked, subjects, answer, told, wrong[0], found)
    return replace(verdict, marks=_marks(asked, subjects, answer)) if asked.shapes else verdict


def _pairs(asked: Question, graphs: Sequence[Graph], rows: Sequence[Mapping[str, Any]]) -> list[Pair]:
    """Return the numbers that were answered at each point, with the right ones."""
    right = (graph.values if asked.kind in ("value", "function") else graph.gradients for graph in graphs)
    return list(zip(rows, right, strict=True))


def in_order(asked: Question, graph: Graph) -> list[str]:
    """Return the names of all nodes, in the order of the pass that is asked for."""
    return list(graph.values) if asked.kind in ("value", "function") else list(graph.values)[::-1]


def names_off(asked: Question, graphs: Sequence[Graph], rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the names of numbers that are not the usual ones, in the order of the pass."""
    pairs = _pairs(asked, graphs, rows)
    names = [name for name in in_order(asked, graphs[0]) if name in rows[0]]
    return [name for name in names if not all(same(row[name], there[name]) for row, there in pairs)]


def _recognized(
    asked: Question, graphs: Sequence[Graph], answer: Answer, known: Sequence[Row], wrong: Sequence[str]
) -> list[Recognized]:
    """Return what the author foresaw, or how an answer was typed, for some of the names of wrong numbers."""
    if not wrong:
        return []
    seen, pairs = list(foreseen(known, asked, graphs, answer.rows, wrong)), _pairs(asked, graphs, answer.rows)
    seen += array_values.laid_otherwise(pairs, wrong) if asked.shapes else []
    if asked.kind == "value":
        numbers = *pairs[0], wrong
        following = _following(graphs[0], answer.rows[0])
        seen = [one for one in seen if not following.issuperset(one.names)]
        seen += [*swapped(*numbers), *power_signs(*numbers)]
        seen += array_values.misread(graphs[0], answer.rows[0], wrong) if asked.shapes else []
        if not _of_no_gate(graphs[0], answer.rows[0], wrong):
            seen += any_other(known, asked, wrong[0])
    elif asked.kind == "formula" and not seen:
        seen = [*filter(None, [meant(answer.text, graphs, asked.wanted[0])])]
    return apart(seen)


def _following(graph: Graph, row: Mapping[str, Any]) -> set[str]:
    """Return the names of answers that follow from wrong ones before them: for these nobody looks for a reason."""
    found: dict[Node, Any] = {}
    for node in graph.nodes:
        numbers = [row.get(part.name, found[part]) for part in node.inputs]
        found[node] = graph.value_of(node)
        if isinstance(node.gate, Gate) and not node.shape:
            found[node] = number(node.gate.evaluate, *numbers)
    return {node.name for node in graph.nodes if node.gate and node.name in row and same(row[node.name], found[node])}


def _marks(asked: Question, graphs: Sequence[Graph], answer: Answer) -> tuple[Marks, ...]:
    """Return for each array that is wrong in some entries which ones are right, at every point."""
    of_values, pairs = asked.kind in ("value", "function"), _pairs(asked, graphs, answer.rows)
    found = []
    for name, shape in asked.shapes.items():
        if any(shape_of(row.get(name)) != shape for row, _ in pairs):
            continue
        each = [map(close, entries_of(row[name]), entries_of(right[name])) for row, right in pairs]
        marks = [all(column) for column in zip(*each, strict=True)]
        if any(marks) and not all(marks):  # where all are wrong, marks say nothing
            rows = [marks] if len(shape) == 1 else [marks[n : n + shape[1]] for n in range(0, len(marks), shape[1])]
            called = name if of_values else f"∂{asked.output}/∂{name}"
            found.append(Marks(called, tuple(map(tuple, rows)), len(shape) == 1))
    return tuple(found[:_MOST_MARKED])


def _told_at_once(
    verdict: Verdict,
    asked: Question,
    graphs: Sequence[Graph],
    answer: Answer,
    told: Sequence[Recognized],
    first: str,
    found: Explanation | None,
) -> Verdict:
    """Return a verdict in which what was recognized at once replaces the rest; first is the first wrong name."""
    names = {name for one in told for name in one.names}
    beside = wording.diagnoses(found, names) if found else ()
    row, message = answer.rows[0], verdict.message
    if of_first := [one for one in told if first in one.names]:  # it says all, but for which number it is
        several = len(row) > 1 and asked.kind != "function" and len(of_first[0].names) == 1
        misshapen = shape_of(row[first]) != graphs[0][first].shape
        message = f"{message.partition('. ')[0].removesuffix('.')}." if several or misshapen else ""
    lines = wording.lines(found, names) if found else ()
    diagnoses = (*(wording.Diagnosis(it.code, it.names[0], it.said, it.names[0]) for it in told if it.code), *beside)
    return replace(verdict, message=message, diagnoses=diagnoses, lines=(*(one.said for one in told), *lines))


def _judge_fault(asked: Question, engine: Engine, suspect: str) -> Verdict:
    if engine.has(suspect):
        return Verdict(asked.exercise, "correct")
    return Verdict(
        asked.exercise, "wrong", f"This engine does not have the fault {suspect}. {experiment(engine, suspect)}"
    )


def _formula_numbers(answer: Answer, graphs: Sequence[Graph], name: str) -> Answer:
    """Return what a formula gives at each point."""
    rows = []
    for graph in graphs:
        try:
            rows.append({name: formula_value(answer.text, graph, name)})
        except ExpressionError as error:
            if error.unknown:  # nobody can give it a value here
                error = ExpressionError(unknown_name(error.unknown, graph), error.text, error.position)
            return Answer(status="invalid", message=str(error))
        except DomainError as error:  # the letters of a formula's own nodes stand nowhere
            said = str(error).replace(f"node {error.node} ({error.gate})", f"gate {error.gate}")
            return Answer(status="invalid", message=f"The formula has no value at some inputs. {said}")
    return replace(answer, rows=tuple(rows))


def _judge_function(asked: Question, graphs: Sequence[Graph], answer: Answer) -> Verdict:
    name = asked.output
    off = [pair for pair in zip(graphs, answer.rows, strict=True) if not same(pair[1][name], pair[0].value)]
    if not off:
        return _right_so_far(asked, answer)
    graph, row = off[0]
    first = names_off(asked, [graph], [row])[0]
    if first != name:
        where = f"At {shown(graph.inputs)} the first wrong value is that of {first}."
        return Verdict(asked.exercise, "wrong", f"{where} {_origin(graph[first], row)}".strip())
    if misshapen := _shape_told(graph, row, name):
        return Verdict(asked.exercise, "wrong", misshapen)
    returned = "an array that" if graph.output.shape else f"{format_number(row[name])}, which"
    told = f"At {shown(graph.inputs)} the function returns {returned} is not right."
    if not graph.output.shape and _is_rounded([(answered[name], there.value) for there, answered in off]):
        told = "Close, but some number is rounded: a function computes with all figures, and returns them."
    for node in (node.name for node in graph.nodes if node.gate and node.name in asked.nodes):
        if all(same(answered[name], there.values[node]) for there, answered in off):
            told = f"The function returns the value of {node}. The steps from there to {name} are missing."
    here = {name: answer.rows[0][name]}
    return Verdict(asked.exercise, "wrong", _only_here(graphs[0], here, graphs[0].values) or told)


def _judge_values(
    asked: Question, graphs: Sequence[Graph], answer: Answer, wrong: Sequence[str], told: Sequence[Recognized]
) -> Verdict:
    graph, row = graphs[0], answer.rows[0]
    if not wrong:
        return _right_so_far(asked, answer)
    names = {name for one in told for name in one.names}
    open_yet = wrong if wrong[0] in names else [name for name in wrong if name not in names]
    return Verdict(asked.exercise, "wrong", _of_no_gate(graph, row, wrong) or _where_to_look(graph, row, open_yet))


def _of_no_gate(graph: Graph, row: Mapping[str, Any], wrong: Sequence[str]) -> str:
    """Return what is said of values that have another shape or were only rounded; nothing of others."""
    off = [pair for each in wrong for pair in _entries_off(row[each], graph.values[each])]
    return _shape_told(graph, row, wrong[0]) or rounding(off)


def _where_to_look(graph: Graph, row: Mapping[str, Any], wrong: Sequence[str]) -> str:
    """Return which value is the first wrong one and what it is made of; of leaves, which come from nowhere, all."""
    leaves = [name for name in wrong if graph[name].gate is None]
    if wrong[0] not in leaves:
        lead = f"The first wrong value is that of {wrong[0]}. " if len(row) > 1 else ""
        return lead + _origin(graph[wrong[0]], row)
    if len(row) == 1 and graph[wrong[0]].shape:
        return "Not every entry is right. The hints lead to those that are marked ✗."
    lead = "This is not the right number."
    if len(row) > 1:
        lead = f"{and_list(leaves)} {'is' if len(leaves) == 1 else 'are'} not right yet."
    return f"{lead} The hints lead to {'it' if len(leaves) == 1 else 'them'}."


def _shape_told(graph: Graph, row: Mapping[str, Any], name: str) -> str:
    """Return what is said of a value with another shape than its node; nothing where the shape is right."""
    shape = graph[name].shape
    if shape_of(row[name]) == shape:
        return ""
    given = f"has shape {found}" if (found := shape_of(row[name])) else "is one number"
    of_node = f"has shape {shape}" if shape else "is one number"
    return f"{name} {of_node}; this answer {given}. {_origin(graph[name], row)}".strip()


def _entries_off(answer: Any, right: Any) -> list[tuple[float, float]]:
    """Return the entries that are wrong, each with the right one."""
    if shape_of(answer) != shape_of(right):
        return [(0.0, 1.0)]  # no rounding
    pairs = zip(entries_of(answer), entries_of(right), strict=True)
    return [pair for pair in pairs if not close(*pair)]


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


def _judge_gradients(asked: Question, graphs: Sequence[Graph], answer: Answer, found: Explanation | None) -> Verdict:
    if found is None:
        right = _right_so_far(asked, answer)
        return right if right.message else replace(right, message=wording.at_a_kink(graphs[0], answer.rows[0]))
    here = _only_here(graphs[0], answer.rows[0], graphs[0].gradients)
    if any(mistake.code == "not_reset" for mistake in found.mistakes):
        here = ""  # right at first, in any place
    if here and not found.mistakes:  # so no gate is to blame
        here = f"{here} {_ONLY_NUMBERS}"
    said = wording.shapes(found), here, wording.where(found, advise=not here)
    message = " ".join(filter(None, [said[1], said[0], said[2]]))
    return Verdict(asked.exercise, "wrong", message, wording.diagnoses(found), wording.lines(found))


def _is_rounded(pairs: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a function's values are the right ones, rounded: to some figures or to some decimals."""
    decimals = (all(close(answer, round(number, places)) for answer, number in pairs) for places in range(1, 6))
    return bool(rounding(pairs)) or any(decimals)


def _right_so_far(asked: Question, answer: Answer) -> Verdict:
    return Verdict(asked.exercise, "unanswered" if answer.message else "correct", answer.message)
