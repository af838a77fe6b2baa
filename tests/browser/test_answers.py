"""Pages of themes and theories: the answer on the first screen of a phone, and the whole no more than a few of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from accessibility import violations
from page_types import PAGE_TYPES, Visit, sticks_out
from paper import texts
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.model.graph import Graph
from rumpun.words.words import words

MOST = 6_500
"""Pixels that such a page may be tall as it opens, 390 px wide."""


@pytest.mark.parametrize("section", ["themes", "theories"])
def test_no_page_is_long_as_it_opens(
    look: Visit, language: str, real_graph: Graph, site_folder: Path, section: str
) -> None:
    paths = [address(language, section), *(address(language, section, id_) for id_ in real_graph.base.terms[section])]
    # The largest as files are those that could be too tall.
    paths.sort(key=lambda path: -(site_folder / path / "index.html").stat().st_size)
    for path in paths[:6]:
        page = look(path, 390, 844, touch=True)
        assert page.evaluate("document.documentElement.scrollHeight") <= MOST, path


@pytest.mark.parametrize(("opened", "answer"), [("theme", "_sintesis"), ("theory", "_jawaban")])
def test_the_answer_is_on_the_first_screen(look: Visit, language: str, opened: str, answer: str) -> None:
    page = look(address(language, *PAGE_TYPES[opened]), 390, 844, touch=True)
    expect(page.locator(f"#{answer} ~ .rp-verdict").first).to_be_in_viewport()
    assert violations(page) == []
    assert sticks_out(page) == []


def test_a_link_opens_what_is_folded_with_scripts_and_without(visit: Visit, language: str) -> None:
    for scripts in (True, False):
        page = visit(f"{address(language, *PAGE_TYPES['theme'])}#_keyakinan", 390, 844, scripts=scripts)
        expect(page.locator("#_keyakinan")).to_be_in_viewport()
        expect(page.get_by_text(words(language).component_coherence, exact=True)).to_be_visible()
    page = visit(f"{address(language, *PAGE_TYPES['theory'])}#kohesi", 390, 844)
    expect(page.locator("[id='kohesi']")).to_be_in_viewport()


def test_paper_has_all_of_it(look: Visit, language: str) -> None:
    t, whole = words(language), ""
    page = look(address(language, *PAGE_TYPES["theme"]))
    folded = page.locator("article details.rp-fold:not([open]) .rp-finding p:nth-of-type(2)").all_text_contents()
    whole = " ".join(" ".join(texts(page)).split())
    assert folded
    assert [said for said in folded if " ".join(said.split())[:60] not in whole] == []
    assert t.component_relevance in whole
