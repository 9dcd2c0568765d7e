"""Where arrays do not fit each other inside a student's function: what is said names what stands in the line."""

import numpy as np
import pytest

from backprop_helpers import array, cross_entropy, exp, log, softmax, tanh, trace
from backprop_helpers.checks.answers import collect
from backprop_helpers.checks.checks import ask, check_backward

DATA = array([[1, 2], [0, -1], [3, 1]])


def loss(X, W, b):
    Y = tanh(X @ W + b)
    return (Y * Y).sum()


GRAPH = trace(loss, X=DATA, W=[[1, 0, 2, -1], [3, 1, -2, 0]], b=[1, 2, 0, -1])


def backward_with(line):
    """Return a backward pass that ends with one line of a student's."""

    def backward(X, W, b):
        Y = tanh(X @ W + b)
        dY = 2 * Y
        return {"W": line(X, W, b, dY)}

    return backward


def helped(X, dY):
    return X @ dY


def in_place(X, W, b, dY):
    dY += W
    return dY


MATRIX_PRODUCT = "multiplies rows by columns, but"
SAID = {
    "a product": (lambda X, W, b, dY: X @ dY, f"X @ dY {MATRIX_PRODUCT} X has shape (3, 2) and dY has shape (3, 4)"),
    "a transpose": (lambda X, W, b, dY: W.T @ dY, "but W.T has shape (4, 2) and dY has shape (3, 4): 2 is not 3."),
    "the other factor": (lambda X, W, b, dY: dY.T @ W, "dY.T @ W multiplies rows by columns, but dY.T has shape"),
    "in a function of its own": (lambda X, W, b, dY: helped(X, dY), f"X @ dY {MATRIX_PRODUCT} X has shape (3, 2)"),
    "np.dot": (lambda X, W, b, dY: np.dot(X, dY), f"X @ dY {MATRIX_PRODUCT} X has shape (3, 2)"),
    "entry by entry": (lambda X, W, b, dY: X * dY, "X * dY works entry by entry, but X has shape (3, 2) and dY has"),
    "a slice": (lambda X, W, b, dY: X @ dY[0:1], f"X @ dY[0:1] {MATRIX_PRODUCT} X has shape (3, 2) and dY[0:1] has"),
    "brackets": (lambda X, W, b, dY: (1 - dY**2) * X, "(1 - dY ** 2) * X works entry by entry, but (1 - dY ** 2) has"),
    "a list in the line": (lambda X, W, b, dY: dY - [1, 2, 0], "but dY has shape (3, 4) and [1, 2, 0] has shape (3,)"),
    "in place": (in_place, "dY + W works entry by entry, but dY has shape (3, 4) and W has shape (2, 4)."),
    "an axis": (lambda X, W, b, dY: dY.sum(axis=2), "dY has shape (3, 4); its axes are 0, which runs down the rows"),
    "the only axis": (lambda X, W, b, dY: b.sum(axis=1), "b has shape (4,); its only axis is 0, so there is no"),
    "PyTorch's dim": (lambda X, W, b, dY: dY.sum(dim=0), "NumPy calls dim axis: write `dY.sum(axis=0)`."),
    "PyTorch's keepdim": (lambda X, W, b, dY: dY.sum(0, keepdim=True), "write `dY.sum(0, keepdims=True)`."),
    "PyTorch's t": (lambda X, W, b, dY: X.t() @ dY, "An array has no .t; write .T for the transpose."),
    "PyTorch's mm": (lambda X, W, b, dY: X.T.mm(dY), "An array has no .mm; write @ for a matrix product."),
    "T with brackets": (lambda X, W, b, dY: X.T() @ dY, "`X.T()` has brackets too many: write `X.T`."),
    "size with brackets": (lambda X, W, b, dY: dY / dY.size(), "`dY.size()` has brackets too many: write `dY.size`."),
    "a power": (lambda X, W, b, dY: dY ^ 2, "backward stopped at a ^: in Python a power is written **"),
    "a condition": (lambda X, W, b, dY: dY if dY > 0 else 0, "`dY > 0` is an array, neither true nor false as a"),
    "a number's T": (lambda X, W, b, dY: dY.sum().tolist().T, "`dY.sum().tolist()` is one number, so it has no .T."),
    "a list's sum": (lambda X, W, b, dY: dY.tolist().sum(), "`dY.tolist()` is a list, so it has no .sum; make"),
    "NumPy": (lambda X, W, b, dY: numpy.sum(dY), "`numpy` is NumPy, which is not imported; write import"),  # noqa: F821
}


@pytest.mark.parametrize(("line", "said"), SAID.values(), ids=SAID.keys())
def test_a_line_over_arrays_that_stops_is_told_in_the_words_of_the_course(line, said):
    verdict = check_backward("10.7", GRAPH, backward_with(line), nodes=["W"])
    assert verdict.status == "invalid"
    assert verdict.message.startswith("backward stopped")
    assert said in verdict.message
    assert "Did you mean" not in verdict.message  # that is for the student to find


FLOWS = [1.5, 2.5, 0.5]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (lambda X, W, b, dY: dY - FLOWS, "dY - FLOWS works entry by entry, but dY has shape (3, 4) and FLOWS has"),
        (lambda X, W, b, dY: np.sum(FLOWS, axis="rows"), "backward stopped with TypeError: 'str' object"),
        (lambda X, W, b, dY: np.apply_along_axis(2, 0, dY), "with TypeError: 'int' object is not callable"),
        (lambda X, W, b, dY: dY.flip(), "with AttributeError: 'numpy.ndarray' object has no attribute 'flip'"),
    ],
)
def test_what_is_told_of_lists_brackets_and_attributes_is_told_only_where_they_are_the_cause(line, said):
    assert said in check_backward("10.7", GRAPH, backward_with(line), nodes=["W"]).message


def test_a_list_that_is_computed_with_is_told():
    def backward(X, W, b):
        flows = [1.5, 2.5]
        return {"W": flows / 2}

    said = check_backward("10.7", GRAPH, backward, nodes=["W"]).message
    assert said == "backward stopped: `flows` is a list, and lists do not compute; make an array of it: array(flows)."


def test_a_function_of_the_package_that_is_not_imported_is_told():
    said = check_backward("10.7", GRAPH, backward_with(lambda X, W, b, dY: relu(dY)), nodes=["W"]).message  # noqa: F821
    assert said == "backward stopped: `relu` is not imported here; write from backprop_helpers import relu first."


def test_an_error_that_has_other_causes_is_told_as_before():
    def backward(X, W, b):
        return {"W": log(-exp(X[0, 0]))}

    said = check_backward("10.7", GRAPH, backward, nodes=["W"]).message
    assert said.startswith("backward stopped with DomainError: The gate log got −2.718:")


@pytest.mark.parametrize("text", ["", "def backward("])
def test_a_line_whose_text_is_not_known_is_told_as_python_tells_it(tmp_path, text):
    (changed := tmp_path / "changed.py").write_text(text, encoding="utf-8")
    names = {}
    exec(compile("def backward(X, W, b):\n    return {'W': X @ W @ X}", changed, "exec"), names)
    asked, _ = ask("10.7", "backward", GRAPH, ["W"])
    assert collect(asked, names["backward"]).message.startswith("backward stopped with ValueError: matmul: ")


def test_a_short_call_is_shown_with_its_inputs_and_a_long_one_by_its_name():
    few = trace(lambda z: cross_entropy(z, 0), z=[1, 2])
    said = check_backward("11.9", few, lambda z: softmax(z) @ DATA).message
    assert said.startswith("<lambda>(z=[1, 2]) stopped: softmax(z) @ DATA multiplies")
