"""What pages and open data say of a second coding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import Markup
from support.knowledge_base import KnowledgeBase
from support.records import a_context
from support.second_coding import ENTRY, STUDY_ID, TEXT, code_twice

from rumpun.address import address
from rumpun.context import Settings
from rumpun.open_data.documents import Documents
from rumpun.open_data.shapes import shapes
from rumpun.open_data.tables import TABLES
from rumpun.pages import coding_agreement
from rumpun.pages import study as study_pages
from rumpun.render.page import Page
from rumpun.site import read

pytestmark = pytest.mark.slow

HOSTILE = "<img src=x onerror=alert(1)>"


def pages_of(base: KnowledgeBase, cache: Path, language: str = "en") -> tuple[Page, Page]:
    """The page of the study, and the page on agreement."""
    graph, problems = read(base.root)
    assert problems == ()
    context = a_context(graph, cache, language)
    made: Iterator[Page] = study_pages.pages(context)
    study = next(page for page in made if STUDY_ID in page.url)
    return study, next(coding_agreement.pages(context))


def text_of(page: Page) -> str:
    return " ".join(Markup(re.sub(r"</(?:td|th|p|li|summary)>", " ", page.body)).striptags().split())


@pytest.mark.parametrize("language", ["id", "en"])
def test_without_a_second_coding_a_study_says_nothing_of_one(tiny: KnowledgeBase, cache: Path, language: str) -> None:
    study, page = pages_of(tiny, cache, language)
    assert "_pengodean-kedua" not in study.body
    assert page.url == address(language, "about", "coding-agreement")
    assert {"id": "Belum ada studi yang dikodekan dua kali", "en": "No study has been coded twice yet"}[
        language
    ] in page.body
    assert "<table" not in page.body


def test_a_study_tells_how_many_were_coded_twice_and_how_differences_were_settled(
    tiny: KnowledgeBase, cache: Path
) -> None:
    code_twice(tiny)
    study, page = pages_of(tiny, cache)
    said = text_of(study)
    assert "Second coder: a member of the project (22 November 2026)." in said
    assert "Coded twice: 3 of 5 findings and 2 of 2 cases." in said
    assert "Level 2 of 3 (67%) 0.44" in said
    assert "Evidence 3 of 3 (100%) not defined, since only one value was used" in said
    assert "Cohesion · Kenanga, level – first: low; second: mixed. The first code was kept. See Anggrek." in said
    assert '<a href="#kohesi-kenanga">' in study.body
    assert "Both coders belong to this project" in said
    assert "1 of 2 studies were coded twice." in text_of(page)
    assert "NaN" not in said + text_of(page) and "nan" not in re.findall(r"\w+", said + text_of(page))


def test_numbers_are_written_as_the_language_writes_them(tiny: KnowledgeBase, cache: Path) -> None:
    worse = TEXT.replace("outcome: high}\n    outcome: high", "outcome: high}\n    outcome: low\n    resolutions: "
                         "{outcome: {kept: first, why: {id: a, en: a}}}")  # fmt: skip
    worse = worse.replace("outcome: low}\n    outcome: low", "outcome: low}\n    outcome: high\n    resolutions: "
                          "{outcome: {kept: first, why: {id: a, en: a}}}")  # fmt: skip
    code_twice(tiny, worse)
    assert "Hasil kelompok 0 dari 2 (0%) −0,50" in text_of(pages_of(tiny, cache, "id")[0])
    assert "Outcome of the group 0 of 2 (0%) −0.50" in text_of(pages_of(tiny, cache, "en")[1])


def test_where_all_agree_it_is_said(tiny: KnowledgeBase, cache: Path) -> None:
    code_twice(tiny, "coder: {id: a, en: a}\ndate: 2026-11-22\ncases:\n"
                     "  - {id: melati, first: {outcome: high}, outcome: high}\n")  # fmt: skip
    said = text_of(pages_of(tiny, cache)[0])
    assert "The two coders agree on every code." in said
    assert "Coded twice: 0 of 5 findings and 1 of 2 cases." in said


def test_a_withdrawn_finding_is_named_by_its_id(tiny: KnowledgeBase, cache: Path) -> None:
    entry = (tiny.root / ENTRY).read_text(encoding="utf-8")
    start, rest = entry.split("  - id: kohesi-kenanga\n")
    gone = "withdrawn:\n  - id: kohesi-kenanga\n    reason: {id: a, en: a}\n"
    tiny.write(ENTRY, f"{start}  - id: komunikasi-melati{rest.partition('  - id: komunikasi-melati')[2]}{gone}")
    code_twice(tiny, TEXT.replace("kept: first", "kept: neither"))
    study, _ = pages_of(tiny, cache)
    assert "kohesi-kenanga, level – first: low; second: mixed. Neither was kept." in text_of(study)
    assert 'id="kohesi-kenanga"' in study.body


def test_what_a_contributor_wrote_stays_text(tiny: KnowledgeBase, cache: Path) -> None:
    code_twice(tiny, TEXT.replace("a member of the project", f'"{HOSTILE}"').replace("See [", f"{HOSTILE} See ["))
    for page in pages_of(tiny, cache):
        assert "<img" not in page.body


def test_the_note_of_the_coder_is_shown_nowhere(tiny: KnowledgeBase, cache: Path) -> None:
    code_twice(tiny)
    assert "ragu" in TEXT
    assert not any("ragu" in re.findall(r"\w+", page.body) for page in pages_of(tiny, cache))


def test_open_data_hold_every_code_that_was_given_twice(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    documents = Documents(read(tiny.root)[0], Settings("https://rumpun.example/"))
    table = next(each for each in TABLES if each.name == "second_codings")
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows(documents)]
    assert len(rows) == 3 * 3 + 2
    assert [row for row in rows if row["kept"]] == [
        {
            "study": STUDY_ID, "part": "findings", "item": f"{STUDY_ID}.kohesi-kenanga", "code": "level",
            "code_first": "low", "code_second": "mixed", "kept": "first", "why_id": "Lihat arisan-anggrek.",
            "why_en": "See arisan-anggrek.", "coder_id": "anggota proyek", "coder_en": "a member of the project",
            "coded_on": "2026-11-22", "basis": "full-text",
        }
    ]  # fmt: skip
    keys = [tuple(row[name] for name in table.key) for row in rows]
    assert len(set(keys)) == len(keys)
    assert "second_coding" in str(shapes()["study"].model_json_schema())
    assert [study["id"] for study in documents.studies if study["second_coding"]] == [STUDY_ID]
