"""A gate with two kinks, as a student may add one."""

from backprop_helpers import Gate, Kink

CLAMP = Gate(
    "clamp",
    symbol="clamp",
    inputs="a",
    value="max(min(a, 1), -1)",
    local_gradients=("float(-1 < a < 1)",),
    kink=Kink(("a + 1", "a - 1"), ("0",), (("0", "1"),)),
)
