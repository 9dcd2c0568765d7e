"""Where a graph of arrays leaves room for a misconception: mostly another pattern than the right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isclose, prod
from typing import Any

from ..core import arrays
from ..core.gates import Gate
from ..core.nodes import Constant, Node
from ..core.patterns import AXES, Contraction, Pattern, Places, Reduction, is_repeat
from . import slopes, written
from .array_pass import ArrayWayBack
from .places import LAST_RESORT, Find, Place
from .wrong_pass import AlongToo, At, Laid, Local, Otherwise, SlopeOf, ValueOf, WayBack, WrongPass, gate_of

_MOST_FACTORS = 6  # that may have been taken by mistake, the nearest ones


def _place(way: WayBack, edge: int, wrong: WrongPass, special: str = "", unlikely: float = 0.0, **words: str) -> Place:
    return Place(way.gate[edge], wrong, words, unlikely=unlikely, special=special)


def _instead(
    way: WayBack, edge: int, patterns: Iterable[Pattern], unlikely: float = 0.0, **words: str
) -> Iterator[Place]:
    """Yield passes with another pattern in the place of the right one."""
    for pattern in patterns:
        yield _place(way, edge, WrongPass(pattern={edge: pattern}), unlikely=unlikely, **words)


# ---- products -----------------------------------------------------------------------------------------------------


def _products(way: WayBack) -> Iterator[tuple[int, Pattern, tuple[str, str]]]:
    """Yield the edges back through products: the right pattern, and what its two factors are called."""
    for edge, (_, node, position) in enumerate(way.edges):
        if isinstance(node.gate, Contraction) and len(node.inputs) == 2:
            called = [part.name for part in node.inputs]
            called[position] = f"∂{way.graph.output.name}/∂{node.name}"
            yield edge, node.gate.backward(position), (called[0], called[1])


def transposed(way: WayBack) -> Iterator[Place]:
    """Yield products with a factor that is not transposed where it should be, or the other way round."""
    for edge, right, called in _products(way):
        for flip in ((0,), (1,), (0, 1)):  # a vector stays as it is
            factor = " and ".join(called[n] for n in flip)
            yield from _instead(way, edge, [right.flipped(*flip)], factor=factor)


def reordered(way: WayBack) -> Iterator[Place]:
    """Yield products with their factors in the wrong order."""
    for edge, right, _ in _products(way):
        yield from _instead(way, edge, _turned(right))


def _turned(right: Pattern) -> Iterator[Pattern]:
    """Yield what a product becomes with its factors in the other order."""
    if len(right.result) == 2:  # (A B) transposed is B transposed times A transposed
        yield Pattern(right.inputs, right.result[::-1])
    sizes = sorted(map(len, right.inputs))
    if sizes == [2, 2]:
        left, last = tuple(right.result)
        first = str.maketrans({left: "t", right.summed: "y"})
        second = str.maketrans({right.summed: "x", last: "t"})
        inputs = (part.translate(first if left in part else second) for part in right.inputs)
        yield Pattern(tuple(inputs), "xy")
    if sizes == [1, 2]:
        yield Pattern(tuple(part[::-1] for part in right.inputs), right.result)


def elementwise_products(way: WayBack) -> Iterator[Place]:
    """Yield products of arrays that are computed entry by entry, with a factor transposed or not."""
    for edge, right, _ in _products(way):
        one, other = (AXES[len(AXES) - len(part) :] for part in right.inputs)
        plain = Pattern((one, other), max(one, other, key=len))
        yield from _instead(way, edge, dict.fromkeys([plain, plain.flipped(0), plain.flipped(1)]))


def matrix_products(way: WayBack) -> Iterator[Place]:
    """Yield steps entry by entry that are computed as products of arrays."""
    forms = {1: [("i", "i", "")], 2: [("ij", "jk", "ik"), ("ij", "kj", "ik"), ("ij", "ik", "jk")]}
    for edge in _slopes_of_arrays(way):
        _, node, position = way.edges[edge]
        factor = node.inputs[1 - position] if gate_of(node).name in ("multiply", "divide") else node
        axes, of_one = len(node.shape), _gets_one_number(way, node)
        if _is_one_number(factor) or (of_one and axes == 1):
            continue  # nobody has a vector for one number
        for one, other, result in forms[axes]:
            both = [Pattern((one, other), result), Pattern((other, one), result)]
            yield from _instead(way, edge, both, unlikely=LAST_RESORT * of_one)
        if is_repeat(factor.gate) and len(factor.inputs[0].shape) == 1:  # as it is before it is repeated
            local: dict[int, Local] = {edge: ValueOf(way.number[factor.inputs[0]])}
            yield _place(way, edge, WrongPass(local=local, pattern={edge: Pattern(("ij", "j"), "i")}))


def _gets_one_number(way: WayBack, node: Node) -> bool:
    """Tell whether a node's entries are only added up, so that one number arrives at all of them."""
    after = [way.nodes[gate] for gate in way.fed[way.number[node]]]
    return len(after) == 1 and gate_of(after[0]).name == "sum" and not after[0].shape


def _is_one_number(part: Node) -> bool:
    return not part.shape or _repeats_one_number(part)


def _repeats_one_number(part: Node) -> bool:
    return is_repeat(part.gate) and not part.inputs[0].shape


def _slopes_of_arrays(way: WayBack) -> list[int]:
    """Return the edges along which a local gradient is multiplied entry by entry."""
    gates = [edge.node.gate for edge in way.edges]
    return [edge for edge, gate in enumerate(gates) if isinstance(gate, Gate) and not way.passes_on(edge)]


def outer_products(way: WayBack) -> Iterator[Place]:
    """Yield outer products in the place of dot products and of steps entry by entry, and the other way round."""
    for edge, right, _ in _products(way):
        if right.inputs in (("i", "j"), ("j", "i")):
            yield from _instead(way, edge, [Pattern(("i", "i"), "")], should="outer product", was="dot product")
    for edge in _slopes_of_arrays(way):
        part, node, _ = way.edges[edge]
        if len(node.shape) != 1:
            continue
        pattern, should = {edge: Pattern(("i", "j"), "ij")}, "elementwise product"
        if _repeats_one_number(part):  # a number times an array: its gradient is a dot product
            should = "dot product"
            pattern |= dict.fromkeys(way.into[way.number[part]], Pattern(("ij",), "ij"))
        for form in (pattern, pattern | {edge: Pattern(("j", "i"), "ij")}):
            yield _place(way, edge, WrongPass(pattern=form), should=should, was="outer product")


def without_upstream(way: WayBack) -> Iterator[Place]:
    """Yield products in which the other factor alone was taken, as it is or transposed, for what flows back."""
    for edge, (_, node, position) in enumerate(way.edges):
        if not isinstance(node.gate, Contraction) or len(node.inputs) != 2 or way.gate[edge] == way.output:
            continue
        other = AXES[: len(node.inputs[1 - position].shape)]
        for result in dict.fromkeys((other, other[::-1])):
            inputs = ("", other) if position == 0 else (other, "")
            wrong = WrongPass(upstream={edge: None}, pattern={edge: Pattern(inputs, result)})
            yield _place(way, edge, wrong)


def ones_for_sums(way: WayBack) -> Iterator[Place]:
    """Yield repeated arrays whose gradient was taken to be 1."""
    for edge, (part, node, _) in enumerate(way.edges):
        if is_repeat(node.gate):
            special = (
                f"{part.name} got the gradient 1. {part.name} is repeated to {node.shape}, so its gradient is the sum "
                "of what arrives at all its copies."
            )
            wrong = WrongPass(upstream={edge: None}, pattern={edge: Pattern(("",), AXES[: len(part.shape)])})
            yield _place(way, edge, wrong, special)


def other_factors(way: WayBack) -> Iterator[Place]:
    """Yield products in which another array of the same shape was taken as the other factor: Z for relu(Z), say."""
    for edge, (part, node, position) in enumerate(way.edges):
        if gate_of(node).name not in ("multiply", "matmul", "dot", "outer"):
            continue
        factor = node.inputs[1 - position]
        if isinstance(factor, Constant) or not factor.shape:
            continue
        others = [one for one in way.nodes if one.shape == factor.shape and one not in (factor, part, node)]
        near = {*factor.inputs, *(one for one in others if factor in one.inputs)}
        for one in sorted(others, key=lambda one: one not in near)[:_MOST_FACTORS]:
            if not is_repeat(one.gate):
                yield slopes.other_factor(way, edge, one, 0.0 if one in factor.inputs else 0.6)


def reshaped(way: WayBack) -> Iterator[Place]:
    """Yield products in which a factor was reshaped where it belongs transposed."""
    for edge, _, _ in _products(way):
        _, node, position = way.edges[edge]
        other = node.inputs[1 - position]
        if len(other.shape) == 2:
            special = (
                "At {gates} an array was reshaped where it belongs transposed. reshape keeps the order of the entries, "
                "row by row; .T makes rows of columns."
            )
            yield _place(way, edge, WrongPass(local={edge: Otherwise.RESHAPED}), special)


# ---- sums and means -----------------------------------------------------------------------------------------------


def unsummed(way: WayBack) -> Iterator[Place]:
    """Yield repeated arrays whose flows were not summed."""
    for edge, (part, node, _) in enumerate(way.edges):
        if is_repeat(node.gate):
            letters = AXES[: len(node.shape)]
            yield from _instead(way, edge, [Pattern((letters,), letters)], part=part.name, shape=str(node.shape))
            for which, copy in (("first", Otherwise.FIRST_COPY), ("last", Otherwise.LAST_COPY)):
                special = (
                    f"At {{gates}} only the {which} flow is left. {part.name} is repeated to {node.shape}: its "
                    "gradient is the sum of the flows of all its copies."
                )
                yield _place(way, edge, WrongPass(local={edge: copy}), special)


def other_axes(way: WayBack) -> Iterator[Place]:
    """Yield sums, repeats and reductions along the wrong axis."""
    for edge, (part, node, _) in enumerate(way.edges):
        gate: Any = node.gate
        if isinstance(gate, Reduction) and len(part.shape) == 2 and gate.axis is not None:
            yield _place(way, edge, WrongPass(local={edge: Otherwise.OTHER_AXIS}))
        if isinstance(gate, Contraction) and len(node.inputs) == 1 and gate.name != "transpose":
            yield from _instead(way, edge, _along_others(gate.backward(0)))


def _along_others(right: Pattern) -> Iterator[Pattern]:
    """Yield a sum or a repeat along another axis."""
    (letters,) = right.inputs
    if right.summed:  # a sum, to (k,), (1, k), (n, 1) or a number
        kept = {"": ("j", "i", "uj", "iv"), "j": ("i",), "i": ("j",), "uj": ("iv", "i"), "iv": ("uj", "j")}
        yield from (Pattern((letters,), result) for result in kept.get(right.result, ()) if len(letters) == 2)
    elif len(letters) == 1 and len(right.result) == 2:
        yield Pattern((letters.translate(str.maketrans("ij", "ji")),), right.result)


def _counts(way: WayBack) -> Iterator[tuple[int, Node, int]]:
    """Yield the divisions of a mean: the edge back to the sum, the node that is summed, and the count."""
    for edge, (part, node, position) in enumerate(way.edges):
        if not isinstance(node.gate, Gate) or node.gate.name not in ("divide", "multiply"):
            continue
        divisor = node.inputs[1 - position]
        if not isinstance(divisor, Constant) or divisor.shape or not divisor.number or not _is_sum(part):
            continue
        count = divisor.number if node.gate.name == "divide" else 1 / divisor.number
        if (position == 0 or node.gate.name == "multiply") and count > 1 and isclose(count, round(count)):
            yield edge, part.inputs[0], round(count)


def _is_sum(node: Node) -> bool:
    return isinstance(node.gate, Contraction) and node.gate.name in ("sum", "dot")


def means_as_sums(way: WayBack) -> Iterator[Place]:
    """Yield means that are treated as sums: from their gate on, or in the gradients of the inputs."""
    for edge, _, count in _counts(way):
        yield _place(way, edge, WrongPass(local={edge: "1"}), count=str(count))
        yield from slopes.means_of_inputs(way, edge, count)


def sums_as_means(way: WayBack) -> Iterator[Place]:
    """Yield sums that are treated as means: those of the graph, and those on the way back."""
    assert isinstance(way, ArrayWayBack)
    divided = {way.number[way.edges[edge].input] for edge, _, _ in _counts(way)}
    for edge, (part, node, _) in enumerate(way.edges):
        if not isinstance(node.gate, Contraction):
            continue
        if _is_sum(node) and way.gate[edge] not in divided:
            each = prod(part.shape) // prod(node.shape)
            for count in [each] if node.shape else _lengths(part, each):
                yield _place(way, edge, WrongPass(times={edge: 1 / count}), count=str(count))
        back = way.weights(edge)
        for count in {*back, prod(back)} - {1}:
            wrong = WrongPass(times={edge: 1 / count})
            yield _place(way, edge, wrong, unlikely=0.3 if part.gate else 0.0, count=str(count))


def _lengths(part: Node, count: int) -> list[int]:
    """Return a count, and the lengths along single axes that may be taken for it."""
    return [number for number in dict.fromkeys([count, *part.shape]) if number > 1]


def mean_factors(way: WayBack) -> Iterator[Place]:
    """Yield the factor 1/n of a mean, there twice or with another count."""
    for edge, summed, count in _counts(way):
        _, node, position = way.edges[edge]
        twice = "1 / (b * b)" if gate_of(node).name == "divide" else "(a * a)" if position else "b * b"
        special = f"At {{gates}} the factor 1/{count} is there twice. Multiply it in once."
        yield _place(way, edge, WrongPass(local={edge: twice}), special)
        whole = _before(summed)
        for other in dict.fromkeys([*_lengths(summed, prod(summed.shape)), *_lengths(whole, prod(whole.shape))]):
            if other != count:
                special = f"At {{gates}} this was divided by {other}. Divide by {count}, as the forward pass does."
                yield _place(way, edge, WrongPass(local={edge: f"1 / {other}"}), special)


def _before(summed: Node) -> Node:
    """Return the table whose rows a node's entries were made of, or the node itself."""
    below = [summed]
    for node in below:  # which grows
        if len(node.shape) > len(summed.shape):
            return node
        below += [part for part in dict.fromkeys(node.inputs) if part not in below]
    return summed


# ---- scores and labels --------------------------------------------------------------------------------------------


def diagonals(way: WayBack) -> Iterator[Place]:
    """Yield softmaxes whose Jacobian is taken for its diagonal."""
    for edge, (part, node, position) in enumerate(way.edges):
        total = _total_of(node, part)
        if total is not None and position == 0:  # exp(z − log Σ exp z): what flows through the sum is left out
            back = [other for other, (leaf, gate, _) in enumerate(way.edges) if leaf is part and gate is total]
            wrong = WrongPass(local={edge: "1 - exp(y)"}, times=dict.fromkeys(back, 0))
            ends = [way.gate[back] for back in way.feeds[way.number[node]]]
            yield Place(ends[0] if len(ends) == 1 else way.number[node], wrong)
    for reduced, labelled in _cross_entropies(way):
        wrong = WrongPass(local={reduced: AlongToo(labelled)})
        yield Place(way.gate[reduced], wrong)


def _total_of(node: Node, part: Node) -> Node | None:
    """Return the log_sum_exp that a gate subtracts from the scores that it was made of, as softmax does."""
    if not isinstance(node.gate, Gate) or node.gate.name != "subtract":
        return None
    total = node.inputs[1]
    total = total.inputs[0] if is_repeat(total.gate) else total
    is_total = isinstance(total.gate, Reduction) and total.gate.name == "log_sum_exp" and total.inputs[0] is part
    return total if is_total else None


def _cross_entropies(way: WayBack) -> Iterator[tuple[int, int]]:
    """Yield the two edges of scores in a cross-entropy: to their log_sum_exp, and to their product with the labels."""
    for edges in way.feeds:
        reduced = [edge for edge in edges if getattr(way.edges[edge].node.gate, "name", "") == "log_sum_exp"]
        labelled = [edge for edge in edges if _takes_data(way, edge, "multiply")]
        if len(reduced) == 1 == len(labelled):
            yield reduced[0], labelled[0]


def _takes_data(way: WayBack, edge: int, name: str) -> bool:
    _, node, position = way.edges[edge]
    if not isinstance(node.gate, Gate) or node.gate.name != name:
        return False
    other = node.inputs[1 - position]
    return isinstance(other, Constant) and bool(other.shape)


def labels_left(way: WayBack) -> Iterator[Place]:
    """Yield errors from which the label was not subtracted."""
    for _, labelled in _cross_entropies(way):
        yield _place(way, labelled, WrongPass(times={labelled: 0}))
    for edge, (scores, _, position) in enumerate(way.edges):
        if not _takes_data(way, edge, "subtract"):
            continue
        squares = [back for back in way.feeds[way.gate[edge]] if _squares(way.edges[back].node)]
        number = way.number[scores]
        for back in squares:
            powers = way.edges[back].node.gate.name == "power"  # type: ignore[union-attr]  # a gate of the table
            wrong = {each: At(number) if powers else ValueOf(number) for each in way.into[way.gate[back]]}
            sign = {edge: -1.0} if position == 1 else {}
            yield _place(way, edge, WrongPass(local=wrong, times=sign))


def _squares(node: Node) -> bool:
    name = getattr(node.gate, "name", "")
    exponent = node.inputs[1] if name == "power" else None
    if isinstance(exponent, Constant):
        return bool(exponent.number == 2)
    return name == "multiply" and node.inputs[0] is node.inputs[1]


# ---- what is written down -----------------------------------------------------------------------------------------


def _answered(way: WayBack) -> Iterator[tuple[int, Node]]:
    """Yield the arrays whose gradients are answered."""
    for number in way.answered:
        if way.nodes[number].shape:
            yield number, way.nodes[number]


def collapsed(way: WayBack) -> Iterator[Place]:
    """Yield arrays of gradients that were added up, or averaged, to one number."""
    for number, node in _answered(way):
        pattern = Pattern((AXES[: len(node.shape)],), "")
        for times in dict.fromkeys((1.0, 1 / prod(node.shape))):
            wrong = WrongPass(given={number: Laid(number, pattern, times)})
            yield Place(number, wrong, {"node": node.name, "shape": str(node.shape)}, frozenset([number]))


def layouts(way: WayBack) -> Iterator[Place]:
    """Yield gradients with rows and columns mixed up: transposed, or filled in column by column."""
    for number, node in _answered(way):
        if len(node.shape) == 2 and node.shape != (1, 1):
            laid = [Laid(number, Pattern(("ij",), "ji"))] + [Laid(number)] * (1 not in node.shape)
            for given in laid:
                yield Place(number, WrongPass(given={number: given}), {"node": node.name}, frozenset([number]))


def overwritten_entries(way: WayBack) -> Iterator[Place]:
    """Yield entries that are picked more than once, where a later flow replaced the earlier ones."""
    for number, edges in enumerate(way.feeds):
        takes = [edge for edge in edges if isinstance(way.edges[edge].node.gate, Places)]
        places_of = [set(_picks(way.edges[edge].node)) for edge in takes]
        if len(takes) == len(edges) > 1 and sum(map(len, places_of)) > len(set().union(*places_of)):
            for order in (takes, takes[::-1]):
                yield Place(number, WrongPass(replacing={number: tuple(order)}), {"node": way.nodes[number].name})
    for edge, right, _ in _products(way):
        part, node, position = way.edges[edge]
        if position == 1 and len(part.shape) == 2 == len(right.inputs[0]) and _picks_twice(node.inputs[0]):
            wrong = WrongPass(local={edge: Otherwise.LAST_ALONE})
            yield Place(way.number[part], wrong, {"node": part.name})


def _picks(node: Node) -> Sequence[int]:
    gate: Any = node.gate
    return gate.places if gate.key else ()


def _picks_twice(table: Node) -> bool:
    """Tell whether an array is data with a single 1 in each row, of which two stand in one column."""
    if not isinstance(table, Constant):
        return False
    rows = arrays.rows(table.number)
    return all(sorted(row)[-1:] == [1] and sum(map(abs, row)) == 1 for row in rows) and len(
        {tuple(row) for row in rows}
    ) < len(rows)


# ---- what single numbers have as well -----------------------------------------------------------------------------


def flipped_products(way: WayBack) -> Iterator[Place]:
    """Yield signs that get lost at structure gates."""
    for edge, (_, node, _) in enumerate(way.edges):
        if not isinstance(node.gate, Gate):
            yield Place(way.gate[edge], WrongPass(times={edge: -1.0}), unlikely=0.6)


def of_numbers(find: Find) -> Find:
    """Return a finder that leaves out derivatives of an array by an array: nobody writes those down for one answer."""

    def found(way: WayBack) -> Iterator[Place]:
        for place in find(way):
            of = [given.of for given in place.wrong.given.values() if isinstance(given, SlopeOf)]
            if all(not way.nodes[number].shape for number in of):
                yield place

    return found


other_outputs = of_numbers(written.other_outputs)
