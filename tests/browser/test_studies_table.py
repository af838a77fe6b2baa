"""The list of studies: filtered and sorted by keyboard, said aloud, and kept in the address."""

from __future__ import annotations

import re

from folding import unfolded
from page_types import Visit
from playwright.sync_api import Locator, Page, expect

from rumpun.address import address
from rumpun.model.graph import Graph
from rumpun.pages.studies import FEW
from rumpun.words.words import words


def shown(page: Page) -> Locator:
    """The studies that the table shows, in its order."""
    return page.get_by_role("table").get_by_role("rowheader").get_by_role("link")


def count(language: str, number: int, total: int) -> str:
    """What the page says of it."""
    return words(language).table_count.format(n=number, total=total)


def test_filter_by_word(look: Visit, language: str, real_graph: Graph) -> None:
    t, total = words(language), len(real_graph.base.studies)
    page = look(address(language, "studies"))
    expect(page.get_by_role("status").first).to_have_text(count(language, total, total))
    page.get_by_role("searchbox", name=t.table_filter).focus()
    page.keyboard.type("BENGKULU sukar")  # no such study: both words must fit
    expect(page.get_by_text(t.table_none)).to_be_visible()
    page.keyboard.press("Control+A")
    page.keyboard.type("mentari sukarami")
    expect(shown(page)).to_have_text(["KUBE Mentari"])
    expect(page.get_by_role("status").first).to_have_text(count(language, 1, total))
    expect(page).to_have_url(re.compile(r"\?q=mentari(\+|%20)sukarami$"))
    page.reload()
    expect(shown(page)).to_have_text(["KUBE Mentari"])
    page.get_by_role("button", name=t.table_clear).press("Enter")
    expect(shown(page)).to_have_count(total)
    expect(page.get_by_role("searchbox", name=t.table_filter)).to_be_focused()
    expect(page).to_have_url("/" + address(language, "studies"))


def test_filter_by_value(look: Visit, language: str, real_graph: Graph) -> None:
    t, total = words(language), len(real_graph.base.studies)
    page = look(address(language, "studies"))
    # Few studies are found at a glance: then the choices are folded.
    assert page.locator("[data-few]").count() == (total < FEW)
    choice = unfolded(page.get_by_role("combobox", name=t.outcome, include_hidden=True))
    choice.focus()
    choice.select_option(t.value("outcome", "low"))
    few = shown(page).count()
    assert 0 < few < total
    for row in page.get_by_role("table").locator("tbody tr:visible").all():
        expect(row.get_by_role("cell").last).to_contain_text(t.value("outcome", "low"))
    expect(page.get_by_role("status").first).to_have_text(count(language, few, total))
    page.reload()
    expect(choice).to_be_visible()  # what an address chooses is in sight


def test_sort_by_year_up_down_and_back(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"))
    before = shown(page).all_inner_texts()
    head = page.get_by_role("columnheader", name=t.year)
    years = page.get_by_role("table").locator("tbody tr td:nth-child(3)")
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    rising = years.all_inner_texts()
    dated = [year for year in rising if year != t.no_date]
    undated = [t.no_date] * (len(rising) - len(dated))
    assert rising == sorted(dated) + undated, "a study without a year comes last"
    expect(page.get_by_role("status").first).to_contain_text(t.year)
    head.get_by_role("button").press("Space")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert years.all_inner_texts() == sorted(dated, reverse=True) + undated
    expect(page).to_have_url(re.compile(r"\?sort=-"))
    head.get_by_role("button").press("Enter")
    expect(head).not_to_have_attribute("aria-sort", re.compile("."))
    assert shown(page).all_inner_texts() == before
