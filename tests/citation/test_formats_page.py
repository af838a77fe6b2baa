"""One of our pages as something that a reference manager takes in."""

from __future__ import annotations

import json

import rispy
from bibtexparser.entrypoint import parse_string
from support.hard_works import HOSTILE
from support.made_files import texts

from rumpun.citation.cited_page import CitedPage
from rumpun.citation.formats import FORMATS
from rumpun.citation.formats.page import page_files, page_reference
from rumpun.citation.formats.reference import one_line
from rumpun.permanence.history import Change

RECORD = CitedPage(
    "KUBE Mentari", "https://rumpun.example/en/studies/kube-mentari/#t1", "en", Change("2026-11-21", "5a39456")
)


def files(record: CitedPage) -> dict[str, str]:
    return texts(page_files(record, "en/studies/kube-mentari/").items())


def test_the_files_lie_below_the_page() -> None:
    assert list(files(RECORD)) == [f"en/studies/kube-mentari/citation.{each.ending}" for each in FORMATS]


def test_a_page_names_its_body_its_day_and_its_version() -> None:
    bib, ris, csl = files(RECORD).values()
    assert bib == (
        "@online{rumpun-en-studies-kube-mentari-t1,\n"
        "  author = {{Rumpun contributors}},\n"
        "  title = {{KUBE Mentari}},\n"
        "  date = {2026-11-21},\n"
        "  year = {2026},\n"
        "  organization = {Rumpun},\n"
        "  journaltitle = {Rumpun},\n"
        "  url = {https://rumpun.example/en/studies/kube-mentari/#t1},\n"
        "  version = {2026-11-21},\n"
        "  langid = {english},\n"
        "  language = {english},\n"
        "}\n"
    )
    (found,) = rispy.loads(ris)
    assert found == {
        "type_of_reference": "ELEC", "id": "rumpun-en-studies-kube-mentari-t1", "authors": ["Rumpun contributors,"],
        "title": "KUBE Mentari", "secondary_title": "Rumpun", "language": "en", "year": "2026", "date": "2026/11/21",
        "edition": "2026-11-21", "urls": ["https://rumpun.example/en/studies/kube-mentari/#t1"],
    }  # fmt: skip
    (item,) = json.loads(csl)
    assert item == {
        "id": "rumpun-en-studies-kube-mentari-t1", "type": "webpage", "title": "KUBE Mentari", "language": "en",
        "author": [{"literal": "Rumpun contributors"}], "container-title": "Rumpun", "version": "2026-11-21",
        "URL": "https://rumpun.example/en/studies/kube-mentari/#t1", "issued": {"date-parts": [[2026, 11, 21]]},
    }  # fmt: skip


def test_an_edition_is_named_by_its_day() -> None:
    reference = page_reference(
        CitedPage("A", "https://x.id/edisi/2026-11-21/", "id", Change("2026-11-01"), "2026-11-21")
    )
    assert (reference.date, reference.version, reference.work.authors[0].literal) == (
        "2026-11-21", "2026-11-21", "Kontributor Rumpun",
    )  # fmt: skip


def test_without_a_date_there_is_none() -> None:
    bib, ris, csl = texts(page_files(CitedPage("A", "https://x.id/", "id", Change()), "").items()).values()
    assert "date" not in bib and "year" not in bib and "version" not in bib
    assert "DA  -" not in ris and "PY  -" not in ris
    assert "issued" not in csl
    assert bib.startswith("@online{rumpun,\n")


def test_a_hostile_title_is_one_record_in_every_format() -> None:
    for text in HOSTILE:
        bib, ris, csl = files(CitedPage(text, RECORD.url, "id", RECORD.changed)).values()
        library = parse_string(bib)
        assert (len(library.entries), len(library.blocks)) == (1, 1)
        assert [each["title"].replace("\u2060", "") for each in rispy.loads(ris)] == [one_line(text)]
        assert [each["title"].replace("\u2060", "") for each in json.loads(csl)] == [one_line(text)]
