"""The page about the open data: its tables and examples can be reached, read and taken along."""

from __future__ import annotations

import pytest
from folding import unfolded
from page_types import Visit
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.open_data.examples import EXAMPLES
from rumpun.open_data.tables import TABLES


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_table_leads_to_the_meaning_of_its_columns(look: Visit, language: str, scripts: bool) -> None:
    page = look(address(language, "data"), scripts=scripts)
    expect(page.locator("details.rp-columns")).to_have_count(len(TABLES))
    details = page.locator("#findings")
    unfolded(page.locator("a[href$='#findings']").first).click()
    expect(details.get_by_text("about_case", exact=True)).to_be_visible()
    expect(details.locator("code", has_text="hinders").first).to_be_visible()


def test_an_example_that_scrolls_sideways_can_be_reached_by_keyboard(look: Visit, language: str) -> None:
    """The theme takes the stop away from code that fits."""
    page = look(address(language, "data"), width=390)
    scrolling = 0
    for example in EXAMPLES:
        code = unfolded(page.locator(f"pre[data-example='{example.id}'] code"))
        assert code.get_attribute("aria-label")
        if code.evaluate("each => each.scrollWidth > each.clientWidth"):
            scrolling += 1
            code.focus()
            expect(code).to_be_focused()
    assert scrolling


def test_a_file_is_downloaded_under_its_own_name(look: Visit, language: str) -> None:
    page = look(address(language, "data"))
    with page.expect_download() as download:
        unfolded(page.locator("a[href$='csv/findings.csv']")).click()
    assert download.value.suggested_filename == "findings.csv"


def test_nothing_sticks_out_on_a_phone_even_with_all_columns_open(look: Visit, language: str) -> None:
    page = look(address(language, "data"), width=360, touch=True)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
