"""The worksheets as a printer gets them: how many pages, and lines that a hand can write on."""

import re

import build_worksheets as worksheets
import pytest

ROOT = worksheets.ROOT
MM = 96 / 25.4


@pytest.fixture(scope="module")
def printed(chromium, tmp_path_factory):
    """For each sheet its number of pages on A4, and the heights of its fields in millimetres."""
    folder, found = tmp_path_factory.mktemp("paper"), {}
    page = chromium.new_page()
    for source in worksheets.on_paper(ROOT, []):
        path, _ = worksheets.build(source, folder)
        page.goto(path.as_uri())
        page.emulate_media(media="print")
        heights = page.eval_on_selector_all(
            ".field, .gap", "fields => fields.map(field => field.getBoundingClientRect().height)"
        )
        pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
        found[path.stem] = pages, [height / MM for height in heights]
    page.close()
    return found


def test_eight_sheets_are_at_most_thirty_pages_and_those_of_arrays_nineteen(printed):
    pages = {name: number for name, (number, _) in printed.items()}
    lab = pages.pop("07b_accumulated_gradients")
    arrays = [pages.pop(name) for name in [*pages] if name > "09"]
    assert len(pages) == 8
    assert sum(pages.values()) <= 30, pages
    assert lab <= 2
    assert len(arrays) == 4
    assert sum(arrays) <= 19, arrays


def test_each_number_has_a_line_of_eight_millimetres(printed):
    for name, (_, heights) in printed.items():
        assert min(heights) > 7.9, name
