"""Random programs over arrays: nine ways to their values and gradients, several of which share no code with ours."""

import sys
from types import SimpleNamespace

import autograd.numpy as anp
import hypothesis.strategies as st
import numpy as np
import pytest
from autograd import value_and_grad
from hypothesis import assume, given, settings
from random_graphs import AUTOGRAD, OURS, checked

import backprop_helpers as bh
from backprop_helpers.core import array_passes, arrays, patterns
from backprop_helpers.core.arithmetic import NumPyArrays, PlainArrays
from backprop_helpers.core.array_graph import ArrayGraph
from backprop_helpers.core.gates import GATES
from backprop_helpers.core.patterns import Pattern

# autograd's own where does not sum over what was broadcast
THEIRS = AUTOGRAD | {
    "leaky_relu": lambda a, b: anp.maximum(a, 0) + 0.1 * anp.minimum(a, 0),
    "leaky_relu with a slope that varies": lambda a, b: anp.maximum(a, 0) + b * anp.minimum(a, 0),
}


def _along(node, number):
    """Return an axis that a node has, or None."""
    return [None, *range(len(node.shape))][number % (1 + len(node.shape))]


def _key(shape, number):
    """Return numbers and slices for the axes of a shape."""
    key = []
    for size in shape:
        number, kind = divmod(number, 3)
        number, start = divmod(number, size)
        key.append([start, slice(start, None), slice(None)][kind])
    return tuple(key)


def structure(f):
    """Return one line for each operation on shapes, in some engine's functions."""
    return {
        "matmul": lambda a, b, n: f.matmul(a, b),
        "transpose": lambda a, b, n: a.T,
        "sum": lambda a, b, n: f.sum(a, _along(a, n), bool(n % 2)),
        "mean": lambda a, b, n: f.mean(a, _along(a, n), bool(n % 2)),
        "max": lambda a, b, n: f.max(a, _along(a, n), bool(n % 2)),
        "softmax": lambda a, b, n: f.softmax(a, _along(a, n)),
        "log_sum_exp": lambda a, b, n: f.log_sum_exp(a, _along(a, n)),
        "take": lambda a, b, n: a[_key(a.shape, n)],
        "rows": lambda a, b, n: a[[n % a.shape[0], 0, n % a.shape[0]]],
        "flat": lambda a, b, n: f.reshape(a, (-1,)),
        "column": lambda a, b, n: f.reshape(a, (-1, 1)),
        "row": lambda a, b, n: f.reshape(a, (1, -1)),
        "outer": lambda a, b, n: f.outer(f.reshape(a, (-1,)), f.reshape(b, (-1,))),
    }


OUR_FUNCTIONS = SimpleNamespace(
    matmul=lambda a, b: a @ b,
    sum=lambda a, axis, keep: a.sum(axis=axis, keepdims=keep),
    mean=lambda a, axis, keep: a.mean(axis=axis, keepdims=keep),
    max=lambda a, axis, keep: a.max(axis=axis, keepdims=keep),
    softmax=bh.softmax,
    log_sum_exp=bh.log_sum_exp,
    reshape=lambda a, shape: a.reshape(shape),
    outer=np.outer,
)
OUR_STRUCTURE = structure(OUR_FUNCTIONS)
WITHOUT_NUMPY = structure(
    SimpleNamespace(**vars(OUR_FUNCTIONS) | {"outer": lambda a, b: a.reshape(-1, 1) * b.reshape(1, -1)})
)
AUTOGRAD_STRUCTURE = structure(
    SimpleNamespace(
        matmul=anp.matmul,
        sum=lambda a, axis, keep: anp.sum(a, axis=axis, keepdims=keep),
        mean=lambda a, axis, keep: anp.mean(a, axis=axis, keepdims=keep),
        max=lambda a, axis, keep: anp.max(a, axis=axis, keepdims=keep),
        softmax=lambda a, axis: anp.exp(a) / anp.sum(anp.exp(a), axis=axis, keepdims=True),
        log_sum_exp=lambda a, axis: anp.log(anp.sum(anp.exp(a), axis=axis)),
        reshape=anp.reshape,
        outer=anp.outer,
    )
)

sizes = st.integers(1, 5)
shapes = st.one_of(st.just(()), st.tuples(sizes), st.tuples(sizes, sizes))
big = st.integers(0, 10**6)
kinds = st.one_of(st.sampled_from(sorted(OUR_STRUCTURE)), st.sampled_from(sorted(OURS)))
programs = st.lists(st.tuples(kinds, big, big, big), min_size=2, max_size=7)


def run(program, line, elementwise=OURS, shaped=OUR_STRUCTURE, shape_of=arrays.shape_of):
    """Run a program; an instruction that the shapes do not allow is left out, by the same rule in every engine."""
    line = list(line)
    for name, first, second, number in program:
        a, b = line[first % len(line)], line[second % len(line)]
        if _allowed(name, shape_of(a), shape_of(b)):
            line.append(shaped[name](a, b, number) if name in shaped else elementwise[name](a, b))
    last, before, first = (part.sum() if shape_of(part) else part for part in reversed(line[-3:]))
    return last + 0.5 * before + 0.25 * first


def _allowed(name, one, other):
    if name == "matmul":
        return bool(one) and bool(other) and one[-1] == other[0]
    if name == "outer":
        return bool(one) and bool(other) and np.prod(one) * np.prod(other) <= 40
    if name in OUR_STRUCTURE:
        return bool(one)
    try:
        return np.prod(np.broadcast_shapes(one, other)) <= 40
    except ValueError:
        return False


def random_inputs(shapes, seed):
    generator = np.random.default_rng(seed)
    drawn = [np.round(generator.uniform(-1.5, 1.5, shape), 3) + 1e-4 for shape in shapes]
    return {name: value if value.shape else float(value) for name, value in zip("xyz", drawn, strict=True)}


def same(one, other, tolerance=1e-9):
    assert np.shape(one) == np.shape(other)
    assert np.allclose(one, other, rtol=tolerance, atol=tolerance)


def in_plain_python(graph):
    """Return value and gradients by the reference implementation."""
    engine = PlainArrays()
    inputs = {name: arrays.plain(value) for name, value in graph.inputs.items()}
    nodes = graph.nodes
    values = array_passes.forward(nodes, inputs, _Plain())
    gradients, undefined = array_passes.backward(nodes, values, {graph.output: 1.0}, engine)
    assert not undefined
    found = {node.name: gradients[node] for node in nodes if node.name in inputs and node in gradients}
    return values[graph.output], {name: _nested(value) for name, value in found.items()}


def at_once(program, inputs):
    """Return the value of a program of plain arrays, which no graph notes down."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(sys.modules, "numpy", None)
        return run(program, map(arrays.plain, inputs.values()), shaped=WITHOUT_NUMPY)


class _Plain(PlainArrays):
    def from_plain(self, value):
        return arrays.plain(value)


def _nested(value):
    return value.tolist() if isinstance(value, arrays.Array) else value


def check(program, inputs):
    """Compare all ways, unless a program leaves the ground where the others can follow; return its graph then."""
    try:
        graph = bh.trace(lambda x, y, z: run(program, (x, y, z)), **inputs)
        value, gradient = graph.value, dict(graph.gradient)
    except bh.DomainError:
        return None
    everything = [*graph.values.values(), *graph.gradients.values()]
    if any(np.abs(part).max() > 1e4 for part in everything):
        return None
    compared = [graph.compile()(), (at_once(program, inputs), gradient)]
    namespace = {}
    exec(graph.to_python(), namespace)
    variables = {name: namespace[f"d{name}"] for name in inputs}
    compared.append((namespace[graph.output.name], variables))
    if isinstance(graph, ArrayGraph):
        plain_value, plain_gradient = in_plain_python(graph)
        compared.append((plain_value, gradient | plain_gradient))
        compared.append(_unfolded(graph))
    compared.append(value_and_grad(_in_autograd)(inputs, program))
    for other_value, other_gradient in compared:
        same(other_value, value)
        for name in inputs:
            same(other_gradient[name], gradient[name])
    return graph


def _in_autograd(point, program):
    return run(program, [point[name] for name in "xyz"], THEIRS, AUTOGRAD_STRUCTURE, np.shape)


def _unfolded(graph):
    flat = graph.unfold()
    found = {}
    for name, value in graph.inputs.items():
        if arrays.shape_of(value):
            entries = [flat.gradient[f"{name}{arrays.bracketed(place)}"] for place in np.ndindex(value.shape)]
            found[name] = np.reshape(entries, value.shape)
        else:
            found[name] = flat.gradient[name]
    return flat.value, found


@settings(checked, max_examples=400)
@given(programs, st.tuples(shapes, shapes, shapes), big)
def test_random_programs_agree_in_every_engine(program, shapes, seed):
    assume(check(program, random_inputs(shapes, seed)))


@settings(checked, max_examples=60)
@given(programs, st.tuples(shapes, shapes, shapes), big)
def test_random_programs_agree_with_nudges(program, shapes, seed):
    inputs = random_inputs(shapes, seed)
    graph = check(program, inputs)
    assume(graph)
    numeric = bh.numeric_gradient(lambda **point: graph.at(**point).value, **inputs)
    steep = max(float(np.abs(slope).max()) for slope in graph.gradients.values())
    for name, slope in graph.gradient.items():
        same(numeric[name], slope, 2e-6 * (1 + steep))


@pytest.mark.parametrize("name", sorted({*OUR_STRUCTURE, *OURS}))
@pytest.mark.parametrize(
    "shapes", [((3, 2), (2, 4), (4,)), ((4,), (4,), (1, 4)), ((2, 1), (1, 3), ()), ((), (3,), (3, 3))]
)
def test_each_operation_in_shapes_of_each_kind(name, shapes):
    for seed in range(3):
        instructions = [(name, first, second, 7 * seed + first) for first, second in [(0, 1), (1, 2), (2, 0), (1, 1)]]
        for instruction in instructions:
            assert check([instruction], random_inputs(shapes, seed))


def test_a_planted_wrong_pattern_is_caught(monkeypatch):
    right = Pattern.backward

    def wrong(pattern, position):
        back = right(pattern, position)
        return Pattern(back.inputs, back.result[::-1]) if pattern.text == "ij,jk->ik" and position else back

    program, inputs = [("matmul", 0, 1, 0)], random_inputs(((3, 2), (2, 2), ()), 1)
    check(program, inputs)
    monkeypatch.setattr(Pattern, "backward", wrong)
    with pytest.raises(AssertionError):
        check(program, inputs)


PATTERNS = "ij,jk->ik ij,j->i i,ij->j i,i-> i,j->ij ij-> ij->i ij->j ij->iv ij->uv i-> ->ij j->ij iv->ij uj->ij uv->ij"


@pytest.mark.parametrize("text", [*PATTERNS.split(), "ij->ji", ",i->i", "ui->i", "iu->i"])
def test_a_pattern_and_its_ways_back_are_what_einsum_makes_of_them(text):
    inputs, result = text.split("->")
    pattern = Pattern(tuple(inputs.split(",")), result)
    sizes = {"i": 3, "j": 4, "k": 2, "u": 1, "v": 1}
    generator = np.random.default_rng(1)
    for one in [pattern, *(pattern.backward(position) for position in range(len(pattern.inputs)))]:
        operands = [generator.normal(size=[sizes[letter] for letter in letters]) for letters in one.inputs]
        shape = tuple(sizes[letter] for letter in one.result)
        new = [letter for letter in one.result if letter not in "".join(one.inputs)]
        ones = [np.ones(sizes[letter]) for letter in new]
        wanted = np.einsum(f"{','.join([*one.inputs, *new])}->{one.result}", *operands, *ones)
        for engine in (NumPyArrays(np), PlainArrays()):
            given = [arrays.plain(part) if part.shape else float(part) for part in operands]
            found = engine.contract(one, operands if isinstance(engine, NumPyArrays) else given, shape)
            assert np.allclose(_nested(found), wanted, rtol=1e-13)
        written = one.written(("a", "b")[: len(one.inputs)], shape)
        assert "einsum" not in written
        assert np.allclose(eval(written, {"np": np, **dict(zip("ab", operands, strict=False))}), wanted, rtol=1e-13)


@pytest.mark.parametrize(
    ("text", "shape", "expected"),
    [
        ("i->i", (3,), "a + 1"),
        ("ij->ij", (3, 4), "a + 1"),
        ("ij->ji", (4, 3), "(a + 1).T"),
        ("i->ij", (3, 4), "np.full((3, 4), (a + 1)[:, None])"),
        ("j->ij", (3, 4), "np.full((3, 4), a + 1)"),
        ("ui->i", (3,), "(a + 1).sum(axis=0)"),
        ("ij->", (), "(a + 1).sum()"),
        ("ij->iv", (3, 1), "(a + 1).sum(axis=1, keepdims=True)"),
        (",ij->ij", (3, 4), "(a + 1) * b.T"),
        ("i,j->ij", (3, 4), "np.outer(a + 1, b.T)"),
        ("ik,jk->ij", (3, 4), "(a + 1) @ b.T.T"),
        ("ij,ik->jk", (3, 4), "(a + 1).T @ b.T"),
        ("j,ij->i", (3,), "b.T @ (a + 1)"),
    ],
)
def test_a_pattern_is_written_as_people_write_it(text, shape, expected):
    inputs, result = text.split("->")
    pattern = Pattern(tuple(inputs.split(",")), result)
    assert pattern.written(("a + 1", "b.T")[: len(pattern.inputs)], shape) == expected


def test_what_has_no_shorter_name_is_an_einsum():
    assert Pattern(("ij", "ij"), "i").written(("a", "b"), (3,)) == "np.einsum('ij,ij->i', a, b)"
    assert patterns.TRANSPOSE.pattern.backward(0).written(("da",), (2, 3)) == "da.T"


def test_entry_by_entry_is_computed_only_what_numpy_cannot_compute_at_once():
    engine, given = NumPyArrays(np), np.array([1.0, 2.0])
    engine.reference = None
    assert engine.value(GATES["multiply"], [given, given], (2,)).tolist() == [1, 4]
    assert engine.formula("a * b", "ab", [given, 3.0], (2,)).tolist() == [3, 6]
    assert engine.value(GATES["exp"], [0.0], ()).__class__ is float


def test_a_program_has_only_what_it_needs_and_gradients_keep_clear_of_inputs():
    graph = bh.trace(lambda x, dx: (dx * dx * x).max(), x=[1, 2], dx=[3, 4])
    assert "log_sum_exp" not in graph.to_python()
    value, gradient = graph.compile()()
    assert (value, gradient["x"].tolist(), gradient["dx"].tolist()) == (32, [0, 16], [0, 16])
    assert "float64" not in bh.trace(lambda x: bh.relu(x).sum(), x=[1, -2]).to_python()


@pytest.mark.parametrize("pattern", [(("i", "ij"), "ij"), (("ij", "k"), "ik"), (("ij", "ij"), "j"), (("ij", "ij"), "")])
def test_what_nobody_writes_shorter_is_an_einsum(pattern):
    factors = [np.arange(2.0 ** len(letters)).reshape((2,) * len(letters)) for letters in pattern[0]]
    made = Pattern(*pattern)
    written = made.written(["one", "other"][: len(factors)], (2,) * len(made.result))
    assert written.startswith("np.einsum(")
    names = {"np": np, **dict(zip(("one", "other"), factors, strict=False))}
    plain = [arrays.Array(factor.shape, tuple(factor.ravel().tolist())) for factor in factors]
    right = PlainArrays().contract(made, plain, (2,) * len(made.result))
    assert np.allclose(eval(written, names), right.tolist() if made.result else right)
