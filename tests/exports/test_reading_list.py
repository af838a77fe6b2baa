"""What reading lists are made from: every page is offered, leads where it says, and is cited as it cites itself."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape
from support.knowledge_base import KnowledgeBase, site_of
from support.permanence import RENAMES, TOGETHER, prepend, publish, rename_noted
from support.records import a_context, a_graph, a_study

from rumpun.address import LANGUAGES, address
from rumpun.citation.styles import STYLES
from rumpun.context import Context
from rumpun.exports import reading_list_data
from rumpun.model.graph import Graph
from rumpun.render.page import Page
from rumpun.render.page_builder import PageBuilder
from rumpun.site import Site
from rumpun.words.caveats import read_of
from rumpun.words.words import words

pytestmark = pytest.mark.slow

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


def test_what_goes_with_a_page_is_there_by_name(real_site: Site) -> None:
    index = {token: title for token, _, title, *_ in index_of(real_site, "en")["pages"]}
    for token in index:
        for place, title in leaf(real_site, "en", token).get("along", ()):
            assert index[place] == title


def test_a_theory_goes_with_its_studies_and_they_with_it(tiny: KnowledgeBase) -> None:
    site = site_of(tiny)
    theory, *_ = (place for place, _ in leaf(site, "id", "studi/arisan-anggrek")["along"])
    assert theory.startswith("teori/")
    assert "studi/arisan-anggrek" in [place for place, _ in leaf(site, "id", theory)["along"]]


def test_how_a_text_refers_to_a_study_is_there_in_every_style(tiny: KnowledgeBase) -> None:
    found = leaf(site_of(tiny), "id", "studi/arisan-anggrek")
    assert list(found["texts"]) == list(found["references"]) == [style.slug for style in STYLES]
    assert all(name and text for name, text in found["texts"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_study_and_its_cases_say_what_was_read(real_site: Site, real_graph: Graph, language: str) -> None:
    t = words(language)
    for token, kind, *_ in index_of(real_site, language)["pages"]:
        told = read_of(t, real_graph.study(token.split("/")[1])) if kind in ("studies", "cases") else None
        assert leaf(real_site, language, token).get("read") == told, token


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
    files = rename_noted(tiny, "pages").files
    assert files["data/reading/id/temuan/komunikasi.json"] == files["data/reading/id/temuan/komunikasi-baru.json"]


HOSTILE = r"""</script><b>x</b> "quoted" & {"a":1}"""
PAIR = "perbandingan/pasangan/arisan-anggrek-vs-koperasi-melati"


@pytest.fixture
def odd_site(tiny: KnowledgeBase) -> Site:
    """A site with a theory of a hostile name, that once had a page of a pair."""
    tiny.change("vocab/theories/modal-sosial.yml", "en: Social capital", f"en: '{HOSTILE}'")
    twin = PAIR.replace("perbandingan/pasangan", "comparison/pairs")
    tiny.write("published/addresses.txt", f"/{PAIR}/\n/en/{twin}/\n")
    return site_of(tiny)


def test_hostile_titles_stay_text(odd_site: Site) -> None:
    item = leaf(odd_site, "en", "teori/modal-sosial")
    assert item["title"] == HOSTILE
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


# --- parts, other names, and what was taken back -----------------------------------------------------------------


def resolved(site: Site, place: str, language: str = "id") -> dict[str, Any] | None:
    """What `shelf.js` finds for a place: the file, with the part at its anchor."""
    token, _, anchor = place.partition("#")
    name = f"{FOLDER}/{language}/{token}.json"
    if name not in site.files:
        return None
    found: dict[str, Any] = json.loads(site.files[name])
    if "now" in found:
        return resolved(site, found["now"], language)
    part = found.get("parts", {}).get(anchor, {})
    if "now" in part:
        return resolved(site, f"{token}#{part['now']}", language)
    return {**found, **({"part": part} if anchor else {})}


def places(site: Site) -> set[str]:
    """All that a list can name: pages, and the parts of studies and theories."""
    index = index_of(site, "id")
    found = {token for token, *_ in index["pages"]}
    for token in tuple(found):
        found |= {f"{token}#{anchor}" for anchor in leaf(site, "id", token).get("parts", {})}
    return found


@pytest.mark.parametrize("together", TOGETHER)
def test_every_place_is_found_after_a_rename(tiny: KnowledgeBase, together: str) -> None:
    before = places(site_of(tiny))
    site = rename_noted(tiny, together)
    assert places(site) != before
    for place in sorted(before):
        for language in LANGUAGES:
            found = resolved(site, place, language)
            assert found is not None, place
            assert "gone" not in found, place
            if "#" in place:
                assert found["part"].get("name"), place


def test_findings_and_constructs_are_on_offer_by_name(real_site: Site) -> None:
    pages = pages_of(real_site)
    for language in LANGUAGES:
        parts = index_of(real_site, language)["parts"]
        assert set(parts) == {"findings", "constructs"} <= set(index_of(real_site, language)["kinds"])
        assert sum(len(of) for of in parts["findings"].values()) > 50
        for kind in parts:
            for token, of in parts[kind].items():
                item = leaf(real_site, language, token)
                body = pages[item["href"]].body
                for anchor, name in of.items():
                    assert f'id="{anchor}"' in body
                    assert item["parts"][anchor]["name"] == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_and_cases_are_called_as_they_cite_themselves(real_site: Site, language: str) -> None:
    pages = pages_of(real_site)
    checked = 0
    for token, kind, *_ in index_of(real_site, language)["pages"]:
        item = leaf(real_site, language, token)
        if kind == "studies":
            for part in item["parts"].values():
                assert f"<cite>{escape(item['title'])}: {escape(part['name'])}</cite>" in pages[item["href"]].body
                checked += 1
        if kind == "cases":
            url, _, anchor = item["href"].partition("#")
            (cited,) = re.findall(r"<cite>.*?</cite>", item["page"]["apa"])
            section = pages[url].body.partition(f'id="{anchor}"')[2].partition("</section>")[0]
            assert cited in section
    assert checked > 50


REASON = "reason: {id: 'Salah *hitung* a < b.', en: 'A *wrong* count a < b.'}"


def test_what_was_withdrawn_says_why(tiny: KnowledgeBase) -> None:
    publish(tiny)
    RENAMES["theme"][0](tiny)
    RENAMES["glossary"][0](tiny)
    RENAMES["finding"][0](tiny)
    RENAMES["construct"][0](tiny)
    RENAMES["case"][0](tiny)
    parts = f"withdrawn: [{{id: kohesi-kenanga, {REASON}}}]\nwithdrawn_cases: [{{id: kenanga, {REASON}}}]\n"
    tiny.change("studies/koperasi-melati/study.yml", "not_reported: [issn", f"{parts}not_reported: [issn")
    prepend(tiny, "vocab/theories/dinamika-kelompok.yml", f"withdrawn: [{{id: kohesi, {REASON}}}]\n")
    tiny.write(
        "published/withdrawn.yml",
        f"withdrawn:\n  - {{kind: themes, id: komunikasi, former_ids: [kabar], successor: kohesi, {REASON}}}\n"
        f"  - {{kind: glossary, id: uep, {REASON}}}\n",
    )
    site = site_of(tiny)
    for language, said in (("id", "Salah hitung a < b."), ("en", "A wrong count a < b.")):
        t = words(language)
        for place, kind in (
            ("temuan/komunikasi", t.one_themes),
            ("temuan/kabar", t.one_themes),
            ("glosarium/uep", t.reading_kind_glossary),
        ):
            found = resolved(site, place, language)
            assert found is not None, place
            assert (found["gone"], found["kind"]) == (said, kind)
        instead = leaf(site, language, "temuan/komunikasi")["instead"]
        assert instead[1] == address(language, "themes", "kohesi")
        for place in (
            "studi/koperasi-melati#kohesi-kenanga",
            "studi/koperasi-melati#kasus_kenanga",
            "studi/koperasi-melati/kasus_kenanga",
            "teori/dinamika-kelompok#kohesi",
        ):
            found = resolved(site, place, language)
            assert found is not None, place
            assert found["part"]["gone"] == said, place


def test_a_pair_that_is_no_longer_ready_made_leads_to_the_two_side_by_side(odd_site: Site) -> None:
    assert leaf(odd_site, "id", PAIR) == {"now": "perbandingan/berdampingan?s=arisan-anggrek,koperasi-melati"}


def test_nothing_is_said_of_a_page_before_its_file_is_asked_for(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large base lists some ten thousand of them in each language before the first page is made."""
    said: list[Any] = []

    def counted(builder: PageBuilder, item: reading_list_data.Listable) -> reading_list_data.ListableTold:
        said.append(item.way)
        return described(builder, item)

    described = reading_list_data._described
    monkeypatch.setattr(reading_list_data, "_described", counted)
    made = dict(reading_list_data.files((context,)))
    assert said == []
    source = made[f"{FOLDER}/id/studi/studi-0.json"]
    assert callable(source) and json.loads(source())["title"] == "a"
    assert said == [("studies", "studi-0")]


@pytest.fixture
def context(cache: Path) -> Context:
    return a_context(a_graph(a_study()), cache, "id")
