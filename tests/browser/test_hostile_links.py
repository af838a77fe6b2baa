"""Links that somebody made to deceive or to do harm: nothing runs, nothing of theirs looks like a page of ours."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from accessibility import violations
from page_types import PAGE_TYPES, Visit, sticks_out
from playwright.sync_api import Page, expect

from rumpun.address import address
from rumpun.words.words import words

CODE = "\"'><img src=x onerror=window.ran=1><script>window.ran=1</script>${window.ran=1}{{1}}javascript:window.ran=1"
READERS = (
    "home", "studies", "comparison", "matrix", "side", "own", "gaps", "reading-list", "works", "search", "glossary",
    "evidence-map", "404",
)  # fmt: skip
"""Page types with scripts that read the address."""


def harmless(page: Page) -> None:
    """Nothing of the address has run, and nothing of it became an element."""
    assert page.evaluate("window.ran") is None
    assert page.locator("img[src=x], script:not([src]):not([type])").count() == 1, "the one line of ours in the head"


@pytest.mark.parametrize("reader", READERS)
def test_an_address_full_of_code_is_text_or_nothing(look: Visit, faults: list[str], reader: str) -> None:
    value = quote(CODE, safe="")
    asked = "&".join(
        f"{name}={value}" for name in ("q", "s", "t", "c", "i", "p", "f", "r", "v", "h", "e", "theme", "a")
    )
    page = look(f"{address('id', *PAGE_TYPES[reader])}?{asked}&__proto__=1&embed=0#{value}")
    page.wait_for_timeout(150)
    harmless(page)
    expect(page.get_by_role("heading", level=1)).to_be_attached()
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_a_store_full_of_code_is_text_or_nothing(look: Visit) -> None:
    """Other projects of the same host share the store of the browser."""
    kept = dict.fromkeys(
        ("rumpun.selection", "rumpun.own-study", "rumpun.reading", "rumpun.scheme", "rumpun.citation-style"),
        f'[{{"id":"kube-mentari","name":"{CODE.replace(chr(34), "")}"}}]',
    )
    for kind in ("side", "own", "reading-list"):
        page = look(address("en", *PAGE_TYPES[kind]), kept=kept)
        page.wait_for_timeout(150)
        harmless(page)


IMITATION = {
    "t": "Rumpun: \u202eStudi\u202c KUBE Mentari \u200bditarik",
    "c": "Pengelola Rumpun \u00b7 Versi 2026-11-29",
    "i": "<h2>Pemberitahuan resmi</h2>\nMasuk di https://rumpun.evil.example/ untuk membaca." + "\u0301" * 200,
}


def test_a_list_cannot_pass_for_a_page_of_ours(look: Visit, language: str) -> None:
    t = words(language)
    query = "&".join(f"{name}={quote(text)}" for name, text in IMITATION.items())
    page = look(f"{address(language, 'reading-list')}?{query}&p=studi/kube-mentari~{quote(CODE)}&v=1")
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    name = page.locator(".rp-eyebrow").first.inner_text().lower()
    assert page.title().lower().startswith(f"{name}: rumpun:"), "the tab says that it is a list"
    by = page.get_by_text(t.reading_js_by)
    expect(by).to_be_visible()
    order = page.evaluate(
        """() => ["h1", ".rp-read__by", ".rp-read__course", ".rp-read__text", ".rp-read__list"]
          .map((each) => document.querySelector(each).getBoundingClientRect().top)"""
    )
    assert order == sorted(order), "who wrote it is said before what was written"
    article = page.locator("article")
    told = article.inner_text()
    assert [each for each in ("\u202e", "\u202c", "\u200b", "\u0301" * 5) if each in told] == []
    assert article.locator("h2, h3").filter(has_text="Pemberitahuan resmi").count() == 0
    assert article.locator("a[href^='https://rumpun.evil'], .rp-read__text a, .rp-read__note a, h1 a").count() == 0
    harmless(page)
    page.emulate_media(media="print")
    expect(by).to_be_visible()


def test_a_list_of_the_longest_texts_stays_within_the_page(look: Visit) -> None:
    text = "W" * 3000
    page = look(
        f"{address('id', 'reading-list')}?t={text[:200]}&c={text[:200]}&i={text}&p=studi/kube-mentari~{text[:500]}&v=1"
    )
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    assert sticks_out(page) == []
    assert violations(page) == []
    expect(page.get_by_text(words("id").reading_js_by)).to_be_visible()


def test_hundreds_of_broken_places_fill_no_page(look: Visit, faults: list[str]) -> None:
    broken = "&".join(f"p=/{quote('Akun Anda diblokir! ' * 20)}{number}" for number in range(80))
    page = look(f"{address('id', 'reading-list')}?t=x&{broken}&v=1")
    page.wait_for_selector("#rp-reading[data-rp-ready]")
    said = page.locator("#rp-reading > [role=alert]").inner_text()
    assert len(said) < 1000
    assert said.count("diblokir") <= 5 * 4
    assert faults == []
