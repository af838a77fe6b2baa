"""On a phone, wide tables are lists whose rows open, also without scripts; wide screens and paper have the tables."""

from __future__ import annotations

import pytest
from accessibility import violations
from page_types import PAGE_TYPES, Visit, sticks_out
from paper import texts
from playwright.sync_api import Page, expect

from rumpun.address import address
from rumpun.words.words import words

MOST = 6_000
"""Pixels that a tool may be tall as it opens."""
LISTS = ("comparison", "gaps", "gaps-ready", "outcomes", "pair", "pair-of-cases", "evidence-map", "studies")
FOLDED = "tbody tr:has(.rp-open:not([open]))"
BOXES = """() => [...document.querySelectorAll("article .rp-scroll:has(.rp-list)")]
  .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1).length"""


def unfolded(page: Page) -> None:
    """Open what the table stands in."""
    page.evaluate("for (const fold of document.querySelectorAll('details.rp-fold:has(.rp-list)')) fold.open = true")


@pytest.mark.parametrize("listed", LISTS)
def test_nothing_scrolls_within_the_page(look: Visit, language: str, listed: str) -> None:
    page = look(address(language, *PAGE_TYPES[listed]), 360, 740, touch=True)
    assert page.evaluate("document.documentElement.scrollHeight") <= MOST
    unfolded(page)
    assert page.evaluate(BOXES) == 0, "a thumb would move the box and not the page"
    assert sticks_out(page) == []


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("listed", ["comparison", "gaps", "outcomes"])
def test_a_row_opens_and_shows_its_cells_by_name(look: Visit, language: str, listed: str, scripts: bool) -> None:
    page = look(address(language, *PAGE_TYPES[listed]), 390, 844, scripts=scripts, touch=True)
    row = page.locator(FOLDED).first
    cells = row.locator("td[data-of]")
    expect(cells.first).to_be_hidden()
    opened = page.locator("tbody tr:has(.rp-open)").first
    opened.locator("summary").tap()
    cell = opened.locator("td[data-of]").first
    expect(cell).to_be_visible()
    said = cell.evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert said == f'"{cell.get_attribute("data-of")}"'


def test_a_row_opens_from_the_keyboard_and_is_accessible(look: Visit, language: str) -> None:
    page = look(address(language, *PAGE_TYPES["comparison"]), 390, 844)
    summary = page.locator(".rp-list summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr:has(.rp-open)").first.locator("td[data-of]").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("listed", ["comparison", "gaps"])
def test_a_wide_screen_has_the_table_and_nothing_to_open(look: Visit, language: str, listed: str) -> None:
    page = look(address(language, *PAGE_TYPES[listed]))
    expect(page.locator(".rp-list summary").first).to_be_hidden()
    expect(page.locator(".rp-list thead th").first).to_be_visible()
    first = page.locator(".rp-list tbody tr:has(td[data-of])").first.locator("td[data-of]").all()
    assert len({round((cell.bounding_box() or {"y": 0})["y"]) for cell in first}) == 1, "cells of a row stand beside"


def test_paper_has_the_whole_table(look: Visit, language: str) -> None:
    page = look(address(language, *PAGE_TYPES["comparison"]), 390, 844)
    whole = " ".join(texts(page))
    assert words(language).cell("high", "helps") in whole
    assert words(language).value("status", "not_in_abstract") in whole
