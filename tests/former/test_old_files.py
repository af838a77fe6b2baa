"""Files at old addresses: the downloads that a page once offered are there under the address that they had."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from support.knowledge_base import KnowledgeBase, site_of
from support.permanence import (
    BIB,
    TOGETHER,
    publish,
    rename_noted,
    rename_study,
    rename_theory,
    rename_work,
)

from rumpun.citation.formats import FORMATS
from rumpun.citation.formats import page as formats_page
from rumpun.context import Settings
from rumpun.parsing.ledger_file import LEDGER, read_ledger
from rumpun.permanence.history import Change, History
from rumpun.permanence.ledger import beside
from rumpun.site import Site, build

pytestmark = pytest.mark.slow

NASTY = "Salah <b>baca</b>, } dan {, \\\\input{x}."
REASON = f"reason: {{id: '{NASTY}', en: Misread.}}"
ATOM = "{http://www.w3.org/2005/Atom}"
MODS = "{http://www.loc.gov/mods/v3}"


def files_of(site: Site) -> set[str]:
    """Every file that a site has promised."""
    named = {each for each in site.addresses if "#" not in each}
    return {file for file in site.files if file in named} | {file for each in named for file in beside(each)}


WITHDRAWN = {"works": "cartwright1968", "studies": "koperasi-melati", "theories": "dinamika-kelompok"}


def withdraw(base: KnowledgeBase) -> Site:
    """The site without these records, which are all noted as withdrawn."""
    for rename in (rename_work, rename_study, rename_theory):
        rename(base)
    listed = ", ".join(f"{{kind: {kind}, id: {id_}, {REASON}}}" for kind, id_ in WITHDRAWN.items())
    base.write("published/withdrawn.yml", f"withdrawn: [{listed}]\n")
    return site_of(base)


def dead(base: KnowledgeBase) -> list[str]:
    history = History(Change("2026-11-01"))
    site = build(base.root, Settings("https://rumpun.example/", cache=base.citations, history=history))
    return [each.message.id for each in site.problems]


@pytest.mark.parametrize("together", TOGETHER)
def test_no_file_of_a_renamed_record_dies(tiny: KnowledgeBase, together: str) -> None:
    before = files_of(site_of(tiny))
    assert before - set(rename_noted(tiny, together).files) == set()


@pytest.mark.parametrize("id_", WITHDRAWN.values())
def test_the_files_of_a_withdrawn_record_say_so(tiny: KnowledgeBase, id_: str) -> None:
    before = files_of(publish(tiny))
    site = withdraw(tiny)
    assert before <= set(site.files)
    own = [name for name in before if f"/{id_}/" in name or f"/{id_}." in name]
    assert {name.rpartition(".")[2] for name in own} >= {"bib", "ris", "json"}
    for name in own:
        said = said_of(name, str(site.files[name]))
        assert id_ in said and ("baca" in said or "Misread" in said), name
        assert "ditarik" in said or "withdrawn" in said, name


def said_of(name: str, content: str) -> str:
    """What the file tells whoever opens it with a reference manager or a feed reader."""
    if name.endswith(".bib"):
        library = parse_string(content)
        assert not library.failed_blocks
        return " ".join(entry["title"] for entry in library.entries)
    if name.endswith(".ris"):
        entries = rispy.loads(content)
        assert all(entry["urls"] for entry in entries)
        return " ".join(entry["title"] for entry in entries)
    if name.endswith(".mods.xml"):
        return " ".join(title.text or "" for title in ET.fromstring(content.encode()).iter(f"{MODS}title"))
    if name.endswith(".xml"):
        (entry,) = ET.fromstring(content).findall(f"{ATOM}entry")
        return f"{entry.findtext(f'{ATOM}title')} {entry.findtext(f'{ATOM}summary')}"
    return json.dumps(json.loads(content))


PAIR = "perbandingan/pasangan/arisan-anggrek-vs-koperasi-melati/"
EMPTY = "data/v1/references/studies/arisan-anggrek"


@pytest.fixture
def once_published(tiny: KnowledgeBase) -> Site:
    """A site that had a list of references, a seventh page of studies and a page of a pair."""
    tiny.write(LEDGER, f"/{EMPTY}.bib\n/{EMPTY}.json\n/{PAIR}\n/studi/halaman/7/\n")
    return site_of(tiny)


def test_a_list_that_became_empty_is_still_a_file(once_published: Site) -> None:
    files = once_published.files
    assert json.loads(files[f"{EMPTY}.json"]) == []
    assert parse_string(str(files[f"{EMPTY}.bib"])).entries == []


def test_a_page_that_leads_on_has_the_citation_of_its_target_beside_it(once_published: Site) -> None:
    files = once_published.files
    assert files["studi/halaman/7/citation.ris"] == files["studi/citation.ris"]
    assert files[f"{PAIR}citation.bib"] == files["perbandingan/berdampingan/citation.bib"]


def test_a_file_that_nothing_brings_back_is_reported(tiny: KnowledgeBase) -> None:
    tiny.write(LEDGER, "/data/v1/references/nobody.bib\n/data/v1/references/studies/nobody.ris\n")
    assert dead(tiny) == [
        f'alamat "/data/v1/references/{each}" pernah terbit, tetapi tidak ada lagi di situs ini'
        for each in ("nobody.bib", "studies/nobody.ris")
    ]


def test_a_format_that_is_given_up_is_reported(tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.write(LEDGER, "/studi/koperasi-melati/\n")
    monkeypatch.setattr(formats_page, "FORMATS", FORMATS[:2])
    assert dead(tiny) == [
        'alamat "/studi/koperasi-melati/citation.json" pernah terbit, tetapi tidak ada lagi di situs ini'
    ]


def test_the_ledger_keeps_the_files_of_records(tiny: KnowledgeBase) -> None:
    publish(tiny)
    recorded = read_ledger(tiny.root)[0]
    assert "data/v1/references/cartwright1968.bib" in recorded
    assert "data/v1/studies/koperasi-melati.json" in recorded
    assert "en/theories/dinamika-kelompok/atom.xml" in recorded


def test_files_of_what_was_found_outlive_the_finding(tiny: KnowledgeBase) -> None:
    fields = "  found-publisher = {Row},\n  found-source-id = {Judul.},\n  found-source-en = {Title.},\n"
    tiny.change(BIB, "  edition = {3},\n", f"  edition = {{3}},\n{fields}")
    address = "data/v1/references/found/cartwright1968.bib"
    assert address in publish(tiny).addresses
    tiny.change(BIB, fields, "")
    files = site_of(tiny).files
    assert files[address] == files["data/v1/references/cartwright1968.bib"]
    rename_work(tiny)
    tiny.change(BIB, "  edition = {3},\n", "  edition = {3},\n  ids = {cartwright1968},\n")
    assert "Harper" in str(site_of(tiny).files[address])
