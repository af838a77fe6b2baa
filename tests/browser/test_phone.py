"""A phone of 390 px: the menu, the search and the glossary by tapping."""

from __future__ import annotations

from page_types import Visit
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.words.words import words

WIDTH, HEIGHT = 390, 844
STUDY = ("studies", "kube-mentari")


def test_menu_opens_and_every_entry_can_be_tapped(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY), WIDTH, HEIGHT, touch=True)
    page.get_by_role("banner").locator("summary").tap()
    entries = page.get_by_role("banner").get_by_role("listitem").get_by_role("link")
    assert entries.count() >= 9
    for entry in entries.all():
        box = entry.bounding_box()
        assert box
        assert box["height"] >= 24  # WCAG 2.2, 2.5.8 (Target Size)
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= WIDTH
        assert box["y"] + box["height"] <= HEIGHT
    entries.filter(has_text=t.menu("glossary")).tap()
    expect(page).to_have_url("/" + address(language, "glossary"))


def test_tap_on_a_term_shows_its_card_and_the_card_leads_to_the_entry(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY), WIDTH, HEIGHT, touch=True)
    term = page.locator("article a.rp-term").first
    term.tap()
    card = page.locator(".rp-card")
    expect(card).to_be_visible()
    expect(card).not_to_be_empty()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= WIDTH
    expect(page).to_have_url("/" + address(language, *STUDY))
    entry = (term.get_attribute("href") or "").partition("#")[2]
    card.get_by_role("link").tap()
    expect(page).to_have_url(f"/{address(language, 'glossary')}#{entry}")
    page.go_back()
    term.tap()
    expect(card).to_be_visible()
    term.tap()
    expect(page).to_have_url(f"/{address(language, 'glossary')}#{entry}")


def test_tap_beside_the_card_closes_it(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY), WIDTH, HEIGHT, touch=True)
    page.locator("article a.rp-term").first.tap()
    expect(page.locator(".rp-card")).to_be_visible()
    page.get_by_role("heading", level=1).tap()
    expect(page.locator(".rp-card")).to_have_count(0)


def test_search_fills_the_window_and_closes(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY), WIDTH, HEIGHT, touch=True)
    page.locator("[data-rp-search]").tap()
    dialog = page.get_by_role("dialog", name=t.search_title)
    dialog.get_by_role("searchbox").fill("konflik")
    expect(dialog.get_by_role("list", name=t.search_js_results).get_by_role("listitem").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    for control in (
        dialog.get_by_role("button", name=t.search_close),
        dialog.get_by_role("button", name=t.search_js_filter),
    ):
        box = control.bounding_box()
        assert box
        assert box["height"] >= 24
    dialog.get_by_role("button", name=t.search_js_filter).tap()
    expect(dialog.get_by_role("checkbox").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    dialog.get_by_role("button", name=t.search_close).tap()
    expect(dialog).to_be_hidden()
