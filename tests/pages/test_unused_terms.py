"""Pages of terms that no study uses say why they are there and how a study comes in; methods tell what lies below."""

from __future__ import annotations

import html
import re

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.address import LANGUAGES, address
from rumpun.words.words import words

pytestmark = pytest.mark.slow


def said(tiny: KnowledgeBase, language: str, *steps: str) -> str:
    page = next(page for page in site_of(tiny).pages if page.url == address(language, *steps))
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", str(page.body))).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_says_why_it_is_there_until_a_study_uses_it(tiny: KnowledgeBase, language: str) -> None:
    why = "before_use: {id: Sering diukur., en: Often measured.}\n"
    for kind in ("themes", "methods"):
        more = "facet: sampling\n" if kind == "methods" else ""
        tiny.write(f"vocab/{kind}/baru.yml", f"name: {{id: Baru, en: New}}\ndefinition: {{id: a, en: a}}\n{why}{more}")
        shown = said(tiny, language, kind, "baru")
        assert {"id": "Sering diukur.", "en": "Often measured."}[language] in shown
        assert f"{words(language).first_study} {words(language).contribute_form}" in shown
    assert words(language).first_study not in said(tiny, language, "themes", "kohesi")


def test_a_broader_method_lists_studies_of_those_below_it_and_says_which_one_they_have(tiny: KnowledgeBase) -> None:
    tiny.write(
        "vocab/methods/mendalam.yml",
        "name: {id: Mendalam, en: In depth}\ndefinition: {id: a, en: a}\nfacet: data-collection\nbroader: wawancara\n",
    )
    tiny.change("studies/arisan-anggrek/study.yml", "method: wawancara", "method: mendalam")
    t = words("id")
    assert f"Mendalam. {t.where}" in said(tiny, "id", "methods", "wawancara")
    assert f"{t.broader} Wawancara" in said(tiny, "id", "methods", "mendalam")
