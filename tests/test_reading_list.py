"""What reading lists are made from: every page is offered, leads where it says, and is cited as it cites itself."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from knowledge_base import KnowledgeBase

from rumpun.address import LANGUAGES, address
from rumpun.citation_styles import STYLES
from rumpun.page import Page
from rumpun.site import Site
from rumpun.text import words

FOLDER = "data/reading"


def index_of(site: Site, language: str) -> dict[str, Any]:
    """The list that the script searches in."""
    found = json.loads(site.files[f"{FOLDER}/{language}/index.json"])
    assert isinstance(found, dict)
    return found


def leaf(site: Site, language: str, token: str) -> dict[str, Any]:
    """What a list shows of one page."""
    found = json.loads(site.files[f"{FOLDER}/{language}/{token}.json"])
    assert isinstance(found, dict)
    return found


def pages_of(site: Site) -> dict[str, Page]:
    return {page.url: page for page in site.pages}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_on_offer_is_there_under_its_title(real_site: Site, language: str) -> None:
    pages = pages_of(real_site)
    index = index_of(real_site, language)
    assert len(index["pages"]) == len({token for token, *_ in index["pages"]}) > 100
    for token, kind, title, *_ in index["pages"]:
        item = leaf(real_site, language, token)
        url, _, anchor = item["href"].partition("#")
        assert item["title"] == title
        assert item["kind"] == index["kinds"][kind]
        assert url in pages, token
        if anchor:
            assert f'id="{anchor}"' in pages[url].body, token
        elif kind not in ("docs", "comparison"):
            assert pages[url].title == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_cited_as_it_cites_itself(real_site: Site, language: str) -> None:
    """The same version, date and address; sources that differ from those of the page would show here."""
    pages = pages_of(real_site)
    for token, kind, *_ in index_of(real_site, language)["pages"]:
        item = leaf(real_site, language, token)
        assert list(item["page"]) == [style.slug for style in STYLES]
        if "#" not in item["href"] and kind != "docs":
            for entry in item["page"].values():
                assert entry in pages[item["href"]].body, token


def test_both_languages_offer_the_same_places(real_site: Site) -> None:
    first, second = ({token for token, *_ in index_of(real_site, language)["pages"]} for language in LANGUAGES)
    assert first == second
    assert all(f"{FOLDER}/en/{token}.json" in real_site.files for token in first)


def test_all_records_are_on_offer(real_site: Site) -> None:
    tokens = {token for token, *_ in index_of(real_site, "id")["pages"]}
    kinds = ("study", "term", "work", "pair", "side", "matrix", "outcomes", "theories", "pictures", "tour")
    for page in real_site.pages:
        if page.kind in kinds and page.language == "id" and "/halaman/" not in page.url:
            assert page.url[:-1] in tokens, page.url


def test_references_are_those_of_the_bibliography(real_site: Site) -> None:
    item = leaf(real_site, "en", "studi/kube-mentari")
    work = next(page for page in real_site.pages if page.url == address("en", "works", item["work"]))
    assert all(entry in work.body for entry in item["references"].values())
    assert "references" not in leaf(real_site, "en", "temuan/kohesi")


def test_the_words_of_an_english_address_lead_to_the_indonesian_one(real_site: Site) -> None:
    for language in LANGUAGES:
        ways = index_of(real_site, language)["ways"]
        for token, *_ in index_of(real_site, "en")["pages"]:
            steps = leaf(real_site, "en", token)["href"].partition("#")[0].strip("/").split("/")[1:]
            assert token.startswith("/".join(ways.get(step, step) for step in steps)), token


def test_a_renamed_record_is_found_under_its_former_id(tiny: KnowledgeBase) -> None:
    tiny.change("vocab/themes/kohesi.yml", "name:", "former_ids: [kekompakan]\nname:")
    files = tiny.site().files
    assert files["data/reading/id/temuan/kekompakan.json"] == files["data/reading/id/temuan/kohesi.json"]


def test_hostile_titles_stay_text(tiny: KnowledgeBase) -> None:
    hostile = r"""</script><b>x</b> "quoted" & {"a":1}"""
    tiny.change("vocab/theories/modal-sosial.yml", "en: Social capital", f"en: '{hostile}'")
    files = tiny.site().files
    item = json.loads(files["data/reading/en/teori/modal-sosial.json"])
    assert item["title"] == hostile
    assert all("<b>" not in entry and "<script" not in entry for entry in item["page"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_it_needs(real_site: Site, language: str) -> None:
    t = words(language)
    page = pages_of(real_site)[address(language, "reading-list")]
    assert t.reading_script in page.body
    assert t.reading_how_send in page.body
    assert "<form" not in page.body and "<button" not in page.body


def test_pages_lead_to_the_list_without_a_script(real_site: Site) -> None:
    """The link names the page by the same word in both languages."""
    pages = pages_of(real_site)
    for url in ("studi/kube-mentari/", "en/studies/kube-mentari/", "teori/dinamika-kelompok/", "pustaka/amalia2017/"):
        (href,) = re.findall(r'href="([^"]+\?a=[^"]+)"', pages[url].body)
        place = href.partition("?a=")[2]
        assert f"{FOLDER}/id/{place}.json" in real_site.files
