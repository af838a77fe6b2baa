"""The page of a study is short on a phone as it opens; each statement is a link, a key or a sheet of paper away."""

from __future__ import annotations

import re

import pytest
from accessibility import violations
from page_types import Visit, sticks_out
from paper import sheets
from playwright.sync_api import Page, expect

from rumpun.address import Language, address, anchor_of
from rumpun.model.graph import Graph
from rumpun.words.markdown import plain
from rumpun.words.words import words

MENTARI = "kube-mentari"
"""The longest entry of those that are there; it was 59,900 pixels tall with everything open."""
MOST = 12_000
FINDING, CITED = "suasana-kekeluargaan", "amalia-dinamika-baik"


def opened(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.rp-fold, .rp-ground').forEach((fold) => { fold.open = true; })")


@pytest.mark.both_languages
def test_the_longest_entry_is_short_as_it_opens_and_well_made_when_all_is_open(look: Visit, language: str) -> None:
    page = look(address(language, "studies", MENTARI), 390, 844, touch=True)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollHeight") <= MOST
    answer = page.locator("#_jawaban").bounding_box()
    assert answer and answer["y"] < 844, "the answer begins on the first screen"
    assert violations(page) == []
    opened(page)
    assert violations(page) == []
    assert sticks_out(page) == []


@pytest.mark.parametrize("anchor", [FINDING, CITED, anchor_of("source_notes", 7), anchor_of("cites", "amalia2017")])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_opens_what_it_leads_into(look: Visit, language: str, anchor: str, scripts: bool) -> None:
    page = look(f"{address(language, 'studies', MENTARI)}#{anchor}", 390, 844, scripts=scripts)
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    if scripts:
        shut = page.locator(f"article details:not([open]):not(:has([id='{anchor}'])) .rp-finding").first
        expect(shut).to_be_hidden()


def test_a_link_on_the_page_opens_the_fold_and_the_ground(look: Visit, language: str) -> None:
    page = look(address(language, "studies", MENTARI), 390, 844)
    link = page.locator(".rp-strongest a[href^='#']").first
    card = page.locator(f"[id='{(link.get_attribute('href') or '').removeprefix('#')}']")
    expect(card).to_be_hidden()
    link.click()
    expect(card).to_be_in_viewport()
    expect(card.locator(".rp-ground dl")).to_be_visible()
    page.locator("#_kasus").scroll_into_view_if_needed()
    page.go_back()
    page.go_forward()
    expect(card).to_be_visible()


def test_a_line_is_opened_from_the_keyboard(look: Visit, language: str) -> None:
    page = look(address(language, "studies", MENTARI), 390, 844)
    line = page.locator("details.rp-line").filter(has=page.locator(f"[id='{FINDING}']"))
    line.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(line.locator(".rp-finding").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(line.locator(".rp-finding").first).to_be_hidden()


def test_all_lines_open_and_shut_at_once(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "studies", MENTARI))
    lines = page.locator("details.rp-line")
    page.get_by_role("button", name=t.unfold_all).click()
    expect(page.locator("details.rp-line:not([open])")).to_have_count(0)
    expect(lines.last).to_be_visible()
    page.get_by_role("button", name=t.fold_all).click()
    expect(page.locator("details.rp-line[open]")).to_have_count(0)
    page = look(address(language, "studies", MENTARI), scripts=False)
    expect(page.locator("[data-rp-unfold]")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_has_every_statement_note_and_reference(
    look: Visit, language: Language, real_graph: Graph, scripts: bool
) -> None:
    page = look(address(language, "studies", MENTARI), scripts=scripts)
    text = _spaced(" ".join(sheet.text for sheet in sheets(page.pdf())))
    study = real_graph.study(MENTARI)
    said = [getattr(each.statement, language) for each in study.findings]
    said += [getattr(each.note, language) for each in study.source_notes]
    assert [each for each in said if _spaced(" ".join(plain(each).split()[:4])) not in text] == []
    titles = (real_graph.work(key).title for key in study.cites)
    assert [title for title in titles if _spaced(" ".join(title.split()[:2])) not in text] == []


def _spaced(text: str) -> str:
    """Without what a line break changes: hyphens, spaces, quotation marks."""
    return re.sub(r"\W+", "", text).casefold()
