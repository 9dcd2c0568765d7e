"""The known misconceptions, one record each: what goes wrong, where it can happen, and how people are told.

Each was seen in courses and forums. Everything that tells of one reads this table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from . import array_places, flows, slopes, written
from .array_misconceptions import ARRAY_ROWS
from .mistake import Misconception, Mistake
from .places import FAR_FETCHED, Place, both, nowhere
from .slopes import OF_ROOTS, by_formula, for_whole_slope, only
from .wrong_pass import WayBack

_FLOW_MISSING = "At {node} {one}. {node} feeds {every}, and each of them sends a flow back."
_SQUARE = "At {gates} the square is in the wrong place. The slope is 1 − tanh²: only tanh itself is squared."
_FACTOR_MISSING = " is missing as a factor. Multiply by what arrives from upstream."
# Of two rows that say the same of one number in different words, the earlier one is told.
_ROWS = (
    *ARRAY_ROWS,
    # In every graph.
    Misconception(
        "unswitched_multiply",
        "each factor of a multiply gate was given its own value",
        "At {gates} each factor was given its own value. A multiply gate gives each input the value of the other one "
        "as local gradient.",
        slopes.unswitched,
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
        "At {gates} the slope 1 was taken even where the number that goes in is negative. A relu lets a gradient "
        "through only where its input is positive.",
        both(
            by_formula(only(relu=("1",))),
            by_formula(
                only(leaky_relu=("1",)),
                "At {gates} the slope 1 was taken even where the number that goes in is negative. There a leaky relu "
                "has a small slope.",
            ),
        ),
        rank=0,
        says_for=("missing_upstream",),
    ),
    Misconception(
        "relu_slope_nowhere",
        "a relu or leaky relu sent nothing back where its slope is not 0",
        "At {gates} the slope 0 was taken, but the number that goes in is positive. There a relu has the slope 1.",
        both(
            by_formula(only(relu=("0",))),
            by_formula(
                only(leaky_relu=("float(a > 0)",)),
                "At {gates} the slope 0 was taken, as at a relu. A leaky relu has a small slope where its input is "
                "negative.",
            ),
        ),
    ),
    Misconception(
        "misrouted_maximum",
        "the gradient of a max or min took the wrong way",
        "At {gates} the gradient took the wrong way. It goes to the larger input of a max, and to the smaller input of "
        "a min; the other input gets nothing.",
        slopes.misrouted,
        rank=0,
        says_for=("missing_upstream",),
    ),
    Misconception(
        "power_coefficient",
        "the exponent is missing as a factor in the derivative of a power",
        "At {gates} the exponent is missing as a factor. The derivative of a power brings the exponent down in front.",
        slopes.missing_exponents,
        rank=0,
        suspect="forgets the exponent in front when it differentiates a power",
    ),
    Misconception(
        "power_exponent",
        "the derivative of a power has a wrong exponent",
        "At {gates} the old exponent is still there. The derivative of a power has an exponent that is smaller by 1.",
        both(
            by_formula(only(power=("b * a ** b",))),
            by_formula(only(sqrt=("y / 2",)), f"At {{gates}} the root stands in the numerator. {OF_ROOTS}"),
            by_formula(
                only(power=("b * a",)),
                "At {gates} the exponent got lost. The derivative of a power has one, which is smaller by 1.",
                FAR_FETCHED,
            ),
            slopes.grown_exponents,
        ),
    ),
    Misconception(
        "power_base",
        "the derivative of a power lost the base",
        "At {gates} only the exponent was taken. The derivative of a power still has the base in it, as 2 · x for x².",
        by_formula(only(power=("b",)), unlikely=FAR_FETCHED),
    ),
    Misconception(
        "value_as_slope",
        "the value of a gate was taken for its slope",
        "At {gates} the value of the gate stands where its slope belongs. The slope says how many times as far as the "
        "input the output moves.",
        slopes.values_for_slopes,
    ),
    Misconception(
        "incomplete_slope",
        "a part of a slope was left out, or is in the wrong place",
        "At {gates} a part of the slope is missing. The whole slope is {slope}.",
        both(
            for_whole_slope(
                only(sigmoid=("1 - y",), tanh=("1 - y",), divide=("", "-1 / b ** 2")),
                only(tanh=("y ** 2",)),
                only(tanh=("-1 * y ** 2",)),
            ),
            *(by_formula(only(tanh=(wrong,)), _SQUARE) for wrong in ("(1 - y) ** 2", "1 - tanh(a ** 2)")),
        ),
    ),
    Misconception(
        "other_function",
        "the slope of another function was taken",
        "At {gates} the slope of another function was taken. Here it is {slope}.",
        for_whole_slope(
            only(sigmoid=("1 - y ** 2",), tanh=("y * (1 - y)",), softplus=("sigmoid(a) * (1 - sigmoid(a))",)),
            only(tanh=("1 + y ** 2",)),
        ),
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
        slopes.means,
        array_places.mean_factors,
        rank=0,
        says_for=("missing_upstream", "missing_local", "local_applied_twice"),
    ),
    Misconception(
        "input_for_output",
        "the input of a gate stands where its output belongs",
        "At {gates} the input of the gate stands where its output belongs. The local gradient is written with the "
        "output there.",
        by_formula(slopes.with_input_for_output),
    ),
    Misconception(
        "sign_flipped",
        "a sign is wrong",
        "At {gates} the sign is wrong. Check the sign of the local gradient there.",
        slopes.flipped_signs,
        both(slopes.flipped_signs, array_places.flipped_products),
        rank=0,
    ),
    Misconception(
        "missing_local",
        "a gate passed the upstream gradient on unchanged, without its local gradient",
        "At {gates} the local gradient is missing as a factor. At each gate, multiply the upstream gradient by the "
        "local one.",
        both(slopes.unchanged_upstream, flows.upstream_from_above),
        rank=0,
        says_for=("missing_inner_factor",),
    ),
    Misconception(
        "local_applied_twice",
        "a local gradient was multiplied in twice",
        "The local gradient of {gates} was multiplied in twice. Each edge on the way back counts once.",
        by_formula(slopes.squared),
        rank=2,
    ),
    Misconception(
        "same_operand_once",
        "a gate takes the same node twice, and only one of the two flows was counted",
        "Only one of the flows from {shown} to {node} was counted. {gate} takes {node} twice, so two edges lead back "
        "to {node}, each with a flow of its own.",
        flows.operand_once,
        rank=0,
        suspect="counts only one of the two flows where a gate takes the same node twice",
        always="Only one flow was counted from a gate that takes a node twice. Two edges lead back, each with a flow.",
    ),
    Misconception(
        "overwritten_branch",
        "at a branch a later flow replaced the earlier ones (=) and was not added to them (+=)",
        "At {node} only {kept} is left; {lost} missing. Add all flows that meet at a node.",
        flows.overwritten,
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
        flows.dropped,
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
        flows.passed_too_early,
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
        flows.multiplied,
        suspect="multiplies the flows that meet at a node, where it should add them",
        always="At each branch the flows were multiplied. Factors along one path multiply, flows that meet are added.",
    ),
    Misconception(
        "flow_counted_twice",
        "at a branch a flow was counted twice",
        "At {node} {flow} was counted twice. Add each flow once.",
        flows.counted_twice,
        rank=0,
        one_of="At {node} one of the flows was counted twice. Add each flow once.",
    ),
    Misconception(
        "shared_gradient",
        "an add gate shared its gradient out among its inputs, though each gets the whole",
        "At {gates} the gradient was shared out among the terms. An add gate does not share: each input gets the whole "
        "of it.",
        slopes.shared_sums,
        always="Each add gate shared its gradient out among the terms. It does not share: each input gets the whole.",
    ),
    Misconception(
        "zero_at_constant",
        "where a constant is added, the slope 0 was taken",
        "At {gates} the slope 0 was taken. Only a constant has the slope 0: the other term moves the result as "
        "far as it moves itself.",
        slopes.zeros_for_ones,
    ),
    Misconception(
        "term_as_factor",
        "a term of a sum was taken for a factor",
        "At {gates} a term was taken for a factor. Terms are added or subtracted: the local gradient is 1 or −1.",
        slopes.terms_as_factors,
    ),
    Misconception(
        "missing_upstream",
        "only the local gradient was taken, without what arrives from upstream",
        "On the way back through {gates} only the local gradient was taken; what arrives there" + _FACTOR_MISSING,
        flows.local_alone,
        both(flows.local_alone, array_places.without_upstream, array_places.ones_for_sums),
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
        "added_factors",
        "a local gradient was added to what arrives from upstream, not multiplied by it",
        "At {gates} the local gradient was added to what arrives from upstream. Along a path, multiply the two.",
        flows.added_locals,
        nowhere,
    ),
    Misconception(
        "missing_inner_factor",
        "the derivative of what is inside a function is missing as a factor",
        "The derivative of what is inside {outer}, that of {inner}, is missing as a factor. A chain has one factor for "
        "each function in it.",
        flows.without_inner,
        rank=0,
    ),
    Misconception(
        "wrong_point",
        "a derivative was taken at another number than the one that goes into the gate",
        "The derivative of {gates} was taken at the wrong point, at {point}. Take it at the number that goes into "
        "{gate}, at {input}: the forward pass has it.",
        both(slopes.wrong_points, slopes.early_factors, slopes.at_slopes),
        both(slopes.wrong_points, array_places.other_factors),
    ),
    Misconception(
        "not_reset",
        "something was counted more than once, such as an earlier backward pass",
        "The answer is twice as large as it should be. Something is counted twice, such as an earlier pass.",
        flows.doubled,
        rank=4,
        suspect="never sets the gradients of the inputs back to 0, so later passes are added to earlier ones",
        in_code="Are the sums set to 0 before each pass?",
    ),
    Misconception(
        "value_for_gradient",
        "a value from the forward pass was given for a gradient",
        "This is the value of {copied} from the forward pass. The question asks for ∂{output}/∂{node}: how far "
        "{output} moves if {node} is nudged.",
        written.values,
    ),
    Misconception(
        "wrong_output",
        "the gradient of another node than the output was given",
        "This is ∂{node}/∂{other}. The question asks for ∂{output}/∂{node}: how far {output} moves if {node} is "
        "nudged.",
        written.other_outputs,
        array_places.other_outputs,
    ),
    Misconception(
        "swapped_answers",
        "two answers were swapped",
        "The answers for {first} and {second} are swapped. Each is right for the other one.",
        written.swapped,
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
        by_formula(
            only(divide=("b",), log=("a",), sqrt=("2 * y",)),
            "At {gates} the slope is upside down. Swap the top and the bottom of the fraction.",
        ),
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
        "floor_division",
        "a division was written with // in place of /",
        "Perhaps // was written for /. In Python // leaves out what stands behind the point: write a single /.",
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
    """Yield every known misconception at every place for it, and at all of them; they are the same at all inputs.

    Where the output is a constant no gradient flows, and so nothing can go wrong on the way back.
    """
    for row in _ROWS if way.output >= 0 else ():
        found = list(row.places(way))
        yield from (Mistake(row, place) for place in found)
        if row.always and len({place.node for place in found}) > 1:
            place = Place(found[0].node, row.everywhere(way), unlikely=0.1, special=row.always)
            yield Mistake(row, place)
