"""The files for reference managers that the site offers, and that every page offers its own citation."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from support.hard_works import work
from support.knowledge_base import KnowledgeBase
from support.made_files import texts
from support.permanence import BIB

from rumpun.citation import formats
from rumpun.citation.citations import format_works
from rumpun.citation.formats import FORMATS, OF_WORKS, Reference, written
from rumpun.context import Settings, contexts
from rumpun.exports.reference_files import files, theory_works
from rumpun.metadata.unapi import FOLDER
from rumpun.model.graph import Graph
from rumpun.model.vocabulary import Theme
from rumpun.model.works import Work
from rumpun.site import Site, read
from rumpun.words.words import words


def keys(site: Site, address: str) -> list[str]:
    """The works of a file, which are the same and in the same order in every format."""
    texts = {each.ending: str(site.files[f"{address}.{each.ending}"]) for each in OF_WORKS}
    found = [entry.key for entry in parse_string(texts["bib"]).entries]
    assert found == [entry.key for entry in parse_string(texts["bibtex.bib"]).entries]
    assert found == [record["id"] for record in rispy.loads(texts["ris"])]
    assert found == [item["id"] for item in json.loads(texts["json"])]
    return found


def test_every_work_has_its_files_and_the_bibliography_has_all(real_site: Site, real_graph: Graph) -> None:
    works = real_graph.base.works
    for key in works:
        assert keys(real_site, f"{FOLDER}/{key}") == [key]
    ordered = sorted(works.values(), key=lambda made: made.sort_key)
    assert keys(real_site, FOLDER) == [made.key for made in ordered]


def test_a_study_offers_its_list_in_its_order(real_site: Site, real_graph: Graph) -> None:
    for id_, study in real_graph.base.studies.items():
        if study.cites:
            assert keys(real_site, f"{FOLDER}/studies/{id_}") == study.cites
        else:
            assert f"{FOLDER}/studies/{id_}.bib" not in real_site.files


def test_a_theory_offers_the_works_behind_it(real_site: Site, real_graph: Graph) -> None:
    for id_, theory in real_graph.base.terms["theories"].items():
        behind = theory_works(real_graph, id_)
        if behind:
            assert set(keys(real_site, f"{FOLDER}/theories/{id_}")) == behind
        assert behind >= set(theory.reading)
        assert behind >= {
            study.reference
            for study in real_graph.base.studies.values()
            if any(use.theory == id_ for use in study.theories)
        }


def test_what_findings_rest_on_counts_for_the_theories_of_their_theme(real_graph: Graph) -> None:
    themes = real_graph.base.terms["themes"]
    for study in real_graph.base.studies.values():
        used = {use.theory for use in study.theories}
        for finding in study.findings:
            theme = themes[finding.theme]
            assert isinstance(theme, Theme)
            for theory in used & {path.partition("/")[0] for path in theme.constructs}:
                assert not finding.cites or finding.cites in theory_works(real_graph, theory)


def test_the_same_work_has_the_same_bytes_everywhere(real_site: Site, real_graph: Graph) -> None:
    """What the browser puts together from single files is what the whole file holds."""
    for each in OF_WORKS:
        whole = str(real_site.files[f"{FOLDER}.{each.ending}"])
        records = [
            str(real_site.files[f"{FOLDER}/{key}.{each.ending}"]).removeprefix(each.opening).removesuffix(each.closing)
            for key in keys(real_site, FOLDER)
        ]
        assert each.opening + each.between.join(records) + each.closing == whole


def test_every_page_offers_its_own_citation(real_site: Site) -> None:
    for page in real_site.pages:
        own = {f"{page.url}citation.{each.ending}" for each in FORMATS}
        if page.kind in ("404", "search"):
            assert own.isdisjoint(page.files)
        else:
            assert own <= page.files.keys()
            (entry,) = parse_string(page.files[f"{page.url}citation.bib"]()).entries
            assert entry["url"] == f"https://rumpun.example/{page.url}"


def test_every_download_link_leads_to_a_file(real_site: Site) -> None:
    number = 0
    for page in real_site.pages:
        for href in re.findall(r'<a href="([^"]+)" download', page.body):
            address = urljoin(f"https://x/{page.url}", href).removeprefix("https://x/")
            assert address in real_site.files, (page.url, href)
            number += 1
    assert number > 3 * 41


def test_each_kind_of_page_has_its_downloads(real_site: Site) -> None:
    pages = {page.url: page.body for page in real_site.pages}
    for url, address, name in (
        ("pustaka/siregar2022/", "data/v1/references/siregar2022", "Siregar dkk., 2022"),
        ("pustaka/", "data/v1/references", "seluruh daftar pustaka"),
        (
            "teori/dinamika-kelompok/",
            "data/v1/references/theories/dinamika-kelompok",
            "karya yang berkaitan dengan teori ini",
        ),
        ("studi/kube-mentari/", "data/v1/references/studies/kube-mentari", "daftar pustaka studi ini"),
    ):
        for each in FORMATS if url == "pustaka/siregar2022/" else OF_WORKS:
            said = f'aria-label="Unduh {each.name}: {name}"'
            link = rf'<a href="[./]*{re.escape(address)}\.{each.ending}" download[^>]*{said}'
            assert re.search(link, pages[url]), (url, each.ending)


def test_all_formats_hold_the_same_works() -> None:
    made = texts(written("a", [work("satu"), work("dua")]).items())
    assert list(made) == ["a.bib", "a.bibtex.bib", "a.ris", "a.json"]
    assert [item["id"] for item in json.loads(made["a.json"])] == ["satu", "dua"]


def test_formats_share_what_is_worked_out_of_a_work_and_keep_it_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(made: Work) -> Reference:
        asked.append(made.key)
        return Reference(made)

    monkeypatch.setattr(formats, "Reference", counted)
    made = written("a", [work("satu"), work("dua")])
    assert asked == []
    for _ in range(2):
        assert all(make() for make in made.values())
    assert asked == ["satu", "dua"] * 2


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("  title = {},", '"title"'),
        ("  pages = {318--301},", "318–301"),
        ("  url = {javascript:alert(1)},", '"url"'),
        ("  year = {t.t.},", '"year"'),
    ],
)
def test_a_work_that_no_format_could_hold_is_reported(tiny: KnowledgeBase, field: str, words: str) -> None:
    (name,) = re.findall(r"^  (\w+) =", field)
    others = {"title": "Judul", "langid": "indonesian"}
    lines = [f"  {each} = {{{value}}}," for each, value in others.items() if each != name]
    path = "bib/references.bib"
    text = (tiny.root / path).read_text(encoding="utf-8")
    place = tiny.write(path, "\n".join([text, "@book{sulit2020,", *lines, field.replace("{", "{¤", 1), "}", ""]))
    problems = [each for each in tiny.problems() if each.place.path == path]
    assert all(words in each.message.en for each in problems)
    assert place.line in [each.place.line for each in problems]


def test_a_work_of_unknown_kind_says_which_file_to_take(real_site: Site, real_graph: Graph) -> None:
    """RIS has one type for what is nothing else, and Zotero reads it as an article."""
    unknown = {key for key, work in real_graph.base.works.items() if work.type == "misc"}
    assert unknown
    told = {
        page.url.rstrip("/").rpartition("/")[2]
        for page in real_site.pages
        if page.kind == "work" and words(page.language).download_kind_unknown in page.body
    }
    assert told == unknown


class Links(HTMLParser):
    """The files that a page offers: name in the reader's folder -> the addresses behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, set[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and "download" in given:
            address = str(given["href"])
            self.files.setdefault(given["download"] or address.rsplit("/", maxsplit=1)[-1], set()).add(address)


def test_no_two_files_of_a_page_bear_the_same_name(real_site: Site) -> None:
    """A page about a work offers the work and the citation of the page: in the reader's folder they stay apart."""
    for page in real_site.pages:
        links = Links()
        links.feed(str(page.body))
        assert {name: found for name, found in links.files.items() if len(found) > 1} == {}, page.url
        own = [name for name, found in links.files.items() if "./citation.bib" in found]
        assert all(re.fullmatch(r"rumpun-[a-z0-9-]+\.bib", name) for name in own), page.url
        assert len(own) == (page.kind not in ("404", "search")), page.url


def test_what_the_editors_found_has_files_of_its_own_and_no_list_takes_it(tiny: KnowledgeBase) -> None:
    source = "found-source-id = {Judul.},\n  found-source-en = {Title.},"
    tiny.change(BIB, "  edition = {3},", f"  edition = {{3}},\n  found-publisher = {{Row}},\n  {source}")
    graph, problems = read(tiny.root)
    assert problems == ()
    made = texts(files(contexts(graph, format_works([], None), Settings("https://x.example/"))))
    beside = {name for name in made if name.startswith(f"{FOLDER}/found/")}
    assert beside == {f"{FOLDER}/found/cartwright1968.{each.ending}" for each in OF_WORKS}
    for each in OF_WORKS:
        assert "Harper" not in made[f"{FOLDER}/found/cartwright1968.{each.ending}"]
        assert "cartwright1968" in made[f"{FOLDER}/found/cartwright1968.{each.ending}"]
        assert all("Harper" in made[f"{name}.{each.ending}"] for name in (FOLDER, f"{FOLDER}/cartwright1968"))
