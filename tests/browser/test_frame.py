"""What moves in the frame: where the reader is, what the page is called, and what is folded and must open."""

from __future__ import annotations

import pytest
from page_types import PAGE_TYPES, Visit
from paper import sheets
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.words.words import words


def test_contents_show_where_the_reader_is(look: Visit, language: str) -> None:
    page = look(address(language, *PAGE_TYPES["study"]))
    contents = page.get_by_role("navigation", name=words(language).on_this_page)
    here = contents.locator("[aria-current]")
    expect(here).to_have_count(0)
    links = contents.get_by_role("link").all()
    for link in (links[2], links[5], links[1]):
        link.click()
        expect(here).to_have_text(link.inner_text())
    page.evaluate("scrollTo(0, 0)")
    expect(here).to_have_count(0)


def test_contents_longer_than_the_window_can_be_reached(look: Visit, language: str) -> None:
    page = look(address(language, "about"), 1280, 320)
    last = page.get_by_role("navigation", name=words(language).on_this_page).get_by_role("link").last
    last.focus()
    box = last.bounding_box()
    assert box and box["y"] + box["height"] <= 320


def test_header_names_the_page_once_its_title_is_out_of_view(look: Visit, language: str) -> None:
    page = look(address(language, *PAGE_TYPES["study"]))
    name = page.get_by_role("banner").get_by_text("KUBE Mentari", exact=True)
    expect(name).to_be_hidden()
    page.evaluate("scrollTo(0, 2000)")
    expect(name).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    expect(name).to_be_hidden()


def test_a_link_into_what_is_folded_opens_it(look: Visit, language: str) -> None:
    page = look(address(language, *PAGE_TYPES["study"]))
    page.evaluate(
        """() => document.querySelector("article").insertAdjacentHTML("beforeend", `<details id="a"><summary>a</summary>
          <details id="b"><summary>b</summary><p id="c">c</p></details></details>`)"""
    )
    page.evaluate("location.hash = 'c'")
    expect(page.locator("#c")).to_be_in_viewport()
    assert page.locator("#a, #b").evaluate_all("boxes => boxes.every((box) => box.open)")


def test_the_address_of_a_page_may_be_anything(look: Visit) -> None:
    """A hash that names nothing, or is no text at all, stops no script."""
    for end in ("#tidak-ada", "#", "#%", "#%E0%A4%A", "#_kasus"):
        look(address("id", *PAGE_TYPES["study"]) + end)


@pytest.mark.both_languages
def test_paper_holds_what_is_folded_and_the_screen_is_as_before(look: Visit, language: str) -> None:
    page = look(address(language, "data"))
    shut = "document.querySelectorAll('details:not([open])').length"
    before = page.evaluate(shut)
    assert before
    text = " ".join(sheet.text for sheet in sheets(page.pdf()))
    assert "about_case" in text
    assert page.evaluate(shut) == before
