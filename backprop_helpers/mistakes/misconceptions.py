"""The known misconceptions, one record each: what goes wrong, where it can happen, and how people are told.

Each was seen in courses and forums. Everything that tells of one reads this table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from . import array_places, places
from .array_pass import ArrayWayBack
from .places import Find, Place, by_formula, only
from .wrong_pass import RIGHT, WayBack, WrongPass

_SIGN_SEEN = 0.3  # so much likelier is it that a minus gets lost that was there to be seen


@dataclass(frozen=True)
class Misconception:
    """One misconception."""

    code: str
    clause: str  # what went wrong, in words that need no graph; several can be joined by "or"
    # What a student reads: a sentence for what happened and one for what to do. Its gaps are filled with the words of
    # the place; {gates} are those where it happened, each with what it computes.
    message: str = ""
    find: Find = places.nowhere  # the places where a graph leaves room for it; of those at one node the usual one first
    in_arrays: Find | None = None  # those of a graph of arrays, where they are other ones
    rank: int = 1  # how common it is: 0 every day, 1 now and then, 2 seldom, 4 hardly ever
    suspect: str = ""  # what an engine with this fault does, where one can be asked for
    in_code: str = ""  # what to do, where a program was answered
    one_of: str = ""  # what a student reads where nobody can tell which of several places at one node it was
    always: str = ""  # what a student reads who does it at every place, where that is no list of gates
    # What a student reads whose one number is a local gradient alone: "several" where it is that of several gates,
    # "one" where it is all of one gate's slope, and "part" where something else comes in.
    of_slope: Mapping[str, str] = field(default_factory=dict)
    says_for: tuple[str, ...] = ()  # other codes that say the same of a number less exactly, and are not told then

    def places(self, way: WayBack) -> Iterator[Place]:
        """Yield the places where a graph leaves room for it."""
        return (self.in_arrays if self.in_arrays and isinstance(way, ArrayWayBack) else self.find)(way)

    def everywhere(self, way: WayBack) -> WrongPass:
        """Return the pass that makes this mistake at every place, each time in the usual form."""
        usual: dict[tuple[object, ...], WrongPass] = {}
        for place in self.places(way):
            wrong = place.wrong
            meeting = tuple(wrong.terms)
            usual.setdefault((meeting or place.node, tuple(wrong.local), not meeting and tuple(wrong.upstream)), wrong)
        whole = RIGHT
        for wrong in usual.values():
            whole = whole.and_also(wrong)
        return whole


@dataclass(frozen=True)
class Mistake:
    """A misconception at a place; of a wrong answer, with the nodes whose gradients it explains, from the output on."""

    misconception: Misconception
    place: Place
    explains: tuple[int, ...] = ()

    @property
    def code(self) -> str:
        """The misconception's name."""
        return self.misconception.code

    @property
    def message(self) -> str:
        """What a student reads, with a gap for the gates."""
        return self.place.special or self.misconception.message.format(gates="{gates}", **self.place.words)

    @property
    def one_of(self) -> str:
        """What a student reads where it may as well have been at another place of the same node."""
        return "" if self.place.special else self.misconception.one_of.format(**self.place.words)

    @property
    def rank(self) -> float:
        """How uncommon it is at this place."""
        return self.misconception.rank + self.place.unlikely

    def at(self, way: WayBack) -> Mistake:
        """Return the mistake at the inputs of a graph, with its local gradients."""
        place = self.place
        seen = place.signed and all(map(way.is_negative, place.signed))
        return replace(self, place=replace(place, unlikely=place.unlikely - _SIGN_SEEN)) if seen else self

    @property
    def is_usual_step(self) -> bool:
        """Whether it is a step of the pass done wrongly, not something else written down, and not far-fetched."""
        return not self.place.wrong.given and not self.place.needs and self.place.unlikely < 1


_HOW_LAID_OUT = "Each entry of a gradient stands where the entry of its array stands."
_FLOW_MISSING = "At {node} {one}. {node} feeds {every}, and each of them sends a flow back."
_FACTOR_MISSING = " is missing as a factor. Multiply by what arrives from upstream."
# Of two rows that say the same of one number in different words, the earlier one is told.
_ROWS = (
    # In graphs of arrays.
    Misconception(
        "label_not_subtracted",
        "the label was not subtracted from the scores or from what was predicted",
        "At {gates} the label was not subtracted. The error is what was predicted minus the label.",
        in_arrays=array_places.labels_left,
        rank=0,
        says_for=("overwritten_branch", "dropped_path", "partial_gradient", "wrong_point"),
    ),
    Misconception(
        "diagonal_softmax",
        "only the diagonal of a softmax's Jacobian was used",
        "At {gates} only the diagonal of the softmax's Jacobian was used, p·(1 − p). Each score moves all "
        "probabilities of its row, since their sum stays 1: what flows back from the others is missing.",
        in_arrays=array_places.diagonals,
        rank=0,
    ),
    Misconception(
        "overwritten_index",
        "an entry that is picked several times got only the last of its flows",
        "At {node} an entry that is picked more than once has only its last flow. Add all its flows at its place.",
        in_arrays=array_places.overwritten_entries,
        rank=0,
        says_for=("overwritten_branch", "dropped_path"),
    ),
    Misconception(
        "repeat_not_summed",
        "the flows of an array that is repeated were not summed",
        "At {gates} the flows were not summed. {part} is repeated to {shape}, so it is a branch: its gradient is the "
        "sum over the axis along which it is repeated.",
        in_arrays=array_places.unsummed,
        rank=0,
        says_for=("missing_inner_factor",),
    ),
    Misconception(
        "sum_for_mean",
        "a mean was treated as a sum",
        "At {gates} the factor 1/{count} is missing on the way back. It belongs to both passes.",
        in_arrays=array_places.means_as_sums,
        rank=0,
        says_for=("missing_local", "missing_upstream"),
    ),
    Misconception(
        "mean_for_sum",
        "a sum was treated as a mean",
        "At {gates} a mean was taken where a sum belongs: this is too small by the factor {count}. Flows that meet are "
        "added, not averaged.",
        in_arrays=array_places.sums_as_means,
        rank=0,
    ),
    Misconception(
        "wrong_axis",
        "a sum was taken along the wrong axis",
        "At {gates} the sum was taken along the wrong axis. axis=0 runs down the rows and leaves one entry for each "
        "column; axis=1 runs along a row.",
        in_arrays=array_places.other_axes,
        rank=0,
    ),
    Misconception(
        "transposed_factor",
        "a factor of a matrix product is transposed but should not be, or the other way round",
        "On the way back through {gates} the factor {factor} is transposed but should not be, or the other way round. "
        "Write the shapes side by side: the inner sizes must agree, and the outer ones are those of the gradient.",
        in_arrays=array_places.transposed,
        rank=0,
    ),
    Misconception(
        "factor_order",
        "the factors of a matrix product are in the wrong order",
        "On the way back through {gates} the factors are in the wrong order. A @ B and B @ A are different: the "
        "upstream gradient stands where the factor stood whose gradient you want.",
        in_arrays=array_places.reordered,
        rank=0,
    ),
    Misconception(
        "elementwise_for_matrix",
        "arrays were multiplied entry by entry (*) where a matrix product (@) belongs",
        "On the way back through {gates} arrays were multiplied entry by entry (*). A matrix product (@) belongs "
        "here: it multiplies and then sums.",
        in_arrays=array_places.elementwise_products,
        rank=0,
    ),
    Misconception(
        "matrix_for_elementwise",
        "a matrix product (@) was used where arrays are multiplied entry by entry (*)",
        "At {gates} a matrix product (@) was used. This gate works entry by entry: multiply the upstream gradient and "
        "the local one entry by entry (*).",
        in_arrays=array_places.matrix_products,
        rank=0,
    ),
    Misconception(
        "outer_for_dot",
        "an outer product was taken where a dot product belongs, or the other way round",
        "At {gates} the {was} was used where the {should} belongs. A dot product sums to one number; "
        "an outer product has an entry for each pair.",
        in_arrays=array_places.outer_products,
        rank=0,
    ),
    Misconception(
        "collapsed_to_number",
        "the gradient of an array was collapsed to one number",
        "The gradient of {node} was collapsed to one number. It has shape {shape}, like {node}: each entry has a "
        "gradient of its own.",
        in_arrays=array_places.collapsed,
        rank=0,
    ),
    Misconception(
        "row_column_layout",
        "rows and columns of a gradient are mixed up",
        f"Rows and columns of the gradient of {{node}} are mixed up. {_HOW_LAID_OUT}",
        in_arrays=array_places.both(array_places.layouts, array_places.reshaped),
        rank=0,
    ),
    Misconception(
        "wrong_shape",
        "a gradient does not have the shape of its array",
        "The gradient of {node} {like}; this answer {given}. Fix the shape first, then the numbers.",
    ),
    # In every graph.
    Misconception(
        "unswitched_multiply",
        "each factor of a multiply gate was given its own value",
        "At {gates} each factor was given its own value. A multiply gate gives each input the value of the other one "
        "as local gradient.",
        places.unswitched,
        rank=0,
        suspect="gives each factor of a multiply gate its own value, not that of the other one",
    ),
    Misconception(
        "sigmoid_value_as_slope",
        "the value of a sigmoid was taken for its slope",
        "At {gates} the value of the sigmoid stands where its slope belongs. The slope is σ·(1 − σ).",
        by_formula(only(sigmoid=("y",))),
        rank=0,
        suspect="takes the value of a sigmoid for its slope",
    ),
    Misconception(
        "relu_slope_everywhere",
        "a relu let a gradient through although its input is negative",
        "At {gates} the slope 1 was taken, but the number that goes in is negative. A relu lets a gradient through "
        "only where its input is positive.",
        by_formula(only(relu=("1",), leaky_relu=("1",))),
        rank=0,
        says_for=("missing_upstream",),
    ),
    Misconception(
        "misrouted_maximum",
        "the gradient of a max or min took the wrong way",
        "At {gates} the gradient took the wrong way. It goes to the larger input of a max, and to the smaller input of "
        "a min; the other input gets nothing.",
        places.misrouted,
        rank=0,
        says_for=("missing_upstream",),
    ),
    Misconception(
        "power_coefficient",
        "the exponent is missing as a factor in the derivative of a power",
        "At {gates} the exponent is missing as a factor. The derivative of a power brings the exponent down in front.",
        places.missing_exponents,
        rank=0,
        suspect="forgets the exponent in front when it differentiates a power",
    ),
    Misconception(
        "power_exponent",
        "the derivative of a power kept the old exponent",
        "At {gates} the old exponent is still there. The derivative of a power has an exponent that is smaller by 1.",
        by_formula(only(power=("b * a ** b",))),
    ),
    Misconception(
        "power_base",
        "the derivative of a power lost the base",
        "At {gates} only the exponent was taken. The derivative of a power still has the base in it, as 2 · x for x².",
        places.lost_bases,
    ),
    Misconception(
        "value_as_slope",
        "the value of a gate was taken for its slope",
        "At {gates} the value of the gate stands where its slope belongs. The slope says how many times as far as the "
        "input the output moves.",
        by_formula(places.value_for_slope),
    ),
    Misconception(
        "incomplete_slope",
        "a part of a slope was left out",
        "At {gates} a part of the slope is missing. The whole slope is {slope}.",
        places.parts_of_slopes,
    ),
    Misconception(
        "exp_as_power",
        "an exponential function was differentiated as if it were a power",
        "At {gates} the exponent came down in front, as in a power. Here the variable stands in the exponent: an "
        "exponential function comes back as a factor of its own derivative.",
        by_formula(only(exp=("a * exp(a - 1)",), power=("", "b * a ** (b - 1)"))),
    ),
    Misconception(
        "missing_base_logarithm",
        "the logarithm of the base is missing as a factor",
        "At {gates} the logarithm of the base is missing as a factor. The derivative of aˣ is aˣ · ln a, that of the "
        "logarithm to the base a is 1/(x · ln a).",
        by_formula(only(power=("", "y"), log_base=("1 / a",))),
    ),
    Misconception(
        "divide_without_square",
        "the denominator of a fraction is not squared in its derivative",
        "At {gates} the denominator is not squared. The derivative of a/b with respect to b is −a/b².",
        by_formula(only(divide=("", "-a / b"))),
    ),
    Misconception(
        "mean_factor",
        "the factor 1/n of a mean is missing, or is there twice",
        "At {gates} the factor 1/{count} of a mean is missing, or is there twice. A mean of {count} numbers has it "
        "once, a sum not at all.",
        places.means,
        array_places.mean_factors,
        rank=0,
        says_for=("missing_upstream", "missing_local", "local_applied_twice"),
    ),
    Misconception(
        "input_for_output",
        "the input of a gate stands where its output belongs",
        "At {gates} the input of the gate stands where its output belongs. The local gradient is written with the "
        "output there.",
        by_formula(places.with_input_for_output),
    ),
    Misconception(
        "sign_flipped",
        "a sign is wrong",
        "At {gates} the sign is wrong. Check the sign of the local gradient there.",
        places.flipped_signs,
        array_places.both(places.flipped_signs, array_places.flipped_products),
        rank=0,
    ),
    Misconception(
        "missing_local",
        "a gate passed the upstream gradient on unchanged, without its local gradient",
        "At {gates} the local gradient is missing as a factor. At each gate, multiply the upstream gradient by the "
        "local one.",
        places.unchanged_upstream,
        rank=0,
        says_for=("missing_inner_factor",),
    ),
    Misconception(
        "local_applied_twice",
        "a local gradient was multiplied in twice",
        "The local gradient of {gates} was multiplied in twice. Each edge on the way back counts once.",
        by_formula(places.squared),
        rank=2,
    ),
    Misconception(
        "same_operand_once",
        "a gate takes the same node twice, and only one of the two flows was counted",
        "Only one of the flows from {shown} to {node} was counted. {gate} takes {node} twice, so two edges lead back "
        "to {node}, each with a flow of its own.",
        places.operand_once,
        rank=0,
        suspect="counts only one of the two flows where a gate takes the same node twice",
        always="Only one flow was counted from a gate that takes a node twice. Two edges lead back, each with a flow.",
    ),
    Misconception(
        "overwritten_branch",
        "at a branch a later flow replaced the earlier ones (=) and was not added to them (+=)",
        "At {node} only {kept} is left; {lost} missing. Add all flows that meet at a node.",
        places.overwritten,
        rank=0,
        one_of=_FLOW_MISSING,
        suspect="at a branch, keeps only the flow that comes last: = in place of +=",
        in_code="Was a flow set with = and not added with +=, or did the function return too early?",
        says_for=("zero_at_constant",),
        always="At each branch only the last flow is left. Add all flows that meet at a node.",
    ),
    Misconception(
        "dropped_path",
        "at a branch a flow is missing from the sum",
        "At {node} {lost} missing. {node} feeds {every}, and each of them sends a flow back.",
        places.dropped,
        rank=0,
        one_of=_FLOW_MISSING,
        in_code="Was a flow left out or replaced by a later = in place of +=, or did the function return too early?",
        says_for=("zero_at_constant",),
    ),
    Misconception(
        "partial_gradient",
        "a node passed its gradient on before all flows had arrived",
        "{node} passed its gradient on too early, when only {kept} had arrived. First add up all flows at {node}, then "
        "go on to what feeds it.",
        places.passed_too_early,
        one_of="{node} passed its gradient on too early, before all flows had arrived. First add up all flows at "
        "{node}, then go on to what feeds it.",
        suspect="passes a node's gradient on before all its flows have arrived",
        always="Nodes passed their gradients on after the first flow. Add up all flows at a node, then go on.",
    ),
    Misconception(
        "multiplied_paths",
        "flows that meet at a node were multiplied, not added",
        "The flows that meet at {node} were multiplied. Factors along one path multiply, but flows from different "
        "paths are added.",
        places.multiplied,
        suspect="multiplies the flows that meet at a node, where it should add them",
        always="At each branch the flows were multiplied. Factors along one path multiply, flows that meet are added.",
    ),
    Misconception(
        "flow_counted_twice",
        "at a branch a flow was counted twice",
        "At {node} {flow} was counted twice. Add each flow once.",
        places.counted_twice,
        rank=0,
        one_of="At {node} one of the flows was counted twice. Add each flow once.",
    ),
    Misconception(
        "shared_gradient",
        "an add gate shared its gradient out among its inputs, though each gets the whole",
        "At {gates} the gradient was shared out among the terms. An add gate does not share: each input gets the whole "
        "of it.",
        places.shared_sums,
        always="Each add gate shared its gradient out among the terms. It does not share: each input gets the whole.",
    ),
    Misconception(
        "zero_at_constant",
        "where a constant is added, the slope 0 was taken",
        "At {gates} the slope 0 was taken. Only a constant has the slope 0: the other term moves the result as "
        "far as it moves itself.",
        places.zeros_for_ones,
    ),
    Misconception(
        "term_as_factor",
        "a term of a sum was taken for a factor",
        "At {gates} a term was taken for a factor. Terms are added or subtracted: the local gradient is 1 or −1.",
        places.terms_as_factors,
    ),
    Misconception(
        "missing_upstream",
        "only the local gradient was taken, without what arrives from upstream",
        "On the way back through {gates} only the local gradient was taken; what arrives there" + _FACTOR_MISSING,
        places.local_alone,
        array_places.both(places.local_alone, array_places.without_upstream),
        rank=0,
        suspect="takes the local gradient alone and leaves out the upstream gradient",
        of_slope={
            "several": "These are {slopes} alone, with {gates}; what arrives at {arrives}" + _FACTOR_MISSING,
            "one": "This is {slopes}, with {gates}; what arrives at {arrives} from {above}" + _FACTOR_MISSING,
            "part": "On the way back through {gates} this takes only the local gradient; what arrives at {arrives} "
            "from {above}" + _FACTOR_MISSING,
        },
    ),
    Misconception(
        "missing_inner_factor",
        "the derivative of what is inside a function is missing as a factor",
        "The derivative of what is inside {outer}, that of {inner}, is missing as a factor. A chain has one factor for "
        "each function in it.",
        places.without_inner,
        rank=0,
    ),
    Misconception(
        "wrong_point",
        "a derivative was taken at another number than the one that goes into the gate",
        "The derivative of {gates} was taken at the wrong point, at {point}. Take it at the number that goes into "
        "{gate}, at {input}: the forward pass has it.",
        array_places.both(places.wrong_points, places.early_factors),
        array_places.both(places.wrong_points, array_places.other_factors),
    ),
    Misconception(
        "not_reset",
        "something was counted more than once, such as an earlier backward pass",
        "Each gradient is twice as large as it should be. Something is counted twice, such as an earlier pass.",
        places.doubled,
        rank=4,
        suspect="never sets the gradients of the inputs back to 0, so later passes are added to earlier ones",
        in_code="Are the sums set to 0 before each pass?",
    ),
    Misconception(
        "value_for_gradient",
        "a value from the forward pass was given for a gradient",
        "This is the value of {copied} from the forward pass. The question asks for ∂{output}/∂{node}: how far "
        "{output} moves if {node} is nudged.",
        places.values,
    ),
    Misconception(
        "wrong_output",
        "the gradient of another node than the output was given",
        "This is ∂{node}/∂{other}. The question asks for ∂{output}/∂{node}: how far {output} moves if {node} is "
        "nudged.",
        places.other_outputs,
        array_places.other_outputs,
    ),
    Misconception(
        "swapped_answers",
        "two answers were swapped",
        "The answers for {first} and {second} are swapped. Each is right for the other one.",
        places.swapped,
        rank=2,
    ),
    # In what was typed, not in a pass: a check looks for these.
    Misconception(
        "missing_brackets",
        "brackets are missing in a formula",
        "Brackets are missing around {typed}. Without them powers come first, then * and / from left to right, then + "
        "and −.",
    ),
    Misconception(
        "upside_down",
        "a fraction is upside down",
        "This fraction is upside down. Swap its top and its bottom.",
    ),
    Misconception(
        "product_for_power",
        "a product was typed for a power",
        "Perhaps {typed} was meant as a power. A power is typed with ^.",
    ),
    Misconception(
        "caret_for_power",
        "a power was typed with ^ in Python",
        "Perhaps a power was typed with ^, which compares bits in Python. Write it with **, as in 5**7.",
    ),
    Misconception(
        "number_e",
        "an e that is the number 2.718… was typed for the name of a node",
        "In a formula, e is the number 2.718…, not a node. If the node is meant, write {node}.",
    ),
    # In questions about nudges, where the author of an exercise says which number each of them is.
    Misconception("change_for_slope", "a change was given for a slope, or a slope for a change"),
    Misconception("new_value_for_change", "a new value was given for the change"),
)
MISCONCEPTIONS: Mapping[str, Misconception] = {row.code: row for row in _ROWS}


def mistakes_in(way: WayBack) -> Iterator[Mistake]:
    """Yield every known misconception at every place for it, and at all of them; they are the same at all inputs."""
    for row in _ROWS:
        found = list(row.places(way))
        yield from (Mistake(row, place) for place in found)
        if row.always and len({place.node for place in found}) > 1:
            place = Place(found[0].node, row.everywhere(way), unlikely=0.1, special=row.always)
            yield Mistake(row, place)
