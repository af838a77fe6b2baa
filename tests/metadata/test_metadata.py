"""Every page, as reference managers read it, says what the bibliography says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from bibtexparser.entrypoint import parse_string
from support.full_build import ROOT
from support.knowledge_base import TINY, KnowledgeBase, copy_of, site_of
from support.metadata_readers import (
    Creator,
    Document,
    Item,
    clean_author,
    google_scholar,
    zotero,
    zotero_by_unapi,
    zotero_of_context_object,
)

from rumpun.address import address
from rumpun.render.page import Page
from rumpun.site import Site

pytestmark = pytest.mark.slow

KINDS = {
    "article": "journalArticle",
    "book": "book",
    "incollection": "bookSection",
    "inproceedings": "conferencePaper",
    "thesis": "thesis",
    "report": "report",
    "online": "webpage",
    "misc": "document",
}
LANGUAGES = {"indonesian": "id", "english": "en"}
BARE = ("404", "search")

# Every form that a name, a kind or a hole in an entry can take, and what an attacker would write.
TRAPS = r"""
@article{lone-two-words, author = {van der Berg, Jan Pieter}, title = {Nama marga tiga kata}, year = {2001}, journal = {Jurnal A}, pages = {7}, langid = {indonesian}}
@article{two-families, author = {de Vries, Anna Maria and Siti Aminah, Nur}, title = {Dua penulis}, journal = {Jurnal B}, volume = {IV}, pages = {xi--xx}, doi = {10.1234/abc.def}, langid = {indonesian}}
@article{no-author, title = {Tanpa penulis}, journal = {Jurnal C}, number = {2}, issn = {2089-0338, 2502-7921}, langid = {indonesian}}
@article{cut-off, author = {{Qomaria} and others}, title = {Penulis terpotong}, year = {2015}, journal = {Jurnal D}, langid = {indonesian}}
@article{pages-apart, author = {Blau, Peter M.}, title = {Pages apart}, year = {1960}, journal = {Journal E}, pages = {1--5, 7--9}, langid = {english}}
@thesis{no-university, author = {{Nama Lengkap Tak Terbagi}}, title = {Skripsi tanpa perguruan tinggi}, year = {2019}, type = {Skripsi}, langid = {indonesian}}
@thesis{bare-thesis, author = {{Nisha}}, title = {Tanpa apa pun}, langid = {indonesian}}
@thesis{full-thesis, author = {Putri, Ayu}, title = {Tesis dengan semuanya}, year = {2020}, type = {Tesis}, institution = {Universitas Contoh}, faculty = {Fakultas Sosial}, location = {Contoh}, url = {https://repo.example/a_b%20c?x=1&y=2}, langid = {indonesian}}
@report{laporan, author = {{Badan Pusat Statistik}}, title = {Laporan angka}, year = {2021}, type = {Laporan}, number = {12/2021}, institution = {Kementerian Contoh}, location = {Jakarta}, langid = {indonesian}}
@report{own-report, author = {{Badan Pusat Statistik} and {Bank Indonesia Raya}}, title = {Laporan sendiri}, year = {2022}, langid = {indonesian}}
@online{site, author = {Azhar, R.}, title = {Tulisan di web}, year = {2020}, organization = {Berita.com}, url = {https://berita.example/2019/10/02/15452481/x}, urldate = {2020-02-01}, langid = {indonesian}}
@online{no-site, author = {{Jogloabang}}, title = {Tulisan tanpa nama situs}, url = {https://x.example/978-3-16-148410-0}, langid = {indonesian}}
@incollection{bab, author = {Lasswell, Harold D.}, editor = {Bryson, Lyman and {Tim Penyunting Buku}}, title = {A chapter}, year = {1948}, booktitle = {The book}, pages = {37--51}, location = {New York}, publisher = {Institute}, langid = {english}}
@inproceedings{prosiding, author = {Sari, Dewi}, title = {Makalah}, year = {2018}, booktitle = {Prosiding Seminar Contoh}, pages = {3--9}, publisher = {Penerbit}, langid = {indonesian}}
@book{only-editor, editor = {Bryson, Lyman}, title = {Edited}, year = {1950}, edition = {2}, publisher = {Harper \& Row}, location = {New York}, langid = {english}}
@book{translated, author = {Durkheim, Émile}, translator = {Halls, W. D.}, title = {Division of labour}, year = {1984}, origyear = {1893}, publisher = {Macmillan}, langid = {english}}
@misc{unknown-kind, author = {{Dandi Oktavian}}, title = {Jenis tidak tercetak}, journal = {Majalah}, langid = {indonesian}}
@misc{nasty, author = {{"><script>alert(1)</script> <b onclick=x>} and {A; B, C}}, title = {</script><script>alert(1)</script> "><meta name="citation_pdf_url" content="x"> '->
 javascript:alert(1) {]]>}  baris}, year = {2020}, publisher = {" autofocus onfocus="alert(1)}, langid = {indonesian}}
"""  # noqa: E501


@dataclass(frozen=True)
class Entry:
    """An entry of a bibliography, read by somebody else's parser."""

    kind: str
    fields: dict[str, str]

    def text(self, name: str) -> str:
        """The value in one line, without LaTeX's braces and escapes."""
        value = self.fields.get(name, "")
        if name not in ("url", "doi"):
            value = re.sub(r"\\([&%#_$])", r"\1", value).replace("{", "").replace("}", "")
        return " ".join(value.split())

    def people(self, name: str, role: str) -> list[Creator]:
        """The names as a reference manager should keep them, with dots after single letters as Zotero writes them."""
        found = []
        for each in filter(None, re.split(r"\s+and\s+", self.fields.get(name, "").removesuffix(" and others"))):
            if each.startswith("{") or "," not in each:
                # Signs that separate names cannot be told to it; neither can those at the ends.
                bare = re.sub(r"[,;{}]", " ", each)
                found.append(Creator(" ".join(bare.split()).strip(" .,/[]:"), "", role))
            else:
                last, first = (part.strip() for part in each.split(","))
                found.append(Creator(last, re.sub(r"\b([A-Z])\b\.?", r"\1.", first), role))
        return found

    def printed(self, name: str, role: str) -> list[Creator]:
        """The names as they stand there."""
        found = []
        for each in filter(None, re.split(r"\s+and\s+", self.fields.get(name, "").removesuffix(" and others"))):
            last, comma, first = ("", "", "") if each.startswith("{") else each.partition(",")
            whole = " ".join(re.sub(r"[{}]", "", each).replace("\\&", "&").split())
            found.append(Creator(last.strip(), first.strip(), role) if comma else Creator(whole, "", role))
        return found


def entries(text: str) -> dict[str, Entry]:
    library = parse_string(text)
    assert not library.failed_blocks
    return {
        entry.key: Entry(entry.entry_type, {field.key: field.value for field in entry.fields})
        for entry in library.entries
    }


def expected(entry: Entry) -> Item:
    """What a reference manager should hold after it took the work from its page."""
    text, kind = entry.text, entry.kind
    pages = (text("pages") or text("eid")).replace("--", "-").replace(" ", "")
    outer = re.split(r"[-,]", pages)
    authors = [person.last for person in entry.people("author", "author")]
    publisher = {"article": "", "online": text("publisher"), "thesis": text("institution") or text("publisher")}
    publisher |= {"report": text("institution") or text("publisher") or text("organization")}
    site = {"article": text("journal"), "online": text("organization")}
    item: Item = {
        "itemType": KINDS[kind],
        "title": text("title"),
        "creators": entry.people("author", "author") + entry.people("editor", "editor"),
        "date": text("year"),
        "publicationTitle": site.get(kind, text("booktitle")),
        "publisher": publisher.get(kind, text("publisher") or text("organization") or text("institution")),
        "volume": text("volume"),
        "issue": text("number") if kind == "article" else "",
        "number": text("number") if kind == "report" else "",
        "pages": f"{outer[0]}-{outer[-1]}" if len(outer) > 1 else pages,
        "ISSN": ", ".join(re.split(r"[,;\s]+", text("issn"))),
        "DOI": text("doi"),
        "url": text("url") or (f"https://doi.org/{quote(text('doi'), safe='/:;()')}" if text("doi") else ""),
        "language": LANGUAGES[text("langid")],
        "thesisType": text("type"),
        "place": text("location"),
        "edition": text("edition"),
        "abstractNote": "",
    }
    if item["publisher"] in authors:
        item["publisher"] = ""
    return item


def normal(item: Item) -> Item:
    """Names of fields as one: a thesis keeps its university, a report its institution as the publisher."""
    own = dict(item)
    own["publisher"] = own.get("university") or own.get("institution") or own.get("publisher", "")
    if own["itemType"] == "journalArticle":
        own["publisher"] = ""  # Zotero has no such field there
    return own


def document(page: Page) -> Document:
    return _read(page.language, str(page.head), str(page.body))


@cache
def _read(language: str, head: str, body: str) -> Document:
    return Document(f'<html lang="{language}"><head>{head}<title>x</title></head><body>{body}</body>')


def works_of(site: Site, base_url: str) -> Iterator[tuple[Page, str]]:
    """The pages that describe one publication, with its key."""
    for page in site.pages:
        if page.kind in ("study", "work"):
            node = entity(document(page))
            yield page, node["@id"].removeprefix(f"{base_url}pustaka/").rstrip("/")


def entity(page: Document) -> dict[str, Any]:
    (data,) = page.data
    node = data["mainEntity"]
    assert isinstance(node, dict)
    return node


URL = "https://rumpun.example/"


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> KnowledgeBase:
    """The tiny knowledge base with every trap in its bibliography."""
    base = copy_of(tmp_path_factory.mktemp("traps") / "base", cache)
    text = (TINY / "bib/references.bib").read_text(encoding="utf-8")
    base.write("bib/references.bib", text + TRAPS)
    return base


@pytest.fixture(scope="module")
def trapped_site(trapped: KnowledgeBase) -> Site:
    return site_of(trapped)


@pytest.fixture(scope="module", params=[pytest.param("real", marks=pytest.mark.slow), "traps"])
def case(request: pytest.FixtureRequest) -> tuple[Site, dict[str, Entry]]:
    """The pages, and the bibliography that they must agree with."""
    if request.param == "real":
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "bib").glob("*.bib")))
        return request.getfixturevalue("real_site"), entries(text)
    base: KnowledgeBase = request.getfixturevalue("trapped")
    return request.getfixturevalue("trapped_site"), entries((base.root / "bib/references.bib").read_text("utf-8"))


Case = tuple[Site, dict[str, Entry]]


# --- reference managers ------------------------------------------------------------------------------------------


def whole(entry: Entry) -> Item:
    """The same with all roles, names as they are printed, and all pages."""
    found = expected(entry)
    roles = (("author", "author"), ("editor", "editor"), ("translator", "translator"), ("supervisor", "contributor"))
    pages = (entry.text("pages") or entry.text("eid")).replace("--", "-")
    creators = [person for name, role in roles for person in entry.printed(name, role)]
    return {**found, "creators": creators, "pages": pages if "," in pages else pages.replace(" ", "")}


# MODS, or what Zotero takes of it, has no place for these: nothing wrong comes of it.
NOT_IN_MODS = ("thesisType", "number")


def same_by_unapi(found: Item, entry: Entry, where: str) -> None:
    for name, value in whole(entry).items():
        if name not in NOT_IN_MODS:
            assert normal(found).get(name, "") == value, (where, name)
    assert not found.keys() - whole(entry).keys() - {"ISBN", "series", "seriesNumber"}, where


def test_zotero_takes_every_publication_from_its_page_as_the_bibliography_has_it(case: Case) -> None:
    """Whole: with the roles of all names, without an address that is ours, and without a word of ours."""
    site, bibliography = case
    seen = {"study": set[str](), "work": set[str]()}
    for page, key in works_of(site, URL):
        seen[page.kind].add(key)
        (found,) = zotero_by_unapi(document(page), lambda url: str(site.files[url.removeprefix(URL)]))
        same_by_unapi(found, bibliography[key], page.url)
    assert seen["work"] == set(bibliography)
    assert seen["study"]


def test_zotero_takes_every_publication_of_a_list_as_the_bibliography_has_it(case: Case) -> None:
    site, bibliography = case
    for page in (page for page in site.pages if page.kind in ("works", "studies")):
        found = zotero_by_unapi(document(page), lambda url: str(site.files[url.removeprefix(URL)]))
        assert len(found) == (len(bibliography) if page.kind == "works" else len(document(page).context_objects))
        for each in found:
            alike = [entry for entry in bibliography.values() if entry.text("title") == each["title"]]
            entry = next((entry for entry in alike if whole(entry)["creators"] == each["creators"]), alike[0])
            same_by_unapi(each, entry, page.url)


def test_who_reads_the_tags_of_a_page_finds_the_publication_too(case: Case) -> None:
    site, bibliography = case
    for page, key in works_of(site, URL):
        entry, found = bibliography[key], normal(zotero(document(page), URL + page.url))
        for name, value in expected(entry).items():
            # Tags can say neither that there is no address nor that there is no abstract: Zotero does not read them.
            if name == "abstractNote" or (name == "url" and not value):
                continue
            if name == "thesisType" and entry.kind not in ("thesis", "report"):
                continue
            assert found.get(name, "") == value, (page.url, name)


def test_google_scholar_takes_what_has_a_title_an_author_and_a_year(case: Case) -> None:
    site, bibliography = case
    for page, key in works_of(site, URL):
        entry, found = bibliography[key], google_scholar(document(page))
        if not (entry.text("year") and entry.text("author")):
            assert found == {}, page.url
            continue
        assert found["title"] == entry.text("title")
        assert found["year"] == entry.text("year")
        names = [clean_author(name, "author") for name in found["authors"]]
        assert [name.last.split()[-1] for name in names] == [
            name.last.split()[-1] for name in entry.people("author", "author")
        ], page.url
        wanted = {
            "journal_title": entry.text("journal") if entry.kind == "article" else "",
            "conference_title": entry.text("booktitle") if entry.kind == "inproceedings" else "",
            "dissertation_institution": entry.text("institution") if entry.kind == "thesis" else "",
            "technical_report_institution": entry.text("institution") if entry.kind == "report" else "",
            "volume": entry.text("volume"),
            "issue": entry.text("number") if entry.kind == "article" else "",
        }
        assert {name: found.get(name, "") for name in wanted} == wanted, page.url


def test_one_date_one_kind_and_no_file_that_is_not_ours(case: Case) -> None:
    site, bibliography = case
    for page, key in works_of(site, URL):
        names = [name for name, _ in document(page).metas]
        dates = [name for name in names if name.startswith("citation_") and ("date" in name or "year" in name)]
        assert dates == (["citation_publication_date"] if bibliography[key].text("year") else []), page.url
        kinds = ("journal_title", "inbook_title", "conference_title", "dissertation_institution")
        assert sum(f"citation_{name}" in names for name in (*kinds, "technical_report_institution")) <= 1, page.url
        assert not {"citation_pdf_url", "citation_authors", "author"} & set(names), page.url


def test_a_page_without_a_publication_is_taken_as_the_page_that_it_is(case: Case) -> None:
    for page in case[0].pages:
        if page.kind in ("study", "work") or page.kind in BARE:
            continue
        found, read = zotero(document(page), URL + page.url), document(page)
        assert not [name for name, _ in read.metas if name.startswith(("citation_", "z:"))], page.url
        assert google_scholar(read) == {}
        assert found["itemType"] == "webpage", page.url
        assert found["title"] == page.title
        assert found["url"] == URL + page.url
        assert found["language"] == page.language
        assert found.get("date", "") == page.changed.date
        assert found["publicationTitle"] == "Rumpun"
        assert found["rights"] == "https://creativecommons.org/licenses/by/4.0/"
        assert found["creators"] == [Creator("Kontributor Rumpun" if page.language == "id" else "Rumpun contributors")]


def test_context_objects_stand_on_lists_and_nowhere_else(case: Case) -> None:
    site, bibliography = case
    for page in site.pages:
        objects = document(page).context_objects
        assert bool(objects) == (page.kind in ("works", "studies")), page.url
        keys = re.findall(r'<li id="([^"]+)">', str(page.body)) if page.kind == "works" else []
        assert not keys or len(keys) == len(objects)
        for key, each in zip(keys, objects, strict=False):
            found = normal(zotero_of_context_object(each))
            wanted = expected(bibliography[key])
            wanted["ISSN"] = wanted["ISSN"].partition(",")[0]
            # The formats hold no more: no number of a report, no role but the author's, all ranges of pages.
            text = bibliography[key].text
            wanted["pages"] = (text("pages") or text("eid")).replace("--", "-")
            wanted |= {"creators": bibliography[key].people("author", "author"), "number": ""}
            if bibliography[key].kind in ("article", "online", "misc"):
                wanted["place"] = ""
            for name in wanted.keys() - {"language", "thesisType"}:
                assert found.get(name, "") == wanted[name], (page.url, key, name)


# --- search engines ----------------------------------------------------------------------------------------------


def test_every_page_has_one_block_of_data_that_names_itself(case: Case) -> None:
    for page in case[0].pages:
        if page.kind in BARE:
            assert document(page).data == []
            continue
        (data,) = document(page).data
        assert data["@context"] == "https://schema.org"
        assert (data["name"], data["url"], data["inLanguage"]) == (page.title, URL + page.url, page.language)
        assert data["description"] == page.description
        assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert data["isPartOf"] == {
            "@type": "WebSite",
            "name": "Rumpun",
            "url": URL + ("" if page.language == "id" else "en/"),
        }
        assert data["author"]["@type"] == "Organization"
        assert data.get("version", "") == page.changed.version
        assert data.get("dateModified", "") == page.changed.date
        # Nothing is there only to be empty.
        assert not re.search(r': (?:""|\[\]|\{\}|null)', json.dumps(data)), page.url


def test_the_breadcrumb_is_the_one_on_the_page(case: Case) -> None:
    site = case[0]
    urls = {URL + page.url for page in site.pages}
    for page in site.pages:
        if page.kind in BARE:
            continue
        (data,) = document(page).data
        shown = re.search(r'<nav class="rp-crumbs".*?</nav>', str(page.body), re.DOTALL)
        if not shown:
            assert "breadcrumb" not in data
            continue
        items = data["breadcrumb"]["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1))
        assert {item["item"] for item in items} <= urls, page.url
        assert items[-1]["item"] == URL + page.url
        titles = [" ".join(text.split()) for text in re.findall(r"<a [^>]*>(.*?)</a>", shown[0], re.DOTALL)]
        assert len(titles) == len(items) - 1


SCHEMA_TYPES = {
    "article": "ScholarlyArticle",
    "book": "Book",
    "incollection": "Chapter",
    "inproceedings": "ScholarlyArticle",
    "thesis": "Thesis",
    "report": "Report",
    "online": "WebPage",
    "misc": "CreativeWork",
}


def test_the_data_describe_the_publication(case: Case) -> None:
    site, bibliography = case
    for page, key in works_of(site, URL):
        entry, node = bibliography[key], entity(document(page))
        assert node["@type"] == SCHEMA_TYPES[entry.kind]
        assert node["name"] == entry.text("title")
        assert node.get("datePublished", "") == entry.text("year")
        assert node["inLanguage"] == LANGUAGES[entry.text("langid")]
        assert node.get("url", "") == entry.text("url")
        assert len(node.get("author", [])) == len(
            [name for name in re.split(r"\s+and\s+", entry.fields.get("author", "")) if name not in ("", "others")]
        )
        if entry.kind == "thesis":
            assert node.get("sourceOrganization", {}).get("name", "") == entry.text("institution")
            assert node.get("genre", "") == entry.text("type")
        if entry.kind == "article":
            whole = node["isPartOf"]
            kinds = []
            while whole:
                kinds.append(whole["@type"])
                name = {"PublicationIssue": "issueNumber", "PublicationVolume": "volumeNumber", "Periodical": "name"}
                field = {"issueNumber": "number", "volumeNumber": "volume", "name": "journal"}[name[kinds[-1]]]
                assert whole[name[kinds[-1]]] == entry.text(field)
                whole = whole.get("isPartOf")
            assert kinds[-1] == "Periodical"
            assert ("PublicationVolume" in kinds) == bool(entry.text("volume"))


def test_terms_are_defined_terms_of_their_set(real_site: Site) -> None:
    for page in real_site.pages:
        if page.kind != "term" or "/halaman/" in page.url or "/page/" in page.url:
            continue
        node = entity(document(page))
        assert "DefinedTerm" in ([node["@type"]] if isinstance(node["@type"], str) else node["@type"])
        assert node["url"] == URL + page.url
        assert node["description"] and node["name"] == page.title
        assert node["inDefinedTermSet"]["@type"] == "DefinedTermSet"
        assert node["inDefinedTermSet"]["url"] == URL + page.url.rstrip("/").rpartition("/")[0] + "/"
        for concept in node.get("hasDefinedTerm", []):
            assert f'id="{concept["url"].partition("#")[2]}"' in page.body


def test_theories_name_their_concepts_and_the_glossary_its_terms(real_site: Site) -> None:
    pages = {page.url: page for page in real_site.pages}
    theory = entity(document(pages["teori/modal-sosial/"]))
    assert theory["@type"] == ["DefinedTerm", "DefinedTermSet"]
    assert theory["hasDefinedTerm"]
    for language in ("id", "en"):
        page = pages[address(language, "glossary")]
        terms = entity(document(page))["hasDefinedTerm"]
        anchors = {term["url"].partition("#")[2] for term in terms}
        assert anchors == set(re.findall(r'<dt id="([^"]+)"', str(page.body)))


def test_comparisons_are_datasets_with_a_description_that_search_engines_accept(real_site: Site) -> None:
    found = [page for page in real_site.pages if document(page).data and _kind(page) == "Dataset"]
    assert {page.url.split("/")[-2] for page in found} >= {"perbandingan", "penelitian-terdahulu"}
    for page in found:
        node = entity(document(page))
        assert 50 <= len(node["description"]) <= 5000, page.url
        assert node["creator"] and node["license"] and node["isAccessibleForFree"] is True


def _kind(page: Page) -> str:
    return str(document(page).data[0].get("mainEntity", {}).get("@type", ""))


# --- social networks ---------------------------------------------------------------------------------------------


def test_every_page_has_a_card_that_exists(case: Case) -> None:
    site = case[0]
    for page in site.pages:
        read = document(page)
        picture = read.first("og:image").removeprefix(URL)
        content = site.files[picture]
        assert isinstance(content, bytes)
        assert content.startswith(b"\x89PNG")
        assert read.first("og:image:alt")
        assert (read.first("og:image:width"), read.first("og:image:height")) == ("1200", "630")
        own = page.kind == "study" or (page.kind == "term" and page.url.split("/")[-3] in ("teori", "theories"))
        assert not own or page.url.split("/")[-2] in picture
        assert read.first("og:type") == ("website" if page.kind == "home" else "article")


# --- what must not get in ----------------------------------------------------------------------------------------


def test_nothing_in_an_entry_opens_a_tag_or_an_attribute(trapped_site: Site) -> None:
    pages = {page.url: page for page in trapped_site.pages}
    for url in ("pustaka/nasty/", "en/bibliography/nasty/"):
        head = str(pages[url].head)
        assert head.count("<script") == head.count("</script>") == 2
        assert not set("\u2028\u2029") & set(head)
        like = str(pages[url.replace("nasty", "unknown-kind")].head)
        names = [re.findall(r'<meta (?:name|property)="([^"]+)"', each) for each in (head, like)]
        optional = {"citation_author", "DC.creator", "citation_publication_date", "DC.date"}
        optional |= {"citation_publisher", "DC.publisher"}
        assert [n for n in names[0] if n not in optional] == [n for n in names[1] if n not in optional]
        lines = [line for line in head.splitlines() if "<script" not in line]
        assert all(re.fullmatch(r"<(?:meta|link) [^<>]*>", line) for line in lines)
        attributes = {name for line in lines for name in re.findall(r'\s([\w:-]+)="[^"]*"', line)}
        assert attributes <= {"name", "property", "content", "rel", "href", "hreflang", "type", "title", "http-equiv"}
        assert head.count("http-equiv") == 1, "the policy alone"
        assert len(document(pages[url]).said("citation_author")) == 2


# --- the built site ----------------------------------------------------------------------------------------------


def test_the_theme_adds_nothing_that_these_readers_would_take(built: Path, real_site: Site) -> None:
    for page in real_site.pages:
        if page.kind == "404":
            continue
        whole = Document((built / page.url / "index.html").read_text(encoding="utf-8"))
        own = document(page)
        added = [name for name, _ in whole.metas if name not in {name for name, _ in own.metas}]
        assert set(added) <= {"viewport", "generator", ""}, page.url
        assert whole.bylines == 0
        assert len(whole.data) == len(own.data)
        found = zotero(whole, URL + page.url)
        assert found["itemType"] == zotero(own, URL + page.url)["itemType"], page.url
        assert found["creators"] == zotero(own, URL + page.url)["creators"]


def test_a_title_that_ends_a_sentence_gets_no_second_full_stop(tiny: KnowledgeBase) -> None:
    works = {
        "contoh2020": ("Kekompakan Koperasi Melati dan Kenanga", "?"),
        "contoh-tt": ("Arisan Anggrek di Kota Contoh", "!"),
        "cartwright1968": ("Group Dynamics: Research and Theory", "."),
    }
    for title, ending in works.values():
        tiny.change("bib/references.bib", f"{{{title}}}", f"{{{title}{ending}}}")
    pages = {page.url: page for page in site_of(tiny).pages}
    for key, (title, ending) in works.items():
        described = pages[f"pustaka/{key}/"].description
        assert f"{title}{ending}" in described
        assert f"{ending}." not in described
