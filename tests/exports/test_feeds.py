"""What the site tells machines of itself: Atom feeds, sitemap, robots.txt, llms.txt."""

from __future__ import annotations

import re
import urllib.robotparser
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import datetime

import pytest
from markdown_it import MarkdownIt
from markupsafe import Markup
from support.hostile import NASTY
from support.knowledge_base import KnowledgeBase
from support.made_files import texts
from support.pages import MadePage

from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.exports import feeds, llms, robots
from rumpun.model.graph import Graph
from rumpun.model.records import Name
from rumpun.pages import changes, documents, home, studies, terms
from rumpun.permanence.history import Change, History
from rumpun.render.page import Finished
from rumpun.site import Site, read, sitemap
from rumpun.words.caveats import read_of
from rumpun.words.words import words

pytestmark = pytest.mark.slow  # cites every work for each test

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = "https://rumpun.example/"
ONE, TWO, THREE = (Change(f"2026-03-0{n}", f"{n}" * 7, n) for n in (1, 2, 3))
HISTORY = History(
    Change("2026-01-01"),
    {
        "studies/koperasi-melati/study.yml": (ONE, THREE),
        "studies/arisan-anggrek/study.yml": (TWO,),
        "vocab/theories/modal-sosial.yml": (ONE,),
    },
)


def both(graph: Graph, tiny: KnowledgeBase, history: History = HISTORY, site: str = SITE) -> tuple[Context, ...]:
    settings = Settings(site, cache=tiny.citations, history=history)
    return contexts(graph, format_works(list(graph.base.works.values()), tiny.citations), settings)


def made(graph: Graph, tiny: KnowledgeBase, history: History = HISTORY) -> dict[str, ET.Element]:
    return {url: ET.fromstring(text) for url, text in texts(feeds.files(both(graph, tiny, history))).items()}


def said(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


# --- feeds -------------------------------------------------------------------------------------------------------


def test_there_is_a_feed_of_all_and_one_for_each_theory_in_both_languages(
    tiny_graph: Graph, tiny: KnowledgeBase
) -> None:
    theories = tiny_graph.base.terms["theories"]
    expected = {"perubahan/atom.xml", "en/changes/atom.xml"}
    expected |= {f"{path}/{id_}/atom.xml" for path in ("teori", "en/theories") for id_ in theories}
    assert set(made(tiny_graph, tiny)) == expected


def check_feed(feed: ET.Element, url: str) -> None:
    """The rules of RFC 4287 that concern what we write: sections 3.3, 4.1.1, 4.1.2, 4.2.6, 4.2.7."""
    assert feed.tag == f"{ATOM}feed"
    assert feed.get(XML_LANG) == ("en" if url.startswith("en/") else "id")
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
            assert said(element, name).strip()
        assert said(element, "id").startswith("https://")
        for name in ("updated", "published"):
            for found in element.findall(f"{ATOM}{name}"):
                assert datetime.fromisoformat(found.text or "").utcoffset() is not None
        relations = [link.get("rel") for link in element.findall(f"{ATOM}link")]
        assert relations.count("alternate") == 1
        assert all((link.get("href") or "").startswith("https://") for link in element.findall(f"{ATOM}link"))
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"] == [SITE + url]
    ids = [said(entry, "id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    assert said(feed, "updated") >= max([said(entry, "updated") for entry in feed.findall(f"{ATOM}entry")], default="")


def test_every_feed_keeps_the_rules_of_atom(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    for url, feed in made(tiny_graph, tiny).items():
        check_feed(feed, url)


def test_entries_say_when_a_study_came_and_when_it_changed_newest_first(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    feed = made(tiny_graph, tiny)["en/changes/atom.xml"]
    assert [
        (said(entry, "title"), said(entry, "published")[:10], said(entry, "updated")[:10], said(entry, "id"))
        for entry in feed.findall(f"{ATOM}entry")
    ] == [
        ("The Melati and Kenanga cooperatives", "2026-03-01", "2026-03-03", f"{SITE}en/studies/koperasi-melati/"),
        ("Anggrek", "2026-03-02", "2026-03-02", f"{SITE}en/studies/arisan-anggrek/"),
    ]
    assert said(feed, "updated") == "2026-03-03T00:00:00Z"


def test_an_entry_says_what_was_read_of_its_study(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    found = made(tiny_graph, tiny)
    for context, url in zip(both(tiny_graph, tiny), ("perubahan/atom.xml", "en/changes/atom.xml"), strict=True):
        listed = "".join(text for _, text in llms.files((context,))).splitlines()
        summaries = {said(entry, "id"): said(entry, "summary") for entry in found[url].findall(f"{ATOM}entry")}
        for study in tiny_graph.base.studies.values():
            basis = read_of(context.words, study)
            assert [each.endswith(basis) for id_, each in summaries.items() if f"/{study.id}/" in id_] == [True]
            assert [f" {basis}. " in line for line in listed if f"/{study.id}/)" in line] == [True]


def test_the_feed_of_a_theory_tells_of_its_studies_alone(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    feed = made(tiny_graph, tiny)["teori/modal-sosial/atom.xml"]
    assert [said(entry, "title") for entry in feed.findall(f"{ATOM}entry")] == ["Anggrek"]
    assert said(feed, "title") == "Rumpun: studi dengan Modal sosial"
    assert [each.get("term") for each in feed.iter(f"{ATOM}category")] == ["modal-sosial"]


def test_a_feed_changes_with_its_entries_alone(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    """What changes elsewhere on the site is no news of a feed; the name of a theory is."""
    later = Change("2026-05-05", "5555555", 5)
    elsewhere = replace(HISTORY, files={**HISTORY.files, "docs/id/about.md": (later,), "bib/references.bib": (TWO,)})
    assert said(made(tiny_graph, tiny, elsewhere)["perubahan/atom.xml"], "updated") == "2026-03-03T00:00:00Z"
    theory = replace(HISTORY, files={**HISTORY.files, "vocab/theories/modal-sosial.yml": (later,)})
    found = made(tiny_graph, tiny, theory)
    assert said(found["teori/modal-sosial/atom.xml"], "updated") == "2026-05-05T00:00:00Z"
    assert said(found["perubahan/atom.xml"], "updated") == "2026-03-03T00:00:00Z"


def test_no_date_is_invented(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    assert made(tiny_graph, tiny, History()) == {}
    stated = made(tiny_graph, tiny, History(Change("2026-01-01")))["perubahan/atom.xml"]
    check_feed(stated, "perubahan/atom.xml")
    assert {said(entry, "updated")[:10] for entry in stated.findall(f"{ATOM}entry")} == {"2026-01-01"}
    assert stated.findall(f".//{ATOM}published") == []


def test_a_renamed_study_is_no_new_entry(tiny: KnowledgeBase) -> None:
    tiny.change(
        "studies/arisan-anggrek/study.yml", "basis: abstract\n", "basis: abstract\nformer_ids: [arisan, bunga]\n"
    )
    graph, problems = read(tiny.root)
    assert problems == ()
    entry = made(graph, tiny)["perubahan/atom.xml"].findall(f"{ATOM}entry")[1]
    assert said(entry, "id") == f"{SITE}studi/arisan/"
    assert [link.get("href") for link in entry.findall(f"{ATOM}link")] == [f"{SITE}studi/arisan-anggrek/"]


@pytest.mark.parametrize("evil", NASTY)
def test_no_title_breaks_a_feed_or_adds_an_entry(tiny_graph: Graph, tiny: KnowledgeBase, evil: str) -> None:
    evil = " ".join(f"{evil} </title></entry><entry> ]]> &amp; \u2028".split())
    base = tiny_graph.base
    renamed = {
        id_: study.model_copy(update={"short_title": Name(id=evil, en=evil)}) for id_, study in base.studies.items()
    }
    graph = Graph(replace(base, studies=renamed), tiny_graph.links)
    feed = made(graph, tiny)["perubahan/atom.xml"]
    check_feed(feed, "perubahan/atom.xml")
    assert [said(entry, "title") for entry in feed.findall(f"{ATOM}entry")] == [evil, evil]


LINK = re.compile(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">')


@pytest.mark.parametrize("edition", ["", "2026-09-01"])
def test_the_pages_that_a_feed_tells_of_name_it(tiny_graph: Graph, tiny: KnowledgeBase, edition: str) -> None:
    """On the living site; in a frozen edition nothing changes, so there is nothing to follow."""
    found: dict[str, list[str]] = {}
    for context in both(tiny_graph, tiny):
        frozen = replace(context, settings=replace(context.settings, edition=edition))
        for module in (home, studies, changes, terms, documents):
            found |= {page.url: LINK.findall(page.head) for page in module.pages(frozen)}
    wanted = {
        "": "perubahan/atom.xml", "studi/": "perubahan/atom.xml", "perubahan/": "perubahan/atom.xml",
        "en/": "en/changes/atom.xml", "en/studies/": "en/changes/atom.xml", "en/changes/": "en/changes/atom.xml",
        **{f"teori/{id_}/": f"teori/{id_}/atom.xml" for id_ in tiny_graph.base.terms["theories"]},
        **{f"en/theories/{id_}/": f"en/theories/{id_}/atom.xml" for id_ in tiny_graph.base.terms["theories"]},
    }  # fmt: skip
    expected = {} if edition else {url: [SITE + feed] for url, feed in wanted.items()}
    assert {url: links for url, links in found.items() if links} == expected
    assert "tentang/" in found


# --- sitemap -----------------------------------------------------------------------------------------------------


def page(url: str, twin: str, changed: Change) -> MadePage:
    language = "en" if url.startswith("en/") else "id"
    blank = Markup()
    finished = Finished("", "", blank, blank, (), {}, "", words("id"), "", changed=changed)
    return MadePage(url, twin, language, "study", finished)


def test_the_sitemap_dates_only_what_the_history_knows() -> None:
    pages = [page("a/", "en/a/", THREE), page("en/a/", "a/", Change("2026-01-01")), page("b/", "en/b/", Change())]
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ET.fromstring(sitemap(pages, SITE)).findall("s:url", names)
    assert [(url.findtext("s:loc", "", names), url.findtext("s:lastmod", "", names)) for url in urls] == [
        (f"{SITE}a/", "2026-03-03"),
        (f"{SITE}en/a/", ""),
        (f"{SITE}b/", ""),
    ]
    for url, alternates in zip(urls, (("id", "en"), ("en", "id"), ("id", "en")), strict=True):
        links = url.findall("x:link", names)
        assert tuple(link.get("hreflang") for link in links) == alternates
        assert links[0].get("href") == url.findtext("s:loc", "", names), "a page is among its own languages"


# --- robots.txt --------------------------------------------------------------------------------------------------


def test_robots_may_read_everything_and_find_the_sitemap(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    ((name, text),) = robots.files(both(tiny_graph, tiny))
    parser = urllib.robotparser.RobotFileParser()
    parser.parse(text.splitlines())
    assert name == "robots.txt"
    assert all(
        parser.can_fetch("Googlebot", f"{SITE}{path}") for path in ("", "edisi/2026-09-01/", "data/v1/index.json")
    )
    assert parser.site_maps() == [f"{SITE}sitemap.xml"]


# --- llms.txt ----------------------------------------------------------------------------------------------------


def test_llms_txt_has_the_form_that_its_proposal_asks_for(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    files = dict(llms.files(both(tiny_graph, tiny)))
    assert set(files) == {"llms.txt", "en/llms.txt"}
    for text in files.values():
        lines = text.split("\n")
        assert lines[0] == "# Rumpun"
        assert lines[2].startswith("> ")
        assert "## Optional" in lines
        sections = text.split("\n## ")[1:]
        for section in sections:
            for line in filter(None, section.split("\n")[1:]):
                assert re.match(r"- \[.+\]\(https://rumpun\.example/\S*\)(: .+)?$", line), line


@pytest.mark.parametrize("name", ["llms.txt", "en/llms.txt"])
def test_llms_txt_tells_the_kinds_of_silence_and_what_was_read_of_each_study(
    tiny_graph: Graph, tiny: KnowledgeBase, name: str
) -> None:
    text = dict(llms.files(both(tiny_graph, tiny)))[name]
    t = words("en" if name.startswith("en/") else "id")
    details = text.split("\n\n")[2]
    for status in ("not_reported", "not_in_abstract", "not_in_record", "not_coded", "inferred"):
        assert t.value("status", status) in details
    assert t.open_list in details
    for study in tiny_graph.base.studies.values():
        [line] = [line for line in text.split("\n") if f"/{study.id}/)" in line]
        assert read_of(t, study) in line


def test_every_address_in_llms_txt_is_there(real_site: Site) -> None:
    there = {page.url for page in real_site.pages} | set(real_site.files)
    for name in ("llms.txt", "en/llms.txt"):
        text = real_site.files[name]
        assert isinstance(text, str)
        found = re.findall(r"\]\(https://rumpun\.example/([^)]*)\)", text)
        assert len(found) > 30
        assert [address for address in found if address not in there] == []


def test_nothing_that_contributors_write_adds_a_link(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    evil = "]( https://jahat.example) [x](https://jahat.example) <https://jahat.example> <b> \\] `a` *b*"
    base = tiny_graph.base
    renamed = {
        id_: study.model_copy(update={"short_title": Name(id=evil, en=evil)}) for id_, study in base.studies.items()
    }
    contexts_ = both(Graph(replace(base, studies=renamed), tiny_graph.links), tiny)
    for text in dict(llms.files(contexts_)).values():
        html = MarkdownIt("commonmark").render(text)
        assert "jahat.example" in html
        assert 'href="https://jahat' not in html
        assert "<b>" not in html
