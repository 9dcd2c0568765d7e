"""The checks of answers: `answers` makes plain numbers of one, and `judge`, a pure function, judges the numbers.

A check never raises, whatever a student hands in, and never shows the right number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.arrays import plainly
from ..core.errors import NoSuchNode, ShapeError
from ..core.graph import Graph
from ..core.numbers import and_list
from ..mistakes.engines import SUSPECTS, Engine
from .answers import Kind, Question, collect
from .feedback import Verdict, remember
from .judge import judge
from .known import Row, wrong_numbers
from .points import points

Subject = Graph | Engine
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
            number, a formula over the graph's nodes, or a dictionary of these by name; ``...`` stands for any other.

    >>> from backprop_helpers import parse
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

    >>> from backprop_helpers import parse
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
        formula: a text over the names of the graph's nodes, such as ``"2 * b * 4"``. Where the graph has arrays, it is
            one line of NumPy, such as ``"x.T @ dz"``, and dz stands for the gradient of a node z that comes first.
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
    >>> check_fault("7.9", faulty_engine("same_operand_once"), "multiplied_paths").message.partition(":")[0]
    'This engine does not have the fault multiplied_paths. Try 2x + 5x at x = 3'
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
        ShapeError: gradients are asked for, and the output is an array.
    """
    if isinstance(subject, Engine):
        return Question(exercise, kind, tuple(SUSPECTS), (), (), ""), [subject]
    shapes = {name: subject[name].shape for name in subject.values if subject[name].shape}
    if kind in ("gradients", "backward", "formula") and subject.output.shape:
        subject.gradients  # noqa: B018  # raises what is to be said
    graphs = points(subject, offset) if kind in TRIED_AT_POINTS else [subject]
    output = subject.output.name
    usual = [output] if kind in ("value", "function") else list(subject.inputs)
    if kind == "formula":
        usual = [*usual, output][:1]
    chosen = [wanted] if isinstance(wanted, str) else wanted or usual  # one name is a name, not its letters
    unknown = [name for name in chosen if name not in subject.values]
    if unknown:
        raise NoSuchNode(f"This check asks for {and_list(unknown)}; the graph's nodes are {and_list(subject.values)}.")
    nodes = [*subject.values]
    if kind == "function":  # one number is wanted; the variables tell where it goes wrong
        nodes, chosen = [*dict.fromkeys([*chosen, output])], [output]
    inputs = tuple(plainly(graph.inputs) for graph in graphs)
    return Question(exercise, kind, tuple(nodes), tuple(chosen), inputs, output, shapes), graphs
