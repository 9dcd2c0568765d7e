"""Plots: the numbers in them are the graph's, their words say what is seen, and what they cannot show they refuse."""

import math
import re
import warnings

import pytest
from matplotlib.text import Text

from backprop_helpers import (
    DomainError,
    parse,
    plot_contours,
    plot_descent,
    plot_difference_error,
    plot_difference_errors,
    plot_growth,
    plot_jacobian,
    plot_losses,
    plot_nudge,
    plot_pictures,
    plot_points,
    plot_slopes,
    plot_softmax,
    plot_waterfall,
    sigmoid,
    trace,
)
from backprop_helpers.core.numbers import format_number
from backprop_helpers.plots import Plot
from backprop_helpers.plots.canvas import BLUE, GREEN, GREY, ORANGE, PAPER
from backprop_helpers.plots.curve import moving_input, output_along

SQUARE = parse("x^2", x=3)
PLANE = parse("x^2 * y + 1", x=2, y=5)


def panels(plot):
    return plot.figure.axes


def lines(axes):
    """Return every line of a panel as two lists: its points across and up."""
    return [([*map(float, line.get_xdata())], [*map(float, line.get_ydata())]) for line in axes.get_lines()]


def line_of(axes, colour, style="-"):
    """Return the first line of a colour and a style."""
    found = [line for line in axes.get_lines() if (line.get_color(), line.get_linestyle()) == (colour, style)]
    return [*map(float, found[0].get_xdata())], [*map(float, found[0].get_ydata())]


def words(axes):
    """Return the texts that are written into a panel."""
    return [text.get_text() for text in axes.texts]


def legend(axes):
    return [text.get_text() for text in axes.get_legend().get_texts()]


def refused(sentence):
    return pytest.raises(ValueError, match=f"^{re.escape(sentence)}$")


def near(numbers):
    return pytest.approx(numbers, rel=1e-12, abs=1e-12)


# ---- a plot as such -------------------------------------------------------------------------------------------------


def test_a_plot_is_an_image_with_its_words():
    plot = Plot('a "curve" <up>', lambda axes: axes.plot([0, 1], [0, 1]))
    shown = plot._repr_mimebundle_(include=None)
    assert repr(plot) == shown["text/plain"] == '<Plot: a "curve" <up>>'
    assert 'alt="a &quot;curve&quot; &lt;up&gt;"' in shown["text/html"]
    assert 'style="width:46em;max-width:100%;min-width:589px;height:auto"' in shown["text/html"]
    assert plot.svg.startswith("<svg")
    assert not re.search(r"<dc:date>|<dc:creator>|<!DOCTYPE", plot.svg)


def test_the_same_plot_has_the_same_bytes_and_another_one_has_ids_of_its_own():
    one, same = (plot_nudge(SQUARE) for _ in range(2))
    assert same.figure.axes  # who asks for the figure first gets the same picture
    assert one.svg == same.svg
    ids = [set(re.findall(r' id="(m\w+)"', plot.svg)) for plot in (one, plot_nudge(PLANE))]
    assert not ids[0] & ids[1]


def test_panels_stand_side_by_side_with_one_scale():
    plot = Plot("three", lambda *panels: [it.plot([0, 1 + n], [0, 9 - n]) for n, it in enumerate(panels)], panels=3)
    assert len(panels(plot)) == 3
    assert len({axes.get_xlim() for axes in panels(plot)}) == len({axes.get_ylim() for axes in panels(plot)}) == 1
    sizes = [tuple(Plot("wide", lambda *axes: None, panels=count).figure.get_size_inches()) for count in (1, 2, 3)]
    assert sizes == [(7.5, 3.8), (7.5, 3.8), near((8.7, 3.8))]
    for axes in panels(plot):
        assert [axes.spines[side].get_visible() for side in ("top", "right", "left", "bottom")] == [False] * 2 + [
            True
        ] * 2
        assert axes.xaxis.get_gridlines()[0].get_visible()
    assert plot.figure.get_facecolor() == (1, 1, 1, 1)


PLOTS = [
    plot_nudge(SQUARE),
    plot_slopes(parse("abs(x)", x=0), [-0.5, 1.5]),
    plot_difference_error(SQUARE),
    plot_growth([1, 2], {"paths": [2, 4]}, "stages"),
    plot_descent(SQUARE, "x", rates=[0.02, 0.2, 1.05], steps=10, window=(-5, 5)),
    plot_losses({"rate 0.1": [9.0, 4.0, 1.0]}),
    plot_contours(PLANE, {"one": [PLANE, {"x": 1, "y": 4}]}, {"x": (-3, 3), "y": (0, 6)}),
    plot_points([1, 3], [1, 2], [0, 1], {"before": {"w1": 1, "w2": 0, "b": -2}}),
    plot_waterfall({"weight 0.5": [0.25, 0.5, 1.0]}),
]
KINDS = [plot.description[:24] for plot in PLOTS]


@pytest.mark.parametrize("plot", PLOTS, ids=KINDS)
def test_no_letter_of_a_plot_is_shown_smaller_than_12_pixels(plot):
    sizes = [
        100 * float(scale) for scale in re.findall(r"scale\(([\d.]+) -[\d.]+\)", plot.svg)
    ]  # of letters, in points
    across = float(re.search(r'viewBox="0 0 ([\d.]+)', plot.svg)[1])
    usual, least = re.search(
        r"width:([\d.]+)em;max-width:100%;min-width:(\d+)px", plot._repr_mimebundle_()["text/html"]
    ).groups()
    assert min(sizes) * float(usual) * 14 / across >= 13  # in JupyterLab, whose letters have 14 pixels
    assert min(sizes) * float(least) / across >= 11.99


@pytest.mark.parametrize("plot", PLOTS, ids=KINDS)
def test_whatever_a_plot_paints_has_another_colour_on_a_dark_page(plot):
    style, _, drawing = plot.svg.partition("</style>")
    painted = set(re.findall(r"(?:fill|stroke): #\w+", drawing))
    assert painted
    # What is painted again and again brings no colour of its own: no rule of ours reaches it there.
    assert not [defined for defined in re.findall(r"<defs>.*?</defs>", drawing, re.DOTALL) if ": #" in defined]
    for part in painted:
        for within in (":root.bp-plot", '[data-jp-theme-light="false"] .bp-plot'):
            assert f'{within} [style*="{part}"]{{' in style


# ---- the curve ------------------------------------------------------------------------------------------------------


def test_a_curve_goes_from_end_to_end_and_leaves_the_other_inputs_alone():
    across, up = output_along(PLANE, "y", -1, 3, count=5)
    assert (across, up) == ([-1, 0, 1, 2, 3], [-3, 1, 5, 9, 13])
    across, up = output_along(SQUARE, "x", 0, 16)
    assert (len(across), across[0], across[1], across[-1]) == (161, 0, 0.1, 16)
    assert up == near([x * x for x in across])


def test_where_there_is_no_value_a_curve_has_a_gap():
    _, up = output_along(parse("ln(x)", x=1), "x", -1, 1, count=3)
    assert [math.isnan(number) for number in up] == [True, True, False]


def test_the_input_that_moves_is_the_one_named_or_the_first():
    assert [moving_input(PLANE, name) for name in ("y", None)] == ["y", "x"]
    with refused("Choose an input of the graph, one of x, y."):
        moving_input(PLANE, "z")
    with refused("Choose an input of the graph, one of which it has none."):
        moving_input(parse("2 * 3"), None)


# ---- a nudge --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("nudge", "there"), [(1, 4), (-0.5, 2.5)])
def test_a_nudge_shows_what_the_gradient_promises_and_what_is_left(nudge, there):
    (axes,) = panels(plot_nudge(SQUARE, nudge=nudge))
    low, high = sorted((3 - 0.6 * nudge, 3 + 1.7 * nudge))
    across, up = line_of(axes, BLUE)
    assert (across[0], across[-1], up) == (near(low), near(high), near([x * x for x in across]))
    assert line_of(axes, ORANGE, "--") == (near([low, high]), near([6 * low - 9, 6 * high - 9]))
    assert axes.get_xlim() == near((low, high))
    assert line_of(axes, GREY) == ([3, there], [9, 9])  # the step
    promise, left = (line for line in lines(axes) if line[0] == [there, there])
    assert promise[1] == near([9, 9 + 6 * nudge])
    assert left[1] == near([9 + 6 * nudge, there**2])
    assert line_of(axes, PAPER, "None") == ([3, there], near([9, there**2]))
    rest = there**2 - 9 - 6 * nudge
    assert words(axes) == [
        f"nudge {format_number(nudge)}",
        f"gradient × nudge\n= {format_number(6 * nudge)}",
        f"left over\n= {format_number(rest)}",
    ]
    places = [(3 + nudge / 2, 9), (there, 9 + 3 * nudge), (there, there**2 - rest / 2)]
    assert all(text.xy == near(place) for text, place in zip(axes.texts, places, strict=True))
    assert (axes.get_xlabel(), axes.get_ylabel(), legend(axes)) == ("x", "a", ["the function", "the tangent"])


def shown(plot):
    """Return a plot's only panel and where its texts stand in it, as parts of its width and height."""
    figure = plot.figure
    figure.draw_without_rendering()
    (axes,) = panels(plot)
    within = axes.transAxes.inverted()
    return axes, [within.transform_bbox(Text.get_window_extent(text)) for text in axes.texts]


NUDGES = [
    plot_nudge(SQUARE, nudge=1),
    plot_nudge(SQUARE),
    plot_nudge(parse("s = sigmoid(t)", t=0), nudge=2),
    plot_nudge(parse("x^2", x=-3)),
    plot_nudge(parse("cos(x)", x=0)),
    plot_nudge(PLANE, "y", nudge=-2),
    plot_nudge(parse("0x + 1", x=0)),
]


@pytest.mark.parametrize("plot", NUDGES, ids=[str(number) for number in range(len(NUDGES))])
def test_the_words_of_a_nudge_hide_nothing(plot):
    axes, (step, *beside) = shown(plot)
    curve = axes.transAxes.inverted().transform(axes.transData.transform(axes.get_lines()[0].get_xydata()))
    assert not [place for place in curve if step.contains(*place)]
    assert all(text.x0 > 1 for text in beside)
    assert not beside[0].overlaps(beside[1])


@pytest.mark.parametrize(("plot", "least"), [(NUDGES[0], 9), (NUDGES[2], 9)])
def test_what_is_left_is_larger_than_the_dot_at_its_end(plot, least):
    axes, _ = shown(plot)
    left = axes.get_lines()[4]
    low, high = axes.transData.transform(left.get_xydata())[:, 1] * 72 / plot.figure.dpi
    assert abs(high - low) > least > axes.get_lines()[5].get_markersize()


def test_a_nudge_says_its_numbers():
    assert plot_nudge(PLANE, "y", nudge=-2).description == (
        "The output along y, a curve, and its tangent at y = 5 (output 21, gradient 4). "
        "A nudge of −2 raises the tangent by −8 and the curve by −8."
    )
    assert "A nudge of 0.5 raises the tangent by 3 and the curve by 3.25." in plot_nudge(SQUARE).description
    (axes,) = panels(plot_nudge(PLANE, "y"))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("y", PLANE.output.name)


def test_a_nudge_that_cannot_be_shown_is_refused():
    with refused("Choose a nudge that is not 0."):
        plot_nudge(SQUARE, nudge=0)
    with pytest.raises(ValueError, match="Choose an input of the graph"):
        plot_nudge(SQUARE, "y")
    with pytest.raises(DomainError):
        plot_nudge(parse("ln(x)", x=1), nudge=-1)


# ---- slopes at a point ----------------------------------------------------------------------------------------------


def test_lines_go_through_the_point_and_say_whether_they_touch():
    (axes,) = panels(plot_slopes(parse("abs(x - 1) + 2", x=1), [-1, 0.5, 3], reach=4))
    assert line_of(axes, BLUE) == (
        near([-3 + x / 20 for x in range(161)]),
        near([abs(x / 20 - 4) + 2 for x in range(161)]),
    )
    assert line_of(axes, BLUE, "None") == ([1], [2])
    drawn = [(line.get_color(), line.get_linestyle(), [*line.get_ydata()]) for line in axes.get_lines()[:3]]
    assert [line[0] for line in lines(axes)[:3]] == [[-3, 5]] * 3
    assert drawn == [(ORANGE, "-", [6, -2]), (ORANGE, "-", [0, 4]), (GREY, ":", [-10, 14])]
    assert words(axes) == ["slope −1, touches", "slope 0.5, touches", "slope 3, crosses"]
    assert [(text.xy, text.get_color()) for text in axes.texts] == [
        ((5, -2), ORANGE),
        ((5, 4), ORANGE),
        ((5, 14), GREY),
    ]
    assert (axes.get_xlabel(), axes.get_ylabel(), axes.get_xlim()) == ("x", "c", (-3, 5))


@pytest.mark.parametrize(
    ("formula", "x", "slopes", "said"),
    [
        ("x^2", 1, [2], "The line with the slope 2 touches the curve."),
        ("-(x^2)", 1, [-2], "The line with the slope −2 touches the curve."),  # from above
        ("x^2", 1, [2.1, 1.9], "The lines with the slopes 2.1 and 1.9 cross the curve."),
        (
            "abs(x)",
            0,
            [1, -1, 2],
            "The lines with the slopes 1 and −1 touch the curve; the line with the slope 2 crosses",
        ),
        ("5x", 2, [5], "The line with the slope 5 touches the curve."),
        ("sqrt(x)", 1, [0.5], "The line with the slope 0.5 touches the curve."),  # also where the curve ends
        ("x^3", 0, [0], "The line with the slope 0 crosses the curve."),
    ],
)
def test_a_line_touches_if_it_stays_on_one_side_of_the_curve(formula, x, slopes, said):
    description = plot_slopes(parse(formula, x=x), slopes).description
    assert description.startswith(f"The output along x around x = {x} (output ")
    assert f"and lines through that point. {said}" in description


def test_a_picture_of_slopes_may_be_small():
    (axes,) = panels(plot_slopes(SQUARE, [6], reach=0.5))
    assert axes.get_xlim() == (2.5, 3.5)


def test_slopes_that_change_later_do_not_change_the_plot():
    slopes = [1.0]
    plot = plot_slopes(PLANE, slopes, "y")
    slopes[0] = 7.0
    assert words(panels(plot)[0]) == ["slope 1, crosses"]
    assert "around y = 5 (output 21)" in plot.description
    assert panels(plot)[0].get_xlim() == (3, 7)  # two to each side, if nothing else is said


@pytest.mark.parametrize(("slopes", "reach"), [([], 2), ([1], 0), ([1], -1), ([1], math.nan)])
def test_no_slope_and_no_reach_are_refused(slopes, reach):
    with refused("Choose a reach greater than 0 and at least one slope."):
        plot_slopes(SQUARE, slopes, reach=reach)


# ---- the error of a difference --------------------------------------------------------------------------------------


def test_the_errors_are_those_of_both_differences():
    graph = parse("x^3", x=2)
    (axes,) = panels(plot_difference_error(graph))
    one, both = lines(axes)
    sizes = [10.0**-exponent for exponent in range(1, 14)]
    assert one[0] == both[0] == near(sizes)
    assert one[1] == pytest.approx([abs(((2 + h) ** 3 - 8) / h - 12) for h in one[0]], rel=1e-3, abs=1e-2 * 1e-5)
    assert both[1][:4] == pytest.approx([h * h for h in sizes[:4]], rel=1e-3)
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    left, right = axes.get_xlim()
    assert left > right  # from large nudges to small ones
    assert legend(axes) == ["one side", "both sides"]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("size of the nudge h", "error")


def test_the_words_name_the_best_nudge_of_each():
    plot = plot_difference_error(parse("x^3", x=1))
    for side, (across, up) in zip(("One side", "Both sides"), lines(panels(plot)[0]), strict=True):
        assert f"{side}: smallest at h = {across[up.index(min(up))]:g}." in plot.description
    assert plot.description.startswith(
        "The error of a difference against the size of the nudge h, from 0.1 down to 1e-13. One side: "
    )
    assert plot.description.endswith("For smaller nudges both errors grow again.")


def test_an_error_that_only_falls_is_not_said_to_grow():
    plot = plot_difference_error(parse("x^3", x=0))
    for _, up in lines(panels(plot)[0]):
        assert up == sorted(up, reverse=True)
    assert plot.description.endswith("Both sides: smallest at h = 1e-13.")


def test_an_error_of_zero_stands_at_the_foot_of_the_scale_and_does_not_grow():
    plot = plot_difference_error(parse("y + 0x", x=1, y=0), "x")
    assert [set(up) for _, up in lines(panels(plot)[0])] == [{1e-17}, {1e-17}]
    assert plot.description.endswith("One side: smallest at h = 0.1. Both sides: smallest at h = 0.1.")


def test_a_difference_where_there_is_no_value_is_refused():
    with pytest.raises(DomainError):
        plot_difference_error(parse("ln(x)", x=0.05))
    with pytest.raises(ValueError, match="Choose an input of the graph"):
        plot_difference_error(SQUARE, "y")


def test_the_errors_of_several_graphs_are_one_plot():
    graphs = {"cube": parse("x^3", x=2), "square": SQUARE}
    plot = plot_difference_errors(graphs)
    alone = [lines(panels(plot_difference_error(graph))[0])[1] for graph in graphs.values()]
    (axes,) = panels(plot)
    assert (lines(axes), legend(axes)) == (alone, ["cube", "square"])
    assert "square: " in plot.description
    assert len({(line.get_color(), line.get_linestyle(), line.get_marker()) for line in axes.get_lines()}) == 2


@pytest.mark.parametrize("count", [0, 5])
def test_no_graph_and_too_many_are_refused(count):
    with refused("Give one to four graphs by name."):
        plot_difference_errors({str(number): SQUARE for number in range(count)})


# ---- growth ---------------------------------------------------------------------------------------------------------


def test_counts_stand_over_their_sizes_with_the_last_one_written():
    sizes, counts = [1, 2, 4], {"paths": [2, 40, 8000], "gates": [1, 2, 3], "edges": [5, 6, 7]}
    plot = plot_growth(sizes, counts, "stages")
    assert plot.description == (
        "How counts grow with the stages, from 1 to 4. paths: from 2 to 8,000; gates: from 1 to 3; edges: from 5 to 7."
    )
    sizes.append(5)  # painted only now
    counts["paths"].append(9)
    (axes,) = panels(plot)
    assert lines(axes) == [([1, 2, 4], row) for row in ([2, 40, 8000], [1, 2, 3], [5, 6, 7])]
    assert [(text.get_text(), text.xy) for text in axes.texts] == [("8,000", (4, 8000)), ("3", (4, 3)), ("7", (4, 7))]
    assert [line.get_color() for line in axes.get_lines()] == [text.get_color() for text in axes.texts]
    assert len({(line.get_color(), line.get_linestyle(), line.get_marker()) for line in axes.get_lines()}) == 3
    assert (axes.get_xlabel(), axes.get_yscale(), legend(axes)) == ("stages", "log", ["paths", "gates", "edges"])


def test_sizes_over_two_powers_of_ten_stand_on_a_logarithmic_scale():
    scales = [panels(plot_growth(sizes, {"a": [1, 9]}, "n"))[0].get_xscale() for sizes in ([1, 99], [1, 100], [0, 500])]
    assert scales == ["linear", "log", "linear"]


def test_one_count_is_enough():
    assert len(panels(plot_growth([1, 2], {"paths": [2, 4]}, "stages"))[0].get_lines()) == 1


@pytest.mark.parametrize(
    ("sizes", "counts"),
    [
        ([], {"a": []}),
        ([1], {}),
        ([1], {str(row): [1] for row in range(4)}),
        ([1, 2], {"a": [1]}),
        ([1], {"a": [1, 2]}),
    ],
)
def test_counts_that_do_not_fit_are_refused(sizes, counts):
    with refused("Give one to three counts by name, and in each one number for each size."):
        plot_growth(sizes, counts, "n")


# ---- walks downhill -------------------------------------------------------------------------------------------------

BOWL = parse("(p - 3)^2 + q", p=0, q=1)


def test_a_walk_goes_where_the_rule_leads():
    inside, outside = panels(plot_descent(BOWL, "p", rates=[0.25, 1.5], steps=2, window=(-1, 7)))
    for axes in (inside, outside):
        across, up = line_of(axes, BLUE)
        assert (across[0], across[-1], up) == (-1, 7, near([(p - 3) ** 2 + 1 for p in across]))
        assert (axes.get_xlabel(), axes.get_xlim(), axes.get_ylim()) == ("p", (-1, 7), near((1 - 1.28, 17 + 1.28)))
    assert lines(inside)[1] == ([0, 1.5, 2.25], [10, 3.25, 1.5625])
    assert lines(inside)[2] == ([0], [10])  # the start
    assert lines(inside)[3] == ([2.25], [1.5625])  # the end
    assert lines(outside)[1:] == [([0], [10]), ([0], [10])]  # nothing from step 1 on, and no end
    assert [axes.get_title() for axes in (inside, outside)] == ["rate 0.25", "rate 1.5\nleaves the picture at step 1"]
    assert [words(axes) for axes in (inside, outside)] == [["start"], ["start"]]
    assert [axes.texts[0].xy for axes in (inside, outside)] == [(0, 10), (0, 10)]
    assert (inside.get_ylabel(), outside.get_ylabel()) == (BOWL.output.name, "")


def test_a_walk_is_told_step_by_step_and_a_long_one_in_short():
    told = plot_descent(BOWL, "p", rates=[0.25], steps=5, window=(-1, 7)).description
    assert told == (
        "The loss along p from −1 to 7, and 5 steps of gradient descent from p = 0, where the loss is 10. "
        "Learning rate 0.25: p goes to 1.5, 2.25, 2.625, 2.813, 2.906; the loss at the end is 1.009."
    )
    told = plot_descent(BOWL, "p", rates=[0.25], steps=6, window=(-1, 7)).description
    assert told.endswith("p goes to 1.5, 2.25, 2.625, …, 2.953; the loss at the end is 1.002.")


def test_a_walk_that_leaves_the_picture_or_the_domain_is_told():
    far = plot_descent(BOWL, "p", rates=[1.5], steps=2, window=(-1, 7)).description
    assert far.endswith("the loss at the end is 145; from step 1 on the points lie outside the picture.")
    edge = parse("ln(p)", p=1)
    ends = plot_descent(edge, "p", rates=[0.5, 1], steps=2, window=(0.25, 2)).description
    why = "the walk cannot go on, since the loss has no value there."
    assert f"Learning rate 0.5: p goes to 0.5; the loss at the end is −0.6931; after step 1 {why}" in ends
    assert ends.endswith(f"Learning rate 1: the loss at the end is 0; after step 0 {why}")
    huge = plot_descent(parse("p^2", p=1), "p", rates=[1e200], steps=3, window=(-1, 2)).description
    assert "the walk cannot go on" in huge


def test_only_a_walk_that_was_seen_to_its_end_has_a_mark_there():
    (none,) = panels(plot_descent(parse("ln(p)", p=1), "p", rates=[1], steps=2, window=(0.25, 2)))
    assert len(lines(none)) == 3  # the curve, the start, and its mark
    (later,) = panels(plot_descent(BOWL, "p", rates=[1.1], steps=2, window=(-0.5, 7)))
    assert later.get_title() == "rate 1.1\nleaves the picture at step 2"
    assert lines(later)[1:] == [(near([0, 6.6]), near([10, 13.96])), ([0], [10])]


def test_a_point_beside_the_picture_is_outside_whatever_its_loss():
    (axes,) = panels(plot_descent(BOWL, "p", rates=[0.75], steps=1, window=(-1, 4)))
    assert axes.get_title() == "rate 0.75\nleaves the picture at step 1"  # at 4.5 the loss is 3.25


def test_a_start_outside_of_the_picture_draws_the_curve_alone():
    (axes,) = panels(plot_descent(BOWL, "p", rates=[0.1], steps=1, window=(2, 4)))
    assert len(lines(axes)) == 1
    assert axes.get_title() == "rate 0.1\nstarts outside the picture"
    assert words(axes) == []


def test_points_on_the_edge_of_the_picture_are_seen():
    line = parse("2p", p=0)
    (axes,) = panels(plot_descent(line, "p", rates=[0.5], steps=1, window=(-1, 0)))
    assert lines(axes)[1] == ([0, -1], [0, -2])
    assert axes.get_title() == "rate 0.5"


def test_a_flat_loss_has_room_around_it():
    (axes,) = panels(plot_descent(parse("p * 0 + 2", p=1), "p", rates=[1], steps=1, window=(0, 2)))
    assert axes.get_ylim() == (1, 3)


@pytest.mark.parametrize(
    ("rates", "steps", "window"),
    [([], 1, (0, 1)), ([1], 0, (0, 1)), ([1], 1, (1, 1)), ([1], 1, (2, 1)), ([1], 1, (math.nan, 1))],
)
def test_a_walk_without_a_rate_a_step_or_a_window_is_refused(rates, steps, window):
    with refused("Choose at least one rate and one step, and a window (low, high) from left to right."):
        plot_descent(BOWL, "p", rates, steps, window)


def test_a_walk_along_no_input_is_refused():
    with refused("Choose an input of the graph, one of p, q."):
        plot_descent(BOWL, "z", [1], 1, (0, 1))


def test_a_window_without_a_loss_is_refused():
    with refused("The loss has no value for p between −2 and −1."):
        plot_descent(parse("ln(p)", p=1), "p", [1], 1, (-2, -1))


def test_losses_stand_over_their_steps():
    rows = {"slow": [9, 4, 5], "fast": [9, -1]}
    plot = plot_losses(rows)
    assert plot.description == (
        "The loss at each step. slow: from 9 at step 0 to 5 at step 2; the smallest loss is 4, at step 1. "
        "fast: from 9 at step 0 to −1 at step 1; the smallest loss is −1, at step 1."
    )
    rows["slow"][0] = 99  # painted only now
    (axes,) = panels(plot)
    assert lines(axes) == [([0, 1, 2], [9, 4, 5]), ([0, 1], [9, -1])]
    assert (axes.get_xlabel(), axes.get_ylabel(), legend(axes)) == ("step", "loss", ["slow", "fast"])
    assert axes.get_ylim()[0] < -1
    (axes,) = panels(plot_losses({str(row): [5, 4] for row in range(5)}, label="epoch"))
    assert axes.get_ylim()[0] == 0  # the axis starts at 0, where no loss is below
    assert axes.get_xlabel() == "epoch"
    looks = [(line.get_color(), line.get_linestyle()) for line in axes.get_lines()]
    assert looks == [(BLUE, "-"), (ORANGE, "--"), (GREEN, "-."), (GREY, ":"), (BLUE, "-")]


def test_steps_are_counted_in_round_numbers():
    for steps, apart in ((3, 1), (11, 1), (12, 2), (51, 5), (101, 10), (201, 20)):
        (axes,) = panels(plot_losses({"one": [1] * steps}))
        assert list(axes.get_xticks()) == list(range(0, steps, apart))


@pytest.mark.parametrize(
    ("losses", "scale"), [([45, 1e-5], "log"), ([10, 1e-3], "log"), ([10, 2e-3], "linear"), ([45, 0], "linear")]
)
def test_losses_of_very_different_size_stand_on_a_logarithmic_scale(losses, scale):
    (axes,) = panels(plot_losses({"one": losses}))
    assert axes.get_yscale() == scale


def test_the_axis_of_losses_has_whole_steps():
    (axes,) = panels(plot_losses({"long": [1] * 18, "short": [1]}))
    assert list(axes.get_xticks()) == list(range(0, 18, 2))
    (axes,) = panels(plot_losses({"hundred": [1] * 101}))
    assert list(axes.get_xticks()) == list(range(0, 101, 10))
    (axes,) = panels(plot_losses({"one": [1]}))
    assert list(axes.get_xticks()) == [0]


@pytest.mark.parametrize("losses", [{}, {"none": []}, {"one": [1], "none": []}])
def test_no_losses_are_refused(losses):
    with pytest.raises(ValueError, match=r'^Give at least one list of losses, such as {"rate 0.1": \[9, 4, 1\]}\.$'):
        plot_losses(losses)


# ---- points and the line between them -------------------------------------------------------------------------------

CLOUD = {"x1": [1, 3, 0.5], "x2": [1, 2, -1], "targets": [0, 1, 0]}
BEFORE, AFTER = {"w1": 1, "w2": 0, "b": -2}, {"w1": -2, "w2": 3, "b": 0.5}


def test_points_stand_where_they_are_with_the_line_on_which_the_neuron_says_one_half():
    plot = plot_points(**CLOUD, lines={"before": BEFORE, "after": AFTER})
    (axes,) = panels(plot)
    assert lines(axes)[:2] == [([1, 0.5], [1, -1]), ([3], [2])]
    assert [line.get_marker() for line in axes.get_lines()[:2]] == ["o", "^"]
    for line, weights in zip(axes.get_lines()[2:], (BEFORE, AFTER), strict=True):
        (a, b), (c, d) = line.get_xy1(), line.get_xy2()
        for x1, x2 in ((a, b), (c, d), (2 * a - c, 2 * b - d)):
            assert sigmoid(weights["w1"] * x1 + weights["w2"] * x2 + weights["b"]) == near(0.5)
        assert (a, b) != (c, d)
    assert legend(axes) == ["target 0", "target 1", "before", "after"]
    assert (axes.get_xlim(), axes.get_ylim(), axes.get_aspect()) == ((-1, 4), (-2, 3), 1)
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("x1", "x2")
    assert [(line.get_color(), line.get_linestyle()) for line in axes.get_lines()[2:]] == [(GREY, "--"), (GREEN, "-")]


def test_points_are_told_with_the_line_and_the_sides():
    assert plot_points(**CLOUD, lines={"before": BEFORE, "after": AFTER}).description == (
        "3 points in the plane of x1 and x2: 2 with the target 0, at (1, 1), (0.5, −1); "
        "1 with the target 1, at (3, 2). "
        "before: the neuron says 0.5 on the line 1·x1 + 0·x2 − 2 = 0, and 3 of 3 points lie on the right side of it. "
        "after: the neuron says 0.5 on the line −2·x1 + 3·x2 + 0.5 = 0, and 2 of 3 points lie on the right side of it."
    )
    assert plot_points([1], [2], [1]).description == (
        "1 points in the plane of x1 and x2: 0 with the target 0; 1 with the target 1, at (1, 2)."
    )


def test_a_neuron_without_weights_has_no_line():
    plot = plot_points(**CLOUD, lines={"start": {"w1": 0, "w2": 0, "b": 1}})
    assert plot.description.endswith(
        "start: both weights are 0, so the neuron says the same everywhere and there is no line."
    )
    assert len(panels(plot)[0].get_lines()) == 2


def test_a_point_on_the_line_is_on_neither_side():
    one = {"w1": 1, "w2": 1, "b": 0}
    for target in (0, 1):
        assert "0 of 1 points" in plot_points([0], [0], [target], {"it": one}).description


def test_a_plane_with_one_target_only_has_no_other_in_its_legend():
    assert legend(panels(plot_points([1, 2], [1, 2], [1, 1]))[0]) == ["target 1"]


@pytest.mark.parametrize(
    ("x1", "x2", "targets"),
    [([], [], []), ([1], [1], []), ([1], [], [1]), ([], [1], [1]), ([1], [1], [0.5]), ([1, 2], [1, 2], [0, 2])],
)
def test_points_that_do_not_fit_are_refused(x1, x2, targets):
    with refused("Give as many numbers x1 as x2, and for each point a target, 0 or 1."):
        plot_points(x1, x2, targets)


def test_a_missing_weight_is_named():
    with pytest.raises(KeyError, match="w2"):
        plot_points([1], [1], [1], {"it": {"w1": 1, "b": 0}})


# ---- the waterfall --------------------------------------------------------------------------------------------------


def test_a_waterfall_says_in_words_what_it_shows():
    plot = plot_waterfall({"one": [0.001, 0.1, 1], "other": [-100, 10, 1]})
    assert "from the last of 2 layers back to the input" in plot.description
    assert plot.description.endswith("one: from 1 to 0.001; other: from 1 to 100.")
    same = plot_waterfall({"one": [0.001, 0.1, 1], "other": [-100, 10, 1]})
    assert same.figure.axes  # who asks for the figure first gets the same picture
    assert plot.svg == same.svg


def test_what_the_scale_cannot_show_stands_at_its_edge():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        shut = plot_waterfall({"relu": [0.0, 0.0, 1.0]})
        huge = plot_waterfall({"huge": [1e300, 1e200, 1.0]}, limits=(1e-3, 1e3))
        nothing = plot_waterfall({"nothing": [0.0, 0.0]})
        assert all(plot.svg for plot in (shut, huge, nothing))  # painted only now
    assert "relu: from 1 to 0." in shut.description


@pytest.mark.parametrize("sizes", [{}, {"none": []}, {str(row): [1.0] for row in range(5)}])
def test_nothing_or_too_much_is_refused(sizes):
    with pytest.raises(ValueError, match="A waterfall shows one to four rows"):
        plot_waterfall(sizes)


def test_sizes_stand_over_their_layers_and_those_beyond_the_scale_at_its_edges():
    (axes,) = panels(plot_waterfall({"one": [0.0, 0.25, -0.5, 1.0], "two": [1e9, 1e3, 2.0]}, limits=(0.25, 1e3)))
    level, first, *beyond = lines(axes)
    assert level[1] == [1, 1]  # the size at the output
    assert first[0] == [0, 1, 2, 3]
    assert first[1][1:] == [0.25, 0.5, 1]
    assert math.isnan(first[1][0])
    assert (axes.get_lines()[2].get_marker(), beyond[0]) == ("v", ([0], [0.25]))
    assert (axes.get_lines()[3].get_marker(), beyond[1]) == ("^", ([], []))
    assert beyond[2][1][1:] == [1000, 2]  # the edge itself is no triangle
    assert (axes.get_lines()[6].get_marker(), beyond[4]) == ("^", ([0], [1000]))
    assert (axes.get_yscale(), axes.get_ylim(), axes.get_xlim()) == ("log", (0.25, 1000), (-0.5, 3.5))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("layer (0 is the input)", "size of the gradient")
    assert legend(axes) == ["one", "two"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["10⁰", "10¹", "10²", "10³"]


@pytest.mark.parametrize(
    ("sizes", "limits"),
    [([1.0, 1.0], (0.1, 10)), ([0.05, 1.0], (0.01, 10)), ([0.011, 1.0], (0.001, 10)), ([300.0, 1.0], (0.1, 1000)),
     ([600.0, 1.0], (0.1, 10_000)), ([0.0, 1e-5, 1.0], (1e-6, 10))],
)  # fmt: skip
def test_the_scale_has_powers_of_ten_around_all_sizes_and_around_1(sizes, limits):
    (axes,) = panels(plot_waterfall({"it": sizes}))
    assert axes.get_ylim() == near(limits)


def test_a_long_scale_has_few_marks_and_1_among_them():
    (axes,) = panels(plot_waterfall({"it": [1e-28, 1.0]}))
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "10⁻²⁸",
        "10⁻²⁴",
        "10⁻²⁰",
        "10⁻¹⁶",
        "10⁻¹²",
        "10⁻⁸",
        "10⁻⁴",
        "10⁰",
    ]
    assert list(axes.get_yticks()) == near([10.0**power for power in range(-28, 1, 4)])
    assert not axes.yaxis.get_minorticklocs().size


@pytest.mark.parametrize(
    ("layers", "depth", "ticks", "right"),
    [(3, None, [0, 1, 2, 3], 3.5), (3, 20, [*range(0, 21, 2)], 20.5), (45, None, [*range(0, 46, 4)], 45.5)],
)
def test_layers_have_room_and_readable_numbers(layers, depth, ticks, right):
    (axes,) = panels(plot_waterfall({"it": [0.5**power for power in range(layers, -1, -1)]}, depth=depth))
    assert (list(axes.get_xticks()), axes.get_xlim()) == (ticks, (-0.5, right))


def test_rows_look_different_and_a_long_legend_has_two_columns():
    few, many = ({f"{row}{name}": [0.5, 1.0] for row in range(4)} for name in ("", " of some length"))
    (axes,) = panels(plot_waterfall(few))
    rows = [line for line in axes.get_lines() if line.get_label() in few]
    assert [line.get_color() for line in rows] == [BLUE, ORANGE, GREEN, GREY]
    assert len({(line.get_linestyle(), line.get_marker()) for line in rows}) == 4
    assert axes.get_legend()._ncols == 4
    assert panels(plot_waterfall(many))[0].get_legend()._ncols == 2


def test_a_graph_of_a_chain_falls_as_its_gradients_do():
    graph = trace(lambda x: sigmoid(sigmoid(x)), x=0.3)
    sizes = [*graph.gradients.values()]
    (axes,) = panels(plot_waterfall({"sigmoid": sizes}))
    assert lines(axes)[1][1] == sizes


# ---- plot_contours ------------------------------------------------------------------------------------------------

VALLEY = parse("0.1(p - 3)^2 + 8q^2 + 0*k", p=0, q=1, k=2)
OVER = {"p": (-1, 5), "q": (-1.5, 1.5)}


def test_contours_are_where_the_loss_is_the_same_and_walks_go_where_they_went():
    near, far = [VALLEY, VALLEY.at(p=2, q=-0.5)], [VALLEY, {"p": 1}, {"p": 3, "q": 0}]
    plot = plot_contours(VALLEY, {"near": near, "far": far}, OVER)
    one, two = panels(plot)
    assert lines(one)[0] == ([0, 2], [1, -0.5])
    assert lines(two)[0] == ([0, 1, 3], [1, 1, 0])
    (contours,) = one.collections
    for level, path in zip(contours.levels, contours.get_paths(), strict=True):
        heights = [VALLEY.at(p=p, q=q).value for p, q in path.vertices]
        assert heights == pytest.approx([level] * len(heights), rel=0.05, abs=0.02)
    assert "far: 2 steps from p = 0, q = 1, where the loss is 8.9, to p = 3, q = 0, where it is 0." in plot.description


@pytest.mark.parametrize(
    ("walks", "window", "sentence"),
    [
        ({}, OVER, "Give at least one walk"),
        ({"none": []}, OVER, "Give at least one walk"),
        ({"one": [VALLEY]}, {"p": (0, 1)}, 'two inputs go, such as {"p": (-1, 1), "q": (-1, 1)}'),
        ({"one": [VALLEY]}, {"p": (0, 1), "z": (0, 1)}, "two inputs go"),
        ({"one": [VALLEY]}, {"p": (1, 0), "q": (0, 1)}, "two inputs go"),
        ({"one": [VALLEY]}, {"k": (0, 1), "k2": (0, 1)}, "two inputs go"),
    ],
)
def test_contours_need_two_inputs_and_a_walk(walks, window, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        plot_contours(VALLEY, walks, window)


def test_a_level_loss_has_no_contours():
    with pytest.raises(ValueError, match="the same everywhere"):
        plot_contours(parse("0*p + 0*q", p=1, q=1), {"one": [{"p": 0}]}, {"p": (0, 1), "q": (0, 1)})


# ---- the Jacobian ---------------------------------------------------------------------------------------------------


def bars(plot):
    """Return the filled cells of a heat map, each as its row and its column."""
    (axes,) = panels(plot)
    return {(round(bar.get_y() + bar.get_height() / 2), round(bar.get_x() + 0.5)) for bar in axes.patches}


def test_a_jacobian_fills_what_is_not_0_and_writes_small_tables_out():
    graph = trace(lambda x, W: (x @ W).sum(), x=[3, -1], W=[[1, 0, 2], [0, 4, 0]])
    plot = plot_jacobian(graph, of="a", by="x")
    assert bars(plot) == {(0, 0), (1, 1), (2, 0)}
    (axes,) = panels(plot)
    assert [text.get_text() for text in axes.texts] == ["1", "4", "2"]
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["a[0]", "a[1]", "a[2]"]
    assert plot.description.startswith("The Jacobian of a by x: 3 rows, 2 columns. Of its 6 numbers 3 are not 0.")


def test_a_large_jacobian_has_colours_alone_and_zeros_leave_it_blank():
    large = trace(lambda x: (x * x).sum(), x=[-1.0] * 30)
    (axes,) = panels(plot_jacobian(large, of="a", by="x"))
    assert (len(axes.patches), len(axes.texts), axes.get_xticks().size) == (30, 0, 0)
    assert bars(plot_jacobian(trace(lambda x: (0 * x).sum(), x=[1, 2]), of="a", by="x")) == set()
    with pytest.raises(ValueError, match="can be read"):
        plot_jacobian(trace(lambda x: (x * x).sum(), x=[1.0] * 200), of="a", by="x")


# ---- scores, and pictures of numbers ------------------------------------------------------------------------------


def test_the_arrows_of_softmax_are_as_long_as_the_gaps():
    plot = plot_softmax([1, 2, -1], label=0)
    left, right = plot.figure.axes
    arrows = [(arrow.xyann, arrow.xy) for arrow in left.texts]
    bars = [bar.get_height() for bar in right.patches[:3]]
    for ((_, start), (_, end)), bar, target in zip(arrows, bars, (1, 0, 0), strict=True):
        assert end - start == pytest.approx(target - bar)
    with pytest.raises(ValueError, match="Classes count from 0 to 2"):
        plot_softmax([1, 2, -1], label=3)


def test_a_picture_has_ink_where_its_numbers_are():
    plot = plot_pictures([[0, 1, 0.5, 0], [1, 0, 0, 0]], titles=["one", "two"])
    axes = plot.figure.axes[0]
    shades = {patch.get_alpha(): len(patch.get_path().vertices) // 5 for patch in axes.patches if patch.get_alpha()}
    assert shades == {1.0: 2, 0.5: 1}
    assert [text.get_text() for text in axes.texts] == ["one", "two"]
    signed = plot_pictures([[-1, 1, 0, 0]])
    assert len({patch.get_facecolor()[:3] for patch in signed.figure.axes[0].patches if patch.get_alpha()}) == 2
    assert plot.svg == plot_pictures([[0, 1, 0.5, 0], [1, 0, 0, 0]], titles=["one", "two"]).svg


def test_no_paper_is_left_above_and_below_rows_of_pictures():
    one, three, many = (plot_pictures([[1, 0, 0, 1]] * count).height for count in (8, 24, 64))
    assert one < three / 2 < three < many == plot_losses({"a": [1]}).height


def test_where_a_row_is_the_loss_the_axis_does_not_call_the_others_so():
    labels = [plot_losses({name: [2, 1], "b": [1, 1]}).figure.axes[0].get_ylabel() for name in ("loss", "a")]
    assert labels == ["", "loss"]


@pytest.mark.parametrize(("rows", "titles"), [([], None), ([[1, 2, 3]], None), ([[1]] * 65, None), ([[1]], ["a", "b"])])
def test_what_is_no_picture_is_refused(rows, titles):
    with pytest.raises(ValueError, match=r"square|titles"):
        plot_pictures(rows, titles)
