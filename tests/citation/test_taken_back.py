"""What the site gives away it also takes back: every download of works is a bibliography without a problem."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from support.hard_works import ADDRESSES, HARD, HOSTILE, hostile, work

from rumpun.citation.formats import OF_WORKS, Format, Reference
from rumpun.model.graph import Graph
from rumpun.model.person import Person
from rumpun.model.work_reader import work_from
from rumpun.model.works import Work
from rumpun.parsing.bibtex_file import BibEntry, read_bibtex
from rumpun.parsing.problems import Problem

pytestmark = pytest.mark.slow

BIBLATEX, BIBTEX = (each for each in OF_WORKS if each.ending.endswith("bib"))
OURS = {"place", "annotation", "found", "former_keys", "year_letter", "article_number"}
"""What is no part of a reference, and what stands in another field of it."""
STANDARD_TYPES = {
    "article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual", "mastersthesis",
    "misc", "phdthesis", "proceedings", "techreport", "unpublished",
}  # fmt: skip
STANDARD_FIELDS = {
    "address", "annote", "author", "booktitle", "chapter", "crossref", "edition", "editor", "howpublished",
    "institution", "journal", "key", "month", "note", "number", "organization", "pages", "publisher", "school",
    "series", "title", "type", "volume", "year",
}  # fmt: skip
PASSED_OVER = {"url", "doi", "issn", "isbn", "language"}
FULL = (
    work(
        "seri", year="2021", month="7", day="15", series="Seri Sosiologi", number="12", publisher="Gramedia",
        isbn=("978-0-306-40615-7", "0-306-40615-2"), authors=(Person("Siregar", "Rosi"),), language="nl",
    ),
    work("proses", "article", journal="Jurnal A", state="inpress", authors=(Person("Siregar", "Rosi"),), volume="8"),
    work("disertasi", "thesis", genre="Disertasi", institution="UI", year="2020", authors=(Person("Adi", "Budi"),)),
)  # fmt: skip


def read(folder: Path, written: str) -> tuple[list[BibEntry], list[Work | None], list[Problem]]:
    (folder / "a.bib").write_text(written, encoding="utf-8")
    entries, problems = read_bibtex(folder, "a.bib")
    made = [work_from(entry) for entry in entries]
    return entries, [each for each, _ in made], [*problems, *(problem for _, found in made for problem in found)]


def taken_back(folder: Path, works: list[Work], form: Format) -> list[Work]:
    _, found, problems = read(folder, form.file([Reference(each) for each in works]))
    assert problems == []
    return [each for each in found if each is not None]


def reference(made: Work) -> dict[str, Any]:
    return {each.name: getattr(made, each.name) for each in fields(made) if each.name not in OURS}


def works_of(graph: Graph) -> list[Work]:
    return [*graph.base.works.values(), *HARD, *FULL]


def test_biblatex_comes_back_with_all_that_it_held(real_graph: Graph, tmp_path: Path) -> None:
    works = works_of(real_graph)
    assert list(map(reference, taken_back(tmp_path, works, BIBLATEX))) == list(map(reference, works))


def test_bibtex_comes_back_with_all_that_it_can_hold(real_graph: Graph, tmp_path: Path) -> None:
    kept = ("key", "title", "authors", "authors_truncated", "editors", "year", "journal", "booktitle", "volume",
            "number", "pages", "edition", "issn", "isbn", "doi", "url", "language", "month", "location",
            "series")  # fmt: skip
    works = works_of(real_graph)
    for before, after in zip(works, taken_back(tmp_path, works, BIBTEX), strict=True):
        assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
        assert after.type == {"online": "misc"}.get(before.type, before.type)
        assert after.genre == (before.genre or {"thesis": "Tugas akhir"}.get(before.type))


def test_bibtex_has_only_what_every_style_knows(real_graph: Graph, tmp_path: Path) -> None:
    from bibtexparser.entrypoint import parse_string

    for entry in parse_string(BIBTEX.file([Reference(each) for each in works_of(real_graph)])).entries:
        assert entry.entry_type in STANDARD_TYPES
        assert entry.fields_dict.keys() <= STANDARD_FIELDS | PASSED_OVER


@pytest.mark.parametrize("form", [BIBLATEX, BIBTEX], ids=["biblatex", "bibtex"])
def test_addresses_come_back_as_they_are(form: Format, tmp_path: Path) -> None:
    works = [work(f"a-{n}", "misc", url=each) for n, each in enumerate(ADDRESSES)]
    assert [each.url for each in taken_back(tmp_path, works, form)] == list(ADDRESSES)


@pytest.mark.parametrize("text", [each for each in HOSTILE if each.isprintable() and each == " ".join(each.split())])
def test_hostile_titles_come_back_as_they_are(text: str, tmp_path: Path) -> None:
    (found,) = read(tmp_path, BIBLATEX.file([Reference(hostile(text))]))[1]
    assert found is not None
    assert (found.title, found.publisher, found.journal) == (text, text, text)
