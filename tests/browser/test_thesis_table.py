"""What the site is for: from the home page to a Word file with the prior-research table of one's own thesis."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document
from page_types import Visit
from playwright.sync_api import Page, expect

from rumpun.address import address
from rumpun.words.words import words

CHOSEN = (("kube-mentari", "KUBE Mentari"), ("kamaliyah", "Kamaliyah"), ("kube-sejahtera-2", "KUBE Sejahtera 2"))
APPROACH = "approach"
OWN = {
    "id": ("Kohesi dan pendampingan pada KUBE Melati di Kota Bogor", "Dinamika kelompok", "Pendampingan", "Kualitatif"),
    "en": ("Cohesion and mentoring in KUBE Melati in Bogor City", "Group dynamics", "Mentoring", "Qualitative"),
}


def choose_studies(page: Page, language: str) -> None:
    """On the list of studies, each by the button in its row; then on to the table from the tray."""
    t = words(language)
    page.get_by_role("main").get_by_role("link", name=t.all_studies).click()
    for id_, name in CHOSEN:
        row = page.get_by_role("row").filter(has=page.get_by_role("link", name=name, exact=True))
        row.get_by_role("button", name=re.compile(t.tray_add_short)).first.click()
        expect(page.locator(f"[data-rp-pick='{id_}'] button")).to_contain_text(t.tray_remove_short)
    tray = page.get_by_role("complementary", name=t.tray_title)
    tray.get_by_role("link", name=t.tray_table).click()
    expect(page).to_have_url(re.compile(address(language, "comparison", "matrix")))


def fill_in_own_study(page: Page, language: str) -> None:
    t = words(language)
    title, theory, theme, approach = OWN[language]
    page.get_by_role("link", name=t.prior_js_own_fill).first.click()
    page.get_by_label(t.own_title, exact=True).fill(title)
    # The title names place, kind of group and theme: they are filled in. The usual approach is one tap away.
    expect(page.get_by_label(t.own_place, exact=True)).to_have_value(re.compile("Bogor"))
    for text in ("KUBE", theme):
        expect(page.get_by_role("listitem").filter(has_text=t.own_js_titled).filter(has_text=text)).to_have_count(1)
    group = page.get_by_role("group", name=t.own_offers.format(what=t.value("facet", APPROACH)), exact=True)
    group.get_by_role("button").filter(has_text=approach).first.click()
    box = page.get_by_role("group", name=t.own_theories, exact=True)
    box.get_by_role("combobox").fill(theory)
    box.get_by_role("option").first.click()
    page.get_by_role("link", name=t.own_js_table).first.click()


@pytest.mark.parametrize("width", [390, 1280])
def test_from_home_to_the_word_file(look: Visit, language: str, width: int, tmp_path: Path) -> None:
    t = words(language)
    page = look(address(language), width=width)
    choose_studies(page, language)
    fill_in_own_study(page, language)

    expect(page).to_have_url(re.compile(address(language, "comparison", "matrix")))
    table = page.get_by_role("table", name=re.compile(t.prior_js_caption))
    expect(table.get_by_role("columnheader")).to_have_count(7)
    with page.expect_download() as coming:
        page.get_by_role("button", name=t.prior_js_take_docx).click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    assert file.name == f"{t.prior_js_file}.docx"

    written = Document(str(file))
    rows = [[cell.text for cell in row.cells] for row in written.tables[0].rows]
    names = ("number", "study", "theory", "method", "main_results", "similarities", "differences")
    assert rows[0] == [t[f"prior_column_{name}"] for name in names]
    studies = rows[1:4]
    assert len(studies) == len(CHOSEN)
    for row in studies:
        assert len(row[4]) > 100  # how the groups fared, and what was found
        assert len(row[5]) > 20
        assert len(row[6]) > 20
    mentari, kamaliyah, _ = studies
    theory, theme = OWN[language][1].lower(), OWN[language][2].lower()
    assert theory in mentari[5].lower()
    assert theme in mentari[5].lower()
    assert theory not in kamaliyah[5].lower()  # Kamaliyah names another theory …
    assert theory not in kamaliyah[6].lower()  # … and says that there are more, so that nobody can tell
    said = [paragraph.text for paragraph in written.paragraphs]
    references = said[said.index(t.prior_js_references) + 1 :]
    assert [text for text in references if text.startswith("Siregar, R. L. V.")]
    assert [text for text in references if "Dandi Oktavian" in text]
    assert [text for text in references if "Mashuryaman" in text]
    assert any(t.prior_js_drafts in text for text in said)
    assert any(theory in text.lower() and "Dandi Oktavian" in text for text in said)
    own = rows[4]
    assert OWN[language][0] in own[1]
    assert own[2].lower() == theory
    assert "—" not in own
