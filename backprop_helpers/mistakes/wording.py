"""What a student reads of an explanation: every sentence about a wrong gradient is put together here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from ..core.graph import Graph
from ..core.numbers import and_list, format_number
from ..core.patterns import Reduction
from .array_pass import way_back
from .explanation import Explanation
from .misconceptions import MISCONCEPTIONS
from .mistake import Mistake
from .places import Place, shown
from .rounding import same
from .wrong_pass import RIGHT, WayBack

MOST_TOLD = 3  # causes in one sentence
_MOST_GATES = 4  # in one sentence
_ONCE_MORE = "Compute upstream × local along each edge there again, and add the flows that meet."


@dataclass(frozen=True)
class Diagnosis:
    """A misconception at a place that explains a wrong number, in words."""

    code: str
    node: str
    message: str  # what the student reads: the step, never the right number
    explains: str = ""  # the name of the first node whose wrong gradient it explains
    told: bool = True  # whether the student is told of it: a far-fetched rival of a common mistake is not


def diagnoses(explanation: Explanation, beside: Collection[str] = ()) -> tuple[Diagnosis, ...]:
    """Return every mistake with its message, the most common first, that explains more than what is told beside."""
    nodes = explanation.way.nodes
    told = [mistake for mistakes in _told(explanation).values() for mistake in mistakes]
    found = (
        Diagnosis(
            mistake.code,
            nodes[mistake.place.node].name,
            _message(explanation, [mistake]),
            nodes[mistake.explains[0]].name,
            mistake in told,
        )
        for mistake in explanation.mistakes
        if not explained(explanation, [mistake]).issubset(beside)
    )
    misshapen = (diagnosis for diagnosis in _misshapen(explanation) if diagnosis.node not in beside)
    return tuple(dict.fromkeys([*misshapen, *found]))


def _misshapen(explanation: Explanation) -> Iterator[Diagnosis]:
    """Yield what is said of answers that have another shape than their node."""
    row = MISCONCEPTIONS["wrong_shape"]
    for number, given in explanation.misshapen.items():
        node = explanation.way.nodes[number]
        like = f"has the shape of {node.name}, {node.shape}" if node.shape else f"is one number, as {node.name} is"
        said = row.message.format(node=node.name, like=like, given=f"has shape {given}" if given else "is one number")
        yield Diagnosis(row.code, node.name, said, node.name)


def shapes(explanation: Explanation) -> str:
    """Return the sentences about answers of another shape: they come before what is said of numbers."""
    parts = [diagnosis.message.partition(". ") for diagnosis in _misshapen(explanation)]
    return " ".join([*(f"{told}." for told, _, _ in parts), *dict.fromkeys(advice for _, _, advice in parts)])


def explained(explanation: Explanation, mistakes: Iterable[Mistake]) -> set[str]:
    """Return the names of all nodes whose wrong gradients some mistakes explain."""
    return {explanation.way.nodes[number].name for mistake in mistakes for number in mistake.explains}


def lines(explanation: Explanation, beside: Collection[str] = ()) -> tuple[str, ...]:
    """Return a line for each wrong number that is explained, where that is more than what is told beside."""
    told: dict[tuple[str, ...], tuple[str, list[tuple[str, str]]]] = {}  # by misconceptions: a line, further numbers
    for number, mistakes in _told(explanation).items():
        if explained(explanation, mistakes).issubset(beside):
            continue
        codes = tuple(dict.fromkeys(mistake.code for mistake in mistakes))
        if codes in told:
            told[codes][1].append((_gradient(explanation, number), _elsewhere(explanation, mistakes)))
        else:
            told[codes] = _line(explanation, mistakes), []
    return tuple(_with_further(line, further) for line, further in told.values())


def _with_further(line: str, further: Sequence[tuple[str, str]]) -> str:
    """Return a line with the further numbers that it explains, each with its place; of many the numbers alone."""
    named = [number + elsewhere * (len(further) < MOST_TOLD) for number, elsewhere in further]
    return f"{line} The same goes for {and_list(named)}." if named else line


def _elsewhere(explanation: Explanation, mistakes: Iterable[Mistake]) -> str:
    """Return where a mistake was made again; nothing where that is the node that is asked about."""
    places = dict.fromkeys(gates_of(explanation.way, it.place) for it in mistakes if it.place.node not in it.explains)
    return f", at {_one_of(explanation.way, list(places))}" if places else ""


def beside(explanation: Explanation) -> dict[str, str]:
    """Return what stands beside each wrong gradient, by name."""
    names = [node.name for node in explanation.way.nodes]
    told = _told(explanation)
    said: dict[str, str] = {}
    for number in explanation.wrong:
        same = next((mistake.explains[0] for mistake in explanation.mistakes if number in mistake.explains), None)
        if explanation.rounded:
            text = explanation.rounded
        elif number in told:
            text = _line(explanation, told[number])
        elif same is not None:
            text = f"the same mistake as at {names[same]}"
        elif explanation.follows and number not in explanation.first:
            text = f"follows from what is wrong at {and_list(names[first] for first in explanation.first)}"
        else:
            text = _advice(explanation, number) if number in explanation.first else "not yet right"
        said[names[number]] = text
    return said


def at_a_kink(graph: Graph, answers: Mapping[str, Any]) -> str:
    """Return what is said of right gradients that follow another convention at a kink; nothing where none do."""
    way = way_back(graph)
    usual = way.gradients(RIGHT)
    if all(same(answer, usual[name]) for name, answer in answers.items()):
        return ""
    told = []
    for edge, (_, gate, _) in enumerate(way.edges):
        low, high = way.slopes(edge)
        if low != high and isinstance(gate.gate, Reduction):
            choice = "any shares that add up to 1 are right. This course takes equal ones."
            told.append(f"At {shown(gate)} entries tie for the largest: {choice}")
        elif low != high:
            ends = f"each slope from {format_number(low)} to {format_number(high)} is right"
            usually = format_number(way.usual_slope(edge))
            told.append(f"At {shown(gate)} the graph has a kink here: {ends}. This course takes {usually}.")
    return " ".join(dict.fromkeys(told))


def where(explanation: Explanation, advise: bool) -> str:
    """Return the sentence that says where the first error is; where nothing explains it, what to do, if asked."""
    if explanation.rounded:
        return explanation.rounded
    said, first = [], explanation.first
    of_numbers = [number for number in first if number not in explanation.misshapen]  # a shape was told already
    if len(explanation.way.answered) > 1:
        said.append(_wrong_places(explanation))
    if advise and of_numbers and not explanation.mistakes:
        said.append(_advice(explanation, of_numbers[0]))
    if explanation.partly:
        said.append("The next lines explain some of the errors, not all.")
    return " ".join(said)


def _wrong_places(explanation: Explanation) -> str:
    """Return which of several answers are wrong, or which are the first ones, where others come after."""
    first, places = explanation.first, and_list(_gradient(explanation, number) for number in explanation.first)
    one = len(first) == 1
    if explanation.follows:
        return f"Start with {places}; what comes after follows from {'it' if one else 'them'}."
    if set(first) != set(explanation.wrong):
        return f"Start with {places}."
    if one:
        return f"Only {places} is wrong."
    every = len(first) == len(explanation.way.answered)
    return f"{'Both' if len(first) == 2 else 'All'} gradients are wrong." if every else f"{places} are wrong."


def _gradient(explanation: Explanation, number: int) -> str:
    return f"∂{explanation.way.graph.output.name}/∂{explanation.way.nodes[number].name}"


# ---- the causes of one number -------------------------------------------------------------------------------------


def _told(explanation: Explanation) -> dict[int, list[Mistake]]:
    """Return what is told, by the first number that it explains: what explains all, and no far-fetched rivals."""
    mistakes = explanation.mistakes
    if explanation.composed:
        return {mistakes[0].explains[0]: list(mistakes[:2])}
    whole = [mistake for mistake in mistakes if len(mistake.explains) == len(explanation.errors)]
    told: dict[int, list[Mistake]] = {}
    for mistake in whole or mistakes:
        told.setdefault(mistake.explains[0], []).append(mistake)
    sharp = {number: _sharpest(rivals) for number, rivals in told.items()}
    sure = {rivals[0].code for rivals in sharp.values() if len({mistake.code for mistake in rivals}) == 1}
    # Who makes a mistake at one number makes it at others: there it has no rivals.
    return {number: [it for it in rivals if it.code in sure] or rivals for number, rivals in sharp.items()}


def _sharpest(rivals: list[Mistake]) -> list[Mistake]:
    """Return the mistakes without those that are far-fetched, or say less exactly what another one says."""
    unsaid = {code for mistake in rivals for code in mistake.misconception.says_for}
    exact = [mistake for mistake in rivals if mistake.code not in unsaid]
    return [mistake for mistake in exact if mistake.rank <= exact[0].rank + 1]


def _line(explanation: Explanation, mistakes: list[Mistake]) -> str:
    """Return what may have led to one wrong number, and whether that was rounded as well."""
    rounded = " The number is rounded, too: give four significant figures." if explanation.rough else ""
    return _of_causes(explanation, mistakes) + rounded


def _of_causes(explanation: Explanation, mistakes: list[Mistake]) -> str:
    """Return what may have led to one wrong number: each cause where they are few, else what they share."""
    way = explanation.way
    if explanation.composed and mistakes[0].message == mistakes[1].message:
        gates = sorted({gate for mistake in mistakes for gate in gates_of(way, mistake.place)}, reverse=True)
        return _joined(way, "Perhaps the same mistake was made twice:", "and", [message(way, mistakes[0], [gates])])
    causes = _causes(explanation, mistakes)
    if explanation.composed:
        return _joined(way, "Perhaps two mistakes came together:", "and", causes)
    if len(causes) == 1:
        return causes[0]
    return _shared(way, mistakes) if len(causes) > MOST_TOLD else _joined(way, "Perhaps", "or", causes)


def _joined(way: WayBack, opening: str, link: str, causes: Sequence[str]) -> str:
    """Return several causes, each of two with what to do there; what all say is said once."""
    parts = [cause.partition(". ") for cause in causes]
    first = [_clause(way, sentence.removesuffix(".")) for sentence, _, _ in parts]
    advice = [*dict.fromkeys(rest for _, _, rest in parts)]
    if len(advice) == len(causes) < MOST_TOLD:
        said = [f"{sentence}. {rest}" for sentence, rest in zip(first, advice, strict=True)]
        return f"{opening} {f' {link.capitalize()} '.join(said)}"
    return f"{opening} {f', {link} '.join(first)}. {advice[0] if len(advice) == 1 else _ONCE_MORE}"


def _clause(way: WayBack, cause: str) -> str:
    """Return a message's first sentence as it stands within a longer one: a node's name stays as it is."""
    return cause if cause.split()[0] in way.graph.values else cause[0].lower() + cause[1:]


def _causes(explanation: Explanation, mistakes: Iterable[Mistake]) -> list[str]:
    """Return the message of each cause: of two that do the same in other words the first, places of one together."""
    seen: list[object] = []
    places: dict[str, list[Mistake]] = {}
    for mistake in mistakes:
        if mistake.place.wrong not in seen:
            seen.append(mistake.place.wrong)
            places.setdefault(mistake.one_of or mistake.message, []).append(mistake)
    return list(dict.fromkeys(_message(explanation, together) for together in places.values()))


def _message(explanation: Explanation, together: list[Mistake]) -> str:
    """Return the message of a mistake that was made at one of several places, or at all places of one."""
    mistake, way = together[0], explanation.way
    text = message(way, mistake, [gates_of(way, each.place) for each in together])
    if mistake.one_of and len(together) > 1:
        text = mistake.one_of
    alone = len(together) == 1 == len(mistake.explains) and not explanation.composed
    if mistake.misconception.of_slope and not mistake.place.special and alone:
        gates = gates_of(way, mistake.place)
        if not any(inner in way.below(outer) for inner, outer in combinations(gates, 2)):
            text = _of_slope(way, mistake, gates)
    hint = mistake.misconception.in_code if explanation.in_code else ""
    return f"{text.partition('. ')[0].removesuffix('.')}. {hint}" if hint else text


def gates_of(way: WayBack, place: Place) -> tuple[int, ...]:
    """Return the gates where a mistake was made: those that its edges enter, or the one node it is about."""
    gates = {way.gate[edge] for edge in (*place.wrong.local, *place.wrong.upstream)}
    return tuple(sorted(gates, reverse=True)) if gates and not place.wrong.terms else (place.node,)


def message(way: WayBack, mistake: Mistake, places: Sequence[Sequence[int]]) -> str:
    """Return what a student reads of a mistake that was made at all gates of one of several places."""
    sets = [frozenset(gates) for gates in places]
    least = [tuple(gates) for gates, here in zip(places, sets, strict=True) if not any(one < here for one in sets)]
    return mistake.message.replace("{gates}", _one_of(way, list(dict.fromkeys(least))))


def _one_of(way: WayBack, choices: Sequence[Sequence[int]]) -> str:
    """Return several choices, each of one gate or of several together."""
    named = [_shown(way, gates) for gates in choices]
    if len(named) < 3:
        return " or ".join(named)
    if all(len(gates) == 1 for gates in choices):
        return f"one of {and_list(_few(named))}"
    if sum(map(len, choices)) > 2 * _MOST_GATES:
        every = sorted({gate for gates in choices for gate in gates}, reverse=True)
        return f"some of {and_list(_few([shown(way.nodes[gate]) for gate in every]))}"
    return ", or ".join(f"{'all of ' * (len(gates) > 1)}{text}" for gates, text in zip(choices, named, strict=True))


def _few(named: list[str]) -> list[str]:
    """Return the first of many gates, and how many more there are."""
    if len(named) <= _MOST_GATES:
        return named
    return [*named[: _MOST_GATES - 1], f"{len(named) - _MOST_GATES + 1} more"]


def _shown(way: WayBack, gates: Iterable[int]) -> str:
    return and_list(shown(way.nodes[gate]) for gate in gates)


def _shared(way: WayBack, mistakes: list[Mistake]) -> str:
    """Return what many possible causes of one number have in common: the gates."""
    answered = mistakes[0].explains[0]
    name = way.nodes[answered].name
    nodes = {gate for mistake in mistakes for gate in gates_of(way, mistake.place)}
    meeting = {number for number in nodes if number == answered or way.nodes[number].gate is None}
    gates = sorted(nodes - meeting | {way.gate[edge] for number in meeting for edge in way.feeds[number]}, reverse=True)
    through = f"all on the way back through {and_list(_few([shown(way.nodes[gate]) for gate in gates]))}"
    return f"Several mistakes lead to this number for {name}, {through}. {_ONCE_MORE}"


def _of_slope(way: WayBack, mistake: Mistake, gates: Sequence[int]) -> str:
    """Return which derivative a number is, where it is the local gradient of gates, without what arrives there."""
    answered = mistake.explains[0]
    names = [way.nodes[gate].name for gate in gates]
    above = sorted({way.gate[edge] for edge in way.feeds[gates[0]]}, reverse=True)
    form = "several" if len(gates) > 1 else "one" if _is_slope(way, mistake, gates[0]) else "part"
    return mistake.misconception.of_slope[form].format(
        slopes=and_list(f"∂{name}/∂{way.nodes[answered].name}" for name in names),
        gates=_shown(way, gates),
        arrives=" and at ".join(names),
        above=and_list(way.nodes[gate].name for gate in above),
    )


def _is_slope(way: WayBack, mistake: Mistake, gate: int) -> bool:
    """Tell whether nothing reaches a node but through a gate, and nothing through the gate but along some edges."""
    reached = {mistake.explains[0]}
    for number in reversed(range(len(way.nodes))):  # each after its inputs
        if number != gate and any(way.number[way.edges[edge].input] in reached for edge in way.into[number]):
            reached.add(number)
    inputs = {edge: way.number[way.edges[edge].input] for edge in way.into[gate]}
    covered = {inputs[edge] for edge in inputs if edge in mistake.place.wrong.upstream}
    return way.output not in reached and reached.intersection(inputs.values()) <= covered


# ---- what to do where nothing explains an error -------------------------------------------------------------------


def _advice(explanation: Explanation, number: int) -> str:
    """Return where to look again: along all edges that are not known to be right."""
    way, name, output = explanation.way, explanation.way.nodes[number].name, explanation.way.graph.output.name
    edges = explanation.doubtful_edges(number) or way.feeds[number]  # a right answer behind it vouches for all others
    gates = list(dict.fromkeys(way.gate[edge] for edge in edges))
    if name == output:
        return f"Here the backward pass starts: how far does {output} move if {output} itself is nudged?"
    if not gates:
        return f"{name} feeds no gate: how far does {output} move if {name} is nudged?"
    inputs = {way.edges[edge].input for edge in edges}
    if inputs == {way.nodes[number]}:
        said = _shown(way, reversed(gates))
        if len(edges) == 1:
            gate = way.nodes[gates[0]].name
            return f"Look at {said} again: multiply the gradient of {gate} by the local gradient, ∂{gate}/∂{name}."
        return f"Look at {said} again: multiply upstream by local along each edge to {name}, then add the flows."
    said = _shown(way, gates)
    if len(gates) > _MOST_GATES:
        said = f"the {len(gates)} gates from {shown(way.nodes[gates[0]])} back to {name}"
    meeting = ", and add flows that meet" if len(inputs) < len(edges) else ""
    return f"Look at {said} again, one after the other: multiply upstream by local along each edge{meeting}."
