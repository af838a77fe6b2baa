"""The real knowledge base as a reader meets it: whole, in both languages, with every link alive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import permutations
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from support.full_build import copy_content, copy_engine, mkdocs_build, share_citations
from support.html_form import faults_of_form
from support.links import faults_among, files_of, read_once

from rumpun.address import address
from rumpun.catalogue import files, words_in
from rumpun.model.graph import Graph
from rumpun.render.page import Page
from rumpun.site import Site

pytestmark = pytest.mark.slow

SITE_URL = "https://rumpun.example/"
SHORTEST_DESCRIPTION = 25


def test_it_builds_without_a_problem(real_site: Site, real_graph: Graph) -> None:
    assert real_site.problems == ()
    studies = {page.url for page in real_site.pages if page.kind == "study"}
    assert studies == {f"{path}/{id_}/" for path in ("studi", "en/studies") for id_ in real_graph.base.studies}


def test_every_page_has_a_twin_that_points_back(real_site: Site) -> None:
    pages = {page.url: page for page in real_site.pages}
    assert len(pages) == len(real_site.pages), "two pages share an address"
    for page in real_site.pages:
        twin = pages[page.twin]
        assert twin.twin == page.url
        assert {page.language, twin.language} == {"id", "en"}
        assert (page.kind, page.edit.count("/")) == (twin.kind, twin.edit.count("/"))
        assert page.url.startswith("en/") == (page.language == "en")


def test_every_page_names_its_address_and_its_twin_absolutely(real_site: Site) -> None:
    for page in real_site.pages:
        assert f'<link rel="canonical" href="{SITE_URL}{page.url}">' in page.head
        if page.kind == "404":
            continue
        indonesian = page.url if page.language == "id" else page.twin
        english = page.twin if page.language == "id" else page.url
        for language, url in (("id", indonesian), ("en", english), ("x-default", indonesian)):
            assert f'<link rel="alternate" hreflang="{language}" href="{SITE_URL}{url}">' in page.head


def test_every_link_of_the_built_site_leads_somewhere(built: Path) -> None:
    assert faults_among(read_once(built), files_of(built), SITE_URL) == []


def test_every_built_page_has_a_sound_form(built: Path) -> None:
    """`make html` asks a checker that knows all of HTML."""
    pages = {path.relative_to(built).as_posix(): path.read_text(encoding="utf-8") for path in built.rglob("*.html")}
    assert [f"{name}: {fault}" for name, page in sorted(pages.items()) for fault in faults_of_form(page)] == []


def test_the_built_site_holds_the_pages_and_nothing_else(built: Path, real_site: Site) -> None:
    expected = {page.url if page.kind == "404" else f"{page.url}index.html" for page in real_site.pages}
    assert {path.relative_to(built).as_posix() for path in built.rglob("*.html")} == expected


def test_every_built_page_says_its_language(built: Path, real_site: Site) -> None:
    for page in real_site.pages:
        text = (built / (page.url if page.kind == "404" else f"{page.url}index.html")).read_text(encoding="utf-8")
        assert f'<html lang="{page.language}"' in text, page.url


def test_titles_tell_pages_apart(real_site: Site) -> None:
    for language in ("id", "en"):
        pages = [page for page in real_site.pages if page.language == language]
        for page in pages:
            assert page.title.strip() == page.title != "", page.url
            assert "<" not in page.title and "&amp;" not in page.title, page.url
        # Two pages of different kinds may share a name: the theory and the theme of group dynamics.
        counted = Counter(
            (page.kind, page.title, page.url.split("/")[-3 if page.kind == "term" else 0]) for page in pages
        )
        assert [key for key, count in counted.items() if count > 1] == []


def test_descriptions_say_something(real_site: Site) -> None:
    for language in ("id", "en"):
        described = [page for page in real_site.pages if page.language == language and page.kind != "works"]
        for page in described:
            assert 0 < len(page.description) <= 200, (page.url, page.description)
            assert not set("[]*<>") & set(page.description.replace("[…]", "")), (page.url, page.description)
        # What editors write of a term or a study may be as short as that; what we say ourselves is not.
        ours = [page for page in described if page.kind not in ("term", "study")]
        assert [page.url for page in ours if len(page.description) < SHORTEST_DESCRIPTION] == []
        counted = Counter(page.description for page in ours)
        assert [text for text, count in counted.items() if count > 1] == []


# --- no English on Indonesian pages ------------------------------------------------------------------------------

ALLOWED = {
    "et al.": "the glossary explains it under *dkk.*",
}


class TextNodes(HTMLParser):
    """The text nodes and spoken attributes of a page that are in the language of the page itself."""

    VOID = frozenset(
        {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    )

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._foreign: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        foreign = bool(self._foreign and self._foreign[-1])
        if "lang" in values and tag != "html":
            foreign = values["lang"] != "id"
        if tag not in self.VOID:
            self._foreign.append(foreign or tag in ("script", "style", "code"))
        if not foreign:
            self.found += [
                values[name] or "" for name in ("title", "aria-label", "placeholder", "alt") if name in values
            ]

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and self._foreign:
            self._foreign.pop()

    def handle_data(self, data: str) -> None:
        if not (self._foreign and self._foreign[-1]):
            self.found.append(data)


def text_nodes(html: str) -> set[str]:
    parser = TextNodes()
    parser.feed(html)
    return {" ".join(text.split()) for text in parser.found} - {""}


def english_wordings() -> Iterator[str]:
    # What is said of entries in problems stands on no page.
    parts = {name: words_in(content) for name, content in files().items() if not name.startswith("problems_")}
    said = [word for part in parts.values() for _, word in part]
    indonesian = {each.id for each in said}
    for each in said:
        if each.en not in indonesian and "{" not in each.en:
            yield each.en


def test_no_english_interface_word_stands_on_an_indonesian_page(built: Path, real_site: Site) -> None:
    wordings = set(english_wordings()) - set(ALLOWED)
    found = {}
    for page in real_site.pages:
        if page.language == "id":
            text = (built / (page.url if page.kind == "404" else f"{page.url}index.html")).read_text(encoding="utf-8")
            wrong = text_nodes(text) & wordings
            if wrong:
                found[page.url] = wrong
    assert found == {}


# --- two clicks --------------------------------------------------------------------------------------------------


def neighbours(page: Page) -> set[str]:
    """The pages of the site that the content of `page` links to."""
    hrefs = {unescape(href).partition("#")[0] for href in re.findall(r'<a [^>]*?href="([^"]*)"', page.body)}
    found = (urljoin(SITE_URL + page.url, href) for href in hrefs)
    return {url.removeprefix(SITE_URL) for url in found if url.startswith(SITE_URL)} - {page.url}


@pytest.fixture(scope="module")
def reach(real_site: Site) -> dict[str, set[str]]:
    """Page -> the pages that its content links to."""
    return {page.url: neighbours(page) for page in real_site.pages}


def two_clicks(reach: dict[str, set[str]], url: str) -> set[str]:
    return reach[url].union(*(reach[near] for near in reach[url] if near in reach))


def terms_of(graph: Graph, study: str) -> set[tuple[str, str]]:
    """(section, id) of the theories, methods and themes of a study."""
    record = graph.base.studies[study]
    return {
        *(("theories", use.theory) for use in record.theories),
        *(("methods", use.method) for use in record.methods),
        *(("themes", finding.theme) for finding in record.findings),
    }


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_two_studies_share_leads_from_one_to_the_other(
    language: str, reach: dict[str, set[str]], real_graph: Graph
) -> None:
    """Not only by way of the list of all studies: through each shared theory, method and theme."""
    shared = 0
    for one, other in permutations(real_graph.base.studies, 2):
        for section, id_ in terms_of(real_graph, one) & terms_of(real_graph, other):
            term = address(language, section, id_)
            assert term in reach[address(language, "studies", one)]
            assert address(language, "studies", other) in reach[term], (term, other)
            shared += 1
    assert shared


def test_from_every_page_a_study_is_two_clicks_away(reach: dict[str, set[str]], real_site: Site) -> None:
    studies = {page.url for page in real_site.pages if page.kind == "study"}
    for page in real_site.pages:
        if page.kind in ("term", "work", "terms", "works", "glossary", "comparison", "matrix", "home"):
            assert two_clicks(reach, page.url) & studies, page.url


def test_every_page_says_once_how_to_cite_it(real_site: Site) -> None:
    """With its author, address and year, in the style that is shown first; a page of no content of its own does not."""
    author = {"id": "Kontributor Rumpun", "en": "Rumpun contributors"}
    for page in real_site.pages:
        boxes = re.findall(r'<section class="rp-cite rp-cite--page".*?</section>', page.body, re.DOTALL)
        assert len(boxes) == (page.kind not in ("404", "search")), page.url
        for box in boxes:
            first = re.search(r"<dl\b.*?</dl>", box, re.DOTALL)
            assert first, page.url
            entry = re.findall(r"<dd><small>[^<]*</small> (.*?)</dd>", first[0], re.DOTALL)[-1]
            said = unescape(re.sub(r"<[^>]+>", "", entry))
            assert said.startswith(author[page.language]), page.url
            assert f"{SITE_URL}{page.url}" in said, page.url
            assert "2026" in said, page.url


# --- the same input, the same bytes ------------------------------------------------------------------------------


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_two_builds_are_alike_to_the_byte(built: Path, tmp_path: Path, cache: Path) -> None:
    """Another folder, another order of hashes, another time zone, language and date: the same site.

    That pandoc answers the same there, `citation/test_citations.py` tells.
    """
    folder = copy_engine(tmp_path / "elsewhere" / "und ein längerer Pfad")
    copy_content(folder)
    share_citations(folder, cache)
    (folder / ".cache" / "styles").unlink()  # what is used of the theme's is found anew
    done = mkdocs_build(
        folder, PYTHONHASHSEED="4711", SOURCE_DATE_EPOCH="1700000000", TZ="Asia/Jakarta", LC_ALL="C", LANG="C"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = tree(built), tree(folder / "site")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_only_addresses_that_exist_are_named_for_loading(built: Path) -> None:
    """Icons, styles and scripts of every page, whether or not this browser asks for them: ours, and there."""
    wanted = re.compile(r'<(?:link|script|img|source|iframe)\b[^>]*?\b(?:href|src)="([^"]*)"[^>]*>')
    for file in sorted(built.rglob("*.html")):
        for found in wanted.finditer(file.read_text(encoding="utf-8")):
            if re.search(r'rel="(?:canonical|alternate|license|unapi-server|schema\.\w+)"', found[0]):
                continue
            target = found[1].partition("?")[0]
            assert not urlsplit(target).netloc, f"{file}: {found[0]}"
            base = built if target.startswith("/") else file.parent
            assert (base / target.lstrip("/")).is_file(), f"{file}: {found[0]}"


def test_no_mark_is_left_on_a_page_or_beside_it(built: Path) -> None:
    """Private-use characters stand for what is filled in: ways, terms, titles, dates."""
    marked = re.compile("[\ue000-\uf8ff]")
    texts = (path for path in built.rglob("*") if path.suffix in (".html", ".json", ".xml", ".txt", ".bib", ".ris"))
    editions = built / "edisi"
    left = [path for path in texts if editions not in path.parents and marked.search(path.read_text(encoding="utf-8"))]
    assert left == []


def test_styles_fetch_nothing_from_elsewhere(built: Path) -> None:
    for file in sorted(built.rglob("*.css")):
        addresses = re.findall(r"url\(\s*['\"]?([^'\")]+)", file.read_text(encoding="utf-8"))
        assert [found for found in addresses if not found.startswith(("data:", "#"))] == [], file
