"""What a student reads of an explanation: every sentence about a wrong gradient is put together here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..core.graph import Graph
from ..core.numbers import and_list, format_number
from .explanation import Candidate, Explanation, doubtful_edges
from .misconceptions import Mistake, OfSlope
from .places import shown
from .rounding import close
from .wrong_pass import RIGHT, WayBack

MOST_TOLD = 3  # causes in one sentence
_MOST_GATES = 4  # in one sentence
_ONCE_MORE = "Compute upstream × local along each edge there once more, and add the flows that meet."


@dataclass(frozen=True)
class Diagnosis:
    """A misconception at a place that explains a wrong number.

    Attributes:
        code: the misconception's name.
        node: the name of the node where it happened.
        message: what the student reads: the step, never the right number.
        explains: the name of the node whose wrong gradient it explains.
        told: whether the student is told of it: a far-fetched rival of a common mistake is not.
    """

    code: str
    node: str
    message: str
    explains: str = ""
    told: bool = True


def diagnoses(explanation: Explanation, in_code: bool = False) -> tuple[Diagnosis, ...]:
    """Return every candidate with its message, the most common first.

    Args:
        explanation: of a wrong answer.
        in_code: whether a program was answered.
    """
    told = [candidate for candidates in _told(explanation).values() for candidate in candidates]
    found = (
        Diagnosis(
            candidate.mistake.code,
            explanation.way.nodes[candidate.mistake.place.node].name,
            _message(explanation, [candidate], in_code),
            candidate.explains[0],
            candidate in told,
        )
        for candidate in explanation.candidates
    )
    return tuple(dict.fromkeys(found))


def lines(explanation: Explanation, in_code: bool = False) -> tuple[str, ...]:
    """Return a line for each wrong number that is explained.

    Args:
        explanation: of a wrong answer.
        in_code: whether a program was answered.

    >>> from backprop_helpers import parse
    >>> from backprop_helpers.mistakes.explanation import explain
    >>> print(*lines(explain([parse("(2x + 1)^3", x=1)], [{"x": 18}])))
    At c = b^3 the exponent is missing as a factor. The derivative of a power brings the exponent down in front.
    """
    told: dict[str, list[str]] = {}
    seen: dict[tuple[str, ...], str] = {}  # the first line of those that name the same misconceptions
    for name, candidates in _told(explanation).items():
        codes = tuple(dict.fromkeys(candidate.mistake.code for candidate in candidates))
        line = seen.setdefault(codes, _line(explanation, candidates, in_code))
        told.setdefault(line, []).append(f"∂{explanation.way.graph.output.name}/∂{name}")
    return tuple(f"{line} The same goes for {and_list(rest)}." if rest else line for line, (_, *rest) in told.items())


def beside(explanation: Explanation) -> dict[str, str]:
    """Return what stands beside each wrong gradient, by name."""
    said = {name: _line(explanation, candidates) for name, candidates in _told(explanation).items()}
    for name in explanation.wrong:
        if explanation.rounded:
            said[name] = explanation.rounded
        elif name not in said:
            behind = explanation.follows and name not in explanation.first
            same = [row for row in explanation.candidates if name in row.explains]
            first = and_list([same[0].explains[0]] if same else explanation.first)
            said[name] = f"follows from what is wrong at {first}" if behind or same else "not yet right"
    return {name: said[name] for name in explanation.wrong}


def at_a_kink(graph: Graph, answers: Mapping[str, float]) -> str:
    """Return what is said of right gradients that follow another convention at a kink; nothing where none do.

    >>> from backprop_helpers import parse
    >>> at_a_kink(parse("relu(x)", x=0), {"x": 1})
    'At a = relu(x) the graph has a kink here: each slope from 0 to 1 is right. This course takes 0.'
    """
    way = WayBack(graph)
    usual = way.gradients(RIGHT)
    if all(close(answer, usual[name]) for name, answer in answers.items()):
        return ""
    told = []
    for edge, (_, gate, _) in enumerate(way.edges):
        low, high = way.slopes(edge)
        if low != high:
            ends = f"each slope from {format_number(low)} to {format_number(high)} is right"
            usually = format_number(way.local[edge])
            told.append(f"At {shown(gate)} the graph has a kink here: {ends}. This course takes {usually}.")
    return " ".join(dict.fromkeys(told))


def where(explanation: Explanation) -> str:
    """Return the sentence that says where the first error is; where nothing explains it, what to do."""
    if explanation.rounded:
        return explanation.rounded
    sentence, output = "", explanation.way.graph.output.name
    if len(explanation.answered) > 1:
        first = explanation.first
        places = and_list(f"∂{output}/∂{name}" for name in first)
        sentence = f"The first error is in {places}" if len(first) == 1 else f"The first errors are in {places}"
        sentence += (
            f"; what comes after follows from {'it' if len(first) == 1 else 'them'}." if explanation.follows else "."
        )
    if not explanation.candidates:
        sentence = f"{sentence} {_advice(explanation)}".strip()
    return f"{sentence} The next lines explain some of these errors, not all." if explanation.partly else sentence


# ---- the causes of one number -------------------------------------------------------------------------------------


def _told(explanation: Explanation) -> dict[str, list[Candidate]]:
    """Return what is told, by the first number that it explains: what explains all, and no far-fetched rivals."""
    most = max((len(row.explains) for row in explanation.candidates), default=0)
    if explanation.composed:
        return {explanation.candidates[0].explains[0]: list(explanation.candidates)}
    whole = [row for row in explanation.candidates if len(row.explains) == most == len(explanation.errors)]
    told: dict[str, list[Candidate]] = {}
    for candidate in whole or explanation.candidates:
        told.setdefault(candidate.explains[0], []).append(candidate)
    return {name: _sharpest(rows) for name, rows in told.items()}


def _sharpest(rows: list[Candidate]) -> list[Candidate]:
    """Return the candidates without those that are far-fetched, or say less exactly what another one says."""
    unsaid = {code for row in rows for code in row.mistake.misconception.says_for}
    exact = [row for row in rows if row.mistake.code not in unsaid]
    return [row for row in exact if row.mistake.rank <= exact[0].mistake.rank + 1]


def _line(explanation: Explanation, candidates: list[Candidate], in_code: bool = False) -> str:
    """Return what may have led to one wrong number: each cause where they are few, else what they share."""
    if explanation.composed:
        return _joined("Perhaps two mistakes came together:", ", and ", _causes(explanation, candidates[:2], in_code))
    causes = _causes(explanation, candidates, in_code)
    if len(causes) == 1:
        return causes[0]
    return _shared(explanation, candidates) if len(causes) > MOST_TOLD else _joined("Perhaps", ", or ", causes)


def _joined(opening: str, link: str, causes: Sequence[str]) -> str:
    """Return several causes as one sentence, followed by what to do."""
    first = [_clause(cause.partition(". ")[0].removesuffix(".")) for cause in causes]
    advice = [*dict.fromkeys(cause.partition(". ")[2] for cause in causes)]
    return " ".join([f"{opening} {link.join(first)}.", *(advice if len(causes) < MOST_TOLD else [_ONCE_MORE])])


def _causes(explanation: Explanation, candidates: Iterable[Candidate], in_code: bool) -> list[str]:
    """Return the message of each cause: of two that do the same in other words the first, places of one together."""
    seen: list[object] = []
    places: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in candidates:
        if candidate.mistake.place.wrong not in seen:
            seen.append(candidate.mistake.place.wrong)
            places.setdefault((candidate.mistake.code, candidate.mistake.message), []).append(candidate)
    return list(dict.fromkeys(_message(explanation, together, in_code) for together in places.values()))


def _message(explanation: Explanation, together: list[Candidate], in_code: bool = False) -> str:
    """Return the message of a mistake that was made at one of several places, or at all places of one candidate."""
    mistake = together[0].mistake
    text = message(explanation.way, mistake, [candidate.gates for candidate in together])
    if mistake.misconception.of_slope and len(together) == 1 == len(together[0].explains):
        text = _of_slope(explanation, together[0], mistake.misconception.of_slope)
    hint = mistake.misconception.in_code if in_code else ""
    return f"{text.partition('. ')[0].removesuffix('.')}. {hint}" if hint else text


def message(way: WayBack, mistake: Mistake, places: Sequence[Sequence[int]]) -> str:
    """Return what a student reads of a mistake.

    Args:
        way: the graph.
        mistake: what was done.
        places: the gates where it may have been done: all of the first ones, or all of the second ones, …
    """
    named = list(dict.fromkeys(and_list(shown(way.nodes[gate]) for gate in gates) for gates in places))
    gates = " or ".join(named) if len(named) < 3 else f"one of {and_list(named)}"
    return mistake.message.replace("{gates}", gates)


# With these words a message begins where it does not begin with a node's name.
OPENINGS = ("The ", "This ", "These ", "At ", "On the ", "Only ", "Each ", "All signs ", "Gradients of ")


def _clause(cause: str) -> str:
    """Return a message's first sentence as it stands within a longer one."""
    return cause[0].lower() + cause[1:] if cause.startswith(OPENINGS) else cause


def _shared(explanation: Explanation, candidates: list[Candidate]) -> str:
    """Return what many possible causes of one number have in common: the node where flows meet, or the gates."""
    way, name = explanation.way, candidates[0].explains[0]
    nodes = {gate for candidate in candidates for gate in candidate.gates}
    meeting = {number for number in nodes if way.nodes[number].gate is None}
    gates = sorted(nodes - meeting | {way.gate[edge] for number in meeting for edge in way.feeds[number]}, reverse=True)
    named = [shown(way.nodes[gate]) for gate in gates]
    if nodes == meeting:
        return (
            f"The flows that meet at {name} are not added up as they should be. Compute the flow along each edge from "
            f"{and_list(named)} to {name}, and add them."
        )
    if len(named) > _MOST_GATES:
        named = [*named[: _MOST_GATES - 1], f"{len(named) - _MOST_GATES + 1} more"]
    through = f"all on the way back through {and_list(named)}"
    return f"Several mistakes lead to this number for {name}, {through}. {_ONCE_MORE}"


def _of_slope(explanation: Explanation, candidate: Candidate, said: OfSlope) -> str:
    """Return which derivative a number is, where it is the local gradient of a gate, without what arrives there."""
    way, name = explanation.way, candidate.explains[0]
    answered = next(number for number, node in enumerate(way.nodes) if node.name == name)
    entered = [gate for gate in candidate.gates if any(way.gate[edge] == gate for edge in way.feeds[answered])]
    gates = entered or list(candidate.gates)
    words = {
        "slopes": and_list(f"∂{way.nodes[gate].name}/∂{name}" for gate in gates),
        "gates": and_list(shown(way.nodes[gate]) for gate in gates),
        "arrives": " and at ".join(way.nodes[gate].name for gate in gates),
        "above": and_list(way.nodes[g].name for g in sorted({way.gate[e] for e in way.feeds[gates[0]]}, reverse=True)),
    }
    if len(gates) > 1:
        return said.several.format(**words)
    whole = _is_slope(way, candidate.mistake, gates[0], answered)
    return (said.one if whole else said.part).format(**words)


def _is_slope(way: WayBack, mistake: Mistake, gate: int, answered: int) -> bool:
    """Tell whether nothing reaches a node but through a gate, and nothing through the gate but along some edges."""
    reached = {answered}
    for number in reversed(range(len(way.nodes))):  # each after its inputs
        if number != gate and any(way.number[way.edges[edge].input] in reached for edge in way.into[number]):
            reached.add(number)
    ways_in: dict[int, list[int]] = {}
    for edge in way.into[gate]:
        ways_in.setdefault(way.number[way.edges[edge].input], []).append(edge)
    alone = mistake.place.wrong.upstream
    return way.output not in reached and all(
        any(edge in alone for edge in edges) for part, edges in ways_in.items() if part in reached
    )


# ---- what to do where nothing explains an error -------------------------------------------------------------------


def _advice(explanation: Explanation) -> str:
    """Return where to look again: along all edges that are not known to be right."""
    way, name = explanation.way, explanation.first[0]
    output = way.graph.output.name
    edges = doubtful_edges(explanation, name)
    gates = list(dict.fromkeys(way.gate[edge] for edge in edges))
    if name == output:
        return f"Here the backward pass starts: how far does {output} move if {output} itself is nudged?"
    if not gates:
        return f"{name} feeds no gate: how far does {output} move if {name} is nudged?"
    inputs = {way.edges[edge].input for edge in edges}
    if inputs == {way.graph[name]}:
        said = and_list(shown(way.nodes[gate]) for gate in reversed(gates))
        if len(edges) == 1:
            return f"Go back to {said}: upstream × local, along the edge to {name}."
        return f"Go back to {said}: for each edge to {name}, upstream × local; then add up the flows."
    named = [shown(way.nodes[gate]) for gate in gates]
    said = f"the {len(named)} gates from {named[0]} back to {name}" if len(named) > _MOST_GATES else and_list(named)
    meeting = "; flows that meet are added" if len(inputs) < len(edges) else ""
    return f"Go back to {said}, one after the other: upstream × local along each edge{meeting}."
