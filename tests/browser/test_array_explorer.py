"""An explorer of arrays: entries are typed, dragged and walked to, and everything follows, as Python has it."""

import re

import numpy as np
import pytest
from array_network import NETWORK, POINTS, WEIGHTS

from backprop_helpers import DomainError, explore, numeric_gradient, save_page, trace
from backprop_helpers.core.numbers import format_number
from backprop_helpers.mistakes import wording
from backprop_helpers.mistakes.explanation import explain
from backprop_helpers.notation.narration import result, sentence
from backprop_helpers.picture.picture import texts

VECTOR = trace(lambda x, W: (x @ W).sum(), x=[1, 2, -1], W=[[1, 2], [3, 4], [5, 6]])


@pytest.fixture
def opened(open_page, tmp_path):
    """A function that saves an explorer and opens the page, without a network."""

    def opened(explorer, **options):
        path = tmp_path / "page.html"
        save_page(explorer, path)
        page = open_page(**{"offline": True, "viewport": {"width": 1280, "height": 1600}, **options})
        page.goto(path.as_uri())
        page.locator(".bp-picture").first.wait_for()
        return page

    return opened


def shown(page):
    """Return the texts of the picture, by mark."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".bp-frame [data-k]")].flatMap((part) => {
          const key = part.getAttribute("data-k");
          return /^(value|gradient|partial):/.test(key) ? [[key, part.textContent]] : [];
        }))"""
    )


def assert_page_is(page, graph):
    marks = {"b", "f"} if "W1" in graph.inputs else set()  # of repeats in the wide one
    keys = re.compile(r"(value|gradient|partial):(\w+)")
    found = {key: keys.match(key) for key in texts(graph)}
    expected = {key: texts(graph)[key] for key, at in found.items() if at and at[2] not in marks}
    assert shown(page) == expected


def entry(page, kind, name, place):
    """Return the middle of an entry on the page, once it is in sight."""
    cell = page.locator(f'[data-k="tint:{kind}:{name}[{place}]"]')
    cell.scroll_into_view_if_needed()
    box = cell.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def choose(page, name, place, kind="value"):
    page.mouse.click(*entry(page, kind, name, place))


def changed(name, place, number):
    weights = {key: np.array(value, float) for key, value in WEIGHTS.items()}
    weights[name][place] = number
    return NETWORK.at(**weights)


def frames(page, kind):
    """Return the entries with a frame of a kind, as marks of the cells that they stand around."""
    return page.evaluate(
        """(kind) => [...document.querySelectorAll(`.bp-entry-${kind}`)].map((frame) => {
          const at = frame.getBoundingClientRect();
          const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
          const cell = [...document.querySelectorAll('[data-k^="tint:"]')].find((part) => {
            const box = part.getBoundingClientRect();
            return box.left < x && x < box.right && box.top < y && y < box.bottom;
          });
          return cell?.getAttribute("data-k").replace("tint:", "") ?? "box";
        })""",
        kind,
    )


def test_every_number_is_pythons_at_the_start(opened):
    assert_page_is(opened(explore(NETWORK)), NETWORK)


def test_an_entry_is_typed(opened):
    page = opened(explore(NETWORK))
    choose(page, "W1", "1,2")
    field = page.get_by_label("W1[1,2], typed")
    assert field.input_value() == format_number(-0.5)
    field.fill("3/5")
    field.press("Enter")
    assert_page_is(page, changed("W1", (1, 2), 0.6))
    choose(page, "b2", "0")
    page.get_by_label("b2[0], typed").fill("-2")
    page.get_by_label("b2[0], typed").press("Enter")
    weights = {**WEIGHTS, "b2": [-2, -0.1]}
    assert_page_is(page, changed("W1", (1, 2), 0.6).at(b2=weights["b2"]))


def test_an_entry_is_dragged(opened):
    page = opened(explore(NETWORK))
    x, y = entry(page, "value", "W2", "2,1")
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 11):
        page.mouse.move(x - 8 * step, y)
    assert_page_is(page, changed("W2", (2, 1), 0.6 - 0.8))
    page.mouse.up()
    page.mouse.move(x - 200, y + 5)
    assert_page_is(page, changed("W2", (2, 1), 0.6 - 0.8))


def test_an_entry_moves_by_its_slider(opened):
    page = opened(explore(NETWORK))
    choose(page, "b1", "1")
    page.get_by_role("slider", name="b1[1]").fill("1.4")
    assert_page_is(page, changed("b1", 1, 1.4))


def test_keys_walk_from_entry_to_entry_and_from_box_to_box(opened):
    page = opened(explore(NETWORK))
    page.locator('[data-k="node:W1"]').focus()
    walked = []
    for key in ("", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft"):
        if key:
            page.keyboard.press(key)
        walked += frames(page, "chosen")
        label = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert walked == [
        "value:W1[0,0]",
        "value:W1[0,1]",
        "value:W1[1,1]",
        "value:W1[1,2]",
        "gradient:W1[1,0]",
        "value:W1[1,2]",
    ]
    slope = format_number(NETWORK.gradient["W1"][1, 2])
    assert label == f"W1[1,2], value {format_number(-0.5)}, gradient {slope}"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.getAttribute('data-k')") == "node:h"  # the next box below
    page.locator('[data-k="node:b1"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert frames(page, "chosen") == ["gradient:b1[1]"]
    page.keyboard.press("Enter")
    page.keyboard.type("2")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("() => document.activeElement.getAttribute('aria-label')").startswith("b1[1]")


def test_pointing_lights_up_where_an_entry_comes_from_and_where_it_goes(opened):
    page = opened(explore(NETWORK))
    page.mouse.move(*entry(page, "value", "a", "2,1"))
    data = NETWORK.nodes[4].name
    assert sorted(frames(page, "from")) == sorted(
        [f"value:{data}[2,0]", f"value:{data}[2,1]", "value:W1[0,1]", "value:W1[1,1]"]
    )
    assert frames(page, "to") == ["value:c[2,1]"]
    page.mouse.move(*entry(page, "gradient", "b1", "2"))
    assert sorted(frames(page, "from")) == ["box", *(f"gradient:c[{row},2]" for row in range(4))]  # b is a mark
    page.mouse.move(*entry(page, "value", "b2", "1"))
    assert sorted(frames(page, "to")) == ["box", *(f"value:scores[{row},1]" for row in range(4))]
    page.mouse.move(*entry(page, "gradient", "W2", "0,1"))
    assert sorted(frames(page, "from")) == sorted(
        [*(f"gradient:d[{row},1]" for row in range(4)), *(f"value:h[{row},0]" for row in range(4))]
    )
    page.mouse.move(*entry(page, "gradient", "scores", "1,0"))
    assert sorted(frames(page, "to")) == ["box", "gradient:b2[0]", "gradient:d[1,0]"]


@pytest.mark.parametrize("seed", range(3))
def test_what_lights_up_is_what_moves(opened, seed):
    """By the numbers: nudge an entry, and see which entries of the next gates move."""
    rng = np.random.default_rng(seed)
    functions = [
        lambda x, y: (x.T @ np.arange(1.0, 7.0).reshape(3, 2) + y.reshape(2, 2)[0]).sum(),
        lambda x, y: (x[1:, 0] * y.max() + x.sum(axis=1)[:2]).sum(),
        lambda x, y: (x @ y.reshape(2, 2) * np.array([[1.0, 2.0]])).max(axis=0).sum(),
    ]
    graph = trace(functions[seed], x=rng.normal(size=(3, 2)), y=rng.normal(size=4))
    page = opened(explore(graph))
    for name in ("x", "y"):
        value = graph.inputs[name]
        for place in np.ndindex(value.shape):
            there = value.copy()
            there[place] += 1e-3
            moved = graph.at(**{name: there})
            next_to = {edge.node for edge in graph.edges if edge.input.name == name and edge.node.shape}
            expected = {
                f"value:{node.name}[{','.join(map(str, at))}]"
                for node in next_to
                for at in np.ndindex(node.shape)
                if moved.values[node.name][at] != graph.values[node.name][at]
            }
            page.mouse.move(*entry(page, "value", name, ",".join(map(str, place))))
            lit = set(frames(page, "to")) - {"box"}
            reductions = {f"value:{node.name}[" for node in next_to if node.gate.name == "max"}
            assert expected <= lit
            assert all(cell in expected or cell.split("[")[0] + "[" in reductions for cell in lit)


def test_the_sum_behind_an_entry_is_told(opened):
    page = opened(explore(VECTOR))
    choose(page, "a", "1")
    made = page.locator(".bp-made p").first.text_content()
    minus = format_number(-1)
    assert made == (f"a[1] = x[0] · W[0,1] + x[1] · W[1,1] + x[2] · W[2,1] = 1 · 2 + 2 · 4 + ({minus}) · 6 = 4")
    choose(page, "W", "2,0", "gradient")
    assert page.locator(".bp-made .bp-heading").text_content() == f"∂b/∂W[2,0] = {minus}"
    assert page.locator(".bp-made .bp-names").text_content() == "x[2] · da[0]"
    assert page.locator(".bp-made .bp-numbers").text_content() == f"({minus}) · 1"
    choose(page, "x", "1", "gradient")
    assert page.locator(".bp-made .bp-flow").text_content() == "= 7"


def test_zoom_shows_the_scalars_of_an_entry(opened):
    page = opened(explore(NETWORK))
    page.get_by_label("zoom", exact=True).check()
    choose(page, "a", "1,2")
    zoomed = page.locator(".bp-zoomed")
    graph = NETWORK.unfold()
    labels = zoomed.locator("text.name").all_text_contents()
    data = NETWORK.nodes[4].name
    assert set(labels) == {f"{data}[1,0]", f"{data}[1,1]", "W1[0,2]", "W1[1,2]", "a[1,2].1", "a[1,2].2", "a[1,2]"}
    values = dict(zip(labels, zoomed.locator("text.value").all_text_contents(), strict=True))
    slopes = dict(zip(labels, zoomed.locator('[data-k^="gradient:"]').all_text_contents(), strict=True))
    for name in ("W1[0,2]", "a[1,2].1", "a[1,2].2"):
        assert values[name] == format_number(graph.values[name])
    assert 0 < graph.values["a[1,2]"] < 1e-16
    assert values["a[1,2]"] == "0"  # the numbers cancel
    for name in ("a[1,2].1", "a[1,2].2", "a[1,2]"):
        assert slopes[name] == format_number(graph.gradients[name])
    assert slopes["W1[0,2]"] == format_number(POINTS[1][0] * graph.gradients["a[1,2]"])
    assert page.locator(".bp .opened text.name").text_content() == "a4×3"
    assert "Esc closes the zoom" in zoomed.text_content()
    page.keyboard.press("Escape")
    assert not zoomed.is_visible()
    assert not page.locator(".bp .opened").count()
    choose(page, "h", "3,0")  # before the zoom, which may stand in front of it
    page.get_by_label("zoom", exact=True).check()
    assert zoomed.locator("text.value").last.text_content() == format_number(graph.values["h[3,0]"])
    page.keyboard.press("Escape")
    choose(page, "i", "2")
    page.get_by_label("zoom", exact=True).check()
    assert zoomed.locator("text.value").last.text_content() == format_number(graph.values["i[2]"])
    page.locator('[data-k="node:b"]').click()
    assert zoomed.locator(".bp-open").text_content() == "It is b1[0] itself: no gate stands between them."
    choose(page, "W1", "0,0")
    assert "nothing behind it" in zoomed.locator(".bp-open").text_content()


def test_the_scalars_open_out_of_their_box(opened):
    page = opened(explore(NETWORK))
    page.get_by_label("zoom", exact=True).check()
    zoomed = page.locator(".bp-zoomed")

    def edges(locator):
        place = locator.bounding_box()
        return place["x"], place["y"], place["x"] + place["width"], place["y"] + place["height"]

    for name, entries, is_below in (("a", ("1,2", "3,0"), True), ("i", ("2", "0"), False)):
        for entry in entries:  # the box stays to choose from
            choose(page, name, entry)
            page.wait_for_function("() => !document.getAnimations().length")
            assert zoomed.locator(".bp-heading").text_content().startswith(f"{name}[{entry}]")
            box, scalars = edges(page.locator(".bp .opened .box").first), edges(zoomed)
            assert abs(scalars[1] - box[3] if is_below else scalars[3] - box[1]) < 4
            assert scalars[0] <= box[0] + 2
            assert scalars[2] >= box[2] - 2
            picture = edges(page.locator(".bp-picture"))
            assert scalars[0] >= picture[0]
            assert scalars[2] <= picture[2]
            assert scalars[3] <= picture[3]
    page.keyboard.press("Escape")
    assert not zoomed.is_visible()


def test_a_nudge_of_an_entry_moves_the_output_as_promised(opened):
    page = opened(explore(NETWORK))
    page.get_by_label("nudge", exact=True).check()
    choose(page, "W1", "0,1")
    page.get_by_label("ε, typed").fill("0.001")
    page.get_by_label("ε, typed").press("Enter")
    there = changed("W1", (0, 1), -0.6 + 0.001)
    _, output = page.locator(".bp-nudge tr:has(td)").all()
    name, real, promise, _ = output.locator("th, td").all_text_contents()
    assert name == NETWORK.output.name
    assert real == format_number(there.value - NETWORK.value)
    assert promise == format_number(NETWORK.gradient["W1"][0, 1] * 0.001)
    moved = set(frames(page, "moved"))
    data = NETWORK.nodes[4].name
    assert {f"value:a[{row},1]" for row in range(4)} <= moved
    assert not any(cell.startswith((f"value:{data}", "value:W2", "value:a[0,0]")) for cell in moved)


def test_flows_are_bands_whose_width_is_their_size(opened):
    page = opened(explore(NETWORK))
    page.get_by_label("flows as bands").check()
    width = "(key) => parseFloat(document.querySelector(`[data-k='edge:${key}'] .band`).style.strokeWidth)"
    steps = {
        f"{flow.node.name}:{flow.position}": np.abs(flow.downstream).sum()
        for step in NETWORK.backward_pass
        for flow in step.flows
    }
    largest = max(1, *steps.values())
    for key, size in steps.items():
        assert page.evaluate(width, key) == pytest.approx(max(0.75, 22 * size / largest), abs=0.006)
    assert page.locator('[data-k="edge:a:1"] .sign').text_content() == "±"
    assert page.locator('[data-k="edge:k:1"] .sign').text_content() == "−"
    page.get_by_label("flows as bands").uncheck()
    assert page.evaluate(width, "a:1") == 0


def test_the_player_goes_through_both_passes(opened):
    page = opened(explore(NETWORK))
    page.locator(".bp-picture").click(position={"x": 5, "y": 5})
    page.keyboard.press("Home")
    for step in range(2 * len(NETWORK.forward_pass) + 1):
        assert page.locator(".backprop-sentence").text_content() == sentence(NETWORK, step)
        page.keyboard.press("ArrowRight")
    assert page.locator(".backprop-sentence").text_content() == result(NETWORK)


def test_predictions_are_marked_in_the_grid(opened):
    page = opened(explore(NETWORK, predict=True))
    assert shown(page)["gradient:W2[0,0]"] == "?"
    choose(page, "W2", "0,0", "gradient")
    field = page.get_by_label("∂network/∂W2[0,0]")
    right = NETWORK.gradient["W2"]
    field.fill(f"{right[0, 0]:.4g}")
    field.press("Enter")  # it is right, and the next entry is asked for
    assert frames(page, "right") == ["gradient:W2[0,0]"]
    field = page.get_by_label("∂network/∂W2[0,1]")
    field.fill("7")
    field.press("Enter")
    assert frames(page, "wrong") == ["gradient:W2[0,1]"]
    said = page.locator(".bp-predict [role=status]").text_content()
    assert said == "1 of the 17 gradients of the inputs are right. W2[0,1] is not right yet."
    assert shown(page)["gradient:W2[0,1]"] == "7"
    assert shown(page)["gradient:W2[1,0]"] == "?"
    page.get_by_role("button", name="Reveal").click()
    assert_page_is(page, NETWORK)


def predict(page, name, entries):
    """Write gradients into the entries of an array, and have them checked."""
    for place, number in entries.items():
        choose(page, name, place, "gradient")
        field = page.locator(".bp-predict input")
        field.fill(f"{number:.5g}")
        field.press("Enter")


def verdicts(page):
    rows = page.locator(".bp-predict dl > div")
    return {row.locator("dt").text_content(): row.locator("dd").text_content() for row in rows.all()}


def test_a_wrong_prediction_is_explained(opened):
    page = opened(explore(VECTOR, predict=True))
    predict(page, "x", {"0": 3, "1": 7})
    assert verdicts(page) == {"∂b/∂x": "✓ right so far"}
    predict(page, "x", {"2": 11})
    assert verdicts(page) == {"∂b/∂x": "✓ right"}
    predict(page, "W", {"0,0": 1, "0,1": 1, "1,0": 2, "1,1": 2, "2,0": -1, "2,1": 1})
    answers = {"x": [3, 7, 11], "W": [[1, 1], [2, 2], [-1, 1]]}
    assert verdicts(page) == {
        "∂b/∂x": "✓ right",
        "∂b/∂W": f"✗ {wording.beside(explain([VECTOR], [arrays_of(answers)]))['W']}",
    }
    predict(page, "W", {"0,0": 1, "0,1": 2, "1,0": -1, "1,1": 1, "2,0": 2, "2,1": -1})
    assert len(frames(page, "wrong")) == 4
    page.get_by_role("button", name="Reveal").click()
    assert_page_is(page, VECTOR)


def arrays_of(answers):
    return {name: np.array(answer, float) for name, answer in answers.items()}


def test_a_factor_left_out_is_named_from_a_few_entries(opened):
    graph = trace(lambda x, W: (x @ W * [2.0, 5.0]).sum(), x=[1, 2, -1], W=[[1, 2], [3, 4], [5, 6]])
    page = opened(explore(graph, predict=True))
    predict(page, "W", {"0,1": 1, "1,1": 2})
    said = verdicts(page)["∂c/∂W"]
    told = wording.beside(explain([graph], [{"W": np.array([[np.nan, 1], [np.nan, 2], [np.nan, np.nan]])}]))
    assert said == f"✗ {told['W']}"
    assert "upstream" in said
    assert page.locator(".bp-predict [role=status]").text_content().endswith("W[0,1] is not right yet.")


def test_what_has_no_value_is_told_and_the_next_number_recovers(opened):
    graph = trace(lambda x: (x**0.5).sum(), x=[4, 1, 9])
    page = opened(explore(graph))
    choose(page, "x", "1")
    field = page.get_by_label("x[1], typed")
    field.fill("-1")
    field.press("Enter")
    with pytest.raises(DomainError) as refused:
        graph.at(x=[4, -1, 9])
    assert page.locator(".backprop-sentence").text_content() == str(refused.value)
    assert shown(page)["value:a[0]"] == ""
    field.fill("16")
    field.press("Enter")
    assert_page_is(page, graph.at(x=[4, 16, 9]))


def test_sliders_of_single_numbers_stand_beside_entries(opened):
    graph = trace(lambda w, x: (w * x).sum(), w=2.0, x=[1, -2])
    page = opened(explore(graph, w=(-3, 3)))
    page.get_by_role("slider", name="w", exact=True).fill("-1.5")
    assert_page_is(page, graph.at(w=-1.5))


def test_a_large_array_is_chosen_and_changed_by_its_pixel(opened):
    rng = np.random.default_rng(2)
    weights = rng.normal(size=(64, 32))
    graph = trace(lambda W: (W * W).sum(), W=weights)
    page = opened(explore(graph))
    frame = page.locator('[data-k="grid:value:W"]').bounding_box()
    across, down = frame["width"] - 1, frame["height"] - 1  # without the line around it
    page.mouse.click(frame["x"] + 0.5 + across * (7.5 / 32), frame["y"] + 0.5 + down * (40.5 / 64))
    field = page.get_by_label("W[40,7], typed")
    assert field.input_value() == format_number(weights[40, 7])
    field.fill("5")
    field.press("Enter")
    weights[40, 7] = 5
    assert page.locator('[data-k="value:b"]').text_content() == format_number((weights**2).sum())
    heading = page.locator(".bp-made .bp-heading").text_content()
    assert heading == "∂b/∂W[40,7] = 10"
    assert page.locator('[data-k="range:value:W"]').text_content() == "±5"


def test_gradients_in_the_page_are_slopes(opened):
    page = opened(explore(NETWORK))
    choose(page, "W2", "1,1")
    field = page.get_by_label("W2[1,1], typed")
    field.fill("1.75")
    field.press("Enter")
    weights = {name: np.array(value, float) for name, value in WEIGHTS.items()}
    weights["W2"][1, 1] = 1.75
    numeric = numeric_gradient(lambda **point: NETWORK.at(**point).value, **weights)
    told = page.locator(".bp-made .bp-heading").text_content().split(" = ")[1].replace("−", "-")
    assert float(told) == pytest.approx(numeric["W2"][1, 1], rel=1e-3)


def test_a_gate_of_the_table_is_told_as_people_write_it(opened):
    page = opened(explore(trace(lambda u, w: (np.exp(u) - w * [[2.0], [3.0]]).sum(), u=[1.0, 0.0], w=[[-1.0], [2.0]])))
    made = page.locator(".bp-made p").first
    told = {}
    for name, place in (("b", "1,0"), ("f", "0,1"), ("a", "1")):
        choose(page, name, place)
        told[name] = made.text_content()
    assert told == {
        "b": "b[1,0] = w[1,0] · data[1,0] = 2 · 3 = 6",
        "f": "f[0,1] = c[0,1] − d[0,1] = 1 − (−2) = 3",
        "a": "a[1] = exp(u[1]) = 1",
    }
