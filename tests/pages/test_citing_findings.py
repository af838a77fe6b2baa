"""Whose finding it is: the study is named and cited first, on its own page and wherever its findings are shown."""

from __future__ import annotations

import html
import re

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun import site as site_module
from rumpun.address import address
from rumpun.citation.styles import STYLES
from rumpun.site import Site
from rumpun.words.words import words

pytestmark = pytest.mark.slow

MELATI = "studies/koperasi-melati/study.yml"
STUDY = ("studies", "koperasi-melati")


def body(site: Site, *way: str, language: str = "id") -> str:
    (page,) = [page for page in site.pages if page.url == address(language, *way)]
    return page.body


def said(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def parts(text: str) -> dict[str, str]:
    """Anchor of a finding -> how it is cited without scripts."""
    cards = re.findall(r'<div class="rp-finding" id="([^"]+)">.*?(<details class="rp-c".*?</details>)', text, re.DOTALL)
    return dict(cards)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_finding_is_cited_from_its_study_and_then_from_our_page(tiny_site: Site, language: str) -> None:
    t = words(language)
    text = body(tiny_site, *STUDY, language=language)
    found = parts(text)
    assert len(found) > 3
    for anchor, markup in found.items():
        study, own = re.findall("<p>.*?</p>", markup, re.DOTALL)
        assert t.cite_for_study in study
        assert "Lembaga Contoh, 2020)" in study
        assert 'href="#_kutip"' in study
        assert t.cite_for_page in own
        assert f"#{anchor}" in own
    assert text.count('id="_kutip"') == 1


def test_what_is_retold_names_both_works(tiny_site: Site) -> None:
    through = {"id": "(Lembaga Lain, t.t., dikutip dalam Lembaga Contoh, 2020)",
               "en": "(Lembaga Lain, n.d., as cited in Lembaga Contoh, 2020)"}  # fmt: skip
    for language, expected in through.items():
        text = body(tiny_site, *STUDY, language=language)
        retold = [markup for markup in parts(text).values() if 'data-told="contoh-tt"' in markup]
        assert len(retold) == 1
        assert expected in said(retold[0])
        (kept,) = re.findall(r'<template data-of="told" data-told="contoh-tt">(.*?)</template>', text, re.DOTALL)
        assert re.findall(r'<dt data-f="([^"]+)">', kept) == [style.slug for style in STYLES]
        assert expected in said(kept)
        assert words(language).cite_in_list not in said(kept), "it stands in no list of references"


def test_a_retold_work_that_the_bibliography_lacks_is_left_to_the_writer(
    tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule asks for the work; entries of before it may lack it."""
    monkeypatch.setattr(site_module, "check_all", lambda graph: ())
    tiny.change(MELATI, "    cites: contoh-tt\n", "")
    text = body(site_of(tiny), *STUDY)
    (retold,) = [markup for markup in parts(text).values() if "data-told" in markup]
    assert "(dikutip dalam Lembaga Contoh, 2020)" in said(retold)
    assert '<template data-of="told" data-told="">' in text


def test_what_the_panels_share_stands_on_the_page_once(tiny_site: Site) -> None:
    """A page with fifty findings must not hold fifty times what is said in every style."""
    text = body(tiny_site, *STUDY)
    assert text.count('<template id="_panel">') == text.count('<template data-of="unread">') == 1
    for markup in parts(text).values():
        assert len(markup) < 750
        assert "<dt" not in markup
    assert "<template" not in body(tiny_site, "themes", "kohesi")


@pytest.mark.parametrize("language", ["id", "en"])
def test_on_the_page_of_a_theme_every_finding_names_author_and_year(tiny_site: Site, language: str) -> None:
    who = {
        "koperasi-melati": "Lembaga Contoh (2020)",
        "arisan-anggrek": {"id": "Lembaga Lain (t.t.)", "en": "Lembaga Lain (n.d.)"}[language],
    }
    seen = 0
    for page in tiny_site.pages:
        if page.language != language or not page.url.startswith(address(language, "themes")):
            continue
        for head in re.findall(r'<p class="rp-finding__head">(.*?)</p>', page.body, re.DOTALL):
            if "rp-who" not in head:  # a side of a contrast, whose study stands in the heading
                continue
            (study,) = re.findall(r'class="rp-who" href="[^"]*/([^/"]+)/#_kutip"', head)
            assert who[study] in said(head)
            seen += 1
        cards = page.body.count('<div class="rp-finding">')
        assert (
            len(re.findall(r'<div class="rp-finding">\s*<p class="rp-finding__head">.*?rp-who', page.body, re.DOTALL))
            == cards
        )
    assert seen > 2


def test_a_contradiction_and_a_contrast_name_author_and_year(tiny_site: Site) -> None:
    texts = [page.body for page in tiny_site.pages if page.url.startswith("temuan/")]
    contrasts = [each for text in texts for each in re.findall(r'<div class="rp-contrast">.*?</div>', text, re.DOTALL)]
    assert contrasts
    for each in contrasts:
        assert re.search(r'class="rp-who"[^>]*>Lembaga (?:Contoh \(2020\)|Lain \(t\.t\.\))</a>', each)
