"""What a source calls a theory or a theme stands beside our name: nobody would find our name there."""

from __future__ import annotations

import html
import re

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.address import LANGUAGES, address
from rumpun.words.words import words

pytestmark = pytest.mark.slow

MELATI = "studies/koperasi-melati/study.yml"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_study_says_what_is_said_there(tiny: KnowledgeBase, language: str) -> None:
    tiny.change(MELATI, "    role: main\n", "    role: main\n    source_term: teori <keakraban>\n")
    tiny.change(MELATI, "    theme: dinamika\n", "    theme: dinamika\n    source_term: kekompakan\n")
    page = next(page for page in site_of(tiny).pages if page.url == address(language, "studies", "koperasi-melati"))
    body = str(page.body)
    assert '<span lang="id">teori &lt;keakraban&gt;</span>' in body
    said = " ".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())
    called = words(language).called_in_source
    facts = said.partition(words(language).facts)[2]
    assert called.partition("{name}")[2].format(term="teori <keakraban>") in facts
    assert called.format(name="", term="kekompakan").strip() in said
