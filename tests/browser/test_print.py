"""A page on A4: nothing of the screen's frame, nothing cut off, table heads on every sheet."""

from __future__ import annotations

import re

import pytest
from page_types import PAGE_TYPES, Visit
from paper import printed, texts

from rumpun.address import address
from rumpun.words.words import words

A4 = (595, 842)  # points


def without_frame(sheets: list[str], language: str) -> None:
    """No menu, search, switch, table of contents or way to edit; these words stand nowhere else on the pages tried."""
    t = words(language)
    frame = (t.skip, t.search_submit + " /", t.on_this_page, t.footer_more, t.edit, t.search_title, t.menu("glossary"))
    assert [said for said in frame if any(said in sheet for sheet in sheets)] == []


def test_study(look: Visit, language: str) -> None:
    t = words(language)
    found = printed(look(address(language, "studies", "kube-mentari")))
    assert {sheet.size for sheet in found} == {A4}
    sheets = [sheet.text for sheet in found]
    assert 5 <= len(sheets) <= 28
    without_frame(sheets, language)
    assert "KUBE Mentari" in sheets[0]
    whole = " ".join(sheets)
    assert t.ground_title not in whole  # the theme opens for paper what is folded on the screen
    for heading in (
        t.summary,
        t.cases_title,
        t.findings_title,
        t.facts,
        t.source_notes,
        t.reference_list,
        t.completeness,
    ):
        assert heading in whole
    assert all(len(sheet) > 300 for sheet in sheets[:-1]), "a sheet is all but empty"


def test_comparison_repeats_its_heads(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "comparison"))
    names = page.get_by_role("table").first.get_by_role("rowheader").all_inner_texts()
    sheets = texts(page)
    assert len(sheets) >= 2
    without_frame(sheets, language)
    cases = ("KUBE Cempaka", "KUBE Tulip", "KUBE Mentari", "Kamaliyah")
    with_rows = [sheet for sheet in sheets if sheet.count(t.value("effect", "helps")) > 1]
    assert len(with_rows) >= 2
    for sheet in with_rows[1:]:
        for case in cases:
            assert case in sheet, "the names of the cases are not repeated"
    whole = " ".join(sheets)
    assert [name for name in names if name not in whole] == []


def test_no_table_is_cut_off(look: Visit, language: str) -> None:
    """What is wider than the sheet would be lost; a box to scroll in is no use on paper."""
    for steps, width in ((("comparison",), 1032), (("comparison", "matrix"), 1032), (("studies", "kube-mentari"), 672)):
        page = look(address(language, *steps), width, 900)
        page.emulate_media(media="print")
        lost = page.evaluate(
            """(width) => [...document.querySelectorAll('article table')]
                 .map((table) => Math.round(table.getBoundingClientRect().right))
                 .filter((right) => right > width)""",
            width,
        )
        assert lost == [], f"{steps}: {lost} px on a sheet of {width} px"


@pytest.mark.parametrize("which", ["home", "studies", "theory", "theme", "matrix", "works", "work", "glossary"])
def test_no_blank_sheet(look: Visit, which: str) -> None:
    sheets = texts(look(address("id", *PAGE_TYPES[which])))
    assert [number for number, sheet in enumerate(sheets, 1) if not sheet] == []


def test_dark_screen_prints_dark_ink_on_light_paper(look: Visit) -> None:
    page = look(address("id", "studies", "kube-mentari"), scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    inks = page.evaluate(
        """() => [...document.querySelectorAll('article :is(h1, h2, p, th, td, li, a, .rp-badge)')]
             .map((element) => getComputedStyle(element).color)"""
    )
    assert {ink for ink in inks if sum(map(int, re.findall(r"\d+", ink)[:3])) > 3 * 128} == set()
