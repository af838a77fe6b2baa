"""What holds for every page type in both languages: it is whole without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_types import PAGE_TYPES, Visit, sticks_out
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.words.words import words

# Text that a reader cannot see, outside what waits for a script on purpose, what a closed <details> holds, and the
# credit line of a table that another site shows in a frame.
UNSEEN = """() => {
  const unseen = [];
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const holder = walker.currentNode.parentElement;
    const away = `.rp-defs, [data-rp-search-page], [data-embed], details:not([open]), svg title, svg desc,
      .rp-list :is(thead, tr:has(.rp-open:not([open])) > td), script, style`;
    if (!text || holder.closest(away)) continue;
    if (!holder.checkVisibility({opacityProperty: true, visibilityProperty: true})) unseen.push(text);
  }
  return unseen;
}"""


def test_without_scripts_the_page_is_whole(look: Visit, path: str, kind: str, language: str) -> None:
    page = look(path, 390, scripts=False)
    assert page.evaluate(UNSEEN) == []
    said = _said(page.locator("article").inner_text())
    # What works without scripts is said to those without; where styles are folded away, the script puts a choice, and
    # the address of a tool takes in what was chosen.
    said -= _said(
        " ".join(page.locator(".rp-side__script, noscript, .rp-cite summary, .rp-cite--page dd a").all_inner_texts())
    )
    other = "en" if language == "id" else "id"
    switch = page.get_by_role("banner").get_by_role("link", name=words(language).switch_language)
    twin = address(other, *(("home",) if kind == "404" else PAGE_TYPES[kind]))
    assert switch.evaluate("(link) => new URL(link.href).pathname") == f"/{twin}"
    if kind != "search":  # there the field takes the place of the explanation
        lively = look(path, 390)
        assert said - _said(lively.locator("article").inner_text()) == set(), "scripts take these words away"
        assert sticks_out(lively) == []


def _said(text: str) -> set[str]:
    return {word for word in text.casefold().split() if any(map(str.isalnum, word))}


def test_tables_are_complete_without_scripts(look: Visit, language: str) -> None:
    root = Path(__file__).parents[2]
    studies = len(list(root.glob("studies/*/study.yml")))
    themes = len(list(root.glob("vocab/themes/*.yml")))
    for steps, rows in ((("studies",), studies), (("comparison", "matrix"), studies), (("comparison",), themes + 1)):
        page = look(address(language, *steps), scripts=False)
        row = page.get_by_role("table").first.locator("tbody tr")
        expect(row).to_have_count(rows)
        heads = page.get_by_role("table").first.locator("thead th").count()
        assert heads == row.first.locator("th, td").count()


def test_search_page_without_scripts_explains_and_leads_on(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies"), scripts=False)
    page.get_by_role("banner").get_by_role("link", name=t.search_open).click()
    expect(page).to_have_url("/" + address(language, "search"))
    expect(page.get_by_text(t.search_no_script)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name=t.menu("theories"), exact=True).click()
    expect(page).to_have_url("/" + address(language, "theories"))


def test_menu_works_on_a_phone_without_scripts(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies", "kube-mentari"), 390, 844, scripts=False)
    link = page.get_by_role("banner").get_by_role("link", name=t.menu("works"), exact=True)
    expect(link).to_be_hidden()
    page.get_by_role("banner").locator("summary").click()
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url("/" + address(language, "works"))


def test_glossary_term_without_scripts_is_a_link_to_its_entry(look: Visit, language: str) -> None:
    page = look(address(language, "studies", "kube-mentari"), scripts=False)
    term = page.locator("article a.rp-term").first
    anchor = (term.get_attribute("href") or "").partition("#")[2]
    term.click()
    expect(page).to_have_url(f"/{address(language, 'glossary')}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@pytest.mark.parametrize("missing", ["tidak-ada/", "studi/tidak/ada/", "en/no-such-page/"])
def test_unknown_address_leads_back_in(look: Visit, faults: list[str], missing: str) -> None:
    page = look(missing)
    assert faults.pop(0).startswith("404: ")
    assert faults.pop(0).startswith("console error: Failed to load resource")
    language = "en" if missing.startswith("en/") else "id"
    page.get_by_role("main").get_by_role("link", name=words(language).menu("studies"), exact=True).click()
    expect(page).to_have_url(f"/{address(language, 'studies')}")
